"""Trees and plants. Leaves hang on branches: clumps sit on the tips that the branching itself made."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Final

import skia

from yingxi.draw.paper import mix
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import Point, crown, curve, joined, leaf, limb, line, oval, poly, rect, scallops, smooth
from yingxi.story.terms import Season

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


@dataclass
class Branching:
    """A tree's wood: limbs to cut, the tips where leaves hang, points all along the twigs."""

    limbs: list[skia.Path] = field(default_factory=list)
    tips: list[tuple[float, float, float]] = field(default_factory=list)
    along: list[Point] = field(default_factory=list)


def _grow(b: Brush, tree: Branching, x: float, y: float, angle: float, length: float, width: float, depth: int,
    spread: float) -> None:
    bend = b.rng.uniform(-0.18, 0.18)
    middle = (x + math.cos(angle + bend) * length * 0.5, y + math.sin(angle + bend) * length * 0.5)
    end = (x + math.cos(angle) * length, y + math.sin(angle) * length)
    tree.limbs.append(limb([(x, y), middle, end], [width, width * 0.78, width * 0.60]))
    tree.along += [middle, end]
    if depth == 0:
        tree.tips.append((end[0], end[1], length))
        return
    forks = 3 if b.rng.random() < 0.45 else 2
    for k in range(forks):
        turn = spread * ((k / (forks - 1)) * 2 - 1) + b.rng.uniform(-0.2, 0.2)
        _grow(b, tree, *end, angle + turn, length * b.rng.uniform(0.62, 0.78), width * 0.6, depth - 1, spread)


def _wood(b: Brush, tree: Branching, material: str = "bark") -> None:
    sheet = joined(tree.limbs)
    sheet.setFillType(skia.PathFillType.kWinding)
    b.cut(sheet, material, lift=0.5, edge=0.5, gradient=0.12)


def _roots(b: Brush, width: float) -> skia.Path:
    return smooth([(-width * 1.5, -0.03 * b.h), (-width * 0.7, 0.01 * b.h), (-width * 0.48, 0.09 * b.h),
        (width * 0.48, 0.09 * b.h), (width * 0.7, 0.01 * b.h), (width * 1.6, -0.03 * b.h)], close=True)


def round_tree(b: Brush) -> None:
    """A broad leaf tree; bare with snow in winter, blossoming in spring for some seeds."""
    if b.look.season is Season.WINTER:
        bare_tree(b)
        return
    width = b.h * 0.075
    tree = Branching()
    tree.limbs.append(_roots(b, width))
    _grow(b, tree, 0, 0, math.pi / 2 + b.rng.uniform(-0.08, 0.08), b.h * 0.34, width, 2, 0.62)
    blossom = b.look.season is Season.SPRING and b.piece.seed % 3 == 0
    leaves = ("cloth_plum", "blossom", "blossom_light") if blossom else ("leaf_dark", "leaf", "leaf_light")
    _clumps(b, tree, leaves[0], 0.22, 0.0, 0.95, 0.5)
    _wood(b, tree)
    _clumps(b, tree, leaves[1], 0.19, 0.03, 0.9, 0.55)
    towards = 1 if b.look.from_x > 0 else -1
    lit = Branching(tips=[(x + towards * b.h * 0.03, y + b.h * 0.045, s) for x, y, s in tree.tips
        if b.rng.random() < 0.6])
    _clumps(b, lit, leaves[2], 0.115, 0.02, 0.85, 0.4)
    _veins(b, lit, leaves[1])


def _clumps(b: Brush, tree: Branching, material: str, size: float, drift: float, squash: float, lift: float) -> None:
    for x, y, _ in tree.tips:
        r = b.h * size * b.rng.uniform(0.8, 1.15)
        cx, cy = x + b.rng.uniform(-drift, drift) * b.h, y + b.rng.uniform(-drift, drift) * b.h
        b.cut(crown(cx, cy, r, r * squash * 0.8, int(b.rng.integers(9, 13)), b.rng, 0.25), material,
            b.rng.uniform(-0.04, 0.05), lift=lift, edge=0.5)


def _veins(b: Brush, tree: Branching, material: str) -> None:
    """Small pierced leaves in the lit clumps."""
    holes = skia.Path()
    for x, y, _ in tree.tips:
        for _ in range(4):
            holes.addPath(leaf(x + b.rng.uniform(-0.07, 0.07) * b.h, y + b.rng.uniform(-0.05, 0.05) * b.h,
                b.h * 0.024, b.h * 0.014, b.rng.uniform(0, math.tau)))
    b.flat(holes, material, -0.12, alpha=0.7)


