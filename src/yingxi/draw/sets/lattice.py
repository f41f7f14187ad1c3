"""Pierced patterns: window lattices of several kinds, and what is seen through them."""

from __future__ import annotations

import math
from typing import Final

import numpy as np
import skia

from yingxi.draw.palette import MOONLIGHT
from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import Point, line, oval, poly, rect, ridge_line, smooth
from yingxi.story.terms import Hour, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

def lattice(x0: float, y0: float, x1: float, y1: float, pattern: str, rng: np.random.Generator) -> skia.Path:
    """Return the bars of a lattice filling a box, as open lines.

    Args:
        x0: the box's left.
        y0: its foot.
        x1: its right.
        y1: its top.
        pattern: one of "steps" (步步锦), "ice" (冰裂纹), "coin" (古钱), "grid" (方格), "diamond" (菱花),
            "sunray" (灯笼框, a lantern frame).
        rng: for ice-crack's luck.
    """
    return {
        "steps": _steps, "ice": _ice, "coin": _coin, "grid": _grid, "diamond": _diamond, "sunray": _lantern_frame,
    }.get(pattern, _grid)(x0, y0, x1, y1, rng)  # fmt: skip


def _steps(x0: float, y0: float, x1: float, y1: float, rng: np.random.Generator) -> skia.Path:
    """Nested frames joined by short bars, each step inwards."""
    path = skia.Path()
    w, h = x1 - x0, y1 - y0
    for k in (0.12, 0.26, 0.38):
        path.addRect(skia.Rect.MakeLTRB(x0 + w * k, y0 + h * k * 0.8, x1 - w * k, y1 - h * k * 0.8))
    for t in (0.5,):
        path.addPath(line((x0 + w * t, y0), (x0 + w * t, y0 + h * 0.3)))
        path.addPath(line((x0 + w * t, y1), (x0 + w * t, y1 - h * 0.3)))
    for t in (0.25, 0.75):
        path.addPath(line((x0, y0 + h * t), (x0 + w * 0.26, y0 + h * t)))
        path.addPath(line((x1, y0 + h * t), (x1 - w * 0.26, y0 + h * t)))
        path.addPath(line((x0 + w * t, y0), (x0 + w * t, y0 + h * 0.1)))
        path.addPath(line((x0 + w * t, y1), (x0 + w * t, y1 - h * 0.1)))
    path.addPath(line((x0, y0 + h * 0.5), (x0 + w * 0.12, y0 + h * 0.5)))
    path.addPath(line((x1, y0 + h * 0.5), (x1 - w * 0.12, y0 + h * 0.5)))
    return path


