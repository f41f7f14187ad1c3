"""Stagings changed while a shot is planned: the players and the board's people stay one."""

from __future__ import annotations

from collections.abc import Mapping

from yingxi.crew.recipe import ShotRecipe
from yingxi.story.board import Staging
from yingxi.story.stage import Mark
from yingxi.story.terms import Facing

Seats = Mapping[str, Mark | None]
"""Character -> where they sit or lie; None = they stand."""


def restaged(recipe: ShotRecipe, stagings: Mapping[str, Staging]) -> ShotRecipe:
    """Return a shot with some of its people elsewhere.

    Args:
        recipe: the shot.
        stagings: character -> the new staging of those who are moved.
    """
    players = tuple(
        one.model_copy(update={"staging": stagings.get(one.staging.character, one.staging)}) for one in recipe.players
    )
    people = tuple(stagings.get(person.character, person) for person in recipe.shot.people)
    shot = recipe.shot.model_copy(update={"people": people})
    return recipe.model_copy(update={"players": players, "shot": shot})


def way_of(staging: Staging) -> float:
    """Return -1 for one who faces left, else 1."""
    return -1.0 if staging.facing is Facing.LEFT else 1.0
