"""Eyes and brows: lids, lashes, iris, light and direction."""

from __future__ import annotations

import math

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, beziers, blend, disc, leaf, thread, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Age

EYE_LON = 0.390
_X = (-1.0, -0.55, 0.05, 0.60, 1.0)
_UPPER = (-0.22, 0.52, 0.92, 0.74, 0.12)
_LOWER = (-0.22, -0.52, -0.68, -0.46, 0.12)
_BROW_X = (-0.98, -0.35, 0.35, 1.28)
_BROW_Y = (0.0, 0.20, 0.30, -0.12)


def _iris_colour(figure: Figure) -> RGB:
    """Return an iris that goes with the hair: dark hair brown, fair hair blue, red hair green."""
    r, g, b = figure.papers.hair
    if r + g + b < 0.95:
        return (0.24, 0.13, 0.08)
    if r > 1.7 * b and r - g > 0.22:
        return (0.26, 0.42, 0.28)
    return (0.28, 0.46, 0.62)


class _Eye:
    """One eye's measures; local x runs from its inner (-1) to its outer corner (1)."""

    def __init__(self, figure: Figure, skull: Skull, side: float) -> None:
        child = figure.age is Age.CHILD
        size = 0.80 + 0.62 * figure.trait("eye_size")
        self.side = side
        self.square = max(skull.facing(side * EYE_LON), 0.0)
        self.half = 0.078 * size * (1.14 if child else 1.06 if figure.female else 0.95)
        self.high = self.half * (0.80 if child else 0.66 if figure.female else 0.54)
        if figure.age is Age.OLD:
            self.high *= 0.84
        self.tilt = (figure.trait("eye_tilt") - 0.42) * 0.42
        self.centre = skull.at(side * EYE_LON, skull.eye_v)
        lid = figure.face["lid"]
        wide = 1.0 + 0.75 * max(0.0, 0.22 - lid)
        self.shut = min(1.0, max(figure.face["blink"], 0.0) + (1 - figure.face["blink"]) * 0.62 * max(0.0, lid - 0.25))
        squint = 0.62 * max(0.0, figure.face["smile"]) + 0.22 * figure.face["brow_knit"]
        self.upper = [u * wide if u > 0 else u for u in _UPPER]
        self.lower = [blend(w, w * 0.35 + 0.05, squint) if 0 < i < 4 else w for i, w in enumerate(_LOWER)]
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
        if frame.px < 45:
            _small_eye(frame, figure, eye)
        else:
            _eye(frame, figure, skull, eye)
        _brow(frame, figure, skull, eye)
    if frame.px > 90 and figure.face["brow_knit"] > 0.35:
        for lon in (-0.07, 0.05):
            x, y = skull.at(lon, skull.brow_v - 0.02)
            frame.shade(
                leaf([(x - 0.004, y - 0.03), (x, y), (x - 0.002, y + 0.03)], (0.0, 0.012, 0.0)),
                figure.papers.skin_shade,
                figure.face["brow_knit"] * 0.8,
            )


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
        frame.shade(opening, (0.97, 0.95, 0.91), 0.9)
        with frame.within(opening):
            x, y = _iris_place(figure, eye)
            frame.shade(
                disc(x, y, eye.half * 0.50 * (0.4 + 0.6 * eye.square), eye.half * 0.54), (0.10, 0.06, 0.06), 1.0
            )
    frame.shade(leaf(lid, (0.012, 0.030, 0.036, 0.034, 0.018)), ink, 1.0)


def _lash_colour(figure: Figure) -> RGB:
    return mix(shade(figure.papers.hair, -0.55), (0.12, 0.07, 0.07), 0.6)


def _iris_place(figure: Figure, eye: _Eye) -> Point:
    gaze_x = figure.face["gaze_x"] + 0.16 * (1 - eye.square)
    x, y = eye.spot(0.0, 0.10)
    return (x + gaze_x * 0.40 * eye.half * (0.3 + 0.7 * eye.square), y + figure.face["gaze_y"] * 0.42 * eye.high)


