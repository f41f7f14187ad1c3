"""How far somebody walks in a shot: where they set out, and how far they come."""

from __future__ import annotations

from typing import Final

from yingxi.crew.deeds import deeds_of, goes_ahead
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import way_of
from yingxi.story.board import Staging
from yingxi.story.terms import Angle, Move, ShotSize

WALK_M: Final = 1.6
"""The farthest that a walk carries somebody in a shot whose camera does not follow."""
RUN_UP_M: Final = 1.2
"""So much farther back one sets out who runs: the shot begins and goes on in the middle of the run."""
STEP_M: Final = 0.3
"""The farthest in a shot over somebody's shoulder."""
MEETS_M: Final = 2.2
"""Somebody this near ahead is walked up to."""
COMES_M: Final = 0.9
"""How far one comes who walks up to somebody in the picture."""
COMES_NEAR_M: Final = 0.35
"""And in a shot of faces: walking on, they would pass each other and look away, each out of the frame."""
FACES: Final = frozenset({ShotSize.MEDIUM, ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP})
"""Shots that are about faces."""
ROOMY: Final = frozenset({ShotSize.FULL, ShotSize.WIDE})
"""Shots with room to walk in."""


def walk_m(recipe: ShotRecipe) -> float:
    """Return how far a walk carries somebody: past a shoulder a step, or the listener would stand in the way."""
    return STEP_M if recipe.shot.angle is Angle.OVER_SHOULDER else WALK_M


def way_up_to_another_m(player: Player, recipe: ShotRecipe) -> float | None:
    """Return how far one walks who comes up to somebody: they set out so far back, and do not walk past them."""
    staging, way = player.staging, way_of(player.staging)
    others = [way * (one.staging.x_m - staging.x_m) for one in recipe.players if one is not player]
    met = any(0.0 < ahead < MEETS_M for ahead in others)
    elsewhere = recipe.shot.move is Move.FOLLOW or (
        recipe.shot.angle is Angle.OVER_SHOULDER and recipe.shot.size in FACES
    )
    if not met or elsewhere or not _goes(player, recipe):
        return None
    return COMES_M if recipe.shot.size in ROOMY else COMES_NEAR_M


def run_up_m(player: Player, recipe: ShotRecipe) -> float:
    """Return how far behind their mark one sets out who runs: nobody is in the way, and the frame has room."""
    from yingxi.motion.actions import ACTIONS

    staging, way = player.staging, way_of(player.staging)
    behind = [way * (staging.x_m - one.staging.x_m) for one in recipe.players if one is not player]
    roomy = recipe.shot.size in ROOMY and recipe.shot.move is not Move.FOLLOW
    free = not any(-0.2 < gap < RUN_UP_M + 0.6 for gap in behind)
    runs = any(ACTIONS[name].gait == "run" for name in deeds_of(staging, recipe))
    return RUN_UP_M if runs and roomy and free else 0.0


def ends_of_walks(recipe: ShotRecipe) -> list[Staging]:
    """Return those who walk in a shot, staged at their walk's other end: where they set out or where they arrive."""
    ends = []
    for player in recipe.players:
        staging, way = player.staging, way_of(player.staging)
        come_m = way_up_to_another_m(player, recipe)
        if come_m is not None:
            ends.append(staging.model_copy(update={"x_m": staging.x_m - way * come_m}))
        elif _goes(player, recipe):
            ends.append(staging.model_copy(update={"x_m": staging.x_m + way * walk_m(recipe)}))
            ends.append(staging.model_copy(update={"x_m": staging.x_m - way * run_up_m(player, recipe)}))
    return ends


def _goes(player: Player, recipe: ShotRecipe) -> bool:
    """Whether somebody walks ahead in the shot."""
    return any(goes_ahead(name) for name in deeds_of(player.staging, recipe))
