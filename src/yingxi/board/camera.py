"""The camera: a shot's framing and move as numbers, frame by frame."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.board.geometry import (
    HEAD_ROOM,
    LENS_M,
    SHOULDER_EDGE,
    WIDE_VIEW_M,
    Frame,
    frame_of,
    half_width_m,
    is_small,
    view_m,
)
from yingxi.board.inserts import thing_in, with_thing
from yingxi.story.board import Shot, Staging
from yingxi.story.plan import CameraTrack
from yingxi.story.stage import Set
from yingxi.story.terms import Angle, Emotion, Facing, Move, ShotSize
from yingxi.story.things import SPECIES

Curve = NDArray[np.float64]
"""(frames,)."""
HeadTrack = NDArray[np.float32]
"""(frames, 2): where a character's eyes are, metres in the set."""

LARGEST_VIEW_M: Final = 9.5
ARM_M: Final = 0.5
"""Eyes this far from where one is staged, plus the body's half, belong to one who is still on the way."""
DRIFT: Final = 0.003
"""Breath of a resting camera, in shares of the frame height."""


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
        animal: a small one is framed by its whole body.
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

    @property
    def small(self) -> bool:
        """Whether it is framed by its whole body."""
        return self.animal and is_small(self.top)

    @property
    def crown(self) -> float:
        """Top of the head with its hair or hat."""
        return max(self.eye + 0.6 * self.head, self.top if self.animal else 0.0)

    @property
    def chin(self) -> float:
        """Bottom of the face."""
        return self.eye - 0.55 * self.head

    def view_m(self, size: ShotSize, frame: Frame) -> float:
        """Return the frame height that shows this body at a size."""
        if self.animal and not self.small:
            return max(view_m(size, self.top, frame, 0.28 * self.top), self.top * 0.8)
        return view_m(size, self.top if self.animal else max(self.top, 0.8), frame, self.head)

    @property
    def way(self) -> float:
        """1 turned right, -1 left, 0 to or from the camera."""
        return {Facing.RIGHT: 1.0, Facing.LEFT: -1.0}.get(self.staging.facing, 0.0)


@dataclass(frozen=True, slots=True)
class View:
    """One camera row without roll, and the point of interest that a push keeps in place."""

    x: float
    y: float
    z: float
    view: float
    focus_x: float
    focus_y: float


def frame_camera(
    shot: Shot,
    frames: int,
    fps: Fraction,
    set_: Set,
    heights: Mapping[str, tuple[float, float]],
    aspect: float,
    seed: int,
    *,
    species: Mapping[str, str] | None = None,
    heads: Mapping[str, HeadTrack] | None = None,
) -> CameraTrack:
    """Return the camera of one shot.

    Args:
        shot: size, angle and move are those at its start.
        frames: the shot's length.
        fps: frames per second.
        set_: where the shot's things are found.
        heights: character -> how high the top of the head and the eyes are above the ground, metres; of one who
            sits or lies, as they sit or lie.
        aspect: frame width over height.
        seed: of the resting camera's drift.
        species: character -> kind of animal, for bodies wider than a person's.
        heads: character -> (frames, 2), where the eyes are in each frame, when already performed: the framing
            then heeds who sits or lies, and goes along with one who walks.

    Returns:
        (frames, 5), columns as story.plan.CAMERA.
    """
    frame = frame_of(aspect)
    bodies = [_body(person, heights, species or {}, heads or {}) for person in shot.people]
    start = _kept_in_set(_start(shot, bodies, set_, frame), set_, frame)
    track = _moved(shot, start, bodies, frames, fps, frame, seed)
    _go_along(track, shot, bodies, heads or {}, frame)
    _drift(track, frames, fps, shot.id, seed, resting=shot.move is Move.STATIC)
    return track.astype(np.float32)


def _body(
    person: Staging,
    heights: Mapping[str, tuple[float, float]],
    species: Mapping[str, str],
    heads: Mapping[str, HeadTrack],
) -> Body:
    top, eye = heights.get(person.character, (1.68, 1.51))
    kind = species.get(person.character, "human")
    animal = kind in SPECIES or (person.character not in species and is_small(top))
    head = max(2.0 * (top - eye), 0.1 * top, 0.04)
    half = half_width_m(top if animal else max(top, 1.0), kind)
    x = face_x = person.x_m
    track = heads.get(person.character)
    if track is not None and len(track) and abs(float(track[0, 0]) - x) < half + ARM_M:
        face_x, eye = float(track[0, 0]), float(track[0, 1])
        x = x if animal else face_x
    return Body(person, x, face_x, person.z_m, top, eye, head, half, animal)


