"""The light and the six colours of a room: from what it is, then its hour, then what falls past its windows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.stage.light import Colour3, enriched, grey_of, mixed, palette_at, read, written
from yingxi.story.stage import Light
from yingxi.story.terms import Hour, Weather

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
    "shop": ("#fff2c4", "#78a884", "#8a6c54", "#2a5448", "#0c2420"),
    "station": ("#fbe2a6", "#3f7cb4", "#6c6258", "#1e4270", "#0b1630"),
    "corridor": ("#ffeebc", "#6494b8", "#7c685a", "#254a68", "#0d1e30"),
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


@dataclass(frozen=True, slots=True)
class RoomHour:
    """What an hour does to a room's colours.

    Attributes:
        tint: multiplied into all of them.
        dims: how much of each colour's light is left, lit wall .. dark.
        glow: the light on the lit wall, and how far the wall takes its colour.
        air: the hour's own colour, and how far all that the light does not reach takes it.
    """

    tint: Colour3
    dims: tuple[float, float, float, float, float]
    glow: tuple[str, float]
    air: tuple[str, float] = ("#000000", 0.0)


_ROOM_HOURS: Final[dict[Hour, RoomHour]] = {
    # Rose in the window, lilac in the room: the sun is not up yet.
    Hour.DAWN: RoomHour((1.0, 0.90, 0.94), (1.0, 0.82, 0.76, 0.74, 0.85), ("#ffb898", 0.60), ("#6c74c0", 0.24)),
    Hour.MORNING: RoomHour((1.03, 0.99, 0.93), (1.0, 0.96, 0.92, 0.88, 0.95), ("#ffefb8", 0.46)),
    Hour.NOON: RoomHour((1.02, 1.0, 0.97), (1.0, 1.0, 0.98, 0.92, 0.95), ("#fffae6", 0.58)),
    Hour.AFTERNOON: RoomHour((1.06, 0.92, 0.78), (1.0, 0.90, 0.86, 0.84, 1.0), ("#ffc468", 0.48), ("#c88238", 0.06)),
    # The last red of the sky over plum shade; the lamps are lit.
    Hour.DUSK: RoomHour((1.04, 0.82, 0.74), (1.0, 0.80, 0.76, 0.72, 0.8), ("#ff984e", 0.58), ("#522c78", 0.26)),
    # One pool of gold in the deep blue of the night.
    Hour.NIGHT: RoomHour((1.04, 0.84, 0.68), (0.98, 0.76, 0.60, 0.54, 0.70), ("#ffb246", 0.62), ("#3044a4", 0.24)),
}

_RAINY: Final[dict[Hour, RoomHour]] = {
    Hour.DAWN: RoomHour((0.94, 0.94, 1.06), (0.94, 0.76, 0.70, 0.68, 0.85), ("#c2b8e0", 0.66), ("#5a6ca8", 0.28)),
    Hour.MORNING: RoomHour((0.95, 1.0, 1.05), (1.0, 0.90, 0.86, 0.80, 0.9), ("#cfe6ee", 0.72), ("#6f9ab4", 0.20)),
    Hour.NOON: RoomHour((0.96, 1.0, 1.04), (1.0, 0.95, 0.90, 0.84, 0.9), ("#e0ecf4", 0.74), ("#7f9fb4", 0.18)),
    Hour.AFTERNOON: RoomHour((0.97, 0.98, 1.02), (0.98, 0.86, 0.82, 0.78, 0.9), ("#d6d6e2", 0.70), ("#7484a8", 0.22)),
}
"""By day in rain a room is lit from its grey windows: cool and pale beside them, its own hue past them."""

_SNOWY: Final[dict[Hour, RoomHour]] = {
    Hour.DAWN: RoomHour((0.97, 0.95, 1.06), (0.98, 0.82, 0.76, 0.74, 0.9), ("#dccdf4", 0.66), ("#7a82c4", 0.28)),
    Hour.MORNING: RoomHour((0.98, 1.0, 1.05), (1.0, 1.0, 0.95, 0.90, 0.95), ("#f4f4ff", 0.74), ("#a4bce4", 0.22)),
    Hour.NOON: RoomHour((0.98, 1.0, 1.06), (1.0, 1.04, 0.98, 0.92, 0.95), ("#f6fbff", 0.78), ("#a8c6ea", 0.24)),
    Hour.AFTERNOON: RoomHour((1.0, 0.98, 1.02), (1.0, 0.95, 0.90, 0.86, 0.95), ("#fdeae2", 0.70), ("#a2a8dc", 0.22)),
}
"""The same in snow, which throws the light up from the ground: white, and the shade a clear blue."""

_FOGGY: Final[dict[Hour, RoomHour]] = {
    Hour.DAWN: RoomHour((1.0, 0.93, 0.96), (0.98, 0.82, 0.76, 0.74, 0.9), ("#f0c2bc", 0.64), ("#9a86b4", 0.28)),
    Hour.MORNING: RoomHour((1.0, 1.0, 0.96), (1.0, 0.98, 0.92, 0.88, 0.95), ("#f4f0d6", 0.70), ("#b2c4bc", 0.24)),
    Hour.NOON: RoomHour((1.0, 1.0, 0.98), (1.0, 1.0, 0.95, 0.90, 0.95), ("#f4f4ec", 0.72), ("#b8c8cc", 0.24)),
    Hour.AFTERNOON: RoomHour((1.02, 0.97, 0.92), (1.0, 0.94, 0.88, 0.86, 0.95), ("#f6deb8", 0.68), ("#c4ac8c", 0.22)),
}
"""The same in fog: milk in the windows and in the room."""

_BY_WINDOW: Final[dict[Weather, dict[Hour, RoomHour]]] = {
    Weather.RAIN: _RAINY, Weather.SNOW: _SNOWY, Weather.FOG: _FOGGY,
}  # fmt: skip

_WINDOW_LIGHT: Final[dict[Weather, tuple[str, str, float]]] = {
    Weather.RAIN: ("#f2f5f8", "#a0b0c6", 0.88), Weather.SNOW: ("#fbfbff", "#b0bcde", 0.98),
    Weather.FOG: ("#fdf8ee", "#b4bcc0", 0.93),
}  # fmt: skip
"""Key, fill and strength of that light; less at dawn."""
_DAWN_LEFT: Final = 0.82

_MOONLIT: Final = RoomHour((0.62, 0.70, 0.98), (0.98, 0.66, 0.62, 0.6, 0.8), ("#9db8f0", 0.35))
"""A room without a lamp by night."""

_ELECTRIC_EVENING: Final = RoomHour(
    (1.02, 0.86, 0.70), (1.0, 0.66, 0.62, 0.56, 0.75), ("#ffbe5c", 0.64), ("#26388e", 0.18)
)

_STRIP_LIGHT: Final = RoomHour((1.0, 0.90, 0.80), (1.0, 0.66, 0.62, 0.50, 0.75), ("#ffca6c", 0.64))
"""The same where many work or wait: paler, and deep blue past the lamps, so that a platform is not a parlour."""

_SCREENS: Final = frozenset(("lab", "ship"))
_SCREEN_LIGHT: Final = RoomHour((0.74, 0.90, 1.10), (1.0, 0.62, 0.58, 0.50, 0.75), ("#bfe6ff", 0.40))
"""A room lit by its screens: cyan over deep blue."""

_STRIPS: Final = frozenset(("office", "train", "shop", "station", "corridor", "ward", "classroom", "bus"))
_ELECTRIC: Final = frozenset(("modern",))
_WINDOWLESS: Final = frozenset(("dungeon", "station", "cave", "playhouse", "ship", "lab"))
"""Rooms to which no weather comes."""

_ROOM_LIGHT: Final[dict[Hour, tuple[str, str, float, float]]] = {
    Hour.DAWN: ("#ffe4d4", "#9a98d0", 0.76, 0.2),
    Hour.MORNING: ("#fff8ea", "#b4bcbc", 0.95, 0.0),
    Hour.NOON: ("#ffffff", "#bcc2c4", 1.0, 0.0),
    Hour.AFTERNOON: ("#ffeeca", "#b8a490", 0.9, 0.0),
    Hour.DUSK: ("#ffd8b0", "#9478a8", 0.70, 0.75),
    Hour.NIGHT: ("#ffe6c0", "#8474a0", 0.58, 1.0),
}
"""Key, fill, strength, warmth of the light in a room."""

_RICHER_ROOMS: Final = 1.38
_ACCENT: Final = 0.22
"""How far the one lamp is lit that burns deep in a room on a gloomy day."""

_DYED_BY_LAMP: Final = (1.0, 0.30, 0.70, 0.15, 0.15)
"""How far each colour takes the hour's tint: what the lamp does not reach keeps the wall's own hue."""
_IN_THE_AIR: Final = (0.0, 1.0, 0.8, 0.9, 0.5)
"""How far each colour takes the hour's air."""

