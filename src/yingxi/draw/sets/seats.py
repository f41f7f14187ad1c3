"""Seats seen from the side, made to measure for one who sits on them: chairs by era, a fallen log, stone steps.

A piece's height is that of its seat; who sits on it looks to the right, so a chair's back is at the left.
"""

from __future__ import annotations

from typing import Final

from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import curve, joined, limb, line, oval, poly, rect, smooth
from yingxi.story.terms import Era

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def side_chair(b: Brush) -> None:
    """A chair of its era: a yoke-back armchair, a carved peasant chair, a padded chair on thin legs."""
    if b.look.era is Era.MODERN:
        _padded(b)
    elif b.look.era is Era.FAIRY_TALE:
        _carved(b)
    else:
        _yoke_back(b)


def _legs(b: Brush, material: str, thick: float, *, far_x: float = 0.10) -> None:
    """Cut four legs, the far pair a little to the right of the near one and darker."""
    h = b.h
    for x, tone in ((-0.40 + far_x, -0.22), (0.40 + far_x, -0.22)):
        b.cut(limb([(x * h, h * 0.94), (x * h * 1.04, h * 0.10)], [thick, thick * 0.8]), material, tone, lift=0.1)
    for x in (-0.52, 0.50):
        b.cut(limb([(x * h, h * 0.94), (x * h * 1.08, 0)], [thick, thick * 0.8]), material, lift=0.25, edge=0.6)


def _yoke_back(b: Brush) -> None:
    h = b.h
    _legs(b, "wood_dark", 0.045)
    b.cut(limb([(-0.36 * h, h), (-0.42 * h, h * 1.7), (-0.40 * h, h * 2.12)], [0.03, 0.03, 0.028]), "wood_dark", -0.2,
        lift=0.1)
    splat = smooth([(-0.50 * h, h), (-0.57 * h, h * 1.5), (-0.60 * h, h * 2.1), (-0.44 * h, h * 2.1), (-0.43 * h,
        h * 1.5), (-0.38 * h, h)], close=True)
    b.cut(splat, "wood", lift=0.2, edge=0.5)
    b.cut(limb([(-0.54 * h, h * 0.96), (-0.62 * h, h * 1.6), (-0.66 * h, h * 2.14)], [0.04, 0.036, 0.032]), "wood_dark",
        lift=0.3, edge=0.6)
    yoke = ((-0.76, 2.12), (-0.52, 2.24), (-0.28, 2.14), (-0.30, 2.07), (-0.52, 2.15), (-0.74, 2.05))
    b.cut(smooth([(x * h, y * h) for x, y in yoke], close=True), "wood_dark", lift=0.3, edge=0.7)
    b.cut(rect(-0.60 * h, h * 0.88, 0.60 * h, h, 0.012), "wood", lift=0.35, edge=0.8)
    b.cut(rect(-0.54 * h, h * 0.18, 0.54 * h, h * 0.25), "wood_dark", -0.08, lift=0.15)


def _carved(b: Brush) -> None:
    h = b.h
    _legs(b, "wood", 0.05)
    back = smooth([(-0.56 * h, h * 0.96), (-0.72 * h, h * 1.7), (-0.78 * h, h * 2.05), (-0.62 * h, h * 2.2), (-0.42 * h,
        h * 2.1), (-0.40 * h, h * 1.7), (-0.36 * h, h * 0.98)], close=True)
    b.cut(back, "wood", -0.05, lift=0.35, edge=0.7)
    heart = ((-0.59, 1.66), (-0.67, 1.84), (-0.60, 1.92), (-0.56, 1.86), (-0.50, 1.90), (-0.46, 1.82))
    b.flat(smooth([(x * h, y * h) for x, y in heart], close=True), "wood_dark", -0.3)
    b.cut(rect(-0.60 * h, h * 0.87, 0.60 * h, h, 0.02), "wood_light", -0.1, lift=0.35, edge=0.8)
    b.line(line((-0.52 * h, h * 0.32), (0.52 * h, h * 0.32)), "wood_dark", 0.03)


