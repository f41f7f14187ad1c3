"""The people of a story: who they are, and where the text names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Generic, TypeVar

from yingxi.script.compounds_zh import NO_PEOPLE_ZH
from yingxi.script.wordlist import words
from yingxi.story.terms import Age, Sex
from yingxi.words import Language

T = TypeVar("T")
_WORD: Final = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*")


@dataclass(slots=True, eq=False)
class Person:
    """One who is told of. Grows while the story is read.

    Attributes:
        name: as captions show it.
        aliases: every way the text calls them, the name among them.
        named: has a name of their own, not only a word for what they are.
        elastic: called by a word that fits many ("the man"): may be somebody known already.
        narrator: the "I" who tells.
        standing: king, servant, mother...
        seen: how often the text names them.
        mute: an animal that never speaks in this story.
    """

    name: str
    sex: Sex = Sex.UNKNOWN
    age: Age = Age.ADULT
    species: str = "human"
    standing: str = ""
    group: bool = False
    named: bool = False
    elastic: bool = False
    narrator: bool = False
    age_known: bool = False
    mute: bool = False
    aliases: dict[str, None] = field(default_factory=dict)
    seen: int = 0
    words: list[str] = field(default_factory=list)


def may_be(one: Sex, other: Sex) -> bool:
    """Return whether two sexes may be one person's."""
    return one is other or Sex.UNKNOWN in (one, other)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names somebody, half open.

    Attributes:
        owner: stands as "somebody's" something, so is not the one who acts.
        definite: "the man", "that man", not "a man".
    """

    start: int
    end: int
    person: Person
    owner: bool = False
    definite: bool = True


class WordFinder(Generic[T]):
    """Finds words of a fixed list in texts, the longest first. Linear in the text's length."""

    def __init__(self, words: Mapping[str, T], language: Language, *, plural: bool = False) -> None:
        self._language = language
        self._plural = plural
        self._by_first: dict[str, list[tuple[str, T]]] = {}
        for word in sorted(words, key=len, reverse=True):
            first = word[0] if language == "zh" else _first_word(word)
            self._by_first.setdefault(first, []).append((word, words[word]))
        firsts = self._by_first if language == "zh" else ()
        self._first = re.compile("|".join(map(re.escape, firsts)) or r"(?!)")

    def find(self, text: str) -> Iterator[tuple[int, int, T]]:
        """Yield (start, end, value) for every word found, in order, none overlapping."""
        return self._find_zh(text) if self._language == "zh" else self._find_en(text)

    def _find_zh(self, text: str) -> Iterator[tuple[int, int, T]]:
        index = 0
        while (first := self._first.search(text, index)) is not None:
            index = first.start()
            for word, value in self._by_first[text[index]]:
                if text.startswith(word, index):
                    yield index, index + len(word), value
                    index += len(word)
                    break
            else:
                index += 1

    def _find_en(self, text: str) -> Iterator[tuple[int, int, T]]:
        done = 0
        for token in _WORD.finditer(text):
            if token.start() < done:
                continue
            for form in _forms(token.group(), self._plural):
                found = self._at(text, token.start(), form, token.end())
                if found is not None:
                    done, value = found
                    yield token.start(), done, value
                    break

    def _at(self, text: str, start: int, form: str, token_end: int) -> tuple[int, T] | None:
        for word, value in self._by_first.get(form, ()):
            if word == form:
                return token_end, value
            if " " not in word:
                continue
            end = start + len(word)
            piece = text[start:end]
            if (piece == word or piece.lower() == word) and not text[end : end + 1].isalpha():
                return end, value
        return None


def _first_word(word: str) -> str:
    return word.split(" ")[0].rstrip(".")


def _forms(token: str, plural: bool) -> Iterator[str]:
    bare = re.sub(r"['’](?:s|S)?$", "", token)
    yield from dict.fromkeys((token, bare, token.lower(), bare.lower()))
    if len(bare) > 2 and bare.isupper():
        yield bare.title()
    if plural:
        low = bare.lower()
        if low.endswith("ies"):
            yield low[:-3] + "y"
        if low.endswith("ves"):
            yield low[:-3] + "f"
        if low.endswith("es"):
            yield low[:-2]
        if low.endswith("s"):
            yield low[:-1]


