"""Hair that hangs, curls or lies short: back sheets, fringes and locks."""

from __future__ import annotations

import math
from collections.abc import Sequence

import skia

from yingxi.draw.paper import shade
from yingxi.draw.people import locks
from yingxi.draw.people.curves import Point, add, add_leaf, leaf, lerp, thread, towards
from yingxi.draw.people.scalp import Layer, Scalp


def wings(length: float, width: float = 0.11) -> Layer:
    """Return soft wings of hair from the part over the temples to the ears, and a wisp before the near ear."""

    def front(s: Scalp) -> None:
        sk = s.skull
        part = sk.at(0.0, 0.93, 1.02)
        for side in (1.0, -1.0):
            if sk.facing(side * 0.7) < 0.0:
                continue
            end = sk.at(side * 1.28, (0.40 if side < 0 else 0.50) - length, 1.06 if side < 0 else 1.0)
            points = [
                part,
                sk.at(side * 0.42, 0.855, 1.05),
                sk.at(side * 0.86, 0.70, 1.07),
                sk.at(side * 1.16, 0.54, 1.08),
                end,
            ]
            squeeze = 0.45 + 0.55 * max(sk.facing(side * 0.8), 0.0)
            widths = (0.02, width * squeeze, width * 1.1 * squeeze, width * 0.8 * squeeze, 0.0)
            locks.lock(s.frame, points, widths, s.hair)
        wisp = sk.at(-1.10, 0.50, 1.03)
        end = s.hang(wisp, 0.24 + length, 0.02)
        locks.lock(
            s.frame, [wisp, add(lerp(wisp, end, 0.5), (-0.012, 0.0)), end], (0.022, 0.020, 0.0), s.hair, shine=False
        )

    return front


def bangs(v: float, count: int, reach: float = 0.92, ragged: float = 0.02) -> Layer:
    """Return a fringe of overlapping locks over the brow."""

    def front(s: Scalp) -> None:
        sk = s.skull
        order = sorted(range(count), key=lambda k: -abs(k - count / 2))
        for k in order:
            lon = -reach + 2 * reach * k / (count - 1)
            if sk.facing(lon) < -0.05:
                continue
            low = (
                v
                + ragged * math.sin(k * 2.7)
                + 0.10 * max(abs(lon) - 0.7, 0.0)
                - (0.22 if abs(lon) > reach * 0.98 else 0.0)
            )
            root, tip = sk.at(lon * 0.42, 0.955, 1.03), sk.at(lon * 1.05, low, 1.045)
            middle = sk.at(lon * 0.86, (0.955 + low) / 2 + 0.05, 1.07)
            width = 1.5 * reach / count * 0.40 * (0.40 + 0.60 * max(sk.facing(lon), 0.0))
            locks.lock(
                s.frame,
                [root, middle, lerp(middle, tip, 0.6), tip],
                (0.03, width * 1.25, width * 1.15, width * 0.12),
                s.hair,
                lift=0.3,
            )

    return front


def long_back(length: float, spread: float, wave: float = 0.0) -> Layer:
    """Return hair that falls behind the shoulders."""

    def back(s: Scalp) -> None:
        sk = s.skull
        near, far = (sk.outline[16][0] - 0.03, 0.66), (sk.outline[4][0] * 0.97, 0.55)
        low_near, low_far = (
            s.hang((near[0] - spread, near[1]), length, 0.0),
            s.hang((far[0] + 0.4 * wave, far[1]), length * 0.94),
        )
        left = [lerp(near, low_near, t) for t in (0.0, 0.3, 0.6, 1.0)]
        left = [add(p, (-math.sin(k * 2.1 + 1) * wave - 0.035 * (k in (1, 2)), 0.0)) for k, p in enumerate(left)]
        right = [lerp(low_far, far, t) for t in (0.0, 0.35, 0.7, 1.0)]
        right = [add(p, (math.sin(k * 2.3) * wave, 0.0)) for k, p in enumerate(right)]
        tips = []
        for k in range(1, 6):
            p = lerp(low_near, low_far, k / 6)
            tips.append(add(p, s.down, 0.12 * math.sin(math.pi * k / 6) + (0.03 if k % 2 else -0.01)))
        hair = shade(s.hair, -0.22)
        path = locks.mass(s.frame, [(0.0, 0.98), (near[0] + 0.06, 0.88), *left, *tips, *right, (far[0], 0.8)], hair)
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
                            0.4,
                        )

    return back


def front_locks(length: float, width: float, wave: float = 0.0) -> Layer:
    """Return locks that fall before the shoulders on both sides."""

    def front(s: Scalp) -> None:
        sk = s.skull
        for side, reach in ((-1.0, 1.0), (1.0, 0.8)):
            if sk.facing(side * 0.8) < -0.1:
                continue
            top = sk.at(side * 0.95, 0.70, 1.07)
            ear = sk.at(side * 1.22, 0.46, 1.10)
            end = s.hang((ear[0] - 0.02, ear[1]), length * reach, 0.0)
            points = [
                top,
                ear,
                add(lerp(ear, end, 0.35), (side * (0.02 + wave), 0.0)),
                add(lerp(ear, end, 0.7), (-side * wave, 0.0)),
                end,
            ]
            locks.lock(s.frame, points, (width * 0.08, width * 0.9, width, width * 0.7, 0.0), s.hair)

    return front


