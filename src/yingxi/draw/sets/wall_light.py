"""Light on a room's wall: the pools of lamps and fires, and the daylight round windows."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT
from yingxi.draw.paper import RGB, argb, mix, rgb
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.room import SUNLIGHT
from yingxi.draw.sets.shapes import oval
from yingxi.story.terms import Weather


def _screen(b: Brush, path: skia.Path, shader: skia.Shader) -> None:
    paint = skia.Paint(AntiAlias=True, Dither=True, BlendMode=skia.BlendMode.kScreen)
    paint.setShader(shader)
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


_SKYLIGHT: Final = {
    Weather.RAIN: ("#d4e8f6", 0.44), Weather.CLOUDY: ("#e2ecf2", 0.34), Weather.SNOW: ("#eaf2ff", 0.52),
    Weather.FOG: ("#f8f2e0", 0.48),
}  # fmt: skip
"""What a grey sky lays round a window, and how strongly."""


def window_bloom(b: Brush) -> None:
    """Daylight round a window, on the wall beside it, gone before the room's far corner: cool under a grey sky.

    It has no edge anywhere: a shaft of light with one looks like a grey wedge laid over the picture.
    """
    tint, strength = _SKYLIGHT.get(b.look.weather, SUNLIGHT[b.look.hour])
    h = b.h
    shader = skia.GradientShader.MakeRadial(
        center=skia.Point(0, h / 2), radius=h * 1.5,
        colors=[argb(rgb(tint), strength * share) for share in (0.70, 0.44, 0.17, 0.04, 0.0)],
        positions=[0.0, 0.32, 0.6, 0.82, 1.0],
    )  # fmt: skip
    _screen(b, oval(0, h / 2, h * 1.5), shader)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("lamp_on_wall", lamp_on_wall, 2.0),
    ("fire_on_wall", fire_on_wall, 2.0),
    ("window_bloom", window_bloom, 1.0),
)
