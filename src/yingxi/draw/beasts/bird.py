"""Birds: body and neck in one sheet, wings of feather rows that open from the shoulder, a beak that speaks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

import skia

from yingxi.draw.beasts.adorn import hat_behind, hat_on, necklace
from yingxi.draw.beasts.creature import Beast
from yingxi.draw.beasts.eyes import Eye, draw_brow, draw_eye
from yingxi.draw.beasts.fur import chances, scallop
from yingxi.draw.beasts.limbs import far, foot_turn, limb
from yingxi.draw.beasts.turning import View, head_of, wash
from yingxi.draw.beasts.wings import draw_wing
from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, blob, disc, distance, leaf, lerp, thread, towards
from yingxi.draw.people.cutter import Cutter


@dataclass(frozen=True, slots=True)
class Fowl:
    """A bird's kind in numbers.

    Attributes:
        size: how much larger than its measure the head is drawn.
        skull: half length, half height, half breadth, head units.
        beak: length, height at the root, droop of its tip; flat = broad as a duck's.
        eye: radius.
        neck: half width at the head and at the breast, trunk lengths.
        tail: fan, wedge, plume, curl, stump, perch, long, train (a peacock's).
        webbed: swimming feet.
    """

    size: float
    skull: tuple[float, float, float]
    beak: tuple[float, float, float]
    flat: bool
    eye: float
    neck: tuple[float, float]
    tail: str
    webbed: bool = False


FOWLS: Final[dict[str, Fowl]] = {
    "crow": Fowl(1.12, (0.46, 0.42, 0.40), (0.62, 0.24, 0.10), False, 0.120, (0.22, 0.34), "wedge"),
    "bird": Fowl(1.10, (0.48, 0.46, 0.44), (0.32, 0.17, 0.03), False, 0.140, (0.34, 0.44), "wedge"),
    "duck": Fowl(1.12, (0.46, 0.42, 0.40), (0.56, 0.22, -0.06), True, 0.105, (0.17, 0.36), "curl", True),
    "goose": Fowl(1.14, (0.46, 0.40, 0.36), (0.56, 0.26, -0.03), True, 0.100, (0.145, 0.36), "wedge", True),
    "owl": Fowl(1.22, (0.46, 0.48, 0.52), (0.20, 0.22, 0.12), False, 0.185, (0.42, 0.46), "perch"),
    "penguin": Fowl(1.10, (0.44, 0.44, 0.42), (0.38, 0.16, 0.05), False, 0.115, (0.29, 0.42), "stump", True),
    "swan": Fowl(1.16, (0.46, 0.40, 0.36), (0.56, 0.25, -0.03), True, 0.100, (0.125, 0.36), "curl", True),
    "gull": Fowl(1.14, (0.46, 0.42, 0.40), (0.52, 0.20, 0.10), False, 0.115, (0.25, 0.36), "wedge", True),
    "eagle": Fowl(1.22, (0.50, 0.42, 0.42), (0.46, 0.32, 0.24), False, 0.120, (0.26, 0.42), "fan"),
    "crane": Fowl(1.20, (0.44, 0.36, 0.34), (0.92, 0.18, 0.03), False, 0.100, (0.095, 0.30), "wedge"),
    "parrot": Fowl(1.12, (0.48, 0.48, 0.44), (0.36, 0.38, 0.30), False, 0.130, (0.32, 0.38), "long"),
    "dove": Fowl(1.08, (0.44, 0.42, 0.40), (0.30, 0.15, 0.04), False, 0.120, (0.22, 0.44), "fan"),
    "peacock": Fowl(1.12, (0.44, 0.42, 0.38), (0.36, 0.18, 0.07), False, 0.115, (0.15, 0.36), "train"),
    "hen": Fowl(1.10, (0.42, 0.42, 0.38), (0.34, 0.20, 0.08), False, 0.115, (0.20, 0.40), "plume"),
}
_SKULL_Y = 0.50
_SHANKS: Final[dict[str, RGB]] = {
    "crow": (0.20, 0.20, 0.23), "hen": (0.88, 0.66, 0.26), "bird": (0.55, 0.38, 0.30), "swan": (0.22, 0.21, 0.24),
    "parrot": (0.42, 0.40, 0.40), "peacock": (0.52, 0.44, 0.38),
}  # fmt: skip
"""Legs that are not of the coat's third paper."""
_HORNS: Final[dict[str, RGB]] = {
    "crow": (0.30, 0.30, 0.34), "hen": (0.90, 0.68, 0.28), "peacock": (0.62, 0.56, 0.48), "crane": (0.62, 0.56, 0.36),
    "dove": (0.34, 0.32, 0.36), "parrot": (0.28, 0.26, 0.28),
}  # fmt: skip
"""Beaks that are not of the coat's third paper."""
_PALE_HEADED: Final = ("gull", "eagle")


def fowl_of(species: str) -> Fowl:
    """Return a bird kind's numbers."""
    return FOWLS.get(species, FOWLS["bird"])


def head_frame(cutter: Cutter, beast: Beast) -> tuple[Cutter, View]:
    """Return the head's frame and turn."""
    return head_of(cutter, beast, fowl_of(beast.species).size, 0.04, turn=0.78 if beast.species == "owl" else 0.36)


def head_path(beast: Beast, view: View) -> skia.Path:
    """Return the bare head's shape in its own frame."""
    long, high, broad = fowl_of(beast.species).skull
    return disc(*view.at(0.04, _SKULL_Y), view.wide(long, broad), high)


def mouth_at(beast: Beast, view: View) -> Point:
    """Return the beak's middle in the head's frame."""
    fowl = fowl_of(beast.species)
    return view.at(fowl.skull[0] + fowl.beak[0] * 0.45, _SKULL_Y - 0.10)


def draw_bird(cutter: Cutter, beast: Beast) -> None:
    """Draw the whole bird."""
    fowl = fowl_of(beast.species)
    draw_wing(cutter, beast, "f", far(beast.coat.main))
    _leg(cutter, beast, fowl, "f")
    _tail(cutter, beast, fowl)
    _leg(cutter, beast, fowl, "n")
    _body(cutter, beast, fowl)
    draw_wing(cutter, beast, "n", _wing_colour(beast))
    if beast.figure.design.marks:
        loop = neck_loop(beast, fowl)
        necklace(cutter, beast, loop, beast.unit * 0.06)
    head, view = head_frame(cutter, beast)
    _head(head, beast, view, fowl)


def _wing_colour(beast: Beast) -> RGB:
    coat = beast.coat
    if sum(coat.main) > 2.4:
        return shade(coat.main, -0.05)
    return shade(coat.main, -0.12) if sum(coat.main) > 0.75 else shade(coat.main, 0.06)


def outline(beast: Beast, fowl: Fowl) -> list[Point]:
    """Return the body's outline with the neck, clockwise from the rump."""
    at, unit = beast.at, beast.unit
    neck, head, crown = at["neck"], at["head"], at["crown"]
    poll = lerp(head, crown, 0.30)
    way = towards(neck, poll)
    side = (-way[1], way[0])
    thin, thick = fowl.neck[0] * unit, fowl.neck[1] * unit
    long = distance(neck, poll)
    # A long neck bends like an S: forward above the breast, back below the head.
    bow = 0.11 * long if long > 0.5 * unit else 0.0

    def edge(s: float, wide: float) -> Point:
        """Return a point beside the neck: s 0 breast .. 1 head, `wide` positive at the nape."""
        return add(lerp(neck, poll, s), side, wide - bow * math.sin(2 * math.pi * s))

    if fowl.tail == "stump":
        # It stands upright: shoulders slope, the belly hangs low.
        return [
            beast.along(-0.50, 0.20), beast.along(-0.26, 0.86), beast.along(0.24, 1.02), beast.along(0.70, 0.74),
            edge(0.4, thick * 0.62), edge(1.0, thin), edge(1.0, -thin * 0.95), edge(0.35, -thick * 0.74),
            beast.along(0.72, -0.86), beast.along(0.30, -1.14), beast.along(-0.12, -1.12), beast.along(-0.46, -0.62),
        ]  # fmt: skip
    back = [beast.along(-0.52, 0.30), beast.along(-0.28, 0.72), beast.along(0.20, 1.02), beast.along(0.62, 0.94)]
    if bow:
        nape = [edge(0.10, thick * 0.80), edge(0.30, thin * 1.45), edge(0.62, thin * 1.02), edge(1.0, thin)]
        throat = [edge(1.0, -thin * 0.95), edge(0.62, -thin), edge(0.32, -thin * 1.35)]
    else:
        nape = [edge(0.10, thick * 0.86), edge(0.55, thin * 1.10), edge(1.0, thin)]
        throat = [edge(1.0, -thin * 0.95), edge(0.50, -thin * 1.10)]
    breast = [
        edge(0.02, -thick * 1.02),
        beast.along(0.86, -0.98),
        beast.along(0.50, -1.18),
        beast.along(0.05, -1.10),
        beast.along(-0.32, -0.62),
    ]
    return [*back, *nape, *throat, *breast]


def neck_loop(beast: Beast, fowl: Fowl) -> list[Point]:
    """Return where a necklace hangs."""
    at = beast.at
    way = towards(at["neck"], at["head"])
    side = (-way[1], way[0])
    base = lerp(at["neck"], at["head"], 0.35)
    wide = (fowl.neck[0] * 1.2 + 0.06) * beast.unit
    return [add(base, side, wide), add(base, way, -wide * 0.8), add(add(base, side, -wide * 1.1), way, -wide * 0.5)]


def _body(cutter: Cutter, beast: Beast, fowl: Fowl) -> None:
    coat, depth = beast.coat, beast.depth
    body = blob(outline(beast, fowl))
    cutter.cut(body, coat.main, lift=0.9, edge=0.25, gradient=0.14)
    fine = cutter.px * beast.unit
    with cutter.within(body):
        if beast.species != "crow" or fine > 60:
            _breast(cutter, beast)
        if fine > 30 and beast.species != "penguin":
            rows = skia.Path()
            way = (-beast.ahead[0] * 0.85 - beast.above[0] * 0.25, -beast.ahead[1] * 0.85 - beast.above[1] * 0.25)
            dice = chances(beast.figure.seed, 64)
            for k in range(30):
                u = 1.06 - 0.16 * (k // 5) + 0.03 * dice[k]
                v = 0.35 - 0.36 * (k % 5) + (0.18 if (k // 5) % 2 else 0.0)
                x, y = beast.along(u, v)
                scallop(rows, (x, y), way, depth * 0.30, depth * 0.26)
            tone = shade(coat.main, 0.18) if sum(coat.main) < 0.8 else shade(coat.main, -0.16)
            wash(cutter, rows, tone, 0.34)
        low = [
            beast.along(1.1, -1.15),
            beast.along(0.6, -0.95),
            beast.along(0.1, -0.90),
            beast.along(-0.4, -0.6),
            beast.along(-0.3, -2.0),
            beast.along(0.8, -2.0),
        ]
        wash(cutter, blob(low), shade(coat.main, -0.45), 0.22)


def _breast(cutter: Cutter, beast: Beast) -> None:
    """Lay a pale breast whose edge is a row of scallops."""
    coat, depth = beast.coat, beast.depth
    edge = [
        beast.along(1.16, 0.25),
        beast.along(0.98, 0.0),
        beast.along(0.70, -0.40),
        beast.along(0.35, -0.62),
        beast.along(0.0, -0.70),
        beast.along(-0.4, -0.72),
        beast.along(-0.5, -2.2),
        beast.along(0.8, -2.4),
        beast.along(1.7, -1.2),
    ]
    colour = coat.second if sum(coat.main) > 0.8 or beast.species == "penguin" else mix(coat.main, coat.second, 0.6)
    path = blob(edge)
    way = (-beast.ahead[0], -beast.ahead[1])
    for k in range(0 if beast.species == "penguin" else 7):
        scallop(path, lerp(beast.along(1.05, -0.15), beast.along(-0.3, -0.75), k / 6), way, depth * 0.34, depth * 0.30)
    wash(cutter, path, colour, 0.95 if beast.species in ("bird", "hen", "owl", "penguin") else 0.55)


def _tail(cutter: Cutter, beast: Beast, fowl: Fowl) -> None:
    """Cut the tail's feathers."""
    coat, unit = beast.coat, beast.unit
    root = beast.along(-0.36, 0.22)
    ahead = beast.ahead
    base = math.atan2(-ahead[1], -ahead[0]) - 0.55 * beast.pose["tail"]
    table = {
        "wedge": ((0.16, 0.50), (0.0, 0.58), (-0.16, 0.52)),
        "fan": ((0.4, 0.5), (0.0, 0.55), (-0.4, 0.5)),
        "curl": ((0.10, 0.40), (-0.12, 0.44), (-0.34, 0.36)),
        "perch": ((0.10, 0.34), (-0.05, 0.40), (-0.20, 0.34)),
        "stump": ((0.15, 0.20), (-0.15, 0.18)),
        "long": ((0.12, 0.56), (0.0, 0.74), (-0.12, 0.62)),
        "train": tuple((0.34 - 0.13 * k, 1.55 + 0.22 * math.sin(k * 0.52)) for k in range(7)),
        "plume": ((0.15, 0.42), (-0.20, 0.52), (-0.55, 0.60), (-0.90, 0.58), (-1.2, 0.46)),
    }
    lift = {
        "plume": -0.35,
        "curl": -0.25,
        "wedge": 0.0,
        "fan": 0.0,
        "stump": -0.95,
        "perch": -0.30,
        "long": -0.32,
        "train": -0.28,
    }[fowl.tail]
    cock = beast.species == "hen" and beast.figure.sex.value == "male" and not beast.young
    for k, (spread, reach) in enumerate(table[fowl.tail]):
        angle = base + spread + lift
        reach *= unit * (1.25 if cock else 0.6 if beast.young else 1.0)
        # A long tail lies along the ground it reaches.
        low = root[1] + math.sin(angle) * reach
        tip = (root[0] + math.cos(angle) * reach, max(low, min(root[1], 0.10 * unit)))
        bend = add(lerp(root, tip, 0.6), (0.0, 0.10 * reach if fowl.tail == "plume" else 0.0))
        if cock:
            tip = (tip[0] - 0.10 * unit, tip[1] - 0.22 * unit)
        tone = coat.main if not cock else mix(coat.main, (0.10, 0.26, 0.24), 0.75)
        tone = coat.accent if fowl.tail == "train" or (beast.species == "crane" and sum(coat.main) > 2.4) else tone
        wide = unit * (0.17 if fowl.tail != "plume" else 0.15)
        feather = leaf([root, lerp(root, bend, 0.5), bend, tip], (wide * 0.8, wide, wide * 1.05, wide * 0.2))
        cutter.cut(feather, shade(tone, -0.10 - 0.05 * (k % 2)), lift=0.3, edge=0.22)
        if fowl.tail == "train":
            _eyespots(cutter, beast, bend, tip)
    if fowl.tail == "curl" and cutter.px * unit > 20:
        x, y = beast.along(-0.50, 0.45)
        r = 0.10 * unit
        cutter.line(
            thread([(x, y), (x - r, y + r * 0.8), (x - r * 0.4, y + r * 1.7), (x + r * 0.4, y + r * 1.2)]),
            shade(coat.main, -0.10),
            unit * 0.05,
        )


def _eyespots(cutter: Cutter, beast: Beast, bend: Point, tip: Point) -> None:
    """Print the eyes of a peacock's feather: gold, blue, dark."""
    r = 0.075 * beast.unit
    for share in (0.15, 0.82):
        x, y = lerp(bend, tip, share)
        for size, colour in ((1.0, (0.86, 0.68, 0.26)), (0.66, beast.coat.main), (0.34, (0.08, 0.10, 0.26))):
            wash(cutter, disc(x, y, r * size, r * size * 0.86), colour, 0.95)


def _leg(cutter: Cutter, beast: Beast, fowl: Fowl, side: str) -> None:
    at, unit = beast.at, beast.unit
    skin = _SHANKS.get(beast.species, beast.coat.accent)
    skin = skin if side == "n" else far(skin)
    feather = beast.coat.main if side == "n" else far(beast.coat.main)
    hip, knee, hock, toe = (at[f"{name}_{side}"] for name in ("hip", "knee", "ankle", "toe"))
    wide = unit * (0.055 if beast.species != "bird" else 0.042)
    shin = limb(
        [knee, lerp(knee, hock, 0.6), hock, lerp(hock, toe, 0.6), toe],
        (wide * 1.3, wide, wide * 0.95, wide * 0.75, wide * 0.8),
    )
    turn = foot_turn(beast, f"ankle_{side}", f"toe_{side}", 0.25)
    frame = cutter.inside(toe, turn, unit * (0.25 if fowl.webbed else 0.22))
    if fowl.webbed:
        web = skia.Path()
        web.moveTo(-0.35, 0.22)
        web.lineTo(1.05, 0.30)
        web.quadTo(0.95, 0.16, 1.12, 0.02)
        web.lineTo(-0.45, 0.0)
        web.close()
        frame.cut(web, skin, lift=0.15, edge=0.25)
        wash(frame, leaf([(-0.3, 0.18), (0.4, 0.15), (1.0, 0.12)], (0.03, 0.05, 0.0)), shade(skin, -0.3), 0.7)
    else:
        toes = skia.Path()
        for angle, reach in ((0.30, 0.95), (0.04, 1.15), (-0.05, 0.9)):
            toes.addPath(
                leaf(
                    [(-0.1, 0.12), (reach * 0.6, 0.10 + angle * 0.35), (reach, max(0.0, angle * 0.3))],
                    (0.20, 0.15, 0.05),
                )
            )
        toes.addPath(leaf([(0.0, 0.12), (-0.35, 0.12), (-0.62, 0.0)], (0.18, 0.13, 0.04)))
        wash(frame, toes, shade(skin, -0.05), 1.0)
    cutter.cut(shin, skin, lift=0.2, edge=0.25)
    thigh = limb(
        [lerp(hip, at["pelvis"], 0.2), lerp(hip, knee, 0.7), lerp(knee, hock, 0.22)],
        (unit * 0.20, unit * 0.155, unit * 0.075),
    )
    cutter.cut(thigh, shade(feather, -0.06), lift=0.3, edge=0.3)


def _head(frame: Cutter, beast: Beast, view: View, fowl: Fowl) -> None:
    coat = beast.coat
    long, high, _broad = fowl.skull
    top = view.at(0.0, _SKULL_Y + high)
    hat_behind(frame, beast, (top[0], top[1] - 0.02), long * 1.5)
    if beast.species == "hen" and not beast.young:
        _comb(frame, beast, view)
    if beast.species == "owl":
        _tufts(frame, beast, view)
    skull = head_path(beast, view)
    own = coat.second if beast.species in _PALE_HEADED else coat.main
    if beast.species == "peacock":
        _crest(frame, beast, view)
    frame.cut(skull, own, lift=0.7, edge=0.25, gradient=0.12)
    # The neck's sheet meets the head's without a seam.
    x, y = view.at(-0.08, 0.16)
    if beast.species != "penguin":
        wash(frame, disc(x, y, fowl.neck[0] * beast.unit / frame.scale * 0.86, 0.22), own, 1.0)
    with frame.within(skull):
        if beast.species == "bird":
            wash(
                frame,
                blob(
                    [
                        view.at(0.5, 0.44),
                        view.at(0.12, 0.40, 0.3),
                        view.at(-0.2, 0.22, 0.4),
                        view.at(0.0, -0.2),
                        view.at(0.6, -0.1),
                    ]
                ),
                coat.second,
                1.0,
            )
            wash(
                frame,
                blob(
                    [
                        view.at(0.5, 0.66),
                        view.at(0.2, 0.74, 0.3),
                        view.at(-0.4, 0.66, 0.3),
                        view.at(-0.5, 1.1),
                        view.at(0.4, 1.1),
                    ]
                ),
                shade(coat.main, -0.22),
                0.8,
            )
        if beast.species in ("peacock", "parrot"):
            wash(
                frame,
                disc(*view.at(0.26, _SKULL_Y + 0.02, 0.30), 0.26, 0.24),
                mix(coat.second, (1.0, 1.0, 1.0), 0.6),
                0.9,
            )
        if beast.species == "crane":
            wash(frame, disc(*view.at(0.06, _SKULL_Y + 0.34), 0.34, 0.16), (0.78, 0.18, 0.16), 0.95)
        if beast.species == "owl":
            for side in (-1.0, 1.0):
                x, y = view.at(*_owl_eye(side))
                wash(frame, disc(x, y - 0.03, 0.30, 0.33), coat.second, 1.0)
        if beast.species == "penguin":
            cheek = [
                view.at(0.62, 0.42),
                view.at(0.20, 0.50, 0.3),
                view.at(-0.12, 0.34, 0.4),
                view.at(-0.06, 0.02, 0.3),
            ]
            wash(frame, blob([*cheek, view.at(0.4, -0.1)]), coat.second, 1.0)
        if frame.px > 60:
            marks = skia.Path()
            for k in range(9):
                scallop(marks, view.at(-0.05 - 0.12 * (k % 3), 0.70 - 0.16 * (k // 3), 0.3), (-0.85, -0.5), 0.12, 0.10)
            wash(frame, marks, coat.tint, 0.35)
    if beast.species == "hen" and not beast.young:
        _wattle(frame, beast, view)
    _eye(frame, beast, view, fowl, -1.0)
    if beast.species == "owl":
        _eye(frame, beast, view, fowl, 1.0)
        _hooked_beak(frame, beast, view)
    else:
        _beak(frame, beast, view, fowl)
        _eye(frame, beast, view, fowl, 1.0)
    if beast.species == "swan" or (beast.species == "goose" and beast.figure.seed % 2 == 0):
        frame.cut(
            disc(*view.at(long - 0.02, _SKULL_Y + 0.12), 0.085, 0.075),
            shade(coat.accent, 0.05) if beast.species == "goose" else (0.14, 0.12, 0.14),
            lift=0.2,
            edge=0.25,
            gradient=0.1,
        )
    hat_on(frame, beast, (top[0] + 0.02, top[1] - 0.05), long * 1.7)


def _beak(frame: Cutter, beast: Beast, view: View, fowl: Fowl) -> None:
    face, coat = beast.face, beast.coat
    horn = _HORNS.get(beast.species, coat.accent)
    long, high, droop = fowl.beak
    gape = max(0.0, face["jaw"]) * (1 - 0.9 * face["press"]) * 0.55
    up, down = gape * 0.35, gape * 0.75
    root_x = fowl.skull[0] - 0.10
    line_y = _SKULL_Y - 0.06
    tip_x = root_x + long

    def swung(x: float, y: float, turn: float) -> Point:
        dx, dy = x - root_x, y - line_y
        c, s = math.cos(turn), math.sin(turn)
        return view.at(root_x + dx * c - dy * s, line_y + dx * s + dy * c)

    smile = 0.06 * face["smile"]
    corner = view.at(root_x - 0.08, line_y - 0.02 + smile, 0.16)
    if gape > 0.03:
        inside = skia.Path()
        a, b = swung(tip_x - 0.1, line_y, up), swung(tip_x - 0.16, line_y, -down)
        inside.moveTo(*corner)
        inside.lineTo(*a)
        inside.lineTo(*b)
        inside.close()
        wash(frame, inside, (0.34, 0.09, 0.11), 1.0)
        tongue = [lerp(corner, b, 0.2), lerp(corner, b, 0.55), lerp(a, b, 0.72)]
        wash(frame, leaf([add(p, (0.0, 0.035)) for p in tongue], (0.03, 0.055, 0.02)), (0.86, 0.45, 0.44), 1.0)
    if fowl.flat:
        lower = blob(
            [
                corner,
                swung(root_x + long * 0.5, line_y - 0.01, -down),
                swung(tip_x - 0.06, line_y + 0.0, -down),
                swung(tip_x - 0.08, line_y - 0.05, -down),
                swung(root_x + long * 0.4, line_y - high * 0.42, -down),
                swung(root_x - 0.02, line_y - high * 0.48, 0),
            ]
        )
        upper = blob(
            [
                view.at(root_x - 0.02, line_y + high * 0.95),
                swung(root_x + long * 0.35, line_y + high * 0.42, up),
                swung(tip_x - 0.06, line_y + high * 0.30 + 0.02, up),
                swung(tip_x + 0.02, line_y + high * 0.10, up),
                swung(tip_x - 0.04, line_y - 0.035, up),
                swung(root_x + long * 0.5, line_y - 0.02, up),
                corner,
            ]
        )
    else:
        lower = blob(
            [
                corner,
                corner,
                swung(tip_x - 0.06, line_y - droop * 0.72, -down),
                swung(tip_x - 0.06, line_y - droop * 0.72, -down),
                swung(root_x + long * 0.4, line_y - high * 0.42, -down),
                swung(root_x - 0.04, line_y - high * 0.55, 0),
            ]
        )
        upper = blob(
            [
                view.at(root_x - 0.06, line_y + high * 0.95),
                swung(root_x + long * 0.45, line_y + high * 0.62, up),
                swung(tip_x, line_y - droop, up),
                swung(tip_x, line_y - droop, up),
                swung(root_x + long * 0.5, line_y - 0.01, up),
                corner,
                corner,
            ]
        )
    frame.cut(lower, shade(horn, -0.18), lift=0.3, edge=0.22)
    frame.cut(upper, horn, lift=0.4, edge=0.3, gradient=0.12)
    if frame.px > 30:
        x, y = swung(root_x + long * 0.26, line_y + high * 0.42, up)
        wash(
            frame,
            leaf([(x - 0.04, y - 0.01), (x + 0.0, y + 0.012), (x + 0.05, y)], (0.0, 0.028, 0.0)),
            shade(horn, -0.6),
            0.9,
        )


def _eye(frame: Cutter, beast: Beast, view: View, fowl: Fowl, side: float) -> None:
    """Draw one eye; side 1 near (with its cheek's blush), -1 far: the beak lies over it."""
    coat = beast.coat
    square = view.square(0.78, side)
    owl = beast.species == "owl"
    if side < 0 and square < 0.12 and not owl:
        return
    ry = fowl.eye * (0.85 + 0.3 * beast.figure.trait("eye_size"))
    x, y = view.at(*_owl_eye(side)) if owl else view.at(0.20, _SKULL_Y + 0.10, fowl.skull[2] * 0.72 * side)
    lid = mix(coat.main, coat.dark, 0.35)
    flat = 0.92 if owl else max(0.45, min(1.0, square + 0.1))
    eye = Eye(x, y, ry * flat, ry, side, big=0.90, lid=lid)
    draw_eye(frame, beast, eye)
    if frame.px > 30:
        brow = shade(coat.main, 0.30) if sum(coat.main) < 0.8 else shade(coat.main, -0.42)
        draw_brow(frame, beast, eye, brow, gap=0.30, thick=0.26)
    blush = max(0.25 * max(0.0, beast.face["smile"]), beast.face["blush"])
    if side > 0 and blush > 0.05 and frame.px > 22:
        x, y = view.at(0.12, _SKULL_Y - 0.12, fowl.skull[2])
        frame.soft(x, y, 0.15, 0.10, (0.92, 0.40, 0.34), 0.55 * blush)


def _owl_eye(side: float) -> tuple[float, float, float]:
    """Return where an owl's eye is: both look ahead."""
    return (0.28, _SKULL_Y + 0.08, 0.33 * side)


def _hooked_beak(frame: Cutter, beast: Beast, view: View) -> None:
    """Cut an owl's beak between its eyes: a hook that points down, over a lower half that drops."""
    face, horn = beast.face, beast.coat.accent
    gape = max(0.0, face["jaw"]) * (1 - 0.9 * face["press"])
    x, y = view.at(0.36, _SKULL_Y + 0.02)
    low = y - 0.17 - 0.17 * gape
    if gape > 0.04:
        wash(frame, blob([(x - 0.10, y - 0.06), (x + 0.10, y - 0.06), (x, low)]), (0.34, 0.09, 0.11), 1.0)
    chin = blob([(x - 0.09, low + 0.10), (x + 0.09, low + 0.10), (x + 0.05, low), (x - 0.05, low)])
    frame.cut(chin, shade(horn, -0.25), lift=0.2, edge=0.22)
    lift = 0.02 * face["smile"]
    hook = [(x - 0.12, y + lift), (x - 0.03, y + 0.11), (x + 0.09, y + 0.06), (x + 0.12, y - 0.02 + lift),
            (x + 0.05, y - 0.19), (x + 0.04, y - 0.20), (x - 0.06, y - 0.10)]  # fmt: skip
    frame.cut(blob(hook), horn, lift=0.35, edge=0.3, gradient=0.12)
    if frame.px > 30:
        wash(frame, disc(x - 0.01, y + 0.035, 0.022, 0.014), shade(horn, -0.55), 0.9)


def _tufts(frame: Cutter, beast: Beast, view: View) -> None:
    """Cut an owl's two feather ears; they follow its mood."""
    fall = 0.16 * max(0.0, -beast.mood())
    path = skia.Path()
    for side in (-1.0, 1.0):
        x, y = view.at(0.0, _SKULL_Y + 0.34, 0.38 * side)
        path.addPath(leaf([(x, y), (x - 0.05 * side, y + 0.18), (x - (0.10 + fall) * side, y + 0.36 - fall)],
                          (0.20, 0.17, 0.0)))  # fmt: skip
    frame.cut(path, shade(beast.coat.main, -0.14), lift=0.3, edge=0.25)


def _crest(frame: Cutter, beast: Beast, view: View) -> None:
    """Set a peacock's crown of five pins."""
    for k in range(5):
        angle = 1.15 + 0.24 * k
        root = view.at(-0.02, _SKULL_Y + 0.36)
        tip = (root[0] + 0.46 * math.cos(angle), root[1] + 0.46 * math.sin(angle))
        frame.line(thread([root, tip]), shade(beast.coat.main, -0.2), 0.026)
        wash(frame, disc(*tip, 0.062, 0.075), beast.coat.second, 1.0)


def _red(beast: Beast) -> RGB:
    return beast.coat.accent if beast.coat.accent[0] > 0.6 else (0.76, 0.20, 0.18)


def _comb(frame: Cutter, beast: Beast, view: View) -> None:
    big = 1.35 if beast.figure.sex.value == "male" else 1.0
    comb = skia.Path()
    for x, r in ((0.22, 0.10), (0.08, 0.13), (-0.06, 0.12), (-0.18, 0.09)):
        px, py = view.at(x, _SKULL_Y + 0.42 + r * 0.3 * big)
        comb.addPath(disc(px, py, r * 0.9 * big, r * 1.25 * big))
    frame.cut(comb, _red(beast), lift=0.3, edge=0.25)


def _wattle(frame: Cutter, beast: Beast, view: View) -> None:
    big = 1.35 if beast.figure.sex.value == "male" else 1.0
    x, y = view.at(0.32, _SKULL_Y - 0.34, 0.08)
    frame.cut(disc(x, y, 0.085 * big, 0.15 * big), _red(beast), lift=0.3, edge=0.25)
