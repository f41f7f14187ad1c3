"""Windows at the size of a close shot: lattice, round, pointed, cottage, city, a cell's; the world is seen in them.

The unit is the frame's height, the origin the window's middle; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT, blend
from yingxi.draw.paper import RGB, argb, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_vessels import lay, tinted, wood
from yingxi.draw.sets.lattice import lattice, outside_colours
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import (
    crown,
    curve,
    joined,
    leaf,
    limb,
    line,
    oval,
    poly,
    rect,
    ridge_line,
    smooth,
)
from yingxi.story.terms import Era, Hour, Season, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


_SKIES: Final[dict[Hour, tuple[RGB, RGB]]] = {
    Hour.DAWN: (rgb("#5468b4"), rgb("#ffb487")), Hour.MORNING: (rgb("#3b8fd6"), rgb("#ffe3a2")),
    Hour.NOON: (rgb("#2f86d8"), rgb("#cdeeee")), Hour.AFTERNOON: (rgb("#3a86c8"), rgb("#ffc874")),
    Hour.DUSK: (rgb("#43307e"), rgb("#ff964c")), Hour.NIGHT: (rgb("#1b38b0"), rgb("#64a6ff")),
}  # fmt: skip
"""A clear sky in a window behind a head, above and at its foot: the one bright thing there besides the lamp."""


def outside(b: Brush) -> tuple[RGB, RGB, RGB]:
    """Return what is seen outside: the sky above, at its foot, and the disc in it."""
    top, foot, disc = outside_colours(b)
    if b.look.weather in (Weather.CLEAR, Weather.WIND):
        top, foot = _SKIES.get(b.look.hour, (top, foot))
    return top, foot, disc


def _view(b: Brush, x0: float, y0: float, x1: float, y1: float, *, near: Callable[[RGB], None]) -> None:
    """Paint the world outside: sky, moon or sun, two ridges, and a near silhouette."""
    top, foot, disc = outside(b)
    w, h = x1 - x0, y1 - y0
    b.fade(rect(x0, y0, x1, y1), y1, y0, ((0.0, top, 1.0), (0.70, foot, 1.0), (1.0, foot, 1.0)))
    mx, my, r = x0 + w * 0.64, y0 + h * 0.66, h * 0.105
    if b.look.weather in (Weather.CLEAR, Weather.WIND, Weather.FOG):
        b.pool(oval(mx, my, r * 3.4), mx, my, r * 3.4, disc, 0.55)
        b.plain(oval(mx, my, r), disc)
    for k in range(2):
        edge = [(x, y0 + y) for x, y in ridge_line(x0 - w * 0.1, x1 + w * 0.1, h * (0.36 - 0.13 * k), b.rng, peaks=3,
            rough=0.35)]
        hill = smooth(edge)
        hill.lineTo(x1 + w, y0 - 0.2)
        hill.lineTo(x0 - w, y0 - 0.2)
        hill.close()
        if b.look.night:
            colour = mix(foot, top, 0.45 + 0.3 * k)
        else:
            colour = blend(blend(foot, top, 0.62), b.ink("leaf_dark", unify=0.0), 0.15 + 0.55 * k)
        b.fade(hill, y0 + h * (0.36 - 0.13 * k), y0, ((0.0, colour, 1.0), (1.0, blend(colour, foot, 0.45), 1.0)))
    near(shade(top, -0.62) if b.look.night else shade(mix(top, foot, 0.3), -0.66))


def _branch(b: Brush, x0: float, y0: float, x1: float, y1: float) -> Callable[[RGB], None]:
    """Return a painter of a branch that reaches in from the window's upper left."""
    def paint(dark: RGB) -> None:
        w, h = x1 - x0, y1 - y0
        main = [(x0 - 0.01, y0 + h * 0.80), (x0 + w * 0.28, y0 + h * 0.74), (x0 + w * 0.55, y0 + h * 0.56),
            (x0 + w * 0.80, y0 + h * 0.34), (x0 + w * 0.90, y0 + h * 0.18)]
        b.plain(limb(main, [0.020, 0.017, 0.012, 0.008, 0.003]), dark)
        bare, blooms = b.look.season is Season.WINTER, b.look.season in (Season.SPRING, Season.WINTER)
        for k in range(11):
            t = 0.08 + 0.085 * k
            i = min(3, int(t * 4))
            u = t * 4 - i
            x, y = main[i][0] + (main[i + 1][0] - main[i][0]) * u, main[i][1] + (main[i + 1][1] - main[i][1]) * u
            turn = (0.7 if k % 2 else -1.9) + b.rng.uniform(-0.3, 0.3)
            ex, ey = x + math.cos(turn) * w * 0.15, y + math.sin(turn) * w * 0.15
            b.plain(limb([(x, y), ((x + ex) / 2, (y + ey) / 2 + 0.004), (ex, ey)], [0.008, 0.006, 0.002]), dark)
            if blooms:
                petal = b.ink("blossom")
                for _ in range(2):
                    px, py = ex + b.rng.uniform(-0.02, 0.02), ey + b.rng.uniform(-0.02, 0.02)
                    b.plain(joined(oval(px + math.cos(a) * 0.009, py + math.sin(a) * 0.009, 0.0075)
                        for a in (j * math.tau / 5 for j in range(5))), petal)
            elif not bare:
                b.plain(joined(leaf(ex, ey, 0.05, 0.016, turn + a) for a in (-0.8, 0.0, 0.8)), dark)
    return paint


