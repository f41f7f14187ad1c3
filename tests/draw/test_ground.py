"""Ground under the sky: lit where people act, deep towards us, wet in rain; ranges of hills that run out."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
import skia

from yingxi.draw.palette import look_of
from yingxi.draw.paper import Paper
from yingxi.draw.sets import PAINTERS, framed_set
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.groundlight import house_shades, tree_shades
from yingxi.stage.build import build_set
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Era, Hour, Season, Weather

SCALE = 60.0


def a_field(weather: Weather = Weather.CLEAR, hour: Hour = Hour.AFTERNOON, season: Season = Season.SUMMER) -> Set:
    return build_set("field", Era.FAIRY_TALE, hour, weather, season)


def painted(piece: Piece, set_: Set, width: int = 480, height: int = 240, foot: float = 40.0) -> np.ndarray:
    """Paint a piece with its foot's middle `foot` pixels below the upper edge; (height, width, RGBA)."""
    pixels = np.zeros((height, width, 4), np.uint8)
    look = look_of(set_)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(width / 2, foot)
    canvas.scale(SCALE, -SCALE)
    PAINTERS[piece.kind](Paper(canvas, look.lighting(piece.z_m), SCALE, screen=0.5), piece, look)
    return pixels


def ground(kind: str, set_: Set) -> np.ndarray:
    return painted(Piece(kind=kind, height_m=0.2, width_m=40.0, z_m=3.2, seed=4), set_).astype(float)


@pytest.mark.parametrize("kind", ["ground_grass", "ground_earth", "ground_sand", "ground_stone"])
@pytest.mark.parametrize("hour", [Hour.DAWN, Hour.MORNING, Hour.NOON, Hour.AFTERNOON])
def test_people_stand_in_the_light_and_the_ground_before_them_in_the_shade(kind: str, hour: Hour) -> None:
    pixels = ground(kind, a_field(hour=hour))
    lit, before = pixels[52:70, 120:360, :3].mean(), pixels[110:140, 120:360, :3].mean()
    assert lit > before * 1.25


@pytest.mark.parametrize("throw", [tree_shades, house_shades])
def test_the_sun_throws_shades_that_rain_and_night_do_not(throw: Callable[..., None]) -> None:
    def thrown(weather: Weather, hour: Hour) -> bool:
        pixels = np.zeros((80, 200, 4), np.uint8)
        canvas = skia.Surface(pixels).getCanvas()
        canvas.translate(100, 5)
        canvas.scale(20, -20)
        look, piece = look_of(a_field(weather, hour)), Piece(kind="ground_grass", z_m=3.2, width_m=40.0)
        sheet = skia.Path()
        sheet.addRect(skia.Rect.MakeLTRB(-5, -3, 5, 0))
        throw(Brush(Paper(canvas, look.lighting(3.2), 20.0), piece, look), sheet, (0.5, 0.6, 0.4))
        return bool(pixels[..., 3].any())

    assert all(thrown(Weather.CLEAR, hour) for hour in (Hour.DAWN, Hour.MORNING, Hour.NOON, Hour.DUSK))
    assert not thrown(Weather.RAIN, Hour.NOON)
    assert not thrown(Weather.CLEAR, Hour.NIGHT)


def test_puddles_hold_the_sky() -> None:
    dry, wet = (ground("ground_earth", a_field(w, Hour.MORNING))[60:120, :, :3] for w in (Weather.CLOUDY, Weather.RAIN))

    def blueness(pixels: np.ndarray) -> float:
        return float((pixels[..., 2] - pixels[..., 0]).max())

    assert blueness(wet) > blueness(dry) + 25


def test_autumn_strews_leaves() -> None:
    def reds(season: Season) -> int:
        pixels = ground("ground_earth", a_field(season=season))
        return int(((pixels[..., 0] - pixels[..., 1]) > 55).sum())

    assert reds(Season.AUTUMN) > reds(Season.SUMMER) + 100


def test_a_range_that_ends_inside_a_frame_runs_out() -> None:
    piece = Piece(kind="hills", height_m=1.5, width_m=6.0, z_m=60.0, seed=3)
    alpha = painted(piece, a_field(), foot=140.0)[:136, :, 3]
    drawn = np.flatnonzero(alpha.max(axis=0) > 200)
    tall = (alpha[:, drawn] > 200).sum(axis=0)
    assert max(tall[:6].max(), tall[-6:].max()) < 0.45 * tall.max()


def test_near_shapes_frame_a_whole_figure_under_the_sky_but_not_in_a_room() -> None:
    camera = np.tile(np.array([0.0, 0.9, 6.5, 2.2, 0.0], np.float32), (2, 1))

    def nearest(set_: Set) -> list[float]:
        shown = framed_set(set_, camera, [(0.0, 0.0)], 16 / 9)
        return [abs(p.x_m) for p in shown.pieces if p.kind.startswith("near_") and p.x_m]

    half_m = 0.5 * 2.2 * 16 / 9 * (6.5 - 1.2) / 6.5
    assert min(nearest(a_field())) < half_m + 0.6
    assert min(nearest(build_set("home", Era.FAIRY_TALE, Hour.NOON, Weather.CLEAR)), default=9.0) > half_m + 0.3


def test_windows_are_lit_in_rain_by_day() -> None:
    assert look_of(a_field(Weather.RAIN, Hour.NOON)).windows > 0.5
    assert look_of(a_field(Weather.CLEAR, Hour.NOON)).windows == 0.0
    assert look_of(a_field(Weather.CLEAR, Hour.NIGHT)).windows == 1.0
