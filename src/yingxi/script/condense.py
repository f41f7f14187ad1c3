"""A story told shorter: whole beats kept or dropped, never rewritten.

Beats that need each other (a question and its answer, a line and the deed that leads it) are one group.
Groups are weighed by how central their words are (a TextRank walk over shared words; Mihalcea and Tarau,
2004), by who is in them and by where they stand. The story is cut into stretches of the same length, and the
best run of neighbouring groups of each is kept, so that what is left reads as one telling from its beginning
to its end.
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
from yingxi.script.condense_words import (
    BARGAIN,
    ENGLISH_COMMON,
    FATE,
    HANGS,
    LATER,
    LEANS,
    OPENS_A_DEBT,
    SETTLES,
    THING_MEANT,
    TURN,
)
from yingxi.story.script import Beat, Scene, Script
from yingxi.story.speech_length import spoken_length_s
from yingxi.story.terms import BeatKind
from yingxi.words import Language, Words

ACTION_S: Final = 1.6
"""How long a silent beat counts."""
RUN_S: Final = 15.0
RUN_GROUPS: Final = 2.2
"""So much at least, and so many groups, are told from one place before the telling goes on to the next."""
_SLACK: Final = 1.15
_AT_THE_ENDS: Final = 1.5
"""The beginning, which brings in the people, and the end may take so much more than their share."""
MAIN_PEOPLE: Final = 3
_ENTRANCE_SHARE: Final = 0.15
"""So many characters enter where the story brings them in, if that takes no more than this share of the time."""
_LEAD_S: Final = 10.0
"""A telling no longer than this is kept with the line that it leads to."""
_FATE_VALUE: Final = 0.9
_TURNS_SHARE: Final = 0.4
"""What a story turns on is told wherever it stands, if that takes no more than this share of the time."""
_LED_GROUPS: Final = 2
"""At most so many groups lead to a turn."""
_REPEATED: Final = 0.1
_LONGEST_SENTENCE_S: Final = 24.0
_HALF_SENTENCE_S: Final = 5.0
"""After so much, a sentence may be left at its semicolon."""
_SENTENCE_ENDS: Final = ("。", "！", "？", ".", "!", "?", "…")
_ROUNDS: Final = 12
_DAMPING: Final = 0.85
_BARGAIN_FATE: Final = 2
_SETTLED_SHARE: Final = 0.18
"""The settling of what is told takes no more than this share of the time."""


@dataclass(slots=True)
class _Group:
    """Beats that stay or go together."""

    index: int
    scene: int
    beats: list[Beat]
    length_s: float = 0.0
    value: float = 0.0
    leans: bool = False
    fate: int = 0  # how much of the story turns on it
    again: bool = False  # a verse or a cry that was told before
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
    chosen = _choose(groups, budget_s, script.language)
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
    said: set[str] = set()
    for number, scene in enumerate(script.scenes):
        before: Beat | None = None
        for beat in scene.beats:
            if before is None or not _together(before, beat, groups[-1], script.language):
                groups.append(_Group(len(groups), number, []))
            groups[-1].beats.append(beat)
            before = beat
    for group in groups:
        group.length_s = sum(length_s(beat, script.language) for beat in group.beats)
        first = group.beats[0]
        group.leans = first.kind is not BeatKind.LINE and bool(LEANS[script.language].match(first.text))
        group.again = all(beat.text in said for beat in group.beats if beat.kind is BeatKind.LINE) and any(
            beat.text in said for beat in group.beats
        )
        said.update(beat.text for beat in group.beats)
        for beat in group.beats if not group.again else ():
            group.words.update(_words(beat.text, script.language))
    return groups


def _together(before: Beat, beat: Beat, group: _Group, language: Language) -> bool:
    if before.kind is BeatKind.ACTION and beat.kind is BeatKind.LINE:
        return True
    told_s = sum(length_s(one, language) for one in group.beats)
    end = before.text.rstrip("”’\"'）)")[-1:]
    half = end in ("；", ";", "：", ":") and told_s >= _HALF_SENTENCE_S and beat.kind is not BeatKind.LINE
    if before.kind is BeatKind.NARRATION and end not in _SENTENCE_ENDS and not half:
        return told_s < _LONGEST_SENTENCE_S
    if before.kind is BeatKind.LINE and beat.kind is BeatKind.LINE:
        spoken = sum(one.kind is BeatKind.LINE for one in group.beats)
        if before.speaker == beat.speaker:
            whole = before.text.rstrip("”’\"'")[-1:] in (".", "。", "!", "！")
            return spoken < 4 and not (whole and told_s >= _SPEECH_S and _stands(beat, language))
        return before.text.rstrip("”’\"'…")[-1:] in ("？", "?") and spoken < 4
    # What leads a line stands in the sentence before it.
    return before.kind is BeatKind.NARRATION and beat.kind is BeatKind.LINE and told_s < _LEAD_S


_SPEECH_S: Final = 6.0
"""After so much of a speech, its next sentence may be told without it."""


def _stands(beat: Beat, language: Language) -> bool:
    """Whether a sentence of a speech says its part without the one before it."""
    return LEANS[language].match(beat.text) is None


def _words(text: str, language: Language) -> list[str]:
    if language == "zh":
        han = re.findall(r"[\u4e00-\u9fff]", text)
        return [a + b for a, b in pairwise(han)]
    words = re.findall(r"[a-z]+", text.lower())
    return [re.sub(r"(?:ing|ed|es|s|ly)$", "", word) for word in words if word not in ENGLISH_COMMON and len(word) > 2]


def _weigh(groups: Sequence[_Group], script: Script) -> None:
    central = _centrality(groups)
    shares: Counter[str] = Counter(
        who for group in groups for beat in group.beats for who in {*beat.people, beat.speaker or ""}
    )
    total = sum(count for who, count in shares.items() if who) or 1
    seen: set[str] = set()
    last = len(groups) - 1
    for group, centrality in zip(groups, central, strict=True):
        who = {name for beat in group.beats for name in (beat.speaker or "", *_told_of(beat)) if name}
        main = sum(shares[name] for name in who) / total
        lines = sum(beat.kind is BeatKind.LINE for beat in group.beats)
        feeling = max((beat.intensity for beat in group.beats), default=0.0)
        turning = any(TURN[script.language].search(beat.text) for beat in group.beats)
        group.fate = min(2, sum(bool(FATE[script.language].search(beat.text)) for beat in group.beats))
        struck = any(beat.kind is BeatKind.LINE and BARGAIN[script.language].search(beat.text) for beat in group.beats)
        group.fate += _BARGAIN_FATE * struck
        new = sum(min(1.0, 5 * shares[name] / total) for name in who - seen)  # a first entrance
        seen |= who
        place = group.index / max(1, last)
        group.value = (
            centrality
            + 0.9 * min(1.0, main * 2)
            + 0.55 * min(lines, 3)
            + 0.4 * feeling
            + 0.25 * turning
            + _FATE_VALUE * group.fate
            + 2.4 * min(new, 1.5)
        )
        group.value += 0.5 * (place > 0.92) + 0.25 * (place < 0.06)
        if group.index == 0 or groups[group.index - 1].scene != group.scene:
            group.value += 0.35
        group.value *= _REPEATED if group.again else 1.0


def _told_of(beat: Beat) -> tuple[str, ...]:
    """Whom a beat brings in: not whoever is only spoken to."""
    return () if beat.kind is BeatKind.LINE else beat.people


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


def _choose(groups: Sequence[_Group], budget_s: float, language: Language) -> set[int]:
    """Take from each stretch of the story the run of neighbours that tells most, then fill what time is left.

    Neighbours read as one telling, which scattered sentences do not; equal stretches keep the beginning, the
    turns and the end.
    """
    run_s = max(RUN_S, RUN_GROUPS * sum(group.length_s for group in groups) / len(groups))
    stretches = _stretches(groups, max(1, min(round(budget_s / run_s), len(groups) // 2)))
    chosen = {index for index in _entrances(groups) if groups[index].length_s <= budget_s * _ENTRANCE_SHARE}
    late = {index for index in chosen if _late(groups, index)}
    chosen |= _turns(groups, budget_s * _TURNS_SHARE, chosen)
    settled = _settlings(groups, budget_s * _SETTLED_SHARE, chosen, language)
    chosen |= settled
    fixed = settled | late | {0, len(groups) - 1}
    left_s, waiting = budget_s - sum(groups[index].length_s for index in chosen), len(stretches)
    for number in sorted(range(len(stretches)), key=lambda one: (one not in (0, len(stretches) - 1), one)):
        share_s = left_s / waiting
        end = number in (0, len(stretches) - 1)
        most_s = share_s if waiting == 1 else share_s * (_AT_THE_ENDS if end else _SLACK)
        run = _best_run(groups, stretches[number], min(most_s, left_s), chosen)
        left_s -= sum(groups[index].length_s for index in run if index not in chosen)
        chosen.update(run)
        waiting -= 1
    chosen = _mended(groups, chosen, fixed & chosen, budget_s, language)
    chosen = _bridged(groups, stretches, chosen, fixed & chosen, budget_s, language)
    return _filled(groups, chosen, budget_s - sum(groups[index].length_s for index in chosen), language)


_NAMED_BACK: Final = 5
"""A thing that "it" stands for was named at most so many groups before."""


def _needed(groups: Sequence[_Group], index: int, chosen: set[int], language: Language) -> set[int]:
    """What else must be told for a group to be understood: what it answers, what "it" is, whom it brings in."""
    group = groups[index]
    before = next((one for one in reversed(groups[:index]) if not one.again), None)
    wanted: set[int] = set()
    if before is None:
        return wanted
    first = group.beats[0]
    near = before.scene == group.scene
    last = before.beats[-1]
    replies = first.kind is last.kind is BeatKind.LINE and last.speaker != first.speaker
    hangs = HANGS[language].search(first.text) is not None and before.length_s <= _LEAD_S
    if hangs or (near and replies):
        wanted.add(before.index)
    meant = THING_MEANT[language].search(first.text)
    if meant is not None and first.kind is not BeatKind.LINE and not first.things:
        named = next(
            (one for one in reversed(groups[max(0, index - _NAMED_BACK) : index]) if _names_a_thing(one)), None
        )
        wanted |= {named.index} if named is not None else set()
    for beat in group.beats:
        if beat.kind is BeatKind.LINE and beat.speaker and not _met(groups, beat.speaker, group, chosen):
            told = [one.index for one in groups[:index] if any(beat.speaker in _told_of(other) for other in one.beats)]
            wanted |= set(told[-1:])
    return wanted - {index}


def _names_a_thing(group: _Group) -> bool:
    return any(beat.things and beat.kind is not BeatKind.LINE for beat in group.beats)


def _met(groups: Sequence[_Group], who: str, upto: _Group, chosen: set[int]) -> bool:
    """Whether somebody has been told of, or heard, in what is kept before a group, or in the group itself."""
    kept = [groups[index] for index in chosen if index < upto.index]
    heard = any(who in (*_told_of(beat), beat.speaker) for one in kept for beat in one.beats)
    return heard or any(who in _told_of(beat) for beat in upto.beats)


def _mended(
    groups: Sequence[_Group], chosen: set[int], fixed: set[int], budget_s: float, language: Language
) -> set[int]:
    """Tell also what the chosen groups need, and leave out the least of the others until all fits.

    A group whose needs do not fit, and which is not fixed, goes itself.

    Args:
        groups: of the whole story.
        chosen: what is to be told.
        fixed: what stays: the beginning, the end, and what settles what was lost.
        budget_s: how long all may take.
        language: of the story.
    """
    chosen = set(chosen)
    for index in sorted(chosen):
        if index not in chosen:
            continue
        more = _closure(groups, index, chosen, language) - chosen
        if not more:
            continue
        grown = _with_room(groups, chosen, more | {index}, fixed, budget_s, language)
        if grown is not None:
            chosen = grown
        elif index not in fixed:
            chosen.discard(index)
    return chosen


def _with_room(
    groups: Sequence[_Group], chosen: set[int], more: set[int], fixed: set[int], budget_s: float, language: Language
) -> set[int] | None:
    """Return the chosen groups with `more`, the least of the others left out until all fits; None where it does not.

    A turn of the story makes room for nothing.
    """
    grown = chosen | more
    needed = {one for other in grown for one in _needed(groups, other, grown, language)}
    spare = sorted(
        (one for one in chosen - more - fixed - needed if groups[one].fate < _BARGAIN_FATE),
        key=lambda one: groups[one].value / (groups[one].length_s + 2.0) + groups[one].fate,
    )
    while spare and sum(groups[one].length_s for one in grown) > budget_s:
        grown.discard(spare.pop(0))
    return grown if sum(groups[one].length_s for one in grown) <= budget_s else None


_BRIDGES: Final = 4
"""So many groups of a stretch are tried, the best first."""


def _bridged(
    groups: Sequence[_Group],
    stretches: Sequence[range],
    chosen: set[int],
    fixed: set[int],
    budget_s: float,
    language: Language,
) -> set[int]:
    """Tell the best that stands by itself of every stretch of which nothing is left."""
    chosen = set(chosen)
    for stretch in stretches:
        if chosen & set(stretch):
            continue
        whole = [
            index
            for index in stretch
            if not (groups[index].again or _hangs_in_the_air(groups, index, chosen))
            and _needed(groups, index, chosen, language) <= chosen
        ]
        for index in sorted(whole, key=lambda one: -groups[one].value - _entry(groups, one))[:_BRIDGES]:
            grown = _with_room(groups, chosen, {index}, fixed, budget_s, language)
            if grown is not None and not any(chosen & set(row) and not grown & set(row) for row in stretches):
                chosen = grown
                break
    return chosen


def _closure(groups: Sequence[_Group], index: int, chosen: set[int], language: Language) -> set[int]:
    """A group's needs and theirs, as far back as a telling leads to a turn."""
    found, edge = set[int](), {index}
    for _ in range(_LED_GROUPS):
        edge = {one for other in edge for one in _needed(groups, other, chosen | found, language)} - found - chosen
        found |= edge
    return found


