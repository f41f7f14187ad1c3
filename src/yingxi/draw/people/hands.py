"""Hands and feet: small, but with thumb, fingers, heel and sole."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add_leaf, beziers, blob, thread, towards, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.trunk import leg_at

RELAXED, FIST, POINTING, OPEN = 0, 1, 2, 3
_HAND_SCALE = 1.22

_PALM: Final = (
    (-0.22, -0.17),
    (0.1, -0.22),
    (0.42, -0.26),
    (0.55, -0.12),
    (0.55, 0.12),
    (0.34, 0.22),
    (0.0, 0.18),
    (-0.22, 0.15),
)
_CURLED: Final = (
    (-0.22, -0.17),
    (0.1, -0.24),
    (0.42, -0.30),
    (0.62, -0.20),
    (0.66, 0.02),
    (0.56, 0.20),
    (0.3, 0.24),
    (0.0, 0.19),
    (-0.22, 0.15),
)


def _finger(path: skia.Path, root: Point, angle: float, length: float, width: float) -> None:
    """Add one finger with a round tip to the path."""
    cos, sin = math.cos(angle), math.sin(angle)

    def spot(x: float, y: float) -> Point:
        return (root[0] + x * cos - y * sin, root[1] + x * sin + y * cos)

    half = width * 0.5
    points = [
        spot(0, -half),
        spot(length * 0.6, -half * 0.95),
        spot(length * 0.92, -half * 0.6),
        spot(length, 0),
        spot(length * 0.92, half * 0.6),
        spot(length * 0.6, half * 0.95),
        spot(0, half),
    ]
    trace(path, beziers(points), move=True)
    path.close()


def _hand_path(pose: int) -> tuple[skia.Path, list[list[Point]]]:
    """Return a hand's outline and the creases between its fingers; 1 unit = wrist to fingertips."""
    if pose == OPEN:
        path = blob(_PALM)
        for k, (y, angle, length) in enumerate(
            ((-0.19, -0.22, 0.44), (-0.07, -0.07, 0.52), (0.05, 0.06, 0.52), (0.16, 0.20, 0.46))
        ):
            _finger(path, (0.42, y), angle, length, 0.135 - 0.01 * (k == 0))
        _finger(path, (0.12, 0.14), 0.95, 0.42, 0.14)
        return path, []
    if pose == POINTING:
        path = blob(_CURLED)
        _finger(path, (0.42, 0.14), 0.02, 0.66, 0.14)
        _finger(path, (0.12, 0.15), 0.45, 0.36, 0.14)
        return path, [[(0.64, -0.02), (0.48, -0.03)], [(0.60, -0.15), (0.44, -0.16)]]
    if pose == FIST:
        path = blob(_CURLED)
        _finger(path, (0.10, 0.12), 0.25, 0.46, 0.16)
        return path, [[(0.65, 0.08), (0.5, 0.06)], [(0.65, -0.04), (0.46, -0.05)], [(0.61, -0.16), (0.42, -0.16)]]
    path = blob(_PALM)
    for y, angle, length in ((-0.18, 0.03, 0.40), (-0.06, 0.09, 0.47), (0.06, 0.14, 0.46), (0.16, 0.20, 0.38)):
        _finger(path, (0.40, y), angle, length, 0.145)
    _finger(path, (0.08, 0.12), 0.42, 0.46, 0.15)
    return path, [[(0.46, -0.115), (0.74, -0.075)], [(0.48, 0.005), (0.80, 0.055)], [(0.46, 0.12), (0.72, 0.175)]]


def draw_hand(cutter: Cutter, figure: Figure, side: str, *, grips: bool = False, bare: bool = False) -> None:
    """Cut one hand at its wrist; a bare arm's hand has no edge of its own, a hand that grips is a fist."""
    wrist, tips = figure.at[f"wrist_{side}"], figure.at[f"fingers_{side}"]
    along = towards(wrist, tips)
    frame = cutter.inside(wrist, math.atan2(along[1], along[0]), figure.body.hand * _HAND_SCALE)
    pose = FIST if grips else max(0, min(3, round(figure.pose[f"hand_{side}"])))
    path, creases = _hand_path(pose)
    skin = figure.papers.skin
    if side == "f":
        skin = shade(skin, -0.08)
    frame.cut(path, skin, lift=0.0 if bare else 0.5, edge=0.0 if bare else 0.5, gradient=0.06)
    if frame.px > 14:
        dark = mix(skin, figure.papers.skin_shade, 0.8)
        for crease in creases:
            frame.line(thread(crease), dark, 0.035, alpha=0.7)


