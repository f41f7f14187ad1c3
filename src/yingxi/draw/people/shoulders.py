"""Shoulders: the one slope from the neck over the shoulder's ball, shared by trunk and sleeves.

Trunk and sleeves are layers of their own, but what they have in common at the shoulder is measured here, so that
a body with its arms at rest has one outline and a sleeve leaves it without a step.
"""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.people.curves import Point, Strip, add, beziers, blob, lerp, towards, trace
from yingxi.draw.people.figure import Figure
from yingxi.story.terms import Age

_OUT: Final = {"n": 0.20, "f": 0.16}
"""How far outside its joint a shoulder's ball lies, in shoulder halves; the far one is foreshortened."""

_DROP: Final = 0.22
"""How far below its joint, in shoulder halves: a shoulder slopes."""

_BALL: Final = 0.31
"""Half a shoulder's thickness, in shoulder halves."""

ARMPIT: Final = 0.36
"""s at which an arm leaves the trunk."""

_ELBOW: Final = 0.55
"""How much of the shoulder's shift the elbow follows: the hand stays where the pose has it."""


def neck_half(figure: Figure) -> float:
    """Return half a neck's thickness, metres."""
    half = figure.body.head * (0.132 if figure.age is Age.CHILD else 0.148 if figure.female else 0.176)
    return half * (0.94 + 0.3 * max(figure.design.build - 0.3, 0.0))


def ball_half(figure: Figure) -> float:
    """Return the radius of a shoulder's ball, metres."""
    return _BALL * figure.girth * (0.92 + 0.2 * figure.design.build)


def _shift(figure: Figure, side: str) -> Point:
    """Return how far the ball lies from the joint."""
    at = figure.at
    across = towards(at["shoulder_n"], at["shoulder_f"])
    down = (across[1], -across[0])
    narrow = 0.10 if figure.female and figure.age is not Age.CHILD else 0.05 if figure.age is Age.OLD else 0.0
    out = (_OUT[side] - narrow) * figure.girth * (-1.0 if side == "n" else 1.0)
    return (across[0] * out + down[0] * _DROP * figure.girth, across[1] * out + down[1] * _DROP * figure.girth)


def shoulder_at(figure: Figure, side: str) -> Point:
    """Return the middle of a shoulder's ball, where a sleeve starts."""
    return add(figure.at[f"shoulder_{side}"], _shift(figure, side))


def elbow_at(figure: Figure, side: str) -> Point:
    """Return where an elbow is under the cloth."""
    return add(figure.at[f"elbow_{side}"], _shift(figure, side), _ELBOW)


class Slope:
    """One shoulder's outline, from the neck's side over the ball.

    Attributes:
        out, down: unit vectors: away from the neck, and down the trunk.
        ball: the ball's middle.
        half: its radius.
        neck: where the slope leaves the neck.
    """

    def __init__(self, figure: Figure, side: str) -> None:
        at = figure.at
        sign = -1.0 if side == "n" else 1.0
        across = towards(at["shoulder_n"], at["shoulder_f"])
        self.out: Point = (across[0] * sign, across[1] * sign)
        self.down: Point = (across[1], -across[0])
        self.ball = shoulder_at(figure, side)
        self.half = ball_half(figure)
        self.neck = add(add(at["neck"], self.out, 1.0 * neck_half(figure)), self.down, -0.11 * figure.girth)

    def on_ball(self, angle: float, reach: float = 1.0) -> Point:
        """Return a point of the ball: 0 straight up, pi/2 outward, pi down."""
        point = add(self.ball, self.out, math.sin(angle) * self.half * reach)
        return add(point, self.down, -math.cos(angle) * self.half * reach)

    def inside(self, point: Point) -> Point:
        """Return a point of the trunk's side moved in under the arm, if it is level with the shoulder."""
        x, y = point[0] - self.ball[0], point[1] - self.ball[1]
        out = x * self.out[0] + y * self.out[1] - 0.7 * self.half
        low = (x * self.down[0] + y * self.down[1]) / self.half - 1.6
        return point if out <= 0 or low >= 1.6 else add(point, self.out, -out * min(1.0, 1.6 - low))

    def line(self) -> list[Point]:
        """Return the slope from the neck to the top of the ball: hollow at the neck, full towards the shoulder."""
        top = self.on_ball(0.35)
        sag = 0.10 * self.half
        return [self.neck, add(lerp(self.neck, top, 0.30), self.down, sag), lerp(self.neck, top, 0.68), top]

    def round(self) -> list[Point]:
        """Return the ball's outer edge, from its top to its under side."""
        return [self.on_ball(angle) for angle in (0.95, 1.5, 2.1, 2.7, 3.3)]


