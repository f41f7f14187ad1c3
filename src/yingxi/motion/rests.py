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
BEHIND_BACK: Final = 5
"""Shapes of a hand that is not seen."""


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


HANGS: Final = (0.02, 0.34)
"""A far arm that hangs at ease, a little before the body: straight down the trunk would hide it altogether."""

RESTS: Final[dict[str, Rest]] = {
    "folded": Rest(R("waist", 0.40, 0.06), R("waist", 0.44, 0.04), (-0.15, -0.25)),
    "clasped": Rest(R("lap", 0.36, 0.14), R("lap", 0.41, 0.12), (0.1, 0.0)),
    "one_hand": Rest(R("waist", 0.35, 0.02), HANGS, (-0.05, 0.0)),
    "behind": Rest((-0.52, 1.30), (-0.50, 1.20), (-0.1, 0.0), (BEHIND_BACK, BEHIND_BACK)),
    "sash": Rest(R("waist", 0.24, -0.06), HANGS, (0.55, 0.1), (1, 0)),
    "hip": Rest(R("waist", -0.02, -0.12), HANGS, (0.75, 0.1), (1, 0)),
    "collar": Rest(R("heart", 0.16, -0.02), R("waist", 0.40, 0.02), (0.1, 0.2)),
    "beard": Rest(R("chin", 0.12, -0.50), R("waist", 0.36, 0.0), (0.15, 0.2)),
    "crossed": Rest(R("heart", 0.30, -0.30), R("heart", 0.20, -0.24), (0.1, 0.0), (1, 0)),
    "loose": Rest((-0.14, 0.55), HANGS, (0.12, 0.2)),
    "easy": Rest((-0.02, 0.72), HANGS, (0.1, 0.1)),
    "lapel": Rest(R("heart", 0.30, -0.22), HANGS, (0.2, 0.1), (1, 0)),
    "fists": Rest((-0.24, 0.78), (-0.30, 1.05), (0.0, 0.0), (1, 1)),
    "guard": Rest(R("heart", 0.34, -0.04), R("heart", 0.42, 0.10), (0.35, 0.3), (3, 0)),
    "droop": Rest((0.02, 0.22), (0.02, 0.40), (0.15, 0.15)),
    "swing": Rest((-0.16, 0.42), (0.04, 0.50), (0.0, 0.1), swing=0.16),
    "hem": Rest((-0.22, 0.55), R("lap", 0.22, 0.12), (0.3, 0.2), (1, 0)),
    "fidget": Rest(R("lap", 0.30, 0.20), R("lap", 0.35, 0.16), (0.35, 0.3), (1, 0), swing=0.035),
    "apron": Rest(R("lap", 0.30, 0.24), R("lap", 0.40, 0.20), (-0.1, -0.2)),
    "pocket": Rest((-0.16, 0.72), HANGS, (0.0, 0.15), (IN_POCKET, 0)),
    "skirt": Rest((-0.16, 0.50), R("waist", 0.36, 0.02), (0.35, 0.1), (1, 0)),
    "belt": Rest(R("waist", 0.30, -0.10), HANGS, (0.35, 0.1), (1, 0)),
    "robe": Rest(R("heart", 0.20, -0.26), R("waist", 0.34, -0.06), (0.1, 0.1), (1, 0)),
    "attention": Rest((-0.08, 0.30), (-0.16, 0.50), (0.05, 0.05), (1, 1)),
}
"""Every rest by name."""

MAN: Final = ("one_hand", "folded", "sash", "clasped", "easy", "lapel", "crossed")
WOMAN: Final = ("clasped", "folded", "collar", "clasped", "easy", "one_hand", "folded")
CHILD: Final = ("swing", "clasped", "fidget", "hem")
OLD_MAN: Final = ("beard", "folded", "one_hand", "sash")
OLD_WOMAN: Final = ("folded", "clasped", "one_hand")
FELT: Final[dict[Emotion, tuple[str, ...]]] = {
    Emotion.ANGER: ("hip", "fists", "crossed", "fists"),
    Emotion.FEAR: ("guard", "collar", "guard"),
    Emotion.SADNESS: ("clasped", "droop", "collar", "one_hand"),
    Emotion.SURPRISE: ("collar", "easy", "guard"),
    Emotion.DISGUST: ("crossed", "hip", "collar"),
}
"""What a strong feeling chooses instead."""

WORN: Final[dict[str, tuple[str, ...]]] = {
    "scholar_robe": ("folded", "one_hand", "folded", "collar"),
    "hanfu": ("folded", "clasped", "folded", "collar"),
    "official": ("sash", "folded", "robe"),
    "monk": ("folded", "clasped", "one_hand"),
    "angel_robe": ("folded", "collar", "clasped"),
    "village_woman": ("apron", "clasped", "apron", "folded"),
    "peasant_dress": ("apron", "clasped", "skirt"),
    "villager": ("sash", "easy", "crossed", "one_hand"),
    "long_gown": ("one_hand", "folded", "lapel"),
    "qipao": ("clasped", "hip", "collar"),
    "peasant_man": ("belt", "crossed", "easy"),
    "gown_jacket": ("folded", "lapel", "one_hand"),
    "craftsman": ("belt", "crossed", "easy"),
    "princess": ("skirt", "clasped", "collar"),
    "prince": ("belt", "hip", "one_hand"),
    "royal_robe": ("robe", "belt", "folded"),
    "courtier": ("one_hand", "lapel"),
    "priest": ("clasped", "folded"),
    "soldier_china": ("attention", "belt", "behind"),
    "soldier_tale": ("attention", "belt", "behind"),
    "modern_dress": ("clasped", "easy", "collar"),
    "modern_suit": ("pocket", "lapel", "one_hand"),
    "modern_casual": ("pocket", "crossed", "easy"),
    "work_clothes": ("pocket", "crossed", "hip"),
}
"""What clothes and the rank they show ask of grown arms: hands in wide sleeves, on an apron, in a pocket."""

WIDE: Final = frozenset({"scholar_robe", "hanfu", "official", "monk", "angel_robe"})
"""Clothes whose sleeves are too wide to vanish behind a back."""

STRONG: Final = 0.35
"""Intensity from which a feeling chooses the rest."""


def rest_of(cue: ActingCue) -> str:
    """Return the name of the rest that suits what one feels, wears and is; it stays theirs from shot to shot."""
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
    if name == "behind" and cue.wardrobe in WIDE:
        name = "one_hand"
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
