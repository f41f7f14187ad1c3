"""Legs of four-legged beasts: a broad haunch or shoulder that lies on the trunk and tapers to hock, cannon and foot."""

from __future__ import annotations

import math

import skia

from yingxi.draw.beasts.builds import BeastBuild
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.limbs import draw_foot, far, foot_turn
from yingxi.draw.beasts.turning import wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, blob, distance, leaf, lerp, towards, turned
from yingxi.draw.people.cutter import Cutter
from yingxi.story.animal_pose import shape_of


def draw_hind_leg(cutter: Cutter, beast: Beast, build: BeastBuild, side: str) -> None:
    """Cut one hind leg; side n near, f far."""
    ring = _hind_ring(beast, build, side)
    at = beast.at
    shank = (at[f"knee_{side}"], at[f"ankle_{side}"], at[f"toe_{side}"])
    turn = foot_turn(beast, f"ankle_{side}", f"toe_{side}", shape_of(beast.species).hind[2])
    size = build.foot_size * (1.25 if build.foot == "long" else 1.0)
    leg = _lay(cutter, beast, build, ring, shank, build.cannon, (build.foot, turn, size), near=side == "n")
    if side == "n" and build.print in ("stripes", "tabby", "zebra"):
        _stripe(cutter, beast, build, leg)
    if build.print == "zebra":
        _hoops(cutter, beast, leg, shank, near=side == "n")


def draw_fore_leg(cutter: Cutter, beast: Beast, build: BeastBuild, side: str) -> None:
    """Cut one foreleg; side n near, f far."""
    ring = _fore_ring(beast, build, side)
    at = beast.at
    shank = (at[f"elbow_{side}"], at[f"wrist_{side}"], at[f"fingers_{side}"])
    fore = shape_of(beast.species).fore
    turn = foot_turn(beast, f"wrist_{side}", f"fingers_{side}", fore[2] if fore else 0.1)
    kind = "paw" if build.foot == "long" else build.foot
    leg = _lay(cutter, beast, build, ring, shank, build.pastern, (kind, turn, build.foot_size), near=side == "n")
    if build.print == "zebra":
        _hoops(cutter, beast, leg, shank, near=side == "n")


def _hind_ring(beast: Beast, build: BeastBuild, side: str) -> list[Point]:
    """Return the outline of a hind leg: down its front from the flank, up its back to the rump."""
    at, depth = beast.at, beast.depth
    hip, hock, toe = at[f"hip_{side}"], at[f"ankle_{side}"], at[f"toe_{side}"]
    knee = _tucked(beast, at[f"knee_{side}"])
    end = _fetlock(beast, build, hock, toe)
    thigh, shin, cannon = turned(towards(hip, knee)), turned(towards(knee, hock)), turned(towards(hock, toe))
    reach, wide, thin = build.thigh * depth, build.shin * depth, build.cannon * depth
    if _folded(beast, hip, hock, toe):
        return _folded_ring(beast, build, (hip, knee, hock, end))
    buttock = add(lerp(hip, knee, 0.50), thigh, -reach * 0.88)
    return [
        beast.along(0.05, 0.62),
        beast.along(0.24, 0.22),
        add(lerp(hip, knee, 0.62), thigh, reach * 0.80),
        add(add(knee, thigh, wide * 0.95), towards(hip, knee), wide * 0.25),
        add(lerp(knee, hock, 0.52), shin, wide * 0.62),
        add(lerp(knee, hock, 0.92), shin, thin * 0.95),
        add(lerp(hock, end, 0.35), cannon, thin * 0.80),
        add(end, cannon, thin * 0.92),
        add(end, cannon, -thin * 0.92),
        add(lerp(hock, end, 0.35), cannon, -thin * 0.80),
        add(add(hock, cannon, -thin * 1.05), towards(toe, hock), thin * 0.45),
        add(lerp(knee, hock, 0.62), shin, -wide * 0.52),
        add(lerp(knee, hock, 0.12), shin, -wide * 1.25),
        buttock,
        beast.along(-build.rump + 0.005, 0.0),
        beast.along(-build.rump * 0.72, 0.46),
    ]


