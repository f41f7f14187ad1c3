"""What stands in workshops, prisons, schools and sickrooms."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import EMBER
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import curve, joined, line, oval, poly, rect, smooth
from yingxi.draw.sets.tale_in import _flames

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def anvil(b: Brush) -> None:
    """An anvil on a block."""
    h = b.h
    b.cut(poly([(-h * 0.32, 0), (h * 0.32, 0), (h * 0.28, h * 0.5), (-h * 0.28, h * 0.5)]), "bark", lift=0.4)
    b.line(joined(line((x, 0.02), (x * 0.9, h * 0.48)) for x in (-h * 0.2, 0.0, h * 0.2)), "wood_dark", 0.014)
    b.cut(smooth([(-h * 0.62, h * 0.94), (-h * 0.3, h * 0.98), (h * 0.42, h), (h * 0.44, h * 0.84),
        (h * 0.14, h * 0.78), (h * 0.12, h * 0.64), (h * 0.28, h * 0.5), (-h * 0.28, h * 0.5), (-h * 0.12, h * 0.64),
        (-h * 0.16, h * 0.78), (-h * 0.40, h * 0.82)], close=True), "iron", lift=0.4, edge=0.9)


def forge(b: Brush) -> None:
    """A brick forge with glowing coals, hood and bellows."""
    w, h = b.w, b.h
    b.cut(poly([(-w * 0.42, h * 0.95), (w * 0.42, h * 0.95), (w * 0.16, h * 1.7), (w * 0.16, h * 5),
        (-w * 0.16, h * 5), (-w * 0.16, h * 1.7)]), "brick", -0.15, lift=0.5)
    b.lost_above(-w * 0.2, w * 0.2, h * 1.4, h * 2.8)
    b.cut(rect(-w / 2, 0, w / 2, h * 0.55), "brick", lift=0.5)
    b.line(joined(line((-w / 2, h * 0.55 * k / 7), (w / 2, h * 0.55 * k / 7)) for k in range(1, 7)), "ink", 0.012,
        alpha=0.35)
    bed = smooth([(-w * 0.36, h * 0.55), (-w * 0.2, h * 0.66), (0, h * 0.62), (w * 0.2, h * 0.67),
        (w * 0.36, h * 0.55)], close=True)
    b.cut(bed, "ink", lift=0.2)
    b.pool(bed, 0, h * 0.6, w * 0.34, EMBER, 1.0, squash=0.4)
    _flames(b, 0, h * 0.58, w * 0.3, h * 0.3)
    b.cut(smooth([(w * 0.42, h * 0.5), (w * 0.62, h * 0.72), (w * 0.86, h * 0.66), (w * 0.86, h * 0.36),
        (w * 0.62, h * 0.3)], close=True), "clay_dark", lift=0.4)
    b.line(joined(line((w * (0.6 + 0.07 * k), h * 0.34), (w * (0.6 + 0.07 * k), h * 0.70)) for k in range(4)), "ink",
        0.014, alpha=0.5)


def tool_wall(b: Brush) -> None:
    """Tools hung on a board: hammers, saws, lasts, shears."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h, 0.02), "wood_light", -0.12, lift=0.35)
    count = max(3, int(w / 0.36))
    for k in range(count):
        x, top = -w / 2 + w * (k + 0.5) / count, h * 0.88
        kind = (k * 3 + b.piece.seed) % 5
        b.flat(oval(x, top + 0.03, 0.02), "iron")
        if kind == 0:
            b.cut(rect(x - 0.02, top - 0.5, x + 0.02, top), "wood", lift=0.2)
            b.cut(rect(x - 0.1, top - 0.10, x + 0.1, top + 0.0, 0.02), "iron", lift=0.25, edge=0.7)
        elif kind == 1:
            b.cut(poly([(x - 0.03, top - 0.12), (x + 0.1, top - 0.12), (x + 0.03, top - 0.66),
                (x - 0.02, top - 0.66)]), "steel", lift=0.25)
            b.cut(oval(x + 0.02, top - 0.05, 0.07, 0.08), "wood", lift=0.25)
        elif kind == 2:
            b.cut(smooth([(x - 0.04, top), (x - 0.07, top - 0.28), (x + 0.13, top - 0.40), (x + 0.12, top - 0.30),
                (x + 0.05, top - 0.22), (x + 0.05, top)], close=True), "wood", lift=0.25)
        elif kind == 3:
            b.line(joined([line((x - 0.08, top - 0.5), (x + 0.04, top - 0.12)), line((x + 0.08, top - 0.5),
                (x - 0.04, top - 0.12))]), "steel", 0.03)
            b.line(joined([oval(x - 0.06, top - 0.06, 0.05), oval(x + 0.06, top - 0.06, 0.05)]), "iron", 0.022)
        else:
            b.line(oval(x, top - 0.16, 0.13), "thatch", 0.05)
            b.line(oval(x, top - 0.17, 0.10), "thatch_dark", 0.03)


