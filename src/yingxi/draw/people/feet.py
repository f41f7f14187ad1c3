"""Feet: shoes and bare feet, turned half to the camera as the body is."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add_leaf, add_sliver, blob, leaf, sliver, towards
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.limbs import leg_strip

_SCALE: Final = 1.12
_TOWARDS_CAMERA: Final = 0.09
"""Radians by which the toes of a foot that stands point below the level: it looks half out of the picture."""

_DETAIL_PX: Final = 44.0
"""Pixels per foot from which on laces and gleams are seen."""

Shape = tuple[Point, ...]

_SHOE: Final[Shape] = (
    (-0.24, -0.25), (-0.24, -0.25), (-0.28, -0.06), (-0.23, 0.19), (-0.23, 0.19), (0.23, 0.17), (0.23, 0.17),
    (0.36, 0.05), (0.55, 0.01), (0.73, -0.06), (0.79, -0.17), (0.76, -0.25), (0.76, -0.25),
)  # fmt: skip
_SLIPPER: Final[Shape] = (
    (-0.23, -0.25), (-0.23, -0.25), (-0.27, -0.12), (-0.24, 0.02), (-0.04, -0.07), (0.18, -0.08), (0.33, 0.03),
    (0.55, 0.0), (0.73, -0.08), (0.78, -0.19), (0.74, -0.26), (0.74, -0.26),
)  # fmt: skip
_CLOG: Final[Shape] = (
    (-0.25, -0.25), (-0.25, -0.25), (-0.29, -0.04), (-0.20, 0.05), (0.12, 0.03), (0.34, 0.08), (0.60, 0.05),
    (0.79, 0.06), (0.85, -0.03), (0.80, -0.18), (0.70, -0.26), (0.70, -0.26),
)  # fmt: skip
_FOOT: Final[Shape] = (
    (-0.22, -0.25), (-0.22, -0.25), (-0.25, -0.1), (-0.20, 0.18), (0.18, 0.18), (0.32, 0.03), (0.55, -0.03),
    (0.72, -0.10), (0.76, -0.20), (0.72, -0.26), (0.72, -0.26),
)  # fmt: skip
_SOLE: Final[Shape] = (
    (-0.26, -0.26), (-0.26, -0.26), (-0.26, -0.17), (-0.26, -0.17), (0.12, -0.19), (0.50, -0.17), (0.80, -0.16),
    (0.80, -0.16), (0.78, -0.27), (0.66, -0.29), (0.66, -0.29),
)  # fmt: skip
_OPEN: Final = frozenset({"sandal", "bare", "slipper", "heel"})
"""Shoes out of which the foot is seen."""


def foot_frame(cutter: Cutter, figure: Figure, side: str) -> Cutter:
    """Return the frame of a foot: origin at the ankle, x to the toes, one unit = the foot."""
    ankle, toe = figure.at[f"ankle_{side}"], figure.at[f"toe_{side}"]
    along = towards(ankle, toe)
    flat = max(along[0], 0.0) ** 4
    return cutter.inside(ankle, math.atan2(along[1], along[0]) - _TOWARDS_CAMERA * flat, figure.body.foot * _SCALE)


def draw_shoe(cutter: Cutter, figure: Figure, side: str, kind: str, colour: RGB, sole: RGB) -> None:
    """Cut one shoe: kinds "shoe", "slipper", "boot", "clog", "sandal", "sneaker", "heel", "bare"."""
    frame = foot_frame(cutter, figure, side)
    dim = -0.16 if side == "f" else 0.0
    colour, sole, skin = shade(colour, dim), shade(sole, dim), shade(figure.papers.skin, dim)
    if kind in _OPEN:
        frame.cut(blob(_FOOT), skin, gradient=0.06)
        if kind in ("bare", "sandal") and frame.px > _DETAIL_PX:
            _toes(frame, figure.papers.skin_shade)
    if kind == "bare":
        return
    if kind == "boot":
        _boot_shaft(cutter, figure, side, colour)
    if kind == "sandal":
        _straps(frame, shade(colour, -0.15))
    else:
        shape = {"slipper": _SLIPPER, "heel": _SLIPPER, "clog": _CLOG}.get(kind, _SHOE)
        frame.cut(blob(shape), colour, lift=0.4, edge=0.5, gradient=0.14)
    if kind == "heel":
        frame.cut(blob([(-0.25, -0.1), (-0.08, -0.13), (-0.14, -0.27), (-0.22, -0.27)]), shade(colour, -0.2))
    elif kind != "clog":
        frame.cut(blob(_SOLE), sole)
    if frame.px > _DETAIL_PX:
        _details(frame, kind, colour, sole)


def _toes(frame: Cutter, dark: RGB) -> None:
    path = skia.Path()
    for x in (0.54, 0.62, 0.69):
        add_sliver(path, (x, -0.13), (x + 0.02, -0.18), (x, -0.24), 0.02)
    frame.shade(path, dark, 0.6)


def _straps(frame: Cutter, colour: RGB) -> None:
    straps = skia.Path()
    for a, bow, b in (
        ((0.24, -0.20), (0.32, -0.01), (0.40, 0.01)),
        ((0.44, -0.21), (0.50, -0.05), (0.56, -0.04)),
        ((-0.23, 0.02), (0.0, 0.07), (0.22, 0.06)),
    ):
        add_leaf(straps, [a, bow, b], (0.075, 0.075, 0.075))
    frame.cut(straps, colour)


def _details(frame: Cutter, kind: str, colour: RGB, sole: RGB) -> None:
    """Lay what tells the shoe's make: laces, a cap's seam, a gleam on the toe."""
    if kind in ("shoe", "sneaker"):
        lace = sole if kind == "sneaker" else shade(colour, -0.45)
        path = skia.Path()
        for x, y in ((0.24, 0.13), (0.32, 0.07), (0.41, 0.04)):
            add_leaf(path, [(x - 0.05, y - 0.07), (x + 0.06, y + 0.01)], (0.035, 0.035))
        frame.shade(path, lace, 0.9)
        frame.shade(leaf([(0.50, 0.02), (0.54, -0.08), (0.50, -0.17)], (0.012, 0.03, 0.012)), shade(colour, -0.4), 0.8)
    if kind != "sandal":
        gleam = mix(colour, (1.0, 0.95, 0.85), 0.6)
        frame.shade(sliver((0.46, -0.02), (0.61, -0.035), (0.71, -0.10), 0.04), gleam, 0.55)


def _boot_shaft(cutter: Cutter, figure: Figure, side: str, colour: RGB) -> None:
    """Cut the upper of a boot along the shin."""
    strip = leg_strip(figure, side, "tight", start=0.66, end=1.0)
    cutter.cut(strip.whole(), colour, lift=0.4, edge=0.5, gradient=0.14)
    if cutter.px > 60:
        cutter.cut(strip.piece(0.66, 0.71), shade(colour, -0.25))
        cutter.shade(strip.folds([(0.1, 0.84, 0.94, figure.girth * 0.07)]), shade(colour, -0.45), 0.6)
