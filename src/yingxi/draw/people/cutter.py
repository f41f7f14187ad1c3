"""The cutter: lays shapes of a part's own frame onto the paper, in the figure's colours."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import skia

from yingxi.draw.paper import RGB, Paper, argb, flat_paint
from yingxi.draw.people.curves import Point

_FLAT_PX = 12.0
"""Narrower shapes throw no shadow: it would be lost, and costs as much as the shape."""

_PLAIN_PX = 24.0
"""Narrower shapes show no edge and no gradient."""

_NEAR_PX = 260.0
"""Wider shapes are seen so near that their shadow must be soft."""

_PATCH_PX2 = 600.0
"""Area of a patch from which on the quick fill pays."""

_DROP = flat_paint(argb((0.06, 0.03, 0.09), 0.30))


@dataclass(frozen=True, slots=True)
class Cutter:
    """A part's frame on the paper.

    Shapes are carried into the set before they reach the paper, so that a mirrored or lying figure is
    still lit from where the set's light stands.

    Attributes:
        paper: what is cut from.
        matrix: the part's units to set metres.
        scale: set metres per part unit.
        inks: colours already lit, for flat shapes.
    """

    paper: Paper
    matrix: skia.Matrix
    scale: float = 1.0
    inks: dict[tuple[RGB, float], int] = field(default_factory=dict)

    @property
    def px(self) -> float:
        """Pixels per unit of this frame."""
        return self.paper.px_per_unit * self.scale

    @property
    def shaded_side(self) -> float:
        """Which side lies in the shade, in this frame: 1 the far one (+x), -1 the near one."""
        turn = 1.0 if self.matrix.getScaleX() >= 0 else -1.0
        return -1.0 if self.paper.light.from_x * turn > 0 else 1.0

    def inside(self, origin: Point, angle: float, scale: float, *, flip: bool = False) -> Cutter:
        """Return the frame of a part at `origin`, turned anticlockwise by `angle`, `scale` units large."""
        cos, sin = math.cos(angle) * scale, math.sin(angle) * scale
        side = -1.0 if flip else 1.0
        local = skia.Matrix.MakeAll(cos * side, -sin, origin[0], sin * side, cos, origin[1], 0, 0, 1)
        return Cutter(self.paper, skia.Matrix.Concat(self.matrix, local), self.scale * scale, self.inks)

    def placed(self, path: skia.Path) -> skia.Path:
        """Return the path in set metres."""
        out = skia.Path()
        path.transform(self.matrix, out)
        return out

    def cut(
        self, path: skia.Path, colour: RGB, *, lift: float = 0.0, edge: float = 0.0, gradient: float = 0.0,
        alpha: float = 1.0, lit: bool = True,
    ) -> None:  # fmt: skip
        """Lay one sheet; see Paper.cut."""
        placed = self.placed(path)
        bounds = placed.getBounds()
        small_px = min(bounds.width(), bounds.height()) * self.paper.px_per_unit
        if small_px < _PLAIN_PX:
            edge = gradient = 0.0
            lift = lift if small_px > _FLAT_PX else 0.0
        if lift > 0 and small_px < _NEAR_PX:
            self._drop(placed, lift * alpha, small_px)
            lift = 0.0
        self.paper.cut(placed, colour, lift=lift, edge=edge, gradient=gradient, alpha=alpha, lit=lit)

    def _drop(self, placed: skia.Path, lift: float, small_px: float) -> None:
        """Drop a small sheet's shadow: one fill set off from the light, at a tenth of a soft shadow's cost."""
        light, canvas = self.paper.light, self.paper.canvas
        reach = min(lift * 5.2 * self.paper.screen, small_px * 0.13) / self.paper.px_per_unit
        away_x, away_y = -light.from_x, -max(0.35, light.from_y)
        length = math.hypot(away_x, away_y)
        canvas.save()
        canvas.translate(away_x / length * reach, away_y / length * reach)
        canvas.drawPath(placed, _DROP)
        canvas.restore()

    def line(self, path: skia.Path, colour: RGB, width: float, *, alpha: float = 1.0) -> None:
        """Draw an ink line `width` of this frame's units wide."""
        self.paper.line(self.placed(path), colour, width * self.scale, alpha=alpha)

    def ink(self, colour: RGB, alpha: float) -> int:
        """Return skia's colour of a paper in this light."""
        key = (colour, alpha)
        found = self.inks.get(key)
        if found is None:
            found = self.inks[key] = argb(self.paper.light.lit(colour), min(max(alpha, 0.0), 1.0))
        return found

    def shade(self, path: skia.Path, colour: RGB, alpha: float) -> None:
        """Lay a flat translucent shape without edge or shadow: folds, creases, shaded planes."""
        placed = self.placed(path)
        bounds = placed.getBounds()
        ink = self.ink(colour, alpha)
        large = bounds.width() * bounds.height() * self.paper.px_per_unit**2 > _PATCH_PX2
        paint = flat_paint(ink) if large or ink >> 24 == 255 else skia.Paint(AntiAlias=True, Color=ink)
        self.paper.canvas.drawPath(placed, paint)

    def soft(self, x: float, y: float, rx: float, ry: float, colour: RGB, alpha: float) -> None:
        """Breathe a soft round patch of colour: blush, warm shade."""
        lit = self.paper.light.lit(colour)
        canvas = self.paper.canvas
        canvas.save()
        canvas.concat(self.matrix)
        canvas.translate(x, y)
        canvas.scale(rx, ry)
        paint = skia.Paint(AntiAlias=True, Dither=True)
        paint.setShader(
            skia.GradientShader.MakeRadial(
                center=skia.Point(0, 0), radius=1.0,
                colors=[argb(lit, alpha), argb(lit, alpha * 0.55), argb(lit, 0.0)], positions=[0.0, 0.5, 1.0],
            )
        )  # fmt: skip
        canvas.drawCircle(0, 0, 1.0, paint)
        canvas.restore()

    def fade(self, path: skia.Path, start: Point, end: Point, colours: Sequence[tuple[RGB, float]]) -> None:
        """Fill a path with a run of colours (each with its opacity) from `start` to `end`."""
        lit = self.paper.light.lit
        canvas = self.paper.canvas
        canvas.save()
        canvas.concat(self.matrix)
        paint = skia.Paint(AntiAlias=True, Dither=True)
        paint.setShader(
            skia.GradientShader.MakeLinear(
                points=[skia.Point(*start), skia.Point(*end)], colors=[argb(lit(c), a) for c, a in colours]
            )
        )
        canvas.drawPath(path, paint)
        canvas.restore()

    @contextmanager
    def within(self, path: skia.Path) -> Iterator[None]:
        """Keep what is drawn inside `path`."""
        canvas = self.paper.canvas
        canvas.save()
        canvas.clipPath(self.placed(path), True)
        try:
            yield
        finally:
            canvas.restore()

    @contextmanager
    def without(self, path: skia.Path) -> Iterator[None]:
        """Keep what is drawn outside `path`."""
        canvas = self.paper.canvas
        canvas.save()
        canvas.clipPath(self.placed(path), skia.ClipOp.kDifference, True)
        try:
            yield
        finally:
            canvas.restore()
