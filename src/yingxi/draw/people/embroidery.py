"""Embroidery: what is worked into cloth where a close shot looks: breast, shoulders, sleeves, collar bands.

All motifs of one sheet are one path, so that a rich coat costs little more than a plain one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.paper import RGB
from yingxi.draw.people.curves import Point, Strip, add_leaf, lerp, towards
from yingxi.draw.people.cutter import Cutter

Motif = Callable[[skia.Path, Callable[[float, float], Point], float], None]
"""Adds one motif to a path: how its own x, y (about -1..1) lie on the cloth, and its size."""

Spots = tuple[tuple[float, float], ...]

LEAST_PX: Final = 60.0
"""Pixels per metre below which needlework is lost."""


@dataclass(frozen=True, slots=True)
class Work:
    """A kind of needlework.

    Attributes:
        motif: what is repeated.
        size: of one, in shoulder halves.
        breast: where on the breast, (u, s).
        sleeve: where on a sleeve, (u, t).
        alpha: how much it stands out.
    """

    motif: Motif
    size: float
    breast: Spots
    sleeve: Spots
    alpha: float = 0.75


def _disc(path: skia.Path, place: Point, radius: float, *, hole: bool = False) -> None:
    turn = skia.PathDirection.kCCW if hole else skia.PathDirection.kCW
    path.addCircle(place[0], place[1], radius, turn)


def _rings(path: skia.Path, on: Callable[[float, float], Point], size: float) -> None:
    """A cloud of two rings that lean on each other."""
    for x, y, radius in ((-0.34, 0.04, 0.40), (0.34, -0.12, 0.28)):
        place = on(x, y)
        _disc(path, place, radius * size)
        _disc(path, place, (radius - 0.15) * size, hole=True)


def _floret(path: skia.Path, on: Callable[[float, float], Point], size: float) -> None:
    """Five petals about a pierced heart, and two leaves."""
    for k in range(5):
        angle = 2 * math.pi * k / 5 + 0.3
        _disc(path, on(0.36 * math.cos(angle), 0.36 * math.sin(angle)), 0.23 * size)
    for side in (1.0, -1.0):
        add_leaf(path, [on(0.5 * side, -0.4), on(0.85 * side, -0.5), on(1.15 * side, -0.35)],
                 (0.0, 0.22 * size, 0.0))  # fmt: skip


def _lozenge(path: skia.Path, on: Callable[[float, float], Point], size: float) -> None:
    """A pierced lozenge."""
    for scale in (0.62, -0.30):
        corners = ((0.0, abs(scale)), (scale * 0.72, 0.0), (0.0, -abs(scale)), (-scale * 0.72, 0.0))
        path.addPoly([skia.Point(*on(x, y)) for x, y in corners], True)


def _sprig(path: skia.Path, on: Callable[[float, float], Point], size: float) -> None:
    """A curling sprig with leaves on both sides."""
    stem = ((0.0, -1.0), (0.16, -0.3), (-0.06, 0.4), (0.22, 0.95), (0.0, 1.15))
    add_leaf(path, [on(x, y) for x, y in stem], (0.14 * size, 0.12 * size, 0.11 * size, 0.09 * size, 0.0))
    for k, (x, y) in enumerate(((0.1, -0.6), (0.13, -0.1), (0.0, 0.35), (0.08, 0.7))):
        side = 1.0 if k % 2 else -1.0
        add_leaf(path, [on(x, y), on(x + 0.3 * side, y + 0.24), on(x + 0.58 * side, y + 0.2)], (0.0, 0.26 * size, 0.0))


def _medallion(path: skia.Path, on: Callable[[float, float], Point], size: float) -> None:
    """A woven round with a pierced cross."""
    centre = on(0.0, 0.0)
    for radius, hole in ((0.62, False), (0.50, True), (0.34, False)):
        _disc(path, centre, radius * size, hole=hole)
    for x, y in ((0.14, 0.14), (-0.14, 0.14), (0.14, -0.14), (-0.14, -0.14)):
        _disc(path, on(x, y), 0.075 * size, hole=True)


def _calico(path: skia.Path, on: Callable[[float, float], Point], size: float) -> None:
    """A calico flower of four dots."""
    for x, y in ((0.0, 0.36), (0.36, 0.0), (0.0, -0.36), (-0.36, 0.0)):
        _disc(path, on(x, y), 0.21 * size)


def _stitch(path: skia.Path, on: Callable[[float, float], Point], size: float) -> None:
    """One cross-stitch."""
    for side in (1.0, -1.0):
        add_leaf(path, [on(-0.5, -0.5 * side), on(0.5, 0.5 * side)], (0.16 * size, 0.16 * size))


_FAR: Final[Spots] = ((0.64, 0.14), (0.74, 0.29), (0.40, 0.44))
_OPEN: Final[Spots] = (*_FAR, (-0.28, 0.30), (-0.10, 0.50), (0.52, 0.52))
_UPPER: Final[Spots] = ((-0.30, 0.13), (0.42, 0.17), (0.0, 0.30))
_ROW: Final[Spots] = tuple((-0.35 + 0.15 * k, 0.165 - 0.035 * math.cos(0.35 * k)) for k in range(8))

WORKS: Final[dict[str, Work]] = {
    "rings": Work(_rings, 0.24, _FAR, _UPPER, 0.6),
    "florets": Work(_floret, 0.19, _FAR, _UPPER, 0.85),
    "lozenges": Work(_lozenge, 0.24, _OPEN, _UPPER, 0.8),
    "sprigs": Work(_sprig, 0.26, ((-0.16, 0.40), (0.68, 0.36)), ((0.05, 0.17),), 0.85),
    "medallions": Work(
        _medallion, 0.32, ((0.62, 0.22), (0.10, 0.42), (0.72, 0.62), (-0.3, 0.78)), ((-0.05, 0.16), (0.35, 0.40)), 0.45,
    ),
    "calico": Work(
        _calico, 0.15, tuple((-0.4 + 0.30 * (k % 5) + 0.15 * (k // 5 % 2), 0.13 + 0.10 * (k // 5)) for k in range(25)),
        tuple((-0.6 + 0.6 * (k % 3) + 0.3 * (k // 3 % 2), 0.12 + 0.14 * (k // 3)) for k in range(15)), 0.6,
    ),
    "stitches": Work(_stitch, 0.12, _ROW, ((-0.5, 0.17), (-0.17, 0.185), (0.17, 0.185), (0.5, 0.17)), 0.8),
}  # fmt: skip
"""Every kind of needlework by name."""


def work_breast(cutter: Cutter, strip: Strip, name: str, colour: RGB, girth: float, *, end: float = 2.0) -> None:
    """Work a kind of needlework into a sheet's breast; from `end` on another sheet lies over it."""
    if name in WORKS:
        spots = tuple((u, s) for u, s in WORKS[name].breast if s < end - 0.05)
        _lay(cutter, strip, WORKS[name], spots, colour, girth)


