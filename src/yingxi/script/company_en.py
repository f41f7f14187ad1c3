"""Who is in an English story: names by their capitals, words for people, animals that act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from yingxi.script.people import Company, Person
from yingxi.script.roles_en import NOT_NAMES, ROLES_EN
from yingxi.story.terms import Age, Sex
from yingxi.story.things import SPECIES

_CAPITAL: Final = re.compile(r"\b[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)?\b")
_SENTENCE_HEAD: Final = re.compile(r"(?:^|[.!?:;…]['’”\"]?\s+|[“‘\"'(—\n]\s*)$")
_CALLED: Final = re.compile(
    r"\b([Tt]he|[Aa]n?|[Hh]is|[Hh]er|one|boy|girl)\b([^.;!?]{0,60}?)\b(?:called|named|was called|was named|name was|name of)\s+"
    r"([A-Z]\w+)"
)
_APPOSED: Final = re.compile(r"\band (?:the|his|her) (\w+) ([A-Z]\w+)")
_ELASTIC: Final = frozenset(
    "man;woman;old man;old woman;young man;young woman;boy;little girl;little boy;child;father;mother;husband;wife;son;daughter;brother;sister;fellow"
    ";grandmother".split(";")
)
_FAMILY_NAMES: Final = re.compile(r"\b(Mr|Mrs|Miss|Ms|Dr|Sir|Lady|Dame|Old|Aunt|Uncle|Captain|Mother|Father|Prince|Princess|King|Queen)\.?\s+([A-Z][a-z]+)")
_SHE_NAMES: Final = frozenset(
    "mary anna anne ann jane emma alice gretel rapunzel karen ella rose lily sara sarah lucy kate kay-lin elsa gerda ilsabill marie sophie clara"
    " eva eve helen julia maria margaret martha ruth susan betty nancy lina mei hong lan".split()
)


def company_en(told: Sequence[str], quoted: Sequence[str]) -> Company:
    """Gather everybody from the told and the quoted pieces of an English story."""
    all_told, all_quoted = "\n".join(told), "\n".join(quoted)
    people = _named(all_told, all_quoted)
    people += _role_people(all_told)
    people += _animals(all_told, all_quoted)
    _naming(people, all_told)
    narrator = _narrator(all_told)
    if narrator is not None:
        people.append(narrator)
    for person in people:
        _learn(person, all_told)
    return Company(people, "en")


def _named(told: str, quoted: str) -> list[Person]:
    inside: Counter[str] = Counter()
    everywhere: Counter[str] = Counter()
    at_place: Counter[str] = Counter()
    for text in (told, quoted):
        for found in _CAPITAL.finditer(text):
            word = re.sub(r"['’]s$", "", found.group())
            everywhere[word] += 1
            before = text[max(0, found.start() - 12) : found.start()]
            if not _SENTENCE_HEAD.search(before) and before:
                inside[word] += 1
                at_place[word] += bool(re.search(r"\b(?:in|at|from|near)\s$", before))
    lower = set(re.findall(r"\b[a-z]+\b", told + "\n" + quoted))
    people = []
    for word, times in inside.items():
        low = word.lower()
        if low in NOT_NAMES or low in ROLES_EN or low.rstrip("s") in ROLES_EN or (low in lower and times < 4):
            continue
        if at_place[word] * 2 > times or (times < 2 and everywhere[word] < 2):
            continue
        people.append(Person(word, named=True, aliases={word: None}))
    return people


def _role_people(told: str) -> list[Person]:
    people: dict[str, Person] = {}
    low = told.lower()
    for word, role in ROLES_EN.items():
        if not re.search(rf"\b{re.escape(word)}\b", low):
            continue
        person = people.get(role.word)
        if person is None:
            person = Person(
                role.word, role.sex, role.age, standing=role.standing, group=role.group, elastic=role.word in _ELASTIC,
                age_known=role.age is not Age.ADULT,
            )  # fmt: skip
            people[role.word] = person
        person.aliases[word] = None
    for person in people.values():
        person.name = max(person.aliases, key=lambda alias: (low.count(alias), -len(alias)))
    return list(people.values())


def _animals(told: str, quoted: str) -> list[Person]:
    people = []
    low = told.lower()
    for species in SPECIES.values():
        aliases: dict[str, None] = {}
        for word in species.en:
            if re.search(rf"\b{word}\b", low):
                aliases[word] = None
        if aliases:
            name = max(aliases, key=lambda alias: (len(re.findall(rf"\b{alias}\b", low)), -len(alias)))
            people.append(Person(name, species=species.kind, aliases=aliases))
    return people


def _naming(people: list[Person], told: str) -> None:
    """Join a word for a person with the name the text gives: "a boy was called Hansel and the girl Gretel"."""
    by_alias = {alias: person for person in people for alias in person.aliases}
    pairs = []
    for found in _CALLED.finditer(told):
        words = re.findall(r"[\w-]+", found.group(2))
        head = next((word for word in reversed([found.group(1), *words]) if word.lower() in by_alias), "")
        pairs.append((head.lower(), found.group(3)))
    pairs += [(found.group(1), found.group(2)) for found in _APPOSED.finditer(told)]
    for word, name in pairs:
        role, person = by_alias.get(word), by_alias.get(name)
        if role is None or person is None or role is person or not person.named:
            continue
        if person.sex is Sex.UNKNOWN:
            person.sex = role.sex
        if not person.age_known:
            person.age, person.age_known = role.age, True
        person.standing = person.standing or role.standing
        # The word stays elastic: "the girl" means her while she is the girl at hand.
        role.elastic = True


def _narrator(told: str) -> Person | None:
    times = len(re.findall(r"\bI\b", told))
    words = max(1, len(told.split()))
    if times < 2 or times / words < 0.004:
        return None
    return Person("I", narrator=True)


def _learn(person: Person, told: str) -> None:
    if person.group or not person.named:
        return
    name = person.name
    if person.sex is Sex.UNKNOWN and name.lower() in _SHE_NAMES:
        person.sex = Sex.FEMALE
    for found in _FAMILY_NAMES.finditer(told):
        if found.group(2) == name:
            title = found.group(1)
            female = title in ("Mrs", "Miss", "Ms", "Lady", "Dame", "Aunt", "Mother", "Princess", "Queen")
            if person.sex is Sex.UNKNOWN and title not in ("Old", "Dr"):
                person.sex = Sex.FEMALE if female else Sex.MALE
            if title == "Old":
                person.age, person.age_known = Age.OLD, True
    if person.sex is Sex.UNKNOWN:
        she = len(re.findall(rf"\b{name}\b[^.!?]{{0,60}}?\b(?:she|her)\b", told))
        he = len(re.findall(rf"\b{name}\b[^.!?]{{0,60}}?\b(?:he|his|him)\b", told))
        if she or he:
            person.sex = Sex.FEMALE if she > he else Sex.MALE
