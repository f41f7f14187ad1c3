"""Opening a film: from a story file or a film's folder to its settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from yingxi.errors import InputError, StoryError
from yingxi.project.atomic import write_bytes
from yingxi.project.folder import FilmFolder
from yingxi.story.film import Film
from yingxi.words import Words, system_language

LARGEST_STORY_BYTES = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Opened:
    """A film ready to be worked on."""

    folder: FilmFolder
    film: Film


def open_film(source: Path, folder: Path | None = None, settings: Mapping[str, Any] | None = None) -> Opened:
    """Open a film, making its folder when there is none.

    Args:
        source: a story file, or a film's folder.
        folder: where the film lies; None = the source folder, or `<story>-film` in the current folder.
        settings: fields of film.yaml to change.

    Raises:
        StoryError: there is no such story.
        InputError: a setting is wrong.
        DocumentError: film.yaml is wrong.
    """
    if source.is_dir():
        film_folder = FilmFolder(folder or source)
        _refuse_strange_folder(film_folder)
    else:
        data = _story_bytes(source)
        film_folder = FilmFolder(folder or Path(f"{_safe_name(source.stem)}-film"))
        _take_in(film_folder, source, data)
    before = film_folder.load(Film)
    film = _with(before or Film(), settings or {})
    if before is None or film != before:
        film_folder.save_settings(film, film.language or system_language())
    return Opened(film_folder, film)


def _story_bytes(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_STORY_BYTES:
            raise StoryError(
                Words("is larger than 16 MB", "大于 16 MB"),
                where=str(path),
                next_step=Words("give a part of it", "请只给出其中一部分"),
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise StoryError(
            Words("there is no such file", "没有这个文件"),
            where=str(path),
            next_step=Words("give the path of a .txt or .md story", "请给出 .txt 或 .md 故事的路径"),
        ) from error
    except OSError as error:
        raise StoryError(
            Words("cannot be read: {why}", "无法读取：{why}").filled(why=error.strerror), where=str(path)
        ) from error


def _take_in(folder: FilmFolder, source: Path, data: bytes) -> None:
    """Copy the story into the film's folder, byte for byte, when it differs."""
    from yingxi.script.source import decode

    decode(data, str(source))
    name = "story.md" if source.suffix.lower() == ".md" else "story.txt"
    there = folder.story_file()
    target = there if there is not None else folder.path / name
    if source.resolve() == target.resolve():
        return
    if not target.is_file() or target.read_bytes() != data:
        write_bytes(target, data)


def _refuse_strange_folder(folder: FilmFolder) -> None:
    if folder.story_file() is None and not (folder.path / "script.yaml").is_file():
        raise StoryError(
            Words("is a folder without story.txt or script.yaml", "文件夹里没有 story.txt 或 script.yaml"),
            where=str(folder.path),
            next_step=Words("give a story file, or a film's folder", "请给出故事文件，或一个影片文件夹"),
        )


def _with(film: Film, changes: Mapping[str, Any]) -> Film:
    try:
        return Film.model_validate(film.model_dump() | dict(changes))
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, f['loc']))}: {f['msg']} ({f['input']!r})" for f in error.errors())
        raise InputError(
            Words("wrong setting: {faults}", "设置有误：{faults}").filled(faults=faults),
            next_step=Words("see: yingxi film --help", "请看：yingxi film --help"),
        ) from error


def _safe_name(stem: str) -> str:
    return re.sub(r"[^\w\-]+", "_", stem).strip("_") or "film"
