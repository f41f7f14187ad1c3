"""The skull: one head model for every size and side; features are set on it by longitude and height.

The head's frame: chin near (0, 0), crown near (0, 0.94), x the way the figure faces. Longitude 0 is the middle of
the face, positive towards the far side; height v is 0 at the chin, 0.5 over the eyes, 1 at the crown.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import skia

from yingxi.draw.people.curves import Point, blend, blob
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.story.terms import Age

THREE_QUARTER: Final = 0.40
"""Radians by which the head turns from the camera when the pose says 0."""

_FRONT: Final = (
    (0.0, 0.945), (0.172, 0.912), (0.283, 0.822), (0.340, 0.69), (0.347, 0.57), (0.340, 0.475), (0.329, 0.37),
    (0.290, 0.240), (0.208, 0.103), (0.104, 0.008), (0.0, -0.014), (-0.104, 0.008), (-0.208, 0.103),
    (-0.290, 0.240), (-0.331, 0.40), (-0.346, 0.56), (-0.340, 0.69), (-0.278, 0.828), (-0.165, 0.914),
)  # fmt: skip
_TURNED: Final = (
    (-0.01, 0.94), (0.168, 0.908), (0.287, 0.818), (0.338, 0.69), (0.338, 0.578), (0.325, 0.487), (0.324, 0.390),
    (0.286, 0.252), (0.215, 0.115), (0.146, 0.018), (0.070, -0.014), (-0.038, 0.004), (-0.152, 0.078),
    (-0.250, 0.215), (-0.302, 0.395), (-0.350, 0.53), (-0.358, 0.67), (-0.312, 0.818), (-0.188, 0.914),
)  # fmt: skip
_PROFILE: Final = (
    (-0.05, 0.94), (0.145, 0.905), (0.258, 0.818), (0.303, 0.69), (0.305, 0.58), (0.272, 0.49), (0.290, 0.375),
    (0.292, 0.245), (0.268, 0.125), (0.252, 0.025), (0.180, -0.018), (0.06, 0.012), (-0.06, 0.075),
    (-0.145, 0.195), (-0.23, 0.34), (-0.375, 0.48), (-0.424, 0.65), (-0.374, 0.815), (-0.225, 0.915),
)  # fmt: skip
_PROFILE_YAW: Final = 1.3
_FULL_YAW: Final = 1.45
"""A head turned further is drawn from behind."""
_DRAWN_YAW: Final = ((0.0, 0.60, 0.80, 1.0, _PROFILE_YAW), (0.0, 0.44, 0.57, 0.86, _PROFILE_YAW))
"""How far a head is drawn turned (below) for how far it is (above): both eyes stay in the face of three quarters."""

_WIDTHS: Final = (
    (-0.02, 0.06),
    (0.0, 0.13),
    (0.1, 0.24),
    (0.25, 0.305),
    (0.37, 0.33),
    (0.47, 0.342),
    (0.57, 0.352),
    (0.71, 0.352),
    (0.86, 0.31),
    (0.96, 0.20),
    (1.0, 0.02),
)
_DEPTH = 0.30
_RAISED: Final = 0.72
"""How much less the features of a raised face go up than those of a bowed one down: its chin would fill the picture."""
_BEFORE_NECK: Final = 0.085
"""How far a head in profile stands before the neck it sits on, units."""
_CRANIUM: Final = 0.88
"""How much of a head's height above the eyes is drawn: a skull as tall as the model's looks like a cone."""
_BARE_CRANIUM: Final = 0.86
"""How much of it is left where no hair or hat covers it: a bare skull's height is all face."""
_BARE_CROWNED: Final = frozenset({"bald", "balding"})
"""Ways to wear hair that leave the crown bare."""
_JAW = range(7, 14)

_LEVELS: Final = {
    Age.CHILD: (0.405, 0.518, 0.260, 0.154),
    Age.YOUTH: (0.436, 0.552, 0.284, 0.168),
    Age.ADULT: (0.446, 0.560, 0.286, 0.170),
    Age.OLD: (0.452, 0.556, 0.282, 0.172),
}
"""Heights of eyes, brows, nose and mouth; the younger, the lower they sit."""

_SUNK: Final = {6: 1.0, 7: 0.90, 8: 0.95, 12: 0.95, 13: 0.93}
"""How far the cheeks of the old have fallen in, by outline point."""


