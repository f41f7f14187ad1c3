"""European rooms of fairy tales: hearths, thrones, beds, altars, hangings."""

from __future__ import annotations

import math
from typing import Final

from yingxi.draw.palette import EMBER, LAMPLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.path_ops import without
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.roofs import arc_points
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, poly, rect, ridge_line, scallops, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def _flames(b: Brush, x: float, y: float, w: float, h: float) -> None:
    """A fire on logs: three sheets of flame."""
    b.cut(joined([limb([(x - w * 0.5, y + h * 0.04), (x + w * 0.5, y + h * 0.12)], [h * 0.12, h * 0.1]),
        limb([(x + w * 0.5, y + h * 0.03), (x - w * 0.45, y + h * 0.14)], [h * 0.12, h * 0.1])]), "bark", lift=0.2)
    for k, (colour, size) in enumerate((("#e2582b", 1.0), ("#f39a3c", 0.72), ("#ffe08a", 0.42))):
        tongues = [(-0.42, 0.52), (-0.2, 0.82), (0.04, 1.0), (0.24, 0.74), (0.42, 0.48)]
        points = [(x - w * 0.46 * size, y + h * 0.10)]
        for tx, ty in tongues:
            points += [(x + tx * w * size, y + h * (0.10 + 0.86 * ty * size)), (x + (tx + 0.09) * w * size,
                y + h * (0.10 + 0.40 * ty * size))]
        points.append((x + w * 0.48 * size, y + h * 0.10))
        b.plain(smooth(points, close=True), rgb(colour), 0.95 - 0.05 * k)


def hearth(b: Brush) -> None:
    """A great fireplace: hood, mantel with things, pot on a chain, a small fire far in behind a fender."""
    w, h = b.w, b.h
    b.cut(poly([(-w * 0.42, h * 0.72), (w * 0.42, h * 0.72), (w * 0.24, h * 1.5), (w * 0.24, h * 5),
        (-w * 0.24, h * 5), (-w * 0.24, h * 1.5)]), "plaster", -0.12, lift=0.5)
    b.lost_above(-w * 0.26, w * 0.26, h * 1.05, h * 2.4)
    b.cut(rect(-w / 2, 0, w / 2, h * 0.74), "stone", lift=0.6)
    stones = joined(rect(x0, y0, x0 + w * 0.085, y0 + h * 0.075, 0.03)
        for x0, y0 in [(-w * 0.49 + (0.09 * i + (0.045 if j % 2 else 0)) * w, h * 0.085 * j) for i in range(11)
        for j in range(9)])
    b.clipped(rect(-w / 2, 0, w / 2, h * 0.74), lambda: b.line(stones, "stone_dark", 0.02, alpha=0.55))
    mouth = poly([(-w * 0.25, 0), *arc_points(0, h * 0.38, w * 0.25, math.pi, 0, 18, 0.68), (w * 0.25, 0)])
    b.cut(mouth, "ink", -0.3, lift=0.1)
    # Back wall and floor are seen within: the fire burns deep in the chimney, no one stands in it.
    deep = poly([(-w * 0.17, h * 0.11), (-w * 0.17, h * 0.48), (w * 0.17, h * 0.48), (w * 0.17, h * 0.11)])
    floor = poly([(-w * 0.25, 0), (-w * 0.17, h * 0.11), (w * 0.17, h * 0.11), (w * 0.25, 0)])
    b.clipped(mouth, lambda: b.flat(deep, "brick", -0.45))
    b.clipped(mouth, lambda: b.flat(floor, "stone_dark", -0.2))
    b.pool(mouth, 0, h * 0.18, w * 0.27, EMBER, 0.8)
    b.clipped(mouth, lambda: _flames(b, 0, h * 0.10, w * 0.19, h * 0.20))
    b.line(line((0, h * 0.56), (0, h * 0.44)), "iron", 0.02)
    b.cut(smooth([(-0.11, h * 0.44), (-0.14, h * 0.38), (-0.08, h * 0.33), (0.08, h * 0.33), (0.14, h * 0.38),
        (0.11, h * 0.44)], close=True), "iron", -0.2, lift=0.25, edge=0.7)
    b.cut(rect(-w * 0.55, h * 0.72, w * 0.55, h * 0.80, 0.02), "wood", lift=0.5, edge=0.7)
    for x, kind in ((-0.50, 0), (-0.41, 1), (0.42, 2), (0.50, 0)):  # beside the hood: before it they would float
        cx, y = x * w, h * 0.80
        if kind == 0:
            b.cut(poly([(cx - 0.07, y), (cx + 0.07, y), (cx + 0.09, y + 0.2), (cx - 0.09, y + 0.2)]), "brass",
                lift=0.25)
        elif kind == 1:
            b.cut(smooth([(cx - 0.08, y), (cx - 0.12, y + 0.10), (cx - 0.05, y + 0.2), (cx - 0.06, y + 0.25),
                (cx + 0.06, y + 0.25), (cx + 0.05, y + 0.2), (cx + 0.12, y + 0.10), (cx + 0.08, y)], close=True),
                "cloth_blue", lift=0.25)
        else:
            b.cut(rect(cx - 0.02, y, cx + 0.02, y + 0.2), "paper", lift=0.2)
            b.plain(leaf(cx, y + 0.2, 0.08, 0.04, math.pi / 2), LAMPLIGHT)
    b.cut(rect(-w * 0.58, -0.06, w * 0.58, 0.05), "stone_dark", lift=0.3)
    _fender(b, w * 0.29, h * 0.15)


