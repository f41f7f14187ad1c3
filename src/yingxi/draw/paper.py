"""Paper: the one way anything is cut, coloured, lit and shadowed in the papercut look.

Every drawable calls a `Paper`, never skia's canvas with colours of its own, so that light, grain and shadow
agree everywhere. Coordinates handed to it are in the drawable's own units (metres, y up is the caller's
business); shadows and edges are measured on screen, whatever the canvas's matrix.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import skia
from numpy.typing import NDArray

RGB = tuple[float, float, float]
"""Red, green, blue, each 0..1, sRGB."""


def rgb(colour: str) -> RGB:
    """Read "#rrggbb"."""
    return (int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255)


def mix(a: RGB, b: RGB, share: float) -> RGB:
    """Return the colour `share` of the way from a to b."""
    return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share)


def shade(a: RGB, amount: float) -> RGB:
    """Lighten (amount > 0) or darken (amount < 0) a colour; -1 is black, 1 is white."""
    return mix(a, (1.0, 1.0, 1.0), amount) if amount >= 0 else mix(a, (0.0, 0.0, 0.0), -amount)


def argb(colour: RGB, alpha: float = 1.0) -> int:
    """Return skia's integer colour."""
    r, g, b = colour
    r, g, b = (r if r < 1.0 else 1.0), (g if g < 1.0 else 1.0), (b if b < 1.0 else 1.0)
    return (
        round(alpha * 255) << 24
        | round(r * 255 if r > 0 else 0) << 16
        | round(g * 255 if g > 0 else 0) << 8
        | round(b * 255 if b > 0 else 0)
    )


@dataclass(frozen=True, slots=True)
class Lighting:
    """How the light falls on paper here.

    Attributes:
        key: colour of the lit side, multiplied into paper.
        fill: colour of the shade.
        from_x, from_y: direction of the light, see story.stage.Light.
        haze: 0 near .. 1 lost in the air: colours move towards `air`.
        air: colour of the far air.
        rich: how much farther from grey paper shows here than by plain light: 1 is as it is.
    """

    key: RGB = (1.0, 1.0, 1.0)
    fill: RGB = (0.6, 0.6, 0.7)
    from_x: float = -0.5
    from_y: float = 0.6
    haze: float = 0.0
    air: RGB = (0.8, 0.8, 0.8)
    rich: float = 1.0

    def lit(self, colour: RGB) -> RGB:
        """Return how paper of `colour` looks in this light."""
        (r, g, b), key, fill = colour, self.key, self.fill
        r *= 0.30 * fill[0] + 0.70 * key[0]
        g *= 0.30 * fill[1] + 0.70 * key[1]
        b *= 0.30 * fill[2] + 0.70 * key[2]
        if self.rich != 1.0:
            level, rich = 0.2126 * r + 0.7152 * g + 0.0722 * b, self.rich
            r, g, b = level + (r - level) * rich, level + (g - level) * rich, level + (b - level) * rich
        return mix((r, g, b), self.air, self.haze) if self.haze else (r, g, b)


_NEAREST: Final = skia.SamplingOptions()

_RAMP_PX: Final = 96
_RAMPS_KEPT: Final = 192
"""More would pin the memory between them: a worker's grows with every shot until as many are held."""
_RAMP_STEPS: Final = (np.arange(_RAMP_PX, dtype=np.float32) + 0.5) / _RAMP_PX * 2 - 1
_RAMP_NOISE: Final = np.random.default_rng(3).random((_RAMP_PX, _RAMP_PX), dtype=np.float32)


