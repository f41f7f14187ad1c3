"""Hands: small, but with thumb and fingers."""

from __future__ import annotations

import math
from typing import Final

from yingxi.draw.paper import mix, shade
from yingxi.draw.people.curves import Point, add, blob, leaf, thread, towards
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure

RELAXED, FIST, POINTING, OPEN, IN_POCKET, BEHIND, FOLDED = range(7)
HIDDEN: Final = (IN_POCKET, BEHIND)

_LONG: Final = 1.42
"""How long a hand is drawn, in the body's hand lengths: it has to be read from afar."""

_LEAST: Final = 0.34
"""How long it is at least, in heads: a child's large head asks for hands to match."""

_MIDDLE: Final = 0.42
"""Where the middle of the palm is, of the drawn hand's length."""

_EASY: Final = (
    (-0.24, -0.18), (0.02, -0.19), (0.34, -0.24), (0.62, -0.27), (0.80, -0.25), (0.86, -0.16), (0.93, -0.12),
    (0.94, -0.02), (0.84, 0.02), (0.62, 0.08), (0.36, 0.17), (0.04, 0.18), (-0.24, 0.18),
)  # fmt: skip
"""A relaxed hand: three fingers as one soft shape, each tip a little behind the next."""

_CURL: Final = (
    (-0.24, -0.18), (0.02, -0.20), (0.32, -0.27), (0.56, -0.25), (0.68, -0.18), (0.71, -0.06), (0.70, 0.06),
    (0.58, 0.15), (0.34, 0.19), (0.04, 0.18), (-0.24, 0.18),
)  # fmt: skip
"""A hand whose fingers have curled in: half-way to a fist."""

_KNUCKLES: Final = (
    (-0.24, -0.18), (0.04, -0.23), (0.34, -0.30), (0.50, -0.27), (0.57, -0.19), (0.585, -0.15), (0.635, -0.07),
    (0.615, -0.02), (0.635, 0.05), (0.59, 0.12), (0.48, 0.22), (0.24, 0.24), (0.0, 0.19), (-0.24, 0.18),
)  # fmt: skip
_PALM: Final = (
    (-0.24, -0.18), (0.10, -0.21), (0.36, -0.27), (0.50, -0.24), (0.54, 0.0), (0.50, 0.16), (0.32, 0.20),
    (0.06, 0.19), (-0.24, 0.18),
)  # fmt: skip
"""An open palm, to which the fingers are added."""

Line = tuple[Point, ...]
Shape = tuple[tuple[Point, ...], tuple[tuple[Line, tuple[float, ...]], ...], tuple[tuple[Line, float], ...]]
"""A hand: its palm's outline; thumb and free fingers as spines with widths; creases with their depth."""

_THUMB: Final = (((0.04, 0.06), (0.24, 0.17), (0.42, 0.22), (0.54, 0.215), (0.59, 0.19)), (0.20, 0.18, 0.15, 0.11, 0.0))
_THUMB_IN: Final = (
    ((0.06, 0.08), (0.28, 0.15), (0.44, 0.11), (0.53, 0.05), (0.55, 0.0)),
    (0.20, 0.18, 0.15, 0.11, 0.0),
)
_THUMB_OUT: Final = (
    ((0.04, 0.06), (0.20, 0.25), (0.31, 0.38), (0.38, 0.46), (0.42, 0.49)),
    (0.20, 0.17, 0.14, 0.10, 0.0),
)
_INDEX: Final = (((0.34, 0.12), (0.66, 0.13), (0.94, 0.11), (1.05, 0.09), (1.09, 0.08)), (0.17, 0.15, 0.12, 0.09, 0.0))
_INDEX_EASY: Final = (
    ((0.30, 0.06), (0.62, 0.13), (0.86, 0.10), (0.97, 0.055), (1.0, 0.03)),
    (0.18, 0.15, 0.12, 0.085, 0.0),
)
_INDEX_CURLED: Final = (
    ((0.28, 0.08), (0.56, 0.14), (0.74, 0.10), (0.81, 0.03), (0.82, 0.0)),
    (0.18, 0.15, 0.125, 0.09, 0.0),
)
_FANNED: Final = tuple(
    (tuple((x0 + (x1 - x0) * t, y0 + (y1 - y0) * t) for t in (0.0, 0.45, 0.82, 0.95, 1.0)), widths)
    for x0, y0, x1, y1, widths in (
        (0.34, -0.19, 0.92, -0.37, (0.14, 0.125, 0.11, 0.075, 0.0)),
        (0.36, -0.09, 1.06, -0.17, (0.15, 0.14, 0.12, 0.085, 0.0)),
        (0.36, 0.02, 1.11, 0.04, (0.15, 0.145, 0.125, 0.085, 0.0)),
        (0.34, 0.11, 1.02, 0.23, (0.15, 0.14, 0.12, 0.085, 0.0)),
    )
)
"""Four fingers of an open hand, the little one first."""

