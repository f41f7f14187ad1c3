"""What a deed needs to stand there: a seat, a bed, a table, a boat under those who are in the picture."""

from __future__ import annotations

import re
from typing import Final

from yingxi.crew.bedding import ON_FLOOR, bedded, in_the_way, lying, on_edge
from yingxi.crew.deeds import LIES, SITS, deeds_of
from yingxi.crew.perches import COUNTERS, TABLES
from yingxi.crew.recipe import Player, ShotRecipe
from yingxi.crew.staged import Seats, restaged, way_of
from yingxi.story.board import Staging, is_extra
from yingxi.story.stage import Mark, Piece, Set
from yingxi.story.terms import Angle, Move, ShotSize
from yingxi.story.things import SPECIES, THINGS

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
FLAT_TOPS: Final = TABLES | COUNTERS | {"stove": 0.9}
"""Furniture a thing can be put on, and where its top is, in its own height."""
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
        "street", "market", "courtyard", "modern_street", "park", "playground", "rooftop", "platform", "harbour",
        "balcony",
    )
)  # fmt: skip
"""Under these skies one sits on a bench, elsewhere on a stone."""
WOODED: Final = frozenset(("forest", "bamboo", "orchard", "camp"))
"""Under these trees one sits on a fallen trunk."""
CAVES: Final = frozenset(("cave", "dungeon"))
BENCHED: Final = frozenset(("tavern", "teahouse", "barn", "prison", "temple", "church", "theatre", "waiting_room"))
"""Rooms with benches; in all others one has a chair."""
FACING_SEATS: Final = frozenset(("side_chair", "step_seat", "log_seat"))
"""Seats that look the way of the one who sits on them."""
BOULDER: Final = 1.75
BOULDER_BACK: Final = 1.25
"""How high the boulder behind a stone seat is, and how far behind the back, in the seat's height."""
TOLD_SEATS: Final = {
    "step_seat": re.compile(
        r"台阶|石阶|门槛|阶上|\b(?:doorsteps?|steps|stairs?|staircase|threshold|stoop)\b", re.IGNORECASE
    ),
    "log_seat": re.compile(r"树桩|木桩|树干|原木|圆木|\b(?:log|stump|trunk of|fallen tree)\b", re.IGNORECASE),
    "rock": re.compile(r"石头|石块|岩石|大石|青石|\b(?:rock|stone|boulder)\b", re.IGNORECASE),
    "stool": re.compile(r"小凳|圆凳|凳子|\bstool\b", re.IGNORECASE),
    "bench": re.compile(r"长凳|板凳|条凳|长椅|\bbench\b", re.IGNORECASE),
    "side_chair": re.compile(r"椅(?!子?下)|\b(?:arm)?chair\b", re.IGNORECASE),
}
"""Seats that a text names."""
ON_BOARD: Final = re.compile(
    r"船头|船上|船尾|船里|船舱|[撑摇划](?:着|起|动|了)?小?(?:船|桨|橹|篙|竹篙)"
    r"|\b(?:in|aboard|on board) (?:his|her|the|their|a) (?:little |small )?"
    r"(?:boat|ship)\b|\brow(?:s|ed|ing)\b|\bout at sea\b|\bon the (?:ship|boat|deck)\b",
    re.IGNORECASE,
)
ASHORE: Final = re.compile(r"靠岸|靠了岸|上岸|下船|\b(?:ashore|landed)\b", re.IGNORECASE)
ON_LAND: Final = re.compile(
    r"岸|码头|渡口|桥|堤|河边|江边|湖边|海边|\b(?:bank|shore|pier|quay|jetty|dock|beach|bridge|landing)\b",
    re.IGNORECASE,
)
"""Where those are who see somebody else in a boat."""
BOATS: Final = {"wupeng_boat": (1.5, 1.55, 0.85, 0.12), "rowing_boat": (1.15, -0.1, 0.95, 0.06)}
"""A boat's height; the middle of its crew, ahead of its own; from one of them to the next; its deck. Metres."""
BOAT_WIDTHS: Final = {"wupeng_boat": 3.6, "rowing_boat": 3.2}
"""A boat's width in its heights."""
THWART_SHARE: Final = 0.21
"""How high above a deck one sits, in body heights."""
WATER_AT_M: Final = -0.04
HULL_BEFORE_M: Final = 0.12
"""How far before its crew a hull's near side is: it hides their feet."""


def afloat(recipe: ShotRecipe, place: Set) -> tuple[ShotRecipe, Set]:
    """Return a shot with those of whom it is told that they are in a boat standing in one, water all round."""
    near = recipe.shot.size in (ShotSize.MEDIUM_CLOSE, ShotSize.CLOSE_UP, ShotSize.INSERT)
    if place.water_z_m is None or near or recipe.shot.angle is Angle.OVER_SHOULDER:
        return recipe, place
    aboard = [player for player in recipe.players if _on_board(player.staging)]
    if not aboard or not all(_goes_along(player.staging, recipe) for player in recipe.players):
        return recipe, place
    # Of two who talk the left one looks right in every shot: the boat goes one way all through the scene.
    way = way_of(min(recipe.players, key=lambda player: player.staging.x_m).staging)
    kind = "wupeng_boat" if place.era.chinese else "rowing_boat"
    height_m, berth_m, apart_m, deck_m = BOATS[kind]
    crew = sorted(recipe.players, key=lambda player: way * player.staging.x_m)
    middle_m = sum(player.staging.x_m for player in crew) / len(crew)
    stagings = {
        player.staging.character: _manned(
            player.staging, recipe, round(middle_m + way * apart_m * (number - 0.5 * (len(crew) - 1)), 3), deck_m
        )
        for number, player in enumerate(crew)
    }
    recipe = restaged(recipe, stagings)
    kept = tuple(piece for piece in place.pieces if piece.z_m > place.water_z_m or piece.z_m < -1.0)
    kept = tuple(piece for piece in kept if not piece.kind.startswith(("ground", "near_grass", "close_")))
    hull = Piece(
        kind=kind, x_m=round(middle_m - way * berth_m, 3), y_m=WATER_AT_M, z_m=-HULL_BEFORE_M, height_m=height_m,
        flip=way < 0, seed=recipe.seed,
    )  # fmt: skip
    inside = hull.model_copy(
        update={"kind": "boat_inside", "z_m": HULL_BEFORE_M, "width_m": height_m * BOAT_WIDTHS[kind]}
    )
    pieces = (*kept, inside, hull)
    return recipe, place.model_copy(update={"pieces": pieces, "marks": ()})


