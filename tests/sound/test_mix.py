import wave
from pathlib import Path

import numpy as np
import pyloudnorm
import pytest

from yingxi.engines.base import Sound
from yingxi.sound.loudness import MARGIN, LoudnessMeter, limited, lufs_of, true_peak
from yingxi.sound.mix import DUCK_DB, TRACK_DB, mix_to, stems_to
from yingxi.sound.tracks import TrackReader
from yingxi.story.timeline import Clip, Timeline, Track

RATE = 48_000


def noise(length_s: float, level: float, seed: int = 0) -> Sound:
    return (np.random.default_rng(seed).standard_normal((int(length_s * RATE), 2)) * level).astype(np.float32)


def film(length_s: float, **tracks: Clip) -> Timeline:
    kinds = tuple(Track(name=name, clips=(clip,)) for name, clip in tracks.items())
    return Timeline(fps_num=24, frames=int(length_s * 24), tracks=kinds)


def read(path: Path) -> Sound:
    with wave.open(str(path)) as file:
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2).astype(np.float32) / 32767


def test_loudness_is_what_pyloudnorm_measures_however_it_is_cut() -> None:
    sound = np.concatenate((noise(3, 0.05), noise(2, 0.001), noise(3, 0.2)))
    meter = LoudnessMeter()
    for start in range(0, len(sound), 7001):
        meter.add(sound[start : start + 7001])
    assert meter.lufs() == pytest.approx(lufs_of(sound), abs=1e-6)
    assert meter.lufs() == pytest.approx(pyloudnorm.Meter(RATE).integrated_loudness(sound), abs=0.1)


def test_limiter_keeps_the_true_peak_down_and_quiet_sound_as_it_is() -> None:
    time_s = np.arange(RATE) / RATE
    tone = 1.6 * np.sin(2 * np.pi * 11_997 * time_s + 0.6) * (time_s > 0.4) * (time_s < 0.6)
    sound = np.stack((tone, 0.2 * tone), axis=1).astype(np.float32)
    context = np.pad(sound, ((MARGIN, MARGIN), (0, 0)))
    out = limited(context, 0.87)
    assert true_peak(out) <= 0.89
    assert np.array_equal(out[: RATE // 4], sound[: RATE // 4])


def test_mix_meets_its_loudness_and_peak(tmp_path: Path) -> None:
    takes = {"v": (noise(4, 0.02)[:, 0], 24_000), "m": (noise(20, 0.3, 1), RATE)}
    timeline = film(
        20,
        dialogue=Clip(take="v", start=2 * RATE, length=8 * RATE),
        music=Clip(take="m", start=0, length=20 * RATE, fade_in=RATE),
    )
    report = mix_to(tmp_path / "mix.wav", timeline, takes.__getitem__)
    sound = read(tmp_path / "mix.wav")
    assert len(sound) == 20 * RATE
    assert pyloudnorm.Meter(RATE).integrated_loudness(sound) == pytest.approx(-16, abs=0.3)
    assert report.lufs == pytest.approx(-16, abs=0.3)
    assert 20 * np.log10(true_peak(sound)) < -1.0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mix.wav"]
    again = tmp_path / "again.wav"
    mix_to(again, timeline, takes.__getitem__)
    assert again.read_bytes() == (tmp_path / "mix.wav").read_bytes()


def test_music_gives_way_before_a_voice_starts_and_comes_back(tmp_path: Path) -> None:
    takes = {"v": (noise(2, 0.02)[:, 0], RATE), "m": (noise(12, 0.05, 1), RATE)}
    timeline = film(
        12, dialogue=Clip(take="v", start=5 * RATE, length=2 * RATE), music=Clip(take="m", start=0, length=12 * RATE)
    )
    music = read(stems_to(tmp_path, timeline, takes.__getitem__)["music"])

    def level(start_s: float) -> float:
        piece = music[int(start_s * RATE) : int((start_s + 0.2) * RATE)]
        return 20 * float(np.log10(np.sqrt(np.mean(piece**2)) / 0.05)) - TRACK_DB["music"]

    assert level(3.0) == pytest.approx(0.0, abs=0.5)
    assert level(5.0) == pytest.approx(DUCK_DB["music"], abs=0.5)
    assert level(10.0) == pytest.approx(0.0, abs=0.5)
    steps = [level(4.4 + 0.05 * index) - level(4.45 + 0.05 * index) for index in range(15)]
    assert max(steps) < 4.0


def test_a_silent_film_stays_silent(tmp_path: Path) -> None:
    report = mix_to(tmp_path / "mix.wav", film(1), lambda take: (np.zeros(0, np.float32), RATE))
    assert report.lufs == float("-inf")
    assert np.abs(read(tmp_path / "mix.wav")).max() <= 2 / 32767


def test_tracks_read_the_same_in_any_blocks_and_loop_places() -> None:
    take = noise(1.5, 0.1)
    clip = Clip(take="a", start=1000, length=5 * RATE, skip=77, gain_db=-6, fade_in=4000, fade_out=9000)
    reader = TrackReader((clip,), lambda name: (take, RATE), loops=True)
    whole = reader.read(0, 6 * RATE)
    pieces = [reader.read(start, min(start + 33_333, 6 * RATE)) for start in range(0, 6 * RATE, 33_333)]
    assert np.allclose(np.concatenate(pieces), whole, atol=1e-7)
    at = 1000 + 2 * RATE
    assert whole[at, 0] == pytest.approx(take[(77 + 2 * RATE) % len(take), 0] * 10 ** (-6 / 20), rel=1e-4)
    assert not whole[:1000].any()
    assert not whole[1000 + 5 * RATE :].any()
