"""Edges: how what is behind people sinks into a rich dark away from the light, for them to stand out before it."""

from __future__ import annotations

from typing import Final

import numpy as np

from yingxi.draw.palette import LAMP_SHADE, SetLook, blend, saturate
from yingxi.draw.paper import RGB, mix
from yingxi.draw.pixels import Sheet
from yingxi.story.plan import ShotPlan
from yingxi.story.terms import Hour, Weather

_AWAY: Final = (0.0, 0.26, 0.5, 0.75, 1.0)
_SUNK: Final = (0.0, 0.04, 0.30, 0.66, 1.0)
_SUNK_CLOSE: Final = (0.10, 0.20, 0.46, 0.76, 1.0)
"""How dark it is that far from the light, as shares of the way to the corners; behind a head all sinks a little."""

_GOLD_SHADE: Final[RGB] = (0.50, 0.24, 0.20)
"""What lamplight's edges keep of gold: the rest is the wall's own hue."""

_DAY_SHADE: Final[RGB] = (0.36, 0.36, 0.52)
"""What daylight's edges sink towards: the blue of shade, in which red, white and green stay what they are."""


def lay_dark(
    small: Sheet, step_px: int, plan: ShotPlan, look: SetLook, corner: tuple[int, int], x: float, *, close: bool,
    alone: bool = False, dyes: float = 1.0,
) -> None:  # fmt: skip
    """Sink what is far from the light: an ellipse through the corners, its middle drawn towards the glow at `x`.

    It sinks into the hue of the set's own shade, so that edges are darker and richer, not greyer: laid on paper of
    middle brightness it does what multiplying with `_edge_hue` would.

    Args:
        small: what to paint; empty so far.
        step_px: how many pixels of the frame each of its own stands for.
        plan: the shot.
        look: its colours.
        corner: where its corner lies in the reference frame, pixels.
        x: where the glow is, pixels of the frame.
        close: whether heads fill the frame.
        alone: whether one person has a room to themselves: they stand in the light and all else falls to shade.
        dyes: 1 where the dark has the room's own hue .. 0 where it has none: books and jars keep theirs.
    """
    wide, tall = plan.width_px, plan.height_px
    drawn = (0.62 if dyes == 1.0 else 0.85) if close and look.indoor else 0.8 if alone else 0.32
    middle_x, middle_y = wide * 0.5 + drawn * (x - wide * 0.5), tall * (0.44 if close else 0.5)
    columns = (np.arange(small.width_px, dtype=np.float32) + 0.5) * step_px + corner[0]
    rows = (np.arange(small.height_px, dtype=np.float32) + 0.5) * step_px + corner[1]
    reach_x, reach_y = (0.66, 0.86) if close else (0.60, 0.92) if alone else (0.72, 0.92)
    away = np.hypot((columns[None] - middle_x) / (reach_x * wide), (rows[:, None] - middle_y) / (reach_y * tall))
    hue = _edge_hue(look)
    level = 0.5 * (max(hue) + min(hue))
    hue = mix((level, level, level), hue, dyes)
    least = min(hue)
    deepest = _depth_of_dark(look, close=close, alone=alone) * (1.0 - least)
    share = np.interp(away, _AWAY, _SUNK_CLOSE if close else _SUNK) * deepest
    for channel, left_over in enumerate(reversed(hue)):
        small.pixels[..., channel] = 255.0 * share * _MIDDLE * (left_over - least) / (1.0 - least)
    small.pixels[..., 3] = 255.0 * share + 0.5


_MIDDLE: Final = 0.80
"""The brightness of lit paper, for which laying the dark is the same as multiplying with it."""


_SUNNY_DAY: Final = 0.85
_GREY_DAY: Final = 0.58
"""How dark the edges behind a head in a room are by day: a grey sky's light comes from everywhere."""


def _depth_of_dark(look: SetLook, *, close: bool, alone: bool = False) -> float:
    """Return how dark the edges are: most by lamps and moon; behind a head also by day, for it to stand out."""
    if look.indoor and alone:
        return 0.95 if look.night else 0.80
    if look.indoor:
        by_day = _GREY_DAY if look.weather in (Weather.RAIN, Weather.SNOW, Weather.FOG) else _SUNNY_DAY
        return (0.95 if close else 0.80) if look.night else by_day if close else 0.55
    depth = {Hour.NIGHT: 0.95, Hour.DUSK: 0.80}.get(look.hour, 0.85 if close else 0.62)
    return depth * (0.8 if look.weather is Weather.FOG else 1.0)


def _edge_hue(look: SetLook) -> RGB:
    """Return what the edges leave of red, green and blue: the hue of the shade, by day and by lamplight."""
    if look.indoor:
        deep = mix(look.ramp[4], LAMP_SHADE, 0.5) if look.night else blend(look.ramp[2], look.ramp[4], 0.34)
        if look.night and look.golden:
            return mix(saturate(_full(look.ramp[4], 0.46), 1.2), _GOLD_SHADE, 0.25)
    else:
        deep = blend(look.ramp[3], look.ramp[4], 0.6)
        if not look.night:
            deep = mix(deep, _DAY_SHADE, 0.7)
    deep = saturate(deep, 1.25)
    return _full(deep, 0.42 if look.night else 0.60)


def _full(hue: RGB, bright: float) -> RGB:
    """Return a hue whose strongest channel is `bright`."""
    most = max(*hue, 1e-3)
    return (hue[0] / most * bright, hue[1] / most * bright, hue[2] / most * bright)