def _start(shot: Shot, bodies: Sequence[Body], set_: Set, frame: Frame) -> View:
    """Return the framing at the shot's start."""
    subject = next((body for body in bodies if body.staging.character == shot.subject), None)
    if shot.subject.startswith("thing:"):
        return _on_thing(shot, shot.subject.removeprefix("thing:"), bodies, set_, frame)
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
    view, z = view_m(size, 1.7, frame) * closer, LENS_M[size]
    x = 0.0
    if bodies:
        left, right = _extent(bodies, 0.0, z)
        x = (left + right) / 2 * 0.7
        view = max(view, _view_for_width(right - left + 0.6, frame))
    else:
        x = _share(shot.id, "aside") * 0.12 * view * frame.aspect
    view = min(view, LARGEST_VIEW_M)
    y = view * (0.5 - frame.ground - _tilt(shot.angle) * 0.5)
    return View(x, y, z, view, x, y)


def _on_group(shot: Shot, bodies: Sequence[Body], frame: Frame) -> View:
    """Frame everybody, heads and what the size shows of the bodies."""
    size = shot.size if shot.size in HEAD_ROOM else ShotSize.FULL
    z = LENS_M[size]
    wish = max(body.view_m(size, frame) for body in bodies)
    view = wish
    x = sum(body.x for body in bodies) / len(bodies)
    for _ in range(4):
        left, right = _extent(bodies, x, z)
        view = max(wish, _view_for_width(right - left, frame))
        x = (left + right) / 2 + _shift_for_buttons(view, frame)
    view = _tall_enough(view, bodies, z, size, frame)
    crown = max(_seen_y(body.crown, 0.4 * view, z, body.z) for body in bodies)
    y = _below_crown(crown, view, size, shot.angle, frame)
    view, y = _no_cut_ankles(view, y, crown, bodies, size, frame)
    faces = sum(body.eye for body in bodies) / len(bodies)
    return View(x, y, z, min(view, LARGEST_VIEW_M), x, faces)


def _tall_enough(view: float, bodies: Sequence[Body], z: float, size: ShotSize, frame: Frame) -> float:
    """Widen a view until the lowest face clears the captions under the highest crown."""
    free = 1.0 - _head_room(size, frame) - frame.captions - 0.02
    for _ in range(3):
        top = max(_seen_y(body.crown, 0.4 * view, z, body.z) for body in bodies)
        lowest = min(_seen_y(body.chin, 0.4 * view, z, body.z) for body in bodies)
        view = max(view, (top - lowest) / free)
    return view


def _on_one(shot: Shot, body: Body, frame: Frame) -> View:
    """Frame one person or animal, with room to look into."""
    size = shot.size if shot.size in HEAD_ROOM else ShotSize.MEDIUM
    view, z = body.view_m(size, frame), LENS_M[size] + min(body.z, 0.0)
    if size is ShotSize.FULL or (body.animal and not body.small and size is ShotSize.MEDIUM):
        view = max(view, _view_for_width(body.half * 2.1, frame))
    scale = z / (z + body.z)
    view *= scale
    crown = _seen_y(body.crown, body.eye, z, body.z)
    y = _below_crown(crown, view, size, shot.angle, frame)
    view, y = _no_cut_ankles(view, y, crown, [body], size, frame)
    close = size in (ShotSize.CLOSE_UP, ShotSize.MEDIUM_CLOSE) and not body.small
    middle = body.face_x if close else (body.x + body.face_x) / 2
    x = middle + _look_room(body.way, size, frame) * view * frame.aspect + _shift_for_buttons(view, frame)
    return View(x, y, z, view, middle, body.eye)


def _over_shoulder(shot: Shot, subject: Body, bodies: Sequence[Body], frame: Frame) -> View:
    """Frame the subject past the one they face, who is cut by the frame's edge."""
    other = min((body for body in bodies if body is not subject), key=lambda body: body.z)
    alone = _on_one(shot, subject, frame)
    way = math.copysign(1.0, other.x - subject.x) if other.x != subject.x else 1.0
    scale = alone.z / (alone.z + other.z)
    # the listener's head may be cut by the frame's side, never by its top
    highest = _seen_y(other.crown, alone.y, alone.z, other.z) + 0.03 * alone.view
    taller = max(highest - (alone.y + alone.view / 2), 0.0)
    alone = replace(alone, view=alone.view + taller, y=alone.y + taller / 2)
    # the listener's middle comes to SHOULDER_EDGE of the width: (other.x - x) * scale = way * edge * width
    x = other.x - way * SHOULDER_EDGE * alone.view * frame.aspect / scale
    reach = 0.30 * alone.view * frame.aspect
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
    z = LENS_M[ShotSize.INSERT] + min(z_m, 0.0)
    scale = z / (z + z_m)
    view = min(view_m(ShotSize.INSERT, height, frame) * scale, 5.0)
    middle = frame.captions * 0.45
    x += _share(shot.id, "aside") * 0.1 * view * frame.aspect
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
    """Return how far the picture's content is moved up in the frame, in frame heights."""
    return {Angle.LOW: 0.05, Angle.HIGH: -0.06}.get(angle, 0.0)


