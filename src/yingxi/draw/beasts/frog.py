"""The frog: a broad head with eyes on top, a throat that breathes, long folded legs, webbed feet."""

from __future__ import annotations

import math
from itertools import pairwise

import skia

from yingxi.draw.beasts.adorn import hat_behind, hat_on, necklace
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.eyes import Eye, draw_brow, draw_eye
from yingxi.draw.beasts.fur import chances, spots_at
from yingxi.draw.beasts.limbs import far, foot_turn, limb
from yingxi.draw.beasts.turning import View, head_of, wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, beziers, blob, disc, leaf, lerp, thread, towards, trace
from yingxi.draw.people.cutter import Cutter

_SIZE = 1.18
_LONG, _HIGH, _BROAD = 0.62, 0.40, 0.60
_MOUTH_Y = 0.32


def head_frame(cutter: Cutter, beast: Beast) -> tuple[Cutter, View]:
    """Return the head's frame and turn."""
    return head_of(cutter, beast, _SIZE, 0.10)


def draw_frog(cutter: Cutter, beast: Beast) -> None:
    """Draw the whole frog."""
    frame, view = head_frame(cutter, beast)
    coat = beast.coat
    _hind_leg(cutter, beast, "f", far(coat.main), far(coat.second))
    _fore_leg(cutter, beast, "f", far(coat.main))
    _trunk(cutter, beast)
    _hind_leg(cutter, beast, "n", coat.main, coat.second)
    _fore_leg(cutter, beast, "n", coat.main)
    draw_necklace(cutter, beast)
    _head(frame, beast, view)


def head_path(beast: Beast, view: View) -> skia.Path:
    """Return the bare head's shape in its own frame."""
    return blob(_skull(view))


def mouth_at(beast: Beast, view: View) -> Point:
    """Return the mouth's middle in the head's frame."""
    return view.at(_LONG * 0.9, _MOUTH_Y - 0.04, 0.1)


def _skull(view: View) -> list[Point]:
    """Return the head's outline, clockwise from the nape."""
    half = view.wide(_LONG, _BROAD)
    middle = view.at(0.06, 0.0)[0]
    shape = (
        (-1.0, 0.30),
        (-0.92, 0.52),
        (-0.62, 0.72),
        (-0.1, 0.80),
        (0.42, 0.72),
        (0.82, 0.54),
        (1.0, 0.36),
        (0.94, 0.22),
        (0.70, 0.10),
        (0.2, 0.01),
        (-0.4, 0.02),
        (-0.82, 0.12),
    )
    return [(middle + x * half, y) for x, y in shape]


def _trunk(cutter: Cutter, beast: Beast) -> None:
    coat, unit = beast.coat, beast.unit
    breath = 1.0 + 3.0 * (beast.pose["squash"] - 1.0)
    neck, head = beast.along(1.0, 0.0), beast.at["head"]
    back = [
        beast.along(-0.20, -0.35),
        beast.along(-0.20, 0.25),
        beast.along(0.05, 0.80),
        beast.along(0.45, 1.02),
        beast.along(0.85, 0.98),
        add(neck, beast.above, beast.depth * 0.9),
    ]
    front = [
        add(head, (0.20 * unit, 0.04 * unit)),
        beast.along(0.86, -1.05 * breath),
        beast.along(0.5, -1.30 * breath),
        beast.along(0.15, -1.25),
        beast.along(-0.10, -0.95),
    ]
    ground = min(beast.at[name][1] for name in ("toe_n", "toe_f", "fingers_n", "fingers_f"))
    body = blob([(x, max(ground - beast.lifted, y)) for x, y in (*back, *front)])
    cutter.cut(body, coat.main, lift=0.9, edge=0.22, gradient=0.20)
    with cutter.within(body):
        belly = blob(
            [
                add(head, (0.25 * unit, 0.1 * unit)),
                add(head, (0.02 * unit, 0.0)),
                beast.along(0.7, -0.25),
                beast.along(0.35, -0.45),
                beast.along(0.05, -0.6),
                beast.along(-0.1, -1.4),
                beast.along(0.6, -1.9),
            ]
        )
        cutter.cut(belly, coat.second, lift=0.3, edge=0.25, gradient=0.10)
        _spots(cutter, beast)


