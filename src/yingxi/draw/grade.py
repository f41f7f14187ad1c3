"""The grade: vignette, the hour's tint and a breath of grain, in one picture laid over every frame."""

from __future__ import annotations

from typing import Final

import numpy as np

from yingxi.draw.palette import SetLook
from yingxi.draw.paper import RGB, mix, rgb
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


def overlay(width_px: int, height_px: int, look: SetLook, seed: int = 0, *, vignette: float = 0.34) -> BGRA:
    """Return the picture that is laid over every frame of a shot (premultiplied).

    The vignette darkens the corners by `vignette`; the tint is the hour's; the noise hides the steps that eight
    bits would show in skies.
    """
    y = np.linspace(-1, 1, height_px, dtype=np.float32)[:, None]
    x = np.linspace(-1, 1, width_px, dtype=np.float32)[None]
    aspect = width_px / height_px
    wide = max(aspect, 1 / aspect) ** 0.5
    stretch_x, stretch_y = (1.0, 1.0 / wide) if aspect >= 1 else (1.0 / wide, 1.0)
    away = np.sqrt((x * stretch_x) ** 2 + (y * stretch_y) ** 2) / np.hypot(stretch_x, stretch_y)
    dark = vignette * np.clip((away - 0.42) / 0.58, 0, 1) ** 2.0
    colour, amount = _TINT[look.hour]
    if look.indoor:
        colour, amount = ("#ffb45c", 0.05) if look.night else (colour, amount * 0.6)
    tint = rgb(colour)
    deep = mix(_VIGNETTE, look.ramp[5], 0.5)
    rng = np.random.default_rng([seed, 77])
    noise = rng.standard_normal((height_px, width_px)).astype(np.float32)
    # The two lie over each other: first the tint, then the dark corners.
    alpha = dark + amount * (1 - dark)
    out = np.empty((height_px, width_px, 4), dtype=np.uint8)
    grain = noise * 0.006
    lift, drop = np.maximum(grain, 0), np.maximum(-grain, 0)
    whole = alpha + (lift + drop) * (1 - alpha)
    dither = rng.random((height_px, width_px), dtype=np.float32)
    out[..., 3] = np.minimum(255, whole * 255 + dither)
    for channel, index in ((0, 2), (1, 1), (2, 0)):
        value = deep[index] * dark + tint[index] * amount * (1 - dark) + lift * (1 - alpha)
        out[..., channel] = np.minimum(out[..., 3], value * 255 + dither)
    return out
