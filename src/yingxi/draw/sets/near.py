"""Dark shapes close to the lens, at the frame's edges: they give a picture its depth. The right side is flipped."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.roofs import hanging_lantern
from yingxi.draw.sets.shapes import (
    Point,
    crown,
    curve,
    joined,
    leaf,
    limb,
    line,
    oval,
    pierced,
    poly,
    rect,
    scallops,
    smooth,
)
from yingxi.draw.sets.trees import bamboo as _bamboo
from yingxi.story.terms import Season

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def near_grass(b: Brush) -> None:
    """Long slender blades and seed heads rising from below the frame, tallest outwards."""
    for layer, tone in ((0, -0.30), (1, -0.48), (2, -0.64)):
        blades = skia.Path()
        for _ in range(56):
            x = 1.0 - 0.15 * layer - 5.0 * b.rng.uniform(0, 1) ** 1.2
            top = b.h * (1.15 - 0.2 * layer - 0.72 * max(0.0, (x + 1.6) / 2.8)) * b.rng.uniform(0.3, 1.0)
            lean = b.rng.uniform(-0.62, 0.80) * b.h * (0.35 + 0.65 * max(0.2, top))
            wide = b.rng.uniform(0.035, 0.065)
            blades.addPath(limb([(x - lean * 0.25, -4.0), (x, -0.9), (x + lean * 0.2, top * 0.35 - 0.3),
                (x + lean * 0.55, top * 0.8), (x + lean * 1.15, top)], [wide, wide, wide * 0.85, wide * 0.5, 0.003]))
        blades.setFillType(skia.PathFillType.kWinding)
        b.cut(blades, "grass", tone, lift=0.5, edge=0.15, gradient=0.0)
    heads, stalks = skia.Path(), skia.Path()
    for _ in range(9):
        x, top, lean = b.rng.uniform(-2.7, 0.0), b.rng.uniform(0.55, 1.25) * b.h, b.rng.uniform(-0.1, 0.4)
        stalks.addPath(smooth([(x, -1.0), (x + lean * 0.3, top * 0.5), (x + lean, top)]))
        if b.look.season is not Season.WINTER:
            for k in range(7):
                t = k * 0.03
                heads.addPath(leaf(x + lean - t * lean, top - t * 1.2, 0.10, 0.034,
                    math.pi / 2 - lean + (0.6 if k % 2 else -0.6)))
    b.line(stalks, "reed", 0.012, -0.5)
    b.flat(heads, "reed", -0.38)


_HEM_HALF: Final = 4.6


def _hem_edge(b: Brush, lift: float) -> list[Point]:
    """The ground's edge along the frame's foot, higher towards the sides."""
    return [(x, -0.50 + lift + 0.30 * (abs(x) / _HEM_HALF) ** 2 + b.rng.uniform(-0.03, 0.03))
        for x in (-_HEM_HALF + 0.46 * k for k in range(21))]


def _hem_sheet(edge: list[Point]) -> skia.Path:
    sheet = smooth(edge)
    half = _HEM_HALF * 3
    for x, y in ((half, edge[-1][1]), (half, -3.0), (-half, -3.0), (-half, edge[0][1])):
        sheet.lineTo(x, y)
    sheet.close()
    return sheet


def near_hem(b: Brush) -> None:
    """The dark edge of the ground along the frame's foot, in two sheets, with tufts of grass and flowers' heads."""
    for lift, tone, count, tall in ((0.13, -0.50, 34, 0.26), (0.0, -0.66, 30, 0.34)):
        edge, tufts = _hem_edge(b, lift), skia.Path()
        for _ in range(count):
            x = b.rng.uniform(-_HEM_HALF, _HEM_HALF)
            y = -0.54 + lift + 0.30 * (abs(x) / _HEM_HALF) ** 2
            for a in (-0.7, -0.35, 0.0, 0.3, 0.6):
                tufts.addPath(leaf(x + 0.05 * a, y, b.rng.uniform(0.3, 1.0) * tall, 0.035, math.pi / 2 + a))
        tufts.setFillType(skia.PathFillType.kWinding)
        b.cut(tufts, "grass", tone + 0.06, lift=0.3, edge=0.25, gradient=0.0)
        b.cut(_hem_sheet(edge), "grass", tone, lift=0.7, edge=0.3)
    if b.look.season is Season.WINTER or b.look.snowy:
        return
    stalks, heads = skia.Path(), skia.Path()
    for k in range(8):
        side = -1.0 if b.rng.random() < 0.5 else 1.0
        x, top = side * b.rng.uniform(1.9, 3.3), b.rng.uniform(-0.22, 0.26)
        lean = b.rng.uniform(-0.2, 0.2)
        stalks.addPath(limb([(x, -1.0), (x + lean * 0.4, top * 0.5 - 0.3), (x + lean, top)], [0.03, 0.024, 0.014]))
        if k % 3 == 0:  # an umbel; else a bud, or an ear
            for turn in (-0.9, -0.45, 0.0, 0.45, 0.9):
                tip = (x + lean + 0.13 * math.sin(turn), top + 0.11 * math.cos(turn))
                stalks.addPath(limb([(x + lean, top - 0.04), tip], [0.014, 0.01]))
                heads.addPath(oval(tip[0], tip[1], 0.034, 0.026))
        elif k % 3 == 1:
            heads.addPath(oval(x + lean, top + 0.02, 0.045, 0.06))
        else:
            heads.addPath(joined(leaf(x + lean * (1 - 0.04 * j), top - 0.045 * j, 0.10, 0.035, math.pi / 2
                + (0.5 if j % 2 else -0.5)) for j in range(6)))
    heads.setFillType(skia.PathFillType.kWinding)
    b.cut(stalks, "grass", -0.6, lift=0.2, edge=0.2, gradient=0.0)
    b.cut(heads, "grass", -0.45, lift=0.3, edge=0.4, gradient=0.0)


def near_ledge(b: Brush) -> None:
    """A low coping of dark stone along the frame's foot, ivy over it, pots at its ends."""
    b.cut(rect(-14, -3.0, 14, -0.42), "stone_dark", -0.62, lift=0.7, edge=0.2)
    b.cut(rect(-14, -0.45, 14, -0.34), "stone_dark", -0.52, lift=0.6, edge=0.4)
    b.line(joined(line((x, -0.45), (x, -0.34)) for x in (-13.8 + 1.15 * k for k in range(25))), "ink", 0.02, alpha=0.5)
    ivy = skia.Path()
    for _ in range(60):
        side = -1.0 if b.rng.random() < 0.5 else 1.0
        x = side * (3.5 - 2.6 * float(b.rng.uniform(0, 1)) ** 1.4)
        y = -0.36 + 0.30 * max(0.0, (abs(x) - 1.6) / 1.9) * float(b.rng.uniform(-0.6, 1.0))
        for a in (-0.7, 0.2, 1.1):
            ivy.addPath(leaf(x, y, b.rng.uniform(0.10, 0.20), 0.09, math.pi / 2 + a + b.rng.uniform(-0.5, 0.5)))
    ivy.setFillType(skia.PathFillType.kWinding)
    b.cut(ivy, "leaf_dark", -0.56, lift=0.4, edge=0.3, gradient=0.0)


