"""Making a film from the command line."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yingxi.cli.stopping import stoppable
from yingxi.cli.telling import Teller, teller
from yingxi.crew.film import Until, make_film
from yingxi.crew.opening import Opened, open_film
from yingxi.crew.run import running
from yingxi.crew.workers import DISK_ERRORS, out_of_memory, unexpected
from yingxi.errors import Cancelled, InputError, YingxiError
from yingxi.project.atomic import disk_trouble
from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class Wanted:
    """The options of one command, as given. None = as film.yaml says."""

    story: Path
    out: Path | None
    until: str
    aspect: str | None
    size: int | None
    fps: int | None
    scenes: str | None
    minutes: float | None
    preview: bool
    assets: Path | None
    json: bool

    def settings(self) -> dict[str, Any]:
        """Return the fields of film.yaml that these options change."""
        given: dict[str, Any] = {"aspect": self.aspect, "size_px": self.size, "fps": self.fps}
        changes = {name: value for name, value in given.items() if value is not None}
        if self.scenes is not None:
            changes["scenes"] = None if self.scenes.strip() in ("", "all") else self.scenes
        if self.minutes is not None:
            changes["minutes"] = self.minutes or None
        return changes


def make(wanted: Wanted) -> int:
    """Make the film as far as wanted; return the exit code."""
    tell = teller(json=wanted.json)
    opened: Opened | None = None
    try:
        with tell:
            opened = open_film(wanted.story, wanted.out, wanted.settings())
            with running(
                opened.folder, opened.film, listener=stoppable(tell.hear), preview=wanted.preview, assets=wanted.assets
            ) as run:
                make_film(run, Until(wanted.until))
    except KeyboardInterrupt:
        return _told(tell, _stopped())
    except BrokenPipeError:
        return nobody_listens()
    except YingxiError as error:
        if isinstance(error, InputError) and opened is not None:
            opened.restore()
        return _told(tell, error)
    except MemoryError:
        return _told(tell, out_of_memory())
    except OSError as error:
        known = error.errno in DISK_ERRORS
        return _told(tell, disk_trouble(error, Path(str(error.filename or ""))) if known else unexpected(error))
    except Exception as error:  # one clear message, never a page of program lines
        return _told(tell, unexpected(error))
    return 0


def _stopped() -> Cancelled:
    return Cancelled(
        Words("stopped; what is finished stays", "已停止；完成的部分都还在"),
        next_step=Words("run the same command to go on", "重新运行同一条命令即可继续"),
    )


def _told(tell: Teller, error: YingxiError) -> int:
    try:
        tell.fail(error)
    except OSError:
        nobody_listens()
    return error.exit_code


def nobody_listens() -> int:
    """Go on quietly to the end when the reader of our output has left (`| head`)."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return 1
