"""What craftsmen make and show on their shelves: each ware stands on the origin, so many metres high."""

from __future__ import annotations

import math
from typing import Final

from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import joined, leaf, limb, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

CLOTHS: Final = ("cloth_red", "cloth_blue", "cloth_green", "cloth_ochre", "cloth_plum", "cloth_indigo", "cloth_cream")
BRIGHT: Final = ("flower_red", "flower_yellow", "flower_blue", "mint", "candy", "blossom")


def any_of(b: Brush, options: tuple[str, ...]) -> str:
    """Return one of some materials, by the brush's luck."""
    return options[int(b.rng.integers(len(options)))]


def _dial(b: Brush, x: float, y: float, r: float) -> None:
    b.cut(oval(x, y, r), "brass", lift=0.2, edge=0.7)
    b.flat(oval(x, y, r * 0.84), "white", 0.05)
    b.line(joined(line((x + math.cos(a) * r * 0.66, y + math.sin(a) * r * 0.66), (x + math.cos(a) * r * 0.78,
        y + math.sin(a) * r * 0.78)) for a in (k * math.tau / 12 for k in range(12))), "ink", r * 0.06)
    at = float(b.rng.uniform(0, math.tau))
    b.line(joined([line((x, y), (x + math.cos(at) * r * 0.62, y + math.sin(at) * r * 0.62)), line((x, y),
        (x + math.cos(at * 12) * r * 0.4, y + math.sin(at * 12) * r * 0.4))]), "ink", r * 0.09)


def round_clock(b: Brush, h: float) -> None:
    """A wall clock in a round frame."""
    r = h * 0.42
    b.cut(oval(0, r, r), any_of(b, ("wood", "lacquer", "cloth_green", "cloth_indigo")), lift=0.3, edge=0.6)
    _dial(b, 0, r, r * 0.84)


def mantel_clock(b: Brush, h: float) -> None:
    """A clock for the mantelpiece, its case swelling to the foot."""
    w = h * 0.44
    b.cut(smooth([(-w * 1.15, 0), (-w, h * 0.16), (-w * 0.86, h * 0.62), (-w * 0.5, h * 0.93), (0, h), (w * 0.5,
        h * 0.93),
        (w * 0.86, h * 0.62), (w, h * 0.16), (w * 1.15, 0)], close=True), any_of(b, ("wood_light", "wood", "lacquer")),
        lift=0.3, edge=0.6)
    _dial(b, 0, h * 0.56, h * 0.29)
    b.flat(rect(-w * 0.5, h * 0.07, w * 0.5, h * 0.16, 0.01), "gold")


def long_clock(b: Brush, h: float) -> None:
    """A pendulum clock under a little gable."""
    w = h * 0.24
    b.cut(poly([(-w, h * 0.05), (w, h * 0.05), (w, h * 0.84), (0, h), (-w, h * 0.84)]), any_of(b, ("wood",
        "wood_light")),
        lift=0.35, edge=0.6)
    b.flat(rect(-w * 0.62, h * 0.12, w * 0.62, h * 0.5), "ink", 0.15)
    b.line(line((0, h * 0.5), (w * 0.2, h * 0.22)), "gold", h * 0.02)
    b.cut(oval(w * 0.22, h * 0.2, h * 0.06), "gold", lift=0.1, edge=0.7)
    _dial(b, 0, h * 0.7, w * 0.78)


def boots(b: Brush, h: float) -> None:
    """A pair of boots."""
    cover = any_of(b, ("clay_dark", "lacquer", "wood_dark", "cloth_indigo", "wood", "cloth_red"))
    for x in (-h * 0.30, h * 0.16):
        b.cut(smooth([(x - h * 0.13, h * 0.05), (x - h * 0.14, h * 0.85), (x + h * 0.13, h * 0.88), (x + h * 0.11,
            h * 0.4),
            (x + h * 0.34, h * 0.24), (x + h * 0.36, h * 0.05)], close=True), cover, lift=0.25, edge=0.6)
        b.flat(rect(x - h * 0.16, 0, x + h * 0.37, h * 0.06, 0.01), "ink")
        b.flat(rect(x - h * 0.14, h * 0.76, x + h * 0.13, h * 0.82), "wood_light")


