"""A figure at one frame: its joints, its measures and its papers, before anything is cut."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.people.across import bring_far_elbow_out, fold_far_arm, let_raised_elbows_hang, put_behind
from yingxi.draw.people.curves import Point
from yingxi.draw.people.stance import part_legs, seat_head
from yingxi.story.cast import CharacterDesign
from yingxi.story.plan import Actor
from yingxi.story.pose import FACE, JOINTS, POSE, Proportions, joints
from yingxi.story.terms import Age, Sex

_IN_POCKET, _BEHIND, _FOLDED = 4, 5, 6
"""Shapes of a hand that is in a pocket, behind the back, or under the other arm."""

NARROWEST = 0.15
"""Least width of a figure that turns: paper seen from its edge."""

_WHITE: RGB = (0.95, 0.92, 0.85)
_FIXED: dict[str, RGB] = {
    "white": _WHITE,
    "black": (0.13, 0.11, 0.13),
    "leather": (0.36, 0.22, 0.14),
    "straw": (0.82, 0.68, 0.40),
    "gold": (0.86, 0.68, 0.30),
    "steel": (0.62, 0.65, 0.70),
    "ink": (0.16, 0.12, 0.14),
    "red": (0.72, 0.17, 0.15),
    "jade": (0.45, 0.68, 0.55),
    "denim": (0.27, 0.36, 0.50),
}


@dataclass(frozen=True, slots=True)
class Papers:
    """The coloured papers one person is cut from."""

    main: RGB
    second: RGB
    accent: RGB
    skin: RGB
    hair: RGB

    def named(self, name: str) -> RGB:
        """Return a paper by name; each "-" after it darkens, each "+" lightens."""
        base = name.rstrip("+-")
        colour = _FIXED[base] if base in _FIXED else getattr(self, base)
        steps = name.count("+") - name.count("-")
        return shade(colour, 0.16 * steps) if steps else colour

    @property
    def skin_shade(self) -> RGB:
        """Skin turned away from the light: warmer and darker, never grey."""
        r, g, b = self.skin
        return (r * 0.80, g * 0.66, b * 0.60)

    @property
    def lip(self) -> RGB:
        """Lips: skin moved towards a muted red."""
        return mix(self.skin, (0.72, 0.22, 0.22), 0.55)


@lru_cache(maxsize=256)
def papers_of(main: str, second: str, accent: str, skin: str, hair: str) -> Papers:
    """Return a design's papers."""
    return Papers(rgb(main), rgb(second), rgb(accent), rgb(skin), rgb(hair))


@dataclass(frozen=True, slots=True)
class Figure:
    """One person at one frame, in a frame of its own: facing right, x = 0 at the pelvis, y up from the ground.

    Attributes:
        at: where each joint is, metres.
        pose, face: the channels by name.
        seed: this person's own small differences.
    """

    body: Proportions
    design: CharacterDesign
    sex: Sex
    age: Age
    papers: Papers
    at: dict[str, Point]
    pose: dict[str, float]
    face: dict[str, float]
    holds: str
    seed: int
    hand: str = "n"

    @property
    def female(self) -> bool:
        """Whether she is drawn as a woman or girl."""
        return self.sex is Sex.FEMALE

    @property
    def girth(self) -> float:
        """The body's own unit of width: half a shoulder line, metres."""
        return self.body.shoulder_half * (1.24 if self.age is Age.CHILD else 1.0)

    def trait(self, name: str) -> float:
        """Return a face number, 0..1."""
        return float(self.design.face.get(name, 0.5))

    def hat_paper(self, usual: RGB) -> RGB:
        """Return the colour of the hat: the design's own, else what is usual for its kind."""
        return rgb(self.design.hat_colour) if self.design.hat_colour else usual

    def marked(self, name: str) -> bool:
        """Whether the design carries this mark."""
        return name in self.design.marks


def seed_of(name: str) -> int:
    """Return the seed of the small differences that somebody, or a kind of thing, keeps."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big")


def figure_at(actor: Actor, frame: int) -> Figure:
    """Return the actor's figure at a frame; frames past the end hold the last pose."""
    track, faces = actor.performance.pose, actor.performance.face
    row = np.array(track[min(max(frame, 0), len(track) - 1)], dtype=np.float32)
    mood = faces[min(max(frame, 0), len(faces) - 1)]
    pose = dict(zip(POSE, row.tolist(), strict=True))
    row[POSE.index("x")], row[POSE.index("facing")] = 0.0, 1.0
    spots = joints(row[None, :], actor.body)[0].tolist()
    at: dict[str, Point] = {name: (spot[0], spot[1]) for name, spot in zip(JOINTS, spots, strict=True)}
    hands = {side: round(pose[f"hand_{side}"]) for side in "nf"}
    if hands["f"] == _FOLDED:
        fold_far_arm(at, actor.body)
    elif max(hands.values()) < _IN_POCKET:
        bring_far_elbow_out(at, actor.body)
    let_raised_elbows_hang(at, actor.body)
    put_behind(at, actor.body, [side for side, hand in hands.items() if hand == _BEHIND])
    part_legs(at, actor.body)
    if actor.species == "human":  # a beast's neck is its own, and carries the head ahead
        seat_head(at)
    design = actor.design
    held = actor.performance.in_hand(frame)
    return Figure(
        body=actor.body,
        design=design,
        sex=actor.sex,
        age=actor.age,
        papers=papers_of(design.main, design.second, design.accent, design.skin, design.hair_colour),
        at=at,
        pose=pose,
        face=dict(zip(FACE, np.asarray(mood).tolist(), strict=True)),
        holds=held.kind if held else "",
        seed=seed_of(actor.character),
        hand=held.hand if held else "n",
    )


def turn_of(pose: dict[str, float]) -> float:
    """Return the figure's width and side: `facing`, never thinner than a paper's edge."""
    facing = pose["facing"]
    side = 1.0 if facing >= 0 else -1.0
    return side * max(abs(facing), NARROWEST)
