"""Eyes and brows: lids, lashes, iris, light and direction."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, beziers, blend, disc, leaf, lerp, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Age, Era
from yingxi.story.wardrobe import WARDROBES

EYE_LON: Final = 0.375
_X: Final = (-1.0, -0.52, 0.0, 0.56, 1.0)
_UPPER: Final = (-0.16, 0.58, 0.98, 0.76, 0.14)
_LOWER: Final = (-0.16, -0.54, -0.66, -0.40, 0.14)
_BROW_X: Final = (-0.98, -0.35, 0.35, 1.28)
_BROW_Y: Final = (0.22, 0.32, 0.27, -0.14)
"""A brow at rest lies level and falls at its tail: one that climbs outward frowns, whatever the mouth says."""

_SLANT: Final = (-0.06, 0.09)
"""How far a cast face's eyes tilt: beyond it a calm face looks mournful or cross for good."""

_ROLLS: Final = 0.50
"""How far an iris goes aside at most, in halves of an eye: to the corner, so that the white beside it tells where."""

_RISES: Final = 0.54
"""How far it goes up or down at most, in an eye's heights."""

_CONVERGES: Final = 0.16
"""How much less the eye goes outward that does than the other goes inward, as a share."""

_STANDS: Final = 0.08
"""Tears beyond which they stand on the lower lid."""

_WATER: Final[RGB] = (0.84, 0.93, 1.0)
_GLINT: Final[RGB] = (1.0, 1.0, 1.0)

_HALF: Final = {Age.CHILD: 0.083, Age.YOUTH: 0.083, Age.ADULT: 0.081, Age.OLD: 0.071}
"""Half an eye's width by age."""

_OPEN: Final = {Age.CHILD: 0.74, Age.YOUTH: 0.59, Age.ADULT: 0.55, Age.OLD: 0.50}
"""An eye's height against half its width by age: the old look out of narrow eyes."""


def _iris_colour(figure: Figure) -> RGB:
    """Return an iris that goes with the hair: dark hair brown, fair hair blue, red hair green."""
    r, g, b = figure.papers.hair
    wardrobe = WARDROBES.get(figure.design.wardrobe)
    if r + g + b < 0.95 or wardrobe is None or Era.FAIRY_TALE not in wardrobe.eras:
        return (0.27, 0.14, 0.08)
    if r > 1.7 * b and r - g > 0.22:
        return (0.26, 0.42, 0.28)
    return (0.25, 0.42, 0.58)


def _scared(face: dict[str, float]) -> float:
    """Return how far surprise or fear tears the lids apart, 0..1."""
    return min(max(face["brow_raise"] - 0.34, 0.0) / 0.5, 1.0)


def _moist(face: dict[str, float]) -> float:
    """Return how wet the eyes shine, 0..1: sorrow wets them before a tear falls."""
    sorrow = face["brow_sad"] * min(max(-3.0 * face["smile"], 0.0), 1.0) * (1.0 - _scared(face))
    return max(face["tears"], 0.75 * sorrow)


def _years(figure: Figure) -> float:
    """Return how far the years have narrowed the eyes, 0..1: a life's wrinkles come before old age."""
    return 1.0 if figure.age is Age.OLD else 0.75 if figure.marked("wrinkles") else 0.0


