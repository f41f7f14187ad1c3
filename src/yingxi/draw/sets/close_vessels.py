"""Jars, bowls, vases and plates at the size of a close shot, and how their sheets are laid and tinted.

The unit is the frame's height.
"""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.palette import saturate
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.sets.brush import Brush
from yingxi.draw.sets.shapes import (
    joined,
    leaf,
    limb,
    line,
    oval,
    poly,
    rect,
    smooth,
)

# fmt: off
# Outlines are rows of points; the formatter would give every point a line of its own.


def wood(b: Brush, deep: float = 0.5) -> RGB:
    """Return the room's timber: 0 the wall's middle tone .. 1 its dark."""
    return mix(b.look.ramp[3], b.look.ramp[5], deep)


_OWN: Final = 0.4
_UNITY: Final = 0.10
_RICHER: Final = 1.12
"""Things on a wall keep their own colours: in the room's shade they would else all be of its one hue."""


def tinted(b: Brush, material: str, share: float = 0.6) -> RGB:
    """Return a material seen in this room's light, quietened so that no face competes with it."""
    own = saturate(b.ink(material, unify=_UNITY), _RICHER)
    return mix(mix(b.look.ramp[2], b.look.ramp[3], 0.4), own, share + (1.0 - share) * _OWN)


def lay(b: Brush, path: skia.Path, colour: RGB, lift: float = 0.5) -> None:
    """Lay a sheet in a finished colour."""
    b.paper.cut(path, colour, lift=lift, edge=0.3, gradient=0.06, lit=False)


def jar(b: Brush, x: float, y: float, colour: RGB) -> None:
    """A lidded jar with a paper diamond, its foot at (x, y)."""
    body = smooth([(x - 0.032, y), (x - 0.068, y + 0.07), (x - 0.055, y + 0.125), (x - 0.034, y + 0.145),
        (x + 0.034, y + 0.145), (x + 0.055, y + 0.125), (x + 0.068, y + 0.07), (x + 0.032, y)], close=True)
    lay(b, body, colour)
    lay(b, smooth([(x - 0.042, y + 0.138), (x - 0.036, y + 0.175), (x, y + 0.185), (x + 0.036, y + 0.175),
        (x + 0.042, y + 0.138)], close=True), tinted(b, "red", 0.6), 0.3)
    b.plain(poly([(x - 0.028, y + 0.075), (x, y + 0.103), (x + 0.028, y + 0.075), (x, y + 0.047)]), tinted(b, "paper"))


def vase(b: Brush, x: float, y: float, colour: RGB) -> None:
    """A vase with a flowering twig."""
    twig = [(x, y + 0.16), (x + 0.02, y + 0.23), (x - 0.01, y + 0.29)]
    b.paper.line(smooth(twig), wood(b, 0.8), 0.006, lit=False)
    b.plain(joined(oval(px, py, 0.013) for px, py in ((x + 0.025, y + 0.22), (x - 0.01, y + 0.29), (x + 0.03,
        y + 0.265),
        (x - 0.012, y + 0.245))), tinted(b, "blossom", 0.8))
    lay(b, smooth([(x - 0.026, y), (x - 0.05, y + 0.06), (x - 0.018, y + 0.125), (x - 0.028, y + 0.165),
        (x + 0.028, y + 0.165), (x + 0.018, y + 0.125), (x + 0.05, y + 0.06), (x + 0.026, y)], close=True), colour)
    b.paper.line(joined([oval(x, y + 0.06, 0.02), oval(x, y + 0.06, 0.009)]), shade(colour, 0.35), 0.004, lit=False)


def bowls(b: Brush, x: float, y: float, colour: RGB) -> None:
    """Three bowls in each other."""
    for k in range(3):
        yy = y + 0.032 * k
        lay(b, smooth([(x - 0.024, yy), (x - 0.06, yy + 0.05), (x + 0.06, yy + 0.05), (x + 0.024, yy)], close=True),
            shade(colour, 0.08 * k), 0.3)


def _teapot(b: Brush, x: float, y: float, colour: RGB) -> None:
    b.paper.line(smooth([(x - 0.045, y + 0.06), (x - 0.085, y + 0.075), (x - 0.075, y + 0.025), (x - 0.04, y + 0.025)]),
        colour, 0.010, lit=False)
    lay(b, limb([(x + 0.04, y + 0.035), (x + 0.07, y + 0.06), (x + 0.085, y + 0.105)], [0.028, 0.018, 0.012]), colour)
    lay(b, oval(x, y + 0.05, 0.06, 0.052), colour)
    lay(b, joined([oval(x, y + 0.10, 0.034, 0.014), oval(x, y + 0.12, 0.011)]), shade(colour, -0.1), 0.2)


def gourd(b: Brush, x: float, y: float, colour: RGB) -> None:
    """A bottle gourd with its cord."""
    shape = joined([oval(x, y + 0.05, 0.05), oval(x, y + 0.125, 0.032), rect(x - 0.007, y + 0.15, x + 0.007,
        y + 0.185)])
    shape.setFillType(skia.PathFillType.kWinding)
    lay(b, shape, tinted(b, "cloth_ochre", 0.7))
    b.paper.line(line((x - 0.03, y + 0.094), (x + 0.03, y + 0.094)), tinted(b, "red", 0.8), 0.010, lit=False)


def _books_lying(b: Brush, x: float, y: float, colour: RGB) -> None:
    for k in range(4):
        shift = (0.008, -0.006, 0.004, -0.01)[k]
        lay(b, rect(x - 0.07 + shift, y + 0.03 * k, x + 0.07 + shift, y + 0.03 * k + 0.027, 0.003),
            mix(colour, tinted(b, ("cloth_blue", "cloth_plum", "cloth_ochre", "cloth_green")[k], 0.7), 0.8), 0.2)
        b.plain(rect(x + 0.035 + shift, y + 0.03 * k + 0.006, x + 0.055 + shift, y + 0.03 * k + 0.02), tinted(b,
            "paper"))


def plate(b: Brush, x: float, y: float, colour: RGB) -> None:
    """A painted plate on its edge."""
    lay(b, oval(x, y + 0.078, 0.075), tinted(b, "bone", 0.75))
    b.paper.line(joined([oval(x, y + 0.078, 0.06), oval(x, y + 0.078, 0.036)]), colour, 0.005, lit=False)
    b.plain(joined(leaf(x, y + 0.078, 0.034, 0.014, k * math.tau / 6) for k in range(6)), colour)


VESSELS: Final = (jar, bowls, vase, _teapot, gourd, _books_lying, plate)