def near_rigging(b: Brush) -> None:
    """A mast at the frame's edge with its shrouds and ratlines, a block on a rope, a corner of furled sail."""
    b.cut(rect(-0.86, -4.0, -0.58, 9.0), "wood_dark", -0.50, lift=1.0, edge=0.35)
    b.line(joined(rect(-0.88, y, -0.56, y + 0.10) for y in (-0.3, -0.16, 1.9, 2.04)), "thatch_dark", 0.05, -0.4)
    feet, top = (-0.35, 0.0, 0.35, 0.70), (-0.62, 5.2)
    ropes = [((x, -4.0), (x * 0.92 - 0.03, -0.9), top) for x in feet]
    b.cut(joined(limb(list(rope), [0.05, 0.045, 0.03]) for rope in ropes), "wood_dark", -0.5, lift=0.4, edge=0.2,
        gradient=0.0)
    rungs = []
    for k in range(17):
        t = k / 20
        y = -0.9 + 6.1 * t
        left, right = ((1 - t) * (x * 0.92 - 0.03) + t * top[0] for x in (feet[0], feet[-1]))
        rungs.append(curve((left, y), ((left + right) / 2, y - 0.05), (right, y)))
    b.line(joined(rungs), "wood_dark", 0.03, -0.45)
    sail = smooth([(-4.0, 3.2), (-0.6, 3.15), (0.4, 3.3), (1.3, 3.55), (1.5, 3.75), (0.2, 4.4), (-4.0, 4.6)],
        close=True)
    b.cut(sail, "cloth_cream", -0.55, lift=0.8, edge=0.3)
    b.line(joined(curve((x, 4.2), (x + 0.12, 3.7), (x + 0.02, 3.1)) for x in (-0.5, 0.05, 0.6)), "wood_dark", 0.035,
        -0.45)
    b.line(line((0.62, 3.4), (0.62, 2.72)), "wood_dark", 0.03, -0.5)
    b.cut(oval(0.62, 2.62, 0.09, 0.13), "wood_dark", -0.4, lift=0.4, edge=0.4)


