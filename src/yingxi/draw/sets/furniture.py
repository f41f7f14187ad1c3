"""Chinese furniture: tables, seats, beds, stoves, counters."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, poly, rect, scallops, smooth
from yingxi.draw.sets.storage import _heap_of_books

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def _legs(b: Brush, w: float, h: float, leg: float, material: str = "wood_dark") -> None:
    for side in (-1, 1):
        b.cut(rect(side * w * 0.36 - leg * 0.4, h * 0.06, side * w * 0.36 + leg * 0.4, h * 0.9), material, -0.3,
            lift=0.0, edge=0.0)
        b.cut(rect(side * (w / 2 - leg) - leg / 2, 0, side * (w / 2 - leg) + leg / 2, h * 0.93), material, lift=0.35)


def square_table(b: Brush) -> None:
    """A square table (八仙桌): legs with feet, an apron of cut cloud scrolls."""
    w, h = b.w, b.h
    _legs(b, w, h, 0.07)
    apron = skia.Path()
    apron.moveTo(-w / 2 + 0.06, h * 0.92)
    apron.lineTo(w / 2 - 0.06, h * 0.92)
    apron.lineTo(w / 2 - 0.10, h * 0.66)
    apron.cubicTo(w / 2 - 0.16, h * 0.84, w * 0.2, h * 0.74, w * 0.12, h * 0.82)
    apron.cubicTo(w * 0.06, h * 0.74, -w * 0.06, h * 0.74, -w * 0.12, h * 0.82)
    apron.cubicTo(-w * 0.2, h * 0.74, -w / 2 + 0.16, h * 0.84, -w / 2 + 0.10, h * 0.66)
    apron.close()
    b.cut(apron, "wood", -0.08, lift=0.3)
    b.cut(rect(-w / 2 - 0.04, h * 0.92, w / 2 + 0.04, h, 0.015), "wood_light", -0.05, lift=0.5, edge=0.8)
    b.line(line((-w / 2, h * 0.955), (w / 2, h * 0.955)), "wood", 0.008, -0.2, alpha=0.6)


def bench(b: Brush) -> None:
    """A long bench with splayed legs."""
    w, h = b.w, b.h
    for side in (-1, 1):
        b.cut(poly([(side * (w * 0.40), h * 0.9), (side * (w * 0.40 + 0.06), h * 0.9), (side * (w * 0.46 + 0.06), 0),
            (side * w * 0.46, 0)]), "wood_dark", lift=0.3)
        b.cut(poly([(side * (w * 0.36), h * 0.9), (side * (w * 0.36 + 0.05), h * 0.9), (side * (w * 0.34 + 0.05),
            0.05), (side * w * 0.34, 0.05)]), "wood_dark", -0.25, lift=0.0)
    b.cut(rect(-w * 0.42, h * 0.40, w * 0.42, h * 0.48), "wood_dark", -0.1, lift=0.15)
    b.cut(rect(-w / 2, h * 0.86, w / 2, h, 0.015), "wood", lift=0.4, edge=0.8)
    b.snow_along(-w / 2, w / 2, h, 0.06)


def stool(b: Brush) -> None:
    """A small round-topped stool."""
    w, h = b.h * 0.8, b.h
    for side in (-1, 1):
        b.cut(limb([(side * w * 0.34, h * 0.9), (side * w * 0.40, h * 0.45), (side * w * 0.36, 0)],
            [0.05, 0.05, 0.05]), "wood_dark", lift=0.25)
    b.cut(rect(-w * 0.38, h * 0.34, w * 0.38, h * 0.42), "wood_dark", -0.1, lift=0.15)
    b.cut(rect(-w * 0.5, h * 0.86, w * 0.5, h, 0.02), "wood", lift=0.35, edge=0.8)
    b.snow_along(-w * 0.48, w * 0.48, h, 0.05)


def chair(b: Brush) -> None:
    """A Chinese yoke-back armchair."""
    w, h = b.h * 0.62, b.h
    seat = h * 0.48
    for side in (-1, 1):
        b.cut(limb([(side * w * 0.44, 0), (side * w * 0.43, seat), (side * w * 0.40, h * 0.95)], [0.05, 0.045, 0.04]),
            "wood_dark", lift=0.3)
        b.cut(limb([(side * w * 0.42, h * 0.72), (side * w * 0.54, h * 0.70), (side * w * 0.52, seat)],
            [0.04, 0.04, 0.035]), "wood_dark", lift=0.25)
    splat = smooth([(-w * 0.12, seat), (-w * 0.14, h * 0.7), (-w * 0.11, h * 0.96), (w * 0.11, h * 0.96),
        (w * 0.14, h * 0.7), (w * 0.12, seat)], close=True)
    b.cut(splat, "wood", lift=0.3)
    b.line(joined([oval(0, h * 0.80, w * 0.075), *[leaf(0, h * 0.80, w * 0.06, w * 0.03, a)
        for a in (0.8, 2.3, 3.9, 5.5)]]), "wood_dark", 0.012)
    b.cut(smooth([(-w * 0.56, h * 0.94), (-w * 0.3, h * 0.985), (0, h), (w * 0.3, h * 0.985), (w * 0.56, h * 0.94),
        (w * 0.3, h * 0.93), (0, h * 0.945), (-w * 0.3, h * 0.93)], close=True), "wood_dark", lift=0.3)
    b.cut(rect(-w * 0.52, seat - 0.05, w * 0.52, seat + 0.01, 0.01), "wood", lift=0.35, edge=0.7)
    b.cut(poly([(-w * 0.44, seat - 0.05), (w * 0.44, seat - 0.05), (w * 0.38, seat - 0.12),
        (-w * 0.38, seat - 0.12)]), "wood_dark", lift=0.2)
    b.cut(rect(-w * 0.44, h * 0.08, w * 0.44, h * 0.12), "wood_dark", lift=0.15)


def dragon_throne(b: Brush) -> None:
    """A carved seat of state before a folding screen of hills, waves and a sun, on a stepped dais."""
    w, h = b.h * 1.5, b.h
    for k in range(3):
        b.cut(rect(-w * (0.62 - 0.06 * k), h * 0.045 * k, w * (0.62 - 0.06 * k), h * 0.045 * (k + 1)), "lacquer_dark",
            0.05 * k, lift=0.4)
    _screen_of_state(b, w, h, h * 0.135)
    _seat_of_state(b, w * 0.23, h * 0.135, h)


def _screen_of_state(b: Brush, w: float, h: float, base: float) -> None:
    """Five gold-framed leaves, the middle one tallest; one picture runs over all of them."""
    tops = (1.06, 1.18, 1.30, 1.18, 1.06)
    leaves = [rect(w * (-0.5 + 0.2 * k) + w * 0.018, base + h * 0.16, w * (-0.3 + 0.2 * k) - w * 0.018, h * top * 0.93)
        for k, top in enumerate(tops)]
    for k, top in enumerate(tops):
        x0 = w * (-0.5 + 0.2 * k)
        b.cut(poly([(x0, base), (x0, h * top * 0.95), (x0 + w * 0.03, h * top), (x0 + w * 0.17, h * top),
            (x0 + w * 0.2, h * top * 0.95), (x0 + w * 0.2, base)]), "gold", -0.34, lift=0.4)
    field = joined(leaves)
    b.cut(field, "lacquer", -0.12, lift=0.1)

    def picture() -> None:
        b.flat(oval(w * 0.27, h * 0.98, h * 0.11), "gold", 0.25)
        for x, top, tone in ((-w * 0.40, 0.78, -0.16), (-w * 0.02, 1.12, -0.08), (w * 0.38, 0.72, -0.16)):
            b.flat(smooth([(x - w * 0.2, base), (x - w * 0.09, h * top * 0.72), (x, h * top), (x + w * 0.10,
                h * top * 0.70), (x + w * 0.2, base)], close=True), "gold", tone - 0.2, alpha=0.75)
        for row in range(3):
            y = base + h * (0.20 + 0.07 * row)
            b.line(joined([curve((x, y), (x + w * 0.035, y + h * 0.07), (x + w * 0.07, y))
                for x in (w * (-0.52 + 0.07 * k + 0.035 * (row % 2)) for k in range(15))]), "gold", h * 0.009,
                alpha=0.8)

    b.clipped(field, picture)


def _seat_of_state(b: Brush, half: float, base: float, h: float) -> None:
    """The seat itself: turned legs, a cushion, arms with scrolled ends, a stepped open back."""
    seat, rail = base + h * 0.26, base + h * 0.47
    back = [(-half * 0.92, seat), (-half * 0.92, rail + h * 0.06), (-half * 0.55, rail + h * 0.10), (-half * 0.48,
        rail + h * 0.22), (-half * 0.16, rail + h * 0.25), (0, rail + h * 0.33)]
    b.cut(poly([*back, *((-x, y) for x, y in reversed(back[:-1]))]), "lacquer_dark", -0.10, lift=0.5, edge=0.9)
    b.cut(rect(-half * 0.36, seat + h * 0.05, half * 0.36, rail + h * 0.17, 0.04), "red", 0.05, lift=0.12)
    b.line(joined([oval(0, rail, h * 0.085), oval(0, rail, h * 0.05), *[leaf(0, rail, h * 0.075, h * 0.03, a)
        for a in (0.8, 2.35, 3.9, 5.5)]]), "gold", h * 0.012)
    for side in (-1, 1):
        b.line(joined([curve((side * half * 0.84, seat + h * 0.05), (side * half * 0.46, rail), (side * half * 0.80,
            rail + h * 0.03)), oval(side * half * 0.64, seat + h * 0.12, h * 0.035)]), "gold", h * 0.012)
        post = side * half * 0.98
        b.cut(rect(post - h * 0.022, base, post + h * 0.022, rail), "gold", -0.12, lift=0.35)
        b.cut(limb([(side * half * 0.80, rail), (side * half * 1.12, rail + h * 0.01), (side * half * 1.24,
            rail - h * 0.05)], [h * 0.05, h * 0.055, h * 0.03]), "gold", 0.02, lift=0.4)
        b.cut(oval(side * half * 1.20, rail - h * 0.035, h * 0.035), "gold", 0.1, lift=0.2)
    b.cut(rect(-half * 1.06, seat - h * 0.05, half * 1.06, seat, 0.02), "gold", -0.05, lift=0.4, edge=0.8)
    b.cut(rect(-half * 0.90, seat, half * 0.90, seat + h * 0.045, 0.03), "red", 0.08, lift=0.3, edge=0.7)
    apron = scallops([(half - half * 0.4 * k, seat - h * 0.05) for k in range(6)], 0.3, close=False)
    b.cut(apron, "lacquer_dark", 0.05, lift=0.2)
    b.cut(rect(-half * 0.5, base, half * 0.5, base + h * 0.06, 0.02), "gold", -0.2, lift=0.35)


def counter(b: Brush) -> None:
    """A tavern's tall counter: panels, worn top, bowls and a tray on it."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h * 0.93), "wood_dark", 0.05, lift=0.6)
    count = max(2, round(w / 0.8))
    for k in range(count):
        x0, x1 = -w / 2 + w * k / count + 0.06, -w / 2 + w * (k + 1) / count - 0.06
        b.cut(rect(x0, h * 0.10, x1, h * 0.82, 0.02), "wood", -0.06, lift=0.12)
        cx = (x0 + x1) / 2
        b.line(joined([rect(x0 + 0.06, h * 0.16, x1 - 0.06, h * 0.76, 0.03), oval(cx, h * 0.46, 0.13),
            *[leaf(cx, h * 0.46, 0.11, 0.05, a * math.tau / 6) for a in range(6)]]), "wood_dark", 0.014, alpha=0.8)
    b.cut(rect(-w / 2 - 0.08, h * 0.91, w / 2 + 0.08, h, 0.02), "wood_light", lift=0.5, edge=0.8)
    for x, kind in ((-0.38, "bowls"), (0.30, "jar"), (-0.12, "dish")):
        cx = x * w
        if kind == "bowls":
            for k in range(3):
                b.cut(poly([(cx - 0.09, h + 0.055 + 0.035 * k), (cx + 0.09, h + 0.055 + 0.035 * k),
                    (cx + 0.05, h + 0.035 * k), (cx - 0.05, h + 0.035 * k)]), "celadon", 0.05 * k, lift=0.2)
        elif kind == "jar":
            b.cut(smooth([(cx - 0.08, h), (cx - 0.13, h + 0.14), (cx - 0.06, h + 0.27), (cx + 0.06, h + 0.27),
                (cx + 0.13, h + 0.14), (cx + 0.08, h)], close=True), "clay", lift=0.3)
            b.cut(oval(cx, h + 0.28, 0.075, 0.03), "red", lift=0.15)
        else:
            b.cut(poly([(cx - 0.13, h + 0.05), (cx + 0.13, h + 0.05), (cx + 0.07, h), (cx - 0.07, h)]), "paper",
                lift=0.2)
            b.flat(joined(oval(cx + x2, h + 0.055, 0.018) for x2 in (-0.07, -0.03, 0.0, 0.04, 0.08)), "leaf_dark")