def workbench(b: Brush) -> None:
    """A heavy bench with a vice, shavings, half-made shoes or planks."""
    w, h = b.w, b.h
    for x in (-w * 0.42, w * 0.42):
        b.cut(rect(x - 0.08, 0, x + 0.08, h * 0.9), "wood_dark", lift=0.3)
    b.cut(rect(-w * 0.42, h * 0.20, w * 0.42, h * 0.28), "wood_dark", lift=0.2)
    b.cut(rect(-w / 2, h * 0.86, w / 2, h, 0.02), "wood_light", -0.05, lift=0.5, edge=0.7)
    b.cut(joined([rect(w * 0.34, h * 0.64, w * 0.46, h * 0.86), rect(w * 0.39, h * 0.70, w * 0.60, h * 0.74)]),
        "wood", lift=0.3)
    for x in (-0.3, -0.12):
        shoe = smooth([(x * w - 0.12, h), (x * w - 0.12, h + 0.13), (x * w - 0.05, h + 0.13), (x * w, h + 0.07),
            (x * w + 0.11, h + 0.05), (x * w + 0.13, h)], close=True)
        b.cut(shoe, "lacquer" if x < -0.2 else "clay_dark", lift=0.25, edge=0.7)
    curls = joined(smooth([(x + math.cos(t) * 0.04 * (1 - t / 8), h + 0.035 + math.sin(t) * 0.035)
        for t in (i * 0.8 for i in range(8))]) for x in (w * 0.06, w * 0.14, w * 0.2))
    b.line(curls, "paper", 0.014)


def loom(b: Brush) -> None:
    """A hand loom with warp threads and half a bolt of cloth."""
    w, h = b.h * 1.15, b.h
    for x in (-w * 0.46, w * 0.46):
        b.cut(rect(x - 0.06, 0, x + 0.06, h), "wood_dark", lift=0.35)
        b.cut(rect(x - 0.14, 0, x + 0.14, 0.1), "wood_dark", lift=0.2)
    b.line(joined(line((-w * 0.38 + w * 0.76 * k / 30, h * 0.34), (-w * 0.38 + w * 0.76 * k / 30, h * 0.90))
        for k in range(31)), "paper", 0.01)
    cloth = rect(-w * 0.39, h * 0.32, w * 0.39, h * 0.62)
    b.cut(cloth, ("cloth_red", "cloth_blue", "cloth_ochre")[b.piece.seed % 3], lift=0.3)
    b.clipped(cloth, lambda: b.flat(joined(poly([(x, y), (x + 0.07, y + 0.07), (x, y + 0.14), (x - 0.07, y + 0.07)])
        for x in (-w * 0.3 + w * 0.15 * i for i in range(5)) for y in (h * 0.35, h * 0.48)), "gold"))
    for y, t in ((0.30, 0.06), (0.66, 0.04), (0.90, 0.07)):
        b.cut(rect(-w * 0.5, h * y - t / 2, w * 0.5, h * y + t / 2, t / 2), "wood", lift=0.35, edge=0.6)
    b.cut(rect(-w * 0.42, h * 0.16, w * 0.42, h * 0.21), "wood_light", lift=0.25)
    b.cut(rect(-w * 0.06, 0.05, w * 0.26, 0.12), "wood", lift=0.2)


