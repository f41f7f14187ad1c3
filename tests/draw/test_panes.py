"""Weather in windows: it falls only behind glass, moves, and stands still in clear weather."""

from __future__ import annotations

import numpy as np
import pytest
import skia

from yingxi.draw.camera import Camera
from yingxi.draw.palette import look_of
from yingxi.draw.panes import falls_of
from yingxi.stage.build import build_set
from yingxi.story.stage import Piece
from yingxi.story.terms import Era, Hour, Weather

TRACK = np.tile(np.array([0.0, 1.5, 8.0, 5.2, 0.0], np.float32), (8, 1))
CAMERA = Camera(TRACK, 320, 180)


def falls(weather: Weather):
    made = build_set("home", Era.ANCIENT_CHINA, Hour.NIGHT, weather, seed=3)
    return list(falls_of(made.pieces, CAMERA, 24.0, look_of(made)))


def picture(weather: Weather, frame: int) -> np.ndarray:
    pixels = np.zeros((180, 320, 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    for fall in falls(weather):
        fall.draw(canvas, frame)
    return pixels


def test_nothing_falls_in_clear_weather():
    assert falls(Weather.CLEAR) == []


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW])
def test_it_falls_behind_glass_only_and_moves_on_twos(weather):
    first, held, later = picture(weather, 0), picture(weather, 1), picture(weather, 4)
    assert first.any()
    assert np.array_equal(first, held)
    assert not np.array_equal(first, later)
    assert np.count_nonzero(first[..., 3].any(axis=0)) < 200, "the wall between the windows stays dry"


@pytest.mark.parametrize("kind", ["casement", "close_casement", "close_city_window"])
def test_it_falls_neither_on_curtains_nor_on_the_plant_before_the_glass(kind):
    piece = Piece(kind=kind, x_m=0.0, y_m=0.6, z_m=5.0, height_m=2.0, width_m=1.6, seed=5)
    look = look_of(build_set("home", Era.FAIRY_TALE, Hour.NIGHT, Weather.RAIN, seed=3))
    (fall,) = falls_of((piece,), CAMERA, 24.0, look)
    box = skia.Rect.MakeLTRB(0, 0, 200, 200 * (fall.glass[3] - fall.glass[1]) / (fall.glass[2] - fall.glass[0]))
    free = fall._free(box)
    if kind != "close_city_window":
        assert not free.contains(20, 20), "a curtain hangs in the upper corner"
        assert free.contains(100, 20)
    if kind != "casement":
        assert fall._plant(box).getBounds().centerY() > box.centerY(), "it stands on the sill"


@pytest.mark.parametrize(("kind", "drape_m"), [("modern_window", 0.30), ("train_window", 0.27)])
def test_it_keeps_off_curtains_that_hang_straight(kind, drape_m):
    look = look_of(build_set("home", Era.MODERN, Hour.NIGHT, Weather.SNOW, seed=3))
    for width in (1.8, 2.3, 2.9):
        (fall,) = falls_of((Piece(kind=kind, height_m=1.9, width_m=width, z_m=3.2),), CAMERA, 24.0, look)
        assert fall.glass[2] <= width / 2 - drape_m + 0.02
