"""People in an English story whom no list holds: "a salt-boiler who had a goat", "the second" of three sisters."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from yingxi.script.people import Person
from yingxi.script.roles_en import ROLES_EN
from yingxi.script.verbs_en import DEED, SAY
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex

_MALE_ENDS: Final = ("man", "smith", "wright", "herd", "boy", "lad", "father")
_FEMALE_ENDS: Final = ("woman", "wife", "maid", "girl", "ess", "mother", "mistress")
_EITHER_ENDS: Final = (
    "er", "or", "ist", "keeper", "maker", "seller", "monger", "eer", "ician", "arian", "person", "folk"
)  # fmt: skip
_NOBODY: Final = frozenset(
    words(
        """
    poor clever eager tender bitter sober clear dear near inferior superior interior exterior minor major junior senior
    familiar similar popular singular regular particular proper super upper lower inner outer former latter utter sheer
    elevator escalator projector radiator tractor answer order whisper murmur laughter water river weather winter
    summer matter letter paper corner number finger
    shoulder power danger hunger anger thunder silver leather feather ladder hammer counter drawer computer printer
    boiler cooker heater container poster sticker trailer helicopter tower flower shower dinner supper butter cover
    cellar collar floor door mirror motor doctor error terror horror colour color author editor corridor harbour
    lantern quarter centre center chapter character cluster disaster feature figure future gutter layer locker
    lover member minister monster newspaper other another never ever over under after paper pepper plaster powder
    prayer razor rubber rumour saucer shelter shutter slipper soldier temper theatre timber tiger timer toaster
    trigger trouser typewriter vapour visor whisker zipper mist list list's fist wrist twist chest dress mess
    princess goddess business darkness illness glass grass cross address process access kiss guess press
    manner banner hour flavour humour labour neighbour stranger elder younger older ladder bladder spider
    oyster lobster beaver otter hamster badger plover cuttlefish wonder border folder holder scooter tractor meter
    litre metre cider ginger sugar altar pillar liquor scissor splendour honour favour behaviour rigour
    reminder remainder murder gather further rather whether either neither together however later sooner
    """
    )
)
"""Nouns that end like a trade and are nobody, or are known elsewhere."""
_BRINGS_IN: Final = re.compile(
    r"\b(?:lived|dwelt|lives|dwelled|there was(?: once)?|once(?: upon a time)? was|came|stood|sat) an?\s"
    r"(?:(?:very|most|poor|old|young|rich|little|good|clever|proud|lazy|kind|wise|cruel|lonely|humble|honest|certain"
    r"|[a-z]+(?:ed|ful|y|ish|ous))(?:,?\s|,? and ))*"
    r"(?P<noun>[a-z]+(?:-[a-z]+)?)(?=\s(?:who|named|called|whose)\b)"
)
_MINDED: Final = (
    rf"(?:{SAY}|nodd(?:ed|s)|smil(?:ed|es)|laugh(?:ed|s)|frown(?:ed|s)|shrugg(?:ed|s)|sigh(?:ed|s)|bow(?:ed|s)|knelt"
    "|kneels|thought|thinks|knew|knows|wanted|wants|looked|looks|listen(?:ed|s)|walk(?:ed|s)|sat|sits|wip(?:ed|es)"
    "|pick(?:ed|s) up|took|takes|put|puts|bit|came in|went out|grinn(?:ed|s)|hesitat(?:ed|es)"
    r"|blush(?:ed|es)|stepp(?:ed|s)|scratch(?:ed|es)|shook (?:his|her)|shakes (?:his|her)|held out|holds out)"
)
_ENDS: Final = "|".join((*_MALE_ENDS, *_FEMALE_ENDS, *_EITHER_ENDS))
_TRADE: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Aa]nother|[Oo]ne)\s"
    r"(?:(?:old|young|tall|fat|thin|little|poor)\s)?"
    rf"(?P<noun>[a-z]+(?:-[a-z]+)?(?:{_ENDS}))\s(?:\w+ly\s)?(?={_MINDED}\b)"
)
_SAID_BY: Final = re.compile(
    rf"\b(?:{SAY})\s(?:the|an?|his|her)\s(?:(?:old|young|tall|fat|thin|little|poor)\s)?"
    rf"(?P<noun>[a-z]+(?:-[a-z]+)?(?:{_ENDS}))\b"
)
_ORDER: Final = "eldest|oldest|first|second|third|fourth|middle|youngest"
_BRED: Final = re.compile(
    r"\b(?:two|three|four|five|six|seven|nine|ten|twelve)\s(?:\w+,?\s){0,2}?"
    r"(?P<kin>daughters|sons|brothers|sisters|princesses|princes|girls|boys|wives|wolves|bears)\b"
)
_SINGULAR: Final = {
    "daughters": ("daughter", Sex.FEMALE), "sons": ("son", Sex.MALE), "brothers": ("brother", Sex.MALE),
    "sisters": ("sister", Sex.FEMALE), "princesses": ("princess", Sex.FEMALE), "princes": ("prince", Sex.MALE),
    "girls": ("girl", Sex.FEMALE), "boys": ("boy", Sex.MALE), "wives": ("wife", Sex.FEMALE),
}  # fmt: skip


def open_people(told: str, taken: Collection[str]) -> list[Person]:
    """Return whoever is brought in, acts or speaks under a noun that no list of people holds.

    Args:
        told: the narration.
        taken: every word that calls somebody already, animals among them.
    """
    found: dict[str, Person] = {}
    for pattern in (_BRINGS_IN, _TRADE, _SAID_BY):
        for one in pattern.finditer(told):
            noun = one.group("noun")
            if noun in _NOBODY or noun in ROLES_EN or noun in taken or noun.removesuffix("s") in taken:
                continue
            if noun.split("-")[-1] in ROLES_EN and "-" not in noun:
                continue
            found.setdefault(noun, _somebody(noun))
    return list(found.values())


def _somebody(noun: str) -> Person:
    sex = Sex.MALE if noun.endswith(_MALE_ENDS) and not noun.endswith("woman") else Sex.UNKNOWN
    sex = Sex.FEMALE if noun.endswith(_FEMALE_ENDS) else sex
    return Person(noun, sex, Age.ADULT, aliases={noun: None})


def siblings(told: str) -> list[Person]:
    """Return brothers or sisters told apart by their order alone: "three daughters. The eldest was proud"."""
    bred = _BRED.search(told)
    if bred is None or bred.group("kin") not in _SINGULAR:
        return []
    kin, sex = _SINGULAR[bred.group("kin")]
    rest = told[bred.end() :]
    acts = (
        rf"\b[Tt]he ({_ORDER})(?: one)?(?=,? (?:\w+ly )?(?:was|is|wore|{DEED}|{SAY})\b|, (?:who|whose|named|called)\b)"
        rf"|\b(?:{SAY}) the ({_ORDER})\b"
    )
    met = dict.fromkeys(word.lower() for pair in re.findall(acts, rest) for word in pair if word)
    if len(met) < 2:
        return []
    people = []
    for word in met:
        name = f"{word} {kin}"
        role = ROLES_EN.get(kin)
        aliases = dict.fromkeys((name, word, f"{word} one"))
        people.append(Person(name, sex, Age.YOUTH, standing=role.standing if role else "", aliases=aliases))
    return people
