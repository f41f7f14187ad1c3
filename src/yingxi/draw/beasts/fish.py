"""Fish: a scaled body, fins that beat, a mouth that speaks; rings on the water where its head is out."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.beasts.adorn import hat_behind, hat_on, necklace
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.eyes import Eye, draw_brow, draw_eye
from yingxi.draw.beasts.fur import scallop
from yingxi.draw.beasts.turning import View, wash
from yingxi.draw.paper import mix, shade
from yingxi.draw.people.curves import Point, add, blob, disc, leaf, lerp, thread
from yingxi.draw.people.cutter import Cutter

_FULL = 1.42
"""How much fuller the body is drawn than its measure."""
_TOP = ((-0.62, 0.26), (-0.35, 0.55), (0.0, 0.92), (0.38, 1.06), (0.74, 0.92), (1.0, 0.55), (1.13, 0.10))
_LOW = ((1.13, -0.18), (1.0, -0.52), (0.70, -0.92), (0.32, -1.05), (-0.05, -0.88), (-0.38, -0.48), (-0.62, -0.20))


_WHALE_TOP = ((-0.64, 0.12), (-0.38, 0.40), (0.0, 0.84), (0.38, 1.06), (0.74, 1.08), (1.04, 0.84), (1.20, 0.20))
_WHALE_LOW = (
    (1.20, -0.30),
    (1.02, -0.86),
    (0.70, -1.06),
    (0.32, -1.02),
    (-0.05, -0.72),
    (-0.38, -0.30),
    (-0.64, -0.08),
)
_SLEEK_TOP = (
    (-0.66, 0.14),
    (-0.35, 0.42),
    (0.0, 0.86),
    (0.38, 1.04),
    (0.74, 0.96),
    (0.98, 0.66),
    (1.18, 0.12),
    (1.30, -0.02),
)
_SLEEK_LOW = (
    (1.30, -0.22),
    (1.14, -0.34),
    (0.98, -0.56),
    (0.70, -0.84),
    (0.32, -0.94),
    (-0.05, -0.72),
    (-0.38, -0.34),
    (-0.66, -0.10),
)
_SHARK_TOP = (
    (-0.66, 0.12),
    (-0.35, 0.40),
    (0.0, 0.80),
    (0.38, 1.02),
    (0.74, 1.00),
    (1.02, 0.74),
    (1.30, 0.26),
    (1.34, 0.12),
)
_SHARK_LOW = (
    (1.34, 0.06),
    (1.14, -0.42),
    (0.98, -0.66),
    (0.70, -0.90),
    (0.32, -0.96),
    (-0.05, -0.70),
    (-0.38, -0.30),
    (-0.66, -0.08),
)
_SLEEK: Final = {
    "whale": (_WHALE_TOP, _WHALE_LOW, 0.46), "dolphin": (_SLEEK_TOP, _SLEEK_LOW, 0.54),
    "shark": (_SHARK_TOP, _SHARK_LOW, 0.52),
}  # fmt: skip
"""Smooth swimmers: the body's edges, and how far the snout lies before the gills, trunk lengths."""


def _spot(beast: Beast, u: float, v: float) -> Point:
    """Return a point of the body that bends with the beating tail; v in half thicknesses."""
    bend = 0.16 * beast.pose["tail"] * beast.unit * max(0.0, 0.35 - u) ** 1.6
    x, y = beast.along(u, v * _FULL)
    return (x, y + bend)


def head_frame(cutter: Cutter, beast: Beast) -> tuple[Cutter, View]:
    """Return the head's frame: at the gills, as large as the body is thick."""
    ahead = beast.ahead
    turn = min(max(0.25 + 0.4 * beast.pose["head_yaw"], -0.1), 0.6)
    frame = cutter.inside(beast.along(0.72, 0.0), math.atan2(ahead[1], ahead[0]), beast.depth * _FULL)
    return frame, View(math.cos(turn), math.sin(turn))


def head_path(beast: Beast, view: View) -> skia.Path:
    """Return the head's shape: all before the gills."""
    return disc(0.55, 0.0, 0.95, 0.85)


def mouth_at(beast: Beast, view: View) -> Point:
    """Return the mouth's middle in the head's frame."""
    return (_tip(beast) - 0.06, -0.14)


def _tip(beast: Beast) -> float:
    """Return how far the snout lies before the gills, head units."""
    reach = _SLEEK[beast.species][2] if beast.species in _SLEEK else 0.41
    return reach * beast.unit / (beast.depth * _FULL)


