"""How one who stands carries the arms."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest

from yingxi.motion.cue import ActingCue, Answer
from yingxi.motion.limbs import anchor, reach, standing
from yingxi.motion.perform import compose, perform
from yingxi.motion.rests import CHILD, FELT, IN_POCKET, MAN, OLD_MAN, OLD_WOMAN, RESTS, WOMAN, WORN, rest_of
from yingxi.story.pose import J, P, joints, proportions, rest_pose
from yingxi.story.terms import Age, Emotion, Sex
from yingxi.story.wardrobe import WARDROBES

MAN_BODY = proportions(1.72, Age.ADULT, 0.4)


def _cue(**more: object) -> ActingCue:
    plain: dict[str, object] = {"frames": 48, "fps": Fraction(24), "body": MAN_BODY, "sex": Sex.MALE}
    return ActingCue(**{**plain, **more})  # type: ignore[arg-type]


def test_every_choice_of_a_rest_is_registered() -> None:
    chosen = {name for table in (FELT, WORN) for names in table.values() for name in names}
    assert {*MAN, *WOMAN, *CHILD, *OLD_MAN, *OLD_WOMAN, *chosen} <= set(RESTS)
    assert WORN.keys() <= WARDROBES.keys()


def test_sex_age_and_feeling_choose_the_rest() -> None:
    seeds = range(0, 70, 7)
    assert {rest_of(_cue(seed=s)) for s in seeds} == set(MAN)
    assert {rest_of(_cue(seed=s, sex=Sex.FEMALE)) for s in seeds} == set(WOMAN)
    assert {rest_of(_cue(seed=s, age=Age.CHILD)) for s in seeds} == set(CHILD)
    assert {rest_of(_cue(seed=s, emotion=Emotion.ANGER, intensity=0.8)) for s in seeds} == set(FELT[Emotion.ANGER])


def test_a_rest_suits_the_clothes_and_changes_from_shot_to_shot() -> None:
    for wardrobe, names in WORN.items():
        assert {rest_of(_cue(person=s, wardrobe=wardrobe)) for s in range(0, 70, 7)} == set(names)
    shots = [rest_of(_cue(person=40, seed=seed, wardrobe="long_gown")) for seed in range(0, 190, 19)]
    assert set(shots) == set(MAN)


def test_who_stands_long_finds_another_way_to_stand_without_a_jolt() -> None:
    pose = perform(_cue(frames=24 * 12)).pose
    arms = pose[:, [P[f"{part}_{side}"] for part in ("shoulder", "elbow") for side in "nf"]]
    assert float(np.ptp(arms, axis=0).max()) > 0.4
    assert float(np.abs(np.diff(arms, axis=0)).max()) < 0.12


@pytest.mark.parametrize("person", range(0, 12, 3))
def test_the_weight_is_on_one_leg_and_both_feet_stay_planted(person: int) -> None:
    score, _ = compose(_cue(person=person, frames=72))
    knees = score.pose[:, P["knee_n"]], score.pose[:, P["knee_f"]]
    assert float(np.abs(knees[0] - knees[1]).min()) > 0.04
    soles = score.pose[:, P["x"], None] + score.pose[:, P["facing"], None] * score.feet[:, :, 0]
    assert float(np.ptp(soles, axis=0).max()) < 0.01


def test_hands_that_hold_something_are_not_put_away() -> None:
    for person in range(0, 70, 7):
        rest = RESTS[rest_of(_cue(person=person, wardrobe="modern_suit", holds="umbrella"))]
        assert max(rest.hands) < IN_POCKET


def test_two_people_side_by_side_stand_differently() -> None:
    arms = [P[f"{part}_{side}"] for part in ("shoulder", "elbow") for side in "nf"]
    poses = [perform(_cue(seed=seed)).pose[24, arms] for seed in (0, 7, 14, 21)]
    for one, other in pairwise(poses):
        assert float(np.abs(one - other).max()) > 0.15


@pytest.mark.parametrize("name", sorted(RESTS))
def test_hands_never_hang_side_by_side_below_the_hem(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yingxi.motion.rests.rest_of", lambda cue, turn=0: name)
    pose = perform(_cue()).pose[24]
    spots = joints(pose[None], MAN_BODY)[0]
    near, far = spots[J["fingers_n"]], spots[J["fingers_f"]]
    low = min(near[1], far[1]) < pose[P["y"]] - 0.12 * MAN_BODY.leg
    seen = max(pose[P["hand_n"]], pose[P["hand_f"]]) < IN_POCKET
    alike = seen and abs(near[1] - far[1]) < 0.02 and abs(pose[P["elbow_n"]] - pose[P["elbow_f"]]) < 0.1
    assert not (low and alike)


@pytest.mark.parametrize("age", list(Age))
@pytest.mark.parametrize("emotion", list(Emotion))
def test_idle_heads_are_tilted_little_against_the_trunk(age: Age, emotion: Emotion) -> None:
    pose = perform(_cue(age=age, emotion=emotion, intensity=0.7, body=proportions(1.6, age, 0.4))).pose
    tilt = np.degrees(np.abs(pose[:, P["neck"]] + 0.55 * pose[:, P["head"]]))
    assert float(tilt.max()) < 12.0


def test_who_walks_is_not_standing_until_they_have_come() -> None:
    score, _ = compose(_cue(action="走进来", language="zh", frames=120, enters_from=-1))
    calm = standing(score)
    moving = np.abs(np.gradient(score.pose[:, P["x"]])) * score.rate > 0.5
    assert moving.any()
    assert float(calm[moving].max()) < 0.2
    assert float(calm[-1]) > 0.9


def test_a_raised_arm_lifts_its_shoulder() -> None:
    row = rest_pose(MAN_BODY)
    hanging = joints(row[None], MAN_BODY)[0]
    row[P["shoulder_n"]] = 2.6
    raised = joints(row[None], MAN_BODY)[0]
    assert raised[J["shoulder_n"], 1] > hanging[J["shoulder_n"], 1] + 0.03
    assert raised[J["shoulder_f"], 1] == hanging[J["shoulder_f"], 1]


def test_a_reach_overhead_reckons_with_the_lifted_shoulder() -> None:
    row = rest_pose(MAN_BODY).astype(np.float64)
    target = anchor(row, MAN_BODY, "brow")
    row[P["shoulder_f"]], row[P["elbow_f"]] = reach(row, MAN_BODY, "f", target)
    spots = joints(row.astype(np.float32)[None], MAN_BODY)[0]
    palm = spots[J["wrist_f"]] + 0.6 * (spots[J["fingers_f"]] - spots[J["wrist_f"]])
    assert float(np.hypot(*(palm - target))) < 0.03


@pytest.mark.parametrize("name", sorted(RESTS))
def test_nobody_rests_with_a_hand_at_the_chest(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yingxi.motion.rests.rest_of", lambda cue, turn=0: name)
    pose = perform(_cue()).pose[24]
    spots = joints(pose[None], MAN_BODY)[0]
    assert max(spots[J["wrist_n"], 1], spots[J["wrist_f"], 1]) < spots[J["chest"], 1]


def test_a_hanging_far_arm_shows_beside_the_trunk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yingxi.motion.rests.rest_of", lambda cue, turn=0: "hang")
    spots = joints(perform(_cue()).pose[24][None], MAN_BODY)[0]
    assert spots[J["elbow_f"], 0] > spots[J["shoulder_f"], 0]
    assert spots[J["wrist_f"], 0] > spots[J["elbow_f"], 0]


def test_who_fell_forward_lies_with_the_arms_stretched_out() -> None:
    pose = perform(_cue(action="摔倒", language="zh", frames=96)).pose[-1]
    spots = joints(pose[None], MAN_BODY)[0]
    assert min(abs(spots[J[f"wrist_{side}"], 0] - spots[J["pelvis"], 0]) for side in "nf") > MAN_BODY.torso


def test_a_hand_that_was_in_the_other_hangs_while_the_other_one_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yingxi.motion.rests.rest_of", lambda cue, turn=0: "clasped")
    joined, waving = (joints(perform(_cue(action=deed)).pose[30][None], MAN_BODY)[0] for deed in ("", "挥手"))
    assert waving[J["wrist_f"], 1] > waving[J["neck"], 1]
    assert waving[J["wrist_n"], 1] < joined[J["wrist_n"], 1] - 0.1 * MAN_BODY.head
    assert waving[J["wrist_n"], 0] < joined[J["wrist_n"], 0] - 0.2 * MAN_BODY.head


def test_who_is_touched_has_both_hands_free() -> None:
    free = {RESTS[rest_of(_cue(seed=s, answers=(Answer("patted", 0, 24),)))].hands for s in range(0, 70, 7)}
    assert free == {(0, 0)}


@pytest.mark.parametrize("name", sorted(set(RESTS) - {"at_hand"}))
def test_no_hand_at_rest_reaches_out_at_nothing(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yingxi.motion.rests.rest_of", lambda cue, turn=0: name)
    pose = perform(_cue()).pose[24]
    spots = joints(pose[None], MAN_BODY)[0]
    assert max(abs(spots[J[f"wrist_{side}"], 0] - pose[P["x"]]) for side in "nf") < 1.35 * MAN_BODY.head


def test_two_in_one_picture_stand_in_different_ways() -> None:
    telling = {"clasped", "laced", "akimbo", "behind", "pocket"}
    for sex in (Sex.MALE, Sex.FEMALE):
        for wardrobe in ("", "modern_suit", "scholar_robe"):
            first, second = (
                {rest_of(_cue(sex=sex, wardrobe=wardrobe, among=among), turn) for turn in range(6)} & telling
                for among in (0, 1)
            )
            assert not first & second
