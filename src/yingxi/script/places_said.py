"""The places that a text names, and how firmly somebody is there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from yingxi.script.callings_zh import HUMAN_ACT
from yingxi.script.people import WordFinder
from yingxi.script.places_en import MORE_EN, UNSURE_EN
from yingxi.script.places_zh import ABOARD_ZH, END_OF_PLACE_ZH, ENDED_ZH, MORE_ZH
from yingxi.script.wordlist import words
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
        told: the sentence tells of the place itself: "The beach was empty".
    """

    place: str
    firm: bool
    word: str
    start: int
    shown: bool = True
    opens: bool = False
    told: bool = False


_FIRM_ZH: Final = re.compile(
    r"(?:[走跑爬登奔冲逃赶飞游划摇搬溜钻跳闯躲绕挪迈送带抬拖追回来退滚](?:到|进|入|上|下|向|往|回|过|近)了?"
    r"|[跑奔冲走]着?去|走到|走进|走入|走出|来到|回到|跑到|跑进|跑出|奔到|直奔|进了|到了|出了|赶到|搬到|坐在|站在"
    r"|躺在|睡在"
    r"|蹲在|跪在|立在|踱进|蹩进|逃到|逃进|住在|待在|在|到|进|爬上|登上|上了|下了|向着?|沿着|穿过|店里"
    r"|回家|赶往|前往|(?<![想要没不过出进回上下])去)"
    r"[^，。！？；]{0,7}$"
)
_FIRM_EN: Final = re.compile(
    r"\b(?:in|into|to|at|on|upon|through|reached|entered|near|by|outside|inside|towards|under|from within"
    r"|within|among|amongst|between|along|across|round|home|down|up|over|onto|crossed|crossing|beside|behind"
    r"|over to)\s+(?:the|a|an|his|her|their|its|this|that|my|our)?\s*"
    r"(?:(?!(?:the|an?|his|her|was|were|is|had)\b)[\w'’]+[\s-]){0,3}?$",
    re.IGNORECASE,
)
_ZH_PLACE_TRAP: Final = re.compile(
    r"天上午|背地里|暗地里|特地|上海|大海捞|门外汉|山东|山西|湖南|湖北|江湖|街坊"
    r"|[窗阳灶讲露月站柜制作妆字炮平吧烛烽灵案塔瞭餐]台[上下]|桥梁|城市人|天上的神|天上(?=(?:正|还|又|忽然|突然|就|仍)?[飘下落挂])"
    r"|(?:火星|月球|行星|地球|木星|土星|金星)的?(?:轨道|上空|引力)|海水|一路上|远地里"
    r"|楼下(?=的|就?有人|传来|人家|邻居|住户|那户|一家)"
)
_NO_STAGES_ZH: Final = frozenset("火制作妆字炮平吧烛烽灵案塔瞭餐")
"""控制台上, 梳妆台上: no stage."""
_OWN_STAGES_ZH: Final = frozenset(("阳台", "站台", "月台", "露台"))
"""What ends like a stage and is a place of its own."""
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
_HEADS_EN: Final = re.compile(
    r"(?:\s(?:by|near|of|at|on|in|behind|beside) (?:the|a) \w+)?(?:(?:\s\w+){0,2},"
    r"|\s(?:\w+ly\s)?(?:I|we|he|she|they|you|it|an?|the|his|her|their|my|our|two|three|some|many|[A-Z]\w+)\s"
    r"(?!lived\b|dwelt\b))"
)
"""After a place at a sentence's head, whoever is there: "At the clinic we waited"."""
_PORTRAYED_AT_EN: Final = re.compile(
    r"^(?:(?:and|but|now|then)\s)?(?:the|his|her|their|my|our|its)\s(?:\w+\s){0,2}?$", re.IGNORECASE
)
_PORTRAYED_EN: Final = re.compile(
    r"\s(?:itself\s)?(?:(?:was|were|is|are|grew|lay|felt|had\s(?:grown|become|gone))\s(?:(?:so|very|quite|all"
    r"|now|already"
    r"|still|too|as|almost|always)\s)*(?:full|filled|crowded|crammed|lined|stuffed|packed|piled|hung|dark|dim|warm|hot"
    r"|cold|dusty|silent|quiet|still|empty|tidy|noisy|busy|deserted|steep|slippery|narrow|wet|muddy|frozen|foggy|deep"
    r"|smoky|bright|tiny)\b|smel(?:led|t|ls)\b)"
)
"""A place as whoever is there finds it: "His shop was full of clocks", "The path was steep"."""
_PORTRAYED_AT_ZH: Final = re.compile(
    r"(?:^|[，。；])(?:[他她它](?:们)?的?|[^，。；！？]{2,4}的)?(?:小|老|整个|这间|那间|整间)*$"
)
_PORTRAYED_ZH: Final = re.compile(
    r"[里中内上]?(?:到处|四处|四壁|墙上)?(?:摆满|堆满|挂满|塞满|放满|坐满|挤满|站满|长满|开满|弥漫|飘着|摆着"
    r"|堆着|挂着|点着|亮着|挤着"
    r"|[很又真]?(?:静|暗|冷|挤|昏暗|漆黑|乱糟糟|乱哄哄|静悄悄|黑漆漆|空荡荡|冷清清|热闹))"
)
_LOT_OF_EN: Final = re.compile(r"\sof (?!the\b|his\b|her\b|their\b|my\b|our\b|which\b|[A-Z])")
_LOTS_EN: Final = frozenset(
    words("sea mountain mountains forest stream river rivers school pool well field bank ocean train")
)
"""Words that count something where "of" follows: "a sea of faces"."""
_OVER_EN: Final = re.compile(
    r"\b(?:snow\w*|rain\w*|fog|mist|sun|moon|dusk|dawn|night|evening|light|wind|smoke|stars)\b[^,;.]{0,24}\bover"
    r"\s(?:the|a)\s(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
"""The weather over a place: "Snow was falling over the harbour"."""
_DWELT_BY: Final = re.compile(
    r"\b(?:near|by|beside|hard by|close to|edge of|not far from|outside)\s+(?:the|a|an)\s+(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_DWELT: Final = re.compile(r"\b(?:lived|live|dwelt|dwelled|living)\b", re.IGNORECASE)
_PLACE_BY_PLACE: Final = re.compile(
    r"^\s+(?:by|near|on|at|of|beside|in|behind|above|below|beyond|outside)\s+(?:the|a|an)\s+(?:\w+\s)?$", re.IGNORECASE
)
_LOOSE_ZH: Final = re.compile(
    r"(?:照例|平日|平时|照到|照着|照在|宛|打算|准备|想去|要去|记得|想起|说|听说|知道|似乎|听到|听得|盼望"
    r"|望着|望向|眺望|俯瞰|遥望|料想|以为|据说|仿佛|像|似的|如|比|没有|不是|不到|要|想到|从"
    r"|的人|往常)[^，。！？；]{0,10}$"
)
_LOOSE_EN: Final = re.compile(
    r"\b(?:(?:figures|portraits|pictures|statues|names) (?:on|in)|back at|(?:look|peep|gaz|star|glanc"
    r"|point)\w* (?:down |up |out |over |across )?(?:at|to|into|on|over)|like|as|if|of|for|about|than|from"
    r"|remember\w*|dream\w*|thought of|no|without"
    r"|had|either to|nor"
    r"|never)\s+(?:the|a|an|his|her|their|any)?\s*(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
_PART_OF_EN: Final = re.compile(
    r"\b(?:in|into|at|to|on|by|through|inside|from|across|near|outside)\s+(?:the|a|an|one)\s+(?:\w+\s)?(?:door"
    r"|doorstep|gate|edge|middle"
    r"|midst|cent(?:re|er)|corner|back|front|end|bottom|floor|banks?|side|heart|threshold|steps|window"
    r"|deck|stairs|staircase|top|foot|roof|walls?|gates?"
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
_TITLE: Final = re.compile(r"《[^》]{1,40}》")
_OTHER_PLACE_ZH: Final = re.compile(
    r"(?:后面|前面|旁边|边上|对面|尽头)?的(?:[^，。]{0,8}(?:[店馆家铺园庙寺屋]|里)"
    r"|[^，。]{0,4}[楼亭厂院房洞街桥村塔坟](?=[里上中内前边旁，。])|往?事|故事|日子|传说)"
)
"""After a place that only says where another is: 山腰的茶园."""
_COME_TO_ZH: Final = re.compile(
    r"(?:[走跑闯冲奔溜踏迈钻躲逃赶踱跨][到进入]|来到|回到|进了|到了|穿过|赶往|直奔)了?[^，。！？；、“”]{0,7}?"
    rf"((?![什哪某])[^，。！？；、“”了的一么]{{1,3}}[{''.join(END_OF_PLACE_ZH)}])(?=[，。！？；]|$|[里中外前边口])"
)
_GATES_ZH: Final = frozenset(("门口", "门外", "门前"))
_PRIVATE: Final = frozenset(
    ("courtyard", "home", "hut", "cottage", "bedroom", "kitchen", "temple", "palace", "castle", "village", "cave")
)
"""Places whose gate gives on a yard; that of others gives on a street."""
_RIDES_ZH: Final = re.compile(r"(?:坐|乘|搭)[着了上]?[^，。！？；]{0,6}(火车|列车|高铁|飞机|地铁)(?!站|场)")
_WHERE_ZH: Final = "里上中内外边旁前下间口面"
_LATEST_LEAD: Final = 16
_LONGEST_LEAD: Final = 8
_LONGEST_LEAD_EN: Final = 60
_SOMEBODY_OUTSIDE_ZH: Final = re.compile(
    r"有人在?门[外口前]?|门[外口](?:有人|传来|响起)|[敲拍]门"
    r"|开了?门，?(?:看见|只见|一看|发现|见)"
)
"""Who is heard, or seen, at the door from within."""
_HOMEWARD_ZH: Final = frozenset(
    words(
        "回家 到家 回了家 回到家 回村 进村 回到村 上山去 上山砍 上山采 上山打"
        " 进山去 进山采 进山砍 进山打 进山找 进了山 上了山"
    )
)
"""Words for going where one lives, or up the hills to work."""
_NOT_HOME_ZH: Final = re.compile(r"[不没想要该叫让催能得送肯]")
_ON_THE_WAY_ZH: Final = re.compile(r"[的之]|路|时|前|要|吃|过")
"""After 回家 where nobody is home yet."""
_THERE_IS_ZH: Final = re.compile(
    r"(?<![没他她它我你们只])[开还]?有(?:着|了)?(?:一?[家座间所处片条个]|几[家座间])[^，。！？；“”]{0,6}$"
)
"""Before a place that is there: 小巷里有一家旧书店."""
_NO_LEAD_ZH: Final = re.compile(r"[在从到对把将向往离比像如给被是说问想听看望见知记叫跟为因靠朝进出回没着了]|以为|关于")
"""What makes the words before a place more than its name: 从山上下来."""
_FROM_AFAR_ZH: Final = re.compile(
    r"[里上中边面]{0,2}(?:忽然|又|不时)?(?:传来|飘来|吹来|升起|的?(?:月|太阳|云|灯光|歌声|笛声|雪))"
)
_GOES_TO_SKY_ZH: Final = re.compile(
    r"[飞登上到进入住回在][^，。！？；]{0,6}(?:天空|夜空|星空|天上|云端)(?!$|[挂闪亮只没有])"
    r"|(?:[飞登上到进入住回飘腾翻]|(?<![阳亮星球])升)(?:到|上|进|入|了)?[^，。！？；]{0,4}(?:天空|夜空|星空|天上|云端)"
    r"|(?:天空|夜空|星空|天上|云端)(?:，|里?飞|的(?:宫|花园|王))"
)
"""The sky is a place where somebody flies or lives; else it is looked at, pointed at, or dark."""
_RISES_ZH: Final = re.compile(
    r"(?:太阳|日头|月亮?|星星?|乌?云|风筝|烟|气球|灯笼?)[^，。！？；]{0,4}[升飞飘爬挂][^，。！？；]{0,3}$"
)
"""Before the sky: what rises there while everybody stays below."""
_IN_GENERAL_ZH: Final = re.compile(r"[里上中]?(?:的人[^，。]{0,3}[都常总说]|人[都常总]|的?事)")
_IS_LIKE_ZH: Final = re.compile(
    r"[里上中内边面]{0,2}(?:又[^，。]{1,3}又|很|非常|十分|还在|静悄悄|静极|空荡荡|空空|空无一人|冷冷清清"
    r"|黑漆漆|黑洞洞|黑咕隆咚|热闹|挤满|坐满|站满|堆满|摆满"
    r"|挂满|长满|开满|开张|只有|只剩|已经|早已|生着火|点着|亮着|弥漫|飘着|安静|人来人往)"
)
"""What is told of a place: 山洞又深又冷."""
_ONLY_WHEN_EN: Final = re.compile(r"\b(?:after|before|during|from) $", re.IGNORECASE)
_HOMEBOUND_EN: Final = re.compile(r"\b(?:way|train|bus|road|journey|trip|drive|walk|flight|boat|ship|letter|letters) $")
"""Before "home" where nobody is there yet: on the train home."""
_WAY_HOME_EN: Final = re.compile(r"\s(?:over|across|through|along|past|down|by|up|from|in the (?:rain|dark|snow))\b")
_GOING_HOME: Final = re.compile(
    r"\b(?:r[au]ns?|went|goes|go|came|comes?|walk\w*|rode|hurr\w+|hastened|return\w*|got|gets|brought|led"
    r"|cre(?:pt|eps)|fl(?:ew|ies)|dr(?:ove|ives)|cycled|limp\w+|trudg\w+|headed|back|arriv\w+)\s$"
)
_SUBJECT_EN: Final = re.compile(
    r"^(?:(?:and|but|then|now|soon|outside|inside|there|at last|that \w+|the next \w+|by \w+),?\s+)?"
    r"(?:the|his|her|their|its|this|our|my)\s+(?:[\w'’-]+\s){0,2}$",
    re.IGNORECASE,
)
_IS_LIKE_EN: Final = re.compile(
    r"\s(?:was|were|is|are|lay|smell(?:ed|s|t)|looked|felt|seemed|hummed|buzzed|rang|glittered|glowed|echoed|filled)\s"
    r"(?!(?:left|open|opened|shut|closed|locked|built|made|called|named|sold|far|two|three|ten|\w+ miles"
    r"|still (?:far|a long)|near|in sight|older|his|hers)\b)",
    re.IGNORECASE,
)
_STANDS_THERE_EN: Final = re.compile(
    r"\s(?:there\s)?(?:sat|stood|lay|lived|hung|waited|was|were|grew|ran|burned|slept|worked|knelt)\s"
    r"(?:an?|the|two|three|four|some|many|rows?|his|her|their|only|nobody|[A-Z])",
)
_NOT_YET_EN: Final = re.compile(
    r"\b(?:could|would|can|will|must|should|might|may|shall|(?:want|wish|hope|plan|mean|decid|promis|beg|ask"
    r"|long)\w* to|going to"
    r"|how to|about to|ready to|order to)\b(?! (?:see|hear|smell))[^,;.]{0,30}$",
    re.IGNORECASE,
)
"""Before a place to which nobody has gone yet."""
_IN_MIND_EN: Final = re.compile(
    r"\b(?:thought (?:of|about)|thinking (?:of|about)|remember\w*|dream\w* (?:of|about)|imagin\w+|pictured"
    r"|missed|longed for"
    r"|(?:talk|speak|spoke|spoken|read|hear|told \w+|stories)\w* (?:of|about))\b[^.;!?]*$",
    re.IGNORECASE,
)
"""Before a place that is only thought or spoken of."""
_LOOSE_AT_EN: Final = re.compile(r"\b(?:not|never|like|as if)\b[^,;.]*$", re.IGNORECASE)
_LEFT_BEHIND_EN: Final = re.compile(r"\bhad (?:not |never )?(?:\w+ed|left|lost|seen|found|met|hid\w*)\b[^,;.]*$")
_HAD_COME_EN: Final = re.compile(r"\bhad (?:\w+ly )?(?:arrived|reached|entered|walked|wandered|returned|climbed)\b")
_EN_WORD_TRAPS: Final = frozenset(
    words(
        """
        agency bank bar basement bay bed bench board boat bus camp capsule carriage cell checkout circus clouds colony
        company court deck den depths desk dock fair flat garage glass grass hatch island lair landing lawn lift light
        mall match metro mill mine moon net path plain platform reception rest ring roof shaft ship slope slopes spring
        square stage stalls stars store studio surgery swings terminal terrace tracks trail vault ward well
        """
    )
)
"""Words that name a place only where somebody is firmly in it: "plain", "stars", "the well"."""


SEEN_FROM_AFAR: Final = frozenset(
    words("riverside seaside mountain night_sky field street modern_street village courtyard well")
)
"""Places that are seen from others as well: a boat on the river does not lead there."""


@lru_cache(maxsize=2)
def _places(language: Language) -> WordFinder[str]:
    found: dict[str, str] = {}
    for place in PLACES.values():
        for word in place.zh if language == "zh" else place.en:
            found.setdefault(word, place.kind)
    if language == "zh":
        for word in ("桥", "庙", "寺", "坟", "海", "湖", "街", "巷", "塔", "灶"):
            found.pop(word, None)
        found.pop("店里", None)
        for word, kind in (MORE_ZH | ENDED_ZH).items():
            found.setdefault(word, kind)
        found |= {word: MORE_ZH[word] for word in MORE_ZH if "店" in word or "铺" in word}
        found |= {
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
            found.pop(word, None)
        found |= MORE_EN
    return WordFinder(found, language, plural=True)


def cues_in(text: str, language: Language) -> list[Cue]:
    """Return the places that one sentence names, in order; a book's title names none."""
    bare = _TITLE.sub(lambda found: "○" * len(found.group()), text)
    return _cues_zh(bare) if language == "zh" else _cues_en(bare)


def _cues_zh(text: str) -> list[Cue]:
    found = [*_places("zh").find(text)]
    found += [one for one in _come_to(text) if not any(one[0] < end and start < one[1] for start, end, _ in found)]
    cues = []
    ends = {end: kind for _, end, kind in found}
    for start, end, kind in sorted(found):
        if text[start:end] in _GATES_ZH and ends.get(start, "courtyard") not in _PRIVATE:
            kind = "street"
        elif text[end : end + 2] in _GATES_ZH and kind not in _PRIVATE:
            continue
        if kind == "cottage" and text[end : end + 1] in ("里", "内", "中"):
            kind = "home"
        platform = text[start : start + 2] in _OWN_STAGES_ZH
        trapped = not platform and bool(_ZH_PLACE_TRAP.search(text, max(0, start - 1), end + 3))
        trapped = trapped or (text[start:end] in ("台上", "台下") and text[start - 1 : start] in _NO_STAGES_ZH)
        if not trapped and not _OTHER_PLACE_ZH.match(text, end):
            cues.append(_cue_zh(text, start, end, kind))
    return cues


def _come_to(text: str) -> list[tuple[int, int, str]]:
    """Places of an unknown name that somebody comes to, 走进桃园, and trains that one takes."""
    rides = [(one.start(1), one.end(1), "train") for one in _RIDES_ZH.finditer(text)]
    return rides + [(one.start(1), one.end(1), END_OF_PLACE_ZH[one.group(1)[-1]]) for one in _COME_TO_ZH.finditer(text)]


def _cue_zh(text: str, start: int, end: int, kind: str) -> Cue:
    word, before = text[start:end], text[max(0, start - 30) : start]
    loose = bool(_LOOSE_ZH.search(before[-12:])) or (kind != "courtyard" and bool(_LEFT_ZH.search(before[-10:])))
    if word in _GATES_ZH and _SOMEBODY_OUTSIDE_ZH.search(text):
        return Cue(kind, False, word, start, False)
    if word in _HOMEWARD_ZH:
        arrives = not (loose or _NOT_HOME_ZH.search(before[-4:]) or _ON_THE_WAY_ZH.match(text, end))
        return Cue(kind, arrives, word, start, arrives, False)
    loose = loose or bool(re.search(r"关着?门?的$|闭着?的$", before[-6:]))
    opens = bool(_OPENS_ZH.match(text[:start]) and _OPENS_AFTER_ZH.match(text[end:]))
    opens = opens or (word in ABOARD_ZH and not loose)
    arrives = (
        (kind == "train" and bool(_RIDES_ZH.search(before[-10:] + word)))
        or (word[-1] == "岸" and word[0] in "靠上登")
        or word in ABOARD_ZH
    )
    acted = _AT_ZH.search(before[-10:]) and _ACTS_THERE_ZH.match(text, end)
    portrayed = _PORTRAYED_AT_ZH.search(text, 0, start) and _PORTRAYED_ZH.match(text, end)
    if kind == "night_sky":
        loose = loose or not _GOES_TO_SKY_ZH.search(f"{before[-10:]}{word}{text[end : end + 4]}")
        loose = loose or bool(_RISES_ZH.search(before[-10:]))
    told = not loose and (bool(portrayed) or _set_there_zh(text, start, end, kind))
    opens = opens or told or (not loose and bool(acted))
    headed = text[:start] == "" or text[start - 1] in "，的" if start < _LATEST_LEAD else False
    headed = headed and word[-1] in _WHERE_ZH and not _IN_GENERAL_ZH.match(text, end)
    firm = (bool(_FIRM_ZH.search(before[-14:])) or opens or arrives or headed) and not loose
    tail = re.match(r"[中里上下边]|的[^，。]{0,6}[里上下]", text[end:] or " ") or word[-1] in "中里上下边"
    kept = PLACES[kind].indoor and bool(_KEEPS_ZH.search(before[-10:]))
    return Cue(kind, firm, word, start, firm or (not loose and (kept or bool(tail))), opens, told)


def _set_there_zh(text: str, start: int, end: int, kind: str) -> bool:
    """Whether the clause tells of the place itself, or of what is in it: 屋里很黑，寺里的钟声响着，山上有座庙."""
    clause = max((text.rfind(mark, 0, start) for mark in "，。！？；：、“"), default=-1) + 1
    lead = text[clause:start]
    if _THERE_IS_ZH.search(lead):
        return PLACES[kind].indoor or kind in ("temple", "cottage", "castle")
    if clause > _LATEST_LEAD or len(lead) > _LONGEST_LEAD or _NO_LEAD_ZH.search(lead):
        return False
    if kind in SEEN_FROM_AFAR and _FROM_AFAR_ZH.match(text, end):
        return False
    if text[end - 1] == "门" and not lead:
        return text[end : end + 1] not in "上口外" and kind != "courtyard"
    where = text[end - 1] in _WHERE_ZH or text[end : end + 1] in tuple(_WHERE_ZH)
    return bool(_IS_LIKE_ZH.match(text, end)) or (
        where and kind not in SEEN_FROM_AFAR and not _IN_GENERAL_ZH.match(text, end)
    )


def _cues_en(text: str) -> list[Cue]:
    cues: list[Cue] = []
    last_end = -1
    found = list(_places("en").find(text))
    houses = {start for start, _, kind in found if PLACES[kind].indoor}
    for start, end, kind in found:
        before, word = text[max(0, start - 30) : start], text[start:end].lower()
        if word == "yards" and re.search(r"\b(?:two|three|four|five|ten|many|few|hundred|\d+) $", before):
            continue  # a measure
        if word == "pavement" and re.search(r"\b(?:church|hall|castle|palace) $", before):
            continue
        if word == "home" and _HOMEBOUND_EN.search(before):
            continue
        if _WORKS_THERE_EN.search(text[max(0, start - 40) : start]):
            continue  # a nurse at the hospital may be anywhere
        if word == "houses" or (kind in _SETTLEMENTS and end + 1 in houses and text[end] == " "):
            continue  # the town library is no town
        if word in _LOTS_EN and _LOT_OF_EN.match(text, end):
            continue
        if _ONLY_WHEN_EN.search(before) and word in ("school", "church", "work", "court"):
            continue  # after school is an hour
        if word in ("bank", "banks") and _RIVER_BANK.search(before):
            kind = "riverside"
        if kind == "cottage" and _WITHIN_EN.search(before):
            kind = "home"
        told = opens = _set_there_en(text, start, end, kind)
        firm = told or _firm_en(text, start, end, last_end)
        headed = firm and bool(_OPENS_EN.match(text[:start]) and _HEADS_EN.match(text, end))
        told, opens = told or headed, opens or headed
        if firm or word not in _EN_WORD_TRAPS:
            kept = PLACES[kind].indoor and bool(_KEEPS_EN.search(before))
            cues.append(Cue(kind, firm, text[start:end], start, firm or kept, opens, told))
        last_end = end
    return cues


_WORKS_THERE_EN: Final = re.compile(
    r"\b(?:was|is|were|been|became|as) (?:an?|the) (?:[\w'-]+ ){0,2}"
    r"(?:nurse|clerk|cook|maid|[a-z]+(?:er|or|ist|ian|man|woman))"
    r" (?:at|in|of|from) (?:the|an?) (?:\w+ )?$"
)
"""Before the place that only says what somebody is."""
_WITHIN_EN: Final = re.compile(
    r"\b(?:in|inside|into|within|entered) (?:the|his|her|their|our|my) (?:(?!last|first|next|other)\w+ )?$",
    re.IGNORECASE,
)
"""Before a cottage that is seen from within; "in a cottage lived ..." is seen from outside."""
_SETTLEMENTS: Final = frozenset(["street", "modern_street", "village"])
_KEEPS_EN: Final = re.compile(
    r"\b(?:ke(?:pt|eps?)|r[au]ns?|own(?:s|ed)?|manage[sd]?|look(?:s|ed) after|clean(?:s|ed)|opened)\s"
    r"(?:the|an?|his|her|their|this|that)\s(?:[\w'’-]+\s){0,2}$"
)
"""Before the house that somebody keeps: she is in it while the story names no other place."""
_KEEPS_ZH: Final = re.compile(
    r"(?:[开守管]着?了?|经营着?|看管着?|打理着?|掌管着?)(?:[一这那]?[家间座个])?[^，。！？；]{0,4}$"
)


def _firm_en(text: str, start: int, end: int, last_end: int) -> bool:
    """Whether people are at a place or come there now."""
    before, word = text[max(0, start - 30) : start], text[start:end].lower()
    in_bed = " bed" in word
    firm = bool(_FIRM_EN.search(before)) and not (
        word in _EN_WORD_TRAPS and not before.rstrip().endswith(("the", "a", "her", "his"))
    )
    firm = firm or bool(_OVER_EN.search(text, 0, start))
    going = word == "home" and _GOING_HOME.search(before) and not _TAKEN_HOME.match(text, end)
    if word == "home" and _WAY_HOME_EN.match(text, end):
        return False
    firm = (
        (firm or bool(going))
        and not (start > _LONGEST_LEAD_EN and _LIVES_THERE.search(before))
        and not _LOOSE_EN.search(before)
        and not _NOT_YET_EN.search(before)
        and not _IN_MIND_EN.search(text, 0, start)
        and not (_LEFT_BEHIND_EN.search(before) and not _HAD_COME_EN.search(before))
    )
    firm = (firm or in_bed) and not re.search(r"\b(?:not|never|nor|could no|without)\b[^,;.]{0,40}$", before)
    part = _PART_OF_EN.search(text[max(0, start - 60) : start])
    firm = (firm or (bool(part) and not _LOOSE_AT_EN.search(before))) and not re.match(
        r"\s+(?:of|in|on) which\b", text[end:]
    )
    dwelt = _DWELT_BY.search(before) and _DWELT.search(text, max(0, start - 40), end + 24)
    within = last_end >= 0 and _PLACE_BY_PLACE.match(text[last_end:start])
    refused = not in_bed and re.match(r"[^,;.]{0,20}\b(?:did|dared?|could|would) not\b", text[end : end + 40])
    return firm and not dwelt and not within and not refused


def _set_there_en(text: str, start: int, end: int, kind: str) -> bool:
    """Whether a sentence tells of the place itself, "The beach was empty", or of what lies in it."""
    lead = text[:start]
    portrayed = _PORTRAYED_AT_EN.match(lead) and _PORTRAYED_EN.match(text, end)
    is_like = portrayed or (_SUBJECT_EN.match(lead) and _IS_LIKE_EN.match(text, end))
    there_is = _OPENS_EN.match(lead) and _STANDS_THERE_EN.match(text, end)
    return bool(is_like or there_is) and kind != "night_sky"
