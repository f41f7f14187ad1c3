"""How long a text takes to say, before anyone has said it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from yingxi.words import Language

HAN: Final = re.compile(r"[㐀-鿿]")
_WORD: Final = re.compile(r"[A-Za-z0-9]+(?:['’][A-Za-z]+)?")
_STOP: Final = re.compile(r"[。！？!?…]+|\.(?=\s|$)")
_PAUSE: Final = re.compile(r"[，、；：,;:—]+")

SYLLABLES_PER_S: Final = 4.4
WORDS_PER_S: Final = 2.7


@lru_cache(maxsize=1 << 12)
def spoken_length_s(text: str, language: Language) -> float:
    """Return the expected length of `text` spoken by an unhurried storyteller, seconds, at least 0.4.

    Rates are those of the embedded voices (docs/experiments.md): 4.4 Mandarin syllables or 2.7 English
    words a second, 0.35 s at a full stop and 0.18 s at a comma.
    """
    han, words = len(HAN.findall(text)), len(_WORD.findall(text))
    spoken = han / SYLLABLES_PER_S + words / WORDS_PER_S
    pauses = 0.35 * len(_STOP.findall(text)) + 0.18 * len(_PAUSE.findall(text))
    return max(0.4, spoken + pauses)
