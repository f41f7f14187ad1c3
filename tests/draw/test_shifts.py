from __future__ import annotations

import numpy as np
import pytest

from yingxi.draw.layers import Flat, Seen, Stamp, draw
from yingxi.draw.pixels import blank
from yingxi.draw.shifts import FAST_PX, OFF_PX, Shifts, stop

WHOLE = Seen([(0, 0, 320, 200)])


def _smooth(width: int, height: int) -> Flat:
    """A picture without hard edges, so that a quarter of a pixel changes it by little."""
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.empty((height, width, 4), dtype=np.uint8)
    for channel, wave in enumerate((17.0, 23.0, 31.0)):
        pixels[..., channel] = 120 + 60 * np.sin(x / wave) + 60 * np.cos(y / wave)
    pixels[..., 3] = 255
    return Flat.of(pixels)


def _way(step_px: float, frames: int = 12) -> np.ndarray:
    across = -np.arange(frames, dtype=np.float64) * step_px
    return np.stack([across, np.zeros(frames)], axis=1)


@pytest.mark.parametrize("step_px", [0.3, 1.7, 6.3])
def test_a_sliding_sheet_lies_where_a_filtered_one_would(step_px: float) -> None:
    flat, way = _smooth(420, 260), _way(step_px)
    shifts = Shifts.along(flat, way, 0.5)
    for frame, (x, _) in enumerate(way.tolist()):
        stamp = Stamp(1.0, x - 3.0, -20.0)
        slid, exact = blank(320, 200), blank(320, 200)
        shifts.draw(slid.canvas, stamp, frame, WHOLE)
        draw(exact.canvas, flat, stamp, WHOLE)
        assert np.abs(slid.pixels.astype(int) - exact.pixels.astype(int)).max() <= 4


def test_what_a_sheet_showed_before_changes_nothing() -> None:
    flat, way = _smooth(420, 260), _way(0.8)
    worn, fresh = Shifts.along(flat, way, 0.5), Shifts.along(flat, way, 0.5)
    for frame in range(11):
        scratch = blank(320, 200)
        worn.draw(scratch.canvas, Stamp(1.0, way[frame, 0] - 3.0, -20.0), frame, WHOLE)
    one, other = blank(320, 200), blank(320, 200)
    last = Stamp(1.0, float(way[11, 0]) - 3.0, -20.0)
    worn.draw(one.canvas, last, 11, WHOLE)
    fresh.draw(other.canvas, last, 11, Seen((), [(0, 0, 320, 200)]))  # opaque throughout: copied or blended alike
    assert np.array_equal(one.pixels, other.pixels)


def test_stops_are_never_far_and_equally_soft() -> None:
    for at in np.linspace(-3, 3, 241).tolist():
        whole, off = stop(at, 1.0)
        assert abs(off) == OFF_PX
        assert abs(whole + off - at) <= OFF_PX + 1e-9
    assert stop(4.4, 0.0) == (4, 0.0)  # does not slide that way
    assert stop(4.4, FAST_PX) == (4, 0.0)  # goes too fast for parts of a pixel to matter


def test_memory_is_counted_by_the_stops_a_shot_needs() -> None:
    flat = _smooth(100, 50)
    assert Shifts.along(flat, _way(0.01), 0.5).most_bytes == flat.pixels.nbytes
    assert Shifts.along(flat, _way(1.0), 0.5).most_bytes == 2 * flat.pixels.nbytes
    assert Shifts.along(flat, _way(9.0), 0.5).most_bytes == flat.pixels.nbytes
