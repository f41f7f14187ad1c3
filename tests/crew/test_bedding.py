"""Who lies is in a bed, who sits is on something, a beast is where the text puts it."""

from __future__ import annotations

import numpy as np
import pytest

from yingxi.crew.perches import perch_told
from yingxi.crew.planning import plan_shot
from yingxi.crew.recipe import Place, Player, ShotRecipe
from yingxi.story.animal_pose import animal_body
from yingxi.story.board import Shot, Staging
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.pose import J, P, joints
from yingxi.story.stage import Piece
from yingxi.story.terms import Age, Angle, Era, Facing, Hour, Season, Sex, ShotSize, Weather
from yingxi.story.things import SPECIES


def _player(name: str, x_m: float, action: str, species: str = "human", height_m: float = 1.7) -> Player:
    height_m = SPECIES[species].height_m if species in SPECIES else height_m
    design = CharacterDesign(wardrobe="long_gown", hair="short", height_m=height_m)
    who = Character(id=name, name=name, species=species, sex=Sex.MALE, age=Age.ADULT, design=design)
    return Player(character=who, staging=Staging(character=name, x_m=x_m, action=action))


def _plan(place: str, era: Era, *players: Player, language: str = "zh", angle: Angle = Angle.EYE) -> ShotPlan:
    people = tuple(player.staging for player in players)
    shot = Shot(
        id="s1", scene="sc", duration_s=3, size=ShotSize.FULL, angle=angle, subject=people[0].character, people=people
    )
    where = Place(place=place, era=era, hour=Hour.NIGHT, weather=Weather.CLEAR, season=Season.AUTUMN)
    return plan_shot(
        ShotRecipe(
            shot=shot, frames=72, fps=24, width_px=960, height_px=540, place=where, players=players,
            engine="papercut", engine_revision=1, look="papercut", seed=1, language=language,
        )
    )  # fmt: skip


def _of(plan: ShotPlan, name: str) -> Actor:
    return next(actor for actor in plan.actors if actor.character == name)


def _piece(plan: ShotPlan, *kinds: str) -> Piece:
    return next(piece for piece in plan.set.pieces if piece.kind in kinds)


PILLOWS = {"kang": 0.37, "canopy_bed": 0.36, "bed_europe": -0.33, "bed_modern": -0.34, "sickbed": -0.35}


@pytest.mark.parametrize("height_m", [1.1, 1.5, 1.75])
@pytest.mark.parametrize(
    ("place", "era", "bed"),
    [
        ("hut", Era.ANCIENT_CHINA, "kang"),
        ("bedroom", Era.ANCIENT_CHINA, "canopy_bed"),
        ("bedroom", Era.FAIRY_TALE, "bed_europe"),
        ("bedroom", Era.MODERN, "bed_modern"),
        ("hospital", Era.MODERN, "sickbed"),
    ],
)
def test_a_sleepers_head_is_on_the_pillow(place: str, era: Era, bed: str, height_m: float) -> None:
    plan = _plan(place, era, _player("a", 0.4, "睡着了", height_m=height_m))
    piece, actor = _piece(plan, bed), _of(plan, "a")
    head = joints(actor.performance.pose, actor.body)[40, [J["head"], J["crown"]]].mean(axis=0)
    pillow_x = piece.x_m + (-1 if piece.flip else 1) * PILLOWS[bed] * (piece.width_m or 0.0)
    assert abs(float(head[0]) - pillow_x) < 0.16
    cover = _piece(plan, "quilt", "blanket")
    assert cover.z_m < float(actor.performance.pose[40, P["z"]])


def test_under_a_roof_without_a_bed_a_mat_is_spread() -> None:
    assert _piece(_plan("tavern", Era.ANCIENT_CHINA, _player("a", 0.0, "睡着了")), "bed_mat")
    on_floor = _plan("tavern", Era.ANCIENT_CHINA, _player("a", 0.0, "躺在地上"))
    assert not any(piece.kind == "bed_mat" for piece in on_floor.set.pieces)


def test_one_who_sits_on_a_sick_bed_sits_at_the_knees_before_the_cover() -> None:
    players = _player("a", -0.5, "躺在炕上"), _player("b", 0.5, "坐在炕沿上")
    plan = _plan("hut", Era.ANCIENT_CHINA, *players, angle=Angle.OVER_SHOULDER)
    lies, sits = _of(plan, "a").performance.pose[40], _of(plan, "b").performance.pose[40]
    assert 0.3 < float(sits[P["x"]] - lies[P["x"]]) < 0.9
    assert float(sits[P["z"]]) < _piece(plan, "quilt").z_m
    feet = joints(_of(plan, "b").performance.pose, _of(plan, "b").body)[40, [J["ankle_n"], J["ankle_f"]], 1]
    assert float(np.max(feet)) < 0.2
    assert plan.shot.angle is Angle.EYE