def _fender(b: Brush, half: float, h: float) -> None:
    """A low iron guard on the hearthstone: it keeps the room apart from the fire."""
    bars = joined(line((half * k / 7, 0.03), (half * k / 7, h)) for k in range(-6, 7))
    b.line(bars, "iron", 0.014)
    b.line(joined([line((-half, h * 0.30), (half, h * 0.30)), line((-half, h), (half, h))]), "brass", 0.026)
    for x in (-half, half):
        b.cut(joined([rect(x - 0.025, 0.0, x + 0.025, h), oval(x, h + 0.03, 0.045)]), "brass", lift=0.25)


def table_europe(b: Brush) -> None:
    """A trestle or farmhouse table with a cloth's edge."""
    w, h = b.w, b.h
    for side in (-1, 1):
        b.cut(smooth([(side * w * 0.40 - 0.05, h * 0.9), (side * w * 0.40 - 0.08, h * 0.6), (side * w * 0.40 - 0.04,
            h * 0.35), (side * w * 0.40 - 0.07, 0), (side * w * 0.40 + 0.07, 0), (side * w * 0.40 + 0.04, h * 0.35),
            (side * w * 0.40 + 0.08, h * 0.6), (side * w * 0.40 + 0.05, h * 0.9)], close=True), "wood_dark", lift=0.3)
    b.cut(rect(-w * 0.40, h * 0.14, w * 0.40, h * 0.20), "wood_dark", -0.1, lift=0.15)
    b.cut(rect(-w / 2, h * 0.90, w / 2, h, 0.02), "wood", lift=0.45, edge=0.7)
    if b.piece.seed % 2:
        hem = [(w * 0.42 - w * 0.84 * k / 12, h * 0.70) for k in range(13)]
        cloth = scallops(hem, -0.35, close=False)
        cloth.lineTo(-w * 0.42, h)
        cloth.lineTo(w * 0.42, h)
        cloth.close()
        b.cut(cloth, "cloth_cream", lift=0.3)
        b.line(line((-w * 0.42, h * 0.76), (w * 0.42, h * 0.76)), "cloth_red", 0.02)
        b.line(line((-w * 0.42, h * 0.79), (w * 0.42, h * 0.79)), "cloth_red", 0.008)


