"""Reads any stretch of a sound track: its clips' takes, resampled, faded and laid together."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import Sound
from yingxi.sound.filters import at_rate
from yingxi.sound.loudness import RATE_HZ
from yingxi.story.timeline import Clip

Recorded = NDArray[np.float32] | NDArray[np.int16]
"""A take's samples, mono (n,) or (n, channels): floats, or 16-bit ones that may lie in a file."""
KEPT_SAMPLES: Final = 4_000_000
"""Most samples of takes kept for the next block."""


class TrackReader:
    """One track.

    Args:
        clips: what plays when, in samples at 48 kHz.
        load: a take's hash -> its sound and rate.
        loops: a clip longer than its take plays it again and again.
    """

    def __init__(self, clips: Sequence[Clip], load: Callable[[str], tuple[Recorded, int]], *, loops: bool) -> None:
        self._clips = sorted(clips, key=lambda clip: clip.start)
        self._load = load
        self._loops = loops
        self._kept: OrderedDict[str, Recorded] = OrderedDict()

    def read(self, start: int, past: int) -> Sound:
        """Return samples [start, past), (past - start, 2)."""
        out = np.zeros((past - start, 2), np.float32)
        for clip in self._clips:
            if clip.start >= past:
                break
            first, last = max(start, clip.start), min(past, clip.start + clip.length)
            if first >= last:
                continue
            piece = self._piece(clip, first - clip.start, last - clip.start)
            out[first - start : first - start + len(piece)] += piece
        return out

    def _piece(self, clip: Clip, first: int, last: int) -> Sound:
        """Return the clip's own samples [first, last), faded and at its level; shorter where its take ends."""
        sound = self._take(clip.take)
        if not len(sound):
            return np.zeros((0, 2), np.float32)
        if self._loops:
            piece = sound[np.arange(clip.skip + first, clip.skip + last) % len(sound)]
        else:
            piece = sound[clip.skip + first : clip.skip + last]
        gain = _fades(clip, first, first + len(piece)) * np.float32(10.0 ** (clip.gain_db / 20.0))
        return _stereo(piece) * gain[:, np.newaxis]

    def _take(self, take: str) -> Recorded:
        """Return a take at 48 kHz; one that has this rate stays where it lies."""
        if take not in self._kept:
            sound, rate_hz = self._load(take)
            self._kept[take] = sound if rate_hz == RATE_HZ else at_rate(_floats(sound), RATE_HZ, rate_hz)
            while sum(kept.size for kept in self._kept.values()) > KEPT_SAMPLES and len(self._kept) > 1:
                self._kept.popitem(last=False)
        self._kept.move_to_end(take)
        return self._kept[take]


def _floats(sound: Recorded) -> Sound:
    floats: Sound = sound.astype(np.float32)
    return floats / np.float32(32767.0) if sound.dtype == np.int16 else floats


def _stereo(sound: Recorded) -> Sound:
    """Return (samples, 2)."""
    floats = _floats(sound)
    return floats if floats.ndim == 2 else np.stack((floats, floats), axis=1)


def _fades(clip: Clip, first: int, last: int) -> NDArray[np.float32]:
    """Return the clip's fade gain over its own samples [first, last): raised-cosine ends."""
    at = np.arange(first, last, dtype=np.float32)
    share = np.ones(last - first, np.float32)
    if clip.fade_in:
        share = np.minimum(share, at / np.float32(clip.fade_in))
    if clip.fade_out:
        share = np.minimum(share, (np.float32(clip.length) - at) / np.float32(clip.fade_out))
    share = np.clip(share, 0.0, 1.0)
    gain: NDArray[np.float32] = (0.5 - 0.5 * np.cos(np.pi * share)).astype(np.float32)
    return gain
