"""What people wear by trade: a cook's hat, a knight's mail, a nurse's cap, in each era that has them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from yingxi.script.palette import Outfit
from yingxi.script.surnames_en import family_names, without_names
from yingxi.story.cast import Character
from yingxi.story.terms import Age, Era, Sex
from yingxi.story.wardrobe import WARDROBES
from yingxi.words import Language

_A, _R, _T, _M = Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA, Era.FAIRY_TALE, Era.MODERN


@dataclass(frozen=True, slots=True)
class Trade:
    """What one trade wears.

    Attributes:
        zh, en: its words, as patterns.
        dress: era -> wardrobe; an era left out dresses them as anybody.
        hat: era -> hat; a woman in a helmet's or cap's trade goes without where `bare_women`.
        outfit: its colours, None = as anybody's.
        marks: what else they have on.
        where: what else the story must speak of.
    """

    zh: str
    en: str
    dress: Mapping[Era, str]
    hat: Mapping[Era, str] = field(default_factory=dict)
    outfit: Outfit | None = None
    hat_colour: str | None = None
    marks: tuple[str, ...] = ()
    hair: str = ""
    where: str = ""


_NAVY: Final = ("#2c3a58", "#e6e2d8", "#8f2f33")
_OLIVE: Final = ("#5c6140", "#d9d2b4", "#8a3a2e")
_WHITES: Final = ("#5a6f86", "#efeae0", "#b5382f")
_STRAW: Final = "#d2ac62"
_BESIDE_CHARS: Final = 28
_MOST_SPOTS: Final = 120

TRADES: Final[tuple[Trade, ...]] = (
    Trade("黑衣人|蒙面人|刺客|杀手", "assassin", {_A: "swordsman"}, outfit=("#2c2a31", "#4a4650", "#7c2f33")),
    Trade(
        "剑客|侠客|大侠|女侠|少侠|刀客|镖师|镖头|武士|游侠|剑士|剑侠",
        r"swords(?:man|woman|master)|knight-errant|samurai",
        {_A: "swordsman", _R: "swordsman", _T: "knight"},
    ),
    Trade(
        "师兄|师弟|师姐|师妹|师父|师傅|徒弟|掌门|弟子", "swordmaster", {_A: "swordsman"}, where="剑|江湖|武功|武林|刀法"
    ),
    Trade(
        "将军|元帅|大将|统帅|将领",
        "general|marshal",
        {_A: "armour_china", _R: "uniform", _T: "knight", _M: "uniform"},
        {_A: "helmet", _R: "peaked_cap", _T: "helmet", _M: "peaked_cap"},
        ("#4a3f3a", "#d8b35a", "#a8322f"),
    ),
    Trade("骑士", "knight", {_T: "knight"}, {_T: "helmet"}),
    Trade(
        "警察|民警|交警|警官|刑警|女警|片警|警员|巡警|巡捕",
        r"police(?:man|woman|men| officer)?|constable|sergeant|cop|patrolman",
        {_R: "uniform", _M: "uniform"},
        {_R: "peaked_cap", _M: "peaked_cap"},
        _NAVY,
    ),
    Trade("$^", "officer", {_M: "uniform"}, {_M: "peaked_cap"}, _NAVY, where="police|patrol|sheriff|crime"),
    Trade(
        "侦探|探长|探员",
        r"detective|inspector|private eye",
        {_R: "long_gown", _M: "overcoat"},
        {_R: "brimmed_hat", _M: "brimmed_hat"},
        ("#8a7350", "#efe6d4", "#3a3038"),
    ),
    Trade(
        "消防员|消防队员",
        r"fire(?:fighter|man|woman)",
        {_M: "firefighter"},
        {_M: "hard_hat"},
        ("#3a3a40", "#e8dca0", "#b8382c"),
        "#b8302a",
    ),
    Trade(
        "保安|门卫|保卫",
        r"(?:security|night) guard|watchman|doorman",
        {_M: "uniform"},
        {_M: "peaked_cap"},
        ("#3f4b5e", "#e0dccf", "#3a3a40"),
    ),
    Trade(
        "护士",
        "nurse",
        {_M: "nurse", _T: "maid_dress"},
        {_M: "nurse_cap", _T: "bonnet"},
        ("#8fb4c4", "#f4f1e8", "#b5382f"),
    ),
    Trade(
        "医生|大夫|牙医|兽医|军医",
        r"doctor|dr\.?|surgeon|dentist|vet|veterinarian|physician",
        {_M: "white_coat"},
        outfit=("#4a5f78", "#efece4", "#7a3038"),
    ),
    Trade(
        "科学家|研究员|实验员|化学家|药剂师|药师|教授级",
        r"scientist|chemist|pharmacist|researcher|biologist|physicist",
        {_M: "white_coat"},
        outfit=("#5a5f52", "#efece4", "#2f6f73"),
        marks=("glasses",),
    ),
    Trade(
        "面包师|糕点师|烘焙师|面点师",
        r"baker|pastry ?(?:chef|cook)",
        {_T: "baker", _M: "chef"},
        {_T: "chef_hat", _M: "chef_hat"},
        _WHITES,
    ),
    Trade(
        "厨师|厨子|大厨|厨娘|主厨|掌勺",
        r"chef|cook",
        {_T: "baker", _M: "chef"},
        {_M: "chef_hat", _T: "chef_hat"},
        _WHITES,
        marks=("apron",),
    ),
    Trade(
        "服务员|侍者|酒保|咖啡师|调酒师|服务生",
        r"waiter|waitress|barista|bartender|barman|barmaid",
        {_M: "waiter", _T: "craftsman"},
        outfit=("#3a3a42", "#34323a", "#7a2f36"),
    ),
    Trade("店小二|小二|跑堂|堂倌|伙计", "shop-?boy|pot-?boy", {}, marks=("apron",)),
    Trade(
        "宇航员|航天员|太空人",
        "astronaut|cosmonaut|spaceman|spacewoman",
        {_M: "astronaut"},
        outfit=("#c8643a", "#e9e6dc", "#3f6ea0"),
    ),
    Trade(
        "船长|舰长|大副",
        "captain|skipper|first mate",
        {_T: "sea_captain", _M: "sea_captain", _R: "sea_captain"},
        {_T: "peaked_cap", _M: "peaked_cap", _R: "peaked_cap"},
        ("#27344f", "#efeade", "#c9a04a"),
        "#efeade",
        where="船|海|舰|ship|boat|sea|sail|harbou?r",
    ),
    Trade(
        "海盗",
        "pirate",
        {_T: "sailor", _M: "sailor"},
        {_T: "brimmed_hat", _M: "brimmed_hat"},
        ("#3a3038", "#e8dcc4", "#a8322f"),
        "#26222a",
    ),
    Trade(
        "水手|船员|海员",
        "sailor|deckhand|seaman|cabin boy",
        {_T: "sailor", _M: "sailor", _R: "sailor"},
        outfit=("#2f4a72", "#efeade", "#b0382f"),
    ),
    Trade(
        "列车员|乘务员|站务员|列车长|站长|机长|飞行员|空姐|空乘|检票员|售票员",
        r"(?:train|bus|tram) (?:driver|conductor)|conductor|station ?master|pilot|stewardess|flight attendant|porter",
        {_M: "uniform", _R: "uniform"},
        {_M: "peaked_cap", _R: "peaked_cap"},
        ("#2f4560", "#e8e4d8", "#c0902f"),
    ),
    Trade(
        "邮递员|邮差",
        r"post(?:man|woman)|mail ?(?:man|carrier)|letter carrier",
        {_M: "jacket", _R: "uniform"},
        {_M: "peaked_cap", _R: "peaked_cap"},
        ("#3f6b4a", "#e9e4d2", "#d2a23f"),
    ),
    Trade(
        "快递|外卖|骑手|送货",
        r"courier|delivery (?:man|boy|girl|woman|driver|rider)",
        {_M: "tracksuit"},
        {_M: "hard_hat"},
        ("#d9a02c", "#3a3a42", "#e9e4d8"),
        "#d9a02c",
    ),
    Trade(
        "清洁工|环卫工|保洁",
        r"street ?sweeper|road sweeper|dustman|garbage (?:man|collector)",
        {_M: "hi_vis"},
        {_M: "cap"},
        ("#d8742c", "#4a5f78", "#e9e0b0"),
    ),
    Trade(
        "建筑工|民工|矿工|施工|工地|瓦工|工头|工人",
        r"builder|construction worker|miner|bricklayer|foreman|worker|workman",
        {_M: "hi_vis"},
        {_M: "hard_hat"},
        ("#d98a2c", "#5a6b7a", "#e9e0b0"),
    ),
    Trade(
        "修理工|机修|水管工|电工|技工|修车|木匠|铁匠|鞋匠",
        "mechanic|plumber|electrician|repairman|carpenter|technician",
        {_M: "work_clothes", _T: "craftsman"},
        {_M: "cap"},
    ),
    Trade(
        "渔夫|渔民|渔翁|渔人|船夫|艄公|摆渡",
        r"fisherman|fisher|boatman|ferryman",
        {_A: "villager", _R: "villager", _M: "check_shirt", _T: "peasant_man"},
        {_A: "straw_hat", _R: "straw_hat", _M: "brimmed_hat", _T: "wool_hat"},
    ),
    Trade(
        "农夫|农民|老农|庄稼|果农|菜农|茶农|农妇",
        r"farmer|peasant|gardener|farmhand",
        {_A: "villager", _R: "villager", _M: "check_shirt", _T: "peasant_man"},
        {_A: "straw_hat", _R: "straw_hat", _M: "brimmed_hat", _T: "brimmed_hat"},
        hat_colour=_STRAW,
    ),
    Trade(
        "牧童|牧羊|羊倌|放牛|放羊",
        r"shepherd|shepherdess|goatherd|cowherd|cowboy",
        {_M: "check_shirt", _T: "peasant_man"},
        {_A: "straw_hat", _R: "straw_hat", _M: "brimmed_hat", _T: "brimmed_hat"},
        hat_colour=_STRAW,
    ),
    Trade(
        "猎人|猎户|猎手|护林员",
        r"hunter|huntsman|forester|woodcutter|woodsman|lumberjack|ranger",
        {_T: "peasant_man", _M: "jacket"},
        {_T: "feather_cap", _M: "cap"},
        ("#4f6b3f", "#e6dcc0", "#8a4a2c"),
    ),
    Trade(
        "道士|道长|道人|老道|道姑|道童",
        "taoist|daoist",
        {_A: "taoist_robe", _R: "taoist_robe"},
        outfit=("#5f7480", "#e9e6da", "#3a4a54"),
        hair="topknot",
    ),
    Trade(
        "神仙|仙人|老神仙|山神|土地公|河神|月老",
        "immortal",
        {_A: "taoist_robe", _R: "taoist_robe"},
        outfit=("#dcd8c8", "#f3efe2", "#b98a3c"),
        hair="topknot",
    ),
    Trade(
        "和尚|僧人|方丈|小沙弥|住持|老僧",
        "monk|abbot|friar",
        {_A: "monk", _R: "monk", _M: "monk", _T: "priest"},
        outfit=("#a9814a", "#efe2c4", "#8e3a2c"),
        hair="bald",
    ),
    Trade(
        "尼姑|师太",
        "buddhist nun",
        {_A: "monk", _R: "monk", _M: "monk"},
        {_A: "wool_hat", _R: "wool_hat"},
        ("#8a8c90", "#e6e2d8", "#6f5a48"),
        "#74767c",
        hair="bald",
    ),
    Trade(
        "修女",
        "nuns?|abbess|mother superior",
        {_T: "priest", _M: "priest"},
        {_T: "hood", _M: "hood"},
        ("#26242a", "#efeade", "#26242a"),
        "#26242a",
    ),
    Trade(
        "女仆|侍女",
        r"maid|housemaid|maidservant|servant girl|chambermaid|housekeeper",
        {_T: "maid_dress"},
        {_T: "bonnet"},
        ("#3f4558", "#f1ece0", "#8a3a44"),
    ),
    Trade("宫女|丫鬟|婢女|丫头", "handmaid", {_A: "hanfu", _R: "village_woman"}, hair="double_bun"),
    Trade(
        "巫师|魔法师|法师",
        r"wizard|sorcerer|mage|warlock|enchanter",
        {_T: "wizard"},
        {_T: "pointed_hat"},
        ("#3f3f7a", "#e7d9a8", "#8a5aa0"),
    ),
    Trade(
        "魔术师",
        "magician|conjurer",
        {_T: "wizard", _M: "modern_suit"},
        {_T: "pointed_hat", _M: "top_hat"},
        ("#2b2933", "#f1ece0", "#a8322f"),
    ),
    Trade(
        "新娘",
        "bride",
        {_A: "hanfu", _R: "qipao", _T: "wedding_dress", _M: "wedding_dress"},
        {_A: "flower", _R: "flower", _T: "flower", _M: "flower"},
        ("#b3302c", "#f0d59a", "#d9a441"),
    ),
    Trade(
        "新郎",
        "bridegroom|groom",
        {_A: "scholar_robe", _R: "gown_jacket", _M: "modern_suit"},
        {_A: "scholar_cap"},
        ("#9c2f2c", "#f0d59a", "#d9a441"),
    ),
    Trade(
        "皇帝|陛下|皇上", "emperor of china", {_A: "official"}, {_A: "official_hat"}, ("#c9962e", "#f3dc96", "#8e2f34")
    ),
    Trade("皇后|太后|妃|王后|女王|公主", "empress", {_A: "hanfu"}, {_A: "flower"}, ("#a8303a", "#f0d48a", "#d9a441")),
    Trade(
        "乞丐|叫花子|叫化子|流浪汉|讨饭",
        r"beggar|tramp|vagrant|homeless (?:man|woman)",
        {_M: "overcoat"},
        {_M: "wool_hat"},
        ("#6a6152", "#b8ab90", "#6e4b36"),
        marks=("torn", "patch"),
    ),
    *(
        Trade(
            "士兵|兵士|战士|卫兵|守卫|侍卫|军官|排长|连长|团长|军人|解放军",
            r"soldier|guard|sentry|sentinel|officer|lieutenant|colonel|warrior",
            {era: kind},
            {era: hat},
            outfit,
        )
        for era, kind, hat, outfit in (
            (_A, "armour_china", "helmet", ("#5a4038", "#c9a86a", "#9c2f2c")),
            (_T, "soldier_tale", "helmet", ("#a8322f", "#efe6d4", "#c9a04a")),
            (_M, "uniform", "peaked_cap", _OLIVE),
        )
    ),
    Trade(
        "中学生|高中生|初中生|高三|初三|高一|初一", "$^", {_M: "tracksuit"}, outfit=("#3f6ea0", "#efece4", "#b0382f")
    ),
)
"""Every trade, the more special before the more general."""


def trade_of(character: Character, sex: Sex, era: Era, story: str, language: Language) -> Trade | None:
    """Return the trade that a character's name or the telling gives them, if it has clothes of its own."""
    names = [character.name, *character.aliases]
    around = _around(names, story)
    family = family_names(around) if language == "en" else frozenset[str]()
    bare = [without_names(family, name) for name in names]
    for trade in TRADES:
        if era not in trade.dress and any(trade.zh == one.zh and era in one.dress for one in TRADES):
            continue
        if trade.where and not re.search(trade.where, story, re.IGNORECASE):
            continue
        if _named(trade, bare, language) or _told(trade, names, around, language):
            dress = trade.dress.get(era)
            fits = dress is None or (sex in WARDROBES[dress].sexes and character.age in WARDROBES[dress].ages)
            return trade if fits else None
    return None


