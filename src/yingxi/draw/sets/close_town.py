"""Roofs, gables, a castle, a garden wall and a city behind a head under the open sky.

The unit is the frame's height, the origin the frame's middle; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_ground import HALF, LOW, cast_shade, eave, land, lay_land, pagoda, round_trees, tone
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import crown, curve, joined, leaf, line, oval, poly, rect, ridge_line
from yingxi.story.terms import Season

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def close_roofs(b: Brush) -> None:
    """A town behind: curved roofs over each other, lit windows, a pagoda among them."""
    edge = [(x, -0.22 + y) for x, y in ridge_line(-HALF, HALF, 0.24, b.rng, peaks=3, rough=0.1)]
    land(b, edge, 0.10)
    pagoda(b, 1.02, -0.30, 0.62, 0.30)
    for row, (y, near, half) in enumerate(((-0.30, 0.34, 0.30), (-0.46, 0.62, 0.40))):
        x = -HALF + b.rng.uniform(0.0, 0.2)
        colour = tone(b, near, "tile")
        while x < HALF:
            w, base = half * b.rng.uniform(0.8, 1.2), y + b.rng.uniform(-0.05, 0.06)
            lay_land(b, rect(x - w * 0.62, LOW, x + w * 0.62, base + 0.02), shade(colour, 0.10), 0.3)
            _windows(b, x, base - 0.12, w * 0.62, colour)
            lay_land(b, eave(x, base, w, 0.15), colour, 0.5)
            tiles = joined(curve((x + t * w * 0.42, base + 0.145), (x + t * w * 0.5, base + 0.05),
                (x + t * w * 0.75, base + 0.012)) for t in (-0.8, -0.6, -0.4, -0.2, 0.0, 0.2, 0.4, 0.6, 0.8))
            b.paper.line(tiles, shade(colour, -0.22), 0.0045, alpha=0.6, lit=False)
            b.snow_cap([(x - w * 0.44, base + 0.155), (x, base + 0.16), (x + w * 0.44, base + 0.155)], 0.05)
            x += w * (1.55 + 0.2 * row)


def _windows(b: Brush, x: float, y: float, half: float, colour: RGB) -> None:
    """Two papered windows with bars."""
    glass = mix(shade(colour, -0.30), LAMPLIGHT, b.look.windows)
    for side in (-0.5, 0.5):
        cx = x + side * half
        b.plain(rect(cx - 0.045, y - 0.05, cx + 0.045, y + 0.05), glass)
        bars = joined([*(line((cx + k * 0.03, y - 0.05), (cx + k * 0.03, y + 0.05)) for k in (-1, 0, 1)),
            line((cx - 0.045, y + 0.018), (cx + 0.045, y + 0.018)), line((cx - 0.045, y - 0.018), (cx + 0.045,
                y - 0.018))])
        b.paper.line(bars, shade(colour, -0.2), 0.006, lit=False)


def close_gables(b: Brush) -> None:
    """A tale's town behind: steep gables, chimneys, a spire, lit windows."""
    edge = [(x, -0.20 + y) for x, y in ridge_line(-HALF, HALF, 0.2, b.rng, peaks=3, rough=0.1)]
    land(b, edge, 0.10)
    spire = tone(b, 0.28, "stone")
    lay_land(b, poly([(0.94, LOW), (0.94, 0.06), (1.02, 0.40), (1.10, 0.06), (1.10, LOW)]), spire, 0.4)
    for y, near, half in ((-0.26, 0.36, 0.17), (-0.42, 0.64, 0.22)):
        x = -HALF + b.rng.uniform(0.0, 0.2)
        colour = tone(b, near, "tile")
        while x < HALF:
            w, base = half * b.rng.uniform(0.85, 1.2), y + b.rng.uniform(-0.06, 0.08)
            lay_land(b, rect(x - w * 0.9, LOW, x + w * 0.9, base), shade(colour, 0.12), 0.3)
            _windows(b, x, base - 0.10, w * 0.85, colour)
            lay_land(b, poly([(x - w * 1.06, base - 0.02), (x, base + w * 1.15), (x + w * 1.06, base - 0.02)]),
                colour, 0.5)
            lay_land(b, rect(x + w * 0.45, base + w * 0.4, x + w * 0.66, base + w * 1.1), shade(colour, -0.1), 0.2)
            b.snow_cap([(x - w * 0.7, base + w * 0.36), (x, base + w * 1.17), (x + w * 0.7, base + w * 0.36)], 0.05)
            x += w * 2.0


