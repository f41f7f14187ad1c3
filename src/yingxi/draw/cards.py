"""Cards: the title and the end, as a lightbox of nested paper with a scroll that unrolls."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import skia

from yingxi.draw.camera import Camera, matrix
from yingxi.draw.fibre import lay_fibre
from yingxi.draw.grade import overlay
from yingxi.draw.layers import Flat, Layer, Seen, Stamp, draw, visible
from yingxi.draw.lettering import outline, width_of
from yingxi.draw.palette import SetLook, look_of
from yingxi.draw.paper import RGB, Lighting, Paper, argb, mix, rgb, shade
from yingxi.draw.pixels import NEAREST, blank, borrowed
from yingxi.draw.sets import PAINTERS
from yingxi.draw.shadows import drop_shadow
from yingxi.draw.weather import Motes
from yingxi.engines.base import BGRA
from yingxi.story.plan import ShotPlan
from yingxi.story.stage import Piece

CREAM: Final[RGB] = rgb("#f6ead0")
INK: Final[RGB] = rgb("#33201c")
SEAL: Final[RGB] = rgb("#b3322a")

VIEW_M: Final = 2.0
"""The frame's height at the main plane; the card is laid out in -1 .. 1."""

UNROLL_S: Final = (0.35, 1.25)
"""When the scroll begins to open and when it is open, seconds."""


@dataclass(frozen=True, slots=True)
class _Board:
    """What a sheet of the card is drawn with: half the frame's width in metres, colours, luck, the lines."""

    half: float
    look: SetLook
    rng: np.random.Generator
    lines: tuple[str, ...]
    tall: bool

    @property
    def light(self) -> Lighting:
        """The card's own light, from above left."""
        return Lighting((1, 1, 1), (1, 1, 1), -0.5, 0.7)


_Sheet = tuple[float, Callable[[Paper, _Board], None]]


def card_frames(plan: ShotPlan) -> Iterator[BGRA]:
    """Yield a card's frames, exactly `plan.frames`; each is valid until the next."""
    camera = _camera(plan)
    look = look_of(plan.set)
    lines = tuple(line.strip() for line in plan.card if line.strip())
    aspect = plan.width_px / plan.height_px
    board = _Board(aspect, look, np.random.default_rng([plan.seed, 91, len(lines)]), lines, aspect < 0.8)
    layers = [_cut(depth, paint, board, plan, camera) for depth, paint in _sheets(plan)]
    scroll = _cut(0.0, _scroll, board, plan, camera)
    words = _cut(-0.05, _small_lines, board, plan, camera)
    motes = Motes(-0.5, plan.width_px, plan.height_px, float(plan.fps), look, plan.seed, count=22)
    veil_pixels = overlay(plan.width_px, plan.height_px, look, vignette=0.42)
    veil = borrowed(veil_pixels)
    sheet = blank(plan.width_px, plan.height_px, opaque=True)
    canvas = sheet.canvas
    for frame in range(plan.frames):
        flats = [(layer.flat, layer.stamp(camera, frame)) for layer in layers]
        boxes = visible(flats, plan.width_px, plan.height_px)
        for (flat, stamp), seen in zip(flats, boxes, strict=True):
            draw(canvas, flat, stamp, seen)
        motes.draw(canvas, frame)
        opened = _opened(frame / float(plan.fps))
        _draw_scroll(canvas, scroll, board, camera, frame, opened, plan)
        _draw_faded(canvas, words, camera, frame, opened, plan)
        canvas.drawImage(veil, 0, 0, NEAREST)
        yield sheet.pixels


def _camera(plan: ShotPlan) -> Camera:
    """Return a slow push: four per cent over the card, at an even pace that no cut interrupts."""
    track = np.zeros((plan.frames, 5), dtype=np.float32)
    t = np.linspace(0.0, 1.0, plan.frames) if plan.frames > 1 else np.zeros(1)
    close = 1.0 - 0.045 * t
    track[:, 2], track[:, 3] = 5.0 * close, VIEW_M * close
    return Camera(track, plan.width_px, plan.height_px)


def _opened(time_s: float) -> float:
    """Return how far the scroll is open, 0..1, starting and ending softly."""
    t = min(1.0, max(0.0, (time_s - UNROLL_S[0]) / (UNROLL_S[1] - UNROLL_S[0])))
    return t * t * (3 - 2 * t)


