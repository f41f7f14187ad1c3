"""What moves in a set although its sheets are still: swaying in the wind, flickering light."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.draw.palette import EMBER, LAMPLIGHT, SetLook
from yingxi.draw.paper import RGB
from yingxi.story.stage import Piece, Set


@dataclass(frozen=True, slots=True)
class Glow:
    """A soft light around a piece, to be screened over the frame.

    Attributes:
        x_m, y_m: its middle, from the piece's foot.
        radius_m: where it ends.
        colour: of the light.
        strength: 0..1, before flicker.
    """

    x_m: float
    y_m: float
    radius_m: float
    colour: RGB
    strength: float


_DESIGN_VIEW_M: Final = 4.4
"""The height of view for which the near shapes were built, 16:9, looking at a height of `_DESIGN_Y_M`."""

_DESIGN_Y_M: Final = 1.4
_DESIGN_EDGE_M: Final = 3.32
"""Half the width that such a frame shows at the near shapes' depth."""

_NEAR_FROM_VIEW_M: Final = 2.6
"""In lower frames people fill the picture: near shapes stay where they were built, outside."""

_NEAR_OUTDOORS_M: Final = 1.5
"""The same under the sky: what frames a wide view frames a whole figure, too."""

_PASSING_M: Final = 0.8
"""A closer camera that travels farther than this would pass behind near shapes: there are none then."""

_TALL_SHARE: Final = 0.66
"""An upright frame is narrow: near shapes are that much smaller there."""

_TALL_FOOT: Final = 0.21
"""How high near shapes stand in an upright frame, frame heights from its foot: over the captions."""

_WIDE_ONLY: Final = frozenset(("near_trunk", "near_bamboo", "near_tree", "near_pine"))
"""They reach in at the height of faces: an upright frame has no room for them."""

_ROOM_OVERHEAD_M: Final = 4.7
"""In lower upright frames heads are where things would hang."""

_FROM_ABOVE: Final = frozenset(("near_leaves", "near_post", "near_wood_post", "near_fir", "near_curtain"))
"""Near shapes that hang from the upper edge, however tall the frame is."""


def framed(
    piece: Piece, camera: Sequence[float], aspect: float, ends_m: tuple[float, float],
    from_view_m: float = _NEAR_FROM_VIEW_M,
) -> Piece:  # fmt: skip
    """Return a near shape moved and sized so that it keeps to the edge of a frame.

    Args:
        piece: any piece; only those whose kind begins with "near_" change.
        camera: in the widest frame: the height it looks at, its distance, its view's height, metres.
        aspect: width over height of the frame.
        ends_m: the farthest it looks to the left and to the right.
        from_view_m: in lower frames it stays where it was built.
    """
    y_m, distance_m, view_m = camera
    if not piece.kind.startswith("near_") or view_m < from_view_m:
        return piece
    x_m = ends_m[0] if piece.x_m < 0 else ends_m[1] if piece.x_m > 0 else sum(ends_m) / 2
    grow = view_m / _DESIGN_VIEW_M
    if aspect >= 1.0:
        x, y = x_m + piece.x_m * grow, y_m + (piece.y_m - _DESIGN_Y_M) * grow
        return piece.model_copy(update={"x_m": x, "y_m": y, "height_m": piece.height_m * grow})
    half_m = 0.5 * view_m * max(0.2, distance_m + piece.z_m) / distance_m
    above = piece.kind in _FROM_ABOVE
    if (above and view_m < _ROOM_OVERHEAD_M) or piece.kind in _WIDE_ONLY:
        return piece
    grow *= _TALL_SHARE
    edge = half_m * aspect + (abs(piece.x_m) - _DESIGN_EDGE_M) * grow
    top_m = _DESIGN_Y_M + _DESIGN_VIEW_M / 2
    y = y_m + half_m - (top_m - piece.y_m) * grow if above else y_m - half_m * (1 - 2 * _TALL_FOOT)
    x = x_m + (math.copysign(edge, piece.x_m) if piece.x_m else 0.0)
    return piece.model_copy(update={"x_m": x, "y_m": y, "height_m": piece.height_m * grow})


CLOSE_VIEW_M: Final = 1.45
"""A frame lower than this shows what is composed for close shots behind its people."""

_AT_HAND_M: Final = 1.9
"""In a close shot the set's own things are kept up to this depth: a table, and what lies on it."""

_HUNG_M: Final = 3.0
"""What is composed behind a head and nearer than this hangs or stands in a room."""

