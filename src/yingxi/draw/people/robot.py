"""Robots: a person's joints in metal: plates and tubes, a head whose screen shows the face in light."""

from __future__ import annotations

import math
from typing import Final

import skia

from yingxi.draw.paper import RGB, mix, shade
from yingxi.draw.people.curves import Point, add, disc, leaf, lerp, towards, turned
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.holding import draw_held
from yingxi.draw.people.skull import Skull, head_frame
from yingxi.draw.people.stage_order import Layer

_AWAY_YAW: Final = -1.2
"""head_yaw below which only the back of the head is seen."""

_STEEL: Final[RGB] = (0.80, 0.82, 0.84)
_DARK: Final[RGB] = (0.26, 0.29, 0.33)
_SCREEN: Final[RGB] = (0.07, 0.11, 0.15)
_GLOW: Final[RGB] = (0.60, 0.98, 0.94)
_TEAR: Final[RGB] = (0.45, 0.72, 1.0)


def is_robot(figure: Figure) -> bool:
    """Whether a figure is a robot and no person."""
    return figure.design.wardrobe == "robot"


def robot_layers(figure: Figure) -> list[Layer]:
    """Return a robot's layers, from far to near."""
    raised = figure.at["elbow_n"][1] > figure.at["neck"][1] and figure.at["wrist_n"][1] > figure.at["head"][1]
    head = _AWAY if figure.pose["head_yaw"] < _AWAY_YAW else _HEAD
    arm = _HOLDING if figure.holds else _NEAR_ARM
    far = _FAR_ARM
    if figure.hand == "f":
        arm, far = _NEAR_ARM, _FAR_HOLDING
    return [far, _LEGS, _TRUNK, *([arm, head] if raised else [head, arm])]


def robot_head_path() -> skia.Path:
    """Return the bare head's box in the head's frame."""
    return _box(-0.54, -0.02, 0.54, 1.02, 0.22)


def robot_mouth(skull: Skull) -> Point:
    """Return where the mouth of light is, in the head's frame."""
    x, y, _ = _screen_at(skull)
    return (x, y - 0.185)


def _screen_at(skull: Skull) -> tuple[float, float, float]:
    """Return the screen's middle and half its width, in the head's frame."""
    return (
        0.20 * math.sin(skull.yaw),
        0.49 - 0.05 * skull.pitch,
        0.43 * (0.72 + 0.28 * math.cos(skull.yaw)),
    )


def draw_robot_from_behind(cutter: Cutter, figure: Figure) -> None:
    """Draw a robot over whose shoulder the camera looks: its back, without the screen."""
    _draw_arm(cutter, figure, "f")
    _draw_trunk(cutter, figure)
    _draw_head_back(cutter, figure)
    _draw_arm(cutter, figure, "n")


def _plate(figure: Figure) -> RGB:
    """Return the colour of the plates: the design's own, on steel."""
    return mix(figure.papers.named("main"), _STEEL, 0.42)


def _box(left: float, bottom: float, right: float, top: float, round_: float) -> skia.Path:
    path = skia.Path()
    path.addRoundRect(skia.Rect.MakeLTRB(left, bottom, right, top), round_, round_)
    return path


def _upright(cutter: Cutter, low: Point, high: Point) -> Cutter:
    """Return a frame of metres at `low` whose y points to `high`."""
    return cutter.inside(low, math.atan2(high[1] - low[1], high[0] - low[0]) - math.pi / 2, 1.0)


def _tube(cutter: Cutter, a: Point, b: Point, wide: float, colour: RGB, *, taper: float = 0.85) -> None:
    """Cut one tube from joint to joint with a cuff at its end."""
    cutter.cut(leaf([a, lerp(a, b, 0.5), b], (wide, wide, wide * taper)), colour, lift=0.5, edge=0.3, gradient=0.14)
    way = turned(towards(a, b))
    end = lerp(a, b, 0.86)
    band = [add(end, way, wide * 0.47), add(end, way, -wide * 0.47)]
    cutter.shade(leaf(band, (wide * 0.20, wide * 0.20)), shade(colour, -0.30), 0.9)


def _joint(cutter: Cutter, at: Point, radius: float, colour: RGB) -> None:
    cutter.cut(disc(at[0], at[1], radius), colour, lift=0.3, edge=0.3)
    cutter.shade(disc(at[0], at[1], radius * 0.42), shade(colour, -0.35), 0.9)


