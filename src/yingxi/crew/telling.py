"""The frame that stands for a shot: where its deed is seen best."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.pose import F, J, P, joints, rest_pose
from yingxi.story.things import SPECIES

USUAL: Final = 0.55
"""Past the middle: what happens is seen, and has not ended."""
FROM_SHARE, TO_SHARE = 0.22, 0.92
_STEPS: Final = 25
_HANDS: Final = ("wrist_n", "wrist_f", "crown")
_STRIDE: Final = 0.6
"""What a stride as long as a leg is worth: who walks or runs is seen with the feet apart."""
_FALLS_OFF: Final = 0.5
"""What a frame at the shot's end loses against one at the usual moment."""
_HALF_WAY: Final = 1.2
"""What a body that goes up or down loses, at a leg a second."""
_RATE: Final = 24.0
"""Frames a second, near enough to tell a body that sinks from one that rests."""
_ASLEEP: Final = 0.6
"""Eyes that are shut for a larger share of the shot are meant to be."""
_SHUT: Final = 1.5
"""What shut eyes cost: a still cannot tell a blink, or a sigh, from sleep."""
_HELD: Final = 0.5
"""What a thing in the hand is worth."""

Curve = NDArray[np.float64]


def telling_frame(plan: ShotPlan, not_before: int = 0) -> int:
    """Return the frame at which a still shows what the shot is about.

    Args:
        plan: the joined shot.
        not_before: frames that still belong to the shot before.

    Returns:
        Where hands lie on somebody or the subject's body is farthest from rest, feet apart, eyes open, as near to
        the usual moment as that allows.
    """
    last = plan.frames - 1
    usual = min(last, max(not_before, int(plan.frames * USUAL)))
    if not plan.actors or plan.card or plan.picture:
        return usual
    frames = np.unique(np.linspace(FROM_SHARE * last, TO_SHARE * last, _STEPS).astype(int))
    frames = frames[frames >= not_before]
    if not len(frames):
        return usual
    worth = -_FALLS_OFF * np.abs(frames / max(last, 1) - USUAL)
    for actor in plan.actors:
        share = 1.0 if actor.character == plan.shot.subject else 0.5
        worth += share * _deed(actor, frames) + _HELD * _in_hand(actor, frames)
    for actor in plan.actors:
        worth += _touch(actor, frames) - _shut(actor, frames) / len(plan.actors)
    return int(frames[int(np.argmax(worth))])


def _deed(actor: Actor, frames: NDArray[np.int_]) -> Curve:
    """Return how far hands and head are from where they rest, 0..1."""
    if actor.species in SPECIES:
        return np.zeros(len(frames))
    pose = np.asarray(actor.performance.pose[frames], dtype=np.float32)
    rest = rest_pose(actor.body)[None]
    spots, easy = joints(pose, actor.body), joints(rest, actor.body)
    away = np.zeros(len(frames))
    for name in _HANDS:
        own = spots[:, J[name]] - pose[:, [P["x"], P["y"]]]
        own[:, 0] *= np.sign(pose[:, P["facing"]])
        away = np.maximum(away, np.hypot(*(own - (easy[:, J[name]] - rest[:, [P["x"], P["y"]]])).T))
    raised = np.abs(pose[:, P["y"]] / actor.body.leg - 1.0)
    apart = np.abs(spots[:, J["ankle_n"], 0] - spots[:, J["ankle_f"], 0]) / actor.body.leg
    hands = np.clip(away / (0.5 * actor.body.height), 0.0, 1.0)
    moving = _HALF_WAY * _sinking(actor)[frames]
    return np.asarray(hands + np.clip(raised, 0.0, 1.0) + _STRIDE * np.clip(apart - 0.25, 0.0, 1.0) - moving)


def _sinking(actor: Actor) -> Curve:
    """Return how fast the body goes up or down, legs a second (0..1): who kneels is seen there, not on the way."""
    height = np.asarray(actor.performance.pose[:, P["y"]], dtype=np.float64)
    if len(height) < 2:
        return np.zeros(len(height))
    return np.clip(np.abs(np.gradient(height)) * _RATE / actor.body.leg, 0.0, 1.0)


def _in_hand(actor: Actor, frames: NDArray[np.int_]) -> Curve:
    """Return 1 where one has something in the hand: what is thrown or laid down is seen before it is gone."""
    return np.array([1.0 if actor.performance.held_at(int(frame)) else 0.0 for frame in frames])


def _touch(actor: Actor, frames: NDArray[np.int_]) -> Curve:
    """Return 1 where somebody's hand lies on another, or a thing has just changed its place."""
    there = np.zeros(len(frames))
    for first, past in actor.performance.over:
        there = np.maximum(there, (frames >= first) & (frames < past))
    return there


def _shut(actor: Actor, frames: NDArray[np.int_]) -> Curve:
    """Return what shut eyes cost; who sleeps has them shut all the time."""
    shut = np.asarray(actor.performance.face[:, F["blink"]], dtype=np.float64)
    return np.asarray(_SHUT * shut[frames] if float((shut > 0.5).mean()) < _ASLEEP else np.zeros(len(frames)))
