"""Which words put nameless people into a picture, and which only look like it."""

from __future__ import annotations

import pytest

from yingxi.board.crowds import crowd_act, crowd_in


@pytest.mark.parametrize(
    "text",
    [
        "Hanna looked at the watch on her wrist.",
        "He kept the first watch.",
        "She turned the pages slowly.",
        "An iron dog guards the door.",
        "She hummed a folk song.",
        "He works for a shipping company.",
        "There were no guests that evening.",
        "他望着怀里的表。",
        "一个客人推门进来。",
        "那位白胡子大臣摇摇头。",
        "乡下人进城来了。",
        "银行人员锁上了门。",
        "她爱自己的大家庭。",
        "店里没有一个客人。",
        "他像士兵一样站着。",
        "国王坐在宝座上。",
    ],
)
def test_a_word_with_another_meaning_brings_nobody(text: str) -> None:
    assert crowd_in(text) == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Somebody called the watch.", "soldier"),
        ("The watch came running down the lane.", "soldier"),
        ("The king's pages bowed.", "servant"),
        ("The guests sat down.", "guest"),
        ("The whole company laughed.", "villager"),
        ("客人都走了。", "guest"),
        ("下人端来一壶茶。", "servant"),
        ("士兵冲了进来。", "soldier"),
        ("大家都笑了。", "villager"),
    ],
)
def test_people_who_are_there_come_in(text: str, kind: str) -> None:
    assert crowd_in(text)[0] == f"extra:{kind}"


def test_what_the_crowd_does_is_read_from_the_clause_that_has_it() -> None:
    act = crowd_act("She looked at the watch, and the guests danced.", "home", "en")
    assert act is not None
    assert act.endswith("the guests danced")
