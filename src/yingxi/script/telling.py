"""Items become beats: what is narrated, spoken, seen; reporting clauses that the voices make plain are gone."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from yingxi.script.far_away import is_far_away
from yingxi.script.items import Item
from yingxi.script.people import Company, Person
from yingxi.script.report import Report
from yingxi.script.sentences import beats_of, length_of, stands_alone
from yingxi.script.verbs_en import DEED
from yingxi.story.terms import BeatKind
from yingxi.words import Language

_LINE_CAP: Final[dict[Language, int]] = {"zh": 45, "en": 28}
_DEED_ZH: Final = re.compile(
    r"[睁瞪眨点摇伸举指敲拍推拉抱握挥捧端拿放扔丢踢跪坐站躺蹲走跑跳转回抬低弯仰擦抹掏摸抓挠搓叹咳哭笑揉皱撇咬喝吃倒关开披戴脱扶靠奔冲扑退追搂吻拱作鞠]"
)
_PRONOUNS: Final = re.compile(r"[我你他她它伊余]们?|自己|一人|大家|别人")
_MANNER_ZH: Final = re.compile(
    r"冷笑|微笑|苦笑|大笑|含笑|笑|哭|叹了?一?口?气|叹气|叹|喘着?气|红着脸|有些?|了|一|口|气|样子|似的|恍然大悟"
)


@dataclass(slots=True, eq=False)
class Draft:
    """A beat being written.

    Attributes:
        row: its paragraph.
        start, end: in the paragraph's text.
        people: most important first.
        manner: words of the reporting clause.
        opens_row: first of its paragraph.
        sentence: what stands before it in its own sentence, where a long sentence was cut.
    """

    kind: BeatKind
    text: str
    row: int
    start: int
    end: int
    speaker: Person | None = None
    to: list[Person] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    thought: bool = False
    manner: str = ""
    opens_row: bool = False
    sentence: str = ""
    item: Item | None = None


def drafts_of(items: Sequence[Item], company: Company, language: Language) -> list[Draft]:
    """Write every item's beats, in order."""
    drafts: list[Draft] = []
    row = -1
    for index, item in enumerate(items):
        if item.cue and not item.spoken:
            made = _direction(items, index, language)
        elif item.spoken:
            made = list(_spoken(item, language))
        else:
            made = list(_told(items, index, company, language))
        made = [draft for draft in made if any(char.isalnum() for char in draft.text)]
        _as_wholes([draft for draft in made if draft.kind is not BeatKind.ACTION], item, language)
        for draft in made:
            draft.opens_row = draft.row != row
            row = draft.row
            draft.item = item
        drafts.extend(made)
    return _ended(_joined(drafts, language), language)


def _ended(drafts: list[Draft], language: Language) -> list[Draft]:
    """End every beat as a caption ends: a line in a full stop, what leads a line in a colon."""
    for index, draft in enumerate(drafts):
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        bare = draft.text.rstrip("”’\"'）)")
        if bare[-1:] in "。！？!?….—~～":
            continue
        follows = after is not None and after.row == draft.row
        if draft.kind is BeatKind.LINE:
            goes_on = follows and after is not None and after.item is draft.item
            draft.text = draft.text if goes_on else _said_to_its_end(draft.text, language)
        elif after is not None and after.kind is BeatKind.LINE and (follows or bare[-1:] in ":："):
            colon = "：" if language == "zh" else ":"
            draft.text = re.sub(r"[，,：:；;、\s]+$", "", draft.text) + colon
        elif after is None or after.item is not draft.item:
            draft.text = _closed(draft.text, language)
    return drafts


def _said_to_its_end(words: str, language: Language) -> str:
    """End a line in a full stop; its last word stays, whatever it is: "Tomorrow, then,"."""
    if language == "zh":
        return _closed(words, language)
    bare = re.sub(r"(?:[,:;\s]|—|--)+$", "", words)
    return bare if bare[-1:] in ".!?…" else bare + "."


def _as_wholes(drafts: Sequence[Draft], item: Item, language: Language) -> None:
    """Give the pieces of a cut sentence their ends: a full stop where both stand alone, else the clause goes on."""
    text, start = item.text, item.start
    for draft, after in pairwise(drafts):
        if text[draft.end - start - 1] in "。！？!?.…”’\"'）)":
            continue
        if stands_alone(text, draft.start - start, draft.end - start, language):
            draft.text = _TRAIL_ZH.sub("", draft.text) + "。" if language == "zh" else _closed(draft.text, language)
            after.text = after.text[:1].upper() + after.text[1:]
        elif text[after.start - start].islower():
            after.text = text[after.start - start] + after.text[1:]