_GREY: Final = 0.42
"""How grey a room is under broken cloud."""


def indoor_scheme(room: str, hour: Hour, weather: Weather) -> tuple[tuple[str, ...], Light]:
    """Return the six colours and the light of a room; the first colour is the air seen through its windows."""
    as_lit = _as_lit(room, hour, weather)
    grey = _GREY if weather is Weather.CLOUDY and hour is not Hour.NIGHT else 0.0
    outside = palette_at(hour, weather)
    air = mixed(read(outside[0]), read(outside[1]), 0.24 if hour is Hour.NIGHT else 0.35)
    walls = [_room_colour(read(colour), index, as_lit, grey) for index, colour in enumerate(ROOMS[room])]
    key, fill, strength, warmth = _ROOM_LIGHT[hour]
    if as_lit is _STRIP_LIGHT:
        key, fill = "#ffeccc", "#8e8cac"
    elif as_lit is _SCREEN_LIGHT:
        key, fill = "#fff0e0", "#8090c4"
    elif as_lit is _BY_WINDOW.get(weather, {}).get(hour):
        key, fill, strength = _WINDOW_LIGHT[weather]
        strength, warmth = strength * (_DAWN_LEFT if hour is Hour.DAWN else 1.0), _ACCENT
    light = Light(key=key, fill=fill, from_x=-0.5, from_y=0.7, strength=round(strength, 3), warmth=warmth)
    return tuple(written(enriched(c, _RICHER_ROOMS)) for c in (air, *walls)), light


