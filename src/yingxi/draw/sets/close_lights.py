"""What lights a room in a close shot: candle, lantern, lamp, torch, hearth, and their light on the wall.

The unit is the frame's height; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT, blend, saturate
from yingxi.draw.paper import RGB, argb, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_vessels import bowls, jar, lay, plate, tinted, vase, wood
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.roofs import hanging_lantern
from yingxi.draw.sets.room import SUNLIGHT
from yingxi.draw.sets.shapes import (
    curve,
    joined,
    leaf,
    limb,
    line,
    oval,
    poly,
    rect,
    smooth,
)
from yingxi.story.terms import Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


_FALL: Final = ((0.0, 0.24), (0.14, 0.26), (0.30, 0.42), (0.48, 0.62), (0.68, 0.88), (1.0, 1.0))
"""How far a wall has sunk into its shade that far from its light, as shares of `_FALL_REACH`."""
_FALL_REACH: Final = 1.75


def close_glow(b: Brush) -> None:
    """Lamplight or firelight on a room's wall, about the origin: gold that falls off to the wall's own deep hue."""
    lit = mix(LAMPLIGHT, EMBER, 0.88)
    strength = 0.62 + 0.38 * min(1.0, b.look.lamps)
    _shade_over(b, saturate(blend(b.look.ramp[2], b.look.ramp[4], 0.66), 1.5), 0.30)
    for reach, share in ((1.10, 0.58), (0.62, 0.58)):
        b.pool(oval(0, 0, reach), 0, 0, reach, lit, share * strength)
    b.pool(oval(0, 0, 0.34), 0, 0, 0.34, LAMPLIGHT, 0.42 * strength)


_COOL_SHADE: Final = rgb("#23406e")
_WARM_SHADE: Final = rgb("#5c2140")
"""What a cool and a warm wall sink towards where the day's light does not reach: blue, and plum."""


def close_glow_day(b: Brush) -> None:
    """Daylight on a room's wall, about the window at the origin: the hour's own, falling off to a deep cool shade."""
    clear = b.look.weather in (Weather.CLEAR, Weather.WIND)
    tint, strength = SUNLIGHT[b.look.hour]
    lit = saturate(rgb(tint), 1.15) if clear else shade(saturate(b.look.ramp[1], 1.2), 0.1)
    wall = b.look.ramp[2]
    _sink(b, saturate(blend(wall, _WARM_SHADE if wall[0] > wall[2] else _COOL_SHADE, 0.35), 1.1), 0.42)
    for reach, share in ((1.30, 0.50), (0.70, 0.44)):
        b.pool(oval(0, 0, reach), 0, 0, reach, lit, share if clear else 0.7 * share)
    if clear and not b.look.night:
        _sun_on_wall(b, rgb(tint), strength)


def _shade_over(b: Brush, deep: RGB, bright: float) -> None:
    """Cover the wall away from the origin with a hue, its strongest channel `bright`.

    Gold multiplied with a blue or green wall would be mud: the wall comes back in its own colour instead.
    """
    most = max(*deep, 1e-3)
    deep = (deep[0] / most * bright, deep[1] / most * bright, deep[2] / most * bright)
    paint = skia.Paint(AntiAlias=True, Dither=True)
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(0, 0), radius=_FALL_REACH, colors=[argb(deep, share) for _, share in _COVERED],
            positions=[at for at, _ in _COVERED],
        )
    )
    b.paper.canvas.drawPath(oval(0, 0, 3.4), paint)


_COVERED: Final = ((0.0, 0.0), (0.14, 0.06), (0.32, 0.52), (0.50, 0.80), (0.75, 0.90), (1.0, 0.94))
"""How far a lamplit wall has gone into its deep hue that far from its lamp, as shares of `_FALL_REACH`."""


def _sink(b: Brush, deep: RGB, bright: float) -> None:
    """Deepen the wall away from the origin into a hue, its strongest channel `bright`: multiplied, so never greyed."""
    most = max(*deep, 1e-3)
    deep = (deep[0] / most * bright, deep[1] / most * bright, deep[2] / most * bright)
    paint = skia.Paint(AntiAlias=True, Dither=True, BlendMode=skia.BlendMode.kMultiply)
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(0, 0), radius=_FALL_REACH,
            colors=[argb(mix((1.0, 1.0, 1.0), deep, far)) for _, far in _FALL], positions=[at for at, _ in _FALL],
        )
    )  # fmt: skip
    b.paper.canvas.drawPath(rect(-4.0, -2.4, 4.0, 2.4), paint)