def work_sleeve(cutter: Cutter, strip: Strip, name: str, colour: RGB, girth: float, *, end: float = 1.0) -> None:
    """Work it into a sleeve; `end` is how much of the arm the sleeve covers."""
    if name in WORKS:
        spots = tuple((u, t / end) for u, t in WORKS[name].sleeve if t / end < 0.9)
        _lay(cutter, strip, WORKS[name], spots, colour, girth)


def work_band(cutter: Cutter, line: Sequence[Point], colour: RGB, width: float) -> None:
    """Work lozenges along a collar band's middle line."""
    path = skia.Path()
    for a, b in pairwise(line):
        across = towards(a, b)
        count = max(1, round(math.dist(a, b) / (width * 1.15)))
        for k in range(count):
            _lozenge(path, _frame(lerp(a, b, (k + 0.5) / count), across, width * 0.9), width * 0.9)
    cutter.shade(path, colour, 0.7)


def _lay(cutter: Cutter, strip: Strip, work: Work, spots: Spots, colour: RGB, girth: float) -> None:
    if not spots or cutter.px < LEAST_PX:
        return
    path = skia.Path()
    size = work.size * girth
    for u, t in spots:
        work.motif(path, _frame(strip.at(u, t), strip.down(u, t), size), size)
    cutter.shade(path, colour, work.alpha)


def _frame(place: Point, down: Point, size: float) -> Callable[[float, float], Point]:
    """Return how a motif's own x and y lie on the cloth: y against `down`."""
    ax, ay = down[0] * size, down[1] * size

    def on(x: float, y: float) -> Point:
        return place[0] - ax * y - ay * x, place[1] - ay * y + ax * x

    return on
