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
from yingxi.motion.score import Score, ease
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


HANGS: Final = (0.20, 0.44)
"""A far arm that hangs at ease before the body: its whole sleeve shows beside the trunk down to the hand."""
CLEAR: Final = (-0.42, 0.46)
"""A near arm that hangs a little behind the body: like a shadow puppet's it is seen whole, beside the trunk."""
ON_HIP: Final = (-0.92, 1.84)
"""A near arm whose fist is on the hip: its elbow stands out behind, with a window between arm and waist."""

RESTS: Final[dict[str, Rest]] = {
    "hang": Rest((-0.34, 0.46), HANGS, (0.16, 0.14)),
    "loose": Rest((-0.48, 0.62), (0.18, 0.56), (0.16, 0.20)),
    "easy": Rest((-0.30, 0.40), (0.18, 0.68), (0.14, 0.16)),
    "akimbo": Rest(ON_HIP, (0.24, 0.36), (-0.2, 0.1), (1, 0)),
    "ready": Rest(CLEAR, (0.36, 0.98), (0.1, 0.15)),
    "open": Rest((-0.52, 0.26), (0.42, 0.72), (0.0, 0.1), (3, 3)),
    "lively": Rest((-0.62, 0.30), (0.52, 1.02), (-0.1, 0.2), (3, 3), swing=0.06),
    "wary": Rest((-0.56, 0.50), (0.40, 1.12), (-0.3, 0.3), (3, 3)),
    "skirt": Rest((-0.50, 0.50), (0.36, 0.52), (0.2, 0.2), (1, 1)),
    "clasped": Rest(R("lap", 0.24, 0.14), R("lap", 0.36, 0.04), (0.05, 0.0)),
    "laced": Rest(R("lap", 0.24, 0.26), R("lap", 0.37, 0.14), (0.10, 0.0)),
    "fists": Rest((-0.44, 0.42), (0.34, 0.62), (0.0, 0.0), (1, 1)),
    "droop": Rest((-0.12, 0.30), (0.12, 0.36), (0.25, 0.25)),
    "swing": Rest((-0.42, 0.48), (0.28, 0.62), (0.0, 0.1), swing=0.16),
    "wings": Rest((-0.66, 0.16), (0.58, 0.28), (-0.35, -0.2), (3, 3), swing=0.05),
    "pocket": Rest((-0.30, 0.92), (0.24, 0.40), (0.0, 0.15), (IN_POCKET, 0)),
    "attention": Rest((-0.16, 0.36), (0.02, 0.42), (0.05, 0.05), (1, 1)),
}
"""Every rest by name. Hands are beside the trunk: a forearm that comes out before the chest looks grown out of it."""

MAN: Final = ("loose", "akimbo", "ready", "easy", "hang")
WOMAN: Final = ("easy", "akimbo", "loose", "ready", "clasped")
CHILD: Final = ("swing", "wings", "akimbo", "loose", "lively")
OLD_MAN: Final = ("akimbo", "easy", "loose", "ready")
OLD_WOMAN: Final = ("easy", "akimbo", "loose", "clasped")
FELT: Final[dict[Emotion, tuple[str, ...]]] = {
    Emotion.JOY: ("lively", "open", "akimbo"),
    Emotion.ANGER: ("fists", "akimbo", "fists"),
    Emotion.FEAR: ("wary", "wary", "open"),
    Emotion.SADNESS: ("droop", "droop", "hang"),
    Emotion.SURPRISE: ("open", "lively", "wary"),
    Emotion.DISGUST: ("akimbo", "loose", "easy"),
}
"""What a strong feeling chooses instead."""

WORN: Final[dict[str, tuple[str, ...]]] = {
    "scholar_robe": ("easy", "laced", "ready", "loose"),
    "hanfu": ("skirt", "laced", "easy", "ready"),
    "official": ("laced", "ready", "easy"),
    "monk": ("laced", "easy", "ready"),
    "angel_robe": ("open", "easy", "laced"),
    "soldier_china": ("attention", "akimbo", "loose"),
    "soldier_tale": ("attention", "akimbo", "loose"),
    "princess": ("skirt", "open", "easy", "clasped"),
    "priest": ("clasped", "hang", "ready"),
    "modern_suit": ("pocket", "easy", "ready", "akimbo"),
    "modern_casual": ("pocket", "loose", "akimbo", "ready"),
    "work_clothes": ("akimbo", "pocket", "loose", "ready"),
}
"""What clothes and the rank they show ask of grown arms: hands in wide sleeves, at the seams, in a pocket."""

