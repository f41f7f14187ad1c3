"""One person under many words: "a girl named Ada", "Mr. Hale, the teacher", "It was Tom", "the inspector"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from yingxi.script.beasts_en import kind_of
from yingxi.script.joining_en import Joining
from yingxi.script.known_en import join_the_known
from yingxi.script.people import Person, may_be
from yingxi.script.roles_en import ROLES_EN
from yingxi.script.titles_en import TITLE, Row
from yingxi.script.verbs_en import DEED, SAY
from yingxi.story.terms import Age, Sex

_CALLED: Final = re.compile(
    r"\b([Tt]he|[Aa]n?|[Hh]is|[Hh]er|one|boy|girl)\b([^.;!?]{0,60}?)\b(?:called|named|was called|was named"
    r"|is called|is named|name was|name is|name of)\s+(?:(?:Mrs|Mr|Ms|Miss|Dr|Old|Aunt|Uncle)\.?\s+)?([A-Z]\w+)"
)
_APPOSED: Final = re.compile(r"\band (?:the|his|her) (\w+) ([A-Z]\w+)")
_OWN: Final = re.compile(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]he|[Oo]ur|[Tt]heir)\s+((?:[a-z-]+\s){0,3}?[a-z-]+),? (?:(?:old|young|little)\s+)?"
    r"((?:Old |OLD )?[A-Z]\w+)\b(?!['’]s)"
)
_NAME_THEN: Final = re.compile(
    r"\b([A-Z][a-z]+(?:-[A-Z]?[a-z]+)?)(?: \(\d+\))?, (?:(?:who is|who was|now) )?(?:the|an?|his|her|my|our|their"
    r"|[A-Z]\w+['’]s)\s+((?:[\w-]+\s){0,3}?[a-z-]+)(?=[,.;]|\s(?:of|in|from|at|with|and|who)\b)"
)
_NAME_WAS: Final = re.compile(
    r"\b([A-Z][a-z]+) (?:was|is) the\s+((?:[\w'’-]+\s){0,3}?[a-z-]+)(?=[.,;]|\s(?:of|in|from|at|on|and|here|there)\b)"
)
_NAME_THE: Final = re.compile(r"\b([A-Z][a-z]+) the ([a-z]+)\b(?! of\b)")
_ROLE_THEN: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Oo]ne|[A-Z]\w+['’]s)\s+"
    r"((?:[\w'’-]+\s){0,3}?[\w-]+)(?:\s+of (?:about )?[a-z]+"
    r"| \(\d+\))?,\s+"
    r"(?:an?\s+(?:[\w-]+\s){0,4}?(?:called|named)\s+)?([A-Z][a-z]+)(?=[,(]|\s\(|\s?\.)"
)
_SECOND: Final = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Mm]y|[Tt]heir)\s+([a-z]+), an?\s+(?:[\w-]+,?\s){0,4}?(?:called"
    r"|named)\s+([A-Z][a-z]+)"
)
_WAS: Final = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir)\s+([a-z]+) (?:was|is|turned out to be|proved to be|was really) (?:the"
    r"|an?)\s+"
    r"([a-z]+(?: [a-z]+)?)\b"
)
_ALSO: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y) ([a-z-]+), an? (?:[\w-]+,? ){0,3}?(woman|man|girl|boy|lady|lad)\b"
)
_IN_COMMAS: Final = re.compile(r"(?: (?:in|with|of|from|who|whose)\b[^,.;:!?]{1,60})?, (?!and\b|or\b|an? )")
"""What closes "the director, a tall woman in black," - a list goes on with another one."""
_THIS_IS_NAME: Final = re.compile(
    r"^(?:[^.!?]*[.!?]\s+)?(?:It|He|She|This|That) (?:was|is) (?:called )?(?:Mrs?\.?\s|Miss\s"
    r"|Dr\.?\s)?([A-Z][a-z]+)\b"
)
_POSSESSED: Final = re.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er|[Ii]ts) name(?:,[^,.;]{1,20},)? (?:was|is) "
    rf"(?:{TITLE}\.?\s)?([A-Z][a-z]+(?:-[A-Z]?[a-z]+)?)"
    r"|\b(?P<who>[Hh]e|[Ss]he) (?:was|is) (?:called|named) (?:(?:Mrs|Mr|Ms|Miss|Dr)\.?\s)?([A-Z][a-z]+)"
)
_OF_ONESELF: Final = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:hello|hi|oh|well|good \w+|yes|no|and|please)[,.!]?\s+)*(?:my name is|my name['’]s"
    r"|i am called|i['’]m called"
    r"|they call me|call me|i['’]m|i am|the name['’]s)\s+"
    rf"(?:{TITLE}\.?\s+)?(?P<name>[A-Z][a-z]+)",
    re.IGNORECASE,
)
_PRESENTS: Final = re.compile(
    r"\b(?:[Tt]his|[Tt]hat|[Hh]ere) is (?:my|our|his|her) (?:\w+ ){0,2}?([a-z]+),? ([A-Z][a-z]+)\b"
)
_ONLY_NAME: Final = re.compile(r"^([A-Z][a-z]+)\s[A-Z][a-z]+[,.]?$")
_ASKS_NAME: Final = re.compile(r"\b(?:your name|are you called|who are you)\b[^?]{0,12}\?", re.IGNORECASE)
_ANSWERED: Final = re.compile(r"^([A-Z][a-z]+)\b")
_NO_OTHER: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]he (?P<who>[a-z]+)) (?:was|were) (?:no \w+(?: at all)?,? but|none other than|really"
    r"|in truth|in reality) (?:the|an?) (?P<other>[A-Za-z]+(?: [A-Za-z]+)?)"
)
_BACK: Final = 8
"""Rows looked back for the nameless one who now gets a name."""


def join_namings(people: list[Person], rows: Sequence[Row]) -> list[Person]:
    """Make one person of a word for somebody and the name that the story gives them; return who is left."""
    told = "\n".join(text for text, quoted in rows if not quoted)
    joined = Joining(people, told)
    nouns = {alias for one in people if not (one.named or one.group) for alias in one.aliases}
    for word, name in _stated_pairs(told, rows, nouns):
        joined.pair(word.lower(), name)
    joined.by_title(rows)
    _own_children(joined)
    _by_reading(joined, rows)
    join_the_known(joined)
    return joined.left()


_OWN_CHILD: Final = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:\w+ ){0,2}?(son|daughter|grandson|granddaughter|nephew|niece),"
    r" an? (?:\w+ ){0,2}?(boy|girl|child|lad)\b"
)


def _own_children(joined: Joining) -> None:
    """Make one of "his son, a boy of seven"."""
    for found in _OWN_CHILD.finditer(joined.told):
        kin, child = joined.by_alias.get(found.group(1)), joined.by_alias.get(found.group(2))
        if kin is None or child is None or kin is child or kin.named or child.named or kin.group or child.group:
            continue
        if joined.lone(child, found.group(2)):
            joined.merge(kin, child)
            kin.age, kin.age_known = Age.CHILD, True


def _stated_pairs(told: str, rows: Sequence[Row], nouns: Collection[str]) -> list[tuple[str, str]]:
    """Return (word, name) wherever one sentence has both for the same one; `nouns`: every word that calls somebody."""
    pairs: list[tuple[str, str]] = []
    for found in _CALLED.finditer(told):
        phrase = [found.group(1), *_WORD.findall(found.group(2))]
        pairs += [(word, found.group(3)) for word in _words_of_one(phrase, nouns)]
    pairs += [(found.group(1), found.group(2)) for found in _APPOSED.finditer(told)]
    for text, quoted in rows:
        pairs += [(_head(found.group(1)), found.group(2).split(" ")[-1]) for found in _OWN.finditer(text)]
        if not quoted:
            pairs += [(_head(found.group(2)), found.group(1)) for found in _NAME_THEN.finditer(text)]
            pairs += [(_head(found.group(1)), found.group(2)) for found in _ROLE_THEN.finditer(text)]
            pairs += [(found.group(1), found.group(2)) for found in _SECOND.finditer(text)]
            pairs += [(_head(found.group(2)), found.group(1)) for found in _NAME_THE.finditer(text)]
            pairs += [(_head(found.group(2)), found.group(1)) for found in _NAME_WAS.finditer(text)]
    pairs += [(found.group(1), found.group(2)) for found in _KIN_THEN.finditer(told) if _new(found, told)]
    pairs += _own_trades(rows)
    return [pair for pair in pairs if pair[0]]


def _new(found: re.Match[str], told: str) -> bool:
    """Whether a name stands where it does for the first time."""
    return re.search(rf"\b{found.group(2)}\b", told[: found.start(2)]) is None


_KIN_THEN: Final = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y) (?:\w+ ){0,2}?(son|daughter|grandson|granddaughter|brother|sister|nephew|niece"
    r"|wife|husband)\b(?! and\b)[^.!?]{0,80}[.!?]\s+(?:Little |Old |Young )?([A-Z][a-z]+)"
    r" (?:was|is|had|looked|seemed)\b"
)
"""Her grandson was waiting. Little Davy was seven."""


def _words_of_one(row: Sequence[str], nouns: Collection[str]) -> list[str]:
    """The words for the one who is named at a phrase's end: "a young man", "the keeper was a grey woman"."""
    found: list[str] = []
    for at in range(len(row) - 1, -1, -1):
        both = " ".join(row[max(0, at - 1) : at + 1])
        word = both if both in nouns else row[at]
        if (word in nouns or _calls(word)) and (not found or _SAYS_WHAT.match(" ".join(row[at + 1 :]))):
            found.append(word)
    return found


