"""Inside a bus or a car, and what stands in a garage: windows with the street going by, seats, rails, racks, tools."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import outside_colours
from yingxi.draw.sets.shapes import curve, joined, line, oval, poly, rect, smooth
from yingxi.story.terms import Hour

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def bus_window(b: Brush) -> None:
    """A wide side window: house fronts, shop lights and trees drawn out sideways, as they are from a moving bus."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.09, -0.09, w / 2 + 0.09, h + 0.09, 0.20), "ink", 0.12, lift=0.4)
    glass = rect(-w / 2, 0, w / 2, h, 0.14)
    b.clipped(glass, lambda: _street(b, w, h))
    b.clipped(glass, lambda: b.plain(poly([(-w * 0.40, 0), (-w * 0.26, 0), (-w * 0.04, h), (-w * 0.18, h)]),
        (1.0, 1.0, 1.0), 0.13))
    b.line(line((-w / 2, h * 0.74), (w / 2, h * 0.74)), "ink", 0.035, 0.15)
    b.line(glass, "steel", 0.025)


def _street(b: Brush, w: float, h: float) -> None:
    """The street: what is near is a streak, what is far keeps its shape."""
    top, foot, _ = outside_colours(b)
    b.fade(rect(-w / 2, 0, w / 2, h), h, 0, ((0.0, top, 1.0), (0.75, foot, 1.0), (1.0, shade(foot, -0.15), 1.0)))
    dark = b.look.hour in (Hour.NIGHT, Hour.DUSK)
    x, lit = -w / 2 - 0.1, skia.Path()
    while x < w / 2:
        wide, tall = b.rng.uniform(0.18, 0.42), h * b.rng.uniform(0.45, 0.86)
        b.plain(rect(x, 0, x + wide, tall, 0.02), mix(foot, shade(top, -0.4), b.rng.uniform(0.35, 0.55)))
        for j in range(int(tall / 0.17)):
            for i in range(int(wide / 0.12)):
                if b.rng.random() < 0.5:
                    lit.addRect(skia.Rect.MakeXYWH(x + 0.04 + 0.12 * i, 0.10 + 0.17 * j, 0.07, 0.08))
        x += wide + b.rng.uniform(0.0, 0.10)
    b.plain(lit, mix(foot, LAMPLIGHT, 0.9) if dark else shade(top, -0.15), 0.85 if dark else 0.35)
    verge = shade(mix(top, b.ink("leaf_dark"), 0.6), -0.3 if dark else -0.05)
    crowns = joined(oval(float(cx), h * 0.16, float(r) * 2.2, float(r)) for cx, r in zip(
        b.rng.uniform(-w / 2, w / 2, 7), b.rng.uniform(0.10, 0.18, 7), strict=True))
    b.plain(crowns, verge, 0.9)
    b.plain(rect(-w / 2, 0, w / 2, h * 0.13), verge)
    for _ in range(26):
        x, y, long = b.rng.uniform(-w * 0.6, w * 0.5), h * b.rng.uniform(0.01, 0.42), b.rng.uniform(0.25, 0.8)
        colour = rgb(("#ffd98a", "#ff8f6a", "#ffffff", "#8fd0ff")[int(b.rng.integers(0, 4))])
        b.plain(rect(x, y, x + long, y + 0.018, 0.009), colour, 0.75 if dark else 0.40)


