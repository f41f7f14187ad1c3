from __future__ import annotations

import numpy as np
import pytest
from draw_shots import a_plan
from hypothesis import given
from hypothesis import strategies as st

from yingxi.draw.camera import Camera, matrix
from yingxi.draw.layers import moved

depths = st.floats(-2, 100)
metres = st.floats(-20, 20)


@given(depth=depths, x=metres, y=metres, roll=st.floats(-0.5, 0.5))
def test_a_point_and_its_pixel_find_each_other(depth: float, x: float, y: float, roll: float) -> None:
    place = Camera.of(a_plan(roll=roll)).place(0, depth)
    assert place.metres(*place.point(x, y)) == pytest.approx((x, y), abs=1e-6)


@given(depth=depths, x=metres, y=metres, roll=st.floats(-0.5, 0.5))
def test_the_canvas_matrix_is_the_same_map(depth: float, x: float, y: float, roll: float) -> None:
    place = Camera.of(a_plan(roll=roll)).place(0, depth)
    point = matrix(place).mapXY(x, y)
    assert (point.x(), point.y()) == pytest.approx(place.point(x, y), abs=0.05, rel=1e-4)


def test_scale_is_the_documented_pinhole() -> None:
    place = Camera.of(a_plan(view=2.0)).place(0, 6.5)
    assert place.scale == pytest.approx(180 / 2.0 * 6.5 / 13.0)
    assert Camera.of(a_plan(view=2.0)).place(0, 0.0).point(0.0, 0.95) == pytest.approx((160, 90))


@given(depth=depths, x=metres, y=metres, push=st.floats(0.02, 0.3), truck=st.floats(-2, 2), roll=st.floats(-0.2, 0.2))
def test_a_picture_moves_as_its_points_do(
    depth: float, x: float, y: float, push: float, truck: float, roll: float
) -> None:
    camera = Camera.of(a_plan(push=push, truck_m=truck, roll=roll))
    stamp = moved(camera, depth, 0, 5)
    before, now = camera.place(0, depth).point(x, y), camera.place(5, depth).point(x, y)
    assert stamp.left + stamp.scale * before[0] == pytest.approx(now[0], abs=1e-4, rel=1e-5)
    assert stamp.top + stamp.scale * before[1] == pytest.approx(now[1], abs=1e-4, rel=1e-5)


def test_a_breathing_camera_is_held_and_a_moving_one_is_not() -> None:
    assert Camera.of(a_plan(truck_m=0.02)).still
    assert not Camera.of(a_plan(truck_m=0.2)).still
    assert not Camera.of(a_plan(push=0.1)).still


def test_reach_holds_every_frame() -> None:
    camera = Camera.of(a_plan(push=0.2, truck_m=1.0, frames=20))
    left, top, right, bottom = camera.reach(19, 4.0)
    for frame in range(20):
        stamp = moved(camera, 4.0, frame, 19)
        corners = np.array([[0, 0], [320, 180]]) * stamp.scale + [stamp.left, stamp.top]
        assert left - 1 <= corners[0, 0]
        assert corners[1, 0] <= right + 1
        assert top - 1 <= corners[0, 1]
        assert corners[1, 1] <= bottom + 1


def test_a_short_track_holds_its_last_row() -> None:
    plan = a_plan(frames=6, push=0.2)
    from dataclasses import replace

    longer = Camera.of(replace(plan, frames=9))
    assert len(longer.track) == 9
    assert np.array_equal(longer.track[5], longer.track[8])
