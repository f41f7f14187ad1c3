"""What the director knows of the film's people and frame, looked up once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from yingxi.board.blocking import Body, LineOfAction
from yingxi.board.crowds import extra_height_m
from yingxi.board.geometry import ASPECTS, Frame, frame_of, height_of
from yingxi.story.board import is_extra
from yingxi.story.cast import Cast, Character
from yingxi.story.film import Film
from yingxi.story.places import PLACES
from yingxi.story.script import Scene, Script
from yingxi.story.terms import Age, Era
from yingxi.words import Language


@dataclass(frozen=True, slots=True)
class Company:
    """The film's people and frame.

    Attributes:
        characters: id -> character.
        names: id -> every way the text calls them, longest first.
        narrator: id of an "I" who tells the story, if it is one of the characters.
        most: how many people fit the frame.
    """

    language: Language
    era: Era
    seed: int
    frame: Frame
    characters: Mapping[str, Character]
    names: Mapping[str, tuple[str, ...]]
    narrator: str | None
    most: int

    @classmethod
    def of(cls, script: Script, cast: Cast, film: Film) -> Company:
        """Gather the company of a film."""
        characters = {character.id: character for character in cast.characters}
        names = {
            one.id: tuple(sorted({one.name, *one.aliases} - {""}, key=lambda name: (-len(name), name)))
            for one in cast.characters
        }
        frame = frame_of(ASPECTS[film.aspect])
        most = {"16:9": 4, "1:1": 3, "9:16": 3}[film.aspect]
        narrator = cast.narrator if cast.narrator in characters else None
        return cls(script.language, script.era, film.seed, frame, characters, names, narrator, most)

    def known(self, people: Iterable[str | None]) -> tuple[str, ...]:
        """Return those who are cast, each once, in order."""
        return tuple(one for one in dict.fromkeys(people) if one is not None and one in self.characters)

    def body(self, one: str, age: Age | None = None) -> Body:
        """Return somebody's body."""
        if is_extra(one):
            return Body(extra_height_m(one), "human")
        character = self.characters[one]
        return Body(height_of(character, age), character.species)

    def name(self, one: str) -> str:
        """Return what a call sheet calls somebody."""
        if is_extra(one):
            return {"zh": "众人", "en": "the crowd"}[self.language]
        return self.characters[one].name

    @property
    def comma(self) -> str:
        """What joins clauses in the story's language."""
        return "，" if self.language == "zh" else ", "

    @property
    def narrow(self) -> bool:
        """Whether the frame is taller than wide."""
        return self.frame.aspect < 0.8


@dataclass(frozen=True, slots=True)
class Place:
    """The scene as the director sees it.

    Attributes:
        people: everybody the scene knows, most important first.
        total_s: length of all its beats, about.
    """

    scene: Scene
    line: LineOfAction
    people: tuple[str, ...]
    indoor: bool
    total_s: float
    era: Era

    @classmethod
    def of(cls, scene: Scene, line: LineOfAction, company: Company, total_s: float) -> Place:
        """Look at one scene."""
        told = [one for beat in scene.beats for one in (beat.speaker, *beat.people)]
        kind = PLACES.get(scene.place)
        return cls(
            scene, line, company.known([*scene.people, *told]), kind is not None and kind.indoor, total_s, company.era
        )
