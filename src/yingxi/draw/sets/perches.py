"""Perches: a wall shelf, a branch with its tree, a roof's ridge, a wall's top, a window's sill, for a beast to sit on.

The foot of each piece is on the ground, or where it hangs on the wall; its top is what one sits on.
"""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import crown, curve, joined, leaf, limb, line, oval, poly, rect, smooth
from yingxi.story.terms import Season

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def perch_shelf(b: Brush) -> None:
    """A board on brackets, some books and a jar at its ends; its top is at the piece's height."""
    w, h = b.w, b.h
    for x in (-w * 0.36, w * 0.36):
        b.cut(smooth([(x - 0.018, h * 0.1), (x - 0.02, h * 0.85), (x + 0.11, h * 0.85), (x + 0.02, h * 0.45),
            (x + 0.018, h * 0.1)], close=True), "wood_dark", lift=0.25)
    b.cut(rect(-w / 2, h - 0.05, w / 2, h, 0.008), "wood", lift=0.45, edge=0.7)
    for k, (tall, cloth) in enumerate(((0.24, "cloth_indigo"), (0.20, "cloth_ochre"), (0.26, "cloth_red"))):
        x = -w * 0.46 + 0.06 * k
        b.cut(rect(x, h, x + 0.05, h + tall, 0.004), cloth, lift=0.2)
        b.line(line((x + 0.008, h + tall * 0.8), (x + 0.042, h + tall * 0.8)), "gold", 0.006, alpha=0.7)
    jar = smooth([(w * 0.36, h), (w * 0.325, h + 0.10), (w * 0.35, h + 0.18), (w * 0.42, h + 0.18), (w * 0.445,
        h + 0.10),
        (w * 0.41, h)], close=True)
    b.cut(jar, "celadon", lift=0.3, edge=0.7)


def perch_branch(b: Brush) -> None:
    """A tree whose trunk stands at the left; a branch at the piece's height goes over to the right."""
    w, h = b.w, b.h
    trunk = -w * 0.42
    wood = joined([
        limb([(trunk, -0.03), (trunk + 0.05, h * 0.5), (trunk - 0.02, h), (trunk + 0.06, h * 1.5)], [0.34, 0.24,
            0.21, 0.15]),
        smooth([(trunk - 0.34, -0.03), (trunk - 0.14, 0.16), (trunk + 0.14, 0.16), (trunk + 0.36, -0.03)], close=True),
        limb([(trunk, h * 0.86), (trunk + w * 0.14, h * 0.955), (w * 0.02, h - 0.035), (w * 0.26, h - 0.03),
            (w * 0.44, h + 0.05)],
            [0.13, 0.10, 0.075, 0.06, 0.03]),
        limb([(w * 0.20, h - 0.03), (w * 0.31, h + 0.10), (w * 0.40, h + 0.22)], [0.04, 0.03, 0.015]),
        limb([(-w * 0.14, h - 0.04), (-w * 0.06, h - 0.16), (w * 0.02, h - 0.24)], [0.035, 0.025, 0.012]),
    ])
    wood.setFillType(skia.PathFillType.kWinding)
    bare = b.look.season is Season.WINTER
    leaves = ("maple", "ginger", "maple") if b.look.season is Season.AUTUMN else ("leaf_dark", "leaf", "leaf_light")
    if not bare:
        for dx, dy, r in ((-0.30, 0.62, 0.62), (0.34, 0.72, 0.56), (0.0, 0.92, 0.66)):
            b.cut(crown(trunk + dx, h + dy, r, r * 0.72, 11, b.rng), leaves[0], lift=0.4)
    b.cut(wood, "bark", lift=0.45, edge=0.5, gradient=0.1)
    if bare:
        if b.look.snowy:
            b.line(smooth([(trunk + w * 0.14, h * 0.97), (w * 0.02, h), (w * 0.26, h), (w * 0.42, h + 0.06)]),
                "snow", 0.025)
        return
    b.cut(crown(trunk - 0.10, h + 0.78, 0.56, 0.42, 10, b.rng), leaves[1], lift=0.35)
    twigs = ((0.40, 0.20, 0.5), (0.36, 0.12, 2.2), (0.44, 0.05, 0.2), (0.33, -0.02, -1.2), (0.02, -0.24, -0.9),
        (-0.02, -0.18, -2.2),
        (0.41, 0.24, 1.4), (0.24, -0.05, -1.7), (-0.20, -0.06, -1.4), (0.46, 0.02, -0.7))
    for k, (x, y, angle) in enumerate(twigs):
        b.cut(leaf(x * w, h + y, 0.12, 0.055, angle), leaves[1 + k % 2], 0.04 * (k % 3), lift=0.15)


