"""Things of the table: bowls, cups, jars, food, books, coins."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.paper import mix
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.glyphs import glyph
from yingxi.draw.sets.shapes import crown, curve, joined, leaf, limb, line, oval, pierced, poly, rect, scallops, smooth
from yingxi.draw.sets.things_play import ball as toy_ball

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def _steam(b: Brush, x: float, y: float, size: float) -> None:
    wisps = joined(
        smooth([(x + dx, y), (x + dx + size * 0.07, y + size * 0.3), (x + dx - size * 0.03, y + size * 0.65),
            (x + dx + size * 0.06, y + size)])
        for dx in (-size * 0.22, size * 0.05, size * 0.26)
    )
    b.line(wisps, "white", size * 0.075, alpha=0.28)


def _bowl(b: Brush, x: float, y: float, w: float, h: float, material: str, inside: str) -> None:
    """A footed bowl seen a little from above."""
    rim = h * 0.20
    b.cut(poly([(x - w * 0.22, y), (x + w * 0.22, y), (x + w * 0.20, y + h * 0.14), (x - w * 0.20, y + h * 0.14)]),
        material, -0.15, lift=0.4)
    body = smooth([(x - w * 0.5, y + h - rim), (x - w * 0.44, y + h * 0.52), (x - w * 0.22, y + h * 0.12),
        (x + w * 0.22, y + h * 0.12), (x + w * 0.44, y + h * 0.52), (x + w * 0.5, y + h - rim)])
    body.close()
    b.cut(body, material, lift=0.5, edge=0.7, gradient=0.12)
    band = joined(
        [curve((x - w * 0.47, y + h * (0.66 + d)), (x, y + h * (0.50 + d)), (x + w * 0.47, y + h * (0.66 + d)))
            for d in (0.0, -0.22)]
    )
    b.clipped(body, lambda: b.line(band, "cloth_blue", h * 0.028, alpha=0.85))
    petals = joined(leaf(x + w * t, y + h * (0.36 + 0.18 * t * t * 2), h * 0.17, h * 0.10, math.pi / 2 - t * 1.3)
        for t in (-0.34, -0.22, -0.11, 0.0, 0.11, 0.22, 0.34))
    b.clipped(body, lambda: b.line(petals, "cloth_blue", h * 0.018, alpha=0.8))
    b.cut(oval(x, y + h - rim, w * 0.5, rim), material, 0.12, lift=0.15, edge=0.8)
    b.flat(oval(x, y + h - rim, w * 0.45, rim * 0.80), material, -0.28)
    b.flat(oval(x, y + h - rim * 1.12, w * 0.41, rim * 0.62), inside)
    b.flat(smooth([(x - w * 0.26, y + h - rim * 1.05), (x - w * 0.05, y + h - rim * 0.84),
        (x + w * 0.2, y + h - rim * 0.92), (x, y + h - rim * 0.98)], close=True), "white", alpha=0.35)


def wine_bowl(b: Brush) -> None:
    """A bowl of yellow wine."""
    _bowl(b, 0, 0, b.h * 2.0, b.h, "celadon", "flower_yellow")


def tea_cup(b: Brush) -> None:
    """A lidded tea bowl on its saucer, steaming."""
    h = b.h
    b.cut(oval(0, h * 0.07, h * 0.72, h * 0.10), "paper", -0.05, lift=0.5, edge=0.7)
    b.line(oval(0, h * 0.08, h * 0.56, h * 0.065), "cloth_blue", h * 0.02)
    _bowl(b, 0, h * 0.08, h * 1.02, h * 0.84, "paper", "clay")
    _steam(b, 0, h * 0.92, h * 0.7)


def teapot(b: Brush) -> None:
    """A round clay teapot."""
    h = b.h
    b.line(curve((h * 0.42, h * 0.66), (h * 0.95, h * 0.62), (h * 0.48, h * 0.24)), "clay", h * 0.085)
    b.cut(limb([(-h * 0.36, h * 0.36), (-h * 0.64, h * 0.46), (-h * 0.78, h * 0.74)], [h * 0.24, h * 0.14, h * 0.08]),
        "clay", -0.05, lift=0.4, edge=0.7)
    body = smooth([(-h * 0.28, 0.02 * h), (-h * 0.52, h * 0.34), (-h * 0.36, h * 0.68), (0, h * 0.76),
        (h * 0.36, h * 0.68), (h * 0.52, h * 0.34), (h * 0.28, 0.02 * h)], close=True)
    b.cut(body, "clay", lift=0.6, edge=0.8, gradient=0.16)
    b.pool(body, -h * 0.16, h * 0.52, h * 0.26, (1.0, 0.95, 0.85), 0.30)
    branch = smooth([(-h * 0.20, h * 0.18), (-h * 0.02, h * 0.32), (h * 0.10, h * 0.50), (h * 0.26, h * 0.54)])
    b.line(branch, "clay_dark", h * 0.022)
    b.flat(joined(oval(x * h + math.cos(a) * h * 0.035, y * h + math.sin(a) * h * 0.035, h * 0.026)
        for x, y in ((-0.02, 0.34), (0.12, 0.5), (0.25, 0.53), (-0.12, 0.25)) for a in (k * math.tau / 5
        for k in range(5))), "blossom")
    b.cut(smooth([(-h * 0.26, h * 0.70), (-h * 0.16, h * 0.82), (h * 0.16, h * 0.82), (h * 0.26, h * 0.70),
        (0, h * 0.66)], close=True), "clay", 0.06, lift=0.35, edge=0.7)
    b.cut(oval(0, h * 0.90, h * 0.075, h * 0.085), "clay_dark", lift=0.3, edge=0.8)


def wine_jar(b: Brush) -> None:
    """A wine jar: red cloth lid tied with cord, a 酒 label."""
    h = b.h
    body = smooth([(-h * 0.22, 0), (-h * 0.43, h * 0.42), (-h * 0.34, h * 0.70), (-h * 0.18, h * 0.78),
        (h * 0.18, h * 0.78), (h * 0.34, h * 0.70), (h * 0.43, h * 0.42), (h * 0.22, 0)], close=True)
    b.cut(body, "clay", lift=0.7, edge=0.7, gradient=0.16)
    b.clipped(body, lambda: b.fade(body, h * 0.8, 0, ((0.0, b.ink("clay_dark"), 0.85), (0.35, b.ink("clay_dark"),
        0.25), (0.6, b.ink("clay_dark"), 0.0), (1.0, b.ink("clay_dark", -0.2), 0.5))))
    b.pool(body, -h * 0.18, h * 0.5, h * 0.22, (1.0, 0.93, 0.8), 0.35)
    diamond = poly([(0, h * 0.62), (h * 0.21, h * 0.38), (0, h * 0.14), (-h * 0.21, h * 0.38)])
    b.cut(diamond, "red", lift=0.2)
    b.line(poly([(0, h * 0.585), (h * 0.18, h * 0.38), (0, h * 0.175), (-h * 0.18, h * 0.38)]), "gold", h * 0.010)
    b.line(glyph("酒", 0, h * 0.275, h * 0.21), "ink", h * 0.022)
    cloth = smooth([(-h * 0.27, h * 0.68), (-h * 0.23, h * 0.80), (-h * 0.15, h * 0.93), (0, h), (h * 0.15, h * 0.93),
        (h * 0.23, h * 0.80), (h * 0.27, h * 0.68), (h * 0.16, h * 0.735), (h * 0.06, h * 0.69),
        (-h * 0.06, h * 0.735), (-h * 0.17, h * 0.69)], close=True)
    b.cut(cloth, "red", 0.04, lift=0.45, edge=0.6)
    b.line(joined(curve((t * h * 0.14, h * 0.94), (t * h * 0.24, h * 0.84), (t * h * 0.24, h * 0.72))
        for t in (-0.8, -0.4, 0.0, 0.4, 0.8)), "lacquer_dark", h * 0.008, alpha=0.6)
    b.line(curve((-h * 0.22, h * 0.80), (0, h * 0.765), (h * 0.22, h * 0.80)), "gold", h * 0.028)
    b.line(joined([curve((h * 0.04, h * 0.78), (h * 0.10, h * 0.70), (h * 0.07, h * 0.62)),
        curve((h * 0.04, h * 0.78), (h * 0.15, h * 0.74), (h * 0.14, h * 0.66))]), "gold", h * 0.018)


def dish(b: Brush) -> None:
    """A dish of fennel beans."""
    h, w = b.h, b.h * 3.0
    b.cut(smooth([(-w * 0.5, h * 0.62), (-w * 0.34, h * 0.12), (-w * 0.2, 0), (w * 0.2, 0), (w * 0.34, h * 0.12),
        (w * 0.5, h * 0.62)], close=True), "paper", -0.06, lift=0.5, edge=0.7)
    b.cut(oval(0, h * 0.62, w * 0.5, h * 0.24), "paper", 0.08, lift=0.15, edge=0.8)
    b.line(oval(0, h * 0.62, w * 0.45, h * 0.20), "cloth_blue", h * 0.035)
    for row, (y, count, reach) in enumerate(((0.60, 9, 0.34), (0.72, 8, 0.28), (0.84, 6, 0.19), (0.95, 3, 0.08))):
        for k in range(count):
            x = w * reach * ((k / max(1, count - 1)) * 2 - 1) + b.rng.uniform(-0.01, 0.01) * w
            bean = smooth([(x - w * 0.045, h * y), (x, h * (y + 0.13)), (x + w * 0.045, h * y),
                (x + w * 0.01, h * (y - 0.05))], close=True)
            b.cut(bean, ("leaf_dark", "bamboo", "grass")[(k + row) % 3], -0.08, lift=0.2, edge=0.6)


def bread(b: Brush) -> None:
    """Steamed buns on a leaf in China, a round loaf in Europe."""
    h = b.h
    if b.look.era.chinese:
        b.cut(smooth([(-h * 1.1, h * 0.04), (-h * 0.5, h * 0.14), (h * 0.6, h * 0.12), (h * 1.1, h * 0.03),
            (h * 0.4, -h * 0.06), (-h * 0.5, -h * 0.05)], close=True), "leaf", lift=0.4)
        for x, y, s in ((-0.42, 0.05, 0.62), (0.42, 0.05, 0.62), (0.0, 0.30, 0.66)):
            bun = smooth([((x - s * 0.56) * h, (y + 0.02) * h), ((x - s * 0.54) * h, (y + s * 0.5) * h),
                (x * h, (y + s) * h), ((x + s * 0.54) * h, (y + s * 0.5) * h), ((x + s * 0.56) * h, (y + 0.02) * h)],
                close=True)
            b.cut(bun, "white", lift=0.45, edge=0.7, gradient=0.12)
            b.line(joined(curve((x * h, (y + s * 0.93) * h), ((x + t * s * 0.2) * h, (y + s * 0.8) * h),
                ((x + t * s * 0.3) * h, (y + s * 0.6) * h)) for t in (-1.0, -0.35, 0.35, 1.0)), "bone", h * 0.02)
        _steam(b, 0, h * 0.98, h * 0.6)
        return
    loaf = smooth([(-h * 0.85, h * 0.02), (-h * 0.95, h * 0.45), (-h * 0.5, h * 0.9), (0, h), (h * 0.5, h * 0.9),
        (h * 0.95, h * 0.45), (h * 0.85, h * 0.02)], close=True)
    b.cut(loaf, "wood_light", lift=0.5, edge=0.8, gradient=0.18)
    b.clipped(loaf, lambda: b.line(joined(curve((x * h, h * 0.35), (x * h + h * 0.12, h * 0.65),
        (x * h + h * 0.05, h * 0.98)) for x in (-0.5, -0.15, 0.2, 0.55)), "paper", h * 0.06, alpha=0.9))


def book(b: Brush) -> None:
    """A thread-bound book in China, an open bound book in Europe."""
    h = b.h
    w = h * 3.2
    if b.look.era.chinese:
        for k in range(2):
            y, shift = h * 0.48 * k, (0.05 if k else -0.05) * w
            b.cut(poly([(-w * 0.5 + shift, y), (w * 0.5 + shift, y), (w * 0.5 + shift, y + h * 0.42),
                (-w * 0.5 + shift, y + h * 0.42)]), "paper", -0.08, lift=0.4)
            b.line(joined(line((-w * 0.48 + shift, y + h * 0.07 * j), (w * 0.5 + shift, y + h * 0.07 * j))
                for j in range(1, 6)), "bone", h * 0.015, -0.15)
            top = poly([(-w * 0.5 + shift, y + h * 0.42), (w * 0.5 + shift, y + h * 0.42),
                (w * 0.42 + shift, y + h * 0.78), (-w * 0.42 + shift, y + h * 0.78)])
            b.cut(top, "cloth_indigo" if k else "cloth_blue", lift=0.25, edge=0.7)
            b.line(joined([line((-w * 0.44 + shift, y + h * 0.44), (-w * 0.37 + shift, y + h * 0.76)),
                *[line((-w * 0.5 + shift + t * 0.08 * w, y + h * (0.42 + 0.36 * t)),
                (-w * 0.43 + shift + t * 0.07 * w, y + h * (0.42 + 0.36 * t))) for t in (0.15, 0.5, 0.85)]]), "white",
                h * 0.02)
            if k:
                b.cut(poly([(-w * 0.30 + shift, y + h * 0.48), (-w * 0.18 + shift, y + h * 0.48),
                    (-w * 0.15 + shift, y + h * 0.74), (-w * 0.26 + shift, y + h * 0.74)]), "paper", lift=0.1)
        return
    for side in (-1, 1):
        b.cut(poly([(0, 0), (side * w * 0.54, h * 0.06), (side * w * 0.50, h * 0.62), (0, h * 0.44)]), "lacquer",
            lift=0.5)
        page = smooth([(0, h * 0.14), (side * w * 0.25, h * 0.30), (side * w * 0.50, h * 0.12),
            (side * w * 0.46, h * 0.70), (side * w * 0.22, h * 0.92), (0, h * 0.62)], close=True)
        b.cut(page, "paper", 0.05, lift=0.25, edge=0.6)
        b.line(joined(curve((side * w * 0.05, h * y), (side * w * 0.22, h * (y + 0.16)),
            (side * w * 0.43, h * (y + 0.0))) for y in (0.28, 0.38, 0.48, 0.58)), "ink", h * 0.022, alpha=0.5)


def coins(b: Brush) -> None:
    """Copper cash with square holes on a cord; gold pieces in Europe."""
    h = b.h
    chinese = b.look.era.chinese
    spots = ((-0.9, 0.30, 0.42), (-0.25, 0.34, 0.46), (0.48, 0.30, 0.44), (1.05, 0.34, 0.40), (0.15, 0.62, 0.40),
        (-0.55, 0.66, 0.36))
    for k, (x, y, r) in enumerate(spots):
        disc = oval(x * h, y * h, r * h, r * h * 0.80)
        if chinese:
            s = r * 0.30
            hole = poly([((x - s) * h, (y - s * 0.8) * h), ((x + s) * h, (y - s * 0.8) * h),
                ((x + s) * h, (y + s * 0.8) * h), ((x - s) * h, (y + s * 0.8) * h)])
            sheet = pierced(disc, [hole])
            b.cut(sheet, "brass" if k % 2 else "gold", -0.12, lift=0.4, edge=0.8)
            b.line(joined([oval(x * h, y * h, r * h * 0.86, r * h * 0.68), hole]), "clay_dark", h * 0.025, alpha=0.7)
            b.line(joined(line(((x + dx) * h, (y + dy - 0.05) * h), ((x + dx) * h, (y + dy + 0.05) * h))
                for dx, dy in ((r * 0.55, 0), (-r * 0.55, 0), (0, r * 0.52), (0, -r * 0.52))), "clay_dark", h * 0.03,
                alpha=0.8)
        else:
            b.cut(disc, "gold", 0.05 * (k % 3), lift=0.4, edge=0.9)
            b.line(oval(x * h, y * h, r * h * 0.8, r * h * 0.64), "brass", h * 0.03)
            b.flat(smooth([((x - r * 0.3) * h, (y - r * 0.3) * h), ((x - r * 0.34) * h, (y + r * 0.24) * h),
                (x * h, (y + r * 0.08) * h), ((x + r * 0.34) * h, (y + r * 0.24) * h),
                ((x + r * 0.3) * h, (y - r * 0.3) * h)], close=True), "brass", -0.1)
    if chinese:
        b.line(smooth([(-h * 1.3, h * 0.2), (-h * 0.9, h * 0.30), (-h * 0.25, h * 0.34), (h * 0.48, h * 0.30),
            (h * 1.05, h * 0.34), (h * 1.5, h * 0.1)]), "red", h * 0.06)


def watermelon(b: Brush) -> None:
    """A striped melon with a slice cut out."""
    h = b.h
    body = oval(0, h * 0.5, h * 0.58, h * 0.5)
    b.cut(body, "leaf", lift=0.6, edge=0.7, gradient=0.14)
    stripes = joined(smooth([(t * h * 0.14, h * 0.98), (t * h * 0.44 + h * 0.03, h * 0.75), (t * h * 0.54 - h * 0.02,
        h * 0.5), (t * h * 0.44 + h * 0.03, h * 0.25), (t * h * 0.14, h * 0.02)])
        for t in (-0.9, -0.45, 0.0, 0.45, 0.9))
    b.clipped(body, lambda: b.line(stripes, "leaf_dark", h * 0.07, -0.25))
    b.line(curve((0, h * 0.98), (h * 0.02, h * 1.1), (h * 0.14, h * 1.12)), "leaf_dark", h * 0.035)
    wedge = poly([(h * 0.34, h * 0.02), (h * 1.10, h * 0.06), (h * 0.74, h * 0.62)])
    b.cut(wedge, "flower_red", lift=0.5, edge=0.6)
    b.line(curve((h * 0.34, h * 0.02), (h * 0.74, -h * 0.06), (h * 1.10, h * 0.06)), "leaf", h * 0.075)
    b.line(curve((h * 0.37, h * 0.07), (h * 0.74, h * 0.0), (h * 1.06, h * 0.11)), "white", h * 0.035)
    b.flat(joined(leaf(x * h, y * h, h * 0.06, h * 0.035, math.pi / 2) for x, y in ((0.58, 0.16), (0.74, 0.14),
        (0.90, 0.18), (0.66, 0.30), (0.82, 0.30), (0.74, 0.44))), "ink")


def pot(b: Brush) -> None:
    """A lidded clay pot (medicine pot) with a long handle."""
    h = b.h
    b.cut(limb([(h * 0.34, h * 0.52), (h * 0.70, h * 0.60), (h * 0.92, h * 0.58)], [h * 0.13, h * 0.11, h * 0.13]),
        "clay_dark", lift=0.4, edge=0.6)
    b.cut(smooth([(-h * 0.40, h * 0.60), (-h * 0.58, h * 0.70), (-h * 0.46, h * 0.48)], close=True), "clay_dark",
        lift=0.3)
    body = smooth([(-h * 0.26, 0), (-h * 0.50, h * 0.36), (-h * 0.38, h * 0.66), (h * 0.38, h * 0.66),
        (h * 0.50, h * 0.36), (h * 0.26, 0)], close=True)
    b.cut(body, "clay_dark", 0.06, lift=0.6, edge=0.7, gradient=0.15)
    b.line(joined([curve((-h * 0.47, h * 0.46), (0, h * 0.38), (h * 0.47, h * 0.46)), curve((-h * 0.48, h * 0.40),
        (0, h * 0.32), (h * 0.48, h * 0.40))]), "wood_light", h * 0.016, alpha=0.7)
    b.cut(smooth([(-h * 0.44, h * 0.66), (-h * 0.3, h * 0.82), (0, h * 0.88), (h * 0.3, h * 0.82),
        (h * 0.44, h * 0.66), (0, h * 0.61)], close=True), "clay", -0.05, lift=0.4, edge=0.7)
    b.cut(oval(0, h * 0.92, h * 0.10, h * 0.08), "clay_dark", lift=0.3, edge=0.7)
    _steam(b, -h * 0.2, h * 0.92, h * 0.55)


def golden_ball(b: Brush) -> None:
    """A golden ball, shining, with a cut band of flowers; a child's ball of many colours today."""
    if b.look.era.value == "modern":
        toy_ball(b)
        return
    h = b.h
    r = h / 2
    ball = oval(0, r, r)
    b.paper.glow(0, r, r * 2.6, (1.0, 0.85, 0.5), 0.30)
    gold = mix(b.ink("gold", unify=0.0), b.look.daylight("gold"), 0.6)  # it shines in any light
    b.paper.cut(ball, gold, lift=0.6, edge=0.9, gradient=0.2, lit=False)
    b.clipped(ball, lambda: b.pool(ball, r * 0.45, r * 0.3, r * 1.1, b.ink("clay"), 0.55))
    b.pool(ball, -r * 0.32, r * 1.42, r * 0.75, (1.0, 0.98, 0.85), 0.85)
    band = joined([curve((-r * 0.98, r * 0.98), (0, r * 0.62), (r * 0.98, r * 0.98)), curve((-r * 0.95, r * 0.72),
        (0, r * 0.34), (r * 0.95, r * 0.72))])
    b.clipped(ball, lambda: b.line(band, "clay", h * 0.022, alpha=0.7))
    b.clipped(ball, lambda: b.flat(joined(leaf(x * r, (0.70 + 0.16 * x * x) * r, r * 0.16, r * 0.09, a)
        for x in (-0.7, -0.35, 0.0, 0.35, 0.7) for a in (0.6, 2.5, 3.8, 5.6)), "clay", alpha=0.7))
    b.plain(smooth([(-r * 0.62, r * 1.30), (-r * 0.44, r * 1.66), (-r * 0.16, r * 1.80), (-r * 0.40, r * 1.54)],
        close=True), (1, 1, 0.95), 0.75)


