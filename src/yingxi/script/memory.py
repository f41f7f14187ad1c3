"""Remembered time: where the telling goes back, and who was a child then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.people import Person
from yingxi.script.telling import Draft
from yingxi.story.terms import Age, BeatKind
from yingxi.words import Language

_BACK: Final = {
    "zh": re.compile(
        r"小时候|幼时|童年|儿时(?!的记忆)|(?:我|那)认识他时|脑里忽然闪出|年幼时|我(?:还)?(?:不过|只有"
        r"|才)?十[几多一二三]{1,2}来?岁|我小的时候|那时我(?:还|的父亲|正)"
    ),
    "en": re.compile(
        r"\bwhen (?:he|she|I|they) (?:was|were) (?:a (?:little )?(?:child|boy|girl)|young|little|small)"
        r"|\bas a (?:child|boy|girl)\b|\byears ago\b|\b(?:remembered|recalled) how\b"
    ),
}
_NOW: Final = {
    "zh": re.compile(
        r"^(?:但?(?:现在|如今|而今)|直到现在|一直到现在|真的，一直到现在|母亲提起)|^.{0,4}现在我的母亲|我应声说"
    ),
    "en": re.compile(r"^(?:But )?(?:now|nowadays|today)\b|\bto this (?:very )?day\b", re.IGNORECASE),
}
_CHILD: Final = {
    "zh": re.compile(r"少年|十多岁|十[一二三]{1,2}岁|[八九十]岁|小时候|儿时|童年|幼时|小孩"),
    "en": re.compile(r"\b(?:as|was|were|being) (?:a )?(?:little )?(?:child|boy|girl|children)\b", re.IGNORECASE),
}
LONGEST_ROWS: Final = 80
"""Paragraphs that a narrator's memory may last."""
_ELDERS: Final = frozenset(["mother", "father", "grandmother", "grandfather", "uncle", "aunt", "king", "queen"])


def ages_in_memory(drafts: Sequence[Draft], language: Language) -> tuple[list[dict[Person, Age]], list[bool]]:
    """Return, for every beat, the people told of at another age than their own, and whether it is remembered.

    A remembered stretch begins with words such as "when I was a boy" and ends with "now", or after eighty
    paragraphs; where nobody says "I", somebody only thinks back, and it ends with its paragraph. In it, the narrator
    and whoever is called a child there are children.
    """
    told_by_one_of_them = any(
        person.narrator for draft in drafts for person in [*draft.people, draft.speaker] if person
    )
    longest = LONGEST_ROWS if told_by_one_of_them else 0
    ages: list[dict[Person, Age]] = []
    remembered: list[bool] = []
    since = back_in = -1
    children: set[Person] = set()
    for draft in drafts:
        if draft.kind is BeatKind.NARRATION:
            if since >= 0 and draft.opens_row and _NOW[language].search(draft.text):
                since, children, back_in = -1, set(), draft.row
            elif (
                (since < 0 or draft.row - since > longest)
                and draft.row != back_in
                and _BACK[language].search(draft.text)
            ):
                since = draft.row
                children = set()
        inside = since >= 0 and draft.row - since <= longest
        remembered.append(inside)
        if not inside:
            ages.append({})
            continue
        if draft.kind is BeatKind.NARRATION and _CHILD[language].search(draft.text):
            children.update(person for person in draft.people if _can_be_child(person))
        here: dict[Person, Age] = {}
        for person in [*draft.people, *([draft.speaker] if draft.speaker else [])]:
            if person.age is not Age.CHILD and (person in children or person.narrator):
                here[person] = Age.CHILD
        ages.append(here)
    _playmates(drafts, ages, remembered)
    return ages, remembered


def _playmates(drafts: Sequence[Draft], ages: list[dict[Person, Age]], remembered: Sequence[bool]) -> None:
    """Whoever is told of only where the narrator is a child, and nothing else says their age, is one too."""
    inside: set[Person] = set()
    outside: set[Person] = set()
    for draft, memory in zip(drafts, remembered, strict=True):
        (inside if memory else outside).update(draft.people)
    if not any(person.narrator for here in ages for person in here):
        return
    for person in inside - outside:
        if person.named and not person.age_known and not person.narrator and _can_be_child(person):
            person.age, person.age_known = Age.CHILD, True


def _can_be_child(person: Person) -> bool:
    return (
        not person.group
        and person.species == "human"
        and person.standing not in _ELDERS
        and not (person.age_known and person.age in (Age.OLD,))
    )
