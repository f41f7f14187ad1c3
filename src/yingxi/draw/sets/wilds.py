"""Far from any house: a space ship, another world, a cave, the desert, the bottom of the sea."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import outside_view
from yingxi.draw.sets.shapes import crown, curve, joined, leaf, limb, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_SPACE: Final = rgb("#0a1030")
_AGLOW: Final = rgb("#8fe0ff")


def starry(b: Brush, box: skia.Path, x0: float, y0: float, x1: float, y1: float) -> None:
    """Paint open space into an outline: stars, a milky band, a planet with its shade and rings."""
    w, h = x1 - x0, y1 - y0

    def paint() -> None:
        b.fade(box, y1, y0, ((0.0, _SPACE, 1.0), (0.6, rgb("#1a2560"), 1.0), (1.0, rgb("#3a3f86"), 1.0)))
        b.pool(box, x0 + w * 0.25, y0 + h * 0.7, w * 0.5, rgb("#8a5fc0"), 0.35, squash=0.6)
        count = int(60 * max(0.6, min(3.0, w / h)))
        b.plain(joined(oval(float(x), float(y), h * float(r)) for x, y, r in zip(b.rng.uniform(x0, x1, count),
            b.rng.uniform(y0, y1, count), b.rng.uniform(0.002, 0.007, count), strict=True)), (1, 1, 1), 0.9)
        planet(b, x0 + w * 0.66, y0 + h * 0.36, min(h * 0.30, w * 0.3),
            rgb(("#4f9fd8", "#d88a5a", "#7fbf9a")[b.piece.seed % 3]))

    b.clipped(box, paint)


def planet(b: Brush, x: float, y: float, r: float, colour: RGB) -> None:
    """A planet: bands, a lit side, a ring of air about it."""
    b.pool(oval(x, y, r * 1.5), x, y, r * 1.5, mix(colour, (1, 1, 1), 0.4), 0.55)
    disc = oval(x, y, r)
    b.plain(disc, colour)

    def bands() -> None:
        for k, (dy, thick) in enumerate(((0.5, 0.22), (0.05, 0.3), (-0.45, 0.2))):
            b.plain(smooth([(x - r, y + r * dy), (x, y + r * (dy + 0.14)), (x + r, y + r * dy), (x + r,
                y + r * (dy - thick)), (x, y + r * (dy - thick + 0.1)), (x - r, y + r * (dy - thick))], close=True),
                shade(colour, 0.22 if k % 2 else -0.14), 0.7)
        b.plain(_crescent(x, y, r), shade(colour, -0.6), 0.55)

    b.clipped(disc, paint=bands)


def _crescent(x: float, y: float, r: float) -> skia.Path:
    path = oval(x, y, r * 1.05)
    path.addPath(oval(x - r * 0.42, y + r * 0.30, r * 1.10))
    path.setFillType(skia.PathFillType.kEvenOdd)
    return path


def ship_window(b: Brush) -> None:
    """A ship's wide window on space, its frame thick and rounded."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.16, -0.16, w / 2 + 0.16, h + 0.16, 0.34), "steel", -0.1, lift=0.8, edge=0.6)
    box = rect(-w / 2, 0, w / 2, h, 0.26)
    starry(b, box, -w / 2, 0, w / 2, h)
    b.line(joined([box, line((-w / 6, 0), (-w / 6 - 0.1, h)), line((w / 6, 0), (w / 6 + 0.1, h))]), "steel", 0.05, -0.2)
    b.clipped(box, lambda: b.plain(poly([(-w * 0.42, 0), (-w * 0.34, 0), (-w * 0.20, h), (-w * 0.28, h)]), (1, 1, 1),
        0.10))


def porthole(b: Brush) -> None:
    """A round window on space."""
    r = b.h / 2
    b.cut(oval(0, r, r * 1.22), "steel", -0.05, lift=0.7, edge=0.6)
    b.cut(oval(0, r, r * 1.08), "iron", lift=0.2)
    starry(b, oval(0, r, r), -r, 0, r, 2 * r)
    b.plain(joined(oval(math.cos(a) * r * 1.15, r + math.sin(a) * r * 1.15, r * 0.03)
        for a in (k * math.tau / 12 for k in range(12))), b.ink("iron"), 0.9)


