"""The order in which a figure's layers lie, from far to near."""

from __future__ import annotations

from yingxi.draw.people import collar, hair
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import draw_arm, draw_leg, draw_sheets, garment_of
from yingxi.draw.people.face import draw_features, draw_near_ear, draw_skin
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import head_frame


def draw_figure(cutter: Cutter, figure: Figure, *, mirrored: bool) -> None:
    """Cut the whole figure."""
    head, skull = head_frame(cutter, figure)
    scalp = hair.Scalp(head, figure, skull, hair.hanging_down(figure))
    style = hair.style_of(figure)
    if style.back:
        style.back(scalp)
    draw_arm(cutter, figure, "f")
    draw_leg(cutter, figure, "f")
    draw_leg(cutter, figure, "n")
    strips = draw_sheets(cutter, figure)
    collar.draw_collar(cutter, figure, strips[-1], mirrored=mirrored)
    draw_skin(head, figure, skull)
    draw_features(head, figure, skull)
    if style.cap:
        style.cap(scalp)
    if style.ears:
        draw_near_ear(head, figure, skull)
    if style.front:
        style.front(scalp)
    draw_arm(cutter, figure, "n")


def draw_figure_back(cutter: Cutter, figure: Figure) -> None:
    """Cut the figure from behind."""
    draw_figure(cutter, figure, mirrored=False)
