"""Places under the open sky, out of town: village, fields, woods, mountains, gardens, graves."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.draft import BACK, FAR, HILLS, MAIN, MID, NEAR, PROPS, REAR, Draft
from yingxi.stage.sky import edges, open_sky, vista
from yingxi.story.terms import Era, Season, Weather


def stand_marks(d: Draft) -> None:
    """Name three spots to stand on."""
    d.mark("middle", 0.0)
    d.mark("left", -1.1 if not d.upright else -0.6)
    d.mark("right", 1.1 if not d.upright else 0.6)


def bench_beside(d: Draft, x: float) -> None:
    """Put a bench or log to sit on, with its mark."""
    d.add("bench", x, PROPS, 0.45, w=1.4)
    d.mark("bench", d.fit(x), PROPS - 0.05, y=0.45, pose="sit")


def leaf_tree(d: Draft) -> str:
    """Return a tree that grows here."""
    if d.chinese:
        return d.pick(("round_tree", "willow", "round_tree", "plum_tree", "bamboo"))
    return d.pick(("round_tree", "oak", "poplar", "apple_tree"))


def village(d: Draft) -> None:
    """Houses among trees, a pond or a bend of water, hills."""
    open_sky(d, hills="none")
    vista(d, "hills" if d.chinese else "downs", z=HILLS + 12, unit_m=22.0, y=4.6)
    house = "house_china" if d.chinese else "block" if d.era is Era.MODERN else "cottage"
    d.add("treeline", 0, HILLS + 6, 3.0, w=150)
    if not d.chinese:
        d.add(d.pick(("windmill", "church_outside")), -d.side * d.u(1.2, 2.6), HILLS, 7.0)
    d.add("ground_grass", 0, MID + 4, 0.2, w=90)
    for x in d.spread(6, -19, 19, 2.6):
        d.add(house if house != "block" else "house_china", x, MID + 3, d.u(3.8, 4.6), w=d.u(5.2, 6.4))
        d.add(leaf_tree(d), x + d.u(3.2, 4.2), MID + 2.8, d.u(4.6, 6.4), sways=True)
    if d.chance(0.6):
        d.add("water", d.side * -4, MID - 1.5, 3.0, w=60)
        d.water_z_m = MID - 1.5
        d.add("ground_grass", 0, BACK + 1.2, 0.2, w=60)
    home = "house_china" if d.chinese else "cottage"
    if d.chinese and d.chance(0.3):
        home = "thatched_hut"
    d.add(home, d.side * d.u(4.6, 5.4), BACK, 4.5, w=6.4)
    d.add(leaf_tree(d), -d.side * d.u(5.0, 6.4), BACK - 0.4, d.u(5.2, 6.4), sways=True)
    d.add("ground_earth", 0, REAR, 0.2, w=40)
    d.add("picket_fence", -d.side * 6.2, REAR - 0.1, 0.9, w=4.5)
    d.add("jars" if d.chinese else "barrels", d.side * 3.9, REAR - 0.2, 0.7, w=1.2)
    bench_beside(d, d.side * 2.1)
    stand_marks(d)
    edges(d, d.pick((("near_grass", "near_leaves"), ("near_fence", "near_leaves"))))


def field(d: Draft) -> None:
    """Wide land under a wide sky: crops in rows, a lone tree, a path; stubble and snow in winter."""
    open_sky(d, hills="none")
    vista(d, "field", y=2.4)
    d.add("furrows", 0, MID + 5, 0.3, w=90)
    d.add("furrows", 0, MID - 2, 0.3, w=70)
    d.add("thatched_hut" if d.chinese else "cottage", -d.side * d.u(8, 12), MID + 5.2, 3.4)
    d.add("ground_grass", 0, BACK - 0.2, 0.2, w=50)
    # One great shape close behind people: in a wide shot of open land a child is not to be lost.
    d.add("round_tree" if d.chinese or d.chance(0.5) else "oak", d.side * d.u(2.7, 3.2), REAR + 1.6, 5.2, sways=True)
    d.add("ground_grass", 0, REAR + 0.6, 0.2, w=44)
    d.add("path", d.side * -1.5, REAR + 0.55, 2.6, w=2.2)
    if d.season in (Season.AUTUMN, Season.SUMMER):
        d.add("haystack", -d.side * d.u(2.9, 3.4), REAR - 0.2, 1.9)
        d.add("haystack", -d.side * d.u(4.6, 5.2), REAR + 0.2, 1.5)
    else:
        d.add("picket_fence", -d.side * 4.4, REAR - 0.1, 0.9, w=3.6)
    d.add("reeds", d.side * 4.3, PROPS + 0.8, 0.9, w=2.0, sways=True)
    # Clear of the tree that may frame that side.
    d.add("rock", -d.side * 1.9, PROPS, 0.42)
    d.mark("stone", d.fit(-d.side * 1.9), PROPS - 0.05, y=0.42, pose="sit")
    stand_marks(d)
    edges(d, ("near_grass",), tree=d.chance(0.5))


def forest(d: Draft) -> None:
    """Trees behind trees, light between them; bamboo or pines in old China, firs in tales."""
    open_sky(d, hills="none")
    wood = (
        d.pick((("bamboo", "bamboo", "pine"), ("pine", "round_tree", "pine"), ("round_tree", "round_tree", "bamboo")))
        if d.chinese
        else d.pick((("fir", "fir", "oak"), ("round_tree", "oak", "fir"), ("oak", "bare_tree", "fir")))
    )
    if d.weather is Weather.SNOW and not d.chinese:
        wood = ("fir", "fir", "bare_tree")
    cane = wood[0] == "bamboo"
    vista(d, "bamboo" if cane else "wood")
    d.add("mist", 0, HILLS - 2, 2.4, y=0.8, w=120)
    d.add("ground_grass", 0, MID + 2, 0.2, w=90)
    for x in d.spread(6, -15, 15, 2.6):
        d.add(d.pick(wood), x, MID - 1, d.u(7, 10), w=d.u(3, 5) if cane else None)
    d.add("sun_rays", 0, BACK + 2, 9.0, w=16)
    d.add("undergrowth", 0, BACK + 1.05, 0.9, w=34)
    d.add("ground_grass", 0, BACK + 1, 0.2, w=60)
    d.add("great_trunk", -d.side * d.u(3.5, 3.9), REAR + 0.6, 6.4, flip=d.side > 0)
    d.add("great_trunk", d.side * d.u(5.6, 6.2), REAR + 1.0, 6.8, flip=d.side < 0)
    d.add("undergrowth", d.side * 1.0, REAR + 0.1, 0.55, w=16)
    d.add("ground_grass", 0, REAR, 0.2, w=40)
    d.add("bush", d.side * d.u(3.9, 4.8), REAR - 0.3, 1.0, sways=True)
    d.add("bush", -d.side * d.u(5.2, 6.2), REAR - 0.2, 1.2, sways=True)
    d.add("rock", -d.side * 2.3, PROPS, 0.45)
    d.mark("stone", d.fit(-d.side * 2.3), PROPS - 0.05, y=0.45, pose="sit")
    stand_marks(d)
    edges(d, ("near_grass",))
    d.add("near_bamboo" if cane else "near_trunk", d.side * 3.35, NEAR, 1.0, flip=d.side > 0)
    d.add("near_fir" if wood[0] == "fir" else "near_leaves", -d.side * 3.35, NEAR, 1.0, flip=d.side < 0)


def mountain(d: Draft) -> None:
    """Peaks over a sea of mist; a ledge with an old pine."""
    open_sky(d, hills="none")
    vista(d, "crags" if d.chinese else "hills")
    d.add("mist", 0, HILLS - 2, 3.0, y=0.2, w=120)
    d.add(
        "pine" if d.chinese else d.pick(("fir", "pine")), d.side * d.u(3.2, 3.8), REAR + 0.2, d.u(4.8, 5.4), sways=True
    )
    d.add("ground_grass" if d.chance(0.5) else "ground_earth", 0, REAR, 0.2, w=40)
    for x, h in ((d.side * 6.4, 2.2), (-d.side * 3.7, 1.3), (-d.side * 5.4, 2.0)):
        d.add("rock", x, REAR - 0.2, h)
    d.add("stones", 0, PROPS + 0.6, 0.4, w=8)
    d.add("rock", d.side * 2.3, PROPS, 0.46)
    d.mark("stone", d.fit(d.side * 2.3), PROPS - 0.05, y=0.46, pose="sit")
    stand_marks(d)
    edges(d, ("near_rock",), tree=True)


def graveyard(d: Draft) -> None:
    """Mounds and stones under bare trees, crows."""
    open_sky(d, hills="none")
    vista(d, "hills", z=HILLS + 4, unit_m=18.0, y=2.8)
    d.add("ground_grass", 0, MID + 2, 0.2, w=80)
    if not d.chinese:
        d.add("church_outside", d.side * d.u(6, 9), MID + 2.2, 9.0)
    d.add("gravestones", d.u(-2, 2), MID, 1.3, w=26)
    d.add("mist", 0, MID - 1, 1.2, y=0.2, w=60)
    d.add("ground_grass", 0, BACK + 0.8, 0.2, w=50)
    d.add("bare_tree", d.side * d.u(3.4, 4.2), BACK - 1.0, d.u(5.2, 6.0), sways=True)
    d.add("gravestones", -d.side * 5.4, BACK - 0.4, 1.2, w=6)
    d.add("pine" if d.chinese else "poplar", -d.side * d.u(7.4, 8.4), BACK, 6.0)
    d.add("ground_earth" if d.chance(0.5) else "ground_grass", 0, REAR, 0.2, w=40)
    d.add("grave", d.side * 2.2, PROPS + 0.4, 0.9)
    d.add("gravestones", -d.side * 3.9, REAR - 0.4, 1.0, w=2.4)
    d.add("reeds", d.side * 4.4, PROPS, 0.8, w=1.8, sways=True)
    d.add("rock", -d.side * 1.9, PROPS, 0.42)
    d.mark("stone", d.fit(-d.side * 1.9), PROPS - 0.05, y=0.42, pose="sit")
    stand_marks(d)
    edges(d, ("near_grass",))


def garden(d: Draft) -> None:
    """A garden: scholar's rocks, pavilion and moon gate in China; beds, hedges and a fountain in tales."""
    open_sky(d, hills="none")
    vista(d, "downs" if d.era is Era.FAIRY_TALE else "hills", z=HILLS + 6, unit_m=19.0, y=4.2 if d.chinese else 3.2)
    if d.chinese:
        d.add("garden_wall", d.side * -3, MID, 3.2, w=44)
        for x in d.spread(5, -17, 17, 1.5):
            d.add(d.pick(("bamboo", "plum_tree", "round_tree")), x, MID - 0.6, d.u(5, 7), w=None, sways=True)
        d.add("water", 0, BACK + 2.6, 2.4, w=50)
        d.water_z_m = BACK + 2.6
        d.add("lotus", d.side * -3, BACK + 2.2, 1.0, w=8)
        d.add("pavilion", d.side * d.u(4.4, 5.4), BACK + 1.8, 4.6)
        d.add("ground_stone" if d.chance(0.4) else "ground_grass", 0, REAR + 0.4, 0.2, w=40)
        d.add("scholar_rock", -d.side * d.u(4.0, 4.8), REAR, 2.3)
        d.add("banana" if d.chance(0.5) else "plum_tree", -d.side * d.u(5.8, 6.8), REAR + 0.2, 3.4, sways=True)
        d.add("flower_bed", d.side * 4.6, REAR - 0.5, 0.7, w=2.6, sways=True)
        d.add("stool", d.side * 2.0, PROPS, 0.46)
        d.mark("stool", d.fit(d.side * 2.0), PROPS - 0.05, y=0.46, pose="sit")
        stand_marks(d)
        edges(d, d.pick((("near_leaves", "near_bush"), ("near_bamboo",))))
        return
    if d.era is Era.FAIRY_TALE:
        d.add("castle", d.side * d.u(1.5, 3.0) if not d.upright else 0.0, HILLS, 7.2, y=1.2)
    d.add("treeline", 0, MID + 5, 2.0, w=90)
    d.add("ground_grass", 0, MID + 1, 0.2, w=70)
    for x in d.spread(4, -15, 15, 3.4):
        d.add(d.pick(("apple_tree", "round_tree", "poplar")), x, MID, d.u(4.5, 6.5), sways=True)
    d.add("bush", -8, BACK + 2, 1.4, w=10)
    d.add("bush", 8, BACK + 2, 1.4, w=10)
    d.add("fountain", -d.side * 3.6, BACK, 2.2)
    d.add("ground_grass", 0, REAR + 0.3, 0.2, w=40)
    d.add("path", d.side * 1.0, REAR + 0.25, 2.4, w=2.6)
    d.add("rose_bush", d.side * 4.2, REAR - 0.3, 1.5, sways=True)
    d.add("flower_bed", -d.side * 4.4, REAR - 0.5, 0.7, w=2.8, sways=True)
    d.add("rose_bush", -d.side * 6.4, REAR - 0.2, 1.7, sways=True)
    bench_beside(d, -d.side * 2.1)
    stand_marks(d)
    edges(d, ("near_bush", "near_leaves"))


