"""Reads Chinese aloud: text -> tokens with sounds, one token per Han character, figure run or word.

Tones: 一 and 不 change before their neighbour; the third tone before another third is left to the model, which was
trained on unchanged labels and lowers or lifts it by itself (pitch tracks of 你好 labelled 3-3 and 2-3 agree
within 5 %, while 一天 labelled 1-1 keeps a wrong high 一).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Final

from yingxi.sound.english import read_english
from yingxi.sound.numerals import spoken_figures
from yingxi.sound.polyphones import COUNTS, LONGEST_PHRASE, MEASURES, Word, alone, light_end, phrases
from yingxi.sound.reading import Token, known
from yingxi.sound.wordbook import segmenter

_PIECES: Final = re.compile(r"(?P<han>[㐀-鿿豈-﫿〇]+)|(?P<latin>[A-Za-z]+(?:[ '’\-][A-Za-z]+)*)|(?P<mark>[^\w\s]+|_)")
_MARKS: Final[tuple[tuple[str, str, int], ...]] = (
    ("？?", "?", 2),
    ("！!", "!", 2),
    ("…⋯", "…", 2),
    ("。．.", ".", 2),
    ("—–―", "—", 1),
    ("；;", ";", 1),
    ("：:", ":", 1),
    ("，,、（）()", ",", 1),
)
"""Marks that are heard, strongest first; all others (quotes, title marks) are silent."""
_LIGHT_WHEN_DOUBLED: Final = frozenset("爸妈爷奶哥姐弟妹叔舅姑婶伯公婆娃星宝太看听想走试说等坐笑谢")
_ER_IS_A_SYLLABLE: Final = frozenset("子女婴幼孤少胎男健宠侄孙小生个产乞")
"""Before 儿 as a noun, or after these, 儿 is "child" and keeps its own tone."""


_SYMBOLS: Final = (("˧˩˧", "↓"), ("˧˥", "↗"), ("˥˩", "↘"), ("˥", "→"), ("ɻ\u0329", "ɨ"), ("ɹ\u0329", "ɨ"))
"""What the phonetic alphabet writes -> what the model was taught: tones as arrows, one sign for the vowel of si."""


def read_mandarin(text: str) -> list[Token]:
    """Return the tokens of a Chinese text; Latin words in it are read as English."""
    said, owners = _spoken(text.strip())
    tokens: list[Token] = []
    for piece in _PIECES.finditer(said):
        if piece["han"]:
            written = owners[piece.start() : piece.end()]
            tokens.extend(_as_written(list(_read_han(piece["han"])), written))
        elif piece["latin"]:
            tokens.extend(_spaced(read_english(piece["latin"])))
        else:
            tokens.extend(_mark(piece["mark"]))
    return _joined_marks(tokens)


def _spoken(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return the text as said and, per character of it, the figures it stands for: (their place, as written)."""
    said = ""
    owners: list[tuple[int, str]] = []
    for place, (written, spoken) in enumerate(spoken_figures(text)):
        said += spoken
        owners.extend([(place, written if written != spoken else "")] * len(spoken))
    return said, owners


def _as_written(tokens: Sequence[Token], owners: Sequence[tuple[int, str]]) -> Iterator[Token]:
    """Join the tokens of one figure run into one: captions show "1937", not its four syllables."""
    at = 0
    while at < len(tokens):
        written = owners[at][1]
        past = at + 1
        while written and past < len(tokens) and owners[past] == owners[at]:
            past += 1
        yield Token(written, "".join(token.sounds for token in tokens[at:past])) if written else tokens[at]
        at = past


