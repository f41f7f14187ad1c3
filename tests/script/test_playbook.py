"""Stories laid out as plays and films, and what the telling beside a line says of its speaker."""

from __future__ import annotations

import pytest

from yingxi.engines.base import Draft
from yingxi.script.condense import condense
from yingxi.script.era import era_of
from yingxi.script.playbook import scene_head
from yingxi.script.rules import RulesWriter
from yingxi.story.terms import Age, BeatKind, Era, Hour, Sex


def written(text: str) -> Draft:
    return RulesWriter().write(text)


def lines(draft: Draft) -> list[tuple[str, str]]:
    names = {one.id: one.name for one in draft.cast.characters}
    return [
        (names[beat.speaker or ""], beat.text)
        for scene in draft.script.scenes
        for beat in scene.beats
        if beat.kind is BeatKind.LINE
    ]


PLAY_ZH = """最后一盏灯

第一场 酒店 夜 内

（老掌灯在柜台后坐着。）
老掌灯：这么大的雨，你还出门？
小舟：（坐下）我等一个人。
老掌灯（笑）：等谁呢？
旁白：门外响起了脚步声。

第二场 河边 清晨 外

小舟：船来了！
老掌灯：慢些走。
"""

FOUNTAIN = """Title: The Lamp

INT. TAVERN - NIGHT

Rain beats on the shutters.

MARY
(softly)
You came back.

JOHN
I said I would.
I always do.

EXT. FOREST - DAY

MARY
(sits down)
And the boat?

JOHN
Lost.
"""


def test_a_chinese_play_is_spoken_by_its_cues() -> None:
    draft = written(PLAY_ZH)
    assert draft.script.title == "最后一盏灯"
    assert lines(draft) == [
        ("老掌灯", "这么大的雨，你还出门？"),
        ("小舟", "我等一个人。"),
        ("老掌灯", "等谁呢？"),
        ("小舟", "船来了！"),
        ("老掌灯", "慢些走。"),
    ]
    beats = [beat for scene in draft.script.scenes for beat in scene.beats]
    assert [beat.text for beat in beats if beat.kind is BeatKind.ACTION] == ["小舟坐下。", "老掌灯笑。"]
    assert any(beat.kind is BeatKind.NARRATION and "脚步声" in beat.text for beat in beats)
    assert next(one for one in draft.cast.characters if one.name == "老掌灯").age is Age.OLD


def test_scene_heads_give_place_and_hour() -> None:
    scenes = written(PLAY_ZH).script.scenes
    assert [scene.place for scene in scenes] == ["tavern", "riverside"]
    assert scenes[0].hour is Hour.NIGHT
    assert not any("第一场" in beat.text for scene in scenes for beat in scene.beats)


def test_fountain_is_read() -> None:
    draft = written(FOUNTAIN)
    assert draft.script.title == "The Lamp"
    assert [scene.place for scene in draft.script.scenes] == ["tavern", "forest"]
    assert draft.script.scenes[0].hour is Hour.NIGHT
    assert lines(draft) == [
        ("Mary", "You came back."),
        ("John", "I said I would. I always do."),
        ("Mary", "And the boat?"),
        ("John", "Lost."),
    ]
    sexes = {one.name: one.sex for one in draft.cast.characters}
    assert (sexes["Mary"], sexes["John"]) == (Sex.FEMALE, Sex.MALE)


@pytest.mark.parametrize("text", ["INT. TAVERN - NIGHT", "EXT. FOREST - DAY", "第一场 酒店 夜 内", "内 酒店 夜"])
def test_scene_heads_are_known(text: str) -> None:
    assert scene_head(text) == text


@pytest.mark.parametrize("text", ["第一场雨下了三天。", "Internal affairs are dull.", "一、开头"])
def test_other_lines_are_no_scene_heads(text: str) -> None:
    assert scene_head(text) is None


def test_a_colon_in_prose_makes_no_play() -> None:
    draft = written("老人说：“走吧。”\n\n男孩答道：“好。”\n\n他们走了很远。\n")
    assert lines(draft) == [("老人", "走吧。"), ("男孩", "好。")]


def test_whoever_was_asked_answers() -> None:
    draft = written(
        "老人走进屋里，男孩在灯下坐着。\n\n男孩说：“你回来了。”\n\n老人坐在炉边烤火。\n\n老人问男孩可愿意一同去城里。\n\n"
        "“我们坐船去么？”\n\n“坐船去。”\n"
    )
    assert [who for who, _ in lines(draft)][1:] == ["男孩", "老人"]


def test_both_clauses_between_two_lines_report() -> None:
    draft = written(
        "John and Mary came to the gate.\n\n“This is better than bread!” said John, and filled his hat, and Mary said: "
        "“I will take some home.”\n"
    )
    assert [who for who, _ in lines(draft)] == ["John", "Mary"]


def test_a_line_that_goes_on_after_a_semicolon_stays_with_its_speaker() -> None:
    draft = written("The fox met a hen.\n\n‘Go home,’ said the fox; ‘the door is open already.’\n")
    assert lines(draft) == [("fox", "Go home, the door is open already.")]


def test_a_year_tells_the_era() -> None:
    assert era_of("民国十二年，他在城里接到一个电话，第二天就上了火车。", "zh") is Era.REPUBLICAN_CHINA
    assert era_of("今天加班到十点，地铁里没有几个人，我看着手机发呆。", "zh") is Era.MODERN


def test_a_short_telling_keeps_the_promise() -> None:
    walk = " ".join(f"She walked by the {word} wall and looked at the grey sky." for word in ["north", "south", "east"])
    promise = "The girl promised the miller that she would marry him if he found her ring."
    draft = written(
        f"A girl lived by a mill. {walk}\n\n{promise}\n\n{walk}\n\n{walk}\n\nAnd they lived there for years."
    )
    short = condense(draft.script, 0.5)
    told = " ".join(beat.text for scene in short.scenes for beat in scene.beats)
    assert "promised" in told
