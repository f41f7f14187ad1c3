"""What stands behind a small animal in close shots low over the ground: a meadow, a pond's edge, a table's legs.

The unit is the frame's height, the origin the ground under the frame's middle; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_ground import lay_land, tone
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import joined, leaf, limb, oval, pierced, poly, rect, smooth
from yingxi.story.terms import Season

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_HALF: Final = 1.5


def _profile(x: float) -> float:
    """How high plants stand at x: low in the middle, where the animal sits against the light."""
    return 0.12 + 0.52 * float(min(1.0, abs(x) / 0.95) ** 1.4)


def _blades(b: Brush, count: int, share: float, wide: float) -> skia.Path:
    path = skia.Path()
    for _ in range(count):
        x = b.rng.uniform(-_HALF, _HALF)
        top = _profile(x) * share * b.rng.uniform(0.55, 1.1)
        lean = b.rng.uniform(-0.5, 0.5) * top
        path.addPath(limb([(x, -0.1), (x + lean * 0.2, top * 0.55), (x + lean, top)], [wide, wide * 0.8, 0.002]))
    path.setFillType(skia.PathFillType.kWinding)
    return path


def _fern(b: Brush, x: float, tall: float, way: float, colour: RGB) -> None:
    """One arching frond with its leaflets."""
    spine = [(x + way * tall * 0.75 * t ** 1.7, tall * math.sin(1.9 * t) / math.sin(1.57)) for t in
        (k / 14 for k in range(15))]
    leaves = skia.Path()
    for k in range(2, 15):
        (x0, y0), (x1, y1) = spine[k - 1], spine[k]
        along = math.atan2(y1 - y0, x1 - x0)
        long = tall * 0.24 * math.sin(math.pi * (0.16 + 0.80 * k / 15))
        for side in (-1, 1):
            leaves.addPath(leaf(x1, y1, long, long * 0.30, along + side * 1.05))
    leaves.setFillType(skia.PathFillType.kWinding)
    lay_land(b, leaves, colour, 0.35)
    b.paper.line(smooth(spine), shade(colour, -0.25), 0.007, lit=False)


def _toadstool(b: Brush, x: float, tall: float) -> None:
    stem = smooth([(x - tall * 0.12, -0.02), (x - tall * 0.07, tall * 0.7), (x + tall * 0.07, tall * 0.7),
        (x + tall * 0.13, -0.02)], close=True)
    lay_land(b, stem, mix(b.ink("bone"), tone(b, 0.7), 0.30), 0.4)
    cap = smooth([(x - tall * 0.50, tall * 0.62), (x - tall * 0.40, tall * 0.86), (x, tall * 1.04),
        (x + tall * 0.40, tall * 0.86), (x + tall * 0.50, tall * 0.62), (x, tall * 0.68)], close=True)
    lay_land(b, cap, mix(b.ink("flower_red"), tone(b, 0.7), 0.22), 0.5)
    dots = joined(oval(x + dx * tall, tall * dy, tall * r, tall * r * 0.8) for dx, dy, r in
        ((-0.24, 0.80, 0.06), (0.02, 0.92, 0.07), (0.26, 0.78, 0.055), (0.06, 0.76, 0.04), (-0.08, 0.74, 0.035)))
    b.plain(dots, mix(b.ink("white"), tone(b, 0.6), 0.2))


def _flowers(b: Brush, colour: str, spots: tuple[tuple[float, float], ...]) -> None:
    stalk = tone(b, 0.8)
    petal = mix(b.ink(colour), tone(b, 0.5), 0.2)
    for x, y in spots:
        b.paper.line(smooth([(x - 0.03, 0.0), (x - 0.035, y * 0.6), (x, y)]), stalk, 0.008, lit=False)
        lay_land(b, joined(leaf(x, y, 0.048, 0.030, k * math.tau / 6) for k in range(6)), petal, 0.3)
        b.plain(oval(x, y, 0.013), b.ink("flower_yellow"))


def _ground(b: Brush) -> None:
    """The ground that all this grows from, lighter where the animal sits."""
    top = [(-_HALF + 0.25 * k, 0.012 * math.sin(1.9 * k) - 0.03) for k in range(13)]
    sheet = smooth(top)
    sheet.lineTo(_HALF, -0.9)
    sheet.lineTo(-_HALF, -0.9)
    sheet.close()
    lay_land(b, sheet, tone(b, 0.78), 0.5)
    b.pool(sheet, 0.0, -0.06, 0.75, mix(tone(b, 0.4), b.look.ramp[1], 0.25), 0.65, squash=0.22)


def close_low_meadow(b: Brush) -> None:
    """Grass, ferns, flowers and toadstools, low in the middle against the light."""
    for k, (near, share) in enumerate(((0.36, 1.15), (0.56, 0.9))):
        lay_land(b, _blades(b, 44, share, 0.030 - 0.004 * k), tone(b, near), 0.6)
    deep = tone(b, 0.74)
    for x, tall, way in ((-0.78, 0.42, 1), (-0.92, 0.50, -1), (0.72, 0.36, -1), (0.86, 0.46, 1), (1.02, 0.40, -1)):
        _fern(b, x, tall * b.rng.uniform(0.9, 1.1), way, shade(deep, b.rng.uniform(-0.05, 0.08)))
    if b.look.season is not Season.WINTER:
        _toadstool(b, 0.55, 0.27)
        _toadstool(b, 0.72, 0.18)
        bloom = {Season.SPRING: "blossom", Season.SUMMER: "flower_blue"}.get(b.look.season, "flower_yellow")
        _flowers(b, bloom, ((-0.54, 0.22), (-0.63, 0.31), (-0.46, 0.15), (0.84, 0.26)))
    lay_land(b, _blades(b, 60, 0.42, 0.022), tone(b, 0.9), 0.5)
    _ground(b)


def close_low_pond(b: Brush) -> None:
    """Reeds and lotus at the water's edge."""
    lay_land(b, _blades(b, 40, 1.35, 0.020), tone(b, 0.45), 0.6)
    for x, tall in ((-0.82, 0.52), (-0.70, 0.40), (0.88, 0.56), (1.0, 0.44)):
        b.paper.line(smooth([(x, 0), (x + 0.01, tall * 0.6), (x + 0.04, tall)]), tone(b, 0.8), 0.010, lit=False)
        lay_land(b, limb([(x + 0.03, tall - 0.12), (x + 0.04, tall)], [0.034, 0.030]), mix(b.ink("bark"), tone(b, 0.8),
            0.4), 0.4)
    pads = joined(oval(x, y, r, r * 0.22) for x, y, r in ((0.62, 0.06, 0.16), (0.90, 0.02, 0.20), (-0.62, 0.04, 0.17)))
    lay_land(b, pads, mix(b.ink("leaf"), tone(b, 0.7), 0.5), 0.5)
    petal = mix(b.ink("blossom"), tone(b, 0.4), 0.15)
    for x, y, r in ((0.66, 0.10, 0.10), (-0.62, 0.08, 0.075)):
        lay_land(b, joined(leaf(x, y, r * 1.25, r * 0.62, math.pi / 2 + a) for a in (-1.15, 1.15, -0.62, 0.62)),
            shade(petal, -0.10), 0.4)
        lay_land(b, joined(leaf(x, y, r * 1.3, r * 0.6, math.pi / 2 + a) for a in (-0.3, 0.3)), petal, 0.3)
    lay_land(b, _blades(b, 46, 0.40, 0.018), tone(b, 0.9), 0.5)
    _ground(b)


