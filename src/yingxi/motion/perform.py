"""The choreographer: from a cue to a performance."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np

from yingxi.motion.animals import compose_animal
from yingxi.motion.cue import ActingCue
from yingxi.motion.face import feel, keep_in_limits, speak
from yingxi.motion.feats import FEATS
from yingxi.motion.gait import GAITS, Gait, Journey, frames_needed, travel
from yingxi.motion.keys import play
from yingxi.motion.life import blink, breathe, dart_eyes, trail
from yingxi.motion.limbs import keep_above_ground, keep_in_reach, solve_legs
from yingxi.motion.plan import AGE_TEMPO, Deed, deeds, tempo
from yingxi.motion.postures import POSTURES, arrival_x, hold, posture_row, resting, shift, turn
from yingxi.motion.score import Score, Stance, ease
from yingxi.motion.talk import listen, talk, temperament
from yingxi.story.plan import Performance
from yingxi.story.pose import F, P
from yingxi.story.terms import Age, Emotion, Facing, Sex


def perform(cue: ActingCue) -> Performance:
    """Act a shot.

    Returns:
        pose (frames, 26) and face (frames, 14) float32; the same cue gives the same numbers.
    """
    score = compose(cue)[0] if cue.species == "human" else compose_animal(cue)
    return Performance(
        pose=score.pose.astype(np.float32),
        face=score.face.astype(np.float32),
        holds=cue.holds,
        events=tuple(sorted(set(score.events))),
    )


def compose(cue: ActingCue) -> tuple[Score, Stance]:
    """Write a person's whole score; returns it with the stance at the end."""
    rng = np.random.default_rng([cue.seed, cue.frames, 0x59])
    score = Score.blank(cue.body, cue.rate, cue.frames)
    todo = deeds(cue)
    stance, overlays = _move_body(score, cue, todo)
    _bear(score, cue)
    _carry_things(score, cue)
    for deed, start, stop in overlays:
        _play(score, cue, deed, start, stop)
    feel(score, cue.emotion, cue.intensity)
    _speak_and_listen(score, cue, todo, rng)
    _look(score, cue)
    breathe(score, cue.age, cue.emotion, cue.intensity, rng)
    trail(score, _springiness(cue.age))
    dart_eyes(score, rng, 1.0 + (0.8 * cue.intensity if cue.emotion is Emotion.FEAR else 0.0))
    blink(score, rng)
    keep_above_ground(score)
    keep_in_reach(score)
    _keep_in_limits(score)
    solve_legs(score.pose, score.feet, score.body)
    keep_in_limits(score)
    score.pose[:, P["z"]] = cue.z_m
    return score, stance


def _opening(cue: ActingCue, todo: tuple[Deed, ...]) -> Stance:
    """Return the stance at the first frame."""
    first = next((deed.action for deed in todo if deed.start == 0), None)
    later = todo[0].action if todo else None
    name = "stand"
    if cue.lies:
        name = "lie"
    elif first is not None and first.posture in ("ride", "lie") and not cue.enters_from:
        name = first.posture
    elif cue.seat_y_m is not None and not cue.enters_from:
        name = "ride" if first is not None and first.posture == "ride" else "sit"
    elif first is not None and first.posture and not cue.enters_from:
        name = first.posture
    elif cue.first in POSTURES and not cue.enters_from:
        name = cue.first
    elif later is not None and later.name == "stand_up":
        name = "ground"
    facing, x_m = cue.direction, cue.x_m
    if cue.enters_from:
        facing = float(-cue.enters_from)
    if later is not None and later.name == "sit_down" and cue.seat_y_m is not None and not cue.lies:
        # They come to rest on the seat at x_m, so they stand a thigh's length in front of it.
        standing = resting("stand", cue.body, None, x_m, facing)
        _, seated = posture_row("sit", cue.body, cue.seat_y_m)
        x_m = 2 * x_m - arrival_x(standing, seated, 1.0)
        name = "stand"
    return resting(name, cue.body, cue.seat_y_m, x_m, facing)


Overlay = tuple[Deed, int, int]


