"""What close shots show behind a head in a room: for each place a row of layouts, so that no two people share one.

The layouts with even numbers serve frames whose free side is the right, those with odd numbers the left.
"""

from __future__ import annotations

from typing import Final

from yingxi.story.terms import Era

Spot = tuple[str, float, float, float]
"""Kind, x, y, size: in frame heights from the frame's middle, x towards the side the person looks to; 1 is as
designed."""

Layouts = tuple[tuple[Spot, ...], ...]

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
_STRINGS: Final[Spot] = ("close_strings", 0.46, 0.06, 1.0)
_WRITING: Final[Spot] = ("close_writing", 0.46, 0.04, 1.0)
_PICTURES: Final[Spot] = ("close_frames", 0.42, 0.10, 1.2)
_POST: Final[Spot] = ("close_post", 0.76, 0.0, 1.0)
_TAGS: Final[tuple[Spot, ...]] = (("close_tags", 0.44, 0.04, 1.0), ("close_jars", 0.50, 0.02, 1.0))
_SCROLL: Final[Spot] = ("close_scroll", 0.32, 0.06, 0.95)
_SCROLL_BEHIND: Final[Spot] = ("close_scroll", -0.66, 0.06, 0.85)
_LANTERN_AHEAD: Final[Spot] = ("close_lantern", 0.66, 0.16, 1.0)
_CANDLE_AHEAD: Final[Spot] = ("close_candle", 0.66, -0.06, 1.1)

_SCROLL_NEAR: Final[Spot] = ("close_scroll", 0.14, 0.08, 0.84)
_WRITING_NEAR: Final[Spot] = ("close_writing", 0.12, 0.08, 0.72)
_BANNER_NEAR: Final[Spot] = ("close_banner", 0.10, 0.04, 0.84)
_PICTURES_NEAR: Final[Spot] = ("close_frames", 0.08, 0.12, 0.82)
_STRINGS_NEAR: Final[Spot] = ("close_strings", 0.02, 0.14, 0.62)
_LATTICE_FAR: Final[Spot] = ("close_lattice", 0.62, 0.08, 0.80)
_ROUND_FAR: Final[Spot] = ("close_round", 0.62, 0.08, 0.80)
_CASEMENT_FAR: Final[Spot] = ("close_casement", 0.58, 0.09, 0.84)
_GOTHIC_FAR: Final[Spot] = ("close_gothic", 0.60, 0.05, 0.90)
_CITY_FAR: Final[Spot] = ("close_city_window", 0.62, 0.06, 0.74)
"""A picture beside the head and a window beyond it: most rooms show a piece of the world, blue against their lamp."""

