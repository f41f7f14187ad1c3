"""The layout of a room: how much room each piece takes as it is drawn, what gets in what's way, and who gives way.

A builder says where things belong. Widths, the film's aspect and the luck of a seed still push them into each other,
so a last pass looks at every pair: the lesser piece moves along the wall or the floor to the next free stretch, or is
left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yingxi.stage.draft import PROPS, REAR, Draft
from yingxi.story.stage import Mark, Piece

_CAMERA_M: Final = 8.0
"""How far before the main plane a wide frame is seen from."""

_HALF_PER_HEIGHT: Final[dict[str, float]] = {
    "bench": 1.44, "stool": 0.42, "chair": 0.37, "chair_europe": 0.25, "cafe_chair": 0.24, "office_chair": 0.26,
    "hearth": 0.73, "trunk": 0.97, "house_plant": 0.42, "cabinet": 0.34, "dresser": 0.46, "door_china": 0.41,
    "door_wood": 0.33, "door_modern": 0.29, "refrigerator": 0.23, "suitcase": 0.33, "school_desk": 0.65, "drum": 0.5,
    "piano": 0.68, "bicycle": 0.94, "basket": 0.57, "spinning_wheel": 0.53, "loom": 0.62, "anvil": 0.62, "forge": 0.9,
    "map_sheet": 0.73, "scroll": 0.2, "couplet": 0.09, "tapestry": 0.41, "hall_banner": 0.2, "torch": 0.23,
    "gothic_window": 0.3, "moon_window": 0.57, "mirror": 0.37, "cage": 0.4, "floor_lamp": 0.17, "pendant_lamp": 0.52,
    "hanging_lantern": 0.38, "standing_lantern": 0.16, "drip_stand": 0.12, "heart_monitor": 0.19, "tool_trolley": 0.4,
    "incense_burner": 0.43, "throne": 0.81, "dragon_throne": 0.93, "train_seat": 0.43, "bus_seat": 0.39,
    "crew_seat": 0.29, "porthole": 0.64, "wall_clock": 0.5, "chains": 0.2, "water_vat": 0.63, "rock": 0.72,
    "crystals": 0.4, "fire": 0.61, "candle": 0.22, "lamp": 0.37, "oil_lamp": 0.22, "cauldron": 0.64,
}  # fmt: skip
"""Half the width that a kind is drawn with when none is given, as a share of its height."""

_WIDER: Final[dict[str, float]] = {
    "altar": 1.46, "modern_window": 1.40, "casement": 1.40, "gothic_window": 1.38, "lattice_window": 1.22,
    "slit_window": 1.66,
    "window_row": 1.14, "moon_window": 1.14, "bookshelf": 1.18, "lift_doors": 1.4, "office_door": 1.22, "quiet_roundel":
    1.5, "map_sheet": 1.2, "ship_door": 1.25, "water_vat": 1.25, "throne": 1.3,
}  # fmt: skip
"""How much wider than its given width a kind is drawn: curtains, frames, sills."""

_TALLER: Final[dict[str, float]] = {
    "altar_table": 1.8, "bar_counter": 1.2, "bedside_cabinet": 1.7, "cafe_counter": 1.6, "cafe_table": 1.45,
    "counter": 1.3, "desk": 1.4, "dragon_throne": 1.35, "forge": 2.4, "hearth": 2.28, "kitchen_range": 3.0,
    "kitchen_units": 3.0, "lab_bench": 1.6, "office_desk": 1.7, "throne": 1.7, "till": 1.4, "casement": 1.22,
    "medicine_cabinet": 1.14, "key_rack": 1.33,
}  # fmt: skip
"""How much higher than its height a kind is drawn: what stands on it, a chimney, a curtain rail."""

BACKDROPS: Final = (
    "wall_", "floor_", "ground_", "beam", "frieze", "near_", "close_", "rug", "carpet", "pillar", "marble_pillar",
    "ceiling_lights", "playhouse_stage", "box_seats", "footlights", "roof_slope", "vaults", "glass_wall",
    "platform_train", "luggage_rack", "train_window", "bus_", "sale_signs", "lamp_on_wall", "fire_on_wall",
    "window_bloom", "vines", "cave_mouth", "ship_", "screen_row", "stalactites", "quiet_drape", "kitchen_units",
)  # fmt: skip
"""What a room is made of: things stand and hang before it."""

_TABLES: Final = ("square_table", "table_europe", "cafe_table", "desk", "school_desk", "pupil_desk", "low_table")
_PAIRED: Final = frozenset(
    frozenset(pair)
    for pair in (
        ("altar_table", "scroll"), ("altar_table", "couplet"), ("altar_table", "moon_window"),
        ("throne", "hall_banner"),
        ("cafe_counter", "menu_board"), ("throne", "gothic_window"), ("dragon_throne", "moon_window"),
        ("altar", "gothic_window"), ("bookshelf", "bookshelf"), ("bookcase_modern", "bookcase_modern"),
        ("drinks_fridge", "drinks_fridge"), ("goods_shelf", "goods_shelf"), ("steel_rack", "steel_rack"),
        ("trunk", "trunk"), ("bed_curtain", "heart_monitor"), ("sickbed", "heart_monitor"), ("sickbed", "drip_stand"),
        ("sickbed", "bed_curtain"), ("waiting_seats", "waiting_seats"), ("train_seat", "train_seat"),
        ("chains", "torch"), ("folding_screen", "canopy_bed"), ("house_plant", "modern_window"),
        ("house_plant", "window_row"),
        *((seat, table) for seat in ("bench", "stool", "chair", "chair_europe", "cafe_chair") for table in _TABLES),
    )
)  # fmt: skip
"""Kinds that belong before each other, or in one row."""

_DOORS: Final = ("door_", "office_door", "lift_doors")
_DOOR_COVERED: Final = 0.15
"""How much of a door may be hidden by what stands in the room."""
_FIRES: Final = frozenset(("hearth", "forge"))
_FIRE_COVERED: Final = 0.25
"""The same of a hearth: the fire is what the room is built around."""
_LOW_M: Final = 0.6
"""What is lower than this hides no fire and stands clear of a standing person's back."""
_SEATS: Final = frozenset(
    ("stool", "chair", "chair_europe", "cafe_chair", "office_chair", "bench", "sofa", "waiting_seats", "train_seat",
     "crew_seat", "pew")
)  # fmt: skip
_FREE_M: Final = 0.04
_AT_WALL_M: Final = 0.75
"""What stands this near to the wall shares it with what hangs there."""
_SAME_DEPTH_M: Final = 0.78
"""Things on the floor nearer in depth than this must stand side by side."""
_STEP_M: Final = 0.1
_FARTHEST_M: Final = 1.7
_EDGE_M: Final = 6.4
_MIDDLE_M: Final = 0.95
"""Nothing that stands before the wall is moved nearer to the middle: people act there."""


