"""Who most likely speaks a line that no clause reports.

A linear score over what can be seen: who is told of beside the line, who spoke before and after, whom the
line calls by name. The weights are fitted (bench/speakers.py --fit) on the training part of the Chinese
speaker identification set of YueChenkkk, Apache-2.0; that set cuts paragraphs into sentences, so the weights
of what stands in the same paragraph after the line, and of who spoke in it before, are set by hand.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.calls import told_by_kin
from yingxi.script.cues import hears, told_beside
from yingxi.script.items import Item
from yingxi.script.people import Company, Person, may_be
from yingxi.script.settings import jumps
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
    "how often nearby",
    "is many",
    "acts and nothing told between",
)
WEIGHTS: Final = (
    1.75, -0.53, 2.00, 0.40, -1.41, -0.03, 0.86, 0.57, -1.27, 0.41, -0.73, 0.15,
    1.00, -1.97, -2.29, 0.35, 1.28, -1.40, 0.95, 0.73, 2.15, -1.58, 0.34,
)  # fmt: skip
_SPOKEN_OF: Final = -1.5
"""Whoever the line before speaks of, as in "what ails my child, doctor?", rarely answers it."""
_TELLS_ITSELF: Final = 0.4
"""Whoever tells the story is told of everywhere, and so counts less."""
_NEAR: Final = 8  # items looked back for candidates
_PAGE: Final = 12


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
            if (item.lead or item.after) and item.speaker is not None:
                continue
            if item.unseen and (emerging := _emerging(items, index, language)) is not None:
                item.speaker = emerging
                continue
            if item.unseen and index + 1 < len(items) and _MANY[language].search(_next_told(items, index)):
                item.speaker = company.crowd()
                continue
            scored = scores(items, index, company, language)
            if scored:
                item.speaker = max(scored, key=lambda pair: pair[1])[0]
    _nobodies(items, company, language)
    for index, item in enumerate(items):
        before = items[index - 2] if index > 1 else None
        if item.spoken and before is not None and before.thought and not (item.lead or item.after):
            item.thought = item.thought or (before.row == item.row and before.speaker is item.speaker)


def _nobodies(items: Sequence[Item], company: Company, language: Language) -> None:
    """Where nobody at all is told of, two voices speak by turns."""
    names = ("一个人", "另一个人") if language == "zh" else ("one", "the other")
    pair: list[Person] = []
    last: Person | None = None
    for item in items:
        if not item.spoken:
            continue
        if item.speaker is None:
            if not pair:
                pair = [Person(name) for name in names]
                company.people.extend(pair)
            if item.goes_on and last is not None:
                item.speaker = last
            else:
                item.speaker = pair[1] if last is pair[0] else pair[0]
        last = item.speaker


_MANY: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"(?:几个|许多|一群|一簇|三五个|两三个)人|众人|大家"),
    "en": re.compile(r"\b(?:several|many|some|two or three|a few|a crowd of) (?:people|men|women|children)\b", re.I),
}


def _next_told(items: Sequence[Item], index: int) -> str:
    return next((item.text[:60] for item in items[index + 1 : index + 3] if not item.spoken), "")


def _emerging(items: Sequence[Item], index: int, language: Language) -> Person | None:
    """Whoever is seen next, after a voice was heard first: not one it calls, nor one who was told of as hearing it."""
    before = items[index - 1] if index else None
    hearers = {who.person for row in before.told[-1:] for who in row} if before is not None else set()
    for item in items[index + 1 : index + 4]:
        if item.spoken and item.row == items[index].row:
            continue
        if item.spoken:
            return None
        for row in item.told:
            for who in row:
                stranger = who.person not in items[index].called and who.person not in hearers
                stranger = stranger and not hears(item, who.person, 0, language)
                if stranger and not (who.pronoun or who.owner or who.person.group or who.person.narrator):
                    return who.person
    return None


def scores(items: Sequence[Item], index: int, company: Company, language: Language) -> list[tuple[Person, float]]:
    """Return every candidate with its score, in the order they were met."""
    before = neighbour(items, index, -1)
    spoken_of = set(before.named) - set(before.called) if before is not None else set()
    present = candidates(items, index, company, language)
    asked = before.text if before is not None and items[index].row - before.row <= 2 else ""
    return [
        (
            person,
            _SPOKEN_OF * (person in spoken_of)
            + told_beside(items, index, person, before, language)
            + told_by_kin(items[index].text, asked, person, present, language)
            + _concern(items, index, person)
            + (_by_turns(items, index, person) if language == "en" else _by_scene(items, index, person))
            + sum(weight * value for weight, value in zip(WEIGHTS, features(items, index, person), strict=True)),
        )
        for person in present
    ]


def _by_turns(items: Sequence[Item], index: int, person: Person) -> float:
    """What the set of an English page says: a new paragraph is a new voice, and who acts in one speaks in it."""
    item = items[index]
    score = 0.0
    for step, last in ((-1, True), (1, False)):
        near = items[index + step] if 0 <= index + step < len(items) else None
        if near is not None and not near.spoken and near.row == item.row:
            score += _ACTS_HERE * _acts(near, person, last=last)
        elif step < 0 and near is not None and _tells_alone(items, index - 1, item.row - 1):
            calls_them = any(_is_a_name_only(one) and _may_mean(one, person) for one in item.called)
            score += _ACTED_BEFORE * _acts(near, person, last=True) * (not calls_them)
        one = _paragraph_speaker(items, index, step)
        other = _paragraph_speaker(items, index, 2 * step)
        if one is not None and one is not person and other is person:
            score += _TAKES_TURNS if step < 0 else _TAKES_TURNS / 2
        elif one is person and (index == 0 or items[index - 1].row != item.row):
            score -= _TAKES_TURNS
    if _GOES_ON_TO.match(item.text) and _spoke_last(items, index) is person:
        score += _TAKES_TURNS
    if person.narrator and (other := _paragraph_speaker(items, index, -1)) is not None and other is not person:
        score += _TELLS_OF_TALKS
    called = [one for near in items[max(0, index - 4) : index] if near.row == item.row - 1 for one in near.called]
    if person in called or any(_is_a_name_only(one) and _may_mean(one, person) for one in called):
        score += _WAS_CALLED
    return score


_CONCERNED: Final = re.compile(
    r"^(?:[你您])?(?:怎么了|没事吧|哭什么|怎么哭|别哭|不舒服|不要紧吧)"
    r"|^(?:Oh,? )?(?:what['’]s (?:wrong|the matter|happened)|what is the matter"
    r"|are you (?:all right|hurt|okay|crying|ill)"
    r"|don['’]t cry|why are you (?:crying|weeping|sad))",
    re.IGNORECASE,
)
"""What is asked of whoever is in trouble, and so not by them."""
_IN_TROUBLE: Final = -3.0


_GOES_ON_TO: Final = re.compile(r"And (?:you|now|another|one more|what about)\b")
"""Whoever begins so has just spoken to another."""


def _spoke_last(items: Sequence[Item], index: int) -> Person | None:
    """Who spoke the line before, where only one paragraph of telling stands between."""
    near = (one for one in reversed(items[max(0, index - 4) : index]) if one.spoken)
    last = next(near, None)
    return last.speaker if last is not None and items[index].row - last.row == 2 else None


def _concern(items: Sequence[Item], index: int, person: Person) -> float:
    """Whoever was told of last before "What's wrong?" is the one it is asked of."""
    before = items[index - 1] if index else None
    if before is None or before.spoken or not before.told or not _CONCERNED.match(items[index].text):
        return 0.0
    last = next((row for row in reversed(before.told) if row), [])
    return _IN_TROUBLE * (len({who.person for who in last}) == 1 and last[0].person is person)


def _tells_alone(items: Sequence[Item], index: int, row: int) -> bool:
    """Whether an item is a whole paragraph of telling."""
    alone = index == 0 or items[index - 1].row != row
    return not items[index].spoken and items[index].row == row and alone


def _by_scene(items: Sequence[Item], index: int, person: Person) -> float:
    """What the scene of a Chinese line says: whoever acts in its paragraph speaks, who was left behind does not."""
    score = 0.0
    for step, last in ((-1, True), (1, False)):
        near = items[index + step] if 0 <= index + step < len(items) else None
        if near is not None and not near.spoken and near.row == items[index].row:
            score += _ACTS_BESIDE * _acts(near, person, last=last)
    for at in range(index - 1, max(-1, index - _PAGE), -1):
        item = items[at]
        if item.speaker is person or any(who.person is person for row in item.told for who in row):
            return score
        first = not item.spoken and (at == 0 or items[at - 1].row != item.row)
        if first and jumps(item.text, "zh") and person is not items[index].speaker:
            after = items[index + 1 : index + 3]
            return score if any(_tells(one, person) for one in after) else score + _LEFT_BEHIND
    return score


def _tells(item: Item, person: Person) -> bool:
    return item.speaker is person or any(who.person is person for row in item.told for who in row)


_ACTS_BESIDE: Final = 1.0
_LEFT_BEHIND: Final = -2.0


def _is_a_name_only(person: Person) -> bool:
    """Whether somebody is only called by this name, and told of under another: "Ms. Vega"."""
    return person.named and person.seen == 0


def _may_mean(name: Person, person: Person) -> bool:
    return person.seen > 0 and may_be(name.sex, person.sex)


def _paragraph_speaker(items: Sequence[Item], index: int, step: int) -> Person | None:
    """Who speaks so many paragraphs away; None where that paragraph only tells."""
    row = items[index].row + step
    at = index
    way = 1 if step > 0 else -1
    while 0 <= at < len(items) and (items[at].row - row) * way <= 0:
        if items[at].row == row and items[at].spoken and items[at].speaker is not None:
            return items[at].speaker
        at += way
    return None


_ACTS_HERE: Final = 3.0
_ACTED_BEFORE: Final = 1.0
_TAKES_TURNS: Final = 2.0
_WAS_CALLED: Final = 2.0
_TELLS_OF_TALKS: Final = 1.0
"""Whoever tells the story is mostly one of the two who talk in it."""


def candidates(items: Sequence[Item], index: int, company: Company, language: Language) -> list[Person]:
    """Return everybody who may speak: told of, speaking or called near the line."""
    found: dict[Person, None] = {}
    ahead = 6 if items[index].unseen else 3
    for item in items[max(0, index - _NEAR) : index + ahead]:
        if item.spoken:
            if item.speaker is not None and item is not items[index]:
                found[item.speaker] = None
            for person in item.called:
                found[person] = None
        else:
            for row in item.told:
                for who in row:
                    found[who.person] = None
    fable = company.language == "zh" and any(
        one.explicit and one.speaker is not None and one.speaker.species != "human"
        for one in items[max(0, index - 40) : index + 4]
    )
    for person in list(found):
        # Animals and crowds speak only where the text says so; in a fable one that speaks speaks for all.
        if fable and person.species != "human" and not person.group:
            continue
        if (person.species != "human" or person.group) and not any(
            (one.explicit or one.unseen) and one.speaker is person for one in items[max(0, index - 40) : index + 4]
        ):
            del found[person]
    if all(person in items[index].called for person in found):
        for item in reversed(items[max(0, index - 60) : index]):
            if item.spoken and item.speaker is not None:
                found[item.speaker] = None
                if len(found) >= 3:
                    break
        if company.narrator is not None:
            found[company.narrator] = None
    sexes, called = items[index].sexes, items[index].called
    before = items[index - 1] if index else None
    adjoining = before is not None and before.spoken and before.row == items[index].row
    last = before.speaker if before is not None and adjoining and before.text[-1:] not in "，," else None
    return [
        person
        for person in found
        if person not in called
        and not (language == "en" and _is_a_name_only(person))
        and (not sexes or person.sex in sexes)
        and person is not last
        and not (items[index].unseen and person.narrator)
    ]


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
        float(prev is not None and prev.speaker is person and (gap or prev.row != item.row)),
        float(prev2 is not None and prev2.speaker is person),
        float(next_ is not None and next_.speaker is person and (after is next_ or next_.row != item.row)),
        float(next2 is not None and next2.speaker is person),
        float(prev is not None and prev.speaker is person and prev.row == item.row and not gap),
        float(person in item.called),
        float(person in item.named),
        float(prev is not None and person in prev.called),
        float(prev is not None and person in prev.to),
        float(next_ is not None and person in next_.called),
        _lately_told(items, index, person),
        _lately_spoke(items, index, person),
        math.log1p(_often(items, index, person)) / 4,
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


def _often(items: Sequence[Item], index: int, person: Person) -> float:
    """How often a person is told of or speaks within a page of the line."""
    times = 0.0
    for item in items[max(0, index - _PAGE) : index + _PAGE]:
        if item.spoken:
            times += item.speaker is person and item is not items[index]
        else:
            told = sum(who.person is person for row in item.told for who in row)
            times += told * (_TELLS_ITSELF if person.narrator else 1.0)
    return times


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
