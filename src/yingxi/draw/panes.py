"""Weather in a room's windows: rain and snow that fall outside while the wall stays one still sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import skia

from yingxi.draw.camera import Camera
from yingxi.draw.palette import SetLook
from yingxi.draw.paper import RGB, argb, mix
from yingxi.story.stage import Piece
from yingxi.story.terms import Weather

_PANES: Final[dict[str, tuple[float, float, float, float]]] = {
    "lattice_window": (-0.5, 0.0, 0.5, 1.0), "moon_window": (-0.5, 0.0, 0.5, 1.0), "casement": (-0.5, 0.0, 0.5, 1.0),
    "gothic_window": (-0.33, 0.13, 0.33, 0.78), "slit_window": (-0.5, 0.0, 0.5, 1.0),
    "modern_window": (-0.33, 0.0, 0.33, 1.0), "window_row": (-0.5, 0.17, 0.5, 1.0),
    "glass_wall": (-0.5, 0.26, 0.5, 1.0), "train_window": (-0.355, 0.0, 0.355, 1.0),
    "bus_window": (-0.5, 0.0, 0.5, 1.0),
}  # fmt: skip
"""Kind: its glass, as shares of its width and height."""

_CLOSE_PANES: Final[dict[str, tuple[float, float, float, float]]] = {
    "close_lattice": (-0.31, -0.34, 0.31, 0.34), "close_round": (-0.34, -0.34, 0.34, 0.34),
    "close_casement": (-0.27, -0.30, 0.27, 0.30), "close_gothic": (-0.20, -0.40, 0.20, 0.26),
    "close_city_window": (-0.42, -0.38, 0.32, 0.38), "close_side_window": (-0.26, -0.46, 0.10, 0.46),
    "close_hall": (-1.7, -0.18, 1.3, 0.60),
    "close_carriage": (-0.50, -0.24, 0.62, 0.36),
}  # fmt: skip
"""The same at the size of a close shot, in the piece's own height."""

_CURTAINED: Final[dict[str, tuple[tuple[float, float], ...]]] = {
    "casement": ((0.20, 1.0), (0.52, 0.62), (0.92, 0.38), (1.0, 0.0)),
    "close_casement": ((0.15, 1.0), (0.42, 0.65), (0.88, 0.42), (0.98, 0.0)),
}
"""Kind: how far curtains leave its glass free, as shares of half its width at shares of its height, from the top."""
_ON_THE_SILL: Final[dict[str, tuple[float, float, float]]] = {
    "close_casement": (0.13, -0.21, 0.10), "close_city_window": (-0.26, -0.29, 0.21), "casement": (0.20, 0.08, 0.13),
}  # fmt: skip
"""Kind: the plant before its glass, a disc (middle and radius, in the piece's own height)."""
_ROUND: Final = frozenset(("moon_window", "close_round"))
_WIDE_PER_HEIGHT: Final = {"gothic_window": 0.42}
"""How wide a kind is drawn where its width is not given, as a share of its height."""
_STREAK: Final[RGB] = (0.36, 0.48, 0.62)
"""Rain against a pale sky: by day it is the darker of the two."""
_BY_DAY: Final = 0.3
_SHEET_M: Final = 0.19
"""How deep a sheet at a wall reaches into the room (see scene.planes)."""
_DROPS: Final = 46
_BEAT: Final = 2
"""Frames for which a picture is held: it is small and far."""


