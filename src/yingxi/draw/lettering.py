"""Lettering: text as outlines, so that it can be cut from paper like everything else."""

from __future__ import annotations

from functools import lru_cache

import skia

from yingxi.typefaces import SERIF, typeface


@lru_cache(maxsize=8)
def _font(size: float, name: str, bold: bool) -> skia.Font:
    font = skia.Font(typeface(name), size)
    font.setSubpixel(True)
    font.setLinearMetrics(True)
    font.setHinting(skia.FontHinting.kNone)
    font.setEmbolden(bold)
    return font


def outline(text: str, height: float, *, serif: str = SERIF, bold: bool = True, spacing: float = 0.0) -> skia.Path:
    """Return a line of text as one path, y up, its baseline's middle at the origin.

    Args:
        text: one line.
        height: of the letters' square, in the path's units.
        serif: the font file's name.
        bold: thicken the strokes.
        spacing: added after each letter, in shares of `height`.
    """
    size = 200.0  # outlines are taken large and scaled down: small sizes lose curves
    font = _font(size, serif, bold)
    glyphs = font.textToGlyphs(text)
    widths = font.getWidths(glyphs)
    whole = skia.Path()
    x = 0.0
    for glyph, width in zip(glyphs, widths, strict=True):
        shape = font.getPath(glyph)
        if shape is not None:
            whole.addPath(shape, x, 0.0)
        x += width + spacing * size
    x -= spacing * size
    scale = height / size
    out = skia.Path()
    whole.transform(skia.Matrix.MakeAll(scale, 0, -x * scale / 2, 0, -scale, 0, 0, 0, 1), out)
    return out


def width_of(text: str, height: float, *, serif: str = SERIF, spacing: float = 0.0) -> float:
    """Return how wide a line of that height is, in the same units."""
    font = _font(200.0, serif, True)
    widths = font.getWidths(font.textToGlyphs(text))
    return float((sum(widths) + spacing * 200.0 * max(0, len(widths) - 1)) * height / 200.0)
