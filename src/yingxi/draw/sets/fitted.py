"""What is fitted into rooms of today: kitchens, laboratories, screens, rows of windows."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import mix, rgb
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import outside_view
from yingxi.draw.sets.public import PACKS, pack
from yingxi.draw.sets.shapes import curve, joined, leaf, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


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
        pack(b, 1 if k % 2 else 2, w * 0.05 + 0.2 * k, h + 0.82, 0.14, 0.30, PACKS[(k * 3 + b.piece.seed) % 10])


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


def screen_row(b: Brush) -> None:
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
    ("kitchen_units", kitchen_units, 2.6),
    ("refrigerator", refrigerator, 0.42),
    ("coat_hooks", coat_hooks, 1.2),
    ("lab_bench", lab_bench, 2.4),
    ("screen_row", screen_row, 3.2),
    ("window_row", window_row, 2.4),
)
