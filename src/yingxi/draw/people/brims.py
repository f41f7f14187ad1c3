"""Brims, crowns and bands: what hats are cut from."""

from __future__ import annotations

import math

import skia

from yingxi.draw.paper import RGB
from yingxi.draw.people.curves import Point, add_sliver, beziers, blob, lerp, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened
from yingxi.draw.people.skull import Skull


def brim_line(skull: Skull, v: float, out: float, sag: float = 0.0, ends: float = 1.5) -> list[Point]:
    """Return points round the front of the head at height v, near to far."""
    points = []
    for k in range(9):
        angle = -ends + 2 * ends * k / 8
        x, y = skull.at(angle - skull.yaw, v, out)
        points.append((x, y - sag * math.cos(angle)))
    # The back of a head reaches farther than the round it is measured by.
    points[0] = (min(points[0][0], skull.outline[16][0] - 0.014), points[0][1])
    return points


def crown_of(skull: Skull, v: float, grow: float, sag: float = 0.03) -> skia.Path:
    """Return a close cap: from a brim line at v over the crown."""
    brim = brim_line(skull, v, 1.06, sag)
    rim = skull.rim(3 + 19, 17, grow)
    path = skia.Path()
    trace(path, beziers(brim), move=True)
    trace(path, beziers([brim[-1], *rim[1:], brim[0]]))
    path.close()
    return path


def hat_band(
    frame: Cutter,
    skull: Skull,
    v: float,
    height: float,
    colour: RGB,
    *,
    out: float = 1.07,
    sag: float = 0.03,
    lift: float = 0.4,
) -> None:
    """Lay a band round a hat, `height` high from v up."""
    upper, lower = brim_line(skull, v + height, out, sag), brim_line(skull, v, out, sag)
    for end in (0, -1):
        # Where it runs round the head out of sight, a band is seen narrower.
        lower[end] = lerp(lower[end], upper[end], 0.45)
    path = skia.Path()
    trace(path, beziers(upper), move=True)
    trace(path, beziers(lower[::-1]))
    path.close()
    frame.cut(path, colour, lift=lift, edge=0.6, gradient=0.09)


def hood_behind(frame: Cutter, skull: Skull, colour: RGB) -> None:
    """Cut a kerchief or bonnet from behind: it hides the hair down to the nape and ends before the cheek."""
    rim = skull.rim(3 + 19, 14, 0.055)
    path = blob([(0.245, 0.58), (0.285, 0.70), *rim, (-0.25, 0.20), (-0.12, 0.06), (0.0, 0.14), (0.14, 0.27)])
    frame.cut(path, colour, lift=0.7, edge=0.3, gradient=0.13)
    folds = skia.Path()
    for k in range(5):
        start = (-0.36 + 0.15 * k, 0.86 + 0.02 * k)
        add_sliver(folds, start, (-0.24 + 0.06 * k, 0.48), (-0.13, 0.16), 0.026)
    with frame.within(path):
        frame.shade(folds, deepened(colour, 0.4), 0.45)
