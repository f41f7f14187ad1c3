"""Puppets: everybody can be drawn, in every pose, and is told apart."""

from __future__ import annotations

import sys
import types
from itertools import combinations, pairwise

import numpy as np
import pytest
import skia
from hypothesis import given, settings
from hypothesis import strategies as st

from yingxi.draw.holds import held
from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.people.arms import _whole_before, crosses_body
from yingxi.draw.people.curves import blob, leaf
from yingxi.draw.people.cutouts import ALBUM, Album
from yingxi.draw.people.figure import figure_at
from yingxi.draw.people.hair import STYLES
from yingxi.draw.people.hands import _SHAPES
from yingxi.draw.people.limbs import leg_strip, sleeve_path, sleeve_strip
from yingxi.draw.people.shoulders import Slope, ball_half, shoulder_at
from yingxi.draw.people.stage_order import layers_of
from yingxi.draw.people.trunk import drape_strip
from yingxi.draw.people.wardrobe import GARMENTS
from yingxi.draw.puppet import draw_actor, draw_back, head_box, mouth_position
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Held, Performance
from yingxi.story.pose import FACE, JOINTS, POSE, F, P, joints, proportions, rest_pose
from yingxi.story.terms import Age, Sex
from yingxi.story.wardrobe import BEARDS, HAIR, HATS, MARKS, WARDROBES

PX = 150
SIDE = 480
GROUND = 400

FEELINGS = {
    "neutral": {},
    "joy": {"smile": 0.85, "brow_raise": 0.3, "teeth": 0.25, "lid": 0.16},
    "love": {"smile": 0.5, "brow_sad": 0.2, "blush": 0.6},
    "anger": {"smile": -0.6, "brow_knit": 1.0, "brow_raise": -0.5, "press": 0.3},
    "sadness": {"smile": -0.75, "brow_sad": 0.95, "lid": 0.34, "tears": 0.5, "gaze_y": -0.4},
    "fear": {"smile": -0.45, "brow_sad": 0.75, "brow_raise": 0.7, "jaw": 0.14, "teeth": 0.25},
    "disgust": {"smile": -0.65, "brow_knit": 0.5, "lid": 0.34},
    "surprise": {"brow_raise": 1.0, "lid": -0.2, "jaw": 0.4, "wide": -0.3},
}


def somebody(
    *,
    pose: dict[str, float] | None = None,
    face: dict[str, float] | None = None,
    sex: Sex = Sex.MALE,
    age: Age = Age.ADULT,
    holds: str = "",
    species: str = "human",
    **design: object,
) -> Actor:
    look = CharacterDesign(**{"wardrobe": "scholar_robe", "height_m": 1.7, **design})
    body = proportions(look.height_m, age, look.build)
    row, mood = rest_pose(body), np.zeros(len(FACE), dtype=np.float32)
    for name, value in (pose or {}).items():
        row[P[name]] = value
    for name, value in (face or {}).items():
        mood[F[name]] = value
    return Actor(
        "somebody", species, sex, age, look, body, Performance(row[None], mood[None], (Held(holds),) if holds else ())
    )


def picture(actor: Actor, *, px: float = PX, middle: tuple[float, float] = (0.0, 0.0), draw=draw_actor) -> np.ndarray:
    """Return (SIDE, SIDE, 4) BGRA premultiplied, the set's origin at the middle of the bottom part."""
    pixels = np.zeros((SIDE, SIDE, 4), dtype=np.uint8)
    info = skia.ImageInfo.Make(SIDE, SIDE, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels, SIDE * 4)
    canvas = surface.getCanvas()
    canvas.translate(SIDE / 2 - middle[0] * px, GROUND + middle[1] * px)
    canvas.scale(px, -px)
    draw(Paper(canvas, Lighting(), px, quick=True), actor, 0, None)
    del canvas, surface
    return pixels


def portrait(actor: Actor) -> np.ndarray:
    left, bottom, right, top = head_box(actor, 0)
    px = 300 / (top - bottom)
    return picture(actor, px=px, middle=((left + right) / 2, (bottom + top) / 2 - (GROUND - SIDE / 2) / px))


