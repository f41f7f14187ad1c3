"""Diffusers' form: one file of peft's names with `unet.` or `text_encoder.` before them, its settings in the header."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from yingxi.errors import InputError
from yingxi.lora.files.adapter import modules_from, settings_of, tensors_of
from yingxi.lora.files.lora import Lora, whole
from yingxi.lora.files.module import COMPONENTS, LoraModule, Modules
from yingxi.lora.files.peft import by_component
from yingxi.lora.files.safe import TensorFile
from yingxi.lora.files.tensors import FLOATS, Floats, Part, write_tensors
from yingxi.words import Words

SETTINGS: Final = "lora_adapter_metadata"
"""Where diffusers (from 0.34 on) keeps peft's settings in the header; without them it takes every scale for 1."""


def write_diffusers(path: Path, modules: Modules, metadata: Mapping[str, str], *, dtype: str = "F32") -> None:
    """Write the file that `pipeline.load_lora_weights` reads.

    Raises:
        InputError: a name has no path here, or some modules of a part are DoRA and some are not.
        MachineError: the disk is full or may not be written.
    """
    parts: dict[str, Part] = {}
    settings: dict[str, Any] = {}
    for component, listed in by_component(modules).items():
        settings |= {f"{component}.{key}": value for key, value in settings_of(listed, _name).items()}
        for module in listed:
            parts |= tensors_of(module, module.path, dtype)
    told = json.dumps(settings, indent=2, sort_keys=True, ensure_ascii=False)
    write_tensors(path, parts, {"format": "pt", **metadata, SETTINGS: told})


def read_diffusers(file: TensorFile) -> Lora:
    """Read a file that diffusers wrote, of this year or of the first days.

    Raises:
        InputError: it holds no LoRA, or its settings cannot be read.
    """
    settings = _settings(file)
    tensors: dict[str, dict[str, Floats]] = {}
    leftover: list[str] = []
    for name in file.entries:
        component, _, rest = name.partition(".")
        if component not in COMPONENTS:
            component, rest = "unet", name
        if file.entries[name].dtype in FLOATS:
            tensors.setdefault(component, {})[rest] = file.read(name)
        else:
            leftover.append(name)
    modules: list[LoraModule] = []
    for component, named in tensors.items():
        own = None if settings is None else settings.get(component, {})
        try:
            found, left = modules_from(component, named, own)
        except InputError as error:
            error.where = error.where or str(file.path)
            raise
        modules += found
        leftover += [f"{component}.{name}" if f"{component}.{name}" in file.entries else name for name in left]
    if not modules:
        raise InputError(
            Words("holds no LoRA", "里面没有 LoRA"),
            where=str(file.path),
            next_step=Words("give a LoRA's .safetensors file", "请给出 LoRA 的 .safetensors 文件"),
        )
    metadata = {key: value for key, value in file.metadata.items() if key not in (SETTINGS, "format")}
    types = [entry.dtype for entry in file.entries.values()]
    return whole(
        modules, "diffusers", metadata=metadata, dtype=max(FLOATS, key=types.count), leftover=leftover, path=file.path
    )


def _name(module: LoraModule) -> str:
    name = module.path.partition(".")[2]
    # The settings name modules as transformers 5 does: its loader strips the word from tensors, not from settings.
    return name.removeprefix("text_model.") if module.component == "text_encoder" else name


def _settings(file: TensorFile) -> dict[str, dict[str, Any]] | None:
    text = file.metadata.get(SETTINGS)
    if text is None:
        return None
    try:
        values = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(
            Words(f"its {SETTINGS} is no JSON", f"它的 {SETTINGS} 不是 JSON"), where=str(file.path)
        ) from error
    found: dict[str, dict[str, Any]] = {}
    for key, value in values.items() if isinstance(values, dict) else ():
        component, _, name = key.partition(".")
        found.setdefault(component, {})[name] = value
    return found
