"""Land and water: hills, rocks, rivers, the sea."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import blend, saturate
from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.path_ops import without
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import Point, curve, joined, leaf, line, oval, poly, ridge_line, scallops, smooth
from yingxi.story.terms import Hour, Season, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

SKIRT_M: Final = 14.0
"""How far land reaches below its foot, so that no camera sees under it."""


_ENDLESS_M: Final = 120.0
"""A wider range reaches past every frame's edges; the haze before a narrower one would show where it ends."""

_RUN_OUT: Final = 2.6
"""A range is as high as it grows from one part in so many of its half width on."""


def under(edge: list[Point], skirt: float) -> skia.Path:
    """Return what lies below a skyline that runs from left to right, down to `skirt` metres below its foot."""
    path = smooth(edge)
    path.lineTo(edge[-1][0], -skirt)
    path.lineTo(edge[0][0], -skirt)
    path.close()
    return path


def _range(b: Brush, material: str, rough: float, peaks: int) -> None:
    """One range of hills, with echoes of its ridge cut below it, dissolving into mist at its foot."""
    edge = ridge_line(-b.w / 2, b.w / 2, b.h, b.rng, peaks=peaks, rough=rough)
    # It runs out to both sides: a range that ends inside a frame must not be cut off.
    edge = [(x, y * math.sin(min(1.0, (1.0 - abs(x) / (b.w / 2)) * _RUN_OUT) * math.pi / 2) - 0.02) for x, y in edge]
    sheet = under(edge, SKIRT_M)
    top = b.ink(material, 0.02)
    foot = mix(top, b.look.air, 0.42)
    b.paper.cut(sheet, top, lift=1.6, edge=_far_edge(b), gradient=0.0, lit=False)
    b.fade(sheet, b.h, -b.h * 0.15, ((0.0, top, 1.0), (0.45, mix(top, foot, 0.35), 1.0), (1.0, foot, 1.0)))
    step = b.h * (0.16 if rough < 0.6 else 0.2)
    for k in (1, 2):
        drift = b.h * 0.10 * k * b.rng.uniform(-1, 1)
        echo = [(x + drift, y * (1 - 0.12 * k) - step * k * (0.6 + 0.4 * math.sin(x / b.h + k))) for x, y in edge]
        colour = mix(top, b.look.depth_colour(b.z * 0.6), 0.16 * k)
        inner = under(echo, SKIRT_M)
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
            # Lower towards the ends, where a range may stop inside a frame.
            height *= 0.25 + 0.75 * math.sin(min(1.0, (1.0 - abs(x) / (b.w / 2)) * _RUN_OUT) * math.pi / 2)
            _peak(b, x, height, b.h * b.rng.uniform(0.22, 0.40), tone)
    haze = poly([(-b.w / 2, -SKIRT_M), (b.w / 2, -SKIRT_M), (b.w / 2, b.h * 0.5), (-b.w / 2, b.h * 0.5)])
    if b.w > _ENDLESS_M:
        b.fade(haze, b.h * 0.5, -b.h * 0.05, ((0.0, b.look.air, 0.0), (0.6, b.look.air, 0.45), (1.0, b.look.air, 0.85)))
    base = poly([(-b.w / 2, -SKIRT_M), (b.w / 2, -SKIRT_M), (b.w / 2, -b.h * 0.04), (-b.w / 2, -b.h * 0.04)])
    b.plain(base, mix(top, b.look.air, 0.85))


def _peak(b: Brush, x: float, h: float, half: float, colour: RGB) -> None:
    """One peak: a blunt head, steep uneven sides, and inner sheets for its folds."""
    lean = b.rng.uniform(-0.25, 0.25) * half
    left = [(x - half * 1.5, -SKIRT_M), (x - half * 1.05, h * 0.12), (x - half * b.rng.uniform(0.7, 0.85), h * 0.42),
        (x - half * b.rng.uniform(0.42, 0.6) + lean * 0.6, h * 0.74), (x - half * 0.26 + lean, h * 0.95)]
    right = [(x + half * 0.22 + lean, h * 0.96), (x + half * b.rng.uniform(0.42, 0.6) + lean * 0.6, h * 0.70),
        (x + half * b.rng.uniform(0.68, 0.85), h * 0.38), (x + half * 1.1, h * 0.10), (x + half * 1.5, -SKIRT_M)]
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
    path.lineTo(b.w / 2, -SKIRT_M)
    path.lineTo(-b.w / 2, -SKIRT_M)
    path.close()
    top = b.ink("leaf_dark")
    b.paper.cut(path, top, lift=1.0, edge=_far_edge(b), gradient=0.0, lit=False)
    b.fade(path, b.h, -b.h * 0.2, ((0.0, top, 1.0), (1.0, mix(top, b.look.air, 0.45), 1.0)))


