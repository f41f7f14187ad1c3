"""Rooms: walls with a pattern of their own, floors, beams, windows, doors."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import argb, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.lattice import lattice, outside_view
from yingxi.draw.sets.roofs import arc_points
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, poly, rect, scallops, smooth
from yingxi.story.terms import Weather

_TALL_M: Final = 14.0
"""Walls reach this high, above any frame."""


def _wall(b: Brush, pattern: Callable[[], None], *, dado: bool = True, dim_from_m: float = 2.9) -> None:
    """A back wall: lit in its middle, darker to the corners and up into the roof; `pattern` lies on it."""
    look = b.look
    box = rect(-b.w / 2, -0.4, b.w / 2, _TALL_M)
    b.plain(box, look.ramp[2])
    pattern()
    _cast_light(b)
    glow = mix(look.ramp[1], LAMPLIGHT, 0.35 * look.lamps)
    lamp_x = 1.1 if b.piece.seed % 2 else -1.1
    b.pool(box, lamp_x, 1.9, 5.2, glow, 0.80, squash=0.62)
    b.pool(box, -lamp_x * 1.6, 1.4, 3.6, glow, 0.30, squash=0.7)
    dark = shade(look.ramp[4], -0.25)
    b.fade(box, _TALL_M, -0.4, ((0.0, dark, 0.97), (1 - (dim_from_m + 2.6) / _TALL_M, dark, 0.80), (1 - (dim_from_m + 0.5) / _TALL_M, dark, 0.32), (1 - dim_from_m / _TALL_M * 0.72, dark, 0.0), (0.94, dark, 0.0), (1.0, dark, 0.30)))
    for side in (-1, 1):
        _corner_dark(b, side, dark)
    if dado:
        b.cut(rect(-b.w / 2, -0.4, b.w / 2, 0.16), look.ramp[3], -0.05, lift=0.5, unify=0.0)
        b.line(line((-b.w / 2, 0.16), (b.w / 2, 0.16)), look.ramp[3], 0.02, 0.2)


def _cast_light(b: Brush) -> None:
    """Daylight or moonlight falls in through a window behind us: its lattice lies on the wall as light and shade."""
    if b.look.weather not in (Weather.CLEAR, Weather.WIND):
        return
    lean = 0.34 if b.look.from_x < 0 else -0.34
    x = (-1.9 if b.look.from_x < 0 else 1.9) + b.rng.uniform(-0.5, 0.5)
    colour = mix(b.look.ramp[1], b.look.sky[1], 0.55) if b.look.night else shade(b.look.ramp[1], 0.35)
    alpha = 0.13 if b.look.night else 0.24
    panes = skia.Path()
    for i in range(4):
        for j in range(5):
            x0, y0 = x + i * 0.36, 0.75 + j * 0.34
            x1, y1 = x0 + 0.30, y0 + 0.28
            panes.addPath(poly([(x0 + lean * y0, y0), (x1 + lean * y0, y0), (x1 + lean * y1, y1), (x0 + lean * y1, y1)]))
    paint = skia.Paint(AntiAlias=True, Color=argb(colour, alpha))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.022))
    b.paper.canvas.drawPath(panes, paint)


def _corner_dark(b: Brush, side: int, dark: tuple[float, float, float]) -> None:
    paint = skia.Paint(AntiAlias=True, Dither=True)
    paint.setShader(
        skia.GradientShader.MakeLinear(
            points=[skia.Point(side * 2.6, 0), skia.Point(side * 9.5, 0)],
            colors=[argb(dark, 0.0), argb(dark, 0.42), argb(dark, 0.85)], positions=[0.0, 0.5, 1.0],
        )
    )  # fmt: skip
    b.paper.canvas.drawRect(skia.Rect.MakeLTRB(min(side * 2.6, side * b.w / 2), -0.4, max(side * 2.6, side * b.w / 2), _TALL_M), paint)


def wall_plaster(b: Brush) -> None:
    """Old lime plaster: soft clouds, hair cracks, a patch of bare brick."""

    def pattern() -> None:
        base = b.look.ramp[2]
        for _ in range(64):
            x, y, r = b.rng.uniform(-9, 9), b.rng.uniform(0, 5.5), b.rng.uniform(0.3, 1.1)
            b.pool(oval(x, y, r, r * 0.7), x, y, r, shade(base, b.rng.choice([0.24, -0.20])), 0.5, squash=0.7)
        cracks = skia.Path()
        for _ in range(7):
            x, y = b.rng.uniform(-8, 8), b.rng.uniform(0.4, 3.6)
            cracks.addPath(smooth([(x + k * 0.14 + b.rng.uniform(-0.05, 0.05), y - k * 0.1 + b.rng.uniform(-0.07, 0.07)) for k in range(6)]))
        b.paper.line(cracks, shade(base, -0.35), 0.012, alpha=0.45, lit=False)
        bricks = skia.Path()
        for cx, cy in ((b.rng.uniform(-6, -3), 0.5), (b.rng.uniform(3, 6), 2.6)):
            for row in range(5):
                for k in range(int(b.rng.integers(1, 5 - abs(row - 2)))):
                    bx = cx + k * 0.26 + (row % 2) * 0.13
                    bricks.addRoundRect(skia.Rect.MakeLTRB(bx, cy + row * 0.11, bx + 0.23, cy + row * 0.11 + 0.085), 0.01, 0.01)
        b.plain(bricks, mix(base, b.look.ramp[3], 0.55), 0.6)

    _wall(b, pattern)


def wall_panel(b: Brush) -> None:
    """Wooden partition: posts, panels with a cut border, a lattice frieze over them."""

    def pattern() -> None:
        base = b.look.ramp[2]
        wood = mix(base, b.look.ramp[3], 0.45)
        step = 1.15
        count = int(b.w / step / 2)
        shift = b.rng.uniform(0, step)
        panels, borders, frieze, grain = skia.Path(), skia.Path(), skia.Path(), skia.Path()
        for k in range(-count, count):
            x0, x1 = k * step + shift + 0.08, (k + 1) * step + shift - 0.08
            panels.addRect(skia.Rect.MakeLTRB(x0, 0.3, x1, 0.92))
            panels.addRect(skia.Rect.MakeLTRB(x0, 1.02, x1, 2.42))
            for y0, y1 in ((0.36, 0.86), (1.10, 2.34)):
                borders.addRoundRect(skia.Rect.MakeLTRB(x0 + 0.07, y0, x1 - 0.07, y1), 0.06, 0.06)
            frieze.addPath(lattice(x0, 2.52, x1, 2.98, "steps" if b.piece.seed % 2 else "sunray", b.rng))
            frieze.addRect(skia.Rect.MakeLTRB(x0, 2.52, x1, 2.98))
            for _ in range(7):
                gx, gy = b.rng.uniform(x0 + 0.05, x1 - 0.05), b.rng.uniform(0.4, 2.0)
                grain.addPath(smooth([(gx, gy), (gx + 0.02, gy + 0.12), (gx - 0.01, gy + 0.26)]))
        b.plain(panels, shade(base, 0.06), 0.9)
        b.paper.line(grain, wood, 0.012, alpha=0.35, lit=False)
        b.paper.line(borders, wood, 0.022, alpha=0.7, lit=False)
        b.paper.line(borders, shade(base, 0.22), 0.008, alpha=0.6, lit=False)
        b.paper.line(frieze, wood, 0.03, alpha=0.85, lit=False)

    _wall(b, pattern)
    rail = b.look.ramp[3]
    for y, thick in ((2.44, 0.06), (3.02, 0.12), (0.94, 0.06)):
        b.cut(rect(-b.w / 2, y, b.w / 2, y + thick), rail, lift=0.3, unify=0.0, gradient=0.0)


def wall_stone(b: Brush) -> None:
    """Rough ashlar: stones of uneven size, each its own grey."""

    def pattern() -> None:
        base = b.look.ramp[2]
        tones: dict[int, skia.Path] = {}
        y = -0.4
        while y < 7.5:
            rise = b.rng.uniform(0.24, 0.4)
            x = -b.w / 2 - b.rng.uniform(0, 0.6)
            while x < b.w / 2:
                width = b.rng.uniform(0.35, 0.95)
                tone = int(b.rng.integers(-3, 4))
                tones.setdefault(tone, skia.Path()).addRoundRect(skia.Rect.MakeLTRB(x + 0.012, y + 0.012, x + width - 0.012, y + rise - 0.012), 0.05, 0.05)
                x += width
            y += rise
        b.plain(rect(-b.w / 2, -0.4, b.w / 2, 8), shade(base, -0.26))
        for tone, path in sorted(tones.items()):
            b.plain(path, shade(base, tone * 0.035))

    _wall(b, pattern, dado=False, dim_from_m=3.4)


def wall_brick(b: Brush) -> None:
    """Grey brick with worn edges."""

    def pattern() -> None:
        base = b.look.ramp[2]
        light, dark = skia.Path(), skia.Path()
        for row in range(38):
            y = -0.4 + row * 0.135
            for k in range(int(b.w / 0.42)):
                luck = b.rng.random()
                if luck < 0.30:
                    x = -b.w / 2 + k * 0.42 + (row % 2) * 0.21
                    (light if luck < 0.15 else dark).addRect(skia.Rect.MakeLTRB(x + 0.012, y + 0.012, x + 0.408, y + 0.123))
        seams = skia.Path()
        for row in range(38):
            y = -0.4 + row * 0.135
            seams.addPath(line((-b.w / 2, y), (b.w / 2, y)))
            for k in range(int(b.w / 0.42)):
                x = -b.w / 2 + k * 0.42 + (row % 2) * 0.21
                seams.addPath(line((x, y), (x, y + 0.135)))
        b.plain(light, shade(base, 0.10), 0.8)
        b.plain(dark, shade(base, -0.12), 0.8)
        b.paper.line(seams, shade(base, -0.25), 0.012, alpha=0.55, lit=False)

    _wall(b, pattern)


def wall_wattle(b: Brush) -> None:
    """Mud and straw over wattle: straws, cracks, bare laths in places."""

    def pattern() -> None:
        base = b.look.ramp[2]
        straws, laths = skia.Path(), skia.Path()
        for _ in range(520):
            x, y, a = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0, 4.5), b.rng.uniform(-0.6, 0.6)
            straws.addPath(line((x, y), (x + math.cos(a) * 0.14, y + math.sin(a) * 0.14)))
        for _ in range(22):
            x, y, r = b.rng.uniform(-8, 8), b.rng.uniform(0, 4), b.rng.uniform(0.4, 1.1)
            b.pool(oval(x, y, r), x, y, r, shade(base, b.rng.choice([0.12, -0.2])), 0.5)
        b.paper.line(straws, shade(base, -0.22), 0.012, alpha=0.5, lit=False)
        for cx, cy in ((b.rng.uniform(-5, -2.5), b.rng.uniform(1.6, 2.4)), (b.rng.uniform(2.5, 5), b.rng.uniform(0.5, 1.2))):
            gap = smooth([(cx - 0.5, cy), (cx - 0.3, cy + 0.3), (cx + 0.1, cy + 0.36), (cx + 0.5, cy + 0.12), (cx + 0.36, cy - 0.24), (cx - 0.1, cy - 0.28)], close=True)
            b.plain(gap, shade(b.look.ramp[3], -0.15))
            laths = joined([*[line((cx - 0.6, cy + k * 0.1), (cx + 0.6, cy + k * 0.1 + 0.02)) for k in range(-3, 4)], *[line((cx + k * 0.2, cy - 0.4), (cx + k * 0.2, cy + 0.4)) for k in range(-2, 3)]])
            b.clipped(gap, lambda laths=laths: b.paper.line(laths, b.look.ramp[2], 0.03, lit=False))  # type: ignore[misc]

    _wall(b, pattern)


def wall_damask(b: Brush) -> None:
    """A palace or rich room's hanging: repeated cut flowers over a panelled dado."""

    def pattern() -> None:
        base = b.look.ramp[2]
        motif = skia.Path()
        for i in range(int(b.w / 0.62)):
            for j in range(9):
                x, y = -b.w / 2 + i * 0.62 + (j % 2) * 0.31, 0.95 + j * 0.46
                for a in (0, 1, 2, 3, 4, 5):
                    motif.addPath(leaf(x, y, 0.13, 0.06, a * math.tau / 6 + math.pi / 6))
                motif.addPath(leaf(x - 0.02, y - 0.16, 0.10, 0.045, math.pi * 1.15))
                motif.addPath(leaf(x + 0.02, y - 0.16, 0.10, 0.045, -math.pi * 0.15))
        b.plain(motif, shade(base, 0.10), 0.8)
        stripes = joined(rect(-b.w / 2 + k * 1.24, 0.8, -b.w / 2 + k * 1.24 + 0.62, 5.2) for k in range(int(b.w / 1.24)))
        b.plain(stripes, shade(base, -0.10), 0.35)

    _wall(b, pattern, dim_from_m=3.4)
    b.cut(rect(-b.w / 2, 0.10, b.w / 2, 0.80), b.look.ramp[3], 0.05, lift=0.4, unify=0.0)
    b.line(joined(rect(-b.w / 2 + k * 0.9 + 0.1, 0.24, -b.w / 2 + k * 0.9 + 0.8, 0.68, 0.03) for k in range(int(b.w / 0.9))), b.look.ramp[3], 0.02, 0.18, alpha=0.8)


