"""Things of old tales and daily work: food, keys, jewels, needles, tools, arms, chests, leaves and stones."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.roofs import arc_points
from yingxi.draw.sets.shapes import crown, curve, joined, leaf, limb, line, oval, pierced, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def apple(b: Brush) -> None:
    """A red apple with its leaf."""
    h = b.h
    skin = smooth([(0, h * 0.04), (-h * 0.22, 0), (-h * 0.46, h * 0.24), (-h * 0.47, h * 0.58), (-h * 0.24, h * 0.78),
        (0, h * 0.70), (h * 0.24, h * 0.78), (h * 0.47, h * 0.58), (h * 0.46, h * 0.24), (h * 0.22, 0)], close=True)
    b.cut(skin, "flower_red", lift=0.5, edge=0.8, gradient=0.16)
    b.clipped(skin, lambda: b.pool(skin, h * 0.26, h * 0.18, h * 0.42, b.ink("lacquer_dark"), 0.5))
    b.clipped(skin, lambda: b.pool(skin, -h * 0.30, h * 0.30, h * 0.30, b.ink("flower_yellow"), 0.55))
    b.plain(smooth([(-h * 0.34, h * 0.50), (-h * 0.26, h * 0.64), (-h * 0.14, h * 0.68), (-h * 0.24, h * 0.56)],
        close=True), (1, 1, 0.95), 0.7)
    b.line(curve((0, h * 0.68), (h * 0.01, h * 0.84), (h * 0.08, h * 0.94)), "bark", h * 0.05)
    b.cut(leaf(h * 0.02, h * 0.80, h * 0.40, h * 0.22, 0.45), "leaf", lift=0.3, edge=0.7)


def egg(b: Brush) -> None:
    """Three eggs on straw."""
    h = b.h
    straw = joined(curve((float(x) * h, float(y) * h), (float(x) * h + h * 0.25, float(y) * h + h * 0.08),
        (float(x) * h + h * 0.5, float(y) * h - h * 0.03)) for x, y in zip(b.rng.uniform(-1.0, 0.5, 22),
        b.rng.uniform(0.03, 0.16, 22), strict=True))
    b.cut(smooth([(-h * 0.95, h * 0.05), (-h * 0.5, h * 0.16), (h * 0.5, h * 0.16), (h * 0.95, h * 0.05), (0,
        -h * 0.01)],
        close=True), "thatch", lift=0.4)
    b.line(straw, "thatch_dark", h * 0.025)
    for x, y, tone in ((-0.46, 0.08, 0.0), (0.46, 0.08, -0.04), (0.0, 0.12, 0.08)):
        shell = smooth([(x * h, y * h), ((x - 0.30) * h, (y + 0.26) * h), ((x - 0.22) * h, (y + 0.66) * h),
            (x * h, (y + 0.86) * h), ((x + 0.22) * h, (y + 0.66) * h), ((x + 0.30) * h, (y + 0.26) * h)], close=True)
        b.cut(shell, "icing", -0.06 + tone, lift=0.4, edge=0.8, gradient=0.16)
        b.plain(oval((x - 0.12) * h, (y + 0.58) * h, h * 0.05, h * 0.09), (1, 1, 1), 0.6)


def noodles(b: Brush) -> None:
    """A deep bowl of noodles, chopsticks across it, steaming."""
    h = b.h
    w = h * 0.95
    b.cut(poly([(-w * 0.36, 0), (w * 0.36, 0), (w * 0.32, h * 0.12), (-w * 0.32, h * 0.12)]), "white", -0.1, lift=0.4)
    body = smooth([(-w * 0.9, h * 0.58), (-w * 0.78, h * 0.32), (-w * 0.40, h * 0.09), (w * 0.40, h * 0.09),
        (w * 0.78, h * 0.32), (w * 0.9, h * 0.58)], close=True)
    b.cut(body, "white", lift=0.5, edge=0.8, gradient=0.14)
    b.clipped(body, lambda: b.line(joined(curve((-w * 0.9, h * y), (0, h * (y - 0.16)), (w * 0.9, h * y))
        for y in (0.50, 0.42)), "cloth_blue", h * 0.030))
    b.cut(oval(0, h * 0.58, w * 0.9, h * 0.16), "white", 0.08, lift=0.15, edge=0.8)
    b.flat(oval(0, h * 0.57, w * 0.80, h * 0.12), "cloth_ochre")
    heap = oval(0, h * 0.60, w * 0.62, h * 0.13)
    b.cut(heap, "cloth_cream", lift=0.25)
    b.clipped(heap, lambda: b.line(joined(curve((x * w, h * 0.50), ((x + 0.2) * w, h * 0.78), ((x + 0.42) * w,
        h * 0.52))
        for x in (-0.66, -0.54, -0.40, -0.26, -0.10, 0.04, 0.18)), "thatch", h * 0.022))
    b.flat(joined(leaf(x * w, h * y, h * 0.14, h * 0.06, a) for x, y, a in ((-0.30, 0.64, 0.6), (0.12, 0.66, 2.4),
        (0.30, 0.60, 0.2))), "leaf")
    b.cut(oval(-w * 0.12, h * 0.66, w * 0.20, h * 0.06), "flower_yellow", lift=0.2, edge=0.8)
    for d in (0.0, 0.10):
        b.cut(limb([(-w * 0.5, h * (0.68 + d * 0.4)), (w * 1.25, h * (0.86 + d))], [h * 0.025, h * 0.045]), "lacquer",
            lift=0.3)
    b.line(joined(smooth([(x * w, h * 0.74), ((x + 0.08) * w, h * 0.92), ((x - 0.04) * w, h * 1.08), ((x + 0.06) * w,
        h * 1.24)]) for x in (-0.42, -0.1, 0.22)), "white", h * 0.035, alpha=0.3)


def key(b: Brush) -> None:
    """An old brass key, standing on its bit."""
    h = b.h
    b.cut(joined([rect(-h * 0.035, 0, h * 0.035, h * 0.66), rect(0, h * 0.02, h * 0.17, h * 0.09),
        rect(0, h * 0.14, h * 0.13, h * 0.21), rect(h * 0.10, 0, h * 0.17, h * 0.13)]), "gold", lift=0.45, edge=0.9)
    b.cut(joined(oval(0, h * y, h * 0.06, h * 0.025) for y in (0.60, 0.54)), "brass", lift=0.2, edge=0.9)
    ring = oval(0, h * 0.82, h * 0.18)
    holes = [oval(math.cos(a) * h * 0.085, h * 0.82 + math.sin(a) * h * 0.085, h * 0.052)
        for a in (math.pi / 2, math.pi * 7 / 6, math.pi * 11 / 6)]
    b.cut(pierced(ring, holes), "gold", lift=0.45, edge=0.9)
    b.line(curve((0, h * 0.98), (h * 0.16, h * 0.92), (h * 0.26, h * 0.62)), "red", h * 0.022)
    b.line(joined(line((h * 0.26, h * 0.62), (h * (0.22 + 0.025 * k), h * 0.46)) for k in range(4)), "red", h * 0.016)


def necklace(b: Brush) -> None:
    """A string of pearls with a red stone; a silver necklet with its lock charm in old China."""
    h = b.h
    if b.look.era.chinese:
        ring = smooth(arc_points(0, h * 0.62, h * 0.36, math.pi * 0.62, math.pi * 2.38, 28))
        b.line(ring, "steel", h * 0.075, 0.3)
        b.line(ring, "white", h * 0.022, alpha=0.8)
        b.cut(smooth([(-h * 0.24, h * 0.20), (-h * 0.18, h * 0.05), (0, 0), (h * 0.18, h * 0.05), (h * 0.24, h * 0.20),
            (h * 0.10, h * 0.27), (0, h * 0.24), (-h * 0.10, h * 0.27)], close=True), "steel", 0.32, lift=0.4, edge=0.9)
        b.line(joined([curve((-h * 0.12, h * 0.12), (0, h * 0.05), (h * 0.12, h * 0.12)), oval(0, h * 0.15, h * 0.04)]),
            "iron", h * 0.016)
        return
    spots = [(math.sin(t) * h * 0.52, h * 0.92 - math.cos(t) * h * 0.60 + h * 0.06 * abs(t)) for t in
        (-2.0 + 4.0 * k / 20 for k in range(21))]
    for x, y in spots:
        b.cut(oval(x, y, h * 0.050), "icing", lift=0.3, edge=0.9)
    b.plain(joined(oval(x - h * 0.014, y + h * 0.016, h * 0.014) for x, y in spots), (1, 1, 1), 0.9)
    gem = smooth([(0, h * 0.30), (-h * 0.10, h * 0.14), (0, 0), (h * 0.10, h * 0.14)], close=True)
    b.paper.glow(0, h * 0.15, h * 0.4, (1.0, 0.75, 0.7), 0.3)
    b.cut(gem, "flower_red", lift=0.4, edge=0.9)
    b.line(gem, "gold", h * 0.022)
    b.plain(leaf(-h * 0.04, h * 0.13, h * 0.10, h * 0.05, 1.2), (1, 1, 1), 0.5)


def jade(b: Brush) -> None:
    """A jade ring pendant, its cord and tassel."""
    h = b.h
    b.line(curve((-h * 0.03, h * 0.74), (0, h * 1.02), (h * 0.03, h * 0.74)), "red", h * 0.022)
    disc = pierced(oval(0, h * 0.58, h * 0.20), [oval(0, h * 0.58, h * 0.075)])
    b.cut(disc, "jade", 0.22, lift=0.5, edge=0.9, gradient=0.14)
    b.line(joined([oval(0, h * 0.58, h * 0.165), *[curve((math.cos(a) * h * 0.10, h * 0.58 + math.sin(a) * h * 0.10),
        (math.cos(a + 0.5) * h * 0.15, h * 0.58 + math.sin(a + 0.5) * h * 0.15), (math.cos(a + 0.7) * h * 0.10,
        h * 0.58 + math.sin(a + 0.7) * h * 0.10)) for a in (k * math.tau / 6 for k in range(6))]]), "pine", h * 0.012)
    b.plain(smooth([(-h * 0.16, h * 0.62), (-h * 0.10, h * 0.73), (0, h * 0.76), (-h * 0.08, h * 0.69)], close=True),
        (1, 1, 1), 0.5)
    b.cut(oval(0, h * 0.355, h * 0.035), "flower_red", lift=0.3, edge=0.9)
    b.cut(poly([(-h * 0.03, h * 0.33), (h * 0.03, h * 0.33), (h * 0.065, 0), (-h * 0.065, 0)]), "red", lift=0.3)
    b.line(joined(line((h * x * 0.5, h * 0.30), (h * x, h * 0.005)) for x in (-0.035, -0.012, 0.012, 0.035)),
        "lacquer_dark", h * 0.008)


def gem(b: Brush) -> None:
    """A cut stone that shines."""
    h = b.h
    b.paper.glow(0, h * 0.5, h * 1.4, (0.75, 0.92, 1.0), 0.4)
    outline = poly([(0, 0), (-h * 0.56, h * 0.62), (-h * 0.34, h * 0.96), (h * 0.34, h * 0.96), (h * 0.56, h * 0.62)])
    b.cut(outline, "flower_blue", 0.1, lift=0.5, edge=0.9)
    for points, tone in (((( -0.56, 0.62), (-0.34, 0.96), (-0.20, 0.62)), 0.45), (((-0.34, 0.96), (0.34, 0.96),
        (0.20, 0.62), (-0.20, 0.62)), 0.30), (((0.34, 0.96), (0.56, 0.62), (0.20, 0.62)), 0.05), (((-0.56, 0.62),
        (-0.20, 0.62), (0, 0)), 0.18), (((0.20, 0.62), (0.56, 0.62), (0, 0)), -0.25)):
        b.flat(poly([(x * h, y * h) for x, y in points]), "flower_blue", tone)
    b.line(joined([line((-h * 0.56, h * 0.62), (h * 0.56, h * 0.62)), line((-h * 0.20, h * 0.62), (0, 0)),
        line((h * 0.20, h * 0.62), (0, 0))]), "white", h * 0.014, alpha=0.7)
    for x, y, s in ((-0.30, 0.86, 0.20), (0.50, 1.0, 0.14)):
        b.plain(joined(leaf(x * h, y * h, s * h, s * h * 0.22, a) for a in (0.0, math.pi / 2, math.pi, -math.pi / 2)),
            (1, 1, 1), 0.9)


def comb(b: Brush) -> None:
    """A half-moon wooden comb with a flower inlaid."""
    h = b.h
    w = h * 1.15
    b.cut(joined(poly([(x * w, h * 0.46), (x * w + h * 0.055, h * 0.46), (x * w + h * 0.040, h * (0.16 * (x * 1.8)
        ** 2)),
        (x * w + h * 0.012, h * (0.16 * (x * 1.8) ** 2))]) for x in (-0.80 + 0.092 * k for k in range(18))),
            "wood_light",
        lift=0.35)
    back = smooth([(-w * 0.92, h * 0.34), (-w * 0.86, h * 0.62), (-w * 0.5, h * 0.92), (0, h), (w * 0.5, h * 0.92),
        (w * 0.86, h * 0.62), (w * 0.92, h * 0.34), (w * 0.5, h * 0.46), (0, h * 0.50), (-w * 0.5, h * 0.46)],
            close=True)
    b.cut(back, "wood_light", lift=0.5, edge=0.8, gradient=0.12)
    b.line(curve((-w * 0.72, h * 0.58), (0, h * 1.02), (w * 0.72, h * 0.58)), "wood_dark", h * 0.018)
    for x, y, r in ((-0.02, 0.72, 0.11), (0.26, 0.66, 0.07), (-0.28, 0.67, 0.07)):
        b.flat(joined(oval(x * w + math.cos(a) * h * r * 0.6, y * h + math.sin(a) * h * r * 0.6, h * r * 0.46)
            for a in (k * math.tau / 5 for k in range(5))), "flower_red")
        b.flat(oval(x * w, y * h, h * r * 0.34), "gold")


def needle(b: Brush) -> None:
    """Embroidery in its hoop, the needle in it with red thread."""
    h = b.h
    cloth = smooth([(-h * 0.52, h * 0.12), (-h * 0.40, h * 0.86), (0, h * 0.96), (h * 0.42, h * 0.84), (h * 0.52,
        h * 0.10),
        (h * 0.2, 0), (-h * 0.22, h * 0.02)], close=True)
    b.cut(cloth, "cloth_cream", -0.05, lift=0.4, edge=0.6)
    b.cut(oval(0, h * 0.50, h * 0.42), "icing", lift=0.3)
    b.line(curve((-h * 0.24, h * 0.26), (-h * 0.06, h * 0.40), (h * 0.10, h * 0.62)), "bark", h * 0.020)
    for x, y, r in ((0.10, 0.64, 0.10), (-0.10, 0.44, 0.075), (-0.02, 0.70, 0.05)):
        b.flat(joined(oval(x * h + math.cos(a) * h * r * 0.6, y * h + math.sin(a) * h * r * 0.6, h * r * 0.46)
            for a in (k * math.tau / 5 for k in range(5))), "flower_red")
        b.flat(oval(x * h, y * h, h * r * 0.30), "flower_yellow")
    b.flat(joined(leaf(x * h, y * h, h * 0.14, h * 0.06, a) for x, y, a in ((-0.14, 0.36, 2.2), (0.02, 0.50, 0.1),
        (-0.02, 0.44, -0.5))), "leaf")
    b.line(oval(0, h * 0.50, h * 0.42), "wood", h * 0.045)
    b.cut(rect(-h * 0.05, h * 0.90, h * 0.05, h * 0.99, h * 0.01), "brass", lift=0.25, edge=0.9)
    b.line(smooth([(h * 0.13, h * 0.60), (h * 0.26, h * 0.40), (h * 0.20, h * 0.24), (h * 0.36, h * 0.16)]), "red",
        h * 0.014)
    b.cut(limb([(h * 0.22, h * 0.22), (h * 0.52, h * 0.50)], [h * 0.012, h * 0.026]), "steel", 0.3, lift=0.3, edge=0.9)


def hat(b: Brush) -> None:
    """A straw hat with a ribbon."""
    h = b.h
    b.cut(smooth([(-h * 1.0, h * 0.18), (-h * 0.6, h * 0.02), (0, 0), (h * 0.6, h * 0.02), (h * 1.0, h * 0.18),
        (h * 0.5, h * 0.34), (-h * 0.5, h * 0.34)], close=True), "thatch", -0.04, lift=0.5, edge=0.7)
    dome = smooth([(-h * 0.50, h * 0.26), (-h * 0.46, h * 0.70), (-h * 0.24, h * 0.96), (h * 0.24, h * 0.96),
        (h * 0.46, h * 0.70), (h * 0.50, h * 0.26), (0, h * 0.16)], close=True)
    b.cut(dome, "thatch", 0.05, lift=0.4, edge=0.7)
    b.clipped(dome, lambda: b.line(joined(curve((-h * 0.55, h * y), (0, h * (y - 0.12)), (h * 0.55, h * y))
        for y in (0.56, 0.66, 0.76, 0.86)), "thatch_dark", h * 0.016, alpha=0.7))
    b.line(joined(curve((-h * 0.95, h * 0.18), (0, h * y), (h * 0.95, h * 0.18)) for y in (-0.04, 0.02)), "thatch_dark",
        h * 0.014, alpha=0.7)
    b.clipped(dome, lambda: b.line(curve((-h * 0.54, h * 0.38), (0, h * 0.24), (h * 0.54, h * 0.38)), "red", h * 0.15))
    b.cut(joined([leaf(h * 0.44, h * 0.34, h * 0.34, h * 0.16, -0.5), leaf(h * 0.44, h * 0.34, h * 0.30, h * 0.16,
        -1.3)]),
        "red", 0.06, lift=0.3)


def scarf(b: Brush) -> None:
    """A knitted scarf thrown over itself once, two fringed ends."""
    h = b.h
    for side, x, low, tone in ((1, 0.13, 0.12, -0.10), (-1, -0.12, 0.03, 0.02)):
        band = smooth([((x - 0.13) * h, low * h), ((x - 0.11) * h, h * 0.40), ((x - 0.10 - side * 0.03) * h, h * 0.66),
            ((x + 0.10 - side * 0.03) * h, h * 0.66), ((x + 0.13) * h, h * 0.40), ((x + 0.13) * h, low * h)],
                close=True)
        b.line(joined(line(((x - 0.115 + 0.046 * k) * h, (low + 0.02) * h), ((x - 0.12 + 0.048 * k) * h, (low - 0.08)
            * h))
            for k in range(6)), "red", h * 0.026, tone)
        b.cut(band, "red", tone, lift=0.45, edge=0.6)
        b.clipped(band, lambda low=low: b.flat(joined(rect(-h, h * (low + y), h,
            h * (low + y + 0.045))  # type: ignore[misc]
            for y in (0.06, 0.15)), "cloth_cream"))
    ring = pierced(oval(0, h * 0.74, h * 0.36, h * 0.24), [oval(0, h * 0.80, h * 0.25, h * 0.125)])
    b.cut(ring, "red", 0.06, lift=0.5, edge=0.6)
    b.line(joined(curve((h * x, h * 0.57 + h * 0.3 * x * x), (h * x * 0.9, h * 0.62), (h * x * 0.86,
        h * 0.66 + h * 0.2 * x * x))
        for x in (-0.20, -0.10, 0.0, 0.10, 0.20)), "lacquer_dark", h * 0.012, alpha=0.5)
    b.cut(smooth([(-h * 0.22, h * 0.60), (-h * 0.06, h * 0.70), (h * 0.08, h * 0.66), (h * 0.05, h * 0.46),
        (-h * 0.14, h * 0.44)], close=True), "red", 0.12, lift=0.4, edge=0.6)


def glass_slipper(b: Brush) -> None:
    """A slipper of glass with a heel, shining."""
    h = b.h
    b.paper.glow(0, h * 0.5, h * 1.5, (0.8, 0.93, 1.0), 0.4)
    b.cut(poly([(-h * 0.70, h * 0.42), (-h * 0.50, h * 0.36), (-h * 0.60, 0), (-h * 0.72, 0)]), "glass", -0.05,
        lift=0.3,
        edge=0.9)
    shoe = smooth([(-h * 0.74, h * 0.40), (-h * 0.82, h * 0.72), (-h * 0.70, h), (-h * 0.50, h * 0.80), (-h * 0.10,
        h * 0.42),
        (h * 0.40, h * 0.34), (h * 0.80, h * 0.24), (h * 1.0, h * 0.06), (h * 0.92, 0), (h * 0.30, h * 0.01),
        (-h * 0.20, h * 0.22), (-h * 0.50, h * 0.38)], close=True)
    b.cut(shoe, "glass", 0.25, lift=0.5, edge=0.9, gradient=0.2)
    b.flat(smooth([(-h * 0.72, h * 0.92), (-h * 0.50, h * 0.76), (-h * 0.10, h * 0.40), (h * 0.30, h * 0.34),
        (-h * 0.12, h * 0.32), (-h * 0.54, h * 0.60)], close=True), "flower_blue", alpha=0.6)
    b.plain(smooth([(h * 0.10, h * 0.28), (h * 0.55, h * 0.24), (h * 0.84, h * 0.12), (h * 0.5, h * 0.17)], close=True),
        (1, 1, 1), 0.75)
    for x, y, s in ((-0.70, 0.98, 0.24), (0.42, 0.38, 0.18), (0.98, 0.20, 0.14)):
        b.plain(joined(leaf(x * h, y * h, s * h, s * h * 0.22, a) for a in (0.0, math.pi / 2, math.pi, -math.pi / 2)),
            (1, 1, 1), 0.95)


def knife(b: Brush) -> None:
    """A short knife, point up."""
    h = b.h
    b.cut(limb([(0, 0), (-h * 0.012, h * 0.18), (0, h * 0.36)], [h * 0.13, h * 0.11, h * 0.12]), "wood_dark", lift=0.35,
        edge=0.7)
    b.flat(joined(oval(0, h * y, h * 0.020) for y in (0.10, 0.24)), "brass")
    b.cut(rect(-h * 0.085, h * 0.35, h * 0.085, h * 0.40, h * 0.01), "brass", lift=0.25, edge=0.9)
    b.cut(smooth([(-h * 0.065, h * 0.40), (-h * 0.065, h * 0.80), (-h * 0.05, h), (h * 0.05, h * 0.86), (h * 0.09,
        h * 0.62),
        (h * 0.07, h * 0.40)], close=True), "steel", 0.28, lift=0.4, edge=0.9)
    b.flat(smooth([(h * 0.02, h * 0.40), (h * 0.03, h * 0.66), (-h * 0.04, h * 0.98), (h * 0.05, h * 0.86), (h * 0.09,
        h * 0.62),
        (h * 0.07, h * 0.40)], close=True), "steel", 0.55, alpha=0.7)


def axe(b: Brush) -> None:
    """A woodcutter's axe, blade up."""
    h = b.h
    b.cut(limb([(h * 0.02, 0), (-h * 0.015, h * 0.4), (0, h)], [h * 0.07, h * 0.055, h * 0.06]), "wood_light", lift=0.4,
        edge=0.7)
    b.cut(smooth([(-h * 0.07, h * 0.94), (-h * 0.07, h * 0.76), (h * 0.12, h * 0.74), (h * 0.34, h * 0.60), (h * 0.36,
        h * 0.84),
        (h * 0.32, h * 1.0), (h * 0.10, h * 0.93)], close=True), "iron", 0.1, lift=0.5, edge=0.8)
    b.flat(smooth([(h * 0.34, h * 0.60), (h * 0.37, h * 0.82), (h * 0.32, h * 1.0), (h * 0.28, h * 0.94), (h * 0.31,
        h * 0.80),
        (h * 0.28, h * 0.65)], close=True), "steel", 0.45)
    b.line(joined(line((-h * 0.03, h * (0.06 + 0.03 * k)), (h * 0.045, h * (0.075 + 0.03 * k))) for k in range(4)),
        "red",
        h * 0.016)