def _draw_legs(cutter: Cutter, figure: Figure) -> None:
    at, girth, plate = figure.at, figure.girth, _plate(figure)
    for side, dim in (("f", -0.24), ("n", 0.0)):
        hip, knee, ankle, toe = (at[f"{name}_{side}"] for name in ("hip", "knee", "ankle", "toe"))
        _tube(cutter, hip, knee, girth * 0.50, shade(_DARK, dim * 0.5 + 0.12), taper=0.95)
        _tube(cutter, lerp(knee, ankle, 0.06), ankle, girth * 0.66, shade(plate, dim), taper=0.90)
        _joint(cutter, knee, girth * 0.30, shade(_STEEL, dim - 0.10))
        reach = math.hypot(toe[0] - ankle[0], toe[1] - ankle[1])
        sole = cutter.inside(lerp(ankle, toe, 0.35), 0.0, 1.0)
        drop = toe[1] - lerp(ankle, toe, 0.35)[1]
        sole.cut(_box(-reach * 0.62, drop, reach * 0.86, drop + girth * 0.42, girth * 0.20), shade(plate, dim - 0.06),
                 lift=0.3, edge=0.3, gradient=0.12)  # fmt: skip
        sole.shade(_box(-reach * 0.62, drop, reach * 0.86, drop + girth * 0.12, girth * 0.06), shade(_DARK, dim), 0.95)


def _draw_trunk(cutter: Cutter, figure: Figure) -> None:
    at, girth, plate = figure.at, figure.girth, _plate(figure)
    pelvis, chest, neck, head = at["pelvis"], at["chest"], at["neck"], at["head"]
    cutter.cut(leaf([neck, head], (girth * 0.42, girth * 0.38)), _DARK, lift=0.2, edge=0.2)
    waist = leaf([pelvis, lerp(pelvis, chest, 0.5), chest], (girth * 0.95, girth * 0.90, girth * 1.0))
    cutter.cut(waist, _DARK, lift=0.3, edge=0.2)
    hips = _upright(cutter, pelvis, chest)
    for k in range(3):
        y = girth * (0.36 + 0.26 * k)
        hips.shade(_box(-girth * 0.46, y, girth * 0.46, y + girth * 0.10, girth * 0.05), shade(_DARK, 0.25), 0.9)
    hips.cut(_box(-girth * 0.66, -girth * 0.50, girth * 0.66, girth * 0.26, girth * 0.24), shade(plate, -0.08),
             lift=0.5, edge=0.3, gradient=0.12)  # fmt: skip
    breast = _upright(cutter, chest, neck)
    tall = math.hypot(neck[0] - chest[0], neck[1] - chest[1])
    low, high = -0.42 * tall, 1.04 * tall
    shell = _box(-girth * 0.98, low, girth * 0.98, high, girth * 0.34)
    breast.cut(shell, plate, lift=0.8, edge=0.35, gradient=0.16)
    with breast.within(shell):
        breast.shade(_box(-girth * 1.2, low, girth * 1.2, low + tall * 0.16, 0.0), shade(plate, -0.35), 0.45)
    panel = _box(-girth * 0.34, low + tall * 0.44, girth * 0.66, high - tall * 0.24, girth * 0.12)
    breast.shade(panel, shade(plate, -0.42), 0.85)
    lamp = figure.papers.named("accent")
    y = low + tall * 0.78
    breast.cut(disc(girth * 0.38, y + tall * 0.10, girth * 0.16), mix(lamp, (1.0, 0.95, 0.8), 0.25), lift=0.2, edge=0.3)
    for k in range(3):
        breast.shade(_box(-girth * 0.22, y - tall * 0.16 + k * tall * 0.13, girth * 0.10,
                          y - tall * 0.10 + k * tall * 0.13, girth * 0.03), _GLOW, 0.85)  # fmt: skip
    for x in (-0.84, 0.84):
        for v in (low + tall * 0.12, high - tall * 0.12):
            breast.shade(disc(girth * x, v, girth * 0.055), shade(plate, -0.45), 0.9)


def _draw_arm(cutter: Cutter, figure: Figure, side: str) -> None:
    at, girth = figure.at, figure.girth
    plate, dim = _plate(figure), 0.0 if side == "n" else -0.24
    shoulder, elbow, wrist, tips = (at[f"{name}_{side}"] for name in ("shoulder", "elbow", "wrist", "fingers"))
    if side == figure.hand and figure.holds:
        draw_held(cutter, figure)
    _claw(cutter, wrist, tips, girth, shade(_STEEL, dim - 0.08))
    _tube(cutter, shoulder, elbow, girth * 0.40, shade(_DARK, 0.12 + dim * 0.5), taper=0.95)
    _tube(cutter, lerp(elbow, wrist, 0.08), wrist, girth * 0.56, shade(plate, dim), taper=0.95)
    _joint(cutter, elbow, girth * 0.25, shade(_STEEL, dim - 0.10))
    _joint(cutter, shoulder, girth * 0.42, shade(plate, dim + 0.04))


