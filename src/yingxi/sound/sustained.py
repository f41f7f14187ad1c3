"""Blown and bowed instruments: each note a sum of harmonics with breath, vibrato and a swell.

Made here rather than by libsonare, whose bowed and blown models break into noise at some pitches.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.sound.noise import RATE_HZ, Mono, banded, chance, seconds

Rng = np.random.Generator


@dataclass(frozen=True, slots=True)
class HeldVoice:
    """How an instrument holds a note.

    Attributes:
        slope: harmonic k has level k^-slope at medium force; more force, flatter slope.
        even: level of even harmonics; a stopped pipe has almost none.
        formants: (Hz, gain, width in octaves) of the body.
        dark_hz: above it harmonics fall away.
        vibrato_cents, vibrato_hz: the shake, which grows after the note has begun.
        scoop_cents: how far below its pitch the note begins.
        attack_s, release_s: rise and fall.
        breath: level of the noise of air or bow.
        breath_hz: its middle.
        players: how many play together, a little apart.
    """

    slope: float
    even: float = 1.0
    formants: tuple[tuple[float, float, float], ...] = ()
    dark_hz: float = 5000.0
    vibrato_cents: float = 10.0
    vibrato_hz: float = 5.2
    scoop_cents: float = 0.0
    attack_s: float = 0.06
    release_s: float = 0.12
    breath: float = 0.02
    breath_hz: float = 2500.0
    players: int = 1


_FIDDLE_BODY: Final = ((480.0, 0.8, 0.4), (1100.0, 0.7, 0.4), (2400.0, 0.5, 0.4))

HELD: Final[dict[str, HeldVoice]] = {
    "xiao": HeldVoice(2.1, 0.8, (), 3200.0, 16.0, 4.8, 22.0, 0.09, 0.16, 0.055, 1900.0),
    "flute": HeldVoice(1.9, 0.7, ((900.0, 0.6, 0.7),), 4500.0, 11.0, 5.3, 8.0, 0.05, 0.10, 0.035, 3200.0),
    "clarinet": HeldVoice(1.35, 0.16, ((1500.0, 0.5, 0.6),), 3600.0, 3.0, 4.8, 4.0, 0.05, 0.09, 0.008, 2500.0),
    "fiddle": HeldVoice(
        1.15,
        1.0,
        ((480.0, 0.8, 0.4), (1100.0, 0.7, 0.4), (2400.0, 0.5, 0.4)),
        3600.0,
        22.0,
        5.6,
        35.0,
        0.10,
        0.14,
        0.012,
    ),
    "strings": HeldVoice(1.35, 1.0, ((600.0, 0.5, 0.6),), 2200.0, 9.0, 5.0, 0.0, 0.55, 0.60, 0.006, 3000.0, 3),
    "low_strings": HeldVoice(1.3, 1.0, ((260.0, 0.5, 0.5),), 1500.0, 7.0, 4.7, 0.0, 0.35, 0.45, 0.006, 1500.0, 2),
}
"""Every held instrument. xiao: an end-blown bamboo flute; fiddle: between erhu and violin."""

_HIGHEST: Final = 22
"""Most harmonics of a note."""


def held_note(instrument: str, pitch: float, length_s: float, force: float, seed: int) -> Mono:
    """Return one note at unit loudness times `force`, with its release, (samples,) at 48 kHz.

    Args:
        instrument: a key of HELD.
        pitch: MIDI number.
        length_s: from its start to its release.
        force: 0..1, loudness and brightness.
        seed: small differences.
    """
    voice = HELD[instrument]
    rng = chance("held", instrument, pitch, seed)
    size = seconds(length_s + voice.release_s)
    freq_hz = 440.0 * 2.0 ** ((pitch - 69.0) / 12.0)
    levels = _levels(voice, freq_hz, force)
    envelope = _envelope(voice, size, length_s)
    bright = envelope**0.6
    out = np.zeros(size)
    for player in range(voice.players):
        detune = rng.normal(0.0, 4.0) if voice.players > 1 else 0.0
        phase = _phase(voice, freq_hz, size, detune, rng)
        out += _harmonics(phase, levels, bright, player)
    out *= envelope / np.sqrt(voice.players)
    air = _air(voice.breath_hz)
    start = int(rng.integers(0, air.size - 1))
    chiff = 1.0 + 2.5 * np.exp(-np.arange(size) / seconds(0.05))
    out += voice.breath * np.take(air, np.arange(start, start + size), mode="wrap") * envelope * chiff
    return np.asarray(out * force, np.float32)


def _levels(voice: HeldVoice, freq_hz: float, force: float) -> NDArray[np.float64]:
    """Return the level of every harmonic below 9 kHz, at unit power."""
    count = int(min(_HIGHEST, max(1.0, 9000.0 // freq_hz)))
    k = np.arange(1, count + 1, dtype=np.float64)
    freqs = k * freq_hz
    level = k ** -(voice.slope - 0.5 * (force - 0.5))
    level *= np.where(k % 2 == 0, voice.even, 1.0) / (1.0 + (freqs / voice.dark_hz) ** 4)
    for centre_hz, gain, width in voice.formants:
        level *= 1.0 + gain * np.exp(-((np.log2(freqs / centre_hz) / width) ** 2))
    unit: NDArray[np.float64] = level / np.sqrt(0.5 * np.sum(level * level))
    return unit


def _envelope(voice: HeldVoice, size: int, length_s: float) -> NDArray[np.float64]:
    """Return the note's loudness: a rise, a slight swell when it is long, a release."""
    time_s = np.arange(size) / RATE_HZ
    attack = min(voice.attack_s, length_s * 0.5)
    rise = np.sin(0.5 * np.pi * np.clip(time_s / attack, 0.0, 1.0)) ** 2
    swell = 1.0 + 0.18 * np.sin(np.pi * np.clip(time_s / max(length_s, 0.1), 0.0, 1.0)) * (length_s > 0.8)
    fall = np.cos(0.5 * np.pi * np.clip((time_s - length_s) / voice.release_s, 0.0, 1.0)) ** 2
    shaped: NDArray[np.float64] = rise * swell * fall
    return shaped


