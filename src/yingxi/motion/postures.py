"""Postures a body rests in, and the way from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from yingxi.motion.limbs import SOLE, reach, two_bones
from yingxi.motion.score import Feet, Row, Score, Stance, ease, ease_speed
from yingxi.story.pose import P, Proportions, rest_pose


@dataclass(frozen=True, slots=True)
class Posture:
    """A way to rest.

    Attributes:
        height: pelvis above the ground, in leg lengths (ignored on a seat).
        feet: near and far foot: leg lengths ahead of the pelvis, leg lengths above the ground, pitch.
        angles: pose channels that differ from standing at ease.
        seated: the pelvis rests on the seat, if there is one.
        glide: how much of the way between two postures the pelvis makes instead of the feet, 0..1.
    """

    height: float
    feet: tuple[tuple[float, float, float], tuple[float, float, float]]
    angles: dict[str, float]
    seated: bool = False
    glide: float = 1.0


def _posture(
    height: float,
    near: tuple[float, ...],
    far: tuple[float, ...],
    *,
    seated: bool = False,
    glide: float = 1.0,
    **angles: float,
) -> Posture:
    pads = [(*foot, 0.0, 0.0)[:3] for foot in (near, far)]
    return Posture(height, ((*pads[0],), (*pads[1],)), angles, seated, glide)  # type: ignore[arg-type]


POSTURES: Final[dict[str, Posture]] = {
    "stand": _posture(0.998, (-0.06,), (0.06,)),
    "lunge": _posture(0.90, (-0.34,), (0.30,), spine=0.06),
    "wide": _posture(0.93, (-0.24,), (0.24,)),
    "crouch": _posture(0.50, (-0.16, 0.05, -0.35), (0.20,), spine=0.34, chest=0.16, neck=0.06, head=-0.40,
                       shoulder_n=0.55, shoulder_f=0.62, elbow_n=0.95, elbow_f=0.9),
    "sit": _posture(0.62, (0.40,), (0.60,), seated=True, spine=-0.02),
    "ground": _posture(0.15, (0.56,), (0.72,), spine=-0.10, chest=0.12, glide=0.5, shoulder_n=0.55, elbow_n=1.05,
                       shoulder_f=0.70, elbow_f=1.0),
    "kneel": _posture(0.62, (-0.49, 0.0, -3.0), (-0.43, 0.0, -3.0), glide=0.3, shoulder_n=-0.06, elbow_n=0.62,
                      shoulder_f=0.14, elbow_f=0.55),
    "knee": _posture(0.60, (0.46,), (-0.45, 0.0, -3.0), glide=0.3, spine=0.04, shoulder_n=0.30, elbow_n=0.70,
                     shoulder_f=0.14, elbow_f=0.55),
    "lie": _posture(0.19, (0.98, 0.10, 1.25), (1.00, 0.11, 1.25), seated=True, glide=0.35, roll=-1.50, neck=0.22,
                    head=0.06, head_yaw=-0.50, shoulder_n=-0.06, elbow_n=0.16, shoulder_f=-0.12, elbow_f=0.12),
    "sprawl": _posture(0.25, (0.54, 0.0, 0.0), (0.96, 0.02, 1.15), seated=True, glide=0.35, roll=-1.45, spine=0.03,
                       chest=0.03, neck=0.12, head=0.02, head_yaw=-0.40, shoulder_n=0.0, elbow_n=0.80,
                       shoulder_f=2.98, elbow_f=2.05),
    "limp": _posture(0.19, (0.97, 0.04, 1.10), (1.01, 0.04, 1.30), seated=True, glide=0.35, roll=-1.52, neck=0.06,
                     head=-0.02, head_yaw=-0.55, shoulder_n=-0.06, elbow_n=0.10, shoulder_f=-0.15, elbow_f=0.45),
    "prone": _posture(0.19, (-0.96, 0.03, -3.0), (-0.99, 0.02, -3.0), roll=1.50, neck=-0.22, head=-0.12,
                      shoulder_n=2.75, elbow_n=0.35, shoulder_f=2.95, elbow_f=0.25),
    "ride": _posture(1.6, (0.22, 0.82, -0.1), (0.34, 0.84, -0.1), seated=True, shoulder_n=0.55, elbow_n=0.75,
                     shoulder_f=0.6, elbow_f=0.8),
}  # fmt: skip
"""Every posture by name."""


LIES: Final = ("lie", "sprawl", "limp")


def posture_row(name: str, body: Proportions, seat_y_m: float | None) -> tuple[Row, Feet]:
    """Return a posture's pose (x = 0, facing right) and feet (2, 3) for this body and seat."""
    name = "sprawl" if name == "lie" and on_bare_ground(seat_y_m) else name
    posture = POSTURES[name]
    row = rest_pose(body).astype(np.float64)
    for channel, value in posture.angles.items():
        row[P[channel]] = value
    feet = np.array(posture.feet)
    feet[:, :2] *= body.leg
    feet[:, 1] += SOLE * body.foot
    row[P["y"]] = posture.height * body.leg
    if posture.seated and seat_y_m is not None:
        _seat(name, row, feet, body, seat_y_m)
    elif name == "sit":
        return posture_row("ground", body, None)
    elif name == "ground":
        _lay_hands_on_knees(row, feet, body)
    return row, feet


