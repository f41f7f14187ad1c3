from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yingxi.draw.captions import Captions, draw_lines, measure, safe_area, text_px
from yingxi.draw.pixels import blank
from yingxi.story.timeline import Cue

SIZES = [(640, 360), (360, 640), (400, 400)]


def _drawn(
    width: int, height: int, lines: tuple[str, ...], clear: tuple[tuple[float, float, float, float], ...] = ()
) -> np.ndarray:
    sheet = blank(width, height)
    Captions((Cue(start=0, end=5, lines=lines),), width, height).draw(sheet.canvas, 0, clear)
    return sheet.pixels


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_captions_stay_in_the_safe_area(width: int, height: int) -> None:
    pixels = _drawn(width, height, ("这是一句放在画面下方的字幕", "and a second line of it"))
    ys, xs = np.nonzero(pixels[..., :3].min(axis=2) > 200)
    safe = safe_area(width, height)
    assert len(ys) > 100
    assert ys.max() < (1 - safe.bottom) * height
    assert xs.min() >= safe.left * width * 0.9
    assert xs.max() <= (1 - safe.right) * width * 1.01


def test_tall_frames_leave_the_apps_buttons_free() -> None:
    safe = safe_area(1080, 1920)
    assert safe.bottom >= 0.22
    assert safe.right >= 0.12


@settings(max_examples=30, deadline=None)
@given(x=st.floats(0, 1), y=st.floats(0.1, 1), size=st.floats(0.05, 0.3), shape=st.sampled_from(SIZES))
def test_captions_never_cover_a_speaking_face(x: float, y: float, size: float, shape: tuple[int, int]) -> None:
    width, height = shape
    half = size * min(width, height) / 2
    face = (x * width - half, y * height - half, x * width + half, y * height + half)
    drawing = Captions((), width, height)
    caption = draw_lines(("两行字幕的第一行在这里", "第二行在这里"), width, height)
    left, top = drawing.place(caption, (face,))
    apart = (
        left >= face[2] or left + caption.width_px <= face[0] or top >= face[3] or top + caption.height_px <= face[1]
    )
    assert apart
    assert top >= 0
    assert top + caption.height_px <= height


def test_a_line_too_long_is_set_smaller() -> None:
    width, height = 640, 360
    line = "长" * 60
    assert measure(line, text_px(width, height)) > width
    assert draw_lines((line,), width, height).width_px <= width


def test_a_label_stands_in_a_corner_the_whole_time() -> None:
    sheet = blank(640, 360)
    Captions((), 640, 360, label="AI 生成").draw(sheet.canvas, 3)
    ys, xs = np.nonzero(sheet.pixels[..., 3])
    assert len(ys) > 0
    assert xs.max() < 200
    assert ys.max() < 60


def test_captions_spare_hands_at_the_foot_of_the_frame_but_never_go_to_the_top_for_them() -> None:
    drawing = Captions((), 640, 360)
    caption = draw_lines(("一行字幕",), 640, 360)
    left, usual = drawing.place(caption, ())
    hand = (left, usual - 40.0, left + 30.0, usual + 3.0)
    assert drawing.place(caption, (), (), (hand,))[1] > usual
    everywhere = (0.0, 0.0, 640.0, 360.0)
    assert drawing.place(caption, (), (), (everywhere,)) == (left, usual)


def test_a_listening_face_gives_way_to_a_speaking_one_alone() -> None:
    drawing = Captions((), 640, 360)
    caption = draw_lines(("一行字幕",), 640, 360)
    left, usual = drawing.place(caption, ())
    listens = (left, usual - 60.0, left + 80.0, 355.0)
    _, top = drawing.place(caption, (), (listens,))
    assert top + caption.height_px <= listens[1]
    speaks = (0.0, 0.0, 640.0, listens[1])
    assert drawing.place(caption, (speaks,), (listens,))[1] >= listens[1]