_CHINA: Final[dict[str, Layouts]] = {
    "tavern": (
        (*_TAGS, _LANTERN), (_LATTICE, _CANDLE),
        (_ROUND, _POST, _LANTERN), (_SHELF, ("close_tags", -0.66, 0.08, 0.72), _CANDLE_AHEAD),
        (_STRINGS_NEAR, _ROUND_FAR, _CANDLE), (_SCROLL_NEAR, _LATTICE_FAR, _LANTERN),
    ),
    "teahouse": (
        (_ROUND, _LANTERN), (_SCROLL_NEAR, _LATTICE_FAR, _CANDLE),
        (_LATTICE, _POST, _CANDLE), (_WRITING_NEAR, _ROUND_FAR, _LANTERN),
    ),
    "home": (
        (_SCROLL_NEAR, _LATTICE_FAR, _CANDLE), (_WRITING_NEAR, _ROUND_FAR, _LANTERN),
        (_ROUND, _CURTAIN, _CANDLE), (("close_round", 0.46, 0.06, 0.92), _SCROLL_BEHIND, _CANDLE_AHEAD),
        (_SHELF, _LANTERN), (("close_lattice", 0.44, 0.06, 0.9), _CURTAIN, _LANTERN),
    ),
    "bedroom": (
        (("close_round", 0.40, 0.06, 0.92), _CURTAIN, _CANDLE), (("close_lattice", 0.42, 0.06, 0.86), _CURTAIN),
        (_SCROLL_NEAR, _LATTICE_FAR, _CANDLE), (("close_round", 0.48, 0.06, 0.95), _CURTAIN, _LANTERN),
    ),
    "kitchen": (
        (("close_strings", 0.36, 0.06, 1.0), _HEARTH), (_LATTICE, _CANDLE),
        (_SHELF, ("close_strings", -0.66, 0.08, 0.8), _CANDLE_AHEAD),
        (_STRINGS, ("close_jars", 0.60, 0.02, 1.0), _LANTERN),
    ),
    "study": (
        (("close_lattice", 0.22, 0.08, 0.84), ("close_books", 0.88, -0.04, 1.0), _CANDLE), (_SCROLL_NEAR, _LATTICE_FAR,
            _CANDLE),
        (_ROUND, _POST, _CANDLE), (_CASE, _CANDLE),
        (_WRITING_NEAR, _ROUND_FAR, _LANTERN), (_ROUND, _SCROLL_BEHIND, _CANDLE_AHEAD),
    ),
    "workshop": (
        (_SHELF, _CANDLE), (_LATTICE, _LANTERN),
        (_STRINGS, _POST, _LANTERN), (("close_round", 0.46, 0.06, 0.92), _POST, _CANDLE),
    ),
    "hut": (
        (("close_lattice", 0.52, 0.10, 0.84), _CANDLE), (_STRINGS, _CANDLE),
        (("close_shelf", 0.56, 0.02, 0.9), _CANDLE), (("close_slit", 0.50, 0.18, 1.1), _POST, _CANDLE),
    ),
    "palace": (
        (("close_round", 0.42, 0.04, 0.95), _POST, _LANTERN),
        (("close_banner", 0.34, 0.02, 1.0), ("close_banner", 0.74, 0.02, 1.0), _CANDLE),
        (_BANNER_NEAR, _ROUND_FAR, _LANTERN), (_LATTICE, _POST, _CANDLE),
    ),
    "tower": ((_ROUND, _CANDLE), (("close_scroll", 0.44, 0.06, 1.0), _CANDLE)),
    "church": (
        (("close_banner", 0.34, 0.02, 1.0), ("close_post", 0.70, 0.0, 1.0), _CANDLE), (_ROUND, _LANTERN),
        (_SCROLL, _POST, _LANTERN), (_WRITING, _POST, _CANDLE),
    ),
    "school": ((_WRITING, _LANTERN), (_LATTICE, _CANDLE), (_CASE, _CANDLE), (_SCROLL, _POST, _LANTERN)),
    "prison": ((("close_slit", 0.50, 0.20, 1.2), _TORCH), (_TORCH, ("close_slit", 0.56, 0.22, 1.1))),
    "hospital": (
        (_CASE, _CANDLE), (_LATTICE, ("close_scroll", -0.68, 0.06, 0.9)),
        (_SHELF, _LANTERN), (_ROUND, _POST, _CANDLE),
    ),
}  # fmt: skip

