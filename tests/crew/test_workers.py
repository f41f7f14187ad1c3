from __future__ import annotations

import os
import platform
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


_KEPT: list[bytes] = []


def crowd() -> float:
    """Fill memory with 200 MB in pieces, keep one in a hundred, and return how much is held at the height of it."""
    blocks = [bytes([1 + place % 250]) * 100_000 for place in range(2000)]
    full = held()
    _KEPT.extend(blocks[::100])
    return full


def held() -> float:
    """Return this process's memory in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc can be told to hand memory back")
def test_a_worker_hands_back_what_a_task_has_freed() -> None:
    with Processes(1) as crew:
        full = next(done.result for done in crew.run([Task("crowd", crowd, ())]))
        after = next(done.result for done in crew.run([Task("held", held, ())]))
    assert after < full - 170


@pytest.mark.slow
def test_every_task_is_done_once() -> None:
    with Processes(2) as crew:
        done = {d.result for d in crew.run([Task(str(n), double, (n,), weight=n) for n in range(7)])}
        again = [d.result for d in crew.run([Task("one", double, (21,))])]
    assert done == {0, 2, 4, 6, 8, 10, 12}
    assert again == [42]


def test_after_a_rest_fresh_processes_work() -> None:
    with Processes(1) as crew:
        before = next(done.result for done in crew.run([Task("who", os.getpid, ())]))
        same = next(done.result for done in crew.run([Task("who", os.getpid, ())]))
        crew.rest()
        after = next(done.result for done in crew.run([Task("who", os.getpid, ())]))
    assert before == same != after


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
