"""Crowns and flowers: what adorns a head without covering it."""

from __future__ import annotations

import math

import skia

from yingxi.draw.paper import shade
from yingxi.draw.people.curves import Point, beziers, disc, leaf, lerp, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull


def _crown(frame: Cutter, figure: Figure, skull: Skull, points: int, height: float, v: float, half: float) -> None:
    """A gold circlet whose points stand up round the head, the far ones seen through the near."""
    gold = figure.papers.named("gold")
    radius = half * skull.wide
    middle = skull.outline[0][0] * 0.6

    def spot(angle: float, rise: float, out: float = 1.0) -> Point:
        return (middle + radius * out * math.sin(angle), v + rise - 0.05 * math.cos(angle))

    for far in (True, False):
        path = skia.Path()
        start, turn = (0.5 * math.pi, math.pi) if far else (-0.5 * math.pi, math.pi)
        low = [spot(start + turn * k / 8, 0.0) for k in range(9)]
        trace(path, beziers(low), move=True)
        for k in range(points * 2, -1, -1):
            angle = start + turn * k / (points * 2)
            tip = k % 2 == 1
            x, y = spot(angle, height if tip else height * 0.42, 1.10 if tip else 1.04)
            path.lineTo(x, y)
        path.close()
        frame.cut(path, shade(gold, -0.38) if far else gold, lift=0.0 if far else 0.6, edge=0.8, gradient=0.18)
    for k in range(points):
        angle = -0.5 * math.pi + math.pi * (2 * k + 1) / (points * 2)
        x, y = spot(angle, height, 1.10)
        frame.cut(disc(x, y, 0.020), figure.papers.named("white"), edge=0.8)
        x, y = spot(angle, height * 0.24, 1.02)
        gem = figure.papers.accent if k % 2 == 0 else figure.papers.named("jade")
        frame.cut(disc(x, y, 0.024 * (0.35 + 0.65 * math.cos(angle)), 0.028), gem, edge=0.8)


def big_crown(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Set a king's crown."""
    _crown(frame, figure, skull, 5, 0.25, 0.800, 0.366)


def small_crown(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Set a princess's circlet."""
    _crown(frame, figure, skull, 4, 0.16, 0.870, 0.255)


def flower(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Two blossoms and leaves over the near temple."""
    x, y = skull.at(-0.92, 0.80, 1.10)
    green = (0.36, 0.52, 0.30)
    for tip in ((x - 0.13, y + 0.06), (x + 0.04, y - 0.15), (x - 0.09, y - 0.12)):
        frame.cut(leaf([(x, y), lerp((x, y), tip, 0.6), tip], (0.02, 0.06, 0.0)), green, lift=0.2, edge=0.5)
    for ox, oy, size, colour in (
        (0.07, 0.08, 0.075, shade(figure.papers.accent, 0.25)),
        (0.0, 0.0, 0.105, figure.papers.accent),
    ):
        petals = skia.Path()
        for k in range(6):
            angle = 2 * math.pi * k / 6 + ox * 9
            petals.addPath(
                disc(x + ox + size * 0.62 * math.cos(angle), y + oy + size * 0.62 * math.sin(angle), size * 0.46)
            )
        frame.cut(petals, colour, lift=0.3, edge=0.5, gradient=0.12)
        frame.cut(disc(x + ox, y + oy, size * 0.34), figure.papers.named("gold"), lift=0.15, edge=0.7)
