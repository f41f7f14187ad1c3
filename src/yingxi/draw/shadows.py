"""Soft shadows and soft focus: blurs are made small and drawn large, since a blur costs by the pixel."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import skia
from numpy.typing import NDArray

from yingxi.draw.paper import argb
from yingxi.draw.pixels import LINEAR, NEAREST, Sheet, blank, borrowed, image_of
from yingxi.engines.base import BGRA
from yingxi.story.terms import Hour, Weather

SHADE_BGR: Final = (0.09, 0.03, 0.06)
"""The colour of every shadow: a warm near-black, 0..1."""

_CAST_LONG: Final = {Hour.DAWN: 0.46, Hour.MORNING: 0.30, Hour.AFTERNOON: 0.34, Hour.DUSK: 0.46, Hour.NIGHT: 0.34}
"""How long a shadow lies on the ground at an hour, in its thrower's height, as the ground is seen."""
CAST_ASIDE: Final = 0.75
"""How far aside it falls, for light from the very side."""
CAST_DARKER: Final = [1.0, 0, 0, 0, 0, 0, 1.0, 0, 0, 0, 0, 0, 1.0, 0, 0, 0, 0, 0, 2.1, 0]
"""A colour matrix: the ground takes that much more of a shadow than what hangs far behind."""
_SHARP_SKIES: Final = frozenset((Weather.CLEAR, Weather.WIND))
OVAL_STOPS: Final = [0.0, 0.3, 0.6, 0.82, 1.0]
"""Where an oval of shade has its five strengths, from the middle to the rim."""
_RADIUS: Final = 2

_COARSE_PX: Final = 7
"""From this size of its pixels on a shadow is so soft that it may be laid in steps of two pixels."""


@dataclass(frozen=True, slots=True)
class Shadow:
    """A small picture of a shadow.

    Attributes:
        step: each of its pixels covers that many pixels of what throws it.
        margin: how many of its pixels lie outside the thrower, on every side.
    """

    pixels: BGRA
    step: int
    margin: int = 0

    @property
    def image(self) -> skia.Image:
        """The small picture, as skia draws it."""
        return image_of(self.pixels)

    def draw(
        self, canvas: skia.Canvas, left: float, top: float, paint: skia.Paint | None = None, grow: float = 1.0
    ) -> None:
        """Draw it large, the thrower's corner at (left, top), `grow` times the thrower's size."""
        height, width = self.pixels.shape[:2]
        size = self.step * grow
        rim = self.margin * size
        there = skia.Rect.MakeXYWH(left - rim, top - rim, width * size, height * size)
        if size < _COARSE_PX:
            canvas.drawImageRect(self.image, there, LINEAR, paint)
            return
        # Filtered to half its size and doubled plainly: at half the cost, and too soft for the steps to show.
        half = blank(math.ceil(there.width() / 2), math.ceil(there.height() / 2))
        half.canvas.drawImageRect(self.image, skia.Rect.MakeWH(there.width() / 2, there.height() / 2), LINEAR)
        there = skia.Rect.MakeXYWH(there.left(), there.top(), 2 * half.width_px, 2 * half.height_px)
        canvas.drawImageRect(half.image(), there, NEAREST, paint)


def drop_shadow(alpha: NDArray[np.uint8], reach_px: float, strength: float) -> Shadow:
    """Return the soft shadow of what is drawn on a picture.

    Args:
        alpha: how opaque who throws it is, (height, width).
        reach_px: about how far it fades.
        strength: its darkest opacity, 0..1.
    """
    step = max(1, int(reach_px / 1.6))
    soft = blurred(np.pad(shrunk(alpha, step), _RADIUS * 2), _RADIUS) * strength
    out = np.zeros((*soft.shape, 4), dtype=np.uint8)
    out[..., 3] = soft + 0.5
    for channel in range(3):
        out[..., channel] = soft * SHADE_BGR[channel] + 0.5
    return Shadow(out, step, _RADIUS * 2)


