"""What is done to a voice after it is spoken: size, loudness, brightness, tremor."""

from __future__ import annotations

from typing import Final

import numpy as np

from yingxi.engines.base import Sound
from yingxi.sound.feeling import Manner
from yingxi.sound.filters import at_rate, biquad, butterworth, through

BRIGHT_FROM_HZ: Final = 2500.0
TREMOR_HZ: Final = 5.7


def resampled(sound: Sound, ratio: float) -> Sound:
    """Return the sound played `ratio` times faster: shorter, pitch and formants higher.

    Args:
        sound: (samples,).
        ratio: 0.5..2; band-limited by a polyphase filter whose ratio is within 0.1 % of it.
    """
    from fractions import Fraction

    if abs(ratio - 1.0) < 1e-3:
        return sound
    exact = Fraction(ratio).limit_denominator(200)
    return at_rate(sound, exact.denominator, exact.numerator)


SPEECH_LUFS: Final = -23.0
"""Loudness of a neutral line in one channel; in both channels of the mix it is 3 dB more."""


def levelled(sound: Sound, rate_hz: int) -> Sound:
    """Return a line at SPEECH_LUFS: voices differ by up to 6 dB, and lines of one voice by 3.

    Short lines are measured without the gate's 0.4 s blocks: by the power of the tenths of a second in which the
    voice sounds.
    """
    # Near enough to K-weighting for voices; the constant is fitted to BS.1770 on four of them (within 0.3 LU).
    low = through(sound, butterworth(2, "highpass", 80.0, rate_hz))
    high = through(sound, butterworth(1, "highpass", 1500.0, rate_hz))
    weighted = low + 0.58 * high
    hop = rate_hz // 10
    whole = weighted[: weighted.size // hop * hop] if weighted.size >= hop else weighted
    power = np.mean(whole.reshape(-1, min(hop, whole.size)) ** 2, axis=1) if whole.size else np.zeros(1)
    heard = power[power > 0.03 * power.max(initial=0.0)]
    if heard.size == 0 or heard.mean() <= 0:
        return sound
    loudness = -2.2 + 10.0 * np.log10(heard.mean())
    return (sound * np.float32(10.0 ** ((SPEECH_LUFS - loudness) / 20.0))).astype(np.float32)


def coloured(sound: Sound, rate_hz: int, manner: Manner, tremor: float) -> Sound:
    """Return the sound with a manner's loudness, brightness and tremor."""
    out = _shelf(sound, rate_hz, manner.bright_db) if abs(manner.bright_db) > 0.05 else sound
    gain = np.float32(10.0 ** (manner.gain_db / 20.0))
    depth = max(manner.tremor * 0.5, tremor)
    if depth > 0:
        time_s = np.arange(out.size, dtype=np.float32) / np.float32(rate_hz)
        shake = 1.0 + 0.5 * depth * np.sin(2 * np.pi * TREMOR_HZ * time_s).astype(np.float32)
        out = out * shake.astype(np.float32)
    out = out * gain
    peak = float(np.max(np.abs(out), initial=0.0))
    return (out if peak <= 0.99 else out * np.float32(0.99 / peak)).astype(np.float32)


def _shelf(sound: Sound, rate_hz: int, gain_db: float) -> Sound:
    """Raise or lower what is above BRIGHT_FROM_HZ (Bristow-Johnson, Audio EQ Cookbook, high shelf, slope 0.7)."""
    amplitude = 10.0 ** (gain_db / 40.0)
    omega = 2 * np.pi * BRIGHT_FROM_HZ / rate_hz
    cos, sin = np.cos(omega), np.sin(omega)
    alpha = sin / 2 * np.sqrt((amplitude + 1 / amplitude) * (1 / 0.7 - 1) + 2)
    root = 2 * np.sqrt(amplitude) * alpha
    b = (
        amplitude * ((amplitude + 1) + (amplitude - 1) * cos + root),
        -2 * amplitude * ((amplitude - 1) + (amplitude + 1) * cos),
        amplitude * ((amplitude + 1) + (amplitude - 1) * cos - root),
    )
    a = (
        (amplitude + 1) - (amplitude - 1) * cos + root,
        2 * ((amplitude - 1) - (amplitude + 1) * cos),
        (amplitude + 1) - (amplitude - 1) * cos - root,
    )
    return through(sound, biquad(b, a)).astype(np.float32)
