"""Animals: jointed paper-cut beasts, drawn from the same pose and face channels as people."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.beasts import bird, bug, dragon, fish, frog, quadruped, snake
from yingxi.draw.beasts.creature import Beast, beast_at
from yingxi.draw.beasts.turning import View
from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import turn_of
from yingxi.story.plan import Actor

_DRAW: Final[dict[str, Callable[[Cutter, Beast], None]]] = {
    "frog": frog.draw_frog,
    "quadruped": quadruped.draw_quadruped,
    "bird": bird.draw_bird,
    "fish": fish.draw_fish,
    "snake": snake.draw_snake,
    "dragon": dragon.draw_dragon,
    **dict.fromkeys(bug.BUGS, bug.draw_bug),
}
_HEADS: Final = {
    "frog": frog, "quadruped": quadruped, "bird": bird, "fish": fish, "snake": snake, "dragon": dragon,
    **dict.fromkeys(bug.BUGS, bug),
}  # fmt: skip


def _painter(beast: Beast) -> str:
    """Return who draws a beast: its rig's painter, or one of its own."""
    return beast.species if beast.species in _DRAW else beast.kind


def draw_animal(paper: Paper, actor: Actor, frame: int, look: object) -> None:
    """Draw one animal at a frame, in set metres, y up.

    Args:
        paper: what it is cut from; its canvas maps set metres to pixels.
        actor: which animal; its performance holds the last pose past its end.
        frame: frame of the shot.
        look: the film's look; animals need nothing of it.
    """
    beast = beast_at(actor, frame)
    _DRAW[_painter(beast)](Cutter(paper, _matrix(beast)), beast)


def animal_head_box(actor: Actor, frame: int) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top of the head without hat, metres in the set."""
    beast = beast_at(actor, frame)
    head, view = _head(beast)
    bounds = head.placed(_HEADS[_painter(beast)].head_path(beast, view)).getBounds()
    return (float(bounds.left()), float(bounds.top()), float(bounds.right()), float(bounds.bottom()))


def animal_mouth(actor: Actor, frame: int) -> tuple[float, float]:
    """Return where the mouth is, metres in the set."""
    beast = beast_at(actor, frame)
    head, view = _head(beast)
    x, y = _HEADS[_painter(beast)].mouth_at(beast, view)
    point = head.matrix.mapXY(x, y)
    return (float(point.x()), float(point.y()))


def _head(beast: Beast) -> tuple[Cutter, View]:
    """Return the head's frame, only to be asked where things are."""
    measuring = Cutter(Paper(skia.Canvas(), Lighting(), 1.0), _matrix(beast))
    head, view = _HEADS[_painter(beast)].head_frame(measuring, beast)
    return head, view


def _matrix(beast: Beast) -> skia.Matrix:
    return skia.Matrix.MakeAll(turn_of(beast.pose), 0, beast.pose["x"], 0, 1, beast.lifted, 0, 0, 1)
