"""Dress a room: quiet things on the wall behind the people, and where lamps and windows throw their light on it.

Everything here shares the wall's plane, so that it is cut into the wall's own sheet and costs no frame anything.
"""

from __future__ import annotations

import zlib
from typing import Final

from yingxi.stage.draft import REAR, Draft
from yingxi.stage.layout import half_width_m, room_taken
from yingxi.story.stage import Piece
from yingxi.story.terms import Era, Hour

_QUIET: Final[dict[str, tuple[float, float, float]]] = {
    "quiet_shelf": (1.35, 1.45, 0.62), "quiet_ladles": (1.25, 1.38, 0.62), "quiet_painting": (1.30, 1.38, 0.74),
    "quiet_books": (1.25, 1.42, 0.66), "quiet_writing": (1.10, 1.34, 0.82), "quiet_lattice": (1.20, 1.22, 1.00),
    "quiet_plates": (1.25, 1.48, 0.52), "quiet_frames": (1.20, 1.36, 0.74), "quiet_drape": (1.60, 0.95, 2.10),
    "quiet_tools": (1.25, 1.38, 0.66), "quiet_notices": (1.10, 1.30, 0.80), "quiet_roundel": (0.95, 1.35, 0.95),
    "quiet_niche": (0.80, 1.15, 1.10), "lattice_window": (1.05, 1.12, 0.98), "casement": (0.85, 1.10, 1.10),
}  # fmt: skip
"""Kind: (width, height of its foot, its own height), metres."""

_FOR_PLACE: Final[dict[str, tuple[str, ...]]] = {
    "tavern": ("lattice_window", "quiet_shelf", "quiet_ladles", "quiet_lattice"),
    "teahouse": ("lattice_window", "quiet_painting", "quiet_shelf", "quiet_lattice"),
    "home": ("lattice_window", "quiet_painting", "quiet_lattice", "quiet_shelf"),
    "bedroom": ("lattice_window", "quiet_painting", "quiet_lattice"),
    "kitchen": ("quiet_ladles", "quiet_shelf"),
    "study": ("lattice_window", "quiet_writing", "quiet_books", "quiet_painting"),
    "workshop": ("quiet_tools", "quiet_shelf"), "hut": ("quiet_ladles", "quiet_shelf"),
    "palace": ("quiet_drape", "quiet_roundel"), "tower": ("quiet_niche", "quiet_drape"),
    "church": ("quiet_niche", "quiet_drape"), "school": ("quiet_writing", "quiet_books"), "prison": ("quiet_niche",),
    "hospital": ("lattice_window", "quiet_books", "quiet_shelf"), "modern_home": ("quiet_frames", "quiet_books"),
    "office": ("quiet_notices", "quiet_books"),
}  # fmt: skip

_TALE: Final[dict[str, tuple[str, ...]]] = {
    "tavern": ("casement", "quiet_plates", "quiet_shelf"), "teahouse": ("casement", "quiet_plates", "quiet_shelf"),
    "home": ("casement", "quiet_plates", "quiet_frames", "quiet_shelf"),
    "bedroom": ("casement", "quiet_frames", "quiet_drape"),
    "kitchen": ("casement", "quiet_plates", "quiet_ladles"), "study": ("casement", "quiet_books", "quiet_frames"),
    "school": ("quiet_frames", "quiet_books"), "hospital": ("quiet_shelf", "quiet_frames"),
}  # fmt: skip

_MODERN: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("home", "bedroom", "study", "tavern", "teahouse", "hospital"), ("quiet_frames", "quiet_books")),
    "kitchen": ("quiet_plates", "quiet_ladles"), "school": ("quiet_notices", "quiet_books"),
}  # fmt: skip

_REACH_M: Final = 4.2
_AIR_M: Final = 0.14
"""Bare wall on both sides of what stands or hangs there."""
_LAMPS: Final[dict[str, float]] = {
    "hanging_lantern": 0.5, "standing_lantern": 0.8, "oil_lamp": 0.8, "candle": 0.85, "lamp": 0.8, "torch": 0.7,
    "chandelier": 0.4, "hearth": 0.25, "kitchen_range": 0.3, "stove": 0.4, "forge": 0.6, "fire": 0.4,
    "modern_lamp": 0.9, "floor_lamp": 0.85, "tea_stove": 0.4,
}  # fmt: skip
"""What lights the wall behind it: kind, and how high its light sits as a share of its height."""

_FIRES: Final = frozenset(["hearth", "kitchen_range", "stove", "forge", "fire", "tea_stove"])
_WINDOWS: Final = frozenset(
    (
        "lattice_window", "moon_window", "casement", "gothic_window", "slit_window", "modern_window", "window",
        "window_row",
    )
)  # fmt: skip