def prison_bars(b: Brush) -> None:
    """A cell's grating: bars, cross-bars, a lock."""
    w, h = b.w, b.h
    top = max(h, 5.0)
    bars = joined([*[rect(-w / 2 + w * k / max(3, int(w / 0.26)) - 0.028, 0, -w / 2 + w * k / max(3,
        int(w / 0.26)) + 0.028, top) for k in range(max(3, int(w / 0.26)) + 1)], rect(-w / 2, 0.5, w / 2, 0.58),
        rect(-w / 2, 1.5, w / 2, 1.58), rect(-w / 2, 2.5, w / 2, 2.6)])
    bars.setFillType(skia.PathFillType.kWinding)
    b.cut(bars, "iron", -0.15, lift=0.5, edge=0.7)
    b.cut(rect(-0.12, 1.0, 0.12, 1.3, 0.02), "iron", -0.1, lift=0.35, edge=0.7)
    b.flat(joined([oval(0, 1.18, 0.03), rect(-0.012, 1.07, 0.012, 1.18)]), "ink")


def straw_heap(b: Brush) -> None:
    """A heap of straw with a blanket."""
    w, h = b.w / 2, b.h
    sheet = smooth([(-w, 0), (-w * 0.6, h * 0.55), (0, h * 0.8), (w * 0.5, h * 0.62), (w, 0)], close=True)
    b.cut(sheet, "thatch", -0.1, lift=0.35)
    straw = joined(line((x, y), (x + math.cos(a) * 0.2, y + math.sin(a) * 0.14))
        for x, y, a in zip(b.rng.uniform(-w, w, 90), b.rng.uniform(-0.02, h * 0.75, 90), b.rng.uniform(0, 6.28, 90),
        strict=True))
    b.line(straw, "thatch", 0.014, 0.12, alpha=0.8)
    b.cut(smooth([(-w * 0.4, 0.02), (-w * 0.3, h * 0.6), (w * 0.1, h * 0.78), (w * 0.35, h * 0.5), (w * 0.3, 0.02)],
        close=True), "cloth_indigo", -0.1, lift=0.3)


def chains(b: Brush) -> None:
    """Chains hanging from a ring."""
    links = skia.Path()
    for x in (-b.w * 0.3, b.w * 0.3):
        y = b.h
        while y > 0.1:
            links.addPath(oval(x, y, 0.03, 0.05))
            y -= 0.085
    b.line(links, "iron", 0.016)
    b.cut(joined([oval(-b.w * 0.3, b.h, 0.05), oval(b.w * 0.3, b.h, 0.05)]), "iron", lift=0.3)


def blackboard(b: Brush) -> None:
    """A blackboard with chalk: sums, a sun, a little house."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.06, -0.06, w / 2 + 0.06, h + 0.06), "wood", lift=0.5)
    b.cut(rect(-w / 2, 0, w / 2, h), "leaf_dark", -0.45, lift=0.05, unify=0.1)
    chalk = joined([
        *[line((-w * 0.42, h * (0.84 - 0.13 * k)), (-w * (0.42 - 0.30 * f), h * (0.84 - 0.13 * k)))
            for k, f in enumerate((1.0, 0.8, 1.0, 0.6))],
        poly([(w * 0.16, h * 0.24), (w * 0.36, h * 0.24), (w * 0.36, h * 0.5), (w * 0.26, h * 0.68),
            (w * 0.16, h * 0.5)]),
        rect(w * 0.23, h * 0.24, w * 0.29, h * 0.4), oval(w * 0.40, h * 0.80, h * 0.08),
        *[line((w * 0.40 + math.cos(a) * h * 0.11, h * 0.80 + math.sin(a) * h * 0.11),
            (w * 0.40 + math.cos(a) * h * 0.16, h * 0.80 + math.sin(a) * h * 0.16)) for a in (k * math.tau / 8
            for k in range(8))],
        smooth([(-w * 0.42, h * 0.2), (-w * 0.3, h * 0.26), (-w * 0.2, h * 0.18), (-w * 0.08, h * 0.24)]),
    ])  # fmt: skip
    b.line(chalk, "white", 0.016, alpha=0.75)
    b.cut(rect(-w / 2, -0.12, w / 2, -0.05), "wood_light", lift=0.35)
    b.flat(joined(rect(x, -0.06, x + 0.09, -0.035) for x in (-w * 0.2, w * 0.1)), "white")


def school_desk(b: Brush) -> None:
    """A school desk with an inkwell and book."""
    w, h = b.w, b.h
    for x in (-w * 0.42, w * 0.42):
        b.cut(rect(x - 0.04, 0, x + 0.04, h * 0.88), "wood_dark", lift=0.25)
    b.cut(rect(-w * 0.46, h * 0.60, w * 0.46, h * 0.86), "wood", -0.08, lift=0.3)
    b.cut(poly([(-w / 2, h * 0.86), (w / 2, h * 0.86), (w * 0.47, h), (-w * 0.47, h)]), "wood_light", lift=0.4,
        edge=0.7)
    b.cut(poly([(-w * 0.14, h * 0.98), (w * 0.12, h * 0.98), (w * 0.13, h + 0.02), (0, h + 0.04),
        (-w * 0.13, h + 0.02)]), "paper", lift=0.15)
    b.cut(oval(w * 0.32, h * 0.99, 0.035, 0.03), "ink", lift=0.1)


def map_sheet(b: Brush) -> None:
    """A wall map or alphabet sheet."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "paper", lift=0.35)
    for k, material in enumerate(("jade", "cloth_ochre", "blossom", "cloth_blue")):
        a = k * 1.57 + 0.3
        cx, cy = math.cos(a) * w * 0.17, h * 0.5 + math.sin(a) * h * 0.18
        b.flat(smooth([(cx + math.cos(t) * w * b.rng.uniform(0.12, 0.2), cy + math.sin(t) * h * b.rng.uniform(0.11,
            0.19)) for t in (i * math.tau / 8 for i in range(8))], close=True), material, 0.1, alpha=0.8)
    b.line(joined([line((-w * 0.46, h * y), (w * 0.46, h * y)) for y in (0.25, 0.5, 0.75)] + [line((w * x, h * 0.04),
        (w * x, h * 0.96)) for x in (-0.25, 0.0, 0.25)]), "wood_dark", 0.006, alpha=0.5)
    b.cut(joined([rect(-w * 0.54, h - 0.02, w * 0.54, h + 0.03, 0.02), rect(-w * 0.54, -0.03, w * 0.54, 0.02, 0.02)]),
        "wood_dark", lift=0.3)


