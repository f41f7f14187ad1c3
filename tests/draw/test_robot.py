"""Robots: a person's joints in metal; the screen feels and speaks; nothing of a person is left."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
import skia

from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.puppet import draw_actor, draw_back, head_box
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Performance
from yingxi.story.pose import FACE, F, proportions, rest_pose
from yingxi.story.terms import Age, Sex

SIDE = 240
FEELINGS = {
    "neutral": {},
    "glad": {"smile": 0.9, "blush": 0.4},
    "gentle": {"smile": 0.5, "lid": 0.3},
    "angry": {"brow_knit": 1.0, "smile": -0.6},
    "sad": {"brow_sad": 1.0, "smile": -0.7, "tears": 0.7},
    "afraid": {"brow_sad": 0.6, "brow_raise": 0.8, "lid": -0.3},
    "surprised": {"brow_raise": 1.0, "jaw": 0.5},
    "asleep": {"blink": 1.0},
}


def robot(age: Age = Age.ADULT, *, face: dict[str, float] | None = None, **design: object) -> Actor:
    look = CharacterDesign(**{"wardrobe": "robot", "height_m": 1.6, **design})
    body = proportions(look.height_m, age, look.build)
    mood = np.zeros(len(FACE), dtype=np.float32)
    for channel, value in (face or {}).items():
        mood[F[channel]] = value
    track = Performance(rest_pose(body)[None], mood[None])
    return Actor("tin", "human", Sex.MALE, age, look, body, track)


def portrait(actor: Actor, draw: object = draw_actor) -> np.ndarray:
    left, bottom, right, top = head_box(actor, 0)
    px = 120 / (top - bottom)
    pixels = np.zeros((SIDE, SIDE, 4), dtype=np.uint8)
    info = skia.ImageInfo.Make(SIDE, SIDE, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels, SIDE * 4)
    canvas = surface.getCanvas()
    canvas.translate(SIDE / 2 - (left + right) / 2 * px, SIDE / 2 + (bottom + top) / 2 * px)
    canvas.scale(px, -px)
    draw(Paper(canvas, Lighting(), px, quick=True), actor, 0, None)  # type: ignore[operator]
    del canvas, surface
    return pixels


def gap(a: np.ndarray, b: np.ndarray) -> float:
    return float(np.abs(a.astype(np.int16) - b.astype(np.int16)).sum() / 255)


@pytest.mark.parametrize("age", [Age.ADULT, Age.CHILD])
def test_eight_feelings_and_speech_show_on_the_screen(age: Age) -> None:
    faces = {name: portrait(robot(age, face=row)) for name, row in FEELINGS.items()}
    faces["speaking"] = portrait(robot(age, face={"jaw": 0.8}))
    for one, other in combinations(faces, 2):
        assert gap(faces[one], faces[other]) > 150, (one, other)


def test_nothing_of_a_person_is_left() -> None:
    hairy = robot(skin="#20ff20", hair="wild", beard="long_beard", marks=("mole", "wrinkles"))
    for draw in (draw_actor, draw_back):
        assert np.array_equal(portrait(robot(), draw), portrait(hairy, draw))


def test_plates_follow_the_designs_colour() -> None:
    red, blue = portrait(robot(main="#c03030")), portrait(robot(main="#3030c0"))
    assert red[..., 2].mean() > 1.15 * blue[..., 2].mean()


def test_the_back_of_a_robot_shows_no_screen() -> None:
    plain = portrait(robot(), draw_back)
    assert np.array_equal(plain, portrait(robot(face={"smile": 1.0, "jaw": 0.6}), draw_back))
