"""Four-legged beasts: trunk and neck in one sheet, legs and tail in their own, printed and nicked by kind."""

from __future__ import annotations

import math

import skia

from yingxi.draw.beasts.adorn import necklace
from yingxi.draw.beasts.builds import BeastBuild, build_of
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.fur import chances, furred, sampled, spots_at, strokes, woolly
from yingxi.draw.beasts.limbs import draw_foot, far, foot_turn, fore_spine, hind_spine, limb
from yingxi.draw.beasts.quadruped_head import draw_head, head_frame, head_path, mouth_at
from yingxi.draw.beasts.tails import draw_tail
from yingxi.draw.beasts.turning import wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, Strip, add, blob, distance, leaf, lerp, thread, towards
from yingxi.draw.people.cutter import Cutter
from yingxi.story.animal_pose import shape_of

__all__ = ["draw_quadruped", "head_frame", "head_path", "mouth_at"]


def draw_quadruped(cutter: Cutter, beast: Beast) -> None:
    """Draw the whole beast, far to near."""
    build = build_of(beast.species)
    coat = beast.coat
    near_leg, far_leg = _leg_colours(beast)
    draw_tail(cutter, beast, build)
    _fore_leg(cutter, beast, build, "f", far(coat.main), far(far_leg))
    _hind_leg(cutter, beast, build, "f", far(coat.main), far(far_leg))
    head, view = head_frame(cutter, beast)
    if beast.species in ("horse",):
        _mane(cutter, beast, behind=True)
    _trunk(cutter, beast, build)
    _hind_leg(cutter, beast, build, "n", coat.main, near_leg)
    _fore_leg(cutter, beast, build, "n", coat.main, near_leg)
    if beast.species == "horse":
        _mane(cutter, beast, behind=False)
    if beast.species == "sheep":
        _fleece(cutter, beast)
    _collar(cutter, beast, build)
    draw_head(head, beast, view, build)


def _leg_colours(beast: Beast) -> tuple[RGB, RGB]:
    """Return the colour of near and far feet: dark stockings, white socks or the coat's own."""
    coat = beast.coat
    if beast.species in ("fox", "horse", "sheep"):
        return (
            coat.accent if beast.species != "sheep" else coat.second,
            coat.accent if beast.species != "sheep" else coat.second,
        )
    if beast.species in ("wolf", "rabbit", "cat", "dog", "tiger"):
        return mix(coat.main, coat.second, 0.55), mix(coat.main, coat.second, 0.45)
    return shade(coat.main, -0.06), shade(coat.main, -0.06)


def outline(beast: Beast, build: BeastBuild) -> tuple[list[Point], list[Point]]:
    """Return the trunk's upper edge (tail to nape) and lower edge (throat to rump)."""
    at, depth = beast.at, beast.depth
    neck, head, crown = at["neck"], at["head"], at["crown"]
    unit = beast.figure.body.head * build.head.size
    poll = add(lerp(head, crown, 0.30 / build.head.size), towards(neck, head), -0.02 * unit)
    way = towards(neck, poll)
    side = (-way[1], way[0])
    half = build.neck * unit
    rump = -build.rump
    high = {"bear": 1.10, "rabbit": 1.32, "mouse": 1.55}.get(beast.species, 1.0)
    hump = {"ox": 1.22, "bear": 1.12, "horse": 1.06, "tiger": 1.05, "mouse": 1.12}.get(beast.species, 0.98)
    withers = beast.along(0.90, hump)
    nape = add(lerp(neck, poll, 0.52), side, half * 1.12)
    top = [
        beast.along(rump - 0.02, 0.10),
        beast.along(rump + 0.03, 0.62),
        beast.along(0.02, 0.96 * high),
        beast.along(0.32, 0.84 * high**1.1),
        beast.along(0.62, 0.86 * high),
        withers,
        nape,
        add(poll, side, half * 0.92),
    ]
    if beast.figure.body.neck < 0.25 * beast.unit:
        # A short neck goes straight from the withers into the head.
        nape = add(lerp(withers, add(poll, side, half * 0.92), 0.5), side, half * 0.06)
    throat = add(poll, side, -half * 0.78)
    gullet = add(lerp(neck, poll, 0.42), side, -half * 1.02)
    breast = beast.along(1.08, -0.45)
    belly = build.belly
    bottom = [
        throat,
        gullet,
        breast,
        beast.along(0.99, -0.98),
        beast.along(0.76, -1.08 * belly),
        beast.along(0.48, -0.98 * belly),
        beast.along(0.20, -0.80 * belly),
        beast.along(-0.04, -0.74),
        beast.along(rump - 0.02, -0.42),
    ]
    # A sinking neck must not fold the breast over the throat.
    if gullet[1] < breast[1] + 0.05 * depth:
        bottom[1] = lerp(gullet, throat, 0.5)
    return top, bottom


