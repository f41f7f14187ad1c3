"""The scene: a set's pieces, cut once per shot into the layers that the camera moves among."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import skia

from yingxi.draw.aerial import AerialLight
from yingxi.draw.camera import Camera, matrix
from yingxi.draw.fibre import lay_fibre, tooth
from yingxi.draw.layers import Flat, Layer, Stamp, moved
from yingxi.draw.palette import SetLook
from yingxi.draw.paper import Paper
from yingxi.draw.pixels import Sheet, blank, borrowed, on
from yingxi.draw.sets import PAINTERS
from yingxi.draw.shadows import drop_shadow, soften
from yingxi.engines.base import BGRA
from yingxi.story.plan import ShotPlan
from yingxi.story.stage import Piece, Set

LARGEST_LAYER_PX: Final = 9_000_000
"""A layer with more pixels than this is kept at a lower resolution."""

SAME_PLANE_M: Final = 0.12
FAR_M: Final = 12.0
PARTING_PX: Final = 1.0
"""Far pieces that a shot's camera parts by less than this share a sheet."""

SKY_FROM_M: Final = 60.0
"""What is farther hangs in the sky: it throws no shadow, and no air lies on it."""

FRONT_M: Final = 0.05
"""A piece stands in front of a person when it is nearer by more than this."""

_LAND_BLUR_PX: Final = 2.4
"""How softly a close shot shows the land behind a head, pixels of a frame of 1080 lines."""

CLOSE_VIEW_M: Final = 1.35
"""Where the frame is lower than this, what lies far behind is out of focus."""


@dataclass(frozen=True, slots=True)
class Plane:
    """Pieces that stand at (nearly) one depth, and how softly the lens sees them (pixels of blur)."""

    depth_m: float
    pieces: tuple[Piece, ...]
    blur_px: float = 0.0


def unknown_kinds(set_: Set) -> set[str]:
    """Return the kinds of a set's pieces that nobody can draw; they are left out of the picture."""
    return {piece.kind for piece in set_.pieces if piece.kind not in PAINTERS}


def planes(plan: ShotPlan, camera: Camera) -> list[Plane]:
    """Group a set's pieces by depth, from far to near; no plane reaches past a person who stands between.

    Pieces within a plane keep the set's order.
    """
    known = [piece for piece in plan.set.pieces if piece.kind in PAINTERS and camera.sees(0, piece.z_m)]
    known.sort(key=lambda piece: -piece.z_m)
    edges = sorted({float(actor.performance.pose[0][2]) for actor in plan.actors}, reverse=True)
    out: list[Plane] = []
    group: list[Piece] = []
    for piece in known:
        if group and not _together(group[0], piece, edges, camera):
            out.append(_plane(group, plan, camera))
            group = []
        group.append(piece)
    if group:
        out.append(_plane(group, plan, camera))
    return out


