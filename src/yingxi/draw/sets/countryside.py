"""What stands about out of doors: wells, fences, graves, boats, stalls, lamps."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import mix
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.roofs import arc_points
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, poly, rect, smooth
from yingxi.draw.sets.tale_out import _side_roof
from yingxi.story.terms import Hour

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_SAIL_UNITY: Final = 0.4
"""How far a sail on the horizon gives way to the air by day, twice as far in low light: it is a mark in the view."""

_BY_DAY: Final = (Hour.MORNING, Hour.NOON, Hour.AFTERNOON)


def lollipops(b: Brush) -> None:
    """Great lollipops and sugar canes growing like flowers."""
    for k in range(max(3, int(b.w / 0.6))):
        x = -b.w / 2 + b.w * (k + b.rng.uniform(0.2, 0.8)) / max(3, int(b.w / 0.6))
        top, r = b.h * b.rng.uniform(0.5, 0.85), b.h * b.rng.uniform(0.10, 0.17)
        b.line(line((x, -0.1), (x, top)), "icing", 0.05)
        b.cut(oval(x, top + r * 0.7, r), ("candy", "mint", "flower_yellow", "flower_blue")[k % 4], lift=0.35, edge=0.8)
        b.line(smooth([(x + math.cos(t) * r * 0.85 * (1 - t / 15),
            top + r * 0.7 + math.sin(t) * r * 0.85 * (1 - t / 15)) for t in (i * 0.7 for i in range(19))]), "icing",
            r * 0.16)


def stone_well(b: Brush) -> None:
    """A well as high as a person with its roof or its windlass: a curb of coursed stone, a roller, rope and bucket."""
    w, h = b.h * 0.62, b.h
    chinese = b.look.era.chinese
    curb, half = h * 0.35, w * 0.56
    back = oval(0, curb, half, curb * 0.16)
    wall = smooth([(-half, curb), (-half * 0.98, curb * 0.5), (-half * 0.94, 0.02), (0, -curb * 0.10), (half * 0.94,
        0.02), (half * 0.98, curb * 0.5), (half, curb), (0, curb * 0.84)], close=True)
    for side in (-1, 1):
        b.cut(rect(side * half * 0.80 - 0.06, curb * 0.9, side * half * 0.80 + 0.06, h * 0.80), "wood_dark", lift=0.3)
    b.cut(back, "stone", 0.12, lift=0.3, edge=0.6)
    b.plain(oval(0, curb, half * 0.80, curb * 0.11), b.ink("ink", -0.2))
    b.cut(wall, "stone", lift=0.5, edge=0.5)
    b.clipped(wall, lambda: _courses(b, half, curb))
    b.cut(smooth([(-half * 1.06, curb * 1.02), (0, curb * 0.86), (half * 1.06, curb * 1.02), (half * 1.04, curb * 0.90),
        (0, curb * 0.73), (-half * 1.04, curb * 0.90)], close=True), "stone", 0.16, lift=0.4, edge=0.6)
    roller = h * 0.64
    b.cut(rect(-half * 0.88, roller - 0.05, half * 1.0, roller + 0.05, 0.04), "wood", lift=0.3, edge=0.5)
    b.line(joined(line((x, roller - 0.05), (x + 0.02, roller + 0.05)) for x in (-0.09, -0.05, -0.01, 0.03, 0.07)),
        "thatch", 0.03)
    b.line(line((half * 0.98, roller), (half * 1.06, roller), (half * 1.06, roller - 0.20)), "iron", 0.035)
    b.line(line((0, roller), (0, curb + h * 0.13)), "thatch", 0.025)
    bucket = poly([(-0.12, curb + h * 0.11), (0.12, curb + h * 0.11), (0.09, curb - 0.02), (-0.09, curb - 0.02)])
    b.cut(bucket, "wood", lift=0.3, edge=0.5)
    b.line(joined(line((-0.115, curb + h * y), (0.115, curb + h * y)) for y in (0.03, 0.085)), "iron", 0.02)
    b.line(curve((-0.11, curb + h * 0.11), (0, curb + h * 0.16), (0.11, curb + h * 0.11)), "iron", 0.018)
    if chinese:
        b.cut(rect(-half * 1.0, h * 0.80, half * 1.0, h * 0.85, 0.02), "wood_dark", lift=0.4, edge=0.5)
        b.snow_along(-half, half, h * 0.86, 0.06)
    else:
        _side_roof(b, h * 0.78, half * 1.05, h * 0.22, "tile_red")


def _courses(b: Brush, half: float, curb: float) -> None:
    """Stones laid in courses round a curb: joints that bow with it, no two stones alike."""
    rows = 4
    pale, dark, joints = skia.Path(), skia.Path(), skia.Path()
    for row in range(rows):
        low, high = curb * row / rows, curb * (row + 1) / rows
        x = -half + b.rng.uniform(-0.14, 0.0)
        while x < half:
            wide = b.rng.uniform(0.16, 0.30)

            def bow(at: float, y: float) -> float:
                return y - curb * 0.13 * (1.0 - (at / half) ** 2)

            block = poly([(x, bow(x, low)), (x + wide, bow(x + wide, low)), (x + wide, bow(x + wide, high)),
                (x, bow(x, high))])
            luck = b.rng.random()
            if luck < 0.55:
                (pale if luck < 0.3 else dark).addPath(block)
            joints.addPath(block)
            x += wide
    b.flat(pale, "stone", 0.18, alpha=0.7)
    b.flat(dark, "stone_dark", 0.0, alpha=0.45)
    b.line(joints, "stone_dark", 0.018, -0.30, alpha=0.75)
    side = 1.0 if b.look.from_x < 0 else -1.0
    b.fade(rect(side * half * 0.25, -0.2, side * half * 1.1, curb * 1.1), curb, 0.0, ((0.0, b.look.ramp[4], 0.28),
        (1.0, b.look.ramp[4], 0.42)))
    moss = joined(oval(float(x), float(y), 0.07, 0.03) for x, y in zip(b.rng.uniform(-half, half, 14),
        b.rng.uniform(-0.1, curb * 0.3, 14), strict=True))
    b.flat(moss, "leaf_dark", 0.05, alpha=0.7)


def picket_fence(b: Brush) -> None:
    """A fence of pickets or wattle."""
    pickets = skia.Path()
    step = 0.22
    for k in range(int(b.w / step)):
        x = -b.w / 2 + k * step
        top = b.h * b.rng.uniform(0.9, 1.0)
        pickets.addPath(poly([(x, -0.1), (x + step * 0.6, -0.1), (x + step * 0.6, top * 0.88), (x + step * 0.3, top),
            (x, top * 0.88)]))
    b.cut(joined([rect(-b.w / 2, b.h * 0.25, b.w / 2, b.h * 0.34), rect(-b.w / 2, b.h * 0.62, b.w / 2, b.h * 0.71)]),
        "wood_dark", lift=0.2)
    b.cut(pickets, "wood_light" if b.piece.seed % 2 else "wood", lift=0.35)


def haystack(b: Brush) -> None:
    """A haystack."""
    w, h = b.w / 2, b.h
    sheet = smooth([(-w, 0), (-w * 0.85, h * 0.5), (-w * 0.3, h * 0.92), (0, h), (w * 0.3, h * 0.92),
        (w * 0.85, h * 0.5), (w, 0)], close=True)
    b.cut(sheet, "thatch", lift=0.5)
    straw = joined(line((x, y), (x + 0.03, y - 0.2)) for x, y in zip(b.rng.uniform(-w, w, 120),
        b.rng.uniform(0.1, h, 120), strict=True))
    b.clipped(sheet, lambda: b.line(straw, "thatch_dark", 0.018, alpha=0.6))
    b.snow_cap([(-w * 0.7, h * 0.68), (-w * 0.3, h * 0.94), (0, h * 1.01), (w * 0.3, h * 0.94), (w * 0.7, h * 0.68)],
        h * 0.14)


def gravestones(b: Brush) -> None:
    """A row of old stones and crosses in grass; mounds with paper money in China."""
    count = max(3, int(b.w / b.h / 1.0))
    chinese = b.look.era.chinese
    for k in range(count):
        x = -b.w / 2 + b.w * (k + b.rng.uniform(0.2, 0.8)) / count
        s = b.h * b.rng.uniform(0.7, 1.0)
        if chinese:
            _mound(b, x, s)
        elif b.rng.random() < 0.35:
            t = s * 0.07
            b.cut(joined([rect(x - t, 0, x + t, s), rect(x - s * 0.27, s * 0.62, x + s * 0.27, s * 0.62 + t * 2)]),
                "stone_dark", lift=0.35)
        else:
            tilt = b.rng.uniform(-0.08, 0.08) * s
            b.cut(poly([(x - s * 0.24, 0), *[(px + tilt, py) for px, py in arc_points(x, s * 0.6, s * 0.24, math.pi,
                0, 12)], (x + s * 0.24, 0)]), "stone", -0.05, lift=0.4)
            b.line(joined([line((x - s * 0.12 + tilt, s * (0.6 - 0.1 * j)),
                (x + s * 0.12 + tilt, s * (0.6 - 0.1 * j))) for j in range(3)]), "stone_dark", s * 0.02, alpha=0.7)
    blades = joined(leaf(float(x), -0.02, b.h * float(y), b.h * 0.05, math.pi / 2 + float(a))
        for x, y, a in zip(b.rng.uniform(-b.w / 2, b.w / 2, 40), b.rng.uniform(0.15, 0.4, 40),
        b.rng.uniform(-0.5, 0.5, 40), strict=True))
    b.flat(blades, "grass", -0.1)


def _mound(b: Brush, x: float, s: float) -> None:
    b.cut(smooth([(x - s * 0.9, -0.05), (x - s * 0.55, s * 0.5), (x, s * 0.75), (x + s * 0.55, s * 0.5),
        (x + s * 0.9, -0.05)], close=True), "grass", -0.1, lift=0.4)
    b.cut(poly([(x - s * 0.2, 0), (x - s * 0.2, s * 0.55), (x - s * 0.12, s * 0.64), (x + s * 0.12, s * 0.64),
        (x + s * 0.2, s * 0.55), (x + s * 0.2, 0)]), "stone", lift=0.4)
    b.line(line((x, s * 0.12), (x, s * 0.5)), "stone_dark", s * 0.05, alpha=0.7)
    b.flat(joined(poly([(x + dx * s, dy * s), (x + dx * s + s * 0.10, dy * s + s * 0.03), (x + dx * s + s * 0.07,
        dy * s + s * 0.11), (x + dx * s - s * 0.03, dy * s + s * 0.08)]) for dx, dy in ((-0.5, 0.32), (0.42, 0.28),
        (-0.3, 0.6))), "paper")
    b.snow_cap([(x - s * 0.6, s * 0.46), (x - s * 0.3, s * 0.66), (x, s * 0.77), (x + s * 0.3, s * 0.66),
        (x + s * 0.6, s * 0.46)], s * 0.14)


def signpost(b: Brush) -> None:
    """A finger post."""
    h = b.h
    b.cut(rect(-0.06, -0.1, 0.06, h), "wood_dark", lift=0.3)
    for y, side in ((0.86, 1), (0.66, -1)):
        b.cut(poly([(-side * 0.12, h * y - 0.1), (side * 0.5, h * y - 0.1), (side * 0.66, h * y),
            (side * 0.5, h * y + 0.1), (-side * 0.12, h * y + 0.1)]), "wood_light", lift=0.3)
        b.line(joined([line((0, h * y + 0.03), (side * 0.4, h * y + 0.03)), line((0, h * y - 0.03),
            (side * 0.32, h * y - 0.03))]), "wood_dark", 0.02)


def sailing_boat(b: Brush) -> None:
    """A small boat with a patched sail, its reflection below."""
    w, h = b.w, b.h
    hull = smooth([(-w * 0.5, h * 0.22), (-w * 0.38, 0), (w * 0.34, 0), (w * 0.5, h * 0.26), (0, h * 0.16)], close=True)
    far = min(1.0, max(0.0, b.z / 36.0)) * (1.0 if b.look.hour in _BY_DAY else 2.0)
    mirror = skia.Path(hull)
    mirror.transform(skia.Matrix().setScale(1.0, -0.6))
    b.plain(mirror, b.look.ramp[5], 0.25)
    b.cut(rect(-0.05, h * 0.14, 0.05, h), "wood_dark", lift=0.3)
    chinese = b.look.era.chinese
    sail = smooth([(0.06, h * 0.97), (w * 0.34, h * 0.84), (w * 0.42, h * 0.5), (w * 0.36, h * 0.24),
        (0.06, h * 0.22)], close=True) if chinese else poly([(0.06, h * 0.96), (w * 0.44, h * 0.26), (0.06, h * 0.24)])
    b.cut(sail, "cloth_ochre" if chinese else "cloth_cream", lift=0.45, unify=_SAIL_UNITY * far)
    b.clipped(sail, lambda: b.line(joined(line((0, h * y), (w * 0.5, h * (y - 0.04)))
        for y in (0.36, 0.5, 0.64, 0.78)), "wood_dark", 0.025, alpha=0.6))
    if not chinese:
        jib = poly([(-0.06, h * 0.9), (-w * 0.34, h * 0.28), (-0.06, h * 0.26)])
        b.cut(jib, "cloth_red", lift=0.4, unify=_SAIL_UNITY * far)
    b.cut(hull, "wood", -0.1, lift=0.4, edge=0.7, unify=1.5 * _SAIL_UNITY * far)
    b.line(smooth([(-w * 0.46, h * 0.17), (0, h * 0.09), (w * 0.46, h * 0.20)]), "wood_dark", 0.03)


def market_stall(b: Brush) -> None:
    """A stall under a striped awning: baskets of fruit, hanging things."""
    w, h = b.w, b.h
    for x in (-w * 0.46, w * 0.46):
        b.cut(rect(x - 0.05, 0, x + 0.05, h * 0.9), "wood_dark", lift=0.3)
    if b.look.lamps > 0.3:  # by lamplight a stall is a lit box
        lit = mix(b.ink("wood", -0.1), b.look.window, 0.75 * b.look.lamps)
        b.fade(rect(-w * 0.45, h * 0.3, w * 0.45, h * 0.86), h * 0.86, h * 0.3, ((0.0, lit, 0.35), (0.6, lit, 0.95),
            (1.0, lit, 0.9)))
    else:  # by day it is deep within
        deep = mix(b.ink("wood_dark", -0.3), b.look.ramp[4], 0.55)
        b.fade(rect(-w * 0.45, h * 0.3, w * 0.45, h * 0.86), h * 0.86, h * 0.3, ((0.0, deep, 0.92), (0.5, deep, 0.75),
            (1.0, deep, 0.45)))
    b.cut(rect(-w * 0.47, h * 0.16, w * 0.47, h * 0.34), "wood", lift=0.4)
    b.line(joined(line((-w * 0.47 + w * 0.94 * k / 8, h * 0.16), (-w * 0.47 + w * 0.94 * k / 8, h * 0.34))
        for k in range(9)), "wood_dark", 0.02)
    wares = ("flower_red", "flower_yellow", "leaf", "maple", "cloth_plum", "leaf_light")
    count = max(3, int(w / 0.55))
    for k in range(count):
        x = -w * 0.42 + w * 0.84 * (k + 0.5) / count
        heap = joined(oval(x + dx, h * 0.36 + dy, 0.075) for dx, dy in ((-0.14, 0.03), (0, 0.03), (0.14, 0.03),
            (-0.07, 0.13), (0.07, 0.13), (0, 0.21)))
        heap.setFillType(skia.PathFillType.kWinding)
        b.cut(heap, wares[(k + b.piece.seed) % 6], lift=0.2, edge=0.6)
        b.cut(poly([(x - 0.24, h * 0.37), (x + 0.24, h * 0.37), (x + 0.18, h * 0.30), (x - 0.18, h * 0.30)]),
            "thatch", lift=0.3)
    hung = [("cloth_red", 0.34), ("thatch", 0.26), ("cloth_blue", 0.30)]
    for k in range(3):
        x = -w * 0.3 + w * 0.3 * k
        b.line(line((x, h * 0.8), (x, h * 0.68)), "ink", 0.012)
        b.cut(smooth([(x - 0.07, h * 0.68), (x - 0.12, h * 0.68 - hung[k][1] * 0.6), (x, h * 0.68 - hung[k][1]),
            (x + 0.12, h * 0.68 - hung[k][1] * 0.6), (x + 0.07, h * 0.68)], close=True), hung[k][0], lift=0.25)
    stripes = 10
    first = ("cloth_red", "cloth_blue", "cloth_green", "cloth_ochre")[b.piece.seed % 4]
    for k in range(stripes):
        x0, x1 = -0.5 + k / stripes, -0.5 + (k + 1) / stripes
        strip = skia.Path()
        strip.moveTo(x0 * w * 0.92, h)
        strip.lineTo(x1 * w * 0.92, h)
        strip.lineTo(x1 * w * 1.12, h * 0.80)
        strip.quadTo((x0 + x1) / 2 * w * 1.12, h * 0.71, x0 * w * 1.12, h * 0.80)
        strip.close()
        b.cut(strip, first if k % 2 else "cloth_cream", lift=0.35, edge=0.4, gradient=0.03)


def street_lamp(b: Brush) -> None:
    """An iron lamp post with a lantern."""
    h = b.h
    b.cut(joined([rect(-0.04, 0, 0.04, h * 0.84), rect(-0.12, 0, 0.12, 0.14), rect(-0.08, 0.14, 0.08, 0.3),
        rect(-0.22, h * 0.80, 0.22, h * 0.815)]), "iron", -0.1, lift=0.3)
    pane = poly([(-0.10, h * 0.85), (0.10, h * 0.85), (0.16, h * 0.95), (-0.16, h * 0.95)])
    b.cut(pane, "glass", lift=0.2)
    b.luminous(pane, off="glass")
    b.line(joined([pane, line((0, h * 0.85), (0, h * 0.95))]), "iron", 0.02)
    b.cut(poly([(-0.2, h * 0.95), (0.2, h * 0.95), (0, h)]), "iron", -0.1, lift=0.25)


def wayside_fountain(b: Brush) -> None:
    """A town fountain with a basin."""
    w, h = b.h * 1.3, b.h
    b.cut(rect(-0.12, 0, 0.12, h * 0.9), "stone", lift=0.3)
    b.cut(oval(0, h * 0.93, 0.2, 0.14), "stone", 0.1, lift=0.3)
    for side in (-1, 1):
        b.line(curve((side * 0.12, h * 0.66), (side * w * 0.3, h * 0.74), (side * w * 0.34, h * 0.34)), "water_light",
            0.035, alpha=0.85)
    b.cut(poly([(-w * 0.5, h * 0.34), (w * 0.5, h * 0.34), (w * 0.42, 0), (-w * 0.42, 0)]), "stone", -0.05, lift=0.5)
    b.cut(rect(-w * 0.54, h * 0.32, w * 0.54, h * 0.40, 0.02), "stone", 0.08, lift=0.3)
    b.line(joined(leaf(x, h * 0.1, 0.2, 0.1, math.pi / 2) for x in (-w * 0.3, -w * 0.1, w * 0.1, w * 0.3)),
        "stone_dark", 0.016)


def rose_bush(b: Brush) -> None:
    """A rose bush, heavy with flowers."""
    for k, material in ((1.0, "leaf_dark"), (0.75, "leaf")):
        b.cut(limb([(0, 0), (0, b.h * 0.4)], [0.05, 0.04]), "bark", lift=0.0)
        b.cut(smooth([(math.cos(a) * b.w * 0.5 * k * b.rng.uniform(0.85, 1.1),
            b.h * 0.55 + math.sin(a) * b.h * 0.45 * k) for a in (t * math.tau / 11 for t in range(11))], close=True),
            material, lift=0.4)
    if b.look.snowy:
        return
    for _ in range(9):
        a, r = b.rng.uniform(0, math.tau), b.rng.uniform(0.1, 0.42)
        x, y, s = math.cos(a) * b.w * r, b.h * 0.55 + math.sin(a) * b.h * r, b.h * 0.07
        b.cut(oval(x, y, s), "flower_red" if b.piece.seed % 2 else "blossom", lift=0.25)
        b.line(smooth([(x + math.cos(t) * s * 0.7 * (1 - t / 9), y + math.sin(t) * s * 0.7 * (1 - t / 9))
            for t in (i * 0.8 for i in range(9))]), "lacquer_dark", s * 0.14, alpha=0.6)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("lollipops", lollipops, 2.0), ("well", stone_well, 0.62), ("picket_fence", picket_fence, 6.0),
    ("haystack", haystack, 1.3), ("gravestones", gravestones, 5.0), ("signpost", signpost, 0.5),
    ("sailing_boat", sailing_boat, 0.9), ("market_stall", market_stall, 1.1),
    ("street_lamp", street_lamp, 0.2), ("fountain", wayside_fountain, 1.3),
    ("rose_bush", rose_bush, 1.2),
)
