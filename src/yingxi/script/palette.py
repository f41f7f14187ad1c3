"""Colours of clothes, hair, skin and fur, and picking those unlike what others wear."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence
from typing import Final

from yingxi.story.terms import Age, Era
from yingxi.words import Language

Outfit = tuple[str, str, str]
"""Main, second and accent colour, "#rrggbb"."""

OUTFITS: Final[dict[tuple[Era, str], tuple[Outfit, ...]]] = {
    (Era.ANCIENT_CHINA, "poor"): (
        ("#4b84ae", "#dbcdb1", "#945832"), ("#8e893d", "#e5d7ba", "#557a42"), ("#538740", "#dbd0b6", "#ac6733"),
        ("#8a4130", "#ebddc1", "#43607c"), ("#6c4da5", "#dfd3c1", "#b57432"), ("#3c828b", "#e2d6be", "#9e5431"),
    ),
    (Era.ANCIENT_CHINA, "common"): (
        ("#44769e", "#eef1e5", "#cb492f"), ("#56b06e", "#f3ebd6", "#b13d2f"), ("#b6404b", "#f6e7d6", "#48848d"),
        ("#7957b0", "#f0e5ef", "#d09e37"), ("#a5761c", "#f7edd2", "#833429"), ("#3e7590", "#ebe3cd", "#d77c52"),
        ("#2f4a7c", "#f6e2cd", "#37675f"),
    ),
    (Era.ANCIENT_CHINA, "rich"): (
        ("#8e2f34", "#e9c46a", "#2f4858"), ("#2f4a6b", "#d9b65a", "#a63d40"), ("#4b3f72", "#e0bf67", "#b5523b"),
        ("#1f5f5b", "#e5c778", "#a83f39"), ("#6f3b2c", "#e6cb8a", "#35606a"),
    ),
    (Era.REPUBLICAN_CHINA, "poor"): (
        ("#3f6a92", "#d2c5aa", "#944b2b"), ("#8f6e3d", "#dbccad", "#3f6574"), ("#367442", "#d6c9ab", "#a56030"),
        ("#7c3a30", "#dfd0b4", "#3e5872"), ("#674592", "#d7cab3", "#a86931"), ("#326e75", "#dcceb0", "#974430"),
        ("#2f4f7e", "#d4c5a6", "#b27732"),
    ),
    (Era.REPUBLICAN_CHINA, "common"): (
        ("#3d658d", "#e8ddc4", "#a73327"), ("#5b9e4b", "#ebe0c7", "#97442a"), ("#a0444e", "#eedfcb", "#3c6370"),
        ("#2d536a", "#e0d3b7", "#be6e31"), ("#7453ae", "#eaddce", "#b2622e"), ("#a3792a", "#f2e3c3", "#3c6f55"),
        ("#743264", "#e5d7c0", "#c65136"),
    ),
    (Era.REPUBLICAN_CHINA, "rich"): (
        ("#2d3340", "#7c2f38", "#c9a24a"), ("#4a2f3b", "#2f4a4d", "#d0ab57"), ("#31463f", "#5b3040", "#cfa04c"),
        ("#5a4632", "#2c3a4c", "#c8933e"), ("#6d2f3f", "#e7c9a8", "#2f5a5a"), ("#275a63", "#e9d3b2", "#a83c46"),
    ),
    (Era.FAIRY_TALE, "poor"): (
        ("#83a044", "#ecddbd", "#af4f2d"), ("#986a3e", "#f2e4c7", "#44787e"), ("#4685a4", "#efe1c5", "#c26030"),
        ("#a03b2d", "#f3e3c8", "#4d7c43"), ("#744da5", "#ecddce", "#c4802f"), ("#8f8028", "#f2e6c1", "#773f33"),
        ("#3f876a", "#eee0c3", "#c04b31"),
    ),
    (Era.FAIRY_TALE, "common"): (
        ("#b44833", "#f4e4c6", "#396f74"), ("#3c8595", "#f3e5ca", "#cf8b30"), ("#6e9941", "#f5e7c9", "#b03d30"),
        ("#b07818", "#f6e9ca", "#445e80"), ("#7a4ea7", "#f2e4da", "#cb8a2f"), ("#367351", "#f2e3c1", "#c84b30"),
    ),
    (Era.FAIRY_TALE, "rich"): (
        ("#3f3f7a", "#e7c35a", "#a83a44"), ("#7a2f47", "#ecd08a", "#2f5f66"), ("#2f6657", "#e8cd7c", "#9c3b45"),
        ("#5a3a6e", "#efd08c", "#b9553c"), ("#30567d", "#f0dca4", "#a2473a"), ("#6e4a2a", "#efd9a0", "#2f5a5f"),
    ),
    (Era.FAIRY_TALE, "royal"): (
        ("#9c2f3f", "#f0d48a", "#f6efe0"), ("#4a6fb0", "#f6e7b8", "#e7a6b0"), ("#c64f78", "#fbeedd", "#c9973a"),
        ("#5a3f8a", "#f2d27a", "#f4ead8"), ("#8fb7d4", "#fbf3e2", "#d9a441"), ("#2f7a6a", "#f5dd94", "#f3e9d6"),
        ("#c98f14", "#fff4d8", "#b3486a"),
    ),
    (Era.MODERN, "poor"): (
        ("#2f6c8a", "#cfc3a4", "#e08a3c"), ("#8a6a24", "#a9bcc4", "#2f6a80"), ("#9a4a32", "#bcc4ac", "#2f5a78"),
        ("#3f7048", "#d4c29c", "#c25a34"), ("#6a4476", "#c6bda8", "#c8922f"),
    ),
    (Era.MODERN, "common"): (
        ("#1d7d82", "#e6cf9a", "#c8552f"), ("#b23c2c", "#b9c8d4", "#23466e"), ("#c28c14", "#a9c2cc", "#31557c"),
        ("#733a74", "#d8c2b4", "#c98f2a"), ("#2f6e3f", "#e2cc9c", "#b8562e"), ("#24437c", "#c9d2d8", "#d0882c"),
        ("#d0533f", "#b4ccc4", "#2a6468"), ("#3a80b0", "#e4d0a4", "#a83e4a"), ("#96355e", "#c4c6d4", "#3a5a86"),
        ("#6c8230", "#dcc8a0", "#6a3d68"), ("#8a4a1e", "#b4c8bc", "#2b6b74"), ("#5b50a4", "#d4c8d2", "#d49a34"),
    ),
    (Era.MODERN, "rich"): (
        ("#22406e", "#d4dee6", "#b03a42"), ("#63304f", "#e6d3bc", "#c99a3f"), ("#1f5a54", "#e8dcb8", "#c8763a"),
        ("#743626", "#c6d4d8", "#2f5f86"), ("#4a4684", "#dcd2dc", "#cf9a3c"), ("#3c5c34", "#e6d8b4", "#a8443c"),
    ),
}  # fmt: skip
"""(era, rank) -> outfits that look well there: a clear main hue, a light related paper, and one that answers them.

No main is near a skin, so that a face stands out from what is worn under it."""

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
    china = era.chinese
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


_SATURATION: Final = {Age.CHILD: 1.15, Age.OLD: 1.0}
_LIGHTNESS: Final = {Age.CHILD: 1.12, Age.OLD: 0.84}
"""What age does to the colours of clothes: children go brighter, the old deeper."""


def at_age(outfit: Outfit, age: Age) -> Outfit:
    """Return an outfit as somebody of an age wears it: main and accent brighter on children, deeper on the old."""
    main, second, accent = outfit
    return _aged(main, age), second, _aged(accent, age)


def _aged(colour: str, age: Age) -> str:
    hue, light, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in _rgb(colour)))
    light, saturation = light * _LIGHTNESS.get(age, 1.0), min(1.0, saturation * _SATURATION.get(age, 1.0))
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in colorsys.hls_to_rgb(hue, light, saturation))


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
