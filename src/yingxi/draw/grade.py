"""The grade: vignette, the hour's tint and a breath of grain, in one picture laid over every frame."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import skia

from yingxi.draw.fibre import as_overlay
from yingxi.draw.palette import SetLook
from yingxi.draw.paper import RGB, argb, mix, rgb
from yingxi.draw.pixels import NEAREST, blank, image_of
from yingxi.engines.base import BGRA
from yingxi.story.terms import Hour

_TINT: Final[dict[Hour, tuple[str, float]]] = {
    Hour.DAWN: ("#f0b6a4", 0.05),
    Hour.MORNING: ("#fff1cf", 0.03),
    Hour.NOON: ("#ffffff", 0.0),
    Hour.AFTERNOON: ("#ffc66e", 0.05),
    Hour.DUSK: ("#ff8a5c", 0.06),
    Hour.NIGHT: ("#22346e", 0.08),
}
"""The hour's colour and how much of it lies in the air."""

_VIGNETTE: Final[RGB] = (0.10, 0.05, 0.08)


def overlay(width_px: int, height_px: int, look: SetLook, *, vignette: float = 0.36) -> BGRA:
    """Return the picture that is laid over every frame of a shot (premultiplied; shared, not to be changed).

    The vignette darkens the corners by `vignette`; the tint is the hour's; the noise hides the steps that eight
    bits would show in skies.
    """
    colour, amount = _TINT[look.hour]
    if look.indoor:
        colour, amount = ("#ffb45c", 0.05) if look.night else (colour, amount * 0.6)
    deep = mix(_VIGNETTE, look.ramp[5], 0.5)
    return _overlay(width_px, height_px, rgb(colour), amount, deep, vignette)


@lru_cache(maxsize=6)
def _overlay(width_px: int, height_px: int, tint: RGB, amount: float, deep: RGB, vignette: float) -> BGRA:
    sheet = blank(width_px, height_px)
    canvas = sheet.canvas
    canvas.clear(argb(tint, amount))
    paint = skia.Paint(Dither=True)
    stops = (0.0, 0.40, 0.52, 0.64, 0.76, 0.88, 1.0)
    strengths = [vignette * max(0.0, (at - 0.40) / 0.60) ** 1.9 for at in stops]
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(0, 0), radius=1.0, colors=[argb(deep, strength) for strength in strengths],
            positions=list(stops),
        )
    )  # fmt: skip
    canvas.save()
    canvas.translate(width_px / 2, height_px / 2)
    # The ellipse passes through the corners; a tall or wide frame is darkened at its ends, not along its sides.
    canvas.scale(width_px / 2 * 1.38, height_px / 2 * 1.48)
    canvas.drawRect(skia.Rect.MakeLTRB(-1, -1, 1, 1), paint)
    canvas.restore()
    _lay_noise(canvas, width_px, height_px)
    return sheet.pixels


def _lay_noise(canvas: skia.Canvas, width_px: int, height_px: int) -> None:
    rng = np.random.default_rng(77)
    tile = image_of(as_overlay(np.clip(rng.standard_normal((509, 509)) / 3, -1, 1).astype(np.float32), 0.018))
    for y in range(0, height_px, 509):
        for x in range(0, width_px, 509):
            canvas.drawImage(tile, x, y, NEAREST)
