"""The lens: where a point of the set lands in the frame, for every engine that heeds the plan's camera.

A pinhole that shifts and never turns: a point at depth d appears at scale
`frame_height_px / view * z / (z + d)` around the frame's middle (see story.plan.CAMERA).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import numpy as np

from yingxi.story.plan import CameraTrack, ShotPlan

NEAREST_M: Final = 0.35
"""What stands closer to the lens than this is not drawn."""

REST: Final = 0.012
"""A camera that strays by less than this share of the frame's height rests: it is held still."""


@dataclass(frozen=True, slots=True)
class Placement:
    """How one depth is laid into the frame.

    Attributes:
        scale: pixels per metre.
        x_m, y_m: the point that appears in the frame's middle.
        middle_x, middle_y: the frame's middle, pixels.
        roll: how far the camera is turned, radians: the picture turns the other way.
    """

    scale: float
    x_m: float
    y_m: float
    middle_x: float
    middle_y: float
    roll: float = 0.0

    def point(self, x_m: float, y_m: float) -> tuple[float, float]:
        """Return where a point of this depth appears, pixels (y down)."""
        right, down = (x_m - self.x_m) * self.scale, (self.y_m - y_m) * self.scale
        cos, sin = math.cos(self.roll), math.sin(self.roll)
        return self.middle_x + right * cos + down * sin, self.middle_y - right * sin + down * cos

    def metres(self, x_px: float, y_px: float) -> tuple[float, float]:
        """Return which point of this depth appears at a pixel."""
        u, v = x_px - self.middle_x, y_px - self.middle_y
        cos, sin = math.cos(self.roll), math.sin(self.roll)
        right, down = u * cos - v * sin, u * sin + v * cos
        return self.x_m + right / self.scale, self.y_m - down / self.scale


@dataclass(frozen=True, slots=True)
class Camera:
    """A shot's camera, frame by frame.

    Attributes:
        track: (frames, 5), columns as story.plan.CAMERA.
        width_px, height_px: the frame.
    """

    track: CameraTrack
    width_px: int
    height_px: int

    @classmethod
    def of(cls, plan: ShotPlan) -> Camera:
        """Return the plan's camera.

        A track that is too short holds its last row. One that hardly strays is held at its first: a frame that
        creeps by a fraction of a pixel only softens the paper's grain. The roll is that of the first frame.
        """
        rows = np.array(plan.camera, dtype=np.float32).reshape(-1, 5)
        if len(rows) < plan.frames:
            rows = np.concatenate([rows, np.repeat(rows[-1:], plan.frames - len(rows), axis=0)])
        rows = rows[: plan.frames]
        if _strays(rows) < REST:
            rows = np.repeat(rows[:1], plan.frames, axis=0)
        rows[:, 4] = rows[0, 4]
        return cls(rows, plan.width_px, plan.height_px)

    def sees(self, frame: int, depth_m: float) -> bool:
        """Whether a depth lies in front of the lens."""
        return float(self.track[frame, 2]) + depth_m > NEAREST_M

    def place(self, frame: float, depth_m: float) -> Placement:
        """Return how a depth is laid into a frame; between two frames, halfway."""
        low = int(frame)
        row = self.track[low]
        if frame != low:
            row = row + (self.track[min(low + 1, len(self.track) - 1)] - row) * (frame - low)
        x, y, z, view, roll = (float(value) for value in row)
        away = max(NEAREST_M, z + depth_m)
        scale = self.height_px / max(view, 1e-3) * max(z, NEAREST_M) / away
        return Placement(scale, x, y, self.width_px / 2, self.height_px / 2, roll)

    @property
    def still(self) -> bool:
        """Whether the camera never moves."""
        return bool(np.ptp(self.track, axis=0).max() < 1e-6)

    @property
    def slides(self) -> bool:
        """Whether it moves, if at all, only across and up or down: every depth keeps its size."""
        return bool(np.ptp(self.track[:, 2:4], axis=0).max() < 1e-6)

    def reach(self, origin: int, depth_m: float) -> tuple[float, float, float, float]:
        """Return what the shot ever shows of a depth, in pixels of frame `origin`: left, top, right, bottom."""
        first = self.place(origin, depth_m)
        spots = []
        for frame in self.keyframes():
            place = self.place(frame, depth_m)
            for x in (0.0, float(self.width_px)):
                for y in (0.0, float(self.height_px)):
                    spots.append(first.point(*place.metres(x, y)))
        box = np.array(spots)
        (left, top), (right, bottom) = box.min(axis=0), box.max(axis=0)
        return float(left), float(top), float(right), float(bottom)

    def tightest(self) -> int:
        """Return the frame that shows the main plane largest."""
        return int(np.argmin(self.track[:, 3]))

    def keyframes(self) -> list[int]:
        """Return frames that together show all the camera sees: every sixth, and the last."""
        count = len(self.track)
        return [0] if self.still else sorted({*range(0, count, 6), count - 1})


def _strays(rows: CameraTrack) -> float:
    """Return how far a camera strays at most, in shares of the frame's height (change of size at a corner)."""
    view = float(rows[:, 3].min())
    shift = np.ptp(rows[:, :2], axis=0) / max(view, 1e-3)
    size = np.ptp(np.log(np.maximum(rows[:, 2:4], 1e-3)), axis=0)
    return float(max(shift.max(), size.max(), np.ptp(rows[:, 4])))
