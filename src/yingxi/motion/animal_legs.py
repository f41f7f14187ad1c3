"""Animals' legs: where feet stand at ease, and angles from where they shall be."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.limbs import two_bones
from yingxi.motion.score import Score
from yingxi.story.animal_pose import Shape
from yingxi.story.pose import J, P, Proportions, joints

Tips = NDArray[np.float64]
"""(frames, 4, 3): hind near, hind far, fore near, fore far; metres ahead of the pelvis, height, fold.

A fold of 1 hangs the foot back, as in a lifted leg; below 0 it lies forward, as in one who rests.
"""

HIND_FOLD: Final = 0.45
PAW_FOLD: Final = 0.95
"""By how much a whole fold turns a foot back, radians."""

SWING: Final = 0.75
"""How far a foot turns with its leg, radians per leg's length ahead of its place."""


def home_tips(rest: NDArray[np.float64], body: Proportions, *, ahead: float = 0.0) -> NDArray[np.float64]:
    """Return where the four feet stand at ease, (4, 3).

    Args:
        rest: the pose row of one who stands at ease.
        body: its measures.
        ahead: how far the forefeet stand before where the resting legs have them, in trunks.
    """
    points = joints(rest[None].astype(np.float32), body)[0]
    tips = [points[J[name]] for name in ("toe_n", "toe_f", "fingers_n", "fingers_f")]
    home = np.array([[x, max(0.0, y), 0.0] for x, y in tips])
    # Both forelegs hang from one line, so their feet are set apart here.
    home[2, 0] += (ahead - 0.06) * body.torso
    home[3, 0] += (ahead + 0.06) * body.torso
    return home


SOFT: Final = 0.04


def solve_animal(score: Score, tips: Tips, shape: Shape, home: NDArray[np.float64], *, legs: int) -> None:
    """Fill the legs so that toes and fingers are where the tips have them."""
    pose, body = score.pose, score.body
    roll, squash = pose[:, P["roll"]], pose[:, P["squash"]]
    cos, sin = np.cos(roll), np.sin(roll)
    leg = shape.leg * body.torso

    def local(foot: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        ahead, rise = tips[:, foot, 0], tips[:, foot, 1] + score.floor_m - pose[:, P["y"]]
        return ahead * cos - rise * sin, (ahead * sin + rise * cos) / squash

    for foot, (side, sign) in enumerate((("n", -1.0), ("f", 1.0))):
        x, y = local(foot)
        fold = tips[:, foot, 2]
        behind = np.clip((tips[:, foot, 0] - home[foot, 0]) / leg, -0.8, 0.8)
        toes = shape.hind[2] - HIND_FOLD * fold + SWING * behind + roll
        hock_x = x - body.foot * np.sin(toes) - sign * body.hip_half * 0.5
        hock_y = y + body.foot * np.cos(toes)
        direction, away, bend = two_bones(hock_x, hock_y, body.thigh, body.shin, SOFT)
        hip = direction + away
        pose[:, P[f"hip_{side}"]], pose[:, P[f"knee_{side}"]] = hip, bend
        pose[:, P[f"ankle_{side}"]] = toes - (hip - bend) - np.pi / 2
    if legs < 4 or shape.fore is None:
        return
    trunk = pose[:, P["spine"]]
    upper = trunk + pose[:, P["chest"]]
    root_x = body.torso * (0.5 * np.sin(trunk) + 0.40 * np.sin(upper))
    root_y = body.torso * (0.5 * np.cos(trunk) + 0.40 * np.cos(upper))
    for foot, side in ((2, "n"), (3, "f")):
        x, y = local(foot)
        behind = np.clip((tips[:, foot, 0] - home[foot, 0]) / leg, -0.8, 0.8)
        paw = shape.fore[2] - PAW_FOLD * tips[:, foot, 2] + SWING * behind + roll
        wrist_x = x - body.hand * np.sin(paw) - root_x
        wrist_y = y + body.hand * np.cos(paw) - root_y
        direction, away, bend = two_bones(wrist_x, wrist_y, body.upper_arm, body.forearm, SOFT)
        swing = direction - away
        pose[:, P[f"shoulder_{side}"]], pose[:, P[f"elbow_{side}"]] = swing + upper, bend
        pose[:, P[f"wrist_{side}"]] = paw - swing - bend
