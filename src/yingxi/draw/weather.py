"""Weather: what moves in the air, in two or three depths, before and behind the people.

Rain, fog and the shadows of clouds are pictures made once and slid by whole pixels, which is cheap; nobody sees
the steps, since rain is fast and fog soft. Snow, leaves and dust are few and drawn one by one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Final, Protocol

import numpy as np
import skia
from numpy.typing import NDArray

from yingxi.draw.camera import Camera
from yingxi.draw.palette import SetLook
from yingxi.draw.panes import falls_of
from yingxi.draw.paper import RGB, argb, mix, rgb, shade
from yingxi.draw.pixels import LINEAR, NEAREST, blank, borrowed, image_of
from yingxi.draw.shelter import Shelter, shelters_of
from yingxi.engines.base import BGRA
from yingxi.story.plan import ShotPlan
from yingxi.story.stage import Piece
from yingxi.story.terms import Hour, Season, Weather

SLANT: Final = 0.13
"""How far rain goes aside on its way down."""

_LUCK: Final[list[tuple[float, float]]] = [
    (float(a), float(b)) for a, b in np.random.default_rng(997).uniform(0, 1, (997, 2))
]
"""Places where drops fall."""

Plane = NDArray[np.float32]
"""(height, width), 0..1."""


class Airborne(Protocol):
    """Something in the air at a depth."""

    @property
    def depth_m(self) -> float:
        """Metres behind the main plane."""
        ...

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before."""
        ...

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw it into a frame."""
        ...


class _AlwaysMoving:
    """What moves in every frame."""

    __slots__ = ()

    def changed(self, frame: int) -> bool:
        """Return True: air never rests."""
        return True


def air_of(plan: ShotPlan, look: SetLook) -> list[Airborne]:
    """Return what moves in the air and on the water of a shot, from far to near."""
    width, height, fps, seed = plan.width_px, plan.height_px, float(plan.fps), plan.seed
    if plan.set.indoor:
        if look.weather in (Weather.RAIN, Weather.SNOW):
            return list(falls_of(plan.set.pieces, Camera.of(plan), fps, look))
        sunlit = look.weather is Weather.CLEAR and look.hour in (Hour.MORNING, Hour.AFTERNOON)
        return [Motes(-0.8, width, height, fps, look, seed, count=10)] if sunlit else []
    return [*shimmer_of(plan, look), *_outdoor_air(plan, look)]


def _outdoor_air(plan: ShotPlan, look: SetLook) -> list[Airborne]:
    width, height, fps, seed = plan.width_px, plan.height_px, float(plan.fps), plan.seed
    match look.weather:
        case Weather.RAIN:
            return [
                Rain(8.0, width, height, fps, look, seed, share=0.45),
                Rain(2.0, width, height, fps, look, seed + 1, share=0.75, splashes=26),
                Rain(-1.5, width, height, fps, look, seed + 2, share=1.25, shelters=shelters_of(plan, SLANT)),
            ]
        case Weather.SNOW:
            return [
                Snow(9.0, width, height, fps, seed, 130, 0.0026, 0.060),
                Snow(2.0, width, height, fps, seed + 1, 80, 0.0045, 0.105),
                Snow(-1.5, width, height, fps, seed + 2, 26, 0.0095, 0.19),
            ]
        case Weather.FOG:
            return [
                Fog(14.0, width, height, fps, look, seed, speed=0.010, strength=0.55, low=0.52),
                Fog(5.5, width, height, fps, look, seed + 1, speed=-0.016, strength=0.38, low=0.64),
                *_fireflies(plan, look),
            ]
        case Weather.WIND:
            return [
                Leaves(1.5, width, height, fps, look, seed, 16, 0.012),
                Leaves(-1.2, width, height, fps, look, seed + 1, 7, 0.022),
            ]
        case Weather.CLOUDY:
            return [CloudShade(3.0, width, height, fps, look, seed)]
        case _:
            if look.hour is Hour.NIGHT:
                return [*_fireflies(plan, look)]
            sunlit = look.hour in (Hour.DAWN, Hour.MORNING, Hour.AFTERNOON, Hour.DUSK)
            return [Motes(-0.8, width, height, fps, look, seed)] if sunlit else []


def _fireflies(plan: ShotPlan, look: SetLook) -> list[Airborne]:
    if look.hour is not Hour.NIGHT or look.season is not Season.SUMMER or plan.set.place not in FIREFLY_PLACES:
        return []
    size = plan.width_px, plan.height_px
    return [Motes(-0.6, *size, float(plan.fps), look, plan.seed, count=16, fireflies=True)]


FIREFLY_PLACES: Final = ("forest", "garden", "field", "village", "riverside", "well", "graveyard", "cottage")
_WATERS: Final = ("water", "sea")


def shimmer_of(plan: ShotPlan, look: SetLook) -> list[Airborne]:
    """Return the glints on the set's nearest water; none in fog, where water lies dull."""
    waters = [piece for piece in plan.set.pieces if piece.kind in _WATERS and piece.z_m > 0]
    if not waters or look.weather is Weather.FOG:
        return []
    nearest = min(waters, key=lambda piece: piece.z_m)
    return [Shimmer(nearest, Camera.of(plan), float(plan.fps), look, plan.seed)]


