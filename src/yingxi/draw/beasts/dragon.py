"""The dragon of the East: a snake's rig with scales, four clawed legs, a crest, a mane, antlers and long barbels."""

from __future__ import annotations

import math

import skia

from yingxi.draw.beasts.adorn import hat_behind, hat_on, necklace
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.eyes import Eye, draw_brow, draw_eye
from yingxi.draw.beasts.fur import furred, scallop
from yingxi.draw.beasts.limbs import far
from yingxi.draw.beasts.turning import View, head_of, taper, wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, Strip, add, blob, disc, leaf, lerp, limb_strip
from yingxi.draw.people.cutter import Cutter
from yingxi.story.animal_pose import shape_of

_SIZE = 1.62
_IVORY: RGB = (0.93, 0.88, 0.74)


def head_frame(cutter: Cutter, beast: Beast) -> tuple[Cutter, View]:
    """Return the head's frame and turn."""
    return head_of(cutter, beast, _SIZE)


def head_path(beast: Beast, view: View) -> skia.Path:
    """Return the bare head's shape in its own frame."""
    path = disc(*view.at(0.0, 0.50), view.wide(0.42, 0.42), 0.36)
    path.addPath(taper(view.at(0.22, 0.46), 0.29, view.at(0.86, 0.44), 0.20))
    return path


def mouth_at(beast: Beast, view: View) -> Point:
    """Return the mouth's middle in the head's frame."""
    return view.at(0.72, 0.22)


def _spine(beast: Beast, count: int = 24) -> list[Point]:
    """Return the body's line: from the tail's tip in tall waves to the breast, then up the neck."""
    at, unit, half = beast.at, beast.unit, beast.depth
    pelvis, phase = at["pelvis"], 0.5 * beast.pose["tail"]
    ground = _ground(beast)
    waves: list[Point] = []
    for k in range(count, 0, -1):
        s = k / count
        swell = min(1.0, s * 3.0)
        wave = math.sin(3.7 * math.pi * s + 0.7 * math.sin(phase))
        rise = 0.30 * unit * (1 - wave) * swell * (0.75 + 0.35 * s)
        lift = 0.34 * unit * max(0.0, s - 0.82) / 0.18
        waves.append(
            (
                pelvis[0] - 1.95 * s * unit,
                ground + half * 1.5 + max(0.0, (pelvis[1] - ground) * (1 - swell) + rise + lift),
            )
        )
    head = [at["chest"], at["neck"], lerp(at["head"], at["crown"], 0.30)]
    bow = 0.16 * unit
    front = [pelvis, (at["chest"][0] - bow * 0.3, at["chest"][1]), (head[1][0] - bow, head[1][1]), head[2]]
    return [*waves, *front]


def _ground(beast: Beast) -> float:
    """Return how high above the set's ground its own is: it flies as it walks."""
    return max(0.0, beast.at["pelvis"][1] - 1.15 * shape_of("dragon").leg * beast.unit)


def draw_dragon(cutter: Cutter, beast: Beast) -> None:
    """Draw the whole dragon."""
    spine = _spine(beast)
    last = len(spine) - 1
    halves = [beast.depth * 1.55 * (0.24 + 0.76 * min(1.0, k / last / 0.5) ** 0.8) for k in range(len(spine))]
    strip = limb_strip(spine, halves)
    for place in (0.40, 0.86):
        _leg(cutter, beast, strip, place, near=False)
    _tail_fan(cutter, beast, spine)
    _body(cutter, beast, strip)
    for place in (0.34, 0.80):
        _leg(cutter, beast, strip, place, near=True)
    if beast.figure.design.marks:
        necklace(cutter, beast, [strip.at(1.0, 0.96), strip.at(0.0, 0.945), strip.at(-1.0, 0.96)], beast.depth * 0.28)
    head, view = head_frame(cutter, beast)
    _head(head, beast, view)


