"""Holds: a body that only breathes keeps its pose until the change would show, as a puppeteer would leave it.

Each group of channels (trunk with legs, each arm, head) is held by itself, so that one who gestures need not be
cut anew from head to foot. What is shown at a frame depends on the performance alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.story.plan import Actor
from yingxi.story.pose import J, P, joints

_SIDES: Final = ("n", "f")
_ARM: Final = {side: [P[f"{name}_{side}"] for name in ("shoulder", "elbow", "wrist", "hand")] for side in _SIDES}
_HEAD: Final = [P["neck"], P["head"], P["head_yaw"]]
_REST: Final = [column for column in P.values() if column not in (*_ARM["n"], *_ARM["f"], *_HEAD)]
_ARM_JOINTS: Final = {side: [J[f"{name}_{side}"] for name in ("elbow", "wrist", "fingers")] for side in _SIDES}
_PAIRED: Final = [f"{name}_{side}" for name in ("shoulder", "knee", "ankle", "toe") for side in _SIDES]
_TRUNK_JOINTS: Final = [J[name] for name in ("pelvis", "chest", "neck", *_PAIRED)]
_YAW_REACH: Final = 0.5
"""How far a turn of the head by one radian moves the features, in head heights."""


def held(actor: Actor, scale_at: Callable[[int], float], unit: float, step: int) -> Actor:
    """Return an actor whose still parts hold their pose.

    Args:
        actor: a human; others are returned as they are.
        scale_at: pixels per metre at a frame.
        unit: pixels of the frame in one of a frame of 1080 lines.
        step: for how many frames a pose is shown.
    """
    if actor.species != "human":
        return actor
    exact = np.asarray(actor.performance.pose, dtype=np.float32)
    pose = exact.copy()
    spots = joints(exact, actor.body)
    signs = _signs(exact, spots, actor.body.head)
    shown = {name: 0 for name in signs}
    for frame in range(0, len(exact), step):
        scale = scale_at(frame)
        least_m = _least_px(scale / unit) * unit / scale
        for name, sign in signs.items():
            if float(np.abs(sign[frame] - sign[shown[name]]).max()) > least_m:
                shown[name] = frame
        pose[frame, _REST] = exact[shown["trunk"], _REST]
        pose[frame, _HEAD] = exact[shown["head"], _HEAD]
        for side in _SIDES:
            pose[frame, _ARM[side]] = exact[shown[side], _ARM[side]]
        if shown["trunk"] != frame:
            pose[frame + 1 : frame + step] = pose[frame]
    return replace(actor, performance=replace(actor.performance, pose=pose))


def _least_px(scale: float) -> float:
    """Return the least step that is shown, pixels of a frame of 1080 lines: it grows as the camera comes close."""
    return float(1.2 * min(max((scale / 400.0) ** 0.4, 0.6), 1.9))


def _signs(pose: NDArray[np.float32], spots: NDArray[np.float32], head_m: float) -> dict[str, NDArray[np.float32]]:
    """Return what tells of each group that it moved: (frames, n), metres."""
    frames = len(pose)
    other = pose[:, [P["z"], P["facing"]]] * np.float32(5.0)
    signs = {"trunk": np.concatenate([spots[:, _TRUNK_JOINTS].reshape(frames, -1), other], axis=1)}
    turns = pose[:, [P["head"], P["head_yaw"]]] * np.float32(_YAW_REACH * head_m)
    crown = (spots[:, J["crown"]] - spots[:, J["neck"]]).reshape(frames, -1)
    signs["head"] = np.concatenate([crown, turns], axis=1)
    for side in _SIDES:
        arm = spots[:, _ARM_JOINTS[side]] - spots[:, J[f"shoulder_{side}"]][:, None]
        signs[side] = np.concatenate([arm.reshape(frames, -1), pose[:, [P[f"hand_{side}"]]]], axis=1)
    return signs
