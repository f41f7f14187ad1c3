"""Dressing: cuts a garment's legs, sheets and sleeves over a figure, in the order the layers lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.path_ops import united
from yingxi.draw.people import motifs
from yingxi.draw.people.curves import (
    Point,
    Strip,
    add,
    add_sliver,
    beziers,
    blend,
    disc,
    lerp,
    thread,
    trace,
)
from yingxi.draw.people.cuts import Garment, Sheet
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.embroidery import work_breast
from yingxi.draw.people.feet import draw_shoe
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.limbs import leg_strip
from yingxi.draw.people.shoulders import ARMPIT, body_path, far_cap
from yingxi.draw.people.trunk import drape_strip, thigh_raised
from yingxi.draw.people.wardrobe import GARMENTS
from yingxi.draw.people.weave import ALL_OVER, KNITTED, weave
from yingxi.story.terms import Age


def garment_of(figure: Figure) -> Garment:
    """Return the figure's clothes; an unknown name dresses plainly."""
    return GARMENTS.get(figure.design.wardrobe, GARMENTS["villager"])


def work_of(figure: Figure) -> str:
    """Return the needlework on one's clothes: none is left on threadbare ones."""
    return "" if figure.marked("torn") or figure.marked("patch") else garment_of(figure).work


def motif_of(figure: Figure, sheet: Sheet) -> str:
    """Return what is cut into a sheet; knitted patterns differ from one person to the next."""
    return KNITTED[figure.seed % len(KNITTED)] if sheet.motif == "knit" else sheet.motif


def weave_of(figure: Figure) -> tuple[str, RGB]:
    """Return the all-over pattern that the sleeves share with the sheet they are sewn to, "" = none."""
    garment = garment_of(figure)
    for sheet in garment.sheets:
        if sheet.motif in ALL_OVER and sheet.colour == garment.sleeve_colour:
            return motif_of(figure, sheet), figure.papers.named(sheet.motif_colour)
    return "", figure.papers.main


def deepened(colour: RGB, amount: float) -> RGB:
    """Return a colour for folds and far sheets: darker and a little cooler."""
    return mix(shade(colour, -amount), (0.12, 0.08, 0.2), amount * 0.35)


def draw_leg(cutter: Cutter, figure: Figure, side: str) -> None:
    """Cut one leg with its trouser, stocking and shoe."""
    garment = garment_of(figure)
    dim = 0.09 if side == "f" else 0.0
    papers = figure.papers
    stocking = papers.named(garment.stocking) if garment.stocking else papers.skin
    ends = garment.legs_end if garment.legs != "bare" else 0.0
    # Under a long robe only the shins can show.
    hidden = 0.55 if min(max(sheet.drape.bottom for sheet in garment.sheets), 1.95) > 1.75 else 0.0
    if ends < 0.97:
        bare = leg_strip(figure, side, "bare", start=max(hidden, ends - 0.1))
        cutter.cut(bare.whole(), deepened(stocking, dim * 0.7), edge=0.3, gradient=0.06)
    draw_shoe(cutter, figure, side, garment.shoes, papers.named(garment.shoes_colour), papers.named(garment.sole))
    if garment.legs != "bare":
        colour = deepened(papers.named(garment.legs_colour), dim)
        short = thigh_raised(figure, side)
        coat = 0.0 if hidden else _covered(figure, garment)
        start = hidden or (0.25 * coat if coat > 0.03 else -0.12 * (1 - short))
        strip = leg_strip(figure, side, garment.legs, start=start, end=ends, coat=coat * (1 - short))
        path = strip.whole()
        if short > 0.2 and not hidden:
            # Where a thigh is drawn up its seat is round.
            hip = figure.at[f"hip_{side}"]
            path.addPath(disc(hip[0], hip[1], strip.span(max(start, 0.0)) * 0.5))
        cutter.cut(path, colour, lift=0.5, edge=0.4, gradient=0.14)
        if cutter.px > 60:
            _leg_folds(cutter, figure, strip, path, deepened(colour, 0.45), hidden=hidden, end=ends)
            if garment.legs in ("gathered", "loose"):
                cutter.cut(strip.piece(ends - 0.05, ends), deepened(colour, 0.2))


def _covered(figure: Figure, garment: Garment) -> float:
    """Return down to which t the legs are under a coat; drawn-up thighs gather it round the hips."""
    reach = max(sheet.drape.bottom for sheet in garment.sheets) - 1.0
    gathered = 0.5 * (thigh_raised(figure, "n") + thigh_raised(figure, "f"))
    return max(reach, 0.0) * (1.0 - 0.7 * gathered)