@dataclass(slots=True)
class Shimmer:
    """Glints on water: two pictures of them that fade in and out by turns, laid by whole pixels."""

    piece: Piece
    camera: Camera
    fps: float
    look: SetLook
    seed: int
    _sheets: tuple[skia.Image, skia.Image] | None = None

    @property
    def depth_m(self) -> float:
        """Just before the water."""
        return self.piece.z_m - 0.02

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before: water moves on fours."""
        return frame % 4 == 0

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Lay the glints where the camera sees the water now."""
        if not self.camera.sees(frame, self.piece.z_m):
            return
        place = self.camera.place(frame, self.piece.z_m)
        x, y = place.point(self.piece.x_m, self.piece.y_m)
        if self._sheets is None:
            tall = max(8, min(self.camera.height_px, round(self.piece.height_m * place.scale * 0.8)))
            self._sheets = (self._make(tall, 0), self._make(tall, 1))
        wide = self._sheets[0].width()
        phase = (frame - frame % 4) / self.fps * 1.7
        for number, image in enumerate(self._sheets):
            power = 0.5 + 0.5 * math.sin(phase + number * math.pi)
            left = round(x - wide / 2 + 6 * math.sin(0.35 * phase + number))
            canvas.drawImage(image, left, round(y), NEAREST, skia.Paint(Alphaf=0.2 + 0.8 * power))

    def _make(self, tall: int, number: int) -> skia.Image:
        rng = np.random.default_rng([self.seed, 91, number])
        wide = round(self.camera.width_px * 1.5)
        sheet = blank(wide, tall)
        colour = mix(self.look.ramp[1], (1.0, 1.0, 1.0), 0.35 if not self.look.night else 0.15)
        unit = self.camera.height_px / 1080
        for _ in range(90):
            near = float(rng.uniform(0, 1)) ** 1.6
            px, py = float(rng.uniform(0, wide)), (0.03 + 0.94 * near) * tall
            half, thick = (8 + 34 * near) * unit * float(rng.uniform(0.5, 1.3)), (0.8 + 2.0 * near) * unit
            paint = skia.Paint(AntiAlias=True, Color=argb(colour, float(rng.uniform(0.25, 0.55)) * (1 - 0.35 * near)))
            sheet.canvas.drawOval(skia.Rect.MakeLTRB(px - half, py - thick, px + half, py + thick), paint)
        return image_of(sheet.pixels)


@dataclass(slots=True)
class _Sliding(_AlwaysMoving):
    """A picture that joins itself at its edges, made when first needed and slid by whole pixels."""

    depth_m: float
    width_px: int
    height_px: int
    fps: float
    look: SetLook
    seed: int
    _tile: BGRA | None = field(default=None, kw_only=True)
    _image: skia.Image | None = field(default=None, kw_only=True)
    _rows: tuple[int, int] = field(default=(0, 0), kw_only=True)

    def _make(self) -> BGRA:
        raise NotImplementedError

    def _slide(self, canvas: skia.Canvas, right_px: float, down_px: float = 0.0) -> None:
        """Draw it shifted by that much, again and again until the frame is full."""
        if self._tile is None or self._image is None:
            self._tile = self._make()
            self._image = borrowed(self._tile)
            rows = np.flatnonzero(self._tile[..., 3].max(axis=1))
            self._rows = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (0, 0)
        tall, wide = self._tile.shape[:2]
        x, y = int(right_px) % wide, int(down_px) % tall
        for left in (x - wide, x):
            for top in (y - tall, y):
                if left < self.width_px and top < self.height_px and left + wide > 0 and top + tall > 0:
                    # A bank of fog leaves half the frame clear: empty rows need not be blended.
                    canvas.save()
                    canvas.clipRect(skia.Rect.MakeLTRB(left, top + self._rows[0], left + wide, top + self._rows[1]))
                    canvas.drawImage(self._image, left, top, NEAREST)
                    canvas.restore()


