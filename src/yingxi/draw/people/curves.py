"""Curves: smooth outlines through few points, and strips of cloth between two edges."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import skia

Point = tuple[float, float]
"""x, y in the drawable's own units."""

Bezier = tuple[Point, Point, Point, Point]
"""Start, two handles, end."""


_NONE: Final = (0.0, 0.0)

_LEAST_SLOPE: Final = 1e-9
"""A shorter slope has no direction."""


def lerp(a: Point, b: Point, share: float) -> Point:
    """Return the point `share` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)


def blend(a: float, b: float, share: float) -> float:
    """Return the number `share` of the way from a to b."""
    return a + (b - a) * share


def add(a: Point, b: Point, scale: float = 1.0) -> Point:
    """Return a + b * scale."""
    return (a[0] + b[0] * scale, a[1] + b[1] * scale)


def towards(a: Point, b: Point) -> Point:
    """Return the unit vector from a to b, (0, -1) when they are one point."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = math.hypot(dx, dy)
    return (dx / length, dy / length) if length > 1e-9 else (0.0, -1.0)


def distance(a: Point, b: Point) -> float:
    """Return how far apart two points are."""
    return math.hypot(b[0] - a[0], b[1] - a[1])


def turned(a: Point) -> Point:
    """Return the vector a quarter turn anticlockwise: for one that points down, the way forward (+x)."""
    return (-a[1], a[0])


def beziers(points: Sequence[Point], *, closed: bool = False) -> list[Bezier]:
    """Return the smooth curve through `points`; a point given twice in a row is a sharp corner.

    A handle points along the chord of the two neighbours and is a third of its own segment long, so that
    unevenly spaced points do not overshoot.
    """
    line: list[Point] = []
    corners: list[int] = []
    last = None
    for point in points:
        if point == last:
            corners.append(len(line) - 1)
        else:
            line.append(point)
            last = point
    count = len(line)
    if count == 2 and not closed:
        (ax, ay), (bx, by) = line
        dx, dy = (bx - ax) / 3, (by - ay) / 3
        return [(line[0], (ax + dx, ay + dy), (bx - dx, by - dy), line[1])]
    # Handles of the inner points first; an end of an open line, like a corner, has none.
    handles: list[Point] = []
    before, here = line[-1], line[0]
    for after in (*line[1:], line[0]):
        dx, dy = after[0] - before[0], after[1] - before[1]
        length = math.sqrt(dx * dx + dy * dy) * 3.0 or 1.0
        handles.append((dx / length, dy / length))
        before, here = here, after
    if not closed:
        handles[0] = handles[-1] = _NONE
    for i in corners:
        handles[i] = _NONE
    segments: list[Bezier] = []
    here, handle = line[0], handles[0]
    for after, onward in zip((*line[1:], line[0]), (*handles[1:], handles[0]), strict=True):
        ax, ay = here
        bx, by = after
        dx, dy = bx - ax, by - ay
        reach = math.sqrt(dx * dx + dy * dy)
        # A sharp end looks straight along its own segment.
        hx, hy = handle
        start = (ax + hx * reach, ay + hy * reach) if hx or hy else (ax + dx / 3, ay + dy / 3)
        kx, ky = onward
        end = (bx - kx * reach, by - ky * reach) if kx or ky else (bx - dx / 3, by - dy / 3)
        segments.append((here, start, end, after))
        here, handle = after, onward
    if not closed:
        segments.pop()
    return segments


def trace(path: skia.Path, segments: Sequence[Bezier], *, move: bool = False) -> None:
    """Add curve segments to a path; `move` starts a new contour."""
    if not segments:
        return
    x, y = segments[0][0]
    if move:
        path.moveTo(x, y)
    else:
        path.lineTo(x, y)
    cubic = path.cubicTo
    for _, (bx, by), (cx, cy), (dx, dy) in segments:
        cubic(bx, by, cx, cy, dx, dy)


def blob(points: Sequence[Point]) -> skia.Path:
    """Return the smooth closed shape through `points`."""
    path = skia.Path()
    trace(path, beziers(points, closed=True), move=True)
    path.close()
    return path


def ring(x: float, y: float, size: float, offsets: Sequence[Point]) -> skia.Path:
    """Return the smooth closed shape through points given around a middle, in units of `size`."""
    return blob([(x + size * dx, y + size * dy) for dx, dy in offsets])


def thread(points: Sequence[Point]) -> skia.Path:
    """Return the smooth open line through `points`."""
    path = skia.Path()
    trace(path, beziers(points), move=True)
    return path


def disc(x: float, y: float, rx: float, ry: float | None = None) -> skia.Path:
    """Return an ellipse."""
    path = skia.Path()
    ry = rx if ry is None else ry
    path.addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
    return path


