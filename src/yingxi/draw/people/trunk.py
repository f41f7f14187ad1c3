"""The trunk and the cloth over it: sheets from the neck (s = 0) over the pelvis (1) to the ankles (2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Final

from yingxi.draw.people.curves import (
    Bezier,
    Point,
    Strip,
    add,
    beziers,
    blend,
    distance,
    lerp,
    on_bezier,
    towards,
    turned,
)
from yingxi.draw.people.figure import Figure
from yingxi.story.terms import Age

_TRUNK: tuple[tuple[float, float, float], ...] = (
    (0.00, 0.44, 0.40),
    (0.045, 0.66, 0.62),
    (0.10, 0.90, 0.86),
    (0.19, 0.96, 0.94),
    (0.36, 0.88, 0.86),
    (0.62, 0.64, 0.64),
    (0.84, 0.69, 0.63),
    (1.00, 0.75, 0.66),
)
"""s, back half and front half of a man's trunk in shoulder halves: the shoulders slope out of the neck."""

_WOMAN = (-0.06, -0.10, -0.14, -0.14, -0.15, -0.20, -0.02, 0.05)
_BUST = (0.0, 0.0, 0.0, 0.03, 0.13, 0.04, 0.0, 0.0)
_STOUT = (0.0, 0.02, 0.04, 0.05, 0.20, 0.62, 0.56, 0.40)
_CHILD = (0.0, -0.02, -0.04, -0.06, -0.04, 0.14, 0.12, 0.08)
_STOOP = (0.0, 0.12, 0.22, 0.26, 0.18, 0.04, 0.0, 0.0)
"""What an old back is rounder by; the chest falls in by a third of it."""


@dataclass(frozen=True, slots=True)
class Drape:
    """How a sheet hangs.

    Attributes:
        top, bottom: from where to where, in s: 0 neck, 1 pelvis, 2 ankles.
        flare: how much the hem stands off the legs, in shoulder halves.
        bell: 0 a straight fall .. 1 a crinoline's dome.
        ease: slack over the body, in shoulder halves.
        tight: 0 hangs from the chest .. 1 follows the waist.
    """

    top: float = 0.0
    bottom: float = 1.93
    flare: float = 0.6
    bell: float = 0.0
    ease: float = 0.06
    tight: float = 0.5


@lru_cache(maxsize=256)
def _halves(female: bool, age: Age, build: float) -> tuple[tuple[float, float, float], ...]:
    """Return (s, back, front) of a body's trunk in shoulder halves."""
    out = []
    child, old = age is Age.CHILD, age is Age.OLD
    for i, (s, back, front) in enumerate(_TRUNK):
        if female and not child:
            back, front = back + _WOMAN[i], front + _WOMAN[i] * 0.7 + _BUST[i]
        if child:
            back, front = back + _CHILD[i] * 0.5, front + _CHILD[i]
        if old:
            back, front = back + _STOOP[i], front - _STOOP[i] * 0.33
        stout = max(build - 0.4, -0.15)
        back, front = back + _STOUT[i] * stout * 0.45, front + _STOUT[i] * stout
        out.append((s, back, front))
    return tuple(out)


@lru_cache(maxsize=64)
def _spine(neck: Point, chest: Point, pelvis: Point) -> list[Bezier]:
    """Return the spine's curve: every sheet of one frame hangs from it."""
    return beziers([neck, chest, pelvis])


def spine_at(figure: Figure, s: float) -> tuple[Point, Point]:
    """Return the spine's point at s (0 neck .. 1 pelvis) and the unit vector down it."""
    at = figure.at
    curve = _spine(at["neck"], at["chest"], at["pelvis"])
    place = min(max(s, 0.0), 1.0) * 2
    part = min(int(place), 1)
    point = on_bezier(curve[part], place - part)
    ahead = on_bezier(curve[part], min(place - part + 0.05, 1.0))
    behind = on_bezier(curve[part], max(place - part - 0.05, 0.0))
    return point, towards(behind, ahead)


def trunk_edges(figure: Figure, s: float, ease: float = 0.0, tight: float = 1.0) -> tuple[Point, Point]:
    """Return the body's back and front edge at s <= 1."""
    table = _halves(figure.female, figure.age, round(figure.design.build, 2))
    back, front = _between(table, s)
    if tight < 1.0 and 0.38 < s < 1.0:
        loose_back, loose_front = _between(table, 0.38)
        pelvis_back, pelvis_front = table[-1][1], table[-1][2]
        share = (s - 0.38) / 0.62
        back = blend(max(back, blend(loose_back, pelvis_back, share)), back, tight)
        front = blend(max(front, blend(loose_front, pelvis_front, share)), front, tight)
    point, down = spine_at(figure, s)
    forward = turned(down)
    slack = ease * min(s * 6, 1.0)
    girth = figure.girth
    return add(point, forward, -(back + slack) * girth), add(point, forward, (front + slack) * girth)


