"""The neck, and the collars that fit round it."""

from __future__ import annotations

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import (
    Point,
    Strip,
    add,
    beziers,
    blend,
    blob,
    disc,
    leaf,
    lerp,
    thread,
    towards,
    trace,
    turned,
)
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened, garment_of
from yingxi.draw.people.embroidery import work_band
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.trunk import spine_at
from yingxi.story.terms import Age

MIDDLE = 0.26
"""u of the body's front line: it lies towards the far side in a three-quarter view."""


class Throat:
    """Where the neck meets the clothes."""

    def __init__(self, figure: Figure, strip: Strip) -> None:
        self.figure = figure
        self.strip = strip
        at = figure.at
        self.up = towards(at["neck"], at["head"])
        self.forward = (self.up[1], -self.up[0])
        half = figure.body.head * (0.132 if figure.age is Age.CHILD else 0.152 if figure.female else 0.180)
        self.half = half * (0.94 + 0.3 * max(figure.design.build - 0.3, 0.0))
        self.base = add(at["neck"], self.forward, figure.girth * 0.02)

    def side(self, across: float, rise: float = 0.0) -> Point:
        """Return a point of the neck: across -1 near edge .. 1 far edge, `rise` in shoulder halves above the base."""
        return add(add(self.base, self.forward, across * self.half), self.up, rise * self.figure.girth)

    def front(self, s: float, u: float = MIDDLE) -> Point:
        """Return a point on the front of the clothes."""
        return self.strip.at(u, s)


def draw_neck(cutter: Cutter, figure: Figure, throat: Throat, depth: float, spread: float) -> None:
    """Cut neck and the skin that the neckline bares: down to `depth` (s), `spread` half necks wide at its top."""
    skin = figure.papers.skin
    head = figure.at["head"]
    top = add(head, throat.up, figure.body.head * 0.16)
    back = add(top, throat.forward, -throat.half * 1.05)
    front = add(top, throat.forward, throat.half * 0.95)
    tip = throat.front(depth)
    left = [
        back,
        throat.side(-0.92, 0.14),
        throat.side(-0.96 * max(spread, 1.0), -0.04),
        lerp(throat.side(-spread, -0.1), tip, 0.5),
    ]
    right = [
        lerp(throat.side(spread, -0.1), tip, 0.5),
        throat.side(0.96 * max(spread, 1.0), -0.04),
        throat.side(0.88, 0.16),
        front,
    ]
    path = skia.Path()
    trace(path, beziers([*left, tip, *right]), move=True)
    path.close()
    cutter.cut(path, skin, edge=0.3, gradient=0.05)
    with cutter.within(path):
        dark = figure.papers.skin_shade
        drop = figure.body.head
        chin = add(add(head, throat.forward, drop * 0.07), throat.up, -drop * 0.02)
        cutter.shade(disc(chin[0], chin[1], drop * 0.24, drop * 0.125), shade(dark, -0.1), 0.55)
        if cutter.px > 600:
            cutter.shade(disc(chin[0] - drop * 0.06, chin[1] + drop * 0.02, drop * 0.26, drop * 0.16), dark, 0.30)
        if cutter.px > 300 and depth > 0.08:
            for across in (-0.2, 0.55):
                a, b = throat.side(across * 1.6, 0.30), throat.side(across * 0.5 + 0.15, -0.16)
                cutter.shade(leaf([a, lerp(a, b, 0.5), b], (0.0, throat.half * 0.14, 0.0)), dark, 0.40)


def draw_collar(cutter: Cutter, figure: Figure, strip: Strip, *, mirrored: bool) -> None:
    """Cut neck and collar over the topmost sheet, `strip`.

    A mirrored figure looks left: its robe still closes over the wearer's own right side.
    """
    garment = garment_of(figure)
    throat = Throat(figure, strip)
    colour = figure.papers.named(garment.collar_colour)
    main = figure.papers.named(garment.sheets[-1].colour)
    {
        "cross": _cross, "stand": _stand, "shirt": _shirt, "lapel": _lapel, "round": _round, "square": _square,
        "ruff": _ruff, "v": _vee,
    }.get(garment.collar, _round)(cutter, figure, throat, colour, main, mirrored)  # fmt: skip


