"""What hangs and stands behind a head in a room: scrolls, shelves, cases, banners, a curtain, a pillar.

The unit is the frame's height, the origin the frame's middle; see `moving.framed_set`. Things keep to the right of the
middle, the light to its left: the frames that look the other way show them mirrored.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_vessels import VESSELS, gourd, lay, tinted, wood
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import (
    crown,
    curve,
    joined,
    leaf,
    limb,
    line,
    oval,
    pierced,
    poly,
    rect,
    ridge_line,
    smooth,
)
from yingxi.story.terms import Era

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def close_scroll(b: Brush) -> None:
    """A hanging landscape in ink with its red seal."""
    x0, x1, y0, y1 = -0.125, 0.125, -0.36, 0.34
    silk, paper = tinted(b, "jade", 0.35), mix(b.look.ramp[1], b.ink("paper"), 0.7)
    lay(b, rect(x0, y0, x1, y1), silk, 0.7)
    picture = rect(x0 + 0.018, y0 + 0.07, x1 - 0.018, y1 - 0.08)
    b.plain(picture, paper)
    ink = wood(b, 0.85)

    def paint() -> None:
        for k, (foot, rise, share) in enumerate(((-0.02, 0.20, 0.25), (-0.12, 0.16, 0.42), (-0.22, 0.13, 0.62))):
            edge = [(x, foot + y) for x, y in ridge_line(-0.2, 0.2, rise, b.rng, peaks=2, rough=0.9)]
            hill = smooth(edge)
            for x in (0.2, -0.2):
                hill.lineTo(x, foot - 0.14)
            hill.close()
            b.fade(hill, foot + rise, foot - 0.05, ((0.0, mix(paper, ink, share), 1.0), (1.0, paper, 0.6)))
            if k == 2:
                b.plain(poly([(-0.06, foot + 0.02), (0.01, foot + 0.02), (-0.005, foot), (-0.045, foot)]), ink, 0.8)
        b.plain(oval(0.045, 0.185, 0.028), mix(paper, b.ink("red"), 0.5), 0.8)
        b.plain(rect(x1 - 0.052, y0 + 0.085, x1 - 0.03, y0 + 0.107), b.ink("red"))

    b.clipped(picture, paint)
    for y in (y0, y1):
        lay(b, rect(x0 - 0.022, y - 0.016, x1 + 0.022, y + 0.016, 0.008), wood(b, 0.9), 0.6)


def close_writing(b: Brush) -> None:
    """A pair of strips with large characters on red paper."""
    text = "福和春山天人"
    for k, x in enumerate((-0.10, 0.10)):
        lay(b, rect(x - 0.078, -0.34, x + 0.078, 0.34), tinted(b, "red", 0.72), 0.6)
        b.paper.line(rect(x - 0.066, -0.328, x + 0.066, 0.328), tinted(b, "gold", 0.7), 0.004, alpha=0.8, lit=False)
        for j in range(3):
            sign = text[(b.piece.seed + 3 * k + j) % len(text)]
            b.paper.line(glyph(sign, x, 0.13 - 0.21 * j, 0.13), tinted(b, "gold", 0.85), 0.011, lit=False)


def close_shelf(b: Brush) -> None:
    """Two boards of unlike vessels: jars, bowls, a gourd, a teapot, a vase with a twig; no two alike."""
    half = 0.36
    order = b.rng.permutation(7)
    tints = ("clay", "celadon", "cloth_blue", "cloth_ochre", "clay_dark", "jade", "brick", "bone")
    first = int(b.rng.integers(8))
    for row, y in enumerate((-0.24, 0.10)):
        x = -half + 0.07
        for k in range(4):
            colour = tinted(b, tints[(first + row * 3 + k) % 8], 0.62)
            VESSELS[int(order[(row * 4 + k) % 7])](b, x, y, colour)
            x += 0.195
        board = wood(b, 0.62)
        for side in (-0.7, 0.7):
            bx = side * half
            bracket = pierced(smooth([(bx - 0.012, y), (bx + 0.012, y), (bx + 0.012, y - 0.10), (bx, y - 0.11),
                (bx - 0.012, y - 0.10)], close=True), [oval(bx, y - 0.05, 0.006)])
            lay(b, bracket, shade(board, -0.1), 0.3)
        lay(b, rect(-half, y - 0.026, half, y + 0.002, 0.004), board, 0.9)
        b.paper.line(line((-half, y - 0.002), (half, y - 0.002)), shade(board, 0.25), 0.003, lit=False)


def close_jars(b: Brush) -> None:
    """A wine seller's wall: great sealed jars with the sign on red diamonds, price strips over them."""
    for k, x in enumerate((-0.30, -0.02, 0.26)):
        colour = tinted(b, ("clay_dark", "clay", "brick")[(k + b.piece.seed) % 3], 0.62)
        y, s = -0.42, (1.0, 0.88, 1.06)[k]
        lay(b, smooth([(x - 0.08 * s, y), (x - 0.145 * s, y + 0.15 * s), (x - 0.115 * s, y + 0.27 * s),
            (x - 0.07 * s, y + 0.305 * s), (x + 0.07 * s, y + 0.305 * s), (x + 0.115 * s, y + 0.27 * s),
            (x + 0.145 * s, y + 0.15 * s), (x + 0.08 * s, y)], close=True), colour, 0.8)
        lay(b, smooth([(x - 0.09 * s, y + 0.285 * s), (x - 0.07 * s, y + 0.36 * s), (x, y + 0.385 * s),
            (x + 0.07 * s, y + 0.36 * s), (x + 0.09 * s, y + 0.285 * s)], close=True), tinted(b, "lacquer", 0.7), 0.4)
        b.paper.line(line((x - 0.075 * s, y + 0.30 * s), (x + 0.075 * s, y + 0.30 * s)), tinted(b, "cloth_ochre"),
            0.012,
            lit=False)
        r = 0.072 * s
        lay(b, poly([(x - r, y + 0.15 * s), (x, y + 0.15 * s + r), (x + r, y + 0.15 * s), (x, y + 0.15 * s - r)]),
            tinted(b, "red", 0.75), 0.2)
        b.paper.line(glyph("酒", x, y + 0.15 * s - 0.035, 0.07), tinted(b, "gold", 0.8), 0.006, lit=False)
    lay(b, rect(-0.60, -0.455, 0.60, -0.42, 0.004), wood(b, 0.62), 0.9)
    lay(b, rect(-0.60, -2.4, 0.60, -0.455), wood(b, 0.74), 0.3)
    b.paper.line(joined(rect(-0.54 + 0.28 * k, -0.98, -0.30 + 0.28 * k, -0.50, 0.01) for k in range(4)), wood(b, 0.5),
        0.006, lit=False)


