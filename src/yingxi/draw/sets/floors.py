"""Floors, beams, friezes and pillars of rooms."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import argb, mix, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.shapes import joined, leaf, line, oval, poly, rect, smooth
from yingxi.story.terms import Era, Weather

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_TALL_M: Final = 14.0


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
            corners.addPath(smooth([(x, 0.04), (x + side * 0.34, 0.03), (x + side * 0.30, -0.06),
                (x + side * 0.20, -0.05), (x + side * 0.16, -0.14), (x + side * 0.07, -0.15), (x, -0.26)], close=True))
    b.cut(corners, wood, lift=0.3, unify=0.0, gradient=0.0)


def _floor_sheet(b: Brush) -> skia.Path:
    look = b.look
    sheet = rect(-b.w / 2, -12, b.w / 2, 0)
    far, near = shade(look.ramp[3], 0.05), shade(look.ramp[3], -0.06)
    b.fade(sheet, 0, -3.4, ((0.0, mix(far, look.ramp[5], 0.45), 1.0), (0.07, far, 1.0), (0.26, near, 1.0),
        (0.6, mix(near, look.ramp[5], 0.42), 1.0), (1.0, mix(look.ramp[4], look.ramp[5], 0.6), 1.0)))
    return sheet


def _floor_light(b: Brush) -> None:
    sheet = rect(-b.w / 2, -12, b.w / 2, 0)
    glow = mix(b.look.ramp[1], LAMPLIGHT, 0.4 * b.look.lamps)
    side = -1.0 if b.look.from_x < 0 else 1.0
    b.pool(sheet, side * 0.6, -0.62, 3.9, glow, 0.42, squash=0.17)
    if not b.look.night and b.look.weather in _GREY and b.piece.kind not in _WINDOWLESS:
        b.pool(sheet, side * 1.2, -0.42, 2.6, shade(glow, 0.15), 0.50, squash=0.20)
    _window_patch(b, sheet, side)


_GREY: Final = (Weather.RAIN, Weather.SNOW, Weather.FOG, Weather.CLOUDY)
"""Skies that throw no window's shape on the floor, but a broad pale pool."""
_WINDOWLESS: Final = ("floor_cave", "floor_deck")


def _window_patch(b: Brush, sheet: skia.Path, side: float) -> None:
    """By clear day the window's panes lie on the floor as well, drawn out along the light."""
    if b.look.night or b.look.weather not in (Weather.CLEAR, Weather.WIND) or b.piece.kind in _WINDOWLESS:
        return
    panes = skia.Path()
    x = side * 1.3 - 0.7
    for i in range(3):
        for j in range(2):
            x0, y0, x1, y1 = x + i * 0.52, -0.22 - j * 0.36, x + i * 0.52 + 0.46, -0.22 - j * 0.36 - 0.31
            slip = -side * 0.9
            panes.addPath(poly([(x0 + slip * -y0, y0), (x1 + slip * -y0, y0), (x1 + slip * -y1, y1),
                (x0 + slip * -y1, y1)]))
    paint = skia.Paint(AntiAlias=True, Color=argb(shade(b.look.ramp[1], 0.2), 0.30))
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.02))
    b.clipped(sheet, lambda: b.paper.canvas.drawPath(panes, paint))


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
    rows = [-3.4 * (k / 11) ** 1.6 for k in range(18)]
    light, dark, seams = skia.Path(), skia.Path(), skia.Path()
    for r, (y0, y1) in enumerate(pairwise(rows)):
        for k in range(-18, 18):
            shift = 0.4 if r % 2 else 0.0
            tile = poly([((k * 0.8 + shift) * (1 - y0 * 0.26), y0), (((k + 1) * 0.8 + shift) * (1 - y0 * 0.26), y0),
                (((k + 1) * 0.8 + shift) * (1 - y1 * 0.26), y1), ((k * 0.8 + shift) * (1 - y1 * 0.26), y1)])
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
    """Polished slabs in a chequer, drawn together towards the back, with the light's mirror in them."""
    _floor_sheet(b)
    rows = [-3.4 * (k / 9) ** 1.7 for k in range(15)]
    light, dark = skia.Path(), skia.Path()
    for r, (y0, y1) in enumerate(pairwise(rows)):
        for k in range(-16, 16):
            a0, a1 = 1 - y0 * 0.30, 1 - y1 * 0.30
            tile = poly([(k * a0, y0), ((k + 1) * a0, y0), ((k + 1) * a1, y1), (k * a1, y1)])
            (light if (r + k) % 2 else dark).addPath(tile)
    quiet = 0.3 if b.look.era is Era.MODERN else 1.0
    b.plain(light, mix(b.look.ramp[1], b.look.ramp[2], 0.5), 0.30 * quiet)
    b.plain(dark, b.look.ramp[5], 0.34 * quiet)
    for x in (-3.1, -0.9, 1.4, 3.6):
        b.fade(poly([(x - 0.45, 0), (x + 0.45, 0), (x * 1.2 + 0.6, -1.7), (x * 1.2 - 0.6, -1.7)]), 0, -1.7,
            ((0.0, b.look.ramp[1], 0.26), (1.0, b.look.ramp[1], 0.0)))
    _floor_light(b)


