"""The hands of two who talk stay apart."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from yingxi.motion.cue import ActingCue
from yingxi.motion.hands import palms
from yingxi.motion.perform import perform
from yingxi.motion.space import APART_M, SOFT_M
from yingxi.story.pose import P, proportions
from yingxi.story.terms import Age, Facing

BODY = proportions(1.7, Age.ADULT, 0.4)


def _ahead(**more: object) -> float:
    """Return how far the foremost palm comes before its owner's middle, metres, once the deed is under way."""
    plain: dict[str, object] = {"frames": 60, "fps": Fraction(24), "body": BODY, "action": "指着远方"}
    cue = ActingCue(**{**plain, **more})  # type: ignore[arg-type]
    pose = perform(cue).pose
    at = np.stack([palms(pose.astype(np.float64), BODY, side)[:, 0] for side in "nf"], axis=-1)
    return float(((at - pose[:, P["x"], None]) * cue.direction)[10:].max())


@pytest.mark.parametrize(("facing", "way"), [(Facing.RIGHT, 1.0), (Facing.LEFT, -1.0)])
def test_who_points_does_not_point_into_the_one_beside_them(facing: Facing, way: float) -> None:
    assert _ahead(facing=facing, regards=(0.8 * way, 0.0)) < 0.4 - APART_M + SOFT_M


def test_who_has_room_stretches_the_arm_out() -> None:
    assert _ahead(regards=(3.0, 0.0)) > 0.45
    assert _ahead() > 0.45


def test_who_touches_another_reaches_them() -> None:
    assert _ahead(regards=(0.8, 0.0), partner="b") == pytest.approx(_ahead(partner="b"), abs=0.12)