def well(d: Draft) -> None:
    """A well by the last houses, under a tree."""
    open_sky(d, hills="none")
    vista(d, "hills", z=HILLS + 4, unit_m=18.0, y=3.9)
    d.add("ground_grass", 0, MID + 2, 0.2, w=80)
    home = "house_china" if d.chinese else "cottage"
    for x in d.spread(3, -20, 20, 4.0):
        d.add(home, x, MID + 1.8, d.u(4.6, 5.4), w=d.u(6, 7))
    d.add(leaf_tree(d), -d.side * d.u(4.6, 5.4), BACK, d.u(5.6, 6.6), sways=True)
    d.add("garden_wall" if d.chinese else "picket_fence", d.side * 7.0, BACK + 0.4, 2.4 if d.chinese else 1.0, w=8)
    d.add("ground_stone" if d.chance(0.5) else "ground_grass", 0, REAR, 0.2, w=40)
    d.add("flower_bed", d.side * 5.0, REAR - 0.2, 0.7, w=2.4, sways=True)
    d.add("well", d.side * 2.1, PROPS + 0.3, 2.2 if d.chinese else 2.4)
    d.add("jars" if d.chinese else "barrels", -d.side * 4.2, REAR - 0.6, 0.8, w=1.0)
    d.mark("well", d.fit(d.side * 1.3), 0.2)
    bench_beside(d, -d.side * 2.2)
    stand_marks(d)
    edges(d, ("near_leaves", "near_grass"))


