"""What is heard around a picture: the registered names of ambience and effects."""

from __future__ import annotations

import re
from typing import Final

from yingxi.story.places import PLACES
from yingxi.story.terms import Hour, Season, Weather

_PLACE: Final[dict[str, tuple[str, ...]]] = {
    "tavern": ("crowd",), "teahouse": ("crowd",), "street": ("crowd",), "market": ("market",), "theatre": ("crowd",),
    "riverside": ("river",), "bridge": ("river",), "well": ("river",), "seaside": ("sea",), "mountain": ("wind",),
    "graveyard": ("wind",), "church": ("bell",), "temple": ("bell",), "kitchen": ("fire",), "hut": ("fire",),
    "train": ("crowd",), "modern_street": ("crowd",), "school": ("crowd",), "night_sky": ("wind",),
    "cafe": ("crowd",), "station": ("crowd",), "airport": ("crowd",), "shop": ("crowd",), "playground": ("crowd",),
    "desert": ("wind",), "rooftop": ("wind",), "cave": ("fire",),
    "castle": ("wind",), "tower": ("wind",), "deck": ("sea",), "harbour": ("sea",), "platform": ("crowd",),
    "hotel": ("crowd",),
}  # fmt: skip
_GREEN: Final = frozenset(
    {
        "park",
        "forest",
        "field",
        "garden",
        "courtyard",
        "village",
        "cottage",
        "well",
        "gingerbread_house",
        "orchard",
        "terraces",
    }
)
_EFFECTS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("thunder", re.compile(r"打雷|雷声|雷雨|雷电|\bthunder|\blightning", re.IGNORECASE)),
    ("door", re.compile(r"敲门|开门|关门|推开门|推门|门响|叩门|\bknock|opened the door|shut the door", re.IGNORECASE)),
    ("bell", re.compile(r"钟声|铃声|敲钟|\bbells?\b|\bchim(?:e|ing)", re.IGNORECASE)),
    ("steps", re.compile(r"脚步|走进|走来|走去|踱|跑|奔|\bwalk|\bran\b|\bstepp?ed|\bfootsteps?", re.IGNORECASE)),
    ("fire", re.compile(r"火堆|炉火|篝火|灶火|燃烧|\bbonfire|\bhearth|\bflames?\b|\boven\b", re.IGNORECASE)),
    ("crowd", re.compile(r"人群|众人|哄笑|热闹|喧|\bcrowd|\bshouted together|\bhubbub", re.IGNORECASE)),
)


def ambience(place: str, hour: Hour, weather: Weather, season: Season) -> tuple[str, ...]:
    """Return what is always heard at this place and time."""
    kind = PLACES.get(place)
    indoor = kind is not None and kind.indoor
    heard = list(_PLACE.get(place, ()))
    dry = weather not in (Weather.RAIN, Weather.SNOW)
    if not indoor and place in _GREEN and dry and season is not Season.WINTER:
        heard.append(_creatures(hour))
    if not indoor and hour is Hour.NIGHT and dry and season in (Season.SUMMER, Season.AUTUMN):
        heard.append("crickets")
    heard += {Weather.RAIN: ["rain"], Weather.SNOW: ["snow"], Weather.WIND: ["wind"]}.get(weather, [])
    return tuple(dict.fromkeys(heard))


def _creatures(hour: Hour) -> str:
    return "night_insects" if hour in (Hour.NIGHT, Hour.DUSK) else "birds"


def effects(text: str) -> tuple[str, ...]:
    """Return the effects that a text tells."""
    return tuple(name for name, pattern in _EFFECTS if pattern.search(text))
