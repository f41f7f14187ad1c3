"""A beast at one frame: its joints, its measures and the papers it is cut from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.people.curves import Point, add, distance, towards
from yingxi.draw.people.figure import Figure, figure_at
from yingxi.story.animal_pose import body_kind, shape_of
from yingxi.story.cast import CharacterDesign
from yingxi.story.coats import coats_of
from yingxi.story.plan import Actor
from yingxi.story.terms import Age

_DEFAULT: Final = {name: CharacterDesign.model_fields[name].default for name in ("main", "second", "accent")}


@dataclass(frozen=True, slots=True)
class Coat:
    """The papers of one beast.

    Attributes:
        main: back and flanks.
        second: belly, muzzle, breast.
        accent: points, stripes, beak, comb: what a kind has of its own.
        iris: of the eyes.
    """

    main: RGB
    second: RGB
    accent: RGB
    iris: RGB

    @property
    def dark(self) -> RGB:
        """The coat turned away from the light."""
        return shade(mix(self.main, (0.20, 0.12, 0.16), 0.22), -0.22)

    @property
    def ink(self) -> RGB:
        """Nose, lashes, lines."""
        return mix(shade(self.main, -0.75), (0.11, 0.07, 0.09), 0.7)

    @property
    def tint(self) -> RGB:
        """What is printed on the coat: a little darker, or lighter on black."""
        return shade(self.main, 0.16) if sum(self.main) < 0.75 else shade(self.main, -0.20)


_IRIS: Final = {
    "frog": "#d9a63c", "fox": "#c98a34", "wolf": "#d8b64a", "cat": "#8fae4a", "tiger": "#d8a83a", "snake": "#d9b23a",
    "horse": "#5a3a26", "ox": "#4a3226", "pig": "#5f7f98", "sheep": "#c09a4c", "rabbit": "#7a4a34", "mouse": "#2c1f20",
    "bear": "#6a4428", "dog": "#7a4e2c", "crow": "#6f7f92", "bird": "#2c2226", "duck": "#5f4630", "goose": "#4a7fa0",
    "hen": "#d8883a", "lion": "#c88a34", "panda": "#3a2a22", "deer": "#3a261c", "elephant": "#7a5230",
    "monkey": "#7a4a26", "squirrel": "#2c1c18", "hedgehog": "#2a1e1a", "tortoise": "#a8742e", "owl": "#e6a92e",
    "swan": "#3a2a22", "gull": "#c8a23a", "eagle": "#e0a82e", "crane": "#b8742e", "parrot": "#d8a23a",
    "dove": "#c8743a", "peacock": "#4a2e20", "bee": "#3a2418", "butterfly": "#3a2a4a", "ant": "#6a3a1e",
    "cricket": "#8a5a22", "spider": "#8a3a3a", "crab": "#3a2a22", "whale": "#3a5a6a", "dolphin": "#3a5a6a",
    "shark": "#2c3a42", "goat": "#c8a04a", "donkey": "#4a3226", "zebra": "#3a2a22", "camel": "#4a3226",
    "giraffe": "#4a3020", "crocodile": "#d9b43a", "hippo": "#5a3c2c", "kangaroo": "#4a2e20",
    "penguin": "#7a4a2c", "dragon": "#e8b83a", "fish": "#e0b04a",
}  # fmt: skip


@lru_cache(maxsize=256)
def coat_of(species: str, main: str, second: str, accent: str, seed: int) -> Coat:
    """Return a beast's papers: the design's colours where a person chose them, else a natural coat by seed."""
    choices = coats_of(species)
    natural = choices[seed % len(choices)]
    rng = np.random.default_rng([seed, 0xC0A7])
    drift = float(rng.uniform(-0.07, 0.07))
    chosen = [
        rgb(own) if own.lower() != _DEFAULT[name].lower() else shade(rgb(kind), drift)
        for name, own, kind in zip(("main", "second", "accent"), (main, second, accent), natural, strict=True)
    ]
    return Coat(chosen[0], chosen[1], chosen[2], rgb(_IRIS.get(species, "#7a4e2c")))


@dataclass(frozen=True, slots=True)
class Beast:
    """One animal at one frame, in a frame of its own: facing right, x = 0 at the pelvis, y up from the ground.

    Attributes:
        figure: joints, channels, design.
        kind: the rig.
        unit: length of the trunk, metres.
        depth: half the trunk's thickness, metres.
    """

    figure: Figure
    species: str
    kind: str
    coat: Coat

    @property
    def at(self) -> dict[str, Point]:
        """Where the joints are, metres."""
        return self.figure.at

    @property
    def pose(self) -> dict[str, float]:
        """The pose's channels."""
        return self.figure.pose

    @property
    def face(self) -> dict[str, float]:
        """The face's channels."""
        return self.figure.face

    @property
    def unit(self) -> float:
        """The trunk's length, metres."""
        return self.figure.body.torso

    @property
    def depth(self) -> float:
        """Half the trunk's thickness, metres; the stout are thicker."""
        return self.figure.body.hip_half * (0.90 + 0.25 * self.figure.design.build)

    @property
    def young(self) -> bool:
        """Whether it is a child of its kind: its head is larger, horns and mane are still to come."""
        return self.figure.age is Age.CHILD

    @property
    def head(self) -> float:
        """The head's measure, metres; the young have larger ones."""
        return self.figure.body.head * (1.24 if self.young else 1.0)

    @property
    def ahead(self) -> Point:
        """Unit vector from the hips to the neck."""
        return towards(self.at["pelvis"], self.at["neck"])

    @property
    def above(self) -> Point:
        """Unit vector square to the trunk, to the back."""
        x, y = self.ahead
        return (-y, x)

    def along(self, u: float, v: float) -> Point:
        """Return a point of the trunk: u 0 hips .. 1 neck, v in half thicknesses, 1 = the back."""
        at = self.at
        if u <= 0.5:
            base = add(at["pelvis"], towards(at["pelvis"], at["chest"]), u * 2 * distance(at["pelvis"], at["chest"]))
        else:
            base = add(at["chest"], towards(at["chest"], at["neck"]), (u - 0.5) * self.unit)
        return add(base, self.above, v * self.depth)

    @property
    def upright(self) -> float:
        """How far it sits up, 0 on four legs as its kind stands .. 1: its belly then settles on its haunches."""
        x, y = self.ahead
        risen = math.atan2(y, x) - (math.pi / 2 - shape_of(self.species).trunk)
        return min(1.0, max(0.0, risen / 0.5 - 0.2))

    @property
    def lifted(self) -> float:
        """Return by how much a lying beast is raised so that its belly rests on the ground, metres."""
        if self.kind not in ("quadruped", "bird", "frog") or (self.kind == "quadruped" and self.upright > 0):
            return 0.0
        floor = min(self.at[name][1] for name in ("toe_n", "toe_f"))
        belly = min(self.along(u, -1.04)[1] for u in (0.0, 0.5))
        return min(max(0.0, floor - belly), 0.22 * self.unit)

    def twitch(self, side: float) -> float:
        """Return how far an ear is flicked back by itself, radians; side 1 near, -1 far."""
        return self.pose["hand_n" if side > 0 else "hand_f"]

    def mood(self) -> float:
        """Return how the beast carries itself: -1 low (sad, afraid) .. 1 lively; ears follow it."""
        face = self.face
        lift = 0.7 * face["brow_raise"] + 0.5 * face["smile"] - 0.9 * face["brow_sad"] - 0.7 * face["brow_knit"]
        return max(-1.0, min(1.0, lift - 0.5 * max(0.0, face["lid"] - 0.3)))


def beast_at(actor: Actor, frame: int) -> Beast:
    """Return the actor's beast at a frame; frames past the end hold the last pose."""
    figure = figure_at(actor, frame)
    design = actor.design
    coat = coat_of(actor.species, design.main, design.second, design.accent, figure.seed)
    return Beast(figure, actor.species, body_kind(actor.species), coat)
