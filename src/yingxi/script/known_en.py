"""Whom an English story means by "the old man", "the wizard", "her husband", "the robot"."""

from __future__ import annotations

import re
from typing import Final

from yingxi.script.joining_en import MET, Joining
from yingxi.script.names_en import sex_of_name
from yingxi.script.people import Person, may_be
from yingxi.script.roles_en import NOT_NAMES, ROLES_EN
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex

_REVEALED: Final = re.compile(
    r"\b(old woman|old man|woman|man|frog|bird|beggar)\b[^.!?]{0,90}?\b(?:was"
    r"|were)\b[^.!?]{0,30}?\ba (?:\w+ ){0,2}?(witch|fairy|enchantress|wizard|sorcerer)\b"
)
_BORN: Final = re.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er)\s+(?:(?!(?:and|or)\b)\w+\s+){0,2}"
    r"(?:daughter|son|child|boy|girl),?\s+(?P<child>[A-Z][a-z]+)\b"
)
_NEAR_CHARS: Final = 900
_NO_TRADE: Final = frozenset(
    words(
        """
    mother father grandmother grandfather son daughter brother sister husband wife uncle aunt king queen princess prince
    student ghost devil angel robot crowd
    """
    )
)
"""Standings that somebody has for others, or that are none's besides a name."""
_ONLY_KNOWN: Final = frozenset(("teacher", "boss", "manager", "doctor", "professor", "old man", "old woman"))
_YOUNG_STANDINGS: Final = frozenset(("son", "daughter", "student", "princess", "prince", "brother", "sister"))
_TRADES: Final = frozenset(("craftsman", "office", "shopkeeper", "priest", "official", "doctor"))
"""Whoever bears a title may be told of by these: "Mr Adler ... the cobbler"."""


def join_the_known(joined: Joining) -> None:
    """Make one of somebody and the word with "the", "his" or "her" by which the story goes on telling of them."""
    _the_disguised(joined)
    _by_the(joined)
    _by_marriage(joined)
    _by_birth(joined)
    _the_robot(joined)
    _by_presence(joined)


def _the_disguised(joined: Joining) -> None:
    for found in _REVEALED.finditer(joined.told):
        role, person = joined.by_alias.get(found.group(1)), joined.by_alias.get(found.group(2))
        if role is None or person is None or role is person or role.species != "human" or id(role) in joined.gone:
            continue
        joined.merge(person, role)
    left = {person.name: person for person in joined.left()}
    if "wife" in left and "stepmother" in left:
        # A tale's stepmother is the father's wife, and the mother at home.
        for word in ("mother", "wife"):
            if word in left:
                joined.merge(left["stepmother"], left[word])


def _by_the(joined: Joining) -> None:
    """Join "the teacher" or "the old man", whom no "a" ever brought in, to the one named before whom it fits."""
    for word, role in list(joined.by_alias.items()):
        trade = role.standing in _TRADES and word in ROLES_EN
        if not (trade or word in _ONLY_KNOWN) or role.named or role.group or id(role) in joined.gone:
            continue
        if re.search(MET.format(word=word), joined.told, re.IGNORECASE):
            continue
        the = re.search(rf"\b[Tt]he {word}\b", joined.told)
        if the is None:
            continue
        fits = _named_before(joined, the.start(), role) or _grandparent_before(joined, the.start(), role)
        if fits is None and not (role.age is Age.OLD and _newcomers_before(joined, the.start(), role)):
            continue
        if fits is not None and trade and word not in _ONLY_KNOWN and _together(joined, fits, word):
            continue
        if role.age is Age.OLD and (elder := _grandparent_before(joined, the.start(), role)) is not None:
            fits = elder
        elif role.age is Age.OLD and (newcomers := _newcomers_before(joined, the.start(), role)):
            if len(newcomers) != 1:
                continue
            fits = newcomers[0]
        if fits is not None:
            joined.merge(fits, role)


