"""Every kind of place, and the function that builds it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from yingxi.stage import country, interiors
from yingxi.stage.draft import Draft
from yingxi.story.places import PLACES

BUILDERS: Final[dict[str, Callable[[Draft], None]]] = {
    kind: (interiors.home if place.indoor else country.village) for kind, place in PLACES.items()
}
BUILDERS.update(country.BUILDERS)
BUILDERS.update(interiors.BUILDERS)


def ROOM_OF(place, era):
    return "house"
