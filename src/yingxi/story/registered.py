"""Names out of a table: a name that nothing draws or plays is an error, not a shrug."""

from __future__ import annotations

from collections.abc import Callable, Collection

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError


def one_of(known: Collection[str], *more: str) -> AfterValidator:
    """Return the check that a text is one of the names of a table.

    Args:
        known: the table.
        more: further names that are right here.
    """
    return AfterValidator(_checker(frozenset(known) | frozenset(more)))


def _checker(known: frozenset[str]) -> Callable[[str], str]:
    def check(name: str) -> str:
        if name not in known:
            raise PydanticCustomError(
                "enum", "{given} is not one of: {expected}", {"given": repr(name), "expected": ", ".join(sorted(known))}
            )
        return name

    return check
