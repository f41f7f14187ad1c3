"""Rooms of dwellings: home, bedroom, kitchen, study, hut, tower."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import modern, shops
from yingxi.stage.country import stand_marks
from yingxi.stage.draft import PROPS, Draft
from yingxi.stage.frame import near
from yingxi.stage.shell import ON_WALL, WALL, rug, seat, shell, window
from yingxi.story.terms import Era


def home(d: Draft) -> None:
    """The main room of a house."""
    if d.era is Era.MODERN:
        modern.modern_home(d)
        return
    if not d.chinese:
        _cottage_room(d)
        return
    # The hall of an old house: the painting with its couplets over the long table, a window to each side.
    shell(d, d.pick(("wall_plaster", "wall_panel", "wall_brick")), d.pick(("floor_tiles", "floor_planks")))
    d.add("altar_table", 0.0, WALL - 0.4, 1.0, w=2.7)
    d.add("scroll", 0.0, ON_WALL, 1.72, y=1.34, w=0.86)
    for x in (-0.98, 0.98):
        d.add("couplet", x, ON_WALL, 1.5, y=1.45)
    window(d, d.side * 2.75)
    d.add("door_china" if d.chance(0.4) else "cabinet", -d.side * 2.85, WALL - 0.15, 2.0)
    d.add("folding_screen", -d.side * 5.0, WALL - 0.5, 2.0, w=2.3)
    d.add("cabinet", d.side * 5.0, WALL - 0.2, 1.75)
    for x in (-1.9, 1.9):
        d.add("hanging_lantern", x, WALL - 1.4, 0.6, y=2.6, sways=x > 0, glow=d.lamps * 0.7)
    rug(d, 0.0, 3.4)
    d.add("square_table", d.side * 2.75, PROPS + 0.6, 0.8, w=1.1)
    d.add("teapot", d.side * 2.65, PROPS + 0.58, 0.22, y=0.8)
    seat(d, "chair", -d.side * 2.1, 1.0, 0.48)
    seat(d, "stool", d.side * 1.75 if not d.upright else d.side * 1.9, 0.46, 0.46)
    stand_marks(d)
    near(d, d.pick(("near_lattice", "near_curtain", "near_post")), "near_chair")


def _cottage_room(d: Draft) -> None:
    # Everything turns to the fire in the middle.
    shell(d, d.pick(("wall_timber", "wall_log", "wall_timber")), "floor_planks")
    d.add("hearth", -d.side * 0.1, WALL - 0.2, 2.15, glow=0.85)
    window(d, d.side * 2.55)
    d.add("dresser", -d.side * 2.75, WALL - 0.2, 2.15)
    d.add("door_wood", d.side * 4.9, ON_WALL, 2.2)
    d.add("bookshelf", -d.side * 4.9, WALL - 0.2, 2.1, w=1.5)
    rug(d, 0.0, 3.6)
    d.add("table_europe", d.side * 2.75, PROPS + 0.6, 0.78, w=1.5)
    d.add("candle", d.side * 2.6, PROPS + 0.58, 0.28, y=0.78, glow=max(0.2, d.lamps))
    seat(d, "chair_europe", -d.side * 2.1, 1.0, 0.46)
    seat(d, "stool", d.side * 1.7 if not d.upright else d.side * 2.0, 0.46, 0.46)
    stand_marks(d)
    near(d, "near_wood_post", "near_chair")


def bedroom(d: Draft) -> None:
    """A room with a bed, a window at night, something to sit on."""
    if d.era is Era.MODERN:
        modern.modern_bedroom(d)
        return
    if d.chinese:
        shell(d, d.pick(("wall_panel", "wall_plaster")), d.pick(("floor_planks", "floor_tiles")))
        d.add("canopy_bed", -d.side * 1.35, WALL - 1.1, 2.6, w=3.0)
        d.mark("bed", d.fit(-d.side * 1.2), WALL - 1.5, y=0.55, pose="sit")
        window(d, d.side * 2.35)
        d.add("cabinet", -d.side * 3.9, WALL - 0.3, 1.9)
        d.add("folding_screen", d.side * 5.4, WALL - 0.5, 2.0, w=2.3)
        d.add("oil_lamp", d.side * 2.65, PROPS + 0.55, 0.34, y=0.78, glow=max(0.3, d.lamps))
        d.add("square_table", d.side * 2.7, PROPS + 0.6, 0.78, w=0.95)
        round_ = d.chance(0.4)
        kind, tall, y = ("fan_picture", 0.95, 1.45) if round_ else ("scroll", 1.5, 1.2)
        d.add(kind, d.side * 0.75, ON_WALL, tall, y=y, w=0.95 if round_ else 0.54)
        d.add("hanging_lantern", d.side * 1.1, WALL - 1.4, 0.55, y=2.62, glow=d.lamps * 0.6)
        seat(d, "stool", d.side * 1.8, 0.46, 0.46)
        near(d, "near_curtain", "near_lattice")
    else:
        shell(d, d.pick(("wall_timber", "wall_damask")), "floor_planks")
        d.add("bed_europe", -d.side * 1.35, WALL - 1.0, 2.5, w=2.9)
        d.mark("bed", d.fit(-d.side * 1.2), WALL - 1.4, y=0.7, pose="sit")
        window(d, d.side * 2.05)
        d.add("dresser", -d.side * 3.8, WALL - 0.3, 1.9)
        d.add("portrait", d.side * 0.55, ON_WALL, 0.9, y=1.5, w=0.7)
        d.add("bookshelf", d.side * 4.35, WALL - 0.2, 2.0, w=1.3)
        d.add("candle", d.side * 2.75, PROPS + 0.55, 0.3, y=0.78, glow=max(0.3, d.lamps))
        d.add("table_europe", d.side * 2.75, PROPS + 0.6, 0.78, w=1.0)
        seat(d, "chair_europe", d.side * 1.85, 1.0, 0.46)
        near(d, "near_curtain", "near_wood_post")
    rug(d, d.side * 0.4, 3.0)
    d.mark("bed_lie", d.fit(-d.side * 1.35), WALL - 1.2, y=0.68, pose="lie")
    stand_marks(d)


def kitchen(d: Draft) -> None:
    """Stove or hearth, crocks, things hung up."""
    if d.era is Era.MODERN:
        modern.modern_kitchen(d)
        return
    if d.chinese:
        shell(d, d.pick(("wall_plaster", "wall_brick")), d.pick(("floor_tiles", "floor_earth")))
        d.add("kitchen_range", -d.side * 1.75, WALL - 0.6, 1.05, w=2.6, glow=0.5)
        d.add("lattice_window", d.side * 0.75, ON_WALL, 1.7, y=1.05, w=2.2)
        d.add("shelf_jars", d.side * 2.85, WALL - 0.2, 2.05, w=1.7)
        d.add("hung_herb", -d.side * 1.9, WALL - 1.2, 0.8, y=2.35, w=2.2)
        d.add("hung_meat", d.side * 2.5, WALL - 1.2, 0.8, y=2.4, w=1.4)
        d.add("water_vat", -d.side * 3.5, PROPS + 1.0, 0.85)
        d.add("jars", -d.side * 4.6, WALL - 0.5, 0.8, w=1.4)
    else:
        shell(d, d.pick(("wall_stone", "wall_plaster")), "floor_tiles")
        d.add("hearth", -d.side * 0.5, WALL - 0.2, 2.2, glow=0.9)
        window(d, d.side * 2.3)
        d.add("dresser", -d.side * 2.9, WALL - 0.2, 2.1)
        d.add("dresser", d.side * 4.3, WALL - 0.2, 2.0)
        d.add("hung_herb", d.side * 1.6, WALL - 1.2, 0.8, y=2.4, w=2.0)
        d.add("hung_meat", -d.side * 2.4, WALL - 1.2, 0.8, y=2.4, w=1.4)
        d.add("barrels", -d.side * 4.6, WALL - 0.6, 0.9, w=0.9)
        d.add("barrels", -d.side * 3.4, PROPS + 0.9, 0.7, w=0.8)
    d.add("square_table" if d.chinese else "table_europe", d.side * 2.6, PROPS + 0.5, 0.78, w=1.4)
    d.add("laid_pottery" if d.chinese else "laid_bread", d.side * 2.6, PROPS + 0.48, 0.30, y=0.78, w=1.0)
    seat(d, "stool", -d.side * 1.9, 0.44, 0.44)
    seat(d, "bench", d.side * 2.2, 0.45, 0.45, w=1.3, z=PROPS)
    stand_marks(d)
    near(d, "near_jars", "near_wood_post")


def study(d: Draft) -> None:
    """Books to the ceiling, a desk by the window, a painting."""
    if d.era is Era.MODERN:
        modern.library(d)
        return
    if d.chinese:
        shell(d, d.pick(("wall_panel", "wall_plaster")), d.pick(("floor_planks", "floor_tiles")))
        # A great window between two walls of books.
        for x in (-2.75, 2.75, -5.0, 5.0):
            d.add("bookshelf", x, WALL - 0.2, 2.55, w=1.9)
        round_ = d.chance(0.6)
        kind, tall = ("moon_window", 2.6) if round_ else ("lattice_window", 2.2)
        d.add(kind, 0.0, ON_WALL, tall, y=0.72, w=2.6 if round_ else 3.0)
        d.add("hanging_lantern", -d.side * 1.75, WALL - 1.4, 0.6, y=2.62, glow=d.lamps * 0.7)
        d.add("desk", d.side * 2.6, PROPS + 0.7, 0.80, w=1.7)
        d.add("standing_lantern", d.side * 4.4, PROPS + 1.2, 1.5, glow=d.lamps * 0.8)
        seat(d, "chair", -d.side * 2.1, 1.0, 0.48)
        near(d, "near_lattice", "near_jars")
    else:
        shell(d, "wall_damask", "floor_planks")
        for x in (-2.55, 2.55, -4.7, 4.7):
            d.add("bookshelf", x, WALL - 0.2, 2.75, w=2.0)
        window(d, 0.0, great=True)
        d.add("table_europe", d.side * 2.6, PROPS + 0.7, 0.8, w=1.7)
        d.add("candle", d.side * 2.9, PROPS + 0.65, 0.3, y=0.8, glow=max(0.2, d.lamps))
        seat(d, "chair_europe", -d.side * 2.0, 1.05, 0.48)
        near(d, "near_curtain", "near_armchair")
    rug(d, 0.0, 3.4)
    seat(d, "stool", d.side * 1.7, 0.46, 0.46)
    stand_marks(d)


def hut(d: Draft) -> None:
    """A poor hut: wattle walls, a straw bed, one small window."""
    shell(d, d.pick(("wall_wattle", "wall_log")), "floor_earth")
    d.add("lattice_window" if d.chinese else "casement", d.side * 0.45, ON_WALL, 1.5, y=1.0, w=1.8)
    d.add("kang" if d.chinese else "straw_heap", -d.side * 2.2, WALL - 0.7, 0.62 if d.chinese else 0.8, w=2.6)
    d.mark("bed", d.fit(-d.side * 1.8), WALL - 0.9, y=0.5, pose="sit")
    d.mark("bed_lie", d.fit(-d.side * 2.2), WALL - 0.9, y=0.55, pose="lie")
    d.add("hung_herb", -d.side * 2.3, WALL - 1.2, 0.8, y=2.25, w=1.8)
    d.add("kitchen_range" if d.chinese else "hearth", d.side * 2.75, WALL - 0.4, 0.95 if d.chinese else 1.9,
          w=1.7 if d.chinese else None, glow=0.55)  # fmt: skip
    d.add("jars", -d.side * 4.3, WALL - 0.6, 0.7, w=1.4)
    d.add("oil_lamp" if d.chinese else "candle", d.side * 2.6, PROPS + 0.45, 0.3, y=0.6, glow=max(0.25, d.lamps))
    d.add("square_table", d.side * 2.6, PROPS + 0.5, 0.6, w=0.9)
    d.add("door_wood" if not d.chinese else "door_china", d.side * 5.4, ON_WALL, 2.0)
    seat(d, "stool", d.side * 1.75, 0.4, 0.4)
    stand_marks(d)
    near(d, "near_wood_post", "near_jars")


def tower(d: Draft) -> None:
    """A round tower room or an attic: stone, a high window on the land, a bed of sorts, a spinning wheel."""
    shell(d, "wall_stone", "floor_planks", posts=False)
    kind, tall = ("moon_window", 2.6) if d.chinese else ("gothic_window", 3.2)
    d.add(kind, d.side * 0.2, ON_WALL, tall, y=0.6)
    d.add("bed_europe" if not d.chinese else "kang", -d.side * 2.75, WALL - 0.6, 2.2 if not d.chinese else 0.65, w=2.4)
    d.mark("bed", d.fit(-d.side * 2.3), WALL - 0.8, y=0.62, pose="sit")
    d.add("tapestry" if not d.chinese else "scroll", d.side * 2.1, ON_WALL, 1.8, y=1.15)
    d.add("spinning_wheel", d.side * 2.4, PROPS + 0.6, 1.15)
    d.add("vines", d.side * 4.9, ON_WALL, 2.2, y=1.0, w=1.2)
    d.add("torch", -d.side * 1.05, ON_WALL, 0.6, y=1.75, glow=0.5)
    d.add("bookshelf", d.side * 3.5, WALL - 0.2, 2.0, w=1.3)
    rug(d, 0.0, 3.0)
    seat(d, "stool", d.side * 1.7, 0.46, 0.46)
    stand_marks(d)
    near(d, "near_curtain", "near_railing")


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "home": home, "bedroom": bedroom, "kitchen": kitchen, "study": study, "workshop": shops.workshop, "hut": hut,
    "tower": tower,
}  # fmt: skip
