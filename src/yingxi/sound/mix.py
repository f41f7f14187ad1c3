"""Mixes a film's sound: voices in front, music that gives way to them, places around them, effects in sync.

The film is mixed in blocks of a few seconds, so a long film takes no more memory than a short one: a first pass
lays the tracks together into a scratch file and measures its loudness; a second brings it to the target, limits it
and writes the result.
"""

from __future__ import annotations

import tempfile
import wave
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, Final

import numpy as np
from numpy.typing import NDArray

from yingxi.engines.base import Sound
from yingxi.sound.loudness import MARGIN, RATE_HZ, LoudnessMeter, limited, true_peak
from yingxi.sound.tracks import Recorded, TrackReader
from yingxi.story.timeline import Clip, Timeline

Load = Callable[[str], tuple[Recorded, int]]
"""A take's hash -> its sound and rate, Hz."""

TARGET_LUFS: Final = -16.0
CEILING_DBTP: Final = -1.2
BLOCK: Final = 10 * RATE_HZ
_FRAME_BYTES: Final = 8
TRACK_DB: Final = {"dialogue": 0.0, "music": -4.0, "ambience": -11.0, "effects": -5.0}
"""Level of each track, for sounds of the level their makers give them (voices -20, music -20, places -23 LUFS)."""
DUCK_DB: Final = {"music": -11.0, "ambience": -4.0, "effects": -3.0}
"""How far each track goes down while somebody speaks."""
DUCK_LOOK_AHEAD_S: Final = 0.35
DUCK_RELEASE_S: Final = 0.9
DUCK_HOLD_S: Final = 1.2
"""Pauses shorter than this do not bring the music up."""


@dataclass(frozen=True, slots=True)
class MixReport:
    """What the mix measures."""

    lufs: float
    true_peak_dbtp: float
    duration_s: float


def mix_to(
    path: Path,
    timeline: Timeline,
    load: Load,
    *,
    target_lufs: float = TARGET_LUFS,
    on_progress: Callable[[float], None] | None = None,
) -> MixReport:
    """Mix a timeline's sound into a 16-bit stereo WAV at 48 kHz, at `target_lufs` and at most -1 dBTP.

    Args:
        path: written whole or not at all.
        timeline: its sound tracks; clips of the ambience track play in a loop.
        load: gives the sound of a take.
        target_lufs: integrated loudness; a silent film stays silent.
        on_progress: told the share that is done, 0..1.

    Raises:
        OSError: the disk is full or cannot be written.
    """
    tell = on_progress or (lambda share: None)
    length = sound_length(timeline)
    reader = _Reader(timeline, load)
    draft = path.with_name(f"{path.name}.draft")  # its folder's sweep knows it by the name it begins with
    try:
        with tempfile.TemporaryFile(dir=path.parent) as premix:  # without a name: a killed run leaves nothing behind
            meter = LoudnessMeter()
            for start, block in _blocks(reader.mixed, length):
                meter.add(block)
                premix.write(block.tobytes())
                tell(0.6 * (start + len(block)) / length)
            gain = _gain(meter.lufs(), target_lufs)
            report = _finish(premix, draft, gain, length, lambda share: tell(0.6 + 0.4 * share))
            if abs(report.lufs - target_lufs) > 0.3 and np.isfinite(report.lufs):
                gain *= _gain(report.lufs, target_lufs)
                report = _finish(premix, draft, gain, length, lambda share: None)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    return report


def stems_to(folder: Path, timeline: Timeline, load: Load) -> dict[str, Path]:
    """Write each track as the mix has it, before the final level: <track>.wav in `folder`.

    Returns:
        Track name to file.
    """
    folder.mkdir(parents=True, exist_ok=True)
    reader = _Reader(timeline, load)
    length = sound_length(timeline)
    files = {}
    for name in TRACK_DB:
        files[name] = folder / f"{name}.wav"
        with _wave(files[name]) as out:
            for start, block in _blocks(partial(reader.track, name), length):
                out.writeframes(_pcm16(block, start).tobytes())
    return files


def sound_length(timeline: Timeline) -> int:
    """Return the film's length in samples at 48 kHz."""
    return max(1, round(timeline.frames * RATE_HZ * timeline.fps_den / timeline.fps_num))


