"""A line's sound, with the time of every phoneme."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from yingxi.story.document import Id, Noun
from yingxi.story.terms import Viseme


class Phone(Noun):
    """One phoneme. Times are samples from the utterance's first, at its own rate."""

    symbol: str
    viseme: Viseme
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]


class Utterance(Noun):
    """A spoken beat.

    Attributes:
        beat: the beat's id.
        speaker: character id, or "narrator".
        voice: the engine's voice name.
        take: the hash of the sound file in takes/ (mono, 24 or 48 kHz).
        rate_hz: samples per second.
        samples: length.
        phones: in order, without gaps larger than a pause.
        words: (text, start, end) per character (zh) or word (en), in samples, for captions.
    """

    beat: Id
    speaker: str
    voice: str
    take: str
    rate_hz: Annotated[int, Field(gt=0)]
    samples: Annotated[int, Field(ge=0)]
    phones: tuple[Phone, ...] = ()
    words: tuple[tuple[str, int, int], ...] = ()

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return self.samples / self.rate_hz
