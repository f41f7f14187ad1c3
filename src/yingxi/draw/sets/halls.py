"""Halls of today that people pass through: platform, waiting hall, airport."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import outside_colours
from yingxi.draw.sets.shapes import joined, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def platform_train(b: Brush) -> None:
    """An underground train at its platform: lit windows, doors in pairs, a coloured stripe."""
    w, h = b.w, b.h
    tint = rgb(("#c0574a", "#2f8f83", "#4a6fb5")[b.piece.seed % 3])
    b.cut(rect(-w / 2, 0.0, w / 2, h, 0.16), "white", -0.04, lift=0.8, edge=0.7, unify=0.05)
    b.plain(rect(-w / 2, 0.02, w / 2, h * 0.30), tint)
    b.plain(rect(-w / 2, h * 0.90, w / 2, h * 0.93), tint, 0.8)
    glass = mix(b.ink("glass"), rgb("#fff3cf"), 0.62)
    step = 3.0
    for k in range(int(w / step) + 1):
        x = -w / 2 + step * (k + 0.4)
        for side in (-1, 1):
            leaf_ = rect(x + side * 0.015, 0.02, x + side * 0.58, h * 0.86, 0.03)
            b.cut(leaf_, mix(tint, (1.0, 1.0, 1.0), 0.25), lift=0.2)
            pane = rect(x + side * 0.10, h * 0.40, x + side * 0.50, h * 0.80, 0.06)
            b.plain(pane, glass)
        pane = rect(x + 0.78, h * 0.42, x + 2.22, h * 0.80, 0.10)
        b.plain(pane, glass)
        b.clipped(pane, lambda x=x: b.plain(joined([rect(x + 0.9, h * 0.40, x + 1.05, h * 0.56, 0.05),
            rect(x + 1.5, h * 0.40, x + 1.66, h * 0.54, 0.05)]), mix(glass, b.look.ramp[4], 0.6)))  # type: ignore[misc]
        b.line(pane, "ink", 0.025, alpha=0.5)
        b.plain(poly([(x + 1.0, h * 0.42), (x + 1.2, h * 0.42), (x + 1.5, h * 0.80), (x + 1.3, h * 0.80)]), (1, 1, 1),
            0.25)


def platform_sign(b: Brush) -> None:
    """A hanging sign: a ring, a bar of the line's colour, an arrow."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.4, h), (-w * 0.4, h + 4)), line((w * 0.4, h), (w * 0.4, h + 4))]), "steel", 0.025)
    b.cut(rect(-w / 2, 0, w / 2, h, 0.03), "cloth_indigo", -0.1, lift=0.45)
    b.plain(rect(-w / 2, 0.0, w / 2, h * 0.16), rgb(("#c0574a", "#2f8f83", "#d99a2b")[b.piece.seed % 3]))
    b.line(oval(-w * 0.36, h * 0.58, h * 0.22), "white", 0.05)
    b.flat(joined(rect(-w * 0.20 + w * 0.12 * k, h * 0.48, -w * 0.20 + w * 0.12 * k + w * 0.09, h * 0.70)
        for k in range(3)), "white", alpha=0.9)
    b.flat(poly([(w * 0.26, h * 0.66), (w * 0.34, h * 0.66), (w * 0.34, h * 0.80), (w * 0.45, h * 0.58),
        (w * 0.34, h * 0.36), (w * 0.34, h * 0.50), (w * 0.26, h * 0.50)]), "flower_yellow")


def waiting_seats(b: Brush) -> None:
    """A row of linked seats on a steel beam."""
    w, h = b.w, b.h
    count = max(2, round(w / 0.56))
    colour = ("cloth_blue", "seat", "cloth_green")[b.piece.seed % 3]
    b.cut(joined([rect(-w / 2, h * 0.40, w / 2, h * 0.46), *(rect(s * w * 0.36 - 0.03, 0, s * w * 0.36 + 0.03, h * 0.42)
        for s in (-1, 1))]), "steel", -0.1, lift=0.3)
    for k in range(count):
        x = -w / 2 + w * (k + 0.5) / count
        half = w / count * 0.44
        b.cut(rect(x - half, h * 0.52, x + half, h, 0.07), colour, lift=0.35, edge=0.6)
        b.cut(rect(x - half, h * 0.44, x + half, h * 0.56, 0.04), colour, 0.10, lift=0.3, edge=0.6)


