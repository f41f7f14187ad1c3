"""The instruments: notes in, sound out, by libsonare's physical models.

Every distinct note is rendered once and laid wherever it is played, at its force; a plucked note's length does not
matter, a blown or bowed one is rendered in a few lengths. The models run at 48 kHz only: at other rates they detune.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import Sound
from yingxi.sound.effects import EFFECTS
from yingxi.sound.noise import RATE_HZ, Mono, chance, filtered, laid, seconds
from yingxi.sound.score import Note


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument.

    Attributes:
        preset: libsonare's name.
        level: factor that makes instruments equally loud.
        pan: -1 left .. 1 right.
        rings_s: how long a plucked note rings; 0 = it sounds as long as it is held.
        vibrato: depth in cents of a held note's shake.
        dark_hz: nothing above is let through.
        attack_s: a held note's rise.
    """

    preset: str
    level: float
    pan: float
    rings_s: float = 0.0
    vibrato: float = 0.0
    dark_hz: float = 9000.0
    attack_s: float = 0.03


INSTRUMENTS: Final[dict[str, Instrument]] = {
    "guzheng": Instrument("koto", 1.0, -0.25, rings_s=2.6, dark_hz=8000.0),
    "low_pluck": Instrument("koto", 1.0, 0.15, rings_s=2.2, dark_hz=2600.0),
    "harp": Instrument("harp", 1.0, -0.3, rings_s=2.6),
    "piano": Instrument("acoustic-piano", 1.0, -0.1, rings_s=3.0, dark_hz=5000.0),
    "xiao": Instrument("shakuhachi", 1.0, 0.2, vibrato=14.0, dark_hz=4500.0, attack_s=0.06),
    "flute": Instrument("concert-flute", 1.0, 0.25, vibrato=10.0, dark_hz=5000.0, attack_s=0.04),
    "clarinet": Instrument("clarinet", 1.0, 0.2, vibrato=4.0, dark_hz=4500.0, attack_s=0.04),
    "fiddle": Instrument("violin", 0.8, 0.15, vibrato=18.0, dark_hz=3600.0, attack_s=0.09),
    "strings": Instrument("viola", 0.8, -0.15, vibrato=9.0, dark_hz=1900.0, attack_s=0.45),
    "low_strings": Instrument("cello", 0.8, 0.1, vibrato=8.0, dark_hz=1300.0, attack_s=0.30),
}
"""Every instrument but the drum, which is an effect of ours."""

_LENGTHS_S: Final = (0.45, 0.9, 1.6, 2.6, 4.2, 6.5)
"""Lengths in which held notes are rendered; a note takes the next longer one and is cut."""
_ROOT_MEAN: Final = 0.06
"""Level all notes are brought to, before force."""


def played(notes: Sequence[Note], total_s: float) -> Sound:
    """Return the notes as sound, (samples, 2) at 48 kHz, dry.

    Args:
        notes: times in seconds, parts are keys of INSTRUMENTS or "drum".
        total_s: length.
    """
    out = np.zeros((seconds(total_s), 2), np.float32)
    for part in sorted({note.part for note in notes}):
        line = _line([note for note in notes if note.part == part], part, out.shape[0])
        pan = INSTRUMENTS[part].pan if part in INSTRUMENTS else 0.0
        angle = (pan + 1.0) * np.pi / 4
        out[:, 0] += line * np.float32(np.cos(angle) * 1.414)
        out[:, 1] += line * np.float32(np.sin(angle) * 1.414)
    return out


def _line(notes: Sequence[Note], part: str, size: int) -> Mono:
    """Play one instrument's notes."""
    line = np.zeros(size, np.float32)
    if part == "drum":
        stroke = EFFECTS["drum"].make(chance("drum"), 0.7)
        for note in notes:
            laid(line, stroke, seconds(note.start), 0.5 * note.force)
        return line
    instrument = INSTRUMENTS[part]
    wanted = sorted({(note.pitch, _length_of(instrument, note.length)) for note in notes})
    bank = _bank(part, tuple(wanted))
    for note in notes:
        whole = bank[note.pitch, _length_of(instrument, note.length)]
        cut = whole if instrument.rings_s else _held(whole, note.length, instrument.attack_s)
        softened = cut * np.float32(note.force**1.4)
        laid(line, softened, round(note.start * RATE_HZ))
    return filtered(line, "lowpass", instrument.dark_hz, 1)


