"""The parts of a base model, from a diffusers folder or one .safetensors file; never from a pickle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from yingxi.errors import InputError, MachineError
from yingxi.words import Words

if TYPE_CHECKING:
    from torch import dtype

Family = Literal["sd15", "sdxl"]

_PICKLES: Final = (".ckpt", ".pt", ".pth", ".bin")
_PIPELINES: Final[dict[str, Family]] = {"StableDiffusionPipeline": "sd15", "StableDiffusionXLPipeline": "sdxl"}
_LARGEST_INDEX_BYTES: Final = 1024 * 1024


@dataclass(slots=True)
class Parts:
    """A base model's parts, frozen, in evaluation mode, in 32 bits.

    Attributes:
        family: which model it is built like.
        tokenizers: one, or SDXL's two.
        text_encoders: beside them.
        vae: pictures <-> latents.
        unet: what is trained.
        scheduler: the noise it was trained with.
        folder: where the configuration came from.
    """

    family: Family
    tokenizers: tuple[Any, ...]
    text_encoders: tuple[Any, ...]
    vae: Any
    unet: Any
    scheduler: Any
    folder: Path

    @property
    def latent_scale(self) -> int:
        """Pixels of a latent's side."""
        return int(2 ** (len(self.vae.config.block_out_channels) - 1))


def load_parts(base: Path) -> Parts:
    """Load a base model, without the progress bars that its libraries would draw into ours.

    Args:
        base: a diffusers folder, or a .safetensors file.

    Raises:
        InputError: it is missing, a pickle, of a family that cannot be trained, or not whole.
        MachineError: the `lora` extra is not installed.
    """
    _needs_torch()
    if base.suffix.lower() in _PICKLES:
        raise InputError(
            Words("is a pickle, which may run any program when it is opened", "是 pickle 文件，打开时可能执行任意程序"),
            where=str(base),
            next_step=Words("take the .safetensors edition of this model", "请使用这个模型的 .safetensors 版本"),
        )
    if not base.exists():
        raise InputError(
            Words("there is no such model", "没有这个模型"),
            where=str(base),
            next_step=Words(
                "give a .safetensors file or a diffusers folder",
                "请给出 .safetensors 文件或 diffusers 文件夹",
            ),
        )
    with _quietly():
        return _from_folder(base) if base.is_dir() else _from_file(base)


@contextmanager
def _quietly() -> Iterator[None]:
    from diffusers.utils import logging as of_diffusers
    from transformers.utils import logging as of_transformers

    shown = [one for one in (of_diffusers, of_transformers) if one.is_progress_bar_enabled()]
    try:
        for one in shown:
            one.disable_progress_bar()
        yield
    finally:
        for one in shown:
            one.enable_progress_bar()


def _from_folder(folder: Path) -> Parts:
    import diffusers
    import transformers

    family, index = family_of(folder)

    def part(name: str, library: Any) -> Any:
        return part_of(folder, index, name, library)

    numbers = ("", "_2") if family == "sdxl" else ("",)
    parts = Parts(
        family,
        tuple(part(f"tokenizer{number}", transformers) for number in numbers),
        tuple(part(f"text_encoder{number}", transformers) for number in numbers),
        part("vae", diffusers),
        part("unet", diffusers),
        diffusers.DDPMScheduler.from_config(part("scheduler", diffusers).config),
        folder,
    )
    return _frozen(parts)


def part_of(folder: Path, index: dict[str, Any], name: str, library: Any) -> Any:
    """Load one part of a diffusers folder.

    Args:
        folder: the model's.
        index: its model_index.json.
        name: the part's, `text_encoder_2`.
        library: diffusers or transformers, whose class it is.

    Raises:
        InputError: the index does not name it, or it cannot be read.
    """
    try:
        kind = getattr(library, str(index[name][1]))
        options = {} if "okeni" in kind.__name__ or "Scheduler" in kind.__name__ else {"use_safetensors": True}
        return kind.from_pretrained(folder, subfolder=name, local_files_only=True, **options)
    except (OSError, ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise InputError(
            Words("{name} cannot be read: {error}", "{name} 读不出来：{error}").filled(
                name=name, error=(str(error).splitlines() or [type(error).__name__])[0][:200]
            ),
            where=str(folder / name),
            next_step=Words("fetch the whole model again, as .safetensors", "请重新下载完整模型（.safetensors）"),
        ) from error


def _from_file(path: Path) -> Parts:
    from yingxi.engines.image.single_file import load_single_file

    return _frozen(load_single_file(path))


def family_of(folder: Path) -> tuple[Family, dict[str, Any]]:
    """Return a diffusers folder's family, and its index.

    Raises:
        InputError: it is no model's folder, or of a family that cannot be trained.
    """
    index_path = folder / "model_index.json"
    try:
        if index_path.stat().st_size > _LARGEST_INDEX_BYTES:
            raise ValueError("too large")
        index = json.loads(index_path.read_text("utf-8"))
        name = str(index["_class_name"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            Words("is no model folder: its model_index.json cannot be read", "不是模型文件夹：读不出 model_index.json"),
            where=str(folder),
            next_step=Words(
                "give a .safetensors file or a diffusers folder",
                "请给出 .safetensors 文件或 diffusers 文件夹",
            ),
        ) from error
    family = _PIPELINES.get(name)
    if family is None:
        raise InputError(
            Words("{name} cannot be trained here yet", "{name} 目前还不能在这里训练").filled(name=name),
            where=str(index_path),
            next_step=Words("take an SD1.5 or SDXL base", "请使用 SD1.5 或 SDXL 的底模"),
        )
    return family, index


def placed(parts: Parts, dtype: dtype) -> Parts:
    """Bring a base to the accelerator there is; without one it stays as it is, in 32 bits.

    Of several accelerators it is the process's current one.

    Args:
        parts: the base.
        dtype: what U-Net and text encoders compute in; the VAE stays in 32 bits, its numbers overflow 16.
    """
    import torch

    if torch.cuda.is_available():
        for model in (parts.unet, *parts.text_encoders):
            model.to("cuda", dtype)
        parts.vae.to("cuda", torch.float32)
    return parts


def _frozen(parts: Parts) -> Parts:
    for model in (*parts.text_encoders, parts.vae, parts.unet):
        model.float()  # a base in half precision: transformers keeps its type, diffusers does not
        model.requires_grad_(False)
        model.eval()
    return parts


def _needs_torch() -> None:
    import importlib.util

    lacking = [name for name in ("torch", "diffusers", "transformers", "peft") if not importlib.util.find_spec(name)]
    if lacking:
        raise MachineError(
            Words("image models need {names}", "图像模型需要 {names}").filled(names=", ".join(lacking)),
            next_step=Words("install it with: pip install 'yingxi[lora]'", "请安装：pip install 'yingxi[lora]'"),
        )
