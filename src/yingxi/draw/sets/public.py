"""Public rooms of today: café, shop, ward, classroom, platform, waiting hall."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import outside_colours, outside_view
from yingxi.draw.sets.shapes import curve, joined, leaf, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_PACKS: Final = ("cloth_red", "flower_yellow", "mint", "cloth_blue", "white", "candy", "cloth_green", "cloth_ochre",
    "water_light", "maple")


def pendant_lamp(b: Brush) -> None:
    """A lamp on a long cord: an enamel shade, its bulb's glow under it."""
    h = b.h
    b.line(line((0, h * 0.4), (0, h * 0.4 + 4.0)), "ink", 0.016)
    b.luminous(oval(0, h * 0.10, h * 0.15), LAMPLIGHT, max(0.35, b.look.lamps), off="paper")
    b.cut(smooth([(-h * 0.46, h * 0.12), (-h * 0.34, h * 0.36), (-h * 0.08, h * 0.48), (h * 0.08, h * 0.48),
        (h * 0.34, h * 0.36), (h * 0.46, h * 0.12)], close=True), ("cloth_green", "iron", "maple")[b.piece.seed % 3],
        -0.1, lift=0.4, edge=0.7)


def cafe_counter(b: Brush) -> None:
    """A counter: a coffee machine, stacked cups, a glass bell with cakes."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h * 0.94), "wood_light", -0.12, lift=0.5)
    b.line(joined(line((-w / 2 + w * k / 12, 0.06), (-w / 2 + w * k / 12, h * 0.88)) for k in range(1, 12)),
        "wood_dark", 0.016, alpha=0.5)
    b.cut(rect(-w * 0.52, h * 0.93, w * 0.52, h, 0.02), "stone", 0.15, lift=0.4, edge=0.7)
    x = -w * 0.28
    b.cut(rect(x - 0.34, h, x + 0.34, h + 0.44, 0.05), "steel", lift=0.4, edge=0.8)
    b.cut(rect(x - 0.38, h + 0.42, x + 0.38, h + 0.50, 0.02), "steel", 0.15, lift=0.25)
    b.flat(rect(x - 0.28, h + 0.06, x + 0.28, h + 0.22, 0.02), "ink", alpha=0.75)
    b.cut(joined([rect(x - 0.16, h + 0.20, x - 0.06, h + 0.26), rect(x + 0.08, h + 0.20, x + 0.18, h + 0.26)]), "ink",
        lift=0.15)
    b.plain(oval(x + 0.24, h + 0.34, 0.03), rgb("#ff9a5a"))
    for k in range(4):
        b.cut(rect(x - 0.30 + 0.15 * k, h + 0.50, x - 0.19 + 0.15 * k, h + 0.60, 0.02), "white", lift=0.15)
    x = w * 0.24
    b.cut(rect(x - 0.24, h, x + 0.24, h + 0.03), "wood", lift=0.2)
    for k, material in enumerate(("ginger", "candy", "ginger")):
        b.cut(smooth([(x - 0.20 + 0.14 * k, h + 0.03), (x - 0.20 + 0.14 * k, h + 0.12), (x - 0.13 + 0.14 * k, h + 0.15),
            (x - 0.07 + 0.14 * k, h + 0.12), (x - 0.07 + 0.14 * k, h + 0.03)], close=True), material, lift=0.15)
    bell = smooth([(x - 0.25, h + 0.03), (x - 0.24, h + 0.22), (x, h + 0.34), (x + 0.24, h + 0.22), (x + 0.25,
        h + 0.03)],
        close=True)
    b.plain(bell, (1.0, 1.0, 1.0), 0.20)
    b.line(bell, "white", 0.012, alpha=0.7)
    b.cut(oval(x, h + 0.36, 0.03), "brass", lift=0.15)


def menu_board(b: Brush) -> None:
    """A slate with chalked lines, a steaming cup drawn on it."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "wood", lift=0.45)
    b.cut(rect(-w / 2 + 0.05, 0.05, w / 2 - 0.05, h - 0.05), "ink", -0.1, lift=0.05, unify=0.1)
    rows = joined(line((x0, h * (0.78 - 0.14 * k)), (x0 + w * f, h * (0.78 - 0.14 * k)))
        for x0 in (-w * 0.42, w * 0.12) for k, f in enumerate((0.26, 0.20, 0.24, 0.17, 0.22)))
    b.line(rows, "white", 0.022, alpha=0.75)
    cup = joined([poly([(-w * 0.08, h * 0.46), (w * 0.04, h * 0.46), (w * 0.02, h * 0.28), (-w * 0.06, h * 0.28)]),
        curve((w * 0.04, h * 0.43), (w * 0.09, h * 0.38), (w * 0.03, h * 0.33)),
        *(smooth([(x, h * 0.52), (x + 0.03, h * 0.60), (x - 0.02, h * 0.68)]) for x in (-w * 0.05, w * 0.01))])
    b.line(cup, "flower_yellow", 0.022, alpha=0.9)


