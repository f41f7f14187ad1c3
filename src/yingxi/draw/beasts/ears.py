"""Ears and horns: ears rise with joy and surprise, and sink with sorrow and fear."""

from __future__ import annotations

import math

import skia

from yingxi.draw.beasts.builds import HeadBuild
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.fur import strokes
from yingxi.draw.beasts.turning import View, wash
from yingxi.draw.paper import mix, shade
from yingxi.draw.people.curves import blob, leaf, thread
from yingxi.draw.people.cutter import Cutter

_PINK = (0.86, 0.60, 0.55)


def draw_ear(frame: Cutter, beast: Beast, view: View, build: HeadBuild, side: float) -> None:
    """Cut one ear; side 1 near, -1 far."""
    kind, ex, ey, ez, long, wide, lean = build.ear
    x, y = view.at(ex, ey, ez * side)
    mood = beast.mood()
    own = beast.coat.second if build.mask == "face" else beast.coat.main
    colour = own if side > 0 else shade(own, -0.16)
    droop = lean + (0.75 * max(0.0, -mood) - 0.10 * max(0.0, mood)) * (1.4 if kind == "long" else 1.0)
    out = side * view.sin * 0.5
    angle = droop - out * 0.6 if kind != "side" else lean + 0.25 * max(0.0, -mood) - 0.25 * max(0.0, mood)
    if kind == "flop":
        angle = 2.25 + 0.15 * max(0.0, -mood) - 0.55 * max(0.0, mood)
    if kind == "side" and side < 0:
        angle = -angle * 0.75
    if kind == "flop" and side < 0:
        angle = -1.9
    inner = mix(_PINK, own, 0.35)
    ear = frame.inside((x, y), angle, long)
    w = wide / long
    squash = 0.72 + 0.28 * abs(view.sin)
    w *= squash if kind not in ("side", "flop") else 1.0
    {"point": _point, "round": _round, "long": _long, "leaf": _leaf, "side": _side, "flop": _flop, "fold": _fold}[kind](
        ear, beast, w, colour, inner, side
    )


def _point(
    ear: Cutter,
    beast: Beast,
    w: float,
    colour: tuple[float, float, float],
    inner: tuple[float, float, float],
    side: float,
) -> None:
    path = blob(
        [
            (0.0, -0.22),
            (-w * 0.85, -0.06),
            (-w * 0.90, 0.40),
            (-w * 0.10, 1.0),
            (-w * 0.10, 1.0),
            (w * 0.85, 0.45),
            (w * 0.95, 0.0),
        ]
    )
    ear.cut(path, colour, lift=0.5, edge=0.5, gradient=0.10)
    wash(
        ear,
        blob(
            [
                (-w * 0.58, -0.1),
                (-w * 0.50, 0.42),
                (-w * 0.06, 0.80),
                (-w * 0.06, 0.80),
                (w * 0.46, 0.42),
                (w * 0.55, -0.1),
            ]
        ),
        shade(inner, -0.12),
        0.95,
    )
    if beast.species in ("fox", "wolf", "cat"):
        tip = skia.Path()
        tip.moveTo(-w * 0.66, 0.62)
        tip.quadTo(-w * 0.40, 0.85, -w * 0.10, 1.0)
        tip.quadTo(w * 0.30, 0.78, w * 0.56, 0.62)
        tip.lineTo(w * 0.2, 0.72)
        tip.lineTo(-w * 0.1, 0.62)
        tip.lineTo(-w * 0.4, 0.74)
        tip.close()
        wash(ear, tip, beast.coat.accent, 0.95)
    if ear.px > 40 and side > 0:
        wash(
            ear,
            strokes(
                [(-w * 0.5, -0.10), (-w * 0.2, -0.14), (w * 0.15, -0.12), (w * 0.45, -0.08)], (0.1, 1.0), 0.36, 0.07, 3
            ),
            beast.coat.second,
            0.9,
        )


def _round(
    ear: Cutter,
    beast: Beast,
    w: float,
    colour: tuple[float, float, float],
    inner: tuple[float, float, float],
    side: float,
) -> None:
    path = blob([(-w * 0.75, -0.2), (-w, 0.45), (-w * 0.5, 0.95), (w * 0.45, 0.96), (w, 0.45), (w * 0.75, -0.2)])
    ear.cut(path, colour, lift=0.5, edge=0.5, gradient=0.10)
    tone = inner if beast.species == "mouse" else mix(beast.coat.second, inner, 0.3)
    wash(
        ear,
        blob([(-w * 0.5, 0.0), (-w * 0.66, 0.45), (-w * 0.3, 0.78), (w * 0.3, 0.78), (w * 0.66, 0.45), (w * 0.5, 0.0)]),
        shade(tone, -0.06),
        0.95,
    )
    if beast.species == "tiger":
        wash(
            ear,
            blob([(-w * 0.9, 0.5), (-w * 0.5, 0.93), (w * 0.4, 0.94), (w * 0.9, 0.55), (0, 0.72)]),
            beast.coat.accent,
            0.9,
        )


def _long(
    ear: Cutter,
    beast: Beast,
    w: float,
    colour: tuple[float, float, float],
    inner: tuple[float, float, float],
    side: float,
) -> None:
    path = blob(
        [
            (-w * 0.42, -0.08),
            (-w * 0.80, 0.45),
            (-w * 0.62, 0.85),
            (0.0, 1.02),
            (w * 0.60, 0.85),
            (w * 0.78, 0.45),
            (w * 0.40, -0.08),
        ]
    )
    ear.cut(path, colour, lift=0.5, edge=0.5, gradient=0.10)
    wash(
        ear,
        blob(
            [
                (-w * 0.16, 0.06),
                (-w * 0.42, 0.45),
                (-w * 0.30, 0.78),
                (0.0, 0.90),
                (w * 0.32, 0.78),
                (w * 0.42, 0.45),
                (w * 0.16, 0.06),
            ]
        ),
        inner,
        0.95,
    )
    if ear.px > 30:
        wash(ear, leaf([(0, 0.14), (0.01, 0.5), (0, 0.84)], (0.0, w * 0.10, 0.0)), shade(inner, -0.25), 0.5)