class Company:
    """Everybody in the story, and the words by which the text calls them."""

    def __init__(self, people: Iterable[Person], language: Language) -> None:
        self.people = list(people)
        self.language = language
        words: dict[str, Person] = {}
        for person in self.people:
            for alias in person.aliases:
                words.setdefault(alias, person)
        self._words = words
        self._finder: WordFinder[Person] = WordFinder(words, language)
        self.narrator = next((person for person in self.people if person.narrator), None)

    def mentions(self, text: str) -> list[Mention]:
        """Return who is named in `text`, in order; pronouns are not names."""
        found: list[Mention] = []
        for start, end, person in self._finder.find(text):
            if self.language == "zh":
                if _inside_word(text, start, end):
                    continue
                if not person.named and not person.group and _says_what(text, start, found):
                    continue
                if not person.named and (_absent_zh(text, start, end) or _only_build(text, start, end)):
                    continue
                owner = text[end : end + 1] == "的" and text[end + 1 : end + 2] not in "，。！？；："
                definite = not re.search(
                    r"[一几两三数][个位群只条匹名]?(?:[^，。]{0,5}的)?$|一[个位名][^，。！？；的是]{1,4}$",
                    text[max(0, start - 8) : start],
                )
            else:
                word = text[start:end].lower()
                if word in ALSO_VERBS_EN and not _NOUN_EN.search(text, max(0, start - 30), start):
                    continue
                if not person.named and _PREDICATE_EN.search(text, max(0, start - 40), start):
                    continue
                if not person.named and _ABSENT_EN.search(text, max(0, start - 40), start):
                    continue
                owner = text[end - 2 : end] in ("'s", "’s") or text[end : end + 2] in ("'s", "’s", "’ ", "' ")
                definite = not re.search(
                    r"\b(?:a|an|some|two|three|no|any)\s(?:\w+,?\s){0,2}$", text[max(0, start - 24) : start], re.I
                )
            before = found[-1] if found else None
            if before is not None and before.end == start and person.named and not before.person.named:
                found.pop()  # 哥哥阿牛: one person, told of twice
                start = before.start
            if before is not None and before.end == start and text[before.start : start].endswith("的"):
                found[-1] = replace(before, owner=True)  # 掌柜的女儿: the daughter
            found.append(Mention(start, end, person, owner, definite))
        return found

    def add(self, person: Person) -> Person:
        """Add somebody met only while reading."""
        self.people.append(person)
        for alias in person.aliases:
            self._words.setdefault(alias, person)
        self._finder = WordFinder(self._words, self.language)
        return person

    def called(self, name: str) -> Person:
        """Return whoever bears exactly this name, met anew if nobody does."""
        known = self._words.get(name) or self._words.get(name.lower())
        return known or self.add(Person(name, named=True, aliases={name: None}))

    def crowd(self) -> Person:
        """Return the story's crowd, met anew if nobody called it so far."""
        for person in self.people:
            if person.standing == "crowd" and person.group:
                return person
        name = "众人" if self.language == "zh" else "people"
        return self.add(Person(name, standing="crowd", group=True, aliases={name: None}))


_PREDICATE_ZH: Final = re.compile(
    r"(?:本|原|本来|原来|虽|虽然|也|都|又|不过|只)*是(?:一?[个位名]|个)?[^，。！？；：是]{0,5}$"
)
_MANY_ZH: Final = re.compile(
    r"(?:几|许多|好些|一[群伙班帮]|不少|[两二三四五六七八九十]{2,3})[个位名]?[^，。！？；：的个]{0,3}$"
)


