"""Holding: puts a thing of the set into the hand."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.people.curves import Point, add, towards, turned
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure, seed_of
from yingxi.draw.people.hands import palm_at
from yingxi.story.terms import Era
from yingxi.story.things import THINGS
from yingxi.story.wardrobe import WARDROBES

_FOLLOWS: Final[dict[str, float]] = {
    "sword": 1.35,
    "fan": 1.3,
    "fishing_net": 1.2,
    "flower": 1.5,
    "candle": 1.6,
    "matches": 1.2,
    "knife": 0.45,
    "axe": 1.35,
    "hoe": 1.2,
    "bow": 1.57,
    "key": 0.0,
}
"""Things that turn with the hand: radians from the hand's own direction to the thing's upright axis.

All others stand or hang upright whatever the arm does.
"""
_LEANS: Final[dict[str, float]] = {
    "balloon": -0.42,
    "brush": 3.55,
    "flute": -1.72,
    "pipe": -1.2,
    "oar": 0.72,
    "phone": -0.30,
    "guitar": -0.75,
    "violin": -0.6,
}
"""Things that lean away from the body, radians: a balloon clear of the face, an instrument across the chest."""

_AS_TALL: Final = frozenset(("broom", "staff", "oar", "hoe", "sword", "bow", "guitar", "axe"))
"""Things that are as long as suits who holds them."""

ROUND_A_SHAFT: Final = frozenset(
    ("umbrella", "sword", "knife", "axe", "hoe", "broom", "bow", "staff", "oar", "flute", "fishing_net", "fan",
     "candle", "balloon", "candy", "guitar", "violin", "bottle", "shield", "doll", "kite", "flower", "seedling",
     "drum", "teapot")
)  # fmt: skip
"""Things round whose shaft, handle or neck a fist closes."""

HANGING: Final = frozenset(
    ("lantern", "basket", "bucket", "bundle", "backpack", "suitcase", "rope", "necklace", "jade", "shoes", "clothes",
     "scarf")
)  # fmt: skip
"""Things that hang from a fist: by a ring, a handle or a strap, or gathered up in it."""

PINCHED: Final = frozenset(
    ("brush", "needle", "key", "matches", "comb", "ring", "leaf", "pipe", "glass_slipper", "mask")
)
"""Thin things held between thumb and forefinger. All others lie on the palm, under the thumb."""

CUPPED: Final = frozenset(("golden_ball", "apple", "egg"))
"""Round things that lie in a cupped hand, whose fingers come up before them."""

_QUILL: Final = 0.42
"""How far a quill leans back, radians: it is painted nib down, where a brush and a pencil have their tip up."""

_AT: Final = {"shaft": 0.42, "pinch": 0.68, "palm": 0.50}
"""Where in a hand its thing is, of the hand's length."""

_CLEARS: Final = 0.95
"""How high over the crown an umbrella's top is meant to be, in heads."""
_AHEAD: Final = 0.08
"""How far ahead of the neck it is meant to be, in heads."""
_LEANS_RAD: Final = 0.4
"""The farthest that an umbrella leans from the upright, to be over the head."""

_FITTED: Final = frozenset(("umbrella",))
"""Things that each owner has in a size and colour of their own."""


def grip_at(figure: Figure) -> Point:
    """Return the place in the hand where its thing is held."""
    kind = figure.holds
    how = "shaft" if kind in ROUND_A_SHAFT | HANGING else "pinch" if kind in PINCHED else "palm"
    return palm_at(figure, figure.hand, _AT[how])


def turn_of_held(figure: Figure) -> float:
    """Return how far what is held is turned from the upright, radians anticlockwise."""
    kind = figure.holds
    if kind == "umbrella":
        return _over_head(figure)
    if kind == "brush" and _era_of(figure) is Era.FAIRY_TALE:
        return _QUILL
    if kind not in _FOLLOWS:
        return _LEANS.get(kind, 0.0)
    hand = towards(figure.at[f"wrist_{figure.hand}"], figure.at[f"fingers_{figure.hand}"])
    return math.atan2(hand[1], hand[0]) + _FOLLOWS[kind] - math.pi / 2


def _over_head(figure: Figure) -> float:
    """Return the turn that brings an umbrella's middle over the head of the one who holds it."""
    up = towards(figure.at["pelvis"], figure.at["neck"])
    top = add(figure.at["neck"], up, figure.body.neck + (1.0 + _CLEARS) * figure.body.head)
    top = add(top, turned(up), -_AHEAD * figure.body.head)
    shaft = towards(grip_at(figure), top)
    return min(max(math.atan2(-shaft[0], shaft[1]), -_LEANS_RAD), _LEANS_RAD)


def _era_of(figure: Figure) -> Era:
    """Return the era that somebody's clothes, and so their things, are of."""
    wardrobe = WARDROBES.get(figure.design.wardrobe)
    return wardrobe.eras[0] if wardrobe else Era.ANCIENT_CHINA


def held_m(figure: Figure) -> float:
    """Return how high the thing is that a figure holds, metres."""
    thing = THINGS.get(figure.holds)
    height_m = thing.in_hand_m if thing else 0.2
    if figure.holds in _FITTED:
        return height_m * min(max(figure.body.height / 1.65, 0.85), 1.05)
    return height_m * min(max(figure.body.height / 1.7, 0.6), 1.1) if figure.holds in _AS_TALL else height_m


def draw_held(cutter: Cutter, figure: Figure) -> None:
    """Draw what a figure holds, its grip in the palm."""
    from yingxi.draw.things import GRIPS, draw_thing

    kind = figure.holds
    height_m = held_m(figure)
    palm, turn = grip_at(figure), turn_of_held(figure)
    grip = GRIPS.get(kind, (0.0, 0.5))
    cos, sin = math.cos(turn), math.sin(turn)
    gx, gy = grip[0] * height_m, grip[1] * height_m
    x, y = palm[0] - (gx * cos - gy * sin), palm[1] - (gx * sin + gy * cos)
    canvas = cutter.paper.canvas
    canvas.save()
    canvas.concat(cutter.matrix)
    canvas.concat(skia.Matrix.MakeAll(cos, -sin, x, sin, cos, y, 0, 0, 1))
    seed = seed_of(kind) + (figure.seed if kind in _FITTED else 0)
    draw_thing(cutter.paper, kind, height_m, seed % 1000, era=_era_of(figure), in_hand=True)
    canvas.restore()
