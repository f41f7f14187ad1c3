"""The grade: the light that falls in, the corners that sink, a breath of grain: one picture over every frame."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import skia

from yingxi.draw.fibre import as_overlay
from yingxi.draw.palette import LAMP_SHADE, SetLook
from yingxi.draw.paper import RGB, argb, mix, rgb
from yingxi.draw.pixels import LINEAR, NEAREST, blank, image_of
from yingxi.engines.base import BGRA
from yingxi.story.terms import Hour, Weather

_BEAM: Final[dict[Hour, tuple[str, float]]] = {
    Hour.DAWN: ("#ffc08a", 0.14),
    Hour.MORNING: ("#fff0b8", 0.09),
    Hour.NOON: ("#fffbe0", 0.07),
    Hour.AFTERNOON: ("#ffc658", 0.12),
    Hour.DUSK: ("#ff8f48", 0.14),
    Hour.NIGHT: ("#74b4d8", 0.05),
}
"""The hour's light, and how strongly it falls into the frame from its side."""

_RAYS: Final[dict[Hour, float]] = {
    Hour.DAWN: 0.16, Hour.MORNING: 0.14, Hour.AFTERNOON: 0.15, Hour.DUSK: 0.12, Hour.NIGHT: 0.05,
}  # fmt: skip
"""How strongly shafts of light show in clear air under the sky."""

_DEPTH: Final[dict[Hour, float]] = {
    Hour.DAWN: 0.80, Hour.MORNING: 0.62, Hour.NOON: 0.55, Hour.AFTERNOON: 0.72, Hour.NIGHT: 1.1,
}  # fmt: skip
"""How deep the corners sink, against the usual."""

_VIGNETTE: Final[RGB] = (0.05, 0.02, 0.07)


def overlay(width_px: int, height_px: int, look: SetLook, *, vignette: float = 0.46) -> BGRA:
    """Return the picture that is laid over every frame of a shot (premultiplied; shared, not to be changed).

    Light falls in from where the set's light stands; the corners away from it and the foot of the frame sink by
    up to `vignette`; a breath of noise hides the steps that eight bits would show in skies.
    """
    colour, amount = _BEAM[look.hour]
    if look.indoor:
        colour, amount = ("#ffb45c", 0.13) if look.night else (colour, amount * 0.85)
    if look.weather in (Weather.RAIN, Weather.SNOW, Weather.FOG, Weather.CLOUDY) and not look.indoor:
        amount *= 0.45
    dusk = 0.04 if look.hour is Hour.NIGHT and not look.indoor else 0.0
    vignette = min(0.85, vignette * _DEPTH.get(look.hour, 1.0) * _indoors(look))
    deep = mix(_VIGNETTE, LAMP_SHADE if look.indoor and look.night else look.ramp[5], 0.55)
    from_x, from_y = round(look.from_x, 2), round(look.from_y, 2)
    clear = look.weather in (Weather.CLEAR, Weather.WIND) and not look.indoor
    rays = _RAYS.get(look.hour, 0.0) if clear else 0.0
    lean = _LEAN_INDOORS if look.indoor and not look.night else _LEAN
    return _overlay(width_px, height_px, rgb(colour), amount, deep, vignette, from_x, from_y, dusk, rays, lean)


_LEAN: Final = 0.07
_LEAN_INDOORS: Final = 0.24
"""How far the bright middle is drawn towards the light, frame widths: by day a room's far corner lies in shade."""


def _indoors(look: SetLook) -> float:
    """How deep the corners sink in a room, against those under the sky: least where a grey sky lights it."""
    by_day = 0.80 if look.weather in (Weather.RAIN, Weather.SNOW, Weather.FOG) else 1.15
    return (0.90 if look.night else by_day) if look.indoor else 1.0