_WALL_M: Final = 3.2
"""A room's wall: nothing of a close shot hangs behind it."""

_LOW_EYE_M: Final = 0.6
"""A close frame that looks lower than this is composed for what lives near the ground."""

_LOW_VIEW_M: Final = 1.05
"""A low frame higher than this shows the whole of a child, and the seat it sits on, not a small animal."""

_LOW: Final = "close_low_"
_AIR: Final = frozenset(("close_light", "close_clouds"))
_UNDERFOOT: Final = ("floor_", "ground_", "carpet", "beam", "water")

_KEPT_FAR: Final = ("wall_", "stars", "overcast")
_WRITTEN: Final = frozenset(("close_tags", "close_jars", "close_writing", "close_menu"))
"""Never mirrored: they can be read."""

_UPRIGHT: Final[dict[str, tuple[float, float, float]]] = {
    "close_light": (0.0, 0.22, 0.75), "close_eave": (0.14, 0.20, 0.62), "close_bough": (0.06, 0.22, 0.6),
    "close_willow": (0.06, 0.22, 0.6), "close_leaves": (0.06, 0.22, 0.6), "close_lampwire": (0.20, 0.16, 0.62),
    "close_trunk": (0.28, 0.0, 0.7), "close_reeds": (0.26, -0.16, 0.7),
}  # fmt: skip
"""In an upright frame: how far a piece is drawn in and up, frame heights, and its share of its size."""


_REACHES_IN: Final[dict[str, float]] = {
    "near_grass": 1.5, "near_reeds": 1.0, "near_rock": 0.1, "near_bush": 0.1, "near_plant": 0.0, "near_jars": -0.1,
    "near_chair": -0.3, "near_fence": -0.5, "near_railing": 0.3, "near_bamboo": 0.0, "near_trunk": 0.1,
    "near_lamp": -0.3, "near_shelf": -0.7, "near_armchair": -0.2, "near_seat": -0.3, "near_counter": -0.2,
    "near_lattice": -0.5, "near_curtain": -0.6, "near_bars": -0.7, "near_post": 0.0, "near_wood_post": -0.8,
}  # fmt: skip
"""How far a near shape of size 1 reaches towards the frame's middle at the height of people, metres from its foot."""

_OVERHEAD: Final[dict[str, float]] = {
    "near_leaves": 1.15, "near_fir": 0.1, "near_tree": 2.1, "near_pine": 1.9, "near_trunk": 1.0, "near_post": 1.2,
}  # fmt: skip
"""The same for what roofs the frame's corner: it is in the way only where heads reach up to it."""

_GAP_ASIDE: Final = 0.35
"""How far from the frame's middle the gap between two heads is followed, frame heights."""
_HALF_HEAD_M: Final = 0.14
"""Half a head's width with its hair."""
_DISC: Final = 0.155
"""The sun's or moon's half width in a close shot, frame heights (see close_framing.close_light)."""
_DISC_AIR: Final = 0.05
"""Free sky between a disc and a head, frame heights."""

_BODY_M: Final = 0.38
"""Half the room that somebody takes, arms and what they carry included."""


def crosses(piece: Piece, camera: NDArray[np.float32], walks: Sequence[NDArray[np.float32]]) -> bool:
    """Whether a near shape would cover part of somebody at any moment of a shot.

    Args:
        piece: a piece as it is framed.
        camera: (frames, 5), see story.plan.CAMERA.
        walks: for each person (frames, 2): x and z, metres.
    """
    inner = _REACHES_IN.get(piece.kind)
    if inner is None and float(camera[:, 3].max()) < _NEAR_FROM_VIEW_M:
        inner = _OVERHEAD.get(piece.kind)
    if inner is None:
        return False
    side = 1.0 if piece.x_m > 0 else -1.0
    x, distance = camera[:, 0], camera[:, 2]
    edge_m = piece.x_m - side * inner * piece.height_m
    edge = (edge_m - x) / (distance + piece.z_m)
    for walk in walks:
        body = (walk[:, 0] + side * _BODY_M - x) / (distance + walk[:, 1])
        if bool(np.any(side * (body - edge) > 0)):
            return True
    return False


