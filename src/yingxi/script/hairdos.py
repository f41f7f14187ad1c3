"""Hair and beards: by the text's words, else by sex, age and era."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.terms import Age, Era, Sex

_WORDS_TO_HAIR: Final = (
    ("double_bun", r"双丫角|双髻"),
    ("balding", r"秃顶|谢顶|\bbalding\b|\bthinning hair\b|\b(?:ring|fringe|wreath) of (?:white|gr[ea]y) hair\b"),
    ("bald", r"光头|秃头|\bbald\b"),
    ("shaved_queue", r"辫子盘|拖着辫子|大辫子|一条辫子"),
    (
        "long_golden",
        r"\b(?:golden|fair|long fair)\s+(?:hair|tresses|braids)\b|\blong\b.{0,20}\bas fine as spun gold|金发",
    ),
    ("curly", r"卷发|\bcurl(?:s|y)\b"),
    ("two_braids", r"两条辫子|\btwo braids\b|\bplaits\b"),
    ("bob", r"短发|齐耳"),
    ("ponytail", r"马尾"),
    ("wild", r"披头散发|乱蓬蓬的头发|\b(?:tangled|wild|dishevelled)\s+hair\b"),
)
_WILD_BEARD: Final = re.compile(r"乱蓬蓬[^，。]{0,6}胡|蓬乱[^，。]{0,4}胡|胡[子须][^，。]{0,4}(?:乱|蓬)")
_YOUNG: Final = re.compile(r"年轻|青年|少年|\byoung (?:man|fellow|lad)\b")
_GREAT_BEARD: Final = re.compile(r"胡子|胡须|\bbeard")

_HAIR: Final[dict[tuple[str, Sex, Age], tuple[str, ...]]] = {
    ("ancient", Sex.MALE, Age.CHILD): ("tuft", "bowl"),
    ("ancient", Sex.FEMALE, Age.CHILD): ("double_bun", "two_braids"),
    ("ancient", Sex.MALE, Age.YOUTH): ("topknot",),
    ("ancient", Sex.FEMALE, Age.YOUTH): ("double_bun", "long", "braid"),
    ("ancient", Sex.MALE, Age.ADULT): ("topknot",),
    ("ancient", Sex.FEMALE, Age.ADULT): ("bun", "low_bun"),
    ("ancient", Sex.MALE, Age.OLD): ("topknot", "balding"),
    ("ancient", Sex.FEMALE, Age.OLD): ("low_bun", "bun"),
    ("republican", Sex.MALE, Age.CHILD): ("tuft", "bowl", "short"),
    ("republican", Sex.FEMALE, Age.CHILD): ("two_braids", "double_bun"),
    ("republican", Sex.MALE, Age.YOUTH): ("short", "side_part", "shaved_queue"),
    ("republican", Sex.FEMALE, Age.YOUTH): ("braid", "two_braids", "bob"),
    ("republican", Sex.MALE, Age.ADULT): ("shaved_queue", "short", "side_part"),
    ("republican", Sex.FEMALE, Age.ADULT): ("bun", "low_bun"),
    ("republican", Sex.MALE, Age.OLD): ("shaved_queue", "balding", "short"),
    ("republican", Sex.FEMALE, Age.OLD): ("low_bun", "bun"),
    ("tale", Sex.MALE, Age.CHILD): ("bowl", "side_part", "short"),
    ("tale", Sex.FEMALE, Age.CHILD): ("two_braids", "curly", "long"),
    ("tale", Sex.MALE, Age.YOUTH): ("curly", "side_part", "short"),
    ("tale", Sex.FEMALE, Age.YOUTH): ("long", "braid", "curly"),
    ("tale", Sex.MALE, Age.ADULT): ("short", "side_part", "curly"),
    ("tale", Sex.FEMALE, Age.ADULT): ("low_bun", "bun", "braid"),
    ("tale", Sex.MALE, Age.OLD): ("balding", "short"),
    ("tale", Sex.FEMALE, Age.OLD): ("bun", "low_bun"),
    ("modern", Sex.MALE, Age.CHILD): ("short", "bowl"),
    ("modern", Sex.FEMALE, Age.CHILD): ("two_braids", "ponytail", "bob"),
    ("modern", Sex.MALE, Age.YOUTH): ("short", "side_part", "curly"),
    ("modern", Sex.FEMALE, Age.YOUTH): ("long", "ponytail", "bob"),
    ("modern", Sex.MALE, Age.ADULT): ("side_part", "short"),
    ("modern", Sex.FEMALE, Age.ADULT): ("bob", "long", "low_bun"),
    ("modern", Sex.MALE, Age.OLD): ("short", "balding"),
    ("modern", Sex.FEMALE, Age.OLD): ("curly", "low_bun", "bob"),
}
_TIME: Final = {
    Era.ANCIENT_CHINA: "ancient", Era.REPUBLICAN_CHINA: "republican", Era.FAIRY_TALE: "tale", Era.MODERN: "modern",
}  # fmt: skip


def hair_for(
    character: Character, sex: Sex, era: Era, told: str, before: Sequence[CharacterDesign], turn: float
) -> str:
    """Return a hair shape: what the text says, the trade's, else that of sex, age and era that fewest others wear.

    Args:
        character: whose.
        sex: as drawn.
        era: chooses the fashion.
        told: what the text tells of them.
        before: designs of those cast before.
        turn: 0..1, breaks ties.
    """
    for hair, pattern in _WORDS_TO_HAIR:
        if re.search(pattern, told) and _can_wear(hair, sex, character.age, era):
            return hair
    if character.role == "witch":
        return "wild"
    if character.role == "monk":
        return "bald"
    if era is Era.REPUBLICAN_CHINA and character.role == "soldier":
        return "short"
    row = _HAIR[(_TIME[era], sex, character.age)]
    # The shape that fewest others wear, the person's own turn breaking ties.
    start = int(turn * len(row))
    ordered = [*row[start:], *row[:start]]
    return min(ordered, key=lambda shape: sum(one.hair == shape for one in before))


_HERS: Final = frozenset({"two_braids", "double_bun", "bob", "ponytail", "long_golden"})
"""Hair that makes whoever wears it a woman or a girl to the eye; a boy of the text keeps its colour, worn short."""


def _can_wear(hair: str, sex: Sex, age: Age, era: Era) -> bool:
    """Whether a hair shape that the text names can be this person's, not a passer-by's in the same words."""
    if hair in ("shaved_queue", "bald", "balding"):
        return sex is Sex.MALE
    if hair in _HERS and sex is Sex.MALE:
        return False
    young = age in (Age.CHILD, Age.YOUTH)
    china = era.chinese
    if hair in ("double_bun", "two_braids"):
        return young
    return not (china and (hair == "long_golden" or (hair == "bob" and not young)))


def beard_for(
    character: Character, sex: Sex, era: Era, told: str, hair: str, part: float, before: Sequence[str] = ()
) -> str:
    """Return what grows on a face.

    Args:
        character: whose.
        sex: as drawn.
        era: chooses the fashion.
        told: what the text tells of them.
        hair: their own.
        part: 0..1, the person's own chance.
        before: beards of those cast before.
    """
    if sex is Sex.FEMALE or character.age in (Age.CHILD, Age.YOUTH):
        return "none"
    china = era.chinese
    if character.role in ("wizard", "witch") and character.age is Age.OLD:
        return "full_beard"
    if china and _WILD_BEARD.search(told):
        return "full_beard"
    if _GREAT_BEARD.search(told) or "胡子" in character.name:
        return "long_beard" if china else "full_beard"
    if character.age is Age.OLD:
        own = _old_beard(era, hair, part)
        # Two white beards of one cut are one old man to the eye.
        return min((own, *_OLD_BEARDS[era.chinese]), key=before.count)
    if character.role in ("king", "official"):
        return "goatee" if china else "full_beard"
    if _YOUNG.search(told):
        return "none"
    # A topknot alone leaves a smooth face between man and woman.
    if part < (0.25 if hair == "topknot" else 0.55):
        return "none"
    return "moustache" if part < 0.78 else "goatee" if china else "stubble"


_OLD_BEARDS: Final = {True: ("long_beard", "goatee", "full_beard"), False: ("full_beard", "moustache")}
"""Beards of the old, in China and elsewhere."""


def _old_beard(era: Era, hair: str, part: float) -> str:
    """Return what grows on an old man's face: next to nobody could take him for an old woman then."""
    if era.chinese:
        return "long_beard" if part < 0.65 else "goatee"
    if era is Era.FAIRY_TALE:
        return "full_beard" if part < 0.75 else "moustache"
    shaven = "none" if hair in ("balding", "bald") else "moustache"
    return "moustache" if part < 0.45 else "full_beard" if part < 0.7 else shaven
