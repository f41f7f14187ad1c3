"""Models of the families' true structures on the meta device (no weights), and tiny ones with weights."""

from __future__ import annotations

import re
from typing import Any

TRUE_UNETS: dict[str, dict[str, Any]] = {
    "sd15": {"cross_attention_dim": 768, "attention_head_dim": 8},
    "sdxl": {
        "block_out_channels": (320, 640, 1280),
        "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
        "up_block_types": ("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
        "transformer_layers_per_block": (1, 2, 10),
        "attention_head_dim": (5, 10, 20),
        "cross_attention_dim": 2048,
        "use_linear_projection": True,
        "addition_embed_type": "text_time",
        "addition_time_embed_dim": 256,
        "projection_class_embeddings_input_dim": 2816,
    },
}
TRUE_TEXTS: dict[str, dict[str, Any]] = {
    "text_encoder": {"hidden_size": 768, "intermediate_size": 3072, "num_hidden_layers": 12, "num_attention_heads": 12},
    "text_encoder_2": {
        "hidden_size": 1280,
        "intermediate_size": 5120,
        "num_hidden_layers": 32,
        "num_attention_heads": 20,
        "projection_dim": 1280,
    },
}
SMALL_UNETS: dict[str, dict[str, Any]] = {
    "sd15": TRUE_UNETS["sd15"]
    | {"block_out_channels": (8, 8, 16, 16), "cross_attention_dim": 12, "attention_head_dim": 2, "norm_num_groups": 4},
    "sdxl": TRUE_UNETS["sdxl"]
    | {
        "block_out_channels": (8, 8, 16),
        "cross_attention_dim": 28,
        "attention_head_dim": (2, 2, 2),
        "norm_num_groups": 4,
        "addition_time_embed_dim": 4,
        "projection_class_embeddings_input_dim": 40,
        "transformer_layers_per_block": (1, 2, 3),
    },
}
SMALL_TEXTS: dict[str, dict[str, Any]] = {
    "text_encoder": {"hidden_size": 12, "intermediate_size": 24, "num_hidden_layers": 2, "num_attention_heads": 2},
    "text_encoder_2": {
        "hidden_size": 16,
        "intermediate_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "projection_dim": 16,
    },
}
COMPONENTS = {"sd15": ("unet", "text_encoder"), "sdxl": ("unet", "text_encoder", "text_encoder_2")}


def parts_of(family: str, *, small: bool) -> dict[str, Any]:
    """Return the models of a family by component; true ones have no weights."""
    import torch
    from diffusers import UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    torch.manual_seed(7)
    unets, texts = (SMALL_UNETS, SMALL_TEXTS) if small else (TRUE_UNETS, TRUE_TEXTS)
    rest = {"vocab_size": 49, "max_position_embeddings": 8} if small else {}
    kinds = {"text_encoder": CLIPTextModel, "text_encoder_2": CLIPTextModelWithProjection}
    with torch.device("cpu" if small else "meta"):
        parts: dict[str, Any] = {"unet": UNet2DConditionModel(**unets[family])}
        for component in COMPONENTS[family][1:]:
            parts[component] = kinds[component](CLIPTextConfig(**texts[component], **rest))
    return parts


def shapes_of(parts: dict[str, Any], *, conv: bool = False) -> dict[str, tuple[int, ...]]:
    """Return the weights that kohya's trainer changes, by path: what lies in attention blocks and text layers.

    Args:
        parts: models by component.
        conv: the U-Net's other layers too.
    """
    from yingxi.lora.files.names import with_text_model

    found = {}
    for component, model in parts.items():
        for name, module in model.named_modules():
            if type(module).__name__ not in ("Linear", "Conv2d", "LoRACompatibleLinear", "LoRACompatibleConv"):
                continue
            inside = ".attentions." in name if component == "unet" else "encoder.layers." in name
            outside = conv and component == "unet" and re.search(r"\.resnets\.|samplers\.", name)
            if inside or outside:
                found[f"{component}.{with_text_model(component, name)}"] = tuple(module.weight.shape)
    return found