def ship_console(b: Brush) -> None:
    """A desk of lights, dials and sloping screens."""
    w, h = b.w, b.h
    b.cut(poly([(-w * 0.46, 0), (w * 0.46, 0), (w / 2, h * 0.72), (-w / 2, h * 0.72)]), "steel", -0.2, lift=0.5)
    b.plain(rect(-w * 0.44, h * 0.30, w * 0.44, h * 0.33), _AGLOW, 0.7)
    b.cut(poly([(-w / 2, h * 0.70), (w / 2, h * 0.70), (w * 0.44, h), (-w * 0.44, h)]), "steel", 0.05, lift=0.4)
    for k in range(3):
        x = -w * 0.30 + w * 0.30 * k
        screen = poly([(x - w * 0.12, h * 0.76), (x + w * 0.12, h * 0.76), (x + w * 0.11, h * 0.95), (x - w * 0.11,
            h * 0.95)])
        b.cut(screen, "ink", -0.3, lift=0.1, unify=0.05)
        b.plain(joined(rect(x - w * 0.09 + w * 0.03 * j, h * 0.79, x - w * 0.07 + w * 0.03 * j,
            h * (0.82 + 0.10 * float(b.rng.random()))) for j in range(6)), (_AGLOW, rgb("#ffc86a"), rgb("#8af0a8"))[k])
        b.pool(rect(x - 0.6, h * 0.5, x + 0.6, h * 1.6), x, h * 0.9, 0.5, _AGLOW, 0.20)
    b.plain(joined(oval(-w * 0.42 + w * 0.84 * k / 17, h * 0.60, 0.022) for k in range(18) if k % 3), rgb("#ff8f6a"))
    b.plain(joined(oval(-w * 0.42 + w * 0.84 * k / 17, h * 0.60, 0.022) for k in range(0, 18, 3)), rgb("#8af0a8"))


def ship_door(b: Brush) -> None:
    """A sliding hatch with cut corners and stripes of warning."""
    w, h = b.w, b.h

    def cut_corners(grow: float) -> skia.Path:
        x, y, c = w / 2 + grow, h + grow, 0.28
        return poly([(-x, 0), (x, 0), (x, y - c), (x - c, y), (-x + c, y), (-x, y - c)])

    b.cut(cut_corners(0.16), "iron", -0.1, lift=0.7)
    b.cut(cut_corners(0.0), "steel", 0.06, lift=0.2)
    b.line(line((0, 0), (0, h)), "ink", 0.03)
    b.clipped(rect(-w / 2, h * 0.44, w / 2, h * 0.54), lambda: b.flat(joined(poly([(x, h * 0.44), (x + 0.10, h * 0.44),
        (x + 0.22, h * 0.54), (x + 0.12, h * 0.54)]) for x in (-w / 2 - 0.2 + 0.22 * k for k in range(12))),
        "flower_yellow"))
    for side in (-1, 1):
        b.cut(rect(side * w * 0.16, h * 0.62, side * w * 0.38, h * 0.84, 0.06), "glass", -0.3, lift=0.15)
    b.plain(rect(-w * 0.2, h + 0.05, w * 0.2, h + 0.10, 0.02), rgb("#8af0a8"))


def crew_seat(b: Brush) -> None:
    """A pilot's seat on one foot."""
    h = b.h
    b.cut(joined([rect(-0.05, 0, 0.05, h * 0.40), oval(0, 0.04, 0.28, 0.05)]), "iron", lift=0.3)
    b.cut(rect(-0.30, h * 0.38, 0.30, h * 0.52, 0.07), "white", -0.08, lift=0.35)
    b.cut(smooth([(-0.28, h * 0.50), (-0.32, h * 0.86), (-0.18, h), (0.18, h), (0.32, h * 0.86), (0.28, h * 0.50)],
        close=True), "white", lift=0.4)
    b.cut(smooth([(-0.18, h * 0.54), (-0.20, h * 0.82), (0.20, h * 0.82), (0.18, h * 0.54)], close=True), "maple",
        lift=0.15)


