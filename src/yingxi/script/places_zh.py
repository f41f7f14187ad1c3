"""Chinese words for places, beside those of story/places.py: whole words, and the nouns that end unknown ones."""

from __future__ import annotations

from typing import Final

ABOARD_ZH: Final = frozenset(
    [
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
    ]
)
"""Words that say somebody is aboard."""
_MORE: Final = {
    "hut": "土屋 土坯房 草屋 茅屋 茅草屋 窑洞 老屋 土房 草棚 窝棚 木棚 帐篷 毡房 蒙古包 草房 草庐",
    "field": "地头 麦垄 田头 雪原 雪野 草坪 田埂 麦地 沙漠 荒原 旷野 稻田边 玉米地 菜地 高粱地 牧场 战场 军营 棉田",
    "garden": "公园 梨园 花坛 花丛 植物园 葡萄架 凉亭 亭子",
    "school": "语文课 数学课 英语课 上课 黑板 课桌 操场 教学楼 校园 幼儿园",
    "tavern": "饭店 餐馆 馆子 面馆 面店 小吃店 饺子馆 火锅店 早点铺 烧烤摊 面铺 饭铺 酒铺",
    "teahouse": "茶室 茶摊 茶棚",
    "market": "菜场 夜市 小摊 摊前 摊位 集上 大排档 菜市场",
    "modern_street": "街头 路边 广场 电动车 自行车 出租车 医院门口 学校门口 公司门口 校门口 急诊室门口 "
    "店门口 大街上 车流",
    "street": "小路 巷口 巷子 小巷 街角 路口 镇上 城里 官道 石板路 城门口 集镇",
    "home": "回家 到家 回了家 回到家 里屋 外屋 堂前 窗台前 正屋 厢房 大厅 新家 家门里 屋内 家中 宅子 大宅 宅院里",
    "kitchen": "灶屋 灶房 伙房 后厨 灶台 灶膛 灶前 灶台前 锅台 饭堂",
    "bedroom": "被窝 土炕 炕沿 炕头 床铺 帐中",
    "hospital": "急诊室 手术室 病床 诊室 护士站 住院部 药铺 医馆 药房 卫生院 卫生所",
    "study": "档案室 藏书楼 藏经阁 书架前",
    "office": "市场部 财务部 人事部 销售部 设计部 技术部 整层楼 办公楼 茶水间 格子间 实验室 观测站 "
    "空间站 飞船 驾驶舱 控制室 舷窗 太空舱 基地 邮局 事务所 报社 警局 报馆",
    "seaside": "灯塔 礁石 海湾 海滨 小岛 岛上 渔村",
    "mountain": "半山腰 雪山 山谷 山道 山崖 悬崖边 山坡上 山沟 山岭 山梁 山口 山间 峡谷 上了山 上山去 "
    "上山砍 上山采 上山打 进山去 进山采 进山砍 进山打 进山找 进了山 崖边 山寨",
    "riverside": "小河边 溪边 小溪 河畔 江面 湖面 湖畔 江心 竹筏 池塘边 芦苇塘 芦苇荡 荷塘 水塘 水边 "
    "河滩 江滩 堤上 河堤 水车 磨坊 水磨",
    "forest": "丛林 林间 林子里 树林深处 大森林 密林 白桦林 枫林 桦树林 黑森林 老林 雨林",
    "temple": "破庙 古庙 庙门 佛堂 寺院 大雄宝殿 禅房 道观 尼姑庵 山神庙 城隍庙 土地庙 古刹",
    "courtyard": "院门 小院 四合院 屋檐下 台阶上 院坝 家门 院墙 篱笆 场院 门前",
    "village": "回村 进村 回到村 村头 村外 村中 晒谷场 寨子 村东 村西 村道 村路 老槐树下 打谷场 小山村",
    "workshop": "豆腐坊 油坊 染坊 酒坊 作坊 裁缝铺 打铁铺 修车铺 木匠铺 锁铺 棺材铺 "
    "修表铺 裁缝店 理发店 "
    "剃头铺 照相馆 染布坊 纸坊 印刷厂 窑厂 工作台 织布机 仓库 厂里 铁匠炉 砖窑",
    "lab": "控制台",
    "palace": "宫中 金銮殿 御书房 龙宫 大帐 王府 公堂 衙门 县衙 升堂",
    "cave": "矿井 井下 矿洞 地道 岩缝",
    "cafe": "包子铺 早餐店 豆浆店 烧烤店",
    "corridor": "电梯门 走道 门厅 楼梯上 楼梯间",
    "train": "车厢 卧铺 绿皮车",
    "graveyard": "坟前 坟头 墓前 墓碑 坟地 陵园",
    "vehicle": "驾驶座 车后座 副驾",
    "castle": "城头 城墙上 城楼上",
    "station": "售票厅 候车大厅 长途车站 汽车站",
    "playhouse": "戏台后 幕布后 幕后 观众席",
    "shop": "烘焙店 玩具铺 古玩店 铺面 果品店 书摊 茶铺",
    "harbour": "码头上 栈桥 港里",
    "terraces": "茶垄 茶树间 茶坡",
    "prison": "马厩 马棚 牲口棚 囚室 地牢",
    "bridge": "断桥 木桥 石拱桥 桥边 桥那头 桥面 廊桥 桥洞",
}
_ENDS: Final = {
    "园": ("garden", "里中内"), "坊": ("workshop", "里中"), "厅": ("home", "里中"), "庙": ("temple", "里中前"),
    "寺": ("temple", "里中前"), "庵": ("temple", "里中"), "桥": ("bridge", "上头边"), "街": ("street", "上头口"),
    "巷": ("street", "里中口"), "山": ("mountain", "上中里腰顶"), "谷": ("mountain", "里中底"),
    "岭": ("mountain", "上"), "坡": ("mountain", "上"), "崖": ("mountain", "上边"), "湖": ("riverside", "里中上边面心"),
    "江": ("riverside", "上边面心里"), "河": ("riverside", "上边面里中岸"), "溪": ("riverside", "边里上"),
    "塘": ("riverside", "边里"), "潭": ("riverside", "边"), "岸": ("riverside", "上边"), "林": ("forest", "里中间"),
    "洞": ("cave", "里中内"), "岛": ("seaside", "上"), "殿": ("palace", "里上中"), "宫": ("palace", "里中"),
    "府": ("home", "里中"), "村": ("village", "里中口头外"), "镇": ("street", "上里"), "寨": ("village", "里中"),
    "田": ("field", "里间边"), "井": ("well", "边台"), "坟": ("graveyard", "前上边"), "船": ("riverside", "上头里"),
    "舱": ("riverside", "里中"), "棚": ("hut", "里中"), "窑": ("hut", "里"), "牢": ("prison", "里中"),
    "楼": ("home", "上里"), "院": ("courtyard", "里中"), "站": ("station", "里"),
    "狱": ("prison", "里中"), "亭": ("garden", "里中"), "塔": ("tower", "里上"), "沙": ("desert", "漠"),
    "店": ("shop", "里中内门"), "铺": ("shop", "里中门"), "馆": ("shop", "里中"),
    "堡": ("castle", "里"), "校": ("school", "里"),
    "海": ("seaside", "边上里滩"), "厂": ("workshop", "里"), "屋": ("home", "里中内"), "房": ("home", "里中内"),
}  # fmt: skip
"""The noun that ends a place's name -> its kind, and the words of place that must follow it: 茶园里, 断桥上."""
MORE_ZH: Final = {word: kind for kind, row in _MORE.items() for word in row.split()}
"""Word -> kind of place."""
ENDED_ZH: Final = {end + where: kind for end, (kind, places) in _ENDS.items() for where in places}
"""The end of a place's name with its word of place -> kind."""
END_OF_PLACE_ZH: Final = {end: kind for end, (kind, _) in _ENDS.items() if end not in "站车沙"}
"""The end of a place's name alone, for what somebody comes to: 走进桃园."""
THE_SHOP_ZH: Final = frozenset(end + where for end in "店铺馆" for where in _ENDS[end][1])
"""The shop that the story has named before."""
