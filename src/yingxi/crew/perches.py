"""Perches named in a text: on which shelf, sill, branch, roof, shoulder or lap a beast is told to be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Perch:
    """Something to sit on.

    Attributes:
        zh, en: what the text calls it.
        kinds: pieces of a set that are one, each with its top in its own height.
        piece: what is brought where the set has none: kind and height; () = nothing.
        fits_m: the largest beast that sits there.
    """

    zh: str
    en: str
    kinds: Mapping[str, float]
    piece: tuple[str, float] | tuple[()] = ()
    fits_m: float = 1.0


TABLES: Final = {
    "table": 1.0, "square_table": 1.0, "table_europe": 1.0, "desk": 1.0, "low_table": 1.0, "altar_table": 1.0,
    "office_desk": 1.0, "pupil_desk": 1.0, "workbench": 1.0, "cafe_table": 1.0,
}  # fmt: skip
COUNTERS: Final = {"counter": 1.0, "bar_counter": 1.0, "cafe_counter": 1.0}
"""Furniture that things and beasts are put on, and where its top is, in its own height."""
PERCHES: Final[dict[str, Perch]] = {
    "shelf": Perch(
        "书架|架子|隔板|搁板|货架|柜子|衣柜|橱柜|橱|壁炉架|柜顶",
        r"shel(?:f|ves)|bookcases?|cupboard|mantel(?:piece)?|wardrobe|rack|ledge",
        {}, ("perch_shelf", 1.45), 0.7,
    ),
    "sill": Perch(
        "窗台|窗沿|窗棂|窗框|窗口|窗户?", r"window-?\s?sill|sill|window(?: ledge)?", {}, ("perch_sill", 0.9), 0.7,
    ),
    "branch": Perch(
        "树枝|枝头|枝桠|枝丫|树梢|树杈|枝条|[柳槐桑松梅桃梧桐榕枣]+[树枝]|大?树|枝",
        r"branch(?:es)?|bough|twig|tree(?:top)?",
        {}, ("perch_branch", 1.75), 0.8,
    ),
    "roof": Perch(
        "屋顶|房顶|屋脊|房脊|屋檐|檐角|房檐|瓦片?|烟囱", r"roof(?:top)?s?|eaves|gable|chimney|ridge|tiles",
        {}, ("perch_roof", 2.5), 0.9,
    ),
    "wall": Perch(
        "墙头|围墙|院墙|矮墙|墙|篱笆|栅栏|栏杆", r"(?:garden |stone )?wall|fence|railing|gate(?:post)?|hedge",
        {}, ("perch_wall", 1.3), 0.9,
    ),
    "table": Perch(
        "桌[子面]?|书桌|饭桌|餐桌|八仙桌|案[头板上]|茶几|台面", r"tables?|desk|workbench", TABLES, ("table", 0.75), 0.8,
    ),
    "counter": Perch(
        "柜台|吧台", r"counter|bar", COUNTERS, (), 0.8,
    ),
    "stove": Perch("灶台?|炉台", r"stove|oven|hearth", {"kitchen_range": 1.0, "stove": 0.9}, (), 0.8),
    "seat": Perch(
        "椅子?[上里]?|凳子?|板凳|沙发|长椅", r"chairs?|stool|bench|sofa|settle|armchair|cushion",
        {"bench": 1.0, "stool": 1.0, "park_bench": 0.5}, ("bench", 0.46), 0.9,
    ),
    "stone": Perch(
        "石头|岩石|石块|石墩|石阶|石", r"(?:\w+ )?(?:stone|rock|boulder)|step|stump|log", {}, ("rock", 0.45), 0.9,
    ),
    "barrel": Perch(
        "木桶|酒桶|箱子|木箱|纸箱|箱|缸", r"barrel|cask|crate|chest|trunk|suitcase", {}, ("box", 0.42), 0.8,
    ),
    "well": Perch(
        "井[沿台边栏]", r"(?:edge of the |rim of the |edge of a )well|well(?:'s)? (?:rim|edge)", {}, ("well", 0.9), 0.7,
    ),
    "shoulder": Perch("肩头?|肩膀|肩", r"shoulder", {}, (), 0.5),
    "lap": Perch("膝盖?|膝头|腿|怀|大腿", r"lap|knees?|arms", {}, (), 0.6),
    "head": Perch("头顶|脑袋|帽子|(?<![墙枝肩石床船村街桥码山木])头", r"head|hat", {}, (), 0.35),
}  # fmt: skip
"""Every perch by name; a text's first one counts, of two at one spot the one named earlier here."""
ON_BODIES: Final = frozenset(("shoulder", "lap", "head"))
_ON_ZH: Final = (
    r"(?<!从)(?:[在到上进于]|落|蹲|趴|坐|睡|站|卧|停|伏)[^，。从在]{{0,7}}?(?:{})"
    r"(?:的[^，。]{{1,5}})?(?:[上里中顶尖头沿间](?!下)|$)"
)
_ON_EN: Final = r"\b(?:on(?!e)|onto|upon|in|into|atop|along)\s+(?:[\w'’-]+\s+){{0,3}}?(?:{})\b"
SPOTS: Final = {
    name: (re.compile(_ON_ZH.format(one.zh)), re.compile(_ON_EN.format(one.en), re.IGNORECASE))
    for name, one in PERCHES.items()
}


def perch_told(action: str, language: str) -> str:
    """Return the name of the perch that a text puts somebody on, or ""."""
    found = [
        (hit.start(), number, name)
        for number, (name, (chinese, english)) in enumerate(SPOTS.items())
        if (hit := (chinese if language == "zh" else english).search(action)) is not None
    ]
    return min(found)[2] if found else ""
