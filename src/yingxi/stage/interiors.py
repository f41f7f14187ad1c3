"""Rooms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.draft import REAR, Draft


def home(d: Draft) -> None:
    d.add("wall_plaster", 0, REAR, 5.0, w=30)
    d.add("beam", 0, REAR, 0.34, y=3.1, w=30)
    d.add("floor_planks", 0, REAR, 0.2, w=30)
    d.add("lattice_window", d.side * 2.4, REAR, 1.4, y=1.0, w=1.7)
    d.add("door_china", -d.side * 2.8, REAR, 2.2)
    for x in (-5.0, 5.0):
        d.add("pillar", x, REAR - 0.6, 4, w=0.3)
    d.mark("middle", 0.0)


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {"home": home}