def framed_set(
    set_: Set, camera: NDArray[np.float32], heads: Sequence[tuple[float, float]] = (), aspect: float = 16 / 9,
    walks: Sequence[NDArray[np.float32]] = (),
) -> Set:  # fmt: skip
    """Return a set as one shot frames it.

    In a wide shot near shapes keep to the edges of its widest frame. In a close shot of somebody what stands behind
    gives way to the set's close pieces, which are composed for the frame.

    Args:
        set_: the set as it was built.
        camera: (frames, 5), see story.plan.CAMERA.
        heads: (x, z) of the people, metres.
        aspect: width over height of the frame.
        walks: for each person (frames, 2): x and z, metres; near shapes keep clear of where they stand and go.
    """
    row = camera[int(np.argmax(camera[:, 3]))]
    y_m, distance_m, view_m = (float(value) for value in row[1:4])
    close = view_m < (CLOSE_VIEW_M if y_m > _LOW_EYE_M else _LOW_VIEW_M) and bool(heads)
    if close and any(piece.kind.startswith("close_") for piece in set_.pieces):
        # Low frames look at small animals: no window belongs there.
        behind = _behind_heads if y_m > _LOW_EYE_M else _low_down
        return set_.model_copy(update={"pieces": tuple(behind(set_, row, heads, aspect))})
    ends_m = float(camera[:, 0].min()), float(camera[:, 0].max())
    passes_by = view_m < _NEAR_FROM_VIEW_M and ends_m[1] - ends_m[0] > _PASSING_M
    left_out = ("close_", "near_") if passes_by else ("close_",)
    from_view_m = _NEAR_FROM_VIEW_M if set_.indoor or aspect < 1.0 else _NEAR_OUTDOORS_M
    pieces = tuple(
        framed(piece, (y_m, distance_m, view_m), aspect, ends_m, from_view_m)
        for piece in set_.pieces
        if not piece.kind.startswith(left_out)
    )
    return set_.model_copy(update={"pieces": tuple(p for p in pieces if not crosses(p, camera, walks))})


def _behind_heads(
    set_: Set, row: NDArray[np.float32], heads: Sequence[tuple[float, float]], aspect: float
) -> Iterator[Piece]:
    """Yield what a close shot shows: the wall or the stars, the close pieces, and what stands within reach."""
    x_m, y_m, distance_m, view_m, _ = (float(value) for value in row)
    seen = [(x - x_m) / view_m for x, _ in heads if abs(x - x_m) < view_m * aspect * 0.5]
    behind = max((z for _, z in heads), default=0.0)
    middle = sum(seen) / len(seen) if seen else 0.0
    between = len(seen) > 1 and min(seen) < -0.2 and max(seen) > 0.2
    mirrored = middle > 0.0 and not between
    gap = min(max(0.5 * (min(seen) + max(seen)), -_GAP_ASIDE), _GAP_ASIDE) if between else 0.0
    beside = _beside_the_middle(set_.pieces, mirrored=mirrored) if between else ()
    lamps = [piece.x_m for piece in set_.pieces if piece.kind in _ON_STANDS and piece.flip is mirrored]
    for piece in set_.pieces:
        if piece.kind.startswith(_LOW):
            continue
        if not piece.kind.startswith("close_"):
            at_hand = piece.z_m <= max(_AT_HAND_M, behind + 0.5) and not piece.kind.startswith("near_")
            if at_hand and _cuts_off(piece, lamps, row, seen):
                continue
            if at_hand or piece.kind.startswith(_KEPT_FAR):
                yield piece
            continue
        if piece.flip is not mirrored or (between and (-0.75 < piece.x_m < -0.6 or piece in beside)):
            continue
        depth = piece.z_m + max(behind, 0.0)
        if set_.indoor:
            depth = min(depth, _WALL_M if piece.kind.startswith("close_glow") else _WALL_M - 0.2)
        unit = view_m * (distance_m + depth) / distance_m  # a frame's height at that depth
        x, y, size = _composed(piece, gap if between else None, aspect)
        if piece.kind == "close_light":
            x = _beside(x, seen, _HALF_HEAD_M / view_m, 0.5 * aspect, size)
        elif piece.kind in _REACH_IN:
            x += _drawn_back(piece, seen, _HALF_HEAD_M / view_m)
        yield piece.model_copy(
            update={
                "x_m": x_m + x * unit, "y_m": y_m + y * unit, "z_m": depth, "height_m": size * unit,
                "flip": piece.flip and piece.kind not in _WRITTEN,
            }
        )  # fmt: skip


_REACH_IN: Final[dict[str, float]] = {
    "close_bough": 0.20, "close_willow": 0.30, "close_eave": 0.42, "close_trunk": 0.66, "close_reeds": 0.46,
}  # fmt: skip
"""How far from the frame's middle what reaches in from its side ends, frame heights."""