def draw_fish(cutter: Cutter, beast: Beast) -> None:
    """Draw the whole fish."""
    _tail(cutter, beast)
    _back_fin(cutter, beast)
    _breast_fin(cutter, beast, "f")
    head, view = head_frame(cutter, beast)
    hat_behind(head, beast, (0.40, 0.86), 1.0, -0.12)
    _body(cutter, beast)
    _face(head, beast, view)
    _breast_fin(cutter, beast, "n")
    if beast.figure.design.marks:
        necklace(
            cutter,
            beast,
            [_spot(beast, 0.70, 0.8), _spot(beast, 0.60, 0.0), _spot(beast, 0.68, -0.9)],
            beast.depth * 0.16,
        )
    hat_on(head, beast, (0.42, 0.84), 1.05, -0.12)
    _rings(cutter, beast)


def _body(cutter: Cutter, beast: Beast) -> None:
    coat, depth, unit = beast.coat, beast.depth, beast.unit
    top, low, _reach = _SLEEK.get(beast.species, (_TOP, _LOW, 0.0))
    body = blob([_spot(beast, *p) for p in (*top, *low)])
    cutter.cut(body, coat.main, lift=0.9, edge=0.25, gradient=0.16)
    with cutter.within(body):
        belly = blob(
            [
                _spot(beast, *p)
                for p in (
                    (1.2, -0.25),
                    (0.9, -0.30),
                    (0.4, -0.42),
                    (0.0, -0.38),
                    (-0.7, -0.1),
                    (-0.7, -1.6),
                    (0.4, -1.8),
                    (1.3, -1.2),
                )
            ]
        )
        cutter.cut(belly, coat.second, edge=0.3)
        if beast.species == "whale":
            _grooves(cutter, beast)
        if cutter.px * unit > 34 and beast.species not in _SLEEK:
            scales, lights = skia.Path(), skia.Path()
            way = (-beast.ahead[0], -beast.ahead[1])
            for row in range(8):
                for column in range(7):
                    u = 0.62 - 0.155 * row + 0.02
                    v = 0.86 - 0.29 * column + (0.145 if row % 2 else 0.0)
                    scallop(
                        scales if (row + column) % 3 else lights, _spot(beast, u, v), way, unit * 0.15, depth * 0.30
                    )
            wash(cutter, scales, shade(coat.main, -0.30), 0.30)
            wash(cutter, lights, shade(coat.main, 0.40), 0.35)
        if beast.species in _SLEEK:
            return
        stripe = [_spot(beast, 0.68, 0.16), _spot(beast, 0.2, 0.20), _spot(beast, -0.6, 0.05)]
        wash(cutter, leaf(stripe, (depth * 0.05, depth * 0.06, 0.0)), coat.accent, 0.8)


def _grooves(cutter: Cutter, beast: Beast) -> None:
    """Print the furrows of a whale's throat."""
    path = skia.Path()
    for k in range(5):
        v = -0.50 - 0.13 * k
        furrow = [_spot(beast, 1.08 - 0.05 * k, v), _spot(beast, 0.66, v - 0.02), _spot(beast, 0.22, v + 0.05)]
        path.addPath(leaf(furrow, (0.0, beast.depth * 0.045, 0.0)))
    wash(cutter, path, shade(beast.coat.second, -0.35), 0.6)


def _fin(
    cutter: Cutter, beast: Beast, ring: list[Point], root: Point, tips: list[Point], tone: float, lift: float
) -> None:
    """Cut a fin and print its rays."""
    colour = mix(beast.coat.accent, beast.coat.main, 0.25)
    cutter.cut(blob(ring), shade(colour, tone), lift=lift, edge=0.25, gradient=0.12)
    if cutter.px * beast.unit > 34:
        rays = skia.Path()
        for tip in tips:
            rays.addPath(
                leaf([root, lerp(root, tip, 0.6), lerp(root, tip, 0.92)], (beast.unit * 0.010, beast.unit * 0.014, 0.0))
            )
        wash(cutter, rays, shade(colour, -0.4), 0.5)


