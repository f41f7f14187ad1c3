"""Chinese furniture and what stands and hangs in rooms: tables, chairs, beds, shelves, scrolls, lanterns."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.roofs import hanging_lantern as _lantern
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, poly, rect, ridge_line, scallops, smooth


def _legs(b: Brush, w: float, h: float, leg: float, material: str = "wood_dark") -> None:
    for side in (-1, 1):
        b.cut(rect(side * w * 0.36 - leg * 0.4, h * 0.06, side * w * 0.36 + leg * 0.4, h * 0.9), material, -0.3, lift=0.0, edge=0.0)
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
        b.cut(poly([(side * (w * 0.40), h * 0.9), (side * (w * 0.40 + 0.06), h * 0.9), (side * (w * 0.46 + 0.06), 0), (side * w * 0.46, 0)]), "wood_dark", lift=0.3)
        b.cut(poly([(side * (w * 0.36), h * 0.9), (side * (w * 0.36 + 0.05), h * 0.9), (side * (w * 0.34 + 0.05), 0.05), (side * w * 0.34, 0.05)]), "wood_dark", -0.25, lift=0.0)
    b.cut(rect(-w * 0.42, h * 0.40, w * 0.42, h * 0.48), "wood_dark", -0.1, lift=0.15)
    b.cut(rect(-w / 2, h * 0.86, w / 2, h, 0.015), "wood", lift=0.4, edge=0.8)


def stool(b: Brush) -> None:
    """A small round-topped stool."""
    w, h = b.h * 0.8, b.h
    for side in (-1, 1):
        b.cut(limb([(side * w * 0.34, h * 0.9), (side * w * 0.40, h * 0.45), (side * w * 0.36, 0)], [0.05, 0.05, 0.05]), "wood_dark", lift=0.25)
    b.cut(rect(-w * 0.38, h * 0.34, w * 0.38, h * 0.42), "wood_dark", -0.1, lift=0.15)
    b.cut(rect(-w * 0.5, h * 0.86, w * 0.5, h, 0.02), "wood", lift=0.35, edge=0.8)


def chair(b: Brush) -> None:
    """A Chinese yoke-back armchair."""
    w, h = b.h * 0.62, b.h
    seat = h * 0.48
    for side in (-1, 1):
        b.cut(limb([(side * w * 0.44, 0), (side * w * 0.43, seat), (side * w * 0.40, h * 0.95)], [0.05, 0.045, 0.04]), "wood_dark", lift=0.3)
        b.cut(limb([(side * w * 0.42, h * 0.72), (side * w * 0.54, h * 0.70), (side * w * 0.52, seat)], [0.04, 0.04, 0.035]), "wood_dark", lift=0.25)
    splat = smooth([(-w * 0.12, seat), (-w * 0.14, h * 0.7), (-w * 0.11, h * 0.96), (w * 0.11, h * 0.96), (w * 0.14, h * 0.7), (w * 0.12, seat)], close=True)
    b.cut(splat, "wood", lift=0.3)
    b.line(joined([oval(0, h * 0.80, w * 0.075), *[leaf(0, h * 0.80, w * 0.06, w * 0.03, a) for a in (0.8, 2.3, 3.9, 5.5)]]), "wood_dark", 0.012)
    b.cut(smooth([(-w * 0.56, h * 0.94), (-w * 0.3, h * 0.985), (0, h), (w * 0.3, h * 0.985), (w * 0.56, h * 0.94), (w * 0.3, h * 0.93), (0, h * 0.945), (-w * 0.3, h * 0.93)], close=True), "wood_dark", lift=0.3)
    b.cut(rect(-w * 0.52, seat - 0.05, w * 0.52, seat + 0.01, 0.01), "wood", lift=0.35, edge=0.7)
    b.cut(poly([(-w * 0.44, seat - 0.05), (w * 0.44, seat - 0.05), (w * 0.38, seat - 0.12), (-w * 0.38, seat - 0.12)]), "wood_dark", lift=0.2)
    b.cut(rect(-w * 0.44, h * 0.08, w * 0.44, h * 0.12), "wood_dark", lift=0.15)


def dragon_throne(b: Brush) -> None:
    """An imperial seat before a folding screen, on a stepped dais."""
    w, h = b.h * 1.5, b.h
    for k in range(3):
        b.cut(rect(-w * (0.62 - 0.06 * k), h * 0.045 * k, w * (0.62 - 0.06 * k), h * 0.045 * (k + 1)), "lacquer_dark", 0.05 * k, lift=0.4)
    base = h * 0.135
    for k in range(5):
        x0 = w * (-0.5 + 0.2 * k)
        top = h * (1.30 if k == 2 else 1.18 if k in (1, 3) else 1.06)
        panel = smooth([(x0, base), (x0, top * 0.94), (x0 + w * 0.1, top), (x0 + w * 0.2, top * 0.94), (x0 + w * 0.2, base)], close=True)
        b.cut(panel, "gold", -0.28, lift=0.4)
        inner = rect(x0 + w * 0.025, base + h * 0.2, x0 + w * 0.175, top * 0.88)
        b.cut(inner, "lacquer", lift=0.1)
        swirl = joined(smooth([(x0 + w * 0.1 + math.cos(t) * w * 0.05 * (1 - t / 9), base + h * (0.42 + 0.2 * j) + math.sin(t) * h * 0.08 * (1 - t / 9)) for t in (i * 0.6 for i in range(12))]) for j in range(3))
        b.clipped(inner, lambda swirl=swirl: b.line(swirl, "gold", h * 0.014))  # type: ignore[misc]
    seat = base + h * 0.30
    b.cut(smooth([(-w * 0.24, seat), (-w * 0.25, h * 0.82), (-w * 0.12, h * 0.96), (0, h * 1.04), (w * 0.12, h * 0.96), (w * 0.25, h * 0.82), (w * 0.24, seat)], close=True), "gold", lift=0.5)
    b.cut(rect(-w * 0.18, seat, w * 0.18, h * 0.80, 0.05), "cloth_ochre", 0.1, lift=0.2)
    b.line(joined([oval(0, h * 0.64, h * 0.09), oval(0, h * 0.64, h * 0.05)]), "red", h * 0.012)
    for side in (-1, 1):
        b.cut(smooth([(side * w * 0.26, base), (side * w * 0.31, seat), (side * w * 0.29, seat + h * 0.2), (side * w * 0.22, seat + h * 0.22), (side * w * 0.24, seat), (side * w * 0.20, base)], close=True), "gold", -0.05, lift=0.4)
    b.cut(rect(-w * 0.28, seat - h * 0.07, w * 0.28, seat, 0.02), "red", lift=0.4)
    b.cut(rect(-w * 0.26, base, w * 0.26, seat - h * 0.07), "gold", -0.15, lift=0.3)


def counter(b: Brush) -> None:
    """A tavern's tall counter: panels, worn top, bowls and a tray on it."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h * 0.93), "wood_dark", 0.05, lift=0.6)
    count = max(2, round(w / 0.8))
    for k in range(count):
        x0, x1 = -w / 2 + w * k / count + 0.06, -w / 2 + w * (k + 1) / count - 0.06
        b.cut(rect(x0, h * 0.10, x1, h * 0.82, 0.02), "wood", -0.06, lift=0.12)
        cx = (x0 + x1) / 2
        b.line(joined([rect(x0 + 0.06, h * 0.16, x1 - 0.06, h * 0.76, 0.03), oval(cx, h * 0.46, 0.13), *[leaf(cx, h * 0.46, 0.11, 0.05, a * math.tau / 6) for a in range(6)]]), "wood_dark", 0.014, alpha=0.8)
    b.cut(rect(-w / 2 - 0.08, h * 0.91, w / 2 + 0.08, h, 0.02), "wood_light", lift=0.5, edge=0.8)
    for x, kind in ((-0.38, "bowls"), (0.30, "jar"), (-0.12, "dish")):
        cx = x * w
        if kind == "bowls":
            for k in range(3):
                b.cut(poly([(cx - 0.09, h + 0.055 + 0.035 * k), (cx + 0.09, h + 0.055 + 0.035 * k), (cx + 0.05, h + 0.035 * k), (cx - 0.05, h + 0.035 * k)]), "celadon", 0.05 * k, lift=0.2)
        elif kind == "jar":
            b.cut(smooth([(cx - 0.08, h), (cx - 0.13, h + 0.14), (cx - 0.06, h + 0.27), (cx + 0.06, h + 0.27), (cx + 0.13, h + 0.14), (cx + 0.08, h)], close=True), "clay", lift=0.3)
            b.cut(oval(cx, h + 0.28, 0.075, 0.03), "red", lift=0.15)
        else:
            b.cut(poly([(cx - 0.13, h + 0.05), (cx + 0.13, h + 0.05), (cx + 0.07, h), (cx - 0.07, h)]), "paper", lift=0.2)
            b.flat(joined(oval(cx + x2, h + 0.055, 0.018) for x2 in (-0.07, -0.03, 0.0, 0.04, 0.08)), "leaf_dark")


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
    body = smooth([(x - r * 0.55, y), (x - r, y + size * 0.45), (x - r * 0.75, y + size * 0.74), (x - r * 0.42, y + size * 0.80), (x + r * 0.42, y + size * 0.80), (x + r * 0.75, y + size * 0.74), (x + r, y + size * 0.45), (x + r * 0.55, y)], close=True)
    b.cut(body, material, b.rng.uniform(-0.05, 0.1), lift=0.3, edge=0.6)
    b.cut(smooth([(x - r * 0.55, y + size * 0.76), (x - r * 0.4, y + size * 0.95), (x, y + size), (x + r * 0.4, y + size * 0.95), (x + r * 0.55, y + size * 0.76)], close=True), "red", lift=0.2)
    b.line(line((x - r * 0.5, y + size * 0.80), (x + r * 0.5, y + size * 0.80)), "gold", size * 0.025)
    if b.rng.random() < 0.55:
        label = poly([(x, y + size * 0.58), (x + r * 0.42, y + size * 0.38), (x, y + size * 0.18), (x - r * 0.42, y + size * 0.38)])
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
    chinese = b.look.era.value in ("ancient_china", "republican_china")
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
        b.cut(rect(x + shift, y, x + shift + wide, y + thick, 0.006), str(b.rng.choice(covers)), lift=0.12, edge=0.4, gradient=0.0)
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
    b.cut(smooth([(x + 0.06, y0), (x + 0.01, y0 + size * 0.45), (x + 0.07, y0 + size * 0.72), (x + 0.06, y0 + size), (x + 0.12, y0 + size), (x + 0.11, y0 + size * 0.72), (x + 0.17, y0 + size * 0.45), (x + 0.12, y0)], close=True), "celadon" if b.piece.seed % 2 else "cloth_blue", lift=0.25, edge=0.6)
    return x + 0.18


