"""Ground under the sky: grass, earth, sand, paving, roads, crops, paths; what grows and lies on it."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.groundlight import (
    STAGE_M,
    deepen,
    flower_drifts,
    house_shades,
    lay_light,
    litter,
    puddles,
    shade_of,
    tree_shades,
    wet_shine,
)
from yingxi.draw.sets.land import SKIRT_M, under
from yingxi.draw.sets.shapes import Point, curve, joined, leaf, line, oval, poly, scallops, smooth
from yingxi.story.terms import Season, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_PAVED: Final = ("ground_stone", "ground_asphalt")


def _floor(b: Brush, material: str, wave: float, tone: float = 0.0) -> tuple[skia.Path, RGB]:
    """Lay a sheet of ground and its light; return it with its colour where it meets the distance."""
    count = max(8, int(b.w / 2.5))
    edge = [(-b.w / 2 + b.w * i / count, wave * (math.sin(i * 1.3 + b.piece.seed % 7) + b.rng.uniform(-0.4, 0.4)))
        for i in range(count + 1)]
    sheet = under(edge, SKIRT_M)
    laid = "snow" if b.look.snowy and material not in ("planks", "water") else material
    far, near = b.ink(laid, 0.06 + tone), b.ink(laid, -0.10 + tone)
    stage = b.z < STAGE_M
    if b.look.weather is Weather.RAIN:  # wet ground is dark
        far, near = (mix(shade(c, -0.22), b.look.ramp[3], 0.22) for c in (far, near))
    far = mix(far, b.look.air, 0.06 if stage else 0.18)
    b.paper.cut(sheet, far, lift=0.9, edge=0.35, gradient=0.0, lit=False)
    if not stage:
        deep = mix(shade_of(b.look, near), b.look.ramp[4], 0.35)
        b.fade(sheet, 0.0, -2.4, ((0.0, far, 1.0), (0.25, near, 1.0), (0.6, mix(near, deep, 0.7), 1.0),
            (1.0, deep, 1.0)))
        return sheet, far
    b.fade(sheet, 0.0, -1.2, ((0.0, far, 1.0), (1.0, near, 1.0)))
    lay_light(b, sheet, far)
    return sheet, far


def _finish(b: Brush, sheet: skia.Path, ground: RGB) -> None:
    """Lay over a ground what weather, season and the sun lay there."""
    if b.z >= STAGE_M:
        return
    paved = b.piece.kind in _PAVED
    if b.look.weather is Weather.RAIN:
        b.clipped(sheet, lambda: puddles(b))
        b.clipped(sheet, lambda: wet_shine(b, paved=paved))
    litter(b)
    (house_shades if paved else tree_shades)(b, sheet, ground)
    deepen(b, sheet, ground)


def _depth_rows(rows: int) -> list[float]:
    """Return heights (y < 0) of rows on the ground, closer together far away."""
    return [-2.6 * (k / rows) ** 1.7 - 0.03 for k in range(rows)]


def _tufts(b: Brush, count: int, low: float = -1.35) -> None:
    """Grow tufts of blades, larger as they come near; each has a lit and a shaded side."""
    lit, dark = skia.Path(), skia.Path()
    side = 1.0 if b.look.from_x > 0 else -1.0
    for _ in range(count):
        x, y = b.rng.uniform(-b.w / 2, b.w / 2), low * float(b.rng.uniform(0.03, 1.0)) ** 1.5
        size = 0.045 - 0.10 * y
        for k in range(int(b.rng.integers(4, 8))):
            turn = b.rng.uniform(-0.75, 0.75)
            blade = leaf(x + k * size * 0.20, y, size * b.rng.uniform(0.9, 2.1), size * 0.20, math.pi / 2 - turn)
            (lit if turn * side > 0.1 else dark).addPath(blade)
    b.flat(dark, "leaf_dark", -0.12, alpha=0.75)
    b.flat(lit, "grass", 0.30 if b.look.snowy else 0.22, alpha=0.9)


def ground_grass(b: Brush) -> None:
    """A meadow: swells of grass before one another, tufts of blades, flowers in drifts in spring and summer."""
    sheet, ground = _floor(b, "grass", 0.10)
    stage = b.z < STAGE_M
    if stage and not b.look.snowy:
        _swells(b, sheet, ground)
    if b.look.snowy:
        _drifts(b)
    _tufts(b, int(b.w * (1.1 if b.look.snowy else 3.2)))
    if b.look.season in (Season.SPRING, Season.SUMMER) and not b.look.snowy:
        flower_drifts(b, 30 if stage else 14, near=1.25 if stage else 0.5)
    _finish(b, sheet, ground)


def _swells(b: Brush, sheet: skia.Path, ground: RGB) -> None:
    """Cut low swells of the meadow, each with its lit rim and its shade on the one behind."""
    for k, y in enumerate((-0.20, -0.52, -0.92)):
        edge: list[Point] = [(-b.w / 2 + b.w * i / 22, y + 0.07 * math.sin(i * 1.1 + k * 2.3 + b.piece.seed % 5)
            + b.rng.uniform(-0.03, 0.03)) for i in range(23)]
        swell = under(edge, SKIRT_M)
        top, foot = shade(ground, 0.10 - 0.05 * k), shade_of(b.look, ground)
        b.clipped(sheet, lambda swell=swell, y=y, top=top, foot=foot, k=k: b.fade(swell, y + 0.06, y - 0.40,
            ((0.0, top, 0.50), (0.45, foot, 0.10), (1.0, foot, 0.34 + 0.08 * k))))  # type: ignore[misc]
        b.paper.line(smooth(edge), shade(top, 0.16), 0.012 + 0.006 * k, alpha=0.55, lit=False)


def ground_earth(b: Brush) -> None:
    """Trodden earth: ruts, pebbles with their shade, dry tufts."""
    sheet, ground = _floor(b, "earth", 0.05)
    ruts, rims = skia.Path(), skia.Path()
    for y in _depth_rows(9)[1:]:
        for _ in range(int(b.w * 0.5)):
            x, length = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0.3, 1.5) * (0.4 - y * 0.5)
            ruts.addPath(leaf(x, y, length, 0.045 - y * 0.03, b.rng.uniform(-0.03, 0.03)))
            rims.addPath(leaf(x, y - 0.02 + y * 0.012, length, 0.016 - y * 0.012, 0.0))
    if b.look.snowy:
        _drifts(b)
        b.flat(ruts, "water_light", -0.05, alpha=0.35)
        _finish(b, sheet, ground)
        return
    b.plain(ruts, shade_of(b.look, ground), 0.34)
    b.plain(rims, shade(ground, 0.22), 0.40)
    _pebbles(b, int(b.w * 2.2), ground)
    _tufts(b, int(b.w * 0.8))
    _finish(b, sheet, ground)


def _pebbles(b: Brush, count: int, ground: RGB) -> None:
    """Lay pebbles, each with its lit top and its shade."""
    shades, stones, tops = skia.Path(), skia.Path(), skia.Path()
    side = -1.0 if b.look.from_x > 0 else 1.0
    for _ in range(count):
        x, y = b.rng.uniform(-b.w / 2, b.w / 2), -1.35 * float(b.rng.uniform(0.05, 1.0)) ** 1.5
        r = (0.022 - 0.05 * y) * b.rng.uniform(0.6, 1.3)
        shades.addPath(oval(x + side * r * 0.7, y - r * 0.22, r * 1.3, r * 0.34))
        stones.addPath(oval(x, y, r, r * 0.55))
        tops.addPath(oval(x - side * r * 0.2, y + r * 0.18, r * 0.62, r * 0.28))
    b.plain(shades, shade_of(b.look, ground), 0.55)
    b.flat(stones, "stone_dark", 0.05, alpha=0.95)
    b.flat(tops, "stone", 0.22, alpha=0.7)


def ground_sand(b: Brush) -> None:
    """Sand in long ripples, each with a lit crest; shells, starfish and pebbles."""
    sheet, ground = _floor(b, "sand", 0.05)
    _ripples(b, ground)
    _pebbles(b, int(b.w * 0.5), ground)
    if b.z < STAGE_M:
        _shells(b)
    _finish(b, sheet, ground)


def _ripples(b: Brush, ground: RGB) -> None:
    """Lay the wind's or the water's ripples on sand, each with its shade and its lit crest."""
    ripples, crests = skia.Path(), skia.Path()
    for y in _depth_rows(13)[1:]:
        x = -b.w / 2 - b.rng.uniform(0.0, 1.5)
        while x < b.w / 2:
            length = b.rng.uniform(0.8, 2.2)
            bow, thick = 0.05 - y * 0.05, 0.018 - 0.022 * y
            ripples.addPath(_crescent(x, y, length, bow, thick))
            crests.addPath(_crescent(x, y + thick * 1.1, length, bow, thick * 0.6))
            x += length + b.rng.uniform(0.1, 0.9)
    b.plain(ripples, shade_of(b.look, ground), 0.36)
    b.plain(crests, shade(ground, 0.30), 0.45)


def ground_seabed(b: Brush) -> None:
    """The sea's floor: rippled sand with shells, and the net of light that the waves let down on it."""
    sheet, ground = _floor(b, "sand", 0.05)
    _ripples(b, ground)
    if b.z < STAGE_M:
        _shells(b)
    net = skia.Path()
    for y in _depth_rows(12)[1:]:
        x = -b.w / 2
        while x < b.w / 2:
            long = (0.35 - 0.5 * y) * b.rng.uniform(0.7, 1.3)
            net.addPath(smooth([(x, y), (x + long * 0.5, y + 0.05 - 0.05 * y), (x + long, y - 0.01),
                (x + long * 0.5, y - 0.05 + 0.05 * y)], close=True))
            x += long * 1.05
    b.clipped(sheet, lambda: b.plain_line(net, mix(b.look.ramp[1], (1.0, 1.0, 1.0), 0.4), 0.02, 0.30))