def chair_europe(b: Brush) -> None:
    """A carved peasant chair with a heart in its back."""
    w, h = b.h * 0.5, b.h
    seat = h * 0.46
    for side in (-1, 1):
        b.cut(poly([(side * w * 0.40, seat), (side * w * 0.30, seat), (side * w * 0.40, 0), (side * w * 0.48, 0)]),
            "wood_dark", lift=0.25)
    back = smooth([(-w * 0.30, seat), (-w * 0.44, h * 0.8), (-w * 0.26, h * 0.98), (0, h * 0.93),
        (w * 0.26, h * 0.98), (w * 0.44, h * 0.8), (w * 0.30, seat)], close=True)
    heart = smooth([(0, h * 0.70), (-w * 0.12, h * 0.79), (-w * 0.07, h * 0.85), (0, h * 0.82), (w * 0.07, h * 0.85),
        (w * 0.12, h * 0.79)], close=True)
    b.cut(without(back, heart), "wood", lift=0.35, edge=0.6)
    b.cut(rect(-w * 0.5, seat - 0.05, w * 0.5, seat + 0.01, 0.02), "wood", lift=0.35, edge=0.7)


def throne(b: Brush) -> None:
    """A high-backed throne under a canopy with drapes."""
    w, h = b.h * 0.62, b.h
    for k in range(2):
        b.cut(rect(-w * (1.3 - 0.18 * k), h * 0.05 * k, w * (1.3 - 0.18 * k), h * 0.05 * (k + 1)), "stone", 0.04 * k,
            lift=0.4)
    base = h * 0.10
    for side in (-1, 1):
        drape = smooth([(side * w * 0.10, h * 1.56), (side * w * 0.5, h * 1.34), (side * w * 0.95, h * 0.9),
            (side * w * 1.02, base), (side * w * 1.18, base), (side * w * 1.12, h * 1.0), (side * w * 0.9, h * 1.5)],
            close=True)
        b.cut(drape, "cloth_red", -0.08, lift=0.5)
        b.clipped(drape, lambda side=side: b.line(joined(curve((side * w * (0.3 + 0.15 * k), h * 1.5),
            (side * w * (0.8 + 0.08 * k), h * 1.1), (side * w * (1.0 + 0.05 * k), base)) for k in range(4)), "ink",
            0.02, alpha=0.3))  # type: ignore[misc]
    b.cut(smooth([(-w * 0.9, h * 1.5), (0, h * 1.72), (w * 0.9, h * 1.5), (w * 0.6, h * 1.44), (0, h * 1.56),
        (-w * 0.6, h * 1.44)], close=True), "gold", lift=0.5)
    back = smooth([(-w * 0.42, base), (-w * 0.46, h * 0.9), (-w * 0.34, h * 1.12), (0, h * 1.28),
        (w * 0.34, h * 1.12), (w * 0.46, h * 0.9), (w * 0.42, base)], close=True)
    b.cut(back, "gold", -0.1, lift=0.5, edge=0.7)
    b.cut(smooth([(-w * 0.32, base), (-w * 0.35, h * 0.88), (0, h * 1.12), (w * 0.35, h * 0.88), (w * 0.32, base)],
        close=True), "cloth_red", lift=0.15)
    tufts = joined(oval(x * w, y * h, w * 0.03) for x in (-0.2, 0, 0.2) for y in (0.58, 0.74, 0.9))
    b.flat(tufts, "gold")
    seat = h * 0.40
    b.cut(rect(-w * 0.46, seat - h * 0.08, w * 0.46, seat, 0.03), "red", lift=0.4)
    b.cut(rect(-w * 0.44, base, w * 0.44, seat - h * 0.08), "gold", -0.2, lift=0.2)
    for side in (-1, 1):
        b.cut(limb([(side * w * 0.47, base), (side * w * 0.48, seat), (side * w * 0.47, seat + h * 0.17)],
            [0.09, 0.09, 0.09]), "gold", lift=0.35)
        b.cut(oval(side * w * 0.47, seat + h * 0.19, 0.09), "gold", 0.1, lift=0.25, edge=0.8)
    b.cut(oval(0, h * 1.30, 0.09), "red", lift=0.25)


