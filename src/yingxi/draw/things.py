"""Things: every kind in story.things, drawn large enough to fill a frame and small enough for a hand."""

from __future__ import annotations

import skia

from yingxi.draw.paper import Paper, rgb


def draw_thing(paper: Paper, kind: str, height_m: float, seed: int = 0) -> None:
    """Draw a thing with its foot's middle at the origin, y up, `height_m` high."""
    path = skia.Path()
    path.addOval(skia.Rect.MakeLTRB(-height_m * 0.4, 0, height_m * 0.4, height_m))
    paper.cut(path, rgb("#b08050"))


GRIPS: dict[str, tuple[float, float]] = {}
