"""A scene being written: beats that share a place and a time."""

from __future__ import annotations

from dataclasses import dataclass, field

from yingxi.script.places_said import Cue
from yingxi.script.settings import Setting
from yingxi.script.telling import Draft
from yingxi.story.terms import Hour, Season, Weather


@dataclass(slots=True)
class SceneDraft:
    """A scene being written."""

    drafts: list[Draft]
    settings: list[Setting]
    chapter: str | None = None
    hard: bool = False  # begins a chapter: never merged into the scene before
    place: str = ""
    heading: str = ""
    hour: Hour | None = None
    weather: Weather | None = None
    season: Season | None = None
    jump: bool = False
    new_day: bool = False
    at: str = ""  # where the telling is as it begins
    lead_in: int = 0  # so many first beats come before its own hour
    moved_to: Cue | None = None
    cut: bool = False  # goes on where a very long scene was cut
    remembered: bool = False  # told from memory: it has its own place, hour and weather
    turns: bool = False  # a memory begins or ends with it
    head: str = ""  # as a film writes it
    own: Setting = field(default_factory=Setting)  # what its head says
    length_s: float = field(default=0.0)
