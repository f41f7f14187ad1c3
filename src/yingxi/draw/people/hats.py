"""Hats: what stands on a head."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.crowns import big_crown, flower, small_crown
from yingxi.draw.people.curves import Point, add_sliver, beziers, blob, disc, leaf, lerp, thread, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull

Hat = Callable[[Cutter, Figure, Skull], None]
"""Cuts a hat on a head."""

BARE_TOP: Final = frozenset(
    {
        "scholar_cap",
        "official_hat",
        "pointed_hat",
        "top_hat",
        "helmet",
        "bonnet",
        "skullcap",
        "felt_cap",
        "straw_hat",
        "cap",
        "feather_cap",
        "crown",
        "headscarf",
    }
)
"""Hats under which no knot or bun fits."""


def draw_hat_behind(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the part of a hat that lies behind the head."""
    layer = _BEHIND.get(figure.design.hat)
    if layer:
        layer(frame, figure, skull)


def has_back(hat: str) -> bool:
    """Whether a part of a hat lies behind the head."""
    return hat in _BEHIND


def draw_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the hat over hair and brow."""
    layer = HATS.get(figure.design.hat)
    if layer:
        layer(frame, figure, skull)


def _brim(skull: Skull, v: float, out: float, sag: float = 0.0, ends: float = 1.5) -> list[Point]:
    """Return points round the front of the head at height v, near to far."""
    points = []
    for k in range(9):
        angle = -ends + 2 * ends * k / 8
        x, y = skull.at(angle - skull.yaw, v, out)
        points.append((x, y - sag * math.cos(angle)))
    # The back of a head reaches farther than the round it is measured by.
    points[0] = (min(points[0][0], skull.outline[16][0] - 0.01), points[0][1])
    return points


def _crown_of(skull: Skull, v: float, grow: float, sag: float = 0.03) -> skia.Path:
    """Return a close cap: from a brim line at v over the crown."""
    brim = _brim(skull, v, 1.06, sag)
    rim = skull.rim(3 + 19, 17, grow)
    path = skia.Path()
    trace(path, beziers(brim), move=True)
    trace(path, beziers([brim[-1], *rim[1:], brim[0]]))
    path.close()
    return path


def _band(
    frame: Cutter,
    skull: Skull,
    v: float,
    height: float,
    colour: RGB,
    *,
    out: float = 1.07,
    sag: float = 0.03,
    lift: float = 0.4,
) -> None:
    upper, lower = _brim(skull, v + height, out, sag), _brim(skull, v, out, sag)
    path = skia.Path()
    trace(path, beziers(upper), move=True)
    trace(path, beziers(lower[::-1]))
    path.close()
    frame.cut(path, colour, lift=lift, edge=0.6, gradient=0.09)


def _scholar_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A soft square scholar's cap with two hanging ribbons."""
    colour = deepened(figure.papers.main, 0.35)
    left, right = _brim(skull, 0.775, 1.08, 0.05)[0], _brim(skull, 0.775, 1.08, 0.05)[-1]
    x = skull.outline[0][0]
    path = skia.Path()
    trace(path, beziers(_brim(skull, 0.775, 1.08, 0.05)), move=True)
    trace(
        path,
        beziers(
            [
                right,
                (right[0] + 0.01, 0.98),
                (x + 0.28, 1.20),
                (x + 0.28, 1.20),
                (x, 1.235),
                (x - 0.30, 1.17),
                (x - 0.30, 1.17),
                (left[0] - 0.04, 0.96),
                left,
            ]
        ),
    )
    path.close()
    frame.cut(path, colour, lift=0.8, edge=0.6, gradient=0.12)
    frame.shade(
        leaf([(x + 0.02, 1.23), (x + 0.05, 1.0), (x + 0.08, 0.80)], (0.015, 0.02, 0.01)), shade(colour, -0.4), 0.7
    )
    _band(frame, skull, 0.768, 0.075, shade(colour, -0.12), sag=0.05)
    if skull.facing(0.0) > 0:
        jade = skull.at(0.0, 0.764, 1.1)
        frame.cut(disc(jade[0], jade[1], 0.032, 0.036), figure.papers.named("jade"), lift=0.2, edge=0.8)