def close_lattice(b: Brush) -> None:
    """A lattice window on sky, moon and branch; its pattern follows the seed."""
    w, h = 0.31, 0.34
    frame = wood(b, 0.72)
    lay(b, rect(-w - 0.045, -h - 0.045, w + 0.045, h + 0.045, 0.008), frame, 1.0)
    b.clipped(rect(-w, -h, w, h), lambda: _view(b, -w, -h, w, h, near=_branch(b, -w, -h, w, h)))
    pattern = ("squares", "steps", "sunray", "diamond")[b.piece.seed % 4]
    bars = skia.Path()
    for side in (-1, 1):
        x0, x1 = (-w, -0.008) if side < 0 else (0.008, w)
        bars.addPath(_squares(x0, -h, x1, h) if pattern == "squares" else lattice(x0, -h, x1, h, pattern, b.rng))
    canvas = b.paper.canvas
    canvas.save()
    canvas.clipPath(rect(-w, -h, w, h), True)
    canvas.translate(0.005, -0.007)
    b.paper.line(bars, shade(frame, -0.6), 0.013, alpha=0.5, lit=False)
    canvas.translate(-0.005, 0.007)
    b.paper.line(bars, frame, 0.0115, lit=False)
    b.paper.line(bars, shade(frame, 0.20), 0.003, alpha=0.8, lit=False)
    canvas.restore()
    b.paper.line(joined([rect(-w, -h, w, h), line((0, -h), (0, h))]), shade(frame, -0.12), 0.022, lit=False)
    b.paper.line(rect(-w - 0.03, -h - 0.03, w + 0.03, h + 0.03), shade(frame, 0.18), 0.004, alpha=0.7, lit=False)
    lay(b, rect(-w - 0.085, -h - 0.085, w + 0.085, -h - 0.045, 0.006), shade(frame, 0.06), 0.7)


def _squares(x0: float, y0: float, x1: float, y1: float) -> skia.Path:
    """Bars in squares, a small diamond in each."""
    path = skia.Path()
    columns, rows = 2, 4
    step, rise = (x1 - x0) / columns, (y1 - y0) / rows
    for i in range(columns):
        for j in range(rows):
            cx, cy, r = x0 + (i + 0.5) * step, y0 + (j + 0.5) * rise, 0.045
            path.addPath(poly([(cx - r, cy), (cx, cy + r), (cx + r, cy), (cx, cy - r)]))
            path.addRect(skia.Rect.MakeLTRB(cx - step / 2, cy - rise / 2, cx + step / 2, cy + rise / 2))
    return path


