"""A story as a row of told and spoken items, terms in quotation marks told from speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from yingxi.script.people import Person
from yingxi.script.playbook import NARRATORS
from yingxi.script.pronouns import Told
from yingxi.script.quotes import Marks, spans_of
from yingxi.script.report import Report, after_report, lead_report
from yingxi.script.sentences import Piece, sentences
from yingxi.script.span import Span
from yingxi.story.terms import Sex
from yingxi.words import Language

_ZH_SIGN: Final = re.compile(
    r"(?:写着|写的是|题着|刻着|贴着|印着|画着|匾上|牌上|牌子上|粉板上|叫作|叫做|称为|称作|名为|所谓|绰号|什么"
    r"|名曰|诨名|外号|书名|题目|歌词|是一个|一个|一种|这些|那些|几个|的|和|、|与|或)[^，。：]{0,4}$"
)
_ZH_AFTER_TERM: Final = re.compile(
    r"^(?:的|之类|之流|之|这|那|字|等|二字|两字|几个|和|与|及|、|一般|似的|一样|一类|一词|一声|两个|一个(?=[^，。]{0,3}[字词名])|了|里"
    r"|中|上|是)"
)
_EN_SIGN: Final = re.compile(
    r"(?:\b(?:called|named|titled|inscription|words?|sign|letters?|so-called|term|name|written|wrote)\s*[,:]?"
    r"|\bone\b[^.]{0,30}\bsay,?|\bit (?:is|was)\b[^.]{0,16}\bsaid\b[^.]{0,12},?)\s*$",
    re.IGNORECASE,
)
_ENDS: Final = frozenset("。！？!?…—，,.;；:：-–")


@dataclass(slots=True, eq=False)
class Item:
    """One told or spoken stretch of a paragraph.

    Attributes:
        row: the paragraph's index.
        start, end: in the paragraph's text; for speech, inside its marks.
        spoken: a line or a thought.
        goes_on: continues the speech of the paragraph before.
        acts: told pieces that are seen rather than narrated.
        pieces: sentences of a told item.
        told: who is told of in each sentence, offsets in the paragraph.
        lead, after: of a spoken item, its reporting clauses, offsets in the told text they stand in.
        sexes: the sexes that its reporting clause leaves open; empty = any.
        unseen: a voice heard before its owner is seen, so not of whoever hears it.
        cue: in a play, the name that the line stands under; a direction in it has it too.
        staged: telling in a screenplay: seen, not heard.
        manner: words of the reporting clauses, for the feeling.
    """

    row: int
    start: int
    end: int
    spoken: bool
    text: str
    thought: bool = False
    goes_on: bool = False
    acts: list[Piece] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    told: list[list[Told]] = field(default_factory=list)
    lead: Report | None = None
    after: Report | None = None
    lead_item: Item | None = None
    after_item: Item | None = None
    manner: str = ""
    speaker: Person | None = None
    explicit: bool = False
    sexes: frozenset[Sex] = frozenset()
    unseen: bool = False
    to: list[Person] = field(default_factory=list)
    cue: str = ""
    staged: bool = False
    called: list[Person] = field(default_factory=list)
    named: list[Person] = field(default_factory=list)


def items_of(paragraphs: Sequence[str], marks: Marks, language: Language) -> list[Item]:
    """Read paragraphs into told and spoken items, in order."""
    items: list[Item] = []
    for row, (text, spans) in enumerate(zip(paragraphs, spans_of(paragraphs, marks, language), strict=True)):
        before = items[-1] if items else None
        cue = (marks.play.cue(text, language) or ("", 0))[0]
        if cue.lower() in NARRATORS:
            cue, spans = "", [replace(span, quoted=False) for span in spans]
        for span in spans if cue else _with_terms_told(text, spans, before, language, marks):
            item = Item(row, span.start, span.end, span.quoted, text[span.start : span.end], goes_on=span.goes_on)
            item.cue = cue
            if not span.quoted:
                item.pieces = sentences(text, language, span.start, span.end)
            items.append(item)
    _attach_reports(items, language)
    return items


def _with_terms_told(
    text: str, spans: Sequence[Span], before: Item | None, language: Language, marks: Marks
) -> list[Span]:
    """Turn quotes that are no speech (a sign, a term, a title) back into telling."""
    merged: list[Span] = []
    for index, span in enumerate(spans):
        quoted = span.quoted and (marks.dashes or span.goes_on or _is_speech(text, spans, index, before, language))
        if quoted:
            merged.append(span)
        elif merged and not merged[-1].quoted:
            last = merged[-1]
            merged[-1] = Span(last.start, span.outer_end, last.outer_start, span.outer_end, False)
        else:
            merged.append(Span(span.outer_start, span.outer_end, span.outer_start, span.outer_end, False))
    return merged


def _is_speech(text: str, spans: Sequence[Span], index: int, before: Item | None, language: Language) -> bool:
    span = spans[index]
    quote = text[span.start : span.end]
    if not any(char.isalnum() for char in quote):
        return quote.strip("。，") != "" and len(spans) == 1
    told_before = _told_text(text, spans, index - 1)
    told_after = _told_text(text, spans, index + 1)
    ended = quote[-1] in _ENDS
    if len(spans) == 1 or (not told_before.strip() and not told_after.strip()):
        return True
    return (_speech_zh if language == "zh" else _speech_en)(quote, told_before, told_after, ended)


def _told_text(text: str, spans: Sequence[Span], index: int) -> str:
    if 0 <= index < len(spans) and not spans[index].quoted:
        return text[spans[index].start : spans[index].end]
    return ""


def _speech_zh(quote: str, before: str, after: str, ended: bool) -> bool:
    report = lead_report(before, "zh") if before else None
    if report is not None and not report.weak:
        return True
    if re.match(r"^的一声|^一声", after):
        return False
    if before and _ZH_SIGN.search(before) and not (ended and quote[-1] in "。！？…"):
        return False
    if report is not None and (ended or before.rstrip()[-1:] in "：:"):
        return True
    if after and _ZH_AFTER_TERM.match(after) and not (ended and len(quote) > 8):
        follows = after_report(after, "zh")
        return follows is not None and follows.pure and ended
    return ended or (bool(after) and (found := after_report(after, "zh")) is not None and found.pure and len(quote) > 3)


_SAYS_THEN: Final = re.compile(
    r"\b(?:said|says|say|asked|asks|replied|answered|whispered|whispers|shouted|shouts|yelled|screamed|muttered"
    r"|added|cried|goes|was like|is like|were like)$",
    re.IGNORECASE,
)
"""A verb of speech right before a quote, with no comma between, as people write who hurry."""


def _speech_en(quote: str, before: str, after: str, ended: bool) -> bool:
    if before and _EN_SIGN.search(before):
        return False
    report = lead_report(before, "en") if before else None
    if report is not None and (not report.weak or _SAYS_THEN.search(before)):
        return True
    if after and after_report(after, "en") is not None:
        return ended or len(quote.split()) > 3
    if quote[0].islower() and not before.rstrip().endswith((",", "—", ":", ".", ";")):
        return False
    if not before.strip():
        return ended
    return ended and (before.rstrip()[-1] in ".!?,:;—’”'" or len(quote.split()) > 4)


_VOICE_AFTER: Final = re.compile(
    r"(?:忽然|突然|是)?(?:一[个种声阵]|那)?[^，。“”]{0,10}(?:声音?|嗓子)[^。，“”]{0,6}(?:叫|喊|说|道|响"
    r"|传来)[^。，“”]{0,4}(?=[，。])"
)
_STARTLED: Final = re.compile(
    r"[^，。“”]{1,8}吃了?一[惊吓][^。“”]{0,8}(?:睁|抬|回头|回过|转|看时|四下)"
    r"|[^.,“”‘]{2,24}\b(?:started|was startled)\b[^.]{0,12}\b(?:looked|turned)\b"
)
"""Whoever hears a voice and looks round for its owner."""
_SAYING: Final = re.compile(r"[^。！？“”]{2,30}?(?:说着|说完|说罢)(?=，)")


def _attach_reports(items: Sequence[Item], language: Language) -> None:
    for index, item in enumerate(items):
        if not item.spoken or item.cue:
            continue
        before = items[index - 1] if index else None
        after = items[index + 1] if index + 1 < len(items) else None
        if before is not None and not before.spoken and (before.row == item.row or _hangs_over(before, item)):
            report = lead_report(before.text, language)
            if report is not None and (before.row == item.row or not report.weak or before.text[-1:] in "：:"):
                item.lead, item.lead_item = report, before
        if after is not None and not after.spoken and after.row == item.row:
            item.after, item.after_item = after_report(after.text, language), after
            if item.after is None and item.lead is None and _VOICE_AFTER.match(after.text):
                item.unseen = True
        elif after is not None and not after.spoken and (report := _report_alone(item, after, language)) is not None:
            item.after, item.after_item = report, after
        elif after is not None and not after.spoken and item.lead is None and _SAYING.match(after.text):
            end = _SAYING.match(after.text).end()  # type: ignore[union-attr]
            item.after, item.after_item = Report(0, end, end, end, False, False, end, weak=True), after
        elif after is not None and not after.spoken and item.lead is None and (voice := _VOICE_AFTER.match(after.text)):
            item.after, item.after_item = Report(0, voice.end(), 0, 0, False, False, voice.end(), weak=True), after
            item.unseen = True
        elif after is not None and not after.spoken and item.lead is None and _STARTLED.match(after.text):
            item.unseen = True
    _share_middle_reports(items, language)
    for first, second in reversed(list(pairwise(items))):
        if first.spoken and second.spoken and second.unseen and not (first.lead or first.after):
            first.unseen = True  # two voices heard one after the other


def _report_alone(item: Item, after: Item, language: Language) -> Report | None:
    """A reporting clause that is the whole next paragraph."""
    if after.row != item.row + 1 or len(after.text) > 24 or item.lead is not None:
        return None
    report = after_report(after.text, language)
    return report if report is not None and report.pure and report.end >= len(after.text) - 1 else None


def _hangs_over(before: Item, item: Item) -> bool:
    return before.row == item.row - 1 and before.text.rstrip()[-1:] in "：:，,"


def _share_middle_reports(items: Sequence[Item], language: Language) -> None:
    """A clause between two quotes belongs to the first, the second, or both."""
    for index in range(1, len(items) - 1):
        told, first, second = items[index], items[index - 1], items[index + 1]
        if told.spoken or not first.spoken or not second.spoken:
            continue
        if not (first.row == told.row == second.row):
            continue
        end = told.text.rstrip()[-1:]
        if first.after is None or first.after_item is not told:
            continue
        split = first.text[-1:] in ",，、" or (language == "en" and end == "," and second.text[:1].islower())
        # "A," he said, and he rose. It was late. "B": the clause is the first's alone.
        split = split and not (language == "en" and len(told.pieces) > 1)
        apart = second.lead is not None and second.lead_item is told and second.lead.start > first.after.end
        if language == "en" and apart:
            continue  # "A," said he, and she said: "B": a clause for each
        pure = first.after.pure and first.after.end >= len(told.text.rstrip()) - 1
        if split:
            second.lead, second.lead_item = first.after, told
        elif (
            end in "：:"
            or (end in "，," and not pure)
            or (end in "，," and pure and first.lead is not None and first.lead_item is not None)
        ):
            first.after = first.after_item = None
        elif end in "，," and pure and second.lead is None:
            second.lead, second.lead_item = first.after, told
        elif end in "。.!?！？" and second.lead_item is told:
            second.lead = second.lead_item = None
