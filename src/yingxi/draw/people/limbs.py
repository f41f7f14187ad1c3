"""Arms, sleeves, legs, trousers: each limb one continuous outline through its joints."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.people.curves import Point, Strip, add, blend, blob, lerp, limb_strip, towards, turned
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.shoulders import ball_half, cap_points, elbow_at, shoulder_at
from yingxi.draw.people.trunk import leg_curve, leg_half, on_leg

SLEEVES: Final[dict[str, tuple[float, ...]]] = {
    "bare": (0.33, 0.27, 0.22, 0.19, 0.118),
    "tight": (0.38, 0.32, 0.27, 0.24, 0.21),
    "straight": (0.38, 0.36, 0.33, 0.30, 0.27),
    "bell": (0.38, 0.36, 0.36, 0.48, 0.66),
    "puff": (0.38, 0.54, 0.32, 0.25, 0.21),
    "loose": (0.38, 0.40, 0.40, 0.40, 0.24),
}
"""Half widths in shoulder halves at shoulder, upper arm, elbow, forearm, wrist; a sleeve starts on the ball."""

TROUSERS: Final[dict[str, tuple[float, ...]]] = {
    "bare": (0.0, 0.0, 0.0, 0.0, 0.0),
    "tight": (0.04, 0.03, 0.03, 0.03, 0.04),
    "straight": (0.06, 0.08, 0.11, 0.15, 0.19),
    "loose": (0.10, 0.16, 0.20, 0.22, 0.20),
    "gathered": (0.10, 0.16, 0.20, 0.20, 0.04),
}
"""Slack over the leg at hip, thigh, knee, shin, ankle, in shoulder halves."""


def arm_spine(figure: Figure, side: str) -> list[Point]:
    """Return shoulder, upper arm, elbow, forearm, wrist."""
    shoulder, elbow, wrist = shoulder_at(figure, side), elbow_at(figure, side), figure.at[f"wrist_{side}"]
    return [shoulder, lerp(shoulder, elbow, 0.5), elbow, lerp(elbow, wrist, 0.5), wrist]


def sleeve_strip(figure: Figure, side: str, kind: str, *, end: float = 1.0) -> Strip:
    """Return a sleeve (or the bare arm) as a strip from the shoulder to `end` (0.5 elbow, 1 wrist)."""
    girth = figure.girth * (0.92 + 0.2 * figure.design.build)
    spine = arm_spine(figure, side)
    halves = [half * girth for half in SLEEVES[kind]]
    if end < 1.0:
        spine, halves = _shortened(spine, halves, end)
    return limb_strip(spine, halves)


def _shortened(spine: list[Point], halves: list[float], end: float) -> tuple[list[Point], list[float]]:
    last = len(spine) - 1
    whole = min(int(end * last), last - 1)
    share = end * last - whole
    points = [*spine[: whole + 1], lerp(spine[whole], spine[whole + 1], share)]
    return points, [*halves[: whole + 1], blend(halves[whole], halves[whole + 1], share)]


def sleeve_path(strip: Strip) -> skia.Path:
    """Return a sleeve's shape, round over the shoulder's ball."""
    left, right = list(strip.left), list(strip.right)
    return blob([*left, left[-1], right[-1], right[-1], *right[-2::-1], *cap_points(strip)])


def hanging_sleeve(figure: Figure, side: str, depth: float) -> Strip:
    """Return a wide sleeve: its upper edge follows the arm, its mouth hangs from the wrist by its weight.

    Args:
        figure: whose arm.
        side: "n" or "f".
        depth: how far the mouth hangs, in shoulder halves.

    Returns:
        A strip from shoulder (0) to mouth (1); u = -1 along the arm, u = 1 the hanging edge.
    """
    girth = figure.girth
    shoulder, elbow, wrist = shoulder_at(figure, side), elbow_at(figure, side), figure.at[f"wrist_{side}"]
    along = towards(elbow, wrist)
    under = (along[1], -along[0])
    swing = math.tanh((under[1] * -1.0 + 0.8) * 2.5)
    hang = (under[0] * 0.72 * swing, under[1] * 0.72 * swing - 0.55)
    drop = depth * girth
    side_sign = 1.0 if hang[0] * under[0] + hang[1] * under[1] >= 0 else -1.0
    upper = towards(shoulder, elbow)
    over_upper = (-upper[1] * side_sign, upper[0] * side_sign)
    over_fore = (-along[1] * side_sign, along[0] * side_sign)
    under_upper = (-over_upper[0], -over_upper[1])
    half = ball_half(figure)
    pit = add(shoulder, under_upper, half)
    edge = [
        add(shoulder, over_upper, half),
        add(lerp(shoulder, elbow, 0.5), over_upper, 0.38 * girth),
        add(add(elbow, over_upper, 0.17 * girth), over_fore, 0.17 * girth),
        add(lerp(elbow, wrist, 0.5), over_fore, 0.29 * girth),
        add(wrist, over_fore, 0.26 * girth),
    ]
    mouth = add(wrist, hang, drop)
    half_way = add(add(elbow, hang, drop * 0.55), (0.0, -1.0), drop * 0.05)
    hem = [pit, lerp(pit, half_way, 0.5), half_way, add(lerp(half_way, mouth, 0.55), (0.0, -1.0), drop * 0.06), mouth]
    return Strip(edge, hem)


def leg_strip(figure: Figure, side: str, kind: str, *, start: float = -0.1, end: float = 1.0) -> Strip:
    """Return a trouser leg (or the bare leg); stops are t, 0 hip, 0.5 knee, 1 ankle."""
    slack = TROUSERS[kind]
    places = [t for t in (0.0, 0.25, 0.5, 0.75, 1.0) if start < t < end]
    stops = [start, *places, end]
    left, right = [], []
    curve = leg_curve(figure, side)
    for t in stops:
        point = on_leg(curve, t)
        ahead, behind = on_leg(curve, max(t, 0.0) + 0.06), on_leg(curve, t - 0.06)
        down = towards(behind, ahead)
        if t < 0:
            point = add(point, down, t * figure.body.thigh)
        spot = min(max(t, 0.0), 1.0) * 4
        whole = min(int(spot), 3)
        half = leg_half(figure, max(t, 0.0)) + blend(slack[whole], slack[whole + 1], spot - whole) * figure.girth
        forward = turned(down)
        calf = 0.12 * leg_half(figure, max(t, 0.0)) if 0.55 < t < 0.9 else 0.0
        left.append(add(point, forward, -half - calf))
        right.append(add(point, forward, half - calf * 0.5))
    return Strip(left, right, stops)