def gap(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(np.int16) - b.astype(np.int16)).sum() / 255)


def solid(pixels: np.ndarray) -> np.ndarray:
    return pixels[:, :, 3] > 240


def test_every_wardrobe_has_a_cut() -> None:
    assert set(GARMENTS) == set(WARDROBES)


def test_every_hair_has_a_style() -> None:
    assert set(STYLES) == set(HAIR)


@pytest.mark.parametrize("kind", sorted(WARDROBES))
def test_wardrobe_differs_from_the_plainest(kind: str) -> None:
    sex = Sex.FEMALE if WARDROBES[kind].sexes == (Sex.FEMALE,) else Sex.MALE
    age = WARDROBES[kind].ages[-1]
    dressed = picture(somebody(wardrobe=kind, sex=sex, age=age))
    assert solid(dressed).sum() > 4000
    if kind != "villager":
        assert gap(dressed, picture(somebody(wardrobe="villager", sex=sex, age=age))) > 1500


@pytest.mark.parametrize(
    ("field", "names", "plain"), [("hair", HAIR, "bald"), ("beard", BEARDS, "none"), ("hat", HATS, "none")]
)
def test_each_thing_on_a_head_shows_and_is_its_own(field: str, names: tuple[str, ...], plain: str) -> None:
    heads = {name: portrait(somebody(**{"hair": "short", field: name})) for name in names}
    for one, other in combinations(names, 2):
        assert gap(heads[one], heads[other]) > 150, (one, other)
    assert plain in heads


@pytest.mark.parametrize("mark", MARKS)
def test_marks_show(mark: str) -> None:
    def draw(*marks: str) -> tuple[np.ndarray, np.ndarray]:
        actor = somebody(wardrobe="long_gown", marks=marks)
        return portrait(actor), picture(actor, px=200)

    (head, body), (plain_head, plain_body) = draw(mark), draw()
    assert gap(head, plain_head) + gap(body, plain_body) > 15


@pytest.mark.parametrize(("sex", "age"), [(Sex.FEMALE, Age.YOUTH), (Sex.MALE, Age.ADULT), (Sex.MALE, Age.CHILD)])
def test_eight_feelings_are_told_apart(sex: Sex, age: Age) -> None:
    faces = {name: portrait(somebody(sex=sex, age=age, face=row)) for name, row in FEELINGS.items()}
    for one, other in combinations(faces, 2):
        assert gap(faces[one], faces[other]) > 700, (one, other)


@pytest.mark.parametrize("trait", ["width", "jaw", "eye_size", "eye_tilt", "nose", "brow", "mouth"])
def test_face_numbers_change_the_face(trait: str) -> None:
    assert gap(portrait(_traited(trait, 0.0)), portrait(_traited(trait, 1.0))) > 200


def _traited(trait: str, value: float) -> Actor:
    actor = somebody()
    design = actor.design.model_copy(update={"face": {trait: value}})
    return Actor(actor.character, "human", actor.sex, actor.age, design, actor.body, actor.performance)


def test_a_blink_hides_the_white_of_the_eye() -> None:
    def whites(blink: float) -> int:
        face = portrait(somebody(face={"blink": blink}))[150:290]
        return int((face[:, :, :3].min(axis=2) > 190).sum())

    assert whites(1.0) < 0.35 * whites(0.0)


@pytest.mark.parametrize("swing", [-0.6, 0.0, 0.5, 1.0, 1.3, 1.6, 2.2, 2.8])
def test_a_lifted_sleeve_is_round_over_the_shoulder(swing: float) -> None:
    figure = figure_at(somebody(wardrobe="long_gown", pose={"shoulder_n": swing, "elbow_n": 0.2}), 0)
    path = sleeve_path(sleeve_strip(figure, "n", "straight"))
    x, y = shoulder_at(figure, "n")
    half = 0.4 * figure.girth
    assert path.contains(x, y)
    bounds = path.getBounds()
    ends = [figure.at[name] for name in ("elbow_n", "wrist_n")]
    # Neither a spike at the collar nor a corner behind the back.
    assert bounds.bottom() < max(y + 1.2 * half, figure.at["neck"][1], *(end[1] for end in ends)) + 0.7 * half
    assert bounds.left() > min(x, *(end[0] for end in ends)) - 1.35 * half
    if swing > 1.4:
        assert path.contains(x - 0.8 * ball_half(figure), y)


