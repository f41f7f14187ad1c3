"""Quotation marks: a paragraph as a row of told and quoted spans.

Curly, corner and straight quotes, single quotes told from apostrophes, quotes inside quotes, dashes that
open a line of dialogue, a mark that is missing: the paragraph's end recovers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.script.bare_zh import bare_rows
from yingxi.script.playbook import PROSE, Play, direction, play_of, spans_of_line
from yingxi.script.span import Span
from yingxi.words import Language

_PAIRS: Final = {"“": "”", "「": "」", "『": "』", "﹁": "﹂", "〝": "〞", "«": "»"}
_CLOSERS: Final = frozenset(_PAIRS.values())
_ENDS: Final = frozenset(",.!?;:—–-…。！？，；：、")
_DASH_LINE: Final = re.compile(r"^\s*(?:——|—|–|―|--|- )\s*(?=\S)")
_DASH: Final = re.compile(r"\s*(?:——|—|–|―|--|\s-\s)\s*")
_ELISION: Final = re.compile(r"[‘'’](?:tis|twas|twere|twill|em|til|cause|bout|gainst|neath|tween|mid|un|\d0s)\b", re.I)


@dataclass(frozen=True, slots=True)
class Marks:
    """Which marks a story uses for speech."""

    curly_single: bool
    straight_single: bool
    dashes: bool
    play: Play = PROSE


def marks_of(paragraphs: Sequence[str], language: Language) -> Marks:
    """Tell from the whole story which marks open its speech."""
    sample = paragraphs[:2000]
    doubles = sum(sum(text.count(mark) for mark in '“「『"«') for text in sample)
    curly = sum(len(re.findall(r"(?:^|[\s(—“])‘(?=\w|…)", text)) for text in sample)
    straight = sum(len(re.findall(r"(?:^|[\s(—])'(?=[A-Z])[^\"]{2,400}?[,.!?;—]'(?=\W|$)", text)) for text in sample)
    dashes = sum(bool(_DASH_LINE.match(text)) for text in sample)
    few_marks = doubles + curly * 2 < dashes
    return Marks(
        curly_single=curly > 0 and (curly >= doubles / 2 or doubles == 0),
        straight_single=language == "en" and straight > 0 and straight >= doubles / 2 and curly == 0,
        play=play_of(sample, language),
        dashes=dashes > 0 and few_marks and (dashes >= 2 or len(sample) <= 3),
    )


def spans_of(paragraphs: Sequence[str], marks: Marks, language: Language) -> list[list[Span]]:
    """Split every paragraph into told and quoted spans, in order, blanks at the seams left out."""
    rows: list[list[Span]] = []
    bare = bare_rows(paragraphs) if language == "zh" else {}
    open_before = False
    for index, text in enumerate(paragraphs):
        cue = marks.play.cue(text, language)
        if cue is not None:
            rows.append(_trimmed(text, spans_of_line(text, cue[1])))
            open_before = False
            continue
        if marks.play.names and (aside := direction(text)) is not None:
            rows.append([aside])
            open_before = False
            continue
        if marks.dashes and _DASH_LINE.match(text):
            rows.append(_trimmed(text, _dash_spans(text, language)))
            open_before = False
            continue
        if index in bare and not open_before:
            rows.append(_trimmed(text, bare[index]))
            continue
        quotes: list[Span] = []
        begin = 0
        if open_before:
            closing = _tail_of_open_quote(text)
            if closing is not None:
                quotes.append(Span(0, closing, 0, closing + 1, True, goes_on=True))
                begin = closing + 1
            elif not _opens(text) and _closes_soon(paragraphs, index + 1):
                rows.append([Span(0, len(text), 0, len(text), True, open_end=True, goes_on=True)])
                continue
        quotes.extend(_quotes_in(text, begin, marks))
        if quotes and open_before and quotes[0].outer_start == 0 and not quotes[0].goes_on:
            first = quotes[0]
            quotes[0] = Span(
                first.start, first.end, first.outer_start, first.outer_end, True, first.open_end, goes_on=True
            )
        open_before = bool(quotes) and quotes[-1].open_end
        rows.append(_trimmed(text, _with_told(quotes, len(text))))
    return rows


def _opens(text: str) -> bool:
    return text[:1] in _PAIRS or text[:1] in '"‘'


def _tail_of_open_quote(text: str) -> int | None:
    """Where a quote left open by the paragraph before closes here, before any other opens."""
    found = re.search(r"[“”「」『』]", text)
    return found.start() if found and found.group() in _CLOSERS else None


def _closes_soon(paragraphs: Sequence[str], index: int) -> bool:
    for text in paragraphs[index : index + 6]:
        found = re.search(r"[“”「」『』]", text)
        if found:
            return found.group() in _CLOSERS
    return False


def _quotes_in(text: str, begin: int, marks: Marks) -> list[Span]:
    quotes: list[Span] = []
    index = begin
    while index < len(text):
        char = text[index]
        if char in _PAIRS:
            span = _paired(text, index)
        elif char == '"':
            end = text.find('"', index + 1)
            span = _closed(text, index, end)
        elif char == "”" and (other := text.find("”", index + 1)) > 0 and "“" not in text[index:other]:
            span = _closed(text, index, other)  # both ends typed as closing marks
        elif char == "‘" and marks.curly_single and not _ELISION.match(text, index):
            span = _single(text, index, "‘", "’")
        elif char == "'" and marks.straight_single and _at_word_start(text, index) and not _ELISION.match(text, index):
            span = _single(text, index, "'", "'")
        else:
            index += 1
            continue
        quotes.append(span)
        index = max(span.outer_end, index + 1)
    return quotes


def _closed(text: str, start: int, end: int) -> Span:
    if end < 0:
        return Span(start + 1, len(text), start, len(text), True, open_end=True)
    return Span(start + 1, end, start, end + 1, True)


def _paired(text: str, start: int) -> Span:
    """A quote whose marks differ; a mark of its own kind inside it nests, or betrays a missing end."""
    opener, closer = text[start], _PAIRS[text[start]]
    depth, index = 0, start
    while index < len(text):
        char = text[index]
        if char == closer:
            depth -= 1
            if depth == 0:
                return _closed(text, start, index)
        elif char == opener:
            if depth == 1 and text.count(closer, start) < text.count(opener, start):
                return _mistyped(text, start, index, closer)
            depth += 1
        index += 1
    first = text.find(closer, start)
    return _closed(text, start, first)


def _mistyped(text: str, start: int, second: int, closer: str) -> Span:
    """Two openers before one closer: the second was meant to close, or the first never closed."""
    inside = text[start + 1 : second]
    report = re.search(r"[。！？!?.…]([^。！？!?.…]{0,30}[：:，,]\s*)$", inside)
    if report:
        end = start + 1 + report.start(1)
        return Span(start + 1, end, start, end, True, open_end=False)
    if text.find(closer, second) < 0 or text[second - 1] in _ENDS:
        return _closed(text, start, second)
    return _closed(text, start, text.find(closer, second))


def _at_word_start(text: str, index: int) -> bool:
    return index == 0 or text[index - 1] in ' \t(—-–[“"'


def _single(text: str, start: int, opener: str, closer: str) -> Span:
    """A quote closed by the same sign that is an apostrophe elsewhere.

    A closing mark follows a punctuation mark and is not inside a word; where none does before the next
    opening one, the last sign that ends a word closes.
    """
    limit = len(text)
    index = start + 1
    weak = -1
    while index < limit:
        char = text[index]
        if char == closer and index > start + 1:
            before, after = text[index - 1], text[index + 1 : index + 2]
            if not after or not after.isalnum():
                if before in _ENDS or not before.isalnum():
                    return _closed(text, start, index)
                weak = index
        if opener != closer and char == opener and index > start + 1 and weak > 0 and _at_word_start(text, index):
            break
        index += 1
    return _closed(text, start, weak)


def _with_told(quotes: list[Span], length: int) -> list[Span]:
    spans: list[Span] = []
    at = 0
    for quote in quotes:
        if quote.outer_start > at:
            spans.append(Span(at, quote.outer_start, at, quote.outer_start, False))
        spans.append(quote)
        at = quote.outer_end
    if at < length:
        spans.append(Span(at, length, at, length, False))
    return spans


def _trimmed(text: str, spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in spans:
        start, end = span.start, span.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if end > start:
            kept.append(Span(start, end, span.outer_start, span.outer_end, span.quoted, span.open_end, span.goes_on))
    return kept


_SAID_EN: Final = (
    "said|says|asked|asks|cried|cries|replied|replies|answered|answers|shouted|whispered|exclaimed|murmured"
    "|muttered|added|called|sighed"
    "|repeated|insisted|begged|laughed|explained|demanded"
)
_REPORT_AFTER: Final = {
    "zh": re.compile(r"(?<=[。！？!?，,…])(?=[^。！？!?，,…]{0,10}(?:说|道|问|答|叫|喊|嚷)[^。]{0,6}[。，：]?)"),
    "en": re.compile(
        r"(?<=[,.!?])\s+(?=(?:(?:{said})\s|(?:[Tt]he\s\w+|[A-Z]\w+(?:\s[A-Z]\w+)?|he|she|they"
        r"|I)\s(?:{said})\b))".replace("{said}", _SAID_EN)
    ),
}


def _dash_spans(text: str, language: Language) -> list[Span]:
    """A paragraph that begins with a dash: speech, then told and spoken parts by turns."""
    lead = _DASH_LINE.match(text)
    assert lead is not None
    spans: list[Span] = []
    at, quoted = lead.end(), True
    outer = 0
    for dash in [*_DASH.finditer(text, lead.end()), None]:
        end = dash.start() if dash else len(text)
        report = _REPORT_AFTER[language].search(text, at, end) if quoted else None
        if report:
            spans.append(Span(at, report.start(), outer, report.start(), True))
            resumed = _SPEECH_AGAIN.match(text, report.end(), end) if language == "en" else None
            if resumed is not None and not _TOLD_AGAIN.match(text, resumed.end()):
                spans.append(Span(report.end(), resumed.end(), report.start(), resumed.end(), False))
                spans.append(Span(resumed.end(), end, resumed.end(), end, True))
            else:
                spans.append(Span(report.end(), end, report.start(), end, False))
        else:
            spans.append(Span(at, end, outer, end, quoted))
            if dash and quoted and not _told_after_dash(text[dash.end() :], language):
                # A dash inside the speech: a pause, not a border.
                last = spans.pop()
                at, outer, quoted = last.start, last.outer_start, True
                continue
        if dash:
            outer, at, quoted = end, dash.end(), not (quoted and report is None)
    return spans


_SPEECH_AGAIN: Final = re.compile(r"[^.!?,]{1,40}\.\s+(?=\S)")
"""A clause and a full stop, after which the one who speaks goes on: "— No, said Ada. Not today."."""
_TOLD_AGAIN: Final = re.compile(
    r"(?:He|She|They|The \w+|[A-Z]\w+)\s+(?:\w+ly\s+)?(?!was\b|wanted\b|had\b)(?:\w+ed|went|took|sat|stood"
    r"|put|ran|came|gave)\b"
)


def _told_after_dash(rest: str, language: Language) -> bool:
    if language == "zh":
        return bool(re.match(r"[^。！？，]{0,12}(?:说|道|问|答|叫|喊|嚷|笑)", rest))
    return bool(re.match(rf"(?:\w+\s){{0,3}}(?:{_SAID_EN})\b", rest))
