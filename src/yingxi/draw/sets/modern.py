"""Today: streets, flats, offices, trains."""

from __future__ import annotations

import math
from functools import partial
from typing import Final

import skia

from yingxi.draw.palette import EMBER, LAMPLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import outside_view
from yingxi.draw.sets.shapes import curve, joined, leaf, limb, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def block(b: Brush) -> None:
    """A block of flats: balconies, air conditioners, washing."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, -0.4, w / 2, h), ("concrete", "cloth_cream", "brick", "plaster_dark")[b.piece.seed % 4],
        lift=0.6)
    floors, bays = max(3, int(h / 2.6)), max(2, int(w / 2.2))
    for j in range(1, floors):
        y = h * j / floors
        b.flat(rect(-w / 2, y - 0.10, w / 2, y), "concrete", -0.2, alpha=0.6)
        for i in range(bays):
            x = -w / 2 + w * (i + 0.5) / bays
            pane = rect(x - w / bays * 0.30, y + 0.35, x + w / bays * 0.30, y + h / floors * 0.82)
            lit = b.rng.random() < 0.6
            b.cut(pane, "glass", -0.25, lift=0.05, edge=0.3)
            if lit and b.look.lamps > 0.05:
                b.plain(pane, mix(b.ink("glass", -0.3), LAMPLIGHT if b.rng.random() < 0.7 else rgb("#cfe3ff"),
                    b.look.lamps))
            b.line(joined([line((x, y + 0.35), (x, y + h / floors * 0.82))]), "plastic", 0.05)
            luck = b.rng.random()
            if luck < 0.30:
                b.cut(rect(x - w / bays * 0.36, y, x + w / bays * 0.36, y + 0.42), "plastic", -0.05, lift=0.3)
                b.line(joined(line((x - w / bays * 0.34 + w / bays * 0.68 * k / 8, y),
                    (x - w / bays * 0.34 + w / bays * 0.68 * k / 8, y + 0.42)) for k in range(9)), "steel", 0.02)
                if luck < 0.15:
                    for k in range(3):
                        b.cut(rect(x - 0.5 + 0.36 * k, y + 0.30, x - 0.25 + 0.36 * k, y + 0.72, 0.02),
                            ("cloth_blue", "white", "cloth_red")[k], lift=0.15)
            elif luck < 0.55:
                b.cut(rect(x + w / bays * 0.18, y - 0.34, x + w / bays * 0.36, y - 0.06, 0.02), "plastic", lift=0.25)
    b.cut(rect(-w / 2 - 0.1, h - 0.1, w / 2 + 0.1, h + 0.15), "concrete", -0.12, lift=0.3)
    b.snow_cap([(-w / 2, h + 0.16), (-w / 5, h + 0.2), (w / 5, h + 0.18), (w / 2, h + 0.16)], 0.3)


def storefront(b: Brush) -> None:
    """A shop window at street level with an awning and a bright sign."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, -0.3, w / 2, h), ("brick", "concrete", "cloth_green", "wood_dark")[b.piece.seed % 4], lift=0.5)
    glass = rect(-w * 0.44, 0.35, w * 0.16, h * 0.62)
    b.cut(glass, "glass", lift=0.1)
    # By day deep within, the sky in its upper half; by lamplight an amber box that colours the wall about it.
    lamps, inside = b.look.lamps, mix(b.look.ramp[4], b.look.ramp[3], 0.4)
    top, foot = (mix(colour, amber, lamps) for colour, amber in ((mix(inside, b.look.ramp[0], 0.45), EMBER),
        (mix(inside, LAMPLIGHT, 0.34), LAMPLIGHT)))
    b.fade(glass, h * 0.62, 0.35, ((0.0, top, 0.9), (1.0, foot, 0.9)))
    b.pool(oval(-w * 0.14, h * 0.3, w * 0.62), -w * 0.14, h * 0.3, w * 0.62, EMBER, 0.62 * lamps)
    b.pool(glass, -w * 0.14, h * 0.3, w * 0.4, LAMPLIGHT, 0.30 + 0.5 * lamps)
    wares = joined([*[rect(-w * 0.40 + 0.36 * k, 0.38, -w * 0.40 + 0.36 * k + 0.26, 0.38 + 0.2 + 0.14 * (k % 3),
        0.03) for k in range(int(w * 0.52 / 0.36))]])
    b.flat(wares, "wood", alpha=0.7)
    b.flat(joined(oval(-w * 0.38 + 0.5 * k, h * 0.52, 0.08, 0.12) for k in range(int(w * 0.5 / 0.5))),
        "flower_yellow", alpha=0.85)
    b.plain(poly([(-w * 0.36, 0.35), (-w * 0.28, 0.35), (-w * 0.12, h * 0.62), (-w * 0.20, h * 0.62)]), (1, 1, 1), 0.14)
    b.line(joined([glass, line((-w * 0.14, 0.35), (-w * 0.14, h * 0.62))]), "iron", 0.05)
    b.cut(rect(w * 0.20, 0, w * 0.42, h * 0.62), "wood_dark", lift=0.25)
    door = rect(w * 0.23, 0.3, w * 0.39, h * 0.56)
    b.plain(door, mix(b.ink("glass"), LAMPLIGHT, 0.2 + 0.6 * b.look.lamps))
    sign = rect(-w * 0.46, h * 0.80, w * 0.46, h * 0.96, 0.05)
    colour = ("#e4574a", "#2f8f83", "#d99a2b", "#4a6fb5")[b.piece.seed % 4]
    b.cut(sign, mix(rgb(colour), (0.2, 0.2, 0.25), 0.2), lift=0.4)
    marks = joined(rect(-w * 0.36 + w * 0.15 * k, h * 0.84, -w * 0.36 + w * 0.15 * k + w * 0.09, h * 0.92, 0.04)
        for k in range(5))
    b.plain(marks, mix(b.ink("paper"), rgb("#fff3d0"), b.look.lamps), 0.95)
    stripes = 9
    for k in range(stripes):
        x0, x1 = -0.48 + 0.96 * k / stripes, -0.48 + 0.96 * (k + 1) / stripes
        strip = skia.Path()
        strip.moveTo(x0 * w, h * 0.78)
        strip.lineTo(x1 * w, h * 0.78)
        strip.lineTo(x1 * w * 1.06, h * 0.66)
        strip.quadTo((x0 + x1) / 2 * w * 1.06, h * 0.62, x0 * w * 1.06, h * 0.66)
        strip.close()
        b.cut(strip, rgb(colour) if k % 2 else "white", lift=0.35, edge=0.3, gradient=0.03)


