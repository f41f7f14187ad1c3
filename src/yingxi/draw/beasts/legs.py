"""Legs of four-legged beasts: a broad haunch or shoulder that lies on the trunk and tapers to hock, cannon and foot."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import skia

from yingxi.draw.beasts.builds import BeastBuild, build_of
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.limbs import draw_foot, far, foot_turn
from yingxi.draw.beasts.turning import sunwise, wash
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, blob, distance, leaf, lerp, towards, turned
from yingxi.draw.people.cutter import Cutter
from yingxi.story.animal_pose import shape_of

_COLUMNS: Final = ("pad", "pillar")
"""Feet of those whose legs are stout and go straight down into them."""


@dataclass(frozen=True, slots=True)
class Leg:
    """One leg, measured and ready to be cut.

    Attributes:
        sheet: its outline, with the haunch or shoulder that lies on the trunk.
        fold: where that haunch or shoulder stands out from the flank: points from the back down to the joint.
        shank: knee or elbow, hock or wrist, sole.
        thin: half its width at hock or wrist, metres.
        foot: kind, turn (radians, anticlockwise) and half length (metres).
        near: whether it is on the camera's side.
    """

    sheet: skia.Path
    fold: tuple[Point, ...]
    shank: tuple[Point, Point, Point]
    thin: float
    foot: tuple[str, float, float]
    near: bool

    @property
    def hoofed(self) -> bool:
        """Whether the leg stands in its foot; else the paw lies on the leg."""
        return self.foot[0] in ("hoof", "trotter")


def hind_leg(beast: Beast, build: BeastBuild, side: str) -> Leg:
    """Return one hind leg; side n near, f far."""
    at, near = beast.at, side == "n"
    shank = (at[f"knee_{side}"], at[f"ankle_{side}"], at[f"toe_{side}"])
    turn = foot_turn(beast, f"ankle_{side}", f"toe_{side}", shape_of(beast.species).hind[2])
    size = build.foot_size * beast.depth * (1.25 if build.foot == "long" else 1.0)
    folded = folded_under(beast, side)
    ring = _folded_ring(beast, build, side) if folded else _hind_ring(beast, build, side)
    fold = tuple(ring[0:5]) if folded else tuple(ring[1:5])
    return Leg(_sheet(beast, ring), fold, shank, build.cannon * beast.depth, (build.foot, turn, size), near)


def fore_leg(beast: Beast, build: BeastBuild, side: str) -> Leg:
    """Return one foreleg; side n near, f far."""
    at, near = beast.at, side == "n"
    shank = (at[f"elbow_{side}"], at[f"wrist_{side}"], at[f"fingers_{side}"])
    fore = shape_of(beast.species).fore
    turn = foot_turn(beast, f"wrist_{side}", f"fingers_{side}", fore[2] if fore else 0.1)
    kind = "paw" if build.foot == "long" else build.foot
    ring = _fore_ring(beast, build, side)
    fold = (ring[-1], ring[-2], lerp(ring[-2], ring[-3], 0.85))
    foot = (kind, turn, build.foot_size * beast.depth)
    return Leg(_sheet(beast, ring), fold, shank, build.pastern * beast.depth, foot, near)


def draw_leg(cutter: Cutter, beast: Beast, leg: Leg) -> None:
    """Cut a leg as a sheet of its own."""
    colour = coat_of_legs(beast) if leg.near else far(coat_of_legs(beast))
    draw_hoof(cutter, beast, leg)
    if leg.near:
        cutter.cut(leg.sheet, colour, lift=0.4, edge=0.2, gradient=0.12)
    else:
        cutter.cut(leg.sheet, colour)
    dress_leg(cutter, beast, leg)


def draw_hoof(cutter: Cutter, beast: Beast, leg: Leg) -> None:
    """Cut the hoof that a leg stands in; paws are laid on by `dress_leg`."""
    if leg.hoofed:
        coat, (kind, turn, size) = beast.coat, leg.foot
        dark = coat.accent if sum(coat.accent) < 1.5 else mix(coat.accent, (0.25, 0.2, 0.18), 0.7)
        horn = shade(dark, -0.15) if leg.near else far(shade(dark, -0.15))
        draw_foot(cutter, kind, leg.shank[2], turn, size, _sock(beast), horn)


def dress_leg(cutter: Cutter, beast: Beast, leg: Leg) -> None:
    """Lay stocking, hoops and paw on a leg that has been cut."""
    sock, colour = _sock(beast), coat_of_legs(beast)
    if sock != colour:
        _stocking(cutter, leg, sock if leg.near else far(sock))
    (_, hock_y), (_, sole_y) = leg.shank[1:]
    if build_of(beast.species).print in ("zebra", "stripes") and hock_y - sole_y > leg.thin:
        _hoops(cutter, beast, leg)
    if not leg.hoofed:
        kind, turn, size = leg.foot
        paw = sock if leg.near else far(sock)
        draw_foot(cutter, kind, leg.shank[2], turn, size, paw, shade(paw, -0.6))


def _hind_ring(beast: Beast, build: BeastBuild, side: str) -> list[Point]:
    """Return the outline of a hind leg: down its front from the flank, up its back to the rump."""
    at, depth = beast.at, beast.depth
    hip, hock, toe = at[f"hip_{side}"], at[f"ankle_{side}"], at[f"toe_{side}"]
    knee = _tucked(beast, at[f"knee_{side}"])
    end = _fetlock(beast, build, hock, toe)
    thigh, shin, cannon = turned(towards(hip, knee)), turned(towards(knee, hock)), turned(towards(hock, toe))
    reach, wide, thin = build.thigh * depth, build.shin * depth, build.cannon * depth
    if build.foot in _COLUMNS:
        axis = turned(towards(hip, end))
        return [
            beast.along(0.05, 0.62),
            beast.along(0.25, 0.18),
            add(lerp(hip, end, 0.52), axis, wide * 1.45),
            add(lerp(hip, end, 0.80), axis, thin * 1.28),
            add(end, axis, thin * 1.20),
            add(end, axis, -thin * 1.05),
            add(lerp(hip, end, 0.80), axis, -thin * 1.05),
            add(lerp(hip, end, 0.52), axis, -wide * 0.86),
            beast.along(-build.rump * 0.90, -0.36),
            beast.along(-build.rump + 0.005, 0.06),
            beast.along(-build.rump * 0.72, 0.46),
        ]
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
        add(lerp(knee, hock, 0.14), shin, -wide * 1.10),
        beast.along(-build.rump * 0.84, -0.42),
        beast.along(-build.rump + 0.005, 0.06),
        beast.along(-build.rump * 0.72, 0.46),
    ]


def _folded_ring(beast: Beast, build: BeastBuild, side: str) -> list[Point]:
    """Return the outline of a hind leg folded under: a round haunch on the ground and a flat foot before it."""
    at, depth, thin = beast.at, beast.depth, build.cannon * beast.depth
    hip, hock, toe = at[f"hip_{side}"], at[f"ankle_{side}"], at[f"toe_{side}"]
    knee, end = _tucked(beast, at[f"knee_{side}"]), _fetlock(beast, build, hock, toe)
    x, y = add(lerp(hip, knee, 0.42), beast.above, depth * 0.06)
    ground = min(at[name][1] for name in ("toe_n", "toe_f", "fingers_n", "fingers_f"))
    # A haunch rests on the ground it is folded over; those that are off it keep their own size.
    radius = max(1.28 * build.thigh * depth, 0.62 * distance(hip, knee), min(1.02 * (y - ground), 1.15 * depth))
    if build.print == "wool":
        radius *= 0.52  # under the fleece
    if side == "f":
        # The far haunch keeps behind the near one and the back.
        radius, y = 0.80 * radius, y - 0.20 * radius

    def rim(degrees: float) -> Point:
        angle = math.radians(degrees)
        return (x + radius * math.cos(angle), y + radius * 0.96 * math.sin(angle))

    cannon = turned(towards(hock, end))
    return [
        *(rim(a) for a in (100.0, 62.0, 24.0, -14.0)),
        add(lerp(hock, end, 0.62), cannon, thin * 1.25),
        add(end, cannon, thin * 0.90),
        add(end, cannon, -thin * 0.85),
        add(lerp(hock, end, 0.30), cannon, -thin * 0.80),
        *(rim(a) for a in (-112.0, -150.0, 172.0, 136.0)),
    ]


def _fore_ring(beast: Beast, build: BeastBuild, side: str) -> list[Point]:
    """Return the outline of a foreleg: down its front from the shoulder blade, up its back to the elbow."""
    at, depth = beast.at, beast.depth
    wrist, tip = at[f"wrist_{side}"], at[f"fingers_{side}"]
    elbow = _tucked(beast, at[f"elbow_{side}"])
    end = _fetlock(beast, build, wrist, tip)
    lower, last = turned(towards(elbow, wrist)), turned(towards(wrist, tip))
    wide, thin = build.fore * depth, build.pastern * depth
    if tip[0] - wrist[0] > 0.8 * distance(wrist, tip) and wrist[1] - tip[1] < 0.4 * distance(wrist, tip):
        return _lying_ring(beast, build, wrist, end)
    ahead = -0.04 if side == "f" else 0.0
    return (
        [
            beast.along(0.86 + ahead, 0.60),
            beast.along(1.00 + ahead, 0.16),
            beast.along(1.00 + ahead, -0.42),
            *_column(elbow, end, wide, thin),
            beast.along(0.70 + ahead, -0.30),
            beast.along(0.74 + ahead, 0.24),
        ]
        if build.foot in _COLUMNS
        else [
            beast.along(0.86 + ahead, 0.60),
            beast.along(1.00 + ahead, 0.16),
            beast.along(1.00 + ahead, -0.42),
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
    )


def _column(elbow: Point, end: Point, wide: float, thin: float) -> list[Point]:
    """Return the outline of a stout foreleg below its elbow: down its front and up its back."""
    axis = turned(towards(elbow, end))
    return [
        add(lerp(elbow, end, 0.15), axis, wide * 1.10),
        add(lerp(elbow, end, 0.70), axis, thin * 1.20),
        add(end, axis, thin * 1.15),
        add(end, axis, -thin * 1.10),
        add(lerp(elbow, end, 0.70), axis, -thin * 1.12),
        add(lerp(elbow, end, 0.10), axis, -wide * 1.02),
    ]


def _lying_ring(beast: Beast, build: BeastBuild, wrist: Point, end: Point) -> list[Point]:
    """Return the outline of a foreleg that lies on the ground: a shoulder over a forearm laid ahead of the breast."""
    depth, thin = beast.depth, build.pastern * beast.depth
    ground = min(wrist[1], end[1]) - thin * 0.8
    shoulder, breast = beast.along(0.80, -0.10), beast.along(1.02, -0.55)
    return [
        beast.along(0.86, 0.55),
        beast.along(1.00, 0.06),
        breast,
        add(lerp(breast, wrist, 0.55), (0.0, 1.0), thin * 0.9),
        add(end, (0.0, 1.0), thin * 0.95),
        (end[0], ground),
        (lerp(shoulder, end, 0.45)[0], ground),
        (shoulder[0] - 0.30 * depth, ground + thin * 0.25),
        (shoulder[0] - 0.62 * depth, ground + 1.9 * thin),
        beast.along(0.66, -0.42),
        beast.along(0.74, 0.20),
    ]


def folded_under(beast: Beast, side: str) -> bool:
    """Return whether a hind leg is folded under a haunch: the hips are low and the foot lies flat."""
    body, at = beast.figure.body, beast.at
    hip, hock, toe = at[f"hip_{side}"], at[f"ankle_{side}"], at[f"toe_{side}"]
    flat = toe[0] - hock[0] > 0.76 * distance(hock, toe)
    near_ground = hip[1] - toe[1] < max(0.72 * shape_of(beast.species).leg * beast.unit, 1.3 * body.hip_half)
    return flat and (near_ground or distance(hip, hock) < 0.75 * (body.thigh + body.shin))


def _fetlock(beast: Beast, build: BeastBuild, joint: Point, tip: Point) -> Point:
    """Return where the leg ends in its foot."""
    reach = distance(joint, tip) or 1.0
    return lerp(joint, tip, max(0.3, 1.0 - 0.85 * build.foot_size * beast.depth / reach))


def _tucked(beast: Beast, joint: Point) -> Point:
    """Return a knee or elbow that does not stand out over the back, as in one who lies."""
    base, up = beast.at["pelvis"], beast.above
    high = ((joint[0] - base[0]) * up[0] + (joint[1] - base[1]) * up[1]) / beast.depth
    return add(joint, up, -(high - 0.1) * beast.depth) if high > 0.1 else joint


def _sheet(beast: Beast, ring: list[Point]) -> skia.Path:
    """Return a leg's outline, above the ground, the same way round as every other."""
    ground = min(beast.at[name][1] for name in ("toe_n", "toe_f", "fingers_n", "fingers_f"))
    return blob(sunwise([(x, max(ground, y)) for x, y in ring]))