def cafe_table(b: Brush) -> None:
    """A small round table on one foot, a cup and a vase on it."""
    w, h = b.w, b.h
    b.cut(joined([rect(-0.03, 0.04, 0.03, h), oval(0, 0.04, w * 0.26, 0.04)]), "iron", lift=0.25)
    b.cut(rect(-w / 2, h - 0.05, w / 2, h, 0.025), "wood_light", lift=0.4, edge=0.7)
    b.cut(oval(-w * 0.22, h + 0.012, 0.10, 0.016), "white", lift=0.1)
    b.cut(poly([(-w * 0.22 - 0.06, h + 0.10), (-w * 0.22 + 0.06, h + 0.10), (-w * 0.22 + 0.04, h + 0.015),
        (-w * 0.22 - 0.04, h + 0.015)]), ("white", "cloth_blue", "maple")[b.piece.seed % 3], lift=0.2)
    x = w * 0.24
    b.line(joined([line((x, h + 0.1), (x + 0.02, h + 0.28)), line((x, h + 0.1), (x - 0.05, h + 0.24))]), "leaf", 0.012)
    b.cut(joined([oval(x + 0.02, h + 0.29, 0.035), oval(x - 0.05, h + 0.25, 0.03)]), "flower_red", lift=0.1)
    b.cut(rect(x - 0.03, h, x + 0.03, h + 0.13, 0.02), "glass", lift=0.15, edge=0.8)


def cafe_chair(b: Brush) -> None:
    """A light chair with a round back."""
    h = b.h
    b.line(joined([line((-0.18, 0), (-0.15, h * 0.46)), line((0.18, 0), (0.15, h * 0.46)),
        line((-0.12, 0.04), (-0.10, h * 0.46)), line((0.12, 0.04), (0.10, h * 0.46))]), "wood_dark", 0.035)
    b.line(curve((-0.20, h * 0.46), (-0.26, h * 1.08), (0.0, h)), "wood_dark", 0.035)
    b.line(curve((0.20, h * 0.46), (0.26, h * 1.08), (0.0, h)), "wood_dark", 0.035)
    b.line(joined([line((-0.07, h * 0.48), (-0.07, h * 0.93)), line((0.07, h * 0.48), (0.07, h * 0.93))]), "wood_dark",
        0.022)
    b.cut(rect(-0.23, h * 0.44, 0.23, h * 0.49, 0.03), ("cloth_green", "cloth_ochre", "wood")[b.piece.seed % 3],
        lift=0.35)


def goods_shelf(b: Brush) -> None:
    """A shop's shelf: rows of packets, tins and bottles, price tickets along the boards."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "plastic", -0.12, lift=0.5)
    rows = max(3, round(h / 0.42))
    step = h / rows
    for r in range(rows):
        y = r * step + 0.07
        b.flat(rect(-w / 2 + 0.03, y, w / 2 - 0.03, y + step - 0.09), "ink", 0.25, alpha=0.45)
        x = -w / 2 + 0.05
        while x < w / 2 - 0.23:
            kind, material = int(b.rng.integers(3)), _PACKS[int(b.rng.integers(len(_PACKS)))]
            wide, tall = b.rng.uniform(0.10, 0.17), (step - 0.13) * b.rng.uniform(0.62, 0.95)
            for _ in range(int(b.rng.integers(2, 4))):
                if x + wide > w / 2 - 0.05:
                    break
                _pack(b, kind, x, y, wide, tall, material)
                x += wide + 0.012
        b.cut(rect(-w / 2, r * step, w / 2, r * step + 0.07), "white", -0.05, lift=0.25)
        tickets = joined(rect(tx, r * step + 0.015, tx + 0.09, r * step + 0.055)
            for tx in (-w / 2 + 0.1 + 0.3 * k for k in range(int(w / 0.3))))
        b.flat(tickets, "flower_yellow" if r % 2 else "red", alpha=0.9)


def _pack(b: Brush, kind: int, x: float, y: float, wide: float, tall: float, material: str) -> None:
    """One packet, tin or bottle, its foot's left corner at (x, y)."""
    if kind == 0:
        b.cut(rect(x, y, x + wide, y + tall, 0.01), material, lift=0.12, gradient=0.0)
        b.flat(rect(x + wide * 0.15, y + tall * 0.5, x + wide * 0.85, y + tall * 0.8), "white", alpha=0.7)
    elif kind == 1:
        b.cut(rect(x, y, x + wide, y + tall * 0.62, 0.03), material, lift=0.12, gradient=0.0)
        b.flat(oval(x + wide / 2, y + tall * 0.30, wide * 0.26), "paper", alpha=0.8)
    else:
        b.cut(smooth([(x + wide * 0.1, y), (x + wide * 0.06, y + tall * 0.6), (x + wide * 0.36, y + tall * 0.8),
            (x + wide * 0.36, y + tall), (x + wide * 0.64, y + tall), (x + wide * 0.64, y + tall * 0.8),
            (x + wide * 0.94, y + tall * 0.6), (x + wide * 0.9, y)], close=True), material, lift=0.12)
        b.flat(rect(x + wide * 0.1, y + tall * 0.22, x + wide * 0.9, y + tall * 0.46), "white", alpha=0.7)


