"""The people of an English story while more and more words for them turn out to be the same one's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.beasts_en import YOUNG_BEASTS, named_beast
from yingxi.script.people import Person, may_be
from yingxi.script.roles_en import ROLES_EN
from yingxi.script.titles_en import TITLE, Row, titled
from yingxi.story.terms import Age, Sex

MET: Final = r"\b(?:an?|another|one)\s+(?:[\w-]+,?\s+){{0,3}}?{word}\b"
"""How somebody is brought in under a word."""
_TITLE_ROLE: Final = {"dr": "doctor", "prof": "professor"}
_IS_A: Final = re.compile(r"\b(?:was|is|were|be|am|are)\s$")
_NO_RANKS: Final = frozenset(
    ["master", "mother", "father", "brother", "sister", "lady", "lord", "old", "young", "nurse"]
)


class Joining:
    """People as more and more words turn out to be the same one's."""

    def __init__(self, people: list[Person], told: str) -> None:
        self.people, self.told = people, told
        self.by_alias = {alias: person for person in people for alias in person.aliases}
        self.gone: set[int] = set()
        self.titles: dict[str, str] = {}

    def left(self) -> list[Person]:
        """Return everybody who is still somebody of their own."""
        return [person for person in self.people if id(person) not in self.gone]

    def pair(self, word: str, name: str) -> None:
        """Join a word and a name that one sentence gives to the same one."""
        role, person = self.by_alias.get(word), self.by_alias.get(name)
        if person is None or not person.named or role is person:
            return
        if (kind := named_beast([word])) is not None and word not in ROLES_EN:
            person.species = kind
            if word in YOUNG_BEASTS and not person.age_known:
                person.age, person.age_known = Age.CHILD, True
        if role is None or role.group or id(role) in self.gone or role.named:
            return
        if not self.lone(role, word) or not may_be(role.sex, person.sex):
            learn_of(person, role)
            return
        self.merge(person, role)
        child = self.by_alias.get({"girl": "daughter", "boy": "son"}.get(role.name, ""))
        if child is not None and not child.named and id(child) not in self.gone and child is not person:
            self.merge(person, child)  # "a miller with his daughter. The girl was called Anna"

    def lone(self, role: Person, word: str) -> bool:
        """Whether a word stands for one person in the whole story: it is not brought in twice."""
        brought = len(re.findall(MET.format(word=re.escape(word)), self.told, re.IGNORECASE))
        met = re.finditer(MET.format(word=re.escape(word)), self.told, re.IGNORECASE)
        first = next((one for one in met if not _IS_A.search(self.told, 0, one.start())), None)
        if first and role.elastic and re.search(rf"\b[Tt]he {re.escape(word)}\b", self.told[: first.start()]):
            return False  # "the woman" was told of before "a woman" came
        also = re.search(
            rf"\b(?:another|other|second|two|three|each|every|first) (?:\w+ )?{re.escape(word)}\b", self.told
        )
        return brought <= 1 and not (also and role.elastic)

    def merge(self, person: Person, role: Person) -> None:
        """Make `role` only another word for `person`."""
        learn_of(person, role)
        person.aliases.update(role.aliases)
        self.gone.add(id(role))
        self.by_alias.update(dict.fromkeys(role.aliases, person))

    def by_title(self, rows: Sequence[Row]) -> None:
        """Make "Inspector Quill" the inspector, where no one else bears the title."""
        bearers: dict[str, set[str]] = {}
        for title, _, last in titled(rows):
            self.titles[last] = title
            low = title.lower()
            bearers.setdefault(_TITLE_ROLE.get(low, low), set()).add(last)
        for word, names in bearers.items():
            if len(names) == 1 and word in ROLES_EN and word not in _NO_RANKS:
                self.pair(word, next(iter(names)))
                self._by_rank(word, next(iter(names)))
            elif len(names) > 1 and (role := self.by_alias.get(word)) is not None and not role.named:
                for name in names:
                    if (person := self.by_alias.get(name)) is not None:
                        learn_of(person, role)

    def _by_rank(self, word: str, name: str) -> None:
        """Let a line call the only commander "Commander", though the telling never says "the commander"."""
        person, role = self.by_alias.get(name), ROLES_EN[word]
        if person is not None and person.named and word not in self.by_alias:
            person.aliases[word] = None
            person.standing = person.standing or role.standing
            self.by_alias[word] = person

    def one_of(self, phrase: str) -> Person | None:
        """Whoever one of a phrase's words stands for, the last first: "old witch", "queen of"."""
        bare = phrase.split()
        for word in (" ".join(bare[-2:]), *reversed(bare)):
            if (person := self.by_alias.get(word) or self.by_alias.get(word.lower())) is not None:
                return person
        return None

    def nameless(self, before: Sequence[str], person: Person, sex: Sex, *, known: bool = False) -> Person | None:
        """The last one brought in by "a man", "some old woman" (or `known`, "the robot"), whom the name fits."""
        form = MET.replace(r"\b(?:", r"\b(?:the|" if known else r"\b(?:his|her|my|their|", 1)
        for text in reversed(before):
            met = [
                (found.start(), len(word), role)
                for word, role in self.by_alias.items()
                if not role.named and id(role) not in self.gone and role is not person and not role.group
                for found in re.finditer(form.format(word=re.escape(word)), text, re.IGNORECASE)
                if (known or role.species == "human") and self.lone(role, word)
            ]
            for _, _, role in sorted(met, key=lambda one: (-one[0], -one[1])):
                if may_be(role.sex, sex) and may_be(role.sex, person.sex):
                    return role
        return None

    def titled(self, person: Person) -> bool:
        """Return whether the telling puts a title before somebody's name."""
        names = "|".join(re.escape(alias) for alias in person.aliases)
        return re.search(rf"\b{TITLE}\.?\s(?:{names})\b", self.told) is not None


def learn_of(person: Person, role: Person) -> None:
    """Let `person` learn what the words of `role` say."""
    if person.sex is Sex.UNKNOWN:
        person.sex = role.sex
    if not person.age_known:
        person.age, person.age_known = role.age, role.age is not Age.ADULT
    person.standing = person.standing or role.standing
    if person.species == "human" and role.species != "human":
        person.species, person.mute = role.species, role.mute
