"""What a text reader gives the voice: tokens, each with its text and its sounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.sound.phones import NUMBERS

MOST_SYMBOLS: Final = 200
"""Longest piece said in one breath. The model takes 510, but hurries and
slurs past about 400, and its memory grows with the length: 200 symbols, some 15 s, take about 0.6 GB."""


@dataclass(frozen=True, slots=True)
class Token:
    """A Han character, a word or a mark.

    Attributes:
        text: as it stands in the source, for captions; "" for a mark.
        sounds: symbols of the model's alphabet; may start or end with a space.
        ends: 0 inside a phrase, 1 the end of a phrase (a comma), 2 the end of a sentence.
    """

    text: str
    sounds: str
    ends: int = 0


def known(sounds: str) -> str:
    """Return `sounds` without symbols the model has no number for."""
    return "".join(symbol for symbol in sounds if symbol in NUMBERS)


def breaths(tokens: Sequence[Token], most: int = MOST_SYMBOLS) -> Iterator[list[Token]]:
    """Split tokens into pieces of at most `most` symbols: at sentence ends, else at commas, else between words.

    Neighbouring sentences stay in one piece while they fit, which keeps their melody together.
    """
    rest = list(tokens)
    while rest:
        cut = _cut(rest, most)
        yield rest[:cut]
        rest = rest[cut:]


def _cut(tokens: Sequence[Token], most: int) -> int:
    length = 0
    best = {2: 0, 1: 0, 0: 0}
    for index, token in enumerate(tokens):
        length += len(token.sounds)
        if length > most and index > 0:
            return best[2] or best[1] or best[0] or 1
        best[token.ends] = index + 1
        if token.ends == 0:
            best[0] = index + 1
    return len(tokens)
