"""Hands that are led: arms solved, frame by frame, from where the palms shall be."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.limbs import PALM, two_bones
from yingxi.motion.score import Sheet
from yingxi.story.pose import J, P, Proportions, joints

Spots = NDArray[np.float64]
"""(frames, 2), metres in the set."""
Weights = NDArray[np.float64]
"""(frames,), 0..1."""

NEAR_ENOUGH: Final = 0.93
"""How much of an arm's length is used before the trunk leans in."""
SHOULDER_RAD: Final = (-1.0, 3.0)
ELBOW_RAD: Final = (0.0, 2.55)
"""How far the joints of an arm turn."""
LEAN_RAD: Final = 0.55
"""The farthest that one leans in to reach something."""


def palms(pose: Sheet, body: Proportions, side: str) -> Spots:
    """Return where a palm is."""
    points = joints(pose.astype(np.float32), body).astype(np.float64)
    wrist, tips = points[:, J[f"wrist_{side}"]], points[:, J[f"fingers_{side}"]]
    return np.asarray(wrist + PALM * (tips - wrist))


def lead_hand(pose: Sheet, body: Proportions, side: str, target: Spots, weight: Weights) -> None:
    """Turn shoulder and elbow so that the palm comes to `target`, as far as `weight` says. Changes `pose`.

    Args:
        pose: (frames, len(POSE)).
        body: the measures.
        side: "n" or "f".
        target: where the palm shall be.
        weight: 0 = the arm keeps what it does, 1 = the palm is there.
    """
    trial = pose.copy()
    shoulder, elbow = f"shoulder_{side}", f"elbow_{side}"
    # A raised arm lifts its shoulder: what is reached for is looked at again from there.
    for _ in range(3):
        goal, bend = _arm(trial, body, side, target)
        trial[:, P[shoulder]], trial[:, P[elbow]] = goal, bend
    for name in (shoulder, elbow):
        pose[:, P[name]] += (trial[:, P[name]] - pose[:, P[name]]) * weight


def _arm(pose: Sheet, body: Proportions, side: str, target: Spots) -> tuple[Weights, Weights]:
    """Return shoulder and elbow that bring the palm to a spot, from where the shoulder is now."""
    x, y = _local(pose, body, side, target)
    trunk = pose[:, P["spine"]] + pose[:, P["chest"]]
    wrist = pose[:, P[f"wrist_{side}"]]
    at_x, at_y = x.copy(), y.copy()
    swing, bend = np.zeros(len(x)), np.zeros(len(x))
    for _ in range(7):
        direction, away, bend = two_bones(at_x, at_y, body.upper_arm, body.forearm)
        # Behind one's back "forward" begins on the other side of straight up.
        direction = np.where(direction < -1.6, direction + 2 * np.pi, direction)
        swing = direction - away
        hand = swing + bend + wrist
        at_x = 0.5 * at_x + 0.5 * (x - PALM * body.hand * np.sin(hand))
        at_y = 0.5 * at_y + 0.5 * (y + PALM * body.hand * np.cos(hand))
    return np.clip(swing + trunk, *SHOULDER_RAD), np.clip(bend, *ELBOW_RAD)


def lean_in(
    pose: Sheet, body: Proportions, side: str, target: Spots, weight: Weights, most_rad: float = LEAN_RAD
) -> None:
    """Lean the trunk, by `most_rad` at most, towards what the arm alone would not reach. Changes `pose`."""
    arm = NEAR_ENOUGH * (body.upper_arm + body.forearm + PALM * body.hand)
    lean = np.zeros(len(pose))
    trial = pose.copy()
    for _ in range(4):
        x, y = _local(trial, body, side, target)
        missing = np.maximum(np.hypot(x, y) - arm, 0.0) * np.sign(x)
        lean = np.clip(lean + 0.8 * missing / body.torso, -0.2, most_rad)
        trial[:, P["spine"]] = pose[:, P["spine"]] + lean * weight
    pose[:, P["spine"]] += lean * weight
    pose[:, P["neck"]] -= 0.25 * lean * weight


def _local(pose: Sheet, body: Proportions, side: str, target: Spots) -> tuple[Weights, Weights]:
    """Return a spot of the set as seen from a shoulder: metres forward and up, the roll undone."""
    root = joints(pose.astype(np.float32), body)[:, J[f"shoulder_{side}"]].astype(np.float64)
    side_of = np.where(pose[:, P["facing"]] < 0, -1.0, 1.0)
    across, rise = (target[:, 0] - root[:, 0]) * side_of, target[:, 1] - root[:, 1]
    cos, sin = np.cos(pose[:, P["roll"]]), np.sin(pose[:, P["roll"]])
    return across * cos - rise * sin, (across * sin + rise * cos) / pose[:, P["squash"]]
