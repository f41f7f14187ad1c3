"""More land behind a head under the open sky: a park, a school, shop fronts, stalls, roofs, dunes, a moon, a reef.

The unit is the frame's height, the origin the frame's middle; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT, blend, saturate
from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_ground import HALF, LOW, cast_shade, eave, land, lay_land, pagoda, round_trees, tone
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.roofs import hanging_lantern
from yingxi.draw.sets.shapes import Point, crown, curve, joined, leaf, limb, line, oval, poly, rect, ridge_line, smooth
from yingxi.draw.sets.wilds import planet
from yingxi.story.terms import Era

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def _towers(b: Brush, foot: float, top: float, near: float) -> None:
    """A row of far towers with a few lit windows."""
    colour, lit, x = tone(b, near, "roof_blue"), skia.Path(), -HALF
    while x < HALF:
        w, h = b.rng.uniform(0.10, 0.20), foot + (top - foot) * b.rng.uniform(0.3, 1.0)
        lay_land(b, rect(x, LOW, x + w, h), shade(colour, b.rng.uniform(-0.04, 0.04)), 0.3)
        for _ in range(5):
            wx, wy = x + b.rng.uniform(0.015, max(0.02, w - 0.03)), h - b.rng.uniform(0.03, 0.22)
            lit.addPath(rect(wx, wy, wx + 0.014, wy + 0.022))
        x += w + b.rng.uniform(0.0, 0.10)
    b.plain(lit, mix(shade(colour, 0.2), LAMPLIGHT, b.look.lamps), 0.9 if b.look.night else 0.4)


def close_park(b: Brush) -> None:
    """A park: towers, or in other times hills, beyond round trees, a lawn, a path that bends away, a lamp."""
    if b.look.era is Era.MODERN:
        _towers(b, -0.24, 0.20, 0.10)
    else:
        land(b, [(x, -0.02 + y) for x, y in ridge_line(-HALF, HALF, 0.20, b.rng, peaks=3, rough=0.15)], 0.10)
    for near, y, count in ((0.24, 0.0, 13), (0.38, -0.10, 12), (0.52, -0.19, 11)):
        clumps = joined(crown(-HALF + 2 * HALF * (k + b.rng.uniform(0.1, 0.9)) / count, y + b.rng.uniform(-0.05, 0.06),
            b.rng.uniform(0.10, 0.16), b.rng.uniform(0.08, 0.15), 11, b.rng) for k in range(count))
        clumps.addPath(rect(-HALF, LOW, HALF, y - 0.08))
        clumps.setFillType(skia.PathFillType.kWinding)
        colour = tone(b, near, "leaf")
        if b.look.snowy:
            colour = mix(colour, b.ink("snow", unify=0.12), 0.62 - 0.4 * near)
        lay_land(b, clumps, colour, 0.5)
    land(b, [(-HALF, -0.28), (-0.5, -0.31), (0.3, -0.29), (HALF, -0.31)], 0.62)
    path = smooth([(0.36, -0.30), (0.52, -0.36), (0.40, -0.46), (0.2, -0.8), (0.9, -0.8), (0.62, -0.46), (0.62, -0.36),
        (0.44, -0.30)], close=True)
    b.plain(path, mix(tone(b, 0.3, "path"), b.look.ramp[1], 0.2), 0.8)
    x = 0.84
    b.paper.line(line((x, LOW), (x, 0.06)), tone(b, 0.85), 0.018, lit=False)
    if b.look.lamps > 0.05:
        b.pool(oval(x, 0.10, 0.3), x, 0.10, 0.3, LAMPLIGHT, 0.5 * b.look.lamps)
    lay_land(b, oval(x, 0.095, 0.042), mix(tone(b, 0.2, "white"), LAMPLIGHT, b.look.lamps), 0.3)


def close_campus(b: Brush) -> None:
    """A school's front: rows of windows, a clock over the door, trees and a hoop before it."""
    round_trees(b, 0.06, 0.2)
    wall = tone(b, 0.30, "brick")
    lay_land(b, rect(-HALF, LOW, HALF, 0.22), wall, 0.5)
    lay_land(b, rect(0.30, LOW, 0.66, 0.34), shade(wall, 0.10), 0.5)
    panes = joined(rect(-HALF + 0.14 * i, y, -HALF + 0.14 * i + 0.10, y + 0.12) for i in range(24)
        if not 0.22 < -HALF + 0.14 * i < 0.68 for y in (0.05, -0.14, -0.33))
    b.plain(panes, mix(shade(wall, -0.25), LAMPLIGHT, b.look.lamps * 0.9), 0.9)
    b.paper.line(joined(line((-HALF, y), (HALF, y)) for y in (0.02, -0.17, -0.36)), shade(wall, 0.2), 0.014, lit=False)
    lay_land(b, oval(0.48, 0.24, 0.07), tone(b, 0.12, "white"), 0.3)
    b.paper.line(joined([line((0.48, 0.24), (0.48, 0.285)), line((0.48, 0.24), (0.51, 0.225))]), tone(b, 0.8), 0.010,
        lit=False)
    lay_land(b, joined(crown(x, -0.30, 0.17, 0.14, 11, b.rng) for x in (-0.9, -0.55, 0.95, 1.3)), tone(b, 0.56), 0.5)
    land(b, [(-HALF, -0.40), (0.0, -0.42), (HALF, -0.40)], 0.66)
    x = -0.62
    b.paper.line(line((x + 0.12, LOW), (x + 0.12, 0.02)), tone(b, 0.85), 0.022, lit=False)
    lay_land(b, rect(x - 0.14, 0.0, x + 0.18, 0.20, 0.01), tone(b, 0.14, "white"), 0.5)
    b.paper.line(joined([rect(x - 0.05, 0.03, x + 0.07, 0.10), oval(x + 0.01, 0.015, 0.05, 0.012)]), tone(b, 0.7,
        "maple"),
        0.010, lit=False)