def _manned(staging: Staging, recipe: ShotRecipe, x_m: float, deck_m: float) -> Staging:
    """Put one of a crew at their place; who rows holds an oar."""
    update: dict[str, object] = {"x_m": x_m, "y_m": deck_m}
    if "row" in deeds_of(staging, recipe) and staging.holds is None:
        update["holds"] = "oar"
    return staging.model_copy(update=update)


def _goes_along(staging: Staging, recipe: ShotRecipe) -> bool:
    """Whether one is in the boat that somebody of the shot is in: nothing tells that they are or walk on land."""
    from yingxi.motion.actions import ACTIONS

    if _on_board(staging):
        return True
    told = bool(ON_LAND.search(staging.action) or ASHORE.search(staging.action)) or is_extra(staging.character)
    return not told and not any(ACTIONS[name].gait for name in deeds_of(staging, recipe))


def _on_board(staging: Staging) -> bool:
    return bool(ON_BOARD.search(staging.action)) and not ASHORE.search(staging.action)


def seat_of(player: Player, place: Set, recipe: ShotRecipe) -> Mark | None:
    """Return where one sits or lies, when their action says so: the set's mark near them, or one of their own."""
    if player.character.species in SPECIES:
        return None
    staging, deeds = player.staging, deeds_of(player.staging, recipe)
    height = player.height_m
    if deeds & LIES:
        return lying(staging, place, recipe)
    aboard = place.place == "vehicle" and not is_extra(staging.character)  # extras hold on to the straps
    if not (deeds & SITS or aboard) or recipe.shot.move is Move.FOLLOW:
        return None  # one who is followed sits down where the walk ends
    if staging.y_m > 0.0 and any(piece.kind == "boat_inside" for piece in place.pieces):
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
    if near and not aboard and not is_extra(staging.character):  # the crowd has been put where it hides nobody
        return min(near, key=lambda mark: abs(mark.x_m - staging.x_m))
    return Mark(name="own", x_m=staging.x_m, y_m=round(SEAT_HEIGHT_SHARE * height, 3), z_m=staging.z_m, pose="sit")


def _is_named(mark: Mark, staging: Staging) -> bool:
    """Whether somebody's deed names the seat of this mark."""
    words = NAMED_SEATS.get(mark.name)
    return words is not None and words.search(staging.action) is not None


def furnished(place: Set, recipe: ShotRecipe, seats: Seats) -> Set:
    """Return the set with a seat, a bed or a table where somebody needs one and it has none."""
    place = bedded(place, recipe, seats)
    place = _with_named_seats(place, seats)
    brought: list[Piece] = []
    for player in recipe.players:
        seat = seats[player.staging.character]
        if seat is not None and seat.name == "own":
            own = _own_seat(place, seat, player, recipe.seed)
            brought += own
            beside = [
                piece
                for piece in place.pieces
                if piece in brought or piece.kind != own[-1].kind or not in_the_way(piece, seat)
            ]
            place = place.model_copy(update={"pieces": (*beside, *own)})
        place = _with_table(place, recipe, player, seat)
    return place


def _with_named_seats(place: Set, seats: Seats) -> Set:
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


def _own_seat(place: Set, seat: Mark, player: Player, seed: int) -> tuple[Piece, ...]:
    """Return what somebody sits on for whom the set has no seat, far to near."""
    way, at = way_of(player.staging), {"x_m": seat.x_m, "z_m": seat.z_m + 0.02, "seed": seed}
    if place.place == "vehicle":
        at["x_m"] = round(seat.x_m - way * 0.04, 3)
        return (Piece(kind="bus_seat", height_m=round(seat.y_m / BUS_SEAT_AT, 3), flip=way < 0, **at),)
    kind = _seat_kind(place, player.staging)
    own = Piece(kind=kind, height_m=seat.y_m, flip=kind in FACING_SEATS and way < 0, **at)
    if kind != "rock":
        return (own,)
    # A taller boulder at their back shows in a nearer frame, too, that they sit among rocks.
    behind = own.model_copy(
        update={
            "x_m": round(seat.x_m - way * BOULDER_BACK * seat.y_m, 3), "z_m": round(seat.z_m + 0.2, 3),
            "height_m": round(BOULDER * seat.y_m, 3), "seed": seed + 1, "flip": way < 0,
        }
    )  # fmt: skip
    return behind, own


def _seat_kind(place: Set, staging: Staging) -> str:
    """Return what one sits on here: what the text names, else what such a place has."""
    told = next((kind for kind, words in TOLD_SEATS.items() if words.search(staging.action)), None)
    if told is not None:
        return told
    if place.place in CAVES:
        return "rock"
    if place.indoor:
        return "bench" if place.place in BENCHED else "side_chair"
    return "bench" if place.place in PAVED else "log_seat" if place.place in WOODED else "rock"


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
    chinese = place.era.chinese
    kind = "square_table" if chinese else "table_europe"
    height_m = 0.45 * player.height_m
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
