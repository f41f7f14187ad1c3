"""A shot's people act together: what one does to another is answered, and hands land where they belong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from yingxi.motion.animals import compose_animal
from yingxi.motion.contact import CONTACTS
from yingxi.motion.cue import ActingCue, Answer
from yingxi.motion.handling import Things
from yingxi.motion.meeting import Meeting, answer_of, fit, meetings_of
from yingxi.motion.perform import Draft, drafted, finish, performed
from yingxi.motion.plan import deeds
from yingxi.motion.score import Score
from yingxi.story.plan import Performance


def perform_together(cues: Mapping[str, ActingCue]) -> dict[str, Performance]:
    """Act a shot with everybody in it.

    Args:
        cues: what each one is told, by a key of theirs; a cue's `partner` names another key.
    """
    people = [key for key, cue in cues.items() if cue.species == "human"]
    told = {key: _alone(cue, cues) for key, cue in cues.items()}
    if len(people) > 1:
        told |= {key: replace(told[key], among=number) for number, key in enumerate(people)}
    drafts: dict[str, Draft] = {}
    meetings: list[Meeting] = []
    answering: set[str] = set()
    for key, cue in told.items():
        if not cue.partner or cue.species != "human" or key in answering:
            continue
        drafts[key] = drafted(cue)
        own = meetings_of(key, cue, drafts[key].overlays)
        meetings += own
        if not own:
            continue
        answers = [answer for meeting in own if (answer := answer_of(meeting, drafts[key].overlays))]
        other = told[cue.partner]
        answering.add(cue.partner)
        drafts.pop(cue.partner, None)
        told[cue.partner] = replace(other, answers=(*other.answers, *answers), partner="")
        meetings = [m for m in meetings if m.doer != cue.partner]
    return _finished(told, drafts, meetings)


def _finished(
    told: Mapping[str, ActingCue], drafts: dict[str, Draft], meetings: list[Meeting]
) -> dict[str, Performance]:
    scores: dict[str, Score] = {}
    things: dict[str, Things] = {}
    for key, cue in told.items():
        if cue.species == "human":
            drafts.setdefault(key, drafted(cue))
            things[key] = Things.of(cue, drafts[key].overlays)
        else:
            things[key] = Things(cue, ())
    for meeting in meetings:
        _hand_over(meeting, things)
    for key, cue in told.items():
        if cue.species == "human":
            finish(drafts[key], things[key])
            scores[key] = drafts[key].score
        else:
            scores[key] = compose_animal(cue)
    for meeting in meetings:
        holds = things[meeting.doer].held
        fit(meeting, scores[meeting.doer], scores[meeting.other], holds[0].hand if holds else "")
    return {
        key: performed(cue, scores[key], things[key].held, things[key].loose(scores[key])) for key, cue in told.items()
    }


def _hand_over(meeting: Meeting, things: dict[str, Things]) -> None:
    """Let a thing change hands."""
    way = meeting.contact.hands_over
    if not way:
        return
    giver, taker = (meeting.doer, meeting.other) if way > 0 else (meeting.other, meeting.doer)
    frame = round(meeting.frame(meeting.contact.over_s))
    # "takes the lantern": the board may say so by what the taker holds at the end.
    kind = things[giver].cue.holds or things[taker].cue.holds
    if not kind or frame >= meeting.last:
        return
    if not things[giver].held:
        things[giver] = things[giver].got(kind, 0)
    things[giver] = things[giver].given(frame)
    things[taker] = replace(things[taker], held=()).got(kind, frame)


def _alone(cue: ActingCue, cues: Mapping[str, ActingCue]) -> ActingCue:
    """Return a cue without a partner who is not there, or to whom nothing is done.

    One who supports another goes where that one goes.
    """
    there = cue.partner in cues and cues[cue.partner] is not cue
    todo = deeds(cue)
    if not there or not any(deed.action.name in CONTACTS for deed in todo):
        return replace(cue, partner="")
    beside = any(deed.action.name in CONTACTS and CONTACTS[deed.action.name].beside for deed in todo)
    if beside and not any(deed.action.gait for deed in todo):
        gaits = tuple((d.action.name, d.start, d.stop) for d in deeds(cues[cue.partner]) if d.action.gait)
        if gaits:
            return replace(cue, answers=(*cue.answers, Answer("", 0, cue.frames, gaits)))
    return cue
