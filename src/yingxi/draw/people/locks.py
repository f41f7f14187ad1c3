"""Locks: the sheets hair is made of: caps, combed strands, single locks, knots, braids."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import (
    Point,
    add,
    add_leaf,
    add_sliver,
    beziers,
    blend,
    blob,
    disc,
    leaf,
    lerp,
    on_bezier,
    sliver,
    towards,
)
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.skull import Skull

Hairline = tuple[tuple[float, float], ...]
"""(longitude, height) from the near sideburn over the forehead to the far temple."""

NATURAL: Final[Hairline] = (
    (-1.24, 0.43),
    (-1.16, 0.56),
    (-1.0, 0.665),
    (-0.72, 0.735),
    (-0.45, 0.80),
    (0.0, 0.785),
    (0.45, 0.80),
    (0.72, 0.735),
    (1.0, 0.655),
    (1.16, 0.55),
)
PARTED: Final[Hairline] = (
    (-1.26, 0.40),
    (-1.15, 0.53),
    (-1.0, 0.62),
    (-0.68, 0.715),
    (-0.30, 0.785),
    (0.0, 0.812),
    (0.30, 0.785),
    (0.68, 0.71),
    (1.0, 0.615),
    (1.16, 0.52),
)
SWEPT: Final[Hairline] = (
    (-1.24, 0.42),
    (-1.15, 0.57),
    (-0.98, 0.68),
    (-0.66, 0.745),
    (-0.30, 0.785),
    (0.0, 0.792),
    (0.35, 0.78),
    (0.70, 0.735),
    (0.98, 0.66),
    (1.15, 0.56),
)
WREATH: Final[Hairline] = ((-1.19, 0.40), (-1.08, 0.46), (-1.02, 0.53), (-1.03, 0.59), (-1.16, 0.65), (-1.36, 0.69),
    (-1.70, 0.72), (-2.10, 0.74), (-2.55, 0.74),
)  # fmt: skip
SHAVED: Final[Hairline] = ((-1.32, 0.46), (-1.36, 0.62), (-1.42, 0.78), (-1.30, 0.90), (-1.05, 0.975))

_EAR_CLEARS: Final = 0.6
"""Yaw at which the edge of a head is seen behind its ear."""


def tones(hair: RGB) -> tuple[RGB, RGB, RGB]:
    """Return hair's deep, light and gleaming tones."""
    fair = min(1.0, sum(hair) / 1.6)
    light = mix(shade(hair, 0.10 + 0.10 * fair), (0.62, 0.46, 0.40), 0.13 * (1 - fair))
    # Black hair gleams cool, brown hair warm.
    glow = mix((1.0, 0.84, 0.62), (0.80, 0.74, 0.80), (1 - fair) ** 2)
    gleam = mix(shade(hair, 0.22 + 0.22 * fair), glow, 0.26 * (1 - fair))
    return mix(shade(hair, -0.34), (0.30, 0.12, 0.06), 0.25 * fair), light, gleam


def cap_points(skull: Skull, line: Hairline, grow: float, *, nape: float = 0.27) -> list[Point]:
    """Return the outline of hair that hugs the skull: along the hairline, then back over the crown."""
    front = []
    low = 1.0
    for lon, v in line:
        # What lies beyond the far edge of a turned head climbs out of sight along it.
        beyond = min(max((lon + skull.yaw - 1.6) / 0.4, 0.0), 1.0)
        low = v + (0.80 - v) * beyond
        front.append(skull.at(max(lon, -2.1 - skull.yaw), low, 0.985))
    if line is WREATH:
        return [*front, *skull.rim(16, 14, grow), *_nape(skull, nape)]
    if line[-1][0] < 0:
        return [*front, skull.at(-0.9, 1.0, 1.0), *skull.rim(18, 14, grow), *_nape(skull, nape)]
    first = (3 if low < 0.72 else 2) + len(skull.outline)
    # At the far temple the hair begins flush with the skin.
    begin = skull.rim(first + 1, first, 0.3 * grow)
    return [*front, front[-1], *begin, *skull.rim(first - 1, 14, grow), *_nape(skull, nape)]


def _nape(skull: Skull, nape: float) -> list[Point]:
    """Return where the cap ends behind the ear: on the head's own edge, at height `nape`."""
    # Of a face turned to the camera the ear hides it: lower down it would come out before the ear.
    turned = min(skull.yaw / _EAR_CLEARS, 1.0)
    nape = blend(0.43, nape, turned * turned)
    below, above = skull.outline[13], skull.outline[14]
    share = min(max((nape - below[1]) / (above[1] - below[1]), 0.0), 1.0)
    tip = add(lerp(below, above, share), (0.022 * turned * turned, 0.0))
    return [tip, tip]


def cut_cap(frame: Cutter, skull: Skull, line: Hairline, hair: RGB, grow: float, *, nape: float = 0.27) -> skia.Path:
    """Cut the cap of hair and return its shape."""
    path = blob(cap_points(skull, line, grow, nape=nape))
    frame.cut(path, hair, lift=0.7, edge=0.16, gradient=0.12)
    return path


def comb(
    frame: Cutter, cap: skia.Path, roots: Sequence[Point], target: Point, hair: RGB, *, bow: float = 0.10,
    width: float = 0.034,
) -> None:  # fmt: skip
    """Comb strands from the hairline to a knot or part."""
    if frame.px < 90:
        return
    deep, light, _ = tones(hair)
    layers = (skia.Path(), skia.Path())
    for k, root in enumerate(roots[1::2] if frame.px > 200 else roots[1::3]):
        along = towards(root, target)
        side = (-along[1], along[0])
        middle = add(lerp(root, target, 0.5), side, bow * (1 if root[0] < target[0] else -1))
        add_sliver(layers[k % 2], root, middle, target, width)
    with frame.within(cap):
        for path, tone, alpha in zip(layers, (deep, light), (0.60, 0.42), strict=True):
            frame.shade(path, tone, alpha)