def close_tags(b: Brush) -> None:
    """Wooden price strips hung from a rail along the top."""
    rail = wood(b, 0.8)
    b.paper.line(line((-0.9, 0.40), (0.9, 0.40)), rail, 0.012, lit=False)
    for k in range(5):
        x = -0.50 + 0.25 * k + b.rng.uniform(-0.012, 0.012)
        low = 0.13 + b.rng.uniform(-0.02, 0.02)
        red = (k + b.piece.seed) % 3 == 0
        b.paper.line(line((x, 0.40), (x, 0.36)), rail, 0.004, lit=False)
        lay(b, rect(x - 0.05, low, x + 0.05, 0.37, 0.004), tinted(b, "red" if red else "wood_light", 0.6), 0.6)
        for j, sign in enumerate(("酒福", "茶和", "米吉", "春人", "天山")[(k + b.piece.seed) % 5]):
            b.paper.line(glyph(sign, x, low + 0.132 - 0.105 * j, 0.075), tinted(b, "gold" if red else "ink", 0.75),
                0.006, lit=False)


def close_books(b: Brush) -> None:
    """A case of books and scrolls, carved brackets in its corners."""
    case = wood(b, 0.70)
    lay(b, rect(-0.40, -2.4, 0.40, 0.44), case, 1.0)
    tints = ("cloth_blue", "cloth_plum", "cloth_green", "cloth_ochre", "cloth_indigo", "lacquer", "bone")
    for row, y in enumerate((-0.72, -0.42, -0.12, 0.17)):
        b.plain(rect(-0.365, y, 0.365, y + 0.25), shade(case, -0.35))
        x = -0.35
        while x < 0.33:
            width = b.rng.uniform(0.03, 0.06)
            if b.look.era is not Era.MODERN and b.rng.random() < 0.14 and x < 0.2:
                _roll(b, x + 0.06, y)
                x += 0.13
                continue
            tall = b.rng.uniform(0.15, 0.225)
            spine = tinted(b, tints[int(b.rng.integers(7))], 0.6)
            lay(b, rect(x, y, min(x + width, 0.36), y + tall, 0.003), spine, 0.15)
            b.plain(rect(x + 0.006, y + tall * 0.72, min(x + width, 0.36) - 0.006, y + tall * 0.84), shade(spine, 0.3))
            x += width + 0.004
        if row:
            lay(b, rect(-0.39, y - 0.028, 0.39, y, 0.003), shade(case, 0.10), 0.6)
        corners = joined(curve((side * 0.365, y + 0.19), (side * 0.36, y + 0.25), (side * 0.29, y + 0.25))
            for side in (-1, 1))
        b.paper.line(corners, shade(case, 0.10), 0.010, lit=False)
    b.paper.line(rect(-0.385, -0.74, 0.385, 0.425), shade(case, 0.22), 0.005, lit=False)


