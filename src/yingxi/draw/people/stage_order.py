"""The order in which a figure's layers lie, from far to near."""

from __future__ import annotations

import skia

from yingxi.draw.people import cloaks, closings, collar, hair, overs
from yingxi.draw.people.beards import draw_beard
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import draw_arm, draw_leg, draw_sheets
from yingxi.draw.people.face import draw_features, draw_near_ear, draw_skin
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.from_behind import draw_head_back
from yingxi.draw.people.hats import BARE_TOP, draw_hat, draw_hat_behind
from yingxi.draw.people.holding import draw_held
from yingxi.draw.people.skull import Skull, head_frame

KNOTTED = frozenset({"topknot", "double_bun", "tuft"})
"""Hair whose knots a hat must cover."""

BEHIND_HEAD = frozenset({"umbrella"})
"""Things held so high that they must not hide the face."""

_TURNED_AWAY = -1.2
"""head_yaw below which only the back of the head is seen."""


def draw_figure(cutter: Cutter, figure: Figure, *, mirrored: bool) -> None:
    """Cut the whole figure."""
    head, skull = head_frame(cutter, figure)
    scalp = hair.Scalp(head, figure, skull, hair.hanging_down(figure))
    style = hair.style_of(figure)
    cloaks.draw_behind(cutter, figure)
    draw_hat_behind(head, figure, skull)
    if style.back:
        style.back(scalp)
    draw_arm(cutter, figure, "f")
    if _legs_show(cutter, figure):
        draw_leg(cutter, figure, "f")
        draw_leg(cutter, figure, "n")
    strip = draw_sheets(cutter, figure)[-1]
    closings.draw_closing(cutter, figure, strip)
    closings.draw_belt(cutter, figure, strip)
    overs.draw_overs(cutter, figure, strip)
    collar.draw_collar(cutter, figure, strip, mirrored=mirrored)
    overs.draw_throat_things(cutter, figure, strip)
    holding = (lambda: draw_held(cutter, figure)) if figure.holds else None
    if figure.holds in BEHIND_HEAD:
        draw_held(cutter, figure)
        holding = _nothing
    # An arm raised beside the head passes behind it, so that the face stays in sight.
    raised = figure.at["elbow_n"][1] > figure.at["neck"][1] and figure.at["wrist_n"][1] > figure.at["head"][1]
    if raised:
        draw_arm(cutter, figure, "n", holding)
    draw_head(head, figure, skull, scalp)
    if not raised:
        draw_arm(cutter, figure, "n", holding)
    overs.draw_over_arm(cutter, figure, strip)


def _legs_show(cutter: Cutter, figure: Figure) -> bool:
    """Whether any part of the legs lies in the frame."""
    x, y = figure.at["pelvis"]
    reach = figure.body.leg * 1.25
    spot = cutter.matrix.mapXY(x, y)
    here = skia.Rect.MakeLTRB(spot.x() - reach, spot.y() - reach, spot.x() + reach, spot.y() + figure.girth * 0.3)
    return not cutter.paper.canvas.quickReject(here)


def draw_head(head: Cutter, figure: Figure, skull: Skull, scalp: hair.Scalp) -> None:
    """Cut the head: skin, beard, features, hair, ear, locks, hat."""
    style = hair.style_of(figure)
    if figure.pose["head_yaw"] < _TURNED_AWAY:
        draw_head_back(head, figure)
        return
    draw_skin(head, figure, skull)
    draw_beard(head, figure, skull)
    draw_features(head, figure, skull)
    if style.cap:
        style.cap(scalp)
    if style.ears:
        draw_near_ear(head, figure, skull)
    if style.front and not (figure.design.hat in BARE_TOP and figure.design.hair in KNOTTED):
        style.front(scalp)
    draw_hat(head, figure, skull)


def _nothing() -> None:
    """Hold what is already drawn."""