def _sun_on_wall(b: Brush, tint: RGB, strength: float) -> None:
    """Panes of sun aslant on the wall beside its window, a twig's shadow in them."""
    lean, wide, tall = 0.34, 0.19, 0.205
    panes = joined(poly([(x + lean * y, y), (x + wide + lean * y, y), (x + wide + lean * (y + tall), y + tall),
        (x + lean * (y + tall), y + tall)]) for x in (0.22, 0.44, 0.66) for y in (-0.38, -0.145, 0.09))
    twigs = skia.Path()
    for k in range(7):
        x, y = 0.22 + 0.14 * k, 0.30 - 0.075 * k + float(b.rng.uniform(-0.02, 0.02))
        twigs.addPath(limb([(x - 0.09, y + 0.045), (x, y), (x + 0.09, y - 0.045)], [0.018, 0.015, 0.010]))
        for side in (-1, 1):
            twigs.addPath(leaf(x, y, float(b.rng.uniform(0.11, 0.17)), 0.045, side * 0.9 - 0.6))
    twigs.setFillType(skia.PathFillType.kWinding)
    canvas = b.paper.canvas
    # Screened: light adds to the wall's own colour and never greys it.
    canvas.saveLayer(panes.getBounds().makeOutset(0.1, 0.1), skia.Paint(BlendMode=skia.BlendMode.kScreen))
    paint = skia.Paint(AntiAlias=True, Color=argb(tint, min(0.62, 1.25 * strength)))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.006))
    canvas.drawPath(panes, paint)
    shadow = skia.Paint(AntiAlias=True, Color=argb((0.0, 0.0, 0.0), 0.8), BlendMode=skia.BlendMode.kDstOut)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.008))
    canvas.drawPath(twigs, shadow)
    canvas.restore()


def close_candle(b: Brush) -> None:
    """A candle on a tall stand, and its light on the wall."""
    lit = b.look.lamps > 0.1
    for reach, strength in ((0.5, 0.30), (0.2, 0.4)) if lit else ():
        b.pool(oval(0, 0.05, reach), 0, 0.05, reach, LAMPLIGHT, strength * b.look.lamps)
    iron = wood(b, 0.95)
    lay(b, rect(-0.017, -2.4, 0.017, -0.095), iron, 0.9)
    lay(b, joined([oval(0, -0.17, 0.034, 0.022), oval(0, -0.30, 0.038, 0.030), oval(0, -0.345, 0.026)]), iron, 0.4)
    b.paper.line(line((-0.007, -2.4), (-0.007, -0.11)), mix(iron, LAMPLIGHT, 0.45 if lit else 0.2), 0.005, lit=False)
    lay(b, poly([(-0.065, -0.075), (0.065, -0.075), (0.035, -0.105), (-0.035, -0.105)]), iron, 0.5)
    lay(b, rect(-0.021, -0.08, 0.021, 0.0, 0.004), mix(b.ink("paper"), LAMPLIGHT, 0.4), 0.3)
    if lit:
        _flame(b, 0.0, 0.0, 0.105)


def _flame(b: Brush, x: float, y: float, h: float) -> None:
    for size, colour in ((1.0, rgb("#ffb347")), (0.72, rgb("#ffdf8a")), (0.42, rgb("#fff8de"))):
        t = h * size
        b.plain(smooth([(x, y), (x - t * 0.22, y + t * 0.25), (x - t * 0.14, y + t * 0.55), (x, y + t),
            (x + t * 0.14, y + t * 0.55), (x + t * 0.22, y + t * 0.25)], close=True), colour, 0.95)


def close_lantern(b: Brush) -> None:
    """A red paper lantern hung from above."""
    if b.look.lamps > 0.1:
        b.pool(oval(0, 0.05, 0.44), 0, 0.05, 0.44, saturate(EMBER, 1.2), 0.62 * b.look.lamps)
    b.paper.line(line((0, 0.7), (0, 0.2)), wood(b, 0.95), 0.006, lit=False)
    hanging_lantern(b, 0.0, 0.24, 0.26)
    if b.look.lamps > 0.3:
        b.pool(oval(0, 0.053, 0.13, 0.105), 0, 0.04, 0.12, rgb("#ffe9a8"), 0.85 * b.look.lamps, squash=0.85)