def _roll(b: Brush, x: float, y: float) -> None:
    """A heap of paper rolls seen from their ends."""
    for dx, dy in ((-0.03, 0.03), (0.03, 0.03), (0.0, 0.082)):
        lay(b, oval(x + dx, y + dy, 0.029), tinted(b, "paper", 0.65), 0.2)
        b.paper.line(joined([oval(x + dx, y + dy, 0.018), oval(x + dx, y + dy, 0.008)]), wood(b, 0.6), 0.003, lit=False)


def close_curtain(b: Brush) -> None:
    """A curtain drawn to the frame's edge, tied with a tassel; a cut hem runs down it."""
    cloth = tinted(b, ("cloth_red", "cloth_indigo", "cloth_plum", "cloth_green")[b.piece.seed % 4], 0.8)
    sheet = smooth([(-0.36, 0.62), (-0.34, 0.34), (-0.14, 0.02), (0.05, -0.14), (0.02, -0.20), (-0.12, -0.36), (-0.16,
        -0.7)])
    for x, y in ((0.9, -0.7), (0.9, 0.7)):
        sheet.lineTo(x, y)
    sheet.close()
    lay(b, sheet, cloth, 1.0)

    def folds() -> None:
        for k in range(5):
            x = -0.22 + 0.15 * k
            band = limb([(x, 0.64), (x + 0.09, 0.24), (0.10 + 0.02 * k, -0.16)], [0.03, 0.045, 0.012])
            b.plain(band, shade(cloth, -0.4), 0.35)
            low = limb([(0.10 + 0.02 * k, -0.18), (x * 0.7 + 0.1, -0.42), (x * 0.8 + 0.08, -0.72)], [0.012, 0.04, 0.05])
            b.plain(low, shade(cloth, -0.4), 0.35)
        gold = tinted(b, "gold", 0.7)
        hem = smooth([(-0.315, 0.62), (-0.295, 0.34), (-0.10, 0.03), (0.09, -0.13)])
        b.paper.line(hem, gold, 0.012, alpha=0.9, lit=False)
        beads = joined(oval(-0.30 + 0.21 * t * t + 0.02, 0.58 - 0.58 * t, 0.011) for t in (k / 12 for k in range(12)))
        b.plain(beads, gold, 0.8)

    b.clipped(sheet, folds)
    gold = tinted(b, "gold", 0.75)
    lay(b, limb([(0.0, -0.13), (0.2, -0.19), (0.6, -0.16)], [0.045, 0.05, 0.05]), gold, 0.5)
    lay(b, joined([oval(0.03, -0.20, 0.026), poly([(0.008, -0.22), (0.052, -0.22), (0.07, -0.34), (-0.01, -0.34)])]),
        gold,
        0.5)