def test_two_who_sit_side_by_side_have_a_seat_each() -> None:
    plan = _plan("park", Era.MODERN, _player("a", -0.5, "坐着"), _player("b", 0.5, "坐着"))
    seats = [piece for piece in plan.set.pieces if piece.kind == "bench" and abs(piece.z_m) < 0.3]
    assert sorted(round(piece.x_m, 1) for piece in seats) == [-0.5, 0.5]


@pytest.mark.parametrize(
    ("action", "language", "perch"),
    [
        ("一只花猫蹲在窗台上", "zh", "sill"),
        ("黑猫趴在墙头", "zh", "wall"),
        ("喜鹊落在枝头", "zh", "branch"),
        ("猫头鹰蹲在书架的最高一格上", "zh", "shelf"),
        ("它从桌上跳下来", "zh", ""),
        ("小狗蹲在石头上", "zh", "stone"),
        ("麻雀停在他的肩头", "zh", "shoulder"),
        ("the owl sat on the topmost shelf", "en", "shelf"),
        ("a wren perched on a low bough", "en", "branch"),
        ("the kitten slept in her lap", "en", "lap"),
        ("the cat jumped down from the table", "en", ""),
    ],
)
def test_a_text_puts_a_beast_somewhere(action: str, language: str, perch: str) -> None:
    assert perch_told(action, language) == perch


@pytest.mark.parametrize(
    ("place", "species", "action", "kind"),
    [
        ("bedroom", "owl", "蹲在书架上", "perch_shelf"),
        ("home", "cat", "蹲在窗台上", "perch_sill"),
        ("garden", "bird", "停在枝头", "perch_branch"),
        ("street", "cat", "趴在屋顶上", "perch_roof"),
        ("street", "cat", "趴在墙头", "perch_wall"),
    ],
)
def test_a_beast_rests_on_what_is_brought_for_it(place: str, species: str, action: str, kind: str) -> None:
    plan = _plan(place, Era.ANCIENT_CHINA, _player("b", 0.5, action, species))
    piece, pose = _piece(plan, kind), _of(plan, "b").performance.pose[40]
    top_m = piece.y_m + piece.height_m
    assert 0.0 < float(pose[P["y"]]) - top_m < animal_body(species, SPECIES[species].height_m).height
    assert float(pose[P["z"]]) < piece.z_m
    camera = plan.camera[40]
    assert abs(float(camera[1]) - top_m) < 0.5 * float(camera[3])


def test_a_bird_on_a_shoulder_is_at_the_height_of_the_shoulder() -> None:
    players = _player("a", -0.5, "站着"), _player("b", 0.5, "麻雀落在她的肩上", "bird")
    plan = _plan("courtyard", Era.ANCIENT_CHINA, *players)
    shoulder = joints(_of(plan, "a").performance.pose, _of(plan, "a").body)[40, J["shoulder_n"]]
    bird = _of(plan, "b").performance.pose[40]
    assert abs(float(bird[P["x"]] - shoulder[0])) < 0.3
    assert abs(float(bird[P["y"]] - shoulder[1])) < 0.25


def test_one_on_whose_lap_a_kitten_jumps_sits() -> None:
    players = _player("a", -0.5, "watches"), _player("b", 0.5, "the kitten jumped onto her lap", "cat")
    plan = _plan("home", Era.FAIRY_TALE, *players, language="en")
    assert float(_of(plan, "a").performance.pose[40, P["y"]]) < 0.75
    assert abs(float(np.ptp(_of(plan, "b").performance.pose[:, P["x"]]))) < 0.1


def test_who_lies_faces_away_from_nobody_who_stands_there() -> None:
    players = _player("a", 0.5, "躺在床上"), _player("b", -0.6, "站着")
    plan = _plan("bedroom", Era.MODERN, *players)
    assert next(one for one in plan.shot.people if one.character == "a").facing is Facing.LEFT


def test_who_opens_the_door_and_then_sleeps_lies_still_in_the_bed() -> None:
    player = _player("a", -0.5, "opened the door and ran to bed and slept")
    plan = _plan("bedroom", Era.FAIRY_TALE, player, language="en")
    pose = _of(plan, "a").performance.pose
    assert float(np.ptp(pose[:, P["x"]])) < 0.1
    assert abs(float(pose[0, P["roll"]])) > 1.0
