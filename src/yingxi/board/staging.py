"""Who is in a picture: where they stand, what they do, feel, hold and look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from yingxi.board.actions import (
    GREETS,
    LISTENS,
    PONDERS,
    STROLLS,
    TALKS,
    THINKS,
    WATCHES,
    clauses,
    doings,
    idle,
    shortened,
)
from yingxi.board.blocking import Body, LineOfAction, Spot, crowd_spots, span_m, spots
from yingxi.board.company import Company, Place
from yingxi.board.crowds import crowd_act
from yingxi.board.deeds import FOUND_AT, ON_FEET, SITS_THERE, goes_along, leads, partner_in
from yingxi.board.geometry import LENS_M, SHOULDER_EDGE, SHOULDER_Z_M, view_m
from yingxi.board.holding import things_in_hands
from yingxi.board.lasting import LATER, awake, moves_body, posture_after
from yingxi.board.pictures import Picture
from yingxi.board.raining import UMBRELLA, umbrellas
from yingxi.story.board import Staging, is_extra
from yingxi.story.places import PLACES
from yingxi.story.script import Beat
from yingxi.story.terms import Angle, BeatKind, Emotion, Facing, Move, Transition


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
        carried: (character, thing) of those who were seen with it in their hand and have not put it down.
        coming: the scene's first beats, of which an opening picture may show how somebody is found.
        rests: (character, posture) of those who have sat or lain down in the scene and not got up.
        move: of the camera when this picture was last made; None = it is new.
    """

    shot_id: str
    beats: tuple[Beat, ...]
    listener: str | None
    transition: Transition
    length_s: float
    closes: bool
    seed: int
    carried: tuple[tuple[str, str], ...] = ()
    coming: tuple[Beat, ...] = ()
    rests: tuple[tuple[str, str], ...] = ()
    move: Move | None = None


def rests_after(beats: Sequence[Beat], before: Mapping[str, str], company: Company) -> dict[str, str]:
    """Return how everybody rests after these beats: character id -> "躺在炕上", "sits by the fire"."""
    found = {} if any(LATER.search(beat.text) for beat in beats if beat.kind is not BeatKind.LINE) else dict(before)
    for one, told in _deeds_told(beats, (), company).items():
        found[one] = posture_after(company.comma.join(told), found.get(one, ""), company.language)
    return {one: posture for one, posture in found.items() if posture}


def _acts(picture: Picture, moment: Moment, place: Place, company: Company) -> dict[str, str]:
    """Return what each of the picture's people does, in words of the story."""
    language = company.language
    named = [one for one in picture.cast if not is_extra(one)]
    found = _told(named, moment, company) if picture.idle is None else {}
    stays = dict(moment.rests)
    rests = stays | (_found_at(named, moment, company) if picture.idle is not None else {})
    speakers = {beat.speaker for beat in moment.beats if beat.kind is BeatKind.LINE}
    thinking = any(beat.inner for beat in moment.beats)
    comma = company.comma
    for number, one in enumerate(named):
        if one in speakers:
            rests[one] = stays[one] = awake(stays.get(one, ""))
            thinks = THINKS if not stays[one] else PONDERS
            talk = (thinks if thinking else TALKS).in_(language)
            found[one] = f"{found[one]}{comma}{talk}" if one in found else talk
        elif picture.idle is not None:
            found[one] = rests.get(one) or _meanwhile(picture, number, named, place, company)
        elif one not in found:
            found[one] = (LISTENS if speakers else WATCHES).in_(language)
        posture = stays.get(one, "")
        gets_up = SITS_THERE.search(posture) is not None and ON_FEET.search(found[one]) is not None
        if posture and found[one] != posture and not gets_up and not moves_body(found[one], language):
            found[one] = f"{posture}{comma}{found[one]}"
    return found


def _meanwhile(picture: Picture, number: int, named: Sequence[str], place: Place, company: Company) -> str:
    """Return what the picture's `number`th does while nothing of them is told: figures in a place are alive."""
    people = all(company.characters[one].species == "human" for one in named)
    if picture.subject == "place" and people and number == 0:
        if len(picture.cast) == 1 and not PLACES[picture.place or place.scene.place].indoor:
            return STROLLS.in_(company.language)
        if len(named) == 2:
            return GREETS.in_(company.language)
    return idle((picture.idle or 0) + number, company.language, alone=len(picture.cast) == 1)


def _found_at(named: Sequence[str], moment: Moment, company: Company) -> dict[str, str]:
    """Return in what state the scene's first words find each one: in a boat, at a table, asleep."""
    coming = replace(moment, beats=tuple(beat for beat in moment.coming if not beat.ages))
    return {
        one: state
        for one, told in _told(named, coming, company).items()
        if (state := next((clause for clause in clauses(told) if FOUND_AT.search(clause)), ""))
    }


def _told(named: Sequence[str], moment: Moment, company: Company) -> dict[str, str]:
    """Return what the beats tell that each one does; nobody does what is told of another, seen or not."""
    parts = _deeds_told(moment.beats, named, company)
    return {one: shortened(company.comma.join(parts[one]), company.language) for one in named if one in parts}


