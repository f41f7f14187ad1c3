"""Attention: eyes are always on something. The one spoken to, the thing in the hand, the horizon, a sound aside.

Nobody looks into the camera. Eyes go to a place at once and rest there; the head follows, slower and less far.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.cue import ActingCue
from yingxi.motion.score import Score, ease
from yingxi.story.pose import F, P
from yingxi.story.terms import Emotion, Facing


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one looks.

    Attributes:
        gaze_x, gaze_y: of the eyes.
        yaw, nod: of the head, radians: positive to the camera, positive down.
        rests_s: from, to: how long the eyes stay.
    """

    gaze_x: float
    gaze_y: float
    yaw: float
    nod: float
    rests_s: tuple[float, float]


ALONE: Final = (
    Spot(0.72, 0.10, -0.10, -0.03, (2.6, 4.4)),  # the horizon, the window
    Spot(-0.78, 0.04, 0.16, 0.02, (1.2, 2.2)),  # aside: something is there
    Spot(0.60, 0.55, -0.05, -0.12, (1.6, 2.8)),  # up: stars, tree tops
    Spot(0.62, -0.45, -0.04, 0.10, (1.4, 2.4)),  # down: hands, the ground before them
)
"""What one who is alone looks at: never nothing."""
AHEAD, ASIDE, UP, DOWN = range(4)
ORDERS: Final = (
    (AHEAD, ASIDE, AHEAD, DOWN),
    (ASIDE, AHEAD, UP, AHEAD),
    (AHEAD, UP, AHEAD, ASIDE),
    (ASIDE, DOWN, AHEAD),
    (UP, AHEAD, ASIDE, AHEAD),
    (AHEAD, DOWN, AHEAD, UP),
)
"""In which order; another one in every shot."""

SORRY: Final = (DOWN, ASIDE, DOWN, AHEAD)
"""In which order the sad look, and those who are ashamed."""
WARY: Final = (ASIDE, AHEAD, ASIDE, AHEAD)
"""In which order the frightened look."""

GLANCES: Final = (
    Spot(-0.70, 0.10, 0.10, 0.0, (0.5, 0.9)),
    Spot(0.35, 0.55, 0.0, -0.04, (0.5, 0.9)),
    Spot(0.45, -0.45, 0.0, 0.06, (0.5, 0.9)),
)
"""Where one looks for a moment who speaks: aside, up for a word, down."""
MEETS_S: Final = (2.2, 3.8)
"""How long a speaker's eyes meet the other one's between two glances."""

EYES_S: Final = 0.10
HEAD_S: Final = 0.45
"""How long eyes and head take to get there."""


def attend(score: Score, cue: ActingCue, taken: NDArray[np.float64]) -> None:
    """Give the eyes of one who looks at nobody something to look at, and a speaker's a rest from the other one's.

    Args:
        score: changed.
        cue: who it is.
        taken: (frames,) how far a deed has eyes and head for itself, 0..1.
    """
    if cue.facing is Facing.AWAY:
        return
    free = 1.0 - taken
    rng = np.random.default_rng([cue.seed, 0xE7E5])
    if cue.gaze_x in (None, 0):
        _look_at(score, _alone(score, cue, rng), free)
    elif cue.speaking:
        _look_at(score, _glances(score, rng), free * _speaks(score, cue), instead=True)


Stay = tuple[int, Spot]
"""The first frame of a stay, and where the eyes are."""


def _alone(score: Score, cue: ActingCue, rng: np.random.Generator) -> list[Stay]:
    order = ORDERS[cue.seed // 13 % len(ORDERS)]
    if cue.emotion is Emotion.SADNESS:
        order = SORRY
    elif cue.emotion in (Emotion.FEAR, Emotion.SURPRISE):
        order = WARY
    at, stays = 0.0, list[Stay]()
    while at < score.frames:
        spot = ALONE[order[len(stays) % len(order)]]
        stays.append((int(at), spot))
        at += rng.uniform(*spot.rests_s) * score.rate
    return stays


def _glances(score: Score, rng: np.random.Generator) -> list[Stay]:
    meets = Spot(0.0, 0.0, 0.0, 0.0, MEETS_S)
    at, stays = rng.uniform(0.6, 2.4) * score.rate, [(0, meets)]
    while at < score.frames:
        spot = meets if len(stays) % 2 == 0 else GLANCES[int(rng.integers(len(GLANCES)))]
        stays.append((int(at), spot))
        at += rng.uniform(*spot.rests_s) * score.rate
    return stays


def _speaks(score: Score, cue: ActingCue) -> NDArray[np.float64]:
    """Return 1 where one speaks, 0 where not."""
    share = np.zeros(score.frames)
    for start, utterance in cue.speaking:
        share[max(0, start) : max(0, start + round(utterance.duration_s * score.rate))] = 1.0
    return share


def _look_at(score: Score, stays: list[Stay], free: NDArray[np.float64], *, instead: bool = False) -> None:
    """Move eyes and head from stay to stay; `instead` of where they look, or beside what moves them anyway."""
    clock = np.arange(score.frames) / score.rate
    eyes, head = (_course(stays, clock, score.rate, took_s) for took_s in (EYES_S, HEAD_S))
    away = eyes[:, 4] * free
    for column, name in enumerate(("gaze_x", "gaze_y")):
        track = score.face[:, F[name]]
        track += (eyes[:, column] - track) * away if instead else eyes[:, column] * free
    score.pose[:, P["head_yaw"]] += head[:, 2] * free
    score.pose[:, P["head"]] += head[:, 3] * free


def _course(stays: list[Stay], clock: NDArray[np.float64], rate: float, took_s: float) -> NDArray[np.float64]:
    """Return (frames, 5): gaze_x, gaze_y, yaw, nod, and 1 where a spot is looked at that is not the other one."""
    rows = np.array(
        [(one.gaze_x, one.gaze_y, one.yaw, one.nod, float(any((one.gaze_x, one.gaze_y)))) for _, one in stays]
    )
    track = np.repeat(rows[:1], len(clock), axis=0)
    for (start, _), before, after in zip(stays[1:], rows, rows[1:], strict=False):
        track += ease((clock - start / rate) / took_s)[:, None] * (after - before)
    return track
