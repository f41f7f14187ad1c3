"""What somebody in a shot is told to do, by the names under which motion has it."""

from __future__ import annotations

from typing import Final

from yingxi.crew.recipe import ShotRecipe
from yingxi.story.board import Staging

SITS: Final = frozenset(("sit", "sit_down", "write", "read"))
LIES: Final = frozenset(("lie", "sleep"))


def deeds_in_order(staging: Staging, recipe: ShotRecipe) -> tuple[str, ...]:
    """Return the names of what one is told to do, first things first."""
    from yingxi.motion.find import find_actions

    return tuple(deed.name for deed in find_actions(staging.action, recipe.language))


def deeds_of(staging: Staging, recipe: ShotRecipe) -> frozenset[str]:
    """Return the names of what one is told to do."""
    return frozenset(deeds_in_order(staging, recipe))


def goes_ahead(deed: str) -> bool:
    """Return whether a deed carries one ahead."""
    from yingxi.motion.actions import ACTIONS

    return bool(ACTIONS[deed].gait) and (ACTIONS[deed].metres or 1.0) > 0
