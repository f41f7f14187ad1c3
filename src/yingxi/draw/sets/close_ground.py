"""What lands behind a head are laid with: their tones, sheets under a skyline, a pagoda, round trees.

The unit is the frame's height, the origin the frame's middle; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import skia

from yingxi.draw.palette import LAMPLIGHT, blend, saturate
from yingxi.draw.paper import RGB, argb, mix, shade
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import Point, crown, joined, leaf, line, oval, poly, rect, smooth
from yingxi.story.terms import Hour, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

HALF: Final = 1.7
"""How far what fills the frame reaches to both sides: wider than any frame, for cameras that move."""

LOW: Final = -1.0


_OWN: Final[dict[Hour, float]] = {Hour.MORNING: 0.66, Hour.NOON: 0.72, Hour.AFTERNOON: 0.60, Hour.DAWN: 0.26,
    Hour.DUSK: 0.12, Hour.NIGHT: 0.06}
"""How much of its own colour the land shows at an hour."""


_BLUE_AIR: Final = (Hour.MORNING, Hour.NOON)
"""Hours whose distance is blue under a warm sky: butter and blue in equal parts would be grey."""

_BY_DAY: Final = (Hour.MORNING, Hour.NOON, Hour.AFTERNOON)
"""Hours in which what is near shows its own colour: brick, plaster and leaf part."""

_SUNLIT: Final = (Hour.DAWN, Hour.MORNING, Hour.NOON, Hour.AFTERNOON)

_FRESH: Final = 1.30
"""How much richer land is by day than the mix of its colours."""

_CLOSE_UNITY: Final = 0.12
_SNOW: Final = 0.72
"""How far land under snow shows white, in the far air: nearer it lies deeper in shade."""


def tone(b: Brush, near: float, material: str = "leaf_dark") -> RGB:
    """Return the colour of a sheet of land: 0 the far air .. 1 the dark close by, a little of its own by day."""
    r = b.look.ramp
    air = blend(r[1], r[2], 0.85 if b.look.hour in _BLUE_AIR else 0.6)
    deep = blend(r[4], r[5], 0.5)
    colour = blend(air, r[3], near / 0.55) if near < 0.55 else blend(r[3], deep, (near - 0.55) / 0.45)
    # Its own colour as if it lay close by: how far it is lost in the air is said here, by `near`.
    own = mix(air, shade(b.ink(material, unify=_CLOSE_UNITY), -0.34 * near), min(1.0, 0.28 + 1.35 * near))
    share = _OWN[b.look.hour]
    if b.look.hour not in _BY_DAY:
        return blend(colour, own, share)
    return saturate(blend(colour, own, share + (1.0 - share) * 0.75 * near), _FRESH)


def lay_land(b: Brush, path: skia.Path, colour: RGB, lift: float = 0.6) -> None:
    """Lay a sheet in a finished colour."""
    b.paper.cut(path, colour, lift=lift, edge=0.35, gradient=0.04, lit=False)


def land(b: Brush, edge: list[Point], near: float, *, soft: bool = True, material: str = "leaf_dark") -> None:
    """Lay a sheet below a skyline; mist gathers at its foot."""
    sheet = smooth(edge) if soft else poly(edge, close=False)
    for x, y in ((HALF, LOW), (-HALF, LOW)):
        sheet.lineTo(x, y)
    sheet.close()
    colour = tone(b, near, material)
    if b.look.snowy and not b.look.indoor:
        colour = mix(colour, b.ink("snow", unify=_CLOSE_UNITY), _SNOW * (1.0 - 0.35 * near))
    lay_land(b, sheet, colour)
    _lit_rim(b, sheet, edge, colour, near)
    top = max(y for _, y in edge)
    air = mix(b.look.ramp[1], b.look.ramp[2], 0.3)
    b.fade(sheet, top, top - 0.42, ((0.0, air, 0.0), (0.35, air, 0.05), (1.0, air, 0.44 * (1.0 - near) ** 0.8)))


def _lit_rim(b: Brush, sheet: skia.Path, edge: list[Point], colour: RGB, near: float) -> None:
    """Let the sun catch a skyline: a warm belt along it that is lost downwards, by day in clear air."""
    if b.look.hour not in _SUNLIT or b.look.weather not in (Weather.CLEAR, Weather.WIND):
        return
    warm = blend(shade(colour, 0.12), b.look.ramp[1], 0.55)
    belts = ((0.10, 0.10), (0.05, 0.16), (0.018, 0.28))

    def catch() -> None:
        for wide, share in belts:
            b.plain_line(smooth(edge), warm, wide, share * (0.55 + 0.45 * near))

    b.clipped(sheet, catch)


def fields(b: Brush, edge: list[Point], near: float, rows: int = 4) -> None:
    """Lay a slope's fields below its skyline: belts of crop and meadow that follow it, hedges between them."""
    sheet = smooth(edge)
    for x, y in ((HALF, LOW), (-HALF, LOW)):
        sheet.lineTo(x, y)
    sheet.close()
    crops = ("leaf", "wheat", "leaf_light", "rice", "leaf_dark", "wheat")

    def lay() -> None:
        for k in range(rows):
            down = 0.035 + 0.052 * k
            belt = [(x, y - down - 0.014 * math.sin(5.0 * x + 2.0 * k + b.piece.seed % 5)) for x, y in edge]
            body = smooth(belt)
            body.lineTo(HALF, LOW)
            body.lineTo(-HALF, LOW)
            body.close()
            colour = blend(tone(b, near), tone(b, min(1.0, near + 0.1), crops[(k + b.piece.seed) % 6]), 0.75)
            if b.look.snowy:
                colour = mix(colour, b.ink("snow", unify=_CLOSE_UNITY), 0.5 if k % 2 else 0.66)
            lay_land(b, body, colour, 0.25)
            xs = np.arange(-HALF, HALF, 0.024) + 0.008 * k
            heights = np.interp(xs, [x for x, _ in belt], [y for _, y in belt])
            hedge = joined(oval(float(x), float(y) + 0.004, 0.015, 0.010 + 0.006 * float(b.rng.random()))
                for x, y in zip(xs, heights, strict=True) if math.sin(9.0 * float(x) + 2.7 * k) > -0.2)
            hedge.setFillType(skia.PathFillType.kWinding)
            b.plain(hedge, shade(tone(b, min(1.0, near + 0.22)), -0.08), 0.8)

    b.clipped(sheet, lay)


