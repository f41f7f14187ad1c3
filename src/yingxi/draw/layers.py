"""Layers: the flat pictures a frame is composed of, and which parts of each need be drawn.

A layer is drawn once, as the camera sees it in one reference frame; afterwards only its placement changes.
Blending costs by the pixel, so a layer knows which of its tiles are empty or opaque: empty ones are skipped,
and so is everything behind opaque ones.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

import numpy as np
import skia
from numpy.typing import NDArray

from yingxi.draw.camera import Camera
from yingxi.draw.pixels import LINEAR, NEAREST, blank, borrowed
from yingxi.engines.base import BGRA

COARSE: Final = 1.7
"""A layer whose pixels are this large in the frame is blurred so much that none of them shows."""

TILE_PX: Final = 16
CELL_PX: Final = 30
Grid = NDArray[np.bool_]
"""(rows, columns) of frame cells, `CELL_PX` square."""
Line = NDArray[np.float64]
"""One number per row or column of cells."""
Box = tuple[int, int, int, int]
"""left, top, right, bottom, pixels of the frame."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Which parts of a flat are seen in a frame: where it must be blended, and where it is opaque throughout."""

    blended: Sequence[Box] = ()
    solid: Sequence[Box] = ()

    @property
    def area_px(self) -> int:
        """Pixels of the frame."""
        return sum((right - left) * (bottom - top) for left, top, right, bottom in (*self.blended, *self.solid))

    def lay(self, canvas: skia.Canvas, flat: Pictured, stamp: Stamp, sampling: skia.SamplingOptions) -> None:
        """Lay down what is seen of a picture.

        The canvas is clipped to all boxes at once.
        """
        for image, boxes in ((flat.image, self.blended), (flat.solid, self.solid)):
            if not boxes:
                continue
            canvas.save()
            canvas.clipRegion(region_of(boxes))
            canvas.translate(stamp.left, stamp.top)
            if stamp.scale != 1.0:
                canvas.scale(stamp.scale, stamp.scale)
            canvas.drawImage(image, 0, 0, sampling)
            canvas.restore()


UNSEEN: Final = Seen()


class Pictured(Protocol):
    """A picture as it is blended, and as it is copied where it is opaque."""

    @property
    def image(self) -> skia.Image:
        """The picture."""
        ...

    @property
    def solid(self) -> skia.Image:
        """The same, taken to be opaque."""
        ...


@dataclass(frozen=True, slots=True)
class Stamp:
    """How a picture's pixels land in the frame: x_px = left + column * scale."""

    scale: float
    left: float
    top: float

    def after(self, other: Stamp) -> Stamp:
        """Return the stamp that lands like `other` and then like this one."""
        return Stamp(self.scale * other.scale, self.left + self.scale * other.left, self.top + self.scale * other.top)

    def inverse(self) -> Stamp:
        """Return the way back."""
        return Stamp(1.0 / self.scale, -self.left / self.scale, -self.top / self.scale)

    def apart(self, other: Stamp, width_px: int, height_px: int) -> float:
        """Return the largest distance between where the two put a pixel that this one puts inside the frame."""
        change = other.after(self.inverse())
        grow = change.scale - 1.0
        across = max(abs(change.left), abs(change.left + grow * width_px))
        down = max(abs(change.top), abs(change.top + grow * height_px))
        return max(across, down)

    def whole(self, width_px: int, height_px: int) -> tuple[int, int] | None:
        """Return the shift if it is one by whole pixels (to a fiftieth of a pixel), else None."""
        left, top = round(self.left), round(self.top)
        size = max(width_px, height_px)
        if abs(self.scale - 1.0) * size > 0.02 or abs(self.left - left) > 0.02 or abs(self.top - top) > 0.02:
            return None
        return left, top


