"""Actions in Chinese sentences."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from yingxi.motion import words_zh
from yingxi.motion.hit import Hit

_LONGEST: Final = max(len(word) for word in words_zh.WORDS)
_NOT: Final = tuple(sorted(words_zh.NOT, key=len, reverse=True))
_STOPS: Final = "，。！？；：、“”「」『』…—,.!?;: \n"
_BETWEEN: Final = r"[^，。！？；：、“”「」『』…—,.!?;:\s]{0,6}?"
"""What may stand between the parts of a word: nothing that ends a clause."""
_CANNOT: Final = re.compile(r"不(?:动|了|开|起|到|出|下|见|得|上|来|完|着|住|成|清|懂|去|过)")
_YES: Final = (
    "不得不", "不能不", "不会不", "无不", "没有不", "不禁", "忍不住", "禁不住", "不住", "不停",
    "不由得", "不觉", "不断", "不料", "不久", "不时", "差不多", "特别", "分别", "告别",
    "别别扭扭", "不慌不忙", "一动不动", "不知", "不免",
)  # fmt: skip


@cache
def _parted(first: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the words that stand apart (拍~肩: 拍了拍他的肩膀) and begin with this character, the longest first."""
    found = [(word, name) for word, name in words_zh.PARTED.items() if word[0] == first]
    return tuple((_pattern(word), name) for word, name in sorted(found, key=lambda row: -len(row[0])))


def _pattern(word: str) -> re.Pattern[str]:
    soft = rf"[{words_zh.PARTICLES}{word[0]}]{{0,4}}?"
    body = "".join(_BETWEEN if one == "~" else soft if one == "+" else re.escape(one) for one in word[:-1])
    return re.compile(body + words_zh.WHOLE.get(word[-1], re.escape(word[-1])))


def _parted_at(text: str, at: int) -> tuple[str, int] | None:
    """Return the action of a word that stands apart from here on, and where it ends."""
    for pattern, name in _parted(text[at]):
        hit = pattern.match(text, at)
        if hit is not None:
            return name, hit.end()
    return None


def read_chinese(text: str) -> list[Hit]:
    """Return every action a Chinese text names, longest words first, denied ones left out."""
    hits: list[Hit] = []
    at = 0
    while at < len(text):
        parted = _parted_at(text, at)
        if parted is not None:
            name, stop = parted
            if name and not _denied(text, at, stop):
                hits.append(Hit(name, at, stop, 1.0))
            at = stop
            continue
        for length in range(min(_LONGEST, len(text) - at), 0, -1):
            word = text[at : at + length]
            named = words_zh.WORDS.get(word)
            if named is None:
                continue
            if named and not _denied(text, at, at + length):
                hits.append(Hit(named, at, at + length, min(1.0, 0.45 + 0.25 * (length - 1))))
            at += length
            break
        else:
            at += 1
    return hits


def _denied(text: str, start: int, stop: int) -> bool:
    """Tell whether the word is taken back before or after it."""
    if _CANNOT.match(text, stop):
        return True
    clause = text[max(0, start - 10) : start]
    for index in range(len(clause) - 1, -1, -1):
        if clause[index] in _STOPS:
            clause = clause[index + 1 :]
            break
    for _ in range(5):
        if clause.endswith(_YES):
            return False
        if clause.endswith(_NOT):
            return True
        if not clause or clause[-1] not in words_zh.SOFT:
            return False
        clause = clause[:-1]
    return False
