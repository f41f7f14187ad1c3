"""Key poses: how an action is written down, and how keys become frames.

Trunk, face and height channels are added to what the body does anyway; arm and hand channels replace it
while the action needs that arm. Time is seconds at the usual tempo.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.motion.limbs import anchor, reach
from yingxi.motion.score import Row, Score, ease
from yingxi.story.pose import FACE, POSE, F, P, Proportions, rest_pose

ABSOLUTE: Final = frozenset(
    ("shoulder_n", "elbow_n", "wrist_n", "shoulder_f", "elbow_f", "wrist_f", "hand_n", "hand_f")
)
"""Channels a key replaces; all others it adds to."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a wrist shall be: a spot of the body (see limbs.ANCHORS) and head lengths away from it."""

    spot: str
    forward: float = 0.0
    up: float = 0.0


@dataclass(frozen=True, slots=True)
class Key:
    """One key pose.

    Attributes:
        at_s: when.
        values: channel -> value; a channel not named keeps its last value, one never named is left alone.
        near, far: where the wrists shall be, instead of arm angles.
        event: what is heard at this moment.
        rest: both arms are given back to what the body does anyway.
    """

    at_s: float
    values: Mapping[str, float] = field(default_factory=dict)
    near: Reach | None = None
    far: Reach | None = None
    event: str = ""
    rest: bool = False


def key(
    at_s: float,
    *,
    near: Reach | None = None,
    far: Reach | None = None,
    event: str = "",
    rest: bool = False,
    **values: float,
) -> Key:
    """Return a key pose; see Key."""
    unknown = set(values) - set(P) - set(F)
    if unknown:
        raise KeyError(f"no such channel: {sorted(unknown)}")
    return Key(at_s, values, near, far, event, rest)


@dataclass(frozen=True, slots=True)
class Sheetlet:
    """Keys solved for one body.

    Attributes:
        times_s: (keys,).
        values: (keys, len(POSE) + len(FACE)).
        arms: (keys, 2) 1 where the action needs the near and far arm.
        events: (key, name).
    """

    times_s: NDArray[np.float64]
    values: NDArray[np.float64]
    arms: NDArray[np.float64]
    events: tuple[tuple[int, str], ...]


WIDTH: Final = len(POSE) + len(FACE)


def _column(channel: str) -> int:
    return P[channel] if channel in P else len(POSE) + F[channel]


def solved(keys: tuple[Key, ...], body: Proportions, amplitude: float) -> Sheetlet:
    """Solve reaches and scale what is added by `amplitude`."""
    values, arms = np.zeros((len(keys), WIDTH)), np.zeros((len(keys), 2))
    base = rest_pose(body).astype(np.float64)
    current: dict[str, float] = {}
    used = [any(_needs(k, side) for k in keys) for side in ("n", "f")]
    for index, k in enumerate(keys):
        current.update({c: v if c in ABSOLUTE or c in F else v * amplitude for c, v in k.values.items()})
        for side, spot in (("n", k.near), ("f", k.far)):
            if spot is not None:
                current.setdefault(f"wrist_{side}", 0.0)
                current[f"shoulder_{side}"], current[f"elbow_{side}"] = _reached(base, current, body, side, spot)
        for channel, value in current.items():
            values[index, _column(channel)] = value
        for number, side in enumerate(("n", "f")):
            arms[index, number] = 0.0 if k.rest or not used[number] else float(_needed_yet(keys, index, side))
    _backfill(values, arms, keys)
    events = tuple((index, k.event) for index, k in enumerate(keys) if k.event)
    return Sheetlet(np.array([k.at_s for k in keys]), values, arms, events)


def _needs(k: Key, side: str) -> bool:
    return (k.near if side == "n" else k.far) is not None or any(c.endswith(f"_{side}") for c in k.values)


def _needed_yet(keys: tuple[Key, ...], index: int, side: str) -> bool:
    return any(_needs(k, side) for k in keys[: index + 1])


def _reached(base: Row, current: Mapping[str, float], body: Proportions, side: str, spot: Reach) -> tuple[float, float]:
    row = base.copy()
    for channel, value in current.items():
        if channel in ("spine", "chest", "neck", "head", "wrist_n", "wrist_f"):
            row[P[channel]] += value
    target = anchor(row, body, spot.spot) + body.head * np.array([spot.forward, spot.up])
    return reach(row, body, side, target)


def _backfill(values: NDArray[np.float64], arms: NDArray[np.float64], keys: tuple[Key, ...]) -> None:
    """Give arms that are at rest in a key the angles of the nearest key that needs them.

    The weight is zero there, so only the way into and out of the pose is meant: the arm rises towards the
    pose from wherever it hangs.
    """
    for number, side in enumerate(("n", "f")):
        needed = np.flatnonzero(arms[:, number] > 0)
        if not len(needed):
            continue
        columns = [_column(f"{part}_{side}") for part in ("shoulder", "elbow", "wrist", "hand")]
        for index in range(len(keys)):
            if arms[index, number] == 0:
                values[index, columns] = values[needed[np.argmin(np.abs(needed - index))], columns]


