"""Dressing: cuts a garment's legs, sheets and sleeves over a figure, in the order the layers lie."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people import motifs
from yingxi.draw.people.curves import (
    Point,
    Strip,
    add,
    beziers,
    disc,
    distance,
    leaf,
    lerp,
    thread,
    towards,
    trace,
    turned,
)
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.embroidery import work_breast, work_sleeve
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.hands import BEHIND_BACK, IN_POCKET, draw_hand, draw_shoe, hand_pose
from yingxi.draw.people.limbs import hanging_sleeve, leg_strip, shoulder_round, sleeve_path, sleeve_strip
from yingxi.draw.people.trunk import drape_strip, spine_at, thigh_raised, trunk_edges
from yingxi.draw.people.wardrobe import GARMENTS, Garment, Sheet

Holding = Callable[[], None]
"""Draws what the near hand holds."""


def garment_of(figure: Figure) -> Garment:
    """Return the figure's clothes; an unknown name dresses plainly."""
    return GARMENTS.get(figure.design.wardrobe, GARMENTS["villager"])


def work_of(figure: Figure) -> str:
    """Return the needlework on one's clothes: none is left on threadbare ones."""
    return "" if figure.marked("torn") or figure.marked("patch") else garment_of(figure).work


def deepened(colour: RGB, amount: float) -> RGB:
    """Return a colour for folds and far sheets: darker and a little cooler."""
    return mix(shade(colour, -amount), (0.12, 0.08, 0.2), amount * 0.35)


def draw_leg(cutter: Cutter, figure: Figure, side: str) -> None:
    """Cut one leg with its trouser, stocking and shoe."""
    garment = garment_of(figure)
    dim = 0.16 if side == "f" else 0.0
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
        strip = leg_strip(figure, side, garment.legs, start=hidden or -0.12 * (1 - short), end=ends)
        path = strip.whole()
        if short > 0.2 and not hidden:
            # Where a thigh is drawn up its seat is round.
            hip = figure.at[f"hip_{side}"]
            path.addPath(disc(hip[0], hip[1], strip.span(0.0) * 0.5))
        cutter.cut(path, colour, lift=0.5, edge=0.4, gradient=0.08)
        if cutter.px > 60:
            cutter.shade(strip.folds([(0.2, max(0.3, hidden), ends, figure.girth * 0.10)]), deepened(colour, 0.4), 0.45)
            if garment.legs in ("gathered", "loose"):
                cutter.cut(strip.piece(ends - 0.05, ends), deepened(colour, 0.2))


def draw_arm(cutter: Cutter, figure: Figure, side: str, holding: Holding | None = None) -> None:
    """Cut one arm: hand, then sleeve over it."""
    garment = garment_of(figure)
    colour = figure.papers.named(garment.sleeve_colour)
    # The near sleeve catches the light, the far one lies in the body's shade unless it is held out of it.
    colour = deepened(colour, 0.24 - 0.12 * _held_out(figure)) if side == "f" else shade(colour, 0.045)
    if garment.sleeve_end > 0.7:
        _fill_crook(cutter, figure, side, deepened(colour, 0.22))
    if garment.sleeve == "wide":
        _wide_sleeve(cutter, figure, side, garment, colour, holding)
        return
    if not holding and hand_pose(figure, side) == BEHIND_BACK:
        _arm_behind(cutter, figure, side, garment, colour)
        return
    if garment.sleeve_end < 0.98:
        # It begins well inside the sleeve, whose cap would not hide a bare shoulder.
        bare = sleeve_strip(figure, side, "bare").piece(max(garment.sleeve_end - 0.15, 0.0), 1.0)
        skin = figure.papers.skin if side == "n" else shade(figure.papers.skin, -0.08)
        cutter.cut(bare, skin, lift=0.5, edge=0.5, gradient=0.08)
    if holding:
        holding()
    draw_hand(cutter, figure, side, grips=holding is not None, bare=garment.sleeve_end < 0.9)
    strip = sleeve_strip(figure, side, garment.sleeve, end=garment.sleeve_end)
    path = sleeve_path(figure, side, strip)
    cutter.cut(path, colour, lift=1.0 if side == "n" else 0.6, edge=0.6, gradient=0.09)
    _sleeve_details(cutter, figure, garment, strip, colour)
    if hand_pose(figure, side) == IN_POCKET and not holding:
        # The pocket's edge lies over the wrist.
        wrist, along = strip.at(0.0, 1.0), strip.down(0.0, 1.0)
        across = turned(along)
        half = figure.girth * 0.30
        welt = leaf([add(wrist, across, -half), add(wrist, across, half)], [figure.girth * 0.11] * 2)
        cutter.cut(welt, deepened(figure.papers.named(garment.sheets[-1].colour), 0.22), lift=0.2, edge=0.5)


