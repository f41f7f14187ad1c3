"""Rooms of dwellings: home, bedroom, kitchen, study, workshop, hut, tower."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import modern
from yingxi.stage.country import stand_marks
from yingxi.stage.draft import PROPS, REAR, Draft
from yingxi.stage.frame import near
from yingxi.story.terms import Era

WALL: Final = REAR
ON_WALL: Final = REAR
"""What hangs on the wall shares its plane: it must not slide over it."""


def shell(d: Draft, wall: str, floor: str, *, beam: bool = True, posts: bool = True, beam_y: float = 3.42) -> None:
    """Build a room's wall, floor, beam and posts."""
    d.add(wall, 0, WALL, 5.0, w=30)
    if beam:
        d.add("beam", 0, WALL, 0.34, y=beam_y, w=30)
        if d.chinese and wall != "wall_wattle":
            d.add("frieze", 0, WALL, 0.34, y=beam_y - 0.34, w=30)
    d.add(floor, 0, WALL, 0.2, w=34)
    if posts:
        for side in (-1.0, 1.0):
            d.add("pillar", side * 5.6, WALL - 1.2, 4.0, w=0.30)


def seat(
    d: Draft, kind: str, x: float, h: float, seat_m: float, *, name: str = "", w: float | None = None, z: float = PROPS
) -> None:
    """Put something to sit on, with its mark just before it."""
    d.add(kind, x, z, h, w=w, flip=x > 0 and kind == "train_seat")
    d.mark(name or kind, d.fit(x), z - 0.05, y=seat_m, pose="sit")


def _windows(d: Draft) -> tuple[str, float, float, float]:
    """Return a window's kind, sill height, height and width for the era."""
    if d.chinese:
        return ("moon_window", 0.72, 2.3, 2.3) if d.chance(0.35) else ("lattice_window", 0.92, 1.95, 2.7)
    if d.era is Era.MODERN:
        return "modern_window", 0.85, 1.95, 2.9
    return "casement", 0.92, 1.95, 1.75


def window(d: Draft, x: float) -> None:
    """Put the era's window at x."""
    kind, y, h, w = _windows(d)
    d.add(kind, x, ON_WALL, h, y=y, w=w)


def home(d: Draft) -> None:
    """The main room of a house."""
    if d.era is Era.MODERN:
        modern.modern_home(d)
        return
    if not d.chinese:
        _cottage_room(d)
        return
    shell(d, d.pick(("wall_plaster", "wall_panel", "wall_brick")), d.pick(("floor_tiles", "floor_planks")))
    window(d, d.side * 2.6)
    d.add("door_china", -d.side * 5.2, ON_WALL, 2.3)
    d.add("altar_table", -d.side * 2.3, WALL - 0.5, 1.0, w=2.2)
    d.add("scroll", -d.side * 2.3, ON_WALL, 1.55, y=1.45)
    for x in (-d.side * 1.62, -d.side * 2.98):
        d.add("couplet", x, ON_WALL, 1.3, y=1.5)
    d.add("hanging_lantern", d.side * 0.9, WALL - 1.4, 0.6, y=2.55, sways=True, glow=d.lamps * 0.7)
    d.add("cabinet", d.side * 4.8, WALL - 0.2, 1.75)
    d.add("square_table", d.side * 2.2, PROPS + 0.6, 0.8, w=1.05)
    seat(d, "chair", -d.side * 2.1, 1.0, 0.48)
    seat(d, "stool", d.side * 1.35 if not d.upright else d.side * 1.9, 0.46, 0.46)
    stand_marks(d)
    near(d, d.pick(("near_lattice", "near_curtain", "near_post")), "near_chair")


def _cottage_room(d: Draft) -> None:
    shell(d, d.pick(("wall_timber", "wall_log", "wall_timber")), "floor_planks")
    d.add("hearth", -d.side * 3.0, WALL - 0.2, 1.9, glow=0.8)
    window(d, d.side * 2.3)
    d.add("dresser", d.side * 4.5, WALL - 0.2, 2.0)
    d.add("portrait", d.side * 0.5 + d.side * 0.3, ON_WALL, 0.8, y=1.55, w=0.62)
    d.add("door_wood", -d.side * 5.8, ON_WALL, 2.2)
    d.add("table_europe", d.side * 2.3, PROPS + 0.6, 0.78, w=1.7)
    seat(d, "chair_europe", -d.side * 2.1, 1.0, 0.46)
    seat(d, "stool", d.side * 1.4 if not d.upright else d.side * 2.0, 0.46, 0.46)
    stand_marks(d)
    near(d, "near_wood_post", "near_chair")