def hoe(b: Brush) -> None:
    """A hoe, blade up."""
    h = b.h
    b.cut(limb([(0, 0), (-h * 0.01, h * 0.5), (0, h)], [h * 0.036, h * 0.034, h * 0.036]), "wood_light", lift=0.4,
        edge=0.7)
    b.cut(smooth([(-h * 0.04, h), (h * 0.10, h * 0.985), (h * 0.24, h * 0.86), (h * 0.26, h * 0.74), (h * 0.13,
        h * 0.78),
        (h * 0.04, h * 0.92)], close=True), "iron", 0.08, lift=0.4, edge=0.8)
    b.flat(poly([(h * 0.26, h * 0.74), (h * 0.13, h * 0.78), (h * 0.14, h * 0.80), (h * 0.26, h * 0.77)]), "steel", 0.4)


def broom(b: Brush) -> None:
    """A besom of twigs."""
    h = b.h
    b.cut(limb([(0, h * 0.30), (0, h)], [h * 0.034, h * 0.03]), "bamboo", lift=0.4, edge=0.7)
    b.cut(smooth([(-h * 0.04, h * 0.40), (-h * 0.10, h * 0.22), (-h * 0.18, 0), (h * 0.18, 0), (h * 0.10, h * 0.22),
        (h * 0.04, h * 0.40)], close=True), "thatch", lift=0.45)
    b.line(joined(curve((h * 0.004 * k, h * 0.36), (h * 0.010 * k, h * 0.20), (h * 0.020 * k, 0.01 * h))
        for k in range(-8, 9)),
        "thatch_dark", h * 0.010)
    b.line(joined(line((-h * (0.045 + 0.02 * k), h * (0.37 - 0.035 * k)), (h * (0.045 + 0.02 * k),
        h * (0.37 - 0.035 * k)))
        for k in range(3)), "red", h * 0.020)


