"""Strangers who turn out to be somebody: "Don't you know her? This is Mrs Zhang from over the way"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from yingxi.script.items import Item
from yingxi.script.people import Company, Person, may_be
from yingxi.script.wordlist import words
from yingxi.story.terms import Sex
from yingxi.words import Language

_NEAR: Final = 9  # items looked back for the stranger
_THIS_IS: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"(?:这|那)(?:位|个)?(?:就|便|可|不)?是[^，。！？；“”]{0,8}$"),
    "en": re.compile(r"\b(?:this|that|it) is (?:\w+ ){0,3}$", re.IGNORECASE),
}


def join_the_revealed(items: Sequence[Item], company: Company, language: Language) -> None:
    """Make one of a nameless newcomer and the name by which a line introduces them."""
    met: set[Person] = set()
    for index, item in enumerate(items):
        if item.spoken:
            for mention in company.mentions(item.text):
                known = mention.person in met or not mention.person.named or mention.person is item.speaker
                if known or not _THIS_IS[language].search(item.text[: mention.start]):
                    continue
                stranger = _stranger(items[max(0, index - _NEAR) : index], mention.person, item.speaker)
                if stranger is not None:
                    _join(items, company, stranger, mention.person)
        if index >= _NEAR:
            met |= {who.person for row in items[index - _NEAR].told for who in row}


_NAMES_SELF: Final = re.compile(r"(?:^|[，。！？—])(?:我叫|我就?是|在下)$|^$")


def join_who_name_themselves(items: Sequence[Item], company: Company) -> None:
    """Whoever says "I am called Zhou Yu" is Zhou Yu, and was so as "the man" before."""
    for index, item in enumerate(items):
        if not item.spoken:
            continue
        for mention in company.mentions(item.text):
            named, speaker = mention.person, item.speaker
            if not named.named or named is speaker or not _NAMES_SELF.search(item.text[: mention.start]):
                continue
            after = item.text[mention.end : mention.end + 1]
            if mention.start == 0 and after not in tuple("谢见参拜"):
                continue
            if after not in tuple("，。！？；谢见参拜啊呀哪哦") and after:
                continue
            nameless = speaker is not None and not (speaker.named or speaker.group or speaker.narrator)
            if nameless and speaker is not None and may_be(speaker.sex, named.sex):
                named.sex = speaker.sex if named.sex is Sex.UNKNOWN else named.sex
                named.age, named.age_known = (named.age, True) if named.age_known else (speaker.age, speaker.age_known)
                _join(items, company, speaker, named)
            elif speaker is None or speaker.named:
                item.speaker, item.explicit = named, True
                stranger = _stranger(items[max(0, index - 2) : index], named) or _partner(items[:index], named)
                if stranger is not None and stranger.standing == "":
                    _join(items, company, stranger, named)
            break


def _partner(items: Sequence[Item], named: Person) -> Person | None:
    """The nameless one who talks with whoever spoke last, as the girl whom an old man asks who she is."""
    near = items[-_NEAR:]
    asker = _spoke_last(near)
    partner = _spoke_last(near, besides=asker) if asker is not None else None
    if partner is None or partner.named or partner.group or partner.narrator or partner.species != named.species:
        return None
    return partner if may_be(partner.sex, named.sex) else None


def _stranger(items: Sequence[Item], named: Person, speaker: Person | None = None) -> Person | None:
    """The last who came in under a description, and whom the name fits; never whoever speaks."""
    for item in reversed(items):
        for row in reversed(item.told):
            for who in reversed(row):
                one = who.person
                nameless = not (one.named or one.standing or one.group or one.narrator or who.pronoun)
                if nameless and one is not speaker and one.species == named.species and may_be(one.sex, named.sex):
                    return one
    return None


def _join(items: Sequence[Item], company: Company, stranger: Person, named: Person) -> None:
    def now(person: Person) -> Person:
        return named if person is stranger else person

    for item in items:
        item.told = [[replace(who, person=now(who.person)) for who in row] for row in item.told]
        item.speaker = now(item.speaker) if item.speaker is not None else None
        item.to, item.called, item.named = ([now(one) for one in row] for row in (item.to, item.called, item.named))
    named.aliases.update(stranger.aliases)
    named.sex = stranger.sex if named.sex is Sex.UNKNOWN else named.sex
    if not named.age_known and stranger.age_known:
        named.age, named.age_known = stranger.age, True
    company.people.remove(stranger)


_TALKED: Final = 12
"""Items in which a stranger talks or acts before a line names them."""
_SOON: Final = 10
"""Items within which whoever a line has named acts under the name."""
_COMES: Final = re.compile(r"走进来|跑进来|走来|跑来|赶来|进来|进了门|推门|\b(?:came|come|entered|arrived|appeared)\b")
"""Whoever comes only now was not the stranger."""


def join_the_newly_named(items: Sequence[Item], company: Company) -> None:
    """Make one of a stranger and the name that a line calls them by, from which on the telling uses it.

    “沈青，”她说: whoever was only "the swordsman" so far, and is never called so again, is 沈青.
    """
    first_named: dict[Person, int] = {}
    chinese = company.language == "zh"
    for at, item in enumerate(items):
        for one in (*item.called, *(item.named if chinese or _NAMED_THERE.search(item.text) else ())):
            if (one.named or one.name in _BROTHERS) and one.species == "human" and not one.group:
                first_named.setdefault(one, at)
    for named, first in first_named.items():
        told = next((at for at, item in enumerate(items) if _tells(item, named)), None)
        if told is None or not first < told <= first + _SOON or _COMES.search(items[told].text):
            continue
        speaker = items[first].speaker
        near = {
            who.person: None for item in items[max(0, first - _TALKED) : first] for row in item.told for who in row
            if not (who.pronoun or who.owner)
        }  # fmt: skip
        strangers = [
            one
            for one in near
            if one is not speaker and not (one.named or one.group or one.narrator) and one.species == "human"
            and one.standing not in _KIN and may_be(one.sex, named.sex)
            and any(item.speaker is one for item in items[:first])
            and (not any(_tells(item, one) for item in items[first + 1 :]) or (
                named.name in _BROTHERS and one is _spoke_last(items[:first])
            ))
        ]  # fmt: skip
        if len(strangers) == 1:
            _join(items, company, strangers[0], named)


def _spoke_last(items: Sequence[Item], *, besides: Person | None = None) -> Person | None:
    """Whoever spoke last in a stretch of the story, or last besides one."""
    return next((item.speaker for item in reversed(items) if item.speaker not in (None, besides)), None)


_BROTHERS: Final = frozenset(
    words("师兄 师弟 师姐 师妹 大师兄 二师兄 小师妹 师父 师叔 大哥 二哥 三哥 大姐 二姐 三弟 二弟 贤弟 义兄")
)
"""What only some call one another, and so tells who a stranger is."""


_NAMED_THERE: Final = re.compile(r"\b(?:is|am|are|called|named)\b|['’](?:m|s|re)\b")
"""In an English line that may tell somebody's name, besides calling them by it."""
_KIN: Final = frozenset(
    ("mother", "father", "grandmother", "grandfather", "son", "daughter", "brother", "sister", "husband", "wife")
)


def _tells(item: Item, person: Person) -> bool:
    """Whether the telling has somebody under a name or a word."""
    return not item.spoken and any(who.person is person and not who.pronoun for row in item.told for who in row)