def _direction(items: Sequence[Item], index: int, language: Language) -> list[Draft]:
    """A play's direction: a deed is seen; how a line is said goes to its voice."""
    item = items[index]
    words = item.text.strip(" .。，,")
    deed = _DEED_ZH.search(words) if language == "zh" else re.match(_DIRECTED_EN, words)
    if deed is None:
        if index + 1 < len(items) and items[index + 1].cue == item.cue:
            items[index + 1].manner += words
        return []
    draft = _telling(item, item.start, item.end, BeatKind.ACTION, item.text, language, closed=True)
    actor = item.told[0][0] if item.told and item.told[0] else None
    if actor is not None and actor.end == actor.start:
        gap = "" if language == "zh" else " is " if words.split()[0].endswith("ing") else " "
        draft.text = _closed(f"{actor.person.name}{gap}{words}", language)
    return [draft]


_DIRECTED_EN: Final = (
    r"(?:\w+ly\s+)?(?!\w*ly\b|beat\b|pause\b|to\b)(?:[a-z]+(?:s|ing)\b)|(?:[A-Z]\w+|the \w+|he|she)\s+\w+"
)


def _joined(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """Join the halves of a line whose reporting clause stood between them, and scraps of telling."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and _one_line(before, draft, language):
            gap = "" if language == "zh" else " "
            if _ends_its_sentence(before, draft, language):
                before.text = before.text[:-1] + "."
            before.text = f"{before.text}{gap}{draft.text}"
            before.end = draft.end
            before.manner += draft.manner
            before.people = list(dict.fromkeys([*before.people, *draft.people]))
            before.to = before.to or draft.to
            continue
        joined.append(draft)
    return joined


def _ends_its_sentence(before: Draft, draft: Draft, language: Language) -> bool:
    """Whether a comma before a reporting clause stood for a full stop: "Wait," she said. "Not yet."."""
    clause = before.item.after_item if before.item is not None else None
    ended = clause is not None and clause.text.rstrip()[-1:] == "."
    return language == "en" and ended and before.text[-1:] == "," and draft.text.lstrip("'‘“")[:1].isupper()


def _one_line(before: Draft, draft: Draft, language: Language) -> bool:
    if not (before.kind is draft.kind is BeatKind.LINE and before.row == draft.row and before.item is not draft.item):
        return False
    if before.speaker is not draft.speaker or before.thought is not draft.thought or draft.speaker is None:
        return False
    total = length_of(before.text, language) + length_of(draft.text, language)
    short = min(length_of(before.text, language), length_of(draft.text, language)) < _TINY_LINE[language]
    unfinished = before.text[-1:] in ",，、—-;；:："
    return total <= _LINE_CAP[language] * (1.25 if unfinished or short else 1.0)


_TINY_LINE: Final[dict[Language, int]] = {"zh": 6, "en": 4}


def source_of(draft: Draft, source: array[int]) -> tuple[int, int]:
    """Return where a draft's words stand in the source text."""
    return source[draft.start], source[max(draft.start, draft.end - 1)] + 1


def _spoken(item: Item, language: Language) -> Iterator[Draft]:
    people = [person for person in (item.speaker, *item.to, *item.called) if person is not None]
    for start, end in _speech_pieces(item.text, language):
        yield Draft(
            BeatKind.LINE,
            _clean(item.text[start:end], language, spoken=True),
            item.row,
            item.start + start,
            item.start + end,
            speaker=item.speaker,
            to=list(item.to),
            people=list(dict.fromkeys(people)),
            thought=item.thought,
            manner=item.manner,
        )


def _speech_pieces(text: str, language: Language) -> list[tuple[int, int]]:
    cap = _LINE_CAP[language]
    if length_of(text, language) <= cap:
        return [(0, len(text))]
    packed: list[tuple[int, int]] = []
    for start, end in beats_of(text, language, 0, len(text), cap):
        if packed and length_of(text[packed[-1][0] : end], language) <= cap * 2 // 3:
            packed[-1] = (packed[-1][0], end)
        else:
            packed.append((start, end))
    return packed


def _told(items: Sequence[Item], index: int, company: Company, language: Language) -> Iterator[Draft]:
    item = items[index]
    start, end = item.start, item.end
    deed: tuple[int, int] | None = None
    words = ""
    leads = folded_end = False
    for other in items[max(0, index - 1) : index]:
        if other.spoken and other.after_item is item and other.after is not None:
            start, deed = _fold_after(item, other.after, other, company, language)
            if language == "en" and deed is None and start == item.start:
                start, words = _turned(item, other.after)
    for other in items[index + 1 : index + 2]:
        leads = other.spoken and other.row == item.row
        if (
            other.spoken
            and other.lead_item is item
            and other.lead is not None
            and not (index and items[index - 1].after is other.lead)
            and item.start + other.lead.start >= start
        ):
            end, deed_after = _fold_lead(item, other.lead, other, company, language, start)
            deed = deed_after or deed
            folded_end = end < item.end
    text = _row_text(item)
    if words:
        turned = _telling(item, item.start, start, BeatKind.NARRATION, text, language, closed=True)
        turned.text = words
        turned.kind = BeatKind.ACTION if _seen(turned, language) else BeatKind.NARRATION
        yield turned
    if deed is not None and deed[0] < start:
        yield _telling(item, deed[0], deed[1], BeatKind.ACTION, text, language, closed=True)
    if end > start:
        pieces = beats_of(text, language, start - item.start, end - item.start)
        before: Person | None = None
        for place, (first, last) in enumerate(pieces):
            closed = folded_end and place == len(pieces) - 1
            told = _telling(
                item, item.start + first, item.start + last, BeatKind.NARRATION, text, language, closed=closed
            )
            if place and text[pieces[place - 1][1] - 1] not in "。！？!?.…”’":
                told.sentence = text[pieces[place - 1][0] : first]
                _keep_subject(told, before, item)
            before = told.people[0] if told.people else None
            if item.staged:
                told.kind = BeatKind.ACTION
            elif leads and place == len(pieces) - 1 and deed is None and _seen(told, language):
                told.kind, told.text = BeatKind.ACTION, _closed(told.text, language)
            yield told
    if deed is not None and deed[0] >= start:
        yield _telling(item, deed[0], deed[1], BeatKind.ACTION, text, language, closed=True)


def _keep_subject(told: Draft, before: Person | None, item: Item) -> None:
    """A cut sentence goes on with whoever acted before the cut, unless somebody else heads the rest."""
    heads = any(told.start <= who.start <= told.start + 1 and not who.owner for row in item.told for who in row)
    if before is not None and not heads and before not in told.people[:1]:
        told.people = [before, *(person for person in told.people if person is not before)]


_SEEN_CAP: Final[dict[Language, int]] = {"zh": 16, "en": 9}
"""A deed beside a line no longer than this is seen, not told."""
_DEED_EN: Final = re.compile(
    r"\b(?:laughed|smiled|sighed|wept|cried|nodded|bowed|pointed|looked|turned|shook|lifted|raised|jumped|ran|came"
    r"|went|sat|stood|knelt|took|opened|shut|closed|stamped|frowned|shrugged|waved|clapped|leaned|stopped|rose|fell"
    r"|ate|drank|held|gave|put|threw|hid|peeped|stared|stepped|climbed|kissed|hugged|rubbed|wiped|scratched|hopped"
    r"|knocked|trembled|blushed|walked|stretched|\w+, \w+ing|pulled|pushed|grinned|winked|gulped|snorted|paused"
    r"|pressed|handed|touched"
    r"|dropped|picked|caught|blinked|yawned|kicked|swung|reached|spat|squeezed|tapped|patted|folded|crossed)\b",
    re.IGNORECASE,
)
_NOT_SEEN: Final = re.compile(
    r"不|没|无|未|曾|[站坐躺蹲跪]在|已经|从前|往往|每每|常|倘|如果|因为|虽然|觉得|以为|心里|听见"
    r"|\b(?:not|never|had|would|could|always|often|if|because|thought|knew|felt|when|as)\b",
    re.IGNORECASE,
)


def _seen(told: Draft, language: Language) -> bool:
    """Whether a short telling beside a line is a deed that the picture shows: "狐狸笑了：", "She bowed"."""
    doing = _DEED_ZH if language == "zh" else _DEED_EN
    return (
        bool(told.people)
        and length_of(told.text, language) <= _SEEN_CAP[language]
        and bool(doing.search(told.text))
        and not _NOT_SEEN.search(told.text)
    )


_INVERTED: Final = re.compile(r"^[\s,—-]*(?:(?:and|so|then|at last)\s+)?(?P<verb>\w+)\s+(?P<who>.+)$", re.IGNORECASE)
_THEN_DID: Final = re.compile(r"^\s*,?\s*(?:(?:and|but|then|so)\s+){1,2}(?:(?:he|she|it|they)\s+)?(?=[a-z])")


def _turned(item: Item, report: Report) -> tuple[int, str]:
    """Tell what stands beside a reporting clause in the order of telling, as in "Tobias shook his head".

    Returns:
        Where the rest of the telling begins, and the turned sentence; its start and "" where nothing is to turn.
    """
    first_end = item.pieces[0][1] - item.start if item.pieces else len(item.text)
    clause, rest = item.text[report.start : report.end], item.text[report.end : first_end]
    if report.verb_start > 3:
        return _straight(item, report, rest, first_end)
    found = _INVERTED.match(clause.strip(" ,"))
    inverted = report.verb_start <= 3 and found is not None
    if not inverted or found is None or not rest.strip(" .,;:!?"):
        return item.start, ""
    who = re.split(
        r"\s+(?:to|with|in|at|from|as|out|again|aloud)\b|[,;]|(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)\.|\s+\w+ly\b",
        found.group("who"),
    )[0].strip()
    did = _THEN_DID.match(rest)
    if did is None and not _GOES_ON.match(rest) and not re.search(rf"\b(?:{DEED}|\w+(?:ed|ing))\b", rest):
        told = f"it was {found.group('who')}{rest}"  # "said a girl with ink on her nose": only who it was
    else:
        told = _went_on(who, rest[did.end() :]) if did else f"{who} {found.group('verb').lower()}{rest}"
    told = told[0].upper() + told[1:]
    start = item.start + first_end
    while start < item.end and item.text[start - item.start].isspace():
        start += 1
    return start, _closed(re.sub(r"\s+", " ", told).strip(), "en")


_SOMEBODY_ELSE: Final = re.compile(
    r"(?:every(?:body|one|thing)|no(?:body|thing|ne)|no one|some(?:body|one|thing)|all|both|some|many|most"
    r"|neither|another|there|the|an?|his|her|their|its|my|our|your|this|that|these|those|one|two|three)\b",
    re.IGNORECASE,
)


def _went_on(who: str, rest: str) -> str:
    """Join what follows "said Pepper, and" to its subject; another subject ("everybody laughed") keeps its own."""
    return rest if _SOMEBODY_ELSE.match(rest) else f"{who} {rest}"


_GOES_ON: Final = re.compile(
    r"[\s,;—-]*(?:with|to|in|at|from|as|out|again|aloud|and|but|then|so|who|which|when|while|for|on|into|over|under"
    r"|behind|after|before|without|through|by|of|because|once|twice|\w+ing|\w+ly)\b",
    re.IGNORECASE,
)
_WHILE_DOING: Final = re.compile(r"^\s*,?\s*(?=[a-z]+ing\b)")


def _straight(item: Item, report: Report, rest: str, first_end: int) -> tuple[int, str]:
    """The same where the name stands before the verb: "Kenji said, and stood up", "she said, leaning closer"."""
    who = re.sub(
        r"^(?:and|but|then|so)\s+|\s+\w+ly$", "", item.text[report.start : report.verb_start].strip(" ,—-")
    ).strip()
    did, doing = _THEN_DID.match(rest), _WHILE_DOING.match(rest)
    if not who or (did is None and doing is None):
        return item.start, ""
    told = _went_on(who, rest[did.end() :]) if did is not None else f"{who}, {rest[doing.end() if doing else 0 :]}"
    start = item.start + first_end
    while start < item.end and item.text[start - item.start].isspace():
        start += 1
    return start, _closed(re.sub(r"\s+", " ", told[0].upper() + told[1:]).strip(" ,"), "en")


def _row_text(item: Item) -> str:
    return item.text


_WISHED: Final = re.compile(
    r"希望他们|愿意(?:他们|都)|^他们应该|往往|\bI wish (?:they|people)\b|\bpeople (?:always|often|never)\b"
)
"""What is wished for a crowd, or said of it in general, shows no crowd."""


def _telling(item: Item, start: int, end: int, kind: BeatKind, text: str, language: Language, *, closed: bool) -> Draft:
    words = _clean(text[start - item.start : end - item.start], language, spoken=False)
    if closed:
        words = _closed(words, language)
    inside = [who for row in item.told for who in row if start <= who.start < end]
    if _WISHED.search(words):
        inside = [who for who in inside if not who.person.group]
    inside = [
        who for who in inside if not is_far_away(item.text, who.start - item.start, who.end - item.start, language)
    ]
    acting = [who.person for who in inside if not who.owner]
    owners = [who.person for who in inside if who.owner]
    return Draft(kind, words, item.row, start, end, people=list(dict.fromkeys([*acting, *owners])))


def _fold_after(
    item: Item, report: Report, spoken: Item, company: Company, language: Language
) -> tuple[int, tuple[int, int] | None]:
    """Return where the telling after a quote begins, and the deed in its reporting clause."""
    text = item.text
    stop = report.end
    rest = text[stop:]
    whole = not rest.strip("。.，,！!：:；; ") or rest[:1] in "。.！!？?"
    if not whole:
        return item.start, None
    begin = item.start + min(report.keep_end, len(text))
    while begin < item.end and text[begin - item.start].isspace():
        begin += 1
    if _plain(report, text, company, language):
        return begin, None
    if language == "zh" and report.verb_start > 1:
        return begin, (item.start + report.start, item.start + report.verb_start)
    return item.start, None


def _fold_lead(
    item: Item, report: Report, spoken: Item, company: Company, language: Language, start: int
) -> tuple[int, tuple[int, int] | None]:
    """Return where the telling before a quote ends, and the deed in its reporting clause."""
    if report.verb_start == report.verb_end:
        return item.end, None
    if language == "en":
        kept = item.text[start - item.start : report.keep_end]
        if (report.pure or report.keep_end > 0) and not _HANGING_EN.search(kept):
            return max(start, item.start + report.keep_end), None
        return item.end, None
    clause = item.start + report.start
    kept = item.text[start - item.start : report.start]
    if _HANGING_ZH.search(kept) and "，" not in re.split(r"[。！？；]", kept)[-1][:-1]:
        return item.end, None
    if _plain(report, item.text, company, language):
        return max(start, clause), None
    verb = item.start + report.verb_start
    sentence = max((first for first, _ in item.pieces if first <= clause), default=item.start)
    if _VOICE_ONLY.search(item.text[report.start : report.end]):
        return item.end, None
    if clause > sentence or (clause - start > 0 and sentence == clause and not _DEED_ZH.search(report.rest)):
        return verb, None
    if clause == sentence and _DEED_ZH.search(report.rest):
        return max(start, clause), (clause, verb)
    return verb, None


# What a folded clause must not leave behind: "as soon as she had done this", "到第二年的端午".
_HANGING_EN: Final = re.compile(
    r"(?:^\s*|[.;:,!?]\s*)(?:(?:and|but|so|then)\s+)?(?:when|as|while|whilst|after|since|if|because|until|till"
    r"|though|although|before|as soon as|once)\b[^,;.!?]*,?\s*$",
    re.IGNORECASE,
)
_HANGING_ZH: Final = re.compile(
    r"(?:^|[。！？；])[^，。！？；]*(?:时|时候|后|以后|之后|前|端午|中秋|年关|的时候|[年月日天夜早晚])，$"
)
_VOICE_ONLY: Final = re.compile(r"声音|听得|听见|听到")


def _plain(report: Report, text: str, company: Company, language: Language) -> bool:
    """Whether a reporting clause says nothing that the voice does not make plain."""
    if language == "en":
        return report.pure
    rest = report.rest
    for mention in reversed(company.mentions(rest)):
        rest = rest[: mention.start] + rest[mention.end :]
    rest = _MANNER_ZH.sub("", _PRONOUNS.sub("", rest))
    return len(re.sub(r"[^\u4e00-\u9fff]|[的地得着]", "", rest)) <= 1


_TRAIL_ZH: Final = re.compile(r"(?:[，,：:；;、\s]|——?)+$")
_TRAIL_EN: Final = re.compile(r"(?:[,:;\s]|—|--)+(?:and|but|then|so)?[,\s]*$")


def _closed(words: str, language: Language) -> str:
    """End a cut sentence with a full stop."""
    if language == "zh":
        bare = re.sub(r"(?:便|又|也|就|还|才|却|一面|一边|着|单|只|忽然|慌忙|连忙)$", "", _TRAIL_ZH.sub("", words))
        return bare if bare[-1:] in "。！？…”" else bare + "。"
    bare = _TRAIL_EN.sub("", words)
    bare = re.sub(r"\s+(?:and|but|then|so)$", "", bare)
    return bare if bare[-1:] in ".!?…" else bare + "."


def _clean(words: str, language: Language, *, spoken: bool) -> str:
    words = re.sub(r"\s+", " ", words).strip()
    if language == "en":
        words = words.strip(" —–-") if not spoken else words.strip()
        if words[:1].islower() and not spoken:
            words = words[0].upper() + words[1:]
        return words
    return words.lstrip("，。；、—") if not spoken else words