def _between(table: tuple[tuple[float, float, float], ...], s: float) -> tuple[float, float]:
    for (s0, b0, f0), (s1, b1, f1) in pairwise(table):
        if s <= s1:
            share = (s - s0) / (s1 - s0)
            return blend(b0, b1, share), blend(f0, f1, share)
    return table[-1][1], table[-1][2]


def leg_curve(figure: Figure, side: str) -> list[Bezier]:
    """Return a leg's middle line from hip over knee to ankle; the more a knee bends, the tighter the turn."""
    at = figure.at
    hip, knee, ankle = at[f"hip_{side}"], at[f"knee_{side}"], at[f"ankle_{side}"]
    (a, b, c, _), (_, d, e, f) = beziers([hip, knee, ankle])
    thigh, shin = towards(hip, knee), towards(knee, ankle)
    bend = min(max(0.9 - (thigh[0] * shin[0] + thigh[1] * shin[1]), 0.0), 1.0)
    return [
        (a, lerp(b, lerp(hip, knee, 0.40), bend), lerp(c, lerp(hip, knee, 0.86), 0.8 * bend), knee),
        (knee, lerp(d, lerp(ankle, knee, 0.86), 0.8 * bend), lerp(e, lerp(ankle, knee, 0.40), bend), f),
    ]


def on_leg(curve: list[Bezier], t: float) -> Point:
    """Return the middle of a leg at t (0 hip, 0.5 knee, 1 ankle)."""
    place = min(max(t, 0.0), 1.0) * 2
    part = min(int(place), 1)
    return on_bezier(curve[part], place - part)


def leg_half(figure: Figure, t: float) -> float:
    """Return half a leg's width at t, metres."""
    girth = figure.girth * (0.9 + 0.35 * figure.design.build)
    if t < 0.5:
        return girth * blend(0.46, 0.30, t * 2)
    return girth * blend(0.30, 0.19, t * 2 - 1)


_LONG = 1.7
"""s of the hem from which on a sheet falls over the knees of one who sits."""


_EVEN: Final = 1.15
"""How nearly alike, for its bell, a hanging skirt reaches back and forth; 1 / bell = wholly."""