def on_bare_ground(seat_y_m: float | None) -> bool:
    """Whether one who lies has no bed: a knee drawn up, an arm for a pillow."""
    return seat_y_m is None or seat_y_m < _BEDDING_M


_BEDDING_M: Final = 0.05
"""From this height on one lies on something: the thinnest mat."""


def _seat(name: str, row: Row, feet: Feet, body: Proportions, seat_y_m: float) -> None:
    """Put pelvis and feet onto a seat, a bed or a saddle."""
    flesh = {"lie": 0.19, "sprawl": 0.25, "limp": 0.20}[name] * body.leg if name in LIES else 0.13 * body.thigh
    before = row[P["y"]]
    row[P["y"]] = seat_y_m + flesh
    if name in ("sit", "ride"):
        _lay_hands_on_thighs(row, body)
    if name == "sit":
        # On a low seat the feet go farther out; on one too high for a child they hang.
        low = np.clip((body.shin - seat_y_m) / body.shin, 0.0, 1.0)
        feet[:, 0] += 0.25 * low * body.leg
        # Thighs may slope a little before the feet lose the ground.
        hang = row[P["y"]] - 0.97 * body.shin - 0.44 * body.thigh
        feet[:, 1] = np.maximum(feet[:, 1], hang)
        feet[:, 2] = np.where(hang > SOLE * body.foot + 1e-6, -0.25, feet[:, 2])
    elif name == "ride":
        feet[:, 1] = np.maximum(row[P["y"]] - 0.80 * body.leg, SOLE * body.foot)
    else:
        feet[:, 1] += row[P["y"]] - before


def _lay_hands_on_thighs(row: Row, body: Proportions) -> None:
    """Let both hands lie on the thighs, whatever the arms' length."""
    # The far one lies nearer to the knee, where the near one does not hide it.
    for side, share in (("n", 0.46), ("f", 0.80)):
        target = np.array([share * body.thigh, row[P["y"]] + 0.20 * body.thigh])
        row[P[f"shoulder_{side}"]], row[P[f"elbow_{side}"]] = reach(row, body, side, target)


def _lay_hands_on_knees(row: Row, feet: Feet, body: Proportions) -> None:
    """Let both hands hang over the raised knees."""
    for index, side in enumerate(("n", "f")):
        rise = np.array([feet[index, 1] - row[P["y"]]])
        direction, away, _ = two_bones(feet[index, :1], rise, body.thigh, body.shin)
        hip = float(direction[0] + away[0])
        knee = body.thigh * np.array([np.sin(hip), -np.cos(hip)])
        target = np.array([0.0, row[P["y"]]]) + knee + np.array([0.10, 0.12]) * body.thigh
        row[P[f"shoulder_{side}"]], row[P[f"elbow_{side}"]] = reach(row, body, side, target)


