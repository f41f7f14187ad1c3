"""What a run tells while it works: typed events that a progress bar, JSON lines or a web page render."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class StageStarted:
    """A department begins. `todo` tasks are stale out of `total`."""

    stage: str
    todo: int
    total: int
    work_s: float = 0.0


@dataclass(frozen=True, slots=True)
class TaskDone:
    """One task of a stage is finished. `what` names it for people: a shot's number, a line's text."""

    stage: str
    what: str
    took_s: float
    cpu_s: float = 0.0


@dataclass(frozen=True, slots=True)
class StageDone:
    """A department is through. `cpu_s` is this process's own processor time, without the workers'."""

    stage: str
    took_s: float
    cpu_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Note:
    """Something a person should know: a conflict, a thing left out, a damaged take made again."""

    message: Words
    where: str = ""


@dataclass(frozen=True, slots=True)
class FilmDone:
    """The film lies at `path`."""

    path: str
    duration_s: float
    shots: int
    made_shots: int
    took_s: float


Event = StageStarted | TaskDone | StageDone | Note | FilmDone
Listener = Callable[[Event], None]


def as_json(event: Event) -> dict[str, Any]:
    """Return an event as one JSON line's values; messages in both languages."""
    return {"event": type(event).__name__} | asdict(event)


def silent(event: Event) -> None:
    """Listen to nothing."""
