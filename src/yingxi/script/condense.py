"""A story told shorter: whole beats kept or dropped, never rewritten.

Beats that need each other (a question and its answer, a line and the deed that leads it) are one group.
Groups are weighed by how central their words are (a TextRank walk over shared words; Mihalcea and Tarau,
2004), by who is in them and by where they stand; the best that fit are kept, neighbours of the kept
preferred, so that what is left reads as one telling.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from yingxi.errors import InputError
from yingxi.script.wordlist import words
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind
from yingxi.words import Language, Words

ACTION_S: Final = 1.6
"""How long a silent beat counts."""
MAIN_PEOPLE: Final = 3
"""So many characters enter in the shortened film where they enter in the story."""
_STRETCHES: Final = 6
_ROUNDS: Final = 12
_DAMPING: Final = 0.85
_TURN: Final = {
    "zh": re.compile(r"忽然|突然|终于|不料|谁知|原来|从此|于是|但是|可是|竟|只见|这时|第二天|有一天|后来|最后|到底"),
    "en": re.compile(
        r"\b(?:suddenly|at last|but|until|then|at length|one day|next (?:day|morning)|when|instead|finally|however)\b",
        re.I,
    ),
}
_LEANS: Final = {
    "zh": re.compile(
        r"^(?:他们?|她们?|它们?|伊|这|那|便|就|又|也|于是|但|可是|然而|所以|因为|而且|却|还|才|于是|仍然|接着)"
    ),
    "en": re.compile(
        r"^(?:he|she|it|they|his|her|their|this|that|these|but|so|and|then|there|at this|instead|however|yet|for)\b",
        re.I,
    ),
}
_ENGLISH_COMMON: Final = frozenset(
    words(
        """
    the a an and or but of to in on at for with as by from is was were be been are had has have he she it they
    his her their its that this which who not no so then there when what you i me my we him them all out up into
    would could will shall do did said upon very
    """
    )
)


@dataclass(slots=True)
class _Group:
    """Beats that stay or go together."""

    index: int
    scene: int
    beats: list[Beat]
    length_s: float = 0.0
    value: float = 0.0
    leans: bool = False
    words: Counter[str] = field(default_factory=Counter)


def length_s(beat: Beat, language: Language) -> float:
    """Return how long a beat counts, in seconds."""
    return ACTION_S if beat.kind is BeatKind.ACTION else spoken_length_s(beat.text, language)


def condense(script: Script, minutes: float) -> Script:
    """Return the script with a coherent part of its beats, no longer than `minutes` when spoken.

    A script that is short enough comes back as it is.

    Raises:
        InputError: not even one beat fits.
    """
    budget_s = minutes * 60.0
    groups = _groups(script)
    if sum(group.length_s for group in groups) <= budget_s:
        return script
    _weigh(groups, script)
    chosen = _choose(groups, budget_s)
    if not chosen:
        shortest_s = min(group.length_s for group in groups)
        raise InputError(
            Words(
                "{m:g} minutes are too short for any part of this story", "{m:g} 分钟放不下这个故事的任何一段"
            ).filled(m=minutes),
            where=f"--minutes {minutes:g}",
            next_step=Words("give at least {m:.1f} minutes", "请至少给 {m:.1f} 分钟").filled(
                m=max(0.1, shortest_s / 30)
            ),
        )
    kept = {beat.id for index in chosen for beat in groups[index].beats}
    return script.model_copy(update={"scenes": tuple(_shortened(script.scenes, kept))})


def _groups(script: Script) -> list[_Group]:
    groups: list[_Group] = []
    for number, scene in enumerate(script.scenes):
        before: Beat | None = None
        for beat in scene.beats:
            if before is None or not _together(before, beat, groups[-1]):
                groups.append(_Group(len(groups), number, []))
            groups[-1].beats.append(beat)
            before = beat
    for group in groups:
        group.length_s = sum(length_s(beat, script.language) for beat in group.beats)
        first = group.beats[0]
        group.leans = first.kind is not BeatKind.LINE and bool(_LEANS[script.language].match(first.text))
        for beat in group.beats:
            group.words.update(_words(beat.text, script.language))
    return groups


def _together(before: Beat, beat: Beat, group: _Group) -> bool:
    if before.kind is BeatKind.ACTION and beat.kind is BeatKind.LINE:
        return True
    if before.kind is BeatKind.NARRATION and before.text[-1:] in ("：", ":", "，", ","):
        return True
    if before.kind is BeatKind.LINE and beat.kind is BeatKind.LINE:
        spoken = sum(one.kind is BeatKind.LINE for one in group.beats)
        if before.speaker == beat.speaker:
            return spoken < 4
        return before.text.rstrip("”’\"'…")[-1:] in ("？", "?") and spoken < 4
    # What leads a line stands in the sentence before it.
    return before.kind is BeatKind.NARRATION and beat.kind is BeatKind.LINE and len(before.text) < 60


def _words(text: str, language: Language) -> list[str]:
    if language == "zh":
        han = re.findall(r"[\u4e00-\u9fff]", text)
        return [a + b for a, b in pairwise(han)]
    words = re.findall(r"[a-z]+", text.lower())
    return [re.sub(r"(?:ing|ed|es|s|ly)$", "", word) for word in words if word not in _ENGLISH_COMMON and len(word) > 2]


def _weigh(groups: Sequence[_Group], script: Script) -> None:
    central = _centrality(groups)
    shares: Counter[str] = Counter(
        who for group in groups for beat in group.beats for who in {*beat.people, beat.speaker or ""}
    )
    total = sum(count for who, count in shares.items() if who) or 1
    seen: set[str] = set()
    last = len(groups) - 1
    for group, centrality in zip(groups, central, strict=True):
        who = {name for beat in group.beats for name in (*beat.people, beat.speaker or "") if name}
        main = sum(shares[name] for name in who) / total
        lines = sum(beat.kind is BeatKind.LINE for beat in group.beats)
        feeling = max((beat.intensity for beat in group.beats), default=0.0)
        turning = any(_TURN[script.language].search(beat.text) for beat in group.beats)
        new = sum(min(1.0, 5 * shares[name] / total) for name in who - seen)  # a first entrance
        seen |= who
        place = group.index / max(1, last)
        group.value = (
            centrality
            + 0.9 * min(1.0, main * 2)
            + 0.35 * min(lines, 2)
            + 0.4 * feeling
            + 0.25 * turning
            + 1.6 * min(new, 1.5)
        )
        group.value += 0.5 * (place > 0.92) + 0.25 * (place < 0.06)
        if group.index == 0 or groups[group.index - 1].scene != group.scene:
            group.value += 0.35


def _centrality(groups: Sequence[_Group]) -> list[float]:
    """TextRank over groups that share words, without ever holding the square of pairs; 1 = the mean."""
    count = len(groups)
    in_groups: Counter[str] = Counter(word for group in groups for word in group.words)
    rows: list[dict[str, float]] = []
    for group in groups:
        row = {word: 1.0 / in_groups[word] ** 0.5 for word in group.words if 1 < in_groups[word] <= max(3, count // 4)}
        norm = sum(value * value for value in row.values()) ** 0.5 or 1.0
        rows.append({word: value / norm for word, value in row.items()})
    ranks = [1.0] * count
    for _ in range(_ROUNDS):
        flow: dict[str, float] = defaultdict(float)
        for row, rank in zip(rows, ranks, strict=True):
            for word, value in row.items():
                flow[word] += value * rank
        raw = [sum(flow[word] * value for word, value in row.items()) for row in rows]
        mean = sum(raw) / count or 1.0
        ranks = [1 - _DAMPING + _DAMPING * value / mean for value in raw]
    return [min(2.5, rank) for rank in ranks]


def _choose(groups: Sequence[_Group], budget_s: float) -> set[int]:
    """Take the best groups per second that fit, over the whole story; a neighbour of what is kept gains."""
    chosen: set[int] = set()
    left_s = budget_s
    for index in dict.fromkeys((len(groups) - 1, 0, *_entrances(groups))):
        if groups[index].length_s <= left_s * (0.35 if len(groups) > 2 else 1.0):
            chosen.add(index)
            left_s -= groups[index].length_s
    for _ in range(3):
        _fill(groups, chosen, budget_s)
        kept = _without_orphans(groups, chosen)
        if kept == chosen:
            break
        chosen = kept
    return chosen


def _entrances(groups: Sequence[_Group]) -> list[int]:
    """Where each of the main characters is told of first: a film that skips it shows strangers."""
    first: dict[str, int] = {}
    times: Counter[str] = Counter()
    for group in groups:
        for who in {name for beat in group.beats for name in (*beat.people, beat.speaker or "") if name}:
            times[who] += 1
            first.setdefault(who, group.index)
    main = [who for who, count in times.most_common(MAIN_PEOPLE) if count * 16 >= len(groups)]
    return [first[who] for who in main]


def _fill(groups: Sequence[_Group], chosen: set[int], budget_s: float) -> None:
    """Add groups to the chosen, best first, until nothing more fits."""
    spent = _Spent(len(groups), budget_s)
    for index in chosen:
        spent.add(groups[index])
    heap = [(-_worth(group, groups, chosen, spent), group.index) for group in groups if group.index not in chosen]
    heapq.heapify(heap)
    while heap:
        worth, index = heapq.heappop(heap)
        if index in chosen:
            continue
        now = -_worth(groups[index], groups, chosen, spent)
        if now > worth + 1e-9:
            heapq.heappush(heap, (now, index))
            continue
        needed = [index]
        before = groups[index - 1] if index else None
        if (
            groups[index].leans
            and before is not None
            and before.scene == groups[index].scene
            and index - 1 not in chosen
        ):
            needed.append(index - 1)
        if sum(groups[one].length_s for one in needed) > spent.left_s:
            continue
        for one in needed:
            chosen.add(one)
            spent.add(groups[one])
        for near in (index - 1, index + 1):
            if 0 <= near < len(groups) and near not in chosen:
                heapq.heappush(heap, (-_worth(groups[near], groups, chosen, spent), near))


class _Spent:
    """Time spent, in all and on each stretch of the story, so that none of it is told at another's cost."""

    def __init__(self, groups: int, budget_s: float) -> None:
        self._groups = groups
        self._stretches = max(1, min(_STRETCHES, groups // 3))
        self._share_s = budget_s / self._stretches
        self._by_stretch = [0.0] * self._stretches
        self.left_s = budget_s

    def add(self, group: _Group) -> None:
        self.left_s -= group.length_s
        self._by_stretch[self._of(group)] += group.length_s

    def fullness(self, group: _Group) -> float:
        """Return how much of its share the group's stretch of the story has; 1 = all."""
        return self._by_stretch[self._of(group)] / self._share_s

    def _of(self, group: _Group) -> int:
        return group.index * self._stretches // self._groups


def _worth(group: _Group, groups: Sequence[_Group], chosen: set[int], spent: _Spent) -> float:
    beside = sum(
        near in chosen and groups[near].scene == group.scene
        for near in (group.index - 1, group.index + 1)
        if 0 <= near < len(groups)
    )
    return (group.value + 0.8 * beside) / (group.length_s + 2.0) / (1.0 + 1.5 * spent.fullness(group) ** 2)


def _without_orphans(groups: Sequence[_Group], chosen: set[int]) -> set[int]:
    """Drop a group that leans on one that is gone, and a lone short group of a scene, first and last excepted."""
    ends = {0, len(groups) - 1}
    by_scene = Counter(groups[index].scene for index in chosen)
    kept = set()
    for index in sorted(chosen):
        group = groups[index]
        lean = group.leans and index > 0 and groups[index - 1].scene == group.scene and index - 1 not in kept
        lone = by_scene[group.scene] == 1 and group.length_s < 5.0
        if index in ends or not (lean or lone) or len(chosen) <= 2:
            kept.add(index)
    return kept or chosen


def _shortened(scenes: Sequence[Scene], kept: set[str]) -> list[Scene]:
    short = []
    chapter: str | None = None
    for scene in scenes:
        chapter = scene.chapter or chapter
        beats = tuple(beat for beat in scene.beats if beat.id in kept)
        if beats:
            here = Counter(
                who
                for beat in beats
                for who in dict.fromkeys((*beat.people, *((beat.speaker,) if beat.speaker else ())))
            )
            people = tuple(who for who, _ in here.most_common())
            short.append(scene.model_copy(update={"beats": beats, "people": people, "chapter": chapter}))
            chapter = None
    return short