def bare_tree(b: Brush) -> None:
    """A leafless tree; snow lies on its forks."""
    width = b.h * 0.07
    tree = Branching()
    tree.limbs.append(_roots(b, width))
    _grow(b, tree, 0, 0, math.pi / 2 + b.rng.uniform(-0.1, 0.1), b.h * 0.30, width, 4, 0.5)
    _wood(b, tree)
    if b.look.snowy:
        snow = joined(leaf(x - b.h * 0.02, y + b.h * 0.008, b.h * 0.04, b.h * 0.018, b.rng.uniform(-0.3, 0.3))
            for x, y in tree.along)
        b.flat(snow, "snow", alpha=0.95)
    elif b.look.season is Season.AUTUMN:
        b.flat(joined(leaf(x, y, b.h * 0.022, b.h * 0.016, b.rng.uniform(3.5, 6.0)) for x, y, _ in tree.tips
            if b.rng.random() < 0.5), "maple")


def pine(b: Brush) -> None:
    """A leaning Chinese pine: flat fans of needles at the ends of crooked branches."""
    lean = b.rng.uniform(0.10, 0.22) * b.h
    trunk = [(0.0, -0.02 * b.h), (lean * 0.1, 0.18 * b.h), (-lean * 0.35, 0.38 * b.h), (lean * 0.5, 0.60 * b.h),
        (lean * 0.2, 0.80 * b.h), (lean * 0.6, 0.93 * b.h)]
    widths = [b.h * w for w in (0.095, 0.07, 0.06, 0.048, 0.034, 0.015)]
    pads: list[tuple[float, float, float]] = []
    branches = []
    side = 1 if b.rng.random() < 0.5 else -1
    for k, at in enumerate((0.46, 0.58, 0.70, 0.80, 0.88)):
        x0 = lean * 0.2
        reach = b.h * (0.46 - 0.30 * (at - 0.4)) * b.rng.uniform(0.75, 1.05) * side
        end = (x0 + reach, b.h * (at + b.rng.uniform(0.0, 0.05)))
        branches.append(limb([(x0 * 0.4, b.h * (at - 0.05)), (x0 + reach * 0.45, end[1] - b.h * 0.035), end],
            [b.h * 0.034, b.h * 0.022, b.h * 0.008]))
        pads.append((x0 + reach * 0.80, end[1], abs(reach) * 0.62))
        pads.append((x0 + reach * 0.34, end[1] + b.h * 0.015, abs(reach) * 0.36))
        side = -side if k != 2 else side
    pads.append((lean * 0.6, b.h * 0.93, b.h * 0.17))
    for x, y, r in pads[::2]:
        _needles(b, x - r * 0.12, y + r * 0.02, r * 1.02, "pine_dark")
    sheet = joined([limb(trunk, widths), *branches])
    sheet.setFillType(skia.PathFillType.kWinding)
    b.cut(sheet, "bark", lift=0.5, edge=0.5, gradient=0.12)
    scales = joined(curve((x - b.h * 0.018, y), (x, y - b.h * 0.016), (x + b.h * 0.018, y))
        for x, y in ((lean * 0.1 * math.sin(k), b.h * (0.04 + 0.05 * k)) for k in range(9)))
    b.line(scales, "bark", b.h * 0.005, -0.35, alpha=0.5)
    for x, y, r in sorted(pads, key=lambda pad: pad[1]):
        _needles(b, x, y, r, "pine")


def _needles(b: Brush, x: float, y: float, r: float, material: str) -> None:
    """One fan: flat below, scalloped above, needle lines inside."""
    lobes = max(5, int(r / b.h * 38))
    points: list[Point] = []
    for k in range(lobes + 1):
        angle = math.pi * (1 - k / lobes)
        points.append((x + math.cos(angle) * r, y + math.sin(angle) ** 0.8 * r * 0.42 * b.rng.uniform(0.9, 1.05)))
    sheet = scallops(points, 0.38, close=False)
    sheet.quadTo(x + r * 0.4, y - r * 0.10, x, y - r * 0.04)
    sheet.quadTo(x - r * 0.4, y - r * 0.10, *points[0])
    sheet.close()
    b.cut(sheet, material, b.rng.uniform(-0.04, 0.06), lift=0.6, edge=0.6)
    rays = joined(line((px + (x - px) * 0.72, y + (py - y) * 0.25), (px + (x - px) * 0.16, y + (py - y) * 0.86))
        for px, py in points[1:-1])
    b.line(rays, material, b.h * 0.005, -0.22, alpha=0.55)
    b.snow_cap(points[1:-1], r * 0.16)