def _eye(frame: Cutter, figure: Figure, skull: Skull, eye: _Eye) -> None:
    papers = figure.papers
    dark = papers.skin_shade
    ink = _lash_colour(figure)
    lid, low, open_lid = eye.curve(eye.lid), eye.curve(eye.lower), eye.curve(eye.upper)
    socket = eye.spot(-0.05, 0.35)
    if frame.px > 150:
        frame.soft(socket[0], socket[1], eye.half * 1.45 * (0.3 + 0.7 * eye.square), eye.high * 1.9, dark, 0.26)
    if eye.shut < 0.93:
        opening = _between(low, lid)
        frame.shade(opening, (0.985, 0.965, 0.935), 1.0)
        with frame.within(opening):
            _iris(frame, figure, eye)
            cast = [(x, y - eye.high * 0.20) for x, y in lid]
            frame.shade(_between(cast, [(x, y + 0.01) for x, y in lid]), (0.25, 0.15, 0.22), 0.30)
            corner = eye.spot(-0.98, -0.2)
            if frame.px > 200:
                frame.soft(corner[0], corner[1], eye.half * 0.22, eye.high * 0.4, (0.80, 0.40, 0.38), 0.7)
    if eye.shut > 0.04:
        frame.shade(_between(lid, open_lid), mix(papers.skin, dark, 0.28), 1.0)
    _lashes(frame, figure, eye, lid, low, ink)
    crease = [eye.spot(x, y + 0.34 * (1 - 0.5 * eye.shut)) for x, y in zip(_X, eye.upper, strict=True)]
    if figure.trait("eye_size") > 0.22:
        frame.shade(leaf(crease[:5], (0.0, 0.007, 0.009, 0.008, 0.0)), shade(dark, -0.2), 0.55)
    if figure.face["tears"] > 0.08:
        _tears(frame, figure, skull, eye)


def _iris(frame: Cutter, figure: Figure, eye: _Eye) -> None:
    colour = _iris_colour(figure)
    x, y = _iris_place(figure, eye)
    squeeze = 0.45 + 0.55 * eye.square
    radius = eye.half * (0.56 if figure.age is Age.CHILD else 0.52)
    frame.shade(disc(x, y, radius * squeeze, radius), shade(colour, -0.55), 1.0)
    frame.fade(
        disc(x, y, radius * 0.88 * squeeze, radius * 0.88),
        (x, y + radius),
        (x, y - radius),
        [(shade(colour, -0.5), 1.0), (colour, 1.0), (shade(colour, 0.38), 1.0)],
    )
    frame.shade(disc(x, y + radius * 0.04, radius * 0.44 * squeeze, radius * 0.46), (0.04, 0.02, 0.03), 1.0)
    turn = 1.0 if frame.matrix.getScaleX() >= 0 else -1.0
    glint = (1.0 if frame.paper.light.from_x > 0 else -1.0) * turn
    canvas_white = (1.0, 1.0, 1.0)
    frame.paper.canvas.drawPath(
        frame.placed(
            disc(x + glint * radius * 0.36 * squeeze, y + radius * 0.40, radius * 0.23 * squeeze, radius * 0.25)
        ),
        skia.Paint(AntiAlias=True, Color=0xF5FFFFFF),
    )
    frame.shade(
        disc(x - glint * radius * 0.34 * squeeze, y - radius * 0.42, radius * 0.13 * squeeze, radius * 0.13),
        canvas_white,
        0.7,
    )
    if figure.face["tears"] > 0.3:
        frame.shade(
            disc(x + glint * 0.1 * radius, y - radius * 0.62, radius * 0.42 * squeeze, radius * 0.16),
            canvas_white,
            0.55,
        )


def _lashes(frame: Cutter, figure: Figure, eye: _Eye, lid: list[Point], low: list[Point], ink: RGB) -> None:
    female = figure.female
    heavy = (0.20 if female else 0.155) * eye.half
    tail = eye.spot(1.13, 0.22 if female else 0.12) if female or eye.shut < 0.8 else lid[-1]
    if eye.shut > 0.8:
        tail = eye.spot(1.10, eye.lid[-1] - 0.12)
    upper = [*lid, tail]
    frame.shade(leaf(upper, (heavy * 0.35, heavy * 0.8, heavy, heavy * 1.15, heavy * 1.0, 0.0)), ink, 1.0)
    if female and frame.px > 140 and figure.age is not Age.OLD:
        for x, reach in ((0.62, 0.16), (0.85, 0.20)):
            index = 3 if x < 0.8 else 4
            root = lid[index] if x < 0.8 else eye.spot(0.92, eye.lid[4] + 0.10)
            tip = (
                root[0] + eye.side * reach * eye.half * 0.75 * eye.square,
                root[1] + reach * eye.half * (0.8 if eye.shut < 0.6 else -0.7),
            )
            frame.shade(
                leaf(
                    [root, ((root[0] + tip[0]) / 2 + eye.side * 0.004, (root[1] + tip[1]) / 2 - 0.003), tip],
                    (heavy * 0.5, heavy * 0.34, 0.0),
                ),
                ink,
                1.0,
            )
    if eye.shut < 0.85:
        frame.shade(
            leaf(low, (0.0, heavy * 0.16, heavy * 0.20, heavy * 0.30, 0.0)),
            mix(ink, figure.papers.skin_shade, 0.45),
            0.75,
        )