def _held_out(figure: Figure) -> float:
    """Return how far the far arm is held away from the body: 0 hanging .. 1 level or raised."""
    down = towards(figure.at["neck"], figure.at["pelvis"])
    arm = towards(figure.at["shoulder_f"], figure.at["wrist_f"])
    return min(max(1.0 - (arm[0] * down[0] + arm[1] * down[1]), 0.0), 1.0)


def _fill_crook(cutter: Cutter, figure: Figure, side: str, colour: RGB) -> None:
    """Lay slack cloth in the crook of a bent near arm, where else a speck of what is behind would show."""
    at = figure.at
    shoulder, elbow, wrist = at[f"shoulder_{side}"], at[f"elbow_{side}"], at[f"wrist_{side}"]
    up, along = towards(elbow, shoulder), towards(elbow, wrist)
    straight = -(up[0] * along[0] + up[1] * along[1])
    if side == "f" or straight > 0.55 or hand_pose(figure, side) == BEHIND_BACK:
        return
    reach = figure.girth * 0.95
    crook = skia.Path()
    a, b = add(elbow, up, reach), add(elbow, along, reach)
    crook.moveTo(*a)
    crook.quadTo(*add(add(elbow, up, reach * 0.30), along, reach * 0.30), *b)
    crook.lineTo(*elbow)
    crook.close()
    cutter.shade(crook, colour, 1.0)


def _arm_behind(cutter: Cutter, figure: Figure, side: str, garment: Garment, colour: RGB) -> None:
    """Cut an arm whose hand is behind the back: the trunk hides the forearm from where it reaches it."""
    kind = "straight" if garment.sleeve in ("bell", "puff") else garment.sleeve
    lift = 1.0 if side == "n" else 0.6
    fore = sleeve_strip(figure, side, kind).piece(0.45, 1.0)
    edges = [trunk_edges(figure, s, 0.06) for s in (0.1, 0.3, 0.5, 0.7, 0.85, 1.0)]
    trunk = Strip([back for back, _ in edges], [front for _, front in edges]).whole()
    seen = skia.Op(fore, trunk, skia.PathOp.kDifference_PathOp)
    if seen:
        cutter.cut(seen, deepened(colour, 0.12), lift=0.5, edge=0.5, gradient=0.09)
    strip = sleeve_strip(figure, side, kind, end=0.5)
    path = sleeve_path(figure, side, strip)
    left, right = strip.left[-1], strip.right[-1]
    elbow, half = lerp(left, right, 0.5), 0.5 * distance(left, right)
    path = skia.Op(path, disc(elbow[0], elbow[1], half), skia.PathOp.kUnion_PathOp) or path
    cutter.cut(path, colour, lift=lift, edge=0.6, gradient=0.09)
    if cutter.px > 60:
        rows = [(-0.2, 0.55, 0.95, 0.09), (0.35, 0.62, 0.96, 0.07)]
        folds = strip.folds([(u, a, b, w * figure.girth) for u, a, b, w in rows])
        cutter.shade(folds, deepened(colour, 0.45), 0.33)


def _sleeve_details(cutter: Cutter, figure: Figure, garment: Garment, strip: Strip, colour: RGB) -> None:
    thread_colour = figure.papers.named(garment.work_colour)
    work_sleeve(cutter, strip, work_of(figure), thread_colour, figure.girth, end=garment.sleeve_end)
    if garment.cuff:
        width = 0.10 if garment.sleeve_end > 0.8 else 0.12
        cuff = figure.papers.named(garment.cuff)
        cutter.cut(
            strip.piece(1 - width, 1.0, bottom=figure.girth * 0.04, top=figure.girth * 0.04), cuff, lift=0.3, edge=0.3
        )
    if cutter.px > 60:
        rows = [(0.3, 0.06, 0.30, 0.09)]
        if garment.sleeve_end > 0.6:
            rows += [(-0.35, 0.40, 0.62, 0.09), (0.15, 0.47, 0.72, 0.07)]
        cutter.shade(strip.folds([(u, a, b, w * figure.girth) for u, a, b, w in rows]), deepened(colour, 0.45), 0.33)
    if garment.sleeve == "puff" and cutter.px > 60:
        band = strip.piece(0.34, 0.39) if garment.sleeve_end > 0.8 else None
        if band:
            cutter.cut(band, figure.papers.named(garment.cuff or garment.sleeve_colour), lift=0.2)


