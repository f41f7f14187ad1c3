"""Beasts' eyes: large, with lids, light and brows, so that they can act."""

from __future__ import annotations

import math
from dataclasses import dataclass

import skia

from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.turning import wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add_leaf, disc, leaf
from yingxi.draw.people.cutter import Cutter


@dataclass(frozen=True, slots=True)
class Eye:
    """One eye in the head's frame.

    Attributes:
        x, y: its middle.
        rx, ry: half its width and height.
        inner: 1 when the nose is to its right on the paper, -1 to its left.
        pupil: round, slit (upright) or bar (level).
        white: colour of what surrounds the iris.
        big: the iris's radius in eye heights.
        lid: colour of the lids.
    """

    x: float
    y: float
    rx: float
    ry: float
    inner: float
    pupil: str = "round"
    white: RGB = (0.98, 0.965, 0.93)
    big: float = 0.72
    lid: RGB = (0.5, 0.4, 0.3)
    bulge: bool = False


def openness(beast: Beast) -> tuple[float, float]:
    """Return how far the upper lid is down (0 open .. 1 shut) and how wide the eye is opened."""
    face = beast.face
    shut = min(1.0, max(face["blink"], 0.0) + (1 - face["blink"]) * 0.62 * max(0.0, face["lid"] - 0.25))
    return shut, 1.0 + 0.5 * max(0.0, 0.22 - face["lid"])


def startled(beast: Beast) -> float:
    """Return how far the eyes are torn open by fear or surprise, 0 .. 1: they grow and the iris shrinks in them."""
    return min(1.0, max(0.0, 1.6 * (beast.face["brow_raise"] - 0.4)))


def draw_eye(frame: Cutter, beast: Beast, eye: Eye) -> None:
    """Draw one eye with its lids."""
    face, coat = beast.face, beast.coat
    shut, wide = openness(beast)
    # An eye that stands on the head fills its socket already.
    torn = 1.0 if eye.bulge else 1.0 + 0.13 * startled(beast)
    rx, ry = eye.rx * torn, eye.ry * (0.92 + 0.08 * wide) * torn
    ball = disc(eye.x, eye.y, rx, ry)
    px = frame.px * eye.ry
    rim = mix(coat.ink, eye.lid, 0.15)
    if px < 2.4:
        _bead(frame, eye, shut, rim)
        return
    if eye.bulge:
        frame.cut(disc(eye.x, eye.y, rx * 1.30, ry * 1.26), eye.lid, lift=0.35, edge=0.25, gradient=0.12)
    if shut > 0.85:
        # A shut eye is a lash line alone.
        curve = [(eye.x + rx * u, eye.y + ry * v) for u, v in ((-1.05, -0.20), (0.0, -0.62), (1.05, -0.20))]
        wash(frame, leaf(curve, (ry * 0.10, ry * 0.26, ry * 0.10)), rim, 1.0)
    else:
        # The lashes are thick above and thin out below: a ring of one width would stare.
        wash(frame, disc(eye.x, eye.y + 0.06 * ry, rx * 1.10, ry * 1.09), rim, 0.9)
        wash(frame, ball, eye.white, 1.0)
        with frame.within(ball):
            _iris(frame, beast, eye, rx, ry)
            _lids(frame, beast, eye, rx, ry, shut)
    if face["tears"] > 0.12:
        _tears(frame, eye, face["tears"])


def _bead(frame: Cutter, eye: Eye, shut: float, rim: RGB) -> None:
    """Draw an eye of a few pixels: a dark bead with a light."""
    if shut > 0.7:
        curve = [(eye.x - eye.rx, eye.y), (eye.x, eye.y - eye.ry * 0.4), (eye.x + eye.rx, eye.y)]
        wash(frame, leaf(curve, (eye.ry * 0.2, eye.ry * 0.5, eye.ry * 0.2)), rim, 1.0)
        return
    if sum(eye.white) > 1.2:
        wash(frame, disc(eye.x, eye.y, eye.rx * 1.12, eye.ry * 1.12), rim, 0.85)
        wash(frame, disc(eye.x, eye.y, eye.rx * 0.95, eye.ry * 0.95), eye.white, 1.0)
        wash(frame, disc(eye.x + eye.rx * 0.1, eye.y, eye.rx * 0.58, eye.ry * 0.66), (0.07, 0.05, 0.05), 1.0)
    else:
        wash(frame, disc(eye.x, eye.y, eye.rx, eye.ry), (0.06, 0.04, 0.05), 1.0)
    wash(frame, disc(eye.x - eye.rx * 0.3, eye.y + eye.ry * 0.35, eye.rx * 0.26, eye.ry * 0.26), (1.0, 1.0, 1.0), 0.95)


