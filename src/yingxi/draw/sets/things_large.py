"""Large things: furniture, doors, boats, carriages, graves, fires, drums, trees for feasts."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT
from yingxi.draw.paper import rgb
from yingxi.draw.sets import (
    boats,
    countryside,
    furniture,
    modern,
    openings,
    sky,
    tale_in,
    things_travel,
    trades,
    trees,
)
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.roofs import arc_points
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, pierced, poly, rect, scallops, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def _china(b: Brush) -> bool:
    return b.look.era.chinese


def _by_era(chinese: Callable[[Brush], None], european: Callable[[Brush], None]) -> Callable[[Brush], None]:
    def paint(b: Brush) -> None:
        (chinese if _china(b) else european)(b)

    return paint


def fire(b: Brush) -> None:
    """A fire of crossed logs with sparks."""
    h = b.h
    b.paper.glow(0, h * 0.4, h * 2.2, EMBER, 0.45)
    for x0, y0, x1, y1 in ((-0.55, 0.02, 0.42, 0.16), (0.55, 0.02, -0.42, 0.16), (-0.2, 0.0, 0.25, 0.20)):
        b.cut(limb([(x0 * h, y0 * h + h * 0.04), (x1 * h, y1 * h)], [h * 0.13, h * 0.10]), "bark", lift=0.4, edge=0.6)
        b.cut(oval(x0 * h, y0 * h + h * 0.04, h * 0.055, h * 0.065), "wood_light", lift=0.15)
    for colour, size in (("#d9482b", 1.0), ("#ef8b37", 0.76), ("#ffc85f", 0.52), ("#fff0bd", 0.28)):
        points = [(-h * 0.36 * size, h * 0.10)]
        for tx, ty in ((-0.30, 0.52), (-0.14, 0.80), (0.02, 1.0), (0.18, 0.74), (0.31, 0.46)):
            points += [(tx * h * size * 1.1, h * (0.10 + 0.9 * ty * size)), ((tx + 0.075) * h * size * 1.1,
                h * (0.10 + 0.46 * ty * size))]
        points.append((h * 0.38 * size, h * 0.10))
        b.plain(smooth(points, close=True), rgb(colour), 0.93)
    b.plain(joined(oval(x * h, y * h, h * 0.014) for x, y in ((-0.22, 0.98), (0.14, 1.12), (0.26, 0.9),
        (-0.05, 1.22))), rgb("#ffcf6a"), 0.9)


def mirror(b: Brush) -> None:
    """A round bronze mirror on a stand, or a gilded looking-glass."""
    h = b.h
    if _china(b):
        b.cut(joined([poly([(-h * 0.34, 0), (h * 0.34, 0), (h * 0.26, h * 0.10), (-h * 0.26, h * 0.10)]),
            limb([(-h * 0.22, h * 0.08), (-h * 0.30, h * 0.34), (-h * 0.20, h * 0.46)],
            [h * 0.06, h * 0.05, h * 0.04]), limb([(h * 0.22, h * 0.08), (h * 0.30, h * 0.34), (h * 0.20, h * 0.46)],
            [h * 0.06, h * 0.05, h * 0.04])]), "wood_dark", lift=0.5)
    else:
        b.cut(joined([poly([(-h * 0.26, 0), (h * 0.26, 0), (h * 0.05, h * 0.12), (-h * 0.05, h * 0.12)]),
            rect(-h * 0.04, h * 0.08, h * 0.04, h * 0.3)]), "gold", lift=0.4)
    rim = oval(0, h * 0.62, h * 0.36, h * 0.37)
    b.cut(rim, "brass" if _china(b) else "gold", lift=0.6, edge=0.9)
    b.line(scallops([(math.cos(a) * h * 0.325, h * 0.62 + math.sin(a) * h * 0.335) for a in (-k * math.tau / 22
        for k in range(22))], 0.35), "clay_dark", h * 0.012, alpha=0.7)
    glass = oval(0, h * 0.62, h * 0.27, h * 0.28)
    b.fade(glass, h * 0.9, h * 0.34, ((0.0, b.ink("water_light", 0.2), 1.0), (1.0, b.ink("water"), 1.0)))
    b.plain(poly([(-h * 0.16, h * 0.48), (-h * 0.08, h * 0.44), (h * 0.12, h * 0.84), (h * 0.04, h * 0.87)]),
        (1, 1, 1), 0.35)


def grave(b: Brush) -> None:
    """A grave: mound, stone with characters, offerings; a headstone with ivy in Europe."""
    h = b.h
    if _china(b):
        b.cut(smooth([(-h * 1.25, -h * 0.04), (-h * 0.9, h * 0.50), (0, h * 0.92), (h * 0.9, h * 0.50),
            (h * 1.25, -h * 0.04)], close=True), "grass", -0.08, lift=0.5)
        blades = joined(leaf(float(x) * h, float(y) * h, h * 0.16, h * 0.035, math.pi / 2 + float(a))
            for x, y, a in zip(b.rng.uniform(-0.95, 0.95, 44), b.rng.uniform(0.0, 0.42, 44), b.rng.uniform(-0.6, 0.6,
            44), strict=True))
        b.flat(blades, "leaf_dark", alpha=0.6)
    stone = poly([(-h * 0.28, 0), *arc_points(0, h * 0.70, h * 0.28, math.pi, 0, 14), (h * 0.28, 0)])
    b.cut(poly([(-h * 0.38, -h * 0.03), (h * 0.38, -h * 0.03), (h * 0.34, h * 0.10), (-h * 0.34, h * 0.10)]),
        "stone_dark", lift=0.4)
    b.cut(stone, "stone", lift=0.5, edge=0.7)
    if _china(b):
        b.line(joined(glyph(sign, 0, h * (0.66 - 0.2 * k), h * 0.17) for k, sign in enumerate("山人寿")), "ink",
            h * 0.020, alpha=0.75)
        for x in (-0.16, 0.0, 0.16):
            b.cut(poly([(x * h - h * 0.06, h * 0.05), (x * h + h * 0.06, h * 0.05), (x * h + h * 0.035, -h * 0.02),
                (x * h - h * 0.035, -h * 0.02)]), "paper", lift=0.3)
        b.flat(joined(poly([(x * h, y * h), (x * h + h * 0.10, y * h + h * 0.03),
            (x * h + h * 0.07, y * h + h * 0.11), (x * h - h * 0.03, y * h + h * 0.08)])
            for x, y in ((-0.7, 0.34), (0.58, 0.4), (-0.45, 0.6), (0.8, 0.12))), "paper")
    else:
        b.line(joined([line((0, h * 0.54), (0, h * 0.86)), line((-h * 0.1, h * 0.75), (h * 0.1, h * 0.75)),
            *[line((-h * 0.17, h * y), (h * 0.17, h * y)) for y in (0.42, 0.33, 0.24)]]), "stone_dark", h * 0.03, -0.15)
        b.flat(joined(leaf(float(x) * h, float(y) * h, h * 0.09, h * 0.06, float(a))
            for x, y, a in zip(b.rng.uniform(-0.3, -0.1, 18), b.rng.uniform(0, 0.5, 18), b.rng.uniform(0, 6, 18),
            strict=True)), "leaf")


def coffin(b: Brush) -> None:
    """A lacquered coffin on trestles."""
    h = b.h
    w = h * 1.5
    for x in (-0.6, 0.55):
        b.cut(poly([(x * w - h * 0.1, 0), (x * w + h * 0.1, 0), (x * w + h * 0.06, h * 0.22),
            (x * w - h * 0.06, h * 0.22)]), "wood", lift=0.3)
    b.cut(smooth([(-w, h * 0.26), (-w * 1.04, h * 0.72), (w * 0.98, h * 0.64), (w * 0.95, h * 0.24)], close=True),
        "lacquer_dark", lift=0.6, edge=0.7)
    b.cut(smooth([(-w * 1.10, h * 0.70), (-w * 1.02, h * 0.98), (0, h * 0.90), (w * 0.96, h * 0.84),
        (w * 1.03, h * 0.62), (0, h * 0.64)], close=True), "lacquer_dark", 0.08, lift=0.5, edge=0.8)
    b.line(joined([curve((-w * 1.0, h * 0.32), (0, h * 0.30), (w * 0.93, h * 0.29)), curve((-w * 1.02, h * 0.66),
        (0, h * 0.60), (w * 0.95, h * 0.58))]), "gold", h * 0.018, alpha=0.7)
    b.cut(oval(-w * 0.9, h * 0.47, h * 0.10), "gold", lift=0.2)
    b.line(glyph("寿", -w * 0.9, h * 0.40, h * 0.14), "lacquer_dark", h * 0.016)


def carriage(b: Brush) -> None:
    """A covered cart, a rickshaw, a coach or a car, by era."""
    by_era = {"fairy_tale": _coach, "republican_china": rickshaw, "modern": modern.car}
    by_era.get(b.look.era.value, things_travel.cart)(b)


def sedan(b: Brush) -> None:
    """A red sedan chair on its poles."""
    h = b.h
    w = h * 0.34
    b.cut(rect(-h * 1.1, h * 0.30, h * 1.1, h * 0.345, h * 0.02), "wood_light", lift=0.3)
    b.cut(rect(-w, h * 0.12, w, h * 0.80), "red", lift=0.6, edge=0.6)
    for x in (-w, 0.0, w):
        b.cut(rect(x - h * 0.02, h * 0.08, x + h * 0.02, h * 0.82), "lacquer_dark", lift=0.25)
    for side in (-1, 1):
        window = rect(side * w * 0.5 - w * 0.28, h * 0.46, side * w * 0.5 + w * 0.28, h * 0.68)
        b.cut(window, "cloth_cream", -0.1, lift=0.1)
        b.line(joined([window, line((side * w * 0.5, h * 0.46), (side * w * 0.5, h * 0.68)),
            line((side * w * 0.22, h * 0.57), (side * w * 0.78, h * 0.57))]), "lacquer_dark", h * 0.014)
        b.line(joined([oval(side * w * 0.5, h * 0.27, h * 0.075), *[leaf(side * w * 0.5, h * 0.27, h * 0.07, h * 0.03,
            a) for a in (0.8, 2.3, 3.9, 5.5)]]), "gold", h * 0.010)
    fringe = poly([(-w * 1.05, h * 0.80), (w * 1.05, h * 0.80),
        *[(w * 1.05 - w * 2.1 * k / 14, h * (0.73 if k % 2 else 0.76)) for k in range(15)]])
    b.cut(fringe, "gold", lift=0.3)
    b.cut(smooth([(-w * 1.35, h * 0.84), (-w * 1.0, h * 0.80), (0, h * 0.82), (w * 1.0, h * 0.80),
        (w * 1.35, h * 0.84), (w * 0.5, h * 0.92), (0, h * 0.97), (-w * 0.5, h * 0.92)], close=True), "lacquer_dark",
        0.06, lift=0.5, edge=0.7)
    b.cut(oval(0, h * 0.98, h * 0.028), "gold", lift=0.25, edge=0.9)


def _wheel(b: Brush, x: float, y: float, r: float, spokes: int, material: str = "wood_dark") -> None:
    b.cut(pierced(oval(x, y, r), [oval(x, y, r * 0.84)]), material, lift=0.4, edge=0.7)
    b.line(joined(line((x, y), (x + math.cos(a) * r * 0.86, y + math.sin(a) * r * 0.86))
        for a in (k * math.tau / spokes for k in range(spokes))), material, r * 0.06)
    b.cut(oval(x, y, r * 0.16), "gold", lift=0.25, edge=0.8)


def rickshaw(b: Brush) -> None:
    """A rickshaw, its shafts on the ground."""
    h = b.h
    b.line(smooth([(-h * 0.1, h * 0.40), (-h * 0.6, h * 0.34), (-h * 1.25, h * 0.42)]), "wood", h * 0.035)
    hood = smooth([(h * 0.36, h * 0.56), (h * 0.44, h * 0.86), (h * 0.2, h * 1.0), (-h * 0.16, h * 0.98),
        (-h * 0.30, h * 0.86), (-h * 0.02, h * 0.84), (h * 0.14, h * 0.70)], close=True)
    b.cut(hood, "ink", 0.12, lift=0.5, edge=0.7)
    b.line(joined([curve((h * 0.40, h * 0.66), (h * 0.2, h * 0.86), (-h * 0.05, h * 0.96)),
        curve((h * 0.42, h * 0.78), (h * 0.28, h * 0.90), (h * 0.1, h * 0.99))]), "steel", h * 0.012, alpha=0.6)
    b.cut(smooth([(-h * 0.20, h * 0.44), (h * 0.10, h * 0.46), (h * 0.22, h * 0.72), (h * 0.36, h * 0.70),
        (h * 0.34, h * 0.36), (-h * 0.18, h * 0.34)], close=True), "lacquer", lift=0.5, edge=0.7)
    b.cut(rect(-h * 0.40, h * 0.20, -h * 0.12, h * 0.25, h * 0.01), "wood", lift=0.3)
    b.line(line((-h * 0.14, h * 0.36), (-h * 0.30, h * 0.24)), "iron", h * 0.02)
    _wheel(b, h * 0.12, h * 0.31, h * 0.31, 14)


def _coach(b: Brush) -> None:
    h = b.h
    b.line(smooth([(-h * 0.85, h * 0.24), (-h * 0.4, h * 0.34), (h * 0.4, h * 0.34), (h * 0.9, h * 0.30)]), "gold",
        h * 0.035)
    body = smooth([(-h * 0.42, h * 0.32), (-h * 0.58, h * 0.62), (-h * 0.46, h * 0.88), (0, h * 0.96),
        (h * 0.46, h * 0.88), (h * 0.58, h * 0.62), (h * 0.42, h * 0.32), (0, h * 0.24)], close=True)
    b.cut(body, "cloth_red", lift=0.6, edge=0.7, gradient=0.12)
    b.line(body, "gold", h * 0.022)
    for x0, x1 in ((-0.44, -0.20), (-0.14, 0.14), (0.20, 0.44)):
        pane = rect(x0 * h, h * 0.58, x1 * h, h * 0.82, h * 0.05)
        b.cut(pane, "glass", lift=0.1)
        b.line(pane, "gold", h * 0.018)
        b.flat(smooth([(x0 * h, h * 0.82), (x1 * h, h * 0.82), (x0 * h + (x1 - x0) * h * 0.3, h * 0.72),
            (x0 * h, h * 0.6)], close=True), "cloth_plum", alpha=0.8)
    b.line(joined([rect(-h * 0.14, h * 0.30, h * 0.14, h * 0.56, h * 0.02), oval(0, h * 0.43, h * 0.07)]), "gold",
        h * 0.014)
    b.cut(smooth([(-h * 0.46, h * 0.90), (0, h * 1.0), (h * 0.46, h * 0.90), (0, h * 0.955)], close=True), "gold",
        lift=0.3)
    b.cut(smooth([(-h * 0.06, h * 0.98), (-h * 0.09, h * 1.08), (0, h * 1.03), (h * 0.09, h * 1.08),
        (h * 0.06, h * 0.98)], close=True), "gold", 0.1, lift=0.3, edge=0.9)
    _wheel(b, -h * 0.62, h * 0.22, h * 0.22, 10, "gold")
    _wheel(b, h * 0.62, h * 0.26, h * 0.26, 12, "gold")


def drum(b: Brush) -> None:
    """A barrel drum on a stand with studs and sticks."""
    h = b.h
    for side in (-1, 1):
        b.cut(limb([(side * h * 0.36, 0), (side * h * 0.30, h * 0.3), (side * h * 0.34, h * 0.5)],
            [h * 0.07, h * 0.06, h * 0.05]), "wood_dark", lift=0.35)
    body = smooth([(-h * 0.36, h * 0.30), (-h * 0.48, h * 0.58), (-h * 0.36, h * 0.88), (h * 0.36, h * 0.88),
        (h * 0.48, h * 0.58), (h * 0.36, h * 0.30)], close=True)
    b.cut(body, "red", lift=0.6, edge=0.7, gradient=0.16)
    b.line(joined([smooth([(math.cos(t) * h * 0.14 * (1 - t / 10) + x * h,
        h * 0.58 + math.sin(t) * h * 0.12 * (1 - t / 10)) for t in (i * 0.7 for i in range(12))])
        for x in (-0.18, 0.18)]), "gold", h * 0.02)
    b.cut(oval(0, h * 0.88, h * 0.37, h * 0.11), "bone", 0.1, lift=0.25, edge=0.7)
    studs = joined(oval(math.cos(a) * h * 0.40, h * 0.83 + math.sin(a) * h * 0.10, h * 0.022)
        for a in (math.pi + math.pi * k / 12 for k in range(13)))
    b.cut(studs, "gold", lift=0.15)
    for x0, x1 in ((-0.3, 0.12), (0.34, -0.06)):
        b.cut(limb([(x0 * h, h * 1.06), (x1 * h, h * 0.92)], [h * 0.03, h * 0.03]), "wood_light", lift=0.35)
        b.cut(oval(x1 * h, h * 0.92, h * 0.04), "cloth_red", lift=0.25)


def bell(b: Brush) -> None:
    """A bronze bell hung in a wooden frame, with a rope."""
    h = b.h
    for side in (-1, 1):
        b.cut(limb([(side * h * 0.52, 0), (side * h * 0.46, h * 0.96)], [h * 0.09, h * 0.07]), "wood_dark", lift=0.4)
    b.cut(rect(-h * 0.60, h * 0.92, h * 0.60, h * 1.02, h * 0.03), "wood", lift=0.5, edge=0.7)
    b.cut(limb([(0, h * 0.94), (0, h * 0.80)], [h * 0.05, h * 0.05]), "iron", lift=0.2)
    b.cut(oval(0, h * 0.20, h * 0.055), "iron", -0.1, lift=0.3)
    body = smooth([(-h * 0.12, h * 0.82), (-h * 0.22, h * 0.66), (-h * 0.26, h * 0.42), (-h * 0.38, h * 0.24),
        (h * 0.38, h * 0.24), (h * 0.26, h * 0.42), (h * 0.22, h * 0.66), (h * 0.12, h * 0.82)], close=True)
    b.cut(body, "gold", lift=0.6, edge=0.8, gradient=0.20)
    for y, half, width in ((0.62, 0.22, 0.02), (0.44, 0.25, 0.03), (0.31, 0.31, 0.02)):
        b.line(smooth([(-half * h, y * h), (0, (y - 0.03) * h), (half * h, y * h)]), "wood_dark", h * width)
    b.line(smooth([(h * 0.03, h * 0.20), (h * 0.10, h * 0.10), (h * 0.06, 0)]), "cloth_red", h * 0.022)


def stove_iron(b: Brush) -> None:
    """An iron stove with a glowing door and a pipe."""
    h = b.h
    b.cut(rect(h * 0.12, h * 0.9, h * 0.26, h * 3.5), "iron", lift=0.4)
    for side in (-1, 1):
        b.cut(smooth([(side * h * 0.34, h * 0.16), (side * h * 0.44, 0), (side * h * 0.34, 0),
            (side * h * 0.24, h * 0.16)], close=True), "iron", lift=0.3)
    b.cut(rect(-h * 0.42, h * 0.14, h * 0.42, h * 0.90, h * 0.05), "iron", -0.05, lift=0.6, edge=0.8)
    door = rect(-h * 0.26, h * 0.32, h * 0.26, h * 0.66, h * 0.08)
    b.cut(door, "ink", lift=0.2)
    b.pool(door, 0, h * 0.40, h * 0.32, EMBER, 0.95)
    b.plain(joined(leaf(x * h, h * 0.34, h * s, h * 0.10, math.pi / 2) for x, s in ((-0.13, 0.18), (0.0, 0.26),
        (0.13, 0.17))), rgb("#ffc05a"), 0.9)
    b.line(joined(line((-h * 0.26 + h * 0.104 * k, h * 0.32), (-h * 0.26 + h * 0.104 * k, h * 0.66))
        for k in range(1, 5)), "iron", h * 0.022)
    b.cut(rect(-h * 0.48, h * 0.88, h * 0.48, h * 0.95, h * 0.02), "iron", 0.1, lift=0.4, edge=0.9)
    b.paper.glow(0, h * 0.45, h * 1.2, EMBER, 0.25)


def cage(b: Brush) -> None:
    """A domed bird cage with a perch and a bird."""
    h = b.h
    b.line(curve((-h * 0.05, h * 0.96), (0, h * 1.06), (h * 0.05, h * 0.96)), "brass", h * 0.018)
    b.line(joined([line((-h * 0.16, h * 0.34), (h * 0.16, h * 0.34))]), "wood", h * 0.022)
    bird = smooth([(-h * 0.12, h * 0.36), (-h * 0.08, h * 0.46), (0, h * 0.53), (h * 0.07, h * 0.50),
        (h * 0.12, h * 0.47), (h * 0.07, h * 0.44), (h * 0.05, h * 0.36), (-h * 0.02, h * 0.345),
        (-h * 0.20, h * 0.26)], close=True)
    b.cut(bird, "flower_yellow", lift=0.35, edge=0.6)
    b.flat(oval(h * 0.045, h * 0.485, h * 0.012), "ink")
    bars = skia.Path()
    for k in range(9):
        t = k / 8 * 2 - 1
        bars.addPath(smooth([(t * h * 0.34, h * 0.10), (t * h * 0.35, h * 0.52), (t * h * 0.27, h * 0.80),
            (t * h * 0.03, h * 0.96)]))
    b.line(bars, "brass", h * 0.014)
    b.line(joined([curve((-h * 0.35, h * 0.54), (0, h * 0.50), (h * 0.35, h * 0.54))]), "brass", h * 0.018)
    b.cut(smooth([(-h * 0.40, h * 0.10), (-h * 0.34, h * 0.02), (h * 0.34, h * 0.02), (h * 0.40, h * 0.10),
        (0, h * 0.13)], close=True), "wood_dark", lift=0.4, edge=0.8)


def christmas_tree(b: Brush) -> None:
    """A fir with candles, baubles and a star."""
    trees.fir(b)
    h = b.h
    for k in range(5):
        y, half = h * (0.20 + 0.14 * k), h * 0.24 * (1 - k / 6)
        b.line(curve((-half, y + h * 0.03), (0, y - h * 0.05), (half, y + h * 0.03)), "gold", h * 0.008)
        for j, x in enumerate((-0.8, -0.3, 0.25, 0.75)):
            px, py = x * half, y - h * 0.015 * (1 - x * x)
            if (k + j) % 2:
                b.cut(oval(px, py - h * 0.02, h * 0.020), ("flower_red", "gold", "flower_blue", "candy")[(k + j) % 4],
                    lift=0.25, edge=0.9)
            else:
                b.cut(rect(px - h * 0.005, py, px + h * 0.005, py + h * 0.03), "white", lift=0.1)
                b.paper.glow(px, py + h * 0.04, h * 0.07, LAMPLIGHT, 0.55)
                b.plain(leaf(px, py + h * 0.03, h * 0.022, h * 0.011, math.pi / 2), rgb("#ffe6a0"))
    star = poly([(math.cos(a) * h * (0.055 if k % 2 == 0 else 0.024), h * 0.99 + math.sin(a) * h * (0.055
        if k % 2 == 0 else 0.024)) for k, a in enumerate(math.pi / 2 + j * math.pi / 5 for j in range(10))])
    b.paper.glow(0, h * 0.99, h * 0.2, LAMPLIGHT, 0.5)
    b.cut(star, "gold", 0.1, lift=0.3, edge=0.9)


def angel(b: Brush) -> None:
    """An angel cut from white paper: wings of layered feathers, halo, gown."""
    h = b.h
    b.paper.glow(0, h * 0.6, h * 0.9, rgb("#fff2cf"), 0.5)
    for side in (-1, 1):
        for k in range(7):
            a = math.pi / 2 - side * (0.35 + 0.24 * k)
            b.cut(leaf(side * h * 0.06, h * 0.62, h * (0.56 - 0.035 * k), h * 0.13, a), "white", -0.02 * k, lift=0.3,
                edge=0.6)
    b.cut(smooth([(-h * 0.28, 0), (-h * 0.16, h * 0.36), (-h * 0.10, h * 0.66), (h * 0.10, h * 0.66),
        (h * 0.16, h * 0.36), (h * 0.28, 0), (h * 0.1, h * 0.03), (-h * 0.1, h * 0.0)], close=True), "cloth_cream",
        0.35, lift=0.4, edge=0.7)
    b.line(joined(curve((x * h * 0.3, h * 0.60), (x * h * 0.6, h * 0.3), (x * h, h * 0.03))
        for x in (-0.18, -0.06, 0.06, 0.18)), "cloth_ochre", h * 0.006, alpha=0.6)
    for side in (-1, 1):
        b.cut(limb([(side * h * 0.09, h * 0.62), (side * h * 0.16, h * 0.46), (side * h * 0.02, h * 0.42)],
            [h * 0.08, h * 0.09, h * 0.04]), "cloth_cream", 0.3, lift=0.3)
    b.cut(oval(0, h * 0.77, h * 0.085, h * 0.10), "bone", 0.25, lift=0.3)
    b.cut(smooth([(-h * 0.10, h * 0.68), (-h * 0.11, h * 0.80), (0, h * 0.89), (h * 0.11, h * 0.80),
        (h * 0.10, h * 0.68), (h * 0.07, h * 0.80), (0, h * 0.83), (-h * 0.07, h * 0.80)], close=True), "gold", -0.1,
        lift=0.25)
    b.line(joined([curve((-h * 0.045, h * 0.77), (-h * 0.03, h * 0.757), (-h * 0.015, h * 0.77)),
        curve((h * 0.015, h * 0.77), (h * 0.03, h * 0.757), (h * 0.045, h * 0.77)), curve((-h * 0.02, h * 0.72),
        (0, h * 0.71), (h * 0.02, h * 0.72))]), "wood_dark", h * 0.007)
    b.line(oval(0, h * 0.95, h * 0.10, h * 0.025), "gold", h * 0.016, 0.2)


PAINTS: Final[dict[str, Callable[[Brush], None]]] = {
    "fire": fire, "mirror": mirror, "grave": grave, "coffin": coffin, "carriage": carriage, "sedan": sedan,
        "rickshaw": rickshaw, "car": modern.car, "bicycle": modern.bicycle,
        "spinning_wheel": trades.spinning_wheel, "drum": drum, "bell": bell,
    "cage": cage,
    "christmas_tree": christmas_tree, "angel": angel, "loom": trades.loom, "well": countryside.stone_well,
        "moon": sky.moon,
    "tree": trees.round_tree, "stove": _by_era(furniture.kitchen_range, stove_iron),
    "table": _by_era(furniture.square_table, tale_in.table_europe), "bench": furniture.bench,
    "chair": _by_era(furniture.chair, tale_in.chair_europe), "throne": _by_era(furniture.dragon_throne, tale_in.throne),
    "bed": _by_era(furniture.canopy_bed, tale_in.bed_europe), "counter": _by_era(furniture.counter,
        tale_in.bar_counter),
    "door": _by_era(openings.door_china, openings.door_wood), "window": _by_era(openings.lattice_window,
    openings.casement),
    "boat": _by_era(boats.wupeng_boat, boats.rowing_boat),
}  # fmt: skip
