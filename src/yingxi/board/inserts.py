"""Where the thing of an insert stands: in the set already, or put there for the picture."""

from __future__ import annotations

from typing import Final

from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Era
from yingxi.story.things import THINGS

NEAR_M: Final = 3.6
"""What stands farther aside, or half as far behind, is not gone to."""
AFLOAT: Final = frozenset({"boat", "wupeng_boat", "rowing_boat", "sailing_boat"})
"""A boat is shown on the water where the set has one, however far out."""
_FAR_OUT_M: Final = 9.0
_TABLE_M: Final = 0.75
_LAMP_M: Final = 0.42
"""The farthest from the middle of a table that a lamp may stand."""
_SMALL_M: Final = 0.45
_ON_THE_GROUND: Final = frozenset(
    (
        "flower", "basket", "shoes", "bundle", "watermelon", "fire", "golden_ball", "staff", "bucket", "backpack",
        "suitcase", "rope",
    )
)  # fmt: skip
_FOUND_OUTSIDE: Final = frozenset(("stone", "shell", "leaf", "nest", "seedling", "teddy_bear", "bottle", "hat"))
"""What lies on the ground where there is no floor."""
_ALOFT_M: Final = {"kite": 3.0, "balloon": 0.9}
"""How high what the air carries hangs."""
_WIDEST_M: Final = 6.0
"""What is wider is shown smaller: it must fit into a frame."""
_SPOTS_M: Final = (0.0, 0.9, -0.9, 1.8, -1.8)


def thing_in(set_: Set, kind: str) -> Piece | None:
    """Return the set's piece of this kind that is easiest to frame; None if there is none near."""
    if kind == "boat":
        found = [piece for piece in set_.pieces if piece.kind in AFLOAT and abs(piece.x_m) <= _FAR_OUT_M]
    elif kind == "kite":
        found = [piece for piece in set_.pieces if piece.kind in ("kite", "kite_aloft")]
    else:
        found = [
            piece
            for piece in set_.pieces
            if piece.kind == kind and abs(piece.x_m) <= NEAR_M and -0.6 <= piece.z_m <= NEAR_M / 2
        ]
    return min(found, key=lambda piece: (abs(piece.z_m) + abs(piece.x_m) * 0.5, piece.x_m)) if found else None


def with_thing(set_: Set, kind: str) -> Set:
    """Return the set with this thing in it: unchanged if it is there, else on a table or on the ground in the middle.

    `frame_camera` frames an insert of the thing where this puts it.
    """
    if kind not in THINGS or thing_in(set_, kind) is not None:
        return set_
    thing = THINGS[kind]
    x = min(_SPOTS_M, key=lambda spot: _crowded(set_, spot))
    outside = not set_.indoor
    if kind == "kite" and outside:
        aloft = Piece(kind="kite_aloft", x_m=0.6, y_m=_ALOFT_M[kind], z_m=0.3, height_m=0.85, seed=set_.seed)
        return set_.model_copy(update={"pieces": (*set_.pieces, aloft)})
    laid = thing.height_m < _SMALL_M and kind not in _ON_THE_GROUND and not (outside and kind in _FOUND_OUTSIDE)
    height = max(1.25 * thing.height_m, 0.13) if thing.height_m < _SMALL_M else thing.height_m
    height = min(height, _WIDEST_M / thing.wide)
    y = _ALOFT_M.get(kind, _TABLE_M if laid else 0.0)
    new = [Piece(kind=kind, x_m=x, y_m=y, z_m=0.3, height_m=height, seed=set_.seed)]
    if laid:
        new = [Piece(kind="table", x_m=x, z_m=0.35, height_m=_TABLE_M, seed=set_.seed), *_lamp(set_, x, height), *new]
    pieces = sorted((*set_.pieces, *new), key=lambda piece: -piece.z_m)
    return set_.model_copy(update={"pieces": tuple(pieces)})


def _lamp(set_: Set, x: float, height_m: float) -> list[Piece]:
    """Return the light that falls on what lies on a table: a lamp beside it, a little behind."""
    if not set_.indoor:
        return []
    side = 1.0 if set_.seed % 2 else -1.0
    kind, lamp_m = ("lamp", 0.34) if set_.era is Era.MODERN else ("candle", 0.2)
    aside = x + side * min(max(0.30, 1.3 * height_m), _LAMP_M)
    return [Piece(kind=kind, x_m=round(aside, 3), y_m=_TABLE_M, z_m=0.33, height_m=lamp_m, glow=0.9, seed=set_.seed)]


def _crowded(set_: Set, x: float) -> int:
    """Return how many pieces stand at or before a spot."""
    return sum(1 for piece in set_.pieces if abs(piece.x_m - x) < 0.7 and -1.0 < piece.z_m < 1.2)
