"""What is nicked into edges and printed on coats: fur, stripes, spots, scales, feather rows."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import numpy as np
import skia

from yingxi.draw.people.curves import Point, add_leaf, add_sliver, beziers, disc, distance, on_bezier, trace


@lru_cache(maxsize=512)
def chances(seed: int, count: int) -> tuple[float, ...]:
    """Return `count` numbers 0..1 that belong to a seed."""
    return tuple(float(v) for v in np.random.default_rng([seed & 0xFFFFFFFF, 0xFE]).random(count))


def sampled(points: Sequence[Point], count: int, *, closed: bool = False) -> list[Point]:
    """Return `count` + 1 points spread along the smooth curve through `points`."""
    curve = beziers(points, closed=closed)
    lengths = [distance(part[0], part[3]) for part in curve]
    total = sum(lengths) or 1.0
    out: list[Point] = []
    part, before = 0, 0.0
    for k in range(count + 1):
        goal = total * k / count
        while part < len(curve) - 1 and before + lengths[part] < goal:
            before += lengths[part]
            part += 1
        out.append(on_bezier(curve[part], min(1.0, (goal - before) / (lengths[part] or 1.0))))
    return out


def comb(path: skia.Path, points: Sequence[Point], depth: float, lean: float, seed: int) -> None:
    """Continue a path along `points` with tufts that stand out to the left of the way, leaning ahead.

    Args:
        path: already at the first point.
        points: the way to go.
        depth: how far tufts stand out; negative = to the right.
        lean: how far a tip lies ahead of its tuft's middle, in tuft lengths.
        seed: makes no two tufts alike.
    """
    dice = chances(seed, len(points))
    for (ax, ay), (bx, by), luck in zip(points, points[1:], dice, strict=False):
        dx, dy = bx - ax, by - ay
        length = math.hypot(dx, dy) or 1.0
        nx, ny = -dy / length, dx / length
        out = depth * (0.65 + 0.7 * luck)
        tip = (ax + dx * (0.5 + lean) + nx * out, ay + dy * (0.5 + lean) + ny * out)
        path.quadTo(ax + dx * 0.15 + nx * out * 0.75, ay + dy * 0.15 + ny * out * 0.75, tip[0], tip[1])
        path.quadTo(bx + nx * out * 0.15, by + ny * out * 0.15, bx, by)


def furred(points: Sequence[Point], count: int, depth: float, *, lean: float = 0.4, seed: int = 1) -> skia.Path:
    """Return the smooth closed shape through `points` with a nicked edge all round."""
    spots = sampled(points, count, closed=True)
    path = skia.Path()
    path.moveTo(*spots[0])
    comb(path, spots, depth, lean, seed)
    path.close()
    return path


def fringed(
    still: Sequence[Point], tufted: Sequence[Point], count: int, depth: float, *, lean: float, seed: int
) -> skia.Path:
    """Return a shape with a smooth edge through `still` and tufts along `tufted`, from its end back to its start."""
    path = skia.Path()
    trace(path, beziers(still), move=True)
    comb(path, sampled(tufted, count), depth, lean, seed)
    path.close()
    return path


def woolly(points: Sequence[Point], count: int, size: float) -> skia.Path:
    """Return a closed shape whose edge is a row of curls."""
    spots = sampled(points, count, closed=True)
    path = skia.Path()
    path.moveTo(*spots[0])
    for (ax, ay), (bx, by) in pairwise(spots):
        dx, dy = bx - ax, by - ay
        path.cubicTo(ax - dy * size - dx * 0.2, ay + dx * size - dy * 0.2, bx - dy * size + dx * 0.2,
                     by + dx * size + dy * 0.2, bx, by)  # fmt: skip
    path.close()
    return path


def strokes(
    spots: Sequence[Point], way: Point, length: float, width: float, seed: int, *, bow: float = 0.12
) -> skia.Path:
    """Return small pointed fur strokes at `spots`, all about the same way."""
    path = skia.Path()
    for (x, y), luck in zip(spots, chances(seed, len(spots)), strict=True):
        reach = length * (0.7 + 0.6 * luck)
        end = (x + way[0] * reach, y + way[1] * reach)
        middle = ((x + end[0]) / 2 - way[1] * reach * bow, (y + end[1]) / 2 + way[0] * reach * bow)
        add_sliver(path, (x, y), middle, end, width)
    return path


def spots_at(spots: Sequence[tuple[float, float, float]], squash: float = 0.8) -> skia.Path:
    """Return round spots (x, y, radius) as one path."""
    path = skia.Path()
    for x, y, radius in spots:
        path.addPath(disc(x, y, radius, radius * squash))
    return path


def scallop(path: skia.Path, at: Point, way: Point, long: float, wide: float) -> None:
    """Add a rounded feather or scale: rooted at `at`, pointing along the unit vector `way`."""
    x, y = at
    ax, ay = way[0] * long, way[1] * long
    sx, sy = -way[1] * wide * 0.5, way[0] * wide * 0.5
    path.moveTo(x + sx * 0.7, y + sy * 0.7)
    path.cubicTo(x + sx * 1.3 + ax * 0.6, y + sy * 1.3 + ay * 0.6, x + sx * 0.6 + ax, y + sy * 0.6 + ay, x + ax, y + ay)
    path.cubicTo(
        x - sx * 0.6 + ax,
        y - sy * 0.6 + ay,
        x - sx * 1.3 + ax * 0.6,
        y - sy * 1.3 + ay * 0.6,
        x - sx * 0.7,
        y - sy * 0.7,
    )
    path.close()


def quill(path: skia.Path, at: Point, way: Point, long: float, wide: float) -> None:
    """Add a long pointed feather."""
    tip = (at[0] + way[0] * long, at[1] + way[1] * long)
    mid = (at[0] + way[0] * long * 0.6, at[1] + way[1] * long * 0.6)
    add_leaf(path, [at, mid, tip], (wide * 0.8, wide, wide * 0.12))
