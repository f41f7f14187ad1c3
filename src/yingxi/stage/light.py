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
    # Indigo over rose and gold: the sun is not up yet, what lies before it is violet and cool.
    Hour.DAWN: Scheme(
        ("#24408e", "#ffc66a", "#d8749a", "#5c4f96", "#26386e", "#0a1230"),
        "#ffe6cc", "#8fb0cc", -0.8, 0.3, 0.84, 0.3,
    ),
    # Deep blue through turquoise to gold where it meets the land; what is near is a deep sea green.
    Hour.MORNING: Scheme(
        ("#0f62c4", "#ffd98e", "#79cfe0", "#3a84b4", "#214f80", "#071c38"),
        "#fff2d8", "#b2bada", -0.6, 0.6, 0.97, 0.0,
    ),
    # The deepest blue overhead, a bright sea green over the land, blue hills behind one another.
    Hour.NOON: Scheme(
        ("#0a50bc", "#f4f2c4", "#6cc8e6", "#2b7cbc", "#164c8c", "#07183e"),
        "#fff3e0", "#b2badc", -0.25, 1.0, 1.0, 0.0,
    ),
    # A low warm sun: deep blue overhead, apricot over the land, whose distance and shade are violet.
    Hour.AFTERNOON: Scheme(
        ("#1450b4", "#ffbe6c", "#b68cd2", "#4f5eac", "#223c76", "#081434"),
        "#fff0cc", "#b0b2d4", 0.55, 0.6, 0.97, 0.0,
    ),
    # Violet to orange behind a large sun.
    Hour.DUSK: Scheme(
        ("#1d1750", "#ff9a48", "#dc5c6e", "#7c357a", "#3a1c5a", "#120722"),
        "#ffd6a8", "#8672bc", 0.8, 0.25, 0.66, 0.8,
    ),
    # Indigo to teal; the lamps are the warm accent.
    Hour.NIGHT: Scheme(
        ("#0a0c3a", "#4aa0aa", "#1f5078", "#173868", "#0f1f54", "#030616"),
        "#fdeedc", "#8e9cd0", -0.5, 0.7, 0.36, 1.0,
    ),
}  # fmt: skip

Palette = tuple[str, str, str, str, str, str]

SNOWS: Final[dict[Hour, Palette]] = {
    Hour.DAWN: ("#4a62b4", "#ffd2a8", "#c6a2cc", "#7f8cc8", "#3d5a9c", "#101f48"),
    Hour.MORNING: ("#2468c4", "#ffd9a4", "#8fb8ec", "#6c9fd8", "#2f66a4", "#0b2350"),
    Hour.NOON: ("#2064c0", "#ffe9c4", "#9cc8f2", "#619cd8", "#2c66a8", "#0b2450"),
    Hour.AFTERNOON: ("#3058b4", "#ffc890", "#8c96d8", "#7490cc", "#345a98", "#0d1e48"),
    # Blue hour: pale blue ground and roofs, slate in the shade, the last peach low in the sky.
    Hour.DUSK: ("#39508e", "#f6c8a4", "#93a0c6", "#5a6a9e", "#34457a", "#0e1634"),
    # Snow holds what light there is: the land is paler than the sky.
    Hour.NIGHT: ("#0c1240", "#98c0cc", "#4c709c", "#223f78", "#142a5c", "#040a1e"),
}
"""An hour's six colours under falling snow: blue shade and a warm rift low in the sky."""

RAINS: Final[dict[Hour, Palette]] = {
    Hour.DAWN: ("#2a3c74", "#f2b496", "#9a86b0", "#565c94", "#26406a", "#071426"),
    Hour.MORNING: ("#164a7c", "#cdeadc", "#74b2c4", "#377aa0", "#1a466a", "#05182c"),
    Hour.NOON: ("#1a4c80", "#cfeee8", "#76b2cc", "#3a7aa2", "#18486c", "#05182c"),
    Hour.AFTERNOON: ("#22407a", "#f4cf92", "#7e98c0", "#40648e", "#1b3c60", "#05142a"),
    Hour.DUSK: ("#221c4c", "#ea8e5a", "#a8567c", "#603a78", "#2e1e58", "#0c0722"),
    Hour.NIGHT: ("#101c46", "#46909e", "#245474", "#1a3c6a", "#122656", "#040718"),
}
"""An hour's six colours in rain: a deep storm overhead and one bright rift over the land."""

