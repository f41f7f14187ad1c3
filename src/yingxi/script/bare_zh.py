"""Chinese speech that stands without quotation marks, as 她小声说：走吧."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.report_zh import after, lead
from yingxi.script.span import Span

_MARKS: Final = re.compile(r"[“”「」『』\"]")
_SAY: Final = (
    r"(?:说|道|问|答|喊|叫|骂|嚷|劝|吼|回答|嘀咕|嘟囔|解释|吩咐|回应|提醒|安慰|宣布)(?:道|着|了一句|一句|一声)?"
)
_LED: Final = re.compile(rf"(?:^|(?<=[。！？!?…]))(?P<lead>[^。！？!?：:]{{1,40}}?{_SAY}[：:])(?=\s*\S)")
_LOOSE: Final = re.compile(r"^(?P<lead>[^。！？!?：:]{2,24}[：:])(?=.*(?:[你我您咱]|[吧吗呢啊呀嘛]))")
_NO_SPEECH: Final = re.compile(r"(?:写|题|刻|印|歌词|俗话|常言|古人|老话|据|听|传|书上|上面|纸上)[^，。]{0,6}[：:]$")
_TOLD_AFTER: Final = re.compile(r"(?<=[。！？!?…])(?P<told>[^。！？!?，,：:]{1,16}(?:说|问|答|喊|叫)(?:道|着)?[。.])$")


def bare_rows(paragraphs: Sequence[str]) -> dict[int, list[Span]]:
    """Return the paragraphs that speak without marks, each split into told and spoken spans."""
    rows = {index: spans for index, text in enumerate(paragraphs) if (spans := bare_spans(text, sure=False))}
    near = {at + step for at in rows for step in (-2, -1, 1, 2) if 0 <= at + step < len(paragraphs)} - rows.keys()
    return rows | {index: spans for index in sorted(near) if (spans := bare_spans(paragraphs[index], sure=True))}


def bare_spans(text: str, *, sure: bool) -> list[Span] | None:
    """Split a paragraph without quotation marks into told and spoken spans; None where nobody speaks in it.

    Args:
        text: the paragraph.
        sure: somebody speaks so nearby; then a deed and a colon lead a line too, and a reporting clause may stand
            after it.
    """
    if _MARKS.search(text):
        return None
    leads = [found for found in _LED.finditer(text) if _leads(found.group("lead"))]
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
        if spans and not spans[-1].quoted:
            start = spans.pop().start
        spans += [Span(start, end, start, end, False), Span(end, stop, end, stop, True)]
    return spans


def _leads(words: str) -> bool:
    report = lead(words)
    return report is not None and report.verb_end > report.verb_start and not _NO_SPEECH.search(words)
