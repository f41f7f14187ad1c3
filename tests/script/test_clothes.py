"""Clothes: worn by whom the text names, by trade and era, and unlike between people."""

from __future__ import annotations

import colorsys

import pytest

from yingxi.script.dressing import as_seen, for_cut
from yingxi.script.everyday import everyday_dress, season_of
from yingxi.script.looks import design_for, designs_for
from yingxi.script.palette import OUTFITS, SKINS, _distance, at_age
from yingxi.script.worn import worn_in
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.terms import Age, Era, Season, Sex
from yingxi.words import Language

GIRL = Character(id="girl", name="girl", aliases=("little girl",), sex=Sex.FEMALE, age=Age.CHILD)
MAN = Character(id="man", name="man", sex=Sex.MALE)
GRANDFATHER = Character(id="grandfather", name="grandfather", sex=Sex.MALE, age=Age.OLD)
ANNA = Character(id="anna", name="Anna", sex=Sex.FEMALE)
XIAOMEI = Character(id="xiaomei", name="小梅", sex=Sex.FEMALE, age=Age.CHILD)
MOTHER = Character(id="mother", name="妈妈", sex=Sex.FEMALE)
SWORDSMAN = Character(id="lu", name="陆远", aliases=("剑客",), sex=Sex.MALE, role="soldier")
STRANGER = Character(id="black", name="黑衣人", sex=Sex.MALE, role="robber")


def worn(people: list[Character], text: str, language: Language) -> dict[str, set[str]]:
    return {who: {thing.kind for thing in things} for who, things in worn_in(people, text, language).items()}


@pytest.mark.parametrize(
    ("text", "hers", "his"),
    [
        ("A girl in a yellow raincoat ran past a man in a grey hat.", {"raincoat"}, {"hat"}),
        ("The man, who had no coat, smiled at the girl in the blue dress.", {"modern_dress"}, set()),
        ("The man wore a brown coat and a black cap. She waved.", set(), {"overcoat", "cap"}),
        ("The girl found a key in his coat pocket.", set(), set()),
    ],
)
def test_an_english_thing_is_worn_by_whoever_is_named_before_it(text: str, hers: set[str], his: set[str]) -> None:
    assert worn([GIRL, MAN], text, "en") == {"girl": hers, "man": his}


def test_what_is_somebodys_own_is_not_worn_by_whoever_looks_at_it() -> None:
    found = worn([ANNA, GRANDFATHER], "Anna looked at her grandfather's red cap.", "en")
    assert found == {"anna": set(), "grandfather": {"cap"}}


@pytest.mark.parametrize(
    ("text", "hers", "mothers"),
    [
        ("小梅看着妈妈系着一条白围裙走来。", set(), {"apron"}),
        ("小梅穿着红裙子，妈妈披着灰大衣。", {"modern_dress"}, {"overcoat"}),
        ("妈妈给戴着草帽的小梅拍照。", {"straw_hat"}, set()),
        ("妈妈打开衣柜，小梅没穿外套。", set(), set()),
        ("妈妈穿过院子，看见那个戴帽子的老头。", set(), set()),
    ],
)
def test_a_chinese_thing_is_worn_by_whom_the_grammar_says(text: str, hers: set[str], mothers: set[str]) -> None:
    assert worn([XIAOMEI, MOTHER], text, "zh") == {"xiaomei": hers, "mother": mothers}


def dressed(people: list[Character], era: Era, text: str, language: Language) -> list[CharacterDesign]:
    about = {one.id: text for one in people}
    return [one.design for one in designs_for(people, era, about, language, text) if one.design is not None]


def test_a_swordsman_is_no_soldier_and_only_the_other_wears_the_bamboo_hat() -> None:
    text = "剑客陆远走到江边。桥头坐着一个戴斗笠的黑衣人。陆远拔出剑，挑落了他的斗笠。"
    one, other = dressed([SWORDSMAN, STRANGER], Era.ANCIENT_CHINA, text, "zh")
    assert (one.wardrobe, one.hat) == ("swordsman", "none")
    assert (other.wardrobe, other.hat) == ("swordsman", "straw_hat")
    assert one.main != other.main


def test_colours_that_the_text_names_are_worn() -> None:
    text = "A girl in a yellow raincoat stood beside a man in a grey hat and a green coat."
    girl, man = dressed([GIRL, MAN], Era.MODERN, text, "en")
    assert (girl.wardrobe, girl.main, girl.hat) == ("raincoat", "#dcae35", "hood")
    assert (man.wardrobe, man.hat, man.hat_colour, man.main) == ("overcoat", "brimmed_hat", "#84858a", "#4f8052")


