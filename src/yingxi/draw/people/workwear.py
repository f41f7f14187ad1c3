"""What trades and today's people wear over their clothes: armour, tabards, pockets, hoods, bands that glow."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.paper import RGB, shade
from yingxi.draw.people.collar import MIDDLE
from yingxi.draw.people.curves import Strip, add, add_leaf, blob, disc, leaf, lerp
from yingxi.draw.people.cuts import VESTS
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened, garment_of
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.shoulders import Slope, sleeveless_path
from yingxi.draw.people.trunk import Drape, drape_strip

_GLOW: Final[RGB] = (0.93, 0.91, 0.72)


def lay_vest(cutter: Cutter, figure: Figure, name: str) -> tuple[Strip, skia.Path]:
    """Cut a sleeveless sheet over the clothes; return it with its outline."""
    paper, bottom = VESTS[name]
    cloth = drape_strip(figure, Drape(top=0.02, bottom=bottom, flare=0.2, ease=0.13, tight=0.2))
    hem = cloth.across(cloth.stops[-1], -0.6, 0.6, figure.girth * 0.08, 3)
    path = sleeveless_path(figure, cloth, hem)
    cutter.cut(path, figure.papers.named(paper), lift=0.7, edge=0.6)
    return cloth, path


def lay_vests_from_behind(cutter: Cutter, figure: Figure) -> None:
    """Cut the sleeveless things that cover the back."""
    for name in garment_of(figure).over:
        if name in VESTS:
            lay_vest(cutter, figure, name)


def gilet(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Button a waistcoat over the shirt, open over its breast."""
    girth = figure.girth
    cloth, _ = lay_vest(cutter, figure, "gilet")
    tip = strip.at(MIDDLE, 0.42)
    shirt = blob([strip.at(MIDDLE - 0.34, 0.06)] * 2 + [tip, tip] + [strip.at(MIDDLE + 0.30, 0.06)] * 2)
    cutter.cut(shirt, figure.papers.named(garment_of(figure).sheets[-1].colour), edge=0.3)
    cutter.shade(leaf(cloth.edge(MIDDLE, 0.44, cloth.stops[-1], 3), [girth * 0.02] * 4), (0.04, 0.03, 0.05), 0.6)
    for s in (0.52, 0.66, 0.80):
        x, y = strip.at(MIDDLE + 0.05, s)
        cutter.cut(disc(x, y, girth * 0.045), figure.papers.named("gold"), edge=0.6)


