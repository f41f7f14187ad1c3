"""Ears and horns: ears rise with joy and surprise, sink with sorrow and fear, and twitch."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import skia

from yingxi.draw.beasts.builds import HeadBuild
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.growths import draw_antler
from yingxi.draw.beasts.turning import View, wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, blob, disc, leaf, lerp, thread
from yingxi.draw.people.cutter import Cutter

_PINK: RGB = (0.86, 0.60, 0.55)

Ring = tuple[Point, ...]
"""An outline in an ear's own frame: x in half breadths, y 0 root .. 1 tip; a point given twice is a corner."""


@dataclass(frozen=True, slots=True)
class EarCut:
    """How one kind of ear is cut.

    Attributes:
        outer: the ear's outline.
        inner: the outline of its hollow; empty = it shows its back.
        cap: what is dyed in the beast's accent when the species wears it.
        hollow: how much darker (< 0) the hollow is than skin.
        drop: how much the ear falls with a low mood, and rises with a high one, radians.
        level: rests at this angle, near and far, whatever the build says; None = the build's lean.
        folds: whether it narrows as the head turns aside.
        far: the far ear's length as a share of the near one's.
        crease: share of the accent mixed into an ear that shows its back.
    """

    outer: Ring
    inner: Ring = ()
    cap: Ring = ()
    hollow: float = -0.12
    drop: tuple[float, float] = (0.75, 0.10)
    level: tuple[float, float] | None = None
    folds: bool = True
    far: float = 1.0
    crease: float = 0.0


EARS: Final[dict[str, EarCut]] = {
    "point": EarCut(
        ((0.0, -0.22), (-1.0, -0.06), (-0.80, 0.42), (-0.10, 1.06), (-0.10, 1.06), (0.70, 0.46), (1.08, 0.0)),
        ((-0.62, -0.1), (-0.46, 0.38), (-0.08, 0.82), (-0.08, 0.82), (0.40, 0.40), (0.62, -0.1)),
        ((-0.58, 0.62), (-0.10, 1.06), (-0.10, 1.06), (0.54, 0.62), (0.54, 0.62), (-0.04, 0.74), (-0.58, 0.62)),
    ),
    "round": EarCut(
        ((-0.75, -0.2), (-1.0, 0.45), (-0.5, 0.95), (0.45, 0.96), (1.0, 0.45), (0.75, -0.2)),
        ((-0.5, 0.0), (-0.66, 0.45), (-0.3, 0.78), (0.3, 0.78), (0.66, 0.45), (0.5, 0.0)),
        ((-0.9, 0.5), (-0.5, 0.93), (0.4, 0.94), (0.9, 0.55), (0.0, 0.72)),
        hollow=-0.06,
    ),
    "long": EarCut(
        ((-0.42, -0.08), (-0.84, 0.42), (-0.66, 0.82), (0.02, 1.02), (0.62, 0.82), (0.80, 0.42), (0.40, -0.08)),
        ((-0.16, 0.06), (-0.46, 0.44), (-0.32, 0.78), (0.0, 0.90), (0.34, 0.78), (0.46, 0.44), (0.16, 0.06)),
        hollow=0.0,
        drop=(1.05, 0.14),
    ),
    "leaf": EarCut(
        ((-0.6, -0.15), (-1.0, 0.40), (-0.15, 1.0), (-0.15, 1.0), (0.95, 0.42), (0.65, -0.15)),
        ((-0.15, 0.0), (-0.40, 0.40), (-0.04, 0.82), (-0.04, 0.82), (0.52, 0.42), (0.3, 0.0)),
        hollow=-0.35,
    ),
    "side": EarCut(
        ((-0.3, -0.05), (-0.78, 0.45), (-0.2, 1.0), (-0.1, 1.0), (0.62, 0.55), (0.35, -0.05)),
        ((-0.05, 0.12), (-0.38, 0.48), (-0.08, 0.82), (0.32, 0.5), (0.1, 0.12)),
        drop=(0.25, 0.25),
        folds=False,
    ),
    "flop": EarCut(
        ((-0.5, -0.14), (-0.92, 0.36), (-0.82, 0.84), (-0.05, 1.04), (0.70, 0.78), (0.80, 0.28), (0.40, -0.16)),
        drop=(0.15, 0.55),
        level=(2.78, -2.10),
        folds=False,
        far=0.62,
        crease=0.55,
    ),
    "fan": EarCut(
        ((-0.28, -0.10), (-0.90, 0.30), (-0.96, 0.74), (-0.40, 1.04), (0.34, 0.98), (0.72, 0.56), (0.36, -0.06)),
        ((-0.10, 0.10), (-0.62, 0.38), (-0.66, 0.72), (-0.26, 0.90), (0.20, 0.84), (0.46, 0.52), (0.2, 0.1)),
        hollow=-0.10,
        drop=(0.15, 0.25),
        level=(2.15, -2.05),
        folds=False,
    ),
    "fold": EarCut(
        ((-0.9, -0.25), (-0.9, -0.25), (-0.6, 0.5), (0.55, 1.0), (0.55, 1.0), (0.9, 0.4), (0.8, -0.2), (0.8, -0.2)),
        ((-0.3, -0.05), (-0.1, 0.4), (0.42, 0.78), (0.42, 0.78), (0.6, 0.35), (0.5, -0.05)),
        hollow=-0.08,
    ),
}  # fmt: skip
"""Every kind of ear."""