def test_no_skin_shows_at_the_shoulder_of_a_lifted_sleeve() -> None:
    worn = {"wardrobe": "village_woman", "sex": Sex.FEMALE, "age": Age.YOUTH, "hair": "bob"}
    pale, dark = (
        picture(somebody(pose={"shoulder_n": 1.5, "elbow_n": 0.1}, skin=skin, **worn), px=220, middle=(0.0, 0.9))
        for skin in ("#ffe0d0", "#703018")
    )
    actor = somebody(pose={"shoulder_n": 1.5, "elbow_n": 0.1}, **worn)
    x, y = joints(actor.performance.pose, actor.body)[0][JOINTS.index("shoulder_n")]
    column, row = round(SIDE / 2 + 220 * x), round(GROUND - 220 * (y - 0.9))
    around = np.s_[row - 18 : row + 18, column - 18 : column + 18, :3]
    assert int(np.abs(pale[around].astype(int) - dark[around].astype(int)).max()) < 12


def test_an_open_hand_has_four_fingers_and_a_thumb() -> None:
    palm, fingers, _ = _SHAPES["palm"]
    assert len(fingers) == 5
    paths = [leaf(spine, widths) for spine, widths in (*fingers, (((-0.2, 0.0), (0.5, 0.0)), (0.3, 0.3)))]
    across = [any(path.contains(0.88, -0.5 + 0.01 * k) for path in paths) for k in range(100)]
    assert sum(b and not a for a, b in pairwise(across)) == 4
    assert blob(palm).contains(0.2, 0.0)


def test_the_same_plan_gives_the_same_bytes() -> None:
    actor = somebody(wardrobe="long_gown", marks=("torn", "patch"), hair="curly")
    assert picture(actor).tobytes() == picture(actor).tobytes()


@pytest.mark.parametrize("kind", ["villager", "scholar_robe", "modern_suit", "princess"])
def test_feet_stand_on_the_ground(kind: str) -> None:
    rows = np.nonzero(solid(picture(somebody(wardrobe=kind))).any(axis=1))[0]
    assert abs(rows.max() - GROUND) <= 0.025 * PX


def test_a_planted_foot_stays_while_the_body_sways() -> None:
    actor = somebody(wardrobe="villager")
    body, row = actor.body, rest_pose(actor.body)
    foot = joints(row[None], body)[0][-1]
    row[P["spine"]], row[P["shoulder_n"]] = 0.4, 1.0
    assert np.allclose(joints(row[None], body)[0][-1], foot)
    swayed = somebody(wardrobe="villager", pose={"spine": 0.4, "shoulder_n": 1.0})
    strip = slice(GROUND - int(0.05 * PX), GROUND)
    assert gap(picture(actor)[strip], picture(swayed)[strip]) < 1.0


def test_turning_paper_gets_narrower_but_never_vanishes() -> None:
    def width(facing: float) -> int:
        columns = np.nonzero(solid(picture(somebody(pose={"facing": facing}))).any(axis=0))[0]
        return int(columns.max() - columns.min())

    assert width(0.4) < 0.55 * width(1.0)
    assert width(0.0) > 4
    assert abs(width(-1.0) - width(1.0)) <= 3


def test_the_mouth_is_in_the_head_and_mirrors_with_it() -> None:
    right, left = somebody(pose={"x": 2.0}), somebody(pose={"x": 2.0, "facing": -1.0})
    for actor in (right, left):
        x, y = mouth_position(actor, 0)
        low_x, low_y, high_x, high_y = head_box(actor, 0)
        assert low_x < x < high_x
        assert low_y < y < low_y + 0.45 * (high_y - low_y)
    assert mouth_position(right, 0)[0] - 2.0 == pytest.approx(2.0 - mouth_position(left, 0)[0], abs=1e-4)