def modern_lamp(b: Brush) -> None:
    """A street light with a curved arm."""
    h = b.h
    b.cut(limb([(0, 0), (0, h * 0.5), (0, h * 0.88)], [0.16, 0.11, 0.09]), "steel", -0.1, lift=0.3)
    b.line(curve((0, h * 0.88), (0.05, h), (0.75, h)), "steel", 0.08)
    b.cut(rect(0.6, h - 0.05, 1.05, h + 0.05, 0.05), "steel", lift=0.25)
    lamp = rect(0.64, h - 0.09, 1.01, h - 0.03, 0.03)
    b.luminous(lamp, off="glass")
    if b.look.lamps > 0.05:
        cone = poly([(0.66, h - 0.08), (1.0, h - 0.08), (2.4, 0.0), (-0.7, 0.0)])
        b.fade(cone, h, 0, ((0.0, LAMPLIGHT, 0.30 * b.look.lamps), (1.0, LAMPLIGHT, 0.0)))


def traffic_light(b: Brush) -> None:
    """A traffic light."""
    h = b.h
    b.cut(rect(-0.05, 0, 0.05, h * 0.8), "steel", -0.2, lift=0.3)
    b.cut(rect(-0.17, h * 0.72, 0.17, h, 0.05), "iron", -0.2, lift=0.35)
    for k, colour in enumerate(("#e0483e", "#e8b23c", "#54b36a")):
        on = k == b.piece.seed % 3
        b.plain(oval(0, h * (0.945 - 0.085 * k), 0.09), rgb(colour), 1.0 if on else 0.35)
        if on:
            b.paper.glow(0, h * (0.945 - 0.085 * k), 0.5, rgb(colour), 0.35)


