"""Limbs and feet of beasts: a limb is one sheet through its joints, a foot stands flat on the ground."""

from __future__ import annotations

import math
from collections.abc import Sequence

import skia

from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.turning import wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, blob, disc, limb_strip, thread, towards
from yingxi.draw.people.cutter import Cutter


def limb(spine: Sequence[Point], halves: Sequence[float]) -> skia.Path:
    """Return a limb with round ends."""
    strip = limb_strip(spine, halves)
    tip = add(spine[-1], towards(spine[-2], spine[-1]), halves[-1])
    root = add(spine[0], towards(spine[1], spine[0]), halves[0])
    return blob([root, *strip.left, tip, *list(strip.right)[::-1]])


def far(colour: RGB) -> RGB:
    """Return the paper of a limb on the far side."""
    return mix(shade(colour, -0.26), (0.22, 0.16, 0.26), 0.10)


def lifted(beast: Beast, joint: str) -> float:
    """Return how far a foot is off the ground: 0 stands .. 1 in the air."""
    lowest = min(beast.at[name][1] for name in ("toe_n", "toe_f", "fingers_n", "fingers_f"))
    gap = (beast.at[joint][1] - lowest) / (0.10 * beast.unit)
    return min(1.0, max(0.0, gap - 0.1))


def foot_turn(beast: Beast, upper: str, tip: str, rest: float) -> float:
    """Return how a foot is turned (radians, anticlockwise): flat while it stands, hanging when lifted."""
    (ax, ay), (bx, by) = beast.at[upper], beast.at[tip]
    swing = math.atan2(bx - ax, ay - by)
    return (swing - rest) * lifted(beast, tip)


def draw_foot(cutter: Cutter, kind: str, at: Point, turn: float, size: float, colour: RGB, horn: RGB) -> None:
    """Cut one foot whose sole's middle is at `at`; `size` is half its length."""
    frame = cutter.inside(at, turn, size)
    if kind in ("hoof", "trotter"):
        _hoof(frame, horn, cloven=kind == "trotter")
        return
    long = {"paw": 1.0, "pad": 1.1, "long": 1.25, "pillar": 0.95}[kind]
    top = {"paw": 0.95, "pad": 1.05, "long": 0.72, "pillar": 0.9}[kind]
    path = blob(
        [
            (-0.95, 0.0),
            (-0.95, 0.0),
            (-1.0, 0.45),
            (-0.6, top),
            (0.1, top * 0.98),
            (0.75 * long, top * 0.62),
            (1.12 * long, top * 0.34),
            (1.10 * long, 0.0),
            (1.10 * long, 0.0),
        ]
    )
    frame.cut(path, colour, lift=0.15, gradient=0.08)
    if kind == "pillar":
        for x in (0.30, 0.66, 0.94):
            wash(frame, disc(x, 0.12, 0.14, 0.13), mix(colour, (0.95, 0.90, 0.82), 0.5), 1.0)
    elif frame.px > 9:
        for x in (0.35, 0.72):
            frame.line(
                thread([(x * long, 0.02), (x * long - 0.08, top * 0.26), (x * long - 0.02, top * 0.46)]),
                shade(colour, -0.42),
                0.075,
            )
        if kind == "pad":
            for x in (0.62, 0.92, 1.2):
                wash(frame, blob([(x, 0.24), (x + 0.16, 0.14), (x + 0.22, 0.0), (x + 0.02, 0.06)]), horn, 1.0)


def _hoof(frame: Cutter, horn: RGB, *, cloven: bool) -> None:
    path = skia.Path()
    path.moveTo(-0.95, 0.0)
    path.lineTo(-0.66, 1.0)
    path.lineTo(0.62, 1.12)
    path.quadTo(1.05, 0.6, 1.32, 0.0)
    path.close()
    frame.cut(path, horn, lift=0.1, edge=0.3, gradient=0.12)
    if cloven and frame.px > 6:
        frame.line(thread([(0.42, 0.02), (0.34, 0.5), (0.22, 0.85)]), shade(horn, -0.5), 0.13)
