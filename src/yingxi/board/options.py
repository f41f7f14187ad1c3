"""Which pictures could tell a group of beats."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.board.actions import position
from yingxi.board.choice import FELT
from yingxi.board.company import Company, Place
from yingxi.board.crowds import crowd_in, regulars
from yingxi.board.deeds import LOW, WALKS, handles, shows_hand
from yingxi.board.pictures import Picture, World, of_details, of_group, of_one, of_place, of_things, past_shoulder
from yingxi.story.script import Beat
from yingxi.story.terms import Angle, BeatKind, Emotion, Era, Hour, ShotSize
from yingxi.story.things import SPECIES, THINGS

_OF_TODAY: Final = frozenset(
    (
        "modern_street",
        "modern_home",
        "office",
        "cafe",
        "airport",
        "corridor",
        "lab",
        "playground",
        "spaceship",
        "vehicle",
    )
)
_LATER: Final[dict[Era, frozenset[str]]] = {
    Era.MODERN: frozenset(),
    Era.REPUBLICAN_CHINA: _OF_TODAY,
    Era.ANCIENT_CHINA: _OF_TODAY | {"train", "station", "platform"},
    Era.FAIRY_TALE: _OF_TODAY | {"train", "station", "platform"},
}
"""Places that a story of this age names by accident only: a company, an office, a train of followers."""
S = ShotSize
Sizes = tuple[tuple[ShotSize, float], ...]

_SPEAKS: Final[Sizes] = ((S.MEDIUM_CLOSE, 0.0), (S.CLOSE_UP, 0.05), (S.MEDIUM, 0.2), (S.FULL, 1.3))
_TOLD: Final[Sizes] = ((S.MEDIUM, 0.0), (S.MEDIUM_CLOSE, 0.0), (S.CLOSE_UP, 0.2), (S.FULL, 0.45), (S.WIDE, 0.9))
_DONE: Final[Sizes] = ((S.MEDIUM, 0.0), (S.FULL, 0.05), (S.WIDE, 0.9), (S.MEDIUM_CLOSE, 0.9), (S.CLOSE_UP, 2.0))
_SHOWN: Final[Sizes] = ((S.MEDIUM, 0.0), (S.FULL, 0.05), (S.WIDE, 0.9))
_WALKED: Final[Sizes] = ((S.FULL, 0.0), (S.WIDE, 0.05), (S.MEDIUM, 0.5), (S.EXTREME_WIDE, 0.8), (S.MEDIUM_CLOSE, 1.3))
_LOW: Final[Sizes] = ((S.FULL, 0.0), (S.WIDE, 0.7), (S.MEDIUM, 0.7), (S.MEDIUM_CLOSE, 1.2))
_FELT: Final[Sizes] = ((S.CLOSE_UP, 0.0), (S.MEDIUM_CLOSE, 0.05), (S.MEDIUM, 0.5), (S.FULL, 1.0))
_TOUCH: Final[Sizes] = ((S.MEDIUM, 0.0), (S.FULL, 0.1), (S.WIDE, 0.9))
_TWO: Final[Sizes] = ((S.MEDIUM, 0.0), (S.MEDIUM_CLOSE, 0.05), (S.FULL, 0.1), (S.WIDE, 0.35))
_TWO_NARROW: Final[Sizes] = ((S.FULL, 0.0), (S.MEDIUM, 0.6), (S.WIDE, 0.7))
_MANY: Final[Sizes] = ((S.FULL, 0.0), (S.WIDE, 0.1), (S.MEDIUM, 0.7))
_MANY_NARROW: Final[Sizes] = ((S.FULL, 0.2), (S.WIDE, 0.0))
_LARGE_ANIMAL: Final[Sizes] = ((S.FULL, 0.0), (S.MEDIUM, 0.0), (S.WIDE, 0.6))
_REACTS: Final[Sizes] = ((S.MEDIUM_CLOSE, 0.0), (S.CLOSE_UP, 0.0), (S.MEDIUM, 0.2))


_WORN: Final = frozenset({"clothes"})
"""What a text names because somebody wears it: by itself in the picture it says nothing."""
MEETING: Final = -0.3
"""Two in one picture tell more than one by themselves: what speaks for it."""
UNEQUAL_M: Final = 0.4
"""Two whose heights differ by more are seen in full."""
REACTION_AFTER_S: Final = 6.0
"""Once somebody has spoken this long, the listener may be looked at."""


@dataclass(frozen=True, slots=True)
class Talk:
    """Where in a conversation a group is.

    Attributes:
        listener: whom the speaker speaks to, if anyone is known.
        spoken_s: how long the speaker has spoken before, without another's word.
    """

    listener: str | None = None
    spoken_s: float = 0.0


def world_of(group: Sequence[Beat], place: Place, stays: str | None = None) -> World:
    """Return what place, time, ages, things and crowd a group of beats tells of.

    Args:
        group: the beats.
        place: the scene.
        stays: the place that was told of before, if the telling has not left it.
    """
    scene = place.scene
    first = group[0]
    where = first.place or stays
    if where in _LATER[place.era]:
        where = None
    ages = tuple(sorted({one: age for beat in group for one, age in beat.ages.items()}.items()))
    telling = [beat for beat in group if beat.kind is not BeatKind.LINE]
    things = tuple(
        dict.fromkeys(thing for beat in telling for thing in beat.things if thing in THINGS and thing not in _WORN)
    )[:3]
    told = " ".join(beat.text for beat in telling)
    return World(
        place=where if where != scene.place else None,
        hour=first.hour if first.hour not in (None, scene.hour) else None,
        weather=first.weather if first.weather not in (None, scene.weather) else None,
        ages=ages,
        things=things,
        extras=crowd_in(told) if told else (),
    )


def speech_options(
    group: Sequence[Beat], talk: Talk, place: Place, company: Company, turn: int = 0
) -> Iterator[Picture]:
    """Yield pictures for a group in which somebody speaks."""
    world = world_of(group, place)
    speakers = company.known(beat.speaker for beat in group if beat.kind is BeatKind.LINE)
    if not speakers:
        yield from narration_options(group, place, company, None, turn)
        return
    speaker = speakers[0]
    listener = speakers[1] if len(speakers) > 1 else talk.listener
    if len(speakers) > 1:
        yield from _together(speaker, speakers, world, company)
        return
    quiet = world._replace(things=(), extras=_company_of(speaker, company))
    inner = group[0].inner
    sizes = _SHOWN if any(beat.kind is not BeatKind.LINE and shows_hand(beat.text) for beat in group) else _SPEAKS
    yield from of_one(speaker, _sizes(speaker, sizes, company), quiet, -0.2 if inner else 0.0)
    if inner or listener is None:
        yield from of_one(speaker, _sizes(speaker, ((S.WIDE, 1.5),), company), world)
        return
    others = [one for one in place.people if one not in (speaker, listener)]
    yield from _together(speaker, (speaker, listener), world, company)
    if others and not company.narrow:
        yield from _together(speaker, (speaker, listener, *others[:1]), world, company, 0.8)
    if _eye_to_eye(speaker, listener, company):
        if company.narrow:
            yield from past_shoulder(speaker, listener, quiet, 0.7, (S.MEDIUM,))
        else:
            yield from past_shoulder(speaker, listener, quiet, 0.1)
    if talk.spoken_s > REACTION_AFTER_S:
        late = min(talk.spoken_s - REACTION_AFTER_S, 10.0)
        yield from of_one(listener, _sizes(listener, _REACTS, company), quiet, 0.7 - 0.1 * late)


def _company_of(one: str, company: Company) -> tuple[str, ...]:
    """Return who stands around one who is many: a character called "the guests" never speaks alone."""
    return crowd_in(company.name(one))


def touch_options(doer: str, partner: str, group: Sequence[Beat], place: Place, company: Company) -> Iterator[Picture]:
    """Yield pictures of a deed between two: both of them, so near that hands are seen."""
    world = world_of(group, place)._replace(extras=())
    level = not _unequal(doer, partner, company) and not company.narrow
    yield from of_group(doer, (doer, partner), _TOUCH if level else ((S.FULL, 0.0), (S.WIDE, 0.6)), world)


def narration_options(
    group: Sequence[Beat],
    place: Place,
    company: Company,
    stays: str | None = None,
    turn: int = 0,
    present: Sequence[str] = (),
) -> Iterator[Picture]:
    """Yield pictures for what a narrator tells (or what is silently done).

    Args:
        group: the beats.
        place: the scene.
        company: the film's people and frame.
        stays: see world_of.
        turn: counts shots, see of_place.
        present: who is there though nothing is told of them; a picture of the place shows them in it.
    """
    world = world_of(group, place, stays)
    people = company.known(one for beat in group for one in (*beat.people, beat.speaker))[: company.most]
    if people:
        sizes = _sizes_told(group, indoor=_indoor(world, place))
        yield from of_one(people[0], _sizes(people[0], sizes, company), world, 0.25 if len(people) > 1 else 0.0)
        if len(people) > 1:
            yield from _together(people[0], people, world, company)
            if _is_named(people[1], group, company):
                yield from of_one(people[1], _sizes(people[1], sizes, company), world, 0.8)
    elif world.extras:
        yield from of_group(world.extras[0], (), _MANY_NARROW, world)
    elsewhere = world.place is not None or world.hour is not None or world.weather is not None
    busy = bool(people or world.extras)
    yield from of_things(world, 1.9 if busy else 0.35)
    if not busy and not elsewhere:
        world = world._replace(extras=regulars(place.scene.place)[:2])
    yield from of_place(world, indoor=_indoor(world, place), taste=_place_taste(busy, elsewhere), turn=turn)
    if people and elsewhere:
        yield from of_place(world, indoor=_indoor(world, place), cast=people, taste=0.3, turn=turn)
    if not busy and not elsewhere and present:
        yield from of_present(present, world, place, company, turn)
    if not people and not (world.things or elsewhere):
        yield from _nothing_told(world, place, company, 0.7 if busy else 0.0, turn)
    elif place.total_s > 40 and not elsewhere:
        yield from of_details(place.scene.place, world, 3.0, chinese=place.era.chinese)


def of_present(
    present: Sequence[str], world: World, place: Place, company: Company, turn: int, taste: float = -0.35
) -> Iterator[Picture]:
    """Yield pictures of the place with those in it who are there."""
    cast = tuple(present[:2])
    roomy = not company.narrow or (len(cast) == 1 and company.body(cast[0]).half_m < 0.5)
    if not world.extras and roomy:
        world = world._replace(extras=regulars(place.scene.place)[: 3 - len(cast)])
    for picture in of_place(world, indoor=_indoor(world, place), cast=cast, taste=taste, turn=turn):
        yield picture._replace(idle=len(picture.size) + turn)


def _sizes_told(group: Sequence[Beat], *, indoor: bool) -> Sizes:
    """Return the sizes that show what is told: a walk from afar, hands at half length, a feeling in the face."""
    told = " ".join(beat.text for beat in group)
    strongest = max(group, key=lambda beat: beat.intensity)
    if WALKS.search(told):
        return tuple(one for one in _WALKED if not indoor or one[0] is not S.EXTREME_WIDE)
    if LOW.search(told):
        return _LOW
    if shows_hand(told):
        return _SHOWN
    if handles(told) or any(beat.kind is BeatKind.ACTION for beat in group):
        return _DONE
    if strongest.intensity >= FELT and strongest.emotion is not Emotion.NEUTRAL:
        return _FELT
    return _TOLD


def _is_named(one: str, group: Sequence[Beat], company: Company) -> bool:
    """Return whether the text itself names somebody, so that there is a doing of their own to show."""
    return any(position(name, beat.text) >= 0 for beat in group for name in company.names[one])


def _place_taste(busy: bool, elsewhere: bool) -> float:
    if not busy:
        return 0.15
    return 1.6 if elsewhere else 2.2


def _nothing_told(world: World, place: Place, company: Company, taste: float, turn: int) -> Iterator[Picture]:
    """Yield what can stand for a thought: the one who thinks it, a thing of the place, the sky."""
    figures = company.known([company.narrator, *place.people])[:2]
    for number, one in enumerate(figures):
        for picture in of_one(one, _sizes(one, _TOLD, company), world, taste + 0.1 + 0.8 * number):
            yield picture._replace(idle=len(picture.size) + len(picture.angle) + number)
    bare = world._replace(extras=())
    yield from of_details(place.scene.place, bare, taste + 1.2, chinese=place.era.chinese)
    if not place.indoor:
        for picture in of_place(world._replace(place="night_sky"), indoor=False, taste=taste + 1.1, turn=turn):
            if picture.size is S.WIDE:
                yield picture


def opening_options(
    group: Sequence[Beat], place: Place, company: Company, turn: int = 0, present: Sequence[str] = ()
) -> Iterator[Picture]:
    """Yield establishing pictures of a scene.

    Args:
        group: the beats heard over it, if any.
        place: the scene.
        company: the film's people and frame.
        turn: counts shots, see of_place.
        present: whom the scene begins with.
    """
    world = world_of(group, place) if group else World()
    told = company.known(one for beat in group for one in beat.people)
    if told:
        cast = told[: company.most]
        of_told = of_place(world, indoor=_indoor(world, place), cast=cast, taste=-2.0, turn=turn)
        yield from _under_a_large_moon(of_told, world, place)
    usual = not told and not world.extras and world.place is None
    seen = world._replace(extras=regulars(place.scene.place)) if usual else world
    for picture in of_place(seen, indoor=place.indoor, turn=turn):
        if picture.size is S.EXTREME_WIDE and not place.indoor:
            yield picture._replace(taste=picture.taste - 0.7)
        elif picture.size is not S.FULL:
            yield picture
    if present:
        there = of_present(present, world, place, company, turn, -0.9 if turn else -0.3)
        yield from _under_a_large_moon(there, world, place)


def _under_a_large_moon(pictures: Iterable[Picture], world: World, place: Place) -> Iterator[Picture]:
    """Yield the pictures, those from below the better ones where a low sun or a moon stands behind people."""
    low_sun = (world.hour or place.scene.hour) in (Hour.NIGHT, Hour.DUSK, Hour.DAWN)
    for picture in pictures:
        striking = low_sun and not _indoor(world, place) and picture.angle is Angle.LOW
        yield picture._replace(taste=picture.taste - 1.1) if striking else picture


def _together(
    subject: str, people: Sequence[str], world: World, company: Company, taste: float = 0.0
) -> Iterator[Picture]:
    sizes = _TWO if len(people) == 2 else _MANY
    if company.narrow:
        sizes = _TWO_NARROW if len(people) == 2 else _MANY_NARROW
    if any(_unequal(subject, one, company) for one in people):
        sizes = ((S.FULL, 0.0), (S.WIDE, 0.8))
    if company.narrow and (len(people) > 2 or any(company.body(one).half_m > 0.5 for one in people)):
        world = world._replace(extras=())
    yield from of_group(subject, people, sizes, world, taste + MEETING)


def _unequal(one: str, other: str, company: Company) -> bool:
    """Return whether the two do not fit one close frame: a frog and a princess, a horse, a man and a small child."""
    first, second = company.body(one), company.body(other)
    apart = abs(first.height_m - second.height_m) > UNEQUAL_M
    return apart or first.small != second.small or max(first.half_m, second.half_m) > 0.55


def _eye_to_eye(one: str, other: str, company: Company) -> bool:
    """Return whether one can be seen past the other's shoulder."""
    apart_m = abs(company.body(one).height_m - company.body(other).height_m)
    return not _unequal(one, other, company) and apart_m <= UNEQUAL_M / 2


def _sizes(one: str, sizes: Sizes, company: Company) -> Sizes:
    """Return the sizes in which a body can be shown: a four-legged animal's face is not over its feet."""
    species = SPECIES.get(company.characters[one].species)
    if species is not None and species.body == "quadruped" and species.height_m >= 0.5:
        return _LARGE_ANIMAL
    return sizes


def _indoor(world: World, place: Place) -> bool:
    return place.indoor and world.place is None
