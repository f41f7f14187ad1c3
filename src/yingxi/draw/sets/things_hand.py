"""Things for a hand: lights, blades, sticks, fans, jewels, clothes, pipes, phones."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import RGB, mix, rgb
from yingxi.draw.sets import boats
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.roofs import hanging_lantern
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, pierced, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_FLAME: Final[tuple[RGB, ...]] = (rgb("#f08a35"), rgb("#ffc45c"), rgb("#fff1c4"))


def flame(b: Brush, x: float, y: float, h: float) -> None:
    """A candle's flame: three leaves of light in a soft glow."""
    b.paper.glow(x, y + h * 0.45, h * 2.6, LAMPLIGHT, 0.55)
    for colour, size in zip(_FLAME, (1.0, 0.68, 0.36), strict=True):
        path = skia.Path()
        path.moveTo(x, y)
        path.cubicTo(x - h * 0.34 * size, y + h * 0.22 * size, x - h * 0.16 * size, y + h * 0.58 * size, x,
            y + h * size)
        path.cubicTo(x + h * 0.16 * size, y + h * 0.58 * size, x + h * 0.34 * size, y + h * 0.22 * size, x, y)
        b.plain(path, colour, 0.96)


def lantern(b: Brush) -> None:
    """A lantern hung from its ring at the top: of paper in China, of brass and glass elsewhere."""
    if not b.look.era.chinese:
        _brass_lantern(b)
        return
    hanging_lantern(b, 0, b.h, b.h * 0.80, round_=b.piece.seed % 3 != 1)
    b.line(glyph("福", 0, b.h * 0.30, b.h * 0.24), "gold", b.h * 0.022)


def _brass_lantern(b: Brush) -> None:
    h = b.h
    b.paper.glow(0, h * 0.36, h * 1.3, LAMPLIGHT, 0.45)
    b.line(joined([line((-h * 0.20, h * 0.62), (-h * 0.24, h * 0.80), (0, h), (h * 0.24, h * 0.80),
        (h * 0.20, h * 0.62))]), "brass", h * 0.026)
    glass = smooth([(-h * 0.15, h * 0.14), (-h * 0.24, h * 0.34), (-h * 0.14, h * 0.58), (h * 0.14, h * 0.58),
        (h * 0.24, h * 0.34), (h * 0.15, h * 0.14)], close=True)
    b.cut(glass, "cloth_cream", lift=0.3, edge=0.8)
    b.clipped(glass, lambda: b.pool(glass, 0, h * 0.34, h * 0.30, LAMPLIGHT, 0.95))
    flame(b, 0, h * 0.20, h * 0.24)
    b.line(joined([line((-h * 0.24, h * 0.34), (h * 0.24, h * 0.34)), line((0, h * 0.14), (0, h * 0.18))]), "brass",
        h * 0.02)
    b.cut(poly([(-h * 0.20, h * 0.57), (h * 0.20, h * 0.57), (h * 0.09, h * 0.72), (-h * 0.09, h * 0.72)]), "brass",
        0.06, lift=0.35, edge=0.9)
    b.cut(poly([(-h * 0.24, 0), (h * 0.24, 0), (h * 0.17, h * 0.16), (-h * 0.17, h * 0.16)]), "brass", -0.06,
        lift=0.4, edge=0.9)


def lamp(b: Brush) -> None:
    """A bean-shaped oil lamp with its flame; a table lamp under its shade today."""
    h = b.h
    if b.look.era.value == "modern":
        b.paper.glow(0, h * 0.62, h * 1.6, LAMPLIGHT, 0.40)
        b.cut(oval(0, h * 0.035, h * 0.24, h * 0.045), "brass", lift=0.4, edge=0.8)
        b.cut(smooth([(-h * 0.05, h * 0.04), (-h * 0.11, h * 0.20), (-h * 0.03, h * 0.40), (-h * 0.02, h * 0.56),
            (h * 0.02, h * 0.56), (h * 0.03, h * 0.40), (h * 0.11, h * 0.20), (h * 0.05, h * 0.04)], close=True),
            "seat", lift=0.4, edge=0.8)
        shade = poly([(-h * 0.40, h * 0.50), (h * 0.40, h * 0.50), (h * 0.24, h), (-h * 0.24, h)])
        b.cut(shade, "cloth_cream", lift=0.5, edge=0.8)
        b.clipped(shade, lambda: b.pool(shade, 0, h * 0.54, h * 0.46, LAMPLIGHT, 0.9))
        b.line(joined([line((-h * 0.40, h * 0.515), (h * 0.40, h * 0.515)), line((-h * 0.24, h * 0.985),
            (h * 0.24, h * 0.985))]), "brass", h * 0.022)
        return
    b.cut(oval(0, h * 0.05, h * 0.34, h * 0.065), "brass", -0.1, lift=0.5, edge=0.8)
    b.cut(smooth([(-h * 0.12, h * 0.05), (-h * 0.05, h * 0.16), (-h * 0.09, h * 0.28), (-h * 0.04, h * 0.38),
        (h * 0.04, h * 0.38), (h * 0.09, h * 0.28), (h * 0.05, h * 0.16), (h * 0.12, h * 0.05)], close=True), "brass",
        lift=0.4, edge=0.8)
    b.cut(smooth([(-h * 0.36, h * 0.60), (-h * 0.24, h * 0.42), (0, h * 0.37), (h * 0.24, h * 0.42),
        (h * 0.36, h * 0.60)], close=True), "brass", 0.04, lift=0.4, edge=0.9)
    b.cut(oval(0, h * 0.60, h * 0.36, h * 0.055), "brass", 0.16, lift=0.15)
    b.flat(oval(0, h * 0.60, h * 0.30, h * 0.035), "clay")
    b.line(curve((h * 0.02, h * 0.60), (h * 0.12, h * 0.64), (h * 0.18, h * 0.64)), "paper", h * 0.03)
    flame(b, h * 0.19, h * 0.63, h * 0.36)


