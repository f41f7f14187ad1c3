"""The trades whose shops and workshops a set can fill, and the words by which texts name them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from yingxi.words import Words

ENOUGH: Final = 3
"""What a trade's own word counts, and how much tells a trade."""

_SOLD: Final = 1


@dataclass(frozen=True, slots=True)
class Trade:
    """A trade.

    Attributes:
        kind: its registered name.
        name: for people.
        zh, en: words for its people and houses; English in lower case, singular.
        zh_goods, en_goods: words for what is made or sold, which alone say little.
    """

    kind: str
    name: Words
    zh: tuple[str, ...]
    en: tuple[str, ...]
    zh_goods: tuple[str, ...] = ()
    en_goods: tuple[str, ...] = ()


def _trade(kind: str, en_name: str, zh_name: str, zh: str, en: str, zh_goods: str = "", en_goods: str = "") -> Trade:
    return Trade(
        kind, Words(en_name, zh_name), tuple(zh.split()), _listed(en), tuple(zh_goods.split()), _listed(en_goods)
    )


def _listed(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


TRADES: Final[dict[str, Trade]] = {
    trade.kind: trade
    for trade in (
        _trade(
            "clock", "clockmaker", "钟表",
            "钟表匠 钟表店 钟表铺 修表 修钟 钟表行 表匠",
            "clockmaker, watchmaker, clock shop, watch shop, clock mender, clock repairer, horologist, clock-maker",
            "挂钟 座钟 怀表 手表 钟摆 发条", "clock, watch, pendulum",
        ),
        _trade(
            "shoe", "shoemaker", "鞋匠",
            "鞋匠 鞋铺 鞋店 补鞋 修鞋 皮匠",
            "shoemaker, cobbler, shoe shop, bootmaker, shoe-maker, shoe mender, leatherworker, saddler",
            "布鞋 皮鞋 靴子 鞋底 草鞋", "shoe, boot, slipper, leather",
        ),
        _trade(
            "cloth", "tailor", "裁缝",
            "裁缝 裁缝铺 布店 布庄 绸缎庄 服装店 绣坊 绣娘 织坊 染坊 染布 成衣铺 成衣店 制衣",
            "tailor, dressmaker, seamstress, draper, weaver, clothes shop, cloth merchant, fabric shop, dyer, "
            "dress shop, boutique, embroiderer, mercer, tailor shop",
            "绸缎 布匹 衣料 旗袍 针线 剪刀", "cloth, silk, thread, needle, dress, coat, fabric, scissors",
        ),
        _trade(
            "bread", "baker", "面包房",
            "面包店 面包房 面包师 糕点铺 糕点店 点心铺 蛋糕店 饼铺 烧饼铺 烘焙 包子铺 馒头铺",
            "baker, bakery, bakehouse, pastry shop, patisserie, cake shop, pastry cook, confectionery",
            "面包 蛋糕 面粉 烤炉 月饼 点心", "bread, loaf, dough, flour, oven, bun, cake, pastry",
        ),
        _trade(
            "toy", "toymaker", "玩具",
            "玩具店 玩具铺 玩具匠 玩偶店",
            "toymaker, toy shop, toy maker, toyshop, doll maker, dollmaker, toy store",
            "玩具 布娃娃 木马 陀螺 积木", "toy, doll, rocking horse",
        ),
        _trade(
            "book", "bookseller", "书店",
            "书店 书铺 书局 旧书店 书摊 印刷所 印刷厂 装订 书坊",
            "bookshop, bookstore, bookseller, bookbinder, book shop, printer, printing house, stationer, "
            "second-hand books",
            "书架 旧书 古籍", "bookshelf, bookcase",
        ),
        _trade(
            "herb", "apothecary", "药铺",
            "药铺 药店 药房 中药铺 药材铺 郎中 抓药",
            "apothecary, herbalist, pharmacy, drugstore, druggist, potion shop, herb shop, medicine shop",
            "药材 草药 药柜 药罐", "herb, potion, tincture, medicine",
        ),
        _trade(
            "tea", "tea merchant", "茶庄",
            "茶庄 茶叶店 茶行 茶铺 茶商", "tea merchant, tea seller, tea dealer", "茶叶 茶饼", "tea leaf, tea tin",
        ),
        _trade(
            "flower", "florist", "花店",
            "花店 花铺 花坊 卖花 花匠 花农",
            "florist, flower shop, flower seller, flower girl, greenhouse, nursery garden",
            "玫瑰 百合 花束 花盆", "bouquet, rose, tulip, lily, flowerpot",
        ),
        _trade(
            "lantern", "lantern maker", "灯笼铺",
            "灯笼铺 灯笼店 灯笼匠 扎灯笼 灯铺 做灯笼 灯彩",
            "lantern maker, lantern-maker, lamp shop, lamplighter, lantern shop, lamp maker",
            "灯笼 花灯 竹篾", "lantern, lamp",
        ),
        _trade(
            "kite", "kite maker", "风筝铺",
            "风筝铺 风筝店 扎风筝 做风筝 风筝匠", "kite maker, kite-maker, kite shop", "风筝", "kite",
        ),
        _trade(
            "smith", "smith", "铁匠",
            "铁匠 铁匠铺 打铁 铁铺 铜匠 锻造 铸剑 锁匠 打铁铺",
            "blacksmith, smithy, smith, forge, farrier, locksmith, swordsmith, tinsmith, coppersmith, ironmonger, "
            "armourer",
            "铁砧 风箱 锤子 马蹄铁", "anvil, bellows, horseshoe, hammer",
        ),
        _trade(
            "pottery", "potter", "陶工",
            "陶工 陶匠 陶坊 瓷器店 陶艺 瓷窑 窑厂 制陶 砖窑",
            "potter, pottery, kiln, ceramics, china shop, porcelain shop",
            "瓷瓶 陶罐 瓷碗", "clay, vase, porcelain",
        ),
        _trade(
            "wood", "carpenter", "木匠",
            "木匠 木工 木匠铺 木器店 雕刻 木雕 棺材铺 家具店 刨花",
            "carpenter, joiner, woodcarver, cabinetmaker, woodworker, carpentry, furniture shop, wheelwright, "
            "sawmill, wood carver, shipwright",
            "刨子 木板 凿子 锯子", "plank, saw, chisel, wood shavings",
        ),
        _trade(
            "umbrella", "umbrella maker", "伞铺",
            "伞铺 伞店 伞匠 做伞 制伞 修伞", "umbrella maker, umbrella shop", "油纸伞 雨伞", "umbrella, parasol",
        ),
        _trade(
            "music", "instrument maker", "琴行",
            "琴行 琴坊 斫琴 乐器店 琴师 制琴 琴匠 调琴 唱片店",
            "luthier, violin maker, instrument maker, music shop, piano tuner, guitar shop, record shop",
            "二胡 古琴 琴弦 小提琴 吉他", "violin, guitar, fiddle, lute, flute",
        ),
        _trade(
            "jewel", "jeweller", "首饰店",
            "首饰店 首饰铺 银匠 金匠 珠宝店 银楼 玉器店 当铺 古董店 古玩店 金店",
            "jeweller, jeweler, goldsmith, silversmith, pawnshop, pawnbroker, antique shop, antiques, curiosity shop, "
            "antique dealer, jewelry store",
            "首饰 珠宝 玉镯 古董", "jewel, necklace, antique, silver",
        ),
        _trade(
            "puppet", "puppet maker", "皮影",
            "皮影 木偶 面具铺 皮影匠 木偶师 面具店 影戏",
            "puppeteer, puppet maker, mask maker, mask shop, marionette", "面具 傀儡", "puppet, mask",
        ),
        _trade(
            "candle", "candle maker", "蜡烛铺",
            "蜡烛铺 香烛店 香铺 制烛", "candle maker, chandler, candlemaker, candle shop",
            "蜡烛 香火", "candle, wax, tallow",
        ),
        _trade(
            "painting", "painter", "画室",
            "画室 画坊 画铺 画师 画家 装裱 画匠 字画店 画廊 画院",
            "painter, art studio, artist, gallery, picture framer, atelier, sculptor",
            "画笔 颜料 画布 画架", "canvas, easel, paintbrush, palette",
        ),
        _trade(
            "basket", "basket weaver", "竹器",
            "篾匠 竹器铺 编筐 竹编 竹匠", "basket weaver, basketmaker, basket maker, wickerwork",
            "竹篮 箩筐", "basket, wicker",
        ),
        _trade(
            "fruit", "greengrocer", "果店",
            "水果店 水果铺 菜店 米店 米铺 粮店 粮铺", "greengrocer, fruit shop, fruit seller, grain shop, miller",
            "苹果 大米 白菜", "apple, vegetable, turnip",
        ),
        _trade(
            "grocer", "grocer", "杂货店",
            "杂货店 杂货铺 小卖部 粮油店 酱园 便利店 超市",
            "grocer, grocery, general store, village store, corner shop, supermarket, convenience store",
        ),
        _trade(
            "hat", "hatter", "帽铺",
            "帽铺 帽店 帽匠", "hatter, milliner, hat shop, hatmaker, hat maker", "帽子 礼帽", "hat, bonnet",
        ),
        _trade(
            "sweets", "sweet maker", "糖果店",
            "糖果店 糖铺 糖坊 吹糖人 糖画 糖葫芦 冰淇淋店",
            "sweet shop, candy shop, confectioner, sweetshop, candy store, chocolatier, chocolate shop, "
            "ice cream shop",
            "糖果 麦芽糖 糖人 巧克力", "candy, chocolate, toffee, lollipop",
        ),
        _trade(
            "wine", "wine merchant", "酒坊",
            "酒坊 酒铺 酿酒 酒厂 油坊 醋坊 豆腐坊 豆腐铺 豆腐店 磨坊 酒窖",
            "brewery, brewer, wine merchant, wine shop, vintner, distillery, wine cellar, cooperage, tofu maker, "
            "oil press",
            "酒坛 酒缸 豆腐 石磨", "barrel, cask, tofu",
        ),
        _trade(
            "meat", "butcher", "肉铺",
            "肉铺 肉店 屠户 屠夫 鱼铺 鱼店 熟食店 烧腊店",
            "butcher, fishmonger, delicatessen, sausage maker",
            "火腿 腊肉 猪肉", "sausage, ham, meat, bacon",
        ),
        _trade(
            "machine", "factory or garage", "厂房",
            "工厂 车间 车库 修车 修理铺 修车铺 厂房 机床 流水线 维修",
            "factory, garage, mechanic, assembly line, repair shop, engineer, power plant, warehouse",
        ),
    )
}  # fmt: skip
"""Every trade whose house can be filled, by kind."""


@lru_cache(maxsize=2)
def _finder(language: Literal["zh", "en"]) -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    weights: dict[str, tuple[str, int]] = {}
    for trade in TRADES.values():
        own, goods = (trade.zh, trade.zh_goods) if language == "zh" else (trade.en, trade.en_goods)
        for words, weight in ((own, ENOUGH), (goods, _SOLD)):
            for word in words:
                weights.setdefault(word, (trade.kind, weight))
    longest = "|".join(re.escape(word) for word in sorted(weights, key=len, reverse=True))
    pattern = longest if language == "zh" else rf"\b({longest})(?=(?:e?s|'s|’s)?\b)"
    return re.compile(pattern, re.IGNORECASE), weights


def trade_in(text: str, language: Literal["zh", "en"], enough: int = ENOUGH) -> str:
    """Return the trade a text speaks of most, "" if it tells none. Linear in the text's length.

    Args:
        text: any text.
        language: its language.
        enough: how much must be said; a trade's own word counts `ENOUGH`, a word for its goods one.
    """
    pattern, weights = _finder(language)
    counts: Counter[str] = Counter()
    for found in pattern.finditer(text):
        word = found.group()
        if word[0].isupper() and text[max(0, found.start() - 4) : found.start()].lower() != "the ":
            continue  # Mr Baker sells no bread
        kind, weight = weights[word.lower()]
        counts[kind] += weight
    if not counts:
        return ""
    kind, score = max(counts.items(), key=lambda row: row[1])  # the first named wins a tie
    return kind if score >= enough else ""
