"""What a deed does to another: how near the two stand, whose hands lie where, and how the other one answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.story.pose import Proportions


@dataclass(frozen=True, slots=True)
class Touch:
    """A hand on a spot.

    Attributes:
        hand: "n" or "f".
        spot: of the other one's body, or between the two (see touching.SPOTS).
        at_s: when it arrives, seconds of the deed at its usual tempo.
        until_s: when it leaves; None = it stays as long as the deed lasts.
        rise_s: how long it is on its way.
        rub_m: how far it strokes to and fro.
        shape: of the hand: 1 a grip, 3 an open palm.
        lies_rad: direction of the hand from straight down, whatever way the arm comes; None = as the arm.
    """

    hand: str
    spot: str
    at_s: float = 0.8
    until_s: float | None = None
    rise_s: float = 0.5
    rub_m: float = 0.0
    shape: float = 3.0
    lies_rad: float | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """How two come together in a deed.

    Attributes:
        widths: distance of the two pelvises, in halves of their shoulders' width together.
        arms: added to it, in lengths of an arm: where both reach, half of both arms, else the shorter one.
        touches: of the one who does it.
        answer: registered action of the other one; "" = they go on with their own.
        stoops: registered action of another one so tall that the doer would not reach them; "" = they stand.
        answered: touches of the other one.
        after_s: when the answer begins, seconds after the deed does.
        beside: both are turned the same way: 1 = the other one is ahead, -1 behind; 0 = they face each other.
        level: a grown-up kneels down to a child.
        hands_over: a thing goes from the doer's hand to the other's (1) or the other way (-1).
        over_s: when it changes hands.
        lifts_s: when the other one leaves the ground, seconds; negative = is in the doer's arms from the start.
        in_front: the other one is nearer to the camera.
        tall_behind: the taller one is farther from it, whoever does the deed.
    """

    widths: float = 1.0
    arms: float = 0.0
    touches: tuple[Touch, ...] = ()
    answer: str = ""
    stoops: str = ""
    answered: tuple[Touch, ...] = ()
    after_s: float = 0.0
    beside: int = 0
    level: bool = False
    hands_over: int = 0
    over_s: float = 1.2
    lifts_s: float | None = None
    in_front: bool = False
    tall_behind: bool = False


T = Touch
CONTACTS: Final[dict[str, Contact]] = {
    "embrace": Contact(
        1.06, touches=(T("n", "back", 0.9), T("f", "waist", 0.8)), answer="embraced", after_s=0.25, level=True,
        stoops="embraced_low",
        answered=(T("n", "waist", 1.1), T("f", "back", 1.2)), tall_behind=True,
    ),
    "kiss": Contact(
        1.0, touches=(T("n", "arm", 0.7), T("f", "back", 0.8)), answer="kissed", after_s=0.3, level=True,
        answered=(T("n", "waist", 1.1),), tall_behind=True,
    ),
    "give": Contact(
        1.0, 0.85, touches=(T("n", "meet", 0.95, 1.40, shape=1.0),), answer="receive", after_s=0.35, hands_over=1,
        answered=(T("n", "meet", 0.75, 1.35, shape=1.0),), over_s=1.25,
    ),
    "take": Contact(
        1.0, 0.85, touches=(T("n", "meet", 0.80, 1.15, shape=1.0),), answer="hand_over", hands_over=-1,
        answered=(T("n", "meet", 0.75, 1.25, shape=1.0),), over_s=1.0,
    ),
    "stroke_head": Contact(1.0, 0.55, touches=(T("n", "crown", 0.7, rub_m=0.03, lies_rad=1.4),), answer="patted",
                           after_s=0.3),
    "pat": Contact(1.0, 0.55, touches=(T("n", "crown", 0.7, rub_m=0.03, lies_rad=1.4),), answer="patted", after_s=0.3),
    "comfort": Contact(1.0, 0.62, touches=(T("n", "shoulder", 0.7, rub_m=0.012, lies_rad=1.4),), answer="comforted",
                       after_s=0.3),
    "dry_tears": Contact(
        1.0, 0.50, answer="patted", after_s=0.4, level=True,
        touches=(T("n", "wet_cheek", 0.8, rub_m=0.008, shape=2.0, lies_rad=1.75), T("f", "shoulder", 0.9)),
    ),
    "tend": Contact(
        1.0, 0.38, touches=(T("n", "shoulder", 0.8, shape=1.0), T("f", "chest_high", 0.9, rub_m=0.02, shape=1.0)),
        level=True,
    ),
    "slap": Contact(
        1.0, 0.28, touches=(T("n", "cheek", 0.58, 0.66, rise_s=0.18),), answer="struck", after_s=0.55,
    ),
    "strike": Contact(
        1.0, 0.50, touches=(T("n", "chest", 0.62, 0.70, rise_s=0.22, shape=1.0),), answer="struck", after_s=0.58,
    ),
    "push": Contact(
        1.0, 0.42, touches=(T("n", "chest", 0.55, 1.15, rise_s=0.4), T("f", "chest_high", 0.55, 1.15, rise_s=0.4)),
        answer="pushed", after_s=0.85,
    ),
    "tug_sleeve": Contact(
        1.0, 0.38, touches=(T("n", "sleeve", 0.5, rub_m=0.02, shape=1.0),), answer="heeds", after_s=0.5,
    ),
    "pull": Contact(
        1.2, 0.80, touches=(T("n", "meet", 0.5, shape=1.0), T("f", "meet", 0.6, shape=1.0)), answer="pulled",
        answered=(T("n", "meet", 0.45, shape=1.0),), after_s=0.2,
    ),
    "seize": Contact(1.0, 0.38, touches=(T("n", "arm", 0.45, rise_s=0.3, shape=1.0),), answer="seized", after_s=0.35),
    "shake_hands": Contact(
        1.0, 1.0, touches=(T("n", "shake", 0.7, shape=1.0),), answer="gives_hand", after_s=0.1,
        answered=(T("n", "shake", 0.7, shape=1.0),),
    ),
    "reach_out": Contact(
        1.0, 0.95, touches=(T("n", "shake", 0.8, shape=1.0),), answer="gives_hand", after_s=0.1,
        answered=(T("n", "shake", 0.8, shape=1.0),),
    ),
    "hold_hands": Contact(
        1.0, 0.62, touches=(T("n", "meet", 0.8, shape=1.0), T("f", "meet", 0.9, shape=1.0)), answer="gives_hand",
        answered=(T("n", "meet", 0.7, shape=1.0),), after_s=0.2, level=True,
    ),
    "lead": Contact(0.9, 0.30, touches=(T("n", "clasp", 0.0, shape=1.0),), answer="led",
                    answered=(T("n", "clasp", 0.0, shape=1.0),), beside=-1, in_front=True),
    "support": Contact(0.85, touches=(T("n", "arm", 0.4, shape=1.0), T("f", "back", 0.5)), answer="supported",
                       beside=1, in_front=True),
    "whisper": Contact(1.05, 0.10, answer="lends_ear", stoops="lends_ear_low", after_s=0.3, level=True,
                       tall_behind=True),
    "kneel": Contact(1.0, 0.85, answer="look_down", after_s=0.9),
    "kowtow": Contact(1.0, 1.7, answer="look_down", after_s=0.9),
    "bow": Contact(1.0, 1.15, answer="nod", after_s=1.3),
    "cup_hands": Contact(1.0, 1.15, answer="cup_hands", after_s=0.7),
    "carry": Contact(
        0.85, touches=(T("n", "seat", 0.0), T("f", "back", 0.0)), answer="carried", lifts_s=-1.0, in_front=True,
        answered=(T("n", "nape", 0.2),),
    ),
    "pick_up": Contact(
        0.95, 0.40, touches=(T("n", "back", 1.05, rise_s=0.5), T("f", "seat", 1.05, rise_s=0.5)), lifts_s=1.35,
        in_front=True,
    ),
    "lift_up": Contact(
        0.85, 0.20, touches=(T("n", "seat", 0.85, rise_s=0.5), T("f", "back", 0.85, rise_s=0.5)), answer="carried",
        lifts_s=1.0, after_s=0.7, in_front=True, answered=(T("n", "nape", 1.2),),
    ),
}  # fmt: skip
"""Deeds that are done to somebody, by action."""


SMALL: Final = 0.72
"""A partner whose height is a smaller share of one's own is knelt down to."""
BETWEEN: Final = frozenset(("meet", "shake"))
"""Spots at which two hands meet in the air: both reach for them."""
TINY: Final = 0.45
"""One whose height is a smaller share is an animal (or a babe): it is crouched down to, and picked up like a thing."""


