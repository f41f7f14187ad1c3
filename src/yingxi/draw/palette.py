"""Colours of a set: which paper each material is cut from, at each depth, in this hour and weather.

A `SetLook` takes its six related colours and its light from the `Set`, so a person who edits them there
re-colours everything. Materials have daylight colours; `ink` lights them and draws them towards the set's
ramp, more the farther they are, so that values part: far is pale and hazy, near is dark and deep.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from yingxi.draw.paper import RGB, Lighting, mix, rgb, shade
from yingxi.story.stage import Set
from yingxi.story.terms import Era, Hour, Season, Weather

MATERIALS: Final[dict[str, RGB]] = {
    name: rgb(colour)
    for name, colour in {
        "leaf": "#5f9150", "leaf_dark": "#3f6f45", "leaf_light": "#8db765", "pine": "#3e6f58", "pine_dark": "#285044",
        "bark": "#6b4c3b", "bark_pale": "#a98f78", "bamboo": "#7fa05a", "grass": "#86a457", "reed": "#b3a468",
        "earth": "#ba8f58", "sand": "#e2c894", "path": "#d6b47a", "rock": "#8b8d8c", "rock_dark": "#63676b",
        "stone": "#c0b298", "stone_dark": "#8e8270", "brick": "#a6634a", "plaster": "#eee3cf",
        "plaster_dark": "#cdbd9f", "tile": "#4f5964", "tile_red": "#a4503c", "tile_gold": "#d9a441",
        "thatch": "#c9a35c", "thatch_dark": "#9d7a40", "wood": "#95633f", "wood_dark": "#63402c",
        "wood_light": "#bf8a57", "lacquer": "#8c2f28", "lacquer_dark": "#5c1f20", "red": "#bf3b2e", "gold": "#dcae4c",
        "brass": "#c19145", "iron": "#4a4e55", "paper": "#f2e6c8", "ink": "#33302f", "cloth_red": "#a93a35",
        "cloth_blue": "#40648a", "cloth_green": "#55765a", "cloth_indigo": "#39466b", "cloth_cream": "#e7d6b0",
        "cloth_plum": "#7d4a66", "cloth_ochre": "#c8924a", "water": "#6fa3b5", "water_dark": "#3d7186",
        "water_light": "#b8d8d8", "snow": "#f4f6f8", "clay": "#a5643f", "clay_dark": "#6d3f2b", "jade": "#6f9f86",
        "celadon": "#9dbfa8", "blossom": "#eda5ab", "blossom_light": "#f8d6d4", "flower_red": "#c9473f",
        "flower_yellow": "#e6b84c", "flower_blue": "#6a84bd", "maple": "#c8592f", "wheat": "#d9b561",
        "rice": "#a3b45a", "roof_blue": "#5b7488", "cloud": "#f6efe4", "white": "#f5efe2", "ginger": "#b5713c",
        "icing": "#fbf1e4", "candy": "#d9637a", "mint": "#8cc7ae", "asphalt": "#767a80", "concrete": "#c4bca6",
        "glass": "#a9c8d6", "steel": "#8f979e", "plastic": "#d6d3cc", "screen": "#3b4a5a", "seat": "#4d7390",
        "bone": "#ded3bb",
    }.items()
}  # fmt: skip
"""Daylight colours of what sets are cut from."""

LAMPLIGHT: Final[RGB] = rgb("#ffd58a")
EMBER: Final[RGB] = rgb("#ff9a4a")
MOONLIGHT: Final[RGB] = rgb("#f3efd8")
LAMP_SHADE: Final[RGB] = rgb("#170c30")
"""What a room sinks to where its lamp does not reach: violet, the shade of gold."""

_SEASON_LEAVES: Final[dict[Season, dict[str, str]]] = {
    Season.SPRING: {
        "leaf": "#86b45f", "leaf_dark": "#5c9253", "leaf_light": "#b9d484", "grass": "#98ba62", "rice": "#9cc06a",
        "wheat": "#a9bd62",
    },
    Season.SUMMER: {},
    Season.AUTUMN: {
        "leaf": "#cf8a3c", "leaf_dark": "#a9542f", "leaf_light": "#e6b755", "grass": "#b7a257", "rice": "#d8b455",
        "reed": "#c3a56a",
    },
    Season.WINTER: {
        "leaf": "#8d8269", "leaf_dark": "#6b6353", "leaf_light": "#aa9f84", "grass": "#b4ab90", "rice": "#c3b590",
        "wheat": "#c3b590",
    },
}  # fmt: skip

_FAR_STOPS: Final = (
    (-2.0, 5.0),
    (-0.9, 5.0),
    (-0.2, 4.2),
    (2.5, 3.9),
    (7.0, 3.35),
    (13.0, 2.8),
    (26.0, 2.25),
    (60.0, 1.85),
)
"""(depth in metres, place on the palette 0 = zenith .. 5 = dark)."""

_UNIFY_STOPS: Final = (
    (-2.0, 0.92), (-0.9, 0.90), (-0.2, 0.04), (2.5, 0.12), (7.0, 0.34), (13.0, 0.58), (26.0, 0.80), (60.0, 0.94),
)  # fmt: skip
"""(depth in metres, how far a material's own colour gives way to the palette's)."""

_HOUR_UNITY: Final[dict[Hour, float]] = {
    Hour.DAWN: 0.28, Hour.MORNING: 0.12, Hour.NOON: 0.08, Hour.AFTERNOON: 0.18, Hour.DUSK: 0.46, Hour.NIGHT: 0.58,
}  # fmt: skip
"""How far everything under the sky takes on the hour's colours, even close by: low light dyes, noon shows."""