_SIGNS: Final = ("#e4574a", "#2f8f83", "#e0a030", "#4a6fb5")


def close_shops(b: Brush) -> None:
    """A street of today: towers and trees where it ends, bright shop fronts along both its sides."""
    _towers(b, -0.1, 0.30, 0.10)
    _towers(b, -0.2, 0.06, 0.30)
    _street_trees(b, -0.16)
    end = mix(b.look.ramp[1], EMBER, 0.75 if b.look.night else 0.15)
    b.pool(oval(0.12, -0.2, 0.75), 0.12, -0.2, 0.75, end, 0.6, squash=0.7)
    for x, y, size, k in _ALONG:
        b.placed(x, y, lambda k=k: _shop(b, k + b.piece.seed), scale=size)  # type: ignore[misc]
    _pavement(b)


_ALONG: Final = ((-0.02, -0.07, 0.42, 3), (0.30, -0.05, 0.50, 2), (-0.52, -0.04, 0.58, 1), (0.70, -0.01, 0.74, 0),
    (-1.08, 0.0, 0.80, 2), (1.36, 0.06, 1.0, 1), (-1.72, 0.05, 0.96, 0))
"""The fronts of a street that goes off behind a head, the far ones first: middle, rise, size, which."""


def _street_trees(b: Brush, y: float) -> None:
    """Round trees along the street's far end."""
    clumps = joined(crown(x, y + b.rng.uniform(-0.02, 0.05), b.rng.uniform(0.08, 0.14), b.rng.uniform(0.09, 0.13), 11,
        b.rng) for x in (-0.72, -0.30, -0.14, 0.10, 0.22, 0.5))
    clumps.addPath(rect(-HALF, LOW, HALF, y))
    clumps.setFillType(skia.PathFillType.kWinding)
    lay_land(b, clumps, tone(b, 0.44, "leaf"), 0.4)


def _pavement(b: Brush) -> None:
    """The street's ground, pale where the light lies on it."""
    stone = tone(b, 0.55, "stone")
    b.fade(rect(-HALF, LOW, HALF, -0.38), -0.38, -0.7, ((0.0, stone, 0.0), (0.10, stone, 1.0),
        (1.0, tone(b, 0.85, "stone_dark"), 1.0)))


