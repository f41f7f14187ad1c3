"""What a deed needs stands where it is done, and a still shows the deed."""

from __future__ import annotations

import numpy as np
import pytest

from yingxi.crew.planning import plan_shot
from yingxi.crew.recipe import Place, Player, ShotRecipe
from yingxi.crew.telling import telling_frame
from yingxi.story.board import Shot, Staging
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.plan import ShotPlan
from yingxi.story.pose import F, J, P, joints
from yingxi.story.terms import Age, Era, Hour, Season, Sex, ShotSize, Weather


def _player(name: str, x_m: float, action: str, **more: str) -> Player:
    design = CharacterDesign(wardrobe="long_gown", hair="short", hat="crown", height_m=1.7)
    who = Character(id=name, name=name, sex=Sex.MALE, age=Age.ADULT, design=design)
    return Player(character=who, staging=Staging(character=name, x_m=x_m, action=action, **more))


def _plan(place: str, *players: Player, hour: Hour = Hour.NIGHT) -> ShotPlan:
    people = tuple(player.staging for player in players)
    shot = Shot(id="s1", scene="sc", duration_s=3, size=ShotSize.FULL, subject=people[0].character, people=people)
    where = Place(place=place, era=Era.FAIRY_TALE, hour=hour, weather=Weather.CLEAR, season=Season.AUTUMN)
    return plan_shot(
        ShotRecipe(
            shot=shot, frames=72, fps=24, width_px=960, height_px=540, place=where, players=players,
            engine="papercut", engine_revision=1, look="papercut", seed=1, language="en",
        )
    )  # fmt: skip


def test_a_sleeper_lies_covered_in_a_bed_as_long_as_a_body_without_a_crown() -> None:
    plan = _plan("bedroom", _player("a", 0.5, "she slept"))
    bed = next(piece for piece in plan.set.pieces if piece.kind == "bed_europe")
    assert (bed.width_m or 0.0) > 2.0
    assert abs(bed.x_m - 0.5) < 0.3
    assert any(piece.kind == "quilt" for piece in plan.set.pieces)
    assert plan.actors[0].design.hat == "none"


def test_one_who_sleeps_in_the_wood_lies_on_the_ground() -> None:
    plan = _plan("forest", _player("a", 0.5, "she slept"))
    assert not any("bed" in piece.kind for piece in plan.set.pieces)
    assert float(plan.actors[0].performance.pose[40, P["y"]]) < 0.4


def test_one_on_the_bare_ground_draws_up_a_knee_and_has_an_arm_under_the_head() -> None:
    plan = _plan("forest", _player("a", 0.5, "she lies on the ground"))
    spots = joints(plan.actors[0].performance.pose, plan.actors[0].body)[40]
    leg = plan.actors[0].body.leg
    assert spots[J["knee_n"], 1] - spots[J["hip_n"], 1] > 0.12 * leg
    assert abs(spots[J["wrist_f"], 0] - spots[J["head"], 0]) < 0.4 * leg
    assert spots[:, 1].min() > -0.05


def test_one_who_eats_has_a_table_within_reach() -> None:
    plan = _plan("kitchen", _player("a", -1.0, "he ate"))
    tables = [piece for piece in plan.set.pieces if piece.kind == "table_europe" and abs(piece.z_m) < 0.9]
    eater_m = float(plan.actors[0].performance.pose[0, 0])
    assert any(0.3 < piece.x_m - eater_m < 1.0 for piece in tables)


@pytest.mark.parametrize(("action", "afloat"), [("he stood in his boat", True), ("he walked along", False)])
def test_one_in_a_boat_stands_in_a_boat(action: str, afloat: bool) -> None:
    plan = _plan("riverside", _player("a", 0.0, action))
    assert any(piece.kind == "rowing_boat" and abs(piece.z_m) < 0.5 for piece in plan.set.pieces) is afloat


@pytest.mark.parametrize("actions", [("she sat in the boat",), ("he rowed the boat", "she sat in the boat")])
def test_those_in_a_boat_are_inside_its_hull(actions: tuple[str, ...]) -> None:
    plan = _plan("riverside", *(_player("ab"[k], 1.4 * k, action) for k, action in enumerate(actions)))
    boat = next(piece for piece in plan.set.pieces if piece.kind == "rowing_boat" and abs(piece.z_m) < 0.5)
    assert boat.z_m < min(float(actor.performance.pose[0, P["z"]]) for actor in plan.actors)
    for actor in plan.actors:
        assert abs(float(actor.performance.pose[0, P["x"]]) - boat.x_m) < 0.36 * 3.2 * boat.height_m
    assert not any(piece.kind in ("rock", "bench") and abs(piece.z_m) < 0.5 for piece in plan.set.pieces)