_SAYS_WHAT: Final = re.compile(r"(?:was|is) an? ")
_WORD: Final = re.compile(r"[\w-]+")


def _own_trades(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Whoever is asked for and says what they are: "Who is Mr Voss?" "I am. I'm the old man's secretary."."""
    pairs: list[tuple[str, str]] = []
    asked, trade, ago = "", "", 0
    for index, (text, quoted) in enumerate(rows):
        if not quoted:
            continue
        ago += 1
        if asked and _THAT_IS_ME.match(text):
            told = " ".join(one for one, spoken in rows[index + 1 : index + 2] if not spoken)
            pairs += [(who.group(1), asked) for who in list(_A_NEWCOMER.finditer(told[:160]))[:1]]
        if asked and ago <= _ANSWERS and (own := _I_AM_THE.search(text)) is not None:
            pairs.append((_head(own.group(1)), asked))
            asked = ""
        if trade and ago <= _ANSWERS and (own_name := _OF_ONESELF.search(text)) is not None:
            pairs.append((trade, own_name.group("name")))
            trade = ""
        if (taken_for := _YOU_ARE.search(text)) is not None and (trade := _head(taken_for.group(1))):
            ago = 0
        if (who := _WHO_IS.search(text) or _ROLL_CALL.match(text)) is not None:
            asked, ago = who.group(1), 0
    return pairs


_ROLL_CALL: Final = re.compile(rf"(?:{TITLE}\.? )?([A-Z][a-z]+)(?: [A-Z][a-z]+)?\?$")
_THAT_IS_ME: Final = re.compile(
    r"(?:[Hh]ere|[Pp]resent|[Oo]ver here|[Yy]es|I am|I['’]m|[Tt]hat['’]s me|[Tt]hat would be me|[Mm]e"
    r"|[Ii]t['’]s me|[Ii]t is I)\b"
)
_A_NEWCOMER: Final = re.compile(r"\b[Aa]n? (?:[a-z-]+,? ){0,3}?(man|woman|boy|girl|lady|gentleman)\b")
_ANSWERS: Final = 3
_WHO_IS: Final = re.compile(rf"\b[Ww]ho(?: is|['’]s| was) (?:this |that )?(?:{TITLE}\.? )?([A-Z][a-z]+)\?")
_YOU_ARE: Final = re.compile(
    r"\b(?:[Yy]ou must be|[Aa]re you|[Yy]ou are|[Yy]ou['’]re|[Ss]o you are|[Ss]o you['’]re) (?:the|our|my) "
    r"((?:[\w-]+ ){0,2}?[a-z-]+)(?=[.,;!?]|$)"
)
_I_AM_THE: Final = re.compile(
    r"(?:^|[.!?,] )I(?:['’]m| am| was) (?:the|an?|his|her|their|your) ((?:[\w'’-]+ ){0,3}?[a-z-]+)(?=[.,;!?]|$)"
)


def _calls(word: str) -> bool:
    return word.lower() in ROLES_EN or kind_of(word) is not None


def _head(phrase: str) -> str:
    """The word of a phrase that says who or what it is: "little old watchmaker" -> "watchmaker"."""
    bare = phrase.split()
    if len(bare) > 1 and " ".join(bare[-2:]).lower() in ROLES_EN:
        return " ".join(bare[-2:]).lower()
    return bare[-1].lower() if bare and _calls(bare[-1]) else ""


def _by_reading(joined: Joining, rows: Sequence[Row]) -> None:
    """Read in order: "It was Marcus", "His name was Ah-Dou", "I'm Tom" name whoever was nameless just before."""
    for index, (text, quoted) in enumerate(rows):
        asked = quoted and index > 0 and rows[index - 1][1] and bool(_ASKS_NAME.search(rows[index - 1][0]))
        for name, sex, known in _introduced(text, quoted, asked=asked):
            person = joined.by_alias.get(name)
            if person is None or not person.named or id(person) in joined.gone:
                continue
            of_self = quoted and not _PRESENTS.search(text, 0, text.index(name) + len(name))
            back = _BACK if of_self or not quoted else 2 * _BACK
            upto = [one for one, spoken in rows[max(0, index - back) : index] if not spoken]
            if not quoted:
                upto.append(text[: text.index(name)])
            elif index + 1 < len(rows) and not rows[index + 1][1] and not _ONLY_NAME.match(text):
                upto.append(rows[index + 1][0][:60])  # "I'm Ada," said the stranger
            nameless = (_reported(joined, rows, index) or _acted_before(joined, rows, index)) if of_self else None
            if not quoted and (just := _LAST_SENTENCE.search(upto[-1])) is not None:
                nameless = joined.nameless([just.group()], person, sex, known=True)
            nameless = nameless or joined.nameless(upto, person, sex, known=known)
            if nameless is not None:
                joined.merge(person, nameless)
                if known and not quoted and person.species == "human" and not nameless.standing:
                    person.standing, person.sex = "robot", Sex.UNKNOWN  # "its name was": a thing that speaks
    for found in _ALSO.finditer(joined.told):
        apposed = joined.by_alias.get(found.group(1))
        if apposed is None:
            continue
        if apposed.sex is Sex.UNKNOWN:
            apposed.sex = ROLES_EN[found.group(2)].sex
        other = joined.by_alias.get(found.group(2))
        if other is None or other is apposed or other.named or other.group or other.sex is not apposed.sex:
            continue
        if _IN_COMMAS.match(joined.told, found.end()) and joined.lone(other, found.group(2)):
            joined.merge(apposed, other)
    for found in _WAS.finditer(joined.told):
        one, other = joined.by_alias.get(found.group(1)), joined.one_of(found.group(2))
        if one is None or other is None or one is other or one.group or other.group or one.named or other.named:
            continue
        if may_be(one.sex, other.sex) and joined.lone(other, other.name):
            joined.merge(other, one)
    for found in _NO_OTHER.finditer(joined.told):
        other = joined.one_of(found.group("other"))
        before = [joined.told[max(0, found.start() - 1200) : found.start()]]
        one = joined.by_alias.get(found.group("who") or "") or (other and joined.nameless(before, other, other.sex))
        if one is not None and other is not None and one is not other and may_be(one.sex, other.sex):
            joined.merge(other, one)


def _acted_before(joined: Joining, rows: Sequence[Row], index: int) -> Person | None:
    """Whoever heads the sentence before a speech that "he said" goes on: "The man bowed. "I'm Edwin," he said."."""
    if index == 0 or rows[index - 1][1] or not _HE_SAID.match(_next_told(rows, index)):
        return None
    heads = list(_THE_HEADS.finditer(rows[index - 1][0]))
    role = joined.one_of(heads[-1].group(1)) if heads else None
    fits = role is not None and not (role.named or role.group or id(role) in joined.gone)
    return role if role is not None and fits and joined.lone(role, role.name) else None


def _reported(joined: Joining, rows: Sequence[Row], index: int) -> Person | None:
    """Whoever the clause between two halves of a speech reports: "...," said the woman. "I'm Ada."."""
    between = index > 1 and rows[index - 2][1] and not rows[index - 1][1]
    goes_on = between and rows[index - 2][0][-1:] not in "?!" and not _SAID_NEXT.match(_next_told(rows, index))
    clause = _SAID_BY.search(rows[index - 1][0]) if goes_on else None
    role = joined.by_alias.get(clause.group(1)) if clause is not None else None
    fits = role is not None and not (role.named or role.group or id(role) in joined.gone)
    return role if role is not None and fits and joined.lone(role, role.name) else None


_SAID_NEXT: Final = re.compile(rf"\s*(?:{SAY})\b")
_HE_SAID: Final = re.compile(rf"\s*(?:(?:[Hh]e|[Ss]he) (?:\w+ly )?(?:{SAY})|(?:{SAY}) (?:he|she))\b|$")
_THE_HEADS: Final = re.compile(
    r"(?:^|[.!?]\s+)(?:The|This|That) ((?:[a-z-]+ ){0,2}?[a-z-]+) (?:\w+ly )?(?:" + DEED + r")\b"
)
_SAID_BY: Final = re.compile(rf"^\s*(?:{SAY}) (?:the|an?) (?:\w+ ){{0,2}}?(\w+)[.,]\s*$")
_LAST_SENTENCE: Final = re.compile(r"[^.!?]*[.!?]?[^.!?]*$")


def _introduced(text: str, quoted: bool, *, asked: bool) -> Iterator[tuple[str, Sex, bool]]:
    """Yield the names by which a stretch introduces somebody, the sex that it tells, and if they may be "the" one."""
    if quoted:
        for kin in _PRESENTS.finditer(text):
            role = ROLES_EN.get(kin.group(1))
            yield kin.group(2), role.sex if role is not None else Sex.UNKNOWN, False
        found = _OF_ONESELF.search(text) or _ONLY_NAME.match(text) or (_ANSWERED.match(text) if asked else None)
        if found is not None and found.group(1)[:1].isupper():
            yield found.group(1), Sex.UNKNOWN, asked
        return
    if (this := _THIS_IS_NAME.match(text)) is not None:
        yield this.group(1), Sex.UNKNOWN, False
    for one in _POSSESSED.finditer(text):
        word = (one.group("whose") or one.group("who")).lower()
        sex = Sex.FEMALE if word in ("her", "she") else Sex.MALE if word in ("his", "he") else Sex.UNKNOWN
        yield one.group(2) or one.group(4), sex, word == "its"


def _next_told(rows: Sequence[Row], index: int) -> str:
    return rows[index + 1][0] if index + 1 < len(rows) and not rows[index + 1][1] else ""
