"""Out of doors today: park, school ground, roof terrace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.country import stand_marks
from yingxi.stage.draft import BACK, HILLS, MID, PROPS, REAR, Draft
from yingxi.stage.sky import edges, open_sky, vista


def _sit(d: Draft, kind: str, x: float, h: float, w: float, seat_m: float = 0.45) -> None:
    d.add(kind, x, PROPS, h, w=w)
    d.mark("bench", d.fit(x), PROPS - 0.05, y=seat_m, pose="sit")


def park(d: Draft) -> None:
    """A park in the town: round trees, a lawn with a path, benches, lamps, towers beyond."""
    open_sky(d, hills="none")
    vista(d, "park", z=HILLS, unit_m=16.0, y=3.6)
    d.add("ground_grass", 0, MID, 0.2, w=80)
    if d.chance(0.5):
        d.add("water", -d.side * 3, MID - 2.5, 2.4, w=26)
        d.add("ground_grass", 0, BACK + 1.6, 0.2, w=60)
    d.add("fountain" if d.chance(0.4) else "bush", d.side * d.u(4.4, 5.6), BACK + 1.0, 1.8, w=3.0)
    for x in (-d.side * d.u(4.4, 5.6), d.side * d.u(7.0, 8.4)):
        d.add(d.pick(("round_tree", "round_tree", "poplar")), x, BACK, d.u(5.6, 6.8), sways=True)
    d.add("flower_bed", d.side * 3.4, REAR + 0.8, 0.6, w=2.6, sways=True)
    d.add("ground_grass", 0, REAR + 0.6, 0.2, w=44)
    d.add("path", d.side * 0.4, REAR + 0.5, 2.8, w=2.6)
    d.add("lamp_post", -d.side * 3.0, REAR - 0.2, 3.2, glow=d.lamps)
    d.add("lamp_post", d.side * 5.6, REAR + 0.2, 3.2, glow=d.lamps)
    _sit(d, "park_bench", d.side * 2.15, 0.92, 1.6)
    d.add("playground_ball", -d.side * 1.7, PROPS + 0.4, 0.3)
    stand_marks(d)
    edges(d, d.pick((("near_leaves", "near_grass"), ("near_leaves", "near_bush"))))


def playground(d: Draft) -> None:
    """A school's ground: the building with its clock, a track, a hoop, a slide and swings."""
    open_sky(d, hills="none")
    vista(d, "park", z=HILLS + 8, unit_m=20.0, y=3.6)
    d.add("school_building", d.side * d.u(1.0, 3.0), MID + 6, 6.2, w=19)
    d.add("treeline", -d.side * 17, MID + 5, 3.2, w=20)
    d.add("ground_grass", 0, MID + 1, 0.2, w=80)
    d.add("flagpole", -d.side * d.u(0.6, 1.6), MID + 0.6, 6.0)
    d.add("round_tree", -d.side * d.u(6.4, 7.4), BACK + 1.5, 5.2, sways=True)
    d.add("basketball_hoop", d.side * d.u(3.9, 4.5), BACK - 1.4, 3.3)
    d.add("slide", -d.side * d.u(3.7, 4.2), BACK - 1.6, 2.2, flip=d.chance(0.5))
    d.add("swing_set", -d.side * 7.4, BACK - 1.2, 2.3, w=3.0)
    d.add("running_track", 0, REAR, 0.2, w=44)
    _sit(d, "bench", d.side * 2.2, 0.45, 1.4)
    d.add("playground_ball", -d.side * 1.8, PROPS + 0.2, 0.28)
    stand_marks(d)
    edges(d, ("near_leaves",), hem=False, ledge=True)


def rooftop(d: Draft) -> None:
    """A roof terrace over the town: a rail, a tank, the stairs' hut, washing, pots."""
    open_sky(d, hills="none")
    vista(d, "rooftop", z=HILLS + 6, unit_m=18.0, y=3.4)
    d.add("ground_stone", 0, BACK, 0.2, w=60)
    d.add("parapet", 0, BACK - 0.4, 1.35, w=44)
    d.add("water_tank", d.side * d.u(4.4, 5.2), REAR + 1.6, 3.6, w=2.2)
    d.add("stair_hut", -d.side * d.u(4.2, 4.8), REAR + 1.5, 2.9, w=2.8)
    d.add("clothes_line", d.side * 2.4, REAR + 0.7, 2.1, w=3.0, sways=False)
    d.add("ground_stone", 0, REAR, 0.2, w=44)
    d.add("house_plant", -d.side * 2.9, REAR - 0.5, 1.1)
    d.add("house_plant", -d.side * 3.5, REAR - 0.4, 0.9)
    _sit(d, "bench", -d.side * 2.1, 0.45, 1.3)
    _sit(d, "stool", d.side * 2.0, 0.45, 0.4)
    stand_marks(d)
    edges(d, ("near_plant",), hem=False, ledge=True)


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {"park": park, "playground": playground, "rooftop": rooftop}
