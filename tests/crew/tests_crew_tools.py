"""What the crew's tests share."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from yingxi.crew.events import Event, TaskDone
from yingxi.crew.film import Until, make_film
from yingxi.crew.opening import open_film
from yingxi.crew.run import running


def make(folder: Path, until: Until = Until.CUT) -> list[Event]:
    """Make a film and return everything it told."""
    heard: list[Event] = []
    opened = open_film(folder)
    with running(opened.folder, opened.film, listener=heard.append) as run:
        make_film(run, until)
    return heard


def made_by_stage(events: list[Event]) -> Counter[str]:
    """Return how many tasks each stage did."""
    return Counter(event.stage for event in events if isinstance(event, TaskDone))
