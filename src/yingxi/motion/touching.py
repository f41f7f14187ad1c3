"""Where a hand lies on somebody: spots of bodies, and spots between two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from yingxi.motion.hands import Spots
from yingxi.motion.score import Sheet
from yingxi.story.pose import J, JointTrack, P, Proportions, joints


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two, frame by frame.

    Attributes:
        points: their joints, (frames, len(JOINTS), 2).
    """

    pose: Sheet
    body: Proportions
    points: JointTrack

    @classmethod
    def of(cls, pose: Sheet, body: Proportions) -> Side:
        """Return where somebody's joints are."""
        return cls(pose, body, joints(pose.astype(np.float32), body).astype(np.float64))

    def at(self, joint: str) -> Spots:
        """Return a joint's place."""
        return np.asarray(self.points[:, J[joint]])

    def between(self, first: str, second: str, share: float) -> Spots:
        """Return a place on the way from one joint to another."""
        return np.asarray(self.at(first) + share * (self.at(second) - self.at(first)))

    @property
    def half_m(self) -> float:
        """Half the trunk's width."""
        return self.body.shoulder_half or self.body.hip_half


def spot(name: str, me: Side, you: Side) -> Spots:
    """Return where my hand goes: a spot of yours, or one between us.

    Raises:
        KeyError: no such spot.
    """
    return SPOTS[name](me, you)


def _away(me: Side, you: Side) -> Spots:
    """Return the direction from me to you, (frames, 2): 1 or -1 in x."""
    side = np.where(you.pose[:, P["x"]] >= me.pose[:, P["x"]], 1.0, -1.0)
    return np.stack([side, np.zeros(len(side))], axis=-1)


def _beyond(first: str, second: str, share: float, widths: float) -> Callable[[Side, Side], Spots]:
    """Return a spot of the trunk: `widths` of half its width beyond its axis, as seen from me."""

    def found(me: Side, you: Side) -> Spots:
        place: Spots = you.between(first, second, share) + widths * you.half_m * _away(me, you)
        # A child's arms go round a grown-up as high as they reach.
        highest = me.at("shoulder_n")[:, 1] + 0.25 * me.body.upper_arm
        place[:, 1] = np.minimum(place[:, 1], np.maximum(highest, you.at("pelvis")[:, 1]))
        return np.asarray(place)

    return found


def _cheek(me: Side, you: Side) -> Spots:
    return you.between("head", "crown", 0.30) - 0.34 * you.body.head * _away(me, you)


def _crown(me: Side, you: Side) -> Spots:
    return you.between("head", "crown", 1.0) - 0.02 * you.body.head * _away(me, you)


def _seat(me: Side, you: Side) -> Spots:
    below = np.array([0.0, 0.35 * you.body.thigh])
    return np.asarray(you.at("pelvis") - below + 0.2 * you.half_m * _away(me, you))


def _meet(me: Side, you: Side) -> Spots:
    """Return where two hands meet in front of both: at the lower one's chest, the shorter arm reaches less far."""
    mine, yours = me.between("shoulder_n", "shoulder_f", 0.5), you.between("shoulder_n", "shoulder_f", 0.5)
    share = me.body.upper_arm / (me.body.upper_arm + you.body.upper_arm)
    across = mine[:, 0] + share * (yours[:, 0] - mine[:, 0])
    low = np.minimum(mine[:, 1], yours[:, 1])
    drop = 0.35 * min(me.body.upper_arm, you.body.upper_arm)
    return np.stack([across, low + 0.22 * np.abs(mine[:, 1] - yours[:, 1]) - drop], axis=-1)


def _clasp(me: Side, you: Side) -> Spots:
    """Return where the hands of two who walk hand in hand meet: low, but not below the longer arm's reach."""
    mine, yours = me.at("shoulder_n"), you.at("shoulder_n")
    hang_me = mine[:, 1] - 0.90 * (me.body.upper_arm + me.body.forearm)
    hang_you = yours[:, 1] - 0.90 * (you.body.upper_arm + you.body.forearm)
    high = np.minimum(mine[:, 1], yours[:, 1]) - 0.05
    across = 0.5 * (mine[:, 0] + yours[:, 0])
    return np.stack([across, np.minimum(np.maximum(hang_me, hang_you), high)], axis=-1)


SPOTS: Final[dict[str, Callable[[Side, Side], Spots]]] = {
    "back": _beyond("chest", "neck", 0.45, 0.40),
    "waist": _beyond("pelvis", "chest", 0.75, 0.35),
    "shoulder": _beyond("chest", "neck", 0.84, -0.30),
    "chest": _beyond("chest", "neck", 0.25, -0.55),
    "chest_high": _beyond("chest", "neck", 0.55, -0.50),
    "arm": lambda me, you: you.between("shoulder_n", "elbow_n", 0.7),
    "cheek": _cheek,
    "crown": _crown,
    "seat": _seat,
    "meet": _meet,
    "clasp": _clasp,
}
"""Every spot by name."""
