"""When and where a story plays, guessed from its words."""

from __future__ import annotations

import re
from typing import Final

from yingxi.story.terms import Era
from yingxi.words import Language

_FIRM_ZH: Final = {
    Era.MODERN: r"手机|电脑|公司|地铁|互联网|微信|汽车|飞机|电视|高铁|外卖|快递|办公室|咖啡|出租车|公交"
    r"|网络|空调|电梯|红绿灯|总裁|高考|大学|打卡|视频"
    r"|电话|挂号|冰箱|小区|上班|下班|加班|超市|高楼|护士|急诊|路灯|电动车|转校生|课桌|机器人|飞船|火星"
    r"|公元[0-9]{4}年|宇航|幼儿园|班主任"
    r"|短信|硬盘|服务器|二〇[〇一二]\d?|20[0-3]\d年|一九[八九][〇一二三四五六七八九]年|19[89]\d年"
    r"|打工|出租屋|直播|朋友圈|扫码|快递员"
    r"|刑警|警员|警车|警戒线|法医|别墅|手电筒|奶茶|校服|导航|耳机|屏幕|县医院|白大褂|微波炉|键盘"
    r"|便利店|写字楼|同事|面试|简历|末班车|公交站|地铁站"
    r"|自行车|摩托车|卡车|货车|公路|拖拉机|宿舍|冰淇淋|雪糕|邮递员|中学生|小学生|大学生|明信片",
    Era.REPUBLICAN_CHINA: r"辫子|长衫|洋钱|铜元|人力车|黄包车|巡警|革命|秀才|掌柜|洋车|大洋|学堂|租界"
    r"|民国|光绪|宣统|一九[一二三四][一二三四五六七八九〇零]年|19[1-4]\d年|老上海"
    r"|弄堂|留声机|发报|抗战|北平"
    r"|旗袍|军阀|黄酒|乌篷船|航船|号衣|龙庭|马褂|私塾"
    r"|大清|京城|当铺|毡帽|铜钱|火轮|银元",
    Era.ANCIENT_CHINA: r"皇上|陛下|朝廷|宰相|丞相|将军|县令|知县|书生|公子|宝剑|江湖|客官|圣旨|太子|娘子|郎君"
    r"|唐朝|宋朝|明朝|大侠|剑客|官府|衙门|古时候|从前有个秀才|状元"
    r"|客栈|长剑|铁剑|剑法|武功|师父|镖局|前辈|掌门|轻功|少侠|黑衣人|道士|妖怪|神仙|财主|银子|在下|丫鬟|员外"
    r"|和尚|土地公|龙王",
    Era.FAIRY_TALE: r"城堡|女巫|王子|公主|国王|王后|巫婆|精灵|魔法|仙女教母|骑士|森林里住着|面包房子|王国",
}
_FAINT_ZH: Final = {
    Era.MODERN: r"楼下|楼上|车站|公园|医院|医生|警察|学校|老师|同学|城市|工厂|火车|照片|爸爸|妈妈|作业|书包"
    r"|沙发|足球|塑料|邮差|信封|邮票|铅笔|黑板|钢琴|小提琴",
    Era.REPUBLICAN_CHINA: r"火车|电报|电灯|照相馆|邮局|先生|太太|报纸|报馆|兵|烟管|车站",
    Era.ANCIENT_CHINA: r"灯笼|纸灯|竹篾|狐狸|皇帝|油灯|爷爷|爹|娘|樵夫|渔夫|村子|集市|木匠"
    r"|铁匠|药草|庙|桥头|山神|灯会",
    Era.FAIRY_TALE: r"森林|面包|教堂|磨坊|牧羊",
}
_FIRM_EN: Final = {
    Era.MODERN: r"(?:tele|cell|smart)?phones?|computers?|cars?|internet|television|tv|airport|taxi|subway|email"
    r"|(?:city|school) bus|laptop|apartment|website|elevator|truck|skyscraper|astronaut|robot|spaceship|microwave"
    r"|traffic(?: lights?)?|supermarket|bus stop|street ?lamps?|fridge|lockers?|sergeant|inspector|radio"
    r"|text(?:ed|ing)"
    r"|camera|headlights?|tail-?lights?|motorway|coffee machine|meeting room|sandwich(?:es)?|thermos|battery"
    r"|screwdriver|raincoat|dentist|planet|policem[ae]n|policewoman|photo(?:graph)?s?|jeans|t-shirt|pizza|concrete"
    r"|light-years?|astronauts?|plastic|bicycle|bike|19[3-9]\d|20[0-4]\d|flashlight|torch battery|bulldozer",
    Era.ANCIENT_CHINA: r"emperor of china|mandarin|chinaman|dynasty|confucius|jade|pagoda|kung fu",
    Era.REPUBLICAN_CHINA: r"rickshaw|teahouse|queue|long gown|shanghai|peking|warlord|republic of china",
    Era.FAIRY_TALE: r"king|queen|princess|prince|castle|witch|once upon a time|there was once|there were once"
    r"|enchant\w*|fairy|elves|palace|cottage|emperor|carriage|maiden|wood-?cutter|shoemaker|soldier|giant|dwarf"
    r"|thee|thou",
}
_CHINESE_NAME_EN: Final = (
    r"(?:ah|lao|xiao)-\w+"
    r"|(?:shen|zhang|wang|li|chen|liu|zhao|huang|zhou|wu|xu|lin|guo|luo|zheng|liang|xie|tang|feng|gu) [a-z]{2,8}"
)
_FAINT_EN: Final = {
    Era.MODERN: r"office|manager|police|coffee|hospital|bus|train|school|airplane|mom|mum|dad|city|company"
    r"|engineer|boss"
    r"|station|maths|teacher|corridor|classroom|whisky|electric|switch|engine|clock|flat|driver|detective|mr"
    r"|mrs|ms|dr",
    Era.ANCIENT_CHINA: r"bamboo|lantern|rice|sabre|sword|coppers?|taels?|jianghu|abbot|inn|ferry|tea|master"
    rf"|{_CHINESE_NAME_EN}",
    Era.REPUBLICAN_CHINA: r"opium|missionary",
    Era.FAIRY_TALE: r"village|church|miller|goose|fox|wolf|forest|tower|lived an? (?:old|poor)|bell|fisherman",
}
_DATED_ZH: Final = re.compile(r"民国|宣统|光绪|一九[一二三四][〇零一二三四五六七八九]年|19[1-4]\d年")
"""A year says more than any thing of its time."""
_DATED_SCORE: Final = 6.0
_FAINT_WEIGHT: Final = 0.4
_LEAST_NOW: Final = 1.6
_SAMPLE_CHARS: Final = 200_000


