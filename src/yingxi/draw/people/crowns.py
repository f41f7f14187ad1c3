"""Crowns and flowers: what adorns a head without covering it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import skia

from yingxi.draw.paper import shade
from yingxi.draw.people.brims import Seat
from yingxi.draw.people.curves import beziers, disc, leaf, lerp, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull


@dataclass(frozen=True, slots=True)
class _Circlet:
    """A ring of gold with points, round a head.

    Attributes:
        points: how many stand up on the side that is seen.
        height: of a point over the ring's lower edge, units.
        v, slack: where it sits, and how far off the bare skull.
    """

    points: int
    height: float
    v: float
    slack: float

    def cut(self, frame: Cutter, figure: Figure, skull: Skull, *, far: bool) -> None:
        """Cut the half before the hair, or the far one that the hair hides but for its points."""
        gold = figure.papers.named("gold")
        seat = Seat.of(skull, self.v, self.slack, 0.075)
        start = math.pi * (0.5 if far else -0.5)
        path = skia.Path()
        trace(path, beziers([seat.around(start + math.pi * k / 8) for k in range(9)]), move=True)
        for k in range(self.points * 2, -1, -1):
            tip = k % 2 == 1
            angle = start + math.pi * k / (self.points * 2)
            path.lineTo(*seat.around(angle, self.height * (1.0 if tip else 0.45), 1.10 if tip else 1.03))
        path.close()
        frame.cut(path, shade(gold, -0.38) if far else gold, lift=0.0 if far else 0.6, edge=0.8, gradient=0.2)
        if not far:
            frame.cut(seat.band(0.0, 0.2 * self.height, 1.015), shade(gold, -0.16), lift=0.2, edge=0.7)
            self._stones(frame, figure, seat)

    def _stones(self, frame: Cutter, figure: Figure, seat: Seat) -> None:
        """Set a pearl on every point and a stone under it."""
        for k in range(self.points):
            angle = -0.5 * math.pi + math.pi * (2 * k + 1) / (self.points * 2)
            x, y = seat.around(angle, self.height, 1.10)
            frame.cut(disc(x, y, 0.022), figure.papers.named("white"), edge=0.8)
            x, y = seat.around(angle, self.height * 0.40, 1.03)
            gem = figure.papers.accent if k % 2 == 0 else figure.papers.named("jade")
            frame.cut(disc(x, y, 0.027 * (0.35 + 0.65 * math.cos(angle)), 0.031), gem, edge=0.8)


_CROWNS: Final = {"crown": _Circlet(5, 0.27, 0.765, 0.050), "small_crown": _Circlet(5, 0.20, 0.835, 0.030)}
"""A king's crown and a princess's circlet."""


def crown(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Set a crown round the head; from behind both halves are before the hair."""
    if skull.facing(0.0) < 0:
        crown_behind(frame, figure, skull)
    _CROWNS[figure.design.hat].cut(frame, figure, skull, far=False)


def crown_behind(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the far half of a crown, whose points are seen over the hair."""
    _CROWNS[figure.design.hat].cut(frame, figure, skull, far=True)


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