@dataclass(frozen=True, slots=True)
class _Fall:
    """How one sheet falls over both legs.

    Attributes:
        near, far: the legs' middle lines.
        plumb: how much it hangs straight down: 1 standing .. 0 sitting, lying or with drawn-up thighs.
        lap: how much a tunic lies on level thighs, under which it does not hang: 0 standing .. 1 sitting.
        top, foot: the middle between hips and between ankles.
    """

    figure: Figure
    drape: Drape
    near: list[Bezier]
    far: list[Bezier]
    plumb: float
    lap: float
    top: Point
    foot: Point

    @classmethod
    def of(cls, figure: Figure, drape: Drape) -> _Fall:
        """Measure the legs once for all stops of a sheet."""
        at = figure.at
        upright = min(max((-towards(at["neck"], at["pelvis"])[1] - 0.3) / 0.4, 0.0), 1.0)
        drawn = max(thigh_raised(figure, "n"), thigh_raised(figure, "f"))
        plumb = max(0.0, 1.0 - 1.1 * drawn) * upright if drape.bottom > 1.35 else 0.0
        top, foot = lerp(at["hip_n"], at["hip_f"], 0.5), lerp(at["ankle_n"], at["ankle_f"], 0.5)
        lap = drawn if drape.bottom < _LONG else 0.85 * drawn
        return cls(figure, drape, leg_curve(figure, "n"), leg_curve(figure, "f"), plumb, lap, top, foot)

    def edges(self, t: float, hips: tuple[float, float], hem: tuple[float, float]) -> tuple[Point, Point]:
        """Return the back and front edge of the cloth at t (0 hip .. 1 ankle)."""
        near, far, drape = on_leg(self.near, t), on_leg(self.far, t), self.drape
        middle = lerp(near, far, 0.5)
        before = lerp(on_leg(self.near, t - 0.06), on_leg(self.far, t - 0.06), 0.5)
        after = lerp(on_leg(self.near, t + 0.06), on_leg(self.far, t + 0.06), 0.5)
        down = towards(before, after)
        if self.plumb:
            # A gown hangs by its weight: a soft knee hardly shows, and the hem stays level.
            middle = lerp(middle, lerp(self.top, self.foot, t), 0.9 * self.plumb)
            down = towards((0.0, 0.0), lerp(down, (0.0, -1.0), self.plumb * min(1.0, 1.6 * t)))
        forward = turned(down)
        reach = [(p[0] - middle[0]) * forward[0] + (p[1] - middle[1]) * forward[1] for p in (near, far)]
        rise = blend(t, min(1.0, 1.25 * t) ** 0.55, drape.bell)
        leg, stands_off = leg_half(self.figure, t), drape.flare * self.figure.girth * rise
        cloth, under = leg + stands_off, leg + stands_off * (1.0 - 0.9 * self.lap)
        # Cloth hangs taut between hips and hem: it never falls inside that line.
        share = t / max(drape.bottom - 1.0, 0.2)
        # On a seat it has slack behind the knees.
        taut = 0.985 * (1.0 - 0.55 * self.lap * min(t / 0.3, 1.0))
        back = max(-min(reach) + under, blend(hips[0], hem[0], share) * taut)
        front = max(max(reach) + cloth, blend(hips[1], hem[1], share) * 0.985)
        # A skirt that stands off hides which way the knees go: it swells to both sides alike.
        even = min(_EVEN * self.plumb * drape.bell, 0.94)
        back, front = max(back, even * front), max(front, even * back)
        return add(middle, forward, -back), add(middle, forward, front)

    def hips_and_hem(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Return how far the cloth reaches back and forth from the middle line at the hips and at the hem."""
        point, _ = spine_at(self.figure, 1.0)
        back, front = trunk_edges(self.figure, 1.0, self.drape.ease, self.drape.tight)
        low_back, low_front = self.edges(self.drape.bottom - 1.0, (0.0, 0.0), (0.0, 0.0))
        half = 0.5 * distance(low_back, low_front)
        return (distance(point, back), distance(point, front)), (half * (1.0 - 0.5 * self.lap), half)


def bent(figure: Figure) -> float:
    """Return how far the thighs are drawn up against the trunk: 0 standing .. 1 sitting or crouching."""
    down = towards(figure.at["chest"], figure.at["pelvis"])
    return _raised(figure, down, ("n", "f"))


def thigh_raised(figure: Figure, side: str) -> float:
    """Return how far one thigh is off the upright: 0 standing .. 1 level."""
    return _raised(figure, (0.0, -1.0), (side,))


def _raised(figure: Figure, down: Point, sides: tuple[str, ...]) -> float:
    thighs = [towards(figure.at[f"hip_{side}"], figure.at[f"knee_{side}"]) for side in sides]
    straight = sum(down[0] * x + down[1] * y for x, y in thighs) / len(thighs)
    return min(max((0.85 - straight) / 0.75, 0.0), 1.0)


def drape_strip(figure: Figure, drape: Drape) -> Strip:
    """Return a sheet of clothes as one strip whose stops are s.

    A jacket gathers round the hips of one who crouches and goes on in the trunk's direction: its hem cannot follow
    both trunk and thighs.
    """
    if figure.female and figure.age is not Age.CHILD and drape.top == 0.0 and drape.bottom < _LONG:
        # A woman's jacket is cut to her waist.
        drape = replace(drape, tight=blend(drape.tight, 1.0, 0.7))
    short = bent(figure) if 1.03 < drape.bottom < 1.35 else 0.0
    if short:
        bottom = 1.0 + max(0.035, (drape.bottom - 1.0) * (1 - 0.7 * short))
        drape = replace(drape, bottom=bottom, flare=drape.flare * (1 - 0.7 * short))
    stops: list[float] = []
    left: list[Point] = []
    right: list[Point] = []
    trunk = [s for s, _, _ in _TRUNK if drape.top + 0.02 < s < min(drape.bottom, 1.0) - 0.03]
    legs = [s for s in (1.16, 1.34, 1.5, 1.7, 1.86) if s < drape.bottom - 0.05]
    ends = [drape.bottom] if drape.bottom > 1.0 else [min(drape.bottom, 1.0)]
    places = [drape.top, *trunk, *([1.0] if drape.bottom > 1.03 else []), *(legs if drape.bottom > 1 else []), *ends]
    fall = _Fall.of(figure, drape)
    hips, hem = fall.hips_and_hem() if drape.bottom > 1.03 else ((0.0, 0.0), (0.0, 0.0))
    for s in places:
        if s <= 1.0:
            a, b = trunk_edges(figure, s, drape.ease, drape.tight)
        else:
            a, b = fall.edges(s - 1.0, hips, hem)
        if short and s > 1.0:
            back, front = trunk_edges(figure, 1.0, drape.ease, drape.tight)
            _, down = spine_at(figure, 1.0)
            reach = (s - 1.0) * figure.body.leg
            a, b = lerp(a, add(back, down, reach), short), lerp(b, add(front, down, reach), short)
        stops.append(s)
        left.append(a)
        right.append(b)
    return Strip(left, right, stops)