def close_round(b: Brush) -> None:
    """A round window with a flowering branch before the moon."""
    r, frame = 0.34, wood(b, 0.72)
    lay(b, oval(0, 0, r + 0.055), frame, 1.0)
    lay(b, oval(0, 0, r + 0.022), shade(frame, 0.10), 0.2)
    hole = oval(0, 0, r)
    b.clipped(hole, lambda: _view(b, -r, -r, r, r, near=_branch(b, -r, -r, r, r)))
    ring = joined([oval(0, 0, r * 0.60), *(line((math.cos(a) * r * 0.60, math.sin(a) * r * 0.60),
        (math.cos(a) * r, math.sin(a) * r)) for a in (k * math.tau / 8 + 0.39 for k in range(8)))])
    b.paper.line(ring, frame, 0.012, lit=False)
    b.paper.line(hole, shade(frame, -0.15), 0.016, lit=False)


def close_arch(b: Brush) -> None:
    """A tale's pointed window: leaded glass in jewel colours round a pale moonlit middle."""
    w, h = 0.26, 0.40

    def arch(grow: float) -> skia.Path:
        path = skia.Path()
        path.moveTo(-w - grow, -h - grow)
        path.lineTo(-w - grow, 0.06)
        path.quadTo(-w - grow, 0.30, 0, h + grow * 1.3)
        path.quadTo(w + grow, 0.30, w + grow, 0.06)
        path.lineTo(w + grow, -h - grow)
        path.close()
        return path

    stone = mix(tinted(b, "stone", 0.4), wood(b, 0.5), 0.4)
    lay(b, arch(0.075), stone, 1.0)
    lay(b, arch(0.03), shade(stone, -0.25), 0.2)
    hole = arch(0.0)

    def paint() -> None:
        _view(b, -w, -h, w, h, near=lambda dark: b.plain(joined(_fir(x, -h - 0.02, t) for x, t in ((-0.17, 0.34),
            (-0.05, 0.24), (0.2, 0.30))), dark))
        gems = ("#c9473f", "#e6b84c", "#4a8f6a", "#6a84bd")
        for k in range(9):
            for side in (-1, 1):
                y = -h + 0.085 * k
                b.plain(rect(side * w, y, side * (w - 0.055), y + 0.08), rgb(gems[(k + b.piece.seed) % 4]), 0.55)
        lead = skia.Path()
        for k in range(-6, 12):
            lead.addPath(line((-0.6, -h + 0.14 * k), (0.6, -h + 0.14 * k + 0.84)))
            lead.addPath(line((0.6, -h + 0.14 * k), (-0.6, -h + 0.14 * k + 0.84)))
        inner = rect(-w + 0.06, -h, w - 0.06, h)
        b.clipped(inner, lambda: b.paper.line(lead, wood(b, 0.95), 0.006, alpha=0.85, lit=False))
        b.paper.line(joined([line((side * (w - 0.057), -h), (side * (w - 0.057), h)) for side in (-1, 1)]), wood(b,
            0.95),
            0.010, lit=False)
        b.paper.line(line((0, -h), (0, h)), wood(b, 0.9), 0.020, lit=False)
        b.paper.line(line((-w, 0.08), (w, 0.08)), wood(b, 0.9), 0.014, lit=False)

    b.clipped(hole, paint)
    b.paper.line(hole, wood(b, 0.85), 0.014, lit=False)
    lay(b, rect(-w - 0.12, -h - 0.12, w + 0.12, -h - 0.06, 0.006), shade(stone, 0.1), 0.8)