CLOUDS: Final[dict[Hour, Palette]] = {
    Hour.DAWN: ("#3c4f8c", "#f8c68c", "#d8968c", "#6c6a98", "#2c466e", "#0a1830"),
    Hour.MORNING: ("#1f66a8", "#ffe4ac", "#8fc4d0", "#46869e", "#1b5266", "#051e2a"),
    Hour.NOON: ("#1d62ac", "#eaf0d4", "#86c0d8", "#3f82ac", "#1c4e7c", "#08203e"),
    Hour.AFTERNOON: ("#2c5a96", "#ffd494", "#a9aec6", "#5c7c9e", "#234c66", "#061e2e"),
    Hour.DUSK: ("#3a2a5a", "#f29a5a", "#cc6474", "#7c3e76", "#3e2258", "#140a22"),
    Hour.NIGHT: ("#152249", "#4c96a2", "#255275", "#1d3c66", "#142452", "#050917"),
}
"""An hour's six colours under broken cloud."""

FOGS: Final[dict[Hour, Palette]] = {
    Hour.DAWN: ("#3a2a86", "#ffcb78", "#e26e6c", "#642862", "#1a4058", "#051624"),
    Hour.MORNING: ("#1f7cc4", "#ffecac", "#76bec4", "#1a6c7e", "#0e4652", "#042029"),
    Hour.NOON: ("#3d8ec6", "#fbf4da", "#8cbcd8", "#2c6694", "#1a4068", "#081a36"),
    Hour.AFTERNOON: ("#3a80a6", "#ffdc90", "#eaa062", "#7a4342", "#203e48", "#0a1b24"),
    Hour.DUSK: ("#2a1c5c", "#ffa25a", "#d25a72", "#74327a", "#341858", "#100622"),
    Hour.NIGHT: ("#0c1642", "#5cb4b0", "#246088", "#163e72", "#0c2052", "#030616"),
}
"""An hour's six colours in fog: the air glows with its light and far things drown in it, but what is near stands
deep against it, so that depths part more widely than in clear air, not less."""

_SNOW_SHADE: Final[dict[Hour, str]] = {Hour.DUSK: "#8c9ed6", Hour.NIGHT: "#94a8dc", Hour.NOON: "#a2b4e6"}
"""What lies in the shade is blue where snow lies; by day as at noon."""

_WEATHERED: Final[dict[Weather, dict[Hour, Palette]]] = {
    Weather.SNOW: SNOWS, Weather.RAIN: RAINS, Weather.CLOUDY: CLOUDS, Weather.FOG: FOGS,
}  # fmt: skip

