"""Transitions between two shots' frames."""

from __future__ import annotations

import numpy as np

from yingxi.engines.base import BGRA
from yingxi.story.terms import Transition


def blend(a: BGRA, b: BGRA, share: float, kind: Transition) -> BGRA:
    """Return the frame `share` of the way (0..1) from a to b.

    A dissolve lays b over a; a fade goes through black, dark in the middle; a cut changes at one half. Both frames
    are opaque and of one size; the answer is a new array.
    """
    share = min(1.0, max(0.0, share))
    if kind is Transition.CUT or share in (0.0, 1.0):
        return (a if share < 0.5 else b).copy()
    if kind is Transition.FADE:
        source, light = (a, 1.0 - 2.0 * share) if share < 0.5 else (b, 2.0 * share - 1.0)
        return _mixed(source, None, light)
    # Ends of a dissolve that start and stop softly: no frame of it looks like a jump.
    eased = share * share * (3.0 - 2.0 * share)
    return _mixed(a, b, 1.0 - eased)


def _mixed(a: BGRA, b: BGRA | None, weight: float) -> BGRA:
    """Return weight * a + (1 - weight) * b (black without b), opaque, rounded."""
    w = round(weight * 256)
    out = a.astype(np.uint16)
    out *= np.uint16(w)
    if b is not None:
        out += b.astype(np.uint16) * np.uint16(256 - w)
    out += np.uint16(128) if w < 256 else np.uint16(0)
    out >>= np.uint16(8)
    mixed = out.astype(np.uint8)
    mixed[..., 3] = 255
    return mixed
