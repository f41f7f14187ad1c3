"""Four-legged beasts: trunk and neck in one sheet, legs and tail in their own, printed and nicked by kind."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.beasts.adorn import necklace
from yingxi.draw.beasts.builds import BeastBuild, build_of
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.fur import chances, comb, fringed, furred, sampled, spots_at, strokes, woolly
from yingxi.draw.beasts.growths import draw_scutes, draw_shell, draw_spines
from yingxi.draw.beasts.legs import Leg, coat_of_legs, draw_hoof, draw_leg, dress_leg, fore_leg, hind_leg
from yingxi.draw.beasts.quadruped_head import draw_head, head_frame, head_path, mouth_at
from yingxi.draw.beasts.tails import draw_tail
from yingxi.draw.beasts.turning import joined, sunwise, wash
from yingxi.draw.paper import mix, shade
from yingxi.draw.people.curves import Point, add, add_leaf, blob, distance, leaf, lerp, thread, towards, turned
from yingxi.draw.people.cutter import Cutter

__all__ = ["draw_quadruped", "head_frame", "head_path", "mouth_at"]

_CRESTED: Final = ("donkey", "zebra", "giraffe")
"""Kinds whose mane stands up."""

_LONG_NECK: Final = 0.36
"""Necks of at least this length, in trunks, have a nape and a throat of their own."""


def draw_quadruped(cutter: Cutter, beast: Beast) -> None:
    """Draw the whole beast, far to near."""
    build = build_of(beast.species)
    draw_tail(cutter, beast, build)
    draw_leg(cutter, beast, fore_leg(beast, build, "f"))
    draw_leg(cutter, beast, hind_leg(beast, build, "f"))
    head, view = head_frame(cutter, beast)
    edges = outline(beast, build)
    if beast.species == "horse":
        _mane(cutter, beast, edges[0], behind=True)
    if beast.species in _CRESTED:
        _crest(cutter, beast, edges[0])
    if build.grown == "scutes":
        draw_scutes(cutter, beast)
    _body(cutter, beast, build, edges)
    if build.grown == "shell":
        draw_shell(cutter, beast)
    if build.grown == "spines":
        draw_spines(cutter, beast)
    _breast_fur(cutter, beast, edges[1])
    if beast.species == "horse":
        _mane(cutter, beast, edges[0], behind=False)
    if beast.species == "sheep":
        _fleece(cutter, beast, edges)
    _collar(cutter, beast, edges)
    draw_head(head, beast, view, build)


Edges = tuple[list[Point], list[Point]]
"""A trunk's upper edge (tail to poll) and lower edge (throat to rump)."""


def outline(beast: Beast, build: BeastBuild) -> Edges:
    """Return the edges of trunk and neck."""
    at = beast.at
    neck, head, crown = at["neck"], at["head"], at["crown"]
    unit, long = beast.head * build.head.size, beast.figure.body.neck / beast.unit
    poll = add(lerp(head, crown, 0.30 / build.head.size), towards(neck, head), -0.02 * unit)
    side = turned(towards(neck, poll))
    half = build.neck * unit
    sunk = beast.upright
    top = [
        beast.along(-build.rump - 0.005, 0.12),
        beast.along(-build.rump + 0.035, 0.58),
        *(beast.along(u, v + 0.22 * sunk * _bulge(u, 0.45)) for u, v in build.back),
    ]
    withers, hind = top[-1], add(poll, side, half * 0.92)
    # The nape goes straight from the withers into the head.
    nape = add(lerp(withers, hind, 0.5), side, half * (0.06 + 0.14 * sunk))
    # The breast of one who sits is drawn in, so that the forelegs show from the elbow down.
    belly = [
        beast.along(u, v * (1.0 - 0.30 * sunk * _bulge(u, 0.95)) - 0.42 * sunk * _bulge(u, 0.36))
        for u, v in build.belly
    ]
    if long < _LONG_NECK:
        # The jaw hides where the throat ends; from there to between the forelegs the breast is one full curve.
        belly = belly[1:]
        up = towards(head, crown)
        throat = add(lerp(head, crown, 0.12), (up[1], -up[0]), unit * 0.26)
        drop = distance(throat, belly[0])
        gullet = add(lerp(throat, belly[0], 0.5), turned(towards(throat, belly[0])), 0.14 * drop)
    else:
        throat = add(poll, side, -half * 0.74)
        # The throat runs in one hollow line from the jaw to the breast, however low the head is carried.
        gullet = lerp(lerp(throat, belly[0], 0.45), lerp(neck, poll, 0.35), 0.16)
    bottom = [throat, gullet, *belly, beast.along(-build.rump + 0.03, -0.14)]
    if sunk > 0:
        ground = min(at[name][1] for name in ("toe_n", "toe_f", "fingers_n", "fingers_f"))
        bottom = [(x, max(ground, y)) for x, y in bottom]
    return [*top, nape, hind], bottom


