"""Jewels: beads, pendants, rings round the neck."""

from __future__ import annotations

from yingxi.draw.paper import RGB
from yingxi.draw.people.collar import MIDDLE
from yingxi.draw.people.curves import (
    Strip,
    beziers,
    disc,
    leaf,
    lerp,
    on_bezier,
    ring,
    thread,
)
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure


def beads_over(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Hang a monk's wooden beads."""
    hang_beads(cutter, figure, strip, (0.45, 0.24, 0.14), 0.50, 17)


def hang_beads(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB, low: float, count: int) -> None:
    """Hang a string of beads round the neck."""
    girth = figure.girth
    loop = strip.spots(
        (-0.40, 0.03),
        (-0.34, low * 0.5),
        (-0.08, low * 0.88),
        (MIDDLE, low),
        (0.58, low * 0.85),
        (0.76, low * 0.5),
        (0.74, 0.03),
    )
    curve = beziers(loop)
    for k in range(count):
        place = k / (count - 1) * len(curve)
        part = min(int(place), len(curve) - 1)
        x, y = on_bezier(curve[part], place - part)
        middle = k == count // 2
        cutter.cut(
            disc(x, y, girth * (0.085 if middle else 0.058)),
            figure.papers.accent if middle else colour,
            lift=0.2,
            edge=0.7,
            gradient=0.15,
        )


def cross_pendant(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Hang a small cross on a chain."""
    girth = figure.girth
    x, y = strip.at(MIDDLE, 0.40)
    gold = figure.papers.named("gold")
    for k in (-0.40, 0.74):
        cutter.line(
            thread([strip.at(k, 0.03), lerp(strip.at(k, 0.03), (x, y), 0.6), (x, y + girth * 0.1)]), gold, girth * 0.02
        )
    cutter.cut(
        leaf([(x, y + girth * 0.14), (x, y - girth * 0.20)], (girth * 0.07, girth * 0.07)), gold, lift=0.3, edge=0.8
    )
    cutter.cut(
        leaf(
            [(x - girth * 0.11, y + girth * 0.04), (x + girth * 0.11, y + girth * 0.04)], (girth * 0.07, girth * 0.07)
        ),
        gold,
        edge=0.8,
    )


def silver_collar(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Hang the silver ring that keeps a child from harm."""
    girth = figure.girth
    silver = (0.80, 0.82, 0.86)
    hoop = strip.spots((-0.48, 0.01), (-0.36, 0.14), (MIDDLE - 0.1, 0.25), (0.64, 0.16), (0.82, 0.01))
    cutter.cut(
        leaf(hoop, (girth * 0.08, girth * 0.10, girth * 0.12, girth * 0.10, girth * 0.08)),
        silver,
        lift=0.5,
        edge=0.9,
        gradient=0.2,
    )
    x, y = strip.at(MIDDLE - 0.08, 0.33)
    cutter.cut(
        ring(x, y, girth, ((-0.16, 0.05), (0.0, 0.12), (0.16, 0.05), (0.09, -0.10), (-0.09, -0.10))),
        silver,
        lift=0.4,
        edge=0.9,
        gradient=0.2,
    )