def bow(b: Brush) -> None:
    """A bow with an arrow on its string."""
    h = b.h
    b.line(line((-h * 0.16, h * 0.03), (-h * 0.16, h * 0.97)), "bone", h * 0.008)
    b.cut(limb([(-h * 0.18, 0), (-h * 0.02, h * 0.14), (h * 0.12, h * 0.36), (h * 0.07, h * 0.50), (h * 0.12, h * 0.64),
        (-h * 0.02, h * 0.86), (-h * 0.18, h)], [h * 0.020, h * 0.036, h * 0.040, h * 0.05, h * 0.040, h * 0.036,
            h * 0.020]),
        "lacquer", lift=0.4, edge=0.8)
    b.line(joined(line((h * 0.05, h * (0.46 + 0.02 * k)), (h * 0.10, h * (0.46 + 0.02 * k))) for k in range(5)), "gold",
        h * 0.010)
    b.line(line((-h * 0.17, h * 0.5), (h * 0.50, h * 0.5)), "wood_light", h * 0.016)
    b.cut(poly([(h * 0.50, h * 0.53), (h * 0.60, h * 0.5), (h * 0.50, h * 0.47)]), "steel", 0.2, lift=0.3, edge=0.9)
    for side in (-1, 1):
        b.cut(poly([(-h * 0.16, h * 0.5), (-h * 0.04, h * 0.5), (-h * 0.08, h * (0.5 + side * 0.035)),
            (-h * 0.20, h * (0.5 + side * 0.035))]), "red", lift=0.2)


