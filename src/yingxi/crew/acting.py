"""What everybody in a shot is told before the camera rolls."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from yingxi.crew.around import around
from yingxi.crew.furnishing import surface_of
from yingxi.crew.looking import felt_by_the_speaker, heard, looked_at, said
from yingxi.crew.meeting import Pair, body_of
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import Seats, way_of
from yingxi.crew.walking import FACES, run_up_m, walk_m, way_up_to_another_m
from yingxi.project.takes import number_of
from yingxi.story.board import Staging
from yingxi.story.pose import Proportions
from yingxi.story.stage import Mark, Set
from yingxi.story.terms import Angle, Facing, Move, ShotSize
from yingxi.story.utterance import Utterance

if TYPE_CHECKING:
    from yingxi.motion.cue import ActingCue

TIGHT: Final = frozenset({ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP})
"""Shots that end at the breast."""


def cue_of(player: Player, recipe: ShotRecipe, place: Set, seats: Seats, pairs: Sequence[Pair]) -> ActingCue:
    """Return what one is told.

    Args:
        player: who.
        recipe: the shot, everybody where they act.
        place: its set, furnished.
        seats: who sits or lies, and where.
        pairs: those who do something to each other.
    """
    from yingxi.motion.cue import ActingCue

    staging, character = player.staging, player.character
    seat = seats[staging.character]
    pair = next((pair for pair in pairs if staging.character in (pair.doer, pair.other)), None)
    done = pair if pair is not None and pair.doer == staging.character else None
    partner = next((one for one in recipe.players if done and one.staging.character == done.other), None)
    starts_m, travel_m = _walk(player, recipe, pair, free=seat is None and pair is None)
    return ActingCue(
        frames=recipe.frames,
        fps=recipe.rate,
        body=body_of(player),
        species=character.species,
        age=character.age,
        sex=character.sex,
        emotion=staging.emotion,
        intensity=staging.intensity,
        action=_action(player, recipe, still=seat is None and pair is None),
        language=recipe.language,
        x_m=seat.x_m if seat is not None else starts_m,
        z_m=seat.z_m if seat is not None else staging.z_m,
        facing=staging.facing,
        seat_y_m=seat.y_m if seat is not None else None,
        lies=seat is not None and seat.pose == "lie",
        speaking=_speaking(staging, recipe),
        listening=_listening(staging, recipe),
        gaze_x=_gaze(player, recipe),
        regards=_regards(player, recipe, seats),
        near=recipe.shot.size in FACES,
        bust=recipe.shot.size in TIGHT,
        tight=recipe.shot.size in TIGHT and len(recipe.players) == 1,
        around=around(staging, place),
        holds=staging.holds or "",
        travel_m=travel_m,
        seed=number_of(recipe.seed, recipe.shot.id, staging.character),
        person=number_of(staging.character, character.name),
        wardrobe=character.design.wardrobe if character.design else "",
        y_m=staging.y_m,
        partner=done.other if done is not None else "",
        partner_height_m=partner.height_m if partner is not None else 0.0,
        partner_y_m=partner.staging.y_m if partner is not None else 0.0,
        partner_gives=bool(partner is not None and partner.staging.holds),
        surface=surface_of(staging, place),
        walks_m=done.walks_m if done is not None else None,
        pace_mps=pair.pace_mps if pair is not None else 0.0,
        says=said(player, recipe),
        hears=heard(player, recipe),
        moved_by=felt_by_the_speaker(player, recipe),
    )


def heights_m(body: Proportions, seat: Mark | None, y_m: float) -> tuple[float, float]:
    """Return how high the head's top and the eyes are above the ground, metres."""
    top = body.height
    if seat is not None:
        top = top - body.leg + seat.y_m if seat.pose == "sit" else seat.y_m + 0.35
    eye = top - 0.5 * body.head
    return (round(top + y_m, 3), round(max(0.05, eye) + y_m, 3))


def _walk(player: Player, recipe: ShotRecipe, pair: Pair | None, *, free: bool) -> tuple[float, float | None]:
    """Return where one sets out, and how far they walk; None = as far as the camera follows.

    Args:
        player: who.
        recipe: the shot.
        pair: the two who come together, one of them the player.
        free: neither a seat nor somebody else keeps them.
    """
    up_to_m = way_up_to_another_m(player, recipe) if free else None
    before_m = run_up_m(player, recipe) if free and up_to_m is None else 0.0
    starts_m = player.staging.x_m - way_of(player.staging) * ((up_to_m or 0.0) + before_m)
    starts_m -= pair.back_m if pair is not None else 0.0
    if recipe.shot.move is Move.FOLLOW:
        return starts_m, None
    return starts_m, walk_m(recipe) + before_m if up_to_m is None else up_to_m


def _action(player: Player, recipe: ShotRecipe, *, still: bool) -> str:
    """Return what one does: over whose shoulder the camera looks stands `still`, or a bow would hide the other."""
    from yingxi.board.actions import LISTENS

    foreground = recipe.shot.angle is Angle.OVER_SHOULDER and player.staging.character != recipe.shot.subject
    return LISTENS.in_(recipe.language) if foreground and still else player.staging.action


def _speaking(staging: Staging, recipe: ShotRecipe) -> tuple[tuple[int, Utterance], ...]:
    """Return what one is seen to say, each with its first frame."""
    return tuple(
        (line.start_frame, line.utterance)
        for line in recipe.spoken
        if line.moves_mouth and line.speaker == staging.character
    )


def _listening(staging: Staging, recipe: ShotRecipe) -> tuple[tuple[int, int], ...]:
    """Return the frames in which another one in the scene speaks."""
    spans = []
    for line in recipe.spoken:
        if line.moves_mouth and line.speaker != staging.character:
            length = int(line.utterance.duration_s * recipe.fps) + 1
            spans.append((line.start_frame, min(recipe.frames, line.start_frame + length)))
    return tuple(spans)


def _gaze(player: Player, recipe: ShotRecipe) -> int | None:
    """Return the side on which the one looked at is."""
    staging = player.staging
    other = looked_at(player, recipe)
    if other is not None:
        return 1 if other.staging.x_m >= staging.x_m else -1
    if staging.listens_to is None:
        return 0 if staging.facing is Facing.CAMERA else None
    return int(staging.facing.way) or None


def _regards(player: Player, recipe: ShotRecipe, seats: Seats) -> tuple[float, float] | None:
    """Return where the eyes of the one looked at are, seen from one's own: metres to the right, metres up."""
    other = looked_at(player, recipe)
    if other is None:
        return None
    own, theirs = (heights_m(body_of(one), seats[one.staging.character], one.staging.y_m)[1] for one in (player, other))
    return (round(other.staging.x_m - player.staging.x_m, 3), round(theirs - own, 3))
