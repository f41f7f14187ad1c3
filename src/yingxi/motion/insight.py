"""What hands do before a camera that is near: they stay in the picture, or they are left out of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.cue import ActingCue
from yingxi.motion.keys import ABSOLUTE, Key, Reach, key, mirrored

R = Reach

FAR_ARM: Final = frozenset({"beckon", "hold_up", "give", "knock", "open_door", "reach_out", "gives_hand"})
"""What an empty hand does that may be either: the far arm does it, where the near one would lie across the chest."""

IN_SIGHT: Final[dict[str, tuple[Key, ...]]] = {
    # The far hand beside the face, the elbow down and close. As many keys as the action has, for its loop.
    "wave": (
        key(0.0, rest=True), key(0.5, far=R("mouth", 0.86, 0.0), wrist_f=-0.25, hand_f=3, smile=0.2, head=-0.05),
        key(0.77, far=R("mouth", 0.74, 0.04), wrist_f=0.3), key(1.04, far=R("mouth", 0.86, 0.0), wrist_f=-0.25),
        key(1.65, rest=True, smile=0.0, head=0.0)),
    "beckon": (
        key(0.0, rest=True), key(0.4, far=R("mouth", 0.95, -0.15), wrist_f=-0.3, hand_f=3, spine=0.05),
        key(0.65, far=R("mouth", 0.80, -0.10), wrist_f=0.5), key(0.95, far=R("mouth", 0.95, -0.15), wrist_f=-0.3),
        key(1.5, rest=True, spine=0.0)),
    "point": (
        key(0.0, rest=True), key(0.22, far=R("mouth", 0.75, -0.45), hand_f=2, spine=-0.03),
        key(0.55, far=R("mouth", 1.20, -0.22), wrist_f=-0.75, hand_f=2, spine=0.05, neck=0.03, gaze_x=0.35),
        key(0.75, far=R("mouth", 1.12, -0.25)), key(1.9, far=R("mouth", 1.10, -0.26)),
        key(2.6, rest=True, spine=0.0, neck=0.0, gaze_x=0.0)),
    "hold_up": (
        key(0.0, rest=True), key(0.35, far=R("chin", 0.75, -0.4), hand_f=1, y=-0.02),
        key(0.9, far=R("eyes", 0.90, -0.05), y=0.0, head=-0.08, gaze_y=0.2),
        key(2.0, far=R("eyes", 0.88, -0.08)), key(2.8, rest=True, head=0.0, gaze_y=0.0)),
    "stretch": (
        key(0.0, rest=True), key(0.4, far=R("chin", 0.75, -0.3), hand_f=1),
        key(1.1, far=R("eyes", 0.70, 0.0), chest=-0.10, spine=-0.05, head=-0.16, lid=0.9, jaw=0.35, squash=0.008),
        key(1.9, far=R("eyes", 0.72, 0.04), chest=-0.11),
        key(2.8, rest=True, chest=0.0, spine=0.0, head=0.0, lid=0.0, jaw=0.0, squash=0.0)),
}  # fmt: skip
"""Actions of one hand, as they are done before a near camera."""

HIGH: Final = frozenset({"wave", "hold_up", "stretch"})
"""Of these, what would leave a frame at half length by its top."""
AT_THE_HEAD: Final = frozenset({"mouth", "chin", "eyes", "brow", "ear", "crown"})
"""Anchors that every shot of a face has in it."""


def keys_in_sight(action: Action, cue: ActingCue) -> tuple[Key, ...]:
    """Return an action's keys as the camera wants them of one whose hands meet nobody's."""
    if cue.partner or cue.answers or cue.holds:
        return action.keys
    if action.name in IN_SIGHT and (cue.tight or (cue.near and action.name in HIGH)):
        return IN_SIGHT[action.name]
    keys = mirrored(action.keys) if action.name in FAR_ARM else action.keys
    return without_low_hands(keys) if cue.tight else keys


def without_low_hands(keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """Return keys in which only an arm acts whose hand comes to the head: the others would be cut by the frame."""
    raised = {
        "n": any(one.near is not None and one.near.spot in AT_THE_HEAD for one in keys),
        "f": any(one.far is not None and one.far.spot in AT_THE_HEAD for one in keys),
    }
    return tuple(
        replace(
            one,
            near=one.near if raised["n"] else None,
            far=one.far if raised["f"] else None,
            values={name: value for name, value in one.values.items() if name not in ABSOLUTE or raised[name[-1]]},
        )
        for one in keys
    )
