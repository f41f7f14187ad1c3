"""Old China out of doors: houses, shops, pagodas, bridges, boats."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import mix
from yingxi.draw.path_ops import without
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.dapple import leaf_shade
from yingxi.draw.sets.glyphs import glyph, sign_for
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.roofs import arc_points, eave_roof, gable_wall, hanging_lantern, sagging_thatch
from yingxi.draw.sets.shapes import curve, joined, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def weathered(b: Brush, x0: float, y0: float, x1: float, y1: float, material: str = "plaster") -> None:
    """Stain a wall: soft streaks under the eave, damp at the foot, a patch where bricks show."""
    wall = rect(x0, y0, x1, y1)
    b.fade(wall, y1, y0, ((0.0, b.ink(material, -0.45), 0.40), (0.22, b.ink(material, -0.3), 0.08),
        (0.8, b.ink(material, -0.3), 0.0), (1.0, b.ink("leaf_dark", -0.2), 0.28)))
    bricks = skia.Path()
    for _ in range(2):
        cx, cy = b.rng.uniform(x0, x1), b.rng.uniform(y0 + (y1 - y0) * 0.15, y1 - (y1 - y0) * 0.3)
        for row in range(3):
            for k in range(3 - row % 2):
                bx = cx + (k - 1) * 0.19 + (row % 2) * 0.09
                bricks.addRect(skia.Rect.MakeLTRB(bx, cy + row * 0.085, bx + 0.16, cy + row * 0.085 + 0.06))
    b.clipped(wall, lambda: b.flat(bricks, "stone_dark", alpha=0.30))


def window(b: Brush, x: float, y: float, w: float, h: float, pattern: str, frame: str = "wood_dark") -> None:
    """A papered lattice window seen from outside, lit from within at night."""
    b.cut(rect(x - w / 2 - 0.06, y - 0.06, x + w / 2 + 0.06, y + h + 0.06), frame, lift=0.25)
    box = rect(x - w / 2, y, x + w / 2, y + h)
    b.plain(box, mix(b.ink("paper", -0.25), b.look.window, b.look.windows))
    b.clipped(box, lambda: b.line(lattice(x - w / 2, y, x + w / 2, y + h, pattern, b.rng), frame, 0.032))


def double_door(b: Brush, x: float, w: float, h: float, material: str = "lacquer", y: float = 0.0) -> None:
    """A two-leaf door with studs or a knocker, a lintel and a stone sill."""
    b.cut(rect(x - w / 2 - 0.1, y, x + w / 2 + 0.1, y + h + 0.12), "wood_dark", lift=0.3)
    for side in (-1, 1):
        leaf_ = rect(x + (0.012 if side > 0 else -w / 2), y + 0.06, x + (w / 2 if side > 0 else -0.012), y + h)
        b.cut(leaf_, material, lift=0.15, edge=0.4)
        for row in (0.22, 0.62):
            b.line(rect(x + side * w * 0.10, y + h * row, x + side * w * 0.42, y + h * (row + 0.26)), material, 0.018,
                -0.3, alpha=0.8)
        b.flat(oval(x + side * 0.09, y + h * 0.52, 0.05), "brass")
    b.cut(rect(x - w / 2 - 0.16, y - 0.02, x + w / 2 + 0.16, y + 0.07), "stone", lift=0.2)


def house_china(b: Brush) -> None:
    """A white-walled, black-tiled house; some seeds show the stepped gable."""
    w, h = b.w, b.h
    wall = h * 0.58
    half = w * 0.44
    gabled = b.piece.seed % 3 == 1
    front = rect(-half, -0.3, half, wall + h * 0.06)
    b.cut(front, "plaster", lift=0.5)
    weathered(b, -half, 0, half, wall)
    b.clipped(front, lambda: leaf_shade(b, -half, half, wall))
    b.cut(rect(-half - 0.04, -0.3, half + 0.04, h * 0.08), "stone_dark", lift=0.2)
    door_x = half * (0.45 if b.piece.seed % 2 else -0.45) if w > 3.2 else 0.0
    double_door(b, door_x, min(1.15, w * 0.24), min(2.1, wall * 0.82), "wood" if b.piece.seed % 2 else "lacquer")
    pattern = ("steps", "grid", "ice", "coin")[b.piece.seed % 4]
    spots = [-half * 0.55, half * 0.05] if door_x > 0 else [half * 0.55, -half * 0.05]
    for x in spots[: 2 if w > 4.2 else 1] if door_x else [-half * 0.62, half * 0.62]:
        window(b, x, wall * 0.42, min(0.85, w * 0.16), wall * 0.34, pattern)
    eave_roof(b, wall, w * 0.52, w * 0.40, h * 0.36, "tile", flare=0.55)
    if gabled:
        for side in (-1, 1):
            x0, x1 = side * half - 0.32, side * half + 0.32
            outline = gable_wall(b, x0, x1, h * 0.72, h * 1.0)
            b.cut(poly(outline), "plaster", lift=0.5)
            weathered(b, x0, 0, x1, h * 0.8)
            for k, (px, py) in enumerate(outline[1:-1]):
                if k % 2 == 0 and k < len(outline) - 3:
                    nx, ny = outline[k + 2]
                    if abs(ny - py) < 1e-6:
                        b.cut(smooth([(px - 0.10, py + 0.13), (px + 0.05, py + 0.02), (nx - 0.05, ny + 0.02),
                            (nx + 0.10, ny + 0.13), (nx, ny - 0.05), (px, py - 0.05)], close=True), "tile", lift=0.25)


def shop(b: Brush) -> None:
    """A shop open to the street: counter, shutters, sign, banner, lantern, upper floor with railings."""
    w, h = b.w, b.h
    half, floor = w * 0.46, h * 0.44
    b.cut(rect(-half, -0.3, half, h * 0.80), "wood_dark", -0.1, lift=0.5)
    inside = rect(-half * 0.9, 0, half * 0.9, floor * 0.92)
    b.plain(inside, mix(b.ink("wood_dark", -0.45), b.look.window, 0.72 * b.look.lamps))
    b.pool(inside, 0, floor * 0.7, half, (1.0, 0.8, 0.5), 0.25 + 0.3 * b.look.lamps)
    _wares(b, half, floor)
    b.cut(rect(-half * 0.85, 0, half * (0.25 if b.piece.seed % 2 else 0.85), floor * 0.36), "wood", lift=0.35)
    b.flat(rect(-half * 0.88, floor * 0.36, half * (0.28 if b.piece.seed % 2 else 0.88), floor * 0.40), "wood_light")
    for x in (-half, -half * 0.33, half * 0.33, half):
        b.cut(rect(x - 0.07, 0, x + 0.07, h * 0.8), "lacquer" if b.piece.seed % 3 else "wood", lift=0.3)
    eave_roof(b, floor, w * 0.54, w * 0.47, h * 0.13, "tile", flare=0.7)
    upper = h * 0.80
    for k in range(3):
        x = (-half + half * (2 * k + 1) / 3)
        window(b, x, h * 0.62, half * 0.46, h * 0.14, ("steps", "coin", "diamond")[(b.piece.seed + k) % 3], "wood_dark")
    b.line(joined([line((-half, h * 0.575), (half, h * 0.575)), *[line((x, h * 0.56), (x, h * 0.60))
        for x in (k * 0.22 - half for k in range(int(half * 9)))]]), "lacquer", 0.035)
    eave_roof(b, upper, w * 0.56, w * 0.44, h * 0.20, "tile", flare=0.9)
    name_board(b, 0, floor + h * 0.02, half * 0.9, h * 0.10)
    hanging_lantern(b, -half * 0.8, floor, 0.5)
    hanging_lantern(b, half * 0.8, floor, 0.5)


def _wares(b: Brush, half: float, floor: float) -> None:
    """Shelves of unlike wares before the lamplight: jars, bowls in stacks, bolts of cloth, bottles, hanging strings."""
    wares = skia.Path()
    for row in (0.45, 0.66):
        y = floor * row + 0.04
        wares.addRect(skia.Rect.MakeLTRB(-half * 0.78, y - 0.04, half * 0.78, y))
        x = -half * 0.72
        while x < half * 0.68:
            kind, tall = int(b.rng.integers(5)), b.rng.uniform(0.14, 0.26)
            if kind == 0:
                wares.addPath(smooth([(x - 0.05, y), (x - 0.10, y + tall * 0.5), (x - 0.045, y + tall), (x + 0.045,
                    y + tall),
                    (x + 0.10, y + tall * 0.5), (x + 0.05, y)], close=True))
            elif kind == 1:
                for k in range(3):
                    wares.addPath(poly([(x - 0.05, y + k * 0.05), (x + 0.05, y + k * 0.05), (x + 0.09,
                        y + k * 0.05 + 0.045),
                        (x - 0.09, y + k * 0.05 + 0.045)]))
            elif kind == 2:
                for k in range(3):
                    wares.addRect(skia.Rect.MakeLTRB(x - 0.13, y + k * 0.07, x + 0.13, y + k * 0.07 + 0.06))
            elif kind == 3:
                wares.addPath(joined([oval(x, y + 0.07, 0.065, 0.075), rect(x - 0.018, y + 0.1, x + 0.018,
                    y + tall + 0.05)]))
            x += 0.34 if kind == 2 else 0.26
    for x in (-half * 0.5, -half * 0.1, half * 0.42):
        wares.addPath(joined(oval(x + (0.02 if k % 2 else -0.02), floor * 0.86 - 0.05 * k, 0.03) for k in range(4)))
    wares.setFillType(skia.PathFillType.kWinding)
    b.flat(wares, "clay_dark", -0.1, alpha=0.9)


def name_board(b: Brush, x: float, y: float, w: float, h: float) -> None:
    """A lacquered signboard with gold characters."""
    b.cut(rect(x - w / 2, y, x + w / 2, y + h, h * 0.08), "lacquer_dark", lift=0.5)
    b.line(rect(x - w / 2 + h * 0.07, y + h * 0.07, x + w / 2 - h * 0.07, y + h * 0.93), "gold", h * 0.035)
    signs = sign_for(b.piece.seed)
    for k, sign in enumerate(signs):
        size = h * 0.62
        gx = x + (k - (len(signs) - 1) / 2) * size * 1.35
        b.line(glyph(sign, gx, y + h * 0.19, size), "gold", size * 0.085)


def banner(b: Brush) -> None:
    """A cloth sign on a pole: 酒, 茶 or 米."""
    h = b.h
    b.cut(rect(-0.035, 0, 0.035, h), "wood_dark", lift=0.3)
    b.cut(rect(-0.05, h * 0.93, 0.62, h * 0.95), "wood_dark", lift=0.2)
    x0, x1, top, low = 0.10, 0.60, h * 0.93, h * 0.52
    cloth = smooth([(x0, top), (x1, top), (x1 + 0.03, (top + low) / 2), (x1 - 0.02, low + 0.05), ((x0 + x1) / 2, low),
        (x0 - 0.02, low + 0.06), (x0 + 0.02, (top + low) / 2)], close=True)
    material = ("cloth_cream", "cloth_blue", "cloth_red", "cloth_ochre")[b.piece.seed % 4]
    b.cut(cloth, material, lift=0.45)
    b.line(rect(x0 + 0.05, low + 0.12, x1 - 0.05, top - 0.06), "ink" if material == "cloth_cream" else "gold", 0.014,
        alpha=0.7)
    sign = "酒茶米药"[b.piece.seed % 4] if b.piece.seed % 5 else "酒"
    b.line(glyph(sign, (x0 + x1) / 2, (top + low) / 2 - 0.14, 0.34),
        "ink" if material == "cloth_cream" else "gold", 0.034)


def roofs_china(b: Brush) -> None:
    """Many roofs behind one another, as an old town shows from afar; lit windows at night."""
    for row in (0, 1):
        x = -b.w / 2 - b.rng.uniform(0, 1)
        while x < b.w / 2:
            width = b.h * b.rng.uniform(0.9, 1.5)
            wall = b.h * (0.36 - 0.16 * row) * b.rng.uniform(0.8, 1.15)
            b.cut(rect(x - width * 0.43, -6.0, x + width * 0.43, wall + 0.1), "plaster", -0.04 + 0.05 * row, lift=0.4,
                edge=0.2)
            for k in (-1, 1):
                if b.rng.random() < 0.6:
                    box = rect(x + k * width * 0.2 - 0.14, wall * 0.45, x + k * width * 0.2 + 0.14, wall * 0.45 + 0.42)
                    b.plain(box, mix(b.ink("wood_dark", -0.2), b.look.window, b.look.windows if b.rng.random() < 0.7
                        else 0.1))
            eave_roof(b, wall, width * 0.52, width * 0.40, b.h * 0.28, "tile", x=x, flare=0.6)
            x += width * b.rng.uniform(0.9, 1.25)


def pavilion(b: Brush) -> None:
    """A garden pavilion with open sides."""
    w, h = b.w, b.h
    half = w * 0.36
    b.cut(poly([(-half * 1.25, -0.2), (half * 1.25, -0.2), (half * 1.2, h * 0.07), (-half * 1.2, h * 0.07)]), "stone",
        lift=0.4)
    for x in (-half * 0.45, half * 0.45):
        b.cut(rect(x - 0.05, h * 0.07, x + 0.05, h * 0.56), "lacquer", -0.25, lift=0.1)
    rail = [line((-half, h * 0.22), (half, h * 0.22)), line((-half, h * 0.12), (half, h * 0.12))]
    rail += [line((-half + 2 * half * k / 14, h * 0.12), (-half + 2 * half * k / 14, h * 0.22)) for k in range(15)]
    b.line(joined(rail), "lacquer", 0.03)
    for x in (-half, half):
        b.cut(rect(x - 0.08, h * 0.05, x + 0.08, h * 0.58), "lacquer", lift=0.35)
    frieze = rect(-half, h * 0.50, half, h * 0.58)
    b.cut(frieze, "cloth_green", lift=0.2)
    b.clipped(frieze, lambda: b.line(lattice(-half, h * 0.50, half, h * 0.58, "diamond", b.rng), "gold", 0.014))
    eave_roof(b, h * 0.56, w * 0.52, w * 0.07, h * 0.34, "tile", flare=1.5)
    b.cut(joined([oval(0, h * 0.945, w * 0.022), rect(-w * 0.01, h * 0.9, w * 0.01, h)]), "gold", lift=0.2)
    hanging_lantern(b, 0, h * 0.56, h * 0.10)


def thatched_hut(b: Brush) -> None:
    """A mud-walled hut under thatch."""
    w, h = b.w, b.h
    half = w * 0.40
    b.cut(rect(-half, -0.3, half, h * 0.52), "earth", 0.15, lift=0.5)
    straw = joined(line((float(x), float(y)), (float(x) + 0.10, float(y) - 0.03))
        for x, y in zip(b.rng.uniform(-half, half, 60), b.rng.uniform(0.1, h * 0.5, 60), strict=True))
    b.line(straw, "thatch_dark", 0.015, alpha=0.45)
    b.plain(rect(-0.42, 0, 0.42, h * 0.40), mix(b.ink("wood_dark", -0.4), b.look.window, 0.8 * b.look.lamps))
    b.cut(poly([(-0.42, 0), (-0.95, -0.03), (-0.95, h * 0.41), (-0.42, h * 0.40)]), "wood", lift=0.25)
    window(b, half * 0.62, h * 0.24, w * 0.12, h * 0.14, "grid", "wood")
    sagging_thatch(b, h * 0.44, w * 0.54, w * 0.26, h * 0.52)


def garden_wall(b: Brush) -> None:
    """A whitewashed wall with a tiled coping, pierced windows and sometimes a moon gate."""
    w, h = b.w, b.h
    sheet = rect(-w / 2, -0.4, w / 2, h * 0.86)
    gate = b.piece.seed % 2 == 0
    cut_out = []
    if gate:
        cut_out.append(oval(w * 0.18, h * 0.40, h * 0.38))
    xs = [x for x in (k * 2.6 - w / 2 + 1.3 for k in range(int(w / 2.6))) if not gate or abs(x - w * 0.18) > h * 0.6]
    for hole in cut_out:
        sheet = without(sheet, hole)
    b.cut(sheet, "plaster", lift=0.5)
    b.clipped(sheet, lambda: weathered(b, -w / 2, 0, w / 2, h * 0.86))
    b.clipped(sheet, lambda: leaf_shade(b, -w / 2, w / 2, h * 0.86))
    for k, x in enumerate(xs):
        hole = [rect(x - 0.34, h * 0.36, x + 0.34, h * 0.62), oval(x, h * 0.49, 0.36, 0.34),
            poly(arc_points(x, h * 0.49, 0.38, 0, math.tau, 6))][(b.piece.seed + k) % 3]
        b.plain(hole, mix(b.ink("leaf_dark", -0.25), b.look.air, 0.25))
        b.clipped(hole, lambda x=x, k=k: b.line(lattice(x - 0.4, h * 0.34, x + 0.4, h * 0.66, ("ice", "coin", "steps",
            "diamond")[(b.piece.seed + k) % 4], b.rng), "plaster", 0.03, -0.1))  # type: ignore[misc]
        b.line(hole, "stone_dark", 0.05)
    if gate:
        b.line(oval(w * 0.18, h * 0.40, h * 0.385), "stone_dark", 0.10)
    tiles = rect(-w / 2, h * 0.84, w / 2, h * 0.98)
    b.cut(tiles, "tile", lift=0.45)
    b.line(joined(line((x, h * 0.83), (x, h * 0.97)) for x in (k * 0.16 - w / 2 for k in range(int(w / 0.16)))),
        "tile", 0.07, 0.14, alpha=0.6)
    b.cut(rect(-w / 2, h * 0.96, w / 2, h * 1.01), "tile", -0.25, lift=0.2)
    b.snow_cap([(-w / 2, h * 1.0), (-w / 4, h * 1.02), (0, h * 1.0), (w / 4, h * 1.02), (w / 2, h * 1.0)], h * 0.06)


def hall_front(b: Brush) -> None:
    """The front of a hall on a yard: lattice door leaves between red posts, deep eaves, steps, lanterns."""
    w, h = b.w, b.h
    half, base, eave = w * 0.44, h * 0.07, h * 0.56
    b.cut(rect(-half * 1.06, -0.3, half * 1.06, base), "stone", lift=0.35)
    b.cut(rect(-w * 0.14, -0.3, w * 0.14, base * 0.55), "stone", 0.08, lift=0.35)
    b.cut(rect(-half, base, half, eave), "wood_dark", -0.1, lift=0.3)
    bays = 5
    for k in range(bays):
        x0, x1 = -half + 2 * half * k / bays + 0.12, -half + 2 * half * (k + 1) / bays - 0.12
        leaves = 2
        for j in range(leaves):
            a, c = x0 + (x1 - x0) * j / leaves + 0.02, x0 + (x1 - x0) * (j + 1) / leaves - 0.02
            b.cut(rect(a, base, c, eave * 0.86), "wood", lift=0.12)
            if k == 2:
                opening = rect(a, base, c, eave * 0.86)
                b.plain(opening, mix(b.ink("wood_dark", -0.45), b.look.window, 0.75 * b.look.lamps))
                continue
            pane = rect(a + 0.05, base + (eave - base) * 0.34, c - 0.05, eave * 0.83)
            b.plain(pane, mix(b.ink("paper", -0.15), b.look.window, b.look.windows))
            b.clipped(pane, lambda a=a, c=c: b.line(lattice(a + 0.05, base + (eave - base) * 0.34, c - 0.05,
                eave * 0.83, ("steps", "diamond", "sunray")[b.piece.seed % 3], b.rng), "wood_dark",
                0.03))  # type: ignore[misc]
            b.line(rect(a + 0.06, base + 0.08, c - 0.06, base + (eave - base) * 0.28, 0.02), "wood_dark", 0.016)
    frieze = rect(-half, eave * 0.88, half, eave)
    b.cut(frieze, "cloth_green", -0.1, lift=0.2)
    b.clipped(frieze, lambda: b.line(lattice(-half, eave * 0.88, half, eave, "coin", b.rng), "gold", 0.014, alpha=0.8))
    for k in range(bays + 1):
        x = -half + 2 * half * k / bays
        b.cut(rect(x - 0.10, base, x + 0.10, eave), "lacquer", lift=0.35)
        b.cut(oval(x, base + 0.03, 0.16, 0.07), "stone", lift=0.15)
    eave_roof(b, eave, w * 0.53, w * 0.42, h * 0.34, "tile", flare=0.7)
    name_board(b, 0, eave * 0.96, w * 0.18, h * 0.09)
    for x in (-half * 0.6, half * 0.6):
        hanging_lantern(b, x, eave, h * 0.10)


def pennants(b: Brush) -> None:
    """A line of small flags or lanterns across the street; the foot is its lowest point."""
    w, h = b.w, b.h
    count = int(w / 0.75)
    b.line(curve((-w / 2, h), (0, -h * 0.1), (w / 2, h)), "ink", 0.02)
    for k in range(count):
        t = (k + 0.5) / count
        x = -w / 2 + w * t
        y = h * (1 - t) ** 2 + 2 * t * (1 - t) * -h * 0.1 + h * t * t
        if b.piece.seed % 2 and k % 2 == 0:
            hanging_lantern(b, x, y, 0.42)
        else:
            b.cut(poly([(x - 0.15, y), (x + 0.15, y), (x, y - 0.42)]), ("red", "flower_yellow", "cloth_blue",
                "cloth_green")[k % 4], lift=0.25)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("house_china", house_china, 1.25), ("shop", shop, 0.92), ("banner", banner, 0.3), ("roofs_china", roofs_china,
        6.0),
    ("pavilion", pavilion, 1.0),
    ("thatched_hut", thatched_hut, 1.3), ("garden_wall", garden_wall, 6.0),
    ("hall_front", hall_front, 2.0), ("pennants", pennants, 16.0),
)  # fmt: skip
