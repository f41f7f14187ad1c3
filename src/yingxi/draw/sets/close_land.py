"""Land and water behind a head under the open sky: stepped ridges, woods, fields, a river, the sea.

The unit is the frame's height, the origin the frame's middle; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT, MOONLIGHT, along, blend, saturate
from yingxi.draw.paper import mix, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_ground import (
    HALF,
    LOW,
    eave,
    far_castle,
    fields,
    land,
    lay_land,
    pagoda,
    round_trees,
    tone,
    turbines,
    windmill,
)
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import Point, crown, curve, joined, leaf, limb, line, oval, poly, rect, ridge_line, smooth
from yingxi.story.terms import Era

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def close_hills(b: Brush) -> None:
    """Three ridges, each nearer and deeper than the last, a landmark on the farthest."""
    _ridges(b, landmark=True)


def close_downs(b: Brush) -> None:
    """The same ridges with nothing on them: for a place that has its own landmark."""
    _ridges(b, landmark=False)


def _ridges(b: Brush, *, landmark: bool) -> None:
    for k, (base, rise, near) in enumerate(((-0.16, 0.24, 0.14), (-0.28, 0.20, 0.36), (-0.42, 0.17, 0.62))):
        edge = [(x, base + y) for x, y in ridge_line(-HALF, HALF, rise, b.rng, peaks=4 - k, rough=0.15)]
        if k == 0 and landmark:
            _landmark(b, -1.0, edge)
        land(b, edge, near, material=("flower_blue", "leaf_dark", "leaf")[k])
        if k:
            fields(b, edge, near, rows=5 - k)
        if k == 1:
            round_trees(b, base + 0.03, 0.46)


def _landmark(b: Brush, side: float, edge: list[Point]) -> None:
    """What stands on the far ridge: a pagoda, a castle or a mill, turbines; nearer and smaller in a wide view."""
    wide = b.piece.kind.startswith("vista_")
    x, size = (0.36 * side, 0.56) if wide else (0.58 * side, 1.0)
    y = along(tuple(edge), x) - 0.02
    if not _european(b):
        pagoda(b, x, y, 0.34 * size, 0.40)
    elif b.look.era is Era.MODERN:
        turbines(b, x, y, 0.40 * size, 0.2)
    elif b.piece.seed % 2:
        far_castle(b, x, y, 0.36 * size, 0.28)
    else:
        windmill(b, x, y, 0.32 * size, 0.34)


def close_crags(b: Brush) -> None:
    """Steep peaks standing in mist, a pine on the nearest ledge."""
    for k, (rise, near, count) in enumerate(((0.66, 0.06, 6), (0.46, 0.22, 6), (0.26, 0.46, 7))):
        peaks = skia.Path()
        for j in range(count):
            x = -HALF + 2 * HALF * (j + b.rng.uniform(0.2, 0.8)) / count
            tall, wide = rise * b.rng.uniform(0.62, 1.0), b.rng.uniform(0.15, 0.21) + 0.03 * k
            foot, lean = -0.42 - 0.06 * k, b.rng.uniform(-0.04, 0.04)
            peaks.addPath(smooth([(x - wide * 2.1, foot - 0.3), (x - wide * 1.15, foot + tall * 0.22), (x - wide * 0.72,
                foot + tall * 0.58), (x - wide * 0.42 + lean, foot + tall * 0.90), (x + lean, foot + tall),
                (x + wide * 0.40 + lean, foot + tall * 0.86), (x + wide * 0.62, foot + tall * 0.60),
                (x + wide * 1.2, foot + tall * 0.20), (x + wide * 2.1, foot - 0.3)], close=True))
        peaks.setFillType(skia.PathFillType.kWinding)
        lay_land(b, peaks, tone(b, near))
        air = mix(b.look.ramp[1], b.look.ramp[2], 0.2)
        top = -0.42 - 0.06 * k + rise
        b.fade(peaks, top, -0.52, ((0.0, air, 0.0), (0.45, air, 0.12), (1.0, air, 0.75)))
    land(b, [(-HALF, -0.28), (-0.95, -0.33), (-0.5, -0.43), (0.2, -0.46), (0.7, -0.40), (1.1, -0.31), (HALF, -0.26)],
        0.80)
    _pine(b, 1.02, -0.36, 0.50, 0.92)
    pagoda(b, -0.74, -0.36, 0.34, 0.5)


def _european(b: Brush) -> bool:
    return b.look.era in (Era.FAIRY_TALE, Era.MODERN)


def _pine(b: Brush, x: float, y: float, h: float, near: float) -> None:
    """An old pine: a leaning trunk, flat clouds of needles that sit on its boughs."""
    colour = tone(b, near)
    top = (x - h * 0.20, y + h * 0.92)
    lay_land(b, limb([(x + h * 0.06, y - 0.05), (x, y + h * 0.34), (x - h * 0.16, y + h * 0.62), top],
        [h * 0.13, h * 0.10, h * 0.07, h * 0.03]), colour, 0.4)
    for bx, by, rx in ((-0.20, 0.94, 0.34), (-0.52, 0.70, 0.30), (0.20, 0.66, 0.30), (-0.36, 0.48, 0.22)):
        cx, cy = x + bx * h, y + by * h
        b.paper.line(curve((x - h * 0.06, y + h * (by - 0.16)), (cx * 0.5 + x * 0.5, cy - h * 0.06), (cx, cy)), colour,
            h * 0.03, lit=False)
        lay_land(b, crown(cx, cy, rx * h, h * 0.10, 13, b.rng, flat=0.75), shade(colour, 0.05), 0.4)


def close_wood(b: Brush) -> None:
    """Trunks behind trunks under a dark canopy, light falling between them, moths or motes in it."""
    fir = b.look.era is Era.FAIRY_TALE
    land(b, [(x, -0.30 + y) for x, y in ridge_line(-HALF, HALF, 0.14, b.rng, peaks=3, rough=0.1)], 0.14)
    for row, (count, width, near) in enumerate(((13, 0.030, 0.30), (8, 0.058, 0.54), (5, 0.10, 0.82))):
        colour = blend(tone(b, near, "bark"), tone(b, near), 0.45)
        sheet = skia.Path()
        for k in range(count):
            x = -HALF + 2 * HALF * (k + b.rng.uniform(0.15, 0.85)) / count
            if row == 2 and abs(x) < 0.5:
                continue
            w, lean = width * b.rng.uniform(0.8, 1.25), b.rng.uniform(-0.08, 0.08)
            sheet.addPath(limb([(x - lean, -0.75), (x - lean * 0.6, -0.34), (x, 0.1), (x + lean, 0.75)],
                [w * 2.1, w * 1.15, w, w * 0.8]))
            for side in (-1, 1):
                y = b.rng.uniform(0.05, 0.34)
                sheet.addPath(limb([(x, y), (x + side * w * 2.2, y + 0.13), (x + side * w * 4.0, y + 0.30)],
                    [w * 0.55, w * 0.34, w * 0.12]))
        sheet.setFillType(skia.PathFillType.kWinding)
        lay_land(b, sheet, colour, 0.55)
        if row == 0:
            gap = saturate(mix(b.look.ramp[1], EMBER, 0.10 if b.look.night else 0.30), 1.3)
            b.pool(oval(0.5, -0.16, 0.62), 0.5, -0.16, 0.62, gap, 0.5 if b.look.night else 0.8, squash=0.8)
            _shafts(b)
    crowns = joined(crown(x, 0.56 + b.rng.uniform(-0.02, 0.06), 0.30, 0.17, 15, b.rng) for x in
        (-1.5, -1.05, -0.6, -0.1, 0.4, 0.85, 1.3))
    crowns.setFillType(skia.PathFillType.kWinding)
    lay_land(b, crowns, tone(b, 0.8), 0.8)
    if b.look.snowy:
        snow = mix(tone(b, 0.3), b.ink("snow"), 0.6)
        lay_land(b, smooth([(-HALF, -0.8), (-HALF, -0.40), (-0.9, -0.33), (-0.3, -0.43), (0.4, -0.36), (1.0, -0.42),
            (HALF, -0.34), (HALF, -0.8)], close=True), snow, 0.5)
        _motes(b)
        return
    under = tone(b, 0.86)
    ferns = skia.Path()
    for k in range(26):
        x = -HALF + 2 * HALF * k / 25 + b.rng.uniform(-0.04, 0.04)
        for a in (-0.75, -0.35, 0.0, 0.35, 0.75):
            ferns.addPath(leaf(x, -0.56, b.rng.uniform(0.13, 0.24), 0.035, math.pi / 2 + a))
    ferns.setFillType(skia.PathFillType.kWinding)
    lay_land(b, ferns, under if not fir else shade(under, -0.08), 0.5)
    _motes(b)


def _motes(b: Brush) -> None:
    """Lit motes in a wood's air."""
    spark = LAMPLIGHT if b.look.night else shade(b.look.ramp[1], 0.5)
    for _ in range(16):
        x, y, r = b.rng.uniform(-1.0, 1.0), b.rng.uniform(-0.4, 0.3), b.rng.uniform(0.004, 0.008)
        b.pool(oval(x, y, r * 5), x, y, r * 5, spark, 0.45)
        b.plain(oval(x, y, r), shade(spark, 0.4), 0.9)