def sickbed(b: Brush) -> None:
    """A plain iron bed with white sheets."""
    w, h = b.w, b.h
    seat = h * 0.55
    for x, top in ((-w / 2, h), (w / 2, h * 0.8)):
        b.cut(rect(x - 0.04, 0, x + 0.04, top, 0.02), "steel", -0.25, lift=0.35)
    b.line(joined([curve((-w / 2, h * 0.96), (-w / 2 + 0.01, h * 1.05), (-w / 2 + 0.02, h * 0.9)),
        *[line((-w / 2 - 0.02, h * y), (-w / 2 + 0.02, h * y)) for y in (0.7, 0.85)]]), "steel", 0.03, -0.25)
    b.cut(rect(-w / 2, seat - 0.20, w / 2, seat - 0.10, 0.02), "steel", -0.3, lift=0.3)
    b.cut(rect(-w / 2 + 0.03, seat - 0.12, w / 2 - 0.03, seat, 0.04), "white", 0.1, lift=0.35)
    b.cut(smooth([(-w * 0.20, seat), (-w * 0.18, seat + 0.05), (w * 0.2, seat + 0.04), (w * 0.47, seat + 0.04),
        (w * 0.49, seat - 0.26), (0, seat - 0.3), (-w * 0.20, seat - 0.26)], close=True), "cloth_blue", 0.12, lift=0.45)
    b.cut(smooth([(-w * 0.21, seat + 0.01), (-w * 0.19, seat + 0.065), (-w * 0.09, seat + 0.065),
        (-w * 0.10, seat - 0.27), (-w * 0.20, seat - 0.25)], close=True), "white", 0.1, lift=0.25)
    b.cut(smooth([(-w * 0.46, seat), (-w * 0.46, seat + 0.15), (-w * 0.26, seat + 0.16), (-w * 0.24, seat)],
        close=True), "white", lift=0.25)


def bed_curtain(b: Brush) -> None:
    """A ward's hanging curtain on a rail."""
    w, h = b.w, b.h
    b.line(line((-w / 2, h), (w / 2, h)), "steel", 0.03)
    for k in range(int(w / 0.22)):
        x = -w / 2 + k * 0.22
        b.cut(smooth([(x, h), (x + 0.22, h), (x + 0.24, h * 0.5), (x + 0.22, 0.15), (x, 0.12), (x - 0.02, h * 0.5)],
            close=True), "mint" if b.piece.seed % 2 else "water_light", 0.1 if k % 2 else 0.0, lift=0.2)


