"""Chinese speech that stands without quotation marks, as 她小声说：走吧."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from yingxi.script.report_zh import after, lead
from yingxi.script.roles_zh import ROLES_ZH, SURNAMES, TITLES_ZH
from yingxi.script.span import Span

_MARKS: Final = re.compile(r"[“”「」『』\"]")
_TERM: Final = re.compile(r"[“「『\"][^“”「」『』\"。！？!?，,：:]{1,8}[”」』\"](?![^，。]{0,6}[说问喊])")
"""A name or a word in marks: no speech."""
_SAY: Final = (
    r"(?:说|道|问|答|喊|叫|骂|嚷|劝|吼|回答|嘀咕|嘟囔|解释|吩咐|回应|提醒|安慰|宣布)(?:道|着|了一句|一句|一声)?"
)
_LED: Final = re.compile(rf"(?:^|(?<=[。！？!?…]))(?P<lead>[^。！？!?：:]{{1,40}}?{_SAY}[：:])(?=\s*\S)")
_LOOSE: Final = re.compile(r"^(?P<lead>[^。！？!?：:]{2,24}[：:])(?=.*(?:[你我您咱]|[吧吗呢啊呀嘛]))")
_WORDS: Final = "|".join(sorted({one for one in (*TITLES_ZH, *ROLES_ZH) if len(one) > 1}, key=len, reverse=True))
_NAMED: Final = re.compile(
    rf"^(?P<lead>(?:[{SURNAMES}][\u4e00-\u9fff]{{1,2}}|[老小阿][\u4e00-\u9fff]|[\u4e00-\u9fff]{{0,3}}(?:{_WORDS}))[：:])"
    r"(?=\s*\S)"
)
"""A name and a colon at a paragraph's head: 孙老师：这是谁画的？"""
_COMMA_LED: Final = re.compile(
    r"(?:^|(?<=[。！？!?…，,]))(?P<lead>[^。！？!?：:，,]{0,12}?"
    r"(?:说道?|问道?|喊道?|骂道?|笑道|答道|骂了一句|叹了口气|回答)[，,])(?=(?P<said>[^。！？!?]+[。！？!?…]*))"
)
_FACE_TO_FACE: Final = re.compile(r"^[^，。他她它的了]{1,3}，[^，。]|[你您咱]|[吗呢吧啊呀嘛][。！？!?，]|[？?！!]$")
_COLON_LED: Final = re.compile(
    r"(?:^|(?<=[。！？!?…]))(?P<lead>[^。！？!?：:]{2,40}(?<![\d个样件条种位点是])[：:])(?=\s*\S)"
)
_INDIRECT: Final = re.compile(r"(?:听|据|常|总|都|俗话|也|小|再|虽|就是|比如|不)说[，,]$")
_TOLD_AGAIN: Final = re.compile(r"[你您咱我]|[吗呢吧啊呀嘛][。！？!?，]|[？?！!]$")
_MANY_SENTENCES: Final = 3
_LONG_CHARS: Final = 100
"""An unmarked paragraph this long tells on after what is said in it."""
_NO_SPEECH: Final = re.compile(r"(?:写|题|刻|印|歌词|俗话|常言|古人|老话|据|听|传|书上|上面|纸上)[^，。]{0,6}[：:]$")
_TOLD_AFTER: Final = re.compile(r"(?<=[。！？!?…])(?P<told>[^。！？!?，,：:]{1,16}(?:说|问|答|喊|叫)(?:道|着)?[。.])$")


def bare_rows(paragraphs: Sequence[str]) -> dict[int, list[Span]]:
    """Return the paragraphs that speak without marks, each split into told and spoken spans."""
    unmarked = not any(_MARKS.search(_TERM.sub("", text)) for text in paragraphs)
    rows = {
        index: spans
        for index, text in enumerate(paragraphs)
        if (spans := bare_spans(text, sure=False, unmarked=unmarked))
    }
    near = {at + step for at in rows for step in (-2, -1, 1, 2) if 0 <= at + step < len(paragraphs)} - rows.keys()
    return rows | {index: spans for index in sorted(near) if (spans := bare_spans(paragraphs[index], sure=True))}


