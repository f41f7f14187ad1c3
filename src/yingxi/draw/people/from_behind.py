"""A figure seen from behind: the listener over whose shoulder the camera looks."""

from __future__ import annotations

import dataclasses
import math

import skia

from yingxi.draw.paper import Lighting, Paper, mix, shade
from yingxi.draw.people import hair, locks, overs
from yingxi.draw.people.collar import Throat
from yingxi.draw.people.curves import Point, add, add_sliver, blob, disc, leaf, lerp
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.dress import draw_arm, draw_leg, draw_sheets, garment_of
from yingxi.draw.people.figure import Figure
from yingxi.draw.people.hats import BARE_TOP, draw_hat
from yingxi.draw.people.skull import Skull, head_frame, skull_of

_DIM = 0.52
"""How much light is left on what stands between camera and scene."""


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
    strip = draw_sheets(cutter, figure, front=False)[-1]
    garment = garment_of(figure)
    throat = Throat(figure, strip)
    skin = figure.papers.skin
    neck = blob(
        [
            throat.side(-1.0, 0.5),
            throat.side(-1.15, -0.1),
            throat.side(0.0, -0.25),
            throat.side(1.15, -0.1),
            throat.side(1.0, 0.5),
        ]
    )
    cutter.cut(neck, shade(skin, -0.12), gradient=0.05)
    colour = figure.papers.named(garment.collar_colour)
    band = [
        throat.side(-1.25, 0.0),
        throat.side(-0.6, 0.16),
        throat.side(0.0, 0.20),
        throat.side(0.6, 0.16),
        throat.side(1.25, 0.0),
    ]
    cutter.cut(leaf(band, [figure.girth * 0.26] * 5), colour, lift=0.6, edge=0.7, gradient=0.08)
    draw_arm(cutter, figure, "n")
    overs.draw_over_arm(cutter, figure, strip)
    head, _ = head_frame(cutter, figure)
    draw_head_back(head, figure)


def draw_head_back(head: Cutter, figure: Figure) -> None:
    """Cut a head from behind: ears, hair or bare skin, knots, hat."""
    skull = skull_of(figure, 0.0, 0.0)
    skin, paper = figure.papers.skin, figure.papers.hair
    for side in (-1.0, 1.0):
        x = side * (abs(skull.outline[4][0]) + 0.015)
        head.cut(
            blob([(x - 0.03 * side, 0.52), (x + 0.045 * side, 0.50), (x + 0.03 * side, 0.38), (x - 0.02 * side, 0.33)]),
            shade(skin, -0.05),
            lift=0.3,
            edge=0.4,
        )
    name = figure.design.hair
    head.cut(skull.face_path(), skin if name in ("bald", "tuft") else paper, lift=0.8, edge=0.4, gradient=0.10)
    if name not in ("bald", "tuft"):
        _hair(head, figure, skull)
    if figure.design.hat != "none":
        draw_hat(head, figure, skull)


def _hair(head: Cutter, figure: Figure, skull: Skull) -> None:
    paper = figure.papers.hair
    name = figure.design.hair
    down = hair.hanging_down(figure)
    low = {"bob": 0.02, "bowl": 0.22, "curly": 0.16, "wild": -0.05, "long": -1.05, "long_golden": -1.5}.get(name, 0.14)
    half = abs(skull.outline[4][0]) + 0.045
    wide = half * (1.10 if low < -0.5 else 1.0)
    shape: list[Point] = [(0.0, 1.045), (half * 0.62, 0.98), (half, 0.74), (half, 0.48), (wide * 0.92, 0.30)]
    if low < 0.0:
        shape += [(wide + down[0] * 0.2, low * 0.5), (wide * 0.9 + down[0] * 0.4, low)]
        bottom = [(wide * (0.6 - 0.3 * k), low - 0.05 * (k % 2)) for k in range(5)]
    else:
        bottom = [(half * 0.55, low), (0.0, low - 0.05), (-half * 0.55, low)]
    shape += bottom + [(-x, y) for x, y in shape[:0:-1]]
    path = blob(shape)
    head.cut(path, paper, lift=0.7, edge=0.45, gradient=0.12)
    deep, light, gleam = locks.tones(paper)
    layers = (skia.Path(), skia.Path(), skia.Path())
    for k in range(17):
        u = -0.92 + 1.84 * k / 16
        if name in ("topknot", "bun", "ponytail", "double_bun"):
            a, b = (u * half * 0.9, low + 0.06), (u * half * 0.12, 0.92)
        else:
            a, b = (u * half * 0.16, 1.0), (u * wide * 0.95, low + 0.03)
        bend = lerp(a, b, 0.5)
        add_sliver(layers[k % 2], a, (bend[0] * 1.25, bend[1]), b, 0.024)
        if k % 3 == 1:
            add_sliver(layers[2], lerp(a, bend, 0.7), (bend[0] * 1.22, bend[1] + 0.02), lerp(bend, b, 0.4), 0.012)
    with head.within(path):
        for layer, tone, alpha in zip(layers, (deep, light, gleam), (0.55, 0.5, 0.6), strict=True):
            head.shade(layer, tone, alpha)
    _knots(head, figure, name, down)


def _knots(head: Cutter, figure: Figure, name: str, down: Point) -> None:
    paper, ribbon = figure.papers.hair, figure.papers.accent
    if figure.design.hat in BARE_TOP and name != "low_bun":
        name = {"shaved_queue": "shaved_queue", "braid": "braid", "two_braids": "two_braids"}.get(name, "")
    if name == "topknot":
        locks.knot(head, 0.0, 1.10, 0.10, 0.11, paper)
        head.cut(leaf([(-0.09, 1.03), (0.0, 1.01), (0.09, 1.03)], (0.03, 0.05, 0.03)), ribbon, lift=0.3, edge=0.5)
    elif name == "bun":
        locks.knot(head, 0.0, 1.06, 0.20, 0.15, paper)
        head.cut(leaf([(-0.30, 1.04), (0.30, 1.12)], (0.014, 0.022)), figure.papers.named("gold"), lift=0.3, edge=0.7)
    elif name == "low_bun":
        locks.knot(head, 0.0, 0.34, 0.17, 0.14, paper)
    elif name == "double_bun":
        for side in (-1.0, 1.0):
            locks.knot(head, side * 0.26, 0.98, 0.12, 0.12, paper, swirl=side)
    elif name == "ponytail":
        locks.lock(head, [(0.0, 0.92), (0.03, 0.55), add((0.0, 0.0), down, 0.25)], (0.08, 0.22, 0.0), paper, lift=0.6)
        head.cut(disc(0.0, 0.90, 0.06, 0.045), ribbon, lift=0.3, edge=0.6)
    elif name in ("shaved_queue", "braid"):
        end = add((0.0, 0.15), down, 1.1)
        locks.braid(head, [(0.0, 0.40), (0.01, 0.05), lerp((0.0, 0.1), end, 0.6), end], 0.12, paper, ribbon)
    elif name == "two_braids":
        for side in (-1.0, 1.0):
            end = add((side * 0.34, 0.10), down, 0.55)
            locks.braid(head, [(side * 0.24, 0.26), (side * 0.32, 0.05), end], 0.11, paper, ribbon)
    elif name in ("curly", "wild"):
        rim = [
            (0.38 * math.sin(a), 0.62 + 0.42 * math.cos(a))
            for a in (-2.2, -1.7, -1.2, -0.7, -0.2, 0.3, 0.8, 1.3, 1.8, 2.3)
        ]
        locks.curls(head, rim, 0.09, paper, figure.seed)