def carpet(b: Brush) -> None:
    """A carpet lying on the floor, seen at a slant: borders and medallions."""
    w, h = b.w / 2, b.h

    def ring(k: float) -> skia.Path:
        return poly([(-w * k, -h * (1 - k) * 0.5), (w * k, -h * (1 - k) * 0.5), (w * k * 1.16, -h * (1 + k) * 0.5),
            (-w * k * 1.16, -h * (1 + k) * 0.5)])

    for k, material in ((1.0, "lacquer"), (0.94, "gold"), (0.90, "cloth_red"), (0.70, "lacquer_dark"),
        (0.66, "cloth_plum")):
        b.cut(ring(k), material, -0.1, lift=0.15 if k == 1.0 else 0.0, edge=0.0)
    flowers = joined(oval(x * w, -h * 0.5 + y * h, w * 0.035, h * 0.05) for x in (-0.8, -0.4, 0.0, 0.4, 0.8)
        for y in (-0.42, 0.42))
    b.flat(flowers, "gold")
    b.line(joined([oval(0, -h * 0.5, w * 0.3, h * 0.2), oval(0, -h * 0.5, w * 0.2, h * 0.12)]), "gold", 0.02)


_RUGS: Final = (
    ("cloth_blue", "cloth_cream", "cloth_indigo", "gold"), ("cloth_green", "cloth_ochre", "leaf_dark", "cloth_cream"),
    ("cloth_red", "gold", "lacquer_dark", "cloth_cream"), ("cloth_ochre", "cloth_red", "clay", "cloth_cream"),
    ("cloth_plum", "blossom", "cloth_indigo", "gold"), ("jade", "cloth_cream", "water_dark", "gold"),
)  # fmt: skip
"""Border, its line, field and figure of a room's rug."""


def rug(b: Brush) -> None:
    """A rug seen at a slant, in colours of its own: a medallion, lozenges, stripes, or a braided oval."""
    border, hem, field, figure = _RUGS[b.piece.seed // 7 % len(_RUGS)]
    form = 3 if b.look.era is Era.FAIRY_TALE and b.piece.seed % 2 else b.piece.seed % 3
    if form == 3:
        _braided(b, (border, hem, field, figure))
        return

    def at(u: float, v: float) -> tuple[float, float]:
        """Return the spot at u across (-1..1) and v down (0..1) of the rug."""
        return u * b.w / 2 * (1 + 0.17 * v), -b.h * v

    def quad(u0: float, v0: float, u1: float, v1: float) -> skia.Path:
        return poly([at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)])

    for side in (-1, 1):
        b.line(joined(line(at(side * 1.0, v / 14), at(side * 1.035, v / 14)) for v in range(15)), "cloth_cream", 0.018)
    b.cut(quad(-1, 0, 1, 1), border, lift=0.15, edge=0.0)
    b.flat(quad(-0.95, 0.06, 0.95, 0.94), hem, -0.12)
    b.flat(quad(-0.92, 0.09, 0.92, 0.91), border, -0.12)
    b.flat(quad(-0.80, 0.2, 0.80, 0.8), hem, -0.12)
    inner = quad(-0.78, 0.22, 0.78, 0.78)
    b.flat(inner, field)
    dots = joined(oval(*at(-0.86 + 1.72 * k / 15, v), b.w * 0.009, b.h * 0.026) for k in range(16) for v in (0.145,
        0.855))
    b.flat(dots, figure)

    def lozenge(u: float, v: float, r: float) -> skia.Path:
        return poly([at(u, v - r * 1.3), at(u + r * 0.42, v), at(u, v + r * 1.3), at(u - r * 0.42, v)])

    if form == 0:
        for r, material in ((0.20, hem), (0.165, border), (0.09, figure)):
            b.flat(oval(0, -b.h * 0.5, b.w * r * 0.95, b.h * r * 1.25), material)
        b.flat(joined(leaf(side * b.w * 0.24, -b.h * 0.5, side * b.w * 0.12, b.h * 0.12, 0.0) for side in (-1, 1)),
            figure)
    elif form == 1:
        b.clipped(inner, lambda: b.flat(joined(lozenge(u, v, 0.16) for u in (-0.64, -0.32, 0.0, 0.32, 0.64)
            for v in (0.3, 0.7)), figure, -0.15, alpha=0.45))
        b.clipped(inner, lambda: b.flat(joined(lozenge(u, 0.5, 0.16) for u in (-0.8, -0.48, -0.16, 0.16, 0.48, 0.8)),
            hem))
    else:
        for k, material in enumerate((figure, hem, border, hem, figure)):
            b.flat(quad(-0.70 + 0.30 * k, 0.22, -0.50 + 0.30 * k, 0.78), material, -0.15, alpha=0.55)


