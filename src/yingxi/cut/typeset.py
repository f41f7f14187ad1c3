"""Setting type: the carried typefaces, measuring, and breaking a paragraph to a width."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from yingxi.cut.breaks_zh import MARKS, OPENING
from yingxi.typefaces import typeface

if TYPE_CHECKING:
    import skia

_PIECE: Final = re.compile(r"\s+|[A-Za-z0-9À-ɏ’'\-_./@#&%]+|.", re.DOTALL)


def font(name: str, size: float, *, bold: bool = False) -> skia.Font:
    """Return a carried typeface at a size in points or pixels.

    Raises:
        AssetError: the font package is missing or damaged.
    """
    import skia

    made = skia.Font(typeface(name), size)
    made.setSubpixel(True)
    made.setEdging(skia.Font.Edging.kAntiAlias)
    made.setEmbolden(bold)
    return made


def width_of(text: str, face: skia.Font) -> float:
    """Return how wide a line is."""
    return float(face.measureText(text))


def wrapped(text: str, face: skia.Font, width: float) -> list[str]:
    """Break a paragraph to a width: Latin words stay whole, no line starts with a mark that closes."""
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lines += _filled(_units(paragraph, face, width), face, width)
    return lines


def clipped(lines: list[str], count: int) -> list[str]:
    """Return at most `count` lines; what is cut off leaves an ellipsis."""
    if len(lines) <= count:
        return lines
    return [*lines[: count - 1], lines[count - 1][:-1].rstrip("，。、；,; ") + "…"] if count else []


def _units(text: str, face: skia.Font, width: float) -> list[str]:
    """Cut a text into pieces that stay together on a line."""
    units: list[str] = []
    for piece in _PIECE.findall(text):
        glued = units and (piece[0] in MARKS or piece.isspace() or units[-1][-1] in OPENING)
        if glued and width_of(units[-1] + piece, face) <= width:
            units[-1] += piece
        elif width_of(piece, face) > width:
            units += piece
        else:
            units.append(piece)
    return units


def _filled(units: list[str], face: skia.Font, width: float) -> list[str]:
    lines = [""]
    for unit in units:
        if lines[-1] and width_of((lines[-1] + unit).rstrip(), face) > width:
            lines.append("")
        lines[-1] += unit if lines[-1] else unit.lstrip()
    return [line.rstrip() for line in lines]


def is_chinese(text: str) -> bool:
    """Tell whether a text holds Chinese characters."""
    return any("\u3400" <= c <= "\u9fff" for c in text)


def _glyphs(text: str, face: skia.Font) -> list[int]:
    """Return the glyphs of a line; in Latin text curly quotes are the narrow ones.

    The typefaces give a curly quote a Chinese square. Their narrow quotes have no character of their own, but stand
    in the usual order (‘ ’ ‚ “ ”) from the turned comma U+02BB on, in both typefaces.
    """
    glyphs = [int(g) for g in face.textToGlyphs(text)]
    if is_chinese(text):
        return glyphs
    turned = int(face.unicharToGlyph(0x02BB))
    narrow = {"‘": turned, "’": turned + 1, "“": turned + 3, "”": turned + 4}
    return [narrow.get(c, g) for c, g in zip(text, glyphs, strict=True)] if len(glyphs) == len(text) else glyphs


def drawn_width(text: str, face: skia.Font, *, spacing: float = 0.0) -> float:
    """Return how wide `drawn_text` sets a line."""
    return float(sum(face.getWidths(_glyphs(text, face)))) + spacing * max(0, len(text) - 1) if text else 0.0


def drawn_text(
    canvas: skia.Canvas, text: str, x: float, y: float, face: skia.Font, paint: skia.Paint, *, spacing: float = 0.0
) -> None:
    """Draw a line of letters with its baseline's start at (x, y), `spacing` further apart than usual."""
    import skia

    glyphs = _glyphs(text, face)
    if not glyphs:
        return
    at, left = [], 0.0
    for width in face.getWidths(glyphs):
        at.append(left)
        left += float(width) + spacing
    builder = skia.TextBlobBuilder()
    builder.allocRunPosH(face, glyphs, at, 0.0)
    canvas.drawTextBlob(builder.make(), x, y, paint)