_TALE: Final[dict[str, Layouts]] = {
    "tavern": ((_HEARTH, _CANDLE), (_CASEMENT, _CANDLE), (_SHELF, _LANTERN), (_STRINGS, _POST, _CANDLE)),
    "teahouse": ((_CASEMENT, _CANDLE), (_SHELF, _CANDLE), (_HEARTH, _CANDLE), (_PICTURES_NEAR, _CASEMENT_FAR, _CANDLE)),
    "home": (
        (_PICTURES_NEAR, _CASEMENT_FAR, _CANDLE), (_HEARTH, _CANDLE), (_CASEMENT, _LANTERN),
        (_SHELF, _CURTAIN, _CANDLE),
        (_STRINGS_NEAR, _CASEMENT_FAR, _CANDLE), (("close_casement", 0.46, 0.08, 0.92), _CURTAIN, _CANDLE),
    ),
    "kitchen": ((_HEARTH, _CANDLE), (_CASEMENT, _CANDLE), (_STRINGS, _POST, _LANTERN), (_SHELF, _CANDLE)),
    "bedroom": (
        (_CASEMENT, _CANDLE), (_PICTURES_NEAR, _CASEMENT_FAR, _CANDLE),
        (_CASE, _CANDLE), (("close_casement", 0.44, 0.08, 0.92), _CURTAIN, _CANDLE),
    ),
    "study": ((("close_casement", 0.24, 0.08, 0.84), ("close_books", 0.88, 0.0, 1.0), _CANDLE), (_CASEMENT, _CANDLE),
        (_PICTURES_NEAR, _CASEMENT_FAR, _CANDLE), (_HEARTH, _CANDLE)),
    "workshop": (
        (_SHELF, _CANDLE), (_CASEMENT, _CANDLE), (_HEARTH, _LANTERN),
        (("close_casement", 0.44, 0.08, 0.92), _POST, _LANTERN), (_STRINGS, _POST, _CANDLE), (_SHELF, _LANTERN),
    ),
    "hut": (
        (("close_casement", 0.52, 0.10, 0.85), _CANDLE), (_STRINGS, _CANDLE), (_HEARTH, _CANDLE),
        (("close_shelf", 0.56, 0.02, 0.9), _CANDLE),
    ),
    "palace": (
        (("close_gothic", 0.40, 0.05, 1.0), ("close_banner", 0.86, 0.02, 1.0), _TORCH),
        (("close_banner", 0.32, 0.02, 1.0), _CURTAIN, _CANDLE),
        (_BANNER_NEAR, _GOTHIC_FAR, _TORCH), (_GOTHIC, _CURTAIN, _CANDLE),
        (_HEARTH, _CANDLE), (("close_gothic", 0.52, 0.05, 0.95), ("close_banner", -0.66, 0.04, 0.8), _CANDLE_AHEAD),
    ),
    "tower": (
        (_GOTHIC, _CANDLE), (("close_gothic", 0.52, 0.05, 0.9), _TORCH),
        (_CASE, _CANDLE), (_BANNER_NEAR, _GOTHIC_FAR, _TORCH),
    ),
    "church": (
        (_GOTHIC, _CANDLE), (("close_gothic", 0.56, 0.05, 1.0), _CANDLE),
        (("close_banner", 0.36, 0.02, 1.0), _POST, _CANDLE), (_GOTHIC, _POST, _TORCH),
    ),
    "school": ((_CASE, _CANDLE), (_CASEMENT, _LAMP), (_PICTURES, _LAMP), (_WRITING, _LAMP)),
    "prison": ((("close_slit", 0.50, 0.20, 1.2), _TORCH), (("close_slit", 0.56, 0.22, 1.1), _TORCH)),
    "hospital": ((_SHELF, _CANDLE), (_CASEMENT, _CANDLE), (_CASE, _LAMP), (_PICTURES, _CURTAIN, _CANDLE)),
}  # fmt: skip

_FLAT: Final[Layouts] = (
    (_CITY, _LAMP), (_PICTURES_NEAR, _CITY_FAR, _LAMP),
    (("close_city_window", 0.24, 0.06, 0.78), ("close_books", 0.90, -0.02, 1.0), _LAMP),
    (("close_city_window", 0.46, 0.04, 0.92), _CURTAIN, _LAMP),
)  # fmt: skip
_POST_PLAIN: Final[Spot] = ("close_lamp", -0.70, 0.10, 0.9)
_HULL_BEHIND: Final[Spot] = ("close_hull", -0.80, 0.0, 0.8)
_PICTURES_BEHIND: Final[Spot] = ("close_frames", -0.66, 0.10, 0.9)
_BUREAU: Final[Layouts] = (
    (_CITY, _LAMP), (("close_city_window", 0.24, 0.06, 0.78), ("close_books", 0.90, -0.02, 1.0), _LAMP),
    (("close_screens", 0.10, 0.06, 0.70), _CITY_FAR, _LAMP),
    (("close_city_window", 0.54, 0.04, 1.05), _LAMP), (_PICTURES_NEAR, _CITY_FAR, _LAMP), (_CASE, _LAMP),
)  # fmt: skip
_PENDANT: Final[Spot] = ("close_pendant", -0.66, 0.22, 1.0)
_PENDANT_AHEAD: Final[Spot] = ("close_pendant", 0.80, 0.26, 0.9)
_MENU: Final[Spot] = ("close_menu", 0.50, 0.06, 1.0)
_GOODS: Final[Spot] = ("close_goods", 0.62, 0.0, 1.0)
_GOODS_BEHIND: Final[Spot] = ("close_goods", -0.86, 0.0, 0.9)
_BOARD: Final[Spot] = ("close_chalkboard", 0.36, 0.06, 1.0)
_TILES: Final[Spot] = ("close_tiles", 0.32, 0.0, 1.0)
_WARD: Final[Spot] = ("close_ward", 0.34, 0.0, 1.0)
_HALL: Final[Spot] = ("close_hall", 0.30, 0.0, 1.0)
_SCREENS: Final[Spot] = ("close_screens", 0.52, 0.04, 1.0)
_PORTHOLE: Final[Spot] = ("close_porthole", 0.50, 0.08, 1.0)
_HULL: Final[Spot] = ("close_hull", 0.46, 0.0, 1.0)
_DOOR: Final[Spot] = ("close_corridor", 0.34, 0.02, 1.0)
_CUPBOARD: Final[Spot] = ("close_kitchen", 0.44, 0.04, 1.0)
_ROCKS: Final[Spot] = ("close_rocks", 0.12, 0.0, 1.0)