def _trunk(cutter: Cutter, beast: Beast, build: BeastBuild) -> None:
    coat = beast.coat
    top, bottom = outline(beast, build)
    body = blob([*top, *bottom])
    if beast.species == "sheep":
        cutter.cut(body, coat.second, lift=0.8, edge=0.4, gradient=0.12)
        return
    cutter.cut(body, coat.main, lift=0.9, edge=0.45, gradient=0.14)
    with cutter.within(body):
        _underside(cutter, beast, build, bottom)
        _printed(cutter, beast, build)
    _breast_fur(cutter, beast, build)


def _underside(cutter: Cutter, beast: Beast, build: BeastBuild, bottom: list[Point]) -> None:
    """Lay the pale belly, its upper edge nicked like fur."""
    if beast.species in ("bear", "ox", "pig"):
        low = [
            beast.along(1.2, -0.9),
            *(beast.along(u, -0.62) for u in (0.9, 0.5, 0.1)),
            beast.along(-0.3, -1.0),
            beast.along(0.4, -2.2),
        ]
        wash(cutter, blob(low), shade(beast.coat.main, -0.30), 0.35)
        return
    if beast.species == "horse":
        low = [
            beast.along(1.2, -0.9),
            *(beast.along(u, -0.66) for u in (0.9, 0.5, 0.1)),
            beast.along(-0.3, -1.0),
            beast.along(0.4, -2.2),
        ]
        wash(cutter, blob(low), shade(beast.coat.main, -0.28), 0.45)
        return
    edge = [
        beast.along(-0.25, -0.75),
        beast.along(0.10, -0.50),
        beast.along(0.45, -0.55),
        beast.along(0.80, -0.42),
        beast.along(1.06, 0.0),
        bottom[1],
        beast.along(1.5, 0.2),
        beast.along(1.4, -2.0),
        beast.along(0.4, -2.4),
        beast.along(-0.3, -1.8),
    ]
    if beast.species in ("rabbit", "mouse"):
        edge[4:7] = [beast.along(1.0, -0.45), beast.along(1.2, -0.8), beast.along(1.4, -1.0)]
    count = 44 if cutter.px * beast.unit > 90 else 20
    cutter.cut(furred(edge, count, 0.13 * beast.depth, lean=-0.75, seed=beast.figure.seed), beast.coat.second, edge=0.3)


