"""Put the things a text names into its set, where people can reach them and nobody is covered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from yingxi.stage.draft import FAR, HILLS, MAIN, PROPS, REAR, SKY, Draft
from yingxi.story.places import PLACES
from yingxi.story.things import THINGS

_SPOTS: Final = (1.75, -1.75, 2.35, -2.35, 1.25, -1.25)
_AT_WALL_M: Final = (-3.3, 3.3, -4.2, 4.2, -2.4, 2.4)
"""Where along the wall a stove may stand, metres on the set's lighter side and the heavier, the best first."""
_SEEN_ALREADY: Final[dict[str, tuple[str, ...]]] = {
    "table": ("table", "square_table", "desk", "school_desk", "table_europe"),
    "bench": ("bench", "stool", "pew", "sofa"),
    "chair": ("chair", "armchair"),
    "bed": ("bed", "canopy_bed", "kang", "bed_europe", "bed_modern", "sickbed"),
    "counter": ("counter", "bar_counter"),
    "door": ("door", "gate", "house", "shop", "timber_house"),
    "window": ("window", "lattice_window", "moon_window", "gothic_window", "casement", "modern_window"),
    "stove": ("stove", "kitchen_range", "hearth", "tea_stove"),
    "throne": ("throne", "dragon_throne"),
    "boat": ("boat", "wupeng_boat", "sailing_boat", "rowing_boat"),
    "well": ("well",),
    "grave": ("grave", "mound", "tombstone"),
    "tree": ("tree", "round_tree", "willow", "pine", "oak", "bare_tree", "plum_tree"),
    "moon": ("moon",),
    "lamp": ("lamp", "oil_lamp", "street_lamp", "standing_lantern", "modern_lamp", "floor_lamp"),
    "lantern": ("lantern", "hanging_lantern", "standing_lantern"),
    "fire": ("fire", "hearth", "forge", "stove", "kitchen_range", "tea_stove"),
    "loom": ("loom",),
    "computer": ("computer", "office_desk"),
}
_ON_TOP: Final = ("table", "square_table", "desk", "counter", "table_europe", "bar_counter", "cafe_table", "low_table")
_ON_TABLES: Final = frozenset(("computer", "radio", "teapot", "lamp", "candle", "pot"))
"""What is not held and yet stands on a table, never on the floor."""
_LAID_ON: Final = 0.4
"""Held things smaller than this, metres, lie on a table if the set has one in reach."""


_ONLY_INDOORS: Final = frozenset(
    (
        "bed", "throne", "counter", "loom", "stove", "computer", "window", "mirror", "candle", "lamp", "coffin",
        "christmas_tree", "pot", "teapot", "phone", "gate_sign", "wine_jar", "drum", "cage", "fishing_net", "staff",
        "sword", "umbrella", "television", "radio", "piano", "painting", "photo", "clock",
    )
)  # fmt: skip
"""What a wood, a field or a street gets only where the set itself has it."""

_VEHICLES: Final = frozenset(["carriage", "sedan", "rickshaw", "car", "bus"])
_ROLLED: Final = frozenset(["handcart", "bicycle"])
"""What goes wherever there is a path."""
_ONLY_OUTDOORS: Final = frozenset(
    ["boat", "well", "tree", "grave", "moon", "swing", "snowman", "spaceship", *_VEHICLES, *_ROLLED]
)
_NEVER: Final = frozenset(["rope_hair", "angel", "train", "plane"])
"""What is part of somebody, or somebody, or too large to stand beside people."""

_LIES_ON_GROUND: Final = frozenset(
    (
        "basket", "bundle", "flower", "golden_ball", "watermelon", "bucket", "backpack", "suitcase", "rope", "stone",
        "shell", "leaf", "seedling", "chest",
    )
)  # fmt: skip
_ALOFT: Final = {"kite": ("kite_aloft", 0.95, 2.0, 1.9), "balloon": ("balloon", 1.2, 0.7, 0.6)}
"""What the air carries: its piece, its height, how high it hangs and how far behind the people, metres."""
_HOMELY: Final = frozenset(["courtyard", "market", "theatre", "temple", "cottage", "gingerbread_house"])
"""Places under the sky where tables, chairs and what lies on them may stand."""

_CARRIAGES: Final = frozenset(
    ("street", "modern_street", "village", "castle", "courtyard", "field", "cottage", "temple", "market")
)
_GRAVES: Final = frozenset(["graveyard", "field", "forest", "mountain", "village"])


