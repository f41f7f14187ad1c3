"""Composition: where the camera looks at a shot's start, so that heads, looks and feet have their room."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.board.geometry import (
    CROWN_IN_HEADS,
    HEAD_ROOM,
    LARGEST_VIEW_M,
    LENS_M,
    SHOULDER_EDGE,
    WIDE_VIEW_M,
    Frame,
    ahead_m,
    half_width_m,
    is_small,
    share_of,
    view_m,
    wide_view_m,
)
from yingxi.board.inserts import thing_in, with_thing
from yingxi.story.board import Shot, Staging, thing_of
from yingxi.story.stage import Set
from yingxi.story.terms import Angle, ShotSize
from yingxi.story.things import SPECIES, THINGS

HeadTrack = NDArray[np.float32]
"""(frames, 2): where a character's eyes are, metres in the set."""

HAT_ROOM: Final = 0.03
"""Free share of the frame above a hat or a knot of hair, at least."""
ALONE_NEARER: Final = 0.92
"""Frame height of a picture of the place with one person in it against that with more."""
FULL_IN_HEADS: Final = 3.5
"""Frame height of a full shot over head height, at least: one who crouches is still seen in full, not near by."""
FEET_ROOM: Final = 0.02
"""Free share of the frame between the captions and the feet of a full shot."""
BUST_IN_HEADS: Final = 0.75
"""Of the lowest of a group this much is seen below the chin: a head alone at the frame's edge is no person."""
PERCH_ROOM: Final = 1.5
"""How much wider an animal is framed that sits on something: a branch, a shelf is seen to be one."""
LIES_LOW: Final = 0.10
"""How far below the frame's middle one lies, in frame heights."""
LIES_M: Final = 0.42
"""Eyes this far to the side of the hips belong to one who lies."""
ARM_M: Final = 0.5
"""Eyes this far from where one is staged, plus the body's half, belong to one who is still on the way."""
FAR_OUT_M: Final = 3.0
"""What stands farther behind is framed from farther off: near things would loom."""
SLIM_M: Final = 0.7
"""What is held and higher than this is slim: it is framed closer."""


@dataclass(frozen=True, slots=True)
class Body:
    """What the camera must know of one in the shot: metres in the set.

    Attributes:
        x: middle of the body.
        face_x: where the eyes are.
        top: height of the body's highest point at rest.
        eye: height of the eyes.
        head: height of the head.
        half: half the body's width.
        hat: how far a hat or a knot of hair rises above the crown.
        animal: a small one is framed by its whole body.
        base: height of what an animal sits on: it is framed with that, not with the ground.
        lies: a person who lies is framed with room above them.
        sinks: how far the eyes come down in the shot: one sits down, kneels.
    """

    staging: Staging
    x: float
    face_x: float
    z: float
    top: float
    eye: float
    head: float
    half: float
    animal: bool
    hat: float = 0.0
    base: float = 0.0
    lies: bool = False
    sinks: float = 0.0

    @property
    def own(self) -> float:
        """Its height above what it sits on."""
        return self.top - self.base

    @property
    def small(self) -> bool:
        """Whether it is framed by its whole body."""
        return self.animal and is_small(self.own)

    @property
    def crown(self) -> float:
        """Top of the head with its hair or hat."""
        return max(self.eye + CROWN_IN_HEADS * self.head, self.top if self.animal else 0.0)

    @property
    def chin(self) -> float:
        """Bottom of the face."""
        return self.eye - 0.55 * self.head

    def view_m(self, size: ShotSize, frame: Frame) -> float:
        """Return the frame height that shows this body at a size."""
        if self.animal and not self.small:
            return max(view_m(size, self.own, frame, 0.28 * self.own), self.own * 0.8)
        perch = PERCH_ROOM if self.base > 0.0 else 1.0
        return perch * view_m(size, self.own if self.animal else max(self.top, 0.8), frame, self.head)

    @property
    def way(self) -> float:
        """1 turned right, -1 left, 0 to or from the camera."""
        return self.staging.facing.way


@dataclass(frozen=True, slots=True)
class View:
    """One camera row without roll, and the point of interest that a push keeps in place."""

    x: float
    y: float
    z: float
    view: float
    focus_x: float
    focus_y: float