def wall_smooth(b: Brush) -> None:
    """A modern wall: two soft tones, a fine texture, a skirting board."""

    def pattern() -> None:
        base = b.look.ramp[2]
        motif = skia.Path()
        for i in range(int(b.w / 0.34)):
            for j in range(20):
                x, y = -b.w / 2 + i * 0.34 + (j % 2) * 0.17, 0.2 + j * 0.22
                if b.piece.seed % 2:
                    motif.addPath(leaf(x, y, 0.09, 0.035, math.pi / 2 + (0.5 if (i + j) % 2 else -0.5)))
                else:
                    motif.addPath(oval(x, y, 0.018))
        b.plain(motif, shade(base, 0.14), 0.75)

    _wall(b, pattern, dim_from_m=3.2)


def wall_log(b: Brush) -> None:
    """Boards or logs laid flat."""

    def pattern() -> None:
        base = b.look.ramp[2]
        for row in range(26):
            y = -0.4 + row * 0.27
            b.plain(rect(-b.w / 2, y, b.w / 2, y + 0.255), shade(base, float(b.rng.uniform(-0.10, 0.06))))
            b.fade(rect(-b.w / 2, y, b.w / 2, y + 0.255), y + 0.255, y, ((0.0, shade(base, 0.2), 0.35), (0.5, base, 0.0), (1.0, shade(base, -0.5), 0.45)))
        grain, knots = skia.Path(), skia.Path()
        for _ in range(130):
            x, y, length = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0, 5), b.rng.uniform(0.3, 1.4)
            grain.addPath(line((x, y), (x + length, y + b.rng.uniform(-0.01, 0.01))))
        for _ in range(26):
            x, y = b.rng.uniform(-b.w / 2, b.w / 2), b.rng.uniform(0, 4.5)
            knots.addPath(oval(x, y, 0.05, 0.03))
            knots.addPath(oval(x, y, 0.025, 0.014))
        b.paper.line(grain, shade(base, -0.3), 0.01, alpha=0.35, lit=False)
        b.paper.line(knots, shade(base, -0.35), 0.012, alpha=0.5, lit=False)

    _wall(b, pattern, dado=False)


