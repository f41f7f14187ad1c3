"""Heads: moods own the corners of a mouth, beards leave the mouth alone, ages and backs of heads are told apart."""

from __future__ import annotations

import dataclasses
import math
from itertools import combinations

import numpy as np
import pytest
import skia

from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.eyes import _brow_line, _Eye, _iris_place, _moist
from yingxi.draw.people.face import draw_skin
from yingxi.draw.people.figure import Figure, figure_at
from yingxi.draw.people.from_behind import _outline
from yingxi.draw.people.mouth import _Mouth, _teeth_shown
from yingxi.draw.people.scalp import Scalp, grown_over
from yingxi.draw.people.skull import THREE_QUARTER, head_frame, skull_of
from yingxi.draw.puppet import _flesh, draw_actor, draw_back, head_box
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Performance
from yingxi.story.pose import FACE, F, P, proportions, rest_pose
from yingxi.story.terms import Age, Sex
from yingxi.story.wardrobe import HAIR, HATS

SIDE = 200


def somebody(
    face: dict[str, float] | None = None,
    *,
    head: float = 0.0,
    sex: Sex = Sex.MALE,
    age: Age = Age.ADULT,
    **design: object,
) -> Actor:
    look = CharacterDesign(**{"wardrobe": "scholar_robe", **design})
    body = proportions(look.height_m, age, look.build)
    row, mood = rest_pose(body), np.zeros(len(FACE), dtype=np.float32)
    row[P["head"]] = head
    for name, value in (face or {}).items():
        mood[F[name]] = value
    return Actor("somebody", "human", sex, age, look, body, Performance(row[None], mood[None]))


def figure(face: dict[str, float] | None = None, **more: object) -> Figure:
    return figure_at(somebody(face, **more), 0)


def mouth(face: dict[str, float]) -> _Mouth:
    one = figure(face)
    return _Mouth(one, skull_of(one, THREE_QUARTER, 0.0))


def bare_cutter() -> Cutter:
    """Return a cutter on a canvas that keeps nothing."""
    return Cutter(Paper(skia.Canvas(), Lighting(), 1.0), skia.Matrix())


def portrait(actor: Actor, *, draw=draw_actor, light: Lighting | None = None) -> np.ndarray:
    """Return (SIDE, SIDE, 4) BGRA premultiplied: a head of 110 pixels."""
    left, bottom, right, top = head_box(actor, 0)
    px = 110 / (top - bottom)
    pixels = np.zeros((SIDE, SIDE, 4), dtype=np.uint8)
    info = skia.ImageInfo.Make(SIDE, SIDE, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels, SIDE * 4)
    canvas = surface.getCanvas()
    canvas.translate(SIDE / 2 - (left + right) / 2 * px, SIDE / 2 + (bottom + top) / 2 * px)
    canvas.scale(px, -px)
    draw(Paper(canvas, light or Lighting(), px, quick=True), actor, 0, None)
    del canvas, surface
    return pixels


@pytest.mark.parametrize("jaw", [0.0, 0.3, 0.7])
def test_a_wail_hangs_its_corners_below_the_lips_and_a_laugh_lifts_them_above(jaw: float) -> None:
    wail, plain, laugh = (mouth({"smile": smile, "jaw": jaw, "teeth": 0.2}) for smile in (-0.9, 0.0, 0.9))
    assert wail.corner < -wail.gap - 0.02
    assert -plain.gap < plain.corner < 0.01
    assert laugh.corner > 0.02


def test_teeth_show_in_a_laugh_and_a_snarl_but_not_in_a_wail() -> None:
    shown = {}
    for name, face in {
        "laugh": {"smile": 0.9, "jaw": 0.5, "teeth": 0.4},
        "snarl": {"smile": -0.7, "brow_knit": 1.0, "teeth": 0.7},
        "wail": {"smile": -0.9, "brow_sad": 1.0, "jaw": 0.6, "teeth": 0.2},
    }.items():
        shown[name] = _teeth_shown(figure(face), mouth(face))
    assert shown["laugh"] > 0.3
    assert shown["snarl"] > 0.3
    assert shown["wail"] == 0.0


@pytest.mark.parametrize("beard", ["moustache", "goatee", "long_beard", "full_beard"])
def test_a_beard_leaves_lips_and_corners_to_be_seen(beard: str) -> None:
    """A frown and a smile differ at the mouth as much as on a shaven face, or nearly."""

    def change(worn: str) -> float:
        glad, sad = (portrait(somebody({"smile": smile}, beard=worn))[:, :, :3] for smile in (0.8, -0.8))
        return float(np.abs(glad.astype(int) - sad.astype(int)).sum())

    assert change(beard) > 0.6 * change("none")


