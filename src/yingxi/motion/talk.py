"""Talking and listening: beats on stressed words, looks, nods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from yingxi.motion.keys import Key, between, key, mirrored, solved
from yingxi.motion.score import ARMS, Score, ease, ease_speed
from yingxi.story.pose import F, P
from yingxi.story.terms import Emotion
from yingxi.story.utterance import Utterance


@dataclass(frozen=True, slots=True)
class Temperament:
    """How one talks.

    Attributes:
        apart_s: least time between two gestures of the hand.
        size: of gestures and nods.
        gestures: which ones, by name.
        lean: of the trunk.
        bow: of the head, positive down.
    """

    apart_s: float
    size: float
    gestures: tuple[str, ...]
    lean: float = 0.0
    bow: float = 0.0


TEMPERAMENTS: Final = {
    "talk_calm": Temperament(2.2, 0.75, ("open", "offer", "open", "both")),
    "talk_heated": Temperament(1.15, 1.25, ("chop", "point", "both", "chop", "fist"), lean=0.07, bow=-0.03),
    "talk_shy": Temperament(3.6, 0.45, ("touch", "open", "touch"), lean=0.03, bow=0.09),
}
"""The three ways of talking."""

STROKES: Final[dict[str, tuple[Key, ...]]] = {
    # lift, stroke, hold: the stroke is at 0.34 s. Most are the far arm's: it opens towards the other one, beside the
    # body, where the near one would lie across the chest.
    "open": (key(0.0, rest=True), key(0.24, shoulder_f=0.12, elbow_f=1.50, wrist_f=0.25, hand_f=3),
             key(0.38, shoulder_f=0.30, elbow_f=1.02, wrist_f=-0.05, hand_f=3),
             key(0.95, shoulder_f=0.26, elbow_f=0.98, wrist_f=0.05, hand_f=3), key(1.5, rest=True)),
    "offer": (key(0.0, rest=True), key(0.26, shoulder_f=0.20, elbow_f=1.40, hand_f=3),
              key(0.42, shoulder_f=0.55, elbow_f=0.72, wrist_f=0.22, hand_f=3),
              key(1.0, shoulder_f=0.50, elbow_f=0.74, wrist_f=0.15, hand_f=3), key(1.6, rest=True)),
    "both": (key(0.0, rest=True),
             key(0.26, shoulder_n=-0.20, elbow_n=1.0, hand_n=3, shoulder_f=0.20, elbow_f=1.4, hand_f=3),
             key(0.42, shoulder_n=-0.36, elbow_n=0.72, wrist_n=0.1, hand_n=3, shoulder_f=0.42, elbow_f=0.95, hand_f=3),
             key(1.0, shoulder_n=-0.32, elbow_n=0.72, hand_n=3, shoulder_f=0.38, elbow_f=0.98, hand_f=3),
             key(1.65, rest=True)),
    "chop": (key(0.0, rest=True), key(0.24, shoulder_f=0.45, elbow_f=1.70, wrist_f=0.2, hand_f=3),
             key(0.36, shoulder_f=0.44, elbow_f=0.92, wrist_f=-0.15, hand_f=3),
             key(0.7, shoulder_f=0.40, elbow_f=1.0, hand_f=3), key(1.2, rest=True)),
    "point": (key(0.0, rest=True), key(0.24, shoulder_f=0.40, elbow_f=1.6, hand_f=2),
              key(0.38, shoulder_f=0.90, elbow_f=0.50, hand_f=2), key(0.85, shoulder_f=0.84, elbow_f=0.54, hand_f=2),
              key(1.4, rest=True)),
    "fist": (key(0.0, rest=True), key(0.24, shoulder_f=0.45, elbow_f=1.85, hand_f=1),
             key(0.36, shoulder_f=0.42, elbow_f=1.35, hand_f=1), key(0.75, shoulder_f=0.40, elbow_f=1.40, hand_f=1),
             key(1.3, rest=True)),
    "touch": (key(0.0, rest=True), key(0.45, shoulder_f=0.10, elbow_f=0.85, hand_f=3),
              key(1.3, shoulder_f=0.14, elbow_f=0.80, hand_f=3), key(1.9, rest=True)),
}  # fmt: skip
STROKE_AT_S: Final = 0.34


def temperament(emotion: Emotion, intensity: float) -> str:
    """Return how one talks who feels so."""
    if emotion in (Emotion.ANGER, Emotion.SURPRISE) or (emotion is Emotion.JOY and intensity > 0.6):
        return "talk_heated" if intensity > 0.25 else "talk_calm"
    if emotion in (Emotion.FEAR, Emotion.SADNESS, Emotion.LOVE) and intensity > 0.3:
        return "talk_shy"
    return "talk_calm"


def stresses(utterance: Utterance, apart_s: float) -> list[tuple[float, float]]:
    """Return (seconds, weight 0..1) of words worth a gesture, at least `apart_s` apart.

    A word counts as stressed when it lasts longer than its neighbours or follows a pause; voices stretch
    what they stress in both languages.
    """
    words = utterance.words or tuple((p.symbol, p.start, p.end) for p in utterance.phones)
    if not words:
        return [(0.4, 0.6)] if utterance.duration_s > 1.2 else []
    begin = np.array([w[1] for w in words]) / utterance.rate_hz
    length = np.array([max(1, w[2] - w[1]) for w in words]) / utterance.rate_hz
    pause = np.concatenate([[0.3], np.maximum(0.0, begin[1:] - (begin + length)[:-1])])
    score = length / max(1e-6, float(np.median(length))) + np.clip(pause * 2.0, 0.0, 0.8)
    score[-1] *= 0.55  # the last word is long for another reason
    chosen: list[tuple[float, float]] = []
    for index in np.argsort(-score, kind="stable"):
        at = float(begin[index])
        if at + 0.25 < utterance.duration_s and all(abs(at - other) >= apart_s for other, _ in chosen):
            chosen.append((at, float(np.clip((score[index] - 0.6) / 1.6, 0.25, 1.0))))
    return sorted(chosen)


def talk(
    score: Score,
    start: int,
    utterance: Utterance,
    manner: str,
    intensity: float,
    rng: np.random.Generator,
    *,
    hands: bool = True,
) -> None:
    """Add gestures, nods and brows to one utterance; without `hands` the head alone speaks along."""
    way = TEMPERAMENTS[manner]
    rate = score.rate
    stop = min(score.frames, start + int(np.ceil(utterance.duration_s * rate)))
    if stop - start < 3:
        return
    span = slice(max(0, start), stop)
    inside = (np.arange(score.frames)[span] - start) / (stop - start)
    presence = ease(inside / 0.12) * ease((1 - inside) / 0.12)
    score.pose[span, P["spine"]] += way.lean * presence
    score.pose[span, P["head"]] += way.bow * presence
    if way.bow > 0.1:
        score.face[span, F["gaze_y"]] -= 0.35 * presence
    size = way.size * (0.8 + 0.4 * intensity)
    for at_s, weight in stresses(utterance, 0.55):
        _nod(score, start + at_s * rate, size * weight)
    if not hands:
        return
    offset = int(rng.integers(len(way.gestures)))
    first = True
    for count, (at_s, weight) in enumerate(stresses(utterance, way.apart_s)):
        if not first and weight < 0.35:
            continue
        first = False
        name = way.gestures[(count + offset) % len(way.gestures)]
        _stroke(score, start + at_s * rate, STROKES[name], size * (0.75 + 0.35 * weight), rng.random() < 0.2)


def _nod(score: Score, frame: float, size: float) -> None:
    clock = (np.arange(score.frames) - frame) / score.rate
    dip = ease_speed((clock + 0.16) / 0.50)
    score.pose[:, P["head"]] += 0.075 * size * dip
    score.pose[:, P["chest"]] += 0.018 * size * dip
    score.face[:, F["brow_raise"]] += 0.28 * size * ease_speed((clock + 0.22) / 0.55)


def _stroke(score: Score, frame: float, keys: tuple[Key, ...], size: float, other_hand: bool) -> None:
    """Lay one gesture of the hands where no action needs them; it starts early, so that it lands on the word."""
    keys = mirrored(keys) if other_hand else keys
    sheet = solved(keys, score.body, 1.0)
    start = round(frame - STROKE_AT_S * score.rate)
    stop = min(score.frames, start + int(np.ceil(sheet.times_s[-1] * score.rate)) + 1)
    begin = max(0, start)
    if stop - begin < 3:
        return
    clock = (np.arange(begin, stop) - start) / score.rate
    index = np.clip(np.searchsorted(sheet.times_s, clock, side="right") - 1, 0, len(keys) - 2)
    share = ease((clock - sheet.times_s[index]) / (sheet.times_s[index + 1] - sheet.times_s[index]))[:, None]
    values, arms = between(sheet, index, share)
    weight = np.clip(0.45 + 0.5 * size, 0.0, 1.0)
    span = slice(begin, stop)
    taken = score.busy[span].max(axis=0)
    for column, name in zip(ARMS, _ARM_NAMES, strict=True):
        side = 0 if name.endswith("_n") else 1
        # An arm that an action needs at any moment of this gesture is left out of all of it.
        free = arms[:, side] * (0.0 if taken[side] > 0.05 else weight)
        if name.startswith("hand"):
            free = np.round(free)
        score.pose[span, column] += (values[:, column] - score.pose[span, column]) * free


_ARM_NAMES: Final = (
    "shoulder_n", "elbow_n", "wrist_n", "shoulder_f", "elbow_f", "wrist_f", "hand_n", "hand_f",
)  # fmt: skip


def listen(score: Score, start: int, stop: int, rng: np.random.Generator, willing: float = 1.0) -> None:
    """Add a listener's small nods and tilts to frames start..stop."""
    rate = score.rate
    start, stop = max(0, start), min(score.frames, stop)
    if stop <= start:
        return
    length = stop - start
    inside = (np.arange(start, stop) - start) / length
    presence = ease(inside / 0.15) * ease((1 - inside) / 0.15)
    score.pose[start:stop, P["neck"]] += 0.04 * presence
    score.pose[start:stop, P["spine"]] += 0.025 * presence
    score.face[start:stop, F["brow_raise"]] += 0.12 * presence
    at = start + rng.uniform(0.9, 1.8) * rate
    while at < stop - 0.5 * rate:
        times = int(rng.integers(1, 3))
        for count in range(times):
            _nod(score, at + count * 0.42 * rate, 1.1 * willing * (1.0 - 0.3 * count))
        at += rng.uniform(2.0, 3.6) * rate