@dataclass(frozen=True, slots=True)
class Flat:
    """A picture with a map of its empty and opaque tiles.

    Attributes:
        pixels, image: the picture; the image borrows the pixels.
        solid: the same for where it is opaque: copied thrice as fast as it is blended.
        drawn, gaps: summed tables over the tiles, (rows + 1, columns + 1): those with anything on them,
            and those with anything missing.
        soft: whether it is so blurred that no filter is needed when it moves: that costs a sixth.
    """

    pixels: BGRA
    image: skia.Image
    solid: skia.Image
    drawn: NDArray[np.int32]
    gaps: NDArray[np.int32]
    soft: bool = False

    @classmethod
    def of(cls, pixels: BGRA, *, soft: bool = False) -> Flat:
        """Look through a picture's alpha; the picture must stay unchanged from here on."""
        most, least = extremes(pixels[..., 3])
        opaque = bool(least.min() == 255)
        image, solid = borrowed(pixels, opaque=opaque), borrowed(pixels, opaque=True)
        return cls(pixels, image, solid, _summed(most > 0), _summed(least < 255), soft)

    @property
    def empty(self) -> bool:
        """Whether nothing is drawn on it."""
        return bool(self.drawn[-1, -1] == 0)

    def cells(self, stamp: Stamp, width_px: int, height_px: int, stray_px: float = 0.0) -> tuple[Grid, Grid]:
        """Return which cells of the frame it touches, and which it covers wholly.

        Both hold for every stamp that puts its pixels within `stray_px` of where this one does.
        """
        y0, y1 = _edges(height_px, stamp.top, stamp.scale)
        x0, x1 = _edges(width_px, stamp.left, stamp.scale)
        height, width = self.pixels.shape[:2]
        # One source pixel of margin: linear filtering reads the neighbour.
        edge = 1.0 + stray_px / stamp.scale
        y0, y1, x0, x1 = y0 - edge, y1 + edge, x0 - edge, x1 + edge
        rows, columns = self.drawn.shape[0] - 1, self.drawn.shape[1] - 1
        top, bottom = _span(y0, y1, rows)
        left, right = _span(x0, x1, columns)
        inside = ((y0 >= 0) & (y1 <= height))[:, None] & ((x0 >= 0) & (x1 <= width))[None]
        return _count(self.drawn, top, bottom, left, right) > 0, inside & (
            _count(self.gaps, top, bottom, left, right) == 0
        )


@dataclass(frozen=True, slots=True)
class Layer:
    """A flat at a depth.

    Attributes:
        depth_m: the depth whose parallax it follows.
        seat: how its pixels land in the reference frame.
        reference: the camera's frame for which it was drawn.
    """

    flat: Flat
    depth_m: float
    seat: Stamp
    reference: int = 0

    @property
    def coarse(self) -> bool:
        """Whether it was drawn at little more than half the frame's size, because it is blurred."""
        return self.seat.scale >= COARSE

    def enlarged(self) -> Layer:
        """Return it at the frame's own size; one that was coarse is to be laid without a filter."""
        left, top = math.floor(self.seat.left), math.floor(self.seat.top)
        height, width = self.flat.pixels.shape[:2]
        right = math.ceil(self.seat.left + width * self.seat.scale)
        bottom = math.ceil(self.seat.top + height * self.seat.scale)
        opaque = self.flat.image.isOpaque()
        sheet = blank(right - left, bottom - top)
        there = skia.Rect.MakeXYWH(
            self.seat.left - left, self.seat.top - top, width * self.seat.scale, height * self.seat.scale
        )
        sheet.canvas.drawImageRect(self.flat.image, there, LINEAR)
        if opaque:
            sheet.pixels[..., 3] = 255
        return Layer(Flat.of(sheet.pixels, soft=self.coarse), self.depth_m, Stamp(1.0, left, top), self.reference)

    def stamp(self, camera: Camera, frame: int) -> Stamp:
        """Return how it lands in a frame."""
        return moved(camera, self.depth_m, self.reference, frame).after(self.seat)


def moved(camera: Camera, depth_m: float, origin: float, frame: float) -> Stamp:
    """Return how the picture of a depth moves from frame `origin` to `frame`."""
    before, now = camera.place(origin, depth_m), camera.place(frame, depth_m)
    scale = now.scale / before.scale
    x, y = now.point(*before.metres(0.0, 0.0))
    return Stamp(scale, x, y)


def draw(canvas: skia.Canvas, flat: Flat, stamp: Stamp, seen: Seen) -> None:
    """Draw the parts of a flat that are seen: by whole pixels where that is exact, else filtered."""
    height, width = flat.pixels.shape[:2]
    whole = stamp.whole(width, height)
    if whole:
        stamp = Stamp(1.0, *whole)
    seen.lay(canvas, flat, stamp, NEAREST if whole or flat.soft else LINEAR)


