"""Tails of four-legged beasts: brush, bush, whip, locks, curl."""

from __future__ import annotations

import math

import skia

from yingxi.draw.beasts.builds import BeastBuild
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.fur import furred, woolly
from yingxi.draw.beasts.turning import wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, beziers, blob, disc, leaf, lerp, limb_strip, thread, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.story.animal_pose import shape_of

_CARRIED = {
    # angle at the root from level behind (positive = up), bend along the tail, length in trunks
    "brush": (-0.85, 1.75, 1.00),
    "bush": (-0.95, 0.55, 0.68),
    "wag": (0.55, 0.75, 0.55),
    "snaky": (-0.20, 1.10, 0.95),
    "stub": (-0.5, 0.0, 0.07),
    "flap": (0.75, 0.5, 0.17),
    "hair": (-0.25, -1.25, 0.74),
    "tuft": (-0.80, -0.75, 0.52),
    "curl": (0.5, 0.0, 0.14),
    "wool": (-0.6, -0.4, 0.14),
    "puff": (0.3, 0.0, 0.19),
    "whip": (-0.25, 0.35, 1.15),
    "hook": (0.70, 3.60, 1.15),
    "plume": (1.40, 1.15, 1.45),
    "lizard": (-0.30, 0.45, 1.35),
}


_THICK = {"brush": 0.62, "bush": 0.44, "wag": 0.3, "tuft": 0.0, "hair": 0.0}
"""Half a tail's thickness where it lies on the ground, in half thicknesses of the trunk."""


def tail_spine(beast: Beast, build: BeastBuild, count: int = 7) -> list[Point]:
    """Return points from the tail's root to its tip."""
    angle, bend, long = _CARRIED[build.tail]
    angle += 0.9 * beast.pose["tail"]
    bend += 0.9 * beast.pose["tail"]
    # One who sits lays its tail out behind instead of sitting on it.
    angle += 0.9 * max(0.0, beast.ahead[1] - math.cos(shape_of(beast.species).trunk) - 0.1)
    inside = 0.12 if build.tail in ("brush", "bush") else 0.02
    x, y = beast.along(inside - build.rump, 0.42 if build.tail not in ("hair", "tuft") else 0.62)
    ahead = beast.ahead
    base = math.atan2(ahead[1], ahead[0]) + math.pi
    step = long * beast.unit / (count - 1)
    points = [(x, y)]
    for k in range(1, count):
        share = (k - 0.5) / (count - 1)
        turn = base - (angle + bend * (share - 0.15))
        if build.tail == "snaky":
            turn = base - (angle - 0.5 + 1.9 * share * share + 0.9 * beast.pose["tail"] * share)
        # A tail that reaches the ground lies along it.
        floor = _THICK.get(build.tail, 0.2) * beast.depth
        x, y = x + math.cos(turn) * step, max(y + math.sin(turn) * step, floor - beast.lifted)
        points.append((x, y))
    return points


