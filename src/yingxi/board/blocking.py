"""Who stands where: the line of action of a scene, kept through all its shots."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.board.geometry import LARGEST_VIEW_M, LENS_M, Frame, ahead_m, half_width_m, is_small
from yingxi.story.script import Scene
from yingxi.story.terms import BeatKind, Facing, ShotSize

CHEAT_M: Final = 0.5
"""How far people are moved against the set between two setups, so that another piece of it is behind them."""
OWN_SIDE_M: Final = 1.2
"""How far from the set's middle one stands who is alone in a close frame."""
_GAP_M: Final[dict[ShotSize, float]] = {ShotSize.MEDIUM_CLOSE: 0.78, ShotSize.MEDIUM: 0.92}
"""Distance between the middles of two neighbours in close group shots; elsewhere `_OPEN_GAP_M`."""
_OPEN_GAP_M: Final = 1.05


@dataclass(frozen=True, slots=True)
class Body:
    """What the blocking must know of one person's or animal's body."""

    height_m: float
    species: str

    @property
    def half_m(self) -> float:
        """Half the width it takes."""
        return half_width_m(self.height_m, self.species)

    @property
    def ahead_m(self) -> float:
        """How far its middle lies before the place it is staged at."""
        return ahead_m(self.height_m, self.species)

    @property
    def small(self) -> bool:
        """Whether it is lost beside a person."""
        return is_small(self.height_m)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one stands, metres, and which way they are turned."""

    x_m: float
    z_m: float
    facing: Facing


@dataclass(frozen=True, slots=True)
class LineOfAction:
    """A scene's people from left to right. Nobody ever changes places with another, so no cut crosses the line.

    Attributes:
        order: ids, from left to right.
        middle: how many of them belong to the left side.
    """

    order: tuple[str, ...]
    middle: int = 1

    def sorted(self, people: Iterable[str]) -> list[str]:
        """Return these people from left to right."""
        return sorted(people, key=lambda one: (self._place(one), one))

    def _place(self, one: str) -> int:
        return self.order.index(one) if one in self.order else len(self.order)

    def side(self, one: str) -> int:
        """Return -1 for the left half of the line, 1 for the right."""
        if one not in self.order:
            return 1
        return -1 if self._place(one) < self.middle else 1

    def way(self, one: str, other: str | None) -> int:
        """Return 1 if `one` looks right to see `other`, else -1; towards the middle if there is no other."""
        if other is None or other == one or other not in self.order:
            return -self.side(one)
        return 1 if self._place(one) < self._place(other) else -1


def line_of_action(scene: Scene, before: LineOfAction | None = None) -> LineOfAction:
    """Return the scene's people from left to right.

    The two who matter most to the scene get the middle, facing each other; whoever comes later is put outside,
    right and left in turn. People known from the scene before keep their sides.
    """
    seen: list[str] = []
    weight: Counter[str] = Counter()
    for beat in scene.beats:
        if beat.kind is BeatKind.LINE and beat.speaker is not None:
            weight[beat.speaker] += 3
        for one in (beat.speaker, *beat.to, *beat.people):
            if one is not None:
                weight[one] += 1
                if one not in seen:
                    seen.append(one)
    seen += [one for one in scene.people if one not in seen]
    pair = sorted(sorted(seen[:12], key=lambda one: -weight[one])[:2], key=seen.index)
    if before is not None and len(pair) == 2 and _other_way_round(pair, before):
        pair.reverse()
    others = [one for one in seen if one not in pair]
    left, right = others[1::2], others[0::2]
    return LineOfAction((*reversed(left), *pair, *right), len(left) + min(len(pair), 1))


def _other_way_round(pair: Sequence[str], before: LineOfAction) -> bool:
    left, right = pair
    if left in before.order and right in before.order:
        return before.order.index(left) > before.order.index(right)
    return (left in before.order and before.side(left) > 0 and len(before.order) > 1) or (
        right in before.order and before.side(right) < 0 and len(before.order) > 1
    )


def spots(
    people: Sequence[str],
    size: ShotSize,
    line: LineOfAction,
    bodies: Mapping[str, Body],
    frame: Frame,
    *,
    looks_at: Mapping[str, str | None],
    cheat: int = 0,
) -> dict[str, Spot]:
    """Return where everybody in a picture stands.

    Args:
        people: ids in the frame, without the crowd.
        size: close sizes put people nearer together.
        line: the scene's line of action.
        bodies: id -> body.
        frame: the frame's rules; a narrow one puts people nearer together, some behind.
        looks_at: id -> whom they face, in the frame or out of it.
        cheat: -1, 0 or 1: everybody stands this much elsewhere in the set.
    """
    ordered = line.sorted(people)
    if len(ordered) == 1:
        one = ordered[0]
        # alone in the frame one still stands on one's own side, so that another piece of the set is behind them
        own = line.side(one) * (OWN_SIDE_M * 0.6 if frame.aspect < 0.8 else OWN_SIDE_M)
        way = line.way(one, looks_at.get(one))
        x = own + cheat * CHEAT_M - way * bodies[one].ahead_m
        return {one: Spot(round(x, 3), 0.0, Facing.towards(way))}
    gaps = [_gap(bodies[left], bodies[right], size, frame) for left, right in itertools.pairwise(ordered)]
    x = -sum(gaps) / 2 + cheat * CHEAT_M
    found: dict[str, Spot] = {}
    for number, one in enumerate(ordered):
        depth = _depth(number, len(ordered), bodies[one], any(not bodies[other].small for other in ordered), frame)
        way = line.way(one, looks_at.get(one)) if looks_at.get(one) else (1 if x <= cheat * CHEAT_M else -1)
        found[one] = Spot(round(x - way * bodies[one].ahead_m, 3), depth, Facing.towards(way))
        x += gaps[number] if number < len(gaps) else 0.0
    return found


def _gap(left: Body, right: Body, size: ShotSize, frame: Frame) -> float:
    """Return the distance between two neighbours' middles: never less than their bodies need."""
    bodies = left.half_m + right.half_m + 0.1
    if frame.aspect < 0.8:
        return max(0.64, bodies)
    wish = _GAP_M.get(size, _OPEN_GAP_M) * (0.9 if frame.aspect < 1.3 else 1.0)
    return max(wish, bodies, 0.75)


