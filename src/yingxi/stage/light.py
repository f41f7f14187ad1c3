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
    # Gold and peach over blue shade: the sun is not up yet, what lies before it is cool.
    Hour.DAWN: Scheme(
        ("#3d7fbe", "#ffd486", "#f2a48c", "#66789c", "#2b5670", "#0a2033"),
        "#ffe6cc", "#8fb0cc", -0.8, 0.3, 0.84, 0.3,
    ),
    # A clear sky over blue distance, butter and rose where it meets the land, green near by.
    Hour.MORNING: Scheme(
        ("#2a8fdc", "#ffe2a8", "#a6d0e8", "#78a8c4", "#2a6076", "#06262f"),
        "#fff2d8", "#b2bada", -0.6, 0.6, 0.97, 0.0,
    ),
    # The blue of the sky down to the hills, warm paper white in the light, blue shade.
    Hour.NOON: Scheme(
        ("#1f7ed8", "#dcf0ea", "#a4cde8", "#5f9fc4", "#2f6490", "#0f2547"),
        "#fff3e0", "#b2badc", -0.25, 1.0, 1.0, 0.0,
    ),
    # A low warm sun: clear blue overhead down to peach over the land, whose distance and shade are blue-violet.
    Hour.AFTERNOON: Scheme(
        ("#1c7cdc", "#ffd49c", "#bcc2ea", "#74a0b4", "#2b626a", "#082834"),
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

SNOWS: Final[dict[Hour, Scheme]] = {
    # Blue hour: pale blue ground and roofs, slate in the shade, the last peach low in the sky.
    Hour.DUSK: Scheme(
        ("#39508e", "#f6c8a4", "#93a0c6", "#5a6a9e", "#34457a", "#0e1634"),
        "#ffe6d2", "#8c9ed6", 0.8, 0.25, 0.66, 0.9,
    ),
    # Snow holds what light there is: the land is paler than the sky.
    Hour.NIGHT: Scheme(
        ("#0c1240", "#7c96bc", "#4c6898", "#223f78", "#142a5c", "#040a1e"),
        "#f2ecec", "#94a8dc", -0.5, 0.7, 0.40, 1.0,
    ),
}  # fmt: skip
"""An hour's colours under falling snow, where they are not the clear hour's veiled."""

FOGS: Final[dict[Hour, tuple[str, str, str, str, str, str]]] = {
    Hour.DAWN: ("#3a2a86", "#ffcb78", "#e26e6c", "#642862", "#1a4058", "#051624"),
    Hour.MORNING: ("#1f7cc4", "#ffecac", "#76bec4", "#1a6c7e", "#0e4652", "#042029"),
    Hour.NOON: ("#3d8ec6", "#fbf4da", "#8cbcd8", "#2c6694", "#1a4068", "#081a36"),
    Hour.AFTERNOON: ("#3a80a6", "#ffdc90", "#eaa062", "#7a4342", "#203e48", "#0a1b24"),
    Hour.DUSK: ("#2a1c5c", "#ffa25a", "#d25a72", "#74327a", "#341858", "#100622"),
    Hour.NIGHT: ("#0c1642", "#5cb4b0", "#246088", "#163e72", "#0c2052", "#030616"),
}
"""An hour's six colours in fog: the air glows with its light and far things drown in it, but what is near stands
deep against it, so that depths part more widely than in clear air, not less."""

OVERCAST_AFTERNOON: Final = ("#3f86b4", "#fff0c4", "#b4c4cc", "#6c8ea6", "#27536c", "#081f30")
"""An afternoon without sun: amber air under grey would be mud, so what is far is blue and what is near slate, and only
the rift over the land stays warm."""

ROOMS: Final[dict[str, tuple[str, str, str, str, str]]] = {
    "tavern": ("#ecc184", "#a0744a", "#63392c", "#402523", "#190d11"),
    "teahouse": ("#e8dcb0", "#82a089", "#6b4a34", "#29463f", "#0d1f1d"),
    "study": ("#dcdac6", "#7a86a8", "#5c4234", "#2a3152", "#0f1229"),
    "house": ("#f6dca6", "#bf9562", "#7a4d36", "#4c352c", "#21151a"),
    "chamber": ("#f4d6bc", "#bd8884", "#663c48", "#45283a", "#1d0e1e"),
    "kitchen": ("#f4d6a2", "#ae8a68", "#565049", "#3b2e29", "#171012"),
    "workshop": ("#f0d2a0", "#a88763", "#69482f", "#383a40", "#15161b"),
    "cottage": ("#ffe9bc", "#d8b482", "#7a5236", "#43414c", "#1b1a26"),
    "palace": ("#ffc66a", "#b33c2c", "#5c231f", "#481316", "#1c060a"),
    "royal": ("#ffe2a8", "#ae86a0", "#593e64", "#372848", "#160e24"),
    "poor": ("#ccd0ca", "#87939d", "#5d554d", "#394049", "#12161e"),
    "stone": ("#e6d8bc", "#9396a6", "#6b594b", "#413e4e", "#181524"),
    "church": ("#ecdcc2", "#8883a8", "#564f70", "#332f52", "#121027"),
    "dungeon": ("#a6aeb8", "#5c6574", "#464149", "#2b2d3b", "#0d0f18"),
    "cool": ("#f0eecf", "#acc2a2", "#87603e", "#475c4c", "#182624"),
    "clinic": ("#eef2de", "#aacbbf", "#7b634c", "#416058", "#132624"),
    "modern": ("#fdebcc", "#a9b6a2", "#a5744c", "#3f566c", "#1a2133"),
    "office": ("#faf0da", "#9dbcc2", "#a07a58", "#3c5470", "#172031"),
    "train": ("#f4eedc", "#9cc6c6", "#75899a", "#455a6e", "#152434"),
    "cafe": ("#fdeacb", "#8fa894", "#8a5c3c", "#4a3b36", "#1d1715"),
    "shop": ("#fdf4dc", "#a9cfc6", "#8c9a9c", "#4c6470", "#172733"),
    "station": ("#f8eeda", "#98bac8", "#948678", "#43545f", "#141f2a"),
    "corridor": ("#fbeecf", "#aec8bc", "#a2835f", "#4f5d60", "#182226"),
    "ward": ("#faf8e8", "#b4d6d0", "#a8957c", "#466a6c", "#142a2e"),
    "classroom": ("#fbf6e2", "#b9cfae", "#a9774c", "#4c6152", "#1a2723"),
    "lab": ("#f2fafc", "#a4c6d4", "#70899a", "#3b5870", "#0f2030"),
    "ship": ("#dcecf6", "#7e98b6", "#54657e", "#2f3e5c", "#0c1428"),
    "playhouse": ("#f4c680", "#b04a48", "#6e3e2a", "#3c1c2c", "#160912"),
    "hotel": ("#fbe2b4", "#8fa088", "#8a5438", "#40403c", "#1a1614"),
    "cave": ("#d8b48c", "#77696a", "#54464a", "#352d38", "#120e18"),
}
"""Colours of a room by daylight: lit wall, wall, floor and woodwork, near, dark.

The floor is darker than the wall and of another hue, so that a room never is one colour."""


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
    Hour.DAWN: RoomHour((1.0, 0.93, 0.98), (1.0, 0.88, 0.82, 0.82, 0.9), ("#ffc490", 0.42)),
    Hour.MORNING: RoomHour((1.02, 1.0, 0.96), (1.0, 0.97, 0.94, 0.92, 1.0), ("#fff2cc", 0.35)),
    Hour.NOON: RoomHour((1.01, 1.01, 0.99), (1.0, 1.0, 0.97, 0.95, 1.0), ("#ffffee", 0.25)),
    Hour.AFTERNOON: RoomHour((1.06, 0.92, 0.78), (1.0, 0.90, 0.86, 0.84, 1.0), ("#ffc878", 0.42)),
    Hour.DUSK: RoomHour((1.04, 0.82, 0.72), (1.0, 0.90, 0.84, 0.78, 0.8), ("#ffa650", 0.46)),
    Hour.NIGHT: RoomHour((1.04, 0.80, 0.62), (1.0, 0.84, 0.78, 0.68, 0.72), ("#ffb84e", 0.50)),
}