def candle(b: Brush) -> None:
    """A candle with its drips in a holder that stands on a saucer."""
    h = b.h
    b.cut(oval(0, h * 0.05, h * 0.28, h * 0.06), "brass", -0.08, lift=0.5, edge=0.8)
    b.line(curve((h * 0.24, h * 0.06), (h * 0.46, h * 0.14), (h * 0.26, h * 0.20)), "brass", h * 0.035)
    b.cut(smooth([(-h * 0.09, h * 0.05), (-h * 0.11, h * 0.18), (h * 0.11, h * 0.18), (h * 0.09, h * 0.05)],
        close=True), "brass", lift=0.35, edge=0.8)
    wax = smooth([(-h * 0.075, h * 0.16), (-h * 0.08, h * 0.66), (-h * 0.02, h * 0.70), (h * 0.06, h * 0.67),
        (h * 0.08, h * 0.5), (h * 0.075, h * 0.16)], close=True)
    b.cut(wax, "red" if b.look.era.chinese else "white", lift=0.35, edge=0.7)
    b.cut(joined([leaf(-h * 0.07, h * 0.66, h * 0.24, h * 0.05, -math.pi / 2), leaf(h * 0.06, h * 0.62, h * 0.16,
        h * 0.04, -math.pi / 2)]), "white", lift=0.15)
    b.line(line((0, h * 0.68), (h * 0.005, h * 0.75)), "ink", h * 0.018)
    flame(b, 0, h * 0.72, h * 0.30)


def matches(b: Brush) -> None:
    """A box of matches, one of them burning."""
    h = b.h
    b.cut(poly([(-h * 1.0, 0), (h * 0.5, 0), (h * 0.5, h * 0.42), (-h * 1.0, h * 0.42)]), "cloth_blue", lift=0.5,
        edge=0.6)
    b.cut(poly([(-h * 1.0, h * 0.42), (h * 0.5, h * 0.42), (h * 0.66, h * 0.62), (-h * 0.84, h * 0.62)]), "red",
        lift=0.2)
    b.flat(oval(-h * 0.17, h * 0.52, h * 0.3, h * 0.07), "flower_yellow")
    b.flat(rect(-h * 1.0, h * 0.10, h * 0.5, h * 0.30), "clay_dark", alpha=0.8)
    b.cut(limb([(h * 0.3, h * 0.3), (h * 0.75, h * 0.72), (h * 0.98, h * 0.92)], [h * 0.09, h * 0.08, h * 0.07]),
        "wood_light", lift=0.3)
    b.flat(oval(h * 0.98, h * 0.93, h * 0.075), "ink")
    flame(b, h * 0.99, h * 0.94, h * 0.9)


def sword(b: Brush) -> None:
    """A straight sword, point up: hilt below, guard, blade with a ridge."""
    h = b.h
    w = h * 0.035
    b.cut(limb([(0, h * 0.02), (0, h * 0.16)], [w * 1.1, w * 1.0]), "wood_dark", lift=0.3)
    b.line(joined(line((-w * 0.5, h * (0.04 + 0.022 * k)), (w * 0.5, h * (0.052 + 0.022 * k))) for k in range(5)),
        "gold", w * 0.16)
    b.cut(oval(0, h * 0.012, w * 0.9, w * 0.9), "brass", lift=0.3, edge=0.8)
    b.cut(smooth([(-w * 2.4, h * 0.18), (-w * 1.6, h * 0.155), (0, h * 0.165), (w * 1.6, h * 0.155),
        (w * 2.4, h * 0.18), (w * 1.0, h * 0.195), (-w * 1.0, h * 0.195)], close=True), "brass", lift=0.35, edge=0.8)
    b.cut(poly([(-w * 0.8, h * 0.19), (w * 0.8, h * 0.19), (w * 0.72, h * 0.93), (0, h), (-w * 0.72, h * 0.93)]),
        "steel", 0.25, lift=0.4, edge=0.9)
    b.flat(poly([(0, h * 0.19), (w * 0.8, h * 0.19), (w * 0.72, h * 0.93), (0, h)]), "steel", -0.12, alpha=0.7)
    b.line(joined([curve((0, h * 0.0), (-w * 1.8, -h * 0.04), (-w * 1.0, -h * 0.10)),
        curve((0, 0), (w * 0.4, -h * 0.05), (-w * 0.4, -h * 0.11))]), "red", w * 0.3)