def test_frames_past_the_end_hold_the_last() -> None:
    actor = somebody()
    assert mouth_position(actor, 99) == mouth_position(actor, 0)


def test_from_behind_no_face_and_less_light() -> None:
    actor = somebody(hair="long", wardrobe="modern_dress", sex=Sex.FEMALE)
    front, back = picture(actor), picture(actor, draw=draw_back)
    both = solid(front) & solid(back)
    assert back[both][:, :3].mean() < 0.75 * front[both][:, :3].mean()


def test_what_is_held_is_drawn_in_the_near_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, float]] = []

    def draw_thing(paper: Paper, kind: str, height_m: float, seed: int, **_: object) -> None:
        seen.append((kind, height_m))
        paper.canvas.drawCircle(0, 0, 0.05, skia.Paint(Color=0xFF00FF00))

    stand_in = types.ModuleType("yingxi.draw.things")
    stand_in.__dict__.update(draw_thing=draw_thing, GRIPS={"wine_bowl": (0.0, 0.0)})
    monkeypatch.setitem(sys.modules, "yingxi.draw.things", stand_in)
    actor = somebody(holds="wine_bowl", pose={"shoulder_n": 1.0, "elbow_n": 0.8})
    ALBUM.clear()
    blue, green, red = picture(actor)[..., :3].astype(int).transpose(2, 0, 1)
    ALBUM.clear()
    rows, columns = np.nonzero((green > 200) & (red < 60) & (blue < 60))
    spots = joints(actor.performance.pose, actor.body)[0]
    x, y = (spots[7] + spots[8]) / 2
    assert [kind for kind, _ in seen] == ["wine_bowl"]
    assert seen[0][1] > 0
    assert np.hypot((columns.mean() - SIDE / 2) / PX - x, (GROUND - rows.mean()) / PX - y) < 0.06


def test_what_was_drawn_before_changes_nothing() -> None:
    poses = [{"shoulder_n": 0.1 * k, "spine": 0.003 * k, "head_yaw": 0.02 * k} for k in range(6)]
    actors = [somebody(wardrobe="hanfu", sex=Sex.FEMALE, pose=pose, face={"jaw": 0.3}) for pose in poses]
    ALBUM.clear()
    forth = [picture(actor).tobytes() for actor in actors]
    back = [picture(actor).tobytes() for actor in reversed(actors)][::-1]
    ALBUM.clear()
    alone = picture(actors[-1]).tobytes()
    assert forth == back
    assert alone == forth[-1]


def test_kept_cutouts_stay_within_their_bytes() -> None:
    album = Album(most_bytes=20_000)

    def draw(canvas: skia.Canvas) -> None:
        canvas.drawRect(skia.Rect.MakeXYWH(0, 0, 40, 40), skia.Paint(Color=0xFF336699))

    for number in range(9):
        cutout = album.get(number, (-10, -10, 60, 60), draw)
        assert cutout is not None
        assert (cutout.left, cutout.top, cutout.pixels.shape) == (0, 0, (40, 40, 4))
        assert album.bytes <= 20_000
    assert album.get("nothing", (0, 0, 8, 8), lambda canvas: None) is None


@pytest.mark.parametrize("kind", sorted(WARDROBES))
def test_layers_read_only_what_they_name(kind: str) -> None:
    """A layer that reads an unnamed joint or channel fails; the parts then lie where the whole figure does."""
    actor = somebody(wardrobe=kind, pose={"shoulder_n": 0.6, "elbow_n": 0.7, "hip_n": 0.3})
    kept = picture(actor)

    def turned(paper: Paper, who: Actor, frame: int, look: object) -> None:
        paper.canvas.rotate(1e-4)  # a canvas that is not upright is drawn on directly
        draw_actor(paper, who, frame, look)

    direct = picture(actor, draw=turned)
    assert (solid(kept) ^ solid(direct)).sum() < 0.06 * solid(direct).sum()


