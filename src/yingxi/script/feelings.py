"""The feeling of a piece of text, by words, marks and the manner of speaking."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import Final

from yingxi.script.feelings_en import DENY_EN, LOUD_EN, SOFT_EN, WORDS_EN
from yingxi.script.feelings_zh import DENY_ZH, LOUD_ZH, SOFT_ZH, WORDS_ZH
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
_ASKED: Final = 0.4
"""A question about a feeling ("why do you weep?") is not the asker's own."""
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
    asks = bool(re.search(r"[？?][”’\"']?\s*$", text))
    _count(text, language, 1.0, scores, asks=asks and spoken)
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
    emotion = max(scores, key=lambda one: (scores[one], one.value))
    intensity = _WEAKEST + _PER_STRENGTH * (total - 1.0) + 0.1 * _loudness(manner, language)
    return emotion, round(min(_MOST, max(_EXCLAIMED if shouts else 0.2, intensity)), 2)


def _count(text: str, language: Language, weight: float, scores: dict[Emotion, float], *, asks: bool = False) -> None:
    if language == "zh":
        for start, _, (emotion, strength) in _finder_zh().find(text):
            denied = any(char in DENY_ZH for char in text[max(0, start - 2) : start])
            _add(emotion, strength * _asked(emotion, asks) * weight, denied, scores)
        return
    words = _WORD.findall(text.lower())
    for index, word in enumerate(words):
        found = _words_en().get(word)
        if found is not None:
            denied = any(before in DENY_EN or before.endswith("n't") for before in words[max(0, index - 3) : index])
            _add(found[0], found[1] * _asked(found[0], asks) * weight, denied, scores)


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
