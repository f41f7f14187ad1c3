"""board.yaml: the shots."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from yingxi.story.document import Document, Id, NoSwitch, Noun
from yingxi.story.terms import Age, Angle, Emotion, Facing, Hour, Move, ShotSize, Transition, Weather

EXTRA: Final = "extra:"
"""How one of the crowd is named: extra:<kind>, or extra:<kind>.<number> for the second of a kind."""
THING: Final = "thing:"
"""How a subject names a thing."""


def is_extra(name: str) -> bool:
    """Return whether this is one of the nameless crowd."""
    return name.startswith(EXTRA)


def thing_of(subject: str) -> str:
    """Return the kind of thing that a shot's subject names; "" where it is somebody or the place."""
    return subject.removeprefix(THING) if subject.startswith(THING) else ""


class Staging(Noun):
    """One person (or animal) in a shot.

    Attributes:
        character: character id, or "extra:<kind>" for one of the crowd.
        x_m: where they stand at the shot's start, metres right of the set's middle.
        z_m: how far behind the main plane, metres (0 = main plane; negative = nearer).
        y_m: how high above the ground, metres: a frog on a stone, a bird on a branch.
        facing: which way they are turned.
        action: what they do, in a few words of the story's language; motion finds it.
        emotion, intensity: what their face and body show.
        age: another age than their own, as in a memory.
        listens_to: the one they look at.
        holds: kind of thing in their hand.
        partner: character id the action is done to or with: embraced, given to, led by the hand.
    """

    character: str
    x_m: Annotated[float, NoSwitch] = 0.0
    z_m: Annotated[float, NoSwitch] = 0.0
    y_m: Annotated[float, NoSwitch] = 0.0
    facing: Facing = Facing.RIGHT
    action: str = ""
    emotion: Emotion = Emotion.NEUTRAL
    intensity: Annotated[float, Field(ge=0, le=1), NoSwitch] = 0.0
    age: Age | None = None
    listens_to: str | None = None
    holds: str | None = None
    partner: str | None = None


class Shot(Noun):
    """One uninterrupted picture.

    Attributes:
        id: minted from its first beat; survives a re-board.
        scene: scene id.
        beats: ids of the beats heard or seen in it, in order; empty for an establishing shot.
        duration_s: planned length, seconds. The real speech may lengthen it, never cut it off.
        size, angle, move: the framing, at its start.
        subject: what the frame is about: a character id, "thing:<kind>", or "place".
        aim_x_m: which part of the place a picture of the place shows: metres right of the set's middle.
        people: who is in frame (or near it), and where.
        things: kinds of things to be seen in it that the set does not hold by itself.
        place, hour, weather: when the picture shows another place than the scene's.
        transition: how it takes over from the shot before.
        action: what is seen, one line, for the sheet.
        sound: effects and ambience heard, by registered name.
        lock: a person has settled this shot; never re-made.
        picture: a person's own picture, a path inside the film's folder.
        take: the chosen take's hash; None = the newest.
    """

    id: Id
    scene: Id
    beats: tuple[Id, ...] = ()
    duration_s: Annotated[float, Field(gt=0, le=600), NoSwitch]
    size: ShotSize
    angle: Angle = Angle.EYE
    move: Move = Move.STATIC
    subject: str = "place"
    aim_x_m: Annotated[float, NoSwitch] = 0.0
    people: tuple[Staging, ...] = ()
    things: tuple[str, ...] = ()
    place: str | None = None
    hour: Hour | None = None
    weather: Weather | None = None
    transition: Transition = Transition.CUT
    action: str = ""
    sound: tuple[str, ...] = ()
    lock: bool = False
    picture: str | None = None
    take: str | None = None


class Board(Document):
    """All shots, in film order."""

    kind: Literal["yingxi/board"] = "yingxi/board"
    shots: tuple[Shot, ...] = ()
