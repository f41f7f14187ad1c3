"""People: jointed paper-cut puppets, one model for every size.

A puppet is cut in its own frame (facing right, x = 0 at the pelvis) from far to near: what hangs behind, far
arm, far leg, near leg, clothes, neck and collar, head, near arm. `facing` turns the paper: it scales x.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import Final

import skia

from yingxi.draw.paper import RGB, Lighting, Paper
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure, figure_at, turn_of
from yingxi.draw.people.from_behind import dimmed, draw_from_behind
from yingxi.draw.people.ghost import as_ghost
from yingxi.draw.people.laying import lay_figure
from yingxi.draw.people.robot import draw_robot_from_behind, is_robot, robot_head_path, robot_mouth
from yingxi.draw.people.skull import head_frame
from yingxi.story.plan import Actor


def draw_actor(paper: Paper, actor: Actor, frame: int, look: object) -> None:
    """Draw one actor at a frame, in set metres, y up.

    Args:
        paper: what the puppet is cut from; its canvas maps set metres to pixels.
        actor: who; animals go to `yingxi.draw.animals`.
        frame: frame of the shot.
        look: the film's look, handed on.
    """
    if actor.species != "human":
        import_module("yingxi.draw.animals").draw_animal(paper, actor, frame, look)
        return
    figure = _fleshed(figure_at(actor, frame), paper.light)
    with as_ghost(paper.canvas, figure):
        lay_figure(paper, figure)


def draw_near_arm(paper: Paper, actor: Actor, frame: int, look: object) -> None:
    """Draw the near arm of one who lays it on somebody."""
    figure = _fleshed(figure_at(actor, frame), paper.light)
    with as_ghost(paper.canvas, figure):
        lay_figure(paper, figure, arm_only=True)


def draw_back(paper: Paper, actor: Actor, frame: int, look: object) -> None:
    """Draw an over-the-shoulder listener, seen from behind: dark and simple."""
    figure = figure_at(actor, frame)
    draw = draw_robot_from_behind if is_robot(figure) else draw_from_behind
    draw(_cutter(dimmed(paper), figure), figure)


def mouth_position(actor: Actor, frame: int) -> tuple[float, float]:
    """Return where the mouth is, metres in the set."""
    if actor.species != "human":
        from yingxi.draw.animals import animal_mouth

        return animal_mouth(actor, frame)
    figure = figure_at(actor, frame)
    head, skull = head_frame(_measuring(figure), figure)
    x, y = robot_mouth(skull) if is_robot(figure) else skull.at(0.0, skull.mouth_v, 1.05)
    point = head.matrix.mapXY(x, y)
    return (float(point.x()), float(point.y()))


def head_box(actor: Actor, frame: int) -> tuple[float, float, float, float]:
    """Return left, bottom, right, top of the head without hat, metres in the set."""
    if actor.species != "human":
        from yingxi.draw.animals import animal_head_box

        return animal_head_box(actor, frame)
    figure = figure_at(actor, frame)
    head, skull = head_frame(_measuring(figure), figure)
    path = robot_head_path() if is_robot(figure) else skull.face_path()
    bounds = head.placed(path).getBounds()
    return (float(bounds.left()), float(bounds.top()), float(bounds.right()), float(bounds.bottom()))


def _fleshed(figure: Figure, light: Lighting) -> Figure:
    """Return a figure whose skin stays flesh in a cool light."""
    return replace(figure, papers=replace(figure.papers, skin=_flesh(figure.papers.skin, light)))


@lru_cache(maxsize=64)
def _flesh(skin: RGB, light: Lighting) -> RGB:
    """Return the paper whose colour in a light keeps some of the skin's own hue: in moonlight plain skin is grey."""
    lit = light.lit(skin)
    share = _FLESH * min(max(lit[2] / max(lit[0], 1e-3) - skin[2] / max(skin[0], 1e-3), 0.0) / 0.2, 1.0)
    if share <= 0.0:
        return skin
    level = sum(lit) / max(sum(skin), 1e-3)
    red, green, blue = (
        own * (1.0 + share * (own * level / max(seen, 1e-3) - 1.0)) for own, seen in zip(skin, lit, strict=True)
    )
    return red, green, blue


_FLESH: Final = 0.55
"""How much of its own hue skin keeps where the light is cool."""


def _cutter(paper: Paper, figure: Figure) -> Cutter:
    return Cutter(paper, _matrix(figure))


def _matrix(figure: Figure) -> skia.Matrix:
    return skia.Matrix.MakeAll(turn_of(figure.pose), 0, figure.pose["x"], 0, 1, 0, 0, 0, 1)


def _measuring(figure: Figure) -> Cutter:
    """Return a cutter that is only asked where things are."""
    return Cutter(Paper(skia.Canvas(), Lighting(), 1.0), _matrix(figure))
