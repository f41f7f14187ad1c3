"""Halls of today that people pass through: platform, waiting hall, airport."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import RGB, mix, rgb, shade
from yingxi.draw.sets.brush import Brush, Painter, kinds
from yingxi.draw.sets.lattice import outside_colours
from yingxi.draw.sets.shapes import joined, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


_TRAIN_FOOT_M: Final = 0.17
"""How high over the platform a train's side ends: below it is the dark gap to the track."""


def platform_train(b: Brush) -> None:
    """A train at its platform: a coloured side over the dark gap, a band of lit windows with people, doors in pairs."""
    w, h, foot = b.w, b.h, _TRAIN_FOOT_M
    tint = rgb(("#b8402f", "#1f7d74", "#2f5aa8")[b.piece.seed % 3])
    b.plain(rect(-w / 2, -0.02, w / 2, foot + 0.06), mix(b.look.ramp[5], (0.0, 0.0, 0.0), 0.4))
    b.cut(rect(-w / 2, -0.13, w / 2, -0.03), "flower_yellow", -0.15, lift=0.1)
    b.cut(rect(-w / 2, foot, w / 2, h, 0.16), tint, lift=0.8, edge=0.7, unify=0.05)
    b.flat(rect(-w / 2, h * 0.34, w / 2, h * 0.37), "cloth_cream")
    b.flat(rect(-w / 2, h * 0.88, w / 2, h * 0.97), "cloth_cream", -0.05)
    b.flat(rect(-w / 2, h * 0.42, w / 2, h * 0.84), "ink", -0.15)
    step = 3.0
    for k in range(int(w / step) + 1):
        x = -w / 2 + step * (k + 0.4)
        for side in (-1, 1):
            leaf_ = rect(x + side * 0.015, foot + 0.03, x + side * 0.58, h * 0.86, 0.03)
            b.cut(leaf_, "cloth_cream", -0.10, lift=0.25)
            b.plain(rect(x + side * 0.12, h * 0.42, x + side * 0.48, h * 0.80, 0.06), _lit_glass(b))
            b.line(line((x + side * 0.10, h * 0.30), (x + side * 0.10, h * 0.38)), "steel", 0.03)
        _passengers(b, x + 0.78, x + 2.22)


def _lit_glass(b: Brush) -> RGB:
    """Return the colour of a window with a lamp behind it; by day as well, for no sun comes there."""
    return mix(rgb("#ffdf9c"), b.look.ramp[1], 0.25)


def _passengers(b: Brush, x0: float, x1: float) -> None:
    """A carriage's window, lamplight behind it, the dark heads and shoulders of who sits there."""
    h = b.h
    pane = rect(x0, h * 0.45, x1, h * 0.81, 0.10)
    glass = _lit_glass(b)
    b.plain(pane, glass)
    b.pool(pane, (x0 + x1) / 2, h * 0.80, 0.9, (1.0, 0.97, 0.86), 0.7)
    sitters = []
    for share in (0.24, 0.5, 0.78):
        if b.rng.random() < 0.55:
            x, up = x0 + (x1 - x0) * share + b.rng.uniform(-0.04, 0.04), h * b.rng.uniform(0.585, 0.615)
            sitters += [oval(x, up, 0.10, 0.125), oval(x, h * 0.44, 0.21, up - h * 0.475)]
    shape = joined(sitters)
    shape.setFillType(skia.PathFillType.kWinding)
    b.clipped(pane, lambda: b.plain(shape, mix(glass, b.look.ramp[4], 0.72)))
    b.plain(poly([(x0 + 0.16, h * 0.45), (x0 + 0.36, h * 0.45), (x0 + 0.62, h * 0.81), (x0 + 0.42, h * 0.81)]),
        (1, 1, 1), 0.16)


def platform_sign(b: Brush) -> None:
    """A hanging sign: the line with its stops, this one ringed, and an arrow."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.4, h), (-w * 0.4, h + 4)), line((w * 0.4, h), (w * 0.4, h + 4))]), "steel", 0.025)
    b.cut(rect(-w / 2, 0, w / 2, h, 0.03), "cloth_indigo", -0.1, lift=0.45)
    route = rgb(("#e0603f", "#2fa092", "#e5a62f")[b.piece.seed % 3])
    y = h * 0.48
    b.plain(rect(-w * 0.43, y - 0.025, w * 0.24, y + 0.025), route)
    for k in range(5):
        b.flat(oval(w * (-0.40 + 0.15 * k), y, h * 0.10), "white")
    b.flat(oval(-w * 0.10, y, h * 0.21), "white")
    b.plain(oval(-w * 0.10, y, h * 0.13), route)
    b.flat(poly([(w * 0.29, y + 0.03), (w * 0.37, y + 0.03), (w * 0.37, y + h * 0.22), (w * 0.46, y),
        (w * 0.37, y - h * 0.22), (w * 0.37, y - 0.03), (w * 0.29, y - 0.03)]), "flower_yellow")


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
    """A dark board: a round clock, and a row for each departure, its colour, its line of writing, its light."""
    w, h = b.w, b.h
    b.line(joined([line((-w * 0.4, h), (-w * 0.4, h + 4)), line((w * 0.4, h), (w * 0.4, h + 4))]), "steel", 0.03)
    b.cut(rect(-w / 2, 0, w / 2, h, 0.03), "ink", -0.35, lift=0.5, unify=0.05)
    x, y, r = -w * 0.36, h * 0.5, min(h * 0.34, w * 0.11)
    b.plain(oval(x, y, r), rgb("#fff2cf"))
    b.line(joined([line((x, y), (x, y + r * 0.72)), line((x, y), (x + r * 0.5, y - r * 0.12))]), "ink", 0.03)
    colours = ("#e0603f", "#2fa092", "#5f8fd0", "#e5a62f")
    amber = skia.Path()
    for row in range(4):
        y = h * (0.82 - 0.21 * row)
        b.plain(oval(-w * 0.17, y, h * 0.055), rgb(colours[(row + b.piece.seed) % 4]))
        amber.addPath(rect(-w * 0.10, y - 0.018, -w * 0.10 + w * b.rng.uniform(0.22, 0.40), y + 0.018, 0.018))
        amber.addPath(rect(w * 0.36, y - 0.018, w * 0.45, y + 0.018, 0.018))
    b.plain(amber, rgb("#ffbe55"), 0.95)


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
