"""The feeling of a piece of text, by words, marks and the manner of speaking."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import Final

from yingxi.script.feelings_en import DENY_EN, LOUD_EN, PHRASES_EN, SOFT_EN, SUPPOSED_EN, UNFELT_EN, WORDS_EN
from yingxi.script.feelings_zh import (
    COMPELLED_ZH,
    DENIED_AFTER_ZH,
    DENIED_BEFORE_ZH,
    DENY_ZH,
    LOUD_ZH,
    SOFT_ZH,
    SUPPOSED_ZH,
    UNFELT_ZH,
    WORDS_ZH,
)
from yingxi.script.people import WordFinder
from yingxi.story.terms import Emotion
from yingxi.words import Language

Feeling = tuple[Emotion, float]
_WORD: Final = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_MANNER_WEIGHT: Final = 2.0
_SHOUTED: Final = re.compile(r"(?<!began to )\b(?:cried|cries)\b|忽然|突然")  # "cried the frog" is loud, not sad
_MOST: Final = 0.85
_WEAKEST: Final = 0.4
"""Intensity of one weak word of feeling; a strong one and its manner reach `_MOST`."""
_PER_STRENGTH: Final = 0.12
_EXCLAIMED: Final = 0.3
_CRIED: Final = 0.5
_LEAST_SPOKEN: Final = 0.9
_LEAST_TOLD: Final = 1.4
_ASKED: Final = 0.2
"""A question about a feeling ("why do you weep?") is not the asker's own."""
_SUPPOSED: Final = 0.4
_TOLD_INTERJECTION: Final = 0.5
"""A teller's own "Oh!" or "how" is not the people's surprise."""
_UNFELT: Final = {"zh": re.compile(UNFELT_ZH), "en": re.compile(UNFELT_EN, re.IGNORECASE)}
_IF: Final = {"zh": re.compile(SUPPOSED_ZH), "en": re.compile(SUPPOSED_EN, re.IGNORECASE)}
_COMPELLED: Final = re.compile(COMPELLED_ZH)
_DENIED_BEFORE: Final = re.compile(DENIED_BEFORE_ZH)
_DENIED_AFTER: Final = re.compile(DENIED_AFTER_ZH)
_PHRASES: Final = tuple(
    (re.compile(words, re.IGNORECASE), emotion, strength) for words, emotion, strength in PHRASES_EN
)
_RHETORICAL: Final = re.compile(r"\b(?:is|are|was|were) not\b|\b(?:is|are|was|were)n['’]t\b|岂不|不是", re.IGNORECASE)
_CRIED_OUT: Final = {
    "zh": re.compile(r"喊|大叫|高叫|尖叫|叫道|惊叫|嚷"),
    "en": re.compile(r"\b(?:shouted|cried|exclaimed|screamed|yelled|shrieked|called out|cried out)\b", re.IGNORECASE),
}


@lru_cache(maxsize=1)
def _finder_zh() -> WordFinder[tuple[Emotion, int]]:
    words = {
        word: (emotion, strength)
        for emotion, by_strength in WORDS_ZH.items()
        for strength, row in by_strength.items()
        for word in row.split()
    }
    return WordFinder(words, "zh")


@lru_cache(maxsize=1)
def _words_en() -> dict[str, tuple[Emotion, int]]:
    return {
        word: (emotion, strength)
        for emotion, by_strength in WORDS_EN.items()
        for strength, row in by_strength.items()
        for word in row.split()
    }


