"""Bases in one file, tiny and random, by the names that people's checkpoints have; and the folders they are made of."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import Any

from yingxi.engines.image import clip_words
from yingxi.lora.files.blocks import SD_SHAPE, SDXL_SHAPE, sgm_of
from yingxi.lora.tiny.single import _vae_name

SD15_UNET: dict[str, Any] = {
    "block_out_channels": (320, 640, 1280, 1280),
    "cross_attention_dim": 768,
    "attention_head_dim": 8,
}
SDXL_UNET: dict[str, Any] = {
    "block_out_channels": (320, 640, 1280),
    "down_block_types": ("DownBlock2D", "CrossAttnDownBlock2D", "CrossAttnDownBlock2D"),
    "up_block_types": ("CrossAttnUpBlock2D", "CrossAttnUpBlock2D", "UpBlock2D"),
    "transformer_layers_per_block": (1, 2, 10),
    "cross_attention_dim": 2048,
    "attention_head_dim": (5, 10, 20),
    "use_linear_projection": True,
    "addition_embed_type": "text_time",
    "addition_time_embed_dim": 256,
    "projection_class_embeddings_input_dim": 2816,
}
VAE: dict[str, Any] = {
    "block_out_channels": (128, 256, 512, 512),
    "latent_channels": 4,
    "down_block_types": ("DownEncoderBlock2D",) * 4,
    "up_block_types": ("UpDecoderBlock2D",) * 4,
    "layers_per_block": 2,
}
CLIP_L: dict[str, Any] = {
    "hidden_size": 768,
    "intermediate_size": 3072,
    "num_hidden_layers": 12,
    "num_attention_heads": 12,
    "vocab_size": 49408,
    "hidden_act": "quick_gelu",
    "eos_token_id": 49407,
}
OPEN_CLIP_G: dict[str, Any] = {
    "hidden_size": 1280,
    "intermediate_size": 5120,
    "num_hidden_layers": 32,
    "num_attention_heads": 20,
    "vocab_size": 49408,
    "hidden_act": "gelu",
    "projection_dim": 1280,
    "eos_token_id": 49407,
}

NARROW_VAE = VAE | {"block_out_channels": (32, 32, 64, 64), "layers_per_block": 1}
NARROW_CLIP = CLIP_L | {"hidden_size": 64, "intermediate_size": 96, "num_hidden_layers": 2, "num_attention_heads": 1}
NARROW_SD15 = SD15_UNET | {"block_out_channels": (32, 32, 64, 64), "cross_attention_dim": 64}
NARROW_SDXL = SDXL_UNET | {
    "block_out_channels": (64, 64, 128),
    "transformer_layers_per_block": (1, 1, 2),
    "attention_head_dim": (1, 1, 2),
    "cross_attention_dim": 128,
    "projection_class_embeddings_input_dim": 6 * 256 + 32,
}
NARROW_OPEN_CLIP = OPEN_CLIP_G | {
    "hidden_size": 64,
    "intermediate_size": 128,
    "num_hidden_layers": 3,
    "num_attention_heads": 1,
    "projection_dim": 32,
}


def models(
    unet: dict[str, Any], vae: dict[str, Any], clip: dict[str, Any], open_clip: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Make the parts with random weights, on whatever device stands as the default."""
    from diffusers import AutoencoderKL, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection

    made = {
        "unet": UNet2DConditionModel(**unet),
        "vae": AutoencoderKL(**vae),
        "text_encoder": CLIPTextModel(CLIPTextConfig(**clip)),
    }
    if open_clip is not None:
        made["text_encoder_2"] = CLIPTextModelWithProjection(CLIPTextConfig(**open_clip))
    return {name: model.eval() for name, model in made.items()}


def checkpoint(made: dict[str, Any]) -> dict[str, Any]:
    """Return the parts' weights by the names of a checkpoint: SD1.5's, or SDXL's where there are two encoders."""
    second = made.get("text_encoder_2")
    first = "conditioner.embedders.0.transformer." if second else "cond_stage_model.transformer."
    found = {}
    for name, weight in made["unet"].state_dict().items():
        module, _, kind = name.rpartition(".")
        found[f"model.diffusion_model.{sgm_of(module, SDXL_SHAPE if second else SD_SHAPE)}.{kind}"] = weight
    for name, weight in made["vae"].state_dict().items():
        usual = _vae_name(name)
        wide = ".mid.attn_1." in usual and weight.ndim == 2
        found[f"first_stage_model.{usual}"] = weight[:, :, None, None] if wide else weight
    for name, weight in made["text_encoder"].state_dict().items():
        found[f"{first}text_model.{name.removeprefix('text_model.')}"] = weight
    if second:
        found |= {f"conditioner.embedders.1.model.{name}": one for name, one in _open_clip(second).items()}
    return {name: weight.contiguous() for name, weight in found.items()}


def _open_clip(model: Any) -> dict[str, Any]:
    import torch

    weights = {name.removeprefix("text_model."): weight for name, weight in model.state_dict().items()}
    found = {
        "positional_embedding": weights["embeddings.position_embedding.weight"],
        "token_embedding.weight": weights["embeddings.token_embedding.weight"],
        "ln_final.weight": weights["final_layer_norm.weight"],
        "ln_final.bias": weights["final_layer_norm.bias"],
        "text_projection": weights["text_projection.weight"].T,
    }
    names = {
        "self_attn.out_proj": "attn.out_proj", "layer_norm1": "ln_1", "layer_norm2": "ln_2",
        "mlp.fc1": "mlp.c_fc", "mlp.fc2": "mlp.c_proj",
    }  # fmt: skip
    for layer in range(model.config.num_hidden_layers):
        old, new = f"encoder.layers.{layer}.", f"transformer.resblocks.{layer}."
        for kind in ("weight", "bias"):
            three = [weights[f"{old}self_attn.{one}_proj.{kind}"] for one in "qkv"]
            found[f"{new}attn.in_proj_{kind}"] = torch.cat(three)
            found |= {f"{new}{there}.{kind}": weights[f"{old}{here}.{kind}"] for here, there in names.items()}
    return found


def stand_in_vocabulary(folder: Path) -> str:
    """Write a vocabulary of CLIP's size into `folder` as an asset; return the hash of its merges.

    Every two letters in a row make a word, in the order of the letters, until there are 49,408 words.
    """
    letters = clip_words._letters()
    pairs = [f"{first} {second}" for first in letters for second in letters][: clip_words._MERGES]
    place = folder / clip_words.ASSET / clip_words.FILE
    place.parent.mkdir(parents=True)
    place.write_bytes(gzip.compress("\n".join(("#version: 0.2", *pairs, "beyond those", "")).encode(), 1))
    return hashlib.sha256("\n".join(pairs).encode()).hexdigest()


def write(path: Path, weights: dict[str, Any], metadata: dict[str, str] | None = None) -> Path:
    """Write a checkpoint into an empty folder of its own."""
    from safetensors.torch import save_file

    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(weights, path, metadata or {"format": "pt"})
    return path
