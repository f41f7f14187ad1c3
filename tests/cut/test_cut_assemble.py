"""The timeline: every position is an exact function of frame numbers, however long the film."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.cut.assemble import ShotTake, SoundPiece, assemble, samples_between, shot_starts, voice_samples
from yingxi.cut.captions import Spoken
from yingxi.errors import InputError
from yingxi.story.timeline import Cue
from yingxi.story.utterance import Utterance

rates = st.sampled_from([Fraction(24), Fraction(24000, 1001), Fraction(25), Fraction(30000, 1001), Fraction(60)])


def voice(samples: int, rate_hz: int = 24_000) -> Utterance:
    return Utterance(beat="b1", speaker="n", voice="v", take="w", rate_hz=rate_hz, samples=samples)


@st.composite
def shot_lists(draw: st.DrawFn) -> list[ShotTake]:
    shots = []
    for i in range(draw(st.integers(1, 40))):
        frames = draw(st.integers(1, 5000))
        fade = draw(st.integers(0, min(frames - 1, 20)))
        shots.append(ShotTake(f"s{i}", f"t{i}", frames, "d" if fade else "", fade))
    return shots


@given(shot_lists(), rates)
def test_pictures_fill_the_film_without_gaps(shots: list[ShotTake], fps: Fraction) -> None:
    timeline = assemble(shots, fps)
    at = 0
    for clip in timeline.track("picture").clips:
        assert clip.start == at
        at += clip.length
    assert at == timeline.frames == sum(shot.frames for shot in shots)
    assert timeline.fps == fps
    shown = {c.what: c for c in timeline.track("picture").clips if c.take.startswith("t")}
    for shot in shots:
        assert shown[shot.shot_id].skip + shown[shot.shot_id].length == shot.frames


@given(shot_lists(), rates, st.data())
def test_sound_never_drifts(shots: list[ShotTake], fps: Fraction, data: st.DataObject) -> None:
    starts = shot_starts(shots)
    index = data.draw(st.integers(0, len(shots) - 1))
    spoken = Spoken(voice(10), "x", starts[index])
    effect = SoundPiece("effects", "door", starts[index], 10**9, fade_out=480, what="door")
    timeline = assemble(shots, fps, spoken=[spoken], sounds=[effect])
    exact = starts[index] * 48_000 / fps
    (said,) = timeline.track("dialogue").clips
    (heard,) = timeline.track("effects").clips
    assert said.start == heard.start == int(exact)
    assert heard.start + heard.length == int(timeline.frames * 48_000 / fps)


@given(st.lists(st.integers(0, 10**6), min_size=2, max_size=30).map(sorted), rates)
def test_samples_between_add_up(frames: list[int], fps: Fraction) -> None:
    parts = sum(samples_between(a, b, fps) for a, b in pairwise(frames))
    assert parts == samples_between(frames[0], frames[-1], fps)


def test_a_voice_is_counted_at_the_films_rate() -> None:
    assert voice_samples(Spoken(voice(12_001), "x", 0)) == 24_002
    assert voice_samples(Spoken(voice(10, 44_100), "x", 0)) == 11
    timeline = assemble([ShotTake("s", "t", 48)], Fraction(24), spoken=[Spoken(voice(24_000), "x", 12)])
    (clip,) = timeline.track("dialogue").clips
    assert (clip.start, clip.length, clip.take, clip.what) == (24_000, 48_000, "w", "b1")


def test_cues_and_sounds_end_with_the_film() -> None:
    cues = [Cue(start=0, end=90, lines=("a",)), Cue(start=48, end=60, lines=("b",))]
    music = SoundPiece("music", "m", 24, 10**6, gain_db=-6.0, fade_in=100, fade_out=200, what="theme")
    late = SoundPiece("ambience", "rain", 48, 100)
    timeline = assemble([ShotTake("s", "t", 48)], Fraction(24), sounds=[music, late], cues=cues)
    assert [(c.start, c.end) for c in timeline.cues] == [(0, 48)]
    (clip,) = timeline.track("music").clips
    assert (clip.start, clip.length, clip.gain_db, clip.fade_in, clip.fade_out) == (48_000, 48_000, -6.0, 100, 200)
    assert timeline.track("ambience").clips == ()
    assert [t.name for t in timeline.tracks] == ["picture", "dialogue", "music", "ambience", "effects"]


def test_what_makes_no_film_is_said() -> None:
    late = Spoken(voice(24_000), "x", 30)
    for shots, spoken in (
        ([], []),
        ([ShotTake("s", "t", 0)], []),
        ([ShotTake("s", "t", 5, "d", 5)], []),
        ([ShotTake("s", "t", 48)], [late]),
    ):
        with pytest.raises(InputError) as caught:
            assemble(shots, Fraction(24), spoken=spoken)
        assert caught.value.in_("zh") != caught.value.in_("en")
        assert caught.value.next_step is not None
