"""The tiny base's school book: captioned pictures, drawn by our own artist from a small vocabulary.

    python tools/tiny_base/corpus.py OUT [--jobs 2]

writes OUT/train (what the base learns from), OUT/judge (those combinations that the base never learns, for the
classifier that judges it) and OUT/check (pictures that neither sees), each with a metadata.csv. The same arguments give
the same pictures; a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import os
import random
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final, NamedTuple

SIDE_PX: Final = 128
"""The pictures' side."""
DRAWN_PX: Final = 256
"""The side they are drawn at, then halved: smooth edges."""
SEED: Final = 20
HELD_OUT: Final = 100
"""So many combinations of place, hour and colour are never in `train`."""
TRAIN_EACH: Final = 8
"""Pictures of each combination that is learnt."""
EMPTY_EACH: Final = 4
"""Pictures without anybody, of each place and hour."""
JUDGE_EACH: Final = 3
"""Pictures of each combination that training never sees, for the classifier that judges the base."""
CHECK: Final = 200
"""Pictures that neither the base nor its judge learns from."""


class Where(NamedTuple):
    """A place: the stage's name for it, its era, and the words that captions call it."""

    stage: str
    era: str
    called: tuple[str, ...]


PLACES: Final[dict[str, Where]] = {
    "street": Where("street", "republican_china", ("an old street", "a street")),
    "village": Where("village", "fairy_tale", ("a village", "a small village")),
    "market": Where("market", "republican_china", ("a market", "a market place")),
    "seaside": Where("seaside", "fairy_tale", ("the seaside", "a beach by the sea")),
    "field": Where("field", "fairy_tale", ("a field", "the fields")),
    "forest": Where("forest", "fairy_tale", ("a forest", "the woods")),
    "mountain": Where("mountain", "republican_china", ("the mountains", "a mountain")),
    "bridge": Where("bridge", "fairy_tale", ("a bridge", "a stone bridge")),
    "temple": Where("temple", "republican_china", ("a temple", "an old temple")),
    "castle": Where("castle", "fairy_tale", ("a castle", "a tall castle")),
    "harbour": Where("harbour", "fairy_tale", ("a harbour", "a harbour with ships")),
    "city": Where("modern_street", "modern", ("a city", "a city street")),
}
HOURS: Final[dict[str, tuple[str, ...]]] = {
    "dawn": ("at dawn", "at sunrise"),
    "noon": ("at noon", "by day"),
    "dusk": ("at dusk", "in the evening"),
    "night": ("at night", "by night"),
}
WEATHERS: Final[dict[str, tuple[str, ...]]] = {
    "clear": ("",),
    "rain": ("in the rain", "rain is falling"),
    "snow": ("in the snow", "snow is falling"),
    "fog": ("in the fog", "in thick fog"),
}
WEATHER_SHARES: Final = (64, 12, 12, 12)
COLOURS: Final[dict[str, str]] = {
    "red": "#c62a26", "yellow": "#f0c020", "green": "#2f8f3a", "blue": "#2450c0", "purple": "#7a2fb0",
    "white": "#f4f4f2", "black": "#1d1d22",
}  # fmt: skip


class Who(NamedTuple):
    """One to be seen: sex, age, height in metres, hair, and the clothes they wear by the captions' word for them."""

    sex: str
    age: str
    height_m: float
    hair: str
    hair_colour: str
    clothes: dict[str, str]


