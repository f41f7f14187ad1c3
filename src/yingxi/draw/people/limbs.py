"""Arms, sleeves, legs, trousers: each limb one continuous outline through its joints."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import skia

from yingxi.draw.people.curves import Point, Strip, add, blend, blob, distance, lerp, towards, turned
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.shoulders import ball_half, cap_points, elbow_at, shoulder_at
from yingxi.draw.people.trunk import leg_curve, leg_half, on_leg

SLEEVES: Final[dict[str, tuple[float, ...]]] = {
    "bare": (0.29, 0.24, 0.20, 0.18, 0.118),
    "tight": (0.31, 0.28, 0.25, 0.22, 0.19),
    "straight": (0.31, 0.30, 0.28, 0.26, 0.24),
    "bell": (0.31, 0.31, 0.31, 0.42, 0.58),
    "puff": (0.31, 0.44, 0.29, 0.23, 0.19),
    "loose": (0.31, 0.34, 0.35, 0.34, 0.21),
}
"""Half widths in shoulder halves at shoulder, upper arm, elbow, forearm, wrist; a sleeve starts on the ball."""

_STOPS: Final = (0.0, 0.25, 0.45, 0.5, 0.55, 0.75, 1.0)
"""Where the outline of an arm is given: close together at the elbow, far apart where it is straight."""

TROUSERS: Final[dict[str, tuple[float, ...]]] = {
    "bare": (0.0, 0.0, 0.0, 0.0, 0.0),
    "tight": (0.05, 0.04, 0.03, 0.03, 0.04),
    "straight": (0.07, 0.07, 0.07, 0.08, 0.11),
    "loose": (0.11, 0.15, 0.15, 0.15, 0.17),
    "gathered": (0.11, 0.16, 0.18, 0.17, 0.02),
}
"""Slack over the leg at hip, thigh, knee, shin, ankle, in shoulder halves."""


def sleeve_strip(figure: Figure, side: str, kind: str, *, end: float = 1.0) -> Strip:
    """Return a sleeve (or the bare arm) as a strip from the shoulder to `end` (0.5 elbow, 1 wrist)."""
    girth = figure.girth * (0.92 + 0.2 * figure.design.build)
    joints = (shoulder_at(figure, side), elbow_at(figure, side), figure.at[f"wrist_{side}"])
    return jointed_strip(joints, [half * girth for half in SLEEVES[kind]], end)


def elbow_bend(figure: Figure, side: str) -> float:
    """Return how far an elbow is bent as it is seen, radians: 0 straight."""
    elbow = elbow_at(figure, side)
    upper, fore = towards(shoulder_at(figure, side), elbow), towards(elbow, figure.at[f"wrist_{side}"])
    return math.acos(min(max(upper[0] * fore[0] + upper[1] * fore[1], -1.0), 1.0))


def jointed_strip(joints: tuple[Point, Point, Point], halves: Sequence[float], end: float = 1.0) -> Strip:
    """Return a limb of two straight, tapered bones that fold crisply where they meet, as cut paper does.

    Args:
        joints: root, middle joint and end.
        halves: half widths at the root, half-way, at the joint, half-way and at the end.
        end: where the strip stops, 0.5 = the joint; its own t runs from 0 to 1 all the same.
    """
    root, middle, tip = joints
    first, second = towards(root, middle), towards(middle, tip)
    lengths = distance(root, middle), distance(middle, tip)
    turn = first[0] * second[1] - first[1] * second[0]
    inner = 1.0 if turn >= 0.0 else -1.0
    bend = math.acos(min(max(first[0] * second[0] + first[1] * second[1], -1.0), 1.0))
    # Where the two inner edges meet, before the joint and behind it.
    crook = min(_half_at(halves, 0.5) * math.tan(min(0.5 * bend, 1.4)), 0.45 * min(lengths))
    edges: dict[float, list[Point]] = {-inner: [], inner: []}
    stops = [t for t in _STOPS if t < end - 0.02] + [end]
    for t in stops:
        for sign, edge in edges.items():
            hidden = crook if sign == inner else 0.0
            edge.append(_on_edge(joints, (first, second), lengths, t, sign * _half_at(halves, t), hidden))
    return Strip(edges[-1.0], edges[1.0], [t / end for t in stops])


def _on_edge(
    joints: tuple[Point, Point, Point], along: tuple[Point, Point], lengths: tuple[float, float], t: float,
    half: float, hidden: float,
) -> Point:  # fmt: skip
    """Return a point of a limb's edge; `hidden` is how much of either bone's edge lies inside the other."""
    _, middle, _ = joints
    first, second = along
    if t == 0.5:
        if hidden:
            before = add(add(middle, first, -hidden), turned(first), half)
            return lerp(before, add(add(middle, second, hidden), turned(second), half), 0.5)
        out = towards((0.0, 0.0), lerp(turned(first), turned(second), 0.5))
        return add(middle, out, half)
    if t < 0.5:
        away = max((1.0 - 2.0 * t) * lengths[0], min(hidden + 0.25 * (1.0 - 2.0 * t) * lengths[0], lengths[0]))
        return add(add(middle, first, -away), turned(first), half)
    away = max((2.0 * t - 1.0) * lengths[1], min(hidden + 0.25 * (2.0 * t - 1.0) * lengths[1], lengths[1]))
    return add(add(middle, second, away), turned(second), half)


def _half_at(halves: Sequence[float], t: float) -> float:
    place = min(max(t, 0.0), 1.0) * (len(halves) - 1)
    part = min(int(place), len(halves) - 2)
    return blend(halves[part], halves[part + 1], place - part)


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
    # A raised sleeve falls by its weight instead of standing off the arm.
    raised = min(max((along[1] - 0.1) / 0.7, 0.0), 1.0)
    stiff, weight = 0.72 - 0.24 * raised, 0.55 + 0.22 * raised
    hang = (under[0] * stiff * swing, under[1] * stiff * swing - weight)
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
        add(lerp(shoulder, elbow, 0.5), over_upper, 0.31 * girth),
        add(add(elbow, over_upper, 0.17 * girth), over_fore, 0.17 * girth),
        add(lerp(elbow, wrist, 0.5), over_fore, 0.29 * girth),
        add(wrist, over_fore, 0.26 * girth),
    ]
    mouth = add(wrist, hang, drop)
    half_way = add(add(elbow, hang, drop * 0.55), (0.0, -1.0), drop * 0.05)
    hem = [pit, lerp(pit, half_way, 0.5), half_way, add(lerp(half_way, mouth, 0.55), (0.0, -1.0), drop * 0.06), mouth]
    return Strip(edge, hem)


def leg_strip(
    figure: Figure, side: str, kind: str, *, start: float = -0.1, end: float = 1.0, coat: float = 0.0
) -> Strip:
    """Return a trouser leg (or the bare leg); stops are t, 0 hip, 0.5 knee, 1 ankle.

    Down to t = `coat` a coat lies over it and holds its slack in.
    """
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
        free = min(max((t - coat) / 0.2, 0.0), 1.0) if coat > 0.0 else 1.0
        half = leg_half(figure, max(t, 0.0)) + free * blend(slack[whole], slack[whole + 1], spot - whole) * figure.girth
        forward = turned(down)
        calf = 0.12 * leg_half(figure, max(t, 0.0)) if 0.55 < t < 0.9 else 0.0
        left.append(add(point, forward, -half - calf))
        right.append(add(point, forward, half - calf * 0.5))
    return Strip(left, right, stops)
