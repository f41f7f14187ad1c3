"""What shopkeepers sell: bread and fruit, jars and bottles, flowers, lanterns, casks. Each stands on the origin."""

from __future__ import annotations

import math

import skia

from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import crown, joined, leaf, limb, line, oval, poly, rect, smooth
from yingxi.draw.sets.wares_made import BRIGHT, any_of

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def loaf(b: Brush, h: float) -> None:
    """A loaf with its cuts."""
    w, rise = h * 0.66, h * 0.62
    b.cut(smooth([(-w, h * 0.04), (-w * 0.95, rise * 0.55), (-w * 0.5, rise * 0.96), (0, rise * 1.04), (w * 0.5,
        rise * 0.96),
        (w * 0.95, rise * 0.55), (w, h * 0.04)], close=True), any_of(b, ("ginger", "wood_light", "cloth_ochre")),
        lift=0.3,
        edge=0.7)
    b.line(joined(line((x * w - w * 0.1, rise * 0.48), (x * w + w * 0.12, rise * 0.84)) for x in (-0.5, -0.05, 0.4)),
        "cloth_cream", h * 0.06)


def sticks(b: Brush, h: float) -> None:
    """Long loaves in a basket."""
    for k in range(5):
        lean = (k - 2) * 0.10
        b.cut(limb([(lean * h * 0.9, h * 0.2), (lean * h * 2.0, h * 0.7), (lean * h * 2.5, h * 1.02)], [h * 0.10,
            h * 0.13,
            h * 0.05]), ("ginger", "wood_light", "cloth_ochre")[k % 3], lift=0.2, edge=0.6)
    b.cut(poly([(-h * 0.34, 0), (h * 0.34, 0), (h * 0.42, h * 0.42), (-h * 0.42, h * 0.42)]), "thatch_dark", lift=0.3)
    b.line(joined(line((-h * 0.4, h * t), (h * 0.4, h * t)) for t in (0.1, 0.2, 0.3)), "thatch", 0.014)


def buns(b: Brush, h: float) -> None:
    """Buns, piled."""
    for row, count in enumerate((4, 3, 2)):
        for k in range(count):
            x, y = (k - (count - 1) / 2) * h * 0.36, h * 0.05 + row * h * 0.23
            b.cut(smooth([(x - h * 0.18, y), (x - h * 0.16, y + h * 0.15), (x, y + h * 0.24), (x + h * 0.16,
                y + h * 0.15),
                (x + h * 0.18, y)], close=True), ("ginger", "cloth_cream", "wood_light")[(k + row) % 3], lift=0.2,
                edge=0.6)


def jar(b: Brush, h: float) -> None:
    """A lidded jar with a label."""
    r = h * 0.36
    cover = any_of(b, ("cloth_blue", "celadon", "clay", "white", "jade", "clay_dark"))
    b.cut(smooth([(-r * 0.6, 0), (-r, h * 0.44), (-r * 0.8, h * 0.74), (-r * 0.45, h * 0.82), (r * 0.45, h * 0.82),
        (r * 0.8, h * 0.74), (r, h * 0.44), (r * 0.6, 0)], close=True), cover, lift=0.3, edge=0.7)
    b.cut(rect(-r * 0.55, h * 0.8, r * 0.55, h * 0.94, 0.02), "red" if cover != "clay" else "wood_dark", lift=0.15)
    b.flat(rect(-r * 0.5, h * 0.28, r * 0.5, h * 0.54, 0.01), "paper", alpha=0.9)
    b.line(joined(line((-r * 0.3, h * t), (r * 0.3, h * t)) for t in (0.36, 0.46)), "ink", 0.008, alpha=0.7)


def tin(b: Brush, h: float) -> None:
    """A tea tin."""
    w = h * 0.34
    b.cut(rect(-w, 0, w, h * 0.8, 0.02), any_of(b, ("cloth_green", "lacquer", "cloth_indigo", "gold")), lift=0.3,
        edge=0.6)
    b.cut(rect(-w * 1.06, h * 0.76, w * 1.06, h * 0.92, 0.02), "brass", lift=0.15, edge=0.6)
    b.flat(oval(0, h * 0.4, w * 0.62), "paper")
    b.flat(joined(leaf(0, h * 0.34, h * 0.16, h * 0.07, a) for a in (0.7, 1.57, 2.44)), "leaf_dark")


