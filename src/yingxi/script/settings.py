"""Where and when: places, hours, weathers and seasons that a text names, and how firmly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

from yingxi.script.people import WordFinder
from yingxi.story.places import PLACES
from yingxi.story.terms import Era, Hour, Season, Weather
from yingxi.story.things import THINGS
from yingxi.words import Language

T = TypeVar("T")


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


@dataclass(frozen=True, slots=True)
class Setting:
    """What one sentence says about where and when."""

    places: tuple[Cue, ...] = ()
    hour: Hour | None = None
    weather: Weather | None = None
    season: Season | None = None
    jump: bool = False
    new_day: bool = False


_HOURS: Final = {
    "zh": (
        (
            Hour.DAWN,
            r"黎明|拂晓|天明未久|天刚亮|天(?:刚|一|快|蒙蒙|渐渐)*亮(?:了|的时候|时|之?后|以后|前|，)|天色微明"
            r"|东方(?:已经|渐渐)*发白"
            r"|太阳也?出来了|日出|旭日|天色大?亮"
            r"|清晨|清早|一大早|破晓|后半夜|晨光|曙光|朝霞|晨曦|鸡叫",
        ),
        (Hour.MORNING, r"早上|早晨|上午|早饭|今早|一早|明早"),
        (Hour.NOON, r"正午|中午|午饭|晌午|午时"),
        (Hour.AFTERNOON, r"下午|午后|下半天|过午"),
        (Hour.DUSK, r"黄昏|傍晚|日落|夕阳|晚饭的时候|太阳渐渐的收|天色渐晚|太阳下山|太阳落山|暮色|薄暮|掌灯"),
        (
            Hour.NIGHT,
            r"夜里|那夜|夜色|夜空|夜幕|夜深|天黑|深更|半夜|深夜|夜间|晚上|今晚|黑夜|夜晚|入夜|三更|一更|月亮"
            r"|月光|满天星|黑沉沉|全没月光|当夜"
            r"|这一夜|夜半|星光|更深",
        ),
    ),
    "en": (
        (
            Hour.DAWN,
            r"daybreak|break of day|dawn|sunrise|as soon as it was light|first light|day dawned|cock crow\w*"
            r"|before the sun had risen",
        ),
        (Hour.MORNING, r"morning|breakfast"),
        (Hour.NOON, r"noon|mid-?day|noontide"),
        (Hour.AFTERNOON, r"afternoon"),
        (Hour.DUSK, r"(?<!year )evening|twilight|dusk|sunset|nightfall|sun (?:went|was going|had gone) down|supper"),
        (
            Hour.NIGHT,
            r"(?:at|that|one|this|by|same|third|second|first|cold|dark|when|the|all|in the|until) night"
            r"|(?:one|a|an|that|the|every) (?:\w+ ){1,2}night|(?:stormy|rainy|windy|snowy|moonlit|starry|winter) night"
            r"|night (?:came|fell|had)|midnight|moonlight|starlight|moon (?:rose|shone|had|came|was)|(?:quite"
            r"|grew|was|got|became|so) dark|pitch-?dark",
        ),
    ),
}
_WEATHERS: Final = {
    "zh": (
        (Weather.SNOW, r"下雪|大雪|飘雪|雪花|落雪|风雪|下了雪|雪地|雪片|积雪|雪越|雪还在下|雪停|小雪|暴雪"),
        (
            Weather.RAIN,
            r"下雨|大雨|小雨|雨点|暴雨|细雨|雨中|落雨|阵雨|雷雨|淋雨|下起雨|下着雨|雨水|冒雨|雨[很越]|雨停"
            r"|一场雨|雨夜|雨声|雷声|打雷|闪电(?!似|般|一般|一样)|雷雨|暴风雨|雨[在还]",
        ),
        (Weather.FOG, r"(?<!烟)雾(?!散)"),
        (Weather.WIND, r"大风|北风|狂风|秋风|冷风|寒风|刮风|风刮|大北风|风浪|风很大|起风|风声|风越|刮着风|风呼"),
        (Weather.CLOUDY, r"阴晦|阴天|乌云|阴沉|天色阴|苍黄的天|多云"),
        (Weather.CLEAR, r"晴|阳光|太阳出来|太阳|晨光|明月|月光|很好的月|蓝天|雾散"),
    ),
    "en": (
        (Weather.SNOW, r"snow(?:ed|ing|y|-?flakes?)?|snowstorm|blizzard|flakes of snow"),
        (
            Weather.RAIN,
            r"rain(?:ed|ing|y|s)?|pour(?:ed|ing) with rain|thunder\w*|storm(?:s|y)?|tempest|lightning|showers?|drizzle",
        ),
        (Weather.FOG, r"fog|mists?|misty|foggy|haze"),
        (Weather.WIND, r"winds?|windy|gale|breeze"),
        (Weather.CLOUDY, r"cloudy|overcast|dark clouds?|grey sky|gloomy sky"),
        (
            Weather.CLEAR,
            r"sunshine|sunny|fine (?:evening|morning|day)|bright sun|clear sky|moonlight|sun shone|sunlight",
        ),
    ),
}
_SEASONS: Final = {
    "zh": (
        (Season.SPRING, r"春天|春日|清明|春季|早春|杨柳才吐|新芽"),
        (Season.SUMMER, r"夏天|夏日|盛夏|暑假|端午|炎热|夏季|芭蕉扇"),
        (Season.AUTUMN, r"秋天|秋风|中秋|深秋|秋季|秋日|落叶"),
        (Season.WINTER, r"冬天|深冬|初冬|严寒|年关|正月|新年|寒冬|大雪|下雪|雪花|除夕|冬季|年底|腊月"),
    ),
    "en": (
        (Season.SPRING, r"spring(?!\s+of|\.|,)(?:time)|april|may-day|in (?:the )?spring\b|easter"),
        (Season.SUMMER, r"summer|june|july|august"),
        (Season.AUTUMN, r"autumn|harvest|october|november|fallen leaves"),
        (Season.WINTER, r"winter|christmas|december|new year|snow\w*|frost|ice|last evening of the year"),
    ),
}
_JUMP: Final = {
    "zh": re.compile(
        r"^(?:[（(]?)(?:却说|话说|且说)?(?:到了|到|等到|过了|又过了|自此以后|从此|这)?"
        r"(?:第[一二三四五六七八九十]+[天日年回]|有一[天日年]|一天[，的早晚夜]|次日|翌日|隔[天日]"
        r"|[一二三四五六七八九十几数半多]+[天日年]后|[几数两三多][天日个]*(?:月|年|天|日)?以?后|后来|当天晚上"
        r"|那天晚上"
        r"|这天|那天|那一[天年日夜晚]|夜里|夜深|天黑|一年|过了[几数]|不久以?后|许多年|今天|早上|晚上|第二年|中秋"
        r"|年关|这一年|明天"
        r"|半夜|黄昏|傍晚|天亮|清晨|当夜|这一夜|两年|多年|许久以后|待到|下午|中午)"
    ),
    "en": re.compile(
        r"^(?:[A-Z]\w+\s){0,2}?(?:(?:but|and|so|now)\s+)?(?:the next|next|one (?:day|evening|morning|night|fine)"
        r"|early (?:next|in the)|the (?:same|following|third|second|first|other) (?:day|night|morning|evening"
        r"|year)|one (?:\w+ ){1,2}(?:day|night|morning|evening)"
        r"|(?:a|two|three|some|many|several) (?:days?|weeks?|months?|years?|time) (?:after|later|passed|went)"
        r"|after (?:a|some|many|two|three|that|this|a few)\s*(?:time|days?|weeks?|months?|years?|while)"
        r"|when (?:the )?(?:evening|morning|night|day|noon|the sun|summer|winter|spring|autumn|it was light"
        r"|day dawned)|in the (?:evening|morning|night|afternoon)|at (?:night|midnight|noon|daybreak|dawn"
        r"|twilight|sunset)"
        r"|not long (?:after|afterwards)|soon afterwards|by and by|as soon as (?:it was|day|the sun)"
        r"|about midnight|long ago|years? (?:passed|later)|meanwhile|at length|on the (?:next|very|third"
        r"|following|other) )",
        re.IGNORECASE,
    ),
}
_NEW_DAY: Final = {
    "zh": re.compile(
        r"第[一二三四五六七八九十]+[天日年]|次日|翌日|隔[天日]|明天|[天日月年]以?后|过了|年|有一天|一天|早上"
        r"|清晨|早晨|天亮|清明|中秋"
    ),
    "en": re.compile(
        r"\b(?:next|morning|days?|weeks?|months?|years?|third|second|following|dawn|daybreak|light)\b", re.IGNORECASE
    ),
}
_FIRM_ZH: Final = re.compile(
    r"(?:[走跑爬登奔冲逃赶飞游划摇搬溜钻跳闯躲绕挪迈送带抬拖追回来退滚](?:到|进|入|上|下|向|往|回|过|近)了?"
    r"|[跑奔冲走]着?去|走到|走进|走入|走出|来到|回到|跑到|跑进|跑出|奔到|直奔|进了|到了|出了|赶到|搬到|坐在|站在"
    r"|躺在|睡在"
    r"|蹲在|跪在|立在|踱进|蹩进|逃到|逃进|住在|待在|在|到|进|里排的|爬上|登上|上了|下了|向着?|沿着|穿过|店里"
    r"|回家)"
    r"[^，。！？；]{0,7}$"
)
_FIRM_EN: Final = re.compile(
    r"\b(?:in|into|to|at|on|upon|through|reached|entered|near|by|outside|inside|towards|under|from within"
    r"|within|along|across|round|home)\s+(?:the|a|an|his|her|their|its|this|that|my|our)?\s*(?:[\w'’]+[\s-]){0,3}?$",
    re.IGNORECASE,
)
_ZH_PLACE_TRAP: Final = re.compile(
    r"背地里|暗地里|特地|海乙|上海|大海捞|门外汉|山东|山西|湖南|湖北|江湖|街坊|[窗阳灶讲露月站柜]台[上下]|桥梁|城市人|天上的神"
)
_LEFT_ZH: Final = re.compile(r"(?:[走跑逃冲奔搬]出|离开|离了?|告别|路过|经过)了?[^，。！？；]{0,6}$")
_OPENS_ZH: Final = re.compile(r"^(?:[^，。]{0,2}(?:这时|此时|忽然|只见|那边|远处|在|，))?[^，。在到了着]{0,4}$")
_OPENS_AFTER_ZH: Final = re.compile(r"^[上里中下边外旁头]{0,2}，")
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
    r"(?:记得|想起|说|听说|知道|似乎|听到|听得|盼望|料想|以为|据说|仿佛|像|似的|如|比|没有|不是|不到|要|想到|从|的人|往常)[^，。！？；]{0,10}$"
)
_LOOSE_EN: Final = re.compile(
    r"\b(?:(?:figures|portraits|pictures|statues|names) (?:on|in)|back at|(?:look|peep|gaz|star|glanc"
    r"|point)\w* (?:at|to|into|on)|like|as|if|of|for|about|than|from|remember\w*|dream\w*|thought of|no|without"
    r"|had|either to|nor"
    r"|never)\s+(?:the|a|an|his|her|their|any)?\s*(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
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
            "山洞": "mountain",
            "深山": "mountain",
            "大厅": "home",
            "候车室": "train",
            "车站": "train",
            "站台": "train",
        }
    else:
        for word in (
            "heaven",
            "stars",
            "moon",
            "clouds",
            "light",
            "spring",
            "bed",
            "plain",
            "grass",
            "cell",
            "flat",
            "bench",
            "company",
            "cakes",
            "stage",
            "fair",
        ):
            words.pop(word, None)
        words |= {
            "bedroom": "bedroom",
            "bedside": "bedroom",
            "own bed": "bedroom",
            "in bed": "bedroom",
            "in his bed": "bedroom",
            "in her bed": "bedroom",
            "capital": "street",
            "spring of water": "forest",
        }
    return WordFinder(words, language, plural=True)


@lru_cache(maxsize=2)
def _things(language: Language) -> WordFinder[str]:
    words: dict[str, str] = {}
    for thing in THINGS.values():
        for word in thing.zh if language == "zh" else thing.en:
            words.setdefault(word, thing.kind)
    if language == "zh":
        for word in ("门", "花", "信", "车", "菜", "火", "纸", "桌", "床", "井", "豆", "瓜", "鼓", "杯", "刀", "棒"):
            kind = words.pop(word, None)
            for tail in "里上前外边" if kind else "":
                words[word + tail] = str(kind)
    return WordFinder(words, language, plural=True)


_IN_ERA: Final = {
    "modern_street": "street", "modern_home": "home", "office": "study", "train": "street",
}  # fmt: skip
_NOW: Final = {"street": "modern_street", "home": "modern_home", "tavern": "tavern"}


def place_in(kind: str, era: Era) -> str:
    """Return the kind of place that a word means in its time: a fairy tale's city has no tarmac."""
    if era is Era.MODERN:
        return _NOW.get(kind, kind)
    if kind == "train" and era is Era.REPUBLICAN_CHINA:
        return kind
    return _IN_ERA.get(kind, kind)


