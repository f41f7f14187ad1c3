"""The very small: bee, butterfly, ant, cricket, spider and crab, with large heads that speak and feel."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import skia

from yingxi.draw.beasts.adorn import hat_behind, hat_on, necklace
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.eyes import Eye, draw_brow, draw_eye
from yingxi.draw.beasts.fur import furred, spots_at
from yingxi.draw.beasts.limbs import far
from yingxi.draw.beasts.turning import View, head_of, wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, blob, disc, leaf, lerp, thread
from yingxi.draw.people.cutter import Cutter


@dataclass(frozen=True, slots=True)
class Bug:
    """A small kind in numbers; lengths in trunk lengths, heights in half thicknesses.

    Attributes:
        abdomen: where its middle lies along the trunk, half length, half height.
        thorax: the same of the part that bears the legs.
        legs: to one side.
        knee: how high knees stand over the line from root to foot, trunk lengths.
        feelers: length, head units; 0 = none.
        wings: clear (a bee's), painted (a butterfly's), cased (a cricket's), none.
        banded: striped in its accent.
        stalked: eyes stand on stalks, and it has claws.
    """

    abdomen: tuple[float, float, float]
    thorax: tuple[float, float, float]
    legs: int = 3
    knee: float = 0.22
    feelers: float = 0.5
    wings: str = "none"
    banded: bool = False
    stalked: bool = False


BUGS: Final[dict[str, Bug]] = {
    "bee": Bug((0.02, 0.56, 1.10), (0.72, 0.30, 0.92), knee=0.04, feelers=0.52, wings="clear", banded=True),
    "butterfly": Bug((0.05, 0.58, 0.46), (0.74, 0.24, 0.56), knee=0.02, feelers=0.80, wings="painted"),
    "ant": Bug((-0.20, 0.44, 1.05), (0.64, 0.30, 0.62), knee=0.26, feelers=0.62),
    "cricket": Bug((0.0, 0.66, 0.78), (0.80, 0.26, 0.86), knee=0.20, feelers=1.05, wings="cased"),
    "spider": Bug((-0.10, 0.56, 1.55), (0.74, 0.26, 0.80), legs=4, knee=0.55, feelers=0.0),
    "crab": Bug((0.60, 0.82, 1.10), (0.50, 1.20, 0.60), legs=4, knee=0.22, feelers=0.0, stalked=True),
}
"""Every small kind."""

_SIZE = 1.30
_SKULL: Final = (0.04, 0.46, 0.46)
"""A head's middle and radius, head units."""


def head_frame(cutter: Cutter, beast: Beast) -> tuple[Cutter, View]:
    """Return the head's frame and turn."""
    return head_of(cutter, beast, _SIZE, turn=0.62)


def head_path(beast: Beast, view: View) -> skia.Path:
    """Return the bare head's shape in its own frame."""
    x, y, r = _SKULL
    return disc(*view.at(x, y), r, r * 0.94)


def mouth_at(beast: Beast, view: View) -> Point:
    """Return the mouth's middle in the head's frame."""
    return view.at(0.40, 0.24)


def draw_bug(cutter: Cutter, beast: Beast) -> None:
    """Draw the whole of a small one, far to near."""
    bug = BUGS[beast.species]
    coat = beast.coat
    _legs(cutter, beast, bug, "f")
    if bug.stalked:
        _claw(cutter, beast, "f")
    if bug.wings in ("clear", "painted"):
        _wing(cutter, beast, bug, "f")
    if bug.stalked:  # a crab's legs come out from under its shell
        _legs(cutter, beast, bug, "n")
    abdomen = _part(beast, bug.abdomen)
    cutter.cut(abdomen, coat.main, lift=0.7, edge=0.3, gradient=0.18)
    with cutter.within(abdomen):
        _printed(cutter, beast, bug)
    thorax = _part(beast, bug.thorax)
    if not bug.stalked:
        own = mix(coat.main, coat.accent, 0.25 if bug.banded else 0.12)
        sheet = furred(_ring(beast, bug.thorax), 16, 0.10 * beast.depth, seed=3) if bug.banded else thorax
        cutter.cut(sheet, own, lift=0.5, edge=0.3, gradient=0.14)
        _legs(cutter, beast, bug, "n")
    if bug.wings == "cased":
        _wing_case(cutter, beast)
    if beast.figure.design.marks:
        loop = [beast.along(1.04, 0.5), beast.along(1.10, -0.1), beast.along(1.02, -0.6)]
        necklace(cutter, beast, loop, beast.unit * 0.05)
    head, view = head_frame(cutter, beast)
    _head(head, beast, view, bug)
    if bug.wings in ("clear", "painted"):
        _wing(cutter, beast, bug, "n")
    if bug.stalked:
        _claw(cutter, beast, "n")


def _ring(beast: Beast, part: tuple[float, float, float]) -> list[Point]:
    u, long, high = part
    angles = [2 * math.pi * k / 10 for k in range(10)]
    return [beast.along(u + long * math.cos(a), high * math.sin(a)) for a in angles]


def _part(beast: Beast, part: tuple[float, float, float]) -> skia.Path:
    return blob(_ring(beast, part))


def _printed(cutter: Cutter, beast: Beast, bug: Bug) -> None:
    """Print what a body bears: bands, a pale belly, a spider's or crab's spots, and its shaded underside."""
    coat, (u, long, high) = beast.coat, bug.abdomen
    if bug.banded:
        bands = skia.Path()
        for k in range(3):
            at = u - long * (0.58 - 0.50 * k)
            points = [
                beast.along(at + 0.04, 1.3 * high),
                beast.along(at - 0.04, 0.0),
                beast.along(at + 0.04, -1.3 * high),
            ]
            bands.addPath(leaf(points, [beast.unit * 0.15] * 3))
        wash(cutter, bands, coat.accent, 0.95)
    elif bug.stalked or bug.legs == 4:
        spots = [(*beast.along(u - long * dx, high * dy), beast.depth * r) for dx, dy, r in
                 ((0.45, 0.40, 0.17), (0.0, 0.62, 0.20), (-0.40, 0.42, 0.15), (0.15, 0.12, 0.12))]  # fmt: skip
        wash(cutter, spots_at(spots), coat.accent, 0.75)
    else:
        rings = skia.Path()
        for k in range(3):
            at = u - long * (0.55 - 0.42 * k)
            rings.addPath(leaf([beast.along(at, high), beast.along(at - 0.05, 0.0), beast.along(at, -high)],
                               (0.0, beast.unit * 0.03, 0.0)))  # fmt: skip
        wash(cutter, rings, coat.accent, 0.6)
    low = [beast.along(u + long * dx, high * dy) for dx, dy in ((1.1, -0.3), (0.0, -0.55), (-1.1, -0.25), (0.0, -2.0))]
    wash(cutter, blob(low), shade(coat.main, -0.45), 0.30)
    light = [
        beast.along(u - long * 0.5, high * 0.72),
        beast.along(u, high * 0.80),
        beast.along(u + long * 0.5, high * 0.66),
    ]
    wash(cutter, leaf(light, (0.0, beast.depth * 0.16, 0.0)), (1.0, 1.0, 1.0), 0.28)


def _feet(beast: Beast, bug: Bug, side: str) -> list[tuple[float, Point]]:
    """Return along the trunk where each leg of a side is rooted, and where its foot is."""
    at = beast.at
    hind = at[f"toe_{side}"]
    fore = at[f"fingers_{side}"] if beast.kind == "quadruped" else add(hind, (0.34 * beast.unit, 0.0))
    u, long, _high = bug.thorax
    count = bug.legs - 1
    return [(u + long * (k / count - 0.5), lerp(hind, fore, k / count)) for k in range(bug.legs)]


def _legs(cutter: Cutter, beast: Beast, bug: Bug, side: str) -> None:
    """Cut thin jointed legs whose feet are where the pose has them."""
    colour = mix(beast.coat.accent, beast.coat.main, 0.35 if bug.stalked else 0.0)
    colour = colour if side == "n" else far(colour)
    wide = beast.unit * (0.075 if bug.stalked else 0.055)
    for k, (u, foot) in enumerate(_feet(beast, bug, side)):
        root = beast.along(u, -0.45)
        out = (k / (bug.legs - 1) - 0.5) * 0.35 * beast.unit
        leaps = beast.species == "cricket" and k == 0
        rise = 1.05 if leaps else bug.knee
        knee = add(lerp(root, foot, 0.42), (out - (0.30 * beast.unit if leaps else 0.0), rise * beast.unit))
        thigh = wide * (2.2 if leaps else 1.25)
        cutter.cut(leaf([root, lerp(root, knee, 0.45), knee], (wide, thigh, wide * 0.8)), colour, lift=0.2, edge=0.25)
        end = add(foot, (0.05 * beast.unit, 0.0))
        cutter.cut(
            leaf([knee, lerp(knee, foot, 0.5), foot, end], (wide * 0.9, wide * 0.7, wide * 0.6, wide * 0.4)), colour
        )


def _claw(cutter: Cutter, beast: Beast, side: str) -> None:
    """Cut a crab's claw: it opens and shuts as it speaks."""
    unit, colour = beast.unit, beast.coat.main if side == "n" else far(beast.coat.main)
    root = beast.along(1.18, -0.5 if side == "n" else -0.1)
    elbow = add(root, (0.30 * unit, 0.04 * unit))
    hand = add(elbow, (0.04 * unit, 0.34 * unit))
    cutter.cut(leaf([root, elbow, hand], (0.14 * unit, 0.15 * unit, 0.13 * unit)), shade(colour, -0.1), lift=0.3)
    gap = 0.16 + 0.30 * max(0.0, beast.face["jaw"])
    frame = cutter.inside(hand, -0.35, 0.40 * unit)
    fixed = [
        (-0.30, 0.0),
        (-0.42, 0.45),
        (-0.20, 1.0),
        (0.02, 1.18),
        (0.02, 1.18),
        (0.02, 0.66),
        (0.10, 0.30),
        (0.10, 0.0),
    ]
    frame.cut(blob(fixed), colour, lift=0.5, edge=0.3, gradient=0.14)
    finger = [
        (0.04, 0.05),
        (0.10 + gap * 0.6, 0.45),
        (0.06 + gap, 1.05),
        (0.06 + gap, 1.05),
        (0.36 + gap, 0.50),
        (0.30, 0.05),
    ]
    frame.cut(blob(finger), shade(colour, 0.06), lift=0.4, edge=0.3)


def _wing(cutter: Cutter, beast: Beast, bug: Bug, side: str) -> None:
    """Lay a pair of wings on one side: they beat with the shoulder's channel."""
    unit, coat = beast.unit, beast.coat
    beat = beast.pose[f"shoulder_{side}"]
    frame = cutter.inside(beast.along(0.62, 0.75), 0.0 if bug.wings == "clear" else 0.62, unit)
    if bug.wings == "clear":
        for turn, long in ((0.35, 1.15), (0.95, 0.80)):
            angle = math.pi / 2 + turn + 0.75 * beat + (0.25 if side == "f" else 0.0)
            tip = (math.cos(angle) * long, math.sin(angle) * long)
            blade = leaf([(0.0, 0.0), lerp((0.0, 0.0), tip, 0.55), tip], (0.08, 0.46 * long, 0.20))
            wash(frame, blade, (0.90, 0.96, 1.0), 0.62 if side == "n" else 0.40)
            frame.line(thread([(0.0, 0.0), lerp((0.0, 0.0), tip, 0.92)]), (0.50, 0.58, 0.66), 0.02, alpha=0.6)
        return
    # A painted wing turns about the back: it is seen narrower as it beats.
    spread = 0.55 + 0.45 * math.cos(1.3 * beat + (0.5 if side == "f" else 0.0))
    lean = -0.62 if side == "n" else -0.05
    colour = coat.main if side == "n" else far(coat.main)
    for ring, tone in ((_HIND_WING, -0.10), (_FORE_WING, 0.0)):
        points = [((x + lean * y * 0.5) * spread, y) for x, y in ring]
        wing = blob(points)
        frame.cut(wing, shade(colour, tone), lift=0.4, edge=0.3, gradient=0.16)
        with frame.within(wing):
            x, y = (sum(p[0] for p in points) / len(points), sum(p[1] for p in points) / len(points))
            inner = [(x + (px - x) * 0.70, y + (py - y) * 0.70) for px, py in points]
            rim = skia.Path(wing)
            rim.addPath(blob(inner))
            rim.setFillType(skia.PathFillType.kEvenOdd)
            wash(frame, rim, coat.accent, 0.9)
            wash(frame, disc(x, y, 0.13 * spread, 0.13), coat.second, 0.9)
            dots = [(lerp((x, y), p, 0.85)[0], lerp((x, y), p, 0.85)[1], 0.045) for p in points[1:-1]]
            wash(frame, spots_at(dots, 1.0), coat.second, 0.9)


_FORE_WING: Final = ((0.0, 0.0), (-0.10, 0.50), (0.10, 1.20), (0.62, 1.62), (1.02, 1.42), (0.92, 0.86), (0.42, 0.34))
_HIND_WING: Final = ((0.0, 0.0), (-0.52, 0.10), (-0.95, 0.36), (-1.02, 0.84), (-0.66, 1.10), (-0.20, 0.72))


def _wing_case(cutter: Cutter, beast: Beast) -> None:
    points = [
        beast.along(0.86, 0.90),
        beast.along(0.2, 1.02),
        beast.along(-0.78, 0.30),
        beast.along(0.0, 0.10),
        beast.along(0.76, 0.12),
    ]
    case = blob(points)
    cutter.cut(case, shade(beast.coat.main, 0.10), lift=0.4, edge=0.3, gradient=0.12)
    veins = skia.Path()
    for v in (0.75, 0.5, 0.3):
        veins.addPath(
            leaf(
                [beast.along(0.74, v), beast.along(0.1, v + 0.05), beast.along(-0.6, 0.28)],
                (0.0, 0.02 * beast.unit, 0.0),
            )
        )
    wash(cutter, veins, beast.coat.accent, 0.5)


def _head(frame: Cutter, beast: Beast, view: View, bug: Bug) -> None:
    coat, (sx, sy, radius) = beast.coat, _SKULL
    own: RGB = coat.second if bug.wings == "painted" else mix(coat.main, coat.accent, 0.0 if bug.stalked else 0.12)
    top = view.at(sx, sy + radius * 0.9)
    hat_behind(frame, beast, (top[0], top[1] - 0.02), 0.70)
    for side in (-1.0, 1.0):
        if bug.feelers:
            _feeler(frame, beast, view, bug.feelers, side)
    path = head_path(beast, view)
    if not bug.stalked:  # a crab's face is the front of its shell
        frame.cut(path, own, lift=0.6, edge=0.3, gradient=0.16)
    with frame.within(path):
        wash(frame, disc(*view.at(0.42, 0.20), 0.34, 0.24), mix(own, coat.second, 0.55), 0.9)
    _mouth(frame, beast, view, own)
    for side in (-1.0, 1.0):
        _eye(frame, beast, view, bug, side, own)
    blush = max(0.25 * max(0.0, beast.face["smile"]), beast.face["blush"])
    if blush > 0.05 and frame.px > 18:
        frame.soft(*view.at(0.14, 0.30, 0.34), 0.14, 0.09, (0.92, 0.40, 0.34), 0.55 * blush)
    hat_on(frame, beast, (top[0], top[1] - 0.03), 0.74)


def _feeler(frame: Cutter, beast: Beast, view: View, long: float, side: float) -> None:
    """Draw a feeler: it rises and sinks with the mood."""
    x, y = view.at(0.16, 0.86, 0.16 * side)
    droop = -0.30 * beast.mood() + 0.5 * beast.twitch(side)
    tip = (x + long * (0.42 + 0.30 * side * view.sin - droop * 0.2), y + long * (0.80 - droop))
    bend = (x + long * 0.02, y + long * 0.52)
    colour = shade(beast.coat.accent, -0.05 if side > 0 else -0.2)
    frame.line(thread([(x, y - 0.05), bend, tip]), colour, 0.050)
    wash(frame, disc(*tip, 0.062), colour, 1.0)


def _eye(frame: Cutter, beast: Beast, view: View, bug: Bug, side: float, own: RGB) -> None:
    square = view.square(0.70, side)
    if side < 0 and square < 0.14:
        return
    ry = 0.20 * (0.85 + 0.3 * beast.figure.trait("eye_size"))
    x, y = view.at(0.22, 0.56, 0.28 * side)
    if bug.stalked:
        stalk = (x, y + 0.42)
        frame.cut(leaf([(x, y), stalk], (0.15, 0.13)), own, lift=0.3, edge=0.25)
        x, y = stalk
    eye = Eye(x, y, ry * max(0.55, min(1.0, square + 0.15)), ry, side, big=0.84, lid=mix(own, beast.coat.dark, 0.3),
              bulge=bug.stalked)  # fmt: skip
    draw_eye(frame, beast, eye)
    if frame.px > 26:
        dark = shade(own, 0.40) if sum(own) < 0.9 else shade(own, -0.5)
        draw_brow(frame, beast, eye, dark, gap=0.26, thick=0.28)


def _mouth(frame: Cutter, beast: Beast, view: View, own: RGB) -> None:
    """Draw the mouth: a bowed line that opens with the jaw."""
    face = beast.face
    gape = max(0.0, face["jaw"]) * (1 - 0.9 * face["press"])
    smile = 0.08 * face["smile"]
    half = 0.19 * (1.0 + 0.25 * face["wide"])
    left, right = view.at(0.30, 0.25 + smile, half), view.at(0.40, 0.25 + smile, -half)
    middle = lerp(left, right, 0.5)
    low = (middle[0], middle[1] - 0.05 - smile - 0.22 * gape)
    dark = mix(shade(own, -0.6), (0.22, 0.08, 0.10), 0.5)
    if gape > 0.04:
        open_ = blob([left, left, (middle[0], middle[1] - 0.02 - smile * 0.4), right, right, low])
        wash(frame, open_, (0.34, 0.08, 0.11), 1.0)
        with frame.within(open_):
            wash(frame, disc(low[0], low[1], 0.12, 0.08 * (0.4 + gape)), (0.86, 0.45, 0.46), 1.0)
    else:
        wash(frame, leaf([left, low, right], (0.0, 0.042, 0.0)), dark, 0.95)
