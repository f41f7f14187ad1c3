"""Animals: every kind can be drawn in every pose, stands on its feet, acts with its face, and is told apart."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
import skia
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.ndimage import label

from yingxi.draw.animals import animal_head_box, animal_mouth
from yingxi.draw.beasts.builds import BUILDS, build_of
from yingxi.draw.beasts.creature import Beast, beast_at, coat_of
from yingxi.draw.beasts.ears import EARS
from yingxi.draw.beasts.legs import folded_under, hind_leg
from yingxi.draw.beasts.quadruped import outline
from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.people.figure import figure_at
from yingxi.draw.puppet import draw_actor, head_box, mouth_position
from yingxi.motion.cue import ActingCue
from yingxi.motion.perform import perform
from yingxi.story.animal_pose import animal_body, animal_rest, body_kind
from yingxi.story.cast import CharacterDesign
from yingxi.story.coats import COATS, DYES, coats_of, dyed
from yingxi.story.plan import Actor, Performance
from yingxi.story.pose import FACE, POSE, F, J, P, joints
from yingxi.story.terms import Age, Sex
from yingxi.story.things import SPECIES

SIDE = 360
GROUND = 280
KINDS = sorted(SPECIES)
LEGGED = [kind for kind in KINDS if body_kind(kind) in ("quadruped", "bird", "frog")]


def beast(
    species: str, *, pose: dict[str, float] | None = None, face: dict[str, float] | None = None, name: str = "one",
    sex: Sex = Sex.UNKNOWN, age: Age = Age.ADULT, **design: object,
) -> Actor:  # fmt: skip
    look = CharacterDesign(**{"wardrobe": "villager", "height_m": 1.0, **design})
    body = animal_body(species, look.height_m)
    row, mood = animal_rest(species, body), np.zeros(len(FACE), dtype=np.float32)
    for channel, value in (pose or {}).items():
        row[P[channel]] = row[P[channel]] + value if channel not in ("facing", "x") else value
    for channel, value in (face or {}).items():
        mood[F[channel]] = value
    return Actor(name, species, sex, age, look, body, Performance(row[None], mood[None]))


def picture(actor: Actor, *, px: float | None = None, middle: tuple[float, float] | None = None) -> np.ndarray:
    """Return (SIDE, SIDE, 4) BGRA premultiplied."""
    body = actor.body
    px = px or min(150.0, 110.0 / body.torso)
    centre = middle or (0.4 * body.torso, 0.0)
    pixels = np.zeros((SIDE, SIDE, 4), dtype=np.uint8)
    info = skia.ImageInfo.Make(SIDE, SIDE, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels, SIDE * 4)
    canvas = surface.getCanvas()
    canvas.translate(SIDE / 2 - centre[0] * px, (GROUND if middle is None else SIDE / 2) + centre[1] * px)
    canvas.scale(px, -px)
    draw_actor(Paper(canvas, Lighting(), px, quick=True), actor, 0, None)
    del canvas, surface
    return pixels


def portrait(actor: Actor) -> np.ndarray:
    left, bottom, right, top = animal_head_box(actor, 0)
    px = 200 / max(top - bottom, right - left)
    return picture(actor, px=px, middle=((left + right) / 2, (bottom + top) / 2))


def gap(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(np.int16) - b.astype(np.int16)).sum() / 255)


def solid(pixels: np.ndarray) -> np.ndarray:
    return pixels[:, :, 3] > 240


def test_kinds_are_told_apart_by_their_outlines() -> None:
    masks = {kind: solid(picture(beast(kind))) for kind in KINDS}
    for one, other in combinations(KINDS, 2):
        both = (masks[one] | masks[other]).sum()
        assert (masks[one] ^ masks[other]).sum() > 0.08 * both, (one, other)


def test_a_frogs_brows_stay_on_its_lids() -> None:
    calm = picture(beast("frog"), px=900, middle=(0.55, 0.75))
    for mood in ({"brow_raise": 1.0}, {"brow_sad": 1.0}, {"brow_knit": 1.0}):
        moved = picture(beast("frog", face=mood), px=900, middle=(0.55, 0.75))
        assert int(((moved[:, :, 3] > 60) & (calm[:, :, 3] < 8)).sum()) < 12


@pytest.mark.parametrize("species", LEGGED)
def test_feet_stand_on_the_ground(species: str) -> None:
    actor = beast(species)
    px = min(150.0, 110.0 / actor.body.torso)
    rows = np.nonzero(solid(picture(actor)).any(axis=1))[0]
    assert abs(rows.max() - GROUND) <= 0.05 * actor.body.torso * px + 2


@pytest.mark.parametrize("species", LEGGED)
def test_each_foot_is_drawn_where_its_joint_is(species: str) -> None:
    actor = beast(species)
    px = min(150.0, 110.0 / actor.body.torso)
    mask = solid(picture(actor))
    spots = joints(actor.performance.pose, actor.body)[0]
    feet = ["toe_n", "toe_f"] + ([] if body_kind(species) == "bird" else ["fingers_n", "fingers_f"])
    for foot in feet:
        x, y = spots[J[foot]]
        column = round(SIDE / 2 + (x - 0.4 * actor.body.torso) * px)
        row = round(GROUND - max(y, 0.03 * actor.body.torso) * px)
        reach = max(3, round(0.07 * actor.body.torso * px))
        assert mask[row - reach : row + reach, column - reach : column + reach].any(), foot


@pytest.mark.parametrize("species", KINDS)
def test_head_and_mouth_follow_the_pose_and_mirror(species: str) -> None:
    right, left = beast(species, pose={"x": 2.0}), beast(species, pose={"x": 2.0, "facing": -1.0})
    for actor in (right, left):
        x, y = mouth_position(actor, 0)
        low_x, low_y, high_x, high_y = head_box(actor, 0)
        slack = 0.9 * (high_x - low_x)
        assert low_x - slack < x < high_x + slack
        assert low_y - 0.3 * (high_y - low_y) < y < high_y
    assert animal_mouth(right, 0)[0] - 2.0 == pytest.approx(2.0 - animal_mouth(left, 0)[0], abs=1e-4)
    spots = joints(right.performance.pose, right.body)[0]
    if body_kind(species) != "fish":
        low_x, low_y, high_x, high_y = head_box(right, 0)
        head = spots[J["head"]] * 0.5 + spots[J["crown"]] * 0.5
        assert low_x < head[0] < high_x
        assert low_y < head[1] < high_y


@pytest.mark.parametrize("species", KINDS)
def test_the_face_acts(species: str) -> None:
    faces = {
        "calm": portrait(beast(species)),
        "speaking": portrait(beast(species, face={"jaw": 0.8})),
        "asleep": portrait(beast(species, face={"blink": 1.0})),
        "glad": portrait(beast(species, face={"smile": 0.9, "brow_raise": 0.4, "blush": 0.5})),
        "angry": portrait(beast(species, face={"brow_knit": 1.0, "smile": -0.6, "brow_raise": -0.5})),
        "sad": portrait(beast(species, face={"brow_sad": 1.0, "smile": -0.7, "tears": 0.6, "lid": 0.5})),
    }
    for one, other in combinations(faces, 2):
        assert gap(faces[one], faces[other]) > 90, (one, other)


@pytest.mark.parametrize("species", ["frog", "fox", "goose", "snake"])
def test_crowns_and_necklaces_show(species: str) -> None:
    def near_the_neck(actor: Actor) -> np.ndarray:
        x, y = joints(actor.performance.pose, actor.body)[0][J["neck"]]
        return picture(actor, px=90 / actor.body.torso + 60 / actor.body.head, middle=(float(x), float(y)))

    plain = beast(species)
    for hat in ("crown", "flower"):
        assert gap(portrait(plain), portrait(beast(species, hat=hat))) > 100, hat
    for mark in ("necklace", "silver_collar"):
        assert gap(near_the_neck(plain), near_the_neck(beast(species, marks=(mark,)))) > 40, mark


def test_a_chosen_colour_tints_and_the_default_is_natural() -> None:
    blue = picture(beast("fox", main="#2040ff"))
    natural = picture(beast("fox"))
    assert blue[solid(blue)][:, 0].mean() > 1.3 * natural[solid(natural)][:, 0].mean()
    plain = CharacterDesign(wardrobe="villager")
    coats = {coat_of("cat", plain.main, plain.second, plain.accent, seed).main for seed in range(6)}
    assert len(coats) >= 4


@pytest.mark.parametrize("species", KINDS)
def test_every_kind_has_a_coat_and_the_young_a_larger_head(species: str) -> None:
    assert species in COATS
    if body_kind(species) == "fish":
        return  # its head is no part of its own

    def share(age: Age) -> float:
        actor = beast(species, age=age)
        _, bottom, _, top = animal_head_box(actor, 0)
        return (top - bottom) / actor.body.torso

    assert share(Age.CHILD) > 1.15 * share(Age.ADULT)


@pytest.mark.parametrize("species", ["lion", "deer"])
def test_manes_and_antlers_are_the_grown_males(species: str) -> None:
    grown, female, young = (
        solid(portrait(beast(species, sex=sex, age=age))).sum()
        for sex, age in ((Sex.MALE, Age.ADULT), (Sex.FEMALE, Age.ADULT), (Sex.MALE, Age.CHILD))
    )
    assert grown > 1.05 * female
    assert grown > 1.05 * young


def test_an_elephants_trunk_rises_as_it_speaks() -> None:
    def ahead(jaw: float) -> int:
        return int(np.nonzero(solid(picture(beast("elephant", face={"jaw": jaw}), px=100.0)).any(axis=0))[0].max())

    assert ahead(0.8) > ahead(0.0) + 6


@pytest.mark.parametrize("species", ["tortoise", "hedgehog"])
def test_low_beasts_sit_as_they_stand(species: str) -> None:
    body = animal_body(species, 0.4)
    cue = ActingCue(frames=30, fps=Fraction(24), body=body, species=species, action="sits", language="en")
    heights = perform(cue).pose[:, P["y"]]
    assert float(np.ptp(heights)) < 0.06 * body.torso


def test_a_flying_dragon_leaves_the_ground_whole() -> None:
    body = animal_body("dragon", 1.0)
    flight = ActingCue(frames=48, fps=Fraction(24), body=body, species="dragon", action="飞", language="zh")
    pose = perform(flight).pose
    assert pose[24, P["y"]] > pose[0, P["y"]] + 0.4
    aloft = picture(beast("dragon", pose={"y": 0.5}))
    rows = np.nonzero(solid(aloft).any(axis=1))[0]
    assert rows.max() < GROUND - 40


@pytest.mark.parametrize("species", ["crow", "goose"])
def test_wings_open_upwards(species: str) -> None:
    def top(shoulder: float) -> int:
        up = {f"{joint}_{side}": shoulder for joint in ("shoulder",) for side in ("n", "f")}
        left_half = solid(picture(beast(species, pose=up), px=60.0))[:, : SIDE // 2 + 10]
        return int(np.nonzero(left_half.any(axis=1))[0].min())

    assert top(-1.6) < top(0.0) - 15


def test_every_kind_of_ear_is_cut_and_used() -> None:
    assert {build.head.ear[0] for build in BUILDS.values()} - {"none"} == set(EARS)


@pytest.mark.parametrize("species", ["fox", "rabbit", "dog", "ox"])
def test_an_ear_can_be_flicked(species: str) -> None:
    still, flicked = portrait(beast(species)), portrait(beast(species, pose={"hand_n": 0.5}))
    assert gap(still, flicked) > 60


def test_a_trunk_is_deep_at_the_chest_and_tucked_at_the_belly() -> None:
    actor = beast("fox", pose={"hip_n": -0.3, "hip_f": -0.3, "shoulder_n": 0.3, "shoulder_f": 0.3})
    thick = {}
    for place, share in (("chest", 0.80), ("waist", 0.34)):
        body = Beast(figure_at(actor, 0), "fox", "quadruped", coat_of("fox", "#000000", "#000000", "#000000", 1))
        top, bottom = outline(body, build_of("fox"))
        x = share * body.unit
        thick[place] = np.interp(x, *zip(*sorted(top), strict=True)) - np.interp(x, *zip(*sorted(bottom), strict=True))
    assert thick["waist"] < 0.72 * thick["chest"]


def test_a_tail_follows_its_channel() -> None:
    hanging, lifted = (solid(picture(beast("fox", pose={"tail": value}))) for value in (-0.4, 0.6))

    def height(mask: np.ndarray) -> float:
        return float(np.nonzero(mask[:, :95])[0].mean())

    assert height(lifted) < height(hanging) - 8


def test_the_head_turns_to_the_camera() -> None:
    def width(yaw: float) -> float:
        left, _, right, _ = animal_head_box(beast("fox", pose={"head_yaw": yaw}), 0)
        return right - left

    assert width(0.9) < 0.85 * width(0.0)


def test_paper_turns_but_never_vanishes() -> None:
    def width(facing: float) -> int:
        columns = np.nonzero(solid(picture(beast("dog", pose={"facing": facing}))).any(axis=0))[0]
        return int(columns.max() - columns.min())

    assert width(0.4) < 0.55 * width(1.0)
    assert width(0.0) > 4


def test_a_lying_beast_does_not_sink_into_the_ground() -> None:
    body = animal_body("bear", 1.4)
    cue = ActingCue(frames=50, fps=Fraction(24), body=body, species="bear", action="sleeps", language="en")
    actor = Actor(
        "b", "bear", Sex.UNKNOWN, Age.ADULT, CharacterDesign(wardrobe="villager", height_m=1.4), body, perform(cue)
    )
    last = Performance(actor.performance.pose[-1:], actor.performance.face[-1:])
    still = Actor("b", "bear", Sex.UNKNOWN, Age.ADULT, actor.design, body, last)
    rows = np.nonzero(solid(picture(still)).any(axis=1))[0]
    assert rows.max() < GROUND + 0.06 * body.torso * min(150.0, 110.0 / body.torso) + 2


def acted(species: str, action: str, frame: int = -1) -> Actor:
    body = animal_body(species, SPECIES[species].height_m)
    cue = ActingCue(frames=60, fps=Fraction(24), body=body, species=species, action=action, language="en")
    made = perform(cue)
    pose, face = made.pose[frame][None].copy(), made.face[frame][None]
    pose[0, P["x"]] = 0.0
    design = CharacterDesign(wardrobe="villager", height_m=body.height)
    return Actor("one", species, Sex.UNKNOWN, Age.ADULT, design, body, Performance(pose, face))


@pytest.mark.parametrize("species", sorted(BUILDS))
@pytest.mark.parametrize("action", ["stands", "walks away", "sits", "lies down"])
def test_trunk_and_legs_are_one_body_without_holes(species: str, action: str) -> None:
    actor = acted(species, action, frame=40)
    px = min(150.0, 110.0 / actor.body.torso)
    mask, body = solid(picture(actor, px=px)), beast_at(actor, 0)
    for u in (0.1, 0.3, 0.5, 0.7, 0.9):
        for v in (-0.4, 0.0, 0.4):
            x, y = body.along(u, v)
            column = round(SIDE / 2 + (x - 0.4 * actor.body.torso) * px)
            assert mask[round(GROUND - (y + body.lifted) * px), column], (u, v)


@pytest.mark.parametrize("species", ["fox", "dog", "cat", "wolf", "bear", "panda", "lion"])
def test_one_who_sits_has_a_round_haunch_on_the_ground(species: str) -> None:
    body = beast_at(acted(species, "sits"), 0)
    assert folded_under(body, "n")
    haunch = hind_leg(body, build_of(species), "n").sheet.getBounds()
    assert abs(haunch.top()) < 0.06 * body.unit  # y points up: a path's top is its lowest
    assert haunch.height() > 0.30 * body.unit
    assert body.upright > 0
    assert not folded_under(beast_at(acted(species, "walks away", frame=40), 0), "n")


def test_fright_tears_the_eyes_open() -> None:
    def white(face: dict[str, float]) -> int:
        return int((portrait(beast("bear", face=face))[:, :, :3].min(axis=2) > 200).sum())

    assert white({"brow_raise": 1.0, "brow_sad": 1.0}) > 1.5 * white({})


def test_the_same_plan_gives_the_same_bytes() -> None:
    for species in ("frog", "tiger", "hen", "fish"):
        assert picture(beast(species)).tobytes() == picture(beast(species)).tobytes()


_BENDS = {"shoulder", "elbow", "hip", "knee", "spine", "chest", "neck", "roll", "ankle", "wrist", "tail", "head"}
ANGLES = {name: st.floats(-0.5, 0.5) for name in POSE if name.split("_")[0] in _BENDS}


@settings(max_examples=30, deadline=None)
@given(
    pose=st.fixed_dictionaries({**ANGLES, "facing": st.floats(-1, 1)}),
    face=st.fixed_dictionaries({name: st.floats(0, 1) for name in FACE}),
    species=st.sampled_from(KINDS),
)
def test_any_pose_is_drawn_near_its_joints(pose: dict[str, float], face: dict[str, float], species: str) -> None:
    actor = beast(species, pose=pose, face=face)
    px = 28.0 / actor.body.torso
    mask = picture(actor, px=px)[:, :, 3] > 0
    assert mask.sum() > 60
    spots = joints(actor.performance.pose, actor.body)[0]
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    xs = (columns - SIDE / 2) / px + 0.4 * actor.body.torso
    ys = (GROUND - rows) / px
    reach = (2.6 if body_kind(species) == "snake" else 1.9) * actor.body.torso
    assert xs.min() > spots[:, 0].min() - reach
    assert xs.max() < spots[:, 0].max() + reach
    assert ys.max() < spots[:, 1].max() + reach


def test_a_grown_goat_has_horns_and_a_beard_and_a_kid_has_not() -> None:
    grown, young = (portrait(beast("goat", age=age)) for age in (Age.ADULT, Age.CHILD))
    assert solid(grown)[: SIDE // 4].sum() > 2 * solid(young)[: SIDE // 4].sum()


@pytest.mark.parametrize("species", sorted(set(COATS) - {"zebra", "panda"}))
def test_a_told_colour_dyes_the_back(species: str) -> None:
    natural = coats_of(species)[0]
    white, black = (dyed(species, natural, name) for name in ("white", "black"))
    assert white[0] == DYES["white"][0]
    assert black[0] == DYES["black"][0]


@pytest.mark.parametrize("species", ["bee", "butterfly"])
def test_they_stay_on_the_wing(species: str) -> None:
    body = animal_body(species, 0.2)
    pose = perform(ActingCue(frames=48, fps=Fraction(24), body=body, species=species, action="listens")).pose
    rest = animal_rest(species, body)
    assert float(pose[:, P["y"]].min()) > float(rest[P["y"]]) + 0.2 * body.height
    assert float(np.ptp(pose[:, P["shoulder_n"]])) > 0.6


@pytest.mark.parametrize("species", sorted(BUILDS))
def test_an_open_jaw_hangs_on_its_head(species: str) -> None:
    shut, wide = (solid(portrait(beast(species, face={"jaw": jaw}))) for jaw in (0.0, 1.0))
    largest = [np.bincount(label(mask)[0][mask]).max() / mask.sum() for mask in (shut, wide)]
    assert largest[1] > largest[0] - 0.005
    assert wide.sum() < 1.25 * shut.sum()


@pytest.mark.parametrize("species", ["dog", "fox", "cat", "wolf"])
def test_one_who_sits_has_no_long_neck(species: str) -> None:
    body = animal_body(species, 0.6)
    assert body.neck < 0.7 * body.head
    sits = perform(ActingCue(frames=48, fps=Fraction(24), body=body, species=species, action="sits")).pose
    spots = joints(sits, body)[40]
    # Its forefeet stand under the front of the breast, not under the belly.
    assert spots[J["fingers_n"], 0] > spots[J["shoulder_n"], 0] - 0.05 * body.torso
