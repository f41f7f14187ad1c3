"""Rooms apart: a theatre's stage, an attic, a cellar, a hotel's lobby."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage.country import stand_marks
from yingxi.stage.draft import PROPS, Draft
from yingxi.stage.frame import near
from yingxi.stage.shell import ON_WALL, WALL, rug, seat, shell, window
from yingxi.story.terms import Era


def playhouse(d: Draft) -> None:
    """On a theatre's stage: its painted drop and velvet behind, footlights before, boxes to both sides."""
    shell(d, "wall_damask", "floor_planks", beam=False, posts=False)
    d.add("playhouse_stage", 0, WALL - 0.1, 3.35, w=6.7)
    d.add("box_seats", -4.75, WALL - 0.15, 3.3, w=1.7)
    d.add("box_seats", 4.75, WALL - 0.15, 3.3, w=1.7)
    d.add("footlights", 0, -0.75, 0.13, w=9.0)
    d.add("drum" if d.chinese else "piano", d.side * 2.9, PROPS + 1.3, 0.8 if d.chinese else 1.15)
    d.add("trunk", -d.side * 2.85, PROPS + 0.9, 0.55)
    if d.chinese:
        d.add("folding_screen", -d.side * 3.6, PROPS + 1.6, 1.7, w=1.5)
    seat(d, "chair" if not d.chinese else "stool", d.side * 1.9, 0.95 if not d.chinese else 0.46, 0.46)
    seat(d, "stool", -d.side * 1.9, 0.46, 0.46)
    d.mark("stage", 0.0, 0.6)
    stand_marks(d)
    near(d, "near_curtain", "near_curtain")


def attic(d: Draft) -> None:
    """Under the roof: rafters coming down to both sides, a gable window, trunks and what nobody threw away."""
    shell(d, "wall_timber" if d.era is not Era.MODERN else "wall_smooth", "floor_planks", beam=False, posts=False)
    window(d, d.side * 0.15)
    d.add("roof_slope", 0, WALL - 0.1, 3.15, w=9.4)
    d.add("trunk", -d.side * 2.55, WALL - 0.6, 0.66)
    d.add("trunk", -d.side * 2.5, WALL - 0.65, 0.36, y=0.66)
    d.add("bookshelf" if d.chinese else "dresser", d.side * 2.35, WALL - 0.3, 1.35, w=1.2)
    d.add("spinning_wheel" if d.era is not Era.MODERN else "bicycle", d.side * 3.2, PROPS + 1.2, 1.0)
    d.add("cage", -d.side * 1.65, WALL - 0.9, 0.5, y=1.75)
    d.add("mirror", -d.side * 3.5, WALL - 0.5, 1.2)
    d.add("lamp", d.side * 2.35, WALL - 0.35, 0.36, y=1.35, glow=max(0.35, d.lamps))
    rug(d, 0.0, 2.8)
    d.add("barrels" if d.era is not Era.MODERN else "crates", -d.side * 3.3, PROPS + 0.6, 0.8, w=1.1)
    d.add("laid_book", -d.side * 2.3, PROPS + 0.5, 0.3, w=0.7)
    seat(d, "stool", d.side * 1.75, 0.45, 0.45)
    seat(d, "bench", -d.side * 2.1, 0.42, 0.42, w=1.1)
    stand_marks(d)
    near(d, "near_wood_post", "near_jars")


def cellar(d: Draft) -> None:
    """Below ground: vaults with casks, stairs up to the light, jars on a shelf, a torch or a bare lamp."""
    shell(d, d.pick(("wall_stone", "wall_brick")), "floor_earth" if d.era is not Era.MODERN else "floor_smooth",
        posts=False)  # fmt: skip
    d.add("vaults", -d.side * 1.1, WALL - 0.05, 2.5, w=5.2)
    d.add("stairs", d.side * 3.0, WALL - 0.3, 2.4, w=2.4, flip=d.side < 0)
    d.add("slit_window", -d.side * 4.6, ON_WALL, 0.8, y=2.0, w=0.6)
    light = "pendant_lamp" if d.era is Era.MODERN else "torch"
    for x in (-d.side * 1.1, d.side * 2.1):
        if light == "torch":
            d.add(light, x, WALL - 0.1, 0.7, y=1.55, glow=0.9)
        else:
            d.add(light, x, WALL - 1.4, 0.6, y=2.4, glow=max(0.6, d.lamps))
    d.add("shelf_jars" if d.chinese else "steel_rack" if d.era is Era.MODERN else "dresser", -d.side * 4.9,
        WALL - 0.3, 2.0, w=1.6)  # fmt: skip
    d.add("jars" if d.chinese else "barrels", -d.side * 3.2, PROPS + 1.0, 1.0, w=1.6)
    d.add("crates", d.side * 2.9, PROPS + 0.7, 0.9, w=1.3)
    d.add("laid_wine", -d.side * 2.4, PROPS + 0.4, 0.34, w=0.9)
    seat(d, "stool", d.side * 1.75, 0.45, 0.45)
    seat(d, "bench", -d.side * 2.1, 0.42, 0.42, w=1.1)
    stand_marks(d)
    near(d, "near_jars", "near_wood_post")


def hotel(d: Draft) -> None:
    """A hotel's lobby: the desk with keys behind it, stairs, a sofa under a lamp, cases waiting."""
    if d.era is Era.MODERN:
        shell(d, d.pick(("wall_smooth", "wall_panel")), "floor_tiles", beam=False, posts=False)
    else:
        shell(d, "wall_panel" if d.chinese else "wall_damask", "floor_tiles" if d.chinese else "floor_planks")
    d.add("key_rack", d.side * 0.9, ON_WALL, 1.15, y=1.25, w=2.1)
    d.add("bar_counter", d.side * 0.9, WALL - 1.1, 1.05, w=2.9)
    d.add("lamp" if d.era is not Era.FAIRY_TALE else "candle", d.side * 2.0, WALL - 1.12, 0.4, y=1.05,
        glow=max(0.45, d.lamps))  # fmt: skip
    d.add("stairs", -d.side * 2.9, WALL - 0.3, 2.5, w=2.4, flip=d.side > 0)
    d.add("wall_clock", -d.side * 1.15, ON_WALL, 0.55, y=2.1)
    window(d, d.side * 3.65)
    d.add("door_modern" if d.era is Era.MODERN else "door_wood", d.side * 5.9, ON_WALL, 2.1)
    d.add("chandelier", 0, WALL - 1.4, 0.55, y=2.5, w=1.6, glow=max(0.35, d.lamps))
    d.add("house_plant", -d.side * 4.4, WALL - 0.7, 1.3)
    rug(d, 0.0, 3.8)
    case, tall = ("suitcase", 0.85) if d.era is Era.MODERN else ("trunk", 0.62)
    d.add(case, -d.side * 1.7, PROPS + 0.8, tall * 0.8)
    d.add(case, -d.side * 3.3, PROPS + 0.4, tall)
    d.add("house_plant", d.side * 3.9, PROPS + 1.1, 1.2)
    seat(d, "sofa", d.side * 2.4, 0.85, 0.46, w=1.7)
    seat(d, "stool", -d.side * 2.0, 0.45, 0.45)
    d.mark("desk", d.fit(d.side * 0.9), 0.7)
    stand_marks(d)
    near(d, "near_armchair", "near_curtain")


BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    "playhouse": playhouse, "attic": attic, "cellar": cellar, "hotel": hotel,
}  # fmt: skip
