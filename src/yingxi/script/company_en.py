"""Who is in an English story: names by their capitals, words for people, animals that act."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from yingxi.script.names_en import HE_NAMES, SHE_NAMES
from yingxi.script.people import ALSO_VERBS_EN, BEFORE_NOUN_EN, Company, Person
from yingxi.script.roles_en import NOT_NAMES, ROLES_EN
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex
from yingxi.story.things import SPECIES

_CAPITAL: Final = re.compile(r"\b[A-Z][a-z]+(?:[-'’][A-Z]?[a-z]+)?\b")
_SENTENCE_HEAD: Final = re.compile(r"(?:^|[.!?:;…]['’”\"]?\s+|[“‘\"'(—\n]\s*)$")
_CALLED: Final = re.compile(
    r"\b([Tt]he|[Aa]n?|[Hh]is|[Hh]er|one|boy|girl)\b([^.;!?]{0,60}?)\b(?:called|named|was called|was named"
    r"|name was|name of)\s+"
    r"([A-Z]\w+)"
)
_APPOSED: Final = re.compile(r"\band (?:the|his|her) (\w+) ([A-Z]\w+)")
_ELASTIC: Final = frozenset(
    words(
        """
    man, woman, old man, old woman, young man, young woman, boy, girl, dame, majesty, maiden, child, father,
    mother, husband, wife, son, daughter, brother, sister, fellow, grandmother
    """,
        ",",
    )
)
_FAMILY_NAMES: Final = re.compile(
    r"\b(Mr|Mrs|Miss|Ms|Dr|Sir|Lady|Dame|Old|Aunt|Uncle|Captain|Mother|Father|Prince|Princess|King"
    r"|Queen)\.?\s+([A-Z][a-z]+)"
)


def company_en(told: Sequence[str], quoted: Sequence[str]) -> Company:
    """Gather everybody from the told and the quoted pieces of an English story."""
    all_told, all_quoted = "\n".join(told), "\n".join(quoted)
    people = _named(all_told, all_quoted)
    people += _told_apart(all_told)
    people += _role_people(all_told, people)
    people += _animals(all_told, all_quoted)
    people = _naming(people, all_told, all_quoted)
    _old_and_young(people, all_told)
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
            if word == "Eve" and re.search(r"(?:Year|Christmas)(?:['’]s)? $", before):
                everywhere[word] -= 1
                continue
            if not _SENTENCE_HEAD.search(before) and before:
                inside[word] += 1
                at_place[word] += bool(re.search(r"\b(?:in|at|from|near)\s$", before))
    lower = Counter(re.findall(r"\b[a-z]+\b", told + "\n" + quoted))
    people = []
    for word, times in inside.items():
        low = word.lower()
        if (
            low in NOT_NAMES
            or low.endswith(("ial", "ese", "ish"))
            or low in ROLES_EN
            or low.rstrip("s") in ROLES_EN
            or lower[low] * 3 > times
        ):
            continue
        known = low in SHE_NAMES or low in HE_NAMES or f"named {word}" in told or f"called {word}" in told
        if at_place[word] * 2 > times or (times < 2 and everywhere[word] < 2 and not known):
            continue
        person = Person(word, named=True, aliases={word: None})
        name_tells(person)
        people.append(person)
    return people


_ORDERED: Final = "eldest|oldest|elder|second|third|fourth|middle|younger|youngest|first|other"
_LOOKS: Final = (
    "tall|short|fat|thin|lean|stout|big|little|old|young|rich|poor|blind|lame|one-eyed|bald|bearded|red-haired|grey"
    "|gray|black|white|red|blue|green|brown|bad|good|wise|foolish|lazy"
)
_LITTLE_MAN: Final = re.compile(
    r"\blittle(?: (?:old|gr[ea]y|[a-z]+-haired|bearded|tiny|queer|strange|ugly)){1,3} man\b"
)


def name_tells(person: Person) -> None:
    """Learn a person's sex from a given name that is usually a woman's, or a man's."""
    low = person.name.split()[0].lower()
    if person.sex is Sex.UNKNOWN and person.named:
        person.sex = Sex.FEMALE if low in SHE_NAMES else Sex.MALE if low in HE_NAMES else Sex.UNKNOWN


