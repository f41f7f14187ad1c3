"""From a chosen picture to a Shot: who stands where and does what, how the camera moves, what is heard."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from yingxi.board.actions import position, shortened
from yingxi.board.blocking import CHEAT_M
from yingxi.board.company import Company, Place
from yingxi.board.deeds import CREEPS, RUNS, WALKS
from yingxi.board.pictures import Picture
from yingxi.board.sounds import ambience, effects
from yingxi.board.staging import Moment, people_in
from yingxi.story.board import Shot, Staging, is_extra, thing_of
from yingxi.story.places import PLACES
from yingxi.story.terms import BeatKind, Move, ShotSize
from yingxi.story.things import ROLLED, THINGS

CREEP_MPS: Final = 0.5
WALK_MPS: Final = 0.9
RUN_MPS: Final = 2.4
"""How fast people go, about."""
FARTHEST_BACK_M: Final = 2.8
LONGEST_STILL_S: Final = 7.2
"""The camera of a longer shot moves."""
SHORTEST_MOVED_S: Final = 2.2
"""A move that was chosen once stays, unless the shot becomes shorter."""
AIM_M: Final = 1.9
"""How far apart two views of one place look."""


def shoot(picture: Picture, moment: Moment, place: Place, company: Company, last_move: Move | None) -> Shot:
    """Return the shot that shows `picture` at this moment."""
    people = people_in(picture, moment, place, company)
    scene = place.scene
    move = _move(picture, moment, people, last_move, indoor=PLACES[picture.place or scene.place].indoor)
    if move is Move.FOLLOW:
        people = _set_back(people, moment, picture.cheat * CHEAT_M)
    held = {person.holds for person in people if person.holds is not None}
    told = " ".join(beat.text for beat in moment.beats if beat.kind is not BeatKind.LINE)
    hour, weather = picture.hour or scene.hour, picture.weather or scene.weather
    heard = ambience(picture.place or scene.place, hour, weather, scene.season)
    return Shot(
        id=moment.shot_id,
        scene=scene.id,
        beats=tuple(beat.id for beat in moment.beats),
        duration_s=moment.length_s,
        size=picture.size,
        angle=picture.angle,
        move=move,
        subject=picture.subject,
        aim_x_m=round(picture.cheat * AIM_M, 2) if picture.subject == "place" else 0.0,
        people=people,
        things=_standing(picture.things, held),
        place=picture.place,
        hour=picture.hour,
        weather=picture.weather,
        transition=moment.transition,
        action=_line(picture, moment, place, company, people),
        sound=tuple(dict.fromkeys((*heard, *effects(told)))),
    )


def _standing(things: Sequence[str], held: Collection[str]) -> tuple[str, ...]:
    """Return the things that no hand has; what fits in a hand is on the cart, if somebody pushes one."""
    loaded = any(thing in ROLLED for thing in held)
    return tuple(thing for thing in things if thing not in held and not (loaded and THINGS[thing].held))


def _move(picture: Picture, moment: Moment, people: Sequence[Staging], last: Move | None, *, indoor: bool) -> Move:
    """Return the camera's move: a slow one where the picture is long or the feeling strong."""
    if picture.move is not None:
        return picture.move
    length_s, seed = moment.length_s, moment.seed
    subject = next((person for person in people if person.character == picture.subject), None)
    intensity = max((beat.intensity for beat in moment.beats), default=0.0)
    thinking = any(beat.inner for beat in moment.beats)
    alone = len({(person.action, person.facing) for person in people}) == 1
    room = not indoor and picture.size in (ShotSize.FULL, ShotSize.WIDE)
    if subject is not None and alone and room and WALKS.search(subject.action):
        return Move.FOLLOW
    if moment.move is not None and _still_suits(moment.move, length_s):
        return moment.move
    if moment.closes and length_s > 3.0 and last is not Move.PULL_OUT:
        return Move.PULL_OUT
    if length_s > 2.6 and (thinking or intensity >= 0.6) and last is not Move.PUSH_IN:
        return Move.PUSH_IN
    slow = [move for move in _slow_moves(picture.size) if move is not last]
    if length_s > LONGEST_STILL_S or (length_s > 4.5 and seed % 5 < 3):
        return slow[(seed >> 4) % len(slow)]
    return Move.STATIC


def _still_suits(move: Move, length_s: float) -> bool:
    """Return whether a shot of another length than before may keep its move."""
    if move is Move.STATIC:
        return length_s <= LONGEST_STILL_S
    return move is not Move.FOLLOW and length_s > SHORTEST_MOVED_S


def _set_back(people: Sequence[Staging], moment: Moment, middle_m: float) -> tuple[Staging, ...]:
    """Let those whom the camera goes along with set out so far back that they pass `middle_m` halfway."""
    doing = people[0].action
    speed_mps = CREEP_MPS if CREEPS.search(doing) else RUN_MPS if RUNS.search(doing) else WALK_MPS
    back_m = min(0.5 * moment.length_s * speed_mps, FARTHEST_BACK_M)
    start = middle_m - people[0].facing.way * back_m - sum(person.x_m for person in people) / len(people)
    return tuple(person.model_copy(update={"x_m": round(person.x_m + start, 3)}) for person in people)


def _slow_moves(size: ShotSize) -> tuple[Move, ...]:
    """Return the moves that suit a size: near a face only those that keep it in its place."""
    if size in (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP):
        return (Move.PUSH_IN, Move.PULL_OUT)
    if size is ShotSize.WIDE:
        return (Move.PUSH_IN, Move.TRUCK, Move.PAN, Move.CRANE_UP, Move.PULL_OUT)
    return (Move.PUSH_IN, Move.TRUCK, Move.PAN, Move.PULL_OUT)


def _does(person: Staging, company: Company) -> str:
    """Return "who does what"; the words of the story may name them already."""
    if any(position(name, person.action) >= 0 for name in company.names[person.character]):
        return person.action
    space = "" if company.language == "zh" else " "
    return f"{company.name(person.character)}{space}{person.action}"


def _line(picture: Picture, moment: Moment, place: Place, company: Company, people: Sequence[Staging]) -> str:
    """Return one line for the sheet: what is seen."""
    language = company.language
    where = place.scene.heading if picture.place is None and place.scene.heading else ""
    if not where:
        where = PLACES[picture.place or place.scene.place].name.in_(language)
    if thing := thing_of(picture.subject):
        return THINGS[thing].name.in_(language)
    seen = [_does(one, company) for one in people if not is_extra(one.character)]
    if any(is_extra(one.character) for one in people):
        seen.append(company.name(people[-1].character))
    if picture.subject == "place" or not seen:
        seen.insert(0, where)
    return shortened(company.comma.join(seen), language, 48 if language == "zh" else 130)