def _shafts(b: Brush) -> None:
    """Slanting light between the trunks."""
    ray = mix(b.look.ramp[1], MOONLIGHT if b.look.night else LAMPLIGHT, 0.4)
    for k in range(4):
        x, w = -0.7 + 0.5 * k + b.rng.uniform(-0.1, 0.1), b.rng.uniform(0.06, 0.13)
        b.fade(poly([(x, 0.6), (x + w, 0.6), (x + w * 2.4 - 0.42, -0.6), (x - 0.42 - w, -0.6)]), 0.6, -0.6,
            ((0.0, ray, 0.30), (1.0, ray, 0.02)))


def close_bamboo(b: Brush) -> None:
    """A grove: jointed canes near and far, sprays of leaves."""
    land(b, [(x, -0.34 + y) for x, y in ridge_line(-HALF, HALF, 0.12, b.rng, peaks=3, rough=0.1)], 0.14)
    for row, (count, width, near) in enumerate(((16, 0.022, 0.22), (10, 0.036, 0.44), (6, 0.056, 0.70))):
        colour = mix(tone(b, near), b.ink("bamboo"), 0.12 + 0.08 * row)
        canes, joints, leaves = skia.Path(), skia.Path(), skia.Path()
        for k in range(count):
            x = -HALF + 2 * HALF * (k + b.rng.uniform(0.1, 0.9)) / count
            if row == 2 and abs(x) < 0.42:
                continue
            w, lean = width * b.rng.uniform(0.85, 1.15), b.rng.uniform(-0.05, 0.05)
            canes.addPath(limb([(x - lean, LOW), (x, 0.0), (x + lean, 0.9)], [w, w, w * 0.85]))
            for j in range(6):
                y = -0.6 + j * 0.24 + b.rng.uniform(-0.03, 0.03)
                jx = x + lean * y
                joints.addPath(line((jx - w * 0.6, y), (jx + w * 0.6, y)))
                if j > 2:
                    for a in (-0.5, -0.9, -1.3):
                        side = 1 if (j + k) % 2 else -1
                        turn = a if side > 0 else math.pi - a
                        leaves.addPath(leaf(jx + side * w * 0.5, y, width * 5.5, width * 0.75, turn))
        lay_land(b, canes, colour, 0.45)
        b.paper.line(joints, shade(colour, -0.3), 0.006, lit=False)
        leaves.setFillType(skia.PathFillType.kWinding)
        lay_land(b, leaves, shade(colour, -0.06), 0.4)
        if row == 0:
            _shafts(b)


