"""How animals get along: planned footsteps, hops, wings, fins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.animal_legs import Tips
from yingxi.motion.cue import ActingCue
from yingxi.motion.plan import Deed, tempo
from yingxi.motion.score import Score, ease, ease_speed
from yingxi.story.pose import P


@dataclass(frozen=True, slots=True)
class BeastGait:
    """How four (or two) legs go.

    Attributes:
        froude: v² / (g · hip height).
        stride: ground covered in one cycle, leg lengths.
        duty: share of the cycle a foot stands.
        phases: when each foot lands in the cycle: hind near, hind far, fore near, fore far.
        lift: leg lengths.
        bounce: of the pelvis, leg lengths.
        rock: of the trunk, radians.
        quickest_s: shortest cycle.
    """

    froude: float
    stride: float
    duty: float
    phases: tuple[float, float, float, float]
    lift: float = 0.13
    bounce: float = 0.02
    rock: float = 0.015
    quickest_s: float = 0.62


BEAST_GAITS: Final[dict[str, BeastGait]] = {
    "walk": BeastGait(0.14, 1.15, 0.64, (0.0, 0.5, 0.25, 0.75)),
    "trot": BeastGait(0.55, 1.7, 0.46, (0.0, 0.5, 0.5, 0.0), lift=0.20, bounce=0.05, quickest_s=0.55),
    "gallop": BeastGait(1.8, 3.1, 0.32, (0.0, 0.10, 0.55, 0.66), lift=0.26, bounce=0.07, rock=0.12, quickest_s=0.5),
    "stalk": BeastGait(0.04, 0.85, 0.70, (0.0, 0.5, 0.25, 0.75), lift=0.14, bounce=0.0),
    "fowl": BeastGait(0.20, 1.5, 0.60, (0.0, 0.5, 0.0, 0.5), lift=0.20, bounce=0.03, rock=0.03),
    "fowl_run": BeastGait(0.8, 2.4, 0.42, (0.0, 0.5, 0.0, 0.5), lift=0.28, bounce=0.06, rock=0.05, quickest_s=0.5),
}  # fmt: skip


GOES: Final = ("jump", "fly", "swim")


def get_along(score: Score, tips: Tips, cue: ActingCue, todo: tuple[Deed, ...], kind: str) -> None:
    """Write x, facing, feet and flight for every deed that goes somewhere."""
    x_m, facing = cue.x_m, cue.direction
    home = tips[0].copy()
    if cue.enters_from:
        facing = float(-cue.enters_from)
        x_m = cue.x_m + cue.enters_from * cue.offscreen_m
    cursor = 0
    for deed in todo:
        goes = deed.action.gait or deed.action.special in GOES
        if not goes and deed.action.special != "turn":
            continue
        start, stop = max(cursor, deed.start), min(cue.frames, deed.stop)
        if stop - start < 4:
            continue
        _stay(score, cursor, start, x_m, facing)
        way = float(deed.leaving or -deed.entering) or facing
        if deed.action.special == "turn":
            way = -facing
        if way != facing:
            middle = min(stop, start + max(5, round(0.3 * cue.rate)))
            _stay(score, start, middle, x_m, facing)
            share = (np.arange(middle - start) + 1.0) / (middle - start)
            score.pose[start:middle, P["facing"]] = facing * (1 - 2 * ease(share))
            start, facing = middle, way
        if deed.action.special == "turn":
            _stay(score, start, stop, x_m, facing)
        else:
            x_m = _go(score, tips, cue, deed, (start, stop), (x_m, facing), kind, home)
        cursor = stop
    _stay(score, cursor, cue.frames, x_m, facing)


def _stay(score: Score, start: int, stop: int, x_m: float, facing: float) -> None:
    score.pose[start:stop, P["x"]] = x_m
    score.pose[start:stop, P["facing"]] = facing


def _go(
    score: Score,
    tips: Tips,
    cue: ActingCue,
    deed: Deed,
    span: tuple[int, int],
    at: tuple[float, float],
    kind: str,
    home: NDArray[np.float64],
) -> float:
    """Write one way of getting along; returns where it ends."""
    start, stop = span
    x_m, facing = at
    score.pose[start:stop, P["facing"]] = facing
    far = cue.travel_m if cue.travel_m is not None else np.inf
    if deed.entering:
        far = abs(cue.x_m - x_m)
    elif deed.leaving:
        far = np.inf
    elif deed.action.metres is not None:
        far = min(far, abs(deed.action.metres))
    flies = kind == "bird" and (
        deed.action.special == "fly" or (deed.action.gait == "run" and score.body.height < 0.42)
    )
    hops = kind == "frog" or (kind == "bird" and score.body.height < 0.4) or deed.action.special == "jump"
    if kind in ("fish", "snake") or cue.species in ON_THE_WING:
        made = _glide(score, start, stop, far, score.body.torso * (0.9 if kind == "fish" else 0.8) * tempo(cue), deed)
        if cue.species == "dragon" and deed.action.special == "fly":
            _soar(score, start, stop, comes_down=bool(np.isfinite(far)))
    elif flies:
        made = _fly(score, tips, start, stop, far)
    elif hops or (cue.species in ("rabbit", "squirrel", "kangaroo", "cricket") and deed.action.gait != "sneak"):
        made = _hop(score, tips, start, stop, far, kind, in_place=deed.action.special == "jump")
    else:
        made = _step(score, tips, start, stop, far, _gait_of(deed, kind), home, cue, deed)
    score.pose[start:stop, P["x"]] = x_m + facing * made
    return float(score.pose[stop - 1, P["x"]])


ON_THE_WING: Final = ("bee", "butterfly")
"""Kinds that fly wherever they go, a little above the ground."""


def _gait_of(deed: Deed, kind: str) -> BeastGait:
    name = deed.action.gait
    if kind == "bird":
        return BEAST_GAITS["fowl_run" if name in ("run", "stride") else "fowl"]
    chosen = {"run": "gallop", "stride": "trot", "march": "trot", "tiptoe": "stalk", "sneak": "stalk"}.get(name, "walk")
    return BEAST_GAITS[chosen]


def _pace(frames: int, rate: float, started: bool, stops: bool) -> NDArray[np.float64]:
    clock = (np.arange(frames) + 0.5) / rate
    pace = np.ones(frames)
    if not started:
        pace *= ease(clock / 0.5)
    if stops:
        pace *= ease((frames / rate - 0.35 - clock) / 0.5)
    return pace


def _glide(score: Score, start: int, stop: int, far: float, speed: float, deed: Deed) -> NDArray[np.float64]:
    """Swim or slither: an even way on."""
    frames = stop - start
    pace = _pace(frames, score.rate, start == 0, bool(np.isfinite(far)))
    made = np.cumsum(pace) * speed / score.rate
    if np.isfinite(far) and made[-1] > far:
        made *= far / made[-1]
    return np.asarray(made)


def _step(
    score: Score,
    tips: Tips,
    start: int,
    stop: int,
    far: float,
    gait: BeastGait,
    home: NDArray[np.float64],
    cue: ActingCue,
    deed: Deed,
) -> NDArray[np.float64]:
    """Plan every foot's steps under a moving body, as motion.gait does for people."""
    frames, rate, _body = stop - start, score.rate, score.body
    leg = float(score.pose[start, P["y"]])
    speed = float(np.sqrt(gait.froude * 9.81 * leg)) * (0.6 + 0.4 * tempo(cue))
    # Small legs would patter faster than pictures can show; they take longer strides instead.
    cycle = float(np.clip(gait.stride * leg / speed * rate, gait.quickest_s * rate, 2.0 * rate))
    speed = gait.stride * leg / cycle * rate
    lead = int(2 * cycle) if start == 0 else 0
    length = lead + frames + int(2 * cycle) + 2
    clock = np.arange(length) - lead
    pace = np.ones(length)
    if not lead:
        pace *= ease((clock + 0.5) / (0.6 * cycle))
    if np.isfinite(far):
        reach = min(frames - 0.9 * cycle, far / speed * rate + 0.35 * cycle)
        pace *= ease((max(2.0, reach) - clock) / (0.6 * cycle))
    course = np.concatenate([[0.0], np.cumsum(pace)])[:length] * speed / rate
    course -= course[lead]
    for foot in range(4):
        ground = np.empty((length, 3))
        at = home[foot, 0] + course[0]
        ground[:] = at, home[foot, 1], 0.0
        swing = (1 - gait.duty) * cycle
        land = swing + 1 + gait.phases[foot] * cycle
        while land < length - 1:
            mid = min(length - 1, round(land + gait.duty * cycle / 2))
            goal = float(course[mid] + home[foot, 0])
            if abs(goal - at) > 0.01 * leg:
                first, last = int(np.ceil(land - swing)), int(np.ceil(land))
                share = np.clip((np.arange(first, last + 1) - (land - swing)) / swing, 0.0, 1.0)
                going = share * share * (3 - 2 * share)
                size = min(1.0, abs(goal - at) / (0.5 * gait.stride * leg))
                ground[first : last + 1, 0] = at + (goal - at) * going
                ground[first : last + 1, 1] = home[foot, 1] + gait.lift * leg * size * ease_speed(share**0.85)
                ground[first : last + 1, 2] = size * 0.7 * ease_speed(share)
                ground[last + 1 :] = goal, home[foot, 1], 0.0
                if foot < 2 or home[foot, 1] < 0.1 * leg:
                    score.mark(start + last - lead - 1, "step")
                at = goal
            land += cycle
        window = slice(lead + 1, lead + 1 + frames)
        tips[start:stop, foot] = ground[window]
        tips[start:stop, foot, 0] -= course[window]
    window = slice(lead + 1, lead + 1 + frames)
    vigour = np.clip(pace[window], 0.0, 1.0)
    phase = 2 * np.pi * (clock[window] / cycle)
    beats = 1 if gait.rock > 0.1 else 2
    score.pose[start:stop, P["y"]] += leg * gait.bounce * vigour * np.sin(beats * phase + 0.6) - 0.02 * leg * vigour
    score.pose[start:stop, P["roll"]] += gait.rock * vigour * np.sin(beats * phase)
    score.pose[start:stop, P["neck"]] += 0.05 * vigour * np.sin(2 * phase + 1.0) + 0.8 * gait.rock * vigour
    score.pose[start:stop, P["head"]] -= 0.8 * gait.rock * vigour * np.sin(beats * phase)
    if gait in (BEAST_GAITS["fowl"], BEAST_GAITS["fowl_run"]):
        # A bird's head waits in the air and then catches up.
        score.pose[start:stop, P["neck"]] += 0.22 * vigour * np.sin(2 * phase)
        score.pose[start:stop, P["head"]] -= 0.22 * vigour * np.sin(2 * phase)
    score.pose[start:stop, P["tail"]] += 0.15 * vigour * np.sin(phase)
    return np.asarray(course[window])