@pytest.mark.parametrize(
    ("name", "era", "language", "wardrobe", "hat"),
    [
        ("厨师", Era.MODERN, "zh", "chef", "chef_hat"),
        ("王医生", Era.MODERN, "zh", "white_coat", "none"),
        ("交警", Era.MODERN, "zh", "uniform", "peaked_cap"),
        ("老道士", Era.ANCIENT_CHINA, "zh", "taoist_robe", "none"),
        ("大将军", Era.ANCIENT_CHINA, "zh", "armour_china", "helmet"),
        ("the knight", Era.FAIRY_TALE, "en", "knight", "helmet"),
        ("baker", Era.FAIRY_TALE, "en", "baker", "chef_hat"),
        ("firefighter", Era.MODERN, "en", "firefighter", "hard_hat"),
        ("astronaut", Era.MODERN, "en", "astronaut", "none"),
    ],
)
def test_a_trade_wears_its_own(name: str, era: Era, language: Language, wardrobe: str, hat: str) -> None:
    design = design_for(Character(id="x", name=name, sex=Sex.MALE), era, "", language)
    assert (design.wardrobe, design.hat) == (wardrobe, hat)


def test_a_trade_is_read_from_beside_the_name() -> None:
    anna = design_for(ANNA, Era.MODERN, "", "en", story="Anna was a young nurse. The chef shouted.")
    assert anna.wardrobe == "nurse"
    other = design_for(MAN, Era.MODERN, "", "en", story="The man met Anna, a nurse.")
    assert other.wardrobe != "nurse"


def test_people_of_today_are_dressed_unlike_each_other() -> None:
    people = [Character(id=f"p{k}", name=f"p{k}", sex=Sex.MALE) for k in range(5)]
    designs = dressed(people, Era.MODERN, "They met.", "en")
    assert len({one.wardrobe for one in designs}) == 5
    assert len({one.main for one in designs}) == 5


def test_no_clothes_are_of_the_colour_of_a_face() -> None:
    skins = [skin for row in SKINS.values() for skin in row]
    for outfits in OUTFITS.values():
        assert min(_distance(outfit[0], skin) for outfit in outfits for skin in skins) > 110


def test_people_of_today_are_told_apart_by_a_clear_hue() -> None:
    mains = [outfit[0] for outfit in OUTFITS[(Era.MODERN, "common")]]
    assert min(_distance(a, b) for i, a in enumerate(mains) for b in mains[:i]) > 60
    for main in mains:
        red, green, blue = (int(main[k : k + 2], 16) / 255 for k in (1, 3, 5))
        assert colorsys.rgb_to_hls(red, green, blue)[2] > 0.3


def test_two_at_work_wear_neither_the_same_cut_nor_white() -> None:
    people = [
        Character(id=name, name=name, sex=sex, role="office")
        for name, sex in (("Ada", Sex.FEMALE), ("Bruno", Sex.MALE), ("Carla", Sex.FEMALE))
    ]
    designs = dressed(people, Era.MODERN, "They met.", "en")
    assert len({one.wardrobe for one in designs}) == 3
    assert len({"shirt", "blouse_skirt"} & {one.wardrobe for one in designs}) <= 1
    seen = [as_seen((one.main, one.second, one.accent), one.wardrobe)[0] for one in designs]
    assert min(_distance(a, b) for i, a in enumerate(seen) for b in seen[:i]) > 120


@pytest.mark.parametrize("wardrobe", ["blouse_skirt", "peasant_dress", "craftsman", "shirt"])
def test_where_a_cut_shows_its_hue_is_undone(wardrobe: str) -> None:
    outfit = ("#102030", "#e0e0e0", "#a04030")
    assert as_seen(for_cut(outfit, wardrobe), wardrobe) == outfit


def test_children_wear_brighter_and_the_old_deeper_colours() -> None:
    def light(age: Age) -> int:
        main = at_age(("#b23c2c", "#b9c8d4", "#23466e"), age)[0]
        return sum(int(main[k : k + 2], 16) for k in (1, 3, 5))

    assert light(Age.CHILD) > light(Age.ADULT) > light(Age.OLD)


def test_the_season_is_felt() -> None:
    assert season_of("Snow fell. It was winter, and the snow was deep.") is Season.WINTER
    assert season_of("炎热的夏天，蝉在叫。") is Season.SUMMER
    assert season_of("She remembered one summer.") is None
    for turn in (0.0, 0.3, 0.6, 0.9):
        cold = everyday_dress(Sex.MALE, Age.CHILD, Season.WINTER, [], turn, office=False, pupil=False)
        warm = everyday_dress(Sex.MALE, Age.YOUTH, Season.SUMMER, [], turn, office=False, pupil=False)
        assert cold != "t_shirt"
        assert warm in ("t_shirt", "check_shirt", "shirt")
