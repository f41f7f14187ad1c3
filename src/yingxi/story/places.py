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
            "teahouse, tea house",
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
            "河边 江边 岸边 河里 河岸 船头 船上 船舱 河上 江上 湖上 河心 乌篷船 航船 渡口 水乡 湖边 湖",
            "river, riverside, riverbank, boat, lake",
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
        _place("theatre", "open-air stage", "戏台", "戏台 戏园 社戏 台下 台上 戏棚", "stage, open-air stage"),
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
            "家里 家中 屋里 屋子 堂屋 厅堂 老屋 房里 房子里面 客厅 门里 饭桌",
            "home, house, parlour, parlor, living room, hall, dining room, dining table",
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
        _place("study", "study", "书房", "书房 书斋 书屋 案前 私塾 图书馆 阅览室", "study, library", indoor=True),
        _place(
            "workshop",
            "workshop",
            "作坊",
            "作坊 工场 铺子 鞋铺 铁匠铺 工厂 车间 修理铺 厂房 画室 工作室 车库",
            "workshop, bench, smithy, loom, factory, studio, garage",
            indoor=True,
        ),
        _place(
            "hut",
            "poor hut",
            "茅屋",
            "茅屋 草屋 破屋 小屋 茅棚",
            "hut, shack, hovel, pigsty, pig-stye",
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
        _place("tower", "tower room", "高塔", "塔里 高塔 塔", "tower", indoor=True),
        _place("garden", "garden", "花园", "花园 园子 百草园 后园 菜园 御花园", "garden"),
        _place("church", "church", "教堂", "教堂 礼拜堂", "church, chapel, cathedral, altar", indoor=True),
        _place("well", "well", "井边", "井边 水井 泉边 池塘 池边", "well, fountain, pond, pool"),
        _place(
            "school",
            "schoolroom",
            "教室",
            "学堂 教室 学校 课堂 讲堂 讲台 课桌 礼堂",
            "school, classroom, schoolroom",
            indoor=True,
        ),
        _place("prison", "prison", "牢房", "牢房 监狱 牢里 大牢", "prison, dungeon, cell, stable", indoor=True),
        _place(
            "hospital",
            "doctor's room",
            "诊所",
            "医院 诊所 药店 病房 急诊室 手术室 病床",
            "hospital, clinic, sickroom, pharmacy, ward, emergency room, operating room, infirmary",
            indoor=True,
        ),
        _place(
            "modern_street",
            "modern street",
            "城市街道",
            "马路 公路 城市 大厦 斑马线 公交站 公交车站 楼下 人行道 十字路口 红绿灯 天桥 小区 停车场",
            "city, avenue, pavement, sidewalk, downtown, bus stop, crosswalk, traffic light, parking lot, car park, intersection",
        ),
        _place(
            "modern_home",
            "modern flat",
            "现代公寓",
            "公寓 沙发 出租屋 宿舍 客厅里 新房子",
            "apartment, flat, sofa, couch, dorm",
            indoor=True,
        ),
        _place(
            "office",
            "office",
            "办公室",
            "办公室 公司 会议室 写字楼 工位 派出所 警察局 银行 前台 编辑部 单位里",
            "office, meeting room, conference room, desk, company, police station, bank, cubicle, reception",
            indoor=True,
        ),
        _place(
            "train",
            "train carriage",
            "车厢",
            "车厢 火车上 地铁上 高铁 列车 地铁里 飞机上 机舱",
            "train, carriage, subway, railway, on the plane, airplane cabin",
            indoor=True,
        ),
        _place(
            "vehicle",
            "bus or car, inside",
            "车里",
            "公交车上 公交车里 公交上 公共汽车上 公共汽车里 大巴上 大巴里 巴士上 校车上 校车里 出租车上 出租车里 网约车 汽车里 轿车里 面包车里 "
            "在车里 进车里 到车里 副驾驶 驾驶座 驾驶室 后排座",
            "bus, on the bus, school bus, taxi, in the taxi, in the car, in his car, in her car, in my car, in our car, "
            "in their car, inside the car, back seat, passenger seat, driver's seat, behind the wheel, in the van",
            indoor=True,
        ),
        _place("night_sky", "open sky", "天空", "天空 夜空 星空 天上 云端", "sky, heaven, stars, clouds, moon"),
        _place(
            "cafe",
            "café or diner",
            "咖啡馆",
            "咖啡馆 咖啡店 咖啡厅 咖啡屋 奶茶店 甜品店 餐厅 快餐店 火锅店 面馆 小吃店 食堂 酒吧 西餐厅",
            "café, cafe, coffee shop, coffee house, coffeehouse, diner, canteen, cafeteria, snack bar, pizzeria",
            indoor=True,
        ),
        _place(
            "shop",
            "shop or supermarket",
            "商店",
            "商店 便利店 超市 小卖部 商场 杂货店 花店 玩具店 服装店 书店 书铺 旧书店 书局 书坊 水果店 面包店 蛋糕店 面包房 糕点铺 "
            "点心铺 当铺 布庄 布店 绸缎庄 茶庄 茶行 茶叶店 香烛店 香铺 蜡烛铺 灯笼铺 伞铺 米铺 米店 粮店 杂货铺 酱园 肉铺 药铺 古董店 "
            "首饰店 银楼 琴行 帽店 鞋店 糖果店 文具店 钟表店 花铺 画铺 字画店 瓷器店 货架前 收银台",
            "shop, shop counter, store, bakery, toy shop, toyshop, sweet shop, candy shop, flower shop, tea shop, pawnshop, "
            "pawn shop, antique shop, candle shop, hat shop, music shop, fruit shop, butcher's shop, butcher, "
            "greengrocer, florist, haberdashery, general store, village store, stationer, apothecary, "
            "supermarket, convenience store, grocery, grocery store, department store, mall, corner shop, bookshop, "
            "bookstore, checkout, gift shop",
            indoor=True,
        ),
        _place(
            "station",
            "station platform",
            "车站",
            "地铁站 火车站 车站 候车室 候车厅 高铁站 地铁口 检票口",
            "station, subway station, train station, railway station, underground station, metro, metro station",
            indoor=True,
        ),
        _place(
            "airport",
            "airport hall",
            "机场",
            "机场 候机厅 候机楼 航站楼 登机口",
            "airport, terminal, departure lounge, boarding gate, departure hall",
            indoor=True,
        ),
        _place(
            "corridor",
            "corridor with a lift",
            "走廊",
            "走廊 楼道 电梯 电梯里 电梯口 楼梯间 楼梯口 过道",
            "corridor, hallway, elevator, stairwell",
            indoor=True,
        ),
        _place(
            "lab",
            "laboratory",
            "实验室",
            "实验室 研究所 研究院 控制室 机房 控制中心",
            "laboratory, lab, control room, research station, server room, research centre",
            indoor=True,
        ),
        _place(
            "park",
            "park",
            "公园",
            "公园 广场 草坪 长椅 林荫道 街心花园",
            "park, public garden, park bench",
        ),
        _place(
            "playground",
            "school ground",
            "操场",
            "操场 校园 球场 篮球场 足球场 游乐场 滑梯 秋千 幼儿园 校门口 跑道",
            "playground, schoolyard, school yard, campus, basketball court, football field, sports field, kindergarten, swings",
        ),
        _place(
            "rooftop",
            "roof terrace",
            "天台",
            "天台 楼顶 屋顶",
            "rooftop, roof terrace, top of the building",
        ),
        _place(
            "spaceship",
            "space ship",
            "飞船",
            "飞船 宇宙飞船 太空舱 驾驶舱 空间站 太空站 舰桥 船舱内 太空里 太空中",
            "spaceship, space ship, spacecraft, starship, space station, cockpit, airlock, space capsule, in space",
            indoor=True,
        ),
        _place(
            "planet",
            "another world",
            "外星球",
            "月球 火星 外星 星球 月面 行星 月亮上 小行星 环形山",
            "planet, mars, lunar surface, asteroid, crater, alien world, moon base",
        ),
        _place(
            "cave",
            "cave",
            "山洞",
            "山洞 洞穴 洞里 洞中 岩洞 洞口 溶洞 石洞 地洞",
            "cave, cavern, grotto, den, burrow, lair",
            indoor=True,
        ),
        _place("desert", "desert", "沙漠", "沙漠 大漠 戈壁 沙丘 荒漠", "desert, dune, sand dune, oasis, wasteland"),
        _place(
            "undersea",
            "under the sea",
            "海底",
            "海底 水底 龙宫 深海 水晶宫 珊瑚丛",
            "undersea, seabed, underwater, bottom of the sea, ocean floor, coral reef, under the sea",
        ),
        _place(
            "deck",
            "ship's deck",
            "甲板",
            "甲板 船舷 轮船上 大船上 海船上 帆船上 货船上 桅杆下",
            "deck, ship's deck, quarterdeck, forecastle, ship, aboard the ship, on board ship",
        ),
        _place(
            "harbour",
            "harbour with ships",
            "码头",
            "码头 港口 渔港 海港 港湾 船坞",
            "harbour, harbor, quay, quayside, dock, docks, dockside, wharf, pier, port, marina",
        ),
        _place("platform", "railway platform", "站台", "站台 月台", "platform, railway platform, station platform"),
        _place(
            "orchard",
            "orchard",
            "果园",
            "果园 桃园 桃林 苹果园 杏园 橘园 枣园 梨树林 果林",
            "orchard, apple orchard, apple trees, fruit trees",
        ),
        _place(
            "terraces",
            "tea terraces or vineyard",
            "茶园",
            "茶园 茶田 茶山 梯田 葡萄园",
            "tea garden, tea field, tea plantation, vineyard, vineyards, terraced fields, rice terraces",
        ),
        _place("balcony", "balcony", "阳台", "阳台 露台", "balcony, terrace, veranda"),
        _place(
            "playhouse",
            "theatre, inside",
            "剧院",
            "剧院 剧场 大剧院 戏院 电影院 影院 音乐厅 歌剧院 后台 舞台上 舞台",
            "theatre, theater, playhouse, opera house, concert hall, cinema, auditorium, backstage, dressing room",
            indoor=True,
        ),
        _place("attic", "attic", "阁楼", "阁楼 顶楼", "attic, garret, loft", indoor=True),
        _place(
            "cellar",
            "cellar",
            "地窖",
            "地窖 酒窖 地下室 地库",
            "cellar, wine cellar, basement, vault, crypt",
            indoor=True,
        ),
        _place(
            "hotel",
            "hotel lobby",
            "旅馆大堂",
            "旅馆 宾馆 旅店 酒店大堂 饭店大堂 大堂 招待所",
            "hotel, hotel lobby, lobby, guesthouse, guest house, hostel, motel",
            indoor=True,
        ),
    )
}
"""Every kind of place by name."""
