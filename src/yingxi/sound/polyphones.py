"""Characters with several sounds: phrases that settle them, and rules for those that stand alone.

Readings are pinyin with a tone figure, 5 for the light tone. What is not here comes from pypinyin's phrase
tables, word by word.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

_PHRASES: Final = """
还钱 huan2 qian2|还债 huan2 zhai4|还账 huan2 zhang4|还清 huan2 qing1|还给 huan2 gei3|还你 huan2 ni3|还书 huan2 shu1
还愿 huan2 yuan4|还手 huan2 shou3|还礼 huan2 li3|还了礼 huan2 le5 li3|还嘴 huan2 zui3|还乡 huan2 xiang1|还没还 hai2 mei2 huan2
还价 huan2 jia4|还回去 huan2 hui2 qu5|还了钱 huan2 le5 qian2|还掉 huan2 diao4|要还的 yao4 huan2 de5
睡不着觉 shui4 bu5 zhao2 jiao4|睡不着 shui4 bu5 zhao2|睡着了 shui4 zhao2 le5|睡着觉 shui4 zhe5 jiao4|睡得着 shui4 de5 zhao2
火着了 huo3 zhao2 le5|着了火 zhao2 le5 huo3|着了慌 zhao2 le5 huang1|着了凉 zhao2 le5 liang2|着了迷 zhao2 le5 mi2|着了急 zhao2 le5 ji2
点着了 dian3 zhao2 le5|找着了 zhao3 zhao2 le5|找不着 zhao3 bu5 zhao2|找得着 zhao3 de5 zhao2|用不着 yong4 bu5 zhao2|用得着 yong4 de5 zhao2
犯不着 fan4 bu5 zhao2|犯得着 fan4 de5 zhao2|够不着 gou4 bu5 zhao2|够得着 gou4 de5 zhao2|见不着 jian4 bu5 zhao2|摸不着 mo1 bu5 zhao2
怪不着 guai4 bu5 zhao2|管不着 guan3 bu5 zhao2|猜着了 cai1 zhao2 le5|捉着了 zhuo1 zhao2 le5|吃不着 chi1 bu5 zhao2|数得着 shu3 de5 zhao2
着火 zhao2 huo3|着急 zhao2 ji2|着慌 zhao2 huang1|着凉 zhao2 liang2|着迷 zhao2 mi2|着忙 zhao2 mang2|不着边际 bu4 zhuo2 bian1 ji4
衣着 yi1 zhuo2|穿着打扮 chuan1 zhuo2 da3 ban5|着手 zhuo2 shou3|着想 zhuo2 xiang3|着重 zhuo2 zhong4|着眼 zhuo2 yan3|着实 zhuo2 shi2
着落 zhuo2 luo4|着陆 zhuo2 lu4|着色 zhuo2 se4|沉着 chen2 zhuo2|执着 zhi2 zhuo2|附着 fu4 zhuo2|无着 wu2 zhuo2|高着 gao1 zhao1
了不得 liao3 bu5 de2|了不起 liao3 bu5 qi3|了却 liao3 que4|了结 liao3 jie2|了事 liao3 shi4|了然 liao3 ran2|了如指掌 liao3 ru2 zhi3 zhang3
大不了 da4 bu5 liao3|少不了 shao3 bu5 liao3|免不了 mian3 bu5 liao3|忘不了 wang4 bu5 liao3|受不了 shou4 bu5 liao3|离不了 li2 bu5 liao3
活不了 huo2 bu5 liao3|走不了 zou3 bu5 liao3|去不了 qu4 bu5 liao3|做不了 zuo4 bu5 liao3|吃不了 chi1 bu5 liao3|跑不了 pao3 bu5 liao3
好不了 hao3 bu5 liao3|来不了 lai2 bu5 liao3|死不了 si3 bu5 liao3|错不了 cuo4 bu5 liao3|算不了 suan4 bu5 liao3|治不了 zhi4 bu5 liao3
见不得 jian4 bu5 de2|怪不得 guai4 bu5 de2|恨不得 hen4 bu5 de2|舍不得 she3 bu5 de5|要不得 yao4 bu5 de2|由不得 you2 bu5 de5|巴不得 ba1 bu5 de2
得了吧 de2 le5 ba5|得了病 de2 le5 bing4|得了奖 de2 le5 jiang3|不得了 bu4 de2 liao3|不得不 bu4 de2 bu4|不得已 bu4 de2 yi3|只得 zhi3 de2
总得 zong3 dei3|非得 fei1 dei3|必得 bi4 dei3|还得 hai2 dei3|可得 ke3 dei3|就得 jiu4 dei3|都得 dou1 dei3|也得 ye3 dei3|得要 dei3 yao4
一觉 yi1 jiao4|睡了一觉 shui4 le5 yi1 jiao4|这一觉 zhe4 yi1 jiao4|午觉 wu3 jiao4|睡大觉 shui4 da4 jiao4|睡个觉 shui4 ge5 jiao4|睡懒觉 shui4 lan3 jiao4
大夫 dai4 fu5|士大夫 shi4 da4 fu1|看门 kan1 men2|看守 kan1 shou3|看家 kan1 jia1|看管 kan1 guan3|看护 kan1 hu4|看押 kan1 ya1|看瓜 kan1 gua1|看羊 kan1 yang2|看牛 kan1 niu2
头发 tou2 fa5|白发 bai2 fa4|黑发 hei1 fa4|长发 chang2 fa4|金发 jin1 fa4|短发 duan3 fa4|发辫 fa4 bian4|毛发 mao2 fa4|理发 li3 fa4
长衫 chang2 shan1|长袍 chang2 pao2|长凳 chang2 deng4|长长的 chang2 chang2 de5|细长 xi4 chang2|很长 hen3 chang2|多长 duo1 chang2|最长 zui4 chang2|长久 chang2 jiu3
长得 zhang3 de5|长着 zhang3 zhe5|长出 zhang3 chu1|长满 zhang3 man3|长成 zhang3 cheng2|长起 zhang3 qi3|长大 zhang3 da4|长高 zhang3 gao1|长胖 zhang3 pang4|长子 zhang3 zi3|长老 zhang3 lao3|长在 zhang3 zai4|长进 zhang3 jin4|生长 sheng1 zhang3|成长 cheng2 zhang3|船长 chuan2 zhang3|村长 cun1 zhang3|年长 nian2 zhang3|长年 chang2 nian2
一行人 yi1 xing2 ren2|两行 liang3 hang2|几行 ji3 hang2|三行 san1 hang2|一行字 yi1 hang2 zi4|行当 hang2 dang5|行家 hang2 jia5|在行 zai4 hang2|银行 yin2 hang2|行列 hang2 lie4|排行 pai2 hang2|一行行 yi1 hang2 hang2|同行的人 tong2 xing2 de5 ren2
重做 chong2 zuo4|重来 chong2 lai2|重逢 chong2 feng2|重建 chong2 jian4|重写 chong2 xie3|重又 chong2 you4|重重的 zhong4 zhong4 de5|重重叠叠 chong2 chong2 die2 die2|重阳 chong2 yang2
背着手 bei4 zhe5 shou3|背着人 bei4 zhe5 ren2|背着脸 bei4 zhe5 lian3|背着身 bei4 zhe5 shen1|背起 bei1 qi3|背上了 bei1 shang4 le5|背包 bei1 bao1|背篓 bei1 lou3|背带 bei1 dai4|背负 bei1 fu4|背着 bei1 zhe5
当作 dang4 zuo4|当成 dang4 cheng2|当做 dang4 zuo4|当真 dang4 zhen1|当铺 dang4 pu4|上当 shang4 dang4|恰当 qia4 dang4|妥当 tuo3 dang5|当回事 dang4 hui2 shi4|典当 dian3 dang4|当晚 dang4 wan3|当夜 dang4 ye4
答应 da1 ying5|应声 ying4 sheng1|应了一声 ying4 le5 yi1 sheng1|应道 ying4 dao4|响应 xiang3 ying4|反应 fan3 ying4|回应 hui2 ying4|报应 bao4 ying5|照应 zhao4 ying5
中举 zhong4 ju3|中奖 zhong4 jiang3|中毒 zhong4 du2|中计 zhong4 ji4|中箭 zhong4 jian4|打中 da3 zhong4|看中 kan4 zhong4|猜中 cai1 zhong4|中意 zhong4 yi4|击中 ji1 zhong4|中暑 zhong4 shu3
喝道 he4 dao4|喝彩 he4 cai3|喝令 he4 ling4|吆喝 yao1 he5|大喝一声 da4 he4 yi1 sheng1|喝住 he4 zhu4|喝问 he4 wen4
教我 jiao1 wo3|教你 jiao1 ni3|教他 jiao1 ta1|教她 jiao1 ta1|教书 jiao1 shu1|教会了 jiao1 hui4 le5|教给 jiao1 gei3|教人 jiao4 ren2
转圈 zhuan4 quan1|打转 da3 zhuan4|团团转 tuan2 tuan2 zhuan4|转悠 zhuan4 you5|旋转 xuan2 zhuan3|转来转去 zhuan4 lai2 zhuan4 qu4|转磨 zhuan4 mo4
吐血 tu4 xue4|呕吐 ou3 tu4|吐了一地 tu4 le5 yi1 di4|上吐下泻 shang4 tu4 xia4 xie4|放假 fang4 jia4|请假 qing3 jia4|假期 jia4 qi1|告假 gao4 jia4
闷热 men1 re4|闷气 men4 qi4|扎辫子 za1 bian4 zi5|扎着 za1 zhe5|折腾 zhe1 teng5|折了 she2 le5|打折了 da3 she2 le5|剥皮 bao1 pi2|剥开 bao1 kai1|剥豆 bao1 dou4
数一数 shu3 yi5 shu3|数了数 shu3 le5 shu3|数着 shu3 zhe5|数了 shu3 le5|数不清 shu3 bu5 qing1|数到 shu3 dao4|数钱 shu3 qian2|不计其数 bu2 ji4 qi2 shu4
种地 zhong4 di4|种田 zhong4 tian2|种菜 zhong4 cai4|种花 zhong4 hua1|种树 zhong4 shu4|种下 zhong4 xia4|种着 zhong4 zhe5|种上 zhong4 shang4|种瓜 zhong4 gua1|种了 zhong4 le5|耕种 geng1 zhong4
薄薄 bao2 bao2|单薄 dan1 bo2|似的 shi4 de5|似地 shi4 de5|便宜 pian2 yi5|那么 na4 me5|什么 shen2 me5|这么 zhe4 me5|怎么 zen3 me5|为什么 wei4 shen2 me5
东西南北 dong1 xi1 nan2 bei3|东西 dong1 xi5|地道 di4 dao4|地方 di4 fang5|天地 tian1 di4|一滩 yi1 tan1|供给 gong1 ji3|给予 ji3 yu3|自给 zi4 ji3
朝阳 zhao1 yang2|朝霞 zhao1 xia2|朝夕 zhao1 xi1|今朝 jin1 zhao1|明朝 ming2 zhao1|朝露 zhao1 lu4|朝三暮四 zhao1 san1 mu4 si4|王朝 wang2 chao2
藏着 cang2 zhe5|藏起 cang2 qi3|躲藏 duo3 cang2|藏在 cang2 zai4|分外 fen4 wai4|分量 fen4 liang5|身分 shen1 fen5|过分 guo4 fen4|本分 ben3 fen4|水分 shui3 fen4|充分 chong1 fen4
强迫 qiang3 po4|勉强 mian3 qiang3|倔强 jue2 jiang4|尽管 jin3 guan3|尽量 jin3 liang4|尽早 jin3 zao3|不禁 bu4 jin1|禁不住 jin1 bu5 zhu4|情不自禁 qing2 bu4 zi4 jin1
相貌 xiang4 mao4|长相 zhang3 xiang4|照相 zhao4 xiang4|真相 zhen1 xiang4|丞相 cheng2 xiang4|宰相 zai3 xiang4|识相 shi2 xiang4|扮相 ban4 xiang4
处处 chu4 chu4|好处 hao3 chu5|坏处 huai4 chu5|用处 yong4 chu5|住处 zhu4 chu4|到处 dao4 chu4|相处 xiang1 chu3|处理 chu3 li3|处置 chu3 zhi4
几乎 ji1 hu1|茶几 cha2 ji1|倒是 dao4 shi4|倒也 dao4 ye3|倒不如 dao4 bu4 ru2|倒水 dao4 shui3|倒茶 dao4 cha2|倒酒 dao4 jiu3|倒在 dao3 zai4|倒下 dao3 xia4|倒了一杯 dao4 le5 yi1 bei1|倒挂 dao4 gua4|倒影 dao4 ying3|倒退 dao4 tui4
空着手 kong1 zhe5 shou3|空闲 kong4 xian2|空地 kong4 di4|有空 you3 kong4|没空 mei2 kong4|抽空 chou1 kong4|填空 tian2 kong4|空白 kong4 bai2|空缺 kong4 que1
干活 gan4 huo2|干什么 gan4 shen2 me5|干吗 gan4 ma2|能干 neng2 gan4|干部 gan4 bu4|树干 shu4 gan4|干了什么 gan4 le5 shen2 me5|干净 gan1 jing4|干杯 gan1 bei1|骨干 gu3 gan4|干得 gan4 de5
为难 wei2 nan2|以为 yi3 wei2|认为 ren4 wei2|因为 yin1 wei4|作为 zuo4 wei2|称为 cheng1 wei2|变为 bian4 wei2|成为 cheng2 wei2|为首 wei2 shou3|为止 wei2 zhi3|为人 wei2 ren2|极为 ji2 wei2|最为 zui4 wei2|更为 geng4 wei2|颇为 po1 wei2|称之为 cheng1 zhi1 wei2|化为 hua4 wei2|分为 fen1 wei2|人为 ren2 wei2|行为 xing2 wei2|无为 wu2 wei2|为着 wei4 zhe5
好奇 hao4 qi2|好学 hao4 xue2|爱好 ai4 hao4|喜好 xi3 hao4|好客 hao4 ke4|好胜 hao4 sheng4|好战 hao4 zhan4|好吃懒做 hao4 chi1 lan3 zuo4|好斗 hao4 dou4|好事者 hao4 shi4 zhe3
血淋淋 xie3 lin1 lin1|流血 liu2 xue4|鲜血 xian1 xue4|一曝十寒 yi1 pu4 shi2 han2|露出 lou4 chu1|露面 lou4 mian4|露水 lu4 shui5|露珠 lu4 zhu1|露着 lou4 zhe5|露馅 lou4 xian4
咽下 yan4 xia4|咽了 yan4 le5|咽喉 yan1 hou2|呜咽 wu1 ye4|哽咽 geng3 ye4|和面 huo2 mian4|暖和 nuan3 huo5|掺和 chan1 huo5|应和 ying4 he4|附和 fu4 he4
铺着 pu1 zhe5|铺开 pu1 kai1|铺上 pu1 shang5|店铺 dian4 pu4|铺子 pu4 zi5|床铺 chuang2 pu4|钉住 ding4 zhu4|钉上 ding4 shang5|盛饭 cheng2 fan4|盛着 cheng2 zhe5|盛满 cheng2 man3|盛了 cheng2 le5
率领 shuai4 ling3|效率 xiao4 lv4|担子 dan4 zi5|重担 zhong4 dan4|扁担 bian3 dan5|一担 yi1 dan4|石头 shi2 tou5|木头 mu4 tou5|里头 li3 tou5|外头 wai4 tou5|前头 qian2 tou5|后头 hou4 tou5|上头 shang4 tou5|骨头 gu3 tou5|拳头 quan2 tou5|舌头 she2 tou5|馒头 man2 tou5|丫头 ya1 tou5|念头 nian4 tou5|老头 lao3 tou2
女娃儿 nv3 wa2 er5|地窖 di4 jiao4|蒙蒙亮 meng1 meng1 liang4|蒙住 meng2 zhu4|蒙古 meng3 gu3|冲着 chong4 zhe5|冲他 chong4 ta1|绿林 lu4 lin2|咳嗽 ke2 sou5|唱喏 chang4 re3|吭声 keng1 sheng1|称心 chen4 xin1|对称 dui4 chen4|匹配 pi3 pei4|挣扎 zheng1 zha2|挣脱 zheng4 tuo1|挣钱 zheng4 qian2|挣开 zheng4 kai1|拗不过 niu4 bu5 guo4|落下泪 luo4 xia4 lei4|丢三落四 diu1 san1 la4 si4|落枕 lao4 zhen3|削皮 xiao1 pi2|剥削 bo1 xue1|宿舍 su4 she4|一宿 yi1 xiu3|星宿 xing1 xiu4|单于 chan2 yu2|可汗 ke4 han2|龟裂 jun1 lie4|会计 kuai4 ji4|模样 mu2 yang4|秘鲁 bi4 lu3|给以 ji3 yi3|曲折 qu1 zhe2|歌曲 ge1 qu3|弯曲 wan1 qu1|戏曲 xi4 qu3|曲子 qu3 zi5|弹琴 tan2 qin2|弹着 tan2 zhe5|子弹 zi3 dan4|炮弹 pao4 dan4|弹弓 dan4 gong1|夹着 jia1 zhe5|夹袄 jia2 ao3|切切 qie4 qie4|切开 qie1 kai1|亲切 qin1 qie4|一切 yi2 qie4|兴奋 xing1 fen4|高兴 gao1 xing4|兴趣 xing4 qu4|兴旺 xing1 wang4
五行 wu3 xing2|松柏 song1 bai3|松柏林 song1 bai3 lin2|正气得 zheng4 qi4 de5|跄跄踉踉 qiang4 qiang4 liang4 liang4|踉跄 liang4 qiang4|曾孙 zeng1 sun1|曾祖 zeng1 zu3|发顶 fa4 ding3|灯笼 deng1 long5|三更 san1 geng1|五更 wu3 geng1|打更 da3 geng1|更夫 geng1 fu1|弹尽 dan4 jin4|气得 qi4 de5|急得 ji2 de5|吓得 xia4 de5|哭得 ku1 de5|笑得 xiao4 de5|饿得 e4 de5|疼得 teng2 de5|累得 lei4 de5|冷得 leng3 de5|高兴得 gao1 xing4 de5
"""  # noqa: E501


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """Return the phrases whose reading is settled here: text -> one pinyin per character."""
    table: dict[str, tuple[str, ...]] = {}
    for entry in _PHRASES.replace("\n", "|").split("|"):
        if entry.strip():
            text, *reading = entry.split()
            table[text] = tuple(reading)
    return table


LONGEST_PHRASE: Final = 5


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a segmented sentence: its characters and jieba's tag of its kind ("v", "n", "uv"...)."""

    text: str
    kind: str