_EASY_LINES: Final = ((((0.50, -0.15), (0.72, -0.15), (0.84, -0.14)), 0.9), (((0.50, -0.05), (0.86, -0.02)), 0.8))
_CURL_LINES: Final = ((((0.44, -0.16), (0.60, -0.14), (0.68, -0.10)), 0.9), (((0.42, -0.05), (0.66, 0.0)), 0.8))
_FIST_LINES: Final = ((((0.44, -0.16), (0.575, -0.155)), 0.9), (((0.46, -0.04), (0.61, -0.025)), 0.8))
_PALM_LINES: Final = ((((0.10, 0.14), (0.26, 0.06), (0.34, -0.08)), 0.6),)
_SHAPES: Final[dict[str, Shape]] = {
    "easy": (_EASY, (_INDEX_EASY, _THUMB), _EASY_LINES),
    "curled": (_CURL, (_INDEX_CURLED, _THUMB_IN), _CURL_LINES),
    "fist": (_KNUCKLES, (_THUMB_IN,), _FIST_LINES),
    "point": (_KNUCKLES, (_INDEX, _THUMB_IN), _FIST_LINES),
    "palm": (_PALM, (*_FANNED, _THUMB_OUT), _PALM_LINES),
}


def _shape_of(figure: Figure, side: str, pose: int) -> Shape:
    """Return a hand's shape; the two relaxed hands of one person differ."""
    if pose == FIST:
        return _SHAPES["fist"]
    if pose == POINTING:
        return _SHAPES["point"]
    if pose == OPEN:
        return _SHAPES["palm"]
    return _SHAPES["easy" if (side == "n") == (figure.seed % 2 == 0) else "curled"]


def hand_m(figure: Figure) -> float:
    """Return how long a hand is drawn, metres."""
    return max(_LONG * figure.body.hand, _LEAST * figure.body.head)


def palm_at(figure: Figure, side: str, share: float = _MIDDLE) -> Point:
    """Return the middle of a palm; `share` = another place between wrist (0) and fingertips (1)."""
    wrist = figure.at[f"wrist_{side}"]
    return add(wrist, towards(wrist, figure.at[f"fingers_{side}"]), share * hand_m(figure))


def hand_pose(figure: Figure, side: str) -> int:
    """Return the shape that a hand is in."""
    return max(RELAXED, min(FOLDED, round(figure.pose[f"hand_{side}"])))


def draw_hand(cutter: Cutter, figure: Figure, side: str, *, bare: bool = False) -> None:
    """Cut one hand at its wrist; a bare arm's hand has no edge of its own."""
    wrist, tips = figure.at[f"wrist_{side}"], figure.at[f"fingers_{side}"]
    along = towards(wrist, tips)
    frame = cutter.inside(wrist, math.atan2(along[1], along[0]), hand_m(figure))
    pose = hand_pose(figure, side)
    if pose in HIDDEN:
        return
    palm, fingers, creases = _shape_of(figure, side, pose)
    path = blob(palm)
    for spine, widths in fingers:
        path.reverseAddPath(leaf(spine, widths))
    skin = figure.papers.skin
    if side == "f":
        skin = shade(skin, -0.04)
    frame.cut(path, skin, lift=0.0 if bare else 0.5, edge=0.0 if bare else 0.5, gradient=0.0 if bare else 0.06)
    if frame.px > 14:
        dark = mix(skin, figure.papers.skin_shade, 0.8)
        for crease, depth in creases:
            frame.line(thread(crease), dark, 0.022, alpha=0.6 * depth)
        if frame.px > 40:
            # The thumb lies over the palm: its far side throws a line.
            spine, _ = fingers[-1]
            frame.line(thread([(x, y - 0.075) for x, y in spine[1:-1]]), dark, 0.022, alpha=0.5)