def resting(name: str, body: Proportions, seat_y_m: float | None, x_m: float, facing: float) -> Stance:
    """Return the stance of one who has been in a posture for a while."""
    row, feet = posture_row(name, body, seat_y_m)
    row[P["x"]], row[P["facing"]] = x_m, facing
    return Stance(x_m, facing, row, feet, name)


def hold(score: Score, start: int, stop: int, stance: Stance) -> Stance:
    """Write a stance, unmoved, into frames start..stop."""
    score.pose[start:stop] = stance.row
    score.feet[start:stop] = stance.feet
    return stance


def arrival_x(stance: Stance, feet: Feet, glide: float) -> float:
    """Return where the pelvis comes to rest when the feet stay (as far as `glide` lets them)."""
    way = float(np.mean(stance.feet[:, 0]) - np.mean(feet[:, 0]))
    return stance.x_m + stance.facing * way * glide


def shift(score: Score, start: int, stop: int, stance: Stance, name: str, seat_y_m: float | None) -> Stance:
    """Write the way from a stance into another posture; returns the new stance.

    The trunk leans in first (anticipation), the pelvis follows, feet that must move are lifted one by one.
    """
    frames = stop - start
    goal = POSTURES[name]
    row, feet = posture_row(name, score.body, seat_y_m)
    x_m = arrival_x(stance, feet, min(goal.glide, POSTURES[stance.posture].glide))
    row[P["x"]], row[P["facing"]] = x_m, stance.facing
    arrived = Stance(x_m, stance.facing, row, feet, name)
    if frames <= 0:
        return arrived
    share = (np.arange(frames) + 1.0) / frames
    course = ease(share)[:, None]
    pose = stance.row + (row - stance.row) * course
    rise = (row[P["y"]] - stance.row[P["y"]]) / score.body.leg
    lean = 0.75 * min(1.0, abs(rise) / 0.4) * (1.0 if abs(row[P["roll"]]) < 0.5 else 0.5)
    if abs(stance.row[P["roll"]]) > 0.5:
        # Out of bed the trunk comes up before the legs swing down.
        pose[:, P["roll"]] = stance.row[P["roll"]] + (row[P["roll"]] - stance.row[P["roll"]]) * ease(share * 1.25)
        lean = 0.3
    bump = ease_speed(share ** (0.8 if rise < 0 else 1.15))
    pose[:, P["spine"]] += lean * bump
    pose[:, P["head"]] -= 0.45 * lean * bump
    for arm, back in (("shoulder_n", 0.35), ("shoulder_f", 0.55)):
        pose[:, P[arm]] += back * lean * bump
    score.pose[start:stop] = pose
    world = stance.x_m + stance.facing * stance.feet[:, 0], x_m + stance.facing * feet[:, 0]
    for side in (0, 1):
        window = np.clip((share - 0.32 * side - 0.04) / 0.60, 0.0, 1.0)
        go = ease(window)
        place = world[0][side] + (world[1][side] - world[0][side]) * go
        score.feet[start:stop, side, 0] = (place - pose[:, P["x"]]) * stance.facing
        far = min(1.0, abs(world[1][side] - world[0][side]) / (0.2 * score.body.leg))
        arc = 0.07 * score.body.leg * far * ease_speed(window)
        for column in (1, 2):
            score.feet[start:stop, side, column] = (
                stance.feet[side, column] + (feet[side, column] - stance.feet[side, column]) * go
            )
        score.feet[start:stop, side, 1] += arc
    return arrived


def turn(score: Score, start: int, stop: int, stance: Stance) -> Stance:
    """Write the paper's turn to the other side; returns the new stance."""
    frames = stop - start
    row = stance.row.copy()
    row[P["facing"]] = -stance.facing
    turned = Stance(stance.x_m, -stance.facing, row, stance.feet, stance.posture)
    if frames <= 0:
        return turned
    share = (np.arange(frames) + 1.0) / frames
    score.pose[start:stop] = stance.row
    score.feet[start:stop] = stance.feet
    score.pose[start:stop, P["facing"]] = stance.facing * (1.0 - 2.0 * ease(share))
    score.pose[start:stop, P["head_yaw"]] += 0.5 * ease_speed(share)
    score.pose[start:stop, P["squash"]] += 0.02 * ease_speed(share)
    return turned
