"""Land and water: hills, ground, rocks, fields, rivers, the sea."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT
from yingxi.draw.paper import RGB, argb, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import Point, curve, joined, leaf, limb, line, oval, poly, ridge_line, scallops, smooth
from yingxi.story.terms import Hour, Season, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_SKIRT_M: Final = 14.0
"""How far land reaches below its foot, so that no camera sees under it."""


def _under(edge: list[Point], skirt: float) -> skia.Path:
    path = smooth(edge)
    path.lineTo(edge[-1][0], -skirt)
    path.lineTo(edge[0][0], -skirt)
    path.close()
    return path


def _range(b: Brush, material: str, rough: float, peaks: int) -> None:
    """One range of hills, with echoes of its ridge cut below it, dissolving into mist at its foot."""
    edge = ridge_line(-b.w / 2, b.w / 2, b.h, b.rng, peaks=peaks, rough=rough)
    sheet = _under(edge, _SKIRT_M)
    top = b.ink(material, 0.02)
    foot = mix(top, b.look.air, 0.42)
    b.paper.cut(sheet, top, lift=1.6, edge=_far_edge(b), gradient=0.0, lit=False)
    b.fade(sheet, b.h, -b.h * 0.15, ((0.0, top, 1.0), (0.45, mix(top, foot, 0.35), 1.0), (1.0, foot, 1.0)))
    step = b.h * (0.16 if rough < 0.6 else 0.2)
    for k in (1, 2):
        drift = b.h * 0.10 * k * b.rng.uniform(-1, 1)
        echo = [(x + drift, y * (1 - 0.12 * k) - step * k * (0.6 + 0.4 * math.sin(x / b.h + k))) for x, y in edge]
        colour = mix(top, b.look.depth_colour(b.z * 0.6), 0.16 * k)
        inner = _under(echo, _SKIRT_M)
        b.clipped(sheet, lambda inner=inner, colour=colour: b.fade(inner, b.h * 0.8, -b.h * 0.1,
            ((0.0, colour, 0.85), (0.6, colour, 0.25), (1.0, colour, 0.0))))  # type: ignore[misc]
    if b.look.snowy:
        b.clipped(sheet, lambda: b.fade(sheet, b.h, b.h * 0.1, ((0.0, shade(top, 0.55), 0.75), (0.55, shade(top, 0.4),
            0.45), (1.0, top, 0.0))))


def _far_edge(b: Brush) -> float:
    """How bright the cut edge of far land is: in the dark and in fog a bright edge would be a wire."""
    thick = 0.35 if b.look.weather in (Weather.FOG, Weather.SNOW, Weather.RAIN) else 1.0
    return (0.10 if b.look.night else 0.30) * thick


def hills(b: Brush) -> None:
    """Soft rolling hills."""
    _range(b, "leaf_dark", 0.25, max(3, round(b.w / b.h / 3.2)))


def crags(b: Brush) -> None:
    """Steep peaks standing one behind another, as in ink landscapes: folds run down them, mist takes their feet."""
    top = b.ink("rock_dark", 0.02)
    count = max(5, int(b.w / b.h / 0.62))
    for layer in (0, 1):
        tone = mix(top, b.look.air, 0.30) if layer == 0 else top
        for k in range(count):
            x = -b.w / 2 + b.w * (k + b.rng.uniform(0.1, 0.9)) / count
            # Peaks gather in groups: tall ones beside gaps, so that the sky comes down between them.
            swell = 0.5 + 0.5 * math.sin(k * 0.9 + b.piece.seed % 13 + layer * 2)
            height = b.h * (0.30 + 0.70 * swell) * b.rng.uniform(0.75, 1.0) * (0.85 if layer else 1.0)
            _peak(b, x, height, b.h * b.rng.uniform(0.22, 0.40), tone)
    haze = poly([(-b.w / 2, -_SKIRT_M), (b.w / 2, -_SKIRT_M), (b.w / 2, b.h * 0.5), (-b.w / 2, b.h * 0.5)])
    b.fade(haze, b.h * 0.5, -b.h * 0.05, ((0.0, b.look.air, 0.0), (0.6, b.look.air, 0.45), (1.0, b.look.air, 0.85)))
    base = poly([(-b.w / 2, -_SKIRT_M), (b.w / 2, -_SKIRT_M), (b.w / 2, -b.h * 0.04), (-b.w / 2, -b.h * 0.04)])
    b.plain(base, mix(top, b.look.air, 0.85))


def _peak(b: Brush, x: float, h: float, half: float, colour: RGB) -> None:
    """One peak: a blunt head, steep uneven sides, and inner sheets for its folds."""
    lean = b.rng.uniform(-0.25, 0.25) * half
    left = [(x - half * 1.5, -_SKIRT_M), (x - half * 1.05, h * 0.12), (x - half * b.rng.uniform(0.7, 0.85), h * 0.42),
        (x - half * b.rng.uniform(0.42, 0.6) + lean * 0.6, h * 0.74), (x - half * 0.26 + lean, h * 0.95)]
    right = [(x + half * 0.22 + lean, h * 0.96), (x + half * b.rng.uniform(0.42, 0.6) + lean * 0.6, h * 0.70),
        (x + half * b.rng.uniform(0.68, 0.85), h * 0.38), (x + half * 1.1, h * 0.10), (x + half * 1.5, -_SKIRT_M)]
    sheet = smooth([*left, (x + lean, h), *right])
    sheet.close()
    b.paper.cut(sheet, colour, lift=1.0, edge=_far_edge(b), gradient=0.0, lit=False)
    foot = mix(colour, b.look.air, 0.6)
    b.fade(sheet, h, 0.0, ((0.0, colour, 1.0), (0.35, mix(colour, foot, 0.25), 1.0), (1.0, foot, 1.0)))
    dark = mix(colour, b.look.depth_colour(b.z * 0.45), 0.30)
    shadow_side = -1 if b.look.from_x > 0 else 1

    def folds() -> None:
        for k in range(3):
            t = 0.12 + 0.30 * k
            start = (x + lean + shadow_side * half * t * 0.5, h * (0.97 - 0.10 * k))
            fold = smooth([start, (start[0] + shadow_side * half * 0.10, h * 0.66),
                (x + shadow_side * half * (0.2 + t * 0.6), h * 0.30), (x + shadow_side * half * (0.3 + t), 0.0)])
            fold.lineTo(x + shadow_side * half * 2.0, 0.0)
            fold.lineTo(x + shadow_side * half * 2.0, h)
            fold.close()
            b.fade(fold, h, h * 0.1, ((0.0, dark, 0.34), (0.7, dark, 0.16), (1.0, dark, 0.0)))

    b.clipped(sheet, folds)
    if b.look.snowy:
        b.clipped(sheet, lambda: b.fade(sheet, h, h * 0.55, ((0.0, shade(colour, 0.65), 0.95),
            (0.6, shade(colour, 0.5), 0.5), (1.0, colour, 0.0))))
    elif b.z < 60 and h > b.h * 0.5:
        shrubs = joined(oval(x + lean + float(dx) * half * 0.5, h * float(y), b.h * 0.018, b.h * 0.012)
            for dx, y in zip(b.rng.uniform(-0.7, 0.7, 9), b.rng.uniform(0.55, 0.97, 9), strict=True))
        b.clipped(sheet, lambda: b.plain(shrubs, mix(dark, b.ink("leaf_dark"), 0.4), 0.7))


def treeline(b: Brush) -> None:
    """A far wood: scalloped crowns side by side."""
    points: list[Point] = [(-b.w / 2, -0.5)]
    x = -b.w / 2
    while x < b.w / 2:
        points.append((x, b.h * b.rng.uniform(0.45, 1.0)))
        x += b.h * b.rng.uniform(0.3, 0.55)
    points += [(b.w / 2, b.h * 0.5), (b.w / 2, -0.5)]
    path = scallops(points, 0.45, close=False)
    path.lineTo(b.w / 2, -_SKIRT_M)
    path.lineTo(-b.w / 2, -_SKIRT_M)
    path.close()
    top = b.ink("leaf_dark")
    b.paper.cut(path, top, lift=1.0, edge=_far_edge(b), gradient=0.0, lit=False)
    b.fade(path, b.h, -b.h * 0.2, ((0.0, top, 1.0), (1.0, mix(top, b.look.air, 0.45), 1.0)))


def _floor(b: Brush, material: str, wave: float, tone: float = 0.0) -> skia.Path:
    """A sheet of ground: light where it meets the distance, deeper towards us."""
    count = max(8, int(b.w / 2.5))
    edge = [(-b.w / 2 + b.w * i / count, wave * (math.sin(i * 1.3 + b.piece.seed % 7) + b.rng.uniform(-0.4, 0.4)))
        for i in range(count + 1)]
    sheet = _under(edge, _SKIRT_M)
    laid = "snow" if b.look.snowy and material not in ("planks", "water") else material
    far, near = b.ink(laid, 0.06 + tone), b.ink(laid, -0.10 + tone)
    far = mix(far, b.look.air, 0.10 if b.z < 5 else 0.25)
    deep = mix(near, b.look.ramp[5], 0.62)
    b.paper.cut(sheet, far, lift=0.9, edge=0.2, gradient=0.0, lit=False)
    b.fade(sheet, 0.0, -3.2, ((0.0, far, 1.0), (0.22, mix(far, near, 0.7), 1.0), (0.5, near, 1.0), (1.0, deep, 1.0)))
    if b.z < 5:
        _pool_of_light(b, sheet, far)
        if b.look.weather is Weather.RAIN:
            b.clipped(sheet, lambda: _wet_shine(b))
    return sheet


def _wet_shine(b: Brush) -> None:
    """Wet ground holds the lights and the sky upside down, broken into slivers that come towards us."""
    look = b.look
    warm, cool = skia.Path(), skia.Path()
    paved = b.piece.kind in ("ground_stone", "ground_asphalt")  # only there houses and lamps stand by
    for _ in range(int(b.w * 0.7)):
        x, half = b.rng.uniform(-b.w / 3, b.w / 3), b.rng.uniform(0.10, 0.34)
        lamplit = paved and look.lamps > 0.3 and b.rng.random() < 0.6
        for k in range(int(b.rng.integers(5, 11))):
            y, wide = -0.06 - 0.11 * k - 0.012 * k * k, half * (1.0 - 0.07 * k) * b.rng.uniform(0.6, 1.1)
            sliver = oval(x + b.rng.uniform(-0.05, 0.05), y, wide, 0.014 + 0.004 * k)
            (warm if lamplit else cool).addPath(sliver)
    pale = mix(look.ramp[1], (1.0, 1.0, 1.0), 0.25)
    for path, colour, alpha in ((cool, pale, 0.20), (warm, mix(LAMPLIGHT, EMBER, 0.25), 0.34)):
        paint = skia.Paint(AntiAlias=True, Color=argb(colour, alpha))
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.018))
        b.paper.canvas.drawPath(path, paint)


def _pool_of_light(b: Brush, sheet: skia.Path, ground: RGB) -> None:
    """Where people act the ground is lighter, and it sinks into the dark to both sides."""
    look = b.look
    glow = mix(shade(ground, 0.22), look.key, 0.30) if not look.night else mix(shade(ground, 0.2), look.ramp[1], 0.5)
    side = -1.0 if look.from_x < 0 else 1.0
    if look.lamps > 0.5:
        glow = mix(glow, LAMPLIGHT, 0.16 if look.snowy else 0.36)
    elif look.hour is Hour.NOON:
        glow = mix(glow, rgb("#fff0c0"), 0.4)
    elif look.hour in (Hour.MORNING, Hour.AFTERNOON) and look.weather in (Weather.CLEAR, Weather.WIND):
        glow = mix(glow, rgb("#ffe0a0"), 0.42)
    elif look.hour is Hour.DAWN:
        glow = mix(glow, look.ramp[1], 0.55)
    b.pool(sheet, side * 0.8, -0.55, 5.2, glow, 0.55, squash=0.17)
    dark = mix(look.ramp[4], look.ramp[5], 0.6)
    for x in (-11.5, 11.5):
        b.pool(sheet, x, -1.2, 7.5, dark, 0.5, squash=0.5)


def _depth_rows(rows: int) -> list[float]:
    """Return heights (y < 0) of rows on the ground, closer together far away."""
    return [-2.6 * (k / rows) ** 1.7 - 0.03 for k in range(rows)]


def ground_grass(b: Brush) -> None:
    """A meadow: tufts of blades in rows, flowers in spring and summer."""
    _floor(b, "grass", 0.10)
    blades, dark = skia.Path(), skia.Path()
    for y in _depth_rows(9):
        size = 0.05 + 0.10 * -y
        for _ in range(int(b.w * (0.9 if y > -0.6 else 0.5))):
            x = b.rng.uniform(-b.w / 2, b.w / 2)
            for k in range(int(b.rng.integers(2, 5))):
                (blades if b.rng.random() < 0.5 else dark).addPath(
                    leaf(x + k * size * 0.3, y, size * b.rng.uniform(0.8, 1.8), size * 0.22,
                        math.pi / 2 + b.rng.uniform(-0.6, 0.6))
                )
    tone = 0.25 if b.look.snowy else 0.10
    b.flat(blades, "grass", tone, alpha=0.7)
    b.flat(dark, "leaf_dark", 0.0, alpha=0.45)
    if b.look.season in (Season.SPRING, Season.SUMMER) and not b.look.snowy:
        for material in ("flower_yellow", "blossom", "white"):
            dots = joined(oval(float(x), float(-2.0 * y**1.6 - 0.05), 0.016 + 0.02 * float(y))
                for x, y in zip(b.rng.uniform(-b.w / 2, b.w / 2, 26), b.rng.uniform(0, 1, 26), strict=True))
            b.flat(dots, material, alpha=0.85)


def ground_earth(b: Brush) -> None:
    """Trodden earth: pebbles, ruts, dry tufts."""
    _floor(b, "earth", 0.05)
    ruts = skia.Path()
    for y in _depth_rows(8)[1:]:
        for _ in range(int(b.w * 0.35)):
            x, length = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0.3, 1.3) * (0.4 - y * 0.5)
            ruts.addPath(leaf(x, y, length, 0.03 - y * 0.02, b.rng.uniform(-0.03, 0.03)))
    if b.look.snowy:
        b.flat(ruts, "water_light", -0.05, alpha=0.35)
        return
    b.flat(ruts, "earth", -0.22, alpha=0.35)
    for tone in (0.25, -0.25):
        stones = joined(oval(float(x), float(-2.2 * y**1.6 - 0.04), 0.02 + 0.05 * float(y), 0.01 + 0.02 * float(y))
            for x, y in zip(b.rng.uniform(-b.w / 2, b.w / 2, 50), b.rng.uniform(0, 1, 50), strict=True))
        b.flat(stones, "stone_dark", tone, alpha=0.6)


def ground_sand(b: Brush) -> None:
    """Sand with long ripples and a few shells."""
    _floor(b, "sand", 0.05)
    ripples = skia.Path()
    for y in _depth_rows(11)[1:]:
        x = -b.w / 2
        while x < b.w / 2:
            length = b.rng.uniform(0.5, 1.6)
            ripples.addPath(curve((x, y), (x + length / 2, y + 0.05 - y * 0.05), (x + length, y)))
            x += length + b.rng.uniform(0.1, 1.2)
    b.line(ripples, "sand", 0.018, -0.25, alpha=0.5)
    shells = joined(oval(float(x), float(-1.9 * y**1.5 - 0.1), 0.03, 0.02)
        for x, y in zip(b.rng.uniform(-b.w / 2, b.w / 2, 18), b.rng.uniform(0, 1, 18), strict=True))
    b.flat(shells, "white", alpha=0.8)


def ground_stone(b: Brush) -> None:
    """Old paving: rows of slabs, wider and farther apart as they come near."""
    _floor(b, "stone", 0.015)
    rows = _depth_rows(10)
    seams, light, dark = skia.Path(), skia.Path(), skia.Path()
    for y0, y1 in pairwise(rows):
        x = -b.w / 2 - b.rng.uniform(0, 1)
        while x < b.w / 2:
            width = b.rng.uniform(0.5, 1.0) * (0.7 - y0 * 0.35)
            slab = poly([(x * (1 - y0 * 0.06), y0), ((x + width) * (1 - y0 * 0.06), y0),
                ((x + width) * (1 - y1 * 0.06), y1), (x * (1 - y1 * 0.06), y1)])
            luck = b.rng.random()
            if luck < 0.22:
                light.addPath(slab)
            elif luck < 0.42:
                dark.addPath(slab)
            seams.addPath(slab)
            x += width
    if b.look.snowy and not b.look.indoor:
        b.line(seams, "water", 0.012, -0.1, alpha=0.14)  # the joints show faintly through what has fallen
        _drifts(b)
        return
    b.flat(light, "stone", 0.16, alpha=0.45)
    b.flat(dark, "stone_dark", -0.05, alpha=0.35)
    b.line(seams, "stone_dark", 0.012, -0.35, alpha=0.4)


def _drifts(b: Brush) -> None:
    """Soft hollows and crests of fallen snow, broader as they come near."""
    hollows, crests = skia.Path(), skia.Path()
    for y in _depth_rows(9)[1:]:
        for _ in range(int(b.w * 0.22)):
            x, half = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0.4, 1.1) * (0.6 - y * 0.4)
            hollows.addPath(leaf(x, y, half, 0.035 - y * 0.022, b.rng.uniform(-0.02, 0.02)))
            crests.addPath(leaf(x + half * 0.2, y + 0.02, half * 0.8, 0.014 - y * 0.008, b.rng.uniform(-0.02, 0.02)))
    b.flat(hollows, "water_light", -0.12, alpha=0.30)
    b.flat(crests, "snow", 0.05, alpha=0.55)


def ground_asphalt(b: Brush) -> None:
    """A road behind a kerb: pavement slabs, kerb, lane marks; under snow its kerb and the tracks of wheels."""
    _floor(b, "concrete", 0.0)
    if b.look.snowy and not b.look.indoor:
        _drifts(b)
        b.fade(poly([(-b.w / 2, -0.34), (b.w / 2, -0.34), (b.w / 2, -0.5), (-b.w / 2, -0.5)]), -0.34, -0.5,
            ((0.0, b.ink("water_dark", -0.1), 0.34), (1.0, b.ink("water_dark", -0.1), 0.0)))
        for y in (-0.78, -0.98, -1.42, -1.70):
            b.line(line((-b.w / 2, y), (b.w / 2, y)), "asphalt", 0.05 - 0.03 * y, -0.1, alpha=0.30)
        return
    road = poly([(-b.w / 2, -0.42), (b.w / 2, -0.42), (b.w / 2, -_SKIRT_M), (-b.w / 2, -_SKIRT_M)])
    b.flat(poly([(-b.w / 2, -0.34), (b.w / 2, -0.34), (b.w / 2, -0.42), (-b.w / 2, -0.42)]), "concrete", -0.25)
    b.fade(road, -0.42, -2.5, ((0.0, b.ink("asphalt"), 1.0), (1.0, mix(b.ink("asphalt", -0.2), b.look.ramp[5], 0.4),
        1.0)))
    seams = joined(line((x, -0.02), (x * 1.05, -0.34)) for x in (k * 1.1 - b.w / 2 for k in range(int(b.w / 1.1))))
    b.line(seams, "concrete", 0.014, -0.3, alpha=0.5)
    dashes = joined(poly([(x, -0.95), (x + 1.2, -0.95), (x + 1.28, -1.02), (x - 0.02, -1.02)])
        for x in (k * 2.6 - b.w / 2 for k in range(int(b.w / 2.6))))
    b.flat(dashes, "white", -0.05, alpha=0.75)


def furrows(b: Brush) -> None:
    """A field under crop: rows of stalks that follow the swell of the land."""
    _floor(b, "earth", 0.12)
    crop = "rice" if b.look.season in (Season.SPRING, Season.SUMMER) else "wheat"
    for row, y in enumerate(_depth_rows(7)):
        size = 0.22 + 0.16 * row
        tops: list[Point] = []
        x = -b.w / 2
        while x < b.w / 2:
            tops.append((x, y + size * b.rng.uniform(0.7, 1.0)))
            x += size * b.rng.uniform(0.35, 0.6)
        sheet = scallops(tops, 0.5, close=False)
        sheet.lineTo(b.w / 2, y - 0.1)
        sheet.lineTo(-b.w / 2, y - 0.1)
        sheet.close()
        b.cut(sheet, "snow" if b.look.snowy and row % 2 else crop, 0.10 - 0.05 * row, lift=0.25, edge=0.3, gradient=0.0)


def water(b: Brush) -> None:
    """Still water: the sky's colours upside down, long glints, fish-scale ripples near us."""
    box = poly([(-b.w / 2, 0), (b.w / 2, 0), (b.w / 2, -_SKIRT_M), (-b.w / 2, -_SKIRT_M)])
    horizon, zenith = b.look.ramp[1], b.look.ramp[0]
    shine = mix(horizon, b.ink("water_light"), 0.45)
    deep = mix(mix(zenith, b.look.ramp[4], 0.45), b.ink("water_dark"), 0.45)
    b.fade(box, 0.0, -b.h, ((0.0, shine, 1.0), (0.18, mix(shine, b.ink("water"), 0.55), 1.0),
        (0.55, mix(b.ink("water"), deep, 0.5), 1.0), (1.0, deep, 1.0)))
    glints, shade_lines = skia.Path(), skia.Path()
    for _ in range(int(b.w * 1.6)):
        t = b.rng.uniform(0, 1) ** 1.5
        x, y, length = b.rng.uniform(-b.w / 2, b.w / 2), -0.04 - t * b.h * 0.8, (0.2 + t * 1.3) * b.rng.uniform(0.5,
            1.4)
        sliver = smooth([(x - length, y), (x, y + 0.012 + 0.03 * t), (x + length, y), (x, y - 0.012 - 0.02 * t)],
            close=True)
        (glints if b.rng.random() < 0.55 else shade_lines).addPath(sliver)
    b.plain(shade_lines, deep, 0.35)
    b.plain(glints, shade(shine, 0.25), 0.55)
    _scale_waves(b, -b.h * 0.62, shine, deep)


