"""Hair that hangs, curls or lies short: back sheets, fringes and locks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.paper import shade
from yingxi.draw.people import locks
from yingxi.draw.people.curves import Point, add, add_leaf, add_sliver, blob, leaf, lerp, thread, towards
from yingxi.draw.people.scalp import Layer, Scalp
from yingxi.story.terms import Age


def wings(length: float, width: float = 0.11) -> Layer:
    """Return soft wings of hair from the part over the temples to the ears, and a wisp before the near ear."""

    def front(s: Scalp) -> None:
        sk = s.skull
        part = sk.at(0.0, 0.93, 1.02)
        for side in (1.0, -1.0):
            if sk.facing(side * 0.7) < 0.0:
                continue
            # On the far side the wing hugs the temple and runs out along the cheek.
            near = side < 0
            end = sk.at(side * 1.28, (0.40 if near else 0.43) - length, 1.06 if near else 1.01)
            points = [
                part,
                sk.at(side * 0.42, 0.855, 1.05),
                sk.at(side * 0.86, 0.70, 1.07 if near else 1.045),
                sk.at(side * 1.16, 0.54, 1.08 if near else 1.06),
                end,
            ]
            squeeze = 0.45 + 0.55 * max(sk.facing(side * 0.8), 0.0)
            widths = (0.02, width * squeeze, width * 1.1 * squeeze, width * (0.8 if near else 0.55) * squeeze, 0.0)
            locks.lock(s.frame, points, widths, s.hair)
        wisp = sk.at(-1.12, 0.56, 1.03)
        end = s.hang(wisp, 0.24 + length, 0.02)
        locks.lock(
            s.frame, [wisp, add(lerp(wisp, end, 0.5), (-0.012, 0.0)), end], (0.0, 0.022, 0.0), s.hair, shine=False
        )

    return front


def bangs(v: float, count: int, reach: float = 0.92, ragged: float = 0.008) -> Layer:
    """Return a fringe over the brow, cut as one sheet: `count` locks with round ends, parted by short clefts."""

    def front(s: Scalp) -> None:
        if s.figure.design.hat in _LOW:
            return
        sk = s.skull
        # A grown face's brows tell what it feels: its fringe ends above them, wherever the hair begins.
        low_v = v if s.figure.age is Age.CHILD else v + sk.low_hair
        edges = [-reach + 2 * reach * k / count + 0.05 * reach * math.sin(k * 2.3) for k in range(count + 1)]
        seen = [lon for lon in edges if sk.facing(lon) > -0.05]
        low: list[Point] = []
        clefts: list[Point] = []
        for k, (a, b) in enumerate(pairwise(seen)):
            for share in (0.28, 0.72):
                lon = a + (b - a) * share
                low.append(sk.at(lon, _fringe(low_v, lon, reach) + ragged * 0.5 * math.sin(k * 2.7), 1.04))
            cleft = sk.at(b, _fringe(low_v, b, reach) + 0.015, 1.04)
            clefts.append(cleft)
            low += [cleft, cleft]
        low = low[:-2]
        begin, end = (sk.at(lon, 0.86, 1.05) for lon in (seen[0] * 0.86, seen[-1] * 0.86))
        top = [sk.at(lon, 0.955, 1.02) for lon in (seen[-1] * 0.35, 0.0, seen[0] * 0.35)]
        path = blob([begin, *low, end, *top])
        s.frame.cut(path, s.hair, lift=0.4, edge=0.12, gradient=0.10)
        if s.frame.px > 90:
            _strands_above(s, path, clefts[:-1], top[1])

    return front


_LOW: Final = frozenset(
    {"peaked_cap", "cap", "wool_hat", "felt_cap", "skullcap", "hard_hat", "chef_hat", "helmet", "feather_cap",
     "top_hat", "brimmed_hat"}
)  # fmt: skip
"""Hats drawn so far over the brow that of a fringe no more than torn ends would show."""


def _fringe(v: float, lon: float, reach: float) -> float:
    """Return how low a fringe hangs: it bows down towards the temples."""
    return v + 0.015 - 0.075 * (lon / reach) ** 4


def _strands_above(s: Scalp, path: skia.Path, clefts: Sequence[Point], crown: Point) -> None:
    """Comb the strands of a fringe from its clefts up to the crown."""
    deep, light, _ = locks.tones(s.hair)
    layers = (skia.Path(), skia.Path())
    for k, cleft in enumerate(clefts):
        for layer, shift in zip(layers, (0.0, 0.028), strict=True):
            low = add(cleft, (shift, -0.01))
            middle = add(lerp(low, crown, 0.5), (0.16 * (low[0] - crown[0]), 0.03))
            add_sliver(layer, low, middle, lerp(low, crown, 0.72 + 0.10 * (k % 2)), 0.018)
    with s.frame.within(path):
        for layer, tone, alpha in zip(layers, (deep, light), (0.6, 0.5), strict=True):
            s.frame.shade(layer, tone, alpha)


def long_back(length: float, spread: float, wave: float = 0.0) -> Layer:
    """Return hair that falls behind the shoulders."""

    def back(s: Scalp) -> None:
        sk = s.skull
        near, far = (sk.outline[16][0] - 0.03, 0.641), (sk.outline[4][0] + 0.015, 0.544)
        low_near, low_far = (
            s.hang((near[0] - spread, near[1]), length, 0.0),
            s.hang((far[0] + 0.4 * wave, far[1]), length * 0.94),
        )
        left = [lerp(near, low_near, t) for t in (0.0, 0.3, 0.6, 1.0)]
        # It draws in at the nape and spreads over the shoulder.
        draws_in = (0.0, 0.035, -0.03, -0.06)
        left = [add(p, (draws_in[k] - math.sin(k * 2.1 + 1) * wave, 0.0)) for k, p in enumerate(left)]
        right = [lerp(low_far, far, t) for t in (0.0, 0.35, 0.7, 1.0)]
        right = [add(p, (math.sin(k * 2.3) * wave - draws_in[3 - k], 0.0)) for k, p in enumerate(right)]
        tips = []
        for k in range(1, 6):
            p = lerp(low_near, low_far, k / 6)
            tips.append(add(p, s.down, 0.12 * math.sin(math.pi * k / 6) + (0.03 if k % 2 else -0.01)))
        hair = shade(s.hair, -0.13)
        path = locks.mass(s.frame, [(0.0, 0.922), (near[0] + 0.06, 0.834), *left, *tips, *right, (far[0], 0.764)], hair)
        if s.frame.px > 60:
            deep, light, gleam = locks.tones(s.hair)
            with s.frame.within(path):
                for k in range(9):
                    t = (k + 0.5) / 9
                    top, low = lerp(near, far, t), lerp(low_near, low_far, t)
                    mid = add(lerp(top, low, 0.5), (math.sin(k * 1.9) * (0.02 + wave), 0.0))
                    s.frame.shade(leaf([top, mid, low], (0.01, 0.05, 0.0)), (deep, light)[k % 2], 0.4)
                    if k % 3 == 1:
                        s.frame.shade(
                            leaf([lerp(top, mid, 0.5), lerp(mid, low, 0.1), lerp(mid, low, 0.5)], (0.0, 0.022, 0.0)),
                            gleam,
                            0.55,
                        )

    return back


def front_locks(length: float, width: float, wave: float = 0.0) -> Layer:
    """Return locks that fall before the shoulders on both sides."""

    def front(s: Scalp) -> None:
        sk = s.skull
        for side, reach in ((-1.0, 1.0), (1.0, 0.8)):
            if sk.facing(side * 0.8) < -0.1:
                continue
            # The far one hugs the cheek: beyond it there is nothing to lie on.
            out = 1.0 if side < 0 else 0.4
            top = sk.at(side * 0.95, 0.70, 1.05)
            ear = sk.at(side * 1.22, 0.46, 1.10 if side < 0 else 1.07)
            thick = width if side < 0 else width * 0.6
            if side < 0 < sk.yaw - _NECK_BARED:
                _fall_over_neck(s, length, width * min((sk.yaw - _NECK_BARED) / 0.3, 1.0))
            end = s.hang((ear[0] - 0.02 - 0.05 * (side > 0), ear[1]), length * reach, 0.0)
            points = [
                top,
                ear,
                add(lerp(ear, end, 0.35), (side * (0.02 + wave) * out, 0.0)),
                add(lerp(ear, end, 0.7), (-side * wave * out, 0.0)),
                end,
            ]
            locks.lock(s.frame, points, (thick * 0.08, thick * 0.9, thick, thick * 0.7, 0.0), s.hair)

    return front


_NECK_BARED: Final = 0.5
"""Yaw from which on a turned head would show its bare neck between two sheets of long hair."""


def _fall_over_neck(s: Scalp, length: float, width: float) -> None:
    """Let the hair behind the near ear fall over the side of the neck."""
    x = s.skull.outline[14][0] + 0.02
    end = s.hang((x - 0.03, 0.40), length)
    points = [(x - 0.02, 0.66), (x + 0.03, 0.40), lerp((x, 0.40), end, 0.5), end]
    locks.lock(s.frame, points, (width, 2.0 * width, 2.1 * width, 0.2 * width), shade(s.hair, -0.07), lift=0.2)


def bob_back(length: float) -> Layer:
    """Return hair that ends at the jaw, behind the head."""

    def back(s: Scalp) -> None:
        sk = s.skull
        near, far = sk.outline[16][0] - 0.035, sk.outline[4][0] + 0.02
        low = 0.10 - length
        points = [
            (0.0, 0.94),
            (near + 0.05, 0.852),
            (near - 0.01, 0.641),
            (near - 0.015, 0.36),
            (near + 0.05, low + 0.03),
            (near + 0.14, low),
            (0.0, low - 0.01),
            (far - 0.10, low + 0.02),
            (far - 0.03, low + 0.08),
            (far + 0.01, 0.40),
            (far, 0.72),
        ]
        locks.mass(s.frame, points, shade(s.hair, -0.25))

    return back


def wild_back(s: Scalp) -> None:
    """Cut wild hair behind the head: a ragged mass and uneven locks that no comb has seen."""
    sk = s.skull
    near, far = sk.outline[16][0], sk.outline[4][0]
    edge: list[Point] = []
    for k in range(13):
        t = k / 12
        long = 0.66 + 0.10 * math.sin(k * 1.9 + 0.6)
        spot = s.hang((near - 0.10 + (far - near + 0.17) * t, 0.60), long - (0.0 if k % 2 else 0.16))
        edge += [spot, spot] if k % 2 else [spot]
    sides = [(near - 0.05, 0.70), (near - 0.12, 0.40)], [(far + 0.09, 0.36), (far + 0.03, 0.66)]
    locks.mass(s.frame, [(0.0, 0.94), *sides[0], *edge, *sides[1]], shade(s.hair, -0.26))
    for t, sway in ((0.0, -0.15), (0.10, -0.06), (0.90, 0.05), (1.0, 0.13)):
        top = lerp((near + 0.02, 0.78), (far - 0.02, 0.70), t)
        end = s.hang((top[0] + sway, top[1]), 0.70 + 0.14 * abs(math.sin(t * 9.0 + 0.6)))
        bow = -0.09 if t < 0.5 else 0.08
        points = [top, add(lerp(top, end, 0.35), (bow, 0.02)), add(lerp(top, end, 0.7), (bow * 0.2, 0.0)), end]
        locks.lock(s.frame, points, (0.08, 0.13, 0.10, 0.0), shade(s.hair, -0.12))


def short_front(s: Scalp) -> None:
    """Cut a short, lively fringe and a sideburn."""
    sk = s.skull
    for lon, low, lean, width in (
        (0.78, 0.70, 0.10, 0.09),
        (0.48, 0.735, 0.16, 0.11),
        (0.12, 0.745, 0.2, 0.12),
        (-0.25, 0.755, 0.22, 0.12),
        (-0.62, 0.73, 0.20, 0.11),
    ):
        if sk.facing(lon) < 0.05:
            continue
        root, tip = sk.at(lon - 0.30, 0.955, 1.05), sk.at(lon + lean, low, 1.05)
        middle = sk.at(lon - 0.12, 0.885, 1.13)
        locks.lock(s.frame, [root, middle, tip], (0.012, width, 0.0), s.hair, lift=0.3)
    burn = [sk.at(-1.12, 0.70, 1.02), sk.at(-1.17, 0.52, 1.02), sk.at(-1.15, 0.40, 1.0)]
    s.frame.cut(leaf(burn, (0.0, 0.06, 0.01)), s.hair)


def over_ear(s: Scalp) -> None:
    """Let hair fall over the upper half of the near ear: it grows there, the ear does not lie on it."""
    sk = s.skull
    top, back = sk.at(-0.98, 0.70, 1.04), sk.outline[15]
    tip = (0.55 * sk.at(-1.30, 0.40, 1.0)[0] + 0.45 * back[0], 0.37)
    points = [top, (lerp(top, tip, 0.5)[0] - 0.02, 0.54), tip]
    locks.lock(s.frame, points, (0.10, 0.20, 0.035), s.hair, lift=0.3)


def side_part_front(s: Scalp) -> None:
    """Sweep hair from a part on one side over the brow in one sheet, and back from the part to the other temple."""
    sk = s.skull
    hand = sk.mirror

    def row(*spots: tuple[float, float, float]) -> list[Point]:
        return [sk.at(lon * hand, v, out) for lon, v, out in spots if sk.facing(lon * hand) > -0.1]

    back = row((-0.52, 0.93, 1.03), (-0.86, 0.86, 1.06), (-1.10, 0.70, 1.05), (-1.14, 0.56, 1.02))
    if len(back) > 2:
        locks.lock(s.frame, back, (0.02, 0.10, 0.07, 0.0)[: len(back)], s.hair, lift=0.25)
    upper = row((-0.50, 0.935, 1.04), (-0.10, 1.00, 1.06), (0.40, 0.985, 1.09), (0.80, 0.90, 1.08), (1.05, 0.76, 1.045))
    tip = sk.at(1.16 * hand, 0.60, 1.0)
    lower = row((0.92, 0.725, 1.03), (0.60, 0.775, 1.05), (0.20, 0.795, 1.05), (-0.22, 0.835, 1.05))
    path = blob([*upper, tip, tip, *lower])
    s.frame.cut(path, s.hair, lift=0.4, edge=0.10, gradient=0.12)
    if s.frame.px > 90:
        _sweep(s, path, [upper[0], *lower[::-1], tip], upper)
    if s.figure.female:
        wisp = sk.at(-1.10, 0.60, 1.03)
        end = s.hang(wisp, 0.30, -0.03)
        points = [wisp, add(lerp(wisp, end, 0.5), (-0.02, 0.0)), end]
        locks.lock(s.frame, points, (0.01, 0.034, 0.0), s.hair, shine=False)
        return
    burn = [sk.at(-1.12, 0.70, 1.02), sk.at(-1.17, 0.52, 1.02), sk.at(-1.15, 0.41, 1.0)]
    s.frame.cut(leaf(burn, (0.0, 0.055, 0.01)), s.hair)


def _sweep(s: Scalp, path: skia.Path, lower: Sequence[Point], upper: Sequence[Point]) -> None:
    """Comb strands through a swept sheet, between its lower and its upper edge; the middle ones gleam."""
    deep, light, gleam = locks.tones(s.hair)
    with s.frame.within(path):
        for share, tone, alpha in ((0.24, deep, 0.55), (0.42, light, 0.40), (0.58, gleam, 0.30), (0.78, deep, 0.45)):
            count = min(len(lower), len(upper))
            line = [lerp(lower[k], upper[k], share) for k in range(count)]
            s.frame.shade(leaf(line, [0.0, *(0.022,) * (count - 2), 0.0]), tone, alpha)


def curly_front(s: Scalp) -> None:
    """Sweep waves from the part over the brow, and let a woman's fall before the near ear."""
    sk = s.skull
    root = sk.at(-0.10, 0.95, 1.03)
    for lon, low, width in ((1.16, 0.50, 0.12), (0.72, 0.735, 0.13), (-0.62, 0.715, 0.14), (-0.95, 0.60, 0.13)):
        if sk.facing(lon) < -0.05:
            continue
        tip = sk.at(lon, low, 1.03)
        points = [root, sk.at(lon * 0.42, 0.945, 1.09), sk.at(lon * 0.92, 0.5 * (0.93 + low) + 0.03, 1.10), tip]
        locks.lock(s.frame, points, (0.05, width, width * 0.85, 0.0), s.hair)
    if not s.figure.female:
        burn = [sk.at(-1.10, 0.72, 1.03), sk.at(-1.17, 0.54, 1.03), sk.at(-1.13, 0.40, 1.0)]
        s.frame.cut(leaf(burn, (0.02, 0.075, 0.01)), s.hair)
        return
    ear = sk.at(-1.12, 0.70, 1.06)
    length = 0.82
    for start, back, width in ((ear, 0.0, 0.13), (sk.at(-1.30, 0.72, 1.08), 0.09, 0.12)):
        # A bowed head's curls stay behind the cheek.
        end = (start[0] - back + min(s.down[0], -0.04) * length, start[1] + s.down[1] * (length - back))
        points = [
            start,
            add(lerp(start, end, 0.28), (-0.055, 0.0)),
            add(lerp(start, end, 0.58), (0.035, 0.0)),
            add(lerp(start, end, 0.84), (-0.045, 0.0)),
            add(end, (0.03, 0.02)),
        ]
        locks.lock(s.frame, points, (0.04, width, width * 0.95, width * 0.7, 0.0), s.hair)


