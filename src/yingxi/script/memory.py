"""Remembered time: where the telling goes back, and who was a child then."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from yingxi.script.people import Person
from yingxi.script.telling import Draft
from yingxi.story.terms import Age, BeatKind
from yingxi.words import Language

_LONG_AGO_ZH: Final = (
    r"(?:那一?年|当年|那时|从前|以前|过去|去年|小时候|儿时|童年|幼时|往事|上次|头一[次回]|第一[次回]"
    r"|[几数多两十百一二三四五六七八九]+年前|那[个年一]*[^，。！？；]{0,5}?(?:[春夏秋冬]天?|[夜晚早]上?|黄昏|傍晚|午后|清晨|日子|时候))"
)
_BACK: Final = {
    "zh": re.compile(
        r"小时候|幼时|童年|儿时(?!的记忆)|年幼时|(?:我|那)?(?:刚|初|第一次)?认识[他她]时"
        r"|(?:脑(?:海|子)?[里中]?|眼前|心[里头上])[便就又也]?(?:忽然|突然|渐渐|慢慢)?(?:闪|浮|映|涌|现)[过出现上起]"
        r"|我(?:还)?(?:不过|只有|才)?十[几多一二三]{1,2}来?岁|我小的时候|那时我(?:的[^，。！？；]{1,3})?(?:还|正|才)"
    ),
    "en": re.compile(
        r"\bwhen (?:he|she|I|they) (?:was|were) (?:a (?:little )?(?:child|boy|girl)|young|little|small)"
        r"|\bas a (?:child|boy|girl)\b|\byears ago\b"
    ),
}
"""A stretch told from memory begins."""
_RECALLS: Final = {
    "zh": re.compile(rf"(?:想起|记起|忆起|想到|想着|记得|梦见)了?[^。！？；]{{0,12}}?{_LONG_AGO_ZH}"),
    "en": re.compile(
        r"\b(?:remember(?:ed|s|ing)?|recall(?:ed|s|ing)?|(?:thought|thinks?|thinking|looked|looks?|looking) (?:back )?"
        r"(?:of|on|to|about)|dream(?:ed|t|s|ing) of)\b[^.!?]*?"
        r"\b(?:(?:summer|winter|spring|autumn|days?|years?|nights?|evenings?|mornings?|afternoons?|time|times|childhood"
        r"|Christmas|birthday)\b[^.!?]*?\b(?:when|had|before)|how (?:\w+ ){1,4}(?:had|used to|would)"
        r"|when (?:\w+ ){1,4}had|(?:summer|winter|spring|autumn)s? (?:of|by|at|in|on)|childhood)\b",
        re.IGNORECASE,
    ),
}
"""Somebody only thinks back, and the telling soon is here again."""
_WENT_BACK: Final = {
    "zh": re.compile(r"^(?:[几数多两十百千一二三四五六七八九]+年(?:以?前|之前)|那一?年|当年)(?:的|，)"),
    "en": re.compile(r"^(?:\w+ ){1,3}(?:years|winters|summers) (?:before|earlier),"),
}
"""A paragraph that tells of long before, in a story that nobody in it tells."""
_NOW: Final = {
    "zh": re.compile(r"^(?:[^，。！？；]{1,3}，)?(?:但|可|而)?(?:[一直]*到)?(?:现在|如今|而今|今日|眼下)"),
    "en": re.compile(r"^(?:But )?(?:now|nowadays|today)\b|\bto this (?:very )?day\b", re.IGNORECASE),
}
_AWAKE: Final = {
    "zh": re.compile(
        r"^[^，。！？；]{0,6}(?:现在|如今|而今|此刻|眼下|这时|此时|忽然|突然|回过神|醒[了过]|睁开|叹了?(?:一?口)?气|擦[了干掉去])"
    ),
    "en": re.compile(r"\b(?:now|suddenly|just then|at that moment)\b|^(?:But|Then) ", re.IGNORECASE),
}
"""A sentence after which nobody thinks back any more."""
_BEFORE_THAT: Final = re.compile(r"\b(?:had|used to|would)\b|\w['’]d (?!rather|better|like)\w+")
"""What an English telling says of the time before its own."""
_LATELY: Final = re.compile(
    r"[一两]年前|去年|上次|[几两三]天|\b(?:last|the other|(?:a|two) (?:days?|weeks?|months?|years?) ago)\b"
)
_CHILD: Final = {
    "zh": re.compile(r"少年|十多岁|十[一二三]{1,2}岁|[八九十]岁|小时候|儿时|童年|幼时|小孩"),
    "en": re.compile(r"\b(?:as|was|were|being) (?:a )?(?:little )?(?:child|boy|girl|children)\b", re.IGNORECASE),
}
LONGEST_ROWS: Final = 80
"""Paragraphs that a narrator's memory may last."""
_PARENTS: Final = frozenset(["mother", "father", "grandmother", "grandfather"])
_ELDERS: Final = _PARENTS | frozenset(["uncle", "aunt", "king", "queen"])


