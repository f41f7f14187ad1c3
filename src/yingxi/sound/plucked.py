"""Plucked strings and piano: each distinct note rendered once, by libsonare's physical models.

libsonare has no build for Windows; there a Karplus-Strong string of ours plays instead (Karplus and Strong 1983;
Jaffe and Smith 1983 for pick position and tuning).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.sound.noise import RATE_HZ, Mono, chance, filtered, seconds


@dataclass(frozen=True, slots=True)
class PluckedVoice:
    """How a string is struck.

    Attributes:
        preset: libsonare's name.
        rings_s: how long a note is kept.
        dark_hz: nothing above is let through.
        pick: where the string is plucked, share of its length.
        half_s: time in which middle C of our own string falls to half.
    """

    preset: str
    rings_s: float
    dark_hz: float
    pick: float
    half_s: float


PLUCKED: Final[dict[str, PluckedVoice]] = {
    "guzheng": PluckedVoice("koto", 2.6, 7000.0, 0.12, 0.42),
    "low_pluck": PluckedVoice("koto", 2.2, 2600.0, 0.25, 0.38),
    "harp": PluckedVoice("harp", 2.6, 6000.0, 0.35, 0.50),
    "piano": PluckedVoice("acoustic-piano", 3.0, 5000.0, 0.11, 0.60),
}
"""Every plucked or struck instrument."""

_UNIT: Final = 0.35
"""Power over the first 0.5 s that each note is brought to, held notes being 1."""


def plucked_notes(instrument: str, pitches: Sequence[int]) -> dict[int, Mono]:
    """Return one note per pitch (MIDI), (samples,) at 48 kHz, equally loud."""
    bank = _bank(instrument)
    lacking = sorted(set(pitches) - bank.keys())
    if lacking:
        voice = PLUCKED[instrument]
        bank.update({pitch: _finished(voice, _raw(voice, pitch)) for pitch in lacking})
    return {pitch: bank[pitch] for pitch in pitches}


@cache
def _bank(instrument: str) -> dict[int, Mono]:
    """Return the notes rendered so far, kept for the next scene: at most some 40 a voice, 20 MB."""
    return {}


def _finished(voice: PluckedVoice, note: Mono) -> Mono:
    note = filtered(note, "lowpass", voice.dark_hz, 1)
    head = note[: seconds(0.5)]
    power = float(np.sqrt(np.mean(np.square(head, dtype=np.float64)))) or 1.0
    fade = seconds(0.4)
    note[-fade:] *= np.linspace(1, 0, fade, dtype=np.float32) ** 2
    return (note * np.float32(_UNIT / power)).astype(np.float32)


def _raw(voice: PluckedVoice, pitch: int) -> Mono:
    try:
        return _by_libsonare(voice, pitch)
    except ImportError:
        return _string(voice, pitch)


def _by_libsonare(voice: PluckedVoice, pitch: int) -> Mono:
    """Render one note at 48 kHz: at other rates the models detune.

    Each note has a project of its own: a model carries something from note to note, and a note must not depend on
    which others a scene needs.
    """
    from libsonare import Project

    beats, start_s = 2.0, 0.05  # the project's default tempo is 120 quarter notes a minute
    held_s = voice.rings_s - 0.3
    total_s = start_s + voice.rings_s
    with Project() as project:
        project.set_sample_rate(RATE_HZ)
        _, clip = project.add_midi_clip(0.0, total_s * beats)
        project.set_midi_events(
            clip,
            [
                Project.midi_note_on(start_s * beats, 0, 0, pitch, 88),
                Project.midi_note_off((start_s + held_s) * beats, 0, 0, pitch),
            ],
        )
        stereo: NDArray[np.float32] = np.asarray(
            project.bounce_with_synth_instrument(voice.preset, num_channels=2, total_frames=seconds(total_s))
        )
    return np.asarray(stereo[seconds(start_s) :].mean(axis=1), np.float32)


def _string(voice: PluckedVoice, pitch: int) -> Mono:
    """Pluck our own string: a burst goes round a delay line that loses a little, more of what is high, each time."""
    freq_hz = 440.0 * 2.0 ** ((pitch - 69) / 12.0)
    damping = min(0.5, 150.0 / freq_hz)
    period = RATE_HZ / freq_hz - damping
    whole = int(period)
    share = period - whole
    size = seconds(voice.rings_s)
    rng = chance("string", voice.preset, pitch)
    burst = filtered(rng.uniform(-1, 1, whole + 1).astype(np.float32), "lowpass", min(9000.0, freq_hz * 12), 1)
    burst = burst - np.roll(burst, max(1, round(voice.pick * whole)))
    half_s = voice.half_s * (262.0 / freq_hz) ** 0.5
    loss = 0.5 ** (1.0 / (freq_hz * half_s))
    lead = 3  # silence before the burst, for the interpolation to reach back into
    line = np.zeros(size + lead)
    line[lead : lead + whole + 1] = burst
    for at in range(lead + whole + 1, line.size, whole):
        past = min(at + whole, line.size)
        old = line[at - whole - 2 : past - whole]
        late = (1 - share) * old[2:] + share * old[1:-1]
        later = (1 - share) * old[1:-1] + share * old[:-2]
        line[at:past] = loss * ((1 - damping) * late + damping * later)
    return line[lead:].astype(np.float32)
