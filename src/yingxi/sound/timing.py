"""From the model's token lengths to phones and words with times in samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from yingxi.sound.phones import MODIFIERS, PAUSES, STRESSES, viseme_of
from yingxi.sound.reading import Token
from yingxi.story.utterance import Phone


@dataclass(frozen=True, slots=True)
class Timed:
    """Symbols with their times.

    Attributes:
        tokens: what was said.
        symbols: all sounds of the tokens, in order.
        edges: (symbols + 1,) samples: symbol i lasts from edges[i] to edges[i + 1].
    """

    tokens: tuple[Token, ...]
    symbols: str
    edges: NDArray[np.int64]

    @classmethod
    def of(cls, tokens: Sequence[Token], frames: NDArray[np.float32], frame: float) -> Timed:
        """Take the times from the model's frames.

        Args:
            tokens: what was said.
            frames: (symbols + 2,): the model puts a silent token before and after.
            frame: samples in a frame.
        """
        edges = np.rint(np.cumsum(frames[:-1].astype(np.float64)) * frame).astype(np.int64)
        return cls(tuple(tokens), "".join(token.sounds for token in tokens), edges)

    @property
    def speech_start(self) -> int:
        """The first sample of the first sound."""
        return int(self.edges[0])

    @property
    def speech_end(self) -> int:
        """The sample after the last sound that is not silence."""
        last = max((i for i, symbol in enumerate(self.symbols) if symbol not in PAUSES and symbol != " "), default=-1)
        return int(self.edges[last + 1])

    def ending(self, spoken: int, end: int) -> Timed:
        """Return the same with every sound over by `spoken` and the last mark's silence until `end`."""
        edges = np.minimum(self.edges, spoken)
        edges[-1] = max(spoken, end)
        return Timed(self.tokens, self.symbols, edges)


def phones_of(timed: Timed, start: int, length: int) -> tuple[Phone, ...]:
    """Return the phones of a sound that was cut to [start, start + length).

    A stress mark's time goes to the sound after it; a tone's, an aspiration's and a word seam's to the sound before.
    """
    phones: list[Phone] = []
    begins: int | None = None
    for index, symbol in enumerate(timed.symbols):
        at, past = _within(timed, index, start, length)
        if symbol in STRESSES:
            begins = at if begins is None else begins
        elif symbol in MODIFIERS and phones:
            phones[-1] = phones[-1].model_copy(update={"end": past})
        elif symbol not in MODIFIERS:
            phones.append(
                Phone(symbol=symbol, viseme=viseme_of(symbol), start=at if begins is None else begins, end=past)
            )
            begins = None
    return tuple(phones)


def words_of(timed: Timed, start: int, length: int) -> tuple[tuple[str, int, int], ...]:
    """Return the words of a sound that was cut to [start, start + length)."""
    words: list[tuple[str, int, int]] = []
    at = 0
    for token in timed.tokens:
        size = len(token.sounds)
        if token.text and size:
            first, _ = _within(timed, at, start, length)
            _, last = _within(timed, at + size - 1, start, length)
            words.append((token.text, first, last))
        at += size
    return tuple(words)


def _within(timed: Timed, index: int, start: int, length: int) -> tuple[int, int]:
    at, past = int(timed.edges[index]) - start, int(timed.edges[index + 1]) - start
    return min(max(at, 0), length), min(max(past, 0), length)
