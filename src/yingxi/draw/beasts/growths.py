"""What grows on beasts besides fur: a lion's mane, a tortoise's shell, a hedgehog's spines, an elephant's trunk."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.beasts.builds import HeadBuild
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.fur import chances, furred, woolly
from yingxi.draw.beasts.turning import View, wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, blob, leaf, lerp, limb_strip
from yingxi.draw.people.cutter import Cutter

_PLATES: Final = (
    (0.40, 0.98, 0.17, 0.34), (0.40, 0.16, 0.17, 0.36), (0.08, 0.56, 0.15, 0.36), (0.72, 0.56, 0.15, 0.36),
    (-0.14, 0.10, 0.10, 0.30), (0.94, 0.10, 0.10, 0.30),
)  # fmt: skip
"""A shell's plates: u, v of the middle, half length, half height."""

IVORY: RGB = (0.95, 0.91, 0.80)


def maned(beast: Beast) -> bool:
    """Whether a lion wears a mane: neither cubs nor lionesses do."""
    return not beast.young and beast.figure.sex.value != "female"


def draw_lions_mane(frame: Cutter, beast: Beast, view: View) -> None:
    """Cut the mane behind a lion's face: two rings of round locks, in the head's frame."""
    coat = beast.coat
    for reach, tone, count in ((1.02, -0.20, 15), (0.88, 0.02, 13)):
        ring = []
        x, y = view.at(-0.24, 0.40)
        for k in range(12):
            angle = -2 * math.pi * k / 12
            long = reach * (0.84 if math.sin(angle) > 0 else 1.10)
            ring.append((x + math.cos(angle) * long * 0.84, y + math.sin(angle) * long * 0.86))
        frame.cut(woolly(ring, count, 0.36), shade(coat.accent, tone), lift=0.6, edge=0.25)


def draw_lions_fringe(frame: Cutter, beast: Beast, view: View) -> None:
    """Cut the mane's edge that falls over brow and cheek, in the head's frame: locks that lie back."""
    coat = beast.coat
    nape = [
        view.at(x, y, z)
        for x, y, z in ((0.06, 0.98, 0.16), (0.00, 0.66, 0.40), (-0.02, 0.36, 0.46), (0.02, 0.06, 0.36),
                        (-0.30, -0.10, 0.20), (-0.66, 0.30, 0.0), (-0.56, 0.80, 0.0), (-0.24, 1.02, 0.0))
    ]  # fmt: skip
    wash(frame, blob(nape), shade(coat.accent, 0.02), 1.0)
    path = skia.Path()
    roots = ((0.06, 0.88, 0.30), (-0.02, 0.66, 0.42), (-0.06, 0.40, 0.46), (0.0, 0.14, 0.40))
    for k, root in enumerate(roots):
        x, y = view.at(*root)
        away = math.radians(150 + 26 * k)
        tip = (x + 0.56 * math.cos(away), y + 0.46 * math.sin(away))
        bend = (lerp((x, y), tip, 0.5)[0], lerp((x, y), tip, 0.5)[1] + 0.05)
        path.addPath(leaf([(x, y), bend, tip], (0.10, 0.24, 0.0)))
    frame.cut(path, shade(coat.accent, 0.10), lift=0.3, edge=0.12)


def draw_scutes(cutter: Cutter, beast: Beast) -> None:
    """Cut the two rows of horny plates along a crocodile's back."""
    depth = beast.depth
    for tone, shift, base in ((-0.34, 0.05, 0.92), (-0.18, 0.0, 0.74)):
        row = skia.Path()
        for k in range(11):
            u = -0.10 + 0.108 * k + shift
            a, tip, b = beast.along(u - 0.06, base), beast.along(u - 0.02, base + 0.36), beast.along(u + 0.06, base)
            row.addPath(leaf([lerp(a, b, 0.5), tip], (depth * 0.34, 0.0)))
        cutter.cut(row, shade(beast.coat.main, tone), lift=0.2, edge=0.25)


