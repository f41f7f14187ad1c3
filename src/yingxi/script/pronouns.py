"""Who is meant: pronouns and words that fit many, by who was told of last."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from yingxi.script.people import Company, Mention, Person
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex
from yingxi.words import Language

_PRONOUN: Final = {
    "zh": re.compile(r"我们|咱们|你们|他们|她们|它们|伊们|[我俺余他她它伊](?!日|乡|人|杀|国)"),
    "en": re.compile(r"\b(?:I|he|she|it|they|we|him|her|them|me|his|its|their|my)\b", re.IGNORECASE),
}
_FEMALE: Final = frozenset(["她", "伊", "她们", "伊们", "she", "her"])
_MALE: Final = frozenset(["he", "him", "his"])
_HE: Final = frozenset(["他", "他们"])  # men, or anybody in older Chinese
_IT: Final = frozenset(["它", "它们", "it", "its"])
_MANY: Final = frozenset(["他们", "她们", "它们", "伊们", "they", "them", "their"])
_SELF: Final = frozenset(["我", "俺", "余", "i", "me", "my"])
_US: Final = frozenset(["我们", "咱们", "we"])
_OWNED: Final = frozenset(["his", "its", "their", "my"])
_TOGETHER_EN: Final = re.compile(
    r"(?:^|[.;:!?,]\s+(?:(?:and|but|so|then)\s+)?|^(?:and|but|so|then|when|as|while|there|now)\s+"
    r"|(?:^|[.;:!?]\s+)(?:(?:the|that|this|one|every|each|at|in|on|by|after|before)\s+)+(?:[\w-]+\s+){0,3}?"
    r"(?:day|days|morning|afternoon|evening|night|dusk|dawn|noon|midnight|sunset|sunrise|spring|summer|autumn|winter"
    r"|week|month|year)\s+|(?:^|[.;:!?]\s+)(?:[\w-]+\s+){1,3}later\s+)$",
    re.IGNORECASE,
)
"""Before a "they" or "we" that acts: a clause's head, or "the next day"."""
_PAIR_FRESH: Final = 5
"""Sentences after which somebody is no longer one of "they"."""
_NEARBY: Final = 1.2  # sentences after which "it" is no longer the animal
_WINDOW: Final = 14  # sentences after which a person no longer answers to "he" or "the man"


@dataclass(frozen=True, slots=True)
class Told:
    """Somebody told of in a piece of text, resolved.

    Attributes:
        owner: stands as "somebody's" something.
        paired: one of two named together ("Hansel and Gretel"), whom "she" alone does not mean.
    """

    start: int
    end: int
    person: Person
    owner: bool
    pronoun: bool
    paired: bool = False


