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

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



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
    """A well with a little roof, windlass and bucket; plain curb with a roller in old China."""
    w, h = b.h * 0.62, b.h
    chinese = b.look.era.value in ("ancient_china", "republican_china")
    curb = h * (0.62 if chinese else 0.34)
    half = w * (0.62 if chinese else 0.5)
    if chinese:
        b.cut(poly([*[(math.cos(a) * half, curb * 0.08 + math.sin(a) * 0.05) for a in (math.pi, math.pi * 2)],
            (half * 0.82, curb), (-half * 0.82, curb)]), "stone", lift=0.5)
        b.line(joined([line((-half * 0.3, 0), (-half * 0.26, curb)), line((half * 0.3, 0), (half * 0.26, curb))]),
            "stone_dark", 0.03, alpha=0.6)
        b.line(joined([smooth([(x, curb * 0.3), (x + 0.06, curb * 0.5), (x - 0.04, curb * 0.62),
            (x + 0.08, curb * 0.75)]) for x in (-half * 0.6, 0.0, half * 0.5)]), "stone_dark", 0.018, alpha=0.6)
        b.cut(oval(0, curb, half * 0.82, curb * 0.14), "stone", 0.12, lift=0.2)
        b.plain(oval(0, curb, half * 0.6, curb * 0.09), b.ink("ink", -0.2))
        return
    b.cut(rect(-half, -0.05, half, curb, 0.04), "stone", lift=0.5)
    blocks = joined(rect(-half + 0.03 + k * half / 2.5 + (0.12 if r % 2 else 0), curb * r / 3 + 0.02,
        -half + 0.03 + (k + 0.88) * half / 2.5 + (0.12 if r % 2 else 0), curb * (r + 1) / 3 - 0.02, 0.03)
        for r in range(3) for k in range(5))
    b.clipped(rect(-half, 0, half, curb), lambda: b.line(blocks, "stone_dark", 0.025, alpha=0.6))
    b.cut(rect(-half * 1.1, curb, half * 1.1, curb + h * 0.05, 0.02), "stone", 0.1, lift=0.3)
    for side in (-1, 1):
        b.cut(rect(side * half * 0.86 - 0.06, curb, side * half * 0.86 + 0.06, h * 0.78), "wood_dark", lift=0.3)
    b.cut(rect(-half * 0.95, h * 0.60, half * 1.12, h * 0.64, 0.02), "wood", lift=0.25)
    b.line(line((0, h * 0.62), (0, curb + h * 0.12)), "thatch", 0.025)
    b.cut(poly([(-0.11, curb + h * 0.12), (0.11, curb + h * 0.12), (0.08, curb + 0.03), (-0.08, curb + 0.03)]),
        "wood", lift=0.2)
    _side_roof(b, h * 0.76, half * 1.1, h * 0.22, "tile_red")


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
    chinese = b.look.era.value in ("ancient_china", "republican_china")
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
    mirror = skia.Path(hull)
    mirror.transform(skia.Matrix().setScale(1.0, -0.6))
    b.plain(mirror, b.look.ramp[5], 0.25)
    b.cut(rect(-0.05, h * 0.14, 0.05, h), "wood_dark", lift=0.3)
    chinese = b.look.era.value in ("ancient_china", "republican_china")
    sail = smooth([(0.06, h * 0.97), (w * 0.34, h * 0.84), (w * 0.42, h * 0.5), (w * 0.36, h * 0.24),
        (0.06, h * 0.22)], close=True) if chinese else poly([(0.06, h * 0.96), (w * 0.44, h * 0.26), (0.06, h * 0.24)])
    b.cut(sail, "cloth_ochre" if chinese else "cloth_cream", lift=0.45)
    b.clipped(sail, lambda: b.line(joined(line((0, h * y), (w * 0.5, h * (y - 0.04)))
        for y in (0.36, 0.5, 0.64, 0.78)), "wood_dark", 0.025, alpha=0.6))
    if not chinese:
        b.cut(poly([(-0.06, h * 0.9), (-w * 0.34, h * 0.28), (-0.06, h * 0.26)]), "cloth_red", lift=0.4)
    b.cut(hull, "wood", -0.1, lift=0.4, edge=0.7)
    b.line(smooth([(-w * 0.46, h * 0.17), (0, h * 0.09), (w * 0.46, h * 0.20)]), "wood_dark", 0.03)


def rowing_boat(b: Brush) -> None:
    """A plain boat drawn up or afloat."""
    w, h = b.h * 3.2, b.h
    hull = smooth([(-w * 0.5, h * 0.62), (-w * 0.36, 0), (w * 0.36, 0), (w * 0.5, h * 0.66), (w * 0.2, h * 0.48),
        (-w * 0.2, h * 0.46)], close=True)
    b.cut(hull, "wood", lift=0.5, edge=0.7)
    b.line(joined([smooth([(-w * 0.46, h * 0.42), (0, h * 0.24), (w * 0.46, h * 0.44)]),
        smooth([(-w * 0.42, h * 0.26), (0, h * 0.10), (w * 0.42, h * 0.28)])]), "wood_dark", 0.025)
    b.cut(rect(-w * 0.12, h * 0.42, w * 0.12, h * 0.52), "wood_light", lift=0.2)
    b.line(line((-w * 0.1, h * 0.5), (w * 0.42, h * 0.95)), "wood_light", 0.05)


def market_stall(b: Brush) -> None:
    """A stall under a striped awning: baskets of fruit, hanging things."""
    w, h = b.w, b.h
    for x in (-w * 0.46, w * 0.46):
        b.cut(rect(x - 0.05, 0, x + 0.05, h * 0.9), "wood_dark", lift=0.3)
    if b.look.lamps > 0.3:  # by lamplight a stall is a lit box
        lit = mix(b.ink("wood", -0.1), b.look.window, 0.75 * b.look.lamps)
        b.fade(rect(-w * 0.45, h * 0.3, w * 0.45, h * 0.86), h * 0.86, h * 0.3, ((0.0, lit, 0.35), (0.6, lit, 0.95),
            (1.0, lit, 0.9)))
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
    ("sailing_boat", sailing_boat, 0.9), ("rowing_boat", rowing_boat, 3.2), ("market_stall", market_stall, 1.1),
    ("street_lamp", street_lamp, 0.2), ("fountain", wayside_fountain, 1.3),
    ("rose_bush", rose_bush, 1.2),
)
