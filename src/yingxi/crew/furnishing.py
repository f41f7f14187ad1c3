"""What a deed needs to stand there: a seat, a bed, a table, a boat under those who are in the picture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from yingxi.crew.bedding import ON_FLOOR, bedded, in_the_way, lying, on_edge
from yingxi.crew.players import EXTRA
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import restaged, way_of
from yingxi.story.board import Staging
from yingxi.story.stage import Mark, Piece, Set
from yingxi.story.terms import Angle, Era, Move, ShotSize
from yingxi.story.things import SPECIES, THINGS
from yingxi.words import Language

SEAT_HEIGHT_SHARE: Final = 0.27
"""A seat's height as a share of the sitter's body height."""
SEAT_REACH_M: Final = 0.9
"""A mark this near is the seat that is meant."""
BUS_SEAT_AT: Final = 0.46
"""Where one sits on a bus seat, in its height."""
TABLE_REACH_M: Final = 0.7
TABLE_DEPTH_M: Final = 0.9
"""A table this near, across and in depth, is within reach."""
TABLE_HALF_M: Final = 0.42
TABLE_GAP_M: Final = 0.26
"""How far from the middle of one who uses it a table begins."""
FLAT_TOPS: Final = {
    "table": 1.0, "square_table": 1.0, "table_europe": 1.0, "counter": 1.0, "bar_counter": 1.0, "desk": 1.0,
    "low_table": 1.0, "altar_table": 1.0, "stove": 0.9,
}  # fmt: skip
"""Furniture a thing can be put on, and where its top is, in its own height."""
SITS: Final = frozenset(("sit", "sit_down", "write", "read"))
LIES: Final = frozenset(("lie", "sleep"))
NAMED_SEATS: Final = {
    "sofa": re.compile(r"沙发|\b(?:sofa|couch|settee)\b", re.IGNORECASE),
    "throne": re.compile(r"宝座|龙椅|王座|\bthrone\b", re.IGNORECASE),
}
"""Seats of a set that somebody sits on when the text names them, wherever they stand."""
NAMED_BACK_M: Final = 0.25
NAMED_SHARE: Final = 0.34
"""A throne's seat in body heights, at most: what stands on a dais in its hall is built smaller near by."""
AT_TABLES: Final = frozenset(("eat", "drink", "write", "count_out", "put_down"))
"""Deeds that are done at a table."""
LAID: Final = frozenset(("wine_bowl", "dish", "tea_cup", "teapot", "bread", "book", "brush", "candle", "coins"))
"""Things of the story that may stand on a table somebody sits at."""
PAVED: Final = frozenset(
    (
        "street",
        "market",
        "courtyard",
        "modern_street",
        "park",
        "playground",
        "rooftop",
        "platform",
        "harbour",
        "balcony",
    )
)
"""Under these skies one sits on a bench, elsewhere on a stone."""
ON_BOARD: Final = re.compile(
    r"船头|船上|船尾|船里|撑船|摇船|划船|\b(?:in|aboard|on board) (?:his|her|the|their|a) (?:little |small )?"
    r"(?:boat|ship)\b|\brow(?:s|ed|ing)\b|\bout at sea\b|\bon the (?:ship|boat|deck)\b",
    re.IGNORECASE,
)
ASHORE: Final = re.compile(r"靠岸|靠了岸|上岸|下船|\b(?:ashore|landed)\b", re.IGNORECASE)
BOATS: Final = {"wupeng_boat": (1.5, 1.70, 0.46, 0.18), "rowing_boat": (0.9, -0.2, 0.66, 0.08)}
"""A boat's height; where in it the first stands, ahead of its middle, and the next from them; its deck. Metres."""
THWART_SHARE: Final = 0.21
"""How high above a deck one sits, in body heights."""
WATER_AT_M: Final = -0.04
LINE_M: Final = 0.06
"""Where the water stands at a hull's side."""