def draw_shell(cutter: Cutter, beast: Beast) -> None:
    """Lay a tortoise's shell over its trunk: a dome, its plates, and the pale rim it stands on."""
    coat = beast.coat
    rim = [
        beast.along(-0.30, -0.34), beast.along(-0.22, 0.0), beast.along(1.00, 0.02), beast.along(1.12, -0.28),
        beast.along(0.98, -0.76), beast.along(0.40, -0.96), beast.along(-0.14, -0.76),
    ]  # fmt: skip
    dome = [
        beast.along(-0.26, -0.24), beast.along(-0.20, 0.50), beast.along(0.06, 1.16), beast.along(0.42, 1.46),
        beast.along(0.78, 1.18), beast.along(1.02, 0.52), beast.along(1.08, -0.22), beast.along(0.40, -0.42),
    ]  # fmt: skip
    cutter.cut(blob(rim), mix(coat.accent, coat.second, 0.55), lift=0.5, edge=0.3, gradient=0.10)
    shell = blob(dome)
    cutter.cut(shell, coat.accent, lift=0.7, edge=0.3, gradient=0.18)
    plates, lights = skia.Path(), skia.Path()
    for u, v, half, tall in _PLATES:
        ring = [
            beast.along(u + half * math.cos(a), v + tall * math.sin(a))
            for a in (math.radians(degrees) for degrees in range(0, 360, 60))
        ]
        _corners(plates, ring)
        _corners(lights, [lerp(point, beast.along(u, v), 0.42) for point in ring])
    with cutter.within(shell):
        wash(cutter, plates, mix(coat.accent, coat.main, 0.35), 0.95)
        wash(cutter, lights, mix(coat.accent, coat.second, 0.32), 0.8)
        low = [beast.along(u, v) for u, v in ((1.2, 0.1), (0.5, -0.12), (-0.4, 0.1), (-0.3, -1.0), (1.1, -1.0))]
        wash(cutter, blob(low), shade(coat.accent, -0.5), 0.28)


def _corners(path: skia.Path, ring: list[Point]) -> None:
    path.moveTo(*ring[0])
    for point in ring[1:]:
        path.lineTo(*point)
    path.close()


