"""Runs `yingxi film` as a person does, in a process of its own, and measures it from outside.

Processor time is that of the command and all its workers (getrusage of children, so not for Windows); memory is
looked at ten times a second, each process by itself.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

COMMAND = (sys.executable, "-c", "from yingxi.cli.main import run; run()")
LOOK_EVERY_S = 0.1


@dataclass(frozen=True, slots=True)
class Ran:
    """One run of the command.

    Attributes:
        wall_s, cpu_s: by the clock; of all its processes.
        events: what it told (`--json`).
        main_mb, worker_mb: the most resident memory of the command, and of any one worker, in MiB.
    """

    wall_s: float
    cpu_s: float
    events: tuple[dict[str, Any], ...]
    main_mb: float
    worker_mb: float

    @property
    def film_s(self) -> float:
        """Length of the finished film."""
        return float(self._done["duration_s"])

    @property
    def shots(self) -> int:
        """Shots in the film, with title and end card."""
        return int(self._done["shots"])

    @property
    def made(self) -> int:
        """Tasks that were stale."""
        return sum(event["event"] == "TaskDone" for event in self.events)

    @property
    def _done(self) -> dict[str, Any]:
        return next(event for event in self.events if event["event"] == "FilmDone")

    def task_cpu_s(self) -> Counter[str]:
        """Return the workers' processor time by department."""
        spent: Counter[str] = Counter()
        for event in self.events:
            if event["event"] == "TaskDone":
                spent[event["stage"]] += event["cpu_s"]
        return spent

    def own_cpu_s(self) -> Counter[str]:
        """Return the processor time of the command's own process in each stage it does by itself."""
        spent: Counter[str] = Counter()
        for event in self.events:
            if event["event"] == "StageDone":
                spent[event["stage"]] += event.get("cpu_s", 0.0)
        return spent

    def wall_by_stage(self) -> Counter[str]:
        """Return the seconds by the clock of each stage."""
        spent: Counter[str] = Counter()
        for event in self.events:
            if event["event"] == "StageDone":
                spent[event["stage"]] += event["took_s"]
        return spent


@dataclass(frozen=True, slots=True)
class Refused:
    """A run that ended with a message: by the clock, of its processor, and what it said last."""

    wall_s: float
    cpu_s: float
    said: str


def refused(story: Path, folder: Path) -> Refused:
    """Run `yingxi film story -o folder` where it is to stop with a message.

    Raises:
        SystemExit: it did not stop.
    """
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    ran = subprocess.run([*COMMAND, "film", str(story), "-o", str(folder)], capture_output=True, text=True, check=False)
    wall_s = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if (folder / "out" / "film.mp4").exists():
        raise SystemExit(f"yingxi film {story.name}: made a film where it was to ask")
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Refused(wall_s, cpu_s, f"{ran.stdout}\n{ran.stderr}".strip().splitlines()[-1])


def film(story: Path, folder: Path, *options: str, env: dict[str, str] | None = None) -> Ran:
    """Run `yingxi film story -o folder`.

    Raises:
        SystemExit: the command failed; carries what it said.
    """
    surroundings = {**os.environ, **(env or {})}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)  # a person's Python keeps what it has compiled
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    process = subprocess.Popen(
        [*COMMAND, "film", str(story), "-o", str(folder), "--json", *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=surroundings,
    )  # fmt: skip
    watch = _Watch(process.pid)
    watch.start()
    out, err = process.communicate()
    watch.stop()
    wall_s = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise SystemExit(f"yingxi film {story.name}: exit code {process.returncode}\n{out[-1500:]}\n{err[-1500:]}")
    cpu_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    events = tuple(json.loads(line) for line in out.splitlines() if line.startswith("{"))
    return Ran(wall_s, cpu_s, events, watch.main_mb, watch.worker_mb)


@dataclass
class _Watch:
    """Looks at the memory of a process and its children until stopped."""

    pid: int
    main_mb: float = 0.0
    worker_mb: float = 0.0
    _ended: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        if self._thread is not None:
            self._thread.join()

    def _look(self) -> None:
        import psutil

        process = psutil.Process(self.pid)
        while not self._ended.wait(LOOK_EVERY_S):
            try:
                self.main_mb = max(self.main_mb, process.memory_info().rss / 2**20)
                for child in process.children(recursive=True):
                    self.worker_mb = max(self.worker_mb, child.memory_info().rss / 2**20)
            except psutil.Error:
                continue