def drinks_fridge(b: Brush) -> None:
    """A lit glass cabinet full of bottles."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h, 0.03), "steel", -0.1, lift=0.6)
    inner = rect(-w / 2 + 0.07, 0.24, w / 2 - 0.07, h - 0.24)
    b.plain(inner, mix(b.ink("glass", 0.3), rgb("#eefcff"), 0.55))
    rows = 4
    step = (h - 0.48) / rows
    for r in range(rows):
        y = 0.24 + step * r
        for k in range(int((w - 0.2) / 0.13)):
            x = -w / 2 + 0.10 + 0.13 * k
            _pack(b, 2, x, y + 0.03, 0.11, step * 0.78, _PACKS[(k // 2 + r * 3 + b.piece.seed) % len(_PACKS)])
        b.flat(rect(-w / 2 + 0.07, y, w / 2 - 0.07, y + 0.03), "steel", 0.1)
    b.plain(poly([(-w * 0.36, 0.24), (-w * 0.18, 0.24), (w * 0.06, h - 0.24), (-w * 0.12, h - 0.24)]), (1, 1, 1), 0.22)
    b.line(joined([inner, line((0, 0.24), (0, h - 0.24))]), "steel", 0.03)
    b.plain(rect(-w / 2 + 0.06, h - 0.19, w / 2 - 0.06, h - 0.05, 0.03), mix(rgb("#3f8fd0"), (1, 1, 1), 0.2))
    b.plain(joined(oval(-w * 0.3 + w * 0.15 * k, h - 0.12, 0.035) for k in range(5)), (1, 1, 1), 0.85)


def till(b: Brush) -> None:
    """A cash desk: the till with its screen, a rack of sweets, a scanner's red light."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h * 0.95), "cloth_blue", 0.05, lift=0.5)
    b.cut(rect(-w / 2, h * 0.30, w / 2, h * 0.46), "white", lift=0.1)
    b.cut(rect(-w * 0.52, h * 0.94, w * 0.52, h, 0.02), "plastic", lift=0.4, edge=0.7)
    b.cut(poly([(-0.26, h), (0.26, h), (0.20, h + 0.16), (-0.20, h + 0.16)]), "ink", 0.1, lift=0.3)
    b.cut(rect(-0.18, h + 0.16, 0.18, h + 0.42, 0.02), "ink", -0.1, lift=0.3, edge=0.7)
    b.plain(rect(-0.15, h + 0.20, 0.15, h + 0.39), mix(b.ink("screen"), rgb("#aee0f0"), 0.6))
    x = w * 0.36
    for r in range(3):
        b.cut(rect(x - 0.16, h + 0.02 + 0.12 * r, x + 0.16, h + 0.04 + 0.12 * r), "steel", lift=0.2)
        for k in range(4):
            b.cut(rect(x - 0.15 + 0.08 * k, h + 0.04 + 0.12 * r, x - 0.09 + 0.08 * k, h + 0.12 + 0.12 * r, 0.01),
                _PACKS[(k + 3 * r) % len(_PACKS)], lift=0.1)
    b.plain(oval(-w * 0.34, h + 0.03, 0.04, 0.02), rgb("#ff5a4a"))


def sale_signs(b: Brush) -> None:
    """Round signs and pennants that hang over a shop's aisles."""
    count = max(2, int(b.w / 1.9))
    for k in range(count):
        x = -b.w / 2 + b.w * (k + 0.5) / count
        b.line(line((x, b.h), (x, b.h + 4)), "steel", 0.012)
        if (k + b.piece.seed) % 2:
            b.cut(oval(x, b.h * 0.5, b.h * 0.5), "red", 0.08, lift=0.4)
            b.line(joined([line((x - b.h * 0.2, b.h * 0.28), (x + b.h * 0.2, b.h * 0.72)),
                oval(x - b.h * 0.18, b.h * 0.66, b.h * 0.10), oval(x + b.h * 0.18, b.h * 0.34, b.h * 0.10)]), "white",
                0.04)
        else:
            b.cut(rect(x - b.h * 0.62, b.h * 0.14, x + b.h * 0.62, b.h * 0.86, 0.04), "cloth_green", 0.12, lift=0.4)
            b.flat(joined([oval(x - b.h * 0.28, b.h * 0.46, b.h * 0.16), rect(x, b.h * 0.52, x + b.h * 0.46,
                b.h * 0.62),
                rect(x, b.h * 0.32, x + b.h * 0.34, b.h * 0.42)]), "white")


