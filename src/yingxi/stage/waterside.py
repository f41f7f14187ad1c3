"""Places by the water: river, sea, bridge."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.country import leaf_tree, stand_marks
from yingxi.stage.draft import BACK, FAR, HILLS, MAIN, MID, PROPS, REAR, Draft
from yingxi.stage.sky import edges, open_sky, vista
from yingxi.story.terms import Era, Hour


def riverside(d: Draft) -> None:
    """A water town's bank: houses across, boats on the water, willows, a landing."""
    open_sky(d, hills="none")
    far_bank = HILLS - 4
    if d.chinese:
        vista(d, "water", z=HILLS + 4, unit_m=17.0, y=4.3)
    elif d.era is Era.MODERN:
        vista(d, "city", z=HILLS + 4, unit_m=17.0, y=4.0)
    else:
        vista(d, "gables", z=HILLS + 4, unit_m=17.0, y=4.4)
    d.add("mist", 0, far_bank - 1, 1.6, y=0.5, w=110)
    d.add("water", 0, far_bank - 2, 6.0, w=120)
    if d.hour in (Hour.DUSK, Hour.DAWN, Hour.NIGHT):
        d.add("sun_path", d.side * 6, far_bank - 2.2, 4.5, w=4.5)
    d.water_z_m = REAR + 1.0
    boat = "wupeng_boat" if d.chinese else d.pick(("rowing_boat", "sailing_boat"))
    for x, z, share in ((-d.side * d.u(6, 9), MID + 1, 1.0), (-d.side * d.u(1.6, 3.2), BACK + 0.6, 0.9)):
        d.add(boat, x, z, (1.7 if boat != "sailing_boat" else 4.5) * share, y=-0.25, flip=d.chance(0.5), glow=0.0)
    d.add("willow" if d.chinese else leaf_tree(d), d.side * d.u(4.8, 5.6), BACK - 1.6, d.u(5.4, 6.4), sways=True)
    d.add("lotus" if d.chance(0.5) else "reeds", -d.side * 4.8, BACK - 1.4, 1.1, w=4.5, sways=True)
    d.add("ground_stone" if d.chance(0.6) else "ground_grass", 0, REAR, 0.2, w=40)
    d.add("rock", -d.side * 4.4, REAR - 0.3, 0.7)
    d.add("standing_lantern" if d.chinese else "street_lamp", -d.side * 3.5, REAR - 0.4, 1.9 if d.chinese else 2.8,
        glow=d.lamps)  # fmt: skip
    d.add("undergrowth", d.side * 5.2, REAR - 0.3, 0.5, w=3.2)
    d.add("jars" if d.chinese else "barrels", d.side * 4.4, REAR - 0.5, 0.75, w=1.3)
    d.add("bench", d.side * 2.2, PROPS, 0.42, w=1.3)
    d.mark("bench", d.fit(d.side * 2.2), PROPS - 0.05, y=0.42, pose="sit")
    stand_marks(d)
    edges(d, d.pick((("near_reeds",), ("near_leaves", "near_reeds"))), tree=d.chance(0.7))


def seaside(d: Draft) -> None:
    """Sea to the horizon, swells in layers, a beach with rocks and a boat."""
    open_sky(d, hills="none")
    d.add("hills", -d.side * 62, FAR + 34, 7.0, w=90)
    d.add("crags" if d.chinese else "hills", d.side * 70, FAR + 36, 9.0, w=80)
    d.add("sea", 0, FAR + 30, 9.0, w=300)
    if d.hour in (Hour.DUSK, Hour.DAWN, Hour.NIGHT):
        d.add("sun_path", d.side * 14, FAR + 29, 8.0, w=9)
    d.add("sailing_boat", -d.side * d.u(4, 9), FAR - 10, 5.6)
    if d.chance(0.6):
        d.add("sailing_boat", d.side * d.u(14, 20), FAR, 6.0)
    if not d.chinese:
        d.add("lighthouse", d.side * d.u(6.4, 7.6), HILLS + 2, 6.4, y=-0.4)
    d.add("sea", 0, HILLS - 6, 4.0, w=110, y=-0.4)
    if d.chance(0.7):
        d.add("rock", d.side * d.u(9, 12), MID + 2, 4.2, y=-0.5)
        d.add("rock", d.side * d.u(6, 7), MID + 1, 1.8, y=-0.5)
    d.add("surf", 0, BACK, 0.35, w=50, y=-0.1)
    d.add("ground_sand", 0, REAR + 1.0, 0.2, w=44)
    if d.era is Era.MODERN:
        d.add("parasol", -d.side * d.u(2.9, 3.4), REAR, 2.3)
        d.add("deck_chair", -d.side * d.u(2.1, 2.4), REAR - 0.3, 0.8, w=1.2)
    else:
        d.add("rowing_boat", -d.side * d.u(2.9, 3.4), REAR, 1.1, flip=d.chance(0.5))
    d.add("rock", d.side * 3.7, REAR - 0.3, 1.5)
    d.add("rock", d.side * 2.3, PROPS, 0.45)
    d.mark("stone", d.fit(d.side * 2.3), PROPS - 0.05, y=0.45, pose="sit")
    stand_marks(d)
    edges(d, d.pick((("near_rock",), ("near_grass",))), tree=d.chance(0.5))


def bridge(d: Draft) -> None:
    """At the head of a humpbacked bridge over a canal or brook."""
    open_sky(d, hills="none")
    vista(d, "roofs" if d.chinese else "hills", z=HILLS, unit_m=15.0, y=3.9)
    d.add("mist", 0, HILLS - 3, 1.6, y=0.4, w=110)
    d.add("water", 0, MID + 6, 5.0, w=90)
    d.water_z_m = REAR + 1.2
    d.add("stone_bridge", d.side * -d.u(0.5, 2.5), MID - 1.5, 4.2, w=15, y=-0.35)
    d.add("wupeng_boat" if d.chinese else "rowing_boat", d.side * d.u(4.0, 6.0), BACK + 2.2, 1.3, y=-0.3)
    d.add("willow" if d.chinese else leaf_tree(d), d.side * d.u(4.6, 5.6), BACK - 1.4, d.u(5.4, 6.2), sways=True)
    d.add("reeds", -d.side * 4.6, BACK - 1.6, 1.1, w=3.6, sways=True)
    d.add("ground_stone", 0, REAR, 0.2, w=40)
    d.add("standing_lantern" if d.chinese else "street_lamp", -d.side * 3.3, REAR - 0.3, 1.9 if d.chinese else 2.8,
        glow=d.lamps)  # fmt: skip
    d.add("rock", -d.side * 4.3, REAR - 0.5, 0.8)
    d.add("rock", d.side * 2.4, PROPS, 0.44)
    d.mark("stone", d.fit(d.side * 2.4), PROPS - 0.05, y=0.44, pose="sit")
    d.mark("rail", -d.side * 1.2, MAIN)
    stand_marks(d)
    edges(d, d.pick((("near_railing", "near_leaves"), ("near_reeds", "near_leaves"))))


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {"riverside": riverside, "seaside": seaside, "bridge": bridge}
