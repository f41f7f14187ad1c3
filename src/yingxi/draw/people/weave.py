"""Weave: patterns that go over a whole garment, sleeves included, on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import skia

from yingxi.draw.paper import RGB, shade
from yingxi.draw.people.curves import Point, Strip, add, add_sliver, distance, towards, turned
from yingxi.draw.people.cutter import Cutter

ALL_OVER: Final = frozenset({"stripes", "check", "dots", "bands", "knit", "hoops", "flecks", "quilt"})
"""Patterns that cover trunk and sleeves alike."""

KNITTED: Final = ("knit", "hoops", "flecks")
"""What a knitted jumper may have: one neighbour's is not the other's."""

_PITCH: Final = 0.30
"""From one line of a pattern to the next, in shoulder halves."""

_LEAST_PX: Final = 45.0
"""Pixels per metre below which a pattern is lost."""

_OVER_EDGE: Final = 1.3
"""How far beyond the edges of a sheet, in its halves, lines go on: a shoulder is rounder than its sheet."""


def weave(cutter: Cutter, strip: Strip, kind: str, colour: RGB, girth: float) -> None:
    """Lay an all-over pattern on a sheet or a sleeve; the caller keeps it within the cloth's outline.

    Args:
        cutter: what draws.
        strip: the cloth, top to bottom.
        kind: one of `ALL_OVER`; any other is left out.
        colour: the pattern's paper.
        girth: the figure's shoulder half, metres: its scale.
    """
    if kind not in ALL_OVER or cutter.px < _LEAST_PX:
        return
    if kind in ("stripes", "check"):
        cutter.shade(_lines_down(strip, girth, 0.0, 0.10), colour, 0.52)
    if kind == "check":
        cutter.shade(_lines_across(strip, girth, 0.5, 0.10), colour, 0.45)
        thin = _lines_down(strip, girth, 0.5, 0.024)
        thin.addPath(_lines_across(strip, girth, 0.0, 0.024))
        cutter.shade(thin, shade(colour, 0.35), 0.6)
    elif kind == "bands":
        cutter.shade(_lines_across(strip, girth, 0.5, 0.13), colour, 0.86)
    elif kind == "quilt":
        cutter.shade(_lines_across(strip, girth, 0.5, 0.05), colour, 0.5)
    elif kind == "dots":
        cutter.shade(_spots(strip, girth), colour, 0.88)
    elif kind == "knit":
        cutter.shade(_knitted(strip, girth), colour, 0.88)
    elif kind == "hoops":
        cutter.shade(_hoops(strip, girth), colour, 0.88)
    elif kind == "flecks":
        cutter.shade(_flecks(strip, girth), colour, 0.7)


def _long(strip: Strip) -> float:
    """Return the cloth's length along its middle, units."""
    line = strip.edge(0.0, strip.stops[0], strip.stops[-1], 4)
    return sum(distance(a, b) for a, b in pairwise(line)) or 1.0


def _broad(strip: Strip) -> float:
    first, last = strip.stops[0], strip.stops[-1]
    return max(strip.span(first + (last - first) * share) for share in (0.2, 0.45, 0.7))


def _lines_down(strip: Strip, girth: float, shift: float, width: float) -> skia.Path:
    path, first, last = skia.Path(), strip.stops[0], strip.stops[-1]
    half = 0.5 * _broad(strip) / (_PITCH * girth)
    count = int(half * _OVER_EDGE) + 1
    for k in range(-count, count + 1):
        u = (k + shift) / half
        if abs(u) <= _OVER_EDGE:
            _add_ribbon(path, strip.edge(u, first, last, 5), width * girth)
    return path


def _add_ribbon(path: skia.Path, line: Sequence[Point], width: float) -> None:
    """Add a line of even width: cloth bows so little that straight pieces show no corner."""
    left, right = [], []
    for k, spot in enumerate(line):
        across = turned(towards(line[max(k - 1, 0)], line[min(k + 1, len(line) - 1)]))
        left.append(skia.Point(*add(spot, across, -0.5 * width)))
        right.append(skia.Point(*add(spot, across, 0.5 * width)))
    path.addPoly([*left, *right[::-1]], True)


def _rows(strip: Strip, girth: float, shift: float, pitch: float = _PITCH) -> list[float]:
    """Return t of every row of a pattern."""
    first, last = strip.stops[0], strip.stops[-1]
    step = pitch * girth / _long(strip) * (last - first)
    return [first + (k + shift) * step for k in range(int((last - first) / step) + 1) if k + shift > 0]


def _lines_across(strip: Strip, girth: float, shift: float, width: float) -> skia.Path:
    path = skia.Path()
    for t in _rows(strip, girth, shift):
        _add_ribbon(path, strip.across(t, -_OVER_EDGE, _OVER_EDGE, 0.05 * girth), width * girth)
    return path


def _spots(strip: Strip, girth: float) -> skia.Path:
    path = skia.Path()
    for row, t in enumerate(_rows(strip, girth, 0.7, 1.25 * _PITCH)):
        half = 0.5 * strip.span(t) / (1.55 * _PITCH * girth)
        count = int(half * _OVER_EDGE) + 1
        for k in range(-count, count + 1):
            u = (k + 0.5 * (row % 2)) / max(half, 0.4)
            if abs(u) <= _OVER_EDGE:
                path.addCircle(*strip.at(u, t), 0.058 * girth)
    return path


def _hoops(strip: Strip, girth: float) -> skia.Path:
    """Return one broad band round the breast between two narrow ones."""
    path = skia.Path()
    for width, t in zip((0.06, 0.19, 0.06), _rows(strip, girth, 0.0, 0.19)[3:6], strict=False):
        _add_ribbon(path, strip.across(t, -_OVER_EDGE, _OVER_EDGE, 0.05 * girth), width * girth)
    return path


def _flecks(strip: Strip, girth: float) -> skia.Path:
    """Return rows of small stitches."""
    path = skia.Path()
    for row, t in enumerate(_rows(strip, girth, 0.6, 0.26)):
        half = 0.5 * strip.span(t) / (0.34 * girth)
        for k in range(-int(half * _OVER_EDGE) - 1, int(half * _OVER_EDGE) + 2):
            x, y = strip.at((k + 0.5 * (row % 2)) / half, t)
            foot = (x, y - 0.05 * girth)
            for lean in (-0.05 * girth, 0.05 * girth):
                add_sliver(path, foot, (x + 0.5 * lean, y), (x + lean, y + 0.05 * girth), 0.02 * girth)
    return path


def _knitted(strip: Strip, girth: float) -> skia.Path:
    """Return a knitted border round the breast: a row of lozenges between two of stitches."""
    path = skia.Path()
    rows = _rows(strip, girth, 0.0, 0.17)
    for row, t in zip((-1, 0, 1), rows[4:7], strict=False):
        pitch = (0.16 if row else 0.26) * girth
        half = 0.5 * strip.span(t) / pitch
        for k in range(-int(half * _OVER_EDGE), int(half * _OVER_EDGE) + 1):
            x, y = strip.at((k + 0.5) / half, t)
            if row:
                add_sliver(path, (x - 0.05 * girth, y), (x, y), (x + 0.05 * girth, y), 0.05 * girth)
                continue
            size = 0.11 * girth
            corners = ((0.0, size), (0.85 * size, 0.0), (0.0, -size), (-0.85 * size, 0.0))
            path.addPoly([skia.Point(x + a, y + b) for a, b in corners], True)
    return path