def wall_timber(b: Brush) -> None:
    """Plaster between dark timbers: posts, rails, curved braces."""

    def pattern() -> None:
        base = b.look.ramp[2]
        for _ in range(40):
            x, y, r = b.rng.uniform(-9, 9), b.rng.uniform(0, 5.0), b.rng.uniform(0.3, 1.0)
            b.pool(oval(x, y, r, r * 0.7), x, y, r, shade(base, b.rng.choice([0.14, -0.14])), 0.45, squash=0.7)
        timbers, braces = [], []
        step = 1.9
        shift = b.rng.uniform(0, step)
        for k in range(-8, 9):
            x = k * step + shift
            timbers.append(rect(x - 0.075, 0, x + 0.075, 6.5))
            if (k + b.piece.seed) % 2:
                braces.append(curve((x, 2.75), (x + 0.16, 1.9), (x + step, 1.32)))
            else:
                braces.append(curve((x + step, 2.75), (x + step - 0.16, 1.9), (x, 1.32)))
        timbers += [rect(-b.w / 2, 1.2, b.w / 2, 1.33), rect(-b.w / 2, 2.72, b.w / 2, 2.86)]
        sheet = joined(timbers)
        sheet.setFillType(skia.PathFillType.kWinding)
        wood = mix(base, b.look.ramp[4], 0.72)
        b.paper.line(joined(braces), wood, 0.12, lit=False)
        b.paper.cut(sheet, wood, lift=0.4, edge=0.35, gradient=0.0, lit=False)
        grain = joined(line((x, y), (x + b.rng.uniform(-0.01, 0.01), y + 0.5)) for x, y in zip((k * step + shift + b.rng.uniform(-0.05, 0.05) for k in range(-8, 9) for _ in range(4)), b.rng.uniform(0, 2.2, 68), strict=True))
        b.paper.line(grain, shade(wood, -0.25), 0.010, alpha=0.6, lit=False)

    _wall(b, pattern)


