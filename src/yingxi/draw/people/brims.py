"""Brims, crowns and bands: what hats are cut from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.paper import RGB
from yingxi.draw.people.curves import Point, add_sliver, beziers, blend, blob, lerp, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened
from yingxi.draw.people.skull import Skull, settled

_NOD: Final = 0.30
"""How far the front of a hat sinks when the head nods by one radian, units."""

_TILT: Final = 0.032
"""How much lower than its middle a hat sits at the nape, and higher over the brow, units."""


DOME: Final = (
    (-1.0, 0.07), (-0.93, 0.17), (-0.62, 0.285), (0.0, 0.335), (0.62, 0.285), (0.93, 0.17), (1.0, 0.07),
)  # fmt: skip
"""A round crown over the whole head, for `Seat.over`."""


@dataclass(frozen=True, slots=True)
class Seat:
    """The ring on which a hat sits: round the skull as it is drawn, whichever way that turns and nods.

    Attributes:
        x, y: its middle.
        half: half its width, hair and slack included.
        sag: how far its near side hangs below its ends: below 0 when the face is raised.
        yaw: how far the head is turned.
    """

    x: float
    y: float
    half: float
    sag: float
    yaw: float

    @classmethod
    def of(cls, skull: Skull, v: float, slack: float, sag: float = 0.062) -> Seat:
        """Measure the ring at height v of the head, `slack` off the bare skull on both sides."""
        y = 0.5 + (settled(v) - 0.5) * (1 - 0.25 * abs(skull.pitch))
        left, right = _edge(skull.outline[14:], y), _edge(skull.outline[5:0:-1], y)
        return cls(0.5 * (left + right), y, 0.5 * (right - left) + slack, sag + _NOD * math.sin(skull.pitch), skull.yaw)

    def at(self, lon: float, rise: float = 0.0, out: float = 1.0) -> Point:
        """Return the place at a longitude of the head, `rise` over the ring, `out` times as far from its middle."""
        return self.around(lon + self.yaw, rise, out)

    def around(self, angle: float, rise: float = 0.0, out: float = 1.0) -> Point:
        """Return the place at an angle from the camera: -pi/2 the left end, 0 before us, pi/2 the right end."""
        back = _TILT * math.cos(angle - self.yaw)
        return (
            self.x + self.half * out * math.sin(angle),
            self.y + rise + back - self.sag * out * math.cos(angle),
        )

    def line(self, rise: float = 0.0, out: float = 1.0) -> list[Point]:
        """Return the side that is seen, from the left end to the right."""
        return [self.around(math.pi * (k / 8 - 0.5), rise, out) for k in range(9)]

    def above(self, u: float, high: float) -> Point:
        """Return a place over the ring, u from -1 at its left end to 1: the crown leans with it."""
        return (self.x + self.half * u, self.y + high + _TILT * math.sin(self.yaw) * u)

    def band(self, low: float, high: float, out: float = 1.0, flare: float = 0.0) -> skia.Path:
        """Return a strip round the ring, from one rise to another, wider at the top by `flare`."""
        path = skia.Path()
        trace(path, beziers(self.line(high, out + flare)), move=True)
        trace(path, beziers(self.line(low, out)[::-1]))
        path.close()
        return path

    def over(self, rise: float, out: float, top: Sequence[Point]) -> skia.Path:
        """Return what stands on the ring: its lower edge the ring's, over it `top`.

        Args:
            rise: where its lower edge runs.
            out: how wide that is.
            top: (share of the half width, height over the ring) from the left to the right; a place twice is a corner.
        """
        low = self.line(rise, out)
        path = skia.Path()
        trace(path, beziers(low), move=True)
        trace(path, beziers([low[-1], *(self.above(u, high) for u, high in reversed(top)), low[0]]))
        path.close()
        return path

    def peak(self, reach: float, spread: float = 0.80, drop: float = 0.55) -> skia.Path:
        """Return the peak before the brow, to be cut before the band that hides its root.

        Args:
            reach: how far it stands out, units.
            spread: how far to each side of the nose it is sewn on, radians.
            drop: how steeply it slopes.
        """
        inner, outer = [], []
        for k in range(9):
            share = k / 4 - 1
            angle = self.yaw + spread * share
            x, y = self.around(angle, 0.02)
            far = reach * math.cos(0.5 * math.pi * share) ** 0.6 if abs(share) < 1 else 0.0
            inner.append((x, y))
            outer.append((x + far * math.sin(angle), y - 0.02 - far * drop))
        path = skia.Path()
        trace(path, beziers(outer), move=True)
        trace(path, beziers(inner[::-1]))
        path.close()
        return path

    def brim(self, out: float, rise: float = 0.0, thick: float = 0.055) -> skia.Path:
        """Return a brim that stands out all round."""
        inner = self.line(rise + thick, 1.0)
        # Seen from below, its under side shows as a rim at least as thick as its edge.
        outer = [(x, min(y, low - 0.8 * thick)) for (x, y), (_, low) in zip(self.line(rise, out), inner, strict=True)]
        path = skia.Path()
        trace(path, beziers(outer), move=True)
        trace(path, beziers([outer[-1], *inner[::-1], outer[0]]))
        path.close()
        return path


def _edge(line: Sequence[Point], y: float) -> float:
    """Return x of a rising edge of the head at a height."""
    for (x0, y0), (x1, y1) in pairwise(line):
        if y <= y1:
            return blend(x0, x1, min(max((y - y0) / ((y1 - y0) or 1.0), 0.0), 1.0))
    return line[-1][0]


def seen(skull: Skull, spots: Sequence[tuple[float, float]], out: float) -> list[Point]:
    """Return a line over the head by (longitude, height): it ends where the head turns out of sight."""
    line: list[Point] = []
    last: tuple[float, float] | None = None
    for lon, v in spots:
        if lon + skull.yaw > _TURNS_AWAY:
            if last is not None and last[0] + skull.yaw < _TURNS_AWAY:
                share = (_TURNS_AWAY - skull.yaw - last[0]) / (lon - last[0])
                line.append(skull.at(_TURNS_AWAY - skull.yaw, blend(last[1], v, share), out))
            break
        line.append(skull.at(lon, v, out))
        last = (lon, v)
    return line


_TURNS_AWAY: Final = 1.42
"""Radians from the camera at which the surface of a head turns out of sight."""


def brim_line(skull: Skull, v: float, out: float, sag: float = 0.0, ends: float = 1.5) -> list[Point]:
    """Return points round the front of the head at height v, near to far."""
    points = []
    for k in range(9):
        angle = -ends + 2 * ends * k / 8
        x, y = skull.at(angle - skull.yaw, v, out)
        points.append((x, y - sag * math.cos(angle)))
    # The back of a head reaches farther than the round it is measured by.
    points[0] = (min(points[0][0], skull.outline[16][0] - 0.014), points[0][1])
    return points


def crown_of(skull: Skull, v: float, grow: float, sag: float = 0.03) -> skia.Path:
    """Return a close cap: from a brim line at v over the crown."""
    brim = brim_line(skull, v, 1.06, sag)
    rim = skull.rim(3 + 19, 17, grow)
    path = skia.Path()
    trace(path, beziers(brim), move=True)
    trace(path, beziers([brim[-1], *rim[1:], brim[0]]))
    path.close()
    return path


def hat_band(
    frame: Cutter,
    skull: Skull,
    v: float,
    height: float,
    colour: RGB,
    *,
    out: float = 1.07,
    sag: float = 0.03,
    lift: float = 0.4,
) -> None:
    """Lay a band round a hat, `height` high from v up."""
    upper, lower = brim_line(skull, v + height, out, sag), brim_line(skull, v, out, sag)
    for end in (0, -1):
        # Where it runs round the head out of sight, a band is seen narrower.
        lower[end] = lerp(lower[end], upper[end], 0.45)
    path = skia.Path()
    trace(path, beziers(upper), move=True)
    trace(path, beziers(lower[::-1]))
    path.close()
    frame.cut(path, colour, lift=lift, edge=0.6, gradient=0.09)


def far_side(skull: Skull, end: Point, out: float) -> list[Point]:
    """Return how a bonnet or kerchief goes up beyond the far cheek, from where its edge round the face ends.

    Of a face turned to the camera it covers the far ear; as the head turns away, that side goes out of sight.

    Args:
        skull: the head.
        end: the far end of the edge round the face.
        out: how far it stands off the skull, units.
    """
    shown = 1.0 - min(skull.yaw / _FAR_SIDE_GONE, 1.0)
    (low_x, low_y), (x, y) = skull.outline[5], skull.outline[4]
    return [lerp(end, spot, shown) for spot in ((low_x + 0.4 * out, low_y - 0.10), (x + 0.9 * out, y))]


_FAR_SIDE_GONE: Final = 0.4
"""Yaw at which what covers the far ear is out of sight."""


def hood_behind(frame: Cutter, skull: Skull, colour: RGB) -> None:
    """Cut a kerchief or bonnet from behind: it hides the hair down to the nape and ends before the cheek."""
    rim = skull.rim(3 + 19, 14, 0.055)
    path = blob([(0.245, 0.58), (0.285, 0.70), *rim, (-0.25, 0.20), (-0.12, 0.06), (0.0, 0.14), (0.14, 0.27)])
    frame.cut(path, colour, lift=0.7, edge=0.3, gradient=0.13)
    folds = skia.Path()
    for k in range(5):
        start = (-0.36 + 0.15 * k, 0.86 + 0.02 * k)
        add_sliver(folds, start, (-0.24 + 0.06 * k, 0.48), (-0.13, 0.16), 0.026)
    with frame.within(path):
        frame.shade(folds, deepened(colour, 0.4), 0.45)
