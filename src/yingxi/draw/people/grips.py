"""Grips: what is held lies between the palm behind it and the fingers before it."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, blob, leaf, thread, towards
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.hands import FIST, Line, hand_m, hand_pose, palm_at
from yingxi.draw.people.holding import CUPPED, HANGING, PINCHED, ROUND_A_SHAFT, grip_at, turn_of_held

_TURNS_RAD: Final = 1.15
"""How far a fist turns from its forearm's direction, to close round a shaft or a handle."""

_BLOCK: Final = (
    (-0.28, -0.15), (-0.16, -0.24), (0.02, -0.27), (0.15, -0.24), (0.22, -0.14), (0.23, 0.04), (0.20, 0.18),
    (0.06, 0.25), (-0.14, 0.23), (-0.27, 0.15),
)  # fmt: skip
"""The palm of a fist, round its middle."""

_ROUND_SHAFT: Final = tuple(
    (((reach, y), (reach - 0.13, y), (-0.08, y), (-0.15, y)), (0.105, 0.135, 0.12, 0.0))
    for y, reach in ((-0.175, 0.17), (-0.06, 0.205), (0.055, 0.215), (0.165, 0.195))
)
"""Four fingers that come round a shaft which runs along y; the little one first."""
_BETWEEN: Final = (((0.18, -0.118), (-0.10, -0.118)), ((0.21, -0.003), (-0.10, -0.003)), ((0.21, 0.11), (-0.10, 0.11)))
_OVER_SHAFT: Final = (
    ((-0.31, 0.10), (-0.20, 0.22), (-0.06, 0.27), (0.05, 0.27), (0.10, 0.25)),
    (0.2, 0.17, 0.145, 0.1, 0.0),
)

_UNDER: Final = (
    (-0.24, -0.18), (0.02, -0.20), (0.32, -0.27), (0.62, -0.25), (0.82, -0.17), (0.88, -0.04), (0.82, 0.10),
    (0.58, 0.17), (0.30, 0.19), (0.04, 0.18), (-0.24, 0.18),
)  # fmt: skip
"""A palm that bears something, its fingers closed."""
_UNDER_LINES: Final = (((0.52, -0.12), (0.82, -0.10)), ((0.54, 0.0), (0.86, 0.0)))
_THUMB_BEFORE: Final = (
    ((-0.06, 0.02), (0.06, 0.08), (0.22, 0.15), (0.38, 0.17), (0.52, 0.13), (0.57, 0.09)),
    (0.0, 0.16, 0.18, 0.155, 0.12, 0.0),
)

_CUP: Final = (
    (-0.52, 0.02), (-0.40, -0.16), (-0.14, -0.30), (0.16, -0.32), (0.40, -0.20), (0.52, 0.02), (0.54, 0.20),
    (0.46, 0.24), (0.38, 0.08), (0.22, -0.06), (0.0, -0.10), (-0.24, -0.04), (-0.40, 0.08),
)  # fmt: skip
"""The cup of a hand that bears something round, seen from its side, round the place where that lies."""
_CUP_LINES: Final = (((0.10, -0.28), (0.34, -0.12), (0.42, 0.04)), ((-0.04, -0.26), (0.22, -0.14), (0.32, 0.0)))
_CUP_RAD: Final = (-0.15, 0.35)
"""How far a cupped hand leans from the level, whatever its forearm does."""

_CURLED: Final = (
    (-0.24, -0.18), (0.02, -0.20), (0.32, -0.27), (0.54, -0.25), (0.64, -0.16), (0.63, -0.02), (0.50, 0.12),
    (0.30, 0.18), (0.04, 0.18), (-0.24, 0.18),
)  # fmt: skip
"""The other fingers of a hand whose thumb and forefinger hold something thin."""
_FOREFINGER: Final = (
    ((0.26, 0.08), (0.48, 0.20), (0.64, 0.16), (0.73, 0.07), (0.75, 0.03)),
    (0.16, 0.15, 0.13, 0.1, 0.0),
)
_THUMB_TO_TIP: Final = (
    ((-0.06, 0.0), (0.08, 0.05), (0.26, 0.08), (0.46, 0.05), (0.62, 0.03), (0.71, 0.03)),
    (0.0, 0.16, 0.18, 0.15, 0.115, 0.0),
)


def draw_palm(cutter: Cutter, figure: Figure, side: str) -> None:
    """Cut what of a hand lies behind the thing it holds."""
    skin = shade(_skin(figure, side), -0.06)
    if figure.holds in ROUND_A_SHAFT | HANGING:
        _draw_wrist(cutter, figure, side)
        _fist(cutter, figure, side).cut(blob(_BLOCK), skin, lift=0.4, edge=0.4)
        return
    frame = _open_frame(cutter, figure, side)
    path = blob(_CURLED if figure.holds in PINCHED else _UNDER)
    if figure.holds in PINCHED:
        path.reverseAddPath(leaf(*_FOREFINGER))
    frame.cut(path, skin, lift=0.4, edge=0.4, gradient=0.06)
    if figure.holds not in PINCHED:
        _draw_lines(frame, _UNDER_LINES, skin, figure)


