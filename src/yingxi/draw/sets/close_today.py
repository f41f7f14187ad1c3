"""Rooms of today and of tomorrow behind a head: shop shelves, a board, tiles, a ward, an airport's glass, a hatch.

The unit is the frame's height, the origin the piece's middle; see `moving.framed_set`.
"""

from __future__ import annotations

import math
from typing import Final

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.close_vessels import lay, tinted, wood
from yingxi.draw.sets.close_windows import lay_ray, outside
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import crown, curve, joined, line, oval, poly, rect, smooth
from yingxi.draw.sets.wilds import starry

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_PACKS: Final = ("cloth_red", "flower_yellow", "mint", "cloth_blue", "bone", "candy", "cloth_green", "cloth_ochre")


def close_goods(b: Brush) -> None:
    """A shop's shelves: packets, tins and bottles in rows, tickets along the boards."""
    lay(b, rect(-0.46, -2.4, 0.46, 0.50), mix(b.look.ramp[2], b.look.ramp[3], 0.3), 0.9)
    for row, y in enumerate((-0.74, -0.44, -0.14, 0.16)):
        b.plain(rect(-0.43, y, 0.43, y + 0.26), shade(b.look.ramp[3], -0.15), 0.6)
        x, k = -0.42, int(b.rng.integers(8))
        while x < 0.36:
            wide, tall = b.rng.uniform(0.055, 0.09), b.rng.uniform(0.14, 0.22)
            colour = tinted(b, _PACKS[k % 8], 0.62)
            for _ in range(int(b.rng.integers(2, 4))):
                if x + wide > 0.42:
                    break
                lay(b, rect(x, y, x + wide, y + tall, 0.012 if k % 3 else 0.03), colour, 0.2)
                b.plain(rect(x + wide * 0.16, y + tall * 0.42, x + wide * 0.84, y + tall * 0.68, 0.006),
                    shade(colour, 0.42), 0.75)
                x += wide + 0.006
            k += 1
        lay(b, rect(-0.45, y - 0.035, 0.45, y), shade(b.look.ramp[2], 0.10), 0.4)
        tickets = joined(rect(-0.40 + 0.17 * j, y - 0.028, -0.33 + 0.17 * j, y - 0.008) for j in range(5))
        b.plain(tickets, tinted(b, "flower_yellow" if row % 2 else "red", 0.7))


def close_menu(b: Brush) -> None:
    """A café's wall: a slate with chalk on it, a board with cups, a pendant lamp."""
    lay(b, rect(-0.34, -0.06, 0.34, 0.36, 0.006), wood(b, 0.5), 0.8)
    b.plain(rect(-0.315, -0.035, 0.315, 0.335), mix(b.look.ramp[4], b.look.ramp[5], 0.6))
    rows = joined(line((x0, 0.27 - 0.065 * k), (x0 + f, 0.27 - 0.065 * k)) for x0 in (-0.28, 0.06)
        for k, f in enumerate((0.20, 0.15, 0.18, 0.13)))
    b.paper.line(rows, tinted(b, "paper", 0.8), 0.009, alpha=0.8, lit=False)
    lay(b, rect(-0.40, -0.26, 0.40, -0.23, 0.004), wood(b, 0.6), 0.8)
    for k, material in enumerate(("bone", "mint", "cloth_ochre", "bone", "cloth_blue")):
        x, colour = -0.32 + 0.16 * k, tinted(b, material, 0.7)
        b.paper.line(curve((x + 0.05, -0.17), (x + 0.10, -0.19), (x + 0.045, -0.215)), colour, 0.012, lit=False)
        lay(b, poly([(x - 0.055, -0.15), (x + 0.055, -0.15), (x + 0.04, -0.23), (x - 0.04, -0.23)]), colour, 0.4)