_NOTHING: Final = Word("", "")
COUNTS: Final = frozenset("一二三四五六七八九十百千万两几半每这那哪各数第")
"""Characters a measure word follows."""
MEASURES: Final = {"只": "zhi1", "行": "hang2", "种": "zhong3", "个": "ge5"}
"""Characters with a reading of their own as a measure word."""
_LIGHT_ENDS: Final = frozenset("吧吗呢啊呐嘛呀哦啦哩哟喽喔咧们的")


def alone(words: Sequence[Word], index: int) -> str | None:
    """Return the reading of a one-character word from its neighbours; None = its usual one."""
    rule = _RULES.get(words[index].text)
    if rule is None:
        return None
    before = words[index - 1] if index > 0 else _NOTHING
    after = words[index + 1] if index + 1 < len(words) else _NOTHING
    return rule(before, words[index], after)


def light_end(text: str) -> bool:
    """Tell whether a character is said with the light tone wherever it ends a word."""
    return text in _LIGHT_ENDS


def _de(before: Word, word: Word, after: Word) -> str:
    """得: must (dei3) before a verb after its subject; how (de5) after a verb; get (de2)."""
    if after.text[:1] in ("了", "到", "过", "胜", "救", "病", "奖", "知", "意", "手"):
        return "de2"
    if before.kind[:1] in ("v", "a", "z") and before.text not in ("要", "会", "可以", "能"):
        return "de5"
    if before.kind[:1] in ("r", "n", "d", "x", "") and after.kind[:1] in ("v", "d", "p", "a", "r", "x", "t"):
        return "dei3"
    return "de5" if before.kind[:1] in ("v", "a", "d") else "de2"


