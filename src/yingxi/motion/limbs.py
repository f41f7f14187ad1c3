"""Two-bone limbs solved backwards: angles from where a hand or an ankle shall be."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.score import Feet, Row, Score, Sheet, ease
from yingxi.story.pose import J, P, Proportions, joints

SOLE: Final = 0.25
"""Height of a standing ankle above the ground, in foot lengths (as `Proportions.leg` has it)."""

Numbers = NDArray[np.float64]


def two_bones(
    x: Numbers, y: Numbers, upper: float, lower: float, soft: float | Numbers = 0.0
) -> tuple[Numbers, Numbers, Numbers]:
    """Solve a limb by the law of cosines.

    Args:
        x: where the end shall be ahead of the limb's root, metres.
        y: where it shall be above the root (hanging limbs: negative), metres.
        upper: length of the first bone.
        lower: length of the second.
        soft: share of the whole length over which a limb that is asked too far (or too near) gives way, instead
            of snapping straight; one number, or one per frame.

    Returns:
        direction of the end (0 = down, positive forward), the first bone's angle away from that
        direction, and the bend of the middle joint; all >= 0 but the first.
    """
    # A limb stretched to its last per mille would snap: the bend's derivative grows without bound there.
    reach = np.hypot(x, y)
    if np.any(soft):
        width = np.maximum(soft, 1e-6) * (upper + lower)
        reach = reach - width * np.logaddexp(0.0, (reach - (0.99 * (upper + lower) - width)) / width)
        near = abs(upper - lower) + 2 * width
        reach = near + width * np.logaddexp(0.0, (reach - near) / width)
    reach = np.clip(reach, abs(upper - lower) + 0.02 * (upper + lower), 0.9995 * (upper + lower))
    direction = np.arctan2(x, -y)
    away = np.arccos(np.clip((upper**2 + reach**2 - lower**2) / (2 * upper * reach), -1.0, 1.0))
    bend = np.pi - np.arccos(np.clip((upper**2 + lower**2 - reach**2) / (2 * upper * lower), -1.0, 1.0))
    return direction, away, bend


def solve_legs(pose: Sheet, feet: Feet, body: Proportions) -> None:
    """Fill hip, knee and ankle so that the feet are where the score has them. Changes `pose` in place.

    Args:
        pose: (frames, len(POSE)); y, roll and squash are read.
        feet: (frames, 2, 3).
        body: the measures.
    """
    roll, squash = pose[:, P["roll"]], pose[:, P["squash"]]
    cos, sin = np.cos(roll), np.sin(roll)
    for index, (side, sign) in enumerate((("n", -1.0), ("f", 1.0))):
        ahead, height, pitch = feet[:, index, 0], feet[:, index, 1], feet[:, index, 2]
        rise = height - pose[:, P["y"]]
        x = ahead * cos - rise * sin - sign * body.hip_half * 0.5
        y = (ahead * sin + rise * cos) / squash
        # A foot in the air may fall short of its path; one on the ground may not.
        raised = np.clip((height - SOLE * body.foot) / (0.06 * body.leg), 0.0, 1.0)
        direction, away, bend = two_bones(x, y, body.thigh, body.shin, 0.022 * raised)
        hip = direction + away
        pose[:, P[f"hip_{side}"]] = hip
        pose[:, P[f"knee_{side}"]] = bend
        pose[:, P[f"ankle_{side}"]] = np.clip(pitch + roll - (hip - bend), -1.45, 0.9)


def keep_above_ground(score: Score) -> None:
    """Raise feet that are turned down so far that their toes would dip into the ground.

    An ankle bends only so far, so the pitch is read from the solved legs.
    """
    solve_legs(score.pose, score.feet, score.body)
    foot, pose = score.body.foot, score.pose
    for index, side in enumerate(("n", "f")):
        pitch = pose[:, P[f"hip_{side}"]] - pose[:, P[f"knee_{side}"]] + pose[:, P[f"ankle_{side}"]]
        score.feet[:, index, 2] = pitch - pose[:, P["roll"]]
    pitch = score.feet[:, :, 2]
    least = SOLE * foot * np.clip(np.cos(pitch), 0.25, 1.0) + foot * np.clip(-np.sin(pitch), 0.0, 1.0)
    np.maximum(score.feet[:, :, 1], least, out=score.feet[:, :, 1])


def standing(score: Score) -> NDArray[np.float64]:
    """Return how much each frame shows one who stands still on both feet, 0..1, changing softly."""
    pose, leg = score.pose, score.body.leg
    speed = np.abs(np.gradient(pose[:, P["x"]])) * score.rate if score.frames > 1 else np.zeros(score.frames)
    low = score.feet[:, :, 1].max(axis=1) < SOLE * score.body.foot + 0.05 * leg
    together = np.abs(score.feet[:, 0, 0] - score.feet[:, 1, 0]) < 0.42 * leg
    tall = (pose[:, P["y"]] > 0.90 * leg) & (pose[:, P["y"]] < 1.06 * leg) & (np.abs(pose[:, P["roll"]]) < 0.3)
    still = np.asarray(low & together & tall & (speed < 0.12), dtype=np.float64)
    width = max(1, round(0.22 * score.rate))
    padded = np.pad(still, width, mode="edge")
    sums = np.convolve(padded, np.ones(2 * width + 1) / (2 * width + 1), mode="valid")
    # What rests begins to only after the last step, and is free before the first.
    return ease(2.0 * sums - 1.0)


def keep_in_reach(score: Score) -> None:
    """Lower the pelvis where a leg would have to be longer than it is."""
    body, pose = score.body, score.pose
    # One who stands has all but straight legs; a step needs room before its knee snaps.
    calm = standing(score)
    longest = (0.994 + 0.004 * calm) * (body.thigh + body.shin)
    limit = np.full(score.frames, np.inf)
    for index, sign in ((0, -1.0), (1, 1.0)):
        across = score.feet[:, index, 0] - sign * body.hip_half * 0.5
        height = score.feet[:, index, 1]
        # Feet in the air bind the pelvis less and less.
        free = 2.5 * np.maximum(height - SOLE * body.foot - 0.004, 0.0)
        limit = np.minimum(limit, height + free + np.sqrt(np.maximum(longest**2 - across**2, 0.01)))
    upright = np.abs(pose[:, P["roll"]]) < 0.35
    soft = (0.012 - 0.008 * calm) * body.leg
    over = pose[:, P["y"]] - limit
    # A smooth minimum: the pelvis glides under its limit instead of hitting it.
    lowered = limit - soft * np.logaddexp(0.0, -over / soft)
    pose[:, P["y"]] = np.where(upright, np.minimum(lowered, pose[:, P["y"]]), pose[:, P["y"]])


ANCHORS: Final[dict[str, tuple[str, str, float, float]]] = {
    # name: joint, joint whose direction is "up", heads up, heads forward
    "mouth": ("head", "crown", 0.20, 0.16),
    "chin": ("head", "crown", 0.04, 0.14),
    "eyes": ("head", "crown", 0.44, 0.18),
    "brow": ("head", "crown", 0.62, 0.26),
    "ear": ("head", "crown", 0.40, -0.02),
    "crown": ("head", "crown", 1.0, 0.05),
    "chest": ("chest", "neck", 0.26, 0.50),
    "heart": ("chest", "neck", 0.26, 0.22),
    "belly": ("chest", "neck", -0.22, 0.46),
    "waist": ("chest", "neck", -0.16, 0.0),
    "lap": ("pelvis", "chest", 0.0, 0.0),
    "hip": ("pelvis", "chest", 0.26, 0.05),
}
"""Spots a hand can be put to, in head lengths, so that a child's short arm still finds its large head."""


