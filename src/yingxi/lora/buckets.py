"""Aspect buckets: the sizes that pictures are cut to, so that a batch holds one size and nothing is squeezed."""

from __future__ import annotations

import math
from typing import NamedTuple


class Bucket(NamedTuple):
    """A size in pixels."""

    width_px: int
    height_px: int


def buckets_for(resolution_px: int, least_px: int, most_px: int, step_px: int) -> tuple[Bucket, ...]:
    """Return every bucket of a training resolution, narrowest first, by the rule of kohya's sd-scripts.

    A bucket's sides are multiples of `step_px` from `least_px` to `most_px`; its area is at most that of the square,
    and for its width it is the tallest such.

    Args:
        resolution_px: side of the square whose area no bucket exceeds.
        least_px: the shortest side.
        most_px: the longest side.
        step_px: what both sides are multiples of.
    """
    area = resolution_px * resolution_px
    side = math.isqrt(area) // step_px * step_px
    found = {Bucket(side, side)}
    for width in range(least_px, most_px + 1, step_px):
        height = min(most_px, area // width // step_px * step_px)
        if height >= least_px:
            found |= {Bucket(width, height), Bucket(height, width)}
    return tuple(sorted(found))


def bucket_of(width_px: int, height_px: int, buckets: tuple[Bucket, ...]) -> Bucket:
    """Return the bucket whose aspect is nearest to a picture's; of equally near ones the larger.

    Aspects are compared by their logarithm, so that 2:1 is as far from the square as 1:2.
    """
    aspect = math.log(width_px / height_px)

    def distance(bucket: Bucket) -> tuple[float, int]:
        off = abs(math.log(bucket.width_px / bucket.height_px) - aspect)
        return round(off, 9), -bucket.width_px * bucket.height_px

    return min(buckets, key=distance)


class Fit(NamedTuple):
    """How a picture fills its bucket: scaled to `width_px` x `height_px`, then cut at (`left_px`, `top_px`)."""

    width_px: int
    height_px: int
    left_px: int
    top_px: int


def fit_of(width_px: int, height_px: int, bucket: Bucket, *, focus_y: float = 0.5) -> Fit:
    """Return how a picture covers a bucket with the least cut off.

    Args:
        width_px: the picture's width.
        height_px: the picture's height.
        bucket: what it fills.
        focus_y: which height of an overlong picture stays in the middle, 0 = top, 1 = bottom.
    """
    scale = max(bucket.width_px / width_px, bucket.height_px / height_px)
    width = max(bucket.width_px, round(width_px * scale))
    height = max(bucket.height_px, round(height_px * scale))
    top = round((height - bucket.height_px) * focus_y)
    return Fit(width, height, (width - bucket.width_px) // 2, top)