def _leaf(
    ear: Cutter,
    beast: Beast,
    w: float,
    colour: tuple[float, float, float],
    inner: tuple[float, float, float],
    side: float,
) -> None:
    path = blob(
        [(-w * 0.6, -0.15), (-w, 0.40), (-w * 0.15, 1.0), (-w * 0.15, 1.0), (w * 0.95, 0.42), (w * 0.65, -0.15)]
    )
    ear.cut(path, colour, lift=0.5, edge=0.5, gradient=0.10)
    wash(
        ear,
        blob(
            [(-w * 0.15, 0.0), (-w * 0.35, 0.40), (-w * 0.02, 0.82), (-w * 0.02, 0.82), (w * 0.5, 0.42), (w * 0.3, 0.0)]
        ),
        shade(inner, -0.35),
        0.7,
    )


def _side(
    ear: Cutter,
    beast: Beast,
    w: float,
    colour: tuple[float, float, float],
    inner: tuple[float, float, float],
    side: float,
) -> None:
    path = blob(
        [(-w * 0.3, -0.05), (-w * 0.75, 0.45), (-w * 0.2, 1.0), (-w * 0.1, 1.0), (w * 0.6, 0.55), (w * 0.35, -0.05)]
    )
    ear.cut(path, colour, lift=0.5, edge=0.5, gradient=0.10)
    wash(
        ear,
        blob([(-w * 0.05, 0.12), (-w * 0.36, 0.48), (-w * 0.08, 0.82), (w * 0.3, 0.5), (w * 0.1, 0.12)]),
        shade(inner, -0.12),
        0.85,
    )


def _flop(
    ear: Cutter,
    beast: Beast,
    w: float,
    colour: tuple[float, float, float],
    inner: tuple[float, float, float],
    side: float,
) -> None:
    tone = mix(colour, beast.coat.accent, 0.55)
    path = blob(
        [
            (-w * 0.55, -0.12),
            (-w * 0.95, 0.40),
            (-w * 0.70, 0.90),
            (w * 0.1, 1.02),
            (w * 0.72, 0.72),
            (w * 0.80, 0.25),
            (w * 0.40, -0.14),
        ]
    )
    ear.cut(path, tone, lift=0.7, edge=0.5, gradient=0.12)
    if ear.px > 40:
        ear.line(thread([(w * 0.1, 0.1), (w * 0.2, 0.5), (w * 0.0, 0.85)]), shade(tone, -0.35), 0.02, alpha=0.5)


def _fold(
    ear: Cutter,
    beast: Beast,
    w: float,
    colour: tuple[float, float, float],
    inner: tuple[float, float, float],
    side: float,
) -> None:
    path = blob(
        [
            (-w * 0.9, -0.25),
            (-w * 0.9, -0.25),
            (-w * 0.6, 0.5),
            (w * 0.55, 1.0),
            (w * 0.55, 1.0),
            (w * 0.9, 0.4),
            (w * 0.8, -0.2),
            (w * 0.8, -0.2),
        ]
    )
    ear.cut(path, shade(colour, -0.05), lift=0.6, edge=0.5, gradient=0.12)
    wash(
        ear,
        blob(
            [(-w * 0.3, -0.05), (-w * 0.1, 0.4), (w * 0.42, 0.78), (w * 0.42, 0.78), (w * 0.6, 0.35), (w * 0.5, -0.05)]
        ),
        shade(inner, -0.08),
        0.8,
    )


def draw_horn(frame: Cutter, beast: Beast, view: View, build: HeadBuild, side: float) -> None:
    """Cut an ox's horn, or a ram's when the sheep is male."""
    horn = mix((0.86, 0.80, 0.66), beast.coat.second, 0.2)
    horn = horn if side > 0 else shade(horn, -0.2)
    if beast.species == "ox":
        x, y = view.at(-0.06, 0.88, 0.16 * side)
        back = -0.30 if side > 0 else 0.22
        points = [(x, y - 0.04), (x + back * 0.75, y + 0.10), (x + back * 1.15, y + 0.36), (x + back * 0.75, y + 0.58)]
        frame.cut(leaf(points, (0.17, 0.15, 0.10, 0.0)), horn, lift=0.5, edge=0.6, gradient=0.14)
        wash(frame, leaf(points[2:], (0.09, 0.0)), beast.coat.accent, 0.8)
    elif beast.species == "sheep" and beast.figure.sex.value == "male":
        x, y = view.at(-0.14, 0.80, 0.30 * side)
        ring = [
            (x + 0.17 * math.cos(a) * 1.1 - 0.08, y - 0.16 + 0.17 * math.sin(a)) for a in (0.9, 1.9, 2.9, 3.9, 4.9, 5.6)
        ]
        frame.cut(leaf(ring, (0.15, 0.15, 0.13, 0.11, 0.08, 0.0)), horn, lift=0.5, edge=0.6, gradient=0.14)
        if frame.px > 50:
            for k in range(1, 5):
                px, py = ring[k]
                frame.line(
                    thread([(px - 0.05, py - 0.03), (px + 0.04, py + 0.04)]), shade(horn, -0.4), 0.014, alpha=0.6
                )
