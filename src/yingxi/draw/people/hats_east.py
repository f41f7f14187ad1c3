"""Hats of China: caps of scholars and officials, straw, skullcaps, scarves."""

from __future__ import annotations

import skia

from yingxi.draw.paper import shade
from yingxi.draw.people.brims import brim_line, crown_of, far_side, hat_band, hood_behind, seen
from yingxi.draw.people.curves import add, add_sliver, beziers, blob, disc, leaf, lerp, thread, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import deepened
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull


def scholar_cap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A soft square scholar's cap with two hanging ribbons."""
    colour = deepened(figure.papers.main, 0.35)
    left, right = brim_line(skull, 0.775, 1.08, 0.05)[0], brim_line(skull, 0.775, 1.08, 0.05)[-1]
    x = skull.outline[0][0]
    path = skia.Path()
    trace(path, beziers(brim_line(skull, 0.775, 1.08, 0.05)), move=True)
    trace(
        path,
        beziers(
            [
                right,
                (right[0] + 0.01, 0.922),
                (x + 0.27, 1.075),
                (x + 0.27, 1.075),
                (x, 1.105),
                (x - 0.29, 1.050),
                (x - 0.29, 1.050),
                (left[0] - 0.04, 0.905),
                left,
            ]
        ),
    )
    path.close()
    frame.cut(path, colour, lift=0.8, edge=0.6, gradient=0.12)
    frame.shade(
        leaf([(x + 0.02, 1.102), (x + 0.05, 0.94), (x + 0.08, 0.764)], (0.015, 0.02, 0.01)), shade(colour, -0.4), 0.7
    )
    hat_band(frame, skull, 0.768, 0.075, shade(colour, -0.12), sag=0.05)
    if skull.facing(0.0) > 0:
        jade = skull.at(0.0, 0.764, 1.1)
        frame.cut(disc(jade[0], jade[1], 0.032, 0.036), figure.papers.named("jade"), lift=0.2, edge=0.8)


def ribbons_behind(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Hang a scholar's two ribbons behind the head."""
    colour = deepened(figure.papers.main, 0.4)
    x = skull.outline[16][0]
    for k in (0.0, 0.09):
        points = [(x + 0.02, 0.764), (x - 0.12 - k, 0.606), (x - 0.10 - k * 1.5, 0.30), (x - 0.15 - k, 0.02)]
        frame.cut(leaf(points, (0.04, 0.075, 0.085, 0.075)), shade(colour, -0.1 if k else 0.05), lift=0.3, edge=0.5)


def skullcap(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A melon cap of six gores with a red knot."""
    colour = figure.hat_paper((0.14, 0.12, 0.15))
    path = crown_of(skull, 0.80, 0.045, 0.05)
    frame.cut(path, colour, lift=0.7, edge=0.5, gradient=0.12)
    top = (skull.outline[0][0] - 0.01, 0.986)
    with frame.within(path):
        for lon in (-1.05, -0.5, 0.0, 0.5, 1.0):
            a, b = skull.at(lon, 0.80, 1.06), skull.at(lon * 0.6, 0.97, 1.10)
            frame.line(thread([a, b, top]), shade(colour, 0.16), 0.008)
    hat_band(frame, skull, 0.775, 0.07, shade(colour, -0.25), out=1.055, sag=0.05)
    frame.cut(disc(top[0], top[1] + 0.015, 0.042, 0.036), (0.74, 0.16, 0.14), lift=0.3, edge=0.8)
    if skull.facing(0.0) > 0:
        jade = skull.at(0.0, 0.765, 1.1)
        frame.cut(disc(jade[0], jade[1], 0.026, 0.030), figure.papers.named("jade"), edge=0.8)


def straw_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A wide pointed hat of bamboo and straw."""
    straw = figure.papers.named("straw")
    x = skull.outline[0][0]
    low = 0.764
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
                (x + 0.03, 1.188),
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
            add_sliver(weave, (x + 0.03, 1.161), (x + u * 0.52, 0.958), (x + u, low - 0.05 + 0.02 * u * u), 0.012)
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
    if skull.facing(0.0) > 0:
        _chin_cord(frame, figure, skull)


def _chin_cord(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Tie a straw hat's cord: before the near ear and along the jaw; a beard hides where it goes under the chin."""
    jaw = [add(skull.outline[k], (0.012, 0.004)) for k in (13, 12, 11)]
    if figure.design.beard in ("full_beard", "long_beard"):
        del jaw[1:]
    near = [skull.at(-1.04, 0.70, 1.02), skull.at(-1.06, 0.46, 1.01), *jaw]
    frame.line(thread(near), (0.34, 0.22, 0.14), 0.011)


def official_hat(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """The black gauze hat with two wings."""
    black = (0.13, 0.11, 0.14)
    x = skull.outline[0][0]
    for side in (1.0, -1.0):
        root = (x - 0.05 + side * 0.24, 0.878)
        tip = (x - 0.02 + side * (0.72 if side < 0 else 0.64), 0.909)
        frame.cut(
            leaf([root, lerp(root, tip, 0.4), lerp(root, tip, 0.75), tip], (0.03, 0.05, 0.14, 0.10)),
            black,
            lift=0.4,
            edge=0.7,
        )
    right, left = brim_line(skull, 0.785, 1.08, 0.05)[-1], brim_line(skull, 0.785, 1.08, 0.05)[0]
    path = skia.Path()
    trace(path, beziers(brim_line(skull, 0.785, 1.08, 0.05)), move=True)
    trace(
        path,
        beziers(
            [
                right,
                (right[0] + 0.0, 0.878),
                (x + 0.22, 0.931),
                (x + 0.14, 1.032),
                (x - 0.10, 1.124),
                (x - 0.30, 1.06),
                (left[0] - 0.05, 0.878),
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


def headscarf(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """A kerchief folded round the head and tied under the chin's side."""
    colour = figure.hat_paper(figure.papers.accent)
    if skull.facing(0.0) < 0:
        hood_behind(frame, skull, colour)
        return
    side = skull.outline[15][0]
    spots = ((-1.18, 0.34), (-1.06, 0.56), (-0.72, 0.73), (-0.2, 0.80), (0.3, 0.795), (0.72, 0.725), (1.04, 0.56),
             (1.16, 0.38))  # fmt: skip
    line = seen(skull, spots, 1.03)
    rim = skull.rim(3 + 19, 15, 0.045)
    path = blob(
        [
            *line,
            line[-1],
            *far_side(skull, line[-1], 0.045),
            *rim,
            (side - 0.07, 0.38),
            (side - 0.02, 0.18),
            (side + 0.10, 0.06),
            (side + 0.16, 0.12),
        ]
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