def _scale_waves(b: Brush, y: float, light: tuple[float, float, float], deep: tuple[float, float, float]) -> None:
    """Rows of nested arcs, the fish-scale wave of paper-cuts."""
    arcs = skia.Path()
    r = b.h * 0.11
    for row in range(2):
        x = -b.w / 2 + (row % 2) * r
        while x < b.w / 2:
            if b.rng.random() < 0.6:
                for k in (1.0, 0.68, 0.36):
                    arcs.addArc(skia.Rect.MakeLTRB(x - r * k, y - row * r * 0.7 - r * k * 0.5, x + r * k,
                        y - row * r * 0.7 + r * k * 0.5), 0, 180)
            x += r * 2
    b.paper.line(arcs, mix(light, deep, 0.25), b.h * 0.008, alpha=0.5, lit=False)


def sea(b: Brush) -> None:
    """The sea in layers: each nearer swell scalloped, the last with foam."""
    box = poly([(-b.w / 2, 0), (b.w / 2, 0), (b.w / 2, -_SKIRT_M), (-b.w / 2, -_SKIRT_M)])
    shine = mix(b.look.ramp[1], b.ink("water_light"), 0.35)
    deep = mix(b.ink("water_dark"), b.look.ramp[4], 0.35)
    b.fade(box, 0.0, -b.h, ((0.0, shine, 1.0), (0.25, mix(shine, b.ink("water"), 0.7), 1.0), (1.0, deep, 1.0)))
    for row in range(5):
        y, size = -b.h * (0.06 + 0.16 * row), b.h * (0.10 + 0.07 * row)
        tops: list[Point] = []
        x = -b.w / 2 - b.rng.uniform(0, size * 2)
        while x < b.w / 2 + size:
            tops.append((x, y))
            x += size * b.rng.uniform(1.6, 2.6)
        swell = scallops(tops, 0.16, close=False)
        swell.lineTo(b.w / 2 + size, -_SKIRT_M)
        swell.lineTo(-b.w / 2 - size, -_SKIRT_M)
        swell.close()
        colour = mix(mix(shine, b.ink("water"), 0.5), deep, row / 5)
        b.paper.cut(swell, colour, lift=0.5, edge=0.7, gradient=0.0, lit=False, alpha=0.92)
        b.paper.line(scallops(tops, 0.16, close=False), shade(shine, 0.4), size * 0.035, alpha=0.35 + 0.08 * row,
            lit=False)