def _bulge(u: float, middle: float) -> float:
    """Return a hump of height 1 along the trunk."""
    return max(0.0, 1.0 - ((u - middle) / 0.42) ** 2)


def _body(cutter: Cutter, beast: Beast, build: BeastBuild, edges: Edges) -> None:
    """Cut trunk and near legs: one sheet where they are of one paper, so that no seam parts leg from body."""
    coat = beast.coat
    hind, fore = hind_leg(beast, build, "n"), fore_leg(beast, build, "n")
    trunk = blob(sunwise([*edges[0], *edges[1]]))
    if beast.species == "sheep":
        draw_leg(cutter, beast, hind)
        draw_leg(cutter, beast, fore)
        cutter.cut(trunk, coat.second, gradient=0.12)
        return
    if beast.species == "wolf":
        _hackles(cutter, beast, edges[0])
    legs = joined(hind.sheet, fore.sheet)
    whole, alike = trunk, coat_of_legs(beast) == coat.main
    if alike:
        draw_hoof(cutter, beast, hind)
        draw_hoof(cutter, beast, fore)
        whole = joined(trunk, legs)
    cutter.cut(whole, coat.main, lift=0.7, edge=0.25, gradient=0.22)
    with cutter.within(trunk):
        with cutter.without(legs):
            _underside(cutter, beast, edges[1])
            _rounded(cutter, beast, edges[0])
        _printed(cutter, beast, build)
        if alike:
            _shade_folds(cutter, beast, (hind, fore))
    for leg in (hind, fore):
        if alike:
            dress_leg(cutter, beast, leg)
        else:
            draw_leg(cutter, beast, leg)


def _shade_folds(cutter: Cutter, beast: Beast, legs: tuple[Leg, Leg]) -> None:
    """Let haunch and shoulder stand out from the flank: a shade that is deep along their edge and thins out."""
    dark, wide = shade(beast.coat.main, -0.55), beast.depth
    for reach, alpha in ((0.42, 0.12), (0.14, 0.22)):
        shades = skia.Path()
        for leg in legs:
            last = len(leg.fold) - 1
            add_leaf(shades, leg.fold, [wide * reach * math.sin(math.pi * k / last) for k in range(last + 1)])
        wash(cutter, shades, dark, alpha)


def _hackles(cutter: Cutter, beast: Beast, top: list[Point]) -> None:
    """Roughen a wolf's crest: a few large tufts that lean back."""
    crest = sampled(top[4:-1], 5)
    path = skia.Path()
    path.moveTo(*crest[0])
    comb(path, crest, 0.13 * beast.depth, -0.75, beast.figure.seed + 2)
    path.lineTo(*beast.along(0.9, 0.2))
    path.close()
    cutter.cut(path, beast.coat.main, edge=0.25)


def _underside(cutter: Cutter, beast: Beast, bottom: list[Point]) -> None:
    """Lay the pale belly; kinds of one colour have none."""
    if beast.species in ("bear", "ox", "pig", "horse", "elephant", "panda", "camel", "giraffe", "hippo"):
        return
    edge = [
        beast.along(-0.10, -0.34),
        beast.along(0.16, -0.22),
        beast.along(0.46, -0.52),
        beast.along(0.76, -0.66),
        beast.along(1.02, -0.20),
        bottom[1],
        beast.along(1.5, 0.2),
        beast.along(1.3, -2.0),
        beast.along(0.4, -2.2),
        beast.along(-0.2, -1.6),
    ]
    wash(cutter, blob(edge), beast.coat.second, 1.0)