def desk(b: Brush) -> None:
    """A scholar's desk: brush stand, inkstone, books, paper, a lamp when it is dark."""
    w, h = b.w, b.h
    _legs(b, w, h, 0.07)
    b.cut(poly([(-w / 2 + 0.06, h * 0.93), (w / 2 - 0.06, h * 0.93), (w / 2 - 0.10, h * 0.80),
        (-w / 2 + 0.10, h * 0.80)]), "wood", -0.08, lift=0.25)
    for side in (-1, 1):
        b.cut(smooth([(side * (w / 2 + 0.09), h + 0.05), (side * (w / 2 - 0.04), h), (side * (w / 2 - 0.04),
            h * 0.92), (side * (w / 2 + 0.03), h * 0.93)], close=True), "wood_light", lift=0.2)
    b.cut(rect(-w / 2 - 0.02, h * 0.92, w / 2 + 0.02, h, 0.015), "wood_light", -0.05, lift=0.5, edge=0.8)
    x = -w * 0.36
    b.cut(joined([rect(x - 0.10, h, x + 0.10, h + 0.025), rect(x - 0.09, h, x - 0.075, h + 0.30),
        rect(x + 0.075, h, x + 0.09, h + 0.30), rect(x - 0.12, h + 0.29, x + 0.12, h + 0.315)]), "wood_dark", lift=0.2)
    for k in range(4):
        bx = x - 0.06 + k * 0.04
        b.line(line((bx, h + 0.29), (bx, h + 0.12)), "bamboo", 0.012)
        b.flat(leaf(bx, h + 0.13, 0.07, 0.022, -math.pi / 2), "ink")
    _heap_of_books(b, w * 0.18, h, h + 0.3, ("cloth_indigo", "cloth_blue", "cloth_ochre"), True)
    b.cut(rect(-w * 0.16, h, -w * 0.04, h + 0.03), "ink", 0.1, lift=0.15)
    b.cut(poly([(-w * 0.02, h + 0.012), (w * 0.14, h + 0.012), (w * 0.16, h), (-w * 0.01, h)]), "paper", lift=0.1)