def bed_europe(b: Brush) -> None:
    """A four-poster with a quilt, a curtain closed behind it and two tied back that end above its frame's foot."""
    w, h = b.w, b.h
    seat = h * 0.23
    b.cut(rect(-w * 0.46, h * 0.10, w * 0.46, h * 0.95), "cloth_plum", -0.14, lift=0.3)
    b.line(joined(line((x * w, h * 0.2), ((x + 0.006) * w, h * 0.9)) for x in (-0.34, -0.25, -0.15, -0.06, 0.03,
        0.12, 0.22, 0.32)), "ink", 0.022, alpha=0.16)
    for x in (-w * 0.46, w * 0.46):
        b.cut(limb([(x, 0), (x, h * 0.5), (x, h)], [0.12, 0.08, 0.10]), "wood_dark", lift=0.3)
        b.cut(oval(x, h * 1.02, 0.09), "gold", lift=0.2)
    b.cut(smooth([(-w * 0.48, seat), (-w * 0.48, h * 0.60), (-w * 0.40, h * 0.66), (-w * 0.36, h * 0.60),
        (-w * 0.36, seat)], close=True), "wood", lift=0.3)
    quilt = smooth([(-w * 0.44, seat), (-w * 0.42, seat + 0.06), (-w * 0.1, seat + 0.05), (w * 0.2, seat + 0.06),
        (w * 0.44, seat + 0.05), (w * 0.46, seat - h * 0.11), (0, seat - h * 0.13), (-w * 0.44, seat - h * 0.11)],
        close=True)
    b.cut(rect(-w * 0.46, h * 0.07, w * 0.46, seat), "wood", -0.05, lift=0.35)
    b.cut(quilt, ("cloth_green", "cloth_red", "cloth_blue")[b.piece.seed % 3], lift=0.4)
    patches = joined(poly([(x, y), (x + 0.1, y + 0.1), (x, y + 0.2), (x - 0.1, y + 0.1)])
        for x in (-w * 0.3, -w * 0.12, w * 0.06, w * 0.24, w * 0.38) for y in (seat - 0.20, seat - 0.05))
    b.clipped(quilt, lambda: b.flat(patches, "gold", alpha=0.55))
    b.cut(smooth([(-w * 0.41, seat + 0.04), (-w * 0.40, seat + 0.19), (-w * 0.25, seat + 0.20),
        (-w * 0.23, seat + 0.04)], close=True), "white", lift=0.3)
    b.cut(rect(-w * 0.52, h * 0.92, w * 0.52, h), "wood_dark", lift=0.4)
    hem = [(w * 0.50 - w * k / 11, h * 0.88) for k in range(12)]
    frill = scallops(hem, -0.3, close=False)
    frill.lineTo(-w * 0.5, h * 0.95)
    frill.lineTo(w * 0.5, h * 0.95)
    frill.close()
    b.cut(frill, "cloth_plum", lift=0.3)
    for side in (-1, 1):
        inner = [(0.27, 0.93), (0.31, 0.80), (0.37, 0.66), (0.43, 0.54), (0.435, 0.50), (0.42, 0.40), (0.40, 0.24)]
        hem = [(0.425, 0.225), (0.45, 0.24), (0.475, 0.225), (0.50, 0.24)]
        outer = [(0.49, 0.40), (0.475, 0.51), (0.495, 0.66), (0.50, 0.93)]
        b.cut(poly([(side * w * x, h * y) for x, y in (*inner, *hem, *outer)]), "cloth_plum", 0.05, lift=0.4)
        folds = (((0.36, 0.92), (0.41, 0.70), (0.448, 0.54)), ((0.43, 0.92), (0.455, 0.70), (0.458, 0.54)),
            ((0.448, 0.48), (0.44, 0.36), (0.43, 0.25)), ((0.462, 0.48), (0.465, 0.36), (0.47, 0.25)))
        b.line(joined(curve(*((side * w * x, h * y) for x, y in fold)) for fold in folds), "ink", 0.014, alpha=0.28)
        b.cut(rect(side * w * 0.455 - w * 0.028, h * 0.495, side * w * 0.455 + w * 0.028, h * 0.525, 0.01), "gold",
            lift=0.2)