def cottage(d: Draft) -> None:
    """A cottage with its garden, fence and smoke; the yard's trees around it."""
    open_sky(d, hills="none")
    vista(d, "hills", z=HILLS + 6, unit_m=19.0, y=4.2)
    d.add("ground_grass", 0, MID + 2, 0.2, w=80)
    for x in d.spread(4, -18, 18, 2.5):
        d.add("fir" if not d.chinese and d.chance(0.5) else leaf_tree(d), x, MID, d.u(6, 8.5), sways=True)
    d.add("ground_grass", 0, BACK + 1, 0.2, w=50)
    d.add("thatched_hut" if d.chinese else "cottage", d.side * d.u(2.6, 3.8), BACK, 4.3, w=6.2)
    d.add("apple_tree" if not d.chinese else "plum_tree", -d.side * d.u(4.6, 5.6), BACK - 0.6, 4.8, sways=True)
    d.add("picket_fence", -d.side * 5.8, REAR + 0.9, 0.95, w=5.5)
    d.add("ground_grass", 0, REAR, 0.2, w=40)
    d.add("path", d.side * 2.0, REAR - 0.05, 2.2, w=2.0)
    d.add("flower_bed", d.side * 5.4, REAR - 0.3, 0.8, w=2.6, sways=True)
    bench_beside(d, -d.side * 2.1)
    stand_marks(d)
    edges(d, d.pick((("near_bush",), ("near_fence", "near_leaves"))))