def test_a_body_that_breathes_keeps_its_pose_and_one_that_walks_does_not() -> None:
    actor = somebody()
    frames = np.arange(48)
    pose = np.repeat(actor.performance.pose, 48, axis=0)
    pose[:, P["chest"]] += 0.002 * np.sin(frames / 8)
    still = Actor(
        "a", "human", actor.sex, actor.age, actor.design, actor.body, Performance(pose, actor.performance.face)
    )
    shown = held(still, lambda frame: 400.0, 1.0, 2).performance.pose
    assert len(np.unique(shown[:, P["chest"]])) <= 2
    pose[:, P["x"]] = frames * 0.03
    shown = held(still, lambda frame: 400.0, 1.0, 2).performance.pose
    assert np.array_equal(shown[::2, P["x"]], pose[::2, P["x"]])


def test_animals_go_to_their_own_department(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    stand_in = types.ModuleType("yingxi.draw.animals")
    stand_in.__dict__["draw_animal"] = lambda paper, actor, frame, look: drawn.append(actor.species)
    monkeypatch.setitem(sys.modules, "yingxi.draw.animals", stand_in)
    picture(somebody(species="frog"))
    assert drawn == ["frog"]


ANGLES = {
    name: st.floats(-0.6, 2.6) if name.startswith(("shoulder", "elbow")) else st.floats(-0.6, 1.6)
    for name in POSE
    if name.split("_")[0] in {"shoulder", "elbow", "hip", "knee", "spine", "chest", "neck", "roll", "ankle", "wrist"}
}

TURNS = {"head": st.floats(-0.6, 0.7), "head_yaw": st.floats(-1.6, 1.2), "facing": st.floats(-1, 1)}


@settings(max_examples=40, deadline=None)
@given(
    pose=st.fixed_dictionaries(ANGLES | TURNS),
    kind=st.sampled_from(sorted(WARDROBES)),
    hair=st.sampled_from(HAIR),
)
def test_any_pose_is_drawn_near_its_joints(pose: dict[str, float], kind: str, hair: str) -> None:
    actor = somebody(pose=pose, wardrobe=kind, hair=hair, hat="none")
    mask = picture(actor, px=90)[:, :, 3] > 0
    assert mask.sum() > 200
    spots = joints(actor.performance.pose, actor.body)[0]
    reach = 0.55 * actor.body.height
    rows, columns = np.nonzero(mask.any(axis=1))[0], np.nonzero(mask.any(axis=0))[0]
    xs, ys = (columns - SIDE / 2) / 90, (GROUND - rows) / 90
    assert xs.min() > spots[:, 0].min() - reach
    assert xs.max() < spots[:, 0].max() + reach
    assert ys.min() > min(spots[:, 1].min() - reach, -1.0)
    assert ys.max() < spots[:, 1].max() + reach


def test_every_thing_worn_over_clothes_is_drawn_by_someone() -> None:
    from yingxi.draw.people import cloaks, overs

    known = set(overs.OVERS) | set(overs._AT_THROAT) | set(overs._OVER_ARM) | set(cloaks._BEHIND)
    assert {name for garment in GARMENTS.values() for name in garment.over} <= known


PEOPLE = [  # wardrobe, sex, age
    ("scholar_robe", Sex.MALE, Age.ADULT), ("villager", Sex.MALE, Age.OLD), ("qipao", Sex.FEMALE, Age.ADULT),
    ("long_gown", Sex.MALE, Age.ADULT), ("gown_jacket", Sex.MALE, Age.OLD), ("child_china", Sex.FEMALE, Age.CHILD),
    ("modern_suit", Sex.MALE, Age.ADULT), ("modern_casual", Sex.FEMALE, Age.YOUTH), ("peasant_man", Sex.MALE, Age.OLD),
    ("princess", Sex.FEMALE, Age.YOUTH), ("courtier", Sex.MALE, Age.ADULT),
]  # fmt: skip


def _dressed(wardrobe: str, sex: Sex, age: Age, **more: object) -> Actor:
    return somebody(wardrobe=wardrobe, sex=sex, age=age, height_m=1.2 if age is Age.CHILD else 1.7, **more)


@pytest.mark.parametrize(("wardrobe", "sex", "age"), PEOPLE)
def test_shoulders_fall_from_the_neck_in_one_line(wardrobe: str, sex: Sex, age: Age) -> None:
    actor = _dressed(wardrobe, sex, age, hair="bald")
    figure = figure_at(actor, 0)
    px = 420.0
    middle = (figure.at["neck"][0], figure.at["neck"][1])
    body = picture(actor, px=px, middle=(middle[0], middle[1] - 0.35))[:, :, 3] > 128

    def top(x: float) -> int:
        return int(np.argmax(body[:, round(SIDE / 2 + (x - middle[0]) * px)]))

    for side, sign in (("n", -1.0), ("f", 1.0)):
        slope = Slope(figure, side)
        first = abs(slope.neck[0] - middle[0]) + 0.45 * figure.girth
        last = abs(slope.ball[0] - middle[0]) + 0.8 * slope.half
        tops = [top(middle[0] + sign * (first + (last - first) * k / 11)) for k in range(12)]
        assert all(b >= a - 1 for a, b in pairwise(tops)), (side, tops)
        assert tops[-1] - tops[0] > 0.25 * slope.half * px


@pytest.mark.parametrize("wardrobe", ["long_gown", "villager", "modern_suit", "priest", "peasant_man"])
def test_no_edge_parts_a_hanging_arm_from_its_shoulder(wardrobe: str) -> None:
    actor = _dressed(wardrobe, Sex.MALE, Age.ADULT, hair="bald", main="#5a6f8a")
    figure = figure_at(actor, 0)
    x, y = shoulder_at(figure, "n")
    half = ball_half(figure)
    px = 40 / half
    around = picture(actor, px=px, middle=(x, y - (GROUND - SIDE / 2) / px))[SIDE // 2 - 20 : SIDE // 2 + 6, :, :3]
    cloth = around[:, SIDE // 2 - 22 : SIDE // 2 + 22].astype(int)
    steps = max(int(np.abs(np.diff(cloth, axis=axis)).max()) for axis in (0, 1))
    assert steps < 10


def test_a_far_hand_before_the_chest_is_seen() -> None:
    pose = {"shoulder_f": -0.6, "elbow_f": 1.7, "shoulder_n": -0.1, "elbow_n": 1.5}
    figure = figure_at(_dressed("long_gown", Sex.MALE, Age.ADULT, pose=pose), 0)
    assert crosses_body(figure)
    names = [layer.name for layer in layers_of(figure)]
    assert names.index("far arm") < names.index("trunk") < names.index("far forearm")
    pale, dark = (
        picture(_dressed("long_gown", Sex.MALE, Age.ADULT, pose=pose, skin=skin), px=300, middle=(0.0, 0.9))
        for skin in ("#ffe0d0", "#703018")
    )
    wrist, tips = figure.at["wrist_f"], figure.at["fingers_f"]
    x, y = (wrist[0] + tips[0]) / 2, (wrist[1] + tips[1]) / 2
    column, row = round(SIDE / 2 + 300 * x), round(GROUND - 300 * (y - 0.9))
    assert int(np.abs(pale[row, column, :3].astype(int) - dark[row, column, :3]).max()) > 60


@pytest.mark.parametrize("pose", [{}, {"hand_f": 5.0, "shoulder_f": -0.5, "elbow_f": 1.2}, {"shoulder_f": 1.6}])
def test_a_far_hand_beside_or_behind_the_body_stays_there(pose: dict[str, float]) -> None:
    assert not crosses_body(figure_at(_dressed("long_gown", Sex.MALE, Age.ADULT, pose=pose), 0))


def test_hair_falls_over_a_lowered_arm_and_a_hand_before_the_face_lies_over_it() -> None:
    def order(**pose: float) -> list[str]:
        figure = figure_at(_dressed("child_tale", Sex.FEMALE, Age.CHILD, hair="braid", pose=pose), 0)
        return [layer.name for layer in layers_of(figure)]

    low, before_face = order(), order(shoulder_n=0.3, elbow_n=2.4)
    assert low.index("near arm") < low.index("crown")
    assert before_face.index("near arm") > before_face.index("look")


@pytest.mark.parametrize("wardrobe", sorted(set(WARDROBES) - {"robot"}))
def test_a_collar_leaves_no_gap_beside_the_neck(wardrobe: str) -> None:
    sex = Sex.FEMALE if WARDROBES[wardrobe].sexes == (Sex.FEMALE,) else Sex.MALE
    actor = _dressed(wardrobe, sex, WARDROBES[wardrobe].ages[-1], hair="bald")
    figure = figure_at(actor, 0)
    px, (x, y) = 600.0, figure.at["neck"]
    body = picture(actor, px=px, middle=(x, y - (GROUND - SIDE / 2) / px))[:, :, 3]
    for rise in (0.05, 0.12, 0.18):
        row = body[round(SIDE / 2 - rise * figure.girth * px)]
        found = np.flatnonzero(row > 128)
        assert (row[found[0] + 2 : found[-1] - 1] > 200).all(), rise


def test_from_behind_the_trunk_hides_a_folded_arm() -> None:
    folded, worn = {"shoulder_n": -0.4, "elbow_n": 1.6}, {"wardrobe": "modern_casual", "hair": "long"}
    pale, dark = (
        picture(somebody(pose=folded, skin=skin, **worn), px=220, middle=(0.0, 0.9), draw=draw_back)
        for skin in ("#ffe0d0", "#703018")
    )
    actor = somebody(pose=folded, **worn)
    x, y = joints(actor.performance.pose, actor.body)[0][JOINTS.index("fingers_n")]
    column, row = round(SIDE / 2 + 220 * x), round(GROUND - 220 * (y - 0.9))
    hand = np.s_[row - 12 : row + 12, column - 12 : column + 12, :3]
    assert int(np.abs(pale[hand].astype(int) - dark[hand].astype(int)).max()) < 12


@pytest.mark.parametrize("wardrobe", ["villager", "child_china", "peasant_man", "soldier_china"])
@pytest.mark.parametrize("hip", [0.0, 0.2])
def test_no_trouser_shows_beside_the_coat_over_it(wardrobe: str, hip: float) -> None:
    figure = figure_at(somebody(wardrobe=wardrobe, build=0.4, pose={"hip_n": hip, "hip_f": -hip}), 0)
    garment = GARMENTS[wardrobe]
    sheet = garment.sheets[-1]
    coat, hem = drape_strip(figure, sheet.drape), sheet.drape.bottom
    for side in "nf":
        leg = leg_strip(figure, side, garment.legs, start=0.25 * (hem - 1.0), coat=hem - 1.0)
        for t in np.linspace(0.3 * (hem - 1.0), hem - 1.0, 6):
            middle = coat.at(0.0, 1.0 + t)
            out = 0.5 * coat.span(1.0 + t) + 0.03 * figure.girth
            assert abs(leg.at(-1.0, t)[0] - middle[0]) < out
            assert abs(leg.at(1.0, t)[0] - middle[0]) < out


def test_a_low_arm_before_the_trunk_is_whole_and_a_raised_one_begins_at_its_elbow() -> None:
    low = {"shoulder_f": 0.1, "elbow_f": 0.9}
    raised = {"shoulder_f": 0.3, "elbow_f": 2.5}
    assert _whole_before(figure_at(somebody(wardrobe="villager", pose=low), 0))
    assert not _whole_before(figure_at(somebody(wardrobe="villager", pose=raised), 0))
    assert not _whole_before(figure_at(somebody(wardrobe="scholar_robe", pose=low), 0))