def ages_in_memory(drafts: Sequence[Draft], language: Language) -> tuple[list[dict[Person, Age]], list[bool]]:
    """Return, for every beat, the people told of at another age than their own, and whether it is remembered.

    A remembered stretch begins with words such as "when I was a boy" and ends with "now", or after eighty
    paragraphs; where nobody says "I", it ends with its paragraph. Where somebody only thinks back, it ends as soon
    as the telling is in its own time again. In it, the narrator and whoever is called a child there are children,
    and so is whoever remembers being with a parent.
    """
    told_by_one_of_them = any(
        person.narrator for draft in drafts for person in [*draft.people, draft.speaker] if person
    )
    longest = LONGEST_ROWS if told_by_one_of_them else 0
    thinking = _thinking_back(drafts, language, leads=longest > 0)
    ages: list[dict[Person, Age]] = []
    remembered: list[bool] = []
    since = back_in = -1
    children: set[Person] = set()
    for index, draft in enumerate(drafts):
        if draft.kind is BeatKind.NARRATION:
            if since >= 0 and draft.opens_row and _NOW[language].search(draft.text):
                since, children, back_in = -1, set(), draft.row
            elif (
                (since < 0 or draft.row - since > longest)
                and draft.row != back_in
                and (longest or draft.row > drafts[0].row)
                and _BACK[language].search(draft.text)
                and index not in thinking
            ):
                since = draft.row
                children = set()
        inside = since >= 0 and draft.row - since <= longest
        remembered.append(inside or index in thinking)
        if not remembered[-1]:
            ages.append({})
            continue
        if index in thinking and not inside:
            ages.append(_with_a_parent(draft, thinking[index]))
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


def _thinking_back(drafts: Sequence[Draft], language: Language, *, leads: bool) -> dict[int, set[Person]]:
    """Return the beats in which somebody only thinks back -> who was a child then.

    `leads`: a recollection that ends its paragraph leads into a longer one, told in the paragraphs after it.
    """
    found: dict[int, set[Person]] = {}
    row, children, alive = -1, set[Person](), False
    for index, draft in enumerate(drafts):
        told = draft.kind is not BeatKind.LINE
        if draft.row != row:
            row, alive = draft.row, False
        last = index + 1 == len(drafts) or drafts[index + 1].row != row
        went_back = told and draft.opens_row and draft.row > drafts[0].row and _WENT_BACK[language].search(draft.text)
        if went_back and not leads:
            alive, children = True, set()
        elif told and _recalls(draft, language) and not (leads and last and _BACK[language].search(draft.text)):
            alive, children = True, _children_of(drafts, index)
        elif alive:
            alive = _still_then(drafts, index, language)
        if alive:
            found[index] = children
    return found


def _recalls(draft: Draft, language: Language) -> bool:
    """Whether somebody thinks back in a beat, or in its sentence before it and the beat still goes on so."""
    if _RECALLS[language].search(draft.text):
        return True
    goes_on = bool(draft.sentence) and not _AWAKE[language].search(draft.text)
    return goes_on and _RECALLS[language].search(f"{draft.sentence} {draft.text}") is not None


def _children_of(drafts: Sequence[Draft], index: int) -> set[Person]:
    """Whoever thinks back to a parent was a child then; the narrator was one anyway."""
    people = drafts[index].people
    who = next(
        (one for one in people if one.species == "human" and not one.group and one.standing not in _PARENTS), None
    )
    parents = any(person.standing in _PARENTS for person in people) and not _LATELY.search(drafts[index].text)
    return {who} if who is not None and (parents or who.narrator) and who.age is not Age.YOUTH else set()


def _still_then(drafts: Sequence[Draft], index: int, language: Language) -> bool:
    """Whether a beat after the one that opened a recollection is still of that time."""
    draft = drafts[index]
    if draft.kind is BeatKind.LINE:
        # A remembered line is one that somebody "had said", or that stands before more of the kind.
        following = drafts[index + 1] if index + 1 < len(drafts) else None
        more = following is not None and following.row == draft.row and following.kind is not BeatKind.LINE
        if language == "en":
            return "had" in draft.manner.split() or (
                more and bool(_BEFORE_THAT.search(following.text if following else ""))
            )
        return True
    if _AWAKE[language].search(draft.text):
        return False
    return language == "zh" or bool(draft.sentence) or _BEFORE_THAT.search(draft.text) is not None


def _with_a_parent(draft: Draft, children: set[Person]) -> dict[Person, Age]:
    here = [*draft.people, *([draft.speaker] if draft.speaker else [])]
    return {person: Age.CHILD for person in here if person in children and person.age is not Age.CHILD}


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
