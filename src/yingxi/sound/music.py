"""Composes a film's music: one idea, set and developed for every scene's mood and era."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from yingxi.engines.base import Sound
from yingxi.sound.arrange import MusicSection, arranged
from yingxi.sound.filters import butterworth, convolved, through
from yingxi.sound.instruments import played
from yingxi.sound.loudness import lufs_of
from yingxi.sound.noise import RATE_HZ, chance, seconds
from yingxi.sound.score import Note, is_chinese, new_motif

__all__ = ["MusicSection", "compose", "cues", "written"]

MUSIC_LUFS: Final = -20.0
"""Loudness of composed music; the mix turns it down."""
HALL_S: Final = 1.9
LONGEST_CUE_S: Final = 150.0


def compose(sections: Sequence[MusicSection], total_s: float, seed: int) -> Sound:
    """Compose and play the music of a stretch of film.

    Args:
        sections: in order; times from the stretch's start.
        total_s: length of the sound.
        seed: the film's: the same seed gives the same idea in every stretch.

    Returns:
        (samples, 2) at 48 kHz, at MUSIC_LUFS.
    """
    notes = written(sections, seed)
    if not notes:
        return np.zeros((seconds(total_s), 2), np.float32)
    dry = played(notes, total_s)
    wet = _hall(dry, seed)
    loudness = lufs_of(wet)
    if not np.isfinite(loudness):
        return wet
    gained = wet * np.float32(10.0 ** ((MUSIC_LUFS - loudness) / 20.0))
    peak = float(np.max(np.abs(gained), initial=0.0))
    return (gained if peak < 0.95 else gained * np.float32(0.95 / peak)).astype(np.float32)


def written(sections: Sequence[MusicSection], seed: int) -> list[Note]:
    """Return the notes of all sections; times in seconds from the stretch's start."""
    idea = chance("music", seed)
    motif = new_motif(idea)
    tonic = int(idea.choice((0, 2, 5, 7, 9)))
    notes: list[Note] = []
    for index, section in enumerate(sections):
        rng = chance("section", seed, index, section.mood.value, round(section.length_s, 1))
        first_phrase = index + int(rng.choice((0, 0, 2)))
        for note in arranged(section, motif, tonic, first_phrase, rng):
            late = rng.normal(0.0, 0.006)
            notes.append(replace(note, start=max(0.0, section.start_s + note.start + late)))
    return notes


def cues(sections: Sequence[MusicSection], longest_s: float = LONGEST_CUE_S) -> Iterator[list[MusicSection]]:
    """Split a film's sections into stretches of at most about `longest_s`, so that each is a take of its own."""
    stretch: list[MusicSection] = []
    for section in sections:
        if stretch and section.start_s + section.length_s - stretch[0].start_s > longest_s:
            yield stretch
            stretch = []
        stretch.append(section)
    if stretch:
        yield stretch


def _hall(dry: Sound, seed: int) -> Sound:
    """Add a hall: two unlike echoes, darker as they die (60 dB in HALL_S), after 25 ms."""
    rng = chance("hall", is_chinese.__name__)
    size = seconds(HALL_S)
    fall = 10.0 ** (-3.0 * np.arange(size) / size)
    dark = butterworth(1, "lowpass", 3200.0, RATE_HZ)
    out = dry.copy()
    for channel in range(2):
        echo = through(rng.standard_normal(size) * fall, dark)
        echo[: seconds(0.025)] = 0.0
        echo /= np.sqrt(np.sum(echo * echo))
        source = 0.7 * dry[:, channel] + 0.3 * dry[:, 1 - channel]
        out[:, channel] += np.float32(0.42) * convolved(source, echo)[: dry.shape[0]].astype(np.float32)
    return out