def body_of(
    person: Staging,
    heights: Mapping[str, tuple[float, float]],
    species: Mapping[str, str],
    heads: Mapping[str, HeadTrack],
    hats: Mapping[str, float],
) -> Body:
    """Return what the camera must know of one who is in the shot."""
    top, eye = heights.get(person.character, (1.68, 1.51))
    kind = species.get(person.character, "human")
    animal = kind in SPECIES or (person.character not in species and is_small(top))
    head = max(2.0 * (top - eye), 0.1 * (top - (person.y_m if animal else 0.0)), 0.04)
    base, lies, sinks = person.y_m if animal else 0.0, False, 0.0
    half = half_width_m(top - base if animal else max(top, 1.0), kind)
    x = face_x = person.x_m + person.facing.way * ahead_m(top - base, kind)
    track = heads.get(person.character)
    if track is not None and len(track) and (_stays(track) or abs(float(track[0, 0]) - x) < half + ARM_M):
        face_x, eye = float(track[0, 0]), float(track[0, 1])
        sinks = 0.0 if animal else eye - float(track[:, 1].min())
        if animal and SPECIES[kind].body == "fish":
            # It holds its head where its body is rolled to; its eye lies below the crown's line.
            own = top - base
            eye -= 0.22 * own
            own = min(own, 0.8)
            top, base = eye + 0.4 * own, eye - 0.6 * own
        x = x if animal and abs(face_x - x) < half + ARM_M else face_x
        if animal and _stays(track) and abs(face_x - x) > half:
            # it is stretched out: its body ends before its eyes
            beyond = abs(face_x - x) + 0.1 * (top - base) - half
            x, half = x + math.copysign(0.5 * beyond, face_x - x), half + 0.5 * beyond
        if not animal and abs(face_x - person.x_m) > LIES_M and _stays(track):
            # one who lies is as wide as long, and their middle is the body's
            half, x, lies = abs(face_x - person.x_m) + 0.15, 0.5 * (face_x + person.x_m), True
    return Body(
        person, x, face_x, person.z_m, top, eye, head, half, animal, hats.get(person.character, 0.0), base, lies, sinks
    )


def _stays(track: HeadTrack) -> bool:
    """Return whether one is there all the time, as on a seat that is not quite where they were staged."""
    return float(np.ptp(track[:, 0])) < ARM_M


def framing(shot: Shot, bodies: Sequence[Body], set_: Set, frame: Frame) -> View:
    """Return the framing at the shot's start."""
    subject = next((body for body in bodies if body.staging.character == shot.subject), None)
    if thing := thing_of(shot.subject):
        return _on_thing(shot, thing, bodies, set_, frame)
    if shot.size in WIDE_VIEW_M or (subject is None and not bodies):
        return _on_place(shot, bodies, frame)
    if subject is None:
        return _on_group(shot, bodies, frame)
    if shot.angle is Angle.OVER_SHOULDER and len(bodies) > 1:
        return _over_shoulder(shot, subject, bodies, frame)
    alone = len(bodies) == 1 or shot.size in (ShotSize.CLOSE_UP, ShotSize.INSERT)
    return _on_one(shot, subject, frame) if alone else _on_group(shot, bodies, frame)


def _on_place(shot: Shot, bodies: Sequence[Body], frame: Frame) -> View:
    """Frame ground and sky; the people in it are small."""
    size = shot.size if shot.size in WIDE_VIEW_M else ShotSize.WIDE
    closer = 1.0 if shot.size in WIDE_VIEW_M else 0.62
    view, z = view_m(size, 1.7, frame) * closer, LENS_M[size] * _reach(shot.angle)
    x = shot.aim_x_m
    if bodies:
        left, right = _extent(bodies, 0.0, z)
        # one who has a place to themselves is seen from nearer
        nearer = ALONE_NEARER if len(bodies) == 1 else 1.0
        view = wide_view_m(size, max(body.crown for body in bodies), frame) * nearer
        view = max(view, _view_for_width(right - left + 0.4, frame))
        ahead = bodies[0].way if len(bodies) == 1 else 0.0
        x = (left + right) / 2 + _look_room(ahead, size, frame) * view * frame.aspect
    view = min(view, LARGEST_VIEW_M)
    y = view * (0.5 - frame.ground - max(_tilt(shot.angle), 0.0) * 0.5)
    return View(x, y, z, view, x, y)