@lru_cache(maxsize=6)
def _overlay(
    width_px: int,
    height_px: int,
    light: RGB,
    amount: float,
    deep: RGB,
    vignette: float,
    from_x: float,
    from_y: float,
    dusk: float,
    rays: float,
    lean: float,
) -> BGRA:
    sheet = blank(width_px, height_px)
    canvas = sheet.canvas
    whole = skia.Rect.MakeWH(width_px, height_px)
    canvas.clear(argb((0.02, 0.02, 0.09), dusk))
    # The beam: from beyond the frame's edge on the light's side, gone a little past the middle.
    x = width_px * (0.5 + 0.62 * from_x)
    y = height_px * (0.42 - 0.62 * max(0.15, from_y))
    reach = 0.95 * float(np.hypot(width_px, height_px)) * 0.8
    shares = (1.0, 0.80, 0.52, 0.25, 0.08, 0.0)
    canvas.drawRect(
        whole, _radial(x, y, reach, light, [amount * share for share in shares], (0.0, 0.15, 0.35, 0.6, 0.82, 1.0))
    )
    if rays > 0:
        _lay_rays(canvas, width_px, height_px, light, rays, from_x)
    # The dark: an ellipse through the corners, drawn towards the light.
    stops = (0.0, 0.42, 0.54, 0.66, 0.78, 0.9, 1.0)
    strengths = [vignette * max(0.0, (at - 0.42) / 0.58) ** 1.7 for at in stops]
    canvas.save()
    canvas.translate(width_px * (0.5 + lean * from_x), height_px * 0.47)
    canvas.scale(width_px / 2 * 1.46, height_px / 2 * 1.56)
    canvas.drawRect(skia.Rect.MakeLTRB(-2, -2, 2, 2), _radial(0, 0, 1.0, deep, strengths, stops))
    canvas.restore()
    foot = skia.Paint(Dither=True)
    foot.setShader(
        skia.GradientShader.MakeLinear(
            points=[skia.Point(0, height_px * 0.68), skia.Point(0, height_px)],
            colors=[argb(deep, 0.0), argb(deep, 0.16 * vignette), argb(deep, 0.62 * vignette)],
            positions=[0.0, 0.5, 1.0],
        )
    )
    canvas.drawRect(whole, foot)
    _lay_noise(canvas, width_px, height_px)
    return sheet.pixels


def _lay_rays(canvas: skia.Canvas, width_px: int, height_px: int, light: RGB, strength: float, from_x: float) -> None:
    """Let shafts of light slant into the frame from the light's upper corner; drawn small, since they are soft."""
    step = 8
    small = blank(-(-width_px // step), -(-height_px // step))
    wide, tall = float(small.width_px), float(small.height_px)
    side = -1.0 if from_x < 0 else 1.0
    x, y = wide * (0.5 + 0.62 * side), -0.25 * tall
    paint = skia.Paint(AntiAlias=True)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.012 * wide))
    reach = 1.15 * float(np.hypot(wide, tall))
    for at, half, share in ((0.50, 0.030, 0.9), (0.66, 0.050, 1.0), (0.86, 0.026, 0.7), (1.02, 0.060, 0.8)):
        angle = at if side < 0 else np.pi - at
        path = skia.Path()
        path.moveTo(x, y)
        for way in (angle - half, angle + half):
            path.lineTo(x + float(np.cos(way)) * reach, y + float(np.sin(way)) * reach)
        path.close()
        paint.setShader(
            skia.GradientShader.MakeRadial(
                center=skia.Point(x, y), radius=reach,
                colors=[argb(light, strength * share), argb(light, 0.55 * strength * share), argb(light, 0.0)],
                positions=[0.20, 0.45, 0.80],
            )
        )  # fmt: skip
        small.canvas.drawPath(path, paint)
    canvas.drawImageRect(small.image(), skia.Rect.MakeWH(width_px, height_px), LINEAR)


def _radial(
    x: float, y: float, radius: float, colour: RGB, strengths: Sequence[float], stops: Sequence[float]
) -> skia.Paint:
    paint = skia.Paint(Dither=True)
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(x, y), radius=radius, colors=[argb(colour, strength) for strength in strengths],
            positions=list(stops),
        )
    )  # fmt: skip
    return paint


def _lay_noise(canvas: skia.Canvas, width_px: int, height_px: int) -> None:
    rng = np.random.default_rng(77)
    tile = image_of(as_overlay(np.clip(rng.standard_normal((509, 509)) / 3, -1, 1).astype(np.float32), 0.018))
    for y in range(0, height_px, 509):
        for x in range(0, width_px, 509):
            canvas.drawImage(tile, x, y, NEAREST)
