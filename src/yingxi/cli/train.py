"""`yingxi train recipe.yaml`: what it prints, how it stops."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict
from json import dumps
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

from yingxi.cli.factory import told
from yingxi.words import Words

if TYPE_CHECKING:
    from yingxi.lora.training.events import TrainingEvent
    from yingxi.lora.training.run import Result


def show_training(path: Path, *, fresh: bool, dry_run: bool, json: bool) -> int:
    """Train, or say what would be trained; return the exit code."""
    with told(json=json):
        from yingxi.lora.recipe import read_recipe

        recipe = read_recipe(path)
        if dry_run:
            from yingxi.lora.training.estimate import plan_of

            plan = plan_of(recipe)
            print(dumps(plan.as_values(), ensure_ascii=False) if json else plan.told())
            return 0
        from yingxi.lora.training.logs import written_logs
        from yingxi.lora.training.run import train

        with (
            written_logs(recipe) as log,
            _shown(json=json) as show,
            _heeded() as stop,
        ):

            def tell(event: TrainingEvent) -> None:
                log(event)
                show(event)

            result = train(recipe, tell, fresh=fresh, stop=stop)
        _close(result, json=json)
        return 130 if stop() and result.advice is None else 0


def _close(result: Result, *, json: bool) -> None:
    advice = result.advice
    if advice is None:
        words = Words(
            "stopped after {n} steps; run it again to go on from there", "已在第 {n} 步停下；再运行一次即可接着训练"
        )
        print(words.filled(n=result.outcome.steps), file=sys.stderr)
        return
    if json:
        told_ = {"epoch": advice.epoch, "file": str(advice.file), "fit": str(advice.fit)}
        print(dumps({"event": "Advice"} | told_ | {"why": str(advice.why), "next": str(advice.next_step)}))
        return
    for file in result.outcome.files:
        print(file)
    print(Words("take: {f}", "建议使用：{f}").filled(f=advice.file))
    print(f"  {advice.why}\n  → {advice.next_step}")


@contextmanager
def _heeded() -> Iterator[Callable[[], bool]]:
    """Let the first Ctrl-C end the run after its step, with everything kept; a second one ends it at once."""
    asked: list[int] = []
    before: dict[int, Any] = {}

    def ask(number: int, frame: FrameType | None) -> None:
        if asked:
            raise KeyboardInterrupt
        asked.append(number)

    for number in (int(signal.SIGINT), int(signal.SIGTERM)):
        with suppress(ValueError):  # not on the main thread
            before[number] = signal.signal(number, ask)
    try:
        yield lambda: bool(asked)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _shown(*, json: bool) -> Iterator[Callable[[TrainingEvent], None]]:
    """Give a listener that shows a run: JSON lines, a bar with loss and time left, or plain lines."""
    if json:
        yield _json_line
    elif sys.stderr.isatty():
        with _bar() as show:
            yield show
    else:
        yield _line


def _json_line(event: TrainingEvent) -> None:
    values = {name: _plain(value) for name, value in asdict(event).items()}
    print(dumps({"event": type(event).__name__} | values), flush=True)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, Path) else value


def _line(event: TrainingEvent) -> None:
    words = _words(event)
    if words is not None:
        print(words, file=sys.stderr, flush=True)


def _words(event: TrainingEvent) -> Words | None:
    """Say an event in one line; a step only at every twentieth of the run."""
    from yingxi.lora.training import events as e

    match event:
        case e.Started(step=0):
            return Words("{n} steps, {e} epochs", "共 {n} 步，{e} 轮").filled(n=event.steps, e=event.epochs)
        case e.Started():
            return Words("going on after step {s} of {n}", "从第 {s}/{n} 步接着训练").filled(
                s=event.step, n=event.steps
            )
        case e.StepDone() if event.step % max(1, event.steps // 20) == 0:
            return Words(
                "step {s}/{n}  epoch {e}  loss {loss:.4f}  {left:.0f} s left",
                "第 {s}/{n} 步  第 {e} 轮  损失 {loss:.4f}  还需 {left:.0f} 秒",
            ).filled(s=event.step, n=event.steps, e=event.epoch, loss=event.loss, left=event.left_s)
        case e.Validated():
            return Words("epoch {e}: held-out loss {loss:.4f}", "第 {e} 轮：留出图片损失 {loss:.4f}").filled(
                e=event.epoch, loss=event.loss
            )
        case e.Saved():
            return Words("saved {p}", "已保存 {p}").filled(p=event.path)
        case e.Noticed():
            return event.words
    return None


@contextmanager
def _bar() -> Iterator[Callable[[TrainingEvent], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from yingxi.lora.training.events import Started, StepDone

    columns = (
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[loss]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task("", total=None, loss="")

        def show(event: TrainingEvent) -> None:
            if isinstance(event, Started):
                progress.update(task, completed=event.step, total=event.steps)
            elif isinstance(event, StepDone):
                progress.update(task, completed=event.step, loss=f"{event.loss:.4f}")
            elif (words := _words(event)) is not None:
                progress.console.print(str(words), markup=False, highlight=False)

        yield show
