"""Places of today: street, flat, office, train."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.country import stand_marks
from yingxi.stage.draft import BACK, HILLS, MID, PROPS, REAR, Draft
from yingxi.stage.frame import near
from yingxi.stage.sky import edges, open_sky, vista


def _shell(d: Draft, floor: str = "floor_planks") -> None:
    d.add("wall_smooth", 0, REAR, 5.0, w=30)
    d.add(floor, 0, REAR, 0.2, w=34)


def _sit(d: Draft, kind: str, x: float, h: float, seat_m: float, w: float | None = None, z: float = PROPS) -> None:
    d.add(kind, x, z, h, w=w)
    d.mark(kind, d.fit(x), z - 0.05, y=seat_m, pose="sit")


def modern_street(d: Draft) -> None:
    """A city street: towers far off, flats and shop fronts, a bus stop, lamps."""
    open_sky(d, hills="none")
    vista(d, "city", z=HILLS + 6, unit_m=19.0, y=4.6)
    d.add("mist", 0, HILLS, 3.0, y=0.6, w=130)
    d.add("wires", 0, MID + 4, 7.0, w=70)
    for side in (-1.0, 1.0):
        x = d.u(3.4, 4.6)  # a gap for the sky
        while x < 26:
            w = d.u(6.5, 8.5)
            d.add("block", side * (x + w / 2), MID, d.u(12, 20), w=w)
            x += w + d.u(0.1, 1.4)
    d.add("ground_asphalt", 0, BACK + 3.2, 0.2, w=60)
    # Two shops under their flats, a street tree between them and the towers' gap of sky.
    for side, w in ((d.side, 5.6), (-d.side, 5.0)):
        x = side * (d.u(1.7, 2.1) + w / 2)
        d.add("block", x, BACK + 0.5, d.u(9.5, 12.0), w=w)
        d.add("storefront", x, BACK, 3.4, w=w)
        d.add("storefront", x + side * (w + 0.2), BACK, 3.5, w=w)
        d.add("block", x + side * (w + 0.2), BACK + 0.5, 11.0, w=w)
    if d.chance(0.4):
        d.add("bus_stop", -d.side * d.u(4.4, 5.0), BACK - 0.6, 2.6, w=3.4)
    d.add("shop_sign", d.side * 1.75, BACK - 0.1, 1.7, y=2.6, w=0.5)
    d.add("round_tree", -d.side * d.u(1.0, 1.6), BACK + 2.8, d.u(4.4, 5.0), sways=True)
    d.add("bush", d.side * 0.9, BACK + 2.4, 0.8, w=3.0)
    d.add("ground_asphalt", 0, REAR, 0.2, w=44)
    d.add("modern_lamp", -d.side * 3.4, REAR - 0.1, 5.0, glow=d.lamps, flip=d.side < 0)
    d.add("bicycle", d.side * 4.2, REAR - 0.4, 1.05)
    d.add("traffic_light", d.side * 6.2, REAR - 0.3, 3.2)
    d.add("bench", -d.side * 2.2, PROPS, 0.45, w=1.4)
    d.mark("bench", d.fit(-d.side * 2.2), PROPS - 0.05, y=0.45, pose="sit")
    stand_marks(d)
    edges(d, d.pick((("near_leaves",), ("near_leaves", "near_plant"))), hem=False, ledge=True)


def modern_home(d: Draft) -> None:
    """A flat: sofa, shelves, a window on the city."""
    _shell(d)
    d.add("modern_window", d.side * 0.95, REAR, 2.15, y=0.75, w=2.35)
    d.add("television", -d.side * 1.95, REAR - 0.2, 1.4, w=1.8)
    d.add("bookcase_modern", -d.side * 3.75, REAR - 0.1, 2.2, w=1.4)
    d.add("bookcase_modern", d.side * 3.3, REAR - 0.1, 2.2, w=1.2)
    d.add("poster", -d.side * 2.35, REAR, 0.62, y=1.72, w=0.50)
    d.add("poster", -d.side * 1.55, REAR, 0.62, y=1.72, w=0.50)
    d.add("door_modern", -d.side * 5.4, REAR, 2.1)
    d.add("floor_lamp", -d.side * 0.85, REAR - 0.5, 1.65, glow=d.lamps * 0.8)
    d.add("house_plant", d.side * 4.3, REAR - 0.7, 1.6)
    d.add("pendant_lamp", d.side * 0.2, REAR - 1.4, 0.6, y=2.45, glow=d.lamps * 0.8)
    d.add("rug", 0.0, REAR - 0.9, 1.0, w=3.6)
    _sit(d, "sofa", d.side * 2.35, 0.85, 0.46, w=1.9)
    d.add("low_table", -d.side * 2.3, PROPS + 0.4, 0.42, w=1.1)
    _sit(d, "stool", -d.side * 1.4, 0.45, 0.45)
    stand_marks(d)
    near(d, "near_lamp", "near_curtain")


def modern_bedroom(d: Draft) -> None:
    """A bedroom of today."""
    _shell(d)
    d.add("modern_window", d.side * 0.9, REAR, 2.0, y=0.8, w=2.15)
    d.add("bed_modern", -d.side * 1.6, REAR - 1.1, 1.1, w=2.7)
    d.mark("bed", d.fit(-d.side * 1.2), REAR - 1.5, y=0.55, pose="sit")
    d.mark("bed_lie", d.fit(-d.side * 1.6), REAR - 1.3, y=0.6, pose="lie")
    d.add("poster", -d.side * 2.6, REAR, 0.8, y=1.55, w=0.62)
    d.add("poster", -d.side * 1.75, REAR, 0.6, y=1.65, w=0.45)
    d.add("bookcase_modern", d.side * 2.95, REAR - 0.1, 2.0, w=1.3)
    d.add("coat_hooks", d.side * 4.3, REAR, 1.05, y=0.95, w=0.9)
    d.add("bedside_cabinet", -d.side * 3.3, REAR - 0.8, 0.55, w=0.55)
    d.add("floor_lamp", -d.side * 3.6, REAR - 0.5, 1.7, glow=d.lamps * 0.8)
    d.add("rug", d.side * 0.6, REAR - 0.95, 1.0, w=3.0)
    d.add("low_table", d.side * 2.5, PROPS + 0.4, 0.45, w=0.9)
    _sit(d, "stool", d.side * 1.6, 0.45, 0.45)
    stand_marks(d)
    near(d, "near_curtain", "near_lamp")


def modern_kitchen(d: Draft) -> None:
    """A fitted kitchen, a refrigerator, a table laid under a lamp."""
    _shell(d, "floor_tiles")
    d.add("kitchen_units", -d.side * 0.3, REAR - 0.4, 0.95, w=3.6)
    d.add("refrigerator", -d.side * 2.75, REAR - 0.3, 1.95)
    d.add("modern_window", d.side * 2.75, REAR, 1.9, y=0.85, w=1.8)
    d.add("bookcase_modern", -d.side * 4.2, REAR - 0.1, 1.9, w=1.3)
    d.add("house_plant", d.side * 3.9, REAR - 0.6, 1.4)
    d.add("rug", 0.0, REAR - 1.0, 0.9, w=3.0)
    d.add("pendant_lamp", d.side * 2.3, REAR - 1.7, 0.6, y=2.35, glow=max(0.3, d.lamps))
    d.add("cafe_table", d.side * 2.55, PROPS + 0.35, 0.76, w=1.2)
    _sit(d, "cafe_chair", d.side * 1.75, 0.95, 0.46)
    _sit(d, "cafe_chair", -d.side * 1.8, 0.95, 0.46)
    stand_marks(d)
    near(d, "near_counter", "near_seat")


def library(d: Draft) -> None:
    """A reading room: cases full of books, a desk with its lamp by the window."""
    _shell(d)
    for x in (-2.6, 2.6, -4.6, 4.6):
        d.add("bookcase_modern", x, REAR - 0.1, 2.55, w=1.95)
    d.add("modern_window", 0.0, REAR, 2.15, y=0.75, w=2.1)
    d.add("rug", 0.0, REAR - 0.9, 1.0, w=3.4)
    d.add("pendant_lamp", d.side * 0.3, REAR - 1.4, 0.6, y=2.45, glow=max(0.2, d.lamps))
    d.add("office_desk", d.side * 2.55, PROPS + 0.5, 0.76, w=1.5)
    _sit(d, "office_chair", -d.side * 2.0, 1.05, 0.50)
    _sit(d, "stool", d.side * 1.5, 0.46, 0.46)
    stand_marks(d)
    near(d, "near_lamp", "near_shelf")


def office(d: Draft) -> None:
    """An office: desks, screens, a board, strip lights, the city outside."""
    _shell(d)
    d.add("ceiling_lights", 0, REAR, 1.0, y=3.0, w=30)
    d.add("modern_window", d.side * 0.95, REAR, 2.2, y=0.75, w=2.4)
    d.add("whiteboard", -d.side * 1.85, REAR, 1.15, y=1.3, w=1.75)
    d.add("bookcase_modern", d.side * 3.4, REAR - 0.1, 2.1, w=1.5)
    d.add("bookcase_modern", -d.side * 4.7, REAR - 0.1, 1.9, w=1.4)
    d.add("office_desk", d.side * 1.0, REAR - 0.9, 0.76, w=1.7)
    d.add("office_desk", -d.side * 2.3, REAR - 1.0, 0.76, w=1.7)
    d.add("house_plant", -d.side * 3.55, REAR - 0.5, 1.6)
    d.add("house_plant", d.side * 4.5, REAR - 0.6, 1.3)
    d.add("pendant_lamp", -d.side * 1.2, REAR - 1.4, 0.6, y=2.45, glow=max(0.45, d.lamps))
    d.add("rug", 0.0, REAR - 0.95, 1.0, w=3.2)
    d.add("office_desk", d.side * 2.7, PROPS + 0.4, 0.76, w=1.4)
    _sit(d, "office_chair", -d.side * 2.0, 1.05, 0.50)
    _sit(d, "stool", d.side * 1.4, 0.48, 0.48)
    stand_marks(d)
    near(d, "near_shelf", "near_lamp")


def train(d: Draft) -> None:
    """A carriage: windows with the land going by, seats facing, cases on the rack."""
    _shell(d)
    d.add("luggage_rack", 0, REAR, 0.5, y=2.35, w=30)
    for k in range(-3, 4):
        d.add("train_window", k * 2.8 + d.side * 1.3, REAR, 1.4, y=0.90, w=2.25)
    for x, facing in ((-4.4, 1.0), (4.4, -1.0), (-6.6, 1.0), (6.6, -1.0)):
        d.add("train_seat", x, REAR - 0.8, 1.25, flip=facing < 0)
    for side in (-1.0, 1.0):
        x = side * 2.2
        d.add("train_seat", x, PROPS, 1.2, flip=side > 0)
        d.mark("seat left" if side < 0 else "seat right", d.fit(x) - side * 0.1, PROPS - 0.05, y=0.48, pose="sit")
    stand_marks(d)
    near(d, "near_curtain")


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "modern_street": modern_street, "modern_home": modern_home, "office": office, "train": train,
}  # fmt: skip
