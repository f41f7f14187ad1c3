"""What a word for a person says about them."""

from __future__ import annotations

from dataclasses import dataclass

from yingxi.story.terms import Age, Sex

_SEX = {"m": Sex.MALE, "f": Sex.FEMALE, "u": Sex.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Role:
    """One kind of person.

    Attributes:
        word: the first word of its row: words of one row name the same person.
        standing: king, servant, mother...; "" where the word says nothing.
        group: more than one person.
    """

    word: str
    sex: Sex
    age: Age
    standing: str = ""
    group: bool = False


def role_table(rows: str, separator: str | None = None) -> dict[str, Role]:
    """Read rows of "words:sex:age:standing[:group]"; words are split at blanks, or at `separator`.

    The words of a row name one person ("dad, papa"), those on two sides of " / " two ("tailor / baker").
    """
    table: dict[str, Role] = {}
    for row in rows.strip().splitlines():
        words, sex, age, standing, *rest = row.strip().split(":")
        for one in words.split(" / "):
            names = [word.strip() for word in one.split(separator) if word.strip()]
            for name in names:
                table.setdefault(name, Role(names[0], _SEX[sex], Age(age), standing, bool(rest)))
    return table
