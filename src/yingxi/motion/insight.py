"""What hands do before a camera that is near: they stay in the picture, or they are left out of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from yingxi.motion.action import Action
from yingxi.motion.cue import ActingCue
from yingxi.motion.keys import ABSOLUTE, Key, Reach, key, mirrored
from yingxi.motion.poses import UNDER_CHIN
from yingxi.story.terms import Age

R = Reach

WITH_BOTH: Final = frozenset(
    ("carry", "read", "pick_up", "take_down", "lay_down", "bow", "kowtow", "kick", "laugh", "sigh", "think", "shrug",
     "recoil", "rejoice", "rage", "stamp", "shiver", "sing", "spread_arms", "shield", "strike", "swing_down", "throw")
)  # fmt: skip
"""What both arms do while the far hand has hold of a thing: no tool that asks for the near one."""
KEPT_STILL: Final = frozenset({"laugh", "shiver"})
"""Of these, what the near arm alone does, since the far hand would hide its thing before the body."""
BLOWS: Final = frozenset({"strike", "swing_down", "throw"})
"""Of these, what the hand with the thing does, and the other arm goes against it."""
OTHER_HAND: Final = frozenset({"think", "peer", "scratch_head", "hold_brow", "whisper", "salute", "wipe_brow"})
"""What the far hand does when it is empty, and the near one when the far one has hold of a thing."""
EMPTY_HAND: Final = frozenset(
    {"chuckle", "cough", "yawn", "hush", "weep", "wipe_tears", "rub_eyes", "touch_cheek", "hand_on_heart", "akimbo",
     "shout", "cover_mouth", "sneeze", "stroke_beard"}
)  # fmt: skip
"""What the near hand does in any case: no thing is brought to one's own face to laugh behind it."""
MEALS: Final = frozenset({"drink", "eat"})
TO_MOUTH: Final = (0.18, -0.13)
"""How far ahead and above of where the near hand would be the far one brings a thing to the mouth, in heads."""

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
        key(0.9, far=R("eyes", 1.20, -0.02), y=0.0, head=-0.08, gaze_y=0.2),
        key(2.0, far=R("eyes", 1.16, -0.06)), key(2.8, rest=True, head=0.0, gaze_y=0.0)),
    "stretch": (
        key(0.0, rest=True), key(0.4, far=R("chin", 0.75, -0.3), hand_f=1),
        key(1.1, far=R("eyes", 0.70, 0.0), chest=-0.10, spine=-0.05, head=-0.16, lid=0.9, jaw=0.35, squash=0.008),
        key(1.9, far=R("eyes", 0.72, 0.04), chest=-0.11),
        key(2.8, rest=True, chest=0.0, spine=0.0, head=0.0, lid=0.0, jaw=0.0, squash=0.0)),
}  # fmt: skip
"""Actions of one hand, as they are done before a near camera."""

AT_CHILDS_CHIN: Final = R("chin", 0.10, -0.20)
"""Where a child props its chin: lower down its arm would be too short to bend so far."""
HIGH: Final = frozenset({"wave", "hold_up", "stretch"})
"""Of these, what would leave a frame at half length by its top."""
AT_THE_HEAD: Final = frozenset({"mouth", "chin", "eyes", "brow", "ear", "crown"})
"""Anchors that every shot of a face has in it."""


def holding_hand(cue: ActingCue, actions: Sequence[Action]) -> str:
    """Return the hand that has hold of a thing, "n" or "f".

    Seen from three quarters the far one is clear of the body. The near one has it where the other hand works along,
    where it comes from another's hand or goes there, and at the ear, of which only the near one is seen.
    """
    if cue.partner or cue.answers:
        return "n"
    return "n" if any(_needs_near(action) for action in actions) else "f"


def _needs_near(action: Action) -> bool:
    at_the_ear = any(one.near is not None and one.near.spot == "ear" for one in action.keys)
    # A pipe points to the mouth from the near side.
    return at_the_ear or action.name == "smoke" or (action.name not in WITH_BOTH and _uses(action, "nf"))


def _uses(action: Action, sides: str) -> bool:
    """Whether an action moves the arm of every side named."""

    def moves(one: Key, side: str) -> bool:
        return (one.near if side == "n" else one.far) is not None or f"shoulder_{side}" in one.values

    return all(any(moves(one, side) for one in action.keys) for side in sides)


def keys_in_sight(action: Action, cue: ActingCue, hand: str = "") -> tuple[Key, ...]:
    """Return an action's keys as the camera wants them of one whose hands meet nobody's.

    Args:
        action: what is done.
        cue: who does it.
        hand: the one that has hold of something; "" = none has.
    """
    if cue.partner or cue.answers:
        return action.keys
    if cue.holds:
        return _with_thing(action, cue, hand)
    if action.name in IN_SIGHT and (cue.tight or (cue.near and action.name in HIGH)):
        return IN_SIGHT[action.name]
    keys = mirrored(action.keys) if action.name in FAR_ARM else action.keys
    if cue.age is Age.CHILD:
        keys = tuple(replace(one, far=AT_CHILDS_CHIN) if one.far == UNDER_CHIN else one for one in keys)
    return without_low_hands(keys) if cue.tight else keys


def _with_thing(action: Action, cue: ActingCue, hand: str) -> tuple[Key, ...]:
    """Return the keys of one who holds something: what one hand does, the far hand with the thing does."""
    if hand == "f" and action.name in BLOWS | OTHER_HAND:
        return mirrored(action.keys)
    if action.name in EMPTY_HAND:
        return action.keys
    if hand == "f" and action.name in KEPT_STILL:
        return tuple(replace(one, far=None) for one in action.keys)
    if hand != "f" or not _uses(action, "n") or _uses(action, "f"):
        return action.keys
    if action.name in ("hold_up", "hold_high") and (cue.near or cue.tight or action.name == "hold_up"):
        return IN_SIGHT["hold_up"]
    keys = mirrored(action.keys)
    return tuple(replace(one, far=_off_the_face(one.far)) for one in keys) if action.name in MEALS else keys


def _off_the_face(spot: Reach | None) -> Reach | None:
    if spot is None or spot.spot != "mouth":
        return spot
    return replace(spot, forward=spot.forward + TO_MOUTH[0], up=spot.up + TO_MOUTH[1])


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
