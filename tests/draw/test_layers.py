from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yingxi.draw.layers import CELL_PX, Flat, Seen, Stamp, boxed, draw, visible
from yingxi.draw.pixels import blank

stamps = st.builds(Stamp, st.floats(0.4, 2.5), st.floats(-300, 300), st.floats(-300, 300))


@given(stamp=stamps, other=stamps, x=st.floats(-500, 500))
def test_stamps_compose_and_invert(stamp: Stamp, other: Stamp, x: float) -> None:
    both = stamp.after(other)
    assert both.left + both.scale * x == pytest.approx(
        stamp.left + stamp.scale * (other.left + other.scale * x), abs=1e-6
    )
    back = stamp.inverse().after(stamp)
    assert (back.scale, back.left, back.top) == pytest.approx((1, 0, 0), abs=1e-9)


def _flat(rng: np.random.Generator, width: int, height: int) -> Flat:
    pixels = np.zeros((height, width, 4), dtype=np.uint8)
    for _ in range(4):
        x, y = int(rng.integers(width)), int(rng.integers(height))
        w, h = int(rng.integers(20, width)), int(rng.integers(20, height))
        alpha = int(rng.choice([255, 255, 120]))
        pixels[y : y + h, x : x + w, :3] = rng.integers(0, alpha + 1, 3)
        pixels[y : y + h, x : x + w, 3] = alpha
    return Flat.of(pixels)


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10_000), stray=st.floats(0, 6))
def test_what_is_skipped_could_not_be_seen(seed: int, stray: float) -> None:
    rng = np.random.default_rng(seed)
    width, height = 330, 250
    flats = []
    for _ in range(4):
        flat = _flat(rng, int(rng.integers(60, 500)), int(rng.integers(60, 400)))
        flats.append(
            (flat, Stamp(float(rng.uniform(0.6, 1.6)), float(rng.uniform(-90, 90)), float(rng.uniform(-90, 90))))
        )
    boxes = visible(flats, width, height, [stray] * 4)
    shift = float(rng.uniform(-0.7, 0.7)) * stray  # anywhere within the strays the boxes still hold
    whole, culled = blank(width, height), blank(width, height)
    for (flat, stamp), seen in zip(flats, boxes, strict=True):
        at = Stamp(stamp.scale, stamp.left + shift, stamp.top - shift)
        draw(whole.canvas, flat, at, Seen([(0, 0, width, height)]))
        draw(culled.canvas, flat, at, seen)
    # Box by box the sampling starts elsewhere: sixteenths of a pixel may round differently.
    assert np.abs(whole.pixels.astype(int) - culled.pixels.astype(int)).mean() < 0.4


@given(seed=st.integers(0, 10_000))
def test_boxes_are_exactly_the_cells(seed: int) -> None:
    rng = np.random.default_rng(seed)
    cells = rng.random((5, 7)) < 0.5
    width, height = 7 * CELL_PX - 11, 5 * CELL_PX - 23
    painted = np.zeros((height, width), dtype=int)
    for left, top, right, bottom in boxed(cells, width, height):
        painted[top:bottom, left:right] += 1
    wanted = cells.repeat(CELL_PX, axis=0).repeat(CELL_PX, axis=1)[:height, :width]
    assert np.array_equal(painted, wanted.astype(int))


def test_whole_pixel_shifts_are_exact() -> None:
    rng = np.random.default_rng(1)
    flat = _flat(rng, 100, 80)
    sheet = blank(160, 120)
    draw(sheet.canvas, flat, Stamp(1.0, 7.0, 5.0), Seen([(0, 0, 160, 120)]))
    assert np.array_equal(sheet.pixels[5:85, 7:107], flat.pixels)
