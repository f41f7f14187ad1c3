"""What never stops: breath, small shifts of weight, blinks, darting eyes, and how limbs trail behind."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.score import Score
from yingxi.story.pose import F, P
from yingxi.story.terms import Age, Emotion

BREATHS_PER_S: Final = {Age.CHILD: 0.38, Age.YOUTH: 0.29, Age.ADULT: 0.25, Age.OLD: 0.27}


def drift(frames: int, rate: float, period_s: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Return smooth noise within about -1..1 whose waves last around `period_s`."""
    clock = np.arange(frames) / rate
    total = np.zeros(frames)
    for share, size in ((1.0, 0.6), (0.47, 0.3), (0.23, 0.12)):
        phase = rng.uniform(0, 2 * np.pi)
        total += size * np.sin(2 * np.pi * clock / (period_s * share * rng.uniform(0.85, 1.15)) + phase)
    return total


def breathe(score: Score, age: Age, emotion: Emotion, intensity: float, rng: np.random.Generator) -> None:
    """Add breath and weight shifts. Feet stay: what the pelvis moves, they give back."""
    frames, rate, pose = score.frames, score.rate, score.pose
    hurried = 1.0 + intensity * {Emotion.FEAR: 0.9, Emotion.ANGER: 0.6, Emotion.SURPRISE: 0.5}.get(emotion, 0.0)
    breath = np.sin(2 * np.pi * BREATHS_PER_S[age] * hurried * np.arange(frames) / rate + rng.uniform(0, 6.28))
    deep = 1.0 + 0.6 * (hurried - 1.0)
    pose[:, P["chest"]] -= 0.014 * deep * breath
    pose[:, P["squash"]] += 0.0035 * deep * breath
    for side in ("n", "f"):
        pose[:, P[f"shoulder_{side}"]] += 0.016 * deep * breath + 0.02 * drift(frames, rate, 5.0, rng)
        pose[:, P[f"elbow_{side}"]] += 0.03 * drift(frames, rate, 6.0, rng)
    pose[:, P["head"]] += 0.008 * breath + 0.022 * drift(frames, rate, 4.0, rng)
    pose[:, P["head_yaw"]] += 0.05 * drift(frames, rate, 5.5, rng)
    weight = drift(frames, rate, 6.5, rng)
    upright = np.abs(pose[:, P["roll"]]) < 0.5
    sway = np.where(upright, 0.010 * score.body.leg * weight, 0.0)
    pose[:, P["spine"]] += 0.012 * weight
    pose[:, P["x"]] += sway * pose[:, P["facing"]]
    score.feet[:, :, 0] -= sway[:, None]
    if emotion is Emotion.FEAR:
        tremble(score, 0.018 * intensity, rng)


def tremble(score: Score, size: float, rng: np.random.Generator) -> None:
    """Shake trunk and arms a little, fast."""
    clock = np.arange(score.frames) / score.rate
    for channel, share in (("chest", 0.6), ("head", 1.0), ("shoulder_n", 1.6), ("shoulder_f", 1.6), ("elbow_n", 2.0)):
        wave = np.sin(2 * np.pi * 5.3 * clock + rng.uniform(0, 6.28))
        score.pose[:, P[channel]] += size * share * wave * (0.75 + 0.25 * drift(score.frames, score.rate, 1.2, rng))


def trail(score: Score, springy: float) -> None:
    """Let trunk, head and arms follow their keys like things with mass: overshoot, settle, no jolts.

    Second-order dynamics per channel (a damped spring driven by its target and some of the target's speed).

    Args:
        score: changed.
        springy: 0 heavy and slow .. 1 a child.
    """
    names = tuple(STIFFNESS_HZ)
    columns = [P[name] for name in names]
    omega = 2 * np.pi * np.array([STIFFNESS_HZ[name] for name in names])
    damping = np.array([DAMPING[name] for name in names]) + 0.18 * (0.5 - springy)
    target = score.pose[:, columns]
    score.pose[:, columns] = _spring(target, omega, damping, score.rate)


STIFFNESS_HZ: Final = {
    "spine": 4.5, "chest": 4.5, "neck": 4.0, "head": 4.0, "head_yaw": 4.0,
    "shoulder_n": 5.0, "shoulder_f": 5.0, "elbow_n": 4.4, "elbow_f": 4.4, "wrist_n": 3.4, "wrist_f": 3.4,
    "tail": 2.5,
}  # fmt: skip
DAMPING: Final = {
    "spine": 0.85, "chest": 0.8, "neck": 0.75, "head": 0.7, "head_yaw": 0.85,
    "shoulder_n": 0.72, "shoulder_f": 0.72, "elbow_n": 0.66, "elbow_f": 0.66, "wrist_n": 0.5, "wrist_f": 0.5,
    "tail": 0.5,
}  # fmt: skip
FASTEST_RAD_S: Final = 12.0


def _spring(
    target: NDArray[np.float64], omega: NDArray[np.float64], damping: NDArray[np.float64], rate: float
) -> NDArray[np.float64]:
    steps = max(2, int(np.ceil(96 / rate)))
    dt = 1.0 / (rate * steps)
    out = np.empty_like(target)
    place, speed = target[0].copy(), np.zeros(target.shape[1])
    previous = target[0]
    stiff, drag = omega * omega, 2 * damping * omega
    for frame, goal in enumerate(target):
        goal_speed = (goal - previous) * rate * 0.75
        for step in range(steps):
            at = previous + (goal - previous) * ((step + 1) / steps)
            speed += dt * (stiff * (at - place) + drag * (goal_speed - speed))
            np.clip(speed, -FASTEST_RAD_S, FASTEST_RAD_S, out=speed)
            place += dt * speed
        out[frame] = place
        previous = goal
    return out


def blink(score: Score, rng: np.random.Generator, calm: float = 1.0) -> None:
    """Add blinks, 4 to 6 s apart, and one on a large turn of the head: a still seldom meets one."""
    frames, rate = score.frames, score.rate
    times: list[float] = []
    at = rng.uniform(1.2, 5.0)
    while (at + 0.3) * rate < frames:
        times.append(at * rate)
        at += rng.uniform(4.0, 6.0) * calm
    yaw = score.pose[:, P["head_yaw"]] + 0.8 * score.pose[:, P["facing"]]
    moved = np.abs(np.diff(yaw)) * rate
    fast = np.flatnonzero(moved > 2.2)
    if len(fast):
        begins = fast[np.flatnonzero(np.diff(fast, prepend=-99) > 6)]
        times += [float(frame) for frame in begins if all(abs(frame - t) > 2.0 * rate for t in times)]
    lids = score.face[:, F["blink"]]
    clock = np.arange(frames)
    for moment in times:
        # Shut in 50 ms, open in 80 ms.
        away = (clock - moment) / rate
        shape = np.where(away < 0, 1 + away / 0.05, 1 - (away - 0.02) / 0.08)
        np.maximum(lids, np.clip(shape, 0.0, 1.0), out=lids)


def dart_eyes(score: Score, rng: np.random.Generator, size: float) -> None:
    """Let the eyes jump to new spots and rest there, as eyes do."""
    frames, rate = score.frames, score.rate
    offset = np.zeros((frames, 2))
    at, spot = 0.0, np.zeros(2)
    while at < frames:
        stop = at + rng.uniform(0.7, 2.4) * rate
        offset[int(at) : int(stop)] = spot
        spot = rng.normal(0.0, 1.0, 2) * (0.09, 0.05) * size
        at = stop
    score.face[:, F["gaze_x"]] += offset[:, 0]
    score.face[:, F["gaze_y"]] += offset[:, 1]
