"""Reading a LoRA, whatever wrote it."""

from __future__ import annotations

from pathlib import Path

from yingxi.lora.files.diffusers import read_diffusers
from yingxi.lora.files.kohya import looks_like_kohya, read_kohya
from yingxi.lora.files.lora import Lora
from yingxi.lora.files.peft import CONFIG, read_peft
from yingxi.lora.files.safe import open_tensors


def read_lora(path: Path) -> Lora:
    """Read a LoRA: a kohya or diffusers file, or a folder that peft or diffusers wrote.

    Raises:
        InputError: it cannot be read, or is none.
    """
    if path.is_dir():
        file = path / "pytorch_lora_weights.safetensors"
        return read_lora(file) if file.is_file() else read_peft(path)
    tensors = open_tensors(path)
    if looks_like_kohya(tensors.entries):
        return read_kohya(tensors)
    if any(name.startswith("base_model.model.") for name in tensors.entries) and (path.parent / CONFIG).is_file():
        return read_peft(path.parent)
    return read_diffusers(tensors)
