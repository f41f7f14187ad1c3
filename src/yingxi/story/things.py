"""The kinds of thing and animal a story can name, and the words by which texts name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.words import Words

LARGEST_IN_HAND_M: Final = 0.36
ROLLED: Final = {"handcart": (1.37, 0.68), "rickshaw": (-1.25, 0.42), "bicycle": (0.40, 0.98)}
"""What is pushed or pulled along, and where its handle is: (x, y) in its heights from its foot's middle."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of thing.

    Attributes:
        kind: its registered drawable name.
        height_m: as it stands in a set.
        held: fits in a hand.
        wide: its width in its heights, of what is much wider than high.
        zh, en: words that name it; English in lower case, singular.
    """

    kind: str
    name: Words
    height_m: float
    held: bool
    zh: tuple[str, ...]
    en: tuple[str, ...]
    wide: float = 1.0

    @property
    def in_hand_m(self) -> float:
        """Its height in somebody's hands: what is too large for them is shown smaller than it stands in a set."""
        return self.height_m if self.held else min(self.height_m, LARGEST_IN_HAND_M)


@dataclass(frozen=True, slots=True)
class Species:
    """A kind of animal that can act.

    Attributes:
        body: which rig draws and moves it: frog, bird, quadruped, fish, snake.
        height_m: its usual height (to the head's top).
    """

    kind: str
    name: Words
    body: str
    height_m: float
    zh: tuple[str, ...]
    en: tuple[str, ...]


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _thing(kind: str, height_m: float, zh: str, en: str, *, held: bool = False, wide: float = 1.0) -> Thing:
    zh_words, en_words = _words(zh), _words(en)
    return Thing(kind, Words(en_words[0], zh_words[0]), height_m, held, zh_words, en_words, wide)


def _species(kind: str, body: str, height_m: float, zh: str, en: str) -> Species:
    zh_words, en_words = _words(zh), _words(en)
    return Species(kind, Words(en_words[0], zh_words[0]), body, height_m, zh_words, en_words)