_CAPPED: Final = ("fox", "wolf", "cat", "tiger", "squirrel")


_LEAST_TURN: Final = 0.80
"""Ears are seen at least so far from the front (a sine): in profile the far one still stands beside the near one."""


def draw_ear(frame: Cutter, beast: Beast, view: View, build: HeadBuild, side: float) -> None:
    """Cut one ear; side 1 near, -1 far."""
    kind, ex, ey, ez, long, wide, lean = build.ear
    if kind == "none":
        return
    view = View(view.cos, max(view.sin, _LEAST_TURN))
    cut = EARS[kind]
    own = {"face": beast.coat.second, "panda": beast.coat.accent}.get(build.mask, beast.coat.main)
    paper = mix(own, beast.coat.accent, cut.crease)
    paper = paper if side > 0 else shade(paper, -0.18)
    ear = frame.inside(
        view.at(ex, ey, ez * side), _angle(beast, view, cut, lean, side), long * (1.0 if side > 0 else cut.far)
    )
    breadth = wide / long * (0.72 + 0.28 * abs(view.sin) if cut.folds else 1.0)
    ear.cut(_ring(cut.outer, breadth), paper, lift=0.4, edge=0.2 if side > 0 else 0.0, gradient=0.12)
    if cut.inner:
        furry = kind == "round" and beast.species not in ("mouse", "monkey")
        skin = (
            mix(beast.coat.second, own, 0.3 if build.mask != "panda" else 1.0)
            if furry
            else mix(_PINK, own, 0.8 if kind == "fan" else 0.35)
        )
        wash(ear, _ring(cut.inner, breadth), shade(skin, cut.hollow - (0.12 if side < 0 else 0.0)), 1.0)
    elif ear.px > 40:
        crease = thread([(breadth * x, y) for x, y in ((0.1, 0.1), (0.2, 0.5), (0.0, 0.85))])
        ear.line(crease, shade(paper, -0.35), 0.02)
    if cut.cap and beast.species in _CAPPED:
        wash(ear, _ring(cut.cap, breadth), beast.coat.accent, 1.0)


def _angle(beast: Beast, view: View, cut: EarCut, lean: float, side: float) -> float:
    """Return how an ear stands: 0 upright, positive back."""
    mood = beast.mood()
    fall = cut.drop[0] * max(0.0, -mood) - cut.drop[1] * max(0.0, mood) + beast.twitch(side)
    if cut.level:
        return cut.level[0] + fall if side > 0 else cut.level[1] - 0.4 * fall
    if not cut.folds:
        return lean + fall if side > 0 else -0.75 * (lean + fall)
    return lean + fall + 0.20 * side * view.sin  # they part: the near one back, the far one forward