_ON_STANDS: Final = frozenset(("close_lamp", "close_candle"))
"""Lights whose stand is seen: a shade over a sofa's back floats."""
_BROAD_M: Final = 0.9
_TALL_M: Final = 0.6
_STAND: Final = 0.12


def _cuts_off(
    piece: Piece, lamps: Sequence[float], row: NDArray[np.float32], heads: Sequence[float]
) -> bool:  # fmt: skip
    """Whether broad furniture on which nobody sits stands before a lamp that is composed behind a head."""
    x_m, _, distance_m, view_m, _ = (float(value) for value in row)
    wide_m = piece.width_m or 0.0
    if wide_m < _BROAD_M or wide_m > _DESIGN_EDGE_M or piece.y_m + piece.height_m < _TALL_M:
        return False
    unit = view_m * (distance_m + piece.z_m) / distance_m
    middle, half = (piece.x_m - x_m) / unit, 0.5 * wide_m / unit
    sat_on = any(abs(head - middle) < half for head in heads)
    return not sat_on and any(abs(lamp - middle) < half + _STAND for lamp in lamps)


_BRANCH_AIR: Final = 0.07
_DRAWN_BACK_MOST: Final = 0.55


def _drawn_back(piece: Piece, heads: Sequence[float], half_head: float) -> float:
    """Return how far what reaches in is drawn back towards its side: it must not grow out of a head."""
    side = -1.0 if piece.flip else 1.0
    taken = max((side * head for head in heads), default=-1.0) + half_head + _BRANCH_AIR
    return side * min(max(0.0, taken - _REACH_IN[piece.kind]), _DRAWN_BACK_MOST)


def _beside_the_middle(pieces: Sequence[Piece], *, mirrored: bool) -> tuple[Piece, ...]:
    """Return what a picture composed for one head has beside it, where two leave room for its window only.

    Laid over each other a scroll's cord would seem to hold the window.
    """
    hung = [p for p in pieces if p.kind.startswith("close_") and p.flip is mirrored and p.z_m < _HUNG_M]
    if not any(0.25 < abs(piece.x_m) < 0.66 for piece in hung):
        return ()
    return tuple(piece for piece in hung if 0.0 < abs(piece.x_m) <= 0.25)


def _beside(x: float, heads: Sequence[float], half_head: float, edge: float, size: float) -> float:
    """Return where a disc hangs clear of the heads: one that touches an outline seems to sit on it."""
    clear = half_head + (_DISC + _DISC_AIR) * size
    spots = [x, *(head + side * clear for head in heads for side in (1.0, -1.0))]
    free = [
        spot
        for spot in spots
        if all(abs(spot - head) > clear - 1e-6 for head in heads)
        and (spot == x or abs(spot) < edge - 0.7 * _DISC * size)
    ]
    return min(free, key=lambda spot: abs(spot - x), default=x)


def _low_down(
    set_: Set, row: NDArray[np.float32], heads: Sequence[tuple[float, float]], aspect: float
) -> Iterator[Piece]:
    """Yield what a close shot low over the ground shows: the ground, the air, and what is composed for it."""
    x_m, y_m, distance_m, view_m, _ = (float(value) for value in row)
    behind = max(0.0, max(z for _, z in heads))
    mirrored = sum(x for x, _ in heads) / len(heads) > x_m
    for piece in set_.pieces:
        if piece.kind.startswith(_LOW):
            if piece.flip is not mirrored:
                continue
            depth = min(piece.z_m + behind, _WALL_M - 0.3) if set_.indoor else piece.z_m + behind
            unit = view_m * (distance_m + depth) / distance_m
            yield piece.model_copy(update={"x_m": x_m, "y_m": 0.0, "z_m": depth, "height_m": unit})
        elif piece.kind in _AIR:
            if piece.flip is mirrored:
                unit = view_m * (distance_m + piece.z_m) / distance_m
                spot = {"x_m": x_m + 1.2 * piece.x_m * unit, "y_m": y_m + (piece.y_m + 0.1) * unit}
                yield piece.model_copy(update={**spot, "height_m": unit})
        elif not piece.kind.startswith(("close_", "near_")) and (
            piece.z_m <= behind or piece.kind.startswith((*_KEPT_FAR, *_UNDERFOOT))
        ):
            yield piece