def _sheets(plan: ShotPlan) -> Sequence[_Sheet]:
    """Return the card's sheets from far to near."""
    far, middle = ("crags", "hills") if plan.set.era.chinese else ("hills", "treeline")
    return (
        (30.0, _sky),
        (18.0, _disc),
        (9.0, lambda paper, board: _land(paper, board, far, 0.95, -0.42, 3)),
        (5.0, lambda paper, board: _clouds(paper, board)),
        (3.0, lambda paper, board: _land(paper, board, middle, 0.62, -0.70, 4)),
        (1.4, lambda paper, board: _opening(paper, board, 0.93, 3.6, 11)),
        (0.6, lambda paper, board: _opening(paper, board, 1.10, 4.3, 9)),
        (-0.3, lambda paper, board: _opening(paper, board, 1.32, 5.0, 7)),
    )


def _cut(
    depth_m: float, paint: Callable[[Paper, _Board], None], board: _Board, plan: ShotPlan, camera: Camera
) -> Layer:
    """Draw one sheet as the last, closest frame sees it."""
    origin = plan.frames - 1
    left, top, right, bottom = (math.floor(v) for v in camera.reach(origin, depth_m))
    sheet = blank(right - left + 2, bottom - top + 2)
    place = camera.place(origin, depth_m)
    # Sheets are laid out as the main plane sees them; a far one is made larger by what the distance takes away.
    grow = camera.place(origin, 0.0).scale / place.scale
    sheet.canvas.translate(-left, -top)
    sheet.canvas.concat(matrix(place))
    sheet.canvas.scale(grow, grow)
    unit = plan.height_px / 1080
    paint(Paper(sheet.canvas, board.light, place.scale * grow, screen=unit), board)
    lay_fibre(sheet.canvas, sheet.width_px, sheet.height_px, 0.10, plan.seed + round(depth_m))
    if depth_m < 17:
        reach = (13.0 if depth_m < 2 else 8.0) * unit
        shadow = drop_shadow(sheet.pixels[..., 3], reach, 0.5)
        shaded = blank(sheet.width_px, sheet.height_px)
        shadow.draw(shaded.canvas, reach * 0.5, reach * 0.9)
        shaded.canvas.drawImage(sheet.image(), 0, 0)
        sheet = shaded
    return Layer(Flat.of(sheet.pixels), depth_m, Stamp(1.0, float(left), float(top)), origin)


def _everything(board: _Board) -> skia.Rect:
    return skia.Rect.MakeLTRB(-board.half * 1.4, -1.6, board.half * 1.4, 1.6)


def _sky(paper: Paper, board: _Board) -> None:
    top, low = board.look.sky
    paint = skia.Paint(Dither=True)
    paint.setShader(
        skia.GradientShader.MakeLinear(
            points=[skia.Point(0, 1.1), skia.Point(0, -0.7)],
            colors=[argb(top), argb(mix(top, low, 0.55)), argb(low)],
            positions=[0.0, 0.5, 1.0],
        )
    )
    paper.canvas.drawRect(_everything(board), paint)


def _disc(paper: Paper, board: _Board) -> None:
    """A sun or moon behind the title, in a wide glow."""
    colour = mix(rgb("#fff3d6"), board.look.ramp[1], 0.10)
    y, r = 0.22, 0.52 if not board.tall else 0.40
    for reach, strength in ((3.4, 0.30), (2.0, 0.36), (1.35, 0.40)):
        paper.glow(0.0, y, r * reach, colour, strength)
    circle = skia.Path()
    circle.addCircle(0.0, y, r)
    paper.cut(circle, colour, lift=0.0, edge=0.0, gradient=0.03, lit=False)


def _land(paper: Paper, board: _Board, kind: str, height: float, foot: float, share: int) -> None:
    piece = Piece(
        kind=kind,
        height_m=height,
        width_m=board.half * 2.9,
        z_m=14.0 if share == 3 else 5.0,
        seed=int(board.rng.integers(1 << 20)),
    )
    paper.canvas.save()
    paper.canvas.translate(0.0, foot)
    if kind in PAINTERS:
        PAINTERS[kind](paper, piece, board.look)
    paper.canvas.restore()


def _clouds(paper: Paper, board: _Board) -> None:
    if "curl_cloud" not in PAINTERS:
        return
    for side in (-1.0, 1.0):
        piece = Piece(
            kind="curl_cloud",
            height_m=0.16,
            width_m=0.62,
            z_m=8.0,
            seed=int(board.rng.integers(1 << 20)),
            flip=side < 0,
        )
        paper.canvas.save()
        paper.canvas.translate(
            side * board.half * float(board.rng.uniform(0.40, 0.58)), float(board.rng.uniform(0.30, 0.52))
        )
        paper.canvas.scale(side, 1)
        PAINTERS["curl_cloud"](paper, piece, board.look)
        paper.canvas.restore()


