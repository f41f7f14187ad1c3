"""Things of the road and of today: carts, cars, trains, ships of space, luggage, cameras, clocks, papers, sets."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import crown, curve, joined, leaf, limb, line, oval, pierced, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.



def _wheel(b: Brush, x: float, y: float, r: float, spokes: int) -> None:
    b.cut(pierced(oval(x, y, r), [oval(x, y, r * 0.80)]), "wood_dark", lift=0.4, edge=0.7)
    b.line(joined(line((x, y), (x + math.cos(a) * r * 0.84, y + math.sin(a) * r * 0.84))
        for a in (k * math.tau / spokes for k in range(spokes))), "wood_dark", r * 0.08)
    b.cut(oval(x, y, r * 0.18), "wood_light", lift=0.25, edge=0.8)


def _tyre(b: Brush, x: float, r: float) -> None:
    b.cut(oval(x, r, r), "ink", -0.2, lift=0.3)
    b.cut(oval(x, r, r * 0.5), "steel", 0.1, lift=0.1)


def handcart(b: Brush) -> None:
    """A wooden handcart: a slatted bed on one large wheel, two long handles, a prop to rest on."""
    h = b.h
    b.line(line((h * 0.62, h * 0.50), (h * 0.70, 0)), "wood_dark", h * 0.05)
    _wheel(b, -h * 0.36, h * 0.36, h * 0.36, 10)
    b.cut(limb([(-h * 0.86, h * 0.40), (h * 0.2, h * 0.52), (h * 1.36, h * 0.68)], [h * 0.07, h * 0.075, h * 0.055]),
        "wood", lift=0.4, edge=0.7)
    bed = poly([(-h * 1.00, h * 0.46), (h * 0.66, h * 0.58), (h * 0.78, h * 0.96), (-h * 1.08, h * 0.84)])
    b.cut(bed, "wood_light", lift=0.5, edge=0.7, gradient=0.12)
    b.line(joined(line((h * (-1.02 + 0.295 * k), h * (0.46 + 0.02 * k)), (h * (-1.08 + 0.31 * k),
        h * (0.84 + 0.02 * k)))
        for k in range(1, 6)), "wood_dark", h * 0.022, alpha=0.8)
    b.cut(poly([(-h * 1.10, h * 0.80), (h * 0.80, h * 0.92), (h * 0.81, h), (-h * 1.11, h * 0.88)]), "wood", 0.05,
        lift=0.4, edge=0.8)
    b.cut(limb([(h * 1.16, h * 0.655), (h * 1.38, h * 0.685)], [h * 0.075, h * 0.07]), "cloth_indigo", lift=0.25)


def cart(b: Brush) -> None:
    """A covered cart on two wheels, shafts ahead, a curtain at its door."""
    h = b.h
    b.cut(limb([(-h * 1.05, h * 0.34), (h * 0.56, h * 0.36)], [h * 0.05, h * 0.065]), "wood", lift=0.4, edge=0.7)
    box = rect(-h * 0.36, h * 0.34, h * 0.52, h * 0.84)
    b.cut(box, "cloth_indigo", lift=0.5, edge=0.6)
    b.cut(smooth([(-h * 0.44, h * 0.80), (-h * 0.30, h * 0.98), (h * 0.46, h * 0.98), (h * 0.60, h * 0.80),
        (h * 0.1, h * 0.86)], close=True), "cloth_indigo", -0.12, lift=0.5, edge=0.8)
    b.cut(rect(-h * 0.40, h * 0.36, -h * 0.14, h * 0.80), "cloth_ochre", lift=0.3)
    b.line(joined(curve((x * h, h * 0.80), ((x + 0.02) * h, h * 0.58), ((x - 0.01) * h, h * 0.37))
        for x in (-0.34, -0.27, -0.20)), "thatch_dark", h * 0.010)
    window = rect(h * 0.10, h * 0.54, h * 0.36, h * 0.74)
    b.cut(window, "cloth_cream", lift=0.1)
    b.line(joined([window, line((h * 0.23, h * 0.54), (h * 0.23, h * 0.74)), line((h * 0.10, h * 0.64),
        (h * 0.36, h * 0.64))]), "lacquer", h * 0.014)
    _wheel(b, h * 0.12, h * 0.29, h * 0.29, 14)


def bus(b: Brush) -> None:
    """A town bus, its windows lit in the dark."""
    h = b.h
    w = h * 1.18
    body = rect(-w, h * 0.10, w, h, h * 0.09)
    b.cut(body, "seat", lift=0.5, edge=0.8, gradient=0.10)
    b.clipped(body, lambda: b.flat(rect(-w, h * 0.10, w, h * 0.42), "cloth_cream"))
    b.flat(rect(-w, h * 0.40, w, h * 0.44), "flower_yellow")
    for k in range(5):
        x = -w * 0.93 + k * w * 0.325
        b.luminous(rect(x, h * 0.54, x + w * 0.27, h * 0.86, h * 0.03), LAMPLIGHT, off="glass")
    b.luminous(rect(w * 0.72, h * 0.48, w * 0.97, h * 0.86, h * 0.03), LAMPLIGHT, off="glass")
    door = rect(w * 0.37, h * 0.13, w * 0.66, h * 0.86, h * 0.02)
    b.cut(door, "glass", -0.12, lift=0.15)
    b.line(joined([door, line((w * 0.515, h * 0.13), (w * 0.515, h * 0.86))]), "ink", h * 0.014)
    b.cut(rect(w * 0.60, h * 0.89, w * 0.96, h * 0.97, h * 0.01), "ink", lift=0.1)
    b.flat(joined(rect(w * (0.65 + 0.09 * k), h * 0.915, w * (0.70 + 0.09 * k), h * 0.945) for k in range(3)),
        "flower_yellow")
    for x in (-0.62, 0.62):
        b.flat(oval(x * w, h * 0.14, h * 0.165), "ink", -0.3)
        _tyre(b, x * w, h * 0.135)
    b.plain(oval(w * 0.985, h * 0.24, h * 0.035), mix(b.ink("glass"), LAMPLIGHT, b.look.lamps))


def train(b: Brush) -> None:
    """A steam engine and its coach; a fast train's head today."""
    h = b.h
    b.cut(rect(-h * 2.5, 0, h * 2.3, h * 0.05), "steel", lift=0.3)
    if b.look.era.value == "modern":
        body = smooth([(-h * 2.5, h * 0.10), (-h * 2.5, h * 0.96), (-h * 0.6, h * 0.98), (h * 0.9, h * 0.94),
            (h * 1.8, h * 0.58), (h * 2.22, h * 0.22), (h * 1.9, h * 0.10), (0, h * 0.08)], close=True)
        b.cut(body, "white", lift=0.5, edge=0.8, gradient=0.14)
        b.clipped(body, lambda: b.flat(smooth([(-h * 2.6, h * 0.26), (h * 0.8, h * 0.28), (h * 2.3, h * 0.16),
            (h * 2.3, h * 0.04), (-h * 2.6, h * 0.06)], close=True), "seat"))
        b.clipped(body, lambda: b.line(smooth([(-h * 2.6, h * 0.40), (h * 0.9, h * 0.42), (h * 2.2, h * 0.24)]), "red",
            h * 0.045))
        for k in range(6):
            x = -h * 2.36 + k * h * 0.48
            b.luminous(rect(x, h * 0.54, x + h * 0.34, h * 0.78, h * 0.05), LAMPLIGHT, off="glass")
        b.cut(smooth([(h * 0.98, h * 0.82), (h * 1.56, h * 0.60), (h * 1.30, h * 0.54), (h * 0.80, h * 0.58),
            (h * 0.72, h * 0.80)], close=True), "ink", lift=0.2, edge=0.8)
        return
    for puff, (x, y, r) in enumerate(((1.46, 1.16, 0.16), (1.20, 1.36, 0.22), (0.80, 1.50, 0.28))):
        b.cut(crown(x * h, y * h, r * h, r * h * 0.8, 9, b.rng), "cloud", -0.04 * puff, lift=0.2, alpha=0.85)
    b.cut(rect(-h * 2.40, h * 0.18, -h * 0.62, h * 0.90, h * 0.03), "cloth_green", lift=0.5, edge=0.7)
    b.cut(smooth([(-h * 2.46, h * 0.88), (-h * 1.5, h * 0.99), (-h * 0.56, h * 0.88)], close=True), "ink", 0.1,
        lift=0.4)
    for k in range(4):
        b.luminous(rect(-h * 2.28 + k * h * 0.42, h * 0.52, -h * 2.0 + k * h * 0.42, h * 0.78, h * 0.03), LAMPLIGHT,
            off="glass")
    b.flat(rect(-h * 2.40, h * 0.34, -h * 0.62, h * 0.38), "gold")
    b.cut(rect(-h * 0.54, h * 0.20, h * 0.20, h * 0.96), "lacquer", lift=0.5, edge=0.7)
    b.luminous(rect(-h * 0.40, h * 0.56, h * 0.06, h * 0.82, h * 0.03), LAMPLIGHT, off="glass")
    b.cut(rect(-h * 0.62, h * 0.94, h * 0.30, h * 1.02, h * 0.02), "ink", 0.1, lift=0.4)
    b.cut(rect(h * 0.20, h * 0.30, h * 1.72, h * 0.74, h * 0.20), "ink", 0.12, lift=0.5, edge=0.8, gradient=0.16)
    b.line(joined(line((h * x, h * 0.30), (h * x, h * 0.74)) for x in (0.56, 0.94, 1.32)), "brass", h * 0.025)
    b.cut(poly([(h * 1.36, h * 0.72), (h * 1.56, h * 0.72), (h * 1.62, h * 1.02), (h * 1.30, h * 1.02)]), "ink",
        lift=0.4)
    b.cut(oval(h * 0.82, h * 0.78, h * 0.13, h * 0.12), "brass", lift=0.3, edge=0.9)
    b.cut(poly([(h * 1.66, h * 0.30), (h * 2.06, h * 0.06), (h * 1.60, h * 0.06)]), "red", lift=0.3)
    b.cut(oval(h * 1.72, h * 0.62, h * 0.08), "flower_yellow", lift=0.25, edge=0.9)
    for x, r in ((-2.1, 0.13), (-1.6, 0.13), (-0.95, 0.13), (-0.25, 0.20), (0.36, 0.20), (0.96, 0.20), (1.46, 0.12)):
        b.cut(oval(x * h, h * (r + 0.04), h * r), "iron", -0.15, lift=0.3, edge=0.6)
        b.cut(oval(x * h, h * (r + 0.04), h * r * 0.5), "red", lift=0.1)
    b.line(line((-h * 0.25, h * 0.22), (h * 0.96, h * 0.22)), "steel", h * 0.045)