def bedroom(d: Draft) -> None:
    """A room with a bed, a window at night, something to sit on."""
    if d.era is Era.MODERN:
        modern.modern_bedroom(d)
        return
    if d.chinese:
        shell(d, d.pick(("wall_panel", "wall_plaster")), d.pick(("floor_planks", "floor_tiles")))
        d.add("canopy_bed", -d.side * 2.25, WALL - 1.1, 2.5, w=2.7)
        d.mark("bed", d.fit(-d.side * 1.5), WALL - 1.5, y=0.55, pose="sit")
        window(d, d.side * 1.9)
        d.add("cabinet", d.side * 3.9, WALL - 0.3, 1.7)
        d.add("folding_screen", d.side * 5.4, WALL - 0.5, 2.0, w=2.3)
        d.add("oil_lamp", d.side * 2.35, PROPS + 0.55, 0.34, y=0.78, glow=max(0.3, d.lamps))
        d.add("square_table", d.side * 2.4, PROPS + 0.6, 0.78, w=0.95)
        round_ = d.chance(0.4)
        kind, tall, y = ("fan_picture", 0.95, 1.45) if round_ else ("scroll", 1.5, 1.2)
        d.add(kind, -d.side * 0.3, ON_WALL, tall, y=y, w=0.95 if round_ else 0.54)
        seat(d, "stool", d.side * 1.6, 0.46, 0.46)
        near(d, "near_curtain", "near_lattice")
    else:
        shell(d, d.pick(("wall_timber", "wall_damask")), "floor_planks")
        d.add("bed_europe", -d.side * 2.25, WALL - 1.0, 2.4, w=2.6)
        d.mark("bed", d.fit(-d.side * 1.5), WALL - 1.4, y=0.7, pose="sit")
        window(d, d.side * 1.9)
        d.add("dresser", d.side * 3.7, WALL - 0.3, 1.9)
        d.add("portrait", -d.side * 0.5, ON_WALL, 0.9, y=1.5, w=0.7)
        d.add("candle", d.side * 2.4, PROPS + 0.55, 0.3, y=0.78, glow=max(0.3, d.lamps))
        d.add("table_europe", d.side * 2.4, PROPS + 0.6, 0.78, w=1.0)
        seat(d, "chair_europe", d.side * 1.5, 1.0, 0.46)
        near(d, "near_curtain", "near_wood_post")
    d.mark("bed_lie", d.fit(-d.side * 2.25), WALL - 1.2, y=0.68, pose="lie")
    stand_marks(d)


def kitchen(d: Draft) -> None:
    """Stove or hearth, crocks, things hung up."""
    if d.era is Era.MODERN:
        modern.modern_kitchen(d)
        return
    if d.chinese:
        shell(d, d.pick(("wall_plaster", "wall_brick")), d.pick(("floor_tiles", "floor_earth")))
        d.add("kitchen_range", -d.side * 2.9, WALL - 0.6, 1.0, w=2.4, glow=0.5)
        d.add("lattice_window", d.side * 2.1, ON_WALL, 1.6, y=1.1, w=2.1)
        d.add("shelf_jars", d.side * 4.5, WALL - 0.2, 1.9, w=1.7)
        d.add("garlic_strings", d.side * 0.5, ON_WALL, 0.9, y=1.7, w=0.9)
        d.add("water_vat", d.side * 3.9, PROPS + 1.0, 0.8)
    else:
        shell(d, d.pick(("wall_stone", "wall_plaster")), "floor_tiles")
        d.add("hearth", -d.side * 2.8, WALL - 0.2, 2.0, glow=0.9)
        window(d, d.side * 2.1)
        d.add("dresser", d.side * 4.3, WALL - 0.2, 2.0)
        d.add("garlic_strings", d.side * 0.4, ON_WALL, 0.9, y=1.7, w=0.9)
        d.add("barrels", -d.side * 5.0, WALL - 0.6, 0.9, w=0.9)
        d.add("cauldron", -d.side * 4.1, PROPS + 0.9, 0.7)
    d.add("square_table" if d.chinese else "table_europe", d.side * 2.3, PROPS + 0.5, 0.78, w=1.2)
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
        d.add("bookshelf", -d.side * 3.2, WALL - 0.2, 2.3, w=1.9)
        d.add("bookshelf", -d.side * 5.3, WALL - 0.2, 2.3, w=1.9)
        round_ = d.chance(0.6)
        kind, tall = ("moon_window", 2.3) if round_ else ("lattice_window", 1.95)
        d.add(kind, d.side * 2.3, ON_WALL, tall, y=0.8, w=2.6)
        d.add("scroll", -d.side * 1.2, ON_WALL, 1.5, y=1.2, w=0.56)
        d.add("scroll", d.side * 4.5, ON_WALL, 1.6, y=1.2, w=0.6)
        d.add("desk", d.side * 2.4, PROPS + 0.7, 0.80, w=1.7)
        d.add("standing_lantern", d.side * 4.4, PROPS + 1.2, 1.5, glow=d.lamps * 0.8)
        seat(d, "chair", -d.side * 2.1, 1.0, 0.48)
        near(d, "near_lattice", "near_plant")
    else:
        shell(d, "wall_damask", "floor_planks")
        d.add("bookshelf", -d.side * 3.0, WALL - 0.2, 2.6, w=2.0)
        d.add("bookshelf", -d.side * 5.1, WALL - 0.2, 2.6, w=2.0)
        window(d, d.side * 2.4)
        d.add("portrait", -d.side * 1.2, ON_WALL, 0.9, y=1.5, w=0.7)
        d.add("map_sheet", d.side * 4.3, ON_WALL, 1.0, y=1.3)
        d.add("table_europe", d.side * 2.4, PROPS + 0.7, 0.8, w=1.7)
        d.add("candle", d.side * 2.8, PROPS + 0.65, 0.3, y=0.8, glow=max(0.2, d.lamps))
        seat(d, "chair_europe", -d.side * 2.0, 1.05, 0.48)
        near(d, "near_curtain", "near_chair")
    seat(d, "stool", d.side * 1.4, 0.46, 0.46)
    stand_marks(d)


