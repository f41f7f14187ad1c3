"""Painters of all pieces a set can hold, by kind; the backdrop; what sways and what flickers.

How to use them::

    PAINTERS[piece.kind](paper, piece, look)   # canvas in metres, y up, the piece's foot at the origin
    backdrop(canvas, look, width_px, height_px, horizon_px)
    sway(piece, time_s), flicker(piece, time_s), glow_of(piece, look)
    framed_set(set_, camera_track, heads, aspect)  # near shapes keep to wide frames' edges; close shots get their own
"""

from __future__ import annotations

from typing import Final

from yingxi.draw.sets import (
    bedding,
    boats,
    cabin,
    china_great,
    china_out,
    close_abroad,
    close_framing,
    close_land,
    close_lights,
    close_low,
    close_room,
    close_today,
    close_town,
    close_windows,
    countryside,
    fitted,
    floors,
    furniture,
    goods,
    grounds,
    halls,
    hangings,
    land,
    modern,
    near,
    near_room,
    openings,
    outings,
    perches,
    plots,
    public,
    quiet,
    room,
    seafaring,
    seats,
    sky,
    storage,
    tale_in,
    tale_out,
    theatre_in,
    today_out,
    trades,
    trees,
    wall_light,
    walls_today,
    wilds,
    woods,
)
from yingxi.draw.sets.brush import Painter, merged
from yingxi.draw.sets.moving import Glow, flicker, framed, framed_set, glow_of, hangs, sway
from yingxi.draw.sets.sky import backdrop
from yingxi.draw.sets.thing_pieces import PAINTERS as _THINGS

_MODULES: Final = (
    sky, land, grounds, trees, near, near_room, china_out, china_great, tale_out, countryside, today_out, modern,
    room, floors, openings, bedding, furniture, storage, hangings, quiet, wall_light, tale_in, trades, close_land,
    close_town, close_framing, close_room, perches, close_windows, close_lights, close_low, woods, public, halls,
    fitted, cabin, walls_today, outings, wilds, close_today, close_abroad, goods, seafaring, theatre_in, plots,
    boats, seats,
)  # fmt: skip

PAINTERS: Final[dict[str, Painter]] = {**_THINGS, **merged(module.PAINTERS for module in _MODULES)}
"""Every kind of piece. A kind of thing is drawn as that thing unless sets draw it in their own way."""

__all__ = ["PAINTERS", "Glow", "Painter", "backdrop", "flicker", "framed", "framed_set", "glow_of", "hangs", "sway"]
