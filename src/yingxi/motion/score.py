"""The score: the sheets a performance is written on, before legs are solved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from yingxi.story.pose import FACE, POSE, F, P, Proportions

Row = NDArray[np.float64]
"""(len(POSE),) one pose."""
Sheet = NDArray[np.float64]
"""(frames, len(POSE)) or (frames, len(FACE))."""
Feet = NDArray[np.float64]
"""(..., 2, 3): near and far foot; metres ahead of the pelvis (in facing direction), ankle height, pitch.

Pitch is the sole's angle against the ground, positive with lifted toes.
"""

TRUNK: Final = tuple(P[name] for name in ("spine", "chest", "neck", "head", "head_yaw"))
ARMS: Final = tuple(
    P[name] for name in ("shoulder_n", "elbow_n", "wrist_n", "shoulder_f", "elbow_f", "wrist_f", "hand_n", "hand_f")
)


@dataclass(slots=True)
class Stance:
    """Where a body is between two moves.

    Attributes:
        x_m: pelvis.
        facing: 1 or -1.
        row: the pose.
        feet: (2, 3).
        posture: name of the posture it rests in.
    """

    x_m: float
    facing: float
    row: Row
    feet: Feet
    posture: str


@dataclass(slots=True)
class Score:
    """Everything written so far.

    Attributes:
        pose: (frames, len(POSE)); leg angles are filled last.
        face: (frames, len(FACE)).
        feet: (frames, 2, 3).
        busy: (frames, 2): how much each arm is needed by an action, 0..1; talking uses what is left.
        told: (frames, 2): how much each arm is led by a telling pose, 0..1.
        joined: (frames,) how far the hands are at rest in each other, 0..1.
        events: (frame, name).
        floor_m: height of what an animal stands on: the ground, a table.
        over: (frames,) how much the near arm lies over another body, 0..1.
        is_human: whether it is a person's.
    """

    body: Proportions
    rate: float
    pose: Sheet
    face: Sheet
    feet: Feet
    busy: NDArray[np.float64]
    told: NDArray[np.float64]
    joined: NDArray[np.float64]
    events: list[tuple[int, str]] = field(default_factory=list)
    floor_m: float = 0.0
    over: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    is_human: bool = True

    @classmethod
    def blank(cls, body: Proportions, rate: float, frames: int, *, human: bool = True) -> Score:
        """Return an empty score."""
        pose, face = np.zeros((frames, len(POSE))), np.zeros((frames, len(FACE)))
        pose[:, P["squash"]] = 1.0
        return cls(
            body, rate, pose, face, np.zeros((frames, 2, 3)), np.zeros((frames, 2)), np.zeros((frames, 2)),
            np.zeros(frames), over=np.zeros(frames), is_human=human,
        )  # fmt: skip

    @property
    def frames(self) -> int:
        """Length."""
        return int(self.pose.shape[0])

    def mark(self, frame: float, name: str) -> None:
        """Note an event if it lies inside the shot."""
        if 0 <= round(frame) < self.frames:
            self.events.append((round(frame), name))

    def column(self, name: str) -> NDArray[np.float64]:
        """Return a writable view of one channel of pose or face."""
        return self.pose[:, P[name]] if name in P else self.face[:, F[name]]


def ease(share: NDArray[np.floating[Any]] | float) -> NDArray[np.float64]:
    """Return the minimum-jerk course from 0 to 1 (Flash & Hogan 1985)."""
    s = np.clip(share, 0.0, 1.0)
    return np.asarray(s * s * s * (10.0 - 15.0 * s + 6.0 * s * s))


def ease_speed(share: NDArray[np.floating[Any]] | float) -> NDArray[np.float64]:
    """Return the bell-shaped course 0 -> 1 -> 0 whose middle is 1: a bump with smooth ends."""
    s = np.clip(share, 0.0, 1.0)
    return np.asarray(16.0 * s * s * (1.0 - s) * (1.0 - s))
