"""What earlier runs did, line by line: survives a kill at any instant."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TextIO

from yingxi.digests import file_hash
from yingxi.project.atomic import disk_trouble, write_bytes

CAPTION_JOURNAL: Final = ".captions.jsonl"
"""Lies among the captions: which of them we wrote, and how they read then."""


class Journal:
    """A file of JSON lines that is only ever added to."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def entries(self) -> Iterator[dict[str, Any]]:
        """Yield what stands in it; a line that a kill cut short is passed over."""
        try:
            lines = self._path.read_text("utf-8", errors="replace").splitlines()
        except OSError:
            return
        for line in lines:
            with suppress(ValueError, RecursionError):
                values = json.loads(line)
                if isinstance(values, dict):
                    yield values

    def add(self, values: dict[str, Any]) -> None:
        """Write a line at once.

        Raises:
            MachineError: the disk is full or may not be written.
        """
        try:
            if self._file is None:
                self._file = self._path.open("a", encoding="utf-8")
                self._file.write("\n" if self._cut_short() else "")
            self._file.write(json.dumps(values, ensure_ascii=False) + "\n")
            self._file.flush()
        except OSError as error:
            raise disk_trouble(error, self._path) from error

    def _cut_short(self) -> bool:
        data = self._path.read_bytes()
        return bool(data) and not data.endswith(b"\n")


class OwnCaptions:
    """The caption files of a folder, with the memory of which are ours: what a person changed is left alone.

    Before a file is written, its old and new hash are noted, afterwards the new one alone; so a run that was killed
    between knows its own work, and a person who goes back to an earlier text of ours is still a person.
    """

    def __init__(self, folder: Path, writer: str) -> None:
        """Remember what was written.

        Args:
            folder: where the captions lie, with their subfolders.
            writer: who writes now; the files of another writer are a person's to this one.
        """
        self._folder = folder
        self._writer = writer
        self._journal = Journal(folder / CAPTION_JOURNAL)
        self._last: dict[str, dict[str, Any]] = {}
        for entry in self._journal.entries():
            if isinstance(entry.get("file"), str):
                self._last[entry["file"]] = entry

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._journal.__exit__(kind, error, trace)

    def is_free(self, path: Path) -> bool:
        """Return whether a caption may be written: there is none, or it reads as this writer left it."""
        return not (path.exists() or path.is_symlink()) or self.is_own(path)

    def is_own(self, path: Path) -> bool:
        """Return whether a caption reads as this writer left it."""
        last = self._last.get(path.relative_to(self._folder).as_posix())
        if last is None or last.get("by") != self._writer or path.is_symlink() or not path.is_file():
            return False
        return file_hash(path) in {last.get("sha256"), last.get("over")}

    def made_of(self, path: Path) -> str:
        """Return what the writer noted of how a caption was made; "" when it is not its own as it stands."""
        last = self._last.get(path.relative_to(self._folder).as_posix(), {})
        whole = "over" not in last and self.is_own(path)
        return str(last.get("made_of", "")) if whole else ""

    def write(self, path: Path, caption: str, *, made_of: str = "") -> bool:
        """Write a caption where `is_free`; return whether it stands there now.

        Args:
            path: the .txt file.
            caption: one line.
            made_of: how it was made, to be asked for later.

        Raises:
            MachineError: the disk is full or may not be written.
        """
        data = f"{caption}\n".encode()
        if not self.is_free(path):
            return False
        if path.is_file() and path.read_bytes() == data and self.made_of(path) == made_of:
            return True
        name, new = path.relative_to(self._folder).as_posix(), hashlib.sha256(data).hexdigest()
        entry = {"file": name, "by": self._writer, "sha256": new, "made_of": made_of}
        self._note(entry | {"over": file_hash(path) if path.is_file() else None})
        write_bytes(path, data)
        self._note(entry)
        return True

    def _note(self, entry: dict[str, Any]) -> None:
        self._journal.add(entry)
        self._last[entry["file"]] = entry
