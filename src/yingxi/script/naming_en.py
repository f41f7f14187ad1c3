"""One person under many words: "a girl named Ada", "Mr. Hale, the teacher", "It was Tom", "the inspector"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final

from yingxi.script.beasts_en import YOUNG_BEASTS, kind_of, named_beast
from yingxi.script.names_en import sex_of_name
from yingxi.script.people import Person
from yingxi.script.roles_en import NOT_NAMES, ROLES_EN
from yingxi.script.verbs_en import SAY
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex

Row = tuple[str, bool]
"""A told or quoted stretch of the story, and whether it is quoted."""

_OF_MEN: Final = words(
    """
    Mr Sir Lord Uncle Father Prince King Count Duke Baron Brother Grandpa Grandfather Signor Monsieur Herr Don
    """
)
_OF_WOMEN: Final = words(
    """
    Mrs Miss Ms Lady Dame Aunt Auntie Mother Princess Queen Madame Madam Sister Countess Duchess Granny Grandma Nurse
    Signora Mademoiselle Frau
    """
)
_OF_EITHER: Final = words(
    """
    Dr Doctor Prof Professor Captain Inspector Sergeant Commander Officer Detective General Colonel Major Lieutenant
    Judge Mayor Old Young Little Master Chef Coach Constable President
    """
)
TITLES: Final[dict[str, Sex]] = (
    dict.fromkeys(_OF_MEN, Sex.MALE) | dict.fromkeys(_OF_WOMEN, Sex.FEMALE) | dict.fromkeys(_OF_EITHER, Sex.UNKNOWN)
)
"""Words before a name, and the sex that they tell."""
TITLE: Final = rf"(?:{'|'.join(sorted(TITLES, key=len, reverse=True))})"
_TITLED: Final = re.compile(
    rf"\b({TITLE})(?:(?<=Mr)\.|(?<=Mrs)\.|(?<=Ms)\.|(?<=Dr)\.|(?<=Prof)\.)?\s+"
    r"(?:([A-Z][a-z]+)\s+)?([A-Z][a-z]+(?:-[A-Z]?[a-z]+)?)"
)
"""A full stop after any other word ends its sentence: "Wait, Captain. You forget"."""
_TITLE_ROLE: Final = {"dr": "doctor", "prof": "professor"}
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
_NAME_THE: Final = re.compile(r"\b([A-Z][a-z]+) the ([a-z]+)\b(?! of\b)")
_ROLE_THEN: Final = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Mm]y|[Oo]ne|[A-Z]\w+['’]s)\s+"
    r"((?:[\w-]+\s){0,3}?[\w-]+)(?:\s+of (?:about )?[a-z]+"
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
_THIS_IS_NAME: Final = re.compile(
    r"^(?:[^.!?]*[.!?]\s+)?(?:It|He|She|This|That) (?:was|is) (?:called )?(?:Mrs?\.?\s|Miss\s"
    r"|Dr\.?\s)?([A-Z][a-z]+)\b"
)
_POSSESSED: Final = re.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er|[Ii]ts) name(?:,[^,.;]{1,20},)? (?:was|is) ([A-Z][a-z]+(?:-[A-Z]?[a-z]+)?)"
    r"|\b(?P<who>[Hh]e|[Ss]he) (?:was|is) (?:called|named) (?:(?:Mrs|Mr|Ms|Miss|Dr)\.?\s)?([A-Z][a-z]+)"
)
_OF_ONESELF: Final = re.compile(
    r"(?:^|[.!?]\s+)(?:(?:hello|hi|oh|well|good \w+|yes|no|and|please)[,.!]?\s+)*(?:my name is|my name['’]s"
    r"|i am called|i['’]m called"
    r"|they call me|call me|i['’]m|i am|the name['’]s)\s+"
    rf"(?:{TITLE}\.?\s+)?(?P<name>[A-Z][a-z]+)",
    re.IGNORECASE,
)
_ONLY_NAME: Final = re.compile(r"^([A-Z][a-z]+)\s[A-Z][a-z]+[,.]?$")
_ASKS_NAME: Final = re.compile(r"\b(?:your name|are you called|who are you)\b[^?]{0,12}\?", re.IGNORECASE)
_ANSWERED: Final = re.compile(r"^([A-Z][a-z]+)\b")
_NO_OTHER: Final = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]he (?P<who>[a-z]+)) (?:was|were) (?:no \w+(?: at all)?,? but|none other than|really"
    r"|in truth|in reality) (?:the|an?) (?P<other>[A-Za-z]+(?: [A-Za-z]+)?)"
)
_REVEALED: Final = re.compile(
    r"\b(old woman|old man|woman|man|frog|bird|beggar)\b[^.!?]{0,90}?\b(?:was"
    r"|were)\b[^.!?]{0,30}?\ba (?:\w+ ){0,2}?(witch|fairy|enchantress|wizard|sorcerer)\b"
)
_MET: Final = r"\b(?:an?|another|one)\s+(?:[\w-]+,?\s+){{0,3}}?{word}\b"
_BACK: Final = 8
"""Rows looked back for the nameless one who now gets a name."""


def titled(rows: Sequence[Row]) -> Iterator[tuple[str, str, str]]:
    """Yield (title, given name or "", last name) for every "Mr. Hale" and "Commander Adaeze Obi"."""
    for text, _ in rows:
        for found in _TITLED.finditer(text):
            title, first, last = found.group(1), found.group(2) or "", found.group(3)
            if last.lower() in NOT_NAMES or last in TITLES:
                continue
            yield title, "" if first in TITLES else first, last
            if first in TITLES:
                yield first, "", last  # Old Mr Ashdown


def join_namings(people: list[Person], rows: Sequence[Row]) -> list[Person]:
    """Make one person of a word for somebody and the name that the story gives them; return who is left."""
    told = "\n".join(text for text, quoted in rows if not quoted)
    joined = _Joining(people, told)
    nouns = {alias for one in people if not (one.named or one.group) for alias in one.aliases}
    for word, name in _stated_pairs(told, rows, nouns):
        joined.pair(word.lower(), name)
    joined.by_title(rows)
    joined.by_reading(rows)
    joined.the_disguised()
    joined.by_the()
    joined.by_marriage()
    joined.by_birth()
    joined.the_robot()
    joined.by_presence()
    return joined.left()


def _stated_pairs(told: str, rows: Sequence[Row], nouns: Collection[str]) -> list[tuple[str, str]]:
    """Return (word, name) wherever one sentence has both for the same one; `nouns`: every word that calls somebody."""
    pairs: list[tuple[str, str]] = []
    for found in _CALLED.finditer(told):
        inner = re.findall(r"[\w-]+", found.group(2))
        words_before = reversed([found.group(1), *inner])
        pairs.append((next((word for word in words_before if word in nouns or _calls(word)), ""), found.group(3)))
    pairs += [(found.group(1), found.group(2)) for found in _APPOSED.finditer(told)]
    for text, quoted in rows:
        pairs += [(_head(found.group(1)), found.group(2).split(" ")[-1]) for found in _OWN.finditer(text)]
        if not quoted:
            pairs += [(_head(found.group(2)), found.group(1)) for found in _NAME_THEN.finditer(text)]
            pairs += [(_head(found.group(1)), found.group(2)) for found in _ROLE_THEN.finditer(text)]
            pairs += [(found.group(1), found.group(2)) for found in _SECOND.finditer(text)]
            pairs += [(_head(found.group(2)), found.group(1)) for found in _NAME_THE.finditer(text)]
    pairs += _own_trades(rows)
    return [pair for pair in pairs if pair[0]]


def _own_trades(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Whoever is asked for and says what they are: "Who is Mr Voss?" "I am. I'm the old man's secretary."."""
    pairs: list[tuple[str, str]] = []
    asked, ago = "", 0
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