def _earth(before: Word, word: Word, after: Word) -> str:
    """地: -ly (de5) after an adverbial, ground (di4) otherwise."""
    doubled = len(before.text) >= 2 and before.text[-1] == before.text[-2]
    if word.kind == "uv" or doubled or before.kind[:1] in ("d", "z", "i", "o") or before.kind in ("a", "ad", "l"):
        return "di4" if after.text[:1] in ("上", "里", "下", "面", "板", "，", "。") and not doubled else "de5"
    return "di4"


def _counted(count: str, other: str) -> Callable[[Word, Word, Word], str]:
    def rule(before: Word, word: Word, after: Word) -> str:
        counts = before.kind[:1] == "m" or before.text[-1:] in COUNTS
        return count if counts and after.text[:1] not in ("是", "有", "能", "好", "见", "听", "不") else other

    return rule


def _line(before: Word, word: Word, after: Word) -> str:
    counts = before.kind[:1] == "m" or before.text[-1:] in COUNTS
    return "hang2" if counts and after.text[:1] not in ("人", "到", "来", "去") else "xing2"


def _grow(before: Word, word: Word, after: Word) -> str:
    """长: grow (zhang3) as a verb with something that grows, else long."""
    grows = after.text[:1] in ("得", "着", "出", "满", "成", "大", "高", "起", "在", "胖", "进", "毛", "草", "胡")
    return "zhang3" if grows and before.text[-1:] not in ("很", "太", "最", "更", "么", "多", "不") else "chang2"


