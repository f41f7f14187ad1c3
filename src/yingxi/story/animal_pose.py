"""Animals' measures and poses: the one agreement between those who move animals and those who draw them.

An animal uses a person's skeleton (`story.pose`): the same POSE columns, the same `joints()`, other measures
and another resting pose. Where things are, for an animal that faces right:

- pelvis: the hips, at the rear. Trunk: pelvis -> chest -> neck; it lies nearly level (spine about 1.5) in
  quadrupeds, slants in birds and frogs. `neck` is where the neck leaves the shoulders.
- head -> crown: the skull's height, upright; the muzzle or beak points along its forward normal (right of
  "up"), so `head` 0.3 lowers the nose. Eyes: `animal_head()`.
- hip, knee, ankle (the hock), toe: a hind leg in three parts: thigh, shin, and `foot` = everything below the
  hock. The toe is the sole's middle and stands at y = 0.
- shoulder, elbow, wrist, fingers: a foreleg: upper arm (inside the trunk), forearm, `hand` = everything below
  the wrist; the fingers stand at y = 0. A wrist below zero folds the paw back, as in a lifted foreleg.
- birds: the hips are under the middle of the body; rump and tail reach about 0.7 * torso behind the pelvis.
  shoulder, elbow, wrist, fingers are the wing. shoulder 0 = folded along the trunk, tip to the tail;
  -2 = raised high; +0.7 = at the end of the downstroke. elbow and wrist only bend it a little.
- fish: no legs (their lengths are tiny); the arm is the breast fin. The pelvis is the body's middle and `tail`
  beats. Standing fish are meant to be in water up to y = 0 with the head out (roll about -0.6).
- snakes: pelvis -> neck is the raised front; the rest of the body lies on the ground behind the pelvis, about
  2.2 * torso long, drawn by the painter as a wave whose phase is `tail`.
- `hand_n`, `hand_f`: how far the near and the far ear are flicked back, radians.
- `tail`: radians; 0 as the kind carries it, positive lifts it.
- Proportions: torso = trunk's length, hip_half = half the trunk's thickness (half of it also sets the near and
  far hind leg apart, as in people); shoulder_half is 0, so both shoulders lie on the trunk's axis.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.story.pose import POSE, J, P, PoseTrack, Proportions, joints
from yingxi.story.things import SPECIES


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind's build. Lengths in trunk lengths, angles in radians from upright, positive forward.

    Attributes:
        leg: height of the hips above the ground.
        trunk: lean of the trunk.
        neck, neck_lean: length and lean of the neck.
        head: height of the skull.
        depth: half the trunk's thickness.
        hind: directions of thigh, shin and foot (0 down, positive forward), and their shares of the leg.
        fore: the same for the foreleg; None = a wing or fin of length `arm`.
    """

    leg: float
    trunk: float
    neck: float
    neck_lean: float
    head: float
    depth: float
    hind: tuple[float, float, float] = (0.42, -0.55, 0.14)
    hind_share: tuple[float, float, float] = (0.36, 0.38, 0.34)
    fore: tuple[float, float, float] | None = (-0.38, 0.06, 0.10)
    fore_share: tuple[float, float, float] = (0.36, 0.40, 0.26)
    arm: float = 1.0


def _beast(leg: float, neck: float, neck_lean: float, head: float, depth: float, trunk: float = 1.5) -> Shape:
    return Shape(leg, trunk, neck, neck_lean, head, depth)


def _fowl(leg: float, trunk: float, neck: float, neck_lean: float, head: float, depth: float) -> Shape:
    return Shape(
        leg, trunk, neck, neck_lean, head, depth,
        hind=(0.75, -0.35, 0.25), hind_share=(0.30, 0.42, 0.40), fore=None, arm=1.75,
    )  # fmt: skip


