"""Public rooms of today: café, shop, ward, classroom, platform, airport, corridor, laboratory."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import shops
from yingxi.stage.country import stand_marks
from yingxi.stage.draft import PROPS, REAR, Draft
from yingxi.stage.frame import near
from yingxi.story.terms import Era

_BAKES: Final = frozenset(("bread", "sweets"))
"""Trades whose shop is also a café."""

_SELF_SERVICE: Final = frozenset(("", "grocer", "machine"))
"""Trades that today sell from a supermarket's shelves, and none."""


def _shell(d: Draft, wall: str = "wall_smooth", floor: str = "floor_smooth") -> None:
    d.add(wall, 0, REAR, 5.0, w=30)
    d.add(floor, 0, REAR, 0.2, w=34)


def _seat(d: Draft, kind: str, x: float, h: float, seat_m: float, *, w: float | None = None, z: float = PROPS) -> None:
    d.add(kind, x, z, h, w=w)
    d.mark(kind, d.fit(x), z - 0.05, y=seat_m, pose="sit")


def cafe(d: Draft) -> None:
    """A café or a diner: a counter with its machine, slates, round tables, lamps hung low, the street outside."""
    if d.era is not Era.MODERN or d.trade in _BAKES:
        shops.shop(d, d.trade if d.trade in _BAKES else "tea")
        return
    _shell(d, d.pick(("wall_brick", "wall_smooth", "wall_panel")), "floor_planks")
    d.add("cafe_counter", d.side * 0.7, REAR - 0.9, 1.05, w=3.2)
    d.add("menu_board", d.side * 0.5, REAR, 1.15, y=1.75, w=2.9)
    d.add("modern_window", -d.side * 2.75, REAR, 2.0, y=0.70, w=2.2)
    d.add("bottle_shelf", d.side * 3.0, REAR - 0.1, 2.1, w=1.5)
    d.add("house_plant", -d.side * 3.9, REAR - 0.6, 1.6)
    d.add("poster", d.side * 4.4, REAR, 0.8, y=1.45, w=0.6)
    for x in (-2.6, 0.35, 2.9):
        d.add("pendant_lamp", d.side * x, REAR - 1.5, 0.62, y=2.40, glow=max(0.35, d.lamps))
    d.add("cafe_table", -d.side * 2.75, PROPS + 0.3, 0.76, w=0.85)
    _seat(d, "cafe_chair", -d.side * 1.95, 0.95, 0.46)
    _seat(d, "cafe_chair", d.side * 1.75, 0.95, 0.46)
    d.add("cafe_table", d.side * 2.55, PROPS + 0.1, 0.76, w=0.80)
    stand_marks(d)
    near(d, "near_counter", "near_seat")


def shop(d: Draft) -> None:
    """A shop: its window on the street, a lit fridge, shelves to both sides, the till, signs over the aisle."""
    if d.era is not Era.MODERN or d.trade not in _SELF_SERVICE:
        shops.shop(d, d.trade)
        return
    _shell(d, "wall_tiles" if d.chance(0.4) else "wall_smooth")
    d.add("ceiling_lights", 0, REAR, 1.0, y=3.2, w=30)
    d.add("window_row", d.side * 1.75, REAR, 1.9, y=0.75, w=2.5)
    d.add("drinks_fridge", -d.side * 0.62, REAR - 0.3, 2.25, w=1.36)
    d.add("goods_shelf", -d.side * 2.75, REAR - 0.3, 2.1, w=2.5)
    d.add("goods_shelf", -d.side * 5.3, REAR - 0.3, 2.1, w=2.5)
    d.add("goods_shelf", d.side * 4.55, REAR - 0.3, 2.1, w=2.4)
    d.add("sale_signs", 0, REAR - 0.6, 0.40, y=2.42, w=8.0)
    d.add("till", d.side * 3.05, PROPS + 0.5, 0.95, w=1.5)
    d.add("basket", -d.side * 3.0, PROPS + 0.7, 0.32)
    _seat(d, "stool", d.side * 1.75, 0.46, 0.46)
    d.mark("till", d.fit(d.side * 2.0), 0.4)
    stand_marks(d)
    near(d, "near_counter")