def dresser(b: Brush) -> None:
    """A kitchen dresser: plates, jugs, hanging cups."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, h * 0.42, w / 2, h), "wood", -0.2, lift=0.5)
    for r in range(2):
        y = h * (0.52 + 0.24 * r)
        for k in range(max(2, int(w / 0.36))):
            x = -w / 2 + 0.22 + k * 0.36
            if (k + r + b.piece.seed) % 3:
                b.cut(oval(x, y + 0.15, 0.14), "paper" if k % 2 else "cloth_blue", lift=0.2, edge=0.7)
                b.line(oval(x, y + 0.15, 0.09), "cloth_blue" if k % 2 else "paper", 0.012)
            else:
                b.cut(smooth([(x - 0.08, y), (x - 0.11, y + 0.12), (x - 0.06, y + 0.24), (x + 0.06, y + 0.24),
                    (x + 0.11, y + 0.12), (x + 0.08, y)], close=True), "clay", lift=0.2)
                b.line(curve((x + 0.08, y + 0.2), (x + 0.2, y + 0.14), (x + 0.09, y + 0.06)), "clay", 0.02)
        b.cut(rect(-w / 2, y - 0.04, w / 2, y), "wood", lift=0.3, edge=0.6)
    b.cut(rect(-w * 0.54, 0.05, w * 0.54, h * 0.42), "wood", lift=0.4)
    b.cut(rect(-w * 0.57, h * 0.40, w * 0.57, h * 0.44), "wood_light", lift=0.3)
    for k in (-1, 0, 1):
        b.line(rect(w * (k * 0.35 - 0.15), h * 0.08, w * (k * 0.35 + 0.15), h * 0.36, 0.02), "wood_dark", 0.016)
        b.flat(oval(w * k * 0.35, h * 0.33, 0.025), "brass")
    b.cut(smooth([(-w * 0.55, h), (-w * 0.3, h * 1.05), (0, h * 1.1), (w * 0.3, h * 1.05), (w * 0.55, h)],
        close=True), "wood", lift=0.3)


def barrels(b: Brush) -> None:
    """Casks standing and lying."""
    count = max(1, int(b.w / b.h / 0.75))
    for k in range(count):
        x, s = -b.w / 2 + b.w * (k + 0.5) / count, b.h * b.rng.uniform(0.85, 1.0)
        r = s * 0.36
        b.cut(smooth([(x - r * 0.84, 0), (x - r, s * 0.5), (x - r * 0.84, s), (x + r * 0.84, s), (x + r, s * 0.5),
            (x + r * 0.84, 0)], close=True), "wood", lift=0.4)
        b.line(joined(curve((x + r * t * 0.84, 0), (x + r * t * 1.14, s * 0.5), (x + r * t * 0.84, s))
            for t in (-0.6, -0.2, 0.2, 0.6)), "wood_dark", 0.014, alpha=0.7)
        for y in (0.12, 0.32, 0.68, 0.88):
            b.line(curve((x - r * 0.95, s * y), (x, s * y - 0.03), (x + r * 0.95, s * y)), "iron", s * 0.04)
        b.cut(oval(x, s, r * 0.84, r * 0.16), "wood_light", lift=0.15)


def bar_counter(b: Brush) -> None:
    """An inn's counter with tankards and a cask behind."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h * 0.92), "wood", -0.1, lift=0.6)
    b.line(joined(line((-w / 2 + 0.28 * k, 0), (-w / 2 + 0.28 * k, h * 0.9)) for k in range(1, int(w / 0.28))),
        "wood_dark", 0.02)
    b.cut(rect(-w / 2 - 0.08, h * 0.90, w / 2 + 0.08, h, 0.02), "wood_light", lift=0.5, edge=0.8)
    for k, x in enumerate((-0.36, -0.22, 0.10, 0.38)):
        cx = x * w
        b.cut(rect(cx - 0.07, h, cx + 0.07, h + 0.18, 0.02), "steel" if k % 2 else "wood_light", lift=0.25, edge=0.7)
        b.line(curve((cx + 0.07, h + 0.15), (cx + 0.17, h + 0.10), (cx + 0.07, h + 0.04)), "iron", 0.022)
        b.flat(oval(cx, h + 0.185, 0.075, 0.03), "icing")


def pew(b: Brush) -> None:
    """Church benches seen from behind."""
    for k in range(2):
        y = -0.25 * k
        s = 1 + 0.16 * k
        w = b.w * s
        b.cut(rect(-w / 2, y, w / 2, y + b.h * 0.9 * s, 0.03), "wood", -0.05 - 0.06 * k, lift=0.5, edge=0.6)
        b.line(joined(rect(-w / 2 + 0.1 + j * 0.6, y + 0.12, -w / 2 + 0.6 + j * 0.6, y + b.h * 0.72 * s, 0.02)
            for j in range(int(w / 0.6))), "wood_dark", 0.016, alpha=0.7)
        b.cut(rect(-w / 2 - 0.06, y + b.h * 0.86 * s, w / 2 + 0.06, y + b.h * 0.95 * s, 0.02), "wood_light", -0.1,
            lift=0.3)


