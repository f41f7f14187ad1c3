"""Shops and workshops: a great case of the trade's goods behind the people, a counter, wares hung overhead."""

from __future__ import annotations

from typing import Final

from yingxi.stage.country import stand_marks
from yingxi.stage.draft import PROPS, Draft
from yingxi.stage.frame import near
from yingxi.stage.shell import ON_WALL, WALL, rug, seat, shell, window
from yingxi.story.terms import Era

_FIRED: Final = {"smith": ("forge", 1.5, None), "bread": ("hearth", 2.0, None), "pottery": ("hearth", 1.9, None)}
"""Trades that work with fire: its piece, height and width."""

_TOOLS: Final[dict[str, tuple[str, float, float | None]]] = {
    "smith": ("anvil", 0.8, None), "cloth": ("loom", 1.5, None), "shoe": ("workbench", 0.9, 1.9),
    "wine": ("barrels", 1.0, 1.5),
}  # fmt: skip
"""What stands beside the people where a trade is carried on: piece, height, width."""

_MADE: Final = frozenset(("smith", "shoe", "cloth", "wood", "clock", "toy", "music", "pottery"))
"""Trades whose tools hang on the wall."""

_BARE: Final = frozenset(("smith", "pottery", "wood", "wine", "meat", "machine"))
"""Trades whose floor no rug would outlive."""

_MAKERS: Final = ("smith", "cloth", "shoe", "wood", "pottery")
"""What a workshop makes when the text does not say."""


def shop(d: Draft, trade: str) -> None:
    """A shop of days gone by, or one that sells one thing today; "" sells of everything.

    Where craftsmen sold, they worked: their tools stand in the shop, but for today's.
    """
    _house(d, trade or "general", made_here=trade in _TOOLS and d.era is not Era.MODERN)


def workshop(d: Draft) -> None:
    """A craftsman's house."""
    _house(d, d.trade or d.pick(_MAKERS), made_here=True)


def _house(d: Draft, trade: str, *, made_here: bool) -> None:
    modern = d.era is Era.MODERN
    walls = ("wall_timber", "wall_timber", "wall_plaster")
    if d.chinese or modern:
        walls = ("wall_smooth",) * 3 if modern else ("wall_plaster", "wall_plaster", "wall_panel")
    shell(d, d.pick(walls), d.pick(("floor_planks", "floor_tiles")), posts=d.chinese, beam=not modern)
    fire = None if modern else _FIRED.get(trade)
    middle = d.side * (0.35 if fire else -0.15)
    d.add(f"goods_{trade}", middle, WALL - 0.15, 2.42, w=2.7 if fire else 3.4)
    if fire:
        d.add(fire[0], -d.side * 2.45, WALL - 0.3, fire[1], w=fire[2], glow=0.85)
        window(d, d.side * 2.95)
    else:
        window(d, d.side * 2.85)
        _far_side(d, trade)
    d.add(f"goods_{trade}", -d.side * 5.5, WALL - 0.15, 2.2, w=2.2)
    d.add(f"goods_{trade}", d.side * 5.9, WALL - 0.15, 2.2, w=2.2)
    for x in (-2.9, 2.2):
        d.add(f"hung_{trade}", d.side * x, WALL - 1.1, 0.84, y=2.16, w=1.9)
    lamp = "pendant_lamp" if modern else "hanging_lantern" if d.chinese else "chandelier"
    d.add(lamp, -d.side * 0.35, WALL - 1.3, 0.55, y=2.5, w=None if lamp != "chandelier" else 1.2, sways=d.chinese,
          glow=max(0.3, d.lamps))  # fmt: skip
    counter = "counter" if d.chinese else "bar_counter"
    d.add(counter, d.side * 3.0, PROPS + 1.05, 0.98, w=2.3)
    d.add(f"laid_{trade}", d.side * 3.0, PROPS + 1.03, 0.34, y=0.98, w=1.9)
    tool = _TOOLS.get(trade) if made_here else None
    if tool:
        d.add(tool[0], -d.side * 2.75, PROPS + 0.7, tool[1], w=tool[2])
    else:
        d.add("square_table" if d.chinese else "table_europe", -d.side * 2.75, PROPS + 0.7, 0.76, w=1.35)
        d.add(f"laid_{trade}", -d.side * 2.75, PROPS + 0.68, 0.32, y=0.76, w=1.0)
    if trade not in _BARE:
        rug(d, 0.0, 3.6)
    seat(d, "stool", -d.side * 1.75, 0.45, 0.45)
    seat(d, "bench" if d.chinese else "stool", d.side * 2.1, 0.45, 0.45)
    d.mark("counter", d.fit(d.side * 1.9), 0.5)
    stand_marks(d)
    near(d, "near_counter" if modern else "near_jars", "near_shelf" if modern else "near_wood_post")


def _far_side(d: Draft, trade: str) -> None:
    """Fill the wall away from the window: tools where things are made, else pictures and a narrow case."""
    if trade in _MADE:
        d.add("tool_wall", -d.side * 2.95, ON_WALL, 0.95, y=1.45, w=1.7)
    else:
        d.add(f"goods_{trade}", -d.side * 3.0, WALL - 0.1, 1.9, w=1.5)