_CAFE: Final[Layouts] = (
    (("close_menu", 0.16, 0.10, 0.72), _CITY_FAR, _PENDANT), (_CITY, _PENDANT), (_SHELF, _PENDANT),
    (_PICTURES_NEAR, _CITY_FAR, _PENDANT),
    (("close_city_window", 0.54, 0.04, 1.05), _PENDANT), (_MENU, _PENDANT_AHEAD),
)  # fmt: skip
_TODAY: Final[dict[str, Layouts]] = {
    "cafe": _CAFE,
    "shop": ((_GOODS, _PENDANT), (_GOODS, ("close_city_window", -0.80, 0.06, 0.7)), (_GOODS_BEHIND, _CITY),
        (_GOODS, _LAMP)),
    "station": ((_TILES, _PENDANT), (_TILES, ("close_screens", -0.66, 0.16, 0.7)),
        (("close_tiles", 0.22, 0.0, 1.05), _PENDANT_AHEAD), (_TILES, _PENDANT)),
    "airport": ((_HALL, _PENDANT), (_HALL, ("close_screens", -0.66, 0.14, 0.7)), (("close_hall", 0.18, 0.0, 1.1),
        _PENDANT), (_HALL, _PENDANT_AHEAD)),
    "corridor": ((_DOOR, _PENDANT), (_DOOR, ("close_frames", -0.66, 0.10, 0.9)), (_CITY, _LAMP), (_PICTURES, _LAMP)),
    "lab": (
        (_SCREENS, _LAMP), (_CASE, _LAMP), (("close_screens", 0.10, 0.06, 0.70), _CITY_FAR, _LAMP),
        (_SCREENS, _CURTAIN, _LAMP),
    ),
    "spaceship": ((_PORTHOLE, _HULL_BEHIND), (_HULL, ("close_porthole", -0.64, 0.10, 0.7)), (_SCREENS, _HULL_BEHIND),
        (("close_porthole", 0.44, 0.06, 1.1), _HULL_BEHIND)),
    "cave": ((_ROCKS, _TORCH), (("close_rocks", 0.20, 0.02, 0.95), _TORCH), (("close_rocks", 0.02, 0.0, 1.1), _TORCH),
        (_ROCKS, ("close_torch", 0.86, 0.06, 1.0))),
}  # fmt: skip
"""Places of one kind in any age."""