def _ice(x0: float, y0: float, x1: float, y1: float, rng: np.random.Generator) -> skia.Path:
    """Cracked ice: a box is split again and again by slanting bars."""
    path = skia.Path()

    def split(cell: list[Point], depth: int) -> None:
        path.addPath(poly(cell))
        if depth == 0:
            return
        count = len(cell)
        lengths = [math.dist(cell[i], cell[(i + 1) % count]) for i in range(count)]
        first = int(np.argmax(lengths))
        second = (first + count // 2) % count
        a = _between(cell[first], cell[(first + 1) % count], rng.uniform(0.32, 0.68))
        c = _between(cell[second], cell[(second + 1) % count], rng.uniform(0.32, 0.68))
        order = [(first + 1 + k) % count for k in range(count)]
        cut = order.index(second)
        split([a, *[cell[i] for i in order[: cut + 1]], c], depth - 1)
        split([c, *[cell[i] for i in order[cut + 1 :]], a], depth - 1)

    split([(x0, y0), (x1, y0), (x1, y1), (x0, y1)], 5)
    return path


def _between(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def _coin(x0: float, y0: float, x1: float, y1: float, rng: np.random.Generator) -> skia.Path:
    """Overlapping circles: old coins."""
    path = skia.Path()
    columns = max(2, round((x1 - x0) / 0.22))
    step = (x1 - x0) / columns
    rows = max(2, round((y1 - y0) / step))
    rise = (y1 - y0) / rows
    for i in range(columns + 1):
        for j in range(rows + 1):
            path.addOval(skia.Rect.MakeLTRB(x0 + (i - 0.72) * step, y0 + (j - 0.72) * rise, x0 + (i + 0.72) * step,
                y0 + (j + 0.72) * rise))
    return path


def _grid(x0: float, y0: float, x1: float, y1: float, rng: np.random.Generator) -> skia.Path:
    path = skia.Path()
    columns = max(2, round((x1 - x0) / 0.16))
    rows = max(2, round((y1 - y0) / 0.2))
    for i in range(1, columns):
        x = x0 + (x1 - x0) * i / columns
        path.addPath(line((x, y0), (x, y1)))
    for j in range(1, rows):
        y = y0 + (y1 - y0) * j / rows
        path.addPath(line((x0, y), (x1, y)))
    return path


def _diamond(x0: float, y0: float, x1: float, y1: float, rng: np.random.Generator) -> skia.Path:
    """Crossing diagonals with a small flower where they meet."""
    path = skia.Path()
    columns = max(2, round((x1 - x0) / 0.24))
    step = (x1 - x0) / columns
    rows = max(2, round((y1 - y0) / step))
    rise = (y1 - y0) / rows
    for i in range(columns):
        for j in range(rows):
            x, y = x0 + i * step, y0 + j * rise
            path.addPath(line((x, y), (x + step, y + rise)))
            path.addPath(line((x + step, y), (x, y + rise)))
            path.addPath(oval(x + step / 2, y + rise / 2, step * 0.13))
    return path


def _lantern_frame(x0: float, y0: float, x1: float, y1: float, rng: np.random.Generator) -> skia.Path:
    """A clear rounded frame in the middle, bars around it."""
    path = skia.Path()
    w, h = x1 - x0, y1 - y0
    path.addRoundRect(skia.Rect.MakeLTRB(x0 + w * 0.22, y0 + h * 0.22, x1 - w * 0.22, y1 - h * 0.22), w * 0.08,
        w * 0.08)
    for t in (0.22, 0.5, 0.78):
        path.addPath(line((x0 + w * t, y0), (x0 + w * t, y0 + h * 0.22)))
        path.addPath(line((x0 + w * t, y1), (x0 + w * t, y1 - h * 0.22)))
        path.addPath(line((x0, y0 + h * t), (x0 + w * 0.22, y0 + h * t)))
        path.addPath(line((x1, y0 + h * t), (x1 - w * 0.22, y0 + h * t)))
    for cx, cy in ((0.22, 0.22), (0.78, 0.22), (0.22, 0.78), (0.78, 0.78)):
        path.addPath(oval(x0 + w * cx, y0 + h * cy, w * 0.05))
    return path


def outside_colours(b: Brush) -> tuple[RGB, RGB, RGB]:
    """Return what is seen outside a window: the sky above, at its foot, and the disc in it."""
    sky = _OUTSIDE_IN.get(b.look.weather, _OUTSIDE)
    top, foot = (rgb(colour) for colour in sky[b.look.hour])
    return top, foot, MOONLIGHT if b.look.hour is Hour.NIGHT else rgb("#fff1cf")


_OUTSIDE: Final = {
    Hour.NIGHT: ("#101f6a", "#3f78d4"), Hour.DUSK: ("#4c2f8c", "#ff9048"), Hour.DAWN: ("#7a7cc8", "#ffc0a4"),
    Hour.MORNING: ("#3b97dc", "#ffefc4"), Hour.NOON: ("#2f8ae2", "#d8f4f6"), Hour.AFTERNOON: ("#4586cc", "#ffd07c"),
}  # fmt: skip
"""The sky in a window: above and at its foot. It is a light in the room, so it keeps its own strong colours."""

_OUTSIDE_GREY: Final = {
    Hour.NIGHT: ("#10225c", "#335ea8"), Hour.DUSK: ("#33407c", "#8c88c0"), Hour.DAWN: ("#8a92c4", "#d8cfe4"),
    Hour.MORNING: ("#9cc0d6", "#e8f3f6"), Hour.NOON: ("#b2cfe0", "#f2f8fa"), Hour.AFTERNOON: ("#a0b4cc", "#e6e8f0"),
}  # fmt: skip
"""The same in rain: by day the brightest thing in the room, in the dark blue against its lamps."""

_OUTSIDE_IN: Final = {
    Weather.RAIN: _OUTSIDE_GREY, Weather.CLOUDY: _OUTSIDE_GREY,
    Weather.SNOW: {
        Hour.NIGHT: ("#16286c", "#5c84cc"), Hour.DUSK: ("#4a528c", "#c0a8cc"), Hour.DAWN: ("#8490d0", "#f4d4dc"),
        Hour.MORNING: ("#86b0e0", "#fbf3ee"), Hour.NOON: ("#8fbdf0", "#f4faff"), Hour.AFTERNOON: ("#8fa2d8", "#fde4d4"),
    },
    Weather.FOG: {
        Hour.NIGHT: ("#182a64", "#5078b0"), Hour.DUSK: ("#64548c", "#e8a488"), Hour.DAWN: ("#b8a8cc", "#ffd8c4"),
        Hour.MORNING: ("#dce8e4", "#fff8e0"), Hour.NOON: ("#e4eef2", "#fdfdf8"), Hour.AFTERNOON: ("#e8dcc8", "#ffe8bc"),
    },
}  # fmt: skip


_MEADOW: Final = rgb("#3f8f5c")
_GREEN: Final = 0.42
"""How green the nearer hills in a window are by day."""
_DROWNED: Final = 0.45
_UNDER_SNOW: Final = 0.5
"""How far hills stand out against the sky in fog, and under snow."""


def outside_view(b: Brush, x0: float, y0: float, x1: float, y1: float, *, city: bool = False,
    moon: bool = True) -> None:
    """Paint what is seen through an opening: sky, a moon at night, far hills, a near branch, weather."""
    look = b.look
    zenith, horizon, disc = outside_colours(b)
    box = rect(x0, y0, x1, y1)
    w, h = x1 - x0, y1 - y0
    snow, fog = look.weather is Weather.SNOW, look.weather is Weather.FOG
    green = 0.0 if snow or fog else _GREEN * (1.0 - look.lamps)
    land = _DROWNED if fog else _UNDER_SNOW if snow and not city else 1.0

    def paint() -> None:
        b.fade(box, y1, y0, ((0.0, zenith, 1.0), (0.8, horizon, 1.0), (1.0, horizon, 1.0)))
        if moon and look.hour in (Hour.NIGHT, Hour.DUSK, Hour.DAWN) and look.weather in (Weather.CLEAR, Weather.WIND):
            mx, my = x0 + w * (0.27 if b.rng.random() < 0.5 else 0.73), y0 + h * 0.70  # clear of a middle bar
            b.pool(box, mx, my, h * 0.62, disc, 0.5)
            b.plain(oval(mx, my, min(h, w) * 0.17), disc)
        for k in (0, 1):
            if city:
                _blocks(b, x0, y0, x1, h * (0.62 - 0.2 * k),
                    mix(horizon, shade(zenith, -0.45), land * (0.36 + 0.28 * k)), k)
                continue
            edge = ridge_line(x0 - w * 0.1, x1 + w * 0.1, h * (0.42 - 0.14 * k), b.rng, peaks=3, rough=0.4)
            hill = smooth([(x, y0 + y) for x, y in edge])
            hill.lineTo(x1 + w, y0 - 1)
            hill.lineTo(x0 - w, y0 - 1)
            hill.close()
            b.plain(hill, mix(mix(horizon, shade(zenith, -0.35), land * (0.38 + 0.28 * k)), _MEADOW, green * k))
        b.fade(box, y1, y0, ((0.0, look.ramp[5], 0.16), (0.25, look.ramp[5], 0.0), (1.0, look.ramp[5], 0.0)))

    b.clipped(box, paint)


def _blocks(b: Brush, x0: float, y0: float, x1: float, height: float, colour: tuple[float, float, float],
    k: int) -> None:
    x = x0 - 0.1
    lit = skia.Path()
    while x < x1:
        width, top = b.rng.uniform(0.14, 0.3), height * b.rng.uniform(0.5, 1.0)
        b.plain(rect(x, y0, x + width, y0 + top), colour)
        for _ in range(6):
            wx, wy = x + b.rng.uniform(0.02, max(0.03, width - 0.05)), y0 + b.rng.uniform(0.02, top)
            lit.addRect(skia.Rect.MakeLTRB(wx, wy, wx + 0.025, wy + 0.03))
        x += width + b.rng.uniform(-0.02, 0.06)
    b.plain(lit, mix(colour, b.look.window, 0.9 if b.look.night else 0.2), 0.9)