def surf(b: Brush) -> None:
    """The edge of the sea on sand: foam in scalloped lines, each with its wet shadow."""
    for row, alpha in ((0, 0.95), (1, 0.7), (2, 0.5)):
        y, step = -b.h * row * 0.9, b.h * (4.0 - row * 0.8)
        count = int(b.w / step) + 2
        tops = [(b.w / 2 - k * step, y + b.rng.uniform(-0.25, 0.25) * b.h) for k in range(count)]
        edge = scallops(tops, -0.16, close=False)
        sheet = skia.Path(edge)
        for x, py in reversed(tops):
            sheet.lineTo(x, py + b.h * 0.42)
        sheet.close()
        b.cut(sheet, "white" if row < 2 else "water_light", 0.1, lift=0.35, edge=0.3, gradient=0.0, alpha=alpha)


def rock(b: Brush) -> None:
    """A boulder in three facets."""
    w, h = b.w / 2, b.h
    top = [(-w, 0), (-w * 0.92, h * 0.45), (-w * b.rng.uniform(0.4, 0.6), h * 0.85), (w * b.rng.uniform(-0.1, 0.15),
        h), (w * 0.6, h * b.rng.uniform(0.6, 0.8)), (w * 0.95, h * 0.3), (w, 0)]
    b.cut(poly([*top, (w * 0.5, -h * 0.06), (-w * 0.5, -h * 0.05)]), "rock", lift=0.6, edge=0.5)
    lit = -1 if b.look.from_x < 0 else 1
    b.flat(poly([(0, h), (lit * -w * 0.1, h * 0.5), (lit * -w * 0.2, 0), (lit * -w, 0), (lit * -w * 0.93, h * 0.36),
        (lit * -w * 0.5, h * 0.7)]), "rock_dark", alpha=0.55)
    b.flat(smooth([(-w * 0.9, 0), (-w * 0.5, h * 0.12), (0, h * 0.05), (w * 0.6, h * 0.14), (w * 0.9, 0)],
        close=True), "leaf_dark", alpha=0.5)
    b.snow_cap(top[1:6], h * 0.16)


