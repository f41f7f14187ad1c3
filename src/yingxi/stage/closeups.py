"""What a set shows behind a head in close shots: a few pieces composed for the frame, not for the room.

A close piece is placed in frame heights from the frame's middle (x towards the side that the person looks to, y up) and
is drawn in close shots only. A set holds two layouts, so that the two sides of a talk look different: those with
`flip` belong to frames whose free side is the left. Which two of a place's, the shot's `variant` says.
"""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator, Sequence
from typing import Final

from yingxi.stage.close_layouts import Spot, layouts_of
from yingxi.stage.daylight import lit_by_day
from yingxi.stage.draft import REAR, Draft
from yingxi.story.stage import Piece
from yingxi.story.terms import Era, Hour, Season, Weather

AIR_M: Final = 70.0
LAND_M: Final = 30.0
AT_HAND_M: Final = 2.0
LOW_M: Final = 1.3

_Land = tuple[tuple[str, ...], tuple[str, ...]]
"""The lands that stand behind people at a place, and what frames them: each person gets their own pair."""


def _land(lands: str, frames: str) -> _Land:
    """Kinds without their "close_"; "-" frames nothing."""
    named = tuple("" if name == "-" else f"close_{name}" for name in frames.split())
    return tuple(f"close_{name}" for name in lands.split()), named


_LAND_CHINA: Final[dict[str, _Land]] = {
    "street": _land("fronts roofs", "bough eave -"), "market": _land("stalls fronts roofs", "bough - eave"),
    "village": _land("field hills", "bough willow -"), "field": _land("field hills", "reeds bough -"),
    "riverside": _land("water hills", "willow reeds bough"), "seaside": _land("shore", "reeds -"),
    "forest": _land("wood", "trunk - leaves"), "mountain": _land("crags hills", "bough - leaves"),
    "bridge": _land("arch water", "willow reeds -"), "graveyard": _land("hills", "bough reeds -"),
    "temple": _land("roofs hills", "eave bough leaves"), "theatre": _land("roofs stalls", "eave willow -"),
    "courtyard": _land("wall fronts roofs", "bough - eave"), "cottage": _land("field hills", "bough reeds"),
    "castle": _land("roofs hills", "bough -"), "garden": _land("wall hills", "bough willow leaves"),
    "well": _land("wall field", "bough willow"), "night_sky": _land("sky", "-"),
    "modern_street": _land("shops city", "lampwire - leaves"), "gingerbread_house": _land("wood", "trunk -"),
    "park": _land("park hills", "leaves bough -"), "playground": _land("campus park", "leaves - bough"),
    "rooftop": _land("rooftop city", "- lampwire"), "planet": _land("craters", "-"),
    "desert": _land("dunes", "- bough"), "undersea": _land("reef", "reeds"),
    "deck": _land("aboard", "-"), "harbour": _land("quay", "-"),
    "platform": _land("platform", "-"), "orchard": _land("orchard field", "leaves bough"),
    "terraces": _land("terraces hills", "- bough leaves"), "balcony": _land("roofs wall", "eave bough -"),
}  # fmt: skip

_LAND_TALE: Final[dict[str, _Land]] = {
    "street": _land("gables", "bough - leaves"), "market": _land("stalls gables", "- bough leaves"),
    "theatre": _land("gables stalls", "bough -"), "temple": _land("gables hills", "bough -"),
    "courtyard": _land("gables hills", "bough leaves -"), "castle": _land("castle hills", "bough - leaves"),
    "garden": _land("castle park", "bough trunk leaves"), "well": _land("castle hills", "trunk bough"),
    "riverside": _land("hills water", "reeds bough"), "bridge": _land("hills", "reeds bough"),
    "mountain": _land("hills", "trunk bough"), "park": _land("hills castle", "leaves bough -"),
    "playground": _land("gables hills", "leaves -"), "rooftop": _land("gables castle", "-"),
    "balcony": _land("castle hills gables", "leaves bough -"),
}  # fmt: skip

