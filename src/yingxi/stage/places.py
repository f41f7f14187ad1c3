"""Every kind of place: the function that builds it, and which colours its walls have."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import (
    ashore,
    country,
    houses,
    modern,
    outings,
    public,
    rooms,
    rooms_public,
    today,
    town,
    waterside,
    wilds,
)
from yingxi.stage.draft import Draft
from yingxi.story.terms import Era

BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    **country.BUILDERS,
    **waterside.BUILDERS,
    **town.BUILDERS,
    **rooms.BUILDERS,
    **rooms_public.BUILDERS,
    **modern.BUILDERS,
    **public.BUILDERS,
    **outings.BUILDERS,
    **wilds.BUILDERS,
    **today.BUILDERS,
    **ashore.BUILDERS,
    **houses.BUILDERS,
}
"""A builder for every kind in story.places.PLACES."""


def builder_of(place: str, era: Era) -> Callable[[Draft], None]:
    """Return what builds a kind of place in an era: some look otherwise today."""
    today_ = today.BUILDERS_TODAY if era is Era.MODERN else {}
    return today_.get(place) or BUILDERS[place]


_ROOMS: Final[dict[str, str]] = {
    "tavern": "tavern", "teahouse": "teahouse", "home": "house", "bedroom": "chamber", "kitchen": "kitchen",
    "study": "study", "workshop": "workshop", "hut": "poor", "palace": "palace", "tower": "stone", "church": "church",
    "school": "cool", "prison": "dungeon", "hospital": "clinic", "modern_home": "modern", "office": "office",
    "train": "train", "cafe": "cafe", "shop": "shop", "station": "station", "airport": "office", "corridor": "corridor",
    "lab": "lab", "spaceship": "ship", "cave": "cave", "vehicle": "bus",
    "playhouse": "playhouse", "attic": "cottage", "cellar": "cave", "hotel": "hotel",
}  # fmt: skip


_TODAY: Final[dict[str, str]] = {
    "home": "modern", "bedroom": "modern", "kitchen": "modern", "study": "modern", "workshop": "modern",
    "tavern": "cafe", "teahouse": "cafe", "hospital": "ward", "school": "classroom",
}  # fmt: skip
"""Colours of today where they differ from a place's own."""


def room_of(place: str, era: Era) -> str:
    """Return the colours of a room (a key of stage.light.ROOMS)."""
    if era is Era.MODERN and place in _TODAY:
        return _TODAY[place]
    if era is Era.FAIRY_TALE and place == "palace":
        return "royal"
    if era is Era.FAIRY_TALE and place == "home":
        return "cottage"
    if place in ("shop", "cafe") and era is not Era.MODERN:
        return "workshop"
    return _ROOMS.get(place, "house")
