"""The order in which a figure's layers lie, from far to near, and what each of them depends on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from yingxi.draw.people import cloaks, closings, collar, hair, overs
from yingxi.draw.people.arms import crosses_body, draw_arm, draw_far_forearm, draw_upper_arm
from yingxi.draw.people.beards import draw_beard
from yingxi.draw.people.curves import distance, lerp
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import draw_leg, draw_sheets, garment_of
from yingxi.draw.people.face import draw_complexion, draw_look, draw_near_ear, draw_skin
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.from_behind import draw_head_back
from yingxi.draw.people.hands import BEHIND, hand_pose
from yingxi.draw.people.hats import BARE_TOP, HOODS, draw_hat, draw_hat_behind, has_back
from yingxi.draw.people.holding import draw_held
from yingxi.draw.people.mouth import draw_mouth
from yingxi.draw.people.scalp import Scalp, grown_over, hanging_down
from yingxi.draw.people.skull import head_frame
from yingxi.draw.people.trunk import drape_strip

KNOTTED = frozenset({"topknot", "double_bun", "tuft", "bun"})
"""Hair whose knots a hat must cover."""

SHORT = frozenset({"short", "side_part", "bald", "bun", "low_bun", "topknot", "shaved_queue", "bob", "bowl", "tuft"})
"""Hair that stays close to the head in front."""

BEHIND_HEAD = frozenset({"umbrella"})
"""Things held so high that they must not hide the face."""

NEAR_ARMS: Final = frozenset({"near arm", "holding"})
"""Names of the layers that are the near arm, with what it holds."""

_TURNED_AWAY = -1.2
"""head_yaw below which only the back of the head is seen."""

_SPINE: Final = ("pelvis", "chest", "neck")
_LEGS: Final = ("pelvis", "hip_n", "knee_n", "ankle_n", "hip_f", "knee_f", "ankle_f")
_BODY: Final = ("chest", "neck", "head", "shoulder_n", "shoulder_f", *_LEGS)
_HEAD: Final = ("head", "crown")
_NOD: Final = (("head", 0.0), ("head_yaw", 0.0))


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a figure; it may read nothing of the figure's moment but what is named here.

    Attributes:
        name: unlike any other layer's.
        draw: cuts it.
        anchor: the joint that it moves with.
        joints: the joints it is cut from, the anchor included.
        room: how far it may reach beyond its joints, in body heights.
        pose, face: the channels it is cut from, and the step in which a change of each shows; 0 = as fine as a pixel.
        kept: whether it comes back in the same shape often enough to be kept.
        restless: whether it does so only while it is small: seen near, every gesture changes it.
    """

    name: str
    draw: Callable[[Cutter, Figure], None]
    anchor: str
    joints: tuple[str, ...]
    room: float
    pose: tuple[tuple[str, float], ...] = ()
    face: tuple[tuple[str, float], ...] = ()
    kept: bool = True
    restless: bool = False


def layers_of(figure: Figure) -> list[Layer]:
    """Return a figure's layers, from far to near."""
    away = figure.pose["head_yaw"] < _TURNED_AWAY
    afar = bool(figure.holds) and figure.hand == "f"
    high = figure.holds in BEHIND_HEAD
    head = [_AWAY] if away else [_SKIN, _MOUTH, _LOOK, _WIDE_CROWN if _has_long_hair_or_hat(figure) else _CROWN]
    narrow = garment_of(figure).sleeve != "wide"
    near, far = (_NARROW_NEAR_ARM, _NARROW_FAR_ARM) if narrow else (_NEAR_ARM, _FAR_ARM)
    arm = _HOLDING if figure.holds and not high and not afar else near
    behind = arm is near and hand_pose(figure, "n") == BEHIND
    at_face = not high and _at_face(figure)
    crosses = crosses_body(figure) or at_face
    if afar and not crosses:
        far = _FAR_HOLDING
    if behind:
        arm = replace(near, draw=draw_upper_arm)
    before = (
        replace(_FAR_HOLDING, name="far forearm", draw=_draw_far_hold)
        if afar
        else replace(far, name="far forearm", draw=draw_far_forearm)
    )
    return [
        *([_CLOAK] if cloaks.worn_behind(figure) else []),
        *([_BEHIND] if hair.style_of(figure).back or has_back(figure.design.hat) else []),
        far,
        *([replace(near, name="near forearm")] if behind else []),
        _LEG_PAIR,
        replace(_TRUNK, room=_trunk_room(figure)),
        *([_HELD] if high and not afar else []),
        *([before] if crosses and not at_face else []),
        *([arm, *head] if _behind_head(figure) else [*head, arm]),
        *([before] if at_face else []),
        *([_OVER_ARM] if overs.worn_over_arm(figure) else []),
    ]


