"""What a text only compares, wishes or supposes, and what it lets wind and water do: nobody acts it."""

from __future__ import annotations

import re
from typing import Final

from yingxi.words import Language

_REST_ZH: Final = r"[^，。！？；：、…—“”「」,.!?;:]*"
_FIGURE_ZH: Final = re.compile(
    r"(?:(?<![画雕石佛肖铜人头塑好])像(?![素片机章])|好像(?=一[只匹个头条朵片阵])|仿佛|彷佛|如同|犹如|宛如|好似|恍若|似乎要)"
    rf"(?:{_REST_ZH}?(?:一样|似的|一般|那样|那般)|{_REST_ZH})"
)
"""A likeness, up to the word that closes it: what comes after that is done in earnest."""
_WISH_ZH: Final = re.compile(
    r"(?:(?<=想)(?![了着到起一来出不法，。！？…])|希望|盼望|盼着|但愿|巴不得|恨不[得能]|宁[愿可]|要是|如果|假如|假若|若是|倘若|打算|梦见|梦想|幻想|想象|差点|险些"
    rf"){_REST_ZH}"
)
_NATURE_ZH: Final = re.compile(
    r"(?:^|[，。！？；：、])\s*(?:[^，。！？；：、]{0,4}的)?"
    r"(?:风|北风|晚风|春风|雨|雪|雪花|云|白云|河水|江水|溪水|小溪|树叶|叶子|落叶|柳条|花|野花|星星|月亮|太阳|阳光|波浪|海浪"
    rf"|心|火苗|炉火|灯光)(?:儿|们)?(?![里中下上前边把从旁给光])(?!吹[着得]){_REST_ZH}"
)

_STOP_EN: Final = r"(?=[,.;:!?—\"“”]|\b(?:and then|but|then)\b|$)"
_FIGURE_EN: Final = re.compile(
    r"\b(?:as if|as though|if only|(?<!would )(?<!looks )like (?:an?|the|some|two|little)\b"
    r"|wish(?:ed|es)?\b|long(?:s|ed|ing) to\b"
    r"|hop(?:e|es|ed|ing) (?:to|that|he|she|they)\b|about to\b|fe(?:el|els|lt) like\b|(?:could|might|should) have\b"
    r"|(?:meant|intend(?:s|ed)?|plan(?:s|ned)?|want(?:s|ed)?) to\b|dream(?:s|ed|t)? (?:of|that)\b|thought of\b|if\b)"
    rf".*?{_STOP_EN}",
    re.IGNORECASE,
)
_NATURE_EN: Final = re.compile(
    r"(?:^|[,.;:!?]\s+|\b(?:and|while|as|where|until)\s+)(?:the |her |his |a |all )?(?:\w+ )?"
    r"(?:winds?|breeze|rain|river|stream|brook|leaves|trees?|sea|waves?|flowers?|stars?|moon|sun|clouds?|snow|snowflakes"
    r"|flames?|hearts?|bells?|lanterns?|shadows?)\s+(?=\w).*?(?=[,.;:!?—\"“”]|\b(?:and|but|then|while)\b|$)",
    re.IGNORECASE,
)


def unreal_spans(text: str, language: Language) -> list[tuple[int, int]]:
    """Return (first, past-last character) of what a text only compares with, wishes, supposes or says of nature."""
    patterns = (_FIGURE_ZH, _WISH_ZH, _NATURE_ZH) if language == "zh" else (_FIGURE_EN, _NATURE_EN)
    return [hit.span() for pattern in patterns for hit in pattern.finditer(text)]