def _printed(cutter: Cutter, beast: Beast, build: BeastBuild) -> None:
    """Print stripes, patches and fur strokes on the flank."""
    coat, depth, unit = beast.coat, beast.depth, beast.unit
    dice = chances(beast.figure.seed + 11, 64)
    kind = build.print
    if kind in ("stripes", "tabby"):
        path = skia.Path()
        count = 11 if kind == "stripes" else 8
        for k in range(count):
            u = -0.14 + 1.2 * k / (count - 1)
            down = (0.15 if k % 2 else -0.35) + 0.3 * dice[k]
            slant = 0.05 + 0.05 * dice[k + 20]
            a, b = beast.along(u, 1.25), beast.along(u - slant, down)
            middle = add(lerp(a, b, 0.5), beast.ahead, unit * 0.018)
            wide = unit * (0.052 if kind == "stripes" else 0.036)
            path.addPath(leaf([a, middle, b], (wide, wide * 0.95, 0.0)))
            if kind == "stripes" and k % 2 == 0:
                c, d = beast.along(u + 0.05, -1.1), beast.along(u + 0.04, -0.45)
                path.addPath(leaf([c, lerp(c, d, 0.5), d], (wide * 0.8, wide * 0.7, 0.0)))
        wash(cutter, path, coat.accent, 0.92 if kind == "stripes" else 0.6)
        return
    if kind == "patch" and beast.figure.seed % 3 != 1:
        saddle = [
            beast.along(0.0, 1.3),
            beast.along(0.72, 1.3),
            beast.along(0.66, 0.35),
            beast.along(0.42, 0.02),
            beast.along(0.10, 0.25),
        ]
        cutter.cut(
            furred(saddle, 26, 0.10 * depth, seed=beast.figure.seed), mix(coat.main, coat.accent, 0.62), edge=0.3
        )
    if beast.species == "ox" and beast.figure.seed % 3 == 0:
        spots = [
            (*beast.along(0.2, 0.4), depth * 0.5),
            (*beast.along(0.66, 0.1), depth * 0.42),
            (*beast.along(0.42, 0.9), depth * 0.3),
        ]
        wash(cutter, spots_at(spots, 0.8), coat.second, 0.85)
    if cutter.px * unit > 70 and kind != "wool":
        places = [beast.along(0.02 + 0.92 * dice[k], 0.70 - 1.05 * dice[k + 20]) for k in range(16)]
        smooth = beast.species in ("horse", "pig", "ox", "mouse")
        back = (-beast.ahead[0] * 0.92 - beast.above[0] * 0.3, -beast.ahead[1] * 0.92 - beast.above[1] * 0.3)
        wash(
            cutter,
            strokes(places, back, unit * (0.045 if smooth else 0.085), unit * 0.011, beast.figure.seed),
            coat.tint,
            0.30 if smooth else 0.6,
        )


def _breast_fur(cutter: Cutter, beast: Beast, build: BeastBuild) -> None:
    """Cut the ruff of those who wear long fur on the breast."""
    if beast.species not in ("fox", "wolf", "tiger", "cat"):
        return
    at, depth = beast.at, beast.depth
    unit = beast.figure.body.head * build.head.size
    throat = add(lerp(at["head"], at["crown"], 0.12), towards(at["neck"], at["head"]), -0.10 * unit)
    side = beast.ahead
    points = [
        add(throat, side, -0.10 * unit),
        add(throat, side, 0.22 * unit),
        beast.along(1.17, 0.02),
        beast.along(1.08, -0.62),
        beast.along(1.0, -0.95),
        beast.along(0.93, -0.35),
        beast.along(0.90, 0.15),
    ]
    count = 20 if cutter.px * beast.unit > 60 else 12
    cutter.cut(
        furred(points, count, 0.20 * depth, lean=0.5, seed=beast.figure.seed + 3),
        beast.coat.second,
        lift=0.45,
        edge=0.5,
        gradient=0.08,
    )


def _hind_leg(cutter: Cutter, beast: Beast, build: BeastBuild, side: str, colour: RGB, sock: RGB) -> None:
    at, depth = beast.at, beast.depth
    hip = at[f"hip_{side}"]
    root = add(hip, beast.above, depth * 0.10)
    spine = hind_spine(beast, side, root)
    halves = [
        depth * value
        for value in (
            build.thigh * 0.80,
            build.thigh * 0.86,
            build.shin * 1.18,
            build.shin * 0.80,
            build.cannon * 0.98,
            build.cannon * 0.80,
            build.cannon * 0.86,
        )
    ]
    shape = shape_of(beast.species)
    turn = foot_turn(beast, f"ankle_{side}", f"toe_{side}", shape.hind[2])
    _sheet(cutter, beast, build, spine, halves, colour, sock, f"toe_{side}", turn, near=side == "n", hind=True)


