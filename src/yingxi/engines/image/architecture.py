"""How a base in one file is built, told from the shapes of its weights.

SD1.5 and SDXL are fixed up to their widths and depths, which the shapes show. What no shape shows is the family's: 32
channels a norm, 8 heads in SD1.5's U-Net, heads of 64 in SDXL's and in the text encoders. A model that departs from
these needs its configuration beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from yingxi.errors import InputError
from yingxi.words import Words

Shapes = Mapping[str, tuple[int, ...]]

_UNET: Final = "model.diffusion_model."
_VAE: Final = "first_stage_model."
_CLIP: Final = {
    "sd15": "cond_stage_model.transformer.text_model.",
    "sdxl": "conditioner.embedders.0.transformer.text_model.",
}
_OPEN_CLIP: Final = "conditioner.embedders.1.model."
VOCABULARY_OF: Final = (
    *(f"{prefix}embeddings.token_embedding.weight" for prefix in _CLIP.values()),
    f"{_OPEN_CLIP}token_embedding.weight",
)
"""Weights with a row for every word that a text encoder reads."""

_GROUPS: Final = 32
_HEADS: Final = 8
_HEAD_WIDTH: Final = 64
_LATENT_CHANNELS: Final = 4
_TIME_WIDTH: Final = 256
"""Of each of the six numbers that tell SDXL a picture's size and cut."""

_OTHERS: Final = {
    "cond_stage_model.model.token_embedding.weight": "SD2",
    "conditioner.embedders.0.model.token_embedding.weight": "SDXL refiner",
    "edm_mean": "Playground",
}
"""Weights that only another family has."""


@dataclass(frozen=True, slots=True)
class Architecture:
    """A base's configuration.

    Attributes:
        family: what it is.
        documents: the JSON files of its diffusers folder, by path.
    """

    family: Literal["sd15", "sdxl"]
    documents: Mapping[str, Mapping[str, Any]]


def architecture_of(path: Path, shapes: Shapes, metadata: Mapping[str, str]) -> Architecture:
    """Tell how a base is built.

    Args:
        path: the file, for messages.
        shapes: of every weight by its usual name; no other part of the file is looked at.
        metadata: modelspec's, which tells velocity from noise.

    Raises:
        InputError: it is no base, is of another family, lacks a part, or departs from its family in what shapes do
            not show.
    """
    family = _family(path, shapes)
    try:
        documents: dict[str, Mapping[str, Any]] = {
            "unet/config.json": _unet(shapes, family),
            "vae/config.json": _vae(shapes, family),
            "text_encoder/config.json": _clip(shapes, family),
        }
        if family == "sdxl":
            documents["text_encoder_2/config.json"] = _open_clip(shapes)
    except KeyError as error:
        raise _not_whole(path, str(error.args[0])) from error
    except ValueError as error:
        raise InputError(
            Words(
                "is built unlike its family ({error}), so that its shapes do not tell how",
                "构造与同族模型不同（{error}），从权重形状看不出来",
            ).filled(error=error),
            where=str(path),
            next_step=Words(
                "put its configuration (model_index.json, */config.json, tokenizer) into a folder {name} beside it",
                "请把它的配置（model_index.json、各 config.json、tokenizer）放进旁边的文件夹 {name}",
            ).filled(name=path.stem),
        ) from error
    documents["scheduler/scheduler_config.json"] = _scheduler(shapes, metadata)
    documents["model_index.json"] = {
        "_class_name": f"StableDiffusion{'XL' * (family == 'sdxl')}Pipeline",
        "scheduler": ["diffusers", "DDPMScheduler"],
    }
    return Architecture(family, documents)


def _family(path: Path, shapes: Shapes) -> Literal["sd15", "sdxl"]:
    first = shapes.get(f"{_UNET}input_blocks.0.0.weight")
    if first is None or len(first) != 4:
        raise InputError(
            Words("is no base: it holds no U-Net of Stable Diffusion", "不是底模：里面没有 Stable Diffusion 的 U-Net"),
            where=str(path),
            next_step=Words(
                "give a whole SD1.5 or SDXL checkpoint, not a LoRA, a VAE or a part of one",
                "请给出完整的 SD1.5 或 SDXL 底模，而不是 LoRA、VAE 或其中一部分",
            ),
        )
    other = next((title for name, title in _OTHERS.items() if name in shapes), None)
    if first[1] != _LATENT_CHANNELS:
        inpainting = "inpainting, 9 input channels" if first[1] == 9 else f"{first[1]} input channels"
        other = f"{other or 'Stable Diffusion'} ({inpainting})"
    if other is not None:
        raise InputError(
            Words("is {name}, which cannot be trained here yet", "是 {name}，目前还不能在这里训练").filled(name=other),
            where=str(path),
            next_step=Words("take a plain SD1.5 or SDXL base", "请使用普通的 SD1.5 或 SDXL 底模"),
        )
    return "sdxl" if f"{_OPEN_CLIP}token_embedding.weight" in shapes else "sd15"