def _claw(cutter: Cutter, wrist: Point, tips: Point, girth: float, colour: RGB) -> None:
    """Cut a hand of two fingers and a thumb."""
    way = towards(wrist, tips)
    side = turned(way)
    long = math.hypot(tips[0] - wrist[0], tips[1] - wrist[1])
    fingers = skia.Path()
    for out, reach in ((0.20, 1.0), (0.0, 1.06), (-0.26, 0.80)):
        root = add(wrist, side, girth * out)
        knuckle = add(add(wrist, way, long * 0.55), side, girth * out * 1.9)
        tip = add(add(wrist, way, long * reach), side, girth * out * 0.9)
        fingers.addPath(leaf([root, knuckle, tip], (girth * 0.20, girth * 0.21, girth * 0.13)))
    cutter.cut(fingers, colour, lift=0.3, edge=0.25)
    cutter.cut(disc(*add(wrist, way, long * 0.16), girth * 0.27), shade(colour, -0.14), lift=0.3, edge=0.25)


def _shell(head: Cutter, figure: Figure, turn: float) -> None:
    """Cut the head's box with its antenna and the knob of an ear; `turn` is how far it faces forward."""
    plate = _plate(figure)
    mast = leaf([(-0.06, 0.98), (-0.08, 1.20)], (0.05, 0.04))
    head.cut(mast, _DARK, lift=0.2)
    head.cut(disc(-0.08, 1.24, 0.075), figure.papers.named("accent"), lift=0.3, edge=0.3)
    head.cut(disc(0.50 - 0.30 * turn, 0.50, 0.10, 0.15), shade(plate, -0.34), lift=0.2)
    head.cut(robot_head_path(), plate, lift=0.8, edge=0.35, gradient=0.16)
    head.cut(disc(-0.52 + 0.14 * turn, 0.50, 0.11, 0.17), shade(_STEEL, -0.12), lift=0.4, edge=0.3)
    head.shade(disc(-0.52 + 0.14 * turn, 0.50, 0.05, 0.08), shade(_DARK, 0.1), 0.9)


def _draw_head_back(cutter: Cutter, figure: Figure) -> None:
    head, _ = head_frame(cutter, figure)
    _shell(head, figure, 0.0)
    for k in range(3):
        head.shade(_box(-0.26, 0.30 + 0.15 * k, 0.26, 0.35 + 0.15 * k, 0.02), shade(_plate(figure), -0.45), 0.85)


def _draw_head(cutter: Cutter, figure: Figure) -> None:
    head, skull = head_frame(cutter, figure)
    _shell(head, figure, math.sin(skull.yaw))
    x, y, half = _screen_at(skull)
    head.cut(
        _box(x - half - 0.045, y - 0.365, x + half + 0.045, y + 0.365, 0.19), shade(_plate(figure), -0.36), edge=0.2
    )
    screen = _box(x - half, y - 0.32, x + half, y + 0.32, 0.15)
    head.shade(screen, _SCREEN, 1.0)
    with head.within(screen):
        gloss = leaf(
            [(x - half, y + 0.34), (x - half * 0.35, y + 0.05), (x - half * 0.6, y - 0.34)], (0.26, 0.20, 0.16)
        )
        head.shade(gloss, (1.0, 1.0, 1.0), 0.07)
        _lights(head, figure, x, y, half)