def _fir(x: float, y: float, h: float) -> skia.Path:
    """A fir's cut outline."""
    points = [(x, y + h)]
    for k in range(4):
        points += [(x + h * (0.10 + 0.06 * k), y + h * (0.76 - 0.2 * k)), (x + h * (0.05 + 0.05 * k),
            y + h * (0.78 - 0.2 * k))]
    points += [(x + h * 0.3, y), (x - h * 0.3, y)]
    for k in (3, 2, 1, 0):
        points += [(x - h * (0.05 + 0.05 * k), y + h * (0.78 - 0.2 * k)), (x - h * (0.10 + 0.06 * k),
            y + h * (0.76 - 0.2 * k))]
    return poly(points)


def close_casement(b: Brush) -> None:
    """A cottage window: small panes, curtains with a cut hem, a pot of flowers on the sill."""
    w, h, frame = 0.27, 0.30, wood(b, 0.70)
    lay(b, rect(-w - 0.04, -h - 0.04, w + 0.04, h + 0.04, 0.008), frame, 1.0)
    b.clipped(rect(-w, -h, w, h), lambda: _view(b, -w, -h, w, h, near=lambda dark: b.plain(joined(_fir(x, -h - 0.02, t)
        for x, t in ((-0.2, 0.26), (-0.09, 0.18), (0.19, 0.30))), dark)))
    bars = joined([line((x, -h), (x, h)) for x in (-w / 2, w / 2)] + [line((-w, y), (w, y)) for y in (-h / 3, h / 3)])
    b.paper.line(bars, frame, 0.011, lit=False)
    b.paper.line(joined([rect(-w, -h, w, h), line((0, -h), (0, h))]), shade(frame, -0.1), 0.022, lit=False)
    cloth = tinted(b, ("cloth_red", "cloth_green", "cloth_ochre", "cloth_blue")[b.piece.seed % 4], 0.85)
    for side in (-1, 1):
        drape = smooth([(side * (w + 0.09), h + 0.05), (side * 0.05, h + 0.04), (side * w * 0.45, h * 0.30),
            (side * (w - 0.02), -h * 0.10), (side * (w + 0.0), -h - 0.02), (side * (w + 0.11), -h - 0.03)], close=True)
        lay(b, drape, cloth, 0.7)
        fold = joined(curve((side * (w + 0.06 - 0.07 * k), h + 0.03), (side * (w + 0.02 - 0.05 * k), 0.12),
            (side * (w + 0.08 - 0.02 * k), -h)) for k in range(3))
        b.clipped(drape, lambda fold=fold: b.paper.line(fold, shade(cloth, -0.4), 0.010, alpha=0.45,
            lit=False))  # type: ignore[misc]
    valance = joined(oval(-w - 0.06 + 0.066 * k, h + 0.02, 0.038, 0.045) for k in range(11))
    valance.addPath(rect(-w - 0.1, h + 0.02, w + 0.1, h + 0.075))
    valance.setFillType(skia.PathFillType.kWinding)
    lay(b, valance, shade(cloth, -0.06), 0.5)
    b.plain(joined(oval(-w - 0.06 + 0.066 * k, h + 0.0, 0.009) for k in range(11)), tinted(b, "paper", 0.7))
    lay(b, rect(-w - 0.10, -h - 0.085, w + 0.10, -h - 0.04, 0.006), shade(frame, 0.08), 0.8)
    x = 0.13
    lay(b, joined(leaf(x, -h + 0.05, 0.12, 0.04, math.pi / 2 + a) for a in (-1.0, -0.5, 0.0, 0.5, 1.0)),
        tinted(b, "leaf", 0.6), 0.3)
    lay(b, joined(oval(x + dx, -h + dy, 0.022) for dx, dy in ((-0.06, 0.13), (0.0, 0.17), (0.06, 0.125))),
        tinted(b, "flower_red", 0.8), 0.3)
    lay(b, poly([(x - 0.05, -h + 0.05), (x + 0.05, -h + 0.05), (x + 0.036, -h - 0.04), (x - 0.036, -h - 0.04)]),
        tinted(b, "clay", 0.7), 0.4)


