"""Beards: what grows on a face."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix
from yingxi.draw.people.curves import Point, add_sliver, blob, disc, leaf, lerp
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.locks import tones
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Era
from yingxi.story.wardrobe import WARDROBES

Beard = Callable[[Cutter, Figure, Skull], None]
"""Cuts a beard on a face."""


def draw_beard(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the beard over chin and lip; the mouth is drawn after what it must not hide."""
    layer = BEARDS.get(figure.design.beard)
    if layer:
        layer(frame, figure, skull)


def _moustache(frame: Cutter, figure: Figure, skull: Skull) -> None:
    hair = figure.papers.hair
    droop = 0.03 if figure.design.wardrobe in ("official", "long_gown", "gown_jacket", "scholar_robe") else 0.0
    v = (skull.nose_v + skull.mouth_v) / 2 + 0.006
    for side in (1.0, -1.0):
        if skull.facing(side * 0.3) < 0.1:
            continue
        points = [
            skull.at(0.0, v + 0.006, 1.08),
            skull.at(side * 0.16, v + 0.004, 1.07),
            skull.at(side * 0.34, v - 0.026 - droop, 1.04),
            skull.at(side * 0.44, v - 0.018 - droop * 2.6, 1.03),
        ]
        frame.cut(leaf(points, (0.018, 0.036, 0.026, 0.0)), hair, lift=0.15, edge=0.4)
        if frame.px > 140:
            gleam = skia.Path()
            add_sliver(gleam, points[0], (points[1][0], points[1][1] + 0.004), points[2], 0.008)
            frame.shade(gleam, tones(hair)[2], 0.5)


def _strands(frame: Cutter, path: skia.Path, roots: list[Point], tips: list[Point], hair: RGB) -> None:
    if frame.px < 70:
        return
    deep, light, gleam = tones(hair)
    layers = (skia.Path(), skia.Path(), skia.Path())
    for k, (a, b) in enumerate(zip(roots, tips, strict=True)):
        middle = lerp(a, b, 0.5)
        add_sliver(layers[k % 3], a, (middle[0] + 0.012 * math.sin(k * 2.1), middle[1]), b, 0.014)
    with frame.within(path):
        for layer, tone, alpha in zip(layers, (deep, light, gleam), (0.6, 0.7, 0.5), strict=True):
            frame.shade(layer, tone, alpha)


