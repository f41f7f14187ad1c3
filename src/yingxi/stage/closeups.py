"""What a set shows behind a head in close shots: a few pieces composed for the frame, not for the room.

A close piece is placed in frame heights from the frame's middle (x towards the side that the person looks to, y up) and
is drawn in close shots only. A set holds two layouts, so that the two sides of a talk look different: those with
`flip` belong to frames whose free side is the left. Which two of a place's, the shot's `variant` says.
"""

from __future__ import annotations

import zlib
from typing import Final

from yingxi.stage.close_layouts import Spot, layouts_of
from yingxi.stage.draft import REAR, Draft
from yingxi.story.stage import Piece
from yingxi.story.terms import Era, Season, Weather

AIR_M: Final = 70.0
LAND_M: Final = 30.0
AT_HAND_M: Final = 2.0
LOW_M: Final = 1.3

_LAND_CHINA: Final[dict[str, tuple[str, str, str]]] = {
    "street": ("close_roofs", "close_eave", "close_bough"), "market": ("close_roofs", "close_eave", "close_bough"),
    "village": ("close_field", "close_bough", "close_willow"), "field": ("close_field", "close_reeds", "close_bough"),
    "riverside": ("close_water", "close_willow", "close_reeds"), "seaside": ("close_sea", "close_reeds", ""),
    "forest": ("close_wood", "close_trunk", ""), "mountain": ("close_crags", "close_bough", ""),
    "bridge": ("close_arch", "close_willow", "close_reeds"), "graveyard": ("close_hills", "close_bough", "close_reeds"),
    "temple": ("close_roofs", "close_eave", "close_bough"), "theatre": ("close_roofs", "close_eave", "close_willow"),
    "courtyard": ("close_wall", "close_eave", "close_bough"), "cottage": ("close_field", "close_bough", "close_reeds"),
    "castle": ("close_roofs", "close_bough", "close_eave"), "garden": ("close_wall", "close_bough", "close_willow"),
    "well": ("close_wall", "close_bough", "close_willow"), "night_sky": ("close_sky", "", ""),
    "modern_street": ("close_city", "", "close_bough"), "gingerbread_house": ("close_wood", "close_trunk", ""),
}  # fmt: skip
"""Place: the land behind, what frames it in the first layout, and in the second."""

_LAND_TALE: Final[dict[str, tuple[str, str, str]]] = {
    "street": ("close_gables", "close_bough", ""), "market": ("close_gables", "", "close_bough"),
    "theatre": ("close_gables", "close_bough", ""), "temple": ("close_gables", "close_bough", ""),
    "courtyard": ("close_gables", "close_bough", ""), "castle": ("close_castle", "close_bough", ""),
    "garden": ("close_castle", "close_bough", "close_trunk"), "well": ("close_castle", "close_trunk", "close_bough"),
    "riverside": ("close_hills", "close_reeds", "close_bough"), "bridge": ("close_hills", "close_reeds", "close_bough"),
    "mountain": ("close_hills", "close_trunk", "close_bough"),
}  # fmt: skip

_GREY: Final = (Weather.RAIN, Weather.SNOW)
_LIGHT_AT: Final = ((0.50, 0.10), (0.44, 0.16))


def add_close_pieces(draft: Draft, place: str, *, indoor: bool, variant: int = 0) -> None:
    """Give a set the pieces that close shots show behind a head.

    Args:
        draft: the set.
        place: its kind.
        indoor: whether it is a room.
        variant: which of the place's layouts; one person keeps one number, so that they keep their side of the room.
    """
    for side in (0, 1):
        spots = _indoor(draft, place, side, variant) if indoor else _outdoor(draft, place, side, variant)
        if indoor and spots:
            _add(draft, place, "close_glow", 0.0, 0.0, 1.0, mirrored=side == 1)
        if spots:
            _add(draft, place, _LOW_INDOORS if indoor else _low(place), 0.0, 0.0, 1.0, mirrored=side == 1)
        for kind, x, y, size in spots:
            _add(draft, place, kind, x, y, size, mirrored=side == 1)


_LOW_INDOORS: Final = "close_low_room"
_PONDS: Final = ("riverside", "bridge", "seaside")


def _low(place: str) -> str:
    """Return what stands behind a small animal in a close shot under the sky."""
    return "close_low_pond" if place in _PONDS else "close_low_meadow"


def _indoor(draft: Draft, place: str, side: int, variant: int) -> tuple[Spot, ...]:
    """Return a room's layout: the two sides never share one."""
    all_ = layouts_of(place, draft.era)
    mine = all_[side::2] if draft.side > 0 else all_[1 - side :: 2]
    return mine[variant % len(mine)] if mine else ()


def _outdoor(draft: Draft, place: str, side: int, variant: int) -> list[Spot]:
    """Return a layout under the sky: light, clouds, land, and a dark shape that frames them."""
    land, *framing = _LAND_CHINA[place] if draft.chinese else _LAND_TALE.get(place, _LAND_CHINA[place])
    if draft.era is Era.MODERN and place in ("street", "market", "theatre", "castle", "bridge"):
        land = "close_city"
    if place == "forest" and draft.chinese and any(piece.kind == "bamboo" for piece in draft.pieces):
        land = "close_bamboo"
    frame = framing[(side + variant) % 2] or framing[0]
    if draft.season is Season.WINTER and frame == "close_willow":
        frame = "close_bough"
    spots: list[Spot] = [("close_clouds", 0.0, 0.0, 1.0)]
    if draft.weather not in _GREY:
        spots.insert(0, ("close_light", *_LIGHT_AT[(side + variant) % 2], 1.0))
    spots.append((land, 0.0, 0.0, 1.0))
    if frame:
        spots.append((frame, 0.0, 0.0, 1.0))
    return spots


_AIR: Final = frozenset(("close_light", "close_clouds"))
_FRAMES: Final = frozenset(("close_eave", "close_bough", "close_willow", "close_reeds", "close_trunk"))
_GIVE_LIGHT: Final = {
    "close_candle": 0.9, "close_lantern": 0.7, "close_torch": 0.9, "close_hearth": 0.9, "close_lamp": 0.7,
}  # fmt: skip


def _add(draft: Draft, place: str, kind: str, x: float, y: float, size: float, *, mirrored: bool) -> None:
    z = AT_HAND_M
    if kind.startswith("close_low_"):
        z = LOW_M
    elif kind == "close_glow":
        z = REAR  # it lies on the wall
    elif kind in _AIR:
        z = AIR_M
    elif x == 0.0 and kind not in _FRAMES:
        z = LAND_M
    seed = zlib.crc32(f"{place} {kind} {x} {draft.side} {mirrored}".encode())
    draft.pieces.append(
        Piece(
            kind=kind, x_m=-x if mirrored else x, y_m=y, z_m=z, height_m=size, flip=mirrored, seed=seed,
            glow=_GIVE_LIGHT.get(kind, 0.0),
        )
    )  # fmt: skip