def close_castle(b: Brush) -> None:
    """A castle of slim towers on its hill."""
    edge = [(x, -0.28 + y) for x, y in ridge_line(-HALF, HALF, 0.2, b.rng, peaks=3, rough=0.1)]
    land(b, edge, 0.16)
    colour, lit, body = tone(b, 0.36, "stone"), skia.Path(), skia.Path()
    for x, top, half in ((-0.82, 0.06, 0.045), (-0.71, 0.20, 0.055), (-0.59, 0.02, 0.085), (-0.47, 0.13, 0.045)):
        body.addRect(skia.Rect.MakeLTRB(x - half, -0.6, x + half, top))
        # Wound like the walls: overlaps of opposite winding would be holes.
        body.addPath(poly([(x + half * 1.35, top - 0.012), (x, top + half * 3.4), (x - half * 1.35, top - 0.012)]))
        lit.addPath(rect(x - 0.012, top - 0.09, x + 0.012, top - 0.05, 0.01))
    body.addRect(skia.Rect.MakeLTRB(-0.90, -0.6, -0.40, -0.08))
    body.addPath(joined(rect(-0.90 + 0.05 * k, -0.081, -0.875 + 0.05 * k, -0.055) for k in range(10)))
    body.setFillType(skia.PathFillType.kWinding)
    lay_land(b, body, colour, 0.5)
    b.plain(lit, mix(shade(colour, -0.25), LAMPLIGHT, max(0.15, b.look.windows)))
    for base, rise, near in ((-0.36, 0.16, 0.5), (-0.48, 0.14, 0.74)):
        land(b, [(x, base + y) for x, y in ridge_line(-HALF, HALF, rise, b.rng, peaks=3, rough=0.1)], near)


_SUNNY_PLASTER: Final = rgb("#ffd9a0")


def close_wall(b: Brush) -> None:
    """A garden's white wall with a moon gate, trees over it, flowers before it."""
    round_trees(b, 0.10, 0.30)
    far = joined(crown(x, 0.16 + b.rng.uniform(-0.04, 0.06), 0.24, 0.16, 13, b.rng) for x in (-1.3, -0.85, -0.3, 0.2,
        0.9, 1.35))
    far.setFillType(skia.PathFillType.kWinding)
    lay_land(b, far, tone(b, 0.46), 0.5)
    day = b.look.lamps < 0.2
    colour = mix(tone(b, 0.6, "plaster"), mix(b.ink("plaster", unify=0.0), _SUNNY_PLASTER, 0.6), 0.8 if day else 0.0)
    gate = 0.52
    sheet = rect(-HALF, LOW, HALF, 0.10)
    sheet.addPath(oval(gate, -0.26, 0.27))
    sheet.setFillType(skia.PathFillType.kEvenOdd)
    b.fade(oval(gate, -0.26, 0.27), 0.02, -0.55, ((0.0, mix(b.look.ramp[1], b.look.ramp[2], 0.3), 1.0),
        (1.0, tone(b, 0.4), 1.0)))
    b.clipped(oval(gate, -0.26, 0.27), lambda: lay_land(b, joined([crown(gate - 0.10, -0.34, 0.2, 0.14, 11, b.rng),
        crown(gate + 0.20, -0.42, 0.16, 0.14, 11, b.rng)]), tone(b, 0.62, "leaf"), 0.3))
    lay_land(b, sheet, colour, 0.8)
    cast_shade(b, sheet)
    ring = oval(gate, -0.26, 0.285)
    b.paper.line(ring, tone(b, 0.72, "tile"), 0.03, lit=False)
    tiles = tone(b, 0.74, "tile")
    lay_land(b, rect(-HALF, 0.085, HALF, 0.12), tiles, 0.5)
    lay_land(b, joined(oval(-HALF + 0.075 * k, 0.085, 0.034, 0.028) for k in range(47)), shade(tiles, 0.06), 0.25)
    for x in (-0.86, -0.25):
        b.plain(oval(x, -0.20, 0.15), tone(b, 0.55, "leaf"))
        bars = joined([oval(x + dx, -0.20 + dy, 0.075) for dx in (-0.075, 0.075) for dy in (-0.075, 0.075)])
        b.clipped(oval(x, -0.20, 0.15), lambda bars=bars: b.paper.line(bars, colour, 0.014,
            lit=False))  # type: ignore[misc]
        b.paper.line(oval(x, -0.20, 0.155), tiles, 0.016, lit=False)
    b.snow_cap([(-HALF, 0.13), (-0.5, 0.135), (0.5, 0.13), (HALF, 0.135)], 0.03)
    _climber(b)


