"""The arranger: one section of a film's music as notes for instruments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from yingxi.sound.score import (
    MOODS,
    Mood,
    Motif,
    Note,
    Rng,
    Scale,
    chord,
    is_chinese,
    melody,
    roots_of,
)
from yingxi.story.terms import Emotion, Era


@dataclass(frozen=True, slots=True)
class MusicSection:
    """A stretch of film with one mood.

    Attributes:
        start_s, length_s: where it plays.
        mood, intensity: what is felt, 0..1.
        era: chooses scale and instruments.
        energy: 0 still .. 1 full, about 0.5 for a calm scene.
    """

    start_s: float
    length_s: float
    mood: Emotion = Emotion.NEUTRAL
    intensity: float = 0.5
    era: Era = Era.FAIRY_TALE
    energy: float = 0.5


@dataclass(frozen=True, slots=True)
class Band:
    """Which instrument plays which part."""

    melody: tuple[str, ...]
    figure: str
    ground: str
    pad: str


_UNDER: Final[dict[Emotion, tuple[str, str, str]]] = {
    Emotion.NEUTRAL: ("", "low_strings", "strings"),
    Emotion.JOY: ("", "low_pluck", "strings"),
    Emotion.LOVE: ("", "low_strings", "strings"),
    Emotion.SADNESS: ("", "low_strings", "strings"),
    Emotion.FEAR: ("low_pluck", "low_strings", "low_strings"),
    Emotion.ANGER: ("low_pluck", "drum", "low_strings"),
    Emotion.DISGUST: ("low_pluck", "low_strings", "low_strings"),
    Emotion.SURPRISE: ("", "low_pluck", "strings"),
}
"""Who plays under a tale's melody: figure ("" = what the melody's land plucks), ground, pad."""


def _tale_bands(plucked: str, **leads: tuple[str, ...]) -> dict[Emotion, Band]:
    return {mood: Band(leads[mood.value], figure or plucked, *rest) for mood, (figure, *rest) in _UNDER.items()}


_CHINESE: Final = _tale_bands(
    "guzheng", neutral=("guzheng", "xiao"), joy=("flute", "guzheng"), love=("xiao", "guzheng"),
    sadness=("xiao", "fiddle"), fear=("xiao",), anger=("guzheng",), disgust=("guzheng",), surprise=("guzheng",),
)  # fmt: skip
_TALE: Final = _tale_bands(
    "harp", neutral=("clarinet", "harp"), joy=("flute", "clarinet"), love=("fiddle", "flute"),
    sadness=("fiddle", "clarinet"), fear=("clarinet",), anger=("low_strings",), disgust=("clarinet",),
    surprise=("flute",),
)  # fmt: skip
_MODERN: Final[dict[Emotion, Band]] = {
    emotion: Band(("piano",), "piano", "low_strings", "strings") for emotion in Emotion
} | {
    Emotion.ANGER: Band(("piano",), "piano", "drum", "low_strings"),
    Emotion.FEAR: Band(("piano",), "low_pluck", "low_strings", "low_strings"),
    Emotion.SADNESS: Band(("piano", "fiddle"), "piano", "low_strings", "strings"),
}

_MIDDLE: Final = {
    "guzheng": 62, "xiao": 67, "flute": 74, "fiddle": 67, "clarinet": 65, "harp": 62, "piano": 67,
    "low_pluck": 50, "low_strings": 48, "strings": 60, "drum": 38,
}  # fmt: skip
"""The pitch about which each instrument plays."""

LEVELS: Final = {"melody": 1.0, "figure": 0.50, "ground": 0.62, "pad": 0.34}


def band_for(era: Era, mood: Emotion) -> Band:
    """Return who plays."""
    if is_chinese(era):
        return _CHINESE[mood]
    return (_MODERN if era is Era.MODERN else _TALE)[mood]


def arranged(section: MusicSection, motif: Motif, tonic: int, first_phrase: int, rng: Rng) -> list[Note]:
    """Write a section: phrases of four bars that fit it exactly, with a close at its end.

    Args:
        section: where and what.
        motif: the film's idea.
        tonic: pitch class, 0..11, of the film's key.
        first_phrase: where in the cycle of theme, answer, contrast and rest it begins.
        rng: chooses among equals.

    Returns:
        Notes with times in seconds from the section's start and instruments as parts.
    """
    mood = MOODS[section.mood]
    scale = mood.five if is_chinese(section.era) else mood.scale
    sounding_s = max(2.0, section.length_s - 1.6)
    bpm = mood.bpm * (0.9 if is_chinese(section.era) else 1.0) * (0.9 + 0.2 * section.energy)
    bars = max(1, round(sounding_s * bpm / 240.0))
    bar_s = sounding_s / bars
    notes: list[Note] = []
    bar = 0
    phrase = first_phrase
    while bar < bars:
        size = 4 if bars - bar >= 6 or bars - bar == 4 else min(bars - bar, 5)
        last = bar + size >= bars
        roots = roots_of(scale, phrase, min(size, 4), last, rng)
        roots = ([0] * (size - len(roots))) + roots
        swell = _swell((bar + size / 2) / bars) * (0.8 + 0.4 * section.intensity)
        written = _phrase(section, mood, scale, motif, roots, phrase, last, tonic, rng)
        notes.extend(
            replace(
                note,
                start=_eased((bar * 4 + note.start) / 4, bars) * bar_s,
                length=note.length * bar_s / 4,
                force=note.force * swell * mood.force,
            )
            for note in written
        )
        bar += size
        phrase += 1
    return notes


def _swell(place: float) -> float:
    """A section grows to its second third and falls away."""
    return float(0.78 + 0.22 * np.sin(np.pi * min(1.0, place**0.8)))


def _eased(bar: float, bars: int) -> float:
    """The last bar broadens a little: time in bars, drawn out towards the end."""
    late = max(0.0, bar - (bars - 1))
    return bar + 0.12 * late * late - 0.0 * bars


def _phrase(
    section: MusicSection,
    mood: Mood,
    scale: Scale,
    motif: Motif,
    roots: Sequence[int],
    phrase: int,
    last: bool,
    tonic: int,
    rng: Rng,
) -> list[Note]:
    """Write one phrase for the whole band; times in beats."""
    band = band_for(section.era, section.mood)
    lead = band.melody[(phrase // 2) % len(band.melody)]
    notes: list[Note] = []
    rests = phrase % 4 == 3 and not last and section.intensity < 0.75
    if not rests:
        tune = melody(motif, scale, roots, phrase, mood, last, rng)
        notes += _played(tune, lead, scale, _home(lead, tonic), LEVELS["melody"])
    notes += _figure(section, mood, scale, roots, band, tonic, rng, quieter=not rests, closing=last)
    for bar, root in enumerate(roots):
        notes += _ground(mood, band.ground, scale, root, bar, tonic)
        notes += _pad(mood, band.pad, scale, root, bar, tonic)
    return notes


def _home(instrument: str, tonic: int) -> int:
    """Return the tonic nearest to where an instrument sounds well."""
    middle = _MIDDLE[instrument]
    return min((tonic + 12 * octave for octave in range(11)), key=lambda pitch: (abs(pitch - middle), pitch))


def _played(notes: Sequence[Note], instrument: str, scale: Scale, home: int, level: float) -> list[Note]:
    """Turn scale steps into pitches of an instrument."""
    return [
        replace(note, part=instrument, pitch=scale.pitch(home, note.pitch), force=note.force * level) for note in notes
    ]


def _figure(
    section: MusicSection,
    mood: Mood,
    scale: Scale,
    roots: Sequence[int],
    band: Band,
    tonic: int,
    rng: Rng,
    *,
    quieter: bool,
    closing: bool,
) -> list[Note]:
    """Write the accompaniment's figure."""
    home = _home(band.figure, tonic)
    level = LEVELS["figure"] * (0.8 if quieter else 1.15)
    notes: list[Note] = []
    for bar, root in enumerate(roots):
        tones = sorted(scale.nearest(place, (place,)) for place in chord(scale, root))
        ladder = [*tones, tones[0] + len(scale.steps), tones[1] + len(scale.steps)]
        if closing and bar == len(roots) - 1:
            notes += [Note("f", bar * 4 + 0.14 * i, 3.6, step, 0.8) for i, step in enumerate(ladder[:4])]
            continue
        for beat, place, force in _pattern(mood.figure, section.energy, rng):
            notes.append(Note("f", bar * 4 + beat, 1.6, ladder[place % len(ladder)], force))
    return _played(notes, band.figure, scale, home, level)


