"""Outlines that sets and things are cut along. Units are metres, y up."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
import skia

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

Point = tuple[float, float]


def poly(points: Iterable[Point], *, close: bool = True) -> skia.Path:
    """Return straight lines through `points`."""
    path = skia.Path()
    for index, (x, y) in enumerate(points):
        path.lineTo(x, y) if index else path.moveTo(x, y)
    if close:
        path.close()
    return path


def smooth(points: Sequence[Point], *, close: bool = False) -> skia.Path:
    """Return a soft line through all `points` (Catmull-Rom as cubics)."""
    path = skia.Path()
    _smooth_onto(path, points, close=close, start=True)
    return path


def _smooth_onto(path: skia.Path, points: Sequence[Point], *, close: bool, start: bool) -> None:
    count = len(points)
    if start:
        path.moveTo(*points[0])
    last = count if close else count - 1
    for i in range(last):
        if close:
            p0, p1, p2, p3 = (points[(i + k) % count] for k in (-1, 0, 1, 2))
        else:
            p0, p1, p2, p3 = points[max(0, i - 1)], points[i], points[i + 1], points[min(count - 1, i + 2)]
        path.cubicTo(
            p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6,
            p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6, p2[0], p2[1],
        )  # fmt: skip
    if close:
        path.close()


def rect(x0: float, y0: float, x1: float, y1: float, round_m: float = 0.0) -> skia.Path:
    """Return a box, with rounded corners if asked."""
    path = skia.Path()
    box = skia.Rect.MakeLTRB(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    if round_m > 0:
        path.addRoundRect(box, round_m, round_m)
    else:
        path.addRect(box)
    return path


def oval(x: float, y: float, rx: float, ry: float | None = None) -> skia.Path:
    """Return an ellipse, a circle without `ry`."""
    path = skia.Path()
    ry = rx if ry is None else ry
    path.addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
    return path


def line(*points: Point) -> skia.Path:
    """Return an open line through points."""
    return poly(points, close=False)


def curve(start: Point, bend: Point, end: Point) -> skia.Path:
    """Return one open quadratic curve."""
    path = skia.Path()
    path.moveTo(*start)
    path.quadTo(*bend, *end)
    return path


def limb(points: Sequence[Point], widths: Sequence[float]) -> skia.Path:
    """Return a soft, tapering strip along `points`, `widths` wide there."""
    left: list[Point] = []
    right: list[Point] = []
    for i, (x, y) in enumerate(points):
        ax, ay = points[max(0, i - 1)]
        bx, by = points[min(len(points) - 1, i + 1)]
        length = math.hypot(bx - ax, by - ay) or 1.0
        nx, ny = -(by - ay) / length, (bx - ax) / length
        half = widths[i] / 2
        left.append((x + nx * half, y + ny * half))
        right.append((x - nx * half, y - ny * half))
    path = skia.Path()
    _smooth_onto(path, left, close=False, start=True)
    right.reverse()
    path.lineTo(*right[0])
    _smooth_onto(path, right, close=False, start=False)
    path.close()
    return path


def scallops(points: Sequence[Point], depth: float = 0.5, *, close: bool = True) -> skia.Path:
    """Return an outline whose edge between neighbours bulges to the left of the walk, like cut leaves or waves."""
    path = skia.Path()
    path.moveTo(*points[0])
    pairs = list(zip(points, [*points[1:], points[0]] if close else points[1:], strict=False))
    for (x0, y0), (x1, y1) in pairs:
        dx, dy = x1 - x0, y1 - y0
        path.cubicTo(
            x0 - dy * depth + dx * 0.1, y0 + dx * depth + dy * 0.1,
            x1 - dy * depth - dx * 0.1, y1 + dx * depth - dy * 0.1, x1, y1,
        )  # fmt: skip
    if close:
        path.close()
    return path


def crown(x: float, y: float, rx: float, ry: float, lobes: int, rng: np.random.Generator,
    flat: float = 0.0) -> skia.Path:
    """Return a leafy clump: an ellipse with a scalloped edge.

    Args:
        x: its middle.
        y: its middle's height.
        rx: half its width.
        ry: half its height.
        lobes: number of scallops.
        rng: for their unevenness.
        flat: 0 round .. 1 flat underside.
    """
    angles = np.sort((np.arange(lobes) + rng.uniform(-0.22, 0.22, lobes)) / lobes * math.tau)
    points = []
    for angle in angles[::-1]:  # clockwise in y-up, so scallops bulge outwards
        reach = rng.uniform(0.86, 1.0)
        py = math.sin(angle) * ry * reach
        points.append((x + math.cos(angle) * rx * reach, y + (py if py > 0 else py * (1 - flat))))
    return scallops(points, 0.42)


def leaf(x: float, y: float, length: float, width: float, angle: float) -> skia.Path:
    """Return a pointed leaf from (x, y) along `angle` radians."""
    c, s = math.cos(angle), math.sin(angle)

    def at(u: float, v: float) -> Point:
        return (x + u * c - v * s, y + u * s + v * c)

    path = skia.Path()
    path.moveTo(x, y)
    path.cubicTo(*at(length * 0.25, width * 0.7), *at(length * 0.65, width * 0.6), *at(length, 0))
    path.cubicTo(*at(length * 0.65, -width * 0.6), *at(length * 0.25, -width * 0.7), x, y)
    path.close()
    return path


def joined(paths: Iterable[skia.Path]) -> skia.Path:
    """Return all outlines as one path."""
    path = skia.Path()
    for one in paths:
        path.addPath(one)
    return path


def pierced(sheet: skia.Path, holes: Iterable[skia.Path]) -> skia.Path:
    """Return a sheet with holes cut through."""
    path = skia.Path(sheet)
    for hole in holes:
        path.addPath(hole)
    path.setFillType(skia.PathFillType.kEvenOdd)
    return path


def ridge_line(
    left: float, right: float, height: float, rng: np.random.Generator, *, peaks: int, rough: float, steps: int = 8
) -> list[Point]:
    """Return a hilly skyline from left to right: sums of a few soft waves, some peaks sharpened.

    Args:
        left: its left end.
        right: its right end.
        height: height of the highest peak, metres.
        rng: for its shape.
        peaks: how many it has.
        rough: 0 soft rolling hills .. 1 steep crags.
        steps: points per peak.
    """
    count = peaks * steps + 1
    t = np.linspace(0.0, peaks, count)
    phase = rng.uniform(0, math.tau, 4)
    base = 0.5 + 0.5 * np.sin(t * math.tau * 0.5 + phase[0])
    sharp = base ** (1.0 + 1.6 * rough)
    wave = 0.62 * sharp + 0.22 * (0.5 + 0.5 * np.sin(t * math.tau * 0.23 + phase[1]))
    wave += 0.16 * (0.5 + 0.5 * np.sin(t * math.tau * 1.1 + phase[2])) * (0.4 + rough)
    wave += rough * rng.normal(0, 0.022, count)
    wave = 0.12 + 0.88 * (wave - wave.min()) / (wave.max() - wave.min())
    xs = np.linspace(left, right, count)
    return [(float(x), float(y) * height) for x, y in zip(xs, wave, strict=True)]