def canopy_bed(b: Brush) -> None:
    """A canopied bed with pierced rails, quilts and drawn curtains."""
    w, h = b.w, b.h
    seat = h * 0.22
    for x in (-w / 2 + 0.08, w / 2 - 0.08):
        b.cut(rect(x - 0.05, 0, x + 0.05, h), "wood_dark", -0.15, lift=0.2)
    back = rect(-w / 2 + 0.08, seat, w / 2 - 0.08, h * 0.92)
    b.plain(back, mix(b.ink("cloth_plum", -0.2), b.look.ramp[2], 0.5))
    glow = 0.5 + 0.4 * b.look.lamps  # who sits on its edge has the bed's inside behind the head
    b.pool(back, 0, seat + h * 0.26, w * 0.62, mix(b.look.ramp[1], LAMPLIGHT, 0.3), glow)
    b.clipped(rect(-w / 2 + 0.1, seat, w / 2 - 0.1, seat + h * 0.17),
        lambda: b.line(lattice(-w / 2 + 0.1, seat, w / 2 - 0.1, seat + h * 0.17, "steps", b.rng), "wood", 0.03))
    quilt = smooth([(-w * 0.46, seat), (-w * 0.45, seat + 0.07), (-w * 0.1, seat + 0.06), (w * 0.25, seat + 0.07),
        (w * 0.46, seat + 0.06), (w * 0.46, seat)], close=True)
    b.cut(quilt, "cloth_red", lift=0.3)
    b.clipped(quilt, lambda: b.line(lattice(-w * 0.46, seat - 0.1, w * 0.46, seat + 0.25, "diamond", b.rng), "gold",
        0.01, alpha=0.6))
    b.cut(smooth([(w * 0.27, seat + 0.05), (w * 0.285, seat + 0.19), (w * 0.43, seat + 0.20), (w * 0.455, seat + 0.05)],
        close=True), "cloth_cream", lift=0.25)
    b.cut(rect(-w / 2, seat - h * 0.09, w / 2, seat, 0.01), "wood", lift=0.4, edge=0.7)
    b.cut(poly([(-w / 2 + 0.05, seat - h * 0.09), (w / 2 - 0.05, seat - h * 0.09), (w / 2 - 0.10, 0.04),
        (w / 2 - 0.22, seat * 0.45), (-w / 2 + 0.22, seat * 0.45), (-w / 2 + 0.10, 0.04)]), "wood_dark", lift=0.2)
    for side in (-1, 1):
        drape = smooth([(side * w * 0.5, h * 0.94), (side * w * 0.12, h * 0.94), (side * w * 0.26, h * 0.66),
            (side * w * 0.43, h * 0.46), (side * w * 0.37, seat + 0.05), (side * w * 0.5, seat)], close=True)
        b.cut(drape, ("cloth_blue", "cloth_green", "cloth_cream")[b.piece.seed % 3], 0.08, lift=0.6)
        b.clipped(drape, lambda side=side: b.line(joined(curve((side * w * (0.18 + 0.08 * k), h * 0.94),
            (side * w * (0.34 + 0.04 * k), h * 0.6), (side * w * (0.44 + 0.015 * k), seat)) for k in range(4)), "ink",
            0.018, alpha=0.25))  # type: ignore[misc]
        b.cut(oval(side * w * 0.44, h * 0.47, 0.05), "gold", lift=0.2)
    frieze = rect(-w / 2 - 0.04, h * 0.88, w / 2 + 0.04, h)
    b.cut(frieze, "wood", lift=0.5)
    b.clipped(frieze, lambda: b.line(lattice(-w / 2, h * 0.89, w / 2, h * 0.99, "coin", b.rng), "gold", 0.014,
        alpha=0.8))


