"""A ShotRecipe: the documents' part of one shot, small enough to hash, complete enough to make it anywhere.

The recipe's hash is the key of the shot's take. A worker turns the recipe into a ShotPlan (sets, performances,
camera) and the plan into a clip, so that an unchanged shot costs one hash and no motion.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, Final

from pydantic import Field

from yingxi.crew.revisions import REVISION
from yingxi.project.takes import key_of
from yingxi.story.board import Shot, Staging
from yingxi.story.cast import NOT_IN_THE_STORY, Character
from yingxi.story.document import Noun
from yingxi.story.style import Painting
from yingxi.story.terms import BeatKind, Era, Hour, Season, Weather
from yingxi.story.timeline import Cue
from yingxi.story.utterance import Utterance
from yingxi.words import Language

UNSEEN: Final[dict[str, Any]] = {
    "shot": {"take", "lock"},
    "players": {"__all__": {"character": {"importance", "speaks", "voice", "aliases", *NOT_IN_THE_STORY}}},
    "painting": True,
}
"""What changes no picture: the share of the story that somebody is in changes with every sentence of it.

What a shot is painted with has a part of the key to itself, where an engine paints.
"""

USUAL_HEIGHT_M: Final = 1.6
"""Body height of one who has not been dressed."""


class Player(Noun):
    """One who is in the shot: as cast, and as staged."""

    character: Character
    staging: Staging

    @property
    def height_m(self) -> float:
        """Body height, metres."""
        return self.character.design.height_m if self.character.design else USUAL_HEIGHT_M


class Spoken(Noun):
    """A beat heard in the shot.

    Attributes:
        start_frame: from the shot's first.
        speaker: character id or "narrator".
        moves_mouth: the speaker is seen to say it (a line that is not a thought).
    """

    utterance: Utterance
    text: str
    kind: BeatKind
    start_frame: Annotated[int, Field(ge=0)]
    speaker: str
    speaker_name: str = ""
    moves_mouth: bool = False


class Place(Noun):
    """What `stage` needs to build the shot's set."""

    place: str
    era: Era
    hour: Hour
    weather: Weather
    season: Season
    things: tuple[str, ...] = ()
    trade: str = ""
    seed: int = 0


class ShotRecipe(Noun):
    """One shot, as far as documents tell it. See story.plan.ShotPlan for the fields they share."""

    shot: Shot
    frames: Annotated[int, Field(gt=0)]
    fps: int
    width_px: int
    height_px: int
    place: Place
    players: tuple[Player, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    cues: tuple[Cue, ...] = ()
    engine: str
    engine_revision: int
    look: str
    seed: int
    language: Language
    label: str = ""
    picture_sha256: str = ""
    card: tuple[str, ...] = ()
    dissolve_frames: int = 0
    painting: Painting | None = None

    @property
    def rate(self) -> Fraction:
        """Frames per second."""
        return Fraction(self.fps)

    @property
    def aspect(self) -> float:
        """Width over height."""
        return self.width_px / self.height_px

    def key(self) -> str:
        """Return the key of the shot's take."""
        stages = {name: REVISION[name] for name in ("stage", "motion", "picture", "captions", "board")}
        return key_of("shot", stages, self.model_dump(mode="json", exclude=UNSEEN), *self._painted())

    def _painted(self) -> tuple[object, ...]:
        return () if self.painting is None else (self.painting.model_dump(mode="json"),)

    def parts(self) -> dict[str, str]:
        """Return a hash of each part that a person would name, to say later what has changed."""
        whole = self.model_dump(mode="json", exclude=UNSEEN)
        style = {"style": key_of(*self._painted())} if self.painting is not None else {}
        return style | {
            "framing": key_of(whole["shot"]),
            "place": key_of(whole["place"]),
            "people": key_of(whole["players"]),
            "speech": key_of(whole["spoken"], whole["frames"]),
            "captions": key_of(whole["cues"], whole["label"]),
            "picture": key_of(whole["picture_sha256"]),
            "format": key_of(self.width_px, self.height_px, self.fps, self.look),
            "program": key_of(self.engine, self.engine_revision, REVISION),
        }