def _standing_books(b: Brush, x: float, end: float, y0: float, y1: float, covers: tuple[str, ...]) -> float:
    while x < end:
        thick, tall = float(b.rng.uniform(0.03, 0.065)), (y1 - y0) * float(b.rng.uniform(0.62, 0.92))
        cover = str(b.rng.choice(covers))
        tilt = float(b.rng.uniform(0.0, 0.05)) if b.rng.random() < 0.15 else 0.0
        b.cut(poly([(x, y0), (x + thick, y0), (x + thick + tilt, y0 + tall), (x + tilt, y0 + tall)]), cover, float(b.rng.uniform(-0.1, 0.08)), lift=0.1, edge=0.4, gradient=0.0)
        b.line(joined([line((x + 0.006, y0 + tall * 0.82), (x + thick - 0.006, y0 + tall * 0.82)), line((x + 0.006, y0 + tall * 0.2), (x + thick - 0.006, y0 + tall * 0.2))]), "gold", 0.007, alpha=0.6)
        x += thick + 0.003
    return x


def scroll(b: Brush) -> None:
    """A hanging scroll: mounted silk, a painted landscape, seal and inscription."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.3, h), (0, h + 0.16)), line((w * 0.3, h), (0, h + 0.16))]), "wood_dark", 0.012)
    b.cut(rect(-w / 2, 0, w / 2, h), "cloth_ochre" if b.piece.seed % 2 else "jade", 0.25, lift=0.5)
    x0, x1, y0, y1 = -w * 0.40, w * 0.40, h * 0.15, h * 0.86
    picture = rect(x0, y0, x1, y1)
    b.cut(picture, "paper", 0.05, lift=0.1)
    b.clipped(picture, lambda: _ink_landscape(b, x0, y0, x1, y1) if b.piece.seed % 3 else _ink_bamboo(b, x0, y0, x1, y1))
    b.flat(joined([rect(-w * 0.28, h * 0.86, -w * 0.24, h * 0.985), rect(w * 0.24, h * 0.86, w * 0.28, h * 0.985)]), "paper", 0.2)
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
        b.fade(hill, y0 + h * 0.1 + top, y0 + h * 0.08, ((0.0, colour, 0.95), (0.6, mix(colour, paper, 0.55), 0.8), (1.0, paper, 0.9)))
    b.plain(oval(x0 + w * 0.74, y1 - h * 0.14, w * 0.07), mix(paper, b.ink("red"), 0.65))
    trunk = smooth([(x0 + w * 0.18, y0), (x0 + w * 0.22, y0 + h * 0.14), (x0 + w * 0.16, y0 + h * 0.24), (x0 + w * 0.28, y0 + h * 0.33)])
    b.paper.line(trunk, ink, w * 0.035, lit=False)
    for px, py, r in ((0.14, 0.25, 0.11), (0.30, 0.33, 0.12), (0.24, 0.19, 0.09)):
        b.plain(scallops([(x0 + w * (px - r), y0 + h * py), (x0 + w * (px - r * 0.3), y0 + h * (py + r * 0.16)), (x0 + w * (px + r * 0.4), y0 + h * (py + r * 0.16)), (x0 + w * (px + r), y0 + h * py)], 0.3), ink, 0.85)
    roof = poly([(x0 + w * 0.56, y0 + h * 0.12), (x0 + w * 0.86, y0 + h * 0.12), (x0 + w * 0.78, y0 + h * 0.17), (x0 + w * 0.64, y0 + h * 0.17)])
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
            b.paper.line(line((x0 + w * (x + lean * k / 6), ya), (x0 + w * (x + lean * (k + 1) / 6), yb)), ink, w * 0.035, alpha=alpha, lit=False)
            if k > 1:
                for _ in range(4):
                    a = b.rng.uniform(3.5, 5.9)
                    b.plain(leaf(x0 + w * (x + lean * k / 6), yb, w * 0.24, w * 0.07, a), ink, alpha)
    b.paper.line(joined(glyph("春和人"[k], x0 + w * 0.14, y1 - h * (0.08 + 0.055 * k), w * 0.07) for k in range(3)), ink, w * 0.010, lit=False)
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
        b.clipped(inner, lambda x0=x0, x1=x1: _ink_landscape(b, x0 - 0.1, h * 0.24, x1 + 0.1, h * 0.98))  # type: ignore[misc]
        b.clipped(rect(x0 + 0.06, h * 0.06, x1 - 0.06, h * 0.22), lambda x0=x0, x1=x1: b.line(lattice(x0 + 0.06, h * 0.06, x1 - 0.06, h * 0.22, "steps", b.rng), "gold", 0.018))  # type: ignore[misc]


def desk(b: Brush) -> None:
    """A scholar's desk: brush stand, inkstone, books, paper, a lamp when it is dark."""
    w, h = b.w, b.h
    _legs(b, w, h, 0.07)
    b.cut(poly([(-w / 2 + 0.06, h * 0.93), (w / 2 - 0.06, h * 0.93), (w / 2 - 0.10, h * 0.80), (-w / 2 + 0.10, h * 0.80)]), "wood", -0.08, lift=0.25)
    for side in (-1, 1):
        b.cut(smooth([(side * (w / 2 + 0.09), h + 0.05), (side * (w / 2 - 0.04), h), (side * (w / 2 - 0.04), h * 0.92), (side * (w / 2 + 0.03), h * 0.93)], close=True), "wood_light", lift=0.2)
    b.cut(rect(-w / 2 - 0.02, h * 0.92, w / 2 + 0.02, h, 0.015), "wood_light", -0.05, lift=0.5, edge=0.8)
    x = -w * 0.36
    b.cut(joined([rect(x - 0.10, h, x + 0.10, h + 0.025), rect(x - 0.09, h, x - 0.075, h + 0.30), rect(x + 0.075, h, x + 0.09, h + 0.30), rect(x - 0.12, h + 0.29, x + 0.12, h + 0.315)]), "wood_dark", lift=0.2)
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
    b.plain(back, b.ink("cloth_plum", -0.35))
    b.pool(back, 0, seat + h * 0.2, w * 0.45, mix(b.look.ramp[1], LAMPLIGHT, 0.3), 0.35)
    b.clipped(rect(-w / 2 + 0.1, seat, w / 2 - 0.1, seat + h * 0.17), lambda: b.line(lattice(-w / 2 + 0.1, seat, w / 2 - 0.1, seat + h * 0.17, "steps", b.rng), "wood", 0.03))
    quilt = smooth([(-w * 0.46, seat), (-w * 0.45, seat + 0.20), (-w * 0.1, seat + 0.17), (w * 0.25, seat + 0.19), (w * 0.46, seat + 0.10), (w * 0.46, seat)], close=True)
    b.cut(quilt, "cloth_red", lift=0.3)
    b.clipped(quilt, lambda: b.line(lattice(-w * 0.46, seat - 0.1, w * 0.46, seat + 0.25, "diamond", b.rng), "gold", 0.01, alpha=0.6))
    b.cut(smooth([(w * 0.28, seat + 0.12), (w * 0.30, seat + 0.26), (w * 0.44, seat + 0.26), (w * 0.46, seat + 0.12)], close=True), "cloth_cream", lift=0.25)
    b.cut(rect(-w / 2, seat - h * 0.09, w / 2, seat, 0.01), "wood", lift=0.4, edge=0.7)
    b.cut(poly([(-w / 2 + 0.05, seat - h * 0.09), (w / 2 - 0.05, seat - h * 0.09), (w / 2 - 0.10, 0.04), (w / 2 - 0.22, seat * 0.45), (-w / 2 + 0.22, seat * 0.45), (-w / 2 + 0.10, 0.04)]), "wood_dark", lift=0.2)
    for side in (-1, 1):
        drape = smooth([(side * w * 0.5, h * 0.94), (side * w * 0.12, h * 0.94), (side * w * 0.26, h * 0.66), (side * w * 0.43, h * 0.46), (side * w * 0.37, seat + 0.05), (side * w * 0.5, seat)], close=True)
        b.cut(drape, ("cloth_blue", "cloth_green", "cloth_cream")[b.piece.seed % 3], 0.08, lift=0.6)
        b.clipped(drape, lambda side=side: b.line(joined(curve((side * w * (0.18 + 0.08 * k), h * 0.94), (side * w * (0.34 + 0.04 * k), h * 0.6), (side * w * (0.44 + 0.015 * k), seat)) for k in range(4)), "ink", 0.018, alpha=0.25))  # type: ignore[misc]
        b.cut(oval(side * w * 0.44, h * 0.47, 0.05), "gold", lift=0.2)
    frieze = rect(-w / 2 - 0.04, h * 0.88, w / 2 + 0.04, h)
    b.cut(frieze, "wood", lift=0.5)
    b.clipped(frieze, lambda: b.line(lattice(-w / 2, h * 0.89, w / 2, h * 0.99, "coin", b.rng), "gold", 0.014, alpha=0.8))


