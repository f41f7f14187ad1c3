from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from yingxi.engines.base import BGRA, Frames, Layers, MovingClip, Still
from yingxi.engines.fit import crops_of, fit, sheets_of, still_of
from yingxi.engines.lens import Camera
from yingxi.errors import EngineError, InputError
from yingxi.story.board import Shot
from yingxi.story.plan import ShotPlan
from yingxi.story.stage import Light, Set
from yingxi.story.terms import Era, Hour, ShotSize, Weather


def a_plan(frames: int = 6, push: float = 0.0, truck_m: float = 0.0, width: int = 160, height: int = 90) -> ShotPlan:
    t = np.linspace(0, 1, frames)
    camera = np.zeros((frames, 5), dtype=np.float32)
    camera[:, 0], camera[:, 1] = truck_m * t, 1.0
    camera[:, 2], camera[:, 3] = 6 * (1 - push * t), 2 * (1 - push * t)
    light = Light(key="#ffffff", fill="#888888")
    place = Set(
        place="field",
        era=Era.MODERN,
        hour=Hour.NOON,
        weather=Weather.CLEAR,
        palette=("#ffffff",) * 6,
        light=light,
        pieces=(),
    )
    shot = Shot(id="s1", scene="c1", duration_s=1, size=ShotSize.WIDE)
    return ShotPlan(shot, frames, Fraction(24), width, height, place, camera, (), (), "papercut", 1, "en")


def picture(width: int = 200, height: int = 140, value: int | None = None) -> BGRA:
    out = np.zeros((height, width, 4), dtype=np.uint8)
    out[..., 0] = np.linspace(0, 255, width, dtype=np.uint8)[None] if value is None else value
    out[..., 1] = np.linspace(0, 255, height, dtype=np.uint8)[:, None] if value is None else value
    out[..., 3] = 255
    return out


def taken(frames: Iterator[BGRA]) -> list[BGRA]:
    return [frame.copy() for frame in frames]


def clip(count: int) -> Iterator[BGRA]:
    return (picture(160, 90, value=number * 10) for number in range(count))


depth = np.linspace(0, 1, 140, dtype=np.float32)[:, None].repeat(200, axis=1)


@pytest.mark.parametrize("push", [0.0, 0.2])
@pytest.mark.parametrize("kind", ["frames", "still", "deep", "layers", "clip"])
def test_every_kind_becomes_exactly_the_shots_frames(kind: str, push: float) -> None:
    plan = a_plan(push=push, truck_m=push)
    answer = {
        "frames": lambda: Frames(picture(160, 90) for _ in range(6)),
        "still": lambda: Still(picture()),
        "deep": lambda: Still(picture(), depth),
        "layers": lambda: Layers([picture(), picture()], [10.0, 0.0]),
        "clip": lambda: MovingClip(clip(3), 12.0),
    }[kind]()
    frames = taken(fit(answer, plan))
    assert len(frames) == 6
    assert all(frame.shape == (90, 160, 4) and (frame[..., 3] == 255).all() for frame in frames)
    if push and kind in ("still", "deep", "layers"):
        assert all(not np.array_equal(a, b) for a, b in pairwise(frames))


def test_a_push_ends_closer_on_the_middle() -> None:
    frames = taken(fit(Still(picture(320, 180)), a_plan(push=0.5)))
    first, last = (int(frame[45, 0, 0]) for frame in (frames[0], frames[-1]))
    assert first < 4
    assert 50 < last < 80  # a quarter of the way in


@given(push=st.floats(0, 0.6), truck=st.floats(-4, 4))
def test_a_crop_never_leaves_the_picture(push: float, truck: float) -> None:
    crops = crops_of(Camera.of(a_plan(push=push, truck_m=truck)))
    assert (crops[:, 2] <= 1.0 + 1e-9).all()
    for axis in (0, 1):
        assert (crops[:, axis] - crops[:, 2] / 2 >= -1e-9).all()
        assert (crops[:, axis] + crops[:, 2] / 2 <= 1 + 1e-9).all()


def test_near_sheets_move_more_than_far_ones() -> None:
    sheets, depths = sheets_of(picture(), depth)
    assert depths == sorted(depths, reverse=True)
    assert (sheets[0][..., 3] == 255).all()
    near, far = np.zeros((90, 160, 4), np.uint8), picture(160, 90, value=0)
    near[:, 70:90] = (0, 255, 0, 255)
    frames = taken(fit(Layers([far, near], [20.0, 0.0]), a_plan(truck_m=0.15)))

    def middle(frame: BGRA) -> float:
        columns = np.flatnonzero(frame[45, :, 1] > 128)
        return float(columns.mean())

    assert middle(frames[0]) - middle(frames[-1]) > 3


def test_a_clip_keeps_its_pace_and_holds_its_last_frame() -> None:
    frames = taken(fit(MovingClip(clip(3), 12.0), a_plan(frames=10)))
    assert [int(frame[0, 0, 0]) for frame in frames] == [0, 0, 10, 10, 20, 20, 20, 20, 20, 20]
    fast = taken(fit(MovingClip(clip(20), 48.0), a_plan(frames=3)))
    assert [int(frame[0, 0, 0]) for frame in fast] == [0, 20, 40]


@pytest.mark.parametrize(
    "answer",
    [
        Frames(iter([picture(160, 90)] * 5)),
        Frames(iter([picture(160, 90)] * 7)),
        Frames(iter([picture(80, 90)] * 6)),
        MovingClip(iter([]), 12.0),
        MovingClip(iter([picture()]), 0.0),
        Layers([picture(), picture(60, 60)], [3.0, 1.0]),
        Layers([], []),
        Still(np.zeros((5, 5), dtype=np.uint8)),
    ],
)
def test_a_wrong_answer_is_the_engines_error(answer: Frames) -> None:
    with pytest.raises(EngineError) as caught:
        taken(fit(answer, a_plan()))
    assert caught.value.what.zh


def _png(width: int, height: int, *, claim: tuple[int, int] | None = None) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = b"".join(b"\x00" + bytes([10, 120, 240] * width) for _ in range(height))
    header = struct.pack(">IIBBBBB", *(claim or (width, height)), 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def test_a_persons_picture_is_read_as_premultiplied_bgra() -> None:
    still = still_of(_png(7, 5))
    assert still.picture.shape == (5, 7, 4)
    assert tuple(still.picture[2, 3]) == (240, 120, 10, 255)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"\x89PNG\r\n\x1a\n rubbish",
        b"GIF89a" + bytes(40),
        _png(40, 40)[:80],
        _png(3, 3, claim=(60_000, 60_000)),
        _png(3, 3, claim=(40_000, 40)),
    ],
)
def test_hostile_and_damaged_pictures_are_refused(data: bytes) -> None:
    with pytest.raises(InputError) as caught:
        still_of(data, where="mine.png")
    assert caught.value.where == "mine.png"
    assert caught.value.next_step is not None


def test_too_many_bytes_are_refused_before_they_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yingxi.engines.fit.LARGEST_FILE_BYTES", 50)
    with pytest.raises(InputError):
        still_of(_png(9, 9))


def test_a_plans_own_picture_is_shown_by_the_embedded_engine() -> None:
    from yingxi.draw.engine import PapercutEngine

    plan = replace(a_plan(push=0.1), picture=_png(64, 36))
    frames = taken(PapercutEngine().render(plan).frames)
    assert len(frames) == 6
    assert np.abs(frames[0][45, 80].astype(int) - [240, 120, 10, 255]).max() <= 2
