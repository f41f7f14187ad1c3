"""The timeline: what plays when. Pictures in frames, sound in samples, both from the film's start."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import Field

from yingxi.story.document import Document, Noun


class Cue(Noun):
    """A caption: at most two lines, shown from frame `start` until before frame `end`."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]
    lines: tuple[str, ...]
    speaker: str = ""


class Clip(Noun):
    """A piece of a take on a track.

    Attributes:
        take: the hash of the take; for generated sound, the recipe's name until it is mixed.
        start: where it begins on the timeline (frames on a picture track, samples on a sound track).
        length: how long it plays, same unit.
        skip: how much of the take's start is left out, same unit.
        gain_db: level.
        fade_in, fade_out: same unit.
        what: beat id, shot id or effect's name: what a person would call it.
    """

    take: str
    start: Annotated[int, Field(ge=0)]
    length: Annotated[int, Field(gt=0)]
    skip: Annotated[int, Field(ge=0)] = 0
    gain_db: float = 0.0
    fade_in: Annotated[int, Field(ge=0)] = 0
    fade_out: Annotated[int, Field(ge=0)] = 0
    what: str = ""


class Track(Noun):
    """Clips of one kind."""

    name: Literal["picture", "dialogue", "music", "ambience", "effects"]
    clips: tuple[Clip, ...] = ()


class Timeline(Document):
    """The cut film.

    Attributes:
        fps_num, fps_den: the frame rate as a fraction.
        rate_hz: samples per second of the sound tracks.
        frames: length.
        tracks: picture first.
        cues: captions.
    """

    kind: Literal["yingxi/timeline"] = "yingxi/timeline"
    fps_num: int
    fps_den: int = 1
    rate_hz: int = 48_000
    frames: Annotated[int, Field(ge=0)]
    tracks: tuple[Track, ...]
    cues: tuple[Cue, ...] = ()

    @property
    def fps(self) -> Fraction:
        """Frames per second."""
        return Fraction(self.fps_num, self.fps_den)

    def track(self, name: str) -> Track:
        """Return the track of that name; KeyError if there is none."""
        for track in self.tracks:
            if track.name == name:
                return track
        raise KeyError(name)
