"""Places under the sky in towns: streets, markets, temples, stages, courtyards, castles."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import modern
from yingxi.stage.country import bench_beside, leaf_tree, stand_marks
from yingxi.stage.draft import BACK, HILLS, MID, PROPS, REAR, Draft
from yingxi.stage.sky import edges, open_sky, vista
from yingxi.story.terms import Era


def street(d: Draft) -> None:
    """An old street: shops on its far side, an opening with a gate or tower, paving, lanterns."""
    if d.era is Era.MODERN:
        modern.modern_street(d)
        return
    open_sky(d, hills="none")
    gap = d.u(1.5, 2.2)
    vista(d, "roofs" if d.chinese else "gables", z=HILLS + 2, unit_m=17.0, y=4.6)
    if d.chinese:
        d.add(d.pick(("paifang", "paifang", "city_wall")), d.side * d.u(0.3, 1.0), MID + 5, 7.0, w=9)
    d.add("ground_stone", 0, MID + 4, 0.2, w=60)
    shift = d.side * d.u(0.4, 1.4)
    kind = "shop" if d.chinese else "timber_house"
    height = 5.0 if d.chinese else 6.0
    for side in (-1.0, 1.0):
        x = gap
        for _ in range(3):
            w = height * (1.12 if d.chinese else 0.78) * d.u(0.92, 1.1)
            plain = d.chinese and d.chance(0.3)
            d.add(
                "house_china" if plain else kind,
                shift + side * (x + w / 2),
                BACK + 1.5,
                height * d.u(0.94, 1.06) * (0.86 if plain else 1.0),
                w=w,
            )
            x += w + (0.1 if d.chinese else -0.1)
    d.add("ground_stone", 0, REAR + 0.8, 0.2, w=44)
    if d.chinese:
        d.add("banner", d.side * 3.6, REAR + 0.6, 3.4, sways=True)
        d.add("jars", -d.side * 4.6, REAR + 0.4, 0.8, w=1.6)
        d.add("banner", -d.side * 6.4, REAR + 0.6, 3.0, sways=True, flip=True)
    else:
        d.add("street_lamp", d.side * 3.7, REAR + 0.4, 3.0, glow=d.lamps)
        d.add("barrels", -d.side * 4.5, REAR + 0.4, 0.95, w=1.8)
    bench_beside(d, -d.side * 2.3)
    stand_marks(d)
    edges(d, d.pick((("near_leaves", "near_jars"), ("near_leaves", "near_plant"))), hem=False, town=True, ledge=True)


def market(d: Draft) -> None:
    """Stalls side by side, awnings, lanterns and pennants over them."""
    open_sky(d, hills="none")
    vista(d, "roofs" if d.chinese else "city" if d.era is Era.MODERN else "gables", unit_m=15.0, y=4.2)
    d.add("ground_stone", 0, MID + 1, 0.2, w=60)
    for x in d.spread(6, -13, 13):
        d.add("market_stall", x, MID - 1, d.u(3.0, 3.5), w=d.u(3.2, 4.0))
    d.add("ground_earth" if d.chance(0.5) else "ground_stone", 0, REAR + 1.6, 0.2, w=44)
    for x in (d.side * d.u(3.9, 4.5), -d.side * d.u(4.4, 5.2), d.side * 7.9, -d.side * 8.4):
        d.add("market_stall", x, REAR + 1.2, d.u(2.7, 3.1), w=d.u(2.8, 3.4))
    d.add("pennants", 0, REAR + 1.3, 1.0, y=3.3, w=18)
    for x in (-3.4, -1.6, 0.2, 1.9, 3.6):
        d.add("hanging_lantern", x + d.u(-0.2, 0.2), REAR + 1.15, 0.5, y=d.u(2.5, 2.75), glow=d.lamps * 0.8)
    if d.chinese:
        d.add("banner", -d.side * 2.8, REAR + 1.1, 3.2, sways=True)
    d.add("jars" if d.chinese else "barrels", d.side * 3.6, PROPS + 0.8, 0.75, w=1.0)
    d.add("stool", -d.side * 2.1, PROPS, 0.46)
    d.mark("stool", d.fit(-d.side * 2.1), PROPS - 0.05, y=0.46, pose="sit")
    stand_marks(d)
    edges(d, ("near_jars", "near_leaves"), hem=False, town=True, ledge=True)


def temple(d: Draft) -> None:
    """Before a temple hall: terrace, burner, old pines; a chapel shrine in tales."""
    open_sky(d, hills="none")
    vista(d, "hills", z=HILLS + 6, unit_m=19.0, y=4.2)
    if d.chinese or d.era is Era.MODERN:
        d.add("temple", d.side * d.u(0.4, 1.4), MID + 6, 8.0)
        d.add("garden_wall", -20, MID + 6.4, 3.4, w=24)
        d.add("garden_wall", 20, MID + 6.4, 3.4, w=24)
        d.add("ground_stone", 0, MID + 2, 0.2, w=70)
    else:
        d.add("church_outside", d.side * 1.5, MID + 4, 8.6)
    for x in (-d.side * d.u(6, 7.5), d.side * d.u(7.5, 9)):
        d.add("pine" if d.chinese else "poplar", x, BACK + 1.5, d.u(6.5, 7.5), sways=True)
    d.add("ground_stone", 0, BACK, 0.2, w=50)
    d.add("standing_lantern", d.side * 4.0, REAR, 2.0, glow=d.lamps * 0.7)
    d.add("standing_lantern", -d.side * 4.2, REAR, 2.0, glow=d.lamps * 0.7)
    d.add("incense_burner" if d.chinese else "fountain", -d.side * 2.4, PROPS + 0.8, 1.1)
    bench_beside(d, d.side * 2.2)
    stand_marks(d)
    edges(d, ("near_leaves", "near_rock"))


def theatre(d: Draft) -> None:
    """Before an open-air stage at night or day: lanterns, water or a square."""
    open_sky(d, hills="none")
    vista(d, "roofs" if d.chinese else "gables", unit_m=15.0, y=4.4)
    stage = "tale_stage" if d.era is Era.FAIRY_TALE else "theatre"
    d.add(stage, d.side * d.u(0.3, 1.2), MID + 3, 7.0)
    d.add("willow" if d.chinese else "round_tree", -d.side * d.u(6.4, 7.4), MID + 1, 7.5, sways=True)
    if d.chinese and d.chance(0.55):
        d.add("water", 0, BACK + 1.6, 2.4, w=60)
        d.water_z_m = BACK + 1.6
        d.add("wupeng_boat", d.side * 5.4, BACK + 0.8, 1.3, y=-0.1)
    else:
        d.add("ground_stone", 0, BACK + 1.8, 0.2, w=60)
    d.add("ground_stone" if d.chance(0.5) else "ground_earth", 0, REAR, 0.2, w=44)
    d.add("bench", -d.side * 4.4, REAR - 0.4, 0.45, w=2.2)
    d.add("standing_lantern", d.side * 4.4, REAR - 0.4, 2.0, glow=d.lamps * 0.7)
    d.add("pennants", 0, BACK, 1.0, y=4.4, w=20)
    bench_beside(d, d.side * 2.2)
    stand_marks(d)
    edges(d, d.pick((("near_leaves",), ("near_leaves", "near_reeds"))))


def courtyard(d: Draft) -> None:
    """A yard between house fronts: lattice doors under the eaves, a tree, a vat, laundry or a well."""
    open_sky(d, near_m=3.0)
    if not d.chinese:
        vista(d, "gables", unit_m=15.0, y=4.4)
        d.add("cottage" if d.era is Era.FAIRY_TALE else "house_china", d.side * 2.4, BACK + 1, 4.6, w=7.6)
        d.add("picket_fence", -d.side * 6.5, BACK + 0.8, 1.2, w=8)
        d.add("ground_stone", 0, REAR + 0.6, 0.2, w=40)
        d.add("apple_tree", -d.side * 4.8, REAR + 0.4, 4.6, sways=True)
        d.add("flower_bed", d.side * 5.2, REAR + 0.2, 0.7, w=2.6, sways=True)
        d.add("barrels", d.side * 3.6, PROPS + 1, 0.9, w=0.9)
    else:
        # The hall stands back and to a side, so that the sky and its light are seen over it.
        d.add("roofs_china", -d.side * 16, MID + 8, 5.0, w=26)
        d.add("hall_front", d.side * d.u(1.4, 2.4), BACK + 4.0, 4.4, w=10.0)
        d.add("garden_wall", -d.side * 9.4, BACK + 3.6, 2.9, w=13)
        d.add("garden_wall", d.side * 13, BACK + 3.6, 2.9, w=13)
        d.add("ground_stone", 0, REAR + 1.0, 0.2, w=44)
        d.add(
            d.pick(("plum_tree", "round_tree", "banana", "bamboo")),
            -d.side * d.u(4.4, 5.2),
            REAR + 0.6,
            d.u(4.0, 5.2),
            sways=True,
        )
        d.add("water_vat", d.side * d.u(3.8, 4.4), REAR, 0.95)
        d.add("flower_bed", d.side * 6.0, REAR, 0.6, w=2.0, sways=True)
        d.add("scholar_rock", -d.side * 6.6, REAR + 0.2, 1.5)
    d.add("stool", d.side * 2.0, PROPS, 0.46)
    d.mark("stool", d.fit(d.side * 2.0), PROPS - 0.05, y=0.46, pose="sit")
    bench_beside(d, -d.side * 2.2)
    stand_marks(d)
    low = "near_plant" if d.chinese else "near_bush"
    edges(d, ("near_leaves", low), hem=False, town=True, ledge=True)


def castle(d: Draft) -> None:
    """Before a castle or a city gate."""
    open_sky(d, hills="auto" if d.chinese else "none", near_m=5.0)
    if d.chinese:
        d.add("city_wall", -d.side * d.u(0.0, 1.6), HILLS + 4 if d.upright else HILLS - 5, 6.7, w=60)
        d.add("treeline", -27, HILLS - 6, 2.4, w=38)
        d.add("treeline", 27, HILLS - 6, 2.4, w=38)
        d.add("ground_earth", 0, HILLS - 7, 0.2, w=110)
    else:
        # The castle on its hill, beside the sun and over the wood: the picture's one great shape.
        vista(d, "downs", z=HILLS + 8, unit_m=20.0, y=3.4)
        d.add("castle", -d.side * d.u(3.4, 4.6) if not d.upright else 0.0, HILLS, 8.4, y=1.5)
        d.add("hills", -d.side * 6.0, HILLS - 1.5, 3.2, w=64)
        d.add("treeline", 0, MID + 4, 2.2, w=90)
    d.add("ground_grass" if not d.chinese else "ground_earth", 0, MID, 0.2, w=70)
    d.add("path", d.side * 1.0, MID - 0.1, 3.0, w=2.4)
    d.add(
        leaf_tree(d) if d.chinese else d.pick(("fir", "poplar", "oak")),
        -d.side * d.u(5.2, 6.2),
        BACK,
        d.u(6, 7),
        sways=True,
    )
    d.add("bush", d.side * d.u(5.6, 6.6), BACK - 0.6, 1.3, w=4.5)
    d.add("ground_stone" if d.chinese else "ground_grass", 0, REAR, 0.2, w=40)
    d.add("signpost" if not d.chinese else "banner", -d.side * 3.9, REAR - 0.4, 2.4, sways=d.chinese)
    d.add("rock", d.side * 2.4, PROPS, 0.45)
    d.mark("stone", d.fit(d.side * 2.4), PROPS - 0.05, y=0.45, pose="sit")
    stand_marks(d)
    edges(d, ("near_leaves", "near_grass"))


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "street": street, "market": market, "temple": temple, "theatre": theatre, "courtyard": courtyard, "castle": castle,
}  # fmt: skip