def altar(b: Brush) -> None:
    """An altar: cloth, candles, a gilded triptych."""
    w, h = b.w, b.h
    for k in range(2):
        b.cut(rect(-w * (0.72 - 0.08 * k), 0.12 * k, w * (0.72 - 0.08 * k), 0.12 * (k + 1)), "stone", 0.05 * k,
            lift=0.3)
    top = h * 0.40
    for x, half, peak in ((-0.34, 0.16, 0.86), (0.34, 0.16, 0.86), (0.0, 0.20, 1.0)):
        panel = poly([((x - half) * w, top), ((x - half) * w, h * peak * 0.86), (x * w, h * peak),
            ((x + half) * w, h * peak * 0.86), ((x + half) * w, top)])
        b.cut(panel, "gold", lift=0.4, edge=0.7)
        b.cut(poly([((x - half * 0.75) * w, top + 0.06), ((x - half * 0.75) * w, h * peak * 0.82),
            (x * w, h * peak * 0.92), ((x + half * 0.75) * w, h * peak * 0.82), ((x + half * 0.75) * w, top + 0.06)]),
            "cloth_blue" if x == 0 else "lacquer", lift=0.1)
        b.cut(oval(x * w, h * peak * 0.74, w * 0.05), "gold", 0.15, lift=0.1)
        b.cut(smooth([(x * w - w * 0.09, top + 0.1), (x * w - w * 0.06, h * peak * 0.62), (x * w, h * peak * 0.68),
            (x * w + w * 0.06, h * peak * 0.62), (x * w + w * 0.09, top + 0.1)], close=True), "cloth_cream", lift=0.1)
    b.cut(rect(-w / 2, 0.24, w / 2, top), "white", lift=0.4)
    b.line(scallops([(w / 2 - w * k / 16, top - 0.1) for k in range(17)], -0.4, close=False), "gold", 0.02)
    b.cut(rect(-w * 0.12, 0.28, w * 0.12, top), "cloth_red", lift=0.15)
    b.line(joined([line((0, top - 0.36), (0, top - 0.08)), line((-0.08, top - 0.17), (0.08, top - 0.17))]), "gold",
        0.035)
    for x in (-0.44, -0.22, 0.22, 0.44):
        b.cut(joined([rect(x * w - 0.02, top, x * w + 0.02, top + 0.16), rect(x * w - 0.06, top, x * w + 0.06,
            top + 0.03)]), "brass", lift=0.2)
        b.cut(rect(x * w - 0.016, top + 0.16, x * w + 0.016, top + 0.36), "white", lift=0.1)
        b.paper.glow(x * w, top + 0.42, 0.5, LAMPLIGHT, 0.35 + 0.3 * b.look.lamps)
        b.plain(leaf(x * w, top + 0.36, 0.09, 0.045, math.pi / 2), shade(LAMPLIGHT, 0.35))


def chandelier(b: Brush) -> None:
    """A wheel or crystal of candles on a chain; the foot is its lowest point."""
    w, h = b.w, b.h
    b.line(line((0, h * 0.9), (0, h + 8)), "iron", 0.03)
    b.line(joined([line((0, h * 0.95), (s * w * 0.46, h * 0.36)) for s in (-1, 1)]), "iron", 0.02)
    b.cut(smooth([(-w / 2, h * 0.36), (0, h * 0.22), (w / 2, h * 0.36), (0, h * 0.30)], close=True), "brass", lift=0.4)
    for k in range(7):
        t = k / 6 * 2 - 1
        x, y = t * w * 0.48, h * (0.36 - 0.12 * (1 - t * t))
        b.cut(rect(x - 0.022, y, x + 0.022, y + h * 0.22), "white", lift=0.15)
        if b.look.lamps > 0.05:
            b.paper.glow(x, y + h * 0.3, h * 0.55, LAMPLIGHT, 0.5 * b.look.lamps)
        b.plain(leaf(x, y + h * 0.22, h * 0.15, h * 0.08, math.pi / 2), LAMPLIGHT, max(0.2, b.look.lamps))
        b.cut(oval(x, y - h * 0.06, 0.03, 0.05), "glass", lift=0.1)


