"""What a shot shows, in the words of picture captions: place, hour, weather, who is there in which clothes.

    a forest at night, a woman in a red coat

The base that ships has read only such captions (tools/tiny_base/corpus.py): it is told the nearest of its own words.
Another base is told more: the place by its own name, several people and what they do, things, the size of the shot.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from yingxi.story.board import thing_of
from yingxi.story.cast import CharacterDesign
from yingxi.story.places import PLACES
from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.stage import Set
from yingxi.story.terms import NAMES, Age, Era, Hour, Sex, ShotSize, Weather
from yingxi.story.things import SPECIES, THINGS
from yingxi.story.wardrobe import WARDROBES

MOST_NAMED: Final = 3
"""People told of in one picture: of more, an image model makes a crowd."""

LEARNT_PLACES: Final = {
    "street": "an old street", "village": "a village", "market": "a market", "seaside": "the seaside",
    "field": "a field", "forest": "a forest", "mountain": "the mountains", "bridge": "a bridge",
    "temple": "a temple", "castle": "a castle", "harbour": "a harbour", "modern_street": "a city",
}  # fmt: skip
"""Places that the base that ships has seen, as its captions call them."""
_NEAR: Final = {
    "riverside": "bridge", "undersea": "seaside", "deck": "harbour", "desert": "field", "planet": "mountain",
    "cave": "mountain", "well": "village", "courtyard": "village", "hut": "village", "cottage": "village",
    "gingerbread_house": "forest", "palace": "castle", "tower": "castle", "prison": "castle", "church": "temple",
    "graveyard": "field", "garden": "field", "orchard": "forest", "terraces": "mountain", "night_sky": "mountain",
    "park": "forest", "playground": "field", "shop": "market", "theatre": "market", "spaceship": "modern_street",
}  # fmt: skip
"""What of these is most like another place; the others are a street of their time."""
_STREETS: Final = {
    Era.ANCIENT_CHINA: "street", Era.REPUBLICAN_CHINA: "street", Era.MODERN: "modern_street", Era.FAIRY_TALE: "village",
}  # fmt: skip

HOURS: Final = {
    Hour.DAWN: "at dawn", Hour.MORNING: "by day", Hour.NOON: "at noon", Hour.AFTERNOON: "by day",
    Hour.DUSK: "at dusk", Hour.NIGHT: "at night",
}  # fmt: skip
WEATHERS: Final = {Weather.RAIN: "in the rain", Weather.SNOW: "in the snow", Weather.FOG: "in the fog"}
_MORE_WEATHERS: Final = {Weather.CLOUDY: "under clouds", Weather.WIND: "in the wind"}
_ERAS: Final = {
    Era.ANCIENT_CHINA: "ancient China", Era.REPUBLICAN_CHINA: "China in the 1920s", Era.FAIRY_TALE: "a fairy tale",
}  # fmt: skip

_DRESSES: Final = frozenset({
    "hanfu", "qipao", "peasant_dress", "princess", "child_tale", "modern_dress", "maid_dress", "nurse",
    "wedding_dress", "blouse_skirt", "village_woman", "witch",
})  # fmt: skip
_ROBES: Final = frozenset({
    "scholar_robe", "official", "long_gown", "gown_jacket", "monk", "royal_robe", "priest", "angel_robe",
    "taoist_robe", "wizard", "swordsman",
})  # fmt: skip

HUES: Final = {"red": 35.0, "yellow": 87.0, "green": 141.0, "blue": 293.0, "purple": 315.0}
"""Colours that the base has learnt beside black and white: their hues in CIELAB, degrees."""
GREY_BELOW: Final = 8.0
"""Chroma of what has no colour."""
CREAM: Final = (78.0, 20.0)
"""What is lighter than the one and has less chroma than the other is called white."""
WHITE_ABOVE: Final = 55.0
"""Lightness of a grey that is rather white than black."""
_LIGHTNESS_COUNTS: Final = 0.5
"""Against hue and chroma, when a colour is called by a name."""
_MORE_COLOURS: Final = {
    "red": "#c62a26", "orange": "#e08030", "yellow": "#f0c020", "green": "#2f8f3a", "blue": "#2450c0",
    "light blue": "#8fb8e0", "purple": "#7a2fb0", "pink": "#e8a0b4", "brown": "#6e4a2e", "beige": "#d8c4a0",
    "white": "#f4f4f2", "grey": "#8a8a8a", "black": "#1d1d22",
}  # fmt: skip


def worded(plan: ShotPlan, shown: Sequence[Actor], *, few: bool) -> str:
    """Say what a shot shows.

    Args:
        plan: the shot.
        shown: who is in the frame, the most important first.
        few: only in words of the base that ships.
    """
    return _in_few(plan, shown) if few else _in_full(plan, shown)


def _in_few(plan: ShotPlan, shown: Sequence[Actor]) -> str:
    person = next((_someone(actor, few=True) for actor in shown if actor.species == "human"), "")
    return ", ".join(part for part in (*_ground(plan.set, few=True), person) if part)


def _in_full(plan: ShotPlan, shown: Sequence[Actor]) -> str:
    thing = THINGS.get(thing_of(plan.shot.subject))
    named = [_someone(actor, few=False, doing=_doing(plan, actor)) for actor in shown[:MOST_NAMED]]
    if plan.shot.size is ShotSize.INSERT and thing is not None:
        return ", ".join([f"close-up of {_one(thing.name.en)}", *_ground(plan.set, few=False)])
    size = NAMES[plan.shot.size].en
    framing = size if "close" in size else f"{size} shot"
    held = [_one(THINGS[kind].name.en) for kind in plan.shot.things if kind in THINGS]
    return ", ".join([framing, *_ground(plan.set, few=False), *([" and ".join(named)] if named else []), *held[:2]])


def _ground(place: Set, *, few: bool) -> tuple[str, ...]:
    """Return place and hour, the weather where it is seen, and the time in history."""
    indoors = place.indoor and not few
    air = "" if place.indoor else (WEATHERS if few else WEATHERS | _MORE_WEATHERS).get(place.weather, "")
    where = LEARNT_PLACES[nearest_place(place.place, place.era)] if few else _place(place.place)
    era = "" if few else _ERAS.get(place.era, "")
    return tuple(part for part in (f"{where} {HOURS[place.hour]}", "indoors" if indoors else air, era) if part)


def nearest_place(kind: str, era: Era) -> str:
    """Return which of the places that the base that ships has seen is most like another."""
    return kind if kind in LEARNT_PLACES else _NEAR.get(kind, _STREETS[era])


def _place(kind: str) -> str:
    if kind in LEARNT_PLACES:
        return LEARNT_PLACES[kind]
    name = PLACES[kind].name.en if kind in PLACES else kind.replace("_", " ")
    return name if name.startswith(("another", "under", "open sky")) else _one(name.split(" or ")[0].split(",")[0])


def _someone(actor: Actor, *, few: bool, doing: str = "") -> str:
    if actor.species in SPECIES:
        said = _one(SPECIES[actor.species].name.en)
    else:
        said = f"{_person(actor, few=few)} in {_dressed(actor.design, few=few)}"
    return f"{said} who {doing}" if doing else said


def _person(actor: Actor, *, few: bool) -> str:
    woman = actor.sex is Sex.FEMALE
    if actor.sex is Sex.UNKNOWN and not few:
        return {Age.CHILD: "a child", Age.OLD: "an old person"}.get(actor.age, "a person")
    if actor.age is Age.CHILD:
        return "a girl" if woman else "a boy"
    old = "an old " if actor.age is Age.OLD else "a "
    return old + ("woman" if woman else "man")


def _dressed(design: CharacterDesign, *, few: bool) -> str:
    if few:
        return f"a {learnt_colour(design.main)} {learnt_garment(design.wardrobe)}"
    name = WARDROBES[design.wardrobe].name.en
    return f"{nearest_colour(design.main)} {name}" if "trousers" in name else f"a {nearest_colour(design.main)} {name}"


def learnt_garment(wardrobe: str) -> str:
    """Return which of the garments that the base that ships has seen is most like a set of clothes."""
    if wardrobe == "raincoat":
        return "raincoat"
    return "dress" if wardrobe in _DRESSES else "robe" if wardrobe in _ROBES else "coat"


def learnt_colour(colour: str) -> str:
    """Return which of the colours that the base that ships has seen comes nearest: by its hue, if it has one."""
    lightness, a, b = lab(colour)
    chroma = math.hypot(a, b)
    if chroma < GREY_BELOW or (lightness > CREAM[0] and chroma < CREAM[1]):
        return "white" if lightness > WHITE_ABOVE else "black"
    hue = math.degrees(math.atan2(b, a)) % 360
    return min(HUES, key=lambda name: abs((hue - HUES[name] + 180) % 360 - 180))


def nearest_colour(colour: str) -> str:
    """Return the word for a colour, "#rrggbb"."""

    def away(name: str) -> float:
        lightness, a, b = (one - other for one, other in zip(lab(colour), lab(_MORE_COLOURS[name]), strict=True))
        return math.hypot(_LIGHTNESS_COUNTS * lightness, a, b)

    return min(_MORE_COLOURS, key=away)


def lab(colour: str) -> tuple[float, float, float]:
    """Return a colour, "#rrggbb", in CIELAB (D65; CIE 15:2004, with sRGB's IEC 61966-2-1 decoding)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883
    fx, fy, fz = (_root(one) for one in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def _root(value: float) -> float:
    """Return CIELAB's cube root, straight near black."""
    return value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _doing(plan: ShotPlan, actor: Actor) -> str:
    return "" if plan.painting is None else plan.painting.of(actor.character).doing


def _one(name: str) -> str:
    return f"{'an' if name[0].lower() in 'aeiou' else 'a'} {name}"
