"""A contact sheet: pictures in rows, each with its name and what is said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from yingxi.lora.datasets.pictures import BadPicture, read_picture
from yingxi.project.atomic import written_whole
from yingxi.typefaces import pillow_font
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image, ImageDraw, ImageFont

CELL_PX: Final = 224
MARGIN_PX: Final = 12
COLUMNS: Final = 6
MOST_CELLS: Final = 240
"""More make a sheet that no viewer opens; what is left out is said on it."""
_FONT_PX: Final = 14
_LINE_PX: Final = 19
_MOST_LINES: Final = 6
_PAPER, _INK, _DOUBT, _HOLE = "#f6f4ef", "#222222", "#a3261e", "#d8d4ca"


@dataclass(frozen=True, slots=True)
class Cell:
    """One picture of the sheet (None: not to be opened), its name, and lines about it."""

    path: Path | None
    name: str
    lines: tuple[str, ...]


def write_sheet(cells: Sequence[Cell], title: str, path: Path) -> None:
    """Draw the cells into a PNG, the first 240 of them; a picture that does not open is drawn as a crossed field.

    Raises:
        AssetError: the font is missing.
        MachineError: the disk is full or may not be written.
    """
    shown = cells[:MOST_CELLS]
    more = len(cells) - len(shown)
    if more:
        title += str(Words(" ({n} more are not shown)", "（另有 {n} 张未显示）").filled(n=more))
    sheet = _drawn(shown, title)
    with written_whole(path) as part:
        sheet.save(part, format="PNG", compress_level=6)


def _drawn(cells: Sequence[Cell], title: str) -> Image.Image:
    from PIL import Image, ImageDraw

    font = pillow_font(_FONT_PX)
    columns = max(1, min(COLUMNS, len(cells)))
    wrapped = [_wrapped(cell, font) for cell in cells]
    rows = [range(at, min(at + columns, len(cells))) for at in range(0, len(cells), columns)]
    heights = [CELL_PX + max(len(wrapped[at]) for at in row) * _LINE_PX + MARGIN_PX * 2 for row in rows]
    width = max(columns * (CELL_PX + MARGIN_PX) + MARGIN_PX, round(font.getlength(title)) + MARGIN_PX * 2)
    head = _LINE_PX + MARGIN_PX * 2
    sheet = Image.new("RGB", (width, head + sum(heights)), _PAPER)
    pen = ImageDraw.Draw(sheet)
    pen.text((MARGIN_PX, MARGIN_PX), title, _INK, font)
    top = head
    for row, height in zip(rows, heights, strict=True):
        for column, at in enumerate(row):
            left = MARGIN_PX + column * (CELL_PX + MARGIN_PX)
            _place(sheet, pen, cells[at].path, left, top)
            for index, line in enumerate(wrapped[at]):
                y = top + CELL_PX + 6 + index * _LINE_PX
                pen.text((left, y), line, _DOUBT if index else _INK, font)
        top += height
    return sheet


def _place(sheet: Image.Image, pen: ImageDraw.ImageDraw, path: Path | None, left: int, top: int) -> None:
    from PIL import Image

    try:
        picture = None if path is None else read_picture(path, about=(CELL_PX, CELL_PX))[0]
    except BadPicture:
        picture = None
    if picture is None:
        box = (left, top, left + CELL_PX - 1, top + CELL_PX - 1)
        pen.rectangle(box, _HOLE)
        pen.line(box, _DOUBT, 2)
        pen.line((box[0], box[3], box[2], box[1]), _DOUBT, 2)
        return
    picture.thumbnail((CELL_PX, CELL_PX), Image.Resampling.LANCZOS)
    sheet.paste(picture, (left + (CELL_PX - picture.width) // 2, top + (CELL_PX - picture.height) // 2))


def _wrapped(cell: Cell, font: ImageFont.FreeTypeFont) -> list[str]:
    """Return the name on one line (its end where it is long), then the lines, broken to the cell's width."""
    name = _shown(cell.name)
    while font.getlength(name) > CELL_PX and len(name) > 4:
        name = "…" + name[2:]
    lines: list[str] = []
    for line in cell.lines:
        rest = _shown(line)
        while rest:
            count = next((n for n in range(len(rest), 1, -1) if font.getlength(rest[:n]) <= CELL_PX), 1)
            blank = rest.rfind(" ", 0, count + 1)
            count = blank if count < len(rest) and blank > count // 2 else count
            lines.append(rest[:count].rstrip())
            rest = rest[count:].lstrip()
    return [name, *lines[:_MOST_LINES]]


def _shown(text: str) -> str:
    """Return text on one line, what no font shows made a mark: a file's name may hold anything."""
    return "".join(char if char.isprintable() else "?" for char in text)
