"""The camera, as skia's canvases take it. The geometry itself is engines.lens."""

from __future__ import annotations

import math

import skia

from yingxi.engines.lens import Camera, Placement


def matrix(place: Placement) -> skia.Matrix:
    """Return the canvas matrix from metres (y up) to pixels."""
    ox, oy = place.point(0.0, 0.0)
    cos, sin = math.cos(place.roll) * place.scale, math.sin(place.roll) * place.scale
    return skia.Matrix.MakeAll(cos, -sin, ox, -sin, -cos, oy, 0, 0, 1)


__all__ = ["Camera", "Placement", "matrix"]
