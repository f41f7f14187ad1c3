"""What every room begins with: wall, floor, beam and posts, the era's window, a rug, something to sit on."""

from __future__ import annotations

from typing import Final

from yingxi.stage.draft import PROPS, REAR, Draft
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


def window(d: Draft, x: float, *, great: bool = False) -> None:
    """Put the era's window at x; a great one is what the room is built around."""
    kind, y, h, w = _windows(d)
    grow = 1.18 if great else 1.0
    d.add(kind, x, ON_WALL, h * grow, y=y - (0.1 if great else 0.0), w=w * grow)


def _windows(d: Draft) -> tuple[str, float, float, float]:
    """Return a window's kind, sill height, height and width for the era."""
    if d.chinese:
        return ("moon_window", 0.72, 2.3, 2.3) if d.chance(0.35) else ("lattice_window", 0.92, 1.95, 2.5)
    if d.era is Era.MODERN:
        return "modern_window", 0.85, 1.95, 2.1
    return "casement", 0.92, 1.95, 1.75


def rug(d: Draft, x: float, w: float, *, deep_m: float = 1.0) -> None:
    """Lay a rug where people stand."""
    d.add("rug", x, WALL - 0.95, deep_m, w=w)