def shrunk(plane: NDArray[np.uint8], step: int) -> NDArray[np.float32]:
    """Return a picture `step` times smaller (sizes rounded up), each pixel the mean of a few it covers, 0..255."""
    if step == 1:
        return plane.astype(np.float32)
    rows, columns = (-(-size // step) for size in plane.shape)
    total = np.zeros((rows, columns), dtype=np.float32)
    # Three by three samples of each block stand for its mean: reading every pixel would cost more than the blur.
    picks = sorted({step // 6, step // 2, step - 1 - step // 6})
    for dy in picks:
        for dx in picks:
            part = plane[dy::step, dx::step]
            total[: part.shape[0], : part.shape[1]] += part
    return np.asarray(total / len(picks) ** 2, dtype=np.float32)


def blurred(plane: NDArray[np.float32], radius: int) -> NDArray[np.float32]:
    """Return a picture blurred by two passes of a box of `2 radius + 1` pixels; nothing lies beyond its edges."""
    from scipy.ndimage import uniform_filter1d

    size = 2 * radius + 1
    for axis in (0, 1, 0, 1):
        plane = uniform_filter1d(plane, size, axis=axis, mode="constant")
    return plane


def soften(sheet: Sheet, radius_px: float) -> None:
    """Blur a sheet in place by about `radius_px`; what touches its edge stays as dense there."""
    if radius_px < 0.6:
        return
    step = 1 if radius_px < 2.5 else 2
    width, height = -(-sheet.width_px // step), -(-sheet.height_px // step)
    small = blank(width, height)
    small.canvas.scale(1 / step, 1 / step)
    small.canvas.drawImage(borrowed(sheet.pixels), 0, 0, LINEAR)
    pixels = out_of_focus(small.pixels, radius_px / step)
    sheet.canvas.save()
    sheet.canvas.resetMatrix()
    sheet.canvas.clear(0)
    sheet.canvas.scale(step, step)
    sheet.canvas.drawImage(borrowed(pixels), 0, 0, LINEAR)
    sheet.canvas.restore()


def out_of_focus(pixels: BGRA, radius_px: float) -> BGRA:
    """Return a picture blurred by about `radius_px`; what touches its edge stays as dense there."""
    reach = max(1, round(radius_px * 0.75))
    for _ in range(2):
        pixels = _averaged_down(_averaged_down(pixels, reach), reach)
        # Turned by the pixel, so that both ways go down the rows: across them it costs four times as much.
        pixels = np.ascontiguousarray(pixels.view(np.uint32)[..., 0].T)[..., None].view(np.uint8)
    return pixels


def _averaged_down(pixels: BGRA, reach: int) -> BGRA:
    """Return each pixel as the mean of those up to `reach` above and below it; rounded down, so none outgrows alpha."""
    height, width = pixels.shape[:2]
    run = np.pad(pixels.reshape(height, -1), ((reach, reach), (0, 0)), mode="edge").astype(np.uint16)
    size = 2 * reach + 1
    total = np.zeros((height, 4 * width), dtype=np.uint16)
    start, length = 0, 1  # sums over 1, 2, 4 .. rows, of which those that make up the size are taken
    while True:
        if size & length:
            total += run[start : start + height]
            start += length
        if start == size:
            break
        run = run[:-length] + run[length:]
        length *= 2
    total //= np.uint16(size)
    return total.astype(np.uint8).reshape(height, width, 4)


def soft_oval(
    canvas: skia.Canvas, at: tuple[float, float], half: tuple[float, float], strengths: Sequence[float]
) -> None:
    """Draw an oval of shade.

    Args:
        canvas: drawn on.
        at: its middle, pixels.
        half: its half width and half height, pixels.
        strengths: how dark it is, 0 .. 1, at each of `OVAL_STOPS` from the middle to the rim.
    """
    shade = (SHADE_BGR[2], SHADE_BGR[1], SHADE_BGR[0])
    paint = skia.Paint(AntiAlias=True, Dither=True)
    colours = [argb(shade, strength) for strength in strengths]
    paint.setShader(
        skia.GradientShader.MakeRadial(center=skia.Point(0, 0), radius=1.0, colors=colours, positions=OVAL_STOPS)
    )
    canvas.save()
    canvas.translate(*at)
    canvas.scale(*half)
    canvas.drawCircle(0, 0, 1, paint)
    canvas.restore()


def cast_length(hour: Hour, weather: Weather) -> float:
    """Return how long a shadow lies on open ground, in its thrower's height; 0 where the light has no direction."""
    return _CAST_LONG.get(hour, 0.0) if weather in _SHARP_SKIES else 0.0
