"""What each person in a picture does, in the story's own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from yingxi.words import Language, Words

_CLAUSE: Final = re.compile(r"[^，。；：！？,.;:!?…—“”‘’「」]+")
_LONGEST: Final[dict[str, int]] = {"zh": 36, "en": 90}

TALKS: Final = Words("talks", "说话")
LISTENS: Final = Words("listens", "听着")
THINKS: Final = Words("stands thinking", "站着想")
WATCHES: Final = Words("watches", "看着")
IDLE: Final = (
    Words("looks around", "四下张望"),
    Words("walks slowly", "慢慢地走"),
    Words("stands thinking", "站着想"),
    Words("looks up", "抬头望"),
    Words("sits", "坐着"),
    Words("looks down", "低着头"),
    Words("walks", "走过来"),
)
"""What a figure does while nothing of it is told."""


def clauses(text: str) -> list[str]:
    """Return the text's clauses without their punctuation."""
    return [" ".join(clause.split()) for clause in _CLAUSE.findall(text) if clause.strip()]


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


def doings(
    text: str, people: Iterable[str], names: Mapping[str, tuple[str, ...]], language: Language
) -> dict[str, str]:
    """Return what the text says that each person does.

    Args:
        text: a beat's text.
        people: character ids, the most important first.
        names: character id -> everything the text may call them.
        language: of the text.

    Returns:
        character id -> the clauses from the one that names them up to the one that names another. The first
        person gets the whole text if no clause names them (a pronoun does); the others are left out.
    """
    people = tuple(people)
    owner: str | None = None
    found: dict[str, list[str]] = {}
    for clause in clauses(text):
        named = [(clause.find(name), one) for one in people for name in names.get(one, ()) if name and name in clause]
        owner = min(named)[1] if named else owner
        if owner is not None:
            found.setdefault(owner, []).append(clause)
    comma = "，" if language == "zh" else ", "
    told = {one: shortened(comma.join(parts), language) for one, parts in found.items()}
    if people and people[0] not in told:
        told[people[0]] = shortened(text, language)
    return told


def idle(number: int, language: Language) -> str:
    """Return one of the quiet things a figure can do."""
    return IDLE[number % len(IDLE)].in_(language)
