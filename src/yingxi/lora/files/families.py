"""Families of models: how their LoRAs' keys are named, and how one is known by its keys and shapes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from yingxi.lora.files.blocks import SDXL_SHAPE, UnetShape


@dataclass(frozen=True, slots=True)
class Family:
    """Models that share their parts' names.

    Attributes:
        name: here, and in messages.
        title: as people say it.
        architecture: of a LoRA, for modelspec.
        base_version: kohya's ss_base_model_version.
        prefixes: kohya's prefix of each component; empty: its kohya names are not known here.
        sgm: the U-Net's structure where kohya names it by SGM's blocks.
    """

    name: str
    title: str
    architecture: str
    base_version: str
    prefixes: Mapping[str, str]
    sgm: UnetShape | None = None


SD15: Final = Family(
    "sd15", "SD1.5", "stable-diffusion-v1/lora", "sd_v1", {"unet": "lora_unet_", "text_encoder": "lora_te_"}
)
SD2: Final = Family(
    "sd2", "SD2", "stable-diffusion-v2-512/lora", "sd_v2", {"unet": "lora_unet_", "text_encoder": "lora_te_"}
)
SDXL: Final = Family(
    "sdxl",
    "SDXL",
    "stable-diffusion-xl-v1-base/lora",
    "sdxl_base_v1-0",
    {"unet": "lora_unet_", "text_encoder": "lora_te1_", "text_encoder_2": "lora_te2_"},
    SDXL_SHAPE,
)
FLUX: Final = Family("flux", "FLUX", "flux-1-dev/lora", "flux1", {})
QWEN_IMAGE: Final = Family("qwen-image", "Qwen-Image", "Qwen-Image/lora", "qwen_image", {})

UNKNOWN: Final = Family("unknown", "an unknown family", "", "", {})
"""Of a file whose keys show none: its names are written as they were read."""

FAMILIES: Final[Mapping[str, Family]] = {one.name: one for one in (SD15, SD2, SDXL, FLUX, QWEN_IMAGE)}

_CROSS_WIDTHS: Final = {1024: SD2, 2048: SDXL}
"""What the cross-attention reads: one CLIP ViT-H, or CLIP ViT-L and ViT-bigG side by side."""


def family_of(shapes: Mapping[str, tuple[int, ...]], keys: Iterable[str] = ()) -> Family | None:
    """Return the family that weights belong to; None: they show none.

    SD1.5 is what has its parts and none of the others' signs, whatever its widths, so that a small base of its shape
    is one of the family.

    Args:
        shapes: of the weights by path, (out, in, ...); of a base, or of the weights that a LoRA changes.
        keys: the names in the file, where they tell more than the paths do.
    """
    names = (*shapes, *keys)
    transformer = _transformer_family(names)
    if transformer is not None:
        return transformer
    if any(name.startswith(("lora_te1_", "lora_te2_", "text_encoder_2.")) for name in names):
        return SDXL
    if any(".add_embedding." in name or ".transformer_blocks.2." in name for name in shapes):
        return SDXL
    if any(name.startswith(("lora_unet_input_blocks_", "lora_unet_output_blocks_")) for name in names):
        return SDXL
    for path, shape in shapes.items():
        if path.startswith("unet.") and path.endswith(("attn2.to_k", "attn2.to_v")):
            return _CROSS_WIDTHS.get(shape[1], SD15)
    if any(path.startswith("unet.") for path in shapes):
        return SD15
    widths = {shape[0] for path, shape in shapes.items() if path.endswith((".self_attn.q_proj", ".self_attn.k_proj"))}
    if widths:
        return SD2 if widths == {1024} else SD15
    return None


def _transformer_family(names: Iterable[str]) -> Family | None:
    flux = qwen = False
    for name in names:
        flux |= "single_transformer_blocks." in name or "double_blocks" in name or "single_blocks" in name
        qwen |= ("transformer_blocks." in name or "transformer_blocks_" in name) and "img_mlp" in name
    return FLUX if flux else QWEN_IMAGE if qwen else None