def _says_what(text: str, start: int, before: list[Mention]) -> bool:
    """Whether a word for a person only says what somebody is, as "she was a simple woman", or names many."""
    head = text[max(0, start - 14) : start]
    if _MANY_ZH.search(head) or head.endswith(("的叫", "叫做", "叫作")):
        return True
    found = _PREDICATE_ZH.search(head)
    if found is None:
        return False
    at = start - len(head) + found.start()
    return text[max(0, at - 1) : at] in tuple("他她伊我你您") or any(mention.end == at for mention in before[-1:])


_ABSENT_ZH: Final = re.compile(r"(?:没有?(?:一个|旁|别)?|不像|不比|比|[都样]如|往常的|从前的|平生的|昨天[与同和跟])$")
_LIKENED_ZH: Final = re.compile(r"(?<![好不])像(?:极了)?(?:一[个位名]|个)(?:[^，。！？；：、]{0,8}的)?$")
"""Before what somebody is only likened to; 好像 rather tells what is half seen."""
_LIKENED_CHARS: Final = 16
_ANYBODY_ZH: Final = frozenset(["别人", "旁人", "人家", "朋友", "大家", "众人", "顾客", "主顾", "客人", "绅士"])


def _absent_zh(text: str, start: int, end: int) -> bool:
    """Whether a word for people names nobody who is there: "没有一个顾客", "不像别人", "像个等车的小学生"."""
    if _LIKENED_ZH.search(text, max(0, start - _LIKENED_CHARS), start):
        return True
    found = _ABSENT_ZH.search(text, max(0, start - 6), start)
    return found is not None and text[start:end] in _ANYBODY_ZH


def _only_build(text: str, start: int, end: int) -> bool:
    """Whether a word says how somebody is built: "四十来岁，瘦高个子，"."""
    head = re.search(r"[，。；：、\n][^，。；：、\n]{0,2}$", text[max(0, start - 4) : start])
    return text[start:end].endswith(("个子", "胡子")) and head is not None and text[end : end + 1] in tuple("，。；、")


_ABSENT_EN: Final = re.compile(
    r"(?:\b(?:than|like|as if|no|any|every|such) (?:(?:an?|the|other|one of the) )?(?:\w+ )?"
    r"|\b(?:be|being|become|made|make (?:him|her|you|me|them)|called|to be) (?:an?|the)? ?)$",
    re.IGNORECASE,
)
"""Before a word for people who are not there: "like a king", "no child", "to be emperor"."""
_PREDICATE_EN: Final = re.compile(
    r"\b(?:he|she|I|you|thou|who) (?:was|is|were|am|are|art|had been|became)\s(?:\w+\s)?an?\s(?:[\w-]+,?\s){0,3}$",
    re.IGNORECASE,
)
"""A word after "she was a" only says what somebody is."""
ALSO_VERBS_EN: Final = frozenset(words("count page cook host nurse guard judge general master groom watch lord page"))
"""Words for people that are verbs or other things as well."""
BEFORE_NOUN_EN: Final = (
    r"\b(?:the|a|an|his|her|my|your|their|our|this|that|old|young|good|one|of|by|dear)\s(?:[a-z-]+\s)?"
)
_NOUN_EN: Final = re.compile(rf"(?:{BEFORE_NOUN_EN})$", re.IGNORECASE)

_ZH_TRAPS: Final = words(
    """
    马上 马路 马虎 牛奶 鱼肉 鸡蛋 羊毛 兵荒 大人物 天娘 姑娘家 客人的 大家庭 大家族 老人家的 主人公 娘子
    先生的气 大王庄 兵器 兵工 贼眼 兵变 娘胎 爹娘 妈的 他妈 妈祖 太太平平 大夫第 孩子气 老师傅 女人家 男人家
    学生气 学生装 学生证 学生会 学生时代 主人翁 人们 父亲节 大家伙 家伙
    """
)
_TRAP_FINDER: Final = re.compile("|".join(sorted(map(re.escape, (*_ZH_TRAPS, *NO_PEOPLE_ZH)), key=len, reverse=True)))


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether a found word is only part of a longer one that names nobody."""
    trap = _TRAP_FINDER.search(text, max(0, start - 2), end + 3)
    return trap is not None and trap.start() <= start and trap.end() > end