ROOMS: Final[dict[str, tuple[str, str, str, str, str]]] = {
    "tavern": ("#f2c884", "#4f7c70", "#6a3f30", "#1f3a3c", "#0d1418"),
    "teahouse": ("#f4e2a8", "#5f8f62", "#6b4a34", "#234536", "#0b1e18"),
    "study": ("#f8dfa8", "#587aae", "#62463a", "#243460", "#0d112b"),
    "house": ("#f8dca4", "#6a8f8c", "#7a4d36", "#274650", "#0f1a22"),
    "chamber": ("#f8d6b4", "#94608e", "#663c48", "#422450", "#190c22"),
    "kitchen": ("#fad996", "#4f8a94", "#6e5340", "#1f4452", "#0a1a22"),
    "workshop": ("#f4d49c", "#7d8a54", "#69482f", "#36422e", "#131810"),
    "cottage": ("#ffe9b8", "#6f9db0", "#7e5438", "#2a4c66", "#101c2e"),
    "palace": ("#ffc66a", "#b33c2c", "#5c231f", "#481316", "#1c060a"),
    "royal": ("#ffe2a8", "#8f62a4", "#593e64", "#3a2258", "#160e24"),
    "poor": ("#f4d9a2", "#6a7f92", "#66503e", "#2c3c50", "#0f1420"),
    "stone": ("#f2d9a8", "#7478a4", "#6b5542", "#30325a", "#121028"),
    "church": ("#f4dcae", "#7068b4", "#564c72", "#282458", "#0d0b28"),
    "dungeon": ("#a6b0ba", "#50647a", "#464149", "#23303f", "#0b1018"),
    "cool": ("#f7e4a6", "#6a9f6c", "#86562f", "#2a4c3c", "#0f2220"),
    "clinic": ("#f6ecc0", "#58a08c", "#7b634c", "#245450", "#0b2422"),
    "modern": ("#ffe2b0", "#5f84b4", "#8a5a40", "#2a4068", "#121a34"),
    "office": ("#fbe8ba", "#3f88a0", "#7a604c", "#1c4866", "#0b1c32"),
    "train": ("#ffe6b0", "#8f4f68", "#6e5050", "#45203e", "#1c0c22"),
    "bus": ("#ffeab4", "#3f9aa0", "#5f6678", "#1f4a6a", "#0b1c32"),
    "cafe": ("#ffe0a4", "#2f7c70", "#7c4a30", "#173f44", "#0a1a20"),
    "shop": ("#ffecbc", "#7c68b0", "#70606c", "#382c66", "#160f30"),
    "station": ("#fbe2a6", "#3f7cb4", "#6c6258", "#1e4270", "#0b1630"),
    "corridor": ("#ffe6ae", "#8a62a0", "#6f5a70", "#3c2862", "#180f30"),
    "ward": ("#fdf2c8", "#4fa6a4", "#7e7c78", "#1f5866", "#0a2430"),
    "classroom": ("#ffe9b4", "#5a92b8", "#8a5a3a", "#234a6a", "#0d1c30"),
    "lab": ("#d8f2f2", "#4b8cb2", "#5c7a94", "#274a6c", "#0a1a30"),
    "ship": ("#d4ecfa", "#6286b8", "#56688e", "#2c3c66", "#0a112a"),
    "playhouse": ("#f4c680", "#b04a48", "#6e3e2a", "#3c1c2c", "#160912"),
    "hotel": ("#ffdf9c", "#2f6f92", "#8a4a34", "#1a3a64", "#0c142c"),
    "cave": ("#d8b48c", "#77696a", "#54464a", "#352d38", "#120e18"),
}
"""Colours of a room by daylight: lit wall, wall, floor and woodwork, near, dark.

Each room's wall has a hue of its own, far from the lamp's gold, and its shade is the deep of that hue: brown is left
to wood and lamplight. The floor is darker than the wall and of another hue, so that a room never is one colour."""


ABROAD: Final[dict[str, dict[Hour, Scheme]]] = {
    # Ochre dust under a black sky, and its blue night.
    "planet": {
        Hour.NOON: Scheme(
            ("#141a4a", "#e8a878", "#c98a6a", "#8a5c58", "#4a3346", "#140c1c"),
            "#ffe8cc", "#a88c9c", -0.7, 0.4, 0.88, 0.25,
        ),
        Hour.NIGHT: Scheme(
            ("#060822", "#6a6ab4", "#474a8c", "#2e3168", "#191c48", "#05061a"),
            "#e4e8ff", "#8688c8", -0.6, 0.5, 0.40, 0.9,
        ),
    },
    # Light from above that drowns in green and blue.
    "undersea": {
        Hour.NOON: Scheme(
            ("#1a86b4", "#8fe4dc", "#4fb8c4", "#23849c", "#0f5272", "#062638"),
            "#dcfff4", "#7cc0cc", -0.3, 1.0, 0.85, 0.1,
        ),
        Hour.NIGHT: Scheme(
            ("#0a3468", "#5cc0cc", "#2a84a8", "#1a5c8c", "#0f3c6c", "#051a36"),
            "#dcf8ff", "#7cb0d4", -0.3, 1.0, 0.60, 0.5,
        ),
    },
}  # fmt: skip
"""Places that have a sky of their own, by day and by night."""


