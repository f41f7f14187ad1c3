"""Which things a text names: what is seen, told from deeds, from what is missing, and from where something else is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from yingxi.script.people import WordFinder
from yingxi.script.wordlist import words as wordlist
from yingxi.story.things import THINGS
from yingxi.words import Language

_WHERE_ZH: Final = "里上前外边"
_SINGLES_ZH: Final = {
    "门": "扇道", "花": "朵束枝盆捧", "信": "封", "车": "辆", "菜": "盘碟道", "火": "堆", "纸": "张", "桌": "",
    "床": "张", "井": "口", "豆": "", "瓜": "", "鼓": "面", "杯": "", "刀": "把口", "棒": "", "弓": "张把", "斧": "把",
    "盾": "面", "绳": "根条", "桶": "只", "瓶": "只", "锄": "把",
}  # fmt: skip
"""Words of one character, which are parts of many others: a thing only before a word of place, or after a measure."""
_NO_THINGS_ZH: Final = wordlist(
    """
    地球 星球 全球 眼球 月球 环球 半球 球场 足球场 篮球场 球队 球迷 书生 书记 秘书 书法 书房 书店 书院 图书馆 书桌 书架
    证书
    说明书 读书人 笔直 笔挺 一笔 茶馆 茶楼 茶店 茶几 茶摊 酒店 酒楼 酒馆 酒家 酒吧 酒席 钱庄 价钱 灯塔 红绿灯 剑客
    剑侠 剑法 船长 鞋匠 鞋店 盘算 盘旋 盘问 盘腿 盘坐 地盘 恶棍 光棍 瓶颈
    公交站 公交车站 电话亭 烛光晚餐 饭店 饭馆 菜园
    菜市场 花园 花白 眼花 火车站 地铁站 船夫 鼓掌 鼓励 镜头 水晶宫 帽子戏法 糖尿病 包子铺 面包店 蛋糕店 水果店 水果摊
    咖啡馆 咖啡店 咖啡厅 花店 报纸亭 邮票 钟楼 石头记 礼物店 电视台 电视剧 照片墙
    """
)
"""Words with a thing's word in them that name no thing."""


@lru_cache(maxsize=2)
def _things(language: Language) -> WordFinder[str]:
    words: dict[str, str] = {}
    for thing in THINGS.values():
        for word in thing.zh if language == "zh" else thing.en:
            words.setdefault(word, thing.kind)
    if language == "zh":
        for word, measures in _SINGLES_ZH.items():
            kind = words.pop(word, None)
            for tail in _WHERE_ZH if kind else "":
                words[word + tail] = str(kind)
            for measure in measures if kind else "":
                words[measure + word] = str(kind)
        words |= dict.fromkeys(_NO_THINGS_ZH, "")
    return WordFinder(words, language, plural=True)


def things_in(text: str, language: Language) -> tuple[str, ...]:
    """Return the kinds of things that a text names, each once; deeds and what is missing are none.

    They come in order, but what only says where another is ("on the cart") stands last.
    """
    named: list[str] = []
    places: list[str] = []
    for start, end, kind in _things(language).find(text):
        if not kind or (_not_a_thing_zh if language == "zh" else _not_a_thing_en)(text, start, end):
            continue
        is_place = (_is_place_zh if language == "zh" else _is_place_en)(text, start, end)
        (places if is_place else named).append(kind)
    if "cake" in named or "cake" in places:
        named, places = ([kind for kind in kinds if kind != "candle"] for kinds in (named, places))
    if _VEHICLES & {*named, *places}:
        named, places = ([kind for kind in kinds if kind != "carriage"] for kinds in (named, places))
    return tuple(dict.fromkeys([*named, *places]))


_VEHICLES: Final = frozenset(("handcart", "bicycle", "rickshaw", "sedan", "car", "bus", "train"))
"""What is called a cart or a carriage again, once named; a cake's candles are on the cake."""


