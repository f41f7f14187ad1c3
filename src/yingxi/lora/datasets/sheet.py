"""The doubtful pictures of a check, as cells of a contact sheet."""

from __future__ import annotations

from collections import defaultdict

from yingxi.lora.datasets.checking import KIND_WORDS, Examined
from yingxi.lora.datasets.contact import Cell
from yingxi.lora.datasets.pictures import SUFFIXES


def cells_of(examined: Examined) -> list[Cell]:
    """Return one cell for each doubtful picture, with all that is said of it, in the check's order.

    What is said of no picture (a row without one, a caption without one) has no cell.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for one in examined.findings:
        said[one.picture].append(f"{KIND_WORDS[one.kind]}: {one.what}")
    folder = examined.dataset.folder
    cells = []
    for name, lines in said.items():
        path = folder / name
        if path.suffix.lower() in SUFFIXES:
            inside = path.resolve().is_relative_to(folder.resolve())  # a link out of the folder is not followed
            cells.append(Cell(path if inside else None, name, tuple(lines)))
    return cells