class Tracker:
    """Remembers who was told of, and resolves what the text says next."""

    def __init__(self, company: Company, language: Language, *, he_is_anybody: bool) -> None:
        self._company = company
        self._language = language
        self._he_is_anybody = he_is_anybody
        self._clock = 0
        self._last: dict[Person, float] = {}
        self._kin: dict[str, Person] = {}

    def tell(self, text: str) -> list[Told]:
        """Read one sentence: return everybody in it, in order, and remember them."""
        self._clock += 1
        if len(self._last) > 40:
            self._last = {who: when for who, when in self._last.items() if self._clock - when < _WINDOW}
        found = self.look(text)
        subject = next((told.person for told in found if not told.owner), None)
        weighed: set[Person] = set()
        for place, told in enumerate(found):
            # Whoever acts is likelier to be meant next than whoever is acted upon.
            bonus = 0.5 if told.person is subject else 0.3 / (place + 2)
            weight = self._clock + bonus - (0.4 if told.owner else 0.0) - (1.6 if told.paired else 0.0)
            if self._language == "en":
                if _NAMING_EN.search(text):
                    weight -= 1.5  # "the boy was called Jack": he does nothing yet
                if told.person in weighed:
                    weight = max(weight, self._last[told.person])  # "a man with his wife": he still acts
                weighed.add(told.person)
            self._last[told.person] = weight
            if not told.pronoun:
                told.person.seen += 1
        return found

    def heard(self, person: Person) -> None:
        """Somebody speaks: they are present."""
        self._last[person] = max(self._last.get(person, 0.0), self._clock + 0.1)

    def hush(self, person: Person | None) -> None:
        """Somebody else is meant next: "But he..." after what they said."""
        if person is not None and person in self._last:
            self._last[person] -= 1.5

    def look(self, text: str) -> list[Told]:
        """Return everybody in a piece of text without remembering them."""
        named = self._company.mentions(text)
        found: list[Told] = []
        for item in _in_order(named, _PRONOUN[self._language].finditer(text)):
            if isinstance(item, Mention):
                person = self._known_as(item, found, text)
                if text[item.start : item.end] in ("这人", "此人"):
                    person = next((one for one in self.recent() if not (one.group or one.narrator)), person)
                paired = _paired(text, item, self._language)
                found.append(Told(item.start, item.end, person, item.owner, False, paired))
                continue
            word = item.group().lower() if self._language == "en" else item.group()
            owner = word in _OWNED or text[item.end() : item.end() + 1] == "的"
            if word == "her":
                owner = bool(_HER_OWN.match(text, item.end()))
            heads = _HEADS[self._language].search(text[: item.start()]) is not None
            resolved = self.pronoun(word, found, acts=heads or owner)
            if resolved is not None:
                found.append(Told(item.start(), item.end(), resolved, owner, True))
            together = self._language == "en" and _TOGETHER_EN.search(text, 0, item.start()) is not None
            if together and ((word == "they" and resolved is None) or word == "we"):
                both = self._pair(found) if word == "they" else self._pair(found)[:1]
                found.extend(Told(item.start(), item.end(), one, False, True, paired=True) for one in both)
        return found

    def _pair(self, before: list[Told]) -> list[Person]:
        """The two told of last, whom "they" means where nobody who is many was told of."""
        here = {told.person for told in before}
        fresh = sorted(
            (
                person
                for person, when in self._last.items()
                if self._clock - when < _PAIR_FRESH
                and person.seen > 1
                and not (person.group or person.narrator or person in here)
            ),
            key=lambda person: -self._last[person],
        )
        return fresh[:2]

    def pronoun(
        self, word: str, before: list[Told] | None = None, *, acts: bool = True, except_: Person | None = None
    ) -> Person | None:
        """Return whom a pronoun means: one told of in the sentence, or the one told of last whom it fits.

        Args:
            word: the pronoun, lower case.
            before: who stands before it in its sentence.
            except_: who is not meant.
            acts: it is its clause's subject, and so rather means whoever acted before; else whoever did not.
        """
        if word in _SELF:
            return self._company.narrator
        if word in _US:
            return self._company.narrator
        here = [told.person for told in before or [] if not told.owner and not told.paired]
        actor = here[0] if here else None
        if self._language == "en" and here and here[-1].narrator:
            actor = here[-1]  # "he was mending nets, and I asked him"
        order = here if acts else list(reversed(here))
        if word in _HE:
            order = sorted(order, key=lambda person: person.sex is Sex.FEMALE)
        for person in order:
            if self._fits(person, word) and (acts or person is not actor):
                return person
        best, best_weight = None, -9.0
        window = _NEARBY if word in _IT else 3 * _NEARBY if word in _MANY else _WINDOW
        for person, when in self._last.items():
            fresh = self._clock - when < window
            fits = person is not except_ and (acts or person is not actor) and self._fits(person, word)
            # Whom the story is about is meant a sentence longer than a passer-by.
            weight = when + 0.35 * min(3.0, math.log2(1 + person.seen))
            if word in _HE and person.sex is Sex.FEMALE:
                weight -= 2.0  # older Chinese writes "he" for her too, less often
            if person.mute and word in _FEMALE | _MALE:
                weight -= 2.5  # a beast among people is rather "it"
            if fresh and fits and weight > best_weight:
                best, best_weight = person, weight
        return best or (actor if actor is not None and self._fits(actor, word) else None)

    def recent(self, limit: int = 6) -> list[Person]:
        """Return who was told of lately, last first."""
        fresh = [person for person, when in self._last.items() if self._clock - when < _WINDOW]
        return sorted(fresh, key=lambda person: -self._last[person])[:limit]

    def _fits(self, person: Person, word: str) -> bool:
        if word in _MANY:
            return person.group
        if person.group or person.narrator:
            return False
        if word in _IT:
            return person.species != "human" or person.standing == "robot"
        if person.species != "human" and word in _FEMALE | _MALE | _HE:
            if self._language == "zh":  # a fable's 她 and 他
                return person.sex is (Sex.FEMALE if word in _FEMALE else Sex.MALE)
            return person.sex is Sex.FEMALE if word in _FEMALE else person.sex is not Sex.FEMALE
        if person.standing == "robot" and person.sex is Sex.UNKNOWN and self._language == "en":
            return False  # "it"
        if word in _FEMALE:
            return person.sex is not Sex.MALE
        if word in _HE and self._he_is_anybody:
            return True
        return person.sex is not Sex.FEMALE

    def _known_as(self, mention: Mention, before: list[Told], text: str) -> Person:
        """A word that fits many, with "the", means somebody known whom it fits."""
        person, word = mention.person, text[mention.start : mention.end]
        if not person.elastic or not mention.definite or person.group:
            return person
        if self._clock - self._last.get(person, -99.0) < _WINDOW / 2:
            return person  # is met under this very word
        if word in _CALLED_AT_HOME or (word in _PARENTS and not _OWNED_ZH.search(text[: mention.start])):
            return person
        if person.standing in _FAMILY and person.seen >= _OWN_SELF:
            return person  # has been told of as the mother of this story
        if person.standing in self._kin and person.standing in _FAMILY and self._kin[person.standing] in self._last:
            return self._kin[person.standing]
        best: Person | None = None
        for other, when in sorted(self._last.items(), key=lambda pair: pair[0].named):
            if self._clock - when < _WINDOW and _same(person, other) and (best is None or when > self._last[best]):
                if any(told.person is other for told in before):
                    continue
                if self._language == "zh" and other.standing in _AT_HOME and not (other.named or person.standing):
                    continue  # "that old woman" is no way to speak of one's grandmother
                if person.standing in _AT_HOME and other.named and self._clock - when < _JUST_NAMED:
                    continue  # whoever was called by name just now is not "mother" the next moment
                if best is not None and not best.named and other.named and person.sex is Sex.UNKNOWN:
                    continue  # "that man" is rather the stranger
                best = other
        if best is None:
            return self._kin.get(person.standing, person) if person.standing in _FAMILY else person
        if person.standing in _FAMILY:
            self._kin[person.standing] = best
        return best


