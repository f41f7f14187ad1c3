from __future__ import annotations

import pytest
from small_stories import CAST, said, scene, script, told

from yingxi.board.actions import doings, first_named
from yingxi.board.crowds import REGULARS, crowd_act, regulars
from yingxi.board.deeds import goes_along, handles, partner_in, shows_hand
from yingxi.board.direct import direct
from yingxi.story.board import Board, Shot, Staging
from yingxi.story.cast import Cast, Character
from yingxi.story.film import Film
from yingxi.story.script import Beat
from yingxi.story.terms import Age, BeatKind, Facing, Move, Sex, ShotSize

PEOPLE = {
    "maid": Character(id="maid", name="Greta", sex=Sex.FEMALE),
    "smith": Character(id="smith", name="the smith", aliases=("smith",), sex=Sex.MALE),
    "toad": Character(id="toad", name="toad", species="frog", speaks=True),
    "hen": Character(id="hen", name="hen", species="hen"),
}
NAMES = {one.id: (one.name, *one.aliases) for one in PEOPLE.values()}
CHINESE = {one.id: (one.name, *one.aliases) for one in CAST.characters}
KNOWN = {one.id: one for one in CAST.characters}
SHOWS_HANDS = {ShotSize.MEDIUM, ShotSize.FULL, ShotSize.WIDE}


def shot_of(board: Board, beat: str) -> Shot:
    return next(shot for shot in board.shots if beat in shot.beats)


def board_of(*beats: Beat, cast: Cast = CAST, **more: object) -> Board:
    return direct(script(scene(*beats, **more)), cast, Film(), {})  # type: ignore[arg-type]


def person(shot: Shot, name: str) -> Staging:
    return next(one for one in shot.people if one.character == name)


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("Greta hugged the smith.", "smith"),
        ("She gave the smith a loaf.", "smith"),
        ("She took the toad in her hand.", "toad"),
        ("She lifted him up.", "smith"),
        ("Nobody had given her anything.", None),
        ("She would have kissed the smith.", None),
        ("Greta took her basket.", None),
        ("She walked past the smith.", None),
    ],
)
def test_the_one_it_is_done_to_in_english(text: str, partner: str | None) -> None:
    assert partner_in(text, "maid", ("maid", "smith", "toad", "hen"), NAMES, PEOPLE) == partner


@pytest.mark.parametrize(
    ("text", "partner"),
    [
        ("织娘扑进船夫的怀里", "ferryman"),
        ("织娘把阿宝抱了起来", "boy"),
        ("织娘递给船夫一碗水", "ferryman"),
        ("织娘拉着他往回走", "ferryman"),
        ("织娘没给船夫钱", None),
        ("织娘望着船夫", None),
    ],
)
def test_the_one_it_is_done_to_in_chinese(text: str, partner: str | None) -> None:
    assert partner_in(text, "weaver", ("weaver", "ferryman", "boy"), CHINESE, KNOWN) == partner


def test_a_beast_that_speaks_is_he_or_she() -> None:
    assert partner_in("She stroked him.", "maid", ("maid", "toad"), NAMES, PEOPLE) == "toad"
    assert partner_in("She stroked him.", "maid", ("maid", "hen"), NAMES, PEOPLE) is None


def test_names_are_whole_words_and_nobody_gets_another_ones_deed() -> None:
    names = {"prince": ("prince",), "princess": ("princess",)}
    assert first_named("the princess sang", ("prince", "princess"), names) == "princess"
    assert doings("She sat down, the prince laughed", names, names, "princess") == {
        "princess": ["She sat down"],
        "prince": ["the prince laughed"],
    }
    assert doings("船夫笑了", CHINESE, CHINESE, "weaver") == {"ferryman": ["船夫笑了"]}


def test_a_deed_between_two_shows_both_and_their_hands() -> None:
    board = board_of(
        said(1, "weaver", "老伯，您总算回来了，我们都在等您。"),
        told(2, "船夫站在船头。", people=("ferryman",)),
        Beat(id="b003", kind=BeatKind.ACTION, text="织娘拉住他的手。", people=("weaver",)),
        said(4, "ferryman", "回来了，雾太大，路上走了整整三天三夜。"),
    )
    shot = shot_of(board, "b003")
    assert shot.size in SHOWS_HANDS
    assert person(shot, "weaver").partner == "ferryman"
    assert person(shot, "weaver").listens_to == "ferryman"
    assert person(shot, "ferryman").facing is not person(shot, "weaver").facing


