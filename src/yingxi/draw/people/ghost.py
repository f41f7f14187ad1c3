"""Ghosts: a person's puppet in pale translucent paper that fades out towards the ground."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import skia

from yingxi.draw.people.figure import Figure

_THICK: Final = 0.74
"""How much of what is behind a ghost it hides."""

_FADES_M: Final = (0.42, 0.04)
"""Between which heights it fades out, in body heights."""

_PALE: Final = (
    0.34, 0.36, 0.10, 0.0, 0.16,
    0.20, 0.50, 0.12, 0.0, 0.20,
    0.18, 0.34, 0.30, 0.0, 0.27,
    0.0, 0.0, 0.0, _THICK, 0.0,
)  # fmt: skip
"""Colours to their pale blue greys: skia's colour matrix."""


@contextmanager
def as_ghost(canvas: skia.Canvas, figure: Figure) -> Iterator[None]:
    """Lay what is drawn within as one pale translucent sheet, if the figure is a ghost.

    Args:
        canvas: maps set metres to pixels, y up.
        figure: who is drawn.
    """
    if not figure.marked("ghost"):
        yield
        return
    canvas.saveLayer(None, skia.Paint(ColorFilter=skia.ColorFilters.Matrix(_PALE)))
    try:
        yield
        high, low = (share * figure.body.height for share in _FADES_M)
        fade = skia.Paint(BlendMode=skia.BlendMode.kDstIn)
        fade.setShader(
            skia.GradientShader.MakeLinear(
                points=[skia.Point(0.0, high), skia.Point(0.0, low)], colors=[0xFF000000, 0x00000000]
            )
        )
        canvas.drawPaint(fade)
    finally:
        canvas.restore()
