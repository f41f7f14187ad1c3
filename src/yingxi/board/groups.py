"""Which beats share a shot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from yingxi.board.last import NO_BOARD, LastBoard
from yingxi.board.timing import heard_s, pause_after_s
from yingxi.story.script import Beat
from yingxi.story.terms import BeatKind

LONGEST_S: Final = 7.4
"""No shot over several beats is longer than this."""
LONGEST_KEPT_S: Final = 8.0
"""Beats that have shared a shot before may take this long."""
SLACK: Final = 1.2
"""The times below count this much more for beats that have shared a shot before."""
PASSING_S: Final = 2.4
"""A beat this short may lean on its neighbour."""
LEAST_OF_A_THING_S: Final = 1.5
"""What is told of a thing alone, this long or longer, has its picture for itself."""
STRONG: Final = 0.6
"""A line this intense has its picture for itself."""
QUICK_S: Final = 2.1
"""Lines this short, from two people, are one exchange in one picture."""


def group_beats(
    beats: Sequence[Beat], lengths: Mapping[str, float], last: LastBoard = NO_BOARD
) -> list[tuple[Beat, ...]]:
    """Return the beats in runs, one per shot, in order; every beat is in exactly one.

    Args:
        beats: a scene's.
        lengths: beat id -> spoken seconds, where known.
        last: how they were grouped before: as long as it can be, it stays so.
    """
    groups: list[list[Beat]] = []
    length_s = 0.0
    for beat in beats:
        own_s = heard_s(beat, lengths) + pause_after_s(beat)
        if groups and _shares(groups[-1], beat, length_s, own_s, last.together(groups[-1][-1].id, beat.id)):
            groups[-1].append(beat)
            length_s += own_s
        else:
            groups.append([beat])
            length_s = own_s
    return [tuple(group) for group in groups]


def _shares(group: Sequence[Beat], beat: Beat, length_s: float, own_s: float, before: bool | None) -> bool:
    """Return whether the beat is shown with those before it; `before`: whether it was the last time."""
    if before is None:
        return length_s + own_s <= LONGEST_S and _joins(group, beat, length_s, own_s, 1.0)
    return before and length_s + own_s <= LONGEST_KEPT_S and _joins(group, beat, length_s, own_s, SLACK)


def _joins(group: Sequence[Beat], beat: Beat, length_s: float, own_s: float, slack: float) -> bool:
    """Return whether the beat is best seen in the same picture as those before it."""
    last = group[-1]
    if _shown_world(last) != _shown_world(beat):
        return False
    if _of_a_thing(beat, own_s) != _of_a_thing(last, length_s) and BeatKind.LINE not in (last.kind, beat.kind):
        return False
    if BeatKind.ACTION in (last.kind, beat.kind):
        return _same_people(last, beat) and min(length_s, own_s) < PASSING_S * 1.5 * slack
    if last.kind is BeatKind.LINE and beat.kind is BeatKind.LINE:
        return _lines_join(group, beat, length_s, own_s, slack)
    if last.kind is BeatKind.NARRATION and beat.kind is BeatKind.NARRATION:
        return min(length_s, own_s) < PASSING_S * slack and _same_people(last, beat)
    line, told = (last, beat) if last.kind is BeatKind.LINE else (beat, last)
    told_s = own_s if told is beat else length_s
    about_speaker = not told.people or told.people[0] == line.speaker
    return told_s < PASSING_S * slack and about_speaker and not told.things[1:] and not _of_a_thing(told, told_s)


def _lines_join(group: Sequence[Beat], beat: Beat, length_s: float, own_s: float, slack: float) -> bool:
    if group[-1].speaker == beat.speaker:
        return group[-1].inner == beat.inner and min(length_s, own_s) < PASSING_S * slack
    if max(group[-1].intensity, beat.intensity) >= STRONG:
        return False
    speakers = {one.speaker for one in group if one.speaker is not None} | {beat.speaker}
    return len(speakers) == 2 and length_s < QUICK_S * 2 * slack and own_s < QUICK_S * slack


def _shown_world(beat: Beat) -> tuple[object, ...]:
    """Return what place and time the beat shows: a change of it asks for a new picture."""
    return (beat.place, beat.hour, beat.weather, tuple(sorted(beat.ages.items())))


def _of_a_thing(beat: Beat, length_s: float) -> bool:
    """Return whether a beat tells of a thing and of nobody, long enough for a picture of its own."""
    return bool(beat.things) and not beat.people and beat.kind is not BeatKind.LINE and length_s >= LEAST_OF_A_THING_S


def _same_people(first: Beat, second: Beat) -> bool:
    """Return whether the second beat shows nobody new."""
    return _shown(second) <= _shown(first)


def _shown(beat: Beat) -> set[str]:
    """Return whom a beat is about: the one who speaks, or those it tells of."""
    return {beat.speaker} if beat.kind is BeatKind.LINE and beat.speaker is not None else set(beat.people)
