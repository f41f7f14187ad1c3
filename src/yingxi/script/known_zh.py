"""Whom a Chinese story means by 老人, 那孩子 or 大胡子 that no 一个 ever brought in: somebody known already."""

from __future__ import annotations

import re
from typing import Final

from yingxi.script.people import Person
from yingxi.script.roles_zh import ROLES_ZH
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex

_ANYBODY: Final = frozenset(
    words(
        """
    老人 老人家 老头 老头子 老头儿 老汉 老者 老翁 老太太 老奶奶 老婆婆 老妇人 老大爷 老爷爷 孩子 小孩 男孩 小男孩
    女孩 小女孩 小姑娘 小家伙 少年 少女 姑娘 小伙子 年轻人 青年 男人 女人 男子 女子 汉子 妇人 中年人 大汉
    """
    )
)
"""Words by which a story goes on telling of somebody whom it has called otherwise."""
_EITHER_SEX: Final = frozenset(("老人", "老人家", "孩子", "小孩", "小家伙", "年轻人", "青年", "中年人"))
_BROUGHT_IN: Final = (
    r"(?:[一两三四五几另又别某]|有|是|来了|来)[一]?[个位名群](?:[^，。！？；：“”]{{0,12}}?){word}|另外?的?{word}"
)
_NEAR_CHARS: Final = 200
"""How far back somebody may have been told of last."""
_BUILDS: Final = {
    "大胡子": "胡子|胡须|虬髯", "络腮胡子": "胡子|胡须|虬髯", "胖子": "胖|肥", "瘦子": "瘦", "光头": "光头|秃",
    "独眼龙": "独眼|一只眼",
    "高个子": "高个|个子很高|身材高", "大个子": "高个|个子很高|高大|魁梧", "矮个子": "矮", "瞎子": "瞎|失明|盲",
}  # fmt: skip
"""A word for how somebody is built -> what the story has said of them before."""


def join_longer_words(people: list[Person], told: str) -> None:
    """Make one of 中年男人, whom the story brings in, and the 男人 of what follows.

    Args:
        people: everybody; whoever turns out to be another is left out of it.
        told: the narration.
    """
    for word in [one for one in people if not (one.named or one.group) and _ANYBODY.issuperset(one.aliases)]:
        at = _alone(word, told)
        longer = [
            one
            for one in people
            if one is not word and not (one.named or one.group or one.narrator) and one.sex is word.sex
            and any(alias != form and alias.endswith(form) for alias in one.aliases for form in word.aliases)
            and -1 < _first(one, told) < at
        ]  # fmt: skip
        brought = any(re.search(rf"[一两三另][个位名](?:[^，。！？；]{{0,8}}的)?{form}", told) for form in word.aliases)
        if at >= 0 and len(longer) == 1 and not brought and not _together(word, longer[0], told):
            longer[0].aliases.update(word.aliases)
            people[:] = [one for one in people if one is not word]


def _alone(word: Person, told: str) -> int:
    """Where a word stands first by itself, at the head of a clause."""
    found = re.search(rf"(?:^|[，。！？；：“”\n]|那个?|这个?)(?:{'|'.join(word.aliases)})", told)
    return found.start() if found is not None else -1


def join_the_known(people: list[Person], told: str) -> None:
    """Make one of somebody and the common word by which the story goes on telling of them.

    Only where the story never brings in another under the word, nor tells of both in one sentence, and where one
    alone fits.

    Args:
        people: everybody; whoever turns out to be another is left out of it.
        told: the narration.
    """
    for word in [one for one in people if not (one.named or one.group or one.narrator)]:
        owner = (
            _whose_trade(word, people, told)
            or _whose_build(word, people, told)
            or _whose_common_word(word, people, told)
        )
        if owner is None:
            continue
        owner.aliases.update(word.aliases)
        owner.sex = _sure_sex(word) if owner.sex is Sex.UNKNOWN else owner.sex
        if not owner.age_known and word.age_known:
            owner.age, owner.age_known = word.age, True
        people[:] = [one for one in people if one is not word]


