"""What the telling beside a line says of who speaks it: who hears, who was asked, who has just come in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.items import Item
from yingxi.script.people import Person
from yingxi.script.pronouns import Told
from yingxi.words import Language

_HEARS: Final = -3.0
_ASKED: Final = 2.5
_ASKS: Final = -2.0
_ARRIVES: Final = 1.6
_TWICE_RUNNING: Final = -3.0
_ANSWERS_THE_CALL: Final = 1.0
_NEAR_CHARS: Final = 60

_HEARING: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(
        r"^[^，。！？；“”]{0,4}(?:吃了?一[惊吓]|愕然|一[怔愣惊]|怔住|愣住|打了[^，。]{0,4}寒噤|听了|听得|听见|听到|听罢"
        r"|依(?:了|着)?[^，。]{0,8}话|照(?:了|着)?[^，。]{0,8}话|没有?(?:回答|答应|应|作声)|不(?:回答|答应|应|作声|答|理)"
        r"|无话可说|说不出话|知道无话|顺从|接过话|答应(?:着|了)[，。])"
    ),
    "en": re.compile(
        r"^(?:\s+\w+){0,3}?\s+(?:heard|listened|obeyed|did so|did as|did not (?:answer|reply|stop)|was (?:so )?"
        r"(?:startled|frightened|surprised|astonished|amazed)|gave no answer|said nothing|was silent|were silent)\b",
        re.IGNORECASE,
    ),
}
_ASKING: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"(?:问(?:起|了|着)?|追问|打听|问问)$"),
    "en": re.compile(r"\b(?:asked|questioned)\s+(?:the\s+|his\s+|her\s+)?(?:\w+\s+)?$", re.IGNORECASE),
}
_ARRIVING: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"(?:闯进|走进|走出|走来|走过来|跑来|跑进|跑出|进来|出来|出现|站着|站在|坐着|坐在|来了|却见|只见|迎着)"),
    "en": re.compile(r"\b(?:came|entered|appeared|stood|stepped|burst|ran|hopped|rode|arrived)\b", re.IGNORECASE),
}


def told_beside(
    items: Sequence[Item], index: int, person: Person, last: Item | None, language: Language
) -> float:
    """Return how much the telling right beside a line speaks for (or against) `person` saying it.

    Args:
        last: the spoken item before this one in its dialogue.
    """
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    score = 0.0
    if after is not None and not after.spoken and _hears(after, person, 0, language):
        score += _HEARS
    if before is not None and not before.spoken and before.told:
        score += _before(before, person, language)
    if last is not None and before is last and last.row != items[index].row and not items[index].goes_on:
        # Two paragraphs of speech with nothing between are two people's.
        score += _TWICE_RUNNING * (last.speaker is person)
        score += _ANSWERS_THE_CALL * (person in last.called)
    return score


def _before(told: Item, person: Person, language: Language) -> float:
    score = 0.0
    if _hears(told, person, len(told.told) - 1, language):
        score += _HEARS
    for place in range(max(0, len(told.told) - 2), len(told.told)):
        score += _asked(told, place, person, language)
    if _arrives(told, person, language):
        score += _ARRIVES
    return score


def _hears(told: Item, person: Person, place: int, language: Language) -> bool:
    """Whether a sentence begins with `person` hearing something: they have not said it."""
    if not told.told:
        return False
    subject = _subject(told.told[place])
    if subject is None or subject.person is not person:
        return False
    return bool(_HEARING[language].match(told.text[subject.end - told.start :][:_NEAR_CHARS]))


def _asked(told: Item, place: int, person: Person, language: Language) -> float:
    """An indirect question is answered by whoever was asked."""
    subject = _subject(told.told[place])
    for who in told.told[place]:
        start = told.pieces[place][0] - told.start
        if _ASKING[language].search(told.text[start : who.start - told.start]) and subject is not None:
            return _ASKED if person is who.person else _ASKS if person is subject.person else 0.0
    return 0.0


def _arrives(told: Item, person: Person, language: Language) -> bool:
    """Whether the telling has just brought in `person`, who was not told of before it."""
    row = told.told[-1] or (told.told[-2] if len(told.told) > 1 else [])
    subject = _subject(row)
    if subject is None or subject.person is not person or subject.pronoun or person.narrator or person.group:
        return False
    start, end = told.pieces[-1]
    return bool(_ARRIVING[language].search(told.text[start - told.start : end - told.start]))


def _subject(row: Sequence[Told]) -> Told | None:
    return next((who for who in row if not who.owner), None)
