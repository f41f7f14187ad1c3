"""Put the things a text names into its set, where people can reach them and nobody is covered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from yingxi.stage.draft import FAR, HILLS, MAIN, PROPS, REAR, SKY, Draft
from yingxi.story.things import THINGS

_SPOTS: Final = (1.75, -1.75, 2.35, -2.35, 1.25, -1.25)
_SEEN_ALREADY: Final[dict[str, tuple[str, ...]]] = {
    "table": ("table", "square_table", "desk", "school_desk", "table_europe"),
    "bench": ("bench", "stool", "pew", "sofa"),
    "chair": ("chair", "armchair"),
    "bed": ("bed", "canopy_bed", "kang", "bed_europe", "bed_modern", "sickbed"),
    "counter": ("counter", "bar_counter"),
    "door": ("door", "gate", "house", "shop", "timber_house"),
    "window": ("window", "lattice_window", "moon_window", "gothic_window", "casement", "modern_window"),
    "stove": ("stove", "kitchen_range", "hearth"),
    "throne": ("throne", "dragon_throne"),
    "boat": ("boat", "wupeng_boat", "sailing_boat"),
    "well": ("well",),
    "grave": ("grave", "mound", "tombstone"),
    "tree": ("tree", "round_tree", "willow", "pine", "oak", "bare_tree", "plum_tree"),
    "moon": ("moon",),
    "lamp": ("lamp", "oil_lamp"),
    "loom": ("loom",),
}
_ON_TOP: Final = ("table", "square_table", "desk", "counter", "table_europe", "bar_counter")
_LAID_ON: Final = 0.4
"""Held things smaller than this, metres, lie on a table if the set has one in reach."""


def place_things(draft: Draft, things: Sequence[str]) -> None:
    """Add pieces for the named things that the set does not show yet; unknown names are left out."""
    spots = list(_SPOTS) if draft.side > 0 else [-x for x in _SPOTS]
    tops = _tops(draft)
    for kind in dict.fromkeys(things):
        if kind not in THINGS or _is_seen(draft, kind):
            continue
        thing = THINGS[kind]
        if kind == "moon":
            draft.add("moon", draft.side * 14, SKY, 6.0, y=16.0, glow=0.6)
        elif kind == "tree":
            draft.add("tree", draft.side * 5.2, REAR, 4.6, sways=True)
        elif kind in ("boat", "carriage"):
            draft.add(kind, draft.side * 4.4, REAR, thing.height_m)
        elif kind in ("door", "window"):
            draft.add(kind, draft.side * -3.4, REAR - 0.1, thing.height_m, y=0.0 if kind == "door" else 1.0)
        elif thing.held and thing.height_m < _LAID_ON and tops:
            x, y, z = tops.pop(0)
            draft.add(kind, x, z - 0.02, _seen_height(thing.height_m), y=y, glow=_glow(kind))
        elif spots:
            x = spots.pop(0)
            if thing.height_m < _LAID_ON:
                draft.add("stool", x, PROPS, 0.5)
                draft.add(kind, x, PROPS - 0.02, _seen_height(thing.height_m), y=0.5, glow=_glow(kind))
            else:
                draft.add(kind, x, PROPS if thing.height_m > 0.5 else MAIN + 0.5, thing.height_m, glow=_glow(kind))


def _tops(draft: Draft) -> list[tuple[float, float, float]]:
    """Return free places on tables in reach: (x, y of the top, z)."""
    return [
        (piece.x_m + offset, piece.y_m + piece.height_m, piece.z_m)
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
