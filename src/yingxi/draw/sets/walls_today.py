"""Walls of today and of tomorrow, and of no house at all: tiles, steel, a ship's panels, living rock."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.room import wall_sheet
from yingxi.draw.sets.shapes import joined, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def wall_tiles(b: Brush) -> None:
    """Glazed tiles with a coloured band at the height of hands."""

    def pattern() -> None:
        base = b.look.ramp[2]
        seams, shine, dull = skia.Path(), skia.Path(), skia.Path()
        rows = 22
        for j in range(rows):
            y = j * 0.22
            seams.addPath(line((-b.w / 2, y), (b.w / 2, y)))
            for i in range(int(b.w / 0.44)):
                x = -b.w / 2 + i * 0.44 + (j % 2) * 0.22
                seams.addPath(line((x, y), (x, y + 0.22)))
                luck = b.rng.random()
                if luck < 0.22:
                    (shine if luck < 0.12 else dull).addPath(rect(x + 0.012, y + 0.012, x + 0.428, y + 0.208))
        b.plain(shine, shade(base, 0.16), 0.7)
        b.plain(dull, shade(base, -0.10), 0.6)
        b.paper.line(seams, shade(base, -0.22), 0.014, alpha=0.6, lit=False)
        tint = rgb(("#2f8f83", "#d99a2b", "#4a6fb5", "#c0574a")[b.piece.seed % 4])
        b.plain(rect(-b.w / 2, 1.10, b.w / 2, 1.32), mix(base, tint, 0.72))
        b.plain(rect(-b.w / 2, 1.36, b.w / 2, 1.40), mix(base, tint, 0.45))

    wall_sheet(b, pattern, dim_from_m=3.6)


def wall_ship(b: Brush) -> None:
    """A space ship's inner hull: rounded panels, ribs, vents, thin strips of light."""

    def pattern() -> None:
        base = b.look.ramp[2]
        panels, grooves, vents, rivets = skia.Path(), skia.Path(), skia.Path(), skia.Path()
        step = 1.7
        shift = b.rng.uniform(0, step)
        for k in range(-9, 9):
            x0, x1 = k * step + shift + 0.07, (k + 1) * step + shift - 0.07
            for y0, y1 in ((0.28, 0.94), (1.06, 2.46), (2.58, 3.34)):
                panels.addPath(rect(x0, y0, x1, y1, 0.10))
            grooves.addPath(line((x0 + 0.12, 0.62), (x1 - 0.12, 0.62)))
            if b.rng.random() < 0.5:
                vents.addPath(joined(rect(x0 + 0.2, 2.72 + 0.12 * j, x1 - 0.2, 2.77 + 0.12 * j, 0.02)
                    for j in range(4)))
            rivets.addPath(joined(oval(x, y, 0.018) for x in (x0 + 0.08, x1 - 0.08) for y in (1.14, 2.38)))
        b.plain(panels, shade(base, 0.10))
        b.paper.line(panels, shade(base, -0.28), 0.02, alpha=0.7, lit=False)
        b.plain(vents, shade(base, -0.4), 0.8)
        b.paper.line(grooves, shade(base, -0.2), 0.03, alpha=0.7, lit=False)
        b.plain(rivets, shade(base, -0.25))

    wall_sheet(b, pattern, dado=False, dim_from_m=3.4, windows=False)
    glow = rgb("#9fe4ff")
    for y in (1.0, 2.52):
        for reach, alpha in ((0.16, 0.10), (0.07, 0.20)):
            b.plain(rect(-b.w / 2, y - reach, b.w / 2, y + reach), glow, alpha)
        b.plain(rect(-b.w / 2, y - 0.018, b.w / 2, y + 0.018), mix(glow, (1, 1, 1), 0.5))


