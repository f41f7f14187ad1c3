"""Walking and running: footsteps are planned first, everything else follows from them.

Speeds follow Froude's law (Alexander 1989): bodies of any size walk alike at equal v² / (g · leg).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.limbs import SOLE
from yingxi.motion.postures import posture_row
from yingxi.motion.score import Score, Stance, ease, ease_speed
from yingxi.story.pose import P, Proportions

GRAVITY: Final = 9.81
QUICKEST_S: Final = 0.62
SLOWEST_S: Final = 2.5
"""Shortest and longest time of two steps."""
ROLL: Final = 0.24
"""Share of a step in which the foot still rolls over its toes."""
FARTHEST_RAD: Final = 1.05
"""How far an arm swings at most, however long the step."""


@dataclass(frozen=True, slots=True)
class Gait:
    """A way to get along.

    Attributes:
        froude: v² / (g · leg) at its usual pace.
        step: distance between two footfalls, leg lengths, at that pace.
        duty: share of a cycle that a foot is on the ground.
        lift: how high the ankle goes, leg lengths.
        crouch: how much lower than standing, leg lengths.
        lean: of the trunk, radians.
        swing: of the arms, radians each way.
        elbow: bend of both arms.
        bounce: of the pelvis, leg lengths each way.
        roll_off: pitch of the foot as it leaves (negative) and as it lands.
        sway: of the whole trunk from side to side, radians, for one who can hardly stand.
        behind: how far behind the pelvis a foot's time on the ground is centred, leg lengths: who runs pushes off.
    """

    froude: float
    step: float
    duty: float = 0.62
    lift: float = 0.07
    crouch: float = 0.035
    lean: float = 0.05
    swing: float = 0.42
    elbow: float = 0.3
    bounce: float = 0.018
    roll_off: tuple[float, float] = (-0.55, 0.28)
    sway: float = 0.0
    behind: float = 0.0


GAITS: Final[dict[str, Gait]] = {
    "walk": Gait(0.17, 0.66),
    "stroll": Gait(0.09, 0.55, duty=0.66, swing=0.30, lean=0.02),
    "stride": Gait(0.26, 0.78, swing=0.55, lean=0.09, bounce=0.022),
    "run": Gait(0.95, 1.40, duty=0.36, lift=0.26, crouch=0.02, lean=0.29, swing=1.45, elbow=1.45, bounce=0.06,
                roll_off=(-0.9, 0.15), behind=0.20),
    "tiptoe": Gait(0.035, 0.42, duty=0.68, lift=0.17, crouch=0.05, lean=0.16, swing=0.10, elbow=1.2, bounce=0.02,
                   roll_off=(-0.55, -0.35)),
    "sneak": Gait(0.04, 0.50, duty=0.70, lift=0.13, crouch=0.16, lean=0.38, swing=0.12, elbow=1.1, bounce=0.01,
                  roll_off=(-0.5, -0.1)),
    "shuffle": Gait(0.04, 0.36, duty=0.72, lift=0.03, crouch=0.06, lean=0.18, swing=0.14, elbow=0.45, bounce=0.01,
                    roll_off=(-0.3, 0.08)),
    "stagger": Gait(0.06, 0.50, duty=0.66, lift=0.08, crouch=0.07, lean=0.10, swing=0.35, elbow=0.55, bounce=0.02,
                    sway=0.22),
    "march": Gait(0.15, 0.62, lift=0.20, swing=0.60, lean=-0.03, crouch=0.01, bounce=0.02),
    "drag": Gait(0.035, 0.40, duty=0.70, lift=0.05, crouch=0.09, lean=0.40, swing=0.0, elbow=0.3),
    "back": Gait(0.06, 0.42, duty=0.66, lift=0.06, swing=0.15, lean=-0.06, roll_off=(-0.35, -0.12)),
}  # fmt: skip
"""Every gait by name."""


def speed_mps(gait: Gait, body: Proportions) -> float:
    """Return a gait's usual speed for this body."""
    return float(np.sqrt(gait.froude * GRAVITY * body.leg))


@dataclass(frozen=True, slots=True)
class Journey:
    """One walk.

    Attributes:
        distance_m: how far, in facing direction; negative goes backwards. inf = as far as the frames allow.
        tempo: speed against the gait's usual one.
        started: is in full motion at the first frame.
        stops: comes to a halt within its frames.
    """

    gait: Gait
    distance_m: float
    tempo: float = 1.0
    started: bool = False
    stops: bool = True


def pace_of(journey: Journey, body: Proportions) -> tuple[float, float]:
    """Return metres a second and seconds per two steps. Short legs would patter faster than pictures can show."""
    stride_m = 2 * journey.gait.step * body.leg
    cycle_s = stride_m / (speed_mps(journey.gait, body) * journey.tempo)
    cycle_s = float(np.clip(cycle_s, QUICKEST_S, SLOWEST_S))
    return stride_m / cycle_s, cycle_s