def close_city_window(b: Brush) -> None:
    """A wide window on the city: towers with lit rooms, a linen curtain, a plant on the sill."""
    w, h, frame = 0.42, 0.38, mix(shade(b.look.ramp[1], 0.1), b.look.ramp[3], 0.25)
    lay(b, rect(-w - 0.03, -h - 0.03, w + 0.03, h + 0.03), frame, 0.9)
    b.clipped(rect(-w, -h, w, h), lambda: _city(b, w, h))
    b.paper.line(joined([rect(-w, -h, w, h), line((-w * 0.2, -h), (-w * 0.2, h))]), frame, 0.018, lit=False)
    cloth = shade(b.look.ramp[1], 0.1)
    drape = smooth([(w - 0.10, h + 0.5), (w - 0.10, h + 0.06), (w - 0.05, 0.0), (w - 0.09, -h - 0.5)])
    for x, y in ((w + 0.14, -h - 0.5), (w + 0.14, h + 0.5)):
        drape.lineTo(x, y)
    drape.close()
    lay(b, drape, cloth, 0.8)
    folds = joined(curve((w - 0.05 + 0.05 * k, h + 0.5), (w - 0.03 + 0.05 * k, 0.0), (w - 0.05 + 0.05 * k, -h - 0.5))
        for k in range(4))
    b.clipped(drape, lambda: b.paper.line(folds, shade(cloth, -0.35), 0.010, alpha=0.4, lit=False))
    lay(b, rect(-w - 0.08, -h - 0.07, w + 0.04, -h - 0.03), shade(frame, -0.06), 0.6)
    x, y = -0.26, -h - 0.03
    lay(b, joined(leaf(x, y + 0.08, 0.22, 0.055, math.pi / 2 + a) for a in (-1.0, -0.6, -0.2, 0.25, 0.7, 1.05)),
        tinted(b, "leaf_dark", 0.7), 0.4)
    lay(b, poly([(x - 0.06, y + 0.10), (x + 0.06, y + 0.10), (x + 0.045, y), (x - 0.045, y)]), tinted(b, "clay",
        0.7), 0.4)


def _city(b: Brush, w: float, h: float) -> None:
    """The city in a window: three depths of towers, each with its lit side, in the air of the hour."""
    top, foot, disc = outside(b)
    b.fade(rect(-w, -h, w, h), h, -h, ((0.0, top, 1.0), (0.8, foot, 1.0), (1.0, foot, 1.0)))
    sun_x, sun_y = 0.14, 0.17
    if b.look.weather not in (Weather.RAIN, Weather.SNOW, Weather.CLOUDY):
        for reach, share in ((0.50, 0.5), (0.22, 0.6)):
            b.pool(oval(sun_x, sun_y, reach), sun_x, sun_y, reach, disc, share)
        b.plain(oval(sun_x, sun_y, 0.062), disc)
    deep = blend(shade(top, -0.55), rgb("#3a3468"), 0.5)
    for high, near, least in ((0.12, 0.34, 0.07), (0.0, 0.60, 0.09), (-0.14, 0.86, 0.12)):
        colour, lit, sunny, x = blend(foot, deep, near), skia.Path(), skia.Path(), -w - 0.05
        while x < w:
            wide, tall = b.rng.uniform(least, least + 0.07), high + b.rng.uniform(-0.14, 0.12)
            b.fade(rect(x, -h, x + wide, tall), tall, -h, ((0.0, colour, 1.0), (1.0, blend(colour, foot, 0.35), 1.0)))
            edge = x + wide - 0.016 if x + wide / 2 < sun_x else x
            sunny.addRect(skia.Rect.MakeLTRB(edge, -h, edge + 0.016, tall))
            for i in range(int(wide / 0.026) - 1):
                for j in range(int((tall + h) / 0.04)):
                    if b.rng.random() < 0.40:
                        lit.addRect(skia.Rect.MakeXYWH(x + 0.018 + i * 0.026, tall - 0.035 - j * 0.04, 0.012, 0.02))
            x += wide + b.rng.uniform(0.0, 0.05)
        b.plain(sunny, mix(colour, foot, 0.55), 0.8)
        b.plain(lit, mix(mix(colour, foot, 0.45), LAMPLIGHT, b.look.lamps), 0.9)