def cast_shade(b: Brush, sheet: skia.Path) -> None:
    """Let the shade of leaves that hang before a sheet lie aslant on it, by day when the sun is out."""
    if b.look.night or b.look.weather not in (Weather.CLEAR, Weather.WIND):
        return
    shade_of = blend(b.look.ramp[4], b.look.ramp[3], 0.4)
    spots = skia.Path()
    for k in range(26):
        x, y = -HALF + 2 * HALF * (k + b.rng.uniform(0.0, 1.0)) / 26, 0.16 + b.rng.uniform(-0.16, 0.14)
        for turn in (-2.6, -1.9, -1.2):
            spots.addPath(leaf(x, y, b.rng.uniform(0.13, 0.24), 0.05, turn + b.rng.uniform(-0.3, 0.3)))
    spots.addPath(poly([(-HALF, 0.9), (HALF, 0.9), (HALF, 0.12), (0.3, 0.19), (-0.4, 0.15), (-HALF, 0.22)]))
    spots.setFillType(skia.PathFillType.kWinding)
    paint = skia.Paint(AntiAlias=True, Color=argb(shade(shade_of, 0.35)), BlendMode=skia.BlendMode.kMultiply)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.005))
    b.clipped(sheet, lambda: b.paper.canvas.drawPath(spots, paint))


def eave(x: float, y: float, half: float, rise: float) -> skia.Path:
    """A roof whose corners turn up."""
    path = skia.Path()
    path.moveTo(x - half, y + rise * 0.34)
    path.quadTo(x - half * 0.6, y - rise * 0.06, x - half * 0.3, y)
    path.lineTo(x + half * 0.3, y)
    path.quadTo(x + half * 0.6, y - rise * 0.06, x + half, y + rise * 0.34)
    path.quadTo(x + half * 0.52, y + rise * 0.42, x + half * 0.42, y + rise)
    path.lineTo(x - half * 0.42, y + rise)
    path.quadTo(x - half * 0.52, y + rise * 0.42, x - half, y + rise * 0.34)
    path.close()
    return path


def pagoda(b: Brush, x: float, y: float, h: float, near: float) -> None:
    """A tower of five curved roofs with lit windows."""
    colour, lit = tone(b, near + 0.1), skia.Path()
    sheet = skia.Path()
    for k in range(5):
        foot, half = y + h * 0.17 * k, h * (0.17 - 0.022 * k)
        sheet.addRect(skia.Rect.MakeLTRB(x - half * 0.72, foot - 0.001, x + half * 0.72, foot + h * 0.12))
        sheet.addPath(eave(x, foot + h * 0.105, half * 1.35, h * 0.075))
        for j in (-1, 0, 1):
            lit.addRect(skia.Rect.MakeLTRB(x + j * half * 0.4 - h * 0.014, foot + h * 0.03,
                x + j * half * 0.4 + h * 0.014, foot + h * 0.08))
    sheet.addPath(poly([(x - h * 0.012, y + h * 0.85), (x + h * 0.012, y + h * 0.85), (x, y + h * 1.06)]))
    sheet.setFillType(skia.PathFillType.kWinding)
    lay_land(b, sheet, colour, 0.3)
    b.plain(lit, mix(shade(colour, -0.25), LAMPLIGHT, max(0.15, b.look.windows)), 0.9)


