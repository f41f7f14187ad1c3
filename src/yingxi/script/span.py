"""Told and quoted pieces of a paragraph."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph, half open; for a quote, what stands inside the marks.

    Attributes:
        quoted: stands in quotation marks (or after a dialogue dash).
        outer_start, outer_end: with its marks.
        open_end: its closing mark is missing.
        goes_on: continues the quote that the paragraph before left open.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    quoted: bool
    open_end: bool = False
    goes_on: bool = False