def _opening(paper: Paper, board: _Board, size: float, tone: float, lobes: int) -> None:
    """A sheet with a large soft hole: one frame of the lightbox, scalloped, pierced near its edge."""
    colour = board.look.at(min(5.0, tone))
    colour = mix(colour, shade(colour, -0.2), 0.5)
    half_w = board.half * 0.80 * size if not board.tall else board.half * 0.86 * size
    half_h = 0.80 * size
    path = skia.Path()
    path.addRect(_everything(board))
    hole = _wavy(half_w, half_h, lobes, board.rng)
    path.addPath(hole)
    path.setFillType(skia.PathFillType.kEvenOdd)
    paper.cut(path, colour, lift=0.0, edge=0.7, gradient=0.05, lit=False)
    dots = skia.Path()
    count = 64
    for i in range(count):
        angle = math.tau * i / count
        reach = 1.075 + 0.012 * (i % 2)
        radius = 0.0085 if i % 2 else 0.0052
        dots.addCircle(_super(angle, half_w)[0] * reach, _super(angle, half_w, half_h)[1] * reach, radius)
    paper.canvas.drawPath(dots, skia.Paint(AntiAlias=True, Color=argb(mix(colour, board.look.ramp[1], 0.30), 0.9)))


def _super(angle: float, half_w: float, half_h: float = 1.0) -> tuple[float, float]:
    """Return a point of a rounded rectangle-like oval (Lamé's curve of power 2.5)."""
    c, s = math.cos(angle), math.sin(angle)
    power = 2 / 2.5
    return math.copysign(abs(c) ** power, c) * half_w, math.copysign(abs(s) ** power, s) * half_h


def _wavy(half_w: float, half_h: float, lobes: int, rng: np.random.Generator) -> skia.Path:
    phase, second = rng.uniform(0, math.tau, 2)
    points = []
    count = 300
    for i in range(count):
        angle = math.tau * i / count
        x, y = _super(angle, half_w, half_h)
        wave = 1.0 + 0.014 * math.sin(lobes * angle + phase) + 0.008 * math.sin((2 * lobes + 3) * angle + second)
        points.append((x * wave, y * wave))
    path = skia.Path()
    path.moveTo(*points[0])
    for i in range(count):
        (x0, y0), (x1, y1) = points[i], points[(i + 1) % count]
        path.quadTo(x0, y0, (x0 + x1) / 2, (y0 + y1) / 2)
    path.close()
    return path


@dataclass(frozen=True, slots=True)
class _Layout:
    """The scroll: its middle height, half size, and the title's lines with their letters' height."""

    y: float
    half_w: float
    half_h: float
    lines: tuple[str, ...]
    letters: float


def _layout(board: _Board) -> _Layout:
    title = board.lines[0] if board.lines else ""
    room = board.half * (1.16 if not board.tall else 1.42)
    letters = (0.235 if not board.tall else 0.17) * (1.0 if _spacing(title) else 0.74)
    lines: tuple[str, ...] = (title,)
    if width_of(title, letters, spacing=_spacing(title)) > room:
        lines = _halved(title)
    widest = max(width_of(line, letters, spacing=_spacing(line)) for line in lines)
    if widest > room:
        letters *= room / widest
        widest = room
    pad = letters * 0.85
    half_h = letters * (0.5 + 0.62 * len(lines))
    return _Layout(0.06, widest / 2 + pad, half_h, lines, letters)


def _spacing(line: str) -> float:
    """Chinese titles breathe; Latin ones keep their own spacing."""
    return 0.12 if any(ord(letter) > 0x2E80 for letter in line) and len(line) < 9 else 0.0


def _halved(title: str) -> tuple[str, ...]:
    """Break a long title near its middle: between words, after a mark, or between characters."""
    middle = len(title) / 2
    spots = [i for i, letter in enumerate(title) if letter in " ，、：:—-" and 0 < i < len(title) - 1]
    if spots:
        at = min(spots, key=lambda i: abs(i - middle))
        cut = at if title[at] == " " else at + 1
    elif " " not in title and any(ord(letter) > 0x2E80 for letter in title):
        cut = round(middle)
    else:
        return (title,)
    return title[:cut].strip(), title[cut:].strip()


def _scroll(paper: Paper, board: _Board) -> None:
    """The open scroll with the title, cut from cream paper, and a red seal."""
    lay = _layout(board)
    if not board.lines:
        return
    strip = skia.Path()
    strip.addRect(skia.Rect.MakeLTRB(-lay.half_w, lay.y - lay.half_h, lay.half_w, lay.y + lay.half_h))
    paper.cut(strip, CREAM, lift=1.0, edge=0.6, gradient=0.04, lit=False)
    for side in (-1, 1):
        y = lay.y + side * lay.half_h * 0.86
        line = skia.Path()
        line.moveTo(-lay.half_w, y)
        line.lineTo(lay.half_w, y)
        paper.line(line, mix(CREAM, SEAL, 0.55), 0.006, alpha=0.8, lit=False)
    for row, text in enumerate(lay.lines):
        middle = (len(lay.lines) - 1) / 2 - row
        glyphs = outline(text, lay.letters, spacing=_spacing(text))
        placed = skia.Path()
        glyphs.offset(0.0, lay.y + middle * lay.letters * 1.22 - lay.letters * 0.37, placed)
        paper.cut(placed, INK, lift=0.45, edge=0.0, gradient=0.0, lit=False)
    _seal(paper, lay)