def scholar_rock(b: Brush) -> None:
    """A pierced Taihu rock."""
    w, h = b.w / 2, b.h
    outline = smooth([(-w * 0.7, 0), (-w, h * 0.3), (-w * 0.5, h * 0.5), (-w * 0.8, h * 0.75), (-w * 0.2, h),
        (w * 0.3, h * 0.86), (w * 0.9, h * 0.92), (w * 0.7, h * 0.6), (w, h * 0.35), (w * 0.6, h * 0.15),
        (w * 0.8, 0)], close=True)
    holes = [oval(-w * 0.25, h * 0.66, w * 0.16, h * 0.08), oval(w * 0.35, h * 0.45, w * 0.18, h * 0.10),
        oval(-w * 0.3, h * 0.28, w * 0.14, h * 0.06), oval(w * 0.3, h * 0.75, w * 0.1, h * 0.05)]
    sheet = outline
    for hole in holes:
        sheet = skia.Op(sheet, hole, skia.PathOp.kDifference_PathOp)
    b.cut(sheet, "stone", -0.05, lift=0.7, edge=0.6)
    for hole in holes:
        b.line(hole, "stone_dark", h * 0.012, -0.2, alpha=0.6)


def stepping_stones(b: Brush) -> None:
    """Flat stones and tufts lying on the ground at the piece's place."""
    for _ in range(int(b.w * 1.5)):
        x, y, r = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(-0.5, 0) * b.h, b.rng.uniform(0.1, 0.22)
        b.cut(smooth([(x - r, y), (x - r * 0.3, y + r * 0.25), (x + r * 0.8, y + r * 0.12),
            (x + r * 0.6, y - r * 0.2)], close=True), "stone", lift=0.2)


