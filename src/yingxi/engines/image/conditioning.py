"""What the U-Net is told in words: chunks encoded, tokens heeded by their weights, joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from yingxi.engines.image.chunks import Chunk, chunks_of, empty_chunk
from yingxi.engines.image.parts import Parts
from yingxi.engines.image.prompts import Prompt

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, slots=True)
class Conditioning:
    """What the U-Net is told in words: a prompt's states, or those of several captions.

    Attributes:
        tokens: (N, tokens, width); of a prompt N is 1, and there are 77 tokens for each chunk.
        pooled: (N, width) for SDXL, else None.
    """

    tokens: Tensor
    pooled: Tensor | None = None


def condition(parts: Parts, prompt: Prompt, *, clip_skip: int = 1) -> Conditioning:
    """Encode a prompt of any length.

    Weights are applied as SD-WebUI does: each token's state times its weight, then all of a chunk scaled so that its
    mean is what it was.

    Args:
        parts: the base.
        prompt: as read.
        clip_skip: SD1.5: 1 reads the last layer, 2 the one before it; SDXL always reads the last but one.
    """
    import torch

    lengths = [tokens_read(parts, place) for place in range(len(parts.tokenizers))]
    chunked = [chunks_of(prompt, one, length=n) for one, n in zip(parts.tokenizers, lengths, strict=True)]
    most = max(map(len, chunked))
    rows = []
    with torch.no_grad():
        for place, chunks in enumerate(chunked):
            padding = [empty_chunk(parts.tokenizers[place], length=lengths[place])] * (most - len(chunks))
            rows.append(_of_chunks(parts, place, [*chunks, *padding], clip_skip))
    return beside(rows)


def _of_chunks(parts: Parts, place: int, chunks: Sequence[Chunk], clip_skip: int) -> Conditioning:
    """Return what an encoder makes of chunks, in one row, (1, chunks * length, width); pooled of the first alone."""
    import torch

    said = encoded(parts, place, torch.tensor([chunk.tokens for chunk in chunks]), clip_skip=clip_skip)
    weights = torch.tensor([chunk.weights for chunk in chunks], device=said.tokens.device)
    states = heeded(said.tokens, weights)
    return Conditioning(states.reshape(1, -1, states.shape[-1]), None if said.pooled is None else said.pooled[:1])


def encoded(parts: Parts, place: int, ids: Tensor, *, clip_skip: int = 1) -> Conditioning:
    """Run tokens through one of a base's encoders; gradients flow where it is trained.

    Args:
        parts: the base.
        place: which encoder: 0, or SDXL's second, 1, which alone gives a pooled state.
        ids: (N, tokens), on any device.
        clip_skip: SD1.5: 1 reads the last layer, 2 the one before it; SDXL always reads the last but one.
    """
    encoder = parts.text_encoders[place]
    given = encoder(ids.to(encoder.device), output_hidden_states=True)
    if parts.family == "sdxl":
        return Conditioning(given.hidden_states[-2], given[0] if place == 1 else None)
    if clip_skip == 1:
        return Conditioning(given.last_hidden_state)
    inner = getattr(encoder, "text_model", encoder)
    return Conditioning(inner.final_layer_norm(given.hidden_states[-clip_skip]))


def beside(rows: Sequence[Conditioning]) -> Conditioning:
    """Return what a base's encoders say of the same words as one: states side by side, the last one's pooled."""
    import torch

    return Conditioning(torch.cat([row.tokens for row in rows], dim=-1), rows[-1].pooled)


def tokens_read(parts: Parts, place: int) -> int:
    """Return how many tokens an encoder reads at once, start and end among them: CLIP's 77."""
    tokenizer, encoder = parts.tokenizers[place], parts.text_encoders[place]
    return int(min(tokenizer.model_max_length, encoder.config.max_position_embeddings))


def heeded(states: Tensor, weights: Tensor) -> Tensor:
    """Return states multiplied by their tokens' weights, the mean of each chunk as it was.

    Args:
        states: (chunks, tokens, width).
        weights: (chunks, tokens).
    """
    if bool((weights == 1).all()):
        return states
    before = states.float()
    after = before * weights[..., None]
    ratio = before.mean(dim=(1, 2), keepdim=True) / after.mean(dim=(1, 2), keepdim=True)
    # A chunk all of whose words are weighted away has no mean to restore.
    restored = after * ratio.where(ratio.isfinite(), ratio.new_ones(()))
    return restored.to(states.dtype)