def plane(b: Brush) -> None:
    """An airliner seen from its side."""
    h = b.h
    b.cut(poly([(-h * 0.1, h * 0.52), (h * 0.5, h * 0.52), (-h * 0.30, h * 0.80), (-h * 0.52, h * 0.80)]), "steel",
        lift=0.3)
    body = smooth([(-h * 1.85, h * 0.56), (-h * 1.1, h * 0.36), (h * 0.9, h * 0.30), (h * 1.55, h * 0.40),
        (h * 1.70, h * 0.50), (h * 1.35, h * 0.64), (h * 0.6, h * 0.68), (-h * 1.2, h * 0.68)], close=True)
    b.cut(body, "white", lift=0.5, edge=0.8, gradient=0.14)
    b.clipped(body, lambda: b.flat(rect(-h * 2, h * 0.28, h * 2, h * 0.40), "seat"))
    b.cut(smooth([(-h * 1.86, h * 0.60), (-h * 1.92, h * 1.0), (-h * 1.66, h * 0.99), (-h * 1.12, h * 0.64)],
        close=True),
        "red", lift=0.4, edge=0.7)
    b.flat(joined(oval(h * (-0.95 + 0.17 * k), h * 0.54, h * 0.035, h * 0.05) for k in range(12)), "screen")
    b.flat(smooth([(h * 1.26, h * 0.60), (h * 1.48, h * 0.54), (h * 1.30, h * 0.52)], close=True), "screen")
    b.cut(poly([(-h * 0.05, h * 0.44), (h * 0.55, h * 0.44), (-h * 0.52, h * 0.06), (-h * 0.86, h * 0.02)]), "steel",
        0.1,
        lift=0.5, edge=0.8)
    b.cut(oval(h * 0.12, h * 0.22, h * 0.20, h * 0.085), "red", lift=0.3)
    b.cut(poly([(-h * 0.74, 0), (-h * 0.60, 0), (-h * 0.66, h * 0.10), (-h * 0.80, h * 0.10)]), "steel", lift=0.2)


