"""Making a film from the command line."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yingxi.cli.telling import teller
from yingxi.crew.film import Until, make_film
from yingxi.crew.opening import open_film
from yingxi.crew.run import running
from yingxi.errors import Cancelled, InputError, YingxiError
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
        if self.minutes is not None and self.minutes < 0:
            raise InputError(Words("--minutes must not be negative", "--minutes 不能是负数"))
        given: dict[str, Any] = {"aspect": self.aspect, "size_px": self.size, "fps": self.fps}
        changes = {name: value for name, value in given.items() if value is not None}
        if self.scenes is not None:
            changes["scenes"] = None if self.scenes == "all" else self.scenes
        if self.minutes is not None:
            changes["minutes"] = self.minutes or None
        return changes


def make(wanted: Wanted) -> int:
    """Make the film as far as wanted; return the exit code."""
    tell = teller(json=wanted.json)
    try:
        with tell:
            opened = open_film(wanted.story, wanted.out, wanted.settings())
            with running(
                opened.folder, opened.film, listener=tell.hear, preview=wanted.preview, assets=wanted.assets
            ) as run:
                make_film(run, Until(wanted.until))
    except KeyboardInterrupt:
        stopped = Cancelled(
            Words("stopped; what is finished stays", "已停止；完成的部分都还在"),
            next_step=Words("run the same command to go on", "重新运行同一条命令即可继续"),
        )
        tell.fail(stopped)
        return stopped.exit_code
    except YingxiError as error:
        tell.fail(error)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    return 0