def _hop(
    score: Score, tips: Tips, start: int, stop: int, far: float, kind: str, *, in_place: bool
) -> NDArray[np.float64]:
    """Crouch, leap, land; hop after hop."""
    frames, rate, body = stop - start, score.rate, score.body
    small = kind == "bird"
    leap = body.torso * (0.9 if small else 1.7) * (0.0 if in_place and far == np.inf else 1.0)
    leap = leap if not in_place else min(leap, 0.4 * body.torso)
    air_s = 0.16 if small else 0.42
    crouch_s, rest_s = (0.08, 0.10) if small else (0.22, 0.36)
    period = crouch_s + air_s + rest_s
    many = max(1, int(frames / rate / period))
    if np.isfinite(far) and leap > 0:
        many = max(1, min(many, round(far / leap)))
    clock = (np.arange(frames) + 1) / rate
    number = np.minimum(np.floor(clock / period), many)
    within = np.where(number >= many, period, clock - number * period)
    flight = np.clip((within - crouch_s) / air_s, 0.0, 1.0)
    high = body.torso * (0.35 if small else 0.75)
    up = 4 * flight * (1 - flight)
    made = (np.minimum(number, many) + np.where(number >= many, 0.0, flight)) * leap
    dip = 1.0 if kind in ("frog", "bird") else 0.5
    squat = dip * ease_speed(within / (crouch_s * 1.3)) * (within < crouch_s * 1.3)
    land = dip * ease_speed((within - crouch_s - air_s) / 0.22)
    span = slice(start, stop)
    airborne = (flight > 0) & (flight < 1)
    base = float(score.pose[start, P["y"]])
    score.pose[span, P["y"]] += high * up - base * (0.30 * squat + 0.35 * land)
    rise = np.where(airborne, np.cos(np.pi * flight), 0.0)
    smooth = ease_speed(np.clip(flight * 1.0, 0, 1))
    pitch = -0.30 * rise * (0.3 if small else 1.0) * ease(up * 1.6)
    # In the air a leaper lies long: the trunk comes level, the head still looks ahead.
    long = 0.0 if small else (1.0 if kind == "frog" else 0.4) * (0.0 if in_place else 1.0)
    pitch = pitch + 0.34 * long * smooth
    score.pose[span, P["roll"]] += pitch
    score.pose[span, P["head"]] -= 0.8 * pitch
    if kind == "bird":
        for side in ("n", "f"):
            score.pose[span, P[f"shoulder_{side}"]] -= 0.35 * smooth
    # Hind legs push until they are long, trail behind, and come forward to land.
    lift = high * up
    for foot in range(4):
        trail = -(0.45 + 0.95 * long) * body.torso * ease_speed(np.clip(flight * 1.25, 0, 1)) if not small else 0.0
        tips[span, foot, 0] += trail if foot < 2 else 0.30 * long * body.torso * smooth
        # Forefeet rise and sink with the shoulders.
        tips[span, foot, 1] += lift * (0.80 - 0.22 * long) if foot < 2 else lift - 0.9 * body.torso * pitch * (1 - long)
        tips[span, foot, 2] += 0.6 * up if foot >= 2 else 0.0
    for count in range(many):
        score.mark(start + (count * period + crouch_s + air_s) * rate - 1, "hop")
    return np.asarray(made)


