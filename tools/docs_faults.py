"""Common faults, provoked: docs/errors.md shows what they really say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from yingxi.errors import YingxiError


def _raised(act: Callable[[], object]) -> YingxiError:
    try:
        act()
    except YingxiError as error:
        return error
    raise AssertionError(f"{act} went well")


def no_such_story(folder: Path) -> YingxiError:
    """A path that leads nowhere."""
    from yingxi.crew.opening import open_film

    return _raised(lambda: open_film(Path("nowhere.txt"), folder))


def empty_story(folder: Path) -> YingxiError:
    """A file without a letter in it."""
    from yingxi.script.source import decode

    return _raised(lambda: decode(b" \n\n", "story.txt"))


def no_text(folder: Path) -> YingxiError:
    """A picture that calls itself a story."""
    from yingxi.script.source import decode

    return _raised(lambda: decode(bytes(range(256)) * 4, "story.txt"))


def wrong_scenes(folder: Path) -> YingxiError:
    """A scene beyond the last."""
    from yingxi.script.scenes_range import pick
    from yingxi.story.script import Scene, Script
    from yingxi.story.terms import Era

    scenes = tuple(Scene(id=f"s{number}", place="street", beats=()) for number in (1, 2, 3))
    return _raised(lambda: pick(Script(language="en", era=Era.MODERN, scenes=scenes), "2-9"))


BOARD: Final = """\
kind: yingxi/board
version: 1
shots:
- id: s-b1f3a90c
  scene: s1f3a90c
  duration_s: 3 s
  size: closeup
  durations: 4
"""


def wrong_board(folder: Path) -> YingxiError:
    """A unit, a misspelt size and an unknown field: told all at once."""
    from yingxi.project.documents import parse
    from yingxi.story.board import Board

    return _raised(lambda: parse(Board, BOARD.encode(), "board.yaml"))


def broken_yaml(folder: Path) -> YingxiError:
    """A quotation mark that never closes."""
    from yingxi.project.yaml_text import read_yaml

    return _raised(lambda: read_yaml(b'kind: yingxi/film\ntitle: "My film\n', "film.yaml"))


def no_picture(folder: Path) -> YingxiError:
    """A shot's own picture that is not there."""
    from yingxi.crew.checking import check_board
    from yingxi.project.documents import parse
    from yingxi.project.folder import FilmFolder
    from yingxi.story.board import Board
    from yingxi.story.cast import Cast
    from yingxi.story.script import Scene, Script
    from yingxi.story.terms import Era

    text = (
        b"kind: yingxi/board\nversion: 1\nshots:\n- id: s-b1f3a90c\n  scene: s1\n"
        b"  duration_s: 4.5\n  size: wide\n  picture: lake.png\n"
    )
    (folder / "board.yaml").write_bytes(text)
    script = Script(language="en", era=Era.MODERN, scenes=(Scene(id="s1", place="street", beats=()),))
    board = parse(Board, text, "board.yaml")
    return _raised(lambda: check_board(board, script, script, Cast(), FilmFolder(folder)))


def no_engine(folder: Path) -> YingxiError:
    """An engine nobody registered."""
    from yingxi.engines import registry

    return _raised(lambda: registry.speech("nobody"))


def second_run(folder: Path) -> YingxiError:
    """Two runs on one film."""
    from yingxi.project.folder import FilmFolder

    def twice() -> None:
        with FilmFolder(folder).locked(), FilmFolder(folder).locked():
            pass

    return _raised(twice)


def full_disk(folder: Path) -> YingxiError:
    """No space left."""
    import errno

    from yingxi.project.atomic import disk_trouble

    return disk_trouble(OSError(errno.ENOSPC, "No space left on device"), folder / "takes")


FAULTS: Final[dict[str, Callable[[Path], YingxiError]]] = {
    "No such file": no_such_story,
    "An empty story": empty_story,
    "Bytes that are no text": no_text,
    "Scenes that are not there": wrong_scenes,
    "A board with a unit, a misspelt value and an unknown field": wrong_board,
    "YAML that is not closed": broken_yaml,
    "A picture that is missing": no_picture,
    "An engine that is not installed": no_engine,
    "A second run on the same film": second_run,
    "A full disk": full_disk,
}
"""Title -> what provokes it, given an empty folder."""
