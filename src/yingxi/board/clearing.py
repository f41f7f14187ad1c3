"""A clear background: nothing of the set seems to grow out of people: no lantern of a head, no plant of a back."""

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
_BESIDE: Final[dict[str, float]] = {
    "house_plant": 0.5, "clothes_line": 1.2, "bench": 3.0, "park_bench": 1.8,
    "bicycle": 1.5, "standing_lantern": 0.3, "street_lamp": 0.06, "lamp_post": 0.06, "modern_lamp": 0.04,
    "water_vat": 1.0, "jars": 1.0, "barrels": 1.2, "rose_bush": 1.0, "floor_lamp": 0.3, "pot": 1.2, "stool": 0.8,
    "suitcase": 0.7, "handcart": 1.6, "wupeng_boat": 3.0, "sailing_boat": 0.8, "rowing_boat": 3.0,
    "goods_shelf": 0.7, "steel_rack": 0.7, "bottle_shelf": 0.9, "drip_stand": 0.2, "flagpole": 0.05,
}  # fmt: skip
"""What seems to grow out of a back or a hip, and how wide each is in its own height."""
_FIRES: Final[dict[str, float]] = {"hearth": 0.63, "fire": 0.8, "forge": 0.6, "stove": 0.7}
"""What nobody may seem to stand in, and how wide its flames' opening is in its own height."""
_ROUND_FIRES_M: Final = (0.8, -0.8, 1.0, -1.0, 1.2, -1.2)
"""How much farther everybody may be moved to stand beside a fire."""
_FROM_FIRE_M: Final = 0.1
"""Air between a body's edge and the opening of a fire."""
_FIRE_COSTS: Final = 2.0
"""How bad a metre is by which a body stands before a fire's opening, in heads."""
_BEHIND_M: Final = 4.5
"""What stands farther off is taken for the distance."""
_WHOLLY_HIDDEN: Final = 0.25
"""A thing of which less than this share looks out beside a body is hidden by it, not grown out of it."""
_BESIDE_COSTS: Final = 0.3
"""How bad it is that a thing looks out from behind a body, against one that touches a head."""
_HALF_HEAD: Final = 0.42
"""Half a head's width with its hair, in heads."""
_MARGIN: Final = 0.25
"""Free air asked for between a head and what stands out behind it, in heads."""
_WAY_COSTS: Final = 0.5
"""How much less of a head must be touched to be worth a metre's way, in heads."""


def clear_shift_m(
    shot: Shot, bodies: Sequence[Body], set_: Set, frame: Frame, walked: Sequence[Body] = ()
) -> float:  # fmt: skip
    """Return how far everybody in a shot should move along the set, metres: 0 where nothing seems to grow out of them.

    Args:
        shot: its framing.
        bodies: those in it, as staged.
        set_: the set behind them.
        frame: the frame's rules.
        walked: those who walk, where their walk's other end is: nobody sets out or arrives in a fire.
    """
    behind = [piece for piece in set_.pieces if piece.kind in _STANDS_OUT and piece.z_m > 0.3]
    beside = [piece for piece in set_.pieces if piece.kind in _BESIDE and 0.3 < piece.z_m < _BEHIND_M]
    fires = [piece for piece in set_.pieces if piece.kind in _FIRES and 0.3 < piece.z_m < _BEHIND_M]
    if shot.size not in SIZES or not bodies or not (behind or beside or fires):
        return 0.0
    view = framing(shot, bodies, set_, frame)
    touched = {
        shift: _touched(shift, bodies, behind, view)
        + _grown(shift, bodies, beside, view)
        + _burnt(shift, (*bodies, *walked), fires, view)
        for shift in (SHIFTS_M + _ROUND_FIRES_M if fires else SHIFTS_M)
    }
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


def _burnt(shift: float, bodies: Sequence[Body], fires: Sequence[Piece], view: View) -> float:
    """Return how bad it is that bodies seem to stand in fires when people and camera have moved, in heads."""
    moved = replace(view, x=view.x + shift)
    return _FIRE_COSTS * sum(_before_fire(body, body.x + shift, fire, moved) for body in bodies for fire in fires)


def _before_fire(body: Body, x: float, fire: Piece, view: View) -> float:
    """Return how far a body reaches over a fire's opening and the air beside it, metres at the main plane."""
    near, far = view.z / (view.z + body.z), view.z / (view.z + fire.z_m)
    half = 0.5 * _FIRES[fire.kind] * fire.height_m * far
    apart = abs((fire.x_m - view.x) * far - (x - view.x) * near)
    return max(half + body.half * near + _FROM_FIRE_M - apart, 0.0)


def _grown(shift: float, bodies: Sequence[Body], beside: Sequence[Piece], view: View) -> float:
    """Return how bad it is that things look out from behind bodies when people and camera have moved, in heads."""
    moved = replace(view, x=view.x + shift)
    return _BESIDE_COSTS * sum(_looks_out(body, body.x + shift, piece, moved) for body in bodies for piece in beside)


def _looks_out(body: Body, x: float, piece: Piece, view: View) -> float:
    """Return 1 for a thing half of which looks out from behind a body, 0 for one that is beside it or hidden by it."""
    near, far = view.z / (view.z + body.z), view.z / (view.z + piece.z_m)
    if piece.y_m > body.top:
        return 0.0
    wide = (piece.width_m or _BESIDE[piece.kind] * piece.height_m) * far
    apart = abs((piece.x_m - view.x) * far - (x - view.x) * near)
    covered = min(wide, max(0.0, 0.5 * wide + body.half * near - apart)) / max(wide, 1e-3)
    if covered <= 0.0 or 1.0 - covered < _WHOLLY_HIDDEN:
        return 0.0
    return min(1.0, 0.5 + covered)
