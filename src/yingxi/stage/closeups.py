"""What a set shows behind a head in close shots: a few pieces composed for the frame, not for the room.

A close piece is placed in frame heights from the frame's middle (x towards the side that the person looks to, y up) and
is drawn in close shots only. Each place has two layouts, so that the two sides of a talk look different: those with
`flip` belong to frames whose free side is the left.
"""

from __future__ import annotations

import zlib
from typing import Final

from yingxi.stage.draft import REAR, Draft
from yingxi.story.stage import Piece
from yingxi.story.terms import Era, Season, Weather

Spot = tuple[str, float, float, float]
"""Kind, x, y, size: 1 is as designed."""

AIR_M: Final = 70.0
LAND_M: Final = 30.0
AT_HAND_M: Final = 2.0

_CANDLE: Final[Spot] = ("close_candle", -0.68, -0.04, 1.0)
_LANTERN: Final[Spot] = ("close_lantern", -0.70, 0.10, 1.0)
_TORCH: Final[Spot] = ("close_torch", -0.68, 0.02, 1.0)
_LAMP: Final[Spot] = ("close_lamp", -0.70, 0.0, 1.0)
_LATTICE: Final[Spot] = ("close_lattice", 0.52, 0.06, 1.0)
_ROUND: Final[Spot] = ("close_round", 0.50, 0.06, 1.0)
_CASEMENT: Final[Spot] = ("close_casement", 0.52, 0.08, 1.0)
_GOTHIC: Final[Spot] = ("close_gothic", 0.48, 0.05, 1.0)
_CITY: Final[Spot] = ("close_city_window", 0.50, 0.04, 1.0)
_SHELF: Final[Spot] = ("close_shelf", 0.56, 0.04, 1.0)
_HEARTH: Final[Spot] = ("close_hearth", 0.52, 0.0, 0.95)
_CURTAIN: Final[Spot] = ("close_curtain", 0.86, 0.0, 1.0)
_CASE: Final[Spot] = ("close_books", 0.60, 0.0, 1.0)

Layouts = tuple[tuple[Spot, ...], tuple[Spot, ...]]

_CHINA: Final[dict[str, Layouts]] = {
    "tavern": ((("close_tags", 0.44, 0.04, 1.0), ("close_jars", 0.50, 0.02, 1.0), _LANTERN), (_LATTICE, _CANDLE)),
    "teahouse": ((_ROUND, _LANTERN), (("close_scroll", 0.32, 0.06, 0.95), ("close_shelf", 0.82, 0.02, 1.0), _CANDLE)),
    "home": ((_LATTICE, _CANDLE), (("close_writing", 0.44, 0.04, 1.0), ("close_post", 0.74, 0.0, 1.0), _LANTERN)),
    "bedroom": (
        (("close_round", 0.40, 0.06, 0.92), _CURTAIN, _CANDLE), (("close_lattice", 0.42, 0.06, 0.86), _CURTAIN),
    ),
    "kitchen": ((("close_strings", 0.36, 0.06, 1.0), _HEARTH), (_LATTICE, _CANDLE)),
    "study": (
        (("close_scroll", 0.32, 0.06, 0.95), ("close_books", 0.86, -0.04, 1.0), _CANDLE), (_LATTICE, _CANDLE),
    ),
    "workshop": ((_SHELF, _CANDLE), (_LATTICE, _LANTERN)),
    "hut": ((("close_lattice", 0.52, 0.10, 0.84), _CANDLE), (("close_strings", 0.46, 0.06, 1.0), _CANDLE)),
    "palace": (
        (("close_round", 0.42, 0.04, 0.95), ("close_post", 0.78, 0.0, 1.0), _LANTERN),
        (("close_banner", 0.34, 0.02, 1.0), ("close_banner", 0.74, 0.02, 1.0), _CANDLE),
    ),
    "tower": ((_ROUND, _CANDLE), (("close_scroll", 0.44, 0.06, 1.0), _CANDLE)),
    "church": ((("close_banner", 0.34, 0.02, 1.0), ("close_post", 0.70, 0.0, 1.0), _CANDLE), (_ROUND, _LANTERN)),
    "school": ((("close_writing", 0.48, 0.04, 1.0), _LANTERN), (_LATTICE, _CANDLE)),
    "prison": ((("close_slit", 0.50, 0.20, 1.2), _TORCH), (_TORCH, ("close_slit", 0.56, 0.22, 1.1))),
    "hospital": ((_CASE, _CANDLE), (_LATTICE, ("close_scroll", -0.68, 0.06, 0.9))),
}  # fmt: skip