def tapestry(b: Brush) -> None:
    """A woven hanging: a tree, a beast, a border."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.1, h - 0.04, w / 2 + 0.1, h + 0.03, 0.03), "wood_dark", lift=0.3)
    b.cut(rect(-w / 2, 0.08, w / 2, h), ("cloth_red", "cloth_blue", "cloth_green")[b.piece.seed % 3], -0.05, lift=0.4)
    b.line(joined([rect(-w * 0.44, h * 0.10, w * 0.44, h * 0.95), rect(-w * 0.41, h * 0.12, w * 0.41, h * 0.93)]),
        "gold", 0.02)
    b.cut(limb([(0, h * 0.2), (0.03, h * 0.42), (-0.02, h * 0.55)], [0.10, 0.07, 0.05]), "wood_light", lift=0.1)
    for x, y, r in ((0, 0.68, 0.26), (-0.22, 0.58, 0.18), (0.22, 0.60, 0.18)):
        b.cut(oval(x * w, y * h, r * w), "leaf", 0.1, lift=0.1)
    b.flat(joined(oval(float(x) * w, float(y) * h, 0.03) for x, y in zip(b.rng.uniform(-0.35, 0.35, 14),
        b.rng.uniform(0.5, 0.82, 14), strict=True)), "flower_red")
    beast = smooth([(-w * 0.34, h * 0.2), (-w * 0.32, h * 0.32), (-w * 0.2, h * 0.34), (-w * 0.12, h * 0.40),
        (-w * 0.08, h * 0.36), (-w * 0.12, h * 0.2), (-w * 0.16, h * 0.27), (-w * 0.28, h * 0.27),
        (-w * 0.3, h * 0.2)], close=True)
    b.cut(beast, "cloth_cream", lift=0.1)
    fringe = joined(line((-w / 2 + w * k / 26, 0.09), (-w / 2 + w * k / 26, 0.0)) for k in range(27))
    b.line(fringe, "gold", 0.02)


def portrait(b: Brush) -> None:
    """A framed landscape or portrait in oils."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h, 0.03), "gold", -0.05, lift=0.5, edge=0.8)
    b.line(rect(-w * 0.45, h * 0.05, w * 0.45, h * 0.95, 0.02), "wood_dark", 0.015, alpha=0.6)
    x0, x1, y0, y1 = -w * 0.40, w * 0.40, h * 0.11, h * 0.89
    inner = rect(x0, y0, x1, y1)
    b.cut(inner, "cloth_indigo" if b.piece.seed % 2 else "water_light", lift=0.05)

    def view() -> None:
        for k in range(3):
            edge = ridge_line(x0 - 0.1, x1 + 0.1, (y1 - y0) * (0.6 - 0.17 * k), b.rng, peaks=3, rough=0.4)
            hill = smooth([(x, y0 + y) for x, y in edge])
            hill.lineTo(x1 + 1, y0)
            hill.lineTo(x0 - 1, y0)
            hill.close()
            b.flat(hill, ("cloth_plum", "jade", "leaf_dark")[k], 0.1 - 0.05 * k)
        b.flat(oval(x1 - w * 0.16, y1 - h * 0.14, w * 0.06), "paper")

    def sitter() -> None:
        b.flat(smooth([(-w * 0.30, y0), (-w * 0.24, h * 0.36), (0, h * 0.44), (w * 0.24, h * 0.36), (w * 0.30, y0)],
            close=True), "lacquer")
        b.flat(oval(0, h * 0.58, w * 0.13, h * 0.14), "cloth_cream")
        b.flat(smooth([(-w * 0.15, h * 0.56), (-w * 0.15, h * 0.70), (0, h * 0.78), (w * 0.15, h * 0.70),
            (w * 0.15, h * 0.56), (w * 0.08, h * 0.68), (-w * 0.08, h * 0.68)], close=True), "bark")
        b.flat(smooth([(-w * 0.12, h * 0.42), (0, h * 0.36), (w * 0.12, h * 0.42), (0, h * 0.46)], close=True), "white")

    b.clipped(inner, sitter if b.piece.seed % 2 else view)