class _Reader:
    """Gives any stretch of the mix or of one track."""

    def __init__(self, timeline: Timeline, load: Load) -> None:
        clips: dict[str, Sequence[Clip]] = {track.name: track.clips for track in timeline.tracks}
        self._tracks = {name: TrackReader(clips.get(name, ()), load, loops=name == "ambience") for name in TRACK_DB}
        self._speech = _speech(clips.get("dialogue", ()))

    def track(self, name: str, start: int, past: int) -> Sound:
        block = self._tracks[name].read(start, past)
        gain = np.float32(10.0 ** (TRACK_DB[name] / 20.0))
        if name in DUCK_DB and block.any():
            block *= _duck(self._speech, DUCK_DB[name], start, past)[:, np.newaxis]
        return block * gain

    def mixed(self, start: int, past: int) -> Sound:
        out = self.track("dialogue", start, past)
        for name in TRACK_DB:
            if name != "dialogue":
                out += self.track(name, start, past)
        return out


def _blocks(read: Callable[[int, int], Sound], length: int) -> Iterator[tuple[int, Sound]]:
    for start in range(0, length, BLOCK):
        yield start, read(start, min(start + BLOCK, length))


def _speech(clips: Sequence[Clip]) -> list[tuple[int, int]]:
    """Return the stretches in which somebody speaks, short pauses closed."""
    hold = int(DUCK_HOLD_S * RATE_HZ)
    stretches: list[tuple[int, int]] = []
    for clip in sorted(clips, key=lambda clip: clip.start):
        start, past = clip.start, clip.start + clip.length
        if stretches and start - stretches[-1][1] < hold:
            stretches[-1] = (stretches[-1][0], max(past, stretches[-1][1]))
        else:
            stretches.append((start, past))
    return stretches


def _duck(speech: Sequence[tuple[int, int]], depth_db: float, start: int, past: int) -> NDArray[np.float32]:
    """Return the gain of a track that gives way, (past - start,): down before speech starts, up after it ends."""
    ahead, release = int(DUCK_LOOK_AHEAD_S * RATE_HZ), int(DUCK_RELEASE_S * RATE_HZ)
    at = np.arange(start, past, 64, dtype=np.float64)
    down = np.zeros(at.size)
    for begin, end in speech:
        if end + release < start or begin - ahead > past:
            continue
        ramp = np.minimum((at - (begin - ahead)) / ahead, 1.0 - (at - end) / release)
        down = np.maximum(down, np.clip(ramp, 0.0, 1.0))
    smooth = down * down * (3.0 - 2.0 * down)
    gain = 10.0 ** (depth_db * smooth / 20.0)
    return np.interp(np.arange(start, past), at, gain).astype(np.float32)


def _gain(measured_lufs: float, target_lufs: float) -> float:
    """Return the factor that brings a loudness to the target, at most +30 dB; 1 for silence."""
    if not np.isfinite(measured_lufs):
        return 1.0
    return float(10.0 ** (min(target_lufs - measured_lufs, 30.0) / 20.0))


def _finish(premix: IO[bytes], path: Path, gain: float, length: int, tell: Callable[[float], None]) -> MixReport:
    """Bring the scratch mix to its level and write it."""
    ceiling = 10.0 ** (CEILING_DBTP / 20.0)
    meter, peak = LoudnessMeter(), 0.0
    with _wave(path) as out:
        for start in range(0, length, BLOCK):
            past = min(start + BLOCK, length)
            block = limited(_context(premix, start, past, length) * np.float32(gain), ceiling)
            meter.add(block)
            peak = max(peak, true_peak(block) if np.max(np.abs(block), initial=0.0) > 0.7 * peak else 0.0)
            out.writeframes(_pcm16(block, start).tobytes())
            tell(past / length)
    return MixReport(meter.lufs(), 20.0 * float(np.log10(max(peak, 1e-9))), length / RATE_HZ)


def _context(premix: IO[bytes], start: int, past: int, length: int) -> Sound:
    """Return samples [start, past) of the scratch mix with the limiter's margins, silence beyond the film's ends."""
    before, after = max(0, start - MARGIN), min(length, past + MARGIN)
    out = np.zeros((past - start + 2 * MARGIN, 2), np.float32)
    at = before - (start - MARGIN)
    premix.seek(before * _FRAME_BYTES)
    stored = np.frombuffer(premix.read((after - before) * _FRAME_BYTES), np.float32)
    out[at : at + after - before] = stored.reshape(-1, 2)
    return out


def _pcm16(block: Sound, start: int) -> NDArray[np.int16]:
    """Return 16-bit samples with triangular dither that depends on the place alone."""
    dither = np.random.default_rng(start).random((2, *block.shape), np.float32)
    samples: NDArray[np.int16] = np.clip(np.rint(block * 32767.0 + dither[0] - dither[1]), -32768, 32767).astype("<i2")
    return samples


def _wave(path: Path) -> wave.Wave_write:
    out = wave.open(str(path), "wb")  # noqa: SIM115 (callers close it)
    out.setnchannels(2)
    out.setsampwidth(2)
    out.setframerate(RATE_HZ)
    return out
