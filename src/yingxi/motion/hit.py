"""A word that was found."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """An action named at characters start..stop of a text."""

    name: str
    start: int
    stop: int
    score: float
