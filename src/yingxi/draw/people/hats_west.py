"""Hats of the tales: felt, feathers, points, bonnets, helmets."""

from __future__ import annotations

import math
from collections.abc import Sequence

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.brims import brim_line, crown_of, hat_band, hood_behind
from yingxi.draw.people.curves import (
    Point,
    add,
    add_sliver,
    beziers,
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
    x = skull.outline[0][0]
    cone = blob(
        [
            (x - 0.31, 0.799),
            (x - 0.31, 0.799),
            (x - 0.20, 1.078),
            (x - 0.10, 1.326),
            (x - 0.22, 1.492),
            (x - 0.38, 1.529),
            (x - 0.38, 1.529),
            (x - 0.17, 1.575),
            (x + 0.05, 1.418),
            (x + 0.20, 1.106),
            (x + 0.33, 0.799),
            (x + 0.33, 0.799),
        ]
    )
    frame.cut(cone, colour, lift=0.7, edge=0.6, gradient=0.12)
    frame.shade(
        leaf([(x - 0.16, 1.29), (x - 0.02, 1.253), (x + 0.10, 1.308)], (0.0, 0.04, 0.0)), shade(colour, -0.4), 0.7
    )
    frame.cut(
        blob(
            [
                (x - 0.62, 0.764),
                (x - 0.34, 0.839),
                (x, 0.852),
                (x + 0.36, 0.839),
                (x + 0.66, 0.782),
                (x + 0.36, 0.733),
                (x, 0.716),
                (x - 0.34, 0.724),
            ]
        ),
        shade(colour, 0.03),
        lift=1.0,
        edge=0.7,
        gradient=0.1,
    )
    band = skia.Path()
    trace(band, beziers([(x - 0.315, 0.821), (x, 0.795), (x + 0.335, 0.821)]), move=True)
    trace(band, beziers([(x + 0.305, 0.9), (x, 0.874), (x - 0.285, 0.9)]))
    band.close()
    frame.cut(band, figure.papers.accent, lift=0.2, edge=0.6)
    if skull.facing(0.0) < 0:
        return
    buckle = (x + 0.10, 0.845)
    frame.line(
        blob(
            [(buckle[0] - 0.04, buckle[1] - 0.045)] * 2
            + [(buckle[0] - 0.04, buckle[1] + 0.045)] * 2
            + [(buckle[0] + 0.04, buckle[1] + 0.045)] * 2
            + [(buckle[0] + 0.04, buckle[1] - 0.045)] * 2
        ),
        figure.papers.named("gold"),
        0.018,
    )


def feather_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A soft cap with a long feather."""
    colour = figure.hat_paper(figure.papers.main)
    x = skull.outline[0][0]
    puff = blob(
        [
            (x - 0.38, 0.817),
            (x - 0.42, 0.94),
            (x - 0.20, 1.06),
            (x + 0.10, 1.032),
            (x + 0.34, 0.94),
            (x + 0.40, 0.834),
            (x + 0.10, 0.79),
            (x - 0.2, 0.782),
        ]
    )
    frame.cut(puff, colour, lift=0.8, edge=0.6, gradient=0.14)
    hat_band(frame, skull, 0.80, 0.075, figure.papers.accent, out=1.10, sag=0.03)
    feather = figure.papers.named("white")
    spine = [(x + 0.16, 0.826), (x + 0.03, 1.020), (x - 0.19, 1.145), (x - 0.43, 1.150)]
    frame.cut(leaf(spine, (0.02, 0.115, 0.125, 0.0)), feather, lift=0.6, edge=0.6, gradient=0.1)
    frame.line(thread(spine), shade(feather, -0.3), 0.010)
    frame.cut(disc(x + 0.16, 0.83, 0.04), figure.papers.named("gold"), lift=0.3, edge=0.9)


def bonnet(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A gathered bonnet, white as a rule."""
    white = figure.hat_paper(figure.papers.named("white"))
    if skull.facing(0.0) < 0:
        hood_behind(frame, skull, white)
        return
    x = skull.outline[15][0]
    rim = skull.rim(3 + 19, 15, 0.075)
    line = [
        skull.at(lon, v, 1.05)
        for lon, v in (
            (-1.20, 0.36),
            (-1.08, 0.58),
            (-0.72, 0.765),
            (-0.2, 0.85),
            (0.3, 0.85),
            (0.72, 0.77),
            (1.02, 0.62),
        )
    ]
    path = blob([*line, line[-1], *rim, (x - 0.10, 0.40), (x - 0.02, 0.28), (x + 0.05, 0.28)])
    frame.cut(path, white, lift=0.7, edge=0.5, gradient=0.10)
    if frame.px > 60:
        with frame.within(path):
            folds = skia.Path()
            gathered = (x + 0.02, 0.50)
            for edge in line[1:6]:
                middle = add(lerp(edge, gathered, 0.5), (-0.02, 0.05))
                add_sliver(folds, lerp(edge, gathered, 0.12), middle, gathered, 0.024)
            frame.shade(folds, deepened(white, 0.4), 0.4)
    _frill(frame, line, white)
    _chin_ribbon(frame, skull, figure.papers.accent)


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


def _chin_ribbon(frame: Cutter, skull: Skull, ribbon: RGB) -> None:
    """Tie a bonnet's ribbon from both sides in a bow under the chin."""
    chin = (skull.outline[10][0] - 0.03, skull.outline[10][1] - 0.015)
    near = [skull.at(-1.15, 0.42, 1.05), skull.at(-1.0, 0.18, 1.06), chin]
    frame.cut(leaf(near, (0.045, 0.042, 0.035)), ribbon, lift=0.3, edge=0.5)
    far = skull.at(1.0, 0.30, 1.0)
    frame.cut(leaf([far, skull.at(0.75, 0.10, 1.02), chin], (0.02, 0.034, 0.03)), shade(ribbon, -0.14), edge=0.4)
    for side in (-1.0, 1.0):
        loop = [chin, (chin[0] + side * 0.08, chin[1] + 0.015), (chin[0] + side * 0.125, chin[1] - 0.03)]
        frame.cut(leaf(loop, (0.025, 0.075, 0.05)), ribbon, lift=0.3, edge=0.5)
        tail = [chin, (chin[0] + side * 0.03, chin[1] - 0.08), (chin[0] + side * 0.06, chin[1] - 0.17)]
        frame.cut(leaf(tail, (0.025, 0.042, 0.05)), shade(ribbon, -0.08), lift=0.2, edge=0.4)
    frame.cut(disc(chin[0], chin[1], 0.026), shade(ribbon, 0.1), lift=0.2, edge=0.5)


def cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A full flat cap pulled over the brow: its cloth falls over the band, and the peak shades the eyes."""
    colour = figure.hat_paper(mix(figure.papers.main, (0.30, 0.27, 0.26), 0.45))
    x = skull.outline[0][0]
    if skull.facing(0.0) > 0:
        out = [skull.at(lon, v, 1.24) for lon, v in ((-0.42, 0.655), (0.1, 0.628), (0.62, 0.655))]
        peak = blob([skull.at(-0.72, 0.72, 1.06), *out, skull.at(0.98, 0.72, 1.06), skull.at(0.1, 0.74, 1.08)])
        frame.cut(peak, shade(colour, -0.28), lift=0.8, edge=0.6)
    hat_band(frame, skull, 0.66, 0.12, shade(colour, -0.14), out=1.075, sag=0.035)
    left, right = skull.outline[16][0] - 0.10, skull.outline[4][0] + 0.075
    crown = blob(
        [
            (left + 0.01, 0.665), (left - 0.025, 0.775), (x - 0.25, 0.965), (x + 0.05, 1.0), (x + 0.27, 0.935),
            (right, 0.80), (right - 0.02, 0.735), (x + 0.14, 0.705), (x - 0.16, 0.682),
        ]
    )  # fmt: skip
    frame.cut(crown, colour, lift=0.7, edge=0.6, gradient=0.16)
    if frame.px > 80:
        seams = skia.Path()
        button = (x - 0.06, 0.985)
        for end in ((left + 0.14, 0.70), (x - 0.02, 0.70), (right - 0.10, 0.745)):
            add_sliver(seams, button, add(lerp(button, end, 0.5), (0.25 * (end[0] - x), 0.06)), end, 0.012)
        with frame.within(crown):
            frame.shade(seams, deepened(colour, 0.5), 0.6)
            frame.shade(
                leaf([(left + 0.02, 0.72), (x - 0.1, 0.715), (right, 0.76)], (0.03, 0.07, 0.03)),
                deepened(colour, 0.5),
                0.3,
            )
    frame.cut(disc(x - 0.06, 0.990, 0.024, 0.016), shade(colour, -0.2), edge=0.5)


def top_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A tall silk hat."""
    black = figure.hat_paper((0.12, 0.11, 0.14))
    x = skull.outline[0][0]
    body = blob(
        [
            (x - 0.31, 0.817),
            (x - 0.31, 0.817),
            (x - 0.30, 1.032),
            (x - 0.34, 1.308),
            (x - 0.34, 1.308),
            (x, 1.345),
            (x + 0.34, 1.308),
            (x + 0.34, 1.308),
            (x + 0.30, 1.032),
            (x + 0.32, 0.817),
            (x + 0.32, 0.817),
        ]
    )
    frame.cut(body, black, lift=0.7, edge=0.8, gradient=0.25)
    band = skia.Path()
    trace(band, beziers([(x - 0.31, 0.834), (x, 0.808), (x + 0.32, 0.834)]), move=True)
    trace(band, beziers([(x + 0.305, 0.914), (x, 0.887), (x - 0.305, 0.914)]))
    band.close()
    frame.cut(band, figure.papers.accent, edge=0.5)
    frame.cut(
        blob(
            [
                (x - 0.50, 0.826),
                (x - 0.25, 0.826),
                (x, 0.812),
                (x + 0.28, 0.826),
                (x + 0.52, 0.843),
                (x + 0.42, 0.777),
                (x, 0.746),
                (x - 0.40, 0.764),
            ]
        ),
        shade(black, 0.06),
        lift=0.9,
        edge=0.8,
    )


def helmet(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A round helmet with a plume and a guard for the neck."""
    steel = figure.papers.named("steel")
    x = skull.outline[0][0]
    plume = [(x + 0.03, 0.985), (x - 0.16, 1.234), (x - 0.40, 1.216), (x - 0.52, 1.032)]
    frame.cut(leaf(plume, (0.06, 0.17, 0.16, 0.0)), figure.papers.accent, lift=0.5, edge=0.5)
    path = crown_of(skull, 0.755, 0.055, 0.05)
    frame.cut(path, steel, lift=0.8, edge=0.9, gradient=0.25)
    hat_band(frame, skull, 0.730, 0.075, shade(steel, -0.22), out=1.10, sag=0.05)
    ridge = [(x - 0.30, 0.922), (x, 1.018), (x + 0.30, 0.905)]
    frame.cut(leaf(ridge, (0.03, 0.07, 0.03)), figure.papers.named("gold"), lift=0.3, edge=0.8)
    if skull.facing(0.0) < 0:
        guard = blob([(-0.42, 0.711), (0.02, 0.694), (0.03, 0.40), (-0.05, 0.16), (-0.24, 0.14), (-0.40, 0.34)])
        frame.cut(guard, shade(steel, -0.12), lift=0.5, edge=0.4, gradient=0.15)
        return
    guard = blob(
        [
            skull.at(-1.5, 0.74, 1.08),
            skull.at(-1.15, 0.74, 1.09),
            skull.at(-1.12, 0.40, 1.06),
            skull.at(-1.3, 0.34, 1.10),
            (skull.outline[15][0] - 0.06, 0.36),
            (skull.outline[16][0] - 0.05, 0.588),
        ]
    )
    frame.cut(guard, shade(steel, -0.12), lift=0.5, edge=0.8, gradient=0.15)
    if frame.px > 80:
        for lon in (-1.0, -0.5, 0.0, 0.5):
            px, py = skull.at(lon, 0.755, 1.12)
            frame.cut(disc(px, py - 0.03 * math.cos(lon + skull.yaw), 0.014), figure.papers.named("gold"), edge=0.8)
