"""The band: notes in, stereo sound out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from yingxi.engines.base import Sound
from yingxi.sound.effects import EFFECTS
from yingxi.sound.noise import RATE_HZ, Mono, chance, laid, seconds
from yingxi.sound.plucked import PLUCKED, plucked_notes
from yingxi.sound.score import Note
from yingxi.sound.sustained import HELD, held_note

_PANS: Final = {
    "guzheng": -0.25, "low_pluck": 0.15, "harp": -0.3, "piano": -0.1, "xiao": 0.2, "flute": 0.25,
    "clarinet": 0.2, "fiddle": 0.15, "strings": -0.15, "low_strings": 0.1, "drum": 0.0,
}  # fmt: skip
"""Where each sits, -1 left .. 1 right."""
INSTRUMENTS: Final = frozenset(_PANS)
"""Every instrument's name."""


def played(notes: Sequence[Note], total_s: float) -> Sound:
    """Return the notes as sound, (samples, 2) at 48 kHz, dry.

    Args:
        notes: times in seconds; parts are of INSTRUMENTS.
        total_s: length.
    """
    out = np.zeros((seconds(total_s), 2), np.float32)
    for part in sorted({note.part for note in notes}):
        line = _line([note for note in notes if note.part == part], part, out.shape[0])
        angle = (_PANS[part] + 1.0) * np.pi / 4
        out[:, 0] += line * np.float32(np.cos(angle) * 1.414)
        out[:, 1] += line * np.float32(np.sin(angle) * 1.414)
    return out


def _line(notes: Sequence[Note], part: str, size: int) -> Mono:
    """Play one instrument's notes."""
    line = np.zeros(size, np.float32)
    if part in HELD:
        for index, note in enumerate(notes):
            laid(line, held_note(part, note.pitch, note.length, note.force, index % 7), round(note.start * RATE_HZ))
    elif part in PLUCKED:
        bank = plucked_notes(part, [note.pitch for note in notes])
        for note in notes:
            laid(line, bank[note.pitch], round(note.start * RATE_HZ), note.force**1.3)
    else:
        stroke = EFFECTS["drum"].make(chance("drum"), 0.7)
        for note in notes:
            laid(line, stroke, round(note.start * RATE_HZ), 1.6 * note.force)
    return line
