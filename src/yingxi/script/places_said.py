"""The places that a text names, and how firmly somebody is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from yingxi.script.callings_zh import HUMAN_ACT
from yingxi.script.people import WordFinder
from yingxi.script.places_en import MORE_EN, UNSURE_EN
from yingxi.story.places import PLACES
from yingxi.words import Language


@dataclass(frozen=True, slots=True)
class Cue:
    """A place that a text names.

    Attributes:
        firm: people are there or come there now; else it is only told of.
        word: as the text names it.
        shown: told of as a place that one sees, not only mentioned.
        opens: the sentence is set there from its head: "河上，...", "Far out at sea, ...".
    """

    place: str
    firm: bool
    word: str
    start: int
    shown: bool = True
    opens: bool = False


_FIRM_ZH: Final = re.compile(
    r"(?:[走跑爬登奔冲逃赶飞游划摇搬溜钻跳闯躲绕挪迈送带抬拖追回来退滚](?:到|进|入|上|下|向|往|回|过|近)了?"
    r"|[跑奔冲走]着?去|走到|走进|走入|走出|来到|回到|跑到|跑进|跑出|奔到|直奔|进了|到了|出了|赶到|搬到|坐在|站在"
    r"|躺在|睡在"
    r"|蹲在|跪在|立在|踱进|蹩进|逃到|逃进|住在|待在|在|到|进|里排的|爬上|登上|上了|下了|向着?|沿着|穿过|店里"
    r"|回家|赶往|前往|(?<![想要没不过出进回上下])去)"
    r"[^，。！？；]{0,7}$"
)
_FIRM_EN: Final = re.compile(
    r"\b(?:in|into|to|at|on|upon|through|reached|entered|near|by|outside|inside|towards|under|from within"
    r"|within|along|across|round|home)\s+(?:the|a|an|his|her|their|its|this|that|my|our)?\s*"
    r"(?:(?!(?:the|an?|his|her|was|were|is|had)\b)[\w'’]+[\s-]){0,3}?$",
    re.IGNORECASE,
)
_ZH_PLACE_TRAP: Final = re.compile(
    r"天上午|背地里|暗地里|特地|海乙|上海|大海捞|门外汉|山东|山西|湖南|湖北|江湖|街坊"
    r"|[窗阳灶讲露月站柜]台[上下]|桥梁|城市人|天上的神"
)
_LEFT_ZH: Final = re.compile(r"(?:[走跑逃冲奔搬]出|离开|离了?|告别|路过|经过)了?[^，。！？；]{0,6}$")
_OPENS_ZH: Final = re.compile(r"^(?:[^，。]{0,2}(?:这时|此时|忽然|只见|那边|远处|在|，))?[^，。在到了着]{0,4}$")
_OPENS_AFTER_ZH: Final = re.compile(r"^[上里中下边外旁头]{0,2}，")
_AT_ZH: Final = re.compile(r"(?<![现正存实])在[^，。！？；的]{0,4}$")
_ACTS_THERE_ZH: Final = re.compile(rf"[里上中下边旁内外前头]{{0,2}}(?:[一边拼命使劲慢静静悄悄飞快]*)?{HUMAN_ACT}")
"""在田野里跑: whoever does something somewhere is there."""
_OPENS_EN: Final = re.compile(
    r"^(?:(?:and|but|meanwhile|then|far|out|away|down|up|deep|high|over|back|there)\s+){0,3}"
    r"(?:in|at|on|by|inside|outside|near|beside|under)\s+(?:(?:the|a|an|his|her|their)\s+)?(?:\w+[\s-]){0,2}$",
    re.IGNORECASE,
)
_DWELT_BY: Final = re.compile(
    r"\b(?:near|by|beside|hard by|close to|edge of|not far from|outside)\s+(?:the|a|an)\s+(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_DWELT: Final = re.compile(r"\b(?:lived|live|dwelt|dwelled|living)\b", re.IGNORECASE)
_PLACE_BY_PLACE: Final = re.compile(r"^\s+(?:by|near|on|at|of|beside|in)\s+(?:the|a|an)\s+(?:\w+\s)?$", re.IGNORECASE)
_LOOSE_ZH: Final = re.compile(
    r"(?:记得|想起|说|听说|知道|似乎|听到|听得|盼望|料想|以为|据说|仿佛|像|似的|如|比|没有|不是|不到|要|想到|从"
    r"|的人|往常)[^，。！？；]{0,10}$"
)
_LOOSE_EN: Final = re.compile(
    r"\b(?:(?:figures|portraits|pictures|statues|names) (?:on|in)|back at|(?:look|peep|gaz|star|glanc"
    r"|point)\w* (?:at|to|into|on)|like|as|if|of|for|about|than|from|remember\w*|dream\w*|thought of|no|without"
    r"|had|either to|nor"
    r"|never)\s+(?:the|a|an|his|her|their|any)?\s*(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_PART_OF_EN: Final = re.compile(
    r"\b(?:in|into|at|to|on|by|through|inside|from|across|near|outside)\s+(?:the|a|an|one)\s+(?:\w+\s)?(?:door"
    r"|doorstep|gate|edge|middle"
    r"|midst|cent(?:re|er)|corner|back|front|end|bottom|floor|banks?|side|heart|threshold|steps|window|deck"
    r"|entrance|doorway)"
    r" of (?:the|an?|his|her|their|my|our|this) (?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""Whoever is at a part of a place is there: "at the door of the cottage"."""
