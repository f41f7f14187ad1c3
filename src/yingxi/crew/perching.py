"""Perches: a beast that the text puts on a shelf, a sill, a branch, a roof, a shoulder or a lap is there.

What the set lacks to sit on is brought: a shelf on the wall, a tree with a branch, the ridge of a roof.
"""

from __future__ import annotations

from typing import Final

from yingxi.crew.deeds import LIES, SITS, deeds_of
from yingxi.crew.perches import ON_BODIES, PERCHES, perch_told
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import Seats, restaged, way_of
from yingxi.story.board import Staging
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Era
from yingxi.story.things import SPECIES

UNDER_SKIES: Final = frozenset(("branch", "roof", "wall"))
"""What no room has: there a beast sits in the window."""
SITS_QUIETLY: Final = {True: "坐着，", False: "sits, "}
BACK_M: Final = 0.75
"""How far behind people a high perch stands, so that it hides nobody."""
NEAR_M: Final = 2.5
"""Furniture this near is the one that is meant."""


def perched(recipe: ShotRecipe, place: Set, seats: Seats) -> tuple[ShotRecipe, Set]:
    """Return a shot with its beasts where the text puts them, and the set with what they sit on."""
    stagings: dict[str, Staging] = {}
    for player in recipe.players:
        if player.character.species not in SPECIES or player.staging.y_m:
            continue
        name = perch_told(player.staging.action, recipe.language)
        if not name or player.height_m > PERCHES[name].fits_m:
            continue
        if name in ON_BODIES:
            bearer = _bearer(player, recipe)
            if bearer is not None:
                stagings[player.staging.character] = _at_rest(_on_body(player, bearer, name, seats), recipe)
                if bearer.staging.listens_to == player.staging.character:
                    looks_up = bearer.staging.model_copy(update={"listens_to": None})
                    stagings[bearer.staging.character] = looks_up
            continue
        name = "sill" if place.indoor and name in UNDER_SKIES else name
        staging, place = _on_piece(player, name, recipe, place)
        stagings[player.staging.character] = _at_rest(staging, recipe)
    return restaged(recipe, stagings), place


def seated_for_laps(recipe: ShotRecipe) -> ShotRecipe:
    """Return a shot in which those sit on whose lap a beast is told to be."""
    stagings = {}
    for player in recipe.players:
        laps = player.character.species in SPECIES and player.height_m <= PERCHES["lap"].fits_m
        if not laps or perch_told(player.staging.action, recipe.language) != "lap":
            continue
        bearer = _bearer(player, recipe)
        if bearer is not None and not deeds_of(bearer.staging, recipe) & (SITS | LIES):
            action = f"{SITS_QUIETLY[recipe.language == 'zh']}{bearer.staging.action}"
            stagings[bearer.staging.character] = bearer.staging.model_copy(update={"action": action})
    return restaged(recipe, stagings)


def _at_rest(staging: Staging, recipe: ShotRecipe) -> Staging:
    """Return a beast that has come to where it is told to come: it does not jump or fly on from there."""
    from yingxi.motion.actions import ACTIONS

    deeds = deeds_of(staging, recipe)
    if not any(ACTIONS[name].gait or ACTIONS[name].special for name in deeds):
        return staging
    return staging.model_copy(update={"action": SITS_QUIETLY[recipe.language == "zh"].rstrip("，, ")})