_CARRIAGE: Final[Layouts] = (
    (("close_carriage", 0.06, 0.04, 1.0), _CURTAIN), (("close_carriage", 0.14, 0.05, 1.06), _CURTAIN),
)  # fmt: skip
_RESTING: Final[Layouts] = (
    (_PICTURES_NEAR, _CITY_FAR, _LAMP), (_CITY, _CURTAIN, _LAMP), (("close_city_window", 0.46, 0.04, 0.92), _LAMP),
    (_CASE, _CURTAIN, _LAMP),
)  # fmt: skip
_BUS: Final[Layouts] = ((("close_carriage", 0.06, 0.04, 1.0),), (("close_carriage", 0.14, 0.05, 1.06),))
_MODERN: Final[dict[str, Layouts]] = {
    **dict.fromkeys(("home", "study", "modern_home"), _FLAT),
    **dict.fromkeys(("bedroom", "hut", "tower"), _RESTING),
    "workshop": (
        (_SHELF, _PENDANT), (_CITY, _PENDANT), (_SHELF, _PENDANT_AHEAD), (_SHELF, _PICTURES_BEHIND),
    ),
    **dict.fromkeys(("tavern", "teahouse"), _CAFE),
    "kitchen": (
        (_CUPBOARD, _LAMP), (_CITY, _PENDANT), (_CUPBOARD, _PENDANT_AHEAD),
        (_SHELF, _LAMP), (("close_city_window", 0.46, 0.04, 0.92), _LAMP), (_CUPBOARD, _LAMP),
    ),
    "school": ((_BOARD, _LAMP), (_BOARD, _LAMP), (_CITY, _LAMP), (_PICTURES_NEAR, _CITY_FAR, _LAMP)),
    "hospital": ((_WARD, _LAMP), (_CITY, _LAMP), (("close_ward", 0.46, 0.0, 1.0), _LAMP), (_PICTURES_NEAR, _CITY_FAR,
        _LAMP)),
    "office": _BUREAU,
    "train": _CARRIAGE, "vehicle": _BUS, "palace": _TALE["palace"], "church": _TALE["church"],
    "prison": _TALE["prison"],
}  # fmt: skip

_DROP: Final[Spot] = ("close_stage", 0.34, 0.0, 1.0)
_GABLE: Final[Spot] = ("close_attic", 0.42, 0.06, 1.0)
_CASKS: Final[Spot] = ("close_casks", 0.52, 0.0, 1.0)
_KEYS: Final[Spot] = ("close_keys", 0.54, 0.0, 1.0)
_APART: Final[dict[str, Layouts]] = {
    "playhouse": ((_DROP,), (("close_stage", 0.42, 0.0, 1.05),), (("close_stage", 0.28, 0.0, 1.1),), (_DROP,)),
    "attic": ((_GABLE, _LAMP), (("close_attic", 0.50, 0.04, 1.0), _CANDLE),
        (("close_books", 0.66, -0.04, 1.0), _CANDLE), (_GABLE, _LANTERN)),
    "cellar": ((_CASKS, _CANDLE), (("close_casks", 0.44, 0.0, 1.1), _TORCH), (("close_jars", 0.50, 0.02, 1.0), _TORCH),
        (_CASKS, _LANTERN)),
    "hotel": ((_KEYS, _LAMP), (("close_keys", 0.46, 0.0, 1.08), _LAMP), (_PICTURES, _CURTAIN, _LAMP), (_KEYS, _POST,
        _LAMP)),
}  # fmt: skip
"""Rooms that look alike in every age."""

_OF_TODAY: Final = ("modern_home", "office", "train", "vehicle")


_SOLD: Final = frozenset(("shop", "workshop", "cafe"))
"""Places that show a trade's goods behind a head too."""

_SUPERMARKET: Final = frozenset(("", "grocer", "machine"))
"""Trades that today sell from shelves of packets, or work among machines."""


def _of_trade(trade: str, era: Era) -> Layouts:
    """Return a shop's layouts: its own goods beside the era's window and light."""
    wares: Spot = (f"close_wares_{trade or 'general'}", 0.62, 0.0, 1.0)
    behind: Spot = (wares[0], -0.98, 0.0, 0.95)
    if era is Era.MODERN:
        pane, light = ("close_city_window", 0.56, 0.06, 0.9), _PENDANT
    elif era is Era.FAIRY_TALE:
        pane, light = ("close_casement", 0.54, 0.08, 0.92), _CANDLE
    else:
        pane, light = ("close_lattice", 0.54, 0.06, 0.9), _LANTERN
    nearer: Spot = (wares[0], 0.50, 0.0, 1.12)
    return ((wares, light), (nearer, light), (pane, behind), (wares, _POST, light))


def layouts_of(place: str, era: Era, trade: str = "") -> Layouts:
    """Return a room's layouts, or none when the place has none; a shop's show what its trade sells."""
    supermarket = era is Era.MODERN and trade in _SUPERMARKET
    if place in _SOLD and not supermarket and (trade or place == "shop"):
        return _of_trade(trade, era)
    if place in _APART:
        return _APART[place]
    if place in _TODAY:
        return _TODAY[place]
    if era is Era.MODERN or place in _OF_TODAY:
        return _MODERN.get(place, ())
    return (_CHINA if era.chinese else _TALE).get(place, ())
