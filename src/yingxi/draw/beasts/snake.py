"""The snake: a raised front, a body that winds behind it, printed with diamonds; a forked tongue."""

from __future__ import annotations

import math

import skia

from yingxi.draw.beasts.adorn import hat_behind, hat_on, necklace
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.eyes import Eye, draw_brow, draw_eye
from yingxi.draw.beasts.turning import View, head_of, taper, wash
from yingxi.draw.paper import mix, shade
from yingxi.draw.people.curves import Point, Strip, blob, disc, leaf, lerp, limb_strip
from yingxi.draw.people.cutter import Cutter

_SIZE = 1.55


def head_frame(cutter: Cutter, beast: Beast) -> tuple[Cutter, View]:
    """Return the head's frame and turn."""
    return head_of(cutter, beast, _SIZE)


def head_path(beast: Beast, view: View) -> skia.Path:
    """Return the bare head's shape in its own frame."""
    path = disc(*view.at(0.0, 0.48), view.wide(0.46, 0.44), 0.34)
    path.addPath(taper(view.at(0.2, 0.44), 0.29, view.at(0.86, 0.36), 0.16))
    return path


def mouth_at(beast: Beast, view: View) -> Point:
    """Return the mouth's middle in the head's frame."""
    return view.at(0.78, 0.24)


def spine_of(beast: Beast, count: int = 26) -> list[Point]:
    """Return the body's line from the tail's tip to the head: it winds on the ground, then rises."""
    at, unit = beast.at, beast.unit
    pelvis = at["pelvis"]
    half = beast.depth
    phase = beast.pose["tail"]
    ground: list[Point] = []
    for k in range(count, 0, -1):
        s = k / count
        # The body lies on the ground; coils nearer to the camera lie lower on the paper.
        swell = min(1.0, s * 4.0)
        x = pelvis[0] - s * 2.0 * unit + 0.10 * unit * math.sin(4.4 * math.pi * s + phase + 1.2) * swell
        y = half * 1.05 + (0.10 * unit * (1 + math.sin(4.4 * math.pi * s + phase))) * swell * (1 - 0.45 * s)
        ground.append((x, y))
    front = [
        pelvis,
        lerp(pelvis, at["chest"], 0.5),
        at["chest"],
        lerp(at["chest"], at["neck"], 0.5),
        at["neck"],
        at["head"],
        lerp(at["head"], at["crown"], 0.35),
    ]
    bow = 0.17 * unit
    raised = [
        (x - bow * math.sin(1.9 * math.pi * k / (len(front) - 1)) * (1.0 if k < 4 else 0.6), max(y, half))
        for k, (x, y) in enumerate(front)
    ]
    return [*ground, *raised]


def draw_snake(cutter: Cutter, beast: Beast) -> None:
    """Draw the whole snake."""
    spine = spine_of(beast)
    last = len(spine) - 1
    halves = []
    for k in range(len(spine)):
        s = k / last
        grow = min(1.0, s / 0.45)
        slim = 1.0 - 0.38 * max(0.0, (s - 0.72) / 0.28)
        halves.append(beast.depth * max(0.06, math.sin(grow * math.pi / 2) ** 0.8) * slim * 1.75)
    strip = limb_strip(spine, halves)
    _body(cutter, beast, strip, spine, halves)
    if beast.figure.design.marks:
        neck = [strip.at(1.0, 0.93), strip.at(0.0, 0.91), strip.at(-1.0, 0.93)]
        necklace(cutter, beast, neck, beast.depth * 0.30)
    head, view = head_frame(cutter, beast)
    _head(head, beast, view)


def _body(cutter: Cutter, beast: Beast, strip: Strip, spine: list[Point], halves: list[float]) -> None:
    coat = beast.coat
    # The tail half first, so that the raised front stands before it.
    body = blob([spine[0], *strip.left, *list(strip.right)[::-1]])
    cutter.cut(body, coat.main, lift=0.9, edge=0.25, gradient=0.14)
    with cutter.within(body):
        pale = [*strip.edge(1.1, 0.0, 1.0, 30), *strip.edge(0.42, 1.0, 0.0, 30)]
        wash(cutter, blob(pale), coat.second, 1.0)
        if cutter.px * beast.unit > 30:
            bars = skia.Path()
            for k in range(34):
                t = 0.24 + 0.74 * k / 33
                bars.addPath(
                    leaf([strip.at(0.40, t), strip.at(1.1, t + 0.004)], (beast.depth * 0.05, beast.depth * 0.05))
                )
            wash(cutter, bars, shade(coat.second, -0.35), 0.5)
        diamonds, lights = skia.Path(), skia.Path()
        for k in range(19):
            t = 0.08 + 0.047 * k
            a, b = strip.at(-0.30, t - 0.017), strip.at(-0.30, t + 0.017)
            c, d = strip.at(-0.92, t), strip.at(0.28, t)
            for path, share in ((diamonds, 0.0), (lights, 0.5)):
                middle = strip.at(-0.30, t)
                path.moveTo(*lerp(a, middle, share))
                path.lineTo(*lerp(c, middle, share))
                path.lineTo(*lerp(b, middle, share))
                path.lineTo(*lerp(d, middle, share))
                path.close()
        wash(cutter, diamonds, coat.accent, 0.85)
        if cutter.px * beast.unit > 45:
            wash(cutter, lights, mix(coat.accent, coat.second, 0.55), 0.9)
    _ = halves