def heart_monitor(b: Brush) -> None:
    """A screen on a stand: a green pulse runs over it."""
    h = b.h
    b.line(joined([line((0, 0.06), (0, h * 0.7)), line((-0.24, 0.03), (0.24, 0.03))]), "steel", 0.04)
    b.cut(rect(-0.30, h * 0.66, 0.30, h, 0.03), "plastic", lift=0.4)
    b.cut(rect(-0.26, h * 0.70, 0.26, h * 0.97), "ink", -0.3, lift=0.05, unify=0.05)
    y = h * 0.83
    pulse = poly([(-0.25, y), (-0.12, y), (-0.08, y + 0.04), (-0.04, y - 0.09), (0.01, y + 0.12), (0.05, y - 0.03),
        (0.09, y), (0.25, y)], close=False)
    b.paper.line(pulse, rgb("#6cf0a0"), 0.018, lit=False)
    b.paper.line(line((-0.24, h * 0.74), (0.10, h * 0.74)), rgb("#f0c860"), 0.012, lit=False)


def bedside_cabinet(b: Brush) -> None:
    """A night table: a drawer, a lamp or a jug, a glass."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h, 0.02), "wood_light", lift=0.4)
    b.line(joined([line((-w / 2, h * 0.62), (w / 2, h * 0.62))]), "wood_dark", 0.016)
    b.cut(oval(0, h * 0.80, 0.03), "brass", lift=0.15)
    b.cut(rect(-w * 0.05, h, w * 0.05, h + 0.16), "brass", lift=0.15)
    lamp = poly([(-w * 0.34, h + 0.14), (w * 0.34, h + 0.14), (w * 0.2, h + 0.40), (-w * 0.2, h + 0.40)])
    b.cut(lamp, "cloth_cream", lift=0.3)
    b.luminous(lamp, off="cloth_cream")
    b.cut(rect(w * 0.30, h, w * 0.42, h + 0.12, 0.01), "glass", lift=0.1)


def pupil_desk(b: Brush) -> None:
    """A pupil's desk and its chair: steel legs, a book and a pencil case on the top."""
    w, h = b.w, b.h
    b.line(joined([*(line((s * w * 0.42, 0), (s * w * 0.40, h * 0.92)) for s in (-1, 1)),
        line((-w * 0.42, 0.06), (w * 0.42, 0.06))]), "steel", 0.035)
    b.cut(rect(-w * 0.26, h * 0.30, w * 0.26, h * 0.56, 0.04), "wood_light", -0.2, lift=0.3)
    b.cut(rect(-w * 0.42, h * 0.70, w * 0.42, h * 0.90), "plastic", -0.1, lift=0.2)
    b.cut(rect(-w / 2, h * 0.90, w / 2, h, 0.015), "wood_light", lift=0.4, edge=0.7)
    book = ("cloth_blue", "cloth_red", "cloth_green", "flower_yellow")[b.piece.seed % 4]
    b.cut(rect(-w * 0.30, h, w * 0.02, h + 0.045), book, lift=0.12)
    b.cut(rect(-w * 0.27, h + 0.045, w * 0.0, h + 0.075), "white", lift=0.1)
    b.cut(rect(w * 0.14, h, w * 0.38, h + 0.06, 0.03), ("maple", "mint")[b.piece.seed % 2], lift=0.15)


