"""Aspect buckets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.lora.buckets import Bucket, bucket_of, buckets_for, fit_of

SIDES = st.integers(min_value=16, max_value=8000)


@pytest.mark.parametrize(
    ("resolution", "most", "step", "number"),
    [(512, 1024, 64, 17), (512, 1024, 32, 33), (768, 1024, 64, 19), (1024, 2048, 64, 41)],
)
def test_the_buckets_are_those_of_kohya(resolution: int, most: int, step: int, number: int) -> None:
    assert len(buckets_for(resolution, 256, most, step)) == number


@given(SIDES, SIDES)
def test_a_picture_covers_its_bucket_and_little_is_cut(width: int, height: int) -> None:
    bucket = bucket_of(width, height, buckets_for(512, 256, 1024, 64))
    fit = fit_of(width, height, bucket)
    assert fit.width_px >= bucket.width_px
    assert fit.height_px >= bucket.height_px
    assert fit.left_px + bucket.width_px <= fit.width_px
    assert fit.top_px + bucket.height_px <= fit.height_px
    assert fit.width_px - bucket.width_px <= 1 or fit.height_px - bucket.height_px <= 1


@given(SIDES, SIDES)
def test_a_turned_picture_has_the_turned_bucket(width: int, height: int) -> None:
    buckets = buckets_for(512, 256, 1024, 64)
    one, other = bucket_of(width, height, buckets), bucket_of(height, width, buckets)
    assert one.width_px * one.height_px == other.width_px * other.height_px
    assert one == Bucket(other.height_px, other.width_px)


def test_the_square_is_a_bucket_and_no_bucket_is_larger() -> None:
    buckets = buckets_for(768, 256, 1024, 64)
    assert Bucket(768, 768) in buckets
    assert max(one.width_px * one.height_px for one in buckets) == 768 * 768