def _spots(cutter: Cutter, beast: Beast) -> None:
    dice = chances(beast.figure.seed, 40)
    rows = []
    for k in range(8):
        u = 0.0 + 0.125 * k + 0.06 * dice[k]
        v = 0.75 - 0.75 * dice[k + 8]
        x, y = beast.along(u, v)
        rows.append((x, y, beast.depth * (0.07 + 0.10 * dice[k + 16])))
    wash(cutter, spots_at(rows, 0.9), beast.coat.accent, 0.75)
    if cutter.px * beast.unit > 90:
        wash(cutter, spots_at([(x, y, r * 0.55) for x, y, r in rows], 0.9), shade(beast.coat.accent, 0.16), 0.7)


def _hind_leg(cutter: Cutter, beast: Beast, side: str, colour: RGB, pale: RGB) -> None:
    at, unit = beast.at, beast.unit
    hip, knee, hock, toe = at[f"hip_{side}"], at[f"knee_{side}"], at[f"ankle_{side}"], at[f"toe_{side}"]
    # The sole is drawn short, so that hind and fore foot keep apart.
    toe = lerp(hock, toe, 0.80)
    _webbed(cutter, hock, toe, unit * 0.18, colour, lift=0.25)
    toe = (toe[0], toe[1] + unit * 0.035)
    foot = limb([hock, lerp(hock, toe, 0.5), toe], (unit * 0.060, unit * 0.050, unit * 0.040))
    cutter.cut(foot, colour, lift=0.2, edge=0.22, gradient=0.06)
    hock = (hock[0], max(hock[1], toe[1] + unit * 0.05))
    shin = limb([knee, lerp(knee, hock, 0.35), hock], (unit * 0.10, unit * 0.115, unit * 0.055))
    cutter.cut(shin, shade(colour, -0.06), lift=0.5, edge=0.22, gradient=0.10)
    root = lerp(hip, at["pelvis"], 0.4)
    thigh = limb([root, lerp(root, knee, 0.5), knee], (unit * 0.20, unit * 0.20, unit * 0.115))
    cutter.cut(thigh, colour, lift=0.7, edge=0.25, gradient=0.12)
    if side == "n":
        way = towards(root, knee)
        bars = skia.Path()
        for s in (0.30, 0.55, 0.80):
            x, y = lerp(root, knee, s)
            reach = unit * (0.16 - 0.06 * s)
            a, b = (x - way[1] * reach, y + way[0] * reach), (x + way[1] * reach * 0.1, y - way[0] * reach * 0.1)
            bars.addPath(leaf([a, lerp(a, b, 0.5), b], (unit * 0.05, unit * 0.06, 0.0)))
        with cutter.within(thigh):
            wash(cutter, bars, beast.coat.accent, 0.7)


def _webbed(cutter: Cutter, root: Point, tip: Point, size: float, colour: RGB, *, lift: float) -> None:
    """Cut a webbed foot: toes fan out beyond `tip`, skin between them."""
    way = towards(root, tip)
    base = math.atan2(way[1], way[0])
    start = add(tip, way, -size * 0.55)
    ends = []
    for k, spread in enumerate((0.34, 0.06, -0.22)):
        angle = base + spread * (1.0 if abs(way[0]) > 0.3 else 0.8)
        reach = size * (1.30, 1.55, 1.25)[k]
        # A toe that would pierce the ground lies on it.
        x, y = start[0] + math.cos(angle) * reach, start[1] + math.sin(angle) * reach
        if tip[1] < size * 0.5:
            y = max(y, size * 0.06 + 0.02 * k * size)
        ends.append((x, y))
    web = skia.Path()
    web.moveTo(*start)
    web.lineTo(*ends[0])
    for a, b in pairwise(ends):
        middle = lerp(lerp(a, b, 0.5), start, 0.30)
        web.quadTo(middle[0], middle[1], b[0], b[1])
    web.close()
    cutter.cut(web, mix(shade(colour, 0.16), (0.88, 0.78, 0.38), 0.42), lift=lift, edge=0.3)
    toes = skia.Path()
    for end in ends:
        toes.addPath(leaf([start, lerp(start, end, 0.6), end], (size * 0.26, size * 0.20, size * 0.13)))
        toes.reverseAddPath(disc(end[0], end[1], size * 0.12))
    wash(cutter, toes, colour, 1.0)


