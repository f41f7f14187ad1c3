"""Rooms where people meet: tavern, teahouse, palace, church, school, prison, doctor's room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import public
from yingxi.stage.country import stand_marks
from yingxi.stage.draft import PROPS, Draft
from yingxi.stage.frame import near
from yingxi.stage.shell import ON_WALL, WALL, rug, seat, shell, window
from yingxi.story.terms import Era


def tavern(d: Draft) -> None:
    """A counter with jars behind it, long benches, price tags, lanterns."""
    if d.era is Era.MODERN:
        public.cafe(d)
        return
    if d.chinese:
        shell(d, d.pick(("wall_plaster", "wall_panel", "wall_brick")), d.pick(("floor_tiles", "floor_planks")))
        # The jars rise behind the counter in the middle; guests sit to both sides of it.
        d.add("shelf_jars", d.side * 0.35, WALL - 0.1, 2.45, w=3.4)
        d.add("price_tags", d.side * 0.35, WALL - 1.25, 0.62, y=2.5, w=2.6)
        d.add("lattice_window", -d.side * 2.85, ON_WALL, 2.0, y=0.92, w=2.3)
        d.add("scroll" if d.chance(0.5) else "couplet", d.side * 2.7, ON_WALL, 1.5, y=1.2)
        d.add("lattice_window", d.side * 4.7, ON_WALL, 1.95, y=0.92, w=2.4)
        d.add("counter", d.side * 0.55, PROPS + 1.2, 1.05, w=3.4)
        d.add("laid_wine", d.side * 1.7, PROPS + 1.18, 0.3, y=1.05, w=0.9)
        for x in (d.side * 2.5, -d.side * 1.9):
            d.add("hanging_lantern", x, WALL - 1.3, 0.62, y=2.5, sways=True, glow=d.lamps * 0.8)
        d.add("jars", d.side * 3.4, PROPS + 0.9, 0.85, w=1.5)
        d.add("square_table", -d.side * 2.75, PROPS + 0.6, 0.78, w=1.2)
        d.add("laid_wine", -d.side * 2.75, PROPS + 0.58, 0.26, y=0.78, w=0.7)
        seat(d, "bench", -d.side * 2.3, 0.45, 0.45, w=1.5)
        near(d, "near_jars", d.pick(("near_post", "near_lattice")))
    else:
        shell(d, "wall_timber", "floor_planks")
        # Casks and bottles behind the bar in the middle, the fire beside it.
        d.add("goods_wine", d.side * 0.45, WALL - 0.1, 2.3, w=3.0)
        d.add("hearth", -d.side * 2.65, WALL - 0.2, 2.0, glow=0.8)
        window(d, d.side * 3.0)
        d.add("dresser", d.side * 5.2, WALL - 0.1, 2.2, w=2.0)
        d.add("bar_counter", d.side * 0.65, PROPS + 1.2, 1.02, w=3.0)
        d.add("laid_wine", d.side * 1.5, PROPS + 1.18, 0.3, y=1.02, w=0.9)
        d.add("barrels", d.side * 3.1, PROPS + 0.9, 1.0, w=1.5)
        d.add("chandelier", -d.side * 0.2, WALL - 1.4, 0.5, y=2.5, w=1.5, glow=max(0.2, d.lamps * 0.7))
        d.add("hung_meat", -d.side * 2.6, WALL - 1.3, 0.8, y=2.45, w=1.6)
        d.add("table_europe", -d.side * 2.7, PROPS + 0.6, 0.78, w=1.5)
        d.add("laid_wine", -d.side * 2.7, PROPS + 0.58, 0.26, y=0.78, w=0.8)
        seat(d, "bench", -d.side * 2.3, 0.45, 0.45, w=1.5)
        near(d, "near_jars", "near_wood_post")
    seat(d, "stool", d.side * 1.8, 0.46, 0.46)
    d.mark("counter", d.fit(d.side * 1.6), 0.6)
    stand_marks(d)


def teahouse(d: Draft) -> None:
    """A tea stove with kettles, small tables, bamboo and scrolls."""
    if not d.chinese:
        tavern(d)
        return
    shell(d, d.pick(("wall_panel", "wall_plaster")), d.pick(("floor_planks", "floor_tiles")))
    # A great window on the water or the hills in the middle; tea on its shelves beside it.
    d.add("moon_window" if d.chance(0.6) else "lattice_window", d.side * 0.1, ON_WALL, 2.6, y=0.66, w=2.8)
    d.add("goods_tea", d.side * 2.75, WALL - 0.1, 2.2, w=1.9)
    d.add("tea_stove", -d.side * 2.65, WALL - 0.4, 1.3, w=2.0, glow=0.0)
    d.add("price_tags", -d.side * 2.65, ON_WALL, 0.7, y=2.05, w=1.6)
    d.add("lattice_window", -d.side * 5.0, ON_WALL, 2.0, y=0.85, w=2.0)
    for x in (-d.side * 1.75, d.side * 1.75, -d.side * 4.9):
        d.add("hanging_lantern", x, WALL - 1.3, 0.6, y=2.55, sways=True, glow=d.lamps * 0.8)
    rug(d, 0.0, 3.2)
    d.add("square_table", d.side * 2.75, PROPS + 0.6, 0.78, w=1.2)
    d.add("laid_tea", d.side * 2.75, PROPS + 0.58, 0.26, y=0.78, w=0.8)
    d.add("house_plant", d.side * 4.6, WALL - 0.7, 1.4)
    seat(d, "bench", d.side * 2.3, 0.45, 0.45, w=1.3)
    seat(d, "stool", -d.side * 1.9, 0.45, 0.45)
    stand_marks(d)
    near(d, d.pick(("near_lattice", "near_post")), "near_jars")


def palace(d: Draft) -> None:
    """A throne hall: the throne a little to one side, that whoever stands before it hides nobody; all else in pairs."""
    c = d.side * 1.75
    if d.chinese:
        shell(d, "wall_panel", "floor_smooth", posts=False, beam_y=4.1)
        d.add("dragon_throne", c, WALL - 0.2, 2.7)
        d.mark("throne", d.fit(c), WALL - 0.3, y=1.15, pose="sit")
        for x in (-2.05, 2.05, -4.6, 4.6, -7.4, 7.4):
            d.add("pillar", c + x, WALL - 0.6, 6.0, w=0.40)
        for x in (-3.3, 3.3):
            d.add("moon_window", c + x, ON_WALL, 2.3, y=0.9)
            d.add("standing_lantern", c + x * 0.86, WALL - 1.2, 2.0, glow=max(0.2, d.lamps))
            d.add("hanging_lantern", c + x * 0.4, WALL - 1.2, 0.75, y=2.7, sways=x > 0, glow=d.lamps)
        d.add("incense_burner", -d.side * 1.9, PROPS + 0.8, 0.9)
        near(d, "near_curtain", "near_post")
    else:
        shell(
            d, d.pick(("wall_damask", "wall_stone")), d.pick(("floor_smooth", "floor_tiles")), posts=False, beam_y=4.3
        )
        d.add("throne", c, WALL - 0.2, 2.2)
        d.mark("throne", d.fit(c), WALL - 0.3, y=0.88, pose="sit")
        for x in (-3.45, 3.45, -6.4, 6.4):
            d.add("marble_pillar", c + x, WALL - 0.8, 4.6, w=0.56)
        for x in (-2.2, 2.2, -4.8, 4.8):
            d.add("gothic_window", c + x, ON_WALL, 3.1, y=0.7, w=1.35)
        for x in (-3.55, 3.55):
            d.add("hall_banner", c + x, ON_WALL, 1.55, y=1.75)
        d.add("chandelier", 0.0, WALL - 1.4, 0.6, y=2.75, w=2.0, glow=max(0.2, d.lamps))
        near(d, "near_curtain", "near_railing")
    d.add("carpet", c, WALL - 0.4, 1.5, w=3.4)
    d.mark("before the throne", d.side * 0.4, 0.3)
    stand_marks(d)


def church(d: Draft) -> None:
    """Altar, coloured windows, pews, pillars; a temple hall inside for old China."""
    shell(d, "wall_stone", "floor_tiles", posts=False, beam=False)
    d.add("altar", 0.0, WALL - 0.2, 2.9, w=2.7)
    for x in (-2.2, 2.2, -4.7, 4.7):
        d.add("gothic_window", x, ON_WALL, 3.0, y=0.8)
    for x in (-3.4, 3.4, -6.6, 6.6):
        d.add("marble_pillar", x, WALL - 0.9, 5.0, w=0.56)
    d.add("chandelier", -d.side * 1.4, WALL - 1.5, 0.5, y=2.7, w=1.6, glow=max(0.2, d.lamps))
    d.add("pew", d.side * 3.0, PROPS + 0.7, 0.95, w=2.0)
    d.add("carpet", 0.0, WALL - 0.4, 1.4, w=2.4)
    seat(d, "bench", -d.side * 2.3, 0.45, 0.45, w=1.4)
    d.mark("altar", d.fit(d.side * 0.9), 0.8)
    stand_marks(d)
    near(d, "near_railing", "near_wood_post")


def school(d: Draft) -> None:
    """A schoolroom: board, desks, map; scroll of the Master in old China."""
    if d.era is Era.MODERN:
        public.classroom(d)
        return
    shell(d, "wall_plaster", "floor_planks", posts=d.chinese)
    if d.chinese and d.era is Era.ANCIENT_CHINA:
        d.add("scroll", 0.0, ON_WALL, 1.9, y=1.15, w=0.9)
        for x in (-0.95, 0.95):
            d.add("couplet", x, ON_WALL, 1.55, y=1.4)
        d.add("altar_table", 0.0, WALL - 0.4, 0.95, w=2.4)
        d.add("bookshelf", d.side * 2.75, WALL - 0.2, 2.2, w=1.7)
    else:
        d.add("blackboard", d.side * 0.15, ON_WALL, 1.45, y=1.1, w=3.3)
        d.add("map_sheet", d.side * 2.9, ON_WALL, 1.2, y=1.15)
        d.add("bookshelf", d.side * 4.6, WALL - 0.2, 2.0, w=1.3)
    window(d, -d.side * 2.9)
    window(d, -d.side * 5.7)
    for x in (-3.2, 3.4):
        d.add("school_desk", d.side * x, PROPS + 1.2, 0.74)
    d.add("desk" if d.chinese else "table_europe", d.side * 2.6, PROPS + 0.5, 0.8, w=1.4)
    d.add("laid_book", d.side * 2.6, PROPS + 0.48, 0.28, y=0.8, w=0.9)
    d.add("school_desk", -d.side * 2.95, PROPS + 0.2, 0.74)
    seat(d, "bench", -d.side * 2.1, 0.43, 0.43, w=1.2)
    seat(d, "stool", d.side * 1.75, 0.45, 0.45)
    stand_marks(d)
    near(d, "near_chair", "near_shelf")


def prison(d: Draft) -> None:
    """A cell: stone, a barred window with its shaft of light, straw, chains."""
    shell(d, d.pick(("wall_stone", "wall_brick")), "floor_earth", beam=False, posts=False)
    # One high window and its light; the way out is barred.
    d.add("slit_window", d.side * 0.1, ON_WALL, 1.05, y=1.75, w=1.5)
    d.add("straw_heap", -d.side * 2.3, WALL - 0.6, 0.65, w=2.6)
    d.mark("straw", d.fit(-d.side * 2.0), WALL - 0.8, y=0.3, pose="sit")
    d.add("chains", -d.side * 1.6, ON_WALL, 1.3, y=0.95)
    d.add("chains", -d.side * 3.0, ON_WALL, 1.2, y=0.95)
    d.add("prison_bars", d.side * 2.9, WALL - 0.9, 3.0, w=2.0)
    d.add("torch", d.side * 1.45, ON_WALL, 0.65, y=1.6, glow=0.75)
    d.add("water_vat" if d.chinese else "barrels", -d.side * 5.2, WALL - 0.6, 0.7, w=0.7)
    seat(d, "bench", d.side * 2.2, 0.42, 0.42, w=1.4)
    stand_marks(d)
    near(d, "near_bars", "near_bars")


def hospital(d: Draft) -> None:
    """A doctor's room: the drawers of a medicine shop, or a ward with an iron bed."""
    if d.era is Era.MODERN:
        public.ward(d)
        return
    if d.chinese:
        shell(d, d.pick(("wall_plaster", "wall_panel")), "floor_planks")
        d.add("medicine_cabinet", d.side * 0.3, WALL - 0.1, 2.3, w=3.5)
        d.add("hung_herb", d.side * 2.9, WALL - 1.2, 0.85, y=2.4, w=1.8)
        d.add("goods_herb", d.side * 3.1, WALL - 0.1, 2.0, w=1.5)
        d.add("kang", -d.side * 4.6, WALL - 0.6, 0.6, w=2.2)
    else:
        shell(d, "wall_plaster", "floor_tiles", posts=False)
        d.add("goods_herb", d.side * 0.7, WALL - 0.1, 2.3, w=2.6)
        d.add("hung_herb", d.side * 2.8, WALL - 1.2, 0.85, y=2.4, w=1.6)
        d.add("sickbed", -d.side * 4.2, WALL - 0.6, 1.1, w=2.3)
        d.add("bed_curtain", -d.side * 5.9, WALL - 0.4, 2.3, w=1.4)
        d.add("drip_stand", -d.side * 2.9, WALL - 0.5, 1.9)
        d.add("map_sheet", d.side * 4.1, ON_WALL, 1.0, y=1.3)
    window(d, -d.side * (2.85 if d.chinese else 1.75))
    d.mark("bed_lie", d.fit(-d.side * 4.3), WALL - 0.8, y=0.68, pose="lie")
    high = 1.0 if d.chinese else 0.8
    d.add("counter" if d.chinese else "table_europe", d.side * 3.0, PROPS + 1.0, high, w=2.2)
    d.add("laid_herb", d.side * 2.9, PROPS + 0.98, 0.3, y=high, w=1.5)
    seat(d, "stool", d.side * 1.8, 0.46, 0.46)
    seat(d, "chair" if d.chinese else "chair_europe", -d.side * 2.0, 1.0, 0.48)
    stand_marks(d)
    near(d, "near_jars", "near_lattice" if d.chinese else "near_curtain")


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "tavern": tavern, "teahouse": teahouse, "palace": palace, "church": church, "school": school, "prison": prison,
    "hospital": hospital,
}  # fmt: skip
