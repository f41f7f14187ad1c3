"""A folder of pictures and captions as one dataset, with everything that is wrong with it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from yingxi.errors import InputError
from yingxi.lora.datasets.captions import read_caption, read_list, words_of
from yingxi.lora.datasets.faults import Fault, refusal
from yingxi.lora.datasets.pictures import SUFFIXES, UNREAD_SUFFIXES, BadPicture, Size, size_of
from yingxi.words import Words

LISTS: Final = ("metadata.csv", "metadata.jsonl")
"""Lists of captions that are found without being named."""
MOST_REPEATS: Final = 1000
_REPEATED: Final = re.compile(r"^(\d+)_(.+)$")
_OTHER_TEXTS: Final = frozenset({"readme", "license", "licence", "prompts", "sample_prompts", "notes", "requirements"})
"""Text files that lie among pictures and are no captions."""


@dataclass(frozen=True, slots=True)
class Example:
    """One picture to learn from.

    Attributes:
        path: the picture.
        caption: one line; "" where nothing is said of it.
        repeats: how often an epoch shows it.
        size_px: width and height as people see it, turned by its EXIF mark.
        said_in: where the caption stands: a file within the folder, with its line in a list; "" where there is none.
    """

    path: Path
    caption: str
    repeats: int
    size_px: Size
    said_in: str


@dataclass(frozen=True, slots=True)
class Dataset:
    """What a folder holds, in the order of its names, and what is wrong with it."""

    folder: Path
    examples: tuple[Example, ...]
    faults: tuple[Fault, ...]

    def name_of(self, path: Path) -> str:
        """Return a picture's name within the folder, with forward slashes."""
        return path.relative_to(self.folder).as_posix()

    def or_refusal(self) -> Dataset:
        """Return the dataset itself when it can be trained on as it is.

        Raises:
            InputError: names every fault.
        """
        if self.faults:
            raise refusal(self.faults, str(self.folder))
        return self


def read_dataset(folder: Path, metadata: Path | None = None, *, unsaid: str | None = None) -> Dataset:
    """Read pictures with their captions: .txt files beside them, a list, or `10_name` repeat folders.

    A row of the list comes before a .txt file. In a repeat folder (kohya's), a picture of which nothing is said is
    called by the folder's name.

    Args:
        folder: searched with its subfolders, but for hidden ones.
        metadata: a .csv or .jsonl of captions; None: metadata.csv or metadata.jsonl of the folder, if there.
        unsaid: the caption of pictures without one; None: that is a fault.

    Raises:
        InputError: no such folder, no such list, or not one picture.
    """
    _demand_folder(folder)
    listed = _list_of(folder, metadata)
    files = sorted(_files(folder), key=lambda path: path.relative_to(folder).as_posix())
    pictures = [path for path in files if path.suffix.lower() in SUFFIXES]
    faults = [Fault(_name(folder, path), _unread(path)) for path in files if path.suffix.lower() in UNREAD_SUFFIXES]
    if not pictures:
        words = Words("there is no picture in it", "里面没有图片")
        step = Words("put .png, .jpg or .webp files there", "请放入 .png、.jpg 或 .webp 图片")
        raise InputError(words, where=str(folder), next_step=step)
    rows, of_rows = _rows(folder, listed, set(pictures)) if listed is not None else ({}, [])
    faults += of_rows + _without_picture(folder, files, pictures)
    examples = []
    for path in pictures:
        example = _example(folder, path, rows, unsaid)
        if isinstance(example, Fault):
            faults.append(example)
        elif example is not None:
            examples.append(example[0])
            faults += example[1]
    unsaid_of = unsaid is None and any(not example.said_in for example in examples)
    if listed is not None and (of_rows or unsaid_of):
        faults += _miscounted(len(pictures), listed, len(rows) + len(of_rows))
    return Dataset(folder, tuple(examples), tuple(faults))


def _demand_folder(folder: Path) -> None:
    if not folder.is_dir():
        words = Words("there is no such folder", "没有这个文件夹")
        step = Words("give the folder that holds the pictures", "请给出存放图片的文件夹")
        raise InputError(words, where=str(folder), next_step=step)


def _list_of(folder: Path, metadata: Path | None) -> Path | None:
    if metadata is None:
        return next((folder / name for name in LISTS if (folder / name).is_file()), None)
    if not metadata.is_file():
        words = Words("there is no such list of captions", "没有这份标注文件")
        step = Words("mend metadata_path, or leave it out", "请改正 metadata_path，或去掉它")
        raise InputError(words, where=str(metadata), next_step=step)
    return metadata


def _files(folder: Path) -> Iterator[Path]:
    """Yield every file, hidden ones and what lies in hidden folders left out; links to folders are not followed."""
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(here, name) for name in names if not name.startswith("."))


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()


def _unread(path: Path) -> Words:
    words = Words("{s} pictures are not read: save it as PNG or JPEG", "不支持 {s}：请另存为 PNG 或 JPEG")
    return words.filled(s=path.suffix)


