"""Cut-outs: parts of figures that are cut once and laid down again wherever they have the same shape.

What a part looks like must not depend on what was drawn before it: a cut-out's key holds everything that its
picture is made from, and the picture is made from the key's rounded values, whether it is kept or not.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from threading import Lock
from typing import Final

import numpy as np
import skia

from yingxi.draw.pixels import NEAREST, borrowed, on
from yingxi.draw.scene import content
from yingxi.engines.base import BGRA

KEPT_BYTES: Final = 80_000_000
"""Most memory that kept cut-outs may take in a process."""

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels, right and bottom not included."""


@dataclass(frozen=True, slots=True)
class Cutout:
    """One part's picture.

    Attributes:
        pixels: cropped to what is drawn; its image shares them.
        left, top: its corner, pixels from the part's anchor (y down).
    """

    pixels: BGRA
    image: skia.Image
    left: int
    top: int

    def lay(self, canvas: skia.Canvas, x_px: int, y_px: int) -> None:
        """Lay it down with its anchor at a pixel of an untransformed canvas."""
        canvas.drawImage(self.image, x_px + self.left, y_px + self.top, NEAREST)


class Album:
    """Cut-outs kept by their keys, the longest unused given up first."""

    def __init__(self, most_bytes: int = KEPT_BYTES) -> None:
        self.most_bytes = most_bytes
        self.bytes = 0
        self._kept: OrderedDict[Hashable, Cutout | None] = OrderedDict()
        self._scratch = np.zeros(0, dtype=np.uint8)
        self._lock = Lock()

    def get(self, key: Hashable, window: Box, draw: Callable[[skia.Canvas], None]) -> Cutout | None:
        """Return a cut-out, made by `draw` when it is not kept; None when nothing was drawn.

        Args:
            key: everything that the picture depends on, the window included.
            window: pixels from the anchor within which the part may be drawn.
            draw: draws it onto a canvas whose origin is the anchor, in pixels.
        """
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            made = self._make(window, draw)
            self._kept[key] = made
            self.bytes += made.pixels.nbytes if made else 0
            while self.bytes > self.most_bytes and len(self._kept) > 1:
                _, old = self._kept.popitem(last=False)
                self.bytes -= old.pixels.nbytes if old else 0
            return made

    def clear(self) -> None:
        """Give up everything."""
        with self._lock:
            self._kept.clear()
            self.bytes = 0

    def _make(self, window: Box, draw: Callable[[skia.Canvas], None]) -> Cutout | None:
        left, top, right, bottom = window
        width, height = right - left, bottom - top
        if width <= 0 or height <= 0:
            return None
        if self._scratch.size < width * height * 4:
            self._scratch = np.zeros(width * height * 4, dtype=np.uint8)
        pixels = self._scratch[: width * height * 4].reshape(height, width, 4)
        pixels.fill(0)
        sheet = on(pixels)
        sheet.canvas.translate(-left, -top)
        draw(sheet.canvas)
        found = content(pixels)
        if found is None:
            return None
        x0, y0, x1, y1 = found
        cropped = np.ascontiguousarray(pixels[y0:y1, x0:x1])
        if np.shares_memory(cropped, self._scratch):
            cropped = cropped.copy()
        return Cutout(cropped, borrowed(cropped), left + x0, top + y0)


ALBUM: Final = Album()
"""The cut-outs of this process."""
