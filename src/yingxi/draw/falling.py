"""The light that falls on people: the place's own, and that of the lamps and fires they stand near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import numpy as np

from yingxi.draw.lamps import Lamp
from yingxi.draw.modelling import Shading
from yingxi.draw.palette import SetLook
from yingxi.draw.paper import Lighting, mix
from yingxi.story.stage import Piece
from yingxi.story.terms import Hour, ShotSize, Weather

AMBIENT: Final[dict[ShotSize, float]] = {
    ShotSize.EXTREME_WIDE: 1.0, ShotSize.WIDE: 1.0, ShotSize.FULL: 0.85, ShotSize.MEDIUM: 0.4,
    ShotSize.MEDIUM_CLOSE: 0.25, ShotSize.CLOSE_UP: 0.15,
}  # fmt: skip
"""How far people take the light of the place: the smaller their faces, the more they belong to it."""

_LOW_M: Final = 1.0
_FIRES: Final = frozenset(("hearth", "kitchen_range", "stove", "forge", "fire", "tea_stove"))
_FIRE_DEPTH: Final = 0.4
"""What burns in a room lower than that lights people from its side; how much of its depth counts for their distance."""


_SOURCES: Final = ("close_glow", "close_glow_day", "close_street_lamp", "close_lantern", "close_light")
_LEAST_ASIDE: Final = 0.5
"""What a close shot's light comes from, those that count most first: by night a lamp lights a face before the moon
does. It never falls straight from above there."""


def as_seen(look: SetLook, pieces: Sequence[Piece], middle_x: float) -> SetLook:
    """Return a look whose light comes from where the frame shows it: a close shot composes its own sun, moon or lamp.

    Args:
        look: the set's.
        pieces: what the shot shows.
        middle_x: what the camera looks at, metres along the set.
    """
    shown = {piece.kind: piece for piece in pieces if piece.kind in _SOURCES}
    source = next((shown[kind] for kind in _SOURCES if kind in shown), None)
    if source is None:
        return look
    return replace(look, from_x=max(abs(look.from_x), _LEAST_ASIDE) * (1.0 if source.x_m > middle_x else -1.0))


def light_on(look: SetLook, lamps: Sequence[Lamp], x: float, z: float, ambient: float) -> Lighting:
    """Return the light on somebody: the set's, and that of the lamps they stand near, from their side.

    Args:
        look: the set's colours and light.
        lamps: what shines in it.
        x: where they stand along the set, metres.
        z: their depth, metres.
        ambient: see `SetLook.lighting`.
    """
    light = look.lighting(z, ambient)
    key, fill, from_x, from_y = light.key, light.fill, light.from_x, light.from_y
    dark = look.hour is Hour.NIGHT and not look.indoor
    for lamp in lamps:
        # A fire on the floor lights the room before it; a lamp its own surroundings.
        fire = look.indoor and lamp.y_m < _LOW_M and lamp.piece.kind in _FIRES
        gap = float(np.hypot(lamp.x_m - x, (_FIRE_DEPTH if fire else 1.0) * (lamp.z_m - z)))
        share = min(1.0, 1.8 * lamp.strength) * max(0.0, 1.0 - gap / (1.4 * lamp.reach_m + 0.8))
        if share < 0.03:
            continue
        warm = mix(lamp.colour, (1.0, 1.0, 1.0), 0.12 if fire else 0.35)
        if fire:
            share = min(1.0, 1.6 * share)
            warm = (max(key[0], warm[0]), 0.5 * (warm[1] + key[1]), 0.5 * (warm[2] + key[2]))
            key = mix(key, warm, 0.8 * share)
        else:
            # By night a lamp's gold stands against the moon's blue.
            keeps, much = ((1.0, 0.90, 0.50), 0.80) if dark else ((1.0, 1.0, 0.92), 0.55)
            gold = tuple(max(*both) * kept for *both, kept in zip(key, warm, keeps, strict=True))
            key = mix(key, (gold[0], gold[1], gold[2]), much * share)
            fill = mix(fill, (gold[0], gold[1], gold[2]), 0.6 * share) if dark else fill
        from_x += (max(-1.0, min(1.0, (lamp.x_m - x) / 0.8)) - from_x) * (0.9 if fire else 0.5) * share
        from_y += ((0.75 if lamp.y_m > 1.2 else 0.35) - from_y) * 0.4 * share
    return replace(light, key=key, fill=fill, from_x=from_x, from_y=from_y)


def shading_of(look: SetLook, ambient: float = 0.0) -> Shading:
    """Return how strongly a set's light models its people: low sun and lamps most, grey skies least.

    Args:
        look: the set's.
        ambient: see `SetLook.lighting`: on those whom the place dims, the side of the light stands out the more.
    """
    soft = look.weather in (Weather.CLOUDY, Weather.RAIN, Weather.SNOW, Weather.FOG) and not look.indoor
    strong = {Hour.DAWN: 1.0, Hour.MORNING: 0.8, Hour.NOON: 0.6, Hour.AFTERNOON: 1.0, Hour.DUSK: 1.2, Hour.NIGHT: 1.1}
    share = strong[look.hour] * (0.6 if soft else 1.0)
    lit = 0.16 + 0.16 * ambient * (1.0 if look.indoor and look.lamps > 0.5 else look.ambient)
    if look.hour is Hour.NIGHT and not look.indoor:
        if soft:
            return Shading(lit=0.8 * lit, dark=0.30, edge=0.16)  # no moon: a trace from the lamps
        return Shading(lit=lit, dark=0.32, edge=0.66)  # moonlight silvers the edge
    return Shading(lit=lit * share, dark=0.36 * share, edge=0.52 * share)
