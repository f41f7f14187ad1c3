"""A reporting clause: "said the frog", “他说”."""

from __future__ import annotations

from dataclasses import dataclass

from yingxi.words import Language


@dataclass(frozen=True, slots=True)
class Report:
    """One reporting clause in a told text.

    Attributes:
        start, end: the clause.
        verb_start, verb_end: the verb of speech in it; equal where a mere colon reports.
        thought: it is thought, not said.
        pure: says nothing but who speaks to whom and how, so that the voice makes it plain.
        keep_end: where the telling before the clause ends (for a clause that leads a quote), or where
            the telling after it begins (for one that follows).
        weak: could also be plain telling.
        rest: what the clause holds besides adverbs and the verb: a name, or a deed.
    """

    start: int
    end: int
    verb_start: int
    verb_end: int
    thought: bool
    pure: bool
    keep_end: int
    weak: bool = False
    rest: str = ""


def lead_report(told: str, language: Language) -> Report | None:
    """Return the clause at the end of `told` that leads the quote after it, or None."""
    if language == "zh":
        from yingxi.script import report_zh

        return report_zh.lead(told)
    from yingxi.script import report_en

    return report_en.lead(told)


def after_report(told: str, language: Language) -> Report | None:
    """Return the clause at the start of `told` that reports the quote before it, or None."""
    if language == "zh":
        from yingxi.script import report_zh

        return report_zh.after(told)
    from yingxi.script import report_en

    return report_en.after(told)