_BOUGH: Final = [(-2.6, 3.46), (-1.2, 3.16), (-0.45, 2.98), (0.15, 2.78), (0.85, 2.36)]
"""The bough that reaches in at the frame's side, tip last: it must be seen, or its leaves hang from nothing."""


def near_leaves(b: Brush) -> None:
    """A bough reaching in from the side, with large leaves; bare twigs in winter."""
    wood = [limb([(-8.0, 4.6), (-5.0, 3.95), *_BOUGH], [0.34, 0.26, 0.19, 0.15, 0.12, 0.085, 0.02])]
    back, front = skia.Path(), skia.Path()
    winter = b.look.season is Season.WINTER
    for k in range(15):
        x, py, along = _on_bough(0.2 + 0.8 * k / 14)
        way = along + (0.95 if k % 2 else -0.95) + b.rng.uniform(-0.3, 0.3)
        reach = b.rng.uniform(0.25, 0.6) * (0.8 if k % 2 else 1.0)
        ex, ey = x + math.cos(way) * reach, py + math.sin(way) * reach
        bend = (x + 0.5 * (ex - x) + 0.04, py + 0.5 * (ey - py) + 0.02)
        wood.append(limb([(x, py), bend, (ex, ey)], [0.05, 0.034, 0.008]))
        if winter:
            for turn in (-0.6, 0.5):
                tip = (bend[0] + math.cos(way + turn) * reach * 0.5, bend[1] + math.sin(way + turn) * reach * 0.5)
                wood.append(limb([bend, tip], [0.026, 0.006]))
            continue
        for j in range(5):
            u = 0.3 + 0.7 * j / 4
            lx, ly = x + (ex - x) * u, py + (ey - py) * u
            (back if j % 2 else front).addPath(leaf(lx, ly, b.rng.uniform(0.20, 0.34), b.rng.uniform(0.10, 0.15),
                way + (0.75 if j % 2 else -0.75) + b.rng.uniform(-0.2, 0.2)))
        front.addPath(leaf(ex, ey, 0.3, 0.12, way))
    grown = joined(wood)
    grown.setFillType(skia.PathFillType.kWinding)
    b.cut(grown, "bark", -0.5, lift=0.6, edge=0.2)
    if winter:
        b.snow_cap([(x, y + 0.05) for x, y in _BOUGH[:-1]], 0.06)
    else:
        b.cut(back, "leaf_dark", -0.55, lift=0.5, edge=0.2, gradient=0.0)
        b.cut(front, "leaf_dark", -0.40, lift=0.5, edge=0.3, gradient=0.0)


def _on_bough(share: float) -> tuple[float, float, float]:
    """Return the spot a share of the way along the bough, and which way it grows there, radians."""
    at = share * (len(_BOUGH) - 1)
    k = min(int(at), len(_BOUGH) - 2)
    (x0, y0), (x1, y1) = _BOUGH[k], _BOUGH[k + 1]
    return x0 + (x1 - x0) * (at - k), y0 + (y1 - y0) * (at - k), math.atan2(y1 - y0, x1 - x0)


