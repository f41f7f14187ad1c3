"""Aprons: cloth tied round the waist, its bow behind, with or without a bib."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.closings import girdle
from yingxi.draw.people.collar import MIDDLE
from yingxi.draw.people.curves import Point, Strip, add, add_leaf, leaf, lerp
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened, garment_of
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.shoulders import Slope
from yingxi.draw.people.trunk import Drape, bent, drape_strip, thigh_raised

_WAIST = 0.615
"""s at which the strings go round."""


def apron(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Tie a light apron round the waist; over shirt and trousers it has a bib, or it were a towel."""
    light = figure.papers.second if sum(figure.papers.second) > 1.2 else figure.papers.named("white")
    garment = garment_of(figure)
    if "apron" not in garment.over and garment.legs != "bare" and garment.sheets[-1].drape.bottom < 1.35:
        _bib(cutter, figure, strip, light)
    _tie(cutter, figure, strip, light, 1.58)


def half_apron(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Tie a waiter's dark apron."""
    _tie(cutter, figure, strip, figure.papers.named("black+"), 1.5)


def bib_apron(cutter: Cutter, figure: Figure, strip: Strip) -> None:
    """Hang a workman's apron from the neck to the knees."""
    leather = mix(figure.papers.main, figure.papers.named("leather"), 0.35)
    _bib(cutter, figure, strip, leather)
    _tie(cutter, figure, strip, leather, 1.46, trimmed=False)


def _bib(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB) -> None:
    """Hang the bib of an apron from straps over both shoulders, with a pocket on it."""
    girth = figure.girth
    bib = Strip(
        strip.spots((MIDDLE - 0.40, 0.25), (MIDDLE - 0.43, 0.42), (MIDDLE - 0.66, _WAIST + 0.03)),
        strip.spots((MIDDLE + 0.38, 0.25), (MIDDLE + 0.41, 0.42), (MIDDLE + 0.58, _WAIST + 0.03)),
    )
    straps = skia.Path()
    for corner, side in ((bib.left[0], "n"), (bib.right[0], "f")):
        slope = Slope(figure, side)
        add_leaf(straps, [corner, lerp(corner, slope.line()[1], 0.6), slope.line()[1]], (girth * 0.10,) * 3)
    cutter.cut(straps, shade(colour, -0.15), lift=0.3)
    cutter.cut(bib.whole(), colour, lift=0.6, edge=0.6, gradient=0.12)
    if cutter.px > _SEWN_PX:
        hem = bib.edge(-0.86, 0.06, 1.0, 3), bib.across(0.07, -0.86, 0.86), bib.edge(0.86, 0.06, 1.0, 3)
        stitched = skia.Path()
        for line in hem:
            add_leaf(stitched, line, [girth * 0.018] * len(line))
        cutter.shade(stitched, shade(colour, 0.4), 0.55)
        flap = Strip(bib.edge(-0.45, 0.36, 0.72, 2), bib.edge(0.45, 0.36, 0.72, 2))
        cutter.cut(flap.whole(), shade(colour, 0.06), lift=0.3, edge=0.6)


_SEWN_PX: Final = 170.0
"""Pixels per metre from which on stitches and pockets are seen."""


def _tie(cutter: Cutter, figure: Figure, strip: Strip, colour: RGB, end: float, *, trimmed: bool = True) -> None:
    """Hang the skirt of an apron from its strings: gathered at the waist, round at the corners, bow behind."""
    girth = figure.girth
    longest = max(sheet.drape.bottom for sheet in garment_of(figure).sheets)
    end = min(end, longest - 0.12) if longest > 1.5 else end
    flare = 0.55 if longest > 1.5 else 0.22
    under = drape_strip(figure, Drape(top=0.5, bottom=end + 0.1, flare=flare, ease=0.08, tight=0.95))
    _bow(cutter, figure, under.at(-0.96, _WAIST + 0.03), shade(colour, -0.05))
    stops = [_WAIST + (end - _WAIST) * k / 5 for k in range(6)]
    wide = (0.50, 0.62, 0.66, 0.66, 0.64, 0.56)
    # On a lap it lies on the thighs, and does not hang down beside them.
    lap = max(thigh_raised(figure, "n"), thigh_raised(figure, "f"))
    left = [
        under.at(MIDDLE - 0.16 - w * (1.0 - 0.75 * lap * min(k / 2, 1.0)), s)
        for k, (w, s) in enumerate(zip(wide, stops, strict=True))
    ]
    right = [under.at(min(MIDDLE - 0.12 + w, 0.97), s) for w, s in zip(wide, stops, strict=True)]
    cloth = Strip(left, right)
    sag = girth * 0.20
    ring = [(-0.86, 0.50), (-0.45, 0.80), (0.0, 1.15), (0.45, 0.85), (0.86, 0.50)]
    bottom = [add(cloth.at(u, 1.0), cloth.down(u, 1.0), sag * low) for u, low in ring]
    path = cloth.whole(bottom=bottom)
    cutter.cut(path, colour, lift=0.8, edge=0.6, gradient=0.14)
    upper, lower = (_hem_line(figure, cloth, bottom, rise) for rise in (0.26, 0.13))
    trim = Strip(upper, lower).whole() if trimmed else None
    rows = ((-0.62, 0.0, 1.06, 0.09), (-0.22, 0.02, 0.7, 0.07), (0.16, 0.0, 1.1, 0.10), (0.58, 0.03, 1.05, 0.08))
    folds, dark = cloth.folds([(u, a, b, w * girth) for u, a, b, w in rows]), deepened(colour, 0.38)
    if cutter.px < _SEWN_PX:
        if trim:
            cutter.shade(trim, figure.papers.accent, 0.85)
        cutter.shade(folds, dark, 0.40)
    else:
        side = 0.10 * cutter.shaded_side
        with cutter.within(path):
            if trim:
                cutter.shade(trim, figure.papers.accent, 0.85)
            cutter.shade(folds, dark, 0.40)
            crests = [(u - side, a + 0.05, b, 0.6 * w * girth) for u, a, b, w in rows]
            cutter.shade(cloth.folds(crests), shade(colour, 0.5), 0.30)
            cutter.fade(path, cloth.at(0.0, 0.5), cloth.at(cutter.shaded_side, 0.5), [(dark, 0.0), (dark, 0.38)])
    if not bent(figure) > 0.8:
        belt = strip if strip.stops[-1] > 0.75 else under
        cutter.cut(girdle(belt, _WAIST - 0.015, 0.055, girth), shade(colour, -0.06), lift=0.4, edge=0.5)


def _hem_line(figure: Figure, cloth: Strip, bottom: Sequence[Point], rise: float) -> list[Point]:
    """Return an apron's hem moved up by `rise` shoulder halves."""
    hem = (cloth.left[-1], *bottom, cloth.right[-1])
    return [add(p, cloth.down(0.0, 1.0), -figure.girth * rise) for p in hem]


def _bow(cutter: Cutter, figure: Figure, knot: Point, colour: RGB) -> None:
    """Tie the strings behind: two loops and two ends that stand out from the back."""
    girth = figure.girth
    for dx, dy, end in ((-0.26, 0.10, (-0.16, -0.02)), (-0.24, -0.12, (-0.05, -0.16))):
        loop = [knot, add(knot, (dx * girth, dy * girth)), add(knot, (end[0] * girth, end[1] * girth))]
        cutter.cut(leaf(loop, (girth * 0.04, girth * 0.15, girth * 0.03)), colour, lift=0.3, edge=0.4)
    for dx, dy in ((-0.24, -0.72), (-0.10, -0.85)):
        low = add(knot, (dx * girth, dy * girth))
        middle = add(lerp(knot, low, 0.5), (-0.05 * girth, 0.0))
        cutter.cut(leaf([knot, middle, low], (girth * 0.05, girth * 0.08, girth * 0.10)), colour, lift=0.3, edge=0.4)