def willow(b: Brush) -> None:
    """A willow: strands hang from an arching crown."""
    width = b.h * 0.09
    bend = b.rng.uniform(-0.12, 0.12) * b.h
    trunk = limb([(0, -0.03 * b.h), (bend * 0.6, b.h * 0.25), (bend, b.h * 0.52), (bend * 1.2, b.h * 0.70)],
        [width * 1.3, width * 0.9, width * 0.7, width * 0.5])
    arms = [limb([(bend, b.h * 0.5), (bend + dx * 0.5, b.h * (top + 0.02)), (bend + dx, b.h * top)],
        [width * 0.55, width * 0.34, width * 0.12]) for dx, top in ((-b.h * 0.32, 0.80), (b.h * 0.30, 0.82),
        (-b.h * 0.14, 0.92), (b.h * 0.12, 0.94))]
    b_leaf, f_leaf = ("bark_pale", "bark") if b.look.season is Season.WINTER else ("leaf_dark", "leaf")
    _strands(b, bend, b_leaf, 16, 0.40, -0.05)
    sheet = joined([trunk, *arms])
    sheet.setFillType(skia.PathFillType.kWinding)
    b.cut(sheet, "bark", lift=0.5, edge=0.5, gradient=0.12)
    if b.look.season is not Season.WINTER:
        for dx, dy, r in ((-0.20, 0.82, 0.17), (0.18, 0.84, 0.16), (0.0, 0.92, 0.17)):
            b.cut(crown(bend + dx * b.h, dy * b.h, r * b.h, r * b.h * 0.55, 11, b.rng, 0.5), f_leaf, lift=0.4)
    _strands(b, bend, f_leaf, 15, 0.36, 0.06)


def _strands(b: Brush, bend: float, material: str, count: int, reach: float, tone: float) -> None:
    stems, leaves = skia.Path(), skia.Path()
    for k in range(count):
        t = (k + b.rng.uniform(0.1, 0.9)) / count * 2 - 1
        x0, y0 = bend + t * reach * b.h, b.h * (0.95 - 0.20 * t * t)
        length = b.h * b.rng.uniform(0.38, 0.66) * (1 - 0.25 * (1 - abs(t)))
        x1, y1 = x0 + t * b.h * 0.10, max(b.h * 0.12, y0 - length)
        stems.addPath(curve((x0 - t * b.h * 0.06, y0), (x1, y0), (x1, y1)))
        steps = 12
        for i in range(1, steps):
            u = i / steps
            px = (1 - u) ** 2 * (x0 - t * b.h * 0.06) + 2 * u * (1 - u) * x1 + u * u * x1
            py = (1 - u) ** 2 * y0 + 2 * u * (1 - u) * y0 + u * u * y1
            way = -math.pi / 2 + (0.5 if i % 2 else -0.5)
            leaves.addPath(leaf(px, py, b.h * 0.05, b.h * 0.014, way))
    b.line(stems, "bark", b.h * 0.004, alpha=0.8)
    b.flat(leaves, material, tone, alpha=0.95)