def curly_back(s: Scalp) -> None:
    """Cut the mass of curls behind the head: waves to a woman's shoulders, to a man's nape."""
    sk = s.skull
    long = s.figure.female
    far, near = sk.outline[4][0], sk.outline[15][0]
    low = -0.10 if long else 0.30
    out = 0.055
    crest = sk.rim(4 + 19, 14, 0.05)
    right, left, ends = [(far - 0.01, 0.50)], [(near - 0.01, 0.45)], [(near + 0.06, 0.33), (near + 0.3, 0.4)]
    if long:
        right = [(far + out * 0.5, low + 0.22), (far + out, 0.46)]
        left = [(near - out - 0.03, 0.518), (near - out - 0.06, 0.32), (near - out, low + 0.16)]
        ends = [
            (near - out * 0.2, low),
            (near + 0.22, low + 0.02),
            (0.5 * (near + far), low + 0.12),
            (far - 0.14, low + 0.06),
            (far - 0.02, low + 0.1),
        ]
    path = locks.mass(s.frame, waves([*right, *crest, *left, *ends], 0.026), shade(s.hair, -0.16))
    if s.frame.px > 60:
        strands(s, path, [((near + 0.06 * k, 0.817), (near - out + 0.065 * k, low + 0.08)) for k in range(4)])