def _head(frame: Cutter, beast: Beast, view: View) -> None:
    coat, face = beast.coat, beast.face
    gape = max(0.0, face["jaw"]) * (1 - 0.9 * face["press"]) * 0.75
    hat_behind(frame, beast, (view.at(-0.02, 0.0)[0], 0.78), 0.66)
    hinge = view.at(0.02, 0.32)
    reach = view.at(0.80 * math.cos(gape), 0.26 - 0.80 * math.sin(gape))
    jaw = taper(hinge, 0.17, reach, 0.085)
    smile = 0.08 * face["smile"]
    lip = [
        view.at(0.98, 0.24),
        view.at(0.60, 0.21, 0.2),
        view.at(0.28, 0.25 + smile * 0.5, 0.34),
        view.at(0.02, 0.33 + smile, 0.40),
    ]
    if gape > 0.04:
        gap = skia.Path()
        gap.moveTo(*lip[0])
        for point in lip[1:]:
            gap.lineTo(*point)
        gap.lineTo(*reach)
        gap.close()
        wash(frame, gap, (0.36, 0.09, 0.12), 1.0)
    frame.cut(jaw, shade(coat.second, -0.06), lift=0.4, edge=0.22)
    _tongue(frame, beast, view, gape)
    frame.cut(head_path(beast, view), coat.main, lift=0.8, edge=0.25, gradient=0.12)
    if gape > 0.12 and frame.px > 24:
        fangs = skia.Path()
        for z, x in ((0.1, 0.80), (-0.1, 0.86)):
            a = view.at(x, 0.24, z)
            fangs.addPath(leaf([a, (a[0] - 0.03, a[1] - 0.17)], (0.05, 0.0)))
        wash(frame, fangs, (0.98, 0.96, 0.91), 1.0)
    with frame.within(head_path(beast, view)):
        wash(
            frame,
            leaf([view.at(-0.5, 0.60, 0.3), view.at(0.1, 0.56, 0.3), view.at(0.9, 0.42, 0.1)], (0.10, 0.12, 0.0)),
            coat.accent,
            0.55,
        )
        wash(frame, blob([*lip, view.at(-0.3, 0.2, 0.3), view.at(0.2, -0.1), view.at(1.1, -0.1)]), coat.second, 0.9)
    wash(frame, leaf(lip, (0.02, 0.032, 0.03, 0.0)), shade(coat.main, -0.65), 0.9)
    for z in (-0.07, 0.07):
        x, y = view.at(0.92, 0.40, z)
        wash(frame, disc(x, y, 0.022, 0.018), shade(coat.main, -0.65), 0.9)
    ry = 0.135 * (0.85 + 0.3 * beast.figure.trait("eye_size"))
    for side in (-1.0, 1.0):
        square = view.square(0.75, side)
        if side < 0 and square < 0.2:
            continue
        x, y = view.at(0.26, 0.60, 0.30 * side)
        eye = Eye(
            x,
            y,
            ry * max(0.5, min(1.0, square + 0.15)),
            ry,
            side,
            pupil="slit",
            white=(0.97, 0.94, 0.80),
            big=0.84,
            lid=mix(coat.main, coat.dark, 0.3),
        )
        draw_eye(frame, beast, eye)
        if frame.px > 26:
            draw_brow(frame, beast, eye, shade(coat.main, -0.40), gap=0.24, thick=0.30)
    blush = max(0.25 * max(0.0, face["smile"]), face["blush"])
    if blush > 0.05 and frame.px > 22:
        x, y = view.at(0.24, 0.40, 0.40)
        frame.soft(x, y, 0.15, 0.09, (0.92, 0.40, 0.34), 0.5 * blush)
    hat_on(frame, beast, (view.at(0.0, 0.0)[0], 0.78), 0.70)


def _tongue(frame: Cutter, beast: Beast, view: View, gape: float) -> None:
    """Flick the forked tongue now and then, always when the mouth is open."""
    out = max(0.0, math.sin(beast.pose["tail"] * 1.7) - 0.55) * 2.2
    out = max(out, 0.7 if gape > 0.1 else 0.0)
    if out < 0.1:
        return
    a = view.at(0.75, 0.24 - gape * 0.25)
    long = 0.45 * min(out, 1.0)
    b = (a[0] + long * view.cos, a[1] - 0.05 - 0.2 * gape)
    red = (0.74, 0.16, 0.18)
    path = leaf([a, lerp(a, b, 0.5), b], (0.05, 0.045, 0.035))
    path.addPath(leaf([b, (b[0] + 0.12 * view.cos, b[1] + 0.07)], (0.035, 0.0)))
    path.addPath(leaf([b, (b[0] + 0.13 * view.cos, b[1] - 0.05)], (0.035, 0.0)))
    wash(frame, path, red, 1.0)
