"""What is worn over the clothes: belts, closings, aprons, cloaks, badges, straps."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people import motifs
from yingxi.draw.people.collar import MIDDLE
from yingxi.draw.people.curves import Point, Strip, add, add_sliver, beziers, blob, disc, leaf, lerp, thread, towards, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened, garment_of
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.trunk import Drape, drape_strip, spine_at, trunk_edges

Over = Callable[[Cutter, Figure, Strip], None]
"""Draws one thing over a figure's outermost sheet."""


def draw_behind(cutter: Cutter, figure: Figure) -> None:
    """Cut what hangs behind the whole body: cloaks, capes, mantles."""
    for name in garment_of(figure).over:
        if name in _BEHIND:
            _BEHIND[name](cutter, figure)


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
        cutter.cut(_girdle(strip, 0.64, 0.045, girth), colour, lift=0.4, edge=0.5)
        knot = strip.at(MIDDLE, 0.68)
        for sway in (-0.10, 0.12):
            end = add(knot, (girth * sway, -girth * 0.9))
            cutter.cut(leaf([knot, add(lerp(knot, end, 0.5), (girth * 0.04, 0)), end], (girth * 0.05, girth * 0.07, girth * 0.09)), colour, lift=0.4, edge=0.5)
    elif garment.belt == "belt":
        cutter.cut(_girdle(strip, 0.63, 0.075, girth), colour, lift=0.4, edge=0.5, gradient=0.08)
        if cutter.px > 60:
            x, y = strip.at(MIDDLE, 0.672)
            buckle = blob([(x - girth * 0.11, y - girth * 0.10), (x - girth * 0.11, y + girth * 0.10), (x + girth * 0.11, y + girth * 0.10), (x + girth * 0.11, y - girth * 0.10)])
            cutter.cut(buckle, figure.papers.named("gold"), lift=0.3, edge=0.7)
            cutter.shade(disc(x, y, girth * 0.05), shade(colour, -0.2), 0.9)


