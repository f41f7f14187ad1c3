"""Actions named in a text."""

from __future__ import annotations

from dataclasses import dataclass

from yingxi.words import Language


@dataclass(frozen=True, slots=True)
class FoundAction:
    """One action that a text tells of.

    Attributes:
        name: registered name.
        start_share: where in the text, 0..1.
        score: how sure, 0..1.
    """

    name: str
    start_share: float
    score: float


def find_actions(text: str, language: Language) -> tuple[FoundAction, ...]:
    """Return the registered actions that a text tells of, in the order they happen."""
    from yingxi.motion.actions import ACTIONS

    if text in ACTIONS:
        return (FoundAction(text, 0.0, 1.0),)
    return ()