def spaceship(b: Brush) -> None:
    """A rocket on its fins: a round port that shines, a red nose."""
    h = b.h
    for side in (-1, 1):
        b.cut(smooth([(side * h * 0.12, h * 0.40), (side * h * 0.32, h * 0.20), (side * h * 0.34, 0),
            (side * h * 0.16, h * 0.12)], close=True), "red", -0.06, lift=0.4, edge=0.7)
    b.cut(poly([(-h * 0.10, h * 0.12), (h * 0.10, h * 0.12), (h * 0.13, h * 0.04), (-h * 0.13, h * 0.04)]), "iron",
        lift=0.3)
    hull = smooth([(0, h), (-h * 0.12, h * 0.82), (-h * 0.19, h * 0.54), (-h * 0.13, h * 0.12), (h * 0.13, h * 0.12),
        (h * 0.19, h * 0.54), (h * 0.12, h * 0.82)], close=True)
    b.cut(hull, "white", lift=0.55, edge=0.8, gradient=0.16)
    b.clipped(hull, lambda: b.flat(rect(-h, h * 0.78, h, h * 1.1), "red"))
    b.clipped(hull, lambda: b.flat(joined([rect(-h, h * 0.745, h, h * 0.765), rect(-h, h * 0.24, h, h * 0.30)]),
        "cloth_indigo"))
    b.clipped(hull, lambda: b.pool(hull, h * 0.2, h * 0.4, h * 0.25, b.ink("steel", -0.2), 0.55))
    b.cut(oval(0, h * 0.58, h * 0.095), "steel", lift=0.3, edge=0.9)
    b.luminous(oval(0, h * 0.58, h * 0.070), LAMPLIGHT, 0.85, off="glass")
    b.plain(leaf(-h * 0.04, h * 0.57, h * 0.07, h * 0.03, 0.9), (1, 1, 1), 0.6)
    b.cut(smooth([(0, h * 0.30), (-h * 0.035, h * 0.18), (0, -h * 0.01), (h * 0.035, h * 0.18)], close=True), "red",
        lift=0.4)
    b.flat(joined(oval(x * h, h * y, h * 0.010) for x in (-0.10, -0.05, 0.05, 0.10) for y in (0.36, 0.44)), "steel")


def suitcase(b: Brush) -> None:
    """A leather suitcase with straps and corners; a case on wheels today."""
    h = b.h
    if b.look.era.value == "modern":
        b.line(joined([line((-h * 0.14, h * 0.70), (-h * 0.14, h * 0.98)), line((h * 0.14, h * 0.70),
            (h * 0.14, h * 0.98))]), "steel", h * 0.025)
        b.cut(rect(-h * 0.18, h * 0.95, h * 0.18, h, h * 0.02), "ink", lift=0.3)
        body = rect(-h * 0.31, h * 0.05, h * 0.31, h * 0.76, h * 0.07)
        b.cut(body, "seat", lift=0.5, edge=0.8, gradient=0.14)
        b.line(joined(line((h * x, h * 0.10), (h * x, h * 0.71)) for x in (-0.21, -0.07, 0.07, 0.21)), "cloth_indigo",
            h * 0.020)
        b.cut(joined(oval(x * h, h * 0.04, h * 0.045) for x in (-0.23, 0.23)), "ink", lift=0.2)
        b.cut(rect(h * 0.10, h * 0.50, h * 0.24, h * 0.64, h * 0.02), "flower_yellow", lift=0.2)
        return
    w = h * 0.72
    b.line(smooth([(-h * 0.17, h * 0.82), (-h * 0.14, h * 0.97), (h * 0.14, h * 0.97), (h * 0.17, h * 0.82)]),
        "clay_dark",
        h * 0.06)
    b.cut(rect(-w, 0, w, h * 0.84, h * 0.07), "clay", lift=0.55, edge=0.8, gradient=0.14)
    b.line(line((-w, h * 0.60), (w, h * 0.60)), "clay_dark", h * 0.020)
    for side in (-1, 1):
        b.cut(rect(side * w * 0.50 - h * 0.055, 0, side * w * 0.50 + h * 0.055, h * 0.84), "clay_dark", lift=0.25)
        b.cut(rect(side * w * 0.50 - h * 0.07, h * 0.54, side * w * 0.50 + h * 0.07, h * 0.66, h * 0.01), "brass",
            lift=0.2, edge=0.9)
        for y in (0.0, 0.70):
            b.cut(rect(side * w - (h * 0.13 if side > 0 else 0), h * y, side * w + (0 if side > 0 else h * 0.13),
                h * (y + 0.14), h * 0.04), "clay_dark", lift=0.2)
    b.cut(rect(-h * 0.07, h * 0.56, h * 0.07, h * 0.66), "brass", lift=0.2, edge=0.9)