_TRUNK: Final = [(-0.62, -4.0), (-0.50, -0.4), (-0.36, 1.0), (-0.42, 2.0), (-0.20, 2.9), (0.05, 3.9)]


def _dark_wood(b: Brush) -> None:
    """The trunk that both great trees of the frame's edge stand on, with its roots and one long bough."""
    b.cut(joined([limb([(-1.6, -1.5), (-0.8, -0.62), (-0.45, 0.1)], [0.5, 0.34, 0.1]), limb([(0.5, -1.5), (-0.1, -0.66),
        (-0.42, 0.05)], [0.4, 0.24, 0.08])]), "bark", -0.62, lift=0.4, edge=0.15, gradient=0.0)
    b.cut(limb(_TRUNK, [0.62, 0.46, 0.34, 0.30, 0.24, 0.16]), "bark", -0.58, lift=0.9, edge=0.3, gradient=0.0)
    b.cut(limb([(-0.34, 2.1), (0.2, 2.62), (0.9, 2.86), (1.55, 3.1)], [0.22, 0.17, 0.11, 0.02]), "bark", -0.58,
        lift=0.6,
        edge=0.25, gradient=0.0)
    b.line(joined(smooth([(-0.55 + dx, -1.0), (-0.46 + dx, 0.4), (-0.40 + dx, 1.2), (-0.44 + dx, 2.0)])
        for dx in (-0.08, 0.02, 0.10)), "bark", 0.016, -0.3, alpha=0.5)


def near_tree(b: Brush) -> None:
    """A great leaf tree that stands at the frame's edge and roofs its corner; bare twigs in winter."""
    _dark_wood(b)
    if b.look.season is Season.WINTER:
        twigs = joined(limb([(x, y), (x + dx * 0.5, y + dy * 0.6), (x + dx, y + dy)], [0.06, 0.035, 0.006])
            for x, y, dx, dy in ((-0.2, 2.6, 0.9, 0.55), (0.3, 2.66, 0.7, -0.5), (0.8, 2.82, 0.6, 0.5),
            (0.9, 2.86, 0.7, -0.3), (1.3, 3.0, 0.5, 0.35), (-0.4, 1.7, 0.7, 0.35), (-0.1, 3.1, 0.8, 0.7)))
        b.cut(twigs, "bark", -0.55, lift=0.5, edge=0.2, gradient=0.0)
        b.snow_cap([(-0.3, 2.28), (0.2, 2.72), (0.9, 2.93), (1.5, 3.12)], 0.07)
        return
    for tone, clumps in ((-0.62, ((-0.9, 3.5, 1.3, 0.8), (1.3, 3.62, 0.95, 0.50), (0.5, 3.3, 0.85, 0.52))),
        (-0.48, ((-0.55, 3.15, 0.8, 0.48), (0.75, 3.42, 0.80, 0.44), (1.75, 3.46, 0.55, 0.30))),
        (-0.34, ((0.05, 3.5, 0.7, 0.40), (1.2, 3.24, 0.48, 0.27)))):
        for x, y, rx, ry in clumps:
            x, y = x + b.rng.uniform(-0.15, 0.15), y + b.rng.uniform(-0.05, 0.12)
            b.cut(crown(x, y, rx * b.rng.uniform(0.85, 1.12), ry, 13, b.rng), "leaf_dark", tone, lift=0.7, edge=0.35,
                gradient=0.0)