def kang(b: Brush) -> None:
    """A poor bed of boards or brick: straw mat, patched quilt."""
    w, h = b.w, b.h
    seat = h * 0.75
    b.cut(rect(-w / 2, 0, w / 2, seat), "brick", -0.1, lift=0.5)
    b.line(joined([*[line((-w / 2, seat * k / 4), (w / 2, seat * k / 4)) for k in range(1, 4)], *[line((-w / 2 + 0.4 * k + (0.2 if r % 2 else 0), seat * r / 4), (-w / 2 + 0.4 * k + (0.2 if r % 2 else 0), seat * (r + 1) / 4)) for k in range(int(w / 0.4)) for r in range(4)]]), "ink", 0.01, alpha=0.3)
    b.cut(rect(-w / 2 - 0.05, seat - 0.03, w / 2 + 0.05, seat + 0.04), "thatch", lift=0.3)
    quilt = smooth([(-w * 0.47, seat + 0.03), (-w * 0.44, seat + 0.2), (-w * 0.1, seat + 0.15), (w * 0.2, seat + 0.18), (w * 0.3, seat + 0.03)], close=True)
    b.cut(quilt, "cloth_indigo", 0.08, lift=0.35)
    b.cut(rect(-w * 0.25, seat + 0.05, -w * 0.12, seat + 0.13), "cloth_blue", 0.1, lift=0.05)
    b.cut(smooth([(w * 0.32, seat + 0.03), (w * 0.33, seat + 0.15), (w * 0.45, seat + 0.15), (w * 0.46, seat + 0.03)], close=True), "cloth_cream", -0.1, lift=0.25)