def _padded(b: Brush) -> None:
    h, cloth = b.h, ("cloth_ochre", "cloth_blue", "cloth_green")[b.piece.seed % 3]
    for x in (-0.34, 0.44):
        b.line(line((x * h, h * 0.9), (x * 1.1 * h, h * 0.08)), "wood_dark", 0.03, -0.2)
    for x, out in ((-0.48, 1.25), (0.44, 1.2)):
        b.line(line((x * h, h * 0.9), (x * out * h, 0)), "wood", 0.045)
    back = smooth([(-0.56 * h, h * 0.92), (-0.76 * h, h * 1.6), (-0.76 * h, h * 2.0), (-0.60 * h, h * 2.06), (-0.46 * h,
        h * 1.9), (-0.36 * h, h * 1.05)], close=True)
    b.cut(back, cloth, -0.08, lift=0.4, edge=0.6, gradient=0.12)
    b.cut(rect(-0.62 * h, h * 0.78, 0.60 * h, h * 1.0, 0.08), cloth, lift=0.35, edge=0.6, gradient=0.12)


def log_seat(b: Brush) -> None:
    """A fallen trunk: bark along it, rings where it was sawn, moss and a broken twig."""
    w, h = b.w / 2, b.h
    b.cut(limb([(-w * 0.5, h * 0.8), (-w * 0.66, h * 1.35)], [0.07, 0.04]), "bark", -0.1, lift=0.2)
    trunk = smooth([(-w, h * 0.08), (-w * 1.02, h * 0.5), (-w * 0.96, h * 0.92), (-w * 0.3, h), (w * 0.4, h * 0.98),
        (w * 0.92, h * 0.96), (w * 0.98, h * 0.5), (w * 0.92, 0.0), (0, -h * 0.05)], close=True)
    b.cut(trunk, "bark", lift=0.5, edge=0.6, gradient=0.2)
    grain = joined(curve((-w * x, h * y), (-w * x + w * 0.3, h * (y + 0.05)), (-w * x + w * 0.62, h * (y - 0.02)))
        for x, y in ((0.9, 0.72), (0.5, 0.5), (0.95, 0.3), (0.15, 0.74), (0.2, 0.24), (-0.15, 0.46)))
    b.line(grain, "wood_dark", 0.018, -0.15, alpha=0.6)
    b.cut(oval(w * 0.93, h * 0.48, h * 0.22, h * 0.49), "wood_light", lift=0.2, edge=0.6)
    b.line(joined(oval(w * 0.93, h * 0.48, h * 0.22 * k, h * 0.49 * k) for k in (0.72, 0.44, 0.18)), "wood_dark", 0.014,
        alpha=0.7)
    b.cut(smooth([(-w * 0.98, h * 0.80), (-w * 0.7, h * 1.05), (-w * 0.3, h * 1.02), (-w * 0.42, h * 0.86), (-w * 0.62,
        h * 0.78), (-w * 0.8, h * 0.62)], close=True), "leaf_dark", lift=0.15)
    b.snow_along(-w * 0.9, w * 0.88, h * 0.99, 0.06)


def step_seat(b: Brush) -> None:
    """Three stone steps seen from the side of the one who sits on the topmost."""
    w, h = b.w / 2, b.h
    for k, (left, right) in enumerate(((-1.0, 1.0), (-1.0, 0.62), (-1.0, 0.26))):
        low, high = h * k / 3, h * (k + 1) / 3
        b.cut(poly([(left * w, low - 0.03), (left * w, high), (right * w, high), (right * w + 0.015, low - 0.03)]),
            "stone", 0.05 * k, lift=0.35, edge=0.8)
        b.line(line((left * w, high - h * 0.07), (right * w, high - h * 0.07)), "stone_dark", 0.012, alpha=0.55)
    b.snow_along(-w, w * 0.26, h, 0.05)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("side_chair", side_chair, 1.3), ("log_seat", log_seat, 3.4), ("step_seat", step_seat, 3.6),
)  # fmt: skip
