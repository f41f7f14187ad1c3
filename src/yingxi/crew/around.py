"""What is about somebody that they answer to when nothing else is asked of them: a fire, rain, the night sky."""

from __future__ import annotations

from typing import Final

from yingxi.crew.staged import way_of
from yingxi.story.board import Staging
from yingxi.story.stage import Set
from yingxi.story.terms import Hour, Weather

FIRES: Final = frozenset({"hearth", "kitchen_range", "stove", "forge", "fire", "tea_stove", "close_hearth"})
WARMS_M: Final = (0.2, 1.8)
"""How far ahead a fire warms the hands."""


def around(staging: Staging, place: Set) -> str:
    """Return "fire", "rain", "snow", "night", "sun", or "" where there is nothing to answer to."""
    way = way_of(staging)
    ahead = (way * (piece.x_m - staging.x_m) for piece in place.pieces if piece.kind in FIRES)
    if any(WARMS_M[0] <= far <= WARMS_M[1] for far in ahead):
        return "fire"
    if place.indoor:
        return ""
    if place.weather in (Weather.RAIN, Weather.SNOW):
        return "" if staging.holds == "umbrella" else place.weather.value
    if place.hour is Hour.NIGHT:
        return "night"
    return "sun" if place.weather is Weather.CLEAR else ""