class _Eye:
    """One eye's measures; local x runs from its inner (-1) to its outer corner (1)."""

    def __init__(self, figure: Figure, skull: Skull, side: float) -> None:
        face = figure.face
        self.side = side
        self.square = max(skull.facing(side * EYE_LON), 0.0)
        self.half = _HALF[figure.age] * (0.87 + 0.32 * figure.trait("eye_size")) * (1.06 if figure.female else 1.03)
        years = _years(figure)
        self.high = self.half * blend(_OPEN[figure.age], _OPEN[Age.OLD], years) * (1.06 if figure.female else 0.96)
        low, high = _SLANT
        self.tilt = min(max((figure.trait("eye_tilt") - 0.42) * 0.42, low), high) - 0.07 * years
        self.centre = skull.at(side * EYE_LON, skull.eye_v)
        wide = 1.0 + 0.42 * _scared(face)
        lid = max(face["lid"], 0.0) * (0.5 if figure.age is Age.CHILD else 1.0)
        self.shut = min(1.0, max(face["blink"], 0.0) + (1 - face["blink"]) * 0.66 * lid * (1 - _scared(face)))
        squint = 0.46 * max(face["smile"], 0.0) + 0.35 * face["brow_knit"]
        sad = face["brow_sad"] * (1.0 - _scared(face))
        # Grief lets the outer half of the lid fall; the old have it so for good.
        heavy = (0.0, 0.0, 0.06, 0.26, 0.22)
        fall = 0.7 * sad + 0.45 * years
        # The lid goes with the eye that looks down.
        wide *= 1.0 - 0.20 * max(-face["gaze_y"], 0.0)
        self.upper = [u * wide - fall * h if u > 0 else u for u, h in zip(_UPPER, heavy, strict=True)]
        self.lower = [
            blend(w * (1 + 0.3 * _scared(face)), w * 0.30 + 0.08, squint) if 0 < i < 4 else w
            for i, w in enumerate(_LOWER)
        ]
        rest = [blend(w, u, 0.08) for u, w in zip(self.upper, self.lower, strict=True)]
        self.lid = [blend(u, r, self.shut) for u, r in zip(self.upper, rest, strict=True)]

    def spot(self, x: float, y: float) -> Point:
        """Return a local point in the head's frame."""
        cx, cy = self.centre
        return (
            cx + self.side * x * self.half * (0.08 + 0.92 * self.square),
            cy + y * self.high + x * self.tilt * self.half,
        )

    def curve(self, heights: list[float]) -> list[Point]:
        """Return a lid's edge from inner to outer corner."""
        return [self.spot(x, y) for x, y in zip(_X, heights, strict=True)]