def _entrances(groups: Sequence[_Group]) -> list[int]:
    """Where each of the main characters is told of first: a film that skips it shows strangers."""
    first: dict[str, int] = {}
    times: Counter[str] = Counter()
    for group in groups:
        for who in {name for beat in group.beats for name in (*_told_of(beat), beat.speaker or "") if name}:
            times[who] += 1
            first.setdefault(who, group.index)
    row = times.most_common(MAIN_PEOPLE + 1)
    main = [who for who, count in row[:MAIN_PEOPLE] if count * 16 >= len(groups)]
    main += [who for who, count in row[MAIN_PEOPLE:] if count * 16 >= len(groups) and _late(groups, first[who])]
    return [first[who] for who in main]


def _late(groups: Sequence[_Group], index: int) -> bool:
    """Whether somebody comes so late that the story turns on it: the frog is a prince."""
    return index >= len(groups) * _LATE_SHARE


_LATE_SHARE: Final = 0.6


def _turns(groups: Sequence[_Group], most_s: float, chosen: set[int]) -> set[int]:
    """What the story turns on, the weightiest first, each with the telling that it leans on."""
    turns: set[int] = set()
    weighty = [group for group in groups if group.fate and not group.again]
    for group in sorted(weighty, key=lambda one: (-one.fate * one.value / (one.length_s + 4.0), one.index)):
        wanted = _with_what_it_leans_on(groups, group)
        if _hangs_in_the_air(groups, min(wanted), chosen | turns):
            continue
        cost_s = sum(groups[index].length_s for index in wanted - turns - chosen)
        if cost_s <= most_s:
            turns |= wanted
            most_s -= cost_s
    return turns


