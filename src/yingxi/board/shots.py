"""From a chosen picture to a Shot: who stands where and does what, how the camera moves, what is heard."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.board.actions import LISTENS, TALKS, THINKS, WATCHES, doings, idle, shortened
from yingxi.board.blocking import Spot, crowd_spots, is_extra, spots
from yingxi.board.company import Company, Place
from yingxi.board.geometry import LENS_M, SHOULDER_EDGE, SHOULDER_Z_M, view_m
from yingxi.board.pictures import Picture
from yingxi.board.sounds import ambience, effects
from yingxi.story.board import Shot, Staging
from yingxi.story.places import PLACES
from yingxi.story.script import Beat
from yingxi.story.terms import Angle, BeatKind, Emotion, Facing, Move, ShotSize, Transition
from yingxi.story.things import THINGS
from yingxi.words import Words

_TAKES: Final = re.compile(
    r"拿|持|端|捧|提|握|举|喝|吃|抱|挎|拄|排出|递|接过|摸出|掏|撑|打着|"
    r"\b(?:took|takes?|h[eo]ld|holds|holding|carr|drank|drink|ate|eats?|brought|lift|rais|gave|pick|caught|put on)",
    re.IGNORECASE,
)
_WALKS: Final = re.compile(
    r"走|跑|奔|踱|赶路|追|\b(?:walk|ran\b|runs?\b|running|went|goes|stepp|march|hurr|wander|stroll|follow)",
    re.IGNORECASE,
)
OPENS: Final = Words("{place}, {hour}", "{place}，{hour}")


@dataclass(frozen=True, slots=True)
class Moment:
    """What a shot must tell.

    Attributes:
        beats: those it covers; () for a silent one.
        listener: whom a speaker speaks to.
        transition: how it takes over.
        length_s: of the shot.
        closes: it is the scene's last.
        seed: for the choice among equals.
    """

    shot_id: str
    beats: tuple[Beat, ...]
    listener: str | None
    transition: Transition
    length_s: float
    closes: bool
    seed: int


def shoot(picture: Picture, moment: Moment, place: Place, company: Company, last_move: Move | None) -> Shot:
    """Return the shot that shows `picture` at this moment."""
    acts = _acts(picture, moment, company)
    people = _people(picture, moment, place, company, acts)
    held = {person.holds for person in people if person.holds is not None}
    told = " ".join(beat.text for beat in moment.beats if beat.kind is not BeatKind.LINE)
    scene = place.scene
    hour, weather = picture.hour or scene.hour, picture.weather or scene.weather
    heard = ambience(picture.place or scene.place, hour, weather, scene.season)
    return Shot(
        id=moment.shot_id,
        scene=scene.id,
        beats=tuple(beat.id for beat in moment.beats),
        duration_s=moment.length_s,
        size=picture.size,
        angle=picture.angle,
        move=_move(picture, moment, people, last_move),
        subject=picture.subject,
        people=people,
        things=tuple(thing for thing in picture.things if thing not in held),
        place=picture.place,
        hour=picture.hour,
        weather=picture.weather,
        transition=moment.transition,
        action=_line(picture, moment, place, company, people),
        sound=tuple(dict.fromkeys((*heard, *effects(told)))),
    )


def _acts(picture: Picture, moment: Moment, company: Company) -> dict[str, str]:
    """Return what each of the picture's people does, in words of the story."""
    language = company.language
    named = [one for one in picture.cast if not is_extra(one)]
    told = "。".join(beat.text for beat in moment.beats if beat.kind is not BeatKind.LINE)
    found = doings(told, named, company.names, language) if told and named and picture.idle is None else {}
    speakers = {beat.speaker for beat in moment.beats if beat.kind is BeatKind.LINE}
    thinking = any(beat.inner for beat in moment.beats)
    comma = "，" if language == "zh" else ", "
    for number, one in enumerate(named):
        if one in speakers:
            talk = (THINKS if thinking else TALKS).in_(language)
            found[one] = f"{found[one]}{comma}{talk}" if one in found else talk
        elif speakers:
            found[one] = LISTENS.in_(language)
        elif picture.idle is not None:
            found[one] = idle(picture.idle + number, language)
        elif one not in found:
            found[one] = WATCHES.in_(language)
    return found


def _people(
    picture: Picture, moment: Moment, place: Place, company: Company, acts: Mapping[str, str]
) -> tuple[Staging, ...]:
    named = [one for one in picture.cast if not is_extra(one)]
    ages = dict(picture.ages)
    bodies = {one: company.body(one, ages.get(one)) for one in named}
    looks = _looks(picture, moment, place, named)
    shoulder = picture.angle is Angle.OVER_SHOULDER and len(named) > 1
    stand = (
        spots(
            named[:1] if shoulder else named,
            picture.size,
            place.line,
            bodies,
            company.frame,
            looks_at=looks,
            cheat=picture.cheat,
        )
        if named
        else {}
    )
    if shoulder:
        stand[named[1]] = _shoulder_spot(
            stand[named[0]], place.line.way(named[0], named[1]), picture, bodies[named[0]].height_m, company
        )
    extras = [one for one in picture.cast if is_extra(one)]
    taken = [(stand[one].x_m - bodies[one].half_m, stand[one].x_m + bodies[one].half_m) for one in stand]
    stand |= crowd_spots(extras, taken, company.frame, picture.cheat)
    holds = _held(picture, moment, named, acts)
    found = []
    for one in picture.cast:
        if one not in stand:
            continue
        emotion, intensity = _feeling(one, picture, moment)
        spot = stand[one]
        found.append(
            Staging(
                character=one,
                x_m=spot.x_m,
                z_m=spot.z_m,
                facing=spot.facing,
                action=acts.get(one, WATCHES.in_(company.language)),
                emotion=emotion,
                intensity=intensity,
                age=ages.get(one),
                listens_to=looks.get(one),
                holds=holds if one == picture.subject else None,
            )
        )
    return tuple(found)


