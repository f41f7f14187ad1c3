"""Worker processes: each task is a picklable pure function; a worker that dies is named with its task.

The pool is small on purpose: tasks go out one at a time over a pipe, so the parent always knows who does
what, and Ctrl-C ends everything at once (a take is only there when whole, so nothing finished is lost).
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import functools
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

from yingxi.errors import MachineError, RenderError, YingxiError
from yingxi.project.atomic import disk_trouble
from yingxi.words import Language, Words, speak, spoken_language

DISK_ERRORS = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO,
                         errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP})  # fmt: skip
"""What the operating system says when a disk is full, closed to us or broken, or a name cannot be one."""


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do.

    Attributes:
        what: its name for people.
        function, arguments: importable by a fresh process; the result must be picklable.
        cpu, gpu, memory_mb: what it needs at most.
        weight: expected CPU-seconds, to start the longest first and to tell the time left.
    """

    what: str
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    cpu: int = 1
    gpu: int = 0
    memory_mb: int = 700
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Done:
    """A finished task: its result, and how long it took by the clock and by the processor."""

    task: Task
    result: Any
    took_s: float
    cpu_s: float


class Executor(Protocol):
    """Runs tasks: processes here, a cluster elsewhere."""

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Run all tasks, in any order; yield each as it finishes.

        Raises:
            YingxiError: the first failure; tasks already done stay done.
        """
        ...

    def rest(self) -> None:
        """Give back what earlier tasks left loaded and the next do not need: a voice's weights before the pictures."""
        ...


def worker_count() -> int:
    """Return how many workers suit this machine: one a core, YINGXI_WORKERS decides otherwise."""
    wanted = os.environ.get("YINGXI_WORKERS", "")
    if wanted.isdigit() and int(wanted) > 0:
        return int(wanted)
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
    return max(1, min(count, 16))


class Processes:
    """An Executor of processes on this machine; used in a `with` block, which ends them all."""

    def __init__(self, count: int | None = None) -> None:
        self._count = count or worker_count()
        self._crew: list[_Worker] = []

    def __enter__(self) -> Processes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            for worker in self._crew:
                worker.process.kill()
        self._dismiss(at_once=kind is not None)

    def rest(self) -> None:
        """End every worker; the next tasks start fresh ones. Nothing may be running."""
        self._dismiss(at_once=False)

    def _dismiss(self, *, at_once: bool) -> None:
        for worker in self._crew:
            worker.dismiss(at_once=at_once)
        self._crew = []

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """Run all tasks, heaviest first.

        Raises:
            RenderError: a worker died; names its task.
            YingxiError: what a task raised.
        """
        waiting = deque(sorted(tasks, key=lambda task: -task.weight))
        while len(self._crew) < min(self._count, len(waiting)):
            self._crew.append(_Worker())
        busy: dict[Connection, _Worker] = {}
        idle = list(self._crew)
        while waiting or busy:
            while waiting and idle:
                worker = idle.pop()
                worker.start(waiting.popleft())
                busy[worker.pipe] = worker
            for ready in wait([*busy, *(worker.process.sentinel for worker in busy.values())]):
                if isinstance(ready, Connection) and ready in busy:
                    worker = busy.pop(ready)
                    idle.append(worker)
                    yield worker.finish()
                elif any(worker.process.sentinel == ready and not worker.pipe.poll() for worker in busy.values()):
                    raise next(w.died() for w in busy.values() if w.process.sentinel == ready)