def staff(b: Brush) -> None:
    """A crooked staff."""
    h = b.h
    b.cut(limb([(0, 0), (h * 0.01, h * 0.3), (-h * 0.008, h * 0.62), (h * 0.006, h * 0.9), (-h * 0.02, h)],
        [h * 0.018, h * 0.022, h * 0.022, h * 0.028, h * 0.036]), "wood", lift=0.4, edge=0.7)
    b.flat(joined(oval(x * h, y * h, h * 0.007, h * 0.011) for x, y in ((0.008, 0.24), (-0.004, 0.5), (0.0, 0.78))),
        "wood_dark")
    b.line(joined(curve((-h * 0.012, h * y), (0, h * (y + 0.012)), (h * 0.014, h * (y + 0.004)))
        for y in (0.82, 0.835, 0.85)), "red", h * 0.008)


def umbrella(b: Brush) -> None:
    """An umbrella, open over its shaft: oiled paper in old China, plain dark cloth elsewhere."""
    paper = b.look.era.chinese
    h = b.h
    w = h * 0.64
    b.cut(rect(-h * 0.012, 0, h * 0.012, h * 0.95), "bamboo" if paper else "steel", lift=0.3)
    if paper:
        b.cut(rect(-h * 0.02, 0, h * 0.02, h * 0.12), "wood_dark", lift=0.25)
    else:
        b.line(smooth([(0, h * 0.12), (0, 0), (h * 0.02, -h * 0.03), (h * 0.055, -h * 0.02), (h * 0.06, h * 0.01)]),
            "wood_dark", h * 0.026)
    b.line(joined(line((0, h * 0.60), (x * w, h * 0.69)) for x in (-0.7, -0.35, 0.35, 0.7)),
        "bamboo" if paper else "iron", h * 0.008)
    dome = skia.Path()
    dome.moveTo(-w, h * 0.66)
    dome.cubicTo(-w * 0.8, h * 0.89, -w * 0.3, h * 0.97, 0, h * 0.98)
    dome.cubicTo(w * 0.3, h * 0.97, w * 0.8, h * 0.89, w, h * 0.66)
    for k in range(8):
        x0, x1 = w * (1 - k / 4), w * (1 - (k + 1) / 4)
        dome.quadTo((x0 + x1) / 2, h * 0.72, x1, h * 0.66)
    dome.close()
    colours = ("red", "cloth_ochre", "cloth_blue") if paper else ("ink", "cloth_indigo", "iron")
    b.cut(dome, colours[b.piece.seed % 3], 0.0 if paper else 0.10, lift=0.6, edge=0.6, gradient=0.12)
    ribs = joined(curve((0, h * 0.98), (w * t * 0.75, h * 0.94), (w * t, h * 0.66))
        for t in (-0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75))
    b.clipped(dome, lambda: b.line(ribs, "lacquer_dark" if paper else "ink", h * 0.008, alpha=0.7))
    if paper:
        b.clipped(dome, lambda: b.line(joined([curve((-w * 0.97, h * 0.72), (0, h * 0.82), (w * 0.97, h * 0.72)),
            curve((-w * 0.95, h * 0.74), (0, h * 0.84), (w * 0.95, h * 0.74))]), "gold", h * 0.008, alpha=0.8))
        b.flat(joined(oval(x * w + math.cos(a) * h * 0.018, h * y + math.sin(a) * h * 0.018, h * 0.013)
            for x, y in ((-0.45, 0.855), (-0.3, 0.89), (0.36, 0.85)) for a in (k * math.tau / 5 for k in range(5))),
            "blossom_light")
    b.cut(rect(-h * 0.014, h * 0.96, h * 0.014, h * 1.02), "wood_dark", lift=0.2)


def fan(b: Brush) -> None:
    """A palm-leaf fan, or a painted round one."""
    h = b.h
    b.cut(rect(-h * 0.025, 0, h * 0.025, h * 0.40, h * 0.02), "bamboo", lift=0.3)
    if b.piece.seed % 2:
        disc = oval(0, h * 0.66, h * 0.36, h * 0.34)
        b.cut(disc, "paper", lift=0.5, edge=0.7)
        b.line(disc, "wood_dark", h * 0.022)
        b.line(smooth([(-h * 0.22, h * 0.46), (-h * 0.04, h * 0.60), (h * 0.02, h * 0.76), (h * 0.2, h * 0.84)]),
            "bark", h * 0.018)
        b.flat(joined(oval(x * h + math.cos(a) * h * 0.028, y * h + math.sin(a) * h * 0.028, h * 0.02)
            for x, y in ((-0.04, 0.62), (0.04, 0.78), (0.17, 0.82), (-0.14, 0.54)) for a in (k * math.tau / 5
            for k in range(5))), "flower_red")
        return
    palm = smooth([(0, h * 0.34), (-h * 0.30, h * 0.42), (-h * 0.46, h * 0.66), (-h * 0.34, h * 0.92), (0, h),
        (h * 0.34, h * 0.92), (h * 0.46, h * 0.66), (h * 0.30, h * 0.42)], close=True)
    b.cut(palm, "thatch", lift=0.5, edge=0.7)
    b.clipped(palm, lambda: b.line(joined(curve((0, h * 0.36), (math.cos(a) * h * 0.3,
        h * 0.5 + math.sin(a) * h * 0.2), (math.cos(a) * h * 0.6, h * 0.40 + math.sin(a) * h * 0.62))
        for a in (k * math.pi / 14 for k in range(15))), "thatch_dark", h * 0.012, alpha=0.8))
    b.line(palm, "wood_dark", h * 0.016)


