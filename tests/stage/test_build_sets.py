"""Sets: every place builds, follows its seed, keeps people's room free and shows what the text names."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from yingxi.errors import InputError
from yingxi.stage.build import build_set
from yingxi.stage.naming import fits
from yingxi.stage.places import BUILDERS, room_of
from yingxi.stage.room_light import ROOMS
from yingxi.story.places import PLACES
from yingxi.story.stage import Set
from yingxi.story.terms import Era, Hour, Season, Weather
from yingxi.story.things import THINGS
from yingxi.story.trades import TRADES

CASES = st.tuples(
    st.sampled_from(sorted(PLACES)), st.sampled_from(Era), st.sampled_from(Hour), st.sampled_from(Weather),
    st.sampled_from(Season), st.integers(0, 10_000), st.sampled_from((16 / 9, 1.0, 9 / 16)),
)  # fmt: skip


def built(place: str = "village", hour: Hour = Hour.NOON, weather: Weather = Weather.CLEAR, **more: object) -> Set:
    return build_set(place, Era.ANCIENT_CHINA, hour, weather, **more)  # type: ignore[arg-type]


def luma(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_place_has_a_builder_and_every_room_its_colours():
    assert set(BUILDERS) == set(PLACES)
    for place in PLACES:
        for era in Era:
            assert room_of(place, era) in ROOMS


@settings(max_examples=120, deadline=None)
@given(CASES)
def test_any_place_builds_deterministically(case):
    place, era, hour, weather, season, seed, aspect = case
    first = build_set(place, era, hour, weather, season, seed=seed, aspect=aspect)
    assert first == build_set(place, era, hour, weather, season, seed=seed, aspect=aspect)
    assert len(first.pieces) >= 10
    assert len(first.palette) == 6
    assert [p.z_m for p in first.pieces] == sorted((p.z_m for p in first.pieces), reverse=True)
    assert first.indoor == PLACES[place].indoor


@settings(max_examples=120, deadline=None)
@given(CASES)
def test_people_have_room_and_places_to_sit_and_stand(case):
    place, era, hour, weather, season, seed, aspect = case
    made = build_set(place, era, hour, weather, season, seed=seed, aspect=aspect)
    reach = 3.0 if aspect > 1 else 1.2
    for piece in made.pieces:
        tall = piece.y_m + piece.height_m > 1.25 and piece.y_m < 1.9
        inside = abs(piece.x_m) < reach * 0.3 and -0.5 < piece.z_m < 0.9
        assert not (tall and inside), piece
    assert len(made.marks) >= 3
    poses = {mark.pose for mark in made.marks}
    assert {"stand", "sit"} <= poses
    for mark in made.marks:
        if mark.pose != "stand":
            assert 0.2 <= mark.y_m <= 1.2


@pytest.mark.parametrize("place", sorted(PLACES))
def test_another_seed_stands_things_elsewhere(place):
    spots = [
        tuple((p.kind, p.x_m, p.z_m) for p in build_set(place, Era.FAIRY_TALE, Hour.NOON, Weather.CLEAR, seed=s).pieces)
        for s in range(3)
    ]
    assert len(set(spots)) == 3


def test_places_differ_in_what_stands_in_them():
    kinds = {place: frozenset(p.kind for p in built(place).pieces) for place in PLACES}
    own = {
        place: kind - frozenset().union(*(k for other, k in kinds.items() if other != place))
        for place, kind in kinds.items()
    }
    distinct = [place for place in PLACES if own[place] or len(kinds[place]) > 8]
    assert len(set(kinds.values())) >= 33
    assert len(distinct) >= 24


def test_eras_dress_a_place():
    def kinds(era: Era) -> set[str]:
        return {p.kind for p in build_set("street", era, Hour.NOON, Weather.CLEAR).pieces}

    assert "shop" in kinds(Era.ANCIENT_CHINA)
    assert "timber_house" in kinds(Era.FAIRY_TALE)
    assert "vista_city" in kinds(Era.MODERN)


@pytest.mark.parametrize("kind", sorted(THINGS))
@pytest.mark.parametrize("place", ["tavern", "seaside", "courtyard"])
def test_named_things_are_seen_where_they_fit(place, kind):
    before = {(p.kind, p.x_m, p.z_m) for p in built(place, seed=4).pieces}
    made = built(place, things=(kind,), seed=4)
    shown = [p for p in made.pieces if p.kind == kind]
    elsewise = {
        "moon", "tree", "boat", "door", "window", "table", "bench", "chair", "counter", "lamp", "stove", "lantern",
        "fire", "bed", "throne", "kite",
    }  # fmt: skip
    if not fits(kind, place):
        assert {(p.kind, p.x_m, p.z_m) for p in made.pieces} == before
        return
    assert shown or kind in elsewise
    for piece in shown:
        if kind not in elsewise | {"carriage", "car", "bus"} and THINGS[kind].height_m < 1.6 and piece.z_m <= 1.3:
            assert 1.0 <= abs(piece.x_m) <= 4.7


def test_a_boat_lies_on_water_and_a_bed_stands_in_a_room():
    assert not any(p.kind == "boat" for p in built("forest", things=("boat",)).pieces)
    for place in ("forest", "field", "street"):
        assert not {p.kind for p in built(place, things=("lantern", "bed", "wine_bowl")).pieces} & {
            "lantern", "bed", "wine_bowl",
        }  # fmt: skip
    for seed in range(8):
        made = built("village", things=("boat",), seed=seed)
        boats = [p for p in made.pieces if p.kind == "boat"]
        assert bool(boats) == (made.water_z_m is not None)
        assert all(boat.z_m > (made.water_z_m or 0) for boat in boats)


def test_things_do_not_stand_in_each_other():
    names = ("chair", "coffin", "drum", "basket", "cage", "wine_jar", "bundle", "golden_ball")
    made = built("courtyard", things=names)
    spots = [(p.x_m, p.y_m) for p in made.pieces if p.kind in names]
    assert len(spots) == len(set(spots)) == 6, "things more than there is room for are left out"


def test_a_room_is_dressed_alike_whatever_the_text_names():
    def wall(things: tuple[str, ...]) -> list[tuple[str, float]]:
        made = built("hut", Hour.NIGHT, things=things, seed=3)
        return [(p.kind, p.x_m) for p in made.pieces if p.kind.startswith("quiet_")]

    assert wall(()) == wall(("wine_bowl", "cage", "book"))
    assert wall(())


def test_a_rooms_floor_is_darker_than_its_wall():
    for place in (kind for kind, known in PLACES.items() if known.indoor):
        for hour in Hour:
            levels = [luma(colour) for colour in built(place, hour).palette[1:]]
            assert levels[0] > levels[1] > levels[2] > levels[4]


def test_an_unknown_thing_is_left_out():
    assert built(things=("phlogiston",)) == built()


def test_night_is_darker_than_noon_and_lamps_are_lit():
    for place in ("village", "tavern"):
        noon, night = built(place, Hour.NOON), built(place, Hour.NIGHT)
        assert luma(night.palette[2]) < luma(noon.palette[2]) * 0.8
        assert night.light.warmth > noon.light.warmth
        assert night.light.strength < noon.light.strength


def test_six_hours_and_six_weathers_all_look_different():
    looks = {(built(hour=h, weather=w).palette, built(hour=h, weather=w).light.key) for h in Hour for w in Weather}
    assert len(looks) == 36


def test_far_is_lighter_than_near_by_day():
    for hour in (Hour.DAWN, Hour.MORNING, Hour.NOON, Hour.AFTERNOON):
        levels = [luma(c) for c in built(hour=hour).palette[2:]]
        assert levels == sorted(levels, reverse=True)


def test_the_light_comes_from_where_the_sun_stands():
    for seed in range(6):
        made = built(hour=Hour.DUSK, seed=seed)
        sun = next(p for p in made.pieces if p.kind == "sun")
        assert sun.x_m * made.light.from_x > 0


def test_an_unknown_place_names_the_known_ones():
    with pytest.raises(InputError) as caught:
        built("atlantis")
    assert "atlantis" in caught.value.in_("en")
    assert "tavern" in caught.value.in_("zh")


@pytest.mark.parametrize("era", list(Era))
@pytest.mark.parametrize("place", sorted(set(PLACES) - {"train"}))
def test_every_place_has_two_layouts_for_close_shots(place, era):
    made = build_set(place, era, Hour.NIGHT, Weather.CLEAR)
    close = [piece for piece in made.pieces if piece.kind.startswith("close_")]
    for mirrored in (False, True):
        layout = [piece for piece in close if piece.flip is mirrored]
        assert len(layout) >= 3
        assert len({piece.kind for piece in layout}) >= 2


def test_two_people_never_share_a_close_layout_and_one_keeps_theirs():
    def layout(variant, mirrored):
        pieces = build_set("tavern", Era.REPUBLICAN_CHINA, Hour.NIGHT, Weather.CLEAR, close_variant=variant).pieces
        return {(p.kind, abs(p.x_m)) for p in pieces if p.kind.startswith("close_") and p.flip is mirrored}

    assert layout(1, False) == layout(1, False)
    assert len({frozenset(layout(variant, side)) for variant in range(3) for side in (False, True)}) == 6


def test_rooms_hold_what_their_kind_is_known_by_within_a_wide_frame():
    known = {
        "bedroom": ("bed_modern",), "kitchen": ("kitchen_units", "refrigerator"), "school": ("chalkboard",
            "pupil_desk"),
        "hospital": ("sickbed", "drip_stand"), "office": ("office_desk", "whiteboard"), "shop": ("goods_shelf", "till"),
        "cafe": ("cafe_counter", "cafe_table"), "station": ("platform_sign", "waiting_seats"),
        "spaceship": ("ship_window", "ship_console"),
    }  # fmt: skip
    for place, kinds in known.items():
        made = build_set(place, Era.MODERN, Hour.NIGHT, Weather.CLEAR)
        seen = {p.kind for p in made.pieces if abs(p.x_m) < 3.2}
        assert {kind for kind in kinds if kind != "refrigerator"} <= seen, place


def test_no_sun_or_moon_hangs_in_rain_or_snow():
    for weather in (Weather.RAIN, Weather.SNOW):
        for hour in (Hour.DAWN, Hour.NIGHT):
            assert not {p.kind for p in built("field", hour, weather).pieces} & {"sun", "moon"}


def test_rain_at_dawn_is_not_brown():
    far, middle = built(hour=Hour.DAWN, weather=Weather.RAIN).palette[2:4]
    for colour in (far, middle):
        red, blue = int(colour[1:3], 16), int(colour[5:7], 16)
        assert blue >= red * 0.92


def test_other_worlds_have_their_own_sky_and_no_weather():
    for place in ("planet", "undersea"):
        made = built(place, Hour.NOON, Weather.RAIN, season=Season.AUTUMN)
        assert made.weather is Weather.CLEAR
        assert made.palette != built("field", Hour.NOON).palette
        assert not {p.kind for p in made.pieces} & {"sun", "overcast", "cloud"}


def test_people_at_a_market_do_not_all_stand_before_the_same_land():
    lands = set()
    for variant in range(3):
        made = build_set("market", Era.ANCIENT_CHINA, Hour.NOON, Weather.CLEAR, close_variant=variant)
        for flip in (False, True):
            lands.add(tuple(p.kind for p in made.pieces if p.kind.startswith("close_") and p.flip is flip))
    assert len(lands) >= 5


def test_no_carved_chair_or_lacquered_post_stands_outside_china():
    for place in ("palace", "castle", "home", "station"):
        for seed in range(4):
            kinds = {p.kind for p in build_set(place, Era.FAIRY_TALE, Hour.NOON, Weather.CLEAR, seed=seed).pieces}
            assert not kinds & {"near_chair", "near_lattice", "near_post"}


@pytest.mark.parametrize("place", ["village", "courtyard", "garden", "theatre", "workshop"])
def test_places_of_today_show_nothing_of_old_houses(place):
    old = {"house_china", "cottage", "thatched_hut", "hall_front", "theatre", "timber_house", "garden_wall", "forge",
        "loom", "castle", "vista_castle", "vista_gables"}  # fmt: skip
    for seed in range(5):
        made = build_set(place, Era.MODERN, Hour.NOON, Weather.CLEAR, seed=seed)
        assert not {piece.kind for piece in made.pieces} & old


@pytest.mark.parametrize("place", ["field", "mountain", "seaside", "desert", "graveyard"])
def test_open_land_has_a_great_shape_close_behind_people(place):
    for era in Era:
        for seed in range(4):
            made = build_set(place, era, Hour.NOON, Weather.CLEAR, Season.SPRING, seed=seed)
            close = [p for p in made.pieces if 0.9 < p.z_m < 6.0 and 1.0 < abs(p.x_m) < 4.3 and p.height_m >= 0.9]
            assert any(not p.kind.startswith(("ground_", "near_", "close_")) for p in close), (place, era, seed)


def test_a_room_in_the_rain_at_night_is_warm_and_not_dark():
    for room in ("home", "bedroom", "kitchen", "study", "tavern", "hut"):
        lit, wall = build_set(room, Era.REPUBLICAN_CHINA, Hour.NIGHT, Weather.RAIN).palette[1:3]
        assert luma(lit) > 150
        assert luma(wall) > 75
        assert int(lit[1:3], 16) > int(lit[5:7], 16) + 40


def test_rain_by_night_is_blue():
    for colour in built(hour=Hour.NIGHT, weather=Weather.RAIN).palette[:4]:
        assert int(colour[5:7], 16) > int(colour[1:3], 16) + 20


@pytest.mark.parametrize("trade", ["", *sorted(TRADES)])
@pytest.mark.parametrize("era", list(Era))
def test_a_shop_shows_its_trade_behind_the_people(era, trade):
    for place in ("shop", "workshop"):
        made = build_set(place, era, Hour.NOON, Weather.CLEAR, trade=trade)
        goods = [p for p in made.pieces if p.kind.startswith(("goods_", "steel_rack"))]
        middle = [p for p in goods if abs(p.x_m) < 1.0 and (p.width_m or 0) > 2.0]
        if era is Era.MODERN and trade in ("", "grocer", "machine"):
            assert goods, "a supermarket or a repair shop of today has racks of its own"
            continue
        assert middle, (place, era)
        assert not trade or middle[0].kind == f"goods_{trade}"
        assert len(goods) >= 3


@pytest.mark.parametrize("era", [Era.ANCIENT_CHINA, Era.FAIRY_TALE])
@pytest.mark.parametrize(
    "place", ["home", "bedroom", "kitchen", "study", "tavern", "palace", "church", "school", "tower"]
)
def test_a_room_has_one_great_thing_behind_the_people(place, era):
    for seed in range(4):
        made = build_set(place, era, Hour.NOON, Weather.CLEAR, seed=seed)
        great = [
            p
            for p in made.pieces
            if 1.5 < p.z_m <= 3.2 and p.y_m + p.height_m > 1.8 and abs(p.x_m) < 1.8
            and not p.kind.startswith(("wall_", "floor_", "beam", "frieze", "close_", "quiet_", "hung_", "pillar"))
            and "_on_wall" not in p.kind
        ]  # fmt: skip
        assert any(max(p.width_m or 0.0, p.height_m) >= 1.7 for p in great), (place, era, seed)


def test_no_supermarket_stands_in_a_tale():
    for place in ("shop", "cafe"):
        for era in (Era.FAIRY_TALE, Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA):
            kinds = {p.kind for p in build_set(place, era, Hour.NOON, Weather.CLEAR).pieces}
            assert not kinds & {"drinks_fridge", "till", "sale_signs", "cafe_counter", "pendant_lamp"}


def test_a_great_tree_frames_open_land_opposite_its_heavier_side():
    framed = 0
    for seed in range(12):
        made = built("village", seed=seed)
        trees = [p for p in made.pieces if p.kind in ("near_tree", "near_pine")]
        assert len(trees) <= 1
        framed += len(trees)
    assert framed >= 5


@pytest.mark.parametrize("era", [Era.ANCIENT_CHINA, Era.FAIRY_TALE, Era.MODERN])
def test_a_shops_own_goods_stand_behind_a_head(era):
    made = build_set("shop", era, Hour.NOON, Weather.CLEAR, trade="book")
    assert any(piece.kind == "close_wares_book" for piece in made.pieces)
    assert any(piece.kind == "goods_book" for piece in made.pieces)


def test_a_supermarket_keeps_its_shelves():
    made = build_set("shop", Era.MODERN, Hour.NOON, Weather.CLEAR)
    assert not any(piece.kind.startswith("close_wares") for piece in made.pieces)


@pytest.mark.parametrize("season", [Season.SUMMER, Season.AUTUMN])
def test_a_clear_afternoon_is_blue_over_a_warm_horizon(season):
    palette = built("street", Hour.AFTERNOON, season=season).palette
    warmth = [int(colour[1:3], 16) - int(colour[5:7], 16) for colour in palette]
    assert warmth[1] > 60
    assert all(warmth[place] < 0 for place in (0, 2, 3, 4, 5))


def test_an_afternoon_without_sun_is_not_brown():
    for weather in (Weather.CLOUDY, Weather.RAIN):
        for colour in built("street", Hour.AFTERNOON, weather).palette[2:4]:
            red, blue = int(colour[1:3], 16), int(colour[5:7], 16)
            assert blue >= red