def fits(kind: str, place: str) -> bool:
    """Whether a thing may stand in a kind of place by itself; if not, a close insert shows it instead."""
    indoor = PLACES[place].indoor
    if kind in _NEVER or (place == "night_sky" and kind != "moon"):
        return False
    if kind in _VEHICLES:
        return place in _CARRIAGES
    if kind == "grave":
        return place in _GRAVES
    if indoor:
        return kind not in _ONLY_OUTDOORS or kind == "moon"
    if place in _HOMELY:
        return kind not in ("bed", "throne", "window", "door", "stove", "computer", "lamp")
    if kind in _ALOFT:
        return True
    if kind in _ONLY_INDOORS or kind in ("table", "chair", "lantern", "door"):
        return False
    return kind in _LIES_ON_GROUND or not (THINGS[kind].held and THINGS[kind].height_m < _LAID_ON)


def place_things(draft: Draft, things: Sequence[str], place: str) -> None:
    """Add pieces for the named things that the set does not show yet and that may stand in such a place.

    Args:
        draft: the set so far.
        things: kinds; unknown ones are left out.
        place: a kind in story.places.PLACES.
    """
    spots = list(_SPOTS) if draft.side > 0 else [-x for x in _SPOTS]
    tops = _tops(draft)
    for kind in dict.fromkeys(things):
        if kind not in THINGS or _is_seen(draft, kind) or not fits(kind, place):
            continue
        thing = THINGS[kind]
        if kind == "moon":
            draft.add("moon", draft.side * 14, SKY, 6.0, y=16.0, glow=0.6)
        elif kind == "tree":
            draft.add("tree", draft.side * 5.2, REAR, 4.6, sways=True)
        elif kind == "boat":
            if draft.water_z_m is not None:
                draft.add("boat", draft.side * 3.6, draft.water_z_m + 1.6, thing.height_m, y=-0.15)
        elif kind in _VEHICLES:
            draft.add(kind, draft.side * (2.6 + 0.9 * thing.wide), REAR, thing.height_m)
        elif kind in _ROLLED or kind in ("spaceship", "swing", "snowman"):
            draft.add(kind, draft.side * -3.1, MAIN + 0.9, thing.height_m)
        elif kind in _ALOFT and (kind == "balloon" or not PLACES[place].indoor):
            piece, height_m, up_m, behind_m = _ALOFT[kind]
            draft.add(piece, draft.side * 2.2, MAIN + behind_m, height_m, y=up_m, flip=draft.side < 0)
        elif kind in ("painting", "kite"):
            draft.add(kind, draft.side * -1.5, REAR - 0.12, thing.height_m, y=1.35)
        elif kind in ("door", "window") and place in _NO_OPENINGS:
            continue
        elif kind in ("door", "window"):
            draft.add(kind, draft.side * -3.4, REAR - 0.1, thing.height_m, y=0.0 if kind == "door" else 1.0)
        elif kind == "lantern":
            draft.add("hanging_lantern", draft.side * -1.9, REAR - 1.3, 0.6, y=2.5, sways=True, glow=_glow(kind))
        elif kind == "gate_sign":
            draft.add(kind, draft.side * -1.5, REAR - 0.12, 0.55, y=1.75)
        elif kind in _LEANS:
            draft.add(kind, draft.side * -3.0, REAR - 0.12, thing.height_m)
        elif tops and (kind in _ON_TABLES or (thing.held and thing.height_m < _LAID_ON)):
            x, y, z, room_m = tops.pop(0)
            tall_m = min(_seen_height(thing.height_m), max(_TOP_SHARE * room_m / max(thing.wide, 0.5), 0.12))
            draft.add(kind, x, z - 0.02, tall_m, y=y, glow=_glow(kind))
        elif kind == "stove":
            draft.add(kind, _at_wall(draft, thing.wide * thing.height_m), REAR - 0.3, thing.height_m, glow=_glow(kind))
        elif kind == "fire" and PLACES[place].indoor and place not in _BARE_ROCK:
            _add_fireplace(draft)
        elif spots:
            half_m = max(_ELBOW_M, 0.5 * thing.wide * thing.height_m)
            free = [spot for spot in spots if _is_free(draft, spot, half_m)]
            if not free and kind in _SEATS and any(mark.pose == "sit" for mark in draft.marks):
                continue  # whoever sits finds a seat: a second one would stand in the first
            x = next(iter(free or [spot for spot in spots if _is_free(draft, spot, _ELBOW_M)] or spots))
            spots.remove(x)
            if kind == "computer":
                draft.add("cafe_table", x, PROPS, 0.74, w=1.1)
                draft.add(kind, x, PROPS - 0.02, thing.height_m, y=0.74)
            elif thing.height_m < _LAID_ON and kind not in _LIES_ON_GROUND:
                draft.add("stool", x, PROPS, 0.5)
                draft.add(
                    kind, x, PROPS - 0.02, min(_seen_height(thing.height_m), _ON_STOOL_M), y=0.5, glow=_glow(kind)
                )
            else:
                draft.add(kind, x, PROPS if thing.height_m > 0.5 else MAIN + 0.5, thing.height_m, glow=_glow(kind))