def _hoops(cutter: Cutter, beast: Beast, leg: Leg) -> None:
    """Print a zebra's hoops round the lower leg; a tiger's come from behind and stop half way."""
    whole = beast.species == "zebra"
    path, wide = skia.Path(), beast.depth * (0.13 if whole else 0.15)
    knee, hock, sole = leg.shank
    places = [(knee, hock, share) for share in (0.20, 0.50, 0.80)]
    places += [(hock, sole, share) for share in (0.20, 0.50, 0.80)] if whole else []
    for a, b, share in places:
        side, middle = turned(towards(a, b)), lerp(a, b, share)
        back = add(middle, side, -wide * 4)
        if whole:
            path.addPath(leaf([add(middle, side, wide * 4), middle, back], (wide, wide * 0.9, wide)))
        else:
            path.addPath(leaf([back, add(middle, side, leg.thin * 0.1)], (wide, 0.0)))
    with cutter.within(leg.sheet):
        wash(cutter, path, beast.coat.accent if leg.near else far(beast.coat.accent), 0.9)


def _sock(beast: Beast) -> RGB:
    """Return the colour of the feet: dark stockings, white socks or the coat's own."""
    coat = beast.coat
    if beast.species in ("fox", "horse"):
        return coat.accent
    if beast.species in ("wolf", "rabbit", "cat", "dog", "tiger", "lion", "squirrel"):
        return mix(coat.main, coat.second, 0.55)
    return coat_of_legs(beast)


def coat_of_legs(beast: Beast) -> RGB:
    """Return the colour of the legs: below its fleece a sheep is bare, a panda's are black."""
    coat = beast.coat
    return {"sheep": coat.second, "panda": coat.accent}.get(beast.species, coat.main)


def _stocking(cutter: Cutter, leg: Leg, sock: RGB) -> None:
    """Lay the stocking's colour over the lower leg; it runs up to a point, like a fox's."""
    (knee, hock, sole), thin = leg.shank, leg.thin
    top = lerp(knee, hock, 0.45)
    with cutter.within(leg.sheet):
        wash(cutter, leaf([top, lerp(top, hock, 0.6), hock, lerp(hock, sole, 0.5), sole],
                          (0.0, thin * 2.0, thin * 3.4, thin * 3.6, thin * 4.0)), sock, 1.0)  # fmt: skip