def _leg_folds(
    cutter: Cutter, figure: Figure, strip: Strip, path: skia.Path, dark: RGB, *, hidden: float, end: float
) -> None:
    """Lay the shade on a trouser leg: the side away from the light, the bend of the knee, the break over the shoe."""
    girth, side = figure.girth, cutter.shaded_side
    start = max(strip.stops[0], 0.02)
    if cutter.px < _FOLDED_PX:
        places = [start + (end - start) * k / 3 for k in range(4)]
        _shade_between(cutter, strip, side, 0.4 * side, places, dark, 0.26)
        return
    edge = strip.edge(1.1 * side, start, end, 5)
    inner = [strip.at(side * u, start + (end - start) * k / 5) for k, u in enumerate((0.5, 0.3, 0.5, 0.25, 0.4, 0.3))]
    turned_side = Strip(edge, inner).whole()
    with cutter.within(path):
        cutter.shade(turned_side, dark, 0.26)
        folds = skia.Path()
        rows = [(0.47, 0.46, -0.55), (0.53, 0.57, -0.45), (0.05, 0.14, 0.75)] if not hidden else []
        for t, low, reach in (*rows, (end - 0.10, end - 0.05, -0.6), (end - 0.06, end - 0.015, 0.5)):
            if start < t < end:
                a, b = strip.at(0.95 if reach < 0 else -0.95, t), strip.at((0.95 if reach < 0 else -0.95) + reach, low)
                add_sliver(folds, a, add(lerp(a, b, 0.5), (0.0, -girth * 0.03)), b, girth * 0.055)
        cutter.shade(folds, dark, 0.5)


def _shade_between(
    cutter: Cutter, strip: Strip, u0: float, u1: float, places: Sequence[float], dark: RGB, alpha: float
) -> None:
    """Shade the cloth between two u in straight pieces: for figures too small for more."""
    ring = [strip.at(u0, t) for t in places] + [strip.at(u1, t) for t in reversed(places)]
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in ring], True)
    cutter.shade(path, dark, alpha)


def draw_sheets(cutter: Cutter, figure: Figure, *, front: bool = True) -> list[Strip]:
    """Cut the garment's sheets from the inside out and return them; from behind without slits and patches."""
    garment = garment_of(figure)
    strips = []
    for sheet in garment.sheets:
        strip = drape_strip(figure, sheet.drape)
        strips.append(strip)
        motif = sheet.motif if front or sheet.motif in ALL_OVER else ""
        draw_sheet(cutter, figure, sheet if front else replace(sheet, slit=0.0, motif=motif), strip)
    if front:
        hung = max(k for k, sheet in enumerate(garment.sheets) if sheet.drape.top == 0.0)
        covered = min((sheet.drape.top for sheet in garment.sheets[hung + 1 :]), default=2.0)
        thread_colour = figure.papers.named(garment.work_colour)
        work_breast(cutter, strips[hung], work_of(figure), thread_colour, figure.girth, end=covered)
    return strips