def _at_face(figure: Figure) -> bool:
    """Whether the far hand is at the face, so that it lies over it with what it holds."""
    mouth = lerp(figure.at["neck"], figure.at["crown"], 0.3)
    return distance(lerp(figure.at["wrist_f"], figure.at["fingers_f"], 0.6), mouth) < 0.95 * figure.body.head


def _behind_head(figure: Figure) -> bool:
    """Whether the near arm lies behind the head and what falls from it.

    A lowered arm does, since hair and beard fall over the shoulder; and an arm raised beside the head, so that the
    face stays in sight. A hand before the face lies over it.
    """
    at = figure.at
    raised = at["elbow_n"][1] > at["neck"][1] and at["wrist_n"][1] > at["head"][1]
    low = at["neck"][1] - 0.45 * figure.body.head
    empty = not figure.holds or figure.hand == "f"
    lowered = empty and max(at["elbow_n"][1], at["wrist_n"][1], at["fingers_n"][1]) < low
    return raised or lowered


def _trunk_room(figure: Figure) -> float:
    """Return how far the clothes reach beyond the joints, in body heights."""
    flare = max(sheet.drape.flare for sheet in garment_of(figure).sheets)
    return (1.1 + flare + 0.8 * figure.design.build) * figure.girth / figure.body.height + 0.03


def _has_long_hair_or_hat(figure: Figure) -> bool:
    return figure.design.hat != "none" or figure.design.hair not in SHORT


def _draw_behind(cutter: Cutter, figure: Figure) -> None:
    head, skull = head_frame(cutter, figure)
    draw_hat_behind(head, figure, skull)
    style = hair.style_of(figure)
    if style.back and not (figure.design.hat in HOODS and figure.design.hair == "low_bun"):
        style.back(Scalp(head, figure, skull, hanging_down(figure)))


def _draw_legs(cutter: Cutter, figure: Figure) -> None:
    draw_leg(cutter, figure, "f")
    draw_leg(cutter, figure, "n")


def _draw_trunk(cutter: Cutter, figure: Figure) -> None:
    strip = draw_sheets(cutter, figure)[-1]
    closings.draw_closing(cutter, figure, strip)
    closings.draw_belt(cutter, figure, strip)
    overs.draw_overs(cutter, figure, strip)
    collar.draw_collar(cutter, figure, strip, mirrored=figure.pose["facing"] < 0)
    overs.draw_throat_things(cutter, figure, strip)


def _draw_skin(cutter: Cutter, figure: Figure) -> None:
    head, skull = head_frame(cutter, figure)
    hair.draw_under(Scalp(head, figure, skull, hanging_down(figure)))
    draw_skin(head, figure, skull)
    draw_beard(head, figure, skull)
    draw_complexion(head, figure, skull)


def _draw_mouth(cutter: Cutter, figure: Figure) -> None:
    head, skull = head_frame(cutter, figure)
    draw_mouth(head, figure, skull)


def _draw_look(cutter: Cutter, figure: Figure) -> None:
    head, skull = head_frame(cutter, figure)
    draw_look(head, figure, skull)


def _draw_crown(cutter: Cutter, figure: Figure) -> None:
    """Cut hair, ear, locks and hat."""
    head, skull = head_frame(cutter, figure)
    scalp = Scalp(head, figure, grown_over(skull, figure), hanging_down(figure))
    style = hair.style_of(figure)
    if style.cap:
        style.cap(scalp)
    if style.ears and figure.design.hat not in HOODS:
        draw_near_ear(head, figure, skull)
    if style.front and not (figure.design.hat in BARE_TOP and figure.design.hair in KNOTTED):
        style.front(scalp)
    draw_hat(head, figure, skull)


def _draw_away(cutter: Cutter, figure: Figure) -> None:
    head, _ = head_frame(cutter, figure)
    draw_head_back(head, figure)