def ward(d: Draft) -> None:
    """A hospital ward: a bed with its curtain, a drip, a monitor, a night table, a window with plants."""
    _shell(d, d.pick(("wall_smooth", "wall_tiles")), "floor_smooth")
    d.add("window_row", d.side * 0.65, REAR, 1.9, y=0.85, w=3.0)
    d.add("sickbed", -d.side * 1.9, REAR - 1.1, 1.2, w=2.4)
    d.mark("bed", d.fit(-d.side * 1.3), REAR - 1.6, y=0.62, pose="sit")
    d.mark("bed_lie", d.fit(-d.side * 1.9), REAR - 1.3, y=0.68, pose="lie")
    d.add("bed_curtain", -d.side * 3.5, REAR - 0.6, 2.6, w=1.9)
    d.add("drip_stand", -d.side * 3.1, REAR - 0.9, 2.0)
    d.add("heart_monitor", -d.side * 2.6, REAR - 0.8, 1.5)
    d.add("bedside_cabinet", d.side * 2.8, REAR - 0.5, 0.78, w=0.66, glow=0.0)
    d.add("house_plant", d.side * 3.7, REAR - 0.6, 1.15)
    d.add("poster", -d.side * 1.9, REAR, 0.72, y=1.75, w=1.0)
    d.add("office_door", d.side * 4.9, REAR, 2.15, w=1.0)
    _seat(d, "cafe_chair", d.side * 1.85, 0.95, 0.46)
    _seat(d, "stool", -d.side * 1.55, 0.46, 0.46, z=PROPS - 0.05)
    stand_marks(d)
    near(d, "near_curtain", "near_lamp")


def classroom(d: Draft) -> None:
    """A classroom: a long green board, a teacher's desk, rows of pupils' desks, windows with plants."""
    _shell(d, "wall_smooth", "floor_planks")
    d.add("chalkboard", d.side * 0.15, REAR, 1.45, y=1.05, w=3.5)
    d.add("window_row", -d.side * 3.15, REAR, 1.9, y=0.80, w=2.2)
    d.add("map_sheet", d.side * 2.95, REAR, 1.1, y=1.3)
    d.add("bookcase_modern", d.side * 4.6, REAR - 0.1, 1.8, w=1.3)
    d.add("office_desk", d.side * 2.55, REAR - 1.0, 0.78, w=1.4)
    for x, z in ((-2.9, 1.5), (3.2, 1.35), (-4.4, 1.2)):
        d.add("pupil_desk", d.side * x, PROPS + z - 0.5, 0.74, w=1.05)
    d.add("pupil_desk", -d.side * 2.55, PROPS + 0.1, 0.74, w=1.05)
    _seat(d, "stool", -d.side * 1.7, 0.44, 0.44)
    _seat(d, "stool", d.side * 1.7, 0.44, 0.44)
    d.add("pupil_desk", d.side * 2.5, PROPS + 0.15, 0.74, w=1.05)
    d.mark("board", d.fit(d.side * 0.9), 0.7)
    stand_marks(d)
    near(d, "near_seat", "near_shelf")


def station(d: Draft) -> None:
    """A platform under its roof: a lit train, a tiled wall, hanging signs, a row of seats, a clock."""
    _shell(d, "wall_tiles", "floor_tiles")
    d.add("ceiling_lights", 0, REAR, 1.0, y=3.25, w=30)
    if d.chance(0.65):
        d.add("platform_train", d.side * 1.1, REAR - 0.05, 2.55, w=16)
    else:
        d.add("poster", d.side * 2.2, REAR, 1.2, y=1.45, w=1.6)
        d.add("poster", -d.side * 1.5, REAR, 1.2, y=1.45, w=0.95)
        d.add("map_sheet", -d.side * 3.2, REAR, 1.2, y=1.45)
        d.add("platform_sign", 0, REAR - 0.02, 0.36, y=2.5, w=2.0)
    d.add("platform_sign", d.side * 0.4, REAR - 1.2, 0.46, y=2.50, w=1.9)
    d.add("departure_board", -d.side * 2.6, REAR - 1.3, 0.75, y=2.05, w=1.7)
    d.add("marble_pillar", d.side * 3.5, REAR - 1.4, 5.0, w=0.5)
    _seat(d, "waiting_seats", -d.side * 2.45, 0.82, 0.45, w=1.8)
    d.add("suitcase", d.side * 2.05, PROPS + 0.4, 0.9)
    _seat(d, "bench", d.side * 3.1, 0.45, 0.45, w=1.3)
    stand_marks(d)
    near(d, "near_seat")