def _shop(b: Brush, k: int) -> None:
    """One shop front of today about the origin, 0.6 wide, from the ground to 0.30."""
    front = tone(b, 0.66, ("brick", "cloth_cream", "roof_blue", "cloth_plum")[k % 4])
    lamps = b.look.lamps
    tint = mix(mix(b.ink(rgb(_SIGNS[k % 4]), unify=0.15), rgb(_SIGNS[k % 4]), 0.5), rgb(_SIGNS[k % 4]), lamps)
    wall = rect(-0.30, LOW, 0.30, 0.28 + 0.07 * (k % 2))
    lay_land(b, wall, front, 0.7)
    for x in (-0.16, 0.10):
        b.plain(rect(x, 0.10, x + 0.13, 0.23), mix(shade(front, -0.4), LAMPLIGHT, b.look.lamps * 0.85))
        b.paper.line(joined([rect(x, 0.10, x + 0.13, 0.23), line((x + 0.065, 0.10), (x + 0.065, 0.23))]),
            shade(front, 0.25), 0.010, lit=False)
    cast_shade(b, wall)
    glass = rect(-0.26, -0.44, 0.26, -0.09)
    amber = mix(LAMPLIGHT, EMBER, 0.45 * lamps)
    b.fade(glass, -0.09, -0.44, ((0.0, mix(shade(front, -0.5), amber, 0.62 + 0.38 * lamps), 1.0),
        (1.0, mix(shade(front, -0.55), amber, 0.20 + 0.72 * lamps), 1.0)))
    b.pool(oval(0, -0.26, 0.46), 0, -0.26, 0.46, EMBER, 0.55 * lamps)
    wares = joined(rect(-0.22 + 0.10 * j, -0.44, -0.15 + 0.10 * j, -0.34 + 0.06 * ((j + k) % 3), 0.01)
        for j in range(5))
    b.plain(wares, shade(front, -0.25), 0.55)
    b.pool(oval(0, 0.035, 0.36), 0, 0.035, 0.36, tint, 0.60 * lamps)
    lay_land(b, rect(-0.27, 0.0, 0.27, 0.07, 0.01), tint, 0.4)
    b.plain(joined(rect(-0.20 + 0.085 * j, 0.02, -0.14 + 0.085 * j, 0.05, 0.008) for j in range(5)),
        mix(tone(b, 0.3, "white"), rgb("#fff3d0"), b.look.lamps))
    white = mix(tone(b, 0.5), b.ink("cloth_cream", unify=0.0), 0.8)
    for j in range(7):
        x0, x1 = -0.29 + 0.58 * j / 7, -0.29 + 0.58 * (j + 1) / 7
        lay_land(b, smooth([(x0, -0.03), (x1, -0.03), (x1 + 0.004, -0.13), ((x0 + x1) / 2, -0.165),
            (x0 - 0.004, -0.13)], close=True), tint if j % 2 else white, 0.5)


def close_rooftop(b: Brush) -> None:
    """Over the roofs: far towers below the eye, a rail, a water tank, an aerial."""
    for foot, top, near in ((-0.40, 0.06, 0.12), (-0.5, -0.10, 0.36)):
        _towers(b, foot, top, near)
    x, dark = 0.74, tone(b, 0.72, "steel")
    b.paper.line(joined([line((x - 0.12, LOW), (x - 0.10, 0.02)), line((x + 0.12, LOW), (x + 0.10, 0.02))]), dark, 0.02,
        lit=False)
    lay_land(b, rect(x - 0.16, 0.0, x + 0.16, 0.24, 0.02), dark, 0.6)
    lay_land(b, poly([(x - 0.18, 0.23), (x + 0.18, 0.23), (x, 0.33)]), shade(dark, -0.1), 0.4)
    lay_land(b, rect(-HALF, LOW, HALF, -0.30), tone(b, 0.78, "concrete"), 0.7)
    rail = joined([line((-HALF, -0.10), (HALF, -0.10)), line((-HALF, -0.18), (HALF, -0.18)),
        *(line((-HALF + 0.28 * k, -0.10), (-HALF + 0.28 * k, -0.32)) for k in range(13))])
    b.paper.line(rail, tone(b, 0.92), 0.016, lit=False)