def near_pine(b: Brush) -> None:
    """An old pine at the frame's edge: its needles lie in flat clouds, one over the other."""
    _dark_wood(b)
    boughs = ((-0.3, 1.5, 0.55, 1.62), (-0.38, 2.05, 0.95, 2.28), (-0.25, 2.6, 1.5, 2.9), (-0.1, 3.2, 1.2, 3.5))
    for x0, y0, x1, y1 in boughs:
        b.cut(limb([(x0, y0), ((x0 + x1) / 2, y0 + 0.02), (x1, y1)], [0.15, 0.10, 0.03]), "bark", -0.58, lift=0.5,
            edge=0.2, gradient=0.0)
    for k, (x, y, half) in enumerate(((-0.75, 3.15, 0.8), (0.95, 3.42, 0.95), (-0.7, 2.35, 0.62), (1.05, 2.82, 0.88),
        (0.62, 2.16, 0.66), (0.35, 1.54, 0.44))):
        x, y, half = x + b.rng.uniform(-0.12, 0.12), y + b.rng.uniform(-0.06, 0.06), half * b.rng.uniform(0.85, 1.15)
        bumps = max(4, round(half / 0.15))
        tops = [(x - half + 2 * half * j / bumps,
            y + 0.05 * half * math.sin(j * math.pi / bumps)) for j in range(bumps + 1)]
        pad = scallops(tops, 0.85, close=False)
        pad.quadTo(x + half * 0.5, y - half * 0.13, x, y - half * 0.10)
        pad.quadTo(x - half * 0.5, y - half * 0.13, x - half, y)
        pad.close()
        b.cut(pad, "pine_dark", -0.58 + 0.05 * (k % 3), lift=0.8, edge=0.4, gradient=0.0)


def near_bamboo(b: Brush) -> None:
    """Dark bamboo at the edge."""
    b.placed(-0.9, -0.6, lambda: _bamboo(b), scale=1.0)


def near_post(b: Brush) -> None:
    """A post with a bracket, as seen from under a veranda; a lantern hangs from it."""
    x = -1.0
    b.cut(rect(x - 0.16, -4.0, x + 0.16, 9), "lacquer_dark", -0.3, lift=1.2, edge=0.3)
    b.cut(rect(-14, 3.45, 1.2, 3.75), "wood_dark", -0.4, lift=0.9, edge=0.3)
    corner = poly([(x + 0.16, 3.45), (x + 0.95, 3.45), (x + 0.75, 3.25), (x + 0.45, 3.2), (x + 0.30, 2.9),
        (x + 0.16, 2.8)])
    b.cut(corner, "wood_dark", -0.35, lift=0.6)
    b.line(joined([curve((x + 0.22, 3.0), (x + 0.35, 3.3), (x + 0.8, 3.38))]), "gold", 0.02, -0.4, alpha=0.6)
    hanging_lantern(b, x + 0.62, 3.3, 0.5)


def near_wood_post(b: Brush) -> None:
    """A plain rough post and a beam."""
    b.cut(poly([(-1.2, -4.0), (-0.86, -4.0), (-0.9, 9), (-1.16, 9)]), "wood_dark", -0.45, lift=1.2, edge=0.3)
    b.line(joined(smooth([(x, -1), (x + 0.02, 1), (x - 0.01, 2.5), (x + 0.01, 5)]) for x in (-1.1, -1.02, -0.94)),
        "wood", 0.012, -0.4, alpha=0.5)
    b.cut(poly([(-0.9, 3.0), (0.0, 3.9), (0.16, 3.8), (-0.9, 2.76)]), "wood_dark", -0.5, lift=0.8)


def near_lattice(b: Brush) -> None:
    """The edge of a pierced partition."""
    x0, x1 = -3.9, -0.62
    b.cut(joined([rect(x1, -4.0, x1 + 0.11, 9), rect(x0, 0.75, x1, 0.86), rect(x0, 3.1, x1, 3.2)]), "wood_dark",
        -0.45, lift=1.1, edge=0.3)
    b.cut(rect(x0, -4.0, x1, 0.75), "wood_dark", -0.55, lift=0.8, edge=0.2)
    pattern = ("steps", "ice", "diamond", "coin")[b.piece.seed % 4]
    bars = joined([lattice(x0, 0.86, x1, 3.1, pattern, b.rng), lattice(x0, 3.2, x1, 5.4, pattern, b.rng)])
    b.line(bars, "wood_dark", 0.045, -0.45)


