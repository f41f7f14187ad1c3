"""Worked land and a line through it: terraces of tea or vines, their rows close by, a platform's roof and track."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import mix, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, kinds, painter
from yingxi.draw.sets.close_ground import HALF, LOW, land, lay_land, tone
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import crown, curve, joined, leaf, line, oval, poly, rect, ridge_line, smooth
from yingxi.story.terms import Era, Season

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def terraces(b: Brush) -> None:
    """Hillsides in steps, a hedge along each, paths between, a hut and far hills."""
    for base, rise, near in ((-0.02, 0.22, 0.06), (-0.12, 0.18, 0.18)):
        land(b, [(x, base + y) for x, y in ridge_line(-HALF, HALF, rise, b.rng, peaks=3, rough=0.25)], near)
    bare, tea = b.look.season is Season.WINTER, b.look.era.chinese
    for slope, (lean, low, near) in enumerate(((-0.16, -0.12, 0.34), (0.20, -0.28, 0.52))):
        for k in range(7):
            t = k / 6
            y = low + 0.20 - 0.085 * k
            edge = [(x, y + lean * x * (0.55 - 0.06 * k) + 0.035 * math.sin(2.2 * x + slope * 2.0 + 0.4 * k))
                for x in [-HALF + 2 * HALF * j / 12 for j in range(13)]]
            sheet = smooth(edge)
            sheet.lineTo(HALF, LOW)
            sheet.lineTo(-HALF, LOW)
            sheet.close()
            depth = min(1.0, near + 0.22 * t)
            earth = tone(b, depth, "earth")
            lay_land(b, sheet, earth, 0.4)
            hedge, green = skia.Path(), tone(b, depth, "pine" if tea else "grass" if bare else ("leaf",
                "leaf_dark")[k % 2])
            size = 0.030 + 0.016 * t + 0.012 * slope
            for x, y_ in _along(edge, 74 - 4 * k):
                hedge.addPath(oval(x, y_ - size * 0.35, size, size * float(b.rng.uniform(0.72, 0.95))))
            hedge.setFillType(skia.PathFillType.kWinding)
            lay_land(b, hedge, green, 0.5)
            b.plain(joined(oval(x, y_ + size * 0.12, size * 0.55, size * 0.24) for x, y_ in _along(edge, 36)),
                shade(green, 0.28), 0.5)
        if slope == 0:
            _hut(b, -0.62)


def _along(edge: list[tuple[float, float]], count: int) -> list[tuple[float, float]]:
    """Return places evenly along an edge whose x rise."""
    points = []
    for j in range(count):
        x = -HALF + 2 * HALF * (j + 0.5) / count
        i = min(len(edge) - 2, int((x + HALF) / (2 * HALF) * (len(edge) - 1)))
        (x0, y0), (x1, y1) = edge[i], edge[i + 1]
        points.append((x, y0 + (y1 - y0) * (x - x0) / (x1 - x0)))
    return points


def _hut(b: Brush, x: float) -> None:
    y, wall = 0.10, tone(b, 0.4, "plaster")
    lay_land(b, rect(x, y, x + 0.17, y + 0.08), wall, 0.4)
    rise = 0.085 if b.look.era.chinese else 0.11
    lay_land(b, smooth([(x - 0.035, y + 0.07), (x + 0.03, y + 0.10), (x + 0.05, y + rise + 0.06), (x + 0.12,
        y + rise + 0.06), (x + 0.14, y + 0.10), (x + 0.205, y + 0.07)], close=True),
        tone(b, 0.55, "tile" if b.look.era.chinese else "tile_red"), 0.4)
    lay_land(b, rect(x + 0.29, y - 0.05, x + 0.31, y + 0.10), tone(b, 0.6, "bark"), 0.3)
    lay_land(b, crown(x + 0.30, y + 0.12, 0.08, 0.09, 10, b.rng), tone(b, 0.45, "leaf"), 0.4)


def crop_row(b: Brush) -> None:
    """A row close by: clipped tea bushes in China, elsewhere vines on wires between stakes."""
    w, h = b.w, b.h
    bare = b.look.season is Season.WINTER
    if not b.look.era.chinese:
        b.cut(joined(rect(x - 0.035, 0, x + 0.035,
            h * 1.06) for x in [-w / 2 + 0.9 * k for k in range(int(w / 0.9) + 1)]),
            "wood", lift=0.3)
        b.line(joined(line((-w / 2, h * y), (w / 2, h * y)) for y in (0.5, 0.86)), "iron", 0.016)
        b.line(joined(curve((x, 0), (x + 0.14, h * 0.3), (x + 0.02, h * 0.6)) for x in [-w / 2 + 0.45 + 0.9 * k
            for k in range(int(w / 0.9))]), "bark", 0.06)
    count = max(3, int(w / (0.44 if b.look.era.chinese else 0.36)))
    for k in range(count):
        x = -w / 2 + w * (k + 0.5) / count
        if b.look.era.chinese:
            b.cut(crown(x, h * 0.5, w / count * 0.68, h * float(b.rng.uniform(0.44, 0.54)), 11, b.rng),
                ("pine", "pine_dark")[k % 2], 0.05, lift=0.5)
            tips = joined(leaf(x + float(dx), h * float(b.rng.uniform(0.55, 0.92)), 0.10, 0.05, float(a)) for dx,
                a in zip(
                b.rng.uniform(-0.2, 0.2, 6), b.rng.uniform(0.9, 2.2, 6), strict=True))
            b.flat(tips, "pine", 0.3, alpha=0.9)
            continue
        if bare:
            continue
        b.cut(crown(x, h * 0.72, w / count * 0.72, h * 0.27, 9, b.rng), ("leaf", "leaf_dark", "leaf_light")[k % 3],
            lift=0.4)
        if b.look.season in (Season.SUMMER, Season.AUTUMN):
            grapes = [(x + 0.035 * (i - j * 0.5), h * 0.56 - 0.055 * (3 - j)) for j in (3, 2, 1) for i in range(j)]
            b.cut(joined(oval(px, py, 0.032) for px, py in grapes), "cloth_plum", 0.1, lift=0.2)
    if b.look.era.chinese:
        b.snow_cap([(-w / 2, h), (0, h * 1.02), (w / 2, h)], 0.08)


def station_roof(b: Brush) -> None:
    """A platform's roof on iron columns: a valance of cut boards, its lamps."""
    w, h = b.w, b.h
    for k in range(int(w / 4.6) + 1):
        x = -w / 2 + 4.6 * k
        b.cut(rect(x - 0.09, 0, x + 0.09, h, 0.02), "iron" if b.look.era is not Era.MODERN else "steel", -0.1, lift=0.5,
            edge=0.6)
        b.cut(rect(x - 0.17, 0, x + 0.17, 0.34), "iron", lift=0.3)
        for side in (-1, 1):
            b.line(curve((x, h * 0.72), (x + side * 0.18, h * 0.93), (x + side * 0.9, h * 0.97)), "iron", 0.07)
            b.line(oval(x + side * 0.32, h * 0.86, 0.12), "iron", 0.035)
    b.cut(rect(-w / 2, h, w / 2, h + 6.0), "wood_dark", -0.1, lift=1.0)
    teeth = skia.Path()
    for k in range(int(w / 0.26)):
        x = -w / 2 + 0.26 * k
        teeth.addPath(poly([(x, h + 0.02), (x, h - 0.20), (x + 0.13, h - 0.32), (x + 0.26, h - 0.20), (x + 0.26,
            h + 0.02)]))
    b.cut(teeth, "plaster" if b.look.era is not Era.MODERN else "steel", 0.0, lift=0.5, edge=0.5)
    b.cut(rect(-w / 2, h - 0.02, w / 2, h + 0.12), "cloth_green" if b.look.era is not Era.MODERN else "cloth_blue",
        lift=0.4)
    for k in range(int(w / 4.6)):
        x = -w / 2 + 2.3 + 4.6 * k
        b.line(line((x, h), (x, h - 0.42)), "iron", 0.03)
        b.luminous(oval(x, h - 0.58, 0.15), strength=max(0.3, b.look.lamps))
        b.cut(poly([(x - 0.24, h - 0.52), (x + 0.24, h - 0.52), (x + 0.07, h - 0.38), (x - 0.07, h - 0.38)]), "iron",
            lift=0.3)


