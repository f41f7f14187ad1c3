"""The words for hours, weathers and seasons, and those by which a story leaps to another time."""

from __future__ import annotations

import re
from typing import Final, TypeVar

from yingxi.story.terms import Hour, Season, Weather
from yingxi.words import Language

T = TypeVar("T")

HOURS: Final = {
    "zh": (
        (
            Hour.DAWN,
            r"黎明|拂晓|天不亮|天还没亮|头遍鸡|天明未久|天刚亮|天(?:刚|一|快|蒙蒙|渐渐|已经|已|大|都|就)*亮(?:了"
            r"|的时候|时|之?后"
            r"|以后|前|，)|天色微明|破晓"
            r"|东方(?:已经|渐渐)*发白"
            r"|太阳也?出来了|日出|旭日|天色大?亮"
            r"|清晨|清早|一大早|破晓|后半夜|晨光|曙光|朝霞|晨曦|鸡叫",
        ),
        (Hour.MORNING, r"早上|早晨|上午|早饭|今早|一早|明早"),
        (Hour.NOON, r"正午|中午|午饭|晌午|午时"),
        (Hour.AFTERNOON, r"下午|午后|下半天|过午|放学|午睡"),
        (
            Hour.DUSK,
            r"黄昏|傍晚|日落|夕阳|晚饭的时候|太阳[^，。]{0,5}(?:收|沉|西斜|偏西|下山|落山)|天色渐晚|天擦黑|擦黑"
            r"|天色?[^，。]{0,3}(?:暗下来|暗了)|暮色|薄暮|掌灯|晚霞|落日"
            r"|斜阳|下班",
        ),
        (
            Hour.NIGHT,
            r"夜里|那夜|夜色|夜空|夜幕|夜深|天黑|深更|半夜|深夜|夜间|晚上|今晚|黑夜|夜晚|入夜|三更|一更|月亮"
            r"|月光|满天星|黑沉沉|没有?(?:一[丝点])?月[亮光]|[圆明新残弯冷]月|月[色下夜]|渔火|[春夏秋冬雨雪月寒]夜|当夜"
            r"|这一夜|夜半|星光|更深|凌晨|末班(?:公交)?[车地]|霓虹|路灯|夜班|点着[^，。]{0,5}(?:油灯|灯笼|灯火|蜡烛|灯)"
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
            r"(?<!year )evening|twilight|dusk|sunset|sundown|nightfall|sun (?:went|was going|had gone|go|goes"
            r"|going) down|sun set\b"
            r"|supper(?:time)?"
            r"|sun (?:was )?(?:setting|sinking|sank|low)|last light|(?:getting|growing|grew|gets|grows) dark(?!er)"
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
            r"|tonight|bedtime|in the dark|(?:last|night) (?:bus|train|tram|ferry)\b|night shift"
            r"|(?<!half )(?:past|after|nearly|almost|to) (?:ten|eleven|twelve)(?! (?:o['’]clock )?in the morning)(?= |,"
            r"|\.|;)(?! \w+s\b)"
            r"|(?:one|two|three) in the morning|(?:12|[1-3]) ?a\.?m|(?:9|10|11) ?p\.?m|street ?lamps"
            r"|stars (?:were|came|had come) out",
        ),
    ),
}
WEATHERS: Final = {
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
            r"|雷雨|淋雨|淋湿|雨水(?:打|淋|顺|从|落|浇)"
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
SEASONS: Final = {
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
JUMP: Final = {
    "zh": re.compile(
        r"^(?:[（(]?)(?:却说|话说|且说)?(?:到了|到|等到|过了|又过了|自此以后|从此|这)?"
        r"(?:第[一二三四五六七八九十]+[天日年回]|有一[天日年]|一天[，的早晚夜]|次日|翌日|隔[天日]"
        r"|[一二三四五六七八九十几数半多]+[天日年]后|[几数两三多][天日个]*(?:月|年|天|日)?以?后|后来|当天晚上"
        r"|那天晚上"
        r"|这天|那天|那一[天年日夜晚]|夜里|夜深|天黑|一年|过了[几数]|不久以?后|许多年|今天|早上|晚上|第二年|中秋"
        r"|年关|这一年|明天"
        r"|半夜|黄昏|傍晚|天亮|清晨|凌晨|深夜|当夜|这一夜|黎明|拂晓|破晓|入夜|傍晚|放学|下班|散会|周末|散场|天亮前|公元"
        r"|[一二三四五六七八九十两几]+个?(?:小时|钟头|星期|礼拜)[之以]?后"
        r"|[春夏秋冬]天(?:的|来|到|，|里)|[12][0-9]{3}年|二〇[〇一二三四五六七八九]{2}年|两年|多年|许久以后"
        r"|[^，。！？；“”]{1,8}(?:清晨|早晨|早上|上午|中午|下午|傍晚|黄昏|晚上|夜里|深夜|半夜|凌晨)，"
        r"|过了[^，。！？；]{1,6}?(?:天|月|年|日|星期|礼拜|钟头|小时)|[一二三四五六七八九十百两几数]+个?[年月]以?之?后"
        r"|转眼|一晃|眨眼间?[^，]{0,4}(?:年|月|天|冬|春|夏|秋)|天擦黑|天色|鸡叫"
        r"|[早深初晚仲盛严隆]?[春夏秋冬][天日]?的?(?:一[个天]|早|清晨|黄昏|傍晚|夜|午后|下午)"
        r"|一九[〇一二三四五六七八九]{2}年|民国|每天|每到|每年|每[个当]|整个(?:冬|夏|春|秋|上午|下午|晚上)"
        r"|那个[^，]{0,3}(?:冬|夏|春|秋|早|晚|夜|下午)|这[个一](?:冬|夏"
        r"|春|秋|早|晚|夜)"
        r"|待到|下午|中午|[从打自]那(?:天|日)?[以之]?[后起]|从此[以之]后)"
    ),
    "en": re.compile(
        r"^(?:[A-Z]\w+\s){0,2}?(?:(?:but|and|so|now|then)\s+)?"
        r"(?:the next (?=(?:day|morning|evening|night|week|month|year|afternoon|time|spring|summer|autumn"
        r"|winter)\b|\w+day\b)"
        r"|next (?=day|morning|evening|night|week|month|year|time)|one (?:day|evening|morning|night|fine)"
        r"|early (?:next|in the)|the (?:same|following|third|second|first|other) (?:day|night|morning|evening"
        r"|year)|one (?:\w+ ){1,2}(?:day|night|morning|evening)"
        r"|(?:an?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|some|many|several|few|half an) "
        r"(?:\w+ )?(?:minutes?|hours?|days?|weeks?|months?|years?|summers?|winters?|springs?|time|nights?) "
        r"(?:after|afterwards|later|passed|went)"
        r"|(?:all|every|each|the whole|that whole|all that|all through the|the following|the first|the last|that"
        r"|that next) "
        r"(?:\w+ )?(?:day|morning|evening|afternoon|night|week|month|year|winter|summer|spring|autumn|sunday"
        r"|saturday)\b"
        r"|on (?:the (?:first|last|second|third|next|following|night|morning|evening|day|eve)|(?:mon|tues|wednes"
        r"|thurs|fri|satur|sun)day)\b"
        r"|from that (?:day|night|time|moment|evening)|(?:early )?(?:in (?:the )?)?(?:spring|autumn|winter"
        r"|summer) (?:came|had come|was)"
        r"|in (?:the )?(?:spring|autumn|winter|summer)\b|by (?:evening|nightfall|morning|noon|midnight|the time)"
        r"|just before (?:dawn|sunrise|dark)"
        r"|when (?:she|he|they) (?:woke|awoke)|late(?:r)? (?:that|in the|on)"
        r"|after (?:a|some|many|two|three|that|this|a few)\s*(?:time|days?|weeks?|months?|years?|while)"
        r"|when (?:the )?(?:evening|morning|night|day|noon|the sun|summer|winter|spring|autumn|it was light"
        r"|day dawned)|in the (?:evening|morning|night|afternoon)|at (?:night|midnight|noon|daybreak|dawn"
        r"|twilight|sunset|sunrise|sundown|nightfall|dusk|lunch|lunchtime|teatime|supper|breakfast)"
        r"|after (?:school|work|lunch|dinner|supper|breakfast|class|the (?:lesson|meeting|party|funeral|wedding|show))"
        r"|not long (?:after|afterwards)|soon afterwards|by and by|as soon as (?:it was|day|the sun)"
        r"|that (?:same |very )?(?:night|evening|afternoon)\b|about midnight|long ago|years? (?:passed|later)"
        r"|meanwhile|at length|on the (?:next day|next morning"
        r"|very|third"
        r"|following|other) )",
        re.IGNORECASE,
    ),
}
NEW_DAY: Final = {
    "zh": re.compile(
        r"第[一二三四五六七八九十]+[天日年]|那(?:天|日)?[以之]?[后起]|从此[以之]后|次日|翌日|隔[天日]|明天"
        r"|[天日月年]以?后|周末|[春夏秋冬]天|公元"
        r"|[0-9]年|过了|年|那天|除夕|星期|礼拜|周[一二三四五六日]|有一天|一天|早上"
        r"|清晨|早晨|天亮|清明|中秋"
    ),
    "en": re.compile(
        r"\b(?:next|morning|days?|weeks?|months?|years?|third|second|following|dawn|daybreak|light)\b", re.IGNORECASE
    ),
}
_NOT_NOW_ZH: Final = re.compile(r"(?:没有?|不|未|别|求|盼着?|怕|如果|要是|若|化作一?[阵团]?|变成)[再会能]?$")
"""Before weather that is not there: 三个月没有下雨."""
_NOT_NOW_EN: Final = re.compile(r"\b(?:no|without(?: any| a)?|never any)\s(?:\w+\s)?$")
"""Before weather that is not there: "a storm with no rain"."""
_LIKENED: Final = re.compile(r"(?:\b(?:than|like|as|till|until)\s+(?:at\s+|in\s+)?(?:the\s+)?|像|如|似)$")


def first_said(text: str, table: tuple[tuple[T, str], ...], language: Language) -> T | None:
    """Return which value of a table is named first in a text; None = none."""
    low = text.lower() if language == "en" else text
    best: tuple[int, T] | None = None
    for value, pattern in table:
        found = next(
            (
                one
                for one in re.finditer(rf"\b(?:{pattern})\b" if language == "en" else pattern, low)
                if not _LIKENED.search(low, 0, one.start())
                and not (language == "zh" and _NOT_NOW_ZH.search(low, 0, one.start()))
                and not (language == "en" and _NOT_NOW_EN.search(low, 0, one.start()))
            ),
            None,
        )
        if found is None:
            continue  # "brighter than at noon"
        if best is None or found.start() < best[0]:
            best = (found.start(), value)
    return best[1] if best else None