def _crescent(x: float, y: float, length: float, bow: float, thick: float) -> skia.Path:
    path = curve((x, y), (x + length / 2, y + bow), (x + length, y))
    path.quadTo(x + length / 2, y + bow - 2.0 * thick, x, y)
    path.close()
    return path


def _shells(b: Brush) -> None:
    """Lay shells and starfish on a beach."""
    for k in range(16):
        x, y = b.rng.uniform(-6.5, 6.5), -1.2 * float(b.rng.uniform(0.08, 1.0)) ** 1.3
        r = 0.035 - 0.06 * y
        if k % 4 == 0:
            arms = joined(leaf(x, y, r * 1.5, r * 0.7, a) for a in (j * math.tau / 5 + 0.3 for j in range(5)))
            arms.setFillType(skia.PathFillType.kWinding)
            b.cut(arms, "maple", 0.08, lift=0.2, gradient=0.0)
            continue
        fan = smooth([(x, y - r * 0.3), (x - r, y + r * 0.15), (x - r * 0.5, y + r * 0.6), (x, y + r * 0.7),
            (x + r * 0.5, y + r * 0.6), (x + r, y + r * 0.15)], close=True)
        b.cut(fan, "blossom_light" if k % 2 else "white", lift=0.2, gradient=0.0)
        b.line(joined(line((x, y - r * 0.2), (x + dx * r, y + r * 0.5)) for dx in (-0.6, 0.0, 0.6)), "blossom", r * 0.1)