def _folded_ring(beast: Beast, build: BeastBuild, leg: tuple[Point, Point, Point, Point]) -> list[Point]:
    """Return the outline of a hind leg folded under: a round haunch and a flat foot before it."""
    hip, knee, hock, end = leg
    depth = beast.depth
    x, y = add(lerp(hip, knee, 0.42), beast.above, depth * 0.06)
    radius, thin = max(1.28 * build.thigh * depth, 0.62 * distance(hip, knee)), build.cannon * depth

    def rim(degrees: float) -> Point:
        angle = math.radians(degrees)
        return (x + radius * math.cos(angle), y + radius * 0.94 * math.sin(angle))

    cannon = turned(towards(hock, end))
    return [
        *(rim(a) for a in (98.0, 58.0, 20.0, -18.0)),
        add(lerp(hock, end, 0.72), cannon, thin * 0.95),
        add(end, cannon, thin * 0.90),
        add(end, cannon, -thin * 0.85),
        add(lerp(hock, end, 0.30), cannon, -thin * 0.80),
        *(rim(a) for a in (-118.0, -158.0, 165.0, 132.0)),
    ]


def _fore_ring(beast: Beast, build: BeastBuild, side: str) -> list[Point]:
    """Return the outline of a foreleg: down its front from the shoulder blade, up its back to the elbow."""
    at, depth = beast.at, beast.depth
    wrist, tip = at[f"wrist_{side}"], at[f"fingers_{side}"]
    elbow = _tucked(beast, at[f"elbow_{side}"])
    end = _fetlock(beast, build, wrist, tip)
    lower, last = turned(towards(elbow, wrist)), turned(towards(wrist, tip))
    wide, thin = build.fore * depth, build.pastern * depth
    ahead = 0.05 if side == "f" else 0.0
    return [
        beast.along(0.86 + ahead, 0.60),
        beast.along(1.00 + ahead, 0.16),
        beast.along(1.05 + ahead, -0.42),
        add(add(elbow, lower, wide * 1.12), towards(wrist, elbow), wide * 0.15),
        add(lerp(elbow, wrist, 0.55), lower, wide * 0.74),
        add(wrist, lower, thin * 1.02),
        add(lerp(wrist, end, 0.5), last, thin * 0.84),
        add(end, last, thin * 0.95),
        add(end, last, -thin * 0.95),
        add(lerp(wrist, end, 0.5), last, -thin * 0.84),
        add(wrist, lower, -thin * 1.02),
        add(lerp(elbow, wrist, 0.5), lower, -wide * 0.68),
        add(elbow, lower, -build.arm * depth * 0.92),
        beast.along(0.70 + ahead, -0.30),
        beast.along(0.74 + ahead, 0.24),
    ]


def _folded(beast: Beast, hip: Point, hock: Point, toe: Point) -> bool:
    """Return whether a hind leg is folded under a haunch: the foot lies flat below the hip."""
    body = beast.figure.body
    flat = toe[0] - hock[0] > 0.76 * distance(hock, toe)
    return flat and distance(hip, hock) < 0.75 * (body.thigh + body.shin)


def _fetlock(beast: Beast, build: BeastBuild, joint: Point, tip: Point) -> Point:
    """Return where the leg ends in its foot."""
    reach = distance(joint, tip) or 1.0
    return lerp(joint, tip, max(0.3, 1.0 - 0.85 * build.foot_size * beast.depth / reach))


def _tucked(beast: Beast, joint: Point) -> Point:
    """Return a knee or elbow that does not stand out over the back, as in one who lies."""
    base, up = beast.at["pelvis"], beast.above
    high = ((joint[0] - base[0]) * up[0] + (joint[1] - base[1]) * up[1]) / beast.depth
    return add(joint, up, -(high - 0.1) * beast.depth) if high > 0.1 else joint


