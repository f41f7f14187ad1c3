"""Lists of words, written as running text."""

from __future__ import annotations


def words(text: str, separator: str | None = None) -> tuple[str, ...]:
    """Split a list written as running text, at blanks or at `separator`."""
    return tuple(word.strip() for word in text.split(separator) if word.strip())
