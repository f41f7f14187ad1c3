"""English family names that are words for a trade elsewhere: Mrs. Potter, Captain Cook, Peter Fisher."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from yingxi.script.names_en import sex_of_name
from yingxi.script.roles_en import ROLES_EN
from yingxi.script.wordlist import words
from yingxi.story.terms import Sex

_RANK: Final = (
    r"(?:Mr|Mrs|Ms|Miss|Mister|Dr|Doctor|Prof|Professor|Captain|Inspector|Sergeant|Detective|Constable|Judge|Coach"
    r"|Lady|Lieutenant|Colonel|Major|Commander|Officer|Nurse|Uncle|Aunt|Auntie)"
)
_AFTER_RANK: Final = re.compile(rf"\b{_RANK}\.?\s(?:[A-Z][a-z]+\s)?([A-Z][a-z]+)\b")
_AFTER_GIVEN: Final = re.compile(r"\b([A-Z][a-z]+)\s([A-Z][a-z]+)\b")
_RANKS_TOO: Final = frozenset(words("mayor judge officer captain general colonel inspector doctor professor lord lady"))
"""What stands after a title as a title: Mr Mayor."""


def family_names(text: str) -> frozenset[str]:
    """Return the words for people that are somebody's family name in a text: "Potter" after "Mrs."."""
    after_rank = [found.group(1) for found in _AFTER_RANK.finditer(text)]
    after_given = [
        found.group(2) for found in _AFTER_GIVEN.finditer(text) if sex_of_name(found.group(1)) is not Sex.UNKNOWN
    ]
    return frozenset(name for name in (*after_rank, *after_given) if name.lower() in ROLES_EN.keys() - _RANKS_TOO)


def without_names(names: Collection[str], text: str) -> str:
    """Return a text with a mark in place of these names, which leaves the trades that are called alike."""
    return re.sub(rf"\b(?:{'|'.join(sorted(names))})\b", "·", text) if names else text
