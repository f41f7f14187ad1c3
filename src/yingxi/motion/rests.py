"""Rests: what the arms of one who stands do when nothing is asked of them, and on which leg the weight is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.cue import ActingCue
from yingxi.motion.keys import Reach
from yingxi.motion.life import drift
from yingxi.motion.limbs import anchor, reach, standing
from yingxi.motion.score import Score
from yingxi.story.pose import P, Proportions, rest_pose
from yingxi.story.terms import Age, Emotion, Sex

R = Reach

IN_POCKET: Final = 4
"""Shape of a hand that is not seen."""


@dataclass(frozen=True, slots=True)
class Rest:
    """A way to carry the arms.

    Attributes:
        near, far: where the palm is, or shoulder and elbow in radians.
        wrists: bend of the near and the far wrist.
        hands: shapes of the near and the far hand: the pose's, or one that is not seen.
        swing: how far both arms swing to and fro, radians: children are never quite still.
    """

    near: Reach | tuple[float, float]
    far: Reach | tuple[float, float]
    wrists: tuple[float, float] = (0.0, 0.0)
    hands: tuple[int, int] = (0, 0)
    swing: float = 0.0


HANGS: Final = (0.16, 0.24)
"""A far arm that hangs at ease before the body: its whole sleeve shows beside the trunk down to the hand."""

RESTS: Final[dict[str, Rest]] = {
    "hang": Rest((-0.10, 0.30), HANGS, (0.10, 0.05)),
    "loose": Rest((-0.20, 0.48), (0.22, 0.34), (0.12, 0.15)),
    "easy": Rest((0.02, 0.16), (0.12, 0.44), (0.08, 0.1)),
    "clasped": Rest(R("lap", 0.24, 0.14), R("lap", 0.36, 0.04), (0.05, 0.0)),
    "laced": Rest(R("lap", 0.24, 0.26), R("lap", 0.37, 0.14), (0.10, 0.0)),
    "fists": Rest((-0.16, 0.36), (0.10, 0.40), (0.0, 0.0), (1, 1)),
    "droop": Rest((0.04, 0.14), (0.14, 0.22), (0.15, 0.15)),
    "swing": Rest((-0.16, 0.34), (0.18, 0.40), (0.0, 0.1), swing=0.12),
    "pocket": Rest((-0.16, 0.72), HANGS, (0.0, 0.15), (IN_POCKET, 0)),
    "attention": Rest((-0.06, 0.20), (0.04, 0.32), (0.05, 0.05), (1, 1)),
}
"""Every rest by name."""

MAN: Final = ("hang", "easy", "loose", "easy", "hang")
WOMAN: Final = ("clasped", "hang", "easy", "clasped", "loose")
CHILD: Final = ("swing", "hang", "loose")
OLD_MAN: Final = ("hang", "easy", "loose")
OLD_WOMAN: Final = ("clasped", "hang", "easy")
FELT: Final[dict[Emotion, tuple[str, ...]]] = {
    Emotion.ANGER: ("fists", "attention", "fists"),
    Emotion.FEAR: ("laced", "clasped", "laced"),
    Emotion.SADNESS: ("droop", "clasped", "droop"),
    Emotion.SURPRISE: ("easy", "loose"),
    Emotion.DISGUST: ("loose", "easy"),
}
"""What a strong feeling chooses instead."""

WORN: Final[dict[str, tuple[str, ...]]] = {
    "scholar_robe": ("laced", "hang", "clasped", "easy"),
    "hanfu": ("laced", "clasped", "hang", "easy"),
    "official": ("laced", "hang", "easy"),
    "monk": ("laced", "clasped", "hang"),
    "angel_robe": ("laced", "easy", "clasped"),
    "soldier_china": ("attention", "hang"),
    "soldier_tale": ("attention", "hang"),
    "princess": ("clasped", "loose", "easy"),
    "priest": ("clasped", "hang"),
    "modern_suit": ("hang", "pocket", "easy"),
    "modern_casual": ("hang", "loose", "easy"),
    "work_clothes": ("hang", "pocket", "easy"),
}
"""What clothes and the rank they show ask of grown arms: hands in wide sleeves, at the seams, in a pocket."""

STRONG: Final = 0.35
"""Intensity from which a feeling chooses the rest."""


def rest_of(cue: ActingCue) -> str:
    """Return the name of the rest that suits what one feels, wears and is; it stays theirs from shot to shot."""
    if cue.tight and not cue.holds:
        return "hang"
    if cue.intensity >= STRONG and cue.emotion in FELT:
        names = FELT[cue.emotion]
    elif cue.age is Age.CHILD:
        names = CHILD
    elif cue.wardrobe in WORN:
        names = WORN[cue.wardrobe]
    elif cue.age is Age.OLD:
        names = OLD_WOMAN if cue.sex is Sex.FEMALE else OLD_MAN
    else:
        names = WOMAN if cue.sex is Sex.FEMALE else MAN
    name = names[own_seed(cue) // 7 % len(names)]
    # What is held stays in sight, and so does the other hand.
    return "loose" if cue.holds and (name == "swing" or RESTS[name].hands[0] >= IN_POCKET) else name


def own_seed(cue: ActingCue) -> int:
    """Return the seed of what stays one's own in every shot."""
    return cue.seed if cue.person is None else cue.person


def rest_arms(score: Score, cue: ActingCue) -> None:
    """Let the arms of one who stands rest, and put the weight on one leg."""
    still = standing(score)
    if not still.any():
        return
    rest = RESTS[rest_of(cue)]
    clock = drift(score.frames, score.rate, 2.4, np.random.default_rng([cue.seed, 0x5E]))
    for side, spot, wrist, hand, sign in (
        ("n", rest.near, rest.wrists[0], rest.hands[0], 1.0), ("f", rest.far, rest.wrists[1], rest.hands[1], -1.0),
    ):  # fmt: skip
        shoulder, elbow = _arm(cue.body, side, spot, wrist)
        for part, goal in (("shoulder", shoulder + sign * rest.swing * clock), ("elbow", elbow), ("wrist", wrist)):
            column = score.pose[:, P[f"{part}_{side}"]]
            column += (goal - column) * still
        score.pose[still > 0.5, P[f"hand_{side}"]] = hand
    _lean_on_one_leg(score, cue, still)


def _arm(body: Proportions, side: str, spot: Reach | tuple[float, float], wrist: float) -> tuple[float, float]:
    if isinstance(spot, tuple):
        return spot
    row = rest_pose(body).astype(np.float64)
    row[P[f"wrist_{side}"]] = wrist
    target = anchor(row, body, spot.spot) + body.head * np.array([spot.forward, spot.up])
    return reach(row, body, side, target)


def _lean_on_one_leg(score: Score, cue: ActingCue, still: NDArray[np.float64]) -> None:
    """Shift the hips over one foot and let the trunk answer the other way."""
    side = 1.0 if own_seed(cue) % 2 else -1.0
    size = {Age.CHILD: 0.7, Age.OLD: 0.4}.get(cue.age, 1.0)
    score.pose[:, P["spine"]] -= 0.035 * side * size * still
    score.pose[:, P["chest"]] += 0.048 * side * size * still
    score.pose[:, P["head"]] -= 0.02 * side * size * still
    if still.min() > 0.99:
        # Feet that stay all through may stand with the free one turned out.
        score.pose[:, P["x"]] += 0.013 * side * size * score.body.leg * score.pose[:, P["facing"]]
        score.feet[:, :, 0] -= 0.013 * side * size * score.body.leg
        score.feet[:, 0 if side > 0 else 1, 0] -= 0.05 * side * size * score.body.leg
