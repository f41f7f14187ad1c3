from __future__ import annotations

from yingxi.stage.build import build_set
from yingxi.stage.light import outdoor_scheme
from yingxi.story.terms import Era, Hour, Season, Weather


def test_snow_at_dusk_is_blue_under_a_warm_horizon() -> None:
    palette, _ = outdoor_scheme(Hour.DUSK, Weather.SNOW, Season.WINTER)
    red, blue = ([int(colour[at : at + 2], 16) for colour in palette] for at in (1, 5))
    assert red[1] > blue[1]
    assert all(r < b for r, b in zip(red[2:], blue[2:], strict=True))


def test_a_computer_stands_on_a_table() -> None:
    pieces = build_set("modern_home", Era.MODERN, Hour.NOON, Weather.CLEAR, Season.SUMMER, things=("computer",)).pieces
    assert all(piece.y_m > 0.4 for piece in pieces if piece.kind == "computer")
    assert any(piece.kind == "computer" for piece in pieces)