def water(b: Brush) -> None:
    """Still water: the sky's colours upside down, long glints, fish-scale ripples near us."""
    box = poly([(-b.w / 2, 0), (b.w / 2, 0), (b.w / 2, -SKIRT_M), (-b.w / 2, -SKIRT_M)])
    horizon, zenith = b.look.ramp[1], b.look.ramp[0]
    shine = saturate(blend(horizon, b.ink("water_light"), 0.42), 1.15)
    middle = saturate(b.ink("water"), 1.25)
    deep = saturate(blend(blend(zenith, b.look.ramp[4], 0.45), b.ink("water_dark"), 0.45), 1.2)
    b.fade(box, 0.0, -b.h, ((0.0, shine, 1.0), (0.14, mix(shine, middle, 0.55), 1.0), (0.5, mix(middle, deep, 0.55),
        1.0), (1.0, deep, 1.0)))
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
    """The sea in layers: a bright far edge, each nearer swell deeper, with a lit crest and lines of foam."""
    look = b.look
    box = poly([(-b.w / 2, 0), (b.w / 2, 0), (b.w / 2, -SKIRT_M), (-b.w / 2, -SKIRT_M)])
    shine = saturate(blend(look.ramp[1], b.ink("water_light"), 0.45), 1.2)
    middle = saturate(blend(b.ink("water"), look.ramp[2], 0.25), 1.35)
    deep = saturate(blend(b.ink("water_dark"), look.ramp[4], 0.45), 1.3)
    b.fade(box, 0.0, -b.h, ((0.0, shine, 1.0), (0.22, mix(shine, middle, 0.75), 1.0), (1.0, deep, 1.0)))
    for row in range(6):
        y, size = -b.h * (0.05 + 0.14 * row), b.h * (0.10 + 0.07 * row)
        crest = _swell(b, y, size)
        swell = under(crest, SKIRT_M)
        colour = mix(mix(shine, middle, 0.6), deep, (row + 0.4) / 6)
        b.paper.cut(swell, colour, lift=0.5, edge=0.7, gradient=0.0, lit=False, alpha=0.94)
        b.fade(swell, y + size * 0.34, y - size * 0.9, ((0.0, shade(colour, 0.26), 0.9), (0.45, colour, 0.4),
            (1.0, shade(colour, -0.22), 0.55)))
        b.paper.line(smooth(crest), shade(shine, 0.45), size * 0.06, alpha=0.55 + 0.07 * row, lit=False)
    _foam(b, shade(shine, 0.5))


def _swell(b: Brush, y: float, size: float) -> list[Point]:
    """A swell's skyline: long soft waves, steeper on one side."""
    points: list[Point] = []
    x = -b.w / 2 - size
    while x < b.w / 2 + size * 3:
        step = size * b.rng.uniform(1.7, 2.7)
        points += [(x, y), (x + step * 0.62, y + size * 0.34 * b.rng.uniform(0.7, 1.2))]
        x += step
    return points


def _foam(b: Brush, colour: RGB) -> None:
    """Slivers of foam lying on the swells, longer as they come near."""
    slivers = skia.Path()
    for _ in range(int(min(b.w, 60.0) * 1.2)):
        t = float(b.rng.uniform(0.0, 1.0))
        x, y, long = b.rng.uniform(-b.w / 2, b.w / 2), -b.h * (0.04 + 0.84 * t), b.h * (0.03 + 0.12 * t)
        slivers.addPath(leaf(x, y, long, b.h * 0.012 * (0.4 + t), b.rng.uniform(-0.04, 0.04)))
    b.plain(slivers, colour, 0.55)


def surf(b: Brush) -> None:
    """The edge of the sea on sand: sheets of shallow water running out, each with a soft hem of foam."""
    look = b.look
    shallow = saturate(blend(b.ink("water_light"), look.ramp[2], 0.35), 1.25)
    for row, alpha in ((0, 0.95), (1, 0.85), (2, 0.8)):
        y, step = -b.h * row * 0.85, b.h * (3.4 - row * 0.5)
        count = int(b.w / step) + 3
        edge: list[Point] = []
        for k in range(2 * count):
            # Tongues of water, no two alike in reach or breadth.
            x = -b.w / 2 - step + (k + b.rng.uniform(-0.28, 0.28)) * step / 2
            reach = b.rng.uniform(0.05, 0.34) if k % 2 else -b.rng.uniform(0.05, 0.30)
            edge.append((x, y + b.h * reach))
        for down, colour, share in ((0.24, b.ink("sand", -0.30), 0.4), (0.07, b.ink("white", 0.25), alpha),
            (-0.06, mix(shallow, b.ink("water"), 0.2 * (2 - row)), alpha)):
            sheet = smooth([(x, py - down * b.h) for x, py in edge])
            top = y + b.h * (0.55 if row else 1.4)
            sheet.lineTo(edge[-1][0], top)
            sheet.lineTo(edge[0][0], top)
            sheet.close()
            b.paper.cut(sheet, colour, lift=0.25, edge=0.2, gradient=0.0, alpha=share, lit=False)


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
        sheet = without(sheet, hole)
    b.cut(sheet, "stone", -0.05, lift=0.7, edge=0.6)
    for hole in holes:
        b.line(hole, "stone_dark", h * 0.012, -0.2, alpha=0.6)


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
    ("hills", hills, 8.0), ("crags", crags, 6.0), ("treeline", treeline, 10.0),
    ("water", water, 10.0), ("sea", sea, 10.0), ("surf", surf, 20.0), ("rock", rock, 1.4),
    ("scholar_rock", scholar_rock, 0.75),         ("lotus", lotus, 4.0),
    ("sun_path", sun_path, 0.6),
)  # fmt: skip