def wall_rock(b: Brush) -> None:
    """A cave's living rock: slabs over slabs, ledges that catch the light, cracks."""

    def pattern() -> None:
        base = b.look.ramp[2]
        for k in range(90):
            x, y = b.rng.uniform(-b.w / 2, b.w / 2), 5.4 - 5.6 * k / 90 + b.rng.uniform(-0.4, 0.4)
            half, rise = b.rng.uniform(0.5, 1.3), b.rng.uniform(0.3, 0.8)
            slab = poly([(x - half, y - rise), (x - half * b.rng.uniform(0.5, 0.9), y + rise * 0.4),
                (x - half * 0.1, y + rise * b.rng.uniform(0.7, 1.0)), (x + half * 0.7, y + rise * 0.5),
                (x + half, y - rise * 0.6), (x + half * 0.3, y - rise * 1.2)])
            colour = shade(base, b.rng.uniform(-0.22, 0.14))
            b.paper.cut(slab, colour, lift=0.3, edge=0.45, gradient=0.08, lit=False)
        cracks = joined(smooth([(x + 0.12 * j + b.rng.uniform(-0.08, 0.08), y - 0.2 * j) for j in range(5)])
            for x, y in zip(b.rng.uniform(-7, 7, 9), b.rng.uniform(1.2, 4.2, 9), strict=True))
        b.paper.line(cracks, shade(base, -0.45), 0.018, alpha=0.6, lit=False)

    wall_sheet(b, pattern, dado=False, windows=False)


def lift_doors(b: Brush) -> None:
    """A lift: steel doors in a deep frame, the floor's number over them, a panel of buttons beside."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.16, 0, w / 2 + 0.16, h + 0.32, 0.02), "steel", -0.25, lift=0.7)
    for side in (-1, 1):
        leaf_ = rect(side * 0.012, 0.02, side * w / 2, h)
        b.cut(leaf_, "steel", 0.12, lift=0.15)
        b.fade(rect(side * w * 0.14, 0.02, side * w * 0.26, h), h, 0.0, ((0.0, (1, 1, 1), 0.28), (1.0, (1, 1, 1),
            0.04)))
    b.line(line((0, 0.02), (0, h)), "ink", 0.022)
    b.cut(rect(-0.22, h + 0.08, 0.22, h + 0.25, 0.02), "ink", -0.3, lift=0.2)
    b.plain(poly([(-0.14, h + 0.12), (-0.04, h + 0.12), (-0.09, h + 0.21)]), rgb("#ff8a4a"))
    b.plain(joined([rect(0.04, h + 0.12, 0.065, h + 0.21), rect(0.10, h + 0.12, 0.125, h + 0.21)]), rgb("#ff8a4a"))
    x = w / 2 + 0.42
    b.cut(rect(x - 0.08, 1.0, x + 0.08, 1.32, 0.02), "steel", 0.1, lift=0.35)
    b.plain(oval(x, 1.22, 0.034), rgb("#ffd58a"))
    b.plain(oval(x, 1.10, 0.034), rgb("#8a9298"))


def office_door(b: Brush) -> None:
    """A corridor's door with a small pane, a steel handle and a number plate."""
    w, h = b.w, b.h
    colour = ("wood", "cloth_blue", "mint", "wood_light")[b.piece.seed % 4]
    b.cut(rect(-w / 2 - 0.08, 0, w / 2 + 0.08, h + 0.08), "plastic", -0.05, lift=0.5)
    b.cut(rect(-w / 2, 0, w / 2, h), colour, -0.05, lift=0.15)
    pane = rect(w * 0.10, h * 0.52, w * 0.34, h * 0.86, 0.02)
    b.plain(pane, mix(b.ink("glass"), rgb("#fff2cc"), 0.25 + 0.55 * b.look.lamps))
    b.line(pane, "steel", 0.025)
    b.cut(rect(-w * 0.42, h * 0.44, -w * 0.26, h * 0.465, 0.01), "steel", 0.1, lift=0.3)
    b.cut(rect(-w * 0.30, h * 0.70, w * 0.0, h * 0.80, 0.015), "white", lift=0.2)
    b.line(joined([line((-w * 0.24, h * 0.75), (-w * 0.06, h * 0.75))]), "ink", 0.022, alpha=0.7)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("wall_tiles", wall_tiles, 8.0), ("wall_ship", wall_ship, 8.0), ("wall_rock", wall_rock, 8.0),
    ("lift_doors", lift_doors, 0.7), ("office_door", office_door, 0.45),
)
