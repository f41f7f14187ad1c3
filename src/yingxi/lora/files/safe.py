"""Safetensors files, read and written with every bound checked: a header is trusted only after it has been proven.

The layout: eight bytes with the header's length (little endian), the header (JSON), the tensors' bytes without gaps.
Read here with numpy alone, so that a fault names itself and a person's whole file need not fit in memory.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np

from yingxi.errors import InputError
from yingxi.lora.files.tensors import FLOATS, ITEM_BYTES, Bytes, Floats, Part, unpacked
from yingxi.project.atomic import read_trouble
from yingxi.words import Words

LARGEST_HEADER_BYTES: Final = 16 * 1024 * 1024
"""A header with SDXL's 2,500 tensors takes 0.3 MiB, a thumbnail at most one more."""
_MOST_DIMENSIONS: Final = 8

_AGAIN: Final = Words("fetch or write the file again", "请重新下载或重新保存这个文件")


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a tensor lies: bytes `start` to `end` after the header."""

    dtype: str
    shape: tuple[int, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TensorFile:
    """An opened safetensors file; tensors are read when they are asked for.

    Attributes:
        path: the file.
        entries: every tensor by name, in the order of their bytes.
        metadata: the header's strings.
        data_start: where the tensors' bytes begin.
    """

    path: Path
    entries: Mapping[str, Entry]
    metadata: Mapping[str, str]
    data_start: int
    _bytes: Bytes = field(repr=False)

    def raw(self, name: str) -> Bytes:
        """Return a tensor's bytes, unread until they are used."""
        entry = self.entries[name]
        return self._bytes[self.data_start + entry.start : self.data_start + entry.end]

    def in_order(self) -> Iterator[Bytes]:
        """Yield every tensor's bytes in the order of the file."""
        return map(self.raw, self.entries)

    def read(self, name: str) -> Floats:
        """Return a tensor as float32: exact for float16 and bfloat16.

        Raises:
            InputError: the tensor holds no floating-point numbers that can be computed with.
        """
        entry = self.entries[name]
        if entry.dtype not in FLOATS:
            raise InputError(
                Words(f"{name} is stored as {entry.dtype}", f"{name} 以 {entry.dtype} 存储"),
                where=str(self.path),
                next_step=Words("give a file in fp16, bf16 or fp32", "请给出 fp16、bf16 或 fp32 的文件"),
            )
        return unpacked(self.raw(name), entry.dtype).reshape(entry.shape)

    def part(self, name: str) -> Part:
        """Return a tensor as it is, to be written elsewhere."""
        entry = self.entries[name]
        return Part(entry.dtype, entry.shape, lambda: self.raw(name))


def open_tensors(path: Path) -> TensorFile:
    """Open a safetensors file and prove its header.

    Raises:
        InputError: it cannot be read, is no safetensors file, is cut off, or its header lies.
    """
    try:
        if not path.is_file():
            raise InputError(
                Words("no such file", "没有这个文件") if not path.exists() else Words("not a file", "这不是文件"),
                where=str(path),
                next_step=Words("give a .safetensors file", "请给出 .safetensors 文件"),
            )
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(64)
            _refuse_others(path, head)
            if size < 8:
                raise _damaged(path, f"{size} bytes are too few for a header", f"只有 {size} 字节，放不下文件头")
            length = struct.unpack("<Q", head[:8])[0]
            _check_length(path, length, size)
            file.seek(8)
            text = file.read(length)
        whole: Bytes = np.memmap(path, dtype=np.uint8, mode="r")
    except OSError as error:
        raise read_trouble(error, path) from error
    header = _header(path, text)
    metadata = _metadata(path, header.pop("__metadata__", {}))
    return TensorFile(path, _entries(path, header, size - 8 - length), metadata, 8 + length, whole)


def _check_length(path: Path, length: int, size: int) -> None:
    if length > LARGEST_HEADER_BYTES:
        raise _damaged(
            path,
            f"the header claims {length} bytes; at most {LARGEST_HEADER_BYTES} are read",
            f"文件头自称有 {length} 字节，最多只读 {LARGEST_HEADER_BYTES}",
        )
    if 8 + length > size:
        raise _damaged(
            path,
            f"the file is cut off: the header claims {length} bytes, {max(0, size - 8)} are there",
            f"文件不完整：文件头自称有 {length} 字节，实际只有 {max(0, size - 8)}",
        )


def _header(path: Path, text: bytes) -> dict[str, Any]:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise ValueError("a name stands twice")
        return found

    try:
        header = json.loads(text.decode(), object_pairs_hook=once)
    except (ValueError, RecursionError) as error:
        raise _damaged(path, f"the header is no JSON: {_short(error)}", f"文件头不是 JSON：{_short(error)}") from error
    if not isinstance(header, dict):
        raise _damaged(path, "the header is no table of tensors", "文件头不是张量表")
    return header


