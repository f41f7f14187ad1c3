"""Places of every age as they are today: village, yard, garden, show stage, garage; and inside a bus or a car."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import shops
from yingxi.stage.country import bench_beside, stand_marks
from yingxi.stage.draft import BACK, HILLS, MID, PROPS, REAR, Draft
from yingxi.stage.frame import near
from yingxi.stage.sky import edges, open_sky, vista

_TREES: Final = ("round_tree", "round_tree", "willow", "poplar")


def village(d: Draft) -> None:
    """A village of today: houses the families built, a lane with lamps, wires, a bicycle by the door."""
    open_sky(d, hills="none")
    vista(d, "hills", z=HILLS + 12, unit_m=22.0, y=4.6)
    d.add("treeline", 0, HILLS + 6, 4.5, w=150)
    d.add("ground_grass", 0, MID + 4, 0.2, w=90)
    for x in d.spread(4, -24, 24, 4.0):
        d.add("villa", x, MID + 3, d.u(5.4, 6.4), w=d.u(7, 8.5))
        d.add(d.pick(_TREES), x + d.u(4.4, 5.4), MID + 2.8, d.u(5.5, 7.0), sways=True)
    d.add("wires", 0, MID + 1.4, 6.0, w=60)
    d.add("villa", d.side * d.u(4.4, 5.0), BACK, 5.6, w=6.6)
    d.add(d.pick(_TREES), -d.side * d.u(3.8, 4.6), BACK - 0.6, d.u(4.8, 5.8), sways=True)
    d.add("ground_earth", 0, REAR + 0.4, 0.2, w=44)
    d.add("flower_bed", -d.side * 4.6, REAR, 0.7, w=2.8, sways=True)
    d.add("bicycle", d.side * 3.3, REAR - 0.2, 1.05)
    d.add("house_plant", d.side * 4.6, REAR - 0.1, 1.0)
    bench_beside(d, d.side * 2.1)
    stand_marks(d)
    edges(d, d.pick((("near_grass", "near_leaves"), ("near_leaves",))))


def courtyard(d: Draft) -> None:
    """The yard before a house of today: its door and balcony, washing, pots, a tree over a stone table."""
    open_sky(d, hills="none")
    vista(d, "park", z=HILLS, unit_m=16.0, y=3.8)
    d.add("villa", d.side * d.u(1.9, 2.5), BACK + 1.0, 5.6, w=7.6)
    d.add("parapet", -d.side * 8.2, BACK + 0.8, 1.5, w=12)
    d.add("parapet", d.side * 11.5, BACK + 0.8, 1.5, w=12)
    d.add("round_tree", -d.side * d.u(3.9, 4.6), REAR + 1.2, 4.8, sways=True)
    d.add("ground_stone", 0, REAR + 0.8, 0.2, w=44)
    d.add("clothes_line", -d.side * 2.5, REAR + 0.2, 1.9, w=2.4)
    d.add("flower_bed", d.side * 5.2, REAR + 0.1, 0.7, w=2.6, sways=True)
    d.add("house_plant", d.side * 3.5, REAR - 0.2, 1.2)
    d.add("house_plant", -d.side * 4.2, REAR - 0.3, 0.9)
    d.add("bicycle", -d.side * 5.4, REAR, 1.05)
    d.add("stool", d.side * 2.0, PROPS, 0.46)
    d.mark("stool", d.fit(d.side * 2.0), PROPS - 0.05, y=0.46, pose="sit")
    bench_beside(d, -d.side * 2.2)
    stand_marks(d)
    edges(d, ("near_leaves", "near_plant"), hem=False)


def garden(d: Draft) -> None:
    """A garden of today: a lawn, a pergola in flower, round trees, beds, a lamp."""
    open_sky(d, hills="none")
    vista(d, "park", z=HILLS, unit_m=16.0, y=3.6)
    d.add("ground_grass", 0, MID, 0.2, w=80)
    d.add("pergola", d.side * d.u(3.0, 3.8), BACK - 0.6, 3.3, w=4.6)
    for x in (-d.side * d.u(4.2, 5.0), d.side * d.u(7.2, 8.0)):
        d.add(d.pick(("round_tree", "apple_tree")), x, BACK, d.u(4.8, 5.8), sways=True)
    d.add("picket_fence", -d.side * 8.0, BACK - 0.4, 1.0, w=7)
    d.add("ground_grass", 0, REAR + 0.6, 0.2, w=44)
    d.add("path", d.side * 0.6, REAR + 0.5, 2.8, w=2.4)
    d.add("rose_bush", -d.side * 3.5, REAR, 1.3, sways=True)
    d.add("flower_bed", d.side * 4.4, REAR - 0.3, 0.7, w=2.8, sways=True)
    d.add("flower_bed", -d.side * 5.4, REAR - 0.2, 0.7, w=2.6, sways=True)
    d.add("lamp_post", -d.side * 2.7, REAR + 0.2, 2.9, glow=d.lamps)
    d.add("park_bench", d.side * 2.1, PROPS, 0.92, w=1.6)
    d.mark("bench", d.fit(d.side * 2.1), PROPS - 0.05, y=0.45, pose="sit")
    stand_marks(d)
    edges(d, ("near_leaves", "near_bush"))


def theatre(d: Draft) -> None:
    """Before a stage in a square: its lights and star curtain, pennants, rows of seats to the sides, the city."""
    open_sky(d, hills="none")
    vista(d, "city", z=HILLS + 6, unit_m=19.0, y=4.6)
    d.add("band_stage", d.side * d.u(0.2, 0.8), MID, 6.4, w=9.4)
    d.add("ground_stone", 0, BACK + 2.4, 0.2, w=60)
    d.add("round_tree", -d.side * d.u(6.6, 7.4), BACK + 1.5, 6.0, sways=True)
    d.add("round_tree", d.side * d.u(7.6, 8.4), BACK + 1.5, 5.4, sways=True)
    d.add("pennants", 0, BACK, 1.0, y=4.4, w=20)
    d.add("ground_stone", 0, REAR + 0.6, 0.2, w=44)
    d.add("lamp_post", d.side * 3.7, REAR + 0.2, 3.1, glow=d.lamps)
    d.add("waiting_seats", -d.side * 3.8, REAR - 0.4, 0.82, w=2.0)
    bench_beside(d, d.side * 2.2)
    stand_marks(d)
    edges(d, ("near_leaves",), hem=False)


def workshop(d: Draft) -> None:
    """A repair shop or a studio's back room: a roller door half up, racks, tools, a bench, a bicycle under repair."""
    if d.trade not in ("", "machine"):
        shops.workshop(d)
        return
    d.add(d.pick(("wall_brick", "wall_smooth")), 0, REAR, 5.0, w=30)
    d.add("floor_smooth", 0, REAR, 0.2, w=34)
    d.add("ceiling_lights", 0, REAR, 1.0, y=3.2, w=30)
    d.add("roller_door", d.side * 2.7, REAR, 2.5, w=2.5)
    d.add("tool_wall", -d.side * 0.9, REAR, 1.05, y=1.35, w=2.2)
    d.add("workbench", -d.side * 1.2, REAR - 0.7, 0.9, w=2.3)
    d.add("steel_rack", -d.side * 3.2, REAR - 0.3, 2.2, w=1.7)
    d.add("steel_rack", -d.side * 5.1, REAR - 0.3, 2.2, w=1.7)
    d.add("steel_rack", d.side * 5.1, REAR - 0.3, 2.2, w=1.7)
    d.add("pendant_lamp", -d.side * 0.9, REAR - 1.4, 0.6, y=2.45, glow=max(0.4, d.lamps))
    d.add("bicycle", d.side * 2.9, PROPS + 1.0, 1.1)
    d.add("tool_trolley", -d.side * 2.55, PROPS + 0.4, 0.95)
    d.add("stool", d.side * 1.8, PROPS, 0.46)
    d.mark("stool", d.fit(d.side * 1.8), PROPS - 0.05, y=0.46, pose="sit")
    stand_marks(d)
    near(d, "near_shelf", "near_lamp")


