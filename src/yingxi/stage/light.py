"""The light and the six related colours of a place under the sky: from its hour, its weather, then its season."""

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
    # Fresh blue over pale rose and lemon: cool where dusk is orange, and paler than any other hour.
    Hour.DAWN: Scheme(
        ("#2f74c0", "#ffe9a6", "#f0b2c6", "#8088cc", "#335a96", "#0b1c40"),
        "#fff0dc", "#9ab8dc", -0.8, 0.3, 0.88, 0.2,
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
    Hour.DAWN: ("#2c5286", "#f4d8b8", "#a4a0c4", "#5a6ea0", "#264a70", "#07182a"),
    Hour.MORNING: ("#164a7c", "#cdeadc", "#74b2c4", "#377aa0", "#1a466a", "#05182c"),
    Hour.NOON: ("#1a4c80", "#cfeee8", "#76b2cc", "#3a7aa2", "#18486c", "#05182c"),
    Hour.AFTERNOON: ("#22407a", "#f4cf92", "#7e98c0", "#40648e", "#1b3c60", "#05142a"),
    Hour.DUSK: ("#221c4c", "#ea8e5a", "#a8567c", "#603a78", "#2e1e58", "#0c0722"),
    Hour.NIGHT: ("#101c46", "#46909e", "#245474", "#1a3c6a", "#122656", "#040718"),
}
"""An hour's six colours in rain: a deep storm overhead and one bright rift over the land."""

CLOUDS: Final[dict[Hour, Palette]] = {
    Hour.DAWN: ("#41699f", "#f9dfa8", "#d8b0b8", "#7680b0", "#2d5078", "#0a1a32"),
    Hour.MORNING: ("#1f66a8", "#ffe4ac", "#8fc4d0", "#46869e", "#1b5266", "#051e2a"),
    Hour.NOON: ("#1d62ac", "#eaf0d4", "#86c0d8", "#3f82ac", "#1c4e7c", "#08203e"),
    Hour.AFTERNOON: ("#2c5a96", "#ffd494", "#a9aec6", "#5c7c9e", "#234c66", "#061e2e"),
    Hour.DUSK: ("#3a2a5a", "#f29a5a", "#cc6474", "#7c3e76", "#3e2258", "#140a22"),
    Hour.NIGHT: ("#152249", "#4c96a2", "#255275", "#1d3c66", "#142452", "#050917"),
}
"""An hour's six colours under broken cloud."""

FOGS: Final[dict[Hour, Palette]] = {
    Hour.DAWN: ("#3f7cc0", "#fff0b8", "#ecbcc4", "#6278b4", "#214c78", "#06182e"),
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
    colours = [_in_season(read(c), i, season, dyed) for i, c in enumerate(palette_at(hour, weather))]
    grey = _GREY[weather]
    key = mixed(read(scheme.key), grey_of(read(scheme.key), 0.93), grey * 0.6)
    light = Light(
        key=written(key), fill=fill, from_x=scheme.from_x, from_y=scheme.from_y,
        strength=round(scheme.strength * (1 - 0.35 * grey), 3),
        warmth=_lamps(scheme.warmth + (0.2 * grey if scheme.warmth else 0.0), weather),
    )  # fmt: skip
    richer = _RICHER_LOW if hour in (Hour.DUSK, Hour.NIGHT) else _RICHER_IN.get(weather, _RICHER)
    return tuple(written(enriched(c, richer)) for c in colours), light


_LAMPS_IN_GREY: Final = 0.28


def _lamps(warmth: float, weather: Weather) -> float:
    """Return how far lamps are lit: in rain and snow a little by day too, the one warm thing in the picture."""
    least = _LAMPS_IN_GREY if weather in (Weather.RAIN, Weather.SNOW) else 0.0
    return min(1.0, round(max(warmth, least), 3))


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


def palette_at(hour: Hour, weather: Weather) -> tuple[str, ...]:
    """Return the six colours under the sky, before the season dyes them."""
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
    return mixed(colour, tinted, _DYED_AT[index] * dyed * share * (1.4 if season is Season.AUTUMN else 1.0))


_RICHER: Final = 1.22
_RICHER_LOW: Final = 1.06
_RICHER_IN: Final[dict[Weather, float]] = {Weather.RAIN: 1.45, Weather.CLOUDY: 1.38, Weather.SNOW: 1.32}
"""How much farther from grey colours are laid down; dusk and night are rich as they are."""


def enriched(c: Colour3, share: float) -> Colour3:
    """Return a colour farther from grey: weather, season and the hour's dye have each taken some of its hue."""
    level = _luma(c)
    return (level + (c[0] - level) * share, level + (c[1] - level) * share, level + (c[2] - level) * share)


def _luma(c: Colour3) -> float:
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2]


def grey_of(c: Colour3, dim: float) -> Colour3:
    """Return the cool grey of a colour, `dim` times as bright."""
    hue, light, _ = colorsys.rgb_to_hls(*(max(0.0, min(1.0, v)) for v in c))
    cool = colorsys.hls_to_rgb(0.58 if hue > 0.2 else 0.6, light * dim, 0.10)
    return (cool[0], cool[1], cool[2])


def mixed(a: Colour3, b: Colour3, share: float) -> Colour3:
    """Return the colour `share` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def read(colour: str) -> Colour3:
    """Return "#rrggbb" as three shares of 1."""
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def written(c: Colour3) -> str:
    """Return a colour as "#rrggbb"."""
    return "#" + "".join(f"{max(0, min(255, round(v * 255))):02x}" for v in c)