def kang(b: Brush) -> None:
    """A poor bed of boards or brick: straw mat, a thin pad, a pillow."""
    w, h = b.w, b.h
    seat = h * 0.75
    b.cut(rect(-w / 2, 0, w / 2, seat), "brick", -0.1, lift=0.5)
    b.line(joined([*[line((-w / 2, seat * k / 4), (w / 2, seat * k / 4)) for k in range(1, 4)],
        *[line((-w / 2 + 0.4 * k + (0.2 if r % 2 else 0), seat * r / 4), (-w / 2 + 0.4 * k + (0.2 if r % 2 else 0),
        seat * (r + 1) / 4)) for k in range(int(w / 0.4)) for r in range(4)]]), "ink", 0.01, alpha=0.3)
    b.cut(rect(-w / 2 - 0.05, seat - 0.03, w / 2 + 0.05, seat + 0.04), "thatch", lift=0.3)
    quilt = smooth([(-w * 0.47, seat + 0.03), (-w * 0.45, seat + 0.085), (-w * 0.1, seat + 0.075),
        (w * 0.44, seat + 0.08), (w * 0.46, seat + 0.03)], close=True)
    b.cut(quilt, "cloth_indigo", 0.08, lift=0.35)
    b.cut(smooth([(w * 0.29, seat + 0.05), (w * 0.305, seat + 0.18), (w * 0.43, seat + 0.19), (w * 0.45, seat + 0.05)],
        close=True), "cloth_cream", -0.1, lift=0.25)