Rows = dict[Path, tuple[str, str]]
"""A picture -> its caption and where it stands."""


def _rows(folder: Path, listed: Path, pictures: set[Path]) -> tuple[Rows, list[Fault]]:
    """Return the captions of a list by picture; a row without its picture, twice or outside is a fault."""
    rows, faults = read_list(listed)
    found: Rows = {}
    places = {os.path.abspath(path): path for path in pictures}
    for row in rows:
        where = f"{listed.name}:{row.line}"
        path = _picture_of(folder, listed, row.picture, places)
        if isinstance(path, Words):
            faults.append(Fault(where, path))
        elif path in found:
            words = Words("{name} stands already at {there}", "{name} 在 {there} 已经出现过")
            faults.append(Fault(where, words.filled(name=row.picture, there=found[path][1])))
        else:
            found[path] = (row.caption, where)
    return found, faults


def _picture_of(folder: Path, listed: Path, name: str, places: dict[str, Path]) -> Path | Words:
    """Return the picture that a row names: from the folder, the list, or where the command runs.

    Only pictures that were found in the folder can be named, so no row opens a file elsewhere.
    """
    plain = name.replace("\\", "/")
    for base in (folder, listed.parent, Path()):
        path = places.get(os.path.abspath(base / plain)) if "\x00" not in plain else None
        if path is not None:
            return path
    if _leaves(plain):
        return Words("{name} leads out of the folder: refused", "{name} 指向文件夹之外：拒绝读取").filled(name=name)
    return Words("there is no picture {name}", "没有图片 {name}").filled(name=name)


def _leaves(name: str) -> bool:
    parts = name.split("/")
    return name.startswith("/") or ".." in parts or re.match(r"^[A-Za-z]:", name) is not None or "\x00" in name


def _example(folder: Path, path: Path, rows: Rows, unsaid: str | None) -> tuple[Example, list[Fault]] | Fault | None:
    """Return a picture with what is wrong with its caption; a fault where it does not open; None where kohya skips."""
    name = _name(folder, path)
    if not path.resolve().is_relative_to(folder.resolve()):
        return Fault(name, Words("is a link out of the folder: refused", "是指向文件夹之外的链接：拒绝读取"))
    repeats, called = _repeats(folder, path)
    if repeats == 0:
        return None
    faults = []
    if repeats > MOST_REPEATS:
        words = Words(
            "its folder's name asks for {n} repeats, more than {most}: call it otherwise, or 1_...",
            "文件夹名表示重复 {n} 次，超过 {most}：请改名，或写成 1_...",
        )
        faults.append(Fault(name, words.filled(n=repeats, most=MOST_REPEATS)))
        repeats = 1
    try:
        size = size_of(path)
    except BadPicture as error:
        return Fault(name, error.what)
    try:
        caption, said_in = _caption(folder, path, rows, called if unsaid is None else unsaid)
    except ValueError as error:
        caption, said_in = "", ""
        faults.append(Fault(path.with_suffix(".txt").name, words_of(error)))
    else:
        if not said_in and unsaid is None and not called:
            words = Words("has no caption: no {txt}, no row in a list", "没有标注：没有 {txt}，列表里也没有它")
            faults.append(Fault(name, words.filled(txt=path.with_suffix(".txt").name)))
    return Example(path, caption, repeats, size, said_in), faults


def _repeats(folder: Path, path: Path) -> tuple[int, str]:
    """Return how often a picture's folder asks for it, and what the folder calls it, by kohya's `10_name`."""
    for part in reversed(path.relative_to(folder).parts[:-1]):
        match = _REPEATED.match(part)
        if match:
            return int(match[1][:9]), match[2]
    return 1, ""


def _caption(folder: Path, path: Path, rows: Rows, otherwise: str) -> tuple[str, str]:
    """Return a picture's caption and where it stands.

    Raises:
        ValueError: its .txt file cannot be read.
    """
    if path in rows:
        return rows[path]
    text = path.with_suffix(".txt")
    if not text.is_file():
        return otherwise, ""
    if not text.resolve().is_relative_to(folder.resolve()):
        raise ValueError(Words("is a link out of the folder: refused", "是指向文件夹之外的链接：拒绝读取"))
    return read_caption(text), _name(folder, text)


def _without_picture(folder: Path, files: list[Path], pictures: list[Path]) -> list[Fault]:
    stems = {path.with_suffix("") for path in pictures}
    texts = [path for path in files if path.suffix.lower() == ".txt" and path.stem.lower() not in _OTHER_TEXTS]
    words = Words("a caption without its picture", "有标注，却没有对应的图片")
    return [Fault(_name(folder, path), words) for path in texts if path.with_suffix("") not in stems]


def _miscounted(pictures: int, listed: Path, captions: int) -> list[Fault]:
    """Say once that a list holds another number of captions than there are pictures."""
    if captions == pictures:
        return []
    words = Words("{c} captions for {p} pictures", "{c} 条标注，{p} 张图片").filled(c=captions, p=pictures)
    return [Fault(listed.name, words)]