class _Joining:
    """People as more and more words turn out to be the same one's."""

    def __init__(self, people: list[Person], told: str) -> None:
        self._people, self._told = people, told
        self._by_alias = {alias: person for person in people for alias in person.aliases}
        self._gone: set[int] = set()
        self._titles: dict[str, str] = {}

    def left(self) -> list[Person]:
        return [person for person in self._people if id(person) not in self._gone]

    def pair(self, word: str, name: str) -> None:
        """Join a word and a name that one sentence gives to the same one."""
        role, person = self._by_alias.get(word), self._by_alias.get(name)
        if person is None or not person.named or role is person:
            return
        if (kind := named_beast([word])) is not None and word not in ROLES_EN:
            person.species = kind
            if word in YOUNG_BEASTS and not person.age_known:
                person.age, person.age_known = Age.CHILD, True
        if role is None or role.group or id(role) in self._gone or role.named:
            return
        if not self._lone(role, word) or not _may_be(role.sex, person.sex):
            learn_of(person, role)
            return
        self._merge(person, role)
        child = self._by_alias.get({"girl": "daughter", "boy": "son"}.get(role.name, ""))
        if child is not None and not child.named and id(child) not in self._gone and child is not person:
            self._merge(person, child)  # "a miller with his daughter. The girl was called Anna"

    def _lone(self, role: Person, word: str) -> bool:
        """Whether a word stands for one person in the whole story: it is not brought in twice."""
        brought = len(re.findall(_MET.format(word=re.escape(word)), self._told, re.IGNORECASE))
        met = re.finditer(_MET.format(word=re.escape(word)), self._told, re.IGNORECASE)
        first = next((one for one in met if not _IS_A.search(self._told, 0, one.start())), None)
        if first and role.elastic and re.search(rf"\b[Tt]he {re.escape(word)}\b", self._told[: first.start()]):
            return False  # "the woman" was told of before "a woman" came
        also = re.search(
            rf"\b(?:another|other|second|two|three|each|every|first) (?:\w+ )?{re.escape(word)}\b", self._told
        )
        return brought <= 1 and not (also and role.elastic)

    def _merge(self, person: Person, role: Person) -> None:
        learn_of(person, role)
        person.aliases.update(role.aliases)
        self._gone.add(id(role))
        self._by_alias.update(dict.fromkeys(role.aliases, person))

    def by_title(self, rows: Sequence[Row]) -> None:
        """Make "Inspector Quill" the inspector, where no one else bears the title."""
        bearers: dict[str, set[str]] = {}
        for title, _, last in titled(rows):
            self._titles[last] = title
            low = title.lower()
            bearers.setdefault(_TITLE_ROLE.get(low, low), set()).add(last)
        for word, names in bearers.items():
            if len(names) == 1 and word in ROLES_EN and word not in _NO_RANKS:
                self.pair(word, next(iter(names)))
                self._by_rank(word, next(iter(names)))
            elif len(names) > 1 and (role := self._by_alias.get(word)) is not None and not role.named:
                for name in names:
                    if (person := self._by_alias.get(name)) is not None:
                        learn_of(person, role)

    def _by_rank(self, word: str, name: str) -> None:
        """Let a line call the only commander "Commander", though the telling never says "the commander"."""
        person, role = self._by_alias.get(name), ROLES_EN[word]
        if person is not None and person.named and word not in self._by_alias:
            person.aliases[word] = None
            person.standing = person.standing or role.standing
            self._by_alias[word] = person

    def by_reading(self, rows: Sequence[Row]) -> None:
        """Read in order: "It was Marcus", "His name was Ah-Dou", "I'm Tom" name whoever was nameless just before."""
        for index, (text, quoted) in enumerate(rows):
            asked = quoted and index > 0 and rows[index - 1][1] and bool(_ASKS_NAME.search(rows[index - 1][0]))
            for name, sex, known in _introduced(text, quoted, asked=asked):
                person = self._by_alias.get(name)
                if person is None or not person.named or id(person) in self._gone:
                    continue
                upto = [one for one, spoken in rows[max(0, index - _BACK) : index] if not spoken]
                if not quoted:
                    upto.append(text[: text.index(name)])
                elif index + 1 < len(rows) and not rows[index + 1][1] and not _ONLY_NAME.match(text):
                    upto.append(rows[index + 1][0][:60])  # "I'm Ada," said the stranger
                nameless = self._reported(rows, index) if quoted else None
                if not quoted and (just := _LAST_SENTENCE.search(upto[-1])) is not None:
                    nameless = self._nameless([just.group()], person, sex, known=True)
                nameless = nameless or self._nameless(upto, person, sex, known=known)
                if nameless is not None:
                    self._merge(person, nameless)
                    if known and not quoted and person.species == "human" and not nameless.standing:
                        person.standing, person.sex = "robot", Sex.UNKNOWN  # "its name was": a thing that speaks
        for found in _ALSO.finditer(self._told):
            apposed = self._by_alias.get(found.group(1))
            if apposed is not None and apposed.sex is Sex.UNKNOWN:
                apposed.sex = ROLES_EN[found.group(2)].sex
        for found in _WAS.finditer(self._told):
            one, other = self._by_alias.get(found.group(1)), self._one_of(found.group(2))
            if one is None or other is None or one is other or one.group or other.group or one.named or other.named:
                continue
            if _may_be(one.sex, other.sex) and self._lone(other, other.name):
                self._merge(other, one)
        for found in _NO_OTHER.finditer(self._told):
            other = self._one_of(found.group("other"))
            before = [self._told[max(0, found.start() - 1200) : found.start()]]
            one = self._by_alias.get(found.group("who") or "") or (other and self._nameless(before, other, other.sex))
            if one is not None and other is not None and one is not other and _may_be(one.sex, other.sex):
                self._merge(other, one)

    def _reported(self, rows: Sequence[Row], index: int) -> Person | None:
        """Whoever the clause between two halves of a speech reports: "...," said the woman. "I'm Ada."."""
        between = index > 1 and rows[index - 2][1] and not rows[index - 1][1]
        goes_on = between and rows[index - 2][0][-1:] not in "?!" and not _SAID_NEXT.match(_next_told(rows, index))
        clause = _SAID_BY.search(rows[index - 1][0]) if goes_on else None
        role = self._by_alias.get(clause.group(1)) if clause is not None else None
        fits = role is not None and not (role.named or role.group or id(role) in self._gone)
        return role if role is not None and fits and self._lone(role, role.name) else None

    def _one_of(self, phrase: str) -> Person | None:
        """Whoever one of a phrase's words stands for, the last first: "old witch", "queen of"."""
        for word in reversed(phrase.split()):
            if (person := self._by_alias.get(word) or self._by_alias.get(word.lower())) is not None:
                return person
        return None

    def _nameless(self, before: Sequence[str], person: Person, sex: Sex, *, known: bool = False) -> Person | None:
        """The last one brought in by "a man", "some old woman" (or `known`, "the robot"), whom the name fits."""
        form = _MET.replace(r"\b(?:", r"\b(?:the|" if known else r"\b(?:his|her|my|their|", 1)
        for text in reversed(before):
            met = [
                (found.start(), len(word), role)
                for word, role in self._by_alias.items()
                if not role.named and id(role) not in self._gone and role is not person and not role.group
                for found in re.finditer(form.format(word=re.escape(word)), text, re.IGNORECASE)
                if (known or role.species == "human") and self._lone(role, word)
            ]
            for _, _, role in sorted(met, key=lambda one: (-one[0], -one[1])):
                if _may_be(role.sex, sex) and _may_be(role.sex, person.sex):
                    return role
        return None

    def the_disguised(self) -> None:
        for found in _REVEALED.finditer(self._told):
            role, person = self._by_alias.get(found.group(1)), self._by_alias.get(found.group(2))
            if role is None or person is None or role is person or role.species != "human" or id(role) in self._gone:
                continue
            self._merge(person, role)
        left = {person.name: person for person in self.left()}
        if "wife" in left and "stepmother" in left:
            # A tale's stepmother is the father's wife, and the mother at home.
            for word in ("mother", "wife"):
                if word in left:
                    self._merge(left["stepmother"], left[word])

    def by_the(self) -> None:
        """Join "the teacher" or "the old man", whom no "a" ever brought in, to the one named before whom it fits."""
        for word, role in list(self._by_alias.items()):
            trade = role.standing in _TRADES and word in ROLES_EN
            if not (trade or word in _ONLY_KNOWN) or role.named or role.group or id(role) in self._gone:
                continue
            if re.search(_MET.format(word=word), self._told, re.IGNORECASE):
                continue
            the = re.search(rf"\b[Tt]he {word}\b", self._told)
            if the is None:
                continue
            fits = self._named_before(the.start(), role) or self._grandparent_before(the.start(), role)
            if fits is None and not (role.age is Age.OLD and self._newcomers_before(the.start(), role)):
                continue
            if fits is not None and trade and word not in _ONLY_KNOWN and self._together(fits, word):
                continue
            if role.age is Age.OLD and (elder := self._grandparent_before(the.start(), role)) is not None:
                fits = elder
            elif role.age is Age.OLD and (newcomers := self._newcomers_before(the.start(), role)):
                if len(newcomers) != 1:
                    continue
                fits = newcomers[0]
            if fits is not None:
                self._merge(fits, role)

    def by_presence(self) -> None:
        """Join "the wizard", who was there from the start, to the only one with a name and no trade near by."""
        strangers = [
            one
            for one in self.left()
            if not (one.named or one.group or one.elastic or one.standing in _NO_TRADE) and one.species == "human"
            and one.standing and not self._brought_in(one)
        ]  # fmt: skip
        if len(strangers) != 1 or any(one.named and self._titled(one) for one in self.left()):
            return
        role = strangers[0]
        word = max(role.aliases, key=lambda alias: len(re.findall(rf"\b[Tt]he {re.escape(alias)}\b", self._told)))
        at = re.search(rf"\b[Tt]he {re.escape(word)}\b", self._told)
        if at is None or len(re.findall(rf"\b[Tt]he {re.escape(word)}\b", self._told)) < 2:
            return
        around = self._told[max(0, at.start() - _NEAR_CHARS) : at.start() + _NEAR_CHARS]
        near = [
            one
            for one in self.left()
            if one.named and one.species == "human" and not (one.standing or self._titled(one) or one.age is Age.CHILD)
            and _may_be(one.sex, role.sex) and not self._together(one, word)
            and any(alias in around for alias in one.aliases)
        ]  # fmt: skip
        if len(near) == 1:
            self._merge(near[0], role)

    def _brought_in(self, person: Person) -> bool:
        forms = "|".join(re.escape(alias) for alias in person.aliases)
        return re.search(_MET.format(word=f"(?:{forms})"), self._told, re.IGNORECASE) is not None

    def the_robot(self) -> None:
        """Join "the robot", whom no "a" brought in, to the one called by a name that is no person's."""
        robots = [one for one in self.left() if one.standing == "robot" and not one.named]
        odd = [
            one
            for one in self.left()
            if one.named and one.sex is Sex.UNKNOWN and not one.standing and not self._titled(one)
            and one.species == "human" and sex_of_name(one.name.split()[0]) is Sex.UNKNOWN
        ]  # fmt: skip
        if len(robots) == 1 and len(odd) == 1:
            brought = re.search(_MET.format(word=re.escape(robots[0].name)), self._told, re.IGNORECASE)
            if not brought and odd[0].name.lower() in NOT_NAMES:
                self._merge(odd[0], robots[0])

    def by_marriage(self) -> None:
        """Join "her husband" to the one named man of a story that names a woman, and "his wife" to the woman."""
        named = [one for one in self.left() if one.named and one.species == "human" and not one.group]
        grown = [one for one in named if one.age in (Age.ADULT, Age.OLD)]
        for word, sex in (("husband", Sex.MALE), ("wife", Sex.FEMALE)):
            role = self._by_alias.get(word)
            if role is None or role.named or id(role) in self._gone or role.name not in (word, "husband", "wife"):
                continue
            fits = [one for one in grown if one.sex is sex and not one.standing and not self._titled(one)]
            others = [one for one in grown if one.sex not in (sex, Sex.UNKNOWN)]
            if len(fits) == 1 and others and self._lone(role, word):
                self._merge(fits[0], role)
        for word, title in (("mother", "Mrs"), ("father", "Mr")):
            # A child's "Mum" is called "Mrs Kaye" by others.
            role = self._by_alias.get(word) or self._by_alias.get({"mother": "mum", "father": "dad"}[word])
            if role is None or role.named or id(role) in self._gone:
                continue
            called = [
                one
                for one in named
                if not any(re.search(rf"\b{re.escape(alias)}\b", self._told) for alias in one.aliases)
                and self._titles.get(one.name) == title
            ]
            if len(called) == 1:
                self._merge(called[0], role)
                called[0].name, called[0].named = role.name, False

    def by_birth(self) -> None:
        """Join "her father" to the man told of before "his daughter Nell", and a mother to the woman."""
        for found in _BORN.finditer(self._told):
            if found.group("child") not in self._by_alias:
                continue
            whose = found.group("whose").lower()
            sex, word = (Sex.MALE, "father") if whose == "his" else (Sex.FEMALE, "mother")
            role = self._by_alias.get(word)
            if role is None or role.named or id(role) in self._gone or not self._lone(role, word):
                continue
            parent = self._named_before(found.start(), Person("", sex=sex, age=Age.OLD))
            if parent is not None and parent.name != found.group("child") and parent.age is not Age.CHILD:
                self._merge(parent, role)

    def _named_before(self, at: int, role: Person) -> Person | None:
        """The grown-up named last before a place in the telling whom a word for people fits; titled ones first."""
        found: dict[Person, int] = {}
        for alias, person in self._by_alias.items():
            fits = person.named and person.species == "human" and not person.group
            fits = fits and (not person.standing or (role.age is Age.OLD and person.standing not in _YOUNG_STANDINGS))
            fits = fits and _may_be(person.sex, role.sex) and id(person) not in self._gone
            any_age = role.age is Age.ADULT and not role.age_known and person.age is Age.OLD
            old_enough = not person.age_known or person.age is role.age or any_age
            if fits and old_enough and (where := self._told.rfind(alias, max(0, at - _NEAR_CHARS), at)) >= 0:
                found[person] = max(where, found.get(person, -1))
        titled_ones = [person for person in found if self._titled(person)]
        if role.age is not Age.OLD:
            return titled_ones[0] if len(titled_ones) == 1 else None
        return max(titled_ones or found, key=lambda person: found[person], default=None)

    def _together(self, person: Person, word: str) -> bool:
        """Whether one sentence tells of both: they are two."""
        names = "|".join(re.escape(alias) for alias in person.aliases)
        one = rf"\b(?:{names})\b[^.!?\n]*\b[Tt]he {word}\b"
        other = rf"\b[Tt]he {word}\b[^.!?\n]*\b(?:{names})\b"
        return re.search(f"{one}|{other}", self._told) is not None

    def _newcomers_before(self, at: int, role: Person) -> list[Person]:
        """The nameless whom a word fits and who came in shortly before: "the old woman" is the pedlar."""
        near = self._told[max(0, at - _NEAR_CHARS) : at]
        met = {
            id(one): one
            for alias, one in self._by_alias.items()
            if not (one.named or one.group or one.elastic or one is role or id(one) in self._gone)
            and one.species == "human" and one.age is not Age.CHILD and _may_be(one.sex, role.sex)
            and re.search(_MET.format(word=re.escape(alias)), near, re.IGNORECASE)
        }  # fmt: skip
        return list(met.values())

    def _grandparent_before(self, at: int, role: Person) -> Person | None:
        """A grandmother told of shortly before "the old woman", a grandfather before "the old man"."""
        if role.age is not Age.OLD:
            return None
        for person in self.left():
            kin = person.standing in ("grandmother", "grandfather") and person.sex is role.sex and not person.group
            forms = "|".join(re.escape(alias) for alias in person.aliases)
            if kin and re.search(rf"\b(?:{forms})\b", self._told[max(0, at - _NEAR_CHARS // 2) : at]):
                return person
        return None

    def _titled(self, person: Person) -> bool:
        names = "|".join(re.escape(alias) for alias in person.aliases)
        return re.search(rf"\b{TITLE}\.?\s(?:{names})\b", self._told) is not None


_BORN: Final = re.compile(
    r"\b(?P<whose>[Hh]is|[Hh]er)\s+(?:(?!(?:and|or)\b)\w+\s+){0,2}"
    r"(?:daughter|son|child|boy|girl),?\s+(?P<child>[A-Z][a-z]+)\b"
)
_IS_A: Final = re.compile(r"\b(?:was|is|were|be|am|are)\s$")
_SAID_NEXT: Final = re.compile(rf"\s*(?:{SAY})\b")
_SAID_BY: Final = re.compile(rf"^\s*(?:{SAY}) (?:the|an?) (?:\w+ ){{0,2}}?(\w+)[.,]\s*$")
_LAST_SENTENCE: Final = re.compile(r"[^.!?]*[.!?]?[^.!?]*$")
_NEAR_CHARS: Final = 900
_NO_TRADE: Final = frozenset(
    words(
        """
    mother father grandmother grandfather son daughter brother sister husband wife uncle aunt king queen princess prince
    student ghost devil angel robot crowd
    """
    )
)
"""Standings that somebody has for others, or that are none's besides a name."""
_ONLY_KNOWN: Final = frozenset(("teacher", "boss", "manager", "doctor", "professor", "old man", "old woman"))
_YOUNG_STANDINGS: Final = frozenset(("son", "daughter", "student", "princess", "prince", "brother", "sister"))
_TRADES: Final = frozenset(("craftsman", "office", "shopkeeper", "priest", "official", "doctor"))
"""Whoever bears a title may be told of by these: "Mr Adler ... the cobbler"."""
_NO_RANKS: Final = frozenset(
    ["master", "mother", "father", "brother", "sister", "lady", "lord", "old", "young", "nurse"]
)


def _introduced(text: str, quoted: bool, *, asked: bool) -> Iterator[tuple[str, Sex, bool]]:
    """Yield the names by which a stretch introduces somebody, the sex that it tells, and if they may be "the" one."""
    if quoted:
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


def _may_be(one: Sex, other: Sex) -> bool:
    return one is other or Sex.UNKNOWN in (one, other)


def learn_of(person: Person, role: Person) -> None:
    """Let `person` learn what the words of `role` say."""
    if person.sex is Sex.UNKNOWN:
        person.sex = role.sex
    if not person.age_known:
        person.age, person.age_known = role.age, role.age is not Age.ADULT
    person.standing = person.standing or role.standing
    if person.species == "human" and role.species != "human":
        person.species, person.mute = role.species, role.mute


def full_names(rows: Sequence[Row], known: Counter[str]) -> dict[str, Counter[str]]:
    """Return for every given name the last names that stand after it: "Priya Raman"."""
    pairs: dict[str, Counter[str]] = {}
    for text, _ in rows:
        for found in re.finditer(r"\b([A-Z][a-z]+(?:-[A-Z]?[a-z]+)?) (?=([A-Z][a-z]+)\b)", text):
            first, last = found.group(1), found.group(2)
            if first in known and first not in TITLES and last not in TITLES and last in known:
                pairs.setdefault(first, Counter())[last] += 1
    return pairs