def shield(b: Brush) -> None:
    """A shield with a star; a round one with a tiger's stripes in China."""
    h = b.h
    if b.look.era.chinese:
        b.cut(oval(0, h * 0.5, h * 0.5), "lacquer", lift=0.55, edge=0.8, gradient=0.14)
        b.line(joined(oval(0, h * 0.5, h * r) for r in (0.44, 0.30)), "gold", h * 0.022)
        b.cut(oval(0, h * 0.5, h * 0.12), "brass", lift=0.4, edge=0.9)
        b.cut(joined(oval(math.cos(a) * h * 0.37, h * 0.5 + math.sin(a) * h * 0.37, h * 0.025) for a
            in (k * math.tau / 10
            for k in range(10))), "gold", lift=0.2, edge=0.9)
        return
    outline = smooth([(0, 0), (-h * 0.30, h * 0.28), (-h * 0.40, h * 0.64), (-h * 0.39, h * 0.95), (0, h), (h * 0.39,
        h * 0.95),
        (h * 0.40, h * 0.64), (h * 0.30, h * 0.28)], close=True)
    b.cut(outline, "cloth_indigo", lift=0.55, edge=0.8, gradient=0.12)
    b.clipped(outline, lambda: b.flat(rect(0, -h, h, 2 * h), "red"))
    b.line(outline, "gold", h * 0.045)
    b.cut(poly([(math.cos(a) * h * (0.22 if k % 2 == 0 else 0.09), h * 0.58 + math.sin(a) * h * (0.22
        if k % 2 == 0 else 0.09))
        for k, a in enumerate(math.pi / 2 + j * math.pi / 5 for j in range(10))]), "gold", lift=0.35, edge=0.9)