def _behind(cutter: Cutter, throat: Throat, colour: RGB, rise: float = 0.16) -> None:
    """Cut the part of a collar that stands behind the neck."""
    points = [
        throat.side(-1.35, -0.05),
        throat.side(-1.25, rise),
        throat.side(0, rise * 1.25),
        throat.side(1.2, rise),
        throat.side(1.3, -0.05),
        throat.side(0, -0.12),
    ]
    cutter.cut(blob(points), deepened(colour, 0.38))


def _band(
    cutter: Cutter, points: list[Point], width: float, colour: RGB, edge: RGB | None = None, *, tucked: bool = False
) -> None:
    """Lay a collar band along points, with a thin border; a tucked one narrows behind the neck."""
    path = leaf(points, [width * 0.55, *[width] * (len(points) - 1)] if tucked else [width] * len(points))
    cutter.cut(path, colour, lift=0.5, edge=0.6, gradient=0.07)
    if edge and cutter.px > 90:
        side = [
            add(p, turned(towards(points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)])), -width * 0.40)
            for i, p in enumerate(points)
        ]
        cutter.line(thread(side), edge, width * 0.12, alpha=0.75)


def _cross(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Cross two bands, the wearer's left over the right."""
    girth = figure.girth
    width = girth * (0.25 if figure.female else 0.235)
    _behind(cutter, throat, colour, 0.22)
    draw_neck(cutter, figure, throat, 0.225, 1.3)
    strip = throat.strip
    near = [throat.side(-1.20, 0.24), throat.side(-1.26, 0.02), strip.at(-0.04, 0.225), strip.at(0.66, 0.50)]
    far = [throat.side(1.14, 0.22), throat.side(1.24, 0.02), strip.at(0.42, 0.225), strip.at(-0.50, 0.60)]
    inner = figure.papers.named(garment_of(figure).inner)
    lining_near = [add(p, throat.forward, width * 0.34) for p in near[:3]]
    lining_far = [add(p, throat.forward, -width * 0.34) for p in far[:3]]
    under, over = (near, far) if not mirrored else (far, near)
    # Below the crossing the outer flap covers the band under it.
    under = [*under[:3], strip.at(0.24, 0.315)]
    for line in (lining_near, lining_far):
        cutter.cut(leaf(line, [width * 0.7] * 3), inner, lift=0.3, edge=0.4)
    _band(cutter, under, width, colour, shade(main, -0.2), tucked=True)
    _band(cutter, over, width, colour, shade(main, -0.2), tucked=True)
    garment = garment_of(figure)
    if garment.sleeve == "wide" and garment.work and cutter.px > 150:
        work_band(cutter, over[1:], figure.papers.named(garment.belt_colour), width * 0.6)


def _stand(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Stand a low collar round the neck, open a little in front."""
    _behind(cutter, throat, colour, 0.26)
    draw_neck(cutter, figure, throat, 0.03, 0.9)
    rise = 0.26
    path = skia.Path()
    top = [
        throat.side(-1.12, rise),
        throat.side(-0.5, rise * 0.62),
        throat.side(0.18, rise * 0.42),
        throat.side(0.5, rise * 0.52),
        throat.side(1.05, rise),
    ]
    low = [
        throat.side(1.28, -0.02),
        throat.side(0.6, -0.17),
        throat.side(0.1, -0.20),
        throat.side(-0.6, -0.15),
        throat.side(-1.36, -0.02),
    ]
    trace(path, beziers(top), move=True)
    trace(path, beziers(low))
    path.close()
    cutter.cut(path, shade(colour, 0.05), lift=0.5, edge=0.7, gradient=0.07)
    if cutter.px > 80:
        cutter.line(thread(top), mix(shade(main, -0.3), figure.papers.second, 0.35), figure.girth * 0.025)
        a, b = throat.side(0.24, rise * 0.44), throat.side(0.20, -0.19)
        cutter.shade(leaf([a, b], (figure.girth * 0.05, figure.girth * 0.02)), deepened(main, 0.5), 0.7)


def _shirt(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Fold two shirt points over."""
    _behind(cutter, throat, colour, 0.2)
    draw_neck(cutter, figure, throat, 0.11, 1.0)
    for near in (False, True):
        k = -1.0 if near else 1.0
        points = [
            throat.side(1.08 * k, 0.22),
            throat.side(1.08 * k, 0.22),
            throat.side(1.42 * k, -0.06),
            throat.strip.at(0.22 + 0.42 * k, 0.145),
            throat.strip.at(0.22 + 0.42 * k, 0.145),
            throat.strip.at(MIDDLE + 0.02 * k, 0.085),
            throat.strip.at(MIDDLE + 0.02 * k, 0.085),
            throat.side(0.75 * k, 0.05),
        ]
        cutter.cut(blob(points), shade(colour, 0.06), lift=0.5, edge=0.7, gradient=0.07)


def _lapel(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Open a jacket over shirt and tie."""
    girth = figure.girth
    white = figure.papers.named("white")
    _behind(cutter, throat, white, 0.24)
    draw_neck(cutter, figure, throat, 0.17 if figure.female else 0.05, 1.0)
    strip = throat.strip
    tip = strip.at(MIDDLE, 0.52)
    front = skia.Path()
    trace(front, beziers([throat.side(-1.1, 0.12), strip.at(-0.22, 0.16), tip]), move=True)
    notch = strip.at(MIDDLE, 0.15 if figure.female else 0.055)
    trace(front, beziers([tip, strip.at(0.62, 0.16), throat.side(1.1, 0.12), notch, notch, throat.side(-1.1, 0.12)]))
    front.close()
    cutter.cut(front, white, edge=0.4, gradient=0.06)
    if not figure.female:
        knot = strip.at(MIDDLE, 0.085)
        tie = [add(knot, (0, 0.02 * girth)), strip.at(MIDDLE, 0.16), strip.at(MIDDLE, 0.40), strip.at(MIDDLE, 0.54)]
        cutter.cut(
            leaf(tie, (girth * 0.14, girth * 0.10, girth * 0.22, girth * 0.10)),
            figure.papers.accent,
            lift=0.3,
            edge=0.6,
        )
        cutter.cut(
            blob(
                [
                    add(knot, (-girth * 0.10, girth * 0.05)),
                    add(knot, (girth * 0.10, girth * 0.05)),
                    add(knot, (girth * 0.06, -girth * 0.08)),
                    add(knot, (-girth * 0.06, -girth * 0.08)),
                ]
            ),
            shade(figure.papers.accent, 0.1),
            lift=0.2,
        )
    for k in (1.0, -1.0):
        points = [
            throat.side(1.05 * k, 0.22),
            throat.side(1.05 * k, 0.22),
            throat.side(1.5 * k, -0.05),
            strip.at(MIDDLE + 0.52 * k, 0.20),
            strip.at(MIDDLE + 0.52 * k, 0.20),
            strip.at(MIDDLE + 0.40 * k, 0.215),
            strip.at(MIDDLE + 0.46 * k, 0.26),
            strip.at(MIDDLE + 0.46 * k, 0.26),
            strip.at(MIDDLE + 0.04, 0.56),
            strip.at(MIDDLE + 0.04, 0.56),
            strip.at(MIDDLE + 0.16 * k, 0.22),
        ]
        cutter.cut(blob(points), shade(colour, -0.06), lift=0.7, edge=0.8, gradient=0.08)
        flap = [
            throat.side(1.02 * k, 0.24),
            throat.side(1.02 * k, 0.24),
            throat.side(1.3 * k, 0.02),
            strip.at(MIDDLE + 0.22 * k, 0.13),
            strip.at(MIDDLE + 0.22 * k, 0.13),
            throat.side(0.45 * k, -0.02),
        ]
        if not figure.female:
            cutter.cut(blob(flap), white, lift=0.2, edge=0.5)


def _round(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Bind a round neckline."""
    _behind(cutter, throat, colour, 0.10)
    draw_neck(cutter, figure, throat, 0.07, 1.15)
    line = [
        throat.side(-1.22, 0.10),
        throat.strip.at(-0.22, 0.055),
        throat.strip.at(0.24, 0.10),
        throat.strip.at(0.66, 0.055),
        throat.side(1.18, 0.10),
    ]
    _band(cutter, line, figure.girth * 0.15, colour)


def _vee(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Cut a laced opening."""
    _behind(cutter, throat, main, 0.12)
    draw_neck(cutter, figure, throat, 0.24, 1.2)
    for line in (
        [throat.side(-1.2, 0.14), throat.strip.at(-0.12, 0.10), throat.strip.at(MIDDLE, 0.26)],
        [throat.side(1.2, 0.14), throat.strip.at(0.60, 0.10), throat.strip.at(MIDDLE, 0.26)],
    ):
        _band(cutter, line, figure.girth * 0.15, colour)
    if cutter.px > 90 and garment_of(figure).sleeve != "wide":
        for s in (0.13, 0.18):
            a, b = throat.strip.at(MIDDLE - 0.22 + s * 0.6, s), throat.strip.at(MIDDLE + 0.22 - s * 0.6, s + 0.03)
            cutter.line(thread([a, b]), figure.papers.named("leather"), figure.girth * 0.03)


def _square(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Cut a square neckline with a gathered edge."""
    strip = throat.strip
    low = 0.20
    skin = [
        throat.side(-1.1, 0.1),
        strip.at(-0.44, 0.06),
        strip.at(-0.44, 0.06),
        strip.at(-0.30, low),
        strip.at(-0.30, low),
        strip.at(0.26, low + 0.02),
        strip.at(0.72, low),
        strip.at(0.72, low),
        strip.at(0.80, 0.06),
        strip.at(0.80, 0.06),
        throat.side(1.1, 0.1),
    ]
    cutter.cut(blob(skin), figure.papers.skin, gradient=0.05)
    draw_neck(cutter, figure, throat, 0.10, 1.1)
    edge = [
        strip.at(-0.43, 0.05),
        strip.at(-0.34, 0.14),
        strip.at(-0.30, low),
        strip.at(-0.30, low),
        strip.at(0.26, low + 0.02),
        strip.at(0.72, low),
        strip.at(0.72, low),
        strip.at(0.76, 0.14),
        strip.at(0.80, 0.05),
    ]
    cutter.cut(
        leaf(edge, [figure.girth * 0.09] * 8) if False else _ribbon(edge, figure.girth * 0.10),
        colour,
        lift=0.4,
        edge=0.6,
    )


def _ribbon(points: list[Point], width: float) -> skia.Path:
    """Return a band of even width that keeps its corners."""
    path = thread(points)
    paint = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=width, StrokeJoin=skia.Paint.kRound_Join)
    out = skia.Path()
    skia.PathUtils.FillPathWithPaint(path, paint, out) if hasattr(skia, "PathUtils") else paint.getFillPath(path, out)
    return out


def _ruff(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Pleat a ruff round the neck."""
    girth = figure.girth
    white = figure.papers.named("white")
    _, down = spine_at(figure, 0.0)
    draw_neck(cutter, figure, throat, 0.05, 1.0)
    centre = throat.side(0.1, 0.06)
    wide, high = throat.half * 2.1, girth * 0.26
    count = 12
    rim: list[Point] = []
    for k in range(count + 1):
        u = -1 + 2 * k / count
        low = blend(0.25, 1.0, 1 - u * u)
        bump = 0.16 if k % 2 else 0.0
        rim.append(add(add(centre, throat.forward, u * wide * (1 + bump * 0.2)), down, high * (low + bump)))
    top = [
        add(add(centre, throat.forward, u * wide * 0.95), throat.up, high * 0.42 - high * 0.75 * (1 - u * u))
        for u in (1.0, 0.5, 0.0, -0.5, -1.0)
    ]
    path = skia.Path()
    trace(path, beziers(rim), move=True)
    trace(path, beziers(top))
    path.close()
    cutter.cut(path, white, lift=0.8, edge=0.5, gradient=0.07)
    if cutter.px > 70:
        for k in range(1, count):
            u = -1 + 2 * k / count
            inner = add(add(centre, throat.forward, u * wide * 0.8), throat.up, high * 0.3 - high * 0.7 * (1 - u * u))
            cutter.shade(leaf([inner, rim[k]], (0.0, girth * 0.045)), deepened(white, 0.3), 0.5 if k % 2 == 0 else 0.2)