@dataclass(frozen=True, slots=True)
class Room:
    """The box that a piece takes, metres: left, right, foot and top."""

    left: float
    right: float
    foot: float
    top: float

    def meets(self, other: Room, slack: float = _FREE_M) -> bool:
        """Whether two boxes overlap by more than `slack` both ways."""
        across = min(self.right, other.right) - max(self.left, other.left)
        upward = min(self.top, other.top) - max(self.foot, other.foot)
        return across > slack and upward > slack


def half_width_m(piece: Piece) -> float:
    """Return half the width a piece is drawn with."""
    if piece.width_m is not None:
        return 0.5 * piece.width_m * _WIDER.get(piece.kind, 1.06)
    return piece.height_m * _HALF_PER_HEIGHT.get(piece.kind, 0.45)


def room_taken(piece: Piece) -> Room:
    """Return the box a piece is drawn in."""
    half = half_width_m(piece)
    top = piece.y_m + piece.height_m * _TALLER.get(piece.kind, 1.06)
    return Room(piece.x_m - half, piece.x_m + half, piece.y_m, top)


def conflicts(pieces: Sequence[Piece]) -> list[tuple[Piece, Piece]]:
    """Return every pair of a room's pieces that stand or hang in each other's way, the greater one first."""
    placed: list[Piece] = []
    found = []
    for piece in _by_rank(pieces):
        found += [(other, piece) for other in placed if _clash(other, piece)]
        placed.append(piece)
    return found


def stands_behind_somebody(piece: Piece, upright: bool) -> bool:
    """Whether a narrow thing stands close behind one of the spots for people: it would grow out of their backs."""
    room, reach = room_taken(piece), _MARKS_UPRIGHT_M if upright else _MARKS_M
    narrow = room.right - room.left < _NARROW_M and room.top > _LOW_M and piece.y_m < 0.3
    return narrow and 0.3 < piece.z_m < PROPS + 0.7 and min(abs(room.left), abs(room.right)) < reach


_MARKS_M: Final = 1.72
_MARKS_UPRIGHT_M: Final = 0.9
"""How far from the middle people stand at their usual marks, arms included."""
_NARROW_M: Final = 1.0


def settle(draft: Draft, standing: int = 0) -> None:
    """Move or leave out what is in the way of greater things; whatever lies on a moved table goes with it.

    Args:
        draft: the set so far.
        standing: how many of its pieces stay as they are; those after them are named by the text and are never left
            out, but stay where they are put if there is no better place.
    """
    fixed = {id(piece) for piece in draft.pieces[:standing]}
    ranked = _by_rank(draft.pieces)
    placed = [piece for piece in ranked if id(piece) in fixed]
    for piece in ranked:
        if id(piece) in fixed:
            continue
        spot = next((x for x in _spots(piece, draft) if _fits(piece, x, placed, draft.upright)), None)
        if spot is None and (standing or (piece.kind in _SEATS and _mark_of(draft, piece))):
            spot = piece.x_m
        _stand(draft, piece, spot)
        if spot is not None:
            placed.append(piece.model_copy(update={"x_m": spot}))


