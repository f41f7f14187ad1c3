"""Pixels: premultiplied BGRA pictures, the one format in which skia composes fast.

Measured at 1920x1080 on one core: a copy by whole pixels 0.5 ms opaque and 0.9 ms with alpha, with linear
filtering 8.5 ms; other pixel orders, unpremultiplied pictures, rotation or blend modes set on a scaled
picture are 5 to 9 times slower.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import skia

from yingxi.engines.base import BGRA

NEAREST: Final = skia.SamplingOptions()
LINEAR: Final = skia.SamplingOptions(skia.FilterMode.kLinear)


def info(width_px: int, height_px: int, *, opaque: bool = False) -> skia.ImageInfo:
    """Return skia's description of our pixels."""
    alpha = skia.kOpaque_AlphaType if opaque else skia.kPremul_AlphaType
    return skia.ImageInfo.Make(width_px, height_px, skia.kBGRA_8888_ColorType, alpha)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture in memory and the canvas that draws on it. The array must outlive the canvas: both are kept here."""

    pixels: BGRA
    surface: skia.Surface
    canvas: skia.Canvas

    @property
    def width_px(self) -> int:
        """Its width."""
        return int(self.pixels.shape[1])

    @property
    def height_px(self) -> int:
        """Its height."""
        return int(self.pixels.shape[0])

    def image(self, *, opaque: bool = False) -> skia.Image:
        """Return a picture that shares these pixels; valid as long as this sheet lives and stays unchanged."""
        return borrowed(self.pixels, opaque=opaque)


def blank(width_px: int, height_px: int, *, opaque: bool = False) -> Sheet:
    """Return an empty (transparent, or black if opaque) sheet."""
    return on(np.zeros((max(1, height_px), max(1, width_px), 4), dtype=np.uint8), opaque=opaque)


def on(pixels: BGRA, *, opaque: bool = False) -> Sheet:
    """Return a sheet that draws onto the given array; it may be a part of a larger one."""
    height, width = pixels.shape[:2]
    surface = skia.Surface.MakeRasterDirect(info(width, height, opaque=opaque), pixels, pixels.strides[0])
    return Sheet(pixels, surface, surface.getCanvas())


def borrowed(pixels: BGRA, *, opaque: bool = False) -> skia.Image:
    """Return a picture over an array without copying it; the array must outlive it and stay unchanged."""
    height, width = pixels.shape[:2]
    return skia.Image.MakeFromRaster(skia.Pixmap(info(width, height, opaque=opaque), pixels, pixels.strides[0]))


def image_of(pixels: BGRA, *, opaque: bool = False) -> skia.Image:
    """Return a picture that owns a copy of an array's pixels."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    return skia.Image.MakeRasterCopy(skia.Pixmap(info(width, height, opaque=opaque), pixels, width * 4))