@dataclass(frozen=True, slots=True)
class RoomHour:
    """What an hour does to a room's colours.

    Attributes:
        tint: multiplied into all of them.
        dims: how much of each colour's light is left, lit wall .. dark.
        glow: the light on the lit wall, and how far the wall takes its colour.
    """

    tint: Colour3
    dims: tuple[float, float, float, float, float]
    glow: tuple[str, float]


_ROOM_HOURS: Final[dict[Hour, RoomHour]] = {
    Hour.DAWN: RoomHour((1.0, 0.87, 0.88), (1.0, 0.80, 0.74, 0.72, 0.85), ("#ffb480", 0.46)),
    Hour.MORNING: RoomHour((1.03, 0.99, 0.93), (1.0, 0.92, 0.88, 0.86, 0.95), ("#ffe9b4", 0.40)),
    Hour.NOON: RoomHour((1.02, 1.0, 0.97), (1.0, 0.92, 0.90, 0.88, 0.95), ("#fff2cc", 0.34)),
    Hour.AFTERNOON: RoomHour((1.06, 0.92, 0.78), (1.0, 0.90, 0.86, 0.84, 1.0), ("#ffc878", 0.42)),
    Hour.DUSK: RoomHour((1.04, 0.82, 0.72), (1.0, 0.90, 0.84, 0.78, 0.8), ("#ffa650", 0.46)),
    Hour.NIGHT: RoomHour((1.04, 0.80, 0.62), (1.0, 0.72, 0.68, 0.62, 0.72), ("#ffb246", 0.62)),
}

_MOONLIT: Final = RoomHour((0.62, 0.70, 0.98), (0.98, 0.66, 0.62, 0.6, 0.8), ("#9db8f0", 0.35))
"""A room without a lamp by night."""

_ELECTRIC_EVENING: Final = RoomHour((1.02, 0.86, 0.70), (1.0, 0.72, 0.70, 0.62, 0.8), ("#ffbe5c", 0.64))

_LAMP_BY_DAY: Final = RoomHour((1.0, 0.86, 0.74), (1.0, 0.80, 0.74, 0.68, 0.8), ("#ffc274", 0.5))
"""A room on a rainy, snowy or foggy day: its lamps are lit against the grey in its windows."""

_STRIP_LIGHT: Final = RoomHour((1.0, 0.90, 0.80), (1.0, 0.66, 0.62, 0.50, 0.75), ("#ffca6c", 0.64))
"""The same where many work or wait: paler, and deep blue past the lamps, so that a platform is not a parlour."""

_SCREENS: Final = frozenset(("lab", "ship"))
_SCREEN_LIGHT: Final = RoomHour((0.74, 0.90, 1.10), (1.0, 0.62, 0.58, 0.50, 0.75), ("#bfe6ff", 0.40))
"""A room lit by its screens: cyan over deep blue."""

_STRIPS: Final = frozenset(("office", "train", "shop", "station", "corridor", "ward", "classroom", "bus"))
_ELECTRIC: Final = frozenset(("modern",))

_ROOM_LIGHT: Final[dict[Hour, tuple[str, str, float, float]]] = {
    Hour.DAWN: ("#ffe2c8", "#929cca", 0.72, 0.6),
    Hour.MORNING: ("#fff8ea", "#b4bcbc", 0.95, 0.0),
    Hour.NOON: ("#ffffff", "#bcc2c4", 1.0, 0.0),
    Hour.AFTERNOON: ("#fff0d2", "#b8a490", 0.9, 0.0),
    Hour.DUSK: ("#ffdcb4", "#9c86a4", 0.72, 0.75),
    Hour.NIGHT: ("#ffe6c0", "#8c7894", 0.62, 1.0),
}
"""Key, fill, strength, warmth of the light in a room."""