def _ribbons_behind(frame: Cutter, figure: Figure, skull: Skull) -> None:
    colour = deepened(figure.papers.main, 0.4)
    x = skull.outline[16][0]
    for k in (0.0, 0.09):
        points = [(x + 0.02, 0.80), (x - 0.12 - k, 0.62), (x - 0.10 - k * 1.5, 0.30), (x - 0.15 - k, 0.02)]
        frame.cut(leaf(points, (0.04, 0.075, 0.085, 0.075)), shade(colour, -0.1 if k else 0.05), lift=0.3, edge=0.5)


def _felt_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A worn felt cap with its brim turned up and its crown bent, as villagers wear."""
    colour = (0.24, 0.21, 0.21)
    x = skull.outline[0][0]
    left, right = _brim(skull, 0.77, 1.09, 0.045)[0], _brim(skull, 0.77, 1.09, 0.045)[-1]
    path = skia.Path()
    trace(path, beziers(_brim(skull, 0.79, 1.09, 0.045)), move=True)
    trace(
        path,
        beziers(
            [right, (right[0] - 0.02, 1.0), (x + 0.10, 1.17), (x - 0.06, 1.21), (x - 0.20, 1.12), (left[0], 0.96), left]
        ),
    )
    path.close()
    frame.cut(path, colour, lift=0.7, edge=0.5, gradient=0.12)
    brim = leaf(_brim(skull, 0.828, 1.13, 0.075), (0.06, 0.105, 0.130, 0.140, 0.145, 0.140, 0.130, 0.105, 0.06))
    frame.cut(brim, shade(colour, 0.09), lift=0.4, edge=0.3, gradient=0.09)
    if frame.px > 80:
        frame.shade(
            leaf([(x - 0.14, 1.13), (x - 0.04, 1.08), (x + 0.04, 1.12)], (0.0, 0.03, 0.0)), shade(colour, -0.4), 0.7
        )


def _skullcap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A melon cap of six gores with a red knot."""
    colour = (0.14, 0.12, 0.15)
    path = _crown_of(skull, 0.80, 0.06, 0.05)
    frame.cut(path, colour, lift=0.7, edge=0.5, gradient=0.12)
    top = (skull.outline[0][0] - 0.01, 1.05)
    with frame.within(path):
        for lon in (-1.05, -0.5, 0.0, 0.5, 1.0):
            a, b = skull.at(lon, 0.80, 1.06), skull.at(lon * 0.6, 0.97, 1.10)
            frame.line(thread([a, b, top]), shade(colour, 0.16), 0.008)
    _band(frame, skull, 0.775, 0.07, shade(colour, -0.25), out=1.08, sag=0.05)
    frame.cut(disc(top[0], top[1] + 0.015, 0.042, 0.036), (0.74, 0.16, 0.14), lift=0.3, edge=0.8)
    if skull.facing(0.0) > 0:
        jade = skull.at(0.0, 0.765, 1.1)
        frame.cut(disc(jade[0], jade[1], 0.026, 0.030), figure.papers.named("jade"), edge=0.8)


