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
from yingxi.draw.people.shoulders import Slope, cloak_path
from yingxi.draw.people.trunk import Drape, drape_strip


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


_CLOAKS: Final = {"cape": (1.70, 0.7), "mantle": (1.97, 1.2), "cloak": (1.9, 0.9)}
"""s at which each cloak ends, and its flare."""


def _cape_back(cutter: Cutter, figure: Figure) -> None:
    _cloak_back(cutter, figure, figure.papers.accent, deepened(figure.papers.accent, 0.4), *_CLOAKS["cape"])


def _mantle_back(cutter: Cutter, figure: Figure) -> None:
    _cloak_back(cutter, figure, figure.papers.accent, deepened(figure.papers.accent, 0.35), *_CLOAKS["mantle"])
    strip = _cape_strip(figure, *_CLOAKS["mantle"])
    white = figure.papers.named("white")
    hem = strip.piece(1.87, 1.97, bottom=figure.girth * 0.2, top=figure.girth * 0.2)
    cutter.cut(hem, white, edge=0.4)
    _ermine_tails(cutter, figure, [strip.at(-0.9 + 0.3 * k, 1.93) for k in range(7)])


def _witch_back(cutter: Cutter, figure: Figure) -> None:
    _cloak_back(cutter, figure, figure.papers.named("main---"), figure.papers.named("accent--"), *_CLOAKS["cloak"])


def draw_cloak_from_behind(cutter: Cutter, figure: Figure) -> None:
    """Hang a cloak over the whole back."""
    girth = figure.girth
    for name in (name for name in garment_of(figure).over if name in _CLOAKS):
        bottom, flare = _CLOAKS[name]
        strip = drape_strip(figure, Drape(top=0.0, bottom=bottom, flare=flare, ease=0.34, tight=0.0))
        colour = _cloak_colour(figure)
        path = cloak_path(figure, strip, strip.across(strip.stops[-1], -0.6, 0.6, girth * 0.2, 3))
        cutter.cut(path, colour, lift=0.9, edge=0.5, gradient=0.12)
        folds = [(u, 0.3, strip.stops[-1], girth * 0.2) for u in (-0.7, -0.3, 0.15, 0.6)]
        cutter.shade(strip.folds(folds), deepened(colour, 0.4), 0.40)
        if name == "mantle":
            near, far = Slope(figure, "n"), Slope(figure, "f")
            rim = [
                *near.line(), *(near.on_ball(a, 1.12) for a in (0.8, 1.5, 2.2)), strip.at(-0.3, 0.40),
                strip.at(0.3, 0.40), *(far.on_ball(a, 1.12) for a in (2.2, 1.5, 0.8)), *far.line()[::-1],
            ]  # fmt: skip
            cutter.cut(blob(rim), figure.papers.named("white"), lift=0.6, edge=0.5)
            tails = ((-0.7, 0.2), (-0.35, 0.32), (0.0, 0.16), (0.3, 0.31), (0.7, 0.2), (-0.1, 0.36))
            _ermine_tails(cutter, figure, [strip.at(u, s) for u, s in tails])


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
    white = figure.papers.named("white")
    near, far = Slope(figure, "n"), Slope(figure, "f")
    rim = [
        *near.line(), *(near.on_ball(a, 1.1) for a in (0.8, 1.5, 2.2)), strip.at(-0.35, 0.40), strip.at(MIDDLE, 0.36),
        strip.at(0.75, 0.40), *(far.on_ball(a, 1.16) for a in (2.3, 1.5, 0.8)), *far.line()[::-1],
        strip.at(MIDDLE, 0.07),
    ]  # fmt: skip
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
    girth, near = figure.girth, Slope(figure, "n")
    top = strip.at(-0.16, 0.06)
    hem = [near.on_ball(2.5, 1.30), strip.at(-0.80, 0.435), strip.at(-0.45, 0.42), strip.at(-0.12, 0.385)]
    rim = [top, *near.line(), *(near.on_ball(a, 1.16) for a in (0.8, 1.5)), *hem, hem[-1], top]
    shadow = [add(p, near.down, 0.05 * girth) for p in hem]
    cutter.shade(leaf(shadow, (0.0, 0.10 * girth, 0.10 * girth, 0.0)), (0.06, 0.03, 0.09), 0.30)
    cutter.cut(blob(rim), figure.papers.named("white"))
    spots = ((-1.0, 0.16), (-0.62, 0.14), (-0.85, 0.29), (-0.45, 0.28), (-1.05, 0.37), (-0.6, 0.37))
    _ermine_tails(cutter, figure, [strip.at(u, s) for u, s in spots])


def _cloak_colour(figure: Figure) -> RGB:
    return figure.papers.named("main---") if figure.design.wardrobe == "witch" else figure.papers.accent


def cloak_shoulder(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Lay the near edge of a cloak over the sleeve."""
    near = Slope(figure, "n")
    outer = [near.on_ball(angle, 1.14) for angle in (0.35, 0.9, 1.5, 2.1)]
    fall = [strip.at(-1.20, 0.50), strip.at(-0.98, 0.42), strip.at(-0.74, 0.20), strip.at(-0.32, 0.05)]
    cutter.cut(blob([*near.line()[:-1], *outer, *fall]), _cloak_colour(figure), lift=0.7, edge=0.6, gradient=0.1)
    _clasp_end(cutter, figure, strip.at(-0.34, 0.05))


def _clasp_end(cutter: Cutter, figure: Figure, place: Point) -> None:
    cutter.cut(disc(*place, figure.girth * 0.09), figure.papers.named("gold"), lift=0.3, edge=0.8)


def clasp(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Fasten a cloak at the throat; its far edge falls before the far shoulder."""
    girth, far = figure.girth, Slope(figure, "f")
    outer = [far.on_ball(angle, 1.14) for angle in (0.35, 0.9, 1.5, 2.1)]
    fall = [strip.at(1.08, 0.46), strip.at(0.94, 0.30), strip.at(0.80, 0.14), strip.at(0.66, 0.04)]
    cutter.cut(blob([*far.line()[:-1], *outer, *fall]), _cloak_colour(figure), lift=0.7, edge=0.6, gradient=0.1)
    a, b = strip.at(-0.34, 0.05), strip.at(0.70, 0.05)
    chain = leaf([a, strip.at(MIDDLE, 0.12), b], [girth * 0.05] * 3)
    cutter.cut(chain, figure.papers.named("gold"), lift=0.3, edge=0.7)
    _clasp_end(cutter, figure, b)


_BEHIND: Final[dict[str, Callable[[Cutter, Figure], None]]] = {
    "cape": _cape_back,
    "mantle": _mantle_back,
    "cloak": _witch_back,
}