def _as_lit(room: str, hour: Hour, weather: Weather) -> RoomHour:
    """Return what lights a room: screens, lamps in the dark, and by day its windows."""
    dark = hour in (Hour.DUSK, Hour.NIGHT)
    if room == "dungeon" and hour is Hour.NIGHT:
        return _MOONLIT
    if room == "ship" or (room in _SCREENS and dark):
        return _SCREEN_LIGHT
    if room in _ELECTRIC and hour is Hour.NIGHT:
        return _ELECTRIC_EVENING
    if room in _STRIPS and hour is Hour.NIGHT:
        return _STRIP_LIGHT
    if room in _WINDOWLESS:
        return _ROOM_HOURS[hour]
    return _BY_WINDOW.get(weather, {}).get(hour, _ROOM_HOURS[hour])


def _room_colour(colour: Colour3, index: int, as_lit: RoomHour, grey: float) -> Colour3:
    """Index is the colour's place: 0 lit wall .. 4 dark."""
    dim, dyed = as_lit.dims[index], _DYED_BY_LAMP[index]
    red, green, blue = (
        channel * (1.0 + (tint - 1.0) * dyed) * dim for channel, tint in zip(colour, as_lit.tint, strict=True)
    )
    if index == 0:
        glow, share = as_lit.glow
        red, green, blue = mixed((red, green, blue), read(glow), share * (1.0 - 0.5 * grey))
    air, share = as_lit.air
    red, green, blue = mixed((red, green, blue), _at_level(read(air), (red, green, blue)), share * _IN_THE_AIR[index])
    return mixed((red, green, blue), grey_of((red, green, blue), 0.88), 0.24 * grey)


def _at_level(air: Colour3, colour: Colour3) -> Colour3:
    """Return the air's hue, half as far from a colour's brightness as it is: near and dark stay near and dark."""
    most = max(*air, 1e-3)
    level = 0.5 * (max(colour) + most) / most
    return (min(1.0, air[0] * level), min(1.0, air[1] * level), min(1.0, air[2] * level))