def ground_stone(b: Brush) -> None:
    """Old paving: rows of slabs that narrow into the distance, no two alike, grass in their joints."""
    sheet, ground = _floor(b, "stone", 0.015)
    rows = _depth_rows(10)
    seams, slabs, joints = skia.Path(), (skia.Path(), skia.Path(), skia.Path(), skia.Path()), skia.Path()
    rims = skia.Path()
    for y0, y1 in pairwise(rows):
        x = -b.w / 2 - b.rng.uniform(0, 1)
        while x < b.w / 2:
            width = b.rng.uniform(0.5, 1.0) * (0.7 - y0 * 0.35)
            a0, a1 = x * (1 - y0 * 0.10), (x + width) * (1 - y0 * 0.10)
            c0, c1 = x * (1 - y1 * 0.10), (x + width) * (1 - y1 * 0.10)
            slab = poly([(a0, y0), (a1, y0), (c1, y1), (c0, y1)])
            luck = int(b.rng.integers(0, 7))
            if luck < 4:
                slabs[luck].addPath(slab)
            seams.addPath(slab)
            rims.addPath(line((a0 + 0.02, y0 - 0.012), (a1 - 0.02, y0 - 0.012)))
            if b.rng.random() < 0.16:
                for k in range(4):
                    joints.addPath(leaf(c0 + k * 0.02, y1, (0.05 - 0.05 * y1) * b.rng.uniform(0.6, 1.2), 0.02,
                        math.pi / 2 + b.rng.uniform(-0.8, 0.8)))
            x += width
    if b.look.snowy and not b.look.indoor:
        b.line(seams, "water", 0.012, -0.1, alpha=0.14)  # the joints show faintly through what has fallen
        _drifts(b)
        _finish(b, sheet, ground)
        return
    for path, (material, tone, alpha) in zip(slabs, (("stone", 0.24, 0.5), ("stone_dark", -0.05, 0.4),
        ("clay", 0.15, 0.24), ("roof_blue", 0.15, 0.24)), strict=True):
        b.flat(path, material, tone, alpha=alpha)
    b.plain_line(seams, shade_of(b.look, shade(ground, -0.25)), 0.018, 0.75)
    b.plain_line(rims, shade(ground, 0.30), 0.012, 0.45)
    b.flat(joints, "leaf_dark", 0.05)
    _finish(b, sheet, ground)