def close_post(b: Brush) -> None:
    """A lacquered pillar at the edge with a pierced bracket under the beam."""
    red = mix(tinted(b, "lacquer", 0.6), wood(b, 0.8), 0.35)
    beam = wood(b, 0.85)
    lay(b, rect(-2.6, 0.40, 1.0, 0.62), beam, 0.9)
    motif = skia.Path()
    for k in range(-9, 4):
        x = k * 0.26 + 0.1
        motif.addPath(poly([(x - 0.07, 0.455), (x, 0.485), (x + 0.07, 0.455), (x, 0.425)]))
        motif.addPath(oval(x + 0.13, 0.455, 0.014))
    b.paper.line(motif, tinted(b, "gold", 0.6), 0.006, alpha=0.9, lit=False)
    sheet = smooth([(-0.30, 0.40), (-0.22, 0.385), (-0.16, 0.33), (-0.10, 0.31), (-0.07, 0.24), (-0.02, 0.21)])
    sheet.lineTo(0.0, 0.40)
    sheet.close()
    lay(b, pierced(sheet, [oval(-0.055, 0.335, 0.028), oval(-0.13, 0.362, 0.017), oval(-0.03, 0.27, 0.015)]),
        shade(beam, 0.10), 0.7)
    post = rect(0.0, -0.8, 0.22, 0.40)
    lay(b, post, red, 1.0)
    b.fade(rect(0.02, -0.8, 0.055, 0.40), 0.40, -0.8, ((0.0, shade(red, 0.3), 0.0), (0.4, shade(red, 0.35), 0.5),
        (1.0, red, 0.0)))


def close_frames(b: Brush) -> None:
    """Framed pictures, a tall one and two small."""
    for n, (x0, y0, x1, y1) in enumerate(((-0.16, -0.20, 0.06, 0.26), (0.10, 0.02, 0.30, 0.22), (0.10, -0.20, 0.26,
        -0.03))):
        lay(b, rect(x0, y0, x1, y1), wood(b, 0.6), 0.8)
        inner = rect(x0 + 0.022, y0 + 0.022, x1 - 0.022, y1 - 0.022)
        b.plain(inner, mix(b.look.ramp[1], b.ink("paper"), 0.6))
        tint = tinted(b, ("leaf_dark", "cloth_blue", "cloth_ochre")[(n + b.piece.seed) % 3], 0.7)
        cx, cy, s = (x0 + x1) / 2, (y0 + y1) / 2, (x1 - x0)

        def paint(n: int = n, cx: float = cx, cy: float = cy, s: float = s, tint: RGB = tint) -> None:
            if n == 0:
                for a in (-0.9, -0.45, 0.0, 0.45, 0.9):
                    b.plain(leaf(cx, cy - s * 0.7, s * 1.3, s * 0.2, math.pi / 2 + a * 0.7), tint)
            elif n == 1:
                b.plain(oval(cx + s * 0.1, cy + s * 0.12, s * 0.16), tinted(b, "flower_yellow", 0.8))
                b.plain(crown(cx - s * 0.15, cy - s * 0.42, s * 0.5, s * 0.34, 5, b.rng), tint)
            else:
                b.plain(joined([oval(cx, cy, s * 0.22), rect(cx - s * 0.05, cy - s, cx + s * 0.05, cy)]), tint)

        b.clipped(inner, paint)


def close_banner(b: Brush) -> None:
    """A hall's long banner with a crown and a fringe; a dragon's cloud in old China."""
    cloth = tinted(b, ("cloth_red", "cloth_indigo", "cloth_green")[b.piece.seed % 3], 0.8)
    sheet = poly([(-0.15, 0.62), (0.15, 0.62), (0.15, -0.22), (0.0, -0.34), (-0.15, -0.22)])
    lay(b, sheet, cloth, 0.9)
    gold = tinted(b, "gold", 0.78)
    b.paper.line(poly([(-0.125, 0.6), (-0.125, -0.21), (0.0, -0.305), (0.125, -0.21), (0.125, 0.6)], close=False),
        gold, 0.009,
        lit=False)
    if b.look.era in (Era.FAIRY_TALE, Era.MODERN):
        b.plain(poly([(-0.075, 0.06), (-0.09, 0.18), (-0.04, 0.12), (0.0, 0.20), (0.04, 0.12), (0.09, 0.18), (0.075,
            0.06)]),
            gold)
        b.plain(joined(oval(x, y, 0.013) for x, y in ((-0.09, 0.19), (0.0, 0.21), (0.09, 0.19))), gold)
        b.plain(joined(leaf(0, -0.08, 0.08, 0.04, k * math.tau / 6) for k in range(6)), gold, 0.9)
    else:
        b.paper.line(joined([oval(0, 0.14, 0.085), oval(0, 0.14, 0.055), *(curve((-0.08, y), (0.0, y + 0.05), (0.08, y))
            for y in (-0.02, -0.07, -0.12))]), gold, 0.009, lit=False)
        b.plain(joined(leaf(0, 0.14, 0.05, 0.024, k * math.tau / 5 + 0.3) for k in range(5)), gold)
    b.paper.line(joined(line((x, -0.22 - (0.15 - abs(x)) * 0.8), (x, -0.27 - (0.15 - abs(x)) * 0.8)) for x in
        (k * 0.025 - 0.15 for k in range(13))), gold, 0.006, lit=False)