def frieze(b: Brush) -> None:
    """A pierced wooden frieze that hangs under the beam, with cloud-scroll corners."""
    w, h = b.w, b.h
    step = 1.6
    wood = b.look.ramp[3]
    pattern = ("steps", "ice", "diamond", "coin")[b.piece.seed % 4]
    bars = skia.Path()
    count = int(w / step / 2)
    for k in range(-count, count):
        x0, x1 = k * step, (k + 1) * step
        bars.addPath(lattice(x0 + 0.05, 0.05, x1 - 0.05, h, pattern, b.rng))
        bars.addRect(skia.Rect.MakeLTRB(x0, 0.02, x1, h))
    canvas = b.paper.canvas
    canvas.save()
    canvas.translate(0.02, -0.03)
    b.line(bars, "ink", 0.035, alpha=0.28)
    canvas.restore()
    b.paper.line(bars, wood, 0.034, lit=False)
    b.paper.line(bars, shade(wood, 0.22), 0.010, alpha=0.6, lit=False)
    corners = skia.Path()
    for k in range(-count, count + 1):
        x = k * step
        for side in (-1, 1):
            corners.addPath(smooth([(x, 0.04), (x + side * 0.34, 0.03), (x + side * 0.30, -0.06), (x + side * 0.20, -0.05), (x + side * 0.16, -0.14), (x + side * 0.07, -0.15), (x, -0.26)], close=True))
    b.cut(corners, wood, lift=0.3, unify=0.0, gradient=0.0)


def _floor_sheet(b: Brush) -> skia.Path:
    look = b.look
    sheet = rect(-b.w / 2, -12, b.w / 2, 0)
    far, near = mix(look.ramp[3], look.ramp[2], 0.35), look.ramp[3]
    b.fade(sheet, 0, -3.4, ((0.0, shade(far, -0.22), 1.0), (0.05, far, 1.0), (0.3, near, 1.0), (0.7, mix(near, look.ramp[4], 0.6), 1.0), (1.0, shade(look.ramp[4], -0.3), 1.0)))
    return sheet


def _floor_light(b: Brush) -> None:
    sheet = rect(-b.w / 2, -12, b.w / 2, 0)
    glow = mix(b.look.ramp[1], LAMPLIGHT, 0.4 * b.look.lamps)
    b.pool(sheet, 0, -0.7, 4.4, glow, 0.34, squash=0.20)