def _straw_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A wide pointed hat of bamboo and straw."""
    straw = figure.papers.named("straw")
    x = skull.outline[0][0]
    low = 0.80
    path = skia.Path()
    trace(
        path,
        beziers(
            [
                (x - 0.72, low - 0.03),
                (x - 0.30, low - 0.075),
                (x + 0.05, low - 0.085),
                (x + 0.40, low - 0.075),
                (x + 0.74, low - 0.01),
            ]
        ),
        move=True,
    )
    trace(
        path,
        beziers(
            [
                (x + 0.74, low - 0.01),
                (x + 0.42, low + 0.17),
                (x + 0.03, 1.27),
                (x - 0.40, low + 0.16),
                (x - 0.72, low - 0.03),
            ]
        ),
    )
    path.close()
    frame.cut(path, straw, lift=1.2, edge=0.6, gradient=0.16)
    if frame.px > 60:
        weave = skia.Path()
        for k in range(11):
            u = -0.68 + 1.36 * k / 10
            add_sliver(weave, (x + 0.03, 1.24), (x + u * 0.52, 1.02), (x + u, low - 0.05 + 0.02 * u * u), 0.012)
        with frame.within(path):
            frame.shade(weave, shade(straw, -0.35), 0.5)
            for k in range(3):
                t = 0.35 + 0.25 * k
                frame.line(
                    thread(
                        [
                            (x - 0.72 * t, low + (1 - t) * 0.42),
                            (x, low + (1 - t) * 0.42 - 0.06 * t),
                            (x + 0.72 * t, low + (1 - t) * 0.42),
                        ]
                    ),
                    shade(straw, -0.28),
                    0.010,
                )
    ear = skull.at(-1.2, 0.42, 1.03)
    frame.line(thread([(ear[0], low - 0.04), ear, skull.at(-0.5, 0.0, 1.1)]), (0.30, 0.20, 0.14), 0.010)


def _official_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """The black gauze hat with two wings."""
    black = (0.13, 0.11, 0.14)
    x = skull.outline[0][0]
    for side in (1.0, -1.0):
        root = (x - 0.05 + side * 0.24, 0.93)
        tip = (x - 0.02 + side * (0.72 if side < 0 else 0.64), 0.965)
        frame.cut(
            leaf([root, lerp(root, tip, 0.4), lerp(root, tip, 0.75), tip], (0.03, 0.05, 0.14, 0.10)),
            black,
            lift=0.4,
            edge=0.7,
        )
    right, left = _brim(skull, 0.785, 1.08, 0.05)[-1], _brim(skull, 0.785, 1.08, 0.05)[0]
    path = skia.Path()
    trace(path, beziers(_brim(skull, 0.785, 1.08, 0.05)), move=True)
    trace(
        path,
        beziers(
            [
                right,
                (right[0] + 0.0, 0.93),
                (x + 0.22, 0.99),
                (x + 0.14, 1.10),
                (x - 0.10, 1.20),
                (x - 0.30, 1.13),
                (left[0] - 0.05, 0.93),
                left,
            ]
        ),
    )
    path.close()
    frame.cut(path, black, lift=0.7, edge=0.7, gradient=0.15)
    if skull.facing(0.0) < 0:
        return
    front = skia.Path()
    trace(
        front,
        beziers(
            [
                skull.at(-0.62, 0.80, 1.09),
                skull.at(-0.40, 0.93, 1.12),
                skull.at(0.1, 0.985, 1.12),
                skull.at(0.62, 0.92, 1.1),
                skull.at(0.85, 0.80, 1.08),
            ]
        ),
        move=True,
    )
    front.close()
    frame.cut(front, shade(black, 0.05), lift=0.4, edge=0.6)
    gem = skull.at(0.05, 0.87, 1.12)
    frame.cut(disc(gem[0], gem[1], 0.036), figure.papers.accent, lift=0.2, edge=0.9, gradient=0.2)
    frame.line(disc(gem[0], gem[1], 0.046), figure.papers.named("gold"), 0.012)


def _headscarf(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A kerchief folded round the head and tied under the chin's side."""
    colour = figure.papers.accent
    if skull.facing(0.0) < 0:
        _hood_behind(frame, skull, colour)
        return
    side = skull.outline[15][0]
    line = [
        skull.at(lon, v, 1.03)
        for lon, v in (
            (-1.18, 0.34),
            (-1.06, 0.56),
            (-0.72, 0.73),
            (-0.2, 0.80),
            (0.3, 0.795),
            (0.72, 0.725),
            (1.04, 0.56),
        )
    ]
    rim = skull.rim(3 + 19, 15, 0.045)
    path = blob(
        [*line, line[-1], *rim, (side - 0.07, 0.38), (side - 0.02, 0.18), (side + 0.10, 0.06), (side + 0.16, 0.12)]
    )
    frame.cut(path, colour, lift=0.7, edge=0.6, gradient=0.11)
    if frame.px > 60:
        with frame.within(path):
            folds = skia.Path()
            for lon in (-0.9, -0.45, 0.0, 0.45):
                a, b = skull.at(lon, 0.80, 1.05), (side + 0.02, 0.42)
                add_sliver(folds, a, (lerp(a, b, 0.5)[0] - 0.03, lerp(a, b, 0.5)[1] + 0.08), b, 0.028)
            frame.shade(folds, deepened(colour, 0.4), 0.45)
            for k in range(9):
                x, y = skull.at(-1.1 + 0.26 * k, 0.88 + 0.05 * (k % 2), 1.05)
                frame.shade(disc(x, y, 0.016), figure.papers.second, 0.85)
    knot = (side + 0.13, 0.06)
    frame.cut(leaf([knot, (knot[0] - 0.10, -0.10)], (0.05, 0.09)), shade(colour, -0.06), lift=0.3, edge=0.5)
    frame.cut(disc(knot[0], knot[1], 0.045), shade(colour, 0.05), lift=0.3, edge=0.5)


