"""Kohya's form: one safetensors file that SD-WebUI, ComfyUI and diffusers read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

import numpy as np

from yingxi.errors import InputError
from yingxi.lora.files.families import Family
from yingxi.lora.files.lora import Lora, whole
from yingxi.lora.files.metadata import as_strings
from yingxi.lora.files.module import LoraModule, Modules
from yingxi.lora.files.names import kohya_of, path_of
from yingxi.lora.files.safe import TensorFile
from yingxi.lora.files.tensors import FLOATS, Part, data_hash, ordered, packed, write_tensors
from yingxi.words import Words

_TAILS: Final = ("lora_down.weight", "lora_up.weight", "lora_mid.weight", "alpha", "dora_scale")
_OTHERS: Final = ("hada_w", "lokr_w", "oft_", "diff", "diff_b", "on_input", "glora", "a1.weight", "boft_")


def write_kohya(
    path: Path, modules: Modules, family: Family, metadata: Mapping[str, object], *, dtype: str = "F16"
) -> None:
    """Write a LoRA in kohya's form.

    Alphas are written in float32, so that a folded rsLoRA scale survives half precision. A DoRA's lengths go as
    dora_scale of shape (out, 1) or (out, 1, 1, 1), which readers broadcast against the weight: one length an output.

    Args:
        path: the .safetensors file.
        modules: by path.
        family: whose names are written.
        metadata: anything; values are written as strings.
        dtype: F16, BF16 or F32.

    Raises:
        InputError: a module has no kohya name in this family; all such are listed.
        MachineError: the disk is full or may not be written.
    """
    parts: dict[str, Part] = {}
    for key, module in keyed(modules.values(), family).items():
        parts |= {f"{key}.{tail}": part for tail, part in _parts(module, dtype)}
    told = as_strings(metadata)
    digest = data_hash(parts[name].made() for name in ordered(parts))
    write_tensors(path, parts, told | {"sshs_model_hash": digest})


def keyed(modules: Iterable[LoraModule], family: Family) -> dict[str, LoraModule]:
    """Return modules by their kohya keys.

    Raises:
        InputError: some have none in this family.
    """
    listed = sorted(modules, key=lambda module: module.path)
    if not family.prefixes and any(module.component for module in listed):
        raise InputError(
            Words(
                f"kohya's names for {family.title} are not known here", f"这里还没有 {family.title} 的 kohya 命名规则"
            ),
            next_step=Words("write it as diffusers or peft", "请写成 diffusers 或 peft 格式"),
        )
    found = [(kohya_of(module.path, family.prefixes, family.sgm), module) for module in listed]
    nameless = [module.path for key, module in found if key is None]
    if nameless:
        shown = ", ".join(nameless[:5]) + (" ..." if len(nameless) > 5 else "")
        raise InputError(
            Words(
                f"{len(nameless)} modules have no place in {family.title}: {shown}",
                f"{family.title} 中没有这 {len(nameless)} 个模块：{shown}",
            )
        )
    return {key: module for key, module in found if key is not None}


def read_kohya(file: TensorFile) -> Lora:
    """Read a LoRA in kohya's form.

    Raises:
        InputError: it holds no LoRA, or shapes that make none.
    """
    found: dict[str, dict[str, str]] = {}
    for name in file.entries:
        key, _, tail = name.partition(".")
        found.setdefault(key, {})[tail] = name
    modules, leftover, types = [], [], []
    for key, tails in found.items():
        leftover += [name for tail, name in tails.items() if tail not in _TAILS]
        if not {"lora_down.weight", "lora_up.weight"} <= tails.keys():
            leftover += [name for tail, name in tails.items() if tail in _TAILS]
            continue
        modules.append(_module(file, path_of(key), tails))
        types.append(file.entries[tails["lora_down.weight"]].dtype)
    if not modules:
        raise _no_lora(file)
    dtype = max(FLOATS, key=types.count)
    return whole(modules, "kohya", keys=found, metadata=file.metadata, dtype=dtype, leftover=leftover, path=file.path)


def looks_like_kohya(names: Iterable[str]) -> bool:
    """Return whether tensors are named as kohya's trainers name them."""
    return any(".lora_down." in name or name.partition(".")[2].startswith(_OTHERS) for name in names)


def _parts(module: LoraModule, dtype: str) -> list[tuple[str, Part]]:
    parts = [
        ("lora_down.weight", packed(module.down, dtype)),
        ("lora_up.weight", packed(module.up, dtype)),
        ("alpha", packed(np.array(module.alpha, dtype=np.float32), "F32")),
    ]
    if module.mid is not None:
        parts.append(("lora_mid.weight", packed(module.mid, dtype)))
    if module.magnitude is not None:
        wide = module.magnitude.reshape(-1, *[1] * (module.down.ndim - 1))
        parts.append(("dora_scale", packed(wide, dtype)))
    return parts


def _module(file: TensorFile, path: str, tails: Mapping[str, str]) -> LoraModule:
    down, up = file.read(tails["lora_down.weight"]), file.read(tails["lora_up.weight"])
    alpha = float(file.read(tails["alpha"]).reshape(-1)[0]) if "alpha" in tails else float(down.shape[0])
    mid = file.read(tails["lora_mid.weight"]) if "lora_mid.weight" in tails else None
    magnitude = None
    if "dora_scale" in tails:
        stored = file.read(tails["dora_scale"])
        if stored.shape[0] != up.shape[0]:
            raise InputError(
                Words(
                    f"{path}: its dora_scale is over inputs {list(stored.shape)}, an older way that is not read here",
                    f"{path}：dora_scale 按输入维度存储 {list(stored.shape)}，这种旧写法不支持",
                ),
                where=str(file.path),
                next_step=Words("write it with wd_on_output on", "请用 wd_on_output 重新训练或导出"),
            )
        magnitude = stored.reshape(-1)
    try:
        return LoraModule(path, down, up, alpha, mid, magnitude)
    except InputError as error:
        error.where = str(file.path)
        raise


def _no_lora(file: TensorFile) -> InputError:
    kinds = {"hada": "LoHa", "lokr": "LoKr", "oft": "OFT", "boft": "BOFT", "diff": "full difference"}
    tails = [name.partition(".")[2] for name in file.entries]
    kind = next((title for start, title in kinds.items() if any(tail.startswith(start) for tail in tails)), "")
    what = Words("holds no LoRA", "里面没有 LoRA")
    if kind:
        what = Words(f"is a {kind}, not a LoRA", f"是 {kind}，不是 LoRA")
    return InputError(
        what,
        where=str(file.path),
        next_step=Words("give a LoRA's .safetensors file", "请给出 LoRA 的 .safetensors 文件"),
    )
