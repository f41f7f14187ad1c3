"""Light on the ground: the sunny place where people act, the shade of trees beside it, puddles, fallen leaves."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT, SetLook, blend, saturate
from yingxi.draw.paper import RGB, argb, mix, rgb, shade
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import joined, leaf, oval, poly, smooth
from yingxi.story.terms import Hour, Season, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

STAGE_M: Final = 5.0
"""Ground nearer than this is what people stand on: their feet are some 0.35 m below its far edge."""

_SUN: Final[dict[Hour, tuple[str, float]]] = {
    Hour.DAWN: ("#ffb884", 0.42), Hour.MORNING: ("#ffe49a", 0.46), Hour.NOON: ("#ffeea0", 0.44),
    Hour.AFTERNOON: ("#ffd07c", 0.50), Hour.DUSK: ("#ffa868", 0.26),
}  # fmt: skip
"""What the sun lays on open ground in clear air, and how strongly."""

_LEAN: Final[dict[Hour, float]] = {
    Hour.DAWN: 1.7, Hour.MORNING: 1.1, Hour.NOON: 0.4, Hour.AFTERNOON: 1.2, Hour.DUSK: 1.8,
}  # fmt: skip
"""How far shades fall aside for every metre that they come towards us: long when the sun is low."""


def sunny(look: SetLook) -> bool:
    """Whether the sun throws shades here."""
    return look.weather in (Weather.CLEAR, Weather.WIND) and look.hour in _LEAN


def shade_of(look: SetLook, ground: RGB) -> RGB:
    """Return a ground's colour in the shade: deeper, and drawn to the cool dark of the hour."""
    return saturate(blend(shade(ground, -0.30), look.ramp[4], 0.60 if look.snowy else 0.36), 1.25)


def lay_light(b: Brush, sheet: skia.Path, ground: RGB) -> None:
    """Light the stage's ground: a sunny belt across it, deep shade towards us and to both sides."""
    look = b.look
    dark = shade_of(look, ground)
    deepest = mix(dark, look.ramp[5], 0.72)
    b.fade(sheet, 0.0, -2.4, ((0.0, dark, 0.0), (0.20, dark, 0.0), (0.36, dark, 0.45), (0.52, deepest, 0.66),
        (1.0, deepest, 1.0)))
    side = -1.0 if look.from_x < 0 else 1.0
    glow, strength = _glow(look, ground)
    b.pool(sheet, side * 0.7, -0.34, 5.0, glow, strength, squash=0.13)
    b.pool(sheet, side * 0.7, -0.36, 2.4, shade(glow, 0.15), 0.6 * strength, squash=0.15)
    for x in (-10.5, 10.5):
        b.pool(sheet, x, -1.0, 7.6, deepest, 0.55, squash=0.5)


def deepen(b: Brush, sheet: skia.Path, ground: RGB) -> None:
    """Let what lies and grows on the ground sink into the shade with it as it comes towards us."""
    deepest = mix(shade_of(b.look, ground), b.look.ramp[5], 0.72)
    b.fade(sheet, 0.0, -2.4, ((0.0, deepest, 0.0), (0.20, deepest, 0.0), (0.36, deepest, 0.22), (0.52, deepest, 0.50),
        (1.0, deepest, 0.8)))


def _glow(look: SetLook, ground: RGB) -> tuple[RGB, float]:
    """Return the colour of the ground where most light falls, and how strongly it lies there."""
    if look.night:
        glow = mix(shade(ground, 0.2), look.ramp[1], 0.5)
        return (mix(glow, LAMPLIGHT, 0.16 if look.snowy else 0.36) if look.lamps > 0.5 else glow), 0.55
    if look.hour in _SUN and look.weather in (Weather.CLEAR, Weather.WIND):
        colour, share = _SUN[look.hour]
        return mix(shade(ground, 0.20), rgb(colour), share), 0.85
    return mix(shade(ground, 0.16), look.ramp[1], 0.60 if look.weather is Weather.FOG else 0.42), 0.66


