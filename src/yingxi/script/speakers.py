"""Who speaks each line: what the text says, then what its order tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.items import Item
from yingxi.script.likely import fill_speakers
from yingxi.script.people import Company, Person
from yingxi.script.pronouns import Told, Tracker
from yingxi.script.report import Report
from yingxi.words import Language

_PREPOSITION: Final = {
    "zh": re.compile(r"(?:对着|向着|朝着|冲着|对|向|朝|冲|跟|和|同|给|与|把|被|让|使|教|问|看着|望着|看|见|听|瞧|拉住|拉着|扶着|抱着|围住了?|告诉|叫|骂|劝|请|替|为|像|比)$"),
    "en": re.compile(
        r"\b(?:to|of|at|with|for|by|from|in|on|upon|into|after|near|saw|met|see|about|behind|before|beside|like|than|told|asked|towards|toward|over|through|against|called|gave|let)"
        r"\s+(?:(?:the|a|an|his|her|their|my|its|this|that|poor|little|old|dear|young|good)\s+)*$",
        re.IGNORECASE,
    ),
}
_CLAUSES: Final = {"zh": re.compile(r"[，；：。！？]|——"), "en": re.compile(r"[,;:—]\s*(?:and\s+)?|\s+and\s+|\s+but\s+")}
_TO: Final = {
    "zh": re.compile(r"(?:对着|向着|朝着|冲着|对|向|朝|冲|跟|给|问|告诉|叫|骂|劝)$"),
    "en": re.compile(r"\b(?:to|told|asked|answered|begged|of)\s+(?:(?:the|his|her|their|my)\s+)?(?:\w+\s+)?$", re.IGNORECASE),
}
_CROWD: Final = {
    "zh": re.compile(r"(?:有的|有人|别人|旁人|众人|大家|人们|他们|她们|几个人|许多人|所有的?人|满座的人|一群)"),
    "en": re.compile(r"\b(?:people|they|all|everybody|everyone|the crowd|the others|one of (?:the|them)|some)\b", re.IGNORECASE),
}


def attribute(items: Sequence[Item], company: Company, tracker: Tracker, language: Language) -> None:
    """Give every spoken item its speaker and whom it is spoken to; tell every sentence's people.

    Reads the story once in order, then fills the lines whose reporting clause says nothing from the order
    of the dialogue.
    """
    for index, item in enumerate(items):
        if not item.spoken:
            item.told = [
                [_shifted(told, start) for told in tracker.tell(item.text[start - item.start : end - item.start])]
                for start, end in item.pieces
            ]
            continue
        _listen(item, company, language)
        if item.goes_on and index and (before := _spoken_before(items, index)) is not None:
            item.speaker, item.explicit, item.thought = before.speaker, before.explicit, before.thought
        else:
            _explicit_speaker(item, company, tracker, language)
        if item.speaker is not None:
            item.speaker.seen += 1
            tracker.heard(item.speaker)
    fill_speakers(items, company, language)
    for item in items:
        if item.spoken and item.speaker is not None:
            item.to = [person for person in item.to if person is not item.speaker]


def _shifted(told: Told, by: int) -> Told:
    return Told(told.start + by, told.end + by, told.person, told.owner, told.pronoun)


def _spoken_before(items: Sequence[Item], index: int) -> Item | None:
    return next((item for item in reversed(items[max(0, index - 3) : index]) if item.spoken), None)


def _listen(item: Item, company: Company, language: Language) -> None:
    """Find whom a line calls by name, and whom else it names."""
    for mention in company.mentions(item.text):
        before = item.text[: mention.start].rstrip()
        after = item.text[mention.end :].lstrip()[:1]
        borders = "，,。.！!？?…—-；;：:、~～"
        alone = (not before or before[-1] in borders) and (not after or after in borders)
        if language == "zh":
            alone = alone or (not before and after in "你您")
        elif re.search(r"(?:^|[,.!?—]\s?)(?:o|oh|dear|my dear|you|good|my good|my|well)(?:\s+\w+)?$", before, re.IGNORECASE):
            alone = not after or after in borders
        (item.called if alone else item.named).append(mention.person)


def _explicit_speaker(item: Item, company: Company, tracker: Tracker, language: Language) -> None:
    for report, told in ((item.after, item.after_item), (item.lead, item.lead_item)):
        if report is None or told is None:
            continue
        item.thought = item.thought or report.thought
        item.manner += told.text[report.start : report.end] + " "
        if item.speaker is not None:
            continue
        if report is item.after or not told.told:
            found = _after_subject(report, told, tracker, language)
        else:
            found = _lead_subject(report, told, language)
        if found is None and _CROWD[language].search(told.text[report.start : report.end]):
            found = crowd_of(company, language)
        item.speaker = found
        item.explicit = found is not None and not report.weak
        item.to = _spoken_to(report, told, tracker, language)


def crowd_of(company: Company, language: Language) -> Person:
    """Return the story's crowd, met anew if nobody called it so far."""
    for person in company.people:
        if person.standing == "crowd" and person.group:
            return person
    name = "众人" if language == "zh" else "people"
    return company.add(Person(name, standing="crowd", group=True, aliases={name: None}))


def _after_subject(report: Report, told: Item, tracker: Tracker, language: Language) -> Person | None:
    clause = told.text[report.start : report.end]
    found = tracker.look(clause)
    for who in found:
        if who.owner or (language == "zh" and who.start > report.verb_start):
            continue
        if not _PREPOSITION[language].search(clause[: who.start]):
            return who.person
    return None


def _lead_subject(report: Report, told: Item, language: Language) -> Person | None:
    """The one who speaks in a clause that leads a quote: look in it, then back through the sentence."""
    verb = told.start + report.verb_start
    people: list[Told] = []
    begin = told.start
    for (start, end), row in zip(told.pieces, told.told, strict=True):
        if start <= verb <= end:
            people, begin = row, start
    clause = told.start + report.start
    borders = [begin]
    borders += [begin + found.end() for found in _CLAUSES[language].finditer(told.text[begin - told.start : verb - told.start])]
    if begin < clause < verb and clause not in borders:
        borders.append(clause)
    borders = sorted(set(borders))
    ends = [*borders[1:], verb]
    for start, end in reversed(list(zip(borders, ends, strict=True))):
        for who in people:
            if start <= who.start < end and not who.owner and not _preposed(told, who, start, language):
                return who.person
    index = next((n for n, (start, end) in enumerate(told.pieces) if start <= verb <= end), 0)
    for row in reversed(told.told[:index]):
        for who in row:
            if not who.owner and not _preposed(told, who, told.start, language):
                return who.person
        break
    return None


def _preposed(told: Item, who: Told, start: int, language: Language) -> bool:
    before = told.text[max(0, start - told.start) : who.start - told.start]
    return bool(_PREPOSITION[language].search(before))


def _spoken_to(report: Report, told: Item, tracker: Tracker, language: Language) -> list[Person]:
    clause = told.text[report.start : report.end]
    people = told.told
    rows = [who for row in people for who in row]
    if rows:
        inside = [
            (who.start - told.start - report.start, who)
            for who in rows
            if report.start <= who.start - told.start < report.end
        ]
    else:
        inside = [(who.start, who) for who in tracker.look(clause)]
    return [who.person for at, who in inside if not who.owner and _TO[language].search(clause[:at])]