def _hanging(frame: Cutter, figure: Figure, skull: Skull, half_lon: float, top_v: float, length: float) -> None:
    """Cut a beard that hangs from the jaw to a point."""
    hair = figure.papers.hair
    chin = skull.outline[10]
    tip = (chin[0] + 0.02, chin[1] - length)
    rise = 0.20 * max(half_lon - 0.25, 0.0)
    top = [
        skull.at(lon * half_lon, top_v + rise * lon * lon - 0.02 * (abs(lon) == 0.5), 1.02)
        for lon in (-1.0, -0.5, 0.0, 0.5, 1.0)
    ]
    top = [(x, y - skull.drop * 0.9) for x, y in top]
    left, right = top[0], top[-1]
    body = length * (0.35 if half_lon > 0.4 else 0.30)
    points = [
        left,
        *top[1:-1],
        right,
        (right[0] + 0.01, right[1] - 0.12),
        (lerp(right, tip, 0.5)[0] + 0.035, chin[1] - body),
        (tip[0] + 0.03, tip[1] + length * 0.16),
        tip,
        tip,
        (tip[0] - 0.05, tip[1] + length * 0.18),
        (lerp(left, tip, 0.5)[0] - 0.045, chin[1] - body),
        (left[0] - 0.01, left[1] - 0.12),
    ]
    path = blob(points)
    frame.cut(path, hair, lift=0.4, edge=0.4, gradient=0.10)
    count = 13 if half_lon > 0.4 else 7
    roots = [lerp(left, right, (k + 0.5) / count) for k in range(count)]
    _strands(
        frame,
        path,
        [(x, y - 0.05) for x, y in roots],
        [(tip[0] + (k - count // 2) * 0.012, tip[1] + 0.05 + 0.05 * (k % 3)) for k in range(count)],
        hair,
    )


def _goatee(frame: Cutter, figure: Figure, skull: Skull) -> None:
    _hanging(frame, figure, skull, 0.25, 0.070, 0.20)
    _moustache(frame, figure, skull)


def _long_beard(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut a sage's beard; in the West it grows from ear to ear."""
    wardrobe = WARDROBES.get(figure.design.wardrobe)
    if wardrobe is not None and Era.FAIRY_TALE in wardrobe.eras:
        _bearded_jaw(frame, figure, skull, 0.48)
    else:
        _hanging(frame, figure, skull, 0.50, 0.080, 0.62)
    _moustache(frame, figure, skull)


def _full_beard(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut a beard from ear to ear."""
    _bearded_jaw(frame, figure, skull, 0.055)


def _bearded_jaw(frame: Cutter, figure: Figure, skull: Skull, length: float) -> None:
    """Cut a beard along the whole jaw that falls `length` below the chin."""
    hair = figure.papers.hair
    top = [
        (-1.22, 0.42),
        (-1.05, 0.26),
        (-0.72, 0.175),
        (-0.45, 0.205),
        (-0.30, 0.235),
        (0.0, 0.225),
        (0.30, 0.235),
        (0.45, 0.205),
        (0.72, 0.18),
        (1.0, 0.28),
    ]
    upper = [skull.at(lon, v, 1.03) for lon, v in top]
    chin = skull.outline[10]
    rim = list(skull.rim(6, 13, 0.035))
    if length > 0.2:
        right, left = rim[2], rim[-2]
        low = [
            rim[0],
            rim[1],
            right,
            (right[0] - 0.01, chin[1] - length * 0.30),
            (chin[0] + 0.11, chin[1] - length * 0.70),
            (chin[0] + 0.02, chin[1] - length),
            (chin[0] + 0.02, chin[1] - length),
            (chin[0] - 0.10, chin[1] - length * 0.68),
            (left[0] + 0.02, chin[1] - length * 0.25),
            left,
            rim[-1],
        ]
    else:
        low = [(x, y - length * max(0.0, 1 - abs(x - chin[0]) * 4)) for x, y in rim]
    path = blob([*upper, upper[-1], *low[1:], upper[0]])
    frame.cut(path, hair, lift=0.5, edge=0.4, gradient=0.10)
    roots = [lerp(upper[1], upper[-2], (k + 0.5) / 15) for k in range(15)]
    spread = 0.035 if length < 0.2 else 0.016
    tips = [(chin[0] + (k - 7) * spread, chin[1] - length * (0.92 - 0.015 * (k - 7) ** 2)) for k in range(15)]
    _strands(frame, path, [(x, y - 0.02) for x, y in roots], tips, hair)
    lip = skull.at(0.0, skull.mouth_v - 0.012, 1.06)
    square = max(skull.facing(0.0), 0.3)
    gap = 0.135 * max(figure.face["jaw"], 0.0)
    frame.shade(disc(lip[0], lip[1] - gap * 0.4, 0.105 * square, 0.034 + gap * 0.6), figure.papers.skin, 1.0)


def _stubble(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Shade an unshaven chin."""
    tone = mix(figure.papers.hair, figure.papers.skin_shade, 0.35)
    with frame.within(skull.face_path()):
        x, y = skull.at(0.0, 0.09, 1.0)
        frame.soft(x, y, 0.30, 0.17, tone, 0.42)
        frame.soft(x + 0.01, y + 0.145, 0.12, 0.035, tone, 0.35)
        if frame.px > 200:
            dots = skia.Path()
            for k in range(60):
                lon, v = -0.85 + 1.7 * ((k * 0.618) % 1.0), 0.02 + 0.18 * ((k * 0.381) % 1.0)
                px, py = skull.at(lon, v, 1.0)
                dots.addPath(disc(px, py, 0.0032))
            frame.shade(dots, figure.papers.hair, 0.45)


BEARDS: Final[dict[str, Beard]] = {
    "moustache": _moustache,
    "goatee": _goatee,
    "long_beard": _long_beard,
    "full_beard": _full_beard,
    "stubble": _stubble,
}
"""Every registered beard."""
