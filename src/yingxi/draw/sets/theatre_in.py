"""Rooms apart: a theatre's stage, an attic under its roof, a cellar's stairs and vaults, a hotel's desk."""

from __future__ import annotations

import math
from typing import Final

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, kinds, painter
from yingxi.draw.sets.close_vessels import lay, tinted, wood
from yingxi.draw.sets.lattice import outside_colours
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import curve, joined, line, oval, poly, rect, smooth
from yingxi.story.terms import Era

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_VELVET: Final = rgb("#a8242e")


def _folds(b: Brush, x0: float, x1: float, y0: float, y1: float, count: int) -> None:
    """A curtain hanging in folds, its gold hem below."""
    b.cut(rect(x0, y0, x1, y1), _VELVET, -0.05, lift=0.8, unify=0.05)
    step = (x1 - x0) / count
    for k in range(count):
        x = x0 + step * k
        fold = poly([(x + step * 0.55, y0), (x + step, y0), (x + step * 0.92, y1), (x + step * 0.62, y1)])
        b.plain(fold, shade(_VELVET, -0.45), 0.55)
        b.plain(poly([(x + step * 0.16, y0), (x + step * 0.34, y0), (x + step * 0.30, y1), (x + step * 0.20, y1)]),
            shade(_VELVET, 0.35), 0.40)
    b.plain(rect(x0, y0, x1, y0 + (y1 - y0) * 0.03), rgb("#e0b04c"), 0.9)


def playhouse_stage(b: Brush) -> None:
    """A stage under its gilded arch: a painted moonlit drop, curtains drawn to both sides, swags above."""
    w, h = b.w, b.h
    drop = rect(-w * 0.40, 0, w * 0.40, h * 0.92)
    b.fade(drop, h * 0.92, 0, ((0.0, rgb("#1c2c66"), 1.0), (0.55, rgb("#4a6aa0"), 1.0), (1.0, rgb("#e0a46a"), 1.0)))
    b.plain(oval(w * 0.14, h * 0.66, h * 0.10), rgb("#fdeeb8"))
    b.pool(oval(w * 0.14, h * 0.66, h * 0.34), w * 0.14, h * 0.66, h * 0.34, rgb("#fdeeb8"), 0.45)
    for k, (colour, base, rise) in enumerate((("#3c5688", 0.30, 0.16), ("#2c4472", 0.20, 0.13), ("#22365a", 0.10,
        0.09))):
        edge = [(-w * 0.40 + w * 0.80 * j / 8, h * (base + rise * (0.5 + 0.5 * math.sin(j * 1.9 + k * 2.3))))
            for j in range(9)]
        b.cut(poly([(-w * 0.40, 0), *edge, (w * 0.40, 0)]), rgb(colour), lift=0.3, unify=0.0)
    stars = joined(oval(float(x), float(y), 0.016) for x, y in zip(b.rng.uniform(-w * 0.38, w * 0.38, 30),
        b.rng.uniform(h * 0.5, h * 0.9, 30), strict=True))
    b.plain(stars, rgb("#ffffff"), 0.8)
    for side in (-1, 1):
        b.placed(side * w * 0.40, 0, lambda: _folds(b, -w * 0.105, w * 0.105, 0, h * 0.94, 5), flip=side > 0)
    swags = [(-w * 0.5 + w * k / 5, w / 5) for k in range(5)]
    for x, wide in swags:
        swag = smooth([(x - 0.05, h * 0.98), (x + wide * 0.5, h * 0.98), (x + wide + 0.05, h * 0.98),
            (x + wide * 0.8, h * 0.84), (x + wide * 0.5, h * 0.77), (x + wide * 0.2, h * 0.84)], close=True)
        b.cut(swag, _VELVET, 0.06, lift=0.6, unify=0.05)
        for t in (0.3, 0.6):
            b.line(curve((x + wide * t * 0.4, h * 0.97), (x + wide * 0.5, h * (0.97 - 0.34 * t)),
                (x + wide * (1 - t * 0.4), h * 0.97)), shade(_VELVET, -0.5), 0.035, alpha=0.6)
        b.plain(curve((x + wide * 0.2, h * 0.84), (x + wide * 0.5, h * 0.70), (x + wide * 0.8, h * 0.84)),
            rgb("#e0b04c"))
    for side in (-1, 1):
        b.cut(rect(side * w * 0.50, 0, side * w * 0.56, h * 1.2), "gold", -0.12, lift=0.9, edge=0.7)
        b.line(joined(line((side * w * (0.512 + 0.012 * k), 0), (side * w * (0.512 + 0.012 * k), h * 1.2))
            for k in range(4)), "wood_dark", 0.02, alpha=0.45)
        b.cut(rect(side * w * 0.49, 0, side * w * 0.57, h * 0.10), "gold", -0.05, lift=0.5)
    b.cut(rect(-w * 0.57, h * 0.97, w * 0.57, h * 1.14), "gold", -0.08, lift=0.9, edge=0.7)
    b.line(joined(oval(-w * 0.5 + w * k / 18, h * 1.055, h * 0.028) for k in range(19)), "wood_dark", 0.022, alpha=0.6)