def bare_spans(text: str, *, sure: bool, unmarked: bool = False) -> list[Span] | None:
    """Split a paragraph without quotation marks into told and spoken spans; None where nobody speaks in it.

    Args:
        text: the paragraph.
        sure: somebody speaks so nearby; then a deed and a colon lead a line too, and a reporting clause may stand
            after it.
        unmarked: the whole story has no speech in marks; then 说 and a comma lead what is said to somebody's face,
            and marks in it stand round names.
    """
    if _MARKS.search(_TERM.sub("", text) if unmarked else text):
        return None
    leads = [found for found in _LED.finditer(text) if _leads(found.group("lead"))]
    if unmarked:
        leads = _more_leads(text, leads)
    if not leads and (named := _NAMED.match(text)) is not None and _FACE_TO_FACE.search(text):
        leads = [named]
    if not leads and sure and (loose := _LOOSE.match(text)) is not None and not _NO_SPEECH.search(loose.group("lead")):
        leads = [loose]
    if not leads:
        told = _TOLD_AFTER.search(text) if sure else None
        if told is None or after(told.group("told")) is None:
            return None
        at = told.start("told")
        return [Span(0, at, 0, at, True), Span(at, len(text), at, len(text), False)]
    spans: list[Span] = []
    if leads[0].start("lead"):
        spans.append(Span(0, leads[0].start("lead"), 0, leads[0].start("lead"), False))
    for found, follows in zip(leads, [*leads[1:], None], strict=True):
        start, end = found.start("lead"), found.end("lead")
        stop = follows.start("lead") if follows is not None else len(text)
        stop = _where_speech_ends(text, end, stop, long=unmarked)
        if spans and not spans[-1].quoted:
            start = spans.pop().start
        elif spans and spans[-1].end < start:
            start = spans[-1].end
        spans += [Span(start, end, start, end, False), Span(end, stop, end, stop, True)]
    if spans[-1].end < len(text):
        spans.append(Span(spans[-1].end, len(text), spans[-1].end, len(text), False))
    return spans


def _faces(found: re.Match[str]) -> bool:
    """Whether what follows 说 and a comma is said to somebody's face, not reported."""
    return _FACE_TO_FACE.search(found.group("said")) is not None and not _INDIRECT.search(found.group("lead"))


def _more_leads(text: str, leads: list[re.Match[str]]) -> list[re.Match[str]]:
    """Every colon, and 说 with a comma, where a whole story has no marks; none inside another."""
    commas = [found for found in _COMMA_LED.finditer(text) if _faces(found)]
    colons = [found for found in _COLON_LED.finditer(text) if not _NO_SPEECH.search(found.group("lead"))]
    rows: list[re.Match[str]] = []
    for found in sorted([*leads, *commas, *colons], key=lambda found: (found.start("lead"), found.end("lead"))):
        if not rows or found.start("lead") >= rows[-1].end("lead"):
            rows.append(found)
    return rows


def _where_speech_ends(text: str, start: int, stop: int, *, long: bool) -> int:
    """Where speech without marks ends in a long paragraph: with its first sentence, or while 你 and 我 go on."""
    ends = [found.end() for found in re.finditer(r"[。！？!?…]+", text[start:stop])]
    if ends and start + ends[-1] < stop:
        ends.append(stop - start)
    if len(ends) < (_MANY_SENTENCES if not long or len(text) < _LONG_CHARS else 2):
        return stop
    for before, end in pairwise(ends):
        if not _TOLD_AGAIN.search(text[start + before : start + end]):
            return start + before
    return stop


def _leads(words: str) -> bool:
    report = lead(words)
    return report is not None and report.verb_end > report.verb_start and not _NO_SPEECH.search(words)