def chalkboard(b: Brush) -> None:
    """A classroom's long green board: chalked lines, a circle with its angle, a tray with a sponge."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.07, -0.07, w / 2 + 0.07, h + 0.07), "wood_light", lift=0.5)
    b.plain(rect(-w / 2, 0, w / 2, h), mix(rgb("#2f5a4a"), b.look.ramp[4], 0.25))
    b.pool(rect(-w / 2, 0, w / 2, h), -w * 0.1, h * 0.6, w * 0.45, (1, 1, 1), 0.07)
    b.line(joined([line((-w / 6, 0), (-w / 6, h)), line((w / 6, 0), (w / 6, h))]), "ink", 0.016, alpha=0.35)
    chalk = joined([*(line((-w * 0.45, h * (0.80 - 0.17 * k)), (-w * (0.45 - 0.22 * f), h * (0.80 - 0.17 * k)))
        for k, f in enumerate((1.0, 0.8, 0.95, 0.6))), oval(0, h * 0.5, h * 0.30),
        poly([(-h * 0.26, h * 0.36), (h * 0.26, h * 0.36), (0.0, h * 0.80)]),
        *(line((w * 0.22, h * (0.74 - 0.2 * k)), (w * (0.22 + 0.2 * f), h * (0.74 - 0.2 * k)))
            for k, f in enumerate((0.9, 0.7, 1.0)))])
    b.line(chalk, "white", 0.022, alpha=0.8)
    b.cut(rect(-w * 0.46, -0.13, w * 0.46, -0.06), "wood", lift=0.35)
    b.cut(rect(w * 0.30, -0.07, w * 0.36, -0.02, 0.01), "cloth_blue", lift=0.15)


def platform_train(b: Brush) -> None:
    """An underground train at its platform: lit windows, doors in pairs, a coloured stripe."""
    w, h = b.w, b.h
    tint = rgb(("#c0574a", "#2f8f83", "#4a6fb5")[b.piece.seed % 3])
    b.cut(rect(-w / 2, 0.0, w / 2, h, 0.16), "steel", 0.12, lift=0.8, edge=0.7)
    b.plain(rect(-w / 2, h * 0.24, w / 2, h * 0.32), tint)
    b.plain(rect(-w / 2, h * 0.90, w / 2, h * 0.93), tint, 0.8)
    glass = mix(b.ink("glass"), rgb("#fff3cf"), 0.62)
    step = 3.0
    for k in range(int(w / step) + 1):
        x = -w / 2 + step * (k + 0.4)
        for side in (-1, 1):
            b.cut(rect(x + side * 0.015, 0.02, x + side * 0.58, h * 0.86, 0.03), "steel", 0.0, lift=0.2)
            pane = rect(x + side * 0.10, h * 0.40, x + side * 0.50, h * 0.80, 0.06)
            b.plain(pane, glass)
        pane = rect(x + 0.78, h * 0.42, x + 2.22, h * 0.80, 0.10)
        b.plain(pane, glass)
        b.clipped(pane, lambda x=x: b.plain(joined([rect(x + 0.9, h * 0.40, x + 1.05, h * 0.56, 0.05),
            rect(x + 1.5, h * 0.40, x + 1.66, h * 0.54, 0.05)]), mix(glass, b.look.ramp[4], 0.6)))  # type: ignore[misc]
        b.line(pane, "ink", 0.025, alpha=0.5)
        b.plain(poly([(x + 1.0, h * 0.42), (x + 1.2, h * 0.42), (x + 1.5, h * 0.80), (x + 1.3, h * 0.80)]), (1, 1, 1),
            0.25)


def platform_sign(b: Brush) -> None:
    """A hanging sign: a ring, a bar of the line's colour, an arrow."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.4, h), (-w * 0.4, h + 4)), line((w * 0.4, h), (w * 0.4, h + 4))]), "steel", 0.025)
    b.cut(rect(-w / 2, 0, w / 2, h, 0.03), "cloth_indigo", -0.1, lift=0.45)
    b.plain(rect(-w / 2, 0.0, w / 2, h * 0.16), rgb(("#c0574a", "#2f8f83", "#d99a2b")[b.piece.seed % 3]))
    b.line(oval(-w * 0.36, h * 0.58, h * 0.22), "white", 0.05)
    b.flat(joined(rect(-w * 0.20 + w * 0.12 * k, h * 0.48, -w * 0.20 + w * 0.12 * k + w * 0.09, h * 0.70)
        for k in range(3)), "white", alpha=0.9)
    b.flat(poly([(w * 0.26, h * 0.66), (w * 0.34, h * 0.66), (w * 0.34, h * 0.80), (w * 0.45, h * 0.58),
        (w * 0.34, h * 0.36), (w * 0.34, h * 0.50), (w * 0.26, h * 0.50)]), "flower_yellow")


def waiting_seats(b: Brush) -> None:
    """A row of linked seats on a steel beam."""
    w, h = b.w, b.h
    count = max(2, round(w / 0.56))
    colour = ("cloth_blue", "seat", "cloth_green")[b.piece.seed % 3]
    b.cut(joined([rect(-w / 2, h * 0.40, w / 2, h * 0.46), *(rect(s * w * 0.36 - 0.03, 0, s * w * 0.36 + 0.03, h * 0.42)
        for s in (-1, 1))]), "steel", -0.1, lift=0.3)
    for k in range(count):
        x = -w / 2 + w * (k + 0.5) / count
        half = w / count * 0.44
        b.cut(rect(x - half, h * 0.52, x + half, h, 0.07), colour, lift=0.35, edge=0.6)
        b.cut(rect(x - half, h * 0.44, x + half, h * 0.56, 0.04), colour, 0.10, lift=0.3, edge=0.6)