def close_strings(b: Brush) -> None:
    """A kitchen bar: strings of garlic and chillies, a gourd, a sieve, a ladle."""
    bar = wood(b, 0.85)
    b.paper.line(line((-0.62, 0.40), (0.62, 0.40)), bar, 0.018, lit=False)
    for k, x in enumerate((-0.48, -0.28, -0.06, 0.16, 0.36)):
        b.paper.line(line((x, 0.40), (x, 0.30)), bar, 0.005, lit=False)
        match (k + b.piece.seed) % 5:
            case 0:
                for j in range(6):
                    lay(b, oval(x + (0.022 if j % 2 else -0.022), 0.30 - 0.042 * j, 0.028, 0.025), tinted(b, "bone",
                        0.7), 0.25)
            case 1:
                for j in range(8):
                    lay(b, leaf(x, 0.33 - 0.03 * j, 0.075, 0.022, -math.pi / 2 + (0.6 if j % 2 else -0.6)),
                        tinted(b, "red", 0.75), 0.25)
            case 2:
                gourd(b, x, 0.13, bar)
            case 3:
                lay(b, oval(x, 0.22, 0.08), tinted(b, "wood_light", 0.6), 0.4)
                b.paper.line(joined([*(line((x - 0.06, 0.22 + d), (x + 0.06, 0.22 + d)) for d in (-0.03, 0.0, 0.03)),
                    *(line((x + d, 0.16), (x + d, 0.28)) for d in (-0.03, 0.0, 0.03))]), bar, 0.004, lit=False)
            case _:
                b.paper.line(line((x, 0.32), (x, 0.12)), tinted(b, "iron", 0.7), 0.012, lit=False)
                lay(b, smooth([(x - 0.05, 0.13), (x - 0.04, 0.08), (x, 0.065), (x + 0.04, 0.08), (x + 0.05, 0.13)],
                    close=True), tinted(b, "iron", 0.7), 0.3)


def close_plant(b: Brush) -> None:
    """What stands by day where a lamp would: a great leafy plant, in other times a branch in a tall vase."""
    if b.look.era is Era.MODERN:
        _leafy(b)
    else:
        _branch_in_vase(b)


def _leafy(b: Brush) -> None:
    """Broad slit leaves that arch out over a glazed pot, the hinder ones in shade."""
    deep, fresh = mix(tinted(b, "leaf_dark", 0.8), b.look.ramp[4], 0.45), tinted(b, "leaf", 0.9)
    for row, colour in enumerate((deep, fresh)):
        for k in range(6 - row):
            turn = -1.35 + 0.54 * (k + 0.5 * row) + b.rng.uniform(-0.1, 0.1)
            long = (0.50, 0.36)[row] * b.rng.uniform(0.85, 1.1) * (1.0 - 0.16 * abs(turn))
            x, y = math.sin(turn) * long, -0.36 + math.cos(turn) * long
            own = shade(colour, b.rng.uniform(-0.10, 0.12))
            lay(b, limb([(0.0, -0.40), (x * 0.35, -0.36 + (y + 0.36) * 0.6), (x, y)], [0.014, 0.011, 0.007]),
                shade(own, -0.25), 0.3)
            b.placed(x, y, lambda own=own: _slit_leaf(b, own), turn=-turn * 1.5, scale=1.0 - 0.15 * row)  # type: ignore[misc]
    pot = tinted(b, ("cloth_red", "cloth_blue", "cloth_ochre")[b.piece.seed % 3], 0.8)
    lay(b, poly([(-0.14, -0.36), (0.14, -0.36), (0.105, -0.66), (-0.105, -0.66)]), pot, 0.6)
    lay(b, rect(-0.155, -0.41, 0.155, -0.35, 0.01), shade(pot, 0.12), 0.4)