def floor_planks(b: Brush) -> None:
    """Floorboards running to the back."""
    _floor_sheet(b)
    colour = b.look.ramp[4]
    seams, ends = skia.Path(), skia.Path()
    count = int(b.w / 0.42)
    for k in range(-count // 2, count // 2):
        x = k * 0.42
        seams.addPath(line((x, 0), (x * 1.9, -3.4)))
        t = b.rng.uniform(0.05, 1.0)
        ends.addPath(line((x * (1 + 0.9 * t), -3.4 * t), ((x + 0.42) * (1 + 0.9 * t), -3.4 * t)))
    b.paper.line(joined([seams, ends]), colour, 0.014, alpha=0.55, lit=False)
    _floor_light(b)


def floor_tiles(b: Brush) -> None:
    """Square flags or bricks in perspective, some lighter, some darker."""
    _floor_sheet(b)
    colour = b.look.ramp[4]
    rows = [-3.4 * (k / 11) ** 1.6 for k in range(12)]
    light, dark, seams = skia.Path(), skia.Path(), skia.Path()
    for r, (y0, y1) in enumerate(zip(rows, rows[1:], strict=False)):
        for k in range(-18, 18):
            shift = 0.4 if r % 2 else 0.0
            tile = poly([((k * 0.8 + shift) * (1 - y0 * 0.26), y0), (((k + 1) * 0.8 + shift) * (1 - y0 * 0.26), y0), (((k + 1) * 0.8 + shift) * (1 - y1 * 0.26), y1), ((k * 0.8 + shift) * (1 - y1 * 0.26), y1)])
            luck = b.rng.random()
            if luck < 0.18:
                light.addPath(tile)
            elif luck > 0.80:
                dark.addPath(tile)
            seams.addPath(tile)
    b.plain(light, b.look.ramp[2], 0.22)
    b.plain(dark, colour, 0.28)
    b.paper.line(seams, colour, 0.012, alpha=0.5, lit=False)
    _floor_light(b)


def floor_earth(b: Brush) -> None:
    """A trodden earth floor with straw."""
    _floor_sheet(b)
    straw = skia.Path()
    for _ in range(160):
        x, t, a = b.rng.uniform(-9, 9), b.rng.uniform(0.02, 1) ** 1.4, b.rng.uniform(-0.5, 0.5)
        straw.addPath(line((x, -2.6 * t), (x + math.cos(a) * 0.25 * (0.5 + t), -2.6 * t + math.sin(a) * 0.06)))
    b.paper.line(straw, b.look.ramp[1], 0.012, alpha=0.45, lit=False)
    _floor_light(b)


def floor_smooth(b: Brush) -> None:
    """A polished floor with a faint mirror of the light."""
    _floor_sheet(b)
    for k in range(7):
        x = b.rng.uniform(-7, 7)
        b.fade(poly([(x, 0), (x + 0.5, 0), (x * 1.15 + 0.8, -1.8), (x * 1.15 - 0.2, -1.8)]), 0, -1.8, ((0.0, b.look.ramp[1], 0.20), (1.0, b.look.ramp[1], 0.0)))
    _floor_light(b)


def carpet(b: Brush) -> None:
    """A carpet lying on the floor, seen at a slant: borders and medallions."""
    w, h = b.w / 2, b.h

    def ring(k: float) -> skia.Path:
        return poly([(-w * k, -h * (1 - k) * 0.5), (w * k, -h * (1 - k) * 0.5), (w * k * 1.16, -h * (1 + k) * 0.5), (-w * k * 1.16, -h * (1 + k) * 0.5)])

    for k, material in ((1.0, "lacquer"), (0.94, "gold"), (0.90, "cloth_red"), (0.70, "lacquer_dark"), (0.66, "cloth_plum")):
        b.cut(ring(k), material, -0.1, lift=0.15 if k == 1.0 else 0.0, edge=0.0)
    flowers = joined(oval(x * w, -h * 0.5 + y * h, w * 0.035, h * 0.05) for x in (-0.8, -0.4, 0.0, 0.4, 0.8) for y in (-0.42, 0.42))
    b.flat(flowers, "gold")
    b.line(joined([oval(0, -h * 0.5, w * 0.3, h * 0.2), oval(0, -h * 0.5, w * 0.2, h * 0.12)]), "gold", 0.02)


def beam(b: Brush) -> None:
    """A cross-beam with brackets at its posts; rafters run up into the dark."""
    w, h = b.w, b.h
    rafters = skia.Path()
    for k in range(-9, 10):
        rafters.addPath(poly([(k * 1.3 - 0.07, h), (k * 1.3 + 0.07, h), (k * 0.9 + 0.05, h + 5), (k * 0.9 - 0.05, h + 5)]))
    b.paper.canvas.drawPath(rafters, skia.Paint(AntiAlias=True, Color=0x30000000))
    sheet = rect(-w / 2, 0, w / 2, h)
    b.cut(sheet, b.look.ramp[4], 0.0, lift=1.2, edge=0.4, unify=0.0)
    grain = joined(line((x, h * y), (x + b.rng.uniform(0.4, 1.4), h * y)) for x, y in zip(b.rng.uniform(-w / 2, w / 2, 40), b.rng.uniform(0.15, 0.85, 40), strict=True))
    b.paper.line(grain, shade(b.look.ramp[4], 0.14), 0.012, alpha=0.5, lit=False)


def pillar(b: Brush) -> None:
    """A round post on a stone drum, running up out of the frame."""
    half = b.w / 2
    stone = smooth([(-half * 1.7, 0), (-half * 1.8, 0.10), (-half * 1.3, 0.22), (half * 1.3, 0.22), (half * 1.8, 0.10), (half * 1.7, 0)], close=True)
    shaft = rect(-half, 0.15, half, max(b.h, _TALL_M))
    material = "lacquer" if b.look.era.value == "ancient_china" and b.look.ramp[2][0] > 0.3 else "wood_dark"
    b.cut(shaft, material, lift=0.9, edge=0.3, gradient=0.0)
    for side, alpha in ((1, 0.34), (-1, 0.20)):
        paint_x = side * half
        b.plain(rect(paint_x, 0.15, paint_x - side * half * 0.5, _TALL_M), b.look.ramp[5], alpha)
    b.cut(stone, "stone_dark", lift=0.4)


def marble_pillar(b: Brush) -> None:
    """A fluted column with base and capital."""
    half, h = b.w / 2, b.h
    b.cut(rect(-half * 0.8, 0.2, half * 0.8, h), "stone", lift=0.9, gradient=0.0)
    b.line(joined(line((k * half * 0.22, 0.35), (k * half * 0.22, h - 0.3)) for k in range(-3, 4)), "stone_dark", half * 0.05, -0.1, alpha=0.6)
    for y0, y1, k in ((0.0, 0.14, 1.25), (0.14, 0.3, 1.05), (h - 0.34, h - 0.16, 1.05), (h - 0.16, h, 1.35)):
        b.cut(rect(-half * k, y0, half * k, y1, 0.03), "stone", 0.06, lift=0.4)
    b.cut(rect(-half * 1.6, h, half * 1.6, _TALL_M), b.look.ramp[3], lift=0.5, unify=0.0)


def lattice_window(b: Brush) -> None:
    """A papered lattice window: moonlit or lit from the day outside; the pattern follows the seed."""
    w, h = b.w, b.h
    pattern = ("steps", "ice", "sunray", "diamond", "coin")[b.piece.seed % 5]
    b.cut(rect(-w / 2 - 0.10, -0.10, w / 2 + 0.10, h + 0.10), "wood_dark", lift=0.8, edge=0.5)
    outside_view(b, -w / 2, 0, w / 2, h)
    half = w / 2
    for x0, x1 in ((-half, -0.02), (0.02, half)):
        bars = lattice(x0 + 0.02, 0.02, x1 - 0.02, h - 0.02, pattern, b.rng)
        box = rect(x0, 0, x1, h)
        canvas = b.paper.canvas
        canvas.save()
        canvas.clipPath(box, True)
        canvas.translate(0.012, -0.016)
        b.line(bars, "ink", 0.034, alpha=0.4)
        canvas.translate(-0.012, 0.016)
        b.line(bars, "wood_dark", 0.032)
        b.line(bars, "wood", 0.010, 0.1, alpha=0.7)
        canvas.restore()
        b.line(box, "wood_dark", 0.05)
    b.cut(rect(-w / 2 - 0.18, -0.18, w / 2 + 0.18, -0.08), "wood", lift=0.4)
    _fall_of_light(b, w, h)


def _fall_of_light(b: Brush, w: float, h: float) -> None:
    """Daylight falls from the window across the wall."""
    if b.look.night or b.look.strength < 0.6:
        return
    lean = 0.5 if b.piece.x_m < 0 else -0.5
    spill = poly([(-w / 2, 0), (w / 2, 0), (w / 2 + lean * 2.0, -1.5), (-w / 2 + lean * 1.2, -1.5)])
    b.fade(spill, 0, -1.5, ((0.0, b.look.sky[1], 0.22), (1.0, b.look.sky[1], 0.0)))


def moon_window(b: Brush) -> None:
    """A round window with plum branches before the sky."""
    r = b.h / 2
    b.cut(oval(0, r, r + 0.14), "wood_dark", lift=0.9, edge=0.5)
    b.cut(oval(0, r, r + 0.05), "wood", lift=0.2)
    hole = oval(0, r, r)
    b.clipped(hole, lambda: outside_view(b, -r, 0, r, 2 * r))

    def branch() -> None:
        bough = [(-r, r * 0.5), (-r * 0.4, r * 0.72), (r * 0.1, r * 0.98), (r * 0.55, r * 1.5)]
        b.line(smooth(bough), b.look.ramp[5], r * 0.05)
        for x, y in ((-0.5, 0.75), (-0.1, 0.95), (0.15, 1.1), (0.35, 1.3), (0.5, 1.45), (-0.25, 1.1), (0.3, 0.95)):
            twig = curve((x * r * 0.9, y * r), (x * r, y * r + r * 0.12), (x * r + r * 0.1, y * r + r * 0.2))
            b.line(twig, b.look.ramp[5], r * 0.02)
            for k in range(3):
                px, py = x * r + b.rng.uniform(-0.1, 0.1) * r, y * r + b.rng.uniform(0, 0.2) * r
                b.flat(joined(oval(px + math.cos(a) * r * 0.035, py + math.sin(a) * r * 0.035, r * 0.026) for a in (t * math.tau / 5 for t in range(5))), "blossom" if k else "blossom_light")

    b.clipped(hole, branch)
    b.clipped(hole, lambda: b.line(joined([line((-r * 0.34, 0), (-r * 0.34, 2 * r)), line((r * 0.34, 0), (r * 0.34, 2 * r)), line((-r, r * 0.62), (r, r * 0.62)), line((-r, r * 1.38), (r, r * 1.38))]), "wood_dark", 0.035))


def casement(b: Brush) -> None:
    """A European window with leaded panes, shutters or curtains, a sill with a pot."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.12, -0.12, w / 2 + 0.12, h + 0.14), "wood_dark", lift=0.8)
    outside_view(b, -w / 2, 0, w / 2, h)
    panes = skia.Path()
    for k in range(1, 4):
        panes.addPath(line((-w / 2, h * k / 4), (w / 2, h * k / 4)))
    for k in (-0.25, 0.25):
        panes.addPath(line((k * w, 0), (k * w, h)))
    b.line(panes, "iron", 0.022)
    b.line(joined([line((0, 0), (0, h)), rect(-w / 2, 0, w / 2, h)]), "wood_dark", 0.06)
    for side in (-1, 1):
        drape = smooth([(side * (w / 2 + 0.22), h + 0.14), (side * w * 0.12, h + 0.12), (side * w * 0.28, h * 0.62), (side * (w / 2 - 0.02), h * 0.38), (side * (w / 2 + 0.06), -0.02), (side * (w / 2 + 0.26), -0.04)], close=True)
        b.cut(drape, ("cloth_red", "cloth_green", "cloth_ochre", "cloth_blue")[b.piece.seed % 4], lift=0.5)
        folds = joined(curve((side * (w / 2 + 0.2 - 0.1 * k), h + 0.1), (side * (w / 2 + 0.08 - 0.1 * k), h * 0.6), (side * (w / 2 + 0.2 - 0.05 * k), 0)) for k in range(3))
        b.clipped(drape, lambda folds=folds: b.line(folds, "ink", 0.018, alpha=0.25))  # type: ignore[misc]
    b.cut(rect(-w / 2 - 0.34, h + 0.12, w / 2 + 0.34, h + 0.18), "wood", lift=0.3)
    b.cut(rect(-w / 2 - 0.22, -0.2, w / 2 + 0.22, -0.10), "wood", lift=0.4)
    pot_x = w * 0.22
    b.cut(poly([(pot_x - 0.09, 0.1), (pot_x + 0.09, 0.1), (pot_x + 0.06, -0.10), (pot_x - 0.06, -0.10)]), "clay", lift=0.25)
    b.cut(joined(leaf(pot_x, 0.08, 0.22, 0.07, math.pi / 2 + a) for a in (-0.8, -0.3, 0.2, 0.7)), "leaf", lift=0.2)
    b.cut(oval(pot_x + 0.02, 0.32, 0.05), "flower_red", lift=0.15)
    _fall_of_light(b, w, h)


def gothic_window(b: Brush) -> None:
    """A pointed window with tracery and coloured glass."""
    w, h = b.w / 2, b.h

    def arch(k: float, low: float) -> skia.Path:
        path = skia.Path()
        path.moveTo(-w * k, low)
        path.lineTo(-w * k, h * 0.62)
        path.quadTo(-w * k, h * 0.86 * (0.9 + 0.1 * k), 0, h * (0.94 + 0.06 * k))
        path.quadTo(w * k, h * 0.86 * (0.9 + 0.1 * k), w * k, h * 0.62)
        path.lineTo(w * k, low)
        path.close()
        return path

    b.cut(arch(1.18, -0.12), "stone", lift=0.7)
    glass = arch(1.0, 0.0)
    bright = 0.22 + 0.55 * b.look.strength
    colours = [mix(b.look.ramp[5], rgb(c), bright) for c in ("#d2a24c", "#a8443f", "#3f6a9a", "#5b8a63", "#8a5a86")]
    b.plain(glass, mix(b.look.ramp[5], rgb("#d9c48a"), bright))

    def panes() -> None:
        for i in range(6):
            for j in range(16):
                x0, y0 = -w + i * w / 3, j * h / 16
                tone = colours[int(b.rng.integers(0, 5))]
                b.plain(rect(x0, y0, x0 + w / 3, y0 + h / 16), tone, 0.85)
                if (i + j) % 2:
                    b.plain(oval(x0 + w / 6, y0 + h / 32, w * 0.11), colours[(i + j) % 5], 0.9)
        grid = joined([*[line((-w + i * w / 3, 0), (-w + i * w / 3, h)) for i in range(7)], *[line((-w, j * h / 16), (w, j * h / 16)) for j in range(17)]])
        b.line(grid, "iron", 0.016, -0.3)
        b.pool(glass, 0, h * 0.6, h * 0.5, b.look.sky[1], 0.35)

    b.clipped(glass, panes)
    tracery = joined([line((0, 0), (0, h * 0.66)), oval(0, h * 0.76, w * 0.42), curve((-w, h * 0.60), (-w * 0.5, h * 0.78), (0, h * 0.60)), curve((0, h * 0.60), (w * 0.5, h * 0.78), (w, h * 0.60))])
    b.line(tracery, "stone", 0.07)
    b.line(glass, "stone_dark", 0.05)
    b.cut(rect(-w * 1.35, -0.22, w * 1.35, -0.10), "stone", 0.05, lift=0.4)


def slit_window(b: Brush) -> None:
    """A deep barred window in a thick wall."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.16, -0.14, w / 2 + 0.16, h + 0.16, 0.05), "stone_dark", -0.1, lift=0.5)
    b.plain(rect(-w / 2 - 0.05, -0.04, w / 2 + 0.05, h + 0.05), b.look.ramp[5])
    outside_view(b, -w / 2, 0, w / 2, h)
    b.line(joined([*[line((-w / 2 + w * k / 5, 0), (-w / 2 + w * k / 5, h)) for k in range(1, 5)], line((-w / 2, h * 0.5), (w / 2, h * 0.5))]), "iron", 0.045, -0.3)
    lean = 1.4 if b.piece.x_m < 0 else -1.4
    ray = poly([(-w / 2, h), (w / 2, 0), (w / 2 + lean + 0.6, -2.6), (-w / 2 + lean - 0.4, -2.6)])
    b.fade(ray, h, -2.6, ((0.0, shade(b.look.sky[1], 0.3), 0.34), (0.3, b.look.sky[1], 0.22), (1.0, b.look.sky[1], 0.0)))


def modern_window(b: Brush) -> None:
    """A wide window over a city, blinds or curtains at its sides."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.07, -0.07, w / 2 + 0.07, h + 0.07), "plastic", lift=0.6)
    outside_view(b, -w / 2, 0, w / 2, h, city=True)
    b.line(joined([line((-w / 6, 0), (-w / 6, h)), line((w / 6, 0), (w / 6, h))]), "plastic", 0.05)
    b.plain(poly([(-w * 0.4, 0), (-w * 0.25, 0), (-w * 0.05, h), (-w * 0.2, h)]), (1.0, 1.0, 1.0), 0.10)
    for side in (-1, 1):
        drape = smooth([(side * (w / 2 + 0.3), h + 0.1), (side * (w / 2 - 0.28), h + 0.1), (side * (w / 2 - 0.2), h * 0.5), (side * (w / 2 - 0.24), -0.5), (side * (w / 2 + 0.3), -0.5)], close=True)
        b.cut(drape, ("cloth_cream", "cloth_green", "cloth_blue")[b.piece.seed % 3], lift=0.5)
        b.clipped(drape, lambda side=side: b.line(joined(line((side * (w / 2 - 0.2 + k * 0.11), h + 0.1), (side * (w / 2 - 0.18 + k * 0.11), -0.5)) for k in range(5)), "ink", 0.02, alpha=0.16))  # type: ignore[misc]
    b.cut(rect(-w / 2 - 0.4, h + 0.09, w / 2 + 0.4, h + 0.13), "wood_dark", lift=0.3)


def door_china(b: Brush) -> None:
    """Lattice door leaves: pierced above, carved panels below; couplets at its sides on some seeds."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.14, 0, w / 2 + 0.14, h + 0.14), "wood_dark", lift=0.7)
    pattern = ("steps", "diamond", "sunray")[b.piece.seed % 3]
    for side in (-1, 1):
        x0, x1 = (side * w / 2, side * 0.015) if side < 0 else (0.015, w / 2)
        b.cut(rect(x0, 0.05, x1, h), "wood", lift=0.2)
        box = rect(x0 + 0.07, h * 0.46, x1 - 0.07, h * 0.95)
        b.plain(box, mix(b.ink("paper"), b.look.sky[1], 0.35))
        b.clipped(box, lambda x0=x0, x1=x1: b.line(lattice(x0 + 0.07, h * 0.46, x1 - 0.07, h * 0.95, pattern, b.rng), "wood_dark", 0.03))  # type: ignore[misc]
        for y0, y1 in ((0.06, 0.30), (0.34, 0.42)):
            b.cut(rect(x0 + 0.08, h * y0, x1 - 0.08, h * y1, 0.03), "wood", -0.14, lift=0.1)
        cx = (x0 + x1) / 2
        b.line(joined([oval(cx, h * 0.18, w * 0.10, h * 0.05), *[leaf(cx, h * 0.18, w * 0.09, w * 0.04, a) for a in (0.8, 2.3, 4.0, 5.4)]]), "wood_light", 0.012)
    b.cut(rect(-w / 2 - 0.2, -0.02, w / 2 + 0.2, 0.09), "wood_dark", lift=0.3)


def door_wood(b: Brush) -> None:
    """A plank door with iron bands, round-headed."""
    w, h = b.w / 2, b.h
    head = h - w

    def arch(k: float) -> skia.Path:
        return poly([(-w * k, 0), *arc_points(0, head, w * k, math.pi, 0, 18), (w * k, 0)])

    b.cut(arch(1.22), "stone_dark", lift=0.7)
    b.cut(arch(1.0), "wood", -0.1, lift=0.3)
    b.clipped(arch(1.0), lambda: b.line(joined(line((k * w / 3, 0), (k * w / 3, h)) for k in range(-2, 3)), "wood_dark", 0.025))
    for y in (0.18, 0.55, 0.82):
        b.cut(poly([(-w * 0.95, head * y - 0.035), (w * 0.6, head * y - 0.03), (w * 0.72, head * y), (w * 0.6, head * y + 0.03), (-w * 0.95, head * y + 0.035)]), "iron", -0.1, lift=0.2)
    b.line(oval(w * 0.62, head * 0.46, 0.06), "iron", 0.025)


def door_modern(b: Brush) -> None:
    """A flat door with a frame and a handle."""
    w, h = b.w / 2, b.h
    b.cut(rect(-w - 0.1, 0, w + 0.1, h + 0.1), "plastic", lift=0.5)
    b.cut(rect(-w, 0, w, h), ("wood_light", "plastic", "cloth_green")[b.piece.seed % 3], -0.05, lift=0.25)
    for y0, y1 in ((0.08, 0.45), (0.52, 0.92)):
        b.line(rect(-w * 0.7, h * y0, w * 0.7, h * y1, 0.02), "ink", 0.014, alpha=0.3)
    b.cut(rect(w * 0.68, h * 0.46, w * 0.9, h * 0.475, 0.01), "steel", lift=0.25)


def curtain(b: Brush) -> None:
    """A long curtain gathered to one side, hung from above the frame."""
    w, h = b.w, b.h
    top = max(h, 5.0)
    sheet = smooth([(-w * 0.5, top), (w * 0.5, top), (w * 0.46, h * 0.6), (w * 0.05, h * 0.36), (w * 0.22, h * 0.16), (w * 0.3, 0), (-w * 0.5, 0)], close=True)
    b.cut(sheet, ("cloth_red", "cloth_plum", "cloth_indigo", "cloth_green")[b.piece.seed % 4], -0.05, lift=0.9)
    folds = joined(smooth([(-w * 0.42 + k * w * 0.15, top), (-w * 0.42 + k * w * 0.13, h * 0.6), (-w * 0.40 + k * w * 0.07, h * 0.36), (-w * 0.44 + k * w * 0.11, 0)]) for k in range(6))
    b.clipped(sheet, lambda: b.line(folds, "ink", 0.035, alpha=0.22))
    b.cut(limb([(-w * 0.5, h * 0.38), (-w * 0.2, h * 0.34), (w * 0.07, h * 0.37)], [0.06, 0.07, 0.06]), "gold", lift=0.3)
    hem = scallops([(w * 0.30 - k * w * 0.08, 0.03) for k in range(11)], 0.4, close=False)
    b.clipped(sheet, lambda: b.line(hem, "gold", 0.03, alpha=0.7))


def couplet(b: Brush) -> None:
    """A pair's one red paper strip with gold characters."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "red", lift=0.3)
    b.line(rect(-w * 0.40, h * 0.02, w * 0.40, h * 0.98), "gold", 0.008, alpha=0.7)
    text = ("春福人和大吉", "天山春和寿福", "吉人天和福寿")[b.piece.seed % 3]
    for k, sign in enumerate(text[:5]):
        b.line(glyph(sign, 0, h * (0.80 - 0.19 * k), w * 0.72), "gold", w * 0.07)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("wall_plaster", wall_plaster, 8.0), ("wall_panel", wall_panel, 8.0), ("wall_stone", wall_stone, 8.0),
    ("wall_brick", wall_brick, 8.0), ("wall_wattle", wall_wattle, 8.0), ("wall_damask", wall_damask, 8.0),
    ("wall_smooth", wall_smooth, 8.0), ("wall_log", wall_log, 8.0), ("wall_timber", wall_timber, 8.0), ("frieze", frieze, 40.0), ("floor_planks", floor_planks, 26.0),
    ("floor_tiles", floor_tiles, 26.0), ("floor_earth", floor_earth, 26.0), ("floor_smooth", floor_smooth, 26.0),
    ("carpet", carpet, 3.0), ("beam", beam, 80.0), ("pillar", pillar, 0.06), ("marble_pillar", marble_pillar, 0.16),
    ("lattice_window", lattice_window, 1.15), ("moon_window", moon_window, 1.0), ("casement", casement, 0.85),
    ("gothic_window", gothic_window, 0.42), ("slit_window", slit_window, 1.2), ("modern_window", modern_window, 1.6),
    ("door_china", door_china, 0.6), ("door_wood", door_wood, 0.52), ("door_modern", door_modern, 0.44),
    ("curtain", curtain, 0.35), ("couplet", couplet, 0.16),
)  # fmt: skip
