"""What ordinary people of today have on: by age, sex and season, no two alike while there is a choice."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.story.terms import Age, Season, Sex

_YOUNG_MEN: Final = ("hoodie", "jacket", "t_shirt", "check_shirt", "shirt", "striped_jumper", "modern_casual")
_MEN: Final = ("shirt", "jacket", "check_shirt", "modern_casual", "cardigan", "overcoat")
_OLD_MEN: Final = ("cardigan", "jacket", "shirt", "modern_casual", "check_shirt")
_YOUNG_WOMEN: Final = ("blouse_skirt", "hoodie", "cardigan", "modern_dress", "jacket", "modern_casual", "t_shirt")
_WOMEN: Final = ("cardigan", "blouse_skirt", "shirt", "modern_dress", "jacket", "modern_casual", "overcoat")
_OLD_WOMEN: Final = ("cardigan", "modern_casual", "shirt", "jacket")
_BOYS: Final = ("t_shirt", "hoodie", "striped_jumper", "jacket", "check_shirt")
_GIRLS: Final = ("modern_dress", "striped_jumper", "hoodie", "cardigan", "t_shirt")
_USUAL: Final = {
    (Sex.MALE, Age.CHILD): _BOYS, (Sex.MALE, Age.YOUTH): _YOUNG_MEN, (Sex.MALE, Age.ADULT): _MEN,
    (Sex.MALE, Age.OLD): _OLD_MEN, (Sex.FEMALE, Age.CHILD): _GIRLS, (Sex.FEMALE, Age.YOUTH): _YOUNG_WOMEN,
    (Sex.FEMALE, Age.ADULT): _WOMEN, (Sex.FEMALE, Age.OLD): _OLD_WOMEN,
}  # fmt: skip
_AT_WORK: Final = {
    Sex.MALE: ("shirt", "modern_suit", "cardigan", "jacket"),
    Sex.FEMALE: ("blouse_skirt", "modern_suit", "cardigan", "shirt"),
}
_COLD: Final = ("padded_coat", "overcoat", "jacket", "modern_casual", "cardigan", "hoodie")
_TOO_WARM: Final = frozenset(
    {"overcoat", "hoodie", "cardigan", "modern_casual", "striped_jumper", "padded_coat", "jacket"}
)
_ALIKE: Final = {
    "shirt": "shirt", "blouse_skirt": "shirt", "check_shirt": "shirt", "t_shirt": "jumper", "hoodie": "jumper",
    "striped_jumper": "jumper", "modern_casual": "jumper", "cardigan": "open", "jacket": "open", "modern_suit": "suit",
    "overcoat": "coat", "padded_coat": "coat",
}  # fmt: skip
"""What looks the same from a few steps away: buttoned shirts, jumpers over the head, what stands open, coats."""
_SCHOOL: Final = ("modern_child",)

_SEASON_WORDS: Final = {
    Season.WINTER: r"冬天|冬日|冬夜|寒冬|严冬|腊月|下雪|大雪|雪花|雪地|积雪|圣诞"
    r"|\b(?:winter|snow(?:ing|ed|y)?|snowflakes?|christmas|frost|icy)\b",
    Season.SUMMER: r"夏天|夏日|夏夜|盛夏|炎热|酷暑|暑假|蝉|烈日|\b(?:summer|heatwave|cicadas?|sweltering|beach)\b",
}
_SURE: Final = 2


def season_of(story: str) -> Season | None:
    """Return winter or summer where the telling says so more than once and of no other time of year, else None."""
    hits = {season: len(re.findall(words, story, re.IGNORECASE)) for season, words in _SEASON_WORDS.items()}
    best = max(hits, key=lambda season: hits[season])
    other = min(hits.values())
    return best if hits[best] >= _SURE and hits[best] > 2 * other else None


def everyday_dress(
    sex: Sex, age: Age, season: Season | None, worn: Sequence[str], turn: float, *, office: bool, pupil: bool
) -> str:
    """Return what somebody of today puts on.

    Args:
        sex: whose.
        age: of the same.
        season: None = neither warm nor cold.
        worn: wardrobes of those dressed before.
        turn: 0..1, the person's own chance.
        office: they work at a desk.
        pupil: a child in a Chinese school, in its red scarf.
    """
    row: Sequence[str] = _SCHOOL if pupil else _AT_WORK[sex] if office else _USUAL[(sex, age)]
    if season is Season.WINTER and not office:
        row = [kind for kind in _COLD if age is not Age.CHILD or kind != "overcoat"]
    elif season is Season.SUMMER and not pupil:
        cool = [kind for kind in row if kind not in _TOO_WARM]
        row = cool or row
    start = int(turn * len(row))
    ordered = [*row[start:], *row[:start]]
    cuts = [_cut(kind) for kind in worn]
    return min(ordered, key=lambda kind: (worn.count(kind), cuts.count(_cut(kind))))


def _cut(kind: str) -> str:
    return _ALIKE.get(kind, kind)