def _lights(head: Cutter, figure: Figure, x: float, y: float, half: float) -> None:
    """Draw the face in light: two eyes with lids, brows, a mouth that opens, tears."""
    face = figure.face
    gx, gy = 0.06 * face["gaze_x"], 0.05 * face["gaze_y"]
    shut = min(1.0, max(0.0, face["blink"]) + 0.55 * max(0.0, face["lid"]))
    tall = 0.125 * (1.0 + 0.28 * face["brow_raise"] + 0.4 * max(0.0, -face["lid"])) * (1.0 - 0.86 * shut)
    wide = 0.088 * (1.0 + 0.5 * shut)
    smile, knit, sad = face["smile"], face["brow_knit"], face["brow_sad"]
    for side in (-1.0, 1.0):
        ex, ey = x + gx + side * half * 0.46, y + 0.07 + gy
        eye = _box(ex - wide, ey - tall, ex + wide, ey + tall, min(wide, tall) * 0.9)
        head.shade(eye, _GLOW, 1.0)
        # A glad eye is cut from below into an arch, an angry one from the nose's side above, a sad one from without.
        if smile > 0.25 and shut < 0.7:
            head.shade(disc(ex, ey - tall * (1.75 - 0.75 * min(1.0, smile)), wide * 1.35, tall * 0.9), _SCREEN, 1.0)
        lean = 0.24 * (knit - sad)
        inner, outer = ey + tall * 1.05 - max(0.0, lean), ey + tall * 1.05 - max(0.0, -lean)
        if abs(lean) > 0.03:
            left, right = (inner, outer) if side > 0 else (outer, inner)
            head.shade(_above((ex - wide * 1.3, left), (ex + wide * 1.3, right), ey + 0.3), _SCREEN, 1.0)
        brow_y = ey + 0.185 + 0.05 * face["brow_raise"]
        tilt = 0.055 * (sad - knit) * side
        brow = [(ex - wide * 1.15, brow_y + tilt), (ex + wide * 1.15, brow_y - tilt)]
        felt = min(1.0, abs(knit) + abs(sad) + abs(face["brow_raise"]))
        head.shade(leaf(brow, (0.032, 0.032)), _GLOW, 0.35 + 0.6 * felt)
        if face["tears"] > 0.12:
            fall = 0.06 + 0.14 * face["tears"]
            drop = [(ex + 0.02 * side, ey - tall), (ex + 0.02 * side, ey - tall - fall)]
            head.shade(leaf(drop, (0.02, 0.075)), _TEAR, 0.95)
    _mouth(head, figure, x + gx * 0.5, y - 0.185)
    blush = max(0.35 * max(0.0, smile), face["blush"])
    if blush > 0.05 and head.px > 22:
        for side in (-1.0, 1.0):
            head.soft(x + side * half * 0.72, y - 0.10, 0.10, 0.07, (1.0, 0.45, 0.45), 0.6 * blush)


def _above(left: Point, right: Point, high: float) -> skia.Path:
    """Return what lies above an edge, up to a height."""
    path = skia.Path()
    path.moveTo(*left)
    path.lineTo(*right)
    path.lineTo(right[0], high)
    path.lineTo(left[0], high)
    path.close()
    return path


def _mouth(head: Cutter, figure: Figure, x: float, y: float) -> None:
    face = figure.face
    gape = max(0.0, face["jaw"]) * (1.0 - 0.9 * face["press"])
    wide = 0.135 * (1.0 + 0.25 * face["wide"]) * (1.0 - 0.25 * face["press"])
    curl = 0.085 * face["smile"]
    if gape > 0.08:
        path = skia.Path()
        path.moveTo(x - wide, y + curl * 0.6)
        path.quadTo(x, y + 0.03 - curl * 0.4, x + wide, y + curl * 0.6)
        path.quadTo(x, y - 0.05 - 0.24 * gape - curl, x - wide, y + curl * 0.6)
        path.close()
        head.shade(path, _GLOW, 1.0)
        return
    line = [(x - wide, y + curl), (x, y - curl * 0.8), (x + wide, y + curl)]
    head.shade(leaf(line, (0.034, 0.040, 0.034)), _GLOW, 1.0)


def _arm_layer(name: str, side: str, room: float) -> Layer:
    joints = tuple(f"{joint}_{side}" for joint in ("shoulder", "elbow", "wrist", "fingers"))
    return Layer(name, lambda cutter, figure: _draw_arm(cutter, figure, side), joints[0], joints, room, restless=True)


_SPINE: Final = ("pelvis", "chest", "neck", "head")
_LIMBS: Final = tuple(f"{joint}_{side}" for side in "nf" for joint in ("hip", "knee", "ankle", "toe"))
_FAR_ARM: Final = _arm_layer("far arm", "f", 0.14)
_NEAR_ARM: Final = _arm_layer("near arm", "n", 0.14)
_HOLDING: Final = _arm_layer("holding", "n", 0.8)
_FAR_HOLDING: Final = _arm_layer("far holding", "f", 0.8)
_LEGS: Final = Layer("legs", _draw_legs, "pelvis", ("pelvis", *_LIMBS), 0.12, restless=True)
_TRUNK: Final = Layer("trunk", _draw_trunk, "pelvis", _SPINE, 0.24)
_NOD: Final = (("head", 0.0), ("head_yaw", 0.0))
_FACE: Final = tuple(
    (name, 0.02)
    for name in (
        "blink", "lid", "gaze_x", "gaze_y", "brow_raise", "brow_knit", "brow_sad", "jaw", "wide", "press", "smile",
        "tears", "blush",
    )
)  # fmt: skip
_HEAD: Final = Layer("head", _draw_head, "head", ("head", "crown"), 0.20, _NOD, _FACE, kept=False)
_AWAY: Final = Layer("away", _draw_head_back, "head", ("head", "crown"), 0.20, _NOD, (("jaw", 9.0),))
