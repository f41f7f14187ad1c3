"""What each person in a picture does, in the story's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from yingxi.words import Language, Words

_CLAUSE: Final = re.compile(r"[^，。；：！？,.;:!?…—“”‘’「」]+")
_STRANGER: Final = re.compile(
    r"(?:忽然|这时|突然)?[一几两][只个条头匹群位名](?!人)|(?:suddenly |then |and )?an? [\w-]+ (?:[\w-]+ )?"
    r"(?:\w+ed|sat|lay|stood|flew|came|ran|sang|swam|slept)\b",
    re.IGNORECASE,
)
"""How a clause begins that tells of somebody who has not been named: it is not told of who was named before."""
_PRONOUN: Final = re.compile(
    r"(?:然后|接着|于是|又|随后|这时)?[他她](?![们的妈爸爷奶娘爹哥姐弟妹儿女父母丈妻先老师])"
    r"|(?:(?:and|then|but|so|at last|suddenly) )*(?:s?he)\b",
    re.IGNORECASE,
)
"""How a clause begins that tells of one who was named before: who is named after it is not the one who does it."""
_LONGEST: Final[dict[str, int]] = {"zh": 56, "en": 150}

TALKS: Final = Words("talks", "说话")
LISTENS: Final = Words("listens", "听着")
THINKS: Final = Words("stands thinking", "站着想")
PONDERS: Final = Words("ponders", "想着")
WATCHES: Final = Words("watches", "看着")
SITS: Final = Words("sits", "坐着")
IDLE: Final = (
    Words("looks around", "四下张望"),
    THINKS,
    Words("looks up", "抬头望"),
    SITS,
    Words("folds the arms", "袖着手"),
    Words("looks down", "低着头"),
    Words("gazes", "望着"),
)
"""What a figure does while nothing of it is told."""
STROLLS: Final = Words("strolls", "踱步")
"""What one does who has a place under the sky to themselves."""
GREETS: Final = Words("reaches out a hand", "伸手")
"""What one of two people does while nothing of them is told: a meeting is seen to be one."""


def clauses(text: str) -> list[str]:
    """Return the text's clauses without their punctuation."""
    return list(_clauses(text))


@lru_cache(maxsize=1 << 10)
def _clauses(text: str) -> tuple[str, ...]:
    return tuple(" ".join(clause.split()) for clause in _CLAUSE.findall(text) if clause.strip())


def shortened(text: str, language: Language, longest: int | None = None) -> str:
    """Return the text's first clauses, as many as fit a line of a storyboard sheet."""
    longest = longest if longest is not None else _LONGEST[language]
    comma = "，" if language == "zh" else ", "
    kept = ""
    for clause in clauses(text):
        joined = f"{kept}{comma}{clause}" if kept else clause
        if len(joined) > longest and kept:
            break
        kept = joined
    return kept if len(kept) <= longest else _cut(kept, longest, language)


def _cut(text: str, longest: int, language: Language) -> str:
    if language == "zh":
        return text[:longest]
    return text[:longest].rsplit(" ", 1)[0]


def first_named(text: str, people: Iterable[str], names: Mapping[str, tuple[str, ...]]) -> str | None:
    """Return whom of these people a text names first; of two that begin alike, the one whose name is longer."""
    found = [
        (at, -len(name), one) for one in people for name in names.get(one, ()) if (at := position(name, text)) >= 0
    ]
    return min(found)[2] if found else None


def position(name: str, text: str) -> int:
    """Return where a text has a name as a word of its own, or -1."""
    if name not in text:
        return -1
    if not name.isascii():
        return text.find(name)
    hit = re.search(rf"\b{re.escape(name)}\b", text)
    return hit.start() if hit else -1


def doings(
    text: str, people: Iterable[str], names: Mapping[str, tuple[str, ...]], first: str | None = None
) -> dict[str, list[str]]:
    """Return what the text says that each person does.

    Args:
        text: a beat's text.
        people: character ids, the most important first.
        names: character id -> everything the text may call them.
        first: whose the clauses before the first name are (a pronoun stands there); None = nobody's.

    Returns:
        character id -> the clauses from the one that names them up to the one that names another.
    """
    people = tuple(people)
    owner, told = first, False
    found: dict[str, list[str]] = {}
    for clause in clauses(text):
        named = first_named(clause, people, names)
        if _PRONOUN.match(clause):
            named = None if owner is not None else named
        if named is None and told and _STRANGER.match(clause):
            owner = None
        owner, told = named or owner, told or named is not None
        if owner is not None:
            found.setdefault(owner, []).append(clause)
    return found


def idle(number: int, language: Language, *, alone: bool = True) -> str:
    """Return one of the quiet things a figure can do; one who sits down beside others might be hidden by them."""
    quiet = IDLE if alone else tuple(one for one in IDLE if one is not SITS)
    return quiet[number % len(quiet)].in_(language)


def idle_number(action: str, language: Language, *, alone: bool = True) -> int | None:
    """Return the number under which `idle` returns this action, or None."""
    quiet = [one.in_(language) for one in IDLE if alone or one is not SITS]
    return quiet.index(action) if action in quiet else None
