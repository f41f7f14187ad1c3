"""The floor of a wood: great trunks on their roots, ferns, mushrooms that shine a little at night."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds, painter
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def great_trunk(b: Brush) -> None:
    """An old trunk that rises out of the frame: spreading roots, ridged bark, a hollow, shelf mushrooms, a bough."""
    h = b.h
    sheet = smooth([(-0.95, -0.12), (-0.55, 0.10), (-0.38, 0.42), (-0.31, 1.2), (-0.30, 2.4), (-0.36, h), (0.34, h),
        (0.30, 2.6), (0.33, 1.2), (0.42, 0.44), (0.62, 0.12), (1.05, -0.12), (0.45, -0.02), (0.16, -0.14), (-0.18,
            -0.02),
        (-0.5, -0.14)], close=True)
    bough = limb([(0.20, 2.05), (0.72, 2.55), (1.25, 2.72), (1.75, 3.15)], [0.26, 0.18, 0.12, 0.03])
    twig = limb([(0.95, 2.63), (1.25, 3.05), (1.35, 3.5)], [0.10, 0.06, 0.02])
    b.cut(joined([bough, twig]), "bark", -0.12, lift=0.6, edge=0.4)
    b.cut(sheet, "bark", -0.08, lift=1.0, edge=0.6, gradient=0.2)

    def bark() -> None:
        ridges = joined(smooth([(x * 2.3, -0.1), (x * 1.15, 0.5), (x + b.rng.uniform(-0.02, 0.02), 1.4),
            (x * 0.95 + b.rng.uniform(-0.03, 0.03), 2.6), (x, h)]) for x in (-0.26, -0.19, -0.11, -0.03, 0.06, 0.14,
                0.23))
        b.line(ridges, "bark", 0.026, -0.42, alpha=0.75)
        b.line(ridges, "bark", 0.008, 0.22, alpha=0.6)
        b.flat(oval(0.02, 1.62, 0.085, 0.15), "bark", -0.62)
        b.line(joined([oval(0.02, 1.62, 0.115, 0.19), oval(0.02, 1.62, 0.15, 0.24)]), "bark", 0.016, -0.4, alpha=0.7)
        moss = joined(oval(b.rng.uniform(-0.6, 0.5), b.rng.uniform(-0.1, 0.45), b.rng.uniform(0.05, 0.12), 0.04)
            for _ in range(16))
        b.flat(moss, "leaf_dark", 0.05, alpha=0.6)

    b.clipped(sheet, bark)
    if b.look.snowy:
        b.cut(smooth([(-0.98, -0.14), (-0.5, 0.16), (-0.1, 0.10), (0.5, 0.20), (1.08, -0.14)], close=True), "snow",
            lift=0.3, edge=0.3)
        b.snow_cap([(0.5, 2.44), (0.72, 2.65), (1.25, 2.79), (1.6, 3.0)], 0.06)
        return
    for k, (x, y) in enumerate(((0.27, 0.86), (0.25, 1.08), (0.24, 1.27))):
        cap = skia.Path()
        cap.addArc(skia.Rect.MakeLTRB(x - 0.12, y - 0.07, x + 0.17 - 0.02 * k, y + 0.09), 0, 180)
        cap.close()
        b.cut(cap, "cloth_ochre", -0.05, lift=0.5)
    ferns = joined(leaf(x, -0.12, b.rng.uniform(0.35, 0.6), 0.09, math.pi / 2 + a) for x in (-0.75, 0.8)
        for a in (-1.0, -0.6, -0.2, 0.2, 0.6, 1.0))
    ferns.setFillType(skia.PathFillType.kWinding)
    b.cut(ferns, "leaf_dark", -0.1, lift=0.4)


def undergrowth(b: Brush) -> None:
    """A hem of ferns, broad leaves and mushrooms along the ground."""
    half, h = b.w / 2, b.h
    if b.look.snowy:
        _snowed_under(b)
        return
    for row in range(2):
        fronds = skia.Path()
        count = int(b.w / 0.75)
        for k in range(count):
            x = -half + b.w * (k + b.rng.uniform(0, 1)) / count
            tall = h * b.rng.uniform(0.45, 1.0) * (0.75 if row else 1.0)
            fan = 5 if b.rng.random() < 0.6 else 3
            for j in range(fan):
                turn = (j / (fan - 1) - 0.5) * 2.0
                fronds.addPath(leaf(x, -0.06, tall * (1 - 0.12 * abs(turn)), tall * (0.16 if fan == 5 else 0.26),
                    math.pi / 2 + turn * 0.9))
        fronds.setFillType(skia.PathFillType.kWinding)
        b.cut(fronds, "leaf_dark", -0.22 + 0.14 * row, lift=0.5, edge=0.4)
    for k in range(max(3, int(b.w / 3.2))):
        x = -half + b.w * (k + b.rng.uniform(0.1, 0.9)) / max(3, int(b.w / 3.2))
        for dx, s in ((0.0, 1.0), (0.16, 0.68)):
            _mushroom(b, x + dx, 0.20 * s * (0.6 + 0.5 * h))


def _snowed_under(b: Brush) -> None:
    """A hem under snow: soft mounds, each with its blue shade, a few bent stalks between them."""
    half, h = b.w / 2, b.h
    cool = mix(b.ink("snow"), b.look.ramp[3], 0.75)
    x = -half
    while x < half:
        wide, tall = b.rng.uniform(0.7, 1.7), h * b.rng.uniform(0.16, 0.46)
        if b.rng.random() < 0.4:
            stalks = joined(curve((x + dx, -0.05), (x + dx, tall * 1.5), (x + dx + lean, tall * 2.0))
                for dx, lean in ((-0.06, -0.16), (0.0, 0.10), (0.07, 0.24)))
            b.line(stalks, "bark", 0.018, -0.15)
        mound = smooth([(x - wide, -0.12), (x - wide * 0.55, tall * 0.55), (x, tall), (x + wide * 0.5, tall * 0.66),
            (x + wide, -0.12)], close=True)
        b.cut(mound, "snow", lift=0.35, edge=0.3)
        away = x + (0.7 if b.look.from_x < 0 else -0.7) * wide
        b.clipped(mound, lambda away=away, wide=wide: b.pool(oval(away, 0.0, wide), away, 0.0, wide, cool, 0.6,
            squash=0.6))  # type: ignore[misc]
        x += wide * b.rng.uniform(1.0, 1.7)


def _mushroom(b: Brush, x: float, h: float) -> None:
    pale = b.ink("bone")
    b.cut(limb([(x, -0.06), (x, h * 0.5), (x, h * 0.8)], [h * 0.26, h * 0.18, h * 0.2]), pale, lift=0.2)
    cap = smooth([(x - h * 0.52, h * 0.72), (x - h * 0.34, h * 1.08), (x, h * 1.2), (x + h * 0.34, h * 1.08),
        (x + h * 0.52, h * 0.72), (x, h * 0.66)], close=True)
    b.cut(cap, "flower_red", lift=0.3, edge=0.5, unify=0.25)
    b.plain(joined(oval(x + dx * h, h * dy, h * 0.07) for dx, dy in ((-0.25, 0.86), (0.02, 1.02), (0.27, 0.84))),
        shade(pale, 0.2))
    if b.look.night:
        b.pool(oval(x, h * 0.8, h * 1.6), x, h * 0.8, h * 1.6, mix(LAMPLIGHT, b.look.ramp[1], 0.4), 0.30)


def near_trunk(b: Brush) -> None:
    """A dark trunk and a hanging bough of leaves close to the lens, at the frame's edge."""
    sheet = smooth([(-1.8, -4.0), (-0.50, -4.0), (-0.72, -1.2), (-0.84, 0.6), (-0.80, 2.0), (-0.62, 5.0), (-1.8, 5.0)],
        close=True)
    b.cut(sheet, "bark", -0.5, lift=1.0, edge=0.45)
    ridges = joined(smooth([(-1.3 + 0.16 * k, -3.0), (-1.36 + 0.15 * k, 0.4), (-1.30 + 0.16 * k, 4.0)])
        for k in range(4))
    b.clipped(sheet, lambda: b.line(ridges, "bark", 0.03, -0.7, alpha=0.8))
    b.cut(limb([(-0.85, 2.35), (-0.35, 2.75), (0.35, 2.9), (0.95, 2.72)], [0.20, 0.13, 0.08, 0.02]), "bark", -0.5,
        lift=0.6)
    leaves = skia.Path()
    for k in range(15):
        t = k / 14
        x, y = -0.5 + 1.5 * t, 2.68 + 0.24 * math.sin(math.pi * t) - 0.1 * t
        for a in (-0.5, 0.1):
            leaves.addPath(leaf(x, y, 0.30 - 0.08 * t, 0.10, -math.pi / 2 + a + b.rng.uniform(-0.35, 0.35)))
    leaves.setFillType(skia.PathFillType.kWinding)
    b.cut(leaves, "leaf_dark", -0.5, lift=0.6, edge=0.3)
    b.line(line((-0.6, 2.6), (-0.1, 2.82)), "bark", 0.02, -0.6)


PAINTERS: Final[dict[str, Painter]] = {
    **kinds(("great_trunk", great_trunk, 0.4), ("undergrowth", undergrowth, 6.0)),
    "near_trunk": painter(at_size(near_trunk)),
}