def bottle(b: Brush, h: float) -> None:
    """A bottle with a label."""
    r, cover = h * 0.26, any_of(b, ("glass", "mint", "cloth_plum", "flower_blue", "cloth_ochre", "flower_red"))
    b.cut(smooth([(-r, 0.01), (-r * 1.05, h * 0.32), (-r * 0.36, h * 0.58), (-r * 0.34, h * 0.86), (r * 0.34, h * 0.86),
        (r * 0.36, h * 0.58), (r * 1.05, h * 0.32), (r, 0.01)], close=True), cover, lift=0.25, edge=0.8)
    b.flat(rect(-r * 0.3, h * 0.84, r * 0.3, h * 0.96, 0.01), "wood_light")
    b.flat(rect(-r * 0.66, h * 0.14, r * 0.66, h * 0.34, 0.01), "paper", alpha=0.85)


def herbs(b: Brush, h: float) -> None:
    """A tied bunch of herbs."""
    leaves = skia.Path()
    for _ in range(16):
        a = math.pi / 2 + float(b.rng.uniform(-0.55, 0.55))
        leaves.addPath(leaf(0, h * 0.08, h * float(b.rng.uniform(0.6, 0.95)), h * 0.12, a))
    b.cut(leaves, any_of(b, ("leaf_dark", "leaf", "thatch", "cloth_plum")), lift=0.3, edge=0.4)
    b.cut(rect(-h * 0.07, h * 0.12, h * 0.07, h * 0.24, 0.02), "red", lift=0.15)


def flower_pot(b: Brush, h: float) -> None:
    """A plant in flower in its pot."""
    petals, cover = skia.Path(), any_of(b, BRIGHT)
    b.cut(crown(0, h * 0.58, h * 0.40, h * 0.26, 9, b.rng), "leaf_dark", lift=0.3)
    for _ in range(9):
        x, y = float(b.rng.uniform(-0.34, 0.34)) * h, float(b.rng.uniform(0.48, 0.92)) * h
        petals.addPath(joined(oval(x + math.cos(a) * h * 0.07, y + math.sin(a) * h * 0.07, h * 0.06)
            for a in (k * math.tau / 5 for k in range(5))))
    petals.setFillType(skia.PathFillType.kWinding)
    b.cut(petals, cover, lift=0.2, edge=0.5)
    b.cut(poly([(-h * 0.18, 0), (h * 0.18, 0), (h * 0.26, h * 0.36), (-h * 0.26, h * 0.36)]), any_of(b, ("clay",
        "celadon",
        "white")), lift=0.3, edge=0.6)


def sunflower(b: Brush, h: float) -> None:
    """Cut flowers in a bucket."""
    for lean in (-0.24, 0.0, 0.26):
        x, y = lean * h, h * (0.84 - abs(lean) * 0.3)
        b.line(line((lean * h * 0.3, h * 0.2), (x, y)), "leaf", h * 0.035)
        b.cut(joined(leaf(x, y, h * 0.16, h * 0.09, k * math.tau / 9) for k in range(9)), any_of(b, BRIGHT), lift=0.2)
        b.flat(oval(x, y, h * 0.06), "wood_dark")
    b.cut(poly([(-h * 0.20, 0), (h * 0.20, 0), (h * 0.25, h * 0.4), (-h * 0.25, h * 0.4)]), "steel", 0.1, lift=0.3,
        edge=0.7)


def paper_lantern(b: Brush, h: float) -> None:
    """A round paper lantern, lit by night."""
    r, y = h * 0.36, h * 0.5
    cover = any_of(b, ("red", "flower_yellow", "flower_red", "blossom", "cloth_ochre"))
    body = oval(0, y, r, r * 0.92)
    b.cut(body, cover, 0.05, lift=0.3, edge=0.5)
    b.pool(body, 0, y, r, (1.0, 0.86, 0.55), 0.25 + 0.45 * b.look.lamps)
    b.line(joined(oval(0, y, r * k, r * 0.92) for k in (0.35, 0.7)), "ink", 0.008, alpha=0.3)
    b.flat(joined([rect(-r * 0.4, y + r * 0.84, r * 0.4, y + r * 1.02), rect(-r * 0.4, y - r * 1.02, r * 0.4,
        y - r * 0.84)]),
        "gold")
    b.line(joined(line((x * r, y - r), (x * r, y - r * 1.45)) for x in (-0.15, 0.0, 0.15)), "red", 0.012)


def bowls(b: Brush, h: float) -> None:
    """Bowls, stacked."""
    cover = any_of(b, ("celadon", "white", "cloth_blue", "clay"))
    for k in range(4):
        y = k * h * 0.18
        b.cut(smooth([(-h * 0.16, y), (-h * 0.40, y + h * 0.26), (h * 0.40, y + h * 0.26), (h * 0.16, y)],
            close=True), cover,
            0.04 * k, lift=0.2, edge=0.7)


def candles(b: Brush, h: float) -> None:
    """Candles in a row."""
    for k in range(4):
        x, tall = (k - 1.5) * h * 0.26, h * float(b.rng.uniform(0.5, 0.9))
        b.cut(rect(x - h * 0.085, 0, x + h * 0.085, tall, 0.01), ("red", "cloth_cream", "flower_yellow", "white")[k],
            lift=0.25)
        b.line(line((x, tall), (x, tall + h * 0.07)), "ink", 0.01)


