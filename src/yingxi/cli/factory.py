"""What the model factory's commands share: a bar while they work, one clear message when they fail."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from yingxi.cli.telling import teller
from yingxi.errors import YingxiError
from yingxi.words import Words


@contextmanager
def told(*, json: bool) -> Iterator[None]:
    """End the command with the error's message and exit code when something known goes wrong."""
    try:
        yield
    except YingxiError as error:
        teller(json=json).fail(error)
        raise typer.Exit(error.exit_code) from error


@contextmanager
def bar(name: Words) -> Iterator[Callable[[int, int], None]]:
    """Give a listener that shows how many of how many are done: a bar in a terminal, nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(str(name), total=None)
        yield lambda done, total: progress.update(task, completed=done, total=total)