def _hangs_in_the_air(groups: Sequence[_Group], index: int, chosen: set[int]) -> bool:
    """Whether a telling leans on one that is not told: "In the evening, therefore, he came again"."""
    return groups[index].leans and index > 0 and index - 1 not in chosen


def _settlings(groups: Sequence[_Group], most_s: float, chosen: set[int], language: Language) -> set[int]:
    """Where what a chosen group leaves open is settled: the ball that fell into the well is given back.

    The first later group that tells of getting, giving or bringing the same thing, with what it leans on.
    """
    settled: set[int] = set()
    for index in sorted(chosen):
        text = " ".join(beat.text for beat in groups[index].beats)
        if not OPENS_A_DEBT[language].search(text):
            continue
        things = {thing for beat in groups[index].beats for thing in beat.things}
        after = next((group for group in groups[index + 1 :] if _settles(group, things, groups[index], language)), None)
        if after is None:
            continue
        wanted = _with_what_it_leans_on(groups, after)
        cost_s = sum(groups[one].length_s for one in wanted - settled - chosen)
        brought_in = _brought_in(groups, things, index)
        if brought_in is not None and brought_in not in chosen | settled:
            more_s = groups[brought_in].length_s
            if cost_s + more_s <= most_s:
                wanted, cost_s = wanted | {brought_in}, cost_s + more_s
        if cost_s <= most_s:
            settled |= wanted
            most_s -= cost_s
    return settled


