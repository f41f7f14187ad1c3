"""Shots in a forest at night, for whatever paints them."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np

from yingxi.story.board import Shot
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Performance, ShotPlan
from yingxi.story.pose import FACE, POSE, proportions
from yingxi.story.stage import Light, Set
from yingxi.story.style import ModelFile, Painting
from yingxi.story.terms import Age, Era, Hour, Sex, ShotSize, Weather


def someone(name: str, x_m: float, *, sex: Sex = Sex.FEMALE, age: Age = Age.ADULT, species: str = "human") -> Actor:
    pose = np.zeros((8, len(POSE)), dtype=np.float32)
    pose[:, 0] = x_m
    design = CharacterDesign(wardrobe="overcoat", main="#c62a26")
    done = Performance(pose, np.zeros((8, len(FACE)), dtype=np.float32))
    return Actor(name, species, sex, age, design, proportions(1.6, age, 0.4), done)


def plan(*actors: Actor, size: ShotSize = ShotSize.WIDE, painting: Painting | None = None, **changes: str) -> ShotPlan:
    """A forest at night, 4 m of it in the frame."""
    camera = np.zeros((8, 5), dtype=np.float32)
    camera[:, 1:4] = 1.2, 7.0, 4.0 * 9 / 16
    place = Set(
        place="forest", era=Era.FAIRY_TALE, hour=Hour.NIGHT, weather=Weather.RAIN, palette=("#102030",) * 6,
        light=Light(key="#ffffff", fill="#000000"), pieces=(),
    ).model_copy(update=changes)  # fmt: skip
    shot = Shot(id="s1", scene="c1", duration_s=1, size=size, subject=actors[0].character if actors else "place")
    return ShotPlan(
        shot=shot, frames=8, fps=Fraction(8), width_px=1920, height_px=1080, set=place, camera=camera, actors=actors,
        cues=(), look="papercut", seed=2**32 - 1, language="en", painting=painting,
    )  # fmt: skip


def model(name: str) -> ModelFile:
    return ModelFile(path=Path(name), touched=(0, 0), sha256=name)
