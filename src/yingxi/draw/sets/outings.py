"""Out of doors today: park, school ground, roof terrace, beach."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.shapes import curve, joined, limb, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def park_bench(b: Brush) -> None:
    """A slatted bench with curved iron arms."""
    w, h = b.w, b.h
    for x in (-w * 0.42, w * 0.42):
        b.line(joined([smooth([(x - 0.10, 0), (x - 0.04, h * 0.42), (x + 0.10, h * 0.46), (x + 0.12, 0)]),
            line((x + 0.02, h * 0.46), (x - 0.02, h)), curve((x - 0.02, h * 0.72), (x + 0.16, h * 0.74),
            (x + 0.14, h * 0.5))]), "iron", 0.045)
    for y in (0.62, 0.76, 0.90):
        b.cut(rect(-w / 2, h * y - 0.045, w / 2, h * y + 0.035, 0.01), "wood", lift=0.3)
    for y in (0.42, 0.48):
        b.cut(rect(-w / 2, h * y - 0.02, w / 2, h * y + 0.03, 0.01), "wood_light", lift=0.3)
    for y in (0.50, 0.93):
        b.snow_along(-w * 0.49, w * 0.49, h * y, 0.07)


def school_building(b: Brush) -> None:
    """A school: three storeys of wide windows, an entrance with a flag and a clock."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, -0.4, w / 2, h), ("brick", "plaster_dark", "cloth_cream")[b.piece.seed % 3], lift=0.6)
    floors, bays = 3, max(6, int(w / 1.5))
    for j in range(floors):
        y = h * (0.06 + 0.29 * j)
        for i in range(bays):
            x = -w / 2 + w * (i + 0.5) / bays
            if abs(x) < w * 0.10:
                continue
            pane = rect(x - w / bays * 0.34, y + h * 0.06, x + w / bays * 0.34, y + h * 0.22)
            b.cut(pane, "glass", -0.1, lift=0.05, edge=0.3)
            if b.look.lamps > 0.05 and b.rng.random() < 0.6:
                b.plain(pane, mix(b.ink("glass"), LAMPLIGHT, b.look.lamps))
            b.line(joined([pane, line((x, y + h * 0.06), (x, y + h * 0.22))]), "white", 0.06)
        b.flat(rect(-w / 2, y, w / 2, y + h * 0.035), "white", -0.05, alpha=0.9)
    b.cut(rect(-w * 0.10, -0.4, w * 0.10, h * 1.10), "white", -0.08, lift=0.4)
    b.cut(rect(-w * 0.06, 0, w * 0.06, h * 0.30), "glass", -0.2, lift=0.1)
    b.line(joined([line((0, 0), (0, h * 0.30)), rect(-w * 0.06, 0, w * 0.06, h * 0.30)]), "steel", 0.08)
    b.cut(oval(0, h * 0.90, h * 0.10), "white", lift=0.3)
    b.line(joined([oval(0, h * 0.90, h * 0.085), line((0, h * 0.90), (0, h * 0.96)), line((0, h * 0.90),
        (h * 0.045, h * 0.88))]), "ink", 0.06)
    b.cut(rect(-w / 2 - 0.2, h - 0.05, w / 2 + 0.2, h + 0.20), "concrete", -0.1, lift=0.4)
    b.snow_cap([(-w / 2, h + 0.2), (-w / 5, h + 0.24), (w / 5, h + 0.22), (w / 2, h + 0.2)], 0.25)


def running_track(b: Brush) -> None:
    """A red running track with white lanes, grass beyond it."""
    w = b.w
    red = b.ink("brick", 0.12)
    sheet = poly([(-w / 2, 0), (w / 2, 0), (w / 2, -14), (-w / 2, -14)])
    b.paper.cut(sheet, red, lift=0.8, edge=0.2, gradient=0.0, lit=False)
    deep = mix(b.ink("brick", -0.2), b.look.ramp[5], 0.55)
    b.fade(sheet, 0.0, -3.4, ((0.0, red, 1.0), (0.4, b.ink("brick"), 1.0), (1.0, deep, 1.0)))
    for y, width in ((-0.05, 0.03), (-0.26, 0.045), (-0.58, 0.06), (-1.02, 0.08), (-1.6, 0.10)):
        b.flat(rect(-w / 2, y - width / 2, w / 2, y + width / 2), "white", alpha=0.8)
    x = w * 0.10
    b.flat(poly([(x, -0.05), (x + 0.09, -0.05), (x + 0.75, -1.6), (x + 0.60, -1.6)]), "white", alpha=0.8)