def gleam_band(
    frame: Cutter, cap: skia.Path, skull: Skull, hair: RGB, v: float = 0.90, reach: tuple[float, float] = (-1.50, 0.02)
) -> None:
    """Lay the soft band of light that shows hair is smooth, round the crown: sickles within sickles, each faint."""
    if frame.px < 60:
        return
    gleam = tones(hair)[2]
    with frame.within(cap):
        for ring in range(6):
            share, width = 1.0 - 0.05 * ring, 0.13 - 0.021 * ring
            points = []
            for k in range(5):
                lon = reach[0] + (reach[1] - reach[0]) * (0.5 + share * (k / 4 - 0.5))
                points.append(skull.at(lon, v - 0.085 * lon * lon, 1.0))
            frame.shade(leaf(points, (0.0, width * 0.8, width, width * 0.7, 0.0)), gleam, 0.15)


def lock(
    frame: Cutter, points: Sequence[Point], widths: Sequence[float], hair: RGB, *, lift: float = 0.4, shine: bool = True
) -> None:
    """Cut one lock: a tapered sheet with its own shadow, a gleam and two strands."""
    path = leaf(points, widths)
    frame.cut(path, hair, lift=lift if frame.px > 60 else 0.0, edge=0.10, gradient=0.08)
    if not shine or frame.px < 170 or len(points) < 3:
        return
    deep, light, gleam = tones(hair)
    thick = max(widths)
    a, b, c = lerp(points[0], points[1], 0.6), points[len(points) // 2], lerp(points[-2], points[-1], 0.35)
    with frame.within(path):
        for shift, width, tone, alpha in (
            (0.02, 0.16, gleam, 0.2),
            (0.28, 0.08, deep, 0.45),
            (-0.26, 0.08, light, 0.3),
        ):
            ox, oy = thick * shift, -thick * 0.05
            frame.shade(sliver(add(a, (ox, oy)), add(b, (ox, oy)), add(c, (ox * 0.5, oy)), thick * width), tone, alpha)


def knot(frame: Cutter, x: float, y: float, rx: float, ry: float, hair: RGB, *, swirl: float = 1.0) -> None:
    """Cut a wound knot of hair, with the turns of its winding."""
    frame.cut(disc(x, y, rx, ry), hair, lift=0.6, edge=0.25, gradient=0.16)
    if frame.px < 70:
        return
    deep, light, gleam = tones(hair)
    with frame.within(disc(x, y, rx, ry)):
        for k, (size, tone) in enumerate(((0.86, deep), (0.62, light), (0.40, deep))):
            points = [
                (x + swirl * rx * size * math.cos(a), y + ry * size * math.sin(a)) for a in (2.9, 1.9, 0.9, -0.1, -1.2)
            ]
            frame.shade(leaf(points, (0.0, rx * 0.12, rx * 0.16, rx * 0.12, 0.0)), tone, 0.7 - 0.1 * k)
        points = [(x + rx * 0.74 * math.cos(a), y + ry * 0.74 * math.sin(a)) for a in (2.5, 2.0, 1.5)]
        frame.shade(leaf(points, (0.0, rx * 0.14, 0.0)), gleam, 0.7)


def braid(frame: Cutter, spine: Sequence[Point], width: float, hair: RGB, ribbon: RGB) -> None:
    """Plait a braid along a spine, tied at its end."""
    curve = beziers(list(spine))
    length = sum(math.dist(s[0], s[3]) for s in curve)
    count = max(4, int(length / (width * 0.62)))
    spots = []
    for k in range(count + 1):
        place = k / count * len(curve)
        part = min(int(place), len(curve) - 1)
        spots.append(on_bezier(curve[part], place - part))
    deep, _, gleam = tones(hair)
    taper = [width * (1.0 - 0.35 * (k / count)) for k in range(count + 1)]
    frame.cut(leaf(spots, [w * 0.9 for w in taper]), deep, lift=0.5)
    strands, gleams = (skia.Path(), skia.Path()), skia.Path()
    for k in range(count):
        along = towards(spots[k], spots[k + 1])
        side = (-along[1], along[0])
        for hand in (-1.0, 1.0):
            a = add(spots[k], side, hand * taper[k] * 0.46)
            b = add(spots[k + 1], side, -hand * taper[k] * 0.06)
            bow = add(lerp(a, b, 0.5), side, hand * taper[k] * 0.16)
            add_leaf(
                strands[hand > 0], [a, bow, add(b, along, taper[k] * 0.25)], (taper[k] * 0.20, taper[k] * 0.48, 0.0)
            )
            if frame.px > 140:
                add_sliver(gleams, a, lerp(a, bow, 0.5), bow, taper[k] * 0.08)
    for half in strands:
        frame.cut(half, hair, edge=0.15)
    if frame.px > 140:
        frame.shade(gleams, gleam, 0.5)
    end = spots[-1]
    along = towards(spots[-2], end)
    frame.cut(leaf([end, add(end, along, width * 0.9)], (width * 0.42, 0.0)), hair)
    frame.cut(disc(end[0], end[1], width * 0.36, width * 0.22), ribbon, lift=0.2, edge=0.5)


def mass(frame: Cutter, points: Sequence[Point], hair: RGB, *, lift: float = 0.7) -> skia.Path:
    """Cut a large sheet of hair."""
    path = blob(points)
    frame.cut(path, hair, lift=lift, edge=0.16, gradient=0.12)
    return path