def backpack(b: Brush) -> None:
    """A school satchel: flap, pocket, two straps, a charm; of old China, a book box of wicker."""
    h = b.h
    b.line(curve((-h * 0.10, h * 0.90), (0, h * 1.06), (h * 0.10, h * 0.90)), "cloth_indigo", h * 0.05)
    for side in (-1, 1):
        b.line(curve((side * h * 0.26, h * 0.82), (side * h * 0.50, h * 0.45), (side * h * 0.30, h * 0.08)),
            "cloth_indigo", h * 0.06)
    body = smooth([(-h * 0.34, 0.01 * h), (-h * 0.40, h * 0.40), (-h * 0.32, h * 0.84), (0, h * 0.95), (h * 0.32,
        h * 0.84),
        (h * 0.40, h * 0.40), (h * 0.34, 0.01 * h), (0, -h * 0.005)], close=True)
    b.cut(body, "red", lift=0.5, edge=0.7, gradient=0.14)
    b.cut(rect(-h * 0.27, h * 0.06, h * 0.27, h * 0.40, h * 0.06), "cloth_indigo", lift=0.35, edge=0.7)
    b.cut(smooth([(-h * 0.35, h * 0.62), (-h * 0.30, h * 0.86), (0, h * 0.96), (h * 0.30, h * 0.86), (h * 0.35,
        h * 0.62),
        (0, h * 0.52)], close=True), "red", 0.08, lift=0.4, edge=0.7)
    b.cut(rect(-h * 0.05, h * 0.48, h * 0.05, h * 0.62, h * 0.015), "gold", lift=0.25, edge=0.9)
    b.line(line((-h * 0.22, h * 0.33), (h * 0.22, h * 0.33)), "gold", h * 0.016)
    b.flat(joined(oval(h * 0.20 + math.cos(a) * h * 0.035, h * 0.20 + math.sin(a) * h * 0.035, h * 0.026)
        for a in (k * math.tau / 5 for k in range(5))), "flower_yellow")


def camera(b: Brush) -> None:
    """A camera with its strap."""
    h = b.h
    w = h * 0.72
    b.line(curve((-w, h * 0.62), (-w * 1.30, h * 0.12), (-w * 0.55, h * 0.03)), "clay_dark", h * 0.05)
    b.cut(poly([(-h * 0.22, h * 0.78), (h * 0.22, h * 0.78), (h * 0.15, h), (-h * 0.15, h)]), "steel", lift=0.3,
        edge=0.8)
    b.cut(rect(-w, h * 0.02, w, h * 0.82, h * 0.06), "steel", 0.15, lift=0.5, edge=0.8)
    b.cut(rect(-w, h * 0.14, w, h * 0.64), "ink", 0.05, lift=0.15)
    b.cut(oval(0, h * 0.40, h * 0.35), "steel", lift=0.5, edge=0.9)
    b.cut(oval(0, h * 0.40, h * 0.28), "ink", -0.1, lift=0.2)
    b.plain(oval(0, h * 0.40, h * 0.19), mix(b.ink("cloth_indigo"), rgb("#7fb1d6"), 0.35))
    b.plain(smooth([(-h * 0.14, h * 0.42), (-h * 0.06, h * 0.54), (h * 0.05, h * 0.56), (-h * 0.05, h * 0.47)],
        close=True),
        (1, 1, 1), 0.75)
    b.cut(rect(w * 0.62, h * 0.82, w * 0.90, h * 0.90, h * 0.02), "red", lift=0.2, edge=0.9)
    b.cut(oval(-w * 0.72, h * 0.72, h * 0.055), "brass", lift=0.2, edge=0.9)


def photo(b: Brush) -> None:
    """A framed photograph of two before a hill."""
    h = b.h
    w = h * 0.42
    b.cut(rect(-w, 0, w, h), "wood", lift=0.6, edge=0.8)
    b.line(rect(-w * 0.94, h * 0.025, w * 0.94, h * 0.975), "wood_light", h * 0.016)
    b.cut(rect(-w * 0.80, h * 0.08, w * 0.80, h * 0.92), "paper", 0.1, lift=0.1)
    inner = rect(-w * 0.66, h * 0.18, w * 0.66, h * 0.86)
    b.flat(inner, "water_light")
    b.clipped(inner, lambda: b.flat(smooth([(-w, h * 0.44), (-w * 0.3, h * 0.58), (w * 0.2, h * 0.46), (w, h * 0.56),
        (w, 0), (-w, 0)], close=True), "leaf_light"))

    def people() -> None:
        for x, top, coat, hair in ((-0.24, 0.66, "cloth_indigo", "ink"), (0.26, 0.57, "red", "clay_dark")):
            b.flat(smooth([(x * w - h * 0.14, h * 0.16), (x * w - h * 0.11, h * (top - 0.15)), (x * w,
                h * (top - 0.10)),
                (x * w + h * 0.11, h * (top - 0.15)), (x * w + h * 0.14, h * 0.16)], close=True), coat)
            b.flat(oval(x * w, h * (top + 0.01), h * 0.085, h * 0.09), hair)
            b.flat(oval(x * w, h * (top - 0.02), h * 0.066, h * 0.074), "cloth_cream", 0.1)

    b.clipped(inner, people)


