"""Cloaks, capes and mantles: behind the body, and fastened before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.paper import RGB
from yingxi.draw.people.collar import MIDDLE
from yingxi.draw.people.curves import (
    Point,
    Strip,
    add,
    add_sliver,
    blob,
    disc,
    leaf,
)
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened, garment_of
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.jewels import hang_beads
from yingxi.draw.people.trunk import Drape, drape_strip, trunk_edges


def draw_behind(cutter: Cutter, figure: Figure) -> None:
    """Cut what hangs behind the whole body: cloaks, capes, mantles."""
    for name in garment_of(figure).over:
        if name in _BEHIND:
            _BEHIND[name](cutter, figure)


def worn_behind(figure: Figure) -> bool:
    """Whether anything hangs behind the body."""
    return any(name in _BEHIND for name in garment_of(figure).over)


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
        cutter.shade(
            strip.folds([(u, 0.4, end, girth * 0.2) for u in (-0.8, -0.5, 0.55, 0.85)]), deepened(lining, 0.4), 0.45
        )
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


def mantle_front(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Lay the ermine cape of a royal mantle over the shoulders, with its chain."""
    girth = figure.girth
    white = figure.papers.named("white")
    rim = [
        trunk_edges(figure, 0.02)[0],
        add(trunk_edges(figure, 0.09, 0.2)[0], (-girth * 0.06, 0)),
        add(trunk_edges(figure, 0.30, 0.2)[0], (-girth * 0.12, 0)),
        strip.at(-0.35, 0.40),
        strip.at(MIDDLE, 0.36),
        strip.at(0.75, 0.40),
        add(trunk_edges(figure, 0.30, 0.2)[1], (girth * 0.08, 0)),
        trunk_edges(figure, 0.09, 0.22)[1],
        trunk_edges(figure, 0.02)[1],
        strip.at(MIDDLE, 0.07),
    ]
    cutter.cut(blob(rim), white, lift=0.9, edge=0.5, gradient=0.08)
    spots = [
        strip.at(u, s)
        for u, s in (
            (-0.85, 0.16),
            (-0.55, 0.27),
            (-0.15, 0.20),
            (-0.05, 0.32),
            (MIDDLE, 0.17),
            (0.55, 0.31),
            (0.62, 0.18),
            (0.88, 0.26),
        )
    ]
    _ermine_tails(cutter, figure, spots)
    hang_beads(cutter, figure, strip, figure.papers.named("gold"), 0.33, 11)


def mantle_shoulder(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Lay the near side of the ermine cape over the sleeve."""
    girth = figure.girth
    outer = [trunk_edges(figure, s, 0.2)[0] for s in (0.09, 0.20, 0.32)]
    rim = [
        strip.at(-0.30, 0.01),
        strip.at(-0.30, 0.01),
        add(outer[0], (-girth * 0.10, girth * 0.05)),
        add(outer[1], (-girth * 0.26, 0.0)),
        add(outer[2], (-girth * 0.30, -girth * 0.02)),
        strip.at(-0.72, 0.42),
        strip.at(-0.12, 0.375),
        strip.at(-0.12, 0.375),
        strip.at(-0.16, 0.2),
    ]
    cutter.cut(blob(rim), figure.papers.named("white"), lift=0.8, edge=0.5, gradient=0.08)
    spots = ((-1.0, 0.16), (-0.62, 0.14), (-0.85, 0.29), (-0.45, 0.28), (-1.05, 0.37), (-0.6, 0.37))
    _ermine_tails(cutter, figure, [strip.at(u, s) for u, s in spots])


def clasp(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Fasten a cloak at the throat, its edges falling before the shoulders."""
    girth = figure.girth
    colour = figure.papers.named("main---") if figure.design.wardrobe == "witch" else figure.papers.accent
    near = strip.spots(
        (-0.30, 0.02), (-0.68, 0.12), (-0.88, 0.34), (-1.10, 0.52), (-1.15, 0.25), (-1.02, 0.08), (-0.6, 0.0)
    )
    far = strip.spots((0.66, 0.02), (0.80, 0.12), (0.90, 0.34), (1.10, 0.5), (1.14, 0.22), (1.02, 0.07))
    for points in (far, near):
        cutter.cut(blob(points), colour, lift=0.7, edge=0.6, gradient=0.1)
    a, b = strip.at(-0.34, 0.05), strip.at(0.70, 0.05)
    gold = figure.papers.named("gold")
    cutter.cut(leaf([a, strip.at(MIDDLE, 0.12), b], [girth * 0.05] * 3), gold, lift=0.3, edge=0.7)
    for x, y in (a, b):
        cutter.cut(disc(x, y, girth * 0.09), gold, lift=0.3, edge=0.8)


_BEHIND: Final[dict[str, Callable[[Cutter, Figure], None]]] = {
    "cape": _cape_back,
    "mantle": _mantle_back,
    "cloak": _witch_back,
}