def _unet(shapes: Shapes, family: str) -> dict[str, Any]:
    levels = _levels(shapes)
    widths = [level[0].width for level in levels]
    depths = [max(block.depth for block in level) for level in levels]
    attending = [depth > 0 for depth in depths]
    some = next((name for name in shapes if name.startswith(_UNET) and name.endswith(".attn2.to_k.weight")), None)
    if some is None:
        raise KeyError(f"{_UNET}*.attn2.to_k.weight")
    flat = len(shapes[some.partition("transformer_blocks")[0] + "proj_in.weight"]) == 2
    _divisible(_GROUPS, widths)
    _divisible(_HEAD_WIDTH if family == "sdxl" else _HEADS, widths)
    config = {
        "_class_name": "UNet2DConditionModel",
        "in_channels": _LATENT_CHANNELS,
        "out_channels": shapes[f"{_UNET}out.2.weight"][0],
        "sample_size": 128 if family == "sdxl" else 64,
        "block_out_channels": widths,
        "layers_per_block": len(levels[0]),
        "down_block_types": [f"{'CrossAttn' * one}DownBlock2D" for one in attending],
        "up_block_types": [f"{'CrossAttn' * one}UpBlock2D" for one in reversed(attending)],
        "cross_attention_dim": shapes[some][1],
        "attention_head_dim": [width // _HEAD_WIDTH for width in widths] if family == "sdxl" else _HEADS,
        "transformer_layers_per_block": [max(1, depth) for depth in depths],
        "use_linear_projection": flat,
        "norm_num_groups": _GROUPS,
    }
    if family == "sdxl":
        config |= {
            "addition_embed_type": "text_time",
            "addition_time_embed_dim": _TIME_WIDTH,
            "projection_class_embeddings_input_dim": shapes[f"{_UNET}label_emb.0.0.weight"][1],
        }
    return config


@dataclass(frozen=True, slots=True)
class _Block:
    """A block of the way down: its ResNet's channels, and how many transformers its attention has."""

    width: int
    depth: int


def _levels(shapes: Shapes) -> list[list[_Block]]:
    """Return the blocks of each level of the U-Net's way down; a downsampler ends its level."""
    names = [name for name in shapes if name.startswith(f"{_UNET}input_blocks.")]
    levels: list[list[_Block]] = [[]]
    for number in range(1, _count(names, r"input_blocks\.(\d+)\.")):
        home = f"{_UNET}input_blocks.{number}."
        if f"{home}0.op.weight" in shapes:
            levels.append([])
            continue
        width = shapes[f"{home}0.out_layers.3.weight"][0]
        own = (name for name in names if name.startswith(home))
        levels[-1].append(_Block(width, _count(own, r"\.1\.transformer_blocks\.(\d+)\.")))
    if len({len(level) for level in levels}) != 1 or not levels[0]:
        raise ValueError("levels of different length")
    return levels


def _vae(shapes: Shapes, family: str) -> dict[str, Any]:
    encoder = [name for name in shapes if name.startswith(f"{_VAE}encoder.down.")]
    levels = _count(encoder, r"encoder\.down\.(\d+)\.block\.")
    if not levels:
        raise KeyError(f"{_VAE}encoder.down.0.block.0.conv2.weight")
    widths = [shapes[f"{_VAE}encoder.down.{level}.block.0.conv2.weight"][0] for level in range(levels)]
    _divisible(_GROUPS, widths)
    return {
        "_class_name": "AutoencoderKL",
        "block_out_channels": widths,
        "down_block_types": ["DownEncoderBlock2D"] * levels,
        "up_block_types": ["UpDecoderBlock2D"] * levels,
        "layers_per_block": _count(encoder, r"encoder\.down\.0\.block\.(\d+)\."),
        "latent_channels": shapes[f"{_VAE}decoder.conv_in.weight"][1],
        "norm_num_groups": _GROUPS,
        "sample_size": 1024 if family == "sdxl" else 512,
        "scaling_factor": 0.13025 if family == "sdxl" else 0.18215,
        "force_upcast": True,
    }


def _clip(shapes: Shapes, family: str) -> dict[str, Any]:
    """Return the configuration of CLIP ViT-L's text encoder, the family's first."""
    home = _CLIP[family]
    layers = _count((name for name in shapes if name.startswith(home)), r"encoder\.layers\.(\d+)\.")
    return _text(
        shapes[f"{home}embeddings.token_embedding.weight"],
        shapes[f"{home}embeddings.position_embedding.weight"][0],
        shapes[f"{home}encoder.layers.0.mlp.fc1.weight"][0],
        layers,
    ) | {"architectures": ["CLIPTextModel"], "hidden_act": "quick_gelu"}


def _open_clip(shapes: Shapes) -> dict[str, Any]:
    """Return the configuration of OpenCLIP ViT-bigG's, SDXL's second."""
    layers = _count((name for name in shapes if name.startswith(_OPEN_CLIP)), r"transformer\.resblocks\.(\d+)\.")
    return _text(
        shapes[f"{_OPEN_CLIP}token_embedding.weight"],
        shapes[f"{_OPEN_CLIP}positional_embedding"][0],
        shapes[f"{_OPEN_CLIP}transformer.resblocks.0.mlp.c_fc.weight"][0],
        layers,
    ) | {
        "architectures": ["CLIPTextModelWithProjection"],
        "hidden_act": "gelu",
        "projection_dim": shapes[f"{_OPEN_CLIP}text_projection"][1],
    }


def _text(embedding: tuple[int, ...], positions: int, inside: int, layers: int) -> dict[str, Any]:
    words, width = embedding
    _divisible(_HEAD_WIDTH, [width])
    return {
        "model_type": "clip_text_model",
        "vocab_size": words,
        "hidden_size": width,
        "intermediate_size": inside,
        "num_hidden_layers": layers,
        "num_attention_heads": width // _HEAD_WIDTH,
        "max_position_embeddings": positions,
        "projection_dim": width,
        "bos_token_id": words - 2,
        "eos_token_id": words - 1,
        "pad_token_id": words - 1,
    }


def _scheduler(shapes: Shapes, metadata: Mapping[str, str]) -> dict[str, Any]:
    """Return the noise both families were trained with; velocity where the metadata or an empty tensor says so."""
    velocity = metadata.get("modelspec.prediction_type") in ("v", "v_prediction") or "v_pred" in shapes
    return {
        "_class_name": "DDPMScheduler",
        "num_train_timesteps": 1000,
        "beta_start": 0.00085,
        "beta_end": 0.012,
        "beta_schedule": "scaled_linear",
        "clip_sample": False,
        "steps_offset": 1,
        "timestep_spacing": "leading",
        "prediction_type": "v_prediction" if velocity else "epsilon",
        "rescale_betas_zero_snr": "ztsnr" in shapes,
    }


def _count(names: Iterable[str], pattern: str) -> int:
    """Return how many numbers from 0 on stand where the pattern's group is."""
    numbers = {int(found[1]) for found in map(re.compile(pattern).search, names) if found is not None}
    if numbers and max(numbers) != len(numbers) - 1:
        raise ValueError(f"{pattern}: {len(numbers)} numbered up to {max(numbers)}")
    return len(numbers)


def _divisible(by: int, widths: Iterable[int]) -> None:
    odd = [width for width in widths if width % by]
    if odd:
        raise ValueError(f"width {odd[0]} is no multiple of {by}")


def _not_whole(path: Path, name: str) -> InputError:
    part = "VAE" if name.startswith(_VAE) else "text encoder" if name.startswith("cond") else "U-Net"
    return InputError(
        Words("is not whole: its {part} lacks {name}", "不完整：{part} 缺少 {name}").filled(part=part, name=name),
        where=str(path),
        next_step=Words(
            "take the edition with text encoder and VAE in it, or fetch it again",
            "请使用带文本编码器和 VAE 的版本，或重新下载",
        ),
    )