_OWN_UNTIL_M: Final = 20.0

_DAY_OWN: Final[dict[Hour, float]] = {
    Hour.DAWN: 0.66, Hour.MORNING: 0.48, Hour.NOON: 0.45, Hour.AFTERNOON: 0.50,
}  # fmt: skip
"""By day roofs, walls and leaves give way to the hour's colours that much less: green, brick and slate part.

But fog makes silhouettes of them."""

_WEATHER_UNITY: Final[dict[Weather, float]] = {
    Weather.FOG: 0.24, Weather.RAIN: 0.16, Weather.SNOW: 0.12, Weather.CLOUDY: 0.08,
}  # fmt: skip

_OWN_COLOURED: Final = ("snow", "gold", "brass", "red", "flower_red", "flower_yellow", "jade", "bone", "white")
"""Materials that keep their own colour in any light: the small bright things a picture turns on."""

_NEAR_DIM_STOPS: Final = ((-0.5, 0.80), (3.4, 0.74), (8.0, 0.86), (14.0, 1.0))
"""(depth in metres, how bright paper is under the sky): the stage is a little darker than the land behind it."""

_SUNLIT_STOPS: Final = ((-0.5, 0.84), (1.2, 0.92), (8.0, 0.95), (14.0, 1.0))
"""The same by day in clear air: the middle, where people act, lies in the sun."""

_ROOM_DIM_STOPS: Final = ((0.2, 1.0), (0.7, 0.80), (2.9, 0.80), (3.1, 0.86), (3.2, 1.0))
"""(depth in metres, how bright paper is in a room): furniture stands dark before its lit wall."""

_FRESH: Final[dict[Hour, float]] = {
    Hour.DAWN: 1.40, Hour.MORNING: 1.55, Hour.NOON: 1.60, Hour.AFTERNOON: 1.40, Hour.DUSK: 1.18, Hour.NIGHT: 1.15,
}  # fmt: skip
"""How much richer colours are in a clear hour's light: to mix two papers' colours is to grey them."""

_EXPOSURE: Final = 1.06
"""How bright white paper is on those who act, in the light's strongest colour: it makes up for the shade on them."""

