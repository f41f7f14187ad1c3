"""Fitting: whatever a picture engine answers becomes exactly the shot's frames.

A still is moved over by the shot's camera (with depth: in layers that part), layers are composed at their
depths, a clip is resampled in time, and finished frames are checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from yingxi.engines.base import BGRA, Picture, Still
from yingxi.story.plan import ShotPlan


def fit(picture: Picture, plan: ShotPlan) -> Iterator[BGRA]:
    """Yield exactly `plan.frames` opaque frames of the plan's size."""
    raise NotImplementedError


def still_of(encoded: bytes) -> Still:
    """Read a person's own picture."""
    raise NotImplementedError