def on_bezier(segment: Bezier, t: float) -> Point:
    """Return the point at t, 0..1."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = segment
    s = 1 - t
    k0, k1, k2, k3 = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return (k0 * ax + k1 * bx + k2 * cx + k3 * dx, k0 * ay + k1 * by + k2 * cy + k3 * dy)


def leaf(points: Sequence[Point], widths: Sequence[float]) -> skia.Path:
    """Return a tapered stroke along `points`: brows, lashes, locks, folds.

    Args:
        points: the spine.
        widths: full width at each point; 0 at an end makes a tip.
    """
    path = skia.Path()
    add_leaf(path, points, widths)
    return path


def add_leaf(path: skia.Path, points: Sequence[Point], widths: Sequence[float]) -> None:
    """Add a tapered stroke to a path that gathers many of one colour."""
    left: list[Point] = []
    right: list[Point] = []
    before, here = points[0], points[0]
    for after, width in zip((*points[1:], points[-1]), widths, strict=True):
        if width:
            dx, dy = after[0] - before[0], after[1] - before[1]
            half = width * 0.5 / (math.sqrt(dx * dx + dy * dy) or 1.0)
            ox, oy = dy * half, dx * half
            left.append((here[0] - ox, here[1] + oy))
            right.append((here[0] + ox, here[1] - oy))
        else:
            left.append(here)
            right.append(here)
        before, here = here, after
    right.reverse()
    trace(path, beziers(left), move=True)
    trace(path, beziers(right))
    path.close()


def add_sliver(path: skia.Path, a: Point, middle: Point, b: Point, width: float) -> None:
    """Add a thin bowed shape, pointed at both ends: the cheapest strand, fold or crease."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    scale = width / (math.sqrt(dx * dx + dy * dy) or 1.0)
    # A quadratic reaches half-way to its handle, so the handle stands twice as far off.
    mx, my = 2 * middle[0] - 0.5 * (a[0] + b[0]), 2 * middle[1] - 0.5 * (a[1] + b[1])
    path.moveTo(a[0], a[1])
    path.quadTo(mx - dy * scale, my + dx * scale, b[0], b[1])
    path.quadTo(mx + dy * scale, my - dx * scale, a[0], a[1])
    path.close()


def sliver(a: Point, middle: Point, b: Point, width: float) -> skia.Path:
    """Return one thin bowed shape, pointed at both ends."""
    path = skia.Path()
    add_sliver(path, a, middle, b, width)
    return path


