"""The hours that no sentence tells."""

import pytest

from yingxi.script.hours import Told, filled
from yingxi.story.terms import Hour

M, A, D, N = Hour.MORNING, Hour.AFTERNOON, Hour.DUSK, Hour.NIGHT


@pytest.mark.parametrize(
    ("told", "hours"),
    [
        ([None], [A]),
        ([None, None, None, None], [M, A, D, M]),
        ([N, None], [N, M]),
        ([None, None, N, None], [M, A, N, M]),
        ([None, None, None, M], [M, M, M, M]),
        ([Hour.DAWN], [Hour.DAWN]),
    ],
)
def test_the_day_goes_on_where_nothing_is_told(told, hours):
    assert filled([Told(hour) for hour in told]) == hours


def test_a_scene_that_goes_on_keeps_its_hour():
    assert filled([Told(None), Told(None, moved=False), Told(None)]) == [M, M, A]


def test_a_new_day_begins_in_the_morning():
    assert filled([Told(None), Told(None), Told(None, new_day=True)]) == [M, A, M]


def test_an_hour_told_inside_a_scene_is_not_passed():
    assert filled([Told(None), Told(None, later=M)]) == [M, M]


def test_a_memory_has_a_day_of_its_own_and_the_frame_goes_on_after_it():
    row = [Told(None), Told(None), Told(None, remembered=True), Told(None, remembered=True), Told(None)]
    assert filled(row) == [M, A, M, A, A]