def kitchen_range(b: Brush) -> None:
    """A Chinese brick range: wok with lid, fire door, kitchen god, flue, steam."""
    w, h = b.w, b.h
    b.cut(rect(w * 0.18, h * 0.9, w * 0.42, h * 5), "plaster", -0.12, lift=0.5)
    b.lost_above(w * 0.17, w * 0.43, h * 1.9, h * 4.2)
    sheet = poly([(-w / 2, 0), (w / 2, 0), (w / 2, h * 0.94), (-w / 2, h * 0.94)])
    b.cut(sheet, "plaster", -0.04, lift=0.6)
    b.cut(rect(-w / 2, 0, w / 2, h * 0.16), "stone_dark", lift=0.2)
    b.line(joined([rect(-w * 0.46, h * 0.24, w * 0.46, h * 0.84, 0.03)]), "cloth_blue", 0.014, alpha=0.6)
    b.line(joined([scallops([(-w * 0.44 + w * 0.08 * k, h * 0.80) for k in range(12)], 0.3, close=False)]), "cloth_blue", 0.012, alpha=0.6)
    hole = smooth([(-w * 0.30, h * 0.16), (-w * 0.30, h * 0.42), (-w * 0.2, h * 0.52), (-w * 0.10, h * 0.42), (-w * 0.10, h * 0.16)], close=True)
    b.cut(hole, "ink", -0.2, lift=0.1)
    b.pool(hole, -w * 0.2, h * 0.22, w * 0.16, (1.0, 0.62, 0.25), 0.95)
    for k, (dx, top) in enumerate(((-0.05, 0.36), (0.0, 0.46), (0.05, 0.34))):
        b.plain(leaf(w * (-0.2 + dx), h * 0.17, h * (top - 0.17), h * 0.10, math.pi / 2), ((1.0, 0.55, 0.2), (1.0, 0.8, 0.4), (1.0, 0.62, 0.25))[k], 0.9)
    b.cut(rect(-w / 2 - 0.05, h * 0.90, w / 2 + 0.05, h, 0.01), "stone", lift=0.4, edge=0.7)
    b.cut(smooth([(-w * 0.36, h), (-w * 0.3, h * 1.14), (-w * 0.18, h * 1.22), (-w * 0.06, h * 1.14), (0, h)], close=True), "wood_light", lift=0.35)
    b.line(joined(curve((-w * (0.36 - 0.05 * k), h), (-w * (0.28 - 0.03 * k), h * 1.13), (-w * 0.18, h * 1.21)) for k in range(4)), "wood", 0.012, alpha=0.7)
    b.cut(rect(-w * 0.21, h * 1.2, -w * 0.15, h * 1.27), "wood_dark", lift=0.2)
    for x, r in ((w * 0.10, 0.11), (w * 0.06, 0.07)):
        b.cut(poly([(x - r, h + r * 0.8), (x + r, h + r * 0.8), (x + r * 0.6, h), (x - r * 0.6, h)]), "celadon", lift=0.2)
    steam = joined(smooth([(-w * 0.24 + k * w * 0.06, h * 1.25), (-w * 0.27 + k * w * 0.07, h * 1.5), (-w * 0.20 + k * w * 0.06, h * 1.75), (-w * 0.25 + k * w * 0.08, h * 2.0)]) for k in range(3))
    b.line(steam, "white", 0.06, alpha=0.16)


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
        b.cut(smooth([(x - 0.06, h + 0.09), (x - 0.10, h + 0.21), (x - 0.04, h + 0.31), (x + 0.04, h + 0.31), (x + 0.10, h + 0.21), (x + 0.06, h + 0.09)], close=True), ("cloth_blue", "celadon", "paper")[k % 3], lift=0.25)


