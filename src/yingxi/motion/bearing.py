"""How age, feeling, a thing in the hand and the one looked at carry the body."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.cue import ActingCue
from yingxi.motion.limbs import standing
from yingxi.motion.rests import rest_arms
from yingxi.motion.score import Score, ease
from yingxi.story.pose import F, P
from yingxi.story.terms import Age, Emotion, Facing

BEARING: Final[dict[Emotion, dict[str, float]]] = {
    Emotion.NEUTRAL: {},
    Emotion.JOY: {"spine": -0.02, "chest": -0.05, "head": -0.06, "neck": 0.06, "elbow_n": 0.15, "elbow_f": 0.15},
    Emotion.LOVE: {"spine": 0.03, "head": 0.03, "neck": 0.09},
    Emotion.ANGER: {"spine": 0.05, "chest": -0.05, "neck": 0.05, "elbow_n": 0.35, "elbow_f": 0.35,
                    "shoulder_n": -0.12, "shoulder_f": -0.10},
    Emotion.SADNESS: {"spine": 0.03, "chest": 0.06, "neck": 0.05, "head": 0.10, "shoulder_n": 0.10,
                      "shoulder_f": 0.10},
    Emotion.FEAR: {"spine": -0.05, "chest": 0.08, "neck": -0.03, "head": 0.03, "elbow_n": 0.9, "elbow_f": 0.8,
                   "shoulder_n": 0.15, "shoulder_f": 0.25},
    Emotion.DISGUST: {"spine": -0.06, "head": -0.03, "head_yaw": 0.20, "neck": -0.08},
    Emotion.SURPRISE: {"spine": -0.05, "chest": -0.03, "head": -0.04, "elbow_n": 0.3, "elbow_f": 0.3},
}  # fmt: skip
"""What a whole feeling does to the way one stands. Heads tilt little: bowing is an action's business."""

AGE_BEARING: Final[dict[Age, dict[str, float]]] = {
    Age.CHILD: {"head": -0.03},
    Age.YOUTH: {},
    Age.ADULT: {},
    Age.OLD: {"spine": 0.09, "chest": 0.11, "neck": 0.08, "head": -0.20, "shoulder_n": 0.12, "shoulder_f": 0.14,
              "elbow_n": 0.18, "elbow_f": 0.18},
}  # fmt: skip


def bear(score: Score, cue: ActingCue) -> None:
    """Add how age and feeling carry the body, and what its arms do at rest."""
    upright = upright_share(score)
    strength = 0.35 + 0.65 * cue.intensity
    loose = upright * (1.0 - standing(score))
    for table, size in ((BEARING[cue.emotion], strength), (AGE_BEARING[cue.age], 1.0)):
        for channel, value in table.items():
            arm = channel.startswith(("shoulder", "elbow"))
            score.pose[:, P[channel]] += value * size * (loose if arm else upright)
    if cue.emotion is Emotion.ANGER and cue.intensity > 0.5:
        score.pose[:, [P["hand_n"], P["hand_f"]]] = 1.0
    rest_arms(score, cue)
    if cue.age is Age.OLD:
        score.pose[:, P["y"]] -= 0.005 * cue.body.leg * upright


def upright_share(score: Score) -> NDArray[np.float64]:
    """Return how upright one is, 1 on one's feet or seated .. 0 lying, (frames,)."""
    return np.asarray(1.0 - ease(np.abs(score.pose[:, P["roll"]]) / 0.8))


def look(score: Score, cue: ActingCue) -> None:
    """Turn head and eyes to the one who is looked at."""
    facing = score.pose[:, P["facing"]]
    upright = upright_share(score)
    if cue.facing is Facing.CAMERA:
        score.pose[:, P["head_yaw"]] += 0.55
    elif cue.facing is Facing.AWAY:
        score.pose[:, P["head_yaw"]] -= 0.75
    if cue.gaze_x is None:
        return
    if cue.gaze_x == 0:
        score.pose[:, P["head_yaw"]] += 0.0 if cue.facing is Facing.CAMERA else 0.45
        return
    ahead = ease(0.5 + 0.5 * cue.gaze_x * facing)
    score.pose[:, P["head_yaw"]] += (-0.06 * ahead + 0.85 * (1.0 - ahead)) * upright
    score.face[:, F["gaze_x"]] += (0.58 * ahead - 0.80 * (1.0 - ahead)) * upright
