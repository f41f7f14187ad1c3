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
from yingxi.script.wordlist import words
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
_LATER: Final = re.compile(
    r"(?:有?一[天日夜回]|第[二三]|这时|那天|几天|后来|从此|到了)|(?:One|The next|Now|When|At last|After|Then|In the)\b"
)
_LONGEST_SENTENCE_S: Final = 24.0
_HALF_SENTENCE_S: Final = 5.0
"""After so much, a sentence may be left at its semicolon."""
_SENTENCE_ENDS: Final = ("。", "！", "？", ".", "!", "?", "…")
_ROUNDS: Final = 12
_DAMPING: Final = 0.85
_TURN: Final = {
    "zh": re.compile(r"忽然|突然|终于|不料|谁知|原来|从此|于是|但是|可是|竟|只见|这时|第二天|有一天|后来|最后|到底"),
    "en": re.compile(
        r"\b(?:suddenly|at last|but|until|then|at length|one day|next (?:day|morning)|when|instead|finally"
        r"|however)\b",
        re.I,
    ),
}
_FATE: Final = {
    "zh": re.compile(
        r"许愿|愿望|答应|许诺|发誓|约定|只要你|条件|交换|换(?:给|来|取)|掉进|落进|丢了|不见了|失去|死了|变成|变作|变了"
        r"|娶|嫁|救了|找到|逃|打开|闯进|来了一?[个位]|中了|偷|杀|抓住|被捉|醒来|回到"
    ),
    "en": re.compile(
        r"\b(?:wish(?:ed)?|promis\w*|vow\w*|sw(?:ore|ear)|bargain|on condition|if (?:only )?(?:you|thou) will|if only"
        r"|lost|loss|fell (?:down |away )?into|rolled|sank|vanished|disappeared|died|dead|killed|married|marry"
        r"|turned into|changed into|became|transformed|enchanted|spell|charm|found|stole|saved|escaped|caught|dragged"
        r"|cut (?:it|off|her|his)|threw|flung|push(?:ed)?|shoved|burnt|burned|arriv\w*|burst)\b",
        re.I,
    ),
}
"""What a story turns on: a wish, a promise, a loss, a bargain, an arrival, a change."""
_BARGAIN: Final = {
    "zh": re.compile(r"(?:如果|只要|要是|你若|若是|倘若)[^。！？]*(?:我就|我便|我一定|就给|就把|我愿)|我答应|一言为定"),
    "en": re.compile(
        r"\bif (?:only )?(?:you|thou) (?:will|wilt|would)\b.*\bI (?:will|shall)\b"
        r"|\bI (?:will|shall) .*\bif (?:you|thou)\b"
        r"|\bI promise\b",
        re.IGNORECASE,
    ),
}
"""A bargain that somebody offers or accepts in a line: the rest of a story keeps or breaks it."""
_BARGAIN_FATE: Final = 2
_OPENS_A_DEBT: Final = {
    "zh": re.compile(
        r"掉进|落进|丢了|不见了|失去|偷|抢|借|被捉|抓住|抓走|关进|睡着|中了|变成|变作|寻找|答应|只要你|条件"
    ),
    "en": re.compile(
        r"\b(?:lost|loss|fell (?:down |away )?into|fallen into|rolled|sank|vanished|disappeared|stole|stolen"
        r"|took away|borrow\w*|promis\w*|bring me"
        r"|fetch me|give me|locked|caught|prison|missing|asleep|owe|search\w*|look(?:ed|ing) for|gone)\b",
        re.IGNORECASE,
    ),
}
"""Something is lost, asked for or promised: a later telling settles it."""
_SETTLES: Final = {
    "zh": re.compile(
        r"还给|捡回|捡到|找到|找回|送回|捞|叼|交给|递给|拿回|带回|取回|放了|救出|守信|食言|变回|归还|奉还|打开"
    ),
    "en": re.compile(
        r"\bwith (?:the|his|her|its|a) (?:\w+ )?\w+ in (?:his|her|its|their) (?:mouth|hands?|beak|claws?|paws?"
        r"|arms|teeth)"
        r"|\b(?:brought|carried|gave|handed|threw|fetched|returned|put|dropped|laid|set)\b[^.;]{0,30}\b(?:back"
        r"|it|him|her|them|before|at|on|free)\b"
        r"|\b(?:found|got|took|picked)\b[^.;]{0,24}\b(?:it|again|back|up|the)\b|\b(?:kept|broke|keep) (?:his"
        r"|her|their|my|your) (?:word|promise)",
        re.IGNORECASE,
    ),
}
"""What was lost comes back, what was promised is done."""
_SETTLED_SHARE: Final = 0.18
"""The settling of what is told takes no more than this share of the time."""
_LEANS: Final = {
    "zh": re.compile(
        r"^(?:他们?|她们?|它们?|伊|这|那|便|就|又|也|于是|但|可是|然而|所以|因为|而且|却|还|才|于是|仍然|接着)"
    ),
    "en": re.compile(
        r"^(?:(?:oh|ah|alas)\W+)?(?:he|she|it|they|his|her|their|this|that|these"
        r"|but|so|and|then|there|at this|instead|however|yet|for)\b",
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
        group.leans = first.kind is not BeatKind.LINE and bool(_LEANS[script.language].match(first.text))
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
            return spoken < 4
        return before.text.rstrip("”’\"'…")[-1:] in ("？", "?") and spoken < 4
    # What leads a line stands in the sentence before it.
    return before.kind is BeatKind.NARRATION and beat.kind is BeatKind.LINE and told_s < _LEAD_S


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
        who = {name for beat in group.beats for name in (beat.speaker or "", *_told_of(beat)) if name}
        main = sum(shares[name] for name in who) / total
        lines = sum(beat.kind is BeatKind.LINE for beat in group.beats)
        feeling = max((beat.intensity for beat in group.beats), default=0.0)
        turning = any(_TURN[script.language].search(beat.text) for beat in group.beats)
        group.fate = min(2, sum(bool(_FATE[script.language].search(beat.text)) for beat in group.beats))
        struck = any(beat.kind is BeatKind.LINE and _BARGAIN[script.language].search(beat.text) for beat in group.beats)
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
    chosen |= _turns(groups, budget_s * _TURNS_SHARE, chosen)
    chosen |= _settlings(groups, budget_s * _SETTLED_SHARE, chosen, language)
    left_s, waiting = budget_s - sum(groups[index].length_s for index in chosen), len(stretches)
    for number in sorted(range(len(stretches)), key=lambda one: (one not in (0, len(stretches) - 1), one)):
        share_s = left_s / waiting
        end = number in (0, len(stretches) - 1)
        most_s = share_s if waiting == 1 else share_s * (_AT_THE_ENDS if end else _SLACK)
        run = _best_run(groups, stretches[number], min(most_s, left_s), chosen)
        left_s -= sum(groups[index].length_s for index in run if index not in chosen)
        chosen.update(run)
        waiting -= 1
    return _filled(groups, chosen, left_s)


def _entrances(groups: Sequence[_Group]) -> list[int]:
    """Where each of the main characters is told of first: a film that skips it shows strangers."""
    first: dict[str, int] = {}
    times: Counter[str] = Counter()
    for group in groups:
        for who in {name for beat in group.beats for name in (*_told_of(beat), beat.speaker or "") if name}:
            times[who] += 1
            first.setdefault(who, group.index)
    main = [who for who, count in times.most_common(MAIN_PEOPLE) if count * 16 >= len(groups)]
    return [first[who] for who in main]


def _turns(groups: Sequence[_Group], most_s: float, chosen: set[int]) -> set[int]:
    """What the story turns on, the weightiest first, each with the telling that it leans on."""
    turns: set[int] = set()
    weighty = [group for group in groups if group.fate and not group.again]
    for group in sorted(weighty, key=lambda one: (-one.fate * one.value / (one.length_s + 4.0), one.index)):
        wanted = _with_what_it_leans_on(groups, group)
        cost_s = sum(groups[index].length_s for index in wanted - turns - chosen)
        if cost_s <= most_s:
            turns |= wanted
            most_s -= cost_s
    return turns


def _settlings(groups: Sequence[_Group], most_s: float, chosen: set[int], language: Language) -> set[int]:
    """Where what a chosen group leaves open is settled: the ball that fell into the well is given back.

    The first later group that tells of getting, giving or bringing the same thing, with what it leans on.
    """
    settled: set[int] = set()
    for index in sorted(chosen):
        text = " ".join(beat.text for beat in groups[index].beats)
        if not _OPENS_A_DEBT[language].search(text):
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
    found = any(_SETTLES[language].search(beat.text) for beat in told)
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
    fresh = groups[start - 1].scene != group.scene or _LATER.match(group.beats[0].text) is not None
    return 0.5 + 0.5 * fresh - 1.1 * group.leans - 0.5 * (group.beats[0].kind is BeatKind.LINE)


def _ends_scene(groups: Sequence[_Group], index: int) -> bool:
    return index + 1 == len(groups) or groups[index + 1].scene != groups[index].scene


def _filled(groups: Sequence[_Group], chosen: set[int], left_s: float) -> set[int]:
    """Add the best neighbours of what is chosen while they fit; with nothing chosen, the best that fits at all."""
    heap = [(-_gain(groups[index]), index) for index in range(len(groups)) if not chosen or _beside(index, chosen)]
    heapq.heapify(heap)
    while heap:
        _, index = heapq.heappop(heap)
        group = groups[index]
        torn = group.leans and index > 0 and index - 1 not in chosen and groups[index - 1].scene == group.scene
        if index in chosen or group.length_s > left_s or (torn and chosen):
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