def slippers(b: Brush, h: float) -> None:
    """A pair of cloth shoes."""
    cover = any_of(b, ("lacquer", "cloth_blue", "cloth_green", "ink", "cloth_plum", "wood_light"))
    for x in (-h * 0.42, h * 0.22):
        b.cut(smooth([(x - h * 0.24, h * 0.03), (x - h * 0.24, h * 0.40), (x - h * 0.12, h * 0.34), (x + h * 0.08,
            h * 0.22),
            (x + h * 0.34, h * 0.20), (x + h * 0.38, h * 0.03)], close=True), cover, lift=0.25, edge=0.6)
        b.flat(rect(x - h * 0.26, 0, x + h * 0.40, h * 0.05, 0.01), "paper")
        b.flat(oval(x + h * 0.2, h * 0.16, h * 0.05), "gold")


def bolts(b: Brush, h: float) -> None:
    """Bolts of cloth lying in a heap."""
    w, y = h * 0.62, 0.0
    while y < h * 0.82:
        thick = h * float(b.rng.uniform(0.15, 0.22))
        cover = any_of(b, CLOTHS)
        b.cut(rect(-w, y, w, y + thick, thick * 0.45), cover, float(b.rng.uniform(-0.05, 0.14)), lift=0.2, edge=0.5)
        b.flat(joined(oval(x * w, y + thick / 2, thick * 0.16) for x in (-0.55, -0.2, 0.15, 0.5)), "paper", alpha=0.45)
        b.line(oval(w * 0.86, y + thick / 2, thick * 0.3, thick * 0.36), "ink", 0.008, alpha=0.4)
        y += thick


def rolls(b: Brush, h: float) -> None:
    """Rolls of cloth standing side by side."""
    for k in range(4):
        x, cover = (k - 1.5) * h * 0.27, any_of(b, CLOTHS)
        tall = h * float(b.rng.uniform(0.82, 1.0))
        b.cut(rect(x - h * 0.12, 0, x + h * 0.12, tall, h * 0.05), cover, lift=0.25, edge=0.5)
        b.line(joined(line((x - h * 0.11, tall * t), (x + h * 0.11, tall * t)) for t in (0.3, 0.36, 0.7)), "paper",
            0.012,
            alpha=0.5)


def horse(b: Brush, h: float) -> None:
    """A rocking horse."""
    cover = any_of(b, BRIGHT)
    b.cut(smooth([(-h * 0.34, h * 0.14), (-h * 0.36, h * 0.62), (-h * 0.12, h * 0.56), (h * 0.08, h * 0.6), (h * 0.16,
        h * 0.9),
        (h * 0.30, h), (h * 0.48, h * 0.76), (h * 0.42, h * 0.68), (h * 0.30, h * 0.72), (h * 0.26, h * 0.14),
        (h * 0.14,
        h * 0.14), (h * 0.10, h * 0.36), (-h * 0.18, h * 0.36), (-h * 0.22, h * 0.14)], close=True), cover, lift=0.3,
        edge=0.6)
    b.line(smooth([(-h * 0.5, h * 0.16), (-h * 0.2, h * 0.02), (h * 0.2, h * 0.02), (h * 0.5, h * 0.16)]), "wood_dark",
        h * 0.06)
    b.flat(oval(h * 0.32, h * 0.84, h * 0.03), "ink")
    b.cut(rect(-h * 0.16, h * 0.5, h * 0.06, h * 0.62, 0.02), "gold", lift=0.1)


def blocks(b: Brush, h: float) -> None:
    """Toy blocks built up."""
    s = h * 0.38
    for x, y in ((-s, 0.0), (0.0, 0.0), (s, 0.0), (-s * 0.5, s), (s * 0.5, s), (0.0, 2 * s)):
        b.cut(rect(x - s * 0.46, y, x + s * 0.46, y + s * 0.94, 0.01), any_of(b, BRIGHT), lift=0.2, edge=0.6)
        b.flat(oval(x, y + s * 0.47, s * 0.2), "paper", alpha=0.8)


