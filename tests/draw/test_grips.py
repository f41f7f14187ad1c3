"""Grips: what is held lies in the hand, elbows hang, and an umbrella is over its owner."""

from __future__ import annotations

import math

import numpy as np
import pytest
import skia

from yingxi.draw.camera import Camera
from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.people.across import let_raised_elbows_hang
from yingxi.draw.people.curves import Point, distance, lerp
from yingxi.draw.people.figure import Figure, figure_at
from yingxi.draw.people.grips import helps
from yingxi.draw.people.hands import hand_m
from yingxi.draw.people.holding import CUPPED, HANGING, PINCHED, ROUND_A_SHAFT, grip_at, held_m, turn_of_held
from yingxi.draw.people.limbs import jointed_strip
from yingxi.draw.people.stage_order import layers_of
from yingxi.draw.puppet import draw_actor
from yingxi.draw.shelter import Shelter
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Held, Performance
from yingxi.story.pose import FACE, JOINTS, P, joints, proportions, rest_pose
from yingxi.story.terms import Age, Sex
from yingxi.story.things import THINGS

PX, SIDE = 400, 640
SKIN = "#30ff30"


def _holding(kind: str, *, age: Age = Age.ADULT, hand: str = "f", height_m: float = 1.7, **pose: float) -> Actor:
    body = proportions(height_m, age, 0.4)
    row = rest_pose(body)
    for name, value in {"shoulder_f": 0.3, "elbow_f": 1.4, "hand_f": 1.0, **pose}.items():
        row[P[name]] = value
    design = CharacterDesign(wardrobe="long_gown", height_m=height_m, skin=SKIN, main="#404040")
    done = Performance(row[None], np.zeros((1, len(FACE)), np.float32), (Held(kind, hand=hand),) if kind else ())
    return Actor("somebody", "human", Sex.MALE, age, design, body, done)