THINGS: Final[dict[str, Thing]] = {
    thing.kind: thing
    for thing in (
        _thing("wine_bowl", 0.08, "酒碗,碗酒,一碗,酒杯,酒,碗", "bowl,wine,ale,beer", held=True),
        _thing("tea_cup", 0.08, "茶碗,茶杯,茶,杯子,杯", "cup,tea,goblet,glass", held=True),
        _thing("teapot", 0.2, "茶壶,水壶,铜壶,酒壶", "teapot,kettle,jug"),
        _thing("wine_jar", 0.5, "酒坛,坛子,酒缸,水缸,瓮", "jar,cask,barrel,pitcher"),
        _thing("dish", 0.06, "碟,盘子,盘,茴香豆,豆,菜,饭", "plate,dish,supper,dinner", held=True),
        _thing(
            "noodles",
            0.12,
            "面条,碗面,汤面,拉面,牛肉面,饺子,馄饨,汤圆,元宵,米饭,碗饭,饭碗,碗粥,稀饭,碗汤,鸡汤,鱼汤,热汤,泡面,火锅",
            "noodles,soup,stew,porridge,dumpling,rice",
            held=True,
            wide=2.2,
        ),
        _thing(
            "bread",
            0.12,
            "馒头,面包,包子,饼,糕,红薯,三明治",
            "bread,loaf,crumb,bun,pie,biscuit,cookie,sandwich",
            held=True,
        ),
        _thing("cake", 0.3, "生日蛋糕,蛋糕", "birthday cake,cake", held=True, wide=1.7),
        _thing(
            "candy",
            0.3,
            "糖葫芦,棒棒糖,糖果,糖人,水果糖,奶糖,巧克力,冰糖,块糖,颗糖,糖块",
            "lollipop,candy,sweets,chocolate",
            held=True,
        ),
        _thing("apple", 0.1, "苹果,果子,水果,桃子,梨子,橘子,蜜桃,野果,柿子", "apple,fruit,peach,pear,plum", held=True),
        _thing("egg", 0.09, "鸡蛋,鸭蛋,鹅蛋,金蛋,鸟蛋,蛋壳,茶叶蛋", "egg", held=True, wide=1.9),
        _thing("coffee", 0.12, "咖啡,奶茶,马克杯,热可可,牛奶,豆浆", "coffee,mug,cocoa,latte,milk", held=True),
        _thing(
            "book",
            0.05,
            "书本,书卷,课本,小说,诗集,历史,笔记,日记,相册,秘籍,书,册",
            "book,diary,journal,notebook,novel",
            held=True,
        ),
        _thing("brush", 0.25, "毛笔,铅笔,钢笔,画笔,圆珠笔,粉笔,笔墨,笔", "pen,quill,pencil,brush", held=True),
        _thing(
            "letter",
            0.2,
            "书信,家书,家信,信纸,信封,来信,情书,字条,纸条,便条,遗书,告示,信,纸",
            "letter,paper,note,message,scroll,envelope",
            held=True,
        ),
        _thing(
            "card",
            0.14,
            "车票,船票,门票,机票,电影票,戏票,红包,明信片,贺卡,生日卡,卡片,名片,请帖,请柬",
            "ticket,postcard,birthday card,greeting card,business card,invitation",
            held=True,
        ),
        _thing("newspaper", 0.36, "报纸,晚报,晨报,日报,杂志,画报", "newspaper,magazine", held=True),
        _thing("map", 0.34, "地图,藏宝图,航海图,图纸,星图", "map,chart,blueprint", held=True, wide=1.4),
        _thing(
            "photo",
            0.22,
            "全家福,老照片,照片,相片,相框,合影,合照",
            "photograph,photo,snapshot,polaroid",
            held=True,
        ),
        _thing("painting", 0.8, "幅画,油画,画卷,画轴,画像,画框,水墨画", "painting,portrait,picture"),
        _thing(
            "coins",
            0.05,
            "铜钱,银元,洋钱,硬币,铜板,银子,金币,银两,钱袋,钱包,钱,大钱,文钱",
            "coin,money,gold piece,penny,pence,purse,wallet",
            held=True,
        ),
        _thing("key", 0.14, "钥匙", "key", held=True),
        _thing("lantern", 0.4, "灯笼,提灯,花灯,河灯,孔明灯", "lantern", held=True),
        _thing("lamp", 0.35, "油灯,台灯,灯火,灯,灯盏", "lamp,light"),
        _thing("candle", 0.3, "蜡烛,烛", "candle,taper"),
        _thing("matches", 0.06, "火柴,打火机", "match,matches,lighter", held=True),
        _thing("fire", 0.6, "火堆,篝火,炉火,火", "fire,bonfire,campfire"),
        _thing("sword", 0.9, "宝剑,长剑,剑,刀,大刀,长刀,钢叉,长矛,长枪", "sword,blade,spear", held=True),
        _thing("knife", 0.32, "匕首,小刀,菜刀,短刀,水果刀,柴刀,剪刀,镰刀", "knife,dagger,scissors", held=True),
        _thing("axe", 0.75, "斧头,斧子,大斧,斧", "axe,hatchet", held=True),
        _thing("hoe", 1.3, "锄头,铁锹,铁锨,铲子,锄,耙子", "hoe,spade,shovel,rake", held=True),
        _thing("broom", 1.25, "扫帚,扫把,笤帚,拖把", "broom,broomstick,mop", held=True),
        _thing("bow", 1.1, "弓箭,弯弓,长弓,弓弦,支箭,弓", "bow and arrow,bows and arrows,longbow,arrow", held=True),
        _thing("shield", 0.6, "盾牌,盾", "shield", held=True),
        _thing("staff", 1.4, "拐杖,手杖,魔杖,禅杖,竹竿,扁担,棍,棒", "stick,staff,cane,crutch,rod,wand", held=True),
        _thing("oar", 1.75, "船桨,木桨,桨,船篙,竹篙,橹", "oar,paddle,punt pole", held=True),
        _thing("umbrella", 0.9, "油纸伞,雨伞,遮阳伞,伞", "umbrella,parasol", held=True),
        _thing("fan", 0.3, "扇子,芭蕉扇,蒲扇,折扇,团扇", "fan", held=True),
        _thing("basket", 0.4, "篮子,竹篮,竹篓,背篓,箩筐,菜篮,果篮,筐,篓", "basket,hamper", held=True),
        _thing("bucket", 0.36, "水桶,木桶,铁桶,提桶,桶", "bucket,pail", held=True),
        _thing(
            "bottle",
            0.28,
            "漂流瓶,玻璃瓶,酒瓶,药水瓶,水瓶,瓶子,花瓶,瓶",
            "bottle,flask,vial,potion,vase",
            held=True,
        ),
        _thing(
            "medicine",
            0.14,
            "中药,草药,汤药,药碗,药丸,药片,药瓶,药汤,药水,药包,丹药,仙丹,灵丹,碗药,副药,包药,吃药,喝药,服药,抓药",
            "medicine,pill,tablet,herbs",
            held=True,
        ),
        _thing(
            "bundle",
            0.35,
            "包袱,布包,包裹,行李,布袋,麻袋,手提包,公文包,塑料袋,纸袋",
            "bundle,sack,bag,parcel,luggage,handbag,briefcase",
            held=True,
        ),
        _thing(
            "backpack",
            0.42,
            "书包,背包,双肩包,书箱,行囊",
            "backpack,schoolbag,school bag,satchel,rucksack,knapsack",
            held=True,
        ),
        _thing("suitcase", 0.6, "行李箱,旅行箱,手提箱,皮箱,拉杆箱,衣箱", "suitcase", held=True, wide=1.3),
        _thing("gift", 0.26, "生日礼物,礼物,礼品,礼盒,彩礼", "gift,present,gift box", held=True, wide=1.3),
        _thing(
            "box",
            0.2,
            "盒子,木盒,纸盒,锦盒,饭盒,首饰盒,匣子,箱子,木箱,纸箱",
            "box,casket,carton,lunchbox,package",
            held=True,
            wide=1.6,
        ),
        _thing(
            "chest",
            0.55,
            "宝箱,百宝箱,宝藏,财宝,珠宝,金银",
            "treasure chest,treasure,sea chest,strongbox",
            wide=1.6,
        ),
        _thing(
            "golden_ball",
            0.14,
            "金球,皮球,足球,篮球,排球,乒乓球,绣球,线球,球",
            "golden ball,ball,football,basketball",
            held=True,
        ),
        _thing("balloon", 1.2, "气球", "balloon", held=True),
        _thing("kite", 0.6, "燕子风筝,风筝,纸鸢,纸鹞", "kite", held=True, wide=1.3),
        _thing(
            "doll",
            0.32,
            "布娃娃,洋娃娃,泥娃娃,木偶,玩偶,布偶,泥人,玩具,小木人,稻草人偶",
            "doll,puppet,marionette,toy",
            held=True,
        ),
        _thing(
            "teddy_bear",
            0.35,
            "玩具熊,泰迪熊,毛绒熊,布熊,小熊玩偶,毛绒玩具",
            "teddy bear,teddy,stuffed bear,toy bear",
            held=True,
        ),
        _thing("mask", 0.26, "面具,假面,脸谱", "mask", held=True),
        _thing("ring", 0.05, "戒指,婚戒,指环,钻戒,镯", "ring,wedding ring", held=True),
        _thing(
            "necklace",
            0.22,
            "银项圈,项圈,项链,珠链,长命锁,珍珠",
            "necklace,locket,pearl,amulet,pendant",
            held=True,
        ),
        _thing(
            "jade",
            0.18,
            "玉佩,玉坠,玉镯,玉环,手镯,护身符,平安符,香囊,荷包,玉石,美玉",
            "jade,jade pendant,bracelet,talisman",
            held=True,
        ),
        _thing(
            "gem",
            0.08,
            "夜明珠,宝石,钻石,水晶,宝珠,明珠,珠子,琥珀",
            "gem,jewel,diamond,crystal,ruby,emerald,sapphire",
            held=True,
        ),
        _thing("comb", 0.09, "梳子,木梳,发簪,玉簪,簪子,发钗", "comb,hairpin", held=True, wide=2.2),
        _thing(
            "needle",
            0.26,
            "针线,绣花针,银针,绣花,刺绣,顶针,毛线,绣品",
            "needle,embroidery,thimble,yarn,sewing",
            held=True,
        ),
        _thing("crown", 0.2, "王冠,皇冠,凤冠", "crown,tiara", held=True),
        _thing(
            "flower",
            0.35,
            "花圈,红花,白花,玫瑰,鲜花,花束,野花,桃花枝,向日葵,莲花,菊花,百合,花",
            "flower,blossom,wreath,bouquet,rose,daisy,sunflower",
            held=True,
        ),
        _thing(
            "leaf",
            0.14,
            "枫叶,树叶,落叶,叶子,红叶,银杏叶",
            "leaf,maple leaf,fallen leaf,autumn leaves",
            held=True,
        ),
        _thing(
            "seedling",
            0.32,
            "种子,树苗,小苗,幼苗,嫩芽,小芽,秧苗,花盆,盆栽,花苗,仙人掌,盆花",
            "seed,seedling,sapling,sprout,flowerpot,houseplant,cactus",
            held=True,
        ),
        _thing("stone", 0.09, "石头,石子,鹅卵石,卵石,石块", "stone,pebble", held=True, wide=2.0),
        _thing("shell", 0.12, "贝壳,海螺,海贝", "shell,seashell,conch", held=True),
        _thing("nest", 0.16, "鸟窝,鸟巢,燕窝,燕子窝,雀巢", "nest", held=True, wide=1.7),
        _thing(
            "shoes",
            0.14,
            "布鞋,皮鞋,球鞋,绣花鞋,高跟鞋,运动鞋,草鞋,鞋,鞋子,靴",
            "shoe,shoes,boot,slipper,sandal,sneaker",
            held=True,
        ),
        _thing(
            "glass_slipper",
            0.14,
            "水晶鞋,玻璃鞋",
            "glass slipper,crystal slipper,glass shoe",
            held=True,
            wide=1.9,
        ),
        _thing("hat", 0.2, "草帽,帽子,礼帽,毡帽,斗笠,棉帽", "hat,cap,bonnet", held=True, wide=1.9),
        _thing(
            "scarf",
            0.36,
            "围巾,丝巾,手帕,手绢,头巾,红领巾,手套,毛衣",
            "scarf,shawl,handkerchief,kerchief,mitten,glove,sweater",
            held=True,
        ),
        _thing(
            "clothes",
            0.6,
            "衣服,新衣,长衫,棉袄,布匹,衣裳",
            "clothes,robe,gown,garment,cloth,silk,dress",
            held=True,
        ),
        _thing("mirror", 0.6, "镜子,铜镜,魔镜", "mirror,looking-glass"),
        _thing("loom", 1.5, "织布机,织机", "loom"),
        _thing("spinning_wheel", 1.1, "纺车,纺锤", "spinning wheel,spindle,spinning-wheel"),
        _thing("rope", 0.22, "绳子,绳索,麻绳,绳结,绳", "rope,cord,string", held=True, wide=1.4),
        _thing("ladder", 2.6, "梯子,木梯,云梯,竹梯", "ladder"),
        _thing("swing", 2.2, "秋千", "swing"),
        _thing("snowman", 1.3, "雪人", "snowman"),
        _thing("table", 0.75, "桌子,方桌,桌,八仙桌", "table"),
        _thing("bench", 0.45, "板凳,长凳,凳子,条凳,长椅", "bench,stool"),
        _thing("chair", 0.95, "椅子,太师椅,轮椅", "chair,armchair"),
        _thing("throne", 1.8, "宝座,龙椅,王座", "throne"),
        _thing("bed", 0.9, "床,炕,床铺", "bed"),
        _thing("counter", 1.1, "柜台", "counter"),
        _thing("door", 2.1, "门,大门,房门", "door,gate"),
        _thing("window", 1.2, "窗,窗户,窗口", "window"),
        _thing("boat", 1.2, "船,小船,乌篷船,白篷船,航船,木筏,竹筏", "boat,ship,vessel,raft,canoe"),
        _thing("carriage", 1.8, "马车,牛车,驴车,大车,车", "carriage,coach,cart,wagon", wide=2.2),
        _thing("sedan", 1.8, "花轿,轿子,小轿", "sedan chair,palanquin", wide=1.5),
        _thing("rickshaw", 1.7, "人力车,黄包车,洋车,三轮车", "rickshaw", wide=1.6),
        _thing(
            "handcart",
            0.95,
            "独轮车,手推车,板车,平板车,推车,小推车",
            "handcart,wheelbarrow,pushcart,barrow",
            wide=2.5,
        ),
        _thing(
            "bicycle",
            1.05,
            "自行车,单车,脚踏车,电动车,摩托车,电瓶车",
            "bicycle,bike,motorbike,motorcycle,scooter",
            wide=1.9,
        ),
        _thing(
            "car",
            1.5,
            "汽车,轿车,小轿车,出租车,跑车,面包车,卡车,货车,救护车,警车,吉普车,越野车",
            "car,taxi,cab,van,truck,lorry,jeep,ambulance",
            wide=2.7,
        ),
        _thing("bus", 2.9, "公交车,公共汽车,大巴,巴士,校车,电车,班车,公交", "bus,school bus,tram", wide=2.4),
        _thing("train", 3.0, "火车,列车,高铁,地铁,动车", "train,locomotive,steam engine,subway", wide=4.8),
        _thing("plane", 3.4, "飞机,客机,航班,战斗机", "airplane,aeroplane,plane,aircraft,jet", wide=3.7),
        _thing(
            "spaceship",
            3.0,
            "宇宙飞船,太空船,飞船,飞碟,火箭,星舰,太空舱,返回舱,逃生舱",
            "spaceship,spacecraft,starship,space ship,rocket,capsule,escape pod",
        ),
        _thing(
            "gear",
            0.16,
            "齿轮,零件,螺丝,发条,芯片,机械臂,弹簧",
            "gear,cog,cogwheel,microchip,screw,spare part",
            held=True,
            wide=1.9,
        ),
        _thing("well", 0.9, "井,水井", "well,fountain,spring"),
        _thing("tree", 4.0, "树,大树,乌桕树,柳树,槐树", "tree,oak,willow,hazel"),
        _thing("moon", 1.0, "月亮,月光,明月,圆月", "moon,moonlight"),
        _thing("grave", 0.9, "坟,坟墓,墓碑", "grave,tombstone"),
        _thing("coffin", 0.7, "棺材,棺木", "coffin"),
        _thing("watermelon", 0.25, "西瓜,南瓜,瓜", "melon,pumpkin,watermelon"),
        _thing("gate_sign", 0.8, "牌子,粉板,匾,招牌", "sign,board,signboard"),
        _thing("pot", 0.35, "锅,药罐,罐", "pot,pan,cauldron"),
        _thing("bell", 0.8, "大钟,铜钟,古钟,钟声,敲钟,撞钟,铃铛", "bell,church bell"),
        _thing("clock", 0.26, "闹钟,时钟,座钟,挂钟,钟表,壁钟", "clock,alarm clock,alarm", held=True),
        _thing("watch", 0.1, "怀表,手表,腕表,金表,旧表", "pocket watch,wristwatch,watch", held=True),
        _thing("drum", 0.6, "鼓,锣", "drum,gong"),
        _thing("flute", 0.5, "笛子,箫,唢呐,口琴,葫芦丝,笛", "flute,pipe,trumpet,whistle,harmonica", held=True),
        _thing("guitar", 1.0, "吉他,琵琶,三弦,月琴,尤克里里", "guitar,lute,banjo,ukulele", held=True),
        _thing("violin", 0.75, "小提琴,大提琴,二胡,胡琴", "violin,fiddle,cello", held=True),
        _thing("piano", 1.25, "钢琴,风琴,琴键", "piano,organ", wide=1.3),
        _thing(
            "phone",
            0.14,
            "手机屏幕,手机,电话,听筒,话筒",
            "phone,telephone,mobile,cell phone,smartphone,cellphone",
            held=True,
        ),
        _thing(
            "computer",
            0.4,
            "笔记本电脑,电脑屏幕,电脑,显示器,键盘,平板",
            "computer,laptop,keyboard",
            wide=1.6,
        ),
        _thing("camera", 0.14, "照相机,相机,摄像机", "camera", held=True, wide=1.5),
        _thing(
            "radio",
            0.28,
            "收音机,录音机,留声机,音箱,对讲机,电台",
            "radio,gramophone,record player,loudspeaker",
            wide=1.6,
        ),
        _thing("television", 0.6, "电视机,电视,荧幕,荧屏", "television,television set,TV,tv", wide=1.7),
        _thing("stove", 0.9, "炉子,灶,火炉,灶台", "stove,oven,furnace"),
        _thing("cage", 0.9, "笼子,鸟笼", "cage"),
        _thing("rope_hair", 1.0, "长发,发辫,辫子", "braid,long hair,tresses"),
        _thing("christmas_tree", 2.4, "圣诞树", "christmas tree,christmas-tree"),
        _thing("angel", 1.6, "天使", "angel"),
        _thing("pipe", 0.3, "旱烟,烟管,烟袋,长烟管,烟斗", "tobacco pipe", held=True),
        _thing("fishing_net", 1.0, "渔网,鱼竿,钓竿", "net,fishing rod,fishing-rod,hook"),
    )
}
"""Every kind of thing by name."""