def tin_drum(b: Brush, h: float) -> None:
    """A laced drum."""
    w = h * 0.44
    cover = any_of(b, BRIGHT)
    b.cut(rect(-w, 0, w, h * 0.7, 0.02), cover, lift=0.3, edge=0.5)
    b.line(poly([(-w + 2 * w * k / 6, h * (0.1 if k % 2 else 0.6)) for k in range(7)], close=False), "paper", h * 0.03)
    for y in (0.0, h * 0.62):
        b.cut(rect(-w * 1.04, y, w * 1.04, y + h * 0.1, 0.01), "gold", lift=0.1)


def books(b: Brush, h: float) -> None:
    """Books in a row."""
    x = -h * 0.7
    while x < h * 0.62:
        thick, tall = h * float(b.rng.uniform(0.09, 0.18)), h * float(b.rng.uniform(0.7, 1.0))
        cover = any_of(b, (*CLOTHS, "lacquer"))
        b.cut(rect(x, 0, x + thick, tall, 0.006), cover, float(b.rng.uniform(-0.06, 0.12)), lift=0.12, edge=0.4)
        b.line(joined(line((x + 0.006, tall * t), (x + thick - 0.006, tall * t)) for t in (0.2, 0.8)), "gold", 0.008,
            alpha=0.7)
        x += thick + 0.004


def book_heap(b: Brush, h: float) -> None:
    """Books in a heap."""
    y = 0.0
    while y < h * 0.75:
        thick, shift = h * float(b.rng.uniform(0.12, 0.2)), h * float(b.rng.uniform(-0.06, 0.06))
        b.cut(rect(shift - h * 0.42, y, shift + h * 0.42, y + thick, 0.008), any_of(b, CLOTHS), lift=0.15, edge=0.5)
        b.flat(rect(shift + h * 0.32, y + 0.012, shift + h * 0.41, y + thick - 0.012), "paper")
        y += thick


def kite(b: Brush, h: float) -> None:
    """A paper kite with its tail."""
    cover, other = any_of(b, BRIGHT), any_of(b, ("paper", "flower_yellow", "white"))
    b.cut(poly([(0, h), (h * 0.36, h * 0.62), (0, h * 0.1), (-h * 0.36, h * 0.62)]), cover, lift=0.3, edge=0.5)
    b.flat(joined([poly([(0, h * 0.94), (h * 0.32, h * 0.62), (0, h * 0.62)]), poly([(0, h * 0.62), (-h * 0.30,
        h * 0.6),
        (0, h * 0.16)])]), other, alpha=0.85)
    b.line(joined([line((0, h), (0, h * 0.1)), line((-h * 0.36, h * 0.62), (h * 0.36, h * 0.62))]), "wood", 0.012)
    b.line(smooth([(0, h * 0.1), (h * 0.08, h * 0.04), (-h * 0.06, -h * 0.06), (h * 0.06, -h * 0.14)]), cover, 0.02)


def horseshoe(b: Brush, h: float) -> None:
    """A horseshoe."""
    b.line(smooth([(-h * 0.22, h * 0.12), (-h * 0.36, h * 0.5), (-h * 0.2, h * 0.86), (h * 0.2, h * 0.86), (h * 0.36,
        h * 0.5),
        (h * 0.22, h * 0.12)]), "steel", h * 0.15)
    b.flat(joined(oval(x * h, y * h, h * 0.03) for x, y in ((-0.33, 0.5), (-0.2, 0.8), (0.2, 0.8), (0.33, 0.5))), "ink")


def ingots(b: Brush, h: float) -> None:
    """Bars of metal, piled."""
    for row, count in enumerate((3, 2, 1)):
        for k in range(count):
            x, y = (k - (count - 1) / 2) * h * 0.5, row * h * 0.26
            b.cut(poly([(x - h * 0.24, y), (x + h * 0.24, y), (x + h * 0.18, y + h * 0.24), (x - h * 0.18,
                y + h * 0.24)]),
                ("iron", "steel", "clay")[(row + k) % 3], lift=0.2, edge=0.8)


def copper_pot(b: Brush, h: float) -> None:
    """A pot with a hoop handle."""
    cover = any_of(b, ("clay", "brass", "iron"))
    b.cut(smooth([(-h * 0.3, 0), (-h * 0.44, h * 0.3), (-h * 0.36, h * 0.62), (h * 0.36, h * 0.62), (h * 0.44, h * 0.3),
        (h * 0.3, 0)], close=True), cover, 0.05, lift=0.3, edge=0.8)
    b.cut(rect(-h * 0.40, h * 0.58, h * 0.40, h * 0.68, 0.02), cover, 0.2, lift=0.15, edge=0.7)
    b.line(smooth([(-h * 0.36, h * 0.62), (-h * 0.2, h * 0.94), (h * 0.2, h * 0.94), (h * 0.36, h * 0.62)]), "iron",
        h * 0.04)


