"""Hats of the tales: felt, feathers, points, bonnets, helmets."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.brims import DOME, Seat, brim_line, far_side, hood_behind, seen
from yingxi.draw.people.curves import (
    Point,
    Strip,
    add,
    add_sliver,
    beziers,
    blend,
    blob,
    disc,
    leaf,
    lerp,
    on_bezier,
    thread,
    towards,
    trace,
)
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull


def felt_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A worn felt cap with a narrow brim turned up and its crown dented, as villagers wear."""
    colour = figure.hat_paper((0.25, 0.215, 0.21))
    x = skull.outline[0][0]
    line = brim_line(skull, 0.79, 1.05, 0.045)
    left, right = line[0], line[-1]
    path = skia.Path()
    trace(path, beziers(line), move=True)
    top = [right, (right[0] - 0.035, 0.91), (x + 0.17, 1.015), (x + 0.03, 1.030), (x - 0.14, 1.045), (x - 0.27, 0.985)]
    trace(path, beziers([*top, (left[0] + 0.015, 0.86), left]))
    path.close()
    frame.cut(path, colour, lift=0.7, edge=0.3, gradient=0.14)
    if frame.px > 80:
        with frame.within(path):
            dent = [(x - 0.16, 1.02), (x - 0.02, 0.965), (x + 0.10, 1.01)]
            frame.shade(leaf(dent, (0.0, 0.055, 0.0)), shade(colour, -0.4), 0.6)
    brim = leaf(brim_line(skull, 0.815, 1.085, 0.060), (0.04, 0.075, 0.095, 0.100, 0.100, 0.100, 0.095, 0.075, 0.04))
    frame.cut(brim, shade(colour, 0.10), lift=0.4, edge=0.25, gradient=0.09)


def pointed_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A witch's hat, its point bent."""
    colour = figure.hat_paper(deepened(figure.papers.main, 0.55))
    seat = Seat.of(skull, 0.75, 0.025)
    top = [(-0.93, 0.10), (-0.80, 0.22), (-0.52, 0.40), (-0.28, 0.60), (-0.62, 0.79), (-1.02, 0.83), (-1.02, 0.83),
           (-0.48, 0.88), (0.14, 0.72), (0.55, 0.42), (0.82, 0.22), (0.93, 0.10)]  # fmt: skip
    frame.cut(seat.over(0.02, 0.98, top), colour, lift=0.7, edge=0.6, gradient=0.14)
    crease = [seat.above(u, high) for u, high in ((-0.45, 0.59), (-0.06, 0.55), (0.28, 0.61))]
    frame.shade(leaf(crease, (0.0, 0.04, 0.0)), shade(colour, -0.4), 0.7)
    frame.cut(seat.band(0.035, 0.125, 0.99, -0.06), figure.papers.accent, lift=0.2, edge=0.6)
    frame.cut(seat.brim(1.80, 0.0, 0.065), shade(colour, 0.03), lift=1.0, edge=0.7, gradient=0.1)
    if skull.facing(0.0) < 0:
        return
    x, y = seat.at(0.0, 0.075, 1.0)
    wide = 0.042 * (0.4 + 0.6 * skull.facing(0.0))
    corners = [(x - wide, y - 0.045), (x - wide, y + 0.045), (x + wide, y + 0.045), (x + wide, y - 0.045)]
    frame.line(blob([corner for corner in corners for _ in range(2)]), figure.papers.named("gold"), 0.018)


