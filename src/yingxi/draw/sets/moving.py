"""What moves in a set although its sheets are still: swaying in the wind, flickering light."""

from __future__ import annotations

import math
from dataclasses import dataclass

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


_DESIGN_VIEW_M = 4.4
"""The height of view before which the near shapes stand as they were built."""


def framed(piece: Piece, view_m: float, x_m: float = 0.0, y_m: float = 1.4) -> Piece:
    """Return a near shape moved out and grown so that it keeps to the edge of a wider frame.

    Args:
        piece: any piece; only those whose kind begins with "near_" change.
        view_m: height of the main plane in the widest frame of the shot.
        x_m: where the camera looks in that frame.
        y_m: how high it looks.
    """
    grow = view_m / _DESIGN_VIEW_M
    if not piece.kind.startswith("near_") or grow <= 1.0:
        return piece
    built_at = 1.4  # the height a camera looks at in a view of that size
    return piece.model_copy(
        update={
            "x_m": x_m + piece.x_m * grow,
            "y_m": y_m + (piece.y_m - built_at) * grow,
            "height_m": piece.height_m * grow,
        }
    )


def framed_set(set_: Set, camera: NDArray[np.float32]) -> Set:
    """Return a set whose near shapes keep to the edges of the widest frame of a shot.

    Args:
        set_: the set as it was built.
        camera: (frames, 5), see story.plan.CAMERA.
    """
    x_m, y_m, _, view_m, _ = (float(value) for value in camera[int(np.argmax(camera[:, 3]))])
    pieces = tuple(framed(piece, view_m, x_m, y_m) for piece in set_.pieces)
    return set_.model_copy(update={"pieces": pieces})


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
