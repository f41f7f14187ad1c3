"""Meetings: when two come together in a deed, and how their bodies then fit each other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from yingxi.motion.contact import CONTACTS, SMALL, Contact, Touch
from yingxi.motion.cue import ActingCue, Answer
from yingxi.motion.handling import Overlay, moment
from yingxi.motion.hands import LEAN_RAD, Weights, lead_hand, lean_in
from yingxi.motion.score import Score, ease
from yingxi.motion.touching import Side, spot
from yingxi.story.pose import P

FALL_S: Final = 0.35
"""How long a hand is on its way back."""
CLOSE_RAD: Final = 0.12
"""How far those who hold each other lean in: farther, and one head would hide the other."""
WRIST_RAD: Final = 0.95
"""How far a wrist bends for a hand to lie flat."""
HEADS_APART: Final = 0.68
"""How far apart the middles of two heads are at least, in heads, when they are equally high."""
NECK_RAD: Final = 0.42
"""How far a neck gives way for it."""
ASIDE: Final = {"n": (-0.12, 1.05), "f": (-0.05, 0.50)}
"""Shoulder and elbow of an arm that carries something, of one who touches somebody."""
RISE_S: Final = 0.75
"""How long one is lifted."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One deed done to another.

    Attributes:
        doer, other: keys of their cues.
        action: the deed's name.
        start, stop: frames of the deed.
        frame_per_s: frames per second of the deed's own clock.
        last: past-last frame of the shot.
        stoops: the other one is so tall that they come down to the doer.
    """

    doer: str
    other: str
    action: str
    contact: Contact
    start: int
    stop: int
    frame_per_s: float
    last: int
    stoops: bool = False

    def frame(self, at_s: float) -> float:
        """Return the frame at which a moment of the deed falls."""
        return self.start + at_s * self.frame_per_s


def meetings_of(key: str, cue: ActingCue, overlays: list[Overlay]) -> list[Meeting]:
    """Return what one does to their partner, from what they do and when."""
    found = []
    for deed, start, stop in overlays:
        contact = CONTACTS.get(deed.action.name)
        if contact is None or not cue.partner or stop - start < 3:
            continue
        rate = moment(cue, deed, 0, stop - start, 1.0)
        stoops = bool(contact.stoops) and cue.body.height < SMALL * cue.partner_height_m
        found.append(Meeting(key, cue.partner, deed.action.name, contact, start, stop, rate, cue.frames, stoops))
    return found


def answer_of(meeting: Meeting, overlays: list[Overlay]) -> Answer | None:
    """Return what the other one does because of a meeting."""
    contact = meeting.contact
    if not contact.answer:
        return None
    beside = bool(contact.beside) or (contact.lifts_s is not None and contact.lifts_s < 0)
    start = meeting.start if beside else round(meeting.frame(contact.after_s))
    gaits: tuple[tuple[str, int, int], ...] = ()
    if contact.beside:
        gaits = tuple((deed.action.name, begin, end) for deed, begin, end in overlays if deed.action.gait)
    stop = meeting.stop
    if contact.answer in ("struck", "pushed"):
        stop = start + round(2.2 * meeting.frame_per_s)
    answer = contact.stoops if meeting.stoops else contact.answer
    return Answer(answer, min(start, meeting.last - 1), min(meeting.last, max(stop, start + 4)), gaits)


def fit(meeting: Meeting, doer: Score, other: Score, full: str = "") -> None:
    """Fit two bodies to each other: lift, lean, lay the hands where they belong.

    Args:
        meeting: the deed.
        doer: who does it.
        other: to whom.
        full: the doer's hand that has hold of a thing: the other one does what one hand does; "" = none has.
    """
    contact = meeting.contact
    touches = contact.touches
    if full and not contact.hands_over:
        touches = _with_the_free_hand(touches, full)
        _keep_aside(doer, full)
    if contact.lifts_s is not None:
        _lift(meeting, doer, other)
    pairs = [(doer, other, touch) for touch in touches]
    if other.is_human:
        pairs += [(other, doer, touch) for touch in contact.answered]
    for me, you, touch in pairs:
        if touch.spot not in ("clasp", "seat"):
            most = CLOSE_RAD if touch.spot in ("back", "waist") else LEAN_RAD
            lean_in(me.pose, me.body, touch.hand, *_target(meeting, me, you, touch), most)
    if other.is_human and not contact.beside:
        _part_heads(meeting, doer, other)
    # What one hand holds on to must be where it will be: hands that are held are led first.
    for me, you, touch in reversed(pairs):
        target, weight = _target(meeting, me, you, touch)
        lead_hand(me.pose, me.body, touch.hand, target, weight)
        if touch.lies_rad is not None:
            _turn_hand(me, touch.hand, touch.lies_rad, weight)
            lead_hand(me.pose, me.body, touch.hand, target, weight)
        near = weight > 0.6
        me.pose[near, P[f"hand_{touch.hand}"]] = touch.shape
        me.busy[:, 0 if touch.hand == "n" else 1] = np.maximum(me.busy[:, 0 if touch.hand == "n" else 1], weight)
        if touch.hand == "n":
            me.over = np.maximum(me.over, weight)


def _turn_hand(me: Score, hand: str, way_rad: float, weight: Weights) -> None:
    """Bend a wrist so that the hand lies as it should on what is under it, however the forearm comes."""
    pose = me.pose
    fore = pose[:, P[f"shoulder_{hand}"]] - pose[:, P["spine"]] - pose[:, P["chest"]] + pose[:, P[f"elbow_{hand}"]]
    wrist = pose[:, P[f"wrist_{hand}"]]
    wrist += (np.clip(way_rad - fore, -WRIST_RAD, WRIST_RAD) - wrist) * weight


def _part_heads(meeting: Meeting, doer: Score, other: Score) -> None:
    """Bend the necks of two who are close so far back that their heads are side by side, not one behind the other."""
    mine, yours = Side.of(doer.pose, doer.body), Side.of(other.pose, other.body)
    middle, theirs = mine.between("head", "crown", 0.5), yours.between("head", "crown", 0.5)
    size = 0.5 * (doer.body.head + other.body.head)
    side = np.where(doer.pose[:, P["facing"]] < 0, -1.0, 1.0)
    gap = side * (theirs[:, 0] - middle[:, 0])
    level = 1.0 - ease((np.abs(theirs[:, 1] - middle[:, 1]) / size - 0.6) / 0.5)
    missing = np.maximum(HEADS_APART * size - gap, 0.0) * level
    for score in (doer, other):
        bend = np.minimum(0.5 * missing / (0.75 * score.body.head), NECK_RAD)
        score.pose[:, P["neck"]] -= bend
        # The faces stay turned to each other.
        score.pose[:, P["head"]] += 0.35 * bend


def _with_the_free_hand(touches: tuple[Touch, ...], full: str) -> tuple[Touch, ...]:
    """Return the touches of one who holds a thing: what one hand does, the other one does; of two, one is left out.

    A far arm that went up to a head would lie across the face.
    """
    if len(touches) != 1 or touches[0].hand != full:
        return tuple(touch for touch in touches if touch.hand != full)
    free = "f" if full == "n" else "n"
    return (replace(touches[0], hand=free, spot="shoulder" if touches[0].spot == "crown" else touches[0].spot),)


def _keep_aside(me: Score, full: str) -> None:
    """Keep a thing that one holds at one's own side: farther ahead it would be in the other one's face."""
    for part, goal in zip(("shoulder", "elbow"), ASIDE[full], strict=True):
        me.pose[:, P[f"{part}_{full}"]] = goal


def _target(meeting: Meeting, me: Score, you: Score, touch: Touch) -> tuple[Weights, Weights]:
    """Return where a hand shall be, (frames, 2), and how much it is there, (frames,)."""
    target = spot(touch.spot, Side.of(me.pose, me.body), Side.of(you.pose, you.body))
    clock = np.arange(me.frames, dtype=np.float64)
    at, rise = meeting.frame(touch.at_s), max(touch.rise_s * meeting.frame_per_s, 1.0)
    weight = np.ones(me.frames) if touch.at_s == 0.0 else ease((clock - at + rise) / rise)
    fall = FALL_S * me.rate
    if touch.until_s is not None:
        weight = weight * (1.0 - ease((clock - meeting.frame(touch.until_s)) / fall))
    elif meeting.stop < meeting.last and meeting.contact.lifts_s is None:
        weight = weight * (1.0 - ease((clock - meeting.stop + fall) / fall))
    if touch.rub_m:
        target[:, 0] += touch.rub_m * np.sin(2 * np.pi * 0.9 * (clock - at) / me.rate) * (clock > at)
    return target, weight


def _lift(meeting: Meeting, doer: Score, other: Score) -> None:
    """Put the other one into the doer's arms. Legs hang and bend."""
    contact = meeting.contact
    assert contact.lifts_s is not None
    holder = Side.of(doer.pose, doer.body)
    clock = np.arange(doer.frames, dtype=np.float64)
    if contact.lifts_s < 0:
        up = np.ones(doer.frames)
    else:
        up = ease((clock - meeting.frame(contact.lifts_s)) / (RISE_S * meeting.frame_per_s))
    side = np.where(doer.pose[:, P["facing"]] < 0, -1.0, 1.0)
    ahead = 0.62 * (doer.body.shoulder_half + 0.8 * (other.body.shoulder_half or other.body.hip_half))
    if other.is_human:
        ahead = max(ahead, 0.37 * (doer.body.head + other.body.head))
    seat_x = holder.at("chest")[:, 0] + side * ahead
    seat_y = holder.between("pelvis", "chest", 0.75)[:, 1]
    if other.is_human:
        # Cheek to cheek, not one face before the other: a tall child sits lower on the arm.
        seat_y = np.minimum(
            seat_y + 0.16 * other.body.height,
            holder.at("crown")[:, 1] - 0.10 * doer.body.height - (other.body.height - other.body.leg),
        )
    other.pose[:, P["x"]] += (seat_x - other.pose[:, P["x"]]) * up
    other.pose[:, P["y"]] += (seat_y - other.pose[:, P["y"]]) * up
    if other.is_human:
        for leg, (hip, knee) in {"n": (0.75, 0.85), "f": (0.95, 0.95)}.items():
            other.pose[:, P[f"hip_{leg}"]] += (hip - other.pose[:, P[f"hip_{leg}"]]) * up
            other.pose[:, P[f"knee_{leg}"]] += (knee - other.pose[:, P[f"knee_{leg}"]]) * up
            other.pose[:, P[f"ankle_{leg}"]] += (-0.45 - other.pose[:, P[f"ankle_{leg}"]]) * up