def waves(ring: list[Point], size: float) -> list[Point]:
    """Return a ring whose every side swells: a mass of curls."""
    out: list[Point] = []
    for a, b in zip(ring, [*ring[1:], ring[0]], strict=True):
        along = towards(a, b)
        out += [a, add(lerp(a, b, 0.5), (-along[1], along[0]), -size)]
    return out


def strands(s: Scalp, path: skia.Path, lines: Sequence[tuple[Point, Point]]) -> None:
    """Comb waving strands into a mass of hair, dark and gleaming in turn."""
    deep, _, gleam = locks.tones(s.hair)
    layers = (skia.Path(), skia.Path())
    for k, (a, b) in enumerate(lines):
        along = towards(a, b)
        side = (-along[1], along[0])
        points = [a, add(lerp(a, b, 0.3), side, 0.035), add(lerp(a, b, 0.6), side, -0.035), add(b, side, 0.02)]
        add_leaf(layers[k % 2], points, (0.0, 0.030, 0.034, 0.0))
    with s.frame.within(path):
        for layer, tone, alpha in zip(layers, (deep, gleam), (0.7, 0.45), strict=True):
            s.frame.shade(layer, tone, alpha)


def stray(s: Scalp) -> None:
    """Let a few strands out of a wild head fall over the brow."""
    sk = s.skull
    for k, (lon, low) in enumerate(
        ((0.7, 0.60), (0.35, 0.66), (-0.1, 0.58), (-0.5, 0.64), (-0.9, 0.50), (-1.15, 0.30))
    ):
        if sk.facing(lon) < 0:
            continue
        root, tip = sk.at(lon * 0.5, 0.96, 1.04), sk.at(lon + 0.12 * math.sin(k * 4.0), low, 1.05)
        locks.lock(s.frame, [root, sk.at(lon * 0.9, 0.86, 1.12), tip], (0.05, 0.09, 0.0), s.hair, lift=0.3)
    if s.frame.px > 100:
        for k in range(4):
            a = sk.at(-0.6 + 0.4 * k, 0.98, 1.0)
            s.frame.line(
                thread([a, add(a, (0.05 * math.sin(k), 0.06)), add(a, (0.11 * math.sin(k * 2.0 + 1), 0.09))]),
                s.hair,
                0.008,
            )