def _brought_in(groups: Sequence[_Group], things: set[str], index: int) -> int | None:
    """Where a thing that is lost or asked for is told of first, in the same scene before it."""
    scene = groups[index].scene
    for group in groups[:index]:
        if group.scene == scene and any(things & set(beat.things) for beat in group.beats):
            return group.index
    return None


def _settles(group: _Group, things: set[str], opened: _Group, language: Language) -> bool:
    told = [beat for beat in group.beats if beat.kind is not BeatKind.LINE]
    found = any(SETTLES[language].search(beat.text) for beat in told)
    same = things & {thing for beat in told for thing in beat.things}
    shared = sum(word in opened.words for word in group.words)
    return found and not group.again and (bool(same) or shared >= _SAME_MATTER)


_SAME_MATTER: Final = 2
"""Groups that share so many words tell of the same matter, where neither names a thing that is drawn."""


def _with_what_it_leans_on(groups: Sequence[_Group], group: _Group) -> set[int]:
    """A turn and the telling before it in its scene, as far back as each sentence leans on the one before."""
    first = group.index
    while group.index - first < _LED_GROUPS and first and groups[first].leans:
        if groups[first - 1].scene != group.scene:
            break
        first -= 1
    return set(range(first, group.index + 1))


def _stretches(groups: Sequence[_Group], count: int) -> list[range]:
    """Cut the story into `count` parts of about the same length in time."""
    share_s = sum(group.length_s for group in groups) / count
    starts, told_s = [0], 0.0
    for group in groups[:-1]:
        told_s += group.length_s
        if told_s >= share_s * len(starts) and len(starts) < count:
            starts.append(group.index + 1)
    return [range(start, end) for start, end in pairwise([*starts, len(groups)])]


