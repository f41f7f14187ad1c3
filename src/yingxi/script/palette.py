"""Colours of clothes, hair, skin and fur, and picking those unlike what others wear."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from yingxi.story.terms import Age, Era
from yingxi.words import Language

Outfit = tuple[str, str, str]
"""Main, second and accent colour, "#rrggbb"."""

OUTFITS: Final[dict[tuple[Era, str], tuple[Outfit, ...]]] = {
    (Era.ANCIENT_CHINA, "poor"): (
        ("#6b7f8e", "#d8ccb4", "#8a5a3c"), ("#7d7a4e", "#e2d6bd", "#5a6a52"), ("#5f6d5a", "#d9cfb8", "#a0693f"),
        ("#7c4a3e", "#e8dcc4", "#4f6070"), ("#74688a", "#ddd3c3", "#a8743f"), ("#4f7378", "#e0d5c0", "#93583c"),
    ),
    (Era.ANCIENT_CHINA, "common"): (
        ("#56748c", "#eef0e6", "#c0503a"), ("#76907d", "#f1ead8", "#a4473c"), ("#a4525a", "#f4e7d8", "#4f7f86"),
        ("#7f7196", "#efe6ee", "#c89b3f"), ("#b5955a", "#f5ecd4", "#7a3b32"), ("#4e6f7f", "#e9e2cf", "#cf7f5a"),
        ("#9c544b", "#f3e2d0", "#3f5f5a"),
    ),
    (Era.ANCIENT_CHINA, "rich"): (
        ("#8e2f34", "#e9c46a", "#2f4858"), ("#2f4a6b", "#d9b65a", "#a63d40"), ("#4b3f72", "#e0bf67", "#b5523b"),
        ("#1f5f5b", "#e5c778", "#a83f39"), ("#6f3b2c", "#e6cb8a", "#35606a"),
    ),
    (Era.REPUBLICAN_CHINA, "poor"): (
        ("#56697b", "#cfc4ad", "#8a4f36"), ("#7a6a52", "#d8cbb0", "#4d5f66"), ("#4d5d50", "#d3c8ae", "#99623c"),
        ("#70433c", "#dccfb7", "#46586a"), ("#6a5f78", "#d5c9b5", "#9c6a3d"), ("#3f6468", "#d9cdb3", "#8d4a3a"),
        ("#5f4f47", "#d1c4a9", "#a5763f"),
    ),
    (Era.REPUBLICAN_CHINA, "common"): (
        ("#4a6580", "#e6dcc6", "#9b3d33"), ("#6e7f6a", "#e9dfc9", "#8c4a35"), ("#8a5a5f", "#ecdfcd", "#41606b"),
        ("#39505e", "#ddd2ba", "#b0703f"), ("#7b6d94", "#e8ddd0", "#a5653b"), ("#a3792a", "#efe2c6", "#4b5f55"),
        ("#5b4a57", "#e3d6c2", "#b85a44"),
    ),
    (Era.REPUBLICAN_CHINA, "rich"): (
        ("#2d3340", "#7c2f38", "#c9a24a"), ("#4a2f3b", "#2f4a4d", "#d0ab57"), ("#31463f", "#5b3040", "#cfa04c"),
        ("#5a4632", "#2c3a4c", "#c8933e"), ("#6d2f3f", "#e7c9a8", "#2f5a5a"), ("#275a63", "#e9d3b2", "#a83c46"),
    ),
    (Era.FAIRY_TALE, "poor"): (
        ("#7b8a5a", "#e9dcc0", "#a2553a"), ("#8a6a4c", "#efe3ca", "#4f6f73"), ("#5f7d8c", "#ece0c8", "#b3653f"),
        ("#93453a", "#f0e2cb", "#55704f"), ("#77688a", "#eaddd0", "#b57f3e"), ("#93854f", "#efe4c4", "#70433a"),
        ("#4f7767", "#ebdfc6", "#b2543f"),
    ),
    (Era.FAIRY_TALE, "common"): (
        ("#a8503f", "#f1e3c9", "#3f6a6e"), ("#4a7c87", "#f0e4cd", "#c58a3a"), ("#6e8b4f", "#f2e6cc", "#a3473d"),
        ("#b98a3c", "#f4e8cc", "#4a5f7a"), ("#7a5f96", "#f0e4dc", "#c0883a"), ("#3f6a52", "#efe2c4", "#b9553f"),
    ),
    (Era.FAIRY_TALE, "rich"): (
        ("#3f3f7a", "#e7c35a", "#a83a44"), ("#7a2f47", "#ecd08a", "#2f5f66"), ("#2f6657", "#e8cd7c", "#9c3b45"),
        ("#5a3a6e", "#efd08c", "#b9553c"), ("#30567d", "#f0dca4", "#a2473a"), ("#6e4a2a", "#efd9a0", "#2f5a5f"),
    ),
    (Era.FAIRY_TALE, "royal"): (
        ("#9c2f3f", "#f0d48a", "#f6efe0"), ("#4a6fb0", "#f6e7b8", "#e7a6b0"), ("#e39aa8", "#fbeedd", "#c9973a"),
        ("#5a3f8a", "#f2d27a", "#f4ead8"), ("#8fb7d4", "#fbf3e2", "#d9a441"), ("#2f7a6a", "#f5dd94", "#f3e9d6"),
        ("#f0c75e", "#fff4d8", "#b3486a"),
    ),
    (Era.MODERN, "poor"): (
        ("#4a6a7a", "#d8d3c6", "#e08a3c"), ("#6f6a5a", "#e0d8c6", "#3f7a8a"), ("#7a5a4a", "#ded6c8", "#d9a441"),
        ("#4f5f4a", "#dcd6c4", "#d2693f"),
    ),
    (Era.MODERN, "common"): (
        ("#b8503f", "#f3ede2", "#35506b"), ("#5a8fb0", "#f2efe6", "#e3a23f"), ("#7a9470", "#f4f0e4", "#c05a5a"),
        ("#cf9d34", "#f5efe0", "#456a80"), ("#8f7592", "#f2eaf0", "#4f8a80"), ("#4f6f8a", "#efeae0", "#e0654f"),
        ("#a8485f", "#f5ebe6", "#3f6a6a"), ("#6a7f52", "#f1ecdf", "#d98a3f"),
        ("#3d4f74", "#e6dcc8", "#c2553f"), ("#d9d2c2", "#6a7890", "#a8483f"), ("#2f6a6a", "#efe6d4", "#d9a03f"),
        ("#55505c", "#d9cfc0", "#b5523f"),
    ),
    (Era.MODERN, "rich"): (
        ("#2f3b4c", "#f4f1ea", "#a83c46"), ("#4a4a52", "#f2efe8", "#3f7aa8"), ("#5a3f4a", "#f5efe8", "#c99a3f"),
        ("#2f5050", "#f3f0e6", "#d0834a"), ("#6a5a48", "#f4eee2", "#3f5f80"),
    ),
}  # fmt: skip
"""(era, rank) -> outfits that look well there."""

SKINS: Final = {
    "china": ("#e9b48c", "#e2a97e", "#edbf99", "#d89f74", "#e6b28f"),
    "tale": ("#f0c4a2", "#ecb994", "#f4cfb2", "#e6ad88", "#f1c9ab"),
}
_HAIRS: Final = {
    "china": ("#1c1418", "#231b1c", "#2a2020", "#191a20"),
    "tale": ("#3a2a20", "#6b4428", "#8a5a2c", "#b9853f", "#7a3b22", "#2a2122", "#c99f55"),
}
_GREYS: Final = ("#d9d5cc", "#c7c1b8", "#b3ada4", "#e6e2da")


def outfit_for(era: Era, rank: str, worn: Sequence[Outfit], turn: int) -> Outfit:
    """Return the outfit least like those already worn.

    Args:
        era: chooses the palette.
        rank: chooses within it: poor, common, rich, royal.
        worn: outfits of those cast before.
        turn: breaks ties, from the person's name.
    """
    choices = OUTFITS.get((era, rank)) or OUTFITS[(era, "rich" if rank == "royal" else "common")]
    start = turn % len(choices)
    ordered = [*choices[start:], *choices[:start]]
    return max(ordered, key=lambda outfit: min((_apart(outfit, other) for other in worn), default=0.0))


def skin_for(era: Era, turn: int) -> str:
    """Return a skin colour."""
    row = SKINS["tale" if era is Era.FAIRY_TALE else "china"]
    return row[turn % len(row)]


def hair_colour_for(era: Era, age: Age, told: str, language: Language, turn: int) -> str:
    """Return a hair colour: what the text says, grey for the old, else the era's."""
    china = era in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA)
    if re.search(r"花白|斑白|grey-?haired|gray-?haired|greying", told):
        return "#a49d94"
    if re.search(r"白发|白头发|白胡子|满头银|white hair|white-haired|snow-white hair", told):
        return "#e6e2da"
    if not china and re.search(
        r"\b(?:golden|fair|yellow|blonde?)\s+(?:\w+\s)?(?:hair|locks|tresses|curls|braids)|金发", told
    ):
        return "#dcb35c"
    if re.search(r"\b(?:black|dark|raven)\s+hair|黑发", told):
        return "#1f1819"
    if age is Age.OLD:
        return _GREYS[turn % len(_GREYS)]
    row = _HAIRS["tale" if era is Era.FAIRY_TALE else "china"]
    return row[turn % len(row)]


def _apart(one: Outfit, other: Outfit) -> float:
    """How unlike two outfits look: the main colour counts most."""
    return sum(weight * _distance(a, b) for weight, a, b in zip((1.0, 0.3, 0.2), one, other, strict=True))


def _distance(a: str, b: str) -> float:
    """Redmean distance in sRGB, a cheap stand-in for how the eye sees it (Riemersma)."""
    (r1, g1, b1), (r2, g2, b2) = _rgb(a), _rgb(b)
    mean = (r1 + r2) / 2
    red, green, blue = r1 - r2, g1 - g2, b1 - b2
    return float(((2 + mean / 256) * red * red + 4 * green * green + (2 + (255 - mean) / 256) * blue * blue) ** 0.5)


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def is_used(colour: str, outfits: Iterable[Outfit]) -> bool:
    """Whether a main colour is worn already."""
    return any(outfit[0] == colour for outfit in outfits)