def near_curtain(b: Brush) -> None:
    """A heavy curtain drawn to the edge."""
    sheet = smooth([(-9.0, 9), (-0.2, 9), (-0.35, 4.2), (-0.7, 2.6), (-1.35, 1.35), (-0.95, 0.2), (-0.8, -4.0),
        (-9.0, -4.0)], close=True)
    b.cut(sheet, ("cloth_red", "cloth_plum", "cloth_indigo")[b.piece.seed % 3], -0.45, lift=1.2, edge=0.3)
    folds = joined(smooth([(-2.3 + k * 0.4, 9), (-2.2 + k * 0.34, 4), (-2.0 + k * 0.16, 1.35),
        (-2.2 + k * 0.28, -4.0)]) for k in range(5))
    b.clipped(sheet, lambda: b.line(folds, "ink", 0.05, alpha=0.4))
    b.line(smooth([(-2.2, 1.45), (-1.7, 1.3), (-1.25, 1.4)]), "gold", 0.07, -0.35)


def near_jars(b: Brush) -> None:
    """Rounded jars on a shelf edge, low in the frame."""
    for x, r, top in ((-1.7, 0.42, 0.55), (-0.95, 0.34, 0.30), (-0.4, 0.26, 0.08)):
        body = smooth([(x - r * 0.5, top), (x - r * 0.55, top - r * 0.3), (x - r, top - r * 1.0),
            (x - r * 0.75, top - 2.6), (x + r * 0.75, top - 2.6), (x + r, top - r * 1.0),
            (x + r * 0.55, top - r * 0.3), (x + r * 0.5, top)], close=True)
        b.cut(body, "clay_dark", -0.3, lift=0.9, edge=0.5)
        b.cut(oval(x, top, r * 0.62, r * 0.22), "red", -0.4, lift=0.4)


def near_chair(b: Brush) -> None:
    """The carved back of an armchair, cut by the frame: a yoke of a rail, a pierced splat, an arm."""
    yoke = limb([(-2.15, 0.94), (-1.98, 1.02), (-1.62, 1.06), (-1.40, 1.17), (-1.18, 1.06), (-0.82, 1.02),
        (-0.65, 0.94)], [0.05, 0.11, 0.12, 0.15, 0.12, 0.11, 0.05])
    posts = joined([limb([(-1.92, 1.0), (-1.96, 0.3), (-1.90, -4.0)], [0.09, 0.11, 0.12]),
        limb([(-0.88, 1.0), (-0.84, 0.3), (-0.90, -4.0)], [0.09, 0.11, 0.12])])
    splat = smooth([(-1.60, 1.06), (-1.56, 0.66), (-1.66, 0.30), (-1.58, -0.2), (-1.56, -4.0), (-1.24, -4.0),
        (-1.22, -0.2), (-1.14, 0.30), (-1.24, 0.66), (-1.20, 1.06)], close=True)
    petals = [leaf(-1.40, 0.52, 0.15, 0.075, k * math.tau / 6 + math.pi / 6) for k in range(6)]
    moon = smooth([(-1.50, 0.06), (-1.40, 0.16), (-1.30, 0.06), (-1.40, -0.12)], close=True)
    arm = limb([(-0.88, 0.34), (-0.58, 0.38), (-0.34, 0.30), (-0.26, 0.20)], [0.08, 0.11, 0.10, 0.05])
    b.cut(posts, "wood_dark", -0.5, lift=1.0, edge=0.3)
    b.cut(pierced(splat, [*petals, moon]), "wood_dark", -0.45, lift=0.8, edge=0.4)
    b.cut(arm, "wood_dark", -0.5, lift=0.8, edge=0.3)
    b.cut(rect(-0.46, -4.0, -0.38, 0.3), "wood_dark", -0.55, lift=0.6, edge=0.2)
    b.cut(yoke, "wood_dark", -0.4, lift=1.0, edge=0.45)


