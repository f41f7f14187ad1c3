from __future__ import annotations

import pytest

from yingxi.board.clearing import clear_shift_m
from yingxi.board.framing import body_of
from yingxi.board.geometry import ASPECTS, frame_of
from yingxi.story.board import Shot, Staging
from yingxi.story.stage import Light, Piece, Set
from yingxi.story.terms import Era, Hour, ShotSize, Weather


def _set(*pieces: Piece) -> Set:
    return Set(
        place="street", era=Era.ANCIENT_CHINA, hour=Hour.DUSK, weather=Weather.CLEAR,
        palette=("#000000",) * 6, light=Light(key="#ffffff", fill="#000000"), pieces=pieces, width_m=40.0,
    )  # fmt: skip


def _shift(size: ShotSize, *pieces: Piece, aspect: float = 16 / 9) -> float:
    one = Staging(character="a", x_m=0.5)
    shot = Shot(id="s", scene="c", duration_s=3.0, size=size, subject="a", people=(one,))
    body = body_of(one, {"a": (1.7, 1.54)}, {"a": "human"}, {}, {})
    return clear_shift_m(shot, [body], _set(*pieces), frame_of(aspect))


@pytest.mark.parametrize("aspect", ASPECTS.values())
@pytest.mark.parametrize("kind", ["hanging_lantern", "lamp_post"])
def test_nothing_grows_out_of_a_head(kind: str, aspect: float) -> None:
    hangs = kind == "hanging_lantern"
    piece = Piece(kind=kind, x_m=0.55, y_m=1.5 if hangs else 0.0, z_m=1.8, height_m=0.5 if hangs else 3.4)
    assert abs(_shift(ShotSize.FULL, piece, aspect=aspect)) >= 0.2


def test_who_stands_clear_stays() -> None:
    assert _shift(ShotSize.FULL, Piece(kind="hanging_lantern", x_m=3.0, y_m=1.5, z_m=1.8, height_m=0.5)) == 0.0
    assert _shift(ShotSize.FULL, Piece(kind="hanging_lantern", x_m=0.5, y_m=2.9, z_m=1.8, height_m=0.5)) == 0.0
    assert _shift(ShotSize.FULL, Piece(kind="hills", x_m=0.5, z_m=60.0, height_m=9.0)) == 0.0


def test_close_frames_have_a_background_of_their_own() -> None:
    assert _shift(ShotSize.CLOSE_UP, Piece(kind="lamp_post", x_m=0.5, z_m=1.8, height_m=3.4)) == 0.0


def test_nothing_grows_out_of_a_back_or_a_hip() -> None:
    plant = Piece(kind="house_plant", x_m=0.75, z_m=1.8, height_m=1.4)
    assert _shift(ShotSize.FULL, plant) != 0.0
    assert _shift(ShotSize.FULL, plant.model_copy(update={"x_m": 2.6})) == 0.0


@pytest.mark.parametrize("kind", ["hearth", "fire"])
def test_nobody_stands_in_a_fire(kind: str) -> None:
    fire = Piece(kind=kind, x_m=0.6, z_m=2.6, height_m=2.1 if kind == "hearth" else 0.9)
    assert abs(_shift(ShotSize.FULL, fire)) >= 0.6
    assert _shift(ShotSize.FULL, fire.model_copy(update={"x_m": 3.4})) == 0.0


def test_nobody_walks_into_a_fire() -> None:
    one, there = Staging(character="a", x_m=0.0), Staging(character="a", x_m=1.5)
    shot = Shot(id="s", scene="c", duration_s=3.0, size=ShotSize.FULL, subject="a", people=(one,))
    body, end = (body_of(at, {"a": (1.7, 1.54)}, {"a": "human"}, {}, {}) for at in (one, there))
    set_ = _set(Piece(kind="hearth", x_m=2.1, z_m=2.6, height_m=2.0))
    assert clear_shift_m(shot, [body], set_, frame_of(16 / 9)) == 0.0
    assert clear_shift_m(shot, [body], set_, frame_of(16 / 9), [end]) < 0.0