def drip_stand(b: Brush) -> None:
    """A stand with a bottle."""
    h = b.h
    b.line(joined([line((0, 0.05), (0, h)), line((-0.2, 0.02), (0.2, 0.02)), curve((-0.12, h - 0.06), (-0.12, h),
        (0, h)), curve((0.12, h - 0.06), (0.12, h), (0, h))]), "steel", 0.026)
    b.cut(rect(-0.18, h - 0.36, -0.06, h - 0.08, 0.03), "glass", lift=0.2, edge=0.8)
    b.line(smooth([(-0.12, h - 0.36), (-0.14, h * 0.6), (-0.02, h * 0.45)]), "glass", 0.012)


def bottle_shelf(b: Brush) -> None:
    """A glass-fronted shelf of bottles and books."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "wood", -0.25, lift=0.5)
    rows = max(2, round(h / 0.42))
    for r in range(rows):
        y = h * r / rows + 0.04
        x = -w / 2 + 0.10
        while x < w / 2 - 0.12:
            s = b.rng.uniform(0.16, 0.27)
            material = ("cloth_blue", "celadon", "clay", "glass", "cloth_ochre", "paper")[int(b.rng.integers(0, 6))]
            b.cut(joined([rect(x, y, x + s * 0.42, y + s * 0.72, 0.015), rect(x + s * 0.13, y + s * 0.7, x + s * 0.29,
                y + s)]), material, lift=0.15, edge=0.6)
            b.flat(rect(x + 0.012, y + s * 0.2, x + s * 0.42 - 0.012, y + s * 0.48), "paper", alpha=0.9)
            x += s * 0.42 + b.rng.uniform(0.03, 0.08)
        b.cut(rect(-w / 2, y - 0.035, w / 2, y), "wood_light", -0.1, lift=0.2)
    b.line(joined([rect(-w / 2, 0, w / 2, h), line((0, 0), (0, h))]), "wood_dark", 0.06)
    b.plain(poly([(-w * 0.4, 0), (-w * 0.28, 0), (w * 0.02, h), (-w * 0.10, h)]), (1, 1, 1), 0.10)


def spinning_wheel(b: Brush) -> None:
    """A spinning wheel with golden thread."""
    h = b.h
    r = h * 0.34
    b.line(joined([oval(-h * 0.16, h * 0.56, r), *[line((-h * 0.16, h * 0.56), (-h * 0.16 + math.cos(a) * r,
        h * 0.56 + math.sin(a) * r)) for a in (k * math.tau / 10 for k in range(10))]]), "wood", 0.035)
    b.line(oval(-h * 0.16, h * 0.56, r * 1.0), "wood_light", 0.02)
    b.cut(joined([poly([(-h * 0.5, h * 0.22), (h * 0.5, h * 0.34), (h * 0.5, h * 0.40), (-h * 0.5, h * 0.28)]),
        rect(-h * 0.19, h * 0.24, -h * 0.13, h * 0.58)]), "wood_dark", lift=0.3)
    for x, y in ((-h * 0.42, h * 0.25), (h * 0.2, h * 0.34), (h * 0.42, h * 0.36)):
        b.cut(poly([(x - 0.03, y), (x + 0.03, y), (x + 0.09, 0), (x + 0.03, 0)]), "wood_dark", lift=0.2)
    b.cut(joined([rect(h * 0.36, h * 0.38, h * 0.40, h * 0.94), oval(h * 0.38, h * 0.86, h * 0.07, h * 0.13)]),
        "gold", lift=0.3)
    b.line(joined([line((-h * 0.16, h * 0.56 + r), (h * 0.38, h * 0.62)), line((-h * 0.16, h * 0.56 - r),
        (h * 0.38, h * 0.58))]), "gold", 0.012)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("anvil", anvil, 1.0), ("forge", forge, 1.1), ("tool_wall", tool_wall, 1.7), ("workbench", workbench, 2.2),
    ("loom", loom, 1.15), ("prison_bars", prison_bars, 0.6), ("straw_heap", straw_heap, 4.0), ("chains", chains, 0.5),
    ("blackboard", blackboard, 2.0), ("school_desk", school_desk, 1.3), ("map_sheet", map_sheet, 1.3),
    ("sickbed", sickbed, 2.2), ("bed_curtain", bed_curtain, 0.7), ("drip_stand", drip_stand, 0.25),
    ("bottle_shelf", bottle_shelf, 0.75), ("spinning_wheel", spinning_wheel, 1.0),
)