def _told_apart(told: str) -> list[Person]:
    """People of one kind told apart by their order or looks: the youngest princess, the fat thief and the thin one.

    A word of order always stands for somebody; a word of looks only where the same kind has another.
    """
    low = told.lower()
    people = []
    for noun, role in ROLES_EN.items():
        if role.group or " " in noun:
            continue
        looks = Counter(
            re.findall(rf"\b(?:the|his|her|their|my) ((?:{_LOOKS}|{_ORDERED}))(?: one| of the)? {noun}\b", low)
        )
        ordered = [word for word in looks if re.fullmatch(_ORDERED, word) and word not in ("first", "other")]
        apart = ordered if ordered else [word for word in looks if looks[word] >= 2]
        if not apart or (not ordered and len(apart) < 2):
            continue
        for word in apart:
            name = f"{word} {noun}"
            if name in ROLES_EN:
                continue
            age = {"old": Age.OLD, "young": Age.YOUTH, "little": Age.CHILD}.get(word, role.age)
            people.append(Person(name, role.sex, age, standing=role.standing, aliases={name: None}))
    return people


def _role_people(told: str, apart: Sequence[Person]) -> list[Person]:
    people: dict[str, Person] = {}
    low = told.lower()
    taken = {alias for person in apart for alias in person.aliases}
    for word, role in ROLES_EN.items():
        if word in taken or not re.search(_telling_of(word), low):
            continue
        person = people.get(role.word)
        if person is None:
            person = Person(
                role.word, role.sex, role.age, standing=role.standing, group=role.group, elastic=role.word in _ELASTIC,
                age_known=role.age is not Age.ADULT,
            )  # fmt: skip
            people[role.word] = person
        person.aliases[word] = None
        if role.word == ROLES_EN["little man"].word:
            person.aliases.update(dict.fromkeys(found.group() for found in _LITTLE_MAN.finditer(low)))
    for person in people.values():
        person.name = max(person.aliases, key=lambda alias: (low.count(alias), -len(alias)))
    return list(people.values())


def _telling_of(word: str) -> str:
    """How a word for a person is found; one that is a verb as well only after "the" and the like."""
    plain = rf"\b{re.escape(word)}\b"
    return rf"(?:{BEFORE_NOUN_EN}){plain}" if word in ALSO_VERBS_EN else plain


_DEED: Final = (
    "said|asked|cried|answered|replied|called|came|went|ran|flew|swam|sat|put|looked|took|jumped|hopped|knocked|spoke|laughed|got|began|stood|lay|crept|sprang"
    "|darted|ate|thought|would|carried|brought|barked|howled|sang|stretched|led|wanted|did|had|followed|trotted|leapt"
)
_SAYS: Final = "said|asked|cried|answered|replied|thought"


def _animals(told: str, quoted: str) -> list[Person]:
    people = []
    low = told.lower()
    for species in SPECIES.values():
        aliases: dict[str, None] = {}
        for word in species.en:
            if len(re.findall(rf"\b{word}s?\s+(?:\w+ly\s+)?(?:{_DEED})\b", low)) + 2 * len(
                re.findall(rf"(?:{_SAYS}) the {word}\b", low)
            ):
                aliases[word] = None
        if aliases:
            name = max(aliases, key=lambda alias: (len(re.findall(rf"\b{alias}\b", low)), -len(alias)))
            people.append(Person(name, species=species.kind, aliases=aliases))
    return people


_OWN: Final = re.compile(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]he)\s+(?:\w+\s)?(wife|husband|son|daughter|sister|brother|father|mother"
    r"|servant|maid) ([A-Z]\w+)"
)
_REVEALED: Final = re.compile(
    r"\b(old woman|old man|woman|man|frog|bird|beggar)\b[^.!?]{0,90}?\b(?:was"
    r"|were)\b[^.!?]{0,30}?\ba (?:\w+ ){0,2}?(witch|fairy|enchantress|wizard|sorcerer)\b"
)