def kitchen_range(b: Brush) -> None:
    """A Chinese brick range: wok with lid, fire door, kitchen god, flue, steam."""
    w, h = b.w, b.h
    b.cut(rect(w * 0.18, h * 0.9, w * 0.42, h * 5), "plaster", -0.12, lift=0.5)
    b.lost_above(w * 0.17, w * 0.43, h * 1.9, h * 4.2)
    sheet = poly([(-w / 2, 0), (w / 2, 0), (w / 2, h * 0.94), (-w / 2, h * 0.94)])
    b.cut(sheet, "plaster", -0.04, lift=0.6)
    b.cut(rect(-w / 2, 0, w / 2, h * 0.16), "stone_dark", lift=0.2)
    b.line(joined([rect(-w * 0.46, h * 0.24, w * 0.46, h * 0.84, 0.03)]), "cloth_blue", 0.014, alpha=0.6)
    b.line(joined([scallops([(-w * 0.44 + w * 0.08 * k, h * 0.80) for k in range(12)], 0.3, close=False)]),
        "cloth_blue", 0.012, alpha=0.6)
    hole = smooth([(-w * 0.30, h * 0.16), (-w * 0.30, h * 0.42), (-w * 0.2, h * 0.52), (-w * 0.10, h * 0.42),
        (-w * 0.10, h * 0.16)], close=True)
    b.cut(hole, "ink", -0.2, lift=0.1)
    b.pool(hole, -w * 0.2, h * 0.22, w * 0.16, (1.0, 0.62, 0.25), 0.95)
    for k, (dx, top) in enumerate(((-0.05, 0.36), (0.0, 0.46), (0.05, 0.34))):
        b.plain(leaf(w * (-0.2 + dx), h * 0.17, h * (top - 0.17), h * 0.10, math.pi / 2),
            ((1.0, 0.55, 0.2), (1.0, 0.8, 0.4), (1.0, 0.62, 0.25))[k], 0.9)
    b.cut(rect(-w / 2 - 0.05, h * 0.90, w / 2 + 0.05, h, 0.01), "stone", lift=0.4, edge=0.7)
    b.cut(smooth([(-w * 0.36, h), (-w * 0.3, h * 1.14), (-w * 0.18, h * 1.22), (-w * 0.06, h * 1.14), (0, h)],
        close=True), "wood_light", lift=0.35)
    b.line(joined(curve((-w * (0.36 - 0.05 * k), h), (-w * (0.28 - 0.03 * k), h * 1.13), (-w * 0.18, h * 1.21))
        for k in range(4)), "wood", 0.012, alpha=0.7)
    b.cut(rect(-w * 0.21, h * 1.2, -w * 0.15, h * 1.27), "wood_dark", lift=0.2)
    for x, r in ((w * 0.10, 0.11), (w * 0.06, 0.07)):
        b.cut(poly([(x - r, h + r * 0.8), (x + r, h + r * 0.8), (x + r * 0.6, h), (x - r * 0.6, h)]), "celadon",
            lift=0.2)
    steam = joined(smooth([(-w * 0.24 + k * w * 0.06, h * 1.25), (-w * 0.27 + k * w * 0.07, h * 1.5),
        (-w * 0.20 + k * w * 0.06, h * 1.75), (-w * 0.25 + k * w * 0.08, h * 2.0)]) for k in range(3))
    b.line(steam, "white", 0.06, alpha=0.16)


