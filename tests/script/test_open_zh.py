"""People whom no list holds, in Chinese stories of our own."""

from __future__ import annotations

import pytest

from yingxi.engines.base import Draft
from yingxi.script.bare_zh import bare_spans
from yingxi.script.open_zh import only_becomes
from yingxi.script.rules import RulesWriter
from yingxi.story.terms import BeatKind, Hour, Sex, Weather


def _read(text: str) -> Draft:
    return RulesWriter().write(text, language="zh")


def _names(draft: Draft) -> set[str]:
    return {name for one in draft.cast.characters for name in (one.name, *one.aliases)}


def _said(draft: Draft) -> list[tuple[str | None, str]]:
    names = {one.id: one.name for one in draft.cast.characters}
    return [
        (names.get(beat.speaker or ""), beat.text)
        for scene in draft.script.scenes
        for beat in scene.beats
        if beat.kind is BeatKind.LINE
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("韩平推开门。乐师坐在灯下。哨兵把韩平拦在门外。", "哨兵"),
        ("韩平推开门。他的玩伴跑出来，抱住他。", "玩伴"),
        ("韩平倒在雪里。兽医老曲蹲在地上看他的手。", "老曲"),
        ("会议开了很久。秦经理拍拍韩平的肩膀。韩平没有动。", "秦经理"),
        ("韩平站在台上。最后一排的董姐看得直抹眼泪。", "董姐"),
        ("阿栓拉着韩平跑。阿栓摔倒了。阿栓他娘来送伞。", "阿栓他娘"),
        ("韩平坐下。代驾司机小马推门进来，看着韩平。", "小马"),
        ("韩平不说话。一个白发老者从后门跌跌撞撞跑出来。", "老者"),
    ],
)
def test_whoever_acts_once_is_there(text: str, name: str) -> None:
    assert name in _names(_read(text))


def test_things_and_body_parts_are_nobody() -> None:
    draft = _read("韩平敲敲他的肩膀说：“走吧。”广播说：“车来了。”老实说，他怕。韩平冷笑说：“晚了。”")
    assert _names(draft).isdisjoint({"肩膀", "广播", "老实", "冷笑"})


def test_what_somebody_becomes_is_no_second_person() -> None:
    assert only_becomes("医生", "后来他当了医生。")
    assert not only_becomes("医生", "后来他当了医生。医生笑了。")


def test_short_calls_made_of_a_name_are_its_bearer() -> None:
    draft = _read("姚敏坐在窗边。小戚跑回来，喊道：“敏姐！车来了！”\n\n姚敏站起来。“走。”姚敏说。")
    one = next(one for one in draft.cast.characters if one.name == "姚敏")
    assert "敏姐" in one.aliases
    assert one.sex is Sex.FEMALE
    assert [who for who, _ in _said(draft)] == ["小戚", "姚敏"]


def test_a_trade_with_a_family_name_is_who_is_called_by_it() -> None:
    draft = _read("门口站着保姆，姓钱。\n\n“先生不在。”钱姐小声说。\n\n保姆低着头。")
    assert [who for who, _ in _said(draft)] == ["钱姐"]
    assert not any(one.name == "保姆" for one in draft.cast.characters)


def test_the_robot_is_the_one_whose_name_it_has() -> None:
    draft = _read("船上有个叫豆包的机器人。豆包滚过来，拉住韩平的手。机器人说：“我去。”韩平哭了。")
    assert [who for who, _ in _said(draft)] == ["豆包"]


def test_animals_of_one_character_and_of_unusual_colours() -> None:
    draft = _read("狼哼了一声，走开了。一条小青鱼游过来。“别怕。”小青鱼说。第一个走出来的是大象。大象说：“我来。”")
    kinds = {one.name: one.species for one in draft.cast.characters}
    assert kinds["狼"] == "wolf"
    assert kinds["小青鱼"] == "fish"


def test_a_cry_after_the_quote_reports_it() -> None:
    draft = _read("园子里很静。韩平看着曲山。\n\n“抓住他！”韩平大喊。\n\n曲山扔下铁锹就跑。")
    assert [who for who, _ in _said(draft)] == ["韩平"]


def test_whoever_has_just_been_brought_in_speaks() -> None:
    draft = _read("庄主脸色发白，一个灰衣老者从后门跑出来，跪在地上。\n\n“老奴来迟了！”\n\n庄主退了一步。")
    who, _ = _said(draft)[0]
    assert who is not None
    assert "老者" in who


def test_speech_without_any_marks_in_one_long_paragraph() -> None:
    text = (
        "韩平坐在船头，半天才开口：那就给孩子们吧。雨还在下，江上没有一条船。曲山说，韩平，船要沉了。远处亮起一盏灯。"
        "岸上的人都跑了过来，有个男孩问，叔叔，你冷吗？韩平摇摇头，指着那盏灯，灯在雨里晃来晃去，像一颗很小的星，谁也没有再说话。"
    )
    said = [text[span.start : span.end] for span in bare_spans(text, sure=False, unmarked=True) or () if span.quoted]
    assert said == ["那就给孩子们吧。", "韩平，船要沉了。", "叔叔，你冷吗？"]


def test_what_is_only_reported_stays_told() -> None:
    assert bare_spans("他说，明天要下雨了。大家听说，桥断了。", sure=False, unmarked=True) is None


def test_a_driver_called_after_a_horse_is_a_man() -> None:
    draft = _read("韩平坐下。代驾司机小马推门进来，看着韩平。小马说：“走吗？”")
    assert [one.species for one in draft.cast.characters if "小马" in (one.name, *one.aliases)] == ["human"]


def test_from_then_on_the_rainy_night_is_over() -> None:
    draft = _read(
        "半夜，村里下着大雨。韩平坐在屋里补网。他听见有人敲门，就打开了门。门外站着曲山。“借我一把伞。”曲山说。"
        "韩平把伞给了他。曲山谢过他，走了。\n\n从那以后，曲山常来看他。两个人坐在院子里喝茶。“今年收成好。”曲山说。"
        "“是啊。”韩平笑了。他们一直说到茶凉了才散。"
    )
    last = draft.script.scenes[-1]
    assert (last.hour, last.weather) != (Hour.NIGHT, Weather.RAIN)