def altar_table(b: Brush) -> None:
    """A long narrow table under a scroll: clock or vase, mirror, censer."""
    w, h = b.w, b.h
    _legs(b, w, h, 0.08)
    b.cut(rect(-w / 2 + 0.05, h * 0.84, w / 2 - 0.05, h * 0.94), "wood", -0.1, lift=0.2)
    b.cut(rect(-w / 2 - 0.06, h * 0.94, w / 2 + 0.06, h), "wood", lift=0.4, edge=0.7)
    for side, material in ((-1, "cloth_blue"), (1, "celadon")):
        x = side * w * 0.36
        b.cut(smooth([(x - 0.06, h), (x - 0.11, h + 0.16), (x - 0.04, h + 0.30), (x - 0.06, h + 0.36), (x + 0.06, h + 0.36), (x + 0.04, h + 0.30), (x + 0.11, h + 0.16), (x + 0.06, h)], close=True), material, lift=0.3)
        for a in (-0.5, -0.1, 0.35):
            twig = [(x, h + 0.34), (x + math.sin(a) * 0.2, h + 0.55), (x + math.sin(a) * 0.34, h + 0.72)]
            b.line(smooth(twig), "bark", 0.014)
            b.flat(joined(oval(px + dx, py + dy, 0.022) for px, py in twig[1:] for dx, dy in ((0.02, 0), (-0.02, 0.02), (0.01, -0.04))), "blossom" if side < 0 else "flower_yellow")
    b.cut(joined([oval(0, h + 0.09, 0.13, 0.08), rect(-0.15, h + 0.13, 0.15, h + 0.16)]), "brass", lift=0.3)
    for x in (-0.22, 0.22):
        b.cut(joined([rect(w * x - 0.02, h, w * x + 0.02, h + 0.22), rect(w * x - 0.05, h, w * x + 0.05, h + 0.03)]), "brass", lift=0.2)
        b.cut(rect(w * x - 0.018, h + 0.22, w * x + 0.018, h + 0.36), "red", lift=0.1)
        if b.look.lamps > 0.2:
            b.paper.glow(w * x, h + 0.41, 0.4, LAMPLIGHT, 0.5)
            b.plain(leaf(w * x, h + 0.36, 0.08, 0.04, math.pi / 2), shade(LAMPLIGHT, 0.3))


