"""Rendering events: a progress bar with the time left in a terminal, JSON lines elsewhere when asked."""

from __future__ import annotations

import json as json_text
import sys
from collections import Counter
from types import TracebackType
from typing import Any, Protocol

from yingxi.crew.events import Event, FilmDone, Note, StageDone, StageStarted, TaskDone, as_json
from yingxi.errors import YingxiError
from yingxi.words import Words

STAGES = {
    "script": Words("script", "剧本"),
    "speech": Words("voices", "配音"),
    "board": Words("storyboard", "分镜"),
    "picture": Words("shots", "镜头"),
    "dissolves": Words("dissolves", "叠化"),
    "score": Words("music and places", "音乐与环境声"),
    "effects": Words("effects", "音效"),
    "stills": Words("storyboard pictures", "分镜图"),
    "sheets": Words("storyboard sheets", "分镜本"),
    "cover": Words("cover", "封面"),
    "mix": Words("mix", "混音"),
    "join": Words("cut", "剪辑"),
}


class Teller(Protocol):
    """Shows a run to whoever started it."""

    def __enter__(self) -> Teller: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def hear(self, event: Event) -> None:
        """Show an event."""
        ...

    def fail(self, error: YingxiError) -> None:
        """Show why the run ended."""
        ...


def teller(*, json: bool) -> Teller:
    """Return the fitting teller: JSON lines, a live bar, or plain lines."""
    if json:
        return _JsonLines()
    return _Bar() if sys.stderr.isatty() else _Lines()


class _JsonLines:
    """One JSON object a line on standard output."""

    def __enter__(self) -> _JsonLines:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def hear(self, event: Event) -> None:
        self._write(as_json(event))

    def fail(self, error: YingxiError) -> None:
        self._write(
            {
                "event": "Failed",
                "kind": type(error).__name__,
                "where": error.where,
                "what": {"en": error.what.en, "zh": error.what.zh},
                "message": {"en": error.in_("en"), "zh": error.in_("zh")},
                "exit_code": error.exit_code,
            }
        )

    def _write(self, values: dict[str, Any]) -> None:
        print(json_text.dumps(values, ensure_ascii=False), flush=True)


class _Lines:
    """Plain lines on standard error: a log, a pipe, a CI run."""

    def __init__(self) -> None:
        self._left: dict[str, int] = {}
        self._said: Counter[str] = Counter()

    def __enter__(self) -> _Lines:
        return self

    def __exit__(self, *_: object) -> None:
        return None

    def hear(self, event: Event) -> None:
        match event:
            case StageStarted(stage, todo, total):
                self._left[stage], self._said[stage] = todo, 0
                if total > 1:
                    words = Words("{stage}: {todo} of {total} to do", "{stage}：共 {total} 项，需做 {todo} 项")
                    self._say(words.filled(stage=STAGES[stage], todo=todo, total=total))
                elif todo:
                    self._say(Words("{stage}...", "{stage}……").filled(stage=STAGES[stage]))
            case TaskDone(stage):
                self._said[stage] += 1
                said, left = self._said[stage], self._left.get(stage, 0)
                if left > 20 and said % max(1, left // 10) == 0:
                    name = STAGES[stage]
                    self._say(Words(f"  {name.en} {said}/{left}", f"  {name.zh} {said}/{left}"))
            case _:
                self._say_rest(event)

    def _say_rest(self, event: Event) -> None:
        match event:
            case Note(message, where):
                self._say(Words(*(f"  {where}: {text}" if where else f"  {text}" for text in (message.en, message.zh))))
            case FilmDone(path, duration_s, shots, made, took_s):
                words = Words(
                    "{path}: {d:.1f} s of film, {shots} shots; {made} pieces made in {took:.1f} s",
                    "{path}：片长 {d:.1f} 秒，{shots} 个镜头；本次制作 {made} 项，用时 {took:.1f} 秒",
                )
                self._say(words.filled(path=path, d=duration_s, shots=shots, made=made, took=took_s))
            case _:
                pass

    def fail(self, error: YingxiError) -> None:
        self._say(Words(error.in_("en"), error.in_("zh")))

    def _say(self, words: Words) -> None:
        print(words, file=sys.stderr, flush=True)


class _Bar(_Lines):
    """A live bar in a terminal; notes scroll above it."""

    def __init__(self) -> None:
        super().__init__()
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._console = Console(stderr=True, highlight=False)
        self._progress = Progress(
            TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
            console=self._console, transient=True,
        )  # fmt: skip
        self._tasks: dict[str, Any] = {}

    def __enter__(self) -> _Bar:
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def hear(self, event: Event) -> None:
        match event:
            case StageStarted(stage, todo, _):
                self._tasks[stage] = self._progress.add_task(str(STAGES[stage]), total=max(1, todo))
            case TaskDone(stage) if stage in self._tasks:
                self._progress.advance(self._tasks[stage])
            case StageDone(stage) if stage in self._tasks:
                self._progress.remove_task(self._tasks.pop(stage))
            case _:
                self._say_rest(event)

    def _say(self, words: Words) -> None:
        self._console.print(str(words), markup=False)