def _drifts(b: Brush) -> None:
    """Soft hollows and crests of fallen snow, broader as they come near."""
    hollows, crests = skia.Path(), skia.Path()
    for y in _depth_rows(9)[1:]:
        for _ in range(int(b.w * 0.22)):
            x, half = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0.4, 1.1) * (0.6 - y * 0.4)
            hollows.addPath(leaf(x, y, half * 1.6, 0.055 - y * 0.05, b.rng.uniform(-0.02, 0.02)))
            crests.addPath(leaf(x + half * 0.2, y + 0.03, half * 1.3, 0.022 - y * 0.018, b.rng.uniform(-0.02, 0.02)))
    b.flat(hollows, "water_light", -0.16, alpha=0.42)
    b.flat(crests, "snow", 0.05, alpha=0.75)


def ground_asphalt(b: Brush) -> None:
    """A road behind a kerb: pavement slabs, kerb, lane marks; under snow its kerb and the tracks of wheels."""
    sheet, ground = _floor(b, "concrete", 0.0)
    if b.look.snowy and not b.look.indoor:
        _drifts(b)
        b.fade(poly([(-b.w / 2, -0.34), (b.w / 2, -0.34), (b.w / 2, -0.5), (-b.w / 2, -0.5)]), -0.34, -0.5,
            ((0.0, b.ink("water_dark", -0.1), 0.34), (1.0, b.ink("water_dark", -0.1), 0.0)))
        for y in (-0.78, -0.98, -1.42, -1.70):
            b.line(line((-b.w / 2, y), (b.w / 2, y)), "asphalt", 0.05 - 0.03 * y, -0.1, alpha=0.30)
        _finish(b, sheet, ground)
        return
    tiles, seams = skia.Path(), skia.Path()
    for k in range(int(b.w / 0.55)):
        x0, x1 = k * 0.55 - b.w / 2, (k + 1) * 0.55 - b.w / 2
        for row, (y0, y1) in enumerate(((-0.0, -0.07), (-0.07, -0.18), (-0.18, -0.34))):
            tile = poly([(x0 * (1 - 0.15 * y0), y0), (x1 * (1 - 0.15 * y0), y0), (x1 * (1 - 0.15 * y1), y1),
                (x0 * (1 - 0.15 * y1), y1)])
            seams.addPath(tile)
            if (k + row) % 2:
                tiles.addPath(tile)
    b.flat(tiles, "clay", 0.25, alpha=0.26)
    b.plain_line(seams, shade_of(b.look, ground), 0.012, 0.55)
    b.flat(poly([(-b.w / 2, -0.34), (b.w / 2, -0.34), (b.w / 2, -0.37), (-b.w / 2, -0.37)]), "stone", 0.35)
    b.flat(poly([(-b.w / 2, -0.37), (b.w / 2, -0.37), (b.w / 2, -0.44), (-b.w / 2, -0.44)]), "concrete", -0.30)
    road = poly([(-b.w / 2, -0.44), (b.w / 2, -0.44), (b.w / 2, -SKIRT_M), (-b.w / 2, -SKIRT_M)])
    top = mix(b.ink("asphalt", -0.12), b.look.ramp[3], 0.25)
    b.fade(road, -0.44, -1.9, ((0.0, top, 1.0), (0.5, mix(top, b.look.ramp[4], 0.6), 1.0),
        (1.0, mix(b.look.ramp[4], b.look.ramp[5], 0.6), 1.0)))
    dashes = joined(poly([(x, -0.95), (x + 1.2, -0.95), (x + 1.28, -1.02), (x - 0.02, -1.02)])
        for x in (k * 2.6 - b.w / 2 for k in range(int(b.w / 2.6))))
    b.flat(dashes, "white", -0.05, alpha=0.75)
    _finish(b, sheet, ground)