SHAPES: Final[dict[str, Shape]] = {
    "horse": _beast(1.00, 0.62, 0.60, 0.32, 0.26),
    "ox": _beast(0.66, 0.32, 1.12, 0.31, 0.30),
    "wolf": _beast(0.82, 0.24, 0.98, 0.37, 0.235),
    "fox": _beast(0.68, 0.15, 0.66, 0.43, 0.215),
    "dog": _beast(0.74, 0.16, 0.62, 0.42, 0.24),
    "cat": _beast(0.60, 0.09, 0.98, 0.42, 0.22),
    "pig": _beast(0.42, 0.12, 1.15, 0.37, 0.285),
    "sheep": _beast(0.56, 0.26, 0.72, 0.29, 0.28),
    "goat": _beast(0.72, 0.40, 0.48, 0.31, 0.245),
    "donkey": _beast(0.88, 0.44, 0.62, 0.34, 0.25),
    "zebra": _beast(0.92, 0.50, 0.58, 0.33, 0.265),
    "camel": _beast(1.12, 0.74, 0.62, 0.25, 0.25),
    "giraffe": Shape(1.36, 1.40, 1.80, 0.34, 0.32, 0.27),
    "crocodile": Shape(0.27, 1.55, 0.14, 1.40, 0.21, 0.17, hind=(0.45, -0.35, 0.15), fore=(-0.25, 0.15, 0.10)),
    "hippo": _beast(0.44, 0.10, 1.15, 0.38, 0.31),
    "kangaroo": Shape(0.62, 0.66, 0.36, 0.25, 0.34, 0.26, hind=(1.05, -0.85, 1.20), hind_share=(0.50, 0.56, 0.42)),
    "rabbit": Shape(0.38, 0.98, 0.06, 0.50, 0.52, 0.32, hind=(0.95, -0.80, 1.20), hind_share=(0.50, 0.50, 0.42)),
    "mouse": Shape(0.30, 1.12, 0.06, 0.80, 0.50, 0.28, hind=(0.80, -0.70, 1.10), hind_share=(0.46, 0.46, 0.34)),
    "tiger": _beast(0.66, 0.22, 0.95, 0.34, 0.24),
    "bear": _beast(0.56, 0.20, 1.05, 0.34, 0.30),
    "lion": _beast(0.68, 0.22, 0.90, 0.35, 0.24),
    "panda": _beast(0.48, 0.16, 1.02, 0.40, 0.33),
    "deer": _beast(0.98, 0.52, 0.42, 0.30, 0.215),
    "elephant": Shape(0.70, 1.5, 0.14, 1.00, 0.42, 0.36, hind=(0.16, -0.12, 0.04), fore=(-0.14, 0.02, 0.04)),
    "monkey": Shape(0.44, 0.62, 0.14, 0.30, 0.56, 0.25, hind=(1.00, -0.80, 1.15), hind_share=(0.46, 0.48, 0.36),
                    fore=(-0.10, 0.34, 0.30)),
    "squirrel": Shape(0.34, 0.88, 0.08, 0.50, 0.52, 0.27, hind=(0.95, -0.80, 1.15), hind_share=(0.48, 0.48, 0.36)),
    "hedgehog": Shape(0.29, 1.40, 0.05, 1.00, 0.42, 0.28, hind=(0.50, -0.40, 0.40)),
    "tortoise": Shape(0.30, 1.54, 0.40, 0.75, 0.27, 0.28, hind=(0.45, -0.35, 0.15), fore=(-0.25, 0.15, 0.10)),
    "owl": _fowl(0.62, 0.42, 0.08, 0.20, 0.66, 0.44),
    "penguin": _fowl(0.64, 0.16, 0.10, 0.10, 0.56, 0.46),
    "crow": _fowl(0.85, 1.00, 0.30, 0.40, 0.56, 0.40),
    "bird": _fowl(0.72, 0.90, 0.18, 0.40, 0.72, 0.46),
    "duck": _fowl(0.66, 1.20, 0.62, 0.15, 0.54, 0.46),
    "goose": _fowl(0.80, 1.15, 1.35, 0.15, 0.44, 0.46),
    "swan": _fowl(0.50, 1.28, 1.75, 0.10, 0.44, 0.50),
    "gull": _fowl(0.62, 1.12, 0.26, 0.35, 0.50, 0.38),
    "eagle": _fowl(0.66, 0.62, 0.26, 0.30, 0.46, 0.42),
    "crane": _fowl(1.65, 1.05, 1.50, 0.12, 0.36, 0.38),
    "parrot": _fowl(0.66, 0.48, 0.14, 0.25, 0.62, 0.38),
    "dove": _fowl(0.72, 1.00, 0.34, 0.25, 0.50, 0.50),
    "peacock": _fowl(0.98, 0.86, 0.92, 0.15, 0.38, 0.44),
    "bee": _fowl(0.52, 1.30, 0.10, 0.35, 0.72, 0.36),
    "butterfly": _fowl(0.56, 1.05, 0.08, 0.35, 0.58, 0.26),
    "ant": Shape(0.46, 1.42, 0.12, 0.55, 0.62, 0.24, hind=(0.30, -0.30, 0.20), fore=(0.30, -0.10, 0.30)),
    "cricket": Shape(0.40, 1.30, 0.08, 0.60, 0.52, 0.28, hind=(0.40, -0.40, 0.20), fore=(0.30, -0.10, 0.30)),
    "spider": Shape(0.52, 1.45, 0.06, 0.60, 0.56, 0.30, hind=(-0.30, -0.30, 0.10), fore=(0.45, 0.10, 0.40)),
    "crab": Shape(0.52, 1.54, 0.00, 0.40, 0.46, 0.34, hind=(0.20, -0.30, 0.20), fore=(0.20, -0.10, 0.30)),
    "whale": Shape(0.22, 1.57, 0.04, 1.30, 0.34, 0.25, hind=(0.0, 0.0, 0.0), hind_share=(0.05, 0.05, 0.02), fore=None,
                   arm=0.30),
    "dolphin": Shape(0.22, 1.57, 0.04, 1.30, 0.34, 0.150, hind=(0.0, 0.0, 0.0), hind_share=(0.05, 0.05, 0.02),
                     fore=None, arm=0.30),
    "shark": Shape(0.22, 1.57, 0.04, 1.30, 0.34, 0.200, hind=(0.0, 0.0, 0.0), hind_share=(0.05, 0.05, 0.02),
                   fore=None, arm=0.30),
    "hen": _fowl(0.92, 1.00, 0.58, 0.20, 0.46, 0.48),
    "frog": Shape(0.36, 0.95, 0.04, 0.60, 0.50, 0.30, hind=(1.65, -1.05, 1.35), hind_share=(0.75, 0.75, 0.50),
                  fore=(-0.30, 0.25, 0.55), fore_share=(0.42, 0.40, 0.24)),
    "dragon": Shape(0.42, 0.42, 0.30, 0.30, 0.36, 0.150, hind=(0.0, 0.0, 0.0), hind_share=(0.05, 0.05, 0.02),
                    fore=None, arm=0.02),
    "fish": Shape(0.22, 1.57, 0.04, 1.30, 0.34, 0.20, hind=(0.0, 0.0, 0.0), hind_share=(0.05, 0.05, 0.02), fore=None,
                  arm=0.30),
    "snake": Shape(0.10, 0.35, 0.22, 0.05, 0.20, 0.07, hind=(0.0, 0.0, 0.0), hind_share=(0.05, 0.05, 0.02),
                   fore=None, arm=0.02),
}  # fmt: skip
"""Every kind's build; kinds without an entry stand like a dog."""


