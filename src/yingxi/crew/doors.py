"""Doors: who opens one or knocks stands at a door that is in its wall."""

from __future__ import annotations

from typing import Final

from yingxi.crew.deeds import LIES, SITS, deeds_of
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import restaged, way_of
from yingxi.story.stage import Piece, Set
from yingxi.story.terms import Angle, Move, ShotSize

AT_DOORS: Final = frozenset(("open_door", "knock"))
ROOM_DOORS: Final = ("door", "office_door")
"""How the kinds of a room's doors begin."""
HOUSES: Final = {
    "house_china": 0.198, "hall_front": 0.0, "thatched_hut": 0.0, "cottage": -0.01, "timber_house": -0.168,
    "villa": 0.02,
}  # fmt: skip
"""Houses with a door of a person's height, and where it is from their middle, in their width."""
EITHER_SIDE: Final = frozenset(("house_china",))
"""Houses whose door is at the right by odd seeds, at the left by even ones."""
AHEAD_M: Final = 0.66
"""How far before one who knocks the middle of the door is."""
CAMERA_M: Final = 8.0
"""How far before the main plane a wide frame is seen from."""
HOUSE_BEHIND_M: Final = 0.6
"""How far behind the one who knocks the front of the house is brought."""
SILL_M: Final = 0.30
"""How high a near house stands: so far its walls are drawn into the ground, which would cover where people stand."""
STEPS_UP_M: Final = 0.9
"""How far towards a room's wall people come: there the door is as high as they need it."""


def at_the_door(recipe: ShotRecipe, place: Set) -> tuple[ShotRecipe, Set]:
    """Return a shot with the one who opens or knocks at a door: a room's stays, a house comes near."""
    who = one_at_a_door(recipe)
    if who is None:
        return recipe, place
    return _to_the_wall(recipe, place, who) if place.indoor else (recipe, _with_house(place, who))


def one_at_a_door(recipe: ShotRecipe) -> Player | None:
    """Return who opens a door or knocks, where the shot is wide enough to show it and all can go along."""
    wide = recipe.shot.size in (ShotSize.FULL, ShotSize.WIDE)
    settled = recipe.shot.move is Move.FOLLOW or recipe.shot.angle is Angle.OVER_SHOULDER
    if not wide or settled or any(_rests(one, recipe) for one in recipe.players):
        return None
    return next((one for one in recipe.players if deeds_of(one.staging, recipe) & AT_DOORS), None)


def _rests(player: Player, recipe: ShotRecipe) -> bool:
    """Whether somebody sits or lies, and so cannot go along."""
    return bool(deeds_of(player.staging, recipe) & (SITS | LIES))


def _to_the_wall(recipe: ShotRecipe, place: Set, who: Player) -> tuple[ShotRecipe, Set]:
    """Move all along the room until the door in its wall is before the one who needs it."""
    doors = [piece for piece in place.pieces if piece.kind.startswith(ROOM_DOORS)]
    if not doors or place.place == "vehicle":
        return recipe, place
    here = who.staging
    door = min(doors, key=lambda piece: abs(piece.x_m - here.x_m))
    # What is farther back is seen nearer to the frame's middle, which is where they are.
    ahead_m = AHEAD_M * (CAMERA_M + door.z_m) / (CAMERA_M + here.z_m + STEPS_UP_M)
    along_m = door.x_m - way_of(here) * ahead_m - here.x_m
    moved = {
        one.staging.character: one.staging.model_copy(
            update={"x_m": round(one.staging.x_m + along_m, 3), "z_m": round(one.staging.z_m + STEPS_UP_M, 3)}
        )
        for one in recipe.players
    }
    return restaged(recipe, moved), place


def _with_house(place: Set, who: Player) -> Set:
    """Bring the nearest house of a place under the sky so near that its door is before the one who needs it."""
    here = who.staging
    houses = [piece for piece in place.pieces if piece.kind in HOUSES]
    if not houses:
        return place
    house = min(houses, key=lambda piece: (piece.z_m, abs(piece.x_m - here.x_m)))
    z_m = here.z_m + HOUSE_BEHIND_M
    door_m = here.x_m + way_of(here) * AHEAD_M
    moved = house.model_copy(update={"x_m": round(door_m - _door_of(house), 3), "z_m": round(z_m, 3), "y_m": SILL_M})
    beside = [piece for piece in place.pieces if piece is not house and not _hides(piece, moved, here.z_m)]
    return place.model_copy(update={"pieces": (*beside, moved)})


def _door_of(house: Piece) -> float:
    """Return how far right of a house's middle its door is, metres."""
    share = HOUSES[house.kind] * (-1.0 if house.kind in EITHER_SIDE and house.seed % 2 == 0 else 1.0)
    return share * (house.width_m or 4.0) * (-1.0 if house.flip else 1.0)


def _hides(piece: Piece, house: Piece, people_z_m: float) -> bool:
    """Whether a piece would stand before a near house, or out of its wall."""
    amid = -0.3 < piece.z_m - people_z_m < 1.6 and abs(piece.x_m - house.x_m) < 0.5 * (house.width_m or 4.0)
    return amid and not piece.kind.startswith(("ground", "near_", "close_"))