def _draw_far_hold(cutter: Cutter, figure: Figure) -> None:
    draw_far_forearm(cutter, figure, lambda: draw_held(cutter, figure))


def _draw_over_arm(cutter: Cutter, figure: Figure) -> None:
    overs.draw_over_arm(cutter, figure, drape_strip(figure, garment_of(figure).sheets[-1].drape))


def _arm(side: str) -> tuple[str, ...]:
    return ("shoulder_n", "shoulder_f", *_SPINE, *(f"{joint}_{side}" for joint in ("elbow", "wrist", "fingers")))


_FACE: Final = (
    ("blink", 0.04), ("lid", 0.02), ("gaze_x", 0.04), ("gaze_y", 0.04), ("brow_raise", 0.04), ("brow_knit", 0.04),
    ("brow_sad", 0.04), ("smile", 0.04), ("tears", 0.04), ("skew", 0.04), ("jaw", 9.0),
)  # fmt: skip
_ALL: Final = (
    "blink", "lid", "gaze_x", "gaze_y", "brow_raise", "brow_knit", "brow_sad", "jaw", "wide", "press", "teeth",
    "smile", "tears", "blush", "skew",
)  # fmt: skip
_STILL: Final = (("jaw", 9.0),)
"""The jaw of layers that it does not move."""

_CLOAK: Final = Layer("cloak", cloaks.draw_behind, "pelvis", _BODY, 0.35)
_BEHIND: Final = Layer("behind", _draw_behind, "head", _HEAD, 0.62, _NOD, _STILL)
_FAR_ARM: Final = Layer(
    "far arm",
    lambda cutter, figure: draw_arm(cutter, figure, "f"),
    "shoulder_f",
    _arm("f"),
    0.24,
    (("hand_f", 1.0),),
    restless=True,
)
_LEG_PAIR: Final = Layer("legs", _draw_legs, "pelvis", (*_LEGS, "toe_n", "toe_f"), 0.12, restless=True)
_TRUNK: Final = Layer("trunk", _draw_trunk, "pelvis", _BODY, 0.32, (("hip_n", 0.05),))
_SKIN: Final = Layer(
    "skin", _draw_skin, "head", _HEAD, 0.24, _NOD, (("jaw", 0.0), ("blush", 0.06), ("smile", 0.1), ("lid", 0.05))
)
_MOUTH: Final = Layer("mouth", _draw_mouth, "head", _HEAD, 0.1, _NOD, tuple((name, 0.001) for name in _ALL), kept=False)
_LOOK: Final = Layer("look", _draw_look, "head", _HEAD, 0.13, _NOD, _FACE)
_CROWN: Final = Layer("crown", _draw_crown, "head", _HEAD, 0.22, _NOD, _STILL)
_WIDE_CROWN: Final = replace(_CROWN, room=0.40)
_AWAY: Final = Layer("away", _draw_away, "head", _HEAD, 0.62, _NOD, _STILL)
_NEAR_ARM: Final = Layer(
    "near arm",
    lambda cutter, figure: draw_arm(cutter, figure, "n"),
    "shoulder_n",
    _arm("n"),
    0.24,
    (("hand_n", 1.0),),
    restless=True,
)
_NARROW_NEAR_ARM: Final = replace(_NEAR_ARM, room=0.11)
_NARROW_FAR_ARM: Final = replace(_FAR_ARM, room=0.11)
_HOLDING: Final = Layer(
    "holding",
    lambda cutter, figure: draw_arm(cutter, figure, "n", lambda: draw_held(cutter, figure)),
    "shoulder_n",
    (*_arm("n"), "wrist_f", "fingers_f"),
    0.8,
    (("hand_n", 1.0), ("hand_f", 1.0)),
    restless=True,
)
_FAR_HOLDING: Final = replace(
    _HOLDING,
    name="far arm",
    draw=lambda cutter, figure: draw_arm(cutter, figure, "f", lambda: draw_held(cutter, figure)),
    anchor="shoulder_f",
    joints=_arm("f"),
    pose=(("hand_f", 1.0),),
)
_HELD: Final = Layer("held", draw_held, "wrist_n", ("wrist_n", "fingers_n", "pelvis", "neck"), 0.9)
_OVER_ARM: Final = Layer("over arm", _draw_over_arm, "pelvis", _BODY, 0.1)