_BARE_ROCK: Final = ("cave", "prison")
"""Rooms in which a fire may burn on the floor."""


def _add_fireplace(draft: Draft) -> None:
    """Put a room's fire where fires burn: in a range of clay or an iron stove at the wall."""
    kind, tall_m, wide_m = ("kitchen_range", 0.95, 1.7) if draft.chinese else ("stove", 0.9, None)
    draft.add(kind, _at_wall(draft, wide_m or tall_m), REAR - 0.3, tall_m, w=wide_m, glow=_glow("fire"))


_LEANS: Final = (
    "staff", "sword", "umbrella", "fishing_net", "ladder", "broom", "hoe", "bow", "guitar", "violin", "axe",
)  # fmt: skip
"""What leans against a wall."""


_ELBOW_M: Final = 0.35
_DEPTH_M: Final = 1.0
_ON_STOOL_M: Final = 0.32
"""What stands on a stool is lower than it."""
_SEATS: Final = ("bench", "chair")
_NO_OPENINGS: Final = frozenset(
    ("station", "train", "vehicle", "airport", "spaceship", "corridor", "cave", "playhouse", "cellar", "shop")
)
"""Where a room's door or window would hang on a train's side, a rock or a case of goods."""
_WHOLE_WALL_M: Final = 9.0
"""What is this wide is a wall or a floor, not something on it."""
_TOP_SHARE: Final = 0.4
"""How much of a table's top a thing on it may take: a pot is not as wide as its table."""


def _at_wall(draft: Draft, wide_m: float) -> float:
    """Return where along the wall a stove stands before nothing else, the least crowded place where all are taken."""

    def taken_m(x_m: float) -> float:
        return sum(
            max(0.0, 0.5 * (wide_m + (piece.width_m or 0.8 * piece.height_m)) - abs(piece.x_m - x_m))
            for piece in draft.pieces
            if 0.0 < piece.z_m < REAR + 0.2 and piece.y_m < 1.2 and piece.height_m > 0.25
            and (piece.width_m or 0.0) < _WHOLE_WALL_M
        )  # fmt: skip

    return min((draft.side * x for x in _AT_WALL_M), key=taken_m)


def _is_free(draft: Draft, x_m: float, half_m: float) -> bool:
    """Whether nothing of the set stands where a thing would be put: one would grow out of the other."""
    return not any(
        abs(piece.x_m - x_m) < half_m + 0.5 * (piece.width_m or 0.8 * piece.height_m)
        and abs(piece.z_m - PROPS) < _DEPTH_M and piece.y_m < 0.6 and piece.height_m > 0.25
        for piece in draft.pieces
    )  # fmt: skip


def _tops(draft: Draft) -> list[tuple[float, float, float, float]]:
    """Return free places on tables in reach: (x, y of the top, z, how wide the table is)."""
    return [
        (piece.x_m + offset, piece.y_m + piece.height_m, piece.z_m, piece.width_m or 1.35 * piece.height_m)
        for piece in draft.pieces
        if piece.kind in _ON_TOP and abs(piece.x_m) < 4.5 and 0 <= piece.z_m <= REAR
        for offset in (-0.18, 0.2)
    ]


def _is_seen(draft: Draft, kind: str) -> bool:
    names = _SEEN_ALREADY.get(kind, (kind,))
    return any(piece.kind in names and (piece.z_m < HILLS or piece.z_m >= FAR) for piece in draft.pieces)


def _seen_height(height_m: float) -> float:
    """Small things are drawn a little larger than life, or nobody would notice them."""
    return max(height_m * 1.25, 0.12)


def _glow(kind: str) -> float:
    return {"fire": 0.9, "lantern": 0.8, "lamp": 0.7, "candle": 0.6, "stove": 0.5}.get(kind, 0.0)