def _composed(piece: Piece, between: float | None, aspect: float) -> tuple[float, float, float]:
    """Return where in the frame a close piece stands, frame heights, and its size.

    What two people leave free is `between` them; an upright frame has room over the head only.
    """
    x, y, size = piece.x_m, piece.y_m, piece.height_m
    if between is not None and 0.25 < abs(x) < 0.66:
        x = between
    elif between is not None and piece.kind.startswith("close_glow"):
        x = between  # the lamp behind one of them is left out
    if aspect < 1.0:
        side = -1.0 if piece.flip else 1.0
        if piece.kind in _UPRIGHT:
            inwards, up, share = _UPRIGHT[piece.kind]
            return x * 0.3 - side * inwards, y + up, size * share
        if piece.z_m < 3.0 or piece.kind.startswith("close_glow"):
            return x * 0.36, 0.5 * y + 0.17, size * 0.52
    return x, y, size


def sway(piece: Piece, time_s: float, wind: float = 1.0) -> float:
    """Return the skew of a swaying piece: metres its top moves per metre of height (x' = x + skew * y).

    Args:
        piece: still unless `piece.sways`.
        time_s: in the shot.
        wind: 0 calm, 1 a light breeze, 3 a storm.

    What hangs swings by its foot instead, the other way round: see `hangs`.
    """
    if not piece.sways:
        return 0.0
    phase = (piece.seed % 997) / 997 * math.tau
    slow = math.sin(time_s * 0.9 + phase) + 0.4 * math.sin(time_s * 2.3 + phase * 1.7)
    return 0.012 * wind * slow + 0.006 * max(0.0, wind - 1.0)


def hangs(piece: Piece) -> bool:
    """Whether a piece swings from its top."""
    return piece.kind in ("hanging_lantern", "lantern", "chandelier") and piece.y_m > 1.2


def flicker(piece: Piece, time_s: float) -> float:
    """Return how bright a glowing piece is now, about 1; lamps tremble a little, fires much."""
    if piece.glow <= 0:
        return 1.0
    phase = (piece.seed % 613) / 613 * math.tau
    depth = 0.13 if piece.kind in ("fire", "hearth", "stove", "kitchen_range", "forge") else 0.045
    wave = (
        math.sin(time_s * 9.1 + phase) * 0.5
        + math.sin(time_s * 5.3 + phase * 2.1)
        + 0.6 * math.sin(time_s * 14.7 + phase)
    )
    return 1.0 + depth * wave / 2.1


_HEARTS: dict[str, tuple[float, float]] = {
    "fire": (0.35, 3.2), "hearth": (0.22, 1.1), "kitchen_range": (0.25, 1.0), "lantern": (0.5, 2.6), "lamp": (0.8, 2.6),
    "candle": (0.85, 3.0), "oil_lamp": (0.8, 3.0), "street_lamp": (0.92, 0.7), "modern_lamp": (0.94, 0.6),
    "stove": (0.3, 1.2),
    "hanging_lantern": (0.5, 2.2), "chandelier": (0.4, 2.4), "forge": (0.6, 1.4), "floor_lamp": (0.85, 0.9),
    "moon": (0.5, 2.5), "sun": (0.5, 3.0), "standing_lantern": (0.8, 1.0),
    "close_candle": (0.05, 0.6), "close_lantern": (0.05, 0.5),
    "pendant_lamp": (0.1, 2.6), "lamp_post": (0.93, 0.4), "crystals": (0.5, 1.6),
    "close_street_lamp": (0.0, 0.55), "close_torch": (0.12, 0.7),
    "close_hearth": (-0.3, 0.8), "close_lamp": (0.04, 0.6),
}  # fmt: skip
"""Kind: (height of the light as a share of the piece's, its radius per height)."""


def glow_of(piece: Piece, look: SetLook) -> Glow | None:
    """Return the light around a piece, or None; by day lamps give none."""
    if piece.glow <= 0 or piece.kind not in _HEARTS or piece.kind in ("sun", "moon"):
        return None
    share, reach = _HEARTS[piece.kind]
    fire = piece.kind in ("fire", "hearth", "forge", "stove", "kitchen_range")
    strength = piece.glow * (0.55 if fire else 0.45) * (0.35 + 0.65 * look.lamps)
    if look.lamps <= 0.05 and not fire:
        return None
    return Glow(
        0.0, piece.y_m * 0 + piece.height_m * share, piece.height_m * reach, EMBER if fire else LAMPLIGHT, strength
    )