def close_water(b: Brush) -> None:
    """A water town's far bank: roofs and willows, their lights in the water, a covered boat."""
    land(b, [(x, -0.10 + y) for x, y in ridge_line(-HALF, HALF, 0.22, b.rng, peaks=3, rough=0.2)], 0.10)
    colour = tone(b, 0.36, "tile")
    lights = []
    x = -HALF
    while x < HALF:
        w = b.rng.uniform(0.17, 0.28)
        lay_land(b, rect(x - w * 0.6, -0.24, x + w * 0.6, -0.07), shade(colour, 0.12), 0.2)
        lay_land(b, eave(x, -0.09, w, 0.11), colour, 0.4)
        if b.look.windows > 0.05:
            b.plain(rect(x - 0.025, -0.19, x + 0.025, -0.13), LAMPLIGHT, b.look.windows)
            lights.append(x)
        x += w * 1.8
    water = rect(-HALF, LOW, HALF, -0.22)
    top, deep = mix(b.look.ramp[1], b.look.ramp[2], 0.35), tone(b, 0.7, "water_dark")
    b.fade(water, -0.22, -0.62, ((0.0, top, 1.0), (1.0, deep, 1.0)))
    for at in lights:
        b.fade(rect(at - 0.022, -0.42, at + 0.022, -0.22), -0.22, -0.42, ((0.0, LAMPLIGHT, 0.5), (1.0, LAMPLIGHT, 0.0)))
    ripples = joined(line((rx, ry), (rx + b.rng.uniform(0.05, 0.2), ry)) for rx, ry in zip(b.rng.uniform(-1.3, 1.2, 40),
        b.rng.uniform(-0.55, -0.25, 40), strict=True))
    b.paper.line(ripples, shade(top, 0.25), 0.004, alpha=0.55, lit=False)
    _boat(b, 0.62 if b.piece.seed % 2 else -0.72, -0.34, 0.34)