_MOONLIT: Final = RoomHour((0.62, 0.70, 0.98), (0.98, 0.66, 0.62, 0.6, 0.8), ("#9db8f0", 0.35))
"""A room without a lamp by night."""

_ELECTRIC_EVENING: Final = RoomHour((1.02, 0.86, 0.70), (1.0, 0.82, 0.76, 0.66, 0.8), ("#ffd082", 0.55))

_STRIP_LIGHT: Final = RoomHour((0.95, 0.96, 0.97), (1.0, 0.86, 0.80, 0.70, 0.8), ("#fbfae8", 0.50))
"""The same under tubes: white, so that a platform is not a parlour."""

_STRIPS: Final = frozenset(("office", "train", "shop", "station", "corridor", "ward", "classroom", "lab", "ship"))
_ELECTRIC: Final = frozenset(("modern",))

_ROOM_LIGHT: Final[dict[Hour, tuple[str, str, float, float]]] = {
    Hour.DAWN: ("#ffeadc", "#9aa2c4", 0.75, 0.3),
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
    scheme = (SNOWS if weather is Weather.SNOW else OUTDOORS).get(hour, OUTDOORS[hour])
    dyed = _LOW_DYE if hour in (Hour.DAWN, Hour.DUSK) or weather is Weather.FOG else 1.0
    colours = [_in_season(_read(c), i, season, dyed) for i, c in enumerate(_palette(hour, weather))]
    colours = [_in_weather(c, i, weather, hour) for i, c in enumerate(colours)]
    grey = _GREY[weather]
    key = _mixed(_read(scheme.key), _grey_of(_read(scheme.key), 0.93), grey * 0.6)
    light = Light(
        key=_written(key), fill=scheme.fill, from_x=scheme.from_x, from_y=scheme.from_y,
        strength=round(scheme.strength * (1 - 0.35 * grey), 3),
        warmth=_lamps(scheme.warmth + (0.2 * grey if scheme.warmth else 0.0), weather),
    )  # fmt: skip
    richer = _RICHER_LOW if hour in (Hour.DUSK, Hour.NIGHT) else _RICHER
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
    grey = _GREY[weather] if hour is not Hour.NIGHT else 0.0
    outside = _palette(hour, weather)
    air = _in_weather(
        _mixed(_read(outside[0]), _read(outside[1]), 0.24 if hour is Hour.NIGHT else 0.35), 0, weather, hour
    )
    walls = [_room_colour(_read(colour), index, as_lit, grey) for index, colour in enumerate(ROOMS[room])]
    key, fill, strength, warmth = _ROOM_LIGHT[hour]
    if as_lit is _STRIP_LIGHT:
        key, fill = "#fff6e6", "#a4a8b4"
    warmth = _lamps(warmth, weather)
    light = Light(key=key, fill=fill, from_x=-0.5, from_y=0.7, strength=strength, warmth=warmth)
    return tuple(_written(_enriched(c, _RICHER)) for c in (air, *walls)), light


_LAMPS_IN_GREY: Final = 0.28


def _lamps(warmth: float, weather: Weather) -> float:
    """Return how far lamps are lit: in rain and snow a little by day too, the one warm thing in the picture."""
    least = _LAMPS_IN_GREY if weather in (Weather.RAIN, Weather.SNOW) else 0.0
    return min(1.0, round(max(warmth, least), 3))


def _room_colour(colour: Colour3, index: int, as_lit: RoomHour, grey: float) -> Colour3:
    """Index is the colour's place: 0 lit wall .. 4 dark."""
    dim = as_lit.dims[index]
    red, green, blue = (channel * tint * dim for channel, tint in zip(colour, as_lit.tint, strict=True))
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


@dataclass(frozen=True, slots=True)
class Veil:
    """What a weather lays over the hour's colours.

    Attributes:
        tint: multiplied with a pale tone of the hour's own sky: what hangs in the air is lit by it.
        shares: how far each colour of the palette gives way, zenith .. dark: the far drowns, the near stays deep.
        dim: how much light is left.
        grey: how far the sky's own hue is lost in it: no rain is gold.
    """

    tint: Colour3
    shares: tuple[float, float, float, float, float, float]
    dim: float
    grey: float


_VEILS: Final[dict[Weather, Veil]] = {
    Weather.CLOUDY: Veil((0.90, 0.95, 1.04), (0.42, 0.20, 0.18, 0.12, 0.08, 0.04), 0.96, 0.35),
    Weather.RAIN: Veil((0.64, 0.80, 1.0), (0.60, 0.50, 0.58, 0.48, 0.34, 0.08), 0.88, 0.88),
    Weather.SNOW: Veil((0.88, 0.97, 1.12), (0.42, 0.46, 0.56, 0.50, 0.36, 0.10), 1.0, 0.62),
}


_THIN_BY_NIGHT: Final = 0.5
"""A veil's share by night: rain in the dark is a deep blue with a pale rift, not a grey sheet."""


def _in_weather(colour: Colour3, index: int, weather: Weather, hour: Hour) -> Colour3:
    """Index is the colour's place in the palette: 0 zenith .. 5 dark."""
    veil = _VEILS.get(weather)
    if veil is None or (weather is Weather.SNOW and hour in SNOWS):
        return colour
    thin = _THIN_BY_NIGHT if hour is Hour.NIGHT else 1.0
    colour = _mixed(colour, _grey_of(colour, veil.dim), _GREY[weather] * 0.6 * thin)
    sky = _palette(hour, weather)
    hung = _mixed(_read(sky[1]), _read(sky[2]), 0.55)
    level = _luma(hung)
    paler = _mixed(hung, (level, level, level), veil.grey * thin)
    paler = (paler[0] * veil.tint[0], paler[1] * veil.tint[1], paler[2] * veil.tint[2])
    return _mixed(colour, paler, veil.shares[index] * thin)


_LOW_DYE: Final = 0.45
"""How much of a season's colours is left where low light, or lit fog, dyes everything."""


_DYED_AT: Final = (0.0, 0.0, 0.3, 0.6, 1.0, 1.0)
"""How far each colour takes the season's dye: leaves turn, the blue of the distance does not."""


def _palette(hour: Hour, weather: Weather) -> tuple[str, ...]:
    if weather is Weather.SNOW and hour in SNOWS:
        return SNOWS[hour].palette
    if hour is Hour.AFTERNOON and weather in (Weather.CLOUDY, Weather.RAIN):
        return OVERCAST_AFTERNOON
    return FOGS[hour] if weather is Weather.FOG else OUTDOORS[hour].palette


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