def _looks(picture: Picture, moment: Moment, place: Place, named: Sequence[str]) -> dict[str, str | None]:
    """Return whom each one looks at: the speaker, the one spoken to, or the subject."""
    speakers = [beat.speaker for beat in moment.beats if beat.kind is BeatKind.LINE and beat.speaker is not None]
    looks: dict[str, str | None] = {}
    for one in named:
        if one in speakers:
            others = [speaker for speaker in speakers if speaker != one]
            looks[one] = others[0] if others else moment.listener if moment.listener != one else None
        elif speakers:
            looks[one] = speakers[0]
        elif len(named) > 1:
            looks[one] = picture.subject if one != picture.subject else named[1] if named[0] == one else named[0]
        else:
            looks[one] = None
    return {one: other if other in place.line.order else None for one, other in looks.items()}


def _shoulder_spot(subject: Spot, way: int, picture: Picture, height_m: float, company: Company) -> Spot:
    """Return where the listener stands so that the frame's edge cuts them (see camera._over_shoulder)."""
    frame = company.frame
    width = view_m(picture.size, height_m, frame) * frame.aspect
    z = LENS_M[picture.size]
    scale = z / (z + SHOULDER_Z_M)
    centre = subject.x_m + way * 0.15 * width
    x = centre + way * SHOULDER_EDGE * width / scale
    return Spot(round(x, 3), SHOULDER_Z_M, Facing.LEFT if way > 0 else Facing.RIGHT)


def _held(picture: Picture, moment: Moment, named: Sequence[str], acts: Mapping[str, str]) -> str | None:
    """Return the thing in the subject's hand, if the text puts one there."""
    if picture.subject not in named or not _TAKES.search(acts.get(picture.subject, "")):
        return None
    return next((thing for thing in picture.things if THINGS[thing].held), None)


def _feeling(one: str, picture: Picture, moment: Moment) -> tuple[Emotion, float]:
    """Return what somebody shows: their own line's feeling, or half of what they hear."""
    if not moment.beats or is_extra(one):
        return Emotion.NEUTRAL, 0.0
    own = [beat for beat in moment.beats if beat.speaker == one or (beat.kind is not BeatKind.LINE)]
    if own:
        strongest = max(own, key=lambda beat: beat.intensity)
        share = 1.0 if one == picture.subject or strongest.speaker == one else 0.6
        return strongest.emotion, round(strongest.intensity * share, 2)
    return Emotion.NEUTRAL, 0.0


def _move(picture: Picture, moment: Moment, people: Sequence[Staging], last: Move | None) -> Move:
    """Return the camera's move: a slow one where the picture is long or the feeling strong."""
    if picture.move is not None:
        return picture.move
    length_s, seed = moment.length_s, moment.seed
    subject = next((person for person in people if person.character == picture.subject), None)
    intensity = max((beat.intensity for beat in moment.beats), default=0.0)
    thinking = any(beat.inner for beat in moment.beats)
    if subject is not None and picture.size in (ShotSize.FULL, ShotSize.WIDE) and _WALKS.search(subject.action):
        return Move.FOLLOW
    if moment.closes and length_s > 3.0 and last is not Move.PULL_OUT:
        return Move.PULL_OUT
    if length_s > 2.6 and (thinking or intensity >= 0.6) and last is not Move.PUSH_IN:
        return Move.PUSH_IN
    slow = [move for move in _slow_moves(picture.size) if move is not last]
    if length_s > 7.2 or (length_s > 4.5 and seed % 5 < 3):
        return slow[(seed >> 4) % len(slow)]
    return Move.STATIC


def _slow_moves(size: ShotSize) -> tuple[Move, ...]:
    """Return the moves that suit a size: near a face only those that keep it in its place."""
    if size in (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP):
        return (Move.PUSH_IN, Move.PULL_OUT)
    if size is ShotSize.WIDE:
        return (Move.PUSH_IN, Move.TRUCK, Move.PAN, Move.CRANE_UP, Move.PULL_OUT)
    return (Move.PUSH_IN, Move.TRUCK, Move.PAN, Move.PULL_OUT)


def _does(person: Staging, company: Company) -> str:
    """Return "who does what"; the words of the story may name them already."""
    if any(name in person.action for name in company.names[person.character]):
        return person.action
    space = "" if company.language == "zh" else " "
    return f"{company.name(person.character)}{space}{person.action}"


def _line(picture: Picture, moment: Moment, place: Place, company: Company, people: Sequence[Staging]) -> str:
    """Return one line for the sheet: what is seen."""
    language = company.language
    comma = "，" if language == "zh" else ", "
    where = place.scene.heading if picture.place is None and place.scene.heading else ""
    if not where:
        where = PLACES[picture.place or place.scene.place].name.in_(language)
    if picture.subject.startswith("thing:"):
        return THINGS[picture.subject.removeprefix("thing:")].name.in_(language)
    seen = [_does(one, company) for one in people if not is_extra(one.character)]
    if any(is_extra(one.character) for one in people):
        seen.append(company.name(people[-1].character))
    if picture.subject == "place" or not seen:
        seen.insert(0, where)
    return shortened(comma.join(seen), language, 48 if language == "zh" else 130)