def _slit_leaf(b: Brush, colour: RGB) -> None:
    """One broad heart-shaped leaf with slits, its foot at the origin, upright."""
    sheet = smooth([(0.0, -0.02), (-0.075, -0.035), (-0.115, 0.04), (-0.085, 0.12), (0.0, 0.205), (0.085, 0.12),
        (0.115, 0.04), (0.075, -0.035)], close=True)
    slits = [poly([(side * 0.125, y + 0.024), (side * 0.125, y), (side * 0.035, y - 0.012)]) for side in (-1, 1)
        for y in (0.035, 0.085)]
    lay(b, pierced(sheet, slits), colour, 0.5)
    b.paper.line(line((0.0, -0.02), (0.0, 0.175)), shade(colour, 0.3), 0.005, lit=False)


def _branch_in_vase(b: Brush) -> None:
    """A flowering branch in a tall glazed vase on a stand."""
    dark = wood(b, 0.9)
    stems = ([(0.0, -0.16), (-0.03, 0.02), (0.05, 0.16), (0.02, 0.32)], [(0.0, -0.16), (0.08, -0.02), (0.15, 0.03),
        (0.22, 0.14)], [(0.0, -0.14), (-0.10, 0.03), (-0.14, 0.14)])
    china = b.look.era.chinese
    petal = tinted(b, "blossom" if china else ("flower_yellow", "flower_red", "white")[b.piece.seed % 3], 0.85)
    for stem in stems:
        lay(b, limb(stem, [0.016, 0.012, 0.009, 0.004][: len(stem)]), dark, 0.4)
        for (x0, y0), (x1, y1) in pairwise(stem):
            for t in (0.35, 0.75, 1.0):
                x, y = x0 + (x1 - x0) * t + b.rng.uniform(-0.025, 0.025), y0 + (y1 - y0) * t
                if y > -0.06:
                    lay(b, joined(oval(x + math.cos(a) * 0.018, y + math.sin(a) * 0.018, 0.015) for a in
                        (k * math.tau / 5 for k in range(5))), shade(petal, b.rng.uniform(-0.08, 0.15)), 0.3)
                    b.plain(oval(x, y, 0.007), tinted(b, "flower_yellow", 0.9))
                    lay(b, leaf(x + 0.01, y - 0.02, 0.06, 0.02, b.rng.uniform(-2.4, -0.6)), tinted(b, "leaf", 0.8), 0.2)
    glaze = tinted(b, ("celadon", "cloth_blue", "cloth_red")[b.piece.seed % 3], 0.75)
    vase_ = smooth([(-0.045, -0.14), (-0.036, -0.20), (-0.10, -0.28), (-0.115, -0.37), (-0.07, -0.50), (-0.06, -0.54),
        (0.06, -0.54), (0.07, -0.50), (0.115, -0.37), (0.10, -0.28), (0.036, -0.20), (0.045, -0.14)], close=True)
    lay(b, vase_, glaze, 0.7)
    b.clipped(vase_, lambda: b.fade(rect(-0.09, -0.5, -0.05, -0.2), -0.2, -0.5, ((0.0, (1, 1, 1), 0.0),
        (0.5, (1, 1, 1), 0.30), (1.0, (1, 1, 1), 0.0))))
    b.clipped(vase_, lambda: b.paper.line(joined([line((-0.2, -0.30), (0.2, -0.30)), line((-0.2, -0.45), (0.2, -0.45)),
        *(oval(-0.10 + 0.05 * k, -0.375, 0.022) for k in range(5))]), shade(glaze, -0.35), 0.006, lit=False))
    lay(b, rect(-0.16, -0.575, 0.16, -0.54, 0.006), dark, 0.6)
    lay(b, joined([rect(-0.14, -1.4, -0.11, -0.57), rect(0.11, -1.4, 0.14, -0.57)]), dark, 0.5)


_PAINTS: Final[dict[str, PaintsWith]] = {
    "close_scroll": close_scroll,
    "close_writing": close_writing,
    "close_shelf": close_shelf,
    "close_jars": close_jars,
    "close_tags": close_tags,
    "close_books": close_books,
    "close_curtain": close_curtain,
    "close_post": close_post,
    "close_frames": close_frames,
    "close_banner": close_banner,
    "close_strings": close_strings,
    "close_plant": close_plant,
}

PAINTERS: Final[dict[str, Painter]] = {kind: painter(at_size(paint)) for kind, paint in _PAINTS.items()}