def _fore_leg(cutter: Cutter, beast: Beast, side: str, colour: RGB) -> None:
    at, unit = beast.at, beast.unit
    shoulder, elbow, wrist, tip = (at[f"{name}_{side}"] for name in ("shoulder", "elbow", "wrist", "fingers"))
    shoulder = add(shoulder, beast.above, -beast.depth * 0.62)
    arm = limb(
        [shoulder, lerp(shoulder, elbow, 0.6), elbow, lerp(elbow, wrist, 0.6), lerp(wrist, tip, 0.7)],
        (unit * 0.115, unit * 0.105, unit * 0.085, unit * 0.062, unit * 0.050),
    )
    cutter.cut(arm, colour, lift=0.5, edge=0.25, gradient=0.10)
    turn = foot_turn(beast, f"wrist_{side}", f"fingers_{side}", 0.55)
    frame = cutter.inside(tip, turn, unit * 0.15)
    # The foot lies over the wrist, its toes fan out from one palm: the leg goes on into it.
    palm = disc(-0.42, 0.30, 0.62, 0.36)
    for angle, reach in ((0.46, 1.00), (0.16, 1.35), (-0.10, 1.20), (2.75, 1.25)):
        end = (math.cos(angle) * reach, max(0.08, math.sin(angle) * reach))
        palm.addPath(leaf([(-0.5, 0.28), lerp((-0.5, 0.28), end, 0.6), end], (0.50, 0.30, 0.20)))
        palm.addPath(disc(end[0], end[1], 0.17))
    palm.setFillType(skia.PathFillType.kWinding)
    frame.cut(palm, mix(shade(colour, 0.08), (0.88, 0.78, 0.38), 0.10), lift=0.3, edge=0.2)


def _lip(view: View, beast: Beast, drop: float, steps: int = 10) -> list[Point]:
    """Return the mouth's line from its far end round the front to its near corner; `drop` opens it."""
    face = beast.face
    far_end, near_end = (-0.62, 1.92) if view.sin > -0.1 else (0.0, 2.2)
    narrow = 1.0 - 0.32 * max(0.0, -face["wide"]) + 0.05 * max(0.0, face["wide"])
    points = []
    for k in range(steps + 1):
        t = k / steps
        angle = (far_end + (near_end - far_end) * t) * narrow
        x, z = 0.06 + _LONG * 1.0 * math.cos(angle), _BROAD * math.sin(angle)
        corner = t**3
        y = (
            _MOUTH_Y
            + (0.24 * face["smile"] + 0.03) * corner
            - 0.08 * face["smile"] * (1 - corner)
            + 0.02 * math.cos(angle * 2)
        )
        front = max(0.0, 1 - (t / 0.96) ** 4) * (0.62 + 0.38 * min(1.0, t / 0.22))
        points.append(view.at(x - 0.05 * drop * front, y - drop * front * 0.40, z))
    return points


