"""Rooms where people meet: tavern, teahouse, palace, church, school, prison, doctor's room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import public
from yingxi.stage.country import stand_marks
from yingxi.stage.draft import PROPS, Draft
from yingxi.stage.frame import near
from yingxi.stage.rooms import ON_WALL, WALL, seat, shell, window
from yingxi.story.terms import Era


def tavern(d: Draft) -> None:
    """A counter with jars behind it, long benches, price tags, lanterns."""
    if d.era is Era.MODERN:
        public.cafe(d)
        return
    if d.chinese:
        shell(d, d.pick(("wall_plaster", "wall_panel", "wall_brick")), d.pick(("floor_tiles", "floor_planks")))
        d.add("shelf_jars", d.side * 3.4, WALL - 0.1, 2.2, w=2.8)
        d.add("price_tags", d.side * 0.7, ON_WALL, 0.75, y=1.85, w=1.9)
        d.add("lattice_window", -d.side * 2.5, ON_WALL, 1.95, y=0.92, w=2.8)
        d.add("scroll" if d.chance(0.5) else "couplet", -d.side * 4.7, ON_WALL, 1.4, y=1.2)
        d.add("counter", d.side * 3.6, PROPS + 1.2, 1.12, w=3.0)
        for x in (d.side * 1.5, -d.side * 3.4):
            d.add("hanging_lantern", x, WALL - 1.3, 0.62, y=2.5, sways=True, glow=d.lamps * 0.8)
        d.add("jars", d.side * 5.4, PROPS + 0.6, 0.8, w=1.4)
        d.add("square_table", -d.side * 2.4, PROPS + 0.6, 0.78, w=1.1)
        seat(d, "bench", -d.side * 2.2, 0.45, 0.45, w=1.5)
        near(d, "near_jars", d.pick(("near_post", "near_lattice")))
    else:
        shell(d, "wall_timber", "floor_planks")
        d.add("hearth", -d.side * 3.4, WALL - 0.2, 1.9, glow=0.8)
        window(d, d.side * 1.4)
        d.add("dresser", d.side * 3.9, WALL - 0.1, 2.2, w=2.0)
        d.add("bar_counter", d.side * 3.7, PROPS + 1.2, 1.1, w=2.8)
        d.add("barrels", d.side * 5.8, PROPS + 0.9, 1.0, w=1.6)
        d.add("chandelier", -d.side * 0.4, WALL - 1.4, 0.5, y=2.6, w=1.5, glow=d.lamps * 0.7)
        d.add("portrait", -d.side * 1.0, ON_WALL, 0.7, y=1.7, w=0.6)
        d.add("table_europe", -d.side * 2.4, PROPS + 0.6, 0.78, w=1.5)
        seat(d, "bench", -d.side * 2.2, 0.45, 0.45, w=1.5)
        near(d, "near_jars", "near_wood_post")
    seat(d, "stool", d.side * 1.5, 0.46, 0.46)
    d.mark("counter", d.fit(d.side * 2.0), 0.6)
    stand_marks(d)


def teahouse(d: Draft) -> None:
    """A tea stove with kettles, small tables, bamboo and scrolls."""
    if not d.chinese:
        tavern(d)
        return
    shell(d, d.pick(("wall_panel", "wall_plaster")), d.pick(("floor_planks", "floor_tiles")))
    d.add("tea_stove", -d.side * 3.1, WALL - 0.4, 1.3, w=2.0, glow=0.0)
    for k, x in enumerate((d.side * 1.8, d.side * 4.7)):
        d.add("moon_window" if k == 0 and d.chance(0.5) else "lattice_window", x, ON_WALL, 2.1, y=0.85, w=2.3)
    d.add("scroll", -d.side * 0.9, ON_WALL, 1.5, y=1.25, w=0.56)
    d.add("price_tags", -d.side * 3.1, ON_WALL, 0.7, y=2.1, w=1.6)
    for x in (d.side * 0.6, -d.side * 4.9, d.side * 3.2):
        d.add("hanging_lantern", x, WALL - 1.3, 0.6, y=2.55, sways=True, glow=d.lamps * 0.8)
    d.add("square_table", d.side * 2.4, PROPS + 0.6, 0.78, w=1.0)
    d.add("teapot", d.side * 2.3, PROPS + 0.58, 0.22, y=0.78)
    d.add("house_plant", d.side * 5.6, WALL - 0.7, 1.4)
    seat(d, "bench", d.side * 2.3, 0.45, 0.45, w=1.3)
    seat(d, "stool", -d.side * 1.9, 0.45, 0.45)
    stand_marks(d)
    near(d, d.pick(("near_lattice", "near_post")), "near_plant")


def palace(d: Draft) -> None:
    """A throne hall."""
    if d.chinese:
        shell(d, "wall_panel", "floor_smooth", posts=False, beam_y=4.1)
        d.add("dragon_throne", d.side * 2.7, WALL - 0.2, 2.3)
        d.mark("throne", d.fit(d.side * 2.7), WALL - 0.3, y=1.0, pose="sit")
        for x in (-4.6, 5.6, -7.6, 8.4):
            d.add("pillar", x * d.side, WALL - 1.0, 6.0, w=0.42)
        d.add("moon_window", -d.side * 2.2, ON_WALL, 2.7, y=0.75)
        d.add("standing_lantern", -d.side * 3.9, WALL - 1.2, 2.0, glow=max(0.2, d.lamps))
        d.add("standing_lantern", d.side * 5.0, WALL - 1.2, 2.0, glow=max(0.2, d.lamps))
        d.add("incense_burner", -d.side * 2.3, PROPS + 0.8, 0.9)
        d.add("hanging_lantern", -d.side * 0.6, WALL - 1.2, 0.9, y=3.0, sways=True, glow=d.lamps)
        near(d, "near_curtain", "near_post")
    else:
        shell(
            d, d.pick(("wall_damask", "wall_stone")), d.pick(("floor_smooth", "floor_tiles")), posts=False, beam_y=4.3
        )
        d.add("throne", d.side * 2.7, WALL - 0.2, 1.9)
        d.mark("throne", d.fit(d.side * 2.7), WALL - 0.3, y=0.76, pose="sit")
        for x in (-4.9, 5.4, -8.4, 8.8):
            d.add("marble_pillar", x * d.side, WALL - 0.8, 4.6, w=0.62)
        d.add("gothic_window", -d.side * 2.2, ON_WALL, 3.3, y=0.7)
        d.add("gothic_window", d.side * 0.2, ON_WALL, 3.3, y=0.7)
        d.add("hall_banner", -d.side * 3.7, ON_WALL, 2.2, y=1.6)
        d.add("hall_banner", d.side * 4.5, ON_WALL, 2.2, y=1.6)
        d.add("chandelier", -d.side * 0.8, WALL - 1.4, 0.7, y=3.2, w=2.2, glow=max(0.2, d.lamps))
        near(d, "near_curtain", "near_railing")
    d.add("carpet", d.side * 1.0, WALL - 0.4, 1.5, w=4.4)
    d.mark("before the throne", d.side * 0.9, 0.3)
    stand_marks(d)


def church(d: Draft) -> None:
    """Altar, coloured windows, pews, pillars; a temple hall inside for old China."""
    shell(d, "wall_stone", "floor_tiles", posts=False, beam=False)
    d.add("altar", d.side * 2.3, WALL - 0.2, 2.6, w=2.4)
    d.add("gothic_window", -d.side * 1.4, ON_WALL, 3.0, y=1.0)
    d.add("gothic_window", -d.side * 3.3, ON_WALL, 3.0, y=1.0)
    d.add("gothic_window", d.side * 4.9, ON_WALL, 3.0, y=1.0)
    for x in (-4.6, 4.1, -8.0, 8.4):
        d.add("marble_pillar", x * d.side, WALL - 0.9, 5.0, w=0.6)
    d.add("chandelier", -d.side * 0.4, WALL - 1.5, 0.5, y=3.3, w=1.7, glow=max(0.2, d.lamps))
    d.add("pew", -d.side * 4.0, PROPS + 1.0, 0.95, w=2.4)
    d.add("carpet", d.side * 1.8, WALL - 0.4, 1.2, w=2.6)
    seat(d, "bench", -d.side * 2.3, 0.45, 0.45, w=1.4)
    d.mark("altar", d.fit(d.side * 1.6), 0.8)
    stand_marks(d)
    near(d, "near_railing", "near_wood_post")


def school(d: Draft) -> None:
    """A schoolroom: board, desks, map; scroll of the Master in old China."""
    if d.era is Era.MODERN:
        public.classroom(d)
        return
    shell(d, "wall_plaster", "floor_planks", posts=d.chinese)
    if d.chinese and d.era is Era.ANCIENT_CHINA:
        d.add("scroll", d.side * 1.7, ON_WALL, 1.7, y=1.1, w=0.7)
        for x in (0.95, 2.45):
            d.add("couplet", d.side * x, ON_WALL, 1.4, y=1.3)
        d.add("bookshelf", d.side * 4.2, WALL - 0.2, 2.0, w=1.6)
    else:
        d.add("blackboard", d.side * 1.9, ON_WALL, 1.15, y=1.1, w=2.4)
        d.add("map_sheet", d.side * 4.4, ON_WALL, 1.1, y=1.2)
    window(d, -d.side * 2.5)
    window(d, -d.side * 5.7)
    d.add("school_desk", -d.side * 3.8, PROPS + 1.2, 0.74)
    d.add("school_desk", d.side * 4.0, PROPS + 1.2, 0.74)
    d.add("desk" if d.chinese else "table_europe", d.side * 2.4, PROPS + 0.6, 0.8, w=1.3)
    seat(d, "bench", -d.side * 2.1, 0.43, 0.43, w=1.2)
    seat(d, "stool", d.side * 1.5, 0.45, 0.45)
    stand_marks(d)
    near(d, "near_chair", "near_plant")


def prison(d: Draft) -> None:
    """A cell: stone, a barred window with its shaft of light, straw, chains."""
    shell(d, d.pick(("wall_stone", "wall_brick")), "floor_earth", beam=False, posts=False)
    d.add("slit_window", d.side * 1.8, ON_WALL, 0.7, y=2.0, w=0.95)
    d.add("straw_heap", -d.side * 3.0, WALL - 0.6, 0.6, w=2.6)
    d.mark("straw", d.fit(-d.side * 2.5), WALL - 0.8, y=0.3, pose="sit")
    d.add("chains", -d.side * 1.3, ON_WALL, 1.2, y=0.9)
    d.add("prison_bars", d.side * 4.6, WALL - 0.9, 3.0, w=2.2)
    d.add("torch", d.side * 3.0, ON_WALL, 0.6, y=1.6, glow=0.6)
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
        d.add("medicine_cabinet", d.side * 2.9, WALL - 0.1, 2.0, w=2.8)
        d.add("scroll", -d.side * 0.9, ON_WALL, 1.4, y=1.3, w=0.52)
        d.add("kang", -d.side * 4.6, WALL - 0.6, 0.6, w=2.2)
    else:
        shell(d, "wall_plaster", "floor_tiles", posts=False)
        d.add("bottle_shelf", d.side * 2.4, WALL - 0.1, 1.9, w=1.4)
        d.add("sickbed", -d.side * 4.2, WALL - 0.6, 1.1, w=2.3)
        d.add("bed_curtain", -d.side * 5.9, WALL - 0.4, 2.3, w=1.4)
        d.add("drip_stand", -d.side * 2.9, WALL - 0.5, 1.9)
        d.add("map_sheet", d.side * 4.1, ON_WALL, 1.0, y=1.3)
    window(d, -d.side * 2.5)
    d.mark("bed_lie", d.fit(-d.side * 4.3), WALL - 0.8, y=0.68, pose="lie")
    d.add("counter" if d.chinese else "table_europe", d.side * 3.4, PROPS + 1.0, 1.05 if d.chinese else 0.8, w=2.2)
    seat(d, "stool", d.side * 1.6, 0.46, 0.46)
    seat(d, "chair" if d.chinese else "chair_europe", -d.side * 2.0, 1.0, 0.48)
    stand_marks(d)
    near(d, "near_plant", "near_lattice" if d.chinese else "near_curtain")


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "tavern": tavern, "teahouse": teahouse, "palace": palace, "church": church, "school": school, "prison": prison,
    "hospital": hospital,
}  # fmt: skip
