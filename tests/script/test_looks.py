"""Looks: whoever is drawn is read at once as man or woman, child or old, whatever their name's chance gives."""

from __future__ import annotations

from itertools import product

import pytest

from yingxi.script.beasts_zh import _patterns
from yingxi.script.looks import _told_dye, design_for
from yingxi.story.cast import Character, CharacterDesign
from yingxi.story.terms import Age, Era, Sex
from yingxi.story.wardrobe import WARDROBES

ERAS = (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA, Era.FAIRY_TALE, Era.MODERN)
HER_HAIR = {"bun", "low_bun", "double_bun", "long", "braid", "two_braids", "bob", "ponytail", "long_golden"}
HER_HATS = {"bonnet", "headscarf", "flower"}
HIS_HAIR = {"bald", "balding", "short", "side_part", "shaved_queue", "topknot", "tuft"}
HIS_HATS = {
    "felt_cap",
    "skullcap",
    "top_hat",
    "scholar_cap",
    "official_hat",
    "helmet",
    "feather_cap",
    "straw_hat",
    "cap",
}


def looks_of(sex: Sex, age: Age, era: Era, told: str = "", role: str = "") -> list[CharacterDesign]:
    designs = []
    for number in range(40):
        one = Character(id=f"n{number}{role}", name=f"n{number}", sex=sex, age=age, role=role)
        language = "zh" if era in (Era.ANCIENT_CHINA, Era.REPUBLICAN_CHINA) else "en"
        designs.append(design_for(one, era, told, language))
    return designs


@pytest.mark.parametrize(("era", "age"), list(product(ERAS, Age)))
def test_no_man_wears_what_is_a_womans_and_no_woman_what_is_a_mans(era: Era, age: Age) -> None:
    for design in looks_of(Sex.MALE, age, era):
        assert design.hair not in HER_HAIR
        assert design.hat not in HER_HATS
        assert Sex.MALE in WARDROBES[design.wardrobe].sexes
    for design in looks_of(Sex.FEMALE, age, era):
        assert design.hair not in HIS_HAIR
        assert design.hat not in HIS_HATS
        assert design.beard == "none"
        assert Sex.FEMALE in WARDROBES[design.wardrobe].sexes


@pytest.mark.parametrize("era", ERAS)
def test_an_old_man_has_a_beard_or_a_bare_crown(era: Era) -> None:
    for design in looks_of(Sex.MALE, Age.OLD, era):
        assert design.beard != "none" or design.hair in ("bald", "balding")


@pytest.mark.parametrize("role", ["craftsman", "peasant", "shopkeeper", "father"])
def test_an_old_man_at_his_trade_wears_no_feather(role: str) -> None:
    assert "feather_cap" not in {one.hat for one in looks_of(Sex.MALE, Age.OLD, Era.FAIRY_TALE, role=role)}


def test_most_who_wear_a_topknot_and_are_grown_men_have_a_beard() -> None:
    designs = [one for one in looks_of(Sex.MALE, Age.ADULT, Era.ANCIENT_CHINA) if one.hair == "topknot"]
    assert sum(one.beard != "none" for one in designs) > 0.6 * len(designs)


@pytest.mark.parametrize(
    ("told", "sex", "hair"),
    [
        ("The boy had golden hair and blue eyes.", Sex.MALE, "long_golden"),
        ("He combed his short hair with a ponytail band. 马尾", Sex.MALE, "ponytail"),
        ("一个短发的男人走了进来。", Sex.MALE, "bob"),
        ("Her father was balding.", Sex.FEMALE, "balding"),
    ],
)
def test_told_hair_is_not_worn_by_the_other_sex(told: str, sex: Sex, hair: str) -> None:
    assert all(one.hair != hair for one in looks_of(sex, Age.YOUTH, Era.MODERN, told))


def test_told_hair_is_worn_by_whom_it_fits() -> None:
    assert {one.hair for one in looks_of(Sex.MALE, Age.OLD, Era.MODERN, "He was balding and stout.")} == {"balding"}
    assert {one.hair for one in looks_of(Sex.MALE, Age.OLD, Era.REPUBLICAN_CHINA, "一个秃顶的老头")} == {"balding"}
    golden = looks_of(Sex.MALE, Age.CHILD, Era.FAIRY_TALE, "a boy with golden hair")
    assert {one.hair_colour for one in golden} == {"#dcb35c"}


@pytest.mark.parametrize(("told", "hat"), [("头上扎着头巾", "headscarf"), ("戴着一条白头巾", "headscarf")])
def test_a_man_wears_no_womans_scarf(told: str, hat: str) -> None:
    assert all(one.hat != hat for one in looks_of(Sex.MALE, Age.ADULT, Era.REPUBLICAN_CHINA, told))
    assert all(one.hat == hat for one in looks_of(Sex.FEMALE, Age.ADULT, Era.REPUBLICAN_CHINA, told))


@pytest.mark.parametrize("era", ERAS)
def test_some_grown_women_wear_earrings_and_no_child_does(era: Era) -> None:
    assert any("earrings" in one.marks for one in looks_of(Sex.FEMALE, Age.ADULT, era))
    assert not any("earrings" in one.marks for one in looks_of(Sex.FEMALE, Age.CHILD, era))


@pytest.mark.parametrize(
    ("species", "name", "told", "dye"),
    [
        ("cat", "白猫", "白猫和黑猫在墙头上坐着。", "white"),
        ("cat", "黑猫", "白猫和黑猫在墙头上坐着。", "black"),
        ("goat", "goat", "An old grey goat stood by the gate.", "grey"),
        ("bear", "bear", "The bear was brown and slow.", "brown"),
        ("rabbit", "小兔", "一只雪白的小兔跳过来。", "white"),
        ("deer", "小鹿", "梅花鹿在林子里走。", None),
    ],
)
def test_a_told_colour_is_read(species: str, name: str, told: str, dye: str | None) -> None:
    assert _told_dye(Character(id="a", name=name, species=species), told) == dye


@pytest.mark.parametrize(
    ("word", "kind"), [("小山羊", "goat"), ("熊猫", "panda"), ("长颈鹿", "giraffe"), ("小猫", "cat")]
)
def test_a_kinds_word_is_no_part_of_anothers(word: str, kind: str) -> None:
    assert [found for found, pattern in _patterns() if pattern.search(word)] == [kind]


def test_a_trade_told_of_her_in_the_next_sentence_dresses_her() -> None:
    told = "At noon Mabel came home with wet shoes. She was a nurse and seldom sat down. Mabel wore her blue uniform."
    mabel = Character(id="m", name="Mabel", sex=Sex.FEMALE, age=Age.ADULT)
    design = design_for(mabel, Era.MODERN, told, "en")
    assert (design.wardrobe, design.hat) == ("nurse", "nurse_cap")


def test_a_trade_told_of_whom_a_sentence_names_last_is_not_the_first_ones() -> None:
    told = "At noon Mabel waved to Agnes. She was a nurse and seldom sat down."
    mabel = Character(id="m", name="Mabel", sex=Sex.FEMALE, age=Age.ADULT)
    assert design_for(mabel, Era.MODERN, told, "en").wardrobe != "nurse"
