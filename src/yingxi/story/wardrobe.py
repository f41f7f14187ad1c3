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
        Wardrobe("monk", Words("monk's robe", "僧袍"), _CHINA, _M, _ANY, "common"),
        Wardrobe("peasant_dress", Words("peasant dress and bodice", "欧洲农妇裙"), _TALE, _F, _GROWN, "poor"),
        Wardrobe("peasant_man", Words("tunic and breeches", "欧洲农夫装"), _TALE, _M, _GROWN, "poor"),
        Wardrobe("princess", Words("princess's gown", "公主裙"), _TALE, _F, (Age.CHILD, Age.YOUTH, Age.ADULT), "royal"),
        Wardrobe("prince", Words("prince's doublet", "王子装"), _TALE, _M, (Age.YOUTH, Age.ADULT), "royal"),
        Wardrobe("royal_robe", Words("royal robe and mantle", "国王长袍"), _TALE, _FM, (Age.ADULT, Age.OLD), "royal"),
        Wardrobe("courtier", Words("courtier's coat", "廷臣礼服"), _TALE, _M, _GROWN, "rich"),
        Wardrobe("craftsman", Words("craftsman's apron", "工匠围裙"), _TALE, _M, _GROWN, "common"),
        Wardrobe("witch", Words("witch's cloak", "女巫斗篷"), _TALE, _F, (Age.ADULT, Age.OLD), "poor"),
        Wardrobe("child_tale", Words("child's smock", "欧洲童装"), _TALE, _FM, _CHILD, "poor"),
        Wardrobe("soldier_tale", Words("soldier's red coat", "士兵红衣"), _TALE, _M, _GROWN, "common"),
        Wardrobe("priest", Words("priest's cassock", "牧师袍"), _TALE, _M, _GROWN, "common"),
        Wardrobe("angel_robe", Words("white robe", "白袍"), _TALE, _FM, _ANY, "royal"),
        Wardrobe("modern_casual", Words("jumper and trousers", "现代便装"), _NOW, _FM, _GROWN, "common"),
        Wardrobe("modern_suit", Words("suit", "西装"), _NOW, _FM, _GROWN, "rich"),
        Wardrobe("modern_dress", Words("summer dress", "连衣裙"), _NOW, _F, _GROWN, "common"),
        Wardrobe("modern_child", Words("school clothes", "校服"), _NOW, _FM, _CHILD, "common"),
        Wardrobe("robot", Words("robot's metal plates", "机器人外壳"), _NOW, _FM, _ANY, "common"),
        Wardrobe("work_clothes", Words("work overall", "工装"), _NOW, _FM, _GROWN, "poor"),
    )
}
"""Every set of clothes by name."""

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
)  # fmt: skip
"""Registered things on a head."""

MARKS: Final = (
    "glasses", "freckles", "scar", "mole", "wrinkles", "patch", "apron", "necklace", "silver_collar",
    "earrings", "rosy", "tear_bags", "torn", "ghost",
)  # fmt: skip
"""Registered small things that make a person known."""

FACE_NUMBERS: Final = ("width", "jaw", "eye_size", "eye_tilt", "nose", "brow", "mouth")
"""Keys of CharacterDesign.face, each 0..1, 0.5 when left out."""
