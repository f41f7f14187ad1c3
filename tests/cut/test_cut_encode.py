"""Clips: what goes in comes out, the same bytes every time, and a failure leaves nothing behind."""

import errno
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter

from yingxi.cut.decode import decode_check, first_frames, last_frame
from yingxi.cut.encode import encode_clip
from yingxi.errors import InputError, MachineError, RenderError

W, H = 160, 96
COLOURS = [
    (0, 0, 255),
    (0, 255, 0),
    (255, 0, 0),
    (30, 60, 200),
    (128, 128, 128),
    (0, 0, 0),
    (255, 255, 255),
    (40, 180, 200),
]


def numbered(count: int, width: int = W, height: int = H) -> Iterator[NDArray[np.uint8]]:
    """Frames whose grey tells their number; one buffer is drawn into again and again."""
    frame = np.empty((height, width, 4), np.uint8)
    for i in range(count):
        frame[...] = 20 + 4 * i
        frame[..., 3] = 255
        yield frame


def encode(path: Path, count: int, fps: Fraction = Fraction(24), **more: object):  # type: ignore[no-untyped-def]
    return encode_clip(numbered(count), path, width=W, height=H, fps=fps, frames_expected=count, **more)  # type: ignore[arg-type]


def number_of(frame: NDArray[np.uint8]) -> int:
    return round((float(frame[H // 2, W // 2, 0]) - 20) / 4)


@pytest.mark.parametrize("fps", [Fraction(24), Fraction(24000, 1001), Fraction(30), Fraction(50)])
def test_every_frame_is_there_at_its_time(tmp_path: Path, fps: Fraction) -> None:
    facts = encode(tmp_path / "clip.mp4", 31, fps)
    film = decode_check(facts.path)
    assert (facts.frames, film.frames, film.width, film.height) == (31, 31, W, H)
    assert film.fps == fps
    assert film.steady
    assert [number_of(f) for f in first_frames(facts.path, 31)] == list(range(31))
    assert number_of(last_frame(facts.path)) == 30


def test_one_frame_is_a_clip(tmp_path: Path) -> None:
    encode(tmp_path / "clip.mp4", 1)
    assert decode_check(tmp_path / "clip.mp4").frames == 1
    assert number_of(last_frame(tmp_path / "clip.mp4")) == 0


def test_the_same_frames_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (encode(tmp_path / f"{n}.mp4", 20).path.read_bytes() for n in "ab")
    assert first == second


def stepping(count: int, hold: int) -> Iterator[NDArray[np.uint8]]:
    """The numbered frames, each of which stays for `hold`, in the same buffer."""
    for frame in numbered(-(-count // hold)):
        for _ in range(hold):
            count -= 1
            if count >= 0:
                yield frame


@pytest.mark.parametrize("hold", [2, 3, 40])
def test_a_frame_that_stays_is_the_same_picture_again(tmp_path: Path, hold: int) -> None:
    path = tmp_path / "clip.mp4"
    encode_clip(stepping(40, hold), path, width=W, height=H, fps=Fraction(24), frames_expected=40, key_frame=5)
    assert [number_of(f) for f in first_frames(path, 40)] == [i // hold for i in range(40)]


def test_a_speck_after_many_still_frames_is_seen(tmp_path: Path) -> None:
    still = np.full((H, W, 4), 128, np.uint8)
    speck = still.copy()
    speck[41:43, 60:62, :3] = 255  # between the rows that are looked at first
    path = tmp_path / "clip.mp4"
    encode_clip(iter([still] * 30 + [speck]), path, width=W, height=H, fps=Fraction(24), frames_expected=31, crf=6)
    assert last_frame(path)[41, 60, 0] > 200


def test_frames_that_start_to_stay_late_are_all_there(tmp_path: Path) -> None:
    frames = [frame.copy() for frame in numbered(50)]
    frames += [frames[-1]] * 6
    path = tmp_path / "clip.mp4"
    encode_clip(iter(frames), path, width=W, height=H, fps=Fraction(24), frames_expected=56)
    assert [number_of(f) for f in first_frames(path, 56)] == [*range(50), *[49] * 6]


def test_colours_are_tagged_and_come_back(tmp_path: Path) -> None:
    frame = np.full((H, W, 4), 255, np.uint8)
    for k, colour in enumerate(COLOURS):
        frame[:, k * 20 : k * 20 + 20, :3] = colour
    encode_clip(iter([frame] * 3), tmp_path / "c.mp4", width=W, height=H, fps=Fraction(24), frames_expected=3, crf=6)
    with av.open(str(tmp_path / "c.mp4")) as container:
        context = container.streams.video[0].codec_context
        tags = (context.color_range, context.color_primaries, context.color_trc, context.colorspace, context.pix_fmt)
    assert tags == (1, 1, 1, 1, "yuv420p")
    back = next(first_frames(tmp_path / "c.mp4", 1))
    for k, colour in enumerate(COLOURS):
        assert np.abs(back[H // 2, k * 20 + 10, :3].astype(int) - colour).max() <= 4, colour


def test_grainy_paper_stays_true(tmp_path: Path) -> None:
    """SSIM of encoded to drawn luma (11 x 11 Gaussian) is at least 0.97 on fine grain under a slow truck."""
    grain = np.random.default_rng(3).normal(0, 2.0, (200, 400)).astype(np.float32)
    drawn = []
    for i in range(12):
        y, x = np.mgrid[0:180, 0:320].astype(np.float32)
        hills = np.where(y > 90 + 20 * np.sin((x + 1.4 * i) / 40), 70.0, 150.0 + y / 6)
        frame = np.full((180, 320, 4), 255, np.uint8)
        frame[..., :3] = np.clip(hills + grain[10:190, i : i + 320], 0, 255)[..., None]
        drawn.append(frame)
    path = tmp_path / "p.mp4"
    encode_clip(iter(drawn), path, width=320, height=180, fps=Fraction(24), frames_expected=12)
    scores = [ssim(a[..., 0], b[..., 1]) for a, b in zip(drawn, first_frames(path, 12), strict=True)]
    assert min(scores) >= 0.97


def ssim(a: NDArray[np.uint8], b: NDArray[np.uint8]) -> float:
    x, y = a.astype(np.float64), b.astype(np.float64)

    def mean(p: NDArray[np.float64]) -> NDArray[np.float64]:
        return gaussian_filter(p, 1.5, truncate=3.5)

    c1, c2 = 2.55**2, 7.65**2
    mx, my = mean(x), mean(y)
    vx, vy, cov = mean(x * x) - mx**2, mean(y * y) - my**2, mean(x * y) - mx * my
    return float((((2 * mx * my + c1) * (2 * cov + c2)) / ((mx**2 + my**2 + c1) * (vx + vy + c2))).mean())


def test_a_forced_key_frame_starts_a_closed_group(tmp_path: Path) -> None:
    path = encode(tmp_path / "k.mp4", 30, key_frame=11).path
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        packets = [p for p in container.demux(stream) if p.size]
        order = [round(p.pts * stream.time_base * 24) for p in packets]
    keys = [n for n, p in zip(order, packets, strict=True) if p.is_keyframe]
    assert keys == [0, 11]
    assert max(order[: order.index(11)]) == 10


@pytest.mark.parametrize(("came", "expected"), [(4, 5), (6, 5), (0, 2)])
def test_a_wrong_number_of_frames_is_said_and_nothing_is_left(tmp_path: Path, came: int, expected: int) -> None:
    with pytest.raises(RenderError):
        encode_clip(numbered(came), tmp_path / "x.mp4", width=W, height=H, fps=Fraction(24), frames_expected=expected)
    assert list(tmp_path.iterdir()) == []


def test_a_frame_of_the_wrong_shape_is_said(tmp_path: Path) -> None:
    with pytest.raises(RenderError, match="shape"):
        encode_clip(numbered(2, W + 2), tmp_path / "x.mp4", width=W, height=H, fps=Fraction(24), frames_expected=2)


@pytest.mark.parametrize(
    ("width", "height", "fps", "count"), [(161, 96, 24, 1), (160, 0, 24, 1), (160, 96, 0, 1), (160, 96, 24, 0)]
)
def test_what_cannot_be_encoded_is_said_in_both_languages(
    tmp_path: Path, width: int, height: int, fps: int, count: int
) -> None:
    with pytest.raises(InputError) as caught:
        encode_clip(iter(()), tmp_path / "x.mp4", width=width, height=height, fps=Fraction(fps), frames_expected=count)
    assert caught.value.in_("zh") != caught.value.in_("en")


def test_an_artists_failure_passes_through_and_leaves_the_old_clip(tmp_path: Path) -> None:
    path = encode(tmp_path / "x.mp4", 3).path
    before = path.read_bytes()

    def broken() -> Iterator[NDArray[np.uint8]]:
        yield next(numbered(1))
        raise FileNotFoundError(errno.ENOENT, "no picture", "my.png")

    with pytest.raises(FileNotFoundError):
        encode_clip(broken(), path, width=W, height=H, fps=Fraction(24), frames_expected=3)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["x.mp4"]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(MachineError):
        encode(tmp_path / "no" / "x.mp4", 2)


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_from: object, to: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", str(to))

    monkeypatch.setattr("yingxi.cut.encode.os.replace", full)
    with pytest.raises(MachineError) as caught:
        encode(tmp_path / "x.mp4", 2)
    assert "磁盘已满" in caught.value.in_("zh")
    assert list(tmp_path.iterdir()) == []
