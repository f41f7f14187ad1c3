"""script.yaml: the story as scenes and beats."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from yingxi.story.document import Document, Id, NoSwitch, Noun
from yingxi.story.terms import Age, BeatKind, Emotion, Era, Hour, Season, Weather


class Beat(Noun):
    """The smallest piece of story that is told, spoken or done: about one sentence.

    Attributes:
        id: minted once; survives a mended typo.
        kind: narration (the narrator's voice), line (a character's voice), action (seen, not heard).
        text: what is said or done, without quotation marks; a reader's text, used for captions too.
        speaker: character id of a line's speaker; None in narration.
        to: character ids spoken to, when the text tells.
        emotion, intensity: the feeling of the voice and of the people, 0 (none) to 1 (all of it).
        inner: a thought, heard but without a moving mouth.
        people: character ids the beat shows or tells of, most important first.
        ages: people told of at another age than their own, as in a memory.
        things: kinds of things (story.things) that the text names.
        place: kind of place (story.places) that the text tells of, when it is not the scene's.
        hour, weather: what the text tells of, when it is not the scene's.
        source: first and past-last character of the beat in the source text; None when written by hand.
    """

    id: Id
    kind: BeatKind
    text: str
    speaker: Id | None = None
    to: tuple[Id, ...] = ()
    emotion: Emotion = Emotion.NEUTRAL
    intensity: Annotated[float, Field(ge=0, le=1), NoSwitch] = 0.0
    inner: bool = False
    people: tuple[Id, ...] = ()
    ages: dict[Id, Age] = Field(default_factory=dict)
    things: tuple[str, ...] = ()
    place: str | None = None
    hour: Hour | None = None
    weather: Weather | None = None
    source: tuple[int, int] | None = None


class Scene(Noun):
    """One place at one time.

    Attributes:
        heading: the place as the story names it, for people to read.
        place: kind of place (story.places).
        chapter: the chapter's title where one starts here.
        people: character ids present, most important first.
    """

    id: Id
    heading: str = ""
    place: str
    hour: Hour = Hour.MORNING
    weather: Weather = Weather.CLEAR
    season: Season = Season.SUMMER
    chapter: str | None = None
    people: tuple[Id, ...] = ()
    beats: tuple[Beat, ...]


class LeftOut(Noun):
    """A piece of the source that is not speech, and why: title, author, footnote, endnotes..."""

    why: str
    line: int
    text: str


class Script(Document):
    """The whole story, ready to be staged."""

    kind: Literal["yingxi/script"] = "yingxi/script"
    title: str = ""
    author: str = ""
    language: Literal["zh", "en"]
    era: Era
    scenes: tuple[Scene, ...]
    left_out: tuple[LeftOut, ...] = ()
