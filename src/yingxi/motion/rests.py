"""Rests: what the arms of one who stands do when nothing is asked of them, and on which leg the weight is.

A rest says nothing: it is what is under every attitude, gesture and deed, and what they come back to.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.cue import ActingCue
from yingxi.motion.keys import Reach
from yingxi.motion.life import drift
from yingxi.motion.limbs import anchor, reach, standing
from yingxi.motion.poses import ON_HIP
from yingxi.motion.score import Score, ease
from yingxi.story.pose import P, Proportions, rest_pose
from yingxi.story.terms import Age, Emotion, Sex

R = Reach

IN_POCKET, BEHIND = 4, 5
"""Shapes of a hand that is not seen: in a pocket, and behind the back."""


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

    @property
    def joined(self) -> bool:
        """Whether one hand is in the other."""
        return isinstance(self.near, Reach) and isinstance(self.far, Reach)


HANGING: Final = {"n": (-0.16, 0.32), "f": (0.10, 0.28)}
"""Shoulder and elbow of an arm that hangs beside the body, radians."""

RESTS: Final[dict[str, Rest]] = {
    "hang": Rest(HANGING["n"], HANGING["f"], (0.16, 0.14)),
    "loose": Rest((-0.30, 0.46), (0.16, 0.40), (0.16, 0.20)),
    "at_hand": Rest((-0.42, 0.66), (0.30, 0.80), (0.16, 0.20)),
    "akimbo": Rest(ON_HIP, (0.14, 0.32), (-0.2, 0.1), (1, 0)),
    "clasped": Rest(R("lap", 0.20, 0.10), R("lap", 0.34, 0.00), (0.05, 0.0)),
    "laced": Rest(R("lap", 0.26, 0.30), R("lap", 0.20, 0.22), (0.10, 0.0)),
    "behind": Rest((-0.45, 1.50), (0.30, 0.20), (0.0, 0.0), (BEHIND, BEHIND)),
    "fists": Rest((-0.30, 0.38), (0.20, 0.44), (0.0, 0.0), (1, 1)),
    "droop": Rest((-0.08, 0.26), (0.10, 0.26), (0.25, 0.25)),
    "swing": Rest((-0.34, 0.40), (0.20, 0.42), (0.0, 0.1), swing=0.12),
    "pocket": Rest((-0.30, 0.92), (0.12, 0.30), (0.0, 0.15), (IN_POCKET, 0)),
    "attention": Rest((-0.12, 0.26), (0.02, 0.26), (0.05, 0.05), (1, 1)),
}
"""Every rest by name: arms beside the trunk, behind it, or hand on hand low before it. None reaches out at nothing."""

MAN: Final = ("behind", "hang", "clasped", "akimbo", "loose")
WOMAN: Final = ("clasped", "hang", "behind", "loose", "akimbo")
CHILD: Final = ("behind", "swing", "clasped", "loose", "akimbo")
OLD_MAN: Final = ("behind", "hang", "clasped")
OLD_WOMAN: Final = ("clasped", "hang", "behind")
FELT: Final[dict[Emotion, tuple[str, ...]]] = {
    Emotion.JOY: ("akimbo", "clasped", "swing"),
    Emotion.ANGER: ("fists", "akimbo", "fists"),
    Emotion.FEAR: ("clasped", "hang"),
    Emotion.SADNESS: ("droop", "clasped", "droop"),
    Emotion.SURPRISE: ("loose", "hang"),
    Emotion.DISGUST: ("akimbo", "behind", "loose"),
}
"""What a strong feeling chooses instead."""

WORN: Final[dict[str, tuple[str, ...]]] = {
    "scholar_robe": ("behind", "laced", "hang"),
    "hanfu": ("laced", "hang", "behind"),
    "official": ("behind", "laced", "hang"),
    "monk": ("laced", "hang", "behind"),
    "angel_robe": ("laced", "hang"),
    "soldier_china": ("attention", "behind", "akimbo"),
    "soldier_tale": ("attention", "behind", "akimbo"),
    "princess": ("clasped", "hang", "behind"),
    "priest": ("clasped", "hang", "behind"),
    "modern_suit": ("pocket", "behind", "clasped", "hang"),
    "modern_casual": ("hang", "behind", "akimbo", "loose"),
    "work_clothes": ("akimbo", "behind", "hang", "loose"),
}
"""What clothes and the rank they show ask of grown arms: hands in wide sleeves, at the seams, in a pocket."""

LEFT_TO_OTHERS: Final = (frozenset({"clasped", "laced", "akimbo"}), frozenset({"behind", "pocket"}))
"""Ways to stand that the one and the other in a picture leave to each other."""

STRONG: Final = 0.28
"""Intensity from which a feeling chooses the rest."""


STAYS_S: Final = (5.0, 8.0)
"""How long one stands in one way before the arms find another."""
CHANGE_S: Final = 1.3


def rest_of(cue: ActingCue, turn: int = 0) -> str:
    """Return the name of the rest that suits what one feels, wears and is.

    Args:
        cue: who it is, and in which shot: it is another one in every shot.
        turn: how often they have found another way to stand since the shot began.
    """
    if cue.answers:
        return "at_hand"  # who is touched has both hands free
    if cue.partner or (cue.tight and not cue.holds):
        return "hang"  # the hand that touches nobody keeps out of it
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
    if cue.among is not None:
        left = LEFT_TO_OTHERS[cue.among % len(LEFT_TO_OTHERS)]
        names = tuple(name for name in names if name not in left) or names
    shot = 0 if cue.person is None else cue.seed // 19
    name = names[(own_seed(cue) // 7 + shot + turn) % len(names)]
    # What is held stays in sight, and so does the other hand.
    rest = RESTS[name]
    return "loose" if cue.holds and (rest.swing or rest.joined or rest.hands[0] >= IN_POCKET) else name


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
    track, hands, joined = _ways_to_stand(score, cue, rng)
    score.joined = joined * still
    for number, (side, sign) in enumerate((("n", 1.0), ("f", -1.0))):
        shoulder, elbow, wrist, swing = track[:, number].T
        for part, goal in (("shoulder", shoulder + sign * swing * clock), ("elbow", elbow), ("wrist", wrist)):
            column = score.pose[:, P[f"{part}_{side}"]]
            column += (goal - column) * still
        score.pose[still > 0.5, P[f"hand_{side}"]] = hands[still > 0.5, number]
    _stand_on_one_leg(score, cue, still)


def let_go(score: Score) -> None:
    """Let an arm hang whose hand was in the other one, where the other one does something without it."""
    led = np.maximum(score.busy, score.told)
    for own, side in enumerate("nf"):
        alone = score.joined * led[:, 1 - own] * (1.0 - led[:, own])
        shoulder, elbow = HANGING[side]
        for part, goal in (("shoulder", shoulder), ("elbow", elbow), ("wrist", 0.0)):
            column = score.pose[:, P[f"{part}_{side}"]]
            column += (goal - column) * alone


def _ways_to_stand(
    score: Score, cue: ActingCue, rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Return the ways to stand in one after the other.

    Returns:
        (frames, 2, 4) shoulder, elbow, wrist and swing of near and far arm; (frames, 2) the hands' shapes; (frames,)
        how far the hands are in each other.
    """
    track, hands, joined = np.zeros((score.frames, 2, 4)), np.zeros((score.frames, 2)), np.zeros(score.frames)
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
        joined += (float(rest.joined) - joined) * share
        hands[share > 0.5] = rest.hands
        at, turn = at + rng.uniform(*STAYS_S) * score.rate, turn + 1
    return track, hands, joined


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
