"""Loudness and true peak after ITU-R BS.1770-4, block by block, and a limiter that keeps the true peak down.

Everything works on (samples, 2) float32 at 48 kHz and gives the same numbers however the sound is cut into blocks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import Sound
from yingxi.sound.filters import at_rate, biquad, convolved, echo_of, least_around

RATE_HZ: Final = 48_000
Taps = tuple[float, float, float]
_SHELF: Final[tuple[Taps, Taps]] = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
_HIGHPASS: Final[tuple[Taps, Taps]] = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))
"""The K-weighting's two filters at 48 kHz: BS.1770-4, tables 1 and 2."""
_WEIGHTING_SAMPLES: Final = 4096
"""So long the K-weighting answers a click (the rest is below -170 dB)."""
_HOP: Final = RATE_HZ // 10
_ABSOLUTE_GATE_LUFS: Final = -70.0
_RELATIVE_GATE_LU: Final = 10.0

LIMIT_WINDOW: Final = 961
"""Samples (20 ms) over which the limiter looks and turns down; odd, so that it is centred."""
MARGIN: Final = LIMIT_WINDOW + 64
"""Samples of context the limiter needs on both sides of a block."""


@dataclass
class LoudnessMeter:
    """Integrated loudness of a stream of blocks."""

    _before: NDArray[np.float32] = field(default_factory=lambda: np.zeros((_WEIGHTING_SAMPLES - 1, 2), np.float32))
    _rest: NDArray[np.float64] = field(default_factory=lambda: np.zeros((0, 2)))
    _powers: list[float] = field(default_factory=list)

    def add(self, block: Sound) -> None:
        """Take the next (samples, 2)."""
        heard = np.concatenate((self._before, block))
        self._before = heard[-(_WEIGHTING_SAMPLES - 1) :]
        past = slice(_WEIGHTING_SAMPLES - 1, len(heard))
        weighted = np.stack([convolved(channel, _weighting())[past] for channel in heard.T], axis=1)
        weighted = np.concatenate((self._rest, weighted))
        hops = weighted.shape[0] // _HOP
        squares = weighted[: hops * _HOP].reshape(hops, _HOP, 2) ** 2
        self._powers.extend(squares.mean(axis=1).sum(axis=1).tolist())
        self._rest = weighted[hops * _HOP :]

    def lufs(self) -> float:
        """Return the gated integrated loudness so far; -inf for silence or less than 0.4 s."""
        hops = np.array(self._powers)
        if hops.size < 4:
            return float("-inf")
        powers = np.convolve(hops, np.full(4, 0.25), "valid")
        powers = powers[_lufs(powers) > _ABSOLUTE_GATE_LUFS]
        if powers.size == 0:
            return float("-inf")
        gate = float(_lufs(powers.mean())) - _RELATIVE_GATE_LU
        return float(_lufs(powers[_lufs(powers) > gate].mean()))


@cache
def _weighting() -> NDArray[np.float64]:
    """Return how the K-weighting answers a click."""
    shelf, highpass = biquad(*_SHELF), biquad(*_HIGHPASS)
    return echo_of(lambda omega: shelf(omega) * highpass(omega), _WEIGHTING_SAMPLES)


def _lufs(power: Any) -> Any:
    return -0.691 + 10.0 * np.log10(np.maximum(power, 1e-12))


def lufs_of(sound: Sound) -> float:
    """Return the integrated loudness of a whole sound at 48 kHz, mono or stereo (mono counts as one channel)."""
    meter = LoudnessMeter()
    stereo = sound if sound.ndim == 2 else np.stack((sound, np.zeros_like(sound)), axis=1)
    meter.add(stereo)
    return meter.lufs()


def true_peak(sound: Sound) -> float:
    """Return the highest absolute value between and at the samples (4 x oversampled), 1.0 = full scale."""
    if sound.size == 0:
        return 0.0
    return float(np.max(_highest_after_each(sound)))


def _highest_after_each(sound: Sound) -> NDArray[np.float32]:
    """Return the highest absolute value of any channel at each sample and before the next, (samples,)."""
    highest = np.zeros(len(sound), np.float32)
    for channel in sound.reshape(len(sound), -1).T:
        between = at_rate(np.ascontiguousarray(channel), 4, 1)
        for values in (channel, *(between[part::4] for part in range(4))):
            np.maximum(highest, np.abs(values), out=highest)
    return highest


def limited(context: Sound, ceiling: float) -> Sound:
    """Return context[MARGIN:-MARGIN] turned down smoothly wherever its true peak would pass `ceiling`.

    The gain at each sample is the least any sample within the window allows, smoothed over the same window, so it
    never exceeds what is allowed and has no corner that is heard.

    Args:
        context: (MARGIN + samples + MARGIN, 2).
        ceiling: highest true peak, 1.0 = full scale.
    """
    inside = context[MARGIN:-MARGIN]
    if float(np.max(np.abs(context), initial=0.0)) < 0.5 * ceiling:
        return inside
    fine = _highest_after_each(context)
    peaks = np.maximum(fine, np.maximum(np.roll(fine, 1), np.roll(fine, -1)))
    if float(peaks.max()) <= ceiling:
        return inside
    allowed = np.minimum(1.0, ceiling / np.maximum(peaks, 1e-9))
    least = least_around(allowed, LIMIT_WINDOW)
    window = np.hanning(LIMIT_WINDOW + 2)[1:-1]
    smooth = convolved(1.0 - least, window / window.sum())
    gain = 1.0 - smooth[LIMIT_WINDOW // 2 : LIMIT_WINDOW // 2 + least.size]
    out: Sound = (inside * gain[MARGIN:-MARGIN, np.newaxis]).astype(np.float32)
    return out