def _hood_behind(frame: Cutter, skull: Skull, colour: RGB) -> None:
    """Cut a kerchief or bonnet from behind: it hides the hair down to the nape and ends before the cheek."""
    rim = skull.rim(3 + 19, 14, 0.055)
    path = blob([(0.245, 0.58), (0.285, 0.70), *rim, (-0.25, 0.20), (-0.12, 0.06), (0.0, 0.14), (0.14, 0.27)])
    frame.cut(path, colour, lift=0.7, edge=0.3, gradient=0.13)
    folds = skia.Path()
    for k in range(5):
        start = (-0.36 + 0.15 * k, 0.86 + 0.02 * k)
        add_sliver(folds, start, (-0.24 + 0.06 * k, 0.48), (-0.13, 0.16), 0.026)
    with frame.within(path):
        frame.shade(folds, deepened(colour, 0.4), 0.45)


def _pointed_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A witch's hat, its point bent."""
    colour = deepened(figure.papers.main, 0.55)
    x = skull.outline[0][0]
    cone = blob(
        [
            (x - 0.31, 0.84),
            (x - 0.31, 0.84),
            (x - 0.20, 1.15),
            (x - 0.10, 1.42),
            (x - 0.22, 1.60),
            (x - 0.38, 1.64),
            (x - 0.38, 1.64),
            (x - 0.17, 1.69),
            (x + 0.05, 1.52),
            (x + 0.20, 1.18),
            (x + 0.33, 0.84),
            (x + 0.33, 0.84),
        ]
    )
    frame.cut(cone, colour, lift=0.7, edge=0.6, gradient=0.12)
    frame.shade(
        leaf([(x - 0.16, 1.38), (x - 0.02, 1.34), (x + 0.10, 1.40)], (0.0, 0.04, 0.0)), shade(colour, -0.4), 0.7
    )
    frame.cut(
        blob(
            [
                (x - 0.62, 0.80),
                (x - 0.34, 0.885),
                (x, 0.90),
                (x + 0.36, 0.885),
                (x + 0.66, 0.82),
                (x + 0.36, 0.765),
                (x, 0.745),
                (x - 0.34, 0.755),
            ]
        ),
        shade(colour, 0.03),
        lift=1.0,
        edge=0.7,
        gradient=0.1,
    )
    band = skia.Path()
    trace(band, beziers([(x - 0.315, 0.865), (x, 0.835), (x + 0.335, 0.865)]), move=True)
    trace(band, beziers([(x + 0.305, 0.955), (x, 0.925), (x - 0.285, 0.955)]))
    band.close()
    frame.cut(band, figure.papers.accent, lift=0.2, edge=0.6)
    if skull.facing(0.0) < 0:
        return
    buckle = (x + 0.10, 0.892)
    frame.line(
        blob(
            [(buckle[0] - 0.04, buckle[1] - 0.045)] * 2
            + [(buckle[0] - 0.04, buckle[1] + 0.045)] * 2
            + [(buckle[0] + 0.04, buckle[1] + 0.045)] * 2
            + [(buckle[0] + 0.04, buckle[1] - 0.045)] * 2
        ),
        figure.papers.named("gold"),
        0.018,
    )