def bundle(b: Brush) -> None:
    """A cloth bundle knotted on top; a canvas bag today."""
    h = b.h
    if b.look.era.value == "modern":
        b.line(joined(curve((-h * x, h * 0.66), (0, h * top), (h * x, h * 0.66)) for x, top in ((0.20, 1.34),
            (0.26, 1.24))), "clay", h * 0.05)
        bag = smooth([(-h * 0.42, 0.01 * h), (-h * 0.46, h * 0.40), (-h * 0.40, h * 0.70), (0, h * 0.68), (h * 0.40,
            h * 0.70),
            (h * 0.46, h * 0.40), (h * 0.42, 0.01 * h), (0, 0)], close=True)
        b.cut(bag, "cloth_ochre", lift=0.55, edge=0.7, gradient=0.12)
        b.clipped(bag, lambda: b.flat(rect(-h, 0, h, h * 0.20), "clay"))
        b.cut(leaf(-h * 0.12, h * 0.34, h * 0.34, h * 0.18, 0.5), "cloth_green", lift=0.15)
        b.line(line((-h * 0.36, h * 0.62), (h * 0.36, h * 0.62)), "clay", h * 0.014)
        return
    body = smooth([(-h * 0.50, h * 0.06), (-h * 0.56, h * 0.36), (-h * 0.30, h * 0.66), (0, h * 0.72),
        (h * 0.30, h * 0.66), (h * 0.56, h * 0.36), (h * 0.50, h * 0.06), (0, 0)], close=True)
    material = ("cloth_indigo", "cloth_red", "cloth_ochre")[b.piece.seed % 3]
    b.cut(body, material, lift=0.6, edge=0.6, gradient=0.12)
    dots = joined(oval(x * h, y * h, h * 0.022) for x in (-0.4, -0.24, -0.08, 0.08, 0.24, 0.4)
        for y in (0.14, 0.30, 0.46))
    b.clipped(body, lambda: b.flat(dots, "cloth_cream", alpha=0.7))
    b.line(joined([curve((0, h * 0.70), (-h * 0.22, h * 0.5), (-h * 0.34, h * 0.22)),
        curve((0, h * 0.70), (h * 0.2, h * 0.52), (h * 0.36, h * 0.26)), curve((0, h * 0.70), (h * 0.02, h * 0.48),
        (-h * 0.06, h * 0.26))]), "ink", h * 0.016, alpha=0.3)
    for side in (-1, 1):
        b.cut(smooth([(0, h * 0.70), (side * h * 0.14, h * 0.98), (side * h * 0.36, h * 1.0),
            (side * h * 0.30, h * 0.80)], close=True), material, 0.08, lift=0.4, edge=0.6)
    b.cut(oval(0, h * 0.73, h * 0.10, h * 0.075), material, 0.04, lift=0.4, edge=0.6)


def ring(b: Brush) -> None:
    """A gold ring with a jewel."""
    h = b.h
    band = pierced(oval(0, h * 0.40, h * 0.40), [oval(0, h * 0.40, h * 0.29)])
    b.cut(band, "gold", lift=0.5, edge=0.9, gradient=0.2)
    gem = poly([(-h * 0.17, h * 0.86), (-h * 0.09, h * 0.99), (h * 0.09, h * 0.99), (h * 0.17, h * 0.86),
        (0, h * 0.70)])
    b.cut(joined([rect(-h * 0.12, h * 0.72, h * 0.12, h * 0.80)]), "gold", lift=0.3)
    b.cut(gem, "flower_red", lift=0.35, edge=0.9)
    b.plain(poly([(-h * 0.09, h * 0.99), (0, h * 0.86), (-h * 0.17, h * 0.86)]), (1, 1, 1), 0.35)
    b.paper.glow(0, h * 0.88, h * 0.5, (1.0, 0.8, 0.8), 0.3)


