"""Fibre: the tooth of the paper, laid over every sheet once it is cut."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import skia
from numpy.typing import NDArray

from yingxi.draw.pixels import image_of

TILE_PX: Final = 512


def _noise(rng: np.random.Generator, size: int, cell: int) -> NDArray[np.float32]:
    """Return tileable value noise in -1..1 with features about `cell` pixels large."""
    from scipy.ndimage import gaussian_filter

    raw = rng.standard_normal((size, size)).astype(np.float32)
    soft = gaussian_filter(raw, cell / 2.2, mode="wrap")
    return np.asarray(soft / (3.0 * soft.std() + 1e-9), dtype=np.float32).clip(-1, 1)


def _strands(rng: np.random.Generator, size: int, count: int) -> NDArray[np.float32]:
    """Return thin curved fibres that wrap around the tile's edges; about -1..1."""
    cover = np.zeros((size, size, 4), dtype=np.uint8)
    cover[..., :3], cover[..., 3] = 128, 255
    info = skia.ImageInfo.Make(size, size, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, cover, size * 4)
    canvas = surface.getCanvas()
    for _ in range(count):
        x, y, angle = rng.uniform(0, size), rng.uniform(0, size), rng.uniform(0, np.pi)
        length, bend = rng.uniform(10, 46), rng.uniform(-10, 10)
        dx, dy = np.cos(angle) * length, np.sin(angle) * length
        tone = 255 if rng.random() < 0.6 else 0
        paint = skia.Paint(
            AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=float(rng.uniform(0.7, 1.5)),
            Color=skia.ColorSetARGB(int(rng.uniform(30, 90)), tone, tone, tone),
        )  # fmt: skip
        for ox in (-size, 0, size):
            for oy in (-size, 0, size):
                path = skia.Path()
                path.moveTo(float(x + ox), float(y + oy))
                path.quadTo(
                    float(x + ox + dx / 2 - dy / length * bend), float(y + oy + dy / 2 + dx / length * bend),
                    float(x + ox + dx), float(y + oy + dy),
                )  # fmt: skip
                canvas.drawPath(path, paint)
    del canvas, surface
    return ((cover[..., 0].astype(np.float32) - 128.0) / 127.0).clip(-1, 1)


def as_overlay(relief: NDArray[np.float32], strength: float) -> NDArray[np.uint8]:
    """Return a premultiplied BGRA picture that lightens where relief > 0 and darkens where it is < 0.

    Args:
        relief: (height, width), -1..1.
        strength: opacity where relief is -1; two thirds of it where it is 1.
    """
    # White shows on dark paper more than black on light: what lightens is laid on thinner.
    alpha = np.where(relief > 0, 0.65, 1.0) * np.abs(relief) * strength * 255.0
    noise = np.random.default_rng(7).random(relief.shape, dtype=np.float32)
    level = np.floor(alpha + noise).clip(0, 255).astype(np.uint8)
    out = np.zeros((*relief.shape, 4), dtype=np.uint8)
    out[..., 3] = level
    out[..., :3] = np.where(relief > 0, level, 0)[..., None]
    return out


@lru_cache(maxsize=8)
def fibre(strength: float = 0.10, seed: int = 0) -> skia.Image:
    """Return the tile of paper tooth, `TILE_PX` square, premultiplied, to be drawn atop a sheet."""
    rng = np.random.default_rng([seed, 1911])
    relief = 0.75 * _noise(rng, TILE_PX, 2) + 0.30 * _noise(rng, TILE_PX, 6) + 0.10 * _noise(rng, TILE_PX, 60)
    relief = relief + 0.16 * _strands(rng, TILE_PX, 520)
    return image_of(as_overlay(relief.clip(-1, 1).astype(np.float32), strength))


def tooth(strength: float, unit: float) -> float:
    """Return a tooth's strength in a frame `unit` times as high as one of 1080 lines: small frames show it coarse."""
    return round(strength * min(1.0, 0.4 + 0.6 * unit), 2)


def lay_fibre(
    canvas: skia.Canvas, width_px: int, height_px: int, strength: float = 0.10, seed: int = 0, *, atop: bool = True
) -> None:
    """Give what is already drawn on a canvas the tooth of paper; empty places stay empty if it goes `atop`."""
    tile = fibre(strength)
    paint = skia.Paint(BlendMode=skia.BlendMode.kSrcATop if atop else skia.BlendMode.kSrcOver)
    dx, dy = (seed * 131) % TILE_PX, (seed * 197) % TILE_PX
    canvas.save()
    canvas.resetMatrix()
    for y in range(-dy, height_px, TILE_PX):
        for x in range(-dx, width_px, TILE_PX):
            canvas.drawImage(tile, x, y, skia.SamplingOptions(), paint)
    canvas.restore()