def _by_presence(joined: Joining) -> None:
    """Join "the wizard", who was there from the start, to the only one with a name and no trade near by."""
    strangers = [
        one
        for one in joined.left()
        if not (one.named or one.group or one.elastic or one.standing in _NO_TRADE) and one.species == "human"
        and (one.standing or (one.sex is not Sex.UNKNOWN and one.name not in ROLES_EN)) and not _brought_in(joined, one)
    ]  # fmt: skip
    if len(strangers) != 1:
        strangers = [one for one in strangers if not one.standing]
    if len(strangers) != 1 or any(one.named and joined.titled(one) and one.age is not Age.OLD for one in joined.left()):
        return
    role = strangers[0]
    word = max(role.aliases, key=lambda alias: len(re.findall(rf"\b[Tt]he {re.escape(alias)}\b", joined.told)))
    at = re.search(rf"\b[Tt]he {re.escape(word)}\b", joined.told)
    times = len(re.findall(rf"\b[Tt]he {re.escape(word)}\b", joined.told))
    if at is None or times < (1 if role.standing in _OF_THE_LAND or not role.standing else 2):
        return
    around = joined.told[max(0, at.start() - _NEAR_CHARS) : at.start() + _NEAR_CHARS]
    near = [
        one
        for one in joined.left()
        if one.named and one.species == "human" and not (one.standing or one.age is Age.CHILD)
        and (one.age is Age.OLD or not joined.titled(one))
        and may_be(one.sex, role.sex) and not _together(joined, one, word)
        and any(alias in around for alias in one.aliases)
    ]  # fmt: skip
    near = [one for one in near if one.sex is role.sex] or near
    if len(near) == 1:
        joined.merge(near[0], role)


_OF_THE_LAND: Final = frozenset(("peasant", "fisher"))
"""Whoever serves or drives may stand in a tale once under "the" and be anybody; a farmer is its farmer."""


def _brought_in(joined: Joining, person: Person) -> bool:
    forms = "|".join(re.escape(alias) for alias in person.aliases)
    return re.search(MET.format(word=f"(?:{forms})"), joined.told, re.IGNORECASE) is not None


def _the_robot(joined: Joining) -> None:
    """Join "the robot", whom no "a" brought in, to the one called by a name that is no person's."""
    robots = [one for one in joined.left() if one.standing == "robot" and not one.named]
    odd = [
        one
        for one in joined.left()
        if one.named and one.sex is Sex.UNKNOWN and not one.standing and not joined.titled(one)
        and one.species == "human" and sex_of_name(one.name.split()[0]) is Sex.UNKNOWN
    ]  # fmt: skip
    if len(robots) == 1 and len(odd) == 1:
        brought = re.search(MET.format(word=re.escape(robots[0].name)), joined.told, re.IGNORECASE)
        if not brought and odd[0].name.lower() in NOT_NAMES:
            joined.merge(odd[0], robots[0])


def _by_marriage(joined: Joining) -> None:
    """Join "her husband" to the one named man of a story that names a woman, and "his wife" to the woman."""
    named = [one for one in joined.left() if one.named and one.species == "human" and not one.group]
    grown = [one for one in named if one.age in (Age.ADULT, Age.OLD)]
    for word, sex in (("husband", Sex.MALE), ("wife", Sex.FEMALE)):
        role = joined.by_alias.get(word)
        if role is None or role.named or id(role) in joined.gone or role.name not in (word, "husband", "wife"):
            continue
        fits = [one for one in grown if one.sex is sex and not one.standing and not joined.titled(one)]
        others = [one for one in grown if one.sex not in (sex, Sex.UNKNOWN)]
        if len(fits) == 1 and others and joined.lone(role, word):
            joined.merge(fits[0], role)
    for word, title in (("mother", "Mrs"), ("father", "Mr")):
        # A child's "Mum" is called "Mrs Kaye" by others.
        role = joined.by_alias.get(word) or joined.by_alias.get({"mother": "mum", "father": "dad"}[word])
        if role is None or role.named or id(role) in joined.gone:
            continue
        called = [
            one
            for one in named
            if not any(re.search(rf"\b{re.escape(alias)}\b", joined.told) for alias in one.aliases)
            and joined.titles.get(one.name) == title
        ]
        if len(called) == 1:
            joined.merge(called[0], role)
            called[0].name, called[0].named = role.name, False


