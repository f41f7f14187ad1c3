"""Captions as a text encoder reads them: shuffled, dropped or led by the trigger word, and turned into states."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from yingxi.engines.image.parts import Parts
from yingxi.lora.recipe import ImageRecipe

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, slots=True)
class TextStates:
    """What the U-Net is told in words.

    Attributes:
        tokens: (N, tokens, width).
        pooled: (N, width) for SDXL, else None.
    """

    tokens: Tensor
    pooled: Tensor | None


def caption_at(caption: str, recipe: ImageRecipe, seed: int) -> str:
    """Return a caption as one step sees it.

    Args:
        caption: as written; its tags are parted by commas.
        recipe: whether tags are shuffled, which stay in front, how often there is none.
        seed: what chance goes by.
    """
    chance = random.Random(seed)
    if chance.random() < recipe.caption_dropout:
        return ""
    if not recipe.caption_shuffle:
        return caption
    tags = [tag.strip() for tag in caption.split(",") if tag.strip()]
    head, tail = tags[: recipe.keep_tokens], tags[recipe.keep_tokens :]
    chance.shuffle(tail)
    return ", ".join([*head, *tail])


def with_trigger(caption: str, trigger: str) -> str:
    """Lead a caption by the trigger word, unless it has it."""
    if not trigger or trigger.lower() in caption.lower():
        return caption
    return f"{trigger}, {caption}" if caption else trigger


def states_of(parts: Parts, captions: list[str], *, clip_skip: int = 1) -> TextStates:
    """Encode captions; gradients flow where the encoders are trained.

    Args:
        parts: the base.
        captions: at most 75 tokens of each are read.
        clip_skip: SD1.5: 1 reads the last layer, 2 the one before it; SDXL always reads the last but one.
    """
    import torch

    if parts.family == "sdxl":
        rows = [_hidden(parts, place, captions) for place in range(2)]
        tokens = torch.cat([given.hidden_states[-2] for given in rows], dim=-1)
        return TextStates(tokens, rows[1][0])
    given = _hidden(parts, 0, captions)
    if clip_skip == 1:
        return TextStates(given.last_hidden_state, None)
    encoder = parts.text_encoders[0]
    inner = getattr(encoder, "text_model", encoder)
    return TextStates(inner.final_layer_norm(given.hidden_states[-clip_skip]), None)


def _hidden(parts: Parts, place: int, captions: list[str]) -> Any:
    tokenizer, encoder = parts.tokenizers[place], parts.text_encoders[place]
    longest = _longest(tokenizer, encoder)
    read = tokenizer(captions, padding="max_length", max_length=longest, truncation=True, return_tensors="pt")
    return encoder(read.input_ids.to(encoder.device), output_hidden_states=True)


def overlong(parts: Parts, captions: list[str]) -> list[int]:
    """Return the captions, by index, of which a part is not read: over 75 tokens."""
    tokenizer = parts.tokenizers[0]
    ids = tokenizer(captions, padding=False, truncation=False)["input_ids"]
    longest = _longest(tokenizer, parts.text_encoders[0])
    return [place for place, row in enumerate(ids) if len(row) > longest]


def _longest(tokenizer: Any, encoder: Any) -> int:
    return int(min(tokenizer.model_max_length, encoder.config.max_position_embeddings))