def draw_eyes(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Draw both eyes and brows, the far one first."""
    for side in (1.0, -1.0):
        eye = _Eye(figure, skull, side)
        if eye.square < 0.12:
            continue
        if frame.px < 55:
            _small_eye(frame, figure, eye)
        else:
            _eye(frame, figure, eye)
        if figure.face["tears"] > _STANDS:
            _tears(frame, figure, skull, eye)
        _brow(frame, figure, skull, eye)
    if frame.px > 70 and figure.face["brow_knit"] > 0.35:
        for lon, lean in ((-0.085, -0.006), (0.045, 0.006)):
            x, y = skull.at(lon, skull.brow_v - 0.012)
            frow = leaf([(x - lean, y - 0.034), (x, y), (x + lean, y + 0.036)], (0.0, 0.015, 0.0))
            frame.shade(frow, figure.papers.skin_shade, figure.face["brow_knit"] * 0.9)


def _between(low: list[Point], high: list[Point]) -> skia.Path:
    path = skia.Path()
    trace(path, beziers(high), move=True)
    trace(path, beziers(low[::-1]))
    path.close()
    return path


def _small_eye(frame: Cutter, figure: Figure, eye: _Eye) -> None:
    """Draw an eye of a few pixels: white, a dark bead, a lid."""
    lid, low = eye.curve(eye.lid), eye.curve(eye.lower)
    ink = _lash_colour(figure)
    if eye.shut < 0.7:
        opening = _between(low, lid)
        frame.shade(opening, (0.97, 0.95, 0.91), 0.95)
        with frame.within(opening):
            x, y = _iris_place(figure, eye)
            frame.shade(disc(x, y, eye.half * 0.54 * (0.4 + 0.6 * eye.square), eye.half * 0.56), (0.10, 0.06, 0.06), 1)
    frame.shade(leaf(lid, (0.012, 0.028, 0.036, 0.034, 0.018)), ink, 1.0)


def _lash_colour(figure: Figure) -> RGB:
    return mix(shade(figure.papers.hair, -0.55), (0.12, 0.07, 0.07), 0.6)


def _iris_place(figure: Figure, eye: _Eye) -> Point:
    # Both irises go as far in their eyes, the outer one a little less: eyes that look at something near converge.
    gaze_x = figure.face["gaze_x"]
    gaze_x -= _CONVERGES * max(gaze_x * eye.side, 0.0) * eye.side
    x, y = eye.spot(eye.side * gaze_x * _ROLLS, 0.12)
    return (x, y + figure.face["gaze_y"] * _RISES * eye.high)


def _eye(frame: Cutter, figure: Figure, eye: _Eye) -> None:
    dark = figure.papers.skin_shade
    lid, low, open_lid = eye.curve(eye.lid), eye.curve(eye.lower), eye.curve(eye.upper)
    if frame.px > 90:
        _socket(frame, figure, eye, open_lid)
        _redden(frame, figure, eye)
    if eye.shut < 0.93:
        opening = _between(low, lid)
        frame.shade(opening, mix((0.99, 0.97, 0.94), figure.papers.skin, 0.10), 1.0)
        with frame.within(opening):
            _iris(frame, figure, eye)
            # The lid and its lashes darken what lies under them.
            cast = [(x, y - eye.half * 0.15) for x, y in lid]
            frame.shade(_between(cast, [(x, y + 0.01) for x, y in lid]), (0.22, 0.12, 0.18), 0.34)
            if frame.px > 260:
                corner = eye.spot(-0.90, -0.24)
                frame.shade(disc(*corner, eye.half * 0.13, eye.high * 0.22), (0.80, 0.42, 0.40), 0.6)
    if eye.shut > 0.04:
        frame.shade(_between(lid, open_lid), mix(figure.papers.skin, dark, 0.30), 1.0)
    _lashes(frame, figure, eye, lid, low)
    moist = _moist(figure.face)
    if moist > 0.15 and figure.face["tears"] <= _STANDS and eye.shut < 0.7 and frame.px > 90:
        brim = [(x, y + 0.006) for x, y in low]
        frame.shade(leaf(brim, (0.0, 0.009, 0.014, 0.012, 0.0)), _WATER, min(0.35 + moist, 0.9))


def _socket(frame: Cutter, figure: Figure, eye: _Eye, open_lid: list[Point]) -> None:
    """Model the upper lid: a leaf of shade from the lashes to its fold, and the fold's line."""
    years = _years(figure)
    dark = figure.papers.skin_shade
    rise = (0.34 + 0.26 * years) * (1 - 0.45 * eye.shut) * eye.half * 0.62
    fold = [(x, y + rise * k) for (x, y), k in zip(open_lid, (0.10, 0.85, 1.0, 0.88, 0.30), strict=True)]
    bare = 0.4 if figure.age is Age.CHILD else 1.0  # a child's lid has hardly a fold: more looks painted
    frame.shade(_between(open_lid, fold), dark, 0.34 * bare)
    width = eye.half * (0.085 + 0.03 * years)
    frame.shade(leaf(fold, (0.0, width, width * 1.1, width, 0.0)), shade(dark, -0.22), 0.62 * bare)


def _redden(frame: Cutter, figure: Figure, eye: _Eye) -> None:
    """Flush the skin round an eye that has wept, or is near it."""
    moist = _moist(figure.face)
    if moist > 0.15:
        x, y = eye.spot(0.1, -1.2)
        rose = mix(figure.papers.skin, (0.86, 0.24, 0.26), 0.7)
        frame.soft(x, y, eye.half * 1.35 * (0.3 + 0.7 * eye.square), eye.high * 1.3, rose, 0.34 * min(moist * 1.4, 1.0))


def _iris(frame: Cutter, figure: Figure, eye: _Eye) -> None:
    colour = _iris_colour(figure)
    x, y = _iris_place(figure, eye)
    squeeze = 0.45 + 0.55 * eye.square
    old = _years(figure) > 0
    radius = (
        eye.half * (0.62 if figure.age is Age.CHILD else 0.50 if old else 0.575) * (1 - 0.14 * _scared(figure.face))
    )
    near = frame.px > 110
    frame.shade(disc(x, y, radius * squeeze, radius), shade(colour, -0.55 if near else -0.10), 1.0)
    if near:
        # Light that falls in from above gathers in the lower half.
        low = disc(x, y - radius * 0.16, radius * 0.78 * squeeze, radius * 0.74)
        frame.shade(low, mix(colour, (0.84, 0.50, 0.22) if colour[0] > colour[2] else (0.55, 0.80, 0.90), 0.44), 1.0)
    frame.shade(disc(x, y + radius * 0.05, radius * 0.48 * squeeze, radius * 0.50), (0.04, 0.02, 0.03), 1.0)
    turn = 1.0 if frame.matrix.getScaleX() >= 0 else -1.0
    glint = (1.0 if frame.paper.light.from_x > 0 else -1.0) * turn
    shine = 0.29 * (0.8 if old else 1.0)
    canvas = frame.paper.canvas
    star = disc(x + glint * radius * 0.36 * squeeze, y + radius * 0.36, radius * shine * squeeze, radius * shine)
    canvas.drawPath(frame.placed(star), skia.Paint(AntiAlias=True, Color=0xF8FFFFFF))
    if frame.px > 150:
        spark = disc(x - glint * radius * 0.36 * squeeze, y - radius * 0.42, radius * 0.13 * squeeze, radius * 0.13)
        frame.shade(spark, _GLINT, 0.55)
    moist = _moist(figure.face)
    if moist > 0.15:
        # A wet eye mirrors the light a second time, low beside the pupil.
        frame.shade(disc(x, y - radius * 0.62, radius * 0.58 * squeeze, radius * 0.20), _GLINT, min(0.3 + moist, 0.8))


def _lashes(frame: Cutter, figure: Figure, eye: _Eye, lid: list[Point], low: list[Point]) -> None:
    ink = _lash_colour(figure)
    lady = figure.female and figure.age in (Age.YOUTH, Age.ADULT)
    bold = min(max(150 / frame.px, 1.0), 1.6)
    heavy = (0.205 if lady else 0.150 if figure.female else 0.118) * eye.half * bold
    tail = eye.spot(1.16, 0.26) if lady else eye.spot(1.08 if figure.female else 1.02, eye.lid[-1] - 0.04)
    if eye.shut > 0.8:
        tail = eye.spot(1.12, eye.lid[-1] - 0.10)
    frame.shade(leaf([*lid, tail], (heavy * 0.12, heavy * 0.70, heavy, heavy * 1.2, heavy * 0.95, 0.0)), ink, 1.0)
    if lady and frame.px > 110:
        lift = 0.62 if eye.shut < 0.6 else -0.55
        for root, reach in ((lerp(lid[3], lid[4], 0.30), 0.16), (lerp(lid[3], lid[4], 0.85), 0.24)):
            tip = (root[0] + eye.side * reach * eye.half * eye.square, root[1] + reach * eye.half * lift)
            bend = (tip[0] * 0.5 + root[0] * 0.5 + eye.side * 0.004, tip[1] * 0.5 + root[1] * 0.5 - 0.004)
            frame.shade(leaf([root, bend, tip], (heavy * 0.6, heavy * 0.36, 0.0)), ink, 1.0)
    if eye.shut < 0.85:
        rim = mix(ink, figure.papers.skin_shade, 0.45)
        frame.shade(leaf(low[1:], (0.0, heavy * 0.22, heavy * 0.36, heavy * 0.2)), rim, 0.85)


def _tears(frame: Cutter, figure: Figure, skull: Skull, eye: _Eye) -> None:
    """Let tears stand on the lower lid, then run down the cheek in a track that ends in a drop."""
    amount = figure.face["tears"]
    low = [(x, y + 0.004) for x, y in eye.curve(eye.lower)]
    bold = min(max(150 / frame.px, 1.0), 1.8)
    frame.shade(leaf(low, (0.0, 0.012, 0.020 * bold, 0.016, 0.0)), _WATER, 0.85)
    if amount < 0.18:
        return
    length = 0.06 + 0.17 * min(1.0, (amount - 0.18) / 0.5)
    start = eye.spot(0.18, eye.lower[2] - 0.1)
    bend = (0.3 + skull.facing(eye.side * EYE_LON)) * 0.016 * eye.side
    end = (start[0] + bend * 1.5, start[1] - length)
    width = 0.021 * bold
    # The skin it has wetted shines a little; only the drop itself is seen whole.
    wet = leaf([start, (start[0] + bend, start[1] - length * 0.5), end], (width * 1.3, width, width * 0.5))
    frame.shade(wet, _WATER, 0.42)
    tear = skia.Path()
    x, y, r = end[0], end[1], 0.021 * bold
    drop = [(x, y + r * 3.4), (x, y + r * 3.4), (x + r * 0.8, y + r * 0.7), (x + r * 0.8, y - r * 0.6), (x, y - r),
            (x - r * 0.8, y - r * 0.6), (x - r * 0.8, y + r * 0.7)]  # fmt: skip
    trace(tear, beziers(drop, closed=True), move=True)
    frame.shade(tear, mix(_WATER, figure.papers.skin, 0.10), 0.90)
    frame.shade(disc(x - r * 0.3, y - r * 0.1, r * 0.22, r * 0.40), _GLINT, 0.9)


def _brow_line(figure: Figure, skull: Skull, eye: _Eye) -> list[Point]:
    """Return a brow's middle line from its inner to its outer end, in the head's frame."""
    face = figure.face
    x0, y0 = skull.at(eye.side * EYE_LON, skull.brow_v)
    knit, sad, lift = face["brow_knit"], face["brow_sad"], face["brow_raise"]
    half, up = _brow_half(figure), face["skew"] * eye.side
    arch = 1.15 if figure.female else 0.8 if figure.age is not Age.OLD else 1.0
    points = []
    for k, (x, y) in enumerate(zip(_BROW_X, _BROW_Y, strict=True)):
        inner = (1.28 - x) / 2.26
        dy = y * arch * (1 - 0.5 * knit) + lift * (0.80 if lift > 0 else 0.35) * (1.0 if k < 3 else 0.7)
        # One brow goes up, the other down: doubt, scorn and mischief are told by no more than this.
        dy += 0.62 * max(up, 0.0) * (1.0 if k < 3 else 0.6) + 0.30 * min(up, 0.0)
        dy += -0.80 * knit * (inner - 0.30) + sad * (1.15 * (inner - 0.40))
        if figure.age is Age.OLD and k == 3:
            dy -= 0.30
        shift = -0.20 * knit * inner - 0.08 * sad * inner
        points.append(
            (
                x0 + eye.side * (x + shift) * half * (0.10 + 0.90 * eye.square),
                y0 + dy * half + x * eye.tilt * half * 0.7,
            )
        )
    return points


def _brow_half(figure: Figure) -> float:
    """Return half a brow's length, head units."""
    return 0.086 * (1.06 if not figure.female else 1.0)


def _brow(frame: Cutter, figure: Figure, skull: Skull, eye: _Eye) -> None:
    lift, shape, half = figure.face["brow_raise"], figure.trait("brow"), _brow_half(figure)
    points = _brow_line(figure, skull, eye)
    thick = half * (0.16 + 0.36 * shape) * _BROW_WEIGHT[figure.age] * (0.60 if figure.female else 1.0)
    colour = mix(figure.papers.hair, (0.15, 0.09, 0.08), 0.35)
    if sum(colour) > 1.5:
        colour = shade(colour, -0.12)
    thick = max(thick, 1.7 / frame.px)
    frame.shade(leaf(points, (thick * 0.50, thick, thick * 0.85, 0.0)), colour, 0.94)
    if lift > 0.5 and frame.px > 90 and figure.age is not Age.CHILD:
        line = [skull.at(eye.side * lon, skull.brow_v + 0.135) for lon in (0.15, 0.4, 0.62)]
        frame.shade(leaf(line, (0.0, 0.011, 0.0)), figure.papers.skin_shade, 0.7 * math.sqrt(lift))


_BROW_WEIGHT: Final = {Age.CHILD: 0.72, Age.YOUTH: 0.92, Age.ADULT: 1.0, Age.OLD: 1.05}