def path_way(b: Brush) -> None:
    """A path that winds away from us up to the plane's far edge, its rims soft with grass."""
    w, h = b.w, b.h
    lean = b.rng.choice([-1.0, 1.0]) * b.rng.uniform(0.5, 0.9) * w
    middle = [(lean, 0.0), (lean * 0.2, -h * 0.10), (lean * 0.75, -h * 0.26), (-lean * 0.1, -h * 0.52),
        (-lean * 0.5, -h * 0.95), (-lean * 0.8, -h * 1.6)]
    for grow, alpha in ((1.16, 0.35), (1.0, 0.75)):
        widths = [w * t * grow for t in (0.10, 0.26, 0.42, 0.72, 1.15, 1.8)]
        sheet = limb(middle, widths)
        top = b.ink("snow" if b.look.snowy else "path", 0.04 if grow == 1.0 else -0.06)
        b.fade(sheet, 0, -h * 1.2, ((0.0, top, alpha), (0.6, top, alpha * 0.8), (1.0, top, 0.0)))


def lotus(b: Brush) -> None:
    """Lotus leaves and a few flowers standing in water."""
    for _ in range(int(b.w * 1.6)):
        x, y, r = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0.0, 0.45) * b.h, b.rng.uniform(0.16, 0.34) * b.h
        b.line(curve((x, -b.h * 0.1), (x + r * 0.2, y * 0.5), (x, y)), "leaf_dark", b.h * 0.02)
        b.cut(oval(x, y, r * 1.5, r * 0.5), "leaf" if b.rng.random() < 0.6 else "leaf_dark", lift=0.35)
        b.line(joined(line((x, y), (x + math.cos(a) * r * 1.3, y + math.sin(a) * r * 0.42))
            for a in (0.4, 1.2, 2.0, 2.8, 3.9, 5.2)), "leaf_dark", b.h * 0.008, -0.2, alpha=0.5)
    if b.look.season is Season.SUMMER:
        for _ in range(int(b.w * 0.5) + 1):
            x, y = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0.5, 0.9) * b.h
            b.line(line((x, 0), (x, y)), "leaf_dark", b.h * 0.02)
            for a in (-0.9, -0.45, 0.9, 0.45, 0.0):
                b.cut(leaf(x, y, b.h * 0.22, b.h * 0.14, math.pi / 2 + a), "blossom" if a else "blossom_light",
                    lift=0.15)