def _deeds_told(beats: Sequence[Beat], named: Sequence[str], company: Company) -> dict[str, list[str]]:
    """Return the clauses of these beats that tell what each one does."""
    parts: dict[str, list[str]] = {}
    speaker = next((beat.speaker for beat in beats if beat.kind is BeatKind.LINE), None)
    for beat in beats:
        if beat.kind is BeatKind.LINE:
            continue
        first = next(iter(company.known([*beat.people, speaker, *named])), None)
        everyone = company.known([*beat.people, *named, *company.characters])
        for one, told in doings(beat.text, everyone, company.names, first).items():
            parts.setdefault(one, []).extend(told)
    return parts


def people_in(picture: Picture, moment: Moment, place: Place, company: Company) -> tuple[Staging, ...]:
    """Return everybody in a picture: where they stand, what they do, feel, hold and look at."""
    acts = _acts(picture, moment, place, company)
    named = [one for one in picture.cast if not is_extra(one)]
    ages = dict(picture.ages)
    bodies = {one: company.body(one, ages.get(one)) for one in named}
    partners = {
        one: partner_in(acts[one], one, named, company.names, company.characters) if picture.idle is None else None
        for one in named
    }
    looks = _looks(picture, moment, place, named) | {one: other for one, other in partners.items() if other}
    goes = _go_together(picture, named, acts, place.line) if picture.idle is None else None
    if goes is not None:
        acts |= dict.fromkeys(named, acts[picture.subject if picture.subject in named else named[0]])
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
        way = place.line.way(named[0], named[1])
        stand[named[1]] = _shoulder_spot(stand[named[0]], way, picture, bodies[named[0]], bodies[named[1]], company)
    if goes is not None:
        stand = {one: replace(spot, facing=goes) for one, spot in stand.items()}
        looks = dict.fromkeys(named)
    extras = [one for one in picture.cast if is_extra(one)]
    taken = [span_m(stand[one], bodies[one]) for one in stand]
    stand |= crowd_spots(extras, taken, company.frame, picture.cheat)
    told = " ".join(beat.text for beat in moment.beats if beat.kind is not BeatKind.LINE)
    crowd = crowd_act(told, picture.place or place.scene.place, company.language)
    doers = [picture.subject] if picture.subject in named else named if picture.subject == "place" else []
    told_things = [thing for beat in moment.beats if beat.kind is not BeatKind.LINE for thing in beat.things]
    things = dict.fromkeys([*picture.things, *told_things]) if picture.idle is None else picture.things
    holds = dict(moment.carried) | things_in_hands(named, acts, things, doers)
    busy = {one: holds.get(one) or partners.get(one) for one in stand}
    holds |= umbrellas(tuple(stand), acts, busy, picture, place, company)
    if PLACES[picture.place or place.scene.place].indoor:  # nobody opens one under a roof
        holds = {one: thing for one, thing in holds.items() if thing != UMBRELLA}
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
                action=acts.get(one) or crowd or WATCHES.in_(company.language),
                emotion=emotion,
                intensity=intensity,
                age=ages.get(one),
                listens_to=looks.get(one),
                holds=holds.get(one),
                partner=partners.get(one),
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


def _shoulder_spot(subject: Spot, way: int, picture: Picture, body: Body, other: Body, company: Company) -> Spot:
    """Return where the listener stands so that the frame's edge cuts them (see camera._over_shoulder)."""
    frame = company.frame
    width = view_m(picture.size, body.height_m, frame) * frame.aspect
    z = LENS_M[picture.size]
    scale = z / (z + SHOULDER_Z_M)
    # in a narrow frame the listener is cut more, rather than put into the one who speaks
    apart = max(0.15 * width + SHOULDER_EDGE * width / scale, 0.85 * (body.half_m + other.half_m * scale) + 0.1)
    return Spot(round(subject.x_m + way * apart, 3), SHOULDER_Z_M, Facing.towards(-way))


def _go_together(picture: Picture, named: Sequence[str], acts: Mapping[str, str], line: LineOfAction) -> Facing | None:
    """Return which way two go who go together: the one who follows sees the other's back."""
    if len(named) != 2 or picture.subject not in (*named, "place"):
        return None
    other, subject = (named[0], named[1]) if picture.subject == named[1] else (named[1], named[0])
    if not goes_along(acts[subject]):
        return None
    behind, ahead = (other, subject) if leads(acts[subject]) else (subject, other)
    return Facing.towards(line.way(behind, ahead))


def _feeling(one: str, picture: Picture, moment: Moment) -> tuple[Emotion, float]:
    """Return what somebody shows: their own line's feeling, or half of what they hear."""
    if not moment.beats or is_extra(one):
        return Emotion.NEUTRAL, 0.0
    own = [
        beat
        for beat in moment.beats
        if beat.speaker == one or (beat.kind is not BeatKind.LINE and (one in beat.people or not beat.people))
    ]
    if own:
        strongest = max(own, key=lambda beat: beat.intensity)
        share = 1.0 if one == picture.subject or strongest.speaker == one else 0.6
        return strongest.emotion, round(strongest.intensity * share, 2)
    return Emotion.NEUTRAL, 0.0
