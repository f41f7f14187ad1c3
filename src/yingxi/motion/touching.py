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
        # A child's arms go round a grown-up as high as they reach; a grown-up's pass under a child's chin.
        mine, yours = me.at("shoulder_n")[:, 1], you.at("shoulder_n")[:, 1]
        highest = np.minimum(mine + 0.25 * me.body.upper_arm, place[:, 1] - 0.35 * np.maximum(mine - yours, 0.0))
        place[:, 1] = np.minimum(place[:, 1], np.maximum(highest, you.at("pelvis")[:, 1]))
        return np.asarray(place)

    return found


def _facing_me(me: Side, you: Side) -> str:
    """Return which arm of yours is on my side: "n" or "f"."""
    mine = me.at("pelvis")[:, 0].mean()
    near, far = (abs(you.at(f"shoulder_{side}")[:, 0].mean() - mine) for side in "nf")
    return "n" if near < far else "f"


def _along(first: str, second: str, share: float, up: float = 0.0) -> Callable[[Side, Side], Spots]:
    """Return a spot of your arm on my side, `up` upper arms higher where I reach so high."""

    def found(me: Side, you: Side) -> Spots:
        side = _facing_me(me, you)
        start, end = you.at(f"{first}_{side}"), you.at(f"{second}_{side}")
        place = start + share * (end - start) + np.array([0.0, up * you.body.upper_arm])
        # One who does not reach the shoulder lays the hand on the arm.
        too_high = np.maximum(place[:, 1] - _highest(me, 0.12), 0.0)
        down = np.clip(too_high / np.maximum(start[:, 1] - end[:, 1], 0.3 * you.body.upper_arm), 0.0, 1.0 - share)
        return np.asarray(place + down[:, None] * (end - start))

    return found


def _highest(me: Side, arms: float = 0.45) -> Spots:
    """Return how high my hand goes, (frames,): a child pats no grown-up on the shoulder, nor does one who sits."""
    return np.asarray(me.at("shoulder_n")[:, 1] + arms * (me.body.upper_arm + me.body.forearm))


def _cheek(me: Side, you: Side) -> Spots:
    place = you.between("head", "crown", 0.30) - 0.34 * you.body.head * _away(me, you)
    place[:, 1] = np.minimum(place[:, 1], np.maximum(_highest(me), you.at("head")[:, 1]))
    return np.asarray(place)


def _wet_cheek(me: Side, you: Side) -> Spots:
    """Return where a palm is whose finger takes a tear from a cheek: beside the face, which it leaves free."""
    return you.between("head", "crown", 0.26) - (0.36 * you.body.head + 0.25 * me.body.hand) * _away(me, you)


def _crown(me: Side, you: Side) -> Spots:
    """Return where a hand lies on a head: on its top, or at the hair of one who is taller."""
    place = you.between("head", "crown", 0.96)
    missing = np.maximum(place[:, 1] - _highest(me), 0.0)
    beside = 0.10 * you.body.head + np.minimum(0.6 * missing, 0.32 * you.body.head)
    place[:, 1] -= missing
    return np.asarray(place - beside[:, None] * _away(me, you))


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


def _shake(me: Side, you: Side) -> Spots:
    """Return where two shake hands: between them, as high as the lower one's elbow."""
    place = _meet(me, you)
    low = np.minimum(me.at("shoulder_n")[:, 1], you.at("shoulder_n")[:, 1])
    rise = 0.30 * np.abs(me.at("shoulder_n")[:, 1] - you.at("shoulder_n")[:, 1])
    place[:, 1] = low + rise - 0.85 * min(me.body.upper_arm, you.body.upper_arm)
    return place


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
    "waist": _beyond("pelvis", "chest", 0.75, 0.22),
    "nape": _beyond("chest", "neck", 0.95, 0.20),
    "shoulder": _along("shoulder", "elbow", 0.0, 0.10),
    "chest": _beyond("chest", "neck", 0.25, -0.55),
    "chest_high": _beyond("chest", "neck", 0.55, -0.50),
    "arm": _along("shoulder", "elbow", 0.7),
    "sleeve": _along("elbow", "wrist", 0.55),
    "cheek": _cheek,
    "wet_cheek": _wet_cheek,
    "crown": _crown,
    "seat": _seat,
    "meet": _meet,
    "shake": _shake,
    "clasp": _clasp,
}
"""Every spot by name."""
