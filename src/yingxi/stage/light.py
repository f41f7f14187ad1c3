"""The light and the six related colours of a set: from its hour, then its weather, then its season."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from typing import Final

from yingxi.story.stage import Light
from yingxi.story.terms import Hour, Season, Weather

Colour3 = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Scheme:
    """One hour's colours (far to near) and light."""

    palette: tuple[str, str, str, str, str, str]
    key: str
    fill: str
    from_x: float
    from_y: float
    strength: float
    warmth: float


OUTDOORS: Final[dict[Hour, Scheme]] = {
    Hour.DAWN: Scheme(
        ("#7d92c0", "#f7cfae", "#cdb0bd", "#9a8fb2", "#646b96", "#2c3054"),
        "#ffe6d6", "#9696ba", -0.8, 0.3, 0.7, 0.25,
    ),
    Hour.MORNING: Scheme(
        ("#6fadd3", "#fbeed0", "#c3d6d2", "#93b7ac", "#5f8478", "#1c3d40"),
        "#fff4dd", "#aebfd0", -0.6, 0.6, 0.95, 0.0,
    ),
    Hour.NOON: Scheme(
        ("#4f9bd2", "#eaf3e8", "#b7d5da", "#8bb8a2", "#5b8c66", "#1a4033"),
        "#ffffff", "#b9c9cc", -0.25, 1.0, 1.0, 0.0,
    ),
    Hour.AFTERNOON: Scheme(
        ("#86b0bd", "#fbe4b3", "#dcc493", "#b59c64", "#837545", "#3a3826"),
        "#fff2d6", "#bba994", 0.55, 0.6, 0.9, 0.0,
    ),
    Hour.DUSK: Scheme(
        ("#3a3574", "#f9a768", "#c47488", "#7f5387", "#503a6c", "#1b1233"),
        "#ffc795", "#6f6aa6", 0.8, 0.25, 0.6, 0.75,
    ),
    Hour.NIGHT: Scheme(
        ("#0d1838", "#486a9b", "#3b598b", "#29416f", "#1d2f54", "#0a1026"),
        "#bcc8f0", "#66739f", -0.5, 0.7, 0.3, 1.0,
    ),
}  # fmt: skip

ROOMS: Final[dict[str, tuple[str, str, str, str, str]]] = {
    "house": ("#efd8ac", "#d3b081", "#9d6f4a", "#6d4733", "#2d1c1b"),
    "fine": ("#f2dcb4", "#d6a673", "#93573c", "#643529", "#2a1518"),
    "palace": ("#edb37c", "#c07650", "#8a4236", "#5c2a29", "#281218"),
    "poor": ("#d6bd94", "#a58c69", "#735d45", "#4d3e31", "#211a19"),
    "stone": ("#d9d1c2", "#a8a198", "#776f6a", "#504a4f", "#221e29"),
    "dungeon": ("#a9a7a2", "#76767a", "#54535b", "#3a3a45", "#181822"),
    "cool": ("#eeeedd", "#c2d0bd", "#889b84", "#56695f", "#213230"),
    "modern": ("#f4eadb", "#d8c8b4", "#a0948a", "#626874", "#262b38"),
    "train": ("#e9eee8", "#bdcdcb", "#8699a0", "#53646f", "#212c38"),
}
"""Colours of a room by daylight: lit wall, wall, middle, near, dark."""

_ROOM_TINT: Final[dict[Hour, Colour3]] = {
    Hour.DAWN: (0.98, 0.90, 0.93),
    Hour.MORNING: (1.0, 1.0, 0.97),
    Hour.NOON: (1.01, 1.02, 1.0),
    Hour.AFTERNOON: (1.03, 0.96, 0.84),
    Hour.DUSK: (0.98, 0.74, 0.62),
    Hour.NIGHT: (0.86, 0.62, 0.45),
}

_ELECTRIC: Final = ("modern", "train")

_ROOM_LIGHT: Final[dict[Hour, tuple[str, str, float, float]]] = {
    Hour.DAWN: ("#ffe9dc", "#a39ab0", 0.7, 0.3),
    Hour.MORNING: ("#fff8ec", "#bdb3a6", 0.95, 0.0),
    Hour.NOON: ("#ffffff", "#c2bbb0", 1.0, 0.0),
    Hour.AFTERNOON: ("#fff1d8", "#b8a48c", 0.9, 0.0),
    Hour.DUSK: ("#ffd9b4", "#967488", 0.65, 0.7),
    Hour.NIGHT: ("#ffdfb0", "#86646a", 0.5, 1.0),
}
"""Key, fill, strength, warmth of the light in a room."""


def outdoor_scheme(hour: Hour, weather: Weather, season: Season) -> tuple[tuple[str, ...], Light]:
    """Return the six colours and the light of a place under the sky."""
    scheme = OUTDOORS[hour]
    colours = [_read(c) for c in scheme.palette]
    colours = [_in_season(c, i, season) for i, c in enumerate(colours)]
    colours = [_in_weather(c, i, weather, hour) for i, c in enumerate(colours)]
    grey = _GREY[weather]
    key = _mixed(_read(scheme.key), _grey_of(_read(scheme.key), 0.93), grey * 0.6)
    light = Light(
        key=_written(key), fill=scheme.fill, from_x=scheme.from_x, from_y=scheme.from_y,
        strength=round(scheme.strength * (1 - 0.35 * grey), 3),
        warmth=min(1.0, round(scheme.warmth + (0.2 * grey if scheme.warmth else 0.0), 3)),
    )  # fmt: skip
    return tuple(_written(c) for c in colours), light


