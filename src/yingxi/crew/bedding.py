"""Beds: who lies is brought into one, its pillow under the head, a cover over the body; who sits on it sits on it."""

from __future__ import annotations

import re
from typing import Final

from yingxi.crew.deeds import deeds_of
from yingxi.crew.perches import perch_told
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import Seats, restaged, way_of
from yingxi.story.board import Staging
from yingxi.story.stage import Mark, Piece, Set
from yingxi.story.terms import Angle, Era, Facing
from yingxi.story.things import SPECIES

BEDS: Final = {
    "bed_europe": (2.4, 2.6, 0.25, -0.33), "canopy_bed": (2.5, 2.7, 0.24, 0.36), "kang": (0.65, 2.4, 0.86, 0.37),
    "bed_modern": (1.1, 2.4, 0.50, -0.34), "sickbed": (1.0, 2.2, 0.56, -0.35), "bed_mat": (0.12, 2.0, 0.5, -0.39),
}  # fmt: skip
"""Height and width of a bed, metres; where one lies on it, in its height; where its pillow is, in its width."""
DWELLINGS: Final = frozenset(("home", "bedroom", "hut", "cottage", "hospital", "modern_home", "tower", "castle"))
"""Where one who sleeps has a bed though none is named; under other roofs a mat is spread on the floor."""
NO_MATS: Final = frozenset(("vehicle", "cave", "spaceship"))
ON_BED: Final = re.compile(
    r"床[边沿头上前](?!的)|床沿|炕[上沿](?!的)|病床(?!边的)"
    r"|\b(?:edge|side|foot|end) of (?:the|his|her|their|my|a) bed\b|\bbedside\b"
    r"|\b(?:on|by) (?:the|his|her|their|my) bed\b",
    re.IGNORECASE,
)
"""Where one sits, when it is a bed."""
ON_FLOOR: Final = re.compile(
    r"[地雪草沙]上|草地|地下|路[边上]"
    r"|\b(?:on|upon) the (?:[\w-]+ )?(?:floor|ground|grass|snow|sand|road|pavement|stones)\b",
    re.IGNORECASE,
)
"""Where one lies who has no bed."""
HEAD_AT: Final = 0.45
"""How far from the pelvis the middle of the head is, in body heights."""
_ON_THEIR_FEET: Final = frozenset(("open_door", "knock", "stand_up", "dance", "jump"))
IN_BED: Final = "in_bed"
"""The name of the mark of one who lies in a bed."""
LIES_BACK_M: Final = 0.30
"""How far behind the others a bed's sleeper lies."""
BED_BEHIND_M: Final = 0.25
COVER_BEFORE_M: Final = 0.12
EDGE_BEFORE_M: Final = 0.26
"""How far before the one who lies in a bed its edge is, on which others sit."""
EDGE_SHARE: Final = 0.295
"""A seat's height on a bed, at most, in body heights: feet must find the floor."""
AT_KNEES: Final = (0.10, 0.42)
"""Where by a sleeper's body one sits, in body heights from the pelvis towards the feet."""
BY_FEET: Final = 0.50
BESIDE_BED_M: Final = 0.48
"""Where by a bed those sit who have a seat of their own: in body heights of who lies, and metres before them."""
SMALL_BEAST_M: Final = 0.4
"""A beast of less height may lie on somebody's pillow."""


def lying(staging: Staging, place: Set, recipe: ShotRecipe) -> Mark:
    """Return where somebody lies: in the place's bed, on a mat, or on the ground."""
    kind = _bed(place, recipe, staging)
    if kind is None:
        return Mark(name="ground", x_m=staging.x_m, y_m=0.03, z_m=staging.z_m, pose="lie")
    back_m = round(staging.z_m + LIES_BACK_M, 3)
    return Mark(name=IN_BED, x_m=staging.x_m, y_m=round(_top_m(kind, place), 3), z_m=back_m, pose="lie")


def on_edge(staging: Staging, height_m: float, place: Set, recipe: ShotRecipe) -> Mark | None:
    """Return where somebody sits who sits on a bed; None = they do not."""
    if not place.indoor or not ON_BED.search(staging.action):
        return None
    kind = _bed(place, recipe, staging)
    if kind is None or kind == "bed_mat":
        return None
    seat_m = min(_top_m(kind, place), EDGE_SHARE * height_m)
    return Mark(name="bedside", x_m=staging.x_m, y_m=round(seat_m, 3), z_m=staging.z_m, pose="sit")


