"""Lamps: the glow of what gives light in a set, and how it colours those who stand near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import skia

from yingxi.draw.camera import Camera
from yingxi.draw.palette import SetLook
from yingxi.draw.paper import RGB, argb
from yingxi.draw.pixels import NEAREST, blank, image_of
from yingxi.draw.sets import flicker, glow_of
from yingxi.story.stage import Piece

MOST: Final = 10
"""How many lamps of a set shine; the strongest and nearest are chosen."""


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


@dataclass(slots=True)
class Shine:
    """A lamp's light in the air, screened over what stands at its depth and behind."""

    lamp: Lamp
    camera: Camera
    fps: float
    _image: skia.Image | None = None
    _radius: int = 0

    @property
    def depth_m(self) -> float:
        """The lamp's own."""
        return self.lamp.z_m

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before: light flickers on twos, as puppets step."""
        return frame % 2 == 0

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Screen the glow over a frame, by whole pixels: it is too soft for anyone to see the steps."""
        if not self.camera.sees(frame, self.lamp.z_m):
            return
        place = self.camera.place(frame, self.lamp.z_m)
        x, y = place.point(self.lamp.x_m, self.lamp.y_m)
        radius = min(self.lamp.reach_m * place.scale, 0.7 * self.camera.height_px)
        if radius < 2 or not self._in_frame(x, y, radius):
            return
        if self._image is None or abs(self._radius - radius) > 0.03 * radius:
            self._radius = round(radius)
            self._image = _disc(self._radius, self.lamp)
        power = 0.9 * flicker(self.lamp.piece, (frame - frame % 2) / self.fps)
        paint = skia.Paint(BlendMode=skia.BlendMode.kScreen, Alphaf=max(0.0, min(1.0, power)))
        canvas.drawImage(self._image, round(x) - self._radius, round(y) - self._radius, NEAREST, paint)

    def _in_frame(self, x: float, y: float, radius: float) -> bool:
        width, height = self.camera.width_px, self.camera.height_px
        return -radius < x < width + radius and -radius < y < height + radius


def _disc(radius: int, lamp: Lamp) -> skia.Image:
    sheet = blank(2 * radius, 2 * radius)
    paint = skia.Paint(Dither=True)
    shares = (1.0, 0.62, 0.30, 0.115, 0.03, 0.0)
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(radius, radius), radius=radius,
            colors=[argb(lamp.colour, lamp.strength * share) for share in shares],
            positions=[0.0, 0.10, 0.27, 0.52, 0.78, 1.0],
        )
    )  # fmt: skip
    sheet.canvas.drawPaint(paint)
    return image_of(sheet.pixels)
