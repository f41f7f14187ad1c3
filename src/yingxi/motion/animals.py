"""Animals act: the same channels, other bodies and gaits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.cue import ActingCue
from yingxi.motion.face import feel, keep_in_limits, speak
from yingxi.motion.life import blink, dart_eyes, drift
from yingxi.motion.limbs import two_bones
from yingxi.motion.plan import Deed, deeds, tempo
from yingxi.motion.score import Score, ease, ease_speed
from yingxi.motion.talk import stresses
from yingxi.story.animal_pose import Shape, animal_rest, body_kind, shape_of
from yingxi.story.pose import F, J, P, Proportions, joints
from yingxi.story.terms import Emotion, Facing

Tips = NDArray[np.float64]
"""(frames, 4, 3): hind near, hind far, fore near, fore far; metres ahead of the pelvis, height, fold 0..1."""


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


def compose_animal(cue: ActingCue) -> Score:
    """Write an animal's whole score."""
    rng = np.random.default_rng([cue.seed, cue.frames, 0xA1])
    score = Score.blank(cue.body, cue.rate, cue.frames)
    shape, kind = shape_of(cue.species), body_kind(cue.species)
    rest = animal_rest(cue.species, cue.body).astype(np.float64)
    score.pose[:] = rest
    score.pose[:, P["z"]] = cue.z_m
    home = _home(rest, cue.body)
    tips = np.repeat(home[None], cue.frames, axis=0)
    todo = deeds(cue)
    _whereabouts(score, tips, cue, todo, kind)
    _settle(score, cue, todo, kind)
    _behave(score, cue, todo, kind)
    feel(score, cue.emotion, cue.intensity)
    _talk(score, cue, kind)
    _live(score, cue, kind, rng)
    if kind in ("quadruped", "bird", "frog"):
        _solve(score, tips, shape, home, legs=2 if kind == "bird" else 4)
    _look(score, cue)
    dart_eyes(score, rng, 1.0)
    blink(score, rng)
    keep_in_limits(score)
    return score


def _home(rest: NDArray[np.float64], body: Proportions) -> NDArray[np.float64]:
    """Return where the four feet stand at ease, (4, 3)."""
    points = joints(rest[None].astype(np.float32), body)[0]
    tips = [points[J[name]] for name in ("toe_n", "toe_f", "fingers_n", "fingers_f")]
    home = np.array([[x, max(0.0, y), 0.0] for x, y in tips])
    # Both forelegs hang from one line, so their feet are set apart here.
    home[2, 0] -= 0.06 * body.torso
    home[3, 0] += 0.06 * body.torso
    return home


# ---- getting along

GOES: Final = ("jump", "fly", "swim")


def _whereabouts(score: Score, tips: Tips, cue: ActingCue, todo: tuple[Deed, ...], kind: str) -> None:
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
    if kind in ("fish", "snake"):
        made = _glide(score, start, stop, far, score.body.torso * (0.9 if kind == "fish" else 0.8) * tempo(cue), deed)
    elif flies:
        made = _fly(score, tips, start, stop, far)
    elif hops or (cue.species == "rabbit" and deed.action.gait != "sneak"):
        made = _hop(score, tips, start, stop, far, kind, in_place=deed.action.special == "jump")
    else:
        made = _step(score, tips, start, stop, far, _gait_of(deed, kind), home, cue, deed)
    score.pose[start:stop, P["x"]] = x_m + facing * made
    return float(score.pose[stop - 1, P["x"]])


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
    frames, rate, body = stop - start, score.rate, score.body
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
    score.pose[span, P["roll"]] += pitch
    score.pose[span, P["head"]] -= 0.8 * pitch
    if kind == "bird":
        for side in ("n", "f"):
            score.pose[span, P[f"shoulder_{side}"]] -= 0.35 * smooth
    # Hind legs push until they are long, trail behind, and come forward to land.
    lift = high * up
    for foot in range(4):
        trail = -0.45 * body.torso * ease_speed(np.clip(flight * 1.25, 0, 1)) if foot < 2 and not small else 0.0
        tips[span, foot, 0] += trail
        # Forefeet rise and sink with the shoulders.
        tips[span, foot, 1] += lift * 0.80 if foot < 2 else lift - 0.9 * body.torso * pitch
        tips[span, foot, 2] += 0.6 * up if foot >= 2 else 0.0
    for count in range(many):
        score.mark(start + (count * period + crouch_s + air_s) * rate - 1, "hop")
    return np.asarray(made)


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