def basketball_hoop(b: Brush) -> None:
    """A basketball board on its post, the net in the ring."""
    h = b.h
    b.cut(limb([(0.5, 0), (0.5, h * 0.72), (0.12, h * 0.80)], [0.16, 0.14, 0.10]), "steel", -0.15, lift=0.35)
    b.cut(rect(-0.75, h * 0.72, 0.72, h, 0.03), "white", lift=0.4)
    b.line(joined([rect(-0.70, h * 0.735, 0.67, h * 0.985), rect(-0.26, h * 0.76, 0.24, h * 0.87)]), "red", 0.05)
    b.line(oval(-0.02, h * 0.745, 0.26, 0.05), "maple", 0.05)
    net = joined(line((-0.27 + 0.09 * k, h * 0.74), (-0.17 + 0.06 * k, h * 0.64)) for k in range(7))
    net.addPath(joined(line((-0.27 + 0.09 * k + 0.09, h * 0.74), (-0.17 + 0.06 * k, h * 0.64)) for k in range(6)))
    b.line(net, "white", 0.014, alpha=0.85)


def slide(b: Brush) -> None:
    """A playground's slide with its ladder and a little roof."""
    h = b.h
    b.line(joined([line((-0.8, 0), (-0.55, h * 0.66)), line((-0.5, 0), (-0.25, h * 0.66)),
        *(line((-0.8 + 0.25 * t, h * 0.66 * t), (-0.5 + 0.25 * t, h * 0.66 * t)) for t in (0.2, 0.4, 0.6, 0.8)),
        line((0.3, 0), (0.3, h * 0.66))]), "steel", 0.05)
    b.cut(rect(-0.62, h * 0.62, 0.36, h * 0.68), "cloth_blue", lift=0.3)
    b.line(joined([line((-0.55, h * 0.66), (-0.55, h * 0.95)), line((0.3, h * 0.66), (0.3, h * 0.95))]), "steel", 0.04)
    b.cut(poly([(-0.75, h * 0.92), (0.5, h * 0.92), (-0.12, h * 1.12)]), "red", lift=0.4)
    b.cut(smooth([(0.28, h * 0.68), (0.8, h * 0.42), (1.4, h * 0.12), (1.85, h * 0.07), (1.85, h * 0.16), (1.42,
        h * 0.22),
        (0.86, h * 0.54), (0.34, h * 0.80)], close=True), "flower_yellow", lift=0.5, edge=0.7)


def swing_set(b: Brush) -> None:
    """Two swings under a bar."""
    w, h = b.w, b.h
    b.line(joined([line((-w / 2, 0), (-w * 0.42, h)), line((-w * 0.36, 0), (-w * 0.42, h)), line((w / 2, 0),
        (w * 0.42, h)), line((w * 0.36, 0), (w * 0.42, h)), line((-w * 0.45, h), (w * 0.45, h))]), "cloth_green", 0.07)
    for x, slip in ((-w * 0.16, 0.0), (w * 0.16, 0.10)):
        b.line(joined([line((x - 0.18, h), (x - 0.18 + slip, 0.45)), line((x + 0.18, h), (x + 0.18 + slip, 0.45))]),
            "iron", 0.018)
        b.cut(rect(x - 0.24 + slip, 0.41, x + 0.24 + slip, 0.47, 0.01), "maple", lift=0.3)