def frames_needed(journey: Journey, body: Proportions, rate: float) -> int:
    """Return the frames a walk takes at its usual pace, halting included."""
    speed, cycle_s = pace_of(journey, body)
    return int(np.ceil(rate * (abs(journey.distance_m) / speed + 1.65 * cycle_s)))


def travel(score: Score, start: int, stop: int, stance: Stance, journey: Journey) -> Stance:
    """Write a walk into frames start..stop; returns the stance it ends in (standing, if it stops)."""
    frames = stop - start
    body, rate, gait = score.body, score.rate, journey.gait
    speed, cycle_s = pace_of(journey, body)
    cycle = cycle_s * rate
    lead = int(2 * cycle) if journey.started else 0
    course, sign = _course(journey, speed, rate, cycle, frames, lead)
    home_row, home = posture_row("stand", body, None)
    track = _footsteps(score, stance, course, home, gait, cycle, lead, frames, start, sign)
    span = slice(start, stop)
    here = course[lead + 1 : lead + 1 + frames]
    pose = np.repeat(stance.row[None], frames, axis=0)
    blend = np.ones(frames) if journey.started else ease((np.arange(frames) + 1.0) / (0.35 * rate))
    pose += (home_row - stance.row) * blend[:, None]
    pose[:, P["x"]] = stance.x_m + stance.facing * (here - course[lead if journey.started else 0])
    pose[:, P["facing"]] = stance.facing
    pace = np.abs(np.gradient(course))[lead + 1 : lead + 1 + frames] * rate / max(speed, 1e-6)
    _carry_body(pose, track, gait, body, np.clip(pace, 0.0, 1.1), cycle, frames)
    score.pose[span], score.feet[span] = pose, track
    row = home_row.copy()
    row[P["x"]], row[P["facing"]] = pose[-1, P["x"]], stance.facing
    if not journey.stops and frames:
        row[P["y"]] = pose[-1, P["y"]]  # a walk that goes on into the next is no lower and no higher for it
    feet = track[-1] if frames else home
    return Stance(float(row[P["x"]]), stance.facing, row, feet.copy(), "stand")


def _course(
    journey: Journey, speed: float, rate: float, cycle: float, frames: int, lead: int
) -> tuple[NDArray[np.float64], float]:
    """Return metres made at every frame from -lead to frames + two cycles, and the direction of going."""
    length = lead + frames + int(2 * cycle) + 2
    clock = np.arange(length) - lead
    pace = np.ones(length)
    if not journey.started:
        pace *= ease((clock + 0.5) / (0.55 * cycle))
    sign = -1.0 if journey.distance_m < 0 else 1.0
    if journey.stops:
        halt = max(2.0, frames - 0.95 * cycle)
        brake = min(0.6 * cycle, halt)
        pace *= ease((halt - clock) / brake)
    made = np.concatenate([[0.0], np.cumsum(pace)])[:length] * speed / rate
    if journey.stops and np.isfinite(journey.distance_m):
        total = made[-1] - made[lead]
        made *= abs(journey.distance_m) / max(total, 1e-6)
    return made * sign, sign


def _footsteps(
    score: Score,
    stance: Stance,
    course: NDArray[np.float64],
    home: NDArray[np.float64],
    gait: Gait,
    cycle: float,
    lead: int,
    frames: int,
    start: int,
    sign: float,
) -> NDArray[np.float64]:
    """Plan both feet and return them frame by frame, (frames, 2, 3), relative to the pelvis."""
    body = score.body
    base = SOLE * body.foot
    ground = np.zeros((len(course), 2, 3))
    # A step is seen from the rising heel on, which is before the foot's time on the ground is over.
    swing = max(4.0, (1.0 - gait.duty) * cycle / (1.0 - ROLL))
    stand = home[:, 0] * 0.55
    first = int(np.argmin(stance.feet[:, 0] * sign))
    for side in (0, 1):
        at = float(stance.feet[side, 0] if not lead else stand[side])
        height, pitch = (float(stance.feet[side, 1]), float(stance.feet[side, 2])) if not lead else (base, 0.0)
        ground[:, side] = at, height, pitch
        land = swing + 1.0 + (0.0 if side == first else cycle / 2)
        last = land
        while land < len(course) - 1:
            mid = min(len(course) - 1, round(land + gait.duty * cycle / 2))
            goal = float(course[mid] + stand[side] - gait.behind * body.leg * sign * _haste(course, mid))
            settled = abs(course[-1] - course[min(len(course) - 1, int(last))]) < 1e-4
            if settled:
                goal = float(course[-1] + home[side, 0])
            if abs(goal - at) > 0.012 or abs(height - base) > 1e-6 or abs(pitch) > 1e-6:
                _swing(ground[:, side], land - swing, land, at, goal, (height, pitch), gait, body)
                score.mark(start + np.ceil(land) - lead - 1, "step")
                at, height, pitch = goal, base, 0.0
            last = land
            land += cycle
    span = slice(lead + 1, lead + 1 + frames)
    feet = ground[span].copy()
    feet[:, :, 0] -= course[span, None]
    return feet


