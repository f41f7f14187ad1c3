"""Hats of trades and of today: peaked caps, tall white hats, hard hats, wool, brims, hoods."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import shade
from yingxi.draw.people.brims import DOME, Seat, hood_behind, seen
from yingxi.draw.people.curves import add_leaf, add_sliver, beziers, blob, disc, leaf, lerp, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull


def peaked_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A stiff cap with a band, a badge and a shining peak."""
    colour = figure.hat_paper(deepened(figure.papers.main, 0.12))
    seat = Seat.of(skull, 0.735, 0.022)
    front = skull.facing(0.0) > 0
    if front:
        _shining_peak(frame, seat)
    top = [(-1.0, 0.09), (-1.15, 0.17), (-1.10, 0.225), (-0.62, 0.275), (0.0, 0.30), (0.62, 0.295), (1.10, 0.25),
           (1.15, 0.185), (1.0, 0.09)]  # fmt: skip
    crown = seat.over(0.075, 1.0, top)
    frame.cut(crown, colour, lift=0.8, edge=0.6, gradient=0.16)
    if frame.px > 120:
        # The cloth is stretched over a wire: under its edge it falls in.
        with frame.within(crown):
            frame.shade(seat.band(0.06, 0.135, 1.04, 0.06), deepened(colour, 0.5), 0.35)
    frame.cut(seat.band(0.0, 0.10, 1.02, 0.01), shade(colour, -0.38), lift=0.4, edge=0.6, gradient=0.1)
    if front:
        x, y = seat.at(0.0, 0.125, 1.03)
        wide = 0.046 * (0.45 + 0.55 * skull.facing(0.0))
        frame.cut(disc(x, y, wide, 0.054), figure.papers.named("gold"), lift=0.3, edge=0.8)


def _shining_peak(frame: Cutter, seat: Seat) -> None:
    black = (0.15, 0.14, 0.18)
    peak = seat.peak(0.14, 0.85, 0.6)
    frame.cut(peak, black, lift=0.8, edge=0.5, gradient=0.12)
    if frame.px > 80:
        gleam = [seat.at(lon, -0.035, 1.14) for lon in (-0.6, -0.25, 0.15)]
        with frame.within(peak):
            frame.shade(leaf(gleam, (0.0, 0.026, 0.0)), shade(black, 0.6), 0.7)


def chef_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A tall white hat that puffs over its band."""
    white = figure.hat_paper(figure.papers.named("white"))
    seat = Seat.of(skull, 0.76, 0.018)
    top = [(-0.98, 0.15), (-1.06, 0.21), (-1.34, 0.36), (-1.20, 0.53), (-0.62, 0.575), (0.0, 0.62), (0.62, 0.575),
           (1.20, 0.53), (1.34, 0.36), (1.06, 0.21), (0.98, 0.15)]  # fmt: skip
    frame.cut(seat.over(0.12, 0.98, top), white, lift=0.9, edge=0.5, gradient=0.12)
    if frame.px > 60:
        folds = skia.Path()
        for u in (-0.85, -0.42, 0.02, 0.48, 0.88):
            add_sliver(folds, seat.above(u, 0.17), seat.above(u * 1.15, 0.31), seat.above(u * 1.25, 0.48), 0.022)
        frame.shade(folds, deepened(white, 0.35), 0.4)
    frame.cut(seat.band(0.0, 0.155), shade(white, 0.2), lift=0.4, edge=0.6, gradient=0.09)


def hard_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A builder's or firefighter's round helmet with a ridge and a short brim."""
    colour = figure.hat_paper((0.90, 0.72, 0.22))
    seat = Seat.of(skull, 0.73, 0.045)
    if skull.facing(0.0) > 0:
        frame.cut(seat.peak(0.13, 1.0, 0.34), shade(colour, -0.16), lift=0.6, edge=0.5)
    frame.cut(seat.over(0.0, 1.0, DOME), colour, lift=0.8, edge=0.8, gradient=0.22)
    for side in (-0.5, 0.0, 0.5):
        lean = 0.35 * math.sin(skull.yaw)
        ridge = [seat.above(side * 1.1 + lean, 0.12), seat.above(side + 0.6 * lean, 0.23), seat.above(side * 0.6, 0.31)]
        frame.shade(leaf(ridge, (0.02, 0.035, 0.01)), shade(colour, 0.25), 0.8)
    frame.cut(seat.band(-0.01, 0.045, 1.06, -0.02), shade(colour, -0.10), lift=0.4, edge=0.6)


