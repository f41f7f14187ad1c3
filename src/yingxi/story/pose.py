"""The puppet's skeleton: pose channels, proportions, and where the joints are.

A pose is one row of POSE channels. All angles are radians in the picture plane, for a puppet that faces
right (+x); facing mirrors them. A limb at 0 hangs straight down; positive swings it forward (towards +x).
An elbow's positive bends the forearm forward, a knee's positive bends the shin backward, an ankle's
positive lifts the toes. "n" is the limb nearer to the camera, "f" the farther one.

The same rows drive animals: shoulder and elbow are the forelegs (or wings), hip and knee the hind legs.
"""

from __future__ import annotations

from typing import Annotated, Final

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from yingxi.story.document import Noun
from yingxi.story.terms import Age

POSE: Final = (
    "x",  # metres, in the set
    "y",  # pelvis height above the ground, metres
    "z",  # metres behind the main plane
    "facing",  # 1 right, -1 left; between them the paper turns
    "roll",  # whole body about the pelvis, positive = falls forward
    "squash",  # 1 = as built; <1 flatter, >1 taller
    "spine",  # lean of the trunk, positive forward
    "chest",  # added bend of the upper trunk
    "neck",
    "head",  # nod: positive looks down
    "head_yaw",  # 0 as the body (three quarters); positive towards the camera, negative away
    "shoulder_n",
    "elbow_n",
    "wrist_n",
    "shoulder_f",
    "elbow_f",
    "wrist_f",
    "hip_n",
    "knee_n",
    "ankle_n",
    "hip_f",
    "knee_f",
    "ankle_f",
    "hand_n",  # 0 relaxed, 1 fist, 2 pointing, 3 open palm, 4 in a pocket, 5 behind the back, 6 under the other arm
    "hand_f",
    "tail",
)
"""Column names of a pose row."""

FACE: Final = (
    "blink",  # 0 open .. 1 shut
    "lid",  # 0 wide .. 1 drooping
    "gaze_x",  # -1 back .. 1 forward (facing direction)
    "gaze_y",  # -1 down .. 1 up
    "brow_raise",  # -1 .. 1
    "brow_knit",  # 0 .. 1, anger: inner ends down
    "brow_sad",  # 0 .. 1, inner ends up
    "jaw",  # 0 shut .. 1 wide open
    "wide",  # -1 rounded .. 1 spread
    "press",  # 0 .. 1 lips pressed together
    "teeth",  # 0 .. 1 teeth show
    "smile",  # -1 corners down .. 1 up
    "tears",  # 0 .. 1
    "blush",  # 0 .. 1
    "skew",  # -1 .. 1: the near or the far brow and corner of the mouth is the higher one
)
"""Column names of a face row."""

P: Final = {name: column for column, name in enumerate(POSE)}
F: Final = {name: column for column, name in enumerate(FACE)}

JOINTS: Final = (
    "pelvis",
    "chest",
    "neck",
    "head",
    "crown",
    "shoulder_n",
    "elbow_n",
    "wrist_n",
    "fingers_n",
    "shoulder_f",
    "elbow_f",
    "wrist_f",
    "fingers_f",
    "hip_n",
    "knee_n",
    "ankle_n",
    "toe_n",
    "hip_f",
    "knee_f",
    "ankle_f",
    "toe_f",
)
"""Row names of joint positions. "head" is the base of the skull, "crown" its top."""

J: Final = {name: row for row, name in enumerate(JOINTS)}

PoseTrack = NDArray[np.float32]
"""(frames, len(POSE))."""
FaceTrack = NDArray[np.float32]
"""(frames, len(FACE))."""
JointTrack = NDArray[np.float32]
"""(frames, len(JOINTS), 2): x and y, metres in the set."""


class Proportions(Noun):
    """Lengths of a human body's parts, metres.

    The picture-book figure is not anatomy: heads are large (adult 1 : 5, child 1 : 3.9) so that faces
    read in a wide shot, the trunk is short and the legs are long, so that gowns fall in one sweep.

    Attributes:
        shoulders_up: how far the shoulders are above the chest joint, in torso lengths.
        shoulder_rise: how far a raised arm lifts its shoulder, metres.
    """

    height: Annotated[float, Field(gt=0)]
    head: float
    neck: float
    torso: float
    upper_arm: float
    forearm: float
    hand: float
    thigh: float
    shin: float
    foot: float
    shoulder_half: float
    hip_half: float
    shoulders_up: float = 0.40
    shoulder_rise: float = 0.0

    @property
    def leg(self) -> float:
        """Pelvis height of one who stands straight."""
        return self.thigh + self.shin + 0.25 * self.foot


HEADS_TALL: Final[dict[Age, float]] = {Age.CHILD: 3.85, Age.YOUTH: 4.8, Age.ADULT: 5.0, Age.OLD: 4.8}
"""Body height in heads, per age."""