def _feather_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A soft cap with a long feather."""
    colour = figure.papers.main
    x = skull.outline[0][0]
    puff = blob(
        [
            (x - 0.38, 0.86),
            (x - 0.42, 1.0),
            (x - 0.20, 1.13),
            (x + 0.10, 1.10),
            (x + 0.34, 1.0),
            (x + 0.40, 0.88),
            (x + 0.10, 0.83),
            (x - 0.2, 0.82),
        ]
    )
    frame.cut(puff, colour, lift=0.8, edge=0.6, gradient=0.14)
    _band(frame, skull, 0.80, 0.075, figure.papers.accent, out=1.10, sag=0.03)
    feather = figure.papers.named("white")
    spine = [(x + 0.16, 0.87), (x - 0.02, 1.16), (x - 0.34, 1.34), (x - 0.62, 1.30)]
    frame.cut(leaf(spine, (0.03, 0.17, 0.17, 0.0)), feather, lift=0.6, edge=0.6, gradient=0.1)
    frame.line(thread(spine), shade(feather, -0.3), 0.010)
    frame.cut(disc(x + 0.16, 0.875, 0.04), figure.papers.named("gold"), lift=0.3, edge=0.9)


def _bonnet(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A white gathered bonnet."""
    white = figure.papers.named("white")
    if skull.facing(0.0) < 0:
        _hood_behind(frame, skull, white)
        return
    x = skull.outline[15][0]
    rim = skull.rim(3 + 19, 15, 0.075)
    line = [
        skull.at(lon, v, 1.05)
        for lon, v in (
            (-1.20, 0.36),
            (-1.08, 0.58),
            (-0.72, 0.765),
            (-0.2, 0.85),
            (0.3, 0.85),
            (0.72, 0.77),
            (1.02, 0.62),
        )
    ]
    path = blob([*line, line[-1], *rim, (x - 0.10, 0.40), (x - 0.02, 0.28), (x + 0.05, 0.28)])
    frame.cut(path, white, lift=0.7, edge=0.5, gradient=0.10)
    if frame.px > 60:
        with frame.within(path):
            folds = skia.Path()
            for k in range(9):
                a = skull.at(-1.1 + 0.25 * k, 0.80, 1.06)
                add_sliver(folds, a, lerp(a, (x + 0.05, 0.85), 0.3), lerp(a, (x + 0.02, 0.72), 0.62), 0.022)
            frame.shade(folds, deepened(white, 0.4), 0.4)
    ruffle = skia.Path()
    for k, (a, b) in enumerate(pairwise(line)):
        for share in (0.0, 0.5):
            spot = lerp(a, b, share)
            ruffle.addPath(disc(spot[0], spot[1], 0.040 - 0.003 * (k % 2)))
    frame.cut(ruffle, shade(white, 0.3), lift=0.3, edge=0.3)
    ribbon = figure.papers.accent
    chin = skull.at(-0.75, 0.02, 1.05)
    frame.cut(
        leaf([skull.at(-1.15, 0.42, 1.05), skull.at(-1.0, 0.18, 1.06), chin], (0.045, 0.04, 0.035)),
        ribbon,
        lift=0.3,
        edge=0.5,
    )
    for side in (-1.0, 1.0):
        frame.cut(leaf([chin, (chin[0] + side * 0.09, chin[1] - 0.03)], (0.03, 0.09)), ribbon, lift=0.3, edge=0.5)