def _body(cutter: Cutter, beast: Beast, strip: Strip) -> None:
    coat, depth = beast.coat, beast.depth
    crest = skia.Path()
    for k in range(30):
        t = 0.05 + 0.90 * k / 29
        a, b = strip.at(0.75, t), strip.at(1.50, t - 0.012)
        crest.addPath(leaf([a, lerp(a, b, 0.5), b], (depth * 0.34, depth * 0.26, 0.0)))
    wash(cutter, crest, coat.accent, 1.0)
    body = blob([*strip.left, *list(strip.right)[::-1]])
    cutter.cut(body, coat.main, lift=0.9, edge=0.25, gradient=0.14)
    with cutter.within(body):
        pale = [*strip.edge(-1.1, 0.0, 1.0, 30), *strip.edge(-0.40, 1.0, 0.0, 30)]
        wash(cutter, blob(pale), coat.second, 1.0)
        if cutter.px * beast.unit < 30:
            return
        bars, scales = skia.Path(), skia.Path()
        for k in range(34):
            t = 0.06 + 0.92 * k / 33
            bars.addPath(leaf([strip.at(-0.40, t), strip.at(-1.1, t + 0.004)], (depth * 0.06, depth * 0.06)))
        for k in range(44):
            t = 0.06 + 0.90 * (k // 2) / 21
            here, then = strip.at(0.50 if k % 2 else -0.05, t), strip.at(0.50 if k % 2 else -0.05, t - 0.02)
            way = _unit(then[0] - here[0], then[1] - here[1])
            scallop(scales, here, way, depth * 0.42, depth * 0.50)
        wash(cutter, bars, shade(coat.second, -0.35), 0.5)
        wash(cutter, scales, shade(coat.main, 0.22), 0.75)


def _unit(x: float, y: float) -> Point:
    long = math.hypot(x, y) or 1.0
    return (x / long, y / long)


def _tail_fan(cutter: Cutter, beast: Beast, spine: list[Point]) -> None:
    """Cut the tuft of flames at the tail's end."""
    tip, depth = spine[0], beast.depth
    way = _unit(tip[0] - spine[2][0], tip[1] - spine[2][1])
    path = skia.Path()
    for turn, reach in ((-0.6, 3.0), (0.0, 3.8), (0.6, 3.0)):
        c, s = math.cos(turn), math.sin(turn)
        out = (way[0] * c - way[1] * s, way[0] * s + way[1] * c)
        path.addPath(leaf([tip, add(tip, out, reach * 0.5 * depth), add(tip, out, reach * depth)],
                          (depth * 0.4, depth * 0.55, 0.0)))  # fmt: skip
    cutter.cut(path, beast.coat.accent, lift=0.4, edge=0.25)


def _leg(cutter: Cutter, beast: Beast, strip: Strip, place: float, *, near: bool) -> None:
    """Cut a short leg with a tuft at its elbow and a hand of claws; it reaches for the ground, not always to it."""
    depth, coat = beast.depth, beast.coat
    main = coat.main if near else far(coat.main)
    root = strip.at(-0.25, place)
    reach = min(root[1] - _ground(beast) - depth * 0.4, 3.6 * depth)
    knee = (root[0] - 0.9 * depth, root[1] - reach * 0.55)
    foot = (root[0] + 0.7 * depth, root[1] - reach)
    tuft = [add(knee, (-1.0, 0.2), depth * 1.2), add(knee, (-0.6, -0.9), depth), (knee[0] + depth * 0.3, knee[1])]
    wash(cutter, leaf([tuft[2], knee, tuft[0]], (depth * 0.4, depth * 0.6, 0.0)), coat.accent, 1.0 if near else 0.7)
    claws = skia.Path()
    for turn in (-0.75, -0.25, 0.25):
        tip = add(foot, (math.cos(turn), math.sin(turn)), depth * 1.15)
        claws.addPath(leaf([foot, lerp(foot, tip, 0.6), tip], (depth * 0.34, depth * 0.26, 0.0)))
    wash(cutter, claws, _IVORY if near else far(_IVORY), 1.0)
    shape = leaf([root, lerp(root, knee, 0.6), knee, lerp(knee, foot, 0.6), foot],
                 (depth * 1.0, depth * 1.05, depth * 0.85, depth * 0.62, depth * 0.6))  # fmt: skip
    cutter.cut(shape, main, lift=0.5 if near else 0.0, edge=0.22 if near else 0.0, gradient=0.10)


def _head(frame: Cutter, beast: Beast, view: View) -> None:
    coat, face = beast.coat, beast.face
    gape = max(0.0, face["jaw"]) * (1 - 0.9 * face["press"]) * 0.6
    hat_behind(frame, beast, (view.at(-0.02, 0.0)[0], 0.82), 0.60)
    _mane(frame, beast, view)
    _antler(frame, beast, view, -1.0)
    hinge = view.at(0.04, 0.28)
    reach = view.at(0.74 * math.cos(gape), 0.20 - 0.74 * math.sin(gape))
    lip = [view.at(0.98, 0.27), view.at(0.62, 0.20, 0.2), view.at(0.30, 0.22, 0.34),
           view.at(0.06, 0.30 + 0.09 * face["smile"], 0.40)]  # fmt: skip
    if gape > 0.04:
        gap = skia.Path()
        gap.moveTo(*lip[0])
        for point in (*lip[1:], reach):
            gap.lineTo(*point)
        gap.close()
        wash(frame, gap, (0.40, 0.10, 0.12), 1.0)
        tongue = [lerp(hinge, reach, 0.4), add(lerp(hinge, reach, 0.7), (0.0, 0.06)), add(reach, (0.0, 0.06))]
        wash(frame, leaf(tongue, (0.05, 0.08, 0.03)), (0.86, 0.40, 0.40), 1.0)
    frame.cut(taper(hinge, 0.18, reach, 0.10), shade(coat.second, -0.06), lift=0.4, edge=0.22)
    x, y = reach
    beard = furred([(x - 0.02, y - 0.05), (x - 0.16, y - 0.34), (x - 0.34, y - 0.26), (x - 0.30, y - 0.05)], 6, 0.10)
    frame.cut(beard, coat.accent, lift=0.2, edge=0.22)
    frame.cut(head_path(beast, view), coat.main, lift=0.8, edge=0.25, gradient=0.12)
    _snout(frame, beast, view, lip)
    _eyes(frame, beast, view)
    _antler(frame, beast, view, 1.0)
    _barbels(frame, beast, view)
    hat_on(frame, beast, (view.at(0.0, 0.0)[0], 0.82), 0.62)


def _snout(frame: Cutter, beast: Beast, view: View, lip: list[Point]) -> None:
    """Lay the pale lip, the round nose with its nostril, teeth along the mouth."""
    coat = beast.coat
    with frame.within(head_path(beast, view)):
        wash(frame, blob([*lip, view.at(-0.2, 0.10, 0.3), view.at(0.3, -0.1), view.at(1.2, -0.1)]), coat.second, 0.95)
    wash(frame, leaf(lip, (0.02, 0.034, 0.032, 0.0)), shade(coat.main, -0.65), 0.9)
    teeth = skia.Path()
    for t in (0.14, 0.36, 0.60, 0.84):
        place = t * 2
        x, y = lerp(lip[int(place)], lip[int(place) + 1], place - int(place))
        teeth.addPath(leaf([(x, y + 0.01), (x + 0.005, y - 0.085)], (0.045, 0.0)))
    wash(frame, teeth, (0.98, 0.96, 0.90), 1.0)
    frame.cut(disc(*view.at(0.90, 0.56), 0.15, 0.12), shade(coat.main, 0.10), lift=0.3, edge=0.25, gradient=0.1)
    wash(frame, disc(*view.at(0.94, 0.55, 0.04), 0.045, 0.035), shade(coat.main, -0.6), 0.95)


def _eyes(frame: Cutter, beast: Beast, view: View) -> None:
    coat, face = beast.coat, beast.face
    ry = 0.145 * (0.85 + 0.3 * beast.figure.trait("eye_size"))
    for side in (-1.0, 1.0):
        square = view.square(0.70, side)
        if side < 0 and square < 0.16:
            continue
        x, y = view.at(0.28, 0.66, 0.28 * side)
        eye = Eye(x, y, ry * max(0.5, min(1.0, square + 0.15)), ry, side, big=0.86, lid=mix(coat.main, coat.dark, 0.3))
        draw_eye(frame, beast, eye)
        draw_brow(frame, beast, eye, coat.accent, gap=0.22, thick=0.62)
    blush = max(0.25 * max(0.0, face["smile"]), face["blush"])
    if blush > 0.05 and frame.px > 22:
        x, y = view.at(0.22, 0.40, 0.40)
        frame.soft(x, y, 0.15, 0.09, (0.92, 0.40, 0.34), 0.5 * blush)


def _mane(frame: Cutter, beast: Beast, view: View) -> None:
    """Cut the mane that stands behind cheeks and nape."""
    for reach, tone in ((1.0, -0.14), (0.76, 0.10)):
        ring = [
            view.at(-0.02, 0.86), view.at(-0.40 * reach, 0.92 * reach), view.at(-0.98 * reach, 0.62),
            view.at(-1.02 * reach, 0.10), view.at(-0.62 * reach, -0.36 * reach), view.at(-0.02, -0.10),
        ]  # fmt: skip
        sheet = furred(ring, 13, 0.22, lean=0.35, seed=beast.figure.seed + int(reach * 10))
        frame.cut(sheet, shade(beast.coat.accent, tone), lift=0.5, edge=0.25)


def _antler(frame: Cutter, beast: Beast, view: View, side: float) -> None:
    """Cut one antler; a young dragon's is a knob."""
    x, y = view.at(-0.06, 0.78, 0.16 * side)
    long = 0.38 if beast.young else 1.0
    tip = (x - 0.55 * long, y + 0.62 * long)
    path = leaf([(x, y - 0.04), (x - 0.12 * long, y + 0.32 * long), tip], (0.11, 0.095, 0.01))
    path.addPath(leaf([(x - 0.14 * long, y + 0.30 * long), (x + 0.12 * long, y + 0.58 * long)], (0.08, 0.0)))
    frame.cut(path, _IVORY if side > 0 else shade(_IVORY, -0.22), lift=0.3, edge=0.25)


def _barbels(frame: Cutter, beast: Beast, view: View) -> None:
    """Let the two long barbels wave from the lip."""
    sway = 0.10 * math.sin(beast.pose["tail"] * 0.7)
    path = skia.Path()
    for z, bend in ((0.12, 1.0), (-0.10, 0.7)):
        x, y = view.at(0.90, 0.40, z)
        points = [(x, y), (x + 0.26, y - 0.10 + sway), (x + 0.34, y - 0.44 * bend), (x + 0.16, y - 0.72 * bend - sway)]
        path.addPath(leaf(points, (0.05, 0.045, 0.035, 0.0)))
    wash(frame, path, beast.coat.accent, 1.0)