def _lay(
    cutter: Cutter, beast: Beast, build: BeastBuild, ring: list[Point], shank: tuple[Point, Point, Point], thin: float,
    foot: tuple[str, float, float], *, near: bool,
) -> skia.Path:  # fmt: skip
    """Cut a leg with its foot and stocking; `shank` = knee, hock, sole; `foot` = kind, turn, size."""
    kind, turn, size = foot
    coat = beast.coat
    colour, sock = (_coat(beast), _sock(beast)) if near else (far(_coat(beast)), far(_sock(beast)))
    dark = coat.accent if sum(coat.accent) < 1.5 else mix(coat.accent, (0.25, 0.2, 0.18), 0.7)
    horn = shade(dark, -0.15) if near else far(shade(dark, -0.15))
    ground = min(beast.at[name][1] for name in ("toe_n", "toe_f", "fingers_n", "fingers_f"))
    leg = blob([(x, max(ground, y)) for x, y in ring])
    hoofed = kind in ("hoof", "trotter")
    if hoofed:
        draw_foot(cutter, kind, shank[2], turn, size * beast.depth, sock, horn)
    cutter.cut(leg, colour, lift=0.6 if near else 0.0, edge=0.22 if near else 0.0, gradient=0.12 if near else 0.0)
    if sock != colour:
        _stocking(cutter, leg, shank, thin * beast.depth, sock)
    if not hoofed:
        draw_foot(cutter, kind, shank[2], turn, size * beast.depth, sock, shade(sock, -0.6))
    return leg


def _stripe(cutter: Cutter, beast: Beast, build: BeastBuild, leg: skia.Path) -> None:
    """Print a cat's stripes on the haunch: from the rump forward."""
    bold = build.print in ("stripes", "zebra")
    path, wide = skia.Path(), beast.depth * (0.26 if bold else 0.17)
    for k, v in enumerate((0.34, -0.10, -0.54)):
        a, b = beast.along(-build.rump - 0.08, v - 0.10), beast.along(0.12 - 0.03 * k, v + 0.08)
        path.addPath(leaf([a, add(lerp(a, b, 0.5), beast.above, -beast.depth * 0.05), b], (wide, wide * 0.9, 0.0)))
    with cutter.within(leg):
        wash(cutter, path, beast.coat.accent, 0.92 if bold else 0.6)


def _hoops(cutter: Cutter, beast: Beast, leg: skia.Path, shank: tuple[Point, Point, Point], *, near: bool) -> None:
    """Print a zebra's hoops round the lower leg."""
    path, wide = skia.Path(), beast.depth * 0.13
    for a, b in ((shank[0], shank[1]), (shank[1], shank[2])):
        side = turned(towards(a, b))
        for share in (0.20, 0.50, 0.80):
            middle = lerp(a, b, share)
            path.addPath(
                leaf([add(middle, side, wide * 4), middle, add(middle, side, -wide * 4)], (wide, wide * 0.9, wide))
            )
    with cutter.within(leg):
        wash(cutter, path, beast.coat.accent if near else far(beast.coat.accent), 0.9)


def _sock(beast: Beast) -> RGB:
    """Return the colour of the feet: dark stockings, white socks or the coat's own."""
    coat = beast.coat
    if beast.species in ("fox", "horse"):
        return coat.accent
    if beast.species in ("wolf", "rabbit", "cat", "dog", "tiger", "lion", "squirrel"):
        return mix(coat.main, coat.second, 0.55)
    return _coat(beast)


def _coat(beast: Beast) -> RGB:
    """Return the colour of the legs: below its fleece a sheep is bare, a panda's are black."""
    coat = beast.coat
    return {"sheep": coat.second, "panda": coat.accent}.get(beast.species, coat.main)


def _stocking(cutter: Cutter, leg: skia.Path, shank: tuple[Point, Point, Point], thin: float, sock: RGB) -> None:
    """Lay the stocking's colour over the lower leg; it runs up to a point, like a fox's."""
    knee, hock, sole = shank
    top = lerp(knee, hock, 0.45)
    with cutter.within(leg):
        wash(cutter, leaf([top, lerp(top, hock, 0.6), hock, lerp(hock, sole, 0.5), sole],
                          (0.0, thin * 2.0, thin * 3.4, thin * 3.6, thin * 4.0)), sock, 1.0)  # fmt: skip
