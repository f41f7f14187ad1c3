"""Where and when: places, hours, weathers and seasons that a text names, and how firmly."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeVar

from yingxi.script.callings_zh import HUMAN_ACT
from yingxi.script.people import WordFinder
from yingxi.script.places_en import MORE_EN, UNSURE_EN
from yingxi.story.places import PLACES
from yingxi.story.terms import Era, Hour, Season, Weather
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


_HOURS: Final = {
    "zh": (
        (
            Hour.DAWN,
            r"黎明|拂晓|天明未久|天刚亮|天(?:刚|一|快|蒙蒙|渐渐)*亮(?:了|的时候|时|之?后|以后|前|，)|天色微明|破晓"
            r"|东方(?:已经|渐渐)*发白"
            r"|太阳也?出来了|日出|旭日|天色大?亮"
            r"|清晨|清早|一大早|破晓|后半夜|晨光|曙光|朝霞|晨曦|鸡叫",
        ),
        (Hour.MORNING, r"早上|早晨|上午|早饭|今早|一早|明早"),
        (Hour.NOON, r"正午|中午|午饭|晌午|午时"),
        (Hour.AFTERNOON, r"下午|午后|下半天|过午|放学|午睡"),
        (
            Hour.DUSK,
            r"黄昏|傍晚|日落|夕阳|晚饭的时候|太阳渐渐的收|天色渐晚|太阳下山|太阳落山|暮色|薄暮|掌灯|晚霞|落日"
            r"|斜阳|下班",
        ),
        (
            Hour.NIGHT,
            r"夜里|那夜|夜色|夜空|夜幕|夜深|天黑|深更|半夜|深夜|夜间|晚上|今晚|黑夜|夜晚|入夜|三更|一更|月亮"
            r"|月光|满天星|黑沉沉|全没月光|当夜"
            r"|这一夜|夜半|星光|更深|凌晨|末班[车地]|霓虹|路灯|夜班|点着[^，。]{0,5}(?:油灯|灯笼|灯火|蜡烛|灯)"
            r"|夜市|繁星|满天的?星"
            r"|银河|星空|夜风|萤火虫",
        ),
    ),
    "en": (
        (
            Hour.DAWN,
            r"daybreak|break of day|dawn|sunrise|sun (?:was )?(?:rising|rose|came up|comes up)|(?:four"
            r"|five) in the morning|as soon as it was light|first light|day dawned|cock crow\w*"
            r"|before the sun had risen",
        ),
        (Hour.MORNING, r"(?<!one in the )(?<!two in the )(?<!three in the )morning|breakfast"),
        (Hour.NOON, r"noon|mid-?day|noontide|(?<!after )lunch(?:time| hour| break)?"),
        (Hour.AFTERNOON, r"afternoon|after (?:lunch|school)|tea-?time|home from school"),
        (
            Hour.DUSK,
            r"(?<!year )evening|twilight|dusk|sunset|sundown|nightfall|sun (?:went|was going|had gone) down"
            r"|supper(?:time)?"
            r"|sun (?:was )?(?:setting|sinking|sank|low)|(?:getting|growing|grew|gets|grows) dark(?!er)"
            r"|after work|before dark",
        ),
        (
            Hour.NIGHT,
            r"(?:at|that|one|this|by|same|third|second|first|cold|dark|when|the|all|in the|until) night"
            r"|(?:one|a|an|that|the|every) (?:\w+ ){1,2}night|(?:stormy|rainy|windy|snowy|moonlit|starry"
            r"|winter) night"
            r"|night (?:came|fell|had)|midnight|moonlight|starlight|moon (?:rose|shone|had|came|was)|(?:quite"
            r"|was|became|so) dark|pitch-?dark"
            r"|(?:it is|it was|it['’]s|middle of the|dead of|late at|all|through the|into the) night(?! before)"
            r"|tonight|bedtime|in the dark"
            r"|(?:past|after|nearly|almost|to) (?:ten|eleven|twelve)(?! (?:o['’]clock )?in the morning)(?= |,"
            r"|\.|;)(?! \w+s\b)"
            r"|(?:one|two|three) in the morning|(?:12|[1-3]) ?a\.?m|(?:9|10|11) ?p\.?m|street ?lamps"
            r"|stars (?:were|came|had come) out",
        ),
    ),
}
_WEATHERS: Final = {
    "zh": (
        (
            Weather.SNOW,
            r"下[起着了过]*[^，。！？；雨]{0,4}雪(?!停)|大雪|飘[起着了]*[^，。]{0,3}雪|雪花|落雪|风雪|雪地|雪片"
            r"|积雪|小雪|暴雪"
            r"|雪(?:越|还在?下|下|落|飘|纷纷|封)|漫天[^，。]{0,3}雪",
        ),
        (
            Weather.RAIN,
            r"下[起着了过]*[^，。！？；雪]{0,5}雨(?!停)|大雨|(?<!名叫)小雨|雨点|暴雨|细雨|雨[中里]|落雨|阵雨"
            r"|雷雨|淋雨|淋湿|雨水"
            r"|冒雨|雨[很越在还丝滴幕珠声夜披]|雨(?:打|敲|落|下)|一场雨|雷声|打雷|闪电(?!似|般|一般|一样)"
            r"|暴风雨|春雨|秋雨|瓢泼|雨(?:哗|淅)",
        ),
        (Weather.FOG, r"(?<![烟喷云水白])雾(?!散|化|状)"),
        (
            Weather.WIND,
            r"大风|北风|狂风|秋风|冷风|寒风|刮风|风刮|大北风|风浪|风很大|起风|风声|风越|刮着风|风呼|风暴|沙尘"
            r"|沙暴|风沙|台风|风大[了起]|刮起[^，。]{0,4}风|一阵狂风|被风吹|风[把将]|夜风",
        ),
        (Weather.CLOUDY, r"阴晦|阴天|乌云|阴沉|天色阴|苍黄的天|多云"),
        (
            Weather.CLEAR,
            r"晴|[雨雪风雾](?:终于|渐渐|慢慢|早就?|已经|也|就|，)*(?:停|住|散)了?|阳光|太阳出来|太阳|晨光|明月"
            r"|月光|很好的月|蓝天|雾散",
        ),
    ),
    "en": (
        (
            Weather.CLEAR,
            r"(?:rain|snow|snowing|raining|fog|mist|storm|wind|clouds?)(?: \w+){0,2}? (?:stop(?:s|ped)?|ceased"
            r"|lifted|cleared|passed"
            r"|was over|died down|drop(?:s|ped)|dies)|stop(?:s|ped) (?:raining|snowing|blowing)",
        ),
        (Weather.SNOW, r"snow(?:ed|ing|y|-?flakes?)?(?!-)|snowstorm|blizzard|flakes of snow"),
        (
            Weather.RAIN,
            r"rain(?:ed|ing|y|s)?|pour(?:ed|ing) with rain|thunder\w*|storm(?:s|y)?|tempest|lightning|showers"
            r"|shower of rain|drizzl\w+|downpour"
            r"|raindrops?|(?:was|is|were|it['’]s) pouring",
        ),
        (Weather.FOG, r"fog|mists?|misty|foggy|haze"),
        (Weather.WIND, r"winds?|windy|gale|breeze|blowing hard|gusts?"),
        (
            Weather.CLOUDY,
            r"cloudy|overcast|dark clouds?|gr[ae]y (?:sky|clouds?|day|morning)|gloomy sky|clouds (?:were )?gather\w*",
        ),
        (
            Weather.CLEAR,
            r"sunshine|sunny|(?:fine|bright|hot|warm|clear|sunny|sweltering) (?:\w+ )?(?:evening|morning|day"
            r"|afternoon)"
            r"|bright (?:sun|and (?:cold|warm|clear|sunny|fresh|crisp))|(?<!piece of )(?:clear|blue) sky"
            r"|moonlight|sun (?:shone|shines|was shining|blazed|beat)|sunlight|sunbeams?",
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
        r"|半夜|黄昏|傍晚|天亮|清晨|凌晨|深夜|当夜|这一夜|放学|下班|散会|周末|散场|天亮前|公元"
        r"|[一二三四五六七八九十两几]+个?(?:小时|钟头|星期|礼拜)[之以]?后"
        r"|[春夏秋冬]天(?:的|来|到|，|里)|[12][0-9]{3}年|二〇[〇一二三四五六七八九]{2}年|两年|多年|许久以后"
        r"|待到|下午|中午)"
    ),
    "en": re.compile(
        r"^(?:[A-Z]\w+\s){0,2}?(?:(?:but|and|so|now|then)\s+)?"
        r"(?:the next (?=(?:day|morning|evening|night|week|month|year|afternoon|time|spring|summer|autumn"
        r"|winter)\b|\w+day\b)"
        r"|next (?=day|morning|evening|night|week|month|year|time)|one (?:day|evening|morning|night|fine)"
        r"|early (?:next|in the)|the (?:same|following|third|second|first|other) (?:day|night|morning|evening"
        r"|year)|one (?:\w+ ){1,2}(?:day|night|morning|evening)"
        r"|(?:a|two|three|some|many|several) (?:days?|weeks?|months?|years?|time) (?:after|later|passed|went)"
        r"|after (?:a|some|many|two|three|that|this|a few)\s*(?:time|days?|weeks?|months?|years?|while)"
        r"|when (?:the )?(?:evening|morning|night|day|noon|the sun|summer|winter|spring|autumn|it was light"
        r"|day dawned)|in the (?:evening|morning|night|afternoon)|at (?:night|midnight|noon|daybreak|dawn"
        r"|twilight|sunset)"
        r"|not long (?:after|afterwards)|soon afterwards|by and by|as soon as (?:it was|day|the sun)"
        r"|about midnight|long ago|years? (?:passed|later)|meanwhile|at length|on the (?:next day|next morning"
        r"|very|third"
        r"|following|other) )",
        re.IGNORECASE,
    ),
}
_NEW_DAY: Final = {
    "zh": re.compile(
        r"第[一二三四五六七八九十]+[天日年]|次日|翌日|隔[天日]|明天|[天日月年]以?后|周末|[春夏秋冬]天|公元"
        r"|[0-9]年|过了|年|有一天|一天|早上"
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
    "field": "地头 麦垄 田头 雪原 雪野 草坪 田埂 麦地 沙漠 荒原 旷野",
    "garden": "公园 果园 花坛 花丛 植物园 葡萄架",
    "school": "语文课 数学课 英语课 上课 黑板 课桌 操场 教学楼 校园 幼儿园",
    "tavern": "饭店 餐馆 馆子",
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
    "workshop": "裁缝铺 打铁铺 修车铺 木匠铺",
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


_IN_ERA: Final = {
    "modern_street": "street", "modern_home": "home", "office": "study", "train": "street", "cafe": "tavern",
    "shop": "market", "station": "street", "airport": "field", "corridor": "home", "lab": "workshop",
    "park": "garden", "playground": "garden", "rooftop": "street", "spaceship": "riverside",
}  # fmt: skip
_NOW: Final = {"street": "modern_street", "home": "modern_home"}


def place_in(kind: str, era: Era) -> str:
    """Return the kind of place that a word means in its time: a fairy tale's city has no tarmac."""
    if era is Era.MODERN:
        return _NOW.get(kind, kind)
    if kind == "train" and era is Era.REPUBLICAN_CHINA:
        return kind
    return _IN_ERA.get(kind, kind)


