"""The names from which a CharacterDesign is put together; `draw` draws each, `script` chooses among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from yingxi.story.terms import Age, Era, Sex
from yingxi.words import Words


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """A registered set of clothes: when, and by whom, it is worn."""

    kind: str
    name: Words
    eras: tuple[Era, ...]
    sexes: tuple[Sex, ...]
    ages: tuple[Age, ...]
    rank: str  # "poor", "common", "rich", "royal"


_F, _M = (Sex.FEMALE,), (Sex.MALE,)
_FM = (Sex.FEMALE, Sex.MALE)
_CHILD, _GROWN = (Age.CHILD,), (Age.YOUTH, Age.ADULT, Age.OLD)
_ANY = (Age.CHILD, *_GROWN)
_OLD_CHINA = (Era.ANCIENT_CHINA,)
_GOWN_CHINA = (Era.REPUBLICAN_CHINA,)
_CHINA = (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA)
_TALE = (Era.FAIRY_TALE,)
_NOW = (Era.MODERN,)
_WEST = (Era.FAIRY_TALE, Era.MODERN)
_DRILL = (Era.MODERN, Era.REPUBLICAN_CHINA)
_SEAS = (Era.FAIRY_TALE, Era.MODERN, Era.REPUBLICAN_CHINA)

WARDROBES: Final[dict[str, Wardrobe]] = {
    wardrobe.kind: wardrobe
    for wardrobe in (
        Wardrobe("scholar_robe", Words("scholar's robe", "书生袍"), _OLD_CHINA, _M, _GROWN, "common"),
        Wardrobe("hanfu", Words("hanfu dress", "襦裙"), _OLD_CHINA, _F, _GROWN, "common"),
        Wardrobe("villager", Words("villager's jacket and trousers", "短衣"), _CHINA, _M, _GROWN, "poor"),
        Wardrobe("village_woman", Words("village woman's jacket and apron", "布衫围裙"), _CHINA, _F, _GROWN, "poor"),
        Wardrobe("official", Words("official's robe", "官服"), _OLD_CHINA, _M, _GROWN, "rich"),
        Wardrobe("long_gown", Words("long gown", "长衫"), _GOWN_CHINA, _M, _GROWN, "common"),
        Wardrobe("gown_jacket", Words("gown and riding jacket", "长袍马褂"), _GOWN_CHINA, _M, _GROWN, "rich"),
        Wardrobe("qipao", Words("qipao", "旗袍"), _GOWN_CHINA, _F, _GROWN, "rich"),
        Wardrobe("child_china", Words("child's padded jacket", "童装短袄"), _CHINA, _FM, _CHILD, "common"),
        Wardrobe("soldier_china", Words("soldier's uniform", "号衣"), _CHINA, _M, _GROWN, "common"),
        Wardrobe("monk", Words("monk's robe", "僧袍"), (*_CHINA, *_NOW), _FM, _ANY, "common"),
        Wardrobe("peasant_dress", Words("peasant dress and bodice", "欧洲农妇裙"), _TALE, _F, _GROWN, "poor"),
        Wardrobe("peasant_man", Words("tunic and breeches", "欧洲农夫装"), _TALE, _M, _GROWN, "poor"),
        Wardrobe("princess", Words("princess's gown", "公主裙"), _TALE, _F, (Age.CHILD, Age.YOUTH, Age.ADULT), "royal"),
        Wardrobe("prince", Words("prince's doublet", "王子装"), _TALE, _M, (Age.YOUTH, Age.ADULT), "royal"),
        Wardrobe("royal_robe", Words("royal robe and mantle", "国王长袍"), _TALE, _FM, (Age.ADULT, Age.OLD), "royal"),
        Wardrobe("courtier", Words("courtier's coat", "廷臣礼服"), _TALE, _M, _GROWN, "rich"),
        Wardrobe("craftsman", Words("craftsman's apron", "工匠围裙"), _TALE, _FM, _GROWN, "common"),
        Wardrobe("witch", Words("witch's cloak", "女巫斗篷"), _TALE, _F, (Age.ADULT, Age.OLD), "poor"),
        Wardrobe("child_tale", Words("child's smock", "欧洲童装"), _TALE, _FM, _CHILD, "poor"),
        Wardrobe("soldier_tale", Words("soldier's red coat", "士兵红衣"), _TALE, _M, _GROWN, "common"),
        Wardrobe("priest", Words("priest's cassock", "牧师袍"), _WEST, _FM, _GROWN, "common"),
        Wardrobe("angel_robe", Words("white robe", "白袍"), _TALE, _FM, _ANY, "royal"),
        Wardrobe("modern_casual", Words("jumper and trousers", "毛衣长裤"), _NOW, _FM, _ANY, "common"),
        Wardrobe("modern_suit", Words("suit", "西装"), _NOW, _FM, _GROWN, "rich"),
        Wardrobe("modern_dress", Words("summer dress", "连衣裙"), _NOW, _F, _ANY, "common"),
        Wardrobe("modern_child", Words("school clothes", "校服"), _NOW, _FM, _CHILD, "common"),
        Wardrobe("robot", Words("robot's metal plates", "机器人外壳"), _NOW, _FM, _ANY, "common"),
        Wardrobe("work_clothes", Words("work overall", "工装"), _NOW, _FM, _GROWN, "poor"),
        Wardrobe("swordsman", Words("swordsman's dress", "侠客劲装"), _OLD_CHINA, _FM, _GROWN, "common"),
        Wardrobe("armour_china", Words("general's armour", "将军铠甲"), _OLD_CHINA, _FM, _GROWN, "common"),
        Wardrobe("taoist_robe", Words("Taoist's robe", "道袍"), _CHINA, _FM, _ANY, "common"),
        Wardrobe("knight", Words("knight's mail and tabard", "骑士锁甲罩袍"), _TALE, _FM, _GROWN, "common"),
        Wardrobe("wizard", Words("wizard's robe", "巫师长袍"), _TALE, _FM, _GROWN, "common"),
        Wardrobe("baker", Words("baker's whites", "面包师白衣"), _TALE, _FM, _GROWN, "common"),
        Wardrobe("maid_dress", Words("maid's dress and apron", "女仆裙"), _TALE, _F, _GROWN, "common"),
        Wardrobe("sailor", Words("sailor's striped jersey", "水手条纹衫"), _SEAS, _FM, _ANY, "common"),
        Wardrobe("sea_captain", Words("sea captain's coat", "船长服"), _SEAS, _FM, _GROWN, "rich"),
        Wardrobe("uniform", Words("uniform", "制服"), _DRILL, _FM, _GROWN, "common"),
        Wardrobe("white_coat", Words("white coat", "白大褂"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("nurse", Words("nurse's dress", "护士服"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("chef", Words("chef's whites", "厨师服"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("waiter", Words("waiter's waistcoat", "服务员马甲"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("firefighter", Words("firefighter's coat", "消防服"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("hi_vis", Words("builder's bright vest", "反光背心工装"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("astronaut", Words("spacesuit", "宇航服"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("wedding_dress", Words("wedding dress", "婚纱"), _WEST, _F, _GROWN, "common"),
        Wardrobe("shirt", Words("shirt and trousers", "衬衫长裤"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("check_shirt", Words("check shirt and jeans", "格子衬衫"), _NOW, _FM, _ANY, "common"),
        Wardrobe("t_shirt", Words("T-shirt and jeans", "短袖T恤"), _NOW, _FM, _ANY, "common"),
        Wardrobe("striped_jumper", Words("striped jumper", "条纹毛衣"), _NOW, _FM, _ANY, "common"),
        Wardrobe("jacket", Words("open jacket", "夹克外套"), _NOW, _FM, _ANY, "common"),
        Wardrobe("hoodie", Words("hoodie", "连帽衫"), _NOW, _FM, _ANY, "common"),
        Wardrobe("cardigan", Words("cardigan", "开衫"), _NOW, _FM, _ANY, "common"),
        Wardrobe("overcoat", Words("overcoat", "大衣"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("padded_coat", Words("padded coat", "羽绒服"), _NOW, _FM, _ANY, "common"),
        Wardrobe("raincoat", Words("raincoat", "雨衣"), _NOW, _FM, _ANY, "common"),
        Wardrobe("blouse_skirt", Words("blouse and skirt", "衬衫半裙"), _NOW, _F, _GROWN, "common"),
        Wardrobe("tracksuit", Words("school tracksuit", "运动校服"), _NOW, _FM, _ANY, "common"),
    )
}
"""Every set of clothes by name."""

TROUSERED: Final = frozenset({
    "armour_china", "astronaut", "baker", "cardigan", "check_shirt", "chef", "child_china", "craftsman", "firefighter",
    "hi_vis", "hoodie", "jacket", "knight", "modern_casual", "modern_child", "modern_suit", "padded_coat",
    "peasant_man", "prince", "sailor", "sea_captain", "shirt", "soldier_china", "soldier_tale", "striped_jumper",
    "t_shirt", "tracksuit", "uniform", "village_woman", "villager", "waiter", "work_clothes",
})  # fmt: skip
"""Clothes that show two legs down from the hips."""

HAIR: Final = (
    "bald", "balding", "short", "side_part", "bowl", "shaved_queue", "topknot", "bun", "low_bun", "double_bun",
    "long", "braid", "two_braids", "bob", "curly", "ponytail", "tuft", "long_golden", "wild",
)  # fmt: skip
"""Registered hair shapes. "tuft" is a Chinese child's tuft; "shaved_queue" a Qing shaven forehead with queue."""

BEARDS: Final = ("none", "moustache", "goatee", "long_beard", "full_beard", "stubble")
"""Registered beards."""

HATS: Final = (
    "none", "scholar_cap", "felt_cap", "skullcap", "straw_hat", "official_hat", "headscarf", "crown",
    "small_crown", "pointed_hat", "feather_cap", "bonnet", "cap", "top_hat", "helmet", "flower",
    "peaked_cap", "chef_hat", "hard_hat", "wool_hat", "brimmed_hat", "nurse_cap", "hood",
)  # fmt: skip
"""Registered things on a head."""

MARKS: Final = (
    "glasses", "freckles", "scar", "mole", "wrinkles", "patch", "apron", "necklace", "silver_collar",
    "earrings", "rosy", "tear_bags", "torn", "ghost", "scarf",
)  # fmt: skip
"""Registered small things that make a person known."""

FACE_NUMBERS: Final = ("width", "jaw", "eye_size", "eye_tilt", "nose", "brow", "mouth")
"""Keys of CharacterDesign.face, each 0..1, 0.5 when left out."""
