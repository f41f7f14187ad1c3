"""A beast at one frame: its joints, its measures and the papers it is cut from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.people.curves import Point, add, distance, towards
from yingxi.draw.people.figure import Figure, figure_at
from yingxi.story.animal_pose import body_kind
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor

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


_COATS: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "frog": (("#5f9a4a", "#dfe6b0", "#3a6a38"), ("#7aa23f", "#e8e6b4", "#4b6b2c"), ("#4d8f62", "#dbe8c4", "#2d5d4a")),
    "fox": (("#c8692f", "#f3e6d2", "#3a2a24"), ("#b9552a", "#f1dfc8", "#33241f"), ("#d17c3a", "#f6ead8", "#4a3228")),
    "wolf": (("#6f7074", "#d5d2cc", "#3a3a3e"), ("#5c5d66", "#c6c2bd", "#2e2e34"), ("#837a70", "#ddd4c6", "#443d38")),
    "dog": (("#9a7048", "#ead9bd", "#4a3424"), ("#d8b98c", "#f3e6cf", "#7a5a3a"), ("#5a4538", "#e5d4bd", "#2e231e")),
    "cat": (("#b98a54", "#f2e6d2", "#6b4526"), ("#8d8a88", "#efeae4", "#4c4a4e"), ("#39353a", "#e9e4de", "#1f1d22")),
    "horse": (("#7a4f33", "#c9a682", "#2f2320"), ("#a9744a", "#e2c9a6", "#f0e2c6"), ("#54392c", "#a8876b", "#221a18")),
    "ox": (("#6f5644", "#cdb9a0", "#33281f"), ("#595356", "#a9a2a0", "#2c292b"), ("#a2703f", "#e3cba6", "#4a3322")),
    "pig": (("#e3a79a", "#f3cfc4", "#b9746a"), ("#dcb1a4", "#f0d6ca", "#8a6a62"), ("#d8968c", "#efc4b8", "#a3605a")),
    "sheep": (("#ece4d4", "#d9c7b2", "#5a4c44"), ("#e3d8c6", "#3f3836", "#2e2926"), ("#f1ece2", "#e2c9b4", "#7a6656")),
    "rabbit": (("#cfc2b0", "#f4ece0", "#a08a78"), ("#a98d70", "#efe2d0", "#6e5846"), ("#efe9e0", "#ffffff", "#d8a79c")),
    "mouse": (("#8f8a86", "#dcd6d0", "#d79a94"), ("#a58a70", "#eadcca", "#d8a08e"), ("#6f7078", "#cfcfd4", "#cf959a")),
    "tiger": (("#d98a34", "#f7ecd4", "#2a211c"), ("#cf7a2c", "#f4e4c8", "#241b18")),
    "bear": (("#5f4433", "#a98a6c", "#2c211b"), ("#453531", "#94765e", "#221a19"), ("#7c5a3c", "#c3a382", "#3a2a1f")),
    "crow": (("#2b2c36", "#454958", "#5a5c66"),),
    "bird": (("#6f93b8", "#f1e6cc", "#d98f3f"), ("#9a7a58", "#efe2cc", "#c8954a"), ("#b85a44", "#f2e2cc", "#d9a04a")),
    "duck": (("#f0ece0", "#ffffff", "#e39a36"), ("#8a7354", "#d9c8a6", "#d9a03a")),
    "goose": (("#f1ede4", "#ffffff", "#e08f30"),),
    "hen": (("#b0683c", "#ecd2a8", "#c23b34"), ("#efe6d4", "#fbf6ea", "#c8403a"), ("#6e4a3a", "#c79a64", "#b8352f")),
    "fish": (("#4f86a0", "#e6efe8", "#e0a24a"), ("#c8553a", "#f6e4cc", "#e8b45a"), ("#5f8f84", "#e8efdc", "#d98f54")),
    "snake": (("#5f8a55", "#e3e4b0", "#a83c36"), ("#e9e4d8", "#fbf7ec", "#b8505a"), ("#6a6f4a", "#ded7a4", "#3c3a2c")),
}  # fmt: skip
"""Natural coats of each kind: coat, belly, detail."""

_IRIS: Final = {
    "frog": "#d9a63c", "fox": "#c98a34", "wolf": "#d8b64a", "cat": "#8fae4a", "tiger": "#d8a83a", "snake": "#d9b23a",
    "horse": "#5a3a26", "ox": "#4a3226", "pig": "#5f7f98", "sheep": "#c09a4c", "rabbit": "#7a4a34", "mouse": "#2c1f20",
    "bear": "#6a4428", "dog": "#7a4e2c", "crow": "#6f7f92", "bird": "#2c2226", "duck": "#5f4630", "goose": "#4a7fa0",
    "hen": "#d8883a", "fish": "#e0b04a",
}  # fmt: skip


@lru_cache(maxsize=256)
def coat_of(species: str, main: str, second: str, accent: str, seed: int) -> Coat:
    """Return a beast's papers: the design's colours where a person chose them, else a natural coat by seed."""
    choices = _COATS.get(species, _COATS["dog"])
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
    def lifted(self) -> float:
        """Return by how much a lying beast is raised so that its belly rests on the ground, metres."""
        if self.kind not in ("quadruped", "bird", "frog"):
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