def painting(b: Brush) -> None:
    """A hanging scroll of hills and a sail; a canvas in a gilded frame elsewhere."""
    h = b.h
    if b.look.era.chinese:
        w = h * 0.27
        b.cut(rect(-w, h * 0.03, w, h * 0.97), "cloth_ochre", lift=0.4)
        field = rect(-w * 0.86, h * 0.16, w * 0.86, h * 0.84)
        b.cut(field, "paper", lift=0.1)
        for y, tone in ((0.62, 0.45), (0.50, 0.15)):
            hill = smooth([(-w, h * (y - 0.16)), (-w * 0.4, h * (y + 0.08)), (0, h * (y - 0.05)), (w * 0.5,
                h * (y + 0.02)),
                (w, h * (y - 0.14)), (w, h * 0.36), (-w, h * 0.36)], close=True)
            b.clipped(field, lambda hill=hill, tone=tone: b.fade(hill, h * 0.7, h * 0.36, (  # type: ignore[misc]
                (0.0, b.ink("tile", tone), 0.95), (1.0, b.ink("paper"), 0.2))))
        b.cut(poly([(w * 0.1, h * 0.27), (w * 0.5, h * 0.27), (w * 0.44, h * 0.245), (w * 0.16, h * 0.245)]), "ink",
            lift=0.1)
        b.cut(poly([(w * 0.28, h * 0.28), (w * 0.28, h * 0.37), (w * 0.46, h * 0.29)]), "cloth_cream", lift=0.1)
        b.flat(rect(-w * 0.7, h * 0.20, -w * 0.54, h * 0.24), "red")
        for y in (0.02, 0.98):
            b.cut(rect(-w * 1.14, h * (y - 0.02), w * 1.14, h * (y + 0.02), h * 0.01), "wood_dark", lift=0.3)
        return
    w = h * 0.64
    b.cut(rect(-w, 0, w, h), "gold", lift=0.6, edge=0.9)
    b.line(rect(-w * 0.95, h * 0.035, w * 0.95, h * 0.965), "brass", h * 0.022)
    field = rect(-w * 0.82, h * 0.12, w * 0.82, h * 0.88)
    b.fade(field, h * 0.88, h * 0.12, ((0.0, b.ink("flower_blue"), 1.0), (0.55, b.ink("blossom_light"), 1.0),
        (1.0, b.ink("flower_yellow"), 1.0)))
    b.clipped(field, lambda: b.flat(oval(w * 0.3, h * 0.56, h * 0.09), "maple"))
    b.clipped(field, lambda: b.flat(smooth([(-w, h * 0.40), (-w * 0.5, h * 0.50), (0, h * 0.38), (w, h * 0.46), (w, 0),
        (-w, 0)], close=True), "cloth_green"))
    b.clipped(field, lambda: b.flat(smooth([(-w, h * 0.28), (-w * 0.2, h * 0.34), (w, h * 0.20), (w, 0), (-w, 0)],
        close=True), "leaf_light"))
    b.clipped(field, lambda: b.flat(joined([rect(-w * 0.50, h * 0.30, -w * 0.28, h * 0.40), poly([(-w * 0.56, h * 0.40),
        (-w * 0.39, h * 0.50), (-w * 0.22, h * 0.40)])]), "red"))


def _dial(b: Brush, x: float, y: float, r: float) -> None:
    b.flat(oval(x, y, r), "paper", 0.08)
    b.line(joined(line((x + math.cos(a) * r * 0.80, y + math.sin(a) * r * 0.80), (x + math.cos(a) * r * 0.94,
        y + math.sin(a) * r * 0.94)) for a in (k * math.tau / 12 for k in range(12))), "ink", r * 0.06)
    b.line(joined([line((x, y), (x - r * 0.36, y + r * 0.32)), line((x, y), (x + r * 0.26, y + r * 0.66))]), "ink",
        r * 0.085)
    b.flat(oval(x, y, r * 0.08), "red")


def clock(b: Brush) -> None:
    """An alarm clock with two bells, or a carved table clock."""
    h = b.h
    if b.look.era.value == "modern":
        for side in (-1, 1):
            b.line(line((side * h * 0.26, h * 0.16), (side * h * 0.36, 0)), "steel", h * 0.06)
            b.cut(smooth([(side * h * 0.10, h * 0.86), (side * h * 0.22, h), (side * h * 0.40, h * 0.92),
                (side * h * 0.40, h * 0.76)], close=True), "brass", lift=0.35, edge=0.9)
        b.line(line((0, h * 0.86), (0, h * 0.97)), "steel", h * 0.05)
        b.cut(oval(0, h * 0.48, h * 0.42), "red", lift=0.5, edge=0.9, gradient=0.14)
        _dial(b, 0, h * 0.48, h * 0.33)
        return
    b.cut(poly([(-h * 0.40, 0), (h * 0.40, 0), (h * 0.34, h * 0.10), (-h * 0.34, h * 0.10)]), "wood_dark", lift=0.4)
    b.cut(smooth([(-h * 0.30, h * 0.08), (-h * 0.30, h * 0.66), (0, h * 0.92), (h * 0.30, h * 0.66), (h * 0.30,
        h * 0.08)],
        close=True), "wood", lift=0.5, edge=0.8)
    b.cut(oval(0, h * 0.95, h * 0.05), "gold", lift=0.3, edge=0.9)
    b.cut(oval(0, h * 0.60, h * 0.24), "gold", lift=0.3, edge=0.9)
    _dial(b, 0, h * 0.60, h * 0.205)
    b.cut(rect(-h * 0.15, h * 0.13, h * 0.15, h * 0.32, h * 0.02), "ink", 0.1, lift=0.1)
    b.line(line((0, h * 0.34), (h * 0.05, h * 0.22)), "gold", h * 0.016)
    b.cut(oval(h * 0.055, h * 0.20, h * 0.05), "gold", lift=0.2, edge=0.9)