def _rounded(cutter: Cutter, beast: Beast, top: list[Point]) -> None:
    """Shade the belly's turn and lighten the back's, so that the trunk reads round."""
    dark = shade(beast.coat.main, -0.45)
    low = [beast.along(u, v) for u, v in ((1.2, -1.1), (0.8, -0.84), (0.5, -0.74), (0.2, -0.44), (-0.1, -0.2))]
    wash(cutter, blob([*low, beast.along(-0.3, -1.2), beast.along(0.4, -2.2)]), dark, 0.20)
    ridge = [*top[1:]]
    lit = leaf(ridge, [0.0, *([0.5 * beast.depth] * (len(ridge) - 2)), 0.0])
    wash(cutter, lit, shade(beast.coat.main, 0.5), 0.12)


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
    if kind == "zebra":
        _bands(cutter, beast)
        return
    if kind == "giraffe":
        _plaques(cutter, beast)
        return
    if kind == "panda":
        yoke = [
            beast.along(u, v)
            for u, v in ((0.70, 1.5), (0.66, 0.2), (0.74, -1.4), (1.12, -1.4), (1.06, 0.0), (0.96, 1.5))
        ]
        wash(cutter, blob(yoke), coat.accent, 1.0)
    if kind == "spots" and cutter.px * unit > 14:
        spots = [
            (*beast.along(0.02 + 0.86 * (k % 7) / 6 + 0.05 * dice[k], 0.62 - 0.46 * (k // 7) + 0.16 * dice[k + 20]),
             depth * (0.085 + 0.03 * dice[k + 40]))
            for k in range(18)
        ]  # fmt: skip
        wash(cutter, spots_at(spots, 0.85), coat.second, 0.9)
    if kind == "patch" and beast.figure.seed % 3 != 1:
        saddle = [
            beast.along(0.0, 1.3),
            beast.along(0.72, 1.3),
            beast.along(0.66, 0.35),
            beast.along(0.42, 0.02),
            beast.along(0.10, 0.25),
        ]
        wash(cutter, furred(saddle, 15, 0.08 * depth, seed=beast.figure.seed), mix(coat.main, coat.accent, 0.62), 0.9)
    if beast.species == "ox" and beast.figure.seed % 3 == 0:
        spots = [
            (*beast.along(0.2, 0.4), depth * 0.5),
            (*beast.along(0.66, 0.1), depth * 0.42),
            (*beast.along(0.42, 0.9), depth * 0.3),
        ]
        wash(cutter, spots_at(spots, 0.8), coat.second, 0.85)
    if cutter.px * unit > 70 and kind not in ("wool", "panda"):
        places = [beast.along(0.02 + 0.92 * dice[k], 0.70 - 1.05 * dice[k + 20]) for k in range(16)]
        smooth = beast.species in (
            "horse",
            "pig",
            "ox",
            "mouse",
            "deer",
            "elephant",
            "tortoise",
            "donkey",
            "camel",
            "hippo",
            "crocodile",
        )
        back = (-beast.ahead[0] * 0.92 - beast.above[0] * 0.3, -beast.ahead[1] * 0.92 - beast.above[1] * 0.3)
        wash(
            cutter,
            strokes(places, back, unit * (0.045 if smooth else 0.085), unit * 0.011, beast.figure.seed),
            coat.tint,
            0.30 if smooth else 0.42,
        )


def _bands(cutter: Cutter, beast: Beast) -> None:
    """Print a zebra's stripes: down the flank, slanting over the rump, round the neck."""
    unit, at = beast.unit, beast.at
    path = skia.Path()
    for k in range(9):
        u = -0.12 + 0.135 * k
        lean = 0.16 - 0.14 * min(1.0, k / 4)
        points = [beast.along(u - lean, 1.3), beast.along(u, 0.2), beast.along(u + lean * 0.6, -1.0 if k % 2 else -0.7)]
        path.addPath(leaf(points, (unit * 0.065, unit * 0.055, 0.0)))
    way = towards(at["neck"], at["head"])
    side, half = turned(way), 0.9 * beast.depth
    for k in range(6):
        middle = lerp(at["neck"], at["head"], 0.05 + 0.17 * k)
        points = [add(add(middle, side, half), way, 0.04 * unit), middle, add(middle, side, -half)]
        path.addPath(leaf(points, (unit * 0.062, unit * 0.052, unit * 0.02)))
    wash(cutter, path, beast.coat.accent, 0.94)


def _plaques(cutter: Cutter, beast: Beast) -> None:
    """Print a giraffe's patches: six-sided, close together, over trunk and neck."""
    unit, at, dice = beast.unit, beast.at, chances(beast.figure.seed + 11, 90)
    way = towards(at["neck"], at["head"])
    side = turned(way)
    spots = [
        (beast.along(-0.10 + 0.185 * (k % 7) + (0.09 if (k // 7) % 2 else 0.0), 0.86 - 0.62 * (k // 7)), 0.078)
        for k in range(21)
    ]
    spots += [
        (add(lerp(at["neck"], at["head"], 0.04 + 0.105 * (k // 2)), side, unit * (0.085 if k % 2 else -0.075)), 0.064)
        for k in range(18)
    ]
    path = skia.Path()
    for k, ((x, y), size) in enumerate(spots):
        for corner in range(6):
            angle = corner * math.pi / 3 + 0.9 * dice[k]
            reach = unit * size * (0.86 + 0.4 * dice[(k * 6 + corner) % 90])
            point = (x + math.cos(angle) * reach, y + math.sin(angle) * reach)
            path.lineTo(*point) if corner else path.moveTo(*point)
        path.close()
    wash(cutter, path, beast.coat.accent, 0.9)


def _breast_fur(cutter: Cutter, beast: Beast, bottom: list[Point]) -> None:
    """Cut the ruff of those who wear long fur on the breast."""
    if beast.species not in ("fox", "wolf", "tiger", "cat", "lion"):
        return
    depth, (throat, gullet, breast) = beast.depth, bottom[:3]
    way = towards(throat, breast)
    inside = turned(way)
    long = distance(throat, breast)
    low = beast.along(0.94, -0.92)
    rear = [
        low,
        add(lerp(throat, breast, 0.92), inside, -0.26 * long),
        add(lerp(throat, breast, 0.45), inside, -0.36 * long),
        add(throat, inside, -0.42 * long),
        lerp(beast.at["head"], beast.at["crown"], 0.2),
    ]
    front = [throat, add(gullet, inside, 0.03 * depth), add(breast, inside, 0.05 * depth), low]
    bib = fringed(rear + front[:1], front, 4, 0.09 * depth, lean=0.25, seed=beast.figure.seed + 3)
    cutter.cut(bib, beast.coat.second, lift=0.25, gradient=0.08)


def _mane(cutter: Cutter, beast: Beast, top: list[Point], *, behind: bool) -> None:
    """Cut a horse's mane: locks that fall from the crest."""
    at = beast.at
    build = build_of(beast.species)
    unit = beast.head * build.head.size
    crest = [*top[-3:], add(top[-1], beast.ahead, unit * 0.16)]
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
    cutter.cut(path, colour, lift=0.0 if behind else 0.4, edge=0.22 if not behind else 0.0)


def _crest(cutter: Cutter, beast: Beast, top: list[Point]) -> None:
    """Cut a short mane that stands up along the neck."""
    line = sampled([*top[-3:], add(top[-1], beast.ahead, beast.head * 0.10)], 9)
    high = beast.head * (0.34 if beast.species != "giraffe" else 0.22)
    crest = skia.Path()
    for (ax, ay), (bx, by) in pairwise(line):
        way = towards((ax, ay), (bx, by))
        root, out = lerp((ax, ay), (bx, by), 0.5), turned(way)
        tip = add(add(root, out, high), way, -high * 0.25)
        crest.addPath(leaf([add(root, out, -high * 0.4), tip], (distance((ax, ay), (bx, by)) * 1.9, high * 0.25)))
    cutter.cut(crest, beast.coat.accent, lift=0.3, edge=0.22)


def _fleece(cutter: Cutter, beast: Beast, edges: Edges) -> None:
    """Lay the fleece: a sheet of curls over trunk and neck, with curls printed on."""
    coat, depth = beast.coat, beast.depth
    top, bottom = edges
    ring = [add(p, beast.above, 0.10 * depth) for p in top[:-1]]
    ring += [lerp(top[-1], top[-2], 0.25), lerp(bottom[0], bottom[1], 0.4), *bottom[1:]]
    fleece = woolly(ring, 26, 0.42)
    cutter.cut(fleece, coat.main, lift=0.9, edge=0.3, gradient=0.12)
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


def _collar(cutter: Cutter, beast: Beast, edges: Edges) -> None:
    """Hang what it wears round the neck."""
    if not beast.figure.design.marks:
        return
    top, bottom = edges
    a, b = lerp(top[-3], top[-2], 0.65), lerp(bottom[1], bottom[2], 0.35)
    sag = add(lerp(a, b, 0.6), towards(beast.at["head"], beast.at["neck"]), beast.depth * 0.25)
    necklace(cutter, beast, [a, sag, b], beast.head * 0.10)