def draw_tail(cutter: Cutter, beast: Beast, build: BeastBuild) -> None:
    """Cut the tail; it lies behind the trunk."""
    kind, unit, depth = build.tail, beast.unit, beast.depth
    spine = tail_spine(beast, build)
    coat = beast.coat
    if kind in ("brush", "bush"):
        fat = (
            (0.34, 0.42, 0.54, 0.63, 0.60, 0.42, 0.10)
            if kind == "brush"
            else (0.26, 0.33, 0.39, 0.42, 0.40, 0.28, 0.06)
        )
        _bushy(
            cutter,
            beast,
            spine,
            [f * depth * 1.15 for f in fat],
            coat.main,
            coat.second if kind == "brush" else coat.accent,
        )
    elif kind == "wag":
        _bushy(
            cutter,
            beast,
            spine,
            [f * depth for f in (0.22, 0.26, 0.30, 0.30, 0.26, 0.18, 0.04)],
            coat.main,
            coat.second,
        )
    elif kind == "plume":
        halves = [f * depth for f in (0.24, 0.48, 0.70, 0.84, 0.92, 0.86, 0.34)]
        _bushy(cutter, beast, spine, halves, shade(coat.main, -0.06), mix(coat.main, coat.second, 0.45))
    elif kind in ("snaky", "whip", "hook"):
        _snaky(cutter, beast, spine, kind)
    elif kind == "lizard":
        halves = [f * depth for f in (0.66, 0.58, 0.48, 0.36, 0.25, 0.15, 0.03)]
        _tube(cutter, spine, halves, shade(coat.main, -0.06))
    elif kind == "hair":
        _locks(cutter, beast, spine)
    elif kind == "tuft":
        _tube(cutter, spine, [depth * f for f in (0.16, 0.10, 0.08, 0.07, 0.06, 0.06, 0.05)], shade(coat.main, -0.08))
        x, y = spine[-1]
        cutter.cut(
            furred(
                [(x, y + 0.07 * unit), (x + 0.03 * unit, y), (x, y - 0.09 * unit), (x - 0.03 * unit, y)],
                9,
                0.02 * unit,
                seed=4,
            ),
            coat.accent,
            edge=0.3,
        )
    elif kind == "curl":
        x, y = spine[0]
        r = 0.055 * unit
        loop = [
            (x + r, y - r * 0.4),
            (x - r, y),
            (x - r * 1.5, y + r * 1.1),
            (x - r * 0.5, y + r * 1.5),
            (x - r * 0.2, y + r * 0.6),
            (x - r * 1.3, y + r * 0.2),
            (x - r * 2.1, y + r * 0.8),
        ]
        cutter.line(thread(loop), shade(coat.main, -0.12), depth * 0.14)
    else:
        _short(cutter, beast, spine, kind)


def _short(cutter: Cutter, beast: Beast, spine: list[Point], kind: str) -> None:
    """Cut a short tail: a bear's nub, a goat's or a deer's upturned flap, a rabbit's or a sheep's ball."""
    coat, unit = beast.coat, beast.unit
    root, tip = spine[0], spine[-1]
    if kind in ("stub", "flap"):
        wide = unit * (0.13 if kind == "stub" else 0.09)
        inner = add(root, beast.ahead, 0.05 * unit)
        shape = leaf([inner, lerp(root, tip, 0.6), tip], (wide, wide, wide * (0.55 if kind == "stub" else 0.12)))
        cutter.cut(shape, coat.main, lift=0.3, edge=0.25)
        if kind == "flap":
            under = leaf([add(inner, (0.0, -0.02), unit), lerp(root, tip, 0.7), tip], (wide * 0.5, wide * 0.5, 0.0))
            wash(cutter, under, coat.second, 1.0)
        return
    x, y = lerp(root, tip, 0.45)
    r = {"puff": 0.125, "wool": 0.09}[kind] * unit
    if kind == "puff":
        # A crouched haunch is round: its tail stands out behind and below the rump.
        x, y = x - 0.15 * unit, max(y - 0.13 * unit, r)
    ball = woolly([(x, y + r), (x + r, y), (x, y - r), (x - r, y)], 9, 0.28)
    cutter.cut(ball, coat.main if kind == "wool" else coat.second, lift=0.3, edge=0.25, gradient=0.12)


def _tube(cutter: Cutter, spine: list[Point], halves: list[float], colour: RGB) -> None:
    strip = limb_strip(spine, halves)
    cutter.cut(strip.whole(), colour, lift=0.4, edge=0.22, gradient=0.10)