# ---- what it does where it is

BENDS: Final[dict[str, dict[str, float]]] = {
    "sit": {"y": -0.45, "spine": -0.62, "neck": 0.35, "head": 0.27},
    "lie": {"y": -0.72, "neck": 0.25, "head": 0.05},
    "crouch": {"y": -0.35, "neck": 0.12},
    "bow": {"roll": 0.22, "neck": 0.45, "head": 0.20},
    "eat": {"neck": 1.05, "head": 0.25},
    "look_up": {"neck": -0.20, "head": -0.35},
    "look_down": {"neck": 0.40, "head": 0.30},
    "look_back": {"head_yaw": 0.9},
    "recoil": {"roll": -0.14, "neck": -0.30, "y": -0.06},
    "shiver": {"y": -0.10, "neck": 0.15},
    "strike": {"roll": 0.16, "neck": 0.35, "head": -0.2, "jaw": 0.8},
    "weep": {"neck": 0.30, "head": 0.28, "tears": 1.0, "lid": 0.6},
    "laugh": {"neck": -0.15, "head": -0.25, "jaw": 0.7, "smile": 0.9, "lid": 0.6},
    "sigh": {"neck": 0.20, "head": 0.20, "lid": 0.5},
    "shout": {"neck": -0.20, "head": -0.30, "jaw": 0.9},
    "fall": {"roll": 0.9, "y": -0.75},
    "stand": {},
}  # fmt: skip
"""How the body bends for a deed; y in hip heights, the rest added to its channels."""

ALIKE: Final = {
    "sit_down": "sit", "kneel": "crouch", "sleep": "lie", "doze": "lie", "faint": "fall", "drink": "eat",
    "pick_up": "eat", "take": "eat", "kowtow": "bow", "cup_hands": "bow", "pray": "bow", "chuckle": "laugh",
    "peer": "look_down", "read": "look_down", "slap": "strike", "kick": "strike", "swing_down": "strike",
    "wipe_tears": "weep", "cover_face": "weep", "yawn": "shout", "step_back": "recoil", "gaze": "look_up",
    "dig": "eat", "whisper": "look_down",
}  # fmt: skip
"""Deeds of people that an animal does in its own way."""


def _settle(score: Score, cue: ActingCue, todo: tuple[Deed, ...], kind: str) -> None:
    """Fit height to a seat (a table, a plate, a lap) that the animal is on."""
    if cue.seat_y_m is not None and not any(deed.action.gait for deed in todo):
        score.pose[:, P["y"]] += cue.seat_y_m
        score.floor_m = cue.seat_y_m
    if kind == "fish":
        score.pose[:, P["roll"]] -= 0.55
        score.pose[:, P["y"]] = 0.0


def _behave(score: Score, cue: ActingCue, todo: tuple[Deed, ...], kind: str) -> None:
    """Bend the body for every deed that stays in its place."""
    rate = score.rate
    for deed in todo:
        name = ALIKE.get(deed.action.name, deed.action.name)
        start, stop = deed.start, min(score.frames, deed.stop)
        if stop - start < 3 or deed.action.gait or deed.action.special in (*GOES, "turn"):
            continue
        clock = np.arange(score.frames) - start
        stays = deed.action.stays and stop >= score.frames
        opened = start == 0 and name in ("sit", "lie") and deed.action.name in ("sit", "lie", "sleep", "doze")
        into = np.ones(score.frames) if opened else ease(clock / (0.45 * rate))
        out = np.ones(score.frames) if stays else ease((stop - start - clock) / (0.4 * rate))
        weight = into * out
        if name == "nod":
            score.pose[:, P["neck"]] += 0.20 * weight * np.sin(2 * np.pi * 1.8 * clock / rate).clip(-0.3, 1)
            score.pose[:, P["head"]] += 0.30 * weight * np.sin(2 * np.pi * 1.8 * clock / rate).clip(-0.3, 1)
        elif name in ("shake_head", "look_around"):
            speed = 1.7 if name == "shake_head" else 0.35
            score.pose[:, P["head_yaw"]] += 0.6 * weight * np.sin(2 * np.pi * speed * clock / rate)
        elif name in ("wave", "point", "give", "clap", "knock", "strike") and kind in ("quadruped", "frog"):
            score.pose[:, P["roll"]] -= 0.10 * weight
        _bend(score, BENDS.get(name, {}), weight, kind)
        if name == "eat":
            peck = 0.5 + 0.5 * np.sin(2 * np.pi * (2.2 if kind == "bird" else 1.1) * clock / rate)
            score.pose[:, P["neck"]] -= (0.55 if kind == "bird" else 0.10) * weight * peck
            score.face[:, F["jaw"]] += 0.35 * weight * peck
        if name in ("laugh", "weep", "shiver"):
            quick = 9.0 if name == "shiver" else 3.2
            score.pose[:, P["neck"]] += 0.04 * weight * np.sin(2 * np.pi * min(quick, rate / 3) * clock / rate)
        if deed.action.name in ("sleep", "doze"):
            score.face[:, F["blink"]] = np.maximum(score.face[:, F["blink"]], weight)