def things_in(text: str, language: Language) -> tuple[str, ...]:
    """Return the kinds of things that a text names, in order, each once; deeds and what is missing are none."""
    found = (
        kind
        for start, end, kind in _things(language).find(text)
        if not (_not_a_thing_zh if language == "zh" else _not_a_thing_en)(text, start, end)
    )
    return tuple(dict.fromkeys(found))


_DEEDS_ZH: Final = re.compile(r"[点关开熄掌吹](?:的|了|上|起|过|亮)?$")
_MISSING_ZH: Final = re.compile(r"(?:没有?|无|不见|不带|未带|缺|不是|看不见)[^，。！？；]{0,3}$")
_ALSO_VERBS_EN: Final = frozenset(
    [
        "ring",
        "light",
        "match",
        "fire",
        "dish",
        "ship",
        "board",
        "fan",
        "brush",
        "cross",
        "pipe",
        "book",
        "well",
        "spring",
        "rose",
        "net",
        "hook",
        "drum",
        "lock",
        "sign",
        "glass",
        "note",
        "stick",
        "watch",
        "bench",
        "purse",
        "flower",
        "table",
        "cup",
        "dress",
        "shoe",
        "wreath",
        "jar",
        "fountain",
        "bell",
        "flame",
    ]
)
_NOUN_BEFORE_EN: Final = re.compile(
    r"\b(?:a|an|the|his|her|my|your|its|their|our|this|that|each|every|some|of|with|two|three|golden|little|old|red"
    r"|by|on|like|into|from|many|silver|small|great|big|new|whose)\s+(?:(?!to\b|and\b)[\w'’-]+\s+){0,2}$",
    re.IGNORECASE,
)
_MISSING_EN: Final = re.compile(r"\b(?:no|without|nor|not an?|never an?)\s+(?:\w+\s)?$", re.IGNORECASE)