def letter(b: Brush) -> None:
    """A letter with a seal; a slip of red-ruled paper with brush writing in China."""
    h = b.h
    w = h * 0.8
    sheet = smooth([(-w * 0.5, 0.02 * h), (-w * 0.48, h * 0.5), (-w * 0.5, h * 0.98), (0, h), (w * 0.5, h * 0.97),
        (w * 0.48, h * 0.5), (w * 0.5, 0.0), (0, h * 0.02)], close=True)
    b.cut(sheet, "paper", 0.04, lift=0.6, edge=0.7)
    if b.look.era.chinese:
        b.line(joined(line((x * w, h * 0.06), (x * w, h * 0.94)) for x in (-0.4, -0.24, -0.08, 0.08, 0.24, 0.4)),
            "red", h * 0.006, alpha=0.6)
        text = "大人天和山春书吉福米"
        signs = joined(glyph(text[(c * 4 + r + b.piece.seed) % 10], x * w, h * (0.82 - 0.125 * r), h * 0.085)
            for c, x in enumerate((0.32, 0.16, 0.0, -0.16)) for r in range(6 - (c == 3) * 3))
        b.line(signs, "ink", h * 0.0095, alpha=0.9)
        b.flat(rect(-w * 0.37, h * 0.12, -w * 0.27, h * 0.20), "red")
        return
    b.line(joined(smooth([(-w * 0.38 + w * 0.76 * t / 12, h * (0.84 - 0.10 * r) + h * 0.012 * math.sin(t * 2.6 + r))
        for t in range(13 - (r == 6) * 6)]) for r in range(7)), "ink", h * 0.011, alpha=0.75)
    b.cut(crown(w * 0.24, h * 0.14, h * 0.075, h * 0.075, 9, b.rng), "red", lift=0.35, edge=0.8)


