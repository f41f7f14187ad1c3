"""What somebody does with a line: its tone, and hands that stay up as long as the feeling asks."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.attitudes import ALONE, AROUND, AT_REST, AT_THE_FACE, FELT, LINES, MOVED, attitudes_of
from yingxi.motion.cue import ActingCue
from yingxi.motion.perform import perform
from yingxi.motion.poses import TELLING, own_poses
from yingxi.motion.talk import ARMS_LENGTH_M, ONE_HANDED, SHORTER
from yingxi.motion.tones import FELT as TONES_FELT
from yingxi.motion.tones import PLAIN, TONES, tone_of
from yingxi.story.pose import J, P, joints, proportions
from yingxi.story.terms import Age, Emotion, Viseme
from yingxi.story.utterance import Phone, Utterance

BODY = proportions(1.7, Age.ADULT, 0.4)


def _line(seconds: float) -> Utterance:
    rate = 24_000
    phone = Phone(symbol="a", viseme=Viseme.MID, start=0, end=round(seconds * rate))
    return Utterance(beat="b", speaker="a", voice="v", take="t", rate_hz=rate, samples=phone.end, phones=(phone,))


def _cue(**more: object) -> ActingCue:
    plain: dict[str, object] = {"frames": 144, "fps": Fraction(24), "body": BODY}
    return ActingCue(**{**plain, **more})  # type: ignore[arg-type]


def _hand_height(cue: ActingCue) -> np.ndarray:
    """Return how far the higher wrist is above the pelvis, heads (frames,)."""
    pose = perform(cue).pose
    spots = joints(pose, cue.body)
    high = np.maximum(spots[:, J["wrist_n"], 1], spots[:, J["wrist_f"], 1]) - pose[:, P["y"]]
    return high / cue.body.head


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("求求您，救救我的孩子！", "plead"),
        ("Please, spare the old horse.", "plead"),
        ("谢谢你陪我走到这里。", "thank"),
        ("I am sorry about the cup.", "sorry"),
        ("你看，塔上有灯！", "show"),
        ("进来坐吧，外面冷。", "invite"),
        ("Come in and warm your feet.", "invite"),
        ("不行，这条船太小了。", "refuse"),
        ("也许他明天回来。", "shrug"),
        ("How dare you touch my kite!", "scold"),
        ("再见，路上保重。", "greet"),
        ("桥是谁造的？", "ask"),
    ],
)
def test_a_lines_words_choose_its_tone(text: str, tone: str) -> None:
    assert tone_of(text, Emotion.NEUTRAL, 0.0, 0) == tone


def test_a_strong_feeling_chooses_the_tone_of_a_plain_line() -> None:
    assert tone_of("The door is green.", Emotion.ANGER, 0.8, 0) == "scold"
    assert tone_of("The door is green.", Emotion.ANGER, 0.1, 0) in PLAIN
    assert tone_of("Please open the door.", Emotion.ANGER, 0.8, 0) == "plead"


def test_every_pose_and_tone_that_is_named_is_known() -> None:
    named = {name for tone in TONES.values() for name in (*tone.poses, *tone.close)}
    named |= {*ONE_HANDED, *SHORTER, *SHORTER.values()}
    assert named <= TELLING.keys()
    assert {*PLAIN, *(name for names in TONES_FELT.values() for name in names)} <= TONES.keys()
    taken = {name for table in (MOVED, FELT, AROUND, ALONE) for names in table.values() for name in names}
    assert taken | {*AT_THE_FACE.values()} <= TELLING.keys() | {AT_REST, "sky"}
    assert LINES.keys() <= TELLING.keys() | {"sky"}


def test_hands_of_a_plain_line_come_down_again() -> None:
    cue = _cue(speaking=((12, _line(4.5)),), says="Rain is on its way.")
    height = _hand_height(cue)
    assert float(height[12:60].max()) > 0.25
    assert float(height[95:110].max()) < 0.25


@pytest.mark.parametrize("emotion", [emotion for emotion in Emotion if emotion is not Emotion.NEUTRAL])
def test_hands_stay_up_through_a_line_with_a_feeling(emotion: Emotion) -> None:
    cue = _cue(speaking=((12, _line(4.5)),), says="Rain is on its way.", emotion=emotion, intensity=0.6)
    assert float((_hand_height(cue)[26:110] > 0.25).mean()) > 0.9


def test_nobody_reaches_into_the_one_they_speak_to() -> None:
    lines = {"speaking": ((6, _line(4.5)),), "says": "Look, over there!", "gaze_x": 1}
    far, close = (
        joints(perform(_cue(regards=(away, 0.0), **lines)).pose, BODY)[:, J["wrist_f"], 0].max()
        for away in (2.5, 0.8 * ARMS_LENGTH_M)
    )
    assert close < far - 0.05


@pytest.mark.parametrize("around", ["", "fire", "rain", "snow", "night", "sun"])
def test_who_has_nothing_to_do_still_does_something(around: str) -> None:
    up = [float((_hand_height(_cue(around=around, seed=seed)) > 0.25).mean()) for seed in range(0, 200, 23)]
    assert np.mean(up) > 0.5


def test_who_hears_an_angry_word_closes_up() -> None:
    hears = _cue(listening=((0, 144),), moved_by=Emotion.ANGER, around="")
    assert attitudes_of(hears) == MOVED[Emotion.ANGER]
    assert float(_hand_height(hears).max()) > 0.8


def test_a_frame_that_ends_at_the_breast_asks_for_no_low_hands() -> None:
    names = attitudes_of(_cue(around="", bust=True, tight=True))
    assert not {"fold", "hip", "hug_self"} & set(names)


@pytest.mark.parametrize("emotion", [Emotion.NEUTRAL, Emotion.ANGER, Emotion.SADNESS, Emotion.LOVE, Emotion.SURPRISE])
@pytest.mark.parametrize("bust", [False, True])
def test_two_in_one_picture_never_take_the_same_attitude(emotion: Emotion, bust: bool) -> None:
    cues = [_cue(emotion=emotion, intensity=0.7, bust=bust, around="sun", among=among) for among in (0, 1)]
    # Both may look up at the sky: their arms rest.
    first, second = (set(attitudes_of(cue)) - {AT_REST, "sky"} for cue in cues)
    assert not first & second


def test_one_who_listens_does_not_copy_the_hands_of_one_who_speaks() -> None:
    for tone in ("muse", "grieve", "refuse"):
        said = set(own_poses(TONES[tone].poses, 1))
        assert not said & {"chin", "chin_propped", "fold", "heart"}
    assert own_poses(("chin", "heart"), None) == ("chin", "heart")