def near_rock(b: Brush) -> None:
    """Dark boulders with grass."""
    b.cut(smooth([(-2.9, -4.0), (-2.7, 0.45), (-2.0, 0.75), (-1.3, 0.42), (-0.7, 0.0), (-0.2, -0.5), (0.1, -4.0)],
        close=True), "rock_dark", -0.4, lift=1.0, edge=0.3)
    b.cut(smooth([(-2.9, -4.0), (-2.3, -0.1), (-1.7, 0.1), (-1.0, -0.3), (-0.3, -4.0)], close=True), "rock_dark",
        -0.55, lift=0.6, edge=0.2)
    blades = joined(limb([(x, -0.4), (x + 0.05, 0.1), (x + 0.16, 0.1 + t)], [0.04, 0.03, 0.003])
        for x, t in zip(b.rng.uniform(-2.5, -0.6, 12), b.rng.uniform(0.2, 0.7, 12), strict=True))
    b.cut(blades, "grass", -0.6, lift=0.3, edge=0.1, gradient=0.0)


def near_fence(b: Brush) -> None:
    """Pickets at the edge."""
    for k in range(6):
        x = -2.6 + k * 0.36
        b.cut(poly([(x - 0.1, -4.0), (x + 0.1, -4.0), (x + 0.1, 0.42 - k * 0.05), (x, 0.56 - k * 0.05),
            (x - 0.1, 0.42 - k * 0.05)]), "wood_dark", -0.45, lift=0.8, edge=0.2)
    b.cut(poly([(-2.8, 0.08), (-0.6, -0.12), (-0.6, -0.22), (-2.8, -0.04)]), "wood_dark", -0.5, lift=0.5)


def near_railing(b: Brush) -> None:
    """A railing or balustrade along the lower edge."""
    b.cut(rect(-14, 0.0, 0.3, 0.14), "stone_dark", -0.4, lift=0.9)
    for k in range(24):
        x = -10.5 + k * 0.46
        b.cut(smooth([(x - 0.05, 0), (x - 0.06, -0.25), (x - 0.13, -0.6), (x - 0.06, -1.2), (x + 0.06, -1.2),
            (x + 0.13, -0.6), (x + 0.06, -0.25), (x + 0.05, 0)], close=True), "stone_dark", -0.45, lift=0.6)


def near_plant(b: Brush) -> None:
    """A potted orchid's arching leaves, and one spray of nodding flowers."""
    for k in range(13):
        way = -1.0 + 2.0 * k / 12
        tall = (1.55 - 0.75 * abs(way)) * b.rng.uniform(0.8, 1.0)
        x, y = -1.5, -0.9
        tip = (x + way * 1.25, y + tall * (0.72 if k % 2 else 0.98))
        bend = (x + way * 0.75, y + tall * 1.05)
        b.cut(limb([(x + way * 0.12, -4.0), (x + way * 0.25, y + 0.45 * tall), bend, tip],
            [0.08, 0.11, 0.095, 0.004]), "leaf_dark", -0.58 + 0.015 * k, lift=0.5, edge=0.3)
    spray = [(-1.45, -0.8), (-1.25, 0.3), (-0.95, 0.72), (-0.62, 0.78)]
    b.line(smooth(spray), "leaf_dark", 0.02, -0.4)
    bells = joined(leaf(x, y, 0.17, 0.10, -math.pi / 2 + turn) for x, y in ((-1.12, 0.55), (-0.93, 0.73),
        (-0.76, 0.78), (-0.62, 0.78)) for turn in (-0.35, 0.35))
    bells.setFillType(skia.PathFillType.kWinding)
    b.cut(bells, "leaf_dark", -0.45, lift=0.2)


def near_reeds(b: Brush) -> None:
    """Reeds at the water's edge."""
    blades, plumes = skia.Path(), skia.Path()
    for _ in range(30):
        x = b.rng.uniform(-2.8, 0.5)
        top = b.h * (1.45 - 0.9 * max(0.0, (x + 1.4) / 1.9)) * b.rng.uniform(0.55, 1.0)
        lean = b.rng.uniform(-0.15, 0.4)
        blades.addPath(limb([(x, -1.7), (x + lean * 0.2, top * 0.4), (x + lean, top)], [0.05, 0.04, 0.004]))
        if b.rng.random() < 0.3:
            # The head sits on the stem's own tip and leans as it does.
            turn = math.atan2(0.6 * top, 0.8 * lean)
            plumes.addPath(leaf(x + lean - math.cos(turn) * 0.16, top - math.sin(turn) * 0.16, 0.46, 0.13, turn))
    b.cut(blades, "reed", -0.6, lift=0.6, edge=0.2, gradient=0.0)
    b.flat(plumes, "reed", -0.42)