STRONG: Final = 0.28
"""Intensity from which a feeling chooses the rest."""


STAYS_S: Final = (2.6, 4.8)
"""How long one stands in one way before the arms find another."""
CHANGE_S: Final = 1.3


def rest_of(cue: ActingCue, turn: int = 0) -> str:
    """Return the name of the rest that suits what one feels, wears and is.

    Args:
        cue: who it is, and in which shot: it is another one in every shot.
        turn: how often they have found another way to stand since the shot began.
    """
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
    shot = 0 if cue.person is None else cue.seed // 19
    name = names[(own_seed(cue) // 7 + shot + turn) % len(names)]
    # What is held stays in sight, and so does the other hand.
    return "loose" if cue.holds and (RESTS[name].swing or RESTS[name].hands[0] >= IN_POCKET) else name


def own_seed(cue: ActingCue) -> int:
    """Return the seed of what stays one's own in every shot."""
    return cue.seed if cue.person is None else cue.person


def rest_arms(score: Score, cue: ActingCue) -> None:
    """Let the arms of one who stands rest, now in one way, now in another, and put the weight on one leg."""
    still = standing(score)
    if not still.any():
        return
    rng = np.random.default_rng([cue.seed, 0x5E])
    clock = drift(score.frames, score.rate, 2.4, rng)
    track, hands = _ways_to_stand(score, cue, rng)
    for number, (side, sign) in enumerate((("n", 1.0), ("f", -1.0))):
        shoulder, elbow, wrist, swing = track[:, number].T
        for part, goal in (("shoulder", shoulder + sign * swing * clock), ("elbow", elbow), ("wrist", wrist)):
            column = score.pose[:, P[f"{part}_{side}"]]
            column += (goal - column) * still
        score.pose[still > 0.5, P[f"hand_{side}"]] = hands[still > 0.5, number]
    _stand_on_one_leg(score, cue, still)


def _ways_to_stand(
    score: Score, cue: ActingCue, rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return (frames, 2, 4) shoulder, elbow, wrist and swing of near and far arm, and (frames, 2) the hands' shapes."""
    track, hands = np.zeros((score.frames, 2, 4)), np.zeros((score.frames, 2))
    at, turn = 0.0, 0
    while at < score.frames:
        rest = RESTS[rest_of(cue, turn)]
        goal = np.array(
            [
                (*_arm(cue.body, side, spot, wrist), wrist, rest.swing)
                for side, spot, wrist in (("n", rest.near, rest.wrists[0]), ("f", rest.far, rest.wrists[1]))
            ]
        )
        share = ease((np.arange(score.frames) - at) / (CHANGE_S * score.rate)) if turn else np.ones(score.frames)
        track += (goal - track) * share[:, None, None]
        hands[share > 0.5] = rest.hands
        at, turn = at + rng.uniform(*STAYS_S) * score.rate, turn + 1
    return track, hands


def _arm(body: Proportions, side: str, spot: Reach | tuple[float, float], wrist: float) -> tuple[float, float]:
    if isinstance(spot, tuple):
        return spot
    row = rest_pose(body).astype(np.float64)
    row[P[f"wrist_{side}"]] = wrist
    target = anchor(row, body, spot.spot) + body.head * np.array([spot.forward, spot.up])
    return reach(row, body, side, target)


FREE_FOOT: Final = (0.08, -0.15)
"""How far the free foot stands from where both would, in leg lengths, and its sole's pitch: only the toes bear."""


def _stand_on_one_leg(score: Score, cue: ActingCue, still: NDArray[np.float64]) -> None:
    """Shift the hips over one foot, bend the free knee, and let the trunk answer the other way."""
    side = 1.0 if own_seed(cue) // 3 % 2 else -1.0
    size = {Age.CHILD: 0.8, Age.OLD: 0.5}.get(cue.age, 1.0)
    score.pose[:, P["spine"]] -= 0.060 * side * size * still
    score.pose[:, P["chest"]] += 0.095 * side * size * still
    score.pose[:, P["head"]] -= 0.03 * side * size * still
    if still.min() > 0.99:
        # Feet that stay all through may stand with the free one at ease.
        leg = score.body.leg
        score.pose[:, P["x"]] += 0.024 * side * size * leg * score.pose[:, P["facing"]]
        score.feet[:, :, 0] -= 0.024 * side * size * leg
        free = 0 if side > 0 else 1
        way, pitch = FREE_FOOT
        score.feet[:, free, 0] -= way * side * size * leg
        # The foot behind rests on its toes; the one before lies flat, turned out.
        score.feet[:, free, 2] += pitch * size * (side > 0)