def draw_sheet(cutter: Cutter, figure: Figure, sheet: Sheet, strip: Strip) -> None:
    """Cut one sheet with its hem band, folds and motif."""
    girth, papers = figure.girth, figure.papers
    colour = papers.named(sheet.colour)
    end = strip.stops[-1]
    long = end > 1.3
    sag = girth * (0.16 if long else 0.08)
    hem = _hem(sheet, strip, end, sag)
    hangs = sheet.drape.top == 0.0
    path = body_path(figure, strip, hem, _neckline(figure, strip)) if hangs else _armholed(strip).whole(bottom=hem)
    dark = deepened(colour, 0.45)
    if long and cutter.px > 90:
        _inside(cutter, strip, end, sag, dark)
    cutter.cut(path, colour, lift=1.0, edge=0.6, gradient=0.16)
    cloth = path
    if hangs:
        lay_far_cap(cutter, figure, colour)
        if sheet.motif in ALL_OVER or cutter.px > _NEAR_PX:
            # Pattern and shade go on over the far shoulder.
            cloth = united(path, far_cap(figure)[0])
    motif = motif_of(figure, sheet)
    if cutter.px > _FOLDED_PX or (motif and cutter.px > 45):
        motif_colour = papers.named(sheet.motif_colour)
        with cutter.within(cloth):
            weave(cutter, strip, motif, motif_colour, girth)
            motifs.cover(cutter, strip, motif, motif_colour, girth, figure.seed)
            _turned_side(cutter, strip, dark)
            _folds(cutter, figure, sheet, strip, dark)
    elif cutter.px > 45:
        # Of a small figure only what lies below the armpits is shaded: it keeps within the cloth by itself.
        start, side = max(strip.stops[0], ARMPIT), cutter.shaded_side
        places = [start + (end - start) * k / 4 for k in range(5)]
        _shade_between(cutter, strip, side, 0.35 * side, places, dark, 0.20)
        _folds(cutter, figure, sheet, strip, dark)
    if sheet.trim:
        _trim(cutter, sheet, strip, papers.named(sheet.trim), sag)
    if sheet.slit and end > sheet.slit:
        slit = strip.edge(-0.52, sheet.slit, end, 3)
        cutter.shade(
            Strip(slit, [add(p, (girth * 0.13 * k / 3, 0.0)) for k, p in enumerate(slit)]).whole(),
            deepened(colour, 0.7),
            0.85,
        )
    if cutter.px > 70 and figure.marked("torn") and end > 1.0:
        motifs.tear(cutter, strip, papers, girth, figure.seed)
    if figure.marked("patch") and sheet.drape.top == 0 and cutter.px > 45:
        motifs.patches(cutter, strip, papers, girth, figure.seed)


def lay_far_cap(cutter: Cutter, figure: Figure, colour: RGB) -> None:
    """Let a sheet's far shoulder fade into the arm that hangs behind it."""
    cap, start, end = far_cap(figure)
    cutter.fade(cap, start, end, [(colour, 1.0), (colour, 0.0)])


def _armholed(strip: Strip) -> Strip:
    """Return a sheet whose upper edges leave room for the sleeves, as a bodice's do."""
    if strip.stops[0] >= ARMPIT:
        return strip
    reach = ARMPIT + 0.06 - strip.stops[0]
    ins = [max(ARMPIT + 0.06 - s, 0.0) / reach for s in strip.stops]
    left = [lerp(a, b, 0.34 * k) for a, b, k in zip(strip.left, strip.right, ins, strict=True)]
    right = [lerp(b, a, 0.08 * k) for a, b, k in zip(strip.left, strip.right, ins, strict=True)]
    return Strip(left, right, strip.stops)


def _neckline(figure: Figure, strip: Strip) -> list[Point]:
    down = strip.down(0.0, 0.02)
    return [add(strip.at(0.4, 0.0), down, figure.girth * 0.04), add(strip.at(-0.4, 0.0), down, -figure.girth * 0.02)]


def _hem(sheet: Sheet, strip: Strip, end: float, sag: float) -> list[Point]:
    """Return a hem's points from left to right: long cloth falls in soft folds, deepest before the middle."""
    wave = min(max((sheet.drape.flare - 0.25) / 0.5, 0.0), 1.0)
    if not sheet.wavy and (end < 1.3 or not wave):
        return strip.across(end, -0.6, 0.6, sag, 3)
    if not sheet.wavy:
        first, last = strip.down(-0.7, end), strip.down(0.75, end)
        ring = [(-0.80, 0.72), (-0.52, 0.45), (-0.20, 1.30), (0.10, 0.80), (0.40, 1.32), (0.66, 0.45), (0.84, 0.62)]
        return [
            add(strip.at(u, end), lerp(first, last, (u + 1) / 2), sag * blend(1.0 - u * u, low, wave))
            for u, low in ring
        ]
    points = []
    for k in range(1, 12):
        u = -1 + k / 6
        low = sag * (1 - u * u) + (sag * 0.9 if k % 2 else -sag * 0.3)
        points.append(add(strip.at(u, end), strip.down(u, end), low))
    return points


