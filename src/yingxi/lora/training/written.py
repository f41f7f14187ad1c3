"""What was trained, as a LoRA's modules: peft's tensors under the names that files have."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from yingxi.lora.files.module import TEXT_ENCODERS, LoraModule, folded_alpha
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.adapters import is_convolution

if TYPE_CHECKING:
    from torch import Tensor

_KINDS: Final = ("lora_A", "lora_B", "lora_magnitude_vector")


def modules_of(weights: Mapping[str, Tensor], recipe: ImageRecipe) -> dict[str, LoraModule]:
    """Return the modules of trained tensors.

    Args:
        weights: "unet.<layer>.lora_A.default.weight" -> tensor, as `trained` names them.
        recipe: their alpha.
    """
    layers: dict[str, dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]] = {}
    for name, value in weights.items():
        kind = next(one for one in _KINDS if f".{one}." in name)
        layer = name.split(f".{kind}.")[0]
        layers.setdefault(layer, {})[kind] = value.detach().float().cpu().numpy()
    return {module.path: module for module in (_module(layer, held, recipe) for layer, held in layers.items())}


def _module(
    layer: str, held: Mapping[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]], recipe: ImageRecipe
) -> LoraModule:
    down, up, length = held["lora_A"], held["lora_B"], held.get("lora_magnitude_vector")
    alpha = recipe.conv_scale_alpha if is_convolution(layer) else recipe.alpha
    return LoraModule(
        file_path(layer),
        down,
        up,
        folded_alpha(alpha, down.shape[0], rslora=recipe.rslora),
        magnitude=None if length is None else length.reshape(-1),
    )


def file_path(layer: str) -> str:
    """Return a layer's path as files have it: transformers 5 leaves out CLIP's `text_model`, files never do."""
    component, _, rest = layer.partition(".")
    if component in TEXT_ENCODERS and not rest.startswith("text_model."):
        return f"{component}.text_model.{rest}"
    return layer