def perch_roof(b: Brush) -> None:
    """A piece of roof: its ridge is at the piece's height, tiles go down to the eave, a wall stands under it."""
    w, h = b.w, b.h
    eave = h - 0.95
    china = b.look.era.chinese
    b.cut(rect(-w * 0.44, -0.05, w * 0.44, eave + 0.1), "plaster" if china else "brick", lift=0.4)
    for x in (-w * 0.24, w * 0.2):
        pane = rect(x - 0.42, eave - 1.0, x + 0.42, eave - 0.25)
        b.plain(pane, mix(b.ink("wood_dark", -0.3), LAMPLIGHT, 0.75 * b.look.lamps))
        b.line(joined([line((x, eave - 1.0), (x, eave - 0.25)), line((x - 0.42, eave - 0.62), (x + 0.42, eave - 0.62)),
            line((x - 0.21, eave - 1.0), (x - 0.21, eave - 0.25)), line((x + 0.21, eave - 1.0), (x + 0.21,
                eave - 0.25)),
            pane]), "wood_dark", 0.035)
    tile = "tile" if china else "tile_red"
    slope = poly([(-w * 0.5, eave), (-w * 0.43, h - 0.05), (w * 0.43, h - 0.05), (w * 0.5, eave)])
    b.cut(slope, tile, lift=0.6, edge=0.5, gradient=0.14)
    rows = [eave + (h - 0.05 - eave) * k / 5 for k in range(6)]
    for number in range(5):
        low, high = rows[number], rows[number + 1]
        step = 0.20 if china else 0.26
        count = int(w / step)
        shift = 0.5 * step if number % 2 else 0.0
        b.clipped(slope, lambda low=low, high=high, step=step, count=count, shift=shift: b.line(joined(
            curve((x, high), (x + step / 2, low - (high - low) * 0.35), (x + step, high))
            for x in (k * step - w / 2 + shift for k in range(count))), "ink", 0.012, alpha=0.35))  # type: ignore[misc]
    b.cut(rect(-w * 0.45, h - 0.09, w * 0.45, h, 0.03), tile, -0.22, lift=0.4, edge=0.6)
    if china:
        for side in (-1, 1):
            b.cut(smooth([(side * w * 0.41, h - 0.08), (side * w * 0.45, h + 0.02), (side * w * 0.49, h + 0.16),
                (side * w * 0.475, h - 0.02), (side * w * 0.45, h - 0.10)], close=True), tile, -0.22, lift=0.3)
    b.snow_cap([(-w * 0.44, h), (0, h), (w * 0.44, h)], 0.10)


def perch_wall(b: Brush) -> None:
    """A garden wall whose coping is at the piece's height; a board fence where there are no tiles."""
    w, h = b.w, b.h
    if b.look.era.chinese:
        b.cut(rect(-w / 2, -0.03, w / 2, h - 0.10), "plaster", lift=0.45)
        b.cut(rect(-w / 2, -0.03, w / 2, 0.22), "stone_dark", lift=0.15)
        b.cut(poly([(-w * 0.51, h - 0.16), (-w * 0.50, h - 0.03), (w * 0.50, h - 0.03), (w * 0.51, h - 0.16)]),
            "tile", lift=0.4)
        b.line(joined(curve((x, h - 0.03), (x + 0.01, h - 0.1), (x, h - 0.16)) for x in (k * 0.14 - w / 2
            for k in range(int(w / 0.14)))), "ink", 0.012, alpha=0.4)
        b.cut(rect(-w * 0.505, h - 0.05, w * 0.505, h, 0.02), "tile", -0.2, lift=0.25)
    else:
        for k in range(int(w / 0.2)):
            x = k * 0.2 - w / 2
            b.cut(rect(x, 0, x + 0.185, h - 0.03, 0.01), "wood", (0.0, -0.06, 0.05)[k % 3], lift=0.25)
        b.cut(joined([rect(-w / 2, h * 0.28, w / 2, h * 0.36), rect(-w / 2, h - 0.06, w / 2, h, 0.01)]), "wood_dark",
            lift=0.3)
    b.snow_cap([(-w / 2, h), (0, h), (w / 2, h)], 0.09)


def perch_sill(b: Brush) -> None:
    """A broad window sill at the piece's height, with the apron under it."""
    w, h = b.w, b.h
    b.cut(rect(-w * 0.46, h - 0.20, w * 0.46, h - 0.05, 0.01), "wood", -0.12, lift=0.2)
    b.cut(rect(-w / 2, h - 0.06, w / 2, h, 0.012), "wood", 0.05, lift=0.5, edge=0.7)
    for x in (-w * 0.38, w * 0.38):
        b.cut(smooth([(x - 0.03, h - 0.06), (x - 0.03, h - 0.28), (x + 0.03, h - 0.28), (x + 0.03, h - 0.06)],
            close=True),
            "wood_dark", lift=0.2)
        b.flat(oval(x, h - 0.13, 0.012), "wood_light")


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("perch_shelf", perch_shelf, 5.0), ("perch_branch", perch_branch, 1.2), ("perch_roof", perch_roof, 1.6),
    ("perch_wall", perch_wall, 2.6), ("perch_sill", perch_sill, 1.5),
)