def _below_crown(crown: float, view: float, size: ShotSize, angle: Angle, frame: Frame) -> float:
    """Return the camera's height so that the head has its room."""
    room = max(_head_room(size, frame) - _tilt(angle), 0.045)
    return crown + (room - 0.5) * view


def _no_cut_ankles(
    view: float, y: float, crown: float, bodies: Sequence[Body], size: ShotSize, frame: Frame
) -> tuple[float, float]:
    """Widen until the feet have ground under them, or close in until the frame ends above the shins."""
    smallest = min(bodies, key=lambda body: body.top)
    stature = smallest.top
    bottom = y - view / 2
    low, high = -0.08 * stature, 0.24 * stature
    if smallest.animal:
        low, high = -0.15 * stature, (0.0 if smallest.small else 0.45 * stature)
    if size is ShotSize.FULL or (low < bottom < high):
        top = y + view / 2
        share = (crown - top) / view  # head room, negative
        wished = low if size is ShotSize.FULL or bottom < (low + high) / 2 or smallest.small else high
        if size is ShotSize.FULL:
            wished = min(bottom, -frame.captions * 0.6 * view)
        view = max((crown - wished) / (1.0 + share), 0.3)
        y = wished + view / 2
    return view, y


def _look_room(way: float, size: ShotSize, frame: Frame) -> float:
    """Return how far the camera looks ahead of one who is turned aside, in frame widths."""
    room = {ShotSize.FULL: 0.08, ShotSize.MEDIUM: 0.12, ShotSize.MEDIUM_CLOSE: 0.12, ShotSize.CLOSE_UP: 0.10}
    return way * room.get(size, 0.0) * (0.35 if frame.aspect < 0.8 else 0.75 if frame.aspect < 1.3 else 1.0)


def _kept_in_set(view: View, set_: Set, frame: Frame) -> View:
    """Keep the frame inside the set's sides and its bottom near the ground."""
    widest = set_.width_m / frame.aspect * 0.96
    height = min(view.view, widest)
    reach = max(set_.width_m / 2 - height * frame.aspect / 2, 0.0)
    y = max(view.y, (0.5 - max(frame.ground, frame.captions) - 0.1) * height)
    return replace(view, view=height, x=min(max(view.x, -reach), reach), y=y)


def _moved(
    shot: Shot, start: View, bodies: Sequence[Body], frames: int, fps: Fraction, frame: Frame, seed: int
) -> NDArray[np.float64]:
    """Return the rows from the start framing to the move's end."""
    end, start = _ends(shot, start, bodies, float(frames / fps), frame)
    at = _eased(frames)
    rows = np.zeros((frames, 5))
    log_view = np.log(start.view) + (np.log(end.view) - np.log(start.view)) * at
    rows[:, 3] = np.exp(log_view)
    # a push looks straight only if place and size change together
    share = at if end.view == start.view else (rows[:, 3] - start.view) / (end.view - start.view)
    for column, name in enumerate(("x", "y", "z")):
        first, last = getattr(start, name), getattr(end, name)
        rows[:, column] = first + (last - first) * share
    rows[:, 4] = _roll(shot, bodies)
    return rows


def _ends(shot: Shot, start: View, bodies: Sequence[Body], duration_s: float, frame: Frame) -> tuple[View, View]:
    """Return the last and first framing of the move; its length grows with the time there is."""
    width = start.view * frame.aspect
    side = 1.0 if _share(shot.id, "way") >= 0 else -1.0
    faced = [body.way for body in bodies if body.staging.character == shot.subject and body.way]
    side = faced[0] if faced else side
    reach = min(max(0.022 * duration_s, 0.05), 0.16)
    people = bool(bodies) and shot.size not in WIDE_VIEW_M
    if shot.move is Move.PUSH_IN:
        return _zoomed(start, 1.0 - reach), start
    if shot.move is Move.PULL_OUT:
        return _zoomed(start, 1.0 + reach * 1.2), start
    if shot.move in (Move.PAN, Move.TRUCK, Move.FOLLOW):
        far = side * width * min(reach, 0.05 if people else 0.16)
        lens = {Move.PAN: 1.25, Move.TRUCK: 0.85}.get(shot.move, 1.0)
        first = replace(start, x=start.x - far / 2, z=start.z * lens)
        return replace(first, x=start.x + far / 2), first
    if shot.move in (Move.CRANE_UP, Move.CRANE_DOWN):
        rise = start.view * min(reach, 0.045 if people else 0.14)
        high = replace(start, y=start.y + rise)
        return (high, start) if shot.move is Move.CRANE_UP else (start, high)
    return start, start