def waiting_train(b: Brush) -> None:
    """A train standing at a platform: carriages in two colours with lit windows, an engine's smoke in old times."""
    w, h = b.w, b.h
    old = b.look.era is not Era.MODERN
    body, band = ("cloth_green", "cloth_cream") if old else ("white", "cloth_blue")
    for k in range(2):
        x0 = -w / 2 + w * k / 2 + 0.08
        x1 = x0 + w / 2 - 0.16
        b.cut(rect(x0, h * 0.12, x1, h * 0.94, 0.12), body, -0.05, lift=0.8, unify=0.12)
        b.flat(rect(x0, h * 0.40, x1, h * (0.50 if not old else 0.44)), band)
        b.cut(smooth([(x0 - 0.04, h * 0.92), (x0 + 0.4, h), (x1 - 0.4, h), (x1 + 0.04, h * 0.92)], close=True), "iron",
            lift=0.4)
        count = int((x1 - x0) / 1.05)
        for j in range(count):
            x = x0 + 0.5 + (x1 - x0 - 0.6) * j / count
            if j in (0, count - 1):
                b.cut(rect(x - 0.06, h * 0.16, x + 0.56, h * 0.84, 0.04), body, -0.2, lift=0.3)
            b.luminous(rect(x + 0.02, h * 0.54, x + (0.48 if j in (0, count - 1) else 0.68), h * 0.80, 0.05),
                strength=max(0.30, b.look.lamps), off="glass")
            b.line(rect(x + 0.02, h * 0.54, x + (0.48 if j in (0, count - 1) else 0.68), h * 0.80, 0.05), "ink", 0.03)
    b.flat(rect(-w / 2, 0, w / 2, h * 0.12), "ink", alpha=0.8)
    b.cut(joined(oval(-w / 2 + 0.7 + 1.3 * k, h * 0.07, 0.22) for k in range(int(w / 1.3))), "iron", lift=0.3)
    if old:
        puffs = ((-0.40, 1.16, 0.5), (-0.33, 1.34, 0.7), (-0.22, 1.52, 0.9), (-0.08, 1.66, 1.0))
        for x, y, r in puffs:
            b.pool(oval(w * x, h * y, r), w * x, h * y, r, mix(b.look.ramp[1], (1.0, 1.0, 1.0), 0.3), 0.55)