def abroad_scheme(place: str, hour: Hour) -> tuple[tuple[str, ...], Light]:
    """Return the six colours and the light of a place with a sky of its own (a key of `ABROAD`)."""
    scheme = ABROAD[place][Hour.NIGHT if hour is Hour.NIGHT else Hour.NOON]
    light = Light(
        key=scheme.key, fill=scheme.fill, from_x=scheme.from_x, from_y=scheme.from_y, strength=scheme.strength,
        warmth=scheme.warmth,
    )  # fmt: skip
    return scheme.palette, light


def outdoor_scheme(hour: Hour, weather: Weather, season: Season) -> tuple[tuple[str, ...], Light]:
    """Return the six colours and the light of a place under the sky."""
    scheme = OUTDOORS[hour]
    fill = _SNOW_SHADE.get(hour, _SNOW_SHADE[Hour.NOON]) if weather is Weather.SNOW else scheme.fill
    dyed = _LOW_DYE if hour in (Hour.DAWN, Hour.DUSK) or weather is Weather.FOG else 1.0
    colours = [_in_season(_read(c), i, season, dyed) for i, c in enumerate(_palette(hour, weather))]
    grey = _GREY[weather]
    key = _mixed(_read(scheme.key), _grey_of(_read(scheme.key), 0.93), grey * 0.6)
    light = Light(
        key=_written(key), fill=fill, from_x=scheme.from_x, from_y=scheme.from_y,
        strength=round(scheme.strength * (1 - 0.35 * grey), 3),
        warmth=_lamps(scheme.warmth + (0.2 * grey if scheme.warmth else 0.0), weather),
    )  # fmt: skip
    richer = _RICHER_LOW if hour in (Hour.DUSK, Hour.NIGHT) else _RICHER_IN.get(weather, _RICHER)
    return tuple(_written(_enriched(c, richer)) for c in colours), light


def indoor_scheme(room: str, hour: Hour, weather: Weather) -> tuple[tuple[str, ...], Light]:
    """Return the six colours and the light of a room; the first colour is the air seen through its windows."""
    as_lit = _ROOM_HOURS[hour]
    if room == "dungeon" and hour is Hour.NIGHT:
        as_lit = _MOONLIT
    elif room in _ELECTRIC and hour in (Hour.NIGHT, Hour.DUSK):
        as_lit = _ELECTRIC_EVENING
    elif room in _STRIPS and hour in (Hour.NIGHT, Hour.DUSK):
        as_lit = _STRIP_LIGHT
    elif room == "ship" or (room in _SCREENS and hour in (Hour.NIGHT, Hour.DUSK)):
        as_lit = _SCREEN_LIGHT
    elif hour not in _ROOMS_DARK and weather in _LAMPS_BY_DAY:
        as_lit = _LAMP_BY_DAY
    grey = _GREY[weather] if hour is not Hour.NIGHT and as_lit is not _LAMP_BY_DAY else 0.0
    outside = _palette(hour, weather)
    air = _mixed(_read(outside[0]), _read(outside[1]), 0.24 if hour is Hour.NIGHT else 0.35)
    walls = [_room_colour(_read(colour), index, as_lit, grey) for index, colour in enumerate(ROOMS[room])]
    key, fill, strength, warmth = _ROOM_LIGHT[hour]
    if as_lit is _STRIP_LIGHT:
        key, fill = "#ffeccc", "#8e8cac"
    elif as_lit is _SCREEN_LIGHT:
        key, fill = "#fff0e0", "#8090c4"
    warmth = max(_lamps(warmth, weather), _LIT_BY_DAY if as_lit is _LAMP_BY_DAY else 0.0)
    light = Light(key=key, fill=fill, from_x=-0.5, from_y=0.7, strength=strength, warmth=warmth)
    return tuple(_written(_enriched(c, _RICHER_ROOMS)) for c in (air, *walls)), light


