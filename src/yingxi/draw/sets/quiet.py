"""Quiet things on a room's wall, tone on tone with it: what is soft and beautiful behind a head.

They take nearly all their colour from the wall, so that they never grow out of anybody's hair.
"""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.lattice import lattice
from yingxi.draw.sets.shapes import joined, leaf, limb, line, oval, poly, rect, ridge_line, smooth
from yingxi.story.terms import Era


def _wood(b: Brush, share: float = 0.55) -> RGB:
    return mix(b.look.ramp[2], b.look.ramp[3], share)


def _pale(b: Brush, share: float = 0.5) -> RGB:
    return mix(b.look.ramp[2], b.look.ramp[1], share)


def _tinted(b: Brush, material: str, share: float = 0.5) -> RGB:
    return mix(b.look.ramp[2], b.ink(material), share)


def _lay(b: Brush, path: skia.Path, colour: RGB, lift: float = 0.35) -> None:
    b.paper.cut(path, colour, lift=lift, edge=0.2, gradient=0.05, lit=False)


def _plank(b: Brush, y: float) -> None:
    """A shelf's board on two brackets."""
    half = b.w / 2
    wood = _wood(b, 0.75)
    for side in (-1, 1):
        x = side * half * 0.72
        _lay(b, poly([(x - 0.02, y), (x + 0.02, y), (x + 0.02, y - 0.13), (x - 0.02, y - 0.10)]), shade(wood, -0.12))
    _lay(b, rect(-half, y - 0.035, half, y + 0.012, 0.01), wood, 0.6)


def quiet_shelf(b: Brush) -> None:
    """One or two boards with jars, bowls and a teapot."""
    tints = ("clay", "celadon", "cloth_blue", "cloth_ochre", "clay_dark", "jade")
    for y in (0.0, b.h * 0.62):
        x = -b.w / 2 + 0.10
        while x < b.w / 2 - 0.12:
            r = b.rng.uniform(0.055, 0.10)
            tall = r * b.rng.uniform(1.3, 2.5)
            x += r
            if x + r > b.w / 2 - 0.03:
                break
            colour = _tinted(b, tints[int(b.rng.integers(len(tints)))], 0.68)
            luck = b.rng.random()
            if luck < 0.35:
                for k in range(int(b.rng.integers(2, 4))):
                    _lay(
                        b,
                        poly(
                            [
                                (x - r, y + 0.05 + k * 0.035),
                                (x + r, y + 0.05 + k * 0.035),
                                (x + r * 0.5, y + 0.012 + k * 0.035),
                                (x - r * 0.5, y + 0.012 + k * 0.035),
                            ]
                        ),
                        colour,
                        0.15,
                    )
            else:
                _lay(
                    b,
                    smooth(
                        [
                            (x - r * 0.5, y + 0.01),
                            (x - r, y + tall * 0.45),
                            (x - r * 0.55, y + tall * 0.9),
                            (x - r * 0.5, y + tall),
                            (x + r * 0.5, y + tall),
                            (x + r * 0.55, y + tall * 0.9),
                            (x + r, y + tall * 0.45),
                            (x + r * 0.5, y + 0.01),
                        ],
                        close=True,
                    ),
                    colour,
                )
                _lay(b, rect(x - r * 0.58, y + tall, x + r * 0.58, y + tall + 0.03, 0.01), _tinted(b, "red", 0.4), 0.1)
            x += r + b.rng.uniform(0.02, 0.09)
        _plank(b, y)