def _not_a_thing_zh(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 6) : start]
    return bool(_MISSING_ZH.search(before)) or (text[start] == "灯" and bool(_DEEDS_ZH.search(before)))


def _not_a_thing_en(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 30) : start]
    if _MISSING_EN.search(before):
        return True
    return text[start:end].lower() in _ALSO_VERBS_EN and not _NOUN_BEFORE_EN.search(before)


def setting_of(text: str, language: Language) -> Setting:
    """Return what one sentence says about where and when."""
    jump = _JUMP[language].search(text)
    return Setting(
        places=tuple(_cues(text, language)),
        hour=_first(text, _HOURS[language], language),
        weather=_first(text, _WEATHERS[language], language),
        season=_first(text, _SEASONS[language], language),
        jump=jump is not None,
        new_day=jump is not None
        and bool(_NEW_DAY[language].search(text[: jump.end() + (8 if language == "zh" else 16)])),
    )


def _cues(text: str, language: Language) -> list[Cue]:
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
            firm = (bool(_FIRM_ZH.search(before[-14:])) or opens or arrives) and not loose
        else:
            firm = bool(_FIRM_EN.search(before)) and not (
                word.lower() in _EN_WORD_TRAPS and not before.rstrip().endswith(("the", "a", "her", "his"))
            )
            going = word.lower() == "home" and re.search(
                r"\b(?:ran|run|went|go|came|come|walk\w*|rode|hurried|hastened|return\w*|got|brought|led)\s$", before
            )
            firm = (firm or bool(going)) and not _LOOSE_EN.search(before)
            if word.lower() == "yards" and re.search(r"\b(?:two|three|four|five|ten|many|few|hundred|\d+) $", before):
                continue  # a measure
            if word.lower() == "pavement" and re.search(r"\b(?:church|hall|castle|palace) $", before):
                continue
            firm = firm and not (_LEFT_BEHIND_EN.search(before) and not _HAD_COME_EN.search(before))
            in_bed = " bed" in word.lower()
            firm = firm or in_bed
            firm = firm and not re.search(r"\b(?:not|never|nor|could no|without)\b[^,;.]{0,40}$", before)
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


_LIKENED: Final = re.compile(r"(?:\b(?:than|like|as)\s+(?:at\s+|in\s+)?(?:the\s+)?|像|如|似)$")


def _first(text: str, table: tuple[tuple[T, str], ...], language: Language) -> T | None:
    low = text.lower() if language == "en" else text
    best: tuple[int, T] | None = None
    for value, pattern in table:
        found = re.search(rf"\b(?:{pattern})\b" if language == "en" else pattern, low)
        if found is None or _LIKENED.search(low, 0, found.start()):
            continue  # "brighter than at noon"
        if best is None or found.start() < best[0]:
            best = (found.start(), value)
    return best[1] if best else None