def close_pendant(b: Brush) -> None:
    """An enamel lamp hung low, its bulb and its cone of light."""
    lit = max(0.25, b.look.lamps)
    cone = poly([(-0.14, 0.0), (0.14, 0.0), (0.52, -0.85), (-0.52, -0.85)])
    lay_ray(b, cone, (0.0, -0.8), LAMPLIGHT, 0.30 * lit)
    b.pool(oval(0, -0.05, 0.34), 0, -0.05, 0.34, LAMPLIGHT, 0.55 * lit)
    b.paper.line(line((0, 0.10), (0, 0.9)), wood(b, 1.0), 0.006, lit=False)
    bulb = oval(0, -0.012, 0.052)
    b.plain(bulb, mix(tinted(b, "paper"), LAMPLIGHT, lit))
    b.pool(bulb, 0, -0.012, 0.052, rgb("#fffbe8"), lit)
    enamel = tinted(b, ("cloth_green", "iron", "maple")[b.piece.seed % 3], 0.75)
    bell = smooth([(-0.16, 0.0), (-0.12, 0.08), (-0.028, 0.13), (0.028, 0.13), (0.12, 0.08), (0.16, 0.0)], close=True)
    lay(b, bell, enamel, 0.6)
    b.clipped(bell, lambda: b.pool(oval(0, -0.02, 0.17), 0, -0.02, 0.15, LAMPLIGHT, 0.7 * lit))
    b.paper.line(curve((-0.09, 0.07), (-0.06, 0.105), (-0.02, 0.118)), shade(enamel, 0.4), 0.010, lit=False)


def close_chalkboard(b: Brush) -> None:
    """A classroom's green board with chalk on it, its wooden rim, the tray with a sponge."""
    lay(b, rect(-1.6, -0.20, 0.56, 0.42), wood(b, 0.35), 0.9)
    board = rect(-1.56, -0.165, 0.525, 0.385)
    b.plain(board, mix(rgb("#2f5a4a"), b.look.ramp[4], 0.30))
    b.clipped(board, lambda: b.pool(board, -0.2, 0.2, 0.7, (1, 1, 1), 0.08))
    chalk = joined([*(line((-0.18, 0.29 - 0.085 * k), (-0.18 + f, 0.29 - 0.085 * k))
        for k, f in enumerate((0.30, 0.24, 0.27, 0.18))), oval(0.32, 0.10, 0.13), poly([(0.21, 0.03), (0.43, 0.03),
        (0.32, 0.23)]), line((0.32, 0.23), (0.32, 0.03))])
    b.paper.line(chalk, tinted(b, "paper", 0.9), 0.009, alpha=0.8, lit=False)
    lay(b, rect(-1.6, -0.235, 0.5, -0.205, 0.004), wood(b, 0.5), 0.6)
    lay(b, rect(0.28, -0.205, 0.40, -0.165, 0.008), tinted(b, "cloth_blue", 0.7), 0.3)


def close_tiles(b: Brush) -> None:
    """A platform's tiled wall: a band of the line's colour, and a poster in a frame; heads have the rest."""
    colour = rgb(("#c0574a", "#2f8f83", "#4a6fb5", "#d99a2b")[b.piece.seed % 4])
    base = b.look.ramp[2]
    seams = joined([*(line((-1.6, -0.5 + 0.085 * j), (1.2, -0.5 + 0.085 * j)) for j in range(14)),
        *(line((-1.6 + 0.17 * i + (0.085 if j % 2 else 0.0), -0.5 + 0.085 * j), (-1.6 + 0.17 * i + (0.085 if j % 2 else
            0.0), -0.415 + 0.085 * j)) for i in range(17) for j in range(13))])
    b.paper.line(seams, shade(base, -0.2), 0.004, alpha=0.5, lit=False)
    b.plain(rect(-1.6, -0.10, 1.2, -0.015), mix(base, colour, 0.7))
    lay(b, rect(-0.02, -0.10, 0.44, 0.36, 0.01), tinted(b, "steel", 0.7), 0.8)
    poster = rect(0.01, -0.07, 0.41, 0.33)
    b.plain(poster, tinted(b, "paper", 0.85))
    b.clipped(poster, lambda: b.plain(joined([oval(0.28, 0.20, 0.07), smooth([(-0.05, 0.02), (0.12, 0.13), (0.26, 0.03),
        (0.5, 0.10), (0.5, -0.2), (-0.05, -0.2)], close=True)]), mix(tinted(b, "paper"), colour, 0.75)))


