"""Feats that keys alone cannot write: the pelvis leaves the ground, or the whole body turns over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np

from yingxi.motion.postures import posture_row, resting, shift, turn
from yingxi.motion.score import Score, Stance, ease, ease_speed
from yingxi.story.pose import F, P

Feat = Callable[[Score, int, int, Stance, float | None], Stance]


def turn_round(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Turn to the other side in a third of a second, then hold."""
    middle = min(stop, start + max(5, round(0.36 * score.rate)))
    turned = turn(score, start, middle, stance)
    score.pose[middle:stop], score.feet[middle:stop] = turned.row, turned.feet
    return turned


def spin(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Turn twice, as a dancer does."""
    middle = (start + stop) // 2
    half = turn_round(score, start, middle, stance, seat_y_m)
    return turn_round(score, middle, stop, half, seat_y_m)


def fall(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Trip, pitch over the toes, hit the ground with both hands first, bounce a little."""
    frames = stop - start
    body = score.body
    down = max(6, min(frames - 1, round(0.78 * score.rate)))
    row, feet = posture_row("prone", body, None)
    share = np.minimum((np.arange(frames) + 1.0) / down, 1.0)
    # Like a toppling pole: slow to leave, fast to arrive.
    over = share**1.9
    after = (np.arange(frames) + 1.0 - down) / score.rate
    bounce = np.where(after > 0, np.exp(-after * 7.0) * np.sin(after * 17.0), 0.0)
    roll = row[P["roll"]] * over - 0.05 * bounce * (after > 0)
    pose = stance.row + (row - stance.row) * ease(share**1.5)[:, None]
    pose[:, P["roll"]] = roll
    height = stance.row[P["y"]]
    pose[:, P["y"]] = np.maximum(height * np.cos(roll) + 0.1 * body.leg * over, row[P["y"]])
    pose[:, P["y"]] += 0.05 * body.leg * np.abs(bounce) * (after > 0)
    ahead = -float(np.mean(feet[:, 0]) - np.mean(stance.feet[:, 0])) * np.sin(np.clip(roll, 0, np.pi / 2))
    pose[:, P["x"]] = stance.x_m + stance.facing * ahead
    reach_out = ease(share / 0.6)
    for side, lag in (("n", 0.0), ("f", 0.15)):
        pose[:, P[f"shoulder_{side}"]] += (2.0 - lag) * reach_out * (1.0 - over)
        pose[:, P[f"elbow_{side}"]] += 0.4 * reach_out * (1.0 - over)
    score.pose[start:stop] = pose
    for foot in (0, 1):
        planted = stance.feet[foot, 0] - ahead
        slip = (feet[foot, 0] - planted[-1]) * ease(share) if frames else 0.0
        score.feet[start:stop, foot, 0] = planted + slip
        for column in (1, 2):
            way = feet[foot, column] - stance.feet[foot, column]
            score.feet[start:stop, foot, column] = stance.feet[foot, column] + way * ease(share)
        score.feet[start:stop, foot, 1] += 0.10 * body.leg * ease_speed(share) * (1 if foot else 0.3)
    score.face[start:stop, F["jaw"]] += 0.5 * ease_speed(np.clip(share, 0, 1))
    score.mark(start + 0.86 * down, "fall")
    x_m = float(pose[-1, P["x"]])
    return resting("prone", body, None, x_m, stance.facing)


def faint(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Sway, let the knees go, sink and lie."""
    swoon = start + min(round(0.5 * score.rate), (stop - start) // 3)
    inside = (np.arange(swoon - start) + 1.0) / max(1, swoon - start)
    score.pose[start:swoon], score.feet[start:swoon] = stance.row, stance.feet
    score.pose[start:swoon, P["head"]] -= 0.25 * ease_speed(inside)
    middle = min(stop, swoon + round(1.1 * score.rate))
    lying = shift(score, swoon, middle, stance, "limp", None)
    score.pose[middle:stop], score.feet[middle:stop] = lying.row, lying.feet
    score.face[start:stop, F["blink"]] = np.maximum(
        score.face[start:stop, F["blink"]], ease(np.linspace(0, 2, stop - start))
    )
    score.mark(middle - 0.25 * score.rate, "fall")
    return lying


def jump(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Crouch, leap, tuck, land, recover; as often as there is time."""
    single = round(1.15 * score.rate)
    times = max(1, (stop - start) // single)
    score.pose[start:stop], score.feet[start:stop] = stance.row, stance.feet
    for count in range(times):
        _leap(score, start + count * single, min(stop, start + (count + 1) * single))
    return stance


def _leap(score: Score, start: int, stop: int) -> None:
    body, rate = score.body, score.rate
    leg = body.leg
    clock = np.arange(stop - start) / rate
    air_s, off_s = 2 * np.sqrt(2 * 0.34 * leg / 9.81), 0.36
    land_s = off_s + air_s
    flight = np.clip((clock - off_s) / air_s, 0.0, 1.0)
    height = 4 * 0.34 * leg * flight * (1 - flight)
    crouch = 0.20 * leg * (ease_speed(clock / (off_s * 1.15)) * (clock < off_s * 1.15))
    landing = np.clip((clock - land_s) / 0.45, 0.0, 1.0)
    absorb = 0.15 * leg * ease_speed(landing**0.7)
    span = slice(start, stop)
    score.pose[span, P["y"]] += height - crouch - absorb
    bend = (crouch + absorb) / leg
    score.pose[span, P["spine"]] += 1.5 * bend
    score.pose[span, P["head"]] -= 0.7 * bend
    up = ease((clock - 0.18) / 0.25) * (1 - ease((clock - land_s + 0.1) / 0.35))
    for side, most in (("n", 2.1), ("f", 2.3)):
        score.pose[span, P[f"shoulder_{side}"]] += most * up - 2.4 * crouch / leg
        score.pose[span, P[f"elbow_{side}"]] += 0.35 * up
    tuck = ease_speed(flight)
    score.feet[span, :, 1] += (height * 1.0 + 0.10 * leg * tuck)[:, None]
    score.feet[span, :, 2] -= (0.55 * tuck)[:, None]
    score.mark(start + land_s * rate, "step")


def kick(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Swing the near leg back, out and home."""
    leg = score.body.leg
    score.pose[start:stop], score.feet[start:stop] = stance.row, stance.feet
    share = np.arange(stop - start) / max(1, stop - start - 1)
    back, out = ease_speed(share / 0.42), ease_speed(np.clip((share - 0.2) / 0.5, 0, 1))
    score.feet[start:stop, 0, 0] += leg * (0.75 * out - 0.35 * back)
    score.feet[start:stop, 0, 1] += leg * (0.52 * out + 0.12 * back)
    score.feet[start:stop, 0, 2] += 0.5 * out - 0.4 * back
    return stance


def stamp(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Lift the near foot and bring it down, twice if there is time."""
    leg = score.body.leg
    score.pose[start:stop], score.feet[start:stop] = stance.row, stance.feet
    clock = np.arange(stop - start) / score.rate
    for begin_s in (0.25, 0.85):
        lift = ease_speed(np.clip((clock - begin_s) / 0.45, 0, 1))
        score.feet[start:stop, 0, 1] += 0.17 * leg * lift
        score.feet[start:stop, 0, 2] -= 0.25 * lift
        score.mark(start + (begin_s + 0.45) * score.rate, "step")
    return stance


def dance(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Bounce, lift the feet in turn, sway."""
    leg = score.body.leg
    score.pose[start:stop], score.feet[start:stop] = stance.row, stance.feet
    clock = np.arange(stop - start) / score.rate
    presence = ease(clock / 0.5) * ease(((stop - start) / score.rate - clock) / 0.5)
    beat = clock / 0.8
    score.pose[start:stop, P["y"]] -= leg * presence * (0.05 + 0.035 * np.cos(2 * np.pi * 2 * beat))
    sway = 0.09 * leg * presence * np.sin(2 * np.pi * beat / 2)
    score.pose[start:stop, P["x"]] += sway * stance.facing
    score.feet[start:stop, :, 0] -= sway[:, None]
    for side in (0, 1):
        phase = np.mod(beat + 0.5 * side, 1.0)
        lift = ease_speed(np.clip(phase / 0.5, 0, 1)) * presence
        score.feet[start:stop, side, 1] += 0.16 * leg * lift
        score.feet[start:stop, side, 2] -= 0.5 * lift
        for hit in np.flatnonzero((phase[:-1] < 0.5) & (phase[1:] >= 0.5)):
            score.mark(start + int(hit) + 1, "step")
    return stance


def swim(score: Score, start: int, stop: int, stance: Stance, seat_y_m: float | None) -> Stance:
    """Lie in the water (its surface is the ground) and make way slowly, kicking."""
    body = score.body
    afloat = resting("prone", body, None, stance.x_m, stance.facing)
    clock = np.arange(stop - start) / score.rate
    into = ease(clock / 0.6)[:, None] if stance.posture != "prone" and start > 0 else np.ones((stop - start, 1))
    score.pose[start:stop] = stance.row + (afloat.row - stance.row) * into
    score.feet[start:stop] = stance.feet + (afloat.feet - stance.feet) * into[:, :, None]
    way = 0.45 * body.height * clock
    score.pose[start:stop, P["x"]] += stance.facing * way
    score.pose[start:stop, P["y"]] += 0.02 * body.height * np.sin(2 * np.pi * clock / 1.5)
    score.pose[start:stop, P["roll"]] -= 0.10
    for side in (0, 1):
        beat = np.sin(2 * np.pi * clock / 0.75 + np.pi * side)
        score.feet[start:stop, side, 1] += 0.10 * body.leg * beat * into[:, 0]
    afloat.x_m = float(score.pose[stop - 1, P["x"]])
    afloat.row[P["x"]] = afloat.x_m
    return afloat


FEATS: Final[dict[str, Feat]] = {
    "turn": turn_round, "spin": spin, "fall": fall, "faint": faint, "jump": jump, "kick": kick, "dance": dance,
    "stamp": stamp, "swim": swim, "fly": jump,
}  # fmt: skip
"""Every feat by name."""