def _soar(score: Score, start: int, stop: int, *, comes_down: bool) -> None:
    """Lift one who glides off the ground, and let it down where the way ends."""
    clock = (np.arange(stop - start) + 1) / score.rate
    end = clock[::-1] if comes_down else np.full(len(clock), 9.0)
    aloft = ease(clock / 1.2) * ease(end / 1.2)
    score.pose[start:stop, P["y"]] += min(1.4, 0.7 * score.body.height) * aloft * (1 + 0.06 * np.sin(2.5 * clock))


def _fly(score: Score, tips: Tips, start: int, stop: int, far: float) -> NDArray[np.float64]:
    """Take off, flap, and (if the way ends) come down."""
    frames, rate, body = stop - start, score.rate, score.body
    clock = (np.arange(frames) + 1) / rate
    speed = 2.4 * np.sqrt(9.81 * body.torso)
    made = np.cumsum(_pace(frames, rate, start == 0, bool(np.isfinite(far)))) * speed / rate
    if np.isfinite(far) and made[-1] > far:
        made *= far / made[-1]
    end = frames / rate - clock if np.isfinite(far) else np.full(frames, 9.0)
    aloft = ease(clock / 0.9) * ease(end / 0.9)
    high = min(1.6, 3.5 * body.height)
    span = slice(start, stop)
    rate_hz = float(np.clip(2.2 / np.sqrt(body.height), 2.0, 4.2))
    beat = np.sin(2 * np.pi * rate_hz * clock)
    score.pose[span, P["y"]] += high * aloft - 0.06 * body.torso * beat * aloft
    score.pose[span, P["roll"]] += 0.30 * aloft
    for side, lag in (("n", 0.0), ("f", 0.5)):
        wing = np.sin(2 * np.pi * rate_hz * clock - lag)
        score.pose[span, P[f"shoulder_{side}"]] += aloft * (-0.85 + 1.15 * wing)
        score.pose[span, P[f"elbow_{side}"]] += aloft * 0.30 * np.sin(2 * np.pi * rate_hz * clock - lag - 1.1)
        score.pose[span, P[f"wrist_{side}"]] += aloft * 0.35 * np.sin(2 * np.pi * rate_hz * clock - lag - 1.7)
    tips[span, :2, 1] += (high * aloft)[:, None] + 0.25 * body.torso * aloft[:, None]
    tips[span, :2, 0] -= 0.45 * body.torso * aloft[:, None]
    score.mark(start, "flap")
    return np.asarray(made)
