"""Meetings: when two come together in a deed, and how their bodies then fit each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from yingxi.motion.contact import CONTACTS, Contact, Touch
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
    """

    doer: str
    other: str
    action: str
    contact: Contact
    start: int
    stop: int
    frame_per_s: float
    last: int

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
        found.append(Meeting(key, cue.partner, deed.action.name, contact, start, stop, rate, cue.frames))
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
    return Answer(contact.answer, min(start, meeting.last - 1), min(meeting.last, max(stop, start + 4)), gaits)


def fit(meeting: Meeting, doer: Score, other: Score) -> None:
    """Fit two bodies to each other: lift, lean, lay the hands where they belong."""
    contact = meeting.contact
    if contact.lifts_s is not None:
        _lift(meeting, doer, other)
    pairs = [(doer, other, touch) for touch in contact.touches]
    if other.is_human:
        pairs += [(other, doer, touch) for touch in contact.answered]
    for me, you, touch in pairs:
        if touch.spot not in ("clasp", "seat"):
            most = CLOSE_RAD if touch.spot in ("back", "waist") else LEAN_RAD
            lean_in(me.pose, me.body, touch.hand, *_target(meeting, me, you, touch), most)
    # What one hand holds on to must be where it will be: hands that are held are led first.
    for me, you, touch in reversed(pairs):
        target, weight = _target(meeting, me, you, touch)
        lead_hand(me.pose, me.body, touch.hand, target, weight)
        near = weight > 0.6
        me.pose[near, P[f"hand_{touch.hand}"]] = touch.shape
        me.busy[:, 0 if touch.hand == "n" else 1] = np.maximum(me.busy[:, 0 if touch.hand == "n" else 1], weight)
        if touch.hand == "n":
            me.over = np.maximum(me.over, weight)


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
    seat_x = holder.at("chest")[:, 0] + side * ahead
    seat_y = holder.between("pelvis", "chest", 0.75)[:, 1]
    if other.is_human:
        # Cheek to cheek: a tall child sits lower on the arm.
        seat_y = np.minimum(
            seat_y + 0.16 * other.body.height,
            holder.at("crown")[:, 1] - 0.05 * doer.body.height - (other.body.height - other.body.leg),
        )
    other.pose[:, P["x"]] += (seat_x - other.pose[:, P["x"]]) * up
    other.pose[:, P["y"]] += (seat_y - other.pose[:, P["y"]]) * up
    if other.is_human:
        for leg, (hip, knee) in {"n": (0.75, 0.85), "f": (0.95, 0.95)}.items():
            other.pose[:, P[f"hip_{leg}"]] += (hip - other.pose[:, P[f"hip_{leg}"]]) * up
            other.pose[:, P[f"knee_{leg}"]] += (knee - other.pose[:, P[f"knee_{leg}"]]) * up
            other.pose[:, P[f"ankle_{leg}"]] += (-0.45 - other.pose[:, P[f"ankle_{leg}"]]) * up