def parapet(b: Brush) -> None:
    """A roof's edge: a low wall with a coping and an iron rail on it."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, -0.3, w / 2, h * 0.58), "concrete", -0.10, lift=0.6)
    b.line(joined(line((x, 0), (x, h * 0.52)) for x in (-w / 2 + 2.2 * k for k in range(int(w / 2.2)))), "concrete",
        0.03, -0.3, alpha=0.5)
    b.cut(rect(-w / 2, h * 0.54, w / 2, h * 0.64), "concrete", 0.08, lift=0.4, edge=0.7)
    b.line(joined([line((-w / 2, h), (w / 2, h)), line((-w / 2, h * 0.82), (w / 2, h * 0.82)),
        *(line((x, h * 0.62), (x, h)) for x in (-w / 2 + 0.9 * k for k in range(int(w / 0.9))))]), "iron", 0.045)
    b.snow_cap([(-w / 2, h * 0.65), (0, h * 0.67), (w / 2, h * 0.65)], 0.10)


def water_tank(b: Brush) -> None:
    """A round tank on steel legs."""
    w, h = b.w, b.h
    b.line(joined([*(line((x, 0), (x * 0.9, h * 0.36)) for x in (-w * 0.4, w * 0.4)), line((-w * 0.4, 0),
        (w * 0.36, h * 0.34)), line((w * 0.4, 0), (-w * 0.36, h * 0.34))]), "iron", 0.07)
    b.cut(rect(-w / 2, h * 0.34, w / 2, h * 0.84, 0.05), "steel", -0.05, lift=0.5, edge=0.7)
    b.line(joined(line((-w / 2, h * y), (w / 2, h * y)) for y in (0.48, 0.62, 0.74)), "iron", 0.03, alpha=0.6)
    b.cut(poly([(-w * 0.54, h * 0.82), (w * 0.54, h * 0.82), (0, h)]), "tile_red", -0.1, lift=0.4)


def stair_hut(b: Brush) -> None:
    """The little house where the stairs come out on a roof: a door, a lamp, an aerial."""
    w, h = b.w, b.h
    b.line(joined([line((w * 0.3, h), (w * 0.3, h * 1.5)), *(line((w * 0.3 - 0.3, h * y), (w * 0.3 + 0.3, h * y))
        for y in (1.28, 1.38, 1.46))]), "iron", 0.035)
    b.cut(rect(-w / 2, -0.3, w / 2, h), "plaster_dark", -0.05, lift=0.6)
    b.cut(rect(-w * 0.56, h - 0.06, w * 0.56, h + 0.14), "concrete", -0.12, lift=0.4)
    b.cut(rect(-w * 0.30, 0, w * 0.14, h * 0.78), "cloth_blue", -0.1, lift=0.25)
    b.cut(oval(w * 0.08, h * 0.38, 0.05), "steel", lift=0.15)
    lamp = rect(-w * 0.14, h * 0.82, w * 0.0, h * 0.90, 0.03)
    b.luminous(lamp, off="glass")
    if b.look.lamps > 0.05:
        b.pool(rect(-w, 0, w, h * 1.4), -w * 0.07, h * 0.84, 1.3, LAMPLIGHT, 0.5 * b.look.lamps)
    b.cut(joined([rect(w * 0.22, h * 0.10, w * 0.44, h * 0.30), rect(w * 0.22, h * 0.36, w * 0.44, h * 0.40)]), "steel",
        lift=0.3)


def clothes_line(b: Brush) -> None:
    """Washing pegged to a line between two poles: shirts, towels, trousers."""
    w, h = b.w, b.h

    def at(x: float) -> float:
        return h * (0.95 - 0.09 * (1 - (2 * x / w) ** 2))

    b.line(joined([line((side * w / 2, 0), (side * w / 2, h)) for side in (-1, 1)]), "wood", 0.06)
    x, materials = -w * 0.42, ("white", "cloth_blue", "maple", "mint", "white", "flower_yellow")
    k, pegs = b.piece.seed % 3, skia.Path()
    while x < w * 0.30:
        wide, long = b.rng.uniform(0.42, 0.56), b.rng.uniform(0.56, 0.78)
        y = at(x + wide / 2)
        b.cut(_washing(x, y, wide, long, k % 3), materials[k % 6], lift=0.4)
        if k % 3 == 1:
            for low in (0.74, 0.82):
                b.flat(rect(x + wide * 0.16, y - long * low, x + wide * 0.84, y - long * (low - 0.04)), "cloth_red")
        pegs.addPath(joined(rect(px - 0.014, y - 0.05, px + 0.014, y + 0.045) for px in (x + wide * 0.22,
            x + wide * 0.78)))
        x += wide + 0.14
        k += 1
    b.line(smooth([(-w / 2, at(-w / 2)), (-w / 4, at(-w / 4)), (0, at(0)), (w / 4, at(w / 4)), (w / 2, at(w / 2))]),
        "paper", 0.022, -0.2)
    b.flat(pegs, "wood_light")


def _washing(x: float, y: float, wide: float, long: float, kind: int) -> skia.Path:
    """One piece of washing hung by its upper edge at height y: 0 a shirt, 1 a towel, 2 trousers."""
    if kind == 1:
        return poly([(x + wide * 0.15, y), (x + wide * 0.85, y), (x + wide * 0.87, y - long), (x + wide * 0.14,
            y - long * 0.97)])
    if kind == 2:
        return poly([(x + wide * 0.2, y), (x + wide * 0.8, y), (x + wide * 0.86, y - long), (x + wide * 0.58, y - long),
            (x + wide * 0.5, y - long * 0.34), (x + wide * 0.42, y - long * 0.98), (x + wide * 0.14, y - long * 0.98)])
    return poly([(x + wide * 0.24, y), (x + wide * 0.40, y - 0.05), (x + wide * 0.60, y - 0.05), (x + wide * 0.76, y),
        (x + wide * 1.06, y - long * 0.42), (x + wide * 0.88, y - long * 0.52), (x + wide * 0.77, y - long * 0.34),
        (x + wide * 0.79, y - long * 0.92), (x + wide * 0.22, y - long * 0.94), (x + wide * 0.23, y - long * 0.34),
        (x + wide * 0.12, y - long * 0.52), (x - wide * 0.06, y - long * 0.42)])


def parasol(b: Brush) -> None:
    """A beach parasol in stripes, leaning a little."""
    h = b.h

    def shade_() -> None:
        b.cut(rect(-0.03, 0, 0.03, h * 0.98), "white", lift=0.25)
        half = h * 0.58
        for k in range(6):
            x0, x1 = -half + half * 2 * k / 6, -half + half * 2 * (k + 1) / 6
            strip = skia.Path()
            strip.moveTo(0, h)
            strip.quadTo(x0 * 0.8, h * 0.94, x0, h * 0.70)
            strip.quadTo((x0 + x1) / 2, h * 0.76, x1, h * 0.70)
            strip.quadTo(x1 * 0.8, h * 0.94, 0, h)
            strip.close()
            b.cut(strip, ("red", "cloth_blue", "flower_yellow")[b.piece.seed % 3] if k % 2 else "white", lift=0.3,
                gradient=0.03)

    b.placed(0, 0, shade_, turn=0.10)


def deck_chair(b: Brush) -> None:
    """A canvas deck chair."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.48, h), (w * 0.34, 0)), line((-w * 0.40, 0), (w * 0.48, h * 0.42))]), "wood_light",
        0.05)
    b.cut(smooth([(-w * 0.46, h * 0.98), (-w * 0.20, h * 0.46), (w * 0.10, h * 0.30), (w * 0.46, h * 0.42),
        (w * 0.44, h * 0.36), (w * 0.08, h * 0.20), (-w * 0.26, h * 0.40), (-w * 0.54, h * 0.94)], close=True),
        ("cloth_blue", "maple", "mint")[b.piece.seed % 3], lift=0.35)