def close_platform(b: Brush) -> None:
    """Behind a head on a platform: a carriage's windows, the roof's cut valance and its lamp above."""
    old = b.look.era is not Era.MODERN
    body = mix(tone(b, 0.75, "cloth_green" if old else "white"), b.ink("cloth_green" if old else "white", unify=0.12),
        0.62)
    lay_land(b, rect(-HALF, -1.0, HALF, 0.17), body, 0.6)
    b.plain(rect(-HALF, -0.22, HALF, -0.18), tone(b, 0.6, "cloth_cream" if old else "cloth_blue"))
    lay_land(b, rect(-HALF, 0.155, HALF, 0.21, 0.02), tone(b, 0.9, "iron"), 0.5)
    for k in range(8):
        x = -1.6 + 0.42 * k
        glass = rect(x, -0.13, x + 0.30, 0.10, 0.02)
        lay_land(b, rect(x - 0.02, -0.15, x + 0.32, 0.12, 0.025), tone(b, 0.95, "wood"), 0.3)
        b.plain(glass, mix(tone(b, 0.2, "glass"), (1.0, 0.86, 0.56), max(0.30, 0.85 * b.look.lamps)))
        b.plain(poly([(x + 0.04, -0.13), (x + 0.10, -0.13), (x + 0.18, 0.10), (x + 0.12, 0.10)]), (1.0, 1.0, 1.0), 0.16)
        b.plain(joined([rect(x, 0.03, x + 0.05, 0.10), rect(x + 0.25, 0.03, x + 0.30, 0.10)]), b.ink("cloth_red"), 0.7)
    teeth = joined(poly([(x, 0.6), (x, 0.40), (x + 0.045, 0.36), (x + 0.09, 0.40), (x + 0.09, 0.6)])
        for x in [-HALF + 0.09 * j for j in range(38)])
    lay_land(b, teeth, tone(b, 0.85, "plaster" if old else "steel"), 0.6)
    lay_land(b, rect(0.66, -1.0, 0.72, 0.42), tone(b, 1.0, "iron"), 0.5)


