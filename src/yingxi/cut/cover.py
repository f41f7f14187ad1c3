"""The cover: a frame of the film with its title, set where no face is and the picture is quiet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, Final

import numpy as np

from yingxi.cut.breaks_en import atoms_en
from yingxi.cut.breaks_zh import atoms_zh
from yingxi.cut.label import aigc_json, xmp
from yingxi.cut.pixels import image_of, png
from yingxi.cut.typeset import drawn_text, drawn_width, font, is_chinese, wrapped
from yingxi.engines.base import BGRA
from yingxi.story.film import Aspect
from yingxi.typefaces import SANS, SERIF

if TYPE_CHECKING:
    import skia

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""

LIGHT: Final = 0xFFFFF5E4
SEAL: Final = 0xFFB3372A
LONGEST_COLUMN: Final = 9
"""A Chinese title of more characters than this is not set as one column."""


@dataclass(frozen=True, slots=True)
class _Setting:
    """One way to set the title.

    Attributes:
        zone: what title, seal and author cover together.
        upright: a column, read downwards.
        size: of the title's letters, pixels.
        lines: the title's lines; a column has one.
        align: 0 left, 0.5 middle, 1 right.
        edge: the frame's edge from which a shade falls: "left", "right", "top" or "bottom".
        liking: how much this setting is liked for itself, smaller is better.
    """

    zone: Box
    upright: bool
    size: float
    lines: tuple[str, ...]
    align: float
    edge: str
    liking: float


def cover(picture: BGRA, title: str, author: str, aspect: Aspect, *, faces: Sequence[Box] = ()) -> bytes:
    """Return the cover as a PNG whose metadata says that it is AI-generated.

    Args:
        picture: the chosen frame, (height, width, 4) BGRA.
        title: the film's title; "" = the picture alone.
        author: set small below it; "" = nobody is named.
        aspect: the film's shape; it decides how the title may stand.
        faces: head boxes in pixels, which the title keeps clear of.

    Raises:
        AssetError: the fonts are missing.
    """
    height, width = picture.shape[:2]
    label = aigc_json("")
    texts = {"Title": title, "AIGC": label, "XML:com.adobe.xmp": xmp(title=title, label=label).decode()}
    title = " ".join(title.split())
    if not title:
        return png(picture, texts=texts)
    settings = list(_settings(title, bool(author), width, height, aspect))
    best = min(settings, key=lambda setting: _cost(setting, picture, faces))
    return png(_painted(picture, best, author), texts=texts)


def _settings(title: str, author: bool, width: int, height: int, aspect: Aspect) -> Iterator[_Setting]:
    if is_chinese(title) and len(title) <= LONGEST_COLUMN and all(c.isalpha() for c in title):
        yield from _columns(title, author, width, height, -0.06 if aspect == "16:9" else 0.0)
    short = min(width, height)
    margin = 0.075 * short
    side = "x" if aspect == "16:9" else "y"
    for edges, room, align in (
        (("bottom", "top"), (width - 2 * margin) * (0.7 if side == "x" else 1.0), 0.0),
        (("bottom", "top"), (width - 2 * margin) * (0.7 if side == "x" else 1.0), 0.5),
        (("left", "right"), 0.36 * width, 0.0),
    ):
        size, lines = _largest(title, room, short)
        wide = max(drawn_width(line, font(SERIF, size, bold=True)) for line in lines)
        tall = len(lines) * size * 1.22 + (0.085 * short if author else 0.07 * short)
        for edge in edges:
            left = {"left": margin, "right": width - margin - wide}.get(
                edge, margin + (width - 2 * margin - wide) * align
            )
            tops = {"bottom": [height - margin - tall], "top": [margin]}.get(
                edge, [(height - tall) / 2, height - margin - tall]
            )
            if edge == "bottom" and side == "y":
                tops.append(height * 0.88 - margin - tall)
            natural = (align == 0.5) == (side == "y") and edge in ("bottom", "top")
            for top in tops:
                zone = (left, top, left + wide, top + tall)
                yield _Setting(zone, False, size, lines, align, edge, 0.0 if natural else 0.02)


def _columns(title: str, author: bool, width: int, height: int, liking: float) -> Iterator[_Setting]:
    """Set a Chinese title as a column on the right or the left, as on an old book."""
    short = min(width, height)
    margin = 0.075 * short
    room = height - 2 * margin - 0.16 * short
    size = min((0.15 if len(title) <= 5 else 0.12) * short, room / (len(title) * 1.12))
    tall, wide = len(title) * size * 1.12 + 0.16 * short, size * (1.75 if author else 1.1)
    for edge, left in (("right", width - margin - wide), ("left", margin)):
        for top in (margin, max(margin, (height - tall) / 2)):
            yield _Setting((left, top, left + wide, top + tall), True, size, (title,), 0.5, edge, liking)


def _largest(title: str, room: float, short: int) -> tuple[float, tuple[str, ...]]:
    """Return the largest letters with which a title fits a width in a few lines, and the lines."""
    for share, most in ((0.135, 1), (0.115, 2), (0.09, 3), (0.07, 4), (0.05, 5)):
        face = font(SERIF, share * short, bold=True)
        lines = _lines_of(title, face, room, most)
        if lines:
            return share * short, lines
    return 0.05 * short, tuple(wrapped(title, font(SERIF, 0.05 * short, bold=True), room))


def _lines_of(title: str, face: skia.Font, room: float, most: int) -> tuple[str, ...]:
    """Break a title at phrases into the fewest lines that fit, of about one length; () if none do."""
    atoms = atoms_zh(title) if is_chinese(title) else atoms_en(title)
    if drawn_width(title, face) > most * room:  # a whole paragraph: there are more ways to break it than time
        return ()
    for count in range(1, min(most, len(atoms)) + 1):
        best: tuple[float, tuple[str, ...]] = (float("inf"), ())
        for cuts in combinations(range(1, len(atoms)), count - 1):
            bounds = [0, *(atoms[cut].start for cut in cuts), len(title)]
            lines = tuple(title[a:b].strip() for a, b in pairwise(bounds))
            widths = [drawn_width(line, face) for line in lines]
            if max(widths) > room:
                continue
            price = sum(atoms[cut - 1].gap for cut in cuts) + 12 * (max(widths) - min(widths)) / room
            best = min(best, (price, lines))
        if best[1]:
            return best[1]
    return ()


def _cost(setting: _Setting, picture: BGRA, faces: Sequence[Box]) -> float:
    """Price a setting: a face under it is ruled out, restless paper behind it is bad, brightness a little."""
    height, width = picture.shape[:2]
    left, top, right, bottom = setting.zone
    pad = 0.02 * min(width, height)
    covered = sum(
        max(0.0, min(right + pad, r) - max(left - pad, x)) * max(0.0, min(bottom + pad, b) - max(top - pad, t))
        for x, t, r, b in faces
    )
    cut = picture[max(0, int(top)) : int(bottom), max(0, int(left)) : int(right), :3].astype(np.float32)[::4, ::4]
    if cut.size == 0:
        return 1e9
    grey = cut @ np.array([0.07, 0.72, 0.21], np.float32) / 255
    restless = float(np.abs(np.diff(grey, axis=1)).mean() + np.abs(np.diff(grey, axis=0)).mean())
    zone = (right - left) * (bottom - top)
    price = (
        100 * covered / zone + 3.0 * restless + 0.15 * float(grey.std()) + 0.05 * float(grey.mean()) + setting.liking
    )
    return float(price)


def _painted(picture: BGRA, setting: _Setting, author: str) -> BGRA:
    import skia

    height, width = picture.shape[:2]
    result = np.ascontiguousarray(picture).copy()
    surface = skia.Surface.MakeRasterDirect(
        skia.ImageInfo.Make(width, height, skia.ColorType.kBGRA_8888_ColorType, skia.AlphaType.kPremul_AlphaType),
        result,
    )
    canvas = surface.getCanvas()
    canvas.drawImage(image_of(picture), 0, 0)
    _shade(canvas, setting, picture)
    if setting.upright:
        _column(canvas, setting, author)
    else:
        _lines(canvas, setting, author, min(width, height))
    surface.flushAndSubmit()
    return result


def _shade(canvas: skia.Canvas, setting: _Setting, picture: BGRA) -> None:
    """Let a shade in the picture's own dark fall from the nearest edge, so that light letters read on anything."""
    import skia

    height, width = picture.shape[:2]
    left, top, right, bottom = setting.zone
    b, g, r = (float(v) for v in np.percentile(picture[::8, ::8, :3].reshape(-1, 3), 12, axis=0))
    reach = 0.12 * min(width, height)
    start, end = {
        "left": ((0.0, 0.0), (right + reach * 1.6, 0.0)),
        "right": ((float(width), 0.0), (left - reach * 1.6, 0.0)),
        "top": ((0.0, 0.0), (0.0, bottom + reach)),
        "bottom": ((0.0, float(height)), (0.0, top - reach)),
    }[setting.edge]
    colours = [skia.ColorSetARGB(alpha, int(r * 0.55), int(g * 0.55), int(b * 0.55)) for alpha in (225, 205, 120, 0)]
    shader = skia.GradientShader.MakeLinear([skia.Point(*start), skia.Point(*end)], colours, [0.0, 0.45, 0.75, 1.0])
    canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))