def quiet_ladles(b: Brush) -> None:
    """A bar with ladles, a gourd, a sieve and strings of garlic."""
    wood, top = _wood(b, 0.75), b.h
    _lay(b, rect(-b.w / 2, top - 0.035, b.w / 2, top, 0.015), wood, 0.5)
    count = max(3, int(b.w / 0.24))
    for k in range(count):
        x = -b.w / 2 + b.w * (k + 0.5) / count
        drop = b.h * b.rng.uniform(0.45, 0.8)
        b.paper.line(line((x, top - 0.02), (x, top - drop * 0.6)), wood, 0.016, lit=False)
        y = top - drop
        match (k + b.piece.seed) % 4:
            case 0:
                _lay(
                    b,
                    smooth(
                        [
                            (x - 0.08, y + 0.06),
                            (x - 0.06, y - 0.02),
                            (x, y - 0.045),
                            (x + 0.06, y - 0.02),
                            (x + 0.08, y + 0.06),
                        ],
                        close=True,
                    ),
                    _tinted(b, "iron", 0.45),
                )
                b.paper.line(line((x, top - 0.1), (x + 0.03, y + 0.06)), _tinted(b, "iron", 0.45), 0.02, lit=False)
            case 1:
                _lay(
                    b,
                    joined([oval(x, y + 0.11, 0.045, 0.055), oval(x, y, 0.085, 0.085)]),
                    _tinted(b, "cloth_ochre", 0.5),
                )
            case 2:
                _lay(b, oval(x, y, 0.11, 0.11), _tinted(b, "wood_light", 0.5))
                b.paper.line(joined([oval(x, y, 0.075), oval(x, y, 0.04)]), wood, 0.012, alpha=0.6, lit=False)
            case _:
                for j in range(4):
                    _lay(
                        b,
                        oval(x + (0.035 if j % 2 else -0.035), y + 0.13 - j * 0.055, 0.042, 0.036),
                        _pale(b, 0.6),
                        0.15,
                    )


def quiet_painting(b: Brush) -> None:
    """A mounted landscape lying wide: hills in mist, a moon, a boat."""
    w, h = b.w / 2, b.h
    _lay(b, rect(-w, 0, w, h), _tinted(b, "jade", 0.25), 0.6)
    x0, x1, y0, y1 = -w * 0.88, w * 0.88, h * 0.12, h * 0.88
    picture = rect(x0, y0, x1, y1)
    paper = _pale(b, 0.62)
    b.plain(picture, paper)

    def paint() -> None:
        b.plain(oval(w * 0.45, h * 0.68, h * 0.085), mix(paper, b.look.ramp[1], 0.8))
        for k in range(3):
            edge = ridge_line(x0 - 0.1, x1 + 0.1, h * (0.50 - 0.13 * k), b.rng, peaks=3, rough=0.8)
            hill = smooth([(x, y0 + y) for x, y in edge])
            hill.lineTo(x1 + 0.2, y0 - 0.1)
            hill.lineTo(x0 - 0.2, y0 - 0.1)
            hill.close()
            ink = mix(paper, _wood(b, 0.9), 0.16 + 0.14 * k)
            b.fade(hill, y0 + h * (0.5 - 0.13 * k), y0, ((0.0, ink, 0.9), (1.0, paper, 0.7)))
        b.plain(
            poly([(-w * 0.35, h * 0.19), (-w * 0.1, h * 0.19), (-w * 0.15, h * 0.155), (-w * 0.31, h * 0.155)]),
            _wood(b, 0.8),
            0.7,
        )

    b.clipped(picture, paint)
    for side in (-1, 1):
        _lay(b, rect(side * w - 0.022, -0.02, side * w + 0.022, h + 0.02, 0.02), _wood(b, 0.85), 0.4)


def quiet_books(b: Brush) -> None:
    """Two shelves of books, some lying."""
    tints = ("cloth_blue", "cloth_plum", "cloth_green", "cloth_ochre", "cloth_indigo", "lacquer")
    back = rect(-b.w / 2, -0.05, b.w / 2, b.h + 0.03)
    _lay(b, back, _wood(b, 0.45), 0.5)
    for y in (0.0, b.h * 0.52):
        x = -b.w / 2 + 0.05
        while x < b.w / 2 - 0.08:
            width, tall = b.rng.uniform(0.035, 0.07), b.h * b.rng.uniform(0.28, 0.42)
            if b.rng.random() < 0.12:
                width = 0.2
                for k in range(3):
                    b.plain(
                        rect(x, y + 0.02 + k * 0.045, min(x + width, b.w / 2 - 0.03), y + 0.06 + k * 0.045, 0.006),
                        _tinted(b, tints[int(b.rng.integers(6))], 0.45),
                    )
            elif x + width < b.w / 2 - 0.03:
                colour = _tinted(b, tints[int(b.rng.integers(6))], 0.45)
                b.plain(rect(x, y + 0.012, x + width - 0.006, y + tall, 0.006), colour)
                b.plain(rect(x + 0.006, y + tall * 0.7, x + width - 0.012, y + tall * 0.78), _pale(b, 0.5), 0.6)
            x += width
        _lay(b, rect(-b.w / 2, y - 0.03, b.w / 2, y + 0.012), _wood(b, 0.75), 0.3)
    for x in (-b.w / 2, b.w / 2):
        _lay(b, rect(x - 0.02, -0.06, x + 0.02, b.h + 0.04), _wood(b, 0.75), 0.3)
    _lay(b, rect(-b.w / 2 - 0.02, b.h, b.w / 2 + 0.02, b.h + 0.045), _wood(b, 0.75), 0.3)