def flowers_crown(b: Brush) -> None:
    """A bunch of flowers tied with a ribbon."""
    h = b.h
    for k in range(5):
        a = math.pi / 2 + (k - 2) * 0.24
        tip = (math.cos(a) * h * 0.62, h * 0.24 + math.sin(a) * h * 0.5)
        b.line(curve((0, h * 0.06), (tip[0] * 0.2, h * 0.35), tip), "leaf_dark", h * 0.028)
        b.cut(leaf(tip[0] * 0.45, h * 0.40 + 0.03 * k * h, h * 0.20, h * 0.10, a + (0.7 if k % 2 else -0.7)), "leaf",
            lift=0.3)
        r = h * (0.13 if k != 2 else 0.16)
        material = ("flower_red", "blossom", "red", "flower_yellow", "candy")[(k + b.piece.seed) % 5]
        for turn, size, tone in ((0.0, 1.0, -0.06), (0.5, 0.68, 0.06), (1.0, 0.38, 0.14)):
            ring = joined(oval(tip[0] + math.cos(t) * r * size * 0.62, tip[1] + math.sin(t) * r * size * 0.62,
                r * size * 0.46) for t in (turn + j * math.tau / 6 for j in range(6)))
            ring.setFillType(skia.PathFillType.kWinding)
            b.cut(ring, material, tone, lift=0.25, edge=0.5)
        b.flat(oval(tip[0], tip[1], r * 0.16), "gold")
    b.cut(joined([leaf(0, h * 0.15, h * 0.18, h * 0.12, 0.5), leaf(0, h * 0.15, h * 0.18, h * 0.12, math.pi - 0.5),
        oval(0, h * 0.15, h * 0.04)]), "red", lift=0.3)
    b.line(joined([curve((0, h * 0.14), (h * 0.04, h * 0.06), (h * 0.10, 0)),
        curve((0, h * 0.14), (-h * 0.04, h * 0.06), (-h * 0.08, 0))]), "red", h * 0.025)


