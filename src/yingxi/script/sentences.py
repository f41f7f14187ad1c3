"""Sentences, and pieces of sentences short enough to be one beat."""

from __future__ import annotations

import re
from typing import Final

from yingxi.words import Language

Piece = tuple[int, int]
"""First and past-last character."""

NARRATION_CAP: Final[dict[Language, int]] = {"zh": 32, "en": 20}
"""Most Han characters, or English words, of one told beat: about seven seconds of speech."""
WHOLE_CAP: Final[dict[Language, int]] = {"zh": 64, "en": 45}
"""A sentence that can be cut only in mid-clause stays whole up to this."""
_TOGETHER: Final[dict[Language, int]] = {"zh": 22, "en": 13}
"""Two sentences share a beat only when no longer than this."""
_TORN: Final = 4.0
"""What a cut in mid-clause costs beside one that leaves two whole tellings."""
_TINY: Final[dict[Language, int]] = {"zh": 8, "en": 5}
_UNITS: Final = {
    "zh": re.compile(r"[㐀-鿿]|[A-Za-z]+|\d+"),
    "en": re.compile(r"[A-Za-z0-9]+(?:['’\-][A-Za-z0-9]+)*|[㐀-鿿]"),
}
_ZH_END: Final = re.compile(r"(?:[。！？!?]+(?:……|…)?|……(?=[^，。！？、；’”」』）])|\.(?=\s|$))[”’」』）)\]]*")
_EN_END: Final = re.compile(r"[.!?…]+[”’\"')\]]*(?=\s+[“‘\"'(\[—–-]*[A-Z0-9]|\s*$)|[.!?][”\"](?=[A-Z—])")
_ABBREVIATION: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Capt|Col|Gen|Sgt|Lt|Jr|Sr|vs|etc|No|[A-Z])\.$")
_BREAKS: Final = {
    # (mark, penalty): the lower, the better the two halves stand alone.
    "zh": ((re.compile(r"[；;]"), 0.0), (re.compile(r"——|[：:]"), 4.0), (re.compile(r"[，,]"), 5.0)),
    "en": (
        (re.compile(r"[;](?=\s)"), 0.0),
        (re.compile(r":(?=\s)|—|--"), 3.0),
        (re.compile(r",(?=\s+(?:and|but|so|for|yet|while|when|till|until|then|which|who|where|because)\b)"), 2.0),
        (re.compile(r",(?=\s)"), 5.0),
        (re.compile(r"(?<=\w)(?=\s+(?:and|but|so that|because|until|while|when)\s)"), 7.0),
    ),
}

_ALONE: Final = {
    "zh": re.compile(
        r"[；;]|[，,](?=(?:但|可是|然而|于是|所以|因此|而且|后来|接着|这时|忽然|终于|只得|不过|幸而|便|又|也|就|才|却|仍"
        r"|[他她伊我你它](?!的)|大家|众人))"
    ),
    "en": re.compile(
        r";|:|,(?=\s+(?:for\s+(?:I|he|she|it|they|we|you|there)\b"
        r"|(?:and|but|so|yet|then)\s+(?:(?:then|there|now|at last|yet)\s+)?(?:(?:when|as|if)\s+)?"
        r"(?:I|he|she|it|they|we|you|the|an?|his|her|their|my|our|this|these|there|no one|nobody|[A-Z]\w+)\b))"
    ),
}
"""A clause mark after which the rest can be told as a sentence of its own."""
_WAITS: Final = {
    "zh": re.compile(
        r"^(?:倘|如果|要是|假如|因为|虽|既然|只要|除非|即使|当|待|等|自从|不但|不是|无论|一面)[^；]*$"
        r"|(?:[时后里上下中前的]|时候|以后|之后)[，,]$|(?:^|[，；])(?:倘|如果|要是|因为|虽|既然|只要|不但)[^，；]*[，,]$"
    ),
    "en": re.compile(
        r"^(?:(?:and|but|now|so|then)\s+)?(?:when|as|if|while|whilst|after|since|because|though|although|until|once|before)"
        r"\b[^,;]*,$",
        re.IGNORECASE,
    ),
}
"""A clause that waits for what follows."""