def base_dome(b: Brush) -> None:
    """A glass dome with green inside, a lock before it."""
    w, h = b.w, b.h
    dome = smooth([(-w / 2, 0), (-w * 0.47, h * 0.45), (-w * 0.28, h * 0.86), (0, h), (w * 0.28, h * 0.86),
        (w * 0.47, h * 0.45), (w / 2, 0)], close=True)
    b.plain(dome, mix(b.ink("glass"), rgb("#fff0c8"), 0.25 + 0.45 * b.look.lamps), 0.75)
    b.clipped(dome, lambda: b.cut(joined([crown(-w * 0.22, h * 0.14, w * 0.16, h * 0.26, 11, b.rng),
        crown(w * 0.16, h * 0.12, w * 0.2, h * 0.22, 11, b.rng)]), "leaf", lift=0.3))
    b.line(joined([dome, curve((-w * 0.24, 0), (-w * 0.22, h * 0.6), (0, h)), curve((w * 0.24, 0), (w * 0.22, h * 0.6),
        (0, h)), curve((-w * 0.46, h * 0.5), (0, h * 0.62), (w * 0.46, h * 0.5))]), "steel", 0.06)
    b.cut(rect(-w * 0.56, -0.2, w * 0.56, h * 0.09), "steel", -0.1, lift=0.4)
    b.cut(rect(w * 0.38, 0, w * 0.66, h * 0.34, 0.14), "white", lift=0.4)
    b.cut(rect(w * 0.46, 0, w * 0.58, h * 0.24, 0.05), "maple", lift=0.2)


def rocket(b: Brush) -> None:
    """A rocket on its fins."""
    h = b.h
    half = h * 0.13
    for side in (-1, 1):
        b.cut(smooth([(side * half * 0.9, h * 0.34), (side * half * 2.1, h * 0.10), (side * half * 2.0, -0.05),
            (side * half * 0.8, h * 0.12)], close=True), "red", lift=0.4)
    b.cut(smooth([(-half * 0.8, h * 0.06), (-half, h * 0.45), (-half * 0.7, h * 0.78), (0, h), (half * 0.7, h * 0.78),
        (half, h * 0.45), (half * 0.8, h * 0.06)], close=True), "white", lift=0.6, edge=0.7)
    b.cut(smooth([(-half * 0.7, h * 0.78), (0, h), (half * 0.7, h * 0.78), (0, h * 0.81)], close=True), "red", lift=0.2)
    b.cut(oval(0, h * 0.60, half * 0.46), "steel", lift=0.3)
    b.luminous(oval(0, h * 0.60, half * 0.34), off="glass")
    b.cut(poly([(-half * 0.6, h * 0.06), (half * 0.6, h * 0.06), (half * 0.8, 0), (-half * 0.8, 0)]), "iron", lift=0.3)


def ground_moon(b: Brush) -> None:
    """Dust of another world: rings of craters, pebbles, long ripples."""
    w = b.w
    sheet = poly([(-w / 2, 0), (w / 2, 0), (w / 2, -14), (-w / 2, -14)])
    far, near = b.ink("sand", -0.05), b.ink("sand", -0.28)
    b.paper.cut(sheet, far, lift=0.8, edge=0.25, gradient=0.0, lit=False)
    b.fade(sheet, 0.0, -3.2, ((0.0, far, 1.0), (0.5, near, 1.0), (1.0, mix(near, b.look.ramp[5], 0.62), 1.0)))
    for _ in range(int(w * 0.8)):
        y = -2.2 * float(b.rng.random()) ** 1.4 - 0.06
        x, r = b.rng.uniform(-w / 2, w / 2), b.rng.uniform(0.12, 0.5) * (0.4 - 0.5 * y)
        b.plain(oval(x, y, r, r * 0.26), shade(near, -0.28), 0.75)
        b.paper.line(curve((x - r, y), (x, y + r * 0.42), (x + r, y)), shade(far, 0.25), 0.03, alpha=0.7, lit=False)
        b.plain(oval(x, y - r * 0.05, r * 0.7, r * 0.15), shade(near, -0.4), 0.5)