def _climber(b: Brush) -> None:
    """A flowering climber that hangs over the wall, bushes at its foot."""
    bare = b.look.season is Season.WINTER
    green, petal = tone(b, 0.72, "leaf"), mix(tone(b, 0.6), b.ink("blossom" if b.look.night else "flower_red"), 0.75)
    for x in (-1.12, -0.46, 0.98):
        for _ in range(0 if bare else 9):
            lx, ly = x + b.rng.uniform(-0.20, 0.20), 0.16 - abs(b.rng.normal(0.0, 0.10))
            lay_land(b, joined(leaf(lx, ly, 0.085, 0.04, -math.pi / 2 + turn) for turn in (-1.1, -0.35, 0.35, 1.1)),
                shade(green, b.rng.uniform(-0.15, 0.12)), 0.3)
        for _ in range(0 if bare else 6):
            fx, fy = x + b.rng.uniform(-0.18, 0.18), 0.13 - abs(b.rng.normal(0.0, 0.08))
            lay_land(b, joined(oval(fx + 0.019 * math.cos(a), fy + 0.019 * math.sin(a), 0.016) for a in
                (k * math.tau / 5 for k in range(5))), shade(petal, b.rng.uniform(-0.05, 0.25)), 0.2)
    bushes = joined(crown(x, -0.46, 0.20, 0.14, 12, b.rng) for x in (-1.25, -0.92, -0.18, 1.0, 1.35))
    bushes.setFillType(skia.PathFillType.kWinding)
    lay_land(b, bushes, tone(b, 0.78, "leaf"), 0.5)


def close_city(b: Brush) -> None:
    """Towers behind towers with lit windows."""
    for row, (top, near) in enumerate(((0.30, 0.14), (0.12, 0.38), (-0.12, 0.66))):
        colour, lit = tone(b, near, "roof_blue"), skia.Path()
        x = -HALF + b.rng.uniform(0, 0.1)
        while x < HALF:
            w, h = b.rng.uniform(0.12, 0.22) * (1 + 0.3 * row), top - b.rng.uniform(0.0, 0.26)
            lay_land(b, rect(x, LOW, x + w, h), shade(colour, b.rng.uniform(-0.05, 0.05)), 0.4)
            for wx in range(int(w / 0.036) - 1):
                for wy in range(int((h + 0.6) / 0.052)):
                    if b.rng.random() < 0.45:
                        lit.addRect(skia.Rect.MakeXYWH(x + 0.026 + wx * 0.036, h - 0.05 - wy * 0.052, 0.017, 0.026))
            x += w + b.rng.uniform(0.0, 0.05)
        b.plain(lit, mix(shade(colour, 0.16), LAMPLIGHT, b.look.windows), 0.9 if b.look.night else 0.5)


_VISTAS: Final[dict[str, PaintsWith]] = {
    "roofs": close_roofs, "gables": close_gables, "castle": close_castle, "wall": close_wall, "city": close_city,
}  # fmt: skip
"""Each is drawn behind a head in close shots, and as a far view in wide ones."""

PAINTERS: Final[dict[str, Painter]] = {
    f"{at}_{name}": painter(at_size(paint)) for at in ("close", "vista") for name, paint in _VISTAS.items()
}