def gingerbread_house(d: Draft) -> None:
    """The house of sweets in a dark wood."""
    open_sky(d, hills="none")
    vista(d, "wood")
    d.add("ground_grass", 0, MID + 1, 0.2, w=70)
    for x in d.spread(4, -15, 15, 4.0):
        d.add(d.pick(("fir", "bare_tree", "round_tree")), x, MID, d.u(7, 9.5))
    d.add("gingerbread_house", d.side * d.u(2.6, 3.4), BACK, 4.5)
    d.add("ground_grass", 0, REAR + 0.4, 0.2, w=40)
    d.add("path", d.side * 2.0, REAR + 0.35, 2.3, w=2.0)
    d.add("lollipops", -d.side * 4.6, REAR, 1.7, w=2.8)
    d.add("lollipops", d.side * 6.2, REAR, 1.4, w=2.2)
    d.add("picket_fence", -d.side * 6.8, REAR + 0.2, 0.9, w=3.0)
    bench_beside(d, -d.side * 2.2)
    stand_marks(d)
    edges(d, ("near_fir", "near_grass"))


def night_sky(d: Draft) -> None:
    """Above the clouds: banks of cloud to stand on, stars or sun, far peaks like islands."""
    open_sky(d, hills="none")
    d.add("crags", d.u(-12, 12), FAR + 30, 12, w=240, y=-5)
    d.add("cloud_sea", d.u(-8, 8), FAR + 20, 6.0, w=240)
    d.add("cloud_sea", d.u(-8, 8), HILLS + 5, 3.2, w=150)
    if d.chinese:
        d.add("pavilion", -d.side * 6.0, HILLS, 6.4, y=1.6)
        d.add("curl_cloud", d.side * 8, HILLS - 4, 4.0, y=3.6, w=11)
    else:
        d.add("castle", -d.side * 5.0 if not d.upright else 0.0, HILLS, 7.6, y=1.6)
    d.add("cloud_sea", d.u(-5, 5), MID, 1.8, w=90)
    d.add("curl_cloud" if d.chinese else "cloud", d.side * 5.6, BACK + 2, 2.2, y=0.4, w=6.0)
    d.add("cloud_sea", d.u(-3, 3), REAR, 0.5, w=50)
    d.add("curl_cloud" if d.chinese else "cloud", -d.side * 4.6, REAR - 0.4, 1.2, y=-0.1, w=3.4)
    stand_marks(d)
    d.mark("cloud", d.fit(d.side * 2.0), MAIN + 0.6, y=0.4, pose="sit")
    edges(d, ("near_cloud",), hem=False)


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "village": village, "field": field, "forest": forest, "mountain": mountain, "graveyard": graveyard,
    "garden": garden,
    "well": well, "cottage": cottage, "gingerbread_house": gingerbread_house, "night_sky": night_sky,
}  # fmt: skip
