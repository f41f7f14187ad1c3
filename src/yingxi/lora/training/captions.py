"""Captions as a text encoder reads them: shuffled, dropped or led by the trigger word, and turned into states."""

from __future__ import annotations

import random

from yingxi.engines.image.conditioning import Conditioning, beside, encoded, tokens_read
from yingxi.engines.image.parts import Parts
from yingxi.lora.recipe import ImageRecipe


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


def states_of(parts: Parts, captions: list[str], *, clip_skip: int = 1) -> Conditioning:
    """Encode captions as they are, no word weighted; gradients flow where the encoders are trained.

    Args:
        parts: the base.
        captions: at most 75 tokens of each are read.
        clip_skip: see `encoded`.
    """
    rows = []
    for place, tokenizer in enumerate(parts.tokenizers):
        longest = tokens_read(parts, place)
        read = tokenizer(captions, padding="max_length", max_length=longest, truncation=True, return_tensors="pt")
        rows.append(encoded(parts, place, read.input_ids, clip_skip=clip_skip))
    return beside(rows)


def overlong(parts: Parts, captions: list[str]) -> list[int]:
    """Return the captions, by index, of which a part is not read: over 75 tokens."""
    ids = parts.tokenizers[0](captions, padding=False, truncation=False)["input_ids"]
    longest = tokens_read(parts, 0)
    return [place for place, row in enumerate(ids) if len(row) > longest]
