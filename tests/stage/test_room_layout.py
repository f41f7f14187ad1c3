"""Rooms: nothing stands or hangs in another thing's way, nobody has furniture growing out of the back."""

from __future__ import annotations

import pytest

from yingxi.stage.build import build_set
from yingxi.stage.draft import PROPS, REAR, Draft
from yingxi.stage.layout import conflicts, half_width_m, room_taken, settle, stands_behind_somebody
from yingxi.story.places import PLACES
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Era, Hour, Season, Weather
from yingxi.story.trades import TRADES

ROOMS = sorted(kind for kind, place in PLACES.items() if place.indoor)
ASPECTS = (16 / 9, 1.0, 9 / 16)


def drafted(aspect: float = 16 / 9) -> Draft:
    return Draft(Era.FAIRY_TALE, Hour.NOON, Weather.CLEAR, Season.SUMMER, 3, aspect)


def in_the_way(made: Set) -> list[str]:
    return [f"{a.kind} {a.x_m} / {b.kind} {b.x_m}" for a, b in conflicts(made.pieces)]


@pytest.mark.parametrize("era", list(Era))
@pytest.mark.parametrize("place", ROOMS)
def test_nothing_in_a_room_is_in_anothers_way(place, era):
    for seed in range(3):
        for aspect in ASPECTS:
            for hour in (Hour.NOON, Hour.NIGHT):
                made = build_set(place, era, hour, Weather.CLEAR, seed=seed, aspect=aspect)
                assert not in_the_way(made), (place, era, seed, aspect)


@pytest.mark.parametrize("trade", sorted(TRADES))
def test_nothing_in_a_shop_is_in_anothers_way(trade):
    for era in Era:
        for place in ("shop", "workshop"):
            made = build_set(place, era, Hour.NIGHT, Weather.CLEAR, trade=trade, seed=5)
            assert not in_the_way(made), (place, era, trade)


@pytest.mark.parametrize("place", ROOMS)
def test_no_furniture_grows_out_of_who_stands_at_a_mark(place):
    for era in Era:
        for seed in range(4):
            for aspect in ASPECTS:
                made = build_set(place, era, Hour.NIGHT, Weather.CLEAR, seed=seed, aspect=aspect)
                room = [p for p in made.pieces if not p.kind.startswith(("near_", "close_"))]
                assert not [p.kind for p in room if stands_behind_somebody(p, aspect < 0.8)], (place, era, seed)


def test_a_picture_keeps_off_the_curtain():
    draft = drafted()
    draft.add("casement", 1.0, REAR, 1.9, y=0.9, w=1.75)
    draft.add("poster", 1.9, REAR, 0.8, y=1.4, w=0.6)
    settle(draft)
    window, picture = draft.pieces
    assert not room_taken(window).meets(room_taken(picture))
    assert window.x_m == 1.0


def test_a_table_moves_with_what_lies_on_it_and_a_seat_with_its_mark():
    draft = drafted()
    draft.add("table_europe", 2.3, PROPS + 0.6, 0.8, w=1.5)
    draft.add("candle", 2.1, PROPS + 0.58, 0.3, y=0.8)
    draft.add("chair_europe", 1.5, PROPS, 1.0)
    draft.mark("chair_europe", 1.5, PROPS - 0.05, y=0.46, pose="sit")
    draft.add("counter", 2.3, PROPS + 1.0, 1.3, w=1.3)
    settle(draft)
    at = {piece.kind: piece.x_m for piece in draft.pieces}
    assert at["table_europe"] != 2.3
    assert at["table_europe"] - at["candle"] == pytest.approx(0.2)
    assert at["chair_europe"] == draft.marks[0].x_m > 1.5


def test_a_lesser_thing_without_room_is_left_out():
    draft = drafted()
    draft.add("goods_tea", 0.0, REAR - 0.1, 2.4, w=12.5)
    draft.add("poster", 0.4, REAR, 0.8, y=1.4, w=0.6)
    settle(draft)
    assert [piece.kind for piece in draft.pieces] == ["goods_tea"]


def test_nothing_hides_a_door():
    for era in Era:
        for seed in range(6):
            made = build_set("corridor", era, Hour.NOON, Weather.CLEAR, seed=seed)
            doors = [p for p in made.pieces if p.kind == "office_door" and abs(p.x_m) < 3.5]
            stools = [p for p in made.pieces if p.kind == "stool"]
            assert doors
            for door in doors:
                for stool in stools:
                    gap = abs(stool.x_m / (8.0 + stool.z_m) - door.x_m / (8.0 + door.z_m)) * (8.0 + door.z_m)
                    assert gap > 0.4


def test_no_candle_burns_by_day_where_the_sun_comes_in():
    burning = {"candle", "oil_lamp", "torch", "lamp"}
    for place in ("home", "study", "kitchen", "tower", "tavern"):
        for era in (Era.ANCIENT_CHINA, Era.FAIRY_TALE):
            noon = build_set(place, era, Hour.NOON, Weather.CLEAR, seed=2)
            assert not {p.kind for p in noon.pieces} & burning
            lamps = [p for p in noon.pieces if p.kind in ("hanging_lantern", "chandelier", "standing_lantern")]
            assert all(p.glow == 0.0 for p in lamps)
    for place, hour, weather in (("study", Hour.NIGHT, Weather.CLEAR), ("study", Hour.NOON, Weather.RAIN),
        ("cellar", Hour.NOON, Weather.CLEAR)):  # fmt: skip
        assert {p.kind for p in build_set(place, Era.FAIRY_TALE, hour, weather, seed=2).pieces} & burning


def test_daylight_comes_from_the_windows_side_and_has_one_bloom():
    for place in ("home", "cafe", "office", "school", "hospital", "study"):
        for seed in range(4):
            made = build_set(place, Era.MODERN, Hour.MORNING, Weather.CLEAR, seed=seed)
            blooms = [p for p in made.pieces if p.kind == "window_bloom"]
            assert len(blooms) <= 1
            for bloom in blooms:
                assert abs(bloom.x_m) < 0.8 or bloom.x_m * made.light.from_x > 0


@pytest.mark.parametrize("place", [room for room in ROOMS if room != "cave"])
def test_the_dark_shapes_at_a_rooms_edges_are_things_of_a_room(place):
    garden = {"near_plant", "near_bush", "near_leaves", "near_grass", "near_rock", "near_reeds", "near_fence"}
    for era in Era:
        for seed in range(4):
            made = build_set(place, era, Hour.NOON, Weather.CLEAR, seed=seed)
            assert not {p.kind for p in made.pieces} & garden, (place, era)


def test_no_room_window_hangs_on_a_trains_side():
    for place in ("station", "train", "vehicle", "spaceship", "cave"):
        kinds = {
            p.kind for p in build_set(place, Era.MODERN, Hour.NIGHT, Weather.CLEAR, things=("window", "door")).pieces
        }
        assert not kinds & {"window", "door"}


def test_a_box_follows_the_given_width():
    narrow, wide = (Piece(kind="bookshelf", height_m=2.0, width_m=w) for w in (1.0, 2.0))
    assert half_width_m(wide) == pytest.approx(2 * half_width_m(narrow))