def near_fir(b: Brush) -> None:
    """Fir boughs at the edge."""
    for k in range(5):
        y = 3.6 - k * 0.75
        needles = skia.Path()
        bough = [(-2.8, y + 0.3), (-1.4, y + 0.08), (-0.2 - 0.13 * k, y - 0.35)]
        for i in range(26):
            t = i / 25
            x, py = bough[0][0] + (bough[2][0] - bough[0][0]) * t, y + 0.3 - 0.25 * t - 0.4 * t * t
            for side in (-1, 1):
                needles.addPath(leaf(x, py, 0.34 * (1.05 - 0.6 * t), 0.05, -0.3 + side * 0.75))
        b.cut(needles, "pine_dark", -0.45, lift=0.5, edge=0.2, gradient=0.0)
        b.line(smooth(bough), "bark", 0.03, -0.5)


def near_bush(b: Brush) -> None:
    """A dark bush with flowers."""
    for x, y, r in ((-2.2, 0.0, 1.0), (-1.1, -0.6, 0.75), (-0.4, -1.0, 0.5)):
        b.cut(crown(x, y, r, r * 0.75, 12, b.rng), "leaf_dark", -0.5 - 0.05 * x, lift=0.7, edge=0.2)
    if b.look.season in (Season.SPRING, Season.SUMMER):
        for x, y in zip(b.rng.uniform(-2.4, -0.6, 9), b.rng.uniform(-0.6, 0.6, 9), strict=True):
            b.flat(joined(oval(float(x) + math.cos(a) * 0.06, float(y) + math.sin(a) * 0.06, 0.045)
                for a in (k * math.tau / 5 for k in range(5))), "blossom", -0.35)


def near_cloud(b: Brush) -> None:
    """A dim bank of cloud low at the edge."""
    tops = [(-3.4, 0.5), (-2.5, 0.75), (-4.0, 0.35), (-0.9, -0.1), (-0.3, -0.5), (0.3, -0.9)]
    sheet = scallops(tops, 0.34, close=False)
    sheet.lineTo(0.4, -2)
    sheet.lineTo(-3.4, -2)
    sheet.close()
    b.cut(sheet, "cloud", -0.3, lift=1.0, edge=0.5, unify=0.6)


def near_bars(b: Brush) -> None:
    """Iron bars of a cell's front at the edge."""
    b.cut(joined([*[rect(-2.6 + k * 0.42, -4.0, -2.52 + k * 0.42, 9) for k in range(5)], rect(-3, 2.6, -0.75, 2.72),
        rect(-3, 0.3, -0.75, 0.42)]), "iron", -0.55, lift=1.0, edge=0.4)


_PAINTS: Final[dict[str, PaintsWith]] = {
    "near_grass": near_grass,
    "near_hem": near_hem,
    "near_ledge": near_ledge,
    "near_rigging": near_rigging,
    "near_leaves": near_leaves,
    "near_tree": near_tree,
    "near_pine": near_pine,
    "near_bamboo": near_bamboo,
    "near_post": near_post,
    "near_wood_post": near_wood_post,
    "near_lattice": near_lattice,
    "near_curtain": near_curtain,
    "near_jars": near_jars,
    "near_chair": near_chair,
    "near_rock": near_rock,
    "near_fence": near_fence,
    "near_railing": near_railing,
    "near_plant": near_plant,
    "near_reeds": near_reeds,
    "near_fir": near_fir,
    "near_bush": near_bush,
    "near_bars": near_bars,
    "near_cloud": near_cloud,
}


def at_size(paint: PaintsWith) -> PaintsWith:
    """Let a piece's height set the size of the whole shape: 1 is as it stands before a view 4.4 m high."""

    def run(b: Brush) -> None:
        size = b.h
        b.h = 1.0
        b.placed(0.0, 0.0, lambda: paint(b), scale=size)

    return run


PAINTERS: Final[dict[str, Painter]] = {kind: painter(at_size(paint)) for kind, paint in _PAINTS.items()}
