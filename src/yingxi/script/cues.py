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
_ARRIVES: Final = 3.8
_TWICE_RUNNING: Final = -3.0
_ANSWERS_THE_CALL: Final = 1.0
_GOES_ON: Final = 2.5
_MUSES: Final = -1.5
_TURNS_TO: Final = 2.0
_LATELY: Final = 8
_NEAR_CHARS: Final = 60
_REPORT_CHARS: Final = 24

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
_DUMB: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"没有?(?:回答|答应|应|作声|说话)|不(?:回答|答|应|作声|理|说话)|无话可说|说不出话|知道无话"),
    "en": re.compile(r"\b(?:did not|didn['’]t|gave no|said nothing|silent)\b", re.IGNORECASE),
}
_MUSING: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"[我余俺][^，。！？；]{0,5}(?:知道|觉得|以为|记得|想起|盼望|认识)"),
    "en": re.compile(r"\bI (?:\w+ )?(?:knew|thought|felt|remembered|wondered|believed)\b"),
}
_ASKING: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"(?:问(?:起|了|着)?|追问|打听|问问)$"),
    "en": re.compile(r"\b(?:asked|questioned)\s+(?:the\s+|his\s+|her\s+)?(?:\w+\s+)?$", re.IGNORECASE),
}
_ARRIVING: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(
        r"闯进|走进|走出|走来|走过来|跑来|跑进|跑出|进来|出来|出现|站着|站在|坐着|坐在|来了|却见|只见|迎着"
    ),
    "en": re.compile(r"\b(?:came|entered|appeared|stood|stepped|burst|ran|hopped|rode|arrived)\b", re.IGNORECASE),
}


def told_beside(items: Sequence[Item], index: int, person: Person, last: Item | None, language: Language) -> float:
    """Return how much the telling right beside a line speaks for (or against) `person` saying it.

    Args:
        items: the story.
        index: of the line.
        person: who may have said it.
        language: of the story.
        last: the spoken item before this one in its dialogue.
    """
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    score = 0.0
    if after is not None and not after.spoken and hears(after, person, 0, language):
        score += _HEARS
    reports = language == "en" and last is not None and last.after_item is before and before is not None
    reports = (
        reports
        and last is not None
        and last.after is not None
        and last.after.end + 2 >= len(before.text if before else "")
    )
    if before is not None and not before.spoken and before.told and not reports:
        earlier = last or next((one for one in reversed(items[max(0, index - 4) : index]) if one.spoken), None)
        score += _before(before, items[index], person, earlier, language, opens=_opens(items, index))
        if _arrives(items, index - 1, person, language):
            score += _ARRIVES
        score += _TURNS_TO * _turns_to_speak(items, index, person, language)
    if last is not None and before is last and last.row != items[index].row and not items[index].goes_on:
        # Two paragraphs of speech with nothing between are two people's.
        score += _TWICE_RUNNING * (last.speaker is person)
    if last is not None and last.called == [person] and _little_between(items, index, last):
        score += _ANSWERS_THE_CALL
    return score


_TURNING: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(
        r"(?:[挥招](?:着|了|起|了挥|了招)?[^，。！？；]{0,4}手|探出[^，。！？；]{0,3}头来?|回过头来?|转过[身头]来?"
        r"|抬起头来?|鞠了?[^，。！？；]{0,3}躬|[拉叫拦喊]住[^，。！？；]{0,6}|凑[^，。！？；]{0,6}耳[边朵])[。！]$"
    ),
    "en": re.compile(
        r"\b(?:wav(?:ed|ing)(?: [^.,;]{0,24})?|beckoned|bowed|turned (?:round|around|back)|looked up"
        r"|raised (?:his|her) hand|cleared (?:his|her) throat|tugged at [^.,;]{0,24}|leaned (?:over|out|closer)"
        r"[^.,;]{0,24})[.!]$"
    ),
}
"""A deed at a paragraph's end by which somebody turns to another, and then speaks."""


def _turns_to_speak(items: Sequence[Item], index: int, person: Person, language: Language) -> bool:
    """Whether the paragraph before a line, all telling, ends with `person` waving, bowing or looking up."""
    told = items[index - 1]
    alone = told.row == items[index].row - 1 and (index < 2 or items[index - 2].row != told.row)
    subject = _subject(told.told[-1])
    if not alone or subject is None or subject.person is not person:
        return False
    return _TURNING[language].search(_last_sentence(told).rstrip()) is not None


def _little_between(items: Sequence[Item], index: int, last: Item) -> bool:
    before = items[index - 1]
    return before is last or len(before.text) <= _REPORT_CHARS


def _opens(items: Sequence[Item], index: int) -> bool:
    """Whether the telling before a line opens its paragraph: a new paragraph is whose deed it begins with."""
    return items[index - 1].row == items[index].row and (index < 2 or items[index - 2].row != items[index].row)


def _before(told: Item, line: Item, person: Person, last: Item | None, language: Language, *, opens: bool) -> float:
    score = 0.0
    hearer = _subject(told.told[-1])
    speaks = opens and hearer is not None and not _DUMB[language].search(told.text[hearer.end - told.start :])
    if hearer is not None and not speaks and hears(told, hearer.person, len(told.told) - 1, language):
        # Struck dumb: whoever spoke goes on.
        goes_on = last is not None and last.speaker is person
        score += _HEARS if person is hearer.person else _GOES_ON * goes_on
    if person.narrator and line.text[-1:] not in "？?" and _MUSING[language].search(_last_sentence(told)):
        score += _MUSES
    for place in range(max(0, len(told.told) - 2), len(told.told)):
        score += _asked(told, place, person, language)
    return score


def _last_sentence(told: Item) -> str:
    start, end = told.pieces[-1]
    return told.text[start - told.start : end - told.start]


def hears(told: Item, person: Person, place: int, language: Language) -> bool:
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


def _arrives(items: Sequence[Item], at: int, person: Person, language: Language) -> bool:
    """Whether a paragraph of telling has just brought in `person`, of whom nothing was told for a while."""
    told = items[at]
    before = items[at - 1] if at else None
    if before is not None and before.spoken and before.row == told.row:
        return False  # tells of who has spoken
    subject = _brought_in(told) or _subject(told.told[-1] or (told.told[-2] if len(told.told) > 1 else []))
    if subject is None or subject.person is not person or subject.pronoun or person.narrator or person.group:
        return False
    if not _ARRIVING[language].search(_last_sentence(told)):
        return False
    lately = items[max(0, at - _LATELY) : at]
    return not any(one.speaker is person or _tells_of(one, person) for one in lately)


_A_STRANGER: Final = re.compile(r"(?:一|有|又|另一)[个位名只条][^，。！？；]{0,8}$")


def _brought_in(told: Item) -> Told | None:
    """Whoever the last sentence brings in anew after somebody else: 家主脸色惨白，一个白发老者跑出来."""
    start = told.pieces[-1][0] if told.pieces else told.start
    for who in reversed(told.told[-1]):
        if (
            not who.owner
            and not who.pronoun
            and _A_STRANGER.search(told.text[: who.start - told.start], start - told.start)
        ):
            return who
    return None


def _tells_of(item: Item, person: Person) -> bool:
    return any(who.person is person for row in item.told for who in row)


def _subject(row: Sequence[Told]) -> Told | None:
    return next((who for who in row if not who.owner), None)
