"""Puts on somebody what the text says they wear, as far as their era has it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from yingxi.script.palette import Outfit
from yingxi.script.worn import Worn
from yingxi.story.terms import Age, Era, Sex
from yingxi.story.wardrobe import HATS, WARDROBES

_HER_HATS: Final = frozenset({"bonnet", "headscarf", "flower"})
_HIS_HATS: Final = frozenset({"felt_cap", "skullcap", "top_hat"})
"""Hats of one sex alone: on the other they would be taken for the wrong one."""

_ANOTHER: Final = {
    # What is said, where an era has no such thing by that name -> what is nearest there.
    ("armour", Era.ANCIENT_CHINA): "armour_china", ("armour", Era.FAIRY_TALE): "knight",
    ("overcoat", Era.FAIRY_TALE): "courtier",
}  # fmt: skip
_OVER_DRESS: Final = frozenset({"apron", "scarf"})
_CHILDS: Final = {
    "overcoat": "padded_coat",
    "shirt": "check_shirt",
    "blouse_skirt": "modern_dress",
    "modern_suit": "jacket",
}
_STRAW: Final = "#d2ac62"


def dressed_as_told(usual: str, worn: Sequence[Worn], sex: Sex, age: Age, era: Era) -> str:
    """Return the clothes that the text names, if who they are and when they live allow them, else the usual."""
    for thing in worn:
        kind = _ANOTHER.get((thing.kind, era), thing.kind)
        if age is Age.CHILD:
            kind = _CHILDS.get(kind, kind)
        wardrobe = WARDROBES.get(kind)
        if wardrobe and era in wardrobe.eras and sex in wardrobe.sexes and age in wardrobe.ages:
            return kind
    return usual


def hat_told(worn: Sequence[Worn], sex: Sex, age: Age, era: Era) -> str:
    """Return the hat that the text puts on somebody, "" where it names none."""
    for thing in worn:
        if thing.kind not in HATS and thing.kind != "hat":
            continue
        hat = _plain_hat(sex, age, era) if thing.kind == "hat" else thing.kind
        if hat == "straw_hat" and not era.chinese:
            hat = "brimmed_hat"
        if hat == "cap" and era is not Era.MODERN and age is Age.CHILD:
            hat = "wool_hat"
        if hat == "hard_hat" and era is not Era.MODERN:
            hat = "helmet"
        if hat not in (_HER_HATS if sex is Sex.MALE else _HIS_HATS):
            return hat
    rainy = era is Era.MODERN and any(thing.kind == "raincoat" for thing in worn)
    return "hood" if rainy else ""


def _plain_hat(sex: Sex, age: Age, era: Era) -> str:
    if age is Age.CHILD:
        return "wool_hat"
    return "felt_cap" if era.chinese and sex is Sex.MALE else "brimmed_hat"


def hat_colour_told(worn: Sequence[Worn]) -> str | None:
    """Return the colour of the hat that the text names, straw's own for straw."""
    for thing in worn:
        if thing.kind in HATS or thing.kind == "hat":
            return thing.colour or (_STRAW if thing.kind == "straw_hat" else None)
    return None


def in_told_colours(outfit: Outfit, worn: Sequence[Worn]) -> Outfit:
    """Return an outfit in the colours that the text names: clothes in the main, a scarf in the accent."""
    main, second, accent = outfit
    clothes = [thing for thing in worn if thing.kind not in HATS and thing.kind not in ("hat", *_OVER_DRESS)]
    main = next((thing.colour for thing in clothes if thing.colour), main)
    accent = next((thing.colour for thing in worn if thing.kind == "scarf" and thing.colour), accent)
    second = next((thing.colour for thing in worn if thing.kind == "apron" and thing.colour), second)
    return main, second, accent


_BLOUSE_IN_SECOND: Final = frozenset({"blouse_skirt"})
_SHIRT_IN_SECOND: Final = frozenset({"peasant_dress", "craftsman", "work_clothes"})
"""Clothes whose upper part is cut from the second paper: the light one would leave a breast without a hue."""


def for_cut(outfit: Outfit, wardrobe: str) -> Outfit:
    """Return an outfit with its papers in the places where these clothes show a hue beside the face."""
    main, second, accent = outfit
    if wardrobe in _BLOUSE_IN_SECOND:
        return accent, main, second
    return (main, accent, second) if wardrobe in _SHIRT_IN_SECOND else outfit


def as_seen(outfit: Outfit, wardrobe: str) -> Outfit:
    """Return what `for_cut` was given: the hue that is seen most comes first."""
    first, second, third = outfit
    if wardrobe in _BLOUSE_IN_SECOND:
        return second, third, first
    return (first, third, second) if wardrobe in _SHIRT_IN_SECOND else outfit


def marks_told(worn: Sequence[Worn]) -> tuple[str, ...]:
    """Return what is worn over the clothes: an apron, a scarf."""
    return tuple(thing.kind for thing in worn if thing.kind in _OVER_DRESS)
