"""Where and when: what one sentence says of place, hour, weather and season."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from yingxi.script.places_said import Cue, cues_in
from yingxi.script.times_said import HOURS, JUMP, NEW_DAY, SEASONS, WEATHERS, first_said
from yingxi.story.terms import Era, Hour, Season, Weather
from yingxi.words import Language

_HOLDS_EN: Final = re.compile(
    r"\b(?:rain|snow|sleet|fog|mist|wind|storm|sun|sunlight|clouds?|moon|night|darkness|dusk|evening|dawn"
    r"|thunder)\b[^.,;]{0,24}\b(?:was|were|is|are"
    r"|had|has|began|begins|falls?|fell|beat|ran|poured|came|comes|rose|grew|grows|blew|blows|stop\w*|howl\w+"
    r"|lay|hid|shone|started"
    r"|turned|lifted|cleared|rattled|lashed|drummed|broke|set|sank)\b"
    r"|\b(?:it|there)(?: is| was|['’]s| had| began| begins| started| grew| got| came)\b[^.,;]{0,24}\b(?:rain"
    r"|snow|pour|blow|drizzl|dark|light"
    r"|night|morning|noon|fog|mist|storm|wind|midnight|dawn)\w*"
    r"|\b(?:began|begins|started|stopped) (?:to (?:rain|snow|pour)|raining|snowing)|\b(?:rain|snow"
    r"|fog)\b[^.,;]{0,12}\bfell\b",
    re.IGNORECASE,
)
"""Weather or an hour that stays as it is told: "rain was falling", "it grew dark"."""
_HOLDS: Final = {
    "en": _HOLDS_EN,
    "zh": re.compile(
        r"天[^，。]{0,4}(?:黑了|黑下来|黑透|亮了|大亮|暗下来|暗了)|到天[黑亮]|[雨雪风雾][^，。]{0,4}(?:停了|住了|散了|小了)|[下刮起]起了?[^，。]{0,3}[雨雪风雾]"
        r"|太阳[^，。]{0,4}(?:出来|下山|落山|升起)|月亮[^，。]{0,6}(?:升|爬)"
    ),
}
_GREETED: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"(?:早上|上午|中午|下午|晚上)好(?=[，。！？!?,]|$)"),
    "en": re.compile(r"\bgood (?:morning|afternoon|evening)\b(?=[,.!?]|$)", re.IGNORECASE),
}
"""A greeting tells the hour."""
_SAID_NOW_EN: Final = re.compile(r"\bit(?:['’]s| is)\b(?: \w+){0,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """What one sentence says about where and when."""

    places: tuple[Cue, ...] = ()
    hour: Hour | None = None
    weather: Weather | None = None
    season: Season | None = None
    jump: bool = False
    new_day: bool = False
    holds: bool = False
    weather_holds: bool = False
    at: str = ""  # the place to which the telling has moved


_IN_ERA: Final = {
    "modern_street": "street", "modern_home": "home", "office": "study", "train": "street", "cafe": "tavern",
    "station": "street", "platform": "street", "airport": "field", "corridor": "home", "lab": "workshop",
    "park": "garden", "playground": "garden", "rooftop": "street", "spaceship": "riverside",
    "vehicle": "street",
}  # fmt: skip
_IN_ANCIENT_CHINA: Final = {"hotel": "tavern", "playhouse": "theatre"}
_WITH_RAILWAYS: Final = {"station": "platform", "platform": "platform", "train": "train"}
_NOW: Final = {"street": "modern_street", "home": "modern_home"}


def place_in(kind: str, era: Era) -> str:
    """Return the kind of place that a word means in its time: a fairy tale's city has no tarmac."""
    if era is Era.MODERN:
        return _NOW.get(kind, kind)
    if era is Era.REPUBLICAN_CHINA and kind in _WITH_RAILWAYS:
        return _WITH_RAILWAYS[kind]
    if era is Era.ANCIENT_CHINA and kind in _IN_ANCIENT_CHINA:
        return _IN_ANCIENT_CHINA[kind]
    return _IN_ERA.get(kind, kind)


def said_setting(text: str, language: Language) -> Setting:
    """Return what a line says of the hour and weather around its speaker: "It's snowing, Master"."""
    greeted = (
        first_said(found.group(), HOURS[language], language) if (found := _GREETED[language].search(text)) else None
    )
    if greeted is not None:
        return Setting(hour=greeted, holds=True)
    said = _SAID_NOW_EN.search(text) if language == "en" else None
    if said is None or "?" in text[said.start() : said.end() + 20]:
        return Setting()
    return Setting(
        hour=first_said(said.group(), HOURS["en"], "en"),
        weather=first_said(said.group(), WEATHERS["en"], "en"),
        holds=True,
        weather_holds=True,
    )


def jumps(text: str, language: Language) -> bool:
    """Return whether a sentence leaps to another time: "the next morning", 中午."""
    return JUMP[language].search(text) is not None


def setting_of(text: str, language: Language) -> Setting:
    """Return what one sentence says about where and when; `holds`: what it says of weather and hour lasts."""
    jump = JUMP[language].search(text)
    return Setting(
        places=tuple(cues_in(text, language)),
        hour=first_said(text, HOURS[language], language),
        weather=first_said(text, WEATHERS[language], language),
        season=first_said(text, SEASONS[language], language),
        jump=jump is not None,
        holds=bool(_HOLDS[language].search(text)) or (language == "en" and jump is not None),
        weather_holds=bool(_HOLDS[language].search(text)),
        new_day=jump is not None
        and bool(NEW_DAY[language].search(text[: jump.end() + (8 if language == "zh" else 16)])),
    )
