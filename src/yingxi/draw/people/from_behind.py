"""A figure seen from behind: the listener over whose shoulder the camera looks.

The head is shown in the painters' lost profile: the back of the hair, an ear, and the edge of a cheek turned away to
where the figure faces (+x).
"""

from __future__ import annotations

import dataclasses
import math
from typing import Final

import skia

from yingxi.draw.paper import Lighting, Paper, mix, shade
from yingxi.draw.people import locks, overs
from yingxi.draw.people.arms import draw_arm
from yingxi.draw.people.cloaks import draw_cloak_from_behind, worn_behind
from yingxi.draw.people.collar import Throat
from yingxi.draw.people.curves import Point, add, add_sliver, blob, disc, leaf, lerp
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import draw_leg, draw_sheets, garment_of
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.hats import BARE_TOP, draw_hat
from yingxi.draw.people.loose_hair import waves
from yingxi.draw.people.scalp import hanging_down
from yingxi.draw.people.skull import THREE_QUARTER, Skull, head_frame, skull_of

_DIM: Final = 0.74
"""How much light is left on what stands between camera and scene."""

_RIM: Final = (1.7, 1.42, 1.08)
"""Brighter than any paper: the light beyond catches the edge."""

_FOLDED: Final = 0.6
"""Cosine between upper arm and forearm of an arm that hangs no longer."""

_LOST_YAW: Final = 2.45
"""How far the head is turned from the camera."""

_LOST: Final = (
    (-0.03, 0.94), (0.15, 0.909), (0.268, 0.824), (0.312, 0.694), (0.312, 0.588), (0.292, 0.504), (0.312, 0.405),
    (0.302, 0.285), (0.262, 0.165), (0.200, 0.075), (0.120, 0.050), (0.030, 0.085), (-0.060, 0.150),
    (-0.160, 0.230), (-0.300, 0.340), (-0.385, 0.518), (-0.408, 0.685), (-0.345, 0.839), (-0.20, 0.918),
)  # fmt: skip
"""The bare head in lost profile, with the points in the order of any skull's outline."""

_HAIR_TOP: Final = (
    (0.318, 0.645), (0.334, 0.755), (0.278, 0.878), (0.10, 0.963), (-0.10, 0.972), (-0.290, 0.909), (-0.412, 0.764),
    (-0.436, 0.606),
)  # fmt: skip
_SHORT_EDGE: Final = (
    (-0.392, 0.44), (-0.310, 0.300), (-0.225, 0.200), (-0.225, 0.200), (-0.110, 0.150), (0.0, 0.205), (0.0, 0.205),
    (0.028, 0.33), (0.040, 0.475), (0.100, 0.522), (0.152, 0.475), (0.172, 0.315), (0.172, 0.315), (0.198, 0.50),
    (0.248, 0.597),
)  # fmt: skip
"""Hair that shows the nape and the ear."""

_WREATH: Final = (
    (0.286, 0.60), (0.150, 0.655), (-0.05, 0.720), (-0.22, 0.750), (-0.386, 0.735), (-0.425, 0.62),
)  # fmt: skip
"""The upper edge of what is left to a bald man."""
_SHAVED: Final = (
    (0.02, 0.951), (-0.16, 0.949), (-0.300, 0.9), (-0.412, 0.764), (-0.432, 0.606), (-0.392, 0.44), (-0.310, 0.300),
    (-0.225, 0.215), (-0.110, 0.190), (0.0, 0.230), (0.0, 0.230), (0.030, 0.36), (0.070, 0.535), (0.085, 0.729),
)  # fmt: skip

_LOW: Final = {"bob": 0.03, "bowl": 0.24, "curly": 0.14, "wild": -0.06, "long": -0.46, "long_golden": -1.45}
"""How far hair falls that covers the ears."""

_BARE: Final = frozenset({"bald", "tuft"})
_BARE_TOP: Final = frozenset({"bald", "tuft", "shaved_queue", "balding"})
_KNOT: Final = {
    "topknot": (-0.05, 0.94), "bun": (-0.12, 0.922), "ponytail": (-0.30, 0.817), "low_bun": (-0.22, 0.44),
    "shaved_queue": (-0.14, 0.40), "braid": (-0.14, 0.32), "double_bun": (-0.05, 0.914),
}  # fmt: skip
"""Where the combed hair runs to."""


def dimmed(paper: Paper) -> Paper:
    """Return paper on the same canvas with most of the light gone."""
    light: Lighting = paper.light
    key, fill = shade(light.key, _DIM - 1), shade(mix(light.fill, light.key, 0.2), _DIM - 1)
    return Paper(
        paper.canvas,
        dataclasses.replace(light, key=key, fill=fill),
        paper.px_per_unit,
        screen=paper.screen,
        quick=paper.quick,
    )


