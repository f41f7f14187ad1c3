"""Small plans for the drawing tests."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from yingxi.story.board import Shot
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Performance, ShotPlan
from yingxi.story.pose import FACE, F, P, proportions, rest_pose
from yingxi.story.stage import Light, Piece, Set
from yingxi.story.terms import Age, Angle, Era, Hour, Sex, ShotSize, Weather
from yingxi.story.timeline import Cue

PALETTE = ("#76b0cf", "#f6eed4", "#b9d3c8", "#88b29c", "#557f6d", "#1e423f")


def a_set(*pieces: Piece, weather: Weather = Weather.CLEAR, hour: Hour = Hour.NOON, indoor: bool = False) -> Set:
    pieces = pieces or (
        Piece(kind="hills", z_m=25.0, height_m=5.0, width_m=90.0, seed=3),
        Piece(kind="ground_earth", z_m=3.2, height_m=1.0, width_m=40.0, seed=4),
        Piece(kind="rock", x_m=1.4, z_m=1.0, height_m=0.8, seed=5),
    )
    light = Light(key="#fff8ea", fill="#aec2c8", from_x=-0.6, from_y=0.6)
    return Set(
        place="field", era=Era.ANCIENT_CHINA, hour=hour, weather=weather, indoor=indoor, palette=PALETTE, light=light,
        pieces=pieces,
    )  # fmt: skip


def an_actor(
    name: str = "a", x: float = 0.0, z: float = 0.0, facing: float = 1.0, frames: int = 6, jaw: float = 0.0
) -> Actor:
    body = proportions(1.7, Age.ADULT, 0.4)
    row = rest_pose(body)
    row[P["x"]], row[P["z"]], row[P["facing"]] = x, z, facing
    pose = np.repeat(row[None], frames, axis=0)
    pose[:, P["shoulder_n"]] += np.linspace(0, 1.2, frames)
    face = np.zeros((frames, len(FACE)), dtype=np.float32)
    face[:, F["jaw"]] = jaw
    design = CharacterDesign(wardrobe="long_gown")
    return Actor(name, "human", Sex.MALE, Age.ADULT, design, body, Performance(pose, face))


def a_plan(
    *,
    set_: Set | None = None,
    actors: tuple[Actor, ...] = (),
    frames: int = 6,
    width: int = 320,
    height: int = 180,
    push: float = 0.0,
    truck_m: float = 0.0,
    roll: float = 0.0,
    view: float = 2.6,
    y: float = 0.95,
    cues: tuple[Cue, ...] = (),
    angle: Angle = Angle.EYE,
    **more: object,
) -> ShotPlan:
    t = np.linspace(0, 1, frames)
    camera = np.zeros((frames, 5), dtype=np.float32)
    camera[:, 0] = truck_m * t
    camera[:, 1] = y
    camera[:, 2] = 6.5 * (1 - push * t)
    camera[:, 3] = view * (1 - push * t)
    camera[:, 4] = roll
    shot = Shot(id="s1", scene="c1", duration_s=frames / 24, size=ShotSize.FULL, subject="a", angle=angle)
    return ShotPlan(
        shot=shot, frames=frames, fps=Fraction(24), width_px=width, height_px=height, set=set_ or a_set(),
        camera=camera, actors=actors, cues=cues, look="papercut", seed=5, language="zh", **more,
    )  # fmt: skip