def airport(d: Draft) -> None:
    """A departure hall: a glass front on the runway, seats in rows, a board, suitcases."""
    _shell(d, "wall_smooth")
    d.add("glass_wall", 0, REAR, 2.75, y=0.25, w=24)
    d.add("ceiling_lights", 0, REAR, 1.0, y=3.2, w=30)
    d.add("departure_board", d.side * 2.3, REAR - 1.2, 0.85, y=1.95, w=2.0)
    d.add("waiting_seats", -d.side * 2.9, REAR - 1.0, 0.84, w=2.4)
    d.add("house_plant", d.side * 3.6, REAR - 0.8, 1.5)
    _seat(d, "waiting_seats", d.side * 2.4, 0.84, 0.46, w=2.2)
    _seat(d, "stool", -d.side * 1.7, 0.46, 0.46)
    d.add("suitcase", -d.side * 2.4, PROPS + 0.3, 1.0)
    d.add("suitcase", d.side * 1.15, PROPS + 0.9, 0.85)
    stand_marks(d)
    near(d, "near_seat")


def corridor(d: Draft) -> None:
    """A corridor: a lift, numbered doors, a window, a plant."""
    _shell(d, d.pick(("wall_smooth", "wall_tiles")), "floor_tiles")
    d.add("ceiling_lights", 0, REAR, 1.0, y=3.1, w=30)
    d.add("lift_doors", d.side * 0.1, REAR - 0.02, 2.3, w=1.9)
    d.add("office_door", d.side * 2.3, REAR, 2.1, w=1.0)
    d.add("office_door", -d.side * 4.75, REAR, 2.1, w=1.0)
    d.add("office_door", d.side * 4.6, REAR, 2.1, w=1.0)
    d.add("window_row", -d.side * 2.6, REAR, 1.85, y=0.85, w=2.2)
    d.add("house_plant", d.side * 3.45, REAR - 0.5, 1.05)
    _seat(d, "waiting_seats", -d.side * 2.0, 0.80, 0.45, w=1.3)
    _seat(d, "stool", d.side * 2.85, 0.45, 0.45)
    stand_marks(d)
    near(d, "near_seat")


def lab(d: Draft) -> None:
    """A laboratory or a control room: screens aglow, benches with flasks, a glass cabinet."""
    _shell(d, d.pick(("wall_smooth", "wall_tiles")), "floor_smooth")
    d.add("ceiling_lights", 0, REAR, 1.0, y=3.1, w=30)
    d.add("screen_row", d.side * 0.3, REAR, 1.35, y=1.2, w=3.6)
    d.add("bottle_shelf", -d.side * 2.5, REAR - 0.1, 2.1, w=1.4)
    d.add("bottle_shelf", d.side * 3.0, REAR - 0.1, 2.1, w=1.3)
    d.add("whiteboard", -d.side * 4.3, REAR, 1.05, y=1.15, w=1.5)
    d.add("lab_bench", d.side * 2.75, REAR - 1.2, 0.90, w=2.2)
    d.add("lab_bench", -d.side * 3.4, REAR - 1.3, 0.90, w=2.0)
    d.add("refrigerator", d.side * 4.6, REAR - 0.3, 1.8)
    _seat(d, "office_chair", -d.side * 1.9, 1.05, 0.50)
    _seat(d, "stool", d.side * 1.6, 0.55, 0.55)
    stand_marks(d)
    near(d, "near_shelf", "near_seat")


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "cafe": cafe, "shop": shop, "station": station, "airport": airport, "corridor": corridor, "lab": lab,
}  # fmt: skip