def _seal(paper: Paper, lay: _Layout) -> None:
    size = lay.letters * 0.26
    x, y = lay.half_w - size * 1.15, lay.y - lay.half_h * 0.86 + size * 1.25
    box = skia.Path()
    box.addRoundRect(
        skia.Rect.MakeLTRB(x - size / 2, y - size / 2, x + size / 2, y + size / 2), size * 0.14, size * 0.14
    )
    paper.cut(box, SEAL, lift=0.0, edge=0.0, gradient=0.06, lit=False)
    mark = skia.Path()
    outline("影", size * 0.8, bold=False).offset(x, y - size * 0.30, mark)
    paper.canvas.drawPath(mark, skia.Paint(AntiAlias=True, Color=argb(CREAM)))


def _small_lines(paper: Paper, board: _Board) -> None:
    """The lines below the scroll: the author, or how the film was made."""
    lay = _layout(board)
    y = lay.y - lay.half_h - 0.13
    room = board.half * (1.3 if not board.tall else 1.5)
    for number, text in enumerate(board.lines[1:]):
        height = 0.078 if number == 0 else 0.056
        if board.tall:
            height *= 0.82
        height *= min(1.0, room / max(0.01, width_of(text, height)))
        path = skia.Path()
        outline(text, height, bold=False).offset(0.0, y - height * 0.4, path)
        dark = skia.Paint(
            AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeJoin=skia.Paint.kRound_Join,
            Color=argb((0.07, 0.04, 0.06), 0.30),
        )  # fmt: skip
        for share in (0.30, 0.20, 0.10):
            dark.setStrokeWidth(height * share)
            paper.canvas.drawPath(path, dark)
        paper.canvas.drawPath(path, skia.Paint(AntiAlias=True, Color=argb(CREAM)))
        y -= height * 1.75


def _draw_scroll(
    canvas: skia.Canvas, scroll: Layer, board: _Board, camera: Camera, frame: int, opened: float, plan: ShotPlan
) -> None:
    """Draw the scroll as far as it is open, with a roller at each end."""
    lay = _layout(board)
    if not board.lines:
        return
    place = camera.place(frame, 0.0)
    half = max(0.02, lay.half_w * opened)
    left, top = place.point(-half, lay.y + lay.half_h)
    right, bottom = place.point(half, lay.y - lay.half_h)
    margin = 30 * plan.height_px / 1080
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(left, top - margin, right, bottom + margin), skia.ClipOp.kIntersect, True)
    draw(canvas, scroll.flat, scroll.stamp(camera, frame), Seen([(0, 0, plan.width_px, plan.height_px)]))
    canvas.restore()
    canvas.save()
    canvas.concat(matrix(place))
    paper = Paper(canvas, board.light, place.scale, screen=plan.height_px / 1080)
    wood = mix(SEAL, INK, 0.62)
    for side in (-1.0, 1.0):
        x, wide, tall = side * half, 0.034, lay.half_h + 0.055
        roller = skia.Path()
        roller.addRoundRect(
            skia.Rect.MakeLTRB(x - wide / 2, lay.y - tall, x + wide / 2, lay.y + tall), wide / 2, wide / 2
        )
        paper.cut(roller, wood, lift=1.3, edge=0.6, gradient=0.22, lit=False)
        for end in (-1.0, 1.0):
            knob = skia.Path()
            knob.addCircle(x, lay.y + end * tall, wide * 0.62)
            paper.cut(knob, mix(wood, rgb("#d9a441"), 0.55), lift=0.6, edge=0.6, gradient=0.2, lit=False)
    canvas.restore()


def _draw_faded(canvas: skia.Canvas, words: Layer, camera: Camera, frame: int, share: float, plan: ShotPlan) -> None:
    """Draw the small lines, come in as the scroll opens."""
    if share <= 0.01 or words.flat.empty:
        return
    if share < 0.999:
        canvas.saveLayerAlpha(None, round(255 * share))
    draw(canvas, words.flat, words.stamp(camera, frame), Seen([(0, 0, plan.width_px, plan.height_px)]))
    if share < 0.999:
        canvas.restore()