def _bend(score: Score, values: dict[str, float], weight: NDArray[np.float64], kind: str) -> None:
    soft = 0.5 if kind in ("frog", "snake", "fish") else 1.0
    for channel, value in values.items():
        if channel in F:
            score.face[:, F[channel]] += value * weight
        elif channel == "y":
            height = score.body.torso * 0.30 if kind == "frog" else score.pose[0, P["y"]]
            score.pose[:, P["y"]] += value * height * weight * (0.6 if kind == "frog" else 1.0)
        else:
            score.pose[:, P[channel]] += value * weight * (soft if channel in ("roll", "spine", "neck") else 1.0)


# ---- always


def _talk(score: Score, cue: ActingCue, kind: str) -> None:
    """Open the jaw with the sounds, bob the head on stressed words."""
    rate = score.rate
    clock = np.arange(score.frames) / rate
    for start, utterance in cue.speaking:
        speak(score, start, utterance, cue.emotion, cue.intensity)
        for at_s, weight in stresses(utterance, 0.45):
            dip = ease_speed((clock - start / rate - at_s + 0.14) / 0.42)
            score.pose[:, P["head"]] += 0.13 * weight * dip
            score.pose[:, P["neck"]] -= 0.06 * weight * dip
            if kind in ("frog", "bird"):
                score.pose[:, P["squash"]] += 0.02 * weight * dip
    for start, stop in cue.listening:
        inside = (np.arange(score.frames) - start) / max(1, stop - start)
        presence = ease(inside / 0.2) * ease((1 - inside) / 0.2)
        score.pose[:, P["neck"]] -= 0.08 * presence
        score.pose[:, P["head"]] += 0.06 * presence


def _live(score: Score, cue: ActingCue, kind: str, rng: np.random.Generator) -> None:
    """Breath, the tail, the ears' owner never quite still; throat of a frog, waves of a snake."""
    frames, rate, pose = score.frames, score.rate, score.pose
    clock = np.arange(frames) / rate
    hurry = 1.0 + 0.8 * cue.intensity * (cue.emotion in (Emotion.FEAR, Emotion.ANGER, Emotion.JOY))
    breaths = {"frog": 1.1, "bird": 0.9, "fish": 0.6}.get(kind, 0.45) * hurry
    pose[:, P["squash"]] += 0.010 * np.sin(2 * np.pi * breaths * clock + rng.uniform(0, 6.28))
    pose[:, P["head"]] += 0.05 * drift(frames, rate, 3.0, rng)
    pose[:, P["neck"]] += 0.04 * drift(frames, rate, 4.0, rng)
    pose[:, P["head_yaw"]] += 0.12 * drift(frames, rate, 4.0, rng)
    if kind == "bird":
        _jerk_head(score, rng)
    wag = 2.6 if cue.emotion is Emotion.JOY and cue.species == "dog" else 0.45
    size = 0.45 if wag > 1 else 0.16
    pose[:, P["tail"]] += size * np.sin(2 * np.pi * wag * clock + rng.uniform(0, 6.28))
    if kind in ("fish", "snake"):
        pose[:, P["tail"]] = 2 * np.pi * 0.8 * clock if kind == "snake" else 0.5 * np.sin(2 * np.pi * 1.3 * clock)
        bob = 0.02 * score.body.height * np.sin(2 * np.pi * 0.5 * clock)
        pose[:, P["y"]] += bob if kind == "fish" else 0.0
        pose[:, P["chest"]] += 0.06 * np.sin(2 * np.pi * 0.35 * clock) if kind == "snake" else 0.0
    bearing = {Emotion.SADNESS: 0.22, Emotion.FEAR: -0.10, Emotion.JOY: -0.08, Emotion.ANGER: 0.12}.get(cue.emotion, 0)
    pose[:, P["neck"]] += bearing * (0.4 + 0.6 * cue.intensity)
    if cue.emotion in (Emotion.SADNESS, Emotion.FEAR):
        pose[:, P["tail"]] -= 0.5 * cue.intensity


