"""Who plays the crowd."""

from __future__ import annotations

from yingxi.crew.players import player_of, players_of
from yingxi.story.board import Staging
from yingxi.story.cast import Cast
from yingxi.story.terms import Era, Facing, Season

CAST = Cast(characters=())


def _crowd(count: int) -> list[Staging]:
    return [Staging(character=f"extra:villager.{k}", x_m=0.7 * k, facing=Facing.LEFT) for k in range(count)]


def test_no_two_of_a_small_crowd_wear_the_same() -> None:
    for seed in range(12):
        players = players_of(_crowd(3), CAST, Era.REPUBLICAN_CHINA, "zh", seed)
        mains = [one.character.design.main for one in players if one.character.design]
        assert len(set(mains)) == 3


def test_an_extra_alone_is_the_same_person_each_time() -> None:
    one = _crowd(1)[0]
    first = player_of(one, CAST, Era.FAIRY_TALE, "en", 4)
    assert players_of([one], CAST, Era.FAIRY_TALE, "en", 4) == (first,)


def test_extras_put_on_something_warm_in_winter() -> None:
    warm = {"padded_coat", "overcoat", "jacket", "modern_casual", "cardigan", "hoodie"}
    for seed in range(8):
        players = players_of(_crowd(3), CAST, Era.MODERN, "en", seed, Season.WINTER)
        assert {one.character.design.wardrobe for one in players if one.character.design} <= warm


def test_no_two_of_a_crowd_have_the_same_great_beard() -> None:
    elders = [Staging(character=f"extra:elder_man.{k}", x_m=0.7 * k, facing=Facing.LEFT) for k in range(2)]
    for seed in range(12):
        one, other = (player.character.design for player in players_of(elders, CAST, Era.ANCIENT_CHINA, "zh", seed))
        assert one is not None
        assert other is not None
        assert one.beard != other.beard or one.beard == "goatee"
