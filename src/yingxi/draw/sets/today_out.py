"""Out of doors today, away from the city: houses that families build themselves, a stage for a show, a pergola."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import curve, joined, leaf, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_FRONTS: Final = ("plaster", "cloth_cream", "mint", "concrete", "celadon")
_ROOFS: Final = ("tile_red", "roof_blue", "tile", "tile_red")


def _pane(b: Brush, x: float, y: float, w: float, h: float, *, lit: bool) -> None:
    """A window with a white frame; when it is dark somebody may be at home."""
    b.cut(rect(x - w / 2 - 0.08, y - 0.08, x + w / 2 + 0.08, y + h + 0.08), "white", lift=0.2)
    glass = rect(x - w / 2, y, x + w / 2, y + h)
    b.plain(glass, mix(b.ink("glass", -0.2), LAMPLIGHT, (0.9 if lit else 0.1) * b.look.lamps))
    b.line(joined([line((x, y), (x, y + h)), line((x - w / 2, y + h * 0.68), (x + w / 2, y + h * 0.68))]), "white",
        0.05)
    b.cut(rect(x - w / 2 - 0.14, y - 0.18, x + w / 2 + 0.14, y - 0.08), "concrete", lift=0.2)


def villa(b: Brush) -> None:
    """A two-storey house of today: a balcony, wide windows, a steel door under a lamp, a water tank on the roof."""
    w, h = b.w, b.h
    half, floor = w / 2, h * 0.40
    front = _FRONTS[b.piece.seed % len(_FRONTS)]
    wall = rect(-half, -0.3, half, h * 0.80)
    b.cut(wall, front, lift=0.5)
    b.fade(wall, h * 0.8, -0.3, ((0.0, b.ink(front, -0.4), 0.28), (0.12, b.ink(front, -0.3), 0.0),
        (0.85, b.ink(front, -0.3), 0.0), (1.0, b.ink(front, -0.5), 0.35)))
    b.flat(rect(-half, -0.3, half, 0.32), "stone_dark", alpha=0.8)
    b.cut(rect(-half - 0.06, floor - 0.08, half + 0.06, floor + 0.06), "concrete", lift=0.25)
    for x, wide, lit in ((-0.30, 0.24, True), (0.30, 0.22, b.piece.seed % 3 > 0)):
        _pane(b, x * w, h * 0.13, wide * w, h * 0.18, lit=lit)
    for k, x in enumerate((-0.33, 0.0, 0.33)):
        _pane(b, x * w, h * 0.52, 0.17 * w, h * 0.18, lit=(b.piece.seed >> k) % 2 > 0)
    _front_door(b, w * 0.02, h * 0.27)
    rail = joined([line((-half * 0.98, floor + h * 0.11), (half * 0.98, floor + h * 0.11)),
        *(line((-half * 0.98 + half * 1.96 * k / 26, floor + 0.06), (-half * 0.98 + half * 1.96 * k / 26,
            floor + h * 0.11)) for k in range(27))])
    b.line(rail, "steel", 0.04)
    for k, cloth in enumerate(("cloth_blue", "white", "candy")):
        x, top = half * (0.30 + 0.16 * k), floor + h * 0.118  # it hangs over the rail
        b.cut(rect(x, floor + h * 0.03, x + half * 0.13, top, 0.03), cloth, lift=0.2)
        b.line(line((x + 0.03, top - 0.04), (x + half * 0.13 - 0.03, top - 0.04)), cloth, 0.02, -0.3, alpha=0.6)
    b.snow_along(-half - 0.06, half + 0.06, floor + 0.06, 0.12)
    eave = h * 0.80
    if b.piece.seed % 2:
        ridge = [(-half * 1.08, eave), (half * 1.08, eave), (half * 0.80, h), (-half * 0.80, h)]
        roof = poly(ridge)
        b.cut(roof, _ROOFS[b.piece.seed % len(_ROOFS)], lift=0.5)
        b.clipped(roof, lambda: b.line(joined(line((-half * 1.1, eave + h * 0.045 * k), (half * 1.1,
            eave + h * 0.045 * k)) for k in range(1, 5)), "ink", 0.03, alpha=0.25))
        if b.look.snowy:
            snow = b.ink("snow")
            b.clipped(roof, lambda: b.fade(roof, h, eave, ((0.0, snow, 0.95), (0.6, snow, 0.75), (1.0, snow, 0.30))))
        b.snow_cap([(-half * 0.8, h), (0, h + 0.02), (half * 0.8, h)], 0.3)
        return
    b.cut(rect(-half * 1.04, eave - 0.05, half * 1.04, eave + h * 0.05), "concrete", 0.05, lift=0.4)
    b.line(joined([line((-half, eave + h * 0.12), (half, eave + h * 0.12)), *(line((-half + w * k / 12, eave),
        (-half + w * k / 12, eave + h * 0.12)) for k in range(13))]), "steel", 0.035)
    b.cut(rect(-half * 0.62, eave + h * 0.05, -half * 0.34, h, 0.08), "steel", 0.15, lift=0.35, edge=0.8)
    b.cut(poly([(half * 0.22, eave + h * 0.05), (half * 0.60, eave + h * 0.05), (half * 0.52, h * 0.97),
        (half * 0.30, h * 0.97)]), "cloth_indigo", -0.1, lift=0.3)
    b.snow_cap([(-half, eave + h * 0.05), (0, eave + h * 0.055), (half, eave + h * 0.05)], 0.25)


def _front_door(b: Brush, x: float, tall: float) -> None:
    b.cut(rect(x - 0.62, 0, x + 0.62, tall + 0.1), "stone", lift=0.3)
    for side in (-1, 1):
        b.cut(rect(min(x, x + side * 0.5), 0.08, max(x, x + side * 0.5), tall), "maple", -0.2, lift=0.15, edge=0.5)
        b.line(rect(x + side * 0.25 - 0.14, tall * 0.2, x + side * 0.25 + 0.14, tall * 0.82), "brass", 0.02, alpha=0.6)
        slip = rect(x + side * 0.76 - 0.09, tall * 0.25, x + side * 0.76 + 0.09, tall * 0.98)
        b.cut(slip, "red", lift=0.15)
    lamp = oval(x, tall + 0.24, 0.10)
    b.luminous(lamp, LAMPLIGHT, max(0.2, b.look.lamps), off="white")
    if b.look.lamps > 0.05:
        b.pool(rect(x - 1.6, 0, x + 1.6, tall + 0.9), x, tall * 0.8, 1.5, LAMPLIGHT, 0.5 * b.look.lamps)


def band_stage(b: Brush) -> None:
    """A stage for a show: a truss with lights, a bright back cloth, loudspeakers, a microphone."""
    w, h = b.w, b.h
    half, deck = w * 0.40, h * 0.20
    b.cut(rect(-half * 1.1, -0.4, half * 1.1, deck), "ink", 0.1, lift=0.4)
    b.line(joined(line((-half * 1.1 + half * 2.2 * k / 12, -0.2), (-half * 1.1 + half * 2.2 * k / 12, deck))
        for k in range(13)), "steel", 0.03, alpha=0.4)
    b.cut(rect(-half * 1.14, deck - 0.06, half * 1.14, deck + 0.12), "wood", lift=0.4, edge=0.7)
    back = rect(-half * 0.94, deck + 0.1, half * 0.94, h * 0.86)
    cloth = ("cloth_plum", "cloth_red", "cloth_indigo")[b.piece.seed % 3]
    b.cut(back, cloth, lift=0.1, unify=0.2)
    b.pool(back, 0, deck + h * 0.25, half * 1.1, LAMPLIGHT, 0.35 + 0.5 * b.look.lamps)
    _star_curtain(b, back, half, deck, h)
    for side in (-1, 1):
        drape = smooth([(side * half * 1.0, h * 0.88), (side * half * 0.62, h * 0.88), (side * half * 0.72, h * 0.5),
            (side * half * 0.80, deck + 0.1), (side * half, deck + 0.1)], close=True)
        b.cut(drape, "red", -0.05, lift=0.4, unify=0.2)
        _truss(b, side * half * 1.04, deck, h * 0.94)
        x = side * half * 0.88
        b.cut(rect(x - 0.42, deck + 0.1, x + 0.42, deck + h * 0.23, 0.05), "ink", 0.05, lift=0.4)
        b.flat(joined([oval(x, deck + h * 0.06, 0.24), oval(x, deck + h * 0.16, 0.30)]), "iron", 0.15)
    b.cut(rect(-half * 1.12, h * 0.88, half * 1.12, h * 0.97), "steel", -0.15, lift=0.4)
    b.line(joined(line((-half * 1.1 + half * 0.2 * k, h * (0.88 if k % 2 else 0.97)), (-half * 1.1 + half * 0.2
        * (k + 1), h * (0.97 if k % 2 else 0.88))) for k in range(11)), "iron", 0.05)
    _spots(b, half, deck, h)
    b.line(joined([line((0, deck + 0.1), (0, deck + h * 0.17)), line((-0.25, deck + 0.12), (0.25, deck + 0.12))]),
        "steel", 0.06)
    b.cut(oval(0, deck + h * 0.18, 0.10, 0.14), "ink", lift=0.2)


def _star_curtain(b: Brush, back: skia.Path, half: float, deck: float, h: float) -> None:
    """Small lights sewn on the back cloth."""
    lights = joined(oval(float(x), float(y), 0.06) for x, y in zip(b.rng.uniform(-half * 0.9, half * 0.9, 40),
        b.rng.uniform(deck + 0.3, h * 0.85, 40), strict=True))
    b.clipped(back, lambda: b.plain(lights, mix(b.ink("gold"), rgb("#fff2c8"), b.look.lamps), 0.85))


def _truss(b: Brush, x: float, low: float, high: float) -> None:
    b.line(joined([line((x - 0.16, low), (x - 0.16, high)), line((x + 0.16, low), (x + 0.16, high)),
        *(line((x - 0.16, low + (high - low) * k / 9), (x + 0.16, low + (high - low) * (k + 1) / 9))
            for k in range(9))]), "steel", 0.05)


def _spots(b: Brush, half: float, deck: float, h: float) -> None:
    """Lamps under the truss and, when they burn, their cones."""
    for k, colour in enumerate(("#ffd98a", "#ff9ac0", "#9ad0ff", "#ffd98a")):
        x = half * (-0.66 + 0.44 * k)
        b.cut(poly([(x - 0.14, h * 0.88), (x + 0.14, h * 0.88), (x + 0.22, h * 0.82), (x - 0.22, h * 0.82)]), "ink",
            0.1, lift=0.25)
        b.luminous(oval(x, h * 0.82, 0.20, 0.06), rgb(colour), max(0.3, b.look.lamps), off="white")
        if b.look.lamps > 0.05:
            lean = -0.25 * x
            cone = poly([(x - 0.18, h * 0.82), (x + 0.18, h * 0.82), (x + lean + 1.2, deck), (x + lean - 1.2, deck)])
            b.fade(cone, h * 0.82, deck, ((0.0, rgb(colour), 0.45 * b.look.lamps), (1.0, rgb(colour), 0.04)))


def pergola(b: Brush) -> None:
    """A white garden pergola with climbing flowers and a bench under it."""
    w, h = b.w, b.h
    for x in (-w * 0.44, -w * 0.15, w * 0.15, w * 0.44):
        b.cut(rect(x - 0.08, 0, x + 0.08, h * 0.84), "white", -0.04, lift=0.35, edge=0.6)
    b.cut(rect(-w * 0.36, h * 0.16, w * 0.36, h * 0.20, 0.02), "wood", lift=0.3)
    b.cut(joined([rect(-w * 0.32, 0, -w * 0.29, h * 0.16), rect(w * 0.29, 0, w * 0.32, h * 0.16)]), "wood_dark",
        lift=0.2)
    b.cut(rect(-w * 0.52, h * 0.82, w * 0.52, h * 0.87), "white", lift=0.4)
    for k in range(9):
        x = -w * 0.5 + w * k / 8
        b.cut(rect(x - 0.05, h * 0.86, x + 0.05, h * 0.95), "white", -0.08, lift=0.25)
    b.line(curve((-w * 0.44, 0.1), (-w * 0.52, h * 0.5), (-w * 0.3, h * 0.9)), "leaf_dark", 0.05)
    leaves, flowers = skia.Path(), skia.Path()
    for _ in range(60):
        x = b.rng.uniform(-0.52, 0.30) * w
        y = h * (0.90 + b.rng.uniform(-0.10, 0.08) - 0.16 * max(0.0, -x / w - 0.36))
        leaves.addPath(leaf(x, y, b.rng.uniform(0.16, 0.28), 0.09, b.rng.uniform(3.4, 6.0)))
        if b.rng.random() < 0.35:
            flowers.addPath(oval(x, y - 0.1, b.rng.uniform(0.05, 0.09)))
    if not b.look.snowy:
        b.cut(leaves, "leaf", lift=0.3, gradient=0.0)
        b.flat(flowers, ("blossom", "flower_red", "flower_yellow")[b.piece.seed % 3])
    b.snow_cap([(-w * 0.5, h * 0.95), (0, h * 0.96), (w * 0.5, h * 0.95)], 0.2)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("villa", villa, 1.25), ("band_stage", band_stage, 1.3), ("pergola", pergola, 1.4),
)
