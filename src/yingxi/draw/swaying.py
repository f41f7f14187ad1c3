"""What the wind moves: a sheet that leans about its foot, or swings from its top, drawn in strips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.camera import Camera
from yingxi.draw.layers import Layer
from yingxi.draw.pixels import LINEAR
from yingxi.draw.sets import PAINTERS, hangs, sway
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Weather

WIND: Final[dict[Weather, float]] = {
    Weather.CLEAR: 0.7,
    Weather.CLOUDY: 0.9,
    Weather.RAIN: 1.2,
    Weather.SNOW: 0.5,
    Weather.FOG: 0.3,
    Weather.WIND: 2.6,
}
"""How strongly the air moves, as sets.sway counts it."""

HANGING: Final = 3.0
"""How much farther than a rooted thing one that hangs swings."""

MOST: Final = 5
"""How many pieces of a shot sway: each costs its own pixels in every frame."""

LARGEST_SHARE: Final = 0.22
"""A piece that fills more of the frame than this stands still."""


def swaying_pieces(set_: Set, camera: Camera) -> list[Piece]:
    """Return the pieces that move in this shot: those seen, the largest first, none too large."""
    frame_m2 = []
    for piece in set_.pieces:
        if not piece.sways or piece.kind not in PAINTERS or piece.z_m > 16 or not camera.sees(0, piece.z_m):
            continue
        place = camera.place(0, piece.z_m)
        x, y = place.point(piece.x_m, piece.y_m)
        tall = piece.height_m * place.scale
        wide = (piece.width_m or piece.height_m) * place.scale
        if x + wide / 2 < 0 or x - wide / 2 > camera.width_px or y < 0 or y - tall > camera.height_px:
            continue
        share = tall * wide / (camera.width_px * camera.height_px)
        if 0.002 < share < LARGEST_SHARE:
            frame_m2.append((share, piece))
    frame_m2.sort(key=lambda pair: -pair[0])
    return [piece for _, piece in frame_m2[:MOST]]


@dataclass(slots=True)
class Swaying:
    """A piece that leans with the wind."""

    piece: Piece
    layer: Layer
    camera: Camera
    fps: float
    wind: float

    @property
    def depth_m(self) -> float:
        """The piece's own."""
        return self.piece.z_m

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before."""
        return frame % 2 == 0

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw the sheet in strips, each shifted a little farther than the one below."""
        stamp = self.layer.stamp(self.camera, frame)
        held = frame - frame % 2 if self.camera.still else frame
        lean = sway(self.piece, held / self.fps, self.wind)
        held_up = hangs(self.piece)
        pivot_m = self.piece.y_m + (1.0 if held_up else 0.0) * self.piece.height_m
        _, pivot = self.camera.place(frame, self.piece.z_m).point(self.piece.x_m, pivot_m)
        lean *= HANGING if held_up else 1.0
        flat = self.layer.flat
        height, width = flat.pixels.shape[:2]
        most = abs(lean) * height * stamp.scale
        for y0, y1 in _strips(height, max(1, min(40, round(most * 2.5)))):
            top, bottom = stamp.top + y0 * stamp.scale, stamp.top + y1 * stamp.scale
            if bottom < 0 or top > self.camera.height_px:
                continue
            away = pivot - (top + bottom) / 2
            shift = lean * (min(0.0, away) if held_up else max(0.0, away))
            source = skia.Rect.MakeLTRB(0, y0, width, y1)
            left = stamp.left + shift
            there = skia.Rect.MakeLTRB(left, top, left + width * stamp.scale, bottom)
            canvas.drawImageRect(flat.image, source, there, LINEAR, None, skia.Canvas.kFast_SrcRectConstraint)


def _strips(height: int, count: int) -> Sequence[tuple[int, int]]:
    edges = [round(height * i / count) for i in range(count + 1)]
    return list(pairwise(edges))