def brought_to_bed(recipe: ShotRecipe, seats: Seats) -> tuple[ShotRecipe, dict[str, Mark | None]]:
    """Return a shot with those who sit on a sleeper's bed at the sleeper's knees, and small beasts on the pillow."""
    sleeper = next((one for one in recipe.players if _named(seats, one) == IN_BED), None)
    if sleeper is None:
        return recipe, dict(seats)
    found, stagings = dict(seats), {}
    bed = seats[sleeper.staging.character]
    assert bed is not None, "a sleeper has a bed"
    sitters = [one for one in recipe.players if _named(seats, one) == "bedside"]
    way = way_of(sleeper.staging)
    others = sitters or [one for one in recipe.players if one is not sleeper]
    if others:  # the head lies away from them, so that nobody stands before it
        way = 1.0 if others[0].staging.x_m >= sleeper.staging.x_m else -1.0
        stagings[sleeper.staging.character] = _turned(sleeper.staging, way, bed.x_m)
    height_m = sleeper.height_m
    for number, one in enumerate(sitters):
        x_m = bed.x_m + way * AT_KNEES[number % 2] * height_m * (1.0 if len(sitters) > 1 else 3.2)
        mark = found[one.staging.character]
        assert mark is not None, "one who sits has a seat"
        stagings[one.staging.character] = _turned(one.staging, -way, x_m)
        found[one.staging.character] = mark.model_copy(
            update={"x_m": round(x_m, 3), "z_m": round(bed.z_m - EDGE_BEFORE_M, 3)}
        )
    for one in recipe.players:
        mark = found[one.staging.character]
        if one not in sitters and mark is not None and mark.pose == "sit":
            x_m = bed.x_m + way * BY_FEET * height_m
            seat_m = min(mark.y_m, EDGE_SHARE * one.height_m)
            stagings[one.staging.character] = _turned(one.staging, -way, x_m)
            found[one.staging.character] = Mark(
                name="own", x_m=round(x_m, 3), y_m=round(seat_m, 3), z_m=round(bed.z_m - BESIDE_BED_M, 3), pose="sit"
            )
        small = one.character.species in SPECIES and one.height_m < SMALL_BEAST_M and one.staging.y_m == 0.0
        if small and not perch_told(one.staging.action, recipe.language):
            spot = {"x_m": round(bed.x_m + way * 0.12, 3), "y_m": round(bed.y_m + 0.26, 3), "z_m": bed.z_m - 0.2}
            stagings[one.staging.character] = one.staging.model_copy(update=spot)
    recipe = restaged(recipe, stagings)
    if recipe.shot.angle is Angle.OVER_SHOULDER:  # nobody looks past the shoulder of one who lies
        recipe = recipe.model_copy(update={"shot": recipe.shot.model_copy(update={"angle": Angle.EYE})})
    return _left_asleep(recipe, sleeper.staging.character), found


def _left_asleep(recipe: ShotRecipe, who: str) -> ShotRecipe:
    """Return a shot whose sleeper sleeps all through it: who shut the door and then slept lies already."""
    from yingxi.motion.actions import ACTIONS

    staging = next(one.staging for one in recipe.players if one.staging.character == who)
    names = deeds_of(staging, recipe)
    if "sleep" not in names or not any(ACTIONS[name].gait or name in _ON_THEIR_FEET for name in names):
        return recipe
    asleep = staging.model_copy(update={"action": ACTIONS["sleep"].title.in_(recipe.language)})
    return restaged(recipe, {who: asleep})


def bedded(place: Set, recipe: ShotRecipe, seats: Seats) -> Set:
    """Return the set with its bed (or one) under those who lie or sit on one, and covers over those who lie."""
    users = [(one, seat) for one in recipe.players if (seat := seats[one.staging.character]) is not None]
    sleepers = [(one, seat) for one, seat in users if seat.name == IN_BED]
    for player, seat in sleepers:
        place = _with_bed(place, recipe, player, seat)
    edges = [(one, seat) for one, seat in users if seat.name == "bedside"]
    if edges and not sleepers:
        place = _with_bed_behind(place, recipe, *edges[0])
    return place