@dataclass(frozen=True, slots=True)
class Skull:
    """A head turned by `yaw` (0 = to the camera, positive = the way it faces) and nodding by `pitch`.

    Attributes:
        wide: its breadth against the model's.
        outline: the bare head's edge, clockwise from the crown.
        eye_v, brow_v, nose_v, mouth_v: heights of the features.
        mirror: 1, or -1 when the head is drawn mirrored: for parts, moles and scars.
        drop: how far the jaw is down, units.
        cranium: how much of the height above the eyes is drawn, against a head with hair.
        low_hair: how much lower than the bare model's the hair over the brow begins, units.
    """

    yaw: float
    pitch: float
    wide: float
    outline: tuple[Point, ...]
    eye_v: float
    brow_v: float
    nose_v: float
    mouth_v: float
    mirror: float
    drop: float
    cranium: float = 1.0
    low_hair: float = 0.0

    def at(self, lon: float, v: float, out: float = 1.0) -> Point:
        """Return the place of a point on the head; `out` lifts it off the surface (1 = on it)."""
        if self.low_hair and 0.5 < v < 0.95:
            v -= self.low_hair * min((v - 0.5) / 0.15, (0.95 - v) / 0.15, 1.0)
        angle = lon + self.yaw
        angle = min(max(angle, -1.5), 1.5) if abs(angle) < 2.2 else angle
        x = _half_width(v) * self.wide * out * math.sin(angle)
        if x > 0:
            x *= self._flat(angle)
        nod = math.cos(angle) * _DEPTH * out * math.sin(self.pitch) * (1.0 if self.pitch > 0 else _RAISED)
        tall = self.cranium if v > 0.5 else 1.0
        return (x, 0.5 + (settled(v) - 0.5) * tall * (1 - 0.25 * abs(self.pitch)) - nod)

    def _flat(self, angle: float) -> float:
        """Return how far a place of the far half stands off the middle: a face is flatter in front than a sphere."""
        turned = min(self.yaw / THREE_QUARTER, 1.0)
        profile = min(max(self.yaw - THREE_QUARTER, 0.0) / (_PROFILE_YAW - THREE_QUARTER), 1.0)
        between = math.sin(2 * angle) if angle < math.pi / 2 else 0.0
        return (1.0 - 0.135 * profile) * (1.0 - 0.16 * turned * (1.0 - profile) * between)

    def facing(self, lon: float) -> float:
        """Return how squarely a place looks at the camera: 1 full, 0 edge on, below 0 hidden."""
        return math.cos(lon + self.yaw)

    def face_path(self) -> skia.Path:
        """Return the bare head's shape."""
        return blob(self.outline)

    def rim(self, first: int, last: int, grow: float) -> list[Point]:
        """Return outline points first..last (they wrap), moved outward by `grow` units."""
        count = len(self.outline)
        out = []
        i = first
        while True:
            x, y = self.outline[i % count]
            dx, dy = x - self._middle[0], y - self._middle[1]
            length = math.hypot(dx, dy) or 1.0
            out.append((x + dx / length * grow, y + dy / length * grow))
            if i % count == last % count:
                return out
            i += 1 if first < last else -1

    @property
    def _middle(self) -> Point:
        return (-0.03 * min(self.yaw / THREE_QUARTER, 1.5), 0.58)


def settled(v: float) -> float:
    """Return how high in the frame a height of the model lies."""
    return v if v < 0.5 else 0.5 + (v - 0.5) * _CRANIUM


def _half_width(v: float) -> float:
    for (v0, w0), (v1, w1) in pairwise(_WIDTHS):
        if v <= v1:
            return blend(w0, w1, max(0.0, (v - v0) / (v1 - v0)))
    return 0.02


def head_frame(cutter: Cutter, figure: Figure) -> tuple[Cutter, Skull]:
    """Return the frame of a figure's head and its skull."""
    base, crown = figure.at["head"], figure.at["crown"]
    lean = math.atan2(crown[0] - base[0], crown[1] - base[1])
    nod = figure.pose["head"]
    yaw = _drawn_yaw(THREE_QUARTER - figure.pose["head_yaw"])
    mirrored = yaw < 0
    turn = _seated(lean - 0.55 * nod)
    height = figure.body.head * (0.985 if figure.age is Age.CHILD else 1.06)
    # A face that looks aside juts out before its neck.
    forward = height * _BEFORE_NECK * math.sin(yaw) * abs(math.sin(yaw))
    base = (
        base[0] - math.sin(turn) * height * 0.055 + math.cos(turn) * forward,
        base[1] - math.cos(turn) * height * 0.055 - math.sin(turn) * forward,
    )
    frame = cutter.inside(base, -turn, height, flip=mirrored)
    return frame, skull_of(figure, abs(yaw), min(max(nod * 0.7, -0.6), 0.6), mirrored=mirrored)


