"""The joined film: exact frames, sound on the frame it belongs to, the label in the file."""

import json
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile
from numpy.typing import NDArray

from yingxi.cut.decode import decode_check, first_frames
from yingxi.cut.encode import encode_clip
from yingxi.cut.join import Piece, join
from yingxi.cut.label import xmp_of
from yingxi.errors import InputError, MachineError
from yingxi.story.clock import sample_at

W, H = 128, 72
FPS = Fraction(24)


def frames(count: int, bright: set[int], size: tuple[int, int] = (W, H)) -> Iterator[NDArray[np.uint8]]:
    for i in range(count):
        frame = np.full((size[1], size[0], 4), 230 if i in bright else 40, np.uint8)
        frame[..., 3] = 255
        yield frame


def clip(path: Path, count: int, bright: set[int] = frozenset(), fps: Fraction = FPS, **more: int) -> Path:  # type: ignore[assignment]
    return encode_clip(frames(count, bright), path, width=W, height=H, fps=fps, frames_expected=count, **more).path


def lit_frames(path: Path) -> list[int]:
    return [i for i, f in enumerate(first_frames(path, 10**6)) if f[..., 1].mean() > 120]


def sound_of(path: Path) -> NDArray[np.float32]:
    """The decoded left channel, placed by its timestamps."""
    with av.open(str(path)) as container:
        blocks = [(round(f.pts * f.time_base * 48_000), f.to_ndarray()[0]) for f in container.decode(audio=0)]
    heard = np.zeros(blocks[-1][0] + len(blocks[-1][1]), np.float32)
    for start, block in blocks:
        heard[max(0, start) : start + len(block)] = block[max(0, -start) :]
    return heard


@pytest.mark.parametrize("fps", [FPS, Fraction(24000, 1001), Fraction(30)])
def test_flashes_and_clicks_meet_everywhere(tmp_path: Path, fps: Fraction) -> None:
    lengths = [1, 50, 33, 1, 97, 2]
    flashes = [0, 20, 51, 84, 130, 181, 183]
    clips, first = [], 0
    for k, count in enumerate(lengths):
        clips.append(clip(tmp_path / f"{k}.mp4", count, {f - first for f in flashes}, fps))
        first += count
    sound = np.zeros((sample_at(first, fps), 2), np.float32)
    for flash in flashes:
        at = sample_at(flash, fps)
        sound[at : at + 200] = 0.8
    soundfile.write(tmp_path / "mix.wav", sound, 48_000, subtype="FLOAT")
    out = tmp_path / "film.mp4"
    join(clips, tmp_path / "mix.wav", out, title="Flash", language="en", fps=fps)

    film = decode_check(out)
    assert (film.frames, film.steady, film.fps) == (sum(lengths), True, fps)
    assert (film.video_codec, film.audio_codec, film.rate_hz, film.channels) == ("h264", "aac", 48_000, 2)
    assert lit_frames(out) == flashes
    loud = np.flatnonzero(np.abs(sound_of(out)) > 0.3)
    clicks = [loud[0], *(b for a, b in pairwise(loud) if b - a > 1500)]
    off_s = [abs(float(click / 48_000 - flash / fps)) for click, flash in zip(clicks, flashes, strict=True)]
    assert max(off_s) < 0.005
    assert abs(film.sound_s - film.picture_s) < 0.025


def test_the_label_is_in_the_file(tmp_path: Path) -> None:
    out = tmp_path / "f.mp4"
    join(
        [clip(tmp_path / "a.mp4", 3)],
        None,
        out,
        title='江上 <夜> & "雨"',
        language="zh",
        fps=FPS,
        author="阿福",
        produce_id="n1",
    )
    metadata = decode_check(out).metadata
    label = json.loads(metadata["AIGC"])
    assert (label["Label"], label["ContentProducer"], label["ProduceID"]) == ("1", "Yingxi", "n1")
    assert metadata["title"] == '江上 <夜> & "雨"'
    assert metadata["artist"] == "阿福"
    assert "人工智能" in metadata["comment"]
    assert "compositeWithTrainedAlgorithmicMedia" in xmp_of(out)
    assert "江上 &lt;夜&gt;" in xmp_of(out)


