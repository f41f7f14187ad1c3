"""Prompts as tokens, in chunks that a text encoder reads one by one: 75 tokens each, however long the prompt is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from yingxi.engines.image.prompts import Prompt, Section

COMMA_REACH: Final = 20
"""A chunk that is full ends at its last comma, when that lies at most so many tokens back: SD-WebUI's setting."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """What an encoder reads at once: start, words, end, padding; and the weight of each."""

    tokens: tuple[int, ...]
    weights: tuple[float, ...]


def chunks_of(prompt: Prompt, tokenizer: Any, *, length: int) -> tuple[Chunk, ...]:
    """Cut a prompt into chunks.

    Args:
        prompt: as read; a BREAK ends a chunk, even an empty one.
        tokenizer: CLIP's.
        length: tokens that the encoder reads at once, start and end among them: 77.

    Returns:
        At least one chunk: of no words, an empty one.
    """
    comma = tokenizer.convert_tokens_to_ids(",</w>")
    found: list[list[_Token]] = []
    for place, section in enumerate(prompt.sections):
        rows = list(_rows(_tokens(section, tokenizer), length - 2, comma))
        last = place == len(prompt.sections) - 1
        found += rows if rows or (last and found) else [[]]
    return tuple(_chunk(row, tokenizer, length) for row in found)


def empty_chunk(tokenizer: Any, *, length: int) -> Chunk:
    """Return the chunk that says nothing."""
    return _chunk([], tokenizer, length)


_Token = tuple[int, float]


def _tokens(section: Section, tokenizer: Any) -> Iterator[_Token]:
    for piece in section:
        read = tokenizer(piece.text, add_special_tokens=False, truncation=False, verbose=False)
        yield from ((token, piece.weight) for token in read["input_ids"])


def _rows(tokens: Iterator[_Token], most: int, comma: int) -> Iterator[list[_Token]]:
    """Fill rows of `most` tokens; what stands after a row's last comma goes to the next row, unless it is long."""
    row: list[_Token] = []
    last_comma: int | None = None
    for token in tokens:
        full = len(row) == most
        if full and token[0] != comma and last_comma is not None and most - last_comma <= COMMA_REACH:
            yield row[: last_comma + 1]
            row, last_comma = row[last_comma + 1 :], None
        elif full:
            yield row
            row, last_comma = [], None
        if token[0] == comma:
            last_comma = len(row)
        row.append(token)
    if row:
        yield row


def _chunk(row: list[_Token], tokenizer: Any, length: int) -> Chunk:
    start, end = tokenizer.bos_token_id, tokenizer.eos_token_id
    pad = end if tokenizer.pad_token_id is None else tokenizer.pad_token_id
    empty = length - 2 - len(row)
    tokens = (start, *(token for token, _ in row), end, *[pad] * empty)
    return Chunk(tokens, (1.0, *(weight for _, weight in row), *[1.0] * (empty + 1)))