def _tears(frame: Cutter, figure: Figure, skull: Skull, eye: _Eye) -> None:
    """Let tears stand on the lower lid, then run."""
    amount = figure.face["tears"]
    low = [(x, y + 0.006) for x, y in eye.curve(eye.lower)]
    water = (0.86, 0.94, 1.0)
    frame.shade(leaf(low, (0.0, 0.010, 0.016, 0.012, 0.0)), water, 0.75)
    if amount < 0.18:
        return
    length = 0.04 + 0.16 * min(1.0, (amount - 0.18) / 0.6)
    x, y = eye.spot(0.10, eye.lower[2])
    bend = skull.facing(eye.side * EYE_LON) * 0.012 * eye.side
    path = [(x, y), (x + bend, y - length * 0.5), (x + bend * 1.2, y - length)]
    frame.shade(leaf(path, (0.004, 0.012, 0.017)), water, 0.42)
    drop = path[-1]
    tear = skia.Path()
    trace(
        tear,
        beziers(
            [
                (drop[0], drop[1] + 0.026),
                (drop[0], drop[1] + 0.026),
                (drop[0] + 0.012, drop[1] - 0.002),
                (drop[0], drop[1] - 0.016),
                (drop[0] - 0.012, drop[1] - 0.002),
            ],
            closed=True,
        ),
        move=True,
    )
    frame.shade(tear, water, 0.85)
    frame.shade(disc(drop[0] - 0.004, drop[1] - 0.002, 0.004, 0.006), (1.0, 1.0, 1.0), 0.95)


def _brow(frame: Cutter, figure: Figure, skull: Skull, eye: _Eye) -> None:
    face = figure.face
    x0, y0 = skull.at(eye.side * EYE_LON, skull.brow_v)
    knit, sad, lift = face["brow_knit"], face["brow_sad"], face["brow_raise"]
    half = 0.082 * (1.05 if not figure.female else 1.0)
    shape = figure.trait("brow")
    points = []
    for k, (x, y) in enumerate(zip(_BROW_X, _BROW_Y, strict=True)):
        inner = (1.28 - x) / 2.26
        dy = y * (0.75 if not figure.female else 1.1) + lift * (0.80 if lift > 0 else 0.35) * (1.0 if k < 3 else 0.7)
        dy += -0.62 * knit * (inner - 0.25) + sad * (0.85 * (inner - 0.42))
        shift = -0.16 * knit * inner
        points.append(
            (
                x0 + eye.side * (x + shift) * half * (0.10 + 0.90 * eye.square),
                y0 + dy * half + x * eye.tilt * half * 0.7,
            )
        )
    thick = half * (0.14 + 0.38 * shape) * (0.62 if figure.female else 0.74 if figure.age is Age.CHILD else 1.0)
    colour = mix(figure.papers.hair, (0.15, 0.09, 0.08), 0.35)
    if sum(colour) > 1.5:
        colour = shade(colour, -0.25)
    if frame.px < 45:
        thick = max(thick, 0.026)
    frame.shade(leaf(points, (thick * 0.42, thick, thick * 0.85, 0.0)), colour, 0.92)
    if frame.px > 260:
        for k in range(5):
            t = 0.08 + 0.16 * k
            i = min(int(t * 3), 2)
            a, b = points[i], points[i + 1]
            s = t * 3 - i
            root = (a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s - thick * 0.25)
            tip = (root[0] + eye.side * 0.022, root[1] + thick * 0.62)
            frame.shade(leaf([root, tip], (thick * 0.12, 0.0)), shade(colour, 0.14), 0.5)
    if face["brow_raise"] > 0.5 and frame.px > 120 and figure.age is not Age.CHILD:
        arch = [skull.at(eye.side * lon, skull.brow_v + 0.125) for lon in (0.15, 0.4, 0.62)]
        frame.line(thread(arch), figure.papers.skin_shade, 0.006, alpha=0.4 * math.sqrt(face["brow_raise"]))
