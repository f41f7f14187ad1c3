"""The face: skin, shade, ears, nose, brows, cheeks, age; eyes and mouth have modules of their own."""

from __future__ import annotations

import math
from contextlib import nullcontext
from functools import lru_cache
from typing import Final

import numpy as np
import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, beziers, blob, disc, leaf, thread, trace
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.eyes import draw_eyes
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.hair import style_of
from yingxi.draw.people.hats import HOODS
from yingxi.draw.people.skull import Skull
from yingxi.story.terms import Age

NEAR_EAR = -1.26
_FAR_EAR: Final = 0.20
"""Yaw up to which the far ear is seen."""


def draw_skin(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the bare head: skin, the nose where it stands out, shade away from the light."""
    path = skull.face_path()
    if skull.yaw > 0.7:
        path.addPath(_nose_bump(figure, skull))
    skin, dark = shade(figure.papers.skin, 0.10), figure.papers.skin_shade
    if skull.yaw < _FAR_EAR and style_of(figure).ears and figure.design.hat not in HOODS:
        _ear(frame, figure, skull, -NEAR_EAR)
    frame.cut(path, skin, lift=0.9, edge=0.12)
    _lay_light(frame, path, skull, skin, dark)


def _lay_light(frame: Cutter, path: skia.Path, skull: Skull, skin: RGB, dark: RGB) -> None:
    """Fill a face with its run of light: it is the brightest paper of its figure, and turns warm in the shade."""
    glow = mix(shade(skin, 0.55), (1.0, 0.90, 0.62), 0.30)
    warm = mix(dark, (0.86, 0.34, 0.24), 0.22)
    run = (mix(skin, glow, 0.95), mix(skin, glow, 0.42), skin, mix(skin, warm, 0.30), mix(skin, warm, 0.85))
    paint = _light_paint(tuple(frame.ink(colour, 1.0) for colour in run), frame.shaded_side)
    across = [x for x, _ in skull.outline]
    left, wide = min(across), max(across) - min(across)
    low = min(y for _, y in skull.outline)
    step_x, step_y = wide * _LIGHT_WIDE / _LIGHT_PX, (0.95 - low) * _LIGHT_WIDE / _LIGHT_PX
    x, y = left - wide * _LIGHT_RIM, low - (0.95 - low) * _LIGHT_RIM
    inside = skia.Path()
    path.transform(skia.Matrix.MakeAll(1 / step_x, 0, -x / step_x, 0, 1 / step_y, -y / step_y, 0, 0, 1), inside)
    canvas = frame.paper.canvas
    canvas.save()
    canvas.concat(frame.matrix)
    canvas.concat(skia.Matrix.MakeAll(step_x, 0, x, 0, step_y, y, 0, 0, 1))
    canvas.drawPath(inside, paint)
    canvas.restore()


_LIGHT_PX: Final = 256
_LIGHT_RIM: Final = 0.06
_LIGHT_WIDE: Final = 1.0 + 2 * _LIGHT_RIM
"""The picture of light is laid over the head's box and this much beyond, so that it turns round as the head does."""


@lru_cache(maxsize=48)
def _light_paint(inks: tuple[int, ...], side: float) -> skia.Paint:
    """Return a paint: a picture of the run of light over a head, which fills six times as fast as a gradient.

    The shade of cheek and jaw lies in it too: it deepens softly towards the edge that turns from the light, and a
    breath of it rounds the other.
    """
    spots = (np.arange(_LIGHT_PX, dtype=np.float32) + 0.5) * (_LIGHT_WIDE / _LIGHT_PX) - _LIGHT_RIM
    x, y = (2.0 * spots[None] - 1.0) * side, (2.0 * spots[:, None] - 1.0)
    run = 0.40 + 0.27 * x - 0.24 * y
    far = np.hypot(x, np.where(y < 0.0, 0.98, 0.80) * y)
    edge = np.clip((far - 0.50) / 0.52, 0.0, 1.0)
    edge = edge * edge * (3.0 - 2.0 * edge)
    turned = np.clip(0.22 + 0.80 * x - 0.34 * y, 0.10, 1.0)
    place = np.clip(run + 0.52 * edge * turned, 0.0, 1.0)
    noise = np.random.default_rng(5).random((_LIGHT_PX, _LIGHT_PX), dtype=np.float32)
    pixels = np.full((_LIGHT_PX, _LIGHT_PX, 4), 255, dtype=np.uint8)
    for channel, shift in enumerate((0, 8, 16)):
        values = [ink >> shift & 255 for ink in inks]
        pixels[..., channel] = np.minimum(255, np.interp(place, np.linspace(0, 1, len(inks)), values) + noise)
    info = skia.ImageInfo.Make(_LIGHT_PX, _LIGHT_PX, skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType)
    image = skia.Image.MakeRasterCopy(skia.Pixmap(info, pixels, _LIGHT_PX * 4))
    paint = skia.Paint(AntiAlias=True)
    paint.setShader(image.makeShader(skia.TileMode.kClamp, skia.TileMode.kClamp, skia.SamplingOptions()))
    return paint


def draw_complexion(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Set cheeks, age and marks on the skin."""
    _cheeks(frame, figure, skull)
    if frame.px > 70:
        _age(frame, figure, skull)
        _marks(frame, figure, skull)


def draw_look(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Set nose, eyes and brows on the skin, and the glasses of those who wear them."""
    _scorn(frame, figure, skull)
    draw_eyes(frame, figure, skull)
    _nose(frame, figure, skull)
    if figure.marked("glasses"):
        _glasses(frame, skull)


def draw_near_ear(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the ear on the near side, with its ring."""
    _ear(frame, figure, skull, NEAR_EAR)


def ear_at(skull: Skull, lon: float = NEAR_EAR) -> Point:
    """Return the middle of an ear."""
    return skull.at(lon, (skull.eye_v + skull.nose_v) / 2 + 0.045, 1.02)


def _ear(frame: Cutter, figure: Figure, skull: Skull, lon: float) -> None:
    x, y = ear_at(skull, lon)
    side = 1.0 if lon > 0 else -1.0
    width = 0.036 + 0.040 * max(0.0, abs(math.sin(lon + skull.yaw)) * 0.35 + max(skull.yaw * side * -1, 0.0) * 0.6)
    papers = figure.papers

    def at(points: tuple[Point, ...]) -> list[Point]:
        # Its lobe draws in to the jaw, which narrows below it.
        return [(x + side * (px * width - 0.28 * max(-0.03 - py, 0.0)), y + py) for px, py in points]

    frame.cut(blob(at(_EAR)), shade(papers.skin, 0.10), lift=0.2, edge=0.12, gradient=0.08)
    if frame.px > 90:
        deep = shade(papers.skin_shade, -0.15)
        frame.shade(leaf(at(_EAR_FOLD), (0.0, 0.012, 0.015, 0.012, 0.0)), deep, 0.8)
        frame.shade(blob(at(_EAR_HOLLOW)), deep, 0.45)
    if figure.marked("earrings"):
        _earring(frame, figure, (x + side * width * 0.25, y - 0.118))


_EAR: Final = (
    (0.05, 0.080), (0.70, 0.105), (1.20, 0.070), (1.10, -0.005), (0.72, -0.070), (0.42, -0.118), (0.02, -0.110),
    (-0.18, -0.050), (-0.25, 0.03),
)  # fmt: skip
_EAR_FOLD: Final = ((0.18, 0.052), (0.62, 0.072), (0.88, 0.030), (0.74, -0.030), (0.46, -0.062))
_EAR_HOLLOW: Final = ((0.16, 0.018), (0.46, 0.024), (0.42, -0.040), (0.12, -0.042))


def _earring(frame: Cutter, figure: Figure, at: Point) -> None:
    x, y = at
    frame.cut(disc(x, y, 0.021), figure.papers.named("gold"), lift=0.2, edge=0.8, gradient=0.2)
    drop = blob([(x, y - 0.015), (x + 0.019, y - 0.066), (x, y - 0.088), (x - 0.019, y - 0.066)])
    frame.cut(drop, figure.papers.named("jade"), edge=0.6, gradient=0.15)


def _nose_points(figure: Figure, skull: Skull) -> tuple[Point, Point, Point, Point]:
    """Return brow, bridge, tip and base of the nose."""
    size = figure.trait("nose")
    child = figure.age is Age.CHILD
    reach = 1.12 + 0.33 * size - (0.08 if child else 0.0)
    # Seen from the side the nose must not grow with the sphere it stands on.
    reach = 1.0 + (reach - 1.0) * (1.0 - 0.05 * min(max((skull.yaw - 0.44) / 0.86, 0.0), 1.0))
    brow = skull.at(0.0, skull.eye_v + 0.05, 1.0)
    bridge = skull.at(0.0, skull.eye_v - 0.03, 1.03 + 0.05 * size + 0.05 * max(skull.yaw - 0.7, 0.0))
    tip = skull.at(0.0, skull.nose_v + 0.045 - 0.032 * size, reach)
    base = skull.at(0.0, skull.nose_v - 0.002, max(reach - 0.13, 0.93))
    return brow, bridge, tip, base


def _nose_bump(figure: Figure, skull: Skull) -> skia.Path:
    brow, bridge, tip, base = _nose_points(figure, skull)
    return blob(
        [
            brow,
            bridge,
            (tip[0], tip[1] + 0.02),
            (tip[0] + 0.004, tip[1] - 0.012),
            base,
            (base[0] - 0.12, base[1]),
            (brow[0] - 0.12, brow[1]),
        ]
    )


def _nose(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Draw the nose in one line from the bridge round the tip, with a wing, a plane of shade and a light."""
    dark = figure.papers.skin_shade
    deep = mix(shade(dark, -0.30), (0.42, 0.16, 0.10), 0.35)
    brow, bridge, tip, base = _nose_points(figure, skull)
    child = figure.age is Age.CHILD
    size = 0.74 + 0.58 * figure.trait("nose") - (0.22 if child else 0.0) - (0.10 if figure.female else 0.0)
    foreshort = max(skull.facing(0.0), 0.25)
    wing = 0.050 * size
    bold = min(max(150 / frame.px, 1.0), 2.2)
    ridge = [
        (bridge[0] + 0.004, bridge[1] - (0.075 if child else 0.0)),
        (tip[0] + 0.004, tip[1] + 0.035),
        (tip[0] + 0.020 * size, tip[1] - 0.002),
        (tip[0] + 0.006, base[1] - 0.004),
        (tip[0] - wing * 0.55 * foreshort, base[1] + 0.002),
    ]
    width = 0.0125 * bold * (0.85 if child else 1.0)
    if frame.px > 60 and not child:
        plane = skia.Path()
        trace(plane, beziers([brow, *ridge[:3]]), move=True)
        foot = (base[0] + 0.034 * size * foreshort + 0.014, base[1] + 0.010)
        trace(plane, beziers([foot, (bridge[0] + 0.040 * foreshort, bridge[1] - 0.03), brow]))
        plane.close()
        frame.shade(plane, dark, 0.30)
        under = [ridge[3], ridge[4], (tip[0] - wing * 0.2, base[1] - 0.026), (tip[0] + wing * 0.5, base[1] - 0.014)]
        frame.shade(blob(under), dark, 0.45)
    frame.shade(leaf(ridge, (0.0, width * 0.55, width * 1.1, width * 1.1, 0.0)), deep, 0.85)
    if frame.px > 60:
        near = [
            (tip[0] - wing * 1.02 * foreshort, tip[1] + 0.016),
            (tip[0] - wing * 1.36 * foreshort, base[1] + 0.018),
            (tip[0] - wing * 1.00 * foreshort, base[1] + 0.000),
        ]
        frame.shade(leaf(near, (0.0, width * 0.95, 0.0)), deep, 0.72)
    if frame.px > 180:
        shine = [(tip[0] - 0.012, tip[1] + 0.075), (tip[0] - 0.016, tip[1] + 0.04), (tip[0] - 0.010, tip[1] + 0.004)]
        frame.shade(leaf(shine, (0.0, 0.017 * size, 0.012 * size)), (1.0, 0.96, 0.88), 0.34)


def _cheeks(frame: Cutter, figure: Figure, skull: Skull) -> None:
    child = figure.age is Age.CHILD
    strength = (0.14 if figure.female or child else 0.05) + (0.42 if figure.female else 0.28) * figure.face["blush"]
    strength += (0.16 if figure.female else 0.0) + (0.12 if child and figure.female else 0.02)
    strength += 0.22 if figure.marked("rosy") else 0.0
    strength *= 0.6 if figure.age is Age.OLD else 1.0
    rose = mix(figure.papers.skin, (0.92, 0.26, 0.22), 0.75)
    near = frame.px > 90  # what spills over the far cheek's edge shows only in a large head
    with frame.within(skull.face_path()) if near else nullcontext():
        for lon in (-0.60, 0.62):
            square = skull.facing(lon)
            if square > 0.05:
                x, y = skull.at(lon, skull.nose_v - 0.005)
                frame.soft(x, y, 0.125 * (0.35 + 0.65 * square), 0.100, rose, min(strength, 0.75))


def _crease(frame: Cutter, points: list[Point], width: float, colour: RGB, alpha: float) -> None:
    count = len(points)
    frame.shade(
        leaf(points, [width * math.sin(math.pi * (0.08 + 0.84 * k / (count - 1))) for k in range(count)]), colour, alpha
    )


def _age(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Fold the skin as the years do: the young have no lines, which would read as a moustache."""
    old = figure.age is Age.OLD
    dark = shade(figure.papers.skin_shade, -0.10)
    if old or figure.marked("wrinkles"):
        _brow_lines(frame, skull, dark)
        _crows_feet(frame, skull, dark)
    if old or figure.marked("tear_bags"):
        for side in (-1, 1):
            if skull.facing(side * 0.4) > 0.2:
                bag = [
                    skull.at(side * lon, skull.eye_v - dv) for lon, dv in ((0.24, 0.052), (0.36, 0.078), (0.54, 0.058))
                ]
                _crease(frame, bag, 0.013, dark, 0.55)
    if old or figure.marked("wrinkles"):
        _sunk_cheeks(frame, skull, figure.papers.skin_shade)
    if old:
        lift = 0.012 * figure.face["smile"]
        for side in (-1, 1):
            fold = [
                skull.at(side * 0.21, skull.nose_v + 0.012, 1.05),
                skull.at(side * 0.37, skull.nose_v - 0.055 + lift),
                skull.at(side * 0.38, skull.mouth_v - 0.012 + lift),
            ]
            _crease(frame, fold, 0.014, dark, 0.6)


def _brow_lines(frame: Cutter, skull: Skull, dark: RGB) -> None:
    for v, reach in ((0.648, 0.42), (0.690, 0.34)):
        line = [skull.at(lon * reach, v + 0.008 * math.cos(lon * 4)) for lon in (-1.2, -0.4, 0.4, 1.2)]
        _crease(frame, line, 0.010, dark, 0.5)


def _crows_feet(frame: Cutter, skull: Skull, dark: RGB) -> None:
    for side in (-1, 1):
        if skull.facing(side * 0.8) < 0.15:
            continue
        for rise in (0.030, 0.0, -0.030):
            foot = [
                skull.at(side * lon, skull.eye_v - 0.004 + rise * k)
                for lon, k in ((0.66, 0.4), (0.77, 1.0), (0.86, 1.7))
            ]
            _crease(frame, foot, 0.009, dark, 0.55)


def _sunk_cheeks(frame: Cutter, skull: Skull, dark: RGB) -> None:
    """Let the cheeks of the old fall in below the bone."""
    for side in (-1, 1):
        square = skull.facing(side * 0.7)
        if square > 0.2:
            x, y = skull.at(side * 0.68, 0.235)
            frame.soft(x, y, 0.095 * (0.3 + 0.7 * square), 0.130, dark, 0.24)


def _scorn(frame: Cutter, figure: Figure, skull: Skull) -> None:
    """Wrinkle the nose of one who is disgusted."""
    face = figure.face
    amount = min(face["brow_knit"] * 2, 1.0) * max(-face["smile"], 0.0) * min(max((face["lid"] - 0.2) / 0.12, 0.0), 1.0)
    if amount < 0.15 or frame.px < 70:
        return
    dark = figure.papers.skin_shade
    for k in range(3):
        v = skull.eye_v - 0.02 - 0.03 * k
        _crease(
            frame,
            [skull.at(-0.10, v - 0.008, 1.08), skull.at(-0.02, v + 0.006, 1.12), skull.at(0.07, v - 0.006, 1.1)],
            0.010,
            dark,
            amount,
        )
    fold = [
        skull.at(-0.18, skull.nose_v + 0.035, 1.05),
        skull.at(-0.34, skull.nose_v - 0.02),
        skull.at(-0.38, skull.mouth_v + 0.03),
    ]
    _crease(frame, fold, 0.011, dark, 0.5 * amount)


def _marks(frame: Cutter, figure: Figure, skull: Skull) -> None:
    dark = figure.papers.skin_shade
    if figure.marked("freckles"):
        for k in range(14):
            lon = (-0.75 + 0.115 * k) + (0.04 if k % 3 else -0.03)
            v = skull.nose_v + 0.055 + 0.022 * math.sin(k * 2.4) - 0.02 * abs(lon)
            if skull.facing(lon) > 0.1:
                x, y = skull.at(lon, v)
                frame.shade(disc(x, y, 0.0075), mix(dark, (0.6, 0.3, 0.15), 0.4), 0.65)
    if figure.marked("mole"):
        x, y = skull.at(0.34 * skull.mirror, skull.mouth_v + 0.055)
        frame.shade(disc(x, y, 0.011), (0.20, 0.10, 0.09), 0.9)
    if figure.marked("scar"):
        side = -0.62 * skull.mirror
        scar = [
            skull.at(side - 0.06, skull.eye_v - 0.06),
            skull.at(side, skull.nose_v + 0.03),
            skull.at(side + 0.10, skull.mouth_v + 0.06),
        ]
        frame.shade(leaf(scar, (0.0, 0.018, 0.0)), mix(figure.papers.skin, (0.75, 0.30, 0.30), 0.55), 0.9)
        frame.shade(leaf([(x - 0.006, y + 0.004) for x, y in scar], (0.0, 0.006, 0.0)), (1.0, 0.92, 0.88), 0.6)


def _glasses(frame: Cutter, skull: Skull) -> None:
    """Set round glasses on the nose."""
    wire = (0.16, 0.12, 0.10)
    for lon in (-0.40, 0.40):
        square = skull.facing(lon)
        if square < 0.15:
            continue
        x, y = skull.at(lon, skull.eye_v - 0.01, 1.06)
        ring = disc(x, y, 0.105 * (0.30 + 0.70 * square), 0.098)
        frame.shade(ring, (0.85, 0.93, 1.0), 0.16)
        frame.line(ring, wire, 0.014)
        frame.line(
            thread([(x - 0.05 * square, y + 0.045), (x - 0.015 * square, y + 0.06)]), (1.0, 1.0, 1.0), 0.012, alpha=0.7
        )
    near, far = skull.at(-0.12, skull.eye_v, 1.1), skull.at(0.12, skull.eye_v, 1.1)
    middle = skull.at(0.0, skull.eye_v + 0.012, 1.14)
    frame.line(thread([near, middle, far]), wire, 0.014)
    temple = skull.at(-0.71, skull.eye_v, 1.05)
    frame.line(thread([temple, skull.at(NEAR_EAR, skull.eye_v + 0.02, 1.03)]), wire, 0.013)
