"""Talking and listening: each line has a tone; hands go from one telling pose to the next on its stressed words."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.cue import ActingCue
from yingxi.motion.keys import Key, between, solved
from yingxi.motion.limbs import standing
from yingxi.motion.poses import RISE_S, SHORT_ARMS, own_poses, phrase
from yingxi.motion.score import ARMS, Score, ease, ease_speed
from yingxi.motion.tones import TONES, Tone, tone_of
from yingxi.story.pose import F, P
from yingxi.story.terms import Age, Emotion
from yingxi.story.utterance import Utterance

MANNERS: Final = {"talk_calm": 0.0, "talk_heated": 0.8, "talk_shy": -0.5}
"""How much larger than usual one who is told to talk so makes it, -1..1."""
ONE_HANDED: Final = ("breast", "hip")
"""What the near hand says while the far one has something in it."""
ARMS_LENGTH_M: Final = 1.0
SHORTER: Final = {
    "point": "finger", "hip_point": "hip", "offer": "open", "wide": "both", "beckon": "open", "beg": "clasp",
    "ward": "hug_self", "stop": "fold", "wave": "open",
}  # fmt: skip
"""What is done instead of a gesture that needs an arm's length of room."""
FIRST_S: Final = 0.45
"""A line's hands are up by then, whatever its first stressed word."""
LINGERS_S: Final = 0.5
"""How long hands stay up after the last word."""
BRIEF_S: Final = 1.5
"""How long a brief pose is held."""
RESTS_S: Final = 3.6
"""The least time from one brief pose to the next."""


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


def talk(score: Score, cue: ActingCue, start: int, utterance: Utterance, manner: str) -> None:
    """Give one line its tone: where the weight is, how the trunk leans, what the hands say, nods and brows.

    Args:
        score: changed.
        cue: who speaks.
        start: the line's first frame.
        utterance: the line.
        manner: a temperament that the text tells of (MANNERS), or "".
    """
    rate = score.rate
    stop = min(score.frames, start + int(np.ceil(utterance.duration_s * rate)))
    if stop - start < 3:
        return
    said = cue.says if len(cue.speaking) == 1 else " ".join(word for word, _, _ in utterance.words) or cue.says
    turn = cue.seed // 17 + start
    name = tone_of(said, cue.emotion, cue.intensity, turn)
    if manner == "talk_heated" and cue.emotion is Emotion.NEUTRAL:
        name = "scold"
    tone = TONES[name]
    size = 0.85 + 0.3 * cue.intensity + 0.15 * MANNERS.get(manner, 0.0) - (0.15 if cue.age is Age.OLD else 0.0)
    _lean(score, tone, start, stop, size)
    for at_s, weight in stresses(utterance, 0.55):
        _nod(score, start + at_s * rate, size * weight)
    names = _within(tone.close if cue.tight or cue.bust else tone.poses, cue)
    # The hands of two who touch belong to what they do to each other.
    if names and not cue.partner and not cue.answers:
        arrives = _arrivals(utterance, RESTS_S if tone.brief else tone.apart_s)
        order = [names[(number + turn) % len(names)] for number in range(len(arrives))]
        end_s = utterance.duration_s + LINGERS_S
        if not tone.brief:
            _gesture(score, cue, start, order, arrives, end_s, size)
            return
        for one, at_s in zip(order, arrives, strict=True):
            _gesture(score, cue, start, [one], [at_s], min(end_s, at_s + BRIEF_S), size)


def _within(names: tuple[str, ...], cue: ActingCue) -> tuple[str, ...]:
    """Return poses that this body has the arms for, and that do not reach into the one who is spoken to.

    Nobody else in the picture takes them.
    """
    names = own_poses(names, cue.among)
    if cue.age is Age.CHILD:
        names = tuple(SHORT_ARMS.get(name, name) for name in names)
    if cue.regards is None or abs(cue.regards[0]) > ARMS_LENGTH_M:
        return names
    return tuple(SHORTER.get(name, name) for name in names)