def box_seats(b: Brush) -> None:
    """A theatre's boxes beside its stage: gilt fronts over one another, dark within, a shaded lamp on each."""
    w, h = b.w, b.h
    for y in (0.0, 0.36, 0.70):
        b.plain(rect(-w / 2, h * y, w / 2, h * (y + 0.34)), shade(b.look.ramp[4], -0.25))
        b.cut(smooth([(-w / 2, h * (y + 0.30)), (-w * 0.3, h * (y + 0.34)), (w * 0.3, h * (y + 0.34)), (w / 2,
            h * (y + 0.30)), (w / 2, h * (y + 0.36)), (-w / 2, h * (y + 0.36))], close=True), _VELVET, lift=0.4,
            unify=0.05)
        b.cut(rect(-w * 0.54, h * y, w * 0.54, h * (y + 0.15), 0.03), "gold", -0.1, lift=0.5, edge=0.6)
        b.cut(rect(-w * 0.54, h * (y + 0.13), w * 0.54, h * (y + 0.16), 0.02), _VELVET, lift=0.3, unify=0.05)
        b.line(joined(curve((-w * 0.4 + w * 0.2 * k, h * (y + 0.11)), (-w * 0.3 + w * 0.2 * k, h * (y + 0.02)),
            (-w * 0.2 + w * 0.2 * k, h * (y + 0.11))) for k in range(4)), "wood_dark", 0.022, alpha=0.6)
        b.luminous(oval(w * 0.42, h * (y + 0.21), 0.09), LAMPLIGHT, max(0.55, b.look.lamps))


def footlights(b: Brush) -> None:
    """A row of shells with lights behind them along the edge of a stage."""
    w, h = b.w, b.h
    for k in range(int(w / 0.62)):
        x = -w / 2 + 0.31 + 0.62 * k
        b.pool(oval(x, h, h * 3.2), x, h, h * 3.2, LAMPLIGHT, 0.30)
        b.luminous(oval(x, h * 0.8, h * 0.34), LAMPLIGHT, 0.95)
        b.cut(smooth([(x - h * 0.7, 0), (x - h * 0.62, h * 0.7), (x, h), (x + h * 0.62, h * 0.7), (x + h * 0.7, 0)],
            close=True), "brass", -0.15, lift=0.3, edge=0.7)


def roof_slope(b: Brush) -> None:
    """A roof from within: boards and rafters coming down to the floor on both sides, a tie beam across."""
    w, h = b.w, b.h
    for side in (-1, 1):
        slope = poly([(side * w * 0.09, h), (side * w * 0.5, h * 0.16), (side * w * 0.9, h * 0.1), (side * w * 0.9,
            h * 2.0), (side * w * 0.09, h * 2.0)])
        b.cut(slope, "wood_dark", -0.12, lift=0.9, edge=0.3)
        boards = joined(line((side * (w * 0.09 + w * 0.06 * k), h * 1.05), (side * (w * 0.5 + w * 0.07 * k), h * 0.10))
            for k in range(8))
        b.clipped(slope, lambda boards=boards: b.line(boards, "ink", 0.02, alpha=0.35))  # type: ignore[misc]
        b.cut(poly([(side * w * 0.07, h), (side * w * 0.095, h), (side * w * 0.515, h * 0.13), (side * w * 0.49,
            h * 0.10)]), "wood", lift=0.6, edge=0.6)
        b.cut(rect(side * w * 0.445, 0, side * w * 0.465, h * 0.26), "wood", -0.05, lift=0.4)
    b.cut(rect(-w * 0.30, h * 0.58, w * 0.30, h * 0.63), "wood", -0.05, lift=0.7, edge=0.6)
    b.cut(rect(-w * 0.012, h * 0.60, w * 0.012, h), "wood", -0.08, lift=0.5)
    web = joined(line((w * 0.30, h * 0.58), (w * 0.30 - 0.5 * math.cos(a), h * 0.58 - 0.5 * math.sin(a)))
        for a in (0.1, 0.5, 0.9, 1.3))
    b.line(joined([web, *(curve((w * 0.30 - r, h * 0.58 - r * 0.1), (w * 0.30 - r * 0.8, h * 0.58 - r * 0.8),
        (w * 0.30 - r * 0.2, h * 0.58 - r)) for r in (0.18, 0.32, 0.46))]), "white", 0.008, alpha=0.45)


