"""Reads English aloud: text -> tokens with sounds, by hibari-tts' word tables (American or British)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from yingxi.sound.reading import Token, known

if TYPE_CHECKING:
    from hibari.g2p import G2P

_DASH: Final = re.compile(r"\s*(?:--+|[—–―])\s*")
_DOTS: Final = re.compile(r"\.\s?\.\s?\.+|…+")
_MARKS_TO_DROP: Final = re.compile(r"[_*\[\]{}<>|~^]")
_SENTENCE: Final = frozenset(".!?…")
_PHRASE: Final = frozenset(",;:—")


@lru_cache(maxsize=2)
def _reader(british: bool) -> G2P:
    from hibari.g2p import G2P

    return G2P(british=british)


def read_english(text: str, *, british: bool = False) -> list[Token]:
    """Return the tokens of an English text.

    Args:
        text: one or more sentences.
        british: British sounds, for a British voice.
    """
    from hibari.g2p import normalize

    reader = _reader(british)
    plain = normalize(_tidied(text))
    if not plain:
        return []
    tokens: list[Token] = []
    for word in reader.phonemize_tokens(reader.tokenize(plain)):
        sounds = known(word.phonemes or "")
        gap = " " if word.whitespace else ""
        if any(symbol.isalpha() for symbol in sounds):
            tokens.append(Token(word.text, sounds + gap, _ends(sounds)))
        elif sounds or gap:
            tokens.append(Token("", sounds + gap, _ends(sounds)))
    return tokens


def _ends(sounds: str) -> int:
    if any(symbol in _SENTENCE for symbol in sounds):
        return 2
    return 1 if any(symbol in _PHRASE for symbol in sounds) else 0


def _tidied(text: str) -> str:
    """Make typewriter habits into the marks the reader knows."""
    text = _DOTS.sub("… ", text)
    text = _DASH.sub(" — ", text)
    return _MARKS_TO_DROP.sub(" ", text)
