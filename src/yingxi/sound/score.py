"""The composer's grammar: scales, chords, motifs and how they are developed. Notes, no sound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from yingxi.story.terms import Emotion, Era

Rng = np.random.Generator


@dataclass(frozen=True, slots=True)
class Note:
    """One note: times in beats (or seconds, once placed), pitch as a MIDI number, loudness 0..1."""

    part: str
    start: float
    length: float
    pitch: int
    force: float


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps of a scale within an octave, semitones from the tonic."""

    steps: tuple[int, ...]

    def pitch(self, tonic: int, step: int) -> int:
        """Return the MIDI pitch of a scale step counted from the tonic; steps may be negative or pass the octave."""
        octave, within = divmod(step, len(self.steps))
        return tonic + 12 * octave + self.steps[within]

    def nearest(self, step: int, wanted: Sequence[int]) -> int:
        """Return the step nearest to `step` whose place in the octave is one of `wanted`; the lower of two."""
        size = len(self.steps)
        return min((step + move for move in range(-size, size + 1) if (step + move) % size in wanted),
                   key=lambda other: (abs(other - step), other))  # fmt: skip


MAJOR: Final = Scale((0, 2, 4, 5, 7, 9, 11))
MINOR: Final = Scale((0, 2, 3, 5, 7, 8, 10))
GONG: Final = Scale((0, 2, 4, 7, 9))
"""宫: the bright pentatonic."""
YU: Final = Scale((0, 3, 5, 7, 10))
"""羽: the dark pentatonic."""
ZHI: Final = Scale((0, 2, 5, 7, 9))
"""徵: open, rural."""
SHANG: Final = Scale((0, 2, 5, 7, 10))
"""商: grave, solemn."""


@dataclass(frozen=True, slots=True)
class Mood:
    """How a feeling is set to music.

    Attributes:
        scale: of Western harmony.
        five: of Chinese melody.
        bpm: quarter notes a minute.
        force: loudness 0..1.
        density: share of a rhythm's notes that are played.
        register: steps above the middle.
        figure: accompaniment: "broken", "waltz", "chords", "pulse", "march", "held".
    """

    scale: Scale
    five: Scale
    bpm: float
    force: float
    density: float
    register: int
    figure: str


MOODS: Final[dict[Emotion, Mood]] = {
    Emotion.NEUTRAL: Mood(MAJOR, ZHI, 76.0, 0.55, 0.75, 0, "broken"),
    Emotion.JOY: Mood(MAJOR, GONG, 104.0, 0.70, 1.0, 2, "waltz"),
    Emotion.LOVE: Mood(MAJOR, GONG, 66.0, 0.55, 0.8, 1, "broken"),
    Emotion.ANGER: Mood(MINOR, SHANG, 112.0, 0.85, 1.0, -2, "march"),
    Emotion.SADNESS: Mood(MINOR, YU, 58.0, 0.48, 0.65, -1, "chords"),
    Emotion.FEAR: Mood(MINOR, YU, 66.0, 0.50, 0.45, -2, "pulse"),
    Emotion.DISGUST: Mood(MINOR, SHANG, 80.0, 0.55, 0.7, -3, "chords"),
    Emotion.SURPRISE: Mood(MAJOR, GONG, 96.0, 0.65, 0.9, 2, "broken"),
}

_RHYTHMS: Final = (
    (1.5, 0.5, 1.0, 1.0),
    (1.0, 1.0, 2.0),
    (2.0, 1.0, 1.0),
    (1.0, 0.5, 0.5, 2.0),
    (3.0, 1.0),
    (0.5, 0.5, 1.0, 2.0),
    (1.5, 0.5, 2.0),
    (1.0, 1.5, 0.5, 1.0),
)
"""Beats of one bar of four."""

_PROGRESSIONS: Final[dict[bool, tuple[tuple[int, ...], ...]]] = {
    True: ((0, 3, 1, 4), (0, 5, 3, 4), (0, 2, 3, 4), (5, 3, 0, 4), (0, 4, 5, 3)),
    False: ((0, 5, 3, 4), (0, 3, 6, 4), (0, 5, 2, 6), (0, 3, 0, 4)),
}
"""Roots of four bars as scale steps, by whether the scale is major; phrases end on 4 (half close) or 0 (close)."""
_OPEN_ROOTS: Final = ((0, 3, 2, 3), (0, 1, 3, 3), (0, 4, 3, 0), (0, 2, 4, 3))
"""The same for five-note scales."""


@dataclass(frozen=True, slots=True)
class Motif:
    """A film's own idea: two bars of (scale move from the bar's first note, beats)."""

    first: tuple[tuple[int, float], ...]
    second: tuple[tuple[int, float], ...]


def is_chinese(era: Era) -> bool:
    """Tell whether an era's music is pentatonic on Chinese instruments."""
    return era.chinese