def _head(frame: Cutter, beast: Beast, view: View) -> None:
    coat, face = beast.coat, beast.face
    gape = max(0.0, face["jaw"]) * (1 - 0.9 * face["press"]) + 0.10 * max(0.0, -face["wide"]) * face["jaw"]
    top = view.at(-0.02, 0.80)
    flower = beast.figure.design.hat == "flower"
    hat_at = (top[0] - 0.12, 0.84) if flower else (top[0] + 0.06, 1.10)
    _eye(frame, beast, view, -1.0)
    hat_behind(frame, beast, hat_at, 0.46)
    upper, lower = _lip(view, beast, 0.0), _lip(view, beast, gape)
    _jaw(frame, beast, view, lower, gape)
    if gape > 0.03:
        _inside(frame, beast, upper, lower, gape)
    _upper(frame, beast, view, upper)
    if gape <= 0.10:
        width = 0.030 if frame.px > 40 else 0.05
        wash(frame, leaf(upper, [width * 0.7] * (len(upper) - 1) + [0.0]), shade(coat.main, -0.62), 0.9)
    if not flower:
        hat_on(frame, beast, hat_at, 0.46)
    _eye(frame, beast, view, 1.0)
    _trim(frame, beast, view, upper)
    if flower:
        hat_on(frame, beast, hat_at, 0.46)


def _jaw(frame: Cutter, beast: Beast, view: View, lower: list[Point], gape: float) -> None:
    """Cut the lower jaw and the throat that swells with breath."""
    skull = _skull(view)
    breath = 0.03 * math.sin(beast.pose["squash"] * 200.0)
    low = [(x, y - gape * 0.26 - (breath if x > 0.1 else 0.0)) for x, y in skull[7:11]]
    path = skia.Path()
    trace(path, beziers(lower), move=True)
    trace(
        path,
        beziers(
            [lower[-1], (lower[-1][0] + 0.09, 0.12), *low[::-1], (lower[0][0] + 0.01, lower[0][1] - 0.03), lower[0]]
        ),
    )
    path.close()
    pale = mix(beast.coat.second, beast.coat.main, 0.10)
    frame.cut(path, pale, lift=0.9, edge=0.22, gradient=0.12)
    if frame.px > 60:
        folds = skia.Path()
        for k in (0.35, 0.55, 0.75):
            x = low[-1][0] + (low[0][0] - low[-1][0]) * k
            folds.addPath(
                leaf(
                    [(x - 0.16, 0.13 - gape * 0.22), (x, 0.09 - gape * 0.24), (x + 0.14, 0.13 - gape * 0.22)],
                    (0.0, 0.018, 0.0),
                )
            )
        wash(frame, folds, shade(pale, -0.3), 0.5)
    wash(frame, leaf([(x, y - 0.022) for x, y in lower], [0.045] * (len(lower) - 1) + [0.0]), shade(pale, 0.35), 0.55)


def _inside(frame: Cutter, beast: Beast, upper: list[Point], lower: list[Point], gape: float) -> None:
    """Show the open mouth: dark, with a tongue."""
    opening = skia.Path()
    trace(opening, beziers(upper), move=True)
    trace(opening, beziers(lower[::-1]))
    opening.close()
    wash(frame, opening, (0.33, 0.08, 0.11), 1.0)
    with frame.within(opening):
        # The tongue lies on the floor of the mouth and runs out thin to both sides.
        bed = list(zip(upper, lower, strict=True))[1:-1]
        rise = [0.46 * math.sin(math.pi * k / (len(bed) - 1)) ** 0.8 for k in range(len(bed))]
        tongue = [lerp(b, a, share) for (a, b), share in zip(bed, rise, strict=True)]
        path = skia.Path()
        trace(path, beziers(tongue), move=True)
        trace(path, beziers([(x, y - 0.05) for _, (x, y) in bed][::-1]))
        path.close()
        wash(frame, path, (0.80, 0.36, 0.40), 1.0)
        middle = len(tongue) // 2
        wash(frame, leaf(tongue[middle - 2 : middle + 3], [0.0, 0.02, 0.03, 0.02, 0.0]), (0.95, 0.62, 0.60), 0.6)
        cast = [(x, y - 0.05) for x, y in upper]
        wash(frame, leaf(cast, [0.10] * len(cast)), (0.14, 0.02, 0.06), 0.5)


