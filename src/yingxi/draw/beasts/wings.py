"""Wings: rows of feathers rooted along the arm; folded they lie along the body, opened they fan out."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise

import skia

from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.fur import quill, scallop
from yingxi.draw.beasts.turning import wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, blob, distance, leaf, lerp, towards
from yingxi.draw.people.cutter import Cutter


def _unit(x: float, y: float) -> Point:
    length = math.hypot(x, y) or 1.0
    return (x / length, y / length)


def draw_wing(cutter: Cutter, beast: Beast, side: str, colour: RGB) -> None:
    """Cut one wing in three layers: quills, middle feathers, coverts."""
    at, depth, unit = beast.at, beast.depth, beast.unit
    shoulder, elbow, wrist, tip = (at[f"{name}_{side}"] for name in ("shoulder", "elbow", "wrist", "fingers"))
    opened = min(1.0, abs(beast.pose[f"shoulder_{side}"]) / 0.75)
    opened = opened * opened * (3 - 2 * opened)
    if side == "f" and opened < 0.12:
        return
    if beast.species == "penguin":
        _flipper(cutter, beast, (shoulder, tip), opened, colour)
        return
    rear = (-beast.ahead[0], -beast.ahead[1])
    down = (-beast.above[0], -beast.above[1])
    joints = (shoulder, elbow, wrist, tip)
    lengths = [distance(a, b) for a, b in pairwise(joints)]
    total = sum(lengths) or 1.0

    def root(s: float) -> Point:
        """Return a place along the arm; a folded arm is drawn up to the shoulder."""
        goal = s * total
        here = tip
        for (a, b), length in zip(pairwise(joints), lengths, strict=True):
            if goal <= length:
                here = lerp(a, b, goal / (length or 1.0))
                break
            goal -= length
        folded = add(add(shoulder, rear, unit * (-0.10 + 0.40 * s)), down, depth * (-0.42 + 0.75 * (1 - s)))
        return lerp(folded, here, opened)

    arm = towards(shoulder, tip)

    def way(s: float) -> Point:
        """Return where a feather at `s` points: rearwards at the body, along the arm at the tip."""
        share = s**1.3
        fan = _unit(rear[0] * (1 - share) + arm[0] * share, rear[1] * (1 - share) + arm[1] * share)
        rest = _unit(rear[0] + down[0] * (0.16 - 0.16 * s), rear[1] + down[1] * (0.16 - 0.16 * s))
        return _unit(rest[0] + (fan[0] - rest[0]) * opened, rest[1] + (fan[1] - rest[1]) * opened)

    span = unit * (0.86 + 0.22 * opened)
    _row(cutter, beast, root, way, (0.30, 1.0, 6), span, unit * 0.19, shade(colour, -0.22), pointed=True, lift=0.7)
    _row(
        cutter,
        beast,
        root,
        way,
        (0.06, 0.80, 5),
        span * 0.72,
        unit * 0.21,
        shade(colour, -0.08),
        pointed=False,
        lift=0.45,
    )
    _row(
        cutter,
        beast,
        root,
        way,
        (0.0, 0.66, 4),
        span * 0.42,
        unit * 0.22,
        mix(colour, shade(colour, 0.14), 0.7),
        pointed=False,
        lift=0.35,
    )
    cap = [
        add(root(0.0), rear, -unit * 0.10),
        add(root(0.25), down, -depth * 0.16),
        add(root(0.62 + 0.30 * opened), way(0.6), unit * 0.05),
        add(root(0.30), way(0.3), unit * 0.16),
        add(root(0.0), down, depth * 0.20),
    ]
    shoulder_cap = blob(cap)
    if opened > 0.4:
        shoulder_cap = leaf([root(0.0), root(0.3), root(0.6), root(0.92)], (unit * 0.16, unit * 0.19, unit * 0.13, 0.0))
    cutter.cut(shoulder_cap, shade(colour, 0.06), lift=0.3, edge=0.25)
    if beast.species == "duck" and cutter.px * unit > 25:
        a, b = add(root(0.35), way(0.35), span * 0.46), add(root(0.62), way(0.62), span * 0.46)
        wash(cutter, leaf([a, lerp(a, b, 0.5), b], (unit * 0.05, unit * 0.07, unit * 0.03)), (0.22, 0.36, 0.58), 0.85)


def _flipper(cutter: Cutter, beast: Beast, arm: tuple[Point, Point], opened: float, colour: RGB) -> None:
    """Cut a penguin's wing: one smooth blade that hangs at its side and opens from the shoulder."""
    root, unit = arm[0], beast.unit
    hangs = (root[0] - 0.16 * unit, root[1] - 0.80 * unit)
    tip = lerp(hangs, add(root, towards(*arm), 0.80 * unit), opened)
    bow = (lerp(root, tip, 0.5)[0] - 0.07 * unit, lerp(root, tip, 0.5)[1])
    blade = leaf([root, bow, lerp(bow, tip, 0.6), tip], (unit * 0.17, unit * 0.22, unit * 0.17, unit * 0.02))
    cutter.cut(blade, colour, lift=0.5, edge=0.28, gradient=0.12)


def _row(
    cutter: Cutter,
    beast: Beast,
    root: Callable[[float], Point],
    way: Callable[[float], Point],
    along: tuple[float, float, int],
    length: float,
    wide: float,
    colour: RGB,
    *,
    pointed: bool,
    lift: float,
) -> None:
    """Cut one row of feathers as one sheet, with printed gaps between them; `along` = first, last, how many."""
    first, last, count = along
    sheet, gaps = skia.Path(), skia.Path()
    fine = cutter.px * beast.unit > 70
    for k in range(count):
        s = first + (last - first) * k / (count - 1)
        here, direction = root(s), way(s)
        reach = length * (0.80 + 0.28 * math.sin(math.pi * (0.25 + 0.5 * k / (count - 1))))
        if pointed:
            quill(sheet, here, direction, reach, wide * 1.25)
        else:
            scallop(sheet, here, direction, reach, wide * 1.7)
        if fine:
            side = (-direction[1], direction[0])
            a = add(add(here, direction, reach * 0.30), side, -wide * 0.55)
            b = add(add(here, direction, reach * 0.93), side, -wide * 0.40)
            gaps.addPath(leaf([a, lerp(a, b, 0.6), b], (0.0, wide * 0.10, wide * 0.02)))
    # One plain cast instead of a soft shadow: the row's outline has eight feathers.
    if not pointed:
        cast = skia.Path(sheet)
        cast.offset(0.0, -0.07 * lift * beast.unit)
        wash(cutter, cast, (0.06, 0.03, 0.09), 0.30)
    cutter.cut(sheet, colour, edge=0.25, gradient=0.10)
    if fine:
        dark = sum(colour) < 0.8
        wash(cutter, gaps, shade(colour, 0.35 if dark else -0.45), 0.35)