def foot_frame(cutter: Cutter, figure: Figure, side: str) -> Cutter:
    """Return the frame of a foot: origin at the ankle, x to the toes, one unit = the foot."""
    ankle, toe = figure.at[f"ankle_{side}"], figure.at[f"toe_{side}"]
    along = towards(ankle, toe)
    return cutter.inside(ankle, math.atan2(along[1], along[0]), figure.body.foot)


_SHOE: Final = (
    (-0.27, -0.25),
    (-0.27, -0.25),
    (-0.31, -0.08),
    (-0.25, 0.16),
    (-0.25, 0.16),
    (0.22, 0.16),
    (0.22, 0.16),
    (0.38, 0.0),
    (0.66, -0.06),
    (0.86, -0.14),
    (0.90, -0.25),
    (0.90, -0.25),
)
_SLIPPER: Final = (
    (-0.26, -0.25),
    (-0.26, -0.25),
    (-0.30, -0.12),
    (-0.27, 0.02),
    (-0.05, -0.06),
    (0.25, -0.07),
    (0.40, 0.01),
    (0.62, -0.05),
    (0.86, -0.13),
    (0.90, -0.25),
    (0.90, -0.25),
)
_CLOG: Final = (
    (-0.30, -0.25),
    (-0.30, -0.25),
    (-0.33, -0.02),
    (-0.2, 0.02),
    (0.2, 0.0),
    (0.42, 0.04),
    (0.78, -0.02),
    (1.02, 0.10),
    (0.92, -0.14),
    (0.84, -0.25),
    (0.84, -0.25),
)
_FOOT: Final = (
    (-0.26, -0.25),
    (-0.26, -0.25),
    (-0.29, -0.1),
    (-0.22, 0.16),
    (0.2, 0.16),
    (0.36, 0.0),
    (0.66, -0.08),
    (0.87, -0.15),
    (0.88, -0.25),
    (0.88, -0.25),
)
_SOLE: Final = (
    (-0.29, -0.25),
    (-0.29, -0.25),
    (-0.29, -0.18),
    (-0.29, -0.18),
    (0.3, -0.19),
    (0.91, -0.17),
    (0.91, -0.17),
    (0.91, -0.25),
    (0.91, -0.25),
)


def draw_shoe(cutter: Cutter, figure: Figure, side: str, kind: str, colour: RGB, sole: RGB) -> None:
    """Cut one shoe: kinds "shoe", "slipper", "boot", "clog", "sandal", "sneaker", "heel", "bare"."""
    frame = foot_frame(cutter, figure, side)
    dim = -0.12 if side == "f" else 0.0
    colour, sole, skin = shade(colour, dim), shade(sole, dim), shade(figure.papers.skin, dim)
    if kind in ("sandal", "bare", "slipper", "heel"):
        frame.cut(blob(_FOOT), skin, gradient=0.06)
    if kind == "bare":
        return
    if kind == "boot":
        _boot_shaft(cutter, figure, side, colour)
    if kind == "sandal":
        straps = skia.Path()
        for a, bow, b in (
            ((0.28, -0.19), (0.36, -0.02), (0.46, -0.03)),
            ((0.52, -0.19), (0.58, -0.06), (0.66, -0.08)),
            ((-0.26, 0.02), (0.0, 0.06), (0.24, 0.04)),
        ):
            add_leaf(straps, [a, bow, b], (0.075, 0.075, 0.075))
        frame.cut(straps, shade(colour, -0.15))
    else:
        shape = {"slipper": _SLIPPER, "heel": _SLIPPER, "clog": _CLOG}.get(kind, _SHOE)
        frame.cut(blob(shape), colour, lift=0.4, edge=0.5, gradient=0.08)
    if kind == "heel":
        frame.cut(blob([(-0.28, -0.1), (-0.1, -0.12), (-0.16, -0.25), (-0.25, -0.25)]), shade(colour, -0.2))
    elif kind != "clog":
        frame.cut(blob(_SOLE), sole)
    if kind == "sneaker" and frame.px > 20:
        for x in (0.25, 0.37, 0.49):
            frame.line(thread([(x, 0.02), (x + 0.12, 0.06)]), sole, 0.04)


def _boot_shaft(cutter: Cutter, figure: Figure, side: str, colour: RGB) -> None:
    """Cut the upper of a boot along the shin."""
    from yingxi.draw.people.limbs import leg_strip

    strip = leg_strip(figure, side, "tight", start=0.66, end=1.0)
    cutter.cut(strip.whole(), colour, lift=0.4, edge=0.5, gradient=0.1)
    top = leg_at(figure, side, 0.66)
    if cutter.px > 120 and top:
        cutter.cut(strip.piece(0.66, 0.70), shade(colour, -0.25))