def _metadata(path: Path, found: Any) -> dict[str, str]:
    if not isinstance(found, dict) or not all(isinstance(value, str) for value in found.values()):
        raise _damaged(path, "the header's metadata are not all strings", "文件头的 metadata 不全是字符串")
    return found


def _entries(path: Path, header: Mapping[str, Any], data_bytes: int) -> dict[str, Entry]:
    entries = sorted(
        ((name, _entry(path, name, value)) for name, value in header.items()),
        key=lambda one: (one[1].start, one[1].end),
    )
    at = 0
    for name, entry in entries:
        if entry.start != at:
            kind = ("overlaps another", "与另一个张量重叠") if entry.start < at else ("leaves a gap", "前面有空隙")
            raise _damaged(path, f"tensor {_named(name)} {kind[0]}", f"张量 {_named(name)} {kind[1]}")
        at = entry.end
    if at > data_bytes:
        raise _damaged(
            path,
            f"the file is cut off: {data_bytes} of {at} bytes of weights are there",
            f"文件不完整：权重应有 {at} 字节，只有 {data_bytes}",
        )
    if at < data_bytes:
        raise _damaged(
            path,
            f"{data_bytes - at} bytes belong to no tensor",
            f"有 {data_bytes - at} 字节不属于任何张量",
        )
    return dict(entries)


def _entry(path: Path, name: str, value: Any) -> Entry:
    def wrong(en: str, zh: str) -> InputError:
        return _damaged(path, f"tensor {_named(name)}: {en}", f"张量 {_named(name)}：{zh}")

    if not isinstance(value, dict) or set(value) != {"dtype", "shape", "data_offsets"}:
        raise wrong("its entry is not dtype, shape and data_offsets", "条目应为 dtype、shape 和 data_offsets")
    dtype, shape, offsets = value["dtype"], value["shape"], value["data_offsets"]
    if not isinstance(dtype, str) or dtype not in ITEM_BYTES:
        raise wrong(f"unknown type {_short(dtype)}", f"未知类型 {_short(dtype)}")
    if not _whole_numbers(shape) or len(shape) > _MOST_DIMENSIONS:
        raise wrong("its shape is not a few whole numbers", "shape 应为几个非负整数")
    if not _whole_numbers(offsets) or len(offsets) != 2:
        raise wrong("its offsets are not two whole numbers", "data_offsets 应为两个非负整数")
    start, end = offsets
    if end - start != math.prod(shape) * ITEM_BYTES[dtype]:
        raise wrong(
            f"{_short(end - start)} bytes do not make {dtype} {_short(shape)}",
            f"{_short(end - start)} 字节与 {dtype} {_short(shape)} 不符",
        )
    return Entry(dtype, tuple(shape), start, end)


def _whole_numbers(found: Any) -> bool:
    return isinstance(found, list) and all(type(one) is int and one >= 0 for one in found)


def _refuse_others(path: Path, head: bytes) -> None:
    """Say what a file is that is not safetensors, where its first bytes or its name tell."""
    pickled = head.startswith((b"PK\x03\x04", b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05"))
    # A safetensors file begins with a length, so that its ninth byte is a brace, whatever its name says.
    named_so = path.suffix.lower() in (".ckpt", ".pt", ".pth", ".bin")
    if head[8:9] != b"{" and (pickled or named_so):
        raise InputError(
            Words(
                "a pickle checkpoint: opening one can run any program, so it is not read",
                "这是 pickle 检查点：打开它可能执行任意程序，因此不读取",
            ),
            where=str(path),
            next_step=Words(
                "use its .safetensors version, or convert it where you trust it (SD-WebUI: Checkpoint Merger,"
                " No interpolation, safetensors)",
                "请用它的 .safetensors 版本，或在可信的环境里转换（SD-WebUI：Checkpoint Merger，No interpolation，"
                "格式选 safetensors）",
            ),
        )
    if head.startswith(b"version https://git-lfs"):
        raise InputError(
            Words("a Git LFS pointer, not the file itself", "这只是 Git LFS 指针，不是文件本身"),
            where=str(path),
            next_step=Words("run: git lfs pull", "请运行：git lfs pull"),
        )
    if head.lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise InputError(
            Words("a web page, not weights: the download went wrong", "这是网页，不是权重：下载出错了"),
            where=str(path),
            next_step=_AGAIN,
        )


def _damaged(path: Path, en: str, zh: str) -> InputError:
    return InputError(
        Words(f"not a sound safetensors file: {en}", f"不是完好的 safetensors 文件：{zh}"),
        where=str(path),
        next_step=_AGAIN,
    )


def _short(what: object) -> str:
    text = str(what)
    return text if len(text) <= 80 else text[:77] + "..."


def _named(name: str) -> str:
    return repr(_short(name))
