"""What hangs and shines in Chinese rooms: scrolls, screens, lanterns, price tags."""

from __future__ import annotations

import math
from typing import Final

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.roofs import hanging_lantern as _lantern
from yingxi.draw.sets.shapes import joined, leaf, line, oval, poly, rect, ridge_line, scallops, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def scroll(b: Brush) -> None:
    """A hanging scroll: mounted silk, a painted landscape, seal and inscription."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.3, h), (0, h + 0.16)), line((w * 0.3, h), (0, h + 0.16))]), "wood_dark", 0.012)
    b.cut(rect(-w / 2, 0, w / 2, h), "cloth_ochre" if b.piece.seed % 2 else "jade", 0.25, lift=0.5)
    x0, x1, y0, y1 = -w * 0.40, w * 0.40, h * 0.15, h * 0.86
    picture = rect(x0, y0, x1, y1)
    b.cut(picture, "paper", 0.05, lift=0.1)
    b.clipped(picture, lambda: _ink_landscape(b, x0, y0, x1, y1) if b.piece.seed % 3 else _ink_bamboo(b, x0, y0, x1,
        y1))
    b.flat(joined([rect(-w * 0.28, h * 0.86, -w * 0.24, h * 0.985), rect(w * 0.24, h * 0.86, w * 0.28, h * 0.985)]),
        "paper", 0.2)
    for y, r in ((h, 0.022), (0.0, 0.032)):
        b.cut(rect(-w / 2 - 0.05, y - r, w / 2 + 0.05, y + r, r), "wood_dark", lift=0.35)


def _ink_landscape(b: Brush, x0: float, y0: float, x1: float, y1: float) -> None:
    w, h = x1 - x0, y1 - y0
    ink = b.ink("ink")
    paper = b.ink("paper")
    for k in range(3):
        top = h * (0.70 - 0.20 * k)
        edge = ridge_line(x0 - w * 0.2, x1 + w * 0.2, top, b.rng, peaks=3, rough=0.95)
        hill = smooth([(x, y0 + h * 0.10 + y) for x, y in edge])
        hill.lineTo(x1 + w, y0)
        hill.lineTo(x0 - w, y0)
        hill.close()
        colour = mix(paper, mix(ink, b.ink("jade"), 0.35), 0.26 + 0.2 * k)
        b.fade(hill, y0 + h * 0.1 + top, y0 + h * 0.08, ((0.0, colour, 0.95), (0.6, mix(colour, paper, 0.55), 0.8),
            (1.0, paper, 0.9)))
    b.plain(oval(x0 + w * 0.74, y1 - h * 0.14, w * 0.07), mix(paper, b.ink("red"), 0.65))
    trunk = smooth([(x0 + w * 0.18, y0), (x0 + w * 0.22, y0 + h * 0.14), (x0 + w * 0.16, y0 + h * 0.24),
        (x0 + w * 0.28, y0 + h * 0.33)])
    b.paper.line(trunk, ink, w * 0.035, lit=False)
    for px, py, r in ((0.14, 0.25, 0.11), (0.30, 0.33, 0.12), (0.24, 0.19, 0.09)):
        b.plain(scallops([(x0 + w * (px - r), y0 + h * py), (x0 + w * (px - r * 0.3), y0 + h * (py + r * 0.16)),
            (x0 + w * (px + r * 0.4), y0 + h * (py + r * 0.16)), (x0 + w * (px + r), y0 + h * py)], 0.3), ink, 0.85)
    roof = poly([(x0 + w * 0.56, y0 + h * 0.12), (x0 + w * 0.86, y0 + h * 0.12), (x0 + w * 0.78, y0 + h * 0.17),
        (x0 + w * 0.64, y0 + h * 0.17)])
    b.plain(roof, ink, 0.8)
    b.plain(rect(x0 + w * 0.62, y0 + h * 0.07, x0 + w * 0.80, y0 + h * 0.12), mix(paper, ink, 0.25))
    text = joined(glyph("山人天大和春"[k % 6], x0 + w * 0.12, y1 - h * (0.08 + 0.055 * k), w * 0.07) for k in range(4))
    b.paper.line(text, ink, w * 0.010, alpha=0.85, lit=False)
    b.plain(rect(x0 + w * 0.085, y1 - h * 0.31, x0 + w * 0.155, y1 - h * 0.28), b.ink("red"))


def _ink_bamboo(b: Brush, x0: float, y0: float, x1: float, y1: float) -> None:
    w, h = x1 - x0, y1 - y0
    ink = mix(b.ink("ink"), b.ink("jade"), 0.3)
    for x, lean, alpha in ((0.35, 0.10, 0.45), (0.55, 0.16, 0.9)):
        for k in range(6):
            ya, yb = y0 + h * k / 6.5, y0 + h * (k + 0.92) / 6.5
            b.paper.line(line((x0 + w * (x + lean * k / 6), ya), (x0 + w * (x + lean * (k + 1) / 6), yb)), ink,
                w * 0.035, alpha=alpha, lit=False)
            if k > 1:
                for _ in range(4):
                    a = b.rng.uniform(3.5, 5.9)
                    b.plain(leaf(x0 + w * (x + lean * k / 6), yb, w * 0.24, w * 0.07, a), ink, alpha)
    b.paper.line(joined(glyph("春和人"[k], x0 + w * 0.14, y1 - h * (0.08 + 0.055 * k), w * 0.07) for k in range(3)),
        ink, w * 0.010, lit=False)
    b.plain(rect(x0 + w * 0.10, y1 - h * 0.26, x0 + w * 0.17, y1 - h * 0.23), b.ink("red"))


def fan_picture(b: Brush) -> None:
    """A round framed fan painting."""
    r = b.h / 2
    b.cut(oval(0, r, r), "wood_dark", lift=0.5)
    disc = oval(0, r, r * 0.9)
    b.cut(disc, "paper", lift=0.1)
    b.clipped(disc, lambda: _ink_landscape(b, -r, 0.0, r, 2 * r))


def folding_screen(b: Brush) -> None:
    """A painted folding screen of four leaves."""
    w, h = b.w, b.h
    step = w / 4
    for k in range(4):
        x0, x1 = -w / 2 + step * k, -w / 2 + step * (k + 1)
        skew = 0.05 if k % 2 else -0.05
        sheet = poly([(x0, 0.04 + skew), (x1, 0.04 - skew), (x1, h - skew), (x0, h + skew)])
        b.cut(sheet, "lacquer_dark", 0.05 if k % 2 else -0.05, lift=0.5)
        inner = rect(x0 + 0.05, h * 0.26, x1 - 0.05, h * 0.94)
        b.cut(inner, "cloth_cream" if k % 2 else "paper", lift=0.05)
        b.clipped(inner, lambda x0=x0, x1=x1: _ink_landscape(b, x0 - 0.1, h * 0.24, x1 + 0.1,
            h * 0.98))  # type: ignore[misc]
        b.clipped(rect(x0 + 0.06, h * 0.06, x1 - 0.06, h * 0.22), lambda x0=x0,
            x1=x1: b.line(lattice(x0 + 0.06, h * 0.06, x1 - 0.06, h * 0.22, "steps", b.rng), "gold",
            0.018))  # type: ignore[misc]


def hanging_lantern(b: Brush) -> None:
    """A lantern hung from above: the piece's foot is its lower tip."""
    _lantern(b, 0.0, b.h, b.h * 0.72, round_=b.piece.seed % 3 != 0)
    b.line(line((0, b.h), (0, b.h + 8)), "ink", 0.015, alpha=0.8)