def _boat(b: Brush, x: float, y: float, w: float) -> None:
    """A black-awned boat with a lamp inside."""
    dark = tone(b, 0.84)
    lay_land(b, smooth([(x - w * 1.15, y + w * 0.20), (x - w * 0.6, y - w * 0.02), (x, y - w * 0.08),
        (x + w * 0.6, y - w * 0.02), (x + w * 1.15, y + w * 0.22), (x + w * 0.6, y + w * 0.10), (x, y + w * 0.07),
        (x - w * 0.6, y + w * 0.10)], close=True), dark, 0.5)
    awning = skia.Path()
    awning.moveTo(x - w * 0.5, y + w * 0.08)
    awning.lineTo(x - w * 0.48, y + w * 0.24)
    awning.quadTo(x, y + w * 0.46, x + w * 0.48, y + w * 0.24)
    awning.lineTo(x + w * 0.5, y + w * 0.08)
    awning.close()
    lay_land(b, awning, shade(dark, 0.06), 0.4)
    ribs = joined(curve((x + t * w, y + w * 0.08), (x + t * w * 1.1, y + w * 0.3), (x + t * w * 0.9, y + w * 0.4))
        for t in (-0.3, -0.1, 0.1, 0.3))
    b.paper.line(ribs, shade(dark, 0.2), 0.004, alpha=0.7, lit=False)
    if b.look.lamps > 0.05:
        b.pool(oval(x, y + w * 0.2, w * 0.5), x, y + w * 0.2, w * 0.5, LAMPLIGHT, 0.7 * b.look.lamps)


def close_arch(b: Brush) -> None:
    """A stone bridge's round arch and railing before the far bank."""
    close_water(b)
    stone = tone(b, 0.50, "stone")
    sheet = smooth([(-HALF, -0.30), (-0.9, -0.12), (-0.35, 0.10), (0.1, 0.17), (0.55, 0.10), (1.1, -0.12),
        (HALF, -0.30)])
    sheet.lineTo(HALF, -0.42)
    sheet.lineTo(0.68, -0.42)
    sheet.arcTo(skia.Rect.MakeLTRB(-0.48, -0.98, 0.68, 0.06), 0, 180, False)
    sheet.lineTo(-HALF, -0.42)
    sheet.close()
    lay_land(b, sheet, stone, 0.8)
    ring = skia.Path()
    ring.arcTo(skia.Rect.MakeLTRB(-0.50, -1.0, 0.70, 0.085), 0, 180, True)
    b.paper.line(ring, shade(stone, -0.22), 0.028, lit=False)
    b.paper.line(ring, shade(stone, 0.16), 0.006, lit=False)
    posts, rail = skia.Path(), []
    for k in range(15):
        t = -1.5 + k * 0.22
        y = _bridge_y(t)
        posts.addPath(rect(t - 0.016, y - 0.02, t + 0.016, y + 0.135))
        posts.addPath(oval(t, y + 0.15, 0.024))
        rail.append((t, y + 0.105))
    b.paper.line(smooth(rail), shade(stone, -0.05), 0.022, lit=False)
    b.paper.line(smooth([(x, y - 0.055) for x, y in rail]), shade(stone, -0.05), 0.012, lit=False)
    lay_land(b, posts, shade(stone, 0.05), 0.4)


def _bridge_y(x: float) -> float:
    stops = ((-1.7, -0.30), (-0.9, -0.12), (-0.35, 0.10), (0.1, 0.17), (0.55, 0.10), (1.1, -0.12), (1.7, -0.30))
    return along(stops, x)