def crown_(b: Brush) -> None:
    """A golden crown with jewels and pearls."""
    h = b.h
    w = h * 0.75
    points = [(-w, h * 0.10), (-w * 1.08, h * 0.72), (-w * 0.72, h * 0.46), (-w * 0.52, h * 0.90),
        (-w * 0.26, h * 0.50), (0, h), (w * 0.26, h * 0.50), (w * 0.52, h * 0.90), (w * 0.72, h * 0.46),
        (w * 1.08, h * 0.72), (w, h * 0.10)]
    b.cut(smooth([(-w * 0.9, h * 0.2), (0, h * 0.62), (w * 0.9, h * 0.2)], close=True), "lacquer", lift=0.2)
    sheet = poly([*points, (w * 0.5, h * 0.02), (0, 0), (-w * 0.5, h * 0.02)])
    b.cut(sheet, "gold", lift=0.6, edge=0.9, gradient=0.18)
    for x, y in ((-1.08, 0.74), (-0.52, 0.93), (0.0, 1.03), (0.52, 0.93), (1.08, 0.74)):
        b.cut(oval(x * w, y * h, h * 0.06), "white", lift=0.3, edge=0.9)
    b.line(curve((-w * 0.98, h * 0.24), (0, h * 0.13), (w * 0.98, h * 0.24)), "brass", h * 0.025)
    for k, x in enumerate((-0.7, -0.35, 0.0, 0.35, 0.7)):
        gem = poly([(x * w, h * 0.30), (x * w + h * 0.06, h * 0.22), (x * w, h * 0.13),
            (x * w - h * 0.06, h * 0.22)]) if k % 2 else oval(x * w, h * 0.20, h * 0.06)
        b.cut(gem, ("flower_red", "cloth_blue", "flower_red", "mint", "flower_red")[k], lift=0.25, edge=0.9)
    b.flat(joined(leaf(0, h * 0.42, h * 0.14, h * 0.06, math.pi / 2 + a) for a in (-0.7, 0.0, 0.7)), "brass")


def shoes(b: Brush) -> None:
    """A pair of cloth shoes with embroidery, or buckled shoes."""
    h = b.h
    chinese = b.look.era.chinese
    for k, (x, y) in enumerate(((0.55, 0.12), (-0.35, 0.0))):
        s = h * 0.86
        ox, oy = x * h, y * h
        b.cut(smooth([(ox - s * 0.75, oy), (ox - s * 0.78, oy + s * 0.16), (ox + s * 1.0, oy + s * 0.14),
            (ox + s * 1.05, oy)], close=True), "paper", -0.05, lift=0.5)
        upper = smooth([(ox - s * 0.74, oy + s * 0.12), (ox - s * 0.70, oy + s * 0.95),
            (ox - s * 0.30, oy + s * 0.98), (ox + s * 0.05, oy + s * 0.58), (ox + s * 0.70, oy + s * 0.50),
            (ox + s * 1.02, oy + s * 0.14)], close=True)
        b.cut(upper, "ink" if chinese and b.piece.seed % 2 else "cloth_red" if chinese else "clay_dark", 0.1,
            lift=0.4, edge=0.7)
        b.flat(smooth([(ox - s * 0.66, oy + s * 0.93), (ox - s * 0.5, oy + s * 0.99), (ox - s * 0.32, oy + s * 0.95),
            (ox - s * 0.5, oy + s * 0.88)], close=True), "ink", -0.3)
        if chinese:
            cx, cy = ox + s * 0.48, oy + s * 0.36
            b.flat(joined(leaf(cx, cy, s * 0.16, s * 0.08, a) for a in (0.4, 1.5, 2.6, 3.8, 5.2)), "gold" if k
                else "blossom")
        else:
            b.line(rect(ox + s * 0.12, oy + s * 0.44, ox + s * 0.36, oy + s * 0.62, s * 0.03), "gold", s * 0.05)


def clothes(b: Brush) -> None:
    """Folded clothes with a sash, or a gown spread to be seen."""
    h = b.h
    if h < 0.5 or b.piece.seed % 2:
        for k, material in enumerate(("cloth_blue", "cloth_cream", "cloth_red")):
            y = h * 0.27 * k
            b.cut(rect(-h * 0.62 + 0.02 * k * h, y, h * 0.62 - 0.03 * k * h, y + h * 0.30, h * 0.10), material,
                lift=0.5, edge=0.6)
            b.line(joined([curve((-h * 0.55, y + h * 0.16), (0, y + h * 0.10), (h * 0.56, y + h * 0.17))]), "ink",
                h * 0.012, alpha=0.3)
        b.line(joined([line((0, 0), (0, h * 0.84))]), "gold", h * 0.04)
        b.cut(joined([leaf(0, h * 0.85, h * 0.22, h * 0.14, 0.5), leaf(0, h * 0.85, h * 0.22, h * 0.14,
            math.pi - 0.5)]), "gold", lift=0.3)
        return
    gown = smooth([(-h * 0.30, 0), (-h * 0.19, h * 0.56), (-h * 0.50, h * 0.50), (-h * 0.54, h * 0.70),
        (-h * 0.16, h * 0.96), (0, h * 0.90), (h * 0.16, h * 0.96), (h * 0.54, h * 0.70), (h * 0.50, h * 0.50),
        (h * 0.19, h * 0.56), (h * 0.30, 0), (0, h * 0.03)], close=True)
    b.cut(gown, "cloth_blue", lift=0.6, edge=0.6)
    b.line(joined([smooth([(-h * 0.10, h * 0.95), (h * 0.06, h * 0.78), (h * 0.13, h * 0.52), (h * 0.13, h * 0.04)]),
        smooth([(h * 0.10, h * 0.95), (0, h * 0.84)])]), "cloth_cream", h * 0.04)
    b.line(line((-h * 0.20, h * 0.52), (h * 0.20, h * 0.52)), "red", h * 0.06)


