"""Close shots: what stands behind a head is composed for the frame, and for close frames alone."""

from __future__ import annotations

import numpy as np
import pytest

from yingxi.draw.palette import look_of
from yingxi.draw.paper import Paper
from yingxi.draw.pixels import on
from yingxi.draw.sets import PAINTERS, framed_set
from yingxi.stage.build import build_set
from yingxi.story.places import PLACES
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Era, Hour, Weather


def made(place: str) -> Set:
    return build_set(place, Era.REPUBLICAN_CHINA, Hour.NIGHT, Weather.CLEAR)


def seen(place: str, view_m: float, heads: list[tuple[float, float]], *, x: float = 0.0, y: float = 1.35) -> Set:
    camera = np.array([[x, y, 5.0, view_m, 0.0]] * 3, dtype=np.float32)
    return framed_set(made(place), camera, heads, 16 / 9)


def close_kinds(set_: Set) -> set[str]:
    return {piece.kind for piece in set_.pieces if piece.kind.startswith("close_")}


@pytest.mark.parametrize("place", sorted(PLACES))
def test_everything_a_set_holds_can_be_drawn(place):
    for era in Era:
        set_ = build_set(place, era, Hour.DUSK, Weather.SNOW)
        assert {piece.kind for piece in set_.pieces} <= PAINTERS.keys()


@pytest.mark.parametrize("place", ["tavern", "forest"])
def test_wide_and_empty_frames_show_the_set_itself(place):
    assert not close_kinds(seen(place, 3.9, [(0.0, 0.0)]))
    assert not close_kinds(seen(place, 0.8, []))
    assert close_kinds(seen(place, 0.8, [(0.0, 0.0)]))


@pytest.mark.parametrize(
    ("place", "low"),
    [("tavern", "close_low_room"), ("forest", "close_low_meadow"), ("riverside", "close_low_pond")],
)
def test_low_frames_show_what_small_animals_live_among(place, low):
    kinds = close_kinds(seen(place, 0.8, [(0.0, 0.0)], y=0.3))
    assert low in kinds
    assert kinds <= {low, "close_light", "close_clouds"}
    assert not any(kind.startswith("close_low") for kind in close_kinds(seen(place, 0.8, [(0.0, 0.0)])))


def test_a_low_frame_that_shows_the_whole_of_a_child_shows_the_room():
    assert not close_kinds(seen("tavern", 1.2, [(0.0, 0.0)], y=0.5))


def framed(*pieces: Piece, heads: list[tuple[float, float]]) -> dict[str, Piece]:
    camera = np.array([[0.0, 1.35, 5.0, 0.9, 0.0]] * 3, dtype=np.float32)
    set_ = made("tavern").model_copy(update={"pieces": pieces, "indoor": pieces[0].z_m < 3.0})
    return {piece.kind: piece for piece in framed_set(set_, camera, heads, 16 / 9).pieces}


PAIR = [(-0.4, 0.0), (0.4, 0.0)]


def test_two_people_leave_room_for_the_window_alone():
    scroll = Piece(kind="close_scroll", x_m=0.14, y_m=0.08, z_m=2.0, height_m=0.84)
    window = Piece(kind="close_lattice", x_m=0.62, y_m=0.08, z_m=2.0, height_m=0.8)
    assert framed(scroll, window, heads=PAIR).keys() == {"close_lattice"}
    assert framed(scroll, window, heads=[(-0.2, 0.0)]).keys() == {"close_scroll", "close_lattice"}
    assert framed(scroll, heads=PAIR).keys() == {"close_scroll"}


def test_no_bough_grows_out_of_a_head():
    bough = Piece(kind="close_bough", z_m=30.0, height_m=1.0)
    assert framed(bough, heads=[(-0.3, 0.0)])["close_bough"].x_m == 0.0
    assert framed(bough, heads=PAIR)["close_bough"].x_m > 0.0
    left = framed(bough.model_copy(update={"flip": True}), heads=[(0.1, 0.0)])["close_bough"]
    assert left.x_m < 1e-6


BEHIND = ("close_candle", "close_lantern", "close_torch", "close_glow")
"""What may stand behind a head: its light."""


@pytest.mark.parametrize("place", ["tavern", "street", "palace"])
def test_what_frames_a_head_stands_on_the_side_it_looks_to(place):
    for head, way in ((-0.15, 1.0), (0.15, -1.0)):
        set_ = seen(place, 0.8, [(head, 0.0)])
        framing = [p for p in set_.pieces if p.kind.startswith("close_") and p.kind not in BEHIND]
        aside = [piece.x_m for piece in framing if abs(piece.x_m) > 0.1]
        main = min(aside, key=lambda x: abs(abs(x) - 0.5))
        assert main * way > 0


def test_what_can_be_read_is_never_mirrored():
    for head in (-0.2, 0.2):
        pieces = seen("tavern", 0.8, [(head, 0.0)]).pieces
        assert not any(piece.flip for piece in pieces if piece.kind in ("close_tags", "close_jars"))


def test_nothing_hangs_behind_a_rooms_wall_and_no_window_is_left_twice():
    set_ = seen("bedroom", 0.8, [(-2.0, 2.4)], x=-1.9)
    wall = next(piece for piece in set_.pieces if piece.kind.startswith("wall_"))
    assert all(piece.z_m <= wall.z_m for piece in set_.pieces)
    assert not any(piece.kind in ("lattice_window", "moon_window", "scroll") for piece in set_.pieces)