def quiet_writing(b: Brush) -> None:
    """Large writing on sheets hung side by side."""
    text = "山水春和天人福吉"
    count = 2 if b.w < 0.9 else 3
    for k in range(count):
        x = -b.w / 2 + b.w * (k + 0.5) / count
        half = b.w / count * 0.36
        _lay(b, rect(x - half, 0, x + half, b.h), _pale(b, 0.45), 0.5)
        _lay(b, rect(x - half - 0.02, b.h - 0.02, x + half + 0.02, b.h + 0.015, 0.01), _wood(b, 0.8), 0.2)
        size = min(half * 1.4, b.h * 0.36)
        signs = [text[(b.piece.seed + k * 2 + j) % len(text)] for j in range(2)]
        strokes = joined(glyph(sign, x, b.h * (0.72 - 0.42 * j), size) for j, sign in enumerate(signs) if _known(sign))
        b.paper.line(strokes, _wood(b, 0.95), size * 0.09, alpha=0.75, lit=False)


def _known(sign: str) -> bool:
    return sign in "山春和天人福吉"


def quiet_lattice(b: Brush) -> None:
    """A blind lattice panel with a paper ground."""
    w, h = b.w / 2, b.h
    _lay(b, rect(-w, 0, w, h), _pale(b, 0.22), 0.5)
    pattern = ("steps", "ice", "diamond", "coin")[b.piece.seed % 4]
    bars = joined(
        [
            lattice(-w + 0.05, 0.05, -0.01, h - 0.05, pattern, b.rng),
            lattice(0.01, 0.05, w - 0.05, h - 0.05, pattern, b.rng),
        ]
    )
    b.clipped(rect(-w, 0, w, h), lambda: b.paper.line(bars, _wood(b, 0.45), 0.020, alpha=0.8, lit=False))
    b.paper.line(joined([rect(-w, 0, w, h), line((0, 0), (0, h))]), _wood(b, 0.62), 0.045, lit=False)


def quiet_plates(b: Brush) -> None:
    """Painted plates on a rail, a row of mugs under it."""
    count = max(3, int(b.w / 0.34))
    for k in range(count):
        x, r = -b.w / 2 + b.w * (k + 0.5) / count, 0.135
        tint = _tinted(b, ("cloth_blue", "cloth_green", "lacquer")[(k + b.piece.seed) % 3], 0.5)
        _lay(b, oval(x, 0.17, r), _pale(b, 0.7))
        b.paper.line(joined([oval(x, 0.17, r * 0.82), oval(x, 0.17, r * 0.55)]), tint, 0.014, alpha=0.7, lit=False)
        b.plain(joined(leaf(x, 0.17, r * 0.42, r * 0.18, a * math.tau / 5 + 0.3) for a in range(5)), tint, 0.8)
        b.paper.line(line((x, -0.03), (x, -0.09)), _wood(b), 0.012, lit=False)
        _lay(b, rect(x - 0.045, -0.18, x + 0.045, -0.08, 0.012), _tinted(b, "clay", 0.45), 0.2)
    _plank(b, 0.012)


