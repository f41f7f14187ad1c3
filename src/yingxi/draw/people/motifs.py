"""Motifs: what is pierced into or printed on cloth, set along the cloth's own u and s."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, Strip, add, blob, disc, leaf, thread, towards
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Papers

_ALPHA = 0.75


def cover(cutter: Cutter, strip: Strip, kind: str, colour: RGB, girth: float, seed: int) -> None:
    """Lay single motifs over a whole sheet; see weave for patterns without a gap."""
    end = strip.stops[-1]
    if kind == "waves":
        _waves(cutter, strip, colour, girth)
    elif kind == "diamonds":
        spots = [(u, s) for s in (0.35, 0.6, 1.2, 1.45, 1.7) for u in (-0.55, 0.0, 0.55) if s < end - 0.12]
        scatter(cutter, strip, "diamond", colour, girth * 0.20, spots)
    elif kind == "flowers":
        spots = [
            (-0.75, end - 0.16),
            (-0.25, end - 0.12),
            (0.25, end - 0.12),
            (0.75, end - 0.16),
            (-0.5, end - 0.36),
            (0.5, end - 0.36),
            (0.0, end - 0.32),
        ]
        scatter(cutter, strip, "flower", colour, girth * 0.22, spots)
    elif kind == "plum":
        _plum(cutter, strip, colour, girth)
    elif kind == "clouds":
        spots = [(-0.5, end - 0.22), (0.35, end - 0.17), (-0.05, end - 0.40)]
        scatter(cutter, strip, "clouds", colour, girth * 0.36, spots)


def scatter(
    cutter: Cutter, strip: Strip, kind: str, colour: RGB, size: float, spots: Sequence[tuple[float, float]]
) -> None:
    """Set single motifs at places of a strip."""
    for number, (u, t) in enumerate(spots):
        x, y = strip.at(u, t)
        down = strip.down(u, t)
        frame = cutter.inside((x, y), math.atan2(down[1], down[0]) + math.pi / 2, size)
        _ONE[kind](frame, colour, -1.0 if number % 2 else 1.0)


def _cloud(frame: Cutter, colour: RGB, side: float) -> None:
    """Cut an auspicious cloud: two curls and a trailing tail."""
    body = skia.Path()
    for x, y, r in ((-0.28, 0.08, 0.20), (0.0, 0.20, 0.26), (0.28, 0.06, 0.19)):
        body.addPath(disc(x * side, y, r))
    body.addPath(
        leaf([(-0.6 * side, -0.10), (0.0, -0.06), (0.5 * side, -0.10), (0.95 * side, -0.02)], (0.06, 0.18, 0.15, 0.0))
    )
    frame.shade(body, colour, _ALPHA)
    if frame.px > 42:
        inner = shade(colour, -0.35)
        for x, y, r in ((-0.28, 0.08, 0.10), (0.0, 0.20, 0.14), (0.28, 0.06, 0.10)):
            curl = [(x * side + r * math.cos(a), y + r * math.sin(a)) for a in (3.6, 2.4, 1.2, 0.0, -1.2)]
            frame.line(thread([*curl, (x * side, y)]), inner, 0.05, alpha=0.7)


def _flower(frame: Cutter, colour: RGB, side: float) -> None:
    """Cut a five-petalled blossom with a pierced heart."""
    petals = skia.Path()
    for k in range(5):
        angle = 2 * math.pi * k / 5 + 0.3 * side
        petals.addPath(disc(0.26 * math.cos(angle), 0.26 * math.sin(angle), 0.20))
    petals.addPath(disc(0, 0, 0.2))
    frame.shade(petals, colour, 0.9)
    frame.shade(disc(0, 0, 0.10), mix(colour, (0.85, 0.55, 0.2), 0.6), 0.95)


def _diamond(frame: Cutter, colour: RGB, side: float) -> None:
    outline = skia.Path()
    for scale in (0.6, 0.28):
        outline.addPoly(
            [skia.Point(0, scale), skia.Point(scale * 0.7, 0), skia.Point(0, -scale), skia.Point(-scale * 0.7, 0)], True
        )
    outline.setFillType(skia.PathFillType.kEvenOdd)
    frame.shade(outline, colour, _ALPHA + 0.05 * side)


_ONE = {"clouds": _cloud, "waves": _cloud, "flower": _flower, "diamond": _diamond}


def _waves(cutter: Cutter, strip: Strip, colour: RGB, girth: float) -> None:
    """Cut rows of round waves above the hem, as on an official's robe."""
    end = strip.stops[-1]
    for row in range(3):
        s = end - 0.07 - 0.075 * row
        count = 6 + row % 2
        for k in range(count):
            u = -1 + 2 * (k + 0.5) / count
            x, y = strip.at(u, s)
            half = strip.span(s) / count * 0.52
            for scale, alpha in ((1.0, 0.85), (0.62, 0.0), (0.34, 0.85)):
                tone = colour if alpha else shade(colour, -0.45)
                cutter.shade(disc(x, y, half * scale, half * scale * 0.9), tone, alpha or 0.8)
    scatter(cutter, strip, "clouds", colour, girth * 0.34, [(-0.4, 1.42), (0.45, 1.5)])