def bus_stop(b: Brush) -> None:
    """A bus shelter with a bench and a lit poster."""
    w, h = b.w, b.h
    back = rect(-w / 2, 0.2, w / 2, h * 0.9)
    b.plain(back, b.ink("glass"), 0.35)
    b.line(joined(line((-w / 2 + w * k / 4, 0.2), (-w / 2 + w * k / 4, h * 0.9)) for k in range(5)), "steel", 0.05)
    poster = rect(w * 0.26, 0.35, w * 0.48, h * 0.82)
    b.cut(poster, "cloth_blue", lift=0.25)
    b.flat(joined([oval(w * 0.37, h * 0.6, w * 0.07), rect(w * 0.29, 0.45, w * 0.45, 0.62)]), "flower_yellow")
    b.cut(joined([rect(-w * 0.42, 0.42, w * 0.18, 0.5), rect(-w * 0.36, 0, -w * 0.33, 0.42),
        rect(w * 0.09, 0, w * 0.12, 0.42)]), "wood", lift=0.3)
    b.cut(poly([(-w * 0.54, h * 0.9), (w * 0.54, h * 0.9), (w * 0.5, h), (-w * 0.5, h)]), "steel", -0.15, lift=0.5)


def car(b: Brush) -> None:
    """A parked car."""
    w, h = b.h * 2.7, b.h
    body = smooth([(-w * 0.5, h * 0.22), (-w * 0.49, h * 0.48), (-w * 0.34, h * 0.58), (-w * 0.2, h * 0.95),
        (w * 0.12, h * 0.98), (w * 0.28, h * 0.62), (w * 0.47, h * 0.52), (w * 0.5, h * 0.24)], close=True)
    b.cut(body, ("cloth_red", "cloth_blue", "mint", "flower_yellow", "white")[b.piece.seed % 5], lift=0.5, edge=0.9)
    for x0, x1 in ((-0.26, -0.05), (-0.02, 0.20)):
        b.cut(smooth([(x0 * w, h * 0.60), ((x0 + 0.06) * w if x0 < -0.1 else x0 * w, h * 0.88),
            ((x1 - 0.08) * w if x1 > 0.1 else x1 * w, h * 0.88), (x1 * w, h * 0.60)], close=True), "glass", -0.2,
            lift=0.05)
    b.line(line((-w * 0.46, h * 0.42), (w * 0.47, h * 0.42)), "ink", 0.014, alpha=0.4)
    for x in (-0.28, 0.28):
        b.cut(oval(x * w, h * 0.20, h * 0.21), "ink", -0.2, lift=0.2)
        b.cut(oval(x * w, h * 0.20, h * 0.10), "steel", lift=0.05)
    b.plain(oval(w * 0.47, h * 0.42, h * 0.06), mix(b.ink("glass"), LAMPLIGHT, b.look.lamps))


def bicycle(b: Brush) -> None:
    """A bicycle leaning there."""
    h = b.h
    r = h * 0.34
    b.line(joined([oval(-h * 0.58, r, r), oval(h * 0.58, r, r), *[line((c + math.cos(a) * r, r + math.sin(a) * r),
        (c - math.cos(a) * r, r - math.sin(a) * r)) for c in (-h * 0.58, h * 0.58) for a in (0.2, 0.9, 1.6, 2.3)]]),
        "ink", 0.025)
    b.line(joined([poly([(-h * 0.58, r), (-h * 0.22, h * 0.76), (h * 0.34, h * 0.72), (-h * 0.02, r * 0.9)]),
        line((-h * 0.02, r * 0.9), (-h * 0.26, h * 0.88)), line((h * 0.58, r), (h * 0.3, h * 0.98)),
        line((h * 0.3, h * 0.98), (h * 0.46, h))]), "cloth_red", 0.045)
    b.cut(oval(-h * 0.27, h * 0.9, 0.14, 0.04), "ink", lift=0.15)
    b.cut(poly([(h * 0.36, h * 0.86), (h * 0.66, h * 0.86), (h * 0.62, h * 0.64), (h * 0.40, h * 0.64)]), "thatch",
        lift=0.2)


