"""People are alive at every moment: eyes open and on something, faces that say what the line says."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.cue import ActingCue
from yingxi.motion.perform import perform
from yingxi.motion.tempers import ANSWERED, FRIENDLY, HEARING, SPEAKING, TEMPERS, YOUNG, temper_of, told_temper
from yingxi.story.pose import F, P, proportions
from yingxi.story.terms import Age, Emotion, Facing, Viseme
from yingxi.story.utterance import Phone, Utterance

BODY = proportions(1.7, Age.ADULT, 0.4)


def _cue(**more: object) -> ActingCue:
    plain: dict[str, object] = {"frames": 144, "fps": Fraction(24), "body": BODY}
    return ActingCue(**{**plain, **more})  # type: ignore[arg-type]


def _line(seconds: float) -> Utterance:
    rate = 24_000
    phone = Phone(symbol="a", viseme=Viseme.MID, start=0, end=round(seconds * rate))
    return Utterance(beat="b", speaker="a", voice="v", take="t", rate_hz=rate, samples=phone.end, phones=(phone,))


def _shut(face: np.ndarray) -> np.ndarray:
    """Return how far eyes are shut as they are drawn."""
    return face[:, F["blink"]] + (1 - face[:, F["blink"]]) * 0.66 * face[:, F["lid"]]  # type: ignore[no-any-return]


@pytest.mark.parametrize("emotion", list(Emotion))
def test_of_a_hundred_frames_fewer_than_four_have_the_eyes_shut(emotion: Emotion) -> None:
    faces = [perform(_cue(seed=seed, emotion=emotion, intensity=0.6)).face for seed in range(16)]
    shut = _shut(np.concatenate(faces))
    assert float((shut > 0.5).mean()) < 0.04
    assert float(np.median(shut)) < 0.21


@pytest.mark.parametrize("action", ["看书", "写字", "大笑", "低头", "擦泪", "微笑", "抽烟"])
def test_no_deed_of_one_awake_lets_the_lids_droop(action: str) -> None:
    assert float(np.quantile(_shut(perform(_cue(action=action)).face), 0.9)) < 0.27


def test_who_sleeps_keeps_the_eyes_shut() -> None:
    assert float(_shut(perform(_cue(action="睡着", lies=True, seat_y_m=0.5)).face)[40:].min()) > 0.9


@pytest.mark.parametrize("facing", [Facing.LEFT, Facing.RIGHT, Facing.CAMERA])
def test_nobody_stares_into_the_camera(facing: Facing) -> None:
    for seed in range(0, 130, 13):
        face = perform(_cue(seed=seed, facing=facing)).face
        aside = np.hypot(face[:, F["gaze_x"]], face[:, F["gaze_y"]])
        assert float((aside > 0.35).mean()) > 0.9


def test_who_is_alone_looks_now_here_now_there() -> None:
    gaze = perform(_cue(frames=240)).face[:, [F["gaze_x"], F["gaze_y"]]]
    assert float(np.ptp(gaze, axis=0).max()) > 0.6
    assert float((np.abs(np.diff(gaze, axis=0)).max(axis=1) > 0.05).mean()) < 0.25


def test_listeners_eyes_stay_on_the_speaker_and_a_speakers_leave_for_a_moment() -> None:
    other = {"gaze_x": 1, "regards": (1.0, 0.0), "frames": 240}
    hears = perform(_cue(**other, listening=((0, 240),))).face[:, F["gaze_x"]]
    says = perform(_cue(**other, speaking=((0, _line(9.5)),))).face[:, F["gaze_x"]]
    assert float((hears > 0.45).mean()) > 0.97
    assert 0.5 < float((says > 0.45).mean()) < 0.97


def test_a_deed_that_looks_somewhere_keeps_the_eyes() -> None:
    assert float(perform(_cue(action="抬头看", frames=60)).face[25:50, F["gaze_y"]].min()) > 0.4


def test_every_shade_that_is_chosen_is_known() -> None:
    chosen = {*FRIENDLY, *YOUNG, *HEARING, *SPEAKING, *(name for names in ANSWERED.values() for name in names)}
    assert chosen <= set(TEMPERS)
    assert set(ANSWERED) == set(Emotion) - {Emotion.NEUTRAL}


@pytest.mark.parametrize(
    ("text", "temper"),
    [("我很担心他会迷路。", "worry"), ("她忽然看见一颗星。", "wonder"), ("他悄悄眨了眨眼。", "mischief"),
     ("谢谢你，孩子。", "tender"),
     ("我们必须走，我答应过。", "firm"), ("他低下头，不说话。", "abashed"), ("It is late and she is worried.", "worry"),
     ("He winked: it was their secret.", "mischief"), ("I wish tomorrow were here.", "hope"), ("一张桌子。", "")],
)  # fmt: skip
def test_what_is_said_shows_on_the_face(text: str, temper: str) -> None:
    assert told_temper(text) == temper


def test_the_tone_of_a_line_and_the_speakers_feeling_show_too() -> None:
    assert temper_of(_cue(says="是吗？")) in {"doubt", "wonder", "hope"}
    assert temper_of(_cue(says="好……")) in {"worry", "musing"}
    assert temper_of(_cue(hears="那张桌子。", moved_by=Emotion.SADNESS)) == "concern"


def test_faces_of_whom_nothing_is_told_differ_from_shot_to_shot_and_are_friendly() -> None:
    names = {temper_of(_cue(seed=seed)) for seed in range(0, 110, 11)}
    assert names == set(FRIENDLY)
    for seed in range(0, 66, 11):
        assert perform(_cue(seed=seed)).face[:, F["smile"]].min() > 0.15


def test_one_leans_to_a_friend_and_away_from_what_one_fears() -> None:
    other = {"gaze_x": 1, "regards": (1.0, 0.0), "intensity": 0.6}
    lean = {
        emotion: float(perform(_cue(**other, emotion=emotion)).pose[:, P["spine"]].mean())
        for emotion in (Emotion.LOVE, Emotion.FEAR)
    }
    assert lean[Emotion.LOVE] > lean[Emotion.FEAR] + 0.08
