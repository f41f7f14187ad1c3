"""A diffusers folder of SD1.5's layout as one .safetensors file, the way SD-WebUI and ComfyUI take it.

Only names change, and the shape of the autoencoder's attention (linear layers there, 1x1 convolutions here). The
names are those of CompVis' latent-diffusion code, whose checkpoints SD1.5's are.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from yingxi.errors import InputError
from yingxi.lora.files.blocks import UnetShape, sgm_of, shape_of
from yingxi.lora.files.names import with_text_model
from yingxi.lora.files.safe import TensorFile, open_tensors
from yingxi.lora.files.tensors import Part, write_tensors
from yingxi.project.atomic import make_folder, read_trouble
from yingxi.words import Words

UNET: Final = "model.diffusion_model."
VAE: Final = "first_stage_model."
TEXT: Final = "cond_stage_model.transformer."

_WEIGHTS: Final = {
    "unet": "diffusion_pytorch_model.safetensors",
    "vae": "diffusion_pytorch_model.safetensors",
    "text_encoder": "model.safetensors",
}
_SMALL: Final = (
    "model_index.json", "unet/config.json", "vae/config.json", "text_encoder/config.json",
    "scheduler/scheduler_config.json", "tokenizer/*",
)  # fmt: skip
"""What describes a model, without its weights."""

_ATTENTION: Final = {
    "group_norm": "norm", "to_q": "q", "to_k": "k", "to_v": "v", "to_out.0": "proj_out",
    "query": "q", "key": "k", "value": "v", "proj_attn": "proj_out",
}  # fmt: skip
"""The autoencoder's attention, in diffusers' names of today and of its first years."""
_LEVELS: Final = 4
"""Of SD1.5's autoencoder."""
_VAE_BLOCK: Final = re.compile(r"(encoder|decoder)\.(?:down|up)_blocks\.(\d+)\.resnets\.(\d+)\.(.+)")
_VAE_SAMPLER: Final = re.compile(r"(encoder|decoder)\.(?:down|up)_blocks\.(\d+)\.(?:down|up)samplers\.0\.conv\.(.+)")
_VAE_MIDDLE: Final = re.compile(r"(encoder|decoder)\.mid_block\.(resnets|attentions)\.(\d+)\.(.+)")


def write_single_file(folder: Path, path: Path, *, described: bool = True) -> None:
    """Write a diffusers folder as one SD1.5-layout file; the numbers stay what they are, in their precision.

    Args:
        folder: a diffusers folder built like SD1.5.
        path: the .safetensors file.
        described: also put the small files that tell its widths, and its tokenizer, into a folder named like the
            file: nothing in the file itself tells them.

    Raises:
        InputError: the folder is not whole, or holds what SD1.5 has no place for.
        MachineError: the disk is full or may not be written.
    """
    parts: dict[str, Part] = {}
    for component, name in _WEIGHTS.items():
        file = open_tensors(folder / component / name)
        for old, new in _renamed(component, file):
            part = file.part(old)
            wide = component == "vae" and ".mid.attn_1." in new and len(part.shape) == 2
            parts[new] = Part(part.dtype, (*part.shape, 1, 1), part.made) if wide else part
    write_tensors(path, parts, _metadata(folder))
    if described:
        _describe(folder, path.with_suffix(""))


def _renamed(component: str, file: TensorFile) -> Iterator[tuple[str, str]]:
    modules = {name: name.rpartition(".") for name in file.entries}
    shape = shape_of(module for module, _, _ in modules.values()) if component == "unet" else None
    for name, (module, _, kind) in modules.items():
        new = _placed(component, module, kind, shape)
        if new is None:
            raise InputError(
                Words("{name} has no place in SD1.5", "SD1.5 里没有 {name} 的位置").filled(name=name),
                where=str(file.path),
                next_step=Words("give a diffusers folder of an SD1.5 model", "请给出 SD1.5 模型的 diffusers 文件夹"),
            )
        yield name, new


def _placed(component: str, module: str, kind: str, shape: UnetShape | None) -> str | None:
    if component == "unet":
        found = sgm_of(module, shape) if shape is not None else None
        return found and f"{UNET}{found}.{kind}"
    if component == "vae":
        return f"{VAE}{_vae_name(f'{module}.{kind}')}"
    return f"{TEXT}{with_text_model('text_encoder', module)}.{kind}"


def _vae_name(name: str) -> str:
    """Return an autoencoder weight's name in CompVis' code, where the way up is counted from its end."""

    def side(match: re.Match[str]) -> str:
        way = "down" if match[1] == "encoder" else "up"
        level = int(match[2]) if way == "down" else _LEVELS - 1 - int(match[2])
        return f"{match[1]}.{way}.{level}"

    if match := _VAE_BLOCK.fullmatch(name):
        return f"{side(match)}.block.{match[3]}.{match[4].replace('conv_shortcut', 'nin_shortcut')}"
    if match := _VAE_SAMPLER.fullmatch(name):
        way = "downsample" if match[1] == "encoder" else "upsample"
        return f"{side(match)}.{way}.conv.{match[3]}"
    if match := _VAE_MIDDLE.fullmatch(name):
        if match[2] == "resnets":
            return f"{match[1]}.mid.block_{int(match[3]) + 1}.{match[4]}"
        inside, _, kind = match[4].rpartition(".")
        return f"{match[1]}.mid.attn_1.{_ATTENTION.get(inside, inside)}.{kind}"
    return name.replace("conv_norm_out", "norm_out")


def _metadata(folder: Path) -> dict[str, str]:
    scheduler = _read(folder / "scheduler" / "scheduler_config.json")
    velocity = scheduler.get("prediction_type") == "v_prediction"
    unet = _read(folder / "unet" / "config.json")
    vae = _read(folder / "vae" / "config.json")
    widths, side = vae.get("block_out_channels"), unet.get("sample_size")
    pixels = side * 2 ** (len(widths) - 1) if isinstance(widths, list) and isinstance(side, int) else None
    told = {
        "format": "pt",
        "modelspec.sai_model_spec": "1.0.0",
        "modelspec.architecture": "stable-diffusion-v1",
        "modelspec.implementation": "https://github.com/CompVis/stable-diffusion",
        "modelspec.title": folder.name,
        "modelspec.prediction_type": "v" if velocity else "epsilon",
    }
    return told | ({"modelspec.resolution": f"{pixels}x{pixels}"} if pixels else {})


def _read(path: Path) -> dict[str, object]:
    try:
        found = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise read_trouble(error, path) from error
    except ValueError as error:
        raise InputError(
            Words("is no JSON", "不是 JSON"),
            where=str(path),
            next_step=Words("fetch the whole model again", "请重新下载完整模型"),
        ) from error
    return found if isinstance(found, dict) else {}


def _describe(folder: Path, to: Path) -> None:
    for pattern in _SMALL:
        for path in sorted(folder.glob(pattern)):
            place = to / path.relative_to(folder)
            make_folder(place.parent)
            shutil.copyfile(path, place)