def _tail(cutter: Cutter, beast: Beast) -> None:
    unit = beast.unit
    root = _spot(beast, -0.56, 0.0)
    ahead = beast.ahead
    base = math.atan2(-ahead[1], -ahead[0]) + 0.45 * beast.pose["tail"] * 0.6
    squeeze = 0.86 + 0.14 * math.cos(beast.pose["tail"] * 2.0)

    # The flukes of whale and dolphin lie level: from the side they are low; a shark's stand tall.
    tall = {"whale": 0.62, "dolphin": 0.55, "shark": 1.25}.get(beast.species, 1.0)

    def ray(angle: float, reach: float) -> Point:
        turn = base + angle * tall
        return (root[0] + math.cos(turn) * reach * unit * squeeze, root[1] + math.sin(turn) * reach * unit)

    ring = [
        _spot(beast, -0.52, 0.22),
        ray(-0.62, 0.40),
        ray(-0.66, 0.60),
        ray(-0.66, 0.60),
        ray(-0.28, 0.48),
        ray(0.0, 0.34),
        ray(0.28, 0.48),
        ray(0.66, 0.58),
        ray(0.66, 0.58),
        ray(0.62, 0.40),
        _spot(beast, -0.52, -0.18),
    ]
    _fin(cutter, beast, ring, root, [ray(a, 0.50) for a in (-0.55, -0.36, -0.16, 0.0, 0.16, 0.36, 0.55)], 0.0, 0.5)


def _back_fin(cutter: Cutter, beast: Beast) -> None:
    wave = 0.06 * beast.pose["tail"]
    if beast.species in _SLEEK:
        _one_fin(cutter, beast)
        return
    ring = [
        _spot(beast, 0.62, 0.90),
        _spot(beast, 0.48, 1.55),
        _spot(beast, 0.30, 1.78),
        _spot(beast, 0.05, 1.50 + wave),
        _spot(beast, -0.22, 1.35 + wave),
        _spot(beast, -0.34, 1.05 + wave),
        _spot(beast, -0.20, 0.60),
    ]
    _fin(
        cutter,
        beast,
        ring,
        _spot(beast, 0.25, 0.3),
        [_spot(beast, u, v) for u, v in ((0.46, 1.5), (0.30, 1.65), (0.12, 1.5), (-0.06, 1.38), (-0.22, 1.25))],
        0.0,
        0.5,
    )
    low = [
        _spot(beast, 0.05, -0.80),
        _spot(beast, -0.12, -1.40 - wave),
        _spot(beast, -0.28, -1.28),
        _spot(beast, -0.30, -0.50),
    ]
    _fin(
        cutter,
        beast,
        low,
        _spot(beast, 0.0, -0.4),
        [_spot(beast, -0.10, -1.25), _spot(beast, -0.22, -1.15)],
        -0.05,
        0.4,
    )


def _one_fin(cutter: Cutter, beast: Beast) -> None:
    """Cut the one curved fin on the back of a dolphin, shark or whale."""
    u, high = {"whale": (-0.10, 0.42), "dolphin": (0.18, 1.0), "shark": (0.22, 1.25)}[beast.species]
    base = 0.86 if beast.species != "whale" else 0.62
    ring = [
        _spot(beast, u + du, base + dv * high + sunk)
        for du, dv, sunk in (
            (0.20, 0.0, -0.1), (0.02, 0.7, 0.0), (-0.14, 1.0, 0.0), (-0.14, 1.0, 0.0), (-0.11, 0.4, 0.0),
            (-0.14, 0.0, -0.3),
        )
    ]  # fmt: skip
    cutter.cut(blob(ring), shade(beast.coat.main, -0.12), lift=0.5, edge=0.25, gradient=0.12)


def _breast_fin(cutter: Cutter, beast: Beast, side: str) -> None:
    at, unit = beast.at, beast.unit
    swing = beast.pose[f"shoulder_{side}"] + 0.35 * math.sin(beast.pose["tail"] * 3.0)
    root = _spot(beast, 0.52, -0.35) if side == "n" else _spot(beast, 0.56, -0.7)
    ahead = beast.ahead
    base = math.atan2(-ahead[1], -ahead[0]) + 0.55 + 0.5 * swing

    def ray(angle: float, reach: float) -> Point:
        return (root[0] + math.cos(base + angle) * reach * unit, root[1] + math.sin(base + angle) * reach * unit)

    ring = [
        add(root, beast.above, unit * 0.04),
        ray(-0.42, 0.26),
        ray(-0.10, 0.34),
        ray(0.25, 0.32),
        ray(0.55, 0.22),
        add(root, beast.above, -unit * 0.05),
    ]
    _fin(
        cutter, beast, ring, root, [ray(a, 0.30) for a in (-0.3, -0.06, 0.2, 0.42)], 0.04 if side == "n" else -0.25, 0.5
    )
    _ = at