def _return(before: Word, word: Word, after: Word) -> str:
    gives = after.text[:1] in ("钱", "债", "账", "清", "给", "书", "礼", "我", "他", "她", "你")
    return "huan2" if gives and after.kind[:1] in ("n", "r", "v", "p") and after.text not in _STILL else "hai2"


_STILL: Final = frozenset(("给", "我们", "你们", "他们", "书写", "清楚", "清醒"))


def _for(before: Word, word: Word, after: Word) -> str:
    return "wei2" if word.kind[:1] == "v" else "wei4"


def _by_kind(kind: str, reading: str, other: str) -> Callable[[Word, Word, Word], str]:
    def rule(before: Word, word: Word, after: Word) -> str:
        return reading if word.kind[:1] == kind else other

    return rule


def _fallen(before: Word, word: Word, after: Word) -> str:
    """倒: fall (dao3) after a verb or before its goal, pour and "after all" (dao4) otherwise."""
    falls = before.kind[:1] == "v" or after.text[:1] in ("了", "在", "下", "地", "塌", "闭")
    return "dao3" if falls and word.kind[:1] != "d" else "dao4"


def _hit(before: Word, word: Word, after: Word) -> str:
    """中: be hit by, win (zhong4) as a verb, middle (zhong1) otherwise."""
    hits = after.text[:1] in ("了", "过") and before.kind[:1] not in ("n", "s", "f", "t", "v")
    return "zhong4" if hits else "zhong1"