def indoor_scheme(room: str, hour: Hour, weather: Weather) -> tuple[tuple[str, ...], Light]:
    """Return the six colours and the light of a room; the first colour is the air seen through its windows."""
    tint = _ROOM_TINT[hour]
    if room == "dungeon" and hour is Hour.NIGHT:
        tint = (0.60, 0.64, 0.86)  # no lamp burns here: moonlight falls in
    elif room in _ELECTRIC and hour in (Hour.NIGHT, Hour.DUSK):
        tint = (0.88, 0.77, 0.66)  # electric light is whiter than a flame
    grey = _GREY[weather] if hour is not Hour.NIGHT else 0.0
    outside = OUTDOORS[hour].palette
    air = _in_weather(_mixed(_read(outside[0]), _read(outside[1]), 0.35), 0, weather, hour)
    walls = []
    for index, colour in enumerate(ROOMS[room]):
        red, green, blue = _read(colour)
        lit = (red * tint[0], green * tint[1], blue * tint[2])
        # Lamplight reaches the lit wall and leaves the corners.
        deep = (1.0, 0.94, 0.88, 0.84, 0.8)[index] if hour in (Hour.NIGHT, Hour.DUSK) else 1.0
        lit = (lit[0] * deep, lit[1] * deep, lit[2] * deep)
        walls.append(_mixed(lit, _grey_of(lit, 0.92), 0.35 * grey))
    key, fill, strength, warmth = _ROOM_LIGHT[hour]
    light = Light(key=key, fill=fill, from_x=-0.5, from_y=0.7, strength=strength, warmth=warmth)
    return tuple(_written(c) for c in (air, *walls)), light


_GREY: Final[dict[Weather, float]] = {
    Weather.CLEAR: 0.0,
    Weather.WIND: 0.12,
    Weather.CLOUDY: 0.55,
    Weather.SNOW: 0.6,
    Weather.FOG: 0.62,
    Weather.RAIN: 0.75,
}


def _in_weather(colour: Colour3, index: int, weather: Weather, hour: Hour) -> Colour3:
    """Index is the colour's place in the palette: 0 zenith .. 5 dark."""
    grey = _GREY[weather]
    dim = {Weather.RAIN: 0.86, Weather.CLOUDY: 0.95, Weather.SNOW: 1.02, Weather.FOG: 1.0}.get(weather, 1.0)
    colour = _mixed(colour, _grey_of(colour, dim), grey * 0.8)
    bright = 0.34 if hour is Hour.NIGHT else 0.55 if hour is Hour.DUSK else 1.0
    if weather is Weather.FOG:
        pale = (0.86 * bright, 0.88 * bright, 0.89 * bright)
        colour = _mixed(colour, pale, (0.55, 0.45, 0.52, 0.34, 0.18, 0.06)[index])
    elif weather is Weather.SNOW:
        pale = (0.90 * bright, 0.93 * bright, 0.98 * bright)
        colour = _mixed(colour, pale, (0.30, 0.40, 0.42, 0.30, 0.16, 0.04)[index])
    elif weather is Weather.RAIN:
        wet = (0.55 * bright, 0.62 * bright, 0.70 * bright)
        colour = _mixed(colour, wet, (0.42, 0.32, 0.34, 0.24, 0.14, 0.06)[index])
    elif weather is Weather.CLOUDY:
        dull = (0.74 * bright, 0.77 * bright, 0.80 * bright)
        colour = _mixed(colour, dull, (0.34, 0.18, 0.18, 0.12, 0.08, 0.04)[index])
    return colour


def _in_season(colour: Colour3, index: int, season: Season) -> Colour3:
    if index < 2 or season is Season.SUMMER:
        return colour
    towards, share = {
        Season.SPRING: ((0.72, 0.80, 0.52), 0.10),
        Season.AUTUMN: ((0.78, 0.52, 0.28), 0.24),
        Season.WINTER: ((0.80, 0.84, 0.90), 0.20),
    }[season]
    level = _luma(colour) / max(0.05, _luma(towards))
    tinted = (min(1.0, towards[0] * level), min(1.0, towards[1] * level), min(1.0, towards[2] * level))
    return _mixed(colour, tinted, share * (1.4 if season is Season.AUTUMN else 1.0))


def _luma(c: Colour3) -> float:
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]


def _grey_of(c: Colour3, dim: float) -> Colour3:
    hue, light, _ = colorsys.rgb_to_hls(*(max(0.0, min(1.0, v)) for v in c))
    cool = colorsys.hls_to_rgb(0.58 if hue > 0.2 else 0.6, light * dim, 0.10)
    return (cool[0], cool[1], cool[2])


def _mixed(a: Colour3, b: Colour3, share: float) -> Colour3:
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def _read(colour: str) -> Colour3:
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def _written(c: Colour3) -> str:
    return "#" + "".join(f"{max(0, min(255, round(v * 255))):02x}" for v in c)
