import itertools

import numpy as np
import pytest

from yingxi.sound.instruments import INSTRUMENTS
from yingxi.sound.loudness import lufs_of
from yingxi.sound.music import MusicSection, compose, cues, written
from yingxi.sound.plucked import PLUCKED, _string
from yingxi.sound.score import GONG, YU, ZHI
from yingxi.sound.sustained import HELD, held_note
from yingxi.story.terms import Emotion, Era


@pytest.mark.parametrize(("era", "mood"), list(itertools.product(Era, Emotion)))
def test_notes_lie_inside_their_section_on_instruments_there_are(era: Era, mood: Emotion) -> None:
    for length_s in (2.5, 9.0, 31.0):
        notes = written([MusicSection(5.0, length_s, mood, 0.6, era)], 4)
        assert notes
        assert all(note.part in INSTRUMENTS for note in notes)
        assert min(note.start for note in notes) > 4.9
        assert max(note.start for note in notes) < 5.0 + length_s
        assert all(30 <= note.pitch <= 96 for note in notes)
        assert all(0 < note.force < 1.5 for note in notes)


@pytest.mark.parametrize(("mood", "scale"), [(Emotion.NEUTRAL, ZHI), (Emotion.JOY, GONG), (Emotion.SADNESS, YU)])
def test_chinese_scenes_keep_to_five_notes_and_come_home(mood: Emotion, scale: object) -> None:
    notes = written([MusicSection(0.0, 30.0, mood, 0.6, Era.ANCIENT_CHINA)], 9)
    assert len({note.pitch % 12 for note in notes}) <= 5
    lead = max(notes, key=lambda note: (note.start, note.force))
    ground = max((note for note in notes if note.part.startswith("low_")), key=lambda note: note.start)
    assert ground.pitch % 12 in {(lead.pitch + shift) % 12 for shift in range(12)}
    assert scale.steps[0] == 0  # type: ignore[attr-defined]


def test_one_idea_runs_through_a_film() -> None:
    first, again = (written([MusicSection(0, 20, Emotion.NEUTRAL, 0.5, Era.MODERN)], seed) for seed in (1, 1))
    other = written([MusicSection(0, 20, Emotion.NEUTRAL, 0.5, Era.MODERN)], 2)
    assert first == again
    assert [note.pitch for note in first] != [note.pitch for note in other]


def test_anger_is_denser_than_sadness() -> None:
    def onsets(mood: Emotion) -> int:
        return len(written([MusicSection(0, 20, mood, 0.8, Era.FAIRY_TALE, 0.6)], 3))

    assert onsets(Emotion.ANGER) > 1.5 * onsets(Emotion.SADNESS)


def test_composed_music_is_level_deterministic_and_dies_away() -> None:
    sections = [MusicSection(0, 3, Emotion.JOY, 0.7, Era.MODERN), MusicSection(3, 3, Emotion.SADNESS, 0.5, Era.MODERN)]
    sound = compose(sections, 9.0, 1)
    assert sound.shape == (9 * 48_000, 2)
    assert lufs_of(sound) == pytest.approx(-20.0, abs=1.0)
    assert np.abs(sound[-4800:]).max() < 0.02
    assert np.array_equal(sound, compose(sections, 9.0, 1))


def test_a_film_without_sections_is_silent() -> None:
    assert not compose([], 1.0, 1).any()


def test_long_films_are_composed_in_stretches() -> None:
    sections = [MusicSection(index * 40.0, 40.0) for index in range(9)]
    stretches = list(cues(sections, 100.0))
    assert [section for stretch in stretches for section in stretch] == sections
    assert all(len(stretch) <= 2 for stretch in stretches)


def pitch_error_cents(sound: np.ndarray, pitch: float) -> float:
    wanted = 440 * 2 ** ((pitch - 69) / 12)
    size = 1 << 17
    power = np.abs(np.fft.rfft(sound[4800:] * np.hanning(sound.size - 4800), size))
    freq = np.fft.rfftfreq(size, 1 / 48_000)
    near = (freq > wanted * 0.94) & (freq < wanted * 1.06)
    return float(1200 * np.log2(freq[near][np.argmax(power[near])] / wanted))


@pytest.mark.parametrize("instrument", sorted(HELD))
def test_held_instruments_are_in_tune(instrument: str) -> None:
    assert abs(pitch_error_cents(held_note(instrument, 62, 1.5, 0.7, 1), 62)) < 12


@pytest.mark.parametrize("pitch", [48, 62, 74])
def test_our_own_string_is_in_tune(pitch: int) -> None:
    assert abs(pitch_error_cents(_string(PLUCKED["guzheng"], pitch), pitch)) < 6
