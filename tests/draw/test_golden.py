"""Golden frames: small pictures that a person has looked at. `pytest --update-golden` writes them anew.

Tolerance: the mean difference of a channel is at most 2.0 of 255, and at most 2 % of the pixels differ by more than
24. Another build of the drawing library may round edges differently; a changed shape, colour or place fails.
"""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
import skia

from yingxi.draw.engine import PapercutEngine
from yingxi.motion.cue import ActingCue
from yingxi.motion.perform import perform
from yingxi.stage.build import build_set
from yingxi.story.animal_pose import animal_body
from yingxi.story.board import Shot
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.pose import Proportions, proportions
from yingxi.story.terms import Age, Emotion, Era, Facing, Hour, Season, Sex, ShotSize, Weather
from yingxi.story.timeline import Cue

GOLDEN = Path(__file__).parent.parent / "golden"
WIDTH, HEIGHT, FRAMES = 480, 270, 24
MEAN, FAR, SHARE = 2.0, 24, 0.02


def actor(
    name: str, x_m: float, action: str, design: CharacterDesign, *, species: str = "human", age: Age = Age.ADULT,
    facing: Facing = Facing.RIGHT, emotion: Emotion = Emotion.NEUTRAL,
) -> Actor:  # fmt: skip
    body: Proportions = (
        proportions(design.height_m, age, design.build) if species == "human" else animal_body(species, design.height_m)
    )
    cue = ActingCue(
        FRAMES, Fraction(12), body, species=species, age=age, action=action, language="en", x_m=x_m, facing=facing,
        emotion=emotion, intensity=0.8, seed=3,
    )  # fmt: skip
    return Actor(name, species, Sex.FEMALE, age, design, body, perform(cue))


SCHOLAR = CharacterDesign(wardrobe="scholar_robe", hair="topknot", hat="scholar_cap", main="#3f6478", beard="goatee")
LADY = CharacterDesign(wardrobe="hanfu", hair="bun", hat="flower", main="#a8443c", height_m=1.6)
CHILD = CharacterDesign(wardrobe="child_china", hair="double_bun", main="#8a5a9a", height_m=1.1)
PRINCESS = CharacterDesign(wardrobe="princess", hair="long_golden", hat="small_crown", main="#c06a8a", height_m=1.6)
FROG = CharacterDesign(wardrobe="villager", hair="bald", hat="small_crown", height_m=0.35)

SHOTS = {
    "dusk_street": ("street", Era.ANCIENT_CHINA, Hour.DUSK, Weather.CLEAR, (0.0, 1.9, 8.0, 5.5),
                    (actor("a", -0.9, "bows", SCHOLAR), actor("b", 0.9, "nods", LADY, facing=Facing.LEFT))),
    "tavern_close": ("tavern", Era.REPUBLICAN_CHINA, Hour.NIGHT, Weather.RAIN, (0.1, 1.42, 6.0, 0.9),
                     (actor("b", 0.0, "", LADY, emotion=Emotion.SADNESS),)),
    "snow_village": ("village", Era.REPUBLICAN_CHINA, Hour.MORNING, Weather.SNOW, (0.0, 1.3, 7.0, 3.0),
                     (actor("c", 0.0, "waves", CHILD, age=Age.CHILD, emotion=Emotion.JOY),)),
    "frog_at_the_well": ("well", Era.FAIRY_TALE, Hour.AFTERNOON, Weather.CLEAR, (0.0, 0.9, 7.0, 2.4),
                         (actor("p", -0.5, "points", PRINCESS),
                          actor("f", 0.6, "", FROG, species="frog", facing=Facing.LEFT))),
}  # fmt: skip


def plan(name: str) -> ShotPlan:
    place, era, hour, weather, (x, y, z, view), actors = SHOTS[name]
    camera = np.tile(np.array([x, y, z, view, 0.0], dtype=np.float32), (FRAMES, 1))
    return ShotPlan(
        shot=Shot(id=name, scene="c", duration_s=2.0, size=ShotSize.FULL), frames=FRAMES, fps=Fraction(12),
        width_px=WIDTH, height_px=HEIGHT, set=build_set(place, era, hour, weather, Season.AUTUMN, seed=4),
        camera=camera, actors=actors, cues=(Cue(start=0, end=FRAMES, lines=("“Good evening.”",)),),
        look="papercut", seed=1, language="en",
    )  # fmt: skip


@pytest.mark.parametrize("name", sorted(SHOTS))
def test_golden_frame(name: str, request: pytest.FixtureRequest) -> None:
    path = GOLDEN / f"{name}.png"
    drawn = PapercutEngine().still(plan(name), 14)[:, :, :3]
    if request.config.getoption("--update-golden"):
        picture = np.dstack([drawn, np.full(drawn.shape[:2], 255, np.uint8)])
        skia.Image.fromarray(np.ascontiguousarray(picture), colorType=skia.kBGRA_8888_ColorType).save(
            os.fspath(path), skia.kPNG
        )
        return
    golden = skia.Image.open(os.fspath(path)).toarray(colorType=skia.kBGRA_8888_ColorType)[:, :, :3]
    difference = np.abs(drawn.astype(int) - golden.astype(int))
    assert difference.mean() <= MEAN
    assert (difference.max(axis=2) > FAR).mean() <= SHARE