def cauldron(b: Brush) -> None:
    """A great pot on a fire."""
    h = b.h
    _flames(b, 0, 0, h * 0.8, h * 0.4)
    b.cut(smooth([(-h * 0.5, h * 0.86), (-h * 0.58, h * 0.55), (-h * 0.34, h * 0.24), (h * 0.34, h * 0.24),
        (h * 0.58, h * 0.55), (h * 0.5, h * 0.86)], close=True), "iron", -0.2, lift=0.4, edge=0.8)
    b.cut(oval(0, h * 0.86, h * 0.52, h * 0.08), "iron", 0.1, lift=0.2)
    b.flat(oval(0, h * 0.87, h * 0.44, h * 0.05), "leaf_light")
    b.line(joined(smooth([(x, h), (x + 0.08, h * 1.2), (x - 0.05, h * 1.45), (x + 0.06, h * 1.7)])
        for x in (-0.2, 0.05, 0.25)), "white", 0.06, alpha=0.16)


def banner_hall(b: Brush) -> None:
    """A long heraldic banner hung from above."""
    w, h = b.w, b.h
    first, second = (("cloth_red", "gold"), ("cloth_blue", "cloth_cream"), ("cloth_green", "gold"))[b.piece.seed % 3]
    b.cut(poly([(-w / 2, h), (w / 2, h), (w / 2, h * 0.12), (0, 0), (-w / 2, h * 0.12)]), first, lift=0.5)
    b.line(poly([(-w * 0.42, h * 0.98), (w * 0.42, h * 0.98), (w * 0.42, h * 0.15), (0, h * 0.05),
        (-w * 0.42, h * 0.15)]), second, 0.025)
    crest = joined([smooth([(-w * 0.2, h * 0.66), (w * 0.2, h * 0.66), (w * 0.2, h * 0.52), (0, h * 0.42),
        (-w * 0.2, h * 0.52)], close=True)])
    b.cut(crest, second, lift=0.15)
    b.flat(joined(leaf(0, h * 0.50, w * 0.2, w * 0.09, math.pi / 2 + a) for a in (-0.7, 0.0, 0.7)), first)
    b.cut(rect(-w * 0.6, h - 0.03, w * 0.6, h + 0.04, 0.03), "gold", lift=0.25)


def torch(b: Brush) -> None:
    """A wall torch."""
    h = b.h
    b.cut(poly([(-0.05, 0), (0.05, 0), (0.10, h * 0.55), (-0.10, h * 0.55)]), "wood_dark", lift=0.3)
    b.cut(rect(-0.13, h * 0.5, 0.13, h * 0.58), "iron", lift=0.2)
    b.paper.glow(0, h * 0.8, h * 2.4, EMBER, 0.25 + 0.35 * b.look.lamps)
    for colour, s in (("#e2582b", 1.0), ("#f7a844", 0.7), ("#ffe79a", 0.4)):
        b.plain(smooth([(-0.12 * s, h * 0.58), (-0.13 * s, h * (0.58 + 0.2 * s)), (0, h * (0.58 + 0.5 * s)),
            (0.13 * s, h * (0.58 + 0.2 * s)), (0.12 * s, h * 0.58)], close=True), mix(rgb(colour), (1, 1, 1), 0.05),
            0.95)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("hearth", hearth, 1.25), ("table_europe", table_europe, 2.2), ("chair_europe", chair_europe, 0.5),
    ("throne", throne, 0.62), ("bed_europe", bed_europe, 1.05), ("dresser", dresser, 0.75), ("barrels", barrels, 1.6),
    ("bar_counter", bar_counter, 2.8), ("pew", pew, 2.6), ("altar", altar, 1.1), ("chandelier", chandelier, 1.9),
    ("tapestry", tapestry, 0.72), ("portrait", portrait, 0.8), ("cauldron", cauldron, 1.2),
    ("hall_banner", banner_hall, 0.34), ("torch", torch, 0.4),
)