def _haste(course: NDArray[np.float64], at: int) -> float:
    """Return the pace at a frame against the course's quickest, 0..1."""
    return abs(float(course[at] - course[at - 1])) / max(float(np.abs(np.diff(course)).max()), 1e-9)


def _swing(
    foot: NDArray[np.float64],
    leave: float,
    land: float,
    origin: float,
    goal: float,
    before: tuple[float, float],
    gait: Gait,
    body: Proportions,
) -> None:
    """Write one step of one foot: roll off over the toes, swing, land. Changes `foot` (all frames, 3)."""
    base = SOLE * body.foot
    first, last = max(0, int(np.ceil(leave))), min(len(foot) - 1, int(np.ceil(land)))
    share = (np.arange(first, last + 1) - leave) / (land - leave)
    share = np.clip(share, 0.0, 1.0)
    stride = min(1.0, abs(goal - origin) / (gait.step * body.leg))
    off, on = gait.roll_off[0] * stride, gait.roll_off[1] * stride
    forward = goal >= origin
    # The heel rises while the toe stays: the ankle circles the toe for the first part of the way.
    heel = off * ease(share / 0.34)
    pitch = heel + (on - off) * ease((share - 0.34) / 0.5)
    pitch = pitch * (1.0 - ease((share - 0.88) / 0.12) * (1.0 if on > 0 else 0.0))
    pitch += before[1] * (1.0 - ease(share / 0.6))
    rolled = np.where(pitch < 0.0, -pitch, 0.0) if forward else np.zeros(len(share))
    about_toe = body.foot * (1.0 - np.cos(rolled)), body.foot * np.sin(rolled)
    # The foot has arrived just before it touches the ground.
    going = np.clip((share - ROLL) / (0.95 - ROLL), 0.0, 1.0)
    going = going * going * (3.0 - 2.0 * going)
    fade = 1.0 - going
    x = origin + (goal - origin) * going + about_toe[0] * fade
    lift = gait.lift * body.leg * (0.35 + 0.65 * stride)
    y = base + about_toe[1] * fade + lift * ease_speed(np.clip((share - ROLL) / (1.0 - ROLL), 0, 1) ** 0.85)
    y += (before[0] - base) * (1.0 - ease(share / 0.7))
    tip = body.foot * np.sin(np.where(pitch < 0.0, -pitch, 0.0))
    y = np.maximum(y, base + tip * (1.0 - ease((share - 0.8) / 0.2) * (0.0 if on < 0 else 1.0)))
    foot[first : last + 1, 0], foot[first : last + 1, 1], foot[first : last + 1, 2] = x, y, pitch
    foot[last + 1 :] = goal, base, 0.0
    if on < 0:
        _stay_on_toes(foot, last, on, body)


def _stay_on_toes(foot: NDArray[np.float64], last: int, pitch: float, body: Proportions) -> None:
    """Let a tiptoeing foot come down slowly instead of landing on its heel."""
    down = 1.0 - ease(np.arange(1, len(foot) - last) / 7.0)
    foot[last + 1 :, 2] = pitch * down
    foot[last + 1 :, 1] += body.foot * np.sin(-pitch * down)


def _carry_body(
    pose: NDArray[np.float64],
    feet: NDArray[np.float64],
    gait: Gait,
    body: Proportions,
    pace: NDArray[np.float64],
    cycle: float,
    frames: int,
) -> None:
    """Add what the trunk, the arms and the pelvis do with the feet. Changes `pose`."""
    apart = (feet[:, 0, 0] - feet[:, 1, 0]) / (gait.step * body.leg)
    apart = np.clip(apart, -1.2, 1.2)
    spread = np.abs(apart)
    # The pelvis is highest where one leg passes the other; a runner is lowest there.
    wave = (0.5 - spread) * (1.0 if gait.duty > 0.5 else -1.0)
    pose[:, P["y"]] += body.leg * pace * (gait.bounce * 2 * wave - gait.crouch)
    pose[:, P["spine"]] += gait.lean * pace + 0.02 * pace * wave
    pose[:, P["head"]] -= (0.55 * gait.lean + 0.02 * wave) * pace
    for side, sign in (("n", -1.0), ("f", 1.0)):
        # An arm goes with the other leg.
        swing = sign * FARTHEST_RAD * np.tanh(apart * gait.swing / FARTHEST_RAD)
        pose[:, P[f"shoulder_{side}"]] += swing * pace + 0.35 * gait.lean * pace
        pose[:, P[f"elbow_{side}"]] += pace * (gait.elbow - 0.15 + 0.35 * np.clip(swing, 0.0, None))
        pose[:, P[f"wrist_{side}"]] += 0.12 * swing * pace
    if gait.sway:
        phase = 2 * np.pi * np.arange(frames) / (1.7 * cycle)
        pose[:, P["spine"]] += gait.sway * np.sin(phase) * pace
        pose[:, P["head"]] += 0.8 * gait.sway * np.sin(phase - 0.9) * pace
        for side, lag in (("n", 0.4), ("f", 1.5)):
            pose[:, P[f"shoulder_{side}"]] += 1.4 * gait.sway * np.sin(phase - lag) * pace