def feather_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A soft cap with a long feather."""
    colour = figure.hat_paper(figure.papers.main)
    seat = Seat.of(skull, 0.76, 0.022)
    top = [(-1.0, 0.05), (-1.22, 0.13), (-1.10, 0.235), (-0.5, 0.305), (0.25, 0.285), (0.90, 0.20), (1.14, 0.11),
           (1.0, 0.05)]  # fmt: skip
    frame.cut(seat.over(0.03, 1.0, top), colour, lift=0.8, edge=0.6, gradient=0.16)
    frame.cut(seat.band(-0.005, 0.075, 1.03), figure.papers.accent, lift=0.4, edge=0.6, gradient=0.09)
    feather = figure.papers.named("white")
    root = seat.at(0.35 - 0.5 * skull.yaw, 0.05, 1.03)
    spine = [add(root, by) for by in ((0.0, 0.0), (-0.13, 0.19), (-0.35, 0.315), (-0.59, 0.32))]
    frame.cut(leaf(spine, (0.02, 0.115, 0.125, 0.0)), feather, lift=0.6, edge=0.6, gradient=0.1)
    frame.line(thread(spine), shade(feather, -0.3), 0.010)
    frame.cut(disc(root[0], root[1], 0.04), figure.papers.named("gold"), lift=0.3, edge=0.9)


def bonnet(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A gathered bonnet, white as a rule."""
    white = figure.hat_paper(figure.papers.named("white"))
    if skull.facing(0.0) < 0:
        hood_behind(frame, skull, white)
        return
    x = skull.outline[15][0]
    line = seen(skull, _BRIM, 1.05)
    rim = skull.rim(3 + 19, 15, 0.075)
    path = blob(
        [*line, line[-1], *far_side(skull, line[-1], 0.075), *rim, (x - 0.10, 0.40), (x - 0.02, 0.28), (x + 0.05, 0.28)]
    )
    frame.cut(path, white, lift=0.7, edge=0.5, gradient=0.10)
    if frame.px > 60:
        with frame.within(path):
            folds = skia.Path()
            gathered = (x + 0.02, 0.50)
            for edge in line[3:-2]:
                middle = add(lerp(edge, gathered, 0.5), (-0.02, 0.05))
                add_sliver(folds, lerp(edge, gathered, 0.12), middle, gathered, 0.024)
            frame.shade(folds, deepened(white, 0.4), 0.4)
    _frill(frame, line, white)
    _chin_ribbon(frame, skull, figure.papers.accent, line[-1])


_BRIM: Final = (
    (-1.16, 0.34), (-1.03, 0.57), (-0.70, 0.745), (-0.25, 0.815), (0.25, 0.815), (0.70, 0.745), (1.03, 0.57),
    (1.16, 0.34),
)  # fmt: skip
"""A bonnet's brim over the face, as (longitude, height)."""