def close_stalls(b: Brush) -> None:
    """A market behind: two rows of stalls, the far one in the air between; striped awnings, heaps of fruit, bulbs."""
    edge = [(x, -0.04 + y) for x, y in ridge_line(-HALF, HALF, 0.20, b.rng, peaks=3, rough=0.1)]
    land(b, edge, 0.10)
    _street_trees(b, -0.06)
    b.placed(0.0, -0.03, lambda: _stalls(b, 0.5), scale=0.52)
    haze = mix(b.look.air, LAMPLIGHT, 0.3 * b.look.lamps)
    b.fade(rect(-HALF, LOW, HALF, 0.2), 0.2, -0.3, ((0.0, haze, 0.10), (1.0, haze, 0.26)))
    _stalls(b, 1.0)


_WARES: Final = ("flower_yellow", "red", "leaf", "maple", "blossom")


def _stalls(b: Brush, size: float) -> None:
    """A row of stalls; without poles, of which one would seem to stand on a head."""
    x, k = (-HALF / size + b.rng.uniform(0.0, 0.2)), b.piece.seed % 4
    while x < HALF / size:
        w = b.rng.uniform(0.62, 0.78)
        _stall(b, x, w, k)
        x += w + (0.10 if k % 2 else 0.34)
        k += 1


def _stall(b: Brush, x: float, w: float, k: int) -> None:
    """One stall from x on, w wide: its dim inside, lamplit by night, the counter, the fruit, the awning."""
    dark, lamps = tone(b, 0.80, "wood_dark"), b.look.lamps
    lit = mix(dark, mix(LAMPLIGHT, EMBER, 0.75), 0.9 * lamps)
    b.fade(rect(x + 0.03, LOW, x + w - 0.03, 0.12), 0.12, -0.3, ((0.0, lit, 0.86), (1.0, mix(lit, dark, 0.7), 0.7)))
    if lamps > 0.2:
        b.pool(rect(x, -0.5, x + w, 0.14), x + w / 2, 0.0, 0.42, mix(LAMPLIGHT, EMBER, 0.6), 0.8 * lamps)
    lay_land(b, rect(x, LOW, x + w, -0.28), tone(b, 0.74, "wood"), 0.5)
    for j in range(5):
        hx = x + w * (0.12 + 0.19 * j)
        ware = _WARES[(j + k) % 5]
        fruit = mix(mix(tone(b, 0.6), b.ink(ware, unify=0.15), 0.85), b.look.daylight(ware), 0.7 * lamps)
        heap = joined(oval(hx + dx, -0.26 + dy, 0.028) for dx, dy in ((-0.04, 0.0), (0.0, 0.0), (0.04, 0.0),
            (-0.02, 0.04), (0.02, 0.04), (0.0, 0.075)))
        heap.setFillType(skia.PathFillType.kWinding)
        lay_land(b, heap, fruit, 0.3)
    cloth = ("cloth_red", "cloth_blue", "cloth_green", "cloth_ochre")[k % 4]
    stripe = mix(mix(tone(b, 0.78, cloth), b.ink(cloth, unify=0.0), 0.85), b.look.daylight(cloth), 0.6 * lamps)
    white = mix(tone(b, 0.5), b.ink("cloth_cream", unify=0.0), 0.8)
    for j in range(8):
        x0, x1 = x - 0.03 + (w + 0.06) * j / 8, x - 0.03 + (w + 0.06) * (j + 1) / 8
        lay_land(b, smooth([(x0 + 0.02, 0.22), (x1 + 0.02, 0.22), (x1, 0.09), ((x0 + x1) / 2, 0.055), (x0, 0.09)],
            close=True), mix(stripe if j % 2 else white, EMBER, 0.12 * lamps), 0.35)
    for j in range(3) if lamps > 0.2 else ():
        bx = x + w * (0.22 + 0.28 * j)
        b.pool(oval(bx, 0.02, 0.11), bx, 0.02, 0.11, EMBER, 0.6 * lamps)
        b.plain(oval(bx, 0.02, 0.018), mix(LAMPLIGHT, (1.0, 1.0, 1.0), 0.5))


