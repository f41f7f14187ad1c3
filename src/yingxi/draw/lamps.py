"""Lamps: the glow of what gives light, standing in a set or carried in a hand; it colours those who are near."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import skia

from yingxi.draw.camera import Camera
from yingxi.draw.layers import boxed, extremes, region_of
from yingxi.draw.palette import EMBER, LAMPLIGHT, SetLook
from yingxi.draw.paper import RGB, argb, rgb
from yingxi.draw.pixels import NEAREST, blank, image_of
from yingxi.draw.sets import flicker, glow_of
from yingxi.story.stage import Piece

MOST: Final = 10
"""How many lamps of a set shine; the strongest and nearest are chosen."""

_TILE_PX: Final = 32
"""Tiles in which a glow's picture is looked through."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """A light in the set: where it is, how far its glow reaches (metres), how strong it is."""

    piece: Piece
    x_m: float
    y_m: float
    z_m: float
    reach_m: float
    strength: float
    colour: RGB


def lamps_of(pieces: Sequence[Piece], look: SetLook) -> tuple[Lamp, ...]:
    """Return the lights of a set, those that count most first."""
    found = []
    for piece in pieces:
        glow = glow_of(piece, look)
        if glow is None or glow.strength < 0.04 or piece.z_m > 30:
            continue
        found.append(
            Lamp(
                piece, piece.x_m + (-glow.x_m if piece.flip else glow.x_m), piece.y_m + glow.y_m, piece.z_m,
                glow.radius_m, glow.strength, glow.colour,
            )
        )  # fmt: skip
    found.sort(key=lambda lamp: -lamp.strength * lamp.reach_m / (1.0 + 0.2 * abs(lamp.z_m) + 0.1 * abs(lamp.x_m)))
    return tuple(found[:MOST])


@dataclass(frozen=True, slots=True)
class Disc:
    """A glow's picture.

    Attributes:
        radius: half its width, pixels.
        lit: where anything of it is left: screening costs by the pixel, and a third of its square is empty.
    """

    image: skia.Image
    radius: int
    lit: skia.Region

    def lay(self, canvas: skia.Canvas, x: int, y: int, paint: skia.Paint | None = None) -> None:
        """Lay it onto an untransformed canvas, its corner at a pixel."""
        canvas.save()
        canvas.clipRegion(self.lit.translate(x, y))
        canvas.drawImage(self.image, x, y, NEAREST, paint)
        canvas.restore()


@dataclass(slots=True)
class Shine:
    """A lamp's light in the air, laid over what stands at its depth and behind.

    Attributes:
        beat: frames for which a flicker is held: light flickers on twos, as puppets step, or more slowly.
        screened: it brightens what it lies on; else it covers it thinly, at a third of the cost.
    """

    lamp: Lamp
    camera: Camera
    fps: float
    beat: int = 2
    screened: bool = True
    _disc: Disc | None = None

    @property
    def depth_m(self) -> float:
        """The lamp's own."""
        return self.lamp.z_m

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before."""
        return frame % self.beat == 0

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Lay the glow over a frame, by whole pixels: it is too soft for anyone to see the steps."""
        if not self.camera.sees(frame, self.lamp.z_m):
            return
        place = self.camera.place(frame, self.lamp.z_m)
        x, y = place.point(self.lamp.x_m, self.lamp.y_m)
        radius = min(self.lamp.reach_m * place.scale, 0.7 * self.camera.height_px)
        if radius < 2 or not self._in_frame(x, y, radius):
            return
        if self._disc is None or abs(self._disc.radius - radius) > 0.03 * radius:
            self._disc = _disc(round(radius), self.lamp)
        power = 0.9 * flicker(self.lamp.piece, (frame - frame % self.beat) / self.fps)
        mode = skia.BlendMode.kScreen if self.screened else skia.BlendMode.kSrcOver
        paint = skia.Paint(BlendMode=mode, Alphaf=max(0.0, min(1.0, power)))
        self._disc.lay(canvas, round(x) - self._disc.radius, round(y) - self._disc.radius, paint)

    def _in_frame(self, x: float, y: float, radius: float) -> bool:
        width, height = self.camera.width_px, self.camera.height_px
        return -radius < x < width + radius and -radius < y < height + radius


CARRIED: Final[dict[str, tuple[float, float, RGB]]] = {
    "lantern": (-0.22, 1.0, rgb("#ff9c40")),
    "lamp": (0.15, 0.9, LAMPLIGHT),
    "candle": (0.26, 0.85, LAMPLIGHT),
    "matches": (0.06, 0.55, EMBER),
}
"""Things that shine in a hand: (metres of the light above the palm, its strength, its colour)."""