def vase(b: Brush, h: float) -> None:
    """A painted vase."""
    cover, band = any_of(b, ("celadon", "white", "cloth_blue", "clay", "jade", "cloth_cream")), any_of(b, ("cloth_blue",
        "clay",
        "gold"))
    body = smooth([(-h * 0.15, 0), (-h * 0.30, h * 0.34), (-h * 0.24, h * 0.6), (-h * 0.09, h * 0.78), (-h * 0.15, h),
        (h * 0.15, h), (h * 0.09, h * 0.78), (h * 0.24, h * 0.6), (h * 0.30, h * 0.34), (h * 0.15, 0)], close=True)
    b.cut(body, cover, lift=0.3, edge=0.7)
    b.clipped(body, lambda: b.line(joined([line((-h, h * 0.2), (h, h * 0.2)), line((-h, h * 0.66), (h, h * 0.66)),
        *(oval(x * h, h * 0.43, h * 0.09) for x in (-0.2, 0.0, 0.2))]), band, h * 0.035))


def planks(b: Brush, h: float) -> None:
    """Boards leaning together."""
    for k in range(5):
        x = (k - 2) * h * 0.2
        b.cut(poly([(x - h * 0.08, 0), (x + h * 0.08, 0), (x + h * 0.14, h * (0.8 + 0.05 * (k % 3))), (x - h * 0.02,
            h * (0.8 + 0.05 * (k % 3)))]), ("wood", "wood_light", "thatch")[k % 3], lift=0.25, edge=0.5)


def carved_bird(b: Brush, h: float) -> None:
    """A carved bird on its block."""
    b.cut(smooth([(-h * 0.46, h * 0.5), (-h * 0.16, h * 0.36), (-h * 0.02, h * 0.14), (h * 0.26, h * 0.2), (h * 0.30,
        h * 0.56),
        (h * 0.46, h * 0.72), (h * 0.28, h * 0.86), (h * 0.10, h * 0.72), (-h * 0.1, h * 0.6)], close=True),
        any_of(b, ("wood_light", "wood", "ginger")), lift=0.3, edge=0.7)
    b.flat(oval(h * 0.24, h * 0.76, h * 0.03), "ink")
    b.cut(rect(-h * 0.16, 0, h * 0.26, h * 0.1, 0.02), "wood_dark", lift=0.2)


def stool(b: Brush, h: float) -> None:
    """A small stool."""
    b.line(joined([line((-h * 0.2, h * 0.6), (-h * 0.32, 0)), line((h * 0.2, h * 0.6), (h * 0.32, 0)),
        line((-h * 0.27, h * 0.22),
        (h * 0.27, h * 0.22))]), "wood_light", h * 0.07)
    b.cut(rect(-h * 0.36, h * 0.58, h * 0.36, h * 0.72, 0.03), "wood_light", 0.08, lift=0.3, edge=0.6)


def parasol(b: Brush, h: float) -> None:
    """An open parasol, seen from before."""
    cover, r = any_of(b, ("flower_red", "cloth_ochre", "flower_blue", "mint", "blossom", "cloth_plum")), h * 0.48
    b.cut(oval(0, r, r), cover, lift=0.35, edge=0.5)
    b.line(joined(line((0, r), (math.cos(a) * r,
        r + math.sin(a) * r)) for a in (k * math.tau / 14 for k in range(14))), "paper",
        0.01, alpha=0.6)
    b.line(joined([oval(0, r, r * 0.72), oval(0, r, r * 0.4)]), "paper", h * 0.02, alpha=0.7)
    b.flat(oval(0, r, r * 0.09), "wood_dark")


def closed_umbrella(b: Brush, h: float) -> None:
    """Three umbrellas, closed."""
    for k in range(3):
        x = (k - 1) * h * 0.2
        b.cut(smooth([(x, h * 0.98), (x - h * 0.08, h * 0.3), (x, h * 0.24), (x + h * 0.08, h * 0.3)], close=True),
            any_of(b, ("flower_red", "cloth_ochre", "cloth_blue", "cloth_green")), lift=0.25, edge=0.5)
        b.line(line((x, h * 0.3), (x, 0.0)), "wood_dark", h * 0.03)


