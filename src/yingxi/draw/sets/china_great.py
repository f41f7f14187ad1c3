"""Old China's great works out of doors: temples, gates, walls, stages, bridges."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import mix
from yingxi.draw.path_ops import without
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.china_out import name_board, window
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.roofs import arc_points, bracket_row, eave_roof, hanging_lantern
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def temple(b: Brush) -> None:
    """A temple hall on a terrace, two roofs, incense before it."""
    w, h = b.w, b.h
    half = w * 0.42
    for k in range(3):
        b.cut(rect(-half * (1.18 - 0.06 * k), -0.3, half * (1.18 - 0.06 * k), h * (0.03 + 0.035 * k)), "stone",
            0.04 * k, lift=0.3)
    base = h * 0.10
    b.cut(rect(-half, base, half, h * 0.50), "lacquer", lift=0.3)
    for k in range(3):
        x = -half * 0.62 + half * 0.62 * k
        if k == 1:
            opening = rect(x - half * 0.20, base, x + half * 0.20, h * 0.44)
            b.plain(opening, mix(b.ink("wood_dark", -0.5), b.look.window, 0.6 * b.look.lamps))
            b.pool(opening, x, base + h * 0.1, half * 0.3, (1.0, 0.75, 0.4), 0.55)
            b.flat(smooth([(x - half * 0.10, base), (x - half * 0.11, base + h * 0.08),
                (x - half * 0.04, base + h * 0.13), (x, base + h * 0.19), (x + half * 0.04, base + h * 0.13),
                (x + half * 0.11, base + h * 0.08), (x + half * 0.10, base)], close=True), "gold", -0.15, alpha=0.9)
        else:
            window(b, x, base + h * 0.06, half * 0.36, h * 0.24, "diamond", "lacquer_dark")
    for x in (-half, -half * 0.33, half * 0.33, half):
        b.cut(rect(x - 0.11, base, x + 0.11, h * 0.5), "lacquer", 0.05, lift=0.35)
        b.cut(oval(x, base + 0.04, 0.17, 0.08), "stone", lift=0.15)
    bracket_row(b, h * 0.455, half, 9, h * 0.045, "cloth_green")
    eave_roof(b, h * 0.49, w * 0.56, w * 0.42, h * 0.15, "tile_gold" if b.piece.seed % 2 else "tile", flare=1.1,
        beasts=True)
    b.cut(rect(-half * 0.74, h * 0.62, half * 0.74, h * 0.72), "lacquer_dark", lift=0.2)
    bracket_row(b, h * 0.68, half * 0.74, 7, h * 0.035, "cloth_green")
    eave_roof(b, h * 0.71, w * 0.45, w * 0.29, h * 0.22, "tile_gold" if b.piece.seed % 2 else "tile", flare=1.2,
        beasts=True)
    name_board(b, 0, h * 0.635, half * 0.42, h * 0.07)


def incense_burner(b: Brush) -> None:
    """A bronze tripod with smoking sticks."""
    h = b.h
    for x in (-0.26, 0.26):
        b.cut(limb([(x * h * 0.8, h * 0.34), (x * h, h * 0.1), (x * h * 1.15, 0)], [h * 0.10, h * 0.07, h * 0.09]),
            "iron", lift=0.3)
    b.cut(smooth([(-h * 0.36, h * 0.60), (-h * 0.34, h * 0.36), (0, h * 0.24), (h * 0.34, h * 0.36),
        (h * 0.36, h * 0.60)], close=True), "brass", -0.3, lift=0.4)
    b.cut(rect(-h * 0.42, h * 0.58, h * 0.42, h * 0.66), "brass", -0.2, lift=0.2)
    b.line(joined(line((k * h * 0.06, h * 0.64), (k * h * 0.075, h * 0.9)) for k in (-3, -1, 0, 2, 3)), "red",
        h * 0.014)
    b.plain(joined(oval(k * h * 0.075, h * 0.9, h * 0.012) for k in (-3, -1, 0, 2, 3)), (1.0, 0.6, 0.3))
    for k in (-1, 1):
        b.line(smooth([(k * h * 0.06, h * 0.92), (k * h * 0.16, h * 1.15), (-k * h * 0.02, h * 1.4),
            (k * h * 0.12, h * 1.7)]), "white", h * 0.03, alpha=0.22)


def paifang(b: Brush) -> None:
    """A memorial arch over a street."""
    w, h = b.w, b.h
    for x, top in ((-0.46, 0.66), (-0.18, 0.82), (0.18, 0.82), (0.46, 0.66)):
        b.cut(rect(x * w - 0.13, -0.2, x * w + 0.13, h * top), "stone", lift=0.4)
        b.cut(rect(x * w - 0.22, -0.2, x * w + 0.22, h * 0.12), "stone_dark", lift=0.25)
    for y, half, x in ((0.60, 0.18, 0.0), (0.70, 0.18, 0.0), (0.52, 0.14, -0.32), (0.52, 0.14, 0.32)):
        b.cut(rect((x - half) * w, h * y, (x + half) * w, h * (y + 0.055)), "stone", 0.06, lift=0.35)
    name_board(b, 0, h * 0.655, w * 0.24, h * 0.045)
    for x, y, half in ((-0.32, 0.64, 0.17), (0.32, 0.64, 0.17), (0.0, 0.80, 0.23)):
        bracket_row(b, h * (y - 0.03), half * w * 0.8, 6, h * 0.03, "cloth_green", x=x * w)
        eave_roof(b, h * y, half * w, half * w * 0.72, h * 0.09, "tile", x=x * w, flare=1.3)


def city_wall(b: Brush) -> None:
    """A city gate: battered brick wall, arch, two-storey gate tower."""
    w, h = b.w, b.h
    top = h * 0.42
    gate, half = min(w * 0.075, h * 0.15), min(w * 0.20, h * 0.60)  # a long wall has no wider gate
    b.cut(poly([(-w * 0.52, -6), (w * 0.52, -6), (w * 0.49, top), (-w * 0.49, top)]), "stone_dark", lift=0.6)
    seams = skia.Path()
    for row in range(int(top / 0.28)):
        y = row * 0.28
        seams.addPath(line((-w * 0.5, y), (w * 0.5, y)))
        for k in range(int(w / 1.1)):
            x = -w * 0.5 + k * 1.1 + (row % 2) * 0.5 + b.rng.uniform(-0.1, 0.1)
            if abs(x) > gate * 1.07 or y > top * 0.7:
                seams.addPath(line((x, y), (x, y + 0.28)))
    b.line(seams, "stone_dark", 0.02, -0.25, alpha=0.35)
    merlons = skia.Path()
    for k in range(int(w / 0.9)):
        x = -w * 0.49 + k * 0.9
        merlons.addRect(skia.Rect.MakeLTRB(x, top, x + 0.55, top + 0.5))
    b.cut(merlons, "stone_dark", 0.04, lift=0.3)
    arch = poly([(-gate, -0.3), *arc_points(0, top * 0.42, gate, math.pi, 0, 16), (gate, -0.3)])
    b.cut(oval(0, top * 0.42, gate * 1.2), "stone", lift=0.2)
    b.plain(arch, b.ink("wood_dark", -0.5))
    b.pool(arch, 0, 0, gate * 1.2, b.look.air, 0.35)
    bottom = top + 0.1
    b.cut(rect(-half, bottom, half, h * 0.66), "lacquer", lift=0.4)
    for k in range(5):
        window(b, -half * 0.8 + half * 0.4 * k, h * 0.49, half * 0.22, h * 0.10, "grid", "lacquer_dark")
    eave_roof(b, h * 0.60, half * 1.34, half * 1.02, h * 0.12, "tile", flare=1.1)
    b.cut(rect(-half * 0.86, h * 0.70, half * 0.86, h * 0.80), "lacquer", -0.1, lift=0.3)
    bracket_row(b, h * 0.77, half * 0.86, 9, h * 0.025, "cloth_green")
    eave_roof(b, h * 0.79, half * 1.18, half * 0.72, h * 0.18, "tile", flare=1.1, beasts=True)


def theatre(b: Brush) -> None:
    """An open-air stage (戏台) on posts: curtain, lanterns, great curved roof."""
    w, h = b.w, b.h
    half = w * 0.40
    deck = h * 0.22
    for k in range(6):
        x = -half + 2 * half * k / 5
        b.cut(rect(x - 0.08, -0.5, x + 0.08, deck), "wood_dark", lift=0.25)
    b.cut(rect(-half * 1.08, deck - 0.16, half * 1.08, deck + 0.06), "wood", lift=0.5)
    back = rect(-half, deck, half, h * 0.60)
    b.cut(back, "cloth_red", -0.15, lift=0.1)
    b.luminous(back, (0.86, 0.52, 0.28), 0.8 * b.look.lamps, off="cloth_red")
    b.pool(back, 0, deck + h * 0.12, half * 1.1, (1.0, 0.86, 0.55), 0.35 + 0.5 * b.look.lamps)
    screen = rect(-half * 0.5, deck, half * 0.5, h * 0.52)
    b.cut(screen, "cloth_indigo", 0.1, lift=0.4, unify=0.15)
    b.pool(screen, 0, deck + h * 0.1, half * 0.6, (1.0, 0.8, 0.5), 0.45 * b.look.lamps)
    b.clipped(screen, lambda: b.line(lattice(-half * 0.5, deck, half * 0.5, h * 0.52, "coin", b.rng), "gold", 0.02,
        alpha=0.4))
    for side in (-1, 1):
        drape = smooth([(side * half * 1.0, h * 0.60), (side * half * 0.52, h * 0.60), (side * half * 0.62, h * 0.45),
            (side * half * 0.86, deck + h * 0.06), (side * half * 0.92, deck), (side * half * 1.0, deck)], close=True)
        b.cut(drape, "red", -0.05, lift=0.5)
        b.line(joined(curve((side * half * (0.6 + 0.1 * k), h * 0.60), (side * half * (0.7 + 0.07 * k), h * 0.42),
            (side * half * (0.9 + 0.02 * k), deck)) for k in range(4)), "lacquer_dark", 0.025, alpha=0.5)
        b.cut(rect(side * half * 1.0 - 0.11, deck, side * half * 1.0 + 0.11, h * 0.62), "lacquer", lift=0.4)
    valance = [(half * (1 - 2 * k / 10), h * 0.54 + (h * 0.012 if k % 2 else 0)) for k in range(11)]
    b.cut(poly([(-half, h * 0.61), (half, h * 0.61), *valance]), "gold", -0.05, lift=0.4)
    bracket_row(b, h * 0.59, half, 11, h * 0.04, "cloth_green")
    eave_roof(b, h * 0.62, w * 0.55, w * 0.30, h * 0.30, "tile", flare=1.5, beasts=True)
    name_board(b, 0, h * 0.66, half * 0.62, h * 0.07)
    for x in (-half * 0.8, -half * 0.4, half * 0.4, half * 0.8):
        hanging_lantern(b, x, h * 0.585, h * 0.07)


def stone_bridge(b: Brush) -> None:
    """A humpbacked bridge; the water's mirror of its arch is part of it."""
    w, h = b.w, b.h
    deck = [(-w * 0.5, 0.12), (-w * 0.3, h * 0.42), (-w * 0.12, h * 0.72), (0, h * 0.80), (w * 0.12, h * 0.72),
        (w * 0.3, h * 0.42), (w * 0.5, 0.12)]
    body = smooth(deck)
    body.lineTo(w * 0.5, -0.5)
    body.lineTo(-w * 0.5, -0.5)
    body.close()
    r = min(w * 0.22, h * 0.60)
    hole = poly([(-r, -0.6), *arc_points(0, 0.0, r, math.pi, 0, 24), (r, -0.6)])
    sheet = without(body, hole)
    b.cut(sheet, "stone", lift=0.7, edge=0.6)
    seams = skia.Path()
    for row in range(1, 12):
        y = h * 0.07 * row
        seams.addPath(line((-w / 2, y), (w / 2, y)))
        for k in range(int(w / 0.6)):
            x = -w / 2 + k * 0.6 + (row % 2) * 0.3
            seams.addPath(line((x, y), (x, y + h * 0.07)))
    b.clipped(sheet, lambda: b.line(seams, "stone_dark", 0.02, -0.15, alpha=0.35))
    voussoirs = joined(line(*arc) for arc in ([(math.cos(a) * r * 1.02, math.sin(a) * r * 1.02),
        (math.cos(a) * r * 1.2, math.sin(a) * r * 1.2)] for a in (math.pi * k / 17 for k in range(18))))
    ring = skia.Path()
    ring.addArc(skia.Rect.MakeLTRB(-r * 1.11, -r * 1.11, r * 1.11, r * 1.11), 0, 180)
    b.clipped(sheet, lambda: b.line(ring, "stone", r * 0.18, 0.12))
    b.clipped(sheet, lambda: b.line(voussoirs, "stone_dark", 0.025, -0.2, alpha=0.6))
    rail = smooth([(x, y + h * 0.13) for x, y in deck])
    b.line(rail, "stone", h * 0.045, 0.05)
    posts = skia.Path()
    for k in range(13):
        t = k / 12
        x = -w * 0.5 + w * t
        y = h * 0.80 * math.exp(-((x / (w * 0.27)) ** 2)) + 0.02
        posts.addRect(skia.Rect.MakeLTRB(x - 0.05, y - 0.05, x + 0.05, y + h * 0.20))
        posts.addPath(oval(x, y + h * 0.22, 0.07))
    posts.setFillType(skia.PathFillType.kWinding)
    b.cut(posts, "stone", 0.08, lift=0.3)
    ivy = joined(leaf(x, y, 0.16, 0.11, a) for x, y, a in zip(b.rng.uniform(-w * 0.45, w * 0.45, 40),
        b.rng.uniform(0, h * 0.3, 40), b.rng.uniform(3.6, 5.8, 40), strict=True))
    b.clipped(sheet, lambda: b.flat(ivy, "leaf", alpha=0.85))
    b.snow_cap([(x, y + h * 0.16) for x, y in deck], h * 0.06)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("temple", temple, 1.5),
    ("incense_burner", incense_burner, 0.9),
    ("paifang", paifang, 1.2),
    ("city_wall", city_wall, 2.4),
    ("theatre", theatre, 1.25),
    ("stone_bridge", stone_bridge, 3.0),
)
