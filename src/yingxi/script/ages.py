"""How old people are, where the text says so: "今年八岁", "a boy of ten", "an old bell-ringer named Tobias"."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from yingxi.script.items import Item
from yingxi.script.people import Person
from yingxi.story.terms import Age
from yingxi.words import Language

_YEARS_ZH: Final = re.compile(
    r"(?<![一二三四五六七八九十几])(?P<years>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
    r"|\d{1,3})(?:来|多|几)?岁"
    r"(?!时|那年|的时候|起|以[前后]|上下便)"
)
_WORDS_ZH: Final = (
    (Age.OLD, re.compile(r"年过花甲|花甲之年|年过古稀|年逾古稀|年过六旬|七旬|八旬|白发苍苍|上了年纪")),
    (Age.CHILD, re.compile(r"[写做赶](?:着|完|起)?(?:作业|功课)|背[着起]书包|红领巾")),
)
_YEARS_EN: Final = re.compile(
    r"\b(?P<a>[a-z]+(?:-[a-z]+)?|\d{1,3})[\s-]+years?[\s-]+old\b"
    r"|\b(?:boy|girl|lad|child|youth|maiden|man|woman) of (?:about )?(?P<b>[a-z]+(?:-[a-z]+)?|\d{1,3})\b"
    r"|\b(?:was|is|were|be|turned|only|just|barely|aged) (?:only |just |barely |scarcely |about |nearly "
    r"|almost |over )?(?P<c>[a-z]+|\d{1,2})"
    r"(?=[,.;!]| and\b| when\b)",
    re.IGNORECASE,
)
_UNITS_EN: Final = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS_EN: Final = dict(
    zip(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], range(20, 100, 10), strict=True)
)
_THEN: Final = re.compile(
    r"认识|离现在|[几多十百二三四五六七八九]年[前了]|那时|其时|从前|小时候|年前|记得|当年"
    r"|\b(?:ago|then|years before|when he was|when she was|when I was)\b",
    re.IGNORECASE,
)
_GRAND: Final = ("grandfather", "grandmother")
_GROWN_STANDINGS: Final = frozenset(("soldier", "doctor", "teacher", "boss", "official", "priest", "office", "father"))
"""A constable is no boy of ten, whoever "he" seems to be."""
_ELDERS: Final = frozenset((*_GRAND, "mother", "father", "uncle", "aunt", "king", "queen"))


def age_of(years: int) -> Age:
    """Return the age that so many years are."""
    return Age.CHILD if years < 13 else Age.YOUTH if years <= 22 else Age.ADULT if years < 60 else Age.OLD


def number_zh(word: str) -> int:
    """Return a number below 100 written in Chinese or digits; 30 where it is unclear."""
    if word.isdigit():
        return int(word)
    digits = {char: value for value, char in enumerate("零一二三四五六七八九", 0)}
    if "十" in word:
        tens, _, ones = word.partition("十")
        return digits.get(tens, 1) * 10 + digits.get(ones[:1], 0)
    return digits.get(word[-1], 30)


def number_en(word: str) -> int | None:
    """Return a number below 100 written in English or digits, or None."""
    low = word.lower()
    if low.isdigit():
        return int(low)
    tens, _, ones = low.partition("-")
    if tens in _TENS_EN:
        return _TENS_EN[tens] + (_UNITS_EN.index(ones) if ones in _UNITS_EN else 0)
    return _UNITS_EN.index(low) if low in _UNITS_EN else None


def learn_ages(items: Sequence[Item], language: Language, remembered_rows: Collection[int] = ()) -> None:
    """Give people the ages that the telling states, and make children of those who call a grandfather.

    Args:
        items: the story, its people resolved.
        language: of the story.
        remembered_rows: paragraphs told from memory; an age given there is of then.
    """
    told_once: set[Person] = set()
    for item in items:
        if item.spoken:
            _grandchild(item)
            continue
        if item.row in remembered_rows:
            continue
        for (start, end), row in zip(item.pieces, item.told, strict=False):
            sentence = item.text[start - item.start : end - item.start]
            for at, age, ahead in _stated(sentence, language):
                people = [who for who in row if not who.owner and not who.person.group]
                before = [who.person for who in people if who.start - start <= at]
                after = [who.person for who in people if at < who.start - start <= at + _AHEAD_CHARS]
                person = next(iter(after), None) if ahead else before[-1] if before else None
                if person is None or person.narrator or person.species != "human" or person in told_once:
                    continue
                grown = age is Age.CHILD and person.standing in _GROWN_STANDINGS
                if _THEN.search(sentence) or person.standing in _ELDERS or grown:
                    continue
                person.age, person.age_known = age, True
                told_once.add(person)


def _stated(sentence: str, language: Language) -> list[tuple[int, Age, bool]]:
    """Where a sentence states an age, and whether of somebody named after it: "a ten-year-old boy", 八岁的孩子."""
    if language == "zh":
        found = [
            (one.start(), age_of(number_zh(one.group("years"))), bool(_OF_ZH.match(sentence, one.end())))
            for one in _YEARS_ZH.finditer(sentence)
        ]
        return found + [(one.start(), age, False) for age, pattern in _WORDS_ZH for one in pattern.finditer(sentence)]
    stated = []
    for one in _YEARS_EN.finditer(sentence):
        years = number_en(one.group("a") or one.group("b") or one.group("c"))
        if years is not None and years > 1:
            stated.append((one.start(), age_of(years), bool(one.group("a")) and "-old" in one.group().lower()))
    return stated


_OF_ZH: Final = re.compile(r"(?:上下|左右|光景)?的")
_AHEAD_CHARS: Final = 24


def _grandchild(item: Item) -> None:
    """Whoever calls "Grandfather!" is a child, or a youth under a grown-up's name."""
    speaker = item.speaker
    if speaker is None or speaker.age_known or speaker.group or speaker.narrator or speaker.species != "human":
        return
    if any(person.standing in _GRAND for person in item.called) and speaker.standing not in ("mother", "father"):
        small = speaker.name[:1] in "小阿" or speaker.name[-1:] in "儿宝娃妞"
        speaker.age = Age.CHILD if small or speaker.name.isascii() else Age.YOUTH
        speaker.age_known = True
