"""The trunk and the cloth over it: sheets from the neck (s = 0) over the pelvis (1) to the ankles (2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from yingxi.draw.people.curves import Point, Strip, add, beziers, blend, distance, lerp, on_bezier, towards, turned
from yingxi.draw.people.figure import Figure
from yingxi.story.terms import Age

_TRUNK: tuple[tuple[float, float, float], ...] = (
    (0.00, 0.34, 0.30),
    (0.045, 0.62, 0.54),
    (0.10, 0.93, 0.80),
    (0.20, 0.90, 0.84),
    (0.36, 0.78, 0.86),
    (0.62, 0.66, 0.70),
    (0.86, 0.78, 0.74),
    (1.00, 0.84, 0.78),
)
"""s, back half and front half of a man's trunk in shoulder halves."""

_WOMAN = (0.0, -0.02, -0.10, -0.10, -0.04, -0.13, 0.02, 0.06)
_BUST = (0.0, 0.0, 0.0, 0.03, 0.12, 0.0, 0.0, 0.0)
_STOUT = (0.0, 0.0, 0.0, 0.05, 0.18, 0.42, 0.40, 0.30)


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
def _halves(female: bool, child: bool, build: float) -> tuple[tuple[float, float, float], ...]:
    """Return (s, back, front) of a body's trunk in shoulder halves."""
    out = []
    for i, (s, back, front) in enumerate(_TRUNK):
        if female:
            back, front = back + _WOMAN[i], front + _WOMAN[i] * 0.7 + (0.0 if child else _BUST[i])
        if child:
            back, front = back + 0.05 * s, front + 0.14 * s
        stout = max(build - 0.4, -0.15)
        back, front = back + _STOUT[i] * stout * 0.45, front + _STOUT[i] * stout
        out.append((s, back, front))
    return tuple(out)


def spine_at(figure: Figure, s: float) -> tuple[Point, Point]:
    """Return the spine's point at s (0 neck .. 1 pelvis) and the unit vector down it."""
    at = figure.at
    curve = beziers([at["neck"], at["chest"], at["pelvis"]])
    place = min(max(s, 0.0), 1.0) * 2
    part = min(int(place), 1)
    point = on_bezier(curve[part], place - part)
    ahead = on_bezier(curve[part], min(place - part + 0.05, 1.0))
    behind = on_bezier(curve[part], max(place - part - 0.05, 0.0))
    return point, towards(behind, ahead)


def trunk_edges(figure: Figure, s: float, ease: float = 0.0, tight: float = 1.0) -> tuple[Point, Point]:
    """Return the body's back and front edge at s <= 1."""
    child = figure.age is Age.CHILD
    table = _halves(figure.female, child, round(figure.design.build, 2))
    back, front = _between(table, s)
    if tight < 1.0 and 0.36 < s < 1.0:
        loose_back, loose_front = _between(table, 0.36)
        pelvis_back, pelvis_front = table[-1][1], table[-1][2]
        share = (s - 0.36) / 0.64
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


def leg_at(figure: Figure, side: str, t: float) -> Point:
    """Return the middle of a leg at t (0 hip, 0.5 knee, 1 ankle)."""
    at = figure.at
    curve = beziers([at[f"hip_{side}"], at[f"knee_{side}"], at[f"ankle_{side}"]])
    place = min(t, 1.0) * 2
    part = min(int(place), 1)
    return on_bezier(curve[part], place - part)


def leg_half(figure: Figure, t: float) -> float:
    """Return half a leg's width at t, metres."""
    girth = figure.girth * (0.9 + 0.35 * figure.design.build)
    if t < 0.5:
        return girth * blend(0.50, 0.33, t * 2)
    return girth * blend(0.33, 0.21, t * 2 - 1)


def _legs_edges(
    figure: Figure, t: float, drape: Drape, hips: tuple[float, float], hem: tuple[float, float]
) -> tuple[Point, Point]:
    """Return the back and front edge of cloth around both legs at t (0 hip .. 1 ankle)."""
    near, far = leg_at(figure, "n", t), leg_at(figure, "f", t)
    middle = lerp(near, far, 0.5)
    before = lerp(leg_at(figure, "n", max(t - 0.06, 0)), leg_at(figure, "f", max(t - 0.06, 0)), 0.5)
    after = lerp(leg_at(figure, "n", min(t + 0.06, 1)), leg_at(figure, "f", min(t + 0.06, 1)), 0.5)
    forward = turned(towards(before, after))
    reach = [(p[0] - middle[0]) * forward[0] + (p[1] - middle[1]) * forward[1] for p in (near, far)]
    rise = blend(t, min(1.0, 1.25 * t) ** 0.55, drape.bell)
    cloth = leg_half(figure, t) + drape.flare * figure.girth * rise
    # Cloth hangs taut between hips and hem: it never falls inside that line.
    share = t / max(drape.bottom - 1.0, 0.2)
    back = max(-min(reach) + cloth, blend(hips[0], hem[0], share) * 0.985)
    front = max(max(reach) + cloth, blend(hips[1], hem[1], share) * 0.985)
    return add(middle, forward, -back), add(middle, forward, front)


def _hips_and_hem(figure: Figure, drape: Drape) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return how far the cloth reaches back and forth from the middle line at the hips and at the hem."""
    point, _ = spine_at(figure, 1.0)
    back, front = trunk_edges(figure, 1.0, drape.ease, drape.tight)
    t = drape.bottom - 1.0
    low_back, low_front = _legs_edges(figure, t, drape, (0.0, 0.0), (0.0, 0.0))
    middle = lerp(leg_at(figure, "n", t), leg_at(figure, "f", t), 0.5)
    return (distance(point, back), distance(point, front)), (distance(middle, low_back), distance(middle, low_front))


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
    hips, hem = _hips_and_hem(figure, drape) if drape.bottom > 1.03 else ((0.0, 0.0), (0.0, 0.0))
    for s in places:
        if s <= 1.0:
            a, b = trunk_edges(figure, s, drape.ease, drape.tight)
        else:
            a, b = _legs_edges(figure, s - 1.0, drape, hips, hem)
        if short and s > 1.0:
            back, front = trunk_edges(figure, 1.0, drape.ease, drape.tight)
            _, down = spine_at(figure, 1.0)
            reach = (s - 1.0) * figure.body.leg
            a, b = lerp(a, add(back, down, reach), short), lerp(b, add(front, down, reach), short)
        stops.append(s)
        left.append(a)
        right.append(b)
    return Strip(left, right, stops)