def _lit(canvas: skia.Canvas, text: str, x: float, y: float, face: skia.Font, *, spacing: float = 0.0) -> None:
    """Draw light letters with a soft shadow."""
    import skia

    size = face.getSize()
    shadow = skia.Paint(
        Color=0x90000000, AntiAlias=True, MaskFilter=skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, size / 14)
    )
    drawn_text(canvas, text, x + size * 0.02, y + size * 0.04, face, shadow, spacing=spacing)
    drawn_text(canvas, text, x, y, face, skia.Paint(Color=LIGHT, AntiAlias=True), spacing=spacing)


def _seal(canvas: skia.Canvas, x: float, y: float, size: float) -> None:
    import skia

    canvas.drawRoundRect(
        skia.Rect.MakeXYWH(x, y, size, size * 1.86), size * 0.1, size * 0.1, skia.Paint(Color=SEAL, AntiAlias=True)
    )
    face = font(SERIF, size * 0.74)
    for index, character in enumerate("影戏"):
        paint = skia.Paint(Color=LIGHT, AntiAlias=True)
        canvas.drawString(character, x + size * 0.13, y + size * (0.8 + 0.83 * index), face, paint)


def _column(canvas: skia.Canvas, setting: _Setting, author: str) -> None:
    left, top, right, _ = setting.zone
    size, step = setting.size, setting.size * 1.12
    face = font(SERIF, size, bold=True)
    x = right - size * 1.05
    for index, character in enumerate(setting.lines[0]):
        _lit(canvas, character, x, top + size * 0.9 + index * step, face)
    seal = size * 0.3
    below = top + len(setting.lines[0]) * step + size * 0.16
    _seal(canvas, x + (size - seal) / 2, below, seal)
    small = font(SERIF if is_chinese(author) else SANS, size * 0.27)
    if author and is_chinese(author):
        start = below + seal * 1.86 - len(author) * small.getSize() * 1.25
        for index, character in enumerate(author):
            _lit(canvas, character, left + size * 0.12, max(top, start) + small.getSize() * (0.9 + index * 1.25), small)
    elif author:
        _lit(canvas, author, right - drawn_width(author, small), below + seal * 2.6, small)


def _lines(canvas: skia.Canvas, setting: _Setting, author: str, short: int) -> None:
    left, top, right, _ = setting.zone
    size = setting.size
    face = font(SERIF, size, bold=True)
    y = top + size * 0.95
    for line in setting.lines:
        x = left + (right - left - drawn_width(line, face)) * setting.align
        _lit(canvas, line, x, y, face)
        y += size * 1.22
    seal, small = 0.03 * short, font(SERIF, 0.036 * short)
    gap = seal * 0.7 if author else 0.0
    wide = seal + gap + drawn_width(author, small, spacing=small.getSize() * 0.08)
    x = left + (right - left - wide) * setting.align
    y = top + len(setting.lines) * size * 1.22 + 0.02 * short
    _seal(canvas, x, y, seal)
    if author:
        _lit(canvas, author, x + seal + gap, y + seal * 1.25, small, spacing=small.getSize() * 0.08)