def _jerk_head(score: Score, rng: np.random.Generator) -> None:
    """A bird looks with its head: it jumps to a new angle and stays."""
    at, yaw = 0.0, 0.0
    goal = np.zeros(score.frames)
    while at < score.frames:
        until = at + rng.uniform(0.4, 1.5) * score.rate
        goal[int(at) : int(until)] = yaw
        yaw = float(rng.uniform(-0.45, 0.5))
        at = until
    width = max(2, round(0.10 * score.rate))
    kernel = np.ones(width) / width
    padded = np.concatenate([np.full(width, goal[0]), goal, np.full(width, goal[-1])])
    score.pose[:, P["head_yaw"]] += np.convolve(padded, kernel, mode="same")[width:-width]


def _look(score: Score, cue: ActingCue) -> None:
    if cue.facing is Facing.CAMERA:
        score.pose[:, P["head_yaw"]] += 0.4
    if cue.gaze_x is None:
        return
    ahead = ease(0.5 + 0.5 * cue.gaze_x * score.pose[:, P["facing"]]) if cue.gaze_x else np.full(score.frames, 0.6)
    score.pose[:, P["head_yaw"]] += 0.7 * (1 - ahead)
    score.face[:, F["gaze_x"]] += 0.35 * ahead - 0.6 * (1 - ahead)


# ---- legs

SOFT: Final = 0.04


def _solve(score: Score, tips: Tips, shape: Shape, home: NDArray[np.float64], *, legs: int) -> None:
    """Fill the legs so that toes and fingers are where the tips have them."""
    pose, body = score.pose, score.body
    roll, squash = pose[:, P["roll"]], pose[:, P["squash"]]
    cos, sin = np.cos(roll), np.sin(roll)
    leg = shape.leg * body.torso

    def local(foot: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        ahead, rise = tips[:, foot, 0], tips[:, foot, 1] + score.floor_m - pose[:, P["y"]]
        return ahead * cos - rise * sin, (ahead * sin + rise * cos) / squash

    for foot, (side, sign) in enumerate((("n", -1.0), ("f", 1.0))):
        x, y = local(foot)
        fold = tips[:, foot, 2]
        behind = np.clip((tips[:, foot, 0] - home[foot, 0]) / leg, -0.8, 0.8)
        toes = shape.hind[2] - 0.45 * fold + 0.75 * behind + roll
        hock_x = x - body.foot * np.sin(toes) - sign * body.hip_half * 0.5
        hock_y = y + body.foot * np.cos(toes)
        direction, away, bend = two_bones(hock_x, hock_y, body.thigh, body.shin, SOFT)
        hip = direction + away
        pose[:, P[f"hip_{side}"]], pose[:, P[f"knee_{side}"]] = hip, bend
        pose[:, P[f"ankle_{side}"]] = toes - (hip - bend) - np.pi / 2
    if legs < 4 or shape.fore is None:
        return
    trunk = pose[:, P["spine"]]
    upper = trunk + pose[:, P["chest"]]
    root_x = body.torso * (0.5 * np.sin(trunk) + 0.40 * np.sin(upper))
    root_y = body.torso * (0.5 * np.cos(trunk) + 0.40 * np.cos(upper))
    for foot, side in ((2, "n"), (3, "f")):
        x, y = local(foot)
        behind = np.clip((tips[:, foot, 0] - home[foot, 0]) / leg, -0.8, 0.8)
        paw = shape.fore[2] - 0.95 * tips[:, foot, 2] + 0.75 * behind + roll
        wrist_x = x - body.hand * np.sin(paw) - root_x
        wrist_y = y + body.hand * np.cos(paw) - root_y
        direction, away, bend = two_bones(wrist_x, wrist_y, body.upper_arm, body.forearm, SOFT)
        swing = direction - away
        pose[:, P[f"shoulder_{side}"]], pose[:, P[f"elbow_{side}"]] = swing + upper, bend
        pose[:, P[f"wrist_{side}"]] = paw - swing - bend