def _on_group(shot: Shot, bodies: Sequence[Body], frame: Frame) -> View:
    """Frame everybody, heads and what the size shows of the bodies."""
    size = shot.size if shot.size in HEAD_ROOM else ShotSize.FULL
    z = LENS_M[size] * _reach(shot.angle)
    wish = max(body.view_m(size, frame) for body in bodies)
    view = wide = wish
    x = sum(body.x for body in bodies) / len(bodies)
    for _ in range(4):
        left, right = _extent(bodies, x, z)
        wide = _view_for_width(right - left, frame)
        view = max(wish, wide)
        x = (left + right) / 2 + _shift_for_buttons(view, frame)
    view = _tall_enough(view, bodies, z, size, frame)
    crown = max(_seen_y(body.crown, 0.4 * view, z, body.z) for body in bodies)
    y = _below_crown(crown, view, size, shot.angle, frame)
    if size is ShotSize.FULL:
        view, y = _on_their_feet(crown, bodies, _tall_enough(wide, bodies, z, size, frame), shot.angle, frame)
    else:
        view, y = _no_cut_ankles(view, y, crown, bodies)
    y = max(y, max(_seen_y(body.crown + body.hat, y, z, body.z) for body in bodies) - (0.5 - HAT_ROOM) * view)
    faces = sum(body.eye for body in bodies) / len(bodies)
    return View(x, y, z, min(view, LARGEST_VIEW_M), x, faces)


def _tall_enough(view: float, bodies: Sequence[Body], z: float, size: ShotSize, frame: Frame) -> float:
    """Widen a view until the lowest face and bust are seen under the highest crown, the face above the captions."""
    room = 1.0 - _head_room(size, frame)
    for _ in range(3):
        top = max(_seen_y(body.crown, 0.4 * view, z, body.z) for body in bodies)
        for body in bodies:
            chin = _seen_y(body.chin - body.sinks, 0.4 * view, z, body.z)
            bust = 0.0 if body.animal else BUST_IN_HEADS * body.head
            view = max(view, (top - chin) / (room - frame.captions - 0.02), (top - chin + bust) / room)
    return view


def _on_one(shot: Shot, body: Body, frame: Frame) -> View:
    """Frame one person or animal, with room to look into."""
    size = shot.size if shot.size in HEAD_ROOM else ShotSize.MEDIUM
    view, z = body.view_m(size, frame), LENS_M[size] * _reach(shot.angle) + min(body.z, 0.0)
    view *= {Angle.LOW: 0.95, Angle.HIGH: 1.1}.get(shot.angle, 1.0)
    least = _view_for_hat(body, frame)
    if size is ShotSize.FULL or (body.animal and size is ShotSize.MEDIUM):
        least = max(least, _view_for_width(body.half * 2.1, frame))
    scale = z / (z + body.z)
    view = max(view, least) * scale
    crown = _seen_y(body.crown, body.eye, z, body.z)
    y = _below_crown(crown, view, size, shot.angle, frame)
    if size is ShotSize.FULL:
        view, y = _on_their_feet(crown, [body], least * scale, shot.angle, frame)
    elif not (body.small and size is ShotSize.CLOSE_UP):
        view, y = _no_cut_ankles(view, y, crown, [body])
    y = max(y, _seen_y(body.crown + body.hat, body.eye, z, body.z) - (0.5 - HAT_ROOM) * view)
    if body.lies and size in (ShotSize.FULL, ShotSize.MEDIUM):
        y = body.eye + LIES_LOW * view
    middle = _middle_of(body, size, view * frame.aspect)
    x = middle + _room_ahead(body, size, view, frame) + _shift_for_buttons(view, frame)
    return View(x, y, z, view, middle, body.eye)


def _room_ahead(body: Body, size: ShotSize, view: float, frame: Frame) -> float:
    """Return how far the camera looks ahead of one: an animal's hind end stays in the frame that holds it."""
    width = view * frame.aspect
    room = _look_room(body.way, size, frame) * width
    if not body.animal:
        return room
    free = max((0.5 - frame.side) * width - body.half, 0.0)
    return math.copysign(min(abs(room), free), room)


