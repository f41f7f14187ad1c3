"""One run: the film, how it is to be made this time, who listens, who works."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from yingxi.crew.events import Event, Listener, Note, StageDone, StageStarted, TaskDone, silent
from yingxi.crew.workers import Done, Executor, Processes, Task
from yingxi.project.folder import FilmFolder
from yingxi.story.film import Film
from yingxi.words import Words

PREVIEW_PX = 480


@dataclass(frozen=True, slots=True)
class Batch:
    """A stage's stale tasks.

    Attributes:
        stage: its name in events.
        tasks: what is stale.
        total: how many there are with those that are not.
    """

    stage: str
    tasks: tuple[Task, ...]
    total: int


@dataclass(slots=True)
class Run:
    """What every stage is given.

    Attributes:
        film: the settings, as used now (a preview is smaller).
        preview: same cuts and sound, small pictures.
        assets: a folder with the carried weights and fonts, or None.
        rates: measured seconds per unit of work, from earlier runs: for the time left.
    """

    folder: FilmFolder
    film: Film
    executor: Executor
    listener: Listener = silent
    preview: bool = False
    assets: Path | None = None
    rates: dict[str, float] = field(default_factory=dict)
    made: int = 0

    def tell(self, event: Event) -> None:
        """Tell the listener."""
        self.listener(event)

    def note(self, message: Words, where: str = "") -> None:
        """Tell something a person should know."""
        self.listener(Note(message, where))

    def do(self, *batches: Batch) -> None:
        """Run stale tasks, telling of each; stages that do not need each other share the workers."""
        started, before = time.monotonic(), time.process_time()
        left = {batch.stage: len(batch.tasks) for batch in batches}
        stages = {id(task): batch.stage for batch in batches for task in batch.tasks}
        for batch in batches:
            self.tell(StageStarted(batch.stage, len(batch.tasks), batch.total, sum(t.weight for t in batch.tasks)))
        self._tell_ended(left, started, before)
        for done in self.executor.run(task for batch in batches for task in batch.tasks):
            stage = stages[id(done.task)]
            self.made += 1
            self._learn(stage, done)
            self.tell(TaskDone(stage, done.task.what, done.took_s, done.cpu_s))
            left[stage] -= 1
            self._tell_ended(left, started, before)

    def _tell_ended(self, left: dict[str, int], started: float, before: float) -> None:
        """Tell of the stages with nothing left to do; this process's own time goes to the last of them."""
        for stage in [stage for stage, count in left.items() if count == 0]:
            del left[stage]
            own_s = 0.0 if left else time.process_time() - before
            self.tell(StageDone(stage, time.monotonic() - started, own_s))

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Tell of a stage that this process does by itself."""
        started, before = time.monotonic(), time.process_time()
        self.tell(StageStarted(name, 1, 1))
        yield
        self.tell(StageDone(name, time.monotonic() - started, time.process_time() - before))

    def _learn(self, stage: str, done: Done) -> None:
        """Keep a running mean of seconds per unit of weight."""
        if done.task.weight > 0:
            rate = done.took_s / done.task.weight
            self.rates[stage] = 0.8 * self.rates.get(stage, rate) + 0.2 * rate


def known_rates(folder: FilmFolder) -> dict[str, float]:
    """Return the rates that earlier runs measured; what is damaged is measured anew."""
    return {name: float(rate) for name, rate in folder.stamp("rates").items() if isinstance(rate, int | float)}


@contextmanager
def running(
    folder: FilmFolder,
    film: Film,
    *,
    listener: Listener = silent,
    preview: bool = False,
    assets: Path | None = None,
) -> Iterator[Run]:
    """Hold the film's takes and a crew of workers for one run.

    Raises:
        BusyError: another run holds them.
    """
    with folder.locked(), Processes() as executor:
        shown = film.model_copy(update={"size_px": min(film.size_px, PREVIEW_PX)}) if preview else film
        known = known_rates(folder)
        run = Run(folder, shown, executor, listener, preview, assets, dict(known))
        yield run
        if run.rates != known:
            folder.set_stamp("rates", {name: round(rate, 3) for name, rate in run.rates.items()})
