"""The Europe of fairy tales out of doors: cottages, timbered houses, castles, churches, gingerbread."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import mix
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.roofs import arc_points, sagging_thatch
from yingxi.draw.sets.shapes import Point, curve, joined, leaf, line, oval, poly, rect, scallops, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def _pane(b: Brush, x: float, y: float, w: float, h: float, *, round_: bool = False, shutters: str = "") -> None:
    """A small window, lit at night."""
    shape = poly([(x - w / 2, y), *arc_points(x, y + h - w / 2, w / 2, math.pi, 0, 10),
        (x + w / 2, y)]) if round_ else rect(x - w / 2, y, x + w / 2, y + h)
    b.cut(rect(x - w / 2 - 0.05, y - 0.06, x + w / 2 + 0.05, y + h + (0.02 if round_ else 0.05), 0.02), "wood_dark",
        lift=0.25)
    b.plain(shape, mix(b.ink("glass", -0.4), b.look.window, b.look.windows))
    b.clipped(shape, lambda: b.line(joined([line((x, y), (x, y + h)), line((x - w / 2, y + h * 0.5),
        (x + w / 2, y + h * 0.5))]), "wood_dark", 0.035))
    if shutters:
        for side in (-1, 1):
            b.cut(rect(x + side * (w / 2 + 0.05), y - 0.03, x + side * (w + 0.02), y + h + 0.03, 0.01), shutters,
                lift=0.25)
            b.flat(leaf(x + side * (w * 0.77), y + h * 0.4, h * 0.26, h * 0.16, math.pi / 2), "wood_dark", alpha=0.6)
    b.cut(rect(x - w / 2 - 0.09, y - 0.11, x + w / 2 + 0.09, y - 0.05), "wood", lift=0.2)


def _plank_door(b: Brush, x: float, w: float, h: float, material: str = "wood", y: float = 0.0) -> None:
    shape = poly([(x - w / 2, y), *arc_points(x, y + h - w / 2, w / 2, math.pi, 0, 14), (x + w / 2, y)])
    around = poly([(x - w * 0.62, y), *arc_points(x, y + h - w / 2, w * 0.62, math.pi, 0, 14), (x + w * 0.62, y)])
    b.cut(around, "stone_dark", lift=0.3)
    b.cut(shape, material, lift=0.15)
    b.clipped(shape, lambda: b.line(joined(line((x + w * k / 6, y), (x + w * k / 6, y + h)) for k in range(-2, 3)),
        "wood_dark", 0.02, alpha=0.7))
    b.line(joined([line((x - w * 0.42, y + h * 0.2), (x + w * 0.3, y + h * 0.2)), line((x - w * 0.42, y + h * 0.62),
        (x + w * 0.3, y + h * 0.62))]), "iron", 0.05)
    b.flat(oval(x + w * 0.34, y + h * 0.42, 0.04), "brass")


def _gable_roof(b: Brush, y: float, half: float, rise: float, material: str, x: float = 0.0,
    tail: float = 0.16) -> None:
    """A steep gable seen from the front, with scalloped tiles."""
    sheet = poly([(x - half * (1 + tail), y - rise * tail), (x, y + rise), (x + half * (1 + tail), y - rise * tail),
        (x + half * (1 - tail * 0.3), y - rise * tail), (x, y + rise * 0.84), (x - half * (1 - tail * 0.3),
        y - rise * tail)])
    b.cut(sheet, material, lift=0.6, edge=0.6)
    b.snow_cap([(x - half * (1 + tail), y - rise * tail + 0.03), (x - half * 0.5, y + rise * 0.5),
        (x, y + rise * 1.01), (x + half * 0.5, y + rise * 0.5), (x + half * (1 + tail), y - rise * tail + 0.03)],
        rise * 0.10)


def _side_roof(b: Brush, y: float, half: float, rise: float, material: str, x: float = 0.0) -> None:
    """A roof seen from the long side: rows of scalloped shingles."""
    sheet = poly([(x - half * 1.10, y - rise * 0.06), (x + half * 1.10, y - rise * 0.06), (x + half * 0.96, y + rise),
        (x - half * 0.96, y + rise)])
    b.cut(sheet, material, lift=0.7, edge=0.6)
    rows = max(4, int(rise / 0.24))

    def shingles() -> None:
        for r in range(rows):
            yy = y + rise * r / rows
            step = 0.26
            count = int(half * 2.3 / step)
            hem: list[Point] = [(x + half * 1.15 - k * step + (0.13 if r % 2 else 0), yy) for k in range(count + 2)]
            b.line(scallops(hem, 0.4, close=False), material, 0.02, -0.26, alpha=0.6)
            for k in range(0, count, 3):
                if b.rng.random() < 0.35:
                    b.flat(rect(hem[k][0] - step, yy, hem[k][0], yy + rise / rows), material, 0.14, alpha=0.4)

    b.clipped(sheet, shingles)
    if b.look.snowy:
        snow = b.ink("snow")
        b.clipped(sheet, lambda: b.fade(sheet, y + rise, y, ((0.0, snow, 0.95), (0.6, snow, 0.75), (1.0, snow, 0.30))))
    b.cut(rect(x - half * 1.0, y + rise * 0.97, x + half * 1.0, y + rise * 1.05), material, -0.25, lift=0.3)
    b.snow_cap([(x - half * 1.0, y + rise * 1.05), (x - half * 0.3, y + rise * 1.08),
        (x + half * 0.4, y + rise * 1.06), (x + half * 1.0, y + rise * 1.05)], rise * 0.16)


def _chimney(b: Brush, x: float, y: float, h: float) -> None:
    b.cut(rect(x - 0.2, y, x + 0.2, y + h), "brick", lift=0.3)
    b.cut(rect(x - 0.26, y + h - 0.12, x + 0.26, y + h), "stone_dark", lift=0.2)
    smoke = joined([oval(x + 0.1, y + h + 0.3, 0.16, 0.14), oval(x + 0.3, y + h + 0.65, 0.24, 0.18),
        oval(x + 0.62, y + h + 1.05, 0.32, 0.22)])
    smoke.setFillType(skia.PathFillType.kWinding)
    b.flat(smoke, "white", alpha=0.35)


def timber_house(b: Brush) -> None:
    """A half-timbered town house, gable to the street, upper floors jutting out."""
    w, h = b.w, b.h
    half, floor, top = w * 0.42, h * 0.34, h * 0.66
    b.cut(rect(-half, -0.4, half, floor), "stone", lift=0.5)
    b.line(joined(line((-half, y), (half, y)) for y in (0.35, 0.7, 1.05, 1.4)), "stone_dark", 0.02, alpha=0.4)
    _plank_door(b, -half * 0.4, min(1.0, w * 0.26), min(2.05, floor * 0.86), ("wood", "cloth_green",
        "cloth_red")[b.piece.seed % 3])
    _pane(b, half * 0.46, floor * 0.36, w * 0.22, floor * 0.36, shutters=("cloth_green", "cloth_blue",
        "cloth_red")[b.piece.seed % 3])
    wall = ("plaster", "cloth_cream", "cloth_ochre", "plaster_dark")[b.piece.seed % 4]
    b.cut(poly([(-half * 1.1, floor), (half * 1.1, floor), (half * 1.1, top), (0, h * 0.97), (-half * 1.1, top)]),
        wall, lift=0.6)
    beams = [line((-half * 1.08, floor + 0.06), (half * 1.08, floor + 0.06)), line((-half * 1.08, top),
        (half * 1.08, top)), line((-half * 1.06, floor), (-half * 1.06, top)), line((half * 1.06, floor),
        (half * 1.06, top))]
    for x in (-0.36, 0.36):
        beams.append(line((x * half, floor), (x * half, top + h * 0.12)))
    for side in (-1, 1):
        beams += [line((side * half * 1.06, floor + 0.1), (side * half * 0.4, top)), line((side * half * 0.36, top),
            (0, h * 0.86)), curve((side * half * 1.0, top), (side * half * 0.7, floor + (top - floor) * 0.6),
            (side * half * 0.4, floor + 0.1))]
    beams.append(line((-half * 0.6, top + h * 0.13), (half * 0.6, top + h * 0.13)))
    b.line(joined(beams), "wood_dark", max(0.08, w * 0.026))
    _pane(b, 0, floor + (top - floor) * 0.30, w * 0.22, (top - floor) * 0.48)
    _pane(b, 0, top + h * 0.015, w * 0.14, h * 0.09, round_=True)
    _gable_roof(b, top, half * 1.16, h * 0.34, ("tile_red", "tile", "roof_blue")[b.piece.seed % 3])
    _chimney(b, half * 0.62, top + h * 0.12, h * 0.2)
    box = rect(-w * 0.15, floor + (top - floor) * 0.18, w * 0.15, floor + (top - floor) * 0.26)
    b.cut(box, "wood", lift=0.2)
    b.flat(joined(oval(float(x), floor + (top - floor) * 0.29, 0.055) for x in b.rng.uniform(-w * 0.14, w * 0.14, 9)),
        "flower_red")


def cottage(b: Brush) -> None:
    """A low cottage under thatch: crooked chimney, round-headed door, roses."""
    w, h = b.w, b.h
    half = w * 0.42
    b.cut(rect(-half, -0.4, half, h * 0.52), "plaster", lift=0.5)
    b.cut(joined([poly([(-half, -0.4), (-half * 0.9, -0.4), (-half * 0.92, 0.5), (-half, 0.6)]),
        rect(-half, -0.4, half, 0.22)]), "stone_dark", lift=0.15)
    b.line(joined([line((-half * 0.98, h * 0.5), (half * 0.98, h * 0.5)),
        *[line((x * half, 0.2), (x * half, h * 0.5)) for x in (-0.97, -0.30, 0.24, 0.97)], line((half * 0.24, 0.25),
        (half * 0.6, h * 0.5))]), "wood_dark", 0.10)
    _chimney(b, half * 0.66, h * 0.7, h * 0.32)
    _plank_door(b, -half * 0.02, min(1.05, w * 0.2), min(2.0, h * 0.46), ("cloth_green", "cloth_red",
        "cloth_blue")[b.piece.seed % 3])
    for x in (-half * 0.62, half * 0.62):
        _pane(b, x, h * 0.20, w * 0.14, h * 0.18, shutters=("cloth_blue", "cloth_green",
            "cloth_ochre")[b.piece.seed % 3])
    sagging_thatch(b, h * 0.47, w * 0.54, w * 0.33, h * 0.46)
    climb = joined(leaf(x, y, 0.16, 0.11, a) for x, y, a in zip(b.rng.normal(-half * 0.3, 0.12, 34),
        b.rng.uniform(0.1, h * 0.48, 34), b.rng.uniform(0, 6.28, 34), strict=True))
    if not b.look.snowy:
        b.cut(climb, "leaf", lift=0.2, edge=0.3)
        b.flat(joined(oval(float(x), float(y), 0.05) for x, y in zip(b.rng.normal(-half * 0.3, 0.12, 12),
            b.rng.uniform(0.3, h * 0.48, 12), strict=True)), "blossom")


def castle(b: Brush) -> None:
    """A castle: curtain wall and gate, round towers under tall caps, flags."""
    w, h = b.w, b.h
    stone = "stone"
    towers = ((-0.34, 0.80, 0.070, 0.0), (0.30, 0.92, 0.075, 0.0), (-0.12, 1.0, 0.062, 0.02),
        (0.13, 0.70, 0.055, 0.0), (-0.50, 0.58, 0.070, -0.04), (0.50, 0.62, 0.075, -0.04))
    keep = rect(-w * 0.20, -0.5, w * 0.22, h * 0.56)
    b.cut(keep, stone, 0.08, lift=0.5)
    for x, top, half, tone in towers:
        _round_tower(b, x * w, h * top, half * w, stone, tone)
    wall = h * 0.30
    merlons: list[Point] = [(-w * 0.56, -6.0), (-w * 0.56, wall)]
    step = w * 0.028
    count = int(w * 1.12 / step)
    for k in range(count):
        x = -w * 0.56 + k * step
        up = wall + h * 0.032 if k % 2 else wall
        merlons += [(x, up), (x + step, up)]
    merlons += [(w * 0.56, wall), (w * 0.56, -6.0)]
    b.cut(poly(merlons), stone, -0.08, lift=0.7)
    stones = joined(rect(float(x), float(y), float(x) + w * 0.022, float(y) + h * 0.014, 0.02)
        for x, y in zip(b.rng.uniform(-w * 0.54, w * 0.52, 46), b.rng.uniform(0, wall * 0.9, 46), strict=True))
    b.flat(stones, "stone_dark", alpha=0.45)
    for x in (-0.11, 0.11):
        _round_tower(b, x * w, h * 0.44, 0.052 * w, stone, -0.05)
    gate = poly([(-w * 0.055, -0.5), *arc_points(0, wall * 0.52, w * 0.055, math.pi, 0, 16), (w * 0.055, -0.5)])
    b.cut(poly([(-w * 0.075, -0.5), *arc_points(0, wall * 0.52, w * 0.075, math.pi, 0, 16), (w * 0.075, -0.5)]),
        "stone_dark", lift=0.3)
    b.plain(gate, mix(b.ink("wood_dark", -0.5), b.look.window, 0.5 * b.look.lamps))
    b.clipped(gate, lambda: b.line(joined([*[line((-w * 0.055 + w * 0.11 * k / 6, wall * 0.25),
        (-w * 0.055 + w * 0.11 * k / 6, wall)) for k in range(7)], *[line((-w * 0.06, wall * (0.3 + 0.12 * k)),
        (w * 0.06, wall * (0.3 + 0.12 * k))) for k in range(5)]]), "iron", w * 0.004))
    b.cut(poly([(-w * 0.05, 0.0), (w * 0.05, 0.0), (w * 0.075, -h * 0.05), (-w * 0.075, -h * 0.05)]), "wood", lift=0.3)


def _round_tower(b: Brush, x: float, top: float, half: float, material: str, tone: float) -> None:
    cap = half * 2.6
    body = top - cap
    b.cut(rect(x - half, -0.6, x + half, body), material, tone, lift=0.4)
    shade0, shade1 = (0.25, 1.0) if b.look.from_x < 0 else (-1.0, -0.25)
    b.plain(rect(x + half * shade0, -0.6, x + half * shade1, body), b.look.ramp[4], 0.16)
    b.cut(rect(x - half * 1.18, body - half * 0.55, x + half * 1.18, body, 0.02), material, tone - 0.05, lift=0.3)
    for k in range(2):
        y = body * (0.48 + 0.24 * k)
        slit = rect(x - half * 0.14, y, x + half * 0.14, y + half * 0.62, half * 0.14)
        b.plain(slit, mix(b.ink("ink"), b.look.window, b.look.windows))
    roof = skia.Path()
    roof.moveTo(x - half * 1.42, body - half * 0.08)
    roof.quadTo(x - half * 0.36, body + cap * 0.28, x, top)
    roof.quadTo(x + half * 0.36, body + cap * 0.28, x + half * 1.42, body - half * 0.08)
    roof.close()
    b.cut(roof, ("roof_blue", "tile_red", "cloth_plum")[b.piece.seed % 3], lift=0.4, edge=0.6)
    rows = joined(scallops([(x + half * 1.4 - half * 2.8 * k / 7, body + cap * t) for k in range(8)], 0.3,
        close=False) for t in (0.06, 0.20, 0.34, 0.5))
    b.clipped(roof, lambda: b.line(rows, "ink", half * 0.05, alpha=0.3))
    b.line(line((x, top), (x, top + half * 1.1)), "wood_dark", half * 0.08)
    flag = smooth([(x, top + half * 1.1), (x + half * 0.7, top + half * 1.0), (x + half * 1.3, top + half * 1.08),
        (x + half * 0.7, top + half * 0.72), (x, top + half * 0.62)], close=True)
    b.cut(flag, "red", lift=0.2)
    b.snow_cap([(x - half * 1.2, body + cap * 0.04), (x - half * 0.4, body + cap * 0.3), (x, top),
        (x + half * 0.4, body + cap * 0.3), (x + half * 1.2, body + cap * 0.04)], half * 0.3)


def church_outside(b: Brush) -> None:
    """A village church with a steeple."""
    w, h = b.w, b.h
    b.cut(rect(-w * 0.16, -0.4, w * 0.48, h * 0.34), "plaster", lift=0.5)
    _side_roof(b, h * 0.34, w * 0.32, h * 0.22, "tile", x=w * 0.16)
    for k in range(3):
        _pane(b, w * (0.0 + 0.16 * k), h * 0.10, w * 0.055, h * 0.17, round_=True)
    b.cut(rect(-w * 0.40, -0.4, -w * 0.14, h * 0.58), "plaster", 0.03, lift=0.6)
    _plank_door(b, -w * 0.27, w * 0.12, h * 0.18)
    _pane(b, -w * 0.27, h * 0.26, w * 0.06, h * 0.10, round_=True)
    b.cut(oval(-w * 0.27, h * 0.48, w * 0.055), "paper", lift=0.2)
    b.line(joined([line((-w * 0.27, h * 0.48), (-w * 0.27, h * 0.51)), line((-w * 0.27, h * 0.48),
        (-w * 0.25, h * 0.475))]), "ink", 0.05)
    b.cut(poly([(-w * 0.43, h * 0.57), (-w * 0.11, h * 0.57), (-w * 0.27, h * 0.95)]), "tile", lift=0.5)
    b.line(joined([line((-w * 0.27, h * 0.95), (-w * 0.27, h)), line((-w * 0.285, h * 0.98),
        (-w * 0.255, h * 0.98))]), "iron", 0.05)
    b.snow_cap([(-w * 0.41, h * 0.6), (-w * 0.33, h * 0.78), (-w * 0.27, h * 0.95), (-w * 0.21, h * 0.78),
        (-w * 0.13, h * 0.6)], h * 0.03)


def windmill(b: Brush) -> None:
    """A windmill."""
    w, h = b.h * 0.5, b.h
    b.cut(poly([(-w * 0.42, -0.3), (w * 0.42, -0.3), (w * 0.26, h * 0.62), (-w * 0.26, h * 0.62)]), "plaster", lift=0.5)
    _plank_door(b, 0, w * 0.22, h * 0.16)
    _pane(b, 0, h * 0.32, w * 0.13, h * 0.08, round_=True)
    b.cut(smooth([(-w * 0.32, h * 0.61), (-w * 0.2, h * 0.76), (0, h * 0.80), (w * 0.2, h * 0.76),
        (w * 0.32, h * 0.61)], close=True), "tile_red", lift=0.4)
    turn = (b.piece.seed % 80) / 80
    for k in range(4):
        a = turn + k * math.pi / 2
        c, s = math.cos(a), math.sin(a)

        def at(u: float, v: float, c: float = c, s: float = s) -> Point:
            return (u * c - v * s, h * 0.66 + u * s + v * c)

        blade = poly([at(0.3, 0.05), at(h * 0.42, 0.05), at(h * 0.42, h * 0.11), at(0.5, h * 0.09)])
        b.cut(blade, "cloth_cream", lift=0.3)
        grid = joined([*[line(at(u, 0.05), at(u, h * 0.10)) for u in (h * 0.1, h * 0.18, h * 0.26, h * 0.34)],
            line(at(0.4, h * 0.075), at(h * 0.42, h * 0.08)), line(at(0, 0.03), at(h * 0.43, 0.03))])
        b.line(grid, "wood_dark", 0.05)
    b.cut(oval(0, h * 0.66, 0.16), "wood_dark", lift=0.3)


def gingerbread_house(b: Brush) -> None:
    """A house of gingerbread: icing drips, biscuit shingles, sweets along every edge."""
    w, h = b.w, b.h
    half = w * 0.38
    b.cut(poly([(-half, -0.2), (half, -0.2), (half * 1.02, h * 0.46), (0, h * 0.86), (-half * 1.02, h * 0.46)]),
        "ginger", lift=0.6)
    crumbs = joined(oval(float(x), float(y), 0.02) for x, y in zip(b.rng.uniform(-half, half, 60),
        b.rng.uniform(0, h * 0.6, 60), strict=True))
    b.flat(crumbs, "wood_dark", alpha=0.4)
    b.line(scallops([(half * (1 - 0.1 * k), 0.15) for k in range(21)], -0.5, close=False), "icing", 0.06)
    door = poly([(-w * 0.10, 0), *arc_points(0, h * 0.22, w * 0.10, math.pi, 0, 14), (w * 0.10, 0)])
    b.cut(poly([(-w * 0.13, 0), *arc_points(0, h * 0.22, w * 0.13, math.pi, 0, 14), (w * 0.13, 0)]), "icing", lift=0.3)
    b.cut(door, "wood", -0.15, lift=0.2)
    b.flat(joined(rect(x - w * 0.035, y, x + w * 0.035, y + h * 0.06, 0.03) for x in (-w * 0.045, w * 0.045)
        for y in (h * 0.05, h * 0.14)), "clay_dark")
    b.flat(oval(w * 0.06, h * 0.13, 0.05), "gold")
    for k in range(9):
        a = math.pi * k / 8
        b.cut(oval(math.cos(a) * w * 0.13, h * 0.22 + math.sin(a) * w * 0.13, 0.085),
            ("candy", "mint", "flower_yellow")[k % 3], lift=0.25, edge=0.8)
    for x in (-half * 0.62, half * 0.62):
        b.cut(oval(x, h * 0.30, w * 0.085), "icing", lift=0.3)
        b.plain(oval(x, h * 0.30, w * 0.066), mix(b.ink("glass"), b.look.window, b.look.windows))
        b.line(joined([line((x - w * 0.066, h * 0.30), (x + w * 0.066, h * 0.30)), line((x, h * 0.30 - w * 0.066),
            (x, h * 0.30 + w * 0.066))]), "icing", 0.045)
        heart = smooth([(x, h * 0.12), (x - 0.15, h * 0.12 + 0.17), (x - 0.09, h * 0.12 + 0.27), (x, h * 0.12 + 0.21),
            (x + 0.09, h * 0.12 + 0.27), (x + 0.15, h * 0.12 + 0.17)], close=True)
        b.cut(heart, "candy", lift=0.25)
    b.cut(oval(0, h * 0.58, w * 0.08), "icing", lift=0.3)
    swirl = smooth([(math.cos(t) * w * 0.07 * (1 - t / 14), h * 0.58 + math.sin(t) * w * 0.07 * (1 - t / 14))
        for t in (i * 0.6 for i in range(22))])
    b.line(swirl, "candy", 0.06)
    _chimney_of_sweets(b, half * 0.6, h * 0.62, h * 0.24)
    for side in (-1, 1):
        roof = poly([(0, h * 0.98), (side * half * 1.42, h * 0.40), (side * half * 1.30, h * 0.33), (0, h * 0.84)])
        b.cut(roof, "clay_dark", lift=0.6)
        for r in range(10):
            t = (r + 0.5) / 10
            cx, cy = side * half * 1.36 * t, h * (0.92 - 0.545 * t)
            b.cut(oval(cx, cy, 0.16), ("flower_yellow", "candy", "mint", "icing")[r % 4], lift=0.25, edge=0.8)
        drip = [(side * half * 1.32 * t, h * (0.86 - 0.52 * t) - (0.10 if k % 2 else 0.0))
            for k, t in enumerate(i / 16 for i in range(17))]
        top = [(side * half * 1.36 * t, h * (0.89 - 0.54 * t)) for t in (1.0, 0.5, 0.0)]
        b.cut(joined([smooth([*drip, *top], close=True)]), "icing", lift=0.25)
    for side in (-1, 1):
        x = side * half * 1.12
        b.cut(rect(x - 0.08, -0.1, x + 0.08, h * 0.40, 0.05), "icing", lift=0.35)
        stripes = joined(poly([(x - 0.08, y), (x + 0.08, y + 0.12), (x + 0.08, y + 0.22), (x - 0.08, y + 0.10)])
            for y in (k * 0.26 for k in range(int(h * 0.4 / 0.26))))
        b.flat(stripes, "candy")
    b.cut(oval(0, h * 0.99, 0.16), "candy", lift=0.3)


def tale_stage(b: Brush) -> None:
    """A strolling players' stage: a deck on trestles, a painted backcloth, drawn curtains, a striped tent over it."""
    w, h = b.w, b.h
    half, deck, top = w * 0.36, h * 0.22, h * 0.64
    own = 0.2 if b.look.lamps > 0.3 else None  # footlights show its own colours by night
    for k in range(6):
        x = -half + 2 * half * k / 5
        b.cut(rect(x - 0.08, -0.5, x + 0.08, deck), "wood_dark", lift=0.25)
    cloth = rect(-half, deck, half, top)
    b.cut(cloth, "cloth_blue", 0.12, lift=0.1)
    b.pool(cloth, 0, deck + h * 0.16, half * 1.1, (1.0, 0.88, 0.6), 0.30 + 0.5 * b.look.lamps)

    def scenery() -> None:
        b.flat(oval(half * 0.45, top - h * 0.11, h * 0.05), "flower_yellow")
        for tone, rise in ((0.1, 0.20), (-0.1, 0.12)):
            b.flat(smooth([(-half, deck), (-half, deck + h * rise), (-half * 0.3, deck + h * rise * 1.3), (half * 0.4,
                deck + h * rise * 0.7), (half, deck + h * rise * 1.1), (half, deck)], close=True), "leaf", tone)
        b.flat(joined([rect(-half * 0.62, deck + h * 0.14, -half * 0.42, deck + h * 0.26), poly([(-half * 0.68,
            deck + h * 0.26), (-half * 0.36, deck + h * 0.26), (-half * 0.52, deck + h * 0.35)])]), "cloth_plum")

    b.clipped(cloth, scenery)
    for side in (-1, 1):
        drape = smooth([(side * half * 1.02, top), (side * half * 0.40, top), (side * half * 0.58, top - h * 0.16),
            (side * half * 0.86, deck + h * 0.10), (side * half * 0.90, deck), (side * half * 1.02, deck)], close=True)
        b.cut(drape, "cloth_red", 0.3 * b.look.lamps, lift=0.5, unify=own)
        b.line(joined(curve((side * half * (0.5 + 0.12 * k), top), (side * half * (0.66 + 0.08 * k), top - h * 0.2),
            (side * half * (0.9 + 0.02 * k), deck)) for k in range(4)), "lacquer_dark", 0.025, alpha=0.5)
        b.cut(rect(side * half * 1.02 - 0.1, deck, side * half * 1.02 + 0.1, top + 0.1), "wood", lift=0.4)
    b.cut(rect(-half * 1.12, deck - 0.2, half * 1.12, deck + 0.05), "wood", lift=0.5)
    stripes, rise = 11, h * 0.30
    for k in range(stripes):
        x0, x1 = -1 + 2 * k / stripes, -1 + 2 * (k + 1) / stripes
        strip = skia.Path()
        strip.moveTo(0.12 * x0 * half, top + rise)
        strip.lineTo(0.12 * x1 * half, top + rise)
        strip.quadTo(0.55 * x1 * half, top + rise * 0.28, x1 * half * 1.16, top)
        strip.quadTo((x0 + x1) / 2 * half * 1.16, top - h * 0.055, x0 * half * 1.16, top)
        strip.quadTo(0.55 * x0 * half, top + rise * 0.28, 0.12 * x0 * half, top + rise)
        strip.close()
        b.cut(strip, "cloth_ochre" if k % 2 else "cloth_cream", lift=0.3, edge=0.4, gradient=0.03, unify=own)
    b.line(line((0, top + rise), (0, top + rise * 1.4)), "wood_dark", 0.05)
    b.cut(poly([(0, top + rise * 1.4), (h * 0.14, top + rise * 1.3), (0, top + rise * 1.2)]), "flower_red", lift=0.2)
    for x in (-half * 0.66, -half * 0.22, half * 0.22, half * 0.66):
        lamp = oval(x, deck + 0.14, 0.11)
        b.cut(lamp, "flower_yellow", lift=0.2)
        b.luminous(lamp, off="flower_yellow")


def _chimney_of_sweets(b: Brush, x: float, y: float, h: float) -> None:
    for k in range(4):
        b.cut(rect(x - 0.2, y + h * k / 4, x + 0.2, y + h * (k + 1) / 4 - 0.02, 0.04), ("candy", "icing", "mint",
            "icing")[k], lift=0.25)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("timber_house", timber_house, 0.62), ("cottage", cottage, 1.35), ("castle", castle, 1.5),
    ("church_outside", church_outside, 0.9), ("windmill", windmill, 0.6),
    ("gingerbread_house", gingerbread_house, 1.05), ("tale_stage", tale_stage, 1.4),
)
