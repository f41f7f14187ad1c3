"""Models and pictures that a film's documents name: found by their paths, told apart by their contents."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from yingxi.digests import file_hash
from yingxi.errors import InputError
from yingxi.project.atomic import read_trouble
from yingxi.project.folder import FilmFolder
from yingxi.project.takes import key_of
from yingxi.story.style import ModelFile
from yingxi.words import Words

MOST_FILES: Final = 500
"""Files of a model's folder: a whole disk named by mistake is no model."""

_PARTS: Final = (
    ".", "unet", "vae", "text_encoder", "text_encoder_2", "tokenizer", "tokenizer_2", "scheduler",
)  # fmt: skip
"""Where a model's folder keeps what decides its pictures."""
_TELLING: Final = (".safetensors", ".json", ".txt")
_SMALL: Final = (".json", ".txt")
_STAMP: Final = "models"


def found(name: str, home: Path, where: str) -> Path:
    """Return the file or folder that a person's document names.

    Args:
        name: a path, counted from `home`; `~` is the person's own folder.
        home: where the document lies.
        where: the place in the document, for messages.

    Raises:
        InputError: it is not there, or lies on another computer, which a path in a document never calls.
    """
    if name.startswith(("\\\\", "//")):
        raise InputError(
            Words("{name} lies on another computer", "{name} 在别的电脑上").filled(name=name[:120]),
            where=where,
            next_step=Words("copy it here", "请把它复制到本机"),
        )
    path = Path(name.replace("\0", "?"))
    with suppress(RuntimeError):  # `~somebody` whom nobody knows: taken as it is written
        path = path.expanduser()
    path = Path(os.path.abspath(home / path))
    try:
        there = path.is_file() or path.is_dir()
    except OSError:
        there = False
    if not there:
        raise InputError(
            Words("there is no {name}", "没有 {name}").filled(name=name[:200]),
            where=where,
            next_step=Words(
                "looked for {path}: put it there, or mend the path", "找的是 {path}：请放到那里，或改正路径"
            ).filled(path=path),
        )
    return path


class KnownModels:
    """The hashes of a film's models: read once, and again when a file was touched.

    Args:
        folder: the film's.
    """

    def __init__(self, folder: FilmFolder) -> None:
        self._folder = folder
        self._known = folder.stamp(_STAMP)
        self._fresh: dict[str, Any] = {}

    def model(self, path: Path) -> ModelFile:
        """Return a file or a folder with what tells it from another.

        Raises:
            InputError: it cannot be read, or holds far too many files.
        """
        try:
            touched = touched_of(path)
            kept = self._known.get(str(path))
            if isinstance(kept, list) and len(kept) == 3 and tuple(kept[:2]) == touched and isinstance(kept[2], str):
                digest = kept[2]
            else:
                digest = _digest(path)
        except OSError as error:
            raise read_trouble(error, path) from error
        self._fresh[str(path)] = [*touched, digest]
        return ModelFile(path=path, touched=touched, sha256=digest)

    def keep(self) -> None:
        """Remember the hashes for the next run."""
        if self._fresh and self._fresh != self._known:
            self._folder.set_stamp(_STAMP, self._fresh)


def demand_unchanged(model: ModelFile) -> Path:
    """Return where a model lies.

    Raises:
        InputError: it is no longer what it was when the run began.
    """
    try:
        same = touched_of(model.path) == model.touched
    except OSError as error:
        raise read_trouble(error, model.path) from error
    if not same:
        raise InputError(
            Words("was changed while the film was being made", "在制作影片时被改动了"),
            where=str(model.path),
            next_step=Words("run it again", "请重新运行"),
        )
    return model.path


def touched_of(path: Path) -> tuple[int, int]:
    """Return a file's size in bytes and the time of its last change; of a folder its files' sum and latest.

    Raises:
        OSError: it is not there.
        InputError: it holds far too many files.
    """
    states = [one.stat() for one in _files(path)]
    return sum(one.st_size for one in states), max((one.st_mtime_ns for one in states), default=0)


def _digest(path: Path) -> str:
    files = list(_files(path))
    if files == [path]:
        return file_hash(path)
    home = path if path.is_dir() else path.parent
    return key_of([(one.relative_to(home).as_posix(), file_hash(one)) for one in files])


def _files(path: Path) -> Iterator[Path]:
    """Yield the files that decide what a model draws, sorted: a file's own, and what describes it beside it."""
    if path.is_dir():
        yield from _inside(path, _TELLING)
        return
    yield path
    if path.suffix.lower() == ".safetensors" and (beside := path.with_suffix("")).is_dir():
        yield from _inside(beside, _SMALL)


def _inside(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path]:
    count = 0
    for part in _PARTS:
        home = folder / part
        for path in sorted(home.iterdir()) if home.is_dir() else ():
            count += 1
            if count > MOST_FILES:
                raise InputError(
                    Words(f"more than {MOST_FILES} files lie in it", f"里面的文件超过 {MOST_FILES} 个"),
                    where=str(folder),
                    next_step=Words("name the model's own folder", "请指定模型自己的文件夹"),
                )
            if path.suffix.lower() in suffixes and path.is_file():
                yield path
