"""Who is only written to, telephoned or sent something: not there to be seen."""

from __future__ import annotations

import re
from typing import Final

from yingxi.words import Language

_REACH: Final = 48
"""How far the word that tells it may stand from the name, in characters."""
_BEFORE_ZH: Final = re.compile(r"(?:[写寄发汇]信?|写了?[^，。！？；]{0,4}信|信寄|打(?:了[^，。]{0,3})?电话)给$")
_GIVES_ZH: Final = re.compile(r"给$")
_AFTER_ZH: Final = re.compile(
    r"(?:写|寄|发|汇|回)(?:[了过来去着]|一|封|信|钱|张|条|短|邮|几|好|许|多|长|明信片|电报|消息|包裹){1,6}"
    r"|打(?:[了过来去着]|一|个|通){0,3}电话"
)
_BEFORE_EN: Final = re.compile(
    r"\b(?:(?:wrote|writes?|writing|written)(?: (?:a|an|the|his|her|one|another|this|that))?(?: \w+){0,2}? to"
    r"|(?:tele)?phon(?:ed|es|ing)|(?:sent|sends|posted|posts|mailed) (?:a|an|the|his|her|it|this|that)(?: \w+){0,3} to"
    r") (?:(?:his|her|their|my|the|old) ){0,2}$",
    re.IGNORECASE,
)
_WROTE_EN: Final = re.compile(r"\b(?:wrote|writes|sent|sends) (?:(?:his|her|their|my|the|old) ){0,2}$", re.IGNORECASE)
_LETTER_EN: Final = re.compile(
    r" (?:a|an|another|one|the|long|short) (?:\w+ ){0,2}(?:letter|note|postcard|card|message|telegram)s?\b"
)


def is_far_away(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the words start..end of a text name somebody who is only written to, telephoned or sent something.

    In 给奶奶写了一封信 and "wrote her mother a long letter" those named are elsewhere; in 给奶奶倒茶 they are there.
    """
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    if language == "zh":
        return bool(_BEFORE_ZH.search(before) or (_GIVES_ZH.search(before) and _AFTER_ZH.match(after)))
    return bool(_BEFORE_EN.search(before) or (_WROTE_EN.search(before) and _LETTER_EN.match(after)))