def altar_table(b: Brush) -> None:
    """A long narrow table under a scroll: clock or vase, mirror, censer."""
    w, h = b.w, b.h
    _legs(b, w, h, 0.08)
    b.cut(rect(-w / 2 + 0.05, h * 0.84, w / 2 - 0.05, h * 0.94), "wood", -0.1, lift=0.2)
    b.cut(rect(-w / 2 - 0.06, h * 0.94, w / 2 + 0.06, h), "wood", lift=0.4, edge=0.7)
    for side, material in ((-1, "cloth_blue"), (1, "celadon")):
        x = side * w * 0.40
        b.cut(smooth([(x - 0.06, h), (x - 0.11, h + 0.16), (x - 0.04, h + 0.30), (x - 0.06, h + 0.36),
            (x + 0.06, h + 0.36), (x + 0.04, h + 0.30), (x + 0.11, h + 0.16), (x + 0.06, h)], close=True), material,
            lift=0.3)
        for a in (-0.5, -0.1, 0.35):
            twig = [(x, h + 0.30), (x + math.sin(a) * 0.16, h + 0.44), (x + math.sin(a) * 0.26, h + 0.52)]
            b.line(smooth(twig), "bark", 0.014)
            b.flat(joined(oval(px + dx, py + dy, 0.022) for px, py in twig[1:]
                for dx, dy in ((0.02, 0), (-0.02, 0.02), (0.01, -0.04))), "blossom" if side < 0 else "flower_yellow")
    b.cut(joined([oval(0, h + 0.09, 0.13, 0.08), rect(-0.15, h + 0.13, 0.15, h + 0.16)]), "brass", lift=0.3)
    for x in (-0.22, 0.22):
        b.cut(joined([rect(w * x - 0.02, h, w * x + 0.02, h + 0.22), rect(w * x - 0.05, h, w * x + 0.05, h + 0.03)]),
            "brass", lift=0.2)
        b.cut(rect(w * x - 0.018, h + 0.22, w * x + 0.018, h + 0.36), "red", lift=0.1)
        if b.look.night:
            b.paper.glow(w * x, h + 0.41, 0.4, LAMPLIGHT, 0.5)
            b.plain(leaf(w * x, h + 0.36, 0.08, 0.04, math.pi / 2), shade(LAMPLIGHT, 0.3))


