"""A set being built: pieces are put on a few planes of depth, each with its own luck."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeVar

import numpy as np

from yingxi.story.stage import Mark, Piece
from yingxi.story.terms import Era, Hour, Season, Weather

SKY: Final = 120.0
FAR: Final = 46.0
HILLS: Final = 25.0
MID: Final = 13.0
BACK: Final = 6.5
REAR: Final = 3.2
PROPS: Final = 1.0
MAIN: Final = 0.0
NEAR: Final = -1.2
"""Planes of depth, metres behind the main plane. Few planes keep a frame quick to put together."""

T = TypeVar("T")


class Draft:
    """Collects a set's pieces.

    Attributes:
        era, hour, weather, season: what the set is dressed for.
        rng: the arrangement's luck.
        side: -1 or 1: the set's heavier side, so that no two arrangements balance alike.
        water_z_m: nearest edge of a water surface.
        trade: whose shop or workshop it is (a kind in story.trades), "" if no word tells.
    """

    def __init__(
        self, era: Era, hour: Hour, weather: Weather, season: Season, seed: int, aspect: float, trade: str = ""
    ) -> None:
        self.trade = trade
        self.era, self.hour, self.weather, self.season = era, hour, weather, season
        self.aspect = aspect
        self.rng = np.random.default_rng(seed)
        self.side = -1.0 if self.rng.random() < 0.5 else 1.0
        self.pieces: list[Piece] = []
        self.marks: list[Mark] = []
        self.water_z_m: float | None = None

    @property
    def chinese(self) -> bool:
        """Old China, of either era."""
        return self.era.chinese

    @property
    def lamps(self) -> float:
        """How strongly lamps shine at this hour."""
        dark = {Hour.NIGHT: 1.0, Hour.DUSK: 0.8, Hour.DAWN: 0.35}
        return dark.get(self.hour, 0.15 if self.weather in (Weather.RAIN, Weather.SNOW, Weather.FOG) else 0.0)

    @property
    def leafless(self) -> bool:
        """Whether leaf trees stand bare."""
        return self.season is Season.WINTER

    @property
    def upright(self) -> bool:
        """Whether the film is taller than wide: less is seen to both sides."""
        return self.aspect < 0.8

    def fit(self, x: float) -> float:
        """Return where a thing at x belongs in this aspect: drawn in towards the middle when the film is upright."""
        if not self.upright:
            return x
        reach = abs(x)
        inner = reach * 0.62 if reach <= 2.5 else reach - 0.95
        return inner if x >= 0 else -inner

    def add(
        self, kind: str, x: float = 0.0, z: float = 0.0, h: float = 1.0, *, w: float | None = None, y: float = 0.0,
        flip: bool = False, sways: bool = False, glow: float = 0.0,
    ) -> None:  # fmt: skip
        """Put a piece with its foot's middle at (x, y, z); x is fitted to the aspect on the planes around people."""
        if PROPS <= z <= BACK and (w is None or w < 9):
            x = self.fit(x)
        seed = int(self.rng.integers(1 << 30))
        self.pieces.append(
            Piece(
                kind=kind, x_m=round(float(x), 3), y_m=round(float(y), 3), z_m=round(float(z), 3),
                height_m=round(float(h), 3), width_m=None if w is None else round(float(w), 3), flip=flip, seed=seed,
                sways=sways, glow=round(float(min(1.0, glow)), 3),
            )
        )  # fmt: skip

    def mark(self, name: str, x: float, z: float = 0.0, *, y: float = 0.0, pose: str = "stand") -> None:
        """Name a spot for people."""
        self.marks.append(Mark(name=name, x_m=x, y_m=y, z_m=z, pose=pose))

    def u(self, low: float, high: float) -> float:
        """Return a number between low and high."""
        return float(self.rng.uniform(low, high))

    def chance(self, share: float) -> bool:
        """Return True in `share` of all arrangements."""
        return bool(self.rng.random() < share)

    def pick(self, options: Sequence[T]) -> T:
        """Return one of `options`."""
        return options[int(self.rng.integers(len(options)))]

    def spread(self, count: int, left: float, right: float, keep_free: float = 0.0) -> list[float]:
        """Return `count` places from left to right, unevenly apart, none within `keep_free` of the middle."""
        step = (right - left) / count
        places = [left + step * (i + float(self.rng.uniform(0.2, 0.8))) for i in range(count)]
        return [x for x in places if abs(x) >= keep_free]