def shape_of(species: str) -> Shape:
    """Return a kind's build."""
    return SHAPES.get(species, SHAPES["dog"])


def body_kind(species: str) -> str:
    """Return which rig a species has: frog, bird, quadruped, fish or snake."""
    return SPECIES[species].body if species in SPECIES else "quadruped"


@lru_cache(maxsize=256)
def animal_body(species: str, height_m: float) -> Proportions:
    """Return an animal's measures.

    Args:
        species: a kind in `story.things.SPECIES`.
        height_m: from the ground to the top of its head as it stands at ease, metres.
    """
    one = _body_of(shape_of(species), 1.0, 1.0)
    points = joints(_rest(shape_of(species), one)[None], one)[0]
    # A fish stands upright in the water; its measure is its thickness with fins.
    top = float(points[J["crown"], 1]) if body_kind(species) != "fish" else 0.55
    return _body_of(shape_of(species), height_m / top, height_m)


def _body_of(shape: Shape, trunk: float, height: float) -> Proportions:
    """Return the measures of a shape whose trunk is `trunk` metres long."""
    hind = _leg_lengths(shape.hind, shape.hind_share, shape.leg)
    if shape.fore is None:
        fore = (0.42 * shape.arm, 0.36 * shape.arm, 0.22 * shape.arm)
    else:
        # The shoulder sits at 0.9 of the trunk (story.pose.joints).
        fore = _leg_lengths(shape.fore, shape.fore_share, shape.leg + 0.9 * float(np.cos(shape.trunk)))
    return Proportions(
        height=height,
        head=shape.head * trunk,
        neck=shape.neck * trunk,
        torso=trunk,
        upper_arm=fore[0] * trunk,
        forearm=fore[1] * trunk,
        hand=fore[2] * trunk,
        thigh=hind[0] * trunk,
        shin=hind[1] * trunk,
        foot=hind[2] * trunk,
        shoulder_half=0.0,
        hip_half=shape.depth * trunk,
    )


