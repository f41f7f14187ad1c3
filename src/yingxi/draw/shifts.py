"""Shifts: a sheet that only slides is kept moved by parts of a pixel, so that laying it down is a plain copy.

A filtered copy costs ten times what one by whole pixels costs. A camera that trucks, pans or follows only slides its
sheets, so each is filtered once for every part of a pixel it may stop at, tile by tile as the shot comes to show it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Final

import numpy as np
import skia
from numpy.typing import NDArray

from yingxi.draw.layers import Box, Flat, Seen, Stamp
from yingxi.draw.pixels import LINEAR, NEAREST, Sheet, blank, borrowed

OFF_PX: Final = 0.25
"""Where a sheet stops: this far before or behind a whole pixel.

Both soften the paper's grain alike, so it does not shimmer while the sheet slides; and no stop is farther than this
from the true place.
"""

FAST_PX: Final = 4.0
"""A sheet that goes farther than this from frame to frame keeps to whole pixels: half of one is lost in its stride."""

TILE_PX: Final = 128


@dataclass(frozen=True, slots=True)
class Moved:
    """A sheet moved by a part of a pixel, as far as it has been needed.

    Attributes:
        image, solid: as those of a flat.
        done: which of its tiles are drawn.
    """

    sheet: Sheet
    image: skia.Image
    solid: skia.Image
    done: NDArray[np.bool_]


KEPT_BYTES: Final = 320_000_000
"""Most memory that the moved sheets of a shot may take."""


@dataclass(slots=True)
class Shifts:
    """One flat, moved by each part of a pixel at which it has stopped so far.

    Attributes:
        strides_px: how far it goes across and down to each frame's next, (frames, 2); a column of zeros where it hardly
            goes at all, and keeps to whole pixels.
    """

    flat: Flat
    strides_px: NDArray[np.float32]
    _moved: dict[tuple[float, float], Moved] = field(default_factory=dict)

    @classmethod
    def along(cls, flat: Flat, way_px: NDArray[np.float32], least_px: float) -> Shifts:
        """Return a flat that goes a way, (frames, 2) pixels; along an axis by less than `least_px` = not at all."""
        strides = np.abs(np.diff(way_px, axis=0))
        strides = np.concatenate([strides, strides[-1:]])
        return cls(flat, np.where(np.ptp(way_px, axis=0) > least_px, np.maximum(strides, 1e-6), 0.0))

    @property
    def most_bytes(self) -> int:
        """How much memory its moved sheets can take."""
        slow = (self.strides_px > 0) & (self.strides_px < FAST_PX)
        stops = 2 * slow.any(axis=0) + (~slow).any(axis=0)
        return self.flat.pixels.nbytes * int(stops.prod())

    def draw(self, canvas: skia.Canvas, stamp: Stamp, frame: int, seen: Seen) -> None:
        """Draw the parts that are seen in a frame, by a stamp that does not scale."""
        across, down = self.strides_px[frame].tolist()
        (left, off_x), (top, off_y) = stop(stamp.left, across), stop(stamp.top, down)
        there = Stamp(1.0, left, top)
        if off_x == off_y == 0:
            seen.lay(canvas, self.flat, there, NEAREST)
            return
        moved = self._at(off_x, off_y)
        for x0, y0, x1, y1 in (*seen.blended, *seen.solid):
            self._filter(moved, (off_x, off_y), (x0 - left, y0 - top, x1 - left, y1 - top))
        seen.lay(canvas, moved, there, NEAREST)

    def _at(self, off_x: float, off_y: float) -> Moved:
        moved = self._moved.get((off_x, off_y))
        if moved is None:
            height, width = self.flat.pixels.shape[:2]
            sheet = blank(width, height)  # takes memory only where it is written
            tiles = np.zeros((-(-height // TILE_PX), -(-width // TILE_PX)), dtype=np.bool_)
            image = borrowed(sheet.pixels, opaque=self.flat.image.isOpaque())
            moved = self._moved[off_x, off_y] = Moved(sheet, image, borrowed(sheet.pixels, opaque=True), tiles)
        return moved

    def _filter(self, moved: Moved, off: tuple[float, float], box: Box) -> None:
        """Draw the tiles of a box that are not drawn yet."""
        left, top = max(0, box[0] // TILE_PX), max(0, box[1] // TILE_PX)
        right, bottom = max(0, -(-box[2] // TILE_PX)), max(0, -(-box[3] // TILE_PX))
        wanted = moved.done[top:bottom, left:right]
        if wanted.all():
            return
        canvas = moved.sheet.canvas
        for row, column in np.argwhere(~wanted).tolist():
            canvas.save()
            canvas.clipRect(skia.Rect.MakeXYWH((left + column) * TILE_PX, (top + row) * TILE_PX, TILE_PX, TILE_PX))
            canvas.drawImage(self.flat.image, off[0], off[1], LINEAR)
            canvas.restore()
        wanted[...] = True


def stop(at_px: float, stride_px: float) -> tuple[int, float]:
    """Return the stop nearest to a place: a whole pixel, and how far from it."""
    if not 0 < stride_px < FAST_PX:
        return round(at_px), 0.0
    near = math.floor(at_px * 2.0) / 2.0 + OFF_PX
    whole = round(near)
    return whole, near - whole
