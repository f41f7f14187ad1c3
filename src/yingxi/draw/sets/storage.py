"""What holds things: shelves of jars, books, drawers, vats."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.shapes import joined, line, oval, poly, rect, scallops, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def shelf_jars(b: Brush) -> None:
    """Shelves with wine jars: red cloth lids, paper labels."""
    w, h = b.w, b.h
    back = rect(-w / 2, 0, w / 2, h)
    b.cut(back, b.look.ramp[3], -0.25, lift=0.6, unify=0.0)
    rows = max(2, round(h / 0.62))
    for r in range(rows):
        y = h * r / rows + 0.03
        x = -w / 2 + 0.22
        while x < w / 2 - 0.16:
            size = b.rng.uniform(0.72, 1.0) * min(0.42, h / rows * 0.72)
            if b.rng.random() < 0.88:
                _jar(b, x, y, size, ("clay", "clay_dark", "celadon", "ink", "clay")[int(b.rng.integers(0, 5))])
            x += size * b.rng.uniform(0.95, 1.2)
        b.cut(rect(-w / 2, y - 0.05, w / 2, y), "wood", lift=0.35, edge=0.6)
    for x in (-w / 2, w / 2):
        b.cut(rect(x - 0.05, -0.02, x + 0.05, h + 0.04), "wood_dark", lift=0.35)
    b.cut(rect(-w / 2 - 0.08, h, w / 2 + 0.08, h + 0.07), "wood_dark", lift=0.35)


def _jar(b: Brush, x: float, y: float, size: float, material: str) -> None:
    r = size * 0.40
    body = smooth([(x - r * 0.55, y), (x - r, y + size * 0.45), (x - r * 0.75, y + size * 0.74),
        (x - r * 0.42, y + size * 0.80), (x + r * 0.42, y + size * 0.80), (x + r * 0.75, y + size * 0.74),
        (x + r, y + size * 0.45), (x + r * 0.55, y)], close=True)
    b.cut(body, material, b.rng.uniform(-0.05, 0.1), lift=0.3, edge=0.6)
    b.cut(smooth([(x - r * 0.55, y + size * 0.76), (x - r * 0.4, y + size * 0.95), (x, y + size),
        (x + r * 0.4, y + size * 0.95), (x + r * 0.55, y + size * 0.76)], close=True), "red", lift=0.2)
    b.line(line((x - r * 0.5, y + size * 0.80), (x + r * 0.5, y + size * 0.80)), "gold", size * 0.025)
    if b.rng.random() < 0.55:
        label = poly([(x, y + size * 0.58), (x + r * 0.42, y + size * 0.38), (x, y + size * 0.18),
            (x - r * 0.42, y + size * 0.38)])
        b.flat(label, "red", 0.05)
        b.line(glyph("酒", x, y + size * 0.27, size * 0.22), "ink", size * 0.022)


def jars(b: Brush) -> None:
    """Large jars standing on the floor."""
    x = -b.w / 2
    while x < b.w / 2 - 0.1:
        size = b.h * b.rng.uniform(0.75, 1.0)
        _jar(b, x + size * 0.4, 0, size, ("clay", "clay_dark", "ink")[int(b.rng.integers(0, 3))])
        x += size * b.rng.uniform(0.7, 0.95)


def bookshelf(b: Brush) -> None:
    """A case of books in uneven heaps and rows, scrolls, a vase, an open fret at the side."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), b.look.ramp[3], -0.3, lift=0.7, unify=0.0)
    rows = max(3, round(h / 0.46))
    covers = ("cloth_indigo", "cloth_cream", "cloth_blue", "cloth_ochre", "cloth_green", "lacquer", "paper")
    chinese = b.look.era.chinese
    for r in range(rows):
        y0, y1 = h * r / rows + 0.03, h * (r + 1) / rows - 0.02
        x = -w / 2 + 0.07
        while x < w / 2 - 0.16:
            luck = b.rng.random()
            if luck < (0.40 if chinese else 0.12):
                x = _heap_of_books(b, x, y0, y1, covers, chinese)
            elif luck < (0.55 if chinese else 0.17):
                x = _scrolls_or_vase(b, x, y0, y1, chinese)
            else:
                x = _standing_books(b, x, min(x + b.rng.uniform(0.2, 0.6), w / 2 - 0.07), y0, y1, covers)
            x += b.rng.uniform(0.02, 0.06)
        b.cut(rect(-w / 2, y0 - 0.04, w / 2, y0), "wood", lift=0.3, edge=0.6)
    for x in (-w / 2, w / 2):
        b.cut(rect(x - 0.045, -0.02, x + 0.045, h + 0.03), "wood_dark", lift=0.35)
    b.cut(rect(-w / 2 - 0.09, h, w / 2 + 0.09, h + 0.08), "wood_dark", lift=0.4)