def stairs(b: Brush) -> None:
    """Stairs leading up to the right, daylight or lamplight at their head."""
    w, h = b.w, b.h
    top, foot, _ = outside_colours(b)
    door = rect(w * 0.22, h * 0.62, w * 0.5, h * 1.35)
    b.fade(door, h * 1.35, h * 0.62, ((0.0, mix(top, LAMPLIGHT, 0.4 * b.look.lamps), 1.0), (1.0, mix(foot, LAMPLIGHT,
        0.5 * b.look.lamps), 1.0)))
    b.pool(poly([(w * 0.5, h * 1.2), (-w * 0.6, 0), (w * 0.5, 0)]), w * 0.3, h * 0.7, w, mix(foot, LAMPLIGHT, 0.4),
        0.30)
    count = 8
    for k in range(count):
        x, y = -w / 2 + w * k / count, h * 0.62 * (k + 1) / count
        b.cut(rect(x, 0, w / 2, y), "stone" if b.look.era is not Era.MODERN else "concrete", -0.22 + 0.03 * k,
            lift=0.25,
            edge=0.6)
    b.line(line((-w * 0.5, h * 0.55), (w * 0.40, h * 1.16)), "wood", 0.06)
    b.line(joined(line((-w * 0.5 + w * 0.22 * k, h * (0.08 + 0.15 * k)), (-w * 0.5 + w * 0.22 * k,
        h * (0.55 + 0.15 * k)))
        for k in range(5)), "wood_dark", 0.035)


def vaults(b: Brush) -> None:
    """Brick arches one beside another, dark within, a cask lying in each."""
    w, h = b.w, b.h
    count = max(1, round(w / 2.5))
    step = w / count
    for k in range(count):
        x = -w / 2 + step * (k + 0.5)
        half = step * 0.40
        arch = joined([rect(x - half, 0, x + half, h * 0.56), oval(x, h * 0.56, half, h * 0.36)])
        b.cut(joined([rect(x - half * 1.16, 0, x + half * 1.16, h * 0.56), oval(x, h * 0.56, half * 1.16, h * 0.42)]),
            "brick", -0.1, lift=0.5, edge=0.5)
        b.fade(arch, h * 0.92, 0, ((0.0, shade(b.look.ramp[5], -0.1), 1.0), (0.6, b.look.ramp[4], 1.0), (1.0,
            b.look.ramp[3], 1.0)))
        bricks = joined(line((x + half * math.cos(a), h * 0.56 + h * 0.36 * math.sin(a)),
            (x + half * 1.16 * math.cos(a),
            h * 0.56 + h * 0.42 * math.sin(a))) for a in [math.pi * j / 11 for j in range(12)])
        b.line(bricks, "ink", 0.018, alpha=0.4)
        for dx, y, r in ((-0.46, 0.20, 0.21), (0.46, 0.20, 0.21), (0.0, 0.54, 0.20)):
            cx, cy, rr = x + half * dx, h * y, h * r
            b.cut(oval(cx, cy, rr), "wood", -0.05, lift=0.5, edge=0.5)
            b.line(joined([oval(cx, cy, rr * 0.96), oval(cx, cy, rr * 0.80)]), "iron", 0.03)
            b.line(joined(line((cx + rr * t, cy - rr * 0.72), (cx + rr * t, cy + rr * 0.72)) for t in (-0.4, 0.0, 0.4)),
                "wood_dark", 0.014)
            b.cut(oval(cx, cy - rr * 0.45, rr * 0.12), "brass", lift=0.2)


def trunk(b: Brush) -> None:
    """A closed travelling trunk: a domed lid, two straps, a lock, studs."""
    w, h = b.w, b.h
    leather = ("wood", "cloth_green", "maple")[b.piece.seed % 3]
    b.cut(rect(-w / 2, 0, w / 2, h * 0.66, 0.03), leather, -0.1, lift=0.5, edge=0.5)
    b.cut(smooth([(-w / 2 - 0.01, h * 0.62), (-w * 0.49, h * 0.88), (-w * 0.36, h), (w * 0.36, h), (w * 0.49, h * 0.88),
        (w / 2 + 0.01, h * 0.62)], close=True), leather, 0.0, lift=0.5, edge=0.6)
    for x in (-w * 0.28, w * 0.28):
        b.cut(rect(x - w * 0.045, 0, x + w * 0.045, h * 0.99), "wood_dark", -0.05, lift=0.25, edge=0.5)
        b.cut(rect(x - w * 0.06, h * 0.52, x + w * 0.06, h * 0.62), "brass", lift=0.2)
    b.line(line((-w / 2, h * 0.63), (w / 2, h * 0.63)), "wood_dark", 0.02)
    b.cut(rect(-w * 0.06, h * 0.50, w * 0.06, h * 0.70, 0.02), "brass", lift=0.25, edge=0.7)
    b.cut(joined(rect(x, y, x + w * 0.07, y + h * 0.09) for x in (-w * 0.5, w * 0.43) for y in (0.0, h * 0.54)),
        "brass",
        -0.1, lift=0.2)