def departure_board(b: Brush) -> None:
    """A dark board with rows of amber and white signs."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.4, h), (-w * 0.4, h + 4)), line((w * 0.4, h), (w * 0.4, h + 4))]), "steel", 0.03)
    b.cut(rect(-w / 2, 0, w / 2, h, 0.03), "ink", -0.35, lift=0.5, unify=0.05)
    rows = 6
    amber, white = skia.Path(), skia.Path()
    for r in range(rows):
        y = h * (0.86 - 0.14 * r)
        for x0, cells, path in ((-0.46, 4, white), (-0.24, 9, amber), (0.24, 3, white), (0.38, 3, amber)):
            for k in range(cells):
                if b.rng.random() < 0.88:
                    path.addPath(rect(w * x0 + 0.062 * k, y - 0.05, w * x0 + 0.062 * k + 0.046, y + 0.03))
    b.plain(amber, rgb("#ffbe55"), 0.95)
    b.plain(white, rgb("#e8f0f4"), 0.85)


def glass_wall(b: Brush) -> None:
    """A hall's glass front from floor to roof: the sky, a runway and standing aeroplanes behind it."""
    w, h = b.w, b.h
    top, foot, disc = outside_colours(b)
    box = rect(-w / 2, 0, w / 2, h)

    def view() -> None:
        b.fade(box, h, 0, ((0.0, top, 1.0), (0.68, foot, 1.0), (1.0, foot, 1.0)))
        if not b.look.night and disc:
            b.pool(box, w * 0.06, h * 0.62, 2.6, disc, 0.5)
        hills = smooth([(-w / 2, 0.95), (-w * 0.3, 1.15), (-w * 0.1, 1.0), (w * 0.12, 1.2), (w * 0.3, 1.0), (w / 2,
            1.12)])
        hills.lineTo(w / 2, 0)
        hills.lineTo(-w / 2, 0)
        hills.close()
        b.plain(hills, mix(foot, shade(top, -0.35), 0.5))
        b.plain(rect(-w / 2, 0, w / 2, 0.72), mix(shade(foot, -0.3), b.ink("asphalt"), 0.6))
        lights = joined(oval(x, 0.66, 0.03) for x in (-w / 2 + 0.7 * k for k in range(int(w / 0.7))))
        b.plain(lights, mix(rgb("#9fd0ff"), LAMPLIGHT, 0.5), 0.3 + 0.7 * b.look.lamps)
        for x, size, flip in ((-2.2, 1.0, False), (3.4, 0.86, True), (-7.6, 0.9, True), (8.8, 1.0, False)):
            b.placed(x, 0.46, lambda: _aeroplane(b), scale=size, flip=flip)

    b.clipped(box, view)
    b.line(joined([*(line((x, 0), (x, h)) for x in (-w / 2 + 1.5 * k for k in range(int(w / 1.5) + 1))),
        line((-w / 2, h * 0.72), (w / 2, h * 0.72))]), "steel", 0.06)
    b.cut(rect(-w / 2, h - 0.02, w / 2, h + 0.22), "steel", 0.1, lift=0.5)
    b.cut(rect(-w / 2, -0.04, w / 2, 0.14), "steel", -0.15, lift=0.4)


def _aeroplane(b: Brush) -> None:
    """An airliner from its side, nose to the right, its wheels at the origin."""
    white = mix(b.ink("white"), b.look.sky[1], 0.2)
    tint = rgb(("#4a6fb5", "#c0574a", "#2f8f83")[b.piece.seed % 3])
    b.plain(joined([rect(-0.5, 0, -0.44, 0.2), rect(0.9, 0, 0.95, 0.2)]), shade(white, -0.5))
    b.paper.cut(smooth([(-1.7, 0.42), (-1.2, 0.20), (0.9, 0.18), (1.35, 0.30), (1.42, 0.40), (1.15, 0.56), (0.8, 0.62),
        (-1.2, 0.62), (-1.75, 0.60)], close=True), white, lift=0.4, edge=0.5, gradient=0.08, lit=False)
    b.paper.cut(poly([(-1.75, 0.58), (-1.35, 0.60), (-1.62, 1.18), (-1.86, 1.18)]), tint, lift=0.2, lit=False)
    b.paper.cut(poly([(-0.5, 0.34), (0.35, 0.34), (-0.75, 0.10), (-0.95, 0.10)]), shade(white, -0.2), lift=0.3,
        lit=False)
    b.plain(joined(oval(x, 0.49, 0.028) for x in (-1.0 + 0.13 * k for k in range(15))), mix(shade(white, -0.55),
        LAMPLIGHT, b.look.lamps))
    b.plain(rect(-1.7, 0.36, 1.36, 0.40), tint, 0.9)


def suitcase(b: Brush) -> None:
    """A suitcase on wheels, its handle drawn out."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.2, h * 0.7), (-w * 0.2, h)), line((w * 0.2, h * 0.7), (w * 0.2, h)),
        line((-w * 0.2, h), (w * 0.2, h))]), "steel", 0.03)
    b.cut(rect(-w / 2, 0.06, w / 2, h * 0.74, 0.07), ("maple", "cloth_blue", "cloth_plum")[b.piece.seed % 3], lift=0.4,
        edge=0.7)
    b.line(joined(line((x, 0.12), (x, h * 0.68)) for x in (-w * 0.24, 0.0, w * 0.24)), "ink", 0.014, alpha=0.35)
    b.flat(joined([oval(-w * 0.34, 0.035, 0.04), oval(w * 0.34, 0.035, 0.04)]), "ink")


def kitchen_units(b: Brush) -> None:
    """A fitted kitchen: cupboards, a stove with a pan, a sink, a hood, cups on a shelf."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0.08, w / 2, h * 0.96), "cloth_cream", -0.05, lift=0.5)
    count = max(3, round(w / 0.62))
    for k in range(count):
        x0, x1 = -w / 2 + w * k / count + 0.03, -w / 2 + w * (k + 1) / count - 0.03
        b.cut(rect(x0, 0.14, x1, h * 0.90, 0.02), "mint" if b.piece.seed % 2 else "white", lift=0.15)
        b.flat(rect(x1 - 0.08, h * 0.62, x1 - 0.05, h * 0.80), "steel")
    b.cut(rect(-w * 0.51, h * 0.95, w * 0.51, h, 0.01), "wood_light", lift=0.4, edge=0.7)
    x = -w * 0.26
    b.flat(rect(x - 0.34, h, x + 0.34, h + 0.03), "ink")
    b.cut(rect(x - 0.30, h + 0.03, x - 0.02, h + 0.20, 0.03), "steel", lift=0.25, edge=0.8)
    b.cut(rect(x + 0.06, h + 0.03, x + 0.30, h + 0.09, 0.03), "iron", lift=0.25)
    b.line(line((x + 0.30, h + 0.07), (x + 0.50, h + 0.09)), "ink", 0.025)
    b.cut(poly([(x - 0.42, h + 0.86), (x + 0.42, h + 0.86), (x + 0.20, h + 1.06), (x - 0.20, h + 1.06)]), "steel",
        lift=0.4)
    b.cut(rect(x - 0.13, h + 1.06, x + 0.13, h + 2.2), "steel", -0.08, lift=0.3)
    x = w * 0.24
    b.line(curve((x, h), (x + 0.02, h + 0.36), (x + 0.16, h + 0.24)), "steel", 0.035)
    b.cut(rect(w * 0.02, h + 0.78, w * 0.46, h + 0.82), "wood", lift=0.4)
    for k in range(4):
        _pack(b, 1 if k % 2 else 2, w * 0.05 + 0.2 * k, h + 0.82, 0.14, 0.30, _PACKS[(k * 3 + b.piece.seed) % 10])