def close_fronts(b: Brush) -> None:
    """An old street: hills and a tower where it ends, lattice fronts under deep eaves along both its sides."""
    edge = [(x, -0.02 + y) for x, y in ridge_line(-HALF, HALF, 0.22, b.rng, peaks=3, rough=0.15)]
    land(b, edge, 0.10)
    pagoda(b, 0.06, -0.12, 0.36, 0.30)
    _street_trees(b, -0.16)
    for x, y, size, k in _ALONG:
        b.placed(x, y, lambda k=k: _front(b, k + b.piece.seed), scale=size)  # type: ignore[misc]
    _pavement(b)


def _front(b: Brush, k: int) -> None:
    """One old shop front about the origin, 0.6 wide under its eaves, from the ground to 0.36."""
    wall = tone(b, 0.72, ("wood", "plaster", "brick", "wood_light")[k % 4])
    timber = tone(b, 0.85, "wood_dark")
    sheet = rect(-0.30, LOW, 0.30, 0.20)
    lay_land(b, sheet, wall, 0.7)
    glass = mix(shade(wall, 0.3), LAMPLIGHT, 0.35 + 0.6 * b.look.lamps)
    for j in range(4):
        x0, x1 = -0.27 + 0.137 * j, -0.27 + 0.137 * j + 0.122
        box = rect(x0, -0.26, x1, 0.10)
        b.plain(box, glass)
        bars = joined([*(line((x0 + (x1 - x0) * t, -0.26), (x0 + (x1 - x0) * t, 0.10)) for t in (0.33, 0.67)),
            *(line((x0, y), (x1, y)) for y in (-0.17, -0.08, 0.01)), box])
        b.paper.line(bars, timber, 0.012, lit=False)
        lay_land(b, rect(x0, -0.42, x1, -0.28), shade(timber, 0.10), 0.2)
    cast_shade(b, sheet)
    lay_land(b, rect(-0.13, 0.11, 0.13, 0.20), tone(b, 0.8, "lacquer_dark"), 0.5)
    b.plain(joined(rect(-0.095 + 0.07 * j, 0.13, -0.045 + 0.07 * j, 0.18, 0.01) for j in range(3)),
        mix(tone(b, 0.6), b.ink("gold"), 0.85))
    for x in (-0.235, 0.235) if k % 2 else ():
        hanging_lantern(b, x, 0.17, 0.12)
    roof = tone(b, 0.80, "tile")
    lay_land(b, eave(0.0, 0.185, 0.35, 0.17), roof, 1.0)
    b.paper.line(joined(curve((t * 0.14, 0.35), (t * 0.17, 0.26), (t * 0.25, 0.20)) for t in
        (-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0)), shade(roof, -0.25), 0.006, alpha=0.7, lit=False)
    b.snow_cap([(-0.15, 0.36), (0.0, 0.365), (0.15, 0.36)], 0.04)


