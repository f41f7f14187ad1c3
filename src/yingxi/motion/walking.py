"""Walks as a cue wants them: up from a seat, round, in from the side, out, or as far as is allowed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from yingxi.motion.cue import ActingCue
from yingxi.motion.gait import GAITS, Gait, Journey, frames_needed, speed_mps, travel
from yingxi.motion.plan import AGE_TEMPO, Deed, tempo
from yingxi.motion.postures import hold, shift, turn
from yingxi.motion.score import Score, Stance
from yingxi.story.pose import P
from yingxi.story.terms import Age, Emotion, Sex


def go(score: Score, cue: ActingCue, deed: Deed, start: int, stop: int, stance: Stance) -> Stance:
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
    if cue.pace_mps:
        pace = cue.pace_mps / speed_mps(gait, cue.body)
    if cue.walks_m is not None and not deed.leaving and (far is None or far > 0):
        return _walk_up(score, cue, start, stop, stance, Journey(gait, cue.walks_m, pace, started=start == 0))
    if far is not None:
        # In less time than it takes they come less far: no legs are so quick.
        far *= cue.body.leg / 0.755 * min(1.0, (stop - start) / (deed.action.seconds * cue.rate / tempo(cue))) ** 2
    elif deed.leaving or cue.travel_m is None or cue.pace_mps:
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


def _walk_up(score: Score, cue: ActingCue, start: int, stop: int, stance: Stance, journey: Journey) -> Stance:
    """Walk up to a partner: whatever the time, the walk ends at them; they then wait for their deed."""
    left = (cue.walks_m or 0.0) - abs(stance.x_m - cue.x_m)
    if left < 0.12:
        return hold(score, start, stop, stance)
    need = frames_needed(replace(journey, distance_m=left), score.body, score.rate)
    quick = min(1.5, max(1.0, need / (stop - start)))
    arrived = _walk(score, start, stop, stance, replace(journey, distance_m=left, tempo=journey.tempo * quick))
    # Where time is short they have come from nearer by.
    miss = stance.x_m + stance.facing * left - arrived.x_m
    score.pose[:stop, P["x"]] += miss
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