def lamellar(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Lace rows of small plates over breast and hips, with a polished mirror."""
    girth = figure.girth
    cloth, path = lay_vest(cutter, figure, "lamellar")
    plate, end = figure.papers.named("main---"), cloth.stops[-1]
    with cutter.within(path):
        s = 0.16
        while s < end:
            row = cloth.across(s, -1.0, 1.0, girth * 0.03, 3)
            cutter.shade(leaf(row, [girth * 0.035] * len(row)), plate, 0.9)
            if cutter.px > 60:
                seams = skia.Path()
                for k in range(9):
                    u = -0.9 + 0.225 * k
                    seams.addPath(leaf([cloth.at(u, s), cloth.at(u, min(s + 0.085, end))], [girth * 0.022] * 2))
                cutter.shade(seams, plate, 0.55)
            s += 0.1
    gold = figure.papers.named("gold")
    cutter.cut(cloth.piece(end - 0.05, end, top=girth * 0.08, bottom=girth * 0.08), gold, edge=0.4)
    x, y = strip.at(MIDDLE, 0.34)
    cutter.cut(disc(x, y, girth * 0.27), gold, lift=0.4, edge=0.7)
    cutter.cut(disc(x, y, girth * 0.20), figure.papers.named("steel"), edge=0.7, gradient=0.2)


def tabard(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Hang a knight's tabard with its device over the mail."""
    girth = figure.girth
    cloth, _ = lay_vest(cutter, figure, "tabard")
    end, second = cloth.stops[-1], figure.papers.second
    cutter.cut(cloth.piece(end - 0.06, end, top=girth * 0.08, bottom=girth * 0.08), second, edge=0.4)
    x, y = strip.at(MIDDLE, 0.36)
    bars = ((0.085, 0.42), (0.33, 0.085))
    for wide, high in bars:
        ring = [(-wide, -high), (-wide, high), (wide, high), (wide, -high)]
        path = skia.Path()
        path.addPoly([skia.Point(x + a * girth, y + b * girth) for a, b in ring], True)
        cutter.cut(path, second, edge=0.4)


def sun_print(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Print a half sun over waves on the breast."""
    if cutter.px < 50:
        return
    girth = figure.girth
    x, y = strip.at(MIDDLE, 0.40)
    below = skia.Path()
    below.addRect(skia.Rect.MakeLTRB(x - girth, y - girth, x + girth, y - 0.02 * girth))
    with cutter.without(below):
        cutter.shade(disc(x, y, 0.26 * girth), figure.papers.accent, 0.95)
    waves = skia.Path()
    for k, wide in enumerate((0.34, 0.24)):
        low = y - (0.09 + 0.10 * k) * girth
        line = [
            (x + wide * girth * share, low + 0.03 * girth * (-1) ** n) for n, share in enumerate((-1.0, -0.4, 0.2, 0.8))
        ]
        add_leaf(waves, line, [0.045 * girth] * 4)
    cutter.shade(waves, figure.papers.second, 0.95)


def _pocket(cutter: Cutter, figure: Figure, strip: Strip, u: float, s: float, *, flap: bool) -> None:
    colour = figure.papers.named(garment_of(figure).sheets[-1].colour)
    cloth = Strip(strip.edge(u - 0.21, s, s + 0.15, 2), strip.edge(u + 0.19, s, s + 0.15, 2))
    cutter.cut(cloth.whole(), shade(colour, -0.07), lift=0.2, edge=0.5)
    if flap:
        lid = Strip(strip.edge(u - 0.23, s - 0.01, s + 0.05, 2), strip.edge(u + 0.21, s - 0.01, s + 0.05, 2))
        cutter.cut(lid.whole(), shade(colour, -0.14), lift=0.2, edge=0.5)


def pocket(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Sew one pocket on the breast."""
    if cutter.px > 50:
        _pocket(cutter, figure, strip, 0.66, 0.30, flap=False)


def pockets(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Sew two pockets with flaps on the breast."""
    if cutter.px > 50:
        _pocket(cutter, figure, strip, -0.36, 0.30, flap=True)
        _pocket(cutter, figure, strip, 0.70, 0.30, flap=True)


def pocket_pen(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Sew on a breast pocket with a pen in it."""
    if cutter.px > 50:
        _pocket(cutter, figure, strip, 0.68, 0.33, flap=False)
        a, b = strip.at(0.62, 0.29), strip.at(0.62, 0.36)
        cutter.cut(leaf([a, b], [figure.girth * 0.05] * 2), figure.papers.accent, edge=0.3)


def glow_bands(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Sew reflecting bands round breast and hem."""
    end = strip.stops[-1]
    for s in (0.50, end - 0.20):
        cutter.shade(strip.piece(s, s + 0.075), _GLOW, 0.95)
        cutter.shade(strip.piece(s + 0.025, s + 0.05), figure.papers.named("steel"), 0.8)


def work_vest(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Put a builder's bright vest on."""
    cloth, _ = lay_vest(cutter, figure, "work_vest")
    line = leaf(cloth.edge(MIDDLE, 0.06, cloth.stops[-1], 4), [figure.girth * 0.03] * 5)
    cutter.shade(line, deepened(figure.papers.main, 0.5), 0.8)


def life_pack(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Fasten a spacesuit's panel of knobs on the breast, and its badge."""
    girth = figure.girth
    cloth = Strip(strip.edge(MIDDLE - 0.40, 0.30, 0.54, 2), strip.edge(MIDDLE + 0.38, 0.30, 0.54, 2))
    cutter.cut(cloth.whole(), figure.papers.named("steel"), lift=0.5, edge=0.6, gradient=0.12)
    for u, s, paper in ((-0.5, 0.3, "red"), (0.0, 0.3, "gold"), (0.5, 0.3, "jade"), (-0.25, 0.72, "ink")):
        x, y = cloth.at(u, s)
        cutter.cut(disc(x, y, girth * 0.06), figure.papers.named(paper), edge=0.5)
    x, y = strip.at(-0.55, 0.28)
    cutter.cut(disc(x, y, girth * 0.11), figure.papers.main, edge=0.5)


def open_front(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Leave a jacket open over what is worn under it."""
    girth, end = figure.girth, strip.stops[-1]
    left = strip.spots((MIDDLE - 0.30, 0.07), (MIDDLE - 0.26, 0.45), (MIDDLE - 0.24, 0.8), (MIDDLE - 0.34, end))
    right = strip.spots((MIDDLE + 0.28, 0.07), (MIDDLE + 0.24, 0.45), (MIDDLE + 0.22, 0.8), (MIDDLE + 0.30, end))
    cloth = Strip(left, right)
    colour = figure.papers.second
    cutter.cut(cloth.whole(), colour, edge=0.2)
    cutter.shade(leaf(cloth.edge(-1.0, 0.0, 1.0, 3), [girth * 0.07] * 4), deepened(colour, 0.5), 0.35)
    edge = shade(figure.papers.main, -0.14)
    for side in (-1.0, 1.0):
        cutter.cut(leaf(cloth.edge(side, 0.0, 1.0, 3), [girth * 0.07] * 4), edge, lift=0.2, edge=0.4)
    if cutter.px > 60:
        for t in (0.25, 0.45, 0.65, 0.85):
            x, y = cloth.at(0.0, t)
            cutter.shade(disc(x, y, girth * 0.03), deepened(colour, 0.5), 0.8)


def pouch(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Sew the wide pocket on a hooded jumper, and hang the hood's strings."""
    girth = figure.girth
    colour = figure.papers.main
    cloth = Strip(
        strip.spots((MIDDLE - 0.46, 0.66), (MIDDLE - 0.70, 0.80), (MIDDLE - 0.72, 0.97)),
        strip.spots((MIDDLE + 0.40, 0.66), (MIDDLE + 0.60, 0.80), (MIDDLE + 0.62, 0.97)),
    )
    cutter.cut(cloth.whole(), shade(colour, -0.07), lift=0.3, edge=0.5)
    for k in (-1.0, 1.0):
        a, b = strip.at(MIDDLE + 0.16 * k, 0.10), strip.at(MIDDLE + 0.18 * k, 0.32)
        cutter.cut(leaf([a, b], [girth * 0.04] * 2), figure.papers.second, lift=0.2, edge=0.3)


def hood(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Lay a lowered hood round the neck."""
    girth = figure.girth
    near, far = Slope(figure, "n"), Slope(figure, "f")
    colour = shade(figure.papers.main, -0.05)
    for side, sign in ((near, -1.0), (far, 1.0)):
        line = side.line()
        front = strip.at(MIDDLE + 0.12 * sign, 0.15)
        roll = [add(line[0], (-0.02 * sign * girth, 0.16 * girth)), lerp(line[0], line[2], 0.45), front]
        cutter.cut(leaf(roll, (girth * 0.12, girth * 0.34, girth * 0.10)), colour, lift=0.5, edge=0.6, gradient=0.1)


def yoke(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Set the broad white band into a school tracksuit's breast."""
    cutter.shade(strip.piece(0.40, 0.56), figure.papers.second, 0.95)
    cutter.shade(strip.piece(0.56, 0.585), figure.papers.accent, 0.9)


def bow_tie(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Tie a waiter's bow."""
    girth = figure.girth
    black = figure.papers.named("black")
    x, y = strip.at(MIDDLE, 0.085)
    for k in (-1.0, 1.0):
        wing = [(x, y), (x + 0.12 * k * girth, y + 0.01 * girth), (x + 0.22 * k * girth, y)]
        cutter.cut(leaf(wing, (girth * 0.06, girth * 0.14, girth * 0.20)), black, lift=0.3, edge=0.5)
    cutter.cut(disc(x, y, girth * 0.05), shade(black, 0.12), edge=0.5)


def muffler(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Wind a woollen scarf round the neck, one end down the breast."""
    girth, colour = figure.girth, figure.papers.accent
    near, far = Slope(figure, "n").neck, Slope(figure, "f").neck
    end = [strip.at(MIDDLE - 0.16, 0.10), strip.at(MIDDLE - 0.24, 0.36), strip.at(MIDDLE - 0.22, 0.62)]
    cutter.cut(leaf(end, (girth * 0.30, girth * 0.38, girth * 0.40)), shade(colour, -0.06), lift=0.5, edge=0.5)
    for t in (0.80, 0.90):
        a = lerp(end[1], end[2], t)
        cutter.shade(leaf([add(a, (-girth * 0.2, 0)), add(a, (girth * 0.2, 0))], [girth * 0.04] * 2), (1, 1, 1), 0.5)
    wound = [add(near, (-girth * 0.10, girth * 0.16)), strip.at(MIDDLE - 0.30, 0.06), strip.at(MIDDLE, 0.095),
             strip.at(MIDDLE + 0.30, 0.055), add(far, (girth * 0.10, girth * 0.16))]  # fmt: skip
    cutter.cut(leaf(wound, [girth * w for w in (0.30, 0.40, 0.42, 0.40, 0.28)]), colour, lift=0.6, edge=0.6)
    if cutter.px > 80:
        fold = [add(p, (0.0, girth * 0.06)) for p in wound[1:4]]
        cutter.shade(leaf(fold, (0.0, girth * 0.05, 0.0)), deepened(colour, 0.4), 0.5)
