"""A traditional story is directed from its simplified copy and keeps its own characters."""

from __future__ import annotations

from yingxi.board.direct import direct
from yingxi.crew.reading import as_read, board_as_read, in_own_words, is_copied, plain
from yingxi.motion.find import find_actions
from yingxi.script.rules import RulesWriter
from yingxi.script.traditional import is_traditional
from yingxi.story.film import Film

STORY = (
    "清晨，老漁夫坐在河邊補網，小雲拿著一隻紅色的風箏跑過來。\n\n"
    "「風箏壞了！」小雲哭著說。\n\n老漁夫趕緊把她抱起來，對她說：「別哭。」"
)


def test_the_board_speaks_as_the_maker_writes() -> None:
    draft = RulesWriter().write(STORY, language="zh")
    told, cast = draft.script, draft.cast
    assert is_copied(told)
    board = in_own_words(direct(*as_read(told, cast), Film(), {}), told, cast)
    actions = [one.action for shot in board.shots for one in shot.people]
    assert any("風箏" in action for action in actions)
    assert not any("风" in action or "赶" in action for action in actions)
    assert any(one.holds == "kite" for shot in board.shots for one in shot.people)
    deeds = {deed.name for action in actions for deed in find_actions(plain(action), "zh")}
    assert {"sit", "run"} & deeds


def test_directed_again_the_board_keeps_its_pictures_and_its_words() -> None:
    draft = RulesWriter().write(STORY, language="zh")
    told, cast = draft.script, draft.cast
    board = in_own_words(direct(*as_read(told, cast), Film(), {}), told, cast)
    again = direct(*as_read(told, cast), Film(), {}, board_as_read(board, told))
    assert in_own_words(again, told, cast) == board


def test_a_simplified_story_is_read_as_it_is() -> None:
    draft = RulesWriter().write("小云跑过来。老渔夫坐着。", language="zh")
    assert not is_traditional("小云跑过来。")
    assert as_read(draft.script, draft.cast) == (draft.script, draft.cast)
