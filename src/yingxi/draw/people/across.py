"""The far arm where both hands are together before the body: its elbow stands out at the far side.

A pose bends every forearm forward, which is right in profile. Figures are seen from three quarters, where the far
elbow of hands that are folded, clasped or raised before the body is beside the body and not behind it: so its whole
sleeve is seen, from the shoulder to the hand.
"""

from __future__ import annotations

import math
from typing import Final

from yingxi.draw.people.curves import Point, add, distance, lerp, towards, turned
from yingxi.story.pose import Proportions

_PALM: Final = 0.6
"""Where the palm is between wrist and fingertips."""

_DROP: Final = 0.90
_OUT: Final = 0.16
"""Where the elbow is below its shoulder and outside it, in upper arms."""

_SHORTEST: Final = 0.62
"""How much of a forearm's length is seen at least."""

_TOGETHER: Final = (1.2, 2.0)
"""Distance of the wrists, in shoulder halves, up to which the hands are together, and from which on they are not."""

_AHEAD: Final = (0.55, 1.05)
"""How far the far wrist may be before its shoulder, in shoulder halves; farther out the arm reaches forward."""

_BEND: Final = (0.64, 0.95)
"""Bend of the elbow, radians, from which on it is seen to which side it bends."""


def bring_far_elbow_out(at: dict[str, Point], body: Proportions) -> None:
    """Move the far arm's elbow to the body's far side where it has to be; its palm stays. Changes `at`.

    Args:
        at: joints by name, metres, of a figure that faces right.
        body: the measures.
    """
    share = _share(at, body)
    if share <= 0.0:
        return
    elbow, wrist, fingers = _folded(at)
    for name, point in (("elbow_f", elbow), ("wrist_f", wrist), ("fingers_f", fingers)):
        at[name] = lerp(at[name], point, share)


def _share(at: dict[str, Point], body: Proportions) -> float:
    """Return how much the arm is the folded one, 0..1."""
    unit = max(body.shoulder_half, 1e-6)
    across = towards(at["shoulder_n"], at["shoulder_f"])
    shoulder, elbow, wrist = at["shoulder_f"], at["elbow_f"], at["wrist_f"]
    ahead = ((wrist[0] - shoulder[0]) * across[0] + (wrist[1] - shoulder[1]) * across[1]) / unit
    upper, fore = towards(shoulder, elbow), towards(elbow, wrist)
    bend = math.acos(min(max(upper[0] * fore[0] + upper[1] * fore[1], -1.0), 1.0))
    apart = distance(at["wrist_n"], wrist) / unit
    return _falling(apart, *_TOGETHER) * _falling(ahead, *_AHEAD) * (1.0 - _falling(bend, *_BEND))


def _falling(value: float, start: float, end: float) -> float:
    share = min(max((value - start) / (end - start), 0.0), 1.0)
    return 1.0 - share * share * (3.0 - 2.0 * share)


def _folded(at: dict[str, Point]) -> tuple[Point, Point, Point]:
    """Return elbow, wrist and fingertips of an arm whose upper half hangs beside the body.

    Its forearm comes towards the one who looks on, so it is seen shorter than it is.
    """
    shoulder, wrist, tips = at["shoulder_f"], at["wrist_f"], at["fingers_f"]
    down = towards(at["neck"], at["pelvis"])
    out = turned(down)
    upper, hand = distance(shoulder, at["elbow_f"]), distance(wrist, tips)
    elbow = add(add(shoulder, down, upper * _DROP), out, upper * _OUT)
    palm = lerp(wrist, tips, _PALM)
    # A forearm seen all but end on would be a cuff and no sleeve.
    missing = _SHORTEST * distance(at["elbow_f"], wrist) + _PALM * hand - distance(elbow, palm)
    elbow = add(elbow, out, min(max(missing, 0.0), 0.1 * upper))
    along = towards(elbow, palm)
    wrist = add(palm, along, -_PALM * hand)
    return elbow, wrist, add(wrist, along, hand)