def _by_birth(joined: Joining) -> None:
    """Join "her father" to the man told of before "his daughter Nell", and a mother to the woman."""
    for found in _BORN.finditer(joined.told):
        if found.group("child") not in joined.by_alias:
            continue
        whose = found.group("whose").lower()
        sex, word = (Sex.MALE, "father") if whose == "his" else (Sex.FEMALE, "mother")
        role = joined.by_alias.get(word)
        if role is None or role.named or id(role) in joined.gone or not joined.lone(role, word):
            continue
        parent = _named_before(joined, found.start(), Person("", sex=sex, age=Age.OLD))
        if parent is not None and parent.name != found.group("child") and parent.age is not Age.CHILD:
            joined.merge(parent, role)


def _named_before(joined: Joining, at: int, role: Person) -> Person | None:
    """The grown-up named last before a place in the telling whom a word for people fits; titled ones first."""
    found: dict[Person, int] = {}
    for alias, person in joined.by_alias.items():
        fits = person.named and person.species == "human" and not person.group
        fits = fits and (not person.standing or (role.age is Age.OLD and person.standing not in _YOUNG_STANDINGS))
        fits = fits and may_be(person.sex, role.sex) and id(person) not in joined.gone
        any_age = role.age is Age.ADULT and not role.age_known and person.age is Age.OLD
        old_enough = not person.age_known or person.age is role.age or any_age
        if fits and old_enough and (where := joined.told.rfind(alias, max(0, at - _NEAR_CHARS), at)) >= 0:
            found[person] = max(where, found.get(person, -1))
    titled_ones = [person for person in found if joined.titled(person)]
    if role.age is not Age.OLD:
        return titled_ones[0] if len(titled_ones) == 1 else None
    return max(titled_ones or found, key=lambda person: found[person], default=None)


def _together(joined: Joining, person: Person, word: str) -> bool:
    """Whether one sentence tells of both: they are two."""
    names = "|".join(re.escape(alias) for alias in person.aliases)
    one = rf"\b(?:{names})\b[^.!?\n]*\b[Tt]he {word}\b"
    other = rf"\b[Tt]he {word}\b[^.!?\n]*\b(?:{names})\b"
    return re.search(f"{one}|{other}", joined.told) is not None


def _newcomers_before(joined: Joining, at: int, role: Person) -> list[Person]:
    """The nameless whom a word fits and who came in shortly before: "the old woman" is the pedlar."""
    near = joined.told[max(0, at - _NEAR_CHARS) : at]
    met = {
        id(one): one
        for alias, one in joined.by_alias.items()
        if not (one.named or one.group or one.elastic or one is role or id(one) in joined.gone)
        and one.species == "human" and one.age is not Age.CHILD and may_be(one.sex, role.sex)
        and re.search(MET.format(word=re.escape(alias)), near, re.IGNORECASE)
    }  # fmt: skip
    return list(met.values())


def _grandparent_before(joined: Joining, at: int, role: Person) -> Person | None:
    """A grandmother told of shortly before "the old woman", a grandfather before "the old man"."""
    if role.age is not Age.OLD:
        return None
    for person in joined.left():
        kin = person.standing in ("grandmother", "grandfather") and person.sex is role.sex and not person.group
        forms = "|".join(re.escape(alias) for alias in person.aliases)
        if kin and re.search(rf"\b(?:{forms})\b", joined.told[max(0, at - _NEAR_CHARS // 2) : at]):
            return person
    return None