def hanging_lantern(b: Brush) -> None:
    """A lantern hung from above: the piece's foot is its lower tip."""
    _lantern(b, 0.0, b.h, b.h * 0.72, round_=b.piece.seed % 3 != 0)
    b.line(line((0, b.h), (0, b.h + 8)), "ink", 0.015, alpha=0.8)


def standing_lantern(b: Brush) -> None:
    """A standing palace lamp: paper panes in a wooden frame."""
    h = b.h
    b.cut(joined([rect(-0.025, 0, 0.025, h * 0.62), poly([(-0.2, 0), (0.2, 0), (0.05, h * 0.08), (-0.05, h * 0.08)])]), "wood_dark", lift=0.3)
    box = poly([(-h * 0.10, h * 0.62), (h * 0.10, h * 0.62), (h * 0.13, h * 0.96), (-h * 0.13, h * 0.96)])
    b.cut(box, "paper", lift=0.3)
    b.luminous(box)
    b.line(joined([poly([(-h * 0.10, h * 0.62), (h * 0.10, h * 0.62), (h * 0.13, h * 0.96), (-h * 0.13, h * 0.96)]), line((0, h * 0.62), (0, h * 0.96)), line((-h * 0.117, h * 0.8), (h * 0.117, h * 0.8))]), "wood_dark", 0.02)
    b.cut(poly([(-h * 0.16, h * 0.95), (h * 0.16, h * 0.95), (h * 0.05, h), (-h * 0.05, h)]), "wood_dark", lift=0.25)


