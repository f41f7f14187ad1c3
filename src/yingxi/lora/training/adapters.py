"""The LoRA on a model's layers: where it sits, what is trained, and its weights by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from yingxi.engines.image.parts import Parts
from yingxi.errors import InputError
from yingxi.lora.files.lora import Lora
from yingxi.lora.files.module import folded_alpha
from yingxi.lora.recipe import ImageRecipe
from yingxi.lora.training.folding import fold
from yingxi.words import Words

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Parameter

ATTENTION: Final = ("to_q", "to_k", "to_v", "to_out.0", "proj_in", "proj_out", "ff.net.0.proj", "ff.net.2")
"""The U-Net's layers that every LoRA covers: 192 in SD1.5, 722 in SDXL."""
CONVOLUTIONS: Final = ("conv1", "conv2", "downsamplers.0.conv", "upsamplers.0.conv")
"""3x3 convolutions, of rank conv_rank; conv_rank 0 leaves them alone."""
BESIDE_CONVOLUTIONS: Final = ("conv_shortcut", "time_emb_proj")
"""1x1 and linear layers of the same blocks, of rank lora_rank (as LoCon has them)."""
TEXT: Final = ("q_proj", "k_proj", "v_proj", "out_proj", "fc1", "fc2")
"""A CLIP text encoder's layers: 72 in SD1.5."""

_NAME: Final = "default"


def fit_adapters(parts: Parts, recipe: ImageRecipe, *, seed: int) -> None:
    """Put a fresh LoRA on a base's layers: A drawn from `seed`, B zero, so that it changes nothing yet."""
    import torch
    from peft import LoraConfig

    torch.manual_seed(seed)
    convolutions = (*CONVOLUTIONS, *BESIDE_CONVOLUTIONS) if recipe.conv_rank else ()
    ends = "|".join(name.replace(".", r"\.") for name in CONVOLUTIONS)
    shared: dict[str, Any] = {
        "r": recipe.lora_rank,
        "lora_alpha": recipe.alpha,
        "lora_dropout": recipe.dropout,
        "use_dora": recipe.dora,
        "use_rslora": recipe.rslora,
    }
    parts.unet.add_adapter(
        LoraConfig(
            **shared,
            target_modules=[*ATTENTION, *convolutions],
            rank_pattern={rf".*\.(?:{ends})": recipe.conv_rank} if convolutions else {},
            alpha_pattern={rf".*\.(?:{ends})": recipe.conv_scale_alpha} if convolutions else {},
        ),
        _NAME,
    )
    if recipe.text_encoder_lr > 0:
        for encoder in parts.text_encoders:
            encoder.add_adapter(LoraConfig(**shared, target_modules=list(TEXT)), _NAME)
    if recipe.mixed_precision == "no" and not recipe.compile:  # a compiler fuses in its own way
        for model in (parts.unet, *parts.text_encoders):
            fold(model)


def trained(parts: Parts) -> dict[str, Parameter]:
    """Return what is trained by name ("unet.<module>.lora_A.default.weight"), in an order that never changes."""
    return {name: value for name, value in _named(parts) if value.requires_grad}


def _named(parts: Parts) -> Iterator[tuple[str, Parameter]]:
    models = [("unet", parts.unet), *zip(("text_encoder", "text_encoder_2"), parts.text_encoders, strict=False)]
    for prefix, model in models:
        for name, value in model.named_parameters():
            yield f"{prefix}.{name}", value


def put_weights(parts: Parts, weights: Mapping[str, Tensor]) -> None:
    """Give every trained tensor the value of its name.

    Raises:
        KeyError: a name is missing.
    """
    import torch

    with torch.no_grad():
        for name, value in trained(parts).items():
            value.copy_(weights[name])


def go_on_with(parts: Parts, lora: Lora, recipe: ImageRecipe) -> None:
    """Begin with another LoRA's weights instead of fresh ones; its scale is folded into B.

    Raises:
        InputError: its layers or ranks are not those of the recipe.
    """
    import torch

    weights = trained(parts)
    found: dict[str, Tensor] = {}
    for path, module in lora.modules.items():
        layer = _layer(path, weights)
        alpha = recipe.conv_scale_alpha if is_convolution(layer) else recipe.alpha
        ours = folded_alpha(alpha, module.rank, rslora=recipe.rslora) / module.rank
        found[f"{layer}.lora_A.{_NAME}.weight"] = torch.from_numpy(module.down)
        found[f"{layer}.lora_B.{_NAME}.weight"] = torch.from_numpy(module.up * (module.scale / ours))
        if module.magnitude is not None:
            found[f"{layer}.lora_magnitude_vector.{_NAME}.weight"] = torch.from_numpy(module.magnitude)
    lacking = [name for name, value in weights.items() if name not in found or found[name].numel() != value.numel()]
    if lacking or found.keys() - weights.keys():
        raise InputError(
            Words(
                "this LoRA (rank {ranks}) does not fit the recipe: {n} of its layers differ, the first is {first}",
                "这个 LoRA（rank {ranks}）与配置不符：有 {n} 层不同，第一处是 {first}",
            ).filled(
                ranks=", ".join(str(rank) for rank in sorted(lora.ranks)),
                n=len(lacking) + len(found.keys() - weights.keys()),
                first=next(iter([*lacking, *sorted(found.keys() - weights.keys())])),
            ),
            where=str(lora.path or ""),
            next_step=Words(
                "write its lora_rank, conv_rank and text_encoder_lr into the recipe (see: yingxi lora inspect)",
                "请在配置里写成它的 lora_rank、conv_rank 和 text_encoder_lr（查看：yingxi lora inspect）",
            ),
        )
    put_weights(parts, {name: found[name].reshape(value.shape) for name, value in weights.items()})


def _layer(path: str, weights: Mapping[str, object]) -> str:
    """Return the layer that a file's path means: transformers 5 has no `text_model` in CLIP's names."""
    bare = path.replace(".text_model.", ".", 1)
    return bare if f"{bare}.lora_A.{_NAME}.weight" in weights else path


def parameter_groups(parts: Parts, recipe: ImageRecipe) -> list[dict[str, Any]]:
    """Return the optimizer's groups, named: U-Net and text encoder at their rates, B faster than A with LoRA+.

    LoRA+ (Hayou, Ghosh, Yu 2024) has B learn `loraplus_ratio` times as fast as A.
    """
    groups: dict[tuple[bool, bool], list[Any]] = {}
    for name, value in trained(parts).items():
        groups.setdefault((name.startswith("unet."), ".lora_B." in name), []).append(value)
    return [
        {
            "params": values,
            "name": ("unet" if unet else "text_encoder") + ("_b" if up and recipe.loraplus_ratio != 1 else ""),
            "lr": (recipe.learning_rate if unet else recipe.text_encoder_lr) * (recipe.loraplus_ratio if up else 1.0),
        }
        for (unet, up), values in sorted(groups.items(), reverse=True)
    ]


def is_convolution(layer: str) -> bool:
    """Return whether a layer is one of the 3x3 convolutions, which have a rank and alpha of their own."""
    return layer.startswith("unet.") and layer.endswith(tuple(f".{name}" for name in CONVOLUTIONS))
