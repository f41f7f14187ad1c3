"""Postures outlast the sentence that tells them; umbrellas go up in the rain."""

from __future__ import annotations

import pytest
from small_stories import CAST, said, scene, script, told

from yingxi.board.direct import direct
from yingxi.board.lasting import awake, moves_body, posture_after
from yingxi.story.board import Board
from yingxi.story.film import Film
from yingxi.story.script import Beat
from yingxi.story.terms import Weather


@pytest.mark.parametrize(
    ("told", "before", "after"),
    [
        ("外公躺在竹椅上，摇着蒲扇", "", "躺在竹椅上"),
        ("她在门槛边坐了下来", "", "坐在门槛边"),
        ("她坐在床边的凳子上剥豆子", "", "坐在床边的凳子上"),
        ("他睡着了，忽然醒了", "坐着", "躺着"),
        ("外公从竹椅上站起来", "躺在竹椅上", ""),
        ("他不肯坐下", "", ""),
        ("坐船去外婆家", "", ""),
        ("他想起来了", "坐着", "坐着"),
        ("白鸽落在她的肩上", "", "停在她的肩上"),
    ],
)
def test_a_chinese_sentence_leaves_one_in_a_posture(told: str, before: str, after: str) -> None:
    assert posture_after(told, before, "zh") == after


@pytest.mark.parametrize(
    ("told", "before", "after"),
    [
        ("The miller sat on an upturned tub and sharpened his knife", "", "sits on an upturned tub"),
        ("on the lowest bough perched a wren", "", "sits on the lowest bough"),
        ("Ada went to bed", "sits", "lies in bed"),
        ("Ada lay asleep on the sofa", "", "sleeps on the sofa"),
        ("she laid her hand on his sleeve", "sits", "sits"),
        ("he got up and sat down by the stove", "lies in bed", "sits by the stove"),
        ("he would not sit", "", ""),
        ("he ran to the mill", "sits", ""),
    ],
)
def test_an_english_sentence_leaves_one_in_a_posture(told: str, before: str, after: str) -> None:
    assert posture_after(told, before, "en") == after


def test_a_sleeper_who_speaks_is_awake() -> None:
    assert awake("睡在炕上") == "躺在炕上"
    assert awake("sleeps on the sofa") == "lies on the sofa"


def test_a_nod_moves_nobody_out_of_a_chair() -> None:
    assert not moves_body("she nodded", "en")
    assert moves_body("she rose to greet him", "en")


def _board(*beats: Beat, place: str = "home", weather: Weather = Weather.CLEAR) -> Board:
    return direct(script(scene(*beats, place=place, weather=weather)), CAST, Film(), {})


def _acts(board: Board, who: str, beat: str) -> list[str]:
    return [one.action for shot in board.shots if beat in shot.beats for one in shot.people if one.character == who]


SICK = (
    told(1, "船夫躺在床上，咳个不停。", people=("ferryman",)),
    told(2, "织娘端着药走进来。", people=("weaver",)),
    said(3, "weaver", "老伯，趁热把药喝了吧，凉了就更苦了。"),
    said(4, "ferryman", "放着吧，我过一会儿再喝，你先去歇着。"),
)


def test_one_who_was_told_to_lie_goes_on_lying() -> None:
    board = _board(*SICK)
    assert _acts(board, "ferryman", "b004")
    assert all(act.startswith("躺在床上") for act in _acts(board, "ferryman", "b004"))


def test_until_they_get_up() -> None:
    up = told(5, "船夫爬起来，走到窗前。", people=("ferryman",))
    board = _board(*SICK, up, said(6, "ferryman", "雨停了，我该去摆渡了，他们还在对岸等我呢。"))
    assert _acts(board, "ferryman", "b006")
    assert not any("躺" in act for act in _acts(board, "ferryman", "b006"))


def _held(board: Board) -> set[str | None]:
    return {one.holds for shot in board.shots for one in shot.people if not one.character.startswith("extra")}


def test_in_the_rain_umbrellas_are_up_unless_the_text_has_them_wet() -> None:
    talk = said(1, "weaver", "这雨下得真大，今天怕是走不成了。"), said(2, "ferryman", "走不成就明天再走。")
    assert "umbrella" in _held(_board(*talk, place="street", weather=Weather.RAIN))
    assert "umbrella" not in _held(_board(*talk, place="street"))
    assert "umbrella" not in _held(_board(*talk, place="home", weather=Weather.RAIN))
    wet = told(3, "两个人都淋得浑身湿透。", people=("weaver", "ferryman"))
    assert "umbrella" not in _held(_board(*talk, wet, place="street", weather=Weather.RAIN))


def test_a_bird_on_a_shoulder_is_shown_with_whose_shoulder_it_is() -> None:
    beats = (told(1, "织娘站在岸边。", people=("weaver",)), told(2, "青蛙跳到织娘的肩上。", people=("frog", "weaver")))
    board = _board(*beats, place="riverside")
    shown = [{one.character for one in shot.people} for shot in board.shots if "b002" in shot.beats]
    assert all("weaver" in people for people in shown if "frog" in people)
