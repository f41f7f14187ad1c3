"""Far from any house: a space ship, another world, a cave, the desert, the bottom of the sea."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.country import stand_marks
from yingxi.stage.draft import BACK, HILLS, MID, PROPS, REAR, SKY, Draft
from yingxi.stage.frame import near
from yingxi.stage.sky import edges, open_sky, vista
from yingxi.story.terms import Era


def _sit(d: Draft, kind: str, x: float, h: float, seat_m: float, name: str) -> None:
    d.add(kind, x, PROPS, h)
    d.mark(name, d.fit(x), PROPS - 0.05, y=seat_m, pose="sit")


def spaceship(d: Draft) -> None:
    """A ship's bridge: a wide window on space, desks of lights, a hatch, portholes."""
    d.add("wall_ship", 0, REAR, 5.0, w=30)
    d.add("floor_deck", 0, REAR, 0.2, w=34)
    d.add("ship_window", d.side * 0.9, REAR, 1.55, y=1.15, w=3.4)
    d.add("ship_door", -d.side * 2.9, REAR, 2.15, w=1.35)
    d.add("porthole", d.side * 4.3, REAR, 0.9, y=1.25)
    d.add("porthole", -d.side * 5.0, REAR, 0.9, y=1.25)
    d.add("ship_console", d.side * 2.7, REAR - 1.2, 0.95, w=2.0)
    d.add("ship_console", -d.side * 4.6, REAR - 1.2, 0.95, w=1.8)
    d.add("ship_console", d.side * 3.2, PROPS + 0.2, 0.86, w=1.4)
    _sit(d, "crew_seat", d.side * 1.75, 1.25, 0.52, "seat")
    _sit(d, "crew_seat", -d.side * 2.0, 1.25, 0.52, "seat")
    stand_marks(d)
    near(d, "near_bars")


def planet(d: Draft) -> None:
    """The dust of another world: craters, a dome with green in it, a rocket, a planet in a black sky."""
    d.add("stars", 0, SKY, 70, w=200, y=4.0)
    vista(d, "craters", z=HILLS + 8, unit_m=20.0, y=4.4)
    d.add("ground_moon", 0, MID + 3, 0.2, w=90)
    d.add("base_dome", d.side * d.u(4.4, 5.4), BACK + 3, 4.2, w=7.0)
    d.add("rocket", -d.side * d.u(3.8, 4.8), BACK + 3.4, 6.0)
    d.add("rock", -d.side * d.u(6.6, 8.0), BACK, 1.6)
    d.add("ground_moon", 0, REAR + 0.8, 0.2, w=44)
    d.add("rock", d.side * 3.9, REAR - 0.3, 0.9)
    _sit(d, "rock", -d.side * 2.2, 0.46, 0.45, "stone")
    _sit(d, "rock", d.side * 2.3, 0.46, 0.45, "stone")
    stand_marks(d)
    edges(d, ("near_rock",), hem=False)


def cave(d: Draft) -> None:
    """A cave: its mouth on the land, stone teeth, a fire, crystals."""
    d.add("wall_rock", 0, REAR, 5.0, w=30)
    d.add("floor_cave", 0, REAR, 0.2, w=34)
    d.add("cave_mouth", d.side * 0.7, REAR, 2.75, w=3.3)
    d.add("stalactites", 0, REAR - 0.4, 1.1, y=2.75, w=24)
    d.add("crystals", -d.side * 2.6, REAR - 0.5, 0.95, glow=0.5)
    d.add("crystals", -d.side * 3.4, REAR - 0.8, 0.6, glow=0.3)
    d.add("rock", d.side * 3.7, REAR - 0.5, 1.2)
    d.add("rock", -d.side * 4.6, REAR - 0.6, 1.5)
    d.add("fire", -d.side * 1.5, PROPS + 0.8, 0.55, glow=max(0.4, d.lamps))
    _sit(d, "rock", -d.side * 2.3, 0.45, 0.44, "stone")
    _sit(d, "rock", d.side * 1.9, 0.44, 0.43, "stone")
    stand_marks(d)
    near(d, "near_rock", "near_rock")


def desert(d: Draft) -> None:
    """Dunes to the horizon, a dry tree or a cactus, bleached stones."""
    open_sky(d, hills="none")
    vista(d, "dunes", z=HILLS, unit_m=16.0, y=1.9)
    d.add("ground_sand", 0, MID + 2, 0.2, w=90)
    d.add("rock", d.side * d.u(7, 9), MID + 1, 3.4)
    d.add("bare_tree" if d.chinese or d.chance(0.4) else "cactus", -d.side * d.u(2.9, 3.5), REAR + 1.2, d.u(3.4, 4.0))
    d.add("ground_sand", 0, REAR + 0.8, 0.2, w=44)
    d.add("cactus" if not d.chinese else "rock", d.side * 3.3, REAR, 1.4)
    d.add("rock", d.side * 2.3, PROPS, 0.45)
    d.mark("stone", d.fit(d.side * 2.3), PROPS - 0.05, y=0.45, pose="sit")
    stand_marks(d)
    edges(d, ("near_rock",))


def undersea(d: Draft) -> None:
    """The bottom of the sea: rocks and weed, corals, a great shell, light from above."""
    vista(d, "reef", z=HILLS, unit_m=16.0, y=3.8)
    d.add("ground_seabed", 0, MID, 0.2, w=80)
    for x in (-d.side * d.u(4.0, 5.0), d.side * d.u(4.6, 5.6), -d.side * 7.4):
        d.add("kelp", x, BACK, d.u(3.4, 4.8), sways=True)
    d.add("rock", d.side * d.u(6.4, 7.4), BACK + 1, 3.0)
    if d.era is Era.FAIRY_TALE:
        d.add("castle", -d.side * d.u(1.0, 2.4), HILLS - 3, 7.0, y=0.8)
    else:
        d.add("pavilion", -d.side * d.u(2.2, 3.0), BACK + 3, 4.0)
    d.add("ground_seabed", 0, REAR + 0.8, 0.2, w=44)
    d.add("coral", -d.side * 3.3, REAR - 0.2, 1.0, w=1.7)
    d.add("coral", d.side * 4.3, REAR, 0.8, w=1.5)
    d.add("kelp", d.side * 3.0, REAR, 1.9, sways=True)
    _sit(d, "shell", d.side * 2.2, 0.6, 0.42, "shell")
    d.add("rock", -d.side * 2.0, PROPS + 0.2, 0.5)
    d.mark("stone", d.fit(-d.side * 2.0), PROPS - 0.05, y=0.48, pose="sit")
    stand_marks(d)
    edges(d, ("near_rock", "near_reeds"), hem=False)


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "spaceship": spaceship, "planet": planet, "cave": cave, "desert": desert, "undersea": undersea,
}  # fmt: skip
