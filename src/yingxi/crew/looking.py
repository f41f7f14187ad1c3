"""Whom one looks at, and what one says and hears: the one the board names, else the one who stands before them."""

from __future__ import annotations

from typing import Final

from yingxi.crew.deeds import deeds_of
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.story.board import is_extra
from yingxi.story.terms import Emotion

SEES_M: Final = 3.2
"""Who is farther off than this does not draw the eyes by merely standing there."""
OF_THE_HEAD: Final = frozenset({"head", "neck", "head_yaw", "gaze_x", "gaze_y", "blink"})
"""What a deed moves that needs the eyes for itself: reading, looking up, weeping."""


def looked_at(player: Player, recipe: ShotRecipe) -> Player | None:
    """Return the one in the picture whom a player looks at, None if there is nobody.

    Two who stand face to face see each other even where the board says nothing of it, unless what they do takes
    their own eyes. Those of the crowd draw nobody's.
    """
    staging = player.staging
    others = [one for one in recipe.players if one is not player]
    if staging.listens_to is not None:
        return next((one for one in others if one.staging.character == staging.listens_to), None)
    side = staging.facing.way
    if not side or _eyes_busy(player, recipe):
        return None
    ahead = [
        (side * (one.staging.x_m - staging.x_m), number)
        for number, one in enumerate(others)
        if not is_extra(one.staging.character)
    ]
    nearest = min(((far_m, number) for far_m, number in ahead if 0.0 < far_m <= SEES_M), default=None)
    return others[nearest[1]] if nearest is not None else None


def _eyes_busy(player: Player, recipe: ShotRecipe) -> bool:
    """Whether a deed moves head or eyes itself."""
    from yingxi.motion.actions import ACTIONS

    return any(
        OF_THE_HEAD & keyed.values.keys() for name in deeds_of(player.staging, recipe) for keyed in ACTIONS[name].keys
    )


def said(player: Player, recipe: ShotRecipe) -> str:
    """Return the words of one's own lines in the shot."""
    return " ".join(line.text for line in recipe.spoken if line.speaker == player.staging.character)


def heard(player: Player, recipe: ShotRecipe) -> str:
    """Return what is said and told in the shot by others."""
    return " ".join(line.text for line in recipe.spoken if line.speaker != player.staging.character)


def felt_by_the_speaker(player: Player, recipe: ShotRecipe) -> Emotion:
    """Return the feeling of the first other one in the picture who speaks in the shot."""
    speakers = [line.speaker for line in recipe.spoken if line.moves_mouth]
    others = {one.staging.character: one for one in recipe.players if one is not player}
    return next((others[name].staging.emotion for name in speakers if name in others), Emotion.NEUTRAL)