def sofa(b: Brush) -> None:
    """A soft sofa with cushions and a throw."""
    w, h = b.w, b.h
    cover = ("cloth_green", "cloth_blue", "cloth_ochre", "cloth_plum")[b.piece.seed % 4]
    for x in (-w * 0.42, w * 0.42):
        b.cut(rect(x - 0.04, 0, x + 0.04, 0.14), "wood_dark", lift=0.2)
    b.cut(rect(-w * 0.46, h * 0.36, w * 0.46, h, 0.16), cover, lift=0.5)
    for k in (-1, 1):
        b.cut(rect(k * w * 0.01, h * 0.46, k * w * 0.42, h * 0.94, 0.1), cover, 0.06, lift=0.25)
    b.cut(rect(-w * 0.44, 0.12, w * 0.44, h * 0.46, 0.08), cover, -0.08, lift=0.4)
    for k in (-1, 1):
        b.cut(rect(k * w * 0.005, h * 0.34, k * w * 0.42, h * 0.52, 0.07), cover, 0.08, lift=0.3, edge=0.6)
        b.cut(rect(k * w * 0.41, 0.12, k * w * 0.5, h * 0.70, 0.1), cover, 0.02, lift=0.4, edge=0.6)
    for x, material, turn in ((-0.3, "flower_yellow", 0.2), (0.28, "cloth_cream", -0.15)):
        b.placed(x * w, h * 0.50, partial(_cushion, b, material), turn=turn)


def _cushion(b: Brush, material: str) -> None:
    b.cut(rect(-0.2, 0, 0.2, 0.36, 0.07), material, lift=0.3)


def floor_lamp(b: Brush) -> None:
    """A standing lamp."""
    h = b.h
    b.cut(joined([rect(-0.02, 0, 0.02, h * 0.78), oval(0, 0.03, 0.18, 0.03)]), "iron", lift=0.25)
    shade_ = poly([(-h * 0.16, h * 0.74), (h * 0.16, h * 0.74), (h * 0.10, h), (-h * 0.10, h)])
    b.cut(shade_, "cloth_cream", lift=0.3)
    b.luminous(shade_, off="cloth_cream")


def bookcase_modern(b: Brush) -> None:
    """A low open case: books, a plant, a globe, boxes."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "wood_light", -0.28, lift=0.5)
    rows, columns = max(2, round(h / 0.5)), max(2, round(w / 0.6))
    covers = ("cloth_red", "cloth_blue", "flower_yellow", "cloth_green", "white", "cloth_plum")
    for j in range(rows):
        for i in range(columns):
            x0, y0 = -w / 2 + w * i / columns + 0.04, h * j / rows + 0.03
            x1, y1 = x0 + w / columns - 0.06, y0 + h / rows - 0.07
            luck = b.rng.random()
            if luck < 0.55:
                x = x0
                while x < x1 - 0.05:
                    t = b.rng.uniform(0.035, 0.06)
                    b.cut(rect(x, y0, x + t, y0 + (y1 - y0) * b.rng.uniform(0.6, 0.92)), str(b.rng.choice(covers)),
                        lift=0.1, gradient=0.0)
                    x += t + 0.004
            elif luck < 0.7:
                b.cut(joined(leaf((x0 + x1) / 2, y0 + 0.12, 0.24, 0.10, math.pi / 2 + a)
                    for a in (-1.0, -0.5, 0.0, 0.5, 1.0)), "leaf", lift=0.2)
                b.cut(poly([((x0 + x1) / 2 - 0.08, y0 + 0.14), ((x0 + x1) / 2 + 0.08, y0 + 0.14),
                    ((x0 + x1) / 2 + 0.06, y0), ((x0 + x1) / 2 - 0.06, y0)]), "clay", lift=0.15)
            elif luck < 0.82:
                b.cut(rect(x0 + 0.03, y0, x1 - 0.03, y0 + (y1 - y0) * 0.6, 0.03), "thatch", lift=0.2)
            else:
                b.cut(oval((x0 + x1) / 2, y0 + 0.18, 0.13), "cloth_blue", lift=0.2, edge=0.8)
                b.flat(oval((x0 + x1) / 2 - 0.03, y0 + 0.2, 0.06, 0.04), "leaf")
    frame = joined([*[rect(-w / 2, h * j / rows - 0.02, w / 2, h * j / rows + 0.02) for j in range(rows + 1)],
        *[rect(-w / 2 + w * i / columns - 0.02, 0, -w / 2 + w * i / columns + 0.02, h) for i in range(columns + 1)]])
    frame.setFillType(skia.PathFillType.kWinding)
    b.cut(frame, "wood_light", lift=0.3, edge=0.6)


def television(b: Brush) -> None:
    """A screen on a low board."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0.08, w / 2, h * 0.32, 0.02), "wood_light", lift=0.4)
    b.line(line((0, 0.1), (0, h * 0.31)), "wood_dark", 0.014)
    b.cut(rect(-w * 0.40, h * 0.38, w * 0.40, h, 0.03), "ink", -0.2, lift=0.5, edge=0.7)
    b.fade(rect(-w * 0.385, h * 0.40, w * 0.385, h * 0.98), h, h * 0.4, ((0.0, b.ink("screen", 0.15), 1.0),
        (1.0, b.ink("screen", -0.15), 1.0)))
    b.plain(poly([(-w * 0.2, h * 0.40), (-w * 0.05, h * 0.40), (w * 0.12, h * 0.98), (-w * 0.03, h * 0.98)]),
        (1, 1, 1), 0.07)
    b.cut(rect(-0.06, h * 0.32, 0.06, h * 0.38), "ink", lift=0.1)