_PLACE_AFTER_ZH: Final = re.compile(r"的?(?:[上里中下旁内](?![了天升学山楼课班车面去来])|边|里面|上面|下面|后面)")
_PLACE_BEFORE_EN: Final = re.compile(
    r"\b(?:in|on|upon|at|by|under|from|into|inside|behind|beside|of|off|onto|over|across|along|through|near|to)\s+"
    r"(?:the|an?|his|her|their|its|my|our|your|this|that|every|each)\s+(?:\w+\s){0,2}$",
    re.IGNORECASE,
)


def _is_place_zh(text: str, start: int, end: int) -> bool:
    return text[end - 1] in _WHERE_ZH or _PLACE_AFTER_ZH.match(text, end) is not None


def _is_place_en(text: str, start: int, end: int) -> bool:
    return _PLACE_BEFORE_EN.search(text[max(0, start - 36) : start]) is not None


_LIKENED_ZH: Final = re.compile(r"(?:像|如同|好似|仿佛|宛如|犹如)[^，。！？；]{0,4}$")
_LIKENED_EN: Final = re.compile(r"\b(?:like|as \w+ as)\s+(?:an?\s|the\s)?(?:\w+\s)?$", re.IGNORECASE)
"""What something is only likened to is not there."""
_DEEDS_ZH: Final = re.compile(r"[点关开熄掌吹](?:的|了|上|起|过|亮)?$")
_MISSING_ZH: Final = re.compile(r"(?:没有?|无|不见|不带|未带|缺|不是|看不见)[^，。！？；]{0,3}$")
_ALSO_VERBS_EN: Final = frozenset(
    wordlist(
        """
        ring light match fire dish ship board fan brush cross pipe book well spring rose net hook drum lock sign
        glass note stick watch bench purse flower table cup dress shoe wreath jar fountain bell flame present watch
        train swing nest comb box screen shell whistle alarm screw rake mop bottle mask map stone seed plane jet
        picture string rope photograph rocket organ milk fruit
        """
    )
)
_NOUN_BEFORE_EN: Final = re.compile(
    r"\b(?:a|an|the|his|her|my|your|its|their|our|this|that|each|every|some|of|with|two|three|golden|little|old|red"
    r"|by|on|like|into|from|many|silver|small|great|big|new|whose)\s+(?:(?!to\b|and\b)[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_DANCE_EN: Final = re.compile(
    r"\b(?:(?:to|at|for) (?:the|a|another)|g[ai]ve[ns]?(?: \w+)? a|h[eo]ld a|next|royal|masked|costume)(?: \w+)? $",
    re.IGNORECASE,
)
"""Before a ball that is danced."""
_SEASON_EN: Final = re.compile(
    r"\b(?:in|through|all|until|till|by|last|next|this|that|late|early|one|since)(?: the| that)? $", re.IGNORECASE
)
"""Before the spring that is a season."""
_PLAYED_EN: Final = re.compile(r"\b(?:play|blow|blew|smok|puff|tobacco|music|tune|piper)", re.IGNORECASE)
"""Beside a pipe that is no water pipe."""
_MISSING_EN: Final = re.compile(r"\b(?:no|without|nor|not an?|never an?)\s+(?:\w+\s)?$", re.IGNORECASE)


def _not_a_thing_zh(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 6) : start]
    return bool(_MISSING_ZH.search(before) or _LIKENED_ZH.search(before)) or (
        text[start] == "灯" and bool(_DEEDS_ZH.search(before))
    )


def _not_a_thing_en(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 30) : start]
    if (
        _MISSING_EN.search(before)
        or _LIKENED_EN.search(before)
        or (text[start:end].lower() == "ball" and _DANCE_EN.search(before))
        or (text[start:end].lower() == "spring" and _SEASON_EN.search(before))
        or (text[start:end].lower() in ("pipes", "pipe") and not _PLAYED_EN.search(text))
    ):
        return True
    return text[start:end].lower() in _ALSO_VERBS_EN and not _NOUN_BEFORE_EN.search(before)
