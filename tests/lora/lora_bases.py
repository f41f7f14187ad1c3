"""Small bases of SD1.5's and SDXL's layouts, made of numbers alone: a single file, and the same as a folder."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from yingxi.lora.files.blocks import UnetShape, sgm_of
from yingxi.lora.files.tensors import Floats, packed, write_tensors

SHAPE = UnetShape(1, (True, False))
WIDTH = 8
HOMES = {"down_blocks.0": True, "mid_block": True, "up_blocks.1": True, "down_blocks.1": False, "up_blocks.0": False}
QKV = ("q_proj", "k_proj", "v_proj")


def weights(family: str = "sd15", *, seed: int = 0, width: int = WIDTH) -> dict[str, Floats]:
    """Return weights by path."""
    cross = {"sd15": 12, "sdxl": 2048}[family]
    shapes: dict[str, tuple[int, ...]] = {"unet.conv_in": (width, 4, 3, 3), "unet.conv_out": (4, width, 3, 3)}
    for home, attends in HOMES.items():
        shapes[f"unet.{home}.resnets.0.conv1"] = (width, width, 3, 3)
        shapes[f"unet.{home}.resnets.0.time_emb_proj"] = (width, 16)
        if attends:
            shapes |= _attention(f"unet.{home}.attentions.0", width, cross)
    shapes["unet.down_blocks.0.downsamplers.0.conv"] = (width, width, 3, 3)
    shapes["unet.up_blocks.0.upsamplers.0.conv"] = (width, width, 3, 3)
    for component in ("text_encoder", "text_encoder_2")[: 1 if family == "sd15" else 2]:
        for layer in range(2):
            home = f"{component}.text_model.encoder.layers.{layer}"
            shapes |= {f"{home}.self_attn.{one}": (12, 12) for one in (*QKV, "out_proj")}
            shapes |= {f"{home}.mlp.fc1": (24, 12), f"{home}.mlp.fc2": (12, 24)}
    chance = np.random.default_rng(seed)
    return {path: chance.standard_normal(shape).astype(np.float32) for path, shape in shapes.items()}


def _attention(home: str, width: int, cross: int) -> dict[str, tuple[int, ...]]:
    block = f"{home}.transformer_blocks.0"
    return {
        f"{home}.proj_in": (width, width, 1, 1),
        f"{block}.attn1.to_q": (width, width),
        f"{block}.attn1.to_out.0": (width, width),
        f"{block}.attn2.to_k": (width, cross),
        f"{block}.ff.net.0.proj": (8 * width, width),
        f"{home}.proj_out": (width, width, 1, 1),
    }


def single_file(path: Path, base: dict[str, Floats], dtype: str = "F32") -> Path:
    """Write weights as a checkpoint does: SGM blocks, OpenAI's CLIP, open_clip's with query, key and value as one."""
    parts = {}
    for name, values in base.items():
        component, _, rest = name.partition(".")
        if component == "unet":
            parts[f"model.diffusion_model.{sgm_of(rest, SHAPE)}.weight"] = values
        elif component == "text_encoder":
            sdxl = any(one.startswith("text_encoder_2.") for one in base)
            home = "conditioner.embedders.0.transformer" if sdxl else "cond_stage_model.transformer"
            parts[f"{home}.{rest}.weight"] = values
        else:
            parts |= _open_clip(rest, base)
    parts["first_stage_model.decoder.conv_in.weight"] = np.ones((4, 4, 3, 3), dtype=np.float32)
    stored = {name: packed(values, dtype) for name, values in parts.items()}
    stored["model.steps"] = packed(np.arange(3, dtype=np.float64), "F64")
    write_tensors(path, stored, {"modelspec.title": "small", "modelspec.hash_sha256": "0x0"})
    return path


def _open_clip(rest: str, base: dict[str, Floats]) -> dict[str, Floats]:
    layer, _, last = rest.removeprefix("text_model.encoder.layers.").partition(".")
    home = f"conditioner.embedders.1.model.transformer.resblocks.{layer}"
    source = f"text_encoder_2.text_model.encoder.layers.{layer}"
    if last.startswith("self_attn") and last.endswith(QKV):
        whole = np.concatenate([base[f"{source}.self_attn.{one}"] for one in QKV])
        return {f"{home}.attn.in_proj_weight": whole}
    theirs = {"self_attn.out_proj": "attn.out_proj", "mlp.fc1": "mlp.c_fc", "mlp.fc2": "mlp.c_proj"}[last]
    return {f"{home}.{theirs}.weight": base[f"{source}.{last}"]}


def folder(path: Path, base: dict[str, Floats], dtype: str = "F32") -> Path:
    """Write weights as diffusers and transformers 5 do, with other files beside them."""
    components = sorted({name.partition(".")[0] for name in base})
    for component in components:
        parts = {}
        for name, values in base.items():
            if name.startswith(f"{component}."):
                rest = name.partition(".")[2]
                rest = rest.removeprefix("text_model.") if component == "text_encoder" else rest
                parts[f"{rest}.weight"] = packed(values, dtype)
        file = "diffusion_pytorch_model.safetensors" if component == "unet" else "model.safetensors"
        write_tensors(path / component / file, parts, {"format": "pt"})
        (path / component / "config.json").write_text("{}")
    (path / "model_index.json").write_text("{}")
    (path / "unet" / "diffusion_pytorch_model.fp16.safetensors").write_bytes(b"stale")
    return path