def feeling_of(text: str, language: Language, *, manner: str = "", spoken: bool = True) -> Feeling:
    """Return the feeling of a piece of text and its intensity, 0 to 1.

    Args:
        text: what is said or told.
        language: of the text.
        manner: words of the reporting clause ("sobbed the girl"); they count double.
        spoken: told text colours a voice less than a character's own words.
    """
    scores: dict[Emotion, float] = defaultdict(float)
    asks = bool(re.search(r"[？?][”’\"']?\s*$", text)) and _RHETORICAL.search(text) is None
    _count(text, language, 1.0, scores, asks=asks and spoken, told=not spoken)
    if manner:
        _count(_SHOUTED.sub("", manner), language, _MANNER_WEIGHT, scores)
    shouts = len(re.findall(r"[！!]", text))
    cried_out = spoken and bool(_CRIED_OUT[language].search(manner))
    if scores and shouts:
        best = max(scores, key=lambda emotion: scores[emotion])
        scores[best] += min(shouts, 3) * 0.5
    total = max(scores.values(), default=0.0)
    if total < (_LEAST_SPOKEN if spoken else _LEAST_TOLD):
        if spoken and (shouts or cried_out):
            return Emotion.SURPRISE, _EXCLAIMED + (_CRIED - _EXCLAIMED) * cried_out
        return Emotion.NEUTRAL, 0.0
    emotion = max(scores, key=lambda one: (scores[one], one is not Emotion.SURPRISE, one.value))
    intensity = _WEAKEST + _PER_STRENGTH * (total - 1.0) + 0.1 * _loudness(manner, language)
    return emotion, round(min(_MOST, max(_EXCLAIMED if shouts else 0.2, intensity)), 2)


def _count(
    text: str,
    language: Language,
    weight: float,
    scores: dict[Emotion, float],
    *,
    asks: bool = False,
    told: bool = False,
) -> None:
    """Add up the words of feeling, what is supposed at a part of its weight."""
    felt = _UNFELT[language].sub(_blank, text)
    supposed = [found.span() for found in _IF[language].finditer(felt)]

    def add(at: int, emotion: Emotion, strength: int, *, denied: bool) -> None:
        share = _SUPPOSED if any(start <= at < end for start, end in supposed) else _asked(emotion, asks)
        if told and language == "en" and emotion is Emotion.SURPRISE and strength == 1:
            share *= _TOLD_INTERJECTION
        _add(emotion, strength * share * weight, denied, scores)

    if language == "zh":
        felt = _COMPELLED.sub(_blank, felt)
        for start, end, (emotion, strength) in _finder_zh().find(felt):
            add(start, emotion, strength, denied=_denied_zh(felt, start, end))
        return
    for phrase, emotion, strength in _PHRASES:
        for found in phrase.finditer(felt):
            add(found.start(), emotion, strength, denied=False)
        felt = phrase.sub(_blank, felt)
    before: list[str] = []
    for word in _WORD.finditer(felt.lower()):
        known = _words_en().get(word.group())
        if known is not None:
            denied = any(one in DENY_EN or one.endswith("n't") for one in before[-3:])
            add(word.start(), *known, denied=denied)
        before.append(word.group())


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _denied_zh(text: str, start: int, end: int) -> bool:
    """Whether a word of feeling is denied: "不高兴", "不明白这字的可怕", "活泼不得"."""
    near = any(char in DENY_ZH for char in text[max(0, start - 2) : start])
    before = _DENIED_BEFORE.search(text, max(0, start - 15), start)
    return near or before is not None or _DENIED_AFTER.match(text, end) is not None


def _asked(emotion: Emotion, asks: bool) -> float:
    return _ASKED if asks and emotion in (Emotion.SADNESS, Emotion.JOY, Emotion.FEAR, Emotion.LOVE) else 1.0


_OPPOSITE: Final = {Emotion.JOY: Emotion.SADNESS, Emotion.LOVE: Emotion.SADNESS}


def _add(emotion: Emotion, strength: float, denied: bool, scores: dict[Emotion, float]) -> None:
    if not denied:
        scores[emotion] += strength
    elif emotion in _OPPOSITE:
        scores[_OPPOSITE[emotion]] += strength * 0.6


def _loudness(manner: str, language: Language) -> float:
    if language == "zh":
        loud = any(word in manner for word in LOUD_ZH.split())
        soft = any(word in manner for word in SOFT_ZH.split())
    else:
        words = set(_WORD.findall(manner.lower()))
        loud, soft = bool(words & LOUD_EN), bool(words & SOFT_EN)
    return 0.8 * loud - 0.5 * soft
