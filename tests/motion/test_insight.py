"""Hands before a near camera: in the picture or out of it."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.actions import ACTIONS
from yingxi.motion.cue import ActingCue
from yingxi.motion.insight import FAR_ARM, HIGH, IN_SIGHT, keys_in_sight
from yingxi.motion.perform import perform
from yingxi.story.pose import J, P, joints, proportions
from yingxi.story.terms import Age

BODY = proportions(1.72, Age.ADULT, 0.4)


def _cue(action: str = "", **more: object) -> ActingCue:
    plain: dict[str, object] = {"frames": 72, "fps": Fraction(24), "body": BODY, "action": action}
    return ActingCue(**{**plain, **more})  # type: ignore[arg-type]


def test_what_is_done_near_by_keeps_the_actions_own_keys_in_time() -> None:
    assert set(IN_SIGHT) | FAR_ARM <= set(ACTIONS)
    assert set(IN_SIGHT) >= HIGH
    for name, keys in IN_SIGHT.items():
        assert [one.at_s for one in keys] == [one.at_s for one in ACTIONS[name].keys]


@pytest.mark.parametrize("action", ["招手", "指着", "举起", "招呼过来"])
def test_a_raised_hand_stays_beside_the_face(action: str) -> None:
    pose = perform(_cue(action, near=True, tight=True)).pose
    placed = joints(pose, BODY)
    wrist, head = placed[:, J["wrist_f"]], placed[:, J["crown"]]
    assert wrist[:, 1].max() < head[:, 1].max()
    assert (wrist[24, 0] - head[24, 0]) < 1.6 * BODY.head
    assert wrist[24, 1] > head[24, 1] - 2.2 * BODY.head


def test_hands_below_a_tight_frame_hang() -> None:
    hang = perform(_cue(tight=True)).pose
    for action in ("拍手", "拱手", "递给"):
        pose = perform(_cue(action, tight=True)).pose
        for name in ("shoulder_n", "elbow_n", "shoulder_f", "elbow_f"):
            assert np.abs(pose[:, P[name]] - hang[:, P[name]]).max() < 0.35, (action, name)


def test_a_thing_in_the_hand_keeps_the_hand_that_has_it() -> None:
    held = _cue("递给", holds="lantern", near=True, tight=True)
    assert keys_in_sight(ACTIONS["give"], held) is ACTIONS["give"].keys


@pytest.mark.parametrize("action", ["", "hold_up", "read", "drink", "laugh", "strike"])
def test_what_is_held_alone_is_in_the_far_hand(action: str) -> None:
    (held,) = perform(_cue(action, holds="book")).holds
    assert held.hand == "f"


@pytest.mark.parametrize("action", ["fiddle", "pour", "smoke"])
def test_a_tool_of_both_hands_is_in_the_near_one(action: str) -> None:
    (held,) = perform(_cue(action, holds="violin")).holds
    assert held.hand == "n"


def test_a_near_arm_stays_low_while_the_far_one_lifts_a_thing() -> None:
    cue = _cue("hold_up", holds="lantern", near=True)
    spots = joints(perform(cue).pose, cue.body)
    assert spots[30, J["wrist_f"], 1] > spots[30, J["neck"], 1]
    assert spots[:, J["wrist_n"], 1].max() < spots[:, J["chest"], 1].min()
