"""Tensors as bytes: how each type is stored, and a safetensors file of them written whole.

bfloat16 has no numpy type, so its upper halves of float32 are handled here.
"""

from __future__ import annotations

import hashlib
import json
import math
import struct
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from yingxi.errors import InputError
from yingxi.project.atomic import written_whole
from yingxi.words import Words

Floats = NDArray[np.float32]
Bytes = NDArray[np.uint8]

ITEM_BYTES: Final[Mapping[str, int]] = {
    "F64": 8, "F32": 4, "F16": 2, "BF16": 2, "F8_E4M3": 1, "F8_E5M2": 1,
    "I64": 8, "I32": 4, "I16": 2, "I8": 1, "U64": 8, "U32": 4, "U16": 2, "U8": 1, "BOOL": 1,
}  # fmt: skip
FLOATS: Final = ("F64", "F32", "F16", "BF16")
"""The types that weights are computed in."""


@dataclass(frozen=True, slots=True)
class Part:
    """A tensor to be written; its bytes are made when their turn comes."""

    dtype: str
    shape: tuple[int, ...]
    made: Callable[[], Bytes]

    @property
    def n_bytes(self) -> int:
        """How many bytes it takes."""
        return math.prod(self.shape) * ITEM_BYTES[self.dtype]


def packed(values: NDArray[Any], dtype: str) -> Part:
    """Return an array as a tensor of type `dtype`, one of FLOATS; halves are rounded to the nearest even."""
    return Part(dtype, tuple(values.shape), lambda: _packed(values, dtype))


def write_tensors(path: Path, parts: Mapping[str, Part], metadata: Mapping[str, str]) -> None:
    """Write a safetensors file, whole or not at all; the same parts give the same bytes.

    Tensors go by falling item size, then by name, so that each is aligned.

    Raises:
        TypeError: a metadata value is not a string: other readers would refuse the file.
        MachineError: the disk is full or may not be written.
    """
    for key, value in metadata.items():
        if not isinstance(value, str):
            raise TypeError(f"metadata {key} is {type(value).__name__}, not str")
    names = ordered(parts)
    with written_whole(path) as temporary, temporary.open("wb") as file:
        file.write(_head(names, parts, metadata))
        for name in names:
            data = _made(path, name, parts[name])
            if data.nbytes != parts[name].n_bytes:
                raise ValueError(f"{name}: {data.nbytes} bytes made, {parts[name].n_bytes} announced")
            file.write(data.data)


def ordered(parts: Mapping[str, Part]) -> list[str]:
    """Return the names in the order their bytes are written."""
    return sorted(parts, key=lambda name: (-ITEM_BYTES[parts[name].dtype], name))


def data_hash(tensors: Iterable[Bytes]) -> str:
    """Return kohya's sshs_model_hash: SHA-256 over the tensors' bytes, given in the order of the file."""
    digest = hashlib.sha256()
    for data in tensors:
        digest.update(data.data)
    return digest.hexdigest()


def _made(path: Path, name: str, part: Part) -> Bytes:
    try:
        return part.made()
    except InputError as error:
        error.where = error.where or f"{path}: {name}"
        raise


def _head(names: list[str], parts: Mapping[str, Part], metadata: Mapping[str, str]) -> bytes:
    header: dict[str, Any] = {"__metadata__": dict(sorted(metadata.items()))} if metadata else {}
    start = 0
    for name in names:
        part = parts[name]
        end = start + part.n_bytes
        header[name] = {"dtype": part.dtype, "shape": list(part.shape), "data_offsets": [start, end]}
        start = end
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text


def unpacked(raw: Bytes, dtype: str) -> Floats:
    """Return the numbers that bytes of a type hold, as float32: exact for float16 and bfloat16."""
    data = np.frombuffer(raw.tobytes(), dtype={"F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2"}[dtype])
    if dtype == "BF16":
        return (data.astype(np.uint32) << 16).view(np.float32)
    return data.astype(np.float32)


def _packed(values: NDArray[Any], dtype: str) -> Bytes:
    if dtype == "BF16":
        bits = np.ascontiguousarray(values, dtype=np.float32).view(np.uint32)
        rounded = ((bits + (0x7FFF + ((bits >> 16) & 1))) >> 16).astype("<u2")
        # Rounding up could turn a NaN into an infinity or a zero: its top bits are kept and stay quiet.
        made = np.where((bits & 0x7FFFFFFF) > 0x7F800000, (bits >> 16) | 0x40, rounded).astype("<u2")
    else:
        with np.errstate(over="ignore"):
            made = np.ascontiguousarray(values, dtype={"F64": "<f8", "F32": "<f4", "F16": "<f2"}[dtype])
        if dtype == "F16" and (np.isinf(made) & np.isfinite(values)).any():
            raise InputError(
                Words("a value is too large for fp16", "有数值超出了 fp16 的范围"),
                next_step=Words("store it as bf16 or float", "请改用 bf16 或 float 存储"),
            )
    return made.reshape(-1).view(np.uint8)
