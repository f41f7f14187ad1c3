"""The seams to everything outside: a writer, a voice, a picture maker, a language model.

An engine is found by its entry point (groups `yingxi.writer`, `yingxi.speech`, `yingxi.picture`,
`yingxi.llm`) and chosen by its registered name in film.yaml. The embedded ones (`rules`, `kokoro`,
`papercut`) are engines like any other. tests/engines holds one conformance suite per Protocol.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from yingxi.story.cast import Cast
from yingxi.story.plan import ShotPlan
from yingxi.story.script import Script
from yingxi.story.style import Painting
from yingxi.story.terms import Age, Emotion, Sex
from yingxi.story.utterance import Phone
from yingxi.words import Language

BGRA = NDArray[np.uint8]
"""(height, width, 4), premultiplied."""
Sound = NDArray[np.float32]
"""(samples,) mono or (samples, 2) stereo, -1..1."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a writer makes of a story."""

    script: Script
    cast: Cast


@runtime_checkable
class Writer(Protocol):
    """Turns prose into scenes, beats and characters."""

    name: str
    revision: int

    def write(self, text: str, *, language: Language | None = None, title: str = "") -> Draft:
        """Read a whole story.

        Args:
            text: the decoded source, line breaks as they are.
            language: None = tell it from the text.
            title: used when the text has none.

        Raises:
            StoryError: the text holds nothing that can be told.
        """
        ...


@dataclass(frozen=True, slots=True)
class Voice:
    """One voice of a speech engine. `pitch_hz` is its usual pitch, for telling voices apart."""

    name: str
    language: Language
    sex: Sex
    age: Age
    pitch_hz: float


@dataclass(frozen=True, slots=True)
class SpeechRequest:
    """One line to speak.

    Attributes:
        voice: an engine's voice name, with an optional "+pitch" in semitones ("zf_xiaoxiao+3") for a
            child's or an animal's version of it.
        rate: 1 = the voice's usual pace.
    """

    text: str
    language: Language
    voice: str
    emotion: Emotion = Emotion.NEUTRAL
    intensity: float = 0.0
    rate: float = 1.0


@dataclass(frozen=True, slots=True)
class Speech:
    """A spoken line: mono sound, phones and words with times in samples at `rate_hz`."""

    sound: Sound
    rate_hz: int
    phones: tuple[Phone, ...]
    words: tuple[tuple[str, int, int], ...]


@runtime_checkable
class SpeechEngine(Protocol):
    """Speaks a line."""

    name: str
    revision: int

    def voices(self, language: Language) -> Sequence[Voice]:
        """Return the voices that speak `language`, best first."""
        ...

    def speak(self, request: SpeechRequest) -> Speech:
        """Say one line. The same request gives the same samples.

        Raises:
            AssetError: weights or the voice are missing.
            EngineError: the engine failed.
        """
        ...


@dataclass(frozen=True, slots=True)
class Frames:
    """A picture engine's answer, finished: exactly plan.frames frames of the plan's size, lazily."""

    frames: Iterator[BGRA]


@dataclass(frozen=True, slots=True)
class Still:
    """One picture of any size; the camera moves over it. `depth` 0 near .. 1 far, same height and width."""

    picture: BGRA
    depth: NDArray[np.float32] | None = None


@dataclass(frozen=True, slots=True)
class Layers:
    """Pictures of equal size, far to near, with their depth in metres; the camera moves among them."""

    layers: Sequence[BGRA]
    depth_m: Sequence[float]


@dataclass(frozen=True, slots=True)
class MovingClip:
    """A clip of any size, rate and length, to be fitted to the shot."""

    frames: Iterator[BGRA]
    fps: float


Picture = Frames | Still | Layers | MovingClip


@runtime_checkable
class PictureEngine(Protocol):
    """Makes a shot's picture.

    Attributes:
        uses: what of the plan it heeds: "set", "people", "camera", "captions", "style".
        looks: the names of the looks it can make; () = it takes any.
    """

    name: str
    revision: int
    uses: frozenset[str]
    looks: tuple[str, ...]

    def render(self, plan: ShotPlan) -> Picture:
        """Make the shot.

        Raises:
            EngineError: the engine failed.
        """
        ...

    def still(self, plan: ShotPlan, frame: int) -> BGRA:
        """Make one frame of the shot, for the storyboard.

        Raises:
            EngineError: the engine failed.
        """
        ...


@dataclass(frozen=True, slots=True)
class Painted:
    """A painted still, of any size, and the text that tells how to paint it again."""

    picture: BGRA
    parameters: str = ""


@runtime_checkable
class Painter(PictureEngine, Protocol):
    """A picture engine that paints one still a shot, in the film's style.

    The still is kept, and shown again at any size, under any captions, for as long as `key` stays the same; the shot's
    camera moves over it as over a person's own picture.
    """

    def base(self) -> Path:
        """Return the model that it paints with where a style names none.

        Raises:
            AssetError: it is not there.
        """
        ...

    def check(self, painting: Painting) -> None:
        """Refuse what cannot be painted with, before anything is made; loads no model.

        Raises:
            InputError: a file, a name or a prompt cannot be used.
        """
        ...

    def key(self, plan: ShotPlan) -> str:
        """Return what tells the plan's still from others; loads no model."""
        ...

    def paint(self, plan: ShotPlan) -> Painted:
        """Paint the still. The same key gives the same pixels.

        Raises:
            InputError: a LoRA is made for another base, or a file cannot be read.
            EngineError: the engine failed.
        """
        ...


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation with a language model."""

    role: str
    content: str


@runtime_checkable
class LanguageModel(Protocol):
    """Completes a conversation; with `schema`, answers in JSON of that shape."""

    name: str

    def complete(self, messages: Sequence[Message], *, schema: Mapping[str, object] | None = None) -> str:
        """Return the model's answer.

        Raises:
            EngineError: the model failed or its answer does not fit the schema.
        """
        ...


@dataclass(frozen=True, slots=True)
class EngineContext:
    """What an engine may be given when it is made: where cached assets lie, options from film.yaml."""

    assets: Path | None = None
    options: Mapping[str, str] = field(default_factory=dict)