def bucket(b: Brush) -> None:
    """A wooden pail with hoops, full of water."""
    h = b.h
    b.line(curve((-h * 0.40, h * 0.66), (0, h * 1.32), (h * 0.40, h * 0.66)), "iron", h * 0.035)
    b.cut(rect(-h * 0.09, h * 0.95, h * 0.09, h * 1.01, h * 0.02), "wood", lift=0.25)
    body = poly([(-h * 0.32, 0), (h * 0.32, 0), (h * 0.43, h * 0.68), (-h * 0.43, h * 0.68)])
    b.cut(body, "wood_light", lift=0.5, edge=0.7, gradient=0.14)
    b.clipped(body, lambda: b.line(joined(line((h * x * 0.75, 0), (h * x, h * 0.7)) for x in (-0.3, -0.18, -0.06, 0.06,
        0.18,
        0.3)), "wood_dark", h * 0.014, alpha=0.7))
    b.clipped(body, lambda: b.line(joined(curve((-h * 0.5, h * y), (0, h * (y - 0.05)), (h * 0.5, h * y)) for y
        in (0.14, 0.54)),
        "iron", h * 0.05))
    b.cut(oval(0, h * 0.68, h * 0.43, h * 0.085), "wood", lift=0.15, edge=0.7)
    b.flat(oval(0, h * 0.67, h * 0.37, h * 0.062), "water")
    b.plain(smooth([(-h * 0.22, h * 0.68), (0, h * 0.70), (h * 0.16, h * 0.67), (0, h * 0.675)], close=True), (1, 1,
        1), 0.5)