def bus_seat(b: Brush) -> None:
    """A seat in profile, facing right: a moulded back with its cloth, a grip, one foot."""
    h = b.h
    w = h * 0.60
    b.cut(joined([rect(-w * 0.12, 0, w * 0.10, h * 0.34), rect(-w * 0.36, 0, w * 0.34, 0.05, 0.02)]), "steel", -0.25,
        lift=0.25)
    shell_ = smooth([(-w * 0.42, h * 0.36), (-w * 0.60, h * 0.95), (-w * 0.50, h), (-w * 0.40, h * 0.96),
        (-w * 0.28, h * 0.47), (w * 0.50, h * 0.44), (w * 0.54, h * 0.36), (w * 0.40, h * 0.31)], close=True)
    b.cut(shell_, "plastic", -0.15, lift=0.4, edge=0.7)
    cloth = ("cloth_blue", "cloth_green", "cloth_plum")[b.piece.seed % 3]
    b.cut(smooth([(-w * 0.46, h * 0.54), (-w * 0.54, h * 0.92), (-w * 0.42, h * 0.94), (-w * 0.28, h * 0.54)],
        close=True), cloth, lift=0.3)
    b.cut(smooth([(-w * 0.32, h * 0.44), (-w * 0.26, h * 0.50), (w * 0.44, h * 0.48), (w * 0.50, h * 0.42),
        (0, h * 0.40)], close=True), cloth, 0.05, lift=0.3)
    b.line(curve((-w * 0.58, h * 0.98), (-w * 0.50, h * 1.09), (-w * 0.38, h * 0.97)), "flower_yellow", 0.04)


def bus_rails(b: Brush) -> None:
    """The ceiling with its lights, a rail along it with straps, upright bars, adverts over the windows."""
    w, h = b.w, b.h
    b.fade(rect(-w / 2, h * 0.30, w / 2, h + 8), h + 5, h * 0.30, ((0.0, shade(b.look.ramp[3], -0.2), 1.0),
        (1.0, b.look.ramp[2], 1.0)))
    b.plain(rect(-w / 2, h * 0.62, w / 2, h * 0.72), rgb("#fff6e0"), 0.92)
    for k in range(int(w / 1.3)):
        x = -w / 2 + 0.7 + 1.3 * k
        b.cut(rect(x - 0.46, h * 0.32, x + 0.46, h * 0.56, 0.03), ("candy", "mint", "flower_yellow", "cloth_blue",
            "white")[(k * 3 + b.piece.seed) % 5], lift=0.2)
        b.flat(rect(x - 0.32, h * 0.38, x + 0.05 + 0.2 * (k % 2), h * 0.42), "white", alpha=0.8)
        b.flat(oval(x + 0.30, h * 0.44, 0.07), "white", alpha=0.8)
    b.line(line((-w / 2, h * 0.16), (w / 2, h * 0.16)), "flower_yellow", 0.05)
    for k in range(int(w / 0.62)):
        x = -w / 2 + 0.3 + 0.62 * k
        b.line(line((x, h * 0.16), (x + 0.02, -h * 0.10)), "ink", 0.03)
        b.line(poly([(x - 0.07, -h * 0.26), (x + 0.11, -h * 0.26), (x + 0.02, -h * 0.08)]), "white", 0.03)


def bus_pole(b: Brush) -> None:
    """An upright bar to hold on to, with its bell button."""
    b.cut(rect(-0.03, 0, 0.03, b.h, 0.02), "flower_yellow", lift=0.3, edge=0.8)
    b.cut(rect(-0.06, b.h * 0.55, 0.06, b.h * 0.62, 0.03), "ink", lift=0.2)
    b.plain(oval(0, b.h * 0.585, 0.03), rgb("#e0483e"))