def _whose_common_word(word: Person, people: list[Person], told: str) -> Person | None:
    if not _ANYBODY.issuperset(word.aliases):
        return None
    at = _first(word, told)
    if at < 0 or any(re.search(_BROUGHT_IN.format(word=form), told) for form in word.aliases):
        return None
    fits = [
        one
        for one in people
        if one is not word
        and _may_be(word, one)
        and _first(one, told, before=at) >= 0
        and not _together(word, one, told)
    ]
    return fits[0] if len(fits) == 1 else None


def _may_be(word: Person, one: Person) -> bool:
    if one.group or one.narrator or one.species != "human":
        return False
    if one.elastic and not (one.named or one.standing):
        return False
    sex = _sure_sex(word)
    if sex is not Sex.UNKNOWN and one.sex not in (sex, Sex.UNKNOWN):
        return False
    if word.age in (Age.OLD, Age.CHILD):
        return one.age is word.age and (one.age_known or bool(one.standing) or word.age is Age.CHILD)
    return one.named and one.age in (word.age, Age.ADULT) and one.sex is sex


def _sure_sex(word: Person) -> Sex:
    return Sex.UNKNOWN if _EITHER_SEX.issuperset(word.aliases) else word.sex


def _first(person: Person, told: str, *, before: int | None = None) -> int:
    """Where somebody stands first in the telling, or first within reach of a place; -1 where nowhere."""
    start, stop = (0, len(told)) if before is None else (max(0, before - _NEAR_CHARS), before)
    return min((at for alias in person.aliases if (at := told.find(alias, start, stop)) >= 0), default=-1)


def _together(word: Person, one: Person, told: str) -> bool:
    """Whether one sentence tells of both: they are two."""
    names, forms = (
        "|".join(sorted(map(re.escape, who.aliases), key=len, reverse=True)) or r"(?!)" for who in (one, word)
    )
    return any(
        re.search(names, rest) is not None and re.search(forms, re.sub(names, "·", rest)) is not None
        for rest in re.split(r"[。！？\n]", told)
    )


def _whose_trade(word: Person, people: list[Person], told: str) -> Person | None:
    """The one doctor with a name, of whom the story goes on telling as 女医生."""
    found = next((_OF_SEX.match(form) for form in word.aliases if _OF_SEX.match(form)), None)
    if found is None or found.group("trade") not in ROLES_ZH or re.search(_BROUGHT_IN.format(word=found.group()), told):
        return None
    trade = found.group("trade")
    fits = [
        one
        for one in people
        if one.named and _first(one, told) < _first(word, told)
        and (trade in one.aliases or any(f"{trade}{alias}" in told for alias in one.aliases))
    ]  # fmt: skip
    if len(fits) != 1 or _together(word, fits[0], told):
        return None
    fits[0].sex = Sex.FEMALE if found.group("sex") == "女" else Sex.MALE
    if not fits[0].age_known and re.search(rf"年轻的{found.group()}", told):
        fits[0].age, fits[0].age_known = Age.YOUTH, True
    return fits[0]


_OF_SEX: Final = re.compile(r"(?P<sex>[女男])(?P<trade>[\u4e00-\u9fff]{2})$")


def _whose_build(word: Person, people: list[Person], told: str) -> Person | None:
    """Whom the story has said a beard of, before it goes on telling of 大胡子."""
    look = next((_BUILDS[form] for form in word.aliases if form in _BUILDS), None)
    at = _first(word, told)
    if look is None or at < 0 or any(re.search(_BROUGHT_IN.format(word=form), told) for form in word.aliases):
        return None
    said = next(iter(re.finditer(look, told[:at])), None)
    if said is None:
        return None
    near = told[max(0, said.start() - 60) : said.start()]
    found = {
        id(one): (max(near.rfind(alias) for alias in one.aliases), one)
        for one in people
        if one is not word and one.aliases and not (one.group or one.narrator or "那人" in one.aliases)
        and one.species == "human"
    }  # fmt: skip
    place, owner = max(found.values(), key=lambda pair: pair[0], default=(-1, None))
    return owner if place >= 0 and owner is not None and owner.sex in (word.sex, Sex.UNKNOWN) else None