@dataclass(slots=True)
class Rain(_Sliding):
    """Slanting streaks: a picture larger than the frame, slid along its slant."""

    share: float
    splashes: int = 0
    shelters: tuple[Shelter, ...] = ()

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw the streaks where they have fallen to; none under an umbrella."""
        canvas.save()
        for shelter in self.shelters:
            dry = shelter.path_at(frame)
            if dry is not None:
                canvas.clipPath(dry, skia.ClipOp.kDifference)
        # Fall in frame heights per second: the nearer the faster. A period no multiple of a frame hides the loop.
        fallen = frame / self.fps * (1.5 + 1.1 * self.share) * self.height_px
        self._slide(canvas, -fallen * SLANT, fallen)
        canvas.restore()
        self._draw_splashes(canvas, frame)

    def _draw_splashes(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw rings where drops have just met the ground; each lives a quarter of a second."""
        life = max(3, round(self.fps / 4))
        unit = self.height_px / 1080
        colour = mix(self.look.ramp[1], (1.0, 1.0, 1.0), 0.5)
        for number in range(self.splashes):
            age = (frame + number * 7) % life
            luck = _LUCK[(self.seed + number * 131 + (frame + number * 7) // life * 37) % len(_LUCK)]
            near = luck[0] ** 0.8
            x, y = luck[1] * self.width_px, self.height_px * (0.72 + 0.27 * near)
            radius = (4 + 9 * near) * (0.35 + 0.65 * age / life) * unit
            paint = skia.Paint(
                AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=1.4 * unit,
                Color=argb(colour, 0.40 * (1 - age / life)),
            )  # fmt: skip
            canvas.drawOval(skia.Rect.MakeLTRB(x - radius, y - radius * 0.3, x + radius, y + radius * 0.3), paint)

    def _make(self) -> BGRA:
        rng = np.random.default_rng([self.seed, 31])
        wide, tall = round(self.width_px * 1.03) + 7, round(self.height_px * 1.31) + 5
        sheet = blank(wide, tall)
        unit = self.height_px / 1080
        colour = mix(self.look.ramp[1], (1.0, 1.0, 1.0), 0.45)
        count = int(300 / self.share**1.2 * wide / 1920 / unit)
        for _ in range(count):
            x, y = rng.uniform(0, wide), rng.uniform(0, tall)
            length = rng.uniform(34, 92) * self.share * unit
            paint = skia.Paint(
                AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeCap=skia.Paint.kRound_Cap,
                StrokeWidth=float(rng.uniform(1.0, 2.0) * self.share**0.8 * unit),
                Color=argb(colour, float(rng.uniform(0.16, 0.46))),
            )  # fmt: skip
            for ox in (-wide, 0, wide):
                for oy in (-tall, 0, tall):
                    x0, y0 = x + ox, y + oy
                    if -100 < x0 < wide + 100 and -length - 4 < y0 < tall + 4:
                        sheet.canvas.drawLine(
                            float(x0), float(y0), float(x0 - length * SLANT), float(y0 + length), paint
                        )
        return sheet.pixels


@dataclass(slots=True)
class Snow(_AlwaysMoving):
    """Flakes that sway as they sink; near ones are large and soft."""

    depth_m: float
    width_px: int
    height_px: int
    fps: float
    seed: int
    count: int
    size: float
    """radius in frame heights"""
    speed: float
    """frame heights per second"""
    _flakes: list[tuple[float, float, float, float, float]] | None = None
    _image: skia.Image | None = None

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw the flakes where they have sunk to."""
        if self._flakes is None:
            rng = np.random.default_rng([self.seed, 41])
            count = max(4, int(self.count * self.width_px / self.height_px / (16 / 9)))
            rows = rng.uniform(0, 1, (count, 5))
            self._flakes = [(float(a), float(b), float(c), float(d), float(e)) for a, b, c, d, e in rows]
            self._image = _flake(round(self.size * 2.6 * self.height_px), soft=self.size > 0.007)
        t = frame / self.fps
        image = self._image
        if image is None:
            return
        base = image.width() / 2
        for x, y, pace, sway, size in self._flakes:
            fallen = y + t * self.speed * (0.7 + 0.6 * pace)
            across = x + 0.012 * math.sin(t * (0.6 + sway) + sway * 40) - 0.018 * t * (0.4 + pace)
            px = (across % 1.06 - 0.03) * self.width_px
            py = (fallen % 1.08 - 0.04) * self.height_px
            half = base * (0.55 + 0.6 * size)
            there = skia.Rect.MakeXYWH(px - half, py - half, 2 * half, 2 * half)
            canvas.drawImageRect(image, there, LINEAR)


def _flake(diameter: int, *, soft: bool, colour: RGB = (0.97, 0.98, 0.99)) -> skia.Image:
    size = max(4, diameter)
    sheet = blank(size, size)
    paint = skia.Paint(AntiAlias=True)
    shares, stops = (
        ((0.62, 0.55, 0.25, 0.0), (0.0, 0.4, 0.72, 1.0)) if soft else ((0.95, 0.92, 0.5, 0.0), (0.0, 0.5, 0.7, 1.0))
    )
    paint.setShader(
        skia.GradientShader.MakeRadial(
            center=skia.Point(size / 2, size / 2), radius=size / 2, colors=[argb(colour, share) for share in shares],
            positions=list(stops),
        )
    )  # fmt: skip
    sheet.canvas.drawPaint(paint)
    return image_of(sheet.pixels)


_BELT: Final = 0.10
"""How high a bank of fog reaches above and below its middle, in frame heights."""


@dataclass(slots=True)
class Fog(_Sliding):
    """A drifting bank between two depths: a belt of soft noise, so that what stands in it shows clear above it."""

    speed: float
    """frame widths per second"""
    strength: float
    low: float
    """where in the frame it is densest, 0 top .. 1 bottom"""

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw the bank where it has drifted to."""
        self._slide(canvas, frame / self.fps * self.speed * self.width_px)

    def _make(self) -> BGRA:
        wide, tall = round(self.width_px * 1.25), self.height_px
        density = drifting_noise(wide, tall, self.seed)
        y = np.linspace(0, 1, tall, dtype=np.float32)[:, None]
        belt = np.exp(-(((y - self.low) / _BELT) ** 2))
        alpha = np.clip(self.strength * belt * (0.25 + 0.75 * density), 0, 0.9)
        colour = mix(self.look.air, (1.0, 1.0, 1.0), 0.22 if not self.look.night else 0.04)
        return tinted(alpha, colour, self.seed)


@dataclass(slots=True)
class CloudShade(_Sliding):
    """The shadow of a cloud that passes over."""

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw the shade where it has passed to."""
        self._slide(canvas, frame / self.fps * 0.035 * self.width_px)

    def _make(self) -> BGRA:
        noise = drifting_noise(round(self.width_px * 1.5), self.height_px, self.seed, stretch=2.6)
        y = np.linspace(0, 1, self.height_px, dtype=np.float32)[:, None]
        return tinted(0.16 * noise * np.clip((y - 0.25) / 0.4, 0, 1), (0.12, 0.12, 0.22), self.seed)


def drifting_noise(width: int, height: int, seed: int, stretch: float = 1.9) -> Plane:
    """Return soft noise 0..1 of that size that joins itself left to right: three octaves, longer than high."""
    from scipy.ndimage import gaussian_filter

    rng = np.random.default_rng([seed, 51])
    rows, columns = 54, max(32, round(54 * width / height / 4) * 4)
    total = np.zeros((rows, columns), dtype=np.float32)
    for cell, weight in ((9.0, 1.0), (4.5, 0.5), (2.2, 0.22)):
        layer = gaussian_filter(rng.standard_normal((rows, columns)), (cell / stretch, cell), mode=("nearest", "wrap"))
        total += (weight * layer / layer.std()).astype(np.float32)
    total = 1.0 / (1.0 + np.exp(-1.35 * total))
    return np.asarray(_enlarged(np.asarray(total, dtype=np.float32), height, width), dtype=np.float32)


def _enlarged(small: Plane, height: int, width: int) -> Plane:
    """Return a picture drawn large, smoothly; its left and right edges join."""
    rows, columns = small.shape
    y = np.linspace(0, rows - 1.001, height, dtype=np.float32)
    x = np.arange(width, dtype=np.float32) * (columns / width)
    y0, x0 = y.astype(np.intp), x.astype(np.intp)
    fy, fx = _eased(y - y0)[:, None], _eased(x - x0)[None]
    x1 = (x0 + 1) % columns
    across = small[:, x0] * (1 - fx) + small[:, x1] * fx
    return np.asarray(across[y0] * (1 - fy) + across[y0 + 1] * fy, dtype=np.float32)


def _eased(t: Plane) -> Plane:
    return np.asarray(t * t * (3 - 2 * t), dtype=np.float32)


def tinted(alpha: Plane, colour: RGB, seed: int) -> BGRA:
    """Return a premultiplied picture of one colour; noise hides the steps of eight bits."""
    rng = np.random.default_rng([seed, 61])
    dither = rng.random(alpha.shape, dtype=np.float32)
    out = np.empty((*alpha.shape, 4), dtype=np.uint8)
    out[..., 3] = alpha * 255 + dither * (alpha > 0.002)
    for channel, index in ((0, 2), (1, 1), (2, 0)):
        out[..., channel] = np.minimum(out[..., 3], alpha * colour[index] * 255 + dither * (alpha > 0.002))
    return out


@dataclass(slots=True)
class Leaves(_AlwaysMoving):
    """Leaves that the wind drives past, tumbling."""

    depth_m: float
    width_px: int
    height_px: int
    fps: float
    look: SetLook
    seed: int
    count: int
    size: float
    """half length in frame heights"""

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw each leaf where the wind has carried it to."""
        rng = np.random.default_rng([self.seed, 71])
        t = frame / self.fps
        tints = {Season.AUTUMN: ("#d98a3a", "#b9532c", "#e3b04c"), Season.WINTER: ("#8b7c63", "#a08f70")}.get(
            self.look.season, ("#7fa058", "#a3b866", "#c9b45e")
        )
        half = self.size * self.height_px
        for _ in range(self.count):
            x, y, pace, phase, spin = (float(v) for v in rng.uniform(0, 1, 5))
            tint = tints[int(rng.integers(len(tints)))]
            px = ((x + t * (0.22 + 0.2 * pace)) % 1.2 - 0.1) * self.width_px
            py = (y + 0.05 * math.sin(2.1 * t + phase * 6.3) + 0.03 * t) % 1.1 * self.height_px
            turn = t * (2.0 + 4.0 * spin) + phase * 6.3
            flat = 0.35 + 0.65 * abs(math.sin(turn * 0.7 + phase))
            path = skia.Path()
            path.moveTo(-half, 0)
            path.quadTo(0, -half * 0.55 * flat, half, 0)
            path.quadTo(0, half * 0.55 * flat, -half, 0)
            canvas.save()
            canvas.translate(px, py)
            canvas.rotate(math.degrees(math.sin(turn) * 0.9))
            canvas.drawPath(
                path,
                skia.Paint(
                    AntiAlias=True, Color=argb(shade(self.look.ink(rgb(tint), self.depth_m, unify=0.25), 0.02), 0.92)
                ),
            )
            canvas.restore()


@dataclass(slots=True)
class Motes:
    """Dust, pollen or seeds that float in the light; fireflies by night."""

    depth_m: float
    width_px: int
    height_px: int
    fps: float
    look: SetLook
    seed: int
    count: int = 14
    fireflies: bool = False
    _halo: skia.Image | None = None

    def changed(self, frame: int) -> bool:
        """Whether it differs from the frame before: it moves on twos, as puppets step."""
        return frame % 2 == 0

    def draw(self, canvas: skia.Canvas, frame: int) -> None:
        """Draw each mote where it has floated to."""
        rng = np.random.default_rng([self.seed, 81])
        t = (frame - frame % 2) / self.fps
        colour = rgb("#d8ff7a") if self.fireflies else mix(self.look.ramp[1], (1.0, 1.0, 0.92), 0.6)
        for _ in range(self.count):
            x, y, pace, phase, size = (float(v) for v in rng.uniform(0, 1, 5))
            px = ((x + 0.012 * t * (0.4 + pace) + 0.01 * math.sin(0.7 * t + 6 * phase)) % 1.04 - 0.02) * self.width_px
            py = ((y - 0.010 * t * (0.3 + pace) + 0.008 * math.sin(0.9 * t + 5 * phase)) % 1.04 - 0.02) * self.height_px
            glint = 0.10 + 0.26 * (0.5 + 0.5 * math.sin(1.3 * t + 6.3 * phase))
            radius = (0.0012 + 0.0016 * size) * self.height_px
            if self.fireflies:
                py = self.height_px * (0.35 + 0.6 * py / self.height_px)
                glint = max(0.0, math.sin(1.1 * t + 6.3 * phase)) * 0.85
                self._draw_halo(canvas, px, py, colour, glint)
            canvas.drawCircle(px, py, radius, skia.Paint(AntiAlias=True, Color=argb(colour, glint)))

    def _draw_halo(self, canvas: skia.Canvas, x: float, y: float, colour: RGB, glint: float) -> None:
        if self._halo is None:
            self._halo = _flake(round(0.034 * self.height_px), soft=True, colour=colour)
        half = self._halo.width() / 2
        canvas.drawImage(self._halo, round(x - half), round(y - half), NEAREST, skia.Paint(Alphaf=0.6 * glint))
