"""Which rooms the day lights: lamps and candles burn in the others."""

from __future__ import annotations

from typing import Final

from yingxi.stage.draft import Draft
from yingxi.story.stage import Piece
from yingxi.story.terms import Hour, Weather

_BRIGHT: Final = (Hour.DAWN, Hour.MORNING, Hour.NOON, Hour.AFTERNOON)
_GLOOMY: Final = (Weather.RAIN, Weather.SNOW, Weather.FOG)
_SUNLESS: Final = frozenset(("cellar", "station", "spaceship", "playhouse", "prison", "cave"))
"""Rooms that no sun reaches: their lamps burn all day."""

_FLAMES: Final = frozenset(("candle", "oil_lamp", "lamp", "torch"))
"""What is drawn burning, whatever the hour."""
_LAMPS: Final = frozenset(
    ("hanging_lantern", "standing_lantern", "chandelier", "pendant_lamp", "floor_lamp", "bedside_cabinet")
)
_SMALL: Final = frozenset(("candle", "oil_lamp", "lamp", "floor_lamp", "standing_lantern"))
"""What may burn in a corner on a gloomy day: the one warm spot in a cool room."""
_CORNER_M: Final = (1.5, 3.6)
"""How far from the middle that corner is."""
_ACCENT: Final = 0.8


def lit_by_day(draft: Draft, place: str) -> bool:
    """Whether a room is lit through its windows."""
    return draft.hour in _BRIGHT and place not in _SUNLESS


def put_out(draft: Draft, place: str) -> None:
    """Let no candle burn in daylight: what is drawn burning is put away, lamps stay and give no light.

    On a gloomy day, and before the sun is up, one small lamp burns in a corner.
    """
    if not lit_by_day(draft, place):
        return
    accent = _accent(draft) if draft.hour is Hour.DAWN or draft.weather in _GLOOMY else None
    kept = []
    for piece in draft.pieces:
        if piece is accent:
            kept.append(piece.model_copy(update={"glow": _ACCENT}))
        elif piece.kind in _LAMPS:
            kept.append(piece.model_copy(update={"glow": 0.0}))
        elif piece.kind not in _FLAMES:
            kept.append(piece)
    draft.pieces[:] = kept


def _accent(draft: Draft) -> Piece | None:
    """Return the small lamp that stands deepest in a corner of the room."""
    near_m, far_m = _CORNER_M
    corner = [p for p in draft.pieces if p.kind in _SMALL and near_m < abs(p.x_m) < far_m]
    return max(corner, key=lambda piece: (piece.z_m, abs(piece.x_m)), default=None)