def _wide_sleeve(
    cutter: Cutter, figure: Figure, side: str, garment: Garment, colour: RGB, holding: Holding | None
) -> None:
    """Cut a hanging sleeve: lining, hand, outer sheet, cuff, folds."""
    girth = figure.girth
    strip = hanging_sleeve(figure, side, garment.sleeve_depth)
    top, low = strip.at(-1, 1.0), strip.at(1, 1.0)
    wrist, tips = figure.at[f"wrist_{side}"], figure.at[f"fingers_{side}"]
    out = (tips[0] - wrist[0], tips[1] - wrist[1])
    lining = deepened(figure.papers.named(garment.cuff or garment.sleeve_colour), 0.42)
    bulge = add(lerp(top, low, 0.5), out, 0.32)
    cutter.cut(Strip([top, lerp(top, low, 0.5), low], [top, bulge, low]).whole(), lining, lift=0.4)
    if holding:
        holding()
    if holding or not _tucked(figure, side):
        draw_hand(cutter, figure, side, grips=holding is not None)
    path = strip.whole(bottom=[add(lerp(top, low, 0.5), out, -0.10)], top=shoulder_round(figure, side))
    cutter.cut(path, colour, lift=1.1 if side == "n" else 0.6, edge=0.6, gradient=0.10)
    if garment.cuff:
        cuff = strip.piece(0.90, 1.0, bottom=-girth * 0.06, top=-girth * 0.06)
        cutter.cut(cuff, figure.papers.named(garment.cuff), edge=0.3)
        if cutter.px > 90:
            cutter.line(
                thread(strip.across(0.875, -1, 1, -girth * 0.06)),
                mix(colour, figure.papers.named(garment.cuff), 0.6),
                girth * 0.02,
            )
    if cutter.px > 60:
        dark = deepened(colour, 0.45)
        rows = ((0.1, 0.45, 0.88, 0.10), (0.5, 0.50, 0.88, 0.09), (-0.3, 0.46, 0.86, 0.07))
        cutter.shade(strip.folds([(u, a, b, w * girth) for u, a, b, w in rows]), dark, 0.32)
    work_sleeve(cutter, strip, work_of(figure), figure.papers.named(garment.work_colour), girth)


def _tucked(figure: Figure, side: str) -> bool:
    """Whether a relaxed hand rests before the waist: a hanging sleeve hides it, as hands are folded in sleeves."""
    if round(figure.pose[f"hand_{side}"]):
        return False
    waist, down = spine_at(figure, 0.6)
    before = add(waist, turned(down), figure.girth * 0.9)
    return distance(figure.at[f"wrist_{side}"], before) < figure.girth * 0.75


def draw_sheets(cutter: Cutter, figure: Figure, *, front: bool = True) -> list[Strip]:
    """Cut the garment's sheets from the inside out and return them; from behind without slits and patches."""
    garment = garment_of(figure)
    strips = []
    for sheet in garment.sheets:
        strip = drape_strip(figure, sheet.drape)
        strips.append(strip)
        draw_sheet(cutter, figure, sheet if front else replace(sheet, slit=0.0, motif=""), strip)
    if front:
        work_breast(cutter, strips[-1], work_of(figure), figure.papers.named(garment.work_colour), figure.girth)
    return strips


def draw_sheet(cutter: Cutter, figure: Figure, sheet: Sheet, strip: Strip) -> None:
    """Cut one sheet with its hem band, folds and motif."""
    girth, papers = figure.girth, figure.papers
    colour = papers.named(sheet.colour)
    end = strip.stops[-1]
    long = end > 1.3
    sag = girth * (0.16 if long else 0.08)
    path = strip.whole(
        bottom=_hem(strip, end, sag, wavy=sheet.wavy), top=_neckline(figure, strip) if sheet.drape.top == 0 else ()
    )
    cutter.cut(path, colour, lift=1.0, edge=0.6, gradient=0.09)
    dark = deepened(colour, 0.45)
    if sheet.motif and cutter.px > 45:
        with cutter.within(path):
            motifs.cover(cutter, strip, sheet.motif, papers.named(sheet.motif_colour), girth, figure.seed)
    if cutter.px > 45:
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


def _neckline(figure: Figure, strip: Strip) -> list[Point]:
    down = strip.down(0.0, 0.02)
    return [add(strip.at(0.4, 0.0), down, figure.girth * 0.04), add(strip.at(-0.4, 0.0), down, -figure.girth * 0.02)]


def _hem(strip: Strip, end: float, sag: float, *, wavy: bool) -> list[Point]:
    """Return a hem's points from left to right: long cloth falls in soft folds, deepest before the middle."""
    if not wavy and end < 1.3:
        return strip.across(end, -0.6, 0.6, sag, 3)
    if not wavy:
        first, last = strip.down(-0.7, end), strip.down(0.75, end)
        ring = [(-0.72, 0.62), (-0.44, 0.66), (-0.12, 1.12), (0.2, 0.86), (0.5, 1.0), (0.78, 0.42)]
        return [add(strip.at(u, end), lerp(first, last, (u + 1) / 2), sag * low) for u, low in ring]
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
    shadow = Strip(strip.edge(-1.0, strip.stops[0], end, 5), strip.edge(-0.62, strip.stops[0], end, 5))
    if sheet.drape.bottom > 1.2:
        cutter.shade(shadow.whole(), dark, 0.16)


def _trim(cutter: Cutter, sheet: Sheet, strip: Strip, colour: RGB, sag: float) -> None:
    end = strip.stops[-1]
    hem = _hem(strip, end, sag, wavy=sheet.wavy)
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