def far_castle(b: Brush, x: float, y: float, h: float, near: float) -> None:
    """A castle of slim towers on a far ridge, its windows lit."""
    colour, body, lit = tone(b, near + 0.1, "stone"), skia.Path(), skia.Path()
    for dx, top, half in ((-0.36, 0.46, 0.07), (-0.14, 0.78, 0.085), (0.12, 0.60, 0.11), (0.36, 0.42, 0.07)):
        cx, low, high, wide = x + dx * h, y - 0.2, y + top * h, half * h
        body.addRect(skia.Rect.MakeLTRB(cx - wide, low, cx + wide, high))
        body.addPath(poly([(cx + wide * 1.4, high - 0.003), (cx, high + wide * 3.2), (cx - wide * 1.4, high - 0.003)]))
        lit.addPath(rect(cx - wide * 0.3, high - 0.16 * h, cx + wide * 0.3, high - 0.07 * h))
    body.addRect(skia.Rect.MakeLTRB(x - 0.42 * h, y - 0.2, x + 0.42 * h, y + 0.28 * h))
    body.setFillType(skia.PathFillType.kWinding)
    lay_land(b, body, colour, 0.3)
    b.plain(lit, mix(shade(colour, -0.25), LAMPLIGHT, max(0.2, b.look.windows)), 0.9)
    flags = joined(poly([(x + dx * h, y + top * h), (x + (dx + 0.12) * h, y + (top - 0.03) * h), (x + dx * h,
        y + (top - 0.07) * h)]) for dx, top in ((-0.14, 1.14), (0.12, 1.04)))
    b.plain(flags, tone(b, near + 0.1, "red"))


def windmill(b: Brush, x: float, y: float, h: float, near: float) -> None:
    """A windmill on a ridge: a tapering body, a cap, four latticed sails."""
    colour = tone(b, near + 0.12, "plaster_dark")
    lay_land(b, poly([(x - 0.17 * h, y - 0.06), (x + 0.17 * h, y - 0.06), (x + 0.10 * h, y + 0.62 * h),
        (x - 0.10 * h, y + 0.62 * h)]), colour, 0.3)
    dark = tone(b, min(1.0, near + 0.3), "wood_dark")
    lay_land(b, smooth([(x - 0.13 * h, y + 0.60 * h), (x, y + 0.80 * h), (x + 0.13 * h, y + 0.60 * h)], close=True),
        dark, 0.3)
    hub = (x, y + 0.66 * h)
    for k in range(4):
        way = 0.5 + k * math.pi / 2
        c, s = math.cos(way) * h, math.sin(way) * h
        b.plain_line(line(hub, (hub[0] + 0.58 * c, hub[1] + 0.58 * s)), dark, 0.022 * h, 1.0)
        sail = poly([(hub[0] + u * c - v * s, hub[1] + u * s + v * c) for u, v in ((0.14, 0.0), (0.56, 0.0),
            (0.56, 0.14), (0.14, 0.11))])
        b.plain(sail, mix(tone(b, near, "paper"), b.look.ramp[1], 0.3), 0.9)
    b.plain(rect(x - 0.03 * h, y + 0.24 * h, x + 0.03 * h, y + 0.34 * h), mix(shade(colour, -0.4), LAMPLIGHT,
        max(0.2, b.look.windows)))


def turbines(b: Brush, x: float, y: float, h: float, near: float) -> None:
    """Three white wind turbines along a ridge."""
    white = mix(tone(b, near, "white"), (1.0, 1.0, 1.0), 0.0 if b.look.night else 0.35)
    for dx, size, turn in ((0.0, 1.0, 0.3), (0.20, 0.74, 0.9), (-0.18, 0.62, 1.5)):
        cx, top, long = x + dx, y + 0.8 * h * size, 0.36 * h * size
        b.plain(poly([(cx - 0.008, y - 0.08), (cx + 0.008, y - 0.08), (cx + 0.004, top), (cx - 0.004, top)]), white)
        b.plain(joined(leaf(cx, top, long, long * 0.12, turn + k * math.tau / 3) for k in range(3)), white)
        b.plain(oval(cx, top, 0.009), white)


def round_trees(b: Brush, y: float, near: float) -> None:
    """Clumps of far trees along a ridge."""
    clumps = joined(crown(x, y + b.rng.uniform(-0.02, 0.05), b.rng.uniform(0.06, 0.13), b.rng.uniform(0.05, 0.09), 9,
        b.rng) for x in (-1.3, -1.05, -0.86, 0.72, 0.95, 1.2, 1.45))
    clumps.setFillType(skia.PathFillType.kWinding)
    lay_land(b, clumps, tone(b, near), 0.4)