def _phase(voice: HeldVoice, freq_hz: float, size: int, detune: float, rng: Rng) -> NDArray[np.float64]:
    """Return the phase of the first harmonic, radians."""
    time_s = np.arange(size) / RATE_HZ
    grown = np.clip((time_s - 0.18) / 0.55, 0.0, 1.0)
    rate = voice.vibrato_hz * rng.uniform(0.95, 1.05)
    cents = voice.vibrato_cents * grown * np.sin(2 * np.pi * rate * time_s + rng.uniform(0, 6.28))
    cents += detune - voice.scoop_cents * np.exp(-time_s / 0.045)
    steps = freq_hz * np.exp2(cents / 1200.0) * (2 * np.pi / RATE_HZ)
    phase: NDArray[np.float64] = np.cumsum(steps)
    return phase


def _harmonics(
    phase: NDArray[np.float64], levels: NDArray[np.float64], bright: NDArray[np.float64], player: int
) -> NDArray[np.float64]:
    """Sum the harmonics by sin(k x) = 2 cos(x) sin((k-1) x) - sin((k-2) x); the higher ones follow the swell."""
    phase = phase + 0.7 * player
    twice = 2.0 * np.cos(phase)
    before, now = np.zeros_like(phase), np.sin(phase)
    low = levels[0] * now
    high = np.zeros_like(phase)
    for level in levels[1:]:
        before, now = now, twice * now - before
        high += level * now
    total: NDArray[np.float64] = low + high * bright
    return total


@cache
def _air(centre_hz: float) -> Mono:
    """Return two seconds of breath that loop."""
    return banded(chance("air", centre_hz), seconds(2.0), centre_hz, 0.8)