def mask(b: Brush, h: float) -> None:
    """A player's mask."""
    cover = any_of(b, ("white", "flower_red", "flower_yellow", "mint", "cloth_blue"))
    b.cut(smooth([(0, 0), (-h * 0.28, h * 0.3), (-h * 0.34, h * 0.72), (0, h * 0.96), (h * 0.34, h * 0.72), (h * 0.28,
        h * 0.3)],
        close=True), cover, lift=0.3, edge=0.6)
    for side in (-1, 1):
        b.flat(leaf(side * h * 0.05, h * 0.52, h * 0.22, h * 0.12, 0.25 if side > 0 else math.pi - 0.25), "ink")
        b.line(smooth([(side * h * 0.06, h * 0.7), (side * h * 0.18, h * 0.78), (side * h * 0.28, h * 0.74)]),
            "lacquer",
            h * 0.05)
    b.flat(leaf(-h * 0.12, h * 0.22, h * 0.24, h * 0.10, 0.0), "flower_red" if cover != "flower_red" else "gold")


def shadow_puppet(b: Brush, h: float) -> None:
    """A shadow puppet on its rods."""
    cover = any_of(b, ("lacquer", "cloth_green", "cloth_indigo", "cloth_ochre"))
    b.cut(poly([(-h * 0.10, h * 0.66), (h * 0.12, h * 0.66), (h * 0.24, h * 0.12), (-h * 0.22, h * 0.12)]), cover,
        lift=0.25)
    b.cut(joined([oval(0, h * 0.80, h * 0.12), leaf(h * 0.02, h * 0.88, h * 0.16, h * 0.08, 1.2)]), "cloth_cream",
        lift=0.2)
    b.cut(limb([(h * 0.06, h * 0.62), (h * 0.28, h * 0.52), (h * 0.34, h * 0.74)], [h * 0.1, h * 0.08, h * 0.03]),
        cover, 0.1,
        lift=0.2)
    b.line(joined([line((h * 0.34, h * 0.74), (h * 0.4, 0)), line((0, h * 0.4), (0, 0))]), "wood_dark", 0.012)
    b.flat(joined(oval(x * h, y * h, h * 0.03) for x, y in ((-0.06, 0.3), (0.08, 0.3), (0.0, 0.48))), "gold")


def canvas(b: Brush, h: float) -> None:
    """A framed landscape."""
    w = h * 0.46
    b.cut(rect(-w, 0, w, h * 0.94), any_of(b, ("gold", "wood_dark", "wood_light")), lift=0.35, edge=0.6)
    inner = rect(-w * 0.84, h * 0.08, w * 0.84, h * 0.86)
    sky, land = any_of(b, ("water_light", "blossom_light", "flower_yellow", "celadon")), any_of(b, ("leaf_dark",
        "flower_blue",
        "cloth_plum", "maple"))
    b.flat(inner, sky)

    def picture() -> None:
        b.flat(oval(w * float(b.rng.uniform(-0.4, 0.4)), h * 0.64, h * 0.09), "white")
        b.flat(smooth([(-w, 0), (-w, h * 0.34), (-w * 0.2, h * 0.56), (w * 0.4, h * 0.34), (w, h * 0.48), (w, 0)],
            close=True),
            land)
        b.flat(smooth([(-w, 0), (-w, h * 0.18), (0, h * 0.3), (w, h * 0.16), (w, 0)], close=True), land, -0.3)

    b.clipped(inner, picture)


def paint_pots(b: Brush, h: float) -> None:
    """Pots of paint with brushes in them."""
    for k in range(3):
        x = (k - 1) * h * 0.34
        b.line(joined(line((x, h * 0.4), (x + h * (0.12 * j - 0.12), h * (0.9 + 0.05 * j))) for j in range(3)),
            "wood_light",
            h * 0.035)
        b.cut(rect(x - h * 0.14, 0, x + h * 0.14, h * 0.46, 0.02), any_of(b, BRIGHT), lift=0.25, edge=0.7)


