"""Ghosts: a person's puppet laid as pale translucent paper, without feet."""

from __future__ import annotations

import numpy as np
import skia

from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.puppet import draw_actor
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor, Performance
from yingxi.story.pose import FACE, proportions, rest_pose
from yingxi.story.terms import Age, Sex

SIDE, GROUND, PX = 300, 280, 150.0


def drawn(*marks: str) -> np.ndarray:
    """Return (SIDE, SIDE, 4) BGRA premultiplied."""
    body = proportions(1.7, Age.ADULT, 0.4)
    track = Performance(rest_pose(body)[None], np.zeros((1, len(FACE)), dtype=np.float32))
    actor = Actor("g", "human", Sex.FEMALE, Age.ADULT, CharacterDesign(wardrobe="hanfu", marks=marks), body, track)
    pixels = np.zeros((SIDE, SIDE, 4), dtype=np.uint8)
    info = skia.ImageInfo.Make(SIDE, SIDE, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    surface = skia.Surface.MakeRasterDirect(info, pixels, SIDE * 4)
    canvas = surface.getCanvas()
    canvas.translate(SIDE / 2, GROUND)
    canvas.scale(PX, -PX)
    draw_actor(Paper(canvas, Lighting(), PX), actor, 0, None)
    del canvas, surface
    return pixels


def test_a_ghost_is_translucent_pale_and_has_no_feet() -> None:
    person, ghost = drawn(), drawn("ghost")
    assert person[..., 3].max() == 255
    assert 120 < ghost[..., 3].max() < 210
    feet = slice(GROUND - 8, GROUND)
    assert person[feet, :, 3].max() > 200
    assert ghost[feet, :, 3].max() < 30
    breast = slice(GROUND - 200, GROUND - 140)
    assert np.ptp(ghost[breast].max(axis=(0, 1))[:3]) < 40
