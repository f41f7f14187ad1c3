"""Bedding: what lies over a sleeper seen from the side, and what is spread on a floor."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import curve, joined, line, oval, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_BODY: Final = (
    (-0.48, 0.62), (-0.42, 0.79), (-0.31, 0.86), (-0.16, 0.80), (-0.02, 0.73), (0.12, 0.72), (0.24, 0.66),
    (0.34, 0.66), (0.395, 0.80), (0.435, 0.90), (0.475, 0.80),
)
"""The top of a body under a cover, from the chest to the toes, in the cover's width and height."""
_EDGE: Final = 0.30
"""Where the mattress's edge is, in the cover's height: below it the cloth hangs."""


def _cover(b: Brush, cloth: str) -> skia.Path:
    """Cut a cover that rises over chest, folded hands and toes, lies on the mattress and hangs over its edge."""
    w, h = b.w, b.h
    outline = [(-w * 0.50, h * _EDGE), *((x * w, y * h) for x, y in _BODY), (w * 0.50, h * 0.44),
        (w * 0.56, h * 0.33), (w * 0.575, h * 0.08)]
    folds = [(w * 0.575 - w * 0.109 * k, h * (0.0 if k % 2 else 0.045)) for k in range(1, 10)]
    cover = smooth([*outline, *folds, (-w * 0.50, h * 0.05)], close=True)
    b.cut(cover, cloth, 0.06, lift=0.45, edge=0.6, gradient=0.16)
    # What hangs is turned from the light from above: a shade, and the folds in it.
    _shade_hanging(b, cover, 0.30)
    b.clipped(cover, lambda: b.line(joined(curve((x * w, h * 0.02), ((x + 0.012) * w, h * 0.16),
        ((x + 0.004) * w, h * 0.27)) for x in (-0.42, -0.31, -0.17, -0.06, 0.08, 0.19, 0.31, 0.42, 0.52)), "ink",
        0.010, alpha=0.22))
    creases = (((-0.20, 0.76), (-0.16, 0.58), (-0.20, 0.40)), ((0.05, 0.68), (0.02, 0.55), (0.06, 0.42)),
        ((0.22, 0.60), (0.20, 0.52), (0.25, 0.40)), ((0.43, 0.84), (0.36, 0.62), (0.38, 0.42)),
        ((0.42, 0.80), (0.28, 0.58), (0.16, 0.54)))
    b.clipped(cover, lambda: b.line(joined(curve(*((x * w, y * h) for x, y in row)) for row in creases), "ink", 0.009,
        alpha=0.20))
    return cover


def _shade_hanging(b: Brush, cloth: skia.Path, depth: float) -> None:
    """Darken what hangs over the edge, softly from the edge down."""
    ink = b.ink("ink")
    b.fade(cloth, b.h * (_EDGE + 0.06), 0.0, [(0.0, ink, 0.0), (0.35, ink, 0.6 * depth), (1.0, ink, depth)])


def _turned_down(b: Brush, linen: str) -> None:
    """Fold the cover's end back at the chest."""
    w, h = b.w, b.h
    fold = smooth([(-w * 0.505, h * 0.04), (-w * 0.512, h * 0.32), (-w * 0.485, h * 0.64), (-w * 0.42, h * 0.82),
        (-w * 0.36, h * 0.87), (-w * 0.385, h * 0.62), (-w * 0.40, h * 0.34), (-w * 0.40, h * 0.02)], close=True)
    b.cut(fold, linen, 0.05, lift=0.25)
    _shade_hanging(b, fold, 0.22)


def quilt(b: Brush) -> None:
    """A patterned quilt over a sleeper whose head lies at the left."""
    w, h = b.w, b.h
    cover = _cover(b, ("cloth_red", "cloth_blue", "cloth_green")[b.piece.seed % 3])
    rows = (0.86, 0.66, 0.46)
    b.clipped(cover, lambda: b.line(joined(smooth([(x * w, y * h * k + h * 0.03) for x, y in _BODY]) for k in rows),
        "gold", 0.008, alpha=0.5))
    flowers = joined(oval(x * w, h * y, 0.026, 0.022) for x, y in ((-0.30, 0.68), (-0.12, 0.62), (0.05, 0.56),
        (0.20, 0.50), (-0.24, 0.47), (-0.05, 0.42), (0.13, 0.40), (0.32, 0.47), (0.42, 0.60), (-0.33, 0.15),
        (-0.12, 0.13), (0.12, 0.15), (0.34, 0.13)))
    b.clipped(cover, lambda: b.flat(flowers, "gold", alpha=0.6))
    _turned_down(b, "cloth_cream")


def blanket(b: Brush) -> None:
    """A plain blanket with a stripe, its sheet turned down."""
    w, h = b.w, b.h
    cover = _cover(b, ("cloth_blue", "cloth_ochre", "cloth_green")[b.piece.seed % 3])
    b.clipped(cover, lambda: b.line(joined(smooth([(x * w, y * h * k) for x, y in _BODY]) for k in (0.72, 0.64)),
        "white", 0.016, alpha=0.55))
    _turned_down(b, "white")


def bed_mat(b: Brush) -> None:
    """A straw mat on the floor with a small pillow at its left."""
    w, h = b.w, b.h
    mat = smooth([(-w * 0.5, 0), (-w * 0.5, h * 0.5), (0, h * 0.55), (w * 0.5, h * 0.5), (w * 0.5, 0)], close=True)
    b.cut(mat, "thatch", lift=0.3)
    b.line(joined(line((w * (k / 12 - 0.5), h * 0.05), (w * (k / 12 - 0.5), h * 0.48)) for k in range(1, 12)),
        "thatch_dark", 0.008, alpha=0.6)
    b.cut(smooth([(-w * 0.47, h * 0.4), (-w * 0.475, h * 1.25), (-w * 0.39, h * 1.5), (-w * 0.31, h * 1.25),
        (-w * 0.305, h * 0.4)], close=True), "cloth_indigo", 0.15, lift=0.3)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("quilt", quilt, 2.4), ("blanket", blanket, 2.4), ("bed_mat", bed_mat, 16.0),
)
