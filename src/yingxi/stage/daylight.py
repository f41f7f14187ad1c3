"""Which rooms the day lights: lamps and candles burn in the others."""

from __future__ import annotations

from typing import Final

from yingxi.stage.draft import Draft
from yingxi.story.terms import Hour, Weather

_BRIGHT: Final = (Hour.MORNING, Hour.NOON, Hour.AFTERNOON)
_GLOOMY: Final = (Weather.RAIN, Weather.SNOW, Weather.FOG)
_SUNLESS: Final = frozenset(("cellar", "station", "spaceship", "playhouse", "prison", "corridor", "cave"))
"""Rooms that no sun reaches: their lamps burn all day."""

_FLAMES: Final = frozenset(("candle", "oil_lamp", "lamp", "torch"))
"""What is drawn burning, whatever the hour."""
_LAMPS: Final = frozenset(
    ("hanging_lantern", "standing_lantern", "chandelier", "pendant_lamp", "floor_lamp", "bedside_cabinet")
)


def lit_by_day(draft: Draft, place: str) -> bool:
    """Whether a room is lit through its windows: on gloomy days its lamps burn."""
    return draft.hour in _BRIGHT and draft.weather not in _GLOOMY and place not in _SUNLESS


def put_out(draft: Draft, place: str) -> None:
    """Let no candle burn in full daylight: what is drawn burning is put away, lamps stay and give no light."""
    if lit_by_day(draft, place):
        draft.pieces[:] = [
            piece.model_copy(update={"glow": 0.0}) if piece.kind in _LAMPS else piece
            for piece in draft.pieces
            if piece.kind not in _FLAMES
        ]