def _cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A flat cap with a peak."""
    colour = mix(figure.papers.main, (0.30, 0.27, 0.26), 0.45)
    x = skull.outline[0][0]
    peak = blob(
        [
            skull.at(-0.35, 0.80, 1.10),
            skull.at(0.1, 0.755, 1.22),
            skull.at(0.6, 0.765, 1.30),
            skull.at(0.95, 0.81, 1.18),
            skull.at(0.4, 0.86, 1.1),
        ]
    )
    frame.cut(peak, shade(colour, -0.22), lift=0.7, edge=0.6)
    crown = blob(
        [
            (x - 0.40, 0.80),
            (x - 0.44, 0.93),
            (x - 0.26, 1.07),
            (x + 0.08, 1.09),
            (x + 0.36, 0.97),
            (x + 0.40, 0.845),
            (x + 0.18, 0.80),
            (x - 0.1, 0.775),
        ]
    )
    frame.cut(crown, colour, lift=0.7, edge=0.6, gradient=0.12)
    frame.cut(disc(x - 0.04, 1.085, 0.024, 0.016), shade(colour, -0.2), edge=0.5)


def _top_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    black = (0.12, 0.11, 0.14)
    x = skull.outline[0][0]
    body = blob(
        [
            (x - 0.31, 0.86),
            (x - 0.31, 0.86),
            (x - 0.30, 1.10),
            (x - 0.34, 1.40),
            (x - 0.34, 1.40),
            (x, 1.44),
            (x + 0.34, 1.40),
            (x + 0.34, 1.40),
            (x + 0.30, 1.10),
            (x + 0.32, 0.86),
            (x + 0.32, 0.86),
        ]
    )
    frame.cut(body, black, lift=0.7, edge=0.8, gradient=0.25)
    band = skia.Path()
    trace(band, beziers([(x - 0.31, 0.88), (x, 0.85), (x + 0.32, 0.88)]), move=True)
    trace(band, beziers([(x + 0.305, 0.97), (x, 0.94), (x - 0.305, 0.97)]))
    band.close()
    frame.cut(band, figure.papers.accent, edge=0.5)
    frame.cut(
        blob(
            [
                (x - 0.50, 0.87),
                (x - 0.25, 0.87),
                (x, 0.855),
                (x + 0.28, 0.87),
                (x + 0.52, 0.89),
                (x + 0.42, 0.815),
                (x, 0.78),
                (x - 0.40, 0.80),
            ]
        ),
        shade(black, 0.06),
        lift=0.9,
        edge=0.8,
    )


def _helmet(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A round helmet with a plume and a guard for the neck."""
    steel = figure.papers.named("steel")
    x = skull.outline[0][0]
    plume = [(x - 0.02, 1.10), (x - 0.16, 1.32), (x - 0.40, 1.30), (x - 0.52, 1.10)]
    frame.cut(leaf(plume, (0.06, 0.17, 0.16, 0.0)), figure.papers.accent, lift=0.5, edge=0.5)
    path = _crown_of(skull, 0.755, 0.055, 0.05)
    frame.cut(path, steel, lift=0.8, edge=0.9, gradient=0.25)
    _band(frame, skull, 0.730, 0.075, shade(steel, -0.22), out=1.10, sag=0.05)
    ridge = [(x - 0.30, 0.98), (x, 1.085), (x + 0.30, 0.96)]
    frame.cut(leaf(ridge, (0.03, 0.07, 0.03)), figure.papers.named("gold"), lift=0.3, edge=0.8)
    if skull.facing(0.0) < 0:
        guard = blob([(-0.42, 0.74), (0.02, 0.72), (0.03, 0.40), (-0.05, 0.16), (-0.24, 0.14), (-0.40, 0.34)])
        frame.cut(guard, shade(steel, -0.12), lift=0.5, edge=0.4, gradient=0.15)
        return
    guard = blob(
        [
            skull.at(-1.5, 0.74, 1.08),
            skull.at(-1.15, 0.74, 1.09),
            skull.at(-1.12, 0.40, 1.06),
            skull.at(-1.3, 0.34, 1.10),
            (skull.outline[15][0] - 0.06, 0.36),
            (skull.outline[16][0] - 0.05, 0.6),
        ]
    )
    frame.cut(guard, shade(steel, -0.12), lift=0.5, edge=0.8, gradient=0.15)
    if frame.px > 80:
        for lon in (-1.0, -0.5, 0.0, 0.5):
            px, py = skull.at(lon, 0.755, 1.12)
            frame.cut(disc(px, py - 0.03 * math.cos(lon + skull.yaw), 0.014), figure.papers.named("gold"), edge=0.8)


HATS: Final[dict[str, Hat]] = {
    "scholar_cap": _scholar_cap, "felt_cap": _felt_cap, "skullcap": _skullcap, "straw_hat": _straw_hat,
    "official_hat": _official_hat, "headscarf": _headscarf, "crown": big_crown, "small_crown": small_crown,
    "pointed_hat": _pointed_hat, "feather_cap": _feather_cap, "bonnet": _bonnet, "cap": _cap, "top_hat": _top_hat,
    "helmet": _helmet, "flower": flower,
}  # fmt: skip
"""Every registered hat."""

_BEHIND: Final[dict[str, Hat]] = {"scholar_cap": _ribbons_behind}
