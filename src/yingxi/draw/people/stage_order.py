"""The order in which a figure's layers lie, from far to near."""

from __future__ import annotations

from yingxi.draw.people import collar, hair, overs
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import draw_arm, draw_leg, draw_sheets
from yingxi.draw.people.face import draw_features, draw_near_ear, draw_skin
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.hats import BARE_TOP, draw_beard, draw_hat, draw_hat_behind
from yingxi.draw.people.skull import Skull, head_frame


def draw_figure(cutter: Cutter, figure: Figure, *, mirrored: bool) -> None:
    """Cut the whole figure."""
    head, skull = head_frame(cutter, figure)
    scalp = hair.Scalp(head, figure, skull, hair.hanging_down(figure))
    style = hair.style_of(figure)
    overs.draw_behind(cutter, figure)
    draw_hat_behind(head, figure, skull)
    if style.back:
        style.back(scalp)
    draw_arm(cutter, figure, "f")
    draw_leg(cutter, figure, "f")
    draw_leg(cutter, figure, "n")
    strip = draw_sheets(cutter, figure)[-1]
    overs.draw_closing(cutter, figure, strip)
    overs.draw_belt(cutter, figure, strip)
    overs.draw_overs(cutter, figure, strip)
    collar.draw_collar(cutter, figure, strip, mirrored=mirrored)
    overs.draw_throat_things(cutter, figure, strip)
    draw_head(head, figure, skull, scalp)
    draw_arm(cutter, figure, "n")
    overs.draw_over_arm(cutter, figure, strip)


def draw_head(head: Cutter, figure: Figure, skull: Skull, scalp: hair.Scalp) -> None:
    """Cut the head: skin, beard, features, hair, ear, locks, hat."""
    style = hair.style_of(figure)
    draw_skin(head, figure, skull)
    draw_beard(head, figure, skull)
    draw_features(head, figure, skull)
    if style.cap:
        style.cap(scalp)
    if style.ears:
        draw_near_ear(head, figure, skull)
    if style.front:
        style.front(scalp)
    draw_hat(head, figure, skull)


def draw_figure_back(cutter: Cutter, figure: Figure) -> None:
    """Cut the figure from behind."""
    draw_figure(cutter, figure, mirrored=False)


_ = BARE_TOP
