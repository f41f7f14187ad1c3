"""A head that turns: features stand in depth, and are carried onto the paper."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import skia

from yingxi.draw.beasts.creature import Beast
from yingxi.draw.paper import RGB
from yingxi.draw.people.curves import Point, blob, disc
from yingxi.draw.people.cutter import Cutter

REST_TURN = 0.52
"""Radians by which most beasts' heads look towards the camera when the pose says 0."""


@dataclass(frozen=True, slots=True)
class View:
    """How a head is seen: x forward along the muzzle, y up, z towards the camera, in head units.

    Attributes:
        cos, sin: of the turn towards the camera.
    """

    cos: float
    sin: float

    def at(self, x: float, y: float, z: float = 0.0) -> Point:
        """Return where a point of the head lies on the paper."""
        return (x * self.cos - z * self.sin, y)

    def near(self, x: float, z: float) -> float:
        """Return how near to the camera a point is."""
        return x * self.sin + z * self.cos

    def wide(self, long: float, across: float) -> float:
        """Return half the width on paper of a round body, `long` ahead and `across` in half axes."""
        return math.hypot(long * self.cos, across * self.sin)

    def square(self, angle: float, side: float) -> float:
        """Return how squarely something set `angle` off the muzzle looks at the camera; side 1 near, -1 far."""
        return math.cos(angle) * self.sin + side * math.sin(angle) * self.cos


def head_of(
    cutter: Cutter, beast: Beast, size: float, sink: float = 0.06, *, turn: float = REST_TURN
) -> tuple[Cutter, View]:
    """Return the frame of a beast's head and how it is turned.

    Args:
        cutter: the beast's frame.
        beast: who.
        size: how much larger than its measure the head is drawn.
        sink: how far below the joint its frame starts, head units.
        turn: how far it looks towards the camera when the pose says 0, radians.
    """
    base, crown = beast.at["head"], beast.at["crown"]
    lean = math.atan2(crown[0] - base[0], crown[1] - base[1])
    unit = beast.head * size
    origin = (base[0] - math.sin(lean) * unit * sink, base[1] - math.cos(lean) * unit * sink)
    turn = min(max(turn + 0.85 * beast.pose["head_yaw"], -0.35), 1.2)
    return cutter.inside(origin, -lean, unit), View(math.cos(turn), math.sin(turn))


def wash(frame: Cutter, path: skia.Path, colour: RGB, alpha: float) -> None:
    """Print a flat, mostly translucent shape: skia fills its picture faster than a translucent colour."""
    frame.paper.tint(frame.placed(path), colour, alpha)


def sunwise(ring: Sequence[Point]) -> list[Point]:
    """Return an outline's points clockwise in a frame whose y points up, so that joined shapes cut no holes."""
    twice = sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True))
    return list(ring) if twice < 0 else list(ring)[::-1]


def joined(a: skia.Path, b: skia.Path) -> skia.Path:
    """Return two sheets as one: both run the same way round, so that where they overlap is filled once."""
    both = skia.Path(a)
    both.addPath(b)
    return both


def taper(a: Point, ra: float, b: Point, rb: float) -> skia.Path:
    """Return the hull of two discs: muzzles, jaws, snouts."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    gap = math.hypot(dx, dy)
    if gap <= abs(ra - rb) + 1e-6:
        big = (a, ra) if ra > rb else (b, rb)
        return disc(big[0][0], big[0][1], big[1])
    axis = math.atan2(dy, dx)
    open_ = math.acos((ra - rb) / gap)
    points = []
    # Clockwise in a frame whose y points up agrees with skia's own ovals, so that paths can be joined.
    for k in range(5):
        angle = axis - open_ + 2 * open_ * k / 4
        points.append((b[0] + rb * math.cos(angle), b[1] + rb * math.sin(angle)))
    for k in range(5):
        angle = axis + open_ + (2 * math.pi - 2 * open_) * k / 4
        points.append((a[0] + ra * math.cos(angle), a[1] + ra * math.sin(angle)))
    return blob(points)
