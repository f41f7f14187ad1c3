"""Things for play and feasts: kites, toys, balloons, masks, gifts, sweets, instruments, snowmen."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import rgb
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import crown, curve, joined, leaf, limb, line, oval, pierced, poly, rect, smooth
from yingxi.story.terms import Era

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def _bow(b: Brush, x: float, y: float, size: float, material: str) -> None:
    """A tied ribbon: two loops, two ends, a knot."""
    for side in (-1, 1):
        b.cut(leaf(x, y, size * 0.42, size * 0.34, math.pi / 2 - side * 2.45), material, -0.08, lift=0.25)
        b.cut(leaf(x, y, size * 0.62, size * 0.50, math.pi / 2 - side * 1.05), material, 0.04, lift=0.35, edge=0.7)
    b.cut(oval(x, y, size * 0.11, size * 0.10), material, 0.12, lift=0.25, edge=0.8)


def kite(b: Brush) -> None:
    """A swallow kite: bowed wings, forked tail, painted in few colours, ribbons trailing to its foot."""
    h = b.h
    for side in (-1, 1):
        b.line(smooth([(side * h * 0.10, h * 0.42), (side * h * 0.17, h * 0.28), (side * h * 0.07, h * 0.14),
            (side * h * 0.14, 0.01 * h)]), "flower_yellow", h * 0.020)
    wings = smooth([(0, h * 0.80), (-h * 0.18, h * 0.90), (-h * 0.44, h * 0.93), (-h * 0.62, h * 0.80),
        (-h * 0.55, h * 0.70), (-h * 0.30, h * 0.67), (-h * 0.10, h * 0.62), (0, h * 0.60), (h * 0.10, h * 0.62),
        (h * 0.30, h * 0.67), (h * 0.55, h * 0.70), (h * 0.62, h * 0.80), (h * 0.44, h * 0.93), (h * 0.18, h * 0.90)],
        close=True)
    tail = joined(smooth([(side * h * 0.01, h * 0.66), (side * h * 0.10, h * 0.62), (side * h * 0.19, h * 0.44),
        (side * h * 0.27, h * 0.28), (side * h * 0.12, h * 0.40), (side * h * 0.01, h * 0.54)], close=True)
        for side in (-1, 1))
    b.cut(tail, "cloth_indigo", lift=0.4, edge=0.6)
    b.flat(joined(oval(side * h * (0.105 + 0.055 * k), h * (0.53 - 0.10 * k), h * (0.030 - 0.007 * k))
        for side in (-1, 1) for k in range(3)), "flower_yellow")
    b.cut(wings, "red", lift=0.5, edge=0.7, gradient=0.12)
    b.clipped(wings, lambda: b.line(joined([curve((-h * 0.62, h * 0.84), (-h * 0.3, h * 0.80), (0, h * 0.70)),
        curve((h * 0.62, h * 0.84), (h * 0.3, h * 0.80), (0, h * 0.70))]), "cloth_indigo", h * 0.05))
    for side in (-1, 1):
        for x, y, r in ((0.30, 0.80, 0.072), (0.48, 0.83, 0.048)):
            b.flat(joined(oval(side * h * x + math.cos(a) * h * r * 0.55, h * y + math.sin(a) * h * r * 0.55,
                h * r * 0.42) for a in (k * math.tau / 5 for k in range(5))), "paper")
            b.flat(oval(side * h * x, h * y, h * r * 0.36), "gold")
    body = smooth([(0, h * 0.99), (-h * 0.09, h * 0.92), (-h * 0.085, h * 0.72), (0, h * 0.54), (h * 0.085, h * 0.72),
        (h * 0.09, h * 0.92)], close=True)
    b.cut(body, "cloth_indigo", lift=0.4, edge=0.7)
    b.flat(smooth([(0, h * 0.86), (-h * 0.055, h * 0.78), (0, h * 0.62), (h * 0.055, h * 0.78)], close=True), "paper")
    b.flat(joined(oval(side * h * 0.042, h * 0.915, h * 0.026) for side in (-1, 1)), "paper")
    b.flat(joined(oval(side * h * 0.040, h * 0.915, h * 0.012) for side in (-1, 1)), "ink")
    b.flat(poly([(-h * 0.02, h * 0.96), (h * 0.02, h * 0.96), (0, h * 1.0)]), "flower_yellow")


def kite_aloft(b: Brush) -> None:
    """A kite in the air: it leans on the wind, its line sweeps down towards the ground."""
    h, run, drop = b.h, b.w, max(b.piece.y_m - 1.15, 0.0)
    b.line(curve((0, h * 0.7), (-run * 0.22, h * 0.5 - drop * 0.72), (-run, -drop)), "paper", max(0.012, h * 0.010),
        alpha=0.75)
    b.placed(0.0, 0.0, lambda: kite(b), turn=-0.22)


def balloon(b: Brush) -> None:
    """A balloon at the end of its string."""
    h = b.h
    x = h * 0.03
    b.line(smooth([(0, 0), (h * 0.03, h * 0.16), (-h * 0.015, h * 0.36), (x, h * 0.58)]), "paper", h * 0.013)
    b.cut(poly([(x - h * 0.03, h * 0.56), (x + h * 0.03, h * 0.56), (x, h * 0.61)]), "lacquer", lift=0.2)
    skin = smooth([(x, h * 0.60), (x - h * 0.13, h * 0.69), (x - h * 0.175, h * 0.82), (x - h * 0.12, h * 0.95),
        (x, h), (x + h * 0.12, h * 0.95), (x + h * 0.175, h * 0.82), (x + h * 0.13, h * 0.69)], close=True)
    b.cut(skin, ("red", "flower_yellow", "seat")[b.piece.seed % 3], lift=0.5, edge=0.9, gradient=0.16)
    b.clipped(skin, lambda: b.pool(skin, x + h * 0.12, h * 0.68, h * 0.22, b.ink("lacquer_dark"), 0.35))
    b.plain(smooth([(x - h * 0.12, h * 0.82), (x - h * 0.10, h * 0.90), (x - h * 0.04, h * 0.955),
        (x - h * 0.075, h * 0.88)], close=True), (1, 1, 0.96), 0.75)


def ball(b: Brush) -> None:
    """A ball of coloured gores."""
    r = b.h / 2
    skin = oval(0, r, r)
    b.cut(skin, "red", lift=0.5, edge=0.9, gradient=0.16)
    gores = joined(smooth([(0, 2 * r), (side * r * x1, r), (0, 0), (side * r * x0, r)], close=True)
        for side, x0, x1 in ((-1, 0.30, 0.78), (1, 0.30, 0.78)))
    b.clipped(skin, lambda: b.flat(gores, "paper"))
    b.clipped(skin, lambda: b.pool(skin, r * 0.5, r * 0.35, r * 1.1, b.ink("lacquer_dark"), 0.5))
    b.cut(oval(-r * 0.05, r * 1.92, r * 0.20, r * 0.09), "flower_yellow", lift=0.15)
    b.plain(smooth([(-r * 0.66, r * 1.2), (-r * 0.48, r * 1.62), (-r * 0.18, r * 1.78), (-r * 0.42, r * 1.5)],
        close=True), (1, 1, 0.95), 0.7)


def doll(b: Brush) -> None:
    """A cloth doll in a dotted frock, arms out."""
    h = b.h
    for side in (-1, 1):
        b.cut(limb([(side * h * 0.09, h * 0.22), (side * h * 0.11, h * 0.02)], [h * 0.10, h * 0.09]), "cloth_cream",
            lift=0.3)
        b.cut(oval(side * h * 0.13, h * 0.035, h * 0.075, h * 0.042), "lacquer", lift=0.25)
        b.cut(limb([(side * h * 0.10, h * 0.50), (side * h * 0.26, h * 0.40), (side * h * 0.33, h * 0.44)],
            [h * 0.10, h * 0.08, h * 0.09]), "cloth_cream", lift=0.3)
    frock = smooth([(-h * 0.10, h * 0.56), (-h * 0.17, h * 0.34), (-h * 0.27, h * 0.15), (0, h * 0.12),
        (h * 0.27, h * 0.15), (h * 0.17, h * 0.34), (h * 0.10, h * 0.56)], close=True)
    b.cut(frock, "red", lift=0.45, edge=0.7)
    b.clipped(frock, lambda: b.flat(joined(oval(x * h, y * h, h * 0.018) for x in (-0.2, -0.1, 0.0, 0.1, 0.2)
        for y in (0.19, 0.28, 0.37, 0.46)), "paper"))
    b.cut(crown(0, h * 0.79, h * 0.24, h * 0.22, 13, b.rng), "clay_dark", lift=0.35)
    b.cut(oval(0, h * 0.73, h * 0.185, h * 0.17), "cloth_cream", 0.12, lift=0.3, edge=0.7)
    b.cut(smooth([(-h * 0.185, h * 0.74), (-h * 0.12, h * 0.90), (h * 0.12, h * 0.90), (h * 0.185, h * 0.74),
        (h * 0.06, h * 0.83), (-h * 0.04, h * 0.85)], close=True), "clay_dark", 0.05, lift=0.2)
    b.flat(joined(oval(side * h * 0.07, h * 0.73, h * 0.021, h * 0.026) for side in (-1, 1)), "ink")
    b.flat(joined(oval(side * h * 0.115, h * 0.675, h * 0.035, h * 0.022) for side in (-1, 1)), "blossom", alpha=0.9)
    b.line(curve((-h * 0.035, h * 0.66), (0, h * 0.635), (h * 0.035, h * 0.66)), "lacquer", h * 0.014)
    for side in (-1, 1):
        _bow(b, side * h * 0.20, h * 0.89, h * 0.16, "flower_yellow")


def teddy_bear(b: Brush) -> None:
    """A stuffed bear that sits, a bow at its neck."""
    h = b.h
    for side in (-1, 1):
        b.cut(oval(side * h * 0.18, h * 0.92, h * 0.10), "ginger", -0.08, lift=0.3)
        b.flat(oval(side * h * 0.18, h * 0.92, h * 0.055), "cloth_cream")
        b.cut(limb([(side * h * 0.16, h * 0.48), (side * h * 0.32, h * 0.34), (side * h * 0.36, h * 0.22)],
            [h * 0.16, h * 0.15, h * 0.14]), "ginger", -0.05, lift=0.35)
    b.cut(oval(0, h * 0.32, h * 0.26, h * 0.29), "ginger", lift=0.4, edge=0.6)
    b.cut(oval(0, h * 0.29, h * 0.16, h * 0.19), "cloth_cream", lift=0.15)
    for side in (-1, 1):
        b.cut(oval(side * h * 0.25, h * 0.12, h * 0.16, h * 0.12), "ginger", 0.04, lift=0.4, edge=0.6)
        b.flat(oval(side * h * 0.27, h * 0.12, h * 0.085, h * 0.075), "cloth_cream")
    b.cut(smooth([(0, h * 0.98), (-h * 0.22, h * 0.90), (-h * 0.26, h * 0.70), (-h * 0.12, h * 0.55),
        (h * 0.12, h * 0.55), (h * 0.26, h * 0.70), (h * 0.22, h * 0.90)], close=True), "ginger", 0.05, lift=0.45,
        edge=0.7)
    b.cut(oval(0, h * 0.67, h * 0.115, h * 0.085), "cloth_cream", lift=0.15)
    b.flat(joined(oval(side * h * 0.095, h * 0.79, h * 0.024, h * 0.028) for side in (-1, 1)), "ink")
    b.flat(oval(0, h * 0.70, h * 0.038, h * 0.026), "ink")
    b.line(joined([line((0, h * 0.69), (0, h * 0.65)), curve((-h * 0.04, h * 0.64), (0, h * 0.615),
        (h * 0.04, h * 0.64))]), "ink", h * 0.012)
    _bow(b, 0, h * 0.53, h * 0.28, "red")


def mask(b: Brush) -> None:
    """A painted opera face; a feathered half mask with its stick in Europe."""
    h = b.h
    if b.look.era is Era.FAIRY_TALE:
        b.cut(rect(h * 0.50, 0, h * 0.545, h * 0.62), "gold", lift=0.25)
        for k in range(5):
            b.cut(leaf(h * (0.30 + 0.05 * k), h * 0.68, h * (0.36 - 0.03 * k), h * 0.10, 1.7 - 0.28 * k),
                ("red", "cloth_plum")[k % 2], lift=0.3)
        face = smooth([(-h * 0.58, h * 0.78), (-h * 0.30, h * 0.80), (0, h * 0.70), (h * 0.30, h * 0.80),
            (h * 0.58, h * 0.78), (h * 0.50, h * 0.50), (h * 0.20, h * 0.42), (0, h * 0.54), (-h * 0.20, h * 0.42),
            (-h * 0.50, h * 0.50)], close=True)
        eyes = [smooth([(s * h * 0.12, h * 0.60), (s * h * 0.26, h * 0.68), (s * h * 0.42, h * 0.63),
            (s * h * 0.26, h * 0.56)], close=True) for s in (-1, 1)]
        b.cut(pierced(face, eyes), "gold", lift=0.5, edge=0.8)
        b.line(joined(eyes), "lacquer_dark", h * 0.018)
        return
    face = smooth([(0, 0), (-h * 0.25, h * 0.14), (-h * 0.37, h * 0.45), (-h * 0.33, h * 0.80), (0, h),
        (h * 0.33, h * 0.80), (h * 0.37, h * 0.45), (h * 0.25, h * 0.14)], close=True)
    b.cut(face, "red", lift=0.55, edge=0.8, gradient=0.12)
    b.clipped(face, lambda: b.flat(smooth([(0, h * 0.62), (-h * 0.10, h * 0.85), (0, h * 1.02), (h * 0.10, h * 0.85)],
        close=True), "gold"))
    for side in (-1, 1):
        b.cut(smooth([(side * h * 0.06, h * 0.57), (side * h * 0.18, h * 0.66), (side * h * 0.34, h * 0.63),
            (side * h * 0.30, h * 0.45), (side * h * 0.12, h * 0.46)], close=True), "white", lift=0.12)
        b.flat(smooth([(side * h * 0.08, h * 0.70), (side * h * 0.20, h * 0.82), (side * h * 0.36, h * 0.86),
            (side * h * 0.22, h * 0.74)], close=True), "ink")
        b.flat(smooth([(side * h * 0.10, h * 0.53), (side * h * 0.20, h * 0.59), (side * h * 0.31, h * 0.56),
            (side * h * 0.20, h * 0.50)], close=True), "ink")
        b.line(curve((side * h * 0.07, h * 0.36), (side * h * 0.24, h * 0.34), (side * h * 0.27, h * 0.18)), "gold",
            h * 0.022)
    b.line(curve((0, h * 0.56), (h * 0.05, h * 0.40), (-h * 0.03, h * 0.36)), "lacquer_dark", h * 0.025)
    b.flat(smooth([(-h * 0.15, h * 0.22), (0, h * 0.27), (h * 0.15, h * 0.22), (0, h * 0.13)], close=True), "ink")
    b.flat(smooth([(-h * 0.11, h * 0.215), (0, h * 0.235), (h * 0.11, h * 0.215), (0, h * 0.18)], close=True), "white")


def snowman(b: Brush) -> None:
    """Two balls of snow, coal eyes, a carrot, a red scarf, twigs for arms, a bucket for a hat."""
    h = b.h
    for side in (-1, 1):
        b.line(joined([line((side * h * 0.20, h * 0.46), (side * h * 0.46, h * 0.62)),
            line((side * h * 0.38, h * 0.57), (side * h * 0.42, h * 0.68))]), "bark", h * 0.026)
    b.cut(smooth([(-h * 0.24, 0), (-h * 0.34, h * 0.20), (-h * 0.26, h * 0.42), (0, h * 0.50), (h * 0.26, h * 0.42),
        (h * 0.34, h * 0.20), (h * 0.24, 0)], close=True), "snow", lift=0.5, edge=0.7, gradient=0.12)
    b.cut(oval(0, h * 0.66, h * 0.21, h * 0.20), "snow", 0.02, lift=0.5, edge=0.7, gradient=0.1)
    b.cut(smooth([(-h * 0.20, h * 0.56), (0, h * 0.48), (h * 0.20, h * 0.56), (h * 0.18, h * 0.48), (0, h * 0.41),
        (-h * 0.18, h * 0.48)], close=True), "red", lift=0.35)
    b.cut(poly([(h * 0.06, h * 0.46), (h * 0.16, h * 0.47), (h * 0.19, h * 0.22), (h * 0.08, h * 0.21)]), "red", -0.06,
        lift=0.35)
    b.flat(joined([oval(-h * 0.07, h * 0.71, h * 0.022), oval(h * 0.08, h * 0.71, h * 0.022),
        *[oval(0, h * y, h * 0.020) for y in (0.36, 0.27, 0.17)]]), "ink")
    b.cut(poly([(0, h * 0.685), (h * 0.20, h * 0.64), (0, h * 0.635)]), "maple", lift=0.3)
    b.line(curve((-h * 0.08, h * 0.59), (0, h * 0.555), (h * 0.08, h * 0.59)), "ink", h * 0.016)
    b.cut(poly([(-h * 0.15, h * 0.82), (h * 0.15, h * 0.82), (h * 0.11, h), (-h * 0.11, h)]), "cloth_indigo", lift=0.4,
        edge=0.7)
    b.cut(oval(0, h * 0.825, h * 0.19, h * 0.030), "cloth_indigo", 0.06, lift=0.3)


def swing(b: Brush) -> None:
    """A swing in its frame, the seat a little to one side, flowers up the ropes."""
    h = b.h
    for side in (-1, 1):
        b.cut(joined([limb([(side * h * 0.50, 0), (side * h * 0.40, h * 0.96)], [h * 0.045, h * 0.04]),
            limb([(side * h * 0.30, 0), (side * h * 0.40, h * 0.96)], [h * 0.04, h * 0.035])]), "wood_dark", lift=0.35)
    b.cut(rect(-h * 0.50, h * 0.92, h * 0.50, h * 0.97, h * 0.02), "wood", lift=0.4, edge=0.7)
    b.line(joined(curve((x * h, h * 0.94), ((x + 0.02) * h, h * 0.6), ((x + 0.06) * h, h * 0.25))
        for x in (-0.15, 0.13)), "thatch", h * 0.016)
    b.cut(poly([(-h * 0.14, h * 0.25), (h * 0.24, h * 0.25), (h * 0.24, h * 0.215), (-h * 0.14, h * 0.215)]), "red",
        lift=0.4, edge=0.8)
    b.flat(joined(oval((x + d) * h, y * h, h * 0.018) for x in (-0.14, 0.14) for y, d in ((0.8, 0.0), (0.62, 0.01),
        (0.45, 0.03))), "blossom")
    b.flat(joined(leaf((x + d) * h, y * h, h * 0.06, h * 0.03, a) for x in (-0.14, 0.14) for y, d, a in (
        (0.76, 0.0, 0.6), (0.58, 0.01, 2.4), (0.41, 0.03, 0.5))), "leaf")


def gift(b: Brush) -> None:
    """A wrapped box with a ribbon and a bow."""
    h = b.h
    w = h * 0.62
    b.cut(rect(-w, 0, w, h * 0.62), "red", lift=0.55, edge=0.7, gradient=0.12)
    b.flat(joined(oval(x * w, y * h, h * 0.022) for x in (-0.75, -0.42, 0.42, 0.75) for y in (0.12, 0.28, 0.44)),
        "gold",
        alpha=0.85)
    b.cut(rect(-w * 1.08, h * 0.54, w * 1.08, h * 0.72, h * 0.02), "red", 0.08, lift=0.4, edge=0.8)
    b.cut(rect(-w * 0.15, 0, w * 0.15, h * 0.72), "gold", lift=0.2)
    _bow(b, 0, h * 0.74, h * 0.62, "gold")


def cake(b: Brush) -> None:
    """A layer cake on its plate: cream, berries, candles that burn."""
    h = b.h
    w = h * 0.72
    b.cut(oval(0, h * 0.05, w * 1.18, h * 0.055), "paper", lift=0.4, edge=0.8)
    body = rect(-w, h * 0.06, w, h * 0.52, h * 0.06)
    b.cut(body, "blossom_light", lift=0.5, edge=0.6, gradient=0.12)
    b.clipped(body, lambda: b.flat(rect(-w, h * 0.20, w, h * 0.27), "candy"))
    drip = [(-w, h * 0.54), *[(-w + 2 * w * k / 16, h * (0.50 if k % 2 else 0.38 - 0.05 * (k % 3)))
        for k in range(1, 16)], (w, h * 0.54)]
    b.cut(smooth([*drip, (w * 0.98, h * 0.58), (0, h * 0.60), (-w * 0.98, h * 0.58)], close=True), "icing", lift=0.3,
        edge=0.7)
    for x in (-0.78, -0.40, 0.0, 0.40, 0.78):
        b.cut(oval(x * w, h * 0.62, h * 0.060, h * 0.056), "flower_red", lift=0.25, edge=0.8)
    for k, x in enumerate((-0.58, -0.2, 0.2, 0.58)):
        b.cut(rect(x * w - h * 0.016, h * 0.58, x * w + h * 0.016, h * 0.82), ("flower_yellow", "seat")[k % 2],
            lift=0.2)
        b.paper.glow(x * w, h * 0.88, h * 0.22, LAMPLIGHT, 0.5)
        b.plain(leaf(x * w, h * 0.82, h * 0.16, h * 0.07, math.pi / 2), rgb("#ffb347"))
        b.plain(leaf(x * w, h * 0.825, h * 0.09, h * 0.04, math.pi / 2), rgb("#fff0bd"))


def candy(b: Brush) -> None:
    """Candied haws on a stick in China; a striped lollipop elsewhere."""
    h = b.h
    b.cut(limb([(0, 0), (0, h * 0.96)], [h * 0.035, h * 0.03]), "bamboo", lift=0.25)
    if b.look.era.chinese:
        for k in range(5):
            y = h * (0.36 + 0.135 * k)
            b.cut(oval(0, y, h * 0.085, h * 0.076), "flower_red", -0.05 * (k % 2), lift=0.35, edge=0.9)
            b.plain(oval(-h * 0.032, y + h * 0.026, h * 0.020, h * 0.013), (1, 1, 0.95), 0.8)
        return
    disc = oval(0, h * 0.74, h * 0.26)
    b.cut(disc, "icing", lift=0.45, edge=0.9)
    turns = [(math.cos(t) * h * 0.026 * t, h * 0.74 + math.sin(t) * h * 0.026 * t) for t in
        (0.45 * k for k in range(1, 22))]
    b.clipped(disc, lambda: b.line(smooth(turns), "candy", h * 0.070))
    _bow(b, 0, h * 0.45, h * 0.22, "mint")


def guitar(b: Brush) -> None:
    """A guitar, neck up; a pear-shaped pipa in old China."""
    h = b.h
    if b.look.era.chinese:
        b.cut(smooth([(0, 0), (-h * 0.17, h * 0.08), (-h * 0.18, h * 0.30), (-h * 0.04, h * 0.66), (h * 0.04, h * 0.66),
            (h * 0.18, h * 0.30), (h * 0.17, h * 0.08)], close=True), "wood_light", lift=0.5, edge=0.7, gradient=0.14)
        b.cut(limb([(0, h * 0.60), (0, h * 0.90), (-h * 0.03, h)], [h * 0.08, h * 0.055, h * 0.06]), "wood_dark",
            lift=0.3)
        b.line(joined(line((-h * 0.05, h * y), (h * 0.05, h * y)) for y in (0.38, 0.44, 0.50, 0.56, 0.62)), "bone",
            h * 0.012)
        b.line(joined(line((-h * 0.09, h * y), (-h * 0.03, h * y)) for y in (0.82, 0.87, 0.92)), "wood_dark", h * 0.018)
    else:
        body = smooth([(0, 0), (-h * 0.19, h * 0.05), (-h * 0.21, h * 0.20), (-h * 0.13, h * 0.29), (-h * 0.16,
            h * 0.41),
            (0, h * 0.47), (h * 0.16, h * 0.41), (h * 0.13, h * 0.29), (h * 0.21, h * 0.20), (h * 0.19, h * 0.05)],
            close=True)
        b.cut(body, "maple", lift=0.5, edge=0.8, gradient=0.14)
        b.line(body, "clay_dark", h * 0.010)
        b.flat(oval(0, h * 0.30, h * 0.065), "ink")
        b.line(oval(0, h * 0.30, h * 0.078), "cloth_cream", h * 0.008)
        b.cut(rect(-h * 0.028, h * 0.36, h * 0.028, h * 0.88), "wood_dark", lift=0.3)
        b.line(joined(line((-h * 0.028, h * y), (h * 0.028, h * y)) for y in (0.50, 0.57, 0.65, 0.74, 0.84)), "brass",
            h * 0.006)
        b.cut(poly([(-h * 0.04, h * 0.87), (h * 0.04, h * 0.87), (h * 0.05, h), (-h * 0.05, h)]), "wood_dark", lift=0.3)
    b.cut(rect(-h * 0.08, h * 0.10, h * 0.08, h * 0.13), "wood_dark", lift=0.15)
    b.line(joined(line((h * x, h * 0.12), (h * x * 0.7, h * 0.92)) for x in (-0.018, -0.006, 0.006, 0.018)), "bone",
        h * 0.004)


def violin(b: Brush) -> None:
    """A two-stringed fiddle with its bow in China; a violin elsewhere."""
    h = b.h
    if b.look.era.chinese:
        b.line(curve((-h * 0.20, h * 0.10), (-h * 0.16, h * 0.44), (h * 0.10, h * 0.72)), "bamboo", h * 0.018)
        b.line(line((-h * 0.20, h * 0.10), (h * 0.10, h * 0.72)), "bone", h * 0.008)
        b.cut(limb([(0, h * 0.04), (0, h * 0.92), (-h * 0.05, h)], [h * 0.030, h * 0.026, h * 0.03]), "lacquer_dark",
            lift=0.3)
        b.cut(poly([(-h * 0.08, 0), (h * 0.08, 0), (h * 0.10, h * 0.10), (h * 0.08, h * 0.20), (-h * 0.08, h * 0.20),
            (-h * 0.10, h * 0.10)]), "lacquer", lift=0.4, edge=0.8)
        b.line(joined(line((h * x, h * 0.18), (h * x * 0.5, h * 0.88)) for x in (-0.022, 0.022)), "bone", h * 0.005)
        b.line(joined(line((-h * 0.09, h * y), (0, h * y)) for y in (0.80, 0.88)), "wood_dark", h * 0.024)
        return
    b.line(curve((h * 0.16, h * 0.02), (h * 0.26, h * 0.45), (h * 0.16, h * 0.88)), "wood_dark", h * 0.016)
    b.line(line((h * 0.16, h * 0.04), (h * 0.16, h * 0.86)), "bone", h * 0.008)
    b.cut(smooth([(0, 0), (-h * 0.17, h * 0.06), (-h * 0.17, h * 0.20), (-h * 0.09, h * 0.28), (-h * 0.13, h * 0.42),
        (0, h * 0.52), (h * 0.13, h * 0.42), (h * 0.09, h * 0.28), (h * 0.17, h * 0.20), (h * 0.17, h * 0.06)],
        close=True), "clay", lift=0.5, edge=0.8, gradient=0.16)
    b.line(joined(curve((s * h * 0.07, h * 0.20), (s * h * 0.10, h * 0.26), (s * h * 0.05, h * 0.34)) for s in (-1, 1)),
        "ink", h * 0.012)
    b.cut(rect(-h * 0.022, h * 0.36, h * 0.022, h * 0.92), "ink", lift=0.3)
    b.cut(oval(0, h * 0.95, h * 0.035, h * 0.05), "clay_dark", lift=0.3)
    b.line(joined(line((h * x, h * 0.10), (h * x * 0.6, h * 0.90)) for x in (-0.016, 0.0, 0.016)), "bone", h * 0.004)


def piano(b: Brush) -> None:
    """An upright piano, open, its music on the stand."""
    h = b.h
    w = h * 0.64
    b.cut(joined(rect(x * w - h * 0.04, 0, x * w + h * 0.04, h * 0.5) for x in (-0.94, 0.94)), "ink", lift=0.4)
    b.cut(rect(-w, h * 0.06, w, h, h * 0.02), "ink", 0.06, lift=0.6, edge=0.8)
    b.cut(rect(-w * 1.05, h * 0.97, w * 1.05, h * 1.02, h * 0.01), "ink", 0.14, lift=0.3)
    b.line(rect(-w * 0.88, h * 0.14, w * 0.88, h * 0.44), "iron", h * 0.010)
    b.cut(rect(-w * 1.02, h * 0.50, w * 1.02, h * 0.56), "ink", 0.14, lift=0.4)
    b.flat(rect(-w * 0.94, h * 0.56, w * 0.94, h * 0.63), "white")
    b.line(joined(line((-w * 0.94 + w * 1.88 * k / 22, h * 0.56), (-w * 0.94 + w * 1.88 * k / 22, h * 0.63))
        for k in range(1, 22)), "ink", h * 0.004)
    b.flat(joined(rect(-w * 0.94 + w * 1.88 * (k - 0.28) / 22, h * 0.585, -w * 0.94 + w * 1.88 * (k + 0.28) / 22,
        h * 0.63) for k in range(1, 22) if k % 7 not in (0, 3)), "ink")
    for side in (-1, 1):
        b.cut(poly([(0, h * 0.70), (side * w * 0.34, h * 0.71), (side * w * 0.33, h * 0.91), (0, h * 0.90)]), "paper",
            lift=0.25)
    b.line(joined(line((s * w * 0.06, h * y), (s * w * 0.28, h * y)) for s in (-1, 1) for y in (0.75, 0.79, 0.83,
        0.87)),
        "ink", h * 0.006, alpha=0.7)


def nest(b: Brush) -> None:
    """A nest of twigs with three eggs."""
    h = b.h
    b.cut(oval(0, h * 0.60, h * 0.74, h * 0.22), "clay_dark", lift=0.3)
    for x, y, tone in ((-0.30, 0.70, 0.0), (0.30, 0.70, -0.04), (0.0, 0.76, 0.06)):
        b.cut(oval(x * h, y * h, h * 0.19, h * 0.24), "water_light", tone, lift=0.3, edge=0.8)
    bowl = smooth([(-h * 0.86, h * 0.58), (-h * 0.62, h * 0.14), (0, 0), (h * 0.62, h * 0.14), (h * 0.86, h * 0.58),
        (h * 0.4, h * 0.44), (0, h * 0.40), (-h * 0.4, h * 0.44)], close=True)
    b.cut(bowl, "thatch_dark", lift=0.5, edge=0.6)
    twigs = skia.Path()
    for _ in range(26):
        x, y = float(b.rng.uniform(-0.8, 0.7)) * h, float(b.rng.uniform(0.05, 0.55)) * h
        twigs.addPath(curve((x, y), (x + h * 0.16, y + h * float(b.rng.uniform(-0.02, 0.10))), (x + h * 0.34,
            y + h * float(b.rng.uniform(-0.08, 0.08)))))
    b.clipped(bowl, lambda: b.line(twigs, "thatch", h * 0.030))
    b.line(joined(curve((x * h, y * h), ((x + s * 0.1) * h, (y + 0.1) * h), ((x + s * 0.26) * h, (y + 0.12) * h))
        for x, y, s in ((-0.7, 0.5, -1), (0.7, 0.5, 1), (0.5, 0.46, 1), (-0.5, 0.45, -1))), "bark", h * 0.028)


def shell(b: Brush) -> None:
    """A ribbed shell with a pearl's gleam."""
    h = b.h
    points = [(math.cos(a) * h * (0.62 if k % 2 else 0.66), h * 0.10 + math.sin(a) * h * (0.86 if k % 2 else 0.90))
        for k, a in enumerate(math.pi * (0.04 + 0.92 * j / 14) for j in range(15))]
    fan = smooth([(h * 0.16, 0.02 * h), *points, (-h * 0.16, 0.02 * h)], close=True)
    b.cut(fan, "blossom", lift=0.5, edge=0.8, gradient=0.16)
    b.clipped(fan, lambda: b.line(joined(curve((0, 0), (math.cos(a) * h * 0.34, h * 0.06 + math.sin(a) * h * 0.5),
        (math.cos(a) * h * 0.66, h * 0.10 + math.sin(a) * h * 0.9)) for a in (math.pi * (0.08 + 0.84 * k / 8)
        for k in range(9))), "candy", h * 0.024, alpha=0.8))
    b.clipped(fan, lambda: b.line(joined(oval(0, h * 0.05, h * r, h * r * 1.25) for r in (0.30, 0.48)), "icing",
        h * 0.022, alpha=0.7))
    b.cut(poly([(-h * 0.26, 0), (h * 0.26, 0), (h * 0.14, h * 0.13), (-h * 0.14, h * 0.13)]), "blossom", -0.08,
        lift=0.3)


PAINTS: Final[dict[str, Callable[[Brush], None]]] = {
    "kite": kite, "balloon": balloon, "doll": doll, "teddy_bear": teddy_bear, "mask": mask, "snowman": snowman,
    "swing": swing, "gift": gift, "cake": cake, "candy": candy, "guitar": guitar, "violin": violin, "piano": piano,
    "nest": nest, "shell": shell,
}  # fmt: skip
