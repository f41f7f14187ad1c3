"""The kinds of place a story can play in, and the words by which texts name them.

`script` and `board` find places with it, `stage` builds each kind, `docs/places.md` lists them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class Place:
    """A kind of place.

    Attributes:
        kind: its registered name.
        name: for people.
        indoor: has walls and a ceiling.
        zh, en: words that name it, longest match wins; English in lower case, singular.
    """

    kind: str
    name: Words
    indoor: bool
    zh: tuple[str, ...]
    en: tuple[str, ...]


def _place(kind: str, en_name: str, zh_name: str, zh: str, en: str, *, indoor: bool = False) -> Place:
    return Place(kind, Words(en_name, zh_name), indoor, tuple(zh.split()), tuple(s.strip() for s in en.split(",")))


PLACES: Final[dict[str, Place]] = {
    place.kind: place
    for place in (
        _place(
            "tavern",
            "tavern",
            "酒店",
            "酒店 酒馆 酒楼 酒家 酒肆 饭馆 客栈",
            "tavern, inn, alehouse, pub, restaurant",
            indoor=True,
        ),
        _place(
            "teahouse",
            "teahouse",
            "茶馆",
            "茶馆 茶店 茶楼 茶坊 店里",
            "teahouse, tea house, tea shop, café, cafe",
            indoor=True,
        ),
        _place(
            "street",
            "old street",
            "街道",
            "街上 街道 大街 街 路口 丁字街 镇口 镇上 巷 胡同 弄堂 长街",
            "street, lane, road, alley, crossroads, town",
        ),
        _place("market", "market", "集市", "集市 市场 市集 庙会 菜市 摊子", "market, marketplace, fair, stall"),
        _place(
            "village",
            "village",
            "村庄",
            "村庄 村子 村里 乡村 乡下 土场 村口 荒村",
            "village, hamlet, countryside",
        ),
        _place(
            "riverside",
            "riverside with boats",
            "河边",
            "河边 江边 岸边 河里 河岸 船头 船上 船舱 河上 江上 湖上 河心 乌篷船 航船 码头 渡口 水乡 湖边 湖",
            "river, riverside, riverbank, boat, lake, harbour, harbor, quay",
        ),
        _place(
            "seaside", "seaside", "海边", "海边 海滩 海岸 沙滩 大海 海上 海面 海", "sea, seaside, shore, beach, ocean"
        ),
        _place(
            "field",
            "fields",
            "田野",
            "田野 田里 瓜地 沙地 麦田 稻田 豆田 地里 野外 田间 草地 草原",
            "field, meadow, pasture, farmland, plain, grass",
        ),
        _place(
            "forest",
            "forest",
            "树林",
            "树林 森林 林子 林中 竹林 松林",
            "forest, wood, woods, grove, thicket, spring of water, spring",
        ),
        _place(
            "mountain",
            "mountains",
            "山",
            "山上 山坡 山头 山腰 山峰 山里 山路 山脚 山顶 山中 悬崖 高山",
            "mountain, hill, hillside, cliff, peak, valley",
        ),
        _place("bridge", "bridge", "桥", "桥头 桥上 石桥 小桥", "bridge"),
        _place(
            "graveyard",
            "graveyard",
            "坟地",
            "坟地 坟头 坟 墓地 义冢 丛冢 新坟",
            "graveyard, grave, churchyard, cemetery, tomb",
        ),
        _place("temple", "temple", "庙", "庙里 寺庙 寺 庙 土谷祠 祠堂 道观", "temple, shrine"),
        _place("theatre", "open-air stage", "戏台", "戏台 戏园 社戏 台下 台上 戏棚", "theatre, theater, stage"),
        _place(
            "courtyard",
            "courtyard",
            "院子",
            "院子 天井 庭院 院里 门外 门口 院落 我家门外",
            "courtyard, yard, doorstep, gate",
        ),
        _place(
            "home",
            "home",
            "家里",
            "家里 家中 屋里 屋子 堂屋 厅堂 老屋 房里 房子里面 客厅 门里",
            "home, house, parlour, parlor, living room, hall",
            indoor=True,
        ),
        _place(
            "bedroom",
            "bedroom",
            "卧室",
            "卧室 卧房 床上 床沿 床边 床头 床前 炕上 房间 内室 里间",
            "bedroom, bed, chamber, bedside",
            indoor=True,
        ),
        _place(
            "kitchen",
            "kitchen",
            "厨房",
            "厨房 灶下 灶间 灶边 灶",
            "kitchen, stove, oven, hearth, fireside",
            indoor=True,
        ),
        _place("study", "study", "书房", "书房 书斋 书屋 案前 私塾", "study, library", indoor=True),
        _place(
            "workshop",
            "workshop",
            "作坊",
            "作坊 工场 铺子 鞋铺 铁匠铺",
            "workshop, bench, shop, smithy, loom",
            indoor=True,
        ),
        _place(
            "hut",
            "poor hut",
            "茅屋",
            "茅屋 草屋 破屋 小屋 茅棚",
            "hut, shack, hovel, ditch, pigsty, pig-stye",
            indoor=True,
        ),
        _place("cottage", "cottage outside", "村舍", "农舍 木屋 小木屋 村舍", "cottage, farmhouse, little house"),
        _place(
            "gingerbread_house",
            "gingerbread house",
            "糖果屋",
            "糖果屋 面包房子 姜饼屋",
            "gingerbread, house of bread, house built of bread, cakes",
        ),
        _place(
            "castle",
            "castle outside",
            "城堡",
            "城堡 皇宫外 宫门 城门 城楼 城墙",
            "castle, fortress, city gate, palace gate, castle gate",
        ),
        _place(
            "palace",
            "palace hall",
            "宫殿",
            "宫殿 皇宫 大殿 金殿 宫里 朝廷 王宫",
            "palace, throne, throne room, court, royal hall, ballroom",
            indoor=True,
        ),
        _place("tower", "tower room", "高塔", "塔里 高塔 塔 阁楼", "tower, attic, garret", indoor=True),
        _place("garden", "garden", "花园", "花园 园子 百草园 后园 菜园 御花园", "garden, orchard"),
        _place("church", "church", "教堂", "教堂 礼拜堂", "church, chapel, cathedral, altar", indoor=True),
        _place("well", "well", "井边", "井边 水井 泉边 池塘 池边", "well, fountain, pond, pool"),
        _place(
            "school", "schoolroom", "教室", "学堂 教室 学校 课堂 讲堂", "school, classroom, schoolroom", indoor=True
        ),
        _place("prison", "prison", "牢房", "牢房 监狱 牢里 大牢", "prison, dungeon, cell, stable", indoor=True),
        _place(
            "hospital",
            "doctor's room",
            "诊所",
            "医院 诊所 药店 病房",
            "hospital, clinic, sickroom, pharmacy",
            indoor=True,
        ),
        _place(
            "modern_street",
            "modern street",
            "城市街道",
            "马路 公路 城市 大厦 斑马线 地铁口 公交站 楼下",
            "city, avenue, pavement, sidewalk, downtown, bus stop",
        ),
        _place(
            "modern_home",
            "modern flat",
            "现代公寓",
            "公寓 沙发 出租屋 宿舍",
            "apartment, flat, sofa, couch, dorm",
            indoor=True,
        ),
        _place(
            "office",
            "office",
            "办公室",
            "办公室 公司 会议室 写字楼",
            "office, meeting room, desk, company",
            indoor=True,
        ),
        _place(
            "train",
            "train carriage",
            "车厢",
            "车厢 火车上 地铁上 高铁 列车",
            "train, carriage, subway, railway",
            indoor=True,
        ),
        _place("night_sky", "open sky", "天空", "天空 夜空 星空 天上 云端 月亮上", "sky, heaven, stars, clouds, moon"),
    )
}
"""Every kind of place by name."""
