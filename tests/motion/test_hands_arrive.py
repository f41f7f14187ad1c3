"""Hands that go to a face or a heart arrive there, whoever's they are."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.actions import ACTIONS
from yingxi.motion.cue import ActingCue
from yingxi.motion.limbs import ANCHORS
from yingxi.motion.perform import perform
from yingxi.story.pose import J, P, joints, proportions
from yingxi.story.terms import Age, Facing

GOES_TO = {
    "think": ("f", "chin"), "hush": ("n", "mouth"), "chuckle": ("n", "mouth"), "cough": ("n", "mouth"),
    "yawn": ("n", "mouth"), "touch_cheek": ("n", "chin"), "hold_brow": ("f", "brow"), "peer": ("f", "brow"),
    "wipe_tears": ("n", "eyes"), "weep": ("n", "eyes"), "cover_face": ("f", "eyes"), "hand_on_heart": ("n", "heart"),
    "cover_mouth": ("n", "mouth"), "salute": ("f", "brow"), "wipe_brow": ("f", "brow"), "rub_eyes": ("n", "eyes"),
}  # fmt: skip
BODIES = [
    (Age.CHILD, 1.05, 0.3), (Age.CHILD, 1.35, 0.8), (Age.YOUTH, 1.6, 0.2), (Age.ADULT, 1.9, 0.9), (Age.OLD, 1.6, 0.5),
]  # fmt: skip
FINGERS = 1.42
"""How long a hand is drawn, in the body's hand lengths."""


@pytest.mark.parametrize("name", sorted(GOES_TO))
@pytest.mark.parametrize("facing", [Facing.RIGHT, Facing.LEFT])
def test_a_hand_arrives(name: str, facing: Facing) -> None:
    side, spot = GOES_TO[name]
    for age, height, build in BODIES:
        body = proportions(height, age, build)
        cue = ActingCue(60, Fraction(24), body, age=age, action=ACTIONS[name].title.zh, facing=facing, seed=3)
        away = _away(perform(cue).pose, body, side, spot)
        assert away.min() < 0.03 * height, (name, age, height, float(away.min() / height))


def _away(pose: np.ndarray, body: object, side: str, spot: str) -> np.ndarray:
    """Return how far the nearest part of a hand, from palm to fingertips, is from a spot at every frame."""
    points = joints(pose, body).astype(np.float64)  # type: ignore[arg-type]
    base, top, up, forward = ANCHORS[spot]
    axis = points[:, J[top]] - points[:, J[base]]
    axis /= np.linalg.norm(axis, axis=1, keepdims=True)
    turn = np.where(pose[:, P["facing"]] < 0, -1.0, 1.0)
    ahead = np.stack([axis[:, 1], -axis[:, 0]], axis=-1) * turn[:, None]
    target = points[:, J[base]] + body.head * (up * axis + forward * ahead)  # type: ignore[attr-defined]
    wrist, tips = points[:, J[f"wrist_{side}"]], points[:, J[f"fingers_{side}"]]
    shares = np.linspace(0.5, FINGERS, 8)
    return np.min([np.linalg.norm(wrist + s * (tips - wrist) - target, axis=1) for s in shares], axis=0)