_HALOES: Final = ((0.45, 2.6, 0.66), (-0.45, 1.0, 0.42))
"""A carried light shines twice: (metres behind who carries it, reach in metres, strength): wide on the set and the
ground behind everybody near, close on faces and clothes."""


@dataclass(slots=True)
class Carried:
    """A light in somebody's hand: it goes with the hand and falls on the bearer, their neighbours and the ground.

    Attributes:
        hand_at: where the light is at a frame, and what gives it: x, y, z in metres, kind; None when none is held.
        lamps: how much lamps shine at this hour, 0..1.
    """

    hand_at: Callable[[int], tuple[float, float, float, str] | None]
    camera: Camera
    fps: float
    lamps: float

    def lamp_at(self, frame: int) -> Lamp | None:
        """Return it as a lamp that stands where the hand is."""
        found = self.hand_at(frame)
        if found is None or found[3] not in CARRIED:
            return None
        x, y, z, kind = found
        above, strength, colour = CARRIED[kind]
        piece = Piece(kind=kind, height_m=0.4, seed=7, glow=1.0)
        return Lamp(piece, x, y + above, z, _HALOES[0][1], strength * (0.12 + 0.88 * self.lamps), colour)

    def shines(self) -> tuple[CarriedShine, ...]:
        """Return what is drawn of it, behind the people and before them."""
        return tuple(CarriedShine(self, away, reach, strength) for away, reach, strength in _HALOES)


@dataclass(slots=True)
class CarriedShine:
    """One halo of a carried light. The wide one lies on the ground, too."""

    carried: Carried
    away_m: float
    reach_m: float
    strength: float
    _shine: Shine | None = None
    _pool: Disc | None = None

    @property
    def depth_m(self) -> float:
        """Behind or before who carries it."""
        lamp = self.carried.lamp_at(0)
        return self.away_m + (lamp.z_m if lamp else 0.0)

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before: it flickers on fours; when the hand moves, its owner tells."""
        return frame % 4 == 0

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Lay the halo over a frame, and its pool on the ground."""
        lamp = self.carried.lamp_at(frame - frame % 2)
        if lamp is None:
            return
        here = replace(lamp, reach_m=self.reach_m, strength=lamp.strength * self.strength)
        if self._shine is None:
            self._shine = Shine(here, self.carried.camera, self.carried.fps, beat=4, screened=self.away_m < 0)
        self._shine.lamp = here
        self._shine.draw(canvas, frame)
        if self.away_m > 0:
            self._draw_pool(canvas, frame, here)

    def _draw_pool(self, canvas: skia.Canvas, frame: int, lamp: Lamp) -> None:
        place = self.carried.camera.place(frame, lamp.z_m)
        x, y = place.point(lamp.x_m, 0.0)
        wide = round(min(1.5 * place.scale, 0.6 * self.carried.camera.width_px))
        tall = round(0.24 * wide)
        if y - tall > self.carried.camera.height_px or tall < 2:
            return
        if self._pool is None or abs(self._pool.radius - wide) > 0.03 * wide:
            self._pool = _disc(wide, lamp, squash=0.24)
        self._pool.lay(canvas, round(x) - wide, round(y + 0.15 * tall) - tall)


_PEAKED: Final = (1.0, 0.62, 0.30, 0.115, 0.03, 0.0)
_WIDE: Final = (1.0, 0.80, 0.50, 0.22, 0.06, 0.0)
"""How a glow falls off from its heart to its rim: a lamp's in the air, and one that falls on people near it."""


def _disc(radius: int, lamp: Lamp, *, squash: float = 1.0) -> Disc:
    sheet = blank(2 * radius, max(2, round(2 * radius * squash)))
    paint = skia.Paint(Dither=True)
    shares = _WIDE if lamp.piece.kind in CARRIED and lamp.reach_m > 1.0 else _PEAKED
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(radius, radius), radius=radius,
            colors=[argb(lamp.colour, lamp.strength * share) for share in shares],
            positions=[0.0, 0.10, 0.27, 0.52, 0.78, 1.0],
        )
    )  # fmt: skip
    sheet.canvas.scale(1.0, squash)
    sheet.canvas.drawPaint(paint)
    height, width = sheet.pixels.shape[:2]
    lit = extremes(sheet.pixels[..., 3], _TILE_PX)[0] > 0
    return Disc(image_of(sheet.pixels), radius, region_of(boxed(lit, width, height, _TILE_PX)))
