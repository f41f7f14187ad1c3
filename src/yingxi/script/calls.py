"""Who says a line by the words for kin in it: "Mum, look!" is a child's, "Mummy isn't hungry" a mother's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.people import Person
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex
from yingxi.words import Language

_SHE: Final[dict[Language, str]] = {
    "zh": "妈妈 妈咪 阿妈 老妈 娘亲 妈 娘 奶奶 老奶奶 姥姥 外婆 婆婆 老婆婆 阿姨 姑姑 姨妈 婶婶 伯母 大娘 大妈 大婶",
    "en": "Mummy Mommy Mama Mamma Mother Mum Mom Ma Grandmother Grandma Granny Gran Nana Auntie Aunty Aunt",
}
_HE: Final[dict[Language, str]] = {
    "zh": "爸爸 爹爹 阿爸 老爸 爸 爹 爷爷 老爷爷 姥爷 外公 伯伯 大伯 老伯伯 叔叔 舅舅 大爷 老大爷 大叔",
    "en": "Daddy Papa Father Dad Pa Grandfather Grandpa Grandad Granddad Uncle",
}
_SEXES: Final = {
    word: sex for table, sex in ((_SHE, Sex.FEMALE), (_HE, Sex.MALE)) for row in table.values() for word in words(row)
}


def _either(language: Language) -> str:
    return "|".join(sorted(words(f"{_SHE[language]} {_HE[language]}"), key=len, reverse=True))


_CALL: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(rf"(?:^|[，。！？!?…—])(?P<word>{_either('zh')})(?=[，。！？!?…～])"),
    "en": re.compile(rf"(?:^|[,.!?…—] ?)(?:[Dd]ear |[Oo]h,? )?(?P<word>{_either('en')})(?=[,.!?…])"),
}
_OWN: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(rf"^(?:不，|乖，|好，|傻孩子，)?(?P<word>{_either('zh')})(?=[^，。！？!?…～的说])"),
    "en": re.compile(rf"^(?:No, |Hush, |Yes, )?(?P<word>{_either('en')})(?=['’]s | (?:is|will|has|loves|knows|can)\b)"),
}
"""A word for kin that heads a line as its subject."""
_TO_YOU: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"[^，。！？]{0,4}(?:给|带|陪|帮|教|抱|等|爱|送|怪|想|信|会|替|为|跟|对)(?:着|了)?[你您]"),
    "en": re.compile(r"[^.!?]{0,30}\byou\b"),
}

_CHILD_CALLS: Final = 2.5
_CALLS_THEMSELVES: Final = -2.0
_IS_ELDER: Final = -1.5
_IS_MEANT: Final = 1.5
_OF_THEMSELVES: Final = 3.0
_ELDERS: Final = frozenset(("father", "mother", "grandfather", "grandmother"))
_CHILDREN: Final = frozenset(("son", "daughter", "grandson", "granddaughter"))
_OWN_CHILDREN: Final = frozenset(words("儿子 女儿 孙子 孙女 闺女 son daughter grandson granddaughter"))
"""By these words somebody is the child of somebody here, of whatever age."""


def told_by_kin(line: str, before: str, person: Person, present: Sequence[Person], language: Language) -> float:
    """Return how much a line's words for kin speak for (or against) `person` saying it.

    Args:
        line: what is said.
        before: the line that it may answer; "" where none is near.
        person: who may have said it.
        present: everybody who may have.
        language: of the story.
    """
    score = 0.0
    if (sex := _sex_called(line, language)) is not None:
        score += _calls(person, sex, present)
    asked = _sex_called(before, language)
    if asked is not None and sex is None:
        score += _IS_MEANT * _fits(person, asked)
    own = _OWN[language].match(line)
    if own is not None:
        itself = _SEXES[own.group("word")]
        if asked is itself or _TO_YOU[language].match(line, own.end()):
            score += _OF_THEMSELVES * _fits(person, itself)
    return score


def _sex_called(line: str, language: Language) -> Sex | None:
    found = _CALL[language].search(line)
    return _SEXES[found.group("word")] if found is not None else None


def _calls(person: Person, sex: Sex, present: Sequence[Person]) -> float:
    if _young(person):
        return _CHILD_CALLS
    if person.age is Age.OLD or person.standing in _ELDERS:
        return _IS_ELDER
    younger = any(one is not person and (_young(one) or not one.age_known) for one in present)
    return _CALLS_THEMSELVES * (person.sex is sex and younger)


def _young(person: Person) -> bool:
    own = person.standing in _CHILDREN or not _OWN_CHILDREN.isdisjoint(person.aliases)
    return person.species == "human" and (person.age is Age.CHILD or own)


def _fits(person: Person, sex: Sex) -> float:
    """Whether somebody may be the elder of a sex: 1, or -1 where they cannot, 0 where nothing is known."""
    if person.age is Age.CHILD or Sex.UNKNOWN is not person.sex is not sex:
        return -1.0
    return float(person.sex is sex)