def _pattern(figure: str, energy: float, rng: Rng) -> list[tuple[float, int, float]]:
    """Return (beat, rung of the chord, force) of one bar."""
    if figure == "broken":
        rungs = (0, 2, 3, 4, 3, 2) if energy >= 0.35 else (0, 2, 3)
        gap = 4.0 / (8 if energy >= 0.6 else 6 if energy >= 0.35 else 4)
        count = int(4.0 / gap)
        return [(index * gap, rungs[index % len(rungs)], 0.9 if index == 0 else 0.65) for index in range(count)]
    if figure == "waltz":
        return [(0.0, 0, 0.9), (1.0, 2, 0.6), (1.5, 3, 0.5), (2.0, 1, 0.8), (3.0, 2, 0.6), (3.5, 4, 0.5)]
    if figure == "march":
        return [(index * 0.5, (0, 0, 2, 0, 0, 0, 2, 1)[index], 1.0 if index % 4 == 0 else 0.6) for index in range(8)]
    if figure == "pulse":
        return [(0.0, 0, 0.8), (0.5, 0, 0.5), (2.0, 0, 0.7), (2.5, 0, 0.45)]
    return [(0.0, 0, 0.8), (0.12, 2, 0.6), (2.0, 3, 0.55), (2.12, 1, 0.5)]


def _ground(mood: Mood, instrument: str, scale: Scale, root: int, bar: int, tonic: int) -> list[Note]:
    """Write the bass of one bar."""
    home = _home(instrument, tonic)
    step = root - (len(scale.steps) if root >= len(scale.steps) - 2 else 0)
    if instrument == "drum":
        strokes = ((0.0, 1.0), (1.5, 0.6), (2.0, 0.8), (3.5, 0.5))
        return [Note("drum", bar * 4 + beat, 0.5, _MIDDLE["drum"], force * LEVELS["ground"]) for beat, force in strokes]
    if instrument == "low_pluck":
        notes = [Note("g", bar * 4, 2.0, step, 0.9), Note("g", bar * 4 + 2, 2.0, step, 0.7)]
    else:
        notes = [Note("g", bar * 4, 3.95, step, 0.7)]
    return _played(notes, instrument, scale, home, LEVELS["ground"])


def _pad(mood: Mood, instrument: str, scale: Scale, root: int, bar: int, tonic: int) -> list[Note]:
    """Write the held chord of one bar; fear holds a narrow, sour one."""
    home = _home(instrument, tonic)
    places = chord(scale, root)[1:]
    notes = [Note("p", bar * 4, 4.1, scale.nearest(0, (place,)), 0.7) for place in places]
    played = _played(notes, instrument, scale, home, LEVELS["pad"])
    if mood.figure == "pulse" and bar % 2 == 1:
        played.append(Note(instrument, bar * 4 + 1.0, 3.0, home + 13, 0.22))
    return played
