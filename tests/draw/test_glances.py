"""Glances and half smiles: irises reach the corner of the eye, one brow and one corner of the mouth go up alone."""

from __future__ import annotations

import numpy as np
import pytest

from yingxi.draw.people.eyes import _brow_line, _Eye, _iris_place
from yingxi.draw.people.figure import Figure, figure_at
from yingxi.draw.people.mouth import _Mouth
from yingxi.draw.people.skull import THREE_QUARTER, skull_of
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Performance
from yingxi.story.pose import FACE, F, proportions, rest_pose
from yingxi.story.terms import Age, Sex


def _figure(age: Age = Age.ADULT, **face: float) -> Figure:
    look = CharacterDesign(wardrobe="long_gown")
    body = proportions(1.6, age, look.build)
    mood = np.zeros(len(FACE), dtype=np.float32)
    for name, value in face.items():
        mood[F[name]] = value
    return figure_at(
        Actor("a", "human", Sex.FEMALE, age, look, body, Performance(rest_pose(body)[None], mood[None])), 0
    )


def _eye(figure: Figure, side: float) -> _Eye:
    return _Eye(figure, skull_of(figure, THREE_QUARTER, 0.0), side)


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_a_sideways_glance_shows_the_white_on_one_side_only(side: float) -> None:
    for gaze in (-1.0, 1.0):
        one = _figure(gaze_x=gaze)
        eye = _eye(one, side)
        left, right = sorted((eye.spot(-1.0, 0.0)[0], eye.spot(1.0, 0.0)[0]))
        x, _ = _iris_place(one, eye)
        near, far = (x - left, right - x) if gaze < 0 else (right - x, x - left)
        assert near < 0.62 * far


@pytest.mark.parametrize("age", list(Age))
def test_one_brow_goes_up_and_the_other_does_not(age: Age) -> None:
    calm, wry = _figure(age), _figure(age, skew=0.8)
    for side, rises in ((1.0, True), (-1.0, False)):
        before, after = (
            np.mean([y for _, y in _brow_line(one, skull_of(one, THREE_QUARTER, 0.0), _eye(one, side))])
            for one in (calm, wry)
        )
        assert bool(after > before + 0.015) is rises


def test_a_smirk_lifts_one_corner_of_shut_lips_and_none_of_an_open_mouth() -> None:
    def slope(**face: float) -> float:
        one = _figure(smile=0.6, skew=0.9, **face)
        mouth = _Mouth(one, skull_of(one, THREE_QUARTER, 0.0))
        return mouth.spot(1.0, 0.0)[1] - mouth.spot(-1.0, 0.0)[1]

    assert slope() > 0.012
    assert abs(slope(jaw=0.6)) < 0.002


def test_a_laugh_leaves_the_eyes_open_and_so_does_old_age() -> None:
    for age in Age:
        calm, merry = (_eye(_figure(age, smile=smile), -1.0) for smile in (0.0, 1.0))
        heights = [eye.upper[2] - eye.lower[2] for eye in (calm, merry)]
        assert heights[1] > 0.75 * heights[0]
    assert _eye(_figure(Age.OLD), -1.0).high > 0.7 * _eye(_figure(Age.ADULT), -1.0).high
