"""Modelling: light on a puppet once it is cut: warm on the side of the light, cool and dark on the other.

The light of a whole body is one picture together with the paper's tooth, made once and laid on every sprite by
whole pixels: a gradient of its own would cost five times as much each time the puppet is redrawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import skia
from numpy.typing import NDArray

from yingxi.draw.fibre import lay_fibre, tooth
from yingxi.draw.layers import boxed, extremes, region_of
from yingxi.draw.paper import RGB, Lighting, mix
from yingxi.draw.pixels import LINEAR, NEAREST, Sheet, blank, on
from yingxi.engines.base import BGRA

Rect = tuple[int, int, int, int]
"""left, top, right, bottom, pixels."""

_TILE_PX: Final = 32
"""Tiles in which a puppet's outline is looked through."""

_STEP_PX: Final = 8
_GRID_PX: Final = 128
"""Pictures are made larger than asked by up to this, so that a body that moves keeps its own."""

_GLOW: Final[RGB] = (1.0, 0.90, 0.74)
"""What light on skin glows with: white would chalk it."""

_EMBERS: Final[RGB] = (1.0, 0.66, 0.38)
"""What it glows with near by: black hair turns chestnut in it, not khaki."""

_DEEPER: Final = 1.5
_DEEPER_NEAR: Final = 3.0
"""How much deeper than on paper the light's colour is where it strikes, on a body and on a face near by."""

_BESIDE_M: Final = 0.52
"""What is farther than this from the body's middle is no part of its turned side."""
_EDGE_PX: Final = 1.7
"""How broad the lit edge is, pixels of a frame of 1080 lines."""

_EDGE_GAIN: Final = 1.22
_EDGE_WARM: Final = 0.20
"""What a lit edge is: how much brighter its paper, and how much of the light's own colour on it."""

_FULL_SHOT_PX: Final = 420.0
_BROADEST: Final = 2.0
"""From a full shot on (pixels per metre at 1080 lines) the edge is broader the closer the camera, up to this."""


_HALF_BODY_M: Final = 0.26
_HALF_FACE_M: Final = 0.13
"""Over which breadth the light runs out on a body, and on a face."""

_FACE_DARK: Final = 0.8
_FACE_LIT: Final = 1.9
"""How much stronger than on a body shade and light are laid on a face that fills the frame, over what lies there."""

_ON_HAIR: Final = 0.35
"""How much of a face's light lies on hair beside it: black would turn brown."""

_CHIN_M: Final = 0.10
"""Over which height a face's light runs out at its neck: on blue cloth its gold would be grey."""

_NECK_STEP_M: Final = 0.06
"""A neck that moves by less keeps its picture."""


@dataclass(frozen=True, slots=True)
class Shading:
    """How strongly a set's light models those who stand in it.

    Attributes:
        lit, dark: opacity of the key light on its side, and of the shade on the other.
        edge: opacity of the lit edge.
    """

    lit: float
    dark: float
    edge: float


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a cut puppet is opaque and where its rim runs: what is the same in every pixel is drawn five times as fast.

    Attributes:
        alpha: its opacity, (height, width).
        solid: where it is opaque throughout, pixels.
        rim: everything else on which something is drawn.
    """

    alpha: NDArray[np.uint8]
    solid: skia.Region
    rim: skia.Region

    @classmethod
    def of(cls, pixels: BGRA) -> Outline:
        """Look through a puppet's opacity."""
        alpha = np.ascontiguousarray(pixels[..., 3])
        most, least = extremes(alpha, _TILE_PX)
        height, width = alpha.shape
        opaque = least == 255
        parts = (region_of(boxed(cells, width, height, _TILE_PX)) for cells in (opaque, (most > 0) & ~opaque))
        return cls(alpha, *parts)


