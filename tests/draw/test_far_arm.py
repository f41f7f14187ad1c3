"""The far arm of figures seen from three quarters: never a hand without its sleeve."""

from __future__ import annotations

import pytest

from yingxi.draw.people.across import bring_far_elbow_out, fold_far_arm, put_behind
from yingxi.draw.people.curves import Point, distance, lerp
from yingxi.story.pose import JOINTS, P, joints, proportions, rest_pose
from yingxi.story.terms import Age

BODY = proportions(1.7, Age.ADULT, 0.4)


def _at(**angles: float) -> dict[str, Point]:
    row = rest_pose(BODY)
    for channel, value in angles.items():
        row[P[channel]] = value
    spots = joints(row[None], BODY)[0].tolist()
    return {name: (spot[0], spot[1]) for name, spot in zip(JOINTS, spots, strict=True)}


def _palm(at: dict[str, Point]) -> Point:
    return lerp(at["wrist_f"], at["fingers_f"], 0.6)


CLASPED = {"shoulder_n": -0.1, "elbow_n": 1.2, "shoulder_f": -0.8, "elbow_f": 1.3}


def test_the_far_elbow_of_clasped_hands_stands_out_beside_the_body() -> None:
    before, at = _at(**CLASPED), _at(**CLASPED)
    bring_far_elbow_out(at, BODY)
    assert before["elbow_f"][0] < before["wrist_f"][0]
    assert at["elbow_f"][0] > at["shoulder_f"][0] > at["wrist_f"][0]
    assert at["elbow_f"][0] > before["elbow_f"][0] + 0.5 * BODY.shoulder_half
    assert distance(_palm(at), _palm(before)) < 0.01


@pytest.mark.parametrize(
    "pose",
    [
        {},
        {"shoulder_f": 0.16, "elbow_f": 0.24},
        {"shoulder_f": 0.5, "elbow_f": 0.9},
    ],
)
def test_an_arm_that_hangs_or_reaches_out_keeps_its_bones(pose: dict[str, float]) -> None:
    before, at = _at(**pose), _at(**pose)
    bring_far_elbow_out(at, BODY)
    assert at == before


def test_the_far_elbow_stands_out_where_that_hand_is_before_the_belly_alone() -> None:
    at = _at(shoulder_n=1.8, elbow_n=0.2, shoulder_f=-0.8, elbow_f=1.3)
    bring_far_elbow_out(at, BODY)
    assert at["elbow_f"][0] > at["shoulder_f"][0]


def test_the_elbow_comes_out_without_a_jump() -> None:
    last = None
    for step in range(41):
        at = _at(**{**CLASPED, "shoulder_f": -0.8 + 0.04 * step})
        bring_far_elbow_out(at, BODY)
        assert last is None or distance(last, at["elbow_f"]) < 0.05
        last = at["elbow_f"]


def test_hands_behind_the_back_meet_there_with_both_elbows_out() -> None:
    at = _at()
    put_behind(at, BODY, ("n", "f"))
    assert at["elbow_n"][0] < at["shoulder_n"][0]
    assert at["elbow_f"][0] > at["shoulder_f"][0]
    assert distance(at["wrist_n"], at["wrist_f"]) < BODY.shoulder_half
    assert at["elbow_n"][0] < at["wrist_n"][0] < at["wrist_f"][0] < at["elbow_f"][0]


def test_a_folded_far_arm_lies_across_the_chest_towards_the_near_sleeve() -> None:
    at = _at(shoulder_n=-0.04, elbow_n=1.9, hand_f=6.0)
    fold_far_arm(at, BODY)
    assert at["elbow_f"][0] > at["shoulder_f"][0]
    assert at["elbow_f"][0] > at["wrist_f"][0] > at["fingers_f"][0]
    assert at["pelvis"][1] < at["fingers_f"][1] < at["neck"][1]
