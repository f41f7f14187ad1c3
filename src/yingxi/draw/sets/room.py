"""Walls of rooms, each with a pattern of its own: what stands behind every head indoors."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

import skia

from yingxi.draw.paper import RGB, argb, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, poly, rect, smooth
from yingxi.story.terms import Hour, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_TALL_M: Final = 14.0


def wall_sheet(
    b: Brush, pattern: Callable[[], None], *, dado: bool = True, dim_from_m: float = 3.2, windows: bool = True
) -> None:
    """A back wall: bright where the light reaches it, dark on the other side and up into the roof.

    `pattern` lies on it; `dim_from_m` is how high the room is lit; `windows` let sun or moon in from behind us.
    """
    look = b.look
    side = -1.0 if look.from_x < 0 else 1.0
    box = rect(-b.w / 2, -0.4, b.w / 2, _TALL_M)
    b.plain(box, look.ramp[2])
    pattern()
    dark = _far_from_light(b)
    if look.night:
        # Lamplight: a pool on one side that fades into the wall's own hue behind who acts, and sinks to both sides.
        b.pool(box, side * 1.4, 1.75, 2.7, look.ramp[1], 1.0, squash=0.86)
        b.pool(box, side * 1.6, 1.9, 1.6, shade(look.ramp[1], 0.16), 0.60, squash=0.85)
        _side_dark(b, -side, dark, ((-0.4, 0.0), (1.2, 0.30), (2.6, 0.62), (4.2, 0.80), (8.0, 0.92)))
    else:
        # Daylight: warm round the window's side, the wall's own colour past the middle, deep shade in the far corner.
        b.pool(box, side * 2.0, 1.8, 3.2, look.ramp[1], 0.95, squash=0.9)
        b.pool(box, side * 2.3, 1.9, 1.9, shade(look.ramp[1], 0.14), 0.65, squash=0.9)
        _side_dark(b, -side, dark, ((-0.8, 0.0), (0.8, 0.22), (2.2, 0.52), (3.8, 0.74), (7.5, 0.92)))
    _side_dark(b, side, dark, ((2.0, 0.0), (4.2, 0.30), (7.0, 0.66), (10.0, 0.88)))
    heights = ((_TALL_M, 0.97), (dim_from_m + 2.0, 0.90), (dim_from_m + 0.4, 0.52), (dim_from_m - 0.3, 0.20),
        (dim_from_m - 1.0, 0.0), (0.75, 0.0), (0.1, 0.34), (-0.4, 0.5))
    b.fade(box, _TALL_M, -0.4, [((_TALL_M - y) / (_TALL_M + 0.4), dark, alpha) for y, alpha in heights])
    if windows:
        _cast_light(b)
    if dado:
        b.cut(rect(-b.w / 2, -0.4, b.w / 2, 0.16), look.ramp[3], -0.12, lift=0.5, unify=0.0)
        b.line(line((-b.w / 2, 0.16), (b.w / 2, 0.16)), look.ramp[3], 0.02, 0.12)


def _far_from_light(b: Brush) -> RGB:
    """Return what a lamplit wall sinks into: the night's violet, the other side of the lamp's gold."""
    dark = mix(b.look.ramp[4], b.look.ramp[5], 0.45)
    return mix(dark, _NIGHT_SHADE, 0.30) if b.look.night else dark


_NIGHT_SHADE: Final = rgb("#1d1238")

SUNLIGHT: Final = {
    Hour.DAWN: ("#ffc9a0", 0.34), Hour.MORNING: ("#ffeaa8", 0.46), Hour.NOON: ("#ffedb8", 0.30),
    Hour.AFTERNOON: ("#ffd470", 0.50), Hour.DUSK: ("#ff9648", 0.46), Hour.NIGHT: ("#86a8f4", 0.20),
}  # fmt: skip
"""What falls in through the window behind us, and how strongly it lies on the wall."""


def _cast_light(b: Brush) -> None:
    """Sun or moon falls in through a window behind us: its lattice and a branch lie on the wall as light and shade."""
    if b.look.weather not in (Weather.CLEAR, Weather.WIND):
        return
    colour, alpha = SUNLIGHT[b.look.hour]
    if b.look.night and b.look.ramp[2][2] < b.look.ramp[2][0]:
        return  # moonlight on a warm lamplit wall only greys it
    side = -1.0 if b.look.from_x < 0 else 1.0
    lean = -0.30 * side
    x = -side * 0.35 - 0.85 + b.rng.uniform(-0.35, 0.35) - lean * 1.6
    panes, twigs = skia.Path(), skia.Path()
    for i in range(5):
        for j in range(5):
            x0, y0 = x + i * 0.37, 0.78 + j * 0.36
            x1, y1 = x0 + 0.30, y0 + 0.29
            panes.addPath(poly([(x0 + lean * y0, y0), (x1 + lean * y0, y0), (x1 + lean * y1, y1),
                (x0 + lean * y1, y1)]))
    for k in range(9):
        tx, ty = x + lean * 1.9 + 0.15 + 0.2 * k, 2.35 - 0.10 * k + b.rng.uniform(-0.1, 0.1)
        twigs.addPath(limb([(tx - 0.12, ty + 0.06), (tx, ty), (tx + 0.14, ty - 0.06)], [0.03, 0.024, 0.018]))
        for _ in range(3):
            twigs.addPath(leaf(tx, ty, b.rng.uniform(0.16, 0.30), 0.055, b.rng.uniform(3.6, 5.8)))
    canvas = b.paper.canvas
    # Screened: light adds to the wall's own colour and never greys it.
    canvas.saveLayer(panes.getBounds().makeOutset(0.2, 0.2), skia.Paint(BlendMode=skia.BlendMode.kScreen))
    paint = skia.Paint(AntiAlias=True, Color=argb(rgb(colour), alpha))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.02))
    canvas.drawPath(panes, paint)
    shadow = skia.Paint(AntiAlias=True, Color=argb((0.0, 0.0, 0.0), 0.72), BlendMode=skia.BlendMode.kDstOut)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.018))
    canvas.drawPath(twigs, shadow)
    canvas.restore()


def _side_dark(b: Brush, side: float, dark: RGB, stops: Sequence[tuple[float, float]]) -> None:
    """Darken the wall towards one side; stops are (metres from the middle, how dark)."""
    paint = skia.Paint(AntiAlias=True, Dither=True)
    first, last = stops[0][0], stops[-1][0]
    paint.setShader(
        skia.GradientShader.MakeLinear(
            points=[skia.Point(side * first, 0), skia.Point(side * last, 0)],
            colors=[argb(dark, alpha) for _, alpha in stops],
            positions=[(at - first) / (last - first) for at, _ in stops],
        )
    )
    near, far = sorted((side * first, side * b.w / 2))
    b.paper.canvas.drawRect(skia.Rect.MakeLTRB(near, -0.4, far, _TALL_M), paint)


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
            cracks.addPath(smooth([(x + k * 0.14 + b.rng.uniform(-0.05, 0.05), y - k * 0.1 + b.rng.uniform(-0.07,
                0.07)) for k in range(6)]))
        b.paper.line(cracks, shade(base, -0.35), 0.012, alpha=0.45, lit=False)
        bricks = skia.Path()
        for cx, cy in ((b.rng.uniform(-6, -3), 0.5), (b.rng.uniform(3, 6), 2.6)):
            for row in range(5):
                for k in range(int(b.rng.integers(1, 5 - abs(row - 2)))):
                    bx = cx + k * 0.26 + (row % 2) * 0.13
                    bricks.addRoundRect(skia.Rect.MakeLTRB(bx, cy + row * 0.11, bx + 0.23, cy + row * 0.11 + 0.085),
                        0.01, 0.01)
        b.plain(bricks, mix(base, b.look.ramp[3], 0.55), 0.6)

    wall_sheet(b, pattern)


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

    wall_sheet(b, pattern)
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
                tones.setdefault(tone, skia.Path()).addRoundRect(skia.Rect.MakeLTRB(x + 0.012, y + 0.012,
                    x + width - 0.012, y + rise - 0.012), 0.05, 0.05)
                x += width
            y += rise
        b.plain(rect(-b.w / 2, -0.4, b.w / 2, 8), shade(base, -0.26))
        for tone, path in sorted(tones.items()):
            b.plain(path, shade(base, tone * 0.035))

    wall_sheet(b, pattern, dado=False, dim_from_m=3.4)


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
                    (light if luck < 0.15 else dark).addRect(skia.Rect.MakeLTRB(x + 0.012, y + 0.012, x + 0.408,
                        y + 0.123))
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

    wall_sheet(b, pattern)


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
        for cx, cy in ((b.rng.uniform(-5, -2.5), b.rng.uniform(1.6, 2.4)), (b.rng.uniform(2.5, 5),
            b.rng.uniform(0.5, 1.2))):
            gap = smooth([(cx - 0.5, cy), (cx - 0.3, cy + 0.3), (cx + 0.1, cy + 0.36), (cx + 0.5, cy + 0.12),
                (cx + 0.36, cy - 0.24), (cx - 0.1, cy - 0.28)], close=True)
            b.plain(gap, shade(b.look.ramp[3], -0.15))
            laths = joined([*[line((cx - 0.6, cy + k * 0.1), (cx + 0.6, cy + k * 0.1 + 0.02)) for k in range(-3, 4)],
                *[line((cx + k * 0.2, cy - 0.4), (cx + k * 0.2, cy + 0.4)) for k in range(-2, 3)]])
            b.clipped(gap, lambda laths=laths: b.paper.line(laths, b.look.ramp[2], 0.03,
                lit=False))  # type: ignore[misc]

    wall_sheet(b, pattern)


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
        stripes = joined(rect(-b.w / 2 + k * 1.24, 0.8, -b.w / 2 + k * 1.24 + 0.62, 5.2)
            for k in range(int(b.w / 1.24)))
        b.plain(stripes, shade(base, -0.10), 0.35)

    wall_sheet(b, pattern, dim_from_m=3.4)
    b.cut(rect(-b.w / 2, 0.10, b.w / 2, 0.80), b.look.ramp[3], 0.05, lift=0.4, unify=0.0)
    b.line(joined(rect(-b.w / 2 + k * 0.9 + 0.1, 0.24, -b.w / 2 + k * 0.9 + 0.8, 0.68, 0.03)
        for k in range(int(b.w / 0.9))), b.look.ramp[3], 0.02, 0.18, alpha=0.8)


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

    wall_sheet(b, pattern, dim_from_m=3.2)


def wall_log(b: Brush) -> None:
    """Boards or logs laid flat."""

    def pattern() -> None:
        base = b.look.ramp[2]
        for row in range(26):
            y = -0.4 + row * 0.27
            b.plain(rect(-b.w / 2, y, b.w / 2, y + 0.255), shade(base, float(b.rng.uniform(-0.10, 0.06))))
            b.fade(rect(-b.w / 2, y, b.w / 2, y + 0.255), y + 0.255, y, ((0.0, shade(base, 0.2), 0.35),
                (0.5, base, 0.0), (1.0, shade(base, -0.5), 0.45)))
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

    wall_sheet(b, pattern, dado=False)


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
        grain = joined(line((x, y), (x + b.rng.uniform(-0.01, 0.01), y + 0.5))
            for x, y in zip((k * step + shift + b.rng.uniform(-0.05, 0.05) for k in range(-8, 9) for _ in range(4)),
            b.rng.uniform(0, 2.2, 68), strict=True))
        b.paper.line(grain, shade(wood, -0.25), 0.010, alpha=0.6, lit=False)

    wall_sheet(b, pattern)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("wall_plaster", wall_plaster, 8.0), ("wall_panel", wall_panel, 8.0), ("wall_stone", wall_stone, 8.0),
    ("wall_brick", wall_brick, 8.0), ("wall_wattle", wall_wattle, 8.0), ("wall_damask", wall_damask, 8.0),
    ("wall_smooth", wall_smooth, 8.0), ("wall_log", wall_log, 8.0), ("wall_timber", wall_timber, 8.0),
)