def test_eyes_narrow_with_the_years() -> None:
    heights = []
    for age in (Age.CHILD, Age.YOUTH, Age.ADULT, Age.OLD):
        one = figure(age=age)
        eye = _Eye(one, skull_of(one, THREE_QUARTER, 0.0), -1.0)
        heights.append(eye.high * max(eye.lid))
    assert heights == sorted(heights, reverse=True)
    assert heights[-1] < 0.62 * heights[0]


@pytest.mark.parametrize("yaw", [0.3, 0.5, 0.8])
@pytest.mark.parametrize("sex", [Sex.MALE, Sex.FEMALE])
def test_a_turned_head_has_its_far_eye_whole_and_its_mouth_over_the_chin(yaw: float, sex: Sex) -> None:
    actor = somebody(sex=sex)
    actor.performance.pose[0, P["head_yaw"]] = THREE_QUARTER - yaw
    one = figure_at(actor, 0)
    _, skull = head_frame(bare_cutter(), one)
    face = skull.face_path()
    eye = _Eye(one, skull, 1.0)
    assert all(face.contains(x + 0.01, y) for x, y in (*eye.curve(eye.lid), *eye.curve(eye.lower)))
    chin = skull.outline[10][0]
    assert abs(_Mouth(one, skull).centre[0] - chin) < 0.08


def test_a_head_in_three_quarters_stands_over_its_neck_and_a_profile_before_it() -> None:
    places = []
    for yaw in (0.0, 0.6, 1.3):
        actor = somebody()
        actor.performance.pose[0, P["head_yaw"]] = THREE_QUARTER - yaw
        frame, _ = head_frame(bare_cutter(), figure_at(actor, 0))
        places.append(frame.matrix.getTranslateX() / frame.px)
    assert places[1] - places[0] < 0.03 < 0.06 < places[2] - places[0]


def test_long_hair_from_behind_leaves_the_shoulders_to_be_seen() -> None:
    for hair in ("long", "long_golden"):
        spots = _outline(figure(hair=hair), hair)
        head = [x for x, y in spots if y > 0.5]
        nape = [x for x, y in spots if -0.15 < y < 0.25]
        assert max(nape) - min(nape) < 0.9 * (max(head) - min(head))


def test_a_child_has_its_features_low() -> None:
    child, grown = (skull_of(figure(age=age), THREE_QUARTER, 0.0) for age in (Age.CHILD, Age.ADULT))
    assert child.eye_v < grown.eye_v - 0.04
    assert child.mouth_v < grown.mouth_v


def test_a_childs_hair_begins_lower_than_a_grown_heads() -> None:
    one = figure(age=Age.CHILD)
    bare = skull_of(one, THREE_QUARTER, 0.0)
    hair = grown_over(bare, one)
    assert hair.at(0.0, 0.78)[1] < bare.at(0.0, 0.78)[1] - 0.03
    assert hair.at(0.0, 1.0) == bare.at(0.0, 1.0)
    assert hair.at(-1.2, 0.45) == bare.at(-1.2, 0.45)
    man, woman = (grown_over(bare, figure(age=Age.ADULT, sex=sex)) for sex in (Sex.MALE, Sex.FEMALE))
    assert bare.low_hair < man.low_hair < woman.low_hair < hair.low_hair


@pytest.mark.parametrize("yaw", [0.3, 0.5, 0.6])
@pytest.mark.parametrize("sex", [Sex.MALE, Sex.FEMALE])
@pytest.mark.parametrize("age", [Age.YOUTH, Age.ADULT])
def test_a_turned_face_keeps_cheek_beyond_its_far_eye(yaw: float, sex: Sex, age: Age) -> None:
    actor = somebody(sex=sex, age=age)
    actor.performance.pose[0, P["head_yaw"]] = THREE_QUARTER - yaw
    one = figure_at(actor, 0)
    _, skull = head_frame(bare_cutter(), one)
    far, near = (_Eye(one, skull, side) for side in (1.0, -1.0))
    face = skull.face_path()
    assert all(face.contains(x + 0.028, y) for x, y in far.curve(far.lid))
    assert far.square < near.square


@pytest.mark.parametrize("yaw", [0.0, 0.2, 0.45])
def test_a_jaw_runs_from_cheek_to_chin_without_a_bulge(yaw: float) -> None:
    """Down either side it only ever draws in."""
    one = figure(sex=Sex.FEMALE)
    outline = skull_of(one, yaw, 0.0).outline
    assert [x for x, _ in outline[7:11]] == sorted((x for x, _ in outline[7:11]), reverse=True)
    assert [x for x, _ in outline[10:16]] == sorted((x for x, _ in outline[10:16]), reverse=True)