def _braided(b: Brush, materials: tuple[str, ...]) -> None:
    """An oval of plaits, ring in ring."""
    for k in range(7):
        share = 1.0 - k / 7.4
        ring = oval(0, -b.h * 0.5, b.w * 0.5 * share, b.h * 0.5 * share)
        b.cut(ring, materials[0], lift=0.15 if k == 0 else 0.0, edge=0.0)
        b.flat(ring, materials[k % len(materials)], -0.1, alpha=0.5)
        b.line(ring, "ink", 0.01, alpha=0.22)


def beam(b: Brush) -> None:
    """A cross-beam with brackets at its posts; rafters run up into the dark."""
    w, h = b.w, b.h
    rafters = skia.Path()
    for k in range(-9, 10):
        rafters.addPath(poly([(k * 1.3 - 0.07, h), (k * 1.3 + 0.07, h), (k * 0.9 + 0.05, h + 5),
            (k * 0.9 - 0.05, h + 5)]))
    b.paper.canvas.drawPath(rafters, skia.Paint(AntiAlias=True, Color=0x30000000))
    sheet = rect(-w / 2, 0, w / 2, h)
    b.cut(sheet, b.look.ramp[4], 0.0, lift=1.2, edge=0.4, unify=0.0)
    grain = joined(line((x, h * y), (x + b.rng.uniform(0.4, 1.4), h * y))
        for x, y in zip(b.rng.uniform(-w / 2, w / 2, 40), b.rng.uniform(0.15, 0.85, 40), strict=True))
    b.paper.line(grain, shade(b.look.ramp[4], 0.14), 0.012, alpha=0.5, lit=False)


def pillar(b: Brush) -> None:
    """A round post on a stone drum, running up out of the frame."""
    half = b.w / 2
    stone = smooth([(-half * 1.7, 0), (-half * 1.8, 0.10), (-half * 1.3, 0.22), (half * 1.3, 0.22),
        (half * 1.8, 0.10), (half * 1.7, 0)], close=True)
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
    b.line(joined(line((k * half * 0.22, 0.35), (k * half * 0.22, h - 0.3)) for k in range(-3, 4)), "stone_dark",
        half * 0.05, -0.1, alpha=0.6)
    for y0, y1, k in ((0.0, 0.14, 1.25), (0.14, 0.3, 1.05), (h - 0.34, h - 0.16, 1.05), (h - 0.16, h, 1.35)):
        b.cut(rect(-half * k, y0, half * k, y1, 0.03), "stone", 0.06, lift=0.4)
    b.cut(rect(-half * 1.6, h, half * 1.6, _TALL_M), b.look.ramp[3], lift=0.5, unify=0.0)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("frieze", frieze, 40.0), ("floor_planks", floor_planks, 26.0), ("floor_tiles", floor_tiles, 26.0),
    ("floor_cave", floor_earth, 8.0), ("floor_deck", floor_smooth, 8.0),
    ("floor_earth", floor_earth, 26.0), ("floor_smooth", floor_smooth, 26.0), ("carpet", carpet, 3.0), ("rug", rug,
    3.0),
    ("beam", beam, 80.0), ("pillar", pillar, 0.06), ("marble_pillar", marble_pillar, 0.16),
)