def _together(first: Piece, piece: Piece, people_m: Sequence[float], camera: Camera) -> bool:
    """Whether two pieces may share a sheet: nobody stands between them, and the camera hardly parts them."""
    if any((first.z_m < z - FRONT_M) != (piece.z_m < z - FRONT_M) for z in people_m):
        return False
    if first.z_m > SKY_FROM_M >= piece.z_m:
        return False  # the land's air would dull sun and moon
    if first.z_m - piece.z_m <= SAME_PLANE_M + 0.02 * max(0.0, first.z_m):
        return True
    if piece.z_m < FAR_M:
        return False
    origin = camera.tightest()
    size = (camera.width_px, camera.height_px)
    return all(
        moved(camera, first.z_m, origin, end).apart(moved(camera, piece.z_m, origin, end), *size) < PARTING_PX
        for end in (0, len(camera.track) // 2, len(camera.track) - 1)
    )


def _plane(pieces: Sequence[Piece], plan: ShotPlan, camera: Camera) -> Plane:
    depth = sum(piece.z_m for piece in pieces) / len(pieces)
    if any(piece.kind.startswith("close_") and not piece.kind.startswith("close_glow") for piece in pieces):
        # What is at hand is composed to be seen with the face; land lies a little out of focus behind it.
        far = FAR_M < depth < SKY_FROM_M and bool(plan.actors)
        return Plane(depth, tuple(pieces), _LAND_BLUR_PX * plan.height_px / 1080 if far else 0.0)
    return Plane(depth, tuple(pieces), blur_px(depth, plan, camera))


def blur_px(depth_m: float, plan: ShotPlan, camera: Camera) -> float:
    """Return how softly the lens sees a depth: what is before the people always, what is behind in close shots."""
    unit = plan.height_px / 1080
    view = float(camera.track[:, 3].min())
    faces = [float(actor.performance.pose[0][2]) for actor in plan.actors]
    nearest, farthest = (min(faces), max(faces)) if faces else (0.0, 0.0)
    if depth_m < nearest - 0.6:
        return float(min(7.0, 2.2 * (nearest - depth_m) / max(0.8, view) ** 0.5) * unit)
    behind = depth_m - farthest
    if faces and view < CLOSE_VIEW_M and behind > 0.8:
        return min(4.5, 1.6 + 0.5 * behind) * (1.0 - 0.55 * view / CLOSE_VIEW_M) * unit
    return 0.0


def cut_layers(
    plan: ShotPlan, camera: Camera, look: SetLook, air: AerialLight, skip: frozenset[int] = frozenset()
) -> Iterator[Layer]:
    """Cut each plane of a set into a layer, from far to near.

    `skip` are ids (id()) of pieces that are drawn by themselves because they move.
    """
    for number, plane in enumerate(planes(plan, camera)):
        pieces = [piece for piece in plane.pieces if id(piece) not in skip]
        layer = cut_layer(pieces, plane, plan, camera, look, air, seed=plan.seed + number)
        if layer is not None:
            yield layer


def cut_layer(
    pieces: Sequence[Piece],
    plane: Plane,
    plan: ShotPlan,
    camera: Camera,
    look: SetLook,
    air: AerialLight,
    *,
    seed: int = 0,
) -> Layer | None:
    """Cut pieces into one layer; None if the shot never shows any of it."""
    origin = camera.tightest()
    left, top, right, bottom = camera.reach(origin, plane.depth_m)
    left, top, right, bottom = np.floor(left) - 2, np.floor(top) - 2, np.ceil(right) + 2, np.ceil(bottom) + 2
    area = (right - left) * (bottom - top)
    share = min(1.0, (LARGEST_LAYER_PX / area) ** 0.5)
    if plane.blur_px > 1.0:
        share = min(share, 1.0 / min(4.0, 1.0 + 0.5 * plane.blur_px))
    sheet = blank(int(np.ceil((right - left) * share)), int(np.ceil((bottom - top) * share)))
    canvas = sheet.canvas
    canvas.scale(share, share)
    canvas.translate(-left, -top)
    for piece in pieces:
        draw_piece(canvas, piece, camera, look, origin, plan.height_px / 1080 * share)
    canvas.resetMatrix()
    found = content(sheet.pixels)
    if found is None:
        return None
    # Room around what is drawn, for its shadow and its blur.
    pad = int(np.ceil((26 * plan.height_px / 1080 + 2 * plane.blur_px) * share))
    x0, y0 = max(0, found[0] - pad), max(0, found[1] - pad)
    x1, y1 = min(sheet.width_px, found[2] + pad), min(sheet.height_px, found[3] + pad)
    seat = Stamp(1.0 / share, left + x0 / share, top + y0 / share)
    sheet = on(np.ascontiguousarray(sheet.pixels[y0:y1, x0:x1]))
    if plane.depth_m < SKY_FROM_M:
        air.lay(sheet, plane.depth_m, seat, camera.place(origin, plane.depth_m).point(0.0, 0.0)[1])
    sheet = finish(sheet, plane, look, plan, share, seed)
    return Layer(Flat.of(sheet.pixels), plane.depth_m, seat, origin)


def draw_piece(canvas: skia.Canvas, piece: Piece, camera: Camera, look: SetLook, frame: int, screen: float) -> None:
    """Draw one piece onto a canvas in pixels, where the camera sees it in `frame`."""
    place = camera.place(frame, piece.z_m)
    canvas.save()
    canvas.concat(matrix(place))
    canvas.translate(piece.x_m, piece.y_m)
    if piece.flip:
        canvas.scale(-1, 1)
    paper = Paper(canvas, look.lighting(piece.z_m), place.scale, screen=screen)
    PAINTERS[piece.kind](paper, piece, look)
    canvas.restore()


def finish(sheet: Sheet, plane: Plane, look: SetLook, plan: ShotPlan, share: float, seed: int) -> Sheet:
    """Give a cut plane its tooth, its softness, and its shadow on what lies behind."""
    unit = plan.height_px / 1080 * share
    strength = tooth(0.10 if plane.depth_m < 20 else 0.07, plan.height_px / 1080)
    lay_fibre(sheet.canvas, sheet.width_px, sheet.height_px, strength, seed)
    if plane.blur_px > 1.0:
        soften(sheet, plane.blur_px * share)
    if plane.depth_m > SKY_FROM_M:
        return sheet
    reach = (10.0 if plane.depth_m < 8 else 7.0) * unit
    dark = (0.34 if plane.depth_m < 8 else 0.22) * (0.6 + 0.4 * look.strength)
    shadow = drop_shadow(sheet.pixels[..., 3], reach, dark)
    shaded = blank(sheet.width_px, sheet.height_px)
    shadow.draw(shaded.canvas, -look.from_x * reach * 0.9, (0.4 + 0.5 * look.from_y) * reach)
    shaded.canvas.drawImage(borrowed(sheet.pixels), 0, 0)
    return shaded


def content(pixels: BGRA) -> tuple[int, int, int, int] | None:
    """Return the box of what is drawn: left, top, right, bottom; None if nothing is."""
    # Premultiplied: a pixel is empty when all four of its bytes are, so it is read as one number.
    whole = pixels.view(np.uint32)[..., 0]
    rows = np.flatnonzero(whole.max(axis=1))
    if len(rows) == 0:
        return None
    y0, y1 = int(rows[0]), int(rows[-1]) + 1
    columns = np.flatnonzero(whole[y0:y1].max(axis=0))
    return int(columns[0]), y0, int(columns[-1]) + 1, y1