def refrigerator(b: Brush) -> None:
    """A refrigerator with notes under magnets."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0.04, w / 2, h, 0.06), "white", -0.02, lift=0.6, edge=0.7)
    b.line(line((-w / 2, h * 0.66), (w / 2, h * 0.66)), "steel", 0.02)
    b.cut(joined([rect(-w * 0.40, h * 0.70, -w * 0.34, h * 0.90, 0.02), rect(-w * 0.40, h * 0.40, -w * 0.34, h * 0.60,
        0.02)]), "steel", lift=0.25)
    for k, material in enumerate(("flower_yellow", "candy", "mint")):
        x, y = (-0.02 + 0.16 * (k % 2)) * w, h * (0.56 - 0.12 * k)
        b.cut(rect(x, y, x + w * 0.2, y + w * 0.2), material, lift=0.15)


def coat_hooks(b: Brush) -> None:
    """A rail of hooks with a coat, a bag and a scarf."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, h - 0.08, w / 2, h, 0.01), "wood", lift=0.3)
    b.cut(smooth([(-w * 0.36, h - 0.06), (-w * 0.46, h * 0.4), (-w * 0.44, 0.02), (-w * 0.12, 0.02), (-w * 0.14,
        h * 0.4),
        (-w * 0.22, h - 0.06)], close=True), "cloth_blue", lift=0.35)
    b.line(line((-w * 0.29, h - 0.1), (-w * 0.28, 0.02)), "ink", 0.012, alpha=0.4)
    b.cut(_scarf(w, h), "maple", lift=0.3)
    b.line(curve((w * 0.26, h - 0.06), (w * 0.34, h * 0.8), (w * 0.42, h - 0.06)), "ink", 0.02)
    b.cut(rect(w * 0.20, h * 0.30, w * 0.48, h * 0.72, 0.04), "cloth_ochre", lift=0.3)


def _scarf(w: float, h: float) -> skia.Path:
    """Return a scarf hung over its hook."""
    return smooth([(w * 0.02, h - 0.05), (-w * 0.04, h * 0.5), (-w * 0.03, h * 0.22), (w * 0.07, h * 0.22),
        (w * 0.08, h * 0.6), (w * 0.12, h * 0.34), (w * 0.16, h * 0.36), (w * 0.10, h - 0.05)], close=True)


def lab_bench(b: Brush) -> None:
    """A laboratory bench: flasks of bright liquids, a rack of tubes, a microscope."""
    w, h = b.w, b.h
    b.cut(rect(-w * 0.48, 0, w * 0.48, h * 0.92), "plastic", -0.06, lift=0.5)
    b.line(joined(line((-w * 0.48 + w * 0.24 * k, 0.04), (-w * 0.48 + w * 0.24 * k, h * 0.88)) for k in range(1, 4)),
        "steel", 0.018)
    b.cut(rect(-w / 2, h * 0.92, w / 2, h), "iron", -0.1, lift=0.4, edge=0.6)
    for k, (x, colour) in enumerate(((-0.40, "#58c7a0"), (-0.28, "#e8a24a"), (-0.16, "#6aa8ea"))):
        x *= w
        flask = smooth([(x - 0.11, h), (x - 0.03, h + 0.18), (x - 0.03, h + 0.30), (x + 0.03, h + 0.30),
            (x + 0.03, h + 0.18), (x + 0.11, h)], close=True)
        b.plain(flask, mix(b.ink("glass"), (1, 1, 1), 0.4), 0.55)
        b.clipped(flask, lambda k=k, x=x, colour=colour: b.plain(rect(x - 0.2, h, x + 0.2, h + 0.09 + 0.03 * k),
            rgb(colour), 0.9))  # type: ignore[misc]
        b.line(flask, "white", 0.014, alpha=0.9)
    b.cut(rect(-w * 0.06, h + 0.10, w * 0.10, h + 0.13), "wood_light", lift=0.2)
    for k in range(5):
        x = -w * 0.05 + w * 0.033 * k
        b.plain(rect(x, h + 0.02, x + 0.03, h + 0.20, 0.014), rgb(("#e0607a", "#58c7a0", "#e8c24a")[k % 3]), 0.85)
    x = w * 0.28
    b.cut(rect(x - 0.16, h, x + 0.12, h + 0.05, 0.02), "ink", lift=0.25)
    b.line(curve((x - 0.10, h + 0.04), (x - 0.24, h + 0.24), (x - 0.04, h + 0.40)), "plastic", 0.055)
    b.cut(poly([(x - 0.08, h + 0.48), (x - 0.01, h + 0.51), (x + 0.07, h + 0.22), (x + 0.01, h + 0.20)]), "ink",
        lift=0.3)


