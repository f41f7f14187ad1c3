"""Opening a film: from a story file or a film's folder to its settings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from yingxi.errors import InputError, StoryError, YingxiError
from yingxi.project.atomic import reason_of, write_bytes
from yingxi.project.folder import FilmFolder
from yingxi.script.source import decode
from yingxi.story.film import Film
from yingxi.words import Words, system_language

LARGEST_STORY_BYTES = 16 * 1024 * 1024

FILM_SIGNS = ("film.yaml", "script.yaml", "story.txt", "story.md", ".yingxi")
"""Any of these in a folder says that it is a film's."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A film ready to be worked on.

    Attributes:
        before: its settings as they were; None = it is new.
        before_text: film.yaml as it was, byte for byte.
    """

    folder: FilmFolder
    film: Film
    before: Film | None = None
    before_text: bytes | None = None

    def restore(self) -> None:
        """Put the settings back as they were: the options given were of no use."""
        old = self.before or Film()
        if self.film != old:
            with suppress(YingxiError), self.folder.locked():
                if self.before_text is not None:
                    self.folder.put_settings(self.before_text)
                else:
                    self.folder.save_settings(old, old.language or system_language())


def open_film(source: Path, folder: Path | None = None, settings: Mapping[str, Any] | None = None) -> Opened:
    """Open a film, making its folder when there is none. Nothing is written before everything given is right.

    Args:
        source: a story file, or a film's folder.
        folder: where the film lies; None = the source folder, or `<story>-film` in the current folder.
        settings: fields of film.yaml to change.

    Raises:
        StoryError: there is no such story.
        InputError: a setting is wrong, or the folder holds something else.
        DocumentError: film.yaml is wrong.
        BusyError: another run holds the film.
    """
    data = b""
    if source.is_dir():
        if folder is not None and folder.resolve() != source.resolve():
            raise InputError(
                Words("is a film's folder already, and -o names another", "已经是影片文件夹，-o 又指定了另一个"),
                where=str(source),
                next_step=Words("leave -o out, or give the story file", "请去掉 -o，或改为给出故事文件"),
            )
        film_folder = FilmFolder(source)
        _refuse_strange_folder(film_folder)
    else:
        data = _story_bytes(source)
        decode(data, str(source))
        film_folder = FilmFolder(folder or Path(f"{_safe_name(source.stem)}-film"))
        _refuse_foreign_folder(film_folder, source, data)
    before_text = film_folder.settings_text()
    before = film_folder.load(Film)
    film = _with(before or Film(), settings or {})
    target = _story_target(film_folder, source) if data else None
    new_story = target is not None and _differs(target, source, data)
    if new_story or before is None or film != before:
        with film_folder.locked():
            if target is not None and new_story:
                write_bytes(target, data)
                film_folder.set_stamp("source", {"path": str(source.resolve())})
            if before is None or film != before:
                film_folder.save_settings(film, film.language or system_language())
    return Opened(film_folder, film, before, before_text)


def look_at(source: Path) -> Opened:
    """Open a film only to look: nothing is written.

    Args:
        source: a film's folder, or the story file that `open_film` made one from in the current folder.

    Raises:
        StoryError: there is no film.
        DocumentError: film.yaml is wrong.
    """
    folder = source
    if source.is_file():
        folder = Path(f"{_safe_name(source.stem)}-film")
    if not folder.is_dir():
        raise StoryError(
            Words("there is no film here yet", "这里还没有影片"),
            where=str(source),
            next_step=Words(
                "give a film's folder, or make one: yingxi film STORY",
                "请给出影片文件夹，或先制作：yingxi film 故事文件",
            ),
        )
    film_folder = FilmFolder(folder)
    _refuse_strange_folder(film_folder)
    film = film_folder.load(Film) or Film()
    return Opened(film_folder, film, film)


def _story_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_STORY_BYTES + 1)
    except FileNotFoundError as error:
        raise StoryError(
            Words("there is no such file", "没有这个文件"),
            where=str(path),
            next_step=Words("give the path of a .txt or .md story", "请给出 .txt 或 .md 故事的路径"),
        ) from error
    except OSError as error:
        why = reason_of(error)
        raise StoryError(
            Words(f"cannot be read: {why.en}", f"无法读取：{why.zh}"),
            where=str(path),
            next_step=Words("check the path and its permissions", "请检查路径和权限"),
        ) from error
    if len(data) > LARGEST_STORY_BYTES:
        raise StoryError(
            Words("is larger than 16 MB", "大于 16 MB"),
            where=str(path),
            next_step=Words("give a part of it", "请只给出其中一部分"),
        )
    return data


def _story_target(folder: FilmFolder, source: Path) -> Path:
    """Return where the folder keeps its story."""
    name = "story.md" if source.suffix.lower() == ".md" else "story.txt"
    return folder.story_file() or folder.path / name


def _differs(target: Path, source: Path, data: bytes) -> bool:
    return source.resolve() != target.resolve() and not (target.is_file() and target.read_bytes() == data)


def _refuse_strange_folder(folder: FilmFolder) -> None:
    if folder.story_file() is None and not (folder.path / "script.yaml").is_file():
        raise StoryError(
            Words("is a folder without story.txt or script.yaml", "文件夹里没有 story.txt 或 script.yaml"),
            where=str(folder.path),
            next_step=Words("give a story file, or a film's folder", "请给出故事文件，或一个影片文件夹"),
        )


def _refuse_foreign_folder(folder: FilmFolder, source: Path, data: bytes) -> None:
    """Refuse to fill a folder of other things, or one that holds the film of another story."""
    path = folder.path
    if not path.exists():
        return
    elsewhere = Words("choose another folder with -o", "请用 -o 另选一个文件夹")
    if not path.is_dir():
        raise InputError(Words("is not a folder", "不是文件夹"), where=str(path), next_step=elsewhere)
    if not any((path / name).exists() for name in FILM_SIGNS):
        strange = [entry for entry in path.iterdir() if entry.resolve() != source.resolve()]
        if strange:
            raise InputError(
                Words("holds other things and is no film's folder", "里面有别的东西，不是影片文件夹"),
                where=str(path),
                next_step=elsewhere,
            )
    known = str(folder.stamp("source").get("path", ""))
    there = folder.story_file()
    other = known and Path(known) != source.resolve() and Path(known).is_file()
    if other and there is not None and _differs(there, source, data):
        raise InputError(
            Words("holds the film of another story, {known}", "里面是另一个故事的影片：{known}").filled(known=known),
            where=str(path),
            next_step=elsewhere,
        )


def _with(film: Film, changes: Mapping[str, Any]) -> Film:
    try:
        return Film.model_validate(film.model_dump() | dict(changes))
    except ValidationError as error:
        names = dict.fromkeys(str(fault["loc"][0]) for fault in error.errors())
        wrong = [(_option(name), changes.get(name), _TAKES.get(name)) for name in names]
        if not all(takes for _, _, takes in wrong):
            raise
        raise InputError(
            Words(
                "; ".join(f"{name} {given}: {takes.en}" for name, given, takes in wrong if takes),
                "；".join(f"{name} {given}：{takes.zh}" for name, given, takes in wrong if takes),
            ),
            next_step=Words("see: yingxi film --help", "请看：yingxi film --help"),
        ) from error


_TAKES = {
    "aspect": Words("must be 16:9, 9:16 or 1:1", "只能是 16:9、9:16 或 1:1"),
    "size_px": Words(
        "must be an even number from 144 to 2160, for example 1080", "必须是 144 到 2160 之间的偶数，如 1080"
    ),
    "fps": Words("must be a whole number from 8 to 60, for example 24", "必须是 8 到 60 之间的整数，如 24"),
    "minutes": Words("must be more than 0 and at most 600 minutes", "必须大于 0，不超过 600 分钟"),
}
"""What each option of film.yaml takes."""


def _option(field: str) -> str:
    """Return the option that sets a field."""
    return "--" + {"size_px": "size"}.get(field, field)


def _safe_name(stem: str) -> str:
    return re.sub(r"[^\w\-]+", "_", stem).strip("_") or "film"
