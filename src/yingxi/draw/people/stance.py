"""Stance: what a pose made in profile lacks when its figure is seen from three quarters.

There the two legs of one who stands are a hip's breadth apart, and the head sits over the neck.
"""

from __future__ import annotations

from typing import Final

from yingxi.draw.people.curves import Point, add, towards
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


def seat_head(at: dict[str, Point]) -> None:
    """Bring a head that is thrust before its neck back over it. Changes `at`."""
    neck, head = at["neck"], at["head"]
    down = towards(neck, at["chest"])
    ahead = (-down[1], down[0])
    craned = (head[0] - neck[0]) * ahead[0] + (head[1] - neck[1]) * ahead[1]
    if craned > 0.0:
        for name in ("head", "crown"):
            at[name] = add(at[name], ahead, -craned * (1.0 - _CRANED))
