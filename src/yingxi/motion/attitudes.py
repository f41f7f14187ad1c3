"""Attitudes: what the arms and the back of one say who listens, watches, or is only there.

An attitude is a telling pose laid over a rest (rests), for a while and where nothing else needs the arms.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.cue import ActingCue
from yingxi.motion.poses import FALL_S, SHORT_ARMS, own_poses, phrase
from yingxi.motion.score import Score, ease
from yingxi.motion.talk import lay
from yingxi.story.pose import P
from yingxi.story.terms import Age, Emotion

AT_REST: Final = ""
"""In between the arms do what they do at rest."""
LINES: Final[dict[str, Mapping[str, float]]] = {
    "fold": {"spine": -0.05, "chest": -0.04, "neck": 0.04},
    "chin": {"spine": 0.04, "neck": 0.06, "head": 0.05},
    "chin_propped": {"spine": 0.05, "neck": 0.06, "head": 0.06},
    "clasp": {"chest": -0.03, "neck": 0.05},
    "breast": {"chest": -0.02, "neck": 0.06, "head": 0.04},
    "heart": {"spine": 0.04, "neck": 0.08, "head": 0.04},
    "hip": {"chest": -0.06, "neck": 0.04},
    "hug_self": {"spine": 0.08, "chest": 0.07, "head": 0.08},
    "palm": {"spine": 0.03, "neck": -0.05, "head": -0.20},
    "warm": {"spine": 0.14, "neck": 0.03, "head": 0.08},
    "sky": {"spine": -0.04, "chest": -0.07, "neck": -0.10, "head": -0.24},
}
"""The line of action of a pose, radians: positive leans forward and nods down."""

MOVED: Final[dict[Emotion, tuple[str, ...]]] = {
    Emotion.ANGER: ("fold", AT_REST, "hug_self"),
    Emotion.SADNESS: ("heart", AT_REST, "clasp"),
    Emotion.FEAR: ("hug_self", "clasp"),
    Emotion.JOY: (AT_REST, "clasp", "hip"),
    Emotion.LOVE: ("heart", AT_REST, "clasp"),
    Emotion.SURPRISE: ("heart", AT_REST, "chin_propped"),
    Emotion.DISGUST: ("fold", "hip"),
    Emotion.NEUTRAL: (AT_REST, "chin_propped", AT_REST),
}
"""How one stands who hears another speak with a feeling: hands that listen stay low, or on one's own body."""
FELT: Final[dict[Emotion, tuple[str, ...]]] = {
    Emotion.ANGER: ("fold", "hip"),
    Emotion.SADNESS: ("hug_self", AT_REST, "heart"),
    Emotion.FEAR: ("hug_self", "clasp"),
    Emotion.JOY: ("clasp", "hip", "heart"),
    Emotion.LOVE: ("heart", "clasp"),
    Emotion.SURPRISE: ("heart", "clasp"),
    Emotion.DISGUST: ("fold", "hip"),
}
"""How one stands who feels so."""
AROUND: Final[dict[str, tuple[str, ...]]] = {
    "fire": ("warm", "warm", "hug_self"),
    "rain": ("palm", "hug_self", AT_REST),
    "snow": ("hug_self", "clasp", "sky"),
    "night": ("sky", AT_REST, "hug_self", "chin_propped"),
    "sun": (AT_REST, "sky", "chin_propped", AT_REST),
}
"""How one who is alone answers to what is about them."""
ALONE: Final[dict[Age, tuple[str, ...]]] = {
    Age.CHILD: (AT_REST, "hip", AT_REST),
    Age.YOUTH: (AT_REST, "chin_propped", AT_REST, "hip"),
    Age.ADULT: ("chin_propped", AT_REST, "fold", AT_REST),
    Age.OLD: (AT_REST, "chin_propped", AT_REST),
}
"""What one does of whom nothing is told."""
AT_THE_FACE: Final[dict[str, str]] = {
    "fold": AT_REST, "hip": AT_REST, "hug_self": AT_REST, "clasp": "breast", "heart": "breast",
    "chin_propped": "chin", "warm": AT_REST, "palm": AT_REST,
}  # fmt: skip
"""What a frame has in it that ends at the breast: hands lower than that are left out of it."""
APART: Final[tuple[Mapping[str, str], ...]] = (
    {"clasp": AT_REST, "breast": AT_REST, "hip": AT_REST},
    {"chin": AT_REST, "chin_propped": "clasp", "fold": "hip", "heart": "clasp", "hug_self": "clasp",
     "breast": AT_REST},
)  # fmt: skip
"""What the one and the other in a picture do instead, so that the arms of both never do the same."""
STRONG: Final = 0.3
STAYS_S: Final = (4.5, 7.0)
"""How long one stays in an attitude."""
STILL_MPS: Final = 0.12
BRIEF_S: Final = 1.4
"""A pause between two lines that is shorter is no time to take another attitude."""