@lru_cache(maxsize=512)
def flat_paint(colour: int) -> skia.Paint:
    """Return a paint of one colour (skia's integer). It is shared: do not change it.

    A translucent colour comes as a tiny repeated picture, which skia's raster fills three times as fast as the
    colour itself (0.20 against 0.58 ms for 0.13 million pixels).
    """
    opacity = colour >> 24
    if opacity == 255:
        return skia.Paint(AntiAlias=True, Color=colour)
    pixels = np.empty((4, 4, 4), dtype=np.uint8)
    pixels[...] = [*(((colour >> shift & 255) * opacity + 127) // 255 for shift in (0, 8, 16)), opacity]
    paint = skia.Paint(AntiAlias=True)
    paint.setShader(_picture(pixels).makeShader(skia.TileMode.kRepeat, skia.TileMode.kRepeat, _NEAREST))
    return paint


@lru_cache(maxsize=_RAMPS_KEPT)
def _ramp_paint(colour: int, gradient: float, to_x: float, to_y: float) -> skia.Paint:
    """Return a paint: a square of `_RAMP_PX` that is lighter towards (to_x, to_y), to be stretched over a shape.

    A stretched picture is filled three times as fast as a gradient; its noise hides the steps.
    """
    reach = abs(to_x) + abs(to_y) or 1.0
    slope = (_RAMP_STEPS[None] * to_x + _RAMP_STEPS[:, None] * to_y) / reach
    opacity = (colour >> 24) / 255
    pixels = np.empty((_RAMP_PX, _RAMP_PX, 4), dtype=np.uint8)
    for channel, shift in enumerate((0, 8, 16)):
        own = (colour >> shift & 255) / 255
        lighter, darker = own + (1 - own) * gradient, own * (1 - gradient)
        value = np.where(slope >= 0, own + (lighter - own) * slope, own + (own - darker) * slope)
        pixels[..., channel] = np.minimum(opacity * 255, value * opacity * 255 + _RAMP_NOISE)
    pixels[..., 3] = round(opacity * 255)
    paint = skia.Paint(AntiAlias=True)
    paint.setShader(_picture(pixels).makeShader(skia.TileMode.kClamp, skia.TileMode.kClamp, _NEAREST))
    return paint


def _picture(pixels: NDArray[np.uint8]) -> skia.Image:
    """Return a picture of premultiplied BGRA pixels, copied."""
    height, width = pixels.shape[:2]
    info = skia.ImageInfo.Make(width, height, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    return skia.Image.MakeRasterCopy(skia.Pixmap(info, np.ascontiguousarray(pixels), width * 4))


_MARK_PX: Final = 3.0
"""A shape smaller than this throws no shadow and shows no edge."""

_SHADOW: Final[RGB] = (0.06, 0.03, 0.09)


class Paper:
    """Cuts shapes out of paper onto a canvas.

    Shadow and edge keep their direction on screen however the canvas is turned or mirrored. A shadow is a stack of
    translucent strokes: next to the sheet that hides its middle it reads as a blur, at a twentieth of a blur's cost.

    Args:
        canvas: where to; its matrix maps the drawable's units to pixels.
        lighting: the light here.
        px_per_unit: pixels per unit.
        flip_y: True when the drawable's y points up.
        screen: size of a pixel of the film's frame at 1080 lines, in pixels of this canvas: shadows and edges
            are measured in it, so that they look alike at every frame size.
        quick: for what is drawn again every second frame: fewer strokes, plain fills for small shapes.
    """

    def __init__(
        self,
        canvas: skia.Canvas,
        lighting: Lighting,
        px_per_unit: float,
        *,
        flip_y: bool = True,
        screen: float = 1.0,
        quick: bool = False,
    ) -> None:
        self.canvas = canvas
        self.light = lighting
        self.px_per_unit = px_per_unit
        self.screen = screen
        self.quick = quick
        self._down = -1.0 if flip_y else 1.0

    def cut(
        self,
        path: skia.Path,
        colour: RGB,
        *,
        lift: float = 1.0,
        edge: float = 0.5,
        gradient: float = 0.10,
        alpha: float = 1.0,
        lit: bool = True,
    ) -> None:
        """Lay one sheet cut along `path`.

        Args:
            path: its outline, in the drawable's units.
            colour: the paper's own colour.
            lift: how far it stands off the sheet below: its shadow's reach. 0 = lies flat, no shadow.
            edge: brightness of the cut edge on the light's side, 0 = none.
            gradient: how much lighter the side towards the light is than the other.
            alpha: opacity.
            lit: whether the light is still to be applied to `colour`.
        """
        bounds = path.getBounds()
        here = _Here.of(self.canvas)
        small_px = min(bounds.width(), bounds.height()) * here.scale
        colour = self.light.lit(colour) if lit else colour
        if small_px > _MARK_PX * self.screen:
            if lift > 0:
                self._shadow(path, lift, alpha, here)
            if edge > 0 and alpha > 0.95:
                self._edge(path, colour, edge, small_px, here)
        plain_px = (22.0 if self.quick else 12.0) * self.screen
        if gradient <= 0 or small_px < plain_px:
            self.canvas.drawPath(path, flat_paint(argb(colour, alpha)))
        elif here.upright:
            self._fill_ramp(path, bounds, argb(colour, alpha), gradient, here)
        else:
            self.canvas.drawPath(path, self._gradient(bounds, colour, gradient, alpha, here))

    def line(self, path: skia.Path, colour: RGB, width: float, *, alpha: float = 1.0, lit: bool = True) -> None:
        """Draw an ink line `width` units wide, with round ends."""
        paint = skia.Paint(
            AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=width,
            StrokeCap=skia.Paint.kRound_Cap, StrokeJoin=skia.Paint.kRound_Join,
            Color=argb(self.light.lit(colour) if lit else colour, alpha),
        )  # fmt: skip
        self.canvas.drawPath(path, paint)

    def glow(self, x: float, y: float, radius: float, colour: RGB, strength: float) -> None:
        """Add light around a lamp: a soft disc, screened over what is there."""
        paint = skia.Paint(AntiAlias=True, BlendMode=skia.BlendMode.kScreen, Dither=True)
        paint.setShader(
            skia.GradientShader.MakeRadial(
                center=skia.Point(x, y), radius=radius,
                colors=[argb(colour, strength * share) for share in _GLOW_SHARES],
                positions=list(_GLOW_STOPS),
            )
        )  # fmt: skip
        self.canvas.drawCircle(x, y, radius, paint)

    def tint(self, path: skia.Path, colour: RGB, alpha: float, *, lit: bool = True) -> None:
        """Lay a flat translucent shape: folds, creases, shaded planes. Three times as fast as a plain fill."""
        colour = self.light.lit(colour) if lit else colour
        self.canvas.drawPath(path, flat_paint(argb(colour, min(1.0, max(0.0, alpha)))))

    def _fill_ramp(self, path: skia.Path, bounds: skia.Rect, colour: int, gradient: float, here: _Here) -> None:
        """Fill with a picture of the gradient stretched over the shape.

        The paint with its picture is kept and the path is carried into the picture's square instead: setting a
        shader copies its picture.
        """
        x, y = self._towards_light()
        mirrored, standing = (1 if here.inverse[0] >= 0 else -1), (1 if here.inverse[3] >= 0 else -1)
        paint = _ramp_paint(colour, round(gradient, 3), round(x * mirrored, 2), round(y * standing, 2))
        wide, tall = bounds.width() / _RAMP_PX, bounds.height() / _RAMP_PX
        inside = skia.Path()
        path.transform(
            skia.Matrix.MakeAll(1 / wide, 0, -bounds.left() / wide, 0, 1 / tall, -bounds.top() / tall, 0, 0, 1), inside
        )
        self.canvas.save()
        self.canvas.translate(bounds.left(), bounds.top())
        self.canvas.scale(wide, tall)
        self.canvas.drawPath(inside, paint)
        self.canvas.restore()

    def _gradient(self, bounds: skia.Rect, colour: RGB, gradient: float, alpha: float, here: _Here) -> skia.Paint:
        """Return the paint of a sheet on a turned canvas: lighter towards the light."""
        x, y = bounds.centerX(), bounds.centerY()
        ux, uy = here.local(*self._towards_light())
        length = math.hypot(ux, uy) or 1.0
        ux, uy = ux / length, uy / length
        reach = 0.5 * (abs(ux) * bounds.width() + abs(uy) * bounds.height())
        paint = skia.Paint(AntiAlias=True, Dither=True)
        paint.setShader(
            skia.GradientShader.MakeLinear(
                points=[skia.Point(x + ux * reach, y + uy * reach), skia.Point(x - ux * reach, y - uy * reach)],
                colors=[argb(shade(colour, gradient), alpha), argb(shade(colour, -gradient), alpha)],
            )
        )
        return paint

    def _shadow(self, path: skia.Path, lift: float, alpha: float, here: _Here) -> None:
        """Darken what lies below, away from the light: strokes of growing width, whose sum falls off softly."""
        # A sheet seen closer stands off farther, though not in proportion: shadows read as paper at every size.
        closeness = min(2.2, max(0.7, (here.scale / self.screen / 260.0) ** 0.35))
        reach_px = lift * 5.0 * closeness * self.screen
        dx, dy = (-0.95 * reach_px * part for part in self._towards_light())
        ox, oy = here.local(dx, dy)
        steps = (2 if reach_px < 7.0 * self.screen else 3) if self.quick else 5
        paint = skia.Paint(flat_paint(argb(_SHADOW, 0.42 * alpha / steps)))
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        self.canvas.save()
        self.canvas.translate(ox, oy)
        for step in range(steps):
            # Widths crowd towards the narrow: the shade is deep at the sheet and thins out.
            paint.setStrokeWidth(2.0 * reach_px * ((step + 0.7) / steps) ** 1.25 / here.scale)
            self.canvas.drawPath(path, paint)
        self.canvas.restore()

    def _edge(self, path: skia.Path, colour: RGB, strength: float, small_px: float, here: _Here) -> None:
        """Let the cut edge catch the light: a lighter sheet peeps out from under this one on the light's side."""
        width_px = min(1.3 * self.screen, small_px * 0.05)
        dx, dy = (width_px * part for part in self._towards_light())
        ox, oy = here.local(dx, dy)
        self.canvas.save()
        self.canvas.translate(ox, oy)
        self.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=argb(_caught(colour, strength))))
        self.canvas.restore()

    def _towards_light(self) -> tuple[float, float]:
        """Return the unit direction to the light on screen: x right, y down."""
        x, y = self.light.from_x, -max(0.35, self.light.from_y)
        length = math.hypot(x, y)
        return x / length, y / length


def _caught(colour: RGB, strength: float) -> RGB:
    """Return a cut edge in the light: the paper's own colour, brighter. White would outline every part.

    Pale paper has little room to brighten: its edge is a breath lighter, or it would be a line of chalk.
    """
    gain, lift = 1.0 + 0.8 * strength * (1.0 - 0.7 * max(colour)), 0.08 * strength * (1.0 - max(colour))
    return (colour[0] * gain + lift, colour[1] * gain + lift, colour[2] * gain + lift)


_GLOW_STOPS: Final = (0.0, 0.12, 0.3, 0.55, 0.8, 1.0)
_GLOW_SHARES: Final = (1.0, 0.72, 0.36, 0.13, 0.03, 0.0)
"""A glow's fall-off; it reaches nothing with no visible rim."""


@dataclass(frozen=True, slots=True)
class _Here:
    """The linear part of a canvas's matrix, and its inverse.

    Attributes:
        scale: pixels per unit.
        inverse: row-major 2x2.
    """

    scale: float
    inverse: tuple[float, float, float, float]

    @property
    def upright(self) -> bool:
        """Whether the canvas is neither turned nor sheared."""
        return abs(self.inverse[1]) + abs(self.inverse[2]) < 1e-9

    @classmethod
    def of(cls, canvas: skia.Canvas) -> _Here:
        """Read a canvas's matrix."""
        matrix = canvas.getTotalMatrix()
        return _here(matrix.getScaleX(), matrix.getSkewX(), matrix.getSkewY(), matrix.getScaleY())

    @classmethod
    def from_matrix(cls, a: float, b: float, c: float, d: float) -> _Here:
        """Work out the scale and the inverse."""
        area = a * d - b * c
        if abs(area) < 1e-12:
            return cls(1.0, (1.0, 0.0, 0.0, 1.0))
        return cls(math.sqrt(abs(area)), (d / area, -b / area, -c / area, a / area))

    def local(self, dx_px: float, dy_px: float) -> tuple[float, float]:
        """Return a step on screen as a step in the drawable's units."""
        a, b, c, d = self.inverse
        return a * dx_px + b * dy_px, c * dx_px + d * dy_px


_here = lru_cache(maxsize=256)(_Here.from_matrix)