def bamboo(b: Brush) -> None:
    """A stand of bamboo: jointed canes, drooping bunches of leaves."""
    count = max(3, int(b.w / b.h * 9))
    for layer in (0, 1):
        leaves = skia.Path()
        canes = skia.Path()
        joints = skia.Path()
        for k in range(count):
            x = -b.w / 2 + b.w * (k + b.rng.uniform(0.1, 0.9)) / count
            top = b.h * b.rng.uniform(0.75, 1.0)
            lean = b.rng.uniform(-0.05, 0.05) * b.h
            r = b.h * b.rng.uniform(0.008, 0.013)
            parts = 9
            for i in range(parts):
                y0, y1 = top * i / parts, top * (i + 1) / parts
                xa, xb = x + lean * (i / parts) ** 2, x + lean * ((i + 1) / parts) ** 2
                slim = 1 - 0.55 * i / parts
                canes.addPath(poly([(xa - r * slim, y0), (xa + r * slim, y0), (xb + r * slim, y1 - r * 0.5),
                    (xb - r * slim, y1 - r * 0.5)]))
                joints.addPath(line((xa - r * slim * 1.3, y0), (xa + r * slim * 1.3, y0)))
                if i >= 3 and b.rng.random() < 0.75:
                    _bunch(b, leaves, xb, y1, 1 if b.rng.random() < 0.5 else -1)
            _bunch(b, leaves, x + lean, top, 1)
        back = layer == 0
        b.cut(canes, "bamboo", -0.22 if back else 0.0, lift=0.0 if back else 0.3, edge=0.0 if back else 0.4)
        b.line(joints, "bamboo", b.h * 0.005, -0.35)
        b.flat(leaves, "leaf_dark" if back else "bamboo", -0.05 if back else -0.02, alpha=0.9)
        if b.look.snowy and not back:
            b.flat(joined(oval(float(x), float(y), b.h * 0.03, b.h * 0.008)
                for x, y in zip(b.rng.uniform(-b.w / 2, b.w / 2, 14), b.rng.uniform(0.4, 0.95, 14) * b.h,
                strict=True)), "snow")


def _bunch(b: Brush, onto: skia.Path, x: float, y: float, side: int) -> None:
    for k in range(int(b.rng.integers(3, 6))):
        angle = (-0.25 - 0.35 * k) if side > 0 else (math.pi + 0.25 + 0.35 * k)
        onto.addPath(leaf(x + side * b.h * 0.012 * k, y - b.h * 0.006 * k, b.h * b.rng.uniform(0.07, 0.11),
            b.h * 0.018, angle + b.rng.uniform(-0.15, 0.15)))


def plum_tree(b: Brush) -> None:
    """An old plum or peach: crooked dark boughs set with five-petalled flowers."""
    tree = Branching()
    width = b.h * 0.08
    tree.limbs.append(_roots(b, width))
    _grow(b, tree, 0, 0, math.pi / 2 + b.rng.uniform(-0.35, 0.35), b.h * 0.26, width, 4, 0.72)
    _wood(b, tree, "bark")
    if b.look.season in (Season.SUMMER, Season.AUTUMN):
        _clumps(b, Branching(tips=tree.tips[::2]), "leaf", 0.08, 0.03, 0.9, 0.35)
        return
    back = skia.Path()
    for x, y in tree.along[6:]:
        for _ in range(2):
            back.addPath(oval(x + b.rng.uniform(-0.03, 0.03) * b.h, y + b.rng.uniform(-0.03, 0.03) * b.h, b.h * 0.012))
    b.flat(back, "blossom", -0.12)
    spots = [*tree.along[8:], *[(x, y) for x, y, _ in tree.tips]]
    for x, y in spots[:: 1 if len(spots) < 60 else 2]:
        _flower(b, x + b.rng.uniform(-0.02, 0.02) * b.h, y + b.rng.uniform(-0.02, 0.02) * b.h,
            b.h * b.rng.uniform(0.016, 0.026))


def _flower(b: Brush, x: float, y: float, r: float) -> None:
    petals = joined(oval(x + math.cos(a) * r, y + math.sin(a) * r, r * 0.72) for a in (k * math.tau / 5 + 0.3
        for k in range(5)))
    petals.setFillType(skia.PathFillType.kWinding)
    b.flat(petals, "blossom" if b.rng.random() < 0.6 else "blossom_light")
    b.flat(oval(x, y, r * 0.4), "flower_red")


def fir(b: Brush) -> None:
    """A fir in tiers of scalloped boughs."""
    b.cut(rect(-b.h * 0.025, -0.02 * b.h, b.h * 0.025, b.h * 0.2), "bark")
    tiers = 6
    for k in range(tiers):
        y0 = b.h * (0.10 + 0.82 * k / tiers)
        half = b.h * 0.27 * (1 - k / tiers) ** 0.85 + b.h * 0.02
        top = min(b.h, y0 + b.h * 0.30)
        lobes = 7
        hem = [(-half + 2 * half * i / lobes, y0 + b.h * 0.035 * math.sin(i / lobes * math.pi) * -1 + b.rng.uniform(0,
            0.012) * b.h) for i in range(lobes + 1)]
        hem.reverse()
        sheet = scallops(hem, 0.35, close=False)
        sheet.quadTo(-half * 0.30, y0 + (top - y0) * 0.35, 0, top)
        sheet.quadTo(half * 0.30, y0 + (top - y0) * 0.35, half, hem[0][1])
        sheet.close()
        b.cut(sheet, "pine_dark" if k % 2 else "pine", 0.02 * k, lift=0.5, edge=0.5)
        if b.look.snowy:
            _snowed(b, half, y0, top)