def watch(b: Brush) -> None:
    """A pocket watch on its chain; a wristwatch today."""
    h = b.h
    if b.look.era.value == "modern":
        b.cut(limb([(0, 0), (0, h * 0.5), (0, h)], [h * 0.20, h * 0.26, h * 0.20]), "clay", lift=0.4, edge=0.7)
        b.flat(joined(oval(0, h * y, h * 0.018) for y in (0.06, 0.13, 0.20)), "ink")
    else:
        b.line(smooth([(0, h * 0.80), (h * 0.10, h * 0.98), (h * 0.30, h * 0.94), (h * 0.42, h * 0.72),
            (h * 0.56, h * 0.60)]), "brass", h * 0.028)
        b.cut(rect(-h * 0.045, h * 0.74, h * 0.045, h * 0.84, h * 0.01), "brass", lift=0.2)
        b.cut(oval(0, h * 0.38, h * 0.38), "gold", lift=0.5, edge=0.9)
        _dial(b, 0, h * 0.38, h * 0.31)
        return
    b.cut(oval(0, h * 0.5, h * 0.26), "gold", lift=0.4, edge=0.9)
    b.cut(rect(h * 0.24, h * 0.47, h * 0.30, h * 0.53), "gold", lift=0.2)
    _dial(b, 0, h * 0.5, h * 0.21)


def newspaper(b: Brush) -> None:
    """A folded newspaper with its picture and columns."""
    h = b.h
    w = h * 0.40
    b.cut(poly([(-w * 0.94, h * 0.03), (w * 1.08, 0), (w * 1.12, h * 0.95), (-w * 0.9, h * 0.98)]), "plaster_dark",
        lift=0.4)
    sheet = poly([(-w, 0), (w, h * 0.01), (w, h), (-w, h * 0.99)])
    b.cut(sheet, "paper", 0.05, lift=0.5, edge=0.7)
    b.flat(rect(-w * 0.84, h * 0.86, w * 0.84, h * 0.95), "ink")
    b.flat(joined(rect(-w * 0.74 + w * 0.31 * k, h * 0.88, -w * 0.54 + w * 0.31 * k, h * 0.93) for k in range(5)),
        "paper")
    b.flat(rect(-w * 0.84, h * 0.74, w * 0.4, h * 0.79), "ink", alpha=0.85)
    b.flat(rect(-w * 0.84, h * 0.40, w * 0.08, h * 0.69), "tile", 0.3)
    b.flat(smooth([(-w * 0.84, h * 0.46), (-w * 0.5, h * 0.60), (-w * 0.2, h * 0.49), (w * 0.08, h * 0.55), (w * 0.08,
        h * 0.40),
        (-w * 0.84, h * 0.40)], close=True), "tile", -0.1)
    b.line(joined([*[line((w * 0.20, h * (0.69 - 0.042 * k)), (w * 0.84, h * (0.69 - 0.042 * k))) for k in range(15)],
        *[line((-w * 0.84, h * (0.34 - 0.042 * k)), (w * 0.08, h * (0.34 - 0.042 * k))) for k in range(7)]]), "ink",
        h * 0.010, alpha=0.55)


def radio(b: Brush) -> None:
    """A wooden wireless: cloth speaker, lit dial, two knobs."""
    h = b.h
    w = h * 0.80
    b.cut(rect(-w, 0, w, h, h * 0.16), "wood", lift=0.55, edge=0.8, gradient=0.14)
    b.cut(rect(-w * 0.86, h * 0.18, w * 0.14, h * 0.84, h * 0.08), "cloth_cream", -0.05, lift=0.1)
    b.line(joined(line((-w * (0.80 - 0.13 * k), h * 0.20), (-w * (0.80 - 0.13 * k), h * 0.82)) for k in range(8)),
        "thatch_dark", h * 0.022, alpha=0.8)
    dial = rect(w * 0.26, h * 0.54, w * 0.86, h * 0.82, h * 0.03)
    b.luminous(dial, LAMPLIGHT, 0.8, off="paper")
    b.line(joined([*[line((w * (0.34 + 0.11 * k), h * 0.60), (w * (0.34 + 0.11 * k), h * 0.68)) for k in range(5)],
        line((w * 0.32, h * 0.72), (w * 0.80, h * 0.72))]), "ink", h * 0.014)
    b.line(line((w * 0.52, h * 0.56), (w * 0.56, h * 0.80)), "red", h * 0.024)
    for x in (0.38, 0.74):
        b.cut(oval(w * x, h * 0.30, h * 0.105), "clay_dark", lift=0.35, edge=0.9)
        b.line(line((w * x, h * 0.30), (w * x + h * 0.03, h * 0.38)), "gold", h * 0.02)


