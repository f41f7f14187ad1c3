"""Eyes that meet: up to one who is taller, down to a child or a frog.

It aims head and eyes at somebody; where eyes go that have nobody, or rest from them, is attention (attention).
"""

from __future__ import annotations

from typing import Final

import numpy as np

from yingxi.motion.bearing import upright_share
from yingxi.motion.cue import ActingCue
from yingxi.motion.score import Score, ease
from yingxi.story.pose import F, P
from yingxi.story.terms import Emotion, Facing

HEAD_SHARE: Final = 0.55
"""How much of the angle the head goes; the eyes do the rest."""
EYES_RISE: Final = 1.6
"""How far the eyes go up or down for each radian of the angle."""
NOD_RAD: Final = (-0.30, 0.44)
"""How far the head goes up and down for a look."""
TURN_RAD: Final = 0.34
"""How far a head in three quarters turns to one who stands before it."""
NEAR_M: Final = 1.1
FAR_M: Final = 2.6
"""At the first distance the whole face is turned, beyond the second only the eyes."""

LEANS_RAD: Final = 0.06
"""How far one leans toward the one before them."""
LEANS: Final = {Emotion.FEAR: -1.2, Emotion.DISGUST: -1.0, Emotion.SURPRISE: -0.5, Emotion.LOVE: 1.4}
"""How much of it a feeling lets; below 0 one draws back."""

FACE_RAD: Final = (-0.18, 0.95)
"""How far a head turns from, and to, the camera that is near: both ways it shows three quarters of a face."""
FREE_RAD: Final = 0.04
"""So far from the camera it turns as it would; from there on less and less."""
EYES_FOR_HEAD: Final = 0.5
"""How much the eyes do for each radian that the head does not go."""


def regard(score: Score, cue: ActingCue) -> None:
    """Raise or lower head and eyes to the one who is looked at."""
    if cue.regards is None:
        return
    across, rise = cue.regards
    # On a pillow the head stays where it lies; the eyes alone go to the other.
    upright = upright_share(score)
    angle = float(np.arctan2(rise, max(abs(across), 0.35)))
    nod = float(np.clip(-HEAD_SHARE * angle, *NOD_RAD))
    # Two who talk show each other their faces: nearly in profile side by side, less across a room.
    near = float(np.clip((FAR_M - abs(across)) / (FAR_M - NEAR_M), 0.0, 1.0))
    ahead = np.where(np.sign(across) == np.sign(score.pose[:, P["facing"]]), near, 0.0) * upright
    score.pose[:, P["head_yaw"]] -= TURN_RAD * ahead
    score.face[:, F["gaze_x"]] += 0.12 * ahead
    score.pose[:, P["spine"]] += LEANS_RAD * LEANS.get(cue.emotion, 1.0) * ahead
    score.pose[:, P["head"]] += 0.75 * nod * upright
    score.pose[:, P["neck"]] += 0.25 * nod * upright
    score.face[:, F["gaze_y"]] += float(np.clip(EYES_RISE * angle, -0.80, 0.80)) * upright


def show_face(score: Score, cue: ActingCue) -> None:
    """Keep a face that the camera is near in three quarters: the eyes go the rest of the way."""
    if not cue.near or cue.facing is Facing.AWAY:
        return
    low, high = FACE_RAD
    yaw = score.pose[:, P["head_yaw"]]
    room = -low - FREE_RAD
    beyond = np.maximum(-FREE_RAD - yaw, 0.0)
    shown = np.minimum(np.where(beyond > 0.0, -FREE_RAD - room * np.tanh(beyond / room), yaw), high)
    score.face[:, F["gaze_x"]] += EYES_FOR_HEAD * np.maximum(shown - yaw, 0.0)
    score.pose[:, P["head_yaw"]] = shown


def bow_face(score: Score) -> None:
    """Turn the face of one who bends far over to the ground: in profile, as a full one would lie on its side."""
    lean = (score.pose[:, P["spine"]] + score.pose[:, P["chest"]]) * upright_share(score)
    low, high = BENT_RAD
    width = max(1, round(TURNS_S * score.rate / 2))
    even = np.ones(2 * width + 1) / (2 * width + 1)
    bent = ease(np.convolve(np.pad((lean - low) / (high - low), width, mode="edge"), even, mode="valid"))
    score.pose[:, P["head_yaw"]] += (BOWED_YAW_RAD - score.pose[:, P["head_yaw"]]) * bent
    score.face[:, F["gaze_x"]] *= 1.0 - bent
    score.face[:, F["gaze_y"]] += (-0.5 - score.face[:, F["gaze_y"]]) * bent


BENT_RAD: Final = (0.35, 1.05)
"""Lean of the upper back at which a face begins to be seen from the side, and is."""
BOWED_YAW_RAD: Final = -0.95
TURNS_S: Final = 0.3
"""How long the head takes to turn at the least."""
