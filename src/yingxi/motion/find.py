"""Actions named in a text, Chinese or English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from yingxi.motion import words_en, words_zh
from yingxi.motion.actions import ACTIONS
from yingxi.words import Language


@dataclass(frozen=True, slots=True)
class FoundAction:
    """One action that a text tells of.

    Attributes:
        name: registered name.
        start_share: where in the text, 0..1.
        score: how sure, 0..1: long phrases are, single characters are not.
    """

    name: str
    start_share: float
    score: float


@dataclass(frozen=True, slots=True)
class _Hit:
    name: str
    start: int
    stop: int
    score: float


def find_actions(text: str, language: Language) -> tuple[FoundAction, ...]:
    """Return the registered actions that a text tells of, in the order they happen.

    A registered name ("walk") or title ("招手") alone is that action. What a text denies ("did not laugh",
    没有哭) or only says in a figure ("fell in love", 打听) is left out. A text without any action is "idle".
    """
    text = text.strip()
    if not text:
        return (FoundAction("idle", 0.0, 0.1),)
    named = _registered(text)
    if named:
        return (FoundAction(named, 0.0, 1.0),)
    hits = _chinese(text) if language == "zh" else _english(text)
    hits = _without_echoes(hits)
    if not hits:
        return (FoundAction("idle", 0.0, 0.1),)
    return tuple(FoundAction(hit.name, hit.start / len(text), hit.score) for hit in hits)


def _registered(text: str) -> str:
    key = text.lower().replace(" ", "_")
    if key in ACTIONS:
        return key
    return next((name for name, action in ACTIONS.items() if text in (action.title.zh, action.title.en)), "")


def _without_echoes(hits: list[_Hit]) -> list[_Hit]:
    """Drop what says the same deed twice: 跑 + 过来, "came running", 笑 + 大笑, nod + nod."""
    kept: list[_Hit] = []
    for hit in hits:
        if kept and _echo(kept[-1], hit):
            if _general(kept[-1].name) and not _general(hit.name):
                kept[-1] = _Hit(hit.name, kept[-1].start, hit.stop, max(hit.score, kept[-1].score))
            continue
        kept.append(hit)
    return kept


def _echo(first: _Hit, second: _Hit) -> bool:
    if first.name == second.name:
        return True
    near = second.start - first.stop <= 6
    one, two = ACTIONS[first.name], ACTIONS[second.name]
    if near and one.gait and two.gait and (_general(first.name) or _general(second.name)):
        return True
    talk = ("talk_calm", "whisper", "shout", "talk_heated", "talk_shy")
    return near and first.name in talk and second.name in talk


def _general(name: str) -> bool:
    return name in ("walk", "talk_calm")


# ---- Chinese

_ZH_LONGEST: Final = max(len(word) for word in words_zh.WORDS)
_ZH_NOT: Final = tuple(sorted(words_zh.NOT, key=len, reverse=True))
_ZH_STOPS: Final = "，。！？；：、“”「」『』…—,.!?;: \n"
_ZH_CANNOT: Final = re.compile(r"不(?:动|了|开|起|到|出|下|见|得|上|来|完|着|住|成|清|懂|去|过)")
_ZH_YES: Final = ("不得不", "不能不", "不会不", "无不", "没有不", "不禁", "忍不住", "禁不住", "不住", "不停", "不由得", "不觉", "不断", "不料",
                  "不久", "不时", "差不多", "特别", "分别", "告别", "别别扭扭", "不慌不忙", "一动不动", "不知", "不免")  # fmt: skip


def _chinese(text: str) -> list[_Hit]:
    hits: list[_Hit] = []
    at = 0
    while at < len(text):
        for length in range(min(_ZH_LONGEST, len(text) - at), 0, -1):
            word = text[at : at + length]
            name = words_zh.WORDS.get(word)
            if name is None:
                continue
            if name and not _denied_zh(text, at, at + length):
                hits.append(_Hit(name, at, at + length, min(1.0, 0.45 + 0.25 * (length - 1))))
            at += length
            break
        else:
            at += 1
    return hits


def _denied_zh(text: str, start: int, stop: int) -> bool:
    """Tell whether the word is taken back before or after it."""
    if _ZH_CANNOT.match(text, stop):
        return True
    clause = text[max(0, start - 10) : start]
    for index in range(len(clause) - 1, -1, -1):
        if clause[index] in _ZH_STOPS:
            clause = clause[index + 1 :]
            break
    for _ in range(5):
        if clause.endswith(_ZH_YES):
            return False
        if clause.endswith(_ZH_NOT):
            return True
        if not clause or clause[-1] not in words_zh.SOFT:
            return False
        clause = clause[:-1]
    return False


# ---- English

_CRIES: Final = frozenset(("cry", "cries", "cried", "crying"))
_QUOTES: Final = re.compile(r"[\"“”‘]")
"""Beside speech, to cry is to call out."""
_WORD: Final = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_NOUN_MARKS: Final = frozenset(
    ["a", "an", "the", "his", "her", "their", "my", "your", "its", "our", "this", "that", "these", "those", "every", "each", "no", "some", "any", "one", "two", "of"]
)
_LIGHT: Final = frozenset(
    ["give", "gives", "gave", "giving", "let", "lets", "letting", "make", "makes", "made", "making", "take", "takes", "took", "taking", "have", "has", "had", "with", "heave", "heaves", "heaved", "utter", "uttered", "uttering", "into", "drop", "dropped", "dropping", "do", "did"]
)
_BREAKS: Final = frozenset(("and", "but", "then", "so", "while", "when", "until", "as"))


def _forms(base: str) -> set[str]:
    """Return every form of a verb."""
    if base == "be":
        return {"be", "is", "was", "were", "are", "been", "being", "am"}
    forms = {base, base + "ed", base + "ing"}
    forms.add(base + ("es" if base.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"))
    if base.endswith("e"):
        forms |= {base + "d", base[:-1] + "ing"}
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        forms |= {base[:-1] + "ies", base[:-1] + "ied"}
    if re.fullmatch(r"[^aeiou]*[aeiou][bdgklmnprt]", base):
        forms |= {base + base[-1] + "ed", base + base[-1] + "ing"}
    return forms | set(words_en.IRREGULAR.get(base, ()))


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: str
    rest: re.Pattern[str]
    words: int


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[_Pattern, ...]]:
    """Return patterns by every form of their first word, longest first; a trap beats an action of its length."""
    index: dict[str, list[_Pattern]] = {}
    rows = [("", pattern) for pattern in words_en.TRAPS]
    rows += [(name, pattern) for name, patterns in words_en.PATTERNS.items() for pattern in patterns]
    for name, pattern in rows:
        first, *rest = pattern.split()
        compiled = _Pattern(name, re.compile(_rest(rest), re.IGNORECASE), len(rest) + 1)
        for form in _forms(first):
            index.setdefault(form, []).append(compiled)
    return {form: tuple(sorted(found, key=lambda p: (-p.words, p.name != ""))) for form, found in index.items()}


def _rest(words: list[str]) -> str:
    pattern = ""
    for word in words:
        if word == "~":
            pattern += r"(?:\s+[\w'’-]+){0,3}?"
        elif word == "~self":
            pattern += r"\s+\w+sel(?:f|ves)"
        else:
            inflected = "|".join(sorted((re.escape(form) for form in _forms(word)), key=len, reverse=True))
            pattern += rf"\s+(?:{inflected})(?![\w-])"
    return pattern


def _english(text: str) -> list[_Hit]:
    hits: list[_Hit] = []
    words = list(_WORD.finditer(text))
    done = 0
    for number, word in enumerate(words):
        if word.start() < done:
            continue
        form = word.group().lower()
        for pattern in _index().get(form, ()):
            rest = pattern.rest.match(text, word.end())
            if rest is None:
                continue
            if pattern.words == 1 and pattern.name:
                if _is_noun(words, number):
                    continue
                # "gave a nod", "took a walk": the light verb was no deed of its own.
                if number > 1 and hits and words[number - 1].group().lower() in _NOUN_MARKS | _ADJECTIVES:
                    light = [w for w in words[max(0, number - 3) : number] if w.start() == hits[-1].start]
                    if light and light[0].group().lower() in _LIGHT:
                        hits.pop()
            done = rest.end()
            name = "shout" if pattern.words == 1 and form in _CRIES and _QUOTES.search(text) else pattern.name
            if name and not _denied_en(words, number, text):
                hits.append(_Hit(name, word.start(), done, min(1.0, 0.6 + 0.15 * (pattern.words - 1))))
            break
    return hits


def _is_noun(words: list[re.Match[str]], number: int) -> bool:
    """Tell whether a single word is a thing here ("the fan"), not a deed; "gave a nod" is a deed."""
    before = [word.group().lower() for word in words[max(0, number - 4) : number]]
    if not before or words[number].group().lower().endswith("ed"):
        return False
    if before[-1] in _NOUN_MARKS:
        marker = len(before) - 1
    elif len(before) > 1 and before[-2] in _NOUN_MARKS and not _plain_verb_before(before[-1]):
        marker = len(before) - 2
    else:
        return False
    return not (marker > 0 and before[marker - 1] in _LIGHT)


def _plain_verb_before(word: str) -> bool:
    """Tell whether the word between an article and our word is itself the noun ("the boy ran")."""
    return not word.endswith(("ly", "ful", "ous", "less", "ish")) and word not in _ADJECTIVES


_ADJECTIVES: Final = frozenset(
    ["long", "short", "deep", "low", "great", "little", "big", "small", "loud", "soft", "last", "first", "next", "slow", "quick", "quiet", "sad", "old", "new", "good", "bad", "hot", "cold", "open", "left", "right", "warm", "red", "white", "black", "bright", "wild", "secret", "polite", "merry", "hearty", "happy", "heavy", "noisy", "angry", "weary", "hasty", "friendly", "pretty", "tiny"]
)


def _denied_en(words: list[re.Match[str]], number: int, text: str) -> bool:
    """Tell whether up to four words before, in the same clause, take the deed back."""
    before: list[str] = []
    for index in range(number - 1, max(-1, number - 5), -1):
        gap = text[words[index].end() : words[index + 1].start()]
        word = words[index].group().lower().replace("’", "'")
        if any(mark in gap for mark in ',.;:!?—"”“') or word in _BREAKS:
            break
        before.insert(0, word)
    clause = " ".join(before)
    if re.search(r"\b(?:could|did|can|do) not (?:help|but)\b|not only|n't help|no sooner|not until", clause):
        return False
    return any(
        clause.endswith(no) or f" {no} " in f" {clause} " or (no == "n't" and "n't" in clause) for no in words_en.NOT
    )
