"""Dark shapes at a room's frame edges: a table with its lamp, the side of a bookcase, the back of a seat, a counter.

Origin: as in near.py, a shape lies to the left of its foot and runs out of the frame there and below.
"""

from __future__ import annotations

from typing import Final

from yingxi.draw.palette import LAMPLIGHT
from yingxi.draw.paper import mix
from yingxi.draw.sets.brush import Brush, Painter, PaintsWith, painter
from yingxi.draw.sets.near import at_size
from yingxi.draw.sets.shapes import joined, limb, line, oval, poly, rect, smooth

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.

_BELOW: Final = -4.0
_OUTSIDE: Final = -9.0

_OWN: Final = 0.55
"""How far covers give way to the set's dark: what is coloured in a room stays so, deep, at the frame's edge."""


def _table_edge(b: Brush, top: float, right: float) -> None:
    b.cut(rect(_OUTSIDE, _BELOW, right - 0.14, top - 0.08), "wood_dark", -0.58, lift=0.8, edge=0.2)
    b.cut(rect(_OUTSIDE, top - 0.09, right, top, 0.03), "wood_dark", -0.42, lift=1.0, edge=0.5)


def near_lamp(b: Brush) -> None:
    """The corner of a table with a shaded lamp and a few books; the shade glows from dusk on."""
    _table_edge(b, -0.12, -0.62)
    for k, (half, rise) in enumerate(((0.24, 0.07), (0.20, 0.06), (0.22, 0.05))):
        y = -0.12 + 0.062 * k
        b.cut(rect(-1.66 - half, y, -1.66 + half, y + rise, 0.01), ("cloth_blue", "cloth_red", "cloth_ochre")[k], -0.40,
            lift=0.3, edge=0.3, unify=_OWN)
    x = -1.08
    b.cut(joined([oval(x, -0.10, 0.17, 0.04), limb([(x, -0.1), (x, 0.12), (x, 0.40)], [0.10, 0.17, 0.05])]), "brass",
        -0.50, lift=0.7, edge=0.5)
    hood = poly([(x - 0.33, 0.34), (x + 0.33, 0.34), (x + 0.19, 0.80), (x - 0.19, 0.80)])
    b.cut(hood, "cloth_red", -0.38, lift=0.8, edge=0.4, unify=_OWN)
    if b.look.night:
        b.fade(hood, 0.80, 0.34, ((0.0, mix(LAMPLIGHT, (0.9, 0.35, 0.15), 0.5), 0.75), (1.0, LAMPLIGHT, 0.95)))


def near_shelf(b: Brush) -> None:
    """The side of a bookcase cut by the frame, with what stands on its boards."""
    inner = -0.80
    b.cut(rect(_OUTSIDE, _BELOW, inner - 0.05, 9), "wood_dark", -0.68, lift=0.6, edge=0.1, gradient=0.0)
    covers = ("cloth_red", "cloth_blue", "cloth_green", "cloth_ochre", "cloth_plum")
    for board in range(-2, 8):
        y, x = 0.62 * board - 0.28, inner - 0.13
        while x > -2.9:
            thick, tall = b.rng.uniform(0.05, 0.10), b.rng.uniform(0.32, 0.50)
            if b.rng.random() < 0.86:
                b.cut(rect(x - thick, y, x, y + tall, 0.008), covers[int(b.rng.integers(0, 5))], -0.46, lift=0.2,
                    edge=0.25, unify=_OWN)
            x -= thick + 0.006
    boards = joined([rect(_OUTSIDE, 0.62 * board - 0.34, inner - 0.04, 0.62 * board - 0.28) for board in range(-2, 8)])
    b.cut(boards, "wood_dark", -0.45, lift=0.4, edge=0.4)
    b.cut(rect(inner - 0.11, _BELOW, inner, 9), "wood_dark", -0.40, lift=1.1, edge=0.5)


def near_armchair(b: Brush) -> None:
    """The buttoned back and one arm of an easy chair."""
    cover = ("cloth_red", "cloth_green", "cloth_plum", "cloth_blue")[b.piece.seed % 4]
    arm = rect(-1.40, _BELOW, -0.50, 0.12, 0.24)
    back = rect(-3.2, _BELOW, -1.02, 0.92, 0.42)
    b.cut(arm, cover, -0.46, lift=0.9, edge=0.4, unify=_OWN)
    b.cut(back, cover, -0.42, lift=1.1, edge=0.5, unify=_OWN)
    b.clipped(back, lambda: b.line(joined(line((x, 0.9), (x - 0.05, 0.5)) for x in (-2.2, -1.9, -1.6, -1.3)), "ink",
        0.022, alpha=0.35))
    b.flat(joined(oval(x - 0.05, 0.47, 0.035) for x in (-2.2, -1.9, -1.6, -1.3)), "brass", -0.45)


def near_seat(b: Brush) -> None:
    """The rounded back of a plain chair: bent wood, four rods."""
    hoop = smooth([(-1.98, _BELOW), (-1.98, 0.1), (-1.90, 0.72), (-1.62, 0.98), (-1.30, 1.02), (-0.98, 0.98),
        (-0.70, 0.72), (-0.62, 0.1), (-0.62, _BELOW)])
    rods = joined(line((x, _BELOW), (x, top)) for x, top in ((-1.66, 0.98), (-1.42, 1.0), (-1.18, 1.0), (-0.94, 0.98)))
    b.line(rods, "wood_dark", 0.035, -0.5)
    b.line(hoop, "wood_dark", 0.095, -0.42)
    b.cut(rect(-1.98, 0.02, -0.62, 0.12, 0.02), "wood_dark", -0.46, lift=0.5, edge=0.3)


def near_counter(b: Brush) -> None:
    """The end of a counter: cups one in the other, a glass jar, a folded cloth."""
    _table_edge(b, -0.10, -0.50)
    for k in range(4):
        y = -0.10 + 0.095 * k
        b.cut(poly([(-0.98, y + 0.14), (-0.72, y + 0.14), (-0.76, y), (-0.94, y)]), "white", -0.50 + 0.03 * k, lift=0.3,
            edge=0.4)
    jar = smooth([(-1.66, -0.10), (-1.68, 0.40), (-1.56, 0.50), (-1.30, 0.50), (-1.18, 0.40), (-1.20, -0.10)],
        close=True)
    b.cut(jar, "cloth_ochre", -0.45, lift=0.7, edge=0.5, unify=_OWN)
    b.cut(rect(-1.60, 0.48, -1.26, 0.58, 0.03), "red", -0.45, lift=0.4)


_PAINTS: Final[dict[str, PaintsWith]] = {
    "near_lamp": near_lamp, "near_shelf": near_shelf, "near_armchair": near_armchair, "near_seat": near_seat,
    "near_counter": near_counter,
}

PAINTERS: Final[dict[str, Painter]] = {kind: painter(at_size(paint)) for kind, paint in _PAINTS.items()}