def house_plant(b: Brush) -> None:
    """A potted plant that keeps to its pot: its leaves stand up, they do not reach into the room."""
    h = b.h
    for k in range(9):
        a = math.pi / 2 + (k - 4) * 0.13
        length = h * b.rng.uniform(0.55, 0.75)
        tip = (math.cos(a) * length, h * 0.22 + math.sin(a) * length)
        b.line(curve((0, h * 0.22), (tip[0] * 0.3, tip[1] * 0.7), tip), "leaf_dark", 0.016)
        b.cut(smooth([(tip[0] - 0.10, tip[1] - 0.06), (tip[0] - 0.06, tip[1] + 0.12), (tip[0] + 0.02, tip[1] + 0.18),
            (tip[0] + 0.12, tip[1] + 0.06), (tip[0] + 0.05, tip[1] - 0.10)], close=True), "leaf" if k % 2
            else "leaf_dark", lift=0.3, edge=0.5)
    b.cut(poly([(-h * 0.13, h * 0.26), (h * 0.13, h * 0.26), (h * 0.09, 0), (-h * 0.09, 0)]),
        ("clay", "white", "cloth_blue")[b.piece.seed % 3], lift=0.35)


def poster(b: Brush) -> None:
    """A framed modern print: arcs, hills, a sun."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0, w / 2, h), "wood_dark", lift=0.4)
    inner = rect(-w * 0.45, h * 0.04, w * 0.45, h * 0.96)
    b.cut(inner, "cloth_cream", lift=0.05)

    def picture() -> None:
        if b.piece.seed % 2:
            for k, material in enumerate(("flower_yellow", "maple", "cloth_plum", "cloth_blue")):
                b.flat(oval(0, h * 0.2, w * (0.40 - 0.09 * k), h * (0.5 - 0.11 * k)), material)
        else:
            b.flat(oval(w * 0.12, h * 0.66, w * 0.15), "maple")
            b.flat(smooth([(-w * 0.5, h * 0.3), (-w * 0.2, h * 0.52), (w * 0.1, h * 0.36), (w * 0.5, h * 0.5),
                (w * 0.5, 0), (-w * 0.5, 0)], close=True), "jade")
            b.flat(smooth([(-w * 0.5, h * 0.16), (0, h * 0.3), (w * 0.5, h * 0.18), (w * 0.5, 0), (-w * 0.5, 0)],
                close=True), "cloth_indigo")

    b.clipped(inner, picture)


def low_table(b: Brush) -> None:
    """A coffee table with a cup and magazines."""
    w, h = b.w, b.h
    for x in (-w * 0.4, w * 0.4):
        b.cut(poly([(x - 0.03, h), (x + 0.03, h), (x + (0.08 if x > 0 else -0.02), 0),
            (x + (0.02 if x > 0 else -0.08), 0)]), "wood", lift=0.2)
    b.cut(rect(-w / 2, h * 0.84, w / 2, h, 0.03), "wood_light", lift=0.4, edge=0.7)
    b.cut(rect(-w * 0.3, h, -w * 0.06, h + 0.03), "cloth_red", lift=0.1)
    b.cut(rect(-w * 0.28, h + 0.03, -w * 0.05, h + 0.055), "white", lift=0.1)
    b.cut(rect(w * 0.16, h, w * 0.26, h + 0.10, 0.02), "white", lift=0.2)


def office_desk(b: Brush) -> None:
    """A desk with a monitor, papers, a mug, drawers."""
    w, h = b.w, b.h
    b.cut(rect(w * 0.22, 0, w * 0.46, h * 0.9), "plastic", -0.1, lift=0.3)
    b.line(joined(line((w * 0.24, h * y), (w * 0.44, h * y)) for y in (0.3, 0.6)), "steel", 0.02)
    b.cut(rect(-w * 0.46, 0, -w * 0.42, h * 0.9), "steel", lift=0.2)
    b.cut(rect(-w / 2, h * 0.90, w / 2, h, 0.01), "wood_light", lift=0.45, edge=0.7)
    b.cut(joined([rect(-w * 0.05, h, w * 0.05, h + 0.02), rect(-0.02, h, 0.02, h + 0.14)]), "steel", lift=0.15)
    b.cut(rect(-0.34, h + 0.12, 0.34, h + 0.54, 0.02), "ink", -0.1, lift=0.35, edge=0.7)
    screen = rect(-0.31, h + 0.15, 0.31, h + 0.51)
    b.plain(screen, mix(b.ink("screen"), rgb("#9cc6e0"), 0.45))
    b.plain(joined(rect(-0.27, h + 0.44 - 0.06 * k, -0.27 + 0.16 + 0.07 * ((k * 3) % 5), h + 0.46 - 0.06 * k)
        for k in range(5)), (1, 1, 1), 0.5)
    for k in range(4):
        b.cut(rect(-w * 0.38, h + 0.02 * k, -w * 0.24, h + 0.02 * (k + 1)), "white" if k % 2 else "cloth_ochre",
            lift=0.05)
    b.cut(rect(w * 0.30, h, w * 0.35, h + 0.11, 0.01), "maple", lift=0.2)


def office_chair(b: Brush) -> None:
    """A swivel chair."""
    h = b.h
    b.line(joined([line((0, 0.1), (0, h * 0.45)), line((-0.26, 0.05), (0, 0.14)), line((0.26, 0.05), (0, 0.14))]),
        "iron", 0.05)
    b.cut(rect(-0.27, h * 0.42, 0.27, h * 0.52, 0.05), "cloth_indigo", lift=0.3)
    b.cut(rect(-0.24, h * 0.56, 0.24, h, 0.10), "cloth_indigo", 0.05, lift=0.4)


def whiteboard(b: Brush) -> None:
    """A whiteboard with a chart and notes."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.04, -0.04, w / 2 + 0.04, h + 0.04, 0.02), "steel", lift=0.4)
    b.cut(rect(-w / 2, 0, w / 2, h), "white", 0.2, lift=0.05)
    b.line(joined([line((-w * 0.42, h * 0.16), (-w * 0.42, h * 0.84)), line((-w * 0.42, h * 0.16),
        (-w * 0.04, h * 0.16))]), "ink", 0.016)
    b.line(smooth([(-w * 0.40, h * 0.24), (-w * 0.28, h * 0.42), (-w * 0.18, h * 0.36), (-w * 0.06, h * 0.76)]),
        "red", 0.026)
    b.flat(joined(rect(-w * 0.38 + 0.16 * k, h * 0.16, -w * 0.38 + 0.16 * k + 0.09, h * (0.26 + 0.08 * k))
        for k in range(4)), "cloth_blue", alpha=0.7)
    for k in range(6):
        x, y = w * (0.08 + 0.13 * (k % 3)), h * (0.58 - 0.32 * (k // 3))
        b.cut(rect(x, y, x + w * 0.1, y + h * 0.22), ("flower_yellow", "mint", "candy", "water_light")[k % 4],
            lift=0.15)
        b.line(joined(line((x + w * 0.015, y + h * (0.16 - 0.05 * j)), (x + w * 0.08, y + h * (0.16 - 0.05 * j)))
            for j in range(3)), "ink", 0.008, alpha=0.5)
    b.cut(rect(-w * 0.3, -0.1, w * 0.3, -0.03), "steel", lift=0.25)


def ceiling_lights(b: Brush) -> None:
    """A row of long office lamps under a panelled ceiling."""
    w = b.w
    ceiling = rect(-w / 2, 0.25, w / 2, 9)
    b.fade(ceiling, 9, 0.25, ((0.0, shade(b.look.ramp[3], -0.2), 1.0), (1.0, b.look.ramp[2], 1.0)))
    b.paper.line(joined([line((x, 0.25), (x * 1.6, 4)) for x in (k * 1.4 - w / 2 for k in range(int(w / 1.4)))]),
        b.look.ramp[3], 0.02, alpha=0.5, lit=False)
    for k in range(int(w / 3.2)):
        x = -w / 2 + 1.6 + k * 3.2
        b.paper.glow(x, 0.3, 2.4, rgb("#fff6e0"), 0.28)
        b.cut(poly([(x - 0.8, 0.3), (x + 0.8, 0.3), (x + 0.9, 0.52), (x - 0.9, 0.52)]), rgb("#fffaf0"), 0.1, lift=0.4,
            unify=0.0)


def train_window(b: Brush) -> None:
    """A carriage window with the land going by, curtains and a fold-down table."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2 - 0.10, -0.10, w / 2 + 0.10, h + 0.10, 0.16), "plastic", -0.04, lift=0.5)
    clip = rect(-w / 2, 0, w / 2, h, 0.12)

    def view() -> None:
        outside_view(b, -w / 2, 0, w / 2, h, city=b.piece.seed % 3 == 0, moon=abs(b.piece.x_m) < 1.45)
        b.line(joined([*[line((x, 0), (x + 0.02, h * 0.5)) for x in b.rng.uniform(-w / 2, w / 2, 2)]]),
            b.look.ramp[5], 0.03, alpha=0.5)
        streak = joined(rect(float(x), float(y), float(x) + 0.5, float(y) + 0.015)
            for x, y in zip(b.rng.uniform(-w / 2, w / 2, 10), b.rng.uniform(0, h * 0.25, 10), strict=True))
        b.plain(streak, shade(b.look.sky[1], 0.2), 0.4)
        b.plain(poly([(-w * 0.42, 0), (-w * 0.3, 0), (-w * 0.1, h), (-w * 0.22, h)]), (1, 1, 1), 0.12)

    b.clipped(clip, view)
    b.line(clip, "steel", 0.03)
    for side in (-1, 1):
        drape = poly([(side * (w / 2 + 0.06), h + 0.06), (side * (w / 2 - 0.27), h + 0.06), (side * (w / 2 - 0.23),
            h * 0.6), (side * (w / 2 - 0.07), h * 0.34), (side * (w / 2 - 0.12), -0.02),
            (side * (w / 2 + 0.06), -0.02)])
        b.cut(drape, "cloth_blue", 0.1, lift=0.35)
        b.clipped(drape, lambda side=side: b.line(joined(line((side * (w / 2 - 0.21 + 0.08 * k), h),
            (side * (w / 2 - 0.08 + 0.04 * k), h * 0.34)) for k in range(4)), "ink", 0.014, alpha=0.25))  # type: ignore[misc]
    b.cut(rect(-w * 0.24, -0.22, w * 0.24, -0.16, 0.02), "wood_light", lift=0.4)
    b.cut(rect(w * 0.05, -0.16, w * 0.10, -0.02, 0.01), "glass", lift=0.15)


def train_seat(b: Brush) -> None:
    """A pair of seats in profile, facing the middle."""
    w, h = b.h * 0.75, b.h
    b.cut(rect(-w * 0.3, 0, w * 0.34, h * 0.22, 0.03), "steel", -0.2, lift=0.3)
    b.cut(smooth([(-w * 0.5, h * 0.34), (-w * 0.52, h * 0.95), (-w * 0.38, h), (-w * 0.26, h * 0.9),
        (-w * 0.20, h * 0.46), (w * 0.44, h * 0.42), (w * 0.46, h * 0.26), (-w * 0.4, h * 0.22)], close=True), "seat",
        lift=0.5, edge=0.6)
    b.cut(smooth([(-w * 0.55, h * 0.80), (-w * 0.53, h * 1.02), (-w * 0.36, h * 1.04), (-w * 0.25, h * 0.92),
        (-w * 0.27, h * 0.78)], close=True), "white", lift=0.2)
    b.line(joined([line((-w * 0.4, h * 0.7), (-w * 0.24, h * 0.68)), line((-w * 0.1, h * 0.36),
        (w * 0.4, h * 0.34))]), "ink", 0.012, alpha=0.4)
    b.cut(rect(-w * 0.22, h * 0.54, w * 0.16, h * 0.60, 0.03), "plastic", lift=0.3)


def luggage_rack(b: Brush) -> None:
    """A rack with cases and a bag, a strip of lights over it."""
    w, h = b.w, b.h
    ceiling = rect(-w / 2, h, w / 2, 12)
    b.fade(ceiling, 6, h, ((0.0, shade(b.look.ramp[3], -0.25), 1.0), (1.0, b.look.ramp[1], 1.0)))
    b.cut(rect(-w / 2, h - 0.02, w / 2, h + 0.08), "plastic", lift=0.4)
    b.plain(rect(-w / 2, h + 0.10, w / 2, h + 0.16), rgb("#fff8e4"), 0.95)
    x = -w / 2 + 0.3
    while x < w / 2 - 0.6:
        s = b.rng.uniform(0.5, 0.9)
        if b.rng.random() < 0.75:
            b.cut(rect(x, 0.06, x + s, 0.06 + s * 0.46, 0.06), ("cloth_red", "cloth_indigo", "clay", "cloth_green",
                "cloth_ochre")[int(b.rng.integers(0, 5))], lift=0.3)
            b.line(curve((x + s * 0.38, 0.06 + s * 0.46), (x + s * 0.5, 0.06 + s * 0.58),
                (x + s * 0.62, 0.06 + s * 0.46)), "ink", 0.03)
        x += s + b.rng.uniform(0.15, 0.6)
    b.cut(rect(-w / 2, 0, w / 2, 0.06), "steel", lift=0.4, edge=0.7)
    b.line(joined(line((k * 0.6 - w / 2, 0.03), (k * 0.6 - w / 2, h)) for k in range(int(w / 0.6))), "steel", 0.016,
        alpha=0.7)


def bed_modern(b: Brush) -> None:
    """A low bed with a soft headboard."""
    w, h = b.w, b.h
    b.cut(rect(-w / 2, 0.1, -w / 2 + 0.14, h, 0.06), "cloth_blue", lift=0.4)
    b.cut(rect(-w / 2, 0.1, w / 2, h * 0.38, 0.05), "wood_light", lift=0.3)
    b.cut(rect(-w / 2 + 0.12, h * 0.34, w / 2, h * 0.49, 0.06), "white", lift=0.3)
    b.cut(smooth([(-w * 0.16, h * 0.48), (-w * 0.1, h * 0.53), (w * 0.3, h * 0.525), (w * 0.5, h * 0.51),
        (w * 0.5, h * 0.24), (-w * 0.14, h * 0.25)], close=True), "cloth_ochre", lift=0.4)
    b.cut(smooth([(-w * 0.43, h * 0.48), (-w * 0.42, h * 0.62), (-w * 0.27, h * 0.63), (-w * 0.25, h * 0.48)],
        close=True), "white", lift=0.3)


def rails_and_cranes(b: Brush) -> None:
    """Overhead wires and poles."""
    for k in range(int(b.w / 9) + 1):
        x = -b.w / 2 + k * 9
        b.line(joined([line((x, 0), (x, b.h)), line((x - 0.8, b.h * 0.92), (x + 0.8, b.h * 0.92))]), "iron", 0.12)
        b.line(joined(curve((x + d, b.h * 0.93), (x + 4.5, b.h * 0.84), (x + 9 + d, b.h * 0.93))
            for d in (-0.7, 0.0, 0.7)), "iron", 0.03, alpha=0.8)


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("block", block, 0.8), ("storefront", storefront, 1.5), ("modern_lamp", modern_lamp,
        0.2),
    ("traffic_light", traffic_light, 0.12), ("bus_stop", bus_stop, 1.5), ("car", car, 2.7), ("bicycle", bicycle, 1.8),
        ("sofa", sofa, 2.3),
    ("floor_lamp", floor_lamp, 0.3), ("bookcase_modern", bookcase_modern, 0.8), ("television", television, 1.5),
        ("house_plant", house_plant, 0.8),
    ("poster", poster, 0.75), ("low_table", low_table, 2.6), ("office_desk", office_desk, 2.1),
        ("office_chair", office_chair, 0.5),
    ("whiteboard", whiteboard, 1.7), ("ceiling_lights", ceiling_lights, 20.0), ("train_window", train_window, 1.6),
        ("train_seat", train_seat, 0.75),
    ("luggage_rack", luggage_rack, 20.0), ("bed_modern", bed_modern, 2.2), ("wires", rails_and_cranes, 6.0),
        )  # fmt: skip
