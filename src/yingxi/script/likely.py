"""Who most likely speaks a line that no clause reports.

A linear score over what can be seen: who is told of beside the line, who spoke before and after, whom the
line calls by name. The weights are fitted (bench/speakers.py --fit) on the training part of the Chinese
speaker identification set of YueChenkkk, Apache-2.0.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from yingxi.script.items import Item
from yingxi.script.people import Company, Person
from yingxi.words import Language

FEATURES: Final = (
    "same paragraph, told right before, acts",
    "same paragraph, told right before",
    "same paragraph, told right after, acts",
    "same paragraph, told right after",
    "paragraph before, told, acts",
    "paragraph before, told",
    "paragraph after, told, acts",
    "paragraph after, told",
    "spoke the line just before",
    "spoke the line before that",
    "speaks the line just after",
    "speaks the line after that",
    "spoke before in this paragraph",
    "is called by the line",
    "is named in the line",
    "was called by the line before",
    "was spoken to by the line before",
    "calls back in the line after",
    "told of lately",
    "spoke lately",
    "how often in the story",
    "is many",
    "acts and nothing told between",
)
WEIGHTS: Final = (
    2.2, 0.8, 3.0, 0.8, 1.6, 0.5, 0.5, 0.2, -2.6, 2.2, -2.2, 1.6, 1.5, -4.0, -1.2, 2.0, 1.0, 0.8, 1.0, 0.8, 0.25, -1.0, 0.8,
)  # fmt: skip
_NEAR: Final = 8  # items looked back for candidates


def fill_speakers(items: Sequence[Item], company: Company, language: Language) -> None:
    """Give a speaker to every spoken item that has none, best score first, in two sweeps."""
    for sweep in range(2):
        for index, item in enumerate(items):
            if not item.spoken or item.explicit:
                continue
            if item.goes_on and (before := neighbour(items, index, -1)) is not None and before.speaker is not None:
                item.speaker = before.speaker
                continue
            if item.speaker is not None and sweep == 0 and (item.lead or item.after):
                continue  # a weak clause names somebody: good enough
            if item.lead or item.after:
                if item.speaker is not None:
                    continue
            scored = scores(items, index, company)
            if scored:
                item.speaker = max(scored, key=lambda pair: pair[1])[0]


def scores(items: Sequence[Item], index: int, company: Company) -> list[tuple[Person, float]]:
    """Return every candidate with its score, in the order they were met."""
    return [
        (person, sum(weight * value for weight, value in zip(WEIGHTS, features(items, index, person), strict=True)))
        for person in candidates(items, index, company)
    ]


def candidates(items: Sequence[Item], index: int, company: Company) -> list[Person]:
    """Return everybody who may speak: told of, speaking or called near the line."""
    found: dict[Person, None] = {}
    for item in items[max(0, index - _NEAR) : index + 3]:
        if item.spoken:
            if item.speaker is not None and item is not items[index]:
                found[item.speaker] = None
            for person in item.called:
                found[person] = None
        else:
            for row in item.told:
                for who in row:
                    found[who.person] = None
    if not found or (len(found) == 1 and next(iter(found)) in items[index].called):
        for item in reversed(items[max(0, index - 60) : index]):
            if item.spoken and item.speaker is not None:
                found[item.speaker] = None
                if len(found) >= 3:
                    break
        if company.narrator is not None:
            found[company.narrator] = None
    return list(found)


def neighbour(items: Sequence[Item], index: int, step: int) -> Item | None:
    """Return the spoken item next to this one in its dialogue, told text of one paragraph at most between."""
    at = index + step
    told = 0
    while 0 <= at < len(items):
        if items[at].spoken:
            return items[at]
        told += 1
        if told > 2:
            return None
        at += step
    return None


def features(items: Sequence[Item], index: int, person: Person) -> tuple[float, ...]:
    """Return what can be seen of `person` around a line; the order is FEATURES'."""
    item = items[index]
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    same_before = before if before is not None and not before.spoken and before.row == item.row else None
    same_after = after if after is not None and not after.spoken and after.row == item.row else None
    row_before = before if before is not None and not before.spoken and before.row < item.row else None
    row_after = after if after is not None and not after.spoken and after.row > item.row else None
    prev, next_ = neighbour(items, index, -1), neighbour(items, index, 1)
    prev2 = neighbour(items, items_index(items, prev, index, -1), -1) if prev else None
    next2 = neighbour(items, items_index(items, next_, index, 1), 1) if next_ else None
    gap = before is not None and before.spoken
    return (
        _acts(same_before, person, last=True),
        _told(same_before, person),
        _acts(same_after, person, last=False),
        _told(same_after, person),
        _acts(row_before, person, last=True),
        _told(row_before, person),
        _acts(row_after, person, last=False),
        _told(row_after, person),
        float(prev is not None and prev.speaker is person and prev.row != item.row),
        float(prev2 is not None and prev2.speaker is person),
        float(next_ is not None and next_.speaker is person and next_.row != item.row),
        float(next2 is not None and next2.speaker is person),
        float(prev is not None and prev.speaker is person and prev.row == item.row and not gap),
        float(person in item.called),
        float(person in item.named),
        float(prev is not None and person in prev.called),
        float(prev is not None and person in prev.to),
        float(next_ is not None and person in next_.called),
        _lately_told(items, index, person),
        _lately_spoke(items, index, person),
        math.log1p(person.seen) / 4,
        float(person.group),
        float(not gap) * max(_acts(same_before, person, last=True), _acts(row_before, person, last=True)),
    )


def items_index(items: Sequence[Item], item: Item, near: int, step: int) -> int:
    """Return the index of `item`, searched from `near` in direction `step`."""
    at = near + step
    while items[at] is not item:
        at += step
    return at


def _acts(item: Item | None, person: Person, *, last: bool) -> float:
    """Whether `person` is the one who acts in the sentence of `item` next to the line."""
    if item is None or not item.told:
        return 0.0
    row = item.told[-1] if last else item.told[0]
    if not row and last and len(item.told) > 1:
        row = item.told[-2]
    first = next((who.person for who in row if not who.owner), None)
    return float(first is person)


def _told(item: Item | None, person: Person) -> float:
    return float(item is not None and any(who.person is person for row in item.told for who in row))


def _lately_told(items: Sequence[Item], index: int, person: Person) -> float:
    for back in range(1, _NEAR):
        if index - back < 0:
            break
        item = items[index - back]
        if not item.spoken and any(who.person is person for row in item.told for who in row):
            return 1.0 / back
    return 0.0


def _lately_spoke(items: Sequence[Item], index: int, person: Person) -> float:
    for back in range(1, _NEAR):
        if index - back < 0:
            break
        item = items[index - back]
        if item.spoken and item.speaker is person:
            return 1.0 if back > 1 else 0.0
    return 0.0
