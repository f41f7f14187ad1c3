"""A grid as one labelled picture: a column an epoch, a band a prompt, a row a weight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from yingxi.engines.image.samplers import sampler_of
from yingxi.lora.grid import Grid
from yingxi.typefaces import pillow_font
from yingxi.words import Words

if TYPE_CHECKING:
    from PIL import Image

LARGEST_PX: Final = 60_000_000
"""Pixels of the largest sheet."""
LEAST_CELL_PX: Final = 192
MOST_CELL_PX: Final = 512
_GAP_PX: Final = 8
_MARGIN_PX: Final = 20
_PAPER, _INK, _FAINT, _BAND, _BASE = "#f6f4ef", "#1e1e1e", "#6b675e", "#e4dfd3", "#2f5d7c"


@dataclass(frozen=True, slots=True)
class _Measures:
    """Sizes in pixels, and the three fonts."""

    cell: tuple[int, int]
    label: int
    width: int
    title: Any
    plain: Any
    small: Any


def sheet_of(grid: Grid, base_name: str) -> Image.Image:
    """Draw a grid, labelled in the reader's language.

    Args:
        grid: the cells.
        base_name: of the base that they were drawn with.

    Raises:
        AssetError: the font is missing.
    """
    from PIL import Image, ImageDraw

    sizes = _measures(grid)
    head = _wrapped(str(_settings(grid, base_name)), sizes.small, sizes.width - 2 * _MARGIN_PX)
    bands = [_wrapped(prompt, sizes.plain, sizes.width - 2 * _MARGIN_PX - 16) for prompt in grid.wanted.prompts]
    names = _headings(grid, sizes)
    head_px = _MARGIN_PX + 44 + len(head) * 24 + 10
    names_px = max(len(lines) for lines in names) * 24 + 30
    rows = len(grid.wanted.weights)
    band_px = [len(lines) * 28 + 16 + rows * (sizes.cell[1] + _GAP_PX) + 14 for lines in bands]
    sheet = Image.new("RGB", (sizes.width, head_px + names_px + sum(band_px) + _MARGIN_PX), _PAPER)
    pen = ImageDraw.Draw(sheet)
    pen.text((_MARGIN_PX, _MARGIN_PX - 6), str(_title(grid)), _INK, sizes.title)
    for at, line in enumerate(head):
        pen.text((_MARGIN_PX, _MARGIN_PX + 40 + at * 24), line, _FAINT, sizes.small)
    _draw_headings(pen, grid, names, sizes, head_px)
    top = head_px + names_px
    for place, lines in enumerate(bands):
        _draw_band(sheet, pen, grid, place, lines, sizes, top)
        top += band_px[place]
    return sheet


def _measures(grid: Grid) -> _Measures:
    title, plain, small = (pillow_font(size_px) for size_px in (26, 19, 16))
    weights = [str(_weight(weight)) for weight in grid.wanted.weights]
    label = round(max(plain.getlength(one) for one in weights)) + 20
    columns, rows = len(grid.wanted.columns), len(grid.wanted.weights) * len(grid.wanted.prompts)
    wide, high = next(iter(grid.cells.values())).size
    factor = _factor(wide, high, columns * rows)
    cell = (round(wide * factor), round(high * factor))
    width = 2 * _MARGIN_PX + label + columns * (cell[0] + _GAP_PX)
    return _Measures(cell, label, max(width, 640), title, plain, small)


def _factor(wide: int, high: int, cells: int) -> float:
    """Return how much cells are enlarged: small ones by a whole number, so that their pixels stay even."""
    factor = float(-(-LEAST_CELL_PX // wide)) if wide < LEAST_CELL_PX else min(1.0, MOST_CELL_PX / wide)
    while factor > 0.05 and wide * high * factor**2 * cells > LARGEST_PX:
        factor *= 0.8
    return factor


def _draw_headings(pen: Any, grid: Grid, names: Sequence[Sequence[str]], sizes: _Measures, top: int) -> None:
    for column, lines in enumerate(names):
        left = _left(sizes, column)
        ink = _BASE if grid.wanted.columns[column].path is None else _INK
        for at, line in enumerate(lines):
            pen.text((left, top + at * 24), line, ink if at == 0 else _FAINT, sizes.plain if at == 0 else sizes.small)


def _draw_band(
    sheet: Image.Image, pen: Any, grid: Grid, place: int, lines: Sequence[str], sizes: _Measures, top: int
) -> None:
    """Draw one prompt: its words on a strip, under them a row for each weight."""
    from PIL import Image

    strip = len(lines) * 28 + 8
    pen.rectangle((_MARGIN_PX - 8, top, sizes.width - _MARGIN_PX + 8, top + strip), _BAND)
    for at, line in enumerate(lines):
        pen.text((_MARGIN_PX, top + 2 + at * 28), line, _INK, sizes.plain)
    for row, weight in enumerate(grid.wanted.weights):
        y = top + strip + 8 + row * (sizes.cell[1] + _GAP_PX)
        pen.text((_MARGIN_PX, y + sizes.cell[1] // 2 - 14), str(_weight(weight)), _INK, sizes.plain)
        for column in range(len(grid.wanted.columns)):
            cell = grid.cells[place, row, column].resize(sizes.cell, Image.Resampling.LANCZOS)
            sheet.paste(cell, (_left(sizes, column), y))


def _left(sizes: _Measures, column: int) -> int:
    return _MARGIN_PX + sizes.label + column * (sizes.cell[0] + _GAP_PX)


def _headings(grid: Grid, sizes: _Measures) -> list[list[str]]:
    """Return each column's lines: its epoch, and under it its file's name where that says more."""
    found = []
    for column in grid.wanted.columns:
        title = str(column.title)
        lines = _wrapped(title, sizes.plain, sizes.cell[0])
        if column.name and column.name != title:
            lines += _wrapped(column.name, sizes.small, sizes.cell[0])
        found.append(lines)
    return found


def _title(grid: Grid) -> Words:
    if grid.wanted.recipe is not None:
        name = grid.wanted.recipe.name
        return Words(f"{name}: epoch by prompt by weight", f"{name}：轮数 × 提示词 × 权重")
    return Words("LoRA by prompt by weight", "LoRA × 提示词 × 权重")


def _settings(grid: Grid, base_name: str) -> Words:
    one = grid.request
    sampler = sampler_of(one.sampler).title
    told = grid.parameters.settings
    base = f"{base_name} ({told.get('Model hash', '')})"
    words = Words(
        "seed {seed} · {steps} steps · {sampler} · CFG {cfg:g} · {size} · base {base}",
        "种子 {seed} · {steps} 步 · {sampler} · CFG {cfg:g} · {size} · 底模 {base}",
    )
    size = f"{one.width_px}x{one.height_px}"
    said = words.filled(seed=one.seed, steps=one.steps, sampler=sampler, cfg=one.cfg, size=size, base=base)
    if not one.negative:
        return said
    return Words(f"{said.en} · negative prompt: {one.negative}", f"{said.zh} · 负面提示词：{one.negative}")


def _weight(weight: float) -> Words:
    return Words(f"weight {weight:g}", f"权重 {weight:g}")


def _wrapped(text: str, font: Any, width_px: int) -> list[str]:
    """Break text into lines of a width, at blanks and underscores where there are any, anywhere else in Chinese."""
    rest = "".join(char if char.isprintable() else " " for char in text)
    lines: list[str] = []
    while rest:
        count = len(rest)
        while count > 1 and font.getlength(rest[:count]) > width_px:
            count -= 1
        if count < len(rest):
            cut = max(rest.rfind(" ", 0, count + 1), rest.rfind("_", 0, count) + 1)
            count = cut if cut > count // 4 else count
        lines.append(rest[:count].strip())
        rest = rest[count:].lstrip()
    return lines or [""]