def _heap_of_books(b: Brush, x: float, y0: float, y1: float, covers: tuple[str, ...], chinese: bool) -> float:
    wide = float(b.rng.uniform(0.24, 0.34))
    y = y0
    for _ in range(int(b.rng.integers(2, 6))):
        thick = float(b.rng.uniform(0.035, 0.06))
        if y + thick > y1 - 0.05:
            break
        shift = float(b.rng.uniform(-0.02, 0.02))
        b.cut(rect(x + shift, y, x + shift + wide, y + thick, 0.006), str(b.rng.choice(covers)), lift=0.12, edge=0.4,
            gradient=0.0)
        b.flat(rect(x + shift + wide * 0.86, y + 0.006, x + shift + wide - 0.004, y + thick - 0.006), "paper")
        y += thick
    return x + wide


def _scrolls_or_vase(b: Brush, x: float, y0: float, y1: float, chinese: bool) -> float:
    if b.rng.random() < 0.5:
        for k, (dx, dy) in enumerate(((0.05, 0.05), (0.14, 0.05), (0.095, 0.125))):
            b.cut(oval(x + dx, y0 + dy, 0.045), "paper" if k != 1 else "cloth_ochre", lift=0.15)
            b.flat(oval(x + dx, y0 + dy, 0.016), "wood_dark")
        return x + 0.19
    size = (y1 - y0) * 0.8
    b.cut(smooth([(x + 0.06, y0), (x + 0.01, y0 + size * 0.45), (x + 0.07, y0 + size * 0.72), (x + 0.06, y0 + size),
        (x + 0.12, y0 + size), (x + 0.11, y0 + size * 0.72), (x + 0.17, y0 + size * 0.45), (x + 0.12, y0)],
        close=True), "celadon" if b.piece.seed % 2 else "cloth_blue", lift=0.25, edge=0.6)
    return x + 0.18


def _standing_books(b: Brush, x: float, end: float, y0: float, y1: float, covers: tuple[str, ...]) -> float:
    while x < end:
        thick, tall = float(b.rng.uniform(0.03, 0.065)), (y1 - y0) * float(b.rng.uniform(0.62, 0.92))
        cover = str(b.rng.choice(covers))
        tilt = float(b.rng.uniform(0.0, 0.05)) if b.rng.random() < 0.15 else 0.0
        b.cut(poly([(x, y0), (x + thick, y0), (x + thick + tilt, y0 + tall), (x + tilt, y0 + tall)]), cover,
            float(b.rng.uniform(-0.1, 0.08)), lift=0.1, edge=0.4, gradient=0.0)
        b.line(joined([line((x + 0.006, y0 + tall * 0.82), (x + thick - 0.006, y0 + tall * 0.82)),
            line((x + 0.006, y0 + tall * 0.2), (x + thick - 0.006, y0 + tall * 0.2))]), "gold", 0.007, alpha=0.6)
        x += thick + 0.003
    return x


