"""Public rooms of today: café, shop, ward, classroom, platform, waiting hall."""

from __future__ import annotations

from typing import Final

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import curve, joined, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

PACKS: Final = ("cloth_red", "flower_yellow", "mint", "cloth_blue", "white", "candy", "cloth_green", "cloth_ochre",
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


_RECEDES: Final = 0.18
"""How far the goods of a shelf give way to the room's shade."""


def goods_shelf(b: Brush) -> None:
    """A shop's shelf: rows of packets, tins and bottles, price tickets along the boards."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), mix(b.ink("plastic", -0.12), b.look.ramp[2], 0.6), lift=0.5)
    rows = max(3, round(h / 0.42))
    step = h / rows
    for r in range(rows):
        y = r * step + 0.07
        b.plain(rect(-w / 2 + 0.03, y, w / 2 - 0.03, y + step - 0.09), b.look.ramp[4], 0.75)
        x = -w / 2 + 0.05
        row = int(b.rng.integers(len(PACKS)))
        while x < w / 2 - 0.23:
            kind, material = int(b.rng.integers(3)), PACKS[(row + int(b.rng.integers(2))) % len(PACKS)]
            wide, tall = b.rng.uniform(0.10, 0.17), (step - 0.13) * b.rng.uniform(0.62, 0.95)
            for _ in range(int(b.rng.integers(2, 4))):
                if x + wide > w / 2 - 0.05:
                    break
                pack(b, kind, x, y, wide, tall, material)
                x += wide + 0.012
        # A whole wall of goods is one deep colour behind who stands before it.
        b.plain(rect(-w / 2, y - 0.07, w / 2, y + step - 0.07), mix(b.look.ramp[2], b.look.ramp[4], 0.6), _RECEDES)
        b.cut(rect(-w / 2, r * step, w / 2, r * step + 0.07), mix(b.ink("white"), b.look.ramp[2], 0.45), lift=0.25)
        tickets = joined(rect(tx, r * step + 0.015, tx + 0.09, r * step + 0.055)
            for tx in (-w / 2 + 0.1 + 0.3 * k for k in range(int(w / 0.3))))
        b.flat(tickets, "flower_yellow" if r % 2 else "red", alpha=0.9)


def pack(b: Brush, kind: int, x: float, y: float, wide: float, tall: float, material: str) -> None:
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
    cold = rgb("#d6f8ff")
    b.pool(oval(0, h * 0.5, h * 0.9), 0, h * 0.5, h * 0.9, cold, 0.55)
    b.plain(inner, mix(b.ink("glass", 0.3), cold, 0.75))
    rows = 4
    step = (h - 0.48) / rows
    for r in range(rows):
        y = 0.24 + step * r
        for k in range(int((w - 0.2) / 0.13)):
            x = -w / 2 + 0.10 + 0.13 * k
            pack(b, 2, x, y + 0.03, 0.11, step * 0.78, PACKS[(k // 2 + r * 3 + b.piece.seed) % len(PACKS)])
        b.flat(rect(-w / 2 + 0.07, y, w / 2 - 0.07, y + 0.03), "steel", 0.1)
    b.plain(poly([(-w * 0.36, 0.24), (-w * 0.18, 0.24), (w * 0.06, h - 0.24), (-w * 0.12, h - 0.24)]), (1, 1, 1), 0.22)
    b.pool(inner, 0, h * 0.7, h * 0.6, cold, 0.35)
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
                PACKS[(k + 3 * r) % len(PACKS)], lift=0.1)
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


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("pendant_lamp", pendant_lamp, 0.9), ("cafe_counter", cafe_counter, 2.4), ("menu_board", menu_board, 1.6),
    ("cafe_table", cafe_table, 1.0), ("cafe_chair", cafe_chair, 0.5), ("goods_shelf", goods_shelf, 1.0),
    ("drinks_fridge", drinks_fridge, 0.6), ("till", till, 1.4), ("sale_signs", sale_signs, 20.0),
    ("heart_monitor", heart_monitor, 0.4), ("bedside_cabinet", bedside_cabinet, 0.9), ("pupil_desk", pupil_desk, 1.3),
    ("chalkboard", chalkboard, 2.6),
)