def basket(b: Brush) -> None:
    """A woven basket with a tall handle."""
    h = b.h
    top = h * 0.55
    b.line(curve((-h * 0.46, top), (0, h * 1.42), (h * 0.46, top)), "thatch_dark", h * 0.06)
    b.line(curve((-h * 0.46, top), (0, h * 1.42), (h * 0.46, top)), "thatch", h * 0.025)
    for x, material in ((-0.22, "flower_red"), (0.02, "leaf_light"), (0.24, "flower_yellow")):
        b.cut(oval(x * h, top + h * 0.02, h * 0.13), material, lift=0.3, edge=0.6)
    body = smooth([(-h * 0.52, top), (-h * 0.46, h * 0.2), (-h * 0.36, 0), (h * 0.36, 0), (h * 0.46, h * 0.2),
        (h * 0.52, top), (0, top - h * 0.06)], close=True)
    b.cut(body, "thatch", lift=0.6, edge=0.6)

    def weave() -> None:
        for j in range(6):
            for k in range(13):
                x, y = (-0.54 + k * 0.09 + (0.045 if j % 2 else 0)) * h, h * (0.04 + 0.085 * j)
                b.flat(rect(x, y, x + h * 0.065, y + h * 0.055, h * 0.012), "thatch_dark" if (j + k) % 2
                    else "thatch", -0.05 if (j + k) % 2 else 0.12, alpha=0.75)

    b.clipped(body, weave)
    b.line(smooth([(-h * 0.52, top), (0, top - h * 0.06), (h * 0.52, top)]), "thatch_dark", h * 0.065)
    twist = joined(line((h * (-0.5 + 0.085 * k), top - h * 0.05 - h * 0.04 * (1 - abs(k - 6) / 6)),
        (h * (-0.46 + 0.085 * k), top + h * 0.02 - h * 0.04 * (1 - abs(k - 6) / 6))) for k in range(12))
    b.line(twist, "thatch", h * 0.02)


