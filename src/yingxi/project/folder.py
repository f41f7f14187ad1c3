"""A film is a folder. This module knows where everything lies and saves documents safely."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from filelock import FileLock, Timeout

from yingxi.errors import BusyError, ConflictError, DocumentError, InputError
from yingxi.project.atomic import disk_trouble, make_folder, read_trouble, sweep, write_bytes
from yingxi.project.documents import built, parse, plain
from yingxi.project.merge import Edit, merge
from yingxi.project.takes import TakeFolder
from yingxi.project.yaml_text import read_yaml, rewrite_yaml, write_yaml
from yingxi.story.board import Board
from yingxi.story.cast import Cast
from yingxi.story.document import Document
from yingxi.story.film import Film
from yingxi.story.script import Script
from yingxi.words import Language, Words

D = TypeVar("D", bound=Document)

FILES: Final[dict[type[Document], str]] = {
    Film: "film.yaml",
    Script: "script.yaml",
    Cast: "cast.yaml",
    Board: "board.yaml",
}

HEADERS: Final[dict[type[Document], Words]] = {
    Film: Words(
        "The film's settings. Every field is described in docs/documents.md.",
        "影片设置。每个字段的说明见 docs/documents.zh-CN.md。",
    ),
    Script: Words(
        "The script: scenes and beats. Edit anything; ids tie a beat to its shots, leave them.\n"
        "Your edits are kept when the story changes.",
        "剧本：场景与节拍。内容都可以改；id 连着镜头，请保留。\n故事改动后，您的修改不会丢。",
    ),
    Cast: Words(
        "The cast: who is who, how they look and sound.",
        "角色表：谁是谁，长什么样，用什么声音。",
    ),
    Board: Words(
        "The storyboard, shot by shot. `lock: true` keeps a shot as it is; `picture: my.png` uses your own picture.",
        "分镜：一条一个镜头。`lock: true` 锁定镜头；`picture: my.png` 换成您自己的图。",
    ),
}

LARGEST_PICTURE_BYTES: Final = 64 * 1024 * 1024


@dataclass(slots=True)
class Saved(Generic[D]):
    """What saving a generated document did.

    Attributes:
        document: what the file holds now, a person's edits in it.
    """

    document: D
    edits: list[Edit] = field(default_factory=list)
    conflicts: list[Edit] = field(default_factory=list)
    orphans: int = 0


class FilmFolder:
    """One film's folder.

    Args:
        path: the folder; made when first written to.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.takes = TakeFolder(path / "takes")
        self.out = path / "out"

    def story_file(self) -> Path | None:
        """Return the source text's file, or None."""
        return next((self.path / name for name in ("story.txt", "story.md") if (self.path / name).is_file()), None)

    def inside(self, name: str, where: str) -> Path:
        """Return the path of a file that a document names, which must lie in this folder.

        Raises:
            InputError: outside, missing or too large; `where` names the place in the document.
        """
        root, path = self.path.resolve(), self.path / name.replace("\0", "?")
        with suppress(OSError, RuntimeError):  # a link that leads back to itself, a name too long: not there
            path = path.resolve()
        if not path.is_relative_to(root):
            raise InputError(
                Words("{name} lies outside the film's folder", "{name} 在影片文件夹之外").filled(name=name),
                where=where,
                next_step=Words("copy it into the film's folder", "请把它复制到影片文件夹里"),
            )
        if not _is_file(path):
            raise InputError(
                Words("there is no file {name}", "没有文件 {name}").filled(name=name),
                where=where,
                next_step=Words("put it into the film's folder, or remove the line", "请放入影片文件夹，或删去这一行"),
            )
        if path.stat().st_size > LARGEST_PICTURE_BYTES:
            raise InputError(
                Words("{name} is larger than 64 MB", "{name} 大于 64 MB").filled(name=name),
                where=where,
                next_step=Words("make it smaller", "请缩小后再用"),
            )
        return path

    def load(self, model: type[D]) -> D | None:
        """Read a document; None if it is not there.

        Raises:
            DocumentError: names every fault.
        """
        path = self.path / FILES[model]
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise read_trouble(error, path) from error
        return parse(model, data, FILES[model])

    def save_generated(self, document: D, language: Language) -> Saved[D]:
        """Save a newly generated document over the person's version, merging three ways.

        The file is read, merged and compared again just before it is replaced: an editor that saves in
        between is merged too.

        Raises:
            ConflictError: the file kept changing.
            DocumentError: the person's version cannot be read.
        """
        path = self.path / FILES[type(document)]
        header = HEADERS[type(document)].in_(language)
        for _ in range(5):
            before = path.read_bytes() if path.is_file() else None
            base = self._base(type(document))
            generated = plain(document)
            saved, tree, person = Saved(document), generated, generated
            if before is not None:
                person = read_yaml(before, path.name)
                merged = merge(base if base is not None else person, person, generated)
                tree = merged.tree
                tree["revision"] = _revision(person) + 1
                self._keep_orphans(type(document), merged.orphans)
                data = rewrite_yaml(before, _ordered(tree), header)
                now = built(type(document), tree, data, path.name)
                saved = Saved(now, merged.edits, merged.conflicts, len(merged.orphans))
            else:
                data = write_yaml(_ordered(tree), header)
            if (path.read_bytes() if path.is_file() else None) != before:
                continue
            if before is None or person | {"revision": 0} != tree | {"revision": 0}:
                write_bytes(path, data)
            self._save_base(
                type(document), data if before is None else write_yaml(generated)
            )  # after the document: a kill between them loses no edit
            self._note_corrections(path.name, saved.edits)
            return saved
        raise ConflictError(
            Words("keeps changing while it is saved", "保存时文件一直在变"),
            where=str(path),
            next_step=Words("close it in the other program and run again", "请在其他程序里关闭它再运行"),
        )

    def save_settings(self, film: Film, language: Language) -> None:
        """Write film.yaml, keeping a person's comments."""
        path = self.path / FILES[Film]
        header = HEADERS[Film].in_(language)
        values = plain(film)
        if path.is_file():
            before = path.read_bytes()
            if read_yaml(before, path.name) != values:
                write_bytes(path, rewrite_yaml(before, values, header))
        else:
            write_bytes(path, write_yaml(values, header))

    def settings_text(self) -> bytes | None:
        """Return film.yaml as it is, or None."""
        path = self.path / FILES[Film]
        return path.read_bytes() if _is_file(path) else None

    def put_settings(self, text: bytes) -> None:
        """Put film.yaml back as it was."""
        write_bytes(self.path / FILES[Film], text)

    def stamp(self, name: str) -> dict[str, Any]:
        """Return what is remembered about how `name` was made: {} if nothing."""
        with suppress(OSError, ValueError):
            value = json.loads((self.path / ".yingxi" / "made" / f"{name}.json").read_bytes())
            if isinstance(value, dict):
                return value
        return {}

    def set_stamp(self, name: str, value: dict[str, Any]) -> None:
        """Remember how `name` was made."""
        text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1)
        write_bytes(self.path / ".yingxi" / "made" / f"{name}.json", text.encode())

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the takes against a second run; what killed runs left half-written is removed.

        Raises:
            BusyError: another run holds them.
        """
        folder = self.path / ".yingxi"
        try:
            make_folder(folder)
            lock = FileLock(folder / "takes.lock", timeout=0)
            lock.acquire()
        except Timeout as error:
            raise BusyError(
                Words("another run is working on this film", "另一个进程正在制作这部影片"),
                where=str(self.path),
                next_step=Words("wait until it ends, or stop it", "请等它结束，或先停掉它"),
            ) from error
        except OSError as error:
            raise disk_trouble(error, folder) from error
        try:
            for place in (self.path, self.path / "takes", self.out, folder / "base", folder / "made"):
                sweep(place)
            yield
        finally:
            lock.release()

    def base_of(self, model: type[D]) -> D | None:
        """Return the document as it was last generated, without a person's edits; None if never."""
        path = self.path / ".yingxi" / "base" / FILES[model]
        try:
            return parse(model, path.read_bytes(), FILES[model])
        except (OSError, DocumentError):
            return None

    def _base(self, model: type[Document]) -> dict[str, Any] | None:
        path = self.path / ".yingxi" / "base" / FILES[model]
        try:
            return read_yaml(path.read_bytes(), path.name)
        except (OSError, DocumentError):
            return None

    def _save_base(self, model: type[Document], data: bytes) -> None:
        write_bytes(self.path / ".yingxi" / "base" / FILES[model], data)

    def _keep_orphans(self, model: type[Document], orphans: list[dict[str, Any]]) -> None:
        """Keep edits whose target is gone in orphans.yaml, newest last, each once."""
        if not orphans:
            return
        path = self.path / "orphans.yaml"
        kept = read_yaml(path.read_bytes(), path.name) if path.is_file() else {}
        entries = list(kept.get(FILES[model], []))
        entries += [orphan for orphan in orphans if orphan not in entries]
        write_bytes(path, write_yaml(kept | {FILES[model]: entries}))

    def _note_corrections(self, document: str, edits: list[Edit]) -> None:
        """Append each of a person's corrections once, for later versions to learn from."""
        path = self.path / ".yingxi" / "corrections.jsonl"
        known = path.read_text("utf-8", "replace").splitlines() if path.is_file() else []
        seen = {_without_date(line) for line in known}
        fresh = []
        for edit in edits:
            entry = {"document": document, "place": edit.place, "generated": edit.generated, "person": edit.person}
            if json.dumps(entry, sort_keys=True) not in seen:
                fresh.append(entry | {"at": datetime.now(UTC).isoformat(timespec="seconds")})
        if fresh:
            lines = [json.dumps(entry, ensure_ascii=False, sort_keys=True) for entry in fresh]
            write_bytes(path, ("\n".join([*known, *lines]) + "\n").encode())


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _without_date(line: str) -> str:
    """Return a correction as it is compared; a damaged line stays what it is."""
    with suppress(ValueError):
        entry = json.loads(line)
        if isinstance(entry, dict):
            return json.dumps({name: value for name, value in entry.items() if name != "at"}, sort_keys=True)
    return line


def _revision(values: dict[str, Any]) -> int:
    revision = values.get("revision", 0)
    return revision if isinstance(revision, int) and revision >= 0 else 0


def _ordered(tree: dict[str, Any]) -> dict[str, Any]:
    first = {name: tree[name] for name in ("kind", "version", "revision") if name in tree}
    return first | {name: value for name, value in tree.items() if name not in first}