def afloat(recipe: ShotRecipe, place: Set) -> tuple[ShotRecipe, Set]:
    """Return a shot with those of whom it is told that they are in a boat standing in one, water all round."""
    near = recipe.shot.size in (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP, ShotSize.INSERT)
    if place.water_z_m is None or near or recipe.shot.angle is Angle.OVER_SHOULDER:
        return recipe, place
    aboard = [player for player in recipe.players if _on_board(player.staging)]
    if not aboard or len(aboard) < len(recipe.players):
        return recipe, place
    first = recipe.players[0].staging
    way = way_of(first)
    chinese = place.era in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA)
    kind = "wupeng_boat" if chinese else "rowing_boat"
    height_m, berth_m, apart_m, deck_m = BOATS[kind]
    crew = sorted(recipe.players, key=lambda player: way * player.staging.x_m)
    middle_m = sum(player.staging.x_m for player in crew) / len(crew)
    x_m = middle_m - way * (berth_m + 0.5 * apart_m * (len(crew) - 1))
    stagings = {
        player.staging.character: player.staging.model_copy(
            update={"x_m": round(x_m + way * (berth_m + apart_m * number), 3), "y_m": deck_m}
        )
        for number, player in enumerate(crew)
    }
    recipe = restaged(recipe, stagings)
    kept = tuple(piece for piece in place.pieces if piece.z_m > place.water_z_m or piece.z_m < -1.0)
    kept = tuple(piece for piece in kept if not piece.kind.startswith(("ground", "near_grass", "close_")))
    boat = Piece(
        kind=kind, x_m=round(x_m, 3), y_m=WATER_AT_M, z_m=-0.12, height_m=height_m, flip=way < 0, seed=recipe.seed
    )
    # Before the hull, so that it lies in the water and nobody's feet come out below it.
    water = Piece(kind="water", y_m=LINE_M, z_m=-0.24, height_m=0.4, width_m=40.0, seed=place.seed)
    pieces = (*kept, boat, water)
    return recipe, place.model_copy(update={"pieces": pieces, "marks": ()})


def _on_board(staging: Staging) -> bool:
    return bool(ON_BOARD.search(staging.action)) and not ASHORE.search(staging.action)


def seat_of(player: Player, place: Set, recipe: ShotRecipe) -> Mark | None:
    """Return where one sits or lies, when their action says so: the set's mark near them, or one of their own."""
    if player.character.species in SPECIES:
        return None
    staging, deeds = player.staging, deeds_of(player.staging, recipe)
    height = player.character.design.height_m if player.character.design else 1.6
    if deeds & LIES:
        return lying(staging, place, recipe)
    aboard = place.place == "vehicle" and not staging.character.startswith(EXTRA)  # extras hold on to the straps
    if not (deeds & SITS or aboard) or recipe.shot.move is Move.FOLLOW:
        return None  # one who is followed sits down where the walk ends
    if place.water_z_m is not None and staging.y_m > 0.0 and _on_board(staging):
        up_m = staging.y_m + THWART_SHARE * height
        return Mark(name="thwart", x_m=staging.x_m, y_m=round(up_m, 3), z_m=staging.z_m, pose="sit")
    bedside = on_edge(staging, height, place, recipe)
    if bedside is not None:
        return bedside
    if ON_FLOOR.search(staging.action) and not aboard:
        return None
    named = next((mark for mark in place.marks if mark.pose == "sit" and _is_named(mark, staging)), None)
    if named is not None:  # it is brought to them, see furnished
        at_m = round(min(named.y_m, NAMED_SHARE * height), 3)
        return named.model_copy(update={"x_m": staging.x_m, "y_m": at_m, "z_m": round(staging.z_m + NAMED_BACK_M, 3)})
    near = [mark for mark in place.marks if mark.pose == "sit" and abs(mark.x_m - staging.x_m) <= SEAT_REACH_M]
    if near and not aboard and not staging.character.startswith(EXTRA):  # the crowd has been put where it hides nobody
        return min(near, key=lambda mark: abs(mark.x_m - staging.x_m))
    return Mark(name="own", x_m=staging.x_m, y_m=round(SEAT_HEIGHT_SHARE * height, 3), z_m=staging.z_m, pose="sit")


def _is_named(mark: Mark, staging: Staging) -> bool:
    """Whether somebody's deed names the seat of this mark."""
    words = NAMED_SEATS.get(mark.name)
    return words is not None and words.search(staging.action) is not None


def deeds_of(staging: Staging, recipe: ShotRecipe) -> set[str]:
    """Return the names of what one is told to do."""
    from yingxi.motion.find import find_actions

    language: Language = "zh" if recipe.language == "zh" else "en"
    return {deed.name for deed in find_actions(staging.action, language)}


def furnished(place: Set, recipe: ShotRecipe, seats: Mapping[str, Mark | None]) -> Set:
    """Return the set with a seat, a bed or a table where somebody needs one and it has none."""
    place = bedded(place, recipe, seats)
    place = _with_named_seats(place, seats)
    brought: list[Piece] = []
    for player in recipe.players:
        seat = seats[player.staging.character]
        if seat is not None and seat.name == "own":
            own = _own_seat(place, seat, player, recipe.seed)
            brought.append(own)
            beside = [
                piece
                for piece in place.pieces
                if piece in brought or piece.kind != own.kind or not in_the_way(piece, seat)
            ]
            place = place.model_copy(update={"pieces": (*beside, own)})
        place = _with_table(place, recipe, player, seat)
    return place