def distance_m(contact: Contact, doer: Proportions, other: Proportions) -> float:
    """Return how far apart the two pelvises are, metres."""
    near = min(arm_m(doer), arm_m(other))
    if any(touch.spot in BETWEEN for touch in contact.answered):
        near = 0.5 * (arm_m(doer) + arm_m(other))
    if other.height < TINY * doer.height and contact.lifts_s is None:
        # The knees of one who crouches come forward.
        return 0.30 * doer.height + half_m(other) + 0.30 * near
    low, tall = sorted((doer.height, other.height))
    if contact.level and low < SMALL * tall:
        # One who kneels takes room: two heads side by side, not one over the other.
        return 1.3 * (doer.shoulder_half + half_m(other))
    return contact.widths * (doer.shoulder_half + half_m(other)) + contact.arms * near


def arm_m(body: Proportions) -> float:
    """Return an arm's length to the palm."""
    return body.upper_arm + body.forearm + 0.6 * body.hand


def half_m(body: Proportions) -> float:
    """Return half a body's width; an animal's shoulders lie on its axis."""
    return body.shoulder_half or 0.5 * body.torso


def done_to_somebody(name: str, *, something_to_take: bool, tiny: bool) -> str:
    """Return the action that a deed becomes when it is done to somebody: one lifts a child otherwise than a frog."""
    if name == "pick_up" and not tiny:
        return "lift_up"
    if name in ("pat", "comb") and not tiny:
        return "stroke_head"
    if name == "wipe_tears":
        return "dry_tears"
    if name == "put_on":
        return "tend"
    if name == "take" and not something_to_take:
        return "pick_up" if tiny else "seize"
    return name