def _move_body(score: Score, cue: ActingCue, todo: tuple[Deed, ...]) -> tuple[Stance, list[Overlay]]:
    """Write pelvis and feet through all deeds; returns the last stance and where keys are to be laid."""
    stance = _opening(cue, todo)
    overlays: list[Overlay] = []
    cursor = 0
    for number, deed in enumerate(todo):
        start, stop = max(cursor, deed.start), min(cue.frames, deed.stop)
        if stop <= start:
            continue
        hold(score, cursor, start, stance)
        final = number == len(todo) - 1
        stance, ready, until = _do(score, cue, deed, start, stop, stance, final)
        overlays.append((deed, ready, until))
        cursor = stop
    hold(score, cursor, cue.frames, stance)
    return stance, overlays


def _do(
    score: Score, cue: ActingCue, deed: Deed, start: int, stop: int, stance: Stance, final: bool
) -> tuple[Stance, int, int]:
    """Write one deed's feet and pelvis; returns the stance and the frames its keys are for."""
    action = deed.action
    if action.gait:
        return _go(score, cue, deed, start, stop, stance), start, stop
    if action.special:
        if stance.posture != "stand" and action.special not in ("turn", "swim"):
            ready = min(stop, start + round(1.0 * cue.rate))
            stance = shift(score, start, ready, stance, "stand", cue.seat_y_m)
            start = ready
        return FEATS[action.special](score, start, stop, stance, cue.seat_y_m), start, stop
    if not action.posture or action.posture == stance.posture:
        hold(score, start, stop, stance)
        return stance, start, stop
    return _take_posture(score, cue, deed, start, stop, stance, final)


def _take_posture(
    score: Score, cue: ActingCue, deed: Deed, start: int, stop: int, stance: Stance, final: bool
) -> tuple[Stance, int, int]:
    action = deed.action
    pace = tempo(cue)
    small = {stance.posture, action.posture} <= {"stand", "lunge", "wide", "crouch"}
    if not action.keys:
        wish = action.seconds if not small else 0.7
    else:
        wish = 0.32 if small else 1.2
    ready = min(stop, start + max(4, round(wish / pace * cue.rate)))
    gone_up = action.name == "stand_up" or action.posture == "stand"
    arrived = shift(score, start, ready, stance, action.posture, None if gone_up else cue.seat_y_m)
    back = stop
    if action.back_to and not (final and action.stays):
        back = max(ready, stop - round(0.4 * cue.rate))
    hold(score, ready, back, arrived)
    if back < stop:
        arrived = shift(score, back, stop, arrived, action.back_to, cue.seat_y_m)
    # Blows begin while the feet still step; slow work waits until the body is there.
    return arrived, start if small else ready, stop


def _go(score: Score, cue: ActingCue, deed: Deed, start: int, stop: int, stance: Stance) -> Stance:
    """Write a walk: up from the seat if needed, round if needed, then off."""
    rate = cue.rate
    if stance.posture not in ("stand", "lunge", "wide"):
        up = min(stop, start + round(1.1 / tempo(cue) * rate))
        stance = shift(score, start, up, stance, "stand", None)
        start = up
    way = deed.leaving or -deed.entering
    if way and way != stance.facing:
        round_ = min(stop, start + max(5, round(0.34 * rate)))
        stance = turn(score, start, round_, stance)
        start = round_
    if stop - start < 3:
        return stance
    gait = _gait(deed.action.gait, cue)
    pace = (0.5 + 0.5 * AGE_TEMPO[cue.age]) * (1.0 + 0.5 * (tempo(cue) / AGE_TEMPO[cue.age] - 1.0))
    if deed.entering:
        return _enter(score, cue, start, stop, stance, Journey(gait, cue.offscreen_m, pace, started=True))
    far = deed.action.metres
    if far is not None:
        far *= cue.body.leg / 0.755
    elif deed.leaving or cue.travel_m is None:
        far = np.inf
    else:
        far = cue.travel_m
    journey = Journey(gait, far, pace, started=start == 0, stops=bool(np.isfinite(far)))
    return _walk(score, start, stop, stance, journey)


