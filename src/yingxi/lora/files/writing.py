"""Writing a LoRA in the form that is asked for, never over another file unasked."""

from __future__ import annotations

from pathlib import Path

from yingxi.errors import InputError
from yingxi.lora.files.diffusers import write_diffusers
from yingxi.lora.files.families import UNKNOWN
from yingxi.lora.files.kohya import write_kohya
from yingxi.lora.files.lora import Form, Lora
from yingxi.lora.files.peft import write_peft
from yingxi.words import Words


def write_lora(
    lora: Lora, path: Path, *, form: Form | None = None, dtype: str | None = None, force: bool = False
) -> Path:
    """Write a LoRA; return where it lies.

    Args:
        lora: what to write.
        path: a .safetensors file; of peft's form, a folder; of diffusers', either.
        form: None: as it was read.
        dtype: F16, BF16 or F32; None: as it was stored.
        force: write over what lies there.

    Raises:
        InputError: the path does not suit the form, something lies there, or a name has no place in the form.
        MachineError: the disk is full or may not be written.
    """
    form = form or lora.form
    place = _place(path, form)
    if not force:
        refuse_to_overwrite(place)
    told = {key: value for key, value in lora.metadata.items() if not key.startswith("sshs_")}
    stored = dtype or lora.dtype
    try:
        if form == "kohya":
            write_kohya(place, lora.modules, lora.family or UNKNOWN, told, dtype=stored)
        elif form == "peft":
            write_peft(place, lora.modules, told, dtype=stored)
        else:
            write_diffusers(place, lora.modules, told, dtype=stored)
    except InputError as error:
        error.where = error.where or lora.name
        raise
    return place


def refuse_to_overwrite(path: Path) -> None:
    """Refuse a place where something lies.

    Raises:
        InputError: a file, or a folder that is not empty.
    """
    taken = any(path.iterdir()) if path.is_dir() else path.exists()
    if taken:
        raise InputError(
            Words("something lies there already", "这里已经有文件"),
            where=str(path),
            next_step=Words("choose another name, or add --force", "请换一个名字，或加 --force"),
        )


def _place(path: Path, form: Form) -> Path:
    is_file = path.suffix.lower() == ".safetensors"
    if form == "diffusers" and not is_file:
        return path / "pytorch_lora_weights.safetensors"
    if is_file != (form != "peft"):
        needed = Words("a folder", "文件夹") if form == "peft" else Words("a .safetensors file", ".safetensors 文件")
        raise InputError(
            Words(f"{form}'s form is {needed.en}", f"{form} 格式需要{needed.zh}"),
            where=str(path),
            next_step=Words("name it with --out", "请用 --out 指定"),
        )
    return path
