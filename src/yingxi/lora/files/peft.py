"""Peft's form: a folder for each part of the pipeline, with adapter_config.json and adapter_model.safetensors."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from yingxi.errors import InputError
from yingxi.lora.files.adapter import modules_from, settings_of, tensors_of
from yingxi.lora.files.lora import Lora, whole
from yingxi.lora.files.module import COMPONENTS, LoraModule, Modules
from yingxi.lora.files.safe import TensorFile, open_tensors
from yingxi.lora.files.tensors import FLOATS, Part, write_tensors
from yingxi.project.atomic import read_trouble, write_bytes
from yingxi.words import Words

CONFIG: Final = "adapter_config.json"
WEIGHTS: Final = "adapter_model.safetensors"
_LARGEST_CONFIG_BYTES: Final = 4 * 1024 * 1024


def write_peft(folder: Path, modules: Modules, metadata: Mapping[str, str], *, dtype: str = "F32") -> None:
    """Write a folder for each component: `unet/`, `text_encoder/`, for PeftModel.from_pretrained on that part.

    The first text encoder's names go without `text_model.`, as transformers 5 names CLIPTextModel's modules.

    Raises:
        InputError: a name has no path here, or some modules are DoRA and some are not.
        MachineError: the disk is full or may not be written.
    """
    parted = by_component(modules)
    for component, listed in parted.items():
        settings = settings_of(listed, _name) | {"base_model_name_or_path": None, "inference_mode": True}
        parts: dict[str, Part] = {}
        for module in listed:
            parts |= tensors_of(module, f"base_model.model.{_name(module)}", dtype)
        write_tensors(folder / component / WEIGHTS, parts, {"format": "pt", **metadata})
        text = json.dumps(settings, indent=2, sort_keys=True, ensure_ascii=False)
        write_bytes(folder / component / CONFIG, f"{text}\n".encode())
    for component in set(COMPONENTS) - parted.keys():  # of a LoRA that lay here before
        (folder / component / CONFIG).unlink(missing_ok=True)


def by_component(modules: Modules) -> dict[str, list[LoraModule]]:
    """Return modules by the part of the pipeline they belong to.

    Raises:
        InputError: some have names that no rule knows.
    """
    found: dict[str, list[LoraModule]] = {}
    for path in sorted(modules):
        found.setdefault(modules[path].component, []).append(modules[path])
    if unknown := found.get(""):
        shown = ", ".join(module.path for module in unknown[:5]) + (" ..." if len(unknown) > 5 else "")
        raise InputError(
            Words(
                f"{len(unknown)} modules have names that only kohya's form can hold: {shown}",
                f"{len(unknown)} 个模块的名字只能用 kohya 格式保存：{shown}",
            )
        )
    return found


def read_peft(folder: Path) -> Lora:
    """Read a folder that peft wrote, for one part of the pipeline or with a folder for each.

    Raises:
        InputError: something lacks, or cannot be read.
    """
    homes = [folder] if (folder / CONFIG).is_file() else [folder / one for one in COMPONENTS]
    homes = [home for home in homes if (home / CONFIG).is_file()]
    if not homes:
        raise InputError(
            Words(f"no {CONFIG} in this folder", f"文件夹里没有 {CONFIG}"),
            where=str(folder),
            next_step=Words("give a LoRA file, or the folder peft wrote", "请给出 LoRA 文件，或 peft 写出的文件夹"),
        )
    modules: list[LoraModule] = []
    leftover: list[str] = []
    types: list[str] = []
    metadata: dict[str, str] = {}
    for home in homes:
        settings = _settings(home / CONFIG)
        file = _weights(home)
        component = home.name if home.name in COMPONENTS else _component(file)
        try:
            found, left = modules_from(component, {name: file.read(name) for name in file.entries}, settings)
        except InputError as error:
            error.where = error.where or str(home)
            raise
        modules += found
        leftover += left
        types += [entry.dtype for entry in file.entries.values()]
        metadata |= {key: value for key, value in file.metadata.items() if key != "format"}
    return whole(modules, "peft", metadata=metadata, dtype=max(FLOATS, key=types.count), leftover=leftover, path=folder)


def _name(module: LoraModule) -> str:
    name = module.path.partition(".")[2]
    return name.removeprefix("text_model.") if module.component == "text_encoder" else name


def _settings(path: Path) -> dict[str, Any]:
    try:
        if path.stat().st_size > _LARGEST_CONFIG_BYTES:
            raise InputError(Words("too large for an adapter's settings", "太大，不像适配器配置"), where=str(path))
        values = json.loads(path.read_bytes())
    except OSError as error:
        raise read_trouble(error, path) from error
    except (ValueError, RecursionError) as error:
        raise InputError(Words("is no JSON", "不是 JSON"), where=str(path)) from error
    if not isinstance(values, dict):
        raise InputError(Words("is no table of settings", "不是一张配置表"), where=str(path))
    return values


def _weights(home: Path) -> TensorFile:
    pickled = home / "adapter_model.bin"
    return open_tensors(pickled if pickled.is_file() and not (home / WEIGHTS).is_file() else home / WEIGHTS)


def _component(file: TensorFile) -> str:
    """Guess the part from its names: only text encoders have self_attn; ViT-bigG is wider than the first one."""
    for name, entry in file.entries.items():
        if ".self_attn." in name:
            return "text_encoder_2" if 1280 in entry.shape else "text_encoder"
    transformer = any(name.startswith("base_model.model.transformer_blocks.") for name in file.entries)
    return "transformer" if transformer else "unet"