def medicine_cabinet(b: Brush) -> None:
    """A wall of small drawers with ring pulls and labels."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "wood_dark", lift=0.7)
    columns, rows = max(4, round(w / 0.26)), max(5, round(h / 0.24))
    light, labels, pulls = skia.Path(), skia.Path(), skia.Path()
    for i in range(columns):
        for j in range(rows):
            x0, y0 = -w / 2 + 0.06 + (w - 0.12) * i / columns, 0.06 + (h - 0.12) * j / rows
            x1, y1 = x0 + (w - 0.12) / columns - 0.025, y0 + (h - 0.12) / rows - 0.025
            light.addRoundRect(skia.Rect.MakeLTRB(x0, y0, x1, y1), 0.01, 0.01)
            labels.addRect(skia.Rect.MakeLTRB(x0 + 0.05, (y0 + y1) / 2 + 0.01, x1 - 0.05, y1 - 0.025))
            pulls.addPath(oval((x0 + x1) / 2, y0 + 0.055, 0.022))
    b.cut(light, "wood", lift=0.1, edge=0.5)
    b.flat(labels, "paper", alpha=0.85)
    b.line(pulls, "brass", 0.012)
    b.cut(rect(-w / 2 - 0.08, h, w / 2 + 0.08, h + 0.09), "wood_dark", lift=0.4)
    for k in range(int(w / 0.34)):
        x = -w / 2 + 0.2 + k * 0.34
        b.cut(smooth([(x - 0.06, h + 0.09), (x - 0.10, h + 0.21), (x - 0.04, h + 0.31), (x + 0.04, h + 0.31),
            (x + 0.10, h + 0.21), (x + 0.06, h + 0.09)], close=True), ("cloth_blue", "celadon", "paper")[k % 3],
            lift=0.25)


def cabinet(b: Brush) -> None:
    """A wardrobe with a round brass lock plate."""
    w, h = b.w, b.h
    b.cut(poly([(-w / 2, 0.08), (w / 2, 0.08), (w * 0.48, h), (-w * 0.48, h)]), "lacquer" if b.piece.seed % 2
        else "wood", lift=0.7)
    for side in (-1, 1):
        b.line(rect(side * 0.03, h * 0.12, side * (w / 2 - 0.07), h * 0.94, 0.02), "wood_dark", 0.018, alpha=0.8)
        b.cut(rect(side * (w / 2 - 0.09), 0, side * (w / 2 - 0.01), 0.1), "wood_dark", lift=0.2)
    b.line(line((0, 0.1), (0, h * 0.98)), "ink", 0.014, alpha=0.6)
    b.cut(oval(0, h * 0.55, w * 0.17), "brass", lift=0.25, edge=0.8)
    b.line(joined([oval(0, h * 0.55, w * 0.13), line((0, h * 0.55 - w * 0.17), (0, h * 0.55 + w * 0.17))]), "ink",
        0.008, alpha=0.5)
    b.cut(rect(-w * 0.53, h, w * 0.53, h + 0.06), "wood_dark", lift=0.3)


def water_vat(b: Brush) -> None:
    """A great glazed vat."""
    w, h = b.h * 1.15, b.h
    b.cut(smooth([(-w * 0.32, 0), (-w * 0.5, h * 0.55), (-w * 0.44, h * 0.95), (w * 0.44, h * 0.95),
        (w * 0.5, h * 0.55), (w * 0.32, 0)], close=True), "clay_dark", lift=0.5, edge=0.6)
    b.line(joined([scallops([(-w * 0.46 + w * 0.115 * k, h * 0.62) for k in range(9)], 0.35, close=False),
        line((-w * 0.47, h * 0.5), (w * 0.47, h * 0.5))]), "clay", 0.018, alpha=0.7)
    b.cut(oval(0, h * 0.95, w * 0.46, h * 0.07), "clay", lift=0.2)
    b.flat(oval(0, h * 0.955, w * 0.40, h * 0.05), "water_dark")


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("shelf_jars", shelf_jars, 1.2), ("jars", jars, 2.4), ("bookshelf", bookshelf, 0.8),
    ("medicine_cabinet", medicine_cabinet, 1.1), ("cabinet", cabinet, 0.62), ("water_vat", water_vat, 1.15),
)