def _walk(score: Score, start: int, stop: int, stance: Stance, journey: Journey) -> Stance:
    """Walk as far as the journey says; slow down a little rather than arrive too early, stand after that."""
    if not journey.stops:
        return travel(score, start, stop, stance, journey)
    need = frames_needed(journey, score.body, score.rate)
    frames = stop - start
    if need > frames:
        cut = abs(journey.distance_m) * frames / need
        shorter = replace(journey, distance_m=float(np.copysign(cut, journey.distance_m)))
        return travel(score, start, stop, stance, shorter)
    slower = max(0.78, need / frames) if journey.distance_m > 0 else 1.0
    easy = replace(journey, tempo=journey.tempo * slower)
    end = min(stop, start + frames_needed(easy, score.body, score.rate))
    arrived = travel(score, start, end, stance, easy)
    return hold(score, end, stop, arrived)


def _enter(score: Score, cue: ActingCue, start: int, stop: int, stance: Stance, journey: Journey) -> Stance:
    """Walk in so that the walk ends at the mark."""
    frames = stop - start
    need = frames_needed(journey, score.body, score.rate)
    quick = min(1.35, max(0.85, need / frames))
    journey = replace(journey, tempo=journey.tempo * quick)
    need = frames_needed(journey, score.body, score.rate)
    if need > frames:
        journey = replace(journey, distance_m=journey.distance_m * frames / need)
    arrived = travel(score, start, stop, stance, journey)
    miss = cue.x_m - arrived.x_m
    score.pose[start:stop, P["x"]] += miss
    arrived.x_m += miss
    arrived.row[P["x"]] += miss
    return arrived


def _gait(name: str, cue: ActingCue) -> Gait:
    gait = GAITS[_gait_name(name, cue)]
    if cue.sex is Sex.FEMALE and cue.age is not Age.CHILD and name != "run":
        # Long skirts and the drawn tradition: shorter steps, quieter arms.
        return replace(gait, step=0.84 * gait.step, swing=0.75 * gait.swing, froude=0.82 * gait.froude)
    return gait


def _gait_name(name: str, cue: ActingCue) -> str:
    if name == "walk":
        if cue.age is Age.OLD:
            return "stroll" if cue.intensity < 0.5 else "shuffle"
        if cue.emotion is Emotion.SADNESS and cue.intensity > 0.3:
            return "stroll"
        if cue.emotion is Emotion.ANGER and cue.intensity > 0.4:
            return "stride"
    return name


BEARING: Final[dict[Emotion, dict[str, float]]] = {
    Emotion.NEUTRAL: {},
    Emotion.JOY: {"spine": -0.03, "chest": -0.05, "head": -0.08, "elbow_n": 0.15, "elbow_f": 0.15},
    Emotion.LOVE: {"spine": 0.03, "head": 0.06, "neck": 0.03},
    Emotion.ANGER: {"spine": 0.05, "chest": -0.05, "neck": 0.06, "elbow_n": 0.35, "elbow_f": 0.35,
                    "shoulder_n": -0.12, "shoulder_f": -0.10},
    Emotion.SADNESS: {"spine": 0.07, "chest": 0.07, "neck": 0.06, "head": 0.20, "shoulder_n": 0.10,
                      "shoulder_f": 0.10},
    Emotion.FEAR: {"spine": -0.06, "chest": 0.10, "neck": -0.04, "head": 0.04, "elbow_n": 0.9, "elbow_f": 0.8,
                   "shoulder_n": 0.15, "shoulder_f": 0.25},
    Emotion.DISGUST: {"spine": -0.07, "head": -0.04, "head_yaw": 0.20},
    Emotion.SURPRISE: {"spine": -0.06, "chest": -0.03, "head": -0.05, "elbow_n": 0.3, "elbow_f": 0.3},
}  # fmt: skip
"""What a whole feeling does to the way one stands."""

AGE_BEARING: Final[dict[Age, dict[str, float]]] = {
    Age.CHILD: {"head": -0.04},
    Age.YOUTH: {},
    Age.ADULT: {},
    Age.OLD: {"spine": 0.12, "chest": 0.08, "neck": 0.08, "head": -0.16, "shoulder_n": 0.12, "shoulder_f": 0.14,
              "elbow_n": 0.18, "elbow_f": 0.18},
}  # fmt: skip