def departure_board(b: Brush) -> None:
    """A dark board with rows of amber and white signs."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.4, h), (-w * 0.4, h + 4)), line((w * 0.4, h), (w * 0.4, h + 4))]), "steel", 0.03)
    b.cut(rect(-w / 2, 0, w / 2, h, 0.03), "ink", -0.35, lift=0.5, unify=0.05)
    rows = 6
    amber, white = skia.Path(), skia.Path()
    for r in range(rows):
        y = h * (0.86 - 0.14 * r)
        for x0, cells, path in ((-0.46, 4, white), (-0.24, 9, amber), (0.24, 3, white), (0.38, 3, amber)):
            for k in range(cells):
                if b.rng.random() < 0.88:
                    path.addPath(rect(w * x0 + 0.062 * k, y - 0.05, w * x0 + 0.062 * k + 0.046, y + 0.03))
    b.plain(amber, rgb("#ffbe55"), 0.95)
    b.plain(white, rgb("#e8f0f4"), 0.85)


def glass_wall(b: Brush) -> None:
    """A hall's glass front from floor to roof: the sky, a runway and standing aeroplanes behind it."""
    w, h = b.w, b.h
    top, foot, disc = outside_colours(b)
    box = rect(-w / 2, 0, w / 2, h)

    def view() -> None:
        b.fade(box, h, 0, ((0.0, top, 1.0), (0.68, foot, 1.0), (1.0, foot, 1.0)))
        if not b.look.night and disc:
            b.pool(box, w * 0.06, h * 0.62, 2.6, disc, 0.5)
        hills = smooth([(-w / 2, 0.95), (-w * 0.3, 1.15), (-w * 0.1, 1.0), (w * 0.12, 1.2), (w * 0.3, 1.0), (w / 2,
            1.12)])
        hills.lineTo(w / 2, 0)
        hills.lineTo(-w / 2, 0)
        hills.close()
        b.plain(hills, mix(foot, shade(top, -0.35), 0.5))
        b.plain(rect(-w / 2, 0, w / 2, 0.72), mix(shade(foot, -0.3), b.ink("asphalt"), 0.6))
        lights = joined(oval(x, 0.66, 0.03) for x in (-w / 2 + 0.7 * k for k in range(int(w / 0.7))))
        b.plain(lights, mix(rgb("#9fd0ff"), LAMPLIGHT, 0.5), 0.3 + 0.7 * b.look.lamps)
        for x, size, flip in ((-2.2, 1.0, False), (3.4, 0.86, True), (-7.6, 0.9, True), (8.8, 1.0, False)):
            b.placed(x, 0.46, lambda: _aeroplane(b), scale=size, flip=flip)

    b.clipped(box, view)
    b.line(joined([*(line((x, 0), (x, h)) for x in (-w / 2 + 1.5 * k for k in range(int(w / 1.5) + 1))),
        line((-w / 2, h * 0.72), (w / 2, h * 0.72))]), "steel", 0.06)
    b.cut(rect(-w / 2, h - 0.02, w / 2, h + 0.22), "steel", 0.1, lift=0.5)
    b.cut(rect(-w / 2, -0.04, w / 2, 0.14), "steel", -0.15, lift=0.4)


def _aeroplane(b: Brush) -> None:
    """An airliner from its side, nose to the right, its wheels at the origin."""
    white = mix(b.ink("white"), b.look.sky[1], 0.2)
    tint = rgb(("#4a6fb5", "#c0574a", "#2f8f83")[b.piece.seed % 3])
    b.plain(joined([rect(-0.5, 0, -0.44, 0.2), rect(0.9, 0, 0.95, 0.2)]), shade(white, -0.5))
    b.paper.cut(smooth([(-1.7, 0.42), (-1.2, 0.20), (0.9, 0.18), (1.35, 0.30), (1.42, 0.40), (1.15, 0.56), (0.8, 0.62),
        (-1.2, 0.62), (-1.75, 0.60)], close=True), white, lift=0.4, edge=0.5, gradient=0.08, lit=False)
    b.paper.cut(poly([(-1.75, 0.58), (-1.35, 0.60), (-1.62, 1.18), (-1.86, 1.18)]), tint, lift=0.2, lit=False)
    b.paper.cut(poly([(-0.5, 0.34), (0.35, 0.34), (-0.75, 0.10), (-0.95, 0.10)]), shade(white, -0.2), lift=0.3,
        lit=False)
    b.plain(joined(oval(x, 0.49, 0.028) for x in (-1.0 + 0.13 * k for k in range(15))), mix(shade(white, -0.55),
        LAMPLIGHT, b.look.lamps))
    b.plain(rect(-1.7, 0.36, 1.36, 0.40), tint, 0.9)


def suitcase(b: Brush) -> None:
    """A suitcase on wheels, its handle drawn out."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.2, h * 0.7), (-w * 0.2, h)), line((w * 0.2, h * 0.7), (w * 0.2, h)),
        line((-w * 0.2, h), (w * 0.2, h))]), "steel", 0.03)
    b.cut(rect(-w / 2, 0.06, w / 2, h * 0.74, 0.07), ("maple", "cloth_blue", "cloth_plum")[b.piece.seed % 3], lift=0.4,
        edge=0.7)
    b.line(joined(line((x, 0.12), (x, h * 0.68)) for x in (-w * 0.24, 0.0, w * 0.24)), "ink", 0.014, alpha=0.35)
    b.flat(joined([oval(-w * 0.34, 0.035, 0.04), oval(w * 0.34, 0.035, 0.04)]), "ink")


PAINTERS: Final[dict[str, Painter]] = kinds(
    ("platform_train", platform_train, 6.0),
    ("platform_sign", platform_sign, 3.2),
    ("waiting_seats", waiting_seats, 2.4),
    ("departure_board", departure_board, 2.0),
    ("glass_wall", glass_wall, 8.0),
    ("suitcase", suitcase, 0.6),
)