def body_path(figure: Figure, strip: Strip, bottom: list[Point], neckline: list[Point]) -> skia.Path:
    """Return the outline of a sheet that hangs from the shoulders.

    The near shoulder is whole; at the far one the sheet ends before the arm that hangs behind it, whose top
    `far_cap` covers.
    """
    near, far = Slope(figure, "n"), Slope(figure, "f")
    first = next(i for i, s in enumerate(strip.stops) if s >= ARMPIT - 1e-6)
    left, right = [near.inside(p) for p in strip.left[first:]], list(strip.right[first:])
    front = [add(far.on_ball(0.2), far.down, 0.9 * far.half), right[0]]
    top = far.on_ball(0.35)
    ring = [
        *near.line(), *near.round(), *left, left[-1], *bottom, right[-1], *right[::-1],
        front[0], top, top, *far.line()[-2::-1], *neckline,
    ]  # fmt: skip
    return blob(ring)


def cloak_path(figure: Figure, strip: Strip, bottom: list[Point]) -> skia.Path:
    """Return the outline of a cloak over both shoulders, seen from behind."""
    near, far = Slope(figure, "n"), Slope(figure, "f")
    first = next(i for i, s in enumerate(strip.stops) if s >= 0.6)
    left, right = list(strip.left[first:]), list(strip.right[first:])
    ring = [
        *near.line(), *(near.on_ball(a, 1.12) for a in (0.9, 1.5)), *left, left[-1], *bottom, right[-1],
        *right[::-1], *(far.on_ball(a, 1.12) for a in (1.5, 0.9)), *far.line()[::-1],
    ]  # fmt: skip
    return blob(ring)


def sleeveless_path(figure: Figure, strip: Strip, bottom: list[Point]) -> skia.Path:
    """Return the outline of a sheet that lies on the shoulders and leaves the arms free."""
    near, far = Slope(figure, "n"), Slope(figure, "f")
    first = next(i for i, s in enumerate(strip.stops) if s >= ARMPIT - 1e-6)
    left, right = list(strip.left[first:]), list(strip.right[first:])
    tops = [lerp(line[1], line[2], 0.55) for line in (near.line(), far.line())]
    shoulders = [add(top, near.down, -0.03 * figure.girth) for top in tops]
    holes = [strip.at(-0.58, 0.20), strip.at(0.80, 0.20)]
    ring = [
        near.neck, near.line()[1], shoulders[0], shoulders[0], holes[0], *left, left[-1], *bottom, right[-1],
        *right[::-1], holes[1], shoulders[1], shoulders[1], far.line()[1], far.neck,
    ]  # fmt: skip
    return blob(ring)


def far_cap(figure: Figure) -> tuple[skia.Path, Point, Point]:
    """Return the top of the far shoulder, which fades into its arm, and from where to where it does."""
    far = Slope(figure, "f")
    inner = add(far.neck, far.down, 0.9 * far.half)
    low = [far.on_ball(3.6)]
    path = skia.Path()
    trace(path, beziers([*far.line(), *far.round(), *low, inner]), move=True)
    path.close()
    return path, far.on_ball(0.0, 0.3), add(far.ball, far.down, far.half * 0.9)


def cap_points(strip: Strip) -> list[Point]:
    """Return the points that close a sleeve's top round its ball, from its right edge to its left."""
    left, right = strip.left[0], strip.right[0]
    middle = lerp(left, right, 0.5)
    ahead = lerp(strip.left[1], strip.right[1], 0.5)
    x, y = right[0] - middle[0], right[1] - middle[1]
    sign = 1.0 if -y * (ahead[0] - middle[0]) + x * (ahead[1] - middle[1]) < 0 else -1.0
    turns = ((0.7071, 0.7071), (0.0, 1.0), (-0.7071, 0.7071))
    return [(middle[0] + x * cos - y * sin * sign, middle[1] + y * cos + x * sin * sign) for cos, sin in turns]
