"""A door has its wall: who knocks goes to the room's door, and outdoors a house comes to them."""

from __future__ import annotations

import pytest

from yingxi.crew.planning import plan_shot
from yingxi.crew.recipe import Place, Player, ShotRecipe
from yingxi.story.board import Shot, Staging
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.plan import ShotPlan
from yingxi.story.pose import P
from yingxi.story.terms import Age, Era, Facing, Hour, Season, Sex, ShotSize, Weather


def _plan(place: str, era: Era, *deeds: tuple[float, str], way: Facing = Facing.RIGHT) -> ShotPlan:
    players = []
    for number, (x_m, action) in enumerate(deeds):
        name = "ab"[number]
        who = Character(
            id=name, name=name, sex=Sex.MALE, age=Age.ADULT,
            design=CharacterDesign(wardrobe="long_gown", hair="short", height_m=1.7),
        )  # fmt: skip
        players.append(Player(character=who, staging=Staging(character=name, x_m=x_m, facing=way, action=action)))
    people = tuple(player.staging for player in players)
    shot = Shot(id="s1", scene="sc", duration_s=2, size=ShotSize.FULL, subject="a", people=people)
    where = Place(
        place=place, era=era, hour=Hour.DUSK, weather=Weather.CLEAR, season=Season.AUTUMN, things=("door",), seed=3
    )
    return plan_shot(
        ShotRecipe(
            shot=shot, frames=24, fps=24, width_px=640, height_px=360, place=where, players=tuple(players),
            engine="papercut", engine_revision=1, look="papercut", seed=1, language="en",
        )
    )  # fmt: skip


def _x_of(plan: ShotPlan, name: str) -> float:
    return next(float(one.performance.pose[0, P["x"]]) for one in plan.actors if one.character == name)


@pytest.mark.parametrize("era", [Era.MODERN, Era.ANCIENT_CHINA])
def test_in_a_room_people_go_to_the_door_which_stays_in_its_wall(era: Era) -> None:
    plan = _plan("home", era, (-0.4, "he knocks"), (0.8, "listens"))
    still = _plan("home", era, (-0.4, "nods"), (0.8, "listens"))
    assert {p.x_m for p in plan.set.pieces if "door" in p.kind} == {p.x_m for p in still.set.pieces if "door" in p.kind}
    nearest = min(p.x_m - _x_of(plan, "a") for p in plan.set.pieces if "door" in p.kind and p.x_m > _x_of(plan, "a"))
    assert 0.4 < nearest < 1.3
    assert _x_of(plan, "b") - _x_of(plan, "a") == pytest.approx(_x_of(still, "b") - _x_of(still, "a"), abs=0.05)


@pytest.mark.parametrize("way", [Facing.LEFT, Facing.RIGHT])
def test_outdoors_a_house_stands_behind_one_who_knocks_and_no_door_stands_alone(way: Facing) -> None:
    plan = _plan("village", Era.FAIRY_TALE, (0.0, "he knocks"), way=way)
    house = next(piece for piece in plan.set.pieces if piece.kind == "cottage" and piece.z_m < 1.0)
    assert house.z_m > 0.0
    assert (house.x_m - _x_of(plan, "a")) * (1.0 if way is Facing.RIGHT else -1.0) > 0.3
    assert not any(piece.kind.startswith("door") for piece in plan.set.pieces)