class _Worker:
    """One process and the task it is at."""

    def __init__(self) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(
            target=_serve, args=(theirs, spoken_language()), daemon=True, name="yingxi-worker"
        )
        with _quiet_threads(), _no_interrupt():
            self.process.start()
        theirs.close()
        self.task: Task | None = None
        self._since = 0.0

    def start(self, task: Task) -> None:
        self.task, self._since = task, time.monotonic()
        with contextlib.suppress(BrokenPipeError, OSError):  # a dead worker is reported by its sentinel
            self.pipe.send((task.function, task.arguments))

    def finish(self) -> Done:
        task = self.task
        assert task is not None
        try:
            good, value, cpu_s = self.pipe.recv()
        except (EOFError, ConnectionError):
            raise self.died() from None
        self.task = None
        if not good:
            raise value
        return Done(task, value, time.monotonic() - self._since, cpu_s)

    def died(self) -> RenderError:
        self.process.join(1.0)
        code = self.process.exitcode
        what = self.task.what if self.task else "-"
        return RenderError(
            Words(
                "the worker process died (exit code {code}) while it made {what}",
                "工作进程在制作 {what} 时意外退出（退出码 {code}）",
            ).filled(code=code, what=what),
            where=what,
            next_step=Words(
                "run again: what is finished stays; if it dies again, the machine may be out of memory "
                "(YINGXI_WORKERS=1 needs less)",
                "请重新运行：已完成的都还在；若再次退出，可能是内存不足（可设 YINGXI_WORKERS=1）",
            ),
        )

    def dismiss(self, *, at_once: bool) -> None:
        with contextlib.suppress(BrokenPipeError, OSError):
            if not at_once:
                self.pipe.send(None)
        self.pipe.close()
        if at_once:
            self.process.kill()
        self.process.join(5.0)
        if self.process.is_alive():
            self.process.kill()


@contextlib.contextmanager
def _quiet_threads() -> Iterator[None]:
    """Let each worker's numeric libraries use one thread: the workers are the parallelism."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextlib.contextmanager
def _no_interrupt() -> Iterator[None]:
    """Start a process that never hears Ctrl-C, not even while it begins: it inherits what is blocked here."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """End at once when the parent is gone: a killed run leaves nobody drawing on."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _serve(pipe: Connection, language: Language) -> None:
    """Do tasks until told to stop; Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    speak(language)
    while True:
        try:
            order = pipe.recv()
        except (EOFError, OSError):
            return
        if order is None:
            return
        function, arguments = order
        before = time.process_time()
        try:
            good, value = True, function(*arguments)
        except YingxiError as error:
            good, value = False, error
        except MemoryError:
            good, value = False, out_of_memory()
        except OSError as error:
            good, value = False, _refused(error)
        except Exception as error:  # a worker must answer whatever happens; the parent names the task
            good, value = False, unexpected(error)
        del order, arguments  # what a task was given goes before memory is handed back
        _hand_back_memory()
        try:
            pipe.send((good, value, time.process_time() - before))
        except (BrokenPipeError, OSError):
            return


def _hand_back_memory() -> None:
    """Give the system back what a task has freed.

    glibc keeps freed pieces that lie between others, so that a worker grows with every shot; elsewhere nothing is done.
    """
    trim = _trim()
    if trim is not None:
        trim(0)


@functools.cache
def _trim() -> Callable[[int], int] | None:
    """Return glibc's malloc_trim; None where the C library has none."""
    try:
        found: Callable[[int], int] = ctypes.CDLL(None).malloc_trim
    except (AttributeError, OSError, TypeError):
        return None
    return found


def out_of_memory() -> MachineError:
    """Say that memory is short, and what needs less."""
    return MachineError(
        Words("not enough memory", "内存不足"),
        next_step=Words("close other programs, or set YINGXI_WORKERS=1", "请关闭其他程序，或设置 YINGXI_WORKERS=1"),
    )


def _refused(error: OSError) -> YingxiError:
    """Tell a disk that is full or closed to us from a fault of ours."""
    if error.errno in DISK_ERRORS:
        return disk_trouble(error, Path(str(error.filename or "")))
    return unexpected(error)


def unexpected(error: BaseException) -> YingxiError:
    """Say that something broke that nobody foresaw, and where in the program; or that a library does not load."""
    import traceback

    if isinstance(error, ImportError):
        return MachineError(
            Words(f"a library does not load: {error}", f"有一个库无法加载：{error}"),
            next_step=Words("see what is missing with: yingxi doctor", "请运行 yingxi doctor，看缺了什么"),
        )
    trace = traceback.extract_tb(error.__traceback__)
    last = trace[-1] if trace else None
    where = f"{last.filename.rsplit('/', 1)[-1]}:{last.lineno}" if last else ""
    return RenderError(
        Words("{kind}: {error}", "{kind}：{error}").filled(kind=type(error).__name__, error=error),
        where=where,
        next_step=Words("this is a fault of ours: please report it", "这是程序的错误，请反馈给我们"),
    )
