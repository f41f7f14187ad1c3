"""Cards: title and end, cut from paper."""

from __future__ import annotations

from collections.abc import Iterator

from yingxi.engines.base import BGRA
from yingxi.story.plan import ShotPlan


def card_frames(plan: ShotPlan) -> Iterator[BGRA]:
    """Yield a card's frames; each is valid until the next."""
    raise NotImplementedError
