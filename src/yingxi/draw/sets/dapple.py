"""Dapple: the shade of leaves that lies on walls in the sun."""

from __future__ import annotations

import math

import skia

from yingxi.draw.paper import argb, mix
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import leaf
from yingxi.story.terms import Hour, Season, Weather


def leaf_shade(b: Brush, x0: float, x1: float, top: float) -> None:
    """Let boughs that are outside the picture throw their shade on a wall from its upper edge; none in grey weather."""
    look = b.look
    if look.weather not in (Weather.CLEAR, Weather.WIND) or look.season is Season.WINTER:
        return
    shade = skia.Path()
    x = x0 + float(b.rng.uniform(0.0, 1.5))
    while x < x1:
        for _ in range(84):
            # Leaves crowd along the bough at the top and thin out downwards.
            down = float(b.rng.uniform(0, 1)) ** 1.7
            lx = x + float(b.rng.normal(0, 0.50)) - 0.4 * down
            size = float(b.rng.uniform(0.14, 0.28))
            shade.addPath(leaf(lx, top * (1.0 - 0.72 * down), size, size * 0.42, float(b.rng.uniform(0, math.tau))))
        x += float(b.rng.uniform(1.8, 3.6))
    strength = {Hour.NIGHT: 0.24, Hour.DAWN: 0.22, Hour.DUSK: 0.30}.get(look.hour, 0.30)
    paint = skia.Paint(AntiAlias=True, Color=argb(mix(look.ramp[4], look.ramp[5], 0.3), strength))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.02))
    b.paper.canvas.drawPath(shade, paint)
