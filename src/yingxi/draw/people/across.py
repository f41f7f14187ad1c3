"""Elbows of figures seen from three quarters: beside the body, never in the middle of the chest.

A pose bends every forearm forward, which is right in profile. From three quarters the far elbow of hands that are
folded or clasped before the body is beside the body and not behind it; and a hand that is raised to the face has its
elbow low at its own side. So a sleeve is seen whole, from the shoulder to the hand.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
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

_AHEAD: Final = (0.55, 1.05)
"""How far the far wrist may be before its shoulder, in shoulder halves; farther out the arm reaches forward."""

_BEND: Final = (0.64, 0.95)
"""Bend of the elbow, radians, from which on it is seen to which side it bends."""


_RAISED: Final = (-0.55, -0.05)
"""How far above its shoulder a palm is, in upper arms, from which on it begins to be raised, and is."""

_BENT: Final = (0.85, 1.35)
"""Bend of a raised arm's elbow, radians, from which on it hangs low, and quite low."""

_BEFORE: Final = {"n": (2.3, 3.2), "f": (0.9, 1.9)}
"""How far ahead of its shoulder a palm is at the face, in shoulder halves, and from which on it reaches out."""

_HANGS: Final = {"n": (0.84, 0.16), "f": (0.76, 0.42)}
"""Where the elbow of a raised arm is below its shoulder and outside it, in upper arms."""

_LONGEST: Final = 1.12
"""How much longer than it is a forearm may be seen at most: the eye allows a puppet that."""

_SMALL_OF_BACK: Final = 0.84
"""Where hands are held behind the back, from the neck (0) to the pelvis (1)."""

_FOLDED_IN: Final = 0.58
"""How far across the chest the palm of a folded far arm is, from its elbow (0) to the near upper arm (1)."""

_ELBOWS_BEHIND: Final = (0.92, 0.34)
"""Where the elbow of a hand behind the back is below its shoulder and outside it, in upper arms."""

_WRIST_RAD: Final = 0.85
"""How far a hand bends at a wrist whose forearm has come from elsewhere."""


def let_raised_elbows_hang(at: dict[str, Point], body: Proportions) -> None:
    """Move the elbow of an arm whose hand is at the face, or high before the chest, down to its own side.

    The palm stays where it is. Changes `at`.

    Args:
        at: joints by name, metres, of a figure that faces right.
        body: the measures.
    """
    for side in ("n", "f"):
        share = _raised_share(at, body, side)
        if share > 0.0:
            _bend_to(at, side, lerp(at[f"elbow_{side}"], _hanging_elbow(at, body, side), share))


def _raised_share(at: dict[str, Point], body: Proportions, side: str) -> float:
    shoulder, elbow, wrist = at[f"shoulder_{side}"], at[f"elbow_{side}"], at[f"wrist_{side}"]
    palm = lerp(wrist, at[f"fingers_{side}"], _PALM)
    across = towards(at["shoulder_n"], at["shoulder_f"])
    ahead = ((palm[0] - shoulder[0]) * across[0] + (palm[1] - shoulder[1]) * across[1]) / max(body.shoulder_half, 1e-6)
    rise = -_below(at, palm, shoulder) / max(body.upper_arm, 1e-6)
    upper, fore = towards(shoulder, elbow), towards(elbow, wrist)
    bend = math.acos(min(max(upper[0] * fore[0] + upper[1] * fore[1], -1.0), 1.0))
    return (1.0 - _falling(rise, *_RAISED)) * (1.0 - _falling(bend, *_BENT)) * _falling(ahead, *_BEFORE[side])


def _below(at: dict[str, Point], point: Point, other: Point) -> float:
    """Return how far a point is below another, along the trunk."""
    down = towards(at["neck"], at["pelvis"])
    return (point[0] - other[0]) * down[0] + (point[1] - other[1]) * down[1]


def _hanging_elbow(at: dict[str, Point], body: Proportions, side: str) -> Point:
    """Return where the elbow hangs, no farther from the palm than a forearm is long."""
    down = towards(at["neck"], at["pelvis"])
    out = turned(down) if side == "f" else turned((-down[0], -down[1]))
    low, wide = _HANGS[side]
    elbow = add(add(at[f"shoulder_{side}"], down, low * body.upper_arm), out, wide * body.upper_arm)
    palm = lerp(at[f"wrist_{side}"], at[f"fingers_{side}"], _PALM)
    excess = distance(elbow, palm) - _LONGEST * (body.forearm + _PALM * body.hand)
    return add(elbow, towards(elbow, palm), max(excess, 0.0))


def _bend_to(at: dict[str, Point], side: str, elbow: Point) -> None:
    """Put an elbow elsewhere; the hand turns with its forearm round the palm."""
    wrist, tips = at[f"wrist_{side}"], at[f"fingers_{side}"]
    fore, hand = towards(at[f"elbow_{side}"], wrist), towards(wrist, tips)
    palm, length = lerp(wrist, tips, _PALM), distance(wrist, tips)
    bend = math.atan2(fore[0] * hand[1] - fore[1] * hand[0], fore[0] * hand[0] + fore[1] * hand[1])
    bend = min(max(bend, -_WRIST_RAD), _WRIST_RAD)
    along = towards(elbow, palm)
    cos, sin = math.cos(bend), math.sin(bend)
    along = (along[0] * cos - along[1] * sin, along[0] * sin + along[1] * cos)
    at[f"elbow_{side}"] = elbow
    at[f"wrist_{side}"] = add(palm, along, -_PALM * length)
    at[f"fingers_{side}"] = add(palm, along, (1.0 - _PALM) * length)


def put_behind(at: dict[str, Point], body: Proportions, sides: Sequence[str]) -> None:
    """Put the hands of some arms to the small of the back, their elbows out beside the body. Changes `at`.

    Args:
        at: joints by name, metres, of a figure that faces right.
        body: the measures.
        sides: "n", "f", both or none.
    """
    down = towards(at["neck"], at["pelvis"])
    small = lerp(at["neck"], at["pelvis"], _SMALL_OF_BACK)
    for side in sides:
        out = turned(down) if side == "f" else turned((-down[0], -down[1]))
        low, wide = _ELBOWS_BEHIND
        elbow = add(add(at[f"shoulder_{side}"], down, low * body.upper_arm), out, wide * body.upper_arm)
        wrist = add(small, out, 0.25 * body.shoulder_half)
        at[f"elbow_{side}"], at[f"wrist_{side}"] = elbow, wrist
        at[f"fingers_{side}"] = add(wrist, towards(elbow, wrist), body.hand)


def fold_far_arm(at: dict[str, Point], body: Proportions) -> None:
    """Lay the far forearm of folded arms across the chest, towards the near upper arm. Changes `at`.

    Args:
        at: joints by name, metres, of a figure that faces right.
        body: the measures.
    """
    down = towards(at["neck"], at["pelvis"])
    elbow = add(add(at["shoulder_f"], down, _DROP * body.upper_arm), turned(down), _OUT * body.upper_arm)
    sleeve = lerp(at["shoulder_n"], at["elbow_n"], 0.6)
    along = towards(elbow, sleeve)
    palm = lerp(elbow, sleeve, _FOLDED_IN)
    at["elbow_f"], at["wrist_f"] = elbow, add(palm, along, -_PALM * body.hand)
    at["fingers_f"] = add(palm, along, (1.0 - _PALM) * body.hand)


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
    return _falling(ahead, *_AHEAD) * (1.0 - _falling(bend, *_BEND))


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
