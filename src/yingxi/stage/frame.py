"""The dark shapes at a room's frame edges: what the picture is seen past."""

from __future__ import annotations

from typing import Final

from yingxi.stage.draft import NEAR, Draft

_INNER_EDGE: Final[dict[str, float]] = {
    "near_post": -0.84, "near_wood_post": -0.86, "near_lattice": -0.51, "near_curtain": -0.62,
    "near_jars": -0.2, "near_chair": -0.68,
    "near_bars": -0.8, "near_railing": 0.2, "near_lamp": -0.74, "near_shelf": -0.84,
    "near_armchair": -0.45, "near_seat": -0.64, "near_counter": -0.68,
}  # fmt: skip
"""How far each dark shape reaches towards the middle, metres from its foot."""


_EDGE_M: Final = 2.82
_LOW: Final = frozenset(
    ("near_chair", "near_jars", "near_railing", "near_lamp", "near_armchair", "near_seat", "near_counter")
)
_LOW_REACH: Final = 0.36
"""What is lower than people may reach farther in."""


_ELSEWHERE: Final = {"near_chair": "near_seat", "near_lattice": "near_curtain", "near_post": "near_wood_post"}
"""What stands there outside China: no carved chair in a castle, no lacquered post in a station."""


def near(d: Draft, *kinds: str) -> None:
    """Put dark shapes at the room's frame edges, the first on the heavier side."""
    if not d.chinese:
        kinds = tuple(dict.fromkeys(_ELSEWHERE.get(kind, kind) for kind in kinds))
    for index, kind in enumerate(kinds[:2]):
        side = d.side if index == 0 else -d.side
        inwards = _LOW_REACH if kind in _LOW else 0.06
        d.add(kind, side * (_EDGE_M - inwards + _INNER_EDGE.get(kind, 0.0) + d.u(0.0, 0.12)), NEAR, 1.0, flip=side > 0)
