"""One clock: pictures count integer frames at a Fraction rate, sound counts samples."""

from __future__ import annotations

from fractions import Fraction

SAMPLE_RATE = 48_000
"""Samples per second of every sound in a film."""


def frames_in(duration_s: float | Fraction, fps: Fraction) -> int:
    """Return how many whole frames hold `duration_s` seconds (rounded up, at least one)."""
    exact = Fraction(duration_s).limit_denominator(1_000_000) * fps
    return max(1, -(-exact.numerator // exact.denominator))


def frame_at(time_s: float | Fraction, fps: Fraction) -> int:
    """Return the frame shown at `time_s`."""
    return int(Fraction(time_s).limit_denominator(1_000_000) * fps)


def seconds(frames: int, fps: Fraction) -> float:
    """Return the time in seconds at which frame number `frames` starts."""
    return float(frames / fps)


def sample_at(frame: int, fps: Fraction, sample_rate: int = SAMPLE_RATE) -> int:
    """Return the first sample heard while `frame` is shown (exact at every frame, never summed)."""
    return int(frame * sample_rate / fps)