def _face(frame: Cutter, beast: Beast, view: View) -> None:
    coat, face = beast.coat, beast.face
    sleek = beast.species in _SLEEK
    if beast.species == "shark":
        for x in (-0.1, -0.28, -0.46):
            frame.line(thread([(x, 0.30), (x - 0.08, 0.0), (x, -0.32)]), shade(coat.main, -0.42), 0.045, alpha=0.8)
    gill = thread([(0.05, 0.66), (-0.16, 0.2), (-0.12, -0.3), (0.10, -0.66)])
    if not sleek:
        frame.line(gill, shade(coat.main, -0.42), 0.05, alpha=0.8)
    if frame.px > 30 and not sleek:
        frame.line(
            thread([(0.16, 0.5), (0.0, 0.15), (0.02, -0.2), (0.18, -0.48)]), shade(coat.main, 0.3), 0.03, alpha=0.5
        )
    gape = max(0.0, face["jaw"]) * (1 - 0.9 * face["press"])
    smile = 0.14 * face["smile"]
    tip = _tip(beast)
    corner = (tip - 0.44, -0.15 + smile)
    upper = [(tip + 0.02, -0.04 + 0.06 * gape), (tip - 0.2, -0.12), corner]
    lower = [(tip - 0.03 - 0.08 * gape, -0.13 - 0.42 * gape), (tip - 0.24, -0.21 - 0.34 * gape), corner]
    lip = mix(coat.accent, (0.78, 0.32, 0.28), 0.45) if not sleek else shade(coat.main, -0.5)
    thin = 0.5 if sleek else 1.0
    if gape > 0.04:
        wash(frame, blob([*upper, *lower[::-1][1:]]), (0.34, 0.09, 0.11), 1.0)
        wash(
            frame,
            leaf([lerp(corner, lower[0], 0.3), lerp(corner, lower[0], 0.8)], (0.05, 0.10)),
            (0.86, 0.45, 0.44),
            1.0,
        )
        wash(frame, leaf(lower, (0.11 * thin, 0.08 * thin, 0.02)), shade(lip, -0.08), 1.0)
    wash(frame, leaf(upper, (0.10 * thin, 0.08 * thin, 0.02)), lip, 1.0)
    if gape <= 0.04:
        wash(frame, leaf(lower, (0.08 * thin, 0.06 * thin, 0.02)), shade(lip, -0.14), 1.0)
    ry = (0.24 if not sleek else 0.16 if beast.species == "whale" else 0.20) * (
        0.85 + 0.3 * beast.figure.trait("eye_size")
    )
    eye = Eye(0.62 - 0.2 * view.sin, 0.24, ry * 0.98, ry, 1.0, big=0.74, lid=mix(coat.main, coat.dark, 0.3))
    draw_eye(frame, beast, eye)
    if frame.px > 20:
        draw_brow(frame, beast, eye, shade(coat.main, -0.45), gap=0.28, thick=0.24)
    blush = max(0.25 * max(0.0, face["smile"]), face["blush"])
    if blush > 0.05 and frame.px > 18:
        frame.soft(0.5, -0.20, 0.26, 0.17, (0.93, 0.42, 0.36), 0.55 * blush)


def _rings(cutter: Cutter, beast: Beast) -> None:
    """Lay rings on the water round a fish whose head is out of it."""
    ground = -0.02 * beast.unit
    neck_y, pelvis_y = beast.at["neck"][1], beast.at["pelvis"][1]
    if not (neck_y > ground + 0.12 * beast.unit and pelvis_y < ground + 0.35 * beast.unit):
        return
    x = beast.along(0.15, 0.0)[0]
    clock = beast.pose["tail"]
    for k, (wide, alpha) in enumerate(((0.42, 0.75), (0.68, 0.5), (0.95, 0.3))):
        rx = beast.unit * (wide + 0.03 * math.sin(clock + k))
        ring = skia.Path()
        for start, sweep in ((195.0, 118.0), (332.0, 60.0), (60.0, 88.0)):
            ring.addArc(skia.Rect.MakeLTRB(x - rx, ground - rx * 0.16, x + rx, ground + rx * 0.16), start, sweep)
        cutter.line(ring, (0.93, 0.97, 1.0), beast.unit * 0.014, alpha=alpha)
