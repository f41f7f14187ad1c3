"""Closings and belts: buttons, frogs, laces, sashes."""

from __future__ import annotations

import math

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.collar import MIDDLE
from yingxi.draw.people.curves import (
    Point,
    Strip,
    add,
    add_sliver,
    beziers,
    blob,
    disc,
    leaf,
    lerp,
    ring,
    thread,
    towards,
    trace,
)
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened, garment_of
from yingxi.draw.people.figure import Figure


def draw_closing(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut buttons, frogs or laces down the front."""
    garment = garment_of(figure)
    if cutter.px < 40:
        return
    colour = figure.papers.named(garment.closing_colour)
    {
        "frog_side": _frogs_side, "frog_centre": _frogs_centre, "buttons": _buttons, "double_buttons": _double_buttons,
        "laces": _laces, "zip": _zip, "suit": _suit,
    }.get(garment.closing, _no_closing)(cutter, figure, strip, colour)  # fmt: skip


def draw_belt(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Tie the sash or belt."""
    garment = garment_of(figure)
    colour = figure.papers.named(garment.belt_colour)
    girth = figure.girth
    if garment.belt == "sash":
        _sash(cutter, figure, strip, colour, 0.60, 0.20)
    elif garment.belt == "high_sash":
        _sash(cutter, figure, strip, colour, 0.43, 0.13)
    elif garment.belt == "rope":
        cutter.cut(girdle(strip, 0.64, 0.045, girth), colour, lift=0.4, edge=0.5)
        knot = strip.at(MIDDLE, 0.68)
        for sway in (-0.10, 0.12):
            end = add(knot, (girth * sway, -girth * 0.9))
            cutter.cut(
                leaf(
                    [knot, add(lerp(knot, end, 0.5), (girth * 0.04, 0)), end],
                    (girth * 0.05, girth * 0.07, girth * 0.09),
                ),
                colour,
                lift=0.4,
                edge=0.5,
            )
    elif garment.belt == "belt":
        cutter.cut(girdle(strip, 0.63, 0.075, girth), colour, lift=0.4, edge=0.5, gradient=0.08)
        if cutter.px > 60:
            x, y = strip.at(MIDDLE, 0.672)
            buckle = ring(x, y, girth, ((-0.11, -0.10), (-0.11, 0.10), (0.11, 0.10), (0.11, -0.10)))
            cutter.cut(buckle, figure.papers.named("gold"), lift=0.3, edge=0.7)
            cutter.shade(disc(x, y, girth * 0.05), shade(colour, -0.2), 0.9)


def _no_closing(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    """Close with nothing."""


def _frog(cutter: Cutter, place: Point, along: Point, size: float, colour: RGB) -> None:
    """Cut one knotted button with its loop."""
    a, b = add(place, along, -size), add(place, along, size)
    cutter.cut(leaf([a, place, b], (size * 0.30, size * 0.22, size * 0.30)), colour, lift=0.2, edge=0.5)
    cutter.cut(disc(place[0], place[1], size * 0.34), shade(colour, 0.12), lift=0.2, edge=0.7)
    if cutter.px > 120:
        for end in (a, b):
            cutter.cut(disc(end[0], end[1], size * 0.24), colour, edge=0.5)


def _frogs_side(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    """Close over the near breast, under the arm and down the side, as a long gown does."""
    girth = figure.girth
    flap = [strip.at(MIDDLE, 0.015), strip.at(0.06, 0.13), strip.at(-0.42, 0.235), strip.at(-0.66, 0.32)]
    cutter.shade(
        leaf(flap, (girth * 0.02, girth * 0.035, girth * 0.035, girth * 0.02)), deepened(figure.papers.main, 0.5), 0.75
    )
    cutter.shade(
        leaf([add(p, (0.0, girth * 0.028)) for p in flap], (0.0, girth * 0.02, girth * 0.02, 0.0)),
        shade(figure.papers.main, 0.25),
        0.6,
    )
    for t, lean in ((0.10, -0.25), (0.62, -0.55), (0.98, -0.7)):
        i = min(int(t * 3), 2)
        place = lerp(flap[i], flap[i + 1], t * 3 - i)
        _frog(cutter, place, (math.cos(lean + 1.2), math.sin(lean + 1.2)), girth * 0.15, colour)


def _frogs_centre(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    girth = figure.girth
    line = strip.edge(MIDDLE, 0.02, min(strip.stops[-1] - 0.02, 1.1), 4)
    cutter.shade(leaf(line, [girth * 0.022] * 5), (0.05, 0.03, 0.06), 0.55)
    for s in (0.10, 0.27, 0.44, 0.61, 0.78):
        if s < strip.stops[-1] - 0.05:
            across = towards(strip.at(-1, s), strip.at(1, s))
            _frog(cutter, strip.at(MIDDLE, s), across, girth * 0.22, colour)


def _buttons(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    girth = figure.girth
    end = min(strip.stops[-1], 1.75)
    cutter.shade(leaf(strip.edge(MIDDLE, 0.04, strip.stops[-1], 4), [girth * 0.018] * 5), (0.05, 0.03, 0.06), 0.5)
    s = 0.12
    while s < end - 0.06:
        x, y = strip.at(MIDDLE + 0.04, s)
        cutter.cut(disc(x, y, girth * 0.052), colour, lift=0.15, edge=0.6)
        s += 0.145


def _double_buttons(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    girth = figure.girth
    plate = Strip(strip.edge(MIDDLE - 0.42, 0.06, 0.60, 4), strip.edge(MIDDLE + 0.40, 0.06, 0.60, 4))
    cutter.cut(plate.whole(), figure.papers.second, lift=0.3, edge=0.5)
    for s in (0.13, 0.25, 0.37, 0.49):
        for u in (MIDDLE - 0.30, MIDDLE + 0.30):
            x, y = strip.at(u, s)
            cutter.cut(disc(x, y, girth * 0.06), colour, lift=0.2, edge=0.8)


def _laces(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    girth = figure.girth
    lace = skia.Path()
    for k in range(4):
        a, b = 0.26 + 0.085 * k, 0.345 + 0.085 * k
        lace.addPath(thread([strip.at(MIDDLE - 0.17, a), strip.at(MIDDLE + 0.17, b)]))
        lace.addPath(thread([strip.at(MIDDLE + 0.17, a), strip.at(MIDDLE - 0.17, b)]))
    cutter.line(lace, colour, girth * 0.038)


def _zip(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    girth = figure.girth
    cutter.shade(leaf(strip.edge(MIDDLE, 0.10, strip.stops[-1], 4), [girth * 0.05] * 5), colour, 0.9)
    x, y = strip.at(MIDDLE, 0.22)
    cutter.cut(disc(x, y, girth * 0.05), figure.papers.named("steel"), lift=0.2, edge=0.6)


def _suit(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    girth = figure.girth
    cutter.shade(leaf(strip.edge(MIDDLE + 0.06, 0.55, strip.stops[-1], 3), [girth * 0.02] * 4), (0.03, 0.02, 0.04), 0.6)
    for s in (0.60, 0.76):
        x, y = strip.at(MIDDLE + 0.14, s)
        cutter.cut(disc(x, y, girth * 0.05), deepened(figure.papers.main, 0.5), lift=0.2, edge=0.6)
    pocket = strip.at(0.66, 0.33)
    cutter.cut(
        blob(
            [
                add(pocket, (-girth * 0.16, 0)),
                add(pocket, (girth * 0.14, girth * 0.03)),
                add(pocket, (girth * 0.05, girth * 0.14)),
                add(pocket, (-girth * 0.06, girth * 0.12)),
            ]
        ),
        figure.papers.named("white"),
        edge=0.5,
    )


def girdle(strip: Strip, s: float, height: float, girth: float) -> skia.Path:
    """Return a band round the body from s, `height` of s high: it sinks before the belly and narrows out of sight."""
    upper = strip.across(s, -1.0, 1.0, girth * 0.10)
    lower = strip.across(s + height, -1.0, 1.0, girth * 0.10)
    out = girth * 0.022
    for end, before in ((0, 1), (-1, -2)):
        # Where a band runs round the back it is seen edge on.
        lower[end] = lerp(lower[end], upper[end], 0.30)
        for line in (upper, lower):
            line[end] = add(line[end], towards(line[before], line[end]), out)
    path = skia.Path()
    trace(path, beziers(upper), move=True)
    trace(path, beziers(lower[::-1]))
    path.close()
    return path


def _sash(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB, s: float, ends: float) -> None:
    """Wind a sash round the waist and let its ends hang from the knot."""
    girth = figure.girth
    height = 0.135 if s > 0.5 else 0.10
    cutter.cut(girdle(strip, s, height, girth), colour, lift=0.5, edge=0.6, gradient=0.09)
    if cutter.px > 70:
        creases = skia.Path()
        for k in (0.3, 0.62):
            a, b = strip.at(-0.98, s + height * k), strip.at(0.95, s + height * (k + 0.08))
            add_sliver(creases, a, add(lerp(a, b, 0.5), strip.down(0, s), girth * 0.06), b, girth * 0.028)
        cutter.shade(creases, deepened(colour, 0.4), 0.55)
    knot = strip.at(MIDDLE + 0.10, s + height * 0.55)
    length = girth * (2.2 + ends)
    swing = 0.10 * math.sin(figure.pose["hip_n"] * 1.5)
    for lean, reach, width in ((0.10, 0.86, 0.24), (-0.10, 1.0, 0.26)):
        end = add(knot, (girth * lean * 1.6 + length * swing, -length * reach))
        middle = add(lerp(knot, end, 0.5), (girth * lean * 0.9, 0.0))
        cutter.cut(
            leaf([knot, middle, end], (girth * 0.10, girth * width, girth * width * 0.9)),
            shade(colour, -0.04),
            lift=0.6,
            edge=0.6,
            gradient=0.09,
        )
        if cutter.px > 120:
            cutter.shade(
                leaf([lerp(middle, end, 0.78), lerp(middle, end, 0.90)], (girth * width * 0.92, girth * width * 0.9)),
                mix(figure.papers.second, colour, 0.2),
                0.75,
            )
    bow = blob(
        [
            add(knot, (-girth * 0.15, girth * 0.10)),
            add(knot, (girth * 0.13, girth * 0.11)),
            add(knot, (girth * 0.14, -girth * 0.11)),
            add(knot, (-girth * 0.13, -girth * 0.12)),
        ]
    )
    cutter.cut(bow, shade(colour, 0.07), lift=0.4, edge=0.6, gradient=0.1)