def test_a_crew_stands_between_the_two_sides_of_its_boat_and_who_rows_holds_an_oar() -> None:
    plan = _plan("riverside", _player("a", -0.6, "he rows the boat"), _player("b", 0.6, "she sits in the boat"))
    hull = next(piece for piece in plan.set.pieces if piece.kind == "rowing_boat" and abs(piece.z_m) < 0.5)
    inside = next(piece for piece in plan.set.pieces if piece.kind == "boat_inside")
    for actor in plan.actors:
        spots = joints(actor.performance.pose, actor.body)[40]
        assert hull.z_m < float(actor.performance.pose[0, P["z"]]) <= inside.z_m
        assert 0.0 < spots[J["toe_n"], 1] < 0.36 * hull.height_m
    assert [actor.performance.held_at(40) for actor in plan.actors] == ["oar", ""]
    places = [float(actor.performance.pose[40, P["x"]]) for actor in plan.actors]
    assert abs(places[0] - places[1]) > 0.6


@pytest.mark.parametrize(
    ("other", "afloat"), [("listens", True), ("waves from the bank", False), ("walks along", False)]
)
def test_who_talks_with_one_in_a_boat_is_in_it_unless_told_to_be_on_land(other: str, afloat: bool) -> None:
    plan = _plan("riverside", _player("a", -0.6, "he rows the boat"), _player("b", 0.6, other, facing="left"))
    assert any(piece.kind == "boat_inside" for piece in plan.set.pieces) is afloat


@pytest.mark.parametrize(
    ("place", "action", "kind"),
    [
        ("kitchen", "she sits", "side_chair"), ("tavern", "she sits", "bench"), ("forest", "she sits", "log_seat"),
        ("mountain", "she sits", "rock"), ("street", "she sits on the steps", "step_seat"),
        ("forest", "she sits on a stone", "rock"),
    ],
)  # fmt: skip
def test_whoever_sits_has_a_seat_that_suits_the_place(place: str, action: str, kind: str) -> None:
    plan = _plan(place, _player("a", 0.0, action, facing="left"))
    hips = joints(plan.actors[0].performance.pose, plan.actors[0].body)[40, J["pelvis"]]
    seats = [piece for piece in plan.set.pieces if piece.kind == kind and abs(piece.x_m - hips[0]) < 0.25]
    assert any(0.0 < hips[1] - piece.height_m < 0.25 for piece in seats)
    assert kind not in ("side_chair", "step_seat", "log_seat") or any(piece.flip for piece in seats)


def test_the_ground_stays_in_the_frame_under_one_who_falls() -> None:
    plan = _plan("forest", _player("a", 0.0, "he faints"))
    last = plan.camera[-1]
    assert float(last[1]) > 0.2 * float(last[3])
    spots = joints(plan.actors[0].performance.pose, plan.actors[0].body)[-1]
    assert spots[:, 1].max() < 0.45


def test_the_still_of_a_runner_shows_the_stride() -> None:
    plan = _plan("street", _player("a", -2.0, "runs"))
    body, pose = plan.actors[0].body, plan.actors[0].performance.pose
    spots = joints(pose, body)
    apart = np.abs(spots[:, J["ankle_n"], 0] - spots[:, J["ankle_f"], 0]) / body.leg
    assert apart[telling_frame(plan)] > 0.8 * apart.max()


def test_a_still_is_not_taken_in_a_blink_but_a_sleeper_may_be() -> None:
    plan = _plan("street", _player("a", 0.0, "stands"))
    shut = plan.actors[0].performance.face[:, F["blink"]]
    usual = telling_frame(plan)
    shut[:] = 0.0
    shut[usual - 14 : usual + 14] = 1.0
    assert shut[telling_frame(plan)] == 0.0
    shut[:] = 1.0
    assert shut[telling_frame(plan)] == 1.0


def test_the_still_of_an_embrace_shows_the_embrace() -> None:
    plan = _plan("street", _player("a", -0.8, "he embraced her", partner="b"), _player("b", 0.8, "listens"))
    frame = telling_frame(plan)
    assert any(first <= frame < past for actor in plan.actors for first, past in actor.performance.over)


def test_everybody_in_a_bus_has_a_seat_of_their_own() -> None:
    plan = _plan("vehicle", _player("a", -0.7, "says"), _player("b", 0.7, "nods", facing="left"))
    seats = [piece for piece in plan.set.pieces if piece.kind == "bus_seat" and abs(piece.z_m) < 0.5]
    assert sorted(round(piece.x_m, 1) for piece in seats) == [-0.7, 0.7]
    assert [piece.flip for piece in sorted(seats, key=lambda piece: piece.x_m)] == [False, True]
    for actor in plan.actors:
        assert float(actor.performance.pose[40, P["y"]]) < 0.75
