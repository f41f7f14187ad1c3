"""What is worn over the clothes: aprons, jackets, badges, shawls, straps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.paper import mix, shade
from yingxi.draw.people import aprons, motifs, workwear
from yingxi.draw.people.cloaks import clasp, cloak_shoulder, mantle_front, mantle_shoulder
from yingxi.draw.people.closings import draw_closing
from yingxi.draw.people.collar import MIDDLE
from yingxi.draw.people.curves import (
    Strip,
    add,
    blob,
    disc,
    leaf,
    lerp,
    thread,
)
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened, garment_of, lay_far_cap
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.jewels import beads_over, cross_pendant, hang_beads, silver_collar
from yingxi.draw.people.shoulders import Slope, body_path
from yingxi.draw.people.trunk import Drape, drape_strip

Over = Callable[[Cutter, Figure, Strip], None]
"""Draws one thing over a figure's outermost sheet."""


def draw_overs(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut what lies over the clothes."""
    garment = garment_of(figure)
    names = [name for name in garment.over if name in OVERS]
    if figure.marked("apron") and not {"apron", "bib_apron", "half_apron"} & set(names):
        names.append("apron")
    for name in names:
        OVERS[name](cutter, figure, strip)


def draw_throat_things(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut what lies over the collar: mantle clasps, scarves, necklaces."""
    for name in garment_of(figure).over:
        if name in _AT_THROAT:
            _AT_THROAT[name](cutter, figure, strip)
    if figure.marked("scarf"):
        workwear.muffler(cutter, figure, strip)
    if figure.marked("necklace"):
        hang_beads(cutter, figure, strip, figure.papers.named("gold"), 0.24, 15)
    if figure.marked("silver_collar"):
        silver_collar(cutter, figure, strip)


# -- over the clothes ----------------------------------------------------------------------------------------


def _lay_jacket(cutter: Cutter, figure: Figure) -> tuple[Strip, skia.Path]:
    cloth = drape_strip(figure, Drape(top=0.0, bottom=0.96, ease=0.15, tight=0.15))
    path = body_path(figure, cloth, cloth.across(0.96, -0.6, 0.6, figure.girth * 0.10, 3), [])
    cutter.cut(path, figure.papers.second, lift=0.8, edge=0.6)
    lay_far_cap(cutter, figure, figure.papers.second)
    return cloth, path


def draw_jackets_from_behind(cutter: Cutter, figure: Figure) -> None:
    """Cut what covers the back over the clothes."""
    workwear.lay_vests_from_behind(cutter, figure)
    if "jacket" in garment_of(figure).over:
        _lay_jacket(cutter, figure)


def _vest(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut a sleeveless surcoat over the jacket, bound in the accent."""
    girth = figure.girth
    cloth, _ = workwear.lay_vest(cutter, figure, "vest")
    end = cloth.stops[-1]
    cutter.cut(cloth.piece(end - 0.06, end, top=girth * 0.08, bottom=girth * 0.08), figure.papers.accent, edge=0.4)
    cutter.shade(leaf(cloth.edge(MIDDLE, 0.04, end, 4), [girth * 0.09] * 5), figure.papers.accent, 0.95)


def _jacket(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut the short riding jacket over a gown."""
    girth = figure.girth
    colour = figure.papers.second
    cloth, path = _lay_jacket(cutter, figure)
    if cutter.px > 50:
        with cutter.within(path):
            spots = ((-0.45, 0.36), (0.72, 0.42), (-0.38, 0.72), (0.70, 0.78))
            for u, s in spots:
                x, y = cloth.at(u, s)
                motifs.medallion(cutter.inside((x, y), 0.0, girth * 0.24), mix(colour, shade(colour, 0.4), 0.5))
        cutter.shade(cloth.piece(0.90, 0.96, top=girth * 0.1, bottom=girth * 0.1), shade(colour, -0.3), 0.8)
    draw_closing(cutter, figure, cloth)


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
        motifs.scatter(
            frame, Strip([(-1, 1), (-1, -1)], [(1, 1), (1, -1)]), "clouds", gold, 0.34, ((-0.45, 0.85), (0.5, 0.9))
        )


def _roundel(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Set the soldier's round cloth on his breast."""
    girth = figure.girth
    x, y = strip.at(MIDDLE, 0.36)
    cutter.cut(disc(x, y, girth * 0.34), figure.papers.named("white"), lift=0.3, edge=0.4)
    cutter.line(disc(x, y, girth * 0.28), figure.papers.accent, girth * 0.04)
    if cutter.px > 60:
        frame = cutter.inside((x, y), 0.0, girth * 0.2)
        for a, b in (
            ((-0.5, 0.45), (0.5, 0.45)),
            ((0.0, 0.75), (0.0, -0.8)),
            ((-0.6, 0.0), (0.6, 0.0)),
            ((0.0, 0.0), (-0.5, -0.65)),
            ((0.0, 0.0), (0.55, -0.6)),
        ):
            frame.line(thread([a, b]), figure.papers.named("ink"), 0.15)


def _kasaya(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Throw a monk's patched shawl over one shoulder."""
    girth = figure.girth
    cloth = Strip(
        strip.spots((0.42, 0.05), (-0.25, 0.34), (-0.95, 0.60), (-1.02, 0.95), (-1.02, 1.35)),
        strip.spots((0.96, 0.12), (0.98, 0.36), (1.0, 0.66), (0.92, 1.05), (0.6, 1.45)),
    )
    colour = figure.papers.accent
    cutter.cut(
        cloth.whole(bottom=[add(cloth.at(0, 1.0), (0.0, -girth * 0.1))]), colour, lift=0.7, edge=0.6, gradient=0.1
    )
    if cutter.px > 50:
        gold = mix(figure.papers.named("gold"), colour, 0.3)
        for t in (0.25, 0.5, 0.75):
            cutter.shade(leaf(cloth.across(t, -1, 1), [girth * 0.025] * 5), gold, 0.8)
        for u in (-0.4, 0.3):
            cutter.shade(leaf(cloth.edge(u, 0.0, 1.0, 4), [girth * 0.025] * 5), gold, 0.8)


def _waistcoat(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Show a waistcoat and lace where a court coat stands open."""
    girth = figure.girth
    left = strip.spots((MIDDLE - 0.14, 0.06), (MIDDLE - 0.26, 0.4), (MIDDLE - 0.28, 0.8), (MIDDLE - 0.42, 1.12))
    right = strip.spots((MIDDLE + 0.14, 0.06), (MIDDLE + 0.26, 0.4), (MIDDLE + 0.30, 0.8), (MIDDLE + 0.44, 1.12))
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
    jabot = strip.spots(
        (MIDDLE, 0.03), (MIDDLE - 0.14, 0.12), (MIDDLE - 0.06, 0.20), (MIDDLE + 0.05, 0.25), (MIDDLE + 0.14, 0.16)
    )
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
    for side, sign in (("n", -1.0), ("f", 1.0)):
        slope = Slope(figure, side)
        x, y = slope.on_ball(0.42, 0.98)
        board = ((-0.36, 0.17), (0.02, 0.10), (0.22, -0.06), (0.16, -0.14), (-0.06, -0.04), (-0.38, 0.06))
        cutter.cut(blob([(x + sign * a * girth, y + b * girth) for a, b in board]), gold, lift=0.4, edge=0.7)
        if cutter.px > 80:
            for k in range(5):
                a = (x + sign * (0.20 - 0.09 * k) * girth, y + (-0.13 + 0.035 * k) * girth)
                cutter.line(thread([a, add(a, (sign * 0.02 * girth, -0.15 * girth))]), gold, girth * 0.05)


def _dungarees(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut the bib and straps of a work overall."""
    girth = figure.girth
    colour = figure.papers.main
    seat = drape_strip(figure, Drape(top=0.62, bottom=1.14, flare=0.1, ease=0.1, tight=0.7))
    cutter.cut(seat.whole(), colour, lift=0.4, edge=0.4, gradient=0.07)
    for k in (-1.0, 1.0):
        a, b = strip.at(MIDDLE + 0.46 * k, 0.34), strip.at(MIDDLE + (0.62 if k > 0 else 0.78) * k, 0.05)
        cutter.cut(leaf([a, b], (girth * 0.13, girth * 0.13)), colour, lift=0.4, edge=0.6)
    bib = Strip(
        strip.spots((MIDDLE - 0.50, 0.31), (MIDDLE - 0.52, 0.5), (-0.86, 0.70)),
        strip.spots((MIDDLE + 0.50, 0.31), (MIDDLE + 0.52, 0.5), (0.95, 0.70)),
    )
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
        cutter.cut(
            leaf(
                [top, strip.at(MIDDLE + 0.30 * k, 0.15), strip.at(MIDDLE, 0.23)],
                (girth * 0.16, girth * 0.20, girth * 0.10),
            ),
            red,
            lift=0.4,
            edge=0.5,
        )
        end = strip.at(MIDDLE + 0.22 * k, 0.45)
        knot = strip.at(MIDDLE, 0.24)
        cutter.cut(leaf([knot, lerp(knot, end, 0.6), end], (girth * 0.08, girth * 0.20, 0.0)), red, lift=0.4, edge=0.5)
    x, y = strip.at(MIDDLE, 0.235)
    cutter.cut(disc(x, y, girth * 0.09), shade(red, 0.08), lift=0.3, edge=0.6)


OVERS: Final[dict[str, Over]] = {
    "apron": aprons.apron, "bib_apron": aprons.bib_apron, "half_apron": aprons.half_apron, "vest": _vest,
    "jacket": _jacket, "badge": _badge, "roundel": _roundel,
    "waistcoat": _waistcoat, "crossbelts": _crossbelts,
    "dungarees": _dungarees, "gilet": workwear.gilet, "lamellar": workwear.lamellar,
    "tabard": workwear.tabard, "sun_print": workwear.sun_print, "pocket": workwear.pocket, "pockets": workwear.pockets,
    "pocket_pen": workwear.pocket_pen, "glow_bands": workwear.glow_bands, "work_vest": workwear.work_vest,
    "life_pack": workwear.life_pack, "open_front": workwear.open_front, "pouch": workwear.pouch,
    "yoke": workwear.yoke,
}  # fmt: skip
"""Worn over the clothes, under the collar and the near arm."""

_AT_THROAT: Final[dict[str, Over]] = {
    "kasaya": _kasaya,
    "mantle": mantle_front, "cape": clasp, "cloak": clasp, "beads": beads_over, "cross": cross_pendant, "scarf": _scarf,
    "neckerchief": _scarf, "hood": workwear.hood, "bow_tie": workwear.bow_tie, "muffler": workwear.muffler,
}  # fmt: skip
_OVER_ARM: Final[dict[str, Over]] = {
    "epaulettes": _epaulettes, "mantle": mantle_shoulder, "cape": cloak_shoulder, "cloak": cloak_shoulder,
}  # fmt: skip


def worn_over_arm(figure: Figure) -> bool:
    """Whether anything lies over the near sleeve."""
    return any(name in _OVER_ARM for name in garment_of(figure).over)


def draw_over_arm(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Cut what lies over the near sleeve."""
    for name in garment_of(figure).over:
        if name in _OVER_ARM:
            _OVER_ARM[name](cutter, figure, strip)