_LAND_TODAY: Final[dict[str, _Land]] = {
    "street": _LAND_CHINA["modern_street"], "market": _land("stalls city", "- leaves"),
    "theatre": _land("city stalls", "- lampwire"), "castle": _land("city castle", "- leaves"),
    "bridge": _land("city water", "lampwire -"), "courtyard": _land("park campus city", "leaves - bough"),
    "garden": _land("park hills", "leaves bough"), "village": _land("field hills", "bough leaves"),
    "riverside": _land("water city", "leaves reeds"),
    "balcony": _land("city rooftop", "leaves - lampwire"),
    **{place: _LAND_CHINA[place] for place in ("park", "playground", "rooftop")},
}  # fmt: skip

_GREY: Final = (Weather.RAIN, Weather.SNOW)
_LIGHT_AT: Final = ((0.50, 0.10), (0.44, 0.16), (0.56, 0.22), (0.36, 0.06))
_HIGH_LANDS: Final = frozenset(
    (
        "close_wall",
        "close_fronts",
        "close_gables",
        "close_campus",
        "close_arch",
        "close_shops",
        "close_stalls",
        "close_city",
        "close_platform",
    )
)
_OVER_ROOFS: Final = 0.36
"""How high sun and moon hang where a wall would cut them, frame heights over the middle."""
_OWN_SKY: Final = frozenset(("planet", "undersea"))
"""No clouds."""


def add_close_pieces(draft: Draft, place: str, *, indoor: bool, variant: int = 0) -> None:
    """Give a set the pieces that close shots show behind a head.

    Args:
        draft: the set.
        place: its kind.
        indoor: whether it is a room.
        variant: which of the place's layouts; one person keeps one number, so that they keep their side of the room.
    """
    for side in (0, 1):
        if indoor:
            spots = list(_as_lit(_indoor(draft, place, side, variant), by_day=lit_by_day(draft, place)))
        else:
            spots = _outdoor(draft, place, side, variant)
        if indoor and spots:
            _add(draft, place, *_glow(spots, by_day=lit_by_day(draft, place)), mirrored=side == 1)
        if spots:
            _add(draft, place, _LOW_INDOORS if indoor else _low(place), 0.0, 0.0, 1.0, mirrored=side == 1)
        for kind, x, y, size in spots:
            _add(draft, place, kind, x, y, size, mirrored=side == 1)


_WINDOWS: Final = frozenset(
    ("close_lattice", "close_round", "close_casement", "close_gothic", "close_city_window", "close_slit",
     "close_carriage", "close_hall", "close_attic", "close_rocks", "close_side_window")
)  # fmt: skip
_PUT_OUT: Final = frozenset(("close_candle", "close_lamp", "close_lantern", "close_torch", "close_pendant"))
"""Lights that do not burn by day."""

_ASIDE: Final = 0.76
"""How far from the middle a window stands that lights a room from its side, cut by the frame's edge."""


def _as_lit(spots: Sequence[Spot], *, by_day: bool) -> Iterator[Spot]:
    """Yield a room's layout as an hour lights it, from one side alone: its fire, or by day its window, else its lamp.

    By day a plant stands in the lamp's place, or the window that the layout lacks.
    """
    fire = any(kind == "close_hearth" for kind, *_ in spots)
    lit = fire or (by_day and any(kind in _WINDOWS for kind, *_ in spots))
    for kind, x, y, size in spots:
        if kind not in _PUT_OUT or not (fire or by_day):
            yield kind, x, y, size
        elif lit:
            yield "close_plant", x, 0.0, 1.0
        else:
            yield "close_side_window", math.copysign(_ASIDE, x), 0.08, 1.0
            lit = True


_HEART: Final[dict[str, float]] = {"close_hearth": -0.28, "close_pendant": -0.06}
"""How far over a light's origin it shines, frame heights."""

_UNSEEN: Final = (-0.94, 0.14)
"""Where the light of a room stands whose layout shows none: outside the frame, behind the head."""