def wall_screens(b: Brush) -> None:
    """Screens on a wall: curves, bars and a turning globe, all aglow."""
    w, h = b.w, b.h
    blue, green = rgb("#7fd6ff"), rgb("#7ff0b8")
    for n, (x0, x1) in enumerate(((-0.5, -0.18), (-0.16, 0.16), (0.18, 0.5))):
        box = rect(w * x0, 0, w * x1, h, 0.03)
        b.cut(box, "ink", -0.3, lift=0.45, unify=0.05)
        cx, half = w * (x0 + x1) / 2, w * 0.13
        if n == 0:
            b.paper.line(smooth([(cx - half + half * 0.25 * k, h * (0.3 + 0.36 * float(b.rng.random())))
                for k in range(9)]), green, 0.025, lit=False)
        elif n == 1:
            b.paper.line(joined([oval(cx, h * 0.52, h * 0.32), oval(cx, h * 0.52, h * 0.14, h * 0.32),
                line((cx - h * 0.32, h * 0.52), (cx + h * 0.32, h * 0.52)),
                line((cx, h * 0.2), (cx, h * 0.84))]), blue, 0.02, lit=False)
        else:
            b.plain(joined(rect(cx - half + half * 0.34 * k, h * 0.16, cx - half + half * 0.34 * k + half * 0.2,
                h * (0.3 + 0.5 * float(b.rng.random()))) for k in range(6)), blue, 0.9)
        b.pool(rect(w * x0 - 0.4, -0.4, w * x1 + 0.4, h + 0.4), cx, h * 0.5, w * 0.26, blue, 0.16)


def window_row(b: Brush) -> None:
    """A row of tall windows, one frame: a classroom's or a corridor's side."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.08, -0.08, w / 2 + 0.08, h + 0.08), "white", lift=0.6)
    outside_view(b, -w / 2, 0, w / 2, h, city=b.piece.seed % 2 == 0)
    count = max(2, round(w / 0.9))
    b.line(joined([*(line((-w / 2 + w * k / count, 0), (-w / 2 + w * k / count, h)) for k in range(1, count)),
        line((-w / 2, h * 0.68), (w / 2, h * 0.68))]), "white", 0.06)
    b.plain(poly([(-w * 0.4, 0), (-w * 0.25, 0), (-w * 0.05, h), (-w * 0.2, h)]), (1.0, 1.0, 1.0), 0.12)
    b.cut(rect(-w / 2 - 0.16, -0.16, w / 2 + 0.16, -0.06), "white", -0.1, lift=0.4)
    for x in (-w * 0.34, w * 0.30):
        b.cut(joined(leaf(x, 0.04, 0.30, 0.10, math.pi / 2 + a) for a in (-0.9, -0.4, 0.1, 0.6, 1.0)), "leaf", lift=0.2)
        b.cut(poly([(x - 0.09, 0.10), (x + 0.09, 0.10), (x + 0.07, -0.06), (x - 0.07, -0.06)]), "clay", lift=0.25)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("pendant_lamp", pendant_lamp, 0.9), ("cafe_counter", cafe_counter, 2.4), ("menu_board", menu_board, 1.6),
    ("cafe_table", cafe_table, 1.0), ("cafe_chair", cafe_chair, 0.5), ("goods_shelf", goods_shelf, 1.0),
    ("drinks_fridge", drinks_fridge, 0.6), ("till", till, 1.4), ("sale_signs", sale_signs, 20.0),
    ("heart_monitor", heart_monitor, 0.4), ("bedside_cabinet", bedside_cabinet, 0.9), ("pupil_desk", pupil_desk, 1.3),
    ("chalkboard", chalkboard, 2.6), ("platform_train", platform_train, 6.0), ("platform_sign", platform_sign, 3.2),
    ("waiting_seats", waiting_seats, 2.4), ("departure_board", departure_board, 2.0), ("glass_wall", glass_wall, 8.0),
    ("suitcase", suitcase, 0.6), ("kitchen_units", kitchen_units, 2.6), ("refrigerator", refrigerator, 0.42),
    ("coat_hooks", coat_hooks, 1.2), ("lab_bench", lab_bench, 2.4), ("wall_screens", wall_screens, 3.2),
    ("window_row", window_row, 2.4),
)