def ladder(b: Brush) -> None:
    """A ladder that leans."""
    h = b.h
    b.cut(joined(limb([(h * (x - 0.06), 0), (h * (x + 0.10), h)], [h * 0.034, h * 0.028]) for x in (-0.14, 0.12)),
        "wood_light",
        lift=0.4, edge=0.7)
    b.cut(joined(limb([(h * (-0.19 + 0.16 * y), h * y), (h * (0.05 + 0.16 * y), h * (y + 0.006))], [h * 0.024,
        h * 0.024])
        for y in (0.10, 0.22, 0.34, 0.46, 0.58, 0.70, 0.82, 0.93)), "wood", lift=0.35)


def rope(b: Brush) -> None:
    """A coil of rope, bound in its middle."""
    h = b.h
    b.line(smooth([(h * 0.30, h * 0.16), (h * 0.62, h * 0.06), (h * 0.80, h * 0.05), (h * 0.92, h * 0.10)]),
        "thatch_dark",
        h * 0.085)
    for k, (rx, ry) in enumerate(((0.66, 0.49), (0.56, 0.40), (0.46, 0.31), (0.36, 0.22))):
        coil = oval(0, h * 0.5, h * rx, h * ry)
        b.line(coil, "thatch_dark", h * 0.105)
        b.line(coil, "thatch", h * 0.075, 0.03 * k)
        b.line(joined(line((math.cos(a) * h * (rx - 0.03), h * 0.5 + math.sin(a) * h * (ry - 0.03)),
            (math.cos(a + 0.10) * h * (rx + 0.03), h * 0.5 + math.sin(a + 0.10) * h * (ry + 0.03)))
            for a in (math.tau * j / 30 for j in range(30))), "thatch_dark", h * 0.014, alpha=0.7)
    for side in (-1, 1):
        b.cut(limb([(side * h * 0.28, h * 0.5), (side * h * 0.74, h * 0.5)], [h * 0.11, h * 0.11]), "red", lift=0.35,
            edge=0.7)


