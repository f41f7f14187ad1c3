"""Titles before English names, and given names before family names: "Mr. Hale", "Commander Adaeze Obi"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from yingxi.script.roles_en import NOT_NAMES
from yingxi.script.wordlist import words
from yingxi.story.terms import Sex

Row = tuple[str, bool]
"""A told or quoted stretch of the story, and whether it is quoted."""

_OF_MEN: Final = words(
    """
    Mr Sir Lord Uncle Father Prince King Count Duke Baron Brother Grandpa Grandfather Grandad Granddad
    Signor Monsieur Herr Don
    """
)
_OF_WOMEN: Final = words(
    """
    Mrs Miss Ms Lady Dame Aunt Auntie Mother Princess Queen Madame Madam Sister Countess Duchess Granny Grandma
    Grandmother Nana Nurse Signora Mademoiselle Frau
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


def full_names(rows: Sequence[Row], known: Counter[str]) -> dict[str, Counter[str]]:
    """Return for every given name the last names that stand after it: "Priya Raman"."""
    pairs: dict[str, Counter[str]] = {}
    for text, _ in rows:
        for found in re.finditer(r"\b([A-Z][a-z]+(?:-[A-Z]?[a-z]+)?) (?=([A-Z][a-z]+)\b)", text):
            first, last = found.group(1), found.group(2)
            if first in known and first not in TITLES and last not in TITLES and last in known:
                pairs.setdefault(first, Counter())[last] += 1
    return pairs
