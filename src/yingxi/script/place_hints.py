"""What stands about, where a text names no place: a stove is in a kitchen, a tree is out of doors."""

from __future__ import annotations

import re
from typing import Final

from yingxi.words import Language

_INDOORS: Final[dict[Language, tuple[tuple[str, re.Pattern[str]], ...]]] = {
    "zh": (
        ("kitchen", re.compile(r"灶|铁锅|锅里|锅台|砧板|案板|蒸笼|揉面|切菜|炒菜|煮[着了]?[^，。]{0,3}[饭粥汤面]")),
        ("shop", re.compile(r"柜台[后里前]|收银台")),
        ("workshop", re.compile(r"炉膛|风箱|铁砧|打铁|织布机|刨花|刨子")),
        ("bedroom", re.compile(r"床|枕头|被子|被窝|炕|蚊帐|睡衣")),
        (
            "home",
            re.compile(
                r"窗[前边台]|坐在[^，。]{0,4}[桌灯]|桌[上旁边前]|油灯|台灯|[灯]下|家的?灯|穿衣镜|镜子前|沙发|电视"
                r"|冰箱|门铃|天花板"
                r"|地板|壁炉|火炉|炉火|炉子|门帘|门槛|饭桌|椅子|衣柜|抽屉|推开窗|把窗户?推开|窗帘|钟摆|挂钟|琴凳|琴盖"
            ),
        ),
    ),
    "en": (
        (
            "kitchen",
            re.compile(r"\b(?:stove|oven|kettle|saucepan|dough|flour|sink|frying pan|rolling pin|cupboards?)\b", re.I),
        ),
        ("shop", re.compile(r"\b(?:behind|at|on|over) the (?:\w+ )?(?:counter|till)\b", re.I)),
        ("workshop", re.compile(r"\b(?:anvil|bellows|forge|workbench|lathe|loom)\b", re.I)),
        ("bedroom", re.compile(r"\b(?:bed|pillows?|blankets?|quilt|mattress|bedclothes|nightgown|pyjamas)\b", re.I)),
        (
            "home",
            re.compile(
                r"\b(?:armchair|sofa|fireplace|hearth|lamplight|curtains?|carpet|ceiling|rug|mirror|drawers?|wardrobe"
                r"|dinner table|kitchen table|at the table|by the (?:fire|window|lamp)|at the window|mantelpiece"
                r"|doorbell"
                r"|television|upstairs|downstairs)\b",
                re.I,
            ),
        ),
    ),
}
"""Things within four walls, by the room in which they are."""
_OUTDOORS: Final[dict[Language, re.Pattern[str]]] = {
    "zh": re.compile(r"树(?:底)?下|[太夕]阳[下里]|阳光下|[月星]光下|雨[中里]走|草地上|马背上|天边"),
    "en": re.compile(
        r"\b(?:under the (?:tree|trees|stars|sky|oak|willow)|in the (?:sunshine|open air|grass)|on horseback)\b", re.I
    ),
}
"""What one meets only out of doors."""


_FLOORS: Final = re.compile(r"[一二三四五六七八九十]楼|楼上|楼梯|\bthe stairs\b", re.IGNORECASE)


def room_at_first(text: str, language: Language) -> str:
    """Return the room that a story's first sentences tell of, a house where they only tell of its floors, or ""."""
    return room_of(text, language) or ("home" if _FLOORS.search(text) else "")


def room_of(text: str, language: Language) -> str:
    """Return the kind of room whose things a text names, or ""."""
    return next((kind for kind, things in _INDOORS[language] if things.search(text)), "")


def out_of_doors(text: str, language: Language) -> bool:
    """Return whether a text tells of something that is met only out of doors."""
    return _OUTDOORS[language].search(text) is not None
