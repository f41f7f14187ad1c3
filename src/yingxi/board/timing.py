"""When each beat is heard inside its shot: one rule for the board, the voices and the cut."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.story.board import Shot
from yingxi.story.script import Beat
from yingxi.story.speech_length import HAN, spoken_length_s
from yingxi.story.terms import BeatKind, Emotion, Transition

LEAD_CUT_S: Final = 0.2
"""Seconds of picture before the first word after a cut."""
LEAD_MIXED_S: Final = 0.8
"""The same after a dissolve or fade, which must be over before anyone speaks."""
PAUSE_S: Final[dict[BeatKind, float]] = {BeatKind.NARRATION: 0.3, BeatKind.LINE: 0.25, BeatKind.ACTION: 0.15}
"""Seconds of quiet after a beat of each kind."""
SILENT_SHOT_S: Final = 2.4
"""Length of a shot without beats."""
ACTION_S: Final = (1.2, 3.6)
"""Shortest and longest time an unspoken action takes on screen, seconds."""

_HEAVY: Final = frozenset({Emotion.SADNESS, Emotion.FEAR, Emotion.LOVE, Emotion.SURPRISE})
_TRAILS_OFF: Final = re.compile(r"(?:…|\.\.\.|——|--|—)[”’」』\"']?$")


@dataclass(frozen=True, slots=True)
class BeatTime:
    """Where in its shot a beat is heard (or, for an action, seen): seconds from the shot's first frame."""

    beat_id: str
    start_s: float
    length_s: float


def heard_s(beat: Beat, lengths: Mapping[str, float]) -> float:
    """Return how long a beat takes, seconds: the real length where known, else the expected one."""
    known = lengths.get(beat.id)
    if known is not None and known > 0:
        return known
    expected = spoken_length_s(beat.text, "zh" if HAN.search(beat.text) else "en")
    if beat.kind is BeatKind.ACTION:
        return min(max(expected, ACTION_S[0]), ACTION_S[1])
    return expected


def pause_after_s(beat: Beat) -> float:
    """Return the quiet after a beat, seconds: longer where a feeling needs to land or a sentence trails off."""
    pause = PAUSE_S[beat.kind]
    if beat.intensity >= 0.5 and beat.emotion is not Emotion.NEUTRAL:
        pause += (0.45 if beat.emotion in _HEAVY else 0.2) * beat.intensity
    if _TRAILS_OFF.search(beat.text):
        pause += 0.3
    return pause


def lead_in_s(transition: Transition) -> float:
    """Return the seconds of picture before a shot's first beat."""
    return LEAD_CUT_S if transition is Transition.CUT else LEAD_MIXED_S


def place_beats(shot: Shot, beats: Iterable[Beat], lengths: Mapping[str, float]) -> tuple[BeatTime, ...]:
    """Return when each of the shot's beats is heard.

    Args:
        shot: the board's shot; its transition sets the lead-in.
        beats: any beats that include the shot's (the scene's, say); the others are passed over.
        lengths: beat id -> real spoken seconds, where known.

    Returns:
        One entry per beat of the shot that the script still has, in the shot's order.
    """
    by_id = {beat.id: beat for beat in beats}
    chosen = [by_id[beat_id] for beat_id in shot.beats if beat_id in by_id]
    return tuple(_placed(chosen, lengths, lead_in_s(shot.transition)))


def needed_s(shot: Shot, beats: Iterable[Beat], lengths: Mapping[str, float]) -> float:
    """Return how long the shot must be for its beats with these lengths, seconds.

    The shot is shown for `max(shot.duration_s, needed_s(...))`: a longer wish of a person is kept, and
    speech is never cut off.
    """
    by_id = {beat.id: beat for beat in beats}
    return span_s([by_id[beat_id] for beat_id in shot.beats if beat_id in by_id], lengths, shot.transition)


def span_s(beats: Sequence[Beat], lengths: Mapping[str, float], transition: Transition) -> float:
    """Return the length of a shot over these beats: lead-in, speech and pauses, rounded up to a millisecond."""
    lead = lead_in_s(transition)
    if not beats:
        return round(lead + SILENT_SHOT_S, 3)
    last = list(_placed(beats, lengths, lead))[-1]
    return math.ceil((last.start_s + last.length_s + pause_after_s(beats[-1])) * 1000 - 1e-6) / 1000


def _placed(beats: Sequence[Beat], lengths: Mapping[str, float], lead_s: float) -> Iterable[BeatTime]:
    at = lead_s
    for beat in beats:
        length = heard_s(beat, lengths)
        yield BeatTime(beat.id, at, length)
        at += length + pause_after_s(beat)