def test_players_find_the_index_first_and_the_languages(tmp_path: Path) -> None:
    soundfile.write(tmp_path / "m.wav", np.zeros((2000, 2), np.float32), 48_000)
    out = tmp_path / "f.mp4"
    join([clip(tmp_path / "a.mp4", 5)], tmp_path / "m.wav", out, title="t", language="zh", fps=FPS)
    data = out.read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")
    with av.open(str(out)) as container:
        assert container.streams.audio[0].metadata["language"] == "zho"


def test_the_same_inputs_give_the_same_bytes(tmp_path: Path) -> None:
    clips = [clip(tmp_path / "a.mp4", 5), clip(tmp_path / "b.mp4", 9)]
    soundfile.write(tmp_path / "m.wav", np.random.default_rng(1).normal(0, 0.1, (30_000, 2)), 48_000)
    for name in "xy":
        join(clips, tmp_path / "m.wav", tmp_path / f"{name}.mp4", title="t", language="en", fps=FPS)
    assert (tmp_path / "x.mp4").read_bytes() == (tmp_path / "y.mp4").read_bytes()


def test_a_dissolve_stands_for_the_start_of_its_shot(tmp_path: Path) -> None:
    first = clip(tmp_path / "a.mp4", 10)
    second = clip(tmp_path / "b.mp4", 40, {5, 17, 39}, key_frame=17)
    dissolve = clip(tmp_path / "d.mp4", 17, {3})
    out = tmp_path / "f.mp4"
    join([first, dissolve, Piece(second, skip_frames=17), first], None, out, title="t", language="en", fps=FPS)
    film = decode_check(out)
    assert (film.frames, film.steady) == (60, True)
    assert lit_frames(out) == [13, 27, 49]


def test_a_cut_without_a_key_frame_is_refused(tmp_path: Path) -> None:
    shot = clip(tmp_path / "a.mp4", 20)
    with pytest.raises(InputError, match="key"):
        join([Piece(shot, 7)], None, tmp_path / "f.mp4", title="t", language="en", fps=FPS)
    assert not (tmp_path / "f.mp4").exists()


@pytest.mark.parametrize(
    ("samples", "rate", "channels"), [(0, 48_000, 2), (100, 48_000, 2), (200_000, 48_000, 2), (24_000, 24_000, 1)]
)
def test_sound_is_fitted_to_the_picture(tmp_path: Path, samples: int, rate: int, channels: int) -> None:
    soundfile.write(tmp_path / "m.wav", np.full((samples, channels), 0.2, np.float32), rate)
    join([clip(tmp_path / "a.mp4", 24)], tmp_path / "m.wav", tmp_path / "f.mp4", title="t", language="en", fps=FPS)
    film = decode_check(tmp_path / "f.mp4")
    assert film.frames == 24
    assert 1.0 <= film.sound_s < 1.025


def test_clips_of_different_quality_join_but_of_different_size_do_not(tmp_path: Path) -> None:
    a, b = clip(tmp_path / "a.mp4", 4), clip(tmp_path / "b.mp4", 4, crf=30)
    join([a, b], None, tmp_path / "f.mp4", title="t", language="en", fps=FPS)
    assert decode_check(tmp_path / "f.mp4").frames == 8
    small = encode_clip(
        frames(2, set(), (64, 64)), tmp_path / "s.mp4", width=64, height=64, fps=FPS, frames_expected=2
    ).path
    with pytest.raises(InputError, match=r"s\.mp4"):
        join([a, small], None, tmp_path / "g.mp4", title="t", language="en", fps=FPS)


def test_what_cannot_be_joined_is_said(tmp_path: Path) -> None:
    good, bad = clip(tmp_path / "a.mp4", 3), tmp_path / "bad.mp4"
    bad.write_bytes(good.read_bytes()[:200])
    for clips in ([], [tmp_path / "none.mp4"], [good, bad]):
        with pytest.raises(InputError) as caught:
            join(clips, None, tmp_path / "f.mp4", title="t", language="en", fps=FPS)
        assert caught.value.in_("zh") != caught.value.in_("en")
        assert caught.value.next_step is not None
    with pytest.raises(MachineError):
        join([good], None, tmp_path / "no" / "f.mp4", title="t", language="en", fps=FPS)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.mp4", "bad.mp4"]
