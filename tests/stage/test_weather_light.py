"""The colours of places under the sky: bold by day, bright over the land in every weather."""

from __future__ import annotations

import pytest

from yingxi.stage.build import build_set
from yingxi.stage.light import outdoor_scheme
from yingxi.story.terms import Era, Hour, Season, Weather

DAY = (Hour.DAWN, Hour.MORNING, Hour.NOON, Hour.AFTERNOON)


def channels(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


@pytest.mark.parametrize("weather", list(Weather))
@pytest.mark.parametrize("hour", DAY)
def test_no_colour_of_a_day_is_grey(hour: Hour, weather: Weather) -> None:
    palette, _ = outdoor_scheme(hour, weather, Season.SUMMER)
    for place, colour in enumerate(palette):
        spread = max(channels(colour)) - min(channels(colour))
        # Snow's and noon's air is pale where the sky meets the land; deep and middle tones are rich.
        assert place == 1 or spread > 30, (place, colour)


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW, Weather.CLOUDY])
@pytest.mark.parametrize("hour", list(Hour))
def test_under_clouds_a_bright_rift_stays_over_the_land(hour: Hour, weather: Weather) -> None:
    palette, _ = outdoor_scheme(hour, weather, Season.SUMMER)
    zenith, horizon, far = (sum(channels(colour)) for colour in palette[:3])
    assert horizon > zenith + 150
    assert horizon > far + 25


def test_snow_throws_blue_shade_by_day() -> None:
    for hour in DAY:
        _, light = outdoor_scheme(hour, Weather.SNOW, Season.WINTER)
        red, green, blue = channels(light.fill)
        assert blue > green > red


@pytest.mark.parametrize("place", ["street", "market", "harbour", "playground"])
def test_where_the_ground_is_paved_a_coping_closes_the_frame(place: str) -> None:
    def kinds(aspect: float) -> set[str]:
        made = build_set(place, Era.FAIRY_TALE, Hour.NOON, Weather.CLEAR, aspect=aspect)
        return {piece.kind for piece in made.pieces}

    assert "near_ledge" in kinds(16 / 9)
    assert "near_ledge" not in kinds(9 / 16)  # there captions stand


@pytest.mark.parametrize("kind", ["near_rock", "near_bush", "near_plant", "near_jars"])
def test_low_near_shapes_stand_inside_the_frame(kind: str) -> None:
    found = [
        abs(piece.x_m)
        for place in ("mountain", "garden", "street", "market", "desert", "balcony", "temple")
        for seed in range(6)
        for piece in build_set(place, Era.FAIRY_TALE, Hour.NOON, Weather.CLEAR, seed=seed).pieces
        if piece.kind == kind
    ]
    assert found
    assert max(found) < 3.0


def test_clouds_tower_on_clear_days_only() -> None:
    def has_banks(hour: Hour, weather: Weather) -> bool:
        return any(p.kind == "cloud_bank" for p in build_set("field", Era.MODERN, hour, weather).pieces)

    assert has_banks(Hour.NOON, Weather.CLEAR)
    assert not has_banks(Hour.NIGHT, Weather.CLEAR)
    assert not has_banks(Hour.NOON, Weather.RAIN)