def _snowed(b: Brush, half: float, y0: float, top: float) -> None:
    """Lay snow over one tier of a fir: thick on its shoulders, thin between, its hem hanging in soft lobes."""
    rise, lobes = top - y0, 5
    hem = [(half * (1.0 - 2 * i / lobes) * 0.84, y0 + rise * (0.16 + 0.05 * b.rng.uniform(-1, 1)
        + 0.06 * math.sin(i / lobes * math.pi))) for i in range(lobes + 1)]
    sheet = scallops(hem, -0.30, close=False)
    sheet.quadTo(-half * 0.36, y0 + rise * 0.42, 0, top)
    sheet.quadTo(half * 0.36, y0 + rise * 0.42, *hem[0])
    sheet.close()
    b.cut(sheet, "snow", lift=0.25, edge=0.25)
    cool = mix(b.ink("snow"), b.look.ramp[3], 0.8)
    away = 1.0 if b.look.from_x < 0 else -1.0
    b.clipped(sheet, lambda: b.pool(sheet, away * half * 0.7, y0 + rise * 0.2, half, cool, 0.62))


def poplar(b: Brush) -> None:
    """A tall slim tree."""
    b.cut(limb([(0, -0.02 * b.h), (0, b.h * 0.5), (0, b.h * 0.9)], [b.h * 0.05, b.h * 0.03, b.h * 0.01]), "bark")
    if b.look.season is Season.WINTER:
        b.line(joined(line((0, b.h * y), (s * b.h * 0.10 * (1.1 - y), b.h * (y + 0.16)))
            for y in (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8) for s in (-1, 1)), "bark", b.h * 0.008)
        return
    for k, material in ((1.0, "leaf_dark"), (0.74, "leaf"), (0.42, "leaf_light")):
        towards = b.h * 0.03 * (1 - k) * (1 if b.look.from_x > 0 else -1)
        b.cut(crown(towards, b.h * 0.56, b.h * 0.13 * k, b.h * 0.44 * (0.55 + 0.45 * k), 15, b.rng), material, lift=0.4)


def bush(b: Brush) -> None:
    """A low bush."""
    winter = b.look.season is Season.WINTER
    for k, material in ((1.0, "leaf_dark"), (0.72, "leaf"), (0.42, "leaf_light")):
        b.cut(crown(b.w * 0.12 * (1 - k), b.h * 0.45 * k, b.w * 0.5 * k, b.h * 0.55 * k, 12, b.rng, 0.7), material,
            -0.1 if winter else 0.0, lift=0.4)
    b.snow_cap([(-b.w * 0.4, b.h * 0.55), (-b.w * 0.15, b.h * 0.92), (b.w * 0.15, b.h * 0.92),
        (b.w * 0.4, b.h * 0.55)], b.h * 0.16)


def flower_bed(b: Brush) -> None:
    """Flowers on stems with leaves; dry stalks in winter."""
    colours = ("flower_red", "flower_yellow", "blossom", "flower_blue", "white", "candy")
    dry = b.look.season is Season.WINTER
    stems = skia.Path()
    heads: list[tuple[float, float, float]] = []
    for _ in range(max(5, int(b.w / b.h * 9))):
        x, top = b.rng.uniform(-b.w / 2, b.w / 2), b.h * b.rng.uniform(0.45, 1.0)
        stems.addPath(leaf(x, 0, top, b.h * 0.02, math.pi / 2 + b.rng.uniform(-0.1, 0.1)))
        for _ in range(3):
            stems.addPath(leaf(x, top * b.rng.uniform(0.1, 0.6), b.h * 0.28, b.h * 0.07,
                math.pi / 2 + b.rng.uniform(-1.1, 1.1)))
        heads.append((x, top, b.h * b.rng.uniform(0.05, 0.09)))
    b.cut(stems, "grass" if dry else "leaf", lift=0.3, edge=0.3)
    if dry:
        return
    for x, y, r in heads:
        petals = joined(oval(x + math.cos(a) * r, y + math.sin(a) * r, r * 0.62) for a in (k * math.tau / 6
            for k in range(6)))
        petals.setFillType(skia.PathFillType.kWinding)
        colour = str(b.rng.choice(colours))
        b.cut(petals, "flower_yellow" if b.look.season is Season.AUTUMN else colour, lift=0.2, edge=0.3)
        b.flat(oval(x, y, r * 0.45), "gold")


