"""The hours nobody tells: the day goes on from scene to scene, so that a film has a morning and a dusk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.story.terms import Hour

_DAY: Final = (Hour.MORNING, Hour.AFTERNOON, Hour.DUSK)
"""The hours of a day that is not told; after its dusk another begins."""
_ORDER: Final = tuple(Hour)


@dataclass(frozen=True, slots=True)
class Told:
    """What the text tells of a scene's hour.

    Attributes:
        hour: the hour it has or keeps from before; None where nothing tells it.
        later: the first hour told inside the scene, after its beginning.
        new_day: a day begins with the scene.
        moved: it is elsewhere than the scene before, or later.
        remembered: it is told from memory, which has a day of its own.
    """

    hour: Hour | None
    later: Hour | None = None
    new_day: bool = False
    moved: bool = True
    remembered: bool = False


def filled(scenes: Sequence[Told]) -> list[Hour]:
    """Return every scene's hour: what is told stays; what is not goes on through the day, never past what follows.

    A scene in the same place and time as the one before keeps its hour; a story of one scene plays in the afternoon.
    """
    alone = len(scenes) == 1
    hours: list[Hour] = []
    steps = {False: 0, True: 0}
    for index, scene in enumerate(scenes):
        before = scenes[index - 1] if index else scene
        turns = scene.remembered is not before.remembered
        if scene.hour is not None:
            hours.append(scene.hour)
            steps[scene.remembered] = 0
            continue
        if scene.new_day or (turns and scene.remembered):
            steps[scene.remembered] = 0
        elif scene.moved and not turns and before.hour is None and index:
            steps[scene.remembered] = (steps[scene.remembered] + 1) % len(_DAY)
        going_on = Hour.AFTERNOON if alone else _DAY[steps[scene.remembered]]
        hours.append(min(going_on, _latest(scenes, index), key=_ORDER.index))
    return hours


def _latest(scenes: Sequence[Told], index: int) -> Hour:
    """Return the hour told next on the same day, which an hour before it may not pass."""
    if (later := scenes[index].later) is not None:
        return later
    for scene in scenes[index + 1 :]:
        if scene.new_day or scene.remembered is not scenes[index].remembered:
            break
        told = scene.hour or scene.later
        if told is not None:
            return told
    return Hour.DUSK