def workshop(d: Draft) -> None:
    """A craftsman's shop: tools on the wall, a bench, a forge or a loom by luck."""
    shell(d, d.pick(("wall_brick", "wall_log", "wall_plaster")), d.pick(("floor_planks", "floor_earth")))
    trade = d.pick(("smith", "weaver", "cobbler"))
    if trade == "smith":
        d.add("forge", -d.side * 3.2, WALL - 0.4, 1.5, glow=0.9)
        d.add("anvil", d.side * 2.1, PROPS + 0.4, 0.8)
    elif trade == "weaver":
        d.add("loom", -d.side * 3.0, WALL - 0.6, 1.8)
        d.add("spinning_wheel", d.side * 2.3, PROPS + 0.5, 1.1)
    else:
        d.add("workbench", -d.side * 2.9, WALL - 0.6, 0.9, w=2.2)
        d.add("bottle_shelf", -d.side * 5.1, WALL - 0.2, 1.6)
    d.add("tool_wall", d.side * 0.9, ON_WALL, 0.95, y=1.4, w=1.8)
    window(d, d.side * 3.4)
    d.add("shelf_jars" if d.chinese else "barrels", d.side * 5.9, WALL - 0.2, 1.7 if d.chinese else 1.0, w=1.6)
    seat(d, "stool", -d.side * 1.9, 0.45, 0.45)
    seat(d, "bench", d.side * 3.0 if trade != "cobbler" else d.side * 2.2, 0.45, 0.45, w=1.3)
    stand_marks(d)
    near(d, "near_wood_post", "near_jars")


def hut(d: Draft) -> None:
    """A poor hut: wattle walls, a straw bed, one small window."""
    shell(d, d.pick(("wall_wattle", "wall_log")), "floor_earth")
    d.add(
        "slit_window" if d.chance(0.3) else "lattice_window" if d.chinese else "casement",
        d.side * 2.0,
        ON_WALL,
        1.2,
        y=1.15,
        w=1.4,
    )
    d.add("kang" if d.chinese else "straw_heap", -d.side * 3.1, WALL - 0.7, 0.62 if d.chinese else 0.8, w=2.6)
    d.mark("bed", d.fit(-d.side * 2.5), WALL - 0.9, y=0.5, pose="sit")
    d.mark("bed_lie", d.fit(-d.side * 3.1), WALL - 0.9, y=0.55, pose="lie")
    d.add("garlic_strings", -d.side * 1.1, ON_WALL, 0.8, y=1.75, w=0.7)
    d.add("jars", d.side * 4.3, WALL - 0.6, 0.7, w=1.4)
    d.add("oil_lamp" if d.chinese else "candle", d.side * 2.3, PROPS + 0.45, 0.3, y=0.6, glow=max(0.25, d.lamps))
    d.add("square_table", d.side * 2.3, PROPS + 0.5, 0.6, w=0.9)
    d.add("door_wood" if not d.chinese else "door_china", d.side * 5.4, ON_WALL, 2.0)
    seat(d, "stool", d.side * 1.5, 0.4, 0.4)
    stand_marks(d)
    near(d, "near_wood_post", "near_jars")


def tower(d: Draft) -> None:
    """A round tower room or an attic: stone, a high window on the land, a bed of sorts, a spinning wheel."""
    shell(d, "wall_stone", "floor_planks", posts=False)
    kind, tall = ("moon_window", 2.3) if d.chinese else ("gothic_window", 2.7)
    d.add(kind, d.side * 1.9, ON_WALL, tall, y=0.75)
    d.add("bed_europe" if not d.chinese else "kang", -d.side * 3.2, WALL - 0.6, 2.2 if not d.chinese else 0.65, w=2.4)
    d.mark("bed", d.fit(-d.side * 2.6), WALL - 0.8, y=0.62, pose="sit")
    d.add("tapestry" if not d.chinese else "scroll", -d.side * 0.9, ON_WALL, 1.6, y=1.2)
    d.add("spinning_wheel", d.side * 2.4, PROPS + 0.6, 1.15)
    d.add("vines", d.side * 4.2, ON_WALL, 2.2, y=1.0, w=1.2)
    d.add("torch", d.side * 3.6, ON_WALL, 0.6, y=1.7, glow=0.5)
    d.add("bookshelf", -d.side * 5.4, WALL - 0.2, 1.9, w=1.4)
    seat(d, "stool", d.side * 1.4, 0.46, 0.46)
    stand_marks(d)
    near(d, "near_curtain", "near_railing")


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "home": home, "bedroom": bedroom, "kitchen": kitchen, "study": study, "workshop": workshop, "hut": hut,
    "tower": tower,
}  # fmt: skip