def _depth(number: int, count: int, body: Body, among_people: bool, frame: Frame) -> float:
    """Return how far behind the main plane one stands: rows for many, small animals in front."""
    if body.small and among_people:
        return -0.4
    if count >= 4 or (count == 3 and frame.aspect < 1.3):
        return 0.6 if number % 2 else 0.0
    return 0.0


def span_m(spot: Spot, body: Body) -> tuple[float, float]:
    """Return the left and right end of one who stands there."""
    middle = spot.x_m + (body.ahead_m if spot.facing is Facing.RIGHT else -body.ahead_m)
    return middle - body.half_m, middle + body.half_m


def crowd_spots(
    extras: Sequence[str], taken: Iterable[tuple[float, float]], frame: Frame, cheat: int = 0
) -> dict[str, Spot]:
    """Return places for the crowd: behind the people and outside them, right and left in turn, facing the middle.

    Who would stand farther out than the widest frame shows gets none.

    Args:
        extras: names, see crowds.
        taken: left and right end of everybody who already stands, metres at the main plane.
        frame: a narrow one packs the crowd closer.
        cheat: as in `spots`.
    """
    narrow = frame.aspect < 0.8
    ends = list(taken)
    middle = (min(left for left, _ in ends) + max(right for _, right in ends)) / 2 if ends else cheat * CHEAT_M
    half = half_width_m(1.68)
    left = min((end for end, _ in ends), default=middle + half + 0.06)
    right = max((end for _, end in ends), default=middle - half - 0.06)
    found: dict[str, Spot] = {}
    for number, name in enumerate(extras):
        # a crowd stands in knots, not in a row
        gap = 0.02 if narrow else (0.12, 0.05, 0.34, 0.26)[number % 4]
        outward = 1 if (number % 2 == 0) == (middle <= 0) else -1
        x = right + gap + half if outward > 0 else left - gap - half
        if max(right, x + half) - min(left, x - half) > 0.94 * LARGEST_VIEW_M * frame.aspect:
            break
        left, right = min(left, x - half), max(right, x + half)
        depth = (0.9 if ends else 0.1) + (0.0, 0.2, 0.55, 0.4)[number % 4]
        # what stands behind is seen nearer to the frame's middle: it must stand farther out to keep its distance
        away = middle + (x - middle) * (1.0 + depth / LENS_M[ShotSize.FULL])
        found[name] = Spot(round(away, 3), round(depth, 2), Facing.towards(-outward))
    return found