def close_side_window(b: Brush) -> None:
    """The window that lights a room from its side, cut by the frame's edge: bright panes, a curtain drawn aside."""
    w, h = 0.26, 0.46
    old = b.look.era is not Era.MODERN
    frame = wood(b, 0.62) if old else shade(b.look.ramp[2], -0.35)
    lay(b, rect(-w - 0.05, -h - 0.05, w + 0.05, h + 0.05, 0.006), frame, 1.0)
    hole = rect(-w, -h, w, h)
    china = b.look.era.chinese
    trees = joined([crown(x, -h + y, r, 0.8 * r, 9, b.rng) for x, y, r in ((-0.24, 0.10, 0.20), (0.06, 0.04, 0.16),
        (0.28, 0.10, 0.14))])
    b.clipped(hole, lambda: _view(b, -w, -h, w, h, near=lambda dark: b.plain(trees, mix(dark, b.ink("leaf"), 0.35))))
    bars = [line((0, -h), (0, h)), line((-w, 0.08), (w, 0.08))]
    if china:
        bars = [_squares(-w, -h, -0.008, h), _squares(0.008, -h, w, h), line((0, -h), (0, h))]
    elif old:
        bars += [*(line((x, -h), (x, h)) for x in (-w / 2, w / 2)), *(line((-w, y), (w, y)) for y in (-0.20, 0.30))]
    b.clipped(hole, lambda: b.paper.line(joined(bars), frame, 0.014, lit=False))
    b.paper.line(hole, shade(frame, -0.12), 0.020, lit=False)
    b.paper.line(rect(-w - 0.036, -h - 0.036, w + 0.036, h + 0.036), shade(frame, 0.22), 0.004, alpha=0.7, lit=False)
    lay(b, rect(-w - 0.09, -h - 0.095, w + 0.09, -h - 0.05, 0.006), shade(frame, 0.08), 0.7)
    if not china:
        _drawn_aside(b, w, h)


def _drawn_aside(b: Brush, w: float, h: float) -> None:
    """A curtain on a window's inner side, the light coming through its edge."""
    cloth = tinted(b, ("cloth_ochre", "cloth_red", "cloth_green", "cloth_blue")[b.piece.seed % 4], 0.8)
    drape = smooth([(w + 0.12, h + 0.4), (w - 0.18, h + 0.4), (w - 0.10, 0.10), (w - 0.03, -0.14), (w - 0.08, -h - 0.4),
        (w + 0.15, -h - 0.4), (w + 0.06, -0.14), (w + 0.11, 0.12)], close=True)
    lay(b, drape, cloth, 0.8)
    glow = mix(cloth, outside(b)[1], 0.6)

    def folds() -> None:
        for k in range(5):
            x = w - 0.13 + 0.06 * k
            fold = curve((x, h + 0.08), (x + 0.05, 0.0), (x + 0.04, -h - 0.28))
            b.paper.line(fold, shade(cloth, -0.4) if k % 2 else glow, 0.016, alpha=0.45, lit=False)

    b.clipped(drape, folds)
    b.paper.line(line((w - 0.10, -0.135), (w + 0.09, -0.135)), tinted(b, "gold", 0.8), 0.018, lit=False)