def wall_clock(b: Brush) -> None:
    """A round clock in a wooden or steel ring."""
    r = b.h / 2
    b.cut(oval(0, r, r), "iron" if b.look.era is Era.MODERN else "wood", -0.05, lift=0.5, edge=0.7)
    b.cut(oval(0, r, r * 0.84), "white", lift=0.1)
    b.line(joined(line((r * 0.70 * math.sin(a), r + r * 0.70 * math.cos(a)), (r * 0.80 * math.sin(a), r + r * 0.80
        * math.cos(a))) for a in [math.tau * k / 12 for k in range(12)]), "ink", r * 0.06)
    b.line(joined([line((0, r), (r * 0.36, r + r * 0.26)), line((0, r), (-r * 0.10, r + r * 0.62))]), "ink", r * 0.08)


def key_rack(b: Brush) -> None:
    """Pigeon-holes with keys and letters behind a hotel's desk."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.08, -0.08, w / 2 + 0.08, h + 0.12, 0.03), "wood", -0.05, lift=0.6, edge=0.6)
    columns, rows = max(3, round(w / 0.30)), max(3, round(h / 0.28))
    for r in range(rows):
        for c in range(columns):
            x0, y0 = -w / 2 + w * c / columns, h * r / rows
            x1, y1 = x0 + w / columns, y0 + h / rows
            b.plain(rect(x0 + 0.02, y0 + 0.02, x1 - 0.02, y1 - 0.02), shade(b.look.ramp[4], -0.05))
            kind = int(b.rng.integers(4))
            if kind in (0, 1):
                x = (x0 + x1) / 2
                b.line(joined([oval(x, y1 - 0.09, 0.03), line((x, y1 - 0.12), (x, y0 + 0.07)), line((x, y0 + 0.07),
                    (x + 0.03, y0 + 0.07))]), "brass", 0.016)
                b.cut(rect(x - 0.03, y0 + 0.02, x + 0.03, y0 + 0.05), ("red", "cloth_green")[kind], lift=0.15)
            elif kind == 2:
                b.cut(poly([(x0 + 0.05, y0 + 0.02), (x1 - 0.06, y0 + 0.02), (x1 - 0.04, y0 + 0.16), (x0 + 0.08,
                    y0 + 0.16)]), "paper", lift=0.2)
    b.cut(rect(-w * 0.2, h + 0.14, w * 0.2, h + 0.36, 0.05), "gold", -0.1, lift=0.4, edge=0.7)
    b.plain(joined(oval(-w * 0.12 + w * 0.06 * k, h + 0.25, 0.035) for k in range(5)), shade(b.look.ramp[4], -0.2))


def close_stage(b: Brush) -> None:
    """Behind a head in a theatre: velvet in folds to one side, footlight from below, the painted drop's moon."""
    b.fade(rect(-0.62, -2.4, 0.62, 1.2), 0.6, -0.5, ((0.0, rgb("#1c2c66"), 1.0), (0.7, rgb("#5a78a8"), 1.0), (1.0,
        rgb("#d89a62"), 1.0)))
    b.plain(oval(0.12, 0.27, 0.09), rgb("#fdeeb8"), 0.9)
    for k in range(3):
        edge = [(-0.62 + 1.24 * j / 6, -0.20 - 0.10 * k + 0.07 * math.sin(j * 1.7 + 2.1 * k)) for j in range(7)]
        lay(b, poly([(-0.62, -2.4), *edge, (0.62, -2.4)]), rgb(("#3c5688", "#2c4472", "#22365a")[k]), 0.4)
    velvet = mix(_VELVET, b.look.ramp[4], 0.12)
    for side, x0, x1 in ((1, 0.26, 1.4), (-1, -1.4, -0.48)):
        lay(b, smooth([(x0, 0.9), (x1, 0.9), (x1, -2.4), (x0, -2.4), (x0 + 0.05 * side, -0.3)], close=True), velvet,
            0.9)
        folds = [poly([(x + 0.06, -2.4), (x + 0.12, -2.4), (x + 0.10, 0.9), (x + 0.07, 0.9)])
            for x in [min(x0, x1) + 0.13 * j for j in range(int((abs(x1 - x0)) / 0.13))]]
        b.plain(joined(folds), shade(velvet, -0.4), 0.6)
    b.pool(oval(0, -0.6, 0.9), 0, -0.6, 0.9, LAMPLIGHT, 0.34)