def _leg_lengths(
    directions: tuple[float, float, float], shares: tuple[float, float, float], height: float
) -> tuple[float, float, float]:
    """Return the three parts' lengths of a leg that ends on the ground."""
    drop = sum(share * float(np.cos(direction)) for share, direction in zip(shares, directions, strict=True))
    scale = height / max(drop, 0.05)
    return shares[0] * scale, shares[1] * scale, shares[2] * scale


def animal_rest(species: str, body: Proportions) -> NDArray[np.float32]:
    """Return the pose row of an animal that stands at ease, facing right, at x = 0."""
    return _rest(shape_of(species), body)


def _rest(shape: Shape, body: Proportions) -> NDArray[np.float32]:
    row = np.zeros(len(POSE), dtype=np.float32)
    row[P["facing"]] = row[P["squash"]] = 1.0
    row[P["y"]] = shape.leg * body.torso
    row[P["spine"]] = shape.trunk
    row[P["neck"]] = shape.neck_lean - shape.trunk
    row[P["head"]] = -shape.neck_lean
    thigh, shin, foot = shape.hind
    for side in ("n", "f"):
        row[P[f"hip_{side}"]] = thigh
        row[P[f"knee_{side}"]] = thigh - shin
        row[P[f"ankle_{side}"]] = foot - shin - np.pi / 2
        if shape.fore is not None:
            upper, lower, paw = shape.fore
            row[P[f"shoulder_{side}"]] = upper + shape.trunk
            row[P[f"elbow_{side}"]] = lower - upper
            row[P[f"wrist_{side}"]] = paw - lower
    return row


_EARS: Final = {
    "fox": 1.25, "wolf": 1.0, "cat": 1.2, "rabbit": 1.2, "ox": 1.1, "horse": 0.75, "pig": 0.8, "tiger": 0.75,
    "bear": 0.75, "mouse": 0.6, "dog": 0.5, "sheep": 0.6,
    "deer": 1.3, "lion": 0.75, "panda": 0.75, "squirrel": 0.9, "dragon": 0.9, "owl": 0.5,
    "frog": 0.4, "hen": 0.45, "goat": 1.0, "donkey": 1.1, "zebra": 0.7, "giraffe": 0.6, "kangaroo": 0.9,
    "crocodile": 1.0, "crab": 1.3, "bee": 0.8, "butterfly": 1.4, "ant": 0.7, "cricket": 1.0,
    "peacock": 0.6, "camel": 0.3,
}  # fmt: skip
"""How far ears, horns, a comb or a frog's eyes rise above the crown, in heads."""


def ears_m(species: str, body: Proportions) -> float:
    """Return how far what grows on a head stands above its crown, metres; 0 for people."""
    return _EARS.get(species, 0.2 if species in SPECIES else 0.0) * body.head


def animal_head(pose: PoseTrack, species: str, body: Proportions) -> NDArray[np.float32]:
    """Return where the eyes are: (frames, 2), metres in the set."""
    points = joints(pose, body)
    skull, crown = points[:, J["head"]], points[:, J["crown"]]
    up = crown - skull
    facing = np.sign(np.atleast_2d(pose)[:, P["facing"]])[:, None]
    forward = np.stack([up[:, 1], -up[:, 0]], axis=-1) * facing
    return np.asarray(skull + np.float32(0.62) * up + np.float32(0.35) * forward, dtype=np.float32)