def close_carriage(b: Brush) -> None:
    """The windows of a train or a bus: land or a town under a low sun, a rail, the top of a seat."""
    steel = mix(b.look.ramp[3], b.look.ramp[4], 0.4)
    lay(b, rect(-1.7, -0.30, 1.7, 0.42), steel, 0.3)
    for x0, x1 in ((-1.60, -0.62), (-0.50, 0.62), (0.74, 1.6)):
        middle, half = (x0 + x1) / 2, (x1 - x0) / 2
        hole = rect(x0, -0.24, x1, 0.36, 0.06)
        lay(b, rect(x0 - 0.03, -0.27, x1 + 0.03, 0.39, 0.08), shade(steel, -0.3), 0.5)
        b.clipped(hole, lambda x=middle, w=half: b.placed(x, 0.06, lambda: _passing(b, w)))  # type: ignore[misc]
        b.paper.line(hole, shade(steel, -0.45), 0.014, lit=False)
    b.paper.line(line((-1.7, 0.455), (1.7, 0.455)), tinted(b, "gold", 0.8), 0.018, lit=False)
    lay(b, rect(-1.7, -0.33, 1.7, -0.285), shade(steel, 0.12), 0.5)
    seat = tinted(b, ("cloth_red", "cloth_blue", "cloth_green")[b.piece.seed % 3], 0.85)
    for x in (-1.05, 0.86):
        lay(b, rect(x - 0.24, -0.9, x + 0.24, -0.22, 0.09), seat, 0.7)
        lay(b, rect(x - 0.15, -0.9, x + 0.15, -0.245, 0.05), tinted(b, "cloth_cream", 0.7), 0.3)


def _passing(b: Brush, w: float) -> None:
    """What goes by outside, about the glass's middle: a town in a bus, hills in a train."""
    if b.piece.seed % 2:
        _city(b, w, 0.30)
        return
    trees = joined(crown(-w + 2 * w * (k + 0.5) / 7, -0.30 + b.rng.uniform(0.0, 0.05), 0.13, 0.11, 9, b.rng)
        for k in range(7))
    _view(b, -w, -0.30, w, 0.30, near=lambda dark: b.plain(trees, mix(dark, b.ink("leaf_dark"), 0.3)))


def close_slit(b: Brush) -> None:
    """A cell's barred opening with its shaft of light."""
    top, foot, disc = outside(b)
    lay(b, rect(-0.20, -0.15, 0.20, 0.15, 0.01), tinted(b, "stone_dark", 0.5), 0.9)
    hole = rect(-0.15, -0.10, 0.15, 0.10)
    b.fade(hole, 0.1, -0.1, ((0.0, top, 1.0), (1.0, foot, 1.0)))
    b.plain(oval(0.05, 0.02, 0.045), disc)
    bars = joined(line((x, -0.11), (x, 0.11)) for x in (-0.1, -0.035, 0.035, 0.1))
    b.paper.line(bars, wood(b, 1.0), 0.016, lit=False)
    shaft = poly([(-0.15, -0.10), (0.15, -0.10), (-0.35, -0.95), (-0.95, -0.95)])
    lay_ray(b, shaft, (-0.10, -0.9), mix(disc, foot, 0.4), 0.34)


def lay_ray(b: Brush, shaft: skia.Path, ends: tuple[float, float], colour: RGB, strength: float) -> None:
    """Let a shaft of light fall from the first height to the second, soft at its sides: no edge is seen in the air."""
    paint = skia.Paint(AntiAlias=True, Dither=True)
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, _RAY_SOFT))
    paint.setShader(
        skia.GradientShader.MakeLinear(
            points=[skia.Point(0, ends[0]), skia.Point(0, ends[1])],
            colors=[argb(colour, strength), argb(colour, 0.45 * strength), argb(colour, 0.0)],
            positions=[0.0, 0.5, 1.0],
        )
    )  # fmt: skip
    b.paper.canvas.drawPath(shaft, paint)


_RAY_SOFT: Final = 0.045


_PAINTS: Final[dict[str, PaintsWith]] = {
    "close_lattice": close_lattice,
    "close_round": close_round,
    "close_gothic": close_arch,
    "close_casement": close_casement,
    "close_city_window": close_city_window,
    "close_carriage": close_carriage,
    "close_slit": close_slit,
    "close_side_window": close_side_window,
}

PAINTERS: Final[dict[str, Painter]] = {kind: painter(at_size(paint)) for kind, paint in _PAINTS.items()}