def television(b: Brush) -> None:
    """A television showing hills at sunset; a box with rabbit ears in older times."""
    h = b.h
    old = b.piece.seed % 2 or b.look.era.value != "modern"
    w = h * (0.62 if old else 0.86)
    if old:
        b.line(joined([line((0, h * 0.78), (-h * 0.26, h)), line((0, h * 0.78), (h * 0.30, h * 0.99))]), "steel",
            h * 0.016)
        b.cut(joined(limb([(s * w * 0.6, h * 0.08), (s * w * 0.75, 0)], [h * 0.04, h * 0.03]) for s in (-1, 1)),
            "wood_dark",
            lift=0.3)
        b.cut(rect(-w, h * 0.06, w, h * 0.80, h * 0.07), "wood", lift=0.5, edge=0.8)
        screen = rect(-w * 0.86, h * 0.15, w * 0.52, h * 0.72, h * 0.08)
        b.cut(joined(oval(w * 0.75, h * y, h * 0.05) for y in (0.60, 0.44)), "ink", lift=0.3, edge=0.9)
        b.line(joined(line((w * 0.66, h * y), (w * 0.86, h * y)) for y in (0.18, 0.23, 0.28, 0.33)), "wood_dark",
            h * 0.016)
    else:
        b.cut(poly([(-h * 0.3, 0), (h * 0.3, 0), (h * 0.06, h * 0.06), (h * 0.06, h * 0.14), (-h * 0.06, h * 0.14),
            (-h * 0.06, h * 0.06)]), "steel", lift=0.3)
        b.cut(rect(-w, h * 0.10, w, h, h * 0.02), "ink", -0.1, lift=0.5, edge=0.9)
        screen = rect(-w * 0.965, h * 0.135, w * 0.965, h * 0.968, h * 0.01)
    b.paper.glow(0, h * 0.5, h * 0.95, rgb("#bfe0ff"), 0.22)
    b.fade(screen, h * 0.9, h * 0.1, ((0.0, rgb("#6fa8cf"), 1.0), (0.6, rgb("#f6d7a4"), 1.0), (1.0, rgb("#e8935f"),
        1.0)))
    b.clipped(screen, lambda: b.plain(oval(-w * 0.1, h * 0.46, h * 0.10), rgb("#fff0c9")))
    b.clipped(screen, lambda: b.plain(smooth([(-w, h * 0.30), (-w * 0.5, h * 0.48), (-w * 0.05, h * 0.32), (w * 0.5,
        h * 0.44),
        (w, h * 0.30), (w, 0), (-w, 0)], close=True), rgb("#3f5c74")))


def coffee(b: Brush) -> None:
    """A mug of coffee with a heart in its foam, steaming."""
    h = b.h
    b.line(curve((h * 0.34, h * 0.66), (h * 0.74, h * 0.54), (h * 0.32, h * 0.22)), "white", h * 0.10)
    b.cut(smooth([(-h * 0.40, h * 0.78), (-h * 0.38, h * 0.12), (-h * 0.26, 0), (h * 0.26, 0), (h * 0.38, h * 0.12),
        (h * 0.40, h * 0.78)], close=True), "white", lift=0.5, edge=0.8, gradient=0.16)
    b.flat(rect(-h * 0.385, h * 0.22, h * 0.385, h * 0.34), "red")
    b.cut(oval(0, h * 0.78, h * 0.40, h * 0.13), "white", 0.08, lift=0.15, edge=0.8)
    b.flat(oval(0, h * 0.78, h * 0.34, h * 0.10), "clay_dark")
    b.flat(smooth([(0, h * 0.715), (-h * 0.15, h * 0.79), (-h * 0.08, h * 0.83), (0, h * 0.80), (h * 0.08, h * 0.83),
        (h * 0.15, h * 0.79)], close=True), "cloth_cream")
    b.line(joined(smooth([(x * h, h * 0.92), ((x + 0.06) * h, h * 1.08), ((x - 0.03) * h, h * 1.22), ((x + 0.05) * h,
        h * 1.38)]) for x in (-0.14, 0.10)), "white", h * 0.045, alpha=0.35)


def bottle(b: Brush) -> None:
    """A green bottle, corked, a rolled letter inside."""
    h = b.h
    glass = smooth([(-h * 0.20, 0), (-h * 0.215, h * 0.14), (-h * 0.205, h * 0.50), (-h * 0.075, h * 0.68),
        (-h * 0.065, h * 0.88), (h * 0.065, h * 0.88), (h * 0.075, h * 0.68), (h * 0.205, h * 0.50), (h * 0.215,
            h * 0.14),
        (h * 0.20, 0)], close=True)
    b.cut(glass, "jade", 0.08, lift=0.5, edge=0.9, gradient=0.16)
    roll = poly([(-h * 0.10, h * 0.07), (h * 0.06, h * 0.05), (h * 0.11, h * 0.46), (-h * 0.05, h * 0.48)])
    b.flat(roll, "paper", alpha=0.92)
    b.flat(poly([(-h * 0.085, h * 0.20), (h * 0.075, h * 0.18), (h * 0.085, h * 0.24), (-h * 0.08, h * 0.26)]), "red",
        alpha=0.9)
    b.clipped(glass, lambda: b.plain(smooth([(-h * 0.17, h * 0.10), (-h * 0.17, h * 0.46), (-h * 0.10, h * 0.56),
        (-h * 0.13, h * 0.30)], close=True), (1, 1, 0.96), 0.5))
    b.cut(rect(-h * 0.085, h * 0.84, h * 0.085, h * 0.89, h * 0.01), "jade", -0.08, lift=0.25, edge=0.9)
    b.cut(rect(-h * 0.052, h * 0.87, h * 0.052, h, h * 0.012), "wood_light", lift=0.3)