def oil_lamp(b: Brush) -> None:
    """A small oil lamp on a stand."""
    h = b.h
    b.cut(joined([rect(-0.012, 0, 0.012, h * 0.6), oval(0, 0.02, h * 0.2, 0.025)]), "brass", lift=0.2)
    b.cut(smooth([(-h * 0.22, h * 0.66), (-h * 0.12, h * 0.56), (h * 0.12, h * 0.56), (h * 0.22, h * 0.66)], close=True), "clay_dark", lift=0.2)
    on = max(0.25, b.look.lamps)
    b.plain(leaf(h * 0.10, h * 0.66, h * 0.30, h * 0.14, math.pi / 2), mix(LAMPLIGHT, (1.0, 0.95, 0.8), 0.5), on)


def cabinet(b: Brush) -> None:
    """A wardrobe with a round brass lock plate."""
    w, h = b.w, b.h
    b.cut(poly([(-w / 2, 0.08), (w / 2, 0.08), (w * 0.48, h), (-w * 0.48, h)]), "lacquer" if b.piece.seed % 2 else "wood", lift=0.7)
    for side in (-1, 1):
        b.line(rect(side * 0.03, h * 0.12, side * (w / 2 - 0.07), h * 0.94, 0.02), "wood_dark", 0.018, alpha=0.8)
        b.cut(rect(side * (w / 2 - 0.09), 0, side * (w / 2 - 0.01), 0.1), "wood_dark", lift=0.2)
    b.line(line((0, 0.1), (0, h * 0.98)), "ink", 0.014, alpha=0.6)
    b.cut(oval(0, h * 0.55, w * 0.17), "brass", lift=0.25, edge=0.8)
    b.line(joined([oval(0, h * 0.55, w * 0.13), line((0, h * 0.55 - w * 0.17), (0, h * 0.55 + w * 0.17))]), "ink", 0.008, alpha=0.5)
    b.cut(rect(-w * 0.53, h, w * 0.53, h + 0.06), "wood_dark", lift=0.3)