def new_motif(rng: Rng) -> Motif:
    """Invent a motif: steps mostly, one leap, and the way back."""
    return Motif(_cell(rng, leap=True), _cell(rng, leap=False))


def _cell(rng: Rng, *, leap: bool) -> tuple[tuple[int, float], ...]:
    rhythm = _RHYTHMS[int(rng.integers(len(_RHYTHMS)))]
    step, out = 0, []
    heading = int(rng.choice((-1, 1)))
    leap_at = int(rng.integers(1, len(rhythm))) if leap else -1
    for index, beats in enumerate(rhythm):
        if index == leap_at:
            step += heading * int(rng.integers(2, 4))
            heading = -heading
        elif index:
            step += heading if rng.uniform() < 0.75 else -heading
        out.append((step, beats))
    return tuple(out)


def roots_of(scale: Scale, phrase: int, bars: int, last: bool, rng: Rng) -> list[int]:
    """Return a phrase's chord roots, one per bar: question phrases stay open, the last one closes on the tonic."""
    five = len(scale.steps) == 5
    table: tuple[tuple[int, ...], ...] = _OPEN_ROOTS if five else _PROGRESSIONS[scale.steps[2] == 4]
    dominant = 3 if five else 4
    roots = list(table[int(rng.integers(len(table)))][:bars])
    if last:
        roots[-1] = 0
        if bars > 1:
            roots[-2] = dominant
    elif phrase % 2 == 0:
        roots[-1] = dominant
    return roots


def chord(scale: Scale, root: int) -> tuple[int, ...]:
    """Return a chord's places in the octave: a triad, or in a five-note scale root, fifth-like and second-like tone."""
    size = len(scale.steps)
    if size == 5:
        fifth = min(range(size), key=lambda step: abs((scale.steps[step] - scale.steps[root] - 7) % 12))
        return (root % size, fifth, (root + 2) % size)
    return (root % size, (root + 2) % size, (root + 4) % size)


def melody(
    motif: Motif, scale: Scale, roots: Sequence[int], phrase: int, mood: Mood, last: bool, rng: Rng
) -> list[Note]:
    """Set a phrase's melody over its chords: the motif, its sequence, its answer, and a cadence.

    Returns:
        Notes of part "melody"; `pitch` is a scale step still, times are beats from the phrase's first.
    """
    notes: list[Note] = []
    at = mood.register + (2 if phrase % 4 == 2 else 0)
    bars = len(roots)
    for bar, root in enumerate(roots):
        tones = chord(scale, root)
        start = scale.nearest(at, tones)
        if bar == bars - 1:
            notes.extend(_cadence(scale, start, tones, bar, last))
            break
        cell = _developed(motif, phrase, bar)
        beat = 0.0
        for index, (move, beats) in enumerate(cell):
            step = start + move
            strong = beat in (0.0, 2.0)
            if strong:
                step = scale.nearest(step, tones)
            if index == 0 or strong or rng.uniform() < mood.density:
                accent = 1.0 if beat == 0.0 else 0.86 if strong else 0.76
                notes.append(Note("melody", bar * 4 + beat, beats * 0.96, step, accent))
                at = step
            beat += beats
        at = min(max(at, mood.register - 4), mood.register + 6)
    return notes


def _developed(motif: Motif, phrase: int, bar: int) -> tuple[tuple[int, float], ...]:
    """Return the motif's cell for a bar: as it is, turned upside down in contrasting phrases, ornamented later on."""
    cell = motif.first if bar % 2 == 0 else motif.second
    if phrase % 4 == 2:
        cell = tuple((-move, beats) for move, beats in cell)
    if phrase % 4 == 3 and bar % 2 == 0:
        cell = _ornamented(cell)
    return cell


def _ornamented(cell: tuple[tuple[int, float], ...]) -> tuple[tuple[int, float], ...]:
    """Split the longest note into itself and its upper neighbour and back."""
    longest = max(range(len(cell)), key=lambda index: cell[index][1])
    move, beats = cell[longest]
    if beats < 1.5:
        return cell
    turn = ((move, beats - 1.0), (move + 1, 0.5), (move, 0.5))
    return (*cell[:longest], *turn, *cell[longest + 1 :])


def _cadence(scale: Scale, start: int, tones: Sequence[int], bar: int, last: bool) -> list[Note]:
    """Close a phrase: approach by step and hold; home on the tonic when it is the last."""
    goal = scale.nearest(start, (0,)) if last else scale.nearest(start, tones)
    notes = [Note("melody", bar * 4, 1.0, goal + 1, 0.8)]
    notes.append(Note("melody", bar * 4 + 1.0, 2.8, goal, 0.75))
    return notes


def scaled(notes: Sequence[Note], factor: float) -> list[Note]:
    """Return the notes with their force multiplied."""
    return [replace(note, force=note.force * factor) for note in notes]