def attitudes_of(cue: ActingCue) -> tuple[str, ...]:
    """Return the attitudes that suit who it is, what they hear and feel, and what is about them."""
    if cue.intensity >= STRONG and cue.emotion in FELT:
        names = FELT[cue.emotion]
    elif cue.listening:
        names = MOVED[cue.moved_by]
    elif cue.around in AROUND and not cue.gaze_x:
        names = AROUND[cue.around]
    else:
        names = ALONE[cue.age]
    if cue.bust:
        names = tuple(AT_THE_FACE.get(name, name) for name in names)
    names = own_poses(names, cue.among, APART)
    return tuple(SHORT_ARMS.get(name, name) for name in names) if cue.age is Age.CHILD else names


def stand_there(score: Score, cue: ActingCue) -> None:
    """Give one an attitude wherever nothing else is asked of the arms."""
    if cue.around is None or cue.partner or cue.answers or cue.lies:
        return
    rng = np.random.default_rng([cue.seed, 0xA77])
    names = attitudes_of(cue)
    turn = cue.seed // 23
    for start, stop in _quiet(score, cue):
        at = float(start)
        whole = start == 0 and stop == score.frames
        while stop - at > (0.0 if whole and at == start else BRIEF_S * score.rate):
            until = min(float(stop), at + rng.uniform(*STAYS_S) * score.rate)
            until = float(stop) if stop - until < BRIEF_S * score.rate else until
            _take(score, cue, names[turn % len(names)], at, until)
            at, turn = until, turn + 1


def _take(score: Score, cue: ActingCue, name: str, start: float, stop: float) -> None:
    """Lay one attitude over frames start..stop; at the shot's first frame one is in it already."""
    if name == AT_REST:
        return
    opens = start <= 0
    begin = round(start) - (round(OPENS_S * score.rate) if opens else 0)
    end = round(stop) + (round(OPENS_S * score.rate) if stop >= score.frames else 0)
    lasts_s = (end - begin) / score.rate
    free = _free(score)
    if name != "sky":
        lay(
            score,
            begin,
            phrase((name,), (ARRIVES_S,), max(ARRIVES_S + 0.1, lasts_s - FALL_S), score.body),
            1.0,
            cue,
            free,
        )
    clock = np.arange(score.frames)
    shown = ease((clock - begin) / (ARRIVES_S * score.rate)) * ease((end - clock) / (FALL_S * score.rate)) * free
    for channel, value in LINES.get(name, {}).items():
        score.pose[:, P[channel]] += value * shown


def _quiet(score: Score, cue: ActingCue) -> list[tuple[int, int]]:
    """Return the spans in which one does not speak."""
    spans, at = [], 0
    for start, utterance in sorted(cue.speaking, key=lambda line: line[0]):
        spans.append((at, start))
        at = start + round((utterance.duration_s + 0.3) * score.rate)
    return [(start, stop) for start, stop in (*spans, (at, score.frames)) if stop > start]


def _free(score: Score) -> NDArray[np.float64]:
    """Return how far one is upright, in one place and without a deed of the arms, (frames,) 0..1."""
    speed = np.abs(np.gradient(score.pose[:, P["x"]])) * score.rate if score.frames > 1 else np.zeros(score.frames)
    still = (speed < STILL_MPS) & (np.abs(score.pose[:, P["roll"]]) < 0.3)
    width = max(1, round(0.22 * score.rate))
    padded = np.pad(still.astype(np.float64), width, mode="edge")
    share = np.convolve(padded, np.ones(2 * width + 1) / (2 * width + 1), mode="valid")
    return np.asarray(ease(2.0 * share - 1.0) * (1.0 - score.busy.max(axis=1)))


ARRIVES_S: Final = 0.7
OPENS_S: Final = 1.0
"""How long before the first frame an attitude was taken that the shot opens with."""
