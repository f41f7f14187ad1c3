"""LoRAs written into a base for good."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from yingxi.errors import InputError
from yingxi.lora.files.base import Base, Place, demand_fit
from yingxi.lora.files.lora import Lora
from yingxi.lora.files.safe import TensorFile
from yingxi.lora.files.tensors import Bytes, Part, packed, write_tensors
from yingxi.lora.files.writing import refuse_to_overwrite
from yingxi.project.atomic import TEMP_MARK, disk_trouble
from yingxi.words import Words


def merge_into(base: Base, loras: Sequence[Lora], weights: Sequence[float], out: Path, *, force: bool = False) -> int:
    """Write a base with LoRAs in it; return how many of its weights they changed.

    Weights are computed in float32, one at a time, and stored in the type they had. Several LoRAs go in one after the
    other, in their order. A folder comes out as a folder, a file as a file.

    Args:
        base: what they were made for.
        loras: what goes in.
        weights: of each.
        out: the new file or folder.
        force: write over what lies there.

    Raises:
        InputError: a LoRA is made for another base, or a weight overflows its type.
        MachineError: the disk is full or may not be written.
    """
    if base.is_folder is (out.suffix.lower() == ".safetensors"):
        needed = Words("a folder", "文件夹") if base.is_folder else Words("a .safetensors file", ".safetensors 文件")
        raise InputError(
            Words(f"the base is {needed.en}, so this must be too", f"底模是{needed.zh}，这里也要写{needed.zh}"),
            where=str(out),
            next_step=Words("name it so with --out", "请用 --out 这样命名"),
        )
    for lora in loras:
        demand_fit(lora, base)
    if not force:
        refuse_to_overwrite(out)
    changes = _changes(base, loras)
    told = ", ".join(f"{Path(lora.name).name}:{weight:g}" for lora, weight in zip(loras, weights, strict=True))

    def patched(file: TensorFile, target: Path) -> None:
        parts = {
            name: _changed(file, name, changes[file.path, name], loras, weights)
            if (file.path, name) in changes
            else file.part(name)
            for name in file.entries
        }
        write_tensors(target, parts, _retold(file.metadata, told))

    if base.is_folder:
        _write_folder(base, out, patched)
    else:
        patched(base.files[0], out)
    return sum(len(places) for places in changes.values())


Changes = dict[tuple[Path, str], dict[str, Place]]
"""By file and tensor: the places of weights in it that change, by path."""


def _changes(base: Base, loras: Sequence[Lora]) -> Changes:
    found: Changes = {}
    for path in sorted({path for lora in loras for path in lora.modules}):
        place = base.places[path]
        found.setdefault((place.file.path, place.name), {})[path] = place
    return found


def _changed(
    file: TensorFile, name: str, places: Mapping[str, Place], loras: Sequence[Lora], weights: Sequence[float]
) -> Part:
    entry = file.entries[name]

    def made() -> Bytes:
        values = file.read(name).copy()
        for path, place in places.items():
            for lora, weight in zip(loras, weights, strict=True):
                if path in lora.modules:
                    values[place.rows] = lora.modules[path].applied(values[place.rows], weight)
        if not np.isfinite(values).all():
            raise InputError(
                Words(f"{name} becomes NaN or infinity", f"{name} 变成了 NaN 或无穷大"),
                where=str(file.path),
                next_step=Words("verify the LoRA first", "请先用 yingxi lora verify 检查 LoRA"),
            )
        return packed(values, entry.dtype).made()

    return Part(entry.dtype, entry.shape, made)


def _retold(metadata: Mapping[str, str], told: str) -> dict[str, str]:
    """Return a file's metadata without the hashes that no longer hold, and with what went in."""
    kept = {key: value for key, value in metadata.items() if "hash" not in key}
    before = kept.get("yingxi.merged", "")
    return kept | {"yingxi.merged": f"{before}, {told}" if before else told}


def _write_folder(base: Base, out: Path, patched: Callable[[TensorFile, Path], None]) -> None:
    """Write a folder beside its place, then rename it; what else lies in the base's folder comes along."""
    part = out.with_name(f"{out.name}{TEMP_MARK}{os.getpid()}-{secrets.token_hex(4)}")
    old = out.with_name(f"{out.name}{TEMP_MARK}old-{secrets.token_hex(4)}")
    homes = {file.path.parent for file in base.files}

    def not_weights(folder: str, names: list[str]) -> list[str]:
        weights = (".safetensors", ".bin", ".ckpt", ".pt", ".msgpack", ".onnx")
        return [name for name in names if Path(folder) in homes and name.endswith(weights)]

    try:
        shutil.copytree(base.path, part, ignore=not_weights)
        for file in base.files:
            patched(file, part / file.path.relative_to(base.path))
        if out.exists():
            os.replace(out, old)
        os.replace(part, out)
    except shutil.Error as error:
        raise disk_trouble(OSError(str(error)), out) from error
    except OSError as error:
        raise disk_trouble(error, out) from error
    finally:
        for left in (part, old):
            shutil.rmtree(left, ignore_errors=True)
