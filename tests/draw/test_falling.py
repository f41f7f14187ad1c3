from __future__ import annotations

from dataclasses import replace

from yingxi.draw.falling import as_seen, light_on, shading_of
from yingxi.draw.lamps import Lamp
from yingxi.draw.palette import SetLook, look_of, luma
from yingxi.stage.build import build_set
from yingxi.story.stage import Piece
from yingxi.story.terms import Era, Hour, Season, Weather

_WHITE = (0.95, 0.95, 0.95)


def _look(place: str, hour: Hour, weather: Weather = Weather.CLEAR) -> SetLook:
    return look_of(build_set(place, Era.FAIRY_TALE, hour, weather, Season.WINTER))


def test_a_white_coat_glows_close_and_belongs_to_the_dusk_from_afar() -> None:
    look = _look("street", Hour.DUSK)
    close, wide = (luma(look.lighting(0.0, share).lit(_WHITE)) for share in (0.0, 1.0))
    assert close > 0.85 > 0.75 > wide > 0.5


def test_by_day_nobody_is_dimmed() -> None:
    look = _look("street", Hour.NOON)
    assert look.lighting(0.0, 1.0) == look.lighting(0.0, 0.0)


def test_a_storm_gives_no_moonlit_edge() -> None:
    clear, storm = (shading_of(_look("seaside", Hour.NIGHT, w)) for w in (Weather.CLEAR, Weather.RAIN))
    assert storm.edge < 0.4 * clear.edge


def test_a_fire_lights_from_its_side() -> None:
    look = replace(_look("home", Hour.NIGHT), from_x=-0.5)
    fire = Lamp(Piece(kind="hearth", x_m=0.3, z_m=3.0, height_m=2.0), 0.3, 0.5, 3.0, 2.4, 0.4, (1.0, 0.6, 0.3))
    left, right = (light_on(look, [fire], x, 0.0, 1.0) for x in (-0.6, 1.2))
    assert left.from_x > 0.2 > -0.2 > right.from_x
    assert left.key[2] < look.lighting(0.0, 1.0).key[2]


def test_a_close_shots_light_comes_from_the_disc_it_shows() -> None:
    look = _look("seaside", Hour.DUSK)
    disc = Piece(kind="close_light", x_m=0.5, z_m=70.0, height_m=1.0)
    assert as_seen(look, [disc], 0.0).from_x > 0.0 > as_seen(look, [disc], 1.0).from_x
    assert as_seen(look, [], 0.0) == look


def test_a_close_shots_light_comes_from_its_lamp_before_the_moon() -> None:
    look = _look("street", Hour.NIGHT)
    moon, lamp = (
        Piece(kind=k, x_m=x, z_m=2.0, height_m=1.0) for k, x in (("close_light", 0.5), ("close_lantern", -0.6))
    )
    assert as_seen(look, [moon, lamp], 0.0).from_x < 0.0
    room = _look("home", Hour.NIGHT)
    glow = Piece(kind="close_glow", x_m=0.6, z_m=3.2, height_m=1.0)
    assert as_seen(room, [lamp, glow], 0.0).from_x > 0.3


def test_by_night_a_lamp_is_warm_on_a_face() -> None:
    look = _look("street", Hour.NIGHT)
    lamp = Lamp(
        Piece(kind="close_lantern", x_m=-0.5, z_m=1.5, height_m=1.0), -0.5, 1.5, 1.5, 1.0, 0.4, (1.0, 0.85, 0.5)
    )
    near, far = (light_on(look, lamps, 0.0, 0.0, 0.15).lit(_WHITE) for lamps in ([lamp], []))
    assert near[0] - near[2] > far[0] - far[2] + 0.05
    assert luma(near) > 0.8 * luma(far)
