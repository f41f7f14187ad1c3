"""One person of a story under the words by which it goes on telling of them; crowds and led animals."""

from __future__ import annotations

import pytest

from yingxi.script.rules import RulesWriter
from yingxi.story.cast import Cast, Character
from yingxi.story.terms import Age, Sex


def _cast(text: str) -> Cast:
    return RulesWriter().write(text).cast


def _only(cast: Cast, name: str) -> Character:
    (one,) = [who for who in cast.characters if name in (who.name, *who.aliases)]
    return one


def test_a_young_man_named_so_is_nobody_besides() -> None:
    cast = _cast(
        "A young man named Anton mended clocks by the gate. The young man whistled. "
        '"Good day," said Anton.\n\n"Good day," said a sailor.'
    )
    assert {who.name for who in cast.characters} == {"Anton", "sailor"}
    assert _only(cast, "Anton").age is Age.YOUTH


def test_the_bakers_small_son_is_a_child_under_his_name() -> None:
    cast = _cast(
        'The miller\'s small son, Jurgen, had gone to the pond. "Jurgen!" cried the miller.\n\n'
        'The boy sat on the ice. "I am here," said Jurgen.'
    )
    assert {who.name for who in cast.characters} == {"miller", "Jurgen"}
    assert _only(cast, "Jurgen").age is Age.CHILD


def test_whoever_is_taken_for_the_clerk_and_tells_a_name_is_the_clerk() -> None:
    cast = _cast(
        'A tall young woman came in. "You must be the clerk," said Mr Hobbs.\n\n"I\'m Ida," said the young woman.\n\n'
        "The clerk hung up her coat. Mr Hobbs nodded."
    )
    assert {who.name for who in cast.characters} == {"Ida", "Hobbs"}


def test_a_grandson_is_named_in_the_next_sentence() -> None:
    cast = _cast(
        "Old Berta rowed home. Her grandson was waiting on the bank. Little Nils was six, and he waved.\n\n"
        '"Throw me the rope," said Berta.\n\n"Here it comes," said Nils.'
    )
    assert {who.name for who in cast.characters} == {"Berta", "Nils"}


def test_men_who_only_come_along_are_no_character() -> None:
    cast = _cast(
        'The smith ran out with the other men. "Fire!" cried the smith.\n\nHe threw the first bucket. '
        '"More water," he said.'
    )
    assert {who.name for who in cast.characters} == {"smith"}


@pytest.mark.parametrize(
    ("text", "name", "other"),
    [
        ("周婆婆坐在门口剥豆。“婆婆，我来帮您。”小满跑过来说。婆婆点点头，笑了。", "周婆婆", "婆婆"),
        ("外婆走到琴前坐下。小满站在旁边听。“好听吗？”外婆问。老人笑了笑，合上了琴盖。", "外婆", "老人"),
        ("村口住着一个独臂老人，村里人都叫他顺伯。顺伯养着一条黑狗。“进来吧。”老人说。", "顺伯", "老人"),
    ],
)
def test_a_word_for_the_old_is_one_known_already(text: str, name: str, other: str) -> None:
    cast = _cast(text)
    assert _only(cast, name) is _only(cast, other)
    assert _only(cast, name).age is Age.OLD


def test_another_old_man_is_another() -> None:
    cast = _cast("顺伯坐在井边。一个老人走过来。“有水吗？”老人问。“有。”顺伯说。")
    assert _only(cast, "顺伯") is not _only(cast, "老人")


def test_the_innkeepers_daughter_asks_not_the_innkeeper() -> None:
    cast = _cast("两个人坐着喝酒。掌柜的女儿端上一盘牛肉，笑着问：“客官还要什么？”“不要了。”老何说。")
    assert _only(cast, "女儿").sex is Sex.FEMALE
    assert _only(cast, "女儿").speaks


def test_a_stranger_is_who_the_other_calls_brother() -> None:
    cast = _cast(
        "柳青停在桥边。桥那头站着一个蒙面人。“你来了。”蒙面人说。“师兄，你还好吗？”柳青问。"
        "蒙面人没有回答，扯下了面巾。师兄的头发已经白了。“走吧。”师兄说。"
    )
    assert _only(cast, "师兄") is _only(cast, "蒙面人")


@pytest.mark.parametrize(
    ("text", "species"),
    [
        ("阿青牵着一匹白马走到河边。“走吧。”阿青说。白马仰头长嘶一声。", "horse"),
        ("一只小羊陷在泥沟里。阿青抱起小羊，笑了。“不怕。”阿青说。", "sheep"),
    ],
)
def test_an_animal_that_is_led_or_helped_is_cast(text: str, species: str) -> None:
    assert [who.species for who in _cast(text).characters if who.species != "human"] == [species]