def close_low_room(b: Brush) -> None:
    """The foot of a room: light on the wall, a table's carved legs, the fringe of its cloth, the sun's lattice."""
    look = b.look
    light = mix(look.ramp[1], LAMPLIGHT, 0.55 * look.lamps)
    wall = rect(-_HALF, 0.0, _HALF, 1.4)
    b.pool(wall, -0.12, 0.42, 0.95, light, 0.85, squash=0.85)
    # The sun's, by day: at midnight the pool is the lamp's.
    panes = joined(poly([(x, y), (x + 0.13, y), (x + 0.13 + 0.05, y + 0.15), (x + 0.05, y + 0.15)])
        for i in range(3) for j in range(3) for x, y in ((-0.66 + 0.155 * i + 0.06 * j, 0.16 + 0.18 * j),))
    if not look.night:
        b.plain(panes, shade(light, 0.30), 0.34)
    b.fade(rect(-_HALF, 0.0, _HALF, 0.07), 0.07, 0.0, ((0.0, shade(look.ramp[3], -0.1), 1.0),
        (1.0, shade(look.ramp[3], -0.35), 1.0)))
    dark = mix(look.ramp[4], look.ramp[5], 0.35)
    for x, wide in ((0.52, 0.075), (1.02, 0.085)):
        leg = smooth([(x - wide * 0.5, 0.9), (x - wide * 0.8, 0.50), (x - wide * 0.35, 0.26), (x - wide * 0.75, 0.05),
            (x - wide * 0.9, -0.05), (x + wide * 0.9, -0.05), (x + wide * 0.75, 0.05), (x + wide * 0.35, 0.26),
            (x + wide * 0.8, 0.50), (x + wide * 0.5, 0.9)], close=True)
        lay_land(b, pierced(leg, [leaf(x, 0.40, 0.09, 0.04, math.pi / 2)]), shade(dark, 0.08), 0.9)
    lay_land(b, rect(0.50, 0.13, 1.05, 0.165), shade(dark, 0.02), 0.5)
    cloth = mix(b.ink(("cloth_red", "cloth_indigo", "cloth_green")[b.piece.seed % 3]), dark, 0.35)
    hem = [(0.30, 0.60), (0.46, 0.55), (0.62, 0.60), (0.78, 0.545), (0.94, 0.60), (1.10, 0.55), (1.5, 0.6)]
    sheet = smooth(hem)
    for x, y in ((1.5, 1.6), (0.34, 1.6)):
        sheet.lineTo(x, y)
    sheet.close()
    lay_land(b, sheet, cloth, 1.0)
    b.paper.line(smooth([(x, y + 0.05) for x, y in hem]), mix(b.ink("gold"), cloth, 0.25), 0.010, lit=False)
    threads = skia.Path()
    for (x0, y0), (x1, y1) in pairwise(hem):
        for k in range(8):
            x, y = x0 + (x1 - x0) * k / 8, y0 + (y1 - y0) * (1 - math.cos(math.pi * k / 8)) / 2
            threads.addPath(limb([(x, y + 0.01), (x, y - 0.055)], [0.006, 0.009]))
    b.plain(threads, mix(b.ink("gold"), cloth, 0.3))


_PAINTS: Final[dict[str, PaintsWith]] = {
    "close_low_meadow": close_low_meadow, "close_low_pond": close_low_pond, "close_low_room": close_low_room,
}  # fmt: skip

PAINTERS: Final[dict[str, Painter]] = {kind: painter(at_size(paint)) for kind, paint in _PAINTS.items()}
