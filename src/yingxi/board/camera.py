"""The camera: a shot's framing and move as numbers, frame by frame."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final

import numpy as np
from numpy.typing import NDArray

from yingxi.board.framing import ARM_M, HAT_ROOM, Body, HeadTrack, View, body_of, framing, kept_in_set
from yingxi.board.geometry import WIDE_VIEW_M, Frame, digest, frame_of, share_of
from yingxi.story.board import Shot
from yingxi.story.plan import CameraTrack
from yingxi.story.stage import Set
from yingxi.story.terms import Emotion, Move, ShotSize

Curve = NDArray[np.float64]
"""(frames,)."""

DRIFT: Final = 0.003
"""Breath of a resting camera, in shares of the frame height."""

NEARER: Final = 0.10
"""How far a push goes into a close-up at most: the head fills the frame already."""

EDGE: Final = 0.12
"""Whoever comes this near to the side of a picture of the place is kept in it, shares of the frame's width."""

LOWEST: Final = 0.27
"""How high over the ground a camera that goes down with somebody stays, in frame heights: they lie on it, not above."""

GOES_ALONG: Final = 15
"""Over how many frames the camera's way after somebody is smoothed."""


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
    hats: Mapping[str, float] | None = None,
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
        hats: character -> how far a hat or crown rises above the head, metres (see geometry.hat_m).

    Returns:
        (frames, 5), columns as story.plan.CAMERA.
    """
    frame = frame_of(aspect)
    bodies = [body_of(person, heights, species or {}, heads or {}, hats or {}) for person in shot.people]
    start = kept_in_set(framing(shot, bodies, set_, frame), set_, frame)
    track = _moved(shot, start, bodies, frames, fps, frame, seed)
    _go_along(track, shot, bodies, heads or {}, frame)
    if shot.subject == "place":
        _keep_in(track, bodies, heads or {}, frame)
    _drift(track, frames, fps, shot.id, seed, resting=shot.move is Move.STATIC)
    reach = np.maximum(set_.width_m / 2 - track[:, 3] * aspect / 2, 0.0)
    track[:, 0] = np.clip(track[:, 0], -reach, reach)
    return track.astype(np.float32)


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
    side = 1.0 if share_of(shot.id, "way") >= 0 else -1.0
    faced = [body.way for body in bodies if body.staging.character == shot.subject and body.way]
    side = faced[0] if faced else side
    reach = min(max(0.022 * duration_s, 0.05), 0.16)
    people = bool(bodies) and shot.size not in WIDE_VIEW_M
    if shot.move is Move.PUSH_IN:
        reach = min(reach, NEARER) if people and shot.size is ShotSize.CLOSE_UP else reach
        return _under_the_hair(_zoomed(start, 1.0 - reach), shot, bodies), start
    if shot.move is Move.PULL_OUT:
        return _zoomed(start, 1.0 + reach * 1.2), start
    if shot.move in (Move.PAN, Move.TRUCK, Move.FOLLOW):
        far = side * width * min(reach, 0.05 if people else 0.16)
        lens = {Move.PAN: 1.25, Move.TRUCK: 0.85}.get(shot.move, 1.0)
        first = replace(start, x=start.x - far / 2, z=start.z * lens)
        return replace(first, x=start.x + far / 2), first
    if shot.move in (Move.CRANE_UP, Move.CRANE_DOWN):
        rise = start.view * min(reach, 0.045 if bodies else 0.14)
        high = replace(start, y=start.y + rise)
        return (high, start) if shot.move is Move.CRANE_UP else (start, high)
    return start, start


def _under_the_hair(view: View, shot: Shot, bodies: Sequence[Body]) -> View:
    """Raise a nearer view until it holds the highest hat or knot that it showed: nothing on a head is cut off."""
    if not bodies or shot.size in WIDE_VIEW_M:
        return view
    tops = (view.y + (body.crown + body.hat - view.y) * view.z / (view.z + body.z) for body in bodies)
    return replace(view, y=max(view.y, max(tops) - (0.5 - HAT_ROOM) * view.view))


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
            return math.copysign(0.022, share_of(shot.id, "roll"))
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
    if subject.animal and subject.way:
        # where it turns round, its head is at its other end, and the animal where it was
        gone = path[:, 0] * subject.way
        turned = 2.0 * abs(subject.face_x - subject.x)
        path[:, 0] = subject.way * (np.maximum(gone, 0.0) + np.minimum(gone + turned, 0.0))
    # one who enters is awaited where they will stand
    path *= np.maximum.accumulate(np.abs(path[:, 0]) < ARM_M)[:, None]
    if len(bodies) > 1:
        # one who bends down is not followed: the others' heads stay in the frame
        path[:, 1] = np.maximum(path[:, 1], 0.0)
    # the others of a group are left behind only to keep the subject in the frame at all
    slack = 0.3 if len(bodies) > 1 else {ShotSize.WIDE: 0.25, ShotSize.FULL: 0.10}.get(shot.size, 0.04)
    free = (slack * frame.aspect * track[:, 3], 0.5 * slack * track[:, 3])
    if shot.move is Move.FOLLOW:
        free = (free[0] * 0.2, free[1])
    lowest = np.minimum(track[:, 1], LOWEST * track[:, 3])
    for axis in (0, 1):
        beyond = np.sign(path[:, axis]) * np.maximum(np.abs(path[:, axis]) - free[axis], 0.0)
        track[:, axis] += _smoothed(beyond, GOES_ALONG)
    track[:, 1] = np.maximum(track[:, 1], lowest)
    track[:, 1] += _rise(track, subject, path[:, 1] + subject.eye)


def _keep_in(track: NDArray[np.float64], bodies: Sequence[Body], heads: Mapping[str, HeadTrack], frame: Frame) -> None:
    """Let the camera of a picture of the place give way to those who walk, as far as nobody is lost by it."""
    tracks = [(heads.get(body.staging.character), body.staging.z_m) for body in bodies]
    moved = [(head[:, 0], depth) for head, depth in tracks if head is not None and len(head) == len(track)]
    if not moved:
        return
    seen = np.array([(x - track[:, 0]) * track[:, 2] / (track[:, 2] + depth) for x, depth in moved])
    half = (0.5 - EDGE) * frame.aspect * track[:, 3]
    right, left = seen.max(axis=0) - half, -half - seen.min(axis=0)
    # where all do not fit one frame, those who leave it are let go
    fits = np.clip(-(right + left) / (0.2 * half), 0.0, 1.0)
    shift = np.clip(right, 0.0, np.maximum(-left, 0.0)) - np.clip(left, 0.0, np.maximum(-right, 0.0))
    track[:, 0] += _smoothed(shift * fits, GOES_ALONG)


def _rise(track: NDArray[np.float64], subject: Body, eyes: Curve) -> Curve:
    """Return how far the camera goes up in time for one who rises faster than it would follow: no hat is cut off."""
    tops = eyes + (subject.crown - subject.eye) + subject.hat
    seen = track[:, 1] + (tops - track[:, 1]) * track[:, 2] / (track[:, 2] + subject.staging.z_m)
    cut = np.maximum(seen - track[:, 1] - (0.5 - 0.5 * HAT_ROOM) * track[:, 3], 0.0)
    if not cut.any():
        return cut
    early = np.pad(cut, GOES_ALONG, mode="edge")
    return _smoothed(np.lib.stride_tricks.sliding_window_view(early, 2 * GOES_ALONG + 1).max(axis=1), GOES_ALONG)


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
    rng = np.random.default_rng([seed & 0xFFFFFFFF, digest(shot_id, "drift")])
    time_s = np.arange(frames) / float(fps)
    amount = DRIFT if resting else DRIFT * 0.4
    for axis in (0, 1):
        slow, fast = rng.uniform(0.08, 0.14), rng.uniform(0.19, 0.29)
        phase = rng.uniform(0, 2 * np.pi, 2)
        wave = 0.7 * np.sin(2 * np.pi * slow * time_s + phase[0]) + 0.3 * np.sin(2 * np.pi * fast * time_s + phase[1])
        track[:, axis] += wave * amount * track[:, 3]