def _around(names: list[str], story: str) -> str:
    """Return what stands right beside somebody's names, each place on a line of its own."""
    spots: list[int] = []
    for name in names:
        at = story.find(name)
        while at >= 0 and len(spots) < _MOST_SPOTS:
            spots.append(at)
            at = story.find(name, at + 1)
    return "\n".join(story[max(0, at - _BESIDE_CHARS) : at + 3 * _BESIDE_CHARS] for at in spots)


def _named(trade: Trade, names: list[str], language: Language) -> bool:
    if language == "zh":
        return any(re.search(trade.zh, name) for name in names)
    return any(re.search(rf"\b(?:{trade.en})s?\s*$|^(?:the )?(?:{trade.en})\b", name, re.IGNORECASE) for name in names)


def _told(trade: Trade, names: list[str], story: str, language: Language) -> bool:
    """Whether the text calls them so: 剑客沈孤鸿, "Tom, the baker", "she was a nurse"."""
    for name in (re.escape(name) for name in names if len(name) > 1 or name in "我I"):
        if language == "zh":
            pattern = rf"(?:{trade.zh}){name}|{name}(?:，|就|曾|也|本)?是[^，。；的]{{0,8}}(?:{trade.zh})(?=[，。；！])"
            if re.search(pattern, story):
                return True
        elif re.search(
            rf"\b(?:{trade.en}),? (?:called |named )?{name}\b"
            rf"|\b{name}(?:,| was| is| had been| worked as)? (?:an?|the) (?:\w+ ){{0,2}}(?:{trade.en})\b(?!['’])"
            # "Ruby came in. She was a nurse": nobody else is named in between.
            rf"|\b{name}\b(?-i:[^.!?A-Z]*[.!?]\s(?:She|He)) (?:was|is|worked as) an? (?:\w+ ){{0,2}}(?:{trade.en})\b",
            story,
            re.IGNORECASE,
        ):
            return True
    return False


def hat_of(trade: Trade, sex: Sex, age: Age, era: Era) -> str:
    """Return the trade's hat in an era; women go without a helmet or a man's cap, children without any."""
    hat = trade.hat.get(era, "none")
    if age is Age.CHILD and hat not in ("straw_hat", "brimmed_hat"):
        return "none"
    if sex is Sex.FEMALE and hat in ("helmet", "feather_cap", "scholar_cap", "official_hat", "top_hat"):
        return "none"
    return "none" if sex is Sex.MALE and hat in ("bonnet", "nurse_cap", "flower", "hood") else hat