def _folds(cutter: Cutter, figure: Figure, sheet: Sheet, strip: Strip, dark: RGB) -> None:
    end, girth = strip.stops[-1], figure.girth
    start = max(sheet.drape.top + 0.05, 0.8)
    rows = []
    for k in range(sheet.folds):
        u = -0.72 + 1.5 * (k + 0.5) / sheet.folds + 0.05 * ((figure.seed >> k) % 3 - 1)
        t0 = start + (0.12 if k % 2 else 0.3) * (end - start)
        rows.append((u, t0, end, girth * (0.13 if k % 2 else 0.09)))
    if rows:
        cutter.shade(strip.folds(rows), dark, 0.30)
    if cutter.px < _FOLDED_PX:
        return
    if rows and end > 1.3:
        # Beside each fold the cloth stands out into the light.
        side = 0.09 * cutter.shaded_side
        crests = [(u - side, t0 + 0.06, t1, 0.5 * width) for u, t0, t1, width in rows]
        cutter.shade(strip.folds(crests), shade(figure.papers.named(sheet.colour), 0.32), 0.26)
    waist = 0.66
    if strip.stops[0] < 0.3 and end > 0.95:
        # The cloth is drawn in at the waist, from both sides.
        drawn = skia.Path()
        sides = [(-0.98, waist, 0.42), (-0.98, waist + 0.09, 0.30)]
        if figure.age is not Age.CHILD:
            # A child's belly is round: a crease under it reads as a breast.
            sides.append((0.98, waist + 0.03, -0.36))
        for u, s, reach in sides:
            middle = strip.at(u + 0.5 * reach, s + 0.035)
            add_sliver(drawn, strip.at(u, s - 0.02), middle, strip.at(u + reach, s + 0.04), girth * 0.045)
        cutter.shade(drawn, dark, 0.34)


def _turned_side(cutter: Cutter, strip: Strip, dark: RGB) -> None:
    """Let the side that turns from the light fall off into shade: bands within bands, each faint."""
    start, end, side = strip.stops[0], strip.stops[-1], cutter.shaded_side
    outer = [skia.Point(*p) for p in strip.edge(1.4 * side, end, start, 4)]
    for u, alpha in _FALL_OFF if cutter.px > _NEAR_PX else _FALL_OFF_SMALL:
        band = skia.Path()
        band.addPoly([*(skia.Point(*p) for p in strip.edge(u * side, start, end, 4)), *outer], True)
        cutter.shade(band, dark, alpha)


_NEAR_PX: Final = 350.0
"""Pixels per metre from which on single bands of shade could be told apart."""

_FALL_OFF: Final = (
    (0.02, 0.035), (0.22, 0.045), (0.40, 0.055), (0.56, 0.065), (0.70, 0.07), (0.81, 0.08), (0.91, 0.09),
)  # fmt: skip
"""Where each band of a turned side begins, and its opacity."""
_FALL_OFF_SMALL: Final = ((0.22, 0.13), (0.68, 0.22))

_FOLDED_PX: Final = 200.0
"""Pixels per metre from which on the small creases of cloth are seen."""


def _inside(cutter: Cutter, strip: Strip, end: float, sag: float, dark: RGB) -> None:
    """Show the inside of the back of a long hem, where the front swings up between two folds."""
    low = strip.across(end, -0.97, 0.97, 0.95 * sag, 4)
    top = strip.edge(-0.9, end - 0.05, end - 0.05, 1)[:1] + strip.edge(0.9, end - 0.05, end - 0.05, 1)[:1]
    path = skia.Path()
    trace(path, beziers(low), move=True)
    path.lineTo(*top[1])
    path.lineTo(*top[0])
    path.close()
    cutter.cut(path, deepened(dark, 0.35))


def _trim(cutter: Cutter, sheet: Sheet, strip: Strip, colour: RGB, sag: float) -> None:
    end = strip.stops[-1]
    hem = _hem(sheet, strip, end, sag)
    if sheet.wavy:
        cutter.line(thread([strip.at(-1, end), *hem, strip.at(1, end)]), colour, sag * 0.45)
        return
    # The band is as high everywhere as at its ends, so it follows the hem's folds.
    start = end - sheet.trim_s
    rise = [lerp(strip.at(-1, start), strip.at(1, start), 0.5), lerp(strip.at(-1, end), strip.at(1, end), 0.5)]
    up = (rise[0][0] - rise[1][0], rise[0][1] - rise[1][1])
    path = skia.Path()
    trace(path, beziers([strip.at(-1, start), strip.at(-1, end)]), move=True)
    trace(path, beziers([strip.at(-1, end), *hem, strip.at(1, end)]))
    trace(path, beziers([strip.at(1, end), strip.at(1, start)]))
    trace(path, beziers([strip.at(1, start), *(add(p, up) for p in reversed(hem)), strip.at(-1, start)]))
    path.close()
    cutter.cut(path, colour, lift=0.25, edge=0.35, gradient=0.08)