def anchor(row: Row, body: Proportions, name: str) -> Numbers:
    """Return the spot's place for one pose that faces right, metres."""
    base, top, up, forward = ANCHORS[name]
    points = joints(np.asarray(row, dtype=np.float32)[None], body)[0].astype(np.float64)
    axis = points[J[top]] - points[J[base]]
    axis /= np.hypot(*axis)
    return np.asarray(points[J[base]] + body.head * (up * axis + forward * np.array([axis[1], -axis[0]])))


_BEHIND_RAD: Final = -1.6
"""Directions farther back than this are reached over the shoulder."""

PALM: Final = 0.6
"""Where the palm is between wrist and fingertips."""


def reach(row: Row, body: Proportions, side: str, target: Numbers) -> tuple[float, float]:
    """Return shoulder and elbow that bring the palm to `target` (metres, a pose that faces right).

    The wrist's own bend is read from `row`. The palm lies beyond the wrist in a direction that depends on
    the answer, so the wrist is sought in a few rounds.
    """
    trunk = row[P["spine"]] + row[P["chest"]]
    posed = np.array(row, dtype=np.float32)
    root, lifted = np.zeros(2), np.inf
    wrist, shoulder, elbow = target, 0.0, 0.0
    for _ in range(6):
        # A raised arm lifts its shoulder, so the root is looked up again while the answer still moves.
        if abs(posed[P[f"shoulder_{side}"]] - lifted) > 0.02:
            lifted = float(posed[P[f"shoulder_{side}"]])
            root = joints(posed[None], body)[0, J[f"shoulder_{side}"]].astype(np.float64)
        away_x, away_y = wrist - root
        direction, away, bend = two_bones(np.array([away_x]), np.array([away_y]), body.upper_arm, body.forearm)
        # Above and behind the shoulder "forward" begins on the other side of straight up.
        ahead = float(direction[0]) + (2 * np.pi if direction[0] < _BEHIND_RAD else 0.0)
        # An elbow bends the forearm forward, so the upper arm lies behind the line to the wrist.
        shoulder, elbow = ahead - float(away[0]), float(bend[0])
        hand = shoulder + elbow + row[P[f"wrist_{side}"]]
        palm = PALM * body.hand * np.array([np.sin(hand), -np.cos(hand)])
        wrist = 0.5 * wrist + 0.5 * (target - palm)
        posed[P[f"shoulder_{side}"]] = shoulder + trunk
    return shoulder + float(trunk), elbow