def key_clock(times_s: NDArray[np.float64], loop: tuple[int, int] | None, frames: int, rate: float, tempo: float,
              out_s: float) -> NDArray[np.float64]:  # fmt: skip
    """Return the key time shown at each frame: through the keys, round the loop or held, and out at the end.

    Args:
        times_s: the keys' times.
        loop: first and last key of what is repeated while time lasts.
        frames: length.
        rate: pictures per second.
        tempo: how much faster than written.
        out_s: key time that is needed after the loop.
    """
    clock = np.arange(frames) / rate * tempo
    if loop is None:
        total = frames / rate * tempo
        if total < times_s[-1]:
            clock *= times_s[-1] / max(total, 1e-6)
            return np.asarray(np.minimum(clock, times_s[-1]))
        # What time is left over is spent in the telling pose, the last before the way back.
        held, spare_s = float(times_s[-2]), total - float(times_s[-1])
        return np.asarray(np.where(clock <= held, clock, np.maximum(held, clock - spare_s)))
    begin, end = float(times_s[loop[0]]), float(times_s[loop[1]])
    period = end - begin
    total = frames / rate * tempo
    rounds = max(1, round((total - begin - out_s) / period))
    stretch = (begin + rounds * period + out_s) / max(total, 1e-6)
    clock *= stretch
    inside = (clock > begin) & (clock < begin + rounds * period)
    clock = np.where(inside, begin + np.mod(clock - begin, period), clock)
    return np.where(clock >= begin + rounds * period, clock - (rounds - 1) * period, clock)


def play(
    score: Score,
    start: int,
    stop: int,
    keys: tuple[Key, ...],
    *,
    loop: tuple[int, int] | None = None,
    tempo: float = 1.0,
    amplitude: float = 1.0,
    stays: bool = False,
    under_way: int = 0,
) -> None:
    """Lay an action's keys over frames start..stop of the score.

    Args:
        score: changed.
        start: first frame.
        stop: past-last frame.
        keys: the action.
        loop: keys repeated while time lasts.
        tempo: speed against the written one.
        amplitude: scales what is added.
        stays: does not come back to rest at the end.
        under_way: how many frames it has gone on when it is first seen.
    """
    frames = stop - start + under_way
    if stop - start <= 1:
        return
    if stays and keys[-1].rest:
        keys = keys[:-1]
        loop = None if loop is None else (loop[0], min(loop[1], len(keys) - 1))
    sheet = solved(keys, score.body, amplitude)
    out_s = 0.0 if loop is None else float(sheet.times_s[-1] - sheet.times_s[loop[1]])
    clock = key_clock(sheet.times_s, loop, frames, score.rate, tempo, out_s)
    index = np.clip(np.searchsorted(sheet.times_s, clock, side="right") - 1, 0, len(keys) - 2)
    length = sheet.times_s[index + 1] - sheet.times_s[index]
    share = ease((clock - sheet.times_s[index]) / length)[:, None]
    values, arms = (track[under_way:] for track in between(sheet, index, share))
    clock = clock[under_way:]
    _lay(score, start, stop, values, arms)
    for number, name in sheet.events:
        at = float(sheet.times_s[number])
        hits = np.flatnonzero((clock[:-1] < at) & (clock[1:] >= at)) + 1
        for hit in hits if at > 0 else [0]:
            score.mark(start + int(hit), name)


def between(
    sheet: Sheetlet, index: NDArray[np.int_], share: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return values and arm weights between key `index` and the next one. Hands change shape at once."""
    values = sheet.values[index] + (sheet.values[index + 1] - sheet.values[index]) * share
    for side in ("hand_n", "hand_f"):
        values[:, P[side]] = np.where(share[:, 0] < 0.5, *(sheet.values[index + i, P[side]] for i in (0, 1)))
    return values, sheet.arms[index] + (sheet.arms[index + 1] - sheet.arms[index]) * share


def _lay(score: Score, start: int, stop: int, values: NDArray[np.float64], arms: NDArray[np.float64]) -> None:
    span = slice(start, stop)
    for channel in POSE:
        column = P[channel]
        if channel in ABSOLUTE:
            weight = arms[:, 0 if channel.endswith("_n") else 1]
            if channel.startswith("hand"):
                weight = np.round(weight)
            score.pose[span, column] += (values[:, column] - score.pose[span, column]) * weight
        elif channel == "y":
            score.pose[span, column] += values[:, column] * score.body.leg
        elif channel == "x":
            step = values[:, column] * score.body.leg
            score.pose[span, column] += step * score.pose[span, P["facing"]]
            score.feet[span, :, 0] -= step[:, None]
        else:
            score.pose[span, column] += values[:, column]
    score.face[span] += values[:, len(POSE) :]
    score.busy[span] = np.maximum(score.busy[span], arms)


def mirrored(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """Return the same action done with the other hand."""

    def other(channel: str) -> str:
        return channel[:-1] + ("f" if channel[-1] == "n" else "n") if channel in ABSOLUTE else channel

    return tuple(replace(k, values={other(c): v for c, v in k.values.items()}, near=k.far, far=k.near) for k in keys)
