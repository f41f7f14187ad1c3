"""Chinese words and their kinds, as jieba cuts them, without reading its whole dictionary first.

jieba (MIT) fills two dicts with half a million words and beginnings of words, which takes more than a second and a
hundred megabytes. Its dictionary stands in the order of its characters, so here the words that begin with a character
are read when that character is first met. What is cut is the same, word for word.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, TypeVar

FIRST_IN_ORDER: Final = "\n一 "
"""From here on the dictionary is in order; before it stand a few dozen strays (卡拉OK, T恤)."""
COUNTED_WORDS: Final = 60_101_967
"""The sum of the dictionary's counts."""

V = TypeVar("V")


@cache
def segmenter() -> Any:
    """Return jieba's tagger: its `cut(text)` gives pairs with `.word` and `.flag`."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    words = jieba.Tokenizer()
    with words.get_dict_file() as file:
        book = _Book(file.read().decode("utf-8"))
    words.FREQ, words.total, words.initialized = _Asked(book, book.counts), COUNTED_WORDS, True
    words.get_dict_file = jieba.dt.get_dict_file = io.BytesIO  # the tagger reads it all as it is made
    from jieba.posseg import POSTokenizer

    del jieba.dt.get_dict_file
    tagger = POSTokenizer(words)
    tagger.word_tag_tab = _Asked(book, book.kinds)
    return tagger


class _Book:
    """The dictionary's text, and what has been read of it.

    Attributes:
        counts: word -> how often it is met; 0 = only the beginning of one.
        kinds: word -> its kind.
    """

    def __init__(self, text: str) -> None:
        self.counts: dict[str, int] = {}
        self.kinds: dict[str, str] = {}
        at = text.index(FIRST_IN_ORDER) + 1
        self._ordered = text[at:]
        self._known: set[str] = set()
        self._read(text[:at])

    def learn(self, first: str) -> None:
        """Read the words that begin with a character."""
        if first not in self._known:
            self._known.add(first)
            self._read(self._ordered[self._place(ord(first)) : self._place(ord(first) + 1)])

    def _place(self, code: int) -> int:
        """Return where the words that begin with a character, or one after it, start."""
        low, high = 0, len(self._ordered)
        while low < high:
            middle = self._ordered.rfind("\n", low, (low + high) // 2) + 1 or low
            if ord(self._ordered[middle]) < code:
                low = (self._ordered.find("\n", middle) + 1) or len(self._ordered)
            else:
                high = middle
        return low

    def _read(self, lines: str) -> None:
        for line in lines.splitlines():
            word, count, kind = line.split(" ")
            self.counts[word], self.kinds[word] = int(count), kind
            for size in range(1, len(word)):
                self.counts.setdefault(word[:size], 0)


class _Asked(Mapping[str, V]):
    """One of the book's tables; what is asked for is read first."""

    def __init__(self, book: _Book, table: dict[str, V]) -> None:
        self._book, self._table = book, table

    def __getitem__(self, word: str) -> V:
        self._book.learn(word[0])
        return self._table[word]

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)