def wicker(b: Brush, h: float) -> None:
    """A basket with a handle."""
    cover = any_of(b, ("thatch", "thatch_dark", "wood_light"))
    w = h * 0.42
    body = smooth([(-w * 0.74, 0), (-w, h * 0.56), (w, h * 0.56), (w * 0.74, 0)], close=True)
    b.cut(body, cover, lift=0.3, edge=0.6)
    b.clipped(body, lambda: b.line(joined([*(line((-w, h * t), (w, h * t)) for t in (0.12, 0.24, 0.36, 0.48)),
        *(line((x * w, 0), (x * w, h)) for x in (-0.6, -0.2, 0.2, 0.6))]), "wood_dark", 0.01, alpha=0.5))
    b.line(smooth([(-w * 0.9, h * 0.56), (-w * 0.5, h * 0.9), (w * 0.5, h * 0.9), (w * 0.9, h * 0.56)]), cover,
        h * 0.06)


def hat(b: Brush, h: float) -> None:
    """A hat with its band."""
    cover = any_of(b, (*CLOTHS, "ink", "thatch"))
    b.cut(smooth([(-h * 0.28, h * 0.2), (-h * 0.24, h * 0.62), (0, h * 0.7), (h * 0.24, h * 0.62), (h * 0.28, h * 0.2)],
        close=True), cover, lift=0.3, edge=0.6)
    b.cut(oval(0, h * 0.18, h * 0.5, h * 0.09), cover, 0.06, lift=0.25, edge=0.6)
    b.flat(rect(-h * 0.27, h * 0.22, h * 0.27, h * 0.32), any_of(b, ("flower_red", "gold", "paper")))


def box(b: Brush, h: float) -> None:
    """A lidded box with a clasp."""
    w = h * 0.5
    b.cut(rect(-w, 0, w, h * 0.56, 0.02), any_of(b, ("lacquer", "wood", "cloth_indigo", "cloth_green")), lift=0.3,
        edge=0.6)
    b.cut(rect(-w * 1.04, h * 0.44, w * 1.04, h * 0.66, 0.03), any_of(b, ("lacquer", "wood")), 0.1, lift=0.2, edge=0.6)
    b.cut(rect(-h * 0.07, h * 0.34, h * 0.07, h * 0.5, 0.01), "gold", lift=0.1)


def busts(b: Brush, h: float) -> None:
    """A bust with a necklace on it."""
    b.cut(smooth([(-h * 0.32, 0), (-h * 0.28, h * 0.34), (-h * 0.1, h * 0.6), (-h * 0.1, h * 0.9), (h * 0.1, h * 0.9),
        (h * 0.1, h * 0.6), (h * 0.28, h * 0.34), (h * 0.32, 0)], close=True), "cloth_indigo", lift=0.3, edge=0.5)
    beads = [(-h * 0.12, h * 0.62), (-h * 0.16, h * 0.4), (0, h * 0.22), (h * 0.16, h * 0.4), (h * 0.12, h * 0.62)]
    b.line(smooth(beads), "gold", h * 0.04)
    b.flat(oval(0, h * 0.2, h * 0.07), any_of(b, BRIGHT))


def dress(b: Brush, h: float) -> None:
    """A gown on its hanger."""
    cover, trim = any_of(b, CLOTHS), any_of(b, ("gold", "paper", "blossom"))
    b.line(joined([line((-h * 0.2, h * 0.84), (0, h * 0.92), (h * 0.2, h * 0.84)), line((0, h * 0.92), (0, h))]),
        "wood_dark",
        h * 0.03)
    b.cut(smooth([(-h * 0.20, h * 0.86), (-h * 0.44, h * 0.56), (-h * 0.32, h * 0.50), (-h * 0.16, h * 0.66),
        (-h * 0.26,
        h * 0.04), (h * 0.26, h * 0.04), (h * 0.16, h * 0.66), (h * 0.32, h * 0.50), (h * 0.44, h * 0.56), (h * 0.20,
        h * 0.86), (0, h * 0.80)], close=True), cover, lift=0.3, edge=0.5)
    b.flat(joined([rect(-h * 0.17, h * 0.50, h * 0.17, h * 0.56), rect(-h * 0.25, h * 0.06, h * 0.25, h * 0.11)]), trim)