def close_orchard(b: Brush) -> None:
    """Behind a head in an orchard: trunks in rows, fruit or blossom in round crowns, grass and far hills."""
    land(b, [(x, -0.06 + y) for x, y in ridge_line(-HALF, HALF, 0.18, b.rng, peaks=3, rough=0.1)], 0.12)
    fruit = "blossom" if b.look.season is Season.SPRING else "red"
    for near, step, base, r in ((0.30, 0.34, -0.16, 0.13), (0.52, 0.56, -0.22, 0.22)):
        lay_land(b, rect(-HALF, LOW, HALF, base), tone(b, near, "grass"), 0.4)
        x = -HALF + float(b.rng.uniform(0, step))
        while x < HALF:
            lay_land(b, poly([(x - r * 0.10, base - 0.06), (x - r * 0.06, base + r * 1.2), (x + r * 0.06,
                base + r * 1.2),
                (x + r * 0.10, base - 0.06)]), tone(b, near + 0.3, "bark"), 0.3)
            y = base + r * 1.7
            if b.look.season is not Season.WINTER:
                lay_land(b, crown(x, y, r * 1.1, r * 0.9, 13, b.rng), tone(b, near, "leaf"), 0.5)
                lay_land(b, crown(x - r * 0.2, y + r * 0.2, r * 0.66, r * 0.5, 10, b.rng), tone(b, near * 0.8,
                    "leaf_light"), 0.3)
            else:
                boughs = joined(curve((x, base + r), (x + dx * r * 0.5, base + r * 1.5), (x + dx * r, base + r * rise))
                    for dx, rise in ((-0.95, 1.9), (-0.5, 2.3), (0.05, 2.5), (0.55, 2.25), (0.95, 1.85)))
                b.paper.line(boughs, tone(b, near + 0.3, "bark"), r * 0.07, lit=False)
                x += step * float(b.rng.uniform(0.85, 1.15))
                continue
            spots = joined(oval(x + float(dx) * r, y + float(dy) * r, r * 0.062) for dx, dy in zip(
                b.rng.uniform(-0.85, 0.85, 16), b.rng.uniform(-0.6, 0.6, 16), strict=True))
            b.plain(spots, tone(b, near, fruit), 0.95)
            x += step * float(b.rng.uniform(0.85, 1.15))


_VIEWS: Final[dict[str, PaintsWith]] = {"close_terraces": terraces, "vista_terraces": terraces,
    "close_orchard": close_orchard, "vista_orchard": close_orchard, "close_platform": close_platform}

PAINTERS: Final[dict[str, Painter]] = {
    **{kind: painter(at_size(paint)) for kind, paint in _VIEWS.items()},
    **kinds(("crop_row", crop_row, 8.0), ("station_roof", station_roof, 8.0), ("waiting_train", waiting_train, 6.0)),
}