def medicine(b: Brush) -> None:
    """A dark draught with packets of herbs in old China; a bottle of pills elsewhere."""
    h = b.h
    if b.look.era.chinese:
        for x, turn in ((-0.62, 0.05), (0.62, -0.06)):
            b.placed(x * h, 0, lambda: b.cut(rect(-h * 0.34, 0, h * 0.34, h * 0.50), "paper", lift=0.4), turn=turn)
            b.placed(x * h, 0, lambda: b.line(joined([line((0, 0), (0, h * 0.50)), line((-h * 0.34, h * 0.25),
                (h * 0.34,
                h * 0.25))]), "red", h * 0.03), turn=turn)
        b.cut(smooth([(-h * 0.52, h * 0.74), (-h * 0.40, h * 0.24), (-h * 0.20, 0), (h * 0.20, 0), (h * 0.40, h * 0.24),
            (h * 0.52, h * 0.74)], close=True), "celadon", lift=0.5, edge=0.8, gradient=0.14)
        b.cut(oval(0, h * 0.74, h * 0.52, h * 0.16), "celadon", 0.1, lift=0.15, edge=0.8)
        b.flat(oval(0, h * 0.73, h * 0.45, h * 0.12), "clay_dark", -0.2)
        b.line(joined(smooth([(x * h, h * 0.88), ((x + 0.06) * h, h * 1.04), ((x - 0.02) * h, h * 1.2)])
            for x in (-0.15, 0.12)), "white", h * 0.05, alpha=0.3)
        return
    b.cut(rect(-h * 0.30, 0, h * 0.30, h * 0.76, h * 0.06), "maple", lift=0.5, edge=0.9, gradient=0.16)
    b.cut(rect(-h * 0.30, h * 0.16, h * 0.30, h * 0.56), "white", lift=0.1)
    b.flat(joined([rect(-h * 0.04, h * 0.26, h * 0.04, h * 0.46), rect(-h * 0.10, h * 0.32, h * 0.10, h * 0.40)]),
        "red")
    b.cut(rect(-h * 0.33, h * 0.76, h * 0.33, h, h * 0.03), "white", -0.05, lift=0.35, edge=0.8)
    b.line(joined(line((h * x, h * 0.78), (h * x, h * 0.98)) for x in (-0.22, -0.11, 0.0, 0.11, 0.22)), "steel",
        h * 0.014)
    for x, y, m in ((0.46, 0.06, "red"), (0.62, 0.05, "white"), (0.54, 0.15, "white")):
        b.cut(oval(x * h, y * h, h * 0.085, h * 0.055), m, lift=0.3, edge=0.8)


def card(b: Brush) -> None:
    """A red envelope with a gold seal in China; a ticket with a torn edge elsewhere."""
    h = b.h
    if b.look.era.chinese:
        w = h * 0.34
        b.cut(rect(-w, 0, w, h, h * 0.03), "red", lift=0.5, edge=0.7)
        b.cut(poly([(-w, h), (w, h), (w * 0.5, h * 0.76), (0, h * 0.70), (-w * 0.5, h * 0.76)]), "red", 0.08, lift=0.3)
        b.cut(oval(0, h * 0.72, h * 0.12), "gold", lift=0.25, edge=0.9)
        b.line(joined([rect(-w * 0.84, h * 0.05, w * 0.84, h * 0.60), poly([(0, h * 0.48), (w * 0.36, h * 0.33),
            (0, h * 0.18), (-w * 0.36, h * 0.33)])]), "gold", h * 0.016)
        return
    w = h * 0.95
    teeth = [(w, h), *[(w - h * (0.05 if k % 2 else 0.0), h * (1 - k / 12)) for k in range(1, 12)], (w, 0)]
    b.cut(poly([(-w, 0), (-w, h), *teeth]), "cloth_cream", lift=0.5, edge=0.8)
    b.flat(rect(-w * 0.92, h * 0.72, w * 0.36, h * 0.88), "red")
    b.line(joined(line((-w * 0.88, h * y), (w * x, h * y)) for y, x in ((0.56, 0.2), (0.42, 0.3), (0.28, -0.1), (0.14,
        0.24))),
        "ink", h * 0.035, alpha=0.6)
    b.line(joined(line((w * 0.50, h * (0.08 + 0.12 * k)), (w * 0.50, h * (0.14 + 0.12 * k))) for k in range(8)), "ink",
        h * 0.02)
    b.flat(joined(rect(w * (0.60 + 0.052 * k), h * 0.16, w * (0.62 + 0.052 * k + 0.012 * (k % 3)), h * 0.84)
        for k in range(6)), "ink", alpha=0.8)


def gear(b: Brush) -> None:
    """Cogs of brass and steel with a spring: the parts of a machine."""
    h = b.h
    for x, y, r, teeth, material in ((-0.18, 0.50, 0.38, 12, "brass"), (0.46, 0.30, 0.27, 9, "steel")):
        rim = [((x + math.cos(a) * r * (1.0 if k % 4 in (1, 2) else 0.82)) * h, (y + math.sin(a) * r * (1.0
            if k % 4 in (1, 2)
            else 0.82)) * h) for k, a in enumerate(j * math.tau / (teeth * 4) for j in range(teeth * 4))]
        b.cut(pierced(poly(rim), [oval(x * h, y * h, r * h * 0.30)]), material, lift=0.5, edge=0.9)
        b.line(oval(x * h, y * h, r * h * 0.62), "clay_dark" if material == "brass" else "iron", h * 0.02)
    coil = [(h * (-0.72 + 0.04 * (k % 2) * 4), h * (0.02 + 0.045 * k)) for k in range(9)]
    b.line(smooth(coil), "steel", h * 0.035)
    b.cut(poly([(h * (0.06 + math.cos(a) * 0.10), h * (0.10 + math.sin(a) * 0.10)) for a in (k * math.tau / 6
        for k in range(6))]), "iron", lift=0.3, edge=0.9)
    b.flat(oval(h * 0.06, h * 0.10, h * 0.045), "steel", 0.2)


PAINTS: Final[dict[str, Callable[[Brush], None]]] = {
    "handcart": handcart, "bus": bus, "train": train, "plane": plane, "spaceship": spaceship, "suitcase": suitcase,
    "backpack": backpack, "camera": camera, "photo": photo, "painting": painting, "clock": clock, "watch": watch,
    "newspaper": newspaper, "radio": radio, "television": television, "coffee": coffee, "bottle": bottle,
    "medicine": medicine, "card": card, "gear": gear,
}  # fmt: skip