def cave_mouth(b: Brush) -> None:
    """The way out of a cave: a ragged opening on the land, its light on the rock about it."""
    w, h = b.w, b.h
    hole = smooth([(-w / 2, 0), (-w * 0.46, h * 0.42), (-w * 0.36, h * 0.62), (-w * 0.30, h * 0.86), (-w * 0.08, h),
        (w * 0.14, h * 0.93), (w * 0.30, h * 0.80), (w * 0.40, h * 0.5), (w / 2, 0)], close=True)
    b.pool(rect(-w * 1.4, 0, w * 1.4, h * 1.7), 0, h * 0.5, h * 1.1, b.look.sky[1], 0.5)
    b.cut(hole, b.look.ramp[4], lift=0.6, unify=0.0)
    inner = smooth([(-w * 0.44, 0), (-w * 0.40, h * 0.42), (-w * 0.28, h * 0.62), (-w * 0.22, h * 0.80), (-w * 0.04,
        h * 0.93), (w * 0.14, h * 0.86), (w * 0.26, h * 0.72), (w * 0.34, h * 0.46), (w * 0.44, 0)], close=True)
    b.clipped(inner, lambda: outside_view(b, -w / 2, 0, w / 2, h))
    b.clipped(inner, lambda: b.plain(joined([crown(-w * 0.34, 0.1, w * 0.2, h * 0.14, 9, b.rng), crown(w * 0.3, 0.06,
        w * 0.2, h * 0.12, 9, b.rng)]), shade(b.look.ramp[4], -0.2)))


def stalactites(b: Brush) -> None:
    """Stone teeth hanging from a cave's roof."""
    for layer, tone in ((0, -0.10), (1, 0.06)):
        x = -b.w / 2
        while x < b.w / 2:
            half, long = b.rng.uniform(0.10, 0.30), b.h * b.rng.uniform(0.3, 1.0) * (1.0 - 0.3 * layer)
            b.cut(smooth([(x - half * 1.7, b.h + 3.0), (x - half, b.h * 1.05), (x - half * 0.3, b.h - long * 0.55), (x,
                b.h - long), (x + half * 0.35, b.h - long * 0.5), (x + half, b.h * 1.05), (x + half * 1.7, b.h + 3.0)],
                close=True), b.look.ramp[3], tone, lift=0.4, unify=0.0, gradient=0.0)
            x += half * b.rng.uniform(1.4, 3.4)


def crystals(b: Brush) -> None:
    """A cluster of crystals with a light in them."""
    h = b.h
    colour = rgb(("#7fe0e8", "#c79bff", "#8ff0b0")[b.piece.seed % 3])
    b.pool(oval(0, h * 0.4, h * 1.6), 0, h * 0.4, h * 1.6, colour, 0.45)
    for k, (lean, tall) in enumerate(((-0.5, 0.62), (0.45, 0.7), (-0.15, 1.0), (0.22, 0.82))):
        half, tip = h * 0.11, (lean * h * 0.55, h * tall)
        foot = lean * h * 0.22
        b.paper.cut(poly([(foot - half, 0), (tip[0] - half * 0.9, tip[1] * 0.76), tip, (tip[0] + half * 0.9,
            tip[1] * 0.76), (foot + half, 0)]), shade(colour, -0.22 + 0.08 * k), lift=0.3, edge=0.8, lit=False)
        b.plain(poly([(foot, 0), (tip[0], tip[1] * 0.7), tip, (tip[0] + half * 0.9, tip[1] * 0.76), (foot + half, 0)]),
            (1, 1, 1), 0.18)


def cactus(b: Brush) -> None:
    """A cactus with two arms and a flower."""
    h = b.h
    for points, widths in (([(0, 0), (0, h * 0.5), (0, h * 0.96)], [0.22, 0.25, 0.16]),
        ([(0, h * 0.36), (-h * 0.2, h * 0.40), (-h * 0.21, h * 0.72)], [0.15, 0.16, 0.12]),
        ([(0, h * 0.50), (h * 0.17, h * 0.54), (h * 0.18, h * 0.82)], [0.14, 0.15, 0.11])):
        b.cut(limb(points, [v * h * 0.62 for v in widths]), "leaf_dark", 0.06, lift=0.35, edge=0.6)
    b.line(joined(line((x, h * 0.06), (x, h * 0.9)) for x in (-0.04 * h, 0.04 * h)), "leaf_light", 0.012, alpha=0.6)
    b.cut(oval(0, h * 0.97, h * 0.05), "flower_red", lift=0.2)


