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
    说明书 读书人 笔直 笔挺 一笔 茶馆 茶楼
    茶树 茶园 茶山 茶田 茶农 茶商 茶庄 茶铺 采茶 炒茶 种茶 卖茶 茶店 茶几 茶摊
    酒店 酒楼 酒馆 酒家 酒吧 酒席 钱庄 价钱 灯塔 红绿灯 剑客
    剑侠 剑法 船长 鞋匠 鞋店 盘算 盘旋 盘问 盘腿 盘坐 地盘 恶棍 光棍 瓶颈
    公交站 公交车站 电话亭 烛光晚餐 饭店 饭馆 菜园
    菜市场 花园 花白 眼花 火车站 地铁站 船夫 鼓掌 鼓励 镜头 水晶宫 帽子戏法 糖尿病 包子铺 面包店 蛋糕店 水果店 水果摊
    咖啡馆 咖啡店 咖啡厅 花店 报纸亭 邮票 钟楼 石头记 礼物店 电视台 电视剧 照片墙
    方向盘 棋盘 罗盘 硬盘 光盘 磨盘 拼盘 算盘 酒窝 酒精 有钱 值钱 本钱 钱塘 汽笛 警笛 鸣笛 马桶 垃圾桶
    油桶 部门 专门 热门 掌门
    衙门 窍门 澳门 厦门 天安门 玉门关 登门 傻瓜 脑瓜 笔迹 笔记本
    鼓起 鼓楼 球迷 火锅店 机器 书呆子 枪手 网球场
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
        if not kind or (kind == "leaf" and not _AUTUMN_LEAF.search(text)):
            continue
        if (_not_a_thing_zh if language == "zh" else _not_a_thing_en)(text, start, end):
            continue
        is_place = (_is_place_zh if language == "zh" else _is_place_en)(text, start, end)
        (places if is_place else named).append(kind)
    if "cake" in named or "cake" in places:
        named, places = ([kind for kind in kinds if kind != "candle"] for kinds in (named, places))
    if _VEHICLES & {*named, *places}:
        named, places = ([kind for kind in kinds if kind != "carriage"] for kinds in (named, places))
    return tuple(dict.fromkeys([*named, *places]))


_AUTUMN_LEAF: Final = re.compile(
    r"[红枫秋黄枯]|落叶|叶子?落|[飘落]下|金[色灿]|银杏"
    r"|\b(?:red|maple|autumn|fall(?:en|s|ing)?|fell|golden?|yellow|orange|brown|dry|dead|crimson|scarlet|october)\b",
    re.IGNORECASE,
)
"""With a leaf that is drawn as a maple's: a green one still grows."""
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


_LIKENED_ZH: Final = re.compile(
    r"(?<![画照头雕石铜佛塑偶肖])(?:像|如同|好似|仿佛|宛如|犹如)(?:(?!一样|似的|那样|一般)[^，。！？；]){0,10}$"
)
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
_COMPOUND_EN: Final = re.compile(
    r"\s(?:towels?|shops?|stores?|trees?|gardens?|houses?|rooms?|sellers?|makers?|keepers?|stops?|drivers?|conductors?"
    r"|factory|fields?|mills?|market|clubs?|teams?|match|players?|bulbs?|shades?|years?|lesson|teacher|collector"
    r"|mountains?|doors?|eyes?|slippers?|walls?|roofs?|bells?|cases?|coffins?|panes?)\b",
    re.IGNORECASE,
)
"""After a word that only says which: "a tea towel", "the glass door", "a book shop"."""
_OTHER_SENSE_EN: Final = {
    "glasses": re.compile(
        r"\b(?:pair of|wore|wears|wearing|adjust\w*|through|over|off|on|polish\w*|clean\w*|dark|thick|round|reading"
        r"|horn-rimmed|steel-rimmed|push\w* up)\s(?:(?:his|her|their|my|the|a)\s)?(?:\w+\s)?$",
        re.IGNORECASE,
    ),
    "light": re.compile(
        r"\b(?:first|last|grey|gray|morning|evening|moon|sun|day|star|fire|candle|city|red|pale|in the|cold|dim)\s$",
        re.IGNORECASE,
    ),
    "board": re.compile(r"\b(?:on|across the|the school|the chess)\s$", re.IGNORECASE),
    "watch": re.compile(
        r"\b(?:night|kept|keep|keeping|keeps|stood|first|second|last|on|under|called|the city|the town)(?: the)?\s$",
        re.IGNORECASE,
    ),
    "match": re.compile(r"\b(?:tennis|football|boxing|cricket|wrestling|chess|final|no|met (?:his|her))\s$"),
    "hook": re.compile(r"\b(?:off|on|from|to|by) (?:the|its|his|her|a)\s$", re.IGNORECASE),
    "note": re.compile(r"\b(?:high|low|wrong|first|last|single|long)\s$", re.IGNORECASE),
    "ring": re.compile(r"\b(?:in the|into the|boxing|circus)\s$", re.IGNORECASE),
    "train": re.compile(r"\b(?:her|long|silk|velvet|whose)\s$", re.IGNORECASE),
}
"""Before a word that means something else there: eyeglasses, the light of day, the watch that one keeps."""
_OF_SOMETHING_EN: Final = {
    "light": re.compile(r"\sof (?:the |a )?(?:day|dawn|moon|sun|stars?|morning|evening|fire|sunset)", re.IGNORECASE),
    "train": re.compile(r"\sof (?!the (?:night|next|last))", re.IGNORECASE),
    "board": re.compile(r"\sof ", re.IGNORECASE),
    "note": re.compile(r"\sof ", re.IGNORECASE),
    "match": re.compile(r"\s(?:for|against|between)\b", re.IGNORECASE),
    "ring": re.compile(r"\s(?:of|at)\b", re.IGNORECASE),
}
"""After such a word."""
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
        or _another_sense_en(text, start, end, before)
    ):
        return True
    return text[start:end].lower() in _ALSO_VERBS_EN and not _NOUN_BEFORE_EN.search(before)


def _another_sense_en(text: str, start: int, end: int, before: str) -> bool:
    """Whether a thing's word only says which other thing is meant, or means something that is none."""
    low = text[start:end].lower()
    other = _OTHER_SENSE_EN.get(low) or _OTHER_SENSE_EN.get(low.removesuffix("s"))
    after = _OF_SOMETHING_EN.get(low.removesuffix("s"))
    return bool(
        (" " not in low and _COMPOUND_EN.match(text, end))
        or (other is not None and other.search(before))
        or (after is not None and after.match(text, end))
        or (low == "hook" and "fish" not in text)
    )