def _best_run(groups: Sequence[_Group], stretch: range, most_s: float, chosen: set[int]) -> range:
    """The run of neighbours within a stretch that tells most in the time; the story's own ends must stay."""
    best, best_score = range(0), 0.0
    opens, closes = stretch.start == 0, stretch.stop == len(groups)
    for start in stretch:
        if opens and start > stretch.start:
            break
        told_s = told = 0.0
        for index in range(start, stretch.stop):
            told_s += groups[index].length_s * (index not in chosen)
            if told_s > most_s:
                break
            told += groups[index].value * (groups[index].length_s / most_s) ** 0.5
            if closes and not opens and index < stretch.stop - 1:
                continue
            score = told + _entry(groups, start) + 0.4 * _ends_scene(groups, index)
            if score > best_score:
                best, best_score = range(start, index + 1), score
    return best


def _entry(groups: Sequence[_Group], start: int) -> float:
    """How well a run can begin with a group: one that leans on what is gone, or opens with a voice, begins badly."""
    group = groups[start]
    if start == 0:
        return 1.0
    fresh = groups[start - 1].scene != group.scene or LATER.match(group.beats[0].text) is not None
    return 0.5 + 0.5 * fresh - 1.1 * group.leans - 0.5 * (group.beats[0].kind is BeatKind.LINE)


def _ends_scene(groups: Sequence[_Group], index: int) -> bool:
    return index + 1 == len(groups) or groups[index + 1].scene != groups[index].scene


def _filled(groups: Sequence[_Group], chosen: set[int], left_s: float, language: Language) -> set[int]:
    """Add the best neighbours of what is chosen while they fit; with nothing chosen, the best that fits at all."""
    heap = [(-_gain(groups[index]), index) for index in range(len(groups)) if not chosen or _beside(index, chosen)]
    heapq.heapify(heap)
    while heap:
        _, index = heapq.heappop(heap)
        group = groups[index]
        torn = group.leans and index > 0 and index - 1 not in chosen and groups[index - 1].scene == group.scene
        if index in chosen or group.length_s > left_s or (torn and chosen):
            continue
        if chosen and not _needed(groups, index, chosen, language) <= chosen:
            continue
        chosen.add(index)
        left_s -= group.length_s
        for near in (index - 1, index + 1):
            if 0 <= near < len(groups) and near not in chosen:
                heapq.heappush(heap, (-_gain(groups[near]), near))
    return chosen


def _beside(index: int, chosen: set[int]) -> bool:
    return index not in chosen and (index - 1 in chosen or index + 1 in chosen)


def _gain(group: _Group) -> float:
    return group.value / (group.length_s + 2.0)


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