def _iris(frame: Cutter, beast: Beast, eye: Eye, rx: float, ry: float) -> None:
    colour, face = beast.coat.iris, beast.face
    radius = ry * eye.big * (1.0 - 0.26 * startled(beast) - 0.10 * face["brow_knit"])
    flat = min(1.0, rx / ry)
    x = eye.x + face["gaze_x"] * rx * 0.36
    y = eye.y + face["gaze_y"] * ry * 0.32
    wash(frame, disc(x, y, radius * flat, radius), shade(colour, -0.55), 1.0)
    inner = disc(x, y, radius * 0.90 * flat, radius * 0.90)
    frame.fade(
        inner, (x, y + radius), (x, y - radius), [(shade(colour, -0.42), 1.0), (colour, 1.0), (shade(colour, 0.4), 1.0)]
    )
    if frame.px * radius > 14:
        _rays(frame, x, y, radius, flat, colour)
    black = (0.045, 0.03, 0.04)
    size = 0.66 + 0.08 * (face["brow_raise"] + face["brow_sad"]) * (1.0 - startled(beast))
    if eye.pupil == "slit":
        wash(
            frame,
            leaf(
                [(x, y + radius * 0.8), (x, y), (x, y - radius * 0.8)], (0.0, radius * (0.5 + 0.3 * size) * flat, 0.0)
            ),
            black,
            1.0,
        )
    elif eye.pupil == "bar":
        bar = skia.Path()
        bar.addRoundRect(
            skia.Rect.MakeLTRB(
                x - radius * 0.64 * flat, y - radius * 0.40, x + radius * 0.64 * flat, y + radius * 0.40
            ),
            radius * 0.34,
            radius * 0.38,
        )
        wash(frame, bar, black, 1.0)
    else:
        wash(frame, disc(x, y, radius * size * flat, radius * size), black, 1.0)
    turn = 1.0 if frame.matrix.getScaleX() >= 0 else -1.0
    glint = (1.0 if frame.paper.light.from_x > 0 else -1.0) * turn
    white = skia.Paint(AntiAlias=True, Color=0xF5FFFFFF)
    spot = disc(x + glint * radius * 0.36 * flat, y + radius * 0.42, radius * 0.26 * flat, radius * 0.27)
    frame.paper.canvas.drawPath(frame.placed(spot), white)
    wash(
        frame,
        disc(x - glint * radius * 0.34 * flat, y - radius * 0.44, radius * 0.14 * flat, radius * 0.13),
        (1.0, 1.0, 1.0),
        0.7,
    )


def _rays(frame: Cutter, x: float, y: float, radius: float, flat: float, colour: RGB) -> None:
    """Print fine rays into the iris."""
    path = skia.Path()
    for k in range(14):
        angle = 2 * math.pi * k / 14
        c, s = math.cos(angle), math.sin(angle)
        add_leaf(
            path,
            [
                (x + c * radius * 0.5 * flat, y + s * radius * 0.5),
                (x + c * radius * 0.84 * flat, y + s * radius * 0.84),
            ],
            (radius * 0.07, 0.0),
        )
    wash(frame, path, shade(colour, -0.35), 0.5)