def stands_alone(text: str, start: int, at: int, language: Language) -> bool:
    """Whether `text[start:at]`, cut at a clause mark, and what follows are each a whole telling."""
    if text[at - 1 : at] in "。！？!?.…":
        return True
    return _ALONE[language].match(text, at - 1) is not None and _WAITS[language].search(text[start:at]) is None


def length_of(text: str, language: Language) -> int:
    """Return how long a text is: Han characters, or English words."""
    return len(_UNITS[language].findall(text))


def sentences(text: str, language: Language, start: int = 0, end: int | None = None) -> list[Piece]:
    """Split `text[start:end]` into sentences, closing marks included, blanks between left out."""
    stop = len(text) if end is None else end
    pattern = _ZH_END if language == "zh" else _EN_END
    found: list[Piece] = []
    at = start
    for match in pattern.finditer(text, start, stop):
        if (
            language == "en"
            and match.group() == "."
            and _ABBREVIATION.search(text, max(start, match.end() - 6), match.end())
        ):
            continue
        if _depth(text, at, match.end()) > 0 and match.end() < stop:
            continue  # inside brackets or a quoted term
        _add(text, at, match.end(), found)
        at = match.end()
    _add(text, at, stop, found)
    return found


def _depth(text: str, start: int, end: int) -> int:
    opened = sum(text.count(mark, start, end) for mark in "（(“「《")
    closed = sum(text.count(mark, start, end) for mark in "）)”」》")
    return opened - closed if opened else 0


def _add(text: str, start: int, end: int, found: list[Piece]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        if found and not any(char.isalnum() for char in text[start:end]):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))


def beats_of(text: str, language: Language, start: int, end: int, cap: int | None = None) -> list[Piece]:
    """Split into beats: sentences, the long ones cut at clause marks, tiny ones joined to a neighbour."""
    limit = cap or NARRATION_CAP[language]
    pieces: list[Piece] = []
    for piece in sentences(text, language, start, end):
        pieces.extend(_cut(text, piece, language, limit))
    return _with_tiny_joined(text, pieces, language, limit)


def _cut(text: str, piece: Piece, language: Language, limit: int) -> list[Piece]:
    """Cut one sentence in two where the halves stand best alone, then each half again."""
    start, end = piece
    total = length_of(text[start:end], language)
    if total <= limit:
        return [piece]
    whole = max(WHOLE_CAP[language], limit * 8 // 5)
    best: tuple[float, int] | None = None
    for mark, penalty in _BREAKS[language]:
        for found in mark.finditer(text, start + 1, end - 1):
            at = found.end()
            if _depth(text, start, at) > 0:
                continue
            left = length_of(text[start:at], language)
            right = total - left
            if min(left, right) < _TINY[language]:
                continue
            unbalance = abs(left - right) / total * (10.0 if total <= 2 * limit else 4.0)
            overflow = 3.0 * (max(left, right) > limit and total <= 2 * limit)
            cost = unbalance + penalty + overflow
            if not stands_alone(text, start, at, language):
                if total <= whole:
                    continue
                cost += _TORN
            if best is None or cost < best[0]:
                best = (cost, at)
    if best is None:
        return [piece]
    at = best[1]
    after = at
    while after < end and text[after].isspace():
        after += 1
    return _cut(text, (start, at), language, limit) + _cut(text, (after, end), language, limit)


def _with_tiny_joined(text: str, pieces: list[Piece], language: Language, limit: int) -> list[Piece]:
    joined: list[Piece] = []
    for piece in pieces:
        length = length_of(text[slice(*piece)], language)
        if joined:
            before = length_of(text[slice(*joined[-1])], language)
            ended = text[joined[-1][1] - 1] in "。！？!?.…”’\"'）)"
            most = min(limit, _TOGETHER[language]) if ended else limit
            if (length < _TINY[language] or before < _TINY[language]) and before + length <= most:
                joined[-1] = (joined[-1][0], piece[1])
                continue
        joined.append(piece)
    return joined