def shop_sign(b: Brush) -> None:
    """An upright sign that stands out from a wall and shines at night."""
    w, h = b.w, b.h
    colour = rgb(("#ff5f6d", "#38d0c0", "#ffb347", "#7d8bff")[b.piece.seed % 4])
    lit = 0.25 + 0.75 * b.look.lamps
    b.cut(rect(-w / 2, 0, w / 2, h, 0.06), "ink", -0.1, lift=0.5)
    if b.look.lamps > 0.05:
        b.pool(rect(-w * 4, -w * 3, w * 4, h + w * 3), 0, h / 2, h * 0.8, colour, 0.34 * b.look.lamps)
    b.line(rect(-w * 0.40, h * 0.05, w * 0.40, h * 0.95, 0.05), mix(b.ink("white"), colour, lit), 0.05)
    for k in range(3):
        y = h * (0.78 - 0.27 * k)
        shape = (oval(0, y, w * 0.22), rect(-w * 0.22, y - w * 0.16, w * 0.22, y + w * 0.16, 0.04),
            poly([(-w * 0.22, y - w * 0.18), (w * 0.22, y - w * 0.18), (0, y + w * 0.22)]))[(k + b.piece.seed) % 3]
        b.line(shape, mix(b.ink("white"), mix(colour, (1, 1, 1), 0.4), lit), 0.05)