def proportions(height_m: float, age: Age, build: float) -> Proportions:
    """Return the body's measures.

    Args:
        height_m: from sole to crown, metres.
        age: how large the head is against the body.
        build: 0 thin .. 1 stout.
    """
    head = height_m / HEADS_TALL[age]
    body = height_m - head
    foot = 0.14 * body
    # A child's legs are short for its trunk.
    neck, torso = (0.045 * body, 0.43 * body) if age is Age.CHILD else (0.055 * body, 0.37 * body)
    leg = body - neck - torso
    return Proportions(
        height=height_m,
        head=head,
        neck=neck,
        torso=torso,
        upper_arm=0.195 * body,
        forearm=0.18 * body,
        hand=0.075 * body,
        thigh=(leg - 0.25 * foot) * 0.5,
        shin=(leg - 0.25 * foot) * 0.5,
        foot=foot,
        shoulder_half=(0.140 + 0.035 * build) * body,
        hip_half=(0.055 + 0.03 * build) * body,
        # Below the neck, so that they slope.
        shoulders_up=0.335,
        shoulder_rise=0.04 * body,
    )


def rest_pose(body: Proportions) -> NDArray[np.float32]:
    """Return one pose row of a person who stands at ease, facing right, at x = 0."""
    row = np.zeros(len(POSE), dtype=np.float32)
    row[P["y"]] = body.leg
    row[P["facing"]] = 1.0
    row[P["squash"]] = 1.0
    row[P["shoulder_n"]], row[P["elbow_n"]] = -0.10, 0.42
    row[P["shoulder_f"]], row[P["elbow_f"]] = -0.16, 0.62
    return row


def joints(pose: PoseTrack, body: Proportions) -> JointTrack:
    """Return where every joint is (forward kinematics).

    Args:
        pose: (frames, len(POSE)).
        body: the person's measures.

    Returns:
        (frames, len(JOINTS), 2), metres in the set: x right, y up.
    """
    pose = np.atleast_2d(np.asarray(pose, dtype=np.float32))
    frames = pose.shape[0]
    out = np.zeros((frames, len(JOINTS), 2), dtype=np.float32)
    col = {name: pose[:, i] for name, i in P.items()}

    def along(angle: NDArray[np.float32], length: float) -> NDArray[np.float32]:
        """Return the vector of a limb that hangs at `angle`: 0 is down, positive forward."""
        return np.stack([np.sin(angle) * length, -np.cos(angle) * length], axis=-1).astype(np.float32)

    def up(angle: NDArray[np.float32], length: float) -> NDArray[np.float32]:
        """Return the vector of a part that stands upright and leans forward by `angle`."""
        return np.stack([np.sin(angle) * length, np.cos(angle) * length], axis=-1).astype(np.float32)

    trunk = col["spine"]
    upper = trunk + col["chest"]
    pelvis = np.zeros((frames, 2), dtype=np.float32)
    chest = pelvis + up(trunk, body.torso * 0.5)
    neck = chest + up(upper, body.torso * 0.5)
    skull = neck + up(upper + col["neck"], body.neck)
    crown = skull + up(upper + col["neck"] + col["head"], body.head)
    out[:, J["pelvis"]], out[:, J["chest"]], out[:, J["neck"]] = pelvis, chest, neck
    out[:, J["head"]], out[:, J["crown"]] = skull, crown
    for side, sign in (("n", -1.0), ("f", 1.0)):
        across = np.stack([np.cos(upper), -np.sin(upper)], axis=-1).astype(np.float32)
        swing = col[f"shoulder_{side}"] - upper
        shoulder = (
            chest + up(upper, body.torso * body.shoulders_up) + across * np.float32(sign * body.shoulder_half * 0.58)
        )
        shoulder += up(upper, body.shoulder_rise) * _lifted(col[f"shoulder_{side}"])[:, None]
        elbow = shoulder + along(swing, body.upper_arm)
        bend = swing + col[f"elbow_{side}"]
        wrist = elbow + along(bend, body.forearm)
        fingers = wrist + along(bend + col[f"wrist_{side}"], body.hand)
        hip = pelvis + np.array([sign * body.hip_half * 0.5, 0.0], dtype=np.float32)
        thigh = col[f"hip_{side}"]
        knee = hip + along(thigh, body.thigh)
        shin = thigh - col[f"knee_{side}"]
        ankle = knee + along(shin, body.shin)
        toe = ankle + along(shin + np.float32(np.pi / 2) + col[f"ankle_{side}"], body.foot)
        for name, point in (
            ("shoulder", shoulder), ("elbow", elbow), ("wrist", wrist), ("fingers", fingers),
            ("hip", hip), ("knee", knee), ("ankle", ankle), ("toe", toe),
        ):  # fmt: skip
            out[:, J[f"{name}_{side}"]] = point
    return _placed(out, col)


def _lifted(swing: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how far an arm's swing lifts its shoulder: 0 up to the level, 1 overhead."""
    share = np.clip((swing - 0.9) / 1.7, 0.0, 1.0)
    return np.asarray(share * share * (3.0 - 2.0 * share), dtype=np.float32)


def _placed(local: JointTrack, col: dict[str, NDArray[np.float32]]) -> JointTrack:
    """Roll, squash, mirror and move joints from the pelvis's frame into the set."""
    cos, sin = np.cos(col["roll"])[:, None], np.sin(col["roll"])[:, None]
    x, y = local[:, :, 0], local[:, :, 1] * col["squash"][:, None]
    turned = np.stack([x * cos + y * sin, -x * sin + y * cos], axis=-1)
    turned[:, :, 0] = turned[:, :, 0] * col["facing"][:, None] + col["x"][:, None]
    turned[:, :, 1] = turned[:, :, 1] + col["y"][:, None]
    return turned.astype(np.float32)
