"""Beards: what grows on a face, cut as tapering locks that follow the jaw and hang from it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add_leaf, add_sliver, blob, disc, lerp
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.locks import tones
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Age, Era
from yingxi.story.wardrobe import WARDROBES

Beard = Callable[[Cutter, Figure, Skull], None]
"""Cuts a beard on a face."""

Lock = tuple[Point, Point, Point, float]
"""Root, bend, tip and greatest width of one lock."""


def draw_beard(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the beard over chin and lip; the mouth is drawn after what it must not hide."""
    layer = BEARDS.get(figure.design.beard)
    if layer:
        layer(frame, figure, skull)


def _moustache(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut two wings that leave the mouth's corners to the mood: they run level and turn up at the tips."""
    hair = figure.papers.hair
    up, down = max(figure.face["smile"], 0.0), max(-figure.face["smile"], 0.0)
    v = skull.nose_v - 0.052
    turn = 0.026 + 0.024 * up - 0.034 * down
    wings = skia.Path()
    gleam = skia.Path()
    for side in (1.0, -1.0):
        if skull.facing(side * 0.3) < 0.1:
            continue
        points = [
            skull.at(side * 0.015, v + 0.004, 1.08),
            skull.at(side * 0.17, v - 0.004, 1.07),
            skull.at(side * 0.34, v - 0.016 + turn * 0.25, 1.04),
            skull.at(side * 0.47, v - 0.010 + turn, 1.03),
        ]
        full = 1.45 if figure.age is Age.OLD else 1.0
        add_leaf(wings, points, (0.020, 0.042 * full, 0.027 * full, 0.0))
        add_sliver(gleam, points[0], (points[1][0], points[1][1] + 0.006), points[2], 0.010)
    if sum(hair) > sum(figure.papers.skin) - 0.5:
        # White on fair skin is seen by the shade it throws.
        shadow = skia.Path()
        wings.offset(0.0, -0.014, shadow)
        frame.shade(shadow, figure.papers.skin_shade, 0.75)
    frame.cut(wings, hair, lift=0.15, edge=0.2)
    if frame.px > 110:
        frame.shade(gleam, tones(hair)[2], 0.45)


def _cut_locks(frame: Cutter, hair: RGB, locks: Sequence[Lock]) -> None:
    """Cut locks as one sheet with strands of shade and light between them."""
    whole = skia.Path()
    deep, light, gleam = tones(hair)
    shades, lights = skia.Path(), skia.Path()
    for root, bend, tip, width in locks:
        add_leaf(whole, [root, bend, lerp(bend, tip, 0.55), tip], (0.0, width, width * 0.74, 0.0))
        add_sliver(shades, lerp(root, bend, 0.15), _beside(bend, width * 0.42), tip, width * 0.10)
        add_sliver(lights, lerp(root, bend, 0.4), _beside(bend, -width * 0.16), lerp(bend, tip, 0.6), width * 0.12)
    frame.cut(whole, hair, lift=0.35, edge=0.1, gradient=0.08)
    if frame.px > 80:
        with frame.within(whole):
            frame.shade(shades, deep, 0.6)
            frame.shade(lights, gleam if frame.px > 200 else light, 0.5)


def _beside(point: Point, by: float) -> Point:
    return (point[0] + by, point[1])


def _hanging_locks(
    skull: Skull, half_lon: float, length: float, count: int, width: float, *, rise: float = 0.035
) -> list[Lock]:
    """Return locks that root along the jaw, `rise` above it, and flow together to a point below the chin."""
    chin = skull.outline[10]
    out: list[Lock] = []
    for k in range(count):
        u = -1.0 + 2.0 * k / (count - 1)
        x, y = skull.at(u * half_lon, 0.052 + 0.125 * u * u * (half_lon / 0.7), 1.01)
        root = (x, y + rise - skull.drop * 0.9)
        reach = length * (1.0 - 0.46 * abs(u) ** 1.4)
        sway = 0.020 * math.sin(2.4 * k + 0.6)
        tip = (chin[0] + 0.02 + u * (0.055 + 0.13 * length) + sway, chin[1] - skull.drop * 0.4 - reach)
        bend = lerp(root, tip, 0.45)
        bow = 0.05 * u * min(length * 2, 1.0)
        out.append((root, (bend[0] + bow - sway, bend[1]), tip, width))
    # The middle ones lie on top.
    return sorted(out, key=lambda lock: -abs(lock[2][0] - chin[0]))


def _goatee(frame: Cutter, figure: Figure, skull: Skull) -> None:
    x, y = skull.at(0.0, 0.066, 1.02)
    # An open mouth's lip comes down further than the chin it grows on.
    y -= skull.drop * 1.2
    half = 0.095 * max(skull.facing(0.0), 0.4)
    ground = [
        (x - half * 0.34, y + 0.052),
        (x + half * 0.34, y + 0.052),
        (x + half, y - 0.03),
        (x, y - 0.13),
        (x - half, y - 0.03),
    ]
    frame.cut(blob(ground), figure.papers.hair)
    _cut_locks(frame, figure.papers.hair, _hanging_locks(skull, 0.20, 0.19, 6, 0.070, rise=0.045))
    _moustache(frame, figure, skull)


def _long_beard(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut a sage's beard: along the jaw to the ears, then down in long locks, with whiskers that frame the mouth."""
    old_west = _of_the_west(figure)
    hair = figure.papers.hair
    _bearded_jaw(frame, figure, skull, cheeks=old_west)
    _cut_locks(frame, hair, _hanging_locks(skull, 0.62, 0.66 if not old_west else 0.56, 7, 0.135))
    if figure.age is Age.OLD or old_west:
        _whiskers(frame, figure, skull)
    else:
        _moustache(frame, figure, skull)


def _of_the_west(figure: Figure) -> bool:
    wardrobe = WARDROBES.get(figure.design.wardrobe)
    return wardrobe is not None and Era.FAIRY_TALE in wardrobe.eras


def _whiskers(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut an old man's moustache: it springs out beside the nose and falls outside the mouth into the beard."""
    hair = figure.papers.hair
    lift = 0.022 * figure.face["smile"]
    v = skull.nose_v - 0.050
    wings = skia.Path()
    for side in (1.0, -1.0):
        if skull.facing(side * 0.3) < 0.1:
            continue
        points = [
            skull.at(side * 0.01, v + 0.002, 1.08),
            skull.at(side * 0.20, v + 0.002 + lift * 0.5, 1.07),
            skull.at(side * 0.43, v - 0.040 + lift, 1.05),
            skull.at(side * 0.60, v - 0.115 + lift, 1.06),
            skull.at(side * 0.66, v - 0.225 + lift * 0.5, 1.08),
        ]
        points = [(x, y - skull.drop * 0.5 * (k > 2)) for k, (x, y) in enumerate(points)]
        add_leaf(wings, points, (0.022, 0.046, 0.050, 0.036, 0.0))
    frame.cut(wings, shade(hair, 0.10), lift=0.25)


def _full_beard(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut a beard from ear to ear whose locks lie along the jaw and end in a soft point."""
    _bearded_jaw(frame, figure, skull, cheeks=True)
    _cut_locks(frame, figure.papers.hair, _hanging_locks(skull, 0.86, 0.135, 9, 0.115))
    _moustache(frame, figure, skull)


def _bearded_jaw(frame: Cutter, figure: Figure, skull: Skull, *, cheeks: bool) -> None:
    """Cut the beard's ground: a band along the jaw that rises to the ears, and the patch below the lip."""
    hair = figure.papers.hair
    high = 1.0 if cheeks else 0.55
    top = [
        (-1.20, 0.40),
        (-1.02, 0.29 * (0.75 + 0.25 * high)),
        (-0.72, 0.12 + 0.085 * high),
        (-0.46, 0.085 + 0.10 * high),
        (-0.20, 0.075 + 0.03 * high),
        (0.0, 0.098),
        (0.20, 0.075 + 0.03 * high),
        (0.46, 0.085 + 0.10 * high),
        (0.72, 0.12 + 0.085 * high),
        (1.0, 0.29),
    ]
    upper = [skull.at(lon, v, 1.02) for lon, v in top]
    upper = [(x, y - skull.drop * max(0.0, min(1.0, (0.30 - y) * 6))) for x, y in upper]
    rim = skull.rim(6, 13, 0.022)
    path = blob([*upper, upper[-1], *rim[1:], upper[0]])
    frame.cut(path, hair, lift=0.4, edge=0.1, gradient=0.08)


def _stubble(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Shade an unshaven chin."""
    tone = mix(figure.papers.hair, figure.papers.skin_shade, 0.35)
    with frame.within(skull.face_path()):
        x, y = skull.at(0.0, 0.09, 1.0)
        frame.soft(x - 0.02, y, 0.36, 0.24, tone, 0.40)
        if frame.px > 200:
            dots = skia.Path()
            for k in range(140):
                # The plastic number's powers spread evenly over the two ways (Roberts, R2 sequence).
                lon, v = -0.95 + 1.8 * ((k * 0.7549) % 1.0), 0.01 + 0.21 * ((k * 0.5698) % 1.0)
                if abs(lon) < 0.34 and v > 0.125:
                    continue  # lips
                px, py = skull.at(lon, v, 1.0)
                dots.addPath(disc(px, py, 0.0024))
            frame.shade(dots, figure.papers.hair, 0.45)


BEARDS: Final[dict[str, Beard]] = {
    "moustache": _moustache,
    "goatee": _goatee,
    "long_beard": _long_beard,
    "full_beard": _full_beard,
    "stubble": _stubble,
}
"""Every registered beard."""