def _bear(score: Score, cue: ActingCue) -> None:
    """Add how age and feeling carry the body."""
    upright = 1.0 - ease(np.abs(score.pose[:, P["roll"]]) / 0.8)
    strength = 0.35 + 0.65 * cue.intensity
    for table, size in ((BEARING[cue.emotion], strength), (AGE_BEARING[cue.age], 1.0)):
        for channel, value in table.items():
            score.pose[:, P[channel]] += value * size * upright
    if cue.emotion is Emotion.ANGER and cue.intensity > 0.5:
        score.pose[:, [P["hand_n"], P["hand_f"]]] = 1.0
    if cue.age is Age.OLD:
        score.pose[:, P["y"]] -= 0.018 * cue.body.leg * upright


HELD_LOW: Final = frozenset(("bundle", "basket", "shoes", "clothes"))


def _carry_things(score: Score, cue: ActingCue) -> None:
    """Bend the near arm round what it holds."""
    if not cue.holds:
        return
    shoulder, elbow = (0.10, 0.25) if cue.holds in HELD_LOW else (0.22, 1.15)
    score.pose[:, P["shoulder_n"]] = 0.35 * score.pose[:, P["shoulder_n"]] + 0.65 * shoulder
    score.pose[:, P["elbow_n"]] = 0.2 * score.pose[:, P["elbow_n"]] + 0.8 * elbow
    score.pose[:, P["hand_n"]] = 1.0


def _play(score: Score, cue: ActingCue, deed: Deed, start: int, stop: int) -> None:
    """Lay a deed's keys."""
    if not deed.action.keys or stop - start < 2:
        return
    last = stop >= cue.frames
    size = 0.85 + 0.3 * cue.intensity - (0.12 if cue.age is Age.OLD else 0.0)
    play(
        score, start, stop, deed.action.keys, loop=deed.action.loop, tempo=tempo(cue), amplitude=size,
        stays=deed.action.stays and last,
    )  # fmt: skip


def _speak_and_listen(score: Score, cue: ActingCue, todo: tuple[Deed, ...], rng: np.random.Generator) -> None:
    manner = next((deed.action.manner for deed in todo if deed.action.manner), "")
    for start, utterance in cue.speaking:
        talk(score, start, utterance, manner or temperament(cue.emotion, cue.intensity), cue.intensity, rng)
        speak(score, start, utterance, cue.emotion, cue.intensity)
    willing = 0.35 if cue.emotion in (Emotion.ANGER, Emotion.DISGUST, Emotion.FEAR) else 1.0
    for start, stop in cue.listening:
        listen(score, start, stop, rng, willing)
    if cue.holds:
        score.pose[:, P["hand_n"]] = 1.0


def _look(score: Score, cue: ActingCue) -> None:
    """Turn head and eyes to the one who is looked at."""
    facing = score.pose[:, P["facing"]]
    if cue.facing is Facing.CAMERA:
        score.pose[:, P["head_yaw"]] += 0.55
    elif cue.facing is Facing.AWAY:
        score.pose[:, P["head_yaw"]] -= 0.75
    if cue.gaze_x is None:
        return
    if cue.gaze_x == 0:
        score.pose[:, P["head_yaw"]] += 0.0 if cue.facing is Facing.CAMERA else 0.45
        return
    ahead = ease(0.5 + 0.5 * cue.gaze_x * facing)
    score.pose[:, P["head_yaw"]] += -0.06 * ahead + 0.85 * (1.0 - ahead)
    score.face[:, F["gaze_x"]] += 0.40 * ahead - 0.75 * (1.0 - ahead)


def _springiness(age: Age) -> float:
    return {Age.CHILD: 1.0, Age.YOUTH: 0.7, Age.ADULT: 0.5, Age.OLD: 0.0}[age]


POSE_LIMITS: Final = {
    "shoulder_n": (-1.0, 3.0), "shoulder_f": (-1.0, 3.0), "elbow_n": (0.0, 2.55), "elbow_f": (0.0, 2.55),
    "wrist_n": (-1.1, 1.1), "wrist_f": (-1.1, 1.1), "head": (-0.75, 0.9), "neck": (-0.5, 0.6),
    "head_yaw": (-1.0, 1.1), "hand_n": (0.0, 3.0), "hand_f": (0.0, 3.0),
}  # fmt: skip


def _keep_in_limits(score: Score) -> None:
    for name, (low, high) in POSE_LIMITS.items():
        np.clip(score.pose[:, P[name]], low, high, out=score.pose[:, P[name]])