_RICHER_ROOMS: Final = 1.38
_ROOMS_DARK: Final = (Hour.DUSK, Hour.NIGHT)
_LAMPS_BY_DAY: Final = (Weather.RAIN, Weather.SNOW, Weather.FOG)
_LIT_BY_DAY: Final = 0.62
"""How far lamps are lit in a room on such a day."""

_LAMPS_IN_GREY: Final = 0.28


def _lamps(warmth: float, weather: Weather) -> float:
    """Return how far lamps are lit: in rain and snow a little by day too, the one warm thing in the picture."""
    least = _LAMPS_IN_GREY if weather in (Weather.RAIN, Weather.SNOW) else 0.0
    return min(1.0, round(max(warmth, least), 3))


_DYED_BY_LAMP: Final = (1.0, 0.30, 0.70, 0.15, 0.15)
"""How far each colour takes the hour's tint: what the lamp does not reach keeps the wall's own hue."""


def _room_colour(colour: Colour3, index: int, as_lit: RoomHour, grey: float) -> Colour3:
    """Index is the colour's place: 0 lit wall .. 4 dark."""
    dim, dyed = as_lit.dims[index], _DYED_BY_LAMP[index]
    red, green, blue = (
        channel * (1.0 + (tint - 1.0) * dyed) * dim for channel, tint in zip(colour, as_lit.tint, strict=True)
    )
    if index == 0:
        glow, share = as_lit.glow
        red, green, blue = _mixed((red, green, blue), _read(glow), share * (1.0 - 0.5 * grey))
    return _mixed((red, green, blue), _grey_of((red, green, blue), 0.88), 0.24 * grey)


_GREY: Final[dict[Weather, float]] = {
    Weather.CLEAR: 0.0,
    Weather.WIND: 0.12,
    Weather.CLOUDY: 0.42,
    Weather.SNOW: 0.40,
    Weather.FOG: 0.12,
    Weather.RAIN: 0.55,
}


_LOW_DYE: Final = 0.45
"""How much of a season's colours is left where low light, or lit fog, dyes everything."""


_DYED_AT: Final = (0.0, 0.0, 0.2, 0.4, 0.55, 0.5)
"""How far each colour takes the season's dye: leaves turn, the blue of the distance does not."""


def _palette(hour: Hour, weather: Weather) -> tuple[str, ...]:
    return _WEATHERED[weather][hour] if weather in _WEATHERED else OUTDOORS[hour].palette


def _in_season(colour: Colour3, index: int, season: Season, dyed: float) -> Colour3:
    if index < 2 or season is Season.SUMMER:
        return colour
    towards, share = {
        Season.SPRING: ((0.72, 0.80, 0.52), 0.10),
        Season.AUTUMN: ((0.78, 0.52, 0.28), 0.24),
        Season.WINTER: ((0.80, 0.84, 0.90), 0.20),
    }[season]
    level = _luma(colour) / max(0.05, _luma(towards))
    tinted = (min(1.0, towards[0] * level), min(1.0, towards[1] * level), min(1.0, towards[2] * level))
    return _mixed(colour, tinted, _DYED_AT[index] * dyed * share * (1.4 if season is Season.AUTUMN else 1.0))


_RICHER: Final = 1.22
_RICHER_LOW: Final = 1.06
_RICHER_IN: Final[dict[Weather, float]] = {Weather.RAIN: 1.45, Weather.CLOUDY: 1.38, Weather.SNOW: 1.32}
"""How much farther from grey colours are laid down; dusk and night are rich as they are."""


def _enriched(c: Colour3, share: float) -> Colour3:
    """Return a colour farther from grey: weather, season and the hour's dye have each taken some of its hue."""
    level = _luma(c)
    return (level + (c[0] - level) * share, level + (c[1] - level) * share, level + (c[2] - level) * share)


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
