"""What the U-Net is told in words: chunks encoded, tokens heeded by their weights, joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from yingxi.engines.image.chunks import Chunk, chunks_of, empty_chunk
from yingxi.engines.image.parts import Parts
from yingxi.engines.image.prompts import Prompt

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True, slots=True)
class Conditioning:
    """A prompt as states.

    Attributes:
        tokens: (1, tokens, width), 77 tokens for each chunk.
        pooled: (1, width) for SDXL, else None.
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

    lengths = [_length(*pair) for pair in zip(parts.tokenizers, parts.text_encoders, strict=True)]
    chunked = [chunks_of(prompt, one, length=n) for one, n in zip(parts.tokenizers, lengths, strict=True)]
    most = max(map(len, chunked))
    states, pooled = [], None
    with torch.no_grad():
        for place, chunks in enumerate(chunked):
            padding = [empty_chunk(parts.tokenizers[place], length=lengths[place])] * (most - len(chunks))
            tokens, of_first = _encoded(parts, place, [*chunks, *padding], clip_skip)
            states.append(tokens)
            pooled = of_first
    return Conditioning(torch.cat(states, dim=-1), pooled if parts.family == "sdxl" else None)


def _encoded(parts: Parts, place: int, chunks: Sequence[Chunk], clip_skip: int) -> tuple[Tensor, Tensor | None]:
    """Return the states of an encoder's chunks in one row, (1, chunks * length, width), and the first chunk's whole."""
    import torch

    encoder = parts.text_encoders[place]
    ids = torch.tensor([chunk.tokens for chunk in chunks], device=encoder.device)
    given = encoder(ids, output_hidden_states=True)
    weights = torch.tensor([chunk.weights for chunk in chunks], device=encoder.device)
    states = heeded(_layer(parts, encoder, given, clip_skip), weights)
    whole = given[0][:1] if parts.family == "sdxl" and place == 1 else None
    return states.reshape(1, -1, states.shape[-1]), whole


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


def _layer(parts: Parts, encoder: Any, given: Any, clip_skip: int) -> Tensor:
    state: Tensor
    if parts.family == "sdxl":
        state = given.hidden_states[-2]
    elif clip_skip == 1:
        state = given.last_hidden_state
    else:
        inner = getattr(encoder, "text_model", encoder)
        state = inner.final_layer_norm(given.hidden_states[-clip_skip])
    return state


def _length(tokenizer: Any, encoder: Any) -> int:
    return int(min(tokenizer.model_max_length, encoder.config.max_position_embeddings))