def _zoomed(view: View, factor: float) -> View:
    """Move the camera towards (factor < 1) its focus, which keeps its place in the frame."""
    return replace(
        view,
        x=view.focus_x + (view.x - view.focus_x) * factor,
        y=view.focus_y + (view.y - view.focus_y) * factor,
        z=view.z * factor,
        view=view.view * factor,
    )


def _eased(frames: int) -> Curve:
    """Return 0..1 with no speed and no acceleration at either end (Perlin's 6t^5 - 15t^4 + 10t^3)."""
    t = np.linspace(0.0, 1.0, frames) if frames > 1 else np.zeros(frames)
    eased: Curve = t**3 * (t * (6 * t - 15) + 10)
    return eased


def _roll(shot: Shot, bodies: Sequence[Body]) -> float:
    """Return a slight tilt of the horizon for great fear or anger in close shots, radians."""
    if shot.size not in (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP):
        return 0.0
    for body in bodies:
        strong = body.staging.intensity >= 0.7 and body.staging.emotion in (Emotion.FEAR, Emotion.ANGER)
        if body.staging.character == shot.subject and strong:
            return math.copysign(0.022, _share(shot.id, "roll"))
    return 0.0


def _go_along(
    track: NDArray[np.float64], shot: Shot, bodies: Sequence[Body], heads: Mapping[str, HeadTrack], frame: Frame
) -> None:
    """Keep a subject who walks or stands up in the frame: the camera goes where they go, later and smoother."""
    head = heads.get(shot.subject)
    subject = next((body for body in bodies if body.staging.character == shot.subject), None)
    if subject is None or head is None or len(head) != len(track) or shot.size is ShotSize.EXTREME_WIDE:
        return
    path = head.astype(np.float64) - np.array([subject.face_x, subject.eye])
    # one who enters is awaited where they will stand
    path *= np.maximum.accumulate(np.abs(path[:, 0]) < ARM_M)[:, None]
    slack = {ShotSize.WIDE: 0.25, ShotSize.FULL: 0.10}.get(shot.size, 0.04)
    free = (slack * frame.aspect * track[:, 3], 0.5 * slack * track[:, 3])
    if shot.move is Move.FOLLOW:
        free = (free[0] * 0.2, free[1])
    for axis in (0, 1):
        beyond = np.sign(path[:, axis]) * np.maximum(np.abs(path[:, axis]) - free[axis], 0.0)
        track[:, axis] += _smoothed(beyond, 15)


def _smoothed(curve: Curve, reach: int) -> Curve:
    """Return the curve averaged twice over `reach` frames, its ends held."""
    reach = min(reach, len(curve) - 1 + len(curve) % 2)
    if reach < 3:
        return curve
    kernel = np.ones(reach) / reach
    for _ in range(2):
        padded = np.pad(curve, (reach // 2, reach - 1 - reach // 2), mode="edge")
        curve = np.convolve(padded, kernel, mode="valid")
    return curve


def _drift(track: NDArray[np.float64], frames: int, fps: Fraction, shot_id: str, seed: int, *, resting: bool) -> None:
    """Let the camera breathe by less than half a percent of the frame."""
    rng = np.random.default_rng([seed & 0xFFFFFFFF, _digest(shot_id, "drift")])
    time_s = np.arange(frames) / float(fps)
    amount = DRIFT if resting else DRIFT * 0.4
    for axis in (0, 1):
        slow, fast = rng.uniform(0.08, 0.14), rng.uniform(0.19, 0.29)
        phase = rng.uniform(0, 2 * np.pi, 2)
        wave = 0.7 * np.sin(2 * np.pi * slow * time_s + phase[0]) + 0.3 * np.sin(2 * np.pi * fast * time_s + phase[1])
        track[:, axis] += wave * amount * track[:, 3]


def _digest(text: str, purpose: str) -> int:
    return int.from_bytes(hashlib.blake2b(f"{purpose}:{text}".encode(), digest_size=4).digest(), "big")


def _share(text: str, purpose: str) -> float:
    """Return a number in -1..1 that depends on the text alone."""
    return _digest(text, purpose) / 0xFFFFFFFF * 2.0 - 1.0
