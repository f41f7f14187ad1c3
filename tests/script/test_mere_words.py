"""Words that only sound like a person, an animal or a place; houses that people keep."""

from __future__ import annotations

import pytest

from yingxi.script.props import things_in
from yingxi.script.rules import RulesWriter
from yingxi.story.cast import Cast


def cast_of(text: str) -> Cast:
    return RulesWriter().write(text, title="x").cast


def names_in(text: str) -> list[str]:
    return [one.name for one in cast_of(text).characters]


@pytest.mark.parametrize(
    "text",
    [
        "林小满把一盆仙人掌放在阳台上。仙人掌慢慢开花了，林小满笑了。",
        "林小满买了一盒王子饼干。王子饼干很甜，林小满笑了。",
        "林小满拿起老虎钳。老虎钳掉在地上，林小满叹了口气。",
        "林小满系着蝴蝶结。蝴蝶结飞了起来，林小满追上去。",
    ],
)
def test_what_only_sounds_like_somebody_is_nobody(text: str) -> None:
    assert names_in(text) == ["林小满"]


def test_an_old_master_is_somebody() -> None:
    assert "老师傅" in names_in("老师傅走进车间。“把门关上。”老师傅说。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Mrs. Potter locked the door. "Good night," said Mrs. Potter to the boy.', "Potter"),
        ('Mr Baker missed his bus again. "I am late," said Mr Baker, and he ran to the office.', "Baker"),
        ('Mrs Shepherd waited at the station. "My train is late," said Mrs Shepherd.', "Shepherd"),
    ],
)
def test_a_family_name_is_no_trade(text: str, name: str) -> None:
    person = next(one for one in cast_of(text).characters if one.name == name)
    assert person.role == ""
    assert person.design.wardrobe not in ("craftsman", "baker", "chef")


def test_a_given_and_a_family_name_are_one_person() -> None:
    text = 'John Carpenter stood by the gate. John Carpenter laughed. "Come in," said John Carpenter.'
    assert names_in(text) == ["John"]


def test_the_baker_is_still_a_baker() -> None:
    text = 'Once upon a time the baker rose before the sun. "Fresh bread!" cried the baker.'
    assert cast_of(text).characters[0].design.wardrobe == "baker"


def test_only_an_autumn_leaf_is_drawn() -> None:
    assert things_in("A red leaf lay on the step.", "en") == ("leaf",)
    assert things_in("The plant had a new green leaf.", "en") == ()
    assert things_in("花盆里的小苗长出一片叶子。", "zh") == ("seedling",)
    assert things_in("一片枫叶飘下来。", "zh") == ("leaf",)


def test_a_keeper_is_in_the_house_that_she_keeps() -> None:
    text = (
        "Miss Quince had run the village library since she was twenty, and she knew each book by its smell.\n\n"
        "That night she sat behind the desk with a candle. A mouse crept along the shelf and looked at her.\n\n"
        '"You are early," said Miss Quince.\n\n'
        "The next morning she took her basket and walked into the forest. Birds sang in the trees above her."
    )
    places = [scene.place for scene in RulesWriter().write(text, title="x").script.scenes]
    assert set(places[:-1]) == {"study"}
    assert places[-1] == "forest"


def test_after_a_jump_in_time_a_shopkeeper_is_in_his_shop() -> None:
    text = (
        "巷子口有一家书店，老板姓陆，街坊都叫他陆师傅。\n\n"
        "那天晚上下着雨，一个小姑娘站在书店门口躲雨。陆师傅递给她一本旧书，又给她倒了一杯热水。\n\n"
        "夜深了，陆师傅撑着伞，把小姑娘送到车站。汽车开走的时候，小姑娘在窗边挥着手。\n\n"
        "第二年秋天，陆师傅收到一张照片。他把照片挂在墙上，看了很久，轻轻地笑了。"
    )
    scenes = RulesWriter().write(text, title="x").script.scenes
    assert scenes[-2].place == "station"
    assert scenes[-1].place == "shop"
