"""Rooms by day and in the dark: what shines in them, and where their fires burn."""

from __future__ import annotations

import pytest

from yingxi.stage.build import build_set
from yingxi.story.places import PLACES
from yingxi.story.stage import Set
from yingxi.story.terms import Era, Hour, Weather

FLAMES = ("candle", "oil_lamp", "lamp", "torch")
LAMPS = ("hanging_lantern", "standing_lantern", "chandelier", "pendant_lamp", "floor_lamp", "bedside_cabinet")


def burning(made: Set) -> list[str]:
    return [p.kind for p in made.pieces if p.kind in FLAMES or (p.kind in LAMPS and p.glow > 0.05)]


@pytest.mark.parametrize("era", list(Era))
@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW, Weather.FOG])
def test_on_a_grey_day_at_most_one_small_lamp_burns(weather: Weather, era: Era) -> None:
    for place in ("home", "bedroom", "kitchen", "study", "tavern", "shop", "hospital", "cafe", "hotel", "office"):
        made = build_set(place, era, Hour.NOON, weather, seed=2)
        assert len(burning(made)) <= 1, place
        assert not set(burning(made)) & {"chandelier", "pendant_lamp", "hanging_lantern"}
        assert len(burning(build_set(place, era, Hour.NIGHT, weather, seed=2))) >= len(burning(made))


@pytest.mark.parametrize("place", ["shop", "corridor", "home", "hospital", "office", "cafe"])
def test_rooms_of_today_show_their_hour_in_a_window(place: str) -> None:
    for seed in range(4):
        made = build_set(place, Era.MODERN, Hour.NOON, Weather.RAIN, seed=seed)
        windows = [p for p in made.pieces if p.kind in ("window_row", "modern_window") and abs(p.x_m) < 3.3]
        assert windows
        assert any(p.kind == "window_bloom" for p in made.pieces)


@pytest.mark.parametrize("era", list(Era))
def test_no_fire_burns_on_a_room_s_floor(era: Era) -> None:
    for place in ("home", "study", "bedroom", "shop", "tavern", "hut"):
        if not PLACES[place].indoor:
            continue
        made = build_set(place, era, Hour.NIGHT, Weather.CLEAR, things=("fire",))
        assert not any(p.kind == "fire" for p in made.pieces)
        assert any(p.kind in ("hearth", "stove", "kitchen_range", "forge", "tea_stove") for p in made.pieces)