def _drawn_yaw(yaw: float) -> float:
    """Return how far a head is drawn turned: short of a profile less than it is, which keeps both eyes in the face."""
    size = min(abs(yaw), _FULL_YAW)
    return math.copysign(size if size > _PROFILE_YAW else float(np.interp(size, *_DRAWN_YAW)), yaw)


def _seated(turn: float) -> float:
    """Return a head's tilt with small ones made smaller: upright, a head that leans far looks snapped off its neck."""
    share = min(max((abs(turn) - 0.45) / 0.75, 0.0), 1.0)
    return turn * (0.48 + 0.52 * share * share * (3 - 2 * share))


def skull_of(figure: Figure, yaw: float, pitch: float, *, mirrored: bool = False) -> Skull:
    """Return the skull of a design at a yaw and pitch."""
    child = figure.age is Age.CHILD
    wide = 0.90 + 0.20 * figure.trait("width") + (0.035 if child else 0.0 if figure.female else 0.015)
    stout = max(figure.design.build - 0.4, -0.2)
    jaw = 0.82 + 0.24 * figure.trait("jaw") + (-0.06 if figure.female else 0.02) + 0.14 * stout
    drop = 0.046 * max(figure.face["jaw"], 0.0)
    eye_v, brow_v, nose_v, mouth_v = _LEVELS[figure.age]
    return Skull(
        yaw=yaw,
        pitch=pitch,
        wide=wide,
        outline=_outline(figure, yaw, pitch, wide, 1.00 + 0.10 * figure.trait("jaw") if child else jaw, drop),
        eye_v=eye_v,
        brow_v=brow_v + (0.008 if figure.female else -0.004),
        nose_v=nose_v,
        mouth_v=mouth_v,
        mirror=-1.0 if mirrored else 1.0,
        drop=drop,
        cranium=_cranium(figure),
    )


def _cranium(figure: Figure) -> float:
    """Return how much of a head's height above the eyes is drawn: less of the bare skull of the old."""
    bare = figure.age is Age.OLD and figure.design.hair in _BARE_CROWNED and figure.design.hat == "none"
    return _BARE_CRANIUM if bare else 1.0


def _outline(figure: Figure, yaw: float, pitch: float, wide: float, jaw: float, drop: float) -> tuple[Point, ...]:
    if yaw <= THREE_QUARTER:
        a, b, share = _FRONT, _TURNED, yaw / THREE_QUARTER
    else:
        a, b, share = _TURNED, _PROFILE, min((yaw - THREE_QUARTER) / (_PROFILE_YAW - THREE_QUARTER), 1.0)
    child, old = figure.age is Age.CHILD, figure.age is Age.OLD
    # A man's chin is broad, a woman's and a child's runs to a small round.
    chin = 1.0 + (0.10 if not figure.female else -0.14) * (0.0 if child else 0.4 + 1.2 * figure.trait("jaw"))
    chin_x = blend(a[10][0], b[10][0], share)
    cranium = _cranium(figure)
    out = []
    for i, ((x0, y0), (x1, y1)) in enumerate(zip(a, b, strict=True)):
        x, y = blend(x0, x1, share), blend(y0, y1, share)
        if i in _JAW:
            share_down = min(1.0, max(0.0, (0.36 - y) / 0.25))
            broad = jaw * (chin if i in (9, 11) else 1.0 + 0.35 * (chin - 1.0) if i in (8, 12) else 1.0)
            x = chin_x + (x - chin_x) * blend(1.0, broad, share_down)
            y -= drop * share_down
            if child:
                x, y = chin_x + (x - chin_x) * (1.0 + 0.05 * max(0.0, 1 - abs(y - 0.14) * 4)), y + 0.030
            y -= 0.10 * math.sin(pitch) * share_down
        y = 0.5 + (y - 0.5) * cranium if y > 0.5 else y
        if old and i in _SUNK:
            x = chin_x + (x - chin_x) * _SUNK[i]
        out.append((x * wide, y))
    return tuple(out)
