from __future__ import annotations

import numpy as np
import pytest
from draw_shots import a_plan
from hypothesis import given
from hypothesis import strategies as st

from yingxi.draw.cards import _halved
from yingxi.draw.engine import PapercutEngine, still
from yingxi.draw.transitions import blend
from yingxi.story.terms import Transition


def _frame(value: int) -> np.ndarray:
    frame = np.full((4, 6, 4), value, dtype=np.uint8)
    frame[..., 3] = 255
    return frame


@given(share=st.floats(0, 1), a=st.integers(0, 255), b=st.integers(0, 255))
def test_a_dissolve_stays_between_its_ends(share: float, a: int, b: int) -> None:
    mixed = blend(_frame(a), _frame(b), share, Transition.DISSOLVE)
    assert min(a, b) - 1 <= int(mixed[0, 0, 0]) <= max(a, b) + 1
    assert (mixed[..., 3] == 255).all()


def test_ends_are_exact_and_new_arrays() -> None:
    a, b = _frame(10), _frame(200)
    for kind in Transition:
        assert np.array_equal(blend(a, b, 0.0, kind), a)
        assert np.array_equal(blend(a, b, 1.0, kind), b)
        assert blend(a, b, 0.0, kind) is not a


def test_a_fade_is_dark_in_the_middle_and_a_cut_has_no_middle() -> None:
    a, b = _frame(100), _frame(200)
    assert blend(a, b, 0.5, Transition.FADE)[..., :3].max() == 0
    assert np.array_equal(blend(a, b, 0.49, Transition.CUT), a)
    assert np.array_equal(blend(a, b, 0.5, Transition.CUT), b)


@pytest.mark.parametrize(
    "card", [("灯笼街", "原著：无名氏"), ("A Rather Long Title for Such a Short Tale", "by nobody"), ("终",)]
)
@pytest.mark.parametrize(("width", "height"), [(320, 180), (180, 320)])
def test_cards_are_whole_moving_and_repeatable(card: tuple[str, ...], width: int, height: int) -> None:
    plan = a_plan(card=card, frames=4, width=width, height=height)
    frames = [frame.copy() for frame in PapercutEngine().render(plan).frames]
    again = [frame.copy() for frame in PapercutEngine().render(plan).frames]
    assert len(frames) == 4
    assert all(frame.shape == (height, width, 4) and (frame[..., 3] == 255).all() for frame in frames)
    assert not np.array_equal(frames[0], frames[3])
    assert all(np.array_equal(a, b) for a, b in zip(frames, again, strict=True))


def test_the_title_shows_once_the_scroll_is_open() -> None:
    shut, opened = (
        still(a_plan(card=("灯笼街",), frames=34, width=640, height=360), frame).astype(int) for frame in (0, 33)
    )

    def seal(pixels: np.ndarray) -> int:
        return int(((pixels[..., 2] > 130) & (pixels[..., 1] < 70) & (pixels[..., 0] < 70)).sum())

    assert seal(opened) > 8 + 2 * seal(shut)  # the paper's tooth reddens a pixel here and there


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("The Frog Prince", ("The Frog", "Prince")),
        ("从百草园到三味书屋", ("从百草", "园到三味书屋")),
        ("Rapunzel", ("Rapunzel",)),
    ],
)
def test_long_titles_break_between_words(title: str, lines: tuple[str, ...]) -> None:
    broken = _halved(title)
    assert "".join(broken).replace(" ", "") == title.replace(" ", "")
    assert len(broken) == len(lines)
