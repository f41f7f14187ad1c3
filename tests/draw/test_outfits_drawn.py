"""Clothes: legs and shoes stand apart, patterns run over the sleeves, aprons hang straight, heads sit over necks."""

from __future__ import annotations

import numpy as np
import pytest
import skia
from test_puppet import PX, SIDE, picture, somebody

from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.people.curves import Strip
from yingxi.draw.people.cutouts import ALBUM
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import weave_of
from yingxi.draw.people.figure import figure_at
from yingxi.draw.people.stance import part_legs, seat_head
from yingxi.draw.people.wardrobe import GARMENTS
from yingxi.draw.people.weave import ALL_OVER, weave
from yingxi.story.pose import JOINTS, P, joints, proportions, rest_pose
from yingxi.story.terms import Age, Sex
from yingxi.story.wardrobe import TROUSERED

BODY = proportions(1.7, Age.ADULT, 0.4)


def _stood(**pose: float) -> dict[str, tuple[float, float]]:
    row = rest_pose(BODY)
    for name, value in pose.items():
        row[P[name]] = value
    spots = joints(row[None], BODY)[0].tolist()
    return {name: (spot[0], spot[1]) for name, spot in zip(JOINTS, spots, strict=True)}


def test_the_legs_of_one_who_stands_are_parted_and_their_feet_stay_on_the_ground() -> None:
    before, at = _stood(), _stood()
    part_legs(at, BODY)
    assert at["ankle_f"][0] - at["ankle_n"][0] > before["ankle_f"][0] - before["ankle_n"][0] + 0.4 * BODY.shoulder_half
    for side in "nf":
        for joint in ("hip", "knee", "ankle", "toe"):
            assert at[f"{joint}_{side}"][1] == before[f"{joint}_{side}"][1]
        foot = [at[f"toe_{side}"][0] - at[f"ankle_{side}"][0], before[f"toe_{side}"][0] - before[f"ankle_{side}"][0]]
        assert foot[0] == pytest.approx(foot[1])


def test_the_legs_of_one_who_sits_stay_where_the_seat_is() -> None:
    pose = {"hip_n": 1.5, "knee_n": 1.5, "hip_f": 1.5, "knee_f": 1.5}
    before, at = _stood(**pose), _stood(**pose)
    part_legs(at, BODY)
    assert at == before


def test_a_head_thrust_forward_comes_back_over_its_neck() -> None:
    before, at = _stood(neck=0.7), _stood(neck=0.7)
    seat_head(at)
    assert before["neck"][0] < at["head"][0] < before["head"][0]


def test_the_head_of_one_who_stands_upright_sinks_into_the_collar_but_goes_nowhere_else() -> None:
    before, at = _stood(), _stood()
    seat_head(at)
    sunk = [before[joint][1] - at[joint][1] for joint in ("head", "crown")]
    assert sunk == pytest.approx([sunk[0]] * 2)
    assert 0.15 < sunk[0] / (before["head"][1] - before["neck"][1]) < 0.4
    assert at["head"][0] == pytest.approx(before["head"][0])
    assert {joint for joint in at if at[joint] != before[joint]} == {"head", "crown"}


def test_a_hand_at_the_face_goes_with_the_head_and_one_that_hangs_does_not() -> None:
    raised, hangs = {"shoulder_n": 2.4, "elbow_n": 1.6}, {"shoulder_n": 0.0, "elbow_n": 0.0}
    for arm, goes in ((raised, True), (hangs, False)):
        before, at = _stood(**arm), _stood(**arm)
        at["wrist_n"] = before["wrist_n"] = before["head"] if goes else before["wrist_n"]
        seat_head(at)
        sunk = [before[joint][1] - at[joint][1] for joint in ("head", "wrist_n")]
        assert sunk[1] == pytest.approx(sunk[0] if goes else 0.0)


def test_between_the_shoes_of_one_who_stands_the_ground_is_seen() -> None:
    solid = picture(somebody(wardrobe="shirt"), px=200)[:, :, 3] > 128
    shin = solid[SIDE - 100 - int(0.12 * 200)]
    edges = np.flatnonzero(np.diff(shin.astype(int)))
    assert len(edges) == 4


@pytest.mark.parametrize("kind", sorted(ALL_OVER))
def test_every_pattern_is_seen_on_a_sleeve(kind: str) -> None:
    pixels = np.zeros((200, 100, 4), dtype=np.uint8)
    info = skia.ImageInfo.Make(100, 200, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    canvas = skia.Surface.MakeRasterDirect(info, pixels, 400).getCanvas()
    canvas.scale(200, -200)
    cutter = Cutter(Paper(canvas, Lighting(), 200), skia.Matrix())
    weave(cutter, Strip([(0.1, 0.0), (0.1, -1.0)], [(0.35, 0.0), (0.35, -1.0)]), kind, (0.9, 0.1, 0.1), 0.2)
    assert (pixels[..., 3] > 0).sum() > 300


def test_a_pattern_goes_on_over_the_sleeves_of_its_own_cloth_only() -> None:
    assert weave_of(figure_at(somebody(wardrobe="check_shirt"), 0))[0] == "check"
    assert weave_of(figure_at(somebody(wardrobe="shirt"), 0))[0] == ""
    for name, garment in GARMENTS.items():
        for sheet in garment.sheets:
            if sheet.motif in ALL_OVER:
                assert sheet.colour == garment.sleeve_colour, name


def test_an_apron_hangs_before_the_middle_of_the_body() -> None:
    def seen(*marks: str) -> np.ndarray:
        ALBUM.clear()
        return picture(somebody(wardrobe="shirt", sex=Sex.MALE, marks=marks), px=PX).astype(int)

    changed = np.abs(seen() - seen("apron")).sum(axis=2) > 90
    row = changed[SIDE - 80 - int(0.62 * PX)]
    middle = np.flatnonzero(row).mean()
    assert abs(middle - SIDE / 2) < 0.08 * PX


def test_a_child_has_shorter_legs_for_its_height() -> None:
    child = proportions(1.2, Age.CHILD, 0.4)
    assert child.leg / child.height < 0.9 * BODY.leg / BODY.height
    assert child.leg + child.torso + child.neck + child.head == pytest.approx(child.height, rel=0.01)


def test_the_trousered_are_those_whose_two_legs_are_drawn() -> None:
    short = {
        name
        for name, garment in GARMENTS.items()
        if garment.legs != "bare" and max(sheet.drape.bottom for sheet in garment.sheets) < 1.4
    }
    # A robot has plates of its own; armour's skirt is split to ride in.
    assert short - {"robot"} | {"armour_china"} == TROUSERED
