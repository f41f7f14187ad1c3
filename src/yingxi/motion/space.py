"""One's own space: the hands of two who face each other stay on their own side of the middle between them."""

from __future__ import annotations

from typing import Final

import numpy as np

from yingxi.motion.cue import ActingCue
from yingxi.motion.hands import lead_hand, palms
from yingxi.motion.score import Score, ease
from yingxi.story.pose import P

APART_M: Final = 0.07
"""How far a palm stays from the middle: a hand has fingers."""
LEAST_M: Final = 0.16
"""How far before one's own middle a palm may be however near the other one is."""
SOFT_M: Final = 0.05
"""Over so much a hand gives way."""


def keep_own_space(score: Score, cue: ActingCue) -> None:
    """Draw hands back that would be in the face of the one who is spoken to, or among their hands.

    Who touches another, or is touched, has a partner, and no such bound.
    """
    if cue.regards is None or cue.partner or cue.answers or cue.lies:
        return
    way = float(np.sign(cue.regards[0])) or 1.0
    room = max(0.5 * abs(cue.regards[0]) - APART_M, LEAST_M)
    for side in "nf":
        at = palms(score.pose, score.body, side)
        ahead = (at[:, 0] - score.pose[:, P["x"]]) * way
        beyond = ahead - room
        if not (beyond > 0.0).any():
            continue
        target = at.copy()
        target[:, 0] -= way * np.maximum(beyond, 0.0)
        lead_hand(score.pose, score.body, side, target, ease(beyond / SOFT_M))