def lamp_post(b: Brush) -> None:
    """A park's lamp: a globe on a slim post."""
    h = b.h
    b.cut(limb([(0, 0), (0, h * 0.12), (0, h * 0.86)], [0.22, 0.10, 0.07]), "iron", -0.1, lift=0.3)
    if b.look.lamps > 0.05:
        b.pool(oval(0, h * 0.93, 1.6), 0, h * 0.93, 1.6, LAMPLIGHT, 0.45 * b.look.lamps)
    b.cut(oval(0, h * 0.93, h * 0.07), "white", lift=0.2)
    b.luminous(oval(0, h * 0.93, h * 0.065), off="white")
    b.cut(joined([rect(-0.09, h * 0.85, 0.09, h * 0.88), poly([(-0.06, h * 0.995), (0.06, h * 0.995), (0, h * 1.05)])]),
        "iron", lift=0.2)


def playground_ball(b: Brush) -> None:
    """A ball that somebody left there."""
    r = b.h / 2
    b.cut(oval(0, r, r), "maple", 0.05, lift=0.3, edge=0.8)
    b.line(joined([line((-r, r), (r, r)), line((0, 0), (0, 2 * r)), curve((-r * 0.7, r * 1.7), (0, r), (-r * 0.7,
        r * 0.3)),
        curve((r * 0.7, r * 1.7), (0, r), (r * 0.7, r * 0.3))]), "ink", r * 0.10, alpha=0.6)


def flagpole(b: Brush) -> None:
    """A flag on its pole."""
    h = b.h
    b.cut(rect(-0.04, 0, 0.04, h), "steel", 0.1, lift=0.3)
    b.cut(oval(0, h + 0.05, 0.08), "gold", lift=0.2)
    wave = [(0.04 + 1.5 * t, h - 0.08 + 0.08 * math.sin(t * 6.0)) for t in (0.0, 0.25, 0.5, 0.75, 1.0)]
    low = [(x, y - 0.95) for x, y in reversed(wave)]
    b.cut(smooth([*wave, *low], close=True), ("red", "cloth_blue", "flower_yellow")[b.piece.seed % 3], lift=0.4)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("park_bench", park_bench, 1.7), ("school_building", school_building, 2.0), ("running_track", running_track, 20.0),
    ("basketball_hoop", basketball_hoop, 0.5), ("slide", slide, 1.2), ("swing_set", swing_set, 1.3),
    ("parapet", parapet, 20.0), ("water_tank", water_tank, 0.6), ("stair_hut", stair_hut, 1.0),
    ("clothes_line", clothes_line, 1.6), ("parasol", parasol, 1.0), ("deck_chair", deck_chair, 1.2),
    ("shop_sign", shop_sign, 0.3), ("lamp_post", lamp_post, 0.2), ("playground_ball", playground_ball, 1.0),
    ("flagpole", flagpole, 0.4),
)
