"""Laying: a figure's layers become cut-outs on the frame's pixels.

Joints are moved to the frame's own grid and channels to steps that hardly show, so that a body which breathes or
talks comes back to shapes it had before. A foot that is planted stays planted: the grid is the frame's.
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import Final

import skia

from yingxi.draw.paper import Lighting, Paper
from yingxi.draw.people.curves import Point
from yingxi.draw.people.cutouts import ALBUM, Box
from yingxi.draw.people.cutter import Cutter
from yingxi.draw.people.figure import Figure, turn_of
from yingxi.draw.people.robot import is_robot, robot_layers
from yingxi.draw.people.stage_order import NEAR_ARMS, Layer, layers_of

_TILE_PX: Final = 128
"""Cut-outs are cut off beyond the frame at a multiple of this, so that a small step does not ask for a new one."""

_CLOSE_PX: Final = 300.0
"""Pixels per metre of a frame of 1080 lines from which on joints keep to whole pixels; smaller figures to halves."""

_NEAR_PX: Final = 600.0
"""Pixels per metre of a frame of 1080 lines from which on restless layers are not kept."""

_MOVES: Final = {"head": 0.45, "head_yaw": 0.35, "jaw": 0.065}
"""How far a channel of 1 moves something in the face, in head heights."""

_GRID_STEPS: Final = 1.5
"""By how many steps of the grid a turn of the head may be off."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The frame's pixels under a figure.

    Attributes:
        px: pixels per metre.
        x_px, y_px: where the figure's own origin lies.
        turn: the figure's width and side.
        step: the grid's step, pixels; whole steps make a pixel.
    """

    px: float
    x_px: float
    y_px: float
    turn: float
    step: float

    @classmethod
    def under(cls, paper: Paper, figure: Figure) -> Grid | None:
        """Return the grid of the paper's canvas; None when it is turned or stretched."""
        matrix = paper.canvas.getTotalMatrix()
        px = matrix.getScaleX()
        if px <= 0 or matrix.getScaleY() != -px or matrix.getSkewX() or matrix.getSkewY():
            return None
        step = 1.0 / max(1, round(1.0 / paper.screen))
        if px / paper.screen < _CLOSE_PX:
            step *= 0.5
        x_px = matrix.getTranslateX() + px * figure.pose["x"]
        return cls(px, x_px, matrix.getTranslateY(), round(turn_of(figure.pose), 3), step)

    def spot(self, point: Point) -> tuple[float, float]:
        """Return the grid point nearest to a point of the figure, pixels."""
        x = (self.x_px + self.px * self.turn * point[0]) / self.step
        y = (self.y_px - self.px * point[1]) / self.step
        return math.floor(x + 0.5) * self.step, math.floor(y + 0.5) * self.step

    def away(self, anchor: Point, point: Point) -> tuple[float, float]:
        """Return how far a point lies from an anchor, in whole steps, pixels."""
        x = self.px * self.turn * (point[0] - anchor[0]) / self.step
        y = self.px * (anchor[1] - point[1]) / self.step
        return math.floor(x + 0.5) * self.step, math.floor(y + 0.5) * self.step

    def local(self, dx_px: float, dy_px: float) -> Point:
        """Return a step in pixels as one in the figure's metres."""
        return dx_px / (self.px * self.turn), -dy_px / self.px


def lay_figure(paper: Paper, figure: Figure, *, arm_only: bool = False) -> None:
    """Lay down a figure's layers from far to near; or, of one who lays an arm on another, that near arm alone."""
    layers = robot_layers(figure) if is_robot(figure) else layers_of(figure)
    if arm_only:
        layers = [layer for layer in layers if layer.name in NEAR_ARMS]
    grid = Grid.under(paper, figure)
    if grid is None:
        matrix = skia.Matrix.MakeAll(turn_of(figure.pose), 0, figure.pose["x"], 0, 1, 0, 0, 0, 1)
        cutter = Cutter(paper, matrix)
        for layer in layers:
            layer.draw(cutter, figure)
        return
    light = settled(paper.light)
    who = identity(figure)
    how = (grid.px, grid.turn, grid.step, paper.px_per_unit, paper.screen, paper.quick, light)
    clip = paper.canvas.getDeviceClipBounds()
    for layer in layers:
        _lay(paper, figure, layer, grid, light, (who, how), (clip.left(), clip.top(), clip.right(), clip.bottom()))