_TAKEN_HOME: Final = re.compile(r"\s+(?:an?|the|his|her|some|two|three|many)\s")
"""After "brought home": what somebody took there."""
_RIVER_BANK: Final = re.compile(
    r"\b(?:on|along|up|down|far|other|opposite|grassy|muddy|river) (?:the |its )?$", re.IGNORECASE
)
_LIVES_THERE: Final = re.compile(r"\b(?:who|that|which) (?:lived|lives|dwelt|worked|works|slept) [^,;.]{0,24}$")
"""Where somebody who is told of here has a home."""
_LOOSE_AT_EN: Final = re.compile(r"\b(?:not|never|like|as if)\b[^,;.]*$", re.IGNORECASE)
_LEFT_BEHIND_EN: Final = re.compile(r"\bhad (?:not |never )?(?:\w+ed|left|lost|seen|found|met|hid\w*)\b[^,;.]*$")
_HAD_COME_EN: Final = re.compile(r"\bhad (?:\w+ly )?(?:arrived|reached|entered|walked|wandered|returned|climbed)\b")
_EN_WORD_TRAPS: Final = frozenset(
    {
        "plain",
        "stage",
        "stars",
        "moon",
        "clouds",
        "light",
        "glass",
        "match",
        "rest",
        "court",
        "spring",
        "company",
        "flat",
        "bed",
        "ring",
        "board",
        "net",
        "cell",
        "bench",
        "grass",
        "well",
        "fair",
        "bar",
        *[
            "roof",
            "lift",
            "bank",
            "store",
            "square",
            "ward",
            "landing",
            "den",
            "depths",
            "capsule",
            "desk",
            "platform",
            "terminal",
            "terrace",
            "mall",
            "studio",
            "garage",
        ],
        *["swings", "ring", "carriage", "metro", "lair", "checkout", "reception", "boat", "studio", "bus", "court"],
    }
)


ABOARD_ZH: Final = frozenset(
    (
        "跳下船",
        "跳上船",
        "上船",
        "上了船",
        "开船",
        "摇船",
        "划船",
        "驾起橹",
        "摇着橹",
        "撑着船",
        "摇着船",
        "划着船",
        "船行",
        "船向前",
    )
)
"""Words that say somebody is aboard."""


_MORE_ZH: Final = {
    "hut": "土屋 土坯房 草屋 茅屋 茅草屋 窑洞 老屋 土房",
    "field": "地头 麦垄 田头 雪原 雪野 草坪 田埂 麦地 沙漠 荒原 旷野",
    "garden": "公园 果园 花坛 花丛 植物园 葡萄架",
    "school": "语文课 数学课 英语课 上课 黑板 课桌 操场 教学楼 校园 幼儿园",
    "tavern": "饭店 餐馆 馆子 面馆 面店 小吃店 饺子馆 火锅店 早点铺 烧烤摊",
    "teahouse": "茶室",
    "market": "菜场 夜市 小摊 摊前 摊位 集上 大排档 菜市场",
    "modern_street": "街头 路边 广场 电动车 自行车 出租车 医院门口 学校门口 公司门口 校门口 急诊室门口 店门口",
    "street": "小路 巷口 巷子 街角 路口 镇上 城里 官道",
    "modern_home": "阳台",
    "bedroom": "被窝",
    "hospital": "急诊室 手术室 病床 诊室 护士站 住院部",
    "office": "茶水间 格子间 实验室 观测站 空间站 飞船 驾驶舱 控制室 舷窗 太空舱 基地",
    "seaside": "甲板 灯塔 港口 礁石 船舷",
    "mountain": "半山腰 雪山 山谷 山道 山崖 悬崖边 山坡上",
    "riverside": "小河边 溪边 小溪 河畔 江面 湖面 湖畔 江心 竹筏 池塘边",
    "forest": "丛林 林间 林子里 树林深处 大森林",
    "temple": "破庙 古庙 庙门 佛堂 寺院 大雄宝殿",
    "courtyard": "院门 小院 四合院 屋檐下 台阶上 院坝",
    "village": "村头 村外 村中 晒谷场 寨子",
    "workshop": "豆腐坊 油坊 染坊 酒坊 作坊 裁缝铺 打铁铺 修车铺 木匠铺",
    "palace": "宫中 金銮殿 御书房 龙宫",
}
"""More words by which stories name a place, beside those of story/places.py."""