def close_attic(b: Brush) -> None:
    """Rafters aslant under a roof, a small gable window, a shelf of old things below it."""
    top, foot, _ = outside_colours(b)
    pane = rect(-0.17, -0.04, 0.17, 0.30, 0.01)
    lay(b, rect(-0.205, -0.075, 0.205, 0.335), wood(b, 0.55), 0.7)
    b.fade(pane, 0.30, -0.04, ((0.0, top, 1.0), (1.0, foot, 1.0)))
    b.paper.line(joined([line((0, -0.04), (0, 0.30)), line((-0.17, 0.13), (0.17, 0.13))]), wood(b, 0.6), 0.014,
        lit=False)
    for x in (-0.62, 0.30, 1.22):
        lay(b, poly([(x, 1.0), (x + 0.075, 1.0), (x + 0.62, -0.9), (x + 0.54, -0.9)]), wood(b, 0.75), 0.7)
    lay(b, rect(-0.7, -0.32, 0.30, -0.29), wood(b, 0.6), 0.6)
    for x, wide, tall, material in ((-0.30, 0.13, 0.11, "cloth_red"), (-0.14, 0.12, 0.15, "wood_light"), (0.02, 0.10,
        0.09, "cloth_green"), (0.14, 0.09, 0.13, "brass")):
        lay(b, rect(x, -0.29, x + wide, -0.29 + tall, 0.01), tinted(b, material, 0.75), 0.4)


def close_casks(b: Brush) -> None:
    """A brick arch with casks lying in it, a candle's light on their hoops."""
    brick = mix(b.look.ramp[3], b.ink("brick"), 0.55)
    lay(b, rect(-0.52, -2.4, 0.52, 0.60), brick, 0.7)
    dark = joined([rect(-0.40, -2.4, 0.40, 0.10), oval(0, 0.10, 0.40, 0.34)])
    b.plain(dark, shade(b.look.ramp[4], -0.25))
    b.paper.line(joined(line((0.40 * math.cos(a), 0.10 + 0.34 * math.sin(a)), (0.50 * math.cos(a), 0.10 + 0.44
        * math.sin(a))) for a in [math.pi * j / 12 for j in range(13)]), shade(brick, -0.45), 0.007, lit=False)
    for x, y, r in ((-0.20, -0.30, 0.19), (0.20, -0.30, 0.19), (0.0, 0.03, 0.18)):
        colour = tinted(b, "wood", 0.85)
        lay(b, oval(x, y, r), colour, 0.6)
        b.paper.line(joined([oval(x, y, r * 0.95), oval(x, y, r * 0.78)]), tinted(b, "iron", 0.8), 0.012, lit=False)
        b.paper.line(joined(line((x + r * t, y - r * 0.7), (x + r * t, y + r * 0.7)) for t in (-0.4, 0.0, 0.4)),
            shade(colour, -0.35), 0.006, lit=False)
        lay(b, oval(x, y - r * 0.4, r * 0.12), tinted(b, "brass", 0.9), 0.3)


def close_keys(b: Brush) -> None:
    """The pigeon-holes behind a hotel's desk, keys on their hooks, a bell and a lamp before them."""
    b.placed(0.0, -0.42, lambda: _at_metres(b), scale=0.46)


def _at_metres(b: Brush) -> None:
    b.h, b.w = 1.75, 2.1
    key_rack(b)
    b.h = 1.0


_VIEWS: Final[dict[str, PaintsWith]] = {"close_stage": close_stage, "close_attic": close_attic,
    "close_casks": close_casks, "close_keys": close_keys}

PAINTERS: Final[dict[str, Painter]] = {
    **{kind: painter(at_size(paint)) for kind, paint in _VIEWS.items()},
    **kinds(("playhouse_stage", playhouse_stage, 2.0), ("box_seats", box_seats, 0.5), ("footlights", footlights, 20.0),
        ("roof_slope", roof_slope, 3.0), ("stairs", stairs, 1.2), ("vaults", vaults, 3.0), ("key_rack", key_rack, 1.4),
        ("trunk", trunk, 1.6), ("wall_clock", wall_clock, 1.0)),
}