def quiet_frames(b: Brush) -> None:
    """Pictures in frames: a tall one and two small ones."""
    w, h = b.w / 2, b.h
    for n, (x0, y0, x1, y1) in enumerate(
        ((-w, 0.0, -w * 0.12, h), (w * 0.05, h * 0.52, w, h), (w * 0.05, 0.0, w * 0.78, h * 0.42))
    ):
        _lay(b, rect(x0, y0, x1, y1), _wood(b, 0.6), 0.55)
        inner = rect(x0 + 0.045, y0 + 0.045, x1 - 0.045, y1 - 0.045)
        sky = _pale(b, 0.6)
        b.plain(inner, sky)

        def paint(x0: float = x0, y0: float = y0, x1: float = x1, y1: float = y1, n: int = n, sky: RGB = sky) -> None:
            tint = _tinted(b, ("leaf_dark", "cloth_blue", "cloth_ochre")[(n + b.piece.seed) % 3], 0.5)
            if n == 1:
                b.plain(oval((x0 + x1) / 2, y0 + (y1 - y0) * 0.42, (x1 - x0) * 0.16, (y1 - y0) * 0.28), tint, 0.8)
            else:
                b.plain(
                    smooth(
                        [
                            (x0, y0),
                            (x0, y0 + (y1 - y0) * 0.35),
                            ((x0 + x1) / 2, y0 + (y1 - y0) * 0.58),
                            (x1, y0 + (y1 - y0) * 0.3),
                            (x1, y0),
                        ],
                        close=True,
                    ),
                    tint,
                    0.7,
                )
                b.plain(
                    oval(x0 + (x1 - x0) * 0.68, y0 + (y1 - y0) * 0.76, (x1 - x0) * 0.10), mix(sky, b.look.ramp[1], 0.8)
                )

        b.clipped(inner, paint)


def quiet_drape(b: Brush) -> None:
    """A hanging in folds with a fringe and worked medallions."""
    w, h = b.w / 2, b.h
    cloth = mix(b.look.ramp[2], b.look.ramp[3], 0.28)
    sheet = smooth(
        [
            (-w, h),
            (-w * 0.98, h * 0.4),
            (-w, 0.04),
            (-w * 0.5, 0.0),
            (0, 0.05),
            (w * 0.5, 0.0),
            (w, 0.04),
            (w * 0.98, h * 0.4),
            (w, h),
        ],
        close=True,
    )
    _lay(b, sheet, cloth, 0.5)
    gold = _pale(b, 0.7)
    for k in range(5):
        x = -w + 2 * w * (k + 0.5) / 5
        fold = poly([(x - 0.05, h), (x + 0.05, h), (x + 0.07, 0), (x - 0.03, 0)])
        b.clipped(sheet, lambda fold=fold: b.plain(fold, shade(cloth, -0.35), 0.28))  # type: ignore[misc]
    for y in (0.24, 0.55, 0.82):
        b.paper.line(
            joined([oval(0, h * y, w * 0.34, w * 0.34), oval(0, h * y, w * 0.24, w * 0.24)]),
            gold,
            0.014,
            alpha=0.5,
            lit=False,
        )
        b.plain(joined(leaf(0, h * y, w * 0.2, w * 0.09, a * math.tau / 6) for a in range(6)), gold, 0.42)
    b.paper.line(line((-w, 0.12), (w, 0.12)), gold, 0.03, alpha=0.6, lit=False)
    b.paper.line(
        joined(line((x, 0.02), (x, -0.07)) for x in (-w + 2 * w * k / 17 for k in range(18))),
        gold,
        0.02,
        alpha=0.6,
        lit=False,
    )


def quiet_tools(b: Brush) -> None:
    """A rack with a saw, a hammer, shears and rasps."""
    wood, iron = _wood(b, 0.75), _tinted(b, "iron", 0.5)
    _lay(b, rect(-b.w / 2, b.h - 0.04, b.w / 2, b.h), wood, 0.5)
    count = max(3, int(b.w / 0.26))
    for k in range(count):
        x, top = -b.w / 2 + b.w * (k + 0.5) / count, b.h - 0.06
        match (k + b.piece.seed) % 4:
            case 0:
                b.paper.line(line((x, top), (x, top - 0.4)), wood, 0.03, lit=False)
                _lay(b, rect(x - 0.09, top - 0.12, x + 0.07, top - 0.03, 0.015), iron)
            case 1:
                _lay(b, poly([(x - 0.03, top), (x + 0.07, top), (x + 0.02, top - 0.5), (x - 0.01, top - 0.5)]), iron)
                _lay(b, oval(x + 0.01, top + 0.01, 0.06, 0.05), wood)
            case 2:
                b.paper.line(
                    joined(
                        [line((x - 0.05, top), (x + 0.05, top - 0.36)), line((x + 0.05, top), (x - 0.05, top - 0.36))]
                    ),
                    iron,
                    0.022,
                    lit=False,
                )
            case _:
                _lay(b, rect(x - 0.02, top - 0.36, x + 0.02, top, 0.01), iron)
                _lay(b, rect(x - 0.028, top - 0.14, x + 0.028, top, 0.01), wood)


