"""Light: air between sheets, modelled puppets, carried lamps, hung moons."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from draw_shots import a_plan, a_set, an_actor

from yingxi.draw.aerial import AerialLight, Pool
from yingxi.draw.camera import Camera
from yingxi.draw.discs import hung
from yingxi.draw.engine import still
from yingxi.draw.layers import Stamp
from yingxi.draw.modelling import Modelling, Outline, Shading
from yingxi.draw.palette import blend, look_of, luma
from yingxi.draw.paper import Lighting, mix, rgb
from yingxi.draw.pixels import on
from yingxi.stage.light import outdoor_scheme
from yingxi.stage.room_light import ROOMS, indoor_scheme
from yingxi.story.plan import Actor, Held
from yingxi.story.stage import Light, Piece, Set
from yingxi.story.terms import Hour, Season, Weather


def _lit_set(hour: Hour, weather: Weather = Weather.CLEAR) -> Set:
    palette, light = outdoor_scheme(hour, weather, Season.SUMMER)
    return a_set(hour=hour, weather=weather).model_copy(update={"palette": palette, "light": light})


@pytest.mark.parametrize("weather", list(Weather))
@pytest.mark.parametrize("hour", list(Hour))
def test_depths_part_into_clear_steps(hour: Hour, weather: Weather) -> None:
    look = look_of(_lit_set(hour, weather))
    far_to_near = [luma(look.depth_colour(z)) for z in (40.0, 13.0, 3.0, -1.5)]
    assert far_to_near == sorted(far_to_near, reverse=True)
    assert far_to_near[0] - far_to_near[-1] > 0.2
    assert luma(look.ramp[1]) > far_to_near[1] + 0.1  # the horizon glows


@pytest.mark.parametrize("hour", list(Hour))
def test_fog_parts_depths_as_widely_as_clear_air(hour: Hour) -> None:
    def span(weather: Weather) -> float:
        look = look_of(_lit_set(hour, weather))
        return luma(look.ramp[1]) - luma(look.depth_colour(7.0))

    assert span(Weather.FOG) > span(Weather.CLEAR) - 0.02


def test_the_sun_burns_through_fog_on_its_own_sheet_only() -> None:
    def suns(weather: Weather) -> list[Pool]:
        sun = Piece(kind="sun", z_m=60, x_m=0.0, y_m=6.0, height_m=8.0)
        plan = a_plan(set_=_lit_set(Hour.DAWN, weather).model_copy(update={"pieces": (sun,)}))
        return [p for p in AerialLight.of(plan, Camera.of(plan), look_of(plan.set)).pools if p.z_m == 60]

    (core,) = suns(Weather.FOG)
    assert core.image.width() > 10
    assert not suns(Weather.CLEAR)


def test_no_hour_is_of_one_hue() -> None:
    for hour in Hour:
        zenith, horizon, *_ = look_of(_lit_set(hour)).ramp
        assert np.abs(np.array(zenith) - np.array(horizon)).max() > 0.35


def test_on_grey_days_a_lamp_is_lit_and_on_clear_ones_none() -> None:
    for hour in (Hour.MORNING, Hour.NOON, Hour.AFTERNOON):
        for weather in (Weather.RAIN, Weather.SNOW):
            assert 0.2 < outdoor_scheme(hour, weather, Season.SUMMER)[1].warmth < 0.3
            assert indoor_scheme("house", hour, weather)[1].warmth > 0.2
        assert outdoor_scheme(hour, Weather.CLEAR, Season.SUMMER)[1].warmth == 0.0
        assert indoor_scheme("house", hour, Weather.CLEAR)[1].warmth == 0.0


def test_warm_and_cool_meet_in_a_colour_not_in_grey() -> None:
    warm, cool = (0.9, 0.6, 0.2), (0.2, 0.5, 0.9)

    def spread(colour: tuple[float, float, float]) -> float:
        return max(colour) - min(colour)

    assert spread(blend(warm, cool, 0.4)) > 1.2 * spread(mix(warm, cool, 0.4))
    assert luma(blend(warm, cool, 0.4)) == pytest.approx(luma(mix(warm, cool, 0.4)))
    assert blend(warm, cool, 0.0) == pytest.approx(warm)
    assert blend(warm, cool, 1.0) == pytest.approx(cool)


@pytest.mark.parametrize("weather", [Weather.CLEAR, Weather.RAIN])
@pytest.mark.parametrize("hour", list(Hour))
def test_faces_take_all_the_light_there_is(hour: Hour, weather: Weather) -> None:
    look = look_of(_lit_set(hour, weather))
    white = look.lighting(0.0).lit((1.0, 1.0, 1.0))
    assert 1.0 < max(white) < 1.25
    skin = look.lighting(0.0).lit((0.95, 0.76, 0.6))
    assert skin[0] > skin[1] > skin[2]
    assert luma(skin) > 0.62


@pytest.mark.parametrize("hour", list(Hour))
def test_what_is_behind_a_head_sinks_towards_the_edges(hour: Hour) -> None:
    def darkness(view: float) -> tuple[float, float]:
        plan = a_plan(set_=_lit_set(hour), actors=(an_actor(),), view=view)
        air = AerialLight.of(plan, Camera.of(plan), look_of(plan.set))
        sheet = on(np.full((plan.height_px, plan.width_px, 4), 200, dtype=np.uint8))
        sheet.pixels[..., 3] = 255
        air.lay(sheet, 30.0, Stamp(1.0, 0.0, 0.0), 10.0 * plan.height_px)
        middle = sheet.pixels[60:100, 120:200, :3].mean()
        return float(middle - sheet.pixels[:20, :20, :3].mean()), float(middle - sheet.pixels[:20, -20:, :3].mean())

    assert min(darkness(0.9)) > 25
    assert sum(darkness(0.9)) > sum(darkness(3.0))


def _with_lantern(held: tuple[Held, ...], *, frame: int = 3) -> np.ndarray:
    actor = an_actor()
    actor = replace(actor, performance=replace(actor.performance, holds=held))
    return still(a_plan(set_=_lit_set(Hour.NIGHT), actors=(actor,)), frame).astype(int)


def test_a_carried_lantern_lights_the_ground_and_its_bearer_warmly() -> None:
    change = _with_lantern((Held("lantern"),)) - _with_lantern(())
    blue, red = change[..., 0], change[..., 2]
    ground = (slice(155, 175), slice(130, 200))
    assert red[ground].mean() > 6
    assert red[ground].mean() > 2 * blue[ground].mean()
    face = (slice(42, 56), slice(150, 172))
    assert red[face].mean() > blue[face].mean()


def test_a_lantern_shines_only_while_it_is_held() -> None:
    later = (Held("lantern", start=4),)
    assert np.array_equal(_with_lantern(later, frame=1), _with_lantern((), frame=1))
    assert not np.array_equal(_with_lantern(later, frame=4), _with_lantern((), frame=4))


def test_a_book_gives_no_light() -> None:
    change = np.abs(_with_lantern((Held("book"),)) - _with_lantern(()))
    assert change[:, :60].max() == 0


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_a_puppet_is_brighter_on_the_side_of_the_light(side: float) -> None:
    pixels = np.zeros((200, 120, 4), dtype=np.uint8)
    pixels[20:180, 20:100] = (120, 120, 120, 255)
    light = Lighting(key=(1.0, 0.9, 0.8), fill=(0.5, 0.5, 0.8), from_x=0.8 * side, from_y=0.4)
    Modelling(Shading(0.2, 0.4, 0.6), 1.0).lay(pixels, Outline.of(pixels), light, 60.0, 180.0, 120.0)
    left, right = (pixels[30:100, columns, :3].mean() for columns in (slice(25, 40), slice(80, 95)))
    assert (right - left) * side > 15
    edges = {-1.0: pixels[30:100, 20, 2].mean(), 1.0: pixels[30:100, 99, 2].mean()}
    assert edges[side] > 165
    assert edges[-side] < 120  # no rim on the far side
    assert pixels[:, :20].max() == 0


def test_light_runs_out_over_all_of_a_long_beast() -> None:
    def step_behind_the_middle(breadth: float) -> float:
        pixels = np.zeros((200, 640, 4), dtype=np.uint8)
        pixels[20:180, 20:620] = (120, 120, 120, 255)
        light = Lighting(key=(1.0, 0.9, 0.8), fill=(0.5, 0.5, 0.8), from_x=0.8, from_y=0.4)
        Modelling(Shading(0.4, 0.4, 0.0), 1.0, breadth).lay(pixels, Outline.of(pixels), light, 320.0, 180.0, 120.0)
        row = pixels[30:100, :, :3].mean(axis=(0, 2))
        return float(np.abs(row[24:-20] - row[20:-24]).max())

    assert step_behind_the_middle(5.0) < 0.5 * step_behind_the_middle(1.0)


def test_a_face_near_by_parts_into_light_and_shade_and_loses_no_feature() -> None:
    light = Lighting(key=(1.0, 0.9, 0.75), fill=(0.55, 0.5, 0.6), from_x=-0.6, from_y=0.4)

    def sides(scale: float, neck_px: float | None) -> tuple[float, float]:
        wide = round(0.4 * scale)
        at, middle = round(0.09 * scale), wide // 2
        pixels = np.full((wide, wide, 4), (150, 180, 220, 255), dtype=np.uint8)
        model = Modelling(Shading(0.16, 0.36, 0.0), 1.0)
        model.lay(pixels, Outline.of(pixels), light, wide / 2, 4.0 * scale, scale, neck_px)
        lit, dark = (pixels[: wide // 3, x - 3 : x + 3, 2].mean() for x in (middle - at, middle + at))
        return float(lit), float(dark)

    near, cloth, afar = sides(1200.0, 400.0), sides(1200.0, None), sides(400.0, 130.0)
    assert near[0] - near[1] > cloth[0] - cloth[1] + 15
    assert afar == sides(400.0, None)
    assert near[1] > 0.55 * 220


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW, Weather.FOG])
@pytest.mark.parametrize("hour", [Hour.MORNING, Hour.NOON, Hour.AFTERNOON])
def test_a_room_on_a_grey_day_is_lit_by_its_window(hour: Hour, weather: Weather) -> None:
    for room in ("modern", "shop", "ward", "house", "tavern", "office"):
        palette, light = indoor_scheme(room, hour, weather)
        by_night, _ = indoor_scheme(room, Hour.NIGHT, weather)
        lit, lamplit = rgb(palette[1]), rgb(by_night[1])
        assert light.warmth < 0.25  # one small lamp at most
        assert lit[0] - lit[2] + 0.1 < lamplit[0] - lamplit[2]
        assert luma(rgb(palette[2])) > luma(rgb(by_night[2]))


def test_the_hours_of_a_room_are_told_apart_by_its_wall() -> None:
    for room in ("modern", "shop", "house", "tavern", "ward"):
        walls = [np.array(rgb(indoor_scheme(room, hour, Weather.CLEAR)[0][2])) for hour in Hour]
        lit = [np.array(rgb(indoor_scheme(room, hour, Weather.CLEAR)[0][1])) for hour in Hour]
        pairs = [(i, j) for i in range(6) for j in range(i)]
        apart = [max(np.abs(walls[i] - walls[j]).max(), np.abs(lit[i] - lit[j]).max()) for i, j in pairs]
        assert min(apart) > 0.05


def test_who_has_a_room_to_themselves_stands_in_its_light() -> None:
    def air(*actors: Actor) -> AerialLight:
        plan = a_plan(set_=a_set(hour=Hour.NIGHT, indoor=True), actors=actors, view=3.2)
        return AerialLight.of(plan, Camera.of(plan), look_of(plan.set))

    alone, two = air(an_actor(x=0.6)), air(an_actor(x=0.6), an_actor("b", x=-0.6))
    assert len(alone.pools) == len(two.pools) + 2
    assert alone.pools[-1].x_px > 160
    assert alone.dark.pixels[..., 3].mean() > two.dark.pixels[..., 3].mean()
    assert alone.veil is not None
    assert two.veil is None


def test_every_room_falls_from_its_lamps_gold_to_a_hue_of_its_own() -> None:
    def warmth(colour: str) -> float:
        red, _, blue = rgb(colour)
        return red - blue

    unlit = ("dungeon", "lab", "ship")  # the moon and screens light these
    hues = {room: indoor_scheme(room, Hour.NIGHT, Weather.CLEAR)[0] for room in ROOMS if room not in unlit}
    assert all(warmth(palette[1]) > 0.2 for palette in hues.values())
    cool = [room for room, palette in hues.items() if warmth(palette[2]) < 0.15]
    assert len(cool) > 0.7 * len(hues)


def test_the_air_of_a_close_room_glows_about_its_lamp() -> None:
    def brightest(x: float) -> float:
        glow = Piece(kind="close_glow", x_m=x, y_m=1.4, z_m=3.2, height_m=1.0)
        plan = a_plan(set_=a_set(glow, hour=Hour.NIGHT, indoor=True), actors=(an_actor(),), view=0.9)
        air = AerialLight.of(plan, Camera.of(plan), look_of(plan.set))
        return float(air.sheet.pixels[..., 2].sum(axis=0).argmax() / air.sheet.width_px)

    assert brightest(-0.5) < 0.45 < 0.55 < brightest(0.5)


@pytest.mark.parametrize("view", [1.2, 2.6, 4.4])
@pytest.mark.parametrize("y_m", [-20.0, 20.0, 60.0])
def test_sun_and_moon_hang_whole_in_the_frame(view: float, y_m: float) -> None:
    moon = Piece(kind="moon", x_m=70.0, y_m=y_m, z_m=120.0, height_m=3.0)
    plan = a_plan(set_=a_set(moon, hour=Hour.NIGHT), actors=(an_actor(),), view=view)
    camera = Camera.of(plan)
    (found,) = hung(plan.set, camera, plan.actors).pieces
    place = camera.place(0, found.z_m)
    x, low = place.point(found.x_m, found.y_m)
    _, high = place.point(found.x_m, found.y_m + found.height_m)
    assert 0 < high < low < plan.height_px
    assert low - high >= 0.11 * plan.height_px
    assert (low - high) / 2 < x < plan.width_px - (low - high) / 2


def test_a_moon_that_roofs_would_cut_anywhere_is_left_out():
    moon = Piece(kind="moon", x_m=70.0, y_m=20.0, z_m=120.0, height_m=3.0)
    roof = Piece(kind="block", x_m=0.0, y_m=-2.0, z_m=12.0, height_m=30.0, width_m=60.0)
    plan = a_plan(set_=a_set(moon, roof, hour=Hour.NIGHT), actors=(an_actor(),), view=4.4)
    assert {piece.kind for piece in hung(plan.set, Camera.of(plan), plan.actors).pieces} == {"block"}


def test_no_cloud_cuts_the_moon_in_two():
    moon = Piece(kind="moon", x_m=70.0, y_m=20.0, z_m=120.0, height_m=3.0)
    plan = a_plan(set_=a_set(moon, hour=Hour.NIGHT), actors=(an_actor(),), view=4.4)
    camera = Camera.of(plan)
    (found,) = hung(plan.set, camera, plan.actors).pieces
    cloud = found.model_copy(update={"kind": "cloud", "z_m": 110.0, "width_m": 20.0})
    cut = plan.set.model_copy(update={"pieces": (moon, cloud)})
    assert [piece.kind for piece in hung(cut, camera, plan.actors).pieces] == ["moon"]


def test_a_lamp_lights_the_wall_behind_it() -> None:
    wall = Piece(kind="wall_plaster", z_m=3.0, height_m=4.0, width_m=20.0)
    light = Light(key="#ffdeb0", fill="#7f6880", from_x=-0.5, from_y=0.7, strength=0.5, warmth=1.0)
    frames = []
    for glow in (0.0, 1.0):
        lantern = Piece(kind="hanging_lantern", x_m=0.8, y_m=1.3, z_m=2.4, height_m=0.5, glow=glow)
        set_ = a_set(wall, lantern, hour=Hour.NIGHT, indoor=True).model_copy(update={"light": light})
        frames.append(still(a_plan(set_=set_), 0).astype(int))
    change = (frames[1] - frames[0])[..., 2]
    assert change.max() > 20
    assert change[:, :40].mean() < change[40:90, 190:250].mean()
