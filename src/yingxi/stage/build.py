"""Build a set: a kind of place, an era, an hour, a weather and a season become pieces, marks and a light."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from yingxi.errors import InputError
from yingxi.stage.closeups import add_close_pieces
from yingxi.stage.daylight import put_out
from yingxi.stage.draft import Draft
from yingxi.stage.dressing import dress_wall, lit_side, throw_light
from yingxi.stage.layout import settle
from yingxi.stage.light import ABROAD, abroad_scheme, outdoor_scheme
from yingxi.stage.naming import place_things
from yingxi.stage.places import BUILDERS, builder_of, room_of
from yingxi.stage.room_light import indoor_scheme
from yingxi.story.places import PLACES
from yingxi.story.stage import Set
from yingxi.story.terms import Era, Hour, Season, Weather
from yingxi.words import Words


def build_set(
    place: str, era: Era, hour: Hour, weather: Weather, season: Season = Season.SUMMER, *,
    things: Sequence[str] = (), seed: int = 0, aspect: float = 16 / 9, close_variant: int = 0,
    trade: str = "",
) -> Set:  # fmt: skip
    """Build the set of one scene.

    Args:
        place: a kind in story.places.PLACES.
        era: whose houses, tables and roofs.
        hour: the time of day, for the light.
        weather: what is in the air.
        season: leaves, blossom, snow.
        things: kinds of things the text names; those that can stand are put within reach.
        seed: the arrangement; another seed stands the pieces elsewhere.
        aspect: width over height of the film, for pieces at the frame's edges.
        close_variant: which of the place's layouts close shots show behind a head.
        trade: whose shop or workshop it is, a kind in story.trades; "" if no word tells.

    Raises:
        InputError: no such kind of place.
    """
    if place not in BUILDERS:
        raise InputError(
            Words("there is no set for the place “{place}”", "没有「{place}」这种场景").filled(place=place),
            next_step=Words("choose one of: {all}", "请从这些里选：{all}").filled(all=", ".join(PLACES)),
        )
    if place in ABROAD:  # no rain, no autumn
        weather, season = Weather.CLEAR, Season.SUMMER
    mixed_seed = zlib.crc32(f"{place} {era} {seed}".encode())
    draft = Draft(era, hour, weather, season, mixed_seed, aspect, trade)
    builder_of(place, era)(draft)
    indoor = PLACES[place].indoor
    if indoor:
        put_out(draft, place)
        settle(draft)
        dress_wall(draft, place)  # before the things: they differ from shot to shot, the wall must not
    standing = len(draft.pieces)
    place_things(draft, things, place)
    if indoor:
        settle(draft, standing)
        throw_light(draft)
        palette, light = indoor_scheme(room_of(place, era), hour, weather)
    elif place in ABROAD:
        palette, light = abroad_scheme(place, hour)
    else:
        palette, light = outdoor_scheme(hour, weather, season)
    add_close_pieces(draft, place, indoor=indoor, variant=close_variant)
    side = lit_side(draft) if indoor else draft.side
    light = light.model_copy(update={"from_x": abs(light.from_x) * side})
    return Set(
        place=place, era=era, hour=hour, weather=weather, season=season, indoor=indoor, palette=palette, light=light,
        pieces=tuple(sorted(draft.pieces, key=lambda piece: -piece.z_m)), marks=tuple(draft.marks), width_m=26.0,
        water_z_m=draft.water_z_m, seed=seed,
    )  # fmt: skip