_TALE: Final[dict[str, Layouts]] = {
    "tavern": ((_HEARTH, _CANDLE), (_CASEMENT, _CANDLE)), "teahouse": ((_CASEMENT, _CANDLE), (_SHELF, _CANDLE)),
    "home": ((_CASEMENT, _CANDLE), (_HEARTH, _CANDLE)), "kitchen": ((_HEARTH, _CANDLE), (_CASEMENT, _CANDLE)),
    "bedroom": ((_CASEMENT, _CANDLE), (("close_frames", 0.36, 0.10, 1.0), _CURTAIN, _CANDLE)),
    "study": ((_CASE, _CANDLE), (_CASEMENT, _CANDLE)), "workshop": ((_SHELF, _CANDLE), (_CASEMENT, _CANDLE)),
    "hut": ((("close_casement", 0.52, 0.10, 0.85), _CANDLE), (("close_strings", 0.46, 0.06, 1.0), _CANDLE)),
    "palace": (
        (("close_gothic", 0.40, 0.05, 1.0), ("close_banner", 0.86, 0.02, 1.0), _TORCH),
        (("close_banner", 0.32, 0.02, 1.0), _CURTAIN, _CANDLE),
    ),
    "tower": ((_GOTHIC, _CANDLE), (("close_gothic", 0.52, 0.05, 0.9), _TORCH)),
    "church": ((_GOTHIC, _CANDLE), (("close_gothic", 0.56, 0.05, 1.0), _CANDLE)),
    "school": ((_CASE, _CANDLE), (_CASEMENT, _LAMP)),
    "prison": ((("close_slit", 0.50, 0.20, 1.2), _TORCH), (("close_slit", 0.56, 0.22, 1.1), _TORCH)),
    "hospital": ((_SHELF, _CANDLE), (_CASEMENT, _CANDLE)),
}  # fmt: skip

_PICTURES: Final[Spot] = ("close_frames", 0.42, 0.10, 1.2)
_MODERN: Final[dict[str, Layouts]] = {
    **dict.fromkeys(
        ("tavern", "teahouse", "home", "bedroom", "kitchen", "study", "modern_home", "workshop", "hut", "tower"),
        ((_CITY, _LAMP), (_PICTURES, _LAMP)),
    ),
    **dict.fromkeys(("school", "office", "hospital"), ((_CITY, _LAMP), (_CASE, _LAMP))),
    "palace": _TALE["palace"], "church": _TALE["church"], "prison": _TALE["prison"],
}  # fmt: skip

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


def add_close_pieces(draft: Draft, place: str, *, indoor: bool) -> None:
    """Give a set the pieces that close shots show behind a head."""
    for side in (0, 1):
        spots = _indoor(draft, place)[side] if indoor else _outdoor(draft, place, side)
        if indoor and spots:
            _add(draft, place, "close_glow", 0.0, 0.0, 1.0, mirrored=side == 1)
        for kind, x, y, size in spots:
            _add(draft, place, kind, x, y, size, mirrored=side == 1)


def _indoor(draft: Draft, place: str) -> Layouts:
    """Return a room's two layouts, by the luck of the set the one or the other first."""
    by_era = _CHINA if draft.chinese else _MODERN if draft.era is Era.MODERN else _TALE
    if place in ("modern_home", "office"):
        by_era = _MODERN
    first, second = by_era.get(place, ((), ()))
    return (first, second) if draft.side > 0 else (second, first)


def _outdoor(draft: Draft, place: str, side: int) -> list[Spot]:
    """Return a layout under the sky: light, clouds, land, and a dark shape that frames them."""
    land, *framing = _LAND_CHINA[place] if draft.chinese else _LAND_TALE.get(place, _LAND_CHINA[place])
    if draft.era is Era.MODERN and place in ("street", "market", "theatre", "castle", "bridge"):
        land = "close_city"
    if place == "forest" and draft.chinese and any(piece.kind == "bamboo" for piece in draft.pieces):
        land = "close_bamboo"
    frame = framing[side] or framing[0]
    if draft.season is Season.WINTER and frame == "close_willow":
        frame = "close_bough"
    spots: list[Spot] = [("close_clouds", 0.0, 0.0, 1.0)]
    if draft.weather not in _GREY:
        spots.insert(0, ("close_light", *_LIGHT_AT[side], 1.0))
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
    if kind == "close_glow":
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
