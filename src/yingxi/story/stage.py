"""A set: what stands where, and its light. The unit is the metre.

Axes: x to the right, y up (0 = ground), z away from the camera (0 = the main plane where people act).
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from yingxi.story.document import Colour, Noun
from yingxi.story.terms import Era, Hour, Season, Weather


class Piece(Noun):
    """One thing of the set, drawn by the picture engine's function of that kind.

    Attributes:
        kind: a registered drawable kind ("pine", "pagoda", "counter", "lattice_window"...), or a thing's kind.
        x_m, y_m, z_m: the middle of its foot.
        height_m: its height; its width follows from the kind unless given.
        seed: its own small differences.
        sways: moves in the wind.
        glow: gives light (lantern, fire, window at night), 0..1.
    """

    kind: str
    x_m: float = 0.0
    y_m: float = 0.0
    z_m: float = 0.0
    height_m: Annotated[float, Field(gt=0)] = 1.0
    width_m: Annotated[float, Field(gt=0)] | None = None
    flip: bool = False
    seed: int = 0
    sways: bool = False
    glow: Annotated[float, Field(ge=0, le=1)] = 0.0


class Mark(Noun):
    """A spot where one may stand, sit or lie.

    Attributes:
        pose: "stand", "sit" or "lie"; for sit and lie, `y_m` is the seat's height.
    """

    name: str
    x_m: float
    y_m: float = 0.0
    z_m: float = 0.0
    pose: str = "stand"


class Light(Noun):
    """The one light everything agrees with.

    Attributes:
        key: the colour of what it hits.
        fill: the colour of the shade.
        from_x: where it comes from, -1 left .. 1 right.
        from_y: 0 from the horizon .. 1 from above.
        strength: 0 dark .. 1 full day.
        warmth: how much lamps and windows count, 0..1.
    """

    key: Colour
    fill: Colour
    from_x: Annotated[float, Field(ge=-1, le=1)] = -0.5
    from_y: Annotated[float, Field(ge=0, le=1)] = 0.6
    strength: Annotated[float, Field(ge=0, le=1)] = 1.0
    warmth: Annotated[float, Field(ge=0, le=1)] = 0.0


class Set(Noun):
    """A place, built: pieces from far to near, marks, light.

    Attributes:
        place: kind of place (story.places).
        indoor: has walls and ceiling; weather is seen only through windows.
        palette: the six related colours everything here is cut from, far to near.
        width_m: how far the set reaches to both sides, in all.
        water_z_m: nearest edge of a water surface, if there is one.
    """

    place: str
    era: Era
    hour: Hour
    weather: Weather
    season: Season = Season.SUMMER
    indoor: bool = False
    palette: tuple[Colour, ...]
    light: Light
    pieces: tuple[Piece, ...]
    marks: tuple[Mark, ...] = ()
    width_m: float = 14.0
    water_z_m: float | None = None
    seed: int = 0