def _greens(actor: Actor, middle: Point, reach_m: float) -> int:
    """Return how many pixels around a spot are skin."""
    surface = skia.Surface(SIDE, SIDE)
    canvas = surface.getCanvas()
    canvas.translate(SIDE / 2, SIDE / 2)
    canvas.scale(PX, -PX)
    canvas.translate(-middle[0], -middle[1])
    draw_actor(Paper(canvas, Lighting(), PX), actor, 0, None)
    picture = np.asarray(surface.toarray(), dtype=np.int32)
    reach = max(2, round(reach_m * PX))
    near = picture[SIDE // 2 - reach : SIDE // 2 + reach, SIDE // 2 - reach : SIDE // 2 + reach]
    return int(((near[..., 1] > near[..., 0] + 40) & (near[..., 1] > near[..., 2] + 40)).sum())


@pytest.mark.parametrize("hand", ["n", "f"])
@pytest.mark.parametrize("kind", ["staff", "sword", "lantern", "basket", "suitcase", "rope"])
def test_fingers_lie_before_what_a_fist_holds(kind: str, hand: str) -> None:
    pose = {} if hand == "f" else {"shoulder_n": 1.2, "elbow_n": 0.6, "hand_n": 1.0, "shoulder_f": -0.3, "elbow_f": 0.2}
    actor = _holding(kind, hand=hand, **pose)
    grip = grip_at(figure_at(actor, 0))
    reach = 0.10 * hand_m(figure_at(actor, 0))
    assert _greens(actor, grip, reach) > 0.6 * (2 * max(2, round(reach * PX))) ** 2


def test_every_thing_is_held_in_one_way() -> None:
    assert not ROUND_A_SHAFT & HANGING
    assert not PINCHED & (ROUND_A_SHAFT | HANGING)
    assert all(THINGS[kind].held for kind in PINCHED | HANGING)


@pytest.mark.parametrize(("age", "height_m"), [(Age.CHILD, 1.1), (Age.YOUTH, 1.6), (Age.OLD, 1.8)])
def test_hands_are_as_large_as_a_face_asks(age: Age, height_m: float) -> None:
    figure = figure_at(_holding("", age=age, height_m=height_m), 0)
    assert 0.33 * figure.body.head < hand_m(figure) < 0.55 * figure.body.head


def test_a_second_fist_on_the_shaft_helps() -> None:
    actor = _holding("broom", hand="n", shoulder_n=0.5, elbow_n=1.5, hand_n=1.0, shoulder_f=0.0, elbow_f=0.2)
    figure = figure_at(actor, 0)
    assert not helps(figure, "f")
    wrist = (grip_at(figure)[0] - 0.6 * figure.body.hand, grip_at(figure)[1] - 0.2)
    figure.at.update(wrist_f=wrist, fingers_f=(wrist[0] + figure.body.hand, wrist[1]))
    assert helps(figure, "f")


@pytest.mark.parametrize(("age", "height_m"), [(Age.CHILD, 1.15), (Age.ADULT, 1.75)])
def test_an_umbrella_is_over_the_head(age: Age, height_m: float) -> None:
    figure = figure_at(_holding("umbrella", age=age, height_m=height_m, shoulder_f=0.5, elbow_f=2.2), 0)
    size, turn, grip = held_m(figure), turn_of_held(figure), grip_at(figure)
    middle = (grip[0] - 0.7 * size * math.sin(turn), grip[1] + 0.7 * size * math.cos(turn))
    assert abs(middle[0] - figure.at["head"][0]) < 0.64 * size * 0.6


def test_no_rain_falls_between_an_umbrella_and_the_ground() -> None:
    actor = _holding("umbrella", shoulder_f=0.5, elbow_f=2.2)
    view = np.array([[0.0, 1.0, 6.0, 2.5, 0.0]], np.float32)
    dry = Shelter(actor, Camera(view, 800, 450), 0.13).path_at(0)
    assert dry is not None
    place = Camera(view, 800, 450).place(0, 0.0)
    figure = figure_at(actor, 0)
    assert dry.contains(*place.point(*figure.at["head"]))
    assert dry.contains(*place.point(*figure.at["pelvis"]))
    assert not dry.contains(*place.point(figure.at["head"][0] + 1.2, 1.2))
    assert Shelter(_holding("staff"), Camera(view, 800, 450), 0.13).path_at(0) is None


def _raised(side: str) -> tuple[Figure, dict[str, Point]]:
    """Return a figure, and its joints as posed, of one whose hand is at the chin."""
    from yingxi.motion.limbs import anchor, reach

    actor = _holding("", shoulder_f=-0.1, elbow_f=0.3, hand_f=0.0)
    row = np.array(actor.performance.pose[0], dtype=np.float64)
    row[P[f"shoulder_{side}"]], row[P[f"elbow_{side}"]] = reach(row, actor.body, side, anchor(row, actor.body, "chin"))
    spots = joints(row[None].astype(np.float32), actor.body)[0].tolist()
    return figure_at(actor, 0), {name: (spot[0], spot[1]) for name, spot in zip(JOINTS, spots, strict=True)}


@pytest.mark.parametrize(("side", "sign"), [("n", -1.0), ("f", 1.0)])
def test_the_elbow_of_a_hand_at_the_chin_hangs_at_its_own_side(side: str, sign: float) -> None:
    figure, at = _raised(side)
    palm = lerp(at[f"wrist_{side}"], at[f"fingers_{side}"], 0.6)
    let_raised_elbows_hang(at, figure.body)
    out = sign * (at[f"elbow_{side}"][0] - at["neck"][0])
    assert out > 0.3 * figure.body.shoulder_half
    assert at[f"elbow_{side}"][1] < at[f"shoulder_{side}"][1] - 0.3 * figure.body.upper_arm
    assert distance(palm, lerp(at[f"wrist_{side}"], at[f"fingers_{side}"], 0.6)) < 0.005


def test_a_bent_arm_is_straight_between_its_joints_and_crisp_at_the_elbow() -> None:
    strip = jointed_strip(((0.0, 1.0), (0.0, 0.5), (0.5, 0.5)), [0.1, 0.1, 0.1, 0.1, 0.1])
    inner = strip.edge(1.0, 0.05, 0.40, 6)
    assert max(abs(x - 0.1) for x, _ in inner) < 0.004
    assert distance(strip.at(1.0, 0.5), (0.1, 0.6)) < 0.01
    assert distance(strip.at(-1.0, 0.5), (0.0, 0.5)) == pytest.approx(0.1, abs=0.01)


@pytest.mark.parametrize("kind", sorted(CUPPED))
@pytest.mark.parametrize("elbow", [1.2, 1.9])
def test_a_cupped_hand_is_seen_before_the_round_thing_in_it(kind: str, elbow: float) -> None:
    actor = _holding(kind, elbow_f=elbow)
    grip = grip_at(figure_at(actor, 0))
    surface = skia.Surface(SIDE, SIDE)
    with surface as canvas:
        canvas.translate(SIDE / 2, SIDE / 2)
        canvas.scale(4 * PX, -4 * PX)
        canvas.translate(-grip[0], -grip[1])
        draw_actor(Paper(canvas, Lighting(), 4 * PX), actor, 0, None)
    pixels = surface.toarray().astype(int)
    skin = pixels[..., 1] - np.maximum(pixels[..., 0], pixels[..., 2]) > 60
    hand = round(4 * PX * hand_m(figure_at(actor, 0)))
    middle = SIDE // 2
    under = skin[middle : middle + hand // 3, middle - hand // 3 : middle + hand // 3]
    assert float(under.mean()) > 0.3


def test_a_near_arm_that_is_behind_the_back_lies_on_both_sides_of_the_trunk() -> None:
    names = [layer.name for layer in layers_of(figure_at(_holding("", hand_n=5.0, hand_f=5.0), 0))]
    assert names.index("near forearm") < names.index("trunk") < names.index("near arm")
    assert "far forearm" not in names
    folded = {"hand_f": 6.0, "shoulder_n": -0.04, "elbow_n": 1.9}
    names = [layer.name for layer in layers_of(figure_at(_holding("", **folded), 0))]
    assert names.index("trunk") < names.index("far forearm") < names.index("near arm")