def era_of(text: str, language: Language) -> Era:
    """Guess when and where a story plays from the words of its first 200,000 characters.

    A story is modern only where its words say so: "phone", 地铁. Without any such word a Chinese one plays in
    old China and an English one in a tale's Europe.
    """
    sample = text[:_SAMPLE_CHARS].lower()
    firm, faint = (_FIRM_ZH, _FAINT_ZH) if language == "zh" else (_FIRM_EN, _FAINT_EN)
    usual = Era.ANCIENT_CHINA if language == "zh" else Era.FAIRY_TALE
    scores = {
        era: _score(firm[era], sample, language) + _FAINT_WEIGHT * _score(faint[era], sample, language) for era in firm
    }
    if language == "en" and not _names_china(sample):
        scores[Era.ANCIENT_CHINA] = scores[Era.REPUBLICAN_CHINA] = 0.0
    if language == "zh" and _DATED_ZH.search(sample):
        scores[Era.REPUBLICAN_CHINA] += _DATED_SCORE
    best = max(scores, key=lambda era: (scores[era], era is usual))
    return best if scores[best] >= (_LEAST_NOW if best is Era.MODERN else 1.0) else usual


def _names_china(sample: str) -> bool:
    """Whether an English story says that it plays in China: lanterns, inns and tea are everywhere."""
    firm = "|".join(_FIRM_EN[era] for era in Era if era.chinese)
    return re.search(rf"\b(?:{firm}|{_CHINESE_NAME_EN})\b", sample) is not None


def _score(pattern: str, sample: str, language: Language) -> float:
    """Many different words weigh more than one word often."""
    hits = re.findall(rf"\b(?:{pattern})\b" if language == "en" else pattern, sample)
    return float(len(hits) ** 0.5 + 2.0 * len(set(hits)))