def _naming(people: list[Person], told: str, quoted: str) -> list[Person]:
    """Join a word for a person with the name the text gives: "the boy was called Hansel and the girl Gretel"."""
    by_alias = {alias: person for person in people for alias in person.aliases}
    pairs = []
    for found in _CALLED.finditer(told):
        words = re.findall(r"[\w-]+", found.group(2))
        head = next((word for word in reversed([found.group(1), *words]) if word.lower() in by_alias), "")
        pairs.append((head.lower(), found.group(3)))
    pairs += [(found.group(1), found.group(2)) for found in _APPOSED.finditer(told)]
    pairs += [(found.group(1), found.group(2)) for text in (told, quoted) for found in _OWN.finditer(text)]
    gone: set[int] = set()
    for word, name in pairs:
        role, person = by_alias.get(word), by_alias.get(name)
        if role is None or person is None or role is person or role.group or not person.named or id(role) in gone:
            continue
        _join(person, role)
        gone.add(id(role))
        by_alias.update(dict.fromkeys(role.aliases, person))
        child = by_alias.get({"girl": "daughter", "boy": "son"}.get(role.name, ""))
        if child is not None and not child.named and id(child) not in gone:
            _join(person, child)  # "a miller with his daughter. The girl was called Anna"
            gone.add(id(child))
    for found in _REVEALED.finditer(told):
        role, person = by_alias.get(found.group(1)), by_alias.get(found.group(2))
        if (
            role is not None
            and person is not None
            and role is not person
            and role.species == "human"
            and id(role) not in gone
        ):
            _join(person, role)
            gone.add(id(role))
    rest = [person for person in people if id(person) not in gone]
    by_name = {person.name: person for person in rest}
    if "wife" in by_name and "stepmother" in by_name:
        # A tale's stepmother is the father's wife, and the mother at home.
        for word in ("mother", "wife"):
            if word in by_name:
                _join(by_name["stepmother"], by_name[word])
                rest.remove(by_name[word])
    return rest


_OLD_OR_YOUNG: Final = re.compile(
    r"\b(?:an?|one|the|poor|his|her)\s+(?:\w+,?\s+)?(?P<age>old|aged|young|little)\s+(?:\w+[\s-]){0,2}?(?P<who>[a-z-]+)"
    r"(?:\s+(?:named|called|whose name was|by the name of)\s+(?P<name>[A-Z]\w+)|,\s+(?P<also>[A-Z][a-z]+),)?"
)


def _old_and_young(people: Sequence[Person], told: str) -> None:
    """The age of whoever is brought in as old or young: "an old bell-ringer named Tobias", "an old fisherman"."""
    by_alias = {alias: person for person in people for alias in person.aliases}
    met: set[int] = set()
    for found in _OLD_OR_YOUNG.finditer(told):
        name = found.group("name") or found.group("also")
        person = by_alias.get(name) if name else by_alias.get(found.group("who"))
        if person is None or person.group or person.species != "human" or id(person) in met:
            continue
        met.add(id(person))
        if not name and (person.age_known or found.group().startswith("the")):
            continue
        age = {"young": Age.YOUTH, "little": Age.CHILD}.get(found.group("age"), Age.OLD)
        # A word such as "fisherman" says nothing of age; "girl" does.
        if person.age is Age.ADULT and not (age is Age.CHILD and not name):
            person.age, person.age_known = age, True


def _join(person: Person, role: Person) -> None:
    """Let `person` answer to the words of `role`, and learn what they say."""
    person.aliases.update(role.aliases)
    if person.sex is Sex.UNKNOWN:
        person.sex = role.sex
    if not person.age_known:
        person.age, person.age_known = role.age, role.age is not Age.ADULT
    person.standing = person.standing or role.standing


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
    for found in _FAMILY_NAMES.finditer(told):
        if found.group(2) == name:
            title = found.group(1)
            female = title in ("Mrs", "Miss", "Ms", "Lady", "Dame", "Aunt", "Mother", "Princess", "Queen")
            if person.sex is Sex.UNKNOWN and title not in ("Old", "Dr"):
                person.sex = Sex.FEMALE if female else Sex.MALE
            if title == "Old":
                person.age, person.age_known = Age.OLD, True
    if person.age is Age.CHILD and re.search(
        rf"\b{name}\b[^.!?]{{0,200}}?\b(?:husband|married|marry|bride|wedding|twins)\b", told
    ):
        person.age = Age.YOUTH
    if person.sex is Sex.UNKNOWN:
        she = len(re.findall(rf"\b{name}\b[^.!?]{{0,60}}?\b(?:she|her)\b", told))
        he = len(re.findall(rf"\b{name}\b[^.!?]{{0,60}}?\b(?:he|his|him)\b", told))
        if she or he:
            person.sex = Sex.FEMALE if she > he else Sex.MALE