def wool_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A knitted hat with a ribbed border and a bobble."""
    colour = figure.hat_paper(figure.papers.accent)
    seat = Seat.of(skull, 0.71, 0.028)
    x, y = seat.above(-0.04, 0.375)
    frame.cut(disc(x, y, 0.085, 0.08), shade(colour, 0.3), lift=0.4, edge=0.3)
    path = seat.over(0.03, 1.0, DOME)
    frame.cut(path, colour, lift=0.7, edge=0.4, gradient=0.14)
    if frame.px > 60:
        ribs = skia.Path()
        for angle in (-1.1, -0.7, -0.3, 0.1, 0.5, 0.9):
            low, top = seat.around(angle, 0.06), seat.above(math.sin(angle) * 0.2, 0.325)
            add_sliver(ribs, low, seat.above(math.sin(angle) * 0.85, 0.215), top, 0.018)
        with frame.within(path):
            frame.shade(ribs, deepened(colour, 0.35), 0.5)
    cuff = seat.band(-0.015, 0.105, 1.045, -0.01)
    frame.cut(cuff, shade(colour, -0.13), lift=0.5, edge=0.5, gradient=0.1)
    if frame.px > 100:
        ribs = skia.Path()
        for k in range(13):
            angle = 1.44 * (k / 6 - 1)
            add_leaf(ribs, [seat.around(angle, -0.01, 1.045), seat.around(angle, 0.10, 1.04)], (0.011, 0.011))
        with frame.within(cuff):
            frame.shade(ribs, deepened(colour, 0.5), 0.4)


def brimmed_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A hat with a dented crown, a ribbon and a brim all round."""
    colour = figure.hat_paper(deepened(figure.papers.main, 0.25))
    seat = Seat.of(skull, 0.745, 0.03)
    top = [(-0.99, 0.10), (-0.92, 0.20), (-0.72, 0.325), (-0.28, 0.365), (0.06, 0.325), (0.42, 0.365), (0.78, 0.32),
           (0.93, 0.20), (0.99, 0.10)]  # fmt: skip
    frame.cut(seat.over(0.02, 1.0, top), colour, lift=0.8, edge=0.5, gradient=0.16)
    frame.cut(seat.band(0.03, 0.115, 1.012, -0.02), figure.papers.accent, edge=0.4)
    frame.cut(seat.brim(1.58), shade(colour, -0.08), lift=0.9, edge=0.6, gradient=0.12)


def nurse_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A nurse's folded white cap, pinned over the brow."""
    white = figure.hat_paper(figure.papers.named("white"))
    seat = Seat.of(skull, 0.815, 0.014, 0.048)
    # It is folded round the crown from temple to temple, and leans back: turned away, its far half is seen narrower.
    # From behind its open back shows over the hair.
    front = skull.yaw if skull.facing(0.0) > 0 else 0.0
    start, end = front - _CAP_REACH, min(front + _CAP_REACH, _CAP_EDGE)
    angles = [start + (end - start) * k / 8 for k in range(9)]
    low = [seat.around(angle, 0.030 * abs(angle - front) ** 2) for angle in angles]
    top = [seat.around(angle, 0.205 - 0.030 * abs(angle - front), 0.90) for angle in angles]
    cap = skia.Path()
    trace(cap, beziers(low), move=True)
    trace(cap, beziers([low[-1], *top[::-1], low[0]]))
    cap.close()
    frame.cut(cap, white, lift=0.6, edge=0.5, gradient=0.16)
    if frame.px > 90:
        fold = [lerp(a, b, 0.36) for a, b in zip(low, top, strict=True)]
        frame.shade(leaf(fold, (0.0, *[0.013] * (len(fold) - 2), 0.0)), deepened(white, 0.4), 0.5)
    if skull.facing(0.0) > 0:
        red, (x, y) = figure.papers.named("red"), seat.around(skull.yaw, 0.135, 0.94)
        narrow = 0.35 + 0.65 * skull.facing(0.0)
        for wide, high in ((0.015, 0.044), (0.044, 0.015)):
            bar = skia.Path()
            bar.addRect(skia.Rect.MakeLTRB(x - wide * narrow, y - high, x + wide * narrow, y + high))
            frame.shade(bar, red, 0.95)


_CAP_REACH: Final = 1.12
"""Radians to both sides of the nose over which a nurse's cap is folded."""

_CAP_EDGE: Final = 1.5
"""Radians from the camera at which a cap's side goes round the head out of sight."""


def hood(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A raised hood that frames the face and falls to the shoulders."""
    colour = figure.hat_paper(figure.papers.main)
    if skull.facing(0.0) < 0:
        hood_behind(frame, skull, colour)
        return
    side = skull.outline[15][0]
    spots = (
        (-1.20, 0.14), (-1.16, 0.40), (-1.02, 0.64), (-0.70, 0.80), (-0.2, 0.88), (0.3, 0.875), (0.74, 0.80),
        (1.04, 0.64), (1.10, 0.42), (1.02, 0.16),
    )  # fmt: skip
    line = seen(skull, spots, 1.04)
    rim = [(skull.outline[8][0] + 0.05, 0.0), *skull.rim(7 + 19, 15, 0.075)]
    # Its far side goes out of sight as the face turns away from us.
    turned = min(max(skull.yaw - 0.3, 0.0) / 0.6, 1.0)
    rim[:5] = [lerp(p, line[-1], turned) for p in rim[:5]]
    low = [(side - 0.12, 0.36), (side - 0.10, 0.10), (side - 0.04, -0.10), (side + 0.16, -0.14), (side + 0.24, -0.02)]
    path = blob([*line, line[-1], *rim, *low])
    frame.cut(path, colour, lift=0.8, edge=0.6, gradient=0.13)
    inner = leaf(line, [0.03, *[0.05] * (len(line) - 2), 0.02])
    frame.cut(inner, shade(colour, -0.2), lift=0.3, edge=0.4)
