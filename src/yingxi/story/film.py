"""film.yaml: what a person decides about the whole film."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from yingxi.story.document import Document, NoSwitch, Noun
from yingxi.story.style import FileAlone, Style

Aspect = Literal["16:9", "9:16", "1:1"]


def _as_text(value: object) -> object:
    """Let `scenes: 2` be written without quotes."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


class Engines(Noun):
    """The registered name of the engine that does each job."""

    writer: str = "rules"
    picture: str = "papercut"
    speech: str = "kokoro"


class Film(Document):
    """The maker's settings.

    Attributes:
        title: shown on the title card; empty = the story's own.
        language: of the story's speech and captions; None = told from the text.
        aspect: the frame's shape.
        size_px: the frame's short side in pixels.
        fps: whole frames per second.
        look: a registered look of the picture engine.
        style: LoRAs, words, a voice; or the path of a style.yaml; None = none.
        captions: draw captions into the picture.
        music: compose music.
        label: also show, in the picture, that it is generated.
        voices: character id or "narrator" -> the speech engine's voice name.
        minutes: condense the story to about this long; None = all of it.
        scenes: "2" or "1-3": only these scenes; None = all.
        seed: everything random follows from it.
    """

    kind: Literal["yingxi/film"] = "yingxi/film"
    title: str = ""
    language: Literal["zh", "en"] | None = None
    aspect: Aspect = "16:9"
    size_px: Annotated[int, Field(ge=144, le=2160, multiple_of=2), NoSwitch] = 1080
    fps: Annotated[int, Field(ge=8, le=60), NoSwitch] = 24
    look: str = "papercut"
    style: Annotated[Style | None, FileAlone] = None
    captions: bool = True
    music: bool = True
    label: bool = False
    voices: dict[str, str] = Field(default_factory=dict)
    engines: Engines = Engines()
    minutes: Annotated[float, Field(gt=0, le=600), NoSwitch] | None = None
    scenes: Annotated[str, BeforeValidator(_as_text)] | None = None
    seed: Annotated[int, NoSwitch] = 0

    @property
    def rate(self) -> Fraction:
        """Frames per second as the exact rate every clock uses."""
        return Fraction(self.fps)

    @property
    def frame_px(self) -> tuple[int, int]:
        """Width and height in pixels; both even, as the encoder needs."""
        short = self.size_px
        long = round(short * 16 / 9 / 2) * 2
        return {"16:9": (long, short), "9:16": (short, long), "1:1": (short, short)}[self.aspect]