def test_sorrow_wets_the_eyes_before_a_tear_falls() -> None:
    grief = figure({"brow_sad": 0.6, "smile": -0.6}).face
    assert _moist(grief) > 0.3
    assert _moist(figure({"brow_sad": 0.6, "smile": 0.6}).face) == 0.0
    assert _moist(figure({"brow_sad": 0.9, "smile": -0.5, "brow_raise": 0.9}).face) < 0.1
    assert _moist(figure({"tears": 0.8}).face) > _moist(grief)


@pytest.mark.parametrize("age", list(Age))
@pytest.mark.parametrize("yaw", [0.0, THREE_QUARTER, 1.3])
def test_a_skull_is_no_cone(age: Age, yaw: float) -> None:
    """Above the eyes it is not much taller than the face below them is wide, and about as deep as the face is long."""
    outline = skull_of(figure(age=age), yaw, 0.0).outline
    xs, ys = zip(*outline, strict=True)
    height, width = max(ys) - min(ys), max(xs) - min(xs)
    assert 0.70 < width / height < 0.90
    widest = max(outline, key=lambda point: abs(point[0]))
    assert 0.5 < (widest[1] - min(ys)) / height < 0.78


def test_a_childs_head_is_large_against_its_body_but_smaller_than_its_joints_leave_room_for() -> None:
    for age in (Age.CHILD, Age.ADULT):
        one = somebody(age=age, hair="bald")
        _, bottom, _, top = head_box(one, 0)
        assert (0.90 if age is Age.CHILD else 0.97) < (top - bottom) / one.body.head < 1.03


@pytest.mark.parametrize("hair", ["short", "side_part", "topknot", "shaved_queue"])
def test_hair_hugs_the_skull(hair: str) -> None:
    """A man's short hair makes his head no more than a tenth wider than a bald one."""

    def wide(worn: str) -> int:
        solid = portrait(somebody(hair=worn, wardrobe="villager"))[40:110, :, 3] > 200
        return int(solid.any(axis=0)[40:].sum())

    assert wide(hair) < 1.12 * wide("bald")


def test_a_hat_presses_the_hair_flat() -> None:
    one, hatted = (figure(hat=hat) for hat in ("none", "skullcap"))
    skull = skull_of(one, THREE_QUARTER, 0.0)
    cutter = bare_cutter()
    free, pressed = (Scalp(cutter, who, skull, (0.0, -1.0)).grown(0.04) for who in (one, hatted))
    assert pressed < 0.5 * free


def test_the_far_plait_lies_behind_the_cheek() -> None:
    """With plaits or without, what is seen of the far eye and cheek is the same."""
    plain, plaited = (
        portrait(somebody(sex=Sex.FEMALE, age=Age.CHILD, hair=hair)).astype(int)
        for hair in ("double_bun", "two_braids")
    )
    rows, columns = slice(105, 120), slice(105, 128)
    assert np.abs(plain[rows, columns] - plaited[rows, columns]).max() < 30


def test_a_balding_head_keeps_its_hair_over_the_ear_and_a_bald_one_has_none() -> None:
    bald, balding = (portrait(somebody(age=Age.OLD, hair=hair)).astype(int) for hair in ("bald", "balding"))
    changed = np.abs(bald - balding)[:, :, :3].sum(axis=2) > 60
    assert changed[70:110].sum() > 150
    assert not changed[:62, 80:120].any()


def test_a_head_that_leans_a_little_leans_less_on_paper() -> None:
    one = figure(head=0.3)
    cutter = bare_cutter()
    matrix = head_frame(cutter, one)[0].matrix
    tilt = abs(math.atan2(matrix.getSkewY(), matrix.getScaleX()))
    assert 0.02 < tilt < 0.15


def test_the_lit_cheek_is_brighter_than_the_other_on_either_side() -> None:
    def near_minus_far(from_x: float) -> float:
        seen = portrait(somebody(hair="bald"), light=Lighting(from_x=from_x))
        solid = seen[:, :, 3] == 255
        rows = slice(115, 130)
        columns = np.flatnonzero(solid[rows].all(axis=0))
        third = len(columns) // 3
        grey = seen[rows, :, :3].mean(axis=(0, 2))
        return float(grey[columns[:third]].mean() - grey[columns[-third:]].mean())

    assert near_minus_far(-0.6) > near_minus_far(0.6) + 8


def test_backs_of_heads_are_told_apart() -> None:
    backs = {hair: portrait(somebody(hair=hair), draw=draw_back).astype(int) for hair in HAIR}
    twins = {frozenset({"short", "side_part"})}  # the same from behind
    for one, other in combinations(HAIR, 2):
        if frozenset({one, other}) not in twins:
            assert np.abs(backs[one] - backs[other]).sum() > 20_000, (one, other)


@pytest.mark.parametrize("hat", [hat for hat in HATS if hat != "none"])
def test_a_hat_shows_from_behind(hat: str) -> None:
    bare, worn = (portrait(somebody(hat=name), draw=draw_back).astype(int) for name in ("none", hat))
    assert np.abs(bare - worn).sum() > 20_000


