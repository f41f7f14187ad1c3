"""What beasts wear: people's hats on a beast's head, and a necklace round its neck."""

from __future__ import annotations

from collections.abc import Sequence

from yingxi.draw.beasts.creature import Beast
from yingxi.draw.paper import RGB
from yingxi.draw.people.curves import Point, beziers, disc, leaf, on_bezier
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.hats import draw_hat, draw_hat_behind
from yingxi.draw.people.skull import skull_of

_GOLD: RGB = (0.86, 0.68, 0.30)
_SILVER: RGB = (0.80, 0.82, 0.86)


def _under_hat(frame: Cutter, at: Point, width: float, tilt: float) -> Cutter:
    """Return a frame in which a person's skull would have its crown at `at` and be `width` wide there."""
    scale = width / 0.62
    middle = frame.inside(at, tilt, scale)
    return middle.inside((0.0, -0.93), 0.0, 1.0)


def hat_behind(frame: Cutter, beast: Beast, at: Point, width: float, tilt: float = 0.0) -> None:
    """Cut the part of a hat that lies behind the head."""
    if beast.figure.design.hat != "none":
        draw_hat_behind(_under_hat(frame, at, width, tilt), beast.figure, skull_of(beast.figure, 0.3, 0.0))


def hat_on(frame: Cutter, beast: Beast, at: Point, width: float, tilt: float = 0.0) -> None:
    """Set the design's hat on a head whose top's middle is `at`; `width` of the head there, head units."""
    if beast.figure.design.hat != "none":
        draw_hat(_under_hat(frame, at, width, tilt), beast.figure, skull_of(beast.figure, 0.3, 0.0))


def necklace(cutter: Cutter, beast: Beast, loop: Sequence[Point], size: float) -> None:
    """Hang beads, a ring or a ribbon along `loop` (points across the neck, from nape to throat); `size` of a bead."""
    figure = beast.figure
    if figure.marked("silver_collar"):
        cutter.cut(leaf(loop, [size * 1.1] * len(loop)), _SILVER, lift=0.4, edge=0.9, gradient=0.2)
        x, y = loop[-1]
        cutter.cut(disc(x, y - size * 1.2, size * 1.1), _SILVER, lift=0.4, edge=0.9, gradient=0.2)
    if figure.marked("necklace"):
        curve = beziers(loop)
        for k in range(9):
            place = k / 8 * len(curve)
            part = min(int(place), len(curve) - 1)
            x, y = on_bezier(curve[part], place - part)
            cutter.cut(
                disc(x, y, size * 0.75), _GOLD if k % 2 else figure.papers.accent, lift=0.2, edge=0.7, gradient=0.15
            )
    if figure.marked("apron") or figure.marked("patch"):
        cutter.cut(leaf(loop, [size * 1.6] * len(loop)), figure.papers.named("red"), lift=0.4, edge=0.6, gradient=0.1)