def quiet_notices(b: Brush) -> None:
    """A notice board: a calendar, notes, a chart."""
    w, h = b.w / 2, b.h
    _lay(b, rect(-w, 0, w, h), _wood(b, 0.4), 0.5)
    sheet = rect(-w + 0.08, h * 0.12, -0.02, h * 0.88)
    _lay(b, sheet, _pale(b, 0.75), 0.3)
    b.plain(rect(-w + 0.08, h * 0.72, -0.02, h * 0.88), _tinted(b, "red", 0.55))
    days = joined(
        rect(x, y, x + 0.045, y + 0.04)
        for x in (-w + 0.11 + k * 0.075 for k in range(max(1, int((w - 0.16) / 0.075))))
        for y in (h * 0.18 + j * 0.085 for j in range(4))
    )
    b.plain(days, _wood(b, 0.5), 0.5)
    for k, (x, y) in enumerate(((0.08, 0.5), (0.30, 0.56), (0.12, 0.16), (0.34, 0.2))):
        if x + 0.16 < w:
            _lay(
                b,
                rect(x, h * y, x + 0.16, h * y + 0.17),
                _tinted(b, ("flower_yellow", "mint", "paper", "blossom")[k], 0.5),
                0.2,
            )


def quiet_roundel(b: Brush) -> None:
    """A gilded roundel: rings, clouds and a pearl."""
    r, gold = b.h / 2, _pale(b, 0.7)
    _lay(b, oval(0, r, r), _wood(b, 0.35), 0.5)
    b.paper.line(
        joined([oval(0, r, r * 0.95), oval(0, r, r * 0.80), oval(0, r, r * 0.24)]), gold, 0.022, alpha=0.75, lit=False
    )
    petals = joined(
        leaf(math.cos(a) * r * 0.28, r + math.sin(a) * r * 0.28, r * 0.46, r * 0.22, a)
        for a in (k * math.tau / 8 for k in range(8))
    )
    b.plain(petals, gold, 0.55)
    b.plain(oval(0, r, r * 0.13), gold, 0.9)


def quiet_niche(b: Brush) -> None:
    """A blind arch let into the wall, darker within."""
    w, h = b.w / 2, b.h
    arch = skia.Path()
    arch.moveTo(-w, 0)
    arch.lineTo(-w, h * 0.6)
    arch.quadTo(-w, h * 0.86, 0, h)
    arch.quadTo(w, h * 0.86, w, h * 0.6)
    arch.lineTo(w, 0)
    arch.close()
    b.plain(arch, mix(b.look.ramp[2], b.look.ramp[4], 0.5), 0.8)
    b.paper.line(arch, _pale(b, 0.4), 0.05, alpha=0.6, lit=False)
    _lay(b, rect(-w - 0.08, -0.07, w + 0.08, 0.0), _pale(b, 0.25), 0.4)
    vine = limb([(-w * 0.2, 0.0), (-w * 0.1, h * 0.2), (w * 0.1, h * 0.34)], [0.02, 0.018, 0.01])
    if b.look.era is Era.FAIRY_TALE:
        b.plain(
            joined([vine, *(leaf(w * 0.04, h * (0.1 + 0.05 * k), 0.14, 0.05, 0.6 + k * 0.7) for k in range(5))]),
            _tinted(b, "leaf_dark", 0.5),
            0.8,
        )


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("quiet_shelf", quiet_shelf, 2.0),
    ("quiet_ladles", quiet_ladles, 2.0),
    ("quiet_painting", quiet_painting, 1.7),
    ("quiet_books", quiet_books, 1.9),
    ("quiet_writing", quiet_writing, 1.3),
    ("quiet_lattice", quiet_lattice, 1.2),
    ("quiet_plates", quiet_plates, 2.4),
    ("quiet_frames", quiet_frames, 1.6),
    ("quiet_drape", quiet_drape, 0.8),
    ("quiet_tools", quiet_tools, 1.9),
    ("quiet_notices", quiet_notices, 1.4),
    ("quiet_roundel", quiet_roundel, 1.0),
    ("quiet_niche", quiet_niche, 0.7),
)
