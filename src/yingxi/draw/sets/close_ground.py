"""What lands behind a head are laid with: their tones, sheets under a skyline, a pagoda, round trees.

The unit is the frame's height, the origin the frame's middle; see `moving.framed_set`.
"""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT, blend
from yingxi.draw.paper import RGB, argb, mix, shade
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import Point, crown, joined, leaf, poly, smooth
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
    own = mix(air, shade(b.ink(material, unify=_CLOSE_UNITY), -0.34 * near), min(1.0, 0.14 + 1.35 * near))
    share = _OWN[b.look.hour]
    share += (1.0 - share) * 0.75 * near if b.look.hour in _BY_DAY else 0.0
    return blend(colour, own, share)


def lay_land(b: Brush, path: skia.Path, colour: RGB, lift: float = 0.6) -> None:
    """Lay a sheet in a finished colour."""
    b.paper.cut(path, colour, lift=lift, edge=0.35, gradient=0.04, lit=False)


def land(b: Brush, edge: list[Point], near: float, *, soft: bool = True) -> None:
    """Lay a sheet below a skyline; mist gathers at its foot."""
    sheet = smooth(edge) if soft else poly(edge, close=False)
    for x, y in ((HALF, LOW), (-HALF, LOW)):
        sheet.lineTo(x, y)
    sheet.close()
    colour = tone(b, near)
    if b.look.snowy and not b.look.indoor:
        colour = mix(colour, b.ink("snow", unify=_CLOSE_UNITY), _SNOW * (1.0 - 0.35 * near))
    lay_land(b, sheet, colour)
    top = max(y for _, y in edge)
    air = mix(b.look.ramp[1], b.look.ramp[2], 0.3)
    b.fade(sheet, top, top - 0.42, ((0.0, air, 0.0), (0.35, air, 0.05), (1.0, air, 0.44 * (1.0 - near) ** 0.8)))


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
    b.plain(lit, mix(shade(colour, -0.25), LAMPLIGHT, max(0.15, b.look.lamps)), 0.9)


def round_trees(b: Brush, y: float, near: float) -> None:
    """Clumps of far trees along a ridge."""
    clumps = joined(crown(x, y + b.rng.uniform(-0.02, 0.05), b.rng.uniform(0.06, 0.13), b.rng.uniform(0.05, 0.09), 9,
        b.rng) for x in (-1.3, -1.05, -0.86, 0.72, 0.95, 1.2, 1.45))
    clumps.setFillType(skia.PathFillType.kWinding)
    lay_land(b, clumps, tone(b, near), 0.4)
