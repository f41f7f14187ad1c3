"""Mouths follow sounds, faces show feelings."""

from __future__ import annotations

import itertools
from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.cue import ActingCue
from yingxi.motion.face import mouth_track
from yingxi.motion.perform import perform
from yingxi.motion.talk import stresses
from yingxi.story.pose import F, P, proportions
from yingxi.story.terms import Age, Emotion, Facing, Viseme
from yingxi.story.utterance import Phone, Utterance

BODY = proportions(1.7, Age.ADULT, 0.4)
RATE = 24_000


def _utterance(*phones: tuple[Viseme, float], words: tuple[tuple[str, float, float], ...] = ()) -> Utterance:
    made, at = [], 0
    for viseme, length_s in phones:
        end = at + round(length_s * RATE)
        made.append(Phone(symbol=viseme.value, viseme=viseme, start=at, end=end))
        at = end
    timed = tuple((word, round(a * RATE), round(b * RATE)) for word, a, b in words)
    return Utterance(beat="b", speaker="a", voice="v", take="t", rate_hz=RATE, samples=at, phones=tuple(made),
                     words=timed)  # fmt: skip


def _cue(**more: object) -> ActingCue:
    plain: dict[str, object] = {"frames": 72, "fps": Fraction(24), "body": BODY}
    return ActingCue(**{**plain, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("rate", [24.0, 25.0, 30.0, 60.0])
def test_lips_meet_for_every_b_p_m(rate: float) -> None:
    line = _utterance((Viseme.OPEN, 0.2), (Viseme.CLOSED, 0.07), (Viseme.OPEN, 0.2), (Viseme.CLOSED, 0.05),
                      (Viseme.SMILE, 0.2))  # fmt: skip
    track = mouth_track(line, rate)
    for phone in line.phones:
        if phone.viseme is Viseme.CLOSED:
            middle = 0.5 * (phone.start + phone.end) / RATE * rate
            near = track[int(middle - 1.6) : int(middle + 1.6) + 1]
            assert (near[:, 0] < 0.03).any()
            assert (near[:, 2] > 0.6).any()


def test_open_is_wider_than_closed_and_round_is_narrow() -> None:
    track = mouth_track(_utterance((Viseme.OPEN, 0.4), (Viseme.PUCKER, 0.4), (Viseme.SMILE, 0.4)), 24.0)
    open_, round_, spread = track[4], track[14], track[24]
    assert open_[0] > 0.6
    assert round_[1] < -0.7
    assert spread[1] > 0.5


def test_the_mouth_leads_the_sound_by_a_frame_or_two() -> None:
    line = _utterance((Viseme.REST, 0.5), (Viseme.OPEN, 0.4))
    jaw = mouth_track(line, 60.0)[:, 0]
    half = int(np.argmax(jaw > 0.4))
    assert 0.40 <= half / 60.0 <= 0.50


def test_a_mouth_is_shut_before_and_after_its_line() -> None:
    line = _utterance((Viseme.OPEN, 0.3), (Viseme.MID, 0.3))
    face = perform(_cue(speaking=((24, line),))).face
    jaw = face[:, F["jaw"]]
    assert jaw[:20].max() < 0.05
    assert jaw[24:36].max() > 0.5
    assert jaw[44:].max() < 0.05


def test_without_a_line_the_mouth_does_not_move() -> None:
    face = perform(_cue(emotion=Emotion.JOY, intensity=0.4)).face
    assert np.ptp(face[:, F["jaw"]]) < 0.05


def test_a_line_without_phonemes_still_moves_the_mouth() -> None:
    line = Utterance(beat="b", speaker="a", voice="v", take="t", rate_hz=RATE, samples=RATE)
    assert perform(_cue(speaking=((0, line),))).face[:, F["jaw"]].max() > 0.3


def test_lines_that_start_before_or_end_after_the_shot_are_cut_off() -> None:
    line = _utterance((Viseme.OPEN, 2.0))
    assert perform(_cue(speaking=((-20, line), (60, line)))).face.shape == (72, len(F))


def test_feelings_differ_on_the_face_and_in_the_body() -> None:
    faces = {e: perform(_cue(emotion=e, intensity=0.9)) for e in Emotion}
    means = {e: p.face.mean(axis=0) for e, p in faces.items()}
    for one in Emotion:
        for other in Emotion:
            if one < other:
                assert np.abs(means[one] - means[other]).max() > 0.2, (one, other)
    assert means[Emotion.JOY][F["smile"]] > 0.5
    assert means[Emotion.SADNESS][F["smile"]] < -0.4
    assert means[Emotion.ANGER][F["brow_knit"]] > 0.7
    assert means[Emotion.SADNESS][F["tears"]] > 0.1
    head = {e: float(p.pose[:, P["head"]].mean()) for e, p in faces.items()}
    assert head[Emotion.SADNESS] > head[Emotion.JOY] + 0.1


def test_intensity_counts() -> None:
    calm, wild = (perform(_cue(emotion=Emotion.ANGER, intensity=i)).face[:, F["brow_knit"]].mean() for i in (0.1, 1.0))
    assert wild > 1.5 * calm


def test_gestures_fall_on_long_words_and_keep_apart() -> None:
    words = tuple((f"w{i}", 0.3 * i, 0.3 * i + (0.28 if i in (4, 12) else 0.15)) for i in range(20))
    line = _utterance((Viseme.MID, 6.0), words=words)
    beats = stresses(line, 1.0)
    assert {round(at / 0.3) for at, _ in beats} >= {4, 12}
    assert all(b - a >= 1.0 for (a, _), (b, _) in itertools.pairwise(beats))


def test_hands_rest_more_than_they_gesture() -> None:
    words = tuple((f"w{i}", 0.3 * i, 0.3 * i + 0.2 + 0.03 * (i % 4)) for i in range(26))
    line = _utterance((Viseme.MID, 7.8), words=words)
    pose = perform(_cue(frames=192, speaking=((0, line),))).pose
    for side in ("n", "f"):
        moving = np.abs(np.diff(pose[:, P[f"elbow_{side}"]])) > 0.03
        assert moving.mean() < 0.5


def test_a_listener_looks_and_nods() -> None:
    still = perform(_cue(frames=192, gaze_x=1)).pose[:, P["head"]]
    hears = perform(_cue(frames=192, gaze_x=1, listening=((0, 192),))).pose[:, P["head"]]
    assert hears.max() > still.max() + 0.04


def test_looking_back_turns_the_head_and_the_eyes() -> None:
    ahead, behind = perform(_cue(gaze_x=1)), perform(_cue(gaze_x=-1))
    assert behind.pose[:, P["head_yaw"]].mean() > ahead.pose[:, P["head_yaw"]].mean() + 0.5
    assert behind.face[:, F["gaze_x"]].mean() < -0.3


def test_near_the_camera_a_face_stays_in_three_quarters_and_the_eyes_go_the_rest() -> None:
    far, near = (perform(_cue(gaze_x=1, regards=(0.9, 0.0), near=near)) for near in (False, True))
    assert far.pose[:, P["head_yaw"]].mean() < -0.3
    assert near.pose[:, P["head_yaw"]].min() > -0.19
    assert near.face[:, F["gaze_x"]].mean() > far.face[:, F["gaze_x"]].mean()


def test_who_looks_away_does_so_near_the_camera_too() -> None:
    away = perform(_cue(facing=Facing.AWAY, near=True))
    assert away.pose[:, P["head_yaw"]].mean() < -0.5


@pytest.mark.parametrize("viseme", [Viseme.OPEN, Viseme.SMILE, Viseme.PUCKER, Viseme.CLOSED])
def test_speech_leaves_the_corners_of_the_mouth_to_the_feeling(viseme: Viseme) -> None:
    line = _utterance((viseme, 1.0))
    for emotion, sign in ((Emotion.SADNESS, -1), (Emotion.JOY, 1)):
        smile = perform(_cue(emotion=emotion, intensity=0.8, speaking=((12, line),))).face[14:34, F["smile"]]
        assert (sign * smile > 0.55).all(), emotion


def test_who_feels_nothing_in_particular_looks_friendly_with_open_eyes() -> None:
    face = perform(_cue()).face
    assert face[:, F["smile"]].min() > 0.2
    assert face[:, F["brow_raise"]].min() > 0.05
    assert face[:, F["brow_knit"]].max() < 0.01
    assert face[:, F["lid"]].max() < 0.01


def test_who_speaks_calmly_is_warmer_than_who_is_silent() -> None:
    line = _utterance((Viseme.MID, 0.5), (Viseme.SMILE, 0.5))
    silent, talking = perform(_cue()).face, perform(_cue(speaking=((12, line),))).face
    assert talking[14:34, F["smile"]].mean() > silent[14:34, F["smile"]].mean() + 0.05


@pytest.mark.parametrize("emotion", [Emotion.ANGER, Emotion.SADNESS, Emotion.FEAR, Emotion.JOY, Emotion.SURPRISE])
def test_a_feeling_told_in_passing_is_seen_all_the_same(emotion: Emotion) -> None:
    told, calm = (perform(_cue(emotion=one, intensity=0.1)).face for one in (emotion, Emotion.NEUTRAL))
    brows = [F["brow_raise"], F["brow_knit"], F["brow_sad"], F["smile"]]
    assert np.abs(told - calm)[:, brows].max(axis=1).min() > 0.3


@pytest.mark.parametrize(("rise_m", "down"), [(-1.2, True), (0.6, False)])
def test_the_head_bows_to_the_small_and_rises_to_the_tall(rise_m: float, down: bool) -> None:
    level, other = (perform(_cue(gaze_x=1, regards=(1.0, rise))) for rise in (0.0, rise_m))
    bowed = (other.pose - level.pose)[:, P["head"]].mean()
    looked = (other.face - level.face)[:, F["gaze_y"]].mean()
    assert (bowed > 0.3 and looked < -0.4) if down else (bowed < -0.2 and looked > 0.3)
