"""By ship and by rail, and on worked slopes: deck, harbour, platform, orchard, terraces, balcony."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.country import bench_beside, stand_marks
from yingxi.stage.draft import BACK, FAR, HILLS, MID, NEAR, PROPS, REAR, Draft
from yingxi.stage.sky import edges, open_sky, vista
from yingxi.story.terms import Era, Hour

_LOW_SUN: Final = (Hour.DUSK, Hour.DAWN, Hour.NIGHT)


def deck(d: Draft) -> None:
    """Aboard a ship: planks underfoot, the bulwark, a mast with its sail to one side, the sea to the horizon."""
    open_sky(d, hills="none")
    d.add("hills", -d.side * 60, FAR + 34, 5.0, w=90)
    d.add("sea", 0, FAR + 30, 7.0, w=300)
    if d.hour in _LOW_SUN:
        d.add("sun_path", d.side * 14, FAR + 29, 6.0, w=9)
    d.add("sailing_boat", -d.side * d.u(7, 12), FAR - 10, 7.0, sways=True)
    d.add("sea", 0, HILLS - 6, 3.4, w=110, y=-0.6)
    d.add("bulwark", 0, REAR + 0.9, 1.15, w=40)
    d.add("deck_planks", 0, REAR + 0.85, 0.2, w=40)
    modern = d.era is Era.MODERN
    d.add("mast", d.side * (4.0 if modern else 3.1), REAR + 0.5, 4.6 if modern else 5.2, w=4.6 if modern else 4.4)
    d.add("crates", -d.side * 3.2, REAR, 0.95, w=1.4)
    d.add("barrels", d.side * 4.2, PROPS + 1.1, 0.9, w=1.3)
    d.add("rope", -d.side * 2.1, PROPS + 0.9, 0.26)
    if not modern:
        lamp = "hanging_lantern" if d.chinese else "lantern"
        d.add(lamp, d.side * 2.2, REAR + 0.4, 0.5, y=1.85, glow=d.lamps)
    d.add("trunk" if not modern else "bench", -d.side * 2.2, PROPS, 0.46, w=0.9)
    d.mark("trunk", d.fit(-d.side * 2.2), PROPS - 0.05, y=0.46, pose="sit")
    d.mark("rail", -d.side * 1.2, 0.6)
    stand_marks(d)
    edges(d, (), hem=False, tree=False, ledge=True)
    if not d.upright:
        d.add("near_rigging", d.side * 3.0, NEAR, 1.0, flip=d.side > 0)


def harbour(d: Draft) -> None:
    """A quay: ships at their moorings, houses along the mole, crates, bollards, a lighthouse."""
    open_sky(d, hills="none")
    vista(d, "harbour", z=HILLS + 6, unit_m=17.0, y=4.0)
    if d.hour in _LOW_SUN:
        d.add("sun_path", d.side * 6, HILLS + 2, 3.6, w=4.5)
    # Its foot is where the water before it ends: lower, the sea would cut the tower off.
    d.add("lighthouse", -d.side * d.u(5.2, 6.4), HILLS - 3, 4.6, y=1.9)
    d.add("water", 0, MID + 5, 3.4, w=110, y=-0.3)
    d.water_z_m = REAR + 1.4
    d.add("sailing_boat", d.side * d.u(3.4, 4.2), BACK + 1.2, 5.2, y=-0.4, sways=True)
    d.add("wupeng_boat" if d.chinese else "rowing_boat", -d.side * d.u(2.6, 3.4), BACK, 1.3, y=-0.35)
    d.add("ground_stone", 0, REAR + 0.7, 0.2, w=44)
    d.add("bollard", -d.side * 2.0, REAR + 0.4, 0.55)
    d.add("bollard", d.side * 5.8, REAR + 0.4, 0.55)
    d.add("crates", d.side * 4.3, REAR - 0.2, 1.25, w=1.9)
    d.add("barrels", -d.side * 4.3, REAR - 0.3, 0.95, w=1.6)
    light = "standing_lantern" if d.chinese else "modern_lamp" if d.era is Era.MODERN else "street_lamp"
    d.add(light, -d.side * 3.3, REAR, {"standing_lantern": 1.9, "modern_lamp": 4.4}.get(light, 2.9), glow=d.lamps)
    bench_beside(d, d.side * 2.2)
    stand_marks(d)
    edges(d, (), hem=False, tree=False, ledge=True)
    if not d.upright:
        d.add("near_rigging", d.side * 3.0, NEAR, 1.0, flip=d.side > 0)


def platform(d: Draft) -> None:
    """A railway platform under the sky: a train at its edge, the roof with its lamps, seats, a clock, cases."""
    open_sky(d, hills="none")
    vista(d, "city" if d.era is Era.MODERN else "hills", z=HILLS + 6, unit_m=19.0, y=4.4)
    d.add("treeline", 0, HILLS, 3.4, w=120)
    d.add("ground_grass", 0, MID, 0.2, w=70)
    d.add("wires", 0, BACK + 3, 6.0, w=60)
    d.add("waiting_train", d.side * 5.2, BACK - 0.6, 2.9, w=18.0)
    d.add("ground_stone", 0, REAR + 1.4, 0.2, w=44)
    d.add("station_roof", d.side * 0.9, REAR + 0.6, 3.25, w=32)
    d.add("platform_sign", -d.side * 1.6, REAR + 0.5, 0.42, y=2.42, w=1.8)
    d.add("wall_clock", d.side * 2.1, REAR + 0.5, 0.6, y=2.2)
    case, tall = ("suitcase", 0.85) if d.era is Era.MODERN else ("trunk", 0.62)
    d.add(case, d.side * 3.4, REAR - 0.7, tall)
    d.add("crates", -d.side * 4.3, REAR - 0.4, 1.0, w=1.5)
    d.add("park_bench", -d.side * 2.3, PROPS, 0.92, w=1.6)
    d.mark("bench", d.fit(-d.side * 2.3), PROPS - 0.05, y=0.45, pose="sit")
    d.add(case, d.side * 2.3, PROPS + 0.2, tall * 0.72)
    stand_marks(d)
    edges(d, ("near_plant",), hem=False, tree=False, ledge=True)


def orchard(d: Draft) -> None:
    """Fruit trees in rows, a ladder in one of them, baskets of the harvest in the grass."""
    open_sky(d, hills="none")
    vista(d, "orchard", z=HILLS + 2, unit_m=16.0, y=4.0)
    d.add("ground_grass", 0, MID + 1, 0.2, w=80)
    for x in (-d.side * d.u(3.6, 4.4), d.side * d.u(1.2, 2.0), d.side * d.u(6.2, 7.0), -d.side * 8.6):
        d.add("apple_tree", x, MID - 1.5, d.u(4.2, 4.8), sways=True)
    d.add("ground_grass", 0, BACK - 0.4, 0.2, w=60)
    d.add("apple_tree", d.side * d.u(3.0, 3.5), REAR + 1.4, 4.7, sways=True)
    d.add("ladder", d.side * 2.35, REAR + 1.2, 2.6)
    d.add("apple_tree", -d.side * d.u(4.9, 5.6), REAR + 0.9, 4.4, sways=True)
    d.add("ground_grass", 0, REAR + 0.6, 0.2, w=44)
    d.add("path", -d.side * 0.9, REAR + 0.5, 2.8, w=2.2)
    d.add("laid_fruit", d.side * 3.2, REAR - 0.4, 0.42, w=1.4)
    d.add("basket", d.side * 1.9, PROPS + 0.8, 0.42)
    d.add("picket_fence", -d.side * 7.2, REAR + 0.4, 0.9, w=4.0)
    d.add("handcart", -d.side * 3.2, REAR - 0.2, 1.0)
    d.add("stool", -d.side * 2.0, PROPS, 0.45)
    d.mark("stool", d.fit(-d.side * 2.0), PROPS - 0.05, y=0.45, pose="sit")
    stand_marks(d)
    edges(d, ("near_leaves", "near_grass"))


def terraces(d: Draft) -> None:
    """A hillside in steps of tea or vines; rows close by, baskets, a path up."""
    open_sky(d, hills="none")
    vista(d, "terraces", z=HILLS, unit_m=16.0, y=3.5)
    d.add("ground_earth", 0, BACK + 2.0, 0.2, w=70)
    d.add("crop_row", 0, BACK + 1.2, 0.9, w=36)
    d.add("crop_row", d.side * 1.5, BACK - 0.6, 1.0, w=30)
    d.add("ground_earth", 0, REAR + 1.2, 0.2, w=44)
    d.add("crop_row", d.side * 5.4, REAR + 0.8, 1.15, w=7.2)
    d.add("crop_row", -d.side * 6.2, REAR + 0.5, 1.15, w=5.2)
    d.add("ground_grass", 0, REAR, 0.2, w=44)
    d.add("path", -d.side * 0.6, REAR - 0.1, 2.6, w=2.0)
    d.add("basket", d.side * 2.9, PROPS + 1.2, 0.5)
    d.add("basket", d.side * 3.5, PROPS + 1.0, 0.42)
    d.add("rock", d.side * 2.2, PROPS, 0.45)
    d.mark("stone", d.fit(d.side * 2.2), PROPS - 0.05, y=0.45, pose="sit")
    stand_marks(d)
    edges(d, ("near_leaves", "near_grass"), tree=d.chance(0.5))


_VIEWS: Final = {Era.MODERN: ("city", 4.6), Era.FAIRY_TALE: ("castle", 4.2)}


def balcony(d: Draft) -> None:
    """A balcony over roofs or gardens: a rail to lean on, pots in flower, a small table, a lamp."""
    open_sky(d, hills="none")
    view, y = _VIEWS.get(d.era, ("roofs", 4.2))
    vista(d, view, z=HILLS + 6, unit_m=18.0, y=y - 0.6)
    d.add("round_tree", -d.side * d.u(5.0, 6.0), MID - 2, 3.6, sways=True, y=-0.6)
    d.add("balustrade", 0, REAR + 0.7, 1.05, w=40)
    d.add("deck_planks" if d.chinese else "ground_stone", 0, REAR + 0.65, 0.2, w=40)
    pot = "rose_bush" if d.era is Era.FAIRY_TALE else "house_plant"
    d.add(pot, d.side * 3.3, REAR + 0.3, 1.15, sways=True)
    d.add("flower_bed", -d.side * 4.4, REAR + 0.3, 0.7, w=2.4, sways=True)
    d.add("house_plant", -d.side * 2.8, REAR + 0.2, 0.95)
    if d.chinese:
        d.add("hanging_lantern", d.side * 2.1, REAR, 0.6, y=2.4, sways=True, glow=d.lamps)
    else:
        lamp = "lamp_post" if d.era is Era.MODERN else "street_lamp"
        d.add(lamp, d.side * 4.3, REAR + 0.5, 2.7, glow=d.lamps)
    d.add("square_table" if d.chinese else "cafe_table", d.side * 2.75, PROPS + 0.5, 0.74, w=0.9)
    d.add("stool", d.side * 1.95, PROPS, 0.46)
    d.mark("stool", d.fit(d.side * 1.95), PROPS - 0.05, y=0.46, pose="sit")
    d.mark("rail", -d.side * 0.9, 0.6)
    stand_marks(d)
    edges(d, ("near_leaves", "near_plant"), hem=False, tree=False, ledge=True)


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "deck": deck, "harbour": harbour, "platform": platform, "orchard": orchard, "terraces": terraces,
    "balcony": balcony,
}  # fmt: skip