_NAMING_EN: Final = re.compile(r"\b(?:was|were|is|are) (?:called|named)\b")
_JUST_NAMED: Final = 2.6
"""Sentences after which a parent told of by name may be "mother" again."""
_KIN: Final = frozenset(
    words("father mother husband wife son daughter brother sister grandmother grandfather uncle aunt")
)
_OWN_SELF: Final = 3
"""Told of so often under a word for kin, somebody is nobody else."""
_CALLED_AT_HOME: Final = frozenset(words("妈妈 爸爸 奶奶 爷爷 姥姥 姥爷 外婆 外公 姐姐 妹妹 哥哥 弟弟"))
"""Words that a child has for its own: they stand for nobody else who is about."""
_PARENTS: Final = frozenset(words("爹 娘 老爹 爹爹 娘亲 阿妈 阿爸"))
_OWNED_ZH: Final = re.compile(r"(?:[他她伊你我的家]|[\u4e00-\u9fff]他)$")
"""Before a parent who is somebody's, and so may be known under a name."""
_AT_HOME: Final = frozenset(("mother", "father", "grandmother", "grandfather"))
_FAMILY: Final = frozenset(["father", "mother", "husband", "wife"])
_HER_OWN: Final = re.compile(
    r"\s+(?!(?:to|and|in|on|at|up|with|by|for|from|as|that|so|but|into|again|out|back|down|if|when)\b)[a-z]+"
)
_HEADS: Final = {
    "zh": re.compile(r"(?:^|[，。；：！？“”\s—]|便|就|而|但|只见|因为|所以|于是|这时|忽然|当|等|如果|虽然)$"),
    "en": re.compile(
        r"(?:^|[,.;:!?—“‘\"(]\s*|\b(?:and|but|so|then|that|when|while|whilst|as|if|because|till|until|for"
        r"|before|after|what|how|where|which|though|although|since|than|whom|once)\s+)$",
        re.IGNORECASE,
    ),
}


def _paired(text: str, mention: Mention, language: Language) -> bool:
    if language == "zh":
        return False
    after, before = text[mention.end : mention.end + 6], text[max(0, mention.start - 12) : mention.start]
    return bool(re.match(r" and [A-Z]", after) or re.search(r"[A-Z]\w+ and $", before))


_APART: Final = frozenset(
    words(
        """
    king queen prince princess witch fairy dwarf giant devil angel wizard god
    """
    )
)


def _same(word: Person, other: Person) -> bool:
    if other is word or other.group or other.narrator or other.species != "human":
        return False
    if any(alias.endswith(f" {word.name}") for alias in other.aliases):
        return True  # "the woman" is the old woman
    if other.standing in _APART and other.standing != word.standing:
        return False
    if word.sex is Sex.UNKNOWN and not word.age_known:
        return other.age is not Age.CHILD  # "that man" in a language that says only "that person"
    if word.sex is not Sex.UNKNOWN and other.sex is not word.sex:
        return False
    if word.standing in _KIN and other.standing in _KIN and word.standing != other.standing:
        pair = {word.standing, other.standing}
        if pair not in ({"father", "husband"}, {"mother", "wife"}, {"son", "brother"}, {"daughter", "sister"}):
            return False
    if word.standing in ("sister", "brother", "son", "daughter") and other.age is not Age.OLD:
        return True  # of any age
    if Age.CHILD in (word.age, other.age):
        return word.age is other.age
    return word.age is other.age or Age.OLD not in (word.age, other.age)


def _in_order(named: list[Mention], pronouns: Iterator[re.Match[str]]) -> list[Mention | re.Match[str]]:
    taken = [(mention.start, mention.end) for mention in named]
    items: list[tuple[int, Mention | re.Match[str]]] = [(mention.start, mention) for mention in named]
    for found in pronouns:
        if not any(start <= found.start() < end for start, end in taken):
            items.append((found.start(), found))
    return [item for _, item in sorted(items, key=lambda pair: pair[0])]