def flute(b: Brush) -> None:
    """A bamboo flute, upright, with a tassel."""
    h = b.h
    b.cut(limb([(0, 0), (0, h * 0.5), (0, h)], [h * 0.055, h * 0.05, h * 0.055]), "bamboo", lift=0.4, edge=0.8)
    b.flat(joined(oval(0, h * y, h * 0.012, h * 0.016) for y in (0.16, 0.24, 0.32, 0.42, 0.50, 0.58, 0.80)), "ink")
    b.line(joined(line((-h * 0.028, h * y), (h * 0.028, h * y)) for y in (0.06, 0.10, 0.68, 0.90, 0.94)), "red",
        h * 0.014)
    b.line(joined(curve((0, h * 0.05), (h * 0.06, -h * 0.04), (h * (0.05 + 0.012 * k), -h * 0.16)) for k in range(4)),
        "red", h * 0.010)


def pipe(b: Brush) -> None:
    """A long-stemmed tobacco pipe with a pouch; bowl at the top, smoking."""
    h = b.h
    b.cut(limb([(-h * 0.05, 0), (0, h * 0.5), (h * 0.06, h * 0.92)], [h * 0.04, h * 0.034, h * 0.045]), "wood_dark",
        lift=0.35, edge=0.7)
    b.cut(limb([(-h * 0.06, 0), (-h * 0.045, h * 0.12)], [h * 0.05, h * 0.045]), "jade", lift=0.3, edge=0.9)
    b.cut(smooth([(h * 0.03, h * 0.90), (h * 0.04, h * 1.0), (h * 0.20, h * 1.02), (h * 0.20, h * 0.92),
        (h * 0.10, h * 0.86)], close=True), "brass", lift=0.35, edge=0.9)
    b.plain(oval(h * 0.12, h * 1.01, h * 0.06, h * 0.02), (1.0, 0.55, 0.25))
    b.cut(smooth([(h * 0.10, h * 0.62), (h * 0.04, h * 0.42), (h * 0.14, h * 0.34), (h * 0.24, h * 0.42),
        (h * 0.18, h * 0.62)], close=True), "cloth_indigo", lift=0.4)
    b.line(joined([curve((h * 0.03, h * 0.68), (h * 0.12, h * 0.70), (h * 0.14, h * 0.62))]), "red", h * 0.014)
    b.line(smooth([(h * 0.12, h * 1.05), (h * 0.20, h * 1.2), (h * 0.08, h * 1.36), (h * 0.20, h * 1.52)]), "white",
        h * 0.03, alpha=0.3)


def phone(b: Brush) -> None:
    """A mobile phone showing a message; before that, a telephone with its dial."""
    h = b.h
    if b.look.era.value != "modern":
        b.cut(smooth([(-h * 0.70, 0), (-h * 0.62, h * 0.30), (-h * 0.30, h * 0.62), (h * 0.30, h * 0.62), (h * 0.62,
            h * 0.30),
            (h * 0.70, 0)], close=True), "ink", 0.06, lift=0.5, edge=0.8)
        b.cut(smooth([(-h * 0.82, h * 0.60), (-h * 0.76, h * 0.84), (-h * 0.40, h * 0.98), (h * 0.40, h * 0.98),
            (h * 0.76, h * 0.84), (h * 0.82, h * 0.60), (h * 0.52, h * 0.58), (h * 0.40, h * 0.80), (-h * 0.40,
                h * 0.80),
            (-h * 0.52, h * 0.58)], close=True), "ink", 0.12, lift=0.45, edge=0.9)
        b.cut(oval(0, h * 0.32, h * 0.25), "brass", lift=0.3, edge=0.9)
        b.flat(joined(oval(math.cos(a) * h * 0.17, h * 0.32 + math.sin(a) * h * 0.17, h * 0.038)
            for a in (0.6 + k * math.tau / 11 for k in range(9))), "ink")
        b.flat(oval(0, h * 0.32, h * 0.09), "paper")
        return
    w = h * 0.5
    b.cut(rect(-w / 2, 0, w / 2, h, h * 0.07), "ink", -0.1, lift=0.5, edge=0.9)
    screen = rect(-w * 0.44, h * 0.05, w * 0.44, h * 0.95, h * 0.04)
    b.plain(screen, mix(b.ink("screen"), rgb("#cfe6f5"), 0.75))
    b.paper.glow(0, h * 0.5, h * 0.8, rgb("#bfe0ff"), 0.18)
    for k, (y, left, length) in enumerate(((0.80, True, 0.55), (0.66, False, 0.45), (0.52, True, 0.62),
        (0.38, False, 0.36))):
        x0 = -w * 0.38 if left else w * 0.38 - w * length
        b.plain(rect(x0, h * (y - 0.05), x0 + w * length, h * (y + 0.05), h * 0.03),
            rgb("#ffffff" if left else "#7cc98a"), 0.95)
        b.plain(rect(x0 + w * 0.06, h * (y - 0.012), x0 + w * (length - 0.08) * (0.8 + 0.05 * k), h * (y + 0.012)),
            rgb("#56606b"), 0.6)
    b.plain(rect(-w * 0.3, h * 0.12, w * 0.3, h * 0.22, h * 0.04), (1, 1, 1), 0.6)