def test_what_hands_do_is_not_shown_in_a_close_up_and_a_feeling_is() -> None:
    assert handles("她摘下一朵花")
    assert handles("She knelt")
    assert not handles("她想起了母亲")
    sad = told(
        2, "织娘难过极了，心里像压着一块石头，许久说不出话来。", people=("weaver",), emotion="sadness", intensity=0.9
    )
    board = board_of(
        told(1, "织娘蹲下来，把篮子放在地上，慢慢地数着里面的鸡蛋。", people=("weaver",), things=("basket",)), sad
    )
    assert shot_of(board, "b001").size in SHOWS_HANDS
    assert shot_of(board, "b002").size in (ShotSize.CLOSE_UP, ShotSize.MEDIUM_CLOSE)


def test_two_who_go_together_go_the_same_way() -> None:
    assert goes_along("阿宝跟着白马跑上山")
    assert not goes_along("阿宝跑上山")
    shot = shot_of(board_of(told(1, "阿宝跟着船夫跑上山顶。", people=("boy", "ferryman"))), "b001")
    boy, ferryman = person(shot, "boy"), person(shot, "ferryman")
    assert boy.facing is ferryman.facing
    assert boy.action == ferryman.action
    assert (boy.x_m < ferryman.x_m) == (boy.facing is Facing.RIGHT)


def test_nobody_is_followed_through_a_wall() -> None:
    beats = [told(n, "阿宝跑过来，又跑过去，一直跑到门口才停下。", people=("boy",)) for n in range(1, 5)]
    assert all(shot.move is not Move.FOLLOW for shot in board_of(*beats, place="home").shots)
    outside = [shot for shot in board_of(*beats, place="field").shots if shot.move is Move.FOLLOW]
    assert outside
    for shot in outside:
        assert (shot.people[0].x_m < 0) == (shot.people[0].facing is Facing.RIGHT)


def test_a_lantern_stays_in_the_hand() -> None:
    board = board_of(
        told(1, "阿宝提着一盏灯笼走进树林。", people=("boy",), things=("lantern",)),
        told(2, "阿宝害怕极了，他从来没有一个人走过这么黑的路。", people=("boy",), emotion="fear", intensity=0.8),
        place="forest",
    )
    assert person(shot_of(board, "b001"), "boy").holds == "lantern"
    assert person(shot_of(board, "b002"), "boy").holds == "lantern"


def test_a_public_place_is_never_empty() -> None:
    for place in ("tavern", "market", "street"):
        assert regulars(place)
        opening = board_of(told(1, "天已经亮了，门都开着。"), place=place).shots[0]
        assert any(one.character.startswith("extra:") for one in opening.people)
    assert regulars("forest") == ()


def test_those_who_are_always_there_point_at_nobody() -> None:
    for place in REGULARS:
        for language in ("zh", "en"):
            act = crowd_act("", place, language) or ""
            assert not any(word in act for word in ("point", "指"))


def test_a_place_is_shown_with_those_who_are_in_it() -> None:
    beats = [
        told(1, "织娘走到渡口，放下了竹篮，望着对面的山。", people=("weaver",)),
        told(2, "风越来越大，河面上一点一点暗了下来，什么都看不清了。"),
    ]
    shot = shot_of(board_of(*beats, people=("weaver",)), "b002")
    assert shot.subject != "place" or "weaver" in {one.character for one in shot.people}


def test_a_man_and_a_small_child_are_seen_in_full() -> None:
    small = Character(id="tot", name="小不点", age=Age.CHILD, speaks=True)
    cast = CAST.model_copy(update={"characters": (*CAST.characters, small)})
    beats = [said(n, ("tot", "ferryman")[n % 2], "这件事我想了很久，还是不明白，你倒说说看。") for n in range(1, 9)]
    board = board_of(*beats, cast=cast)
    both = [shot for shot in board.shots if len(shot.people) == 2]
    assert both
    assert {shot.size for shot in both} <= {ShotSize.FULL, ShotSize.WIDE}


def test_a_deed_of_the_hand_is_told_from_one_of_the_face() -> None:
    for text in ("她朝船上招手", "他指着远处的塔", "老人举起酒杯", "He waved from the gate", "She pointed at the roof",
                 "He held the lamp up", "She raised her hand"):  # fmt: skip
        assert shows_hand(text), text
    for text in ("她笑了", "他点头", "The waves broke on the rocks", "She smiled", "That was the point"):
        assert not shows_hand(text), text
