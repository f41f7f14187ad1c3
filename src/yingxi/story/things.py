"""The kinds of thing and animal a story can name, and the words by which texts name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.words import Words

LARGEST_IN_HAND_M: Final = 0.36


@dataclass(frozen=True, slots=True)
class Thing:
    """A kind of thing.

    Attributes:
        kind: its registered drawable name.
        height_m: as it stands in a set.
        held: fits in a hand.
        zh, en: words that name it; English in lower case, singular.
    """

    kind: str
    name: Words
    height_m: float
    held: bool
    zh: tuple[str, ...]
    en: tuple[str, ...]

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


def _thing(kind: str, height_m: float, zh: str, en: str, *, held: bool = False) -> Thing:
    zh_words, en_words = _words(zh), _words(en)
    return Thing(kind, Words(en_words[0], zh_words[0]), height_m, held, zh_words, en_words)


def _species(kind: str, body: str, height_m: float, zh: str, en: str) -> Species:
    zh_words, en_words = _words(zh), _words(en)
    return Species(kind, Words(en_words[0], zh_words[0]), body, height_m, zh_words, en_words)


THINGS: Final[dict[str, Thing]] = {
    thing.kind: thing
    for thing in (
        _thing("wine_bowl", 0.08, "酒碗,碗酒,一碗,酒,碗", "bowl,wine,ale,beer", held=True),
        _thing("tea_cup", 0.08, "茶碗,茶杯,茶,杯", "cup,tea,goblet,glass", held=True),
        _thing("teapot", 0.2, "茶壶,水壶,铜壶", "teapot,kettle,jug"),
        _thing("wine_jar", 0.5, "酒坛,坛子,酒缸,水缸,瓮", "jar,cask,barrel,pitcher"),
        _thing("dish", 0.06, "碟,盘子,盘,茴香豆,豆,菜,饭", "plate,dish,supper,dinner", held=True),
        _thing("bread", 0.12, "馒头,面包,饼,糕", "bread,loaf,cake,crumb", held=True),
        _thing("book", 0.05, "书,书本,书卷,历史,笔记,日记,册", "book,letter,diary", held=True),
        _thing("brush", 0.25, "毛笔,笔,笔墨", "pen,quill,brush", held=True),
        _thing("letter", 0.2, "信,纸,字条,告示", "paper,note,message,scroll", held=True),
        _thing("coins", 0.05, "铜钱,银元,洋钱,钱,大钱,文钱", "coin,money,gold piece,penny,pence,purse", held=True),
        _thing("lantern", 0.4, "灯笼,提灯", "lantern", held=True),
        _thing("lamp", 0.35, "油灯,灯火,灯,灯盏", "lamp,light"),
        _thing("candle", 0.3, "蜡烛,烛", "candle,taper"),
        _thing("matches", 0.06, "火柴", "match,matches", held=True),
        _thing("fire", 0.6, "火堆,篝火,炉火,火", "fire,flame,bonfire"),
        _thing("sword", 0.9, "剑,宝剑,刀,大刀,钢叉", "sword,blade,knife,axe", held=True),
        _thing("staff", 1.4, "拐杖,手杖,竹竿,棍,棒", "stick,staff,cane,crutch,rod,wand", held=True),
        _thing("umbrella", 0.9, "雨伞,伞,油纸伞", "umbrella", held=True),
        _thing("fan", 0.3, "扇子,芭蕉扇,蒲扇,折扇", "fan", held=True),
        _thing("basket", 0.4, "篮子,竹篮,筐,篓", "basket", held=True),
        _thing("bundle", 0.35, "包袱,布包,包裹,行李", "bundle,sack,bag,parcel,luggage", held=True),
        _thing("golden_ball", 0.14, "金球,球,皮球", "golden ball,ball,apple", held=True),
        _thing("ring", 0.05, "戒指,银项圈,项圈,镯", "ring,jewel,pearl,necklace", held=True),
        _thing("crown", 0.2, "王冠,皇冠", "crown,tiara", held=True),
        _thing("flower", 0.35, "花,花圈,红花,白花,玫瑰", "flower,blossom,wreath,bouquet", held=True),
        _thing("shoes", 0.14, "鞋,鞋子,靴,布鞋", "shoe,shoes,boot,slipper", held=True),
        _thing(
            "clothes", 0.6, "衣服,新衣,长衫,棉袄,布匹,衣裳", "clothes,robe,gown,garment,cloth,silk,dress", held=True
        ),
        _thing("mirror", 0.6, "镜子", "mirror,looking-glass"),
        _thing("loom", 1.5, "织布机,织机,纺车", "loom,spinning wheel"),
        _thing("table", 0.75, "桌子,方桌,桌,八仙桌", "table"),
        _thing("bench", 0.45, "板凳,长凳,凳子,条凳", "bench,stool"),
        _thing("chair", 0.95, "椅子,太师椅", "chair,armchair"),
        _thing("throne", 1.8, "宝座,龙椅,王座", "throne"),
        _thing("bed", 0.9, "床,炕,床铺", "bed"),
        _thing("counter", 1.1, "柜台", "counter"),
        _thing("door", 2.1, "门,大门,房门", "door,gate"),
        _thing("window", 1.2, "窗,窗户,窗口", "window"),
        _thing("boat", 1.2, "船,小船,乌篷船,白篷船,航船", "boat,ship,vessel"),
        _thing("carriage", 1.8, "马车,轿子,车,人力车,黄包车,洋车", "carriage,coach,cart,wagon,rickshaw"),
        _thing("well", 0.9, "井,水井", "well,fountain,spring"),
        _thing("tree", 4.0, "树,大树,乌桕树,柳树,槐树", "tree,oak,willow,hazel"),
        _thing("moon", 1.0, "月亮,月光,明月,圆月", "moon,moonlight"),
        _thing("grave", 0.9, "坟,坟墓,墓碑", "grave,tombstone"),
        _thing("coffin", 0.7, "棺材,棺木", "coffin"),
        _thing("watermelon", 0.25, "西瓜,瓜", "melon,pumpkin"),
        _thing("gate_sign", 0.8, "牌子,粉板,匾,招牌", "sign,board,signboard"),
        _thing("pot", 0.35, "锅,药罐,罐", "pot,pan,cauldron"),
        _thing("bell", 0.8, "大钟,铜钟,古钟,钟声,敲钟,撞钟,铃铛", "bell,church bell"),
        _thing("drum", 0.6, "鼓,锣", "drum,gong"),
        _thing("flute", 0.5, "笛子,箫,唢呐,笛", "flute,pipe,fiddle,trumpet", held=True),
        _thing("phone", 0.14, "手机,电话", "phone,telephone", held=True),
        _thing("computer", 0.4, "电脑,笔记本电脑", "computer,laptop"),
        _thing("stove", 0.9, "炉子,灶,火炉,灶台", "stove,oven,furnace"),
        _thing("cage", 0.9, "笼子,鸟笼", "cage"),
        _thing("rope_hair", 1.0, "长发,发辫,辫子", "braid,long hair,tresses"),
        _thing("christmas_tree", 2.4, "圣诞树", "christmas tree,christmas-tree"),
        _thing("angel", 1.6, "天使", "angel"),
        _thing("pipe", 0.3, "旱烟,烟管,烟袋,长烟管", "tobacco pipe", held=True),
        _thing("fishing_net", 1.0, "渔网,鱼竿", "net,fishing rod,fishing-rod,hook"),
    )
}
"""Every kind of thing by name."""


SPECIES: Final[dict[str, Species]] = {
    species.kind: species
    for species in (
        _species("frog", "frog", 0.35, "青蛙,蛤蟆", "frog,toad"),
        _species("fox", "quadruped", 0.6, "狐狸", "fox"),
        _species("wolf", "quadruped", 0.9, "狼", "wolf,hyena"),
        _species("dog", "quadruped", 0.65, "狗", "dog,hound,puppy"),
        _species("cat", "quadruped", 0.4, "猫,小猫", "cat,kitten"),
        _species("horse", "quadruped", 1.9, "马,白马,马儿", "horse,pony,steed,donkey"),
        _species("ox", "quadruped", 1.5, "牛,水牛,黄牛", "ox,cow,bull,calf"),
        _species("pig", "quadruped", 0.8, "猪", "pig,hog"),
        _species("sheep", "quadruped", 0.8, "羊,山羊", "sheep,lamb,goat"),
        _species("rabbit", "quadruped", 0.4, "兔子,兔,猹,獾猪,刺猬", "rabbit,hare,badger,hedgehog"),
        _species("mouse", "quadruped", 0.15, "老鼠,鼠", "mouse,rat"),
        _species("tiger", "quadruped", 1.1, "老虎,虎,狮子", "tiger,lion"),
        _species("bear", "quadruped", 1.4, "熊", "bear"),
        _species("crow", "bird", 0.35, "乌鸦,老鸦", "crow,raven"),
        _species("bird", "bird", 0.2, "鸟,麻雀,稻鸡,夜莺,鸟雀", "bird,sparrow,nightingale,robin,dove"),
        _species("duck", "bird", 0.45, "鸭,鸭子", "duck"),
        _species("goose", "bird", 0.8, "鹅", "goose,swan"),
        _species("hen", "bird", 0.45, "鸡,母鸡,公鸡", "hen,chicken,cock,rooster"),
        _species("fish", "fish", 0.35, "鱼,大鱼,比目鱼", "fish,flounder,carp"),
        _species("snake", "snake", 0.3, "蛇,白蛇,美女蛇", "snake,serpent,dragon"),
    )
}
"""Every kind of animal by name."""