@dataclass(slots=True)
class Strip:
    """A sheet between two edges, addressed by u (-1 left .. 1 right) and t (its own stops, top to bottom).

    Attributes:
        left, right: the edges' points from top to bottom, as many on each side.
        stops: t of each pair of points; evenly spread over 0..1 when left out.
    """

    left: Sequence[Point]
    right: Sequence[Point]
    stops: Sequence[float] = ()
    _left: list[Bezier] = field(default_factory=list, repr=False)
    _right: list[Bezier] = field(default_factory=list, repr=False)

    def __post_init__(self) -> None:
        if not self.stops:
            last = len(self.left) - 1
            self.stops = [i / last for i in range(last + 1)]
        self._left = beziers(self.left)
        self._right = beziers(self.right)

    def _spot(self, t: float) -> tuple[int, float]:
        stops = self.stops
        i = bisect_right(stops, t, 1, len(stops) - 1) - 1
        return i, (t - stops[i]) / (stops[i + 1] - stops[i])

    def at(self, u: float, t: float) -> Point:
        """Return the point at (u, t)."""
        i, s = self._spot(t)
        r = 1.0 - s
        k0, k1, k2, k3 = r * r * r, 3.0 * r * r * s, 3.0 * r * s * s, s * s * s
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self._left[i]
        (ex, ey), (fx, fy), (gx, gy), (hx, hy) = self._right[i]
        right = (u + 1.0) * 0.5
        left = 1.0 - right
        return (
            k0 * (ax * left + ex * right) + k1 * (bx * left + fx * right)
            + k2 * (cx * left + gx * right) + k3 * (dx * left + hx * right),
            k0 * (ay * left + ey * right) + k1 * (by * left + fy * right)
            + k2 * (cy * left + gy * right) + k3 * (dy * left + hy * right),
        )  # fmt: skip

    def spots(self, *places: tuple[float, float]) -> list[Point]:
        """Return the points at several (u, t)."""
        return [self.at(u, t) for u, t in places]

    def span(self, t: float) -> float:
        """Return the width at t."""
        return distance(self.at(-1, t), self.at(1, t))

    def down(self, u: float, t: float) -> Point:
        """Return the unit vector along the cloth at (u, t)."""
        stops = self.stops
        i, s = self._spot(min(max(t, stops[0]), stops[-1]))
        r = 1.0 - s
        # The slope of both edges' curves, shared out between them.
        k0, k1, k2 = r * r, 2.0 * r * s, s * s
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self._left[i]
        (ex, ey), (fx, fy), (gx, gy), (hx, hy) = self._right[i]
        right = (u + 1.0) * 0.5
        left = 1.0 - right
        x = (k0 * ((bx - ax) * left + (fx - ex) * right) + k1 * ((cx - bx) * left + (gx - fx) * right)
             + k2 * ((dx - cx) * left + (hx - gx) * right))  # fmt: skip
        y = (k0 * ((by - ay) * left + (fy - ey) * right) + k1 * ((cy - by) * left + (gy - fy) * right)
             + k2 * ((dy - cy) * left + (hy - gy) * right))  # fmt: skip
        length = math.sqrt(x * x + y * y)
        return (x / length, y / length) if length > _LEAST_SLOPE else (0.0, -1.0)

    def edge(self, u: float, t0: float, t1: float, steps: int = 0) -> list[Point]:
        """Return points down the cloth at one u, few over a short way."""
        steps = steps or min(6, 2 + int(abs(t1 - t0) * 16 / (self.stops[-1] - self.stops[0])))
        return [self.at(u, t0 + (t1 - t0) * k / steps) for k in range(steps + 1)]

    def across(self, t: float, u0: float, u1: float, sag: float = 0.0, steps: int = 4) -> list[Point]:
        """Return points across the cloth at one t; `sag` bows the line down the cloth, in units."""
        us = [u0 + (u1 - u0) * k / steps for k in range(steps + 1)]
        if not sag:
            return [self.at(u, t) for u in us]
        first, last = self.down(us[0], t), self.down(us[-1], t)
        return [add(self.at(u, t), lerp(first, last, k / steps), sag * (1 - u * u)) for k, u in enumerate(us)]

    def piece(
        self, t0: float, t1: float, u0: float = -1.0, u1: float = 1.0, *, top: float = 0.0, bottom: float = 0.0
    ) -> skia.Path:
        """Return the shape between two t and two u.

        `top` and `bottom` say how far its upper and lower edges bow down the cloth, in units.
        """
        path = skia.Path()
        trace(path, beziers(self.edge(u0, t0, t1)), move=True)
        trace(path, beziers(self.across(t1, u0, u1, bottom)))
        trace(path, beziers(self.edge(u1, t1, t0)))
        if top:
            trace(path, beziers(self.across(t0, u1, u0, top)))
        path.close()
        return path

    def whole(self, bottom: Sequence[Point] = (), top: Sequence[Point] = ()) -> skia.Path:
        """Return the full sheet: left edge down, `bottom` from left to right, right edge up, `top` right to left."""
        if top:
            ring = [*self.left, self.left[-1], *bottom, self.right[-1], self.right[-1], *list(self.right)[-2::-1], *top]
            return blob(ring)
        path = skia.Path()
        trace(path, self._left, move=True)
        if bottom:
            trace(path, beziers([self.left[-1], *bottom, self.right[-1]]))
        trace(path, beziers(list(self.right)[::-1]))
        path.close()
        return path

    def folds(self, rows: Sequence[tuple[float, float, float, float]]) -> skia.Path:
        """Return folds in the cloth as one path: thin wedges that open downward.

        Args:
            rows: (u, from, to, width) of each.
        """
        path = skia.Path()
        for u, t0, t1, width in rows:
            (ax, ay), (mx, my), (bx, by) = self.at(u, t0), self.at(u, (t0 + t1) * 0.5), self.at(u, t1)
            if t1 < self.stops[-1] - 0.02:
                add_sliver(path, (ax, ay), (mx, my), (bx, by), width * 0.5)
                continue
            near, far = self.at(-1, t1), self.at(1, t1)
            side = (far[0] - near[0], far[1] - near[1])
            scale = width * 0.45 / (math.hypot(*side) or 1.0)
            ox, oy = side[0] * scale, side[1] * scale
            mx, my = 2 * mx - 0.5 * (ax + bx), 2 * my - 0.5 * (ay + by)
            path.moveTo(ax, ay)
            path.quadTo(mx - ox, my - oy, bx - ox, by - oy)
            path.lineTo(bx + ox, by + oy)
            path.quadTo(mx + ox, my + oy, ax, ay)
            path.close()
        return path


def limb_strip(spine: Sequence[Point], halves: Sequence[float]) -> Strip:
    """Return a sleeve or trouser leg as one strip along `spine` (top to bottom), `halves` wide to each side."""
    left, right = [], []
    last = len(spine) - 1
    for i, (point, half) in enumerate(zip(spine, halves, strict=True)):
        side = turned(towards(spine[max(i - 1, 0)], spine[min(i + 1, last)]))
        left.append(add(point, side, -half))
        right.append(add(point, side, half))
    return Strip(left, right)