def dress_wall(draft: Draft, place: str) -> None:
    """Hang quiet things where the wall is bare."""
    choice = {Era.FAIRY_TALE: _TALE, Era.MODERN: _MODERN}.get(draft.era, {}).get(place, _FOR_PLACE.get(place, ()))
    if not choice:
        return
    count = 0
    turn = int(draft.rng.integers(len(choice)))
    for left, right in _gaps(draft):
        x = left
        while right - x >= 0.85:
            kind = choice[(turn + count) % len(choice)]
            if kind in _WINDOWS and _windows_near(draft, x + 0.7):
                count += 1
                kind = choice[(turn + count) % len(choice)]
            width, foot, tall = _QUIET[kind]
            room = right - x
            step = room / max(1, int(room / (width + 0.45)))
            w = min(width, step - 0.3)
            if w < 0.5:
                break
            if _hung_over(draft, x + step / 2, w):
                foot, tall = 1.02, min(tall, 0.70)
            _on_wall(draft, kind, x + step / 2, foot, tall, w)
            x += step
            count += 1


def _windows_near(draft: Draft, x: float) -> bool:
    """Whether a window is close: two side by side would crowd each other."""
    return any(piece.kind in _WINDOWS and abs(piece.x_m - x) < 2.6 for piece in draft.pieces)


def _hung_over(draft: Draft, x: float, w: float) -> bool:
    """Whether something hangs over a stretch of wall."""
    return any(
        1.6 < piece.y_m < 2.4
        and piece.z_m > REAR - 0.3
        and piece.kind not in ("beam", "frieze")
        and abs(piece.x_m - x) < ((piece.width_m or piece.height_m) + w) / 2
        for piece in draft.pieces
        if piece.z_m <= REAR
    )


def _gaps(draft: Draft) -> list[tuple[float, float]]:
    """Return the stretches of wall at head height that nothing covers."""
    taken = []
    for piece in draft.pieces:
        hung_m = 2.1 if piece.z_m > REAR - 0.3 else 1.6
        if not 0.9 <= piece.z_m <= REAR or piece.y_m > hung_m or room_taken(piece).top < 1.3:
            continue
        if piece.kind.startswith(("wall_", "floor_", "beam", "frieze")):
            continue
        half = half_width_m(piece) + _AIR_M
        taken.append((piece.x_m - half, piece.x_m + half))
    gaps, x = [], -_REACH_M
    for left, right in sorted(taken):
        if left > x:
            gaps.append((x, min(left, _REACH_M)))
        x = max(x, right)
        if x >= _REACH_M:
            break
    if x < _REACH_M:
        gaps.append((x, _REACH_M))
    return [(left, right) for left, right in gaps if right - left >= 0.85]


def throw_light(draft: Draft) -> None:
    """Let lamps, fires and the window that matters light the wall and all that hangs there."""
    for piece in list(draft.pieces):
        if 0.0 <= piece.z_m <= REAR and piece.kind in _LAMPS and piece.glow > 0.05:
            y = piece.y_m + _LAMPS[piece.kind] * piece.height_m
            kind = "fire_on_wall" if piece.kind in _FIRES else "lamp_on_wall"
            _on_wall(draft, kind, piece.x_m, y, 1.6 if kind == "fire_on_wall" else 1.7, None, glow=piece.glow)
    window = _great_window(draft)
    if window and draft.hour not in (Hour.NIGHT, Hour.DUSK):
        _on_wall(draft, "window_bloom", window.x_m, window.y_m, window.height_m, window.width_m or window.height_m)


def lit_side(draft: Draft) -> float:
    """Return the side a room's light comes from, -1 or 1: its fire or lamp when dark, else its window, else by luck."""
    source = _great_lamp(draft) if draft.hour in (Hour.DUSK, Hour.NIGHT) else None
    source = source or _great_window(draft)
    if source is None or abs(source.x_m) <= _ASIDE_M:
        return draft.side
    return 1.0 if source.x_m > 0 else -1.0


_ASIDE_M: Final = 0.8


def _great_lamp(draft: Draft) -> Piece | None:
    """Return the light that stands aside of a wide frame's middle and shines most, a fire before any lamp."""
    lit = [p for p in draft.pieces if p.kind in _LAMPS and p.glow > 0.05 and _ASIDE_M < abs(p.x_m) < _REACH_M]
    return max(lit, key=lambda p: (p.kind in _FIRES, p.glow * p.height_m, -abs(p.x_m)), default=None)


def _great_window(draft: Draft) -> Piece | None:
    """Return the largest window within a wide frame, the one nearest to its middle among equals."""
    seen = [p for p in draft.pieces if p.kind in _WINDOWS and p.z_m > REAR - 0.3 and abs(p.x_m) < _REACH_M]
    return max(seen, key=lambda p: (p.height_m * (p.width_m or p.height_m), -abs(p.x_m)), default=None)


def _on_wall(draft: Draft, kind: str, x: float, y: float, h: float, w: float | None, glow: float = 0.0) -> None:
    seed = zlib.crc32(f"{kind} {x:.2f}".encode())
    draft.pieces.append(
        Piece(
            kind=kind, x_m=round(x, 3), y_m=round(y, 3), z_m=REAR, height_m=round(h, 3),
            width_m=None if w is None else round(w, 3), seed=seed, glow=round(glow, 3),
        )
    )  # fmt: skip