def furrows(b: Brush) -> None:
    """A field under crop: rows of stalks that follow the swell of the land, gold and green by turns."""
    _floor(b, "earth", 0.12)
    young = b.look.season in (Season.SPRING, Season.SUMMER)
    for row, y in enumerate(_depth_rows(7)):
        size = 0.22 + 0.16 * row
        tops: list[Point] = []
        x = -b.w / 2
        while x < b.w / 2:
            tops.append((x, y + size * b.rng.uniform(0.7, 1.0) + 0.10 * math.sin(x * 0.16 + row)))
            x += size * b.rng.uniform(0.35, 0.6)
        sheet = scallops(tops, 0.5, close=False)
        sheet.lineTo(b.w / 2, y - 0.1)
        sheet.lineTo(-b.w / 2, y - 0.1)
        sheet.close()
        crop = ("wheat", "rice")[(row + b.piece.seed) % 2] if young else ("wheat", "maple", "wheat")[row % 3]
        laid = "snow" if b.look.snowy and row % 2 else crop
        b.cut(sheet, laid, 0.12 - 0.07 * row, lift=0.35, edge=0.45, gradient=0.0)


def stepping_stones(b: Brush) -> None:
    """Flat stones and tufts lying on the ground at the piece's place."""
    for _ in range(int(b.w * 1.5)):
        x, y, r = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(-0.5, 0) * b.h, b.rng.uniform(0.1, 0.22)
        b.cut(smooth([(x - r, y), (x - r * 0.3, y + r * 0.25), (x + r * 0.8, y + r * 0.12),
            (x + r * 0.6, y - r * 0.2)], close=True), "stone", lift=0.2)


def path_way(b: Brush) -> None:
    """A path that winds away from us and narrows up to the plane's far edge; its rims are grassy."""
    lean = float(b.rng.choice([-1.0, 1.0])) * b.rng.uniform(0.6, 0.9)
    left: list[Point] = []
    right: list[Point] = []
    for k in range(19):
        t = k / 18
        y = -0.008 - 2.3 * t**1.45
        middle = lean * (0.22 + 1.15 * t) * math.sin(0.9 + 4.6 * t**0.55)
        half = b.w * (0.03 + 0.60 * t)
        left.append((middle - half, y))
        right.append((middle + half, y))
    ground = b.ink("snow" if b.look.snowy else "path", 0.06)
    sheet = smooth([*left, *reversed(right)], close=True)
    b.plain(sheet, shade_of(b.look, ground), 0.5)
    inner = smooth([*((x + 0.06 * (1 - 5 * y / 6), y) for x, y in left), *reversed([(x - 0.06 * (1 - 5 * y / 6), y)
        for x, y in right])], close=True)
    dark = shade_of(b.look, ground)
    b.fade(inner, 0.0, -1.6, ((0.0, ground, 0.95), (0.30, ground, 0.95), (0.62, mix(ground, dark, 0.7), 0.9),
        (1.0, mix(dark, b.look.ramp[5], 0.6), 0.9)))
    if b.look.snowy:
        return
    pebbles = joined(oval(float(x) * (0.2 - float(y)), float(y), 0.03 - 0.03 * float(y), 0.012 - 0.012 * float(y))
        for x, y in zip(b.rng.uniform(-1.2, 1.2, 40), b.rng.uniform(-1.3, -0.05, 40), strict=True))
    b.clipped(inner, lambda: b.plain(pebbles, dark, 0.35))
    rims = skia.Path()
    for x, y in [*left[3:], *right[3:]]:
        for _ in range(5):
            rims.addPath(leaf(x + b.rng.uniform(-0.1, 0.1) * (1 - y), y, (0.05 - 0.07 * y) * b.rng.uniform(0.8, 1.6),
                0.02 - 0.012 * y, math.pi / 2 + b.rng.uniform(-0.7, 0.7)))
    b.flat(rims, "leaf_dark", 0.02, alpha=0.9)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("ground_grass", ground_grass, 26.0), ("ground_earth", ground_earth, 26.0), ("ground_sand", ground_sand, 26.0),
    ("ground_seabed", ground_seabed, 26.0),
    ("ground_stone", ground_stone, 26.0), ("ground_asphalt", ground_asphalt, 26.0), ("furrows", furrows, 26.0),
    ("stones", stepping_stones, 4.0), ("path", path_way, 1.0),
)