def sun_path(b: Brush) -> None:
    """The sun's or moon's road on water."""
    if b.look.hour is Hour.NOON:
        return
    glow = rgb("#ffe2b0") if b.look.hour is not Hour.NIGHT else rgb("#e9edff")
    for k in range(16):
        y = -b.h * (k / 16) ** 1.3
        half = b.w * (0.12 + 0.38 * (k / 16)) * b.rng.uniform(0.4, 1.0)
        x = b.rng.uniform(-0.1, 0.1) * b.w
        b.plain(smooth([(x - half, y), (x, y + b.h * 0.012), (x + half, y), (x, y - b.h * 0.012)], close=True), glow,
            0.6 - 0.02 * k)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("hills", hills, 8.0), ("crags", crags, 6.0), ("treeline", treeline, 10.0), ("ground_grass", ground_grass, 26.0),
    ("ground_earth", ground_earth, 26.0), ("ground_sand", ground_sand, 26.0), ("ground_stone", ground_stone, 26.0),
    ("ground_asphalt", ground_asphalt, 26.0), ("furrows", furrows, 26.0),
    ("water", water, 10.0), ("sea", sea, 10.0), ("surf", surf, 20.0), ("rock", rock, 1.4),
    ("scholar_rock", scholar_rock, 0.75), ("stones", stepping_stones, 4.0), ("path", path_way, 1.0),
        ("lotus", lotus, 4.0),
    ("sun_path", sun_path, 0.6),
)  # fmt: skip
