"""Scalps: what every way to wear hair is cut from, and caps that lie on the skull."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from yingxi.draw.paper import RGB, shade
from yingxi.draw.people import locks
from yingxi.draw.people.curves import Point, blend, blob
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.hats import BARE_TOP
from yingxi.draw.people.locks import Hairline
from yingxi.draw.people.skull import THREE_QUARTER, Skull
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

    def grown(self, thick: float) -> float:
        """Return how far hair `thick` units deep stands off the skull: a hat presses it flat."""
        return thick * (0.3 if self.figure.design.hat in BARE_TOP else 1.0)

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
    """One way to wear hair: behind the body, on the skull under the ear, over the face.

    Attributes:
        ears: the near ear is seen.
        under: what of it the face is cut over: the nape, a plait beyond the cheek.
    """

    back: Layer | None
    cap: Layer | None
    front: Layer | None
    ears: bool = True
    under: Layer | None = None


def grown_over(skull: Skull, figure: Figure) -> Skull:
    """Return the skull as hair grows on it: lower than the bare model's, or the forehead would be half the face."""
    low = 0.045 if figure.age is Age.CHILD else 0.034 if figure.female else 0.022
    if figure.design.hat in FRAMING:
        low += 0.030
    return replace(skull, low_hair=low)


FRAMING: Final = frozenset({"bonnet"})
"""Hats under whose brim an even band of hair shows."""


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
        path = locks.cut_cap(s.frame, s.skull, line, s.hair, s.grown(0.028))
        spot = (target[0] * min(1.0, s.skull.yaw / 0.44), target[1])
        locks.comb(s.frame, path, roots(s.skull, line, 15), spot, s.hair, bow=bow)
        locks.gleam_band(s.frame, path, s.skull, s.hair, 0.90)

    return cap


def plain_cap(line: Hairline, grow: float, nape: float = 0.27, v: float = 0.88) -> Layer:
    """Return a cap combed from the crown."""

    def cap(s: Scalp) -> None:
        path = locks.cut_cap(s.frame, s.skull, line, s.hair, s.grown(grow), nape=nape)
        crown = s.skull.at(-0.3 * s.skull.mirror, 0.985, 1.0)
        locks.comb(s.frame, path, roots(s.skull, line, 13), crown, s.hair, bow=0.06)
        locks.gleam_band(s.frame, path, s.skull, s.hair, v)

    return cap


def nape(s: Scalp) -> None:
    """Cut the hair that is seen behind ear and jaw, where it grows down to the neck."""
    sk = s.skull
    back, ear, jaw = (sk.outline[k] for k in (15, 14, 13))
    # Seen from the front, the neck hides it.
    out = min(sk.yaw / THREE_QUARTER, 1.0)
    side = 0.12 * min(max(sk.yaw - THREE_QUARTER, 0.0) / 0.9, 1.0)
    low = sk.outline[12]
    behind = min(max(sk.yaw - THREE_QUARTER, 0.0) / 0.4, 1.0)
    tip = (
        blend(jaw[0] + 0.05, blend(jaw[0] + 0.015, low[0] - 0.012, behind), out) - 0.8 * side,
        blend(0.24, blend(jaw[1] + 0.012, low[1] + 0.012, behind), out),
    )
    # A bare crown shows no hair behind it.
    bare = s.figure.design.hair == "balding"
    rim = sk.rim(16 if bare else 17, 15, s.grown(0.016))
    points = [
        (-0.10, 0.60 if bare else 0.70),
        rim[0],
        *rim,
        (back[0] + 0.012, 0.44),
        (ear[0] - 0.020 - side, 0.33),
        (jaw[0] + 0.03 - 0.066 * out * behind - side, 0.205 + 0.05 * (1 - out * behind)),
        tip,
        tip,
        (0.0, 0.30),
    ]
    s.frame.cut(blob(points), shade(s.hair, -0.10))


def both(*layers: Layer) -> Layer:
    """Return several layers as one."""

    def run(s: Scalp) -> None:
        for layer in layers:
            layer(s)

    return run