def vehicle(d: Draft) -> None:
    """Inside a bus or a car: wide windows with the street going by, seats behind seats, rails and straps."""
    d.add("wall_smooth", 0, REAR, 5.0, w=30)
    d.add("floor_smooth", 0, REAR, 0.2, w=34)
    d.add("bus_side", 0, REAR, 0.86, w=30)
    for k in range(-3, 4):
        d.add("bus_window", k * 2.35 + d.side * 0.6, REAR, 1.28, y=0.96, w=2.06)
    d.add("bus_rails", 0, REAR, 1.0, y=2.36, w=30)
    for k in range(-4, 5):
        d.add("bus_seat", k * 1.25 + 0.5, REAR - 0.9, 1.15, flip=d.side < 0)
    for x in (-3.0, 3.1):
        d.add("bus_pole", x, REAR - 1.5, 3.2)
    for side in (-1.0, 1.0):
        d.add("bus_seat", side * 2.15, PROPS, 1.1, flip=side > 0)
        d.mark("seat", d.fit(side * 2.15), PROPS - 0.05, y=0.5, pose="sit")
    stand_marks(d)
    near(d, "near_curtain")


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {"vehicle": vehicle}

BUILDERS_TODAY: Final[dict[str, Callable[[Draft], None]]] = {
    "village": village, "courtyard": courtyard, "garden": garden, "theatre": theatre, "workshop": workshop,
}  # fmt: skip
"""What is built otherwise when a story plays today."""
