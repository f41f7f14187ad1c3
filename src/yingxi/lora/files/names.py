"""A module's names: its path here (component and diffusers path) and its kohya key, both ways.

A kohya key is the path with underscores for dots, so that `down_blocks_0_attn1_to_q` must be read with the words that
have underscores of their own. Whatever is not wholly understood keeps its key, and is listed instead of guessed at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from yingxi.lora.files.blocks import SDXL_SHAPE, UnetShape, diffusers_of, sgm_of

KOHYA_PREFIXES: Final[Mapping[str, str]] = {
    "lora_unet_": "unet", "lora_te_": "text_encoder", "lora_te1_": "text_encoder", "lora_te2_": "text_encoder_2",
}  # fmt: skip

_JOINED: Final = (
    "down_blocks", "up_blocks", "mid_block", "transformer_blocks", "conv_in", "conv_out", "proj_in", "proj_out",
    "to_q", "to_k", "to_v", "to_out", "time_embedding", "add_embedding", "linear_1", "linear_2", "time_emb_proj",
    "conv_shortcut", "input_blocks", "middle_block", "output_blocks", "in_layers", "out_layers", "emb_layers",
    "skip_connection", "time_embed", "label_emb", "text_model", "self_attn", "q_proj", "k_proj", "v_proj", "out_proj",
    "text_projection", "token_embedding", "position_embedding",
)  # fmt: skip
_SINGLE: Final = frozenset(
    ("resnets", "attentions", "downsamplers", "upsamplers", "attn1", "attn2", "ff", "net", "proj", "conv", "conv1",
     "conv2", "op", "out", "encoder", "layers", "mlp", "fc1", "fc2", "embeddings")
)  # fmt: skip
_WORDS: Final = frozenset(tuple(word.split("_")) for word in _JOINED)
_LONGEST: Final = max(map(len, _WORDS))
_SGM_STARTS: Final = ("input_blocks.", "middle_block.", "output_blocks.", "time_embed.", "label_emb.", "out.")


def kohya_of(path: str, prefixes: Mapping[str, str], sgm: UnetShape | None) -> str | None:
    """Return the kohya key of a path, `lora_unet_down_blocks_0_attentions_0_proj_in`.

    Args:
        path: component and diffusers path, or a name that no rule knew, which is returned as it is.
        prefixes: the family's prefix of each component, `lora_te1_`.
        sgm: the U-Net's structure where the family's U-Net keys are SGM's; None: they are diffusers'.

    Returns:
        None where the family has no key for it.
    """
    component, dot, rest = path.partition(".")
    if not dot:
        return path
    prefix = prefixes.get(component)
    if prefix is None:
        return None
    if component == "unet" and sgm is not None:
        named = sgm_of(rest, sgm)
        if named is None:
            return None
        rest = named
    return prefix + rest.replace(".", "_")


def path_of(key: str, shape: UnetShape = SDXL_SHAPE) -> str:
    """Return the path of a kohya key, or the key itself where a part of it is unknown.

    Args:
        key: what stands before the first dot of a kohya tensor's name.
        shape: the structure that SGM names are read by.
    """
    prefix = next((one for one in KOHYA_PREFIXES if key.startswith(one)), None)
    if prefix is None:
        return key
    words = tuple(_words(key[len(prefix) :].split("_")))
    if not words or not all(_known(word) for word in words):
        return key
    path: str | None = ".".join(words)
    component = KOHYA_PREFIXES[prefix]
    if component == "unet" and ".".join(words).startswith(_SGM_STARTS):
        path = diffusers_of(".".join(words), shape)
    return key if path is None else f"{component}.{path}"


def with_text_model(component: str, path: str) -> str:
    """Return a text encoder's path as files name it.

    transformers 5 drops `text_model.` from CLIPTextModel's modules, not from CLIPTextModelWithProjection's; every
    other tool looks for it.
    """
    inside = path.startswith(("encoder.", "embeddings.", "final_layer_norm"))
    return f"text_model.{path}" if component.startswith("text_encoder") and inside else path


def _words(tokens: list[str]) -> Iterator[str]:
    at = 0
    while at < len(tokens):
        size = next((n for n in range(_LONGEST, 1, -1) if tuple(tokens[at : at + n]) in _WORDS), 1)
        yield "_".join(tokens[at : at + size])
        at += size


def _known(word: str) -> bool:
    return word.isdecimal() or word in _SINGLE or tuple(word.split("_")) in _WORDS
