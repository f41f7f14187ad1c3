"""Holding: puts a thing of the set into the hand."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.people.curves import lerp, towards
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure, seed_of
from yingxi.story.terms import Era
from yingxi.story.things import THINGS
from yingxi.story.wardrobe import WARDROBES

_FOLLOWS: Final[dict[str, float]] = {
    "sword": 1.35,
    "brush": 1.9,
    "flute": 0.25,
    "pipe": 1.2,
    "fan": 1.3,
    "fishing_net": 1.2,
    "flower": 1.5,
    "candle": 1.6,
    "matches": 1.2,
    "knife": 1.35,
    "axe": 1.35,
    "hoe": 1.2,
    "bow": 1.57,
    "key": 0.0,
}
"""Things that turn with the hand: radians from the hand's own direction to the thing's upright axis.

All others stand or hang upright whatever the arm does.
"""
_LEANS: Final[dict[str, float]] = {"balloon": -0.42, "umbrella": 0.15, "phone": -0.30, "guitar": -0.75, "violin": -0.6}
"""Things that lean away from the body, radians: a balloon clear of the face, an instrument across the chest."""

_FITTED: Final = frozenset(("umbrella",))
"""Things that each owner has in a size and colour of their own."""


def draw_held(cutter: Cutter, figure: Figure) -> None:
    """Draw what a figure holds, its grip in the palm."""
    from yingxi.draw.things import GRIPS, draw_thing

    kind = figure.holds
    thing = THINGS.get(kind)
    height_m = thing.in_hand_m if thing else 0.2
    if kind in _FITTED:
        height_m *= min(max(figure.body.height / 1.65, 0.7), 1.0)
    wrist, tips = figure.at[f"wrist_{figure.hand}"], figure.at[f"fingers_{figure.hand}"]
    palm = lerp(wrist, tips, 0.62)
    hand = towards(wrist, tips)
    turn = _LEANS.get(kind, 0.0)
    if kind in _FOLLOWS:
        turn = math.atan2(hand[1], hand[0]) + _FOLLOWS[kind] - math.pi / 2
    grip = GRIPS.get(kind, (0.0, 0.5))
    cos, sin = math.cos(turn), math.sin(turn)
    gx, gy = grip[0] * height_m, grip[1] * height_m
    x, y = palm[0] - (gx * cos - gy * sin), palm[1] - (gx * sin + gy * cos)
    canvas = cutter.paper.canvas
    canvas.save()
    canvas.concat(cutter.matrix)
    canvas.concat(skia.Matrix.MakeAll(cos, -sin, x, sin, cos, y, 0, 0, 1))
    seed = seed_of(kind) + (figure.seed if kind in _FITTED else 0)
    wardrobe = WARDROBES.get(figure.design.wardrobe)
    era = wardrobe.eras[0] if wardrobe else Era.ANCIENT_CHINA
    draw_thing(cutter.paper, kind, height_m, seed % 1000, era=era, in_hand=True)
    canvas.restore()
