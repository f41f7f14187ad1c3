"""Scalps: what every way to wear hair is cut from, and caps that lie on the skull."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace

from yingxi.draw.paper import RGB
from yingxi.draw.people import locks
from yingxi.draw.people.curves import Point
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.locks import Hairline
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Age


@dataclass(frozen=True, slots=True)
class Scalp:
    """What a hair style needs to be cut.

    Attributes:
        down: the way hair hangs, in the head's own frame: between gravity and the head's lean.
    """

    frame: Cutter
    figure: Figure
    skull: Skull
    down: Point

    @property
    def hair(self) -> RGB:
        """The hair's paper."""
        return self.figure.papers.hair

    def hang(self, start: Point, length: float, sway: float = 0.0) -> Point:
        """Return where hair that hangs from `start` ends."""
        return (
            start[0] + self.down[0] * length - self.down[1] * sway,
            start[1] + self.down[1] * length + self.down[0] * sway,
        )


Layer = Callable[[Scalp], None]


@dataclass(frozen=True, slots=True)
class HairStyle:
    """One way to wear hair: behind the body, on the skull under the ear, over the face."""

    back: Layer | None
    cap: Layer | None
    front: Layer | None
    ears: bool = True


def grown_over(skull: Skull, figure: Figure) -> Skull:
    """Return the skull as hair grows on it: a child's begins lower, or its forehead would be half its face."""
    return replace(skull, low_hair=0.045) if figure.age is Age.CHILD else skull


def hanging_down(figure: Figure) -> Point:
    """Return the way hair hangs in the head's frame."""
    base, crown = figure.at["head"], figure.at["crown"]
    lean = math.atan2(crown[0] - base[0], crown[1] - base[1]) * 0.75
    return (math.sin(lean), -math.cos(lean))


def roots(skull: Skull, line: Hairline, count: int) -> list[Point]:
    """Return where strands begin: along a hairline, then round the back of the head."""
    last = len(line) - 1
    out = []
    for k in range(count):
        place = k / (count - 1) * last
        i = min(int(place), last - 1)
        share = place - i
        lon = line[i][0] + (line[i + 1][0] - line[i][0]) * share
        v = line[i][1] + (line[i + 1][1] - line[i][1]) * share
        if lon + skull.yaw < 1.45:
            out.append(skull.at(lon, v, 1.0))
    return [*out, *skull.rim(14, 17, 0.02)]


def updo(line: Hairline, target: Point, bow: float = 0.09) -> Layer:
    """Return a cap combed back into a knot at `target` (longitude-free, head units)."""

    def cap(s: Scalp) -> None:
        path = locks.cut_cap(s.frame, s.skull, line, s.hair, 0.028)
        spot = (target[0] * min(1.0, s.skull.yaw / 0.44), target[1])
        locks.comb(s.frame, path, roots(s.skull, line, 15), spot, s.hair, bow=bow)
        locks.gleam_band(s.frame, path, s.skull, s.hair, 0.90)

    return cap


def plain_cap(line: Hairline, grow: float, nape: float = 0.27, v: float = 0.88) -> Layer:
    """Return a cap combed from the crown."""

    def cap(s: Scalp) -> None:
        path = locks.cut_cap(s.frame, s.skull, line, s.hair, grow, nape=nape)
        crown = s.skull.at(-0.3 * s.skull.mirror, 0.985, 1.0)
        locks.comb(s.frame, path, roots(s.skull, line, 13), crown, s.hair, bow=0.06)
        locks.gleam_band(s.frame, path, s.skull, s.hair, v)

    return cap


def both(*layers: Layer) -> Layer:
    """Return several layers as one."""

    def run(s: Scalp) -> None:
        for layer in layers:
            layer(s)

    return run