def bus_side(b: Brush) -> None:
    """The panelled side of the cabin under its windows, with a heater along the floor."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, -0.3, w / 2, h), mix(b.look.ramp[2], b.look.ramp[4], 0.4), 0.06, lift=0.3, unify=0.0)
    b.line(joined(line((-w / 2 + 1.3 * k, 0), (-w / 2 + 1.3 * k, h)) for k in range(int(w / 1.3))), "ink", 0.014,
        alpha=0.3)
    b.cut(rect(-w / 2, h - 0.05, w / 2, h + 0.03), "plastic", lift=0.3, edge=0.7)
    b.cut(rect(-w / 2, 0.04, w / 2, 0.20, 0.03), "steel", -0.2, lift=0.2)


def roller_door(b: Brush) -> None:
    """A garage's roller door, half up: the street's light lies under it."""
    w, h = b.w, b.h
    top, foot, _ = outside_colours(b)
    b.cut(rect(-w / 2 - 0.12, 0, w / 2 + 0.12, h + 0.12), "steel", -0.2, lift=0.5)
    b.fade(rect(-w / 2, 0, w / 2, h * 0.42), h * 0.42, 0, ((0.0, top, 1.0), (1.0, foot, 1.0)))
    b.plain(rect(-w / 2, 0, w / 2, h * 0.08), shade(foot, -0.4))
    b.cut(rect(-w / 2, h * 0.40, w / 2, h), "mint", -0.1, lift=0.4)
    b.line(joined(line((-w / 2, h * (0.45 + 0.05 * k)), (w / 2, h * (0.45 + 0.05 * k))) for k in range(11)), "ink",
        0.02, alpha=0.35)
    b.cut(rect(-w / 2, h * 0.39, w / 2, h * 0.43), "iron", lift=0.3, edge=0.7)


def steel_rack(b: Brush) -> None:
    """A steel rack: paint tins, boxes, a tyre, a coil of hose."""
    w, h = b.w, b.h
    colours = ("cloth_red", "flower_yellow", "cloth_blue", "mint", "candy", "white")
    for j in range(4):
        y = 0.06 + (h - 0.1) * j / 3
        if j < 3:
            x = -w * 0.46
            while x < w * 0.38:
                luck, colour = b.rng.random(), colours[int(b.rng.integers(0, 6))]
                size = b.rng.uniform(0.16, 0.26)
                if luck < 0.45:
                    b.cut(rect(x, y, x + size, y + size * 1.2, 0.02), colour, lift=0.2)
                    b.flat(rect(x, y + size * 0.4, x + size, y + size * 0.8), "white", alpha=0.8)
                elif luck < 0.85:
                    b.cut(rect(x, y, x + size * 1.5, y + size, 0.01), "thatch", -0.1, lift=0.2)
                    b.flat(rect(x + size * 0.6, y, x + size * 0.9, y + size), "cloth_cream", alpha=0.6)
                    x += size * 0.5
                else:
                    b.line(oval(x + size * 0.6, y + size * 0.62, size * 0.5), "ink", 0.09)
                    x += size * 0.3
                x += size + 0.07
        b.cut(rect(-w / 2, y - 0.03, w / 2, y + 0.01), "steel", lift=0.3, edge=0.7)
    b.cut(joined([rect(-w / 2 - 0.03, 0, -w / 2 + 0.03, h), rect(w / 2 - 0.03, 0, w / 2 + 0.03, h)]), "steel", -0.1,
        lift=0.3)


def tool_trolley(b: Brush) -> None:
    """A red chest of drawers on castors, tools and a work lamp on it."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0.12, w / 2, h * 0.92, 0.04), "red", lift=0.45, edge=0.8)
    for k in range(5):
        y = 0.18 + (h * 0.72) * k / 5
        b.line(rect(-w * 0.43, y, w * 0.43, y + h * 0.12), "ink", 0.012, alpha=0.5)
        b.flat(rect(-w * 0.2, y + h * 0.07, w * 0.2, y + h * 0.09), "steel")
    b.cut(rect(-w * 0.52, h * 0.90, w * 0.52, h * 0.96, 0.02), "iron", lift=0.3)
    b.flat(joined([oval(-w * 0.36, 0.06, 0.06), oval(w * 0.36, 0.06, 0.06)]), "ink")
    b.cut(rect(-w * 0.40, h * 0.96, -w * 0.10, h * 1.10, 0.02), "flower_yellow", lift=0.2)
    b.line(joined([line((w * 0.08, h * 0.98), (w * 0.40, h * 1.02)), line((w * 0.12, h * 1.03), (w * 0.36, h * 0.98))]),
        "steel", 0.035)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("bus_window", bus_window, 2.0), ("bus_seat", bus_seat, 0.6), ("bus_rails", bus_rails, 20.0),
    ("bus_pole", bus_pole, 0.03), ("bus_side", bus_side, 20.0),
    ("roller_door", roller_door, 1.1),
    ("steel_rack", steel_rack, 0.7), ("tool_trolley", tool_trolley, 0.75),
)