def _bushy(cutter: Cutter, beast: Beast, spine: list[Point], halves: list[float], colour: RGB, tip: RGB) -> None:
    """Cut a full tail with nicked edges and a tip of another paper."""
    strip = limb_strip(spine, halves)
    path = blob([*strip.left, spine[-1], spine[-1], *list(strip.right)[::-1]])
    cutter.cut(path, colour, lift=0.6, edge=0.22, gradient=0.14)
    with cutter.within(path):
        a, b = strip.at(-1.3, 0.70), strip.at(1.3, 0.70)
        end = spine[-1]
        far_a = (a[0] + (end[0] - a[0]) * 1.6, a[1] + (end[1] - a[1]) * 1.6)
        far_b = (b[0] + (end[0] - b[0]) * 1.6, b[1] + (end[1] - b[1]) * 1.6)
        edge = [
            strip.at(u, 0.70 + (0.0 if k % 2 else -0.10)) for k, u in enumerate((-1.3, -0.8, -0.4, 0.0, 0.4, 0.8, 1.3))
        ]
        cap = skia.Path()
        cap.moveTo(*far_a)
        for point in edge:
            cap.lineTo(*point)
        cap.lineTo(*far_b)
        cap.close()
        wash(cutter, cap, tip, 1.0)
        if cutter.px * beast.unit > 80:
            hairs = skia.Path()
            for u in (-0.5, 0.0, 0.5):
                hairs.addPath(
                    leaf(
                        [strip.at(u, 0.15), strip.at(u * 1.1, 0.4), strip.at(u * 0.9, 0.62)],
                        (0.0, halves[2] * 0.10, 0.0),
                    )
                )
            wash(cutter, hairs, shade(colour, -0.3), 0.5)


def _snaky(cutter: Cutter, beast: Beast, spine: list[Point], kind: str) -> None:
    depth, coat = beast.depth, beast.coat
    thick = (
        (0.20, 0.17, 0.15, 0.14, 0.13, 0.12, 0.08) if kind == "snaky" else (0.13, 0.10, 0.08, 0.07, 0.055, 0.04, 0.015)
    )
    if kind == "hook":
        thick = (0.17, 0.15, 0.13, 0.12, 0.11, 0.10, 0.08)
    halves = [f * depth for f in thick]
    strip = limb_strip(spine, halves)
    path = blob([*strip.left, *list(strip.right)[::-1]])
    colour = coat.accent if kind == "whip" else coat.main
    cutter.cut(path, colour, lift=0.5, edge=0.22, gradient=0.10)
    if kind == "snaky":
        with cutter.within(path):
            bands = skia.Path()
            for k in range(6):
                t = 0.18 + 0.14 * k
                bands.addPath(
                    leaf(
                        [strip.at(-1.2, t), strip.at(0.0, t + 0.02), strip.at(1.2, t)],
                        [depth * (0.10 if beast.species == "tiger" else 0.06)] * 3,
                    )
                )
            wash(cutter, bands, coat.accent, 0.9 if beast.species == "tiger" else 0.5)
            end = skia.Path()
            end.addPath(disc(spine[-1][0], spine[-1][1], depth * 0.26))
            wash(cutter, end, coat.accent, 0.9)


def _locks(cutter: Cutter, beast: Beast, spine: list[Point]) -> None:
    """Cut a horse's tail: several long locks."""
    unit = beast.unit
    colour = beast.coat.accent
    for shift, tone in ((0.05, -0.25), (-0.04, 0.0), (0.0, 0.10)):
        path = skia.Path()
        points = [(x + shift * unit * k / 6, y + abs(shift) * unit * 0.4 * k / 6) for k, (x, y) in enumerate(spine)]
        wide = unit * (0.11 if shift else 0.075)
        path.addPath(leaf(points, [wide * f for f in (0.5, 0.95, 1.15, 1.2, 1.1, 0.8, 0.0)]))
        cutter.cut(path, mix(shade(colour, tone), colour, 0.2), lift=0.3, edge=0.3)
    strands = skia.Path()
    trace(strands, beziers(spine[1:]), move=True)
    cutter.line(strands, shade(colour, 0.25), unit * 0.006, alpha=0.6)