def phone_in_hand(b: Brush) -> None:
    """A mobile phone whose screen its user, at the left, looks at: its back and edge are seen, and its light."""
    h = b.h
    w = h * 0.34
    b.paper.glow(-w, h * 0.62, h * 0.75, rgb("#bfe0ff"), 0.22)
    b.cut(poly([(-w * 0.62, h * 0.03), (-w * 0.45, 0), (-w * 0.45, h), (-w * 0.62, h * 0.97)]), "screen", 0.5, lift=0.1)
    b.cut(rect(-w * 0.5, 0, w * 0.5, h, h * 0.06), "ink", 0.10, lift=0.5, edge=0.9)
    b.cut(rect(-w * 0.34, h * 0.70, w * 0.06, h * 0.93, h * 0.04), "ink", -0.05, lift=0.15, edge=0.8)
    b.flat(joined(oval(-w * 0.14, h * y, h * 0.04) for y in (0.77, 0.87)), "steel", -0.2)


def computer(b: Brush) -> None:
    """A laptop, open."""
    h = b.h
    w = h * 1.5
    b.cut(rect(-w * 0.42, h * 0.12, w * 0.42, h, h * 0.04), "ink", 0.05, lift=0.5, edge=0.8)
    screen = rect(-w * 0.39, h * 0.17, w * 0.39, h * 0.95, h * 0.02)
    b.fade(screen, h * 0.95, h * 0.17, ((0.0, rgb("#bfdcea"), 1.0), (1.0, rgb("#7fa8c4"), 1.0)))
    b.plain(joined(rect(-w * 0.34, h * (0.84 - 0.09 * k), -w * 0.34 + w * (0.26 + 0.07 * ((k * 5) % 4)),
        h * (0.875 - 0.09 * k), h * 0.01) for k in range(6)), (1, 1, 1), 0.75)
    b.plain(rect(w * 0.10, h * 0.30, w * 0.33, h * 0.80, h * 0.02), rgb("#f3c98b"), 0.9)
    b.cut(poly([(-w * 0.46, h * 0.12), (w * 0.46, h * 0.12), (w * 0.56, 0), (-w * 0.56, 0)]), "steel", 0.15, lift=0.4,
        edge=0.8)
    b.line(joined(line((-w * (0.43 + 0.04 * k), h * (0.095 - 0.03 * k)), (w * (0.43 + 0.04 * k),
        h * (0.095 - 0.03 * k))) for k in range(3)), "ink", h * 0.012, alpha=0.5)


def brush_pen(b: Brush) -> None:
    """A writing brush, tip up and wet; a quill in Europe; a pencil today."""
    h = b.h
    if b.look.era.value == "modern":
        b.cut(rect(-h * 0.035, h * 0.05, h * 0.035, h * 0.80), "flower_yellow", lift=0.4, edge=0.8)
        b.flat(rect(h * 0.010, h * 0.05, h * 0.035, h * 0.80), "cloth_ochre")
        b.cut(rect(-h * 0.038, 0, h * 0.038, h * 0.07, h * 0.02), "candy", lift=0.25)
        b.cut(rect(-h * 0.040, h * 0.06, h * 0.040, h * 0.11), "steel", 0.2, lift=0.2, edge=0.9)
        b.cut(poly([(-h * 0.035, h * 0.80), (h * 0.035, h * 0.80), (h * 0.010, h * 0.95), (-h * 0.010, h * 0.95)]),
            "bone",
            lift=0.25)
        b.flat(poly([(-h * 0.010, h * 0.95), (h * 0.010, h * 0.95), (0, h)]), "ink")
        return
    if b.look.era.chinese:
        b.cut(limb([(0, 0), (0, h * 0.4), (0, h * 0.74)], [h * 0.05, h * 0.055, h * 0.06]), "bamboo", lift=0.4,
            edge=0.8)
        b.line(joined(line((-h * 0.03, h * y), (h * 0.03, h * y)) for y in (0.04, 0.70, 0.72)), "red", h * 0.014)
        b.cut(limb([(0, h * 0.73), (0, h * 0.79)], [h * 0.07, h * 0.085]), "lacquer", lift=0.25)
        tip = smooth([(-h * 0.042, h * 0.78), (-h * 0.055, h * 0.86), (-h * 0.015, h * 0.95), (0, h),
            (h * 0.015, h * 0.95), (h * 0.055, h * 0.86), (h * 0.042, h * 0.78)], close=True)
        b.cut(tip, "bone", lift=0.25)
        b.clipped(tip, lambda: b.fade(tip, h, h * 0.8, ((0.0, b.ink("ink"), 1.0), (0.6, b.ink("ink"), 0.9),
            (1.0, b.ink("ink"), 0.0))))
        return
    vane = smooth([(0, h * 0.26), (-h * 0.10, h * 0.50), (-h * 0.02, h * 0.86), (h * 0.16, h), (h * 0.18, h * 0.74),
        (h * 0.08, h * 0.42)], close=True)
    b.cut(vane, "white", lift=0.4, edge=0.7)
    b.line(joined(curve((h * (0.01 + 0.03 * t), h * (0.3 + 0.5 * t)), (h * (0.06 + 0.05 * t), h * (0.4 + 0.5 * t)),
        (h * (0.09 + 0.08 * t), h * (0.44 + 0.5 * t))) for t in (0.1, 0.3, 0.5, 0.7, 0.9)), "bone", h * 0.01, -0.1)
    b.line(smooth([(-h * 0.02, 0), (0, h * 0.28), (h * 0.04, h * 0.62), (h * 0.14, h * 0.97)]), "bone", h * 0.024)
    b.flat(poly([(-h * 0.03, 0), (-h * 0.008, 0), (0, h * 0.08), (-h * 0.022, h * 0.08)]), "ink")