def said_setting(text: str, language: Language) -> Setting:
    """Return what a line says of the hour and weather around its speaker: "It's snowing, Master"."""
    said = _SAID_NOW_EN.search(text) if language == "en" else None
    if said is None or "?" in text[said.start() : said.end() + 20]:
        return Setting()
    return Setting(
        hour=_first(said.group(), _HOURS["en"], "en"), weather=_first(said.group(), _WEATHERS["en"], "en"), holds=True,
        weather_holds=True,
    )  # fmt: skip


def jumps(text: str, language: Language) -> bool:
    """Return whether a sentence leaps to another time: "the next morning", 中午."""
    return _JUMP[language].search(text) is not None


def setting_of(text: str, language: Language) -> Setting:
    """Return what one sentence says about where and when; `holds`: what it says of weather and hour lasts."""
    jump = _JUMP[language].search(text)
    return Setting(
        places=tuple(_cues(text, language)),
        hour=_first(text, _HOURS[language], language),
        weather=_first(text, _WEATHERS[language], language),
        season=_first(text, _SEASONS[language], language),
        jump=jump is not None,
        holds=language == "en" and (jump is not None or bool(_HOLDS_EN.search(text))),
        weather_holds=language == "en" and bool(_HOLDS_EN.search(text)),
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
            firm = (firm or bool(going)) and not _LOOSE_EN.search(before)
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


_NOT_NOW_ZH: Final = re.compile(r"(?:没有?|不|未|别|求|盼着?|怕|如果|要是|若|化作一?[阵团]?|变成)[再会能]?$")
"""Before weather that is not there: 三个月没有下雨."""
_LIKENED: Final = re.compile(r"(?:\b(?:than|like|as)\s+(?:at\s+|in\s+)?(?:the\s+)?|像|如|似)$")


def _first(text: str, table: tuple[tuple[T, str], ...], language: Language) -> T | None:
    low = text.lower() if language == "en" else text
    best: tuple[int, T] | None = None
    for value, pattern in table:
        found = next(
            (
                one
                for one in re.finditer(rf"\b(?:{pattern})\b" if language == "en" else pattern, low)
                if not _LIKENED.search(low, 0, one.start())
                and not (language == "zh" and _NOT_NOW_ZH.search(low, 0, one.start()))
            ),
            None,
        )
        if found is None:
            continue  # "brighter than at noon"
        if best is None or found.start() < best[0]:
            best = (found.start(), value)
    return best[1] if best else None