def _lids(frame: Cutter, beast: Beast, eye: Eye, rx: float, ry: float, shut: float) -> None:
    """Lower the upper lid, raise the lower one, and tilt them with the mood."""
    face = beast.face
    tilt = (1.00 * face["brow_sad"] - 1.30 * face["brow_knit"]) * (1 - shut)
    resting = (
        0.30
        + 0.12 * face["brow_knit"]
        + 0.14 * face["brow_sad"]
        - 0.24 * max(0.0, face["brow_raise"])
        - 0.3 * max(0.0, 0.1 - face["lid"])
    )
    down = max(0.0, resting) + (1.0 - max(0.0, resting)) * shut
    level = eye.y + ry * (1.12 - 2.02 * down * 0.90)
    inner, outer = level + tilt * ry * 0.5, level - tilt * ry * 0.30
    left, right = (outer, inner) if eye.inner > 0 else (inner, outer)
    arch = ry * (0.30 - 0.75 * shut)
    x0, x1 = eye.x - rx * 1.2, eye.x + rx * 1.2
    lid = skia.Path()
    lid.moveTo(x0, eye.y + ry * 1.5)
    lid.lineTo(x0, left - ry * 0.12)
    lid.quadTo(eye.x, (left + right) / 2 + arch, x1, right - ry * 0.12)
    lid.lineTo(x1, eye.y + ry * 1.5)
    lid.close()
    cast = skia.Path(lid)
    cast.offset(0, -ry * 0.14)
    wash(frame, cast, (0.22, 0.12, 0.18), 0.28)
    wash(frame, lid, shade(eye.lid, 0.04), 1.0)
    edge = skia.Path()
    edge.moveTo(x0, left - ry * 0.12)
    edge.quadTo(eye.x, (left + right) / 2 + arch, x1, right - ry * 0.12)
    frame.line(edge, mix(beast.coat.ink, eye.lid, 0.1), ry * 0.16)
    rise = 0.72 * max(0.0, face["smile"]) + 0.20 * face["brow_knit"] + 0.1 * face["press"]
    if rise > 0.05:
        low = eye.y - ry * (1.05 - 0.55 * rise)
        under = skia.Path()
        under.moveTo(x0, eye.y - ry * 1.5)
        under.lineTo(x0, low - ry * 0.1)
        under.quadTo(eye.x, low + ry * 0.42, x1, low - ry * 0.1)
        under.lineTo(x1, eye.y - ry * 1.5)
        under.close()
        wash(frame, under, shade(eye.lid, -0.05), 1.0)


def _tears(frame: Cutter, eye: Eye, amount: float) -> None:
    water = (0.86, 0.94, 1.0)
    x, y = eye.x - eye.inner * eye.rx * 0.1, eye.y - eye.ry * 0.9
    long = eye.ry * (0.8 + 1.6 * amount)
    wash(
        frame,
        leaf([(x, y), (x, y - long * 0.5), (x, y - long)], (eye.rx * 0.05, eye.rx * 0.16, eye.rx * 0.24)),
        water,
        0.5,
    )
    wash(frame, disc(x, y - long, eye.rx * 0.17, eye.rx * 0.22), water, 0.9)
    wash(frame, disc(x - eye.rx * 0.05, y - long + eye.rx * 0.05, eye.rx * 0.05), (1.0, 1.0, 1.0), 0.95)


def draw_brow(frame: Cutter, beast: Beast, eye: Eye, colour: RGB, *, gap: float = 0.35, thick: float = 0.34) -> None:
    """Draw the tuft over an eye: it lifts, knits and saddens."""
    face = beast.face
    half = eye.rx * 1.02
    base = eye.y + eye.ry * (1.0 + gap) + eye.ry * 0.55 * face["brow_raise"]
    knit, sad = face["brow_knit"], face["brow_sad"]
    points: list[Point] = []
    for s in (-1.0, -0.3, 0.4, 1.1):
        inner = 0.5 - 0.5 * s
        y = base + eye.ry * (0.22 * (1 - s * s) - 0.85 * knit * (inner - 0.2) + 0.80 * sad * (inner - 0.45))
        points.append((eye.x - eye.inner * s * half * (1.0 - 0.1 * knit), y))
    wide = eye.ry * thick
    wash(frame, leaf(points, (wide * 0.5, wide, wide * 0.8, 0.0)), colour, 0.92)