def _goat_horn(frame: Cutter, beast: Beast, view: View, horn: RGB, side: float) -> None:
    """Cut a horn that sweeps up and back, ringed; a kid has two buds."""
    dark = mix(horn, (0.30, 0.24, 0.20), 0.55)
    x, y = view.at(-0.04, 0.84, 0.13 * side)
    if side < 0:
        x += 0.55 * max(0.0, view.cos - 0.75)  # in profile the far one stands clear of the near one
    long = 0.28 if beast.young else 0.85 if beast.figure.sex.value == "female" else 1.0
    spine = [(x + dx * long, y + dy * long) for dx, dy in ((0.02, -0.06), (-0.02, 0.24), (-0.16, 0.50), (-0.44, 0.68))]
    sheet = leaf(spine, (0.17, 0.15, 0.11, 0.0))
    sheet.reverseAddPath(disc(*spine[0], 0.085, 0.055))
    frame.cut(sheet, dark, lift=0.5, edge=0.35, gradient=0.16)
    if frame.px > 50 and not beast.young:
        for (ax, ay), wide in zip((spine[1], lerp(spine[1], spine[2], 0.5), spine[2]), (0.07, 0.06, 0.05), strict=True):
            frame.line(thread([(ax - wide, ay - 0.02), (ax + wide, ay + 0.03)]), shade(dark, -0.4), 0.016, alpha=0.6)


def _ring(ring: Ring, breadth: float) -> skia.Path:
    return blob([(breadth * x, y) for x, y in ring])


def draw_horn(frame: Cutter, beast: Beast, view: View, build: HeadBuild, side: float) -> None:
    """Cut an ox's or a goat's horn, a ram's when the sheep is male, a giraffe's knob or a deer's antler."""
    if beast.species == "deer":
        draw_antler(frame, beast, view, side)
        return
    if beast.species == "giraffe":
        x, y = view.at(-0.10, 0.84, 0.14 * side)
        knob = leaf([(x, y - 0.04), (x - 0.03, y + 0.30)], (0.10, 0.08))
        knob.addPath(disc(x - 0.03, y + 0.32, 0.075, 0.065))
        frame.cut(knob, shade(beast.coat.accent, 0.0 if side > 0 else -0.2), lift=0.3, edge=0.25)
        return
    horn = mix((0.86, 0.80, 0.66), beast.coat.second, 0.2)
    horn = horn if side > 0 else shade(horn, -0.2)
    if beast.species == "ox":
        x, y = view.at(-0.06, 0.88, 0.16 * side)
        back = -0.30 if side > 0 else 0.22
        points = [(x, y - 0.04), (x + back * 0.75, y + 0.10), (x + back * 1.15, y + 0.36), (x + back * 0.75, y + 0.58)]
        frame.cut(leaf(points, (0.17, 0.15, 0.10, 0.0)), horn, lift=0.5, edge=0.3, gradient=0.14)
        wash(frame, leaf(points[2:], (0.09, 0.0)), beast.coat.accent, 0.8)
    elif beast.species == "goat":
        _goat_horn(frame, beast, view, horn, side)
    elif beast.species == "sheep" and beast.figure.sex.value == "male":
        x, y = view.at(-0.14, 0.80, 0.30 * side)
        ring = [
            (x + 0.17 * math.cos(a) * 1.1 - 0.08, y - 0.16 + 0.17 * math.sin(a)) for a in (0.9, 1.9, 2.9, 3.9, 4.9, 5.6)
        ]
        frame.cut(leaf(ring, (0.15, 0.15, 0.13, 0.11, 0.08, 0.0)), horn, lift=0.5, edge=0.3, gradient=0.14)
        if frame.px > 50:
            for k in range(1, 5):
                px, py = ring[k]
                frame.line(
                    thread([(px - 0.05, py - 0.03), (px + 0.04, py + 0.04)]), shade(horn, -0.4), 0.014, alpha=0.6
                )