def kelp(b: Brush) -> None:
    """Long weed that waves in the water."""
    h = b.h
    for k in range(5):
        x = (k - 2) * h * 0.07
        lean = b.rng.uniform(-0.08, 0.08) * h
        stalk = [(x, 0), (x + lean, h * 0.3), (x - lean, h * 0.6), (x + lean * 0.6, h * b.rng.uniform(0.75, 1.0))]
        b.cut(limb(stalk, [0.10, 0.12, 0.09, 0.02]), ("leaf", "leaf_dark", "jade")[k % 3], lift=0.3)
        for j in range(1, 7):
            t = j / 7
            px, py = x + lean * (1 - 2 * abs(t - 0.5)) * 0.8, h * 0.9 * t
            b.cut(leaf(px, py, h * 0.13, h * 0.035, math.pi / 2 + (0.9 if j % 2 else -0.9)),
                ("leaf", "leaf_dark", "jade")[k % 3], 0.05, lift=0.15)


def coral(b: Brush) -> None:
    """Corals: a branching one, a fan, a round one."""
    w, h = b.w, b.h
    twigs = skia.Path()
    for a, length in ((-0.7, 0.7), (-0.35, 0.95), (0.0, 1.0), (0.4, 0.85), (0.75, 0.62)):
        tip = (-w * 0.2 + math.sin(a) * h * length * 0.7, math.cos(a) * h * length)
        twigs.addPath(limb([(-w * 0.2, 0), (-w * 0.2 + tip[0] * 0.25, tip[1] * 0.5), tip], [0.12, 0.10, 0.07]))
        twigs.addPath(oval(tip[0], tip[1], 0.07))
    twigs.setFillType(skia.PathFillType.kWinding)
    b.cut(twigs, "candy", lift=0.4)
    b.cut(crown(w * 0.22, h * 0.20, w * 0.22, h * 0.30, 13, b.rng), "maple", lift=0.4)
    b.cut(crown(w * 0.02, h * 0.10, w * 0.18, h * 0.2, 11, b.rng), "flower_yellow", lift=0.3)


def shell(b: Brush) -> None:
    """A great open shell with a pearl."""
    w, h = b.w, b.h
    fan = smooth([(0, 0), (-w * 0.48, h * 0.36), (-w * 0.40, h * 0.80), (0, h), (w * 0.40, h * 0.80), (w * 0.48,
        h * 0.36)], close=True)
    b.cut(fan, "blossom_light", lift=0.4)
    b.line(joined(line((0, 0.02), (w * 0.46 * t, h * (0.95 - 0.35 * abs(t)))) for t in (-0.9, -0.6, -0.3, 0.0, 0.3, 0.6,
        0.9)), "blossom", 0.02, alpha=0.8)
    b.cut(smooth([(-w * 0.46, h * 0.20), (0, -0.02), (w * 0.46, h * 0.20), (0, h * 0.30)], close=True), "blossom",
        lift=0.4)
    b.cut(oval(0, h * 0.30, h * 0.13), "white", 0.2, lift=0.3, edge=0.9)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("ship_window", ship_window, 2.4), ("porthole", porthole, 1.0), ("ship_console", ship_console, 2.2),
    ("ship_door", ship_door, 0.6), ("crew_seat", crew_seat, 0.5), ("base_dome", base_dome, 1.8), ("rocket", rocket,
        0.5),
    ("ground_moon", ground_moon, 20.0), ("cave_mouth", cave_mouth, 1.0), ("stalactites", stalactites, 20.0),
    ("crystals", crystals, 1.0), ("cactus", cactus, 0.6), ("kelp", kelp, 0.5), ("coral", coral, 1.6), ("shell", shell,
        1.2),
)
