from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st
from small_stories import CAST, FERRY, said, scene, script, scripts, told

from yingxi.board.direct import direct
from yingxi.board.timing import ACTION_S, heard_s, lead_in_s, needed_s, place_beats
from yingxi.story.board import Shot
from yingxi.story.film import Film
from yingxi.story.script import Beat, Script
from yingxi.story.terms import BeatKind, Emotion, ShotSize, Transition

BEATS = [beat for one in FERRY.scenes for beat in one.beats]


def shot(*beats: str, transition: Transition = Transition.CUT) -> Shot:
    return Shot(id="s", scene="sc1", beats=beats, duration_s=1.0, size=ShotSize.FULL, transition=transition)


@given(lengths=st.lists(st.floats(0.05, 30.0), min_size=3, max_size=3), transition=st.sampled_from(list(Transition)))
def test_beats_follow_each_other_inside_the_shot(lengths: list[float], transition: Transition) -> None:
    one = shot("b003", "b004", "b005", transition=transition)
    known = dict(zip(one.beats, lengths, strict=True))
    times = place_beats(one, BEATS, known)
    assert [time.beat_id for time in times] == list(one.beats)
    assert [time.length_s for time in times] == lengths
    assert times[0].start_s == lead_in_s(transition) > 0
    for before, after in itertools.pairwise(times):
        assert after.start_s >= before.start_s + before.length_s + 0.2
    assert needed_s(one, BEATS, known) >= times[-1].start_s + times[-1].length_s + 0.2


@given(story=scripts())
def test_real_lengths_never_fall_out_of_the_shot(story: Script) -> None:
    beats = [beat for one in story.scenes for beat in one.beats]
    lengths = {beat.id: 0.3 + 0.37 * (number % 20) for number, beat in enumerate(beats)}
    for one in direct(story, CAST, Film(), lengths).shots:
        for time in place_beats(one, beats, lengths):
            assert time.start_s >= 0
            assert time.start_s + time.length_s < one.duration_s


def test_a_longer_voice_needs_a_longer_shot() -> None:
    one = shot("b003")
    assert needed_s(one, BEATS, {"b003": 9.0}) > needed_s(one, BEATS, {"b003": 3.0}) + 5.9


def test_beats_a_person_has_deleted_are_passed_over() -> None:
    assert [time.beat_id for time in place_beats(shot("gone", "b004"), BEATS, {})] == ["b004"]
    assert needed_s(shot("gone"), BEATS, {}) > 1.0


def test_feelings_and_broken_off_sentences_get_a_longer_silence() -> None:
    plain, sad = said(1, "weaver", "我走了。"), said(1, "weaver", "我走了。", emotion=Emotion.SADNESS, intensity=0.9)
    broken = said(1, "weaver", "我走了……")
    length = {"b001": 2.0}
    needs = [needed_s(shot("b001"), [beat], length) for beat in (plain, sad, broken)]
    assert needs[0] + 0.25 < needs[1]
    assert needs[0] + 0.25 < needs[2]


def test_an_action_takes_a_moment_though_nobody_speaks() -> None:
    nod = Beat(id="b1", kind=BeatKind.ACTION, text="点头。")
    run = Beat(id="b2", kind=BeatKind.ACTION, text="他沿着河岸一直跑，跑过了桥，跑过了磨坊，跑过了庙，最后倒在草地上。")
    assert heard_s(nod, {}) == ACTION_S[0]
    assert heard_s(run, {}) == ACTION_S[1]


def test_unknown_lengths_are_estimated_by_language() -> None:
    assert 2.0 < heard_s(told(1, "河面上起了雾，对岸什么也看不见。"), {}) < 5.0
    assert 2.0 < heard_s(told(1, "There was a mist over the river that morning."), {}) < 5.0
    assert script(scene(told(1, "x"))).language == "zh"