def _plum(cutter: Cutter, strip: Strip, colour: RGB, girth: float) -> None:
    """Cut a branch that climbs from the hem, with blossoms."""
    end = strip.stops[-1]
    path: list[Point] = [
        strip.at(-0.65, end - 0.03),
        strip.at(-0.30, end - 0.22),
        strip.at(-0.38, end - 0.42),
        strip.at(0.10, end - 0.62),
    ]
    twig = mix(shade(colour, -0.45), (0.25, 0.15, 0.12), 0.5)
    cutter.shade(leaf(path, (girth * 0.09, girth * 0.07, girth * 0.05, 0.0)), twig, 0.8)
    for root, tip in ((path[1], strip.at(0.45, end - 0.30)), (path[2], strip.at(-0.75, end - 0.55))):
        side = towards(root, tip)
        bow = add(add(root, (tip[0] - root[0], tip[1] - root[1]), 0.5), (-side[1], side[0]), girth * 0.08)
        cutter.shade(leaf([root, bow, tip], (girth * 0.05, girth * 0.04, 0.0)), twig, 0.8)
    spots = [
        (-0.42, end - 0.15),
        (-0.25, end - 0.30),
        (0.15, end - 0.25),
        (0.45, end - 0.31),
        (-0.72, end - 0.53),
        (-0.3, end - 0.46),
        (0.08, end - 0.62),
        (0.0, end - 0.13),
    ]
    scatter(cutter, strip, "flower", colour, girth * 0.17, spots)


def tear(cutter: Cutter, strip: Strip, papers: Papers, girth: float, seed: int) -> None:
    """Cut frayed notches into a hem: dark wedges with loose threads."""
    chance = np.random.default_rng(seed)
    end = strip.stops[-1]
    dark = (0.10, 0.07, 0.09)
    for k in range(4):
        u = -0.8 + 0.5 * k + float(chance.uniform(-0.1, 0.1))
        deep = float(chance.uniform(0.06, 0.14))
        a, b, tip = strip.at(u - 0.07, end + 0.03), strip.at(u + 0.07, end + 0.03), strip.at(u + 0.02, end - deep)
        wedge = skia.Path()
        wedge.addPoly([skia.Point(*a), skia.Point(*tip), skia.Point(*b)], True)
        cutter.shade(wedge, dark, 0.65)
        cutter.line(thread([tip, add(tip, strip.down(u, end), girth * 0.15)]), shade(papers.main, 0.2), girth * 0.012)


def patches(cutter: Cutter, strip: Strip, papers: Papers, girth: float, seed: int) -> None:
    """Sew two patches on, with stitches."""
    chance = np.random.default_rng(seed + 1)
    end = strip.stops[-1]
    for k, (u, t) in enumerate(((-0.35, min(0.62, end - 0.2)), (0.42, min(1.42, end - 0.12)))):
        x, y = strip.at(u + float(chance.uniform(-0.1, 0.1)), t)
        frame = cutter.inside((x, y), float(chance.uniform(-0.3, 0.3)), girth * 0.26)
        colour = mix(papers.second if k else papers.main, (0.5, 0.42, 0.35), 0.45)
        frame.cut(
            blob(
                [
                    (-0.7, -0.6),
                    (-0.7, 0.6),
                    (-0.7, 0.6),
                    (0.65, 0.7),
                    (0.65, 0.7),
                    (0.75, -0.55),
                    (0.75, -0.55),
                    (-0.7, -0.6),
                ]
            ),
            colour,
            lift=0.2,
        )
        if frame.px > 14:
            for x0, y0, x1, y1 in (
                (-0.85, 0.3, -0.55, 0.3),
                (-0.85, -0.2, -0.55, -0.2),
                (-0.2, 0.85, -0.2, 0.5),
                (0.3, 0.88, 0.3, 0.5),
                (0.9, 0.1, 0.55, 0.1),
                (0.0, -0.75, 0.0, -0.4),
            ):
                frame.line(thread([(x0, y0), (x1, y1)]), shade(colour, -0.5), 0.07)


def scatter_flower(cutter: Cutter, place: Point, size: float, colour: RGB) -> None:
    """Set one blossom at a place of the cutter's own frame."""
    _flower(cutter.inside(place, 0.0, size * 2.0), colour, 1.0)


def medallion(frame: Cutter, colour: RGB) -> None:
    """Cut a round woven medallion: a ring about a knot."""
    ring = skia.Path()
    for radius in (0.62, 0.50, 0.30):
        ring.addPath(disc(0, 0, radius))
    ring.setFillType(skia.PathFillType.kEvenOdd)
    frame.shade(ring, colour, 0.6)
    if frame.px > 25:
        for k in range(4):
            angle = math.pi / 4 + k * math.pi / 2
            frame.shade(leaf([(0.0, 0.0), (0.42 * math.cos(angle), 0.42 * math.sin(angle))], (0.16, 0.02)), colour, 0.6)
