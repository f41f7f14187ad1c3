"""Holds: a body that only breathes keeps its pose until the change would show, as a puppeteer would leave it.

Each group of channels (each arm, head, look) is held by itself, so that one who gestures need not be cut anew from
head to foot; where the trunk goes, all go. What is shown at a frame depends on the performance alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.story.plan import Actor
from yingxi.story.pose import FACE, F, J, P, joints

_SIDES: Final = ("n", "f")
_ARM: Final = {side: [P[f"{name}_{side}"] for name in ("shoulder", "elbow", "wrist", "hand")] for side in _SIDES}
_HEAD: Final = [P["neck"], P["head"], P["head_yaw"]]
_REST: Final = [column for column in P.values() if column not in (*_ARM["n"], *_ARM["f"], *_HEAD)]
_ARM_JOINTS: Final = {side: [J[f"{name}_{side}"] for name in ("elbow", "wrist", "fingers")] for side in _SIDES}
_PAIRED: Final = [f"{name}_{side}" for name in ("shoulder", "ankle", "toe") for side in _SIDES]
_TRUNK_JOINTS: Final = [J[name] for name in ("pelvis", "chest", "neck", *_PAIRED)]
_KNEES: Final = [J["knee_n"], J["knee_f"]]
_KNEE_WEIGHT: Final = 0.4
"""How much a knee's way counts: weight shifts bend it under the cloth all the time."""
_LOOK: Final = [F[name] for name in FACE if name not in ("jaw", "wide", "press", "teeth", "smile")]
_YAW_REACH: Final = 0.5
"""How far a turn of the head by one radian moves the features, in head heights."""

_LEAST_LOOK: Final = 0.06
"""The least change of a channel of the eyes and brows that is shown."""

_EAGER: Final = 2.2
"""How many times larger a change must be to be shown at the very next step: what drifts goes on fours."""


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
    pose, face = exact.copy(), np.array(actor.performance.face, dtype=np.float32)
    signs = _signs(exact, joints(exact, actor.body), actor.body.head)
    shown = {name: 0 for name in signs}
    look = 0
    for frame in range(0, len(exact), step):
        scale = scale_at(frame)
        least_m = _least_px(scale / unit) * unit / scale
        due = [name for name, sign in signs.items() if _shows(sign, shown[name], frame, least_m, step)]
        shown.update(dict.fromkeys(shown if "trunk" in due else due, frame))
        pose[frame, _REST] = exact[shown["trunk"], _REST]
        pose[frame, _HEAD] = exact[shown["head"], _HEAD]
        for side in _SIDES:
            pose[frame, _ARM[side]] = exact[shown[side], _ARM[side]]
        if shown["trunk"] != frame:
            pose[frame + 1 : frame + step] = pose[frame]
        if frame < len(face):
            exact_look = np.asarray(actor.performance.face)[:, _LOOK]
            look = frame if _shows(exact_look, look, frame, _LEAST_LOOK, step) else look
            face[frame : frame + step, _LOOK] = exact_look[look]
    return replace(actor, performance=replace(actor.performance, pose=pose, face=face))


def _shows(sign: NDArray[np.float32], shown: int, frame: int, least: float, step: int) -> bool:
    """Whether a group has moved enough since the frame it shows."""
    change = float(np.abs(sign[frame] - sign[shown]).max())
    return change > (least * _EAGER if frame - shown <= step else least)


def _least_px(scale: float) -> float:
    """Return the least step that is shown, pixels of a frame of 1080 lines: it grows as the camera comes close."""
    return float(1.2 * min(max((scale / 400.0) ** 0.4, 0.6), 1.9))


def _signs(pose: NDArray[np.float32], spots: NDArray[np.float32], head_m: float) -> dict[str, NDArray[np.float32]]:
    """Return what tells of each group that it moved: (frames, n), metres."""
    frames = len(pose)
    other = pose[:, [P["z"], P["facing"]]] * np.float32(5.0)
    knees = spots[:, _KNEES] * np.float32(_KNEE_WEIGHT)
    stand = (spots[:, _TRUNK_JOINTS].reshape(frames, -1), knees.reshape(frames, -1), other)
    signs = {"trunk": np.concatenate(stand, axis=1)}
    turns = pose[:, [P["head"], P["head_yaw"]]] * np.float32(_YAW_REACH * head_m)
    crown = (spots[:, J["crown"]] - spots[:, J["neck"]]).reshape(frames, -1)
    signs["head"] = np.concatenate([crown, turns], axis=1)
    for side in _SIDES:
        arm = spots[:, _ARM_JOINTS[side]] - spots[:, J[f"shoulder_{side}"]][:, None]
        signs[side] = np.concatenate([arm.reshape(frames, -1), pose[:, [P[f"hand_{side}"]]]], axis=1)
    return signs