def draw_from_behind(cutter: Cutter, figure: Figure) -> None:
    """Cut shoulders, collar and the back of a head."""
    draw_arm(cutter, figure, "f")
    draw_leg(cutter, figure, "f")
    draw_leg(cutter, figure, "n")
    hidden = _is_before_trunk(figure)
    if hidden:
        draw_arm(cutter, figure, "n")
    strip = draw_sheets(cutter, figure, front=False)[-1]
    throat = Throat(figure, strip)
    overs.draw_jackets_from_behind(cutter, figure)
    _neck(cutter, figure, throat)
    if not hidden:
        draw_arm(cutter, figure, "n")
    if worn_behind(figure):
        draw_cloak_from_behind(cutter, figure)
    elif not hidden:
        overs.draw_over_arm(cutter, figure, strip)
    head, _ = head_frame(cutter, figure)
    draw_head_back(head, figure, rim=1.0)


def _is_before_trunk(figure: Figure) -> bool:
    """Return whether the near forearm is folded before the trunk, which hides it from behind."""
    shoulder, elbow, wrist = (figure.at[f"{joint}_n"] for joint in ("shoulder", "elbow", "wrist"))
    up, along = (elbow[0] - shoulder[0], elbow[1] - shoulder[1]), (wrist[0] - elbow[0], wrist[1] - elbow[1])
    straight = up[0] * along[0] + up[1] * along[1]
    return straight < _FOLDED * math.hypot(*up) * math.hypot(*along)


def _neck(cutter: Cutter, figure: Figure, throat: Throat) -> None:
    """Cut the nape and the collar that stands round it."""
    skin = figure.papers.skin
    sides = ((-1.0, 0.6), (-1.05, 0.2), (-1.15, 0.0), (0.0, 0.0), (1.15, 0.0), (1.05, 0.2), (1.0, 0.6))
    cutter.cut(blob([throat.side(x, y) for x, y in sides]), shade(skin, -0.08), gradient=0.08)
    groove = [throat.side(-0.15, 0.45), throat.side(-0.12, 0.2), throat.side(-0.15, 0.0)]
    cutter.shade(leaf(groove, (0.0, throat.half * 0.22, 0.0)), figure.papers.skin_shade, 0.5)
    colour = figure.papers.named(garment_of(figure).collar_colour)
    band = [throat.side(x, y) for x, y in ((-1.38, -0.06), (-0.7, 0.05), (0.0, 0.08), (0.7, 0.05), (1.38, -0.06))]
    cutter.cut(leaf(band, [figure.girth * 0.26] * 5), colour, lift=0.6, edge=0.3, gradient=0.08)


def draw_head_back(head: Cutter, figure: Figure, *, rim: float = 0.15) -> None:
    """Cut a head from behind: the edge of a cheek, ear, hair or bare skin, knots, hat, and the light on its `rim`."""
    skull = _lost_skull(figure)
    papers = figure.papers
    name = figure.design.hair
    head.cut(skull.face_path(), papers.skin, lift=0.8, edge=0.15, gradient=0.12)
    cheek = [skull.outline[k] for k in (4, 5, 6, 7, 8, 9)]
    head.shade(blob([*cheek, (0.16, 0.20), (0.20, 0.42)]), papers.skin_shade, 0.30)
    if name not in _BARE:
        _hair(head, figure, skull)
    if name not in _LOW:
        _ear(head, figure, skull)
    _rim(head, figure, skull, rim)
    _knots(head, figure, name)
    if figure.design.hat != "none":
        draw_hat(head, figure, skull)


def _lost_skull(figure: Figure) -> Skull:
    """Return the skull of a head that looks away into the picture."""
    skull = skull_of(figure, THREE_QUARTER, 0.0)
    return dataclasses.replace(skull, yaw=_LOST_YAW, outline=tuple((x * skull.wide, y) for x, y in _LOST))