def on_wall(kind: str, hour: Hour, weather: Weather) -> np.ndarray:
    """Return what a piece lays on a middling wall: 1 px is 0.01 of the frame's height, the origin at (150, 70)."""
    look = look_of(build_set("home", Era.FAIRY_TALE, hour, weather))
    sheet = on(np.full((140, 300, 4), 140, dtype=np.uint8))
    sheet.pixels[..., 3] = 255
    sheet.canvas.translate(150, 70)
    sheet.canvas.scale(100, -100)
    piece = Piece(kind=kind, x_m=0.0, y_m=0.0, z_m=3.2, height_m=1.0)
    PAINTERS[kind](Paper(sheet.canvas, look.lighting(3.2), 100.0), piece, look)
    return sheet.pixels[..., :3].astype(float).mean(axis=2)


def edges(wall: np.ndarray, columns: slice) -> float:
    """Return how hard the edges are in the part of a wall where the sun's panes would lie."""
    return float(np.abs(np.diff(wall[30:90, columns], axis=1)).max())


@pytest.mark.parametrize(("kind", "columns"), [("close_glow_day", slice(170, 250)), ("close_low_room", slice(84, 140))])
def test_the_sun_lies_on_a_wall_by_day_alone(kind, columns):
    assert edges(on_wall(kind, Hour.MORNING, Weather.CLEAR), columns) > 7
    assert edges(on_wall(kind, Hour.NIGHT, Weather.CLEAR), columns) < 5


@pytest.mark.parametrize("kind", ["close_glow", "close_glow_day"])
@pytest.mark.parametrize("hour", list(Hour))
def test_a_wall_sinks_into_the_dark_away_from_its_light(hour, kind):
    wall = on_wall(kind, hour, Weather.CLOUDY)
    assert wall[50:90, 125:175].mean() > wall[:, -20:].mean() + 30
    assert wall[50:90, 125:175].mean() > wall[:, :20].mean() + 30


LAMPS = ("close_candle", "close_lantern", "close_torch", "close_lamp", "close_pendant")
LIGHTS = (*LAMPS, "close_hearth")


def close_layouts(place: str, hour: Hour, weather: Weather, variant: int) -> list[list[Piece]]:
    set_ = build_set(place, Era.REPUBLICAN_CHINA, hour, weather, close_variant=variant)
    close = [piece for piece in set_.pieces if piece.kind.startswith("close_")]
    return [[piece for piece in close if piece.flip is flip] for flip in (False, True)]


ROOMS = sorted(place for place, row in PLACES.items() if row.indoor)


@pytest.mark.parametrize("place", ROOMS)
def test_a_room_has_one_light_and_its_wall_glows_about_it(place):
    for variant in range(3):
        for mine in close_layouts(place, Hour.NIGHT, Weather.CLEAR, variant):
            glows = [piece for piece in mine if piece.kind.startswith("close_glow")]
            lights = [piece for piece in mine if piece.kind in LIGHTS]
            if not mine or place == "playhouse":
                continue
            assert len(glows) == 1
            assert len(lights) <= 1
            assert all(glows[0].x_m == light.x_m for light in lights)


@pytest.mark.parametrize("place", ["home", "study", "teahouse", "bedroom"])
def test_by_day_a_room_is_lit_through_a_window_whatever_falls_and_by_night_by_its_lamp(place):
    for variant in range(3):
        for weather in (Weather.CLEAR, Weather.RAIN, Weather.FOG):
            for mine in close_layouts(place, Hour.MORNING, weather, variant):
                kinds = {piece.kind for piece in mine}
                assert "close_glow_day" in kinds
                assert not kinds & {*LAMPS}
                glow = next(piece for piece in mine if piece.kind == "close_glow_day")
                assert any(p.x_m == glow.x_m for p in mine if p is not glow)
        for mine in close_layouts(place, Hour.NIGHT, Weather.RAIN, variant):
            assert "close_glow" in {piece.kind for piece in mine}


def test_by_night_a_lamp_hangs_where_people_live_and_none_in_the_wild():
    def lit(place: str, hour: Hour) -> bool:
        return any(p.kind == "close_lantern" for mine in close_layouts(place, hour, Weather.CLEAR, 0) for p in mine)

    assert lit("street", Hour.NIGHT)
    assert not lit("street", Hour.NOON)
    assert not lit("mountain", Hour.NIGHT)


@pytest.mark.parametrize("at", [-0.3, -0.1, 0.0, 0.12, 0.3])
@pytest.mark.parametrize("place", ["courtyard", "field", "street"])
def test_no_moon_touches_a_head(place: str, at: float) -> None:
    lights = [piece for piece in seen(place, 0.9, [(at, 0.0)]).pieces if piece.kind == "close_light"]
    for light in lights:
        unit = 0.9 * (5.0 + light.z_m) / 5.0
        assert abs(light.x_m / unit - at / 0.9) > 0.14 / 0.9 + 0.155


def test_what_hangs_between_two_hangs_in_their_gap() -> None:
    even, aside = (
        {p.kind: p.x_m for p in seen("home", 1.2, [(left, 0.0), (right, 0.0)]).pieces if p.kind.startswith("close_")}
        for left, right in ((-0.5, 0.5), (-0.3, 0.9))
    )
    moved = {kind for kind in even.keys() & aside.keys() if aside[kind] > even[kind] + 0.1}
    assert moved
