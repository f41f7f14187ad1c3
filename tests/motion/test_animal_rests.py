"""Beasts at rest: they sit and lie on the ground, go on sitting while they talk, and look at whom they talk to."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.cue import ActingCue
from yingxi.motion.perform import perform
from yingxi.story.animal_pose import animal_body, animal_rest
from yingxi.story.plan import Performance
from yingxi.story.pose import J, P, joints
from yingxi.story.terms import Emotion
from yingxi.story.things import SPECIES
from yingxi.story.utterance import Phone, Utterance, Viseme


def acted(species: str, action: str = "", **more: object) -> tuple[Performance, np.ndarray, float]:
    """Return the performance, where the joints are at its end (trunk lengths), and how high the hips stand."""
    body = animal_body(species, SPECIES[species].height_m)
    cue = ActingCue(
        **{"frames": 72, "fps": Fraction(24), "body": body, "species": species, "action": action, "language": "en",
           **more}
    )  # fmt: skip
    performance = perform(cue)
    spots = joints(performance.pose, body) / body.torso
    stands = float(animal_rest(species, body)[P["y"]]) / body.torso
    return performance, spots, stands


@pytest.mark.parametrize("species", ["fox", "dog", "cat", "wolf", "tiger", "bear"])
def test_one_who_sits_has_its_haunches_down_and_its_forefeet_planted(species: str) -> None:
    _, spots, stands = acted(species, "sits")
    end = spots[-1]
    assert end[J["pelvis"], 1] < 0.6 * stands
    assert end[J["neck"], 1] > end[J["pelvis"], 1] + 0.3
    for foot in ("toe_n", "toe_f", "fingers_n", "fingers_f"):
        assert abs(end[J[foot], 1]) < 0.06, foot
    # The hind feet lie flat before the hips, the forefeet stand under the shoulders.
    assert end[J["toe_n"], 0] - end[J["ankle_n"], 0] > 0.8 * np.hypot(*(end[J["toe_n"]] - end[J["ankle_n"]]))
    assert abs(end[J["fingers_n"], 0] - end[J["shoulder_n"], 0]) < 0.2


@pytest.mark.parametrize("species", ["horse", "ox", "sheep", "pig"])
def test_hoofed_beasts_lie_where_others_sit(species: str) -> None:
    _, spots, stands = acted(species, "sits")
    end = spots[-1]
    assert end[J["pelvis"], 1] < 0.75 * stands
    assert abs(end[J["neck"], 1] - end[J["pelvis"], 1]) < 0.3


def test_a_fox_with_nothing_else_to_do_sits_and_an_angry_one_does_not() -> None:
    _, calm, stands = acted("fox")
    _, angry, _ = acted("fox", emotion=Emotion.ANGER, intensity=0.8)
    assert calm[0, J["pelvis"], 1] < 0.5 * stands
    assert angry[0, J["pelvis"], 1] > 0.9 * stands


def test_it_goes_on_sitting_while_it_nods_and_gets_up_to_walk_away() -> None:
    _, spots, stands = acted("fox", "静静地坐着，朝她点了点头，转身走进了晨光里", language="zh", frames=120)
    hips = spots[:, J["pelvis"], 1]
    low = np.nonzero(hips < 0.55 * stands)[0]
    assert low[0] == 0
    assert len(low) > 40
    assert np.all(np.diff(low) == 1)
    assert hips[-1] > 0.85 * stands


def test_an_animal_looks_up_to_one_who_is_taller() -> None:
    ahead, _, _ = acted("fox", regards=(1.0, 0.0), gaze_x=1)
    up, _, _ = acted("fox", regards=(1.0, 0.8), gaze_x=1)
    assert up.pose[:, P["head"]].mean() < ahead.pose[:, P["head"]].mean() - 0.1


def test_ears_flick_now_and_then() -> None:
    performance, _, _ = acted("dog", frames=144)
    ears = performance.pose[:, [P["hand_n"], P["hand_f"]]]
    assert ears.max() > 0.25
    assert np.mean(np.abs(ears) < 0.02) > 0.6


def test_a_talking_fox_lifts_a_forepaw_and_sets_it_down_again() -> None:
    words = (("come", 2400, 11400), ("follow", 24000, 33000), ("me", 52000, 61000))
    phones = tuple(Phone(symbol=word, viseme=Viseme.OPEN, start=start, end=end) for word, start, end in words)
    line = Utterance(
        beat="b1", speaker="a", voice="v", take="t", rate_hz=24000, samples=64000, phones=phones, words=words
    )
    _, spots, _ = acted("fox", frames=96, speaking=((4, line),))
    _, mute, _ = acted("fox", frames=96)
    height = spots[:, J["fingers_n"], 1]
    assert height.max() > mute[:, J["fingers_n"], 1].max() + 0.06
    assert abs(height[-1]) < 0.05
    assert np.abs(spots[:, J["fingers_f"], 1]).max() < 0.06
