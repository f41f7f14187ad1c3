"""Sky: backdrop, sun, moon, stars, clouds, birds, mist."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import MOONLIGHT, SetLook, saturate
from yingxi.draw.paper import RGB, argb, mix, rgb, shade
from yingxi.draw.path_ops import united
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import oval, poly, scallops, smooth
from yingxi.story.terms import Hour, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_OVERCAST: Final = (Weather.RAIN, Weather.SNOW, Weather.FOG, Weather.CLOUDY)


def backdrop(canvas: skia.Canvas, look: SetLook, width_px: float, height_px: float, horizon_px: float) -> None:
    """Fill the frame with what lies behind every piece: the sky's gradient, or a room's dark.

    Args:
        canvas: in pixels, y down.
        look: the set's colours.
        width_px: the frame's width.
        height_px: its height.
        horizon_px: where the horizon lies, pixels from the top.
    """
    paint = skia.Paint(Dither=True)
    if look.indoor:
        colours = [argb(shade(look.ramp[2], -0.35)), argb(look.ramp[2]), argb(shade(look.ramp[3], -0.1))]
        places = [0.0, 0.6, 1.0]
        top, bottom = 0.0, height_px
    else:
        stops = _sky_stops(look)
        places, colours = [at for at, _ in stops], [argb(colour) for _, colour in stops]
        top, bottom = min(0.0, horizon_px - height_px * 0.75), horizon_px + height_px * 0.04
    paint.setShader(
        skia.GradientShader.MakeLinear(
            points=[skia.Point(0, top), skia.Point(0, bottom)], colors=colours, positions=places
        )
    )
    canvas.drawRect(skia.Rect.MakeWH(width_px, height_px), paint)


def _sky_stops(look: SetLook) -> list[tuple[float, RGB]]:
    """Return the sky's colours from its zenith (0) to the horizon (1).

    Low sun parts the sky into bands, deep above, rose in its middle, gold at its foot; grey weather mixes them.
    """
    zenith, horizon, far = look.ramp[0], look.ramp[1], look.ramp[2]
    plain = mix(zenith, horizon, 0.5)
    veil = _veil(look)
    if look.hour is Hour.DUSK:
        bands = [(0.30, mix(zenith, far, 0.34)), (0.58, saturate(mix(far, zenith, 0.22), 1.1)),
            (0.80, saturate(mix(far, horizon, 0.55), 1.15)), (0.94, horizon)]
        foot = mix(horizon, rgb("#ffe3a0"), 0.55 * (1 - veil))
    elif look.hour is Hour.DAWN:
        bands = [(0.30, mix(zenith, far, 0.40)), (0.55, mix(far, horizon, 0.18)),
            (0.78, saturate(mix(far, horizon, 0.66), 1.5)), (0.93, horizon)]
        foot = mix(horizon, rgb("#fff0c8"), 0.6 * (1 - veil))
    elif look.night:
        bands = [(0.30, mix(zenith, horizon, 0.14)), (0.62, saturate(mix(zenith, horizon, 0.40), 1.1)),
            (0.90, mix(zenith, horizon, 0.85))]
        foot = horizon
    else:
        # Blue and gold meet in grey: daylight passes through the clear colour of the far air between them.
        clear = saturate(mix(far, zenith, 0.10), 1.15)
        bands = [(0.24, saturate(mix(zenith, far, 0.22), 1.1)), (0.52, mix(zenith, clear, 0.72)),
            (0.74, shade(clear, 0.10)), (0.90, mix(shade(clear, 0.30), horizon, 0.66))]
        foot = saturate(horizon, 1.1)
    if look.night or look.hour is Hour.DAWN:
        bands = [(at, mix(colour, mix(plain, mix(zenith, horizon, at), 0.7), 0.7 * veil)) for at, colour in bands]
    return [(0.0, zenith), *bands, (1.0, foot)]


def _veil(look: SetLook) -> float:
    """How far clouds hide sun, moon and stars, 0..1."""
    return {Weather.CLOUDY: 0.55, Weather.RAIN: 0.9, Weather.SNOW: 0.85, Weather.FOG: 0.45}.get(look.weather, 0.0)


def sun(b: Brush) -> None:
    """A whole disc in a wide glow, with rings of thin paper about it in clear air."""
    r, clear = b.h / 2, 1.0 - 0.75 * _veil(b.look)
    warm = {Hour.DUSK: rgb("#ffdca0"), Hour.DAWN: rgb("#ffe9cf"), Hour.AFTERNOON: rgb("#ffe7b0"),
        Hour.MORNING: rgb("#fff0c4")}.get(b.look.hour, rgb("#fff8d8"))
    low = b.look.hour in (Hour.DUSK, Hour.DAWN)
    haze = saturate(mix(b.look.ramp[1], warm, 0.25), 1.15)
    for reach, strength, colour in ((7.5, 0.62 if low else 0.45, haze), (3.6, 0.5, mix(haze, warm, 0.5)),
        (1.9, 0.5, warm)):
        b.pool(oval(0, r, r * reach), 0, r, r * reach, colour, strength * clear)
    if b.look.weather in (Weather.CLEAR, Weather.WIND):
        for reach, strength in ((2.7, 0.10), (2.05, 0.15), (1.5, 0.22)):
            b.plain(oval(0, r, r * reach), mix(haze, warm, 0.6), strength)
    b.plain(oval(0, r, r), warm, 0.96 * clear)
    b.plain(oval(0, r, r * 0.86), shade(warm, 0.35), 0.6 * clear)


def moon(b: Brush) -> None:
    """A full moon with faint seas, in a cool glow."""
    r, clear = b.h / 2, 1.0 - 0.8 * _veil(b.look)
    day = 0.0 if b.look.night else 0.5
    for reach, strength, cool in ((8.0, 0.42, 0.85), (3.6, 0.40, 0.6), (1.7, 0.42, 0.3)):
        b.pool(oval(0, r, r * reach), 0, r, r * reach, mix(MOONLIGHT, b.look.ramp[1], cool),
            strength * clear * (1 - day))
    b.plain(oval(0, r, r), MOONLIGHT, clear * (1 - day * 0.4))
    dim = mix(MOONLIGHT, b.look.ramp[1], 0.35)
    for x, y, rx, ry in ((-0.3, 0.25, 0.32, 0.24), (0.25, 0.3, 0.2, 0.16), (0.12, -0.3, 0.4, 0.22),
        (-0.42, -0.2, 0.14, 0.12)):
        b.clipped(oval(0, r, r), lambda x=x, y=y, rx=rx, ry=ry: b.plain(oval(x * r, r + y * r, rx * r, ry * r), dim,
            0.45 * clear))  # type: ignore[misc]


def stars(b: Brush) -> None:
    """Many small stars, a few four-pointed ones."""
    if not b.look.night or b.look.hour is Hour.DUSK:
        return
    clear = 1.0 - _veil(b.look)
    if clear < 0.2:
        return
    small, bright = skia.Path(), skia.Path()
    for _ in range(170):
        x, y = b.rng.uniform(-b.w / 2, b.w / 2), b.h * b.rng.uniform(0.02, 1.0) ** 0.8
        r = b.rng.uniform(0.05, 0.14) * (1 if b.rng.random() < 0.85 else 1.6)
        small.addCircle(x, y, r)
    for _ in range(16):
        x, y, r = b.rng.uniform(-b.w / 2, b.w / 2), b.h * b.rng.uniform(0.15, 1.0), b.rng.uniform(0.4, 0.75)
        bright.addPath(_spark(x, y, r))
    b.plain(small, MOONLIGHT, 0.75 * clear)
    b.plain(bright, MOONLIGHT, 0.85 * clear)


def _spark(x: float, y: float, r: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(x, y + r)
    for k in range(1, 5):
        angle = math.pi / 2 - k * math.pi / 2
        path.quadTo(x, y, x + math.cos(angle) * r, y + math.sin(angle) * r)
    path.close()
    return path


def cloud(b: Brush) -> None:
    """A long bank of soft layered cloud: flat below, scalloped above, each layer fading out downwards."""
    look = b.look
    lit = mix(look.ramp[1], rgb("#ffffff"), 0.45 if not look.night else 0.0)
    lit = mix(lit, look.ramp[0], 0.25 if look.weather in _OVERCAST else 0.05)
    if look.night:
        lit = mix(look.ramp[1], look.ramp[0], 0.35)
    for layer in range(3):
        lobes = int(b.rng.integers(4, 7))
        width = b.w * (1.0 - 0.22 * layer) * b.rng.uniform(0.85, 1.0)
        x0, y0 = -width / 2 + b.rng.uniform(-0.1, 0.1) * b.w, b.h * (0.30 - 0.14 * layer)
        path = skia.Path()
        path.moveTo(x0, y0)
        x = x0
        for i in range(lobes):
            step = width / lobes * b.rng.uniform(0.75, 1.25)
            rise = b.h * 0.75 * math.sin((i + 0.6) / lobes * math.pi) * b.rng.uniform(0.6, 1.0) + b.h * 0.06
            path.cubicTo(x + step * 0.05, y0 + rise, x + step * 0.95, y0 + rise, x + step,
                y0 + (rise * 0.35 if i < lobes - 1 else 0))
            x += step
        path.close()
        colour = mix(lit, look.ramp[2], 0.14 * layer)
        b.fade(path, b.h, y0 - b.h * 0.05, ((0.0, shade(colour, 0.10), 0.85), (0.55, colour, 0.55), (1.0, colour, 0.0)))


def curl_cloud(b: Brush) -> None:
    """The auspicious cloud of Chinese paper-cuts: curls on a long tail, pierced."""
    look = b.look
    colour = mix(look.ramp[1], rgb("#ffffff"), 0.3) if not look.night else mix(look.ramp[1], look.ramp[0], 0.25)
    heads = ((-0.24, 0.36, 0.26), (0.02, 0.56, 0.36), (0.27, 0.36, 0.24))
    body = skia.Path()
    for x, y, r in heads:
        body.addPath(oval(x * b.w * 0.6, y * b.h, r * b.h * 1.15, r * b.h))
    tail = smooth([(-0.5 * b.w, 0.12 * b.h), (-0.3 * b.w, 0.30 * b.h), (0, 0.34 * b.h), (0.3 * b.w, 0.28 * b.h),
        (0.5 * b.w, 0.16 * b.h),
                   (0.25 * b.w, 0.10 * b.h), (0, 0.16 * b.h), (-0.25 * b.w, 0.06 * b.h)], close=True)  # fmt: skip
    sheet = united(body, tail)
    b.paper.cut(sheet, colour, lift=0.5, edge=0.3, gradient=0.05, alpha=0.8, lit=False)
    for x, y, r in heads:
        b.paper.line(_spiral(x * b.w * 0.6, y * b.h, r * b.h * 0.72), mix(colour, look.ramp[2], 0.55), b.h * 0.035,
            alpha=0.8, lit=False)


def _spiral(x: float, y: float, r: float) -> skia.Path:
    turns = [(x + math.cos(t) * r * (1 - t / 12), y + math.sin(t) * r * (1 - t / 12))
        for t in (k * 0.55 for k in range(18))]
    return smooth(turns)


def overcast(b: Brush) -> None:
    """A ceiling of torn cloud for grey weathers: deep bellies, edges lit from the bright rift over the land."""
    look = b.look
    deep = {Weather.RAIN: 0.30, Weather.CLOUDY: 0.10}.get(look.weather, 0.0)
    for layer in range(4):
        y = b.h * (1.05 - 0.25 * layer)
        points = []
        x = -b.w / 2 - b.rng.uniform(0.0, 8.0)
        while x < b.w / 2 + 10:
            points.append((x, y + b.h * b.rng.uniform(-0.07, 0.07)))
            x += b.rng.uniform(6.0, 15.0)
        path = scallops(points, -0.22, close=False)
        path.lineTo(b.w / 2 + 20, b.h * 2.4)
        path.lineTo(-b.w / 2 - 20, b.h * 2.4)
        path.close()
        colour = mix(look.ramp[0], look.ramp[2], 0.10 + 0.17 * layer)
        belly = shade(mix(colour, look.ramp[4], deep), -0.04)
        rim = mix(colour, look.ramp[1], 0.42 if not look.night else 0.2)
        b.paper.line(scallops(points, -0.22, close=False), rim, 0.30 + 0.12 * layer, alpha=0.55, lit=False)
        b.fade(path, b.h * 2.0, y - b.h * 0.15, ((0.0, belly, 0.5), (0.55, belly, 0.62), (0.88, colour, 0.62),
            (1.0, rim, 0.62)))


def cloud_bank(b: Brush) -> None:
    """Towering cloud behind the land: heaped paper, its heads in the sun, its foot lost in the air."""
    look = b.look
    white = mix(look.ramp[1], rgb("#ffffff"), 0.0 if look.night else 0.55)
    if look.night:
        white = mix(look.ramp[1], look.ramp[0], 0.45)
    cool = mix(look.ramp[2], look.ramp[0], 0.16)
    side = -1.0 if look.from_x < 0 else 1.0
    for row, (low, tall, share) in enumerate(((0.0, 1.0, 0.80), (-0.05, 0.66, 1.0), (-0.1, 0.40, 1.2))):
        heap, lit = skia.Path(), skia.Path()
        count = 7 + row
        for k in range(count):
            t = (k + b.rng.uniform(0.25, 0.75)) / count * 2 - 1
            r = b.h * tall * (0.30 + 0.10 * b.rng.random()) * (1.0 - 0.45 * abs(t))
            x, y = t * b.w / 2 * share, b.h * (low + tall * (0.62 - 0.50 * abs(t) ** 1.3) * b.rng.uniform(0.75, 1.1))
            heap.addPath(oval(x, y, r * 1.15, r))
            lit.addPath(oval(x + side * r * 0.24, y + r * 0.26, r * 0.80, r * 0.66))
        heap.addPath(oval(0, b.h * low, b.w / 2 * share, b.h * 0.22 * tall))
        heap.setFillType(skia.PathFillType.kWinding)
        lit.setFillType(skia.PathFillType.kWinding)
        body = mix(cool, white, 0.42 + 0.10 * row)
        b.fade(heap, b.h * tall * 1.05, -b.h * 0.15, ((0.0, mix(body, white, 0.35), 0.92), (0.45, body, 0.80),
            (0.8, body, 0.30), (1.0, body, 0.0)))
        b.clipped(heap, lambda lit=lit, tall=tall: b.fade(lit, b.h * tall * 1.05, b.h * 0.05, ((0.0, white, 0.92),
            (0.6, white, 0.35), (1.0, white, 0.0))))  # type: ignore[misc]


def birds(b: Brush) -> None:
    """A few far birds."""
    colour = mix(b.look.ramp[3], b.look.ramp[5], 0.4)
    for _ in range(int(b.rng.integers(4, 8))):
        x, y, s = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0, b.h), b.rng.uniform(0.5, 1.0)
        wing = skia.Path()
        wing.moveTo(x - s, y + s * 0.25)
        wing.quadTo(x - s * 0.45, y + s * 0.45, x, y)
        wing.quadTo(x + s * 0.45, y + s * 0.45, x + s, y + s * 0.3)
        wing.quadTo(x + s * 0.4, y + s * 0.2, x, y - s * 0.12)
        wing.quadTo(x - s * 0.4, y + s * 0.2, x - s, y + s * 0.25)
        b.plain(wing, colour, 0.7)


def mist(b: Brush) -> None:
    """A bank of mist: thick in its middle, gone at both edges."""
    thick = {Weather.FOG: 0.62, Weather.RAIN: 0.5, Weather.SNOW: 0.48}.get(b.look.weather, 0.42)
    colour = mix(b.look.air, b.look.ramp[1], 0.35)
    box = poly([(-b.w / 2, -b.h), (b.w / 2, -b.h), (b.w / 2, b.h), (-b.w / 2, b.h)])
    b.fade(box, b.h, -b.h, ((0.0, colour, 0.0), (0.25, colour, thick * 0.22), (0.5, colour, thick),
        (0.7, colour, thick * 0.6), (1.0, colour, 0.0)))
    for _ in range(4):
        x, y, w = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(-0.1, 0.5) * b.h, b.rng.uniform(0.1, 0.25) * b.w
        b.pool(oval(x, y, w, b.h * 0.4), x, y, w, colour, thick * 0.5, squash=b.h * 0.4 / w)


def sun_rays(b: Brush) -> None:
    """Slanting light."""
    if b.look.strength < 0.5 or b.look.weather in _OVERCAST:
        return
    lean = -b.look.from_x * b.h * 0.5
    for i in range(4):
        x = b.w * (-0.4 + 0.26 * i) + b.rng.uniform(-0.05, 0.05) * b.w
        half = b.w * b.rng.uniform(0.03, 0.07)
        path = poly([(x - half * 0.6, b.h), (x + half * 0.6, b.h), (x + lean + half, 0), (x + lean - half, 0)])
        b.fade(path, b.h, 0, ((0.0, b.look.ramp[1], 0.28), (1.0, b.look.ramp[1], 0.0)))


def cloud_sea(b: Brush) -> None:
    """A bank of cloud to stand on: three scalloped sheets, each fading downwards."""
    look = b.look
    base = mix(look.ramp[1], rgb("#ffffff"), 0.55 if not look.night else 0.12)
    for layer in range(3):
        y = b.h * (0.45 - 0.45 * layer)
        points = []
        x = -b.w / 2 - b.rng.uniform(0, b.h)
        size = max(b.h * 0.9, b.w / 60)
        while x < b.w / 2 + size:
            points.append((x, y + b.h * b.rng.uniform(-0.25, 0.35)))
            x += size * b.rng.uniform(0.9, 2.0)
        sheet = scallops(points, 0.33, close=False)
        sheet.lineTo(b.w / 2 + size * 2, -14)
        sheet.lineTo(-b.w / 2 - size * 2, -14)
        sheet.close()
        colour = mix(base, look.depth_colour(b.z), 0.10 + 0.12 * layer)
        b.paper.cut(sheet, colour, lift=1.2, edge=0.6, gradient=0.0, lit=False)
        b.fade(sheet, y + b.h * 0.6, y - max(b.h, 1.2) * 1.6, ((0.0, shade(colour, 0.14), 1.0), (0.5, colour, 1.0),
            (1.0, mix(colour, look.depth_colour(b.z), 0.5), 1.0)))


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("sun", sun, 1.0), ("moon", moon, 1.0), ("stars", stars, 2.4), ("cloud", cloud, 4.0), ("curl_cloud", curl_cloud,
        2.6),
    ("overcast", overcast, 6.0), ("cloud_bank", cloud_bank, 2.4),
    ("birds", birds, 3.0), ("mist", mist, 12.0), ("sun_rays", sun_rays, 1.0),
    ("cloud_sea", cloud_sea, 12.0),
)  # fmt: skip