def draw_spines(cutter: Cutter, beast: Beast) -> None:
    """Lay a hedgehog's coat of spines over back and nape: two sheets with long nicks, and pale tips printed on."""
    coat, depth, seed = beast.coat, beast.depth, beast.figure.seed
    for grow, tone, count in ((1.0, -0.18, 26), (0.80, 0.05, 20)):
        ring = [
            beast.along(-0.20 * grow, -0.20 * grow), beast.along(-0.24 * grow, 0.30), beast.along(0.06, 1.10 * grow),
            beast.along(0.48, 1.44 * grow), beast.along(0.92, 1.30 * grow), beast.along(1.06 * grow, 0.86 * grow),
            beast.along(0.94, 0.10), beast.along(0.60, -0.32 * grow), beast.along(0.20, -0.48 * grow),
        ]  # fmt: skip
        sheet = furred(ring, count, 0.40 * depth, lean=-0.55, seed=seed + count)
        cutter.cut(sheet, shade(coat.accent, tone), lift=0.6 if grow < 1 else 0.0, edge=0.22)
    dice = chances(seed + 5, 60)
    tips = skia.Path()
    back = (-beast.ahead[0] * 0.85 + beast.above[0] * 0.5, -beast.ahead[1] * 0.85 + beast.above[1] * 0.5)
    for k in range(26):
        here = beast.along(-0.04 + 0.94 * (k % 9) / 8 + 0.05 * dice[k], 0.96 - 0.46 * (k // 9) + 0.24 * dice[k + 26])
        tips.addPath(leaf([here, add(here, back, 0.34 * depth)], (depth * 0.085, 0.0)))
    wash(cutter, tips, mix(coat.second, coat.accent, 0.25), 0.85)


def draw_trunk(frame: Cutter, beast: Beast, view: View, build: HeadBuild) -> None:
    """Cut an elephant's trunk: it hangs from the face, curls at its tip, and rises with speech and joy."""
    face = beast.face
    _rx, _ry, _rr, nx, ny, nr = build.muzzle
    rise = min(1.0, 0.7 * max(0.0, face["jaw"]) + 0.5 * max(0.0, face["smile"]) + 0.3 * max(0.0, face["brow_raise"]))
    x, y = view.at(nx - 0.12, ny + 0.10)
    spine = [(x - 0.04, y + 0.06)]
    angle, step = -0.55 + 0.25 * rise, 0.27
    for k in range(6):
        x, y = x + math.cos(angle) * step, y + math.sin(angle) * step
        spine.append((x, y))
        angle += (-0.52 + 0.16 * rise) if k < 2 else (0.16 + 0.34 * rise if k < 4 else 0.85)
    halves = [nr * f for f in (1.25, 1.02, 0.82, 0.68, 0.56, 0.48, 0.36)]
    strip = limb_strip(spine, halves)
    shape = blob([*strip.left, *list(strip.right)[::-1]])
    frame.cut(shape, beast.coat.main, lift=0.5, edge=0.22, gradient=0.12)
    # The root melts into the face.
    wash(frame, blob([strip.at(-0.94, 0.0), strip.at(-0.9, 0.16), strip.at(0.9, 0.16), strip.at(0.94, 0.0),
                      (spine[0][0] - 0.22, spine[0][1] + 0.06)]), beast.coat.main, 1.0)  # fmt: skip
    if frame.px > 26:
        folds = skia.Path()
        for k in range(7):
            t = 0.20 + 0.105 * k
            folds.addPath(leaf([strip.at(-0.80, t), strip.at(0.0, t + 0.02), strip.at(0.80, t)], (0.0, 0.022, 0.0)))
        wash(frame, folds, shade(beast.coat.main, -0.4), 0.55)


def draw_tusk(frame: Cutter, beast: Beast, view: View, side: float) -> None:
    """Cut one tusk of a grown elephant; side 1 near, -1 far."""
    if beast.young:
        return
    x, y = view.at(0.46, 0.20, 0.20 * side)
    spine = [(x - 0.06, y + 0.06), (x + 0.10, y - 0.16), (x + 0.34, y - 0.20), (x + 0.52, y - 0.08)]
    paper = IVORY if side > 0 else shade(IVORY, -0.2)
    frame.cut(leaf(spine, (0.11, 0.12, 0.09, 0.0)), paper, lift=0.3, edge=0.3, gradient=0.10)


def draw_antler(frame: Cutter, beast: Beast, view: View, side: float) -> None:
    """Cut one antler of a grown deer that is no doe; side 1 near, -1 far."""
    if beast.young or beast.figure.sex.value == "female":
        return
    horn = mix(beast.coat.accent, IVORY, 0.35)
    x, y = view.at(-0.06, 0.84, 0.14 * side)
    back = -0.34 if side > 0 else 0.10
    beam = [(x, y - 0.04), (x + back * 0.7, y + 0.30), (x + back * 1.25, y + 0.66), (x + back * 0.8, y + 1.02)]
    path = leaf(beam, (0.10, 0.085, 0.07, 0.015))
    for t, dx, dy in ((0.26, 0.26, 0.20), (0.60, 0.26, 0.24), (0.66, -0.22, 0.24)):
        root = lerp(beam[1], beam[2], (t - 0.26) / 0.40) if t > 0.26 else lerp(beam[0], beam[1], 0.7)
        tip = (root[0] + dx, root[1] + dy)
        path.addPath(leaf([root, (root[0] + dx * 0.7, root[1] + dy * 0.4), tip], (0.06, 0.055, 0.0)))
    frame.cut(path, horn if side > 0 else shade(horn, -0.22), lift=0.4, edge=0.25)