def standing_lantern(b: Brush) -> None:
    """A standing palace lamp: paper panes in a wooden frame."""
    h = b.h
    b.cut(joined([rect(-0.025, 0, 0.025, h * 0.62), poly([(-0.2, 0), (0.2, 0), (0.05, h * 0.08),
        (-0.05, h * 0.08)])]), "wood_dark", lift=0.3)
    box = poly([(-h * 0.10, h * 0.62), (h * 0.10, h * 0.62), (h * 0.13, h * 0.96), (-h * 0.13, h * 0.96)])
    b.cut(box, "paper", lift=0.3)
    b.luminous(box)
    b.line(joined([poly([(-h * 0.10, h * 0.62), (h * 0.10, h * 0.62), (h * 0.13, h * 0.96), (-h * 0.13, h * 0.96)]),
        line((0, h * 0.62), (0, h * 0.96)), line((-h * 0.117, h * 0.8), (h * 0.117, h * 0.8))]), "wood_dark", 0.02)
    b.cut(poly([(-h * 0.16, h * 0.95), (h * 0.16, h * 0.95), (h * 0.05, h), (-h * 0.05, h)]), "wood_dark", lift=0.25)


def oil_lamp(b: Brush) -> None:
    """A small oil lamp on a stand."""
    h = b.h
    b.cut(joined([rect(-0.012, 0, 0.012, h * 0.6), oval(0, 0.02, h * 0.2, 0.025)]), "brass", lift=0.2)
    b.cut(smooth([(-h * 0.22, h * 0.66), (-h * 0.12, h * 0.56), (h * 0.12, h * 0.56), (h * 0.22, h * 0.66)],
        close=True), "clay_dark", lift=0.2)
    on = max(0.25, b.look.lamps)
    b.plain(leaf(h * 0.10, h * 0.66, h * 0.30, h * 0.14, math.pi / 2), mix(LAMPLIGHT, (1.0, 0.95, 0.8), 0.5), on)