def _middle_of(body: Body, size: ShotSize, shown_m: float) -> float:
    """Return what part of one stands in the frame's middle: the face near by, the whole from farther off.

    Of an animal longer than the frame is wide the hind end is left out, never the head.
    """
    close = size in (ShotSize.CLOSE_UP, ShotSize.MEDIUM_CLOSE)
    if body.animal and not (close and not body.small):
        ahead = body.face_x - body.x
        least = min(max(body.half - 0.5 * shown_m, 0.0), abs(ahead))
        share = 0.5 * abs(ahead) if size is ShotSize.CLOSE_UP else 0.0
        return body.x + math.copysign(max(least, share), ahead)
    return body.face_x if close else (body.x + body.face_x) / 2


def _view_for_hat(body: Body, frame: Frame) -> float:
    """Return the least frame height that holds the head with its hat above the captions."""
    return (body.crown + body.hat - body.chin) / (1.0 - HAT_ROOM - frame.captions - 0.02)


def _over_shoulder(shot: Shot, subject: Body, bodies: Sequence[Body], frame: Frame) -> View:
    """Frame the subject past the one they face, who is cut by the frame's edge."""
    other = min((body for body in bodies if body is not subject), key=lambda body: body.z)
    alone = _on_one(shot, subject, frame)
    way = math.copysign(1.0, other.x - subject.x) if other.x != subject.x else 1.0
    scale = alone.z / (alone.z + other.z)
    # the listener's head may be cut by the frame's side, never by its top
    highest = _seen_y(other.crown + other.hat, alone.y, alone.z, other.z) + 0.03 * alone.view
    taller = max(highest - (alone.y + alone.view / 2), 0.0)
    alone = replace(alone, view=alone.view + taller, y=alone.y + taller / 2)
    # the listener's middle comes to SHOULDER_EDGE of the width: (other.x - x) * scale = way * edge * width
    x = other.x - way * SHOULDER_EDGE * alone.view * frame.aspect / scale
    # an upright frame cuts more of the listener, so that the speaker keeps both shoulders
    reach = (0.30 if frame.aspect > 1.0 else 0.22) * alone.view * frame.aspect
    x = min(max(x, subject.x - reach), subject.x + reach)
    return replace(alone, x=x)


def _on_thing(shot: Shot, kind: str, bodies: Sequence[Body], set_: Set, frame: Frame) -> View:
    """Frame a thing: in a hand, or where the set holds it."""
    holder = next((body for body in bodies if body.staging.holds == kind), None)
    if holder is not None:
        x, y, height, z_m = holder.x + holder.way * 0.18, 0.52 * holder.crown, 0.35, holder.z
    else:
        piece = thing_in(with_thing(set_, kind), kind)
        height = piece.height_m if piece is not None else 0.4
        x, z_m = (piece.x_m, piece.z_m) if piece is not None else (0.0, 0.0)
        y = (piece.y_m if piece is not None else 0.0) + 0.5 * height
        if kind in THINGS:
            slim = 0.74 if height > SLIM_M and THINGS[kind].held else 1.0
            height = max(slim * height, THINGS[kind].wide * height / (1.7 * frame.aspect))
    z = LENS_M[ShotSize.INSERT] * (2.0 if z_m > FAR_OUT_M else 1.0) + min(z_m, 0.0)
    scale = z / (z + z_m)
    view = min(view_m(ShotSize.INSERT, height, frame) * scale, 5.0)
    middle = frame.captions * 0.45
    # off the middle, more to one side than the other: a thing in the very middle is a catalogue's
    aside = share_of(shot.id, "aside")
    x += math.copysign(0.06 + 0.06 * abs(aside), aside) * view * frame.aspect
    return View(x, max(y - middle * view, 0.18 * view), z, view, x, y)


def _seen_x(x: float, centre: float, z: float, depth: float) -> float:
    return centre + (x - centre) * z / (z + depth)


def _seen_y(y: float, centre: float, z: float, depth: float) -> float:
    return centre + (y - centre) * z / (z + depth)


def _extent(bodies: Sequence[Body], centre: float, z: float) -> tuple[float, float]:
    """Return the left and right end of all bodies, as seen at the main plane."""
    left = min(_seen_x(body.x - body.half, centre, z, body.z) for body in bodies)
    right = max(_seen_x(body.x + body.half, centre, z, body.z) for body in bodies)
    return left, right


def _view_for_width(width: float, frame: Frame) -> float:
    return width / (frame.aspect * (1.0 - 2 * frame.side - frame.right * 0.6))


