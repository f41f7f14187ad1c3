"""Sheets joined and cut out of one another.

Skia's path operations give up on some nearly touching curves; the same picture is then made by the fill rule alone.
"""

from __future__ import annotations

import skia


def united(sheet: skia.Path, more: skia.Path) -> skia.Path:
    """Return both sheets as one."""
    try:
        return skia.Op(sheet, more, skia.PathOp.kUnion_PathOp)
    except RuntimeError:
        both = skia.Path(sheet)
        both.setFillType(skia.PathFillType.kWinding)
        same_way = _signed_area(sheet) * _signed_area(more) >= 0
        both.addPath(more) if same_way else both.reverseAddPath(more)
        return both


def without(sheet: skia.Path, hole: skia.Path) -> skia.Path:
    """Return a sheet with a hole that lies inside it."""
    try:
        return skia.Op(sheet, hole, skia.PathOp.kDifference_PathOp)
    except RuntimeError:
        cut = skia.Path(sheet)
        cut.setFillType(skia.PathFillType.kEvenOdd)
        cut.addPath(hole)
        return cut


def _signed_area(path: skia.Path) -> float:
    """Return twice the area inside a path's points: its sign tells which way round it goes."""
    points = [(point.x(), point.y()) for point in path.getPoints(path.countPoints())]
    following = [*points[1:], *points[:1]]
    area: float = sum(x * other_y - other_x * y for (x, y), (other_x, other_y) in zip(points, following, strict=True))
    return area