def _glow(spots: Sequence[Spot], *, by_day: bool) -> Spot:
    """Return the light on a room's wall: about its fire or lamp, else about its window, else from beyond the frame."""
    for kind, x, y, _ in spots:
        if kind in _GIVE_LIGHT:
            return "close_glow", x, y + _HEART.get(kind, 0.0), 1.0
    if not by_day:
        return "close_glow", *_UNSEEN, 1.0
    for kind, x, y, _ in spots:
        if kind in _WINDOWS:
            return "close_glow_day", x, y, 1.0
    return "close_glow_day", *_UNSEEN, 1.0


_LOW_INDOORS: Final = "close_low_room"
_PONDS: Final = ("riverside", "bridge", "seaside", "harbour", "deck")


def _low(place: str) -> str:
    """Return what stands behind a small animal in a close shot under the sky."""
    return "close_low_pond" if place in _PONDS else "close_low_meadow"


def _indoor(draft: Draft, place: str, side: int, variant: int) -> tuple[Spot, ...]:
    """Return a room's layout: the two sides never share one."""
    all_ = layouts_of(place, draft.era, draft.trade)
    mine = all_[side::2] if draft.side > 0 else all_[1 - side :: 2]
    return mine[variant % len(mine)] if mine else ()


def _outdoor(draft: Draft, place: str, side: int, variant: int) -> list[Spot]:
    """Return a layout under the sky: light, clouds, land, and a dark shape that frames them."""
    own = _LAND_CHINA if draft.chinese else _LAND_TODAY if draft.era is Era.MODERN else _LAND_TALE
    lands, frames = own.get(place) or (_LAND_TALE.get(place, _LAND_CHINA[place]) if not draft.chinese else ((), ()))
    at = 2 * variant + side
    land, frame = lands[at % len(lands)], frames[(at + at // len(lands)) % len(frames)]
    if place == "forest" and draft.chinese and any(piece.kind == "bamboo" for piece in draft.pieces):
        land = "close_bamboo"
    if draft.season is Season.WINTER and frame in ("close_willow", "close_leaves"):
        frame = "close_bough"
    spots: list[Spot] = [] if place in _OWN_SKY else [("close_clouds", 0.0, 0.0, 1.0)]
    if draft.weather not in _GREY and place != "undersea":
        x, y = _LIGHT_AT[at % len(_LIGHT_AT)]
        spots.insert(0, ("close_light", x, max(y, _OVER_ROOFS) if land in _HIGH_LANDS else y, 1.0))
    spots.append((land, 0.0, 0.0, 1.0))
    if frame:
        spots.append((frame, 0.0, 0.0, 1.0))
    if draft.hour is Hour.NIGHT and place in _LIVED_IN:
        spots.append(("close_lantern" if draft.chinese else "close_street_lamp", *_LAMP_OUTSIDE))
    return spots


_LIVED_IN: Final = frozenset(
    ("street", "market", "village", "riverside", "bridge", "temple", "theatre", "courtyard", "cottage", "castle",
     "garden", "well", "modern_street", "park", "playground", "rooftop", "harbour", "balcony", "platform")
)  # fmt: skip
"""Places where somebody has lit a lamp by night: faces would else be blue before blue."""

_LAMP_OUTSIDE: Final = (-0.70, 0.18, 0.9)
"""Where it hangs, behind the head, and its size."""


_AIR: Final = frozenset(("close_light", "close_clouds"))
_FRAMES: Final = frozenset(
    ("close_eave", "close_bough", "close_willow", "close_reeds", "close_trunk", "close_leaves", "close_lampwire")
)
_GIVE_LIGHT: Final = {
    "close_candle": 0.9, "close_lantern": 0.9, "close_torch": 0.9, "close_hearth": 0.9, "close_lamp": 0.7,
    "close_pendant": 0.6, "close_street_lamp": 0.9,
}  # fmt: skip


def _add(draft: Draft, place: str, kind: str, x: float, y: float, size: float, *, mirrored: bool) -> None:
    z = AT_HAND_M
    if kind.startswith("close_low_"):
        z = LOW_M
    elif kind.startswith("close_glow"):
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