def tree_shades(b: Brush, sheet: skia.Path, ground: RGB) -> None:
    """Let trees outside the picture throw their long shades across open ground, their crowns breaking up in spots."""
    look = b.look
    under_snow = look.weather is Weather.SNOW and look.hour in _LEAN  # the sun finds a gap in what falls
    if not (sunny(look) or under_snow):
        return
    side = -1.0 if look.from_x < 0 else 1.0
    lean = -side * (_LEAN[look.hour] + (0.5 if under_snow else 0.0))
    shades, crowns = skia.Path(), skia.Path()
    for foot in (-7.6, -4.4, -1.7, 1.3, 3.8, 7.0):
        x, wide = foot + b.rng.uniform(-0.6, 0.6), b.rng.uniform(0.07, 0.15)
        shades.addPath(poly([(x - wide, 0.1), (x + wide, 0.1), (x + lean * 1.7 + wide * 2.6, -1.6),
            (x + lean * 1.7 - wide * 2.6, -1.6)]))
        if look.season is not Season.WINTER:
            _crown_shade(b, crowns, x + lean * 1.15, b.rng.uniform(0.9, 1.5))
    dark = shade_of(look, ground)
    strength = 0.34 if look.hour in (Hour.DAWN, Hour.DUSK) else 0.46
    for path, share in ((shades, 0.8), (crowns, 1.0)):
        path.setFillType(skia.PathFillType.kWinding)
        paint = skia.Paint(AntiAlias=True, Color=argb(dark, strength * share))
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.025))
        b.clipped(sheet, lambda path=path, paint=paint: b.paper.canvas.drawPath(path, paint))  # type: ignore[misc]


def _crown_shade(b: Brush, onto: skia.Path, x: float, half: float) -> None:
    """Add a crown's shade lying on the ground: flat clumps with sunny gaps between them."""
    for _ in range(46):
        away = float(b.rng.uniform(0, 1)) ** 0.6
        way = b.rng.uniform(0, math.tau)
        px, py = x + math.cos(way) * away * half, -1.05 + math.sin(way) * away * 0.40
        size = b.rng.uniform(0.12, 0.26) * (0.6 - 0.45 * py)
        onto.addPath(oval(px, py, size, size * 0.30))


def house_shades(b: Brush, sheet: skia.Path, ground: RGB) -> None:
    """Let the sun come between houses: bright aslant bands on paving that lies in their shade."""
    look = b.look
    if not sunny(look) or look.hour not in _SUN:
        return
    side = -1.0 if look.from_x < 0 else 1.0
    lean = -side * _LEAN[look.hour]
    dark = shade_of(look, ground)
    b.fade(sheet, 0.0, -1.6, ((0.0, dark, 0.55), (0.5, dark, 0.42), (1.0, dark, 0.5)))
    bands = skia.Path()
    for foot, wide in ((-6.2, 0.8), (-side * 0.2 - lean * 0.3, 1.5), (5.0, 1.0), (9.5, 0.8), (-10.0, 0.9)):
        x = foot + b.rng.uniform(-0.3, 0.3)
        bands.addPath(poly([(x - wide, 0.1), (x + wide, 0.1), (x + lean * 1.7 + wide * 1.5, -1.6),
            (x + lean * 1.7 - wide * 1.5, -1.6)]))
    bands.setFillType(skia.PathFillType.kWinding)
    colour, share = _SUN[look.hour]
    paint = skia.Paint(AntiAlias=True, Color=argb(mix(shade(ground, 0.24), rgb(colour), 1.25 * share), 0.72))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.03))
    b.clipped(sheet, lambda: b.paper.canvas.drawPath(bands, paint))


def puddles(b: Brush) -> None:
    """Lay puddles that hold the sky upside down: deep overhead, bright where the sky is bright."""
    look = b.look
    deep, pale = mix(look.ramp[0], look.ramp[4], 0.35), mix(look.ramp[2], look.ramp[1], 0.45)
    for x, y, half in zip(b.rng.uniform(-6.5, 6.5, 15), b.rng.uniform(0.10, 1.15, 15), b.rng.uniform(0.30, 0.85, 15),
        strict=True):
        wide = float(half) * (0.45 + 0.85 * float(y))
        tall, px, low = wide * 0.13, float(x), -float(y)
        rim = [(-1.0, 0.0), (-0.72, 0.9), (-0.30, 0.6), (0.10, 1.0), (0.62, 0.8), (1.0, 0.1), (0.66, -0.7),
            (0.20, -0.6), (-0.22, -1.0), (-0.70, -0.7)]
        pool = smooth([(px + wide * u, low + tall * v) for u, v in rim], close=True)
        b.fade(pool, low + tall, low - tall, ((0.0, deep, 0.85), (0.5, mix(pale, deep, 0.72), 0.8), (1.0, pale, 0.75)))
        b.plain(leaf(px - wide * 0.5, low - tall * 0.3, wide * 0.8, tall * 0.16, 0.0), shade(pale, 0.3), 0.4)


