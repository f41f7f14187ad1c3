"""Filters, rooms and rates, on NumPy alone: a worker that speaks one line should not wait for a larger library."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import gcd
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

Spectrum = NDArray[np.complex128]
Response = Callable[[NDArray[np.float64]], Spectrum]
"""Angular frequencies, radians a sample -> what a filter does to each."""
Kind = Literal["lowpass", "highpass", "bandpass"]

RINGING_SAMPLES: Final = 24_000
"""After so long no filter of ours rings any more, so the end of a sound cannot come round to its beginning."""
_BLOCK: Final = 32_768
_RUN: Final = 64
"""Samples that `at_rate` makes at once, or a few more."""


def butterworth(order: int, kind: Kind, freq_hz: float | tuple[float, float], rate_hz: int) -> Response:
    """Return a Butterworth filter by the bilinear transform (Oppenheim & Schafer, Discrete-Time Signal Processing, 7).

    Args:
        order: of the lowpass it is made from.
        kind: a bandpass has two edges.
        freq_hz: where it has fallen by 3 dB.
        rate_hz: of the sound.
    """
    edges = np.tan(np.pi * np.atleast_1d(np.asarray(freq_hz, np.float64)) / rate_hz)
    poles = np.exp(1j * np.pi * (2 * np.arange(order) + order + 1) / (2 * order))

    def response(omega: NDArray[np.float64]) -> Spectrum:
        s = 1j * np.tan(np.clip(omega, 1e-9, np.pi - 1e-9) / 2)
        if kind == "lowpass":
            s = s / edges[0]
        elif kind == "highpass":
            s = edges[0] / s
        else:
            s = (s * s + edges[0] * edges[1]) / ((edges[1] - edges[0]) * s)
        return np.asarray(1.0 / np.prod([s - pole for pole in poles], axis=0))

    return response


def biquad(b: tuple[float, float, float], a: tuple[float, float, float]) -> Response:
    """Return the filter (b0 + b1/z + b2/z^2) / (a0 + a1/z + a2/z^2)."""

    def response(omega: NDArray[np.float64]) -> Spectrum:
        back = np.exp(-1j * omega)
        return np.asarray((b[0] + back * (b[1] + back * b[2])) / (a[0] + back * (a[1] + back * a[2])))

    return response


def through(sound: NDArray[Any], response: Response, ringing_samples: int = RINGING_SAMPLES) -> NDArray[np.float64]:
    """Return a sound, (samples,), through a filter that starts from silence and rings for so long."""
    if not sound.size:
        return np.zeros(0)
    if sound.size > max(_BLOCK, 4 * ringing_samples):  # a long one in pieces: they stay in the processor's cache
        return convolved(sound, echo_of(response, ringing_samples))[: sound.size]
    size = _fast_size(sound.size + ringing_samples)
    spectrum = np.fft.rfft(sound.astype(np.float64), size)
    spectrum *= response(2 * np.pi * np.arange(spectrum.size) / size)
    return np.fft.irfft(spectrum, size)[: sound.size]


def echo_of(response: Response, samples: int) -> NDArray[np.float64]:
    """Return a filter's answer to a click, (samples,)."""
    click = np.zeros(samples)
    click[0] = 1.0
    return through(click, response)


def convolved(sound: NDArray[Any], kernel: NDArray[Any]) -> NDArray[np.float64]:
    """Return a sound (samples,) in a room whose echo is `kernel`: (samples + kernel - 1,), piece by piece."""
    block = max(_BLOCK, 2 ** int(np.ceil(np.log2(2 * kernel.size))))
    step = block - kernel.size + 1
    spectrum = np.fft.rfft(kernel.astype(np.float64), block)
    out = np.zeros(sound.size + kernel.size - 1 + block)
    for at in range(0, sound.size, step):
        piece = sound[at : at + step].astype(np.float64)
        out[at : at + block] += np.fft.irfft(np.fft.rfft(piece, block) * spectrum, block)
    return out[: sound.size + kernel.size - 1]


def at_rate(sound: NDArray[np.float32], up: int, down: int) -> NDArray[np.float32]:
    """Return a sound (samples,) or (samples, channels) at up / down of its rate, by a windowed sinc ten periods wide.

    Each run of the result's samples is one window of the source times one matrix; the runs are as long as the
    processor likes its matrices wide.
    """
    divisor = gcd(up, down)
    up, down = up // divisor, down // divisor
    if up == down or not len(sound):
        return sound
    if sound.ndim == 2:
        return np.stack([at_rate(channel, up, down) for channel in sound.T], axis=1)
    times = -(-_RUN // up)
    matrix, reach = _sinc(up, down, times)
    wanted = -(-sound.size * up // down)
    runs = -(-wanted // (up * times))
    padded = np.zeros((runs - 1) * down * times + matrix.shape[0], np.float32)
    inside = sound[: max(0, padded.size - reach)]
    padded[reach : reach + inside.size] = inside
    windows = np.lib.stride_tricks.sliding_window_view(padded, matrix.shape[0])[:: down * times]
    out = np.empty((runs, up * times), np.float32)
    step = max(1, 2**18 // matrix.shape[0])
    for at in range(0, runs, step):
        np.matmul(np.ascontiguousarray(windows[at : at + step]), matrix, out=out[at : at + step])
    return out.reshape(-1)[:wanted]


@lru_cache(maxsize=16)
def _sinc(up: int, down: int, times: int) -> tuple[NDArray[np.float32], int]:
    """Return (window of the source, up x times) weights, and how many samples before the first the window begins."""
    widest = max(up, down)
    half = 10 * widest
    at = np.arange(-half, half + 1)
    taps = np.sinc(at / widest) * np.kaiser(at.size, 5.0)
    taps *= up / taps.sum()
    reach = -(-half // up)
    size = reach + (up * times * down + half) // up + 1
    place = half + np.arange(up * times)[np.newaxis, :] * down - (np.arange(size)[:, np.newaxis] - reach) * up
    known = (place >= 0) & (place < taps.size)
    return np.where(known, taps[np.clip(place, 0, taps.size - 1)], 0.0).astype(np.float32), reach


def least_around(values: NDArray[np.float64], window: int) -> NDArray[np.float64]:
    """Return the least of the `window` values (odd) around each (van Herk 1992: two running minima a block)."""
    half = window // 2
    size = values.size + 2 * half
    padded = np.full(-(-size // window) * window, np.inf)
    padded[half : half + values.size] = values
    blocks = padded.reshape(-1, window)
    ahead = np.minimum.accumulate(blocks, axis=1).reshape(-1)
    behind = np.minimum.accumulate(blocks[:, ::-1], axis=1)[:, ::-1].reshape(-1)
    return np.minimum(behind[: values.size], ahead[window - 1 : window - 1 + values.size])


def _fast_size(least: int) -> int:
    """Return the least 2^a x 3^b x 5^c that holds `least` samples."""
    best = 1 << (max(2, least) - 1).bit_length()
    five = 1
    while five < best:
        three = five
        while three < best:
            best = min(best, three << (-(-least // three) - 1).bit_length())
            three *= 3
        five *= 5
    return best
