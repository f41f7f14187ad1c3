"""Rain: who stands out in it puts up an umbrella, unless the text has them soaked or under a roof."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping, Sequence
from typing import Final

from yingxi.board.company import Company, Place
from yingxi.board.deeds import LOW
from yingxi.board.pictures import Picture
from yingxi.story.board import is_extra
from yingxi.story.places import PLACES
from yingxi.story.terms import Weather

UMBRELLA: Final = "umbrella"
_NONE_UP: Final = re.compile(
    r"[没无](?:有)?(?:带|打|撑)?伞|不打伞|收[起了]伞|合上伞|躲雨|避雨|屋檐下|雨停|雨[也已]?住了"
    r"|\b(?:no umbrellas?|without (?:an? |his |her )?umbrella|bareheaded|"
    r"shelter\w*|under the (?:eaves|roof|porch|awning)|rain (?:had )?stopped|out of the rain)\b",
    re.IGNORECASE,
)
"""Words after which no umbrella is up in the scene."""
_WET: Final = re.compile(
    r"淋[着湿透了]|湿透|冒着雨|冒雨|落汤鸡|\b(?:soak\w*|drench\w*|wet through|dripping wet)\b", re.IGNORECASE
)
"""Words for those who have none: the ones of whom it is told, or all."""
_BOTH_HANDS: Final = re.compile(
    r"船|划|骑|游|打架|扭打|搬|抬|推|拉着|爬|\b(?:row|rode|rid\w+|swim\w*|sw[au]m|fought|fight\w*|push\w*|climb\w*|dig\w*|dug|boat)\b",
    re.IGNORECASE,
)
"""Deeds that leave no hand free for one."""
_HATS: Final = frozenset(("straw_hat", "hood"))
"""What keeps the rain off by itself."""
_SHARE: Final = 3
"""One of so many of the crowd goes without."""


def umbrellas(
    people: Sequence[str],
    acts: Mapping[str, str],
    busy: Mapping[str, str | None],
    picture: Picture,
    place: Place,
    company: Company,
) -> dict[str, str]:
    """Return who holds an umbrella because it rains: id -> "umbrella".

    Args:
        people: who is in the picture.
        acts: what each of the named does.
        busy: id -> whom they touch or what they hold already; None = nothing.
        picture: it may show another place and weather than the scene's.
        place: the scene.
        company: the cast.
    """
    weather = picture.weather or place.scene.weather
    kind = PLACES.get(picture.place or place.scene.place)
    indoor = place.indoor if picture.place is None else kind is not None and kind.indoor
    if weather is not Weather.RAIN or indoor or any(_NONE_UP.search(beat.text) for beat in place.scene.beats):
        return {}
    wet = [beat.people for beat in place.scene.beats if _WET.search(beat.text)]
    if any(not told for told in wet):
        return {}
    people = [one for one in people if not any(one in told for told in wet)]
    return {one: UMBRELLA for one in people if not busy.get(one) and _puts_up(one, acts.get(one, ""), company)}


def _puts_up(one: str, act: str, company: Company) -> bool:
    if is_extra(one):
        return zlib.crc32(one.encode()) % _SHARE > 0 and not one.endswith("child")
    character = company.characters[one]
    hat = character.design.hat if character.design is not None else "none"
    return character.species == "human" and hat not in _HATS and not LOW.search(act) and not _BOTH_HANDS.search(act)