def bald_cap(s: Scalp) -> None:
    """Let a bare crown shine."""
    sk = s.skull
    x, y = sk.at(-0.35, 0.88, 0.9)
    s.frame.soft(x, y, 0.13, 0.09, (1.0, 0.98, 0.94), 0.30)


def wreath_cap(s: Scalp) -> None:
    """Leave an old man the hair over his ears and round the back of his head, under a bare crown."""
    sk = s.skull
    locks.cut_cap(s.frame, sk, locks.WREATH, s.hair, 0.022)
    # It thins out upwards in wisps that are combed back over the ear.
    for lon, v, back in ((-1.02, 0.55, 0.34), (-1.10, 0.625, 0.42), (-1.28, 0.675, 0.50)):
        start, end = sk.at(lon, v, 1.0), sk.at(lon - back, v + 0.03, 1.06)
        bow = add(lerp(start, end, 0.5), (0.0, 0.035))
        locks.lock(s.frame, [start, bow, end], (0.0, 0.05, 0.0), s.hair, lift=0.15, shine=False)
    if s.frame.px > 110:
        deep, light, _ = locks.tones(s.hair)
        for tone, rise in ((deep, 0.0), (light, 0.035)):
            combed = skia.Path()
            for v in (0.48, 0.55, 0.62):
                a, b = sk.at(-1.10, v + rise, 1.0), (sk.outline[15][0] + 0.01, v - 0.10 + rise)
                add_sliver(combed, a, add(lerp(a, b, 0.5), (0.0, 0.03)), b, 0.012)
            s.frame.shade(combed, tone, 0.4)
    if sk.yaw < 0.7:
        # At the far temple no more than its edge is seen.
        locks.lock(s.frame, sk.rim(3, 5, 0.004), (0.0, 0.034, 0.0), s.hair, lift=0.0, shine=False)