def close_dunes(b: Brush) -> None:
    """Dunes behind dunes: a winding crest parts each into its sunny and its shaded side, wind's ripples on both."""
    side = -1.0 if b.look.from_x < 0 else 1.0
    for base, rise, near in ((-0.10, 0.20, 0.16), (-0.22, 0.24, 0.38), (-0.38, 0.22, 0.66)):
        edge = [(x, base + y) for x, y in ridge_line(-HALF, HALF, rise, b.rng, peaks=3, rough=0.05)]
        own = saturate(mix(tone(b, near, "sand"), b.ink("sand", -0.1 - 0.1 * near, unify=0.10), 0.55), 1.25)
        if b.look.night:
            own = tone(b, near, "sand")
        sheet = smooth(edge)
        for x, y in ((HALF, LOW), (-HALF, LOW)):
            sheet.lineTo(x, y)
        sheet.close()
        lay_land(b, sheet, own)
        dark = blend(shade(own, -0.26), b.look.ramp[4], 0.45)

        def sides(edge: list[Point] = edge, dark: RGB = dark, own: RGB = own) -> None:
            for k in range(1, len(edge) - 1):
                x, y = edge[k]
                if edge[k - 1][1] < y >= edge[k + 1][1]:
                    crest = [(x, y + 0.02), (x - side * 0.05, y - 0.06), (x + side * 0.06, y - 0.14), (x - side * 0.10,
                        y - 0.26), (x + side * 0.05, y - 0.44)]
                    shaded = smooth(crest)
                    shaded.lineTo(x - side * 0.9, y - 0.5)
                    shaded.lineTo(x - side * 0.9, y + 0.03)
                    shaded.close()
                    b.plain(shaded, dark, 0.62)
            ripples = joined(curve((x, y - 0.06 - 0.05 * j), (x + 0.10, y - 0.045 - 0.05 * j), (x + 0.22,
                y - 0.065 - 0.05 * j)) for x, y in edge[::4] for j in range(5))
            b.plain_line(ripples, shade(own, 0.25), 0.004, 0.45)
            b.plain_line(smooth(edge), mix(shade(own, 0.3), b.look.ramp[1], 0.4), 0.012, 0.7)

        b.clipped(sheet, sides)


def close_craters(b: Brush) -> None:
    """Another world: jagged rims under a black sky, a great planet over them."""
    b.fade(rect(-HALF, -0.1, HALF, 0.8), 0.8, -0.1, ((0.0, rgb("#070a22"), 0.9), (0.6, rgb("#141a48"), 0.6),
        (1.0, rgb("#141a48"), 0.0)))
    b.plain(joined(oval(float(x), float(y), float(r)) for x, y, r in zip(b.rng.uniform(-HALF, HALF, 90),
        b.rng.uniform(-0.05, 0.7, 90), b.rng.uniform(0.0012, 0.004, 90), strict=True)), (1, 1, 1), 0.85)
    planet(b, 0.52, 0.20, 0.17, rgb(("#4f9fd8", "#c9764a", "#8f7fd8")[b.piece.seed % 3]))
    for base, rise, near in ((-0.18, 0.20, 0.16), (-0.30, 0.16, 0.42), (-0.44, 0.12, 0.70)):
        edge = [(x, base + y) for x, y in ridge_line(-HALF, HALF, rise, b.rng, peaks=6, rough=0.9)]
        land(b, edge, near, soft=False, material="rock_dark")