def close_hearth(b: Brush) -> None:
    """A fire's mouth in the lower corner: arched stones, flames, a kettle on its hook, the glow on the wall."""
    for reach, strength in ((1.05, 0.34), (0.6, 0.32)):
        b.pool(oval(0, -0.30, reach), 0, -0.30, reach, EMBER, strength)
    stone = tinted(b, "stone_dark", 0.5)
    arch = smooth([(-0.40, -2.4), (-0.40, -0.28), (-0.28, -0.06), (0.0, 0.03), (0.28, -0.06), (0.40, -0.28), (0.40,
        -2.4)])
    arch.close()
    lay(b, arch, stone, 1.0)
    mouth = smooth([(-0.27, -1.0), (-0.27, -0.32), (-0.18, -0.17), (0.0, -0.11), (0.18, -0.17), (0.27, -0.32), (0.27,
        -1.0)])
    mouth.close()
    seams = joined(line((math.cos(a) * 0.27, -0.36 + math.sin(a) * 0.26), (math.cos(a) * 0.42,
        -0.36 + math.sin(a) * 0.42))
        for a in (math.pi * k / 9 for k in range(10)))
    b.clipped(arch, lambda: b.paper.line(seams, shade(stone, -0.35), 0.008, lit=False))
    b.fade(mouth, -0.1, -0.6, ((0.0, rgb("#2a0d08"), 1.0), (0.5, rgb("#7a2410"), 1.0), (1.0, rgb("#ff9a3a"), 1.0)))

    def fire() -> None:
        for colour, rise in ((rgb("#e8591c"), 0.30), (rgb("#ffa53a"), 0.22), (rgb("#ffe08a"), 0.13)):
            for x in (-0.14, -0.04, 0.07, 0.16):
                tongue(b, x, -0.58, rise * b.rng.uniform(0.75, 1.15), colour)
        b.paper.line(joined([line((0.0, -0.1), (0.0, -0.2)), curve((-0.06, -0.27), (0.0, -0.16), (0.06, -0.27))]),
            rgb("#1a0c08"), 0.008, lit=False)
        b.plain(smooth([(-0.085, -0.27), (0.085, -0.27), (0.075, -0.37), (0.0, -0.40), (-0.075, -0.37)], close=True),
            rgb("#1c100c"))

    b.clipped(mouth, fire)
    lay(b, rect(-0.47, 0.04, 0.47, 0.085, 0.006), wood(b, 0.78), 0.9)
    jar(b, -0.32, 0.085, tinted(b, "celadon"))
    plate(b, -0.10, 0.085, tinted(b, "cloth_blue", 0.75))
    bowls(b, 0.14, 0.085, tinted(b, "brick"))
    vase(b, 0.34, 0.085, tinted(b, "jade"))


def tongue(b: Brush, x: float, y: float, h: float, colour: RGB) -> None:
    """One tongue of flame."""
    b.plain(smooth([(x - h * 0.26, y), (x - h * 0.24, y + h * 0.4), (x - h * 0.02, y + h), (x + h * 0.08, y + h * 0.62),
        (x + h * 0.26, y + h * 0.34), (x + h * 0.24, y)], close=True), colour, 0.9)


def close_lamp(b: Brush) -> None:
    """A standing lamp with a cloth shade and its light on the wall."""
    on = max(0.7 if b.look.lamps > 0.2 else 0.25, b.look.lamps)
    gold = mix(LAMPLIGHT, EMBER, 0.25)
    for reach, strength in ((0.75, 0.36), (0.36, 0.44)) if b.look.lamps > 0.1 else ():
        b.pool(oval(0, 0.04, reach), 0, 0.04, reach, gold, strength * on)
    lay(b, rect(-0.008, -2.4, 0.008, -0.04), wood(b, 0.9), 0.5)
    shade_ = poly([(-0.145, -0.07), (0.145, -0.07), (0.09, 0.16), (-0.09, 0.16)])
    cloth = tinted(b, ("paper", "cloth_red", "cloth_ochre")[b.piece.seed % 3], 0.8)
    lay(b, shade_, mix(cloth, mix(LAMPLIGHT, EMBER, 0.35), 0.75 * on), 0.7)
    b.clipped(shade_, lambda: b.pool(shade_, 0.0, -0.03, 0.17, rgb("#fff6d8"), 0.95 * on))
    pleats = joined(line((0.145 * t, -0.07), (0.09 * t, 0.16)) for t in (-0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75))
    b.paper.line(pleats, shade(cloth, -0.3), 0.004, alpha=0.30, lit=False)
    b.paper.line(joined([line((-0.145, -0.065), (0.145, -0.065)), line((-0.09, 0.157), (0.09, 0.157))]),
        tinted(b, "gold", 0.7), 0.009, lit=False)


def close_torch(b: Brush) -> None:
    """A torch in an iron ring, its light on the wall."""
    for reach, strength in ((0.9, 0.36), (0.45, 0.36)):
        b.pool(oval(0, 0.12, reach), 0, 0.12, reach, EMBER, strength)
    iron = wood(b, 0.98)
    lay(b, poly([(-0.034, 0.03), (0.034, 0.03), (0.014, -0.30), (-0.014, -0.30)]), iron, 0.7)
    b.paper.line(joined([oval(0, -0.10, 0.05, 0.018), line((0.0, -0.12), (0.0, -0.18))]), shade(iron, 0.15), 0.010,
        lit=False)
    for colour, rise in ((rgb("#e8591c"), 0.22), (rgb("#ffa53a"), 0.16), (rgb("#ffe9a8"), 0.09)):
        tongue(b, 0.0, 0.025, rise, colour)


_PAINTS: Final[dict[str, PaintsWith]] = {
    "close_glow": close_glow,
    "close_glow_day": close_glow_day,
    "close_candle": close_candle,
    "close_lantern": close_lantern,
    "close_hearth": close_hearth,
    "close_lamp": close_lamp,
    "close_torch": close_torch,
}

PAINTERS: Final[dict[str, Painter]] = {kind: painter(at_size(paint)) for kind, paint in _PAINTS.items()}
