"""Those who do something to each other are brought together."""

from __future__ import annotations

from typing import Any

import pytest

from yingxi.crew.meeting import brought_together
from yingxi.crew.recipe import Place, Player, ShotRecipe
from yingxi.story.board import Shot, Staging
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.terms import Age, Angle, Emotion, Era, Facing, Hour, Season, Sex, ShotSize, Weather


def _player(name: str, x_m: float, action: str = "", partner: str | None = None, **more: Any) -> Player:
    design = CharacterDesign(wardrobe="long_gown", hair="short", height_m=1.7)
    who = Character(id=name, name=name, sex=Sex.MALE, age=Age.ADULT, design=design)
    return Player(character=who, staging=Staging(character=name, x_m=x_m, action=action, partner=partner, **more))


def _recipe(*players: Player, angle: Angle = Angle.EYE) -> ShotRecipe:
    people = tuple(player.staging for player in players)
    shot = Shot(id="s1", scene="sc", duration_s=3, size=ShotSize.FULL, angle=angle, people=people)
    place = Place(place="street", era=Era.REPUBLICAN_CHINA, hour=Hour.DUSK, weather=Weather.CLEAR, season=Season.AUTUMN)
    return ShotRecipe(
        shot=shot, frames=72, fps=24, width_px=960, height_px=540, place=place, players=players, engine="papercut",
        engine_revision=1, look="papercut", seed=1, language="en",
    )  # fmt: skip


def test_two_who_embrace_stand_close_and_face_each_other() -> None:
    recipe, pairs = brought_together(_recipe(_player("a", 0.8, "embrace", "b"), _player("b", -0.9)), frozenset())
    one, other = (player.staging for player in recipe.players)
    assert len(pairs) == 1
    assert 0.2 < one.x_m - other.x_m < 0.5
    assert (one.facing, other.facing) == (Facing.LEFT, Facing.RIGHT)
    assert recipe.shot.people == (one, other)


def test_one_who_sits_stays_where_the_seat_is() -> None:
    recipe, _ = brought_together(_recipe(_player("a", -1.5, "give", "b"), _player("b", 1.0)), frozenset({"b"}))
    assert recipe.players[1].staging.x_m == 1.0


def test_one_who_runs_up_is_seen_to_run() -> None:
    _, pairs = brought_together(_recipe(_player("a", -1.6, "ran and hugged him", "b"), _player("b", 0.5)), frozenset())
    walked = pairs[0].walks_m
    assert walked is not None
    assert 1.0 < walked < 2.0


@pytest.mark.parametrize(
    ("action", "partner", "angle"),
    [("smiles", "b", Angle.EYE), ("embrace", "c", Angle.EYE), ("embrace", "b", Angle.OVER_SHOULDER)],
)
def test_nobody_moves_without_a_touch_a_partner_or_a_free_camera(action: str, partner: str, angle: Angle) -> None:
    before = _recipe(_player("a", -0.8, action, partner), _player("b", 0.9), angle=angle)
    after, pairs = brought_together(before, frozenset())
    assert after == before
    assert pairs == ()


@pytest.mark.parametrize("action", ["reaches out a hand", "she took his hand", "put a hand on his shoulder"])
def test_a_hand_that_is_reached_out_finds_the_only_other_one(action: str) -> None:
    recipe, pairs = brought_together(_recipe(_player("a", -1.0, action), _player("b", 1.0)), frozenset())
    one, other = (player.staging for player in recipe.players)
    assert pairs[0].other == "b"
    assert other.x_m - one.x_m < 1.2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"emotion": Emotion.ANGER}, {}), ({}, {"emotion": Emotion.FEAR}), ({"holds": "lantern"}, {}),
        ({"action": "takes the bundle"}, {}),
    ],
)  # fmt: skip
def test_no_hand_is_taken_in_anger_in_fear_or_with_full_hands(first: dict[str, Any], second: dict[str, Any]) -> None:
    one = {"action": "reaches out a hand", **first}
    before = _recipe(_player("a", -1.0, **one), _player("b", 1.0, **second))
    assert brought_together(before, frozenset()) == (before, ())


def test_of_two_deeds_the_nearer_one_tells_where_they_stand() -> None:
    far, near, both = (
        brought_together(_recipe(_player("a", -1.0, action, "b"), _player("b", 1.0)), frozenset())[0]
        for action in ("bows", "hugs him", "bows and hugs him")
    )
    apart = [two.players[1].staging.x_m - two.players[0].staging.x_m for two in (far, near, both)]
    assert apart[2] == apart[1] < apart[0]