def _upper(frame: Cutter, beast: Beast, view: View, upper: list[Point]) -> None:
    skull = _skull(view)
    path = skia.Path()
    trace(path, beziers([skull[11], *skull[:7], upper[0]]), move=True)
    trace(path, beziers(upper))
    cx, cy = upper[-1]
    trace(
        path,
        beziers([upper[-1], (cx + 0.05, cy - 0.09), (cx + 0.03, 0.13), lerp(skull[10], skull[11], 0.7), skull[11]]),
    )
    path.close()
    coat = beast.coat
    frame.cut(path, coat.main, lift=0.6, edge=0.25, gradient=0.12)
    with frame.within(path):
        dice = chances(beast.figure.seed + 5, 12)
        spots = [
            (*view.at(-0.30 - 0.10 * k, 0.56 + 0.10 * dice[k] - 0.08 * k, 0.25 - 0.2 * k), 0.05 + 0.04 * dice[k + 4])
            for k in range(3)
        ]
        wash(frame, spots_at(spots), coat.accent, 0.7)
        # The snout is lit from above.
        x, y = view.at(0.42, 0.55, 0.05)
        wash(frame, disc(x, y, 0.24, 0.10), shade(coat.main, 0.25), 0.30)
    if frame.px > 30:
        for z in (0.09, -0.09):
            x, y = view.at(0.60, 0.475, z)
            wash(frame, disc(x, y, 0.022 + 0.012 * view.sin, 0.017), shade(coat.main, -0.65), 0.9)


def _eye(frame: Cutter, beast: Beast, view: View, side: float) -> None:
    z = 0.335 * side
    x, y = view.at(0.12, 0.80, z)
    square = max(0.55, view.square(0.85, side)) if side > 0 else max(0.50, view.square(0.85, side) + 0.25)
    radius = 0.195 * (0.85 + 0.3 * beast.figure.trait("eye_size"))
    lid = mix(beast.coat.main, beast.coat.accent, 0.10 if side > 0 else 0.30)
    eye = Eye(
        x,
        y,
        radius * min(1.0, square + 0.1),
        radius,
        side,
        pupil="bar",
        white=(0.97, 0.93, 0.78),
        big=0.74,
        lid=lid,
        bulge=True,
    )
    draw_eye(frame, beast, eye)
    if frame.px > 36:
        # A frog has no brows: a ridge on the lid lifts and knits, and never leaves it.
        with frame.within(disc(x, y, eye.rx * 1.28, eye.ry * 1.24)):
            draw_brow(frame, beast, eye, shade(lid, -0.34), gap=-0.02, thick=0.26)


def _trim(frame: Cutter, beast: Beast, view: View, upper: list[Point]) -> None:
    """Add blush, the corner's dimple and the eardrum, flat in the skin well inside the head's outline."""
    face, coat = beast.face, beast.coat
    cx, cy = upper[-1]
    x, y = cx + 0.11, cy + 0.13
    if frame.px > 30 and cy < 0.46:  # a broad smile folds it away
        wash(frame, disc(x, y, 0.075, 0.080), shade(coat.main, -0.20), 0.8)
        wash(frame, disc(x, y, 0.052, 0.056), shade(coat.main, 0.05), 0.9)
    if frame.px > 50:
        frame.line(
            thread([(cx + 0.03, cy + 0.05), (cx - 0.005, cy + 0.0), (cx + 0.02, cy - 0.05)]),
            shade(coat.main, -0.5),
            0.018,
            alpha=0.8,
        )
    blush = max(0.25 * max(0.0, face["smile"]), face["blush"])
    if blush > 0.05 and frame.px > 24:
        bx, by = view.at(0.14, 0.43, 0.52)
        frame.soft(bx, by, 0.17, 0.11, (0.93, 0.42, 0.34), 0.55 * blush)


def neck_loop(beast: Beast) -> list[Point]:
    """Return where a necklace hangs."""
    return [beast.along(0.98, 0.75), beast.along(0.84, 0.05), beast.along(0.80, -0.60), beast.along(0.92, -1.15)]


def draw_necklace(cutter: Cutter, beast: Beast) -> None:
    """Hang what it wears round the neck."""
    necklace(cutter, beast, neck_loop(beast), beast.unit * 0.045)