def gate_sign(b: Brush) -> None:
    """A lacquered signboard on a stand or chain; a chalk board with tallies for a tavern."""
    h = b.h
    w = h * 1.5
    b.line(joined([line((-w * 0.36, h * 0.8), (-w * 0.36, h * 1.15)), line((w * 0.36, h * 0.8),
        (w * 0.36, h * 1.15))]), "iron", h * 0.02)
    b.cut(rect(-w / 2, 0.08 * h, w / 2, h, h * 0.05), "wood_dark", lift=0.6, edge=0.7)
    b.cut(rect(-w * 0.45, h * 0.14, w * 0.45, h * 0.94, h * 0.03), "ink", 0.06, lift=0.1)
    b.line(rect(-w * 0.47, h * 0.12, w * 0.47, h * 0.96, h * 0.04), "gold", h * 0.015)
    if b.piece.seed % 2:
        signs = joined(glyph(sign, x * w, h * 0.34, h * 0.40) for sign, x in (("酒", -0.22), ("吉", 0.22)))
        b.line(signs, "gold", h * 0.045)
    else:
        marks = joined([*[line((-w * 0.36 + w * 0.06 * k, h * 0.62), (-w * 0.36 + w * 0.06 * k, h * 0.82))
            for k in range(4)], line((-w * 0.39, h * 0.64), (-w * 0.15, h * 0.80)),
            *[line((w * 0.02 + w * 0.06 * k, h * 0.62), (w * 0.02 + w * 0.06 * k, h * 0.82)) for k in range(3)],
            scallops([(w * 0.36 - w * 0.12 * k, h * 0.3) for k in range(7)], 0.3, close=False)])
        b.line(marks, "white", h * 0.022, alpha=0.85)


PAINTS: Final[dict[str, Callable[[Brush], None]]] = {
    "wine_bowl": wine_bowl, "tea_cup": tea_cup, "teapot": teapot, "wine_jar": wine_jar, "dish": dish, "bread": bread,
        "book": book,
    "coins": coins, "watermelon": watermelon, "pot": pot, "golden_ball": golden_ball, "letter": letter,
        "flower": flowers_crown,
    "basket": basket, "gate_sign": gate_sign,
}  # fmt: skip
