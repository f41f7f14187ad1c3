"""What a Chinese text tells of somebody's sex and age: the words beside the name, the pronouns after it."""

from __future__ import annotations

import re
from typing import Final

from yingxi.script.ages import age_of, number_zh
from yingxi.script.people import Person
from yingxi.script.roles_zh import ROLES_ZH
from yingxi.story.terms import Age, Sex


def learn_beside(person: Person, told: str) -> None:
    """Learn sex and age from what stands beside the name, and sex from the name itself."""
    if person.group or person.species != "human" or person.narrator or person.standing == "robot":
        return
    she = he = 0.0
    for alias in person.aliases:
        if person.named and alias in ROLES_ZH:
            continue  # "the lad" whom they were tells nothing of now
        for index, found in enumerate(re.finditer(re.escape(alias) + _PRONOUN_AFTER, told)):
            if index > 40:
                break
            weight = _weight(found.group(1), told[found.end() : found.end() + 1])
            she += weight * (found.group(2) != "他")
            he += weight * (found.group(2) == "他")
        if person.named:
            for found in re.finditer(rf"(?:^|[。！？\n]){re.escape(alias)}{_NEXT_HEAD}", told):
                she += 0.6 * (found.group(1) != "他")
                he += 0.6 * (found.group(1) == "他")
        for found in re.finditer(
            r"([一二三四五六七八九十]{1,3}|\d{1,2})(?:来|多)?岁的[^，。]{0,4}?" + re.escape(alias), told
        ):
            if not person.age_known:
                person.age, person.age_known = age_of(number_zh(found.group(1))), True
        child = re.search(
            rf"(?:孩子|侄儿|小儿|娃){re.escape(alias)}|{re.escape(alias)}[^，。]{{0,3}}(?:这|那)孩子", told
        )
        if child and not person.age_known:
            person.age, person.age_known = Age.CHILD, True
        if person.named:
            _learn_from_word_before(person, alias, told)
        if not person.age_known and re.search(rf"年[轻青]的?(?:[^，。的]{{1,4}}的)?{re.escape(alias)}", told):
            person.age, person.age_known = Age.YOUTH, True
        if (
            person.age is Age.ADULT
            and re.search(rf"(?:老|年迈的|苍老的){re.escape(alias)}", told)
            and _may_be_old(alias)
        ):
            person.age, person.age_known = Age.OLD, True
        if (
            person.named
            and not person.age_known
            and re.search(rf"(?:孙女儿?|孙子|小女儿|小儿子){re.escape(alias)}", told)
        ):
            person.age, person.age_known = Age.CHILD, True
    if person.sex is Sex.UNKNOWN and person.named:
        full = max(person.aliases, key=len)
        she += sum(char in _SHE_CHARS for char in full[1:]) * 0.8
        he += sum(char in _HE_CHARS for char in full[1:]) * 0.8
    if person.sex is Sex.UNKNOWN and max(she, he) >= 0.5:
        person.sex = Sex.FEMALE if she >= he else Sex.MALE


def _may_be_old(alias: str) -> bool:
    """Whether 老 before a word tells an age, and makes no other word with it: 老村长, not 老女人."""
    return alias in ROLES_ZH and f"老{alias}" not in ROLES_ZH and alias[0] != "老"


_PRONOUN_AFTER: Final = r"([^。！？“”「」『』\n]{0,24}?)([他她伊])(?!们)"
_NEXT_HEAD: Final = r"[^。！？“”「」『』\n他她伊]{1,40}[。！？]([他她])(?!们)"
"""Whoever heads a sentence is mostly meant by the pronoun that heads the next."""
_KIN_BEFORE: Final = (
    (re.compile(r"(?:曾孙女儿|孙女|女儿|闺女|姑娘|妻|妻子|老婆|姐|妹|闺蜜|女友|女孩|女生|妈妈|老板娘)$"), Sex.FEMALE),
    (re.compile(r"(?:孙子|儿子|丈夫|老公|哥|弟|男孩|男生|小伙子|胖子|爸爸|汉子)$"), Sex.MALE),
)


def _weight(between: str, after: str) -> float:
    """How far a pronoun after a name means its bearer: most at the head of the next clause, least as an object."""
    if not re.search("[，；：。！？]", between):
        return 0.4 if after == "的" else 0.0  # "he looked at her" tells of another
    if between[-1] in "在对向给跟把被着了看望朝为替和与同到":
        return 0.1
    return 1.5 if between[-1] in "，；：" else 1.0 if between[-1] in "。！？" else 0.7


def _learn_from_word_before(person: Person, alias: str, told: str) -> None:
    """Sex from the word for kin that stands right before a name: 儿子郑浩."""
    if person.sex is not Sex.UNKNOWN:
        return
    for found in re.finditer(re.escape(alias), told):
        before = told[max(0, found.start() - 4) : found.start()]
        for pattern, sex in _KIN_BEFORE:
            if pattern.search(before):
                person.sex = sex
                return


_SHE_CHARS: Final = frozenset(
    "娟芳花兰梅翠莲菊英秀珍凤娥婷丽妹姑娘嫂婉婵姗燕玲珠莺莉倩薇琪瑶萱妍雯雪柔娇妮妞霞芬芸蓉棠岚璐晴露慧敏静颖洁蕾莎娜媛菲茜馨怡彤桃杏荷婆姐瑛琴莞囡甜咪米鹿"
)
_HE_CHARS: Final = frozenset(
    "牛虎柱根强刚龙福贵铁栓石勇军兵彪武山魁财旺伟涛斌建毅浩峰远坤志宏俊航阳磊鹏杰凯岩屿宇轩豪磊超波辉亮健飞翔鸣泽默发鸿潮"
)