def close_sea(b: Brush) -> None:
    """Sea to the horizon in scalloped swells, a sail on it."""
    far = mix(b.look.ramp[1], b.look.ramp[2], 0.7)
    b.fade(rect(-HALF, LOW, HALF, -0.12), -0.12, -0.6, ((0.0, far, 1.0), (1.0, tone(b, 0.6, "water_dark"), 1.0)))
    sail = mix(tone(b, 0.3), (1.0, 1.0, 1.0), 0.0 if b.look.night else 0.25)
    for x, s in ((-0.72, 1.0), (1.08, 0.6)):
        lay_land(b, poly([(x, -0.08), (x + 0.01, -0.08 + 0.30 * s), (x + 0.15 * s, -0.05)]), sail, 0.3)
        lay_land(b, poly([(x - 0.015, -0.10), (x - 0.015, -0.06 + 0.2 * s), (x - 0.10 * s, -0.09)]), shade(sail,
            -0.1), 0.3)
        lay_land(b, smooth([(x - 0.13 * s, -0.10), (x + 0.17 * s, -0.09), (x + 0.12 * s, -0.15), (x - 0.08 * s, -0.15)],
            close=True), tone(b, 0.7), 0.3)
    for k in range(4):
        y, near = -0.20 - 0.095 * k, 0.28 + 0.15 * k
        wave, step = skia.Path(), 0.13 + 0.03 * k
        wave.moveTo(-HALF, LOW)
        x = -HALF - b.rng.uniform(0, step)
        wave.lineTo(x, y)
        while x < HALF:
            wave.quadTo(x + step * 0.5, y - 0.035, x + step, y)
            x += step
        wave.lineTo(x, LOW)
        wave.close()
        lay_land(b, wave, tone(b, near, "water_dark"), 0.5)


def close_field(b: Brush) -> None:
    """Wide land: far hills, rows of corn, a lone round tree."""
    for base, rise, near in ((-0.17, 0.19, 0.10), (-0.29, 0.14, 0.3)):
        edge = [(x, base + y) for x, y in ridge_line(-HALF, HALF, rise, b.rng, peaks=3, rough=0.05)]
        if near < 0.2:
            _landmark(b, 1.0, edge)
        land(b, edge, near, material="flower_blue" if near < 0.2 else "leaf")
        fields(b, edge, near, rows=2 if near < 0.2 else 4)
    colour = tone(b, 0.5)
    lay_land(b, limb([(-0.80, -0.34), (-0.79, -0.16), (-0.80, 0.02)], [0.05, 0.036, 0.02]), colour, 0.4)
    clump = joined(crown(x, y, r, r * 0.78, 12, b.rng) for x, y, r in ((-0.80, 0.14, 0.17), (-0.93, 0.05, 0.12),
        (-0.67, 0.06, 0.12)))
    clump.setFillType(skia.PathFillType.kWinding)
    lay_land(b, clump, mix(colour, b.ink("leaf"), 0.2), 0.5)
    for k in range(4):
        y, near = -0.32 - 0.06 * k, 0.42 + 0.13 * k
        ears = skia.Path()
        for j in range(46 - 6 * k):
            x = -HALF + 2 * HALF * (j + b.rng.uniform(0, 1)) / (46 - 6 * k)
            ears.addPath(leaf(x, y - 0.06, 0.12 + 0.03 * k, 0.022 + 0.006 * k, math.pi / 2 + b.rng.uniform(-0.35,
                0.35)))
        ears.addPath(rect(-HALF, LOW, HALF, y - 0.02))
        ears.setFillType(skia.PathFillType.kWinding)
        lay_land(b, ears, mix(tone(b, near), b.ink("wheat"), 0.20), 0.4)


def close_sky(b: Brush) -> None:
    """Banks of cloud to stand on, far peaks like islands."""
    for k, (y, near) in enumerate(((-0.10, 0.02), (-0.26, 0.16), (-0.42, 0.32))):
        colour = mix(tone(b, near), (1.0, 1.0, 1.0), 0.16 if b.look.night else 0.4 - 0.1 * k)
        bank = joined(oval(x, y + b.rng.uniform(-0.05, 0.03), b.rng.uniform(0.14, 0.26), b.rng.uniform(0.07, 0.12))
            for x in [-1.6 + 0.24 * j for j in range(14)])
        bank.addPath(rect(-HALF, LOW, HALF, y - 0.03))
        bank.setFillType(skia.PathFillType.kWinding)
        lay_land(b, bank, colour, 0.6)


_VISTAS: Final[dict[str, PaintsWith]] = {
    "hills": close_hills, "downs": close_downs, "crags": close_crags,
    "wood": close_wood, "bamboo": close_bamboo, "water": close_water,
    "arch": close_arch, "sea": close_sea, "field": close_field, "sky": close_sky,
}  # fmt: skip
"""Each is drawn behind a head in close shots, and as a far view in wide ones."""

PAINTERS: Final[dict[str, Painter]] = {
    f"{at}_{name}": painter(at_size(paint)) for at in ("close", "vista") for name, paint in _VISTAS.items()
}
