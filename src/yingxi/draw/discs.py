"""Discs: sun and moon hang whole in a shot's frame, beside the heads, where roofs and clouds do not cut them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from yingxi.draw.camera import Camera
from yingxi.story.plan import Actor, ShotPlan
from yingxi.story.pose import J, P, joints
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Hour

_DISC: Final[dict[str, tuple[float, float]]] = {"moon": (0.13, 0.24), "sun": (0.12, 0.22)}
"""Least height of a disc, and where its middle hangs, in frame heights (from the top)."""

_LOW_SUN: Final = (0.20, 0.38)

_MOST_HIDDEN: Final = 0.7
"""A disc of which more would be behind roofs and crowns, in its own widths, is left out: its light stays."""

_FLAT_KINDS: Final = (
    "ground_", "vista_", "near_", "close_", "mist", "cloud", "curl_", "overcast", "hills", "crags",
    "treeline", "stars", "sun", "moon", "birds", "water", "sea", "surf", "path", "furrows", "wires", "pennants",
)  # fmt: skip
"""What stands before the sky without cutting a disc in two, or hangs where no spot is clear of it."""

_SLENDER: Final = frozenset(("great_trunk", "bamboo", "modern_lamp", "lamp_post", "street_lamp", "banner", "flagpole"))

_BROAD: Final[dict[str, float]] = {
    "theatre": 1.5, "temple": 1.7, "hall_front": 2.0, "house_china": 1.35, "cottage": 1.3, "timber_house": 0.9,
    "thatched_hut": 1.3, "paifang": 1.2, "stone_bridge": 3.0, "castle": 1.1, "band_stage": 1.15, "villa": 1.25,
    "gingerbread_house": 1.1, "church_outside": 0.9, "great_trunk": 0.3, "poplar": 0.35,
}  # fmt: skip
"""How wide what stands there is, in its own height, where the set does not say."""

_CLOUDS: Final = frozenset(("cloud", "curl_cloud"))

_CLOUD_FROM_M: Final = 15.0


def hung(set_: Set, camera: Camera, actors: Sequence[Actor]) -> Set:
    """Return a set whose sun or moon hangs whole and large in the frame, beside the heads.

    A disc that the frame would cut, or leave out, is brought in: so painters hang theirs, too.

    Args:
        set_: the set as built.
        camera: the shot's.
        actors: those in the shot.
    """
    if set_.indoor:
        return set_
    heads = [x / camera.width_px for x in heads_of(actors, camera)]
    low = set_.hour in (Hour.DUSK, Hour.DAWN)
    before = tuple(_standing(set_.pieces, camera))
    placed = (_hung(p, camera, heads, before, low) if p.kind in _DISC else p for p in set_.pieces)
    whole = tuple(piece for piece in placed if piece is not None)
    return set_.model_copy(update={"pieces": tuple(p for p in whole if not _veils(p, whole, camera))})


def discs_of(plan: ShotPlan, camera: Camera) -> Iterator[tuple[float, float, float, float]]:
    """Yield the middle in the reference frame, the depth and the radius of each sun or moon that the frame shows."""
    origin = camera.tightest()
    for piece in plan.set.pieces:
        if piece.kind in _DISC and camera.sees(origin, piece.z_m):
            place = camera.place(origin, piece.z_m)
            x, y = place.point(piece.x_m, piece.y_m + piece.height_m / 2)
            if -0.1 * plan.width_px < x < 1.1 * plan.width_px and -0.3 * plan.height_px < y < 0.9 * plan.height_px:
                yield float(x), float(y), piece.z_m, 0.5 * piece.height_m * place.scale


def heads_of(actors: Sequence[Actor], camera: Camera) -> list[float]:
    """Return where the heads are across the reference frame, pixels."""
    origin, found = camera.tightest(), []
    for actor in actors:
        row = actor.performance.pose[:1]
        x_m, y_m = (float(v) for v in joints(row, actor.body)[0, J["head"]])
        found.append(float(camera.place(origin, float(row[0, P["z"]])).point(x_m, y_m)[0]))
    return found


def _hung(
    piece: Piece, camera: Camera, heads: Sequence[float], before: Sequence[tuple[float, float, float]], low: bool
) -> Piece | None:
    """Return a disc where least stands before it, higher up if need be; None where roofs would cut it anywhere."""
    origin = camera.tightest()
    if not camera.sees(origin, piece.z_m):
        return piece
    width, height = camera.width_px, camera.height_px
    least, level = _LOW_SUN if low and piece.kind == "sun" else _DISC[piece.kind]
    place, main = camera.place(origin, piece.z_m), camera.place(origin, 0.0)
    size = max(piece.height_m * place.scale, least * height)
    x, _ = place.point(piece.x_m, 0.0)
    side = 1.0 if x > width / 2 else -1.0
    spots = [0.5 + side * off for off in (0.24, -0.24, 0.36, -0.36, 0.0, 0.12, -0.12, 0.30, -0.30)]
    half = 0.5 * size / width
    clear = half + 0.5 * main.scale * 0.3 / width
    free = [spot for spot in spots if all(abs(spot - head) > clear for head in heads)] or spots[:1]
    higher = max(0.16, 0.5 * size / height + 0.03)
    hidden = {
        (spot, at_y): round(_covered(spot - half, spot + half, at_y + 0.25 * size / height, before), 2)
        for at_y in (level, min(level, higher))
        for spot in free
    }
    at = min(hidden, key=lambda one: hidden[one])
    if hidden[at] > _MOST_HIDDEN:
        return None
    x_m, y_m = place.metres(at[0] * width, at[1] * height + size / 2)
    return piece.model_copy(update={"x_m": float(x_m), "y_m": float(y_m), "height_m": float(size / place.scale)})


def _covered(left: float, right: float, level: float, before: Sequence[tuple[float, float, float]]) -> float:
    """Return how much of a disc is behind what stands before it, in its own widths; what cuts it counts twice."""
    hidden = 0.0
    for x0, x1, top in before:
        if top < level and x0 < right and x1 > left:
            inside = x0 > left or x1 < right
            hidden += (2.0 if inside else 1.0) * (min(right, x1) - max(left, x0)) / (right - left)
    return hidden


def _standing(pieces: Sequence[Piece], camera: Camera) -> Iterator[tuple[float, float, float]]:
    """Yield what stands before the sky: (left, right, top) in frame sizes, the top from the frame's upper edge."""
    origin = camera.tightest()
    for piece in pieces:
        if piece.z_m > 40 or piece.kind.startswith(_FLAT_KINDS) or not camera.sees(origin, piece.z_m):
            continue
        place = camera.place(origin, piece.z_m)
        share = 0.18 if piece.kind in _SLENDER else _BROAD.get(piece.kind, 0.8)
        half = 0.5 * (piece.width_m or share * piece.height_m) * place.scale / camera.width_px
        x, top = place.point(piece.x_m, piece.y_m + piece.height_m)
        x /= camera.width_px
        yield float(x - half), float(x + half), float(top / camera.height_px)


def _veils(piece: Piece, pieces: Sequence[Piece], camera: Camera) -> bool:
    """Whether a cloud hangs before a disc's middle and cuts it in two."""
    if piece.kind not in _CLOUDS or piece.z_m < _CLOUD_FROM_M or not camera.sees(0, piece.z_m):
        return False
    origin = camera.tightest()
    place = camera.place(origin, piece.z_m)
    left, foot = place.point(piece.x_m - 0.5 * (piece.width_m or piece.height_m * 2), piece.y_m)
    right, top = place.point(piece.x_m + 0.5 * (piece.width_m or piece.height_m * 2), piece.y_m + piece.height_m)
    for disc in pieces:
        if disc.kind in _DISC and camera.sees(origin, disc.z_m):
            there = camera.place(origin, disc.z_m)
            x, y = there.point(disc.x_m, disc.y_m + disc.height_m / 2)
            r = 0.5 * disc.height_m * there.scale
            if left - r < x < right + r and top - r < y < foot + r:
                return True
    return False