def _arrivals(utterance: Utterance, apart_s: float) -> list[float]:
    """Return when the hands arrive in a pose, seconds from the line's first: soon, then on stressed words."""
    beats = [at for at, weight in stresses(utterance, apart_s) if weight >= 0.35]
    if not beats or beats[0] > FIRST_S + apart_s:
        return [FIRST_S, *beats]
    return [max(FIRST_S, beats[0]) if beats[0] < FIRST_S else min(beats[0], 2 * FIRST_S), *beats[1:]]


def _lean(score: Score, tone: Tone, start: int, stop: int, size: float) -> None:
    """Lay a tone's line of action over trunk and head, and put the weight where it belongs."""
    presence = _presence(score, start, stop, 0.45)
    for channel, value in tone.line.items():
        score.pose[:, P[channel]] += value * size * presence
    if tone.step:
        way = tone.step * size * score.body.leg * presence * standing(score)
        score.pose[:, P["x"]] += way * score.pose[:, P["facing"]]
        score.feet[:, :, 0] -= way[:, None]


def _presence(score: Score, start: int, stop: int, soft_s: float) -> NDArray[np.float64]:
    """Return how far something goes on in each frame, (frames,) 0..1; what begins with the shot is there at once."""
    clock = np.arange(score.frames)
    into = ease((clock - start) / (soft_s * score.rate) + 0.5)
    out = ease((stop - clock) / (soft_s * score.rate) + 0.5)
    return into * out


def _gesture(
    score: Score, cue: ActingCue, start: int, names: list[str], arrives: list[float], end_s: float, size: float
) -> None:
    """Lay poses of the arms where no action needs them."""
    busy = score.busy.mean(axis=0)
    if busy[1] > 0.5:
        names = [name if name in ONE_HANDED else ONE_HANDED[0 if cue.bust else 1] for name in names]
        names, arrives = names[:1], arrives[:1]
    lay(score, start, phrase(names, arrives, max(end_s, arrives[-1] + RISE_S), score.body), 0.80 + 0.2 * size, cue)


def _nod(score: Score, frame: float, size: float) -> None:
    clock = (np.arange(score.frames) - frame) / score.rate
    dip = ease_speed((clock + 0.16) / 0.50)
    score.pose[:, P["head"]] += 0.075 * size * dip
    score.pose[:, P["chest"]] += 0.018 * size * dip
    score.face[:, F["brow_raise"]] += 0.28 * size * ease_speed((clock + 0.22) / 0.55)


def lay(
    score: Score,
    start: int,
    keys: tuple[Key, ...],
    strength: float,
    cue: ActingCue,
    share: NDArray[np.float64] | None = None,
) -> None:
    """Lay keys of the arms over what is free of them, from frame `start` on.

    Args:
        score: changed.
        start: frame of the keys' time 0; before the shot's first, the pose is there already.
        keys: from rest to rest.
        strength: how far the arms go, 0..1.
        cue: who it is; what is held keeps its hand.
        share: (frames,) how far each frame has room for them, 0..1; None = all.
    """
    sheet = solved(keys, score.body, 1.0)
    first = start + int(sheet.times_s[0] * score.rate)
    stop = min(score.frames, start + int(np.ceil(sheet.times_s[-1] * score.rate)) + 1)
    begin = max(0, first)
    if stop - begin < 3:
        return
    clock = (np.arange(begin, stop) - start) / score.rate
    index = np.clip(np.searchsorted(sheet.times_s, clock, side="right") - 1, 0, len(keys) - 2)
    course = ease((clock - sheet.times_s[index]) / (sheet.times_s[index + 1] - sheet.times_s[index]))[:, None]
    values, arms = between(sheet, index, course)
    span = slice(begin, stop)
    free = np.clip(strength, 0.0, 1.0) * arms * (1.0 - score.busy[span])
    if share is not None:
        free *= share[span, None]
    if cue.holds and score.busy[span, 1].mean() < 0.5:
        free[:, 0] = 0.0
    score.told[span] = np.maximum(score.told[span], free)
    for column, name in zip(ARMS, _ARM_NAMES, strict=True):
        weight = free[:, 0 if name.endswith("_n") else 1]
        if name.startswith("hand"):
            weight = np.round(weight)
        score.pose[span, column] += (values[:, column] - score.pose[span, column]) * weight


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