@lru_cache(maxsize=2)
def _places(language: Language) -> WordFinder[str]:
    words: dict[str, str] = {}
    for place in PLACES.values():
        for word in place.zh if language == "zh" else place.en:
            words.setdefault(word, place.kind)
    if language == "zh":
        for word in ("桥", "庙", "寺", "坟", "海", "湖", "街", "巷", "塔", "灶"):
            words.pop(word, None)
        words.pop("店里", None)
        for kind, row in _MORE_ZH.items():
            for word in row.split():
                words.setdefault(word, kind)
        words |= {
            "茶店里": "teahouse",
            "路上": "street",
            "路旁": "street",
            "家门": "courtyard",
            "土场": "village",
            "柜台": "tavern",
            "酒店": "tavern",
            "坟前": "graveyard",
            "靠岸": "riverside",
            "靠了岸": "riverside",
            "上岸": "riverside",
            "上了岸": "riverside",
            "登岸": "riverside",
            "登上岸": "riverside",
            **dict.fromkeys(ABOARD_ZH, "riverside"),
            "坟头": "graveyard",
            "新家": "home",
            "深山": "mountain",
            "大厅": "home",
        }
    else:
        for word in UNSURE_EN:
            words.pop(word, None)
        words |= MORE_EN
    return WordFinder(words, language, plural=True)


def cues_in(text: str, language: Language) -> list[Cue]:
    """Return the places that one sentence names, in order."""
    cues: list[Cue] = []
    last_end = -1
    for start, end, kind in _places(language).find(text):
        before = text[max(0, start - 30) : start]
        word = text[start:end]
        if language == "zh":
            if _ZH_PLACE_TRAP.search(text, max(0, start - 1), end + 1) or re.match(
                r"的(?:[^，。]{0,8}(?:店|馆|家|里)|往?事|故事|日子|传说)", text[end : end + 10]
            ):
                continue
            loose = bool(_LOOSE_ZH.search(before[-12:])) or (
                kind != "courtyard" and bool(_LEFT_ZH.search(before[-10:]))
            )
            opens = bool(_OPENS_ZH.match(text[:start]) and _OPENS_AFTER_ZH.match(text[end:]))
            loose = loose or bool(re.search(r"关着?门?的$|闭着?的$", before[-6:]))
            arrives = (word[-1] == "岸" and word[0] in "靠上登") or word in ABOARD_ZH
            opens = opens or (word in ABOARD_ZH and not loose)
            acted = bool(_AT_ZH.search(before[-10:]) and _ACTS_THERE_ZH.match(text, end))
            opens = opens or (acted and not loose)
            firm = (bool(_FIRM_ZH.search(before[-14:])) or opens or arrives) and not loose
        else:
            firm = bool(_FIRM_EN.search(before)) and not (
                word.lower() in _EN_WORD_TRAPS and not before.rstrip().endswith(("the", "a", "her", "his"))
            )
            going = word.lower() == "home" and re.search(
                r"\b(?:r[au]ns?|went|goes|go|came|comes?|walk\w*|rode|hurr\w+|hastened|return\w*|got|gets"
                r"|brought|led|cre(?:pt|eps)|fl(?:ew|ies)"
                r"|dr(?:ove|ives)|cycled|limp\w+|trudg\w+|headed|back|arriv\w+)\s$",
                before,
            )
            going = None if going and _TAKEN_HOME.match(text, end) else going
            if word.lower() in ("bank", "banks") and _RIVER_BANK.search(before):
                kind = "riverside"
            firm = (
                (firm or bool(going))
                and not (start > 60 and _LIVES_THERE.search(before))
                and not _LOOSE_EN.search(before)
            )
            if word.lower() == "yards" and re.search(r"\b(?:two|three|four|five|ten|many|few|hundred|\d+) $", before):
                continue  # a measure
            if word.lower() == "pavement" and re.search(r"\b(?:church|hall|castle|palace) $", before):
                continue
            firm = firm and not (_LEFT_BEHIND_EN.search(before) and not _HAD_COME_EN.search(before))
            in_bed = " bed" in word.lower()
            firm = firm or in_bed
            firm = firm and not re.search(r"\b(?:not|never|nor|could no|without)\b[^,;.]{0,40}$", before)
            firm = firm or (
                bool(_PART_OF_EN.search(text[max(0, start - 60) : start])) and not _LOOSE_AT_EN.search(before)
            )
            firm = firm and not re.match(r"\s+(?:of|in|on) which\b", text[end:])
            dwelt = _DWELT_BY.search(before) and _DWELT.search(text, max(0, start - 40), end + 24)
            within = last_end >= 0 and _PLACE_BY_PLACE.match(text[last_end:start])
            firm = firm and not dwelt and not within
            opens = firm and bool(_OPENS_EN.match(text[:start]) and re.match(r"(?:\s\w+){0,2},", text[end:]))
            firm = firm and not (
                not in_bed and re.match(r"[^,;.]{0,20}\b(?:did|dared?|could|would) not\b", text[end : end + 40])
            )
            if not firm and word.lower() in _EN_WORD_TRAPS:
                continue
        shown = firm
        if language == "zh" and not firm:
            shown = not loose and bool(
                re.match(r"[中里上下边]|的[^，。]{0,6}[里上下]", text[end:] or " ") or word[-1] in "中里上下边"
            )
        cues.append(Cue(kind, firm, word, start, shown, opens))
        last_end = end
    return cues