def close_ward(b: Brush) -> None:
    """A ward: a coloured curtain on its rail, the wall's panel, a monitor aglow with a pulse."""
    panel = mix(b.look.ramp[2], b.look.ramp[1], 0.35)
    lay(b, rect(-1.8, -0.42, 1.4, -0.24), panel, 0.6)
    b.plain(rect(-1.8, -0.262, 1.4, -0.24), shade(panel, 0.3), 0.8)
    b.plain(joined(rect(x, -0.37, x + 0.06, -0.31, 0.01) for x in (-0.08, 0.02)), tinted(b, "steel", 0.8))
    cloth = tinted(b, ("cloth_blue", "mint")[b.piece.seed % 2], 0.9)
    for k in range(7):
        x = 0.30 + 0.13 * k
        lay(b, poly([(x, 0.40), (x + 0.13, 0.40), (x + 0.14, 0.0), (x + 0.125, -0.8), (x, -0.8), (x - 0.01, 0.0)]),
            shade(cloth, 0.10 if k % 2 else -0.08), 0.4)
    rail = joined([line((-1.6, 0.42), (1.3, 0.42)), *(line((0.33 + 0.065 * k, 0.42), (0.33 + 0.065 * k, 0.39))
        for k in range(14))])
    b.paper.line(rail, tinted(b, "steel", 0.8), 0.014, lit=False)
    green = rgb("#7ff0b8")
    b.pool(oval(0.16, -0.02, 0.32), 0.16, -0.02, 0.32, green, 0.22)
    lay(b, rect(0.02, -0.13, 0.30, 0.09, 0.015), tinted(b, "plastic", 0.6), 0.7)
    b.plain(rect(0.04, -0.11, 0.28, 0.07, 0.008), mix(b.look.ramp[5], rgb("#08302c"), 0.7))
    pulse = [(0.05, -0.01), (0.10, -0.01), (0.12, 0.015), (0.135, -0.055), (0.155, 0.05), (0.17, -0.01), (0.27, -0.01)]
    b.paper.line(poly(pulse, close=False), green, 0.008, lit=False)
    b.plain(joined(rect(0.05, -0.075 - 0.02 * k, 0.05 + f, -0.065 - 0.02 * k) for k, f in enumerate((0.12, 0.07))),
        rgb("#7fd6ff"), 0.9)


def close_hall(b: Brush) -> None:
    """A waiting hall's glass: the sky, an aeroplane's tail, steel bars."""
    top, foot, disc = outside(b)
    box = rect(-1.7, -0.30, 1.3, 0.60)

    def view() -> None:
        b.fade(box, 0.6, -0.30, ((0.0, top, 1.0), (0.8, foot, 1.0), (1.0, foot, 1.0)))
        b.pool(box, 0.2, 0.1, 0.5, disc, 0.4)
        b.plain(rect(-1.7, -0.3, 1.3, -0.19), mix(shade(foot, -0.3), b.ink("asphalt"), 0.6))
        white = mix(b.ink("white"), foot, 0.2)
        tint = rgb(("#4a6fb5", "#c0574a", "#2f8f83")[b.piece.seed % 3])
        b.paper.cut(smooth([(1.2, -0.16), (0.42, -0.13), (0.22, -0.05), (0.44, 0.02), (1.2, 0.03)], close=True), white,
            lift=0.4, lit=False)
        b.paper.cut(poly([(0.34, 0.0), (0.52, 0.02), (0.36, 0.30), (0.24, 0.30)]), tint, lift=0.3, lit=False)
        b.plain(joined(oval(0.56 + 0.06 * k, -0.035, 0.012) for k in range(10)), mix(shade(white, -0.5), LAMPLIGHT,
            b.look.lamps))

    b.clipped(box, view)
    steel = mix(b.look.ramp[1], b.ink("steel"), 0.6)
    b.paper.line(joined([*(line((x, -0.3), (x, 0.6)) for x in (-1.5, -1.0, -0.5, 0.0, 0.5, 1.0)), line((-1.7, 0.36),
        (1.3, 0.36))]), steel, 0.018, lit=False)
    lay(b, rect(-1.7, -0.34, 1.3, -0.29), shade(steel, -0.2), 0.6)


