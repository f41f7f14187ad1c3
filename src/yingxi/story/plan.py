"""The ShotPlan: all that a picture engine needs to make one shot, joined."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from yingxi.story.board import Shot
from yingxi.story.cast import CharacterDesign
from yingxi.story.pose import FaceTrack, PoseTrack, Proportions
from yingxi.story.stage import Set
from yingxi.story.style import Painting
from yingxi.story.terms import Age, Sex
from yingxi.story.timeline import Cue

CAMERA = ("x", "y", "z", "view", "roll")
"""Columns of a camera row.

x, y: where the camera looks, metres at the main plane (z = 0). z: the camera's distance in front of the main
plane, metres (positive). view: height of the main plane that fills the frame, metres. roll: radians.
A point at depth d appears at scale frame_height_px / view * z / (z + d).
"""

CameraTrack = NDArray[np.float32]
"""(frames, 5), columns as CAMERA."""


@dataclass(frozen=True, slots=True)
class Held:
    """A thing in a hand, "n" the near one or "f" the far one, for frames start..stop; stop None = to the end."""

    kind: str
    start: int = 0
    stop: int | None = None
    hand: str = "n"


@dataclass(frozen=True, slots=True)
class Loose:
    """A thing that a deed takes from, or leaves at, a spot of the set, for frames start..stop; stop None = to the end.

    Attributes:
        path: (x, y) of the middle of its foot, metres in the set, frame by frame from `start`; the last one stays.
        z_m: metres behind the main plane.
        height_m: its height; 0 = as in a hand.
        flip: mirrored.
    """

    kind: str
    start: int
    stop: int | None
    path: tuple[tuple[float, float], ...]
    z_m: float = 0.0
    height_m: float = 0.0
    flip: bool = False


@dataclass(frozen=True, slots=True)
class Performance:
    """What one body and face do, frame by frame.

    Attributes:
        pose: (frames, len(POSE)).
        face: (frames, len(FACE)).
        holds: what is in which hand, and when.
        events: (frame, name): "step", "door", "blow", "fall"...: for effects that must be in sync.
        over: (first, past-last frame) in which the near arm lies over another body.
        loose: things picked up, put down or thrown.
    """

    pose: PoseTrack
    face: FaceTrack
    holds: tuple[Held, ...] = ()
    events: tuple[tuple[int, str], ...] = ()
    over: tuple[tuple[int, int], ...] = ()
    loose: tuple[Loose, ...] = ()

    def held_at(self, frame: int) -> str:
        """Return the kind of thing in the hand at a frame, or ""."""
        held = self.in_hand(frame)
        return held.kind if held else ""

    def in_hand(self, frame: int) -> Held | None:
        """Return what is in a hand at a frame."""
        for held in self.holds:
            if held.start <= frame and (held.stop is None or frame < held.stop):
                return held
        return None


@dataclass(frozen=True, slots=True)
class Actor:
    """One person or animal in the shot."""

    character: str
    species: str
    sex: Sex
    age: Age
    design: CharacterDesign
    body: Proportions
    performance: Performance


@dataclass(frozen=True, slots=True)
class ShotPlan:
    """One shot's set, people, performances, camera, light and look, joined.

    Attributes:
        shot: the board's shot.
        frames: length.
        width_px, height_px: the frame.
        camera: (frames, 5).
        actors: from far to near.
        cues: captions drawn into the picture; frames count from the shot's first.
        label: text shown small in a corner for the whole shot, "" = none.
        picture: a person's own picture as encoded bytes, or b"".
        card: lines of a title or end card instead of a scene; () = a scene.
        painting: what an engine that paints in the film's style is told; None = nothing.
    """

    shot: Shot
    frames: int
    fps: Fraction
    width_px: int
    height_px: int
    set: Set
    camera: CameraTrack
    actors: tuple[Actor, ...]
    cues: tuple[Cue, ...]
    look: str
    seed: int
    language: str
    label: str = ""
    picture: bytes = b""
    card: tuple[str, ...] = ()
    painting: Painting | None = None

    def digest(self) -> str:
        """Return a hash of everything in the plan: the key of the shot's take."""
        state = hashlib.sha256()
        state.update(self.shot.model_dump_json(exclude={"take", "lock"}).encode())
        state.update(self.set.model_dump_json().encode())
        numbers = (self.frames, self.fps, self.width_px, self.height_px, self.look, self.seed)
        state.update(repr((numbers, self.language, self.label, self.card)).encode())
        state.update(hashlib.sha256(self.picture).digest())
        state.update(np.ascontiguousarray(self.camera, dtype=np.float32).tobytes())
        for actor in self.actors:
            state.update(repr((actor.character, actor.species, actor.sex, actor.age)).encode())
            state.update(actor.design.model_dump_json().encode())
            state.update(actor.body.model_dump_json().encode())
            state.update(np.ascontiguousarray(actor.performance.pose, dtype=np.float32).tobytes())
            state.update(np.ascontiguousarray(actor.performance.face, dtype=np.float32).tobytes())
            done = actor.performance
            state.update(repr((done.holds, done.events, done.over, done.loose)).encode())
        for cue in self.cues:
            state.update(cue.model_dump_json().encode())
        if self.painting is not None:
            state.update(self.painting.model_dump_json().encode())
        return state.hexdigest()