def _shift_for_buttons(view: float, frame: Frame) -> float:
    """Return how far the camera looks right of the middle so that people clear the apps' buttons."""
    return frame.right * 0.3 * view * frame.aspect


def _head_room(size: ShotSize, frame: Frame) -> float:
    """Return the free share above the head; more in a tall frame, whose bottom belongs to captions."""
    return HEAD_ROOM.get(size, 0.12) + max(frame.taller - 1.0, 0.0) * 0.25


def _tilt(angle: Angle) -> float:
    """Return how far the picture's content is moved up in the frame, in frame heights: from above, ground is seen."""
    return {Angle.LOW: -0.06, Angle.HIGH: 0.08}.get(angle, 0.0)


def _reach(angle: Angle) -> float:
    """Return the camera's distance against that at eye level.

    The camera cannot tilt. From below, a long lens lets hills and moon rise behind a body over a low line of ground;
    from above, a short one lays the ground out before a small background.
    """
    return {Angle.LOW: 1.5, Angle.HIGH: 0.66}.get(angle, 1.0)


def _below_crown(crown: float, view: float, size: ShotSize, angle: Angle, frame: Frame) -> float:
    """Return the camera's height so that the head has its room."""
    room = max(_head_room(size, frame) - _tilt(angle), 0.045)
    return crown + (room - 0.5) * view


def _on_their_feet(
    crown: float, bodies: Sequence[Body], least: float, angle: Angle, frame: Frame
) -> tuple[float, float]:
    """Return the frame height, no less than `least`, and the camera's height of a full shot.

    The feet stand right above the captions, and what is free is above the heads: nobody floats over an empty floor.
    """
    base = min(body.base for body in bodies)
    tilt = max(_tilt(angle), 0.0) if any(body.small for body in bodies) else _tilt(angle)
    feet = frame.captions + FEET_ROOM + tilt
    room = max(HEAD_ROOM[ShotSize.FULL] + 0.1 * (frame.taller - 1.0) - tilt, 0.045)
    heads = max((0.0 if body.animal else body.head for body in bodies), default=0.0)
    hat = crown + max(body.hat for body in bodies)
    view = max((crown - base) / (1.0 - room - feet), (hat - base) / (1.0 - HAT_ROOM - feet), least)
    view = max(view, FULL_IN_HEADS * heads)
    return view, base + (0.5 - feet) * view


def _no_cut_ankles(view: float, y: float, crown: float, bodies: Sequence[Body]) -> tuple[float, float]:
    """Widen until the feet have ground under them, or close in until the frame ends above the shins."""
    smallest = min(bodies, key=lambda body: body.own)
    stature, base = smallest.own, smallest.base
    bottom = y - view / 2 - base
    low, high = -0.08 * stature, 0.24 * stature
    if smallest.animal:
        low, high = -0.15 * stature, (0.0 if smallest.small else 0.45 * stature)
    if low < bottom < high:
        top = y + view / 2
        share = (crown - top) / view  # head room, negative
        wished = low if bottom < 0.25 * low or smallest.small else high
        view = max((crown - base - wished) / (1.0 + share), 0.3)
        y = base + wished + view / 2
    return view, y


def _look_room(way: float, size: ShotSize, frame: Frame) -> float:
    """Return how far the camera looks ahead of one who is turned aside, in frame widths."""
    room = {
        ShotSize.EXTREME_WIDE: 0.17, ShotSize.WIDE: 0.17, ShotSize.FULL: 0.14,
        ShotSize.MEDIUM: 0.12, ShotSize.MEDIUM_CLOSE: 0.11, ShotSize.CLOSE_UP: 0.08,
    }  # fmt: skip
    return way * room.get(size, 0.0) * (0.35 if frame.aspect < 0.8 else 0.75 if frame.aspect < 1.3 else 1.0)


def kept_in_set(view: View, set_: Set, frame: Frame) -> View:
    """Keep the frame inside the set's sides and its bottom near the ground."""
    widest = set_.width_m / frame.aspect * 0.96
    height = min(view.view, widest)
    reach = max(set_.width_m / 2 - height * frame.aspect / 2, 0.0)
    y = max(view.y, (0.5 - max(frame.ground, frame.captions) - 0.1) * height)
    return replace(view, view=height, x=min(max(view.x, -reach), reach), y=y)