def fruit(b: Brush, h: float) -> None:
    """A crate of fruit."""
    cover = any_of(b, ("flower_red", "flower_yellow", "maple", "leaf_light", "cloth_plum", "candy"))
    for row, count in enumerate((4, 3, 2)):
        for k in range(count):
            x, y = (k - (count - 1) / 2) * h * 0.28, h * 0.40 + row * h * 0.2
            b.cut(oval(x, y, h * 0.15), cover, float(b.rng.uniform(-0.06, 0.14)), lift=0.15, edge=0.7)
    b.cut(poly([(-h * 0.52, 0), (h * 0.52, 0), (h * 0.62, h * 0.36), (-h * 0.62, h * 0.36)]), "wood_light", lift=0.3)
    b.line(joined(line((-h * 0.56, h * t), (h * 0.56, h * t)) for t in (0.12, 0.24)), "wood_dark", 0.012, alpha=0.6)


def sack(b: Brush, h: float) -> None:
    """An open sack of grain."""
    b.cut(smooth([(-h * 0.34, 0), (-h * 0.42, h * 0.4), (-h * 0.30, h * 0.74), (h * 0.30, h * 0.74), (h * 0.42,
        h * 0.4),
        (h * 0.34, 0)], close=True), "cloth_cream", -0.08, lift=0.35, edge=0.5)
    b.cut(smooth([(-h * 0.28, h * 0.7), (-h * 0.1, h * 0.9), (h * 0.12, h * 0.88), (h * 0.28, h * 0.7)], close=True),
        any_of(b, ("wheat", "white", "cloth_ochre", "flower_red")), lift=0.15)
    b.line(smooth([(-h * 0.32, h * 0.72), (0, h * 0.66), (h * 0.32, h * 0.72)]), "thatch_dark", h * 0.05)


def sweet_jar(b: Brush, h: float) -> None:
    """A glass jar of sweets."""
    w = h * 0.34
    b.cut(rect(-w, 0, w, h * 0.78, h * 0.08), "glass", 0.25, lift=0.3, edge=0.8, alpha=0.85)
    for _ in range(26):
        x, y = float(b.rng.uniform(-w * 0.78, w * 0.78)), float(b.rng.uniform(0.05, 0.6)) * h
        b.flat(oval(x, y, h * 0.062), any_of(b, BRIGHT))
    b.cut(rect(-w * 0.8, h * 0.76, w * 0.8, h * 0.9, 0.02), any_of(b, ("red", "gold", "mint")), lift=0.2)
    b.plain(rect(-w * 0.7, h * 0.1, -w * 0.5, h * 0.68, 0.02), (1.0, 1.0, 1.0), 0.35)


def cask(b: Brush, h: float) -> None:
    """A cask's head."""
    r = h * 0.40
    b.cut(oval(0, r, r), "wood", lift=0.35, edge=0.6)
    b.line(oval(0, r, r * 0.92), "iron", h * 0.05)
    b.line(joined(line((x * r, r - math.sqrt(1 - x * x) * r * 0.86), (x * r, r + math.sqrt(1 - x * x) * r * 0.86))
        for x in (-0.5, 0.0, 0.5)), "wood_dark", 0.012)
    b.cut(oval(0, r * 0.8, r * 0.14), "wood_light", lift=0.2)


def ham(b: Brush, h: float) -> None:
    """A ham on its string."""
    b.line(line((0, h), (0, h * 0.8)), "thatch_dark", 0.02)
    b.cut(smooth([(-h * 0.06, h * 0.84), (-h * 0.22, h * 0.5), (-h * 0.24, h * 0.2), (0, h * 0.04), (h * 0.24, h * 0.2),
        (h * 0.22, h * 0.5), (h * 0.06, h * 0.84)], close=True), any_of(b, ("clay", "maple", "lacquer")), lift=0.3,
        edge=0.6)
    b.line(joined(line((-h * 0.2, h * t), (h * 0.2, h * (t + 0.1))) for t in (0.2, 0.36, 0.52)), "cloth_cream", 0.012,
        alpha=0.6)


def sausages(b: Brush, h: float) -> None:
    """Strings of sausages."""
    for k in range(4):
        x = (k - 1.5) * h * 0.16
        for y in (0.1, 0.38, 0.66):
            b.cut(limb([(x, h * y), (x + h * 0.03, h * (y + 0.12)), (x, h * (y + 0.24))], [h * 0.06, h * 0.11,
                h * 0.06]),
                "clay" if k % 2 else "lacquer", 0.05, lift=0.2, edge=0.6)