def _fore_leg(cutter: Cutter, beast: Beast, build: BeastBuild, side: str, colour: RGB, sock: RGB) -> None:
    at, depth = beast.at, beast.depth
    root = add(at[f"shoulder_{side}"], beast.above, -depth * 0.15)
    if side == "f":
        root = add(root, beast.ahead, depth * 0.18)
    spine = fore_spine(beast, side, root)
    halves = [
        depth * value
        for value in (
            build.arm * 0.92,
            build.arm * 0.90,
            build.fore * 1.05,
            build.fore * 0.82,
            build.pastern * 1.0,
            build.pastern * 0.80,
            build.pastern * 0.86,
        )
    ]
    shape = shape_of(beast.species)
    rest = shape.fore[2] if shape.fore else 0.1
    turn = foot_turn(beast, f"wrist_{side}", f"fingers_{side}", rest)
    _sheet(cutter, beast, build, spine, halves, colour, sock, f"fingers_{side}", turn, near=side == "n", hind=False)


def _sheet(
    cutter: Cutter,
    beast: Beast,
    build: BeastBuild,
    spine: list[Point],
    halves: list[float],
    colour: RGB,
    sock: RGB,
    tip: str,
    turn: float,
    *,
    near: bool,
    hind: bool,
) -> None:
    """Cut one leg with its foot and stocking."""
    depth = beast.depth
    reach = distance(spine[4], beast.at[tip]) or 1.0
    spine[6] = lerp(spine[4], beast.at[tip], max(0.3, 1.0 - 1.15 * halves[6] / reach))
    leg = limb(spine, halves)
    foot = beast.at[tip]
    size = build.foot_size * depth * (1.25 if build.foot == "long" and hind else 1.0)
    kind = build.foot if build.foot != "long" or hind else "paw"
    horn = shade(
        beast.coat.accent if sum(beast.coat.accent) < 1.5 else mix(beast.coat.accent, (0.25, 0.2, 0.18), 0.7), -0.15
    )
    horn = horn if near else far(horn)
    if kind in ("paw", "pad", "long"):
        cutter.cut(leg, colour, lift=0.55 if near else 0.0, edge=0.45 if near else 0.0, gradient=0.10 if near else 0.0)
        _stocking(cutter, beast, spine, halves, leg, colour, sock)
        draw_foot(cutter, kind, foot, turn, size, sock, shade(sock, -0.6))
    else:
        draw_foot(cutter, kind, foot, turn, size, sock, horn)
        cutter.cut(leg, colour, lift=0.55 if near else 0.0, edge=0.45 if near else 0.0, gradient=0.10 if near else 0.0)
        _stocking(cutter, beast, spine, halves, leg, colour, sock)
    if near and cutter.px * beast.unit > 60:
        a, b = spine[0], spine[2]
        way = towards(a, b)
        back = (way[1], -way[0])
        crease = [add(lerp(a, b, s), back, halves[1] * r * (-1.0)) for s, r in ((0.1, 0.86), (0.5, 0.74), (0.9, 0.5))]
        wash(cutter, leaf(crease, (0.0, depth * 0.05, 0.0)), shade(colour, -0.4), 0.28)


def _stocking(
    cutter: Cutter, beast: Beast, spine: list[Point], halves: list[float], leg: skia.Path, colour: RGB, sock: RGB
) -> None:
    """Lay the stocking's colour over the lower leg, its upper edge nicked."""
    if sock == colour:
        return
    with cutter.within(leg):
        wide = halves[4] * 2.6
        knee, ankle, end = (
            lerp(spine[2], spine[4], 0.75),
            spine[4],
            add(spine[6], towards(spine[5], spine[6]), halves[6] * 2),
        )
        way = towards(knee, ankle)
        side = (-way[1], way[0])
        path = skia.Path()
        path.moveTo(*add(end, side, -wide))
        path.lineTo(*add(knee, side, -wide))
        for k in range(5):
            path.lineTo(*add(add(knee, side, wide * (-0.8 + 0.4 * k)), way, -wide * (0.5 if k % 2 == 0 else 0.1)))
        path.lineTo(*add(knee, side, wide))
        path.lineTo(*add(end, side, wide))
        path.close()
        wash(cutter, path, sock, 1.0)