def test_from_behind_the_cheek_is_on_the_side_the_figure_faces() -> None:
    actor = somebody(hair="short")
    skin = np.array([0x8C, 0xB4, 0xE9]) / 0xE9

    def skinny(picture: np.ndarray) -> float:
        """Return the mean column of what has the hue of skin, pixels right of the middle."""
        bgr = picture[60:120, :, :3].astype(float)
        hue = bgr / np.maximum(bgr.max(axis=2, keepdims=True), 1)
        like = (np.abs(hue - skin).max(axis=2) < 0.22) & (picture[60:120, :, 3] == 255) & (bgr.max(axis=2) > 60)
        return float(np.flatnonzero(like.any(axis=0)).mean()) - SIDE / 2

    mirrored = actor.performance.pose.copy()
    mirrored[:, P["facing"]] = -1.0
    other = dataclasses.replace(actor, performance=Performance(mirrored, actor.performance.face))
    assert skinny(portrait(actor, draw=draw_back)) > 5
    assert skinny(portrait(other, draw=draw_back)) < -5


@pytest.mark.parametrize("age", list(Age))
@pytest.mark.parametrize("sex", [Sex.MALE, Sex.FEMALE])
@pytest.mark.parametrize("tilt", [0.0, 0.5, 1.0])
def test_no_cast_face_frowns_for_good(age: Age, sex: Sex, tilt: float) -> None:
    def rise(face: dict[str, float]) -> float:
        """Return how far the brow climbs from its inner end outward, against its run there."""
        who = somebody(face, age=age, sex=sex)
        assert who.design is not None
        one = figure_at(dataclasses.replace(who, design=who.design.model_copy(update={"face": {"eye_tilt": tilt}})), 0)
        skull = skull_of(one, THREE_QUARTER, 0.0)
        inner, _, outer, _ = _brow_line(one, skull, _Eye(one, skull, 1.0))
        return (outer[1] - inner[1]) / abs(outer[0] - inner[0])

    assert abs(rise({})) < 0.18
    assert rise({"brow_knit": 1.0}) > 0.3
    assert rise({"brow_sad": 1.0}) < -0.3


@pytest.mark.parametrize("gaze", [-0.9, 0.9])
def test_eyes_that_look_aside_converge_and_never_part(gaze: float) -> None:
    one = figure({"gaze_x": gaze})
    skull = skull_of(one, THREE_QUARTER, 0.0)
    aside = []
    for side in (-1.0, 1.0):
        eye = _Eye(one, skull, side)
        corners = sorted((eye.spot(-1.0, 0.0)[0], eye.spot(1.0, 0.0)[0]))
        aside.append(2.0 * (_iris_place(one, eye)[0] - corners[0]) / (corners[1] - corners[0]) - 1.0)
    near, far = aside
    assert np.sign(near) == np.sign(far) == np.sign(gaze)
    assert near > far


@pytest.mark.parametrize("from_x", [-0.7, 0.7])
def test_a_face_goes_into_its_shade_with_no_edge(from_x: float) -> None:
    side, px = 400, 300.0
    pixels = np.zeros((side, side, 4), dtype=np.uint8)
    info = skia.ImageInfo.Make(side, side, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels, side * 4)
    canvas = surface.getCanvas()
    canvas.translate(side / 2, side - 50)
    canvas.scale(px, -px)
    one = figure()
    skull = skull_of(one, THREE_QUARTER, 0.0)
    draw_skin(Cutter(Paper(canvas, Lighting(from_x=from_x), px), skia.Matrix()), one, skull)
    del canvas, surface
    for v in (0.10, 0.25, 0.40):
        row = pixels[round(side - 50 - v * px)].astype(int)
        bare = np.flatnonzero(row[:, 3] == 255)[6:-6]
        assert np.abs(np.diff(row[bare, 1])).max() <= 6
        left, right = row[bare[:20], 1].mean(), row[bare[-20:], 1].mean()
        assert (left > right + 12) if from_x < 0 else (right > left + 12)


def test_skin_keeps_its_flesh_in_moonlight_and_is_left_alone_by_day() -> None:
    skin = (0.94, 0.78, 0.66)
    moon, sun = Lighting(key=(0.45, 0.58, 0.85), fill=(0.3, 0.4, 0.7)), Lighting(key=(1.0, 0.95, 0.85))
    assert _flesh(skin, sun) == skin
    plain, kept = moon.lit(skin), moon.lit(_flesh(skin, moon))
    assert kept[0] / kept[2] > 1.15 * plain[0] / plain[2]
    assert sum(kept) == pytest.approx(sum(plain), rel=0.08)