def _with_named_seats(place: Set, seats: Mapping[str, Mark | None]) -> Set:
    """Bring the set's sofa or throne under the one, or between those, who sit on it."""
    for name in NAMED_SEATS:
        sitters = [seat for seat in seats.values() if seat is not None and seat.name == name and seat.pose == "sit"]
        there = next((piece for piece in place.pieces if piece.kind.endswith(name)), None)
        if not sitters or there is None:
            continue
        spot = {
            "x_m": round(sum(seat.x_m for seat in sitters) / len(sitters), 3),
            "z_m": round(max(seat.z_m for seat in sitters) + 0.05, 3),
            "height_m": round(there.height_m * sitters[0].y_m / _stood_at_m(place, name, sitters[0].y_m), 3),
        }
        moved = there.model_copy(update=spot)
        beside = [one for one in place.pieces if one is there or not in_the_way(one, sitters[0])]
        place = place.model_copy(update={"pieces": tuple(moved if one is there else one for one in beside)})
    return place


def _stood_at_m(place: Set, name: str, else_m: float) -> float:
    """Return how high the seat of a name is in its set."""
    return next((mark.y_m for mark in place.marks if mark.name == name and mark.y_m > 0.0), else_m)


def _own_seat(place: Set, seat: Mark, player: Player, seed: int) -> Piece:
    """Return what somebody sits on for whom the set has no seat."""
    if place.place == "vehicle":
        way = way_of(player.staging)
        return Piece(
            kind="bus_seat", x_m=round(seat.x_m - way * 0.04, 3), z_m=seat.z_m + 0.02,
            height_m=round(seat.y_m / BUS_SEAT_AT, 3), flip=way < 0, seed=seed,
        )  # fmt: skip
    kind = "bench" if place.indoor or place.place in PAVED else "rock"
    return Piece(kind=kind, x_m=seat.x_m, z_m=seat.z_m + 0.02, height_m=seat.y_m, seed=seed)


def surface_of(staging: Staging, place: Set) -> tuple[float, float, float] | None:
    """Return the table in front of somebody: from x to x, and its height; None if none is within reach."""
    way, found = way_of(staging), []
    for piece in place.pieces:
        flat = FLAT_TOPS.get(piece.kind)
        if flat is None or abs(piece.z_m - staging.z_m) > TABLE_DEPTH_M:
            continue
        half = 0.5 * (piece.width_m or 1.1)
        ahead = (piece.x_m - staging.x_m) * way
        if -0.3 * half < ahead < half + TABLE_REACH_M:
            found.append((abs(ahead), piece.x_m - half, piece.x_m + half, piece.y_m + flat * piece.height_m))
    return min(found)[1:] if found else None


def _with_table(place: Set, recipe: ShotRecipe, player: Player, seat: Mark | None) -> Set:
    """Put a table, with what the story names on it, before one who eats, drinks, writes or pays."""
    staging = player.staging
    at_table = place.indoor and player.character.species not in SPECIES and (seat is None or seat.pose == "sit")
    if not at_table or not deeds_of(staging, recipe) & AT_TABLES or staging.partner or surface_of(staging, place):
        return place
    x_m = (seat.x_m if seat is not None else staging.x_m) + way_of(staging) * (TABLE_GAP_M + TABLE_HALF_M)
    z_m = (seat.z_m if seat is not None else staging.z_m) + 0.04
    chinese = place.era in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA)
    kind = "square_table" if chinese else "table_europe"
    height_m = 0.45 * (player.character.design.height_m if player.character.design else 1.6)
    table = Piece(
        kind=kind, x_m=round(x_m, 3), z_m=round(z_m, 3), height_m=round(height_m, 3), width_m=2 * TABLE_HALF_M,
        seed=recipe.seed,
    )  # fmt: skip
    held = {one.holds for one in recipe.shot.people}
    wanted = [thing for thing in (*recipe.shot.things, *recipe.place.things) if thing in LAID and thing not in held]
    if not wanted:
        wanted = ["wine_bowl" if place.place == "tavern" else "tea_cup" if chinese else "dish"]
    things = tuple(
        Piece(
            kind=thing, x_m=round(x_m + (0.16, -0.2)[number], 3), y_m=round(height_m, 3), z_m=round(z_m - 0.02, 3),
            height_m=max(0.10, 1.15 * THINGS[thing].height_m), seed=recipe.seed + number,
        )
        for number, thing in enumerate(dict.fromkeys(wanted[:2]))
    )  # fmt: skip
    return place.model_copy(update={"pieces": (*place.pieces, table, *things)})
