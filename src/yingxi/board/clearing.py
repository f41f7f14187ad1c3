"""A clear background: people stand where no lantern, post or scroll of the set seems to grow out of their heads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from yingxi.board.framing import Body, View, framing
from yingxi.board.geometry import CROWN_IN_HEADS, Frame
from yingxi.story.board import Shot
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import ShotSize

SHIFTS_M: Final = (0.0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6)
"""How far everybody may be moved along the set, the least first."""
SIZES: Final = (ShotSize.WIDE, ShotSize.FULL)
"""Sizes whose background is the set itself; nearer ones get a background composed for the frame."""
_STANDS_OUT: Final[dict[str, float]] = {
    "hanging_lantern": 0.9, "lantern": 0.9, "standing_lantern": 0.5, "pendant_lamp": 0.8, "street_lamp": 0.15,
    "lamp_post": 0.15, "modern_lamp": 0.15, "floor_lamp": 0.3, "pillar": 0.1, "marble_pillar": 0.12, "banner": 0.25,
    "flagpole": 0.05, "bus_pole": 0.1, "signpost": 0.3, "great_trunk": 0.2, "poplar": 0.15, "couplet": 0.75,
    "scroll": 0.5, "hall_banner": 0.4, "clock": 0.9, "painting": 1.2, "quiet_painting": 1.2, "fan_picture": 1.2,
    "poster": 0.75,
}  # fmt: skip
"""What the eye joins to a head before it, and how wide each is in its own height."""
_HALF_HEAD: Final = 0.42
"""Half a head's width with its hair, in heads."""
_MARGIN: Final = 0.25
"""Free air asked for between a head and what stands out behind it, in heads."""
_WAY_COSTS: Final = 0.5
"""How much less of a head must be touched to be worth a metre's way, in heads."""


def clear_shift_m(shot: Shot, bodies: Sequence[Body], set_: Set, frame: Frame) -> float:
    """Return how far everybody in a shot should move along the set, metres: 0 where nothing disturbs their heads.

    Args:
        shot: its framing.
        bodies: those in it, as staged.
        set_: the set behind them.
        frame: the frame's rules.
    """
    behind = [piece for piece in set_.pieces if piece.kind in _STANDS_OUT and piece.z_m > 0.3]
    if shot.size not in SIZES or not bodies or not behind:
        return 0.0
    view = framing(shot, bodies, set_, frame)
    touched = {shift: _touched(shift, bodies, behind, view) for shift in SHIFTS_M}
    return min(SHIFTS_M, key=lambda shift: round(touched[shift] + _WAY_COSTS * abs(shift), 2))


def _touched(shift: float, bodies: Sequence[Body], behind: Sequence[Piece], view: View) -> float:
    """Return how much of the heads, in heads, the pieces seem to touch when people and camera have moved."""
    moved = replace(view, x=view.x + shift)
    return sum(_overlap(body, body.face_x + shift, piece, moved) / body.head for body in bodies for piece in behind)


def _overlap(body: Body, face_x: float, piece: Piece, view: View) -> float:
    """Return how far a piece, as the camera sees it, reaches into the air round a head, metres at the main plane."""
    near, far = view.z / (view.z + body.z), view.z / (view.z + piece.z_m)
    eye_y = view.y + (body.eye - view.y) * near
    low, high = (view.y + (y - view.y) * far for y in (piece.y_m, piece.y_m + piece.height_m))
    if low > eye_y + (CROWN_IN_HEADS + _MARGIN) * body.head or high < eye_y - CROWN_IN_HEADS * body.head:
        return 0.0
    half = 0.5 * (piece.width_m or _STANDS_OUT[piece.kind] * piece.height_m) * far
    apart = abs((piece.x_m - view.x) * far - (face_x - view.x) * near)
    return max(half + (_HALF_HEAD + _MARGIN) * body.head - apart, 0.0)