def chest(b: Brush) -> None:
    """A treasure chest, open, gold in it."""
    h = b.h
    w = h * 0.72
    b.paper.glow(0, h * 0.56, h * 0.9, LAMPLIGHT, 0.35)
    b.cut(smooth([(-w, h * 0.56), (-w * 0.98, h * 0.80), (-w * 0.7, h * 0.97), (0, h), (w * 0.7, h * 0.97), (w * 0.98,
        h * 0.80),
        (w, h * 0.56)], close=True), "wood", -0.08, lift=0.5, edge=0.8)
    b.flat(smooth([(-w * 0.90, h * 0.56), (-w * 0.86, h * 0.78), (0, h * 0.90), (w * 0.86, h * 0.78), (w * 0.90,
        h * 0.56)],
        close=True), "lacquer_dark")
    b.cut(crown(0, h * 0.54, w * 0.84, h * 0.17, 19, b.rng), "gold", lift=0.35, edge=0.9)
    for x, y, r, m in ((-0.5, 0.62, 0.06, "flower_red"), (-0.15, 0.68, 0.07, "jade"), (0.28, 0.65, 0.065,
        "flower_blue"),
        (0.58, 0.60, 0.05, "flower_red"), (0.05, 0.60, 0.05, "white")):
        b.cut(oval(x * w, y * h, h * r), m, 0.1, lift=0.3, edge=0.9)
    b.cut(rect(-w, 0, w, h * 0.52, h * 0.03), "wood", lift=0.5, edge=0.8, gradient=0.12)
    b.line(joined(line((-w, h * y), (w, h * y)) for y in (0.16, 0.34)), "wood_dark", h * 0.014)
    for x in (-0.82, 0.82):
        b.cut(rect(x * w - h * 0.06, 0, x * w + h * 0.06, h * 0.52), "brass", lift=0.2, edge=0.9)
    b.cut(rect(-w * 1.03, h * 0.46, w * 1.03, h * 0.54), "brass", lift=0.3, edge=0.9)
    b.cut(rect(-h * 0.09, h * 0.28, h * 0.09, h * 0.50, h * 0.03), "gold", lift=0.3, edge=0.9)
    b.flat(joined([oval(0, h * 0.41, h * 0.026), poly([(-h * 0.016, h * 0.33), (h * 0.016, h * 0.33), (0,
        h * 0.41)])]), "ink")


def box(b: Brush) -> None:
    """A small lidded box, inlaid and clasped."""
    h = b.h
    w = h * 0.78
    b.cut(rect(-w, 0, w, h * 0.62, h * 0.03), "lacquer", lift=0.55, edge=0.8, gradient=0.12)
    b.cut(smooth([(-w * 1.05, h * 0.58), (-w * 1.02, h * 0.78), (-w * 0.8, h * 0.97), (0, h), (w * 0.8, h * 0.97),
        (w * 1.02, h * 0.78), (w * 1.05, h * 0.58)], close=True), "lacquer", 0.08, lift=0.45, edge=0.8)
    b.line(joined([rect(-w * 0.86, h * 0.08, w * 0.86, h * 0.50, h * 0.03), curve((-w * 0.82, h * 0.72), (0, h * 0.98),
        (w * 0.82, h * 0.72))]), "gold", h * 0.020)
    for x in (-0.46, 0.46):
        b.flat(joined(oval(x * w + math.cos(a) * h * 0.06, h * 0.29 + math.sin(a) * h * 0.06, h * 0.045) for a in
            (k * math.tau / 5 for k in range(5))), "blossom")
        b.flat(oval(x * w, h * 0.29, h * 0.03), "gold")
    b.cut(rect(-h * 0.10, h * 0.44, h * 0.10, h * 0.68, h * 0.03), "gold", lift=0.3, edge=0.9)
    b.flat(oval(0, h * 0.53, h * 0.026), "ink")