def water_vat(b: Brush) -> None:
    """A great glazed vat."""
    w, h = b.h * 1.15, b.h
    b.cut(smooth([(-w * 0.32, 0), (-w * 0.5, h * 0.55), (-w * 0.44, h * 0.95), (w * 0.44, h * 0.95), (w * 0.5, h * 0.55), (w * 0.32, 0)], close=True), "clay_dark", lift=0.5, edge=0.6)
    b.line(joined([scallops([(-w * 0.46 + w * 0.115 * k, h * 0.62) for k in range(9)], 0.35, close=False), line((-w * 0.47, h * 0.5), (w * 0.47, h * 0.5))]), "clay", 0.018, alpha=0.7)
    b.cut(oval(0, h * 0.95, w * 0.46, h * 0.07), "clay", lift=0.2)
    b.flat(oval(0, h * 0.955, w * 0.40, h * 0.05), "water_dark")


def wine_shelf_sign(b: Brush) -> None:
    """Wooden price tags hanging in a row."""
    count = max(3, int(b.w / 0.32))
    b.line(line((-b.w / 2, b.h), (b.w / 2, b.h)), "wood_dark", 0.02)
    for k in range(count):
        x = -b.w / 2 + b.w * (k + 0.5) / count
        low = b.h * float(b.rng.uniform(0.0, 0.12))
        b.cut(rect(x - 0.085, low, x + 0.085, b.h * 0.94, 0.01), "wood_light" if k % 3 else "red", lift=0.3)
        b.line(joined(glyph("酒茶米吉和春福"[(k * 2 + j + b.piece.seed) % 7], x, b.h * (0.62 - 0.34 * j), 0.11) for j in range(2)), "ink", 0.012)


def tea_stove(b: Brush) -> None:
    """A row of copper kettles on a tiled tea stove."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h * 0.7), "brick", lift=0.5)
    b.line(joined([*[line((-w / 2, h * 0.7 * k / 6), (w / 2, h * 0.7 * k / 6)) for k in range(1, 6)]]), "ink", 0.012, alpha=0.3)
    b.cut(rect(-w / 2 - 0.05, h * 0.66, w / 2 + 0.05, h * 0.74), "stone", lift=0.3)
    for k in range(max(2, int(w / 0.5))):
        x = -w / 2 + 0.3 + k * 0.5
        hole = oval(x, h * 0.26, 0.13, 0.10)
        b.cut(hole, "ink", lift=0.05)
        b.pool(hole, x, h * 0.22, 0.14, (1.0, 0.55, 0.2), 0.95)
        r = 0.17
        y = h * 0.74
        b.cut(smooth([(x - r * 0.8, y), (x - r, y + r), (x - r * 0.4, y + r * 1.7), (x + r * 0.4, y + r * 1.7), (x + r, y + r), (x + r * 0.8, y)], close=True), "brass", lift=0.35, edge=0.8)
        b.cut(limb([(x + r * 0.8, y + r * 0.8), (x + r * 1.4, y + r * 1.2), (x + r * 1.5, y + r * 1.8)], [0.05, 0.04, 0.025]), "brass", lift=0.2)
        b.line(curve((x - r * 0.6, y + r * 1.5), (x, y + r * 2.8), (x + r * 0.6, y + r * 1.5)), "brass", 0.025, -0.2)
        b.line(smooth([(x + r * 1.5, y + r * 2), (x + r * 1.8, y + r * 3), (x + r * 1.3, y + r * 4), (x + r * 1.7, y + r * 5)]), "white", 0.045, alpha=0.18)


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
                b.cut(oval(x + (0.035 if int(y * 16) % 2 else -0.035), y - 0.02, 0.035, 0.07), "flower_yellow", lift=0.15)
            y -= 0.085


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("square_table", square_table, 1.35), ("bench", bench, 2.8), ("stool", stool, 0.8), ("chair", chair, 0.62),
    ("dragon_throne", dragon_throne, 1.5), ("counter", counter, 3.0), ("shelf_jars", shelf_jars, 1.2), ("jars", jars, 2.4),
    ("bookshelf", bookshelf, 0.8), ("scroll", scroll, 0.36), ("fan_picture", fan_picture, 1.0), ("folding_screen", folding_screen, 1.2),
    ("desk", desk, 2.0), ("canopy_bed", canopy_bed, 1.05), ("kang", kang, 3.4), ("kitchen_range", kitchen_range, 2.2),
    ("medicine_cabinet", medicine_cabinet, 1.1), ("altar_table", altar_table, 2.0), ("hanging_lantern", hanging_lantern, 0.7),
    ("standing_lantern", standing_lantern, 0.3), ("oil_lamp", oil_lamp, 0.5), ("cabinet", cabinet, 0.62), ("water_vat", water_vat, 1.15),
    ("price_tags", wine_shelf_sign, 4.0), ("garlic_strings", garlic_strings, 1.0), ("tea_stove", tea_stove, 1.6),
)  # fmt: skip