def draw_overs(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut what lies over the clothes."""
    garment = garment_of(figure)
    names = [name for name in garment.over if name in OVERS]
    if figure.marked("apron") and not {"apron", "bib_apron"} & set(names):
        names.append("apron")
    for name in names:
        OVERS[name](cutter, figure, strip)


def draw_throat_things(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut what lies over the collar: mantle clasps, scarves, necklaces."""
    for name in garment_of(figure).over:
        if name in _AT_THROAT:
            _AT_THROAT[name](cutter, figure, strip)
    if figure.marked("necklace"):
        _beads(cutter, figure, strip, figure.papers.named("gold"), 0.24, 15)
    if figure.marked("silver_collar"):
        _silver_collar(cutter, figure, strip)


# -- closings ------------------------------------------------------------------------------------------------


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
    cutter.shade(leaf(flap, (girth * 0.02, girth * 0.035, girth * 0.035, girth * 0.02)), deepened(figure.papers.main, 0.5), 0.75)
    cutter.shade(leaf([add(p, (0.0, girth * 0.028)) for p in flap], (0.0, girth * 0.02, girth * 0.02, 0.0)), shade(figure.papers.main, 0.25), 0.6)
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
    pocket = strip.at(-0.35, 0.36)
    cutter.cut(blob([add(pocket, (-girth * 0.16, 0)), add(pocket, (girth * 0.14, girth * 0.03)), add(pocket, (girth * 0.05, girth * 0.14)), add(pocket, (-girth * 0.06, girth * 0.12))]), figure.papers.named("white"), edge=0.5)


# -- belts ---------------------------------------------------------------------------------------------------


def _girdle(strip: Strip, s: float, height: float, girth: float) -> skia.Path:
    left, right = strip.at(-1, s), strip.at(1, s)
    low_left, low_right = strip.at(-1, s + height), strip.at(1, s + height)
    across = towards(left, right)
    out = girth * 0.045
    down = strip.down(0, s)
    bow = girth * 0.05
    path = skia.Path()
    trace(path, beziers([add(left, across, -out), add(lerp(left, right, 0.5), down, bow), add(right, across, out)]), move=True)
    trace(path, beziers([add(low_right, across, out), add(lerp(low_right, low_left, 0.5), down, bow), add(low_left, across, -out)]))
    path.close()
    return path


def _sash(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB, s: float, ends: float) -> None:
    """Wind a sash round the waist and let its ends hang from the knot."""
    girth = figure.girth
    height = 0.135 if s > 0.5 else 0.10
    cutter.cut(_girdle(strip, s, height, girth), colour, lift=0.5, edge=0.6, gradient=0.09)
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
        cutter.cut(leaf([knot, middle, end], (girth * 0.10, girth * width, girth * width * 0.9)), shade(colour, -0.04), lift=0.6, edge=0.6, gradient=0.09)
        if cutter.px > 120:
            cutter.shade(leaf([lerp(middle, end, 0.78), lerp(middle, end, 0.90)], (girth * width * 0.92, girth * width * 0.9)), mix(figure.papers.second, colour, 0.2), 0.75)
    bow = blob([add(knot, (-girth * 0.15, girth * 0.10)), add(knot, (girth * 0.13, girth * 0.11)), add(knot, (girth * 0.14, -girth * 0.11)), add(knot, (-girth * 0.13, -girth * 0.12))])
    cutter.cut(bow, shade(colour, 0.07), lift=0.4, edge=0.6, gradient=0.1)


# -- over the clothes ----------------------------------------------------------------------------------------


def _apron(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Tie an apron round the waist."""
    girth = figure.girth
    longest = max(sheet.drape.bottom for sheet in garment_of(figure).sheets)
    under = drape_strip(figure, Drape(top=0.6, bottom=1.62, flare=0.5 if longest > 1.5 else 0.16, ease=0.06, tight=0.9))
    cloth = Strip(under.edge(-0.62, 0.62, 1.6, 5), under.edge(0.86, 0.62, 1.6, 5))
    white = figure.papers.second if sum(figure.papers.second) > 1.2 else figure.papers.named("white")
    bottom = [add(cloth.at(u, 1.0), cloth.down(u, 1.0), girth * 0.12) for u in (-0.55, 0.0, 0.55)]
    cutter.cut(cloth.whole(bottom=bottom), white, lift=0.7, edge=0.6, gradient=0.08)
    if cutter.px > 50:
        cutter.shade(cloth.folds([(u, 0.1, 1.0, girth * 0.09) for u in (-0.6, -0.1, 0.45)]), deepened(white, 0.35), 0.4)
        cutter.shade(cloth.piece(0.86, 0.90, top=girth * 0.1, bottom=girth * 0.1), figure.papers.accent, 0.7)
    cutter.cut(_girdle(strip if strip.stops[-1] > 0.75 else under, 0.60, 0.05, girth), shade(white, -0.08), lift=0.4, edge=0.5)


def _bib_apron(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Hang a workman's apron from the neck to the knees."""
    girth = figure.girth
    under = drape_strip(figure, Drape(top=0.1, bottom=1.5, flare=0.14, ease=0.07, tight=0.8))
    leather = mix(figure.papers.main, figure.papers.named("leather"), 0.35)
    left = [under.at(-0.20, 0.22), under.at(-0.24, 0.42), under.at(-0.66, 0.62), under.at(-0.72, 1.0), under.at(-0.72, 1.25), under.at(-0.72, 1.48)]
    right = [under.at(0.72, 0.22), under.at(0.74, 0.42), under.at(0.92, 0.62), under.at(0.92, 1.0), under.at(0.9, 1.25), under.at(0.9, 1.48)]
    cloth = Strip(left, right)
    for near in (-1.0, 1.0):
        top = left[0] if near < 0 else right[0]
        cutter.cut(leaf([top, strip.at(MIDDLE + near * 0.42, 0.02)], (girth * 0.09, girth * 0.08)), shade(leather, -0.15), lift=0.3)
    cutter.cut(cloth.whole(bottom=[add(cloth.at(0, 1.0), cloth.down(0, 1.0), girth * 0.08)]), leather, lift=0.7, edge=0.6, gradient=0.1)
    if cutter.px > 60:
        pocket = Strip(cloth.edge(-0.55, 0.52, 0.72, 2), cloth.edge(0.5, 0.52, 0.72, 2))
        cutter.cut(pocket.whole(), shade(leather, 0.06), lift=0.3, edge=0.6)
        cutter.cut(_girdle(under, 0.63, 0.04, girth), shade(leather, -0.25), lift=0.3)


def _vest(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut a sleeveless surcoat over the jacket, bound in the accent."""
    girth = figure.girth
    cloth = drape_strip(figure, Drape(top=0.02, bottom=1.16, flare=0.2, ease=0.13, tight=0.2))
    colour = figure.papers.second
    cutter.cut(cloth.whole(bottom=cloth.across(cloth.stops[-1], -0.6, 0.6, girth * 0.08, 3)), colour, lift=0.7, edge=0.6, gradient=0.08)
    end = cloth.stops[-1]
    cutter.cut(cloth.piece(end - 0.06, end, top=girth * 0.08, bottom=girth * 0.08), figure.papers.accent, edge=0.4)
    cutter.shade(leaf(cloth.edge(MIDDLE, 0.04, end, 4), [girth * 0.09] * 5), figure.papers.accent, 0.95)


def _jacket(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut the short riding jacket over a gown."""
    girth = figure.girth
    cloth = drape_strip(figure, Drape(top=0.0, bottom=0.96, ease=0.15, tight=0.15))
    colour = figure.papers.second
    path = cloth.whole(bottom=cloth.across(0.96, -0.6, 0.6, girth * 0.10, 3))
    cutter.cut(path, colour, lift=0.8, edge=0.6, gradient=0.09)
    if cutter.px > 50:
        with cutter.within(path):
            spots = ((-0.45, 0.36), (0.72, 0.42), (-0.38, 0.72), (0.70, 0.78))
            for u, s in spots:
                x, y = cloth.at(u, s)
                motifs.medallion(cutter.inside((x, y), 0.0, girth * 0.24), mix(colour, shade(colour, 0.4), 0.5))
        cutter.shade(cloth.piece(0.90, 0.96, top=girth * 0.1, bottom=girth * 0.1), shade(colour, -0.3), 0.8)


def _badge(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Sew the rank badge on an official's breast: a crane among clouds."""
    girth = figure.girth
    cloth = Strip(strip.edge(MIDDLE - 0.48, 0.20, 0.50, 2), strip.edge(MIDDLE + 0.46, 0.20, 0.50, 2))
    cutter.cut(cloth.whole(), deepened(figure.papers.accent, 0.45), lift=0.4, edge=0.5)
    gold = figure.papers.named("gold")
    cutter.line(cloth.whole(), gold, girth * 0.035)
    if cutter.px > 60:
        x, y = cloth.at(0.0, 0.5)
        frame = cutter.inside((x, y), 0.0, girth * 0.26)
        white = figure.papers.named("white")
        frame.shade(leaf([(-0.62, 0.30), (-0.1, 0.0), (0.30, 0.05)], (0.0, 0.34, 0.10)), white, 0.95)
        frame.shade(leaf([(0.05, -0.05), (0.40, -0.45), (0.62, -0.52)], (0.20, 0.10, 0.0)), white, 0.95)
        frame.shade(leaf([(0.25, 0.05), (0.42, 0.40), (0.68, 0.42)], (0.10, 0.08, 0.0)), white, 0.95)
        frame.shade(disc(0.44, 0.44, 0.07), (0.75, 0.15, 0.12), 1.0)
        motifs.scatter(frame, Strip([(-1, 1), (-1, -1)], [(1, 1), (1, -1)]), "clouds", gold, 0.34, ((-0.45, 0.85), (0.5, 0.9)))


def _roundel(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Set the soldier's round cloth on his breast."""
    girth = figure.girth
    x, y = strip.at(MIDDLE, 0.36)
    cutter.cut(disc(x, y, girth * 0.34), figure.papers.named("white"), lift=0.3, edge=0.4)
    cutter.line(disc(x, y, girth * 0.28), figure.papers.accent, girth * 0.04)
    if cutter.px > 60:
        frame = cutter.inside((x, y), 0.0, girth * 0.2)
        for a, b in (((-0.5, 0.45), (0.5, 0.45)), ((0.0, 0.75), (0.0, -0.8)), ((-0.6, 0.0), (0.6, 0.0)), ((0.0, 0.0), (-0.5, -0.65)), ((0.0, 0.0), (0.55, -0.6))):
            frame.line(thread([a, b]), figure.papers.named("ink"), 0.15)


def _kasaya(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Throw a monk's patched shawl over one shoulder."""
    girth = figure.girth
    cloth = Strip([strip.at(-0.15, 0.04), strip.at(-0.55, 0.35), strip.at(-1.02, 0.8), strip.at(-1.02, 1.25)], [strip.at(0.98, 0.06), strip.at(0.80, 0.45), strip.at(0.35, 0.95), strip.at(-0.1, 1.35)])
    colour = figure.papers.accent
    cutter.cut(cloth.whole(bottom=[add(cloth.at(0, 1.0), (0.0, -girth * 0.1))]), colour, lift=0.7, edge=0.6, gradient=0.1)
    if cutter.px > 50:
        gold = mix(figure.papers.named("gold"), colour, 0.3)
        for t in (0.25, 0.5, 0.75):
            cutter.shade(leaf(cloth.across(t, -1, 1), [girth * 0.025] * 5), gold, 0.8)
        for u in (-0.4, 0.3):
            cutter.shade(leaf(cloth.edge(u, 0.0, 1.0, 4), [girth * 0.025] * 5), gold, 0.8)


def _beads_over(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    _beads(cutter, figure, strip, (0.45, 0.24, 0.14), 0.50, 17)


def _beads(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB, low: float, count: int) -> None:
    """Hang a string of beads round the neck."""
    girth = figure.girth
    loop = [strip.at(-0.40, 0.03), strip.at(-0.34, low * 0.5), strip.at(-0.08, low * 0.88), strip.at(MIDDLE, low), strip.at(0.58, low * 0.85), strip.at(0.76, low * 0.5), strip.at(0.74, 0.03)]
    curve = beziers(loop)
    from yingxi.draw.people.curves import on_bezier

    for k in range(count):
        place = k / (count - 1) * len(curve)
        part = min(int(place), len(curve) - 1)
        x, y = on_bezier(curve[part], place - part)
        middle = k == count // 2
        cutter.cut(disc(x, y, girth * (0.085 if middle else 0.058)), figure.papers.accent if middle else colour, lift=0.2, edge=0.7, gradient=0.15)


def _waistcoat(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Show a waistcoat and lace where a court coat stands open."""
    girth = figure.girth
    left = [strip.at(MIDDLE - 0.14, 0.06), strip.at(MIDDLE - 0.26, 0.4), strip.at(MIDDLE - 0.28, 0.8), strip.at(MIDDLE - 0.42, 1.12)]
    right = [strip.at(MIDDLE + 0.14, 0.06), strip.at(MIDDLE + 0.26, 0.4), strip.at(MIDDLE + 0.30, 0.8), strip.at(MIDDLE + 0.44, 1.12)]
    cloth = Strip(left, right)
    cutter.cut(cloth.whole(bottom=[cloth.at(0, 0.93)]), figure.papers.second, lift=0.3, edge=0.5)
    gold = figure.papers.named("gold")
    for side in (-1, 1):
        cutter.shade(leaf(cloth.edge(side, 0.0, 1.0, 4), [girth * 0.07] * 5), gold, 0.95)
        edge = drape_strip(figure, Drape(bottom=1.42, flare=0.6, ease=0.1, tight=0.25))
        cutter.shade(leaf(edge.edge(MIDDLE + 0.46 * side, 1.05, 1.42, 3), [girth * 0.07] * 4), gold, 0.95)
    for k in range(5):
        x, y = cloth.at(0.0, 0.12 + 0.17 * k)
        cutter.cut(disc(x, y, girth * 0.045), gold, lift=0.15, edge=0.7)
    jabot = [strip.at(MIDDLE, 0.03), strip.at(MIDDLE - 0.14, 0.12), strip.at(MIDDLE - 0.06, 0.20), strip.at(MIDDLE + 0.05, 0.25), strip.at(MIDDLE + 0.14, 0.16)]
    cutter.cut(blob(jabot), figure.papers.named("white"), lift=0.4, edge=0.5)


def _crossbelts(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    white = figure.papers.named("white")
    for a, b in (((-0.75, 0.10), (0.80, 0.64)), ((0.92, 0.10), (-0.72, 0.64))):
        p, q = strip.at(*a), strip.at(*b)
        cutter.cut(leaf([p, lerp(p, q, 0.5), q], [figure.girth * 0.15] * 3), white, lift=0.4, edge=0.5)
    x, y = strip.at(MIDDLE - 0.16, 0.37)
    cutter.cut(disc(x, y, figure.girth * 0.09), figure.papers.named("gold"), lift=0.3, edge=0.8)


def _epaulettes(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    gold = figure.papers.named("gold")
    girth = figure.girth
    for u, side in ((-0.95, -1.0), (0.98, 1.0)):
        x, y = strip.at(u, 0.075)
        cutter.cut(blob([(x - girth * 0.22, y + girth * 0.02), (x, y + girth * 0.13), (x + girth * 0.20, y + girth * 0.06), (x + girth * 0.18, y - girth * 0.05), (x - girth * 0.2, y - girth * 0.06)]), gold, lift=0.4, edge=0.7)
        if cutter.px > 80:
            for k in range(4):
                cutter.line(thread([(x + girth * (-0.15 + 0.1 * k), y - girth * 0.04), (x + girth * (-0.16 + 0.1 * k) + 0.01 * girth * side, y - girth * 0.17)]), gold, girth * 0.05)


def _cross_pendant(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    girth = figure.girth
    x, y = strip.at(MIDDLE, 0.40)
    gold = figure.papers.named("gold")
    for k in (-0.40, 0.74):
        cutter.line(thread([strip.at(k, 0.03), lerp(strip.at(k, 0.03), (x, y), 0.6), (x, y + girth * 0.1)]), gold, girth * 0.02)
    cutter.cut(leaf([(x, y + girth * 0.14), (x, y - girth * 0.20)], (girth * 0.07, girth * 0.07)), gold, lift=0.3, edge=0.8)
    cutter.cut(leaf([(x - girth * 0.11, y + girth * 0.04), (x + girth * 0.11, y + girth * 0.04)], (girth * 0.07, girth * 0.07)), gold, edge=0.8)


def _chest_stripe(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    cutter.shade(strip.piece(0.36, 0.47), figure.papers.second, 0.9)
    cutter.shade(strip.piece(0.50, 0.53), figure.papers.second, 0.9)


def _dungarees(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut the bib and straps of a work overall."""
    girth = figure.girth
    colour = figure.papers.main
    seat = drape_strip(figure, Drape(top=0.62, bottom=1.14, flare=0.1, ease=0.1, tight=0.7))
    cutter.cut(seat.whole(), colour, lift=0.4, edge=0.4, gradient=0.07)
    for k in (-1.0, 1.0):
        a, b = strip.at(MIDDLE + 0.46 * k, 0.34), strip.at(MIDDLE + (0.62 if k > 0 else 0.78) * k, 0.05)
        cutter.cut(leaf([a, b], (girth * 0.13, girth * 0.13)), colour, lift=0.4, edge=0.6)
    bib = Strip([strip.at(MIDDLE - 0.50, 0.31), strip.at(MIDDLE - 0.52, 0.5), strip.at(-0.86, 0.70)], [strip.at(MIDDLE + 0.50, 0.31), strip.at(MIDDLE + 0.52, 0.5), strip.at(0.95, 0.70)])
    cutter.cut(bib.whole(), colour, lift=0.5, edge=0.7, gradient=0.07)
    if cutter.px > 60:
        pocket = Strip(bib.edge(-0.35, 0.22, 0.60, 2), bib.edge(0.35, 0.22, 0.60, 2))
        cutter.cut(pocket.whole(), shade(colour, 0.06), lift=0.2, edge=0.6)
        for k in (-1.0, 1.0):
            x, y = strip.at(MIDDLE + 0.44 * k, 0.345)
            cutter.cut(disc(x, y, girth * 0.05), figure.papers.named("gold"), lift=0.2, edge=0.7)


def _scarf(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Knot a pupil's red scarf."""
    girth = figure.girth
    red = figure.papers.accent
    for k in (-1.0, 1.0):
        top = strip.at(MIDDLE + 0.55 * k, 0.06)
        cutter.cut(leaf([top, strip.at(MIDDLE + 0.30 * k, 0.15), strip.at(MIDDLE, 0.23)], (girth * 0.16, girth * 0.20, girth * 0.10)), red, lift=0.4, edge=0.5)
        end = strip.at(MIDDLE + 0.22 * k, 0.45)
        knot = strip.at(MIDDLE, 0.24)
        cutter.cut(leaf([knot, lerp(knot, end, 0.6), end], (girth * 0.08, girth * 0.20, 0.0)), red, lift=0.4, edge=0.5)
    x, y = strip.at(MIDDLE, 0.235)
    cutter.cut(disc(x, y, girth * 0.09), shade(red, 0.08), lift=0.3, edge=0.6)


def _silver_collar(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Hang the silver ring that keeps a child from harm."""
    girth = figure.girth
    silver = (0.80, 0.82, 0.86)
    ring = [strip.at(-0.48, 0.01), strip.at(-0.36, 0.14), strip.at(MIDDLE - 0.1, 0.25), strip.at(0.64, 0.16), strip.at(0.82, 0.01)]
    cutter.cut(leaf(ring, (girth * 0.08, girth * 0.10, girth * 0.12, girth * 0.10, girth * 0.08)), silver, lift=0.5, edge=0.9, gradient=0.2)
    x, y = strip.at(MIDDLE - 0.08, 0.33)
    cutter.cut(blob([(x - girth * 0.16, y + girth * 0.05), (x, y + girth * 0.12), (x + girth * 0.16, y + girth * 0.05), (x + girth * 0.09, y - girth * 0.10), (x - girth * 0.09, y - girth * 0.10)]), silver, lift=0.4, edge=0.9, gradient=0.2)


# -- behind the body -----------------------------------------------------------------------------------------


def _cape_strip(figure: Figure, bottom: float, flare: float) -> Strip:
    """Return a cloak that hangs from the shoulders behind the body, blown back a little."""
    cloth = drape_strip(figure, Drape(top=0.02, bottom=bottom, flare=flare, ease=0.30, tight=0.0))
    girth = figure.girth
    left = [add(p, (-girth * 0.42 * (k / len(cloth.left)) ** 1.3, 0.0)) for k, p in enumerate(cloth.left)]
    return Strip(left, list(cloth.right), cloth.stops)


def _cloak_back(cutter: Cutter, figure: Figure, colour: RGB, lining: RGB, bottom: float, flare: float) -> None:
    girth = figure.girth
    strip = _cape_strip(figure, bottom, flare)
    end = strip.stops[-1]
    path = strip.whole(bottom=strip.across(end, -0.6, 0.6, girth * 0.2, 3))
    cutter.cut(path, lining, lift=0.9, edge=0.5, gradient=0.12)
    if cutter.px > 50:
        cutter.shade(strip.folds([(u, 0.4, end, girth * 0.2) for u in (-0.8, -0.5, 0.55, 0.85)]), deepened(lining, 0.4), 0.45)
    side = Strip(strip.edge(-1.0, 0.02, end, 6), strip.edge(-0.72, 0.02, end, 6))
    cutter.cut(side.whole(), colour, lift=0.4, edge=0.6, gradient=0.1)


def _cape_back(cutter: Cutter, figure: Figure) -> None:
    _cloak_back(cutter, figure, figure.papers.accent, deepened(figure.papers.accent, 0.4), 1.70, 0.7)


def _mantle_back(cutter: Cutter, figure: Figure) -> None:
    _cloak_back(cutter, figure, figure.papers.accent, deepened(figure.papers.accent, 0.35), 1.97, 1.2)
    strip = _cape_strip(figure, 1.97, 1.2)
    white = figure.papers.named("white")
    hem = strip.piece(1.87, 1.97, bottom=figure.girth * 0.2, top=figure.girth * 0.2)
    cutter.cut(hem, white, edge=0.4)
    _ermine_tails(cutter, figure, [strip.at(-0.9 + 0.3 * k, 1.93) for k in range(7)])


def _witch_back(cutter: Cutter, figure: Figure) -> None:
    _cloak_back(cutter, figure, figure.papers.named("main---"), figure.papers.named("accent--"), 1.9, 0.9)


def _ermine_tails(cutter: Cutter, figure: Figure, spots: list[Point]) -> None:
    if cutter.px < 50:
        return
    girth = figure.girth
    tails = skia.Path()
    for x, y in spots:
        add_sliver(tails, (x, y + girth * 0.06), (x + girth * 0.01, y), (x, y - girth * 0.09), girth * 0.05)
    cutter.shade(tails, figure.papers.named("ink"), 0.9)


def _mantle_front(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Lay the ermine cape of a royal mantle over the shoulders, with its chain."""
    girth = figure.girth
    white = figure.papers.named("white")
    rim = [trunk_edges(figure, 0.02)[0], add(trunk_edges(figure, 0.09, 0.2)[0], (-girth * 0.06, 0)), add(trunk_edges(figure, 0.30, 0.2)[0], (-girth * 0.12, 0)), strip.at(-0.35, 0.40), strip.at(MIDDLE, 0.36), strip.at(0.75, 0.40),
           add(trunk_edges(figure, 0.30, 0.2)[1], (girth * 0.08, 0)), trunk_edges(figure, 0.09, 0.22)[1], trunk_edges(figure, 0.02)[1], strip.at(MIDDLE, 0.07)]
    cutter.cut(blob(rim), white, lift=0.9, edge=0.5, gradient=0.08)
    spots = [strip.at(u, s) for u, s in ((-0.85, 0.16), (-0.55, 0.27), (-0.15, 0.20), (-0.05, 0.32), (MIDDLE, 0.17), (0.55, 0.31), (0.62, 0.18), (0.88, 0.26))]
    _ermine_tails(cutter, figure, spots)
    _beads(cutter, figure, strip, figure.papers.named("gold"), 0.33, 11)


def _clasp(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Fasten a cloak at the throat, its edges falling before the shoulders."""
    girth = figure.girth
    colour = figure.papers.named("main---") if figure.design.wardrobe == "witch" else figure.papers.accent
    near = [strip.at(-0.30, 0.02), strip.at(-0.68, 0.12), strip.at(-0.88, 0.34), strip.at(-1.10, 0.52), strip.at(-1.15, 0.25), strip.at(-1.02, 0.08), strip.at(-0.6, 0.0)]
    far = [strip.at(0.66, 0.02), strip.at(0.80, 0.12), strip.at(0.90, 0.34), strip.at(1.10, 0.5), strip.at(1.14, 0.22), strip.at(1.02, 0.07)]
    for points in (far, near):
        cutter.cut(blob(points), colour, lift=0.7, edge=0.6, gradient=0.1)
    a, b = strip.at(-0.34, 0.05), strip.at(0.70, 0.05)
    gold = figure.papers.named("gold")
    cutter.cut(leaf([a, strip.at(MIDDLE, 0.12), b], [girth * 0.05] * 3), gold, lift=0.3, edge=0.7)
    for x, y in (a, b):
        cutter.cut(disc(x, y, girth * 0.09), gold, lift=0.3, edge=0.8)


OVERS: Final[dict[str, Over]] = {
    "apron": _apron, "bib_apron": _bib_apron, "vest": _vest, "jacket": _jacket, "badge": _badge, "roundel": _roundel,
    "kasaya": _kasaya, "waistcoat": _waistcoat, "crossbelts": _crossbelts, "chest_stripe": _chest_stripe,
    "dungarees": _dungarees,
}  # fmt: skip
"""Worn over the clothes, under the collar and the near arm."""

_AT_THROAT: Final[dict[str, Over]] = {
    "mantle": _mantle_front, "cape": _clasp, "cloak": _clasp, "beads": _beads_over, "cross": _cross_pendant, "scarf": _scarf,
}  # fmt: skip
_OVER_ARM: Final[dict[str, Over]] = {"epaulettes": _epaulettes}
_BEHIND: Final[dict[str, Callable[[Cutter, Figure], None]]] = {
    "cape": _cape_back, "mantle": _mantle_back, "cloak": _witch_back,
}  # fmt: skip


def draw_over_arm(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut what lies over the near sleeve."""
    for name in garment_of(figure).over:
        if name in _OVER_ARM:
            _OVER_ARM[name](cutter, figure, strip)


def gown_axis(figure: Figure) -> Point:
    """Return the unit vector down the trunk at the waist."""
    return spine_at(figure, 0.6)[1]