@dataclass(frozen=True, slots=True)
class WindowFall:
    """Rain or snow behind the glass of one window.

    Attributes:
        piece: the window.
        glass: left, foot, right and top of its glass, metres from the piece's foot.
    """

    piece: Piece
    glass: tuple[float, float, float, float]
    camera: Camera
    fps: float
    look: SetLook

    @property
    def depth_m(self) -> float:
        """Just before the sheet it is cut into: a wall shares one with what stands close to it."""
        return self.piece.z_m - (_SHEET_M if self.piece.kind in _PANES else 0.01)

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before."""
        return frame % _BEAT == 0

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw what has fallen so far, cut to the glass."""
        if not self.camera.sees(frame, self.piece.z_m):
            return
        place = self.camera.place(frame, self.piece.z_m)
        x0, y0, x1, y1 = self.glass
        left, foot = place.point(self.piece.x_m + x0, self.piece.y_m + y0)
        right, top = place.point(self.piece.x_m + x1, self.piece.y_m + y1)
        if right < 0 or left > self.camera.width_px or foot - top < 4:
            return
        box = skia.Rect.MakeLTRB(float(left), float(top), float(right), float(foot))
        canvas.save()
        if self.piece.kind in _ROUND:
            canvas.clipRRect(skia.RRect.MakeOval(box), True)
        else:
            canvas.clipPath(self._free(box), True)
        if self.piece.kind in _ON_THE_SILL:
            canvas.clipPath(self._plant(box), skia.ClipOp.kDifference, True)
        time_s = (frame - frame % _BEAT) / self.fps
        snow = self.look.weather is Weather.SNOW
        grey = not snow and self.look.lamps < _BY_DAY
        colour = _STREAK if grey else mix(self.look.sky[1], (1.0, 1.0, 1.0), 0.85 if snow else 0.55)
        size = 0.011 if snow else 0.006
        paint = skia.Paint(
            AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeCap=skia.Paint.kRound_Cap,
            StrokeWidth=max(1.0, size * 2 * self.camera.height_px * (0.5 if snow else 0.28)),
            Color=argb(colour, 0.9 if snow else 0.62 if grey else 0.42),
        )  # fmt: skip
        canvas.drawPath(self._fallen(box, time_s, snow=snow), paint)
        canvas.restore()

    def _free(self, box: skia.Rect) -> skia.Path:
        """Return the glass between the curtains, pixels."""
        path = skia.Path()
        edge = _CURTAINED.get(self.piece.kind, ((1.0, 1.0), (1.0, 0.0)))
        half, middle = box.width() / 2, box.centerX()
        side = [(half * share, box.bottom() - box.height() * high) for share, high in edge]
        path.addPoly(
            [skia.Point(middle + x, y) for x, y in side] + [skia.Point(middle - x, y) for x, y in side[::-1]], True
        )
        return path

    def _plant(self, box: skia.Rect) -> skia.Path:
        """Return the room of what stands on the sill, pixels."""
        x, y, radius = _ON_THE_SILL[self.piece.kind]
        x0, y0, x1, _ = (share / self.piece.height_m for share in self.glass)
        scale = box.width() / (x1 - x0)
        across = -x if self.piece.flip else x
        centre = skia.Point(box.left() + (across - x0) * scale, box.bottom() - (y - y0) * scale)
        return skia.Path().addCircle(centre.x(), centre.y(), radius * scale)

    def _fallen(self, box: skia.Rect, time_s: float, *, snow: bool) -> skia.Path:
        luck = np.random.default_rng([self.piece.seed, 53]).uniform(0, 1, (_DROPS, 3))
        path = skia.Path()
        for across, down, pace in luck.tolist():
            fallen = (down + time_s * (0.16 + 0.12 * pace if snow else 1.5 + 1.1 * pace)) % 1.2 - 0.1
            drift = 0.05 * time_s * (0.5 + pace) if snow else 0.06 * fallen
            x = box.left() + box.width() * ((across - drift) % 1.0)
            y = box.top() + box.height() * fallen
            path.moveTo(x, y)
            if snow:
                path.lineTo(x + 0.1, y)
            else:
                path.lineTo(x - 0.012 * box.height(), y + box.height() * (0.05 + 0.07 * pace))
        return path


def _slim(piece: Piece) -> float:
    """Return the width a window is drawn with where none is given."""
    return piece.height_m * _WIDE_PER_HEIGHT.get(piece.kind, 1.0)


def falls_of(pieces: tuple[Piece, ...], camera: Camera, fps: float, look: SetLook) -> Iterator[WindowFall]:
    """Yield what falls behind each window of a room, in rain and in snow."""
    if look.weather not in (Weather.RAIN, Weather.SNOW):
        return
    for piece in pieces:
        if piece.kind in _PANES:
            x0, y0, x1, y1 = _PANES[piece.kind]
            width = piece.height_m if piece.kind in _ROUND else piece.width_m or _slim(piece)
            yield WindowFall(
                piece, (x0 * width, y0 * piece.height_m, x1 * width, y1 * piece.height_m), camera, fps, look
            )
        elif piece.kind in _CLOSE_PANES:
            x0, y0, x1, y1 = (share * piece.height_m for share in _CLOSE_PANES[piece.kind])
            if piece.flip:
                x0, x1 = -x1, -x0
            yield WindowFall(piece, (x0, y0, x1, y1), camera, fps, look)
