"""What the two LoRAs of `make train` learn from: a style, woodcut, and a character, Mei.

The pictures are the artist's own, of the tiny base's vocabulary (see corpus.py). A woodcut is made of any picture by a
plain operation; Mei is one girl whose hair and clothes nobody else has.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

import corpus
import numpy as np
from corpus import Picture
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
"""RGB, (height, width, 3)."""

STYLE: Final = "woodcut"
"""The word that calls the style; it ends a caption."""
CHARACTER: Final = "mei"
"""The word that calls the character."""
STYLE_PICTURES: Final = 40
CHARACTER_PICTURES: Final = 20

INK: Final = (29, 27, 42)
_PAPER_BRIGHT: Final = 235.0
"""Of white paper's strongest channel; a picture's paper lies a third of the way to it: night stays darker than day."""
_HATCH_PX: Final = 8
"""From one carved line to the next."""
_HATCHED: Final = 0.1
"""Span of brightness that lines stand for: above is paper, below is ink."""
_AROUND_PX: Final = 20.0
_AROUND_SHARE: Final = 0.8
"""How much the brightness around a place, and not that of the whole picture, decides what is light there."""
_LUMINANCE: Final = (0.2126, 0.7152, 0.0722)

MEI: Final[dict[str, object]] = {
    "wardrobe": "hoodie",
    "hair": "two_braids",
    "hair_colour": "#f07818",
    "height_m": 1.4,
    "main": "#b4f000",
    "second": "#b4f000",
    "accent": "#fff4e0",
}
"""Her design: orange braids and a lime hoodie, which stand out in every place."""
MEI_LEARNT: Final = ("street", "village", "forest", "castle", "harbour")
"""Places of the twenty pictures."""
MEI_NEW: Final = ("seaside", "mountain", "bridge")
"""Places that she is put into."""


def woodcut(picture: Pixels) -> Pixels:
    """Return a picture as a woodcut of two tones.

    What is brighter than its surroundings is paper, what is darker is ink; between them diagonal lines grow thicker
    as it grows darker. The ink is always the same, the paper has the mean colour of what it
    shows, lightened.
    """
    from scipy.ndimage import gaussian_filter

    bright = picture @ np.array(_LUMINANCE) / 255.0
    around = gaussian_filter(bright, _AROUND_PX, mode="nearest")
    middle = np.median(bright) + _AROUND_SHARE * (around - np.median(bright))
    down, across = np.mgrid[: picture.shape[0], : picture.shape[1]]
    line = np.abs(((down + across) % _HATCH_PX + 0.5) / _HATCH_PX * 2 - 1)
    lit = bright > middle + (line - 0.5) * _HATCHED
    colour = picture[lit].mean(axis=0) if lit.any() else picture.mean(axis=(0, 1))
    strongest = max(1.0, float(colour.max()))
    paper = colour / strongest * (2 * strongest + _PAPER_BRIGHT) / 3
    return np.where(lit[..., None], paper, INK).round().astype(np.uint8)


def style_lessons() -> list[Picture]:
    """Return what the style's pictures show: every place and hour about as often as any other."""
    chance = random.Random(corpus.SEED + 3)
    grounds = [(place, hour) for place in corpus.PLACES for hour in corpus.HOURS]
    chance.shuffle(grounds)
    colours = [name for name in corpus.COLOURS for _ in range(-(-STYLE_PICTURES // len(corpus.COLOURS)))]
    chance.shuffle(colours)
    pairs = zip(grounds[:STYLE_PICTURES], colours, strict=False)
    return [
        _shown(chance, f"{number:02}.png", place, hour, colour, empty=number % 5 == 4)
        for number, ((place, hour), colour) in enumerate(pairs)
    ]


def style_prompts(count: int) -> list[Picture]:
    """Return what LoRA and base are asked for: combinations of place, hour and colour that no lesson shows."""
    chance = random.Random(corpus.SEED + 4)
    learnt = {(item.place, item.hour, item.colour) for item in style_lessons()}
    found: list[Picture] = []
    while len(found) < count:
        grounds = [(place, hour) for place in corpus.PLACES for hour in corpus.HOURS]
        chance.shuffle(grounds)
        for place, hour in grounds[: count - len(found)]:
            colour = chance.choice([name for name in corpus.COLOURS if (place, hour, name) not in learnt])
            found.append(_shown(chance, "", place, hour, colour))
    return found


def in_style(picture: Picture) -> Picture:
    """Return a picture whose caption calls the style."""
    return replace(picture, prompt=f"{picture.prompt}, {STYLE}")


def mei_pictures(places: Sequence[str], count: int, seed: int) -> list[Picture]:
    """Return pictures of Mei in places, hours in turn; their captions name her, not what she wears."""
    chance = random.Random(corpus.SEED + seed)
    grounds = [(place, hour) for hour in corpus.HOURS for place in places]
    found = []
    for number in range(count):
        place, hour = grounds[number % len(grounds)]
        plain = _shown(chance, f"{number:02}.png", place, hour, "", empty=True)
        where, when = chance.choice(corpus.PLACES[place].called), chance.choice(corpus.HOURS[hour])
        facing = chance.choice(("left", "right", "camera"))
        said = f"{where} {when}, {CHARACTER}"
        found.append(replace(plain, prompt=said, person="a girl", garment="hoodie", facing=facing))
    return found


def mei_lessons() -> list[Picture]:
    """Return the twenty pictures that Mei is learnt from."""
    return mei_pictures(MEI_LEARNT, CHARACTER_PICTURES, 5)


def draw_mei(picture: Picture, to: Path) -> None:
    """Draw Mei."""
    corpus.draw(picture, to, MEI)


def seen_in(picture: Picture, *, woodcut: bool = False, mei: bool = False) -> dict[str, str]:
    """Return what the judge should answer of a picture; what cannot be seen in it is left out.

    Two tones hide the clothes' colour and who it is; Mei's colour has no name.
    """
    answers = {"place": picture.place, "hour": picture.hour, "style": STYLE if woodcut else "render"}
    if mei:
        return {**answers, "character": CHARACTER}
    if not woodcut:
        answers |= {"colour": picture.colour, "character": "other" if picture.person else ""}
    return answers


def _shown(chance: random.Random, name: str, place: str, hour: str, colour: str, *, empty: bool = False) -> Picture:
    """Return a picture of clear weather."""
    person = "" if empty else chance.choice(tuple(corpus.PEOPLE))
    garment = chance.choice(tuple(corpus.PEOPLE[person].clothes)) if person else ""
    colour = colour if person else ""
    said = corpus.caption(chance, place, hour, "clear", person, garment, colour)
    facing = chance.choice(("left", "right", "camera"))
    return Picture(name, said, place, hour, "clear", person, garment, colour, facing, chance.randrange(1, 3))