def _spaced(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        if token.text:
            yield Token(token.text, token.sounds.strip() + " ", token.ends)


def _mark(marks: str) -> Iterator[Token]:
    for characters, sound, ends in _MARKS:
        if any(mark in characters for mark in marks):
            yield Token("", sound + " ", ends)
            return


def _joined_marks(tokens: Sequence[Token]) -> list[Token]:
    """Drop marks before the first sound and all but the strongest of several in a row."""
    out: list[Token] = []
    for token in tokens:
        if token.text or (out and out[-1].text):
            out.append(token)
        elif out and token.ends > out[-1].ends:
            out[-1] = token
    return out


def _read_han(text: str) -> Iterator[Token]:
    words = _words(text)
    readings = _toned(text, words, _readings(text, words))
    at = 0
    for word in words:
        for offset, character in enumerate(word.text):
            last = offset == len(word.text) - 1
            sounds = syllable_sounds(readings[at])
            yield Token(character, sounds + (" " if last else ""))
            at += 1


def pinyin(text: str) -> list[str]:
    """Return the reading of a run of Han characters, one syllable with its tone figure per character."""
    words = _words(text)
    return _toned(text, words, _readings(text, words))


@lru_cache(maxsize=4096)
def syllable_sounds(syllable: str) -> str:
    """Return a pinyin syllable ("zhong4") in the model's alphabet; "" for what is no syllable."""
    from misaki.transcription import pinyin_to_ipa

    try:
        parts = pinyin_to_ipa(syllable)[0]
    except (ValueError, KeyError, AssertionError, IndexError):
        return ""
    return known("".join(_with_arrows(part) for part in parts))


def _with_arrows(sounds: str) -> str:
    for written, symbol in _SYMBOLS:
        sounds = sounds.replace(written, symbol)
    return sounds


def _words(text: str) -> list[Word]:
    return [Word(pair.word, pair.flag) for pair in segmenter().cut(text)]


def _readings(text: str, words: Sequence[Word]) -> list[str]:
    """Return each character's reading, before tones act on each other."""
    readings: list[str] = []
    for index, word in enumerate(words):
        own = alone(words, index) if len(word.text) == 1 else None
        readings.extend([own] if own else _by_tables(word.text))
    seams = {0, *accumulate(len(word.text) for word in words)}
    at = 0
    while at < len(text):
        length = _settled(text, at, seams)
        if length:
            readings[at : at + length] = phrases()[text[at : at + length]]
        at += length or 1
    return readings


def _settled(text: str, at: int, seams: set[int]) -> int:
    """Return the length of the longest phrase of ours that starts here and cuts no word in two; 0 for none."""
    for size in range(min(LONGEST_PHRASE, len(text) - at), 1, -1):
        inside = any(at < seam < at + size for seam in seams)
        whole = (at in seams and at + size in seams) or not inside
        if whole and text[at : at + size] in phrases():
            return size
    return 0


@lru_cache(maxsize=8192)
def _by_tables(word: str) -> tuple[str, ...]:
    from pypinyin import Style, lazy_pinyin

    found = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, errors=_nothing)
    readings = list(found) if len(found) == len(word) else [""] * len(word)
    if word[-1] in MEASURES and len(word) > 1 and all(character in COUNTS for character in word[:-1]):
        readings[-1] = MEASURES[word[-1]]
    return tuple(_lightened(word, readings))


def _nothing(rest: str) -> str:
    """Give no reading to what pypinyin has none for."""
    return " " * len(rest)


def _lightened(word: str, readings: list[str]) -> list[str]:
    """Give the light tone where speech has it: 桌子, 爷爷, 朋友, 出来."""
    last = word[-1]
    doubled = len(word) == 2 and word[0] == word[1] and last in _LIGHT_WHEN_DOUBLED
    suffix = len(word) > 1 and (light_end(last) or word in _light_words() or (last == "子" and readings[-1] == "zi5"))
    direction = len(word) >= 2 and last in "来去" and word[-2] in "上下进出回过起"
    if doubled or suffix or direction or (len(word) == 1 and light_end(last)):
        readings[-1] = readings[-1].rstrip("12345") + "5"
    return readings


@cache
def _light_words() -> frozenset[str]:
    from misaki.tone_sandhi import ToneSandhi

    return frozenset(ToneSandhi().must_neural_tone_words)


def _toned(text: str, words: Sequence[Word], readings: list[str]) -> list[str]:
    """Let 一, 不 and 儿 follow their neighbours."""
    children = _child_words(words)
    for at, character in enumerate(text):
        after = readings[at + 1][-1:] if at + 1 < len(text) else ""
        if character == "不" and readings[at].startswith("bu") and readings[at] != "bu5":
            if 0 < at < len(text) - 1 and text[at - 1] == text[at + 1]:
                readings[at] = "bu5"
            else:
                readings[at] = "bu2" if after == "4" else "bu4"
        elif character == "一" and readings[at].startswith("yi"):
            readings[at] = _one(text, at, after)
        elif character == "儿" and at > 0 and at not in children and text[at - 1] not in _ER_IS_A_SYLLABLE:
            readings[at] = "er5"
    return readings


def _child_words(words: Sequence[Word]) -> frozenset[int]:
    """Return where words start whose first character is 儿 and more follow: 儿子, 儿童."""
    starts, at = [], 0
    for word in words:
        if len(word.text) > 1 and word.text[0] == "儿":
            starts.append(at)
        at += len(word.text)
    return frozenset(starts)


def _one(text: str, at: int, after: str) -> str:
    """一: first tone in counting and at the end, light between doubles, else against the tone that follows."""
    before, behind = text[at - 1 : at], text[at + 1 : at + 2]
    figures = "零一二三四五六七八九十百千万第"
    if before and before == behind:
        return "yi5"
    if (before in figures and before) or not behind or behind in "二三四五六七八九〇零月号":
        return "yi1"
    if before in "统唯之其" and before and behind not in "个":
        return "yi1"
    return "yi2" if after == "4" or behind == "个" else "yi4"