def _ear(head: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut an ear from behind: its rim and the shade where it leaves the head."""
    x, y = 0.098 * skull.wide, (skull.eye_v + skull.nose_v) / 2 + 0.015
    skin = figure.papers.skin
    shape = ((-0.055, 0.03), (-0.040, 0.095), (0.010, 0.118), (0.045, 0.080), (0.042, 0.0), (0.012, -0.075),
             (-0.020, -0.120), (-0.040, -0.085))  # fmt: skip
    head.cut(blob([(x + dx, y + dy) for dx, dy in shape]), skin, lift=0.35, edge=0.3, gradient=0.10)
    fold = [(x + 0.016, y + 0.080), (x - 0.018, y + 0.02), (x - 0.012, y - 0.070)]
    head.shade(leaf(fold, (0.0, 0.026, 0.0)), figure.papers.skin_shade, 0.65)


def _hair(head: Cutter, figure: Figure, skull: Skull) -> None:
    """Cut the mass of hair and comb it to its knot or down from the crown."""
    paper = figure.papers.hair
    name = figure.design.hair
    wide = skull.wide
    shape = [(x * wide, y) for x, y in _outline(figure, name)]
    path = blob(waves(shape, 0.028) if name == "curly" else shape)
    head.cut(path, paper, lift=0.6, edge=0.16, gradient=0.14)
    if head.px < 60:
        return
    deep, light, gleam = locks.tones(paper)
    layers = (skia.Path(), skia.Path())
    low = _LOW.get(name, 0.16)
    for k in range(9):
        u = -0.92 + 1.84 * k / 8
        end = (u * 0.33 * wide - 0.06, low + 0.06 + (0.22 * max(u, 0.0) if name not in _LOW else 0.0))
        start = _KNOT.get(name, (-0.04 + 0.05 * u, 0.74 if name == "balding" else 0.931))
        if start[1] < 0.6:
            end = (u * 0.36 * wide - 0.02, 0.99 - 0.30 * u * u)
        middle = lerp(start, end, 0.5)
        bow = 0.30 if name in _LOW else 0.45
        add_sliver(layers[k % 2], start, (middle[0] + (middle[0] + 0.05) * bow, middle[1] + 0.03), end, 0.030)
    side = -head.shaded_side
    band = [
        ((side * 0.31 - 0.05) * wide, 0.588),
        ((side * 0.27 - 0.05) * wide, 0.764),
        ((side * 0.10 - 0.05) * wide, 0.878),
    ]
    falls = name in _LOW
    with head.within(path):
        for inset in (0.0, 0.25, 0.5) if falls else ():
            head.shade(_sheen(wide, inset), gleam, 0.24)
        for layer, tone, alpha in zip(layers, (deep, light), (0.55, 0.9 if falls else 0.45), strict=True):
            head.shade(layer, tone, alpha)
        head.shade(leaf(band, (0.0, 0.065, 0.0)), gleam, 0.55)


def _sheen(wide: float, inset: float) -> skia.Path:
    """Return a ring of light round a crown with falling hair: without it a fall of dark hair is a hole."""
    spots = [(x * (1.0 - 0.25 * inset) - 0.06, 0.72 - 1.1 * x * x) for x in (-0.36, -0.22, 0.0, 0.22, 0.33)]
    thick = 0.11 * (1.0 - inset)
    return leaf([(x * wide, y) for x, y in spots], (0.0, thick * 0.8, thick, thick * 0.8, 0.0))


def _outline(figure: Figure, name: str) -> list[Point]:
    if name == "shaved_queue":
        return list(_SHAVED)
    if name == "balding":
        return [*_WREATH, *_SHORT_EDGE]
    if name not in _LOW:
        return [*_HAIR_TOP, *_SHORT_EDGE]
    low = _LOW[name]
    down = hanging_down(figure)
    swing = down[0] * (0.2 - low) * 0.6
    long = low < -0.2
    spread = 0.07 if name == "wild" else 0.05 * (low < -0.8)
    left, right = -0.445 - spread, 0.245 + 1.2 * spread
    if long:
        # Long hair draws in at the nape and ends in a point: as wide as the head it hides neck and shoulders.
        left, right = left + 0.10, right - 0.05
    tips: list[Point] = []
    for k in range(7):
        t = k / 6
        rise = 0.15 if name == "wild" else 0.025
        bow = 0.16 if long else 0.04
        tip = (left + (right - left) * t + swing, low - bow * math.sin(math.pi * t) + rise * (k % 2))
        # Uncombed locks end in points.
        tips += [tip, tip] if name == "wild" and not k % 2 else [tip]
    if long:
        waist = [(-0.438, 0.42), (-0.385, 0.16), (left - 0.02, -0.12)]
        return [*_HAIR_TOP, *waist, *tips, (right + 0.02, -0.05), (0.215, 0.22), (0.245, 0.42), (0.280, 0.57)]
    return [*_HAIR_TOP, (left + 0.01, 0.40), *tips, (right + 0.02, max(low + 0.25, 0.10)), (0.285, 0.42), (0.296, 0.55)]


def _rim_edge(figure: Figure, skull: Skull) -> list[Point]:
    """Return the head's edge from the far temple over the crown to the nape, hair included."""
    if figure.design.hair in _BARE_TOP:
        return [*skull.outline[3::-1], *skull.outline[:12:-1]]
    return _outline(figure, figure.design.hair)


def _rim(head: Cutter, figure: Figure, skull: Skull, strength: float) -> None:
    """Let the light beyond catch the head's edge: the cheek that looks into the scene, and the side of the light."""
    edge = _rim_edge(figure, skull)
    lit_behind = head.shaded_side > 0
    covered = figure.design.hair in _LOW
    front = [*edge[2::-1], *(edge[:-4:-1] if covered else (skull.outline[k] for k in (5, 6, 7, 8)))]
    for line, alpha in ((front, 0.6 if lit_behind else 1.0), (edge[4:9] if lit_behind else [], 1.0)):
        if line:
            points = [(x * 0.985, y) for x, y in line]
            head.shade(leaf(points, [0.0, *(0.022,) * (len(points) - 2), 0.0]), _RIM, 0.85 * alpha * strength)


def _knots(head: Cutter, figure: Figure, name: str) -> None:
    """Set what the hair is gathered into."""
    paper, ribbon = figure.papers.hair, figure.papers.accent
    down = hanging_down(figure)
    if figure.design.hat in BARE_TOP and name in ("topknot", "bun", "double_bun", "ponytail"):
        return
    if name == "topknot":
        locks.knot(head, -0.05, 1.03, 0.10, 0.11, paper)
        head.cut(leaf([(-0.14, 0.968), (-0.05, 0.949), (0.04, 0.968)], (0.03, 0.05, 0.03)), ribbon, lift=0.3, edge=0.4)
        head.cut(leaf([(-0.21, 1.023), (0.12, 1.046)], (0.018, 0.018)), figure.papers.named("gold"), lift=0.2, edge=0.6)
    elif name == "bun":
        locks.knot(head, -0.12, 0.985, 0.20, 0.15, paper)
        head.cut(leaf([(-0.42, 0.958), (0.20, 1.05)], (0.012, 0.022)), figure.papers.named("gold"), lift=0.3, edge=0.6)
        head.cut(disc(0.20, 1.05, 0.032), ribbon, lift=0.2, edge=0.6)
    elif name == "low_bun":
        locks.knot(head, -0.22, 0.42, 0.17, 0.15, paper)
        head.cut(leaf([(-0.43, 0.47), (0.02, 0.42)], (0.010, 0.020)), figure.papers.named("gold"), lift=0.3, edge=0.6)
    elif name == "double_bun":
        for x, side in ((-0.27, -1.0), (0.20, 1.0)):
            locks.knot(head, x, 0.93, 0.115, 0.115, paper, swirl=side)
            head.cut(leaf([(x - 0.09, 0.856), (x, 0.834), (x + 0.09, 0.856)], (0.02, 0.038, 0.02)), ribbon, lift=0.2)
    elif name == "ponytail":
        end = add((-0.36, 0.55), down, 0.62)
        for sway, width in ((-0.07, 0.15), (0.06, 0.16), (0.0, 0.17)):
            tip = add(end, (sway * 0.4, 2.2 * abs(sway)))
            locks.lock(head, [(-0.28, 0.834), (-0.40 + sway * 0.5, 0.694), lerp((-0.40, 0.6), tip, 0.5), tip],
                       (0.08, width * 0.95, width * 1.1, 0.012), paper)  # fmt: skip
        head.cut(disc(-0.29, 0.82, 0.055, 0.05), ribbon, lift=0.3, edge=0.5)
    elif name in ("shaved_queue", "braid"):
        start = _KNOT[name]
        end = add((start[0] - 0.02, 0.15), down, 1.15)
        ribbon = figure.papers.named("black") if name == "shaved_queue" else ribbon
        locks.braid(head, [start, (start[0] - 0.01, 0.10), lerp((start[0], 0.05), end, 0.6), end], 0.115, paper, ribbon)
    elif name == "tuft":
        x = 0.06
        locks.lock(head, [(x, 0.914), (x - 0.01, 1.004), (x - 0.06, 1.069)], (0.10, 0.075, 0.0), paper)
        head.cut(disc(x, 0.945, 0.045, 0.024), ribbon, lift=0.2)
    elif name == "two_braids":
        for x in (-0.26, 0.02):
            end = add((x * 1.25 - 0.02, 0.05), down, 0.55)
            locks.braid(head, [(x, 0.24), (x * 1.2, 0.05), end], 0.11, paper, ribbon)
