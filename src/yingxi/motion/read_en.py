"""Actions in English sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from yingxi.motion import words_en
from yingxi.motion.hit import Hit
from yingxi.story.things import SPECIES

_CRIES: Final = frozenset(("cry", "cries", "cried", "crying"))
_QUOTES: Final = re.compile(r"[\"“”‘]")
"""Beside speech, to cry is to call out."""
_WORD: Final = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
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
    rest: str
    words: int


@lru_cache(maxsize=1)
def _index() -> dict[str, tuple[_Pattern, ...]]:
    """Return patterns by every form of their first word, longest first; a trap beats an action of its length."""
    index: dict[str, list[_Pattern]] = {}
    rows = [("", pattern) for pattern in words_en.TRAPS]
    rows += [(name, pattern) for name, patterns in words_en.PATTERNS.items() for pattern in patterns]
    for name, pattern in rows:
        first, *rest = pattern.split()
        compiled = _Pattern(name, _rest(rest), len(rest) + 1)
        for form in _forms(first):
            index.setdefault(form, []).append(compiled)
    return {form: tuple(sorted(found, key=lambda p: (-p.words, p.name != ""))) for form, found in index.items()}


@cache
def _compiled(rest: str) -> re.Pattern[str]:
    # Only what a text's verbs ask for is ever compiled: all of them would take a tenth of a second.
    return re.compile(rest, re.IGNORECASE)


def _rest(words: list[str]) -> str:
    pattern = ""
    for word in words:
        if word == "~":
            pattern += r"(?:\s+[\w'’-]+){0,3}?"
        elif word == "~self":
            pattern += r"\s+\w+sel(?:f|ves)"
        else:
            forms = {re.escape(form) for one in word.split("/") for form in _forms(one)}
            inflected = "|".join(sorted(forms, key=len, reverse=True))
            pattern += rf"\s+(?:{inflected})(?![\w-])"
    return pattern


def read_english(text: str) -> list[Hit]:
    """Return every action an English text names, longest patterns first, denied ones and nouns left out."""
    hits: list[Hit] = []
    words = list(_WORD.finditer(text))
    done = 0
    for number, word in enumerate(words):
        if word.start() < done:
            continue
        form = word.group().lower()
        for pattern in _index().get(form, ()):
            rest = _compiled(pattern.rest).match(text, word.end())
            if rest is None:
                continue
            if pattern.words == 1 and pattern.name:
                if _is_noun(words, number):
                    continue
                # "gave a nod", "took a walk": the light verb was no deed of its own.
                if (
                    number > 1
                    and hits
                    and words[number - 1].group().lower() in words_en.NOUN_MARKS | words_en.ADJECTIVES
                ):
                    light = [w for w in words[max(0, number - 3) : number] if w.start() == hits[-1].start]
                    if light and light[0].group().lower() in words_en.LIGHT:
                        hits.pop()
            done = rest.end()
            name = "shout" if pattern.words == 1 and form in _CRIES and _QUOTES.search(text) else pattern.name
            if name and not _denied(words, number, text) and not _a_thing_rests(form, word, text):
                hits.append(Hit(name, word.start(), done, min(1.0, 0.6 + 0.15 * (pattern.words - 1))))
            break
    return hits


_INVERTED: Final = re.compile(
    r"(?:^|[.;:!?,]\s+|\b(?:and|but)\s+)(?:there|here|(?:on|in|under|beside|inside|by|before|beneath|behind|near|at|upon"
    r"|against|among|between)\s+[^.;:!?,]{1,40}?)\s*,?\s*$",
    re.IGNORECASE,
)
_BROUGHT_IN: Final = re.compile(
    r"\s+(?:an?|some|two|three|four|the|his|her|another|only)\s+([^.;:!?,]{1,40})", re.IGNORECASE
)


def _a_thing_rests(form: str, word: re.Match[str], text: str) -> bool:
    """Tell whether what rests somewhere is a thing: "there lay a box", "on the table stood a lamp"."""
    if form not in _rest_forms() or not _INVERTED.search(text, 0, word.start()):
        return False
    who = _BROUGHT_IN.match(text, word.end())
    if who is None:
        return False
    named = {one.lower() for one in _WORD.findall(who.group(1))}
    beasts = {name for species in SPECIES.values() for name in species.en}
    grown = any(one.endswith(("man", "woman", "er", "ess", "men")) for one in named)
    called = re.search(r"\b[A-Z][a-z]", who.group(1)) is not None
    return not (named & words_en.PERSONS or named & beasts or grown or called)


@cache
def _rest_forms() -> frozenset[str]:
    return frozenset(form for base in words_en.RESTS for form in _forms(base))


def _is_noun(words: list[re.Match[str]], number: int) -> bool:
    """Tell whether a single word is a thing here ("the fan"), not a deed; "gave a nod" is a deed."""
    before = [word.group().lower() for word in words[max(0, number - 4) : number]]
    if not before or words[number].group().lower().endswith("ed"):
        return False
    if before[-1] in words_en.NOUN_MARKS:
        marker = len(before) - 1
    elif len(before) > 1 and before[-2] in words_en.NOUN_MARKS and not _plain_verb_before(before[-1]):
        marker = len(before) - 2
    else:
        return False
    # "with a sigh" is a deed, "with her hand" is none.
    if marker > 0 and before[marker - 1] == "with" and before[marker] in words_en.OWN:
        return True
    return not (marker > 0 and before[marker - 1] in words_en.LIGHT)


def _plain_verb_before(word: str) -> bool:
    """Tell whether the word between an article and our word is itself the noun ("the boy ran")."""
    return not word.endswith(("ly", "ful", "ous", "less", "ish")) and word not in words_en.ADJECTIVES


def _denied(words: list[re.Match[str]], number: int, text: str) -> bool:
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