_AMBIENT: Final[dict[Hour, float]] = {
    Hour.DAWN: 0.40, Hour.MORNING: 0.0, Hour.NOON: 0.0, Hour.AFTERNOON: 0.12, Hour.DUSK: 0.85, Hour.NIGHT: 1.0,
}  # fmt: skip
_AMBIENT_WEATHER: Final[dict[Weather, float]] = {
    Weather.RAIN: 0.45, Weather.SNOW: 0.20, Weather.FOG: 0.25, Weather.CLOUDY: 0.20,
}  # fmt: skip
"""How far those who are seen whole under the sky stand in its light, not in a light of their own."""

_AMBIENT_DIM: Final = 0.25
_AMBIENT_DYE: Final = 0.28
"""What the sky's light takes from papers at most: of their brightness, and of their own hue."""

_AMBIENT_INDOORS: Final = 0.55
"""The same in a room by lamp or fire, whose own light comes back where they stand near it."""

_RICH: Final = 1.24
"""How much richer the papers of people and things show than in plain light: clothes and skin against muted land."""

_GOLDEN: Final = 0.16
"""A wall that shows this much more red than blue is lit by a lamp's gold."""

_MOON_KEY: Final = 0.25
"""How much of the key's warmth lands take by night: faces take all of it, land and walls lie in the blue fill."""

_FRESH_INDOORS: Final = 1.25

_LIT_IN_GREY: Final = 0.75
"""How brightly a house's windows are lit by day while it rains or snows."""

_HOUR_DIM: Final[dict[Hour, float]] = {
    Hour.DAWN: 0.80, Hour.MORNING: 0.95, Hour.AFTERNOON: 0.92, Hour.DUSK: 0.68, Hour.NIGHT: 0.52,
}  # fmt: skip
"""How bright paper is in the shade of an hour whose light comes low."""


def along(stops: tuple[tuple[float, float], ...], at: float) -> float:
    """Return the value at `at` on a piecewise line through `stops`, held flat beyond its ends."""
    if at <= stops[0][0]:
        return stops[0][1]
    for (x0, y0), (x1, y1) in pairwise(stops):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) / (x1 - x0)
    return stops[-1][1]


def saturate(colour: RGB, amount: float) -> RGB:
    """Scale a colour's saturation by `amount`, keeping its lightness."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*colour)
    return colorsys.hls_to_rgb(hue, lightness, max(0.0, min(1.0, saturation * amount)))


def luma(colour: RGB) -> float:
    """Return how bright a colour looks, 0..1 (Rec. 709 weights on sRGB values)."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


_MOST_ENRICHED: Final = 1.35


def blend(a: RGB, b: RGB, share: float) -> RGB:
    """Return the colour `share` of the way from a to b that is as rich as its parents.

    A plain mix of warm and cool is grey: here the spread of the channels stays on the line between theirs (at most
    `_MOST_ENRICHED` times what the plain mix has), and so does the brightness.
    """
    mixed = mix(a, b, share)
    spread = max(mixed) - min(mixed)
    if spread < 1e-3:
        return mixed
    wanted = (1.0 - share) * (max(a) - min(a)) + share * (max(b) - min(b))
    grown = max(1.0, min(_MOST_ENRICHED, wanted / spread))
    level = luma(mixed)
    red, green, blue = (max(0.0, min(1.0, level + (channel - level) * grown)) for channel in mixed)
    return red, green, blue


