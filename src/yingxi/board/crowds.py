"""Nameless people: which words of a text put a crowd into the picture."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from yingxi.board.actions import clauses, shortened
from yingxi.story.board import EXTRA
from yingxi.words import Language, Words

MOST: Final = 4

_CROWDS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    (
        "孩子们|小孩子|孩子都|小朋友们?|儿童(?![节车剧]|医院|读物|时代|文学|公园|乐园)|少年们|学童|小伙伴",
        r"\bchildren\b(?!['’]s)|\bkids\b|\bboys\b|\bgirls\b|\blads\b|\bplaymates\b",
        ("child", "child", "child"),
    ),
    (
        "士兵|兵丁|官兵|兵们|卫兵|巡警|衙役|侍卫|一队兵",
        r"\bsoldiers\b|\bguards\b(?! (?:the|a|an|his|her|its|their|my|against|over)\b)|\bsentinels\b|\btroops\b"
        r"|\bthe (?:city|town|king['’]s|royal) watch\b|\b(?:men|captain|sergeant|officers?|soldiers) of the watch\b"
        r"|\b(?:call(?:ed|ing)?|send|sent|cr(?:y|ied)|shout(?:ed)?|fetch(?:ed)?|ran|fled)"
        r" (?:for |from |to )?the watch\b"
        r"|\bthe watch (?:came|comes|marched|march|arrested|seized|arrived|passed|were|ran|broke|cried|shouted)\b",
        ("soldier", "soldier"),
    ),
    (
        "客人|酒客|顾客|宾客|茶客|主顾|喝酒的人|满座|(?<![宝王御驾驶讲星客])座上(?:的?客|的?人|众)",
        r"\bguests\b|\bcustomers\b|\bvisitors\b|\bdrinkers\b",
        ("guest", "guest", "elder"),
    ),
    (
        "仆人|丫鬟|侍女|宫女|太监|(?<![乡天手剩留地底月山台门私部楼桥陛阁殿在])下人(?![来去])|随从",
        r"\bservants\b|\b(?<!old )maids\b|\b(?:king|queen|prince|emperor|royal|two|three|young|little|court)(?:['’]s)?"
        r" pages\b|\bpages (?:bowed|ran|carried|bore|stood|came|walked|held|knelt)\b"
        r"|\battendants\b|\bwaiting-women\b",
        ("servant", "servant"),
    ),
    (
        "大臣|官员|百官|朝臣|宫廷里",
        r"\bcourtiers\b|\bministers\b|\bofficials\b|\bchamberlains\b|\bnoblemen\b|\bknights\b|\bthe whole court\b",
        ("courtier", "courtier", "courtier"),
    ),
    (
        "人群|(?<!群)众人|大家(?![庭族闺])|(?<!让)人们|看客|(?<![公铁马])路人|(?<!银)行人(?!员)|邻居们|街坊|四邻"
        "|左邻右舍|邻居(?=都|全|纷纷|也|一个)|村人|村民|乡亲|男人们|女人们|许多人|一群人|一堆人|几个人|所有的人|旁人(?!的)"
        "|(?<![告诉给被问听像])别人(?![的家])|闲人|看的人|听的人|百姓|老百姓",
        r"\bcrowd(?:s|ed)?\b|\bpeople\b|\beverybody\b|\beveryone\b|\bneighbours\b|\bneighbors\b|\btownsfolk\b"
        r"|\bvillagers\b|\bpassers-by\b|\bbystanders\b|\bmen and women\b"
        r"|\bfolk\b(?! (?:tales?|songs?|music|danc\w+|stor\w+|art|lore)\b)"
        r"|\b(?:the (?:whole|merry|assembled|entire) company"
        r"|the company (?:laughed|rose|sat|drank|cheered|fell|cried|sang))\b",
        ("villager", "woman", "elder", "child"),
    ),
)
_RULES: Final = tuple((re.compile(zh), re.compile(en, re.IGNORECASE), kinds) for zh, en, kinds in _CROWDS)
_NOT_HERE: Final = {
    "zh": re.compile(
        r"(?:没有?(?:一个|什么|别的|任何)?|不见|不像|像|似|如|如同|[一那这某][个位名](?!个)(?:[^，。！？；们]{0,4}?的|[^，。！？；们]{0,3}))$"
    ),
    "en": re.compile(
        r"\b(?:no|without|nor|never any|like|than|not (?:many|any)|hardly any|few(?:er)?)(?: (?:the|other|any|more))?"
        r"\s+(?:\w+ )?$",
        re.IGNORECASE,
    ),
}
"""Before people who are not there, or one of whom alone is: 没有客人, 一个客人, "no guests"."""


@lru_cache(maxsize=1 << 10)
def crowd_in(text: str) -> tuple[str, ...]:
    """Return the names of up to four extras that the text shows, ("extra:child", "extra:child.2")...; () = nobody."""
    for zh, en, kinds in _RULES:
        if _shows(zh, text, "zh") or _shows(en, text, "en"):
            return _numbered(kinds[:MOST])
    return ()


def _shows(words: re.Pattern[str], text: str, language: Language) -> bool:
    """Whether a text has such people in its picture: named, and not as those who are missing or likened to."""
    return any(
        not _NOT_HERE[language].search(text, max(0, found.start() - 24), found.start())
        for found in words.finditer(text)
    )


HEIGHTS_M: Final[dict[str, float]] = {"child": 1.1, "woman": 1.6, "elder": 1.6}
"""Body heights of the crowd's kinds, for framing; the others are grown men."""


REGULARS: Final[dict[str, tuple[tuple[str, ...], Words]]] = {
    "tavern": (("guest", "elder", "villager"), Words("sits drinking", "坐着喝酒")),
    "teahouse": (("guest", "elder"), Words("sits drinking tea", "坐着喝茶")),
    "market": (("villager", "woman"), Words("gazes", "望着")),
    "street": (("villager", "woman"), Words("talks", "说话")),
    "theatre": (("woman", "villager"), Words("gazes", "望着")),
    "school": (("child", "child"), Words("reads", "读书")),
    "palace": (("courtier", "servant"), Words("listens", "听着")),
    "train": (("guest", "woman"), Words("looks around", "四下张望")),
    "modern_street": (("woman", "guest"), Words("talks", "说话")),
}
"""Who is always found in a public place, and what they do there."""


def regulars(place: str) -> tuple[str, ...]:
    """Return the extras that a picture of a place shows though no text names them; () = nobody."""
    kinds, _ = REGULARS.get(place, ((), None))
    return _numbered(kinds)


def crowd_act(text: str, place: str, language: Language) -> str | None:
    """Return what the crowd does: as the text tells it, else as is usual at the place; None = nothing known."""
    for clause in clauses(text):
        if any(_shows(zh if language == "zh" else en, clause, language) for zh, en, _ in _RULES):
            return shortened(clause, language)
    _, usual = REGULARS.get(place, ((), None))
    return usual.in_(language) if usual is not None else None


def extra_height_m(name: str) -> float:
    """Return the body height of one of the crowd."""
    return HEIGHTS_M.get(name.removeprefix(EXTRA).split(".")[0], 1.68)


def _numbered(kinds: tuple[str, ...]) -> tuple[str, ...]:
    names: list[str] = []
    for place, kind in enumerate(kinds):
        before = kinds[:place].count(kind)
        names.append(f"{EXTRA}{kind}" if before == 0 else f"{EXTRA}{kind}.{before + 1}")
    return tuple(names)