def wine_shelf_sign(b: Brush) -> None:
    """Wooden price tags hanging in a row."""
    count = max(3, int(b.w / 0.32))
    b.line(line((-b.w / 2, b.h), (b.w / 2, b.h)), "wood_dark", 0.02)
    for k in range(count):
        x = -b.w / 2 + b.w * (k + 0.5) / count
        low = b.h * float(b.rng.uniform(0.0, 0.12))
        b.cut(rect(x - 0.085, low, x + 0.085, b.h * 0.94, 0.01), "wood_light" if k % 3 else "red", lift=0.3)
        b.line(joined(glyph("酒茶米吉和春福"[(k * 2 + j + b.piece.seed) % 7], x, b.h * (0.62 - 0.34 * j), 0.11)
            for j in range(2)), "ink", 0.012)


def garlic_strings(b: Brush) -> None:
    """Strings of garlic, peppers and corn hung to dry; their foot is the lower end."""
    count = max(2, int(b.w / 0.26))
    for k in range(count):
        x = -b.w / 2 + b.w * (k + 0.5) / count
        low = b.h * float(b.rng.uniform(0.0, 0.25))
        b.flat(oval(x, b.h, 0.02), "iron")
        kind = (k + b.piece.seed) % 3
        y = b.h - 0.05
        while y > low:
            if kind == 0:
                b.cut(oval(x + (0.03 if int(y * 20) % 2 else -0.03), y, 0.055, 0.05), "paper", lift=0.15)
            elif kind == 1:
                for s in (-1, 1):
                    b.cut(leaf(x, y, 0.13, 0.05, -math.pi / 2 + s * 0.7), "red", lift=0.12)
            else:
                b.cut(oval(x + (0.035 if int(y * 16) % 2 else -0.035), y - 0.02, 0.035, 0.07), "flower_yellow",
                    lift=0.15)
            y -= 0.085


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("scroll", scroll, 0.36), ("fan_picture", fan_picture, 1.0), ("folding_screen", folding_screen, 1.2),
    ("hanging_lantern", hanging_lantern, 0.7), ("standing_lantern", standing_lantern, 0.3),
    ("oil_lamp", oil_lamp, 0.5), ("price_tags", wine_shelf_sign, 4.0), ("garlic_strings", garlic_strings, 1.0),
)