def _fits(piece: Piece, x: float, placed: Sequence[Piece], upright: bool) -> bool:
    moved = piece if x == piece.x_m else piece.model_copy(update={"x_m": x})
    return not stands_behind_somebody(moved, upright) and not any(_clash(other, moved) for other in placed)


def _by_rank(pieces: Sequence[Piece]) -> list[Piece]:
    """Return what can be in the way, the greatest first: what cannot move, then by the room it takes."""

    def rank(piece: Piece) -> tuple[int, float, float]:
        size = half_width_m(piece) * piece.height_m
        if piece.kind.startswith(("quiet_", "poster", "hung_")):
            return (2, -size, piece.x_m)
        return (
            0 if piece.kind in _SEATS or piece.kind in _FIRES or piece.kind.startswith(_DOORS) else 1,
            -size,
            piece.x_m,
        )

    there = [p for p in pieces if not p.kind.startswith(BACKDROPS) and not p.kind.startswith("laid_") and p.z_m >= 0.5]
    riders = {id(rider) for p in there for rider in _riders(there, p)}
    return sorted((p for p in there if id(p) not in riders), key=rank)


def _clash(greater: Piece, lesser: Piece) -> bool:
    """Whether the lesser of two pieces is in the way of the greater."""
    if frozenset((greater.kind, lesser.kind)) in _PAIRED:
        return False
    if _at_wall(greater) and _at_wall(lesser):
        return room_taken(greater).meets(room_taken(lesser))
    for door, other in ((greater, lesser), (lesser, greater)):
        if door.kind.startswith(_DOORS) and _at_wall(door) and other.y_m < 1.5:
            return _hidden_share(door, other) > _DOOR_COVERED
    if greater.kind in _FIRES and room_taken(lesser).top > _LOW_M and lesser.y_m < _LOW_M and not _at_wall(lesser):
        return _hidden_share(greater, lesser) > _FIRE_COVERED
    if _at_wall(greater) or _at_wall(lesser) or abs(greater.z_m - lesser.z_m) > _SAME_DEPTH_M:
        return False
    return room_taken(greater).meets(room_taken(lesser))


def _at_wall(piece: Piece) -> bool:
    return piece.z_m > REAR - _AT_WALL_M


def _hidden_share(door: Piece, before: Piece) -> float:
    """Return how much of a door's width something before it hides from a camera in the middle."""
    far, near = ((_CAMERA_M / (_CAMERA_M + piece.z_m)) for piece in (door, before))
    behind, front = room_taken(door), room_taken(before)
    across = min(behind.right * far, front.right * near) - max(behind.left * far, front.left * near)
    return max(0.0, across) / max(1e-6, (behind.right - behind.left) * far)


def _spots(piece: Piece, draft: Draft) -> Iterator[float]:
    """Yield where a piece may stand, its own place first, then outwards, then inwards."""
    yield piece.x_m
    out = 1.0 if piece.x_m >= 0 else -1.0
    steps = round(_FARTHEST_M / _STEP_M)
    for step in range(1, steps + 1):
        for way in (out, -out):
            x = round(piece.x_m + way * step * _STEP_M, 3)
            inner = half_width_m(piece) + _MIDDLE_M * (0.62 if draft.upright else 1.0)
            free = _at_wall(piece) or piece.y_m > 1.5 or abs(x) > inner or abs(x) > abs(piece.x_m)
            if abs(x) < _EDGE_M and free and x * piece.x_m >= 0:
                yield x


def _stand(draft: Draft, piece: Piece, x: float | None) -> None:
    """Put a piece and what lies on it, hangs with it or sits there at x; None leaves all of it out."""
    if x == piece.x_m:
        return
    moved = [piece, *_riders(draft.pieces, piece)]
    mark = _mark_of(draft, piece)
    kept = []
    for each in draft.pieces:
        if not any(each is one for one in moved):
            kept.append(each)
        elif x is not None:
            kept.append(each.model_copy(update={"x_m": round(each.x_m + x - piece.x_m, 3)}))
    draft.pieces[:] = kept
    if mark is not None and x is not None:
        draft.marks[draft.marks.index(mark)] = mark.model_copy(update={"x_m": round(mark.x_m + x - piece.x_m, 3)})


def _riders(pieces: Sequence[Piece], table: Piece) -> list[Piece]:
    """Return what stands on a piece."""
    top = table.y_m + table.height_m
    return [
        other
        for other in pieces
        if other is not table and other.y_m > 0.2 and abs(other.y_m - top) < 0.06 and abs(other.z_m - table.z_m) < 0.12
        and abs(other.x_m - table.x_m) < half_width_m(table)
    ]  # fmt: skip


def _mark_of(draft: Draft, seat: Piece) -> Mark | None:
    """Return the mark of whoever sits on a piece."""
    return next(
        (
            mark
            for mark in draft.marks
            if mark.pose != "stand" and abs(mark.x_m - seat.x_m) < 0.3 and abs(mark.z_m - seat.z_m) < 0.2
            and seat.z_m <= PROPS + 0.3
        ),
        None,
    )  # fmt: skip