SPECIES: Final[dict[str, Species]] = {
    species.kind: species
    for species in (
        _species("frog", "frog", 0.26, "青蛙,蛤蟆", "frog,toad"),
        _species("fox", "quadruped", 0.6, "狐狸,黄鼠狼", "fox"),
        _species("wolf", "quadruped", 0.9, "狼", "wolf,hyena"),
        _species("dog", "quadruped", 0.58, "狗", "dog,hound,puppy"),
        _species("cat", "quadruped", 0.4, "猫,小猫", "cat,kitten"),
        _species("horse", "quadruped", 1.9, "马,白马,马儿,骏马,马驹", "horse,pony,steed"),
        _species("ox", "quadruped", 1.5, "牛,水牛,黄牛,犀牛,奶牛,牦牛", "ox,cow,bull,calf"),
        _species("pig", "quadruped", 0.8, "猪", "pig,hog"),
        _species("sheep", "quadruped", 0.8, "羊,绵羊,羊羔,羔羊", "sheep,lamb"),
        _species("goat", "quadruped", 0.85, "山羊,公山羊,母山羊", "goat,billy goat,nanny goat"),
        _species("donkey", "quadruped", 1.35, "驴,毛驴,驴子,骡子", "donkey,mule"),
        _species("zebra", "quadruped", 1.55, "斑马", "zebra"),
        _species("camel", "quadruped", 2.1, "骆驼", "camel"),
        _species("giraffe", "quadruped", 3.0, "长颈鹿", "giraffe"),
        _species("crocodile", "quadruped", 0.45, "鳄鱼,鳄,蜥蜴,恐龙", "crocodile,alligator"),
        _species("hippo", "quadruped", 1.4, "河马", "hippopotamus,hippo"),
        _species("kangaroo", "quadruped", 1.3, "袋鼠", "kangaroo,wallaby"),
        _species("rabbit", "quadruped", 0.4, "兔子,兔,猹,獾猪", "rabbit,hare,badger"),
        _species("mouse", "quadruped", 0.15, "老鼠,鼠,仓鼠,田鼠", "mouse,rat"),
        _species("tiger", "quadruped", 1.1, "老虎,虎,豹子", "tiger"),
        _species("bear", "quadruped", 1.4, "熊,狗熊,棕熊,黑熊,北极熊", "bear"),
        _species("crow", "bird", 0.35, "乌鸦,老鸦,八哥,喜鹊,寒鸦,渡鸦", "crow,raven"),
        _species(
            "bird",
            "bird",
            0.2,
            "鸟,麻雀,稻鸡,夜莺,鸟雀,燕子,黄鹂,小鸟,百灵,画眉,布谷鸟,啄木鸟,知更鸟",
            "bird,sparrow,nightingale,robin",
        ),
        _species("duck", "bird", 0.45, "鸭,鸭子", "duck"),
        _species("goose", "bird", 0.8, "鹅,大鹅,大雁", "goose"),
        _species("swan", "bird", 1.0, "天鹅,白天鹅,黑天鹅", "swan"),
        _species("gull", "bird", 0.42, "海鸥,信天翁", "seagull,gull,albatross"),
        _species("eagle", "bird", 0.75, "老鹰,鹰,雄鹰,秃鹫,隼", "eagle,hawk,falcon,vulture"),
        _species("crane", "bird", 1.2, "仙鹤,鹤,白鹤,丹顶鹤,白鹭,鹭鸶,鸵鸟", "crane,heron,stork"),
        _species("parrot", "bird", 0.36, "鹦鹉", "parrot,macaw"),
        _species("dove", "bird", 0.3, "鸽子,白鸽,信鸽,斑鸠", "dove,pigeon"),
        _species("peacock", "bird", 0.95, "孔雀,凤凰", "peacock,phoenix"),
        _species("bee", "bird", 0.14, "蜜蜂,黄蜂,马蜂,熊蜂", "bee,bumblebee,wasp"),
        _species("butterfly", "bird", 0.2, "蝴蝶,飞蛾,蜻蜓", "butterfly,moth,dragonfly"),
        _species("ant", "quadruped", 0.13, "蚂蚁,甲虫,瓢虫", "ant,beetle,ladybird,ladybug"),
        _species("cricket", "quadruped", 0.14, "蟋蟀,蝈蝈,蚂蚱,蝗虫,螳螂,蛐蛐", "cricket,grasshopper,locust,mantis"),
        _species("spider", "quadruped", 0.15, "蜘蛛", "spider"),
        _species("crab", "quadruped", 0.2, "螃蟹,龙虾", "crab,lobster"),
        _species("whale", "fish", 1.7, "鲸鱼,鲸,蓝鲸", "whale"),
        _species("dolphin", "fish", 0.8, "海豚", "dolphin,porpoise"),
        _species("shark", "fish", 0.9, "鲨鱼,大白鲨", "shark"),
        _species("hen", "bird", 0.45, "鸡,母鸡,公鸡", "hen,chicken,cock,rooster"),
        _species("fish", "fish", 0.35, "鱼,大鱼,比目鱼,鲤鱼,金鱼", "fish,flounder,carp"),
        _species("snake", "snake", 0.3, "蛇,白蛇,美女蛇", "snake,serpent"),
        _species("deer", "quadruped", 1.35, "鹿,梅花鹿,白鹿,麋鹿,驯鹿,羚羊", "deer,stag,doe,reindeer"),
        _species("monkey", "quadruped", 0.7, "猴子,猴,猴王,猿猴,猩猩,金丝猴", "monkey,ape,gorilla,chimpanzee"),
        _species("elephant", "quadruped", 2.1, "大象,小象,老象,白象,母象", "elephant"),
        _species("squirrel", "quadruped", 0.32, "松鼠,花栗鼠,河狸,海狸,水獭,土拨鼠", "squirrel,chipmunk"),
        _species("lion", "quadruped", 1.15, "狮子,雄狮,狮,狮王", "lion,lioness"),
        _species("panda", "quadruped", 1.1, "大熊猫,熊猫", "panda,giant panda"),
        _species("tortoise", "quadruped", 0.36, "乌龟,海龟,龟,陆龟", "tortoise,turtle"),
        _species("hedgehog", "quadruped", 0.26, "刺猬,豪猪", "hedgehog,porcupine"),
        _species("owl", "bird", 0.42, "猫头鹰", "owl"),
        _species("penguin", "bird", 0.8, "企鹅", "penguin"),
        _species("dragon", "snake", 1.5, "龙,巨龙,神龙,飞龙,恶龙,青龙,火龙", "dragon,wyvern"),
    )
}
"""Every kind of animal by name."""
