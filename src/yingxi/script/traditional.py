"""Stories in Traditional Chinese: understood through a simplified copy, told in their own characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Final

from yingxi.engines.base import Draft
from yingxi.story.cast import Character
from yingxi.story.script import Beat, Scene

_SAMPLE_CHARS: Final = 20_000
_TRADITIONAL: Final = frozenset(
    "這個來國說們為時會對裡後麼沒還於樣現進長從開問動見經頭聽話無間著過學愛東車門風飛馬鳥龍"
)
_SIMPLIFIED: Final = frozenset("这个来国说们为时会对里后么没还于样现进长从开问动见经头听话无间着过学爱东车门风飞马鸟龙")
_LEAST_CHARS: Final = 3
_ONE_TO_ONE: Final = str.maketrans({"妳": "你", "牠": "它", "祂": "他", "甚": "什", "崐": "昆"})
"""Characters that the table of common use leaves alone, though simplified prose writes others."""


def is_traditional(text: str) -> bool:
    """Tell by the commonest characters that the two scripts write differently."""
    counts = Counter(text[:_SAMPLE_CHARS])
    own = sum(counts[char] for char in _TRADITIONAL)
    other = sum(counts[char] for char in _SIMPLIFIED - _TRADITIONAL)
    return own >= _LEAST_CHARS and own > other


def simplified(text: str) -> str:
    """Return the text in Simplified Chinese, character for character: every index means the same place in both.

    The tables are OpenCC's (Apache-2.0); they load here, so only for a story that needs them.
    """
    from opencc import OpenCC

    convert: Callable[[str], str] = OpenCC("tw2s").convert
    return "".join(_same_length(line, convert) for line in text.splitlines(keepends=True)).translate(_ONE_TO_ONE)


def _same_length(line: str, convert: Callable[[str], str]) -> str:
    whole = convert(line)
    if len(whole) == len(line):
        return whole
    return "".join(one if len(one) == 1 else char for char in line for one in (convert(char),))


def in_own_script(draft: Draft, text: str, copy: str) -> Draft:
    """Return a draft written from the simplified copy in the characters of the maker's own text.

    Args:
        draft: whose words are the copy's.
        text: the maker's own.
        copy: the text simplified, of equal length.
    """
    own = _Own(text, copy)
    scenes = tuple(own.scene(scene) for scene in draft.script.scenes)
    left_out = tuple(left.model_copy(update={"text": own.words(left.text)}) for left in draft.script.left_out)
    script = draft.script.model_copy(
        update={
            "title": own.words(draft.script.title),
            "author": own.words(draft.script.author),
            "scenes": scenes,
            "left_out": left_out,
        }
    )
    characters = tuple(own.character(one) for one in draft.cast.characters)
    return Draft(script, draft.cast.model_copy(update={"characters": characters}))


class _Own:
    """Puts words of the simplified copy back into the characters they were written in."""

    def __init__(self, text: str, copy: str) -> None:
        self._text, self._copy = text, copy
        pairs = Counter(zip(copy, text, strict=True))
        self._usual: dict[str, str] = {}
        for (char, own), _ in sorted(pairs.items(), key=lambda pair: (pair[1], pair[0])):
            self._usual[char] = own

    def words(self, words: str) -> str:
        """Words that stand in the text as they stand there, others character by character as the text mostly does."""
        at = self._copy.find(words) if words else -1
        if at >= 0:
            return self._text[at : at + len(words)]
        return "".join(self._usual.get(char, char) for char in words)

    def scene(self, scene: Scene) -> Scene:
        chapter = None if scene.chapter is None else self.words(scene.chapter)
        beats = tuple(self._beat(beat) for beat in scene.beats)
        return scene.model_copy(update={"heading": self.words(scene.heading), "chapter": chapter, "beats": beats})

    def character(self, one: Character) -> Character:
        aliases = tuple(self.words(alias) for alias in one.aliases)
        return one.model_copy(update={"name": self.words(one.name), "aliases": aliases})

    def _beat(self, beat: Beat) -> Beat:
        if beat.source is None:
            return beat.model_copy(update={"text": self.words(beat.text)})
        start, end = beat.source
        chars = [self._usual.get(char, char) for char in beat.text]
        matcher = SequenceMatcher(None, self._copy[start:end], beat.text, autojunk=False)
        for place, here, size in matcher.get_matching_blocks():
            chars[here : here + size] = self._text[start + place : start + place + size]
        return beat.model_copy(update={"text": "".join(chars)})
