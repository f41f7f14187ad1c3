"""Stance: what a pose made in profile lacks when its figure is seen from three quarters.

There the two legs of one who stands are a hip's breadth apart, and the head sits over the neck.
"""

from __future__ import annotations

from typing import Final

from yingxi.draw.people.curves import Point, add, distance, lerp, towards
from yingxi.story.pose import Proportions

_APART: Final = {"hip": 0.06, "knee": 0.15, "ankle": 0.25, "toe": 0.25}
"""How far each joint of a standing leg is moved outward, in shoulder halves."""

_CRANED: Final = 0.25
"""How much of a neck's lean ahead of the trunk is drawn: beyond it a head looks set beside its body."""


def part_legs(at: dict[str, Point], body: Proportions) -> None:
    """Move the legs of one who stands or walks apart, the more upright the farther. Changes `at`.

    Args:
        at: joints by name, metres, of a figure that faces right.
        body: its measures.
    """
    for side, sign in (("n", -1.0), ("f", 1.0)):
        down = -towards(at[f"hip_{side}"], at[f"ankle_{side}"])[1]
        thigh = -towards(at[f"hip_{side}"], at[f"knee_{side}"])[1]
        upright = min(max((min(down, thigh) - 0.35) / 0.5, 0.0), 1.0)
        for joint, share in _APART.items():
            spot = at[f"{joint}_{side}"]
            at[f"{joint}_{side}"] = (spot[0] + sign * share * upright * body.shoulder_half, spot[1])


_NECK_SUNK: Final = 0.26
"""How much of the neck's length lies hidden between jaw and collar: all of it would carry a head on a stalk."""


_TOUCHES: Final = (1.15, 0.70)
"""Heads from the middle of the head at which a wrist begins to go with it, and goes with it wholly."""


def seat_head(at: dict[str, Point]) -> None:
    """Bring a head that is thrust before its neck back over it, and down into its collar. Changes `at`.

    A hand that is laid on the face goes with it.
    """
    neck, head = at["neck"], at["head"]
    down = towards(neck, at["chest"])
    ahead = (-down[1], down[0])
    craned = max((head[0] - neck[0]) * ahead[0] + (head[1] - neck[1]) * ahead[1], 0.0)
    moved = add((0.0, 0.0), ahead, -craned * (1.0 - _CRANED))
    sunk = ((neck[0] - head[0] - moved[0]) * _NECK_SUNK, (neck[1] - head[1] - moved[1]) * _NECK_SUNK)
    moved = add(moved, sunk)
    middle, tall = lerp(head, at["crown"], 0.5), distance(head, at["crown"])
    for name in ("head", "crown"):
        at[name] = add(at[name], moved)
    far, close = _TOUCHES
    for side in ("n", "f"):
        goes = min(max((far - distance(at[f"wrist_{side}"], middle) / (tall or 1.0)) / (far - close), 0.0), 1.0)
        for name, share in (("wrist", 1.0), ("fingers", 1.0), ("elbow", 0.5)):
            at[f"{name}_{side}"] = add(at[f"{name}_{side}"], moved, goes * share)
