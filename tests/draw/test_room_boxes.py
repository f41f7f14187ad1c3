"""The boxes that rooms are laid out by hold what is drawn."""

from __future__ import annotations

import numpy as np
import skia

from yingxi.draw.palette import look_of
from yingxi.draw.paper import Paper
from yingxi.draw.sets import PAINTERS
from yingxi.stage.build import build_set
from yingxi.stage.layout import BACKDROPS, half_width_m
from yingxi.story.places import PLACES
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Era, Hour, Weather

PX_PER_M = 24
LOOSE_M = 0.16
"""How far a leaf, a handle or a shadow may reach out of its box."""


def drawn_half_m(piece: Piece, set_: Set) -> float:
    """Return how far from its foot's middle a piece is drawn, to either side."""
    wide = max(piece.width_m or 0.0, piece.height_m) * 1.8 + 1.0
    size = int(wide * PX_PER_M), int((piece.height_m * 1.5 + 2.0) * PX_PER_M)
    pixels = np.zeros((size[1], size[0], 4), np.uint8)
    canvas = skia.Surface(pixels).getCanvas()
    canvas.translate(size[0] / 2, size[1] - PX_PER_M)
    canvas.scale(PX_PER_M, -PX_PER_M)
    look = look_of(set_)
    PAINTERS[piece.kind](Paper(canvas, look.lighting(piece.z_m), PX_PER_M), piece, look)
    solid = np.flatnonzero((pixels[..., 3] > 160).any(axis=0))
    return float(np.abs(solid + 0.5 - size[0] / 2).max()) / PX_PER_M if solid.size else 0.0


def test_furniture_keeps_to_the_box_it_is_laid_out_by():
    seen: dict[tuple[str, float, float | None], tuple[Piece, Set]] = {}
    for place in (kind for kind, known in PLACES.items() if known.indoor):
        for era in Era:
            made = build_set(place, era, Hour.NOON, Weather.CLEAR, seed=1)
            for piece in made.pieces:
                own = piece.kind.startswith((*BACKDROPS, "laid_", "hung_", "quiet_"))
                if not own and piece.z_m >= 0.5:
                    seen.setdefault((piece.kind, piece.height_m, piece.width_m), (piece, made))
    assert len(seen) > 90
    outside = {piece.kind: round(drawn_half_m(piece, made) - half_width_m(piece), 2) for piece, made in seen.values()}
    assert {kind: out for kind, out in outside.items() if out > LOOSE_M} == {}
