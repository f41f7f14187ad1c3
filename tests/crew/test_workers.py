from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from yingxi.crew.workers import Processes, Task
from yingxi.errors import RenderError, StoryError
from yingxi.words import Words


def double(number: int) -> int:
    return 2 * number


def die() -> None:
    os._exit(9)


def fail_politely() -> None:
    raise StoryError(Words("no", "不"), where="story.txt", next_step=Words("do", "做"))


def fail_rudely() -> None:
    raise ZeroDivisionError("oh")


def sleep_and_write(path: str) -> None:
    time.sleep(30)
    Path(path).write_text("done")


@pytest.mark.slow
def test_every_task_is_done_once() -> None:
    with Processes(2) as crew:
        done = {d.result for d in crew.run([Task(str(n), double, (n,), weight=n) for n in range(7)])}
        again = [d.result for d in crew.run([Task("one", double, (21,))])]
    assert done == {0, 2, 4, 6, 8, 10, 12}
    assert again == [42]


@pytest.mark.slow
def test_a_worker_that_dies_is_named_with_its_task() -> None:
    with pytest.raises(RenderError) as caught, Processes(2) as crew:
        list(crew.run([Task("7 s-harbour", die, ())]))
    assert "7 s-harbour" in str(caught.value)
    assert "exit code 9" in str(caught.value)


@pytest.mark.slow
def test_errors_cross_the_border_whole() -> None:
    with pytest.raises(StoryError) as caught, Processes(1) as crew:
        list(crew.run([Task("x", fail_politely, ())]))
    assert caught.value.in_("zh") == "story.txt: 不\n  → 做"
    with pytest.raises(RenderError, match="ZeroDivisionError"), Processes(1) as crew:
        list(crew.run([Task("x", fail_rudely, ())]))


@pytest.mark.slow
def test_leaving_in_trouble_ends_everyone_at_once(tmp_path: Path) -> None:
    started = time.monotonic()

    def run() -> None:
        with Processes(2) as crew:
            list(crew.run([Task("a", sleep_and_write, (str(tmp_path / "a"),)), Task("b", die, ())]))

    with pytest.raises(RenderError):
        run()
    assert time.monotonic() - started < 20
    assert not (tmp_path / "a").exists()