def close_reef(b: Brush) -> None:
    """Under the sea: shafts of light, far rocks, weed and coral, bubbles, small fish."""
    for k in range(5):
        x = -1.2 + 0.55 * k + b.rng.uniform(-0.1, 0.1)
        b.fade(poly([(x - 0.05, 0.7), (x + 0.12, 0.7), (x + 0.5, -0.5), (x + 0.1, -0.5)]), 0.7, -0.4,
            ((0.0, (1, 1, 1), 0.22), (1.0, (1, 1, 1), 0.0)))
    for base, rise, near in ((-0.20, 0.30, 0.18), (-0.34, 0.22, 0.46)):
        edge = [(x, base + y) for x, y in ridge_line(-HALF, HALF, rise, b.rng, peaks=5, rough=0.5)]
        land(b, edge, near)
    for k in range(9):
        x, tall = -HALF + 0.38 * k + b.rng.uniform(-0.1, 0.1), b.rng.uniform(0.25, 0.6)
        b.plain(limb([(x, LOW), (x + 0.04, LOW + tall * 0.5), (x - 0.03, LOW + tall + 0.05), (x + 0.02,
            LOW + tall + 0.25)],
            [0.04, 0.05, 0.035, 0.008]), tone(b, 0.66, "jade"))
    coral_ = joined([crown(-0.86, -0.46, 0.2, 0.12, 9, b.rng), crown(0.92, -0.44, 0.24, 0.14, 9, b.rng)])
    lay_land(b, coral_, mix(tone(b, 0.6), b.ink("candy"), 0.5), 0.4)
    fish = joined(joined([oval(x, y, 0.035, 0.016), poly([(x - 0.03, y), (x - 0.06, y + 0.018), (x - 0.06,
        y - 0.018)])])
        for x, y in ((0.30, 0.22), (0.42, 0.26), (0.38, 0.17), (0.53, 0.21), (-0.9, 0.08)))
    b.plain(fish, mix(tone(b, 0.4), b.ink("flower_yellow"), 0.6), 0.9)
    b.paper.line(joined(oval(float(x), float(y), 0.008 + 0.01 * (k % 3)) for k, (x, y) in enumerate(
        zip(b.rng.uniform(-1.2, 1.2, 14), b.rng.uniform(-0.4, 0.45, 14), strict=True))), (1, 1, 1), 0.004, alpha=0.5,
        lit=False)


def close_lampwire(b: Brush) -> None:
    """What frames a street of today: a lamp's arm, wires, a bird on them."""
    dark = tone(b, 0.92)
    b.paper.line(joined(curve((-1.7, y), (-0.2, y - 0.08), (1.3, y + 0.06)) for y in (0.42, 0.37)), dark, 0.006,
        lit=False)
    b.paper.line(joined([line((0.98, LOW), (0.98, 0.30)), curve((0.98, 0.30), (0.97, 0.42), (0.72, 0.42))]), dark,
        0.024,
        lit=False)
    lay_land(b, rect(0.60, 0.40, 0.75, 0.435, 0.012), dark, 0.4)
    if b.look.lamps > 0.05:
        b.pool(oval(0.67, 0.36, 0.34), 0.67, 0.36, 0.34, LAMPLIGHT, 0.55 * b.look.lamps)
        b.plain(rect(0.62, 0.388, 0.73, 0.404, 0.006), LAMPLIGHT, b.look.lamps)
    for x in (-0.86, -0.80):
        b.plain(joined([oval(x, 0.40, 0.022, 0.017), oval(x + 0.018, 0.42, 0.011), leaf(x - 0.015, 0.40, 0.035, 0.012,
            math.pi + 0.3)]), dark)


def close_leaves(b: Brush) -> None:
    """A spray of leaves that reaches in from above."""
    dark = mix(tone(b, 0.9), b.ink("leaf_dark"), 0.3)
    bough = [(1.4, 0.62), (1.0, 0.50), (0.74, 0.42), (0.50, 0.40)]
    b.plain(limb(bough, [0.05, 0.035, 0.022, 0.006]), dark)
    for k in range(16):
        t = k / 15
        x, y = 1.3 - 0.8 * t, 0.58 - 0.19 * min(1.0, t * 1.4)
        b.plain(joined(leaf(x, y, 0.13, 0.042, -math.pi / 2 + a + (0.5 if k % 2 else -0.5)) for a in (-0.5, 0.2)),
            shade(dark, 0.10 if k % 3 else 0.0))


_VISTAS: Final[dict[str, PaintsWith]] = {
    "park": close_park, "campus": close_campus, "shops": close_shops, "rooftop": close_rooftop, "stalls": close_stalls,
    "fronts": close_fronts, "dunes": close_dunes, "craters": close_craters, "reef": close_reef,
}  # fmt: skip
"""Each is drawn behind a head in close shots, and as a far view in wide ones."""

PAINTERS: Final[dict[str, Painter]] = {
    **{f"{at}_{name}": painter(at_size(paint)) for at in ("close", "vista") for name, paint in _VISTAS.items()},
    "close_lampwire": painter(at_size(close_lampwire)), "close_leaves": painter(at_size(close_leaves)),
}  # fmt: skip
