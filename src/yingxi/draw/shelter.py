"""Shelter: where no rain falls, since somebody holds an umbrella over it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import skia

from yingxi.draw.camera import Camera
from yingxi.draw.people.figure import figure_at, turn_of
from yingxi.draw.people.holding import grip_at, held_m, turn_of_held
from yingxi.story.plan import Actor, ShotPlan

_RIM: Final = (0.64, 0.56)
"""How far aside, and how far above the hand, an umbrella's rim is, in its heights."""


@dataclass(frozen=True, slots=True)
class Shelter:
    """What one umbrella keeps dry.

    Attributes:
        slant: how far rain goes aside on its way down.
    """

    actor: Actor
    camera: Camera
    slant: float

    def path_at(self, frame: int) -> skia.Path | None:
        """Return the dry part of a frame, pixels: from the rim to the ground; None while none is held."""
        if self.actor.performance.held_at(frame) != "umbrella":
            return None
        figure = figure_at(self.actor, frame)
        size, turn, hand = held_m(figure), turn_of_held(figure), grip_at(figure)
        cos, sin = math.cos(turn), math.sin(turn)
        place = self.camera.place(frame, figure.pose["z"])
        side, feet = turn_of(figure.pose), figure.pose["x"]
        rim = []
        for aside in (-_RIM[0], _RIM[0]):
            x = hand[0] + size * (aside * cos - _RIM[1] * sin)
            y = hand[1] + size * (aside * sin + _RIM[1] * cos)
            rim.append((feet + side * x, y))
        ground = min(figure.at["ankle_n"][1], figure.at["ankle_f"][1]) - 0.25 * figure.body.foot
        below = [(x - self.slant * (y - ground), ground) for x, y in rim[::-1]]
        path = skia.Path()
        path.addPoly([skia.Point(*place.point(x, y)) for x, y in (*rim, *below)], True)
        return path


def shelters_of(plan: ShotPlan, slant: float) -> tuple[Shelter, ...]:
    """Return the umbrellas that are held in a shot."""
    camera = Camera.of(plan)
    return tuple(
        Shelter(actor, camera, slant)
        for actor in plan.actors
        if actor.species == "human" and any(held.kind == "umbrella" for held in actor.performance.holds)
    )