@dataclass(frozen=True, slots=True)
class SetLook:
    """All that painters need to know about a set's colours.

    Attributes:
        ramp: the set's six colours: outdoors zenith, horizon, far, middle, near, dark; indoors the air
            outside, lit wall, wall, middle, near, dark.
        key, fill: the light's colours.
        from_x, from_y: where the light comes from.
        lamps: how much lamps and windows shine, 0..1.
        snowy: snow lies on roofs and ground.
    """

    ramp: tuple[RGB, RGB, RGB, RGB, RGB, RGB]
    key: RGB
    fill: RGB
    from_x: float
    from_y: float
    strength: float
    lamps: float
    hour: Hour
    weather: Weather
    season: Season
    era: Era
    indoor: bool
    snowy: bool
    seed: int

    def at(self, place: float) -> RGB:
        """Return the ramp's colour at `place`, 0 (first) .. 5 (last)."""
        index = max(0, min(4, int(place)))
        return mix(self.ramp[index], self.ramp[index + 1], max(0.0, min(1.0, place - index)))

    def depth_colour(self, z_m: float) -> RGB:
        """Return the ramp's colour at a depth."""
        return self.at(along(_FAR_STOPS, z_m))

    def daylight(self, material: str | RGB) -> RGB:
        """Return a material's own colour in this season."""
        if not isinstance(material, str):
            return material
        changed = None if self.indoor else _SEASON_LEAVES[self.season].get(material)
        return rgb(changed) if changed else MATERIALS[material]

    def ink(self, material: str | RGB, z_m: float, tone: float = 0.0, unify: float | None = None) -> RGB:
        """Return the colour a material shows at a depth, light and air included.

        Args:
            material: a name in MATERIALS, or a daylight colour.
            z_m: its depth.
            tone: -1 (black) .. 1 (white), laid on before the light.
            unify: 0..1, overrides how far it gives way to the ramp.
        """
        own = self.daylight(material)
        own = shade(own, tone) if tone else own
        near = along(_ROOM_DIM_STOPS if self.indoor else _SUNLIT_STOPS if self._sunlit else _NEAR_DIM_STOPS, z_m)
        white = self._white
        if material == "snow" and not self.indoor:
            near = 1.0 / (0.35 + 0.65 * max(white))  # snow gathers what light there is
        lit = (own[0] * white[0] * near, own[1] * white[1] * near, own[2] * white[2] * near)
        if unify is None:
            share = along(_UNIFY_STOPS, z_m)
            share += (1.0 - share) * self._unity if z_m > -0.5 else 0.0
            share *= 0.4 if material in _OWN_COLOURED else 1.0
            if -0.5 < z_m < _OWN_UNTIL_M and not self.indoor and self.weather is not Weather.FOG:
                share *= _DAY_OWN.get(self.hour, 1.0)
        else:
            share = unify
        ramp = self.depth_colour(z_m)
        # The ramp gives the hue of the place; some of the material's own light and dark stays in it.
        ramp = shade(ramp, max(-0.5, min(0.5, (luma(lit) - luma(ramp)) * (0.45 if self.indoor else 0.30))))
        colour = blend(lit, ramp, share)
        if self.indoor:
            return saturate(colour, _FRESH_INDOORS)
        if z_m < -0.5 or material == "snow":
            return colour
        clear = self.weather in (Weather.CLEAR, Weather.WIND, Weather.FOG)
        return saturate(colour, _FRESH[self.hour] if clear else 1.25)

    @property
    def _sunlit(self) -> bool:
        """Whether the sun stands over the place, if through broken cloud."""
        return self.hour in _DAY_OWN and self.weather in (Weather.CLEAR, Weather.WIND, Weather.CLOUDY)

    @property
    def _unity(self) -> float:
        """How far what stands close takes on the set's colours."""
        if self.indoor:
            return 0.16 + 0.20 * (1.0 - self.strength)
        return min(0.70, _HOUR_UNITY[self.hour] + _WEATHER_UNITY.get(self.weather, 0.0))

    @property
    def _white(self) -> RGB:
        dim = 0.62 + 0.38 * self.strength if self.indoor else _HOUR_DIM.get(self.hour, 1.0)
        share = _MOON_KEY if self.hour is Hour.NIGHT and not self.indoor else 0.7
        red, green, blue = (
            dim * ((1.0 - share) * fill + share * key) for fill, key in zip(self.fill, self.key, strict=True)
        )
        return red, green, blue

    @property
    def night(self) -> bool:
        """Whether lamps and windows are lit."""
        return self.lamps > 0.3

    @property
    def golden(self) -> bool:
        """Whether a room lies in lamplight, not under white tubes or the moon."""
        return self.indoor and self.lamps > 0.2 and self.ramp[1][0] > self.ramp[1][2] + _GOLDEN

    @property
    def air(self) -> RGB:
        """The colour of the far air."""
        if self.indoor:
            return self.ramp[2]
        return mix(self.ramp[1], self.ramp[2], 0.72 if self.hour is Hour.DAWN or self.weather is Weather.FOG else 0.4)

    @property
    def sky(self) -> tuple[RGB, RGB]:
        """Zenith and horizon, also as seen through a window."""
        return (self.ramp[0], shade(self.ramp[0], 0.35)) if self.indoor else (self.ramp[0], self.ramp[1])

    @property
    def window(self) -> RGB:
        """What a window of a house shows from outside: lamplight at night and in rain, dusk inside by day."""
        return mix(shade(self.ramp[5], 0.08), LAMPLIGHT, self.windows)

    @property
    def windows(self) -> float:
        """How brightly houses' windows shine, 0..1: in rain and snow people light theirs by day, too."""
        grey = not self.indoor and self.weather in (Weather.RAIN, Weather.SNOW)
        return max(self.lamps, _LIT_IN_GREY if grey else 0.0)

    def lighting(self, z_m: float, ambient: float = 0.0) -> Lighting:
        """Return the light for things and people at a depth; haze grows with it.

        Args:
            z_m: their depth.
            ambient: 0 as in a close shot, where faces glow, .. 1 as in a wide one, where the place lights them.
        """
        thick = {Weather.FOG: 1.5, Weather.SNOW: 1.7, Weather.RAIN: 1.7}.get(self.weather, 1.0)
        haze = 0.0 if self.indoor else max(0.0, min(0.9, (z_m - 1.0) * 0.012 * thick))
        gain = self._exposed
        key, fill = ((red * gain, green * gain, blue * gain) for red, green, blue in (self.key, self.fill))
        share = ambient * self.ambient
        if share:
            key, fill = (self._in_the_air(colour, share) for colour in (key, fill))
        return Lighting(key, fill, self.from_x, self.from_y, haze, self.air, _RICH + (1.0 - _RICH) * 0.6 * share)

    @property
    def ambient(self) -> float:
        """How far the light of the place takes those who stand in it."""
        if self.indoor:
            return _AMBIENT_INDOORS if self.lamps > 0.5 else 0.0
        return min(1.0, _AMBIENT[self.hour] + _AMBIENT_WEATHER.get(self.weather, 0.0))

    def _in_the_air(self, light: RGB, share: float) -> RGB:
        """Return a light dimmed and dyed by the air of the place."""
        air = mix(self.ramp[1], self.ramp[2], 0.6)
        most = max(*air, 1e-3)
        dim, dye = 1.0 - _AMBIENT_DIM * share, _AMBIENT_DYE * share
        red, green, blue = (dim * c * (1.0 - dye + dye * a / most) for c, a in zip(light, air, strict=True))
        return red, green, blue

    @property
    def _exposed(self) -> float:
        """How much more light things and people take than the set: faces are the brightest paper in the picture."""
        white = max(0.3 * fill + 0.7 * key for fill, key in zip(self.fill, self.key, strict=True))
        return max(1.0, _EXPOSURE / max(white, 1e-3))


def look_of(set_: Set) -> SetLook:
    """Read a set's colours and light."""
    colours = [rgb(colour) for colour in set_.palette]
    while len(colours) < 6:
        colours.append(shade(colours[-1], -0.25))
    light = set_.light
    return SetLook(
        ramp=(colours[0], colours[1], colours[2], colours[3], colours[4], colours[5]),
        key=rgb(light.key), fill=rgb(light.fill), from_x=light.from_x, from_y=light.from_y,
        strength=light.strength, lamps=light.warmth, hour=set_.hour, weather=set_.weather, season=set_.season,
        era=set_.era, indoor=set_.indoor, seed=set_.seed,
        snowy=set_.weather is Weather.SNOW or set_.season is Season.WINTER,
    )  # fmt: skip