PEOPLE: Final[dict[str, Who]] = {
    "a man": Who("male", "adult", 1.75, "short", "#1c1418", {"coat": "overcoat", "robe": "long_gown"}),
    "a woman": Who("female", "youth", 1.65, "long", "#1c1418", {"coat": "overcoat", "dress": "princess"}),
    "a boy": Who("male", "child", 1.35, "bowl", "#2a1a12", {"coat": "padded_coat", "raincoat": "raincoat"}),
    "a girl": Who("female", "child", 1.3, "two_braids", "#2a1a12", {"dress": "princess", "raincoat": "raincoat"}),
    "an old man": Who("male", "old", 1.7, "balding", "#d8d8d4", {"coat": "overcoat", "robe": "long_gown"}),
    "an old woman": Who("female", "old", 1.6, "bun", "#d8d8d4", {"coat": "overcoat", "dress": "princess"}),
}


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the book, as its row in metadata.csv says it; `colour` and `person` are "" where nobody is."""

    image: str
    prompt: str
    place: str
    hour: str
    weather: str
    person: str
    garment: str
    colour: str
    facing: str
    seed: int


class Combination(NamedTuple):
    """What the judge looks for."""

    place: str
    hour: str
    colour: str


def combinations() -> tuple[Combination, ...]:
    """Return all combinations of place, hour and colour."""
    return tuple(Combination(place, hour, colour) for place in PLACES for hour in HOURS for colour in COLOURS)


def held_out() -> frozenset[Combination]:
    """Return the combinations that training never sees: evenly spread, so that each pair of the three is seen."""
    chance = random.Random(SEED)
    found: list[Combination] = []
    grounds = [(place, hour) for place in PLACES for hour in HOURS]
    chance.shuffle(grounds)
    order = list(COLOURS)
    for number in range(HELD_OUT):
        place, hour = grounds[number % len(grounds)]
        here = {item.colour for item in found if (item.place, item.hour) == (place, hour)}
        chance.shuffle(order)
        rarest = min(
            (colour for colour in order if colour not in here),
            key=lambda colour: (
                sum(item.place == place and item.colour == colour for item in found),
                sum(item.hour == hour and item.colour == colour for item in found),
            ),
        )
        found.append(Combination(place, hour, rarest))
    return frozenset(found)


def caption(chance: random.Random, place: str, hour: str, weather: str, person: str, garment: str, colour: str) -> str:
    """Return one of the ways to say what a picture shows."""
    where = chance.choice(PLACES[place].called)
    when = chance.choice(HOURS[hour])
    air = chance.choice(WEATHERS[weather])
    ground = ", ".join(part for part in (f"{where} {when}", air) if part)
    if not person:
        return chance.choice((ground, f"a picture of {ground}"))
    someone = f"{person} in a {colour} {garment}"
    if chance.random() < 0.5:
        return f"{ground}, {someone}"
    return ", ".join(part for part in (f"{someone}, {where} {when}", air) if part)


def _pictured(chance: random.Random, name: str, combination: Combination, *, empty: bool = False) -> Picture:
    place, hour, colour = combination
    weather = chance.choices(tuple(WEATHERS), WEATHER_SHARES)[0]
    person = "" if empty else chance.choice(tuple(PEOPLE))
    garment = chance.choice(tuple(PEOPLE[person].clothes)) if person else ""
    colour = colour if person else ""
    return Picture(
        image=name,
        prompt=caption(chance, place, hour, weather, person, garment, colour),
        place=place,
        hour=hour,
        weather=weather,
        person=person,
        garment=garment,
        colour=colour,
        facing=chance.choice(("left", "right", "camera")),
        seed=chance.randrange(1, 3),
    )


def book() -> dict[str, list[Picture]]:
    """Return every picture of the book by the folder it belongs to."""
    chance = random.Random(SEED + 1)
    unseen = held_out()
    seen = [item for item in combinations() if item not in unseen]
    wanted = [(item, False) for item in seen for _ in range(TRAIN_EACH)]
    wanted += [(Combination(place, hour, ""), True) for place in PLACES for hour in HOURS for _ in range(EMPTY_EACH)]
    chance.shuffle(wanted)
    train = [_pictured(chance, f"{n:05}.png", item, empty=empty) for n, (item, empty) in enumerate(wanted)]
    many = [item for item in sorted(unseen) for _ in range(JUDGE_EACH)]
    chance.shuffle(many)
    judge = [_pictured(chance, f"{n:05}.png", item) for n, item in enumerate(many)]
    few = [chance.choice(combinations()) for _ in range(CHECK)]
    check = [_pictured(chance, f"{n:05}.png", item) for n, item in enumerate(few)]
    return {"judge": judge, "check": check, "train": train}


def draw(picture: Picture, to: Path, design: Mapping[str, Any] | None = None) -> None:
    """Draw one picture with the film's own artist, at half its drawn size.

    Args:
        picture: what it shows.
        to: where it is written, as PNG.
        design: how the person looks, as cast.yaml says it; None: as `PEOPLE` and the picture's colour say.
    """
    import numpy as np
    from PIL import Image

    from yingxi.crew.planning import plan_shot
    from yingxi.draw.engine import still

    pixels = still(plan_shot(_recipe(picture, design)), 0)
    rgb = np.ascontiguousarray(pixels[:, :, 2::-1])
    part = to.with_suffix(f".part-{os.getpid()}")
    Image.fromarray(rgb).resize((SIDE_PX, SIDE_PX), Image.Resampling.LANCZOS).save(part, "PNG")
    part.replace(to)


def _usual(who: Who, picture: Picture) -> dict[str, Any]:
    colour = COLOURS[picture.colour]
    return {
        "wardrobe": who.clothes[picture.garment],
        "hair": who.hair,
        "hair_colour": who.hair_colour,
        "height_m": who.height_m,
        "main": colour,
        "second": colour,
        "accent": "#e8dcc4",
    }


def _recipe(picture: Picture, given: Mapping[str, Any] | None) -> object:
    from yingxi.crew.recipe import Place, Player, ShotRecipe
    from yingxi.story.board import Shot, Staging
    from yingxi.story.cast import Character, CharacterDesign
    from yingxi.story.terms import Age, Era, Facing, Hour, Season, Sex, ShotSize, Weather

    players: tuple[Player, ...] = ()
    if picture.person:
        who = PEOPLE[picture.person]
        design = CharacterDesign.model_validate(given or _usual(who, picture))
        someone = Character(id="a", name="A", sex=Sex(who.sex), age=Age(who.age), design=design)
        staging = Staging(character="a", facing=Facing(picture.facing), action="站着")
        players = (Player(character=someone, staging=staging),)
    shot = Shot(
        id="s1",
        scene="sc",
        duration_s=0.05,
        size=ShotSize.FULL,
        subject="a" if players else "place",
        people=tuple(player.staging for player in players),
    )
    where = PLACES[picture.place]
    ground = Place(
        place=where.stage,
        era=Era(where.era),
        hour=Hour(picture.hour),
        weather=Weather(picture.weather),
        season=Season.WINTER if picture.weather == "snow" else Season.SUMMER,
        seed=picture.seed,
    )
    return ShotRecipe(
        shot=shot,
        frames=1,
        fps=24,
        width_px=DRAWN_PX,
        height_px=DRAWN_PX,
        place=ground,
        players=players,
        engine="papercut",
        engine_revision=1,
        look="papercut",
        seed=1,
        language="en",
    )


def write_rows(folder: Path, pictures: list[Picture]) -> None:
    """Write a folder's metadata.csv."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, [field.name for field in fields(Picture)], lineterminator="\n")
        rows.writeheader()
        rows.writerows(asdict(picture) for picture in pictures)


def read_rows(folder: Path) -> Iterator[Picture]:
    """Yield the pictures of a folder that are drawn already."""
    with (folder / "metadata.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if (folder / row["image"]).is_file():
                yield Picture(**{**row, "seed": int(row["seed"])})


def _draw_share(out: Path, job: int, jobs: int) -> None:
    os.nice(19)
    number = 0
    for folder, pictures in book().items():
        for picture in pictures:
            number += 1
            to = out / folder / picture.image
            if number % jobs == job and not to.is_file():
                draw(picture, to)


def main() -> None:
    """Draw the book."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    given = parser.parse_args()
    for folder, pictures in book().items():
        write_rows(given.out / folder, pictures)
    workers = [
        multiprocessing.get_context("spawn").Process(target=_draw_share, args=(given.out, job, given.jobs))
        for job in range(given.jobs)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    if any(worker.exitcode for worker in workers):
        raise SystemExit("a worker failed: its message stands above; run again to go on")


if __name__ == "__main__":
    main()
