"""Caption files and lists of captions, in the encodings that people's editors write."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from yingxi.lora.datasets.faults import Fault
from yingxi.project.atomic import reason_of
from yingxi.words import Words

LARGEST_CAPTION_BYTES: Final = 64 * 1024
LARGEST_LIST_BYTES: Final = 64 * 1024 * 1024
_PICTURE_COLUMNS: Final = ("image", "file_name", "filename", "file", "image_path", "path", "图片", "文件名")
_CAPTION_COLUMNS: Final = ("prompt", "text", "caption", "captions", "description", "tags", "标注", "描述", "提示词")
_MARKS: Final = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


@dataclass(frozen=True, slots=True)
class Row:
    """A caption from a list: the picture's path as written, and the line it stands on."""

    picture: str
    caption: str
    line: int


def read_caption(path: Path) -> str:
    """Return a .txt caption as one line.

    Raises:
        ValueError: holds `Words` on what is wrong: unreadable, too long, or in no known encoding.
    """
    return one_line(_text(path, LARGEST_CAPTION_BYTES))


def one_line(text: str) -> str:
    """Return a caption without line breaks and double blanks."""
    return " ".join(text.replace("\x00", " ").split())


def read_list(path: Path) -> tuple[list[Row], list[Fault]]:
    """Read a .csv or .jsonl of captions; every bad line is a fault, the good ones are returned.

    A column may be called image, file_name, path ... and prompt, text, caption ...; .jsonl holds one object a line.
    """
    try:
        text = _text(path, LARGEST_LIST_BYTES)
    except ValueError as error:
        return [], [Fault(path.name, words_of(error))]
    found = _jsonl_rows(text) if path.suffix.lower() in (".jsonl", ".ndjson") else _csv_rows(text)
    rows, faults = [], []
    for line, one in found:
        if isinstance(one, Words):
            faults.append(Fault(f"{path.name}:{line}", one))
        else:
            rows.append(Row(one[0], one_line(one[1]), line))
    return rows, faults


def words_of(error: ValueError) -> Words:
    """Return what a reader of this module says is wrong."""
    words = error.args[0] if error.args else None
    return words if isinstance(words, Words) else Words(str(error), str(error))


Found = Iterator[tuple[int, Words | tuple[str, str]]]
"""Line number, and what stands there: picture and caption, or what is wrong."""


def _csv_rows(text: str) -> Found:
    lines = io.StringIO(text, newline="")
    reader = csv.reader(lines, delimiter=_delimiter(text))
    try:
        head = [name.strip().lower() for name in next(reader, [])]
        picture, caption = _column(head, _PICTURE_COLUMNS), _column(head, _CAPTION_COLUMNS)
        if picture is None or caption is None:
            words = Words(
                "the first line must name the columns: image, prompt (found: {names})",
                "第一行必须是列名：image,prompt（现在是：{names}）",
            )
            yield 1, words.filled(names=", ".join(head)[:80] or "-")
            return
        start = reader.line_num + 1
        for cells in reader:
            line, start = start, reader.line_num + 1  # a quoted caption may run over several lines
            if any(cell.strip() for cell in cells):
                yield line, _cells(cells, picture, caption)
    except csv.Error as error:
        yield reader.line_num, Words(f"no CSV: {error}", f"不是有效的 CSV：{error}")


def _cells(cells: list[str], picture: int, caption: int) -> Words | tuple[str, str]:
    if max(picture, caption) >= len(cells):
        return Words("has fewer columns than the first line", "列数比第一行少")
    if not cells[picture].strip():
        return Words("names no picture", "没有写图片")
    return cells[picture].strip(), cells[caption]


def _delimiter(text: str) -> str:
    head = text.split("\n", 1)[0]
    return max(",\t;", key=head.count)


def _column(head: list[str], wanted: tuple[str, ...]) -> int | None:
    return next((head.index(name) for name in wanted if name in head), None)


def _jsonl_rows(text: str) -> Found:
    for line, one in enumerate(text.split("\n"), 1):
        if one.strip():
            yield line, _object(one)


def _object(text: str) -> Words | tuple[str, str]:
    try:
        values = json.loads(text)
    except (ValueError, RecursionError):
        return Words("is no JSON", "不是有效的 JSON")
    if not isinstance(values, dict):
        return Words("is no JSON object", "不是 JSON 对象")
    lower = {str(name).lower(): value for name, value in values.items()}
    picture = next((lower[name] for name in _PICTURE_COLUMNS if name in lower), None)
    caption = next((lower[name] for name in _CAPTION_COLUMNS if name in lower), None)
    if not isinstance(picture, str) or not picture.strip():
        return Words('names no picture ("image")', "没有写图片（image）")
    if not isinstance(caption, str):
        return Words('has no caption ("prompt")', "没有标注（prompt）")
    return picture.strip(), caption


def _text(path: Path, most_bytes: int) -> str:
    try:
        if path.stat().st_size > most_bytes:
            words = Words("is larger than {n} kB", "超过 {n} kB").filled(n=most_bytes // 1024)
            raise ValueError(words)
        data = path.read_bytes()
    except OSError as error:
        reason = reason_of(error)
        raise ValueError(Words(f"cannot be read: {reason.en}", f"无法读取：{reason.zh}")) from error
    return _decoded(data)


def _decoded(data: bytes) -> str:
    """UTF-8, UTF-16 by its mark, else GB18030 (with GBK and GB2312 inside it)."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValueError(Words("is neither UTF-8 nor GBK text", "既不是 UTF-8 也不是 GBK 文本"))