def in_the_way(piece: Piece, seat: Mark) -> bool:
    """Whether a piece would stand in or before a seat."""
    return abs(piece.x_m - seat.x_m) < 1.3 and -0.9 < piece.z_m - seat.z_m < 1.2 and piece.y_m < 1.0


def _with_bed(place: Set, recipe: ShotRecipe, player: Player, seat: Mark) -> Set:
    """Bring the set's bed (or one) to the sleeper, its pillow under the head, a cover over the body."""
    kind = _bed(place, recipe, player.staging)
    assert kind is not None, "a bed mark needs a bed"
    way, body_m = way_of(player.staging), player.height_m
    there = _bed_piece(place, kind)
    pillow = BEDS[kind][3]
    bed = (there or _new_bed(kind, recipe)).model_copy(
        update={
            "x_m": round(seat.x_m + way * (abs(pillow) * BEDS[kind][1] - HEAD_AT * body_m), 3),
            "z_m": round(seat.z_m + BED_BEHIND_M, 3), "width_m": BEDS[kind][1], "flip": (pillow < 0) != (way > 0),
        }
    )  # fmt: skip
    cover = Piece(
        kind="blanket" if kind == "sickbed" or not (place.era.chinese or place.era is Era.FAIRY_TALE) else "quilt",
        x_m=round(seat.x_m + way * 0.17 * body_m, 3),
        y_m=round(seat.y_m - (0.17 if kind != "bed_mat" else 0.05), 3),
        z_m=round(seat.z_m - COVER_BEFORE_M, 3),
        height_m=round(0.32 + 0.18 * body_m, 3),
        width_m=round(0.84 * body_m, 3), flip=way < 0, seed=recipe.place.seed,
    )  # fmt: skip
    beside = [piece for piece in place.pieces if piece is not there and not in_the_way(piece, seat)]
    return place.model_copy(update={"pieces": (*beside, bed, cover)})


def _with_bed_behind(place: Set, recipe: ShotRecipe, player: Player, seat: Mark) -> Set:
    """Bring the set's bed (or one) under somebody who sits on its edge."""
    kind = _bed(place, recipe, player.staging)
    assert kind is not None, "a bedside needs a bed"
    there = _bed_piece(place, kind)
    bed = (there or _new_bed(kind, recipe)).model_copy(
        update={"x_m": round(seat.x_m, 3), "z_m": round(seat.z_m + BED_BEHIND_M, 3)}
    )
    beside = [piece for piece in place.pieces if piece is not there and not in_the_way(piece, seat)]
    return place.model_copy(update={"pieces": (*beside, bed)})


def _bed(place: Set, recipe: ShotRecipe, staging: Staging) -> str | None:
    """Return the kind of bed there is for somebody; None = the ground."""
    if ON_FLOOR.search(staging.action) and not ON_BED.search(staging.action):
        return None
    there = next((piece.kind for piece in place.pieces if piece.kind in BEDS), None)
    if there is not None or not place.indoor:
        return there
    if place.place in DWELLINGS or "bed" in recipe.shot.things or "bed" in recipe.place.things or _names_bed(staging):
        if place.place == "hospital":
            return "sickbed"
        return "canopy_bed" if place.era.chinese else "bed_modern" if place.era is Era.MODERN else "bed_europe"
    return "bed_mat" if place.place not in NO_MATS else None


def _names_bed(staging: Staging) -> bool:
    return ON_BED.search(staging.action) is not None or re.search(r"床|炕|\bbed\b", staging.action) is not None


def _bed_piece(place: Set, kind: str) -> Piece | None:
    return next((piece for piece in place.pieces if piece.kind == kind), None)


def _new_bed(kind: str, recipe: ShotRecipe) -> Piece:
    height_m, width_m = BEDS[kind][:2]
    return Piece(kind=kind, height_m=height_m, width_m=width_m, seed=recipe.seed)


def _top_m(kind: str, place: Set) -> float:
    """Return how high one lies on a kind of bed."""
    there = _bed_piece(place, kind)
    return BEDS[kind][2] * (there.height_m if there is not None else BEDS[kind][0])


def _named(seats: Seats, player: Player) -> str:
    seat = seats[player.staging.character]
    return seat.name if seat is not None else ""


def _turned(staging: Staging, way: float, x_m: float) -> Staging:
    return staging.model_copy(update={"facing": Facing.towards(way), "x_m": round(x_m, 3)})
