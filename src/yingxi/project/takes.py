"""takes/: every generated file, named by the hash of all that made it.

A take is one or more files `<key>.<suffix>` and a provenance `<key>.json`, written last: a take without
its provenance does not exist, and one whose bytes differ from it is damaged and made again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from yingxi.digests import file_hash
from yingxi.project.atomic import make_folder, sweep, write_bytes, written_whole


def key_of(*parts: object) -> str:
    """Return the key of what these parts make: 40 hexadecimal digits.

    Parts are anything `json` writes; mappings are written in sorted order. A path never belongs in a key.
    """
    text = json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:40]


def number_of(*parts: object, digits: int = 8) -> int:
    """Return a number that these parts alone decide: a seed, of so many hexadecimal digits."""
    return int(key_of(*parts)[:digits], 16)


@dataclass(frozen=True, slots=True)
class Take:
    """A generated thing that is there and whole.

    Attributes:
        files: suffix (".mp4") -> path.
        facts: what its maker learned while making it (lengths, phones, events).
    """

    key: str
    files: Mapping[str, Path]
    facts: Mapping[str, Any]


class TakeStore(Protocol):
    """Where takes are kept."""

    def find(self, key: str) -> Take | None:
        """Return the take if it is there and undamaged."""
        ...

    @property
    def folder(self) -> Path:
        """Return the folder, for engines that write files themselves."""
        ...


class TakeFolder:
    """Takes in a folder.

    Args:
        folder: takes/ of a film.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.damaged: list[str] = []
        self._whole: dict[tuple[Path, str], tuple[int, int]] = {}

    def find(self, key: str) -> Take | None:
        """Return the take if it is there and every file has the hash its provenance names."""
        provenance = self._provenance(key)
        if provenance is None:
            return None
        files: dict[str, Path] = {}
        for suffix, digest in provenance["sha256"].items():
            path = self.folder / f"{key}{suffix}"
            if not self._is_whole(path, digest):
                self.damaged.append(key)
                return None
            files[suffix] = path
        return Take(key, files, provenance["facts"])

    def _is_whole(self, path: Path, digest: str) -> bool:
        """Whether a file has its hash; within a run it is read again only when it was touched."""
        try:
            state = path.stat()
            touched = state.st_size, state.st_mtime_ns
            if self._whole.get((path, digest)) == touched:
                return True
            if file_hash(path) != digest:
                return False
        except OSError:
            return False
        self._whole[path, digest] = touched
        return True

    @contextmanager
    def making(self, key: str, suffixes: tuple[str, ...], made_by: Mapping[str, object]) -> Iterator[Making]:
        """Give paths to write; when the block ends well, the take exists.

        Args:
            key: its name, from `key_of`.
            suffixes: of its files, each with its dot.
            made_by: what made it, for people: engine, revision, shot...
        """
        make_folder(self.folder)
        making = Making({}, {})
        with ExitStack() as stack:
            for suffix in suffixes:
                making.files[suffix] = stack.enter_context(written_whole(self.folder / f"{key}{suffix}"))
            yield making
            hashes = {suffix: file_hash(path) for suffix, path in making.files.items()}
        provenance = {
            "key": key, "made_by": dict(made_by), "sha256": hashes,
            "facts": making.facts, "facts_key": key_of(making.facts),
        }  # fmt: skip
        text = json.dumps(provenance, ensure_ascii=False, sort_keys=True, indent=1)
        write_bytes(self.folder / f"{key}.json", text.encode())

    def sweep(self) -> int:
        """Remove what killed runs left half-written."""
        return sweep(self.folder)

    def _provenance(self, key: str) -> dict[str, Any] | None:
        with suppress(OSError, ValueError):
            data = json.loads((self.folder / f"{key}.json").read_bytes())
            if (
                isinstance(data, dict)
                and data.get("key") == key
                and isinstance(data.get("sha256"), dict)
                and isinstance(data.get("facts"), dict)
                and data.get("facts_key", "") == key_of(data["facts"])
            ):
                return data
        return None


@dataclass(frozen=True, slots=True)
class Making:
    """A take being made: write each of `files`, and put what is worth knowing into `facts`."""

    files: dict[str, Path]
    facts: dict[str, Any]
