"""What could be shown: every picture that would tell a group of beats, for `choice` to choose from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from yingxi.story.board import THING
from yingxi.story.terms import Age, Angle, Hour, Move, ShotSize, Weather
from yingxi.story.things import THINGS

S = ShotSize
_ANGLES: Final[dict[ShotSize, tuple[tuple[Angle, float], ...]]] = {
    S.EXTREME_WIDE: ((Angle.EYE, 0.0), (Angle.HIGH, 0.7)),
    S.WIDE: ((Angle.EYE, 0.0), (Angle.LOW, 0.7), (Angle.HIGH, 0.7)),
    S.FULL: ((Angle.EYE, 0.0), (Angle.LOW, 0.7), (Angle.HIGH, 0.8)),
    S.MEDIUM: ((Angle.EYE, 0.0), (Angle.LOW, 0.8)),
}
"""Which angles say something at a size, and what speaks against them where nothing asks for them."""
_PLACE_MOVES: Final = (Move.PUSH_IN, Move.PAN, Move.TRUCK, Move.CRANE_DOWN, Move.CRANE_UP, Move.PULL_OUT)
_FURNITURE: Final = frozenset({"table", "bench", "chair", "door", "window", "bed", "tree", "counter", "clothes"})
_IN_THE_WALL: Final = frozenset({"window"})
"""What a room has already, and stands nowhere by itself: a picture of the place shows it."""

DETAILS: Final[dict[str, tuple[str, ...]]] = {
    "tavern": ("wine_bowl", "wine_jar", "dish", "gate_sign"), "teahouse": ("teapot", "tea_cup", "lamp"),
    "street": ("lantern",), "market": ("basket", "watermelon"), "village": ("basket", "hen_coop"),
    "riverside": ("boat", "fishing_net"), "seaside": ("boat", "fishing_net"), "field": ("watermelon", "basket"),
    "forest": ("flower",), "mountain": ("tree",), "bridge": ("lantern", "boat"), "graveyard": ("grave", "flower"),
    "temple": ("candle", "lamp"), "theatre": ("drum", "lantern"), "courtyard": ("wine_jar", "basket"),
    "home": ("lamp", "teapot"), "bedroom": ("candle", "lamp"), "kitchen": ("pot", "stove"),
    "study": ("book", "brush", "lamp"), "workshop": ("shoes", "lamp"), "hut": ("pot", "candle"),
    "cottage": ("flower", "basket"), "gingerbread_house": ("bread",), "castle": ("crown",),
    "palace": ("throne", "crown"), "tower": ("candle", "mirror"), "garden": ("flower",), "church": ("candle",),
    "well": ("well", "flower"), "school": ("book", "brush"), "prison": ("candle",), "hospital": ("pot", "tea_cup"),
    "modern_home": ("lamp", "phone"), "office": ("computer", "phone"), "modern_street": ("umbrella",),
    "train": ("bundle", "book"), "cafe": ("tea_cup", "dish"), "shop": ("basket", "bread"),
    "station": ("bundle", "book"),
    "airport": ("bundle", "phone"), "lab": ("computer", "lamp"), "park": ("flower", "tree"), "cave": ("fire",),
    "corridor": ("lamp",), "rooftop": ("clothes",), "spaceship": ("computer",), "deck": ("rope",),
    "harbour": ("boat", "fishing_net"), "platform": ("bundle",), "orchard": ("apple", "ladder"),
    "terraces": ("basket",), "balcony": ("flower",), "playhouse": ("drum", "mask"), "attic": ("chest", "candle"),
    "cellar": ("wine_jar", "candle"), "hotel": ("lamp", "key"),
}  # fmt: skip
"""Things that belong to a place and can stand for it while nothing else is told."""


_CHINESE: Final = frozenset({"gate_sign", "lantern", "wine_jar", "teapot", "brush", "hen_coop"})
"""Things whose drawn form belongs to China."""


class Picture(NamedTuple):
    """One way to show something.

    Attributes:
        subject: character id, "extra:...", "thing:<kind>" or "place".
        cast: ids in the frame, the crowd included.
        ages: (id, age) of those shown at another age than their own.
        things: what is to be seen besides.
        place, hour, weather: when not the scene's.
        cheat: see blocking.CHEAT_M.
        move: fixed for pictures of places; None = chosen later.
        taste: what speaks against it, before the film so far is looked at.
        idle: number of the quiet action the subject does while nothing is told of them; None = what is told.
    """

    size: ShotSize
    subject: str
    cast: tuple[str, ...] = ()
    angle: Angle = Angle.EYE
    ages: tuple[tuple[str, Age], ...] = ()
    things: tuple[str, ...] = ()
    place: str | None = None
    hour: Hour | None = None
    weather: Weather | None = None
    cheat: int = 0
    move: Move | None = None
    taste: float = 0.0
    idle: int | None = None


class World(NamedTuple):
    """What place and time the pictures of a group show, and with whom in the background."""

    place: str | None = None
    hour: Hour | None = None
    weather: Weather | None = None
    ages: tuple[tuple[str, Age], ...] = ()
    things: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()


def _seen_from(sizes: Sequence[tuple[ShotSize, float]]) -> Iterator[tuple[ShotSize, float, Angle, float]]:
    """Yield every size with the angles that suit it, and the tastes of both."""
    for size, taste in sizes:
        for angle, angle_taste in _ANGLES.get(size, ((Angle.EYE, 0.0),)):
            yield size, taste, angle, angle_taste


def of_one(one: str, sizes: Sequence[tuple[ShotSize, float]], world: World, taste: float = 0.0) -> Iterator[Picture]:
    """Yield single shots."""
    for size, size_taste, angle, angle_taste in _seen_from(sizes):
        extras = world.extras[:2] if size in (S.FULL, S.MEDIUM) else world.extras if size in _WIDES else ()
        yield _picture(size, one, (one, *extras), angle, world, taste + size_taste + angle_taste)


_WIDES: Final = (S.WIDE, S.EXTREME_WIDE)


def of_group(
    subject: str, people: Sequence[str], sizes: Sequence[tuple[ShotSize, float]], world: World, taste: float = 0.0
) -> Iterator[Picture]:
    """Yield pictures with everybody in them."""
    for size, size_taste, angle, angle_taste in _seen_from(sizes):
        room = max(5 - len(people), 0)
        extras = world.extras[:room] if size in (S.FULL, *_WIDES) else ()
        yield _picture(size, subject, (*people, *extras), angle, world, taste + size_taste + angle_taste)


def past_shoulder(
    one: str, other: str, world: World, taste: float = 0.0, sizes: Sequence[ShotSize] = (S.MEDIUM, S.MEDIUM_CLOSE)
) -> Iterator[Picture]:
    """Yield over-the-shoulder pictures of `one`."""
    for size in sizes:
        yield _picture(size, one, (one, other), Angle.OVER_SHOULDER, world, taste)


def of_place(
    world: World, *, indoor: bool, cast: Sequence[str] = (), taste: float = 0.0, turn: int = 0
) -> Iterator[Picture]:
    """Yield pictures whose subject is the place, each with a slow move; another `turn` offers other moves."""
    sizes: tuple[tuple[ShotSize, float], ...] = ((S.WIDE, 0.0), (S.EXTREME_WIDE, 1.2 if indoor else 0.1))
    if not cast:
        sizes = (*sizes, (S.FULL, 1.5 if indoor else 1.0))
    moves = (_PLACE_MOVES[turn % 6], _PLACE_MOVES[(turn + 3) % 6])
    everyone = (*cast, *world.extras)[:5]
    for (size, size_taste, angle, angle_taste), move in product(tuple(_seen_from(sizes)), moves):
        people = () if size is S.FULL else everyone
        yield _picture(size, "place", people, angle, world, taste + size_taste + angle_taste, move)


def of_things(world: World, taste: float = 0.0) -> Iterator[Picture]:
    """Yield inserts of the things that are told."""
    for number, thing in enumerate(world.things):
        if thing in _IN_THE_WALL:
            continue
        dull = 0.9 if thing in _FURNITURE else 0.0
        for move, move_taste in ((Move.PUSH_IN, 0.0), (Move.TRUCK, 0.1)):
            found = _picture(
                S.INSERT, f"{THING}{thing}", (), Angle.EYE, world, taste + dull + 0.2 * number + move_taste
            )
            if thing == "moon":  # it hangs in no room, and is no thing to go near to
                found = found._replace(size=S.WIDE, subject="place", place="night_sky")
            yield found._replace(move=move)


def of_details(place: str, world: World, taste: float = 0.0, *, chinese: bool = True) -> Iterator[Picture]:
    """Yield inserts of what belongs to a place."""
    for thing in DETAILS.get(place, ()):
        if thing in THINGS and (chinese or thing not in _CHINESE):
            for move, move_taste in ((Move.PUSH_IN, 0.0), (Move.TRUCK, 0.1), (Move.PULL_OUT, 0.2)):
                found = _picture(S.INSERT, f"{THING}{thing}", (), Angle.EYE, world, taste + move_taste)
                yield found._replace(things=(thing,), move=move)


def _picture(
    size: ShotSize,
    subject: str,
    cast: tuple[str, ...],
    angle: Angle,
    world: World,
    taste: float,
    move: Move | None = None,
) -> Picture:
    ages = tuple(pair for pair in world.ages if pair[0] in cast) if world.ages else ()
    return Picture(
        size, subject, cast, angle, ages, world.things, world.place, world.hour, world.weather, 0, move, taste
    )