def _sleep(before: Word, word: Word, after: Word) -> str:
    return "jiao4" if before.text[-1:] in "睡一着了个大懒好" and before.text else "jue2"


def _fixed(reading: str) -> Callable[[Word, Word, Word], str]:
    return lambda before, word, after: reading


_RULES: Final[dict[str, Callable[[Word, Word, Word], str]]] = {
    "得": _de,
    "地": _earth,
    "只": _counted("zhi1", "zhi3"),
    "种": _counted("zhong3", "zhong4"),
    "行": _line,
    "长": _grow,
    "还": _return,
    "为": _for,
    "觉": _sleep,
    "数": _by_kind("v", "shu3", "shu4"),
    "调": _by_kind("v", "tiao2", "diao4"),
    "弹": _by_kind("v", "tan2", "dan4"),
    "处": _by_kind("v", "chu3", "chu4"),
    "了": _fixed("le5"),
    "着": _fixed("zhe5"),
    "的": _fixed("de5"),
    "都": _fixed("dou1"),
    "教": _fixed("jiao1"),
    "重": _by_kind("d", "chong2", "zhong4"),
    "朝": _fixed("chao2"),
    "乐": _fixed("le4"),
    "好": _fixed("hao3"),
    "散": _fixed("san4"),
    "转": _fixed("zhuan3"),
    "倒": _fallen,
    "中": _hit,
    "空": _fixed("kong1"),
    "薄": _fixed("bao2"),
    "露": _fixed("lou4"),
    "血": _fixed("xue4"),
    "个": _fixed("ge5"),
    "给": _fixed("gei3"),
    "发": _fixed("fa1"),
    "干": _by_kind("v", "gan4", "gan1"),
    "盛": _by_kind("v", "cheng2", "sheng4"),
    "降": _fixed("jiang4"),
    "扇": _by_kind("v", "shan1", "shan4"),
    "答": _fixed("da2"),
    "挑": _fixed("tiao1"),
    "吐": _fixed("tu3"),
    "背": _fixed("bei4"),
    "分": _fixed("fen1"),
    "谁": _fixed("shei2"),
    "嗯": _fixed("en5"),
    "唉": _fixed("ai4"),
    "哎": _fixed("ai1"),
    "哼": _fixed("heng1"),
    "哦": _fixed("o4"),
    "喔": _fixed("o1"),
    "噢": _fixed("o1"),
    "咦": _fixed("yi2"),
    "呸": _fixed("pei1"),
    "嘿": _fixed("hei1"),
    "喂": _fixed("wei4"),
}