def close_screens(b: Brush) -> None:
    """Two screens aglow, one over the other: a curve and bars, a globe."""
    blue, green = rgb("#7fd6ff"), rgb("#7ff0b8")
    for y0, y1, n in ((0.06, 0.36, 0), (-0.30, 0.0, 1)):
        b.pool(rect(-0.8, -0.8, 0.8, 0.8), 0, (y0 + y1) / 2, 0.46, blue, 0.16)
        lay(b, rect(-0.28, y0, 0.28, y1, 0.015), mix(b.look.ramp[4], b.look.ramp[5], 0.8), 0.8)
        if n == 0:
            b.paper.line(smooth([(-0.24 + 0.06 * k, y0 + 0.06 + 0.17 * float(b.rng.random())) for k in range(9)]),
                green, 0.010, lit=False)
        else:
            cy = (y0 + y1) / 2
            b.paper.line(joined([oval(-0.11, cy, 0.10), oval(-0.11, cy, 0.045, 0.10), line((-0.21, cy), (-0.01, cy))]),
                blue, 0.008, lit=False)
            b.plain(joined(rect(0.05 + 0.045 * k, y0 + 0.05, 0.08 + 0.045 * k, y0 + 0.07 + 0.16 * float(b.rng.random()))
                for k in range(5)), blue, 0.9)


def close_porthole(b: Brush) -> None:
    """A ship's round window on space."""
    r = 0.30
    lay(b, oval(0, 0, r + 0.075), mix(b.ink("steel"), b.look.ramp[3], 0.3), 1.0)
    lay(b, oval(0, 0, r + 0.03), shade(b.ink("steel"), -0.35), 0.3)
    starry(b, oval(0, 0, r), -r, -r, r, r)
    b.plain(joined(oval(math.cos(a) * (r + 0.052), math.sin(a) * (r + 0.052), 0.009)
        for a in (k * math.tau / 12 for k in range(12))), shade(b.ink("steel"), -0.5))


