"""Things as pieces of a set: cut from the set's papers, at the depth of their piece."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.draw.palette import SetLook
from yingxi.draw.paper import Paper
from yingxi.draw.sets.brush import Brush, Painter, painter
from yingxi.draw.sets.things_craft import PAINTS as _CRAFT
from yingxi.draw.sets.things_hand import PAINTS as _HAND
from yingxi.draw.sets.things_large import PAINTS as _LARGE
from yingxi.draw.sets.things_play import PAINTS as _PLAY
from yingxi.draw.sets.things_play import kite_aloft
from yingxi.draw.sets.things_table import PAINTS as _TABLE
from yingxi.draw.sets.things_travel import PAINTS as _TRAVEL
from yingxi.story.stage import Piece

PAINTS: Final[dict[str, Callable[[Brush], None]]] = {**_TABLE, **_HAND, **_LARGE, **_PLAY, **_TRAVEL, **_CRAFT}
"""How each kind of thing is painted, by kind."""

USUAL_HEIGHTS: Final[dict[str, float]] = {
    "wine_bowl": 0.1, "tea_cup": 0.1, "dish": 0.1, "bread": 0.16, "book": 0.1, "coins": 0.08, "matches": 0.1,
    "ring": 0.08,
    "table": 0.8, "bench": 0.45, "chair": 1.0, "throne": 1.9, "bed": 2.3, "counter": 1.1, "door": 2.1, "window": 1.3,
    "boat": 1.2, "well": 2.1, "tree": 4.6, "moon": 4.0, "loom": 1.6, "stove": 1.0,
    "bicycle": 1.05, "car": 1.5,
}  # fmt: skip
"""Heights at which the shapes are drawn, metres; others are drawn at the height asked for."""

WIDTHS: Final[dict[str, float]] = {
    "table": 1.35, "bench": 2.8, "counter": 2.4, "door": 0.6, "window": 1.2, "bed": 1.1, "boat": 3.2, "stove": 1.8,
}  # fmt: skip
"""Width per height of those that need one."""


def _draw(paper: Paper, piece: Piece, look: SetLook) -> None:
    usual = USUAL_HEIGHTS.get(piece.kind, piece.height_m)
    scale = piece.height_m / usual
    width = None if piece.width_m is None else piece.width_m / scale
    grown = piece.model_copy(update={"height_m": usual, "width_m": width})
    brush = Brush(paper, grown, look, WIDTHS.get(piece.kind, 1.0))
    brush.placed(0.0, 0.0, lambda: PAINTS[piece.kind](brush), scale=scale)


PAINTERS: Final[dict[str, Painter]] = {**{kind: _draw for kind in PAINTS}, "kite_aloft": painter(kite_aloft, 1.8)}