def _length_of(instrument: Instrument, length_s: float) -> float:
    if instrument.rings_s:
        return instrument.rings_s
    return next((length for length in _LENGTHS_S if length >= length_s + 0.05), _LENGTHS_S[-1])


def _held(whole: Mono, length_s: float, attack_s: float) -> Mono:
    """Cut a held note to its length, with a rise and a release."""
    release = seconds(0.14)
    cut = whole[: seconds(length_s) + release].copy()
    rise = min(seconds(attack_s), cut.size // 2)
    cut[:rise] *= np.linspace(0, 1, rise, dtype=np.float32) ** 1.5
    fall = min(release, cut.size // 2)
    cut[-fall:] *= np.linspace(1, 0, fall, dtype=np.float32) ** 2
    return cut


@lru_cache(maxsize=32)
def _bank(part: str, wanted: tuple[tuple[int, float], ...]) -> dict[tuple[int, float], Mono]:
    """Render every wanted (pitch, length) of an instrument in one go."""
    instrument = INSTRUMENTS[part]
    tail_s = 0.25
    starts: list[float] = []
    at_s = 0.05
    for _, length_s in wanted:
        starts.append(at_s)
        at_s += length_s + tail_s
    mono = _rendered(
        instrument, [(start, pitch, length) for start, (pitch, length) in zip(starts, wanted, strict=True)], at_s
    )
    bank = {}
    for start, (pitch, length_s) in zip(starts, wanted, strict=True):
        piece = mono[seconds(start) : seconds(start + length_s + tail_s * 0.8)].copy()
        fade = seconds(0.12)
        piece[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32) ** 2
        head = piece[: seconds(min(length_s, 0.6))]
        level = float(np.sqrt(np.mean(head * head))) or 1.0
        bank[pitch, length_s] = piece * np.float32(_ROOT_MEAN * instrument.level / level)
    return bank


def _rendered(instrument: Instrument, notes: Sequence[tuple[float, int, float]], total_s: float) -> Mono:
    """Render (start s, pitch, length s) with libsonare, mono."""
    from libsonare import Project

    beats = 2.0  # the project's default tempo is 120 quarter notes a minute
    events: list[tuple[float, int, Any]] = []
    for start, pitch, length_s in notes:
        events.append((start * beats, 1, Project.midi_note_on(start * beats, 0, 0, pitch, 84)))
        events.append(((start + length_s) * beats, 2, Project.midi_note_off((start + length_s) * beats, 0, 0, pitch)))
        events.extend(_vibrato(Project, instrument.vibrato, start, length_s, beats))
    events.sort(key=lambda event: event[:2])
    with Project() as project:
        project.set_sample_rate(RATE_HZ)
        _, clip = project.add_midi_clip(0.0, total_s * beats)
        project.set_midi_events(clip, [event for _, _, event in events])
        sound: NDArray[np.float32] = np.asarray(
            project.bounce_with_synth_instrument(instrument.preset, num_channels=2, total_frames=seconds(total_s))
        )
    return sound.mean(axis=1).astype(np.float32)


def _vibrato(project: Any, cents: float, start: float, length_s: float, beats: float) -> list[tuple[float, int, Any]]:
    """Return pitch bends that shake a held note from its third tenth of a second on, 5.2 times a second."""
    if cents <= 0 or length_s < 0.6:
        return []
    events: list[tuple[float, int, Any]] = [(start * beats, 0, project.midi_pitch_bend(start * beats, 0, 0, 8192))]
    for at_s in np.arange(0.3, length_s, 0.024):
        depth = cents * min(1.0, (at_s - 0.3) / 0.5)
        bend = 8192 + round(8192 * depth / 200.0 * np.sin(2 * np.pi * 5.2 * (at_s - 0.3)))
        events.append(((start + at_s) * beats, 0, project.midi_pitch_bend((start + at_s) * beats, 0, 0, bend)))
    return events