def _mane(cutter: Cutter, beast: Beast, *, behind: bool) -> None:
    """Cut a horse's mane: locks that fall from the crest."""
    at = beast.at
    build = build_of(beast.species)
    unit = beast.figure.body.head * build.head.size
    top, _ = outline(beast, build)
    crest = [top[5], top[6], top[7], add(top[7], beast.ahead, unit * 0.16)]
    count = 13
    roots = sampled(crest, count)
    colour = beast.coat.accent if not behind else shade(beast.coat.accent, -0.25)
    sway = 0.10 * math.sin(beast.pose["x"] * 5.0 + beast.pose["tail"] * 3.0)
    path = skia.Path()
    dice = chances(beast.figure.seed + 7, count + 1)
    neck_way = towards(at["neck"], at["head"])
    for k, (x, y) in enumerate(roots):
        reach = unit * (0.40 + 0.12 * dice[k]) * (0.9 if behind else 1.0)
        out = (-neck_way[1] * 0.35 - 0.55, neck_way[0] * 0.35 - 0.35) if behind else (-0.42 + sway, -0.95)
        tip = (x + out[0] * reach, y + out[1] * reach)
        bend = (x + out[0] * reach * 0.45 - 0.06 * unit, y + out[1] * reach * 0.45 + 0.05 * unit)
        path.addPath(leaf([(x + 0.02 * unit, y + 0.03 * unit), bend, tip], (unit * 0.12, unit * 0.15, unit * 0.02)))
    cutter.cut(path, colour, lift=0.0 if behind else 0.4, edge=0.4 if not behind else 0.0)


def _fleece(cutter: Cutter, beast: Beast) -> None:
    """Lay the fleece: a sheet of curls over trunk and neck, with curls printed on."""
    coat, depth = beast.coat, beast.depth
    build = build_of(beast.species)
    top, bottom = outline(beast, build)
    ring = [add(p, beast.above, 0.10 * depth) for p in top[:7]] + [
        lerp(top[7], top[6], 0.25),
        lerp(bottom[0], bottom[1], 0.4),
    ]
    ring += [bottom[1], add(bottom[2], beast.ahead, 0.05 * depth), *bottom[3:]]
    fleece = woolly(ring, 26, 0.42)
    cutter.cut(fleece, coat.main, lift=0.9, edge=0.6, gradient=0.12)
    if cutter.px * beast.unit < 60:
        return
    dice = chances(beast.figure.seed + 2, 60)
    curls = skia.Path()
    for k in range(22):
        x, y = beast.along(-0.06 + 1.06 * ((k % 8) / 7) + 0.06 * dice[k], 0.70 - 0.62 * (k // 8) + 0.2 * dice[k + 22])
        r = depth * (0.10 + 0.05 * dice[k + 30])
        curls.addPath(
            thread(
                [
                    (x - r, y),
                    (x - r * 0.6, y + r),
                    (x + r * 0.6, y + r * 0.9),
                    (x + r, y - r * 0.1),
                    (x + r * 0.2, y - r * 0.6),
                    (x - r * 0.1, y),
                ]
            )
        )
    cutter.line(curls, shade(coat.main, -0.24), depth * 0.05, alpha=0.6)


def _collar(cutter: Cutter, beast: Beast, build: BeastBuild) -> None:
    """Hang what it wears round the neck."""
    if not beast.figure.design.marks:
        return
    top, bottom = outline(beast, build)
    a, b = lerp(top[5], top[6], 0.65), lerp(bottom[1], bottom[2], 0.35)
    sag = add(lerp(a, b, 0.6), towards(beast.at["head"], beast.at["neck"]), beast.depth * 0.25)
    necklace(cutter, beast, [a, sag, b], beast.figure.body.head * 0.10)


def flank(beast: Beast, build: BeastBuild) -> Strip:
    """Return the trunk as a strip from rump to neck: left the back, right the belly."""
    stops = (0.0, 0.25, 0.5, 0.75, 1.0)
    return Strip([beast.along(u, 0.95) for u in stops], [beast.along(u, -1.0 * build.belly) for u in stops])