@dataclass(slots=True)
class Modelling:
    """The light on one puppet.

    Attributes:
        shading: see there.
        unit: pixels of the frame in one of a frame of 1080 lines.
        breadth: over how much more than a person's breadth the light runs out: over all of a long low beast.
    """

    shading: Shading
    unit: float
    breadth: float = 1.0
    _picture: Sheet | None = None
    _box: Rect = (0, 0, 0, 0)
    _made_for: tuple[object, ...] = ()

    def lay(
        self, pixels: BGRA, outline: Outline, light: Lighting, middle_px: float, foot_px: float, scale: float,
        neck_px: float | None = None,
    ) -> None:  # fmt: skip
        """Model a cut puppet.

        Args:
            pixels: the puppet, changed in place.
            outline: its own.
            light: what falls on it.
            middle_px: where the middle of its trunk is, pixels from its left.
            foot_px: where the ground is, pixels from its top.
            scale: pixels per metre.
            neck_px: where the face ends, pixels from its top; None when there is none.
        """
        sheet = on(pixels)
        self._lay_edge(pixels, outline.alpha, light, scale)
        x, y = round(middle_px), round(foot_px)
        neck = None if neck_px is None or self.nearness(scale) == 0.0 else (neck_px - foot_px) / scale
        picture = self._fitting((-x, -y, sheet.width_px - x, sheet.height_px - y), light, scale, neck)
        image, left, top = picture.image(), self._box[0] + x, self._box[1] + y
        for part, mode in ((outline.solid, skia.BlendMode.kSrcOver), (outline.rim, skia.BlendMode.kSrcATop)):
            sheet.canvas.save()
            sheet.canvas.clipRegion(part)
            sheet.canvas.drawImage(image, left, top, NEAREST, skia.Paint(BlendMode=mode))
            sheet.canvas.restore()

    def _lay_edge(self, pixels: BGRA, solid: NDArray[np.uint8], light: Lighting, scale: float) -> None:
        """Let the cut edge on the light's side shine, within the puppet's outline.

        Few pixels are edge, so they are found and mixed one by one: laying a sheet of light costs ten times as much.
        """
        if self.shading.edge < 0.02:
            return
        closer = min(_BROADEST, max(1.0, (scale / (_FULL_SHOT_PX * self.unit)) ** 0.5))
        away = max(1, round(_EDGE_PX * closer * self.unit))
        towards = np.zeros_like(solid)  # what stands between each pixel and the light, next to it
        if light.from_x > 0.1:
            towards[:, :-away] = solid[:, away:]
        elif light.from_x < -0.1:
            towards[:, away:] = solid[:, :-away]
        else:
            towards[away:] = solid[:-away]
        found = np.flatnonzero(solid > towards)
        rows, columns = np.divmod(found, solid.shape[1])
        edge = pixels[rows, columns].astype(np.float32)
        share = np.float32(self.shading.edge / 255.0) * (solid.reshape(-1)[found] - towards.reshape(-1)[found])
        warm = np.array([*mix(_full(light.key, 0.2), _GLOW, 0.35)[::-1], 1.0], dtype=np.float32).clip(0, 1)
        # The paper's own colour, brighter: a pale line all along it would be the halo of a bad cut.
        bright = np.minimum(edge * np.float32(_EDGE_GAIN) + warm * edge[:, 3:] * np.float32(_EDGE_WARM), edge[:, 3:])
        pixels[rows, columns] = edge + (bright - edge) * share[:, None] + np.float32(0.5)

    def _fitting(self, box: Rect, light: Lighting, scale: float, neck_m: float | None) -> Sheet:
        """Return a picture of the light that covers a box around the body's middle on the ground."""
        neck_m = None if neck_m is None else round(neck_m / _NECK_STEP_M) * _NECK_STEP_M
        key = (
            *(round(c * 12) for c in (*light.key, *light.fill)),
            round(light.from_x * 5),
            round(np.log(scale) * 12),
            neck_m,
        )
        left, top, right, bottom = box
        has = self._box
        inside = has[0] <= left and has[1] <= top and has[2] >= right and has[3] >= bottom
        if self._picture is None or key != self._made_for or not inside:
            self._box = (
                left // _GRID_PX * _GRID_PX,
                top // _GRID_PX * _GRID_PX,
                -(-right // _GRID_PX) * _GRID_PX,
                -(-bottom // _GRID_PX) * _GRID_PX,
            )
            self._made_for = key
            self._picture = self._painted(light, scale, neck_m)
        return self._picture

    def nearness(self, scale: float) -> float:
        """Return how close the camera is: 0 in a full shot .. 1 where a face fills the frame's height by half."""
        return float(np.clip((scale / (_FULL_SHOT_PX * self.unit) - 1.3) / 1.2, 0.0, 1.0))

    def _painted(self, light: Lighting, scale: float, neck_m: float | None) -> Sheet:
        left, top, right, bottom = self._box
        small = blank((right - left) // _STEP_PX, (bottom - top) // _STEP_PX)
        x = ((np.arange(small.width_px, dtype=np.float32) + 0.5) * _STEP_PX + left)[None]
        y = ((np.arange(small.height_px, dtype=np.float32) + 0.5) * _STEP_PX + top)[:, None]
        side = float(np.clip(light.from_x * 2.2, -1.0, 1.0))
        near, tall = self.nearness(scale), scale
        scale *= self.breadth
        across = np.clip(x / (_HALF_BODY_M * scale), -1.0, 1.0) * side
        low = np.clip(1.0 + y / (0.75 * scale), 0.0, 1.0) ** 1.5
        # What is held out beside the body is not turned away from the light as the body's side is.
        body = np.clip((_BESIDE_M * scale - np.abs(x)) / (0.2 * scale), 0.2, 1.0)
        turned = np.clip(0.15 - across, 0.0, 1.0) ** 1.2
        lit = np.broadcast_to(self.shading.lit * np.clip(across, 0.0, 1.0) ** 1.3, (len(y), small.width_px))
        dark = self.shading.dark * np.maximum(turned * body, 0.5 * low * body)
        _blend(small.pixels, _shade_of(light), dark)
        _blend(small.pixels, mix(_full(light.key, 0.0), _GLOW, 0.2), lit)
        if neck_m is not None:
            face = near * np.clip((neck_m * tall - y) / (_CHIN_M * tall), 0.0, 1.0)
            self._light_face(small, light, face, np.clip(x / (_HALF_FACE_M * scale), -1.2, 1.2) * side)
        large = blank(right - left, bottom - top)
        whole = skia.Rect.MakeWH(large.width_px, large.height_px)
        large.canvas.drawImageRect(small.image(), whole, LINEAR)
        lay_fibre(large.canvas, large.width_px, large.height_px, tooth(0.05, self.unit), atop=False)
        return large

    def _light_face(
        self, small: Sheet, light: Lighting, face: NDArray[np.floating[Any]], across: NDArray[np.floating[Any]]
    ) -> None:
        """Part a face near by into its lit and its turned side.

        Args:
            small: the picture of the light.
            light: what falls on it.
            face: how far it is a face, by rows.
            across: -1 at its shaded edge .. 1 at its lit one, by columns; hair lies beyond.
        """
        hair = np.clip(6.0 * (1.2 - np.abs(across)), _ON_HAIR, 1.0)
        turned = np.clip(-across, 0.0, 1.0) ** 1.1
        _blend(small.pixels, _shade_of(light), face * turned * self.shading.dark * _FACE_DARK)
        lit = np.clip(across, 0.0, 1.0) ** 1.2 * hair
        _blend(small.pixels, mix(_full(light.key, 1.0), _EMBERS, 0.35), face * lit * self.shading.lit * _FACE_LIT)


def _full(key: RGB, near: float) -> RGB:
    """Return a light's colour at its brightest, and deeper: on white cloth a pale tint of it would not be seen.

    On a face that fills the frame (`near`) it is deeper still: pale light would grey black hair.
    """
    most = max(*key, 1e-3)
    deeper = _DEEPER + (_DEEPER_NEAR - _DEEPER) * near
    red, green, blue = ((channel / most) ** deeper for channel in key)
    return red, green, blue


def _shade_of(light: Lighting) -> RGB:
    """Return the colour of shade: deep, with a breath of the fill's hue: more would dye grey hair."""
    fill = light.fill
    most = max(*fill, 1e-3)
    return (0.30 * fill[0] / most, 0.17 * fill[1] / most, 0.28 * fill[2] / most)


def _blend(pixels: BGRA, colour: RGB, alpha: NDArray[np.floating[Any]]) -> None:
    """Lay a colour over premultiplied pixels."""
    keep = 1.0 - alpha
    for channel, value in enumerate((*(min(1.0, c) for c in colour[::-1]), 1.0)):
        pixels[..., channel] = pixels[..., channel] * keep + alpha * value * 255.0 + 0.5
