"""Light on a room's wall: the pools of lamps and fires, and the beams that windows let in."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT
from yingxi.draw.paper import RGB, argb, mix, rgb
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.room import SUNLIGHT
from yingxi.draw.sets.shapes import oval, poly


def _screen(b: Brush, path: skia.Path, shader: skia.Shader, soft_m: float = 0.0) -> None:
    paint = skia.Paint(AntiAlias=True, Dither=True, BlendMode=skia.BlendMode.kScreen)
    paint.setShader(shader)
    if soft_m:
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, soft_m))
    b.paper.canvas.drawPath(path, paint)


def _light_on_wall(b: Brush, colour: RGB, strength: float) -> None:
    r = b.h
    shares = (1.0, 0.74, 0.40, 0.14, 0.0)
    shader = skia.GradientShader.MakeRadial(
        center=skia.Point(0, 0),
        radius=r,
        colors=[argb(colour, strength * share) for share in shares],
        positions=[0.0, 0.18, 0.42, 0.72, 1.0],
    )
    _screen(b, oval(0, 0, r), shader)


def lamp_on_wall(b: Brush) -> None:
    """The pool a lamp throws on the wall behind it."""
    _light_on_wall(b, mix(LAMPLIGHT, EMBER, 0.35), 0.50 * b.piece.glow * max(0.3, b.look.lamps))


def fire_on_wall(b: Brush) -> None:
    """The glow of a fire on the wall."""
    _light_on_wall(b, EMBER, 0.42 * b.piece.glow * (0.5 + 0.5 * b.look.lamps))


def window_beam(b: Brush) -> None:
    """Daylight in a window: a bloom round it, and a shaft that slants down into the room."""
    tint, strength = SUNLIGHT[b.look.hour]
    colour = rgb(tint)
    w, h = b.w / 2, b.h
    shader = skia.GradientShader.MakeRadial(
        center=skia.Point(0, h / 2),
        radius=h * 1.5,
        colors=[argb(colour, strength * share) for share in (0.62, 0.34, 0.10, 0.0)],
        positions=[0.0, 0.35, 0.7, 1.0],
    )
    _screen(b, oval(0, h / 2, h * 1.5), shader)
    inward = -1.0 if b.piece.x_m > 0 else 1.0
    foot = -b.piece.y_m - 0.5
    fall = h - foot
    for x0, x1, share in ((-w * 0.95, -w * 0.1, 0.30), (w * 0.05, w * 0.95, 0.36)):
        slip = inward * fall * 0.62
        shaft = poly([(x0, h), (x1, h), (x1 + slip * 1.12, foot), (x0 + slip * 0.95, foot)])
        shader = skia.GradientShader.MakeLinear(
            points=[skia.Point(0, h), skia.Point(slip * 0.55, foot)],
            colors=[argb(colour, strength * share), argb(colour, strength * share * 0.45), argb(colour, 0.0)],
            positions=[0.0, 0.55, 1.0],
        )
        _screen(b, shaft, shader, soft_m=0.09 * h)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("lamp_on_wall", lamp_on_wall, 2.0),
    ("fire_on_wall", fire_on_wall, 2.0),
    ("window_beam", window_beam, 1.0),
)