def tea_stove(b: Brush) -> None:
    """A row of copper kettles on a tiled tea stove."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h * 0.7), "brick", lift=0.5)
    b.line(joined([*[line((-w / 2, h * 0.7 * k / 6), (w / 2, h * 0.7 * k / 6)) for k in range(1, 6)]]), "ink", 0.012,
        alpha=0.3)
    b.cut(rect(-w / 2 - 0.05, h * 0.66, w / 2 + 0.05, h * 0.74), "stone", lift=0.3)
    for k in range(max(2, int(w / 0.5))):
        x = -w / 2 + 0.3 + k * 0.5
        hole = oval(x, h * 0.26, 0.13, 0.10)
        b.cut(hole, "ink", lift=0.05)
        b.pool(hole, x, h * 0.22, 0.14, (1.0, 0.55, 0.2), 0.95)
        r = 0.17
        y = h * 0.74
        b.cut(smooth([(x - r * 0.8, y), (x - r, y + r), (x - r * 0.4, y + r * 1.7), (x + r * 0.4, y + r * 1.7),
            (x + r, y + r), (x + r * 0.8, y)], close=True), "brass", lift=0.35, edge=0.8)
        b.cut(limb([(x + r * 0.8, y + r * 0.8), (x + r * 1.4, y + r * 1.2), (x + r * 1.5, y + r * 1.8)],
            [0.05, 0.04, 0.025]), "brass", lift=0.2)
        b.line(curve((x - r * 0.6, y + r * 1.5), (x, y + r * 2.8), (x + r * 0.6, y + r * 1.5)), "brass", 0.025, -0.2)
        b.line(smooth([(x + r * 1.5, y + r * 2), (x + r * 1.8, y + r * 3), (x + r * 1.3, y + r * 4),
            (x + r * 1.7, y + r * 5)]), "white", 0.045, alpha=0.18)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("square_table", square_table, 1.35), ("bench", bench, 2.8), ("stool", stool, 0.8), ("chair", chair, 0.62),
    ("dragon_throne", dragon_throne, 1.5), ("counter", counter, 3.0), ("desk", desk, 2.0),
    ("canopy_bed", canopy_bed, 1.05), ("kang", kang, 3.4), ("kitchen_range", kitchen_range, 2.2),
    ("altar_table", altar_table, 2.0), ("tea_stove", tea_stove, 1.6),
)