def draw_fingers(cutter: Cutter, figure: Figure, side: str) -> None:
    """Cut what of a hand lies before the thing it holds: fingers round a shaft, the thumb on anything else."""
    skin = _skin(figure, side)
    if figure.holds in CUPPED:
        frame = _cup_frame(cutter, figure, side)
        frame.cut(blob(_CUP), skin, lift=0.3, edge=0.4, gradient=0.06)
        _draw_lines(frame, _CUP_LINES, skin, figure)
        return
    if figure.holds not in ROUND_A_SHAFT | HANGING:
        frame = _open_frame(cutter, figure, side)
        thumb = _THUMB_TO_TIP if figure.holds in PINCHED else _THUMB_BEFORE
        frame.cut(leaf(*thumb), skin, lift=0.3, edge=0.4)
        return
    frame = _fist(cutter, figure, side)
    path = skia.Path()
    for finger in _ROUND_SHAFT:
        path.addPath(leaf(*finger))
    frame.cut(path, skin, lift=0.3, edge=0.3)
    _draw_lines(frame, _BETWEEN, skin, figure)
    frame.cut(leaf(*_OVER_SHAFT), skin, lift=0.2, edge=0.3)


def helps(figure: Figure, side: str) -> bool:
    """Whether a fist is round the shaft that the other hand holds."""
    if figure.holds not in ROUND_A_SHAFT or hand_pose(figure, side) != FIST:
        return False
    turn, palm, held = turn_of_held(figure), palm_at(figure, side), grip_at(figure)
    return abs(_dot((palm[0] - held[0], palm[1] - held[1]), (math.cos(turn), math.sin(turn)))) < 0.35 * hand_m(figure)


def _skin(figure: Figure, side: str) -> RGB:
    return shade(figure.papers.skin, -0.04) if side == "f" else figure.papers.skin


def _open_frame(cutter: Cutter, figure: Figure, side: str) -> Cutter:
    """Return a hand's frame: its origin at the wrist, x along it, one unit long."""
    wrist = figure.at[f"wrist_{side}"]
    along = towards(wrist, figure.at[f"fingers_{side}"])
    return cutter.inside(wrist, math.atan2(along[1], along[0]), hand_m(figure))


def _cup_frame(cutter: Cutter, figure: Figure, side: str) -> Cutter:
    """Return a cupped hand's frame: its origin where the thing lies, y up."""
    along = towards(figure.at[f"wrist_{side}"], figure.at[f"fingers_{side}"])
    lean = min(max(math.atan2(along[1], along[0]), _CUP_RAD[0]), _CUP_RAD[1])
    return cutter.inside(grip_at(figure), lean, hand_m(figure))


def _fist(cutter: Cutter, figure: Figure, side: str) -> Cutter:
    """Return a closed fist's frame: its origin in the palm, y along what it holds."""
    along = towards(figure.at[f"wrist_{side}"], figure.at[f"fingers_{side}"])
    turn = turn_of_held(figure)
    shaft = (-math.sin(turn), math.cos(turn))
    if figure.holds in HANGING:
        # A handle runs across what hangs from it.
        out = max((shaft, (-shaft[0], -shaft[1])), key=lambda way: _dot(way, along) - 0.3 * _dot(way, shaft))
    else:
        # The thumb is towards the shaft's upper end.
        level = (shaft[1], -shaft[0])
        out = max((level, (-level[0], -level[1])), key=lambda way: _dot(way, along) + 0.3 * _dot(way, level))
    own, wanted = math.atan2(along[1], along[0]), math.atan2(out[1], out[0])
    away = (wanted - own + math.pi) % math.tau - math.pi
    angle = own + min(max(away, -_TURNS_RAD), _TURNS_RAD)
    return cutter.inside(palm_at(figure, side), angle, hand_m(figure))


def _dot(a: Point, b: Point) -> float:
    return a[0] * b[0] + a[1] * b[1]


def _draw_wrist(cutter: Cutter, figure: Figure, side: str) -> None:
    """Cut what joins a turned fist to its cuff."""
    wrist, size = figure.at[f"wrist_{side}"], hand_m(figure)
    along = towards(wrist, palm_at(figure, side))
    spine = [add(wrist, along, -0.26 * size), wrist, palm_at(figure, side)]
    cutter.cut(leaf(spine, [0.36 * size, 0.36 * size, 0.40 * size]), _skin(figure, side))


def _draw_lines(frame: Cutter, lines: tuple[Line, ...] | list[Line], skin: RGB, figure: Figure) -> None:
    if frame.px > 14:
        dark = mix(skin, figure.papers.skin_shade, 0.9)
        for line in lines:
            frame.line(thread(line), dark, 0.024, alpha=0.6)
