"""English reporting clauses."""

from __future__ import annotations

import re
from typing import Final

from yingxi.script.report import Report
from yingxi.script.verbs_en import ASK_NOW, SAY

_THINK: Final = r"thought|thinks|wondered|wonders|reflected|(?:said|says) to (?:him|her|it|my)self|thinking"
_THINK_RE: Final = re.compile(rf"(?:{_THINK})", re.IGNORECASE)
_TAIL: Final = (
    r"(?:\s+(?:out|again|aloud|back|at last|once more|softly|sadly|loudly|angrily|quietly|gently|quickly|at once"
    r"|then|too|also|one day|in turn"
    r"|\w+ly|to\s+(?:the\s+|his\s+|her\s+|my\s+|their\s+|each\s+)?(?:\w+\s+){0,2}?\w+|him|her|them|me|us|it"
    r"|the\s+(?:\w+\s+)?\w+|[A-Z]\w+"
    r"|in\s+(?:a|an|his|her|great)\s+(?:\w+\s+){0,2}\w+|with\s+(?:a|an|his|her|great)?\s*(?:\w+\s+){0,2}\w+"
    r"|themselves|himself|herself|thus|as follows|together|instead|first|after\s+(?:a"
    r"|some)\s+(?:\w+\s+)?(?:while|time|moment|pause|minute"
    r"|silence)|under\s+(?:his|her|my|their)\s+breath|for\s+the\s+\w+\s+time|without\s+(?:looking\s+up|turning"
    r"|moving|a\s+smile)"
    r"|likewise|sensibly enough|for joy|and said|and thought)){0,4}"
)
_COLLOQUIAL: Final = r"goes|(?:was|is|were) like"
_LEAD_END: Final = re.compile(
    rf"\b(?P<say>{_THINK}|{SAY}|{_COLLOQUIAL})\b(?P<tail>{_TAIL})\s*[,:;—-]*\s*$", re.IGNORECASE
)
_NP: Final = (
    r"(?:I|he|she|it|they|we|everybody|everyone|someone|somebody|people|(?:the|a|an|his|her|its|my|our|their|this|that|both"
    r"|one of|all|another|many|some of)(?:\s+[\w'’-]+){1,6}?"
    r"(?=\s*(?:[,.;:!?—]|$)|\s+(?:to|who|when|as|and|with|at|in|out|again|then|himself|herself|themselves|\w+ly"
    rf"|had|only|also|thought|{SAY}|on|from|if|but|for|while|that)\b)|one|some|all"
    r"|(?:(?:Mrs|Mr|Ms|Dr|Prof|Capt|Sgt|Rev|St)\.?\s+|(?:little|old|poor|good|young|dear)\s+)?"
    r"[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,2})"
)
_ADV: Final = r"(?:(?:then|again|at last|suddenly|only|quickly|softly|also|still|now|always|once|\w+ly)\s+)?"
_AFTER: Final = re.compile(
    rf"^[\s,—-]*(?:(?:at last|then|and|so)\s+)?(?:(?P<v1>{_THINK}|{SAY})\s+(?:out\s+)?(?P<s1>{_NP})(?=[\s,.;:!?—]|$)"
    rf"|(?P<s2>{_NP})\s+{_ADV}(?P<v2>{_THINK}|{SAY})(?=[\s,.;:!?—]|$)"
    rf"|(?:{_NP})\s+(?:would|used\s+to|will)\s+{_ADV}(?P<v4>{ASK_NOW})(?=[\s,.;:!?—]|$)"
    rf"|(?:I|[Ww]e)\s+{_ADV}(?P<v3>{ASK_NOW})(?=[\s,.;:!?—]|$))(?P<tail>{_TAIL})"
)
_SENTENCE: Final = re.compile(r"[.!?][”’\"']?\s+")
_PURE_BEFORE: Final = re.compile(
    rf"^(?:(?:and|but|so|then|now|at last|however|again|at this|on this|after a while|once|presently|soon"
    rf"|thereupon|when|as|yet|still|next)\s*,?\s*){{0,3}}"
    rf"(?:{_NP})?\s*{_ADV}(?:had\s+|only\s+|also\s+|again\s+|who\s+)?$",
    re.IGNORECASE,
)


def lead(told: str) -> Report | None:
    """Return the clause at the end of `told` that leads the quote after it."""
    text = told.rstrip()
    if not text:
        return None
    found = _LEAD_END.search(text)
    if found is None:
        if text[-1] in ":":
            start = _last_sentence(text)
            return Report(start, len(text), len(text), len(text), False, False, len(text), weak=True)
        return None
    sentence = _last_sentence(text)
    verb_start, verb_end = found.start("say"), found.end("say")
    before = text[sentence:verb_start]
    start, keep = _split_before(before)
    start, keep = start + sentence, keep + sentence
    clause = text[start:verb_start].strip()
    pure = bool(_PURE_BEFORE.match(clause)) and len(clause.split()) <= 8
    weak = text[-1] not in ",:"
    return Report(start, len(text), verb_start, verb_end, bool(_THINK_RE.match(found.group("say"))), pure, keep, weak)


def _last_sentence(text: str) -> int:
    start = 0
    for found in _SENTENCE.finditer(text):
        if found.end() < len(text) - 1:
            start = found.end()
    return start


def _split_before(before: str) -> tuple[int, int]:
    """Where the reporting clause begins in the sentence before its verb, and where the telling ends."""
    best = (0, 0)
    for mark in re.finditer(r"[,;:]\s+(?:(?:and|but|so|then|or)\s+)?|\s+(?:and|but)\s+|—", before):
        rest = before[mark.end() :].strip()
        if _PURE_BEFORE.match(rest) and len(rest.split()) <= 6 and "," not in rest:
            best = (mark.end(), mark.start())
            break
    return best


def after(told: str) -> Report | None:
    """Return the clause at the start of `told` that reports the quote before it."""
    found = _AFTER.match(told)
    if found is None:
        return None
    verb = next(name for name in ("v1", "v2", "v3", "v4") if found.group(name))
    end = found.end()
    follows = told[end : end + 1]
    if (
        follows
        and follows not in ",.;:!?—"
        and not told[end:].lstrip().startswith(("and", "as", "when", "but", "while", "in ", "with"))
    ):
        clean = False
    else:
        clean = True
    keep = end
    if follows in (",", ".", ";", ":", "!", "?"):
        keep = end + 1
    thought = bool(_THINK_RE.match(found.group(verb)))
    return Report(
        0, end, found.start(verb), found.end(verb), thought, clean and (follows in ",.;:!?—" or not follows), keep
    )