def bob_back(length: float) -> Layer:
    """Return hair that ends at the jaw, behind the head."""

    def back(s: Scalp) -> None:
        sk = s.skull
        near, far = sk.outline[16][0] - 0.035, sk.outline[4][0] + 0.02
        low = 0.10 - length
        points = [
            (0.0, 1.0),
            (near + 0.05, 0.90),
            (near - 0.01, 0.66),
            (near - 0.015, 0.36),
            (near + 0.05, low + 0.03),
            (near + 0.14, low),
            (0.0, low - 0.01),
            (far - 0.10, low + 0.02),
            (far - 0.03, low + 0.08),
            (far + 0.01, 0.40),
            (far, 0.75),
        ]
        locks.mass(s.frame, points, shade(s.hair, -0.25))

    return back


def wild_back(s: Scalp) -> None:
    """Cut wild hair behind the head: long uneven locks that no comb has seen."""
    sk = s.skull
    near, far = sk.outline[16][0], sk.outline[4][0]
    for k in range(9):
        t = k / 8
        top = lerp((near + 0.04, 0.84), (far - 0.04, 0.70), t)
        sway = (0.5 - t) * -0.34 + 0.05 * math.sin(k * 2.6)
        end = s.hang((top[0] + sway, top[1]), 0.62 + 0.20 * abs(math.sin(k * 1.9 + 0.6)))
        bow = -0.10 if t < 0.5 else 0.09
        points = [top, add(lerp(top, end, 0.35), (bow, 0.02)), add(lerp(top, end, 0.7), (bow * 0.2, 0.0)), end]
        locks.lock(s.frame, points, (0.12, 0.16, 0.10, 0.0), shade(s.hair, -0.14 if k % 2 else -0.26))


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
        locks.lock(s.frame, [root, middle, tip], (0.05, width, 0.0), s.hair, lift=0.3)
    burn = [sk.at(-1.12, 0.70, 1.02), sk.at(-1.17, 0.52, 1.02), sk.at(-1.15, 0.40, 1.0)]
    s.frame.cut(leaf(burn, (0.0, 0.06, 0.01)), s.hair)


def side_part_front(s: Scalp) -> None:
    """Sweep hair from a part on one side over the brow."""
    sk = s.skull
    part = -0.50 * sk.mirror
    root = sk.at(part, 0.93, 1.04)
    for k, (lon, low) in enumerate(((1.12, 0.60), (0.98, 0.70), (0.72, 0.765), (0.40, 0.80))):
        lon *= sk.mirror
        if sk.facing(lon) < -0.02:
            continue
        tip = sk.at(lon, low, 1.04)
        middle = sk.at((part + lon) * 0.5, 0.955 - 0.02 * k, 1.10)
        locks.lock(
            s.frame,
            [root, middle, sk.at(lon * 0.86, low + 0.085, 1.08), tip],
            (0.03, 0.10, 0.10, 0.0),
            s.hair,
            lift=0.3,
        )
    for lon, low in ((-0.80, 0.745), (-1.10, 0.60)):
        lon *= sk.mirror
        if sk.facing(lon) < -0.02:
            continue
        tip = sk.at(lon, low, 1.03)
        locks.lock(s.frame, [root, sk.at((part + lon) * 0.5, 0.88, 1.07), tip], (0.02, 0.075, 0.0), s.hair, lift=0.3)
    burn = [sk.at(-1.12, 0.70, 1.02), sk.at(-1.17, 0.52, 1.02), sk.at(-1.15, 0.41, 1.0)]
    s.frame.cut(leaf(burn, (0.0, 0.055, 0.01)), s.hair)


def curly_front(s: Scalp) -> None:
    """Sweep waves from the part over the brow, and let them fall before the near ear."""
    sk = s.skull
    root = sk.at(-0.10, 0.95, 1.03)
    for lon, low, width in ((1.16, 0.50, 0.12), (0.72, 0.735, 0.13), (-0.62, 0.715, 0.14), (-0.95, 0.60, 0.13)):
        if sk.facing(lon) < -0.05:
            continue
        tip = sk.at(lon, low, 1.03)
        points = [root, sk.at(lon * 0.42, 0.945, 1.09), sk.at(lon * 0.92, 0.5 * (0.93 + low) + 0.03, 1.10), tip]
        locks.lock(s.frame, points, (0.05, width, width * 0.85, 0.0), s.hair)
    ear = sk.at(-1.12, 0.70, 1.06)
    length = 0.82 if s.figure.female else 0.34
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
    low = -0.10 if long else 0.22
    out = 0.075 if long else 0.02
    right = [(far + out * 0.5, low + 0.22), (far + out, 0.46)] if long else [(far - 0.01, 0.42)]
    crest = sk.rim(4 + 19, 14, 0.05)
    left = [(near - out - 0.03, 0.52), (near - out - 0.06, 0.32), (near - out, low + 0.16)]
    ends = [(near - out * 0.2, low), (near + 0.22, low + 0.02), (near + 0.30, low + 0.2)]
    if long:
        ends = [*ends[:2], (0.5 * (near + far), low + 0.12), (far - 0.14, low + 0.06), (far - 0.02, low + 0.1)]
    path = locks.mass(s.frame, waves([*right, *crest, *left, *ends], 0.026), shade(s.hair, -0.16))
    if s.frame.px > 60:
        strands(s, path, [((near + 0.06 * k, 0.86), (near - out + 0.065 * k, low + 0.08)) for k in range(4)])


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
