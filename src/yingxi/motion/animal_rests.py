"""Four-legged beasts at rest: haunches and belly come to the ground, the legs fold under them."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.animal_legs import HIND_FOLD, PAW_FOLD, SWING, Tips
from yingxi.motion.score import Score
from yingxi.story.animal_pose import Shape, shape_of
from yingxi.story.pose import P

RESTS: Final = ("sit", "lie")
"""Deeds that bring a beast to rest."""

HOOFED: Final = (
    "horse",
    "ox",
    "sheep",
    "pig",
    "deer",
    "elephant",
    "goat",
    "donkey",
    "zebra",
    "camel",
    "giraffe",
    "hippo",
)
"""They lie down where others sit, and fold their forelegs under."""

_LOW: Final = ("tortoise", "hedgehog", "crocodile", "ant", "cricket", "spider", "crab")
"""Their bellies touch the ground as they stand."""

SHORT_NECK: Final = 0.20
"""Necks shorter than this, in trunks, are carried lower by one who sits."""

_CROUCHED: Final = 1.3
"""Kinds whose trunk stands steeper, radians from upright, sit on their haunches anyway."""

_FLAT: Final = 1.35
"""Direction of a foot that lies on the ground, radians from hanging straight down."""


def rests(species: str, name: str) -> str:
    """Return how a four-legged beast comes to rest for a deed: "sit", "lie", or "" when it does as it is."""
    if name not in RESTS or species in _LOW or (name == "sit" and shape_of(species).trunk < _CROUCHED):
        return ""
    return "lie" if species in HOOFED else name


def come_to_rest(
    score: Score, tips: Tips, shape: Shape, posture: str, weight: NDArray[np.float64], *, hoofed: bool
) -> None:
    """Lower the body and lay the feet as `posture` has them.

    Args:
        score: what is written on.
        tips: where the feet are; changed in place.
        shape: the kind's build.
        posture: "sit" or "lie".
        weight: (frames,) how far it has come, 0 stands .. 1 rests.
        hoofed: whether the forelegs fold under the breast instead of lying before it.
    """
    if posture == "sit":
        _sit(score, tips, shape, weight)
    else:
        _lie(score, tips, shape, weight, hoofed=hoofed)


def _sit(score: Score, tips: Tips, shape: Shape, weight: NDArray[np.float64]) -> None:
    """Set the haunches down; the forelegs stay straight and hold the breast up."""
    body, pose = score.body, score.pose
    torso = body.torso
    low = min(body.hip_half, 0.36 * shape.leg * torso)
    stands = shape.leg * torso + 0.9 * torso * np.cos(shape.trunk)
    spine, bend = _slope((1.01 * stands - low) / torso)
    raised = shape.trunk - (spine - bend)
    drawn = torso * (0.9 * np.sin(shape.trunk) - 0.5 * np.sin(spine) - 0.4 * np.sin(spine - bend))
    pose[:, P["y"]] += (low - shape.leg * torso) * weight
    pose[:, P["spine"]] -= (shape.trunk - spine) * weight
    pose[:, P["chest"]] -= bend * weight
    # The head keeps its own level; the neck stands a little straighter than on four legs.
    # A short neck is raised less: stretched upright it would look long.
    short = float(np.clip(shape.neck / SHORT_NECK, 0.55, 1.0))
    pose[:, P["neck"]] += (short * raised - 0.12) * weight
    pose[:, P["head"]] += (0.12 + 0.75 * (1.0 - short) * raised) * weight
    # The hips come forward under the body, so that the forefeet need not step back.
    pose[:, P["x"]] += drawn * weight * pose[:, P["facing"]]
    tips[:, 2:, 0] -= (drawn * weight)[:, None]
    # The forefeet stand under the front of the breast, and show whole.
    tips[:, 2:, 0] += (0.09 * torso * weight)[:, None]
    _lay_hind(tips, shape, torso, weight)


def _slope(rise: float) -> tuple[float, float]:
    """Return the lean of the loins and how much straighter the breast stands, radians.

    Those with short legs hold the breast up by bending the back; the shoulders sit at 0.9 of the trunk.

    Args:
        rise: from hips to shoulders, trunk lengths.
    """
    straight = float(np.arccos(np.clip(rise / 0.9, 0.1, 0.9)))
    bend = float(np.clip(straight - 0.75, 0.0, 0.5))
    leans = np.linspace(1.55, 0.4, 116)
    rises = 0.5 * np.cos(leans) + 0.4 * np.cos(leans - bend)
    return float(np.interp(rise, rises, leans)), bend


def _lie(score: Score, tips: Tips, shape: Shape, weight: NDArray[np.float64], *, hoofed: bool) -> None:
    """Lay the belly down, the hind legs along it, the forelegs ahead or under the breast."""
    body, pose = score.body, score.pose
    torso = body.torso
    pose[:, P["y"]] += (1.10 * body.hip_half - shape.leg * torso) * weight
    # Those who crouch on their haunches lie long.
    levelled = max(0.0, 1.45 - shape.trunk)
    pose[:, P["spine"]] += levelled * weight
    pose[:, P["neck"]] -= (0.10 + levelled) * weight
    pose[:, P["head"]] += 0.10 * weight
    _lay_hind(tips, shape, torso, weight)
    goal = (0.86 if hoofed else 1.12) * torso
    moved = (goal - tips[:, 2:, 0]) * weight[:, None]
    tips[:, 2:, 0] += moved
    rest = shape.fore[2] if shape.fore else 0.0
    turned = rest + SWING * np.clip(moved / (shape.leg * torso), -0.8, 0.8)
    aim = -1.2 if hoofed else _FLAT
    tips[:, 2:, 2] += (turned - aim) / PAW_FOLD * weight[:, None]


def _lay_hind(tips: Tips, shape: Shape, torso: float, weight: NDArray[np.float64]) -> None:
    """Draw the hind feet forward under the flank and lay them flat."""
    goal = 0.24 * torso + 0.5 * (shape.hind_share[2] * torso * shape.leg) + np.array([0.0, 0.05 * torso])
    moved = (goal - tips[:, :2, 0]) * weight[:, None]
    tips[:, :2, 0] += moved
    turned = shape.hind[2] + SWING * np.clip(moved / (shape.leg * torso), -0.8, 0.8)
    tips[:, :2, 2] += (turned - _FLAT) / HIND_FOLD * weight[:, None]