def _frill(frame: Cutter, line: Sequence[Point], white: RGB) -> None:
    """Sew a gathered frill along a bonnet's brim: one scalloped band with a fold in every scallop."""
    curve = beziers(list(line))
    outer, inner, folds = [], [], skia.Path()
    count = 3 * len(curve)
    for k in range(count + 1):
        part = min(k // 3, len(curve) - 1)
        spot = on_bezier(curve[part], k / 3 - part)
        ahead = on_bezier(curve[part], min(k / 3 - part + 0.1, 1.0)) if k < count else line[-1]
        along = towards(spot, ahead) if ahead != spot else towards(line[-2], line[-1])
        face = (along[1], -along[0])
        outer.append(add(spot, face, 0.052 if k % 2 else 0.026))
        inner.append(add(spot, face, -0.030))
        add_sliver(folds, inner[-1], lerp(inner[-1], outer[-1], 0.5), outer[-1], 0.010)
    path = skia.Path()
    trace(path, beziers(outer), move=True)
    trace(path, beziers(inner[::-1]))
    path.close()
    frame.cut(path, shade(white, 0.25), lift=0.5, edge=0.3)
    if frame.px > 70:
        frame.shade(folds, deepened(white, 0.4), 0.45)


def _chin_ribbon(frame: Cutter, skull: Skull, ribbon: RGB, far_end: Point) -> None:
    """Tie a bonnet's ribbon in a bow under the chin: from the near ear, and from the far end of its brim."""
    chin = (skull.outline[10][0] - 0.03, skull.outline[10][1] - 0.015)
    near = [skull.at(-1.15, 0.42, 1.05), skull.at(-1.0, 0.18, 1.06), chin]
    frame.cut(leaf(near, (0.045, 0.042, 0.035)), ribbon, lift=0.3, edge=0.5)
    far = [(far_end[0] - 0.012, far_end[1]), *(add(skull.outline[k], (-0.008, 0.0)) for k in (7, 8)), chin]
    frame.cut(leaf(far, (0.030, 0.030, 0.034, 0.03)), shade(ribbon, -0.14), edge=0.4)
    for side in (-1.0, 1.0):
        loop = [chin, (chin[0] + side * 0.08, chin[1] + 0.015), (chin[0] + side * 0.125, chin[1] - 0.03)]
        frame.cut(leaf(loop, (0.025, 0.075, 0.05)), ribbon, lift=0.3, edge=0.5)
        tail = [chin, (chin[0] + side * 0.03, chin[1] - 0.08), (chin[0] + side * 0.06, chin[1] - 0.17)]
        frame.cut(leaf(tail, (0.025, 0.042, 0.05)), shade(ribbon, -0.08), lift=0.2, edge=0.4)
    frame.cut(disc(chin[0], chin[1], 0.026), shade(ribbon, 0.1), lift=0.2, edge=0.5)


def cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A full flat cap pulled over the brow: its cloth falls over the band, and the peak shades the eyes."""
    colour = figure.hat_paper(mix(figure.papers.main, (0.30, 0.27, 0.26), 0.45))
    seat = Seat.of(skull, 0.70, 0.022)
    if skull.facing(0.0) > 0:
        frame.cut(seat.peak(0.135, 0.85), shade(colour, -0.28), lift=0.8, edge=0.6, gradient=0.1)
    frame.cut(seat.band(0.0, 0.10, 1.02), shade(colour, -0.16), edge=0.4)
    top = [(-1.0, 0.03), (-1.20, 0.10), (-1.17, 0.20), (-0.72, 0.30), (0.0, 0.325), (0.70, 0.285), (1.15, 0.175),
           (1.17, 0.10), (1.0, 0.04)]  # fmt: skip
    crown = seat.over(0.045, 1.0, top)
    frame.cut(crown, colour, lift=0.7, edge=0.6, gradient=0.18)
    button = seat.above(-0.05, 0.318)
    if frame.px > 80:
        seams = skia.Path()
        for u in (-0.75, 0.0, 0.75):
            end = seat.around(math.asin(u), 0.05)
            add_sliver(seams, button, seat.above(1.15 * u, 0.20), end, 0.012)
        with frame.within(crown):
            frame.shade(seams, deepened(colour, 0.5), 0.6)
            frame.shade(seat.band(0.04, 0.10, 1.02, 0.1), deepened(colour, 0.5), 0.3)
    frame.cut(disc(button[0], button[1], 0.024, 0.016), shade(colour, -0.2), edge=0.5)


def top_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A tall silk hat."""
    black = figure.hat_paper((0.12, 0.11, 0.14))
    seat = Seat.of(skull, 0.75, 0.025)
    top = [(-0.95, 0.10), (-0.92, 0.30), (-1.03, 0.54), (-1.03, 0.54), (0.0, 0.58), (1.03, 0.54), (1.03, 0.54),
           (0.92, 0.30), (0.95, 0.10)]  # fmt: skip
    frame.cut(seat.over(0.02, 0.97, top), black, lift=0.7, edge=0.8, gradient=0.25)
    frame.cut(seat.band(0.04, 0.125, 0.985, -0.02), figure.papers.accent, edge=0.5)
    frame.cut(seat.brim(1.42), shade(black, 0.06), lift=0.9, edge=0.8)


_CHEEK: Final = (0.92, 1.56)
"""Longitudes between which a helmet's flap hangs over a cheek, on both sides of the face."""

_FLARES: Final = 0.05
"""How far beyond the head the far flap of a turned one stands, units: it hangs before the cheek, not on it."""

_NAPE: Final = -2.7
"""Longitude from which the guard behind the near cheek hangs."""

_EDGE_ON: Final = 0.5 * math.pi


def helmet(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A round helmet with flaps over both cheeks, a guard for the neck and a plume on its spike."""
    steel, gold = figure.papers.named("steel"), figure.papers.named("gold")
    seat = Seat.of(skull, 0.735, 0.034)
    _plume(frame, seat, figure.papers.accent, gold)
    near, far = _CHEEK[0], _CHEEK[1]
    if skull.facing(0.0) < 0:
        _neck_guard(frame, seat, steel)
    else:
        if seat.yaw - far > 0.1 - _EDGE_ON:
            _flap(frame, seat, shade(steel, -0.16), max(_NAPE + seat.yaw, -_EDGE_ON), 0.12 - far + seat.yaw)
        _flap(frame, seat, steel, max(-far + seat.yaw, -_EDGE_ON), -near + seat.yaw)
        if near + seat.yaw < _EDGE_ON + 0.2:
            turned = min(max(near + seat.yaw - 0.95, 0.0) / 0.4, 1.0)
            _flap(frame, seat, shade(steel, -0.10), min(near + seat.yaw, 1.10), _EDGE_ON, turned * _FLARES)
    dome = [(u, high + 0.03) for u, high in DOME]
    frame.cut(seat.over(0.0, 1.0, dome), steel, lift=0.8, edge=0.9, gradient=0.28)
    if frame.px > 60:
        ribs = skia.Path()
        for angle in (-1.0, -0.35, 0.3, 0.9):
            foot, top = seat.around(angle, 0.08), seat.above(0.1 * math.sin(angle), 0.345)
            add_sliver(ribs, foot, seat.above(math.sin(angle) * 0.85, 0.235), top, 0.016)
        frame.shade(ribs, deepened(steel, 0.4), 0.4)
    frame.cut(seat.band(-0.005, 0.085, 1.04, -0.01), shade(steel, -0.24), lift=0.5, edge=0.6, gradient=0.12)
    frame.cut(seat.band(0.078, 0.100, 1.035, -0.005), gold, edge=0.5)
    if frame.px > 80:
        for angle in (-1.15, -0.7, -0.25, 0.2, 0.65, 1.1):
            x, y = seat.around(angle, 0.037, 1.04)
            frame.cut(disc(x, y, 0.014), gold, edge=0.8)


def guard_behind(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Hang a helmet's guard behind neck and far cheek."""
    _neck_guard(frame, Seat.of(skull, 0.735, 0.034), figure.papers.named("steel"))


def _plume(frame: Cutter, seat: Seat, colour: RGB, gold: RGB) -> None:
    """Stand a tuft of red horsehair on the spike: it rises, and falls to the back by its own weight."""
    root = seat.above(0.0, 0.40)
    for k, line in enumerate((
        ((0.0, 0.0), (-0.07, 0.13), (-0.21, 0.18), (-0.34, 0.10)),
        ((0.0, 0.0), (0.04, 0.13), (0.05, 0.24), (-0.03, 0.33)),
        ((0.0, 0.0), (-0.02, 0.15), (-0.10, 0.26), (-0.24, 0.27)),
    )):  # fmt: skip
        lock = leaf([add(root, by) for by in line], (0.05, 0.105, 0.10, 0.0))
        frame.cut(lock, shade(colour, (-0.16, -0.06, 0.05)[k]), lift=0.4, edge=0.3, gradient=0.1)
    x, y = seat.above(0.0, 0.36)
    frame.cut(leaf([(x, y - 0.03), (x, y + 0.02), (x, y + 0.065)], (0.13, 0.055, 0.075)), gold, lift=0.3, edge=0.8)


def _flap(frame: Cutter, seat: Seat, steel: RGB, start: float, end: float, flare: float = 0.0) -> None:
    """Hang the part of a cheek flap between two angles from the camera, rounded below, edged with gold.

    Args:
        frame: the head's cutter.
        seat: the helmet's ring.
        steel: its paper.
        start: angle of its left edge, radians.
        end: angle of its right edge.
        flare: how far it stands out to the right below, units.
    """
    middle = 0.5 * (start + end)
    left, right = (
        [seat.around(angle, 0.03, 1.02), add(seat.around(angle, -0.16, 1.05), (0.6 * flare, 0.0)),
         add(seat.around(blend(angle, middle, 0.15), -0.34, 1.04), (flare, 0.0))]
        for angle in (start, end)
    )  # fmt: skip
    sheet = Strip(left, right)
    low = add(seat.around(middle, -0.43, 1.04), (flare, 0.0))
    path = sheet.whole(bottom=[low])
    frame.cut(path, shade(steel, -0.10), lift=0.6, edge=0.8, gradient=0.18)
    if frame.px > 80:
        with frame.within(path):
            for t in (0.36, 0.64, 0.92):
                row = sheet.across(t, -1.0, 1.0, 0.012, 2)
                frame.shade(leaf(row, [0.014] * len(row)), deepened(steel, 0.45), 0.55)


def _neck_guard(frame: Cutter, seat: Seat, steel: RGB) -> None:
    """Cut the sheet that falls from a helmet's back edge to the shoulders, wider below."""
    right = max(1.05 + seat.yaw, _EDGE_ON) if seat.yaw < _EDGE_ON else _EDGE_ON
    start, end = seat.around(-_EDGE_ON, 0.03), seat.around(right, 0.03)
    low = seat.y - 0.50
    left_line = [start, (start[0] - 0.03, low + 0.22), (start[0] - 0.055, low)]
    right_line = [end, (end[0] + 0.01, low + 0.22), (end[0] + 0.02, low + 0.04)]
    sheet = Strip(left_line, right_line)
    path = sheet.whole(bottom=[add(sheet.at(u, 1.0), (0.0, -0.05)) for u in (-0.5, 0.0, 0.5)])
    frame.cut(path, shade(steel, -0.22), lift=0.6, edge=0.6, gradient=0.18)
    if frame.px > 80:
        with frame.within(path):
            for t in (0.45, 0.62, 0.79, 0.95):
                row = sheet.across(t, -1.0, 1.0, 0.05, 4)
                frame.shade(leaf(row, [0.016] * len(row)), deepened(steel, 0.5), 0.55)
