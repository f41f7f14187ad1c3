"""Building blocks of sounds that are made, not recorded: shaped noise, bursts, tones, rooms. All at 48 kHz, mono."""

from __future__ import annotations

import hashlib
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.sound.filters import Kind, butterworth, convolved, through

RATE_HZ: Final = 48_000
Mono = NDArray[np.float32]


def chance(*keys: object) -> np.random.Generator:
    """Return a random generator that depends on `keys` alone."""
    digest = hashlib.sha256(repr(keys).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "little"))


def seconds(length_s: float) -> int:
    """Return a length in samples, at least one."""
    return max(1, round(length_s * RATE_HZ))


def white(rng: np.random.Generator, samples: int) -> Mono:
    """Return white noise of unit power."""
    return rng.standard_normal(samples, np.float32)


def sloped(
    rng: np.random.Generator, samples: int, slope_db: float, low_hz: float = 30.0, high_hz: float = 16e3
) -> Mono:
    """Return noise whose spectrum falls by `slope_db` an octave between two edges; unit power, loops without a seam."""
    spectrum = np.fft.rfft(rng.standard_normal(samples))
    freq = np.fft.rfftfreq(samples, 1.0 / RATE_HZ)
    octaves = np.log2(np.maximum(freq, low_hz) / low_hz)
    shape = (
        10.0 ** (-slope_db * octaves / 20.0) / (1.0 + (freq / high_hz) ** 8) * (1.0 - np.exp(-((freq / low_hz) ** 2)))
    )
    return unit(np.fft.irfft(spectrum * shape, samples))


def banded(rng: np.random.Generator, samples: int, centre_hz: float, width_octaves: float) -> Mono:
    """Return noise around one frequency, a bell on the octave scale; unit power, loops without a seam."""
    spectrum = np.fft.rfft(rng.standard_normal(samples))
    freq = np.maximum(np.fft.rfftfreq(samples, 1.0 / RATE_HZ), 1.0)
    shape = np.exp(-((np.log2(freq / centre_hz) / width_octaves) ** 2))
    return unit(np.fft.irfft(spectrum * shape, samples))


def unit(sound: NDArray[np.float64] | Mono) -> Mono:
    """Return the sound at unit power."""
    power = float(np.sqrt(np.mean(np.square(sound, dtype=np.float64)))) or 1.0
    return (sound / power).astype(np.float32)


def drifting(rng: np.random.Generator, samples: int, period_s: float, low: float, high: float) -> Mono:
    """Return a slow random curve between two values that ends where it starts."""
    points = max(3, round(samples / RATE_HZ / period_s))
    values = rng.uniform(low, high, points)
    at = np.linspace(0, points, samples, endpoint=False)
    left = np.floor(at).astype(int) % points
    share = at - np.floor(at)
    smooth = share * share * (3 - 2 * share)
    return np.asarray(values[left] * (1 - smooth) + values[(left + 1) % points] * smooth, np.float32)


def decay(samples: int, half_s: float, attack_s: float = 0.002) -> Mono:
    """Return an envelope: a short rise, then half as loud every `half_s`."""
    time_s = np.arange(samples, dtype=np.float32) / RATE_HZ
    rise = np.minimum(1.0, time_s / max(attack_s, 1e-4))
    return (rise * 0.5 ** (time_s / half_s)).astype(np.float32)


def bump(samples: int, sharp: float = 1.0) -> Mono:
    """Return a rise and fall, sin^sharp."""
    return (np.sin(np.pi * (np.arange(samples) + 0.5) / samples) ** sharp).astype(np.float32)


def tone(freq_hz: NDArray[np.float64] | NDArray[np.float32] | float, samples: int, phase: float = 0.0) -> Mono:
    """Return a sine; the frequency may change from sample to sample."""
    steps = np.broadcast_to(np.asarray(freq_hz, np.float64), (samples,))
    return np.sin(2 * np.pi * np.cumsum(steps) / RATE_HZ + phase).astype(np.float32)


def ringing(partials: tuple[tuple[float, float, float], ...], samples: int) -> Mono:
    """Return struck partials: (frequency Hz, level, half-life s) each."""
    out = np.zeros(samples, np.float32)
    for freq_hz, level, half_s in partials:
        if freq_hz < 0.45 * RATE_HZ:
            out += np.float32(level) * tone(freq_hz, samples) * decay(samples, half_s, 0.001)
    return out


def filtered(sound: Mono, kind: Kind, freq_hz: float | tuple[float, float], order: int = 2) -> Mono:
    """Return the sound through a Butterworth filter: "lowpass", "highpass" or "bandpass"."""
    slowest_hz = freq_hz[1] - freq_hz[0] if isinstance(freq_hz, tuple) else freq_hz
    ringing = seconds(4.0 * order / min(slowest_hz, np.min(freq_hz)))
    return through(sound, butterworth(order, kind, freq_hz, RATE_HZ), ringing).astype(np.float32)


def laid(out: Mono, piece: Mono, at: int, level: float = 1.0, *, wraps: bool = False) -> None:
    """Add a piece to `out` from sample `at` on; what passes the end is dropped, or starts again at the front."""
    if wraps:
        index = (np.arange(piece.size) + at) % out.size
        np.add.at(out, index, np.float32(level) * piece)
        return
    first, past = max(at, 0), min(at + piece.size, out.size)
    if first < past:
        out[first:past] += np.float32(level) * piece[first - at : past - at]


def roomed(sound: Mono, rng: np.random.Generator, length_s: float, wet: float, dark_hz: float = 5000.0) -> Mono:
    """Return the sound in a room: its echo is noise that dies away over `length_s` (60 dB) and darkens."""
    samples = seconds(length_s)
    echo = white(rng, samples) * (10.0 ** (-3.0 * np.arange(samples) / samples)).astype(np.float32)
    echo[: seconds(0.008)] = 0.0
    echo = filtered(echo, "lowpass", dark_hz, 1)
    echo /= np.sqrt(np.sum(echo.astype(np.float64) ** 2)) or 1.0
    out = np.zeros(sound.size + samples, np.float32)
    out[: sound.size] = sound
    out += np.float32(wet) * np.pad(convolved(sound, echo).astype(np.float32), (0, 1))[: out.size]
    return out