def wet_shine(b: Brush, *, paved: bool) -> None:
    """Let wet ground hold the lights and the sky upside down, broken into slivers that come towards us."""
    look = b.look
    warm, cool = skia.Path(), skia.Path()
    for _ in range(int(b.w * 0.7)):
        x, half = b.rng.uniform(-b.w / 3, b.w / 3), b.rng.uniform(0.10, 0.34)
        lamplit = paved and look.lamps > 0.2 and b.rng.random() < 0.6  # only there houses and lamps stand by
        for k in range(int(b.rng.integers(5, 11))):
            y, wide = -0.06 - 0.11 * k - 0.012 * k * k, half * (1.0 - 0.07 * k) * b.rng.uniform(0.6, 1.1)
            sliver = oval(x + b.rng.uniform(-0.05, 0.05), y, wide, 0.014 + 0.004 * k)
            (warm if lamplit else cool).addPath(sliver)
    pale = mix(look.ramp[1], (1.0, 1.0, 1.0), 0.25)
    for path, colour, alpha in ((cool, pale, 0.22), (warm, mix(LAMPLIGHT, EMBER, 0.25), 0.36)):
        paint = skia.Paint(AntiAlias=True, Color=argb(colour, alpha))
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.018))
        b.paper.canvas.drawPath(path, paint)


def litter(b: Brush) -> None:
    """Strew autumn's leaves in drifts, flat on the ground and larger as they come near."""
    if b.look.season is not Season.AUTUMN or b.look.snowy or b.look.indoor:
        return
    heaps: dict[str, skia.Path] = {name: skia.Path() for name in ("maple", "leaf_light", "leaf")}
    for _ in range(26):
        x, y = b.rng.uniform(-b.w / 3, b.w / 3), -1.3 * float(b.rng.uniform(0.05, 1.0)) ** 1.2
        for _ in range(int(b.rng.integers(3, 9))):
            size = (0.05 - 0.07 * y) * b.rng.uniform(0.7, 1.2)
            px, py = x + float(b.rng.normal(0, 0.35)), y + float(b.rng.normal(0, 0.05))
            if py < -0.03:
                one = leaf(0.0, 0.0, size, size * 0.55, b.rng.uniform(0, math.tau))
                one.transform(skia.Matrix().setScale(1.0, 0.45))
                one.offset(px, py)
                heaps[("maple", "leaf_light", "leaf")[int(b.rng.integers(3))]].addPath(one)
    for material, path in heaps.items():
        b.cut(path, material, 0.05, lift=0.12, edge=0.3, gradient=0.0)


def flower_drifts(b: Brush, drifts: int, far: float = 0.10, near: float = 1.25) -> None:
    """Grow flowers on their stems in drifts, each drift of one kind."""
    kinds = ("flower_yellow", "blossom_light", "white", "flower_red", "flower_blue", "blossom")
    spots = sorted((-float(y), float(x)) for x, y in zip(b.rng.uniform(-7.0, 7.0, drifts), b.rng.uniform(far, near,
        drifts), strict=True))
    for k, (y, x) in enumerate(reversed(spots)):
        material = kinds[(k + b.piece.seed) % len(kinds)]
        stems, petals, hearts = skia.Path(), skia.Path(), skia.Path()
        for _ in range(int(b.rng.integers(5, 12))):
            size = 0.022 - 0.030 * y
            px, py = x + float(b.rng.normal(0, 0.32)), y + float(b.rng.normal(0, 0.035))
            if py > -0.04:
                continue
            tall = size * b.rng.uniform(2.2, 4.2)
            stems.addPath(leaf(px, py, tall, size * 0.5, math.pi / 2 + b.rng.uniform(-0.2, 0.2)))
            stems.addPath(leaf(px, py, tall * 0.6, size * 0.5, math.pi / 2 + b.rng.uniform(0.5, 0.9)))
            petals.addPath(joined(oval(px + math.cos(a) * size * 0.55, py + tall + math.sin(a) * size * 0.42,
                size * 0.42) for a in (j * math.tau / 5 for j in range(5))))
            hearts.addPath(oval(px, py + tall, size * 0.26))
        petals.setFillType(skia.PathFillType.kWinding)
        b.flat(stems, "leaf_dark", -0.05)
        b.cut(petals, material, 0.06, lift=0.12, edge=0.25, gradient=0.0)
        b.flat(hearts, "gold" if material != "flower_yellow" else "maple")