def close_hull(b: Brush) -> None:
    """A ship's hull: a ribbed panel, a strip of light, rows of small lamps."""
    steel = mix(b.look.ramp[2], b.look.ramp[3], 0.4)
    lay(b, rect(-0.24, -0.8, 0.50, 0.62, 0.05), steel, 0.8)
    for y in (-0.30, -0.02, 0.26):
        lay(b, rect(-0.18, y, 0.44, y + 0.20, 0.03), shade(steel, 0.10), 0.4)
    glow = rgb("#9fe4ff")
    for x in (-0.30, 0.56):
        b.plain(rect(x - 0.05, -0.8, x + 0.05, 0.62), glow, 0.16)
        b.plain(rect(x - 0.008, -0.8, x + 0.008, 0.62), mix(glow, (1, 1, 1), 0.5))
    for k in range(14):
        x, y = -0.14 + 0.07 * (k % 7), 0.40 - 0.28 * (k // 7)
        b.plain(oval(x, y, 0.014), (rgb("#8af0a8"), rgb("#ffc86a"), rgb("#ff8f6a"))[(k * 5 + b.piece.seed) % 3])
    b.paper.line(joined(line((-0.14, -0.26 + 0.035 * k), (0.40, -0.26 + 0.035 * k)) for k in range(4)), shade(steel,
        -0.3),
        0.008, lit=False)


def close_kitchen(b: Brush) -> None:
    """A kitchen of today: tiles, a rail of ladles and pans, a cupboard over them."""
    base = b.look.ramp[2]
    seams = joined([*(line((-0.56, -0.42 + 0.10 * j), (0.60, -0.42 + 0.10 * j)) for j in range(6)),
        *(line((-0.56 + 0.10 * i, -0.42), (-0.56 + 0.10 * i, 0.10)) for i in range(12))])
    b.paper.line(seams, shade(base, -0.18), 0.004, alpha=0.55, lit=False)
    door = tinted(b, ("mint", "cloth_cream", "water_light")[b.piece.seed % 3], 0.6)
    for k in range(3):
        lay(b, rect(-0.56 + 0.39 * k, 0.16, -0.19 + 0.39 * k, 0.62, 0.01), shade(door, -0.04 * k), 0.6)
        b.plain(rect(-0.25 + 0.39 * k, 0.19, -0.23 + 0.39 * k, 0.28), tinted(b, "steel", 0.9))
    steel = tinted(b, "steel", 0.9)
    b.paper.line(line((-0.50, 0.06), (0.54, 0.06)), steel, 0.012, lit=False)
    for k, x in enumerate((-0.40, -0.18, 0.04, 0.24, 0.42)):
        b.paper.line(line((x, 0.06), (x, -0.10)), steel, 0.010, lit=False)
        if k % 2:
            lay(b, oval(x, -0.18, 0.085), tinted(b, "iron", 0.75), 0.5)
            b.paper.line(oval(x, -0.18, 0.062), shade(tinted(b, "iron"), 0.2), 0.005, lit=False)
        else:
            lay(b, oval(x, -0.12, 0.035, 0.045), steel, 0.4)


def close_corridor(b: Brush) -> None:
    """A corridor's door with its pane and number, a notice beside it."""
    colour = tinted(b, ("wood_light", "cloth_blue", "mint")[b.piece.seed % 3], 0.7)
    lay(b, rect(-0.04, -0.9, 0.50, 0.44), shade(b.look.ramp[2], 0.16), 0.8)
    lay(b, rect(0.0, -0.9, 0.46, 0.40), colour, 0.3)
    pane = rect(0.26, -0.04, 0.38, 0.30, 0.01)
    b.plain(pane, mix(tinted(b, "glass"), rgb("#fff2cc"), 0.3 + 0.5 * b.look.lamps))
    b.paper.line(pane, tinted(b, "steel", 0.9), 0.010, lit=False)
    lay(b, rect(0.06, 0.18, 0.20, 0.26, 0.008), tinted(b, "paper", 0.85), 0.3)
    b.paper.line(line((0.09, 0.22), (0.17, 0.22)), wood(b, 0.9), 0.010, lit=False)
    lay(b, rect(0.04, -0.16, 0.13, -0.135, 0.008), tinted(b, "steel", 0.95), 0.5)
    lay(b, rect(-0.40, -0.04, -0.16, 0.26), tinted(b, "paper", 0.85), 0.5)
    b.paper.line(joined(line((-0.37, 0.21 - 0.045 * k), (-0.37 + f, 0.21 - 0.045 * k))
        for k, f in enumerate((0.18, 0.14, 0.17, 0.12, 0.16))), wood(b, 0.7), 0.007, alpha=0.7, lit=False)


def close_rocks(b: Brush) -> None:
    """A cave's wall: ledges of rock and the opening on the land, its light on the stone."""
    top, foot, disc = outside(b)
    for _ in range(9):
        x, y = b.rng.uniform(-1.3, 1.0), b.rng.uniform(-0.4, 0.5)
        half = b.rng.uniform(0.16, 0.34)
        lay(b, smooth([(x - half * 1.3, y - half * 0.4), (x - half * 0.7, y + half * 0.2), (x + half * 0.2,
            y + half * 0.4), (x + half * 1.3, y - half * 0.1), (x + half * 0.5, y - half * 0.5)], close=True),
            shade(b.look.ramp[2], b.rng.uniform(-0.14, 0.02)), 0.3)
    b.pool(oval(0.46, 0.0, 0.6), 0.46, 0.0, 0.6, foot, 0.5)
    hole = smooth([(0.20, -0.5), (0.22, -0.1), (0.32, 0.16), (0.46, 0.27), (0.60, 0.18), (0.70, -0.08), (0.76, -0.5)],
        close=True)
    lay(b, hole, shade(b.look.ramp[4], -0.1), 0.7)
    inner = smooth([(0.25, -0.5), (0.27, -0.1), (0.35, 0.12), (0.46, 0.22), (0.57, 0.14), (0.65, -0.08), (0.70, -0.5)],
        close=True)

    def view() -> None:
        b.fade(inner, 0.22, -0.4, ((0.0, top, 1.0), (0.7, foot, 1.0), (1.0, foot, 1.0)))
        b.plain(oval(0.50, 0.06, 0.045), disc)
        b.plain(joined([crown(0.34, -0.22, 0.14, 0.12, 9, b.rng), crown(0.60, -0.26, 0.14, 0.14, 9, b.rng)]),
            shade(mix(top, foot, 0.3), -0.6))

    b.clipped(inner, view)


_PAINTS: Final[dict[str, PaintsWith]] = {
    "close_goods": close_goods, "close_menu": close_menu, "close_pendant": close_pendant,
    "close_chalkboard": close_chalkboard, "close_tiles": close_tiles, "close_ward": close_ward,
        "close_hall": close_hall,
    "close_screens": close_screens, "close_porthole": close_porthole, "close_hull": close_hull,
    "close_kitchen": close_kitchen, "close_corridor": close_corridor, "close_rocks": close_rocks,
}  # fmt: skip

PAINTERS: Final[dict[str, Painter]] = {kind: painter(at_size(paint)) for kind, paint in _PAINTS.items()}