def map_(b: Brush) -> None:
    """A map on old paper, its way marked to a red cross."""
    h = b.h
    w = h * 0.68
    sheet = smooth([(-w, h * 0.04), (-w * 0.97, h * 0.5), (-w, h * 0.97), (-w * 0.3, h * 0.99), (w * 0.4, h * 0.97),
        (w, h), (w * 0.97, h * 0.5), (w, 0.01 * h), (w * 0.3, h * 0.03), (-w * 0.4, 0)], close=True)
    b.cut(sheet, "wheat", 0.25, lift=0.55, edge=0.7)
    b.clipped(sheet, lambda: b.line(sheet, "thatch_dark", h * 0.05, alpha=0.45))
    b.flat(smooth([(-w * 0.95, h * 0.30), (-w * 0.5, h * 0.36), (-w * 0.3, h * 0.16), (-w * 0.5, h * 0.03), (-w * 0.97,
        h * 0.06)],
        close=True), "water", alpha=0.8)
    b.flat(joined(poly([((x - 0.10) * w, y * h), (x * w, (y + 0.13) * h), ((x + 0.10) * w, y * h)]) for x, y in ((-0.1,
        0.74),
        (0.08, 0.70), (-0.28, 0.70))), "tile", 0.1)
    b.flat(joined([oval(0.62 * w, h * 0.30, h * 0.06), oval(0.48 * w, h * 0.26, h * 0.05), oval(0.72 * w, h * 0.24,
        h * 0.05)]),
        "leaf")
    b.line(curve((-w * 0.98, h * 0.62), (-w * 0.4, h * 0.52), (-w * 0.42, h * 0.32)), "water", h * 0.022)
    spots = [(-0.62 + 0.19 * k, 0.46 + 0.055 * math.sin(k * 1.3) + 0.035 * k) for k in range(7)]
    b.line(joined(line((x * w, y * h), ((x + 0.10) * w, (y + 0.018) * h)) for x, y in spots), "ink", h * 0.018)
    b.line(joined([line((w * 0.66, h * 0.66), (w * 0.84, h * 0.80)), line((w * 0.84, h * 0.66), (w * 0.66,
        h * 0.80))]), "red",
        h * 0.040)
    b.line(joined(line((w * 0.16 + math.cos(a) * h * 0.03, h * 0.15 + math.sin(a) * h * 0.03), (w * 0.16 + math.cos(a)
        * h * 0.10,
        h * 0.15 + math.sin(a) * h * 0.10)) for a in (k * math.pi / 4 for k in range(8))), "lacquer", h * 0.014)


def fallen_leaf(b: Brush) -> None:
    """A maple leaf of autumn red."""
    h = b.h
    b.line(curve((0, h * 0.34), (h * 0.02, h * 0.14), (-h * 0.05, 0)), "clay_dark", h * 0.035)
    lobes = joined(leaf(0, h * 0.30, h * length, h * 0.34, a) for length, a in ((0.70, math.pi / 2), (0.62, 0.86),
        (0.62, 2.28),
        (0.46, 0.12), (0.46, 3.02)))
    b.cut(lobes, "maple", lift=0.5, edge=0.6)
    b.flat(joined(leaf(0, h * 0.31, h * length, h * 0.16, a) for length, a in ((0.60, math.pi / 2), (0.5, 0.86), (0.5,
        2.28))),
        "flower_yellow", alpha=0.35)
    b.line(joined(line((0, h * 0.31), (math.cos(a) * h * length, h * 0.31 + math.sin(a) * h * length)) for length,
        a in (
        (0.60, math.pi / 2), (0.5, 0.86), (0.5, 2.28), (0.36, 0.12), (0.36, 3.02))), "clay_dark", h * 0.012)


def seedling(b: Brush) -> None:
    """A young plant in a clay pot."""
    h = b.h
    b.line(curve((0, h * 0.40), (h * 0.03, h * 0.62), (-h * 0.01, h * 0.80)), "leaf_dark", h * 0.035)
    for y, length, a, m in ((0.50, 0.34, 0.42, "leaf"), (0.54, 0.36, 2.66, "leaf_light"), (0.74, 0.30, 0.75,
        "leaf_light"),
        (0.78, 0.30, 2.2, "leaf")):
        b.cut(leaf(0, h * y, h * length, h * 0.20, a), m, lift=0.3, edge=0.6)
    b.cut(poly([(-h * 0.20, 0), (h * 0.20, 0), (h * 0.27, h * 0.34), (-h * 0.27, h * 0.34)]), "clay", lift=0.5,
        edge=0.8,
        gradient=0.14)
    b.cut(rect(-h * 0.31, h * 0.31, h * 0.31, h * 0.40, h * 0.02), "clay", 0.08, lift=0.35, edge=0.8)
    b.line(line((-h * 0.22, h * 0.16), (h * 0.22, h * 0.16)), "cloth_cream", h * 0.020)


def stone(b: Brush) -> None:
    """Three smooth pebbles."""
    h = b.h
    for x, y, w, t, m in ((-0.62, 0.0, 0.46, 0.56, "stone_dark"), (0.60, 0.0, 0.52, 0.62, "rock"), (-0.02, 0.10, 0.66,
        0.88,
        "stone")):
        shape = smooth([((x - w * 0.9) * h, y * h), ((x - w) * h, (y + t * 0.5) * h), ((x - w * 0.3) * h, (y + t) * h),
            ((x + w * 0.5) * h, (y + t * 0.92) * h), ((x + w) * h, (y + t * 0.42) * h), ((x + w * 0.85) * h, y * h)],
                close=True)
        b.cut(shape, m, lift=0.45, edge=0.7, gradient=0.16)
        b.line(curve(((x - w * 0.6) * h, (y + t * 0.60) * h), (x * h, (y + t * 0.86) * h), ((x + w * 0.5) * h,
            (y + t * 0.66) * h)),
            "white", h * 0.035, alpha=0.55)


PAINTS: Final[dict[str, Callable[[Brush], None]]] = {
    "apple": apple, "egg": egg, "noodles": noodles, "key": key, "necklace": necklace, "jade": jade, "gem": gem,
        "comb": comb,
    "needle": needle, "hat": hat, "scarf": scarf, "glass_slipper": glass_slipper, "knife": knife, "axe": axe,
        "hoe": hoe,
        "broom": broom,
    "bow": bow, "shield": shield, "bucket": bucket, "ladder": ladder, "rope": rope, "chest": chest, "box": box,
        "map": map_,
    "leaf": fallen_leaf, "seedling": seedling, "stone": stone,
}  # fmt: skip