def visible(
    flats: Sequence[tuple[Flat, Stamp]], width_px: int, height_px: int, strays_px: Sequence[float] = ()
) -> list[Seen]:
    """Return what is seen of each flat. Flats come from far to near.

    With `strays_px` it holds as long as no flat's pixels move farther than that.
    """
    hidden = np.zeros(_grid(width_px, height_px), dtype=np.bool_)
    out: list[Seen] = []
    for number in range(len(flats) - 1, -1, -1):
        flat, stamp = flats[number]
        stray = strays_px[number] if strays_px else 0.0
        touched, opaque = flat.cells(stamp, width_px, height_px, stray)
        touched &= ~hidden
        blended, solid = touched & ~opaque, touched & opaque
        out.append(Seen(boxed(blended, width_px, height_px), boxed(solid, width_px, height_px)))
        hidden |= opaque
    out.reverse()
    return out


def boxed(cells: Grid, width_px: int, height_px: int, cell_px: int = CELL_PX) -> list[Box]:
    """Return few boxes that together are exactly the marked cells."""
    rows, columns = cells.shape
    padded = np.zeros((rows, columns + 2), dtype=np.int8)
    padded[:, 1:-1] = cells
    steps = np.diff(padded, axis=1)
    starts, ends = np.argwhere(steps == 1).tolist(), np.argwhere(steps == -1).tolist()
    boxes: list[Box] = []
    growing: dict[tuple[int, int], tuple[int, int]] = {}  # a run of columns -> its first and past-last row
    for (row, left), (_, right) in zip(starts, ends, strict=True):
        first, past = growing.get((left, right), (row, row))
        if past != row:
            boxes.append((left, first, right, past))
            first = row
        growing[left, right] = (first, row + 1)
    boxes += [(left, first, right, past) for (left, right), (first, past) in growing.items()]
    return [
        (left * cell_px, top * cell_px, min(width_px, right * cell_px), min(height_px, bottom * cell_px))
        for left, top, right, bottom in boxes
    ]


def region_of(boxes: Sequence[Box]) -> skia.Region:
    """Return boxes as one region to clip to: drawing them one by one costs 20 microseconds each."""
    region = skia.Region()
    region.setRects([skia.IRect.MakeLTRB(*box) for box in boxes])
    return region


def extremes(alpha: NDArray[np.uint8], tile_px: int = TILE_PX) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the largest and smallest opacity of each tile; a last tile counts by what there is of it."""
    height, width = alpha.shape
    rows, columns = -(-height // tile_px), -(-width // tile_px)
    lacking = ((0, rows * tile_px - height), (0, columns * tile_px - width))
    bands = np.pad(alpha, lacking, mode="edge").reshape(rows, tile_px, columns * tile_px)
    by_tile = (rows, columns, tile_px)
    return bands.max(axis=1).reshape(by_tile).max(axis=2), bands.min(axis=1).reshape(by_tile).min(axis=2)


def _grid(width_px: int, height_px: int) -> tuple[int, int]:
    return -(-height_px // CELL_PX), -(-width_px // CELL_PX)


def _edges(size_px: int, start: float, scale: float) -> tuple[Line, Line]:
    """Return the source pixels at which a row of cells begins and ends."""
    count = -(-size_px // CELL_PX)
    low = np.arange(count, dtype=np.float64) * CELL_PX
    high = np.minimum(low + CELL_PX, size_px)
    return (low - start) / scale, (high - start) / scale


def _summed(tiles: Grid) -> NDArray[np.int32]:
    table = np.zeros((tiles.shape[0] + 1, tiles.shape[1] + 1), dtype=np.int32)
    np.cumsum(np.cumsum(tiles, axis=0), axis=1, out=table[1:, 1:])
    return table


def _span(low: Line, high: Line, most: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Return the first and past-last tile under each cell."""
    first = np.clip(np.floor(low / TILE_PX), 0, most).astype(np.intp)
    last = np.clip(np.ceil(high / TILE_PX), 0, most).astype(np.intp)
    return first, np.maximum(first, last)


def _count(
    table: NDArray[np.int32],
    top: NDArray[np.intp],
    bottom: NDArray[np.intp],
    left: NDArray[np.intp],
    right: NDArray[np.intp],
) -> NDArray[np.int32]:
    """Return how many tiles are marked in each cell's span of tiles."""
    low, high = table[top], table[bottom]
    return np.asarray(high[:, right] - low[:, right] - high[:, left] + low[:, left])
