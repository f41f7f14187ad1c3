"""The neck, and the collars that fit round it."""

from __future__ import annotations

from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import (
    Point,
    Strip,
    add,
    add_sliver,
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
from yingxi.draw.people.shoulders import Slope, neck_half
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
        self.half = neck_half(figure)
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
    low = -0.06 if spread >= 1.0 else 0.04
    # It widens into the shoulders, and the jaw hides where it is thinnest.
    left = [
        back,
        throat.side(-0.93, 0.22),
        throat.side(-0.97, 0.06),
        throat.side(-spread, low),
        lerp(throat.side(-spread, low - 0.04), tip, 0.5),
    ]
    right = [
        lerp(throat.side(spread, low - 0.04), tip, 0.5),
        throat.side(spread, low),
        throat.side(0.95, 0.06),
        throat.side(0.90, 0.22),
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
        cutter.shade(disc(chin[0], chin[1], drop * 0.36, drop * 0.13), shade(dark, -0.1), 0.55)
        if cutter.px > 300 and depth > 0.10:
            _hollows(cutter, figure, throat)


def _hollows(cutter: Cutter, figure: Figure, throat: Throat) -> None:
    """Shade the hollow of a bared throat, and the cords of an old one."""
    dark, notch = figure.papers.skin_shade, throat.side(0.30, -0.20)
    path = skia.Path()
    for k in (-1.0, 1.0):
        end = throat.side(0.30 + 0.95 * k, -0.05)
        add_sliver(path, notch, add(lerp(notch, end, 0.5), throat.up, -0.05 * figure.girth), end, throat.half * 0.10)
        if figure.age is Age.OLD:
            top = throat.side(0.20 + 0.55 * k, 0.26)
            add_sliver(path, top, lerp(top, notch, 0.5), lerp(top, notch, 0.9), throat.half * 0.09)
    cutter.shade(path, dark, 0.32)


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
        throat.side(-1.0, -0.05),
        throat.side(-0.99, rise),
        throat.side(0, rise * 1.2),
        throat.side(0.99, rise),
        throat.side(1.0, -0.05),
        throat.side(0, -0.12),
    ]
    cutter.cut(blob(points), deepened(colour, 0.38))


def _band(
    cutter: Cutter, points: list[Point], width: float, colour: RGB, edge: RGB | None = None, *, ends: int = 1
) -> None:
    """Lay a collar band along points, with a thin border.

    Its first point, and with two `ends` its last, lies at the neck's side: there the band turns to go behind.
    """
    widths = [width] * len(points)
    widths[0], widths[1] = width * 0.25, width * 0.80
    if ends == 2:
        widths[-1], widths[-2] = width * 0.25, width * 0.80
    cutter.cut(leaf(points, widths), colour, lift=0.5, edge=0.6, gradient=0.07)
    if edge and cutter.px > 90:
        side = [
            add(p, turned(towards(points[max(i - 1, 0)], points[min(i + 1, len(points) - 1)])), -w * 0.38)
            for i, (p, w) in enumerate(zip(points, widths, strict=True))
        ]
        cutter.line(thread(side), edge, width * 0.10, alpha=0.75)


_BELT_TOPS: Final = {"sash": 0.60, "high_sash": 0.43, "rope": 0.64, "belt": 0.63}
"""s at which each belt begins; a collar band runs in under it."""


def _above_belt(figure: Figure, strip: Strip) -> skia.Path:
    """Return everything above the belt's upper edge."""
    s = _BELT_TOPS.get(garment_of(figure).belt, 0.66)
    low, up = strip.across(s, -1.4, 1.4), towards(strip.at(0.0, s), strip.at(0.0, 0.0))
    path = skia.Path()
    corners = [*low, add(low[-1], up, 8 * figure.girth), add(low[0], up, 8 * figure.girth)]
    path.addPoly([skia.Point(*p) for p in corners], True)
    return path


def _cross(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Cross two bands, the wearer's left over the right."""
    girth = figure.girth
    width = girth * (0.23 if figure.female else 0.215)
    strip = throat.strip
    inner = figure.papers.named(garment_of(figure).inner)
    _behind(cutter, throat, colour, 0.20)
    shirt = [throat.side(-1.1, 0.03), strip.at(-0.06, 0.20), strip.at(0.24, 0.33), strip.at(0.44, 0.20)]
    cutter.shade(blob([*shirt, throat.side(1.1, 0.03)]), inner, 1.0)
    draw_neck(cutter, figure, throat, 0.225, 1.1)
    near = [throat.side(-1.0, 0.22), throat.side(-1.14, 0.03), strip.at(-0.06, 0.20), strip.at(0.82, 0.60)]
    far = [throat.side(0.98, 0.22), throat.side(1.12, 0.03), strip.at(0.44, 0.20), strip.at(-0.56, 0.66)]
    lining_near = [add(p, throat.forward, width * k) for p, k in zip(near[:3], (0.05, 0.30, 0.42), strict=True)]
    lining_far = [add(p, throat.forward, -width * k) for p, k in zip(far[:3], (0.05, 0.30, 0.42), strict=True)]
    under, over = (near, far) if not mirrored else (far, near)
    # Below the crossing the outer flap covers the band under it.
    under = [*under[:3], strip.at(0.24, 0.315)]
    for line in (lining_near, lining_far):
        cutter.cut(leaf(line, [width * 0.15, width * 0.5, width * 0.7]), inner, lift=0.3, edge=0.4)
    _band(cutter, under, width, colour, shade(main, -0.2))
    with cutter.within(_above_belt(figure, strip)):
        _band(cutter, over, width, colour, shade(main, -0.2))
    garment = garment_of(figure)
    if garment.sleeve == "wide" and garment.work and cutter.px > 150:
        with cutter.within(_above_belt(figure, strip)):
            work_band(cutter, over[1:], figure.papers.named(garment.belt_colour), width * 0.6)


def _stand(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Stand a low collar round the neck, open a little in front."""
    _behind(cutter, throat, colour, 0.25)
    draw_neck(cutter, figure, throat, 0.03, 0.9)
    rise = 0.25
    path = skia.Path()
    top = [
        throat.side(-1.03, rise),
        throat.side(-0.5, rise * 0.62),
        throat.side(0.18, rise * 0.42),
        throat.side(0.5, rise * 0.52),
        throat.side(1.03, rise),
    ]
    low = [
        throat.side(1.16, 0.04),
        throat.side(0.7, -0.13),
        throat.side(0.1, -0.20),
        throat.side(-0.6, -0.14),
        throat.side(-1.18, 0.04),
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
    _behind(cutter, throat, colour, 0.19)
    draw_neck(cutter, figure, throat, 0.11, 1.0)
    for near in (False, True):
        k = -1.0 if near else 1.0
        points = [
            throat.side(1.0 * k, 0.21),
            throat.side(1.0 * k, 0.21),
            throat.side(1.28 * k, -0.02),
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
    trace(front, beziers([throat.side(-1.02, 0.12), strip.at(-0.16, 0.16), tip]), move=True)
    notch = strip.at(MIDDLE, 0.15 if figure.female else 0.055)
    trace(front, beziers([tip, strip.at(0.50, 0.16), throat.side(1.02, 0.12), notch, notch, throat.side(-1.02, 0.12)]))
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
            throat.side(1.0 * k, 0.18),
            throat.side(1.0 * k, 0.18),
            throat.side(1.34 * k, -0.02),
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
            throat.side(0.99 * k, 0.23),
            throat.side(0.99 * k, 0.23),
            throat.side(1.18 * k, 0.04),
            strip.at(MIDDLE + 0.20 * k, 0.12),
            strip.at(MIDDLE + 0.20 * k, 0.12),
            throat.side(0.45 * k, -0.02),
        ]
        if not figure.female:
            cutter.cut(blob(flap), white, lift=0.2, edge=0.5)


def _round(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Bind a round neckline."""
    _behind(cutter, throat, colour, 0.17)
    line = [
        throat.side(-1.0, 0.19), throat.side(-1.06, 0.04), throat.strip.at(-0.20, 0.055), throat.strip.at(0.22, 0.088),
        throat.strip.at(0.52, 0.06), throat.side(1.06, 0.04), throat.side(1.0, 0.19),
    ]  # fmt: skip
    cutter.shade(blob(line[1:-1]), figure.papers.skin, 1.0)
    draw_neck(cutter, figure, throat, 0.06, 1.05)
    _band(cutter, line, figure.girth * 0.14, colour, ends=2)


def _vee(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Cut a laced opening."""
    _behind(cutter, throat, main, 0.16)
    draw_neck(cutter, figure, throat, 0.24, 1.1)
    tip = throat.strip.at(MIDDLE, 0.27)
    for line in (
        [throat.side(-1.0, 0.20), throat.side(-1.12, 0.02), throat.strip.at(-0.10, 0.13), tip],
        [throat.side(1.0, 0.20), throat.side(1.12, 0.02), throat.strip.at(0.54, 0.13), tip],
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
    slopes = (Slope(figure, side).line() for side in ("n", "f"))
    near, far = ([add(p, throat.up, 0.03 * figure.girth) for p in line] for line in slopes)
    ends = [lerp(line[1], line[2], 0.55) for line in (near, far)]
    hem = [strip.at(-0.32, low), strip.at(0.24, low + 0.025), strip.at(0.70, low)]
    skin = skia.Path()
    trace(skin, beziers([near[0], near[1], ends[0], ends[0], hem[0], hem[0], hem[1], hem[2], hem[2], ends[1], ends[1],
                         far[1], far[0]]), move=True)  # fmt: skip
    skin.close()
    cutter.cut(skin, figure.papers.skin, gradient=0.05)
    draw_neck(cutter, figure, throat, 0.12, 1.1)
    down = [lerp(end, corner, 0.6) for end, corner in zip(ends, (hem[0], hem[2]), strict=True)]
    edge = [ends[0], down[0], hem[0], hem[0], hem[1], hem[2], hem[2], down[1], ends[1]]
    cutter.cut(_ribbon(edge, figure.girth * 0.10), colour, lift=0.4, edge=0.6)


def _ribbon(points: list[Point], width: float) -> skia.Path:
    """Return a band of even width that keeps its corners."""
    path = thread(points)
    paint = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=width, StrokeJoin=skia.Paint.kRound_Join)
    out = skia.Path()
    paint.getFillPath(path, out)
    return out


def _ruff(cutter: Cutter, figure: Figure, throat: Throat, colour: RGB, main: RGB, mirrored: bool) -> None:
    """Pleat a ruff round the neck."""
    girth = figure.girth
    white = figure.papers.named("white")
    _, down = spine_at(figure, 0.0)
    centre = throat.side(0.1, 0.06)
    wide, high = throat.half * 2.1, girth * 0.26
    back = [add(add(centre, throat.forward, u * wide * 0.95), throat.up, high * (0.42 + 0.5 * (1 - u * u)))
            for u in (-1.0, -0.5, 0.0, 0.5, 1.0)]  # fmt: skip
    cutter.cut(blob([*back, throat.side(0.1, -0.2)]), deepened(white, 0.25), edge=0.4)
    draw_neck(cutter, figure, throat, 0.05, 1.0)
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