def rope_hair(b: Brush) -> None:
    """A long braid, as hung from a window, tied with ribbon."""
    h = b.h
    count = 9
    strand = h * 0.10
    for k in range(count):
        y = h * (0.94 - 0.88 * k / count)
        for side in (-1, 1):
            lobe = smooth([(side * strand * 0.1, y), (side * strand * 1.05, y - h * 0.02), (side * strand * 0.85,
                y - h * 0.09), (-side * strand * 0.25, y - h * 0.13), (-side * strand * 0.15, y - h * 0.06)],
                close=True)
            b.cut(lobe, "gold" if b.look.era.value == "fairy_tale" else "ink", 0.05 if side > 0 else -0.05, lift=0.3,
                edge=0.7)
    b.cut(smooth([(-strand * 0.5, h * 0.10), (-strand * 0.9, 0), (0, h * 0.03), (strand * 0.9, 0),
        (strand * 0.5, h * 0.10)], close=True), "gold" if b.look.era.value == "fairy_tale" else "ink", lift=0.3)
    b.cut(rect(-strand * 0.7, h * 0.08, strand * 0.7, h * 0.13, strand * 0.1), "red", lift=0.3)


def fishing_net(b: Brush) -> None:
    """A net hung on a pole with corks and a fish in it."""
    h = b.h
    b.cut(limb([(-h * 0.55, h * 0.05), (0, h * 0.62), (h * 0.5, h * 1.05)], [h * 0.03, h * 0.026, h * 0.016]),
        "bamboo", lift=0.4, edge=0.7)
    outline = smooth([(-h * 0.30, h * 0.42), (h * 0.42, h * 0.92), (h * 0.48, h * 0.5), (h * 0.30, h * 0.10),
        (h * 0.02, 0), (-h * 0.22, h * 0.14)], close=True)
    b.plain(outline, b.ink("cloth_cream"), 0.18)
    mesh = skia.Path()
    for k in range(-10, 16):
        mesh.addPath(line((-h * 0.5 + k * h * 0.08, 0), (-h * 0.1 + k * h * 0.08, h)))
        mesh.addPath(line((-h * 0.1 + k * h * 0.08, 0), (-h * 0.5 + k * h * 0.08, h)))
    b.clipped(outline, lambda: b.line(mesh, "cloth_cream", h * 0.008))
    b.line(outline, "thatch_dark", h * 0.018)
    fish = smooth([(-h * 0.02, h * 0.22), (h * 0.10, h * 0.32), (h * 0.26, h * 0.26), (h * 0.34, h * 0.34),
        (h * 0.34, h * 0.14), (h * 0.26, h * 0.20), (h * 0.10, h * 0.13)], close=True)
    b.cut(fish, "steel", 0.15, lift=0.3, edge=0.8)
    b.flat(oval(h * 0.05, h * 0.24, h * 0.012), "ink")


PAINTS: Final[dict[str, Callable[[Brush], None]]] = {
    "lantern": lantern, "lamp": lamp, "candle": candle, "matches": matches, "sword": sword, "staff": staff,
    "oar": boats.oar, "umbrella": umbrella,
    "fan": fan, "bundle": bundle, "ring": ring, "crown": crown_, "shoes": shoes, "clothes": clothes, "flute": flute,
        "pipe": pipe,
    "phone": phone, "computer": computer, "brush": brush_pen, "rope_hair": rope_hair, "fishing_net": fishing_net,
}  # fmt: skip