def _lay(
    paper: Paper, figure: Figure, layer: Layer, grid: Grid, light: Lighting, key: tuple[object, ...], clip: Box
) -> None:
    x_px, y_px, spots = _spots(figure, layer, grid)
    window = _window(spots, layer.room * figure.body.height * grid.px, (x_px, y_px), clip)
    if window is None:
        return
    pose = [_stepped(figure, grid, name, step, figure.pose[name]) for name, step in layer.pose]
    face = [_stepped(figure, grid, name, step, figure.face[name]) for name, step in layer.face]

    def draw(canvas: skia.Canvas) -> None:
        canvas.scale(grid.px, -grid.px)
        moment = dataclasses.replace(
            figure,
            at={name: grid.local(*spot) for name, spot in zip(layer.joints, spots, strict=True)},
            pose={"facing": grid.turn, **dict(zip((name for name, _ in layer.pose), pose, strict=True))},
            face=dict(zip((name for name, _ in layer.face), face, strict=True)),
        )
        sheet = Paper(canvas, light, paper.px_per_unit, screen=paper.screen, quick=paper.quick)
        layer.draw(Cutter(sheet, skia.Matrix.MakeAll(grid.turn, 0, 0, 0, 1, 0, 0, 0, 1)), moment)

    canvas = paper.canvas
    canvas.save()
    canvas.resetMatrix()
    if layer.kept and not (layer.restless and grid.px / paper.screen > _NEAR_PX):
        cutout = ALBUM.get((layer.name, key, tuple(spots), tuple(pose), tuple(face), window), window, draw)
        if cutout:
            cutout.lay(canvas, x_px, y_px)
    else:
        canvas.translate(x_px, y_px)
        draw(canvas)
    canvas.restore()


def _spots(figure: Figure, layer: Layer, grid: Grid) -> tuple[int, int, list[tuple[float, float]]]:
    """Return where a layer's anchor is, whole pixels, and where its joints are from there.

    What hangs from the body keeps its shape wherever the body goes; what stands on the ground keeps to the frame's
    grid.
    """
    anchor = figure.at[layer.anchor]
    x, y = grid.spot(anchor)
    x_px, y_px = round(x), round(y)
    if layer.anchor == "pelvis":
        return x_px, y_px, [(sx - x_px, sy - y_px) for sx, sy in (grid.spot(figure.at[name]) for name in layer.joints)]
    offsets = (grid.away(anchor, figure.at[name]) for name in layer.joints)
    return x_px, y_px, [(x - x_px + dx, y - y_px + dy) for dx, dy in offsets]


def _stepped(figure: Figure, grid: Grid, name: str, step: float, value: float) -> float:
    """Return a channel's value in steps that hardly show."""
    if not step:
        head_px = max(figure.body.head * grid.px, 1.0)
        step = min(0.25, _GRID_STEPS * grid.step / (_MOVES[name] * head_px))
    return math.floor(value / step + 0.5) * step


def _window(spots: list[tuple[float, float]], room_px: float, anchor: tuple[int, int], clip: Box) -> Box | None:
    """Return where a layer may be drawn, pixels from its anchor: around its joints, little more than the frame."""
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    left = max(math.floor(min(xs) - room_px), (clip[0] - anchor[0]) // _TILE_PX * _TILE_PX)
    top = max(math.floor(min(ys) - room_px), (clip[1] - anchor[1]) // _TILE_PX * _TILE_PX)
    right = min(math.ceil(max(xs) + room_px), -((anchor[0] - clip[2]) // _TILE_PX) * _TILE_PX)
    bottom = min(math.ceil(max(ys) + room_px), -((anchor[1] - clip[3]) // _TILE_PX) * _TILE_PX)
    return (left, top, right, bottom) if left < right and top < bottom else None


def settled(light: Lighting) -> Lighting:
    """Return the light in steps too small to see: one who walks by a lamp is not cut anew at every step."""

    def rounded(colour: tuple[float, float, float]) -> tuple[float, float, float]:
        return (round(colour[0], 2), round(colour[1], 2), round(colour[2], 2))

    return Lighting(
        key=rounded(light.key), fill=rounded(light.fill), from_x=round(light.from_x * 20) / 20,
        from_y=round(light.from_y * 20) / 20, haze=round(light.haze, 2), air=rounded(light.air),
    )  # fmt: skip


def identity(figure: Figure) -> tuple[object, ...]:
    """Return everything about a figure that does not change within a shot."""
    return (
        figure.design.model_dump_json(), figure.body.model_dump_json(), figure.sex, figure.age, figure.holds,
        figure.hand, figure.seed,
    )  # fmt: skip
