"""Things as pieces of a set: drawn by draw.things in the light of their depth."""

from __future__ import annotations

from typing import Final

from yingxi.draw.palette import SetLook
from yingxi.draw.paper import Paper
from yingxi.draw.sets.brush import Painter
from yingxi.draw.things import draw_thing
from yingxi.story.stage import Piece
from yingxi.story.things import THINGS


def _draw(paper: Paper, piece: Piece, look: SetLook) -> None:
    light = paper.light
    paper.light = look.lighting(piece.z_m)
    draw_thing(paper, piece.kind, piece.height_m, piece.seed)
    paper.light = light


PAINTERS: Final[dict[str, Painter]] = {kind: _draw for kind in THINGS}