def reeds(b: Brush) -> None:
    """Reeds or tall grass with plumes."""
    blades, plumes = skia.Path(), skia.Path()
    for k in range(max(8, int(b.w / b.h * 14))):
        x, top = b.rng.uniform(-b.w / 2, b.w / 2), b.h * b.rng.uniform(0.5, 1.0)
        lean = b.rng.uniform(-0.25, 0.25) * b.h
        blades.addPath(limb([(x, -0.05 * b.h), (x + lean * 0.3, top * 0.5), (x + lean, top)],
            [b.h * 0.022, b.h * 0.016, b.h * 0.002]))
        if k % 3 == 0:
            plumes.addPath(leaf(x + lean * 0.9, top * 0.9, b.h * 0.22, b.h * 0.05, math.pi / 2 - lean / b.h))
    b.cut(blades, "reed", -0.15, lift=0.25, edge=0.3)
    b.flat(plumes, "reed", 0.15 if not b.look.snowy else 0.5)


def banana(b: Brush) -> None:
    """A clump of plantain with torn leaves."""
    for k in range(7):
        angle = math.pi / 2 + (k - 3) * 0.36 + b.rng.uniform(-0.1, 0.1)
        length = b.h * b.rng.uniform(0.66, 0.9)
        tip = (math.cos(angle) * length * 0.9, math.sin(angle) * length * 0.9 + b.h * 0.12 - abs(k - 3) * 0.06 * b.h)
        rib = [(0.0, b.h * 0.04), (tip[0] * 0.45, tip[1] * 0.75), tip]
        b.cut(limb(rib, [b.h * 0.02, b.h * 0.19, b.h * 0.01]), "leaf" if k % 2 else "leaf_dark", 0.05, lift=0.5)
        b.line(smooth(rib), "leaf_light", b.h * 0.01)
    b.cut(limb([(0, -0.02 * b.h), (0, b.h * 0.22)], [b.h * 0.12, b.h * 0.07]), "bamboo", -0.1)


def apple_tree(b: Brush) -> None:
    """An orchard tree with fruit or blossom."""
    round_tree(b)
    if b.look.season in (Season.SUMMER, Season.AUTUMN):
        for _ in range(12):
            a, r = b.rng.uniform(0, math.tau), b.rng.uniform(0.1, 0.3) * b.h
            b.cut(oval(math.cos(a) * r, b.h * 0.72 + math.sin(a) * r * 0.7, b.h * 0.02), "flower_red", lift=0.25)


def vines(b: Brush) -> None:
    """Ivy or hanging vine on a wall: the piece's foot is its lower end."""
    stems, leaves = skia.Path(), skia.Path()
    for _ in range(max(4, int(b.w / b.h * 6))):
        x, low = b.rng.uniform(-b.w / 2, b.w / 2), b.h * b.rng.uniform(0.0, 0.55)
        points = [(x + b.rng.uniform(-0.05, 0.05) * b.w, b.h - (b.h - low) * k / 5) for k in range(6)]
        stems.addPath(smooth(points))
        for px, py in points:
            for _ in range(4):
                leaves.addPath(leaf(px, py - b.rng.uniform(0, 0.12) * b.h, 0.13, 0.09,
                    -math.pi / 2 + b.rng.uniform(-1.1, 1.1)))
    b.line(stems, "bark", 0.015)
    b.cut(leaves, "leaf", lift=0.3, edge=0.3)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("round_tree", round_tree, 0.9), ("oak", round_tree, 0.9), ("bare_tree", bare_tree, 0.8), ("pine", pine, 0.9),
    ("willow", willow, 0.9), ("bamboo", bamboo, 0.4), ("plum_tree", plum_tree, 0.9), ("fir", fir, 0.55),
        ("poplar", poplar, 0.28),
    ("bush", bush, 1.8), ("flower_bed", flower_bed, 3.0), ("reeds", reeds, 1.4), ("banana", banana, 1.2),
    ("apple_tree", apple_tree, 0.9), ("vines", vines, 0.8),
)  # fmt: skip