def _on_piece(player: Player, name: str, recipe: ShotRecipe, place: Set) -> tuple[Staging, Set]:
    """Put a beast on a piece of the set, brought near if need be."""
    staging, perch = player.staging, PERCHES[name]
    there = min(
        (one for one in place.pieces if one.kind in perch.kinds and abs(one.x_m - staging.x_m) < NEAR_M),
        key=lambda one: (abs(one.x_m - staging.x_m), one.kind),
        default=None,
    )
    alone = len(recipe.players) == 1
    back_m = 0.12 if alone else BACK_M
    if there is not None:
        z_m = staging.z_m + (0.1 if alone else 0.35)
        moved = there.model_copy(update={"x_m": staging.x_m, "z_m": round(z_m, 3)})
        pieces = tuple(moved if one is there else one for one in place.pieces)
        top_m = there.y_m + perch.kinds[there.kind] * there.height_m
    elif perch.piece:
        kind, top_m = perch.piece
        kind = _of_era(kind, place)
        z_m = staging.z_m + (back_m if top_m > 0.8 else 0.1 if alone else 0.35)
        pieces = (*place.pieces, *_brought(kind, top_m, staging, round(z_m, 3), place))
    else:
        return staging, place
    update = {"y_m": round(top_m, 3), "z_m": round(z_m - 0.06, 3)}
    return staging.model_copy(update=update), place.model_copy(update={"pieces": pieces})


def _brought(kind: str, top_m: float, staging: Staging, z_m: float, place: Set) -> tuple[Piece, ...]:
    """Return the pieces that are brought for a beast to sit on."""
    at = {"x_m": staging.x_m, "z_m": z_m, "seed": place.seed}
    if kind == "perch_shelf":
        return (Piece(kind=kind, y_m=round(top_m - 0.26, 3), height_m=0.26, width_m=1.3, **at),)
    if kind == "perch_sill":
        window = "lattice_window" if place.era.chinese else "modern_window" if place.era is Era.MODERN else "casement"
        behind = {**at, "z_m": round(z_m + 0.06, 3)}
        glass = Piece(kind=window, y_m=top_m, height_m=1.7, width_m=1.6, **behind)
        return (glass, Piece(kind=kind, height_m=top_m, width_m=1.8, **at))
    if kind == "perch_branch":
        # The trunk stands behind the one who sits, so that they look away from it.
        way = way_of(staging)
        spot = {**at, "x_m": round(staging.x_m - way * 0.15, 3)}
        return (Piece(kind=kind, height_m=top_m, width_m=2.4, flip=way < 0, **spot),)
    width = {"perch_roof": 4.4, "perch_wall": 4.0}.get(kind)
    return (Piece(kind=kind, height_m=top_m, width_m=width, **at),)


def _of_era(kind: str, place: Set) -> str:
    if kind != "table":
        return kind
    return "square_table" if place.era.chinese else "table_europe"


def _bearer(player: Player, recipe: ShotRecipe) -> Player | None:
    """Return on whom a beast sits: the one its action names, or the nearest person."""
    people = [one for one in recipe.players if one.character.species not in SPECIES]
    told = player.staging.action
    named = [one for one in people if any(name in told for name in (one.character.name, *one.character.aliases))]
    at = player.staging.x_m
    return min(named or people, key=lambda one: (abs(one.staging.x_m - at), one.staging.character), default=None)


def _on_body(player: Player, bearer: Player, name: str, seats: Seats) -> Staging:
    """Put a beast onto somebody's shoulder, lap or head."""
    body_m, seat = bearer.height_m, seats[bearer.staging.character]
    staging, way = bearer.staging, way_of(bearer.staging)
    x_m, z_m = (seat.x_m, seat.z_m) if seat is not None else (staging.x_m, staging.z_m)
    seated = seat is not None and seat.pose == "sit"
    rise_m = seat.y_m - 0.25 * body_m if seat is not None and seated else staging.y_m
    ahead, up = {
        "shoulder": (-0.09, 0.775), "head": (0.0, 1.0), "lap": (0.10, 0.315) if seated else (0.12, 0.55),
    }[name]  # fmt: skip
    if name == "lap" and seat is not None and not seated:  # in bed: on the cover
        rise_m, ahead, up = seat.y_m, 0.2, 0.18
    return player.staging.model_copy(
        update={
            "x_m": round(x_m + way * ahead * body_m, 3), "y_m": round(rise_m + up * body_m, 3),
            "z_m": round(z_m - 0.05, 3), "facing": staging.facing,
        }
    )  # fmt: skip
